// Made by unrolled.widgets.bundle from a362cce2ffc19a4e837cfd6f10ec514e341c2477dcef6408846a875116eee5b5
(()=>{var me=Object.defineProperty;var we=(a,t)=>{for(var e in t)me(a,e,{get:t[e],enumerable:!0})};var Et={};we(Et,{Gru:()=>X,Lstm:()=>Z,Ngram:()=>rt,Rnn:()=>Q,Transformer:()=>et,Vocabulary:()=>ht,architectures:()=>zt,argmax:()=>K,decodeHalf:()=>At,draw:()=>Ut,forwardFrom:()=>ct,load:()=>Tt,logProbabilityGradient:()=>Vt,logitsAt:()=>st,nextDistribution:()=>It,parseSafetensors:()=>ot,randomStream:()=>Dt,saliency:()=>Lt,softmax:()=>D});function L(a,t,e,i,s=0){let r=t.length,n=e.length,l=2*r,o=3*r,h=4*r,c=5*r,u=6*r,d=7*r,p=0;for(;p+8<=n;p+=8){let f=0,x=0,w=0,g=0,k=0,$=0,m=0,b=0;for(let y=0,B=p*r;y<r;y++,B++){let v=t[y];f+=a[B]*v,x+=a[B+r]*v,w+=a[B+l]*v,g+=a[B+o]*v,k+=a[B+h]*v,$+=a[B+c]*v,m+=a[B+u]*v,b+=a[B+d]*v}e[p]=f,e[p+1]=x,e[p+2]=w,e[p+3]=g,e[p+4]=k,e[p+5]=$,e[p+6]=m,e[p+7]=b}for(;p<n;p++){let f=0;for(let x=0,w=p*r;x<r;x++,w++)f+=a[w]*t[x];e[p]=f}for(p=0;p<n;p++)e[p]+=i[s+p]}function F(a,t,e){let i=e.length,s=2*i,r=3*i,n=0;for(;n+4<=t.length;n+=4){let l=t[n],o=t[n+1],h=t[n+2],c=t[n+3];for(let u=0,d=n*i;u<i;u++,d++)e[u]+=l*a[d]+o*a[d+i]+(h*a[d+s]+c*a[d+r])}for(;n<t.length;n++){let l=t[n];for(let o=0,h=n*i;o<i;o++,h++)e[o]+=l*a[h]}}var J=[],I=class{constructor(t){let e=n=>{if(!t[n])throw new Error(`These weights lack ${n}.`);return t[n].data};this.embedding=e("embedding.weight"),[this.vocabSize,this.embeddingSize]=t["embedding.weight"].shape,this.readout=e("readout.weight"),this.readoutBias=Float64Array.from(e("readout.bias")),this.hiddenSize=t["readout.weight"].shape[1],this.layers=[];for(let n=0;n===0||t[`layers.${n}.weight_ih`];n++)this.layers.push({input:e(`layers.${n}.weight_ih`),inputBias:Float64Array.from(e(`layers.${n}.bias_ih`)),recurrent:e(`layers.${n}.weight_hh`),recurrentBias:Float64Array.from(e(`layers.${n}.bias_hh`))});this.numLayers=this.layers.length;let{parts:i,inside:s,sums:r}=this.constructor;if(this.numSums=r*this.hiddenSize,this.layers[0].inputBias.length!==this.numSums)throw new Error("These weights cannot be read: their layers have another size.");this.holdable=[...i,...s],this.fromBelow=new Float64Array(this.numSums),this.fromBefore=new Float64Array(this.numSums),this.kept=new Float64Array(s.length*this.hiddenSize),this.projected=this.#t()}#t(){let{embeddingSize:t,numSums:e,vocabSize:i}=this,{input:s,inputBias:r}=this.layers[0],n=new Float64Array(i*e);for(let l=0;l<i;l++){let o=Float64Array.from(this.embedding.subarray(l*t,(l+1)*t));L(s,o,n.subarray(l*e,(l+1)*e),r)}return n}initialState(){let{length:t}=this.constructor.parts;return Array.from({length:t*this.numLayers},()=>new Float64Array(this.hiddenSize))}copyState(t){return t.map(e=>e.slice())}step(t,e,i=J,s=0){this.#e(t,e,i,s);let r=new Float64Array(this.vocabSize);return L(this.readout,t[this.numLayers-1],r,this.readoutBias),r}read(t,e){this.#e(t,e,J,0)}#e(t,e,i,s,r){let{numSums:n,fromBelow:l}=this;for(let o=0;o<this.numLayers;o++){let h=this.layers[o],c=l;o===0?c=this.projected.subarray(e*n,(e+1)*n):L(h.input,t[o-1],c,h.inputBias),this.cell(h,c,t[o],t[this.numLayers+o],qt(i,o,s)),r?.(o)}}forward(t,{state:e,clamp:i=J}={}){let{hiddenSize:s,vocabSize:r,kept:n}=this;for(let{part:d="h"}of i)if(!this.holdable.includes(d))throw new Error(`There is no “${d}” to hold: there are ${this.holdable.join(", ")}.`);let l=e?this.copyState(e):this.initialState(),o=this.copyState(l),h=new Float64Array(t.length*r),c=o.map(()=>new Float64Array(t.length*s)),u=this.layers.map(()=>new Float64Array(t.length*n.length));for(let d=0;d<t.length;d++)this.#e(o,t[d],i,d,p=>u[p].set(n,d*n.length)),o.forEach((p,f)=>c[f].set(p,d*s)),L(this.readout,o[this.numLayers-1],h.subarray(d*r,(d+1)*r),this.readoutBias);return{ids:Array.from(t),logits:h,states:c,inside:u,initial:l,last:o,clamp:i}}opened(t,e,i,s=this.numLayers-1){let{parts:r,inside:n}=this.constructor,l=r.indexOf(e);return l>=0?j(t.states[l*this.numLayers+s],i,this.hiddenSize):j(j(t.inside[s],i,this.kept.length),n.indexOf(e),this.hiddenSize)}backward(t,e,i=J){let{embeddingSize:s,hiddenSize:r,numLayers:n}=this,l=t.ids.length,o=new Float64Array(l*s),h=t.states.map(()=>new Float64Array(l*r)),c=this.initialState(),u=(d,p,f,x)=>d[f]?x<0?p[f]:j(d[f],x,r):void 0;for(let{position:d,gradient:p}of e)F(this.readout,Float64Array.from(p),u(h,c,n-1,d));for(let{state:d,position:p,gradient:f}of i){let x=u(h,c,d,p);for(let w=0;w<r;w++)x[w]+=f[w]}for(let d=xe([...e,...i]);d>=0;d--)for(let p=n-1;p>=0;p--){let f=(g,k)=>u(t.states,t.initial,g,k),x=(g,k)=>u(h,c,g,k),w=this.cellBackward(this.layers[p],{h:f(p,d),c:f(n+p,d),hBefore:f(p,d-1),cBefore:f(n+p,d-1),inside:j(t.inside[p],d,this.kept.length),dh:x(p,d),dc:x(n+p,d),dhBefore:x(p,d-1),dcBefore:x(n+p,d-1)},qt(t.clamp,p,d));F(this.layers[p].input,w,p>0?x(p-1,d):j(o,d,s))}return{inputs:o,states:h,initial:c}}},j=(a,t,e)=>a.subarray(t*e,(t+1)*e),N=a=>1/(1+Math.exp(-a));function A(a,t,e,i){for(let s of a){if((s.part??"h")!==t)continue;let r=i??s.value;s.unit===void 0?e.fill(r):e[s.unit]=r}}function qt(a,t,e){return a.length===0?J:a.filter(({layer:i=0,from:s=0,to:r=1/0})=>i===t&&e>=s&&e<r)}function xe(a){return a.reduce((t,{position:e})=>Math.max(t,e),-1)}var X=class extends I{static parts=["h"];static inside=["r","z","n"];static sums=3;constructor(t,{reset_after:e=!0}={}){super(t),this.resetAfter=e,this.fromCandidate=new Float64Array(this.hiddenSize);for(let i of this.layers){let{hiddenSize:s}=this;i.gates=i.recurrent.subarray(0,2*s*s),i.candidate=i.recurrent.subarray(2*s*s),i.candidateBias=i.recurrentBias.subarray(2*s)}}cell({gates:t,candidate:e,recurrentBias:i,candidateBias:s},r,n,l,o){let{hiddenSize:h,fromBefore:c,kept:u,resetAfter:d}=this,[p,f,x]=[0,1,2].map(g=>j(u,g,h));L(t,n,c.subarray(0,2*h),i);for(let g=0;g<h;g++)p[g]=N(r[g]+c[g]),f[g]=N(r[g+h]+c[g+h]);A(o,"r",p),A(o,"z",f);let w=d?n:this.fromCandidate;if(!d)for(let g=0;g<h;g++)w[g]=p[g]*n[g];L(e,w,c.subarray(2*h),s);for(let g=0;g<h;g++)x[g]=Math.tanh(r[g+2*h]+(d?p[g]:1)*c[g+2*h]);A(o,"n",x);for(let g=0;g<h;g++)n[g]=(1-f[g])*x[g]+f[g]*n[g];A(o,"h",n)}cellBackward({gates:t,candidate:e,candidateBias:i},{hBefore:s,inside:r,dh:n,dhBefore:l},o){let{hiddenSize:h,fromBelow:c,resetAfter:u}=this,[d,p,f]=[0,1,2].map(m=>j(r,m,h)),[x,w,g]=[0,1,2].map(m=>j(c,m,h)),k=n.slice();A(o,"h",k,0);for(let m=0;m<h;m++)w[m]=k[m]*(s[m]-f[m])*p[m]*(1-p[m]),g[m]=k[m]*(1-p[m])*(1-f[m]*f[m]),l[m]+=k[m]*p[m];A(o,"z",w,0),A(o,"n",g,0);let $=new Float64Array(h);if(u){L(e,s,$,i);for(let m=0;m<h;m++)x[m]=g[m]*$[m],$[m]=g[m]*d[m];F(e,$,l)}else{F(e,g,$);for(let m=0;m<h;m++)x[m]=$[m]*s[m],l[m]+=$[m]*d[m]}for(let m=0;m<h;m++)x[m]*=d[m]*(1-d[m]);return A(o,"r",x,0),F(t,c.subarray(0,2*h),l),c}};var Z=class extends I{static parts=["h","c"];static inside=["i","f","g","o"];static sums=4;cell({recurrent:t,recurrentBias:e},i,s,r,n){let{hiddenSize:l,fromBefore:o,kept:h}=this,[c,u,d,p]=[0,1,2,3].map(f=>j(h,f,l));L(t,s,o,e);for(let f=0;f<l;f++)c[f]=N(i[f]+o[f]),u[f]=N(i[f+l]+o[f+l]),d[f]=Math.tanh(i[f+2*l]+o[f+2*l]),p[f]=N(i[f+3*l]+o[f+3*l]);A(n,"i",c),A(n,"f",u),A(n,"g",d),A(n,"o",p);for(let f=0;f<l;f++)r[f]=u[f]*r[f]+c[f]*d[f];A(n,"c",r);for(let f=0;f<l;f++)s[f]=p[f]*Math.tanh(r[f]);A(n,"h",s)}cellBackward({recurrent:t},{c:e,cBefore:i,inside:s,dh:r,dc:n,dhBefore:l,dcBefore:o},h){let{hiddenSize:c,fromBelow:u}=this,[d,p,f,x]=[0,1,2,3].map(b=>j(s,b,c)),[w,g,k,$]=[0,1,2,3].map(b=>j(u,b,c)),m=r.slice();A(h,"h",m,0);for(let b=0;b<c;b++){let y=Math.tanh(e[b]);$[b]=m[b]*y*x[b]*(1-x[b]),n[b]+=m[b]*x[b]*(1-y*y)}m.set(n),A(h,"c",m,0);for(let b=0;b<c;b++)w[b]=m[b]*f[b]*d[b]*(1-d[b]),g[b]=m[b]*i[b]*p[b]*(1-p[b]),k[b]=m[b]*d[b]*(1-f[b]*f[b]),o[b]+=m[b]*p[b];return A(h,"i",w,0),A(h,"f",g,0),A(h,"g",k,0),A(h,"o",$,0),F(t,u,l),u}};var be=[0,.5,1,1.5],kt=class{constructor(t){this.bytes=t,this.at=0,this.range=4294967295,this.code=0,this.expected=new Uint16Array(9216).fill(2048);for(let e=0;e<4;e++)this.#t()}#t(){this.code=(this.code<<8|(this.bytes[this.at++]??0))>>>0}take(t){let e=this.expected[t],i=(this.range>>>12)*e,s=0;for(this.code<i?(this.range=i,this.expected[t]=e+(4096-e>>5)):(s=1,this.code-=i,this.range-=i,this.expected[t]=e-(e>>5));this.range<2**24;)this.range=this.range<<8>>>0,this.#t();return s}number(t,e){let i=St(e),s=0;for(;s<i&&this.take(t*32+s);)s++;if(s===0)return 0;let r=1;for(let n=s-2;n>=0;n--)r=r*2+this.take(8192+s*32+n);return r}},St=a=>32-Math.clz32(Math.min(a,4294967295));function ve(a){let t=[0,0,0,0,0];for(let n of a)n<5&&t[n]++;let[,e,i,s,r]=t;if(Math.min(e,i,s,r)>0){let n=e/(e+2*i),l=[0,1-2*n*i/e,2-3*n*s/i,3-4*n*r/s];if([1,2,3].every(o=>l[o]>0&&l[o]<=o))return l}return be}var rt=class{constructor(t){let e=ArrayBuffer.isView(t)?new Uint8Array(t.buffer,t.byteOffset,t.byteLength):new Uint8Array(t),i,s;try{s=8+Number(new DataView(e.buffer,e.byteOffset).getBigUint64(0,!0)),i=JSON.parse(new TextDecoder().decode(e.subarray(8,s)))}catch{throw new Error("These counts cannot be read: the header is damaged.")}this.order=i.order,this.characters=Array.from(i.vocabulary),this.vocabSize=this.characters.length,this.levels=[{first:new Int32Array([0,1]),counts:new Int32Array([i.length]),suffixes:new Int32Array(1)}];let r=new kt(e.subarray(s));for(let n=1;n<=this.order;n++)this.levels.push(this.#t(r,n,i.last));if(r.at!==r.bytes.length)throw new Error("These counts cannot be read: the file is cut short or damaged.");this.smoothed=new Map}#t(t,e,i){let s=this.levels[e-1],r=new Int32Array(s.counts.length+1),n=[],l=[],o=[],h=e>1?this.#s(i.slice(i.length-e+1),e-1):-1;for(let c=0;c<s.counts.length;c++){r[c]=l.length;let u=e===1?0:s.first[s.suffixes[c]],d=e===1?this.vocabSize:s.first[s.suffixes[c]+1],p=w=>e===1?s.counts[0]:s.counts[w],f=0;for(let w=u;w<d;w++)f+=p(w);let x=s.counts[c]-(c===h?1:0);for(let w=u;w<d&&x>0;w++){let g=p(w),k=x;if(g!==f){let m=(Math.min(St(Math.floor(8*x*g/f)),15)*4+Math.min(x,4)-1)*4+Math.min(St(g),4)-1;k=t.number(m,Math.min(x,g))}k>0&&(n.push(e===1?w:s.characters[w]),l.push(k),o.push(e===1?0:w)),x-=k,f-=g}}return r[s.counts.length]=l.length,{first:r,characters:Uint16Array.from(n),counts:Int32Array.from(l),suffixes:Int32Array.from(o)}}#e(t,e,i){if(e<0)return-1;let{first:s,characters:r}=this.levels[t],n=s[e],l=s[e+1];for(;n<l;){let o=n+l>>1;r[o]<i?n=o+1:l=o}return n<s[e+1]&&r[n]===i?n:-1}#s(t,e){return t.length<e?-1:t.reduce((i,s,r)=>this.#e(r+1,i,s),0)}#n(t,e){let i=2*t+(e?1:0);if(this.smoothed.has(i))return this.smoothed.get(i);let{first:s,counts:r}=this.levels[t],n=r;if(!e){n=new Int32Array(r.length);for(let u of this.levels[t+1].suffixes)n[u]++}let l=ve(n),o=new Int32Array(s.length-1),h=new Float64Array(s.length-1);for(let u=0;u<o.length;u++)for(let d=s[u];d<s[u+1];d++)o[u]+=n[d],h[u]+=l[Math.min(n[d],3)];let c={counts:n,taken:l,totals:o,heldBack:h};return this.smoothed.set(i,c),c}initialState(){let t=new Int32Array(this.order).fill(-1);return t[0]=0,t}read(t,e){for(let i=this.order-1;i>=1;i--)t[i]=this.#e(i,t[i-1],e)}probabilities(t,e=this.order){let i=new Float64Array(this.vocabSize).fill(1/this.vocabSize);for(let s=1;s<=e;s++){let r=t[s-1];if(r<0)break;let{counts:n,taken:l,totals:o,heldBack:h}=this.#n(s,s===e);if(o[r]===0)continue;let{first:c,characters:u}=this.levels[s];for(let d=0;d<i.length;d++)i[d]=h[r]*i[d]/o[r];for(let d=c[r];d<c[r+1];d++)i[u[d]]+=(n[d]-l[Math.min(n[d],3)])/o[r]}return i}};var Q=class extends I{static parts=["h"];static inside=[];static sums=1;cell({recurrent:t,recurrentBias:e},i,s,r,n){let l=this.fromBefore;L(t,s,l,e);for(let o=0;o<s.length;o++)s[o]=Math.tanh(i[o]+l[o]);A(n,"h",s)}cellBackward({recurrent:t},{h:e,dh:i,dhBefore:s},r){let n=this.fromBelow;for(let l=0;l<e.length;l++)n[l]=i[l]*(1-e[l]*e[l]);return A(r,"h",n,0),F(t,n,s),n}};var Ht={F16:2,F32:4},ye=2**-24;function At(a){let t=new Float32Array(a.length),e=new Uint32Array(t.buffer);for(let i=0;i<a.length;i++){let s=a[i],r=(s&32768)<<16,n=s>>10&31,l=s&1023;n===0?(t[i]=l*ye,e[i]|=r):n===31?e[i]=r|2139095040|l<<13:e[i]=r|n+112<<23|l<<13}return t}function ke(a){return ArrayBuffer.isView(a)?new Uint8Array(a.buffer,a.byteOffset,a.byteLength):new Uint8Array(a)}function ot(a){let t=ke(a),e=h=>new Error(`These weights cannot be read: ${h}.`);if(t.length<8)throw e("the file is cut short");let i=new DataView(t.buffer,t.byteOffset,t.byteLength),s=8+Number(i.getBigUint64(0,!0));if(s>t.length)throw e("the header is cut short");let r;try{r=JSON.parse(new TextDecoder().decode(t.subarray(8,s)))}catch{throw e("the header is no JSON")}let{__metadata__:n={},...l}=r,o={};for(let[h,{dtype:c,shape:u,data_offsets:[d,p]}]of Object.entries(l)){let f=u.reduce((g,k)=>g*k,1);if(!(c in Ht))throw e(`${h} has the type ${c}`);if(p-d!==f*Ht[c]||s+p>t.length)throw e(`${h} is cut short`);let x=t.slice(s+d,s+p).buffer,w=c==="F16"?At(new Uint16Array(x)):new Float32Array(x);o[h]={shape:u,data:w}}return{metadata:n,tensors:o}}function D(a,t=1){let e=new Float64Array(a.length),i=K(a);if(!(t>0))return e[i]=1,e;let s=0;for(let r=0;r<e.length;r++)e[r]=Math.exp((a[r]-a[i])/t),s+=e[r];for(let r=0;r<e.length;r++)e[r]/=s;return e}function It(a,{temperature:t=1,topK:e=0,topP:i=1,minP:s=0}={}){let r=D(a,t);if(!e&&i>=1&&!s)return r;let n=Array.from(r.keys()).sort((c,u)=>r[u]-r[c]||c-u),l=r[n[0]],o=0,h=0;n.forEach((c,u)=>{let d=r[c],p=u===0||o<i&&d>=s*l&&(!e||u<e);o+=d,p?h+=d:r[c]=0});for(let c=0;c<r.length;c++)r[c]/=h;return r}function K(a){let t=0;for(let e=1;e<a.length;e++)a[e]>a[t]&&(t=e);return t}function Dt(a){let t=a>>>0;return()=>{t=t+1831565813>>>0;let e=Math.imul(t^t>>>15,t|1);return e^=e+Math.imul(e^e>>>7,e|61),((e^e>>>14)>>>0)/2**32}}function Ut(a,t){let e=0;for(let i=0;i<a.length;i++)if(e+=a[i],t<e)return i;return K(a)}function Se(a){let t=1/(1+.3275911*Math.abs(a)),e=((((1.061405429*t-1.453152027)*t+1.421413741)*t-.284496736)*t+.254829592)*t;return Math.sign(a)*(1-e*Math.exp(-a*a))}var Rt=a=>(1+Se(a*Math.SQRT1_2))/2,Ae=a=>Math.exp(-a*a/2)/Math.sqrt(2*Math.PI);function $t(a,t){return{forward(e,i){for(let s=0;s<i.length;s++)i[s]=a(e[s])},backward(e,i,s){for(let r=0;r<s.length;r++)s[r]=i[r]*t(e[r])}}}var Pt={relu:$t(a=>Math.max(0,a),a=>a>0?1:0),relu2:$t(a=>Math.max(0,a)**2,a=>2*Math.max(0,a)),gelu:$t(a=>a*Rt(a),a=>Rt(a)+a*Ae(a)),swiglu:{forward(a,t){for(let e=0;e<t.length;e++)t[e]=a[e]*N(a[e])*a[e+t.length]},backward(a,t,e){let i=t.length;for(let s=0;s<i;s++){let r=N(a[s]);e[s]=t[s]*a[s+i]*r*(1+a[s]*(1-r)),e[s+i]=t[s]*a[s]*r}}}};function Wt({bias:a},t){let e=0;if(a){for(let s=0;s<t.length;s++)e+=t[s];e/=t.length}let i=0;for(let s=0;s<t.length;s++)i+=(t[s]-e)**2;return{mean:e,scale:1/Math.sqrt(i/t.length+(a?1e-5:1e-6))}}function V(a,t,e){let{mean:i,scale:s}=Wt(a,t),{weight:r,bias:n}=a;for(let l=0;l<t.length;l++)e[l]=(t[l]-i)*s*r[l]+(n?n[l]:0)}function tt(a,t,e,i){let{mean:s,scale:r}=Wt(a,t),n=0,l=0;for(let o=0;o<t.length;o++){let h=e[o]*a.weight[o];n+=h,l+=h*(t[o]-s)*r}a.bias||(n=0);for(let o=0;o<t.length;o++)i[o]+=r*(e[o]*a.weight[o]-(n+l*(t[o]-s)*r)/t.length)}function $e(a){if(a<16)return a;let e=Math.log(a/16)/Math.log(128/16);return Math.min(31,16+Math.floor(e*16))}function Gt({positions:a="rotary",num_heads:t,context_length:e},i,s){let r=h=>Float64Array.from({length:t*e},(c,u)=>h(Math.floor(u/e),u%e)),n=h=>Float64Array.from({length:h/2},(c,u)=>1e4**(-2*u/h)),l=()=>{},o=i["positions.weight"]?.data;switch(a){case"none":return{add:l};case"rotary":return{add:l,rates:n(s/t)};case"alibi":return{add:l,bias:r((h,c)=>-c*2**(-8*(h+1)/t))};case"relative":return{add:l,bias:r((h,c)=>o[h*32+$e(c)])};case"learned":return{add(h,c){let u=Math.min(c,e-1)*s;for(let d=0;d<s;d++)h[d]+=o[u+d]}};case"sinusoidal":{let h=n(s);return{add(c,u){let d=Math.min(u,e-1);h.forEach((p,f)=>{c[2*f]+=Math.sin(d*p),c[2*f+1]+=Math.cos(d*p)})}}}default:throw new Error(`These weights are told their places by “${a}”, which this page does not know.`)}}function at(a,t,e,i){let s=t.length;for(let r=0;r<s;r++){let n=Math.cos(e*t[r]),l=Math.sin(e*t[r]);for(let o=r;o<a.length;o+=i){let h=a[o],c=a[o+s];a[o]=h*n-c*l,a[o+s]=c*n+h*l}}}var lt=[],et=class{constructor(t,e){let i=h=>{if(!t[h])throw new Error(`These weights lack ${h}.`);return t[h].data},s=h=>Float64Array.from(i(h)),r=h=>({weight:s(`${h}.weight`),bias:t[`${h}.bias`]&&s(`${h}.bias`)});this.embedding=i("embedding.weight"),[this.vocabSize,this.embeddingSize]=t["embedding.weight"].shape;let n=this.embeddingSize;this.numHeads=e.num_heads,this.headWidth=n/this.numHeads,this.contextLength=e.context_length,this.activation=Pt[e.activation??"gelu"],this.placing=Gt(e,t,n),this.readout=t["readout.weight"]?i("readout.weight"):this.embedding,this.readoutBias=t["readout.bias"]?s("readout.bias"):new Float64Array(this.vocabSize),this.norm=r("norm"),this.layers=[];for(let h=0;h===0||t[`layers.${h}.linear1.weight`];h++){let c=u=>`layers.${h}.${u}`;this.layers.push({norm1:r(c("norm1")),norm2:r(c("norm2")),input:i(c("self_attn.in_proj_weight")),inputBias:s(c("self_attn.in_proj_bias")),output:i(c("self_attn.out_proj.weight")),outputBias:s(c("self_attn.out_proj.bias")),wide:i(c("linear1.weight")),wideBias:s(c("linear1.bias")),narrow:i(c("linear2.weight")),narrowBias:s(c("linear2.bias")),qNorm:e.qk_norm&&{weight:s(c("self_attn.q_norm.weight"))},kNorm:e.qk_norm&&{weight:s(c("self_attn.k_norm.weight"))}})}this.numLayers=this.layers.length;let l=t["layers.0.linear2.weight"].shape[1],o=h=>Object.fromEntries(Object.entries(h).map(([c,u])=>[c,new Float64Array(u)]));this.work=o({normed1:n,projected:3*n,q:n,weights:this.numHeads*this.contextLength,seen:n,middle:n,normed2:n,wide:this.layers[0].wideBias.length,active:l,step:n}),this.gradients=o({step:n,active:l,wide:this.work.wide.length,normed:n,seen:n,projected:3*n,weights:this.contextLength}),this.ended=new Float64Array(n)}initialState(){return{read:0,places:[]}}copyState(t){return{read:t.read,places:t.places.slice()}}step(t,e,i=lt,s=0){let r=new Float64Array(this.vocabSize);return this.#t(this.#e(t,e,i,s),r),r}read(t,e){this.#e(t,e,lt,0)}#t(t,e){V(this.norm,t,this.ended),L(this.readout,this.ended,e,this.readoutBias)}#e(t,e,i,s,r){let{embeddingSize:n,numLayers:l,work:o}=this,h=Float64Array.from(this.embedding.subarray(e*n,(e+1)*n));this.placing.add(h,t.read),t.places.push(new Float64Array(2*l*n));for(let c=0;c<l;c++)r?.(c,h),this.#s(c,h,t.places,t.places.length,t.read,Mt(i,c,s)),this.#n(c),h.set(o.step);return t.read++,t.places.length>=this.contextLength&&t.places.shift(),h}#s(t,e,i,s,r,n,l=!0){let{embeddingSize:o,numHeads:h,headWidth:c,contextLength:u,work:d,layers:p}=this,f=p[t],{normed1:x,projected:w,q:g,weights:k,seen:$,middle:m}=d;if(V(f.norm1,e,x),L(f.input,x,w,f.inputBias),g.set(w.subarray(0,o)),f.qNorm)for(let v=0;v<h;v++)V(f.qNorm,E(w,v,c),E(g,v,c));if(this.placing.rates&&at(g,this.placing.rates,r,c),l){let v=i[s-1],_=E(v,2*t,o);if(_.set(w.subarray(o,2*o)),f.kNorm)for(let M=0;M<h;M++)V(f.kNorm,E(w,h+M,c),E(_,M,c));this.placing.rates&&at(_,this.placing.rates,r,c),E(v,2*t+1,o).set(w.subarray(2*o))}let b=Math.max(0,s-u),y=this.placing.bias,B=1/Math.sqrt(c);$.fill(0);for(let v=0;v<h;v++){let _=k.subarray(v*u,v*u+s-b),M=2*t*o+v*c,P=-1/0;for(let S=b;S<s;S++){let G=i[S],T=0;for(let H=0;H<c;H++)T+=g[v*c+H]*G[M+H];T*=B,y&&(T+=y[v*u+s-1-S]),_[S-b]=T,T>P&&(P=T)}let q=0;for(let S=0;S<_.length;S++)q+=_[S]=Math.exp(_[S]-P);for(let S=0;S<_.length;S++)_[S]/=q;if(!n.includes(v))for(let S=b;S<s;S++){let G=i[S],T=_[S-b];for(let H=0;H<c;H++)$[v*c+H]+=T*G[M+o+H]}}L(f.output,$,m,f.outputBias);for(let v=0;v<o;v++)m[v]+=e[v];return b}#n(t){let{middle:e,normed2:i,wide:s,active:r,step:n}=this.work,l=this.layers[t];V(l.norm2,e,i),L(l.wide,i,s,l.wideBias),this.activation.forward(s,r),L(l.narrow,r,n,l.narrowBias);for(let o=0;o<n.length;o++)n[o]+=e[o]}forward(t,{state:e,clamp:i=lt}={}){let{embeddingSize:s,vocabSize:r,numLayers:n,numHeads:l}=this;for(let{layer:p,head:f}of i)if(!(p in this.layers&&f>=0&&f<l))throw new Error(`There is no head ${f} in layer ${p}: there are ${n} layers of ${l}.`);let o=e?this.copyState(e):this.initialState(),h=this.copyState(o),c=o.places.slice(),u=new Float64Array(t.length*r),d=Array.from({length:n+1},()=>new Float64Array(t.length*s));for(let p=0;p<t.length;p++){let f=this.#e(h,t[p],i,p,(x,w)=>{x===0&&c.push(h.places.at(-1)),d[x].set(w,p*s)});d[n].set(f,p*s),this.#t(f,E(u,p,r))}return{ids:Array.from(t),logits:u,stream:d,initial:o,last:h,places:c,clamp:i}}#i(t,e,i){let s=t.initial.places.length,r=E(t.stream[e],i,this.embeddingSize);return this.#s(e,r,t.places,s+i+1,t.initial.read+i,Mt(t.clamp,e,i),!1)}attended(t,e,i){let s=this.#i(t,e,i),r=t.initial.places.length+i+1-s,n=Array.from({length:this.numHeads},(l,o)=>this.work.weights.slice(o*this.contextLength,o*this.contextLength+r));return{first:s-t.initial.places.length,weights:n}}backward(t,e){let{embeddingSize:i,numLayers:s}=this,r=t.ids.length,n=t.stream.map(()=>new Float64Array(r*i)),l=new Float64Array(i);for(let{position:o,gradient:h}of e)l.fill(0),F(this.readout,Float64Array.from(h),l),tt(this.norm,E(t.stream[s],o,i),l,E(n[s],o,i));for(let o=s-1;o>=0;o--){let h=new Float64Array(r*2*i);for(let c=r-1;c>=0;c--)this.#r(t,o,c,n,h)}return{inputs:n[0].slice(),stream:n}}#r(t,e,i,s,r){let{embeddingSize:n,numHeads:l,headWidth:o,contextLength:h,work:c,gradients:u}=this,d=this.layers[e],p=E(s[e+1],i,n);if(Kt(p)&&Kt(E(r,i,2*n)))return;let f=this.#i(t,e,i);this.#n(e);let x=u.step;x.set(p),u.active.fill(0),F(d.narrow,p,u.active),this.activation.backward(c.wide,u.active,u.wide),u.normed.fill(0),F(d.wide,u.wide,u.normed),tt(d.norm2,c.middle,u.normed,x);let{projected:w}=u,g=Mt(t.clamp,e,i),k=t.initial.places.length,$=k+i+1,m=1/Math.sqrt(o);u.seen.fill(0),F(d.output,x,u.seen),w.fill(0);for(let y=0;y<l;y++){if(g.includes(y))continue;let B=c.weights.subarray(y*h,y*h+$-f),v=2*e*n+y*o,_=0;for(let M=f;M<$;M++){let P=t.places[M],q=0;for(let S=0;S<o;S++)q+=u.seen[y*o+S]*P[v+n+S];u.weights[M-f]=q,_+=B[M-f]*q}for(let M=f;M<$;M++){let P=t.places[M],q=B[M-f],S=q*(u.weights[M-f]-_)*m;for(let T=0;T<o;T++)w[y*o+T]+=S*P[v+T];if(M<k)continue;let G=(M-k)*2*n+y*o;for(let T=0;T<o;T++)r[G+T]+=S*c.q[y*o+T],r[G+n+T]+=q*u.seen[y*o+T]}}if(w.set(E(r,i,2*n),n),this.placing.rates&&at(w.subarray(0,2*n),this.placing.rates,-(t.initial.read+i),o),d.qNorm)for(let y=0;y<2*l;y++){let B=E(w,y,o).slice();E(w,y,o).fill(0),tt(y<l?d.qNorm:d.kNorm,E(c.projected,y,o),B,E(w,y,o))}let b=E(s[e],i,n);b.set(x),u.normed.fill(0),F(d.input,w,u.normed),tt(d.norm1,E(t.stream[e],i,n),u.normed,b)}},E=(a,t,e)=>a.subarray(t*e,(t+1)*e),Kt=a=>a.every(t=>t===0);function Mt(a,t,e){return a.length===0?lt:a.filter(({layer:i,from:s=0,to:r=1/0})=>i===t&&e>=s&&e<r).map(({head:i})=>i)}var zt={rnn:Q,lstm:Z,gru:X,gpt:et},ht=class{constructor(t){this.characters=Array.from(t),this.ids=new Map(this.characters.map((e,i)=>[e,i]))}encode(t){let e=[],i=new Set,s="",r=0;for(let n of t){let l=this.ids.get(n);l===void 0?(i.add(n),r++):(e.push(l),s+=n)}return{ids:e,kept:s,dropped:[...i],droppedCount:r}}decode(t){return Array.from(t,e=>this.characters[e]).join("")}};function Tt(a){let{metadata:t,tensors:e}=ot(a),i=Object.hasOwn(zt,t.architecture)&&zt[t.architecture];if(!i)throw new Error(`These weights are of the architecture “${t.architecture}”, which this page cannot run.`);let s=new i(e,JSON.parse(t.config??"{}"));if(s.metadata=t,s.vocabulary=new ht(t.vocabulary),s.encode=r=>s.vocabulary.encode(r),s.vocabulary.characters.length!==s.vocabSize)throw new Error("These weights cannot be read: their vocabulary has another size.");return s}function st(a,t,e){return t.logits.subarray(e*a.vocabSize,(e+1)*a.vocabSize)}function ct(a,t,e,i,s=[]){let r=a.hiddenSize,n=e>0?t.states.map(c=>c.slice((e-1)*r,e*r)):t.initial,l=s.map(({from:c=0,to:u=1/0,...d})=>({...d,from:c-e,to:u-e})),o=a.forward(i,{state:n,clamp:l}),h=(c,u,d)=>{let p=new Float64Array(e*d+u.length);return p.set(c.subarray(0,e*d)),p.set(u,e*d),p};return{ids:[...t.ids.slice(0,e),...i],logits:h(t.logits,o.logits,a.vocabSize),states:t.states.map((c,u)=>h(c,o.states[u],r)),inside:t.inside.map((c,u)=>h(c,o.inside[u],a.kept.length)),initial:t.initial,last:o.last,clamp:[...t.clamp.filter(({from:c=0})=>c<e).map(({to:c=1/0,...u})=>({...u,to:Math.min(c,e)})),...s]}}function Vt(a,t,e,i){let s=D(st(a,t,e)).map(r=>-r);return s[i]+=1,{position:e,gradient:s}}function Lt(a,t,e,i){let{inputs:s}=a.backward(t,[Vt(a,t,e,i)]),r=new Float64Array(e+1);for(let n=0;n<=e;n++){let l=0;for(let o=n*a.embeddingSize;o<(n+1)*a.embeddingSize;o++)l+=s[o]**2;r[n]=Math.sqrt(l)}return r}var Yt=`/* The rest of how *Gates* looks; frame.css and walk.css come before. Heights of tracks
   are those of tracks.js. */
.unrolled-live.unrolled-gates .frame { height: 1262px; }
.unrolled-live.unrolled-gates .rows { grid-template-rows: 28px 160px 32px; }
.unrolled-live.unrolled-gates .timeline { height: 234px; }
.unrolled-live.unrolled-gates .tracks { display: flex; flex-direction: column; height: 160px; }
.unrolled-live.unrolled-gates .tracks span { display: grid; flex: 1; align-items: center; }
.unrolled-live.unrolled-gates .tracks span + span { border-top: 1px dotted var(--line); }
.unrolled-live.unrolled-gates .trace .held { fill: color-mix(in srgb, var(--accent) 14%, transparent); }
.unrolled-live.unrolled-gates .trace .picked { fill: none; stroke: var(--edge); stroke-width: 1.5; stroke-dasharray: 4 3; }

/* What is held */
.unrolled-live.unrolled-gates .hold { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 8px 10px; align-items: end; }
.unrolled-live.unrolled-gates .do { display: flex; grid-column: 1 / -1; gap: 6px; }
.unrolled-live.unrolled-gates .do button { flex: 1; padding: 0 9px; }
.unrolled-live.unrolled-gates select { height: 36px; }

/* All units, and what comes next with and without */
.unrolled-live.unrolled-gates .shown { display: grid; grid-template-columns: minmax(0, 1fr) 6.5em; gap: 10px; margin-bottom: 8px; }
.unrolled-live.unrolled-gates .state { max-height: 232px; }
/* Where every gate is shut no square is left: their places are. */
.unrolled-live.unrolled-gates .cells > span { box-shadow: inset 0 0 0 0.5px color-mix(in srgb, var(--ink) 12%, var(--paper)); }
.unrolled-live.unrolled-gates .below { max-width: 330px; }
.unrolled-live.unrolled-gates li { grid-template-columns: 5.2em minmax(0, 1fr) 4.4em 4.4em; height: 26px; }
.unrolled-live.unrolled-gates .verb { color: var(--soft); font-family: var(--mono); font-weight: 400; text-align: right; white-space: nowrap; }
.unrolled-live.unrolled-gates .paired { height: 17px; }
.unrolled-live.unrolled-gates .paired .fill { height: 9px; background: var(--accent); }
.unrolled-live.unrolled-gates .paired .fill + .fill { height: 6px; margin-top: 2px; background: color-mix(in srgb, var(--ink) 45%, var(--paper)); }
.unrolled-live.unrolled-gates .key i { display: inline-block; width: 14px; height: 9px; margin: 0 5px 0 0; background: var(--accent); }
.unrolled-live.unrolled-gates .key .without { height: 6px; margin: 0 5px 1px 10px; background: color-mix(in srgb, var(--ink) 45%, var(--paper)); }

@container unrolled-live (min-width: 560px) {
  .unrolled-live.unrolled-gates .frame { height: 812px; }
  .unrolled-live.unrolled-gates .hold { grid-template-columns: minmax(0, 1.2fr) minmax(0, 1fr) 4.4em 4.4em auto; }
  .unrolled-live.unrolled-gates .do { grid-column: auto; }
}
`;var Jt=`<div class="unrolled-live unrolled-walk unrolled-gates" data-architecture="{architecture}" role="group" aria-label="Gates: a network with gates opened, one step at a time">
<div class="frame">
<fieldset class="controls" {disabled}>
<label class="typed"><span>Text</span><textarea rows="2" spellcheck="false" autocapitalize="off" autocorrect="off" autocomplete="off">{text}</textarea></label>
<button type="button" class="reset">Reset</button>
<div class="steps"><button type="button" class="first" aria-label="First step">«</button><button type="button" class="back" aria-label="One step back">‹</button><p class="where">{where}</p><button type="button" class="on" aria-label="One step on">›</button><button type="button" class="last" aria-label="Last step">»</button></div>
</fieldset>
<p class="status">{status}</p>
<p class="spoken unseen" role="status"></p>
<div class="time">
<div class="rows" aria-hidden="true"><span>guesses</span><div class="tracks">{tracks}</div><span>reads</span></div>
<div class="timeline"><div class="sheet">
<div class="guesses" aria-hidden="true">{guesses}</div>
<svg class="trace" aria-hidden="true" width="{width}" height="160">{trace}</svg>
<div class="letters" role="group" tabindex="0" aria-label="The text, a step a character; arrow keys, Home and End go from step to step">{letters}</div>
</div></div>
</div>
<fieldset class="hold" {disabled}>
<label class="gate"><span>Hold the</span><select>{gates}</select></label>
<label class="whose"><span>of</span><select>{whose}</select></label>
<label class="from"><span>from step</span><input type="number" inputmode="numeric" min="1" step="1" value="1"></label>
<label class="to"><span>to step</span><input type="number" inputmode="numeric" min="1" step="1" value="{end}"></label>
<div class="do"><button type="button" class="shut">Shut</button><button type="button" class="open">Open</button><button type="button" class="let-go">Let go</button></div>
</fieldset>
<div class="panels">
<div class="memory"><p class="heading">{heading}</p>
<fieldset class="shown" {disabled}>
<label class="part"><span>Show the</span><select>{part}</select></label>
<label class="unit"><span>Follow unit</span><input type="number" inputmode="numeric" min="0" step="1" value="{unit}"></label>
</fieldset>
<div class="state"><svg aria-hidden="true" viewBox="{box}">{units}</svg><div class="cells" role="group" aria-label="Units; arrow keys go from unit to unit"></div></div>
<div class="below" aria-hidden="true"><p class="pointed">{pointed}</p><p class="legend"><svg viewBox="0 0 12 12"><rect class="up" x="1" y="1" width="10" height="10"></rect></svg><span>above 0</span><svg viewBox="0 0 12 12"><rect class="down" x="1.7" y="1.7" width="8.6" height="8.6"></rect></svg><span>below</span></p></div>
</div>
<div class="next"><p class="heading">What comes next</p><ol aria-label="Probabilities of the next character">{rows}</ol><p class="key" hidden><i class="with"></i>with what is held <i class="without"></i>without</p></div>
</div>
</div>
</div>
`;var dt=class{constructor(t){this.model=t,this.ids=[],this.changes=[]}read(t){let e=0;for(;e<t.length&&t[e]===this.ids[e];)e++;if(e===t.length&&e===this.ids.length)return;let i=this.base&&e>0?this.base:void 0;this.base=i?ct(this.model,i,e,t.slice(e)):this.model.forward(t),this.ids=t.slice(),this.run=this.base,this.change(this.changes.filter(({step:s})=>s<=e))}change(t){if(this.changes=t,t.length===0){this.run=this.base;return}let e=Math.min(...t.map(({step:s})=>s))-1,i=t.map(s=>this.clampOf(s));this.run=ct(this.model,this.base,e,this.ids.slice(e),i)}clampOf({step:t,unit:e,value:i}){return{layer:this.model.numLayers-1,unit:e,value:i,from:t-1,to:t}}get changed(){return this.run!==this.base}state(t,e=this.run){let{hiddenSize:i,numLayers:s}=this.model;return e.states[s-1].subarray((t-1)*i,t*i)}trace(t,e=this.run){return this.ids.map((i,s)=>this.state(s+1,e)[t])}chances(t,e=this.run){return D(st(this.model,e,t-1))}likeliest(t,e=this.run){return K(st(this.model,e,t-1))}influence(t,e){return{from:0,norms:Lt(this.model,this.run,t-1,e)}}};var Xt={lstm:["i","f","o","c","h"],gru:["r","z","n","h"]},Ft={lstm:["i","f","o"],gru:["r","z"]},Zt={lstm:"f",gru:"z"},ut=class extends dt{clampOf({gate:t,unit:e,value:i,step:s,last:r}){let n={layer:this.model.numLayers-1,part:t,value:i,from:s-1,to:r};return e<0?n:{...n,unit:e}}part(t,e,i=this.run){let s=this.model.opened(i,t,e-1);return t==="c"?s.map(Math.tanh):s}track(t,e,i=this.run){return this.ids.map((s,r)=>{let n=this.model.opened(i,t,r)[e];return t==="c"?Math.tanh(n):n})}};function te(a,t){let e=document.createRange().createContextualFragment(a.replace(/ \w+="\{\w+\}"|\{\w+\}/g,"")).firstElementChild;e.dataset.architecture=t.metadata.architecture;for(let i of e.querySelectorAll("input, textarea, button, select"))i.dataset.lmSuppressShortcuts="true";return e}var Qt=new Map;function ee(a,...t){let e=a.ownerDocument;for(let i of t){let s=Qt.get(i);s||(s=new CSSStyleSheet,s.replaceSync(i),Qt.set(i,s)),e.adoptedStyleSheets.includes(s)||e.adoptedStyleSheets.push(s)}}function se(a){a.scrollHeight>a.clientHeight?a.tabIndex=0:a.removeAttribute("tabindex")}var pt=class{constructor(t){this.region=t}say(t){clearTimeout(this.speaking),this.speaking=setTimeout(()=>{this.region.textContent=t},600)}stop(){clearTimeout(this.speaking)}};function ie(a,t){return({model:e,el:i})=>{let s,r=()=>{s?.end(),s=void 0;let n=e.get("weights");if(n?.byteLength)try{s=new t(e,i,a(n))}catch(l){let o=document.createElement("p");throw o.setAttribute("role","alert"),o.textContent=l.message,i.append(o),l}};return e.on("change:weights",r),r(),()=>{e.off("change:weights",r),s?.end()}}}var ne={"\n":"↵"," ":"␣","	":"⇥"},re={"\n":"new line"," ":"space","	":"tab",".":"full stop",",":"comma",":":"colon",";":"semicolon","'":"apostrophe",'"':"quotation mark","-":"hyphen","—":"dash","!":"exclamation mark","?":"question mark","(":"left parenthesis",")":"right parenthesis","[":"left bracket","]":"right bracket","&":"ampersand"},oe={"‘":"'","’":"'","“":'"',"”":'"',"–":"-"," ":" "};function U(a){return ne[a]?ne[a]:/^[\p{C}\p{M}\p{Z}]$/u.test(a)?`U+${a.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}`:a}function W(a){return re[a]?re[a]:a!==a.toLowerCase()?`capital ${a}`:U(a)}function Te(a,t,e,i){let s=[],r=a.vocabulary.ids,n=new Set,l=Array.from(t.replace(/\r\n?/g,`
`),u=>{let d=oe[u];return r.has(u)||!r.has(d)?u:(n.add(u),d)}).join(""),{ids:o,dropped:h,droppedCount:c}=a.encode(l);return n.size>0&&s.push(`Read ${[...n].map(u=>`${U(u)} as ${U(oe[u])}`).join(", ")}.`),c>0&&s.push(Ee(h,c)),o.length>e&&(o=o.slice(-e),s.push(`Reads only the last ${e.toLocaleString("en-GB")} characters of the ${i}.`)),{ids:o,notes:s}}function Le(a){return a.vocabulary.ids.get(`
`)??0}function Ct(a,t,e,i="prompt"){let{ids:s,notes:r}=Te(a,t,e,i);if(s.length===0){s.push(Le(a));let n=W(a.vocabulary.characters[s[0]]);r.push(`The ${i} is empty, so the text starts from a ${n}.`)}return{ids:s,notes:r}}function Ee(a,t){let e=a.slice(0,12).map(U).join(" "),i=a.length>12?` and ${a.length-12} more`:"";return`Left out ${t===1?"1 character":`${t.toLocaleString("en-GB")} characters`} this model never saw: ${e}${i}`}var Fe=8;function C(a,t,e){let i=document.createElement(a);return t&&(i.className=t),e!==void 0&&(i.textContent=e),i}var it=a=>/\s/.test(a)?W(a):`“${a}”`,Bt=a=>{let t=100*a;return t>=.095||t===0?`${t.toFixed(1)} %`:t<.001?"less than 0.001 %":`${t.toPrecision(1)} %`};function Ot(a){let t=a.map(s=>s*1e3),e=t.map(Math.floor),i=Math.round(1e3-e.reduce((s,r)=>s+r,0));return t.map((s,r)=>[s-e[r],r]).sort((s,r)=>r[0]-s[0]).slice(0,Math.max(0,i)).forEach(([,s])=>e[s]++),e.map(s=>s/10)}function ft(a,t,e=Fe){let i=Array.from(a.keys()).sort((h,c)=>a[c]-a[h]||(c===t)-(h===t)||h-c),s=i.slice(0,e);t>=0&&!s.includes(t)&&s.push(t);let r=i.filter(h=>!s.includes(h)),n=r.reduce((h,c)=>h+a[c],0),l=Ot([...s.map(h=>a[h]),n]),o=s.map((h,c)=>({id:h,probability:a[h],percent:l[c],chosen:h===t}));return r.length>0&&o.push({others:r,probability:n,percent:l.at(-1),chosen:!1}),o}function ae(a,t,e,i){return t.map(s=>{let r=C("li",s.chosen?"chosen":""),n=s.others?`${s.others.length} others`:U(a[s.id]),l=C("span","name",n),o=C("span","bar"),h=C("span","fill");if(h.style.width=`${100*s.probability}%`,o.append(h),i){let c=s.others?s.others.reduce((d,p)=>d+i[p],0):i[s.id],u=C("span","own");u.style.left=`${100*c}%`,o.append(u)}return o.setAttribute("aria-hidden","true"),!s.others&&W(a[s.id])!==n&&(l.setAttribute("aria-hidden","true"),r.append(C("span","unseen",W(a[s.id])))),r.append(l,o,C("span","percent",`${s.percent.toFixed(1)} %`)),r.append(C("span","verb",s.chosen?e:"")),r})}var Ce="http://www.w3.org/2000/svg",Be=90,Oe=3,_e=.82,je=.08;function mt(a){return`${a<0?"−":"+"}${Math.abs(a).toFixed(2)}`}function Y(a,t){for(let[e,i]of Object.entries(t))a.setAttribute(e,i)}function O(a,t){let e=document.createElementNS(Ce,a);return Y(e,t),e}var Ne=a=>Math.ceil(Math.sqrt(1.5*a));function qe(a,t,e){let i=t<0?je:0,s=Math.max(0,_e*Math.sqrt(Math.min(1,Math.abs(t)))-i),r=(1-s)/2;return{x:(a%e+r).toFixed(3),y:(Math.floor(a/e)+r).toFixed(3),width:s.toFixed(3),height:s.toFixed(3),class:t<0?"down":"up"}}var gt=class{constructor(t,e,i,s){this.count=e,this.told=i,this.columns=Ne(e),this.picture=t.querySelector("svg"),this.picture.setAttribute("viewBox",`0 0 ${this.columns} ${Math.ceil(e/this.columns)}`),this.squares=Array.from({length:e},()=>O("rect",{})),this.picture.replaceChildren(...this.squares),this.cells=Array.from({length:e},()=>{let n=C("span");return n.setAttribute("role","option"),n.setAttribute("aria-selected","false"),n.dataset.lmSuppressShortcuts="true",n.tabIndex=-1,n}),this.box=t.querySelector(".cells"),this.box.setAttribute("role","listbox"),this.box.style.setProperty("--columns",this.columns),this.box.replaceChildren(...this.cells);let r=(n,l)=>this.box.addEventListener(n,l,{signal:s});r("keydown",n=>this.#e(n)),r("pointerdown",n=>this.#s(n)),r("pointermove",n=>this.#n(n)),r("pointerup",()=>this.#i()),r("pointercancel",()=>this.#i()),r("click",n=>this.#r(n)),r("pointerover",n=>i.point(this.#t(n))),r("pointerleave",()=>i.point(void 0))}show(t,e){let i=this.state;this.state=t.slice();for(let s=0;s<this.count;s++){let r=t[s],n=this.cells[s],l=e.has(s);i?.[s]===r&&n.classList.contains("held")===l||(Y(this.squares[s],qe(s,r,this.columns)),n.setAttribute("aria-label",`unit ${s}: ${mt(r)}${l?", changed":""}`),n.classList.toggle("held",l))}}choose(t){this.chosen&&(this.chosen.setAttribute("aria-selected","false"),this.chosen.tabIndex=-1),this.chosen=this.cells[t],this.chosen.setAttribute("aria-selected","true"),this.chosen.tabIndex=0}#t(t){let e=this.cells.indexOf(t.target);return e<0?void 0:e}#e(t){let e=this.#t(t);if(e===void 0||t.ctrlKey||t.metaKey||t.altKey)return;let i={ArrowLeft:e-1,ArrowRight:e+1,ArrowUp:e-this.columns,ArrowDown:e+this.columns,Home:0,End:this.count-1}[t.key];i!==void 0&&(t.preventDefault(),t.stopPropagation(),!(i<0||i>=this.count)&&(this.told.choose(i),this.cells[i].focus({preventScroll:!0})))}#s(t){let e=this.#t(t);e===void 0||t.button!==0||t.pointerType==="touch"&&this.cells[e]!==this.chosen||(this.told.choose(e),this.grip={unit:e,id:t.pointerId,y:t.clientY,value:this.state[e],moved:!1},this.box.setPointerCapture(t.pointerId))}#n(t){let{grip:e}=this;if(!e||t.pointerId!==e.id)return;let i=e.y-t.clientY;if(!e.moved&&Math.abs(i)<Oe)return;e.moved=!0,this.box.classList.add("dragging");let s=Math.max(-1,Math.min(1,e.value+i/Be));this.told.drag(Math.round(100*s)/100)}#i(){this.grip?.moved&&this.told.drop(),this.box.classList.remove("dragging"),this.grip=void 0}#r(t){let e=this.#t(t);e!==void 0&&(this.cells[e]!==this.chosen&&this.told.choose(e),this.cells[e].focus({preventScroll:!0}))}};var He={"\n":" line"," ":" space"},wt=class{constructor(t,e,i){this.root=t,this.onChoose=e,this.spans=[],this.first=0,t.replaceChildren(),t.setAttribute("role","listbox"),t.removeAttribute("tabindex"),t.addEventListener("click",s=>this.#e(s),{signal:i}),t.addEventListener("keydown",s=>this.#n(s),{signal:i})}show(t,{first:e,typed:i,complete:s}){e!==this.first&&this.clearTint(),this.first=e;let r=document.createDocumentFragment();t.forEach((n,l)=>{let o=this.spans[l];o||(o=C("span"),o.setAttribute("role","option"),o.setAttribute("aria-selected","false"),o.dataset.lmSuppressShortcuts="true",o.tabIndex=-1,this.spans.push(o),r.append(o));let h=`${l<i?"typed":"drawn"}${He[n]??""}`;o.className!==h&&(o.className=h),o.textContent!==n&&(o.textContent=n,o.setAttribute("aria-label",W(n)))}),this.root.append(r),s&&this.spans.splice(t.length).forEach(n=>n.remove()),!this.chosen?.isConnected&&this.spans.length>0&&this.#t(this.spans[Math.min(i,this.spans.length-1)])}choose(t){this.chosen?.setAttribute("aria-selected","false"),this.chosen=this.spans[t-this.first],this.chosen&&(this.chosen.setAttribute("aria-selected","true"),this.#t(this.chosen))}tint({from:t,norms:e}){this.clearTint();let i=e.reduce((s,r)=>Math.max(s,r),0);i>0&&e.forEach((s,r)=>{let n=this.spans[t+r-this.first],l=Math.round(100*s/i);!n||l<1||(n.style.setProperty("--influence",l),n.dataset.influence=l)})}clearTint(){for(let t of this.root.querySelectorAll("[data-influence]"))t.style.removeProperty("--influence"),delete t.dataset.influence}reveal(t){let e=this.spans[t-this.first];if(!e)return;let i=e.offsetTop,s=i+e.offsetHeight;i<this.root.scrollTop&&(this.root.scrollTop=i);let r=this.root.clientHeight;s>this.root.scrollTop+r&&(this.root.scrollTop=s-r)}revealEnd(){this.root.scrollTop=this.root.scrollHeight}#t(t){this.stop&&(this.stop.tabIndex=-1),this.stop=t,t.tabIndex=0}#e(t){let e=this.spans.indexOf(t.target);this.column=void 0,e>=0&&this.#s(e)}#s(t){let e=this.spans[Math.max(0,Math.min(t,this.spans.length-1))];this.#t(e),e.focus({preventScroll:!0}),this.onChoose(this.first+this.spans.indexOf(e)),this.reveal(this.first+this.spans.indexOf(e))}#n(t){let e=this.spans.indexOf(t.target);if(e<0||t.ctrlKey||t.metaKey||t.altKey)return;let i={ArrowLeft:()=>e-1,ArrowRight:()=>e+1,ArrowUp:()=>this.#i(e,-1),ArrowDown:()=>this.#i(e,1),Home:()=>0,End:()=>this.spans.length-1,Enter:()=>e," ":()=>e};if(!i[t.key])return;t.preventDefault(),t.stopPropagation();let s=t.key==="ArrowUp"||t.key==="ArrowDown";this.column=s?this.column??this.spans[e].offsetLeft:void 0,this.#s(i[t.key]())}#i(t,e){let i=this.spans[t],s=t,r,n=1/0;for(let l=t+e;l>=0&&l<this.spans.length;l+=e){let o=this.spans[l];if(o.offsetTop===i.offsetTop)continue;if(r??=o.offsetTop,o.offsetTop!==r)break;let h=Math.abs(o.offsetLeft-this.column);h<n&&([s,n]=[l,h])}return s}};var z=26,nt=28,he=24,le=10;function _t(a,t,e=nt,i=he){let s=t<0?1:0,r=Math.max(0,i*Math.min(1,Math.abs(t))-2*s);return{x:(a-1)*z+(z-le)/2+s,y:(t<0?e+s:e-r).toFixed(1),width:le-2*s,height:r.toFixed(1),class:t<0?"down":"up"}}var xt=class{constructor(t,e,i){this.root=t,this.guesses=t.querySelector(".guesses"),this.trace=t.querySelector(".trace");let s=t.querySelector(".letters");this.letters=new wt(s,r=>e(r+1),i),s.setAttribute("aria-orientation","horizontal");for(let r of[this.guesses,this.trace])r.addEventListener("click",n=>{let l=n.clientX-r.getBoundingClientRect().left;e(Math.max(1,Math.min(this.length,Math.floor(l/z)+1)))},{signal:i})}read(t){this.length=t.length,this.shown=!1,this.letters.show(t,{first:0,typed:0,complete:!0}),this.guesses.replaceChildren(...t.map(()=>C("span"))),this.trace.setAttribute("width",this.length*z),this.bars=t.map(()=>O("rect",{})),this.drawn=[],this.marks=[O("g",{}),O("g",{})],this.trace.replaceChildren(this.marks[0],...this.bars,this.marks[1])}guess(t){t.forEach(({character:e,right:i,changed:s},r)=>{let n=this.guesses.children[r],[l,o]=[U(e),`${i?"right":""}${s?" other":""}`];n.textContent!==l&&(n.textContent=l),n.className!==o&&(n.className=o)})}draw(t,e,{held:i,others:s},r){let n={y:0,width:z,height:2*nt};this.marks[0].replaceChildren(O("rect",{class:"here",x:(r-1)*z,...n}),O("rect",{class:"axis",x:0,y:nt-.5,width:this.length*z,height:1}));let l=[];t.forEach((o,h)=>{let c=h*z;this.drawn[h]!==o&&Y(this.bars[h],_t(h+1,o)),Math.abs(o-e[h])>.02&&l.push(O("rect",{class:"ghost",x:c+4,y:(nt-he*e[h]-1).toFixed(1),width:z-8,height:2})),i.has(h+1)?l.push(O("rect",{class:"held",x:c+3,y:1,width:z-6,height:2*nt-2,rx:3})):s.has(h+1)&&l.push(O("circle",{class:"elsewhere",cx:c+z/2,cy:4,r:3}))}),this.drawn=t,this.marks[1].replaceChildren(...l)}choose(t){this.letters.choose(t-1);for(let e of this.guesses.querySelectorAll(".here"))e.classList.remove("here");this.guesses.children[t-1]?.classList.add("here"),!(this.step===t&&this.shown)&&(this.step=t,this.shown=this.root.clientWidth>0,this.root.scrollLeft=(t-.5)*z-this.root.clientWidth/2)}tint(t){this.letters.tint(t)}};var ce=160,jt=4,bt=class extends xt{constructor(t,e,{go:i,span:s},r){super(t,i,r),this.parts=e,this.height=ce/e.length,this.span=s;let n=(l,o)=>this.trace.addEventListener(l,o,{signal:r});n("pointerdown",l=>this.#e(l)),n("pointermove",l=>this.#s(l));for(let l of["pointerup","pointercancel"])n(l,()=>{this.grip=void 0})}read(t){super.read(t),this.bars=this.parts.map(()=>t.map(()=>O("rect",{}))),this.drawn=this.parts.map(()=>[]),this.trace.replaceChildren(this.marks[0],...this.bars.flat(),this.marks[1])}draw(t,e){let{height:i}=this,s=[O("rect",{class:"here",x:(e-1)*z,y:0,width:z,height:ce})],r=[];t.forEach(({values:n,before:l,held:o,picked:h},c)=>{let u=c*i,{signed:d}=this.parts[c],p=d?u+i/2:u+i-jt/2,f=d?(i-jt)/2:i-jt;s.push(O("rect",{class:"axis",x:0,y:p-(d?.5:0),width:this.length*z,height:1})),n.forEach((w,g)=>{this.drawn[c][g]!==w&&Y(this.bars[c][g],_t(g+1,w,p,f)),Math.abs(w-l[g])>.02&&r.push(O("rect",{class:"ghost",x:g*z+4,y:(p-f*l[g]-1).toFixed(1),width:z-8,height:2}))}),this.drawn[c]=n;let x=(w,[g,k])=>O("rect",{class:w,x:(g-1)*z+2,y:u+1.5,width:(k-g+1)*z-4,height:i-3,rx:3});h&&r.push(x("picked",h)),r.push(...o.map(w=>x("held",w)))}),this.marks[0].replaceChildren(...s),this.marks[1].replaceChildren(...r)}#t(t){let e=this.trace.getBoundingClientRect(),i=Math.floor((t.clientY-e.top)/this.height),s=Math.floor((t.clientX-e.left)/z)+1;return{track:Math.max(0,Math.min(this.parts.length-1,i)),step:Math.max(1,Math.min(this.length,s))}}#e(t){t.button!==0||t.pointerType==="touch"||(this.grip=this.#t(t),this.trace.setPointerCapture(t.pointerId))}#s(t){if(!this.grip)return;let{step:e}=this.#t(t);e===this.grip.step&&!this.grip.moved||(this.grip.moved=!0,this.span(this.parts[this.grip.track].name,Math.min(e,this.grip.step),Math.max(e,this.grip.step)))}};var de=`/* What all widgets look like. Colours come from the page around it: the book's
   theme (--pst-*), JupyterLab (--jp-*), or, where there is neither, the fallbacks. */
.unrolled-live {
  --rnn: var(--unrolled-rnn, #b45309);
  --lstm: var(--unrolled-lstm, #1a70d2);
  --gru: var(--unrolled-gru, #0c5a46);
  --transformer: var(--unrolled-transformer, #4a12cc);
  --accent: var(--rnn);
  --paper: var(--pst-color-background, var(--jp-layout-color1, #fff));
  --ink: var(--pst-color-text-base, var(--jp-content-font-color1, #1f2328));
  --soft: color-mix(in srgb, var(--ink) 74%, var(--paper));
  --line: color-mix(in srgb, var(--ink) 22%, var(--paper));
  --edge: color-mix(in srgb, var(--ink) 58%, var(--paper));
  --tray: color-mix(in srgb, var(--ink) 4%, var(--paper));
  --mono: var(--pst-font-family-monospace, var(--jp-code-font-family, ui-monospace, monospace));
  container: unrolled-live / inline-size;
  box-sizing: border-box;
  width: 100%;
  color: var(--ink);
  font: 400 15px/1.4 var(--pst-font-family-base, var(--jp-ui-font-family, system-ui, sans-serif));
  color-scheme: light;
}
html[data-theme="dark"] .unrolled-live,
html[theme="dark"] .unrolled-live,
body[data-jp-theme-light="false"] .unrolled-live {
  --rnn: var(--unrolled-rnn, #fb9a38);
  --lstm: var(--unrolled-lstm, #93b7ff);
  --gru: var(--unrolled-gru, #15c88a);
  --transformer: var(--unrolled-transformer, #9b76ff);
  --paper: var(--pst-color-background, var(--jp-layout-color1, #14181e));
  --ink: var(--pst-color-text-base, var(--jp-content-font-color1, #e6e8eb));
  color-scheme: dark;
}
.unrolled-live[data-architecture="lstm"] { --accent: var(--lstm); }
.unrolled-live[data-architecture="gru"] { --accent: var(--gru); }
.unrolled-live[data-architecture="gpt"] { --accent: var(--transformer); }
.unrolled-live *, .unrolled-live *::before { box-sizing: border-box; }
.unrolled-live .frame {
  display: flex;
  flex-direction: column;
  gap: 8px;
  padding: 14px;
  overflow: hidden;
  border: 1px solid var(--line);
  border-top: 3px solid var(--accent);
  border-radius: 6px;
  background: var(--paper);
}
.unrolled-live :is(p, ol, fieldset, label, textarea, input, button, b) {
  min-width: 0;
  margin: 0;
  padding: 0;
  border: 0;
  color: inherit;
  font: inherit;
}
.unrolled-live .unseen {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: pre-wrap;
  user-select: none;
}

/* What can be set */
.unrolled-live label > span { display: block; color: var(--soft); font-size: 13px; line-height: 20px; }
.unrolled-live .readout { float: right; color: var(--ink); font-family: var(--mono); font-weight: 600; }
.unrolled-live :is(textarea, input[type="number"]) {
  display: block;
  width: 100%;
  height: 36px;
  padding: 6px 9px;
  border: 1px solid var(--edge);
  border-radius: 4px;
  background: var(--paper);
  color: var(--ink);
  font: 15px/1.4 var(--mono);
  font-size: max(15px, 1em);
}
.unrolled-live input[type="range"] {
  display: block;
  width: 100%;
  height: 24px;
  accent-color: var(--accent);
  background: none;
  cursor: pointer;
}
.unrolled-live button {
  height: 36px;
  padding: 0 14px;
  border: 1px solid var(--edge);
  border-radius: 4px;
  background: var(--paper);
  font-size: 14px;
  white-space: nowrap;
  cursor: pointer;
}
.unrolled-live button:hover:enabled { background: color-mix(in srgb, var(--ink) 9%, var(--paper)); }
.unrolled-live button:disabled { background: var(--tray); border-color: var(--line); color: var(--soft); cursor: default; }
.unrolled-live :is(textarea, input, select, button, [role="option"], [tabindex]):focus-visible {
  outline: 3px solid color-mix(in srgb, var(--accent) 75%, var(--ink));
  outline-offset: 1px;
}

/* What came of it */
.unrolled-live .status {
  flex: none;
  height: 60px;
  overflow: hidden auto;
  color: var(--soft);
  font-size: 14px;
  line-height: 20px;
  overflow-wrap: anywhere;
}
.unrolled-live .headline { display: flex; flex-wrap: wrap; gap: 0 12px; justify-content: space-between; }
.unrolled-live .heading { margin-bottom: 4px; font-weight: 600; font-size: 14px; line-height: 20px; }
.unrolled-live ol { padding: 0; list-style: none; }
.unrolled-live li {
  position: relative;
  display: grid;
  grid-template-columns: 5.2em minmax(0, 1fr) 4.6em 3.6em;
  gap: 8px;
  align-items: center;
  margin: 0;
  font-size: 13px;
  line-height: 21px;
}
.unrolled-live .name { font-family: var(--mono); text-align: right; white-space: nowrap; }
.unrolled-live .percent { font-family: var(--mono); text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.unrolled-live .bar { position: relative; height: 13px; background: color-mix(in srgb, var(--ink) 7%, var(--paper)); }
.unrolled-live .fill { display: block; height: 100%; min-width: 1px; background: color-mix(in srgb, var(--ink) 45%, var(--paper)); }
.unrolled-live .own { position: absolute; top: -2px; bottom: -2px; width: 2px; margin-left: -1px; background: var(--ink); }
.unrolled-live .chosen { font-weight: 700; }
.unrolled-live .chosen .fill { background: var(--accent); }
.unrolled-live .verb { color: var(--accent); }
.unrolled-live .legend { display: flex; gap: 6px; align-items: center; color: var(--soft); font-size: 12px; line-height: 20px; }
.unrolled-live .legend i {
  width: 64px;
  height: 12px;
  border: 1px solid var(--line);
  background: linear-gradient(to right, transparent, color-mix(in srgb, var(--accent) 42%, transparent));
}
@media (prefers-reduced-motion: no-preference) {
  .unrolled-live :is(.fill, .own) { transition: width 0.15s, left 0.15s; }
}
`;var ue=`/* What *Unroll* and *Gates* look like both: a text, a column a step, and the units of
   a state. frame.css comes before; widths of columns and lines are those of timeline.js
   and state-grid.js. */
.unrolled-live.unrolled-walk .frame > * { flex: none; }
.unrolled-live.unrolled-walk rect.up { fill: color-mix(in srgb, var(--accent) 82%, var(--paper)); }
.unrolled-live.unrolled-walk rect.down { fill: none; stroke: var(--edge); }

/* What is read, and where in it we are */
.unrolled-live.unrolled-walk .controls {
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  gap: 8px 10px;
  align-items: end;
}
.unrolled-live.unrolled-walk .typed textarea { height: 62px; resize: none; }
.unrolled-live.unrolled-walk .steps { display: flex; grid-column: 1 / -1; gap: 4px; align-items: center; }
.unrolled-live.unrolled-walk .steps button { flex: none; width: 36px; padding: 0; font-size: 20px; line-height: 1; }
.unrolled-live.unrolled-walk .where {
  flex: 1;
  font-weight: 600;
  font-size: 13px;
  line-height: 16px;
  text-align: center;
}

/* The network unrolled: a column a step */
.unrolled-live.unrolled-walk .time {
  display: grid;
  grid-template-columns: 66px minmax(0, 1fr);
  border: 1px solid var(--line);
  border-radius: 4px;
  background: var(--tray);
}
.unrolled-live.unrolled-walk .rows {
  display: grid;
  align-items: center;
  padding-left: 9px;
  border-right: 1px solid var(--line);
  color: var(--soft);
  font-size: 12px;
  white-space: nowrap;
}
.unrolled-live.unrolled-walk .timeline { position: relative; overflow-x: auto; overflow-y: hidden; scrollbar-width: thin; }
.unrolled-live.unrolled-walk .sheet { width: max-content; }
.unrolled-live.unrolled-walk :is(.guesses, .letters) { display: flex; }
.unrolled-live.unrolled-walk :is(.guesses, .letters) > span {
  flex: none;
  width: 26px;
  overflow: hidden;
  font-family: var(--mono);
  text-align: center;
  white-space: pre;
  cursor: pointer;
}
.unrolled-live.unrolled-walk .guesses > span { height: 28px; color: var(--soft); font-size: 14px; line-height: 28px; }
.unrolled-live.unrolled-walk .guesses > .right { color: var(--ink); font-weight: 700; }
.unrolled-live.unrolled-walk .guesses > .other { color: var(--accent); text-decoration: underline 2px; text-underline-offset: 5px; }
.unrolled-live.unrolled-walk .guesses > .here { background: color-mix(in srgb, var(--accent) 16%, var(--paper)); color: var(--ink); }
.unrolled-live.unrolled-walk .trace { display: block; cursor: pointer; }
.unrolled-live.unrolled-walk .trace .down { stroke-width: 2; }
.unrolled-live.unrolled-walk .trace .here { fill: color-mix(in srgb, var(--accent) 16%, var(--paper)); }
.unrolled-live.unrolled-walk .trace .axis { fill: var(--line); }
.unrolled-live.unrolled-walk .trace .ghost { fill: var(--ink); }
.unrolled-live.unrolled-walk .trace .held { fill: none; stroke: var(--accent); stroke-width: 2; }
.unrolled-live.unrolled-walk .letters > span { height: 32px; font-size: 16px; line-height: 32px; }
.unrolled-live.unrolled-walk .letters > span:hover { box-shadow: inset 0 0 0 1px var(--edge); }
.unrolled-live.unrolled-walk .letters > span:focus-visible { outline-offset: -3px; }
.unrolled-live.unrolled-walk .letters > :is(.line, .space)::before { color: var(--soft); content: "␣"; }
.unrolled-live.unrolled-walk .letters > .line::before { content: "↵"; }
.unrolled-live.unrolled-walk .letters > [data-influence] {
  background: color-mix(in srgb, var(--accent) calc(var(--influence) * 0.42%), transparent);
}
.unrolled-live.unrolled-walk .letters > [aria-selected="true"] { box-shadow: inset 0 -4px var(--accent); font-weight: 700; }

/* The whole state, and what it expects */
.unrolled-live.unrolled-walk select {
  display: block;
  width: 100%;
  height: 32px;
  padding: 0 6px;
  border: 1px solid var(--edge);
  border-radius: 4px;
  background: var(--paper);
  color: var(--ink);
  font: inherit;
  font-size: 14px;
}
.unrolled-live.unrolled-walk .panels { display: grid; gap: 10px; }
.unrolled-live.unrolled-walk .panels > div { min-width: 0; }
.unrolled-live.unrolled-walk .below { display: flex; gap: 12px; justify-content: space-between; height: 22px; padding-top: 2px; }
.unrolled-live.unrolled-walk .pointed { font-family: var(--mono); font-size: 12px; line-height: 20px; white-space: nowrap; }
.unrolled-live.unrolled-walk .state { position: relative; max-width: 330px; max-height: 300px; overflow: auto; scrollbar-width: thin; }
.unrolled-live.unrolled-walk .state > svg { display: block; width: 100%; }
.unrolled-live.unrolled-walk .state .down { stroke-width: 0.08; }
.unrolled-live.unrolled-walk .cells {
  position: absolute;
  top: 0;
  right: 0;
  left: 0;
  display: grid;
  grid-template-columns: repeat(var(--columns), 1fr);
  user-select: none;
}
.unrolled-live.unrolled-walk .cells > span { position: relative; aspect-ratio: 1; border-radius: 2px; cursor: pointer; }
.unrolled-live.unrolled-walk .cells > span:hover { box-shadow: inset 0 0 0 1px var(--ink); }
.unrolled-live.unrolled-walk .cells > .held { box-shadow: inset 0 0 0 2px var(--accent), 0 0 0 1px var(--paper); }
.unrolled-live.unrolled-walk .cells > [aria-selected="true"] {
  z-index: 1;
  outline: 2px solid var(--ink);
  outline-offset: 1px;
}
.unrolled-live.unrolled-walk .legend svg { width: 12px; height: 12px; }
.unrolled-live.unrolled-walk .legend .down { stroke-width: 1.4; }
.unrolled-live.unrolled-walk .legend span { margin-right: 4px; white-space: nowrap; }
.unrolled-live.unrolled-walk li svg { display: block; }
.unrolled-live.unrolled-walk li svg .fill { fill: color-mix(in srgb, var(--ink) 45%, var(--paper)); }
.unrolled-live.unrolled-walk li.chosen svg .fill { fill: var(--accent); }
.unrolled-live.unrolled-walk .key { color: var(--soft); font-size: 12px; line-height: 18px; }
.unrolled-live.unrolled-walk .key[hidden] { display: none; }

@container unrolled-live (min-width: 560px) {
  .unrolled-live.unrolled-walk .typed textarea { height: 77px; }
  .unrolled-live.unrolled-walk .controls { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto; }
  .unrolled-live.unrolled-walk .steps { grid-column: 2; grid-row: 1; align-self: end; }
  .unrolled-live.unrolled-walk .reset { grid-column: 3; }
  .unrolled-live.unrolled-walk .status { height: 20px; }
  .unrolled-live.unrolled-walk .panels { grid-template-columns: minmax(0, 1.35fr) minmax(0, 1fr); gap: 28px; }
}
@container unrolled-live (max-width: 310px) {
  .unrolled-live.unrolled-walk .where { font-size: 11px; }
}
@media (prefers-reduced-motion: no-preference) {
  .unrolled-live.unrolled-walk .letters > span { transition: background-color 0.15s; }
}
`;var pe=200,R=(a,t,e)=>Math.min(e,Math.max(t,Math.round(Number(a))||t));var vt=class{constructor(t,e,i,{markup:s,styles:r,defaults:n},l){if(!i.hiddenSize)throw new Error("A Transformer has no hidden state that is carried from step to step.");this.host=t,this.model=i,this.defaults=n,this.walking=l,this.ending=new AbortController,this.root=te(s,i),ee(e,de,ue,r),this.parts={list:this.find("ol")};for(let o of["where","status","heading","pointed","key"])this.parts[o]=this.find(`.${o}`);for(let o of["first","back","on","last","reset"])this.parts[o]=this.find(`button.${o}`);this.fields={text:this.find("textarea")},this.speaker=new pt(this.find(".spoken"))}find(t){return this.root.querySelector(t)}on(t,e,i){t.addEventListener(e,i,{signal:this.ending.signal})}begin(t){this.#e(),this.initial=this.#t(),this.apply(this.initial),t.replaceChildren(this.root),this.timeline.choose(this.settings.step)}#t(){let t={};for(let e of Object.keys(this.defaults))t[e]=this.host.get(e)??this.defaults[e];return t}#e(){let{parts:t,fields:e}=this;this.on(e.text,"input",()=>this.#s()),this.on(t.first,"click",()=>this.go(1)),this.on(t.back,"click",()=>this.go(this.settings.step-1)),this.on(t.on,"click",()=>this.go(this.settings.step+1)),this.on(t.last,"click",()=>this.go(this.walking.ids.length)),this.on(t.reset,"click",()=>{this.apply(this.initial),this.save(),this.explain()});for(let i of Object.keys(this.defaults)){let s=()=>{this.hearing??=Promise.resolve().then(()=>{this.hearing=void 0;let r=this.#t();Object.keys(this.defaults).every(l=>JSON.stringify(r[l])===JSON.stringify(this.settings[l]))||this.ending.signal.aborted||(this.apply(r),this.explain())})};this.host.on(`change:${i}`,s),this.ending.signal.addEventListener("abort",()=>this.host.off(`change:${i}`,s))}}apply(t){let{characters:e}=this.model.vocabulary,i=String(t.text),{ids:s,notes:r}=Ct(this.model,i,pe,"text");this.notes=r,this.walking.read(s),this.timeline.read(s.map(o=>e[o]));let n=R(t.step,1,s.length),l=R(t.unit,0,this.model.hiddenSize-1);this.settings={...t,...this.fitted(t,s.length),text:t.text,step:n,unit:l},this.fields.text.value!==i&&(this.fields.text.value=i),this.alter(),this.show()}#s(){let t=this.settings.step===this.walking.ids.length,{ids:e}=Ct(this.model,this.fields.text.value,pe);this.walking.read(e);let i=t?e.length:this.settings.step;this.apply({...this.settings,...this.kept(),text:this.fields.text.value,step:i}),this.save(),this.explain()}go(t){this.settings.step=R(t,1,this.walking.ids.length),this.show(),this.save(),this.explain()}showStep(){let{walking:t,parts:e,settings:{step:i}}=this,{characters:s}=this.model.vocabulary,{ids:r,base:n}=t;e.where.textContent=`Step ${i} of ${r.length}`;for(let[h,c]of[["first",1],["back",i-1],["on",i+1],["last",r.length]]){let u=c!==i&&c>=1&&c<=r.length;this.enable(e[h],u,h==="first"||h==="back"?e.on:e.back)}let l=h=>r.map((c,u)=>t.likeliest(u+1,h)),o=l(n);this.timeline.guess(l(t.run).map((h,c)=>({character:s[h],right:h===r[c+1],changed:h!==o[c]})))}enable(t,e,i){!e&&document.activeElement===t&&i.focus(),t.disabled=!e}sentences(){let{walking:t,settings:{step:e}}=this,{characters:i}=this.model.vocabulary,s=l=>ft(l,-1,3).slice(0,3).map(o=>`${it(i[o.id])} ${Bt(o.probability)}`).join(", "),r=t.chances(e),n=[...this.notes,`${this.parts.where.textContent}, ${it(i[t.ids[e-1]])}.`,`Likeliest next: ${s(r)}.`];if(t.changed){let l=t.chances(e,t.base),o=r.reduce((h,c,u)=>h+Math.abs(c-l[u]),0)/2;n.push(`Your changes moved ${Bt(o)} of it; without them: ${s(l)}.`)}return n}save(){for(let[t,e]of Object.entries(this.settings))this.host.set(t,e);clearTimeout(this.saving),this.saving=setTimeout(()=>this.host.save_changes(),200)}end(){this.ending.abort(),clearTimeout(this.saving),this.speaker.stop(),this.root.remove()}};var Ue={text:`To be, or not to be.

HAMLET
My lord`,step:28,unit:0,part:"",holds:[]},Re=8,Pe="Choose a gate and a span of steps, or drag along its row, and shut or open it.",yt={i:"input gate",f:"forget gate",o:"output gate",c:"memory",r:"reset gate",z:"update gate",n:"candidate",h:"output"},We={i:"i lets in",f:"f keeps",o:"o lets out",c:"tanh c",r:"r reset",z:"z keeps",n:"n new",h:"h output"},Ge=(a,t)=>a.gate===t.gate&&a.unit===t.unit&&a.step===t.step&&a.last===t.last,Nt=class extends vt{constructor(t,e,i){let{architecture:s}=i.metadata;if(!Object.hasOwn(Ft,s))throw new Error("A network without gates has none to show.");super(t,e,i,{markup:Jt,styles:Yt,defaults:Ue},new ut(i)),this.names=Xt[s],this.gates=Ft[s],this.usual=Zt[s];for(let n of["shut","open","let-go"])this.parts[n]=this.find(`button.${n}`);for(let n of["gate","whose","part"])this.fields[n]=this.find(`.${n} select`);for(let n of["from","to","unit"])this.fields[n]=this.find(`.${n} input`);this.find(".tracks").replaceChildren(...this.names.map(n=>C("span","",We[n])));let r=this.names.map(n=>({name:n,signed:!this.gates.includes(n)}));this.timeline=new bt(this.find(".timeline"),r,{go:n=>this.go(n),span:(n,l,o)=>this.#n(n,l,o)},this.ending.signal),this.grid=new gt(this.find(".state"),i.hiddenSize,{choose:n=>this.#e(n),point:n=>this.#c(n),drag(){},drop(){}},this.ending.signal),this.fields.unit.max=i.hiddenSize-1,this.fields.gate.replaceChildren(...this.gates.map(n=>new Option(`${yt[n]} ${n}`,n))),this.fields.whose.replaceChildren(new Option("","one"),new Option("all units","all")),this.fields.part.replaceChildren(...this.names.map(n=>new Option(`${yt[n]} ${n==="c"?"tanh c":n}`,n))),this.#t(),this.begin(e)}#t(){let{parts:t,fields:e}=this;this.on(e.unit,"change",()=>this.#e(R(e.unit.value,0,this.model.hiddenSize-1))),this.on(e.part,"change",()=>this.#s(e.part.value)),this.on(e.gate,"change",()=>this.#s(e.gate.value));for(let i of[e.from,e.to,e.whose])this.on(i,"input",()=>this.#a());this.on(t.shut,"click",()=>this.#r(0)),this.on(t.open,"click",()=>this.#r(1)),this.on(t["let-go"],"click",()=>this.#l([]))}fitted({part:t,holds:e},i){let{hiddenSize:s}=this.model,r=e.filter(([u,d,,p])=>this.gates.includes(u)&&d>=-1&&d<s&&p>=1&&p<=i).map(([u,d,p,f,x])=>[u,d,p?1:0,f,R(x,f,i)]),[n,l,,o,h]=r.at(-1)??[this.usual,-1,0,1,i],{fields:c}=this;return c.gate.value=n,c.whose.value=l<0?"all":"one",[c.from.value,c.to.value]=[o,h],{part:this.names.includes(t)?t:"",holds:r}}alter(){this.walking.change(this.settings.holds.map(([t,e,i,s,r])=>({gate:t,unit:e,value:i,step:s,last:r})))}kept(){return{holds:this.walking.changes.map(({gate:t,unit:e,value:i,step:s,last:r})=>[t,e,i,s,r])}}#e(t){this.settings.unit=t,this.show(),this.save(),this.speaker.say(this.#h())}#s(t){this.settings.part=t,this.show(),this.save(),this.explain()}#n(t,e,i){let{fields:s}=this;this.gates.includes(t)&&(s.gate.value=t),[s.from.value,s.to.value]=[e,i],t===this.settings.part?this.#a():this.#s(t)}#i(){let{fields:t}=this,{length:e}=this.walking.ids,i=R(t.from.value,1,e),s=R(t.to.value,i,e);return{gate:t.gate.value,unit:t.whose.value==="all"?-1:this.settings.unit,step:i,last:s}}#r(t){let e={...this.#i(),value:t};[this.fields.from.value,this.fields.to.value]=[e.step,e.last],this.#l([...this.walking.changes.filter(i=>!Ge(i,e)),e])}#l(t){this.walking.change(t),Object.assign(this.settings,this.kept()),this.show(),this.save(),this.explain()}get#o(){return this.settings.part||this.usual}show(){let{walking:t,parts:e,fields:i,settings:{step:s,unit:r}}=this,{ids:n,changes:l}=t;e.heading.textContent=`All ${this.model.hiddenSize} units after ${it(this.model.vocabulary.characters[n[s-1]])}`,this.showStep(),i.whose.options[0].textContent=`unit ${r}`;for(let h of[i.from,i.to])h.max=n.length;this.#a(),this.timeline.choose(s);let o=new Set(l.filter(h=>h.gate===this.#o&&h.step<=s&&s<=h.last).map(h=>h.unit));this.grid.show(t.part(this.#o,s),o),this.grid.choose(r),this.#c(void 0),i.unit.value=r,i.part.value=this.#o,this.enable(e["let-go"],l.length>0,e.shut),this.#d(),this.#u()}#a(){let{walking:t,settings:{step:e,unit:i}}=this,{gate:s,step:r,last:n}=this.#i();this.timeline.draw(this.names.map(l=>({values:t.track(l,i),before:t.track(l,i,t.base),held:t.changes.filter(o=>o.gate===l&&(o.unit<0||o.unit===i)).map(o=>[o.step,o.last]),picked:l===s?[r,n]:void 0})),e)}#d(){let{walking:t,parts:e,settings:{step:i}}=this,s=ft(t.chances(i),-1,Re),r=ae(this.model.vocabulary.characters,s,"");if(t.changed){let n=t.chances(i,t.base),l=s.map(o=>(o.others??[o.id]).reduce((h,c)=>h+n[c],0));Ot(l).forEach((o,h)=>{let[c,u]=[".bar",".verb"].map(p=>r[h].querySelector(p)),d=C("span","fill");d.style.width=`${100*l[h]}%`,c.append(d),c.classList.add("paired"),u.textContent=`${o.toFixed(1)} %`})}e.list.replaceChildren(...r),e.key.hidden=!t.changed}#u(){let t=this.walking.changes.slice(-2).map(({gate:s,unit:r,value:n,step:l,last:o})=>`${yt[s]} of ${r<0?"all units":`unit ${r}`} ${n?"open":"shut"} ${l===o?`at step ${l}`:`from step ${l} to ${o}`}`),e=this.walking.changes.length>2?` and ${this.walking.changes.length-2} more`:"",i=t.length>0?`Held: ${t.join("; ")}${e}.`:Pe;this.parts.status.textContent=[...this.notes,i].join(" "),se(this.parts.status)}#h(){let{walking:t,settings:{step:e,unit:i}}=this,s=this.names.map(r=>`${yt[r]} ${mt(t.part(r,e)[i])}`);return`Unit ${i}: ${s.join(", ")}.`}explain(){let t=this.walking.changed?[this.parts.status.textContent]:[];this.speaker.say([...this.sentences(),...t,this.#h()].join(" "))}#c(t){let e=t??this.settings.unit;this.parts.pointed.textContent=`unit ${e}: ${mt(this.walking.part(this.#o,this.settings.step)[e])}`}},fe={render:ie(Tt,Nt)};var ge=globalThis.unrolled??={};(ge.widgets??={}).gates=fe;ge.engine=Et;})();
