// Made by unrolled.widgets.bundle from a362cce2ffc19a4e837cfd6f10ec514e341c2477dcef6408846a875116eee5b5
function T(a,t,e,s,r=0){let n=t.length,o=e.length,l=2*n,i=3*n,c=4*n,h=5*n,u=6*n,d=7*n,f=0;for(;f+8<=o;f+=8){let p=0,w=0,b=0,m=0,k=0,j=0,g=0,v=0;for(let x=0,B=f*n;x<n;x++,B++){let y=t[x];p+=a[B]*y,w+=a[B+n]*y,b+=a[B+l]*y,m+=a[B+i]*y,k+=a[B+c]*y,j+=a[B+h]*y,g+=a[B+u]*y,v+=a[B+d]*y}e[f]=p,e[f+1]=w,e[f+2]=b,e[f+3]=m,e[f+4]=k,e[f+5]=j,e[f+6]=g,e[f+7]=v}for(;f<o;f++){let p=0;for(let w=0,b=f*n;w<n;w++,b++)p+=a[b]*t[w];e[f]=p}for(f=0;f<o;f++)e[f]+=s[r+f]}function F(a,t,e){let s=e.length,r=2*s,n=3*s,o=0;for(;o+4<=t.length;o+=4){let l=t[o],i=t[o+1],c=t[o+2],h=t[o+3];for(let u=0,d=o*s;u<s;u++,d++)e[u]+=l*a[d]+i*a[d+s]+(c*a[d+r]+h*a[d+n])}for(;o<t.length;o++){let l=t[o];for(let i=0,c=o*s;i<s;i++,c++)e[i]+=l*a[c]}}var W=[],H=class{constructor(t){let e=o=>{if(!t[o])throw new Error(`These weights lack ${o}.`);return t[o].data};this.embedding=e("embedding.weight"),[this.vocabSize,this.embeddingSize]=t["embedding.weight"].shape,this.readout=e("readout.weight"),this.readoutBias=Float64Array.from(e("readout.bias")),this.hiddenSize=t["readout.weight"].shape[1],this.layers=[];for(let o=0;o===0||t[`layers.${o}.weight_ih`];o++)this.layers.push({input:e(`layers.${o}.weight_ih`),inputBias:Float64Array.from(e(`layers.${o}.bias_ih`)),recurrent:e(`layers.${o}.weight_hh`),recurrentBias:Float64Array.from(e(`layers.${o}.bias_hh`))});this.numLayers=this.layers.length;let{parts:s,inside:r,sums:n}=this.constructor;if(this.numSums=n*this.hiddenSize,this.layers[0].inputBias.length!==this.numSums)throw new Error("These weights cannot be read: their layers have another size.");this.holdable=[...s,...r],this.fromBelow=new Float64Array(this.numSums),this.fromBefore=new Float64Array(this.numSums),this.kept=new Float64Array(r.length*this.hiddenSize),this.projected=this.#t()}#t(){let{embeddingSize:t,numSums:e,vocabSize:s}=this,{input:r,inputBias:n}=this.layers[0],o=new Float64Array(s*e);for(let l=0;l<s;l++){let i=Float64Array.from(this.embedding.subarray(l*t,(l+1)*t));T(r,i,o.subarray(l*e,(l+1)*e),n)}return o}initialState(){let{length:t}=this.constructor.parts;return Array.from({length:t*this.numLayers},()=>new Float64Array(this.hiddenSize))}copyState(t){return t.map(e=>e.slice())}step(t,e,s=W,r=0){this.#e(t,e,s,r);let n=new Float64Array(this.vocabSize);return T(this.readout,t[this.numLayers-1],n,this.readoutBias),n}read(t,e){this.#e(t,e,W,0)}#e(t,e,s,r,n){let{numSums:o,fromBelow:l}=this;for(let i=0;i<this.numLayers;i++){let c=this.layers[i],h=l;i===0?h=this.projected.subarray(e*o,(e+1)*o):T(c.input,t[i-1],h,c.inputBias),this.cell(c,h,t[i],t[this.numLayers+i],yt(s,i,r)),n?.(i)}}forward(t,{state:e,clamp:s=W}={}){let{hiddenSize:r,vocabSize:n,kept:o}=this;for(let{part:d="h"}of s)if(!this.holdable.includes(d))throw new Error(`There is no “${d}” to hold: there are ${this.holdable.join(", ")}.`);let l=e?this.copyState(e):this.initialState(),i=this.copyState(l),c=new Float64Array(t.length*n),h=i.map(()=>new Float64Array(t.length*r)),u=this.layers.map(()=>new Float64Array(t.length*o.length));for(let d=0;d<t.length;d++)this.#e(i,t[d],s,d,f=>u[f].set(o,d*o.length)),i.forEach((f,p)=>h[p].set(f,d*r)),T(this.readout,i[this.numLayers-1],c.subarray(d*n,(d+1)*n),this.readoutBias);return{ids:Array.from(t),logits:c,states:h,inside:u,initial:l,last:i,clamp:s}}opened(t,e,s,r=this.numLayers-1){let{parts:n,inside:o}=this.constructor,l=n.indexOf(e);return l>=0?C(t.states[l*this.numLayers+r],s,this.hiddenSize):C(C(t.inside[r],s,this.kept.length),o.indexOf(e),this.hiddenSize)}backward(t,e,s=W){let{embeddingSize:r,hiddenSize:n,numLayers:o}=this,l=t.ids.length,i=new Float64Array(l*r),c=t.states.map(()=>new Float64Array(l*n)),h=this.initialState(),u=(d,f,p,w)=>d[p]?w<0?f[p]:C(d[p],w,n):void 0;for(let{position:d,gradient:f}of e)F(this.readout,Float64Array.from(f),u(c,h,o-1,d));for(let{state:d,position:f,gradient:p}of s){let w=u(c,h,d,f);for(let b=0;b<n;b++)w[b]+=p[b]}for(let d=Vt([...e,...s]);d>=0;d--)for(let f=o-1;f>=0;f--){let p=(m,k)=>u(t.states,t.initial,m,k),w=(m,k)=>u(c,h,m,k),b=this.cellBackward(this.layers[f],{h:p(f,d),c:p(o+f,d),hBefore:p(f,d-1),cBefore:p(o+f,d-1),inside:C(t.inside[f],d,this.kept.length),dh:w(f,d),dc:w(o+f,d),dhBefore:w(f,d-1),dcBefore:w(o+f,d-1)},yt(t.clamp,f,d));F(this.layers[f].input,b,f>0?w(f-1,d):C(i,d,r))}return{inputs:i,states:c,initial:h}}},C=(a,t,e)=>a.subarray(t*e,(t+1)*e),_=a=>1/(1+Math.exp(-a));function A(a,t,e,s){for(let r of a){if((r.part??"h")!==t)continue;let n=s??r.value;r.unit===void 0?e.fill(n):e[r.unit]=n}}function yt(a,t,e){return a.length===0?W:a.filter(({layer:s=0,from:r=0,to:n=1/0})=>s===t&&e>=r&&e<n)}function Vt(a){return a.reduce((t,{position:e})=>Math.max(t,e),-1)}var J=class extends H{static parts=["h"];static inside=["r","z","n"];static sums=3;constructor(t,{reset_after:e=!0}={}){super(t),this.resetAfter=e,this.fromCandidate=new Float64Array(this.hiddenSize);for(let s of this.layers){let{hiddenSize:r}=this;s.gates=s.recurrent.subarray(0,2*r*r),s.candidate=s.recurrent.subarray(2*r*r),s.candidateBias=s.recurrentBias.subarray(2*r)}}cell({gates:t,candidate:e,recurrentBias:s,candidateBias:r},n,o,l,i){let{hiddenSize:c,fromBefore:h,kept:u,resetAfter:d}=this,[f,p,w]=[0,1,2].map(m=>C(u,m,c));T(t,o,h.subarray(0,2*c),s);for(let m=0;m<c;m++)f[m]=_(n[m]+h[m]),p[m]=_(n[m+c]+h[m+c]);A(i,"r",f),A(i,"z",p);let b=d?o:this.fromCandidate;if(!d)for(let m=0;m<c;m++)b[m]=f[m]*o[m];T(e,b,h.subarray(2*c),r);for(let m=0;m<c;m++)w[m]=Math.tanh(n[m+2*c]+(d?f[m]:1)*h[m+2*c]);A(i,"n",w);for(let m=0;m<c;m++)o[m]=(1-p[m])*w[m]+p[m]*o[m];A(i,"h",o)}cellBackward({gates:t,candidate:e,candidateBias:s},{hBefore:r,inside:n,dh:o,dhBefore:l},i){let{hiddenSize:c,fromBelow:h,resetAfter:u}=this,[d,f,p]=[0,1,2].map(g=>C(n,g,c)),[w,b,m]=[0,1,2].map(g=>C(h,g,c)),k=o.slice();A(i,"h",k,0);for(let g=0;g<c;g++)b[g]=k[g]*(r[g]-p[g])*f[g]*(1-f[g]),m[g]=k[g]*(1-f[g])*(1-p[g]*p[g]),l[g]+=k[g]*f[g];A(i,"z",b,0),A(i,"n",m,0);let j=new Float64Array(c);if(u){T(e,r,j,s);for(let g=0;g<c;g++)w[g]=m[g]*j[g],j[g]=m[g]*d[g];F(e,j,l)}else{F(e,m,j);for(let g=0;g<c;g++)w[g]=j[g]*r[g],l[g]+=j[g]*d[g]}for(let g=0;g<c;g++)w[g]*=d[g]*(1-d[g]);return A(i,"r",w,0),F(t,h.subarray(0,2*c),l),h}};var Y=class extends H{static parts=["h","c"];static inside=["i","f","g","o"];static sums=4;cell({recurrent:t,recurrentBias:e},s,r,n,o){let{hiddenSize:l,fromBefore:i,kept:c}=this,[h,u,d,f]=[0,1,2,3].map(p=>C(c,p,l));T(t,r,i,e);for(let p=0;p<l;p++)h[p]=_(s[p]+i[p]),u[p]=_(s[p+l]+i[p+l]),d[p]=Math.tanh(s[p+2*l]+i[p+2*l]),f[p]=_(s[p+3*l]+i[p+3*l]);A(o,"i",h),A(o,"f",u),A(o,"g",d),A(o,"o",f);for(let p=0;p<l;p++)n[p]=u[p]*n[p]+h[p]*d[p];A(o,"c",n);for(let p=0;p<l;p++)r[p]=f[p]*Math.tanh(n[p]);A(o,"h",r)}cellBackward({recurrent:t},{c:e,cBefore:s,inside:r,dh:n,dc:o,dhBefore:l,dcBefore:i},c){let{hiddenSize:h,fromBelow:u}=this,[d,f,p,w]=[0,1,2,3].map(v=>C(r,v,h)),[b,m,k,j]=[0,1,2,3].map(v=>C(u,v,h)),g=n.slice();A(c,"h",g,0);for(let v=0;v<h;v++){let x=Math.tanh(e[v]);j[v]=g[v]*x*w[v]*(1-w[v]),o[v]+=g[v]*w[v]*(1-x*x)}g.set(o),A(c,"c",g,0);for(let v=0;v<h;v++)b[v]=g[v]*p[v]*d[v]*(1-d[v]),m[v]=g[v]*s[v]*f[v]*(1-f[v]),k[v]=g[v]*d[v]*(1-p[v]*p[v]),i[v]+=g[v]*f[v];return A(c,"i",b,0),A(c,"f",m,0),A(c,"g",k,0),A(c,"o",j,0),F(t,u,l),u}};var Jt=[0,.5,1,1.5],it=class{constructor(t){this.bytes=t,this.at=0,this.range=4294967295,this.code=0,this.expected=new Uint16Array(9216).fill(2048);for(let e=0;e<4;e++)this.#t()}#t(){this.code=(this.code<<8|(this.bytes[this.at++]??0))>>>0}take(t){let e=this.expected[t],s=(this.range>>>12)*e,r=0;for(this.code<s?(this.range=s,this.expected[t]=e+(4096-e>>5)):(r=1,this.code-=s,this.range-=s,this.expected[t]=e-(e>>5));this.range<2**24;)this.range=this.range<<8>>>0,this.#t();return r}number(t,e){let s=at(e),r=0;for(;r<s&&this.take(t*32+r);)r++;if(r===0)return 0;let n=1;for(let o=r-2;o>=0;o--)n=n*2+this.take(8192+r*32+o);return n}},at=a=>32-Math.clz32(Math.min(a,4294967295));function Yt(a){let t=[0,0,0,0,0];for(let o of a)o<5&&t[o]++;let[,e,s,r,n]=t;if(Math.min(e,s,r,n)>0){let o=e/(e+2*s),l=[0,1-2*o*s/e,2-3*o*r/s,3-4*o*n/r];if([1,2,3].every(i=>l[i]>0&&l[i]<=i))return l}return Jt}var K=class{constructor(t){let e=ArrayBuffer.isView(t)?new Uint8Array(t.buffer,t.byteOffset,t.byteLength):new Uint8Array(t),s,r;try{r=8+Number(new DataView(e.buffer,e.byteOffset).getBigUint64(0,!0)),s=JSON.parse(new TextDecoder().decode(e.subarray(8,r)))}catch{throw new Error("These counts cannot be read: the header is damaged.")}this.order=s.order,this.characters=Array.from(s.vocabulary),this.vocabSize=this.characters.length,this.levels=[{first:new Int32Array([0,1]),counts:new Int32Array([s.length]),suffixes:new Int32Array(1)}];let n=new it(e.subarray(r));for(let o=1;o<=this.order;o++)this.levels.push(this.#t(n,o,s.last));if(n.at!==n.bytes.length)throw new Error("These counts cannot be read: the file is cut short or damaged.");this.smoothed=new Map}#t(t,e,s){let r=this.levels[e-1],n=new Int32Array(r.counts.length+1),o=[],l=[],i=[],c=e>1?this.#s(s.slice(s.length-e+1),e-1):-1;for(let h=0;h<r.counts.length;h++){n[h]=l.length;let u=e===1?0:r.first[r.suffixes[h]],d=e===1?this.vocabSize:r.first[r.suffixes[h]+1],f=b=>e===1?r.counts[0]:r.counts[b],p=0;for(let b=u;b<d;b++)p+=f(b);let w=r.counts[h]-(h===c?1:0);for(let b=u;b<d&&w>0;b++){let m=f(b),k=w;if(m!==p){let g=(Math.min(at(Math.floor(8*w*m/p)),15)*4+Math.min(w,4)-1)*4+Math.min(at(m),4)-1;k=t.number(g,Math.min(w,m))}k>0&&(o.push(e===1?b:r.characters[b]),l.push(k),i.push(e===1?0:b)),w-=k,p-=m}}return n[r.counts.length]=l.length,{first:n,characters:Uint16Array.from(o),counts:Int32Array.from(l),suffixes:Int32Array.from(i)}}#e(t,e,s){if(e<0)return-1;let{first:r,characters:n}=this.levels[t],o=r[e],l=r[e+1];for(;o<l;){let i=o+l>>1;n[i]<s?o=i+1:l=i}return o<r[e+1]&&n[o]===s?o:-1}#s(t,e){return t.length<e?-1:t.reduce((s,r,n)=>this.#e(n+1,s,r),0)}#r(t,e){let s=2*t+(e?1:0);if(this.smoothed.has(s))return this.smoothed.get(s);let{first:r,counts:n}=this.levels[t],o=n;if(!e){o=new Int32Array(n.length);for(let u of this.levels[t+1].suffixes)o[u]++}let l=Yt(o),i=new Int32Array(r.length-1),c=new Float64Array(r.length-1);for(let u=0;u<i.length;u++)for(let d=r[u];d<r[u+1];d++)i[u]+=o[d],c[u]+=l[Math.min(o[d],3)];let h={counts:o,taken:l,totals:i,heldBack:c};return this.smoothed.set(s,h),h}initialState(){let t=new Int32Array(this.order).fill(-1);return t[0]=0,t}read(t,e){for(let s=this.order-1;s>=1;s--)t[s]=this.#e(s,t[s-1],e)}probabilities(t,e=this.order){let s=new Float64Array(this.vocabSize).fill(1/this.vocabSize);for(let r=1;r<=e;r++){let n=t[r-1];if(n<0)break;let{counts:o,taken:l,totals:i,heldBack:c}=this.#r(r,r===e);if(i[n]===0)continue;let{first:h,characters:u}=this.levels[r];for(let d=0;d<s.length;d++)s[d]=c[n]*s[d]/i[n];for(let d=h[n];d<h[n+1];d++)s[u[d]]+=(o[d]-l[Math.min(o[d],3)])/i[n]}return s}};var Z=class extends H{static parts=["h"];static inside=[];static sums=1;cell({recurrent:t,recurrentBias:e},s,r,n,o){let l=this.fromBefore;T(t,r,l,e);for(let i=0;i<r.length;i++)r[i]=Math.tanh(s[i]+l[i]);A(o,"h",r)}cellBackward({recurrent:t},{h:e,dh:s,dhBefore:r},n){let o=this.fromBelow;for(let l=0;l<e.length;l++)o[l]=s[l]*(1-e[l]*e[l]);return A(n,"h",o,0),F(t,o,r),o}};var xt={F16:2,F32:4},Zt=2**-24;function kt(a){let t=new Float32Array(a.length),e=new Uint32Array(t.buffer);for(let s=0;s<a.length;s++){let r=a[s],n=(r&32768)<<16,o=r>>10&31,l=r&1023;o===0?(t[s]=l*Zt,e[s]|=n):o===31?e[s]=n|2139095040|l<<13:e[s]=n|o+112<<23|l<<13}return t}function Qt(a){return ArrayBuffer.isView(a)?new Uint8Array(a.buffer,a.byteOffset,a.byteLength):new Uint8Array(a)}function lt(a){let t=Qt(a),e=c=>new Error(`These weights cannot be read: ${c}.`);if(t.length<8)throw e("the file is cut short");let s=new DataView(t.buffer,t.byteOffset,t.byteLength),r=8+Number(s.getBigUint64(0,!0));if(r>t.length)throw e("the header is cut short");let n;try{n=JSON.parse(new TextDecoder().decode(t.subarray(8,r)))}catch{throw e("the header is no JSON")}let{__metadata__:o={},...l}=n,i={};for(let[c,{dtype:h,shape:u,data_offsets:[d,f]}]of Object.entries(l)){let p=u.reduce((m,k)=>m*k,1);if(!(h in xt))throw e(`${c} has the type ${h}`);if(f-d!==p*xt[h]||r+f>t.length)throw e(`${c} is cut short`);let w=t.slice(r+d,r+f).buffer,b=h==="F16"?kt(new Uint16Array(w)):new Float32Array(w);i[c]={shape:u,data:b}}return{metadata:o,tensors:i}}function U(a,t=1){let e=new Float64Array(a.length),s=St(a);if(!(t>0))return e[s]=1,e;let r=0;for(let n=0;n<e.length;n++)e[n]=Math.exp((a[n]-a[s])/t),r+=e[n];for(let n=0;n<e.length;n++)e[n]/=r;return e}function St(a){let t=0;for(let e=1;e<a.length;e++)a[e]>a[t]&&(t=e);return t}function Xt(a){let t=1/(1+.3275911*Math.abs(a)),e=((((1.061405429*t-1.453152027)*t+1.421413741)*t-.284496736)*t+.254829592)*t;return Math.sign(a)*(1-e*Math.exp(-a*a))}var At=a=>(1+Xt(a*Math.SQRT1_2))/2,te=a=>Math.exp(-a*a/2)/Math.sqrt(2*Math.PI);function ct(a,t){return{forward(e,s){for(let r=0;r<s.length;r++)s[r]=a(e[r])},backward(e,s,r){for(let n=0;n<r.length;n++)r[n]=s[n]*t(e[n])}}}var jt={relu:ct(a=>Math.max(0,a),a=>a>0?1:0),relu2:ct(a=>Math.max(0,a)**2,a=>2*Math.max(0,a)),gelu:ct(a=>a*At(a),a=>At(a)+a*te(a)),swiglu:{forward(a,t){for(let e=0;e<t.length;e++)t[e]=a[e]*_(a[e])*a[e+t.length]},backward(a,t,e){let s=t.length;for(let r=0;r<s;r++){let n=_(a[r]);e[r]=t[r]*a[r+s]*n*(1+a[r]*(1-n)),e[r+s]=t[r]*a[r]*n}}}};function $t({bias:a},t){let e=0;if(a){for(let r=0;r<t.length;r++)e+=t[r];e/=t.length}let s=0;for(let r=0;r<t.length;r++)s+=(t[r]-e)**2;return{mean:e,scale:1/Math.sqrt(s/t.length+(a?1e-5:1e-6))}}function P(a,t,e){let{mean:s,scale:r}=$t(a,t),{weight:n,bias:o}=a;for(let l=0;l<t.length;l++)e[l]=(t[l]-s)*r*n[l]+(o?o[l]:0)}function G(a,t,e,s){let{mean:r,scale:n}=$t(a,t),o=0,l=0;for(let i=0;i<t.length;i++){let c=e[i]*a.weight[i];o+=c,l+=c*(t[i]-r)*n}a.bias||(o=0);for(let i=0;i<t.length;i++)s[i]+=n*(e[i]*a.weight[i]-(o+l*(t[i]-r)*n)/t.length)}function ee(a){if(a<16)return a;let e=Math.log(a/16)/Math.log(128/16);return Math.min(31,16+Math.floor(e*16))}function Mt({positions:a="rotary",num_heads:t,context_length:e},s,r){let n=c=>Float64Array.from({length:t*e},(h,u)=>c(Math.floor(u/e),u%e)),o=c=>Float64Array.from({length:c/2},(h,u)=>1e4**(-2*u/c)),l=()=>{},i=s["positions.weight"]?.data;switch(a){case"none":return{add:l};case"rotary":return{add:l,rates:o(r/t)};case"alibi":return{add:l,bias:n((c,h)=>-h*2**(-8*(c+1)/t))};case"relative":return{add:l,bias:n((c,h)=>i[c*32+ee(h)])};case"learned":return{add(c,h){let u=Math.min(h,e-1)*r;for(let d=0;d<r;d++)c[d]+=i[u+d]}};case"sinusoidal":{let c=o(r);return{add(h,u){let d=Math.min(u,e-1);c.forEach((f,p)=>{h[2*p]+=Math.sin(d*f),h[2*p+1]+=Math.cos(d*f)})}}}default:throw new Error(`These weights are told their places by “${a}”, which this page does not know.`)}}function Q(a,t,e,s){let r=t.length;for(let n=0;n<r;n++){let o=Math.cos(e*t[n]),l=Math.sin(e*t[n]);for(let i=n;i<a.length;i+=s){let c=a[i],h=a[i+r];a[i]=c*o-h*l,a[i+r]=h*o+c*l}}}var X=[],tt=class{constructor(t,e){let s=c=>{if(!t[c])throw new Error(`These weights lack ${c}.`);return t[c].data},r=c=>Float64Array.from(s(c)),n=c=>({weight:r(`${c}.weight`),bias:t[`${c}.bias`]&&r(`${c}.bias`)});this.embedding=s("embedding.weight"),[this.vocabSize,this.embeddingSize]=t["embedding.weight"].shape;let o=this.embeddingSize;this.numHeads=e.num_heads,this.headWidth=o/this.numHeads,this.contextLength=e.context_length,this.activation=jt[e.activation??"gelu"],this.placing=Mt(e,t,o),this.readout=t["readout.weight"]?s("readout.weight"):this.embedding,this.readoutBias=t["readout.bias"]?r("readout.bias"):new Float64Array(this.vocabSize),this.norm=n("norm"),this.layers=[];for(let c=0;c===0||t[`layers.${c}.linear1.weight`];c++){let h=u=>`layers.${c}.${u}`;this.layers.push({norm1:n(h("norm1")),norm2:n(h("norm2")),input:s(h("self_attn.in_proj_weight")),inputBias:r(h("self_attn.in_proj_bias")),output:s(h("self_attn.out_proj.weight")),outputBias:r(h("self_attn.out_proj.bias")),wide:s(h("linear1.weight")),wideBias:r(h("linear1.bias")),narrow:s(h("linear2.weight")),narrowBias:r(h("linear2.bias")),qNorm:e.qk_norm&&{weight:r(h("self_attn.q_norm.weight"))},kNorm:e.qk_norm&&{weight:r(h("self_attn.k_norm.weight"))}})}this.numLayers=this.layers.length;let l=t["layers.0.linear2.weight"].shape[1],i=c=>Object.fromEntries(Object.entries(c).map(([h,u])=>[h,new Float64Array(u)]));this.work=i({normed1:o,projected:3*o,q:o,weights:this.numHeads*this.contextLength,seen:o,middle:o,normed2:o,wide:this.layers[0].wideBias.length,active:l,step:o}),this.gradients=i({step:o,active:l,wide:this.work.wide.length,normed:o,seen:o,projected:3*o,weights:this.contextLength}),this.ended=new Float64Array(o)}initialState(){return{read:0,places:[]}}copyState(t){return{read:t.read,places:t.places.slice()}}step(t,e,s=X,r=0){let n=new Float64Array(this.vocabSize);return this.#t(this.#e(t,e,s,r),n),n}read(t,e){this.#e(t,e,X,0)}#t(t,e){P(this.norm,t,this.ended),T(this.readout,this.ended,e,this.readoutBias)}#e(t,e,s,r,n){let{embeddingSize:o,numLayers:l,work:i}=this,c=Float64Array.from(this.embedding.subarray(e*o,(e+1)*o));this.placing.add(c,t.read),t.places.push(new Float64Array(2*l*o));for(let h=0;h<l;h++)n?.(h,c),this.#s(h,c,t.places,t.places.length,t.read,ht(s,h,r)),this.#r(h),c.set(i.step);return t.read++,t.places.length>=this.contextLength&&t.places.shift(),c}#s(t,e,s,r,n,o,l=!0){let{embeddingSize:i,numHeads:c,headWidth:h,contextLength:u,work:d,layers:f}=this,p=f[t],{normed1:w,projected:b,q:m,weights:k,seen:j,middle:g}=d;if(P(p.norm1,e,w),T(p.input,w,b,p.inputBias),m.set(b.subarray(0,i)),p.qNorm)for(let y=0;y<c;y++)P(p.qNorm,z(b,y,h),z(m,y,h));if(this.placing.rates&&Q(m,this.placing.rates,n,h),l){let y=s[r-1],L=z(y,2*t,i);if(L.set(b.subarray(i,2*i)),p.kNorm)for(let $=0;$<c;$++)P(p.kNorm,z(b,c+$,h),z(L,$,h));this.placing.rates&&Q(L,this.placing.rates,n,h),z(y,2*t+1,i).set(b.subarray(2*i))}let v=Math.max(0,r-u),x=this.placing.bias,B=1/Math.sqrt(h);j.fill(0);for(let y=0;y<c;y++){let L=k.subarray(y*u,y*u+r-v),$=2*t*i+y*h,D=-1/0;for(let S=v;S<r;S++){let R=s[S],M=0;for(let O=0;O<h;O++)M+=m[y*h+O]*R[$+O];M*=B,x&&(M+=x[y*u+r-1-S]),L[S-v]=M,M>D&&(D=M)}let N=0;for(let S=0;S<L.length;S++)N+=L[S]=Math.exp(L[S]-D);for(let S=0;S<L.length;S++)L[S]/=N;if(!o.includes(y))for(let S=v;S<r;S++){let R=s[S],M=L[S-v];for(let O=0;O<h;O++)j[y*h+O]+=M*R[$+i+O]}}T(p.output,j,g,p.outputBias);for(let y=0;y<i;y++)g[y]+=e[y];return v}#r(t){let{middle:e,normed2:s,wide:r,active:n,step:o}=this.work,l=this.layers[t];P(l.norm2,e,s),T(l.wide,s,r,l.wideBias),this.activation.forward(r,n),T(l.narrow,n,o,l.narrowBias);for(let i=0;i<o.length;i++)o[i]+=e[i]}forward(t,{state:e,clamp:s=X}={}){let{embeddingSize:r,vocabSize:n,numLayers:o,numHeads:l}=this;for(let{layer:f,head:p}of s)if(!(f in this.layers&&p>=0&&p<l))throw new Error(`There is no head ${p} in layer ${f}: there are ${o} layers of ${l}.`);let i=e?this.copyState(e):this.initialState(),c=this.copyState(i),h=i.places.slice(),u=new Float64Array(t.length*n),d=Array.from({length:o+1},()=>new Float64Array(t.length*r));for(let f=0;f<t.length;f++){let p=this.#e(c,t[f],s,f,(w,b)=>{w===0&&h.push(c.places.at(-1)),d[w].set(b,f*r)});d[o].set(p,f*r),this.#t(p,z(u,f,n))}return{ids:Array.from(t),logits:u,stream:d,initial:i,last:c,places:h,clamp:s}}#n(t,e,s){let r=t.initial.places.length,n=z(t.stream[e],s,this.embeddingSize);return this.#s(e,n,t.places,r+s+1,t.initial.read+s,ht(t.clamp,e,s),!1)}attended(t,e,s){let r=this.#n(t,e,s),n=t.initial.places.length+s+1-r,o=Array.from({length:this.numHeads},(l,i)=>this.work.weights.slice(i*this.contextLength,i*this.contextLength+n));return{first:r-t.initial.places.length,weights:o}}backward(t,e){let{embeddingSize:s,numLayers:r}=this,n=t.ids.length,o=t.stream.map(()=>new Float64Array(n*s)),l=new Float64Array(s);for(let{position:i,gradient:c}of e)l.fill(0),F(this.readout,Float64Array.from(c),l),G(this.norm,z(t.stream[r],i,s),l,z(o[r],i,s));for(let i=r-1;i>=0;i--){let c=new Float64Array(n*2*s);for(let h=n-1;h>=0;h--)this.#o(t,i,h,o,c)}return{inputs:o[0].slice(),stream:o}}#o(t,e,s,r,n){let{embeddingSize:o,numHeads:l,headWidth:i,contextLength:c,work:h,gradients:u}=this,d=this.layers[e],f=z(r[e+1],s,o);if(Tt(f)&&Tt(z(n,s,2*o)))return;let p=this.#n(t,e,s);this.#r(e);let w=u.step;w.set(f),u.active.fill(0),F(d.narrow,f,u.active),this.activation.backward(h.wide,u.active,u.wide),u.normed.fill(0),F(d.wide,u.wide,u.normed),G(d.norm2,h.middle,u.normed,w);let{projected:b}=u,m=ht(t.clamp,e,s),k=t.initial.places.length,j=k+s+1,g=1/Math.sqrt(i);u.seen.fill(0),F(d.output,w,u.seen),b.fill(0);for(let x=0;x<l;x++){if(m.includes(x))continue;let B=h.weights.subarray(x*c,x*c+j-p),y=2*e*o+x*i,L=0;for(let $=p;$<j;$++){let D=t.places[$],N=0;for(let S=0;S<i;S++)N+=u.seen[x*i+S]*D[y+o+S];u.weights[$-p]=N,L+=B[$-p]*N}for(let $=p;$<j;$++){let D=t.places[$],N=B[$-p],S=N*(u.weights[$-p]-L)*g;for(let M=0;M<i;M++)b[x*i+M]+=S*D[y+M];if($<k)continue;let R=($-k)*2*o+x*i;for(let M=0;M<i;M++)n[R+M]+=S*h.q[x*i+M],n[R+o+M]+=N*u.seen[x*i+M]}}if(b.set(z(n,s,2*o),o),this.placing.rates&&Q(b.subarray(0,2*o),this.placing.rates,-(t.initial.read+s),i),d.qNorm)for(let x=0;x<2*l;x++){let B=z(b,x,i).slice();z(b,x,i).fill(0),G(x<l?d.qNorm:d.kNorm,z(h.projected,x,i),B,z(b,x,i))}let v=z(r[e],s,o);v.set(w),u.normed.fill(0),F(d.input,b,u.normed),G(d.norm1,z(t.stream[e],s,o),u.normed,v)}},z=(a,t,e)=>a.subarray(t*e,(t+1)*e),Tt=a=>a.every(t=>t===0);function ht(a,t,e){return a.length===0?X:a.filter(({layer:s,from:r=0,to:n=1/0})=>s===t&&e>=r&&e<n).map(({head:s})=>s)}var zt={rnn:Z,lstm:Y,gru:J,gpt:tt},dt=class{constructor(t){this.characters=Array.from(t),this.ids=new Map(this.characters.map((e,s)=>[e,s]))}encode(t){let e=[],s=new Set,r="",n=0;for(let o of t){let l=this.ids.get(o);l===void 0?(s.add(o),n++):(e.push(l),r+=o)}return{ids:e,kept:r,dropped:[...s],droppedCount:n}}decode(t){return Array.from(t,e=>this.characters[e]).join("")}};function Ft(a){let{metadata:t,tensors:e}=lt(a),s=Object.hasOwn(zt,t.architecture)&&zt[t.architecture];if(!s)throw new Error(`These weights are of the architecture “${t.architecture}”, which this page cannot run.`);let r=new s(e,JSON.parse(t.config??"{}"));if(r.metadata=t,r.vocabulary=new dt(t.vocabulary),r.encode=n=>r.vocabulary.encode(n),r.vocabulary.characters.length!==r.vocabSize)throw new Error("These weights cannot be read: their vocabulary has another size.");return r}var Et=`/* What all widgets look like. Colours come from the page around it: the book's
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
`;var Bt=`/* The rest of how *Judge* looks; frame.css comes before. Lengths of bars are those of
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
`;var Lt=`<div class="unrolled-live unrolled-judge" data-architecture="{architecture}" role="group" aria-label="Judge: what a text costs two models, character by character">
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
`;var Ct={"\n":"↵"," ":"␣","	":"⇥"},_t={"\n":"new line"," ":"space","	":"tab",".":"full stop",",":"comma",":":"colon",";":"semicolon","'":"apostrophe",'"':"quotation mark","-":"hyphen","—":"dash","!":"exclamation mark","?":"question mark","(":"left parenthesis",")":"right parenthesis","[":"left bracket","]":"right bracket","&":"ampersand"},Nt={"‘":"'","’":"'","“":'"',"”":'"',"–":"-"," ":" "};function q(a){return Ct[a]?Ct[a]:/^[\p{C}\p{M}\p{Z}]$/u.test(a)?`U+${a.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}`:a}function I(a){return _t[a]?_t[a]:a!==a.toLowerCase()?`capital ${a}`:q(a)}function Ot(a,t,e,s){let r=[],n=a.vocabulary.ids,o=new Set,l=Array.from(t.replace(/\r\n?/g,`
`),u=>{let d=Nt[u];return n.has(u)||!n.has(d)?u:(o.add(u),d)}).join(""),{ids:i,dropped:c,droppedCount:h}=a.encode(l);return o.size>0&&r.push(`Read ${[...o].map(u=>`${q(u)} as ${q(Nt[u])}`).join(", ")}.`),h>0&&r.push(oe(c,h)),i.length>e&&(i=i.slice(-e),r.push(`Reads only the last ${e.toLocaleString("en-GB")} characters of the ${s}.`)),{ids:i,notes:r}}function qt(a){return a.vocabulary.ids.get(`
`)??0}function oe(a,t){let e=a.slice(0,12).map(q).join(" "),s=a.length>12?` and ${a.length-12} more`:"";return`Left out ${t===1?"1 character":`${t.toLocaleString("en-GB")} characters`} this model never saw: ${e}${s}`}var V=64,ie=11,Ht=a=>-Math.log2(a),et=class{constructor(t,e,s){this.model=t,this.ngram=e,this.order=e.order,this.onProgress=s,this.start=qt(t),this.ids=[],this.network=[],this.counted=[],this.snapshots=[t.initialState()]}get done(){return this.network.length===this.ids.length}judge(t,e){let s=0;for(;s<t.length&&this.ids[s]===t[s];)s++;this.ids=t,this.network.length=Math.min(this.network.length,s),this.counted.length=this.network.length,this.snapshots.length=Math.min(this.snapshots.length,Math.floor(this.network.length/V)+1),this.state=this.#r(this.network.length),e!==this.order&&(this.order=e,this.counted=this.counted.map((r,n)=>this.#t(n))),this.frame??=requestAnimationFrame(()=>this.#n())}stop(){cancelAnimationFrame(this.frame),this.frame=void 0}expected(t){let e=this.model.step(this.#r(t),this.#s(t));return{network:U(e),ngram:this.ngram.probabilities(this.#e(t),this.order)}}means(){let t=this.network.length,e=s=>s.reduce((r,n)=>r+n,0)/t;return{read:t,network:e(this.network),ngram:e(this.counted)}}#t(t){return Ht(this.ngram.probabilities(this.#e(t),this.order)[this.ids[t]])}#e(t){let e=this.ngram.initialState(),s=Math.max(0,t-this.ngram.order);s===0&&this.ngram.read(e,this.start);for(let r=s;r<t;r++)this.ngram.read(e,this.ids[r]);return e}#s(t){return t===0?this.start:this.ids[t-1]}#r(t){let e=Math.min(Math.floor(t/V),this.snapshots.length-1),s=this.model.copyState(this.snapshots[e]);for(let r=e*V;r<t;r++)this.model.read(s,this.#s(r));return s}#n(){this.frame=void 0;let t=performance.now()+ie;for(;!this.done&&performance.now()<t;)this.#o();this.done||(this.frame=requestAnimationFrame(()=>this.#n())),this.onProgress()}#o(){let t=this.network.length,e=this.model.step(this.state,this.#s(t));this.network.push(Ht(U(e)[this.ids[t]])),this.counted.push(this.#t(t)),(t+1)%V===0&&(this.snapshots[(t+1)/V]=this.model.copyState(this.state))}};function Dt(a,t){let e=document.createRange().createContextualFragment(a.replace(/ \w+="\{\w+\}"|\{\w+\}/g,"")).firstElementChild;e.dataset.architecture=t.metadata.architecture;for(let s of e.querySelectorAll("input, textarea, button, select"))s.dataset.lmSuppressShortcuts="true";return e}var It=new Map;function Rt(a,...t){let e=a.ownerDocument;for(let s of t){let r=It.get(s);r||(r=new CSSStyleSheet,r.replaceSync(s),It.set(s,r)),e.adoptedStyleSheets.includes(r)||e.adoptedStyleSheets.push(r)}}function Ut(a){a.scrollHeight>a.clientHeight?a.tabIndex=0:a.removeAttribute("tabindex")}var rt=class{constructor(t){this.region=t}say(t){clearTimeout(this.speaking),this.speaking=setTimeout(()=>{this.region.textContent=t},600)}stop(){clearTimeout(this.speaking)}};function Pt(a,t){return({model:e,el:s})=>{let r,n=()=>{r?.end(),r=void 0;let o=e.get("weights");if(o?.byteLength)try{r=new t(e,s,a(o))}catch(l){let i=document.createElement("p");throw i.setAttribute("role","alert"),i.textContent=l.message,s.append(i),l}};return e.on("change:weights",n),n(),()=>{e.off("change:weights",n),r?.end()}}}var ae=8;function E(a,t,e){let s=document.createElement(a);return t&&(s.className=t),e!==void 0&&(s.textContent=e),s}var ut=a=>/\s/.test(a)?I(a):`“${a}”`,pt=a=>{let t=100*a;return t>=.095||t===0?`${t.toFixed(1)} %`:t<.001?"less than 0.001 %":`${t.toPrecision(1)} %`};function le(a){let t=a.map(r=>r*1e3),e=t.map(Math.floor),s=Math.round(1e3-e.reduce((r,n)=>r+n,0));return t.map((r,n)=>[r-e[n],n]).sort((r,n)=>n[0]-r[0]).slice(0,Math.max(0,s)).forEach(([,r])=>e[r]++),e.map(r=>r/10)}function ft(a,t,e=ae){let s=Array.from(a.keys()).sort((c,h)=>a[h]-a[c]||(h===t)-(c===t)||c-h),r=s.slice(0,e);t>=0&&!r.includes(t)&&r.push(t);let n=s.filter(c=>!r.includes(c)),o=n.reduce((c,h)=>c+a[h],0),l=le([...r.map(c=>a[c]),o]),i=r.map((c,h)=>({id:c,probability:a[c],percent:l[h],chosen:c===t}));return n.length>0&&i.push({others:n,probability:o,percent:l.at(-1),chosen:!1}),i}function Wt(a,t,e,s){return t.map(r=>{let n=E("li",r.chosen?"chosen":""),o=r.others?`${r.others.length} others`:q(a[r.id]),l=E("span","name",o),i=E("span","bar"),c=E("span","fill");if(c.style.width=`${100*r.probability}%`,i.append(c),s){let h=r.others?r.others.reduce((d,f)=>d+s[f],0):s[r.id],u=E("span","own");u.style.left=`${100*h}%`,i.append(u)}return i.setAttribute("aria-hidden","true"),!r.others&&I(a[r.id])!==o&&(l.setAttribute("aria-hidden","true"),n.append(E("span","unseen",I(a[r.id])))),n.append(l,i,E("span","percent",`${r.percent.toFixed(1)} %`)),n.append(E("span","verb",r.chosen?e:"")),n})}var ce={"\n":" line"," ":" space"},st=class{constructor(t,e,s){this.root=t,this.onChoose=e,this.spans=[],this.first=0,t.replaceChildren(),t.setAttribute("role","listbox"),t.removeAttribute("tabindex"),t.addEventListener("click",r=>this.#e(r),{signal:s}),t.addEventListener("keydown",r=>this.#r(r),{signal:s})}show(t,{first:e,typed:s,complete:r}){e!==this.first&&this.clearTint(),this.first=e;let n=document.createDocumentFragment();t.forEach((o,l)=>{let i=this.spans[l];i||(i=E("span"),i.setAttribute("role","option"),i.setAttribute("aria-selected","false"),i.dataset.lmSuppressShortcuts="true",i.tabIndex=-1,this.spans.push(i),n.append(i));let c=`${l<s?"typed":"drawn"}${ce[o]??""}`;i.className!==c&&(i.className=c),i.textContent!==o&&(i.textContent=o,i.setAttribute("aria-label",I(o)))}),this.root.append(n),r&&this.spans.splice(t.length).forEach(o=>o.remove()),!this.chosen?.isConnected&&this.spans.length>0&&this.#t(this.spans[Math.min(s,this.spans.length-1)])}choose(t){this.chosen?.setAttribute("aria-selected","false"),this.chosen=this.spans[t-this.first],this.chosen&&(this.chosen.setAttribute("aria-selected","true"),this.#t(this.chosen))}tint({from:t,norms:e}){this.clearTint();let s=e.reduce((r,n)=>Math.max(r,n),0);s>0&&e.forEach((r,n)=>{let o=this.spans[t+n-this.first],l=Math.round(100*r/s);!o||l<1||(o.style.setProperty("--influence",l),o.dataset.influence=l)})}clearTint(){for(let t of this.root.querySelectorAll("[data-influence]"))t.style.removeProperty("--influence"),delete t.dataset.influence}reveal(t){let e=this.spans[t-this.first];if(!e)return;let s=e.offsetTop,r=s+e.offsetHeight;s<this.root.scrollTop&&(this.root.scrollTop=s);let n=this.root.clientHeight;r>this.root.scrollTop+n&&(this.root.scrollTop=r-n)}revealEnd(){this.root.scrollTop=this.root.scrollHeight}#t(t){this.stop&&(this.stop.tabIndex=-1),this.stop=t,t.tabIndex=0}#e(t){let e=this.spans.indexOf(t.target);this.column=void 0,e>=0&&this.#s(e)}#s(t){let e=this.spans[Math.max(0,Math.min(t,this.spans.length-1))];this.#t(e),e.focus({preventScroll:!0}),this.onChoose(this.first+this.spans.indexOf(e)),this.reveal(this.first+this.spans.indexOf(e))}#r(t){let e=this.spans.indexOf(t.target);if(e<0||t.ctrlKey||t.metaKey||t.altKey)return;let s={ArrowLeft:()=>e-1,ArrowRight:()=>e+1,ArrowUp:()=>this.#n(e,-1),ArrowDown:()=>this.#n(e,1),Home:()=>0,End:()=>this.spans.length-1,Enter:()=>e," ":()=>e};if(!s[t.key])return;t.preventDefault(),t.stopPropagation();let r=t.key==="ArrowUp"||t.key==="ArrowDown";this.column=r?this.column??this.spans[e].offsetLeft:void 0,this.#s(s[t.key]())}#n(t,e){let s=this.spans[t],r=t,n,o=1/0;for(let l=t+e;l>=0&&l<this.spans.length;l+=e){let i=this.spans[l];if(i.offsetTop===s.offsetTop)continue;if(n??=i.offsetTop,i.offsetTop!==n)break;let c=Math.abs(i.offsetLeft-this.column);c<o&&([r,o]=[l,c])}return r}};var gt={text:`Tomorrow, and tomorrow, and tomorrow,
Creeps in this petty pace from day to day,
To the last syllable of recorded time`,order:0},he=12e3,mt=400,Kt=9,bt=24,Gt=8,de=22,ot="http://www.w3.org/2000/svg",wt=a=>`${a.toLocaleString("en-GB")} character${a===1?"":"s"}`,nt=a=>`${a.toFixed(2)} bits`;function ue(){let a=document.createElementNS(ot,"svg");a.setAttribute("aria-hidden","true");for(let t of["network","ngram"]){let e=document.createElementNS(ot,"rect");e.setAttribute("class",t),e.setAttribute("width","7"),e.setAttribute("x","1"),a.append(e)}return a}function pe(a,t,e){let[s,r]=a.children,n=o=>Math.max(1,bt*Math.min(o,Gt)/Gt);s.setAttribute("y",(bt-n(t)).toFixed(1)),s.setAttribute("height",n(t).toFixed(1)),r.setAttribute("y",bt+de),r.setAttribute("height",n(e).toFixed(1))}var vt=class{constructor(t,e,s){this.host=t,this.model=s;let r=t.get("counts");if(!r?.byteLength)throw new Error("There are no counts to judge by.");if(this.ngram=new K(r),this.ngram.characters.join("")!==s.vocabulary.characters.join(""))throw new Error("The counts and the network are of different characters, so they cannot be compared.");this.ending=new AbortController,this.root=Dt(Lt,s),Rt(e,Et,Bt);let n=o=>this.root.querySelector(o);this.parts={};for(let o of["status","earlier","totals","numbers","sentence","as-table","reset","legend"])this.parts[o]=n(`.${o}`);this.parts.verdict=n(".verdict .heading"),this.panels={network:n(".panels .network"),ngram:n(".panels .ngram")},this.fields={text:n("textarea"),order:n("select")},this.speaker=new rt(n(".spoken")),this.box=new st(n(".text"),o=>this.#c(o,!0),this.ending.signal),this.judging=new et(s,this.ngram,()=>this.#n()),this.#e(),this.#s(),this.initial=this.#t(),this.el=e,this.#r(this.initial)}#t(){let t=String(this.host.get("text")??gt.text),e=Number(this.host.get("order")??gt.order),s=this.ngram.order;return{text:t,order:e>=1&&e<=s?Math.floor(e):s}}#e(){let t=[];for(let e=1;e<=this.ngram.order;e++){let s=e===1?"none":e===2?"the last one":`the last ${e-1}`;t.push(new Option(`${s} (${e}-gram)`,e))}this.fields.order.replaceChildren(...t)}#s(){let{signal:t}=this.ending,e=(n,o,l)=>n.addEventListener(o,l,{signal:t}),{parts:s,fields:r}=this;e(r.text,"input",()=>{this.opened=void 0,this.typing=!0,this.#r({...this.settings,text:r.text.value}),this.#i()}),e(r.order,"change",()=>{this.#r({...this.settings,order:Number(r.order.value)}),this.#i()}),e(s["as-table"],"click",()=>{let n=s["as-table"].getAttribute("aria-pressed")!=="true";s["as-table"].setAttribute("aria-pressed",n),s.numbers.hidden=!n,this.box.root.hidden=n,this.#a()}),e(s.reset,"click",()=>{this.opened=void 0,this.typing=!1,this.#r(this.initial),this.#i()});for(let n of Object.keys(gt)){let o=()=>{let l=this.#t();l.text===this.settings.text&&l.order===this.settings.order||(this.opened=void 0,this.#r(l))};this.host.on(`change:${n}`,o),t.addEventListener("abort",()=>this.host.off(`change:${n}`,o))}}#r({text:t,order:e}){this.settings={text:t,order:e},this.fields.text.value!==t&&(this.fields.text.value=t),this.fields.order.value=e,this.panels.ngram.querySelector(".heading").textContent=`${e}-gram`;let{ids:s,notes:r}=Ot(this.model,t,he,"text");this.notes=r,this.judging.judge(s,e)}#n(){let{judging:t,parts:e}=this,{ids:s,done:r}=t,{read:n,network:o,ngram:l}=t.means();this.box.root.setAttribute("aria-busy",!r);let i=Math.max(0,s.length-mt);(r||n>i)&&this.#h(i,n),e.earlier.hidden=i===0,e.earlier.textContent=`${wt(i)} before these were judged too and are not shown.`,n>0?this.#u(o,l):e.totals.replaceChildren();let c=s.length===0?"There is nothing to judge yet: type something.":r?`${wt(n)}: ${this.#o(o,l)}`:`Read ${n.toLocaleString("en-GB")} of ${wt(s.length)} …`;if(e.status.textContent=[...this.notes,c].join(" "),Ut(e.status),r){this.#a(),this.#c(this.opened??(this.typing?s.length-1:this.#d()),!1),this.host.set("bits",s.length>0?{network:o,ngram:l}:{}),this.root.isConnected||this.el.replaceChildren(this.root);let h=this.typing&&s.length>0?` ${this.#l(s.length-1)}`:"";this.speaker.say(`${e.status.textContent}${h}`),this.typing&&this.box.revealEnd()}}#o(t,e){let s=Math.abs(t-e);return s<.005?"both were surprised alike.":`the ${t<e?"network":`${this.settings.order}-gram`} was less surprised, by ${nt(s)} each.`}#h(t,e){let{judging:s,box:r}=this,n=s.ids.slice(t,e).map(o=>this.model.vocabulary.characters[o]);r.show(n,{first:t,typed:n.length,complete:s.done});for(let[o,l]of n.entries()){let i=r.spans[o],[c,h]=[s.network[t+o],s.counted[t+o]],u=i.querySelector("svg");u||(u=ue(),i.prepend(u)),pe(u,c,h),i.setAttribute("aria-label",`${I(l)}: network ${nt(c)}, n-gram ${nt(h)}`)}}#d(){let{network:t,counted:e,ids:s}=this.judging,r=Math.max(0,s.length-mt),n=r,o=l=>Math.abs(t[l]-e[l]);for(let l=r;l<s.length;l++)o(l)>o(n)&&(n=l);return n}#u(t,e){let s=Math.max(5,t,e),r=[["network","Recurrent network",t],["ngram",`${this.settings.order}-gram`,e]].map(([n,o,l])=>{let i=E("li",n),c=document.createElementNS(ot,"svg"),h=document.createElementNS(ot,"rect");return h.setAttribute("class",n),h.setAttribute("height","14"),h.setAttribute("width",`${(100*l/s).toFixed(1)}%`),c.setAttribute("aria-hidden","true"),c.append(h),i.append(E("span","name",o),c,E("span","value",l.toFixed(2)),E("span","unit","bits a character")),i});this.parts.totals.replaceChildren(...r)}#a(){let{judging:t,parts:e}=this;if(e.numbers.hidden)return e.numbers.replaceChildren();let s=Math.max(0,t.ids.length-mt),r=E("table"),n=r.createTHead().insertRow();for(let i of["place","character","network",`${this.settings.order}-gram`]){let c=E("th","",i);c.scope="col",n.append(c)}let o=r.createTBody();t.ids.slice(s).forEach((i,c)=>{let h=o.insertRow(),u=[s+c+1,q(this.model.vocabulary.characters[i]),t.network[s+c].toFixed(2),t.counted[s+c].toFixed(2)];for(let d of u)h.insertCell().textContent=d});let l=r.createCaption();l.textContent="Bits that each character cost",e.numbers.replaceChildren(r)}#l(t){let{judging:e}=this,s=ut(this.model.vocabulary.characters[e.ids[t]]),r=n=>`${nt(n)} (${pt(2**-n)})`;return`${s[0].toUpperCase()}${s.slice(1)} cost the network ${r(e.network[t])} and the ${this.settings.order}-gram ${r(e.counted[t])}.`}#c(t,e){let{judging:s,parts:r,panels:n}=this;if(!(t>=0&&t<s.network.length)){r.sentence.textContent="",r.verdict.textContent="What each expected";for(let h of Object.values(n))h.querySelector("ol").replaceChildren();return}e&&(this.opened=t,this.typing=!1),this.box.choose(t);let{characters:o}=this.model.vocabulary,l=s.ids.slice(Math.max(0,t-Kt),t).map(h=>q(o[h])).join("");r.verdict.textContent=t===0?"Expected after a new line, before the text":`Expected after “${t>Kt?"…":""}${l}”`,r.sentence.textContent=this.#l(t);let i=s.expected(t);for(let[h,u]of Object.entries(n)){let d=ft(i[h],s.ids[t]);u.querySelector("ol").replaceChildren(...Wt(o,d,""))}if(!e)return;let c=h=>ft(h,-1,3).slice(0,3).map(u=>`${ut(o[u.id])} ${pt(u.probability)}`).join(", ");this.speaker.say(`${r.sentence.textContent} The network expected ${c(i.network)}; the n-gram ${c(i.ngram)}.`)}#i(){for(let[t,e]of Object.entries(this.settings))this.host.set(t,e);clearTimeout(this.saving),this.saving=setTimeout(()=>this.host.save_changes(),200)}end(){this.ending.abort(),this.judging.stop(),clearTimeout(this.saving),this.speaker.stop(),this.root.remove()}},xr={render:Pt(Ft,vt)};export{gt as DEFAULTS,xr as default};
