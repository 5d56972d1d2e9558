// Made by unrolled.widgets.bundle from a362cce2ffc19a4e837cfd6f10ec514e341c2477dcef6408846a875116eee5b5
(()=>{var re=Object.defineProperty;var se=(i,t)=>{for(var e in t)re(i,e,{get:t[e],enumerable:!0})};var mt={};se(mt,{Gru:()=>G,Lstm:()=>V,Ngram:()=>P,Rnn:()=>J,Transformer:()=>Z,Vocabulary:()=>st,architectures:()=>ft,argmax:()=>tt,decodeHalf:()=>dt,draw:()=>zt,forwardFrom:()=>ue,load:()=>gt,logProbabilityGradient:()=>Nt,logitsAt:()=>_t,nextDistribution:()=>Tt,parseSafetensors:()=>X,randomStream:()=>Mt,saliency:()=>pe,softmax:()=>q});function M(i,t,e,s,r=0){let n=t.length,o=e.length,l=2*n,a=3*n,h=4*n,c=5*n,d=6*n,u=7*n,p=0;for(;p+8<=o;p+=8){let f=0,w=0,b=0,m=0,k=0,j=0,g=0,v=0;for(let x=0,B=p*n;x<n;x++,B++){let y=t[x];f+=i[B]*y,w+=i[B+n]*y,b+=i[B+l]*y,m+=i[B+a]*y,k+=i[B+h]*y,j+=i[B+c]*y,g+=i[B+d]*y,v+=i[B+u]*y}e[p]=f,e[p+1]=w,e[p+2]=b,e[p+3]=m,e[p+4]=k,e[p+5]=j,e[p+6]=g,e[p+7]=v}for(;p<o;p++){let f=0;for(let w=0,b=p*n;w<n;w++,b++)f+=i[b]*t[w];e[p]=f}for(p=0;p<o;p++)e[p]+=s[r+p]}function F(i,t,e){let s=e.length,r=2*s,n=3*s,o=0;for(;o+4<=t.length;o+=4){let l=t[o],a=t[o+1],h=t[o+2],c=t[o+3];for(let d=0,u=o*s;d<s;d++,u++)e[d]+=l*i[u]+a*i[u+s]+(h*i[u+r]+c*i[u+n])}for(;o<t.length;o++){let l=t[o];for(let a=0,h=o*s;a<s;a++,h++)e[a]+=l*i[h]}}var K=[],I=class{constructor(t){let e=o=>{if(!t[o])throw new Error(`These weights lack ${o}.`);return t[o].data};this.embedding=e("embedding.weight"),[this.vocabSize,this.embeddingSize]=t["embedding.weight"].shape,this.readout=e("readout.weight"),this.readoutBias=Float64Array.from(e("readout.bias")),this.hiddenSize=t["readout.weight"].shape[1],this.layers=[];for(let o=0;o===0||t[`layers.${o}.weight_ih`];o++)this.layers.push({input:e(`layers.${o}.weight_ih`),inputBias:Float64Array.from(e(`layers.${o}.bias_ih`)),recurrent:e(`layers.${o}.weight_hh`),recurrentBias:Float64Array.from(e(`layers.${o}.bias_hh`))});this.numLayers=this.layers.length;let{parts:s,inside:r,sums:n}=this.constructor;if(this.numSums=n*this.hiddenSize,this.layers[0].inputBias.length!==this.numSums)throw new Error("These weights cannot be read: their layers have another size.");this.holdable=[...s,...r],this.fromBelow=new Float64Array(this.numSums),this.fromBefore=new Float64Array(this.numSums),this.kept=new Float64Array(r.length*this.hiddenSize),this.projected=this.#t()}#t(){let{embeddingSize:t,numSums:e,vocabSize:s}=this,{input:r,inputBias:n}=this.layers[0],o=new Float64Array(s*e);for(let l=0;l<s;l++){let a=Float64Array.from(this.embedding.subarray(l*t,(l+1)*t));M(r,a,o.subarray(l*e,(l+1)*e),n)}return o}initialState(){let{length:t}=this.constructor.parts;return Array.from({length:t*this.numLayers},()=>new Float64Array(this.hiddenSize))}copyState(t){return t.map(e=>e.slice())}step(t,e,s=K,r=0){this.#e(t,e,s,r);let n=new Float64Array(this.vocabSize);return M(this.readout,t[this.numLayers-1],n,this.readoutBias),n}read(t,e){this.#e(t,e,K,0)}#e(t,e,s,r,n){let{numSums:o,fromBelow:l}=this;for(let a=0;a<this.numLayers;a++){let h=this.layers[a],c=l;a===0?c=this.projected.subarray(e*o,(e+1)*o):M(h.input,t[a-1],c,h.inputBias),this.cell(h,c,t[a],t[this.numLayers+a],jt(s,a,r)),n?.(a)}}forward(t,{state:e,clamp:s=K}={}){let{hiddenSize:r,vocabSize:n,kept:o}=this;for(let{part:u="h"}of s)if(!this.holdable.includes(u))throw new Error(`There is no “${u}” to hold: there are ${this.holdable.join(", ")}.`);let l=e?this.copyState(e):this.initialState(),a=this.copyState(l),h=new Float64Array(t.length*n),c=a.map(()=>new Float64Array(t.length*r)),d=this.layers.map(()=>new Float64Array(t.length*o.length));for(let u=0;u<t.length;u++)this.#e(a,t[u],s,u,p=>d[p].set(o,u*o.length)),a.forEach((p,f)=>c[f].set(p,u*r)),M(this.readout,a[this.numLayers-1],h.subarray(u*n,(u+1)*n),this.readoutBias);return{ids:Array.from(t),logits:h,states:c,inside:d,initial:l,last:a,clamp:s}}opened(t,e,s,r=this.numLayers-1){let{parts:n,inside:o}=this.constructor,l=n.indexOf(e);return l>=0?C(t.states[l*this.numLayers+r],s,this.hiddenSize):C(C(t.inside[r],s,this.kept.length),o.indexOf(e),this.hiddenSize)}backward(t,e,s=K){let{embeddingSize:r,hiddenSize:n,numLayers:o}=this,l=t.ids.length,a=new Float64Array(l*r),h=t.states.map(()=>new Float64Array(l*n)),c=this.initialState(),d=(u,p,f,w)=>u[f]?w<0?p[f]:C(u[f],w,n):void 0;for(let{position:u,gradient:p}of e)F(this.readout,Float64Array.from(p),d(h,c,o-1,u));for(let{state:u,position:p,gradient:f}of s){let w=d(h,c,u,p);for(let b=0;b<n;b++)w[b]+=f[b]}for(let u=ne([...e,...s]);u>=0;u--)for(let p=o-1;p>=0;p--){let f=(m,k)=>d(t.states,t.initial,m,k),w=(m,k)=>d(h,c,m,k),b=this.cellBackward(this.layers[p],{h:f(p,u),c:f(o+p,u),hBefore:f(p,u-1),cBefore:f(o+p,u-1),inside:C(t.inside[p],u,this.kept.length),dh:w(p,u),dc:w(o+p,u),dhBefore:w(p,u-1),dcBefore:w(o+p,u-1)},jt(t.clamp,p,u));F(this.layers[p].input,b,p>0?w(p-1,u):C(a,u,r))}return{inputs:a,states:h,initial:c}}},C=(i,t,e)=>i.subarray(t*e,(t+1)*e),_=i=>1/(1+Math.exp(-i));function A(i,t,e,s){for(let r of i){if((r.part??"h")!==t)continue;let n=s??r.value;r.unit===void 0?e.fill(n):e[r.unit]=n}}function jt(i,t,e){return i.length===0?K:i.filter(({layer:s=0,from:r=0,to:n=1/0})=>s===t&&e>=r&&e<n)}function ne(i){return i.reduce((t,{position:e})=>Math.max(t,e),-1)}var G=class extends I{static parts=["h"];static inside=["r","z","n"];static sums=3;constructor(t,{reset_after:e=!0}={}){super(t),this.resetAfter=e,this.fromCandidate=new Float64Array(this.hiddenSize);for(let s of this.layers){let{hiddenSize:r}=this;s.gates=s.recurrent.subarray(0,2*r*r),s.candidate=s.recurrent.subarray(2*r*r),s.candidateBias=s.recurrentBias.subarray(2*r)}}cell({gates:t,candidate:e,recurrentBias:s,candidateBias:r},n,o,l,a){let{hiddenSize:h,fromBefore:c,kept:d,resetAfter:u}=this,[p,f,w]=[0,1,2].map(m=>C(d,m,h));M(t,o,c.subarray(0,2*h),s);for(let m=0;m<h;m++)p[m]=_(n[m]+c[m]),f[m]=_(n[m+h]+c[m+h]);A(a,"r",p),A(a,"z",f);let b=u?o:this.fromCandidate;if(!u)for(let m=0;m<h;m++)b[m]=p[m]*o[m];M(e,b,c.subarray(2*h),r);for(let m=0;m<h;m++)w[m]=Math.tanh(n[m+2*h]+(u?p[m]:1)*c[m+2*h]);A(a,"n",w);for(let m=0;m<h;m++)o[m]=(1-f[m])*w[m]+f[m]*o[m];A(a,"h",o)}cellBackward({gates:t,candidate:e,candidateBias:s},{hBefore:r,inside:n,dh:o,dhBefore:l},a){let{hiddenSize:h,fromBelow:c,resetAfter:d}=this,[u,p,f]=[0,1,2].map(g=>C(n,g,h)),[w,b,m]=[0,1,2].map(g=>C(c,g,h)),k=o.slice();A(a,"h",k,0);for(let g=0;g<h;g++)b[g]=k[g]*(r[g]-f[g])*p[g]*(1-p[g]),m[g]=k[g]*(1-p[g])*(1-f[g]*f[g]),l[g]+=k[g]*p[g];A(a,"z",b,0),A(a,"n",m,0);let j=new Float64Array(h);if(d){M(e,r,j,s);for(let g=0;g<h;g++)w[g]=m[g]*j[g],j[g]=m[g]*u[g];F(e,j,l)}else{F(e,m,j);for(let g=0;g<h;g++)w[g]=j[g]*r[g],l[g]+=j[g]*u[g]}for(let g=0;g<h;g++)w[g]*=u[g]*(1-u[g]);return A(a,"r",w,0),F(t,c.subarray(0,2*h),l),c}};var V=class extends I{static parts=["h","c"];static inside=["i","f","g","o"];static sums=4;cell({recurrent:t,recurrentBias:e},s,r,n,o){let{hiddenSize:l,fromBefore:a,kept:h}=this,[c,d,u,p]=[0,1,2,3].map(f=>C(h,f,l));M(t,r,a,e);for(let f=0;f<l;f++)c[f]=_(s[f]+a[f]),d[f]=_(s[f+l]+a[f+l]),u[f]=Math.tanh(s[f+2*l]+a[f+2*l]),p[f]=_(s[f+3*l]+a[f+3*l]);A(o,"i",c),A(o,"f",d),A(o,"g",u),A(o,"o",p);for(let f=0;f<l;f++)n[f]=d[f]*n[f]+c[f]*u[f];A(o,"c",n);for(let f=0;f<l;f++)r[f]=p[f]*Math.tanh(n[f]);A(o,"h",r)}cellBackward({recurrent:t},{c:e,cBefore:s,inside:r,dh:n,dc:o,dhBefore:l,dcBefore:a},h){let{hiddenSize:c,fromBelow:d}=this,[u,p,f,w]=[0,1,2,3].map(v=>C(r,v,c)),[b,m,k,j]=[0,1,2,3].map(v=>C(d,v,c)),g=n.slice();A(h,"h",g,0);for(let v=0;v<c;v++){let x=Math.tanh(e[v]);j[v]=g[v]*x*w[v]*(1-w[v]),o[v]+=g[v]*w[v]*(1-x*x)}g.set(o),A(h,"c",g,0);for(let v=0;v<c;v++)b[v]=g[v]*f[v]*u[v]*(1-u[v]),m[v]=g[v]*s[v]*p[v]*(1-p[v]),k[v]=g[v]*u[v]*(1-f[v]*f[v]),a[v]+=g[v]*p[v];return A(h,"i",b,0),A(h,"f",m,0),A(h,"g",k,0),A(h,"o",j,0),F(t,d,l),d}};var oe=[0,.5,1,1.5],ct=class{constructor(t){this.bytes=t,this.at=0,this.range=4294967295,this.code=0,this.expected=new Uint16Array(9216).fill(2048);for(let e=0;e<4;e++)this.#t()}#t(){this.code=(this.code<<8|(this.bytes[this.at++]??0))>>>0}take(t){let e=this.expected[t],s=(this.range>>>12)*e,r=0;for(this.code<s?(this.range=s,this.expected[t]=e+(4096-e>>5)):(r=1,this.code-=s,this.range-=s,this.expected[t]=e-(e>>5));this.range<2**24;)this.range=this.range<<8>>>0,this.#t();return r}number(t,e){let s=ht(e),r=0;for(;r<s&&this.take(t*32+r);)r++;if(r===0)return 0;let n=1;for(let o=r-2;o>=0;o--)n=n*2+this.take(8192+r*32+o);return n}},ht=i=>32-Math.clz32(Math.min(i,4294967295));function ie(i){let t=[0,0,0,0,0];for(let o of i)o<5&&t[o]++;let[,e,s,r,n]=t;if(Math.min(e,s,r,n)>0){let o=e/(e+2*s),l=[0,1-2*o*s/e,2-3*o*r/s,3-4*o*n/r];if([1,2,3].every(a=>l[a]>0&&l[a]<=a))return l}return oe}var P=class{constructor(t){let e=ArrayBuffer.isView(t)?new Uint8Array(t.buffer,t.byteOffset,t.byteLength):new Uint8Array(t),s,r;try{r=8+Number(new DataView(e.buffer,e.byteOffset).getBigUint64(0,!0)),s=JSON.parse(new TextDecoder().decode(e.subarray(8,r)))}catch{throw new Error("These counts cannot be read: the header is damaged.")}this.order=s.order,this.characters=Array.from(s.vocabulary),this.vocabSize=this.characters.length,this.levels=[{first:new Int32Array([0,1]),counts:new Int32Array([s.length]),suffixes:new Int32Array(1)}];let n=new ct(e.subarray(r));for(let o=1;o<=this.order;o++)this.levels.push(this.#t(n,o,s.last));if(n.at!==n.bytes.length)throw new Error("These counts cannot be read: the file is cut short or damaged.");this.smoothed=new Map}#t(t,e,s){let r=this.levels[e-1],n=new Int32Array(r.counts.length+1),o=[],l=[],a=[],h=e>1?this.#s(s.slice(s.length-e+1),e-1):-1;for(let c=0;c<r.counts.length;c++){n[c]=l.length;let d=e===1?0:r.first[r.suffixes[c]],u=e===1?this.vocabSize:r.first[r.suffixes[c]+1],p=b=>e===1?r.counts[0]:r.counts[b],f=0;for(let b=d;b<u;b++)f+=p(b);let w=r.counts[c]-(c===h?1:0);for(let b=d;b<u&&w>0;b++){let m=p(b),k=w;if(m!==f){let g=(Math.min(ht(Math.floor(8*w*m/f)),15)*4+Math.min(w,4)-1)*4+Math.min(ht(m),4)-1;k=t.number(g,Math.min(w,m))}k>0&&(o.push(e===1?b:r.characters[b]),l.push(k),a.push(e===1?0:b)),w-=k,f-=m}}return n[r.counts.length]=l.length,{first:n,characters:Uint16Array.from(o),counts:Int32Array.from(l),suffixes:Int32Array.from(a)}}#e(t,e,s){if(e<0)return-1;let{first:r,characters:n}=this.levels[t],o=r[e],l=r[e+1];for(;o<l;){let a=o+l>>1;n[a]<s?o=a+1:l=a}return o<r[e+1]&&n[o]===s?o:-1}#s(t,e){return t.length<e?-1:t.reduce((s,r,n)=>this.#e(n+1,s,r),0)}#r(t,e){let s=2*t+(e?1:0);if(this.smoothed.has(s))return this.smoothed.get(s);let{first:r,counts:n}=this.levels[t],o=n;if(!e){o=new Int32Array(n.length);for(let d of this.levels[t+1].suffixes)o[d]++}let l=ie(o),a=new Int32Array(r.length-1),h=new Float64Array(r.length-1);for(let d=0;d<a.length;d++)for(let u=r[d];u<r[d+1];u++)a[d]+=o[u],h[d]+=l[Math.min(o[u],3)];let c={counts:o,taken:l,totals:a,heldBack:h};return this.smoothed.set(s,c),c}initialState(){let t=new Int32Array(this.order).fill(-1);return t[0]=0,t}read(t,e){for(let s=this.order-1;s>=1;s--)t[s]=this.#e(s,t[s-1],e)}probabilities(t,e=this.order){let s=new Float64Array(this.vocabSize).fill(1/this.vocabSize);for(let r=1;r<=e;r++){let n=t[r-1];if(n<0)break;let{counts:o,taken:l,totals:a,heldBack:h}=this.#r(r,r===e);if(a[n]===0)continue;let{first:c,characters:d}=this.levels[r];for(let u=0;u<s.length;u++)s[u]=h[n]*s[u]/a[n];for(let u=c[n];u<c[n+1];u++)s[d[u]]+=(o[u]-l[Math.min(o[u],3)])/a[n]}return s}};var J=class extends I{static parts=["h"];static inside=[];static sums=1;cell({recurrent:t,recurrentBias:e},s,r,n,o){let l=this.fromBefore;M(t,r,l,e);for(let a=0;a<r.length;a++)r[a]=Math.tanh(s[a]+l[a]);A(o,"h",r)}cellBackward({recurrent:t},{h:e,dh:s,dhBefore:r},n){let o=this.fromBelow;for(let l=0;l<e.length;l++)o[l]=s[l]*(1-e[l]*e[l]);return A(n,"h",o,0),F(t,o,r),o}};var $t={F16:2,F32:4},ae=2**-24;function dt(i){let t=new Float32Array(i.length),e=new Uint32Array(t.buffer);for(let s=0;s<i.length;s++){let r=i[s],n=(r&32768)<<16,o=r>>10&31,l=r&1023;o===0?(t[s]=l*ae,e[s]|=n):o===31?e[s]=n|2139095040|l<<13:e[s]=n|o+112<<23|l<<13}return t}function le(i){return ArrayBuffer.isView(i)?new Uint8Array(i.buffer,i.byteOffset,i.byteLength):new Uint8Array(i)}function X(i){let t=le(i),e=h=>new Error(`These weights cannot be read: ${h}.`);if(t.length<8)throw e("the file is cut short");let s=new DataView(t.buffer,t.byteOffset,t.byteLength),r=8+Number(s.getBigUint64(0,!0));if(r>t.length)throw e("the header is cut short");let n;try{n=JSON.parse(new TextDecoder().decode(t.subarray(8,r)))}catch{throw e("the header is no JSON")}let{__metadata__:o={},...l}=n,a={};for(let[h,{dtype:c,shape:d,data_offsets:[u,p]}]of Object.entries(l)){let f=d.reduce((m,k)=>m*k,1);if(!(c in $t))throw e(`${h} has the type ${c}`);if(p-u!==f*$t[c]||r+p>t.length)throw e(`${h} is cut short`);let w=t.slice(r+u,r+p).buffer,b=c==="F16"?dt(new Uint16Array(w)):new Float32Array(w);a[h]={shape:d,data:b}}return{metadata:o,tensors:a}}function q(i,t=1){let e=new Float64Array(i.length),s=tt(i);if(!(t>0))return e[s]=1,e;let r=0;for(let n=0;n<e.length;n++)e[n]=Math.exp((i[n]-i[s])/t),r+=e[n];for(let n=0;n<e.length;n++)e[n]/=r;return e}function Tt(i,{temperature:t=1,topK:e=0,topP:s=1,minP:r=0}={}){let n=q(i,t);if(!e&&s>=1&&!r)return n;let o=Array.from(n.keys()).sort((c,d)=>n[d]-n[c]||c-d),l=n[o[0]],a=0,h=0;o.forEach((c,d)=>{let u=n[c],p=d===0||a<s&&u>=r*l&&(!e||d<e);a+=u,p?h+=u:n[c]=0});for(let c=0;c<n.length;c++)n[c]/=h;return n}function tt(i){let t=0;for(let e=1;e<i.length;e++)i[e]>i[t]&&(t=e);return t}function Mt(i){let t=i>>>0;return()=>{t=t+1831565813>>>0;let e=Math.imul(t^t>>>15,t|1);return e^=e+Math.imul(e^e>>>7,e|61),((e^e>>>14)>>>0)/2**32}}function zt(i,t){let e=0;for(let s=0;s<i.length;s++)if(e+=i[s],t<e)return s;return tt(i)}function ce(i){let t=1/(1+.3275911*Math.abs(i)),e=((((1.061405429*t-1.453152027)*t+1.421413741)*t-.284496736)*t+.254829592)*t;return Math.sign(i)*(1-e*Math.exp(-i*i))}var Ft=i=>(1+ce(i*Math.SQRT1_2))/2,he=i=>Math.exp(-i*i/2)/Math.sqrt(2*Math.PI);function ut(i,t){return{forward(e,s){for(let r=0;r<s.length;r++)s[r]=i(e[r])},backward(e,s,r){for(let n=0;n<r.length;n++)r[n]=s[n]*t(e[n])}}}var Et={relu:ut(i=>Math.max(0,i),i=>i>0?1:0),relu2:ut(i=>Math.max(0,i)**2,i=>2*Math.max(0,i)),gelu:ut(i=>i*Ft(i),i=>Ft(i)+i*he(i)),swiglu:{forward(i,t){for(let e=0;e<t.length;e++)t[e]=i[e]*_(i[e])*i[e+t.length]},backward(i,t,e){let s=t.length;for(let r=0;r<s;r++){let n=_(i[r]);e[r]=t[r]*i[r+s]*n*(1+i[r]*(1-n)),e[r+s]=t[r]*i[r]*n}}}};function Bt({bias:i},t){let e=0;if(i){for(let r=0;r<t.length;r++)e+=t[r];e/=t.length}let s=0;for(let r=0;r<t.length;r++)s+=(t[r]-e)**2;return{mean:e,scale:1/Math.sqrt(s/t.length+(i?1e-5:1e-6))}}function W(i,t,e){let{mean:s,scale:r}=Bt(i,t),{weight:n,bias:o}=i;for(let l=0;l<t.length;l++)e[l]=(t[l]-s)*r*n[l]+(o?o[l]:0)}function Y(i,t,e,s){let{mean:r,scale:n}=Bt(i,t),o=0,l=0;for(let a=0;a<t.length;a++){let h=e[a]*i.weight[a];o+=h,l+=h*(t[a]-r)*n}i.bias||(o=0);for(let a=0;a<t.length;a++)s[a]+=n*(e[a]*i.weight[a]-(o+l*(t[a]-r)*n)/t.length)}function de(i){if(i<16)return i;let e=Math.log(i/16)/Math.log(128/16);return Math.min(31,16+Math.floor(e*16))}function Lt({positions:i="rotary",num_heads:t,context_length:e},s,r){let n=h=>Float64Array.from({length:t*e},(c,d)=>h(Math.floor(d/e),d%e)),o=h=>Float64Array.from({length:h/2},(c,d)=>1e4**(-2*d/h)),l=()=>{},a=s["positions.weight"]?.data;switch(i){case"none":return{add:l};case"rotary":return{add:l,rates:o(r/t)};case"alibi":return{add:l,bias:n((h,c)=>-c*2**(-8*(h+1)/t))};case"relative":return{add:l,bias:n((h,c)=>a[h*32+de(c)])};case"learned":return{add(h,c){let d=Math.min(c,e-1)*r;for(let u=0;u<r;u++)h[u]+=a[d+u]}};case"sinusoidal":{let h=o(r);return{add(c,d){let u=Math.min(d,e-1);h.forEach((p,f)=>{c[2*f]+=Math.sin(u*p),c[2*f+1]+=Math.cos(u*p)})}}}default:throw new Error(`These weights are told their places by “${i}”, which this page does not know.`)}}function et(i,t,e,s){let r=t.length;for(let n=0;n<r;n++){let o=Math.cos(e*t[n]),l=Math.sin(e*t[n]);for(let a=n;a<i.length;a+=s){let h=i[a],c=i[a+r];i[a]=h*o-c*l,i[a+r]=c*o+h*l}}}var rt=[],Z=class{constructor(t,e){let s=h=>{if(!t[h])throw new Error(`These weights lack ${h}.`);return t[h].data},r=h=>Float64Array.from(s(h)),n=h=>({weight:r(`${h}.weight`),bias:t[`${h}.bias`]&&r(`${h}.bias`)});this.embedding=s("embedding.weight"),[this.vocabSize,this.embeddingSize]=t["embedding.weight"].shape;let o=this.embeddingSize;this.numHeads=e.num_heads,this.headWidth=o/this.numHeads,this.contextLength=e.context_length,this.activation=Et[e.activation??"gelu"],this.placing=Lt(e,t,o),this.readout=t["readout.weight"]?s("readout.weight"):this.embedding,this.readoutBias=t["readout.bias"]?r("readout.bias"):new Float64Array(this.vocabSize),this.norm=n("norm"),this.layers=[];for(let h=0;h===0||t[`layers.${h}.linear1.weight`];h++){let c=d=>`layers.${h}.${d}`;this.layers.push({norm1:n(c("norm1")),norm2:n(c("norm2")),input:s(c("self_attn.in_proj_weight")),inputBias:r(c("self_attn.in_proj_bias")),output:s(c("self_attn.out_proj.weight")),outputBias:r(c("self_attn.out_proj.bias")),wide:s(c("linear1.weight")),wideBias:r(c("linear1.bias")),narrow:s(c("linear2.weight")),narrowBias:r(c("linear2.bias")),qNorm:e.qk_norm&&{weight:r(c("self_attn.q_norm.weight"))},kNorm:e.qk_norm&&{weight:r(c("self_attn.k_norm.weight"))}})}this.numLayers=this.layers.length;let l=t["layers.0.linear2.weight"].shape[1],a=h=>Object.fromEntries(Object.entries(h).map(([c,d])=>[c,new Float64Array(d)]));this.work=a({normed1:o,projected:3*o,q:o,weights:this.numHeads*this.contextLength,seen:o,middle:o,normed2:o,wide:this.layers[0].wideBias.length,active:l,step:o}),this.gradients=a({step:o,active:l,wide:this.work.wide.length,normed:o,seen:o,projected:3*o,weights:this.contextLength}),this.ended=new Float64Array(o)}initialState(){return{read:0,places:[]}}copyState(t){return{read:t.read,places:t.places.slice()}}step(t,e,s=rt,r=0){let n=new Float64Array(this.vocabSize);return this.#t(this.#e(t,e,s,r),n),n}read(t,e){this.#e(t,e,rt,0)}#t(t,e){W(this.norm,t,this.ended),M(this.readout,this.ended,e,this.readoutBias)}#e(t,e,s,r,n){let{embeddingSize:o,numLayers:l,work:a}=this,h=Float64Array.from(this.embedding.subarray(e*o,(e+1)*o));this.placing.add(h,t.read),t.places.push(new Float64Array(2*l*o));for(let c=0;c<l;c++)n?.(c,h),this.#s(c,h,t.places,t.places.length,t.read,pt(s,c,r)),this.#r(c),h.set(a.step);return t.read++,t.places.length>=this.contextLength&&t.places.shift(),h}#s(t,e,s,r,n,o,l=!0){let{embeddingSize:a,numHeads:h,headWidth:c,contextLength:d,work:u,layers:p}=this,f=p[t],{normed1:w,projected:b,q:m,weights:k,seen:j,middle:g}=u;if(W(f.norm1,e,w),M(f.input,w,b,f.inputBias),m.set(b.subarray(0,a)),f.qNorm)for(let y=0;y<h;y++)W(f.qNorm,z(b,y,c),z(m,y,c));if(this.placing.rates&&et(m,this.placing.rates,n,c),l){let y=s[r-1],L=z(y,2*t,a);if(L.set(b.subarray(a,2*a)),f.kNorm)for(let $=0;$<h;$++)W(f.kNorm,z(b,h+$,c),z(L,$,c));this.placing.rates&&et(L,this.placing.rates,n,c),z(y,2*t+1,a).set(b.subarray(2*a))}let v=Math.max(0,r-d),x=this.placing.bias,B=1/Math.sqrt(c);j.fill(0);for(let y=0;y<h;y++){let L=k.subarray(y*d,y*d+r-v),$=2*t*a+y*c,R=-1/0;for(let S=v;S<r;S++){let U=s[S],T=0;for(let O=0;O<c;O++)T+=m[y*c+O]*U[$+O];T*=B,x&&(T+=x[y*d+r-1-S]),L[S-v]=T,T>R&&(R=T)}let N=0;for(let S=0;S<L.length;S++)N+=L[S]=Math.exp(L[S]-R);for(let S=0;S<L.length;S++)L[S]/=N;if(!o.includes(y))for(let S=v;S<r;S++){let U=s[S],T=L[S-v];for(let O=0;O<c;O++)j[y*c+O]+=T*U[$+a+O]}}M(f.output,j,g,f.outputBias);for(let y=0;y<a;y++)g[y]+=e[y];return v}#r(t){let{middle:e,normed2:s,wide:r,active:n,step:o}=this.work,l=this.layers[t];W(l.norm2,e,s),M(l.wide,s,r,l.wideBias),this.activation.forward(r,n),M(l.narrow,n,o,l.narrowBias);for(let a=0;a<o.length;a++)o[a]+=e[a]}forward(t,{state:e,clamp:s=rt}={}){let{embeddingSize:r,vocabSize:n,numLayers:o,numHeads:l}=this;for(let{layer:p,head:f}of s)if(!(p in this.layers&&f>=0&&f<l))throw new Error(`There is no head ${f} in layer ${p}: there are ${o} layers of ${l}.`);let a=e?this.copyState(e):this.initialState(),h=this.copyState(a),c=a.places.slice(),d=new Float64Array(t.length*n),u=Array.from({length:o+1},()=>new Float64Array(t.length*r));for(let p=0;p<t.length;p++){let f=this.#e(h,t[p],s,p,(w,b)=>{w===0&&c.push(h.places.at(-1)),u[w].set(b,p*r)});u[o].set(f,p*r),this.#t(f,z(d,p,n))}return{ids:Array.from(t),logits:d,stream:u,initial:a,last:h,places:c,clamp:s}}#n(t,e,s){let r=t.initial.places.length,n=z(t.stream[e],s,this.embeddingSize);return this.#s(e,n,t.places,r+s+1,t.initial.read+s,pt(t.clamp,e,s),!1)}attended(t,e,s){let r=this.#n(t,e,s),n=t.initial.places.length+s+1-r,o=Array.from({length:this.numHeads},(l,a)=>this.work.weights.slice(a*this.contextLength,a*this.contextLength+n));return{first:r-t.initial.places.length,weights:o}}backward(t,e){let{embeddingSize:s,numLayers:r}=this,n=t.ids.length,o=t.stream.map(()=>new Float64Array(n*s)),l=new Float64Array(s);for(let{position:a,gradient:h}of e)l.fill(0),F(this.readout,Float64Array.from(h),l),Y(this.norm,z(t.stream[r],a,s),l,z(o[r],a,s));for(let a=r-1;a>=0;a--){let h=new Float64Array(n*2*s);for(let c=n-1;c>=0;c--)this.#o(t,a,c,o,h)}return{inputs:o[0].slice(),stream:o}}#o(t,e,s,r,n){let{embeddingSize:o,numHeads:l,headWidth:a,contextLength:h,work:c,gradients:d}=this,u=this.layers[e],p=z(r[e+1],s,o);if(Ct(p)&&Ct(z(n,s,2*o)))return;let f=this.#n(t,e,s);this.#r(e);let w=d.step;w.set(p),d.active.fill(0),F(u.narrow,p,d.active),this.activation.backward(c.wide,d.active,d.wide),d.normed.fill(0),F(u.wide,d.wide,d.normed),Y(u.norm2,c.middle,d.normed,w);let{projected:b}=d,m=pt(t.clamp,e,s),k=t.initial.places.length,j=k+s+1,g=1/Math.sqrt(a);d.seen.fill(0),F(u.output,w,d.seen),b.fill(0);for(let x=0;x<l;x++){if(m.includes(x))continue;let B=c.weights.subarray(x*h,x*h+j-f),y=2*e*o+x*a,L=0;for(let $=f;$<j;$++){let R=t.places[$],N=0;for(let S=0;S<a;S++)N+=d.seen[x*a+S]*R[y+o+S];d.weights[$-f]=N,L+=B[$-f]*N}for(let $=f;$<j;$++){let R=t.places[$],N=B[$-f],S=N*(d.weights[$-f]-L)*g;for(let T=0;T<a;T++)b[x*a+T]+=S*R[y+T];if($<k)continue;let U=($-k)*2*o+x*a;for(let T=0;T<a;T++)n[U+T]+=S*c.q[x*a+T],n[U+o+T]+=N*d.seen[x*a+T]}}if(b.set(z(n,s,2*o),o),this.placing.rates&&et(b.subarray(0,2*o),this.placing.rates,-(t.initial.read+s),a),u.qNorm)for(let x=0;x<2*l;x++){let B=z(b,x,a).slice();z(b,x,a).fill(0),Y(x<l?u.qNorm:u.kNorm,z(c.projected,x,a),B,z(b,x,a))}let v=z(r[e],s,o);v.set(w),d.normed.fill(0),F(u.input,b,d.normed),Y(u.norm1,z(t.stream[e],s,o),d.normed,v)}},z=(i,t,e)=>i.subarray(t*e,(t+1)*e),Ct=i=>i.every(t=>t===0);function pt(i,t,e){return i.length===0?rt:i.filter(({layer:s,from:r=0,to:n=1/0})=>s===t&&e>=r&&e<n).map(({head:s})=>s)}var ft={rnn:J,lstm:V,gru:G,gpt:Z},st=class{constructor(t){this.characters=Array.from(t),this.ids=new Map(this.characters.map((e,s)=>[e,s]))}encode(t){let e=[],s=new Set,r="",n=0;for(let o of t){let l=this.ids.get(o);l===void 0?(s.add(o),n++):(e.push(l),r+=o)}return{ids:e,kept:r,dropped:[...s],droppedCount:n}}decode(t){return Array.from(t,e=>this.characters[e]).join("")}};function gt(i){let{metadata:t,tensors:e}=X(i),s=Object.hasOwn(ft,t.architecture)&&ft[t.architecture];if(!s)throw new Error(`These weights are of the architecture “${t.architecture}”, which this page cannot run.`);let r=new s(e,JSON.parse(t.config??"{}"));if(r.metadata=t,r.vocabulary=new st(t.vocabulary),r.encode=n=>r.vocabulary.encode(n),r.vocabulary.characters.length!==r.vocabSize)throw new Error("These weights cannot be read: their vocabulary has another size.");return r}function _t(i,t,e){return t.logits.subarray(e*i.vocabSize,(e+1)*i.vocabSize)}function ue(i,t,e,s,r=[]){let n=i.hiddenSize,o=e>0?t.states.map(c=>c.slice((e-1)*n,e*n)):t.initial,l=r.map(({from:c=0,to:d=1/0,...u})=>({...u,from:c-e,to:d-e})),a=i.forward(s,{state:o,clamp:l}),h=(c,d,u)=>{let p=new Float64Array(e*u+d.length);return p.set(c.subarray(0,e*u)),p.set(d,e*u),p};return{ids:[...t.ids.slice(0,e),...s],logits:h(t.logits,a.logits,i.vocabSize),states:t.states.map((c,d)=>h(c,a.states[d],n)),inside:t.inside.map((c,d)=>h(c,a.inside[d],i.kept.length)),initial:t.initial,last:a.last,clamp:[...t.clamp.filter(({from:c=0})=>c<e).map(({to:c=1/0,...d})=>({...d,to:Math.min(c,e)})),...r]}}function Nt(i,t,e,s){let r=q(_t(i,t,e)).map(n=>-n);return r[s]+=1,{position:e,gradient:r}}function pe(i,t,e,s){let{inputs:r}=i.backward(t,[Nt(i,t,e,s)]),n=new Float64Array(e+1);for(let o=0;o<=e;o++){let l=0;for(let a=o*i.embeddingSize;a<(o+1)*i.embeddingSize;a++)l+=r[a]**2;n[o]=Math.sqrt(l)}return n}var Ot=`/* What all widgets look like. Colours come from the page around it: the book's
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
`;var qt=`/* The rest of how *Judge* looks; frame.css comes before. Lengths of bars are those of
   judge.js: 24 px above a letter's 22, and 24 below. */
.unrolled-live.unrolled-judge .frame { height: 1220px; }
.unrolled-live.unrolled-judge :is(.controls, .totals, .earlier, .legend, .verdict, .panels) { flex: none; }
.unrolled-live.unrolled-judge rect.network { fill: var(--accent); }
.unrolled-live.unrolled-judge rect.ngram { fill: color-mix(in srgb, var(--ink) 52%, var(--paper)); }

/* What is judged, and by how long a memory */
.unrolled-live.unrolled-judge .controls { display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px 10px; align-items: end; }
.unrolled-live.unrolled-judge .typed textarea { height: 77px; resize: none; }
.unrolled-live.unrolled-judge .actions { display: flex; gap: 8px; }
.unrolled-live.unrolled-judge .actions button { flex: 1; }
.unrolled-live.unrolled-judge [aria-pressed="true"] { background: color-mix(in srgb, var(--ink) 14%, var(--paper)); font-weight: 600; }
.unrolled-live.unrolled-judge select {
  display: block;
  width: 100%;
  height: 36px;
  padding: 0 6px;
  border: 1px solid var(--edge);
  border-radius: 4px;
  background: var(--paper);
  color: var(--ink);
  font: inherit;
  font-size: 15px;
}

/* The sum of it */
.unrolled-live.unrolled-judge .totals { height: 52px; }
.unrolled-live.unrolled-judge .totals li {
  grid-template-columns: 9.6em minmax(0, 1fr) auto;
  column-gap: 10px;
  font-size: 14px;
  line-height: 26px;
}
.unrolled-live.unrolled-judge .totals .name { font-family: inherit; text-align: left; }
.unrolled-live.unrolled-judge .totals svg { display: block; width: 100%; height: 14px; background: color-mix(in srgb, var(--ink) 7%, var(--paper)); }
.unrolled-live.unrolled-judge .totals .value { font: 600 17px/26px var(--mono); font-variant-numeric: tabular-nums; }
.unrolled-live.unrolled-judge .totals .unit { display: none; color: var(--soft); font-size: 13px; }
.unrolled-live.unrolled-judge .earlier { color: var(--soft); font-size: 13px; line-height: 18px; }
.unrolled-live.unrolled-judge [hidden] { display: none; }

/* The text, a bar above and below each letter */
.unrolled-live.unrolled-judge :is(.text, .numbers) {
  position: relative;
  flex: 1 1 0;
  min-height: 0;
  overflow-y: auto;
  border: 1px solid var(--line);
  border-radius: 4px;
  background: var(--tray);
}
.unrolled-live.unrolled-judge .text {
  padding: 2px 12px;
  font: 15px/78px var(--mono);
  overflow-wrap: anywhere;
  white-space: pre-wrap;
}
.unrolled-live.unrolled-judge .text > span { position: relative; border-radius: 2px; cursor: pointer; }
.unrolled-live.unrolled-judge .text svg {
  position: absolute;
  top: 50%;
  left: 0;
  width: 9px;
  height: 70px;
  margin-top: -35px;
  overflow: visible;
  pointer-events: none;
}
.unrolled-live.unrolled-judge .line::before { color: var(--soft); content: "↵"; }
.unrolled-live.unrolled-judge .text > span:hover { box-shadow: 0 0 0 1px var(--edge); }
.unrolled-live.unrolled-judge .text > [aria-selected="true"],
.unrolled-live.unrolled-judge .text > [aria-selected="true"]::before { background: var(--ink); color: var(--paper); }

/* The same in numbers */
.unrolled-live.unrolled-judge .numbers table { width: 100%; margin: 0; border-collapse: collapse; font-size: 14px; }
.unrolled-live.unrolled-judge .numbers caption { padding: 6px 12px; color: var(--soft); text-align: left; caption-side: top; }
.unrolled-live.unrolled-judge .numbers :is(th, td) { padding: 3px 12px; border-top: 1px solid var(--line); text-align: right; font-weight: 400; }
.unrolled-live.unrolled-judge .numbers th { font-weight: 600; }
.unrolled-live.unrolled-judge .numbers td { font-family: var(--mono); font-variant-numeric: tabular-nums; }
.unrolled-live.unrolled-judge .legend { flex-wrap: wrap; gap: 0 14px; min-height: 20px; }
.unrolled-live.unrolled-judge .legend svg { width: 12px; height: 12px; margin-right: 5px; vertical-align: -1px; }

/* What each expected */
.unrolled-live.unrolled-judge .verdict .heading { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.unrolled-live.unrolled-judge .sentence { height: 63px; overflow-y: auto; font-size: 14px; line-height: 21px; }
.unrolled-live.unrolled-judge .panels { display: grid; gap: 10px; }
.unrolled-live.unrolled-judge .panels > div { min-width: 0; height: 236px; overflow: hidden; }
.unrolled-live.unrolled-judge .panels .heading { padding-left: 8px; border-left: 4px solid var(--accent); }
.unrolled-live.unrolled-judge .panels .ngram .heading { border-color: color-mix(in srgb, var(--ink) 52%, var(--paper)); }
.unrolled-live.unrolled-judge .panels li { grid-template-columns: 5.4em minmax(0, 1fr) 4.4em; }
.unrolled-live.unrolled-judge .panels .verb { display: none; }
.unrolled-live.unrolled-judge .panels .fill { background: color-mix(in srgb, var(--accent) 45%, var(--paper)); }
.unrolled-live.unrolled-judge .panels .chosen .fill { background: var(--accent); }
.unrolled-live.unrolled-judge .panels .ngram .fill { background: color-mix(in srgb, var(--ink) 26%, var(--paper)); }
.unrolled-live.unrolled-judge .panels .ngram .chosen .fill { background: color-mix(in srgb, var(--ink) 62%, var(--paper)); }

@container unrolled-live (min-width: 560px) {
  .unrolled-live.unrolled-judge .frame { height: 790px; }
  .unrolled-live.unrolled-judge .controls { grid-template-columns: minmax(0, 1.7fr) minmax(200px, 1fr); }
  .unrolled-live.unrolled-judge .typed { grid-row: 1 / span 2; }
  .unrolled-live.unrolled-judge .status { height: 20px; }
  .unrolled-live.unrolled-judge .totals .unit { display: inline; }
  .unrolled-live.unrolled-judge .totals li { grid-template-columns: 9.6em minmax(0, 1fr) auto auto; }
  .unrolled-live.unrolled-judge .sentence { height: 21px; }
  .unrolled-live.unrolled-judge .panels { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 24px; }
}
`;var Ht=`<div class="unrolled-live unrolled-judge" data-architecture="{architecture}" role="group" aria-label="Judge: what a text costs two models, character by character">
<div class="frame">
<fieldset class="controls" {disabled}>
<label class="typed"><span>Text to judge</span><textarea rows="3" spellcheck="false" autocapitalize="off" autocorrect="off" autocomplete="off">{text}</textarea></label>
<label class="order"><span>Characters the n-gram sees</span><select>{orders}</select></label>
<div class="actions"><button type="button" class="as-table" aria-pressed="false">Numbers</button><button type="button" class="reset">Reset</button></div>
</fieldset>
<ol class="totals" aria-label="Bits per character">{totals}</ol>
<p class="status">{status}</p>
<p class="spoken unseen" role="status"></p>
<p class="earlier" hidden></p>
<div class="text" role="group" tabindex="0" aria-label="The text; arrow keys go from character to character">{cells}</div>
<div class="numbers" role="region" tabindex="0" aria-label="Bits of every character" hidden></div>
<p class="legend"><span><svg viewBox="0 0 12 12" aria-hidden="true"><rect class="network" x="1" y="1" width="10" height="10"></rect></svg>above a letter: its cost to the network</span><span><svg viewBox="0 0 12 12" aria-hidden="true"><rect class="ngram" x="1" y="1" width="10" height="10"></rect></svg>below: to the n-gram</span><span>a full bar: 8 bits or more</span></p>
<div class="verdict"><p class="heading">What each expected</p><p class="sentence">{hint}</p></div>
<div class="panels">
<div class="network"><p class="heading">Recurrent network</p><ol aria-label="The network’s probabilities"></ol></div>
<div class="ngram"><p class="heading">n-gram</p><ol aria-label="The n-gram’s probabilities"></ol></div>
</div>
</div>
</div>
`;var It={"\n":"↵"," ":"␣","	":"⇥"},Dt={"\n":"new line"," ":"space","	":"tab",".":"full stop",",":"comma",":":"colon",";":"semicolon","'":"apostrophe",'"':"quotation mark","-":"hyphen","—":"dash","!":"exclamation mark","?":"question mark","(":"left parenthesis",")":"right parenthesis","[":"left bracket","]":"right bracket","&":"ampersand"},Rt={"‘":"'","’":"'","“":'"',"”":'"',"–":"-"," ":" "};function H(i){return It[i]?It[i]:/^[\p{C}\p{M}\p{Z}]$/u.test(i)?`U+${i.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}`:i}function D(i){return Dt[i]?Dt[i]:i!==i.toLowerCase()?`capital ${i}`:H(i)}function Ut(i,t,e,s){let r=[],n=i.vocabulary.ids,o=new Set,l=Array.from(t.replace(/\r\n?/g,`
`),d=>{let u=Rt[d];return n.has(d)||!n.has(u)?d:(o.add(d),u)}).join(""),{ids:a,dropped:h,droppedCount:c}=i.encode(l);return o.size>0&&r.push(`Read ${[...o].map(d=>`${H(d)} as ${H(Rt[d])}`).join(", ")}.`),c>0&&r.push(be(h,c)),a.length>e&&(a=a.slice(-e),r.push(`Reads only the last ${e.toLocaleString("en-GB")} characters of the ${s}.`)),{ids:a,notes:r}}function Pt(i){return i.vocabulary.ids.get(`
`)??0}function be(i,t){let e=i.slice(0,12).map(H).join(" "),s=i.length>12?` and ${i.length-12} more`:"";return`Left out ${t===1?"1 character":`${t.toLocaleString("en-GB")} characters`} this model never saw: ${e}${s}`}var Q=64,we=11,Wt=i=>-Math.log2(i),nt=class{constructor(t,e,s){this.model=t,this.ngram=e,this.order=e.order,this.onProgress=s,this.start=Pt(t),this.ids=[],this.network=[],this.counted=[],this.snapshots=[t.initialState()]}get done(){return this.network.length===this.ids.length}judge(t,e){let s=0;for(;s<t.length&&this.ids[s]===t[s];)s++;this.ids=t,this.network.length=Math.min(this.network.length,s),this.counted.length=this.network.length,this.snapshots.length=Math.min(this.snapshots.length,Math.floor(this.network.length/Q)+1),this.state=this.#r(this.network.length),e!==this.order&&(this.order=e,this.counted=this.counted.map((r,n)=>this.#t(n))),this.frame??=requestAnimationFrame(()=>this.#n())}stop(){cancelAnimationFrame(this.frame),this.frame=void 0}expected(t){let e=this.model.step(this.#r(t),this.#s(t));return{network:q(e),ngram:this.ngram.probabilities(this.#e(t),this.order)}}means(){let t=this.network.length,e=s=>s.reduce((r,n)=>r+n,0)/t;return{read:t,network:e(this.network),ngram:e(this.counted)}}#t(t){return Wt(this.ngram.probabilities(this.#e(t),this.order)[this.ids[t]])}#e(t){let e=this.ngram.initialState(),s=Math.max(0,t-this.ngram.order);s===0&&this.ngram.read(e,this.start);for(let r=s;r<t;r++)this.ngram.read(e,this.ids[r]);return e}#s(t){return t===0?this.start:this.ids[t-1]}#r(t){let e=Math.min(Math.floor(t/Q),this.snapshots.length-1),s=this.model.copyState(this.snapshots[e]);for(let r=e*Q;r<t;r++)this.model.read(s,this.#s(r));return s}#n(){this.frame=void 0;let t=performance.now()+we;for(;!this.done&&performance.now()<t;)this.#o();this.done||(this.frame=requestAnimationFrame(()=>this.#n())),this.onProgress()}#o(){let t=this.network.length,e=this.model.step(this.state,this.#s(t));this.network.push(Wt(q(e)[this.ids[t]])),this.counted.push(this.#t(t)),(t+1)%Q===0&&(this.snapshots[(t+1)/Q]=this.model.copyState(this.state))}};function Gt(i,t){let e=document.createRange().createContextualFragment(i.replace(/ \w+="\{\w+\}"|\{\w+\}/g,"")).firstElementChild;e.dataset.architecture=t.metadata.architecture;for(let s of e.querySelectorAll("input, textarea, button, select"))s.dataset.lmSuppressShortcuts="true";return e}var Kt=new Map;function Vt(i,...t){let e=i.ownerDocument;for(let s of t){let r=Kt.get(s);r||(r=new CSSStyleSheet,r.replaceSync(s),Kt.set(s,r)),e.adoptedStyleSheets.includes(r)||e.adoptedStyleSheets.push(r)}}function Jt(i){i.scrollHeight>i.clientHeight?i.tabIndex=0:i.removeAttribute("tabindex")}var ot=class{constructor(t){this.region=t}say(t){clearTimeout(this.speaking),this.speaking=setTimeout(()=>{this.region.textContent=t},600)}stop(){clearTimeout(this.speaking)}};function Yt(i,t){return({model:e,el:s})=>{let r,n=()=>{r?.end(),r=void 0;let o=e.get("weights");if(o?.byteLength)try{r=new t(e,s,i(o))}catch(l){let a=document.createElement("p");throw a.setAttribute("role","alert"),a.textContent=l.message,s.append(a),l}};return e.on("change:weights",n),n(),()=>{e.off("change:weights",n),r?.end()}}}var ve=8;function E(i,t,e){let s=document.createElement(i);return t&&(s.className=t),e!==void 0&&(s.textContent=e),s}var bt=i=>/\s/.test(i)?D(i):`“${i}”`,wt=i=>{let t=100*i;return t>=.095||t===0?`${t.toFixed(1)} %`:t<.001?"less than 0.001 %":`${t.toPrecision(1)} %`};function ye(i){let t=i.map(r=>r*1e3),e=t.map(Math.floor),s=Math.round(1e3-e.reduce((r,n)=>r+n,0));return t.map((r,n)=>[r-e[n],n]).sort((r,n)=>n[0]-r[0]).slice(0,Math.max(0,s)).forEach(([,r])=>e[r]++),e.map(r=>r/10)}function vt(i,t,e=ve){let s=Array.from(i.keys()).sort((h,c)=>i[c]-i[h]||(c===t)-(h===t)||h-c),r=s.slice(0,e);t>=0&&!r.includes(t)&&r.push(t);let n=s.filter(h=>!r.includes(h)),o=n.reduce((h,c)=>h+i[c],0),l=ye([...r.map(h=>i[h]),o]),a=r.map((h,c)=>({id:h,probability:i[h],percent:l[c],chosen:h===t}));return n.length>0&&a.push({others:n,probability:o,percent:l.at(-1),chosen:!1}),a}function Zt(i,t,e,s){return t.map(r=>{let n=E("li",r.chosen?"chosen":""),o=r.others?`${r.others.length} others`:H(i[r.id]),l=E("span","name",o),a=E("span","bar"),h=E("span","fill");if(h.style.width=`${100*r.probability}%`,a.append(h),s){let c=r.others?r.others.reduce((u,p)=>u+s[p],0):s[r.id],d=E("span","own");d.style.left=`${100*c}%`,a.append(d)}return a.setAttribute("aria-hidden","true"),!r.others&&D(i[r.id])!==o&&(l.setAttribute("aria-hidden","true"),n.append(E("span","unseen",D(i[r.id])))),n.append(l,a,E("span","percent",`${r.percent.toFixed(1)} %`)),n.append(E("span","verb",r.chosen?e:"")),n})}var xe={"\n":" line"," ":" space"},it=class{constructor(t,e,s){this.root=t,this.onChoose=e,this.spans=[],this.first=0,t.replaceChildren(),t.setAttribute("role","listbox"),t.removeAttribute("tabindex"),t.addEventListener("click",r=>this.#e(r),{signal:s}),t.addEventListener("keydown",r=>this.#r(r),{signal:s})}show(t,{first:e,typed:s,complete:r}){e!==this.first&&this.clearTint(),this.first=e;let n=document.createDocumentFragment();t.forEach((o,l)=>{let a=this.spans[l];a||(a=E("span"),a.setAttribute("role","option"),a.setAttribute("aria-selected","false"),a.dataset.lmSuppressShortcuts="true",a.tabIndex=-1,this.spans.push(a),n.append(a));let h=`${l<s?"typed":"drawn"}${xe[o]??""}`;a.className!==h&&(a.className=h),a.textContent!==o&&(a.textContent=o,a.setAttribute("aria-label",D(o)))}),this.root.append(n),r&&this.spans.splice(t.length).forEach(o=>o.remove()),!this.chosen?.isConnected&&this.spans.length>0&&this.#t(this.spans[Math.min(s,this.spans.length-1)])}choose(t){this.chosen?.setAttribute("aria-selected","false"),this.chosen=this.spans[t-this.first],this.chosen&&(this.chosen.setAttribute("aria-selected","true"),this.#t(this.chosen))}tint({from:t,norms:e}){this.clearTint();let s=e.reduce((r,n)=>Math.max(r,n),0);s>0&&e.forEach((r,n)=>{let o=this.spans[t+n-this.first],l=Math.round(100*r/s);!o||l<1||(o.style.setProperty("--influence",l),o.dataset.influence=l)})}clearTint(){for(let t of this.root.querySelectorAll("[data-influence]"))t.style.removeProperty("--influence"),delete t.dataset.influence}reveal(t){let e=this.spans[t-this.first];if(!e)return;let s=e.offsetTop,r=s+e.offsetHeight;s<this.root.scrollTop&&(this.root.scrollTop=s);let n=this.root.clientHeight;r>this.root.scrollTop+n&&(this.root.scrollTop=r-n)}revealEnd(){this.root.scrollTop=this.root.scrollHeight}#t(t){this.stop&&(this.stop.tabIndex=-1),this.stop=t,t.tabIndex=0}#e(t){let e=this.spans.indexOf(t.target);this.column=void 0,e>=0&&this.#s(e)}#s(t){let e=this.spans[Math.max(0,Math.min(t,this.spans.length-1))];this.#t(e),e.focus({preventScroll:!0}),this.onChoose(this.first+this.spans.indexOf(e)),this.reveal(this.first+this.spans.indexOf(e))}#r(t){let e=this.spans.indexOf(t.target);if(e<0||t.ctrlKey||t.metaKey||t.altKey)return;let s={ArrowLeft:()=>e-1,ArrowRight:()=>e+1,ArrowUp:()=>this.#n(e,-1),ArrowDown:()=>this.#n(e,1),Home:()=>0,End:()=>this.spans.length-1,Enter:()=>e," ":()=>e};if(!s[t.key])return;t.preventDefault(),t.stopPropagation();let r=t.key==="ArrowUp"||t.key==="ArrowDown";this.column=r?this.column??this.spans[e].offsetLeft:void 0,this.#s(s[t.key]())}#n(t,e){let s=this.spans[t],r=t,n,o=1/0;for(let l=t+e;l>=0&&l<this.spans.length;l+=e){let a=this.spans[l];if(a.offsetTop===s.offsetTop)continue;if(n??=a.offsetTop,a.offsetTop!==n)break;let h=Math.abs(a.offsetLeft-this.column);h<o&&([r,o]=[l,h])}return r}};var yt={text:`Tomorrow, and tomorrow, and tomorrow,
Creeps in this petty pace from day to day,
To the last syllable of recorded time`,order:0},ke=12e3,xt=400,Qt=9,kt=24,Xt=8,Se=22,lt="http://www.w3.org/2000/svg",St=i=>`${i.toLocaleString("en-GB")} character${i===1?"":"s"}`,at=i=>`${i.toFixed(2)} bits`;function Ae(){let i=document.createElementNS(lt,"svg");i.setAttribute("aria-hidden","true");for(let t of["network","ngram"]){let e=document.createElementNS(lt,"rect");e.setAttribute("class",t),e.setAttribute("width","7"),e.setAttribute("x","1"),i.append(e)}return i}function je(i,t,e){let[s,r]=i.children,n=o=>Math.max(1,kt*Math.min(o,Xt)/Xt);s.setAttribute("y",(kt-n(t)).toFixed(1)),s.setAttribute("height",n(t).toFixed(1)),r.setAttribute("y",kt+Se),r.setAttribute("height",n(e).toFixed(1))}var At=class{constructor(t,e,s){this.host=t,this.model=s;let r=t.get("counts");if(!r?.byteLength)throw new Error("There are no counts to judge by.");if(this.ngram=new P(r),this.ngram.characters.join("")!==s.vocabulary.characters.join(""))throw new Error("The counts and the network are of different characters, so they cannot be compared.");this.ending=new AbortController,this.root=Gt(Ht,s),Vt(e,Ot,qt);let n=o=>this.root.querySelector(o);this.parts={};for(let o of["status","earlier","totals","numbers","sentence","as-table","reset","legend"])this.parts[o]=n(`.${o}`);this.parts.verdict=n(".verdict .heading"),this.panels={network:n(".panels .network"),ngram:n(".panels .ngram")},this.fields={text:n("textarea"),order:n("select")},this.speaker=new ot(n(".spoken")),this.box=new it(n(".text"),o=>this.#c(o,!0),this.ending.signal),this.judging=new nt(s,this.ngram,()=>this.#n()),this.#e(),this.#s(),this.initial=this.#t(),this.el=e,this.#r(this.initial)}#t(){let t=String(this.host.get("text")??yt.text),e=Number(this.host.get("order")??yt.order),s=this.ngram.order;return{text:t,order:e>=1&&e<=s?Math.floor(e):s}}#e(){let t=[];for(let e=1;e<=this.ngram.order;e++){let s=e===1?"none":e===2?"the last one":`the last ${e-1}`;t.push(new Option(`${s} (${e}-gram)`,e))}this.fields.order.replaceChildren(...t)}#s(){let{signal:t}=this.ending,e=(n,o,l)=>n.addEventListener(o,l,{signal:t}),{parts:s,fields:r}=this;e(r.text,"input",()=>{this.opened=void 0,this.typing=!0,this.#r({...this.settings,text:r.text.value}),this.#i()}),e(r.order,"change",()=>{this.#r({...this.settings,order:Number(r.order.value)}),this.#i()}),e(s["as-table"],"click",()=>{let n=s["as-table"].getAttribute("aria-pressed")!=="true";s["as-table"].setAttribute("aria-pressed",n),s.numbers.hidden=!n,this.box.root.hidden=n,this.#a()}),e(s.reset,"click",()=>{this.opened=void 0,this.typing=!1,this.#r(this.initial),this.#i()});for(let n of Object.keys(yt)){let o=()=>{let l=this.#t();l.text===this.settings.text&&l.order===this.settings.order||(this.opened=void 0,this.#r(l))};this.host.on(`change:${n}`,o),t.addEventListener("abort",()=>this.host.off(`change:${n}`,o))}}#r({text:t,order:e}){this.settings={text:t,order:e},this.fields.text.value!==t&&(this.fields.text.value=t),this.fields.order.value=e,this.panels.ngram.querySelector(".heading").textContent=`${e}-gram`;let{ids:s,notes:r}=Ut(this.model,t,ke,"text");this.notes=r,this.judging.judge(s,e)}#n(){let{judging:t,parts:e}=this,{ids:s,done:r}=t,{read:n,network:o,ngram:l}=t.means();this.box.root.setAttribute("aria-busy",!r);let a=Math.max(0,s.length-xt);(r||n>a)&&this.#h(a,n),e.earlier.hidden=a===0,e.earlier.textContent=`${St(a)} before these were judged too and are not shown.`,n>0?this.#u(o,l):e.totals.replaceChildren();let h=s.length===0?"There is nothing to judge yet: type something.":r?`${St(n)}: ${this.#o(o,l)}`:`Read ${n.toLocaleString("en-GB")} of ${St(s.length)} …`;if(e.status.textContent=[...this.notes,h].join(" "),Jt(e.status),r){this.#a(),this.#c(this.opened??(this.typing?s.length-1:this.#d()),!1),this.host.set("bits",s.length>0?{network:o,ngram:l}:{}),this.root.isConnected||this.el.replaceChildren(this.root);let c=this.typing&&s.length>0?` ${this.#l(s.length-1)}`:"";this.speaker.say(`${e.status.textContent}${c}`),this.typing&&this.box.revealEnd()}}#o(t,e){let s=Math.abs(t-e);return s<.005?"both were surprised alike.":`the ${t<e?"network":`${this.settings.order}-gram`} was less surprised, by ${at(s)} each.`}#h(t,e){let{judging:s,box:r}=this,n=s.ids.slice(t,e).map(o=>this.model.vocabulary.characters[o]);r.show(n,{first:t,typed:n.length,complete:s.done});for(let[o,l]of n.entries()){let a=r.spans[o],[h,c]=[s.network[t+o],s.counted[t+o]],d=a.querySelector("svg");d||(d=Ae(),a.prepend(d)),je(d,h,c),a.setAttribute("aria-label",`${D(l)}: network ${at(h)}, n-gram ${at(c)}`)}}#d(){let{network:t,counted:e,ids:s}=this.judging,r=Math.max(0,s.length-xt),n=r,o=l=>Math.abs(t[l]-e[l]);for(let l=r;l<s.length;l++)o(l)>o(n)&&(n=l);return n}#u(t,e){let s=Math.max(5,t,e),r=[["network","Recurrent network",t],["ngram",`${this.settings.order}-gram`,e]].map(([n,o,l])=>{let a=E("li",n),h=document.createElementNS(lt,"svg"),c=document.createElementNS(lt,"rect");return c.setAttribute("class",n),c.setAttribute("height","14"),c.setAttribute("width",`${(100*l/s).toFixed(1)}%`),h.setAttribute("aria-hidden","true"),h.append(c),a.append(E("span","name",o),h,E("span","value",l.toFixed(2)),E("span","unit","bits a character")),a});this.parts.totals.replaceChildren(...r)}#a(){let{judging:t,parts:e}=this;if(e.numbers.hidden)return e.numbers.replaceChildren();let s=Math.max(0,t.ids.length-xt),r=E("table"),n=r.createTHead().insertRow();for(let a of["place","character","network",`${this.settings.order}-gram`]){let h=E("th","",a);h.scope="col",n.append(h)}let o=r.createTBody();t.ids.slice(s).forEach((a,h)=>{let c=o.insertRow(),d=[s+h+1,H(this.model.vocabulary.characters[a]),t.network[s+h].toFixed(2),t.counted[s+h].toFixed(2)];for(let u of d)c.insertCell().textContent=u});let l=r.createCaption();l.textContent="Bits that each character cost",e.numbers.replaceChildren(r)}#l(t){let{judging:e}=this,s=bt(this.model.vocabulary.characters[e.ids[t]]),r=n=>`${at(n)} (${wt(2**-n)})`;return`${s[0].toUpperCase()}${s.slice(1)} cost the network ${r(e.network[t])} and the ${this.settings.order}-gram ${r(e.counted[t])}.`}#c(t,e){let{judging:s,parts:r,panels:n}=this;if(!(t>=0&&t<s.network.length)){r.sentence.textContent="",r.verdict.textContent="What each expected";for(let c of Object.values(n))c.querySelector("ol").replaceChildren();return}e&&(this.opened=t,this.typing=!1),this.box.choose(t);let{characters:o}=this.model.vocabulary,l=s.ids.slice(Math.max(0,t-Qt),t).map(c=>H(o[c])).join("");r.verdict.textContent=t===0?"Expected after a new line, before the text":`Expected after “${t>Qt?"…":""}${l}”`,r.sentence.textContent=this.#l(t);let a=s.expected(t);for(let[c,d]of Object.entries(n)){let u=vt(a[c],s.ids[t]);d.querySelector("ol").replaceChildren(...Zt(o,u,""))}if(!e)return;let h=c=>vt(c,-1,3).slice(0,3).map(d=>`${bt(o[d.id])} ${wt(d.probability)}`).join(", ");this.speaker.say(`${r.sentence.textContent} The network expected ${h(a.network)}; the n-gram ${h(a.ngram)}.`)}#i(){for(let[t,e]of Object.entries(this.settings))this.host.set(t,e);clearTimeout(this.saving),this.saving=setTimeout(()=>this.host.save_changes(),200)}end(){this.ending.abort(),this.judging.stop(),clearTimeout(this.saving),this.speaker.stop(),this.root.remove()}},te={render:Yt(gt,At)};var ee=globalThis.unrolled??={};(ee.widgets??={}).judge=te;ee.engine=mt;})();
