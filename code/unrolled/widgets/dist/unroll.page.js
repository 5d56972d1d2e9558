// Made by unrolled.widgets.bundle from da9fcb57899c9cd6f1f43904d7662cb52ba5b6bd7da11e98aff5d59cddc3de32
(()=>{var _t=Object.defineProperty;var qt=(o,t)=>{for(var e in t)_t(o,e,{get:t[e],enumerable:!0})};var ct={};qt(ct,{Gru:()=>D,Lstm:()=>P,Ngram:()=>G,Rnn:()=>U,Vocabulary:()=>J,architectures:()=>lt,argmax:()=>H,decodeHalf:()=>ot,draw:()=>wt,forwardFrom:()=>V,load:()=>at,logProbabilityGradient:()=>yt,logitsAt:()=>R,parseSafetensors:()=>K,randomStream:()=>vt,saliency:()=>ht,softmax:()=>N});function $(o,t,e,n,s=0){let r=t.length,i=e.length,a=2*r,l=3*r,h=4*r,c=5*r,d=6*r,u=7*r,g=0;for(;g+8<=i;g+=8){let f=0,v=0,x=0,m=0,y=0,k=0,p=0,b=0;for(let M=0,C=g*r;M<r;M++,C++){let B=t[M];f+=o[C]*B,v+=o[C+r]*B,x+=o[C+a]*B,m+=o[C+l]*B,y+=o[C+h]*B,k+=o[C+c]*B,p+=o[C+d]*B,b+=o[C+u]*B}e[g]=f,e[g+1]=v,e[g+2]=x,e[g+3]=m,e[g+4]=y,e[g+5]=k,e[g+6]=p,e[g+7]=b}for(;g<i;g++){let f=0;for(let v=0,x=g*r;v<r;v++,x++)f+=o[x]*t[v];e[g]=f}for(g=0;g<i;g++)e[g]+=n[s+g]}function T(o,t,e){let n=e.length,s=2*n,r=3*n,i=0;for(;i+4<=t.length;i+=4){let a=t[i],l=t[i+1],h=t[i+2],c=t[i+3];for(let d=0,u=i*n;d<n;d++,u++)e[d]+=a*o[u]+l*o[u+n]+(h*o[u+s]+c*o[u+r])}for(;i<t.length;i++){let a=t[i];for(let l=0,h=i*n;l<n;l++,h++)e[l]+=a*o[h]}}var W=[],I=class{constructor(t){let e=i=>{if(!t[i])throw new Error(`These weights lack ${i}.`);return t[i].data};this.embedding=e("embedding.weight"),[this.vocabSize,this.embeddingSize]=t["embedding.weight"].shape,this.readout=e("readout.weight"),this.readoutBias=Float64Array.from(e("readout.bias")),this.hiddenSize=t["readout.weight"].shape[1],this.layers=[];for(let i=0;i===0||t[`layers.${i}.weight_ih`];i++)this.layers.push({input:e(`layers.${i}.weight_ih`),inputBias:Float64Array.from(e(`layers.${i}.bias_ih`)),recurrent:e(`layers.${i}.weight_hh`),recurrentBias:Float64Array.from(e(`layers.${i}.bias_hh`))});this.numLayers=this.layers.length;let{parts:n,inside:s,sums:r}=this.constructor;if(this.numSums=r*this.hiddenSize,this.layers[0].inputBias.length!==this.numSums)throw new Error("These weights cannot be read: their layers have another size.");this.holdable=[...n,...s],this.fromBelow=new Float64Array(this.numSums),this.fromBefore=new Float64Array(this.numSums),this.kept=new Float64Array(s.length*this.hiddenSize),this.projected=this.#t()}#t(){let{embeddingSize:t,numSums:e,vocabSize:n}=this,{input:s,inputBias:r}=this.layers[0],i=new Float64Array(n*e);for(let a=0;a<n;a++){let l=Float64Array.from(this.embedding.subarray(a*t,(a+1)*t));$(s,l,i.subarray(a*e,(a+1)*e),r)}return i}initialState(){let{length:t}=this.constructor.parts;return Array.from({length:t*this.numLayers},()=>new Float64Array(this.hiddenSize))}copyState(t){return t.map(e=>e.slice())}step(t,e,n=W,s=0){this.#e(t,e,n,s);let r=new Float64Array(this.vocabSize);return $(this.readout,t[this.numLayers-1],r,this.readoutBias),r}read(t,e){this.#e(t,e,W,0)}#e(t,e,n,s,r){let{numSums:i,fromBelow:a}=this;for(let l=0;l<this.numLayers;l++){let h=this.layers[l],c=a;l===0?c=this.projected.subarray(e*i,(e+1)*i):$(h.input,t[l-1],c,h.inputBias),this.cell(h,c,t[l],t[this.numLayers+l],bt(n,l,s)),r?.(l)}}forward(t,{state:e,clamp:n=W}={}){let{hiddenSize:s,vocabSize:r,kept:i}=this;for(let{part:u="h"}of n)if(!this.holdable.includes(u))throw new Error(`There is no “${u}” to hold: there are ${this.holdable.join(", ")}.`);let a=e?this.copyState(e):this.initialState(),l=this.copyState(a),h=new Float64Array(t.length*r),c=l.map(()=>new Float64Array(t.length*s)),d=this.layers.map(()=>new Float64Array(t.length*i.length));for(let u=0;u<t.length;u++)this.#e(l,t[u],n,u,g=>d[g].set(i,u*i.length)),l.forEach((g,f)=>c[f].set(g,u*s)),$(this.readout,l[this.numLayers-1],h.subarray(u*r,(u+1)*r),this.readoutBias);return{ids:Array.from(t),logits:h,states:c,inside:d,initial:a,last:l,clamp:n}}opened(t,e,n,s=this.numLayers-1){let{parts:r,inside:i}=this.constructor,a=r.indexOf(e);return a>=0?A(t.states[a*this.numLayers+s],n,this.hiddenSize):A(A(t.inside[s],n,this.kept.length),i.indexOf(e),this.hiddenSize)}backward(t,e){let{embeddingSize:n,hiddenSize:s,numLayers:r}=this,i=t.ids.length,a=new Float64Array(i*n),l=t.states.map(()=>new Float64Array(i*s)),h=this.initialState(),c=(d,u,g,f)=>d[g]?f<0?u[g]:A(d[g],f,s):void 0;for(let{position:d,gradient:u}of e)T(this.readout,Float64Array.from(u),c(l,h,r-1,d));for(let d=Dt(e);d>=0;d--)for(let u=r-1;u>=0;u--){let g=(x,m)=>c(t.states,t.initial,x,m),f=(x,m)=>c(l,h,x,m),v=this.cellBackward(this.layers[u],{h:g(u,d),c:g(r+u,d),hBefore:g(u,d-1),cBefore:g(r+u,d-1),inside:A(t.inside[u],d,this.kept.length),dh:f(u,d),dc:f(r+u,d),dhBefore:f(u,d-1),dcBefore:f(r+u,d-1)},bt(t.clamp,u,d));T(this.layers[u].input,v,u>0?f(u-1,d):A(a,d,n))}return{inputs:a,states:l,initial:h}}},A=(o,t,e)=>o.subarray(t*e,(t+1)*e),j=o=>1/(1+Math.exp(-o));function w(o,t,e,n){for(let s of o){if((s.part??"h")!==t)continue;let r=n??s.value;s.unit===void 0?e.fill(r):e[s.unit]=r}}function bt(o,t,e){return o.length===0?W:o.filter(({layer:n=0,from:s=0,to:r=1/0})=>n===t&&e>=s&&e<r)}function Dt(o){return o.reduce((t,{position:e})=>Math.max(t,e),-1)}var D=class extends I{static parts=["h"];static inside=["r","z","n"];static sums=3;constructor(t,{reset_after:e=!0}={}){super(t),this.resetAfter=e,this.fromCandidate=new Float64Array(this.hiddenSize);for(let n of this.layers){let{hiddenSize:s}=this;n.gates=n.recurrent.subarray(0,2*s*s),n.candidate=n.recurrent.subarray(2*s*s),n.candidateBias=n.recurrentBias.subarray(2*s)}}cell({gates:t,candidate:e,recurrentBias:n,candidateBias:s},r,i,a,l){let{hiddenSize:h,fromBefore:c,kept:d,resetAfter:u}=this,[g,f,v]=[0,1,2].map(m=>A(d,m,h));$(t,i,c.subarray(0,2*h),n);for(let m=0;m<h;m++)g[m]=j(r[m]+c[m]),f[m]=j(r[m+h]+c[m+h]);w(l,"r",g),w(l,"z",f);let x=u?i:this.fromCandidate;if(!u)for(let m=0;m<h;m++)x[m]=g[m]*i[m];$(e,x,c.subarray(2*h),s);for(let m=0;m<h;m++)v[m]=Math.tanh(r[m+2*h]+(u?g[m]:1)*c[m+2*h]);w(l,"n",v);for(let m=0;m<h;m++)i[m]=(1-f[m])*v[m]+f[m]*i[m];w(l,"h",i)}cellBackward({gates:t,candidate:e,candidateBias:n},{hBefore:s,inside:r,dh:i,dhBefore:a},l){let{hiddenSize:h,fromBelow:c,resetAfter:d}=this,[u,g,f]=[0,1,2].map(p=>A(r,p,h)),[v,x,m]=[0,1,2].map(p=>A(c,p,h)),y=i.slice();w(l,"h",y,0);for(let p=0;p<h;p++)x[p]=y[p]*(s[p]-f[p])*g[p]*(1-g[p]),m[p]=y[p]*(1-g[p])*(1-f[p]*f[p]),a[p]+=y[p]*g[p];w(l,"z",x,0),w(l,"n",m,0);let k=new Float64Array(h);if(d){$(e,s,k,n);for(let p=0;p<h;p++)v[p]=m[p]*k[p],k[p]=m[p]*u[p];T(e,k,a)}else{T(e,m,k);for(let p=0;p<h;p++)v[p]=k[p]*s[p],a[p]+=k[p]*u[p]}for(let p=0;p<h;p++)v[p]*=u[p]*(1-u[p]);return w(l,"r",v,0),T(t,c.subarray(0,2*h),a),c}};var P=class extends I{static parts=["h","c"];static inside=["i","f","g","o"];static sums=4;cell({recurrent:t,recurrentBias:e},n,s,r,i){let{hiddenSize:a,fromBefore:l,kept:h}=this,[c,d,u,g]=[0,1,2,3].map(f=>A(h,f,a));$(t,s,l,e);for(let f=0;f<a;f++)c[f]=j(n[f]+l[f]),d[f]=j(n[f+a]+l[f+a]),u[f]=Math.tanh(n[f+2*a]+l[f+2*a]),g[f]=j(n[f+3*a]+l[f+3*a]);w(i,"i",c),w(i,"f",d),w(i,"g",u),w(i,"o",g);for(let f=0;f<a;f++)r[f]=d[f]*r[f]+c[f]*u[f];w(i,"c",r);for(let f=0;f<a;f++)s[f]=g[f]*Math.tanh(r[f]);w(i,"h",s)}cellBackward({recurrent:t},{c:e,cBefore:n,inside:s,dh:r,dc:i,dhBefore:a,dcBefore:l},h){let{hiddenSize:c,fromBelow:d}=this,[u,g,f,v]=[0,1,2,3].map(b=>A(s,b,c)),[x,m,y,k]=[0,1,2,3].map(b=>A(d,b,c)),p=r.slice();w(h,"h",p,0);for(let b=0;b<c;b++){let M=Math.tanh(e[b]);k[b]=p[b]*M*v[b]*(1-v[b]),i[b]+=p[b]*v[b]*(1-M*M)}p.set(i),w(h,"c",p,0);for(let b=0;b<c;b++)x[b]=p[b]*f[b]*u[b]*(1-u[b]),m[b]=p[b]*n[b]*g[b]*(1-g[b]),y[b]=p[b]*u[b]*(1-f[b]*f[b]),l[b]+=p[b]*g[b];return w(h,"i",x,0),w(h,"f",m,0),w(h,"g",y,0),w(h,"o",k,0),T(t,d,a),d}};var Pt=[0,.5,1,1.5],rt=class{constructor(t){this.bytes=t,this.at=0,this.range=4294967295,this.code=0,this.expected=new Uint16Array(9216).fill(2048);for(let e=0;e<4;e++)this.#t()}#t(){this.code=(this.code<<8|(this.bytes[this.at++]??0))>>>0}take(t){let e=this.expected[t],n=(this.range>>>12)*e,s=0;for(this.code<n?(this.range=n,this.expected[t]=e+(4096-e>>5)):(s=1,this.code-=n,this.range-=n,this.expected[t]=e-(e>>5));this.range<2**24;)this.range=this.range<<8>>>0,this.#t();return s}number(t,e){let n=it(e),s=0;for(;s<n&&this.take(t*32+s);)s++;if(s===0)return 0;let r=1;for(let i=s-2;i>=0;i--)r=r*2+this.take(8192+s*32+i);return r}},it=o=>32-Math.clz32(Math.min(o,4294967295));function Ut(o){let t=[0,0,0,0,0];for(let i of o)i<5&&t[i]++;let[,e,n,s,r]=t;if(Math.min(e,n,s,r)>0){let i=e/(e+2*n),a=[0,1-2*i*n/e,2-3*i*s/n,3-4*i*r/s];if([1,2,3].every(l=>a[l]>0&&a[l]<=l))return a}return Pt}var G=class{constructor(t){let e=ArrayBuffer.isView(t)?new Uint8Array(t.buffer,t.byteOffset,t.byteLength):new Uint8Array(t),n,s;try{s=8+Number(new DataView(e.buffer,e.byteOffset).getBigUint64(0,!0)),n=JSON.parse(new TextDecoder().decode(e.subarray(8,s)))}catch{throw new Error("These counts cannot be read: the header is damaged.")}this.order=n.order,this.characters=Array.from(n.vocabulary),this.vocabSize=this.characters.length,this.levels=[{first:new Int32Array([0,1]),counts:new Int32Array([n.length]),suffixes:new Int32Array(1)}];let r=new rt(e.subarray(s));for(let i=1;i<=this.order;i++)this.levels.push(this.#t(r,i,n.last));if(r.at!==r.bytes.length)throw new Error("These counts cannot be read: the file is cut short or damaged.");this.smoothed=new Map}#t(t,e,n){let s=this.levels[e-1],r=new Int32Array(s.counts.length+1),i=[],a=[],l=[],h=e>1?this.#s(n.slice(n.length-e+1),e-1):-1;for(let c=0;c<s.counts.length;c++){r[c]=a.length;let d=e===1?0:s.first[s.suffixes[c]],u=e===1?this.vocabSize:s.first[s.suffixes[c]+1],g=x=>e===1?s.counts[0]:s.counts[x],f=0;for(let x=d;x<u;x++)f+=g(x);let v=s.counts[c]-(c===h?1:0);for(let x=d;x<u&&v>0;x++){let m=g(x),y=v;if(m!==f){let p=(Math.min(it(Math.floor(8*v*m/f)),15)*4+Math.min(v,4)-1)*4+Math.min(it(m),4)-1;y=t.number(p,Math.min(v,m))}y>0&&(i.push(e===1?x:s.characters[x]),a.push(y),l.push(e===1?0:x)),v-=y,f-=m}}return r[s.counts.length]=a.length,{first:r,characters:Uint16Array.from(i),counts:Int32Array.from(a),suffixes:Int32Array.from(l)}}#e(t,e,n){if(e<0)return-1;let{first:s,characters:r}=this.levels[t],i=s[e],a=s[e+1];for(;i<a;){let l=i+a>>1;r[l]<n?i=l+1:a=l}return i<s[e+1]&&r[i]===n?i:-1}#s(t,e){return t.length<e?-1:t.reduce((n,s,r)=>this.#e(r+1,n,s),0)}#i(t,e){let n=2*t+(e?1:0);if(this.smoothed.has(n))return this.smoothed.get(n);let{first:s,counts:r}=this.levels[t],i=r;if(!e){i=new Int32Array(r.length);for(let d of this.levels[t+1].suffixes)i[d]++}let a=Ut(i),l=new Int32Array(s.length-1),h=new Float64Array(s.length-1);for(let d=0;d<l.length;d++)for(let u=s[d];u<s[d+1];u++)l[d]+=i[u],h[d]+=a[Math.min(i[u],3)];let c={counts:i,taken:a,totals:l,heldBack:h};return this.smoothed.set(n,c),c}initialState(){let t=new Int32Array(this.order).fill(-1);return t[0]=0,t}read(t,e){for(let n=this.order-1;n>=1;n--)t[n]=this.#e(n,t[n-1],e)}probabilities(t,e=this.order){let n=new Float64Array(this.vocabSize).fill(1/this.vocabSize);for(let s=1;s<=e;s++){let r=t[s-1];if(r<0)break;let{counts:i,taken:a,totals:l,heldBack:h}=this.#i(s,s===e);if(l[r]===0)continue;let{first:c,characters:d}=this.levels[s];for(let u=0;u<n.length;u++)n[u]=h[r]*n[u]/l[r];for(let u=c[r];u<c[r+1];u++)n[d[u]]+=(i[u]-a[Math.min(i[u],3)])/l[r]}return n}};var U=class extends I{static parts=["h"];static inside=[];static sums=1;cell({recurrent:t,recurrentBias:e},n,s,r,i){let a=this.fromBefore;$(t,s,a,e);for(let l=0;l<s.length;l++)s[l]=Math.tanh(n[l]+a[l]);w(i,"h",s)}cellBackward({recurrent:t},{h:e,dh:n,dhBefore:s},r){let i=this.fromBelow;for(let a=0;a<e.length;a++)i[a]=n[a]*(1-e[a]*e[a]);return w(r,"h",i,0),T(t,i,s),i}};var xt={F16:2,F32:4},Rt=2**-24;function ot(o){let t=new Float32Array(o.length),e=new Uint32Array(t.buffer);for(let n=0;n<o.length;n++){let s=o[n],r=(s&32768)<<16,i=s>>10&31,a=s&1023;i===0?(t[n]=a*Rt,e[n]|=r):i===31?e[n]=r|2139095040|a<<13:e[n]=r|i+112<<23|a<<13}return t}function Wt(o){return ArrayBuffer.isView(o)?new Uint8Array(o.buffer,o.byteOffset,o.byteLength):new Uint8Array(o)}function K(o){let t=Wt(o),e=h=>new Error(`These weights cannot be read: ${h}.`);if(t.length<8)throw e("the file is cut short");let n=new DataView(t.buffer,t.byteOffset,t.byteLength),s=8+Number(n.getBigUint64(0,!0));if(s>t.length)throw e("the header is cut short");let r;try{r=JSON.parse(new TextDecoder().decode(t.subarray(8,s)))}catch{throw e("the header is no JSON")}let{__metadata__:i={},...a}=r,l={};for(let[h,{dtype:c,shape:d,data_offsets:[u,g]}]of Object.entries(a)){let f=d.reduce((m,y)=>m*y,1);if(!(c in xt))throw e(`${h} has the type ${c}`);if(g-u!==f*xt[c]||s+g>t.length)throw e(`${h} is cut short`);let v=t.slice(s+u,s+g).buffer,x=c==="F16"?ot(new Uint16Array(v)):new Float32Array(v);l[h]={shape:d,data:x}}return{metadata:i,tensors:l}}function N(o,t=1){let e=new Float64Array(o.length),n=H(o);if(!(t>0))return e[n]=1,e;let s=0;for(let r=0;r<e.length;r++)e[r]=Math.exp((o[r]-o[n])/t),s+=e[r];for(let r=0;r<e.length;r++)e[r]/=s;return e}function H(o){let t=0;for(let e=1;e<o.length;e++)o[e]>o[t]&&(t=e);return t}function vt(o){let t=o>>>0;return()=>{t=t+1831565813>>>0;let e=Math.imul(t^t>>>15,t|1);return e^=e+Math.imul(e^e>>>7,e|61),((e^e>>>14)>>>0)/2**32}}function wt(o,t){let e=0;for(let n=0;n<o.length;n++)if(e+=o[n],t<e)return n;return H(o)}var lt={rnn:U,lstm:P,gru:D},J=class{constructor(t){this.characters=Array.from(t),this.ids=new Map(this.characters.map((e,n)=>[e,n]))}encode(t){let e=[],n=new Set,s="",r=0;for(let i of t){let a=this.ids.get(i);a===void 0?(n.add(i),r++):(e.push(a),s+=i)}return{ids:e,kept:s,dropped:[...n],droppedCount:r}}decode(t){return Array.from(t,e=>this.characters[e]).join("")}};function at(o){let{metadata:t,tensors:e}=K(o),n=Object.hasOwn(lt,t.architecture)&&lt[t.architecture];if(!n)throw new Error(`These weights are of the architecture “${t.architecture}”, which this page cannot run.`);let s=new n(e,JSON.parse(t.config??"{}"));if(s.metadata=t,s.vocabulary=new J(t.vocabulary),s.encode=r=>s.vocabulary.encode(r),s.vocabulary.characters.length!==s.vocabSize)throw new Error("These weights cannot be read: their vocabulary has another size.");return s}function R(o,t,e){return t.logits.subarray(e*o.vocabSize,(e+1)*o.vocabSize)}function V(o,t,e,n,s=[]){let r=o.hiddenSize,i=e>0?t.states.map(c=>c.slice((e-1)*r,e*r)):t.initial,a=s.map(({from:c=0,to:d=1/0,...u})=>({...u,from:c-e,to:d-e})),l=o.forward(n,{state:i,clamp:a}),h=(c,d,u)=>{let g=new Float64Array(e*u+d.length);return g.set(c.subarray(0,e*u)),g.set(d,e*u),g};return{ids:[...t.ids.slice(0,e),...n],logits:h(t.logits,l.logits,o.vocabSize),states:t.states.map((c,d)=>h(c,l.states[d],r)),inside:t.inside.map((c,d)=>h(c,l.inside[d],o.kept.length)),initial:t.initial,last:l.last,clamp:[...t.clamp.filter(({from:c=0})=>c<e).map(({to:c=1/0,...d})=>({...d,to:Math.min(c,e)})),...s]}}function yt(o,t,e,n){let s=N(R(o,t,e)).map(r=>-r);return s[n]+=1,{position:e,gradient:s}}function ht(o,t,e,n){let{inputs:s}=o.backward(t,[yt(o,t,e,n)]),r=new Float64Array(e+1);for(let i=0;i<=e;i++){let a=0;for(let l=i*o.embeddingSize;l<(i+1)*o.embeddingSize;l++)a+=s[l]**2;r[i]=Math.sqrt(a)}return r}var kt=`/* What all widgets look like. Colours come from the page around it: the book's
   theme (--pst-*), JupyterLab (--jp-*), or, where there is neither, the fallbacks. */
.unrolled-live {
  --rnn: var(--unrolled-rnn, #b45309);
  --lstm: var(--unrolled-lstm, #1a70d2);
  --gru: var(--unrolled-gru, #0c5a46);
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
  --paper: var(--pst-color-background, var(--jp-layout-color1, #14181e));
  --ink: var(--pst-color-text-base, var(--jp-content-font-color1, #e6e8eb));
  color-scheme: dark;
}
.unrolled-live[data-architecture="lstm"] { --accent: var(--lstm); }
.unrolled-live[data-architecture="gru"] { --accent: var(--gru); }
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
`;var St={"\n":"↵"," ":"␣","	":"⇥"},At={"\n":"new line"," ":"space","	":"tab",".":"full stop",",":"comma",":":"colon",";":"semicolon","'":"apostrophe",'"':"quotation mark","-":"hyphen","—":"dash","!":"exclamation mark","?":"question mark","(":"left parenthesis",")":"right parenthesis","[":"left bracket","]":"right bracket","&":"ampersand"},$t={"‘":"'","’":"'","“":'"',"”":'"',"–":"-"," ":" "};function L(o){return St[o]?St[o]:/^[\p{C}\p{M}\p{Z}]$/u.test(o)?`U+${o.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}`:o}function O(o){return At[o]?At[o]:o!==o.toLowerCase()?`capital ${o}`:L(o)}function Kt(o,t,e,n){let s=[],r=o.vocabulary.ids,i=new Set,a=Array.from(t.replace(/\r\n?/g,`
`),d=>{let u=$t[d];return r.has(d)||!r.has(u)?d:(i.add(d),u)}).join(""),{ids:l,dropped:h,droppedCount:c}=o.encode(a);return i.size>0&&s.push(`Read ${[...i].map(d=>`${L(d)} as ${L($t[d])}`).join(", ")}.`),c>0&&s.push(Vt(h,c)),l.length>e&&(l=l.slice(-e),s.push(`Reads only the last ${e.toLocaleString("en-GB")} characters of the ${n}.`)),{ids:l,notes:s}}function Jt(o){return o.vocabulary.ids.get(`
`)??0}function ut(o,t,e,n="prompt"){let{ids:s,notes:r}=Kt(o,t,e,n);if(s.length===0){s.push(Jt(o));let i=O(o.vocabulary.characters[s[0]]);r.push(`The ${n} is empty, so the text starts from a ${i}.`)}return{ids:s,notes:r}}function Vt(o,t){let e=o.slice(0,12).map(L).join(" "),n=o.length>12?` and ${o.length-12} more`:"";return`Left out ${t===1?"1 character":`${t.toLocaleString("en-GB")} characters`} this model never saw: ${e}${n}`}function Mt(o,t){let e=document.createRange().createContextualFragment(o.replace(/ \w+="\{\w+\}"|\{\w+\}/g,"")).firstElementChild;e.dataset.architecture=t.metadata.architecture;for(let n of e.querySelectorAll("input, textarea, button, select"))n.dataset.lmSuppressShortcuts="true";return e}var zt=new Map;function Tt(o,...t){let e=o.ownerDocument;for(let n of t){let s=zt.get(n);s||(s=new CSSStyleSheet,s.replaceSync(n),zt.set(n,s)),e.adoptedStyleSheets.includes(s)||e.adoptedStyleSheets.push(s)}}function dt(o){o.scrollHeight>o.clientHeight?o.tabIndex=0:o.removeAttribute("tabindex")}var Y=class{constructor(t){this.region=t}say(t){clearTimeout(this.speaking),this.speaking=setTimeout(()=>{this.region.textContent=t},600)}stop(){clearTimeout(this.speaking)}};function Lt(o,t){return({model:e,el:n})=>{let s,r=()=>{s?.end(),s=void 0;let i=e.get("weights");if(i?.byteLength)try{s=new t(e,n,o(i))}catch(a){let l=document.createElement("p");throw l.setAttribute("role","alert"),l.textContent=a.message,n.append(l),a}};return e.on("change:weights",r),r(),()=>{e.off("change:weights",r),s?.end()}}}var Yt=8;function S(o,t,e){let n=document.createElement(o);return t&&(n.className=t),e!==void 0&&(n.textContent=e),n}var _=o=>/\s/.test(o)?O(o):`“${o}”`,pt=o=>{let t=100*o;return t>=.095||t===0?`${t.toFixed(1)} %`:t<.001?"less than 0.001 %":`${t.toPrecision(1)} %`};function Xt(o){let t=o.map(s=>s*1e3),e=t.map(Math.floor),n=Math.round(1e3-e.reduce((s,r)=>s+r,0));return t.map((s,r)=>[s-e[r],r]).sort((s,r)=>r[0]-s[0]).slice(0,Math.max(0,n)).forEach(([,s])=>e[s]++),e.map(s=>s/10)}function ft(o,t,e=Yt){let n=Array.from(o.keys()).sort((h,c)=>o[c]-o[h]||(c===t)-(h===t)||h-c),s=n.slice(0,e);t>=0&&!s.includes(t)&&s.push(t);let r=n.filter(h=>!s.includes(h)),i=r.reduce((h,c)=>h+o[c],0),a=Xt([...s.map(h=>o[h]),i]),l=s.map((h,c)=>({id:h,probability:o[h],percent:a[c],chosen:h===t}));return r.length>0&&l.push({others:r,probability:i,percent:a.at(-1),chosen:!1}),l}function Ft(o,t,e,n){return t.map(s=>{let r=S("li",s.chosen?"chosen":""),i=s.others?`${s.others.length} others`:L(o[s.id]),a=S("span","name",i),l=S("span","bar"),h=S("span","fill");if(h.style.width=`${100*s.probability}%`,l.append(h),n){let c=s.others?s.others.reduce((u,g)=>u+n[g],0):n[s.id],d=S("span","own");d.style.left=`${100*c}%`,l.append(d)}return l.setAttribute("aria-hidden","true"),!s.others&&O(o[s.id])!==i&&(a.setAttribute("aria-hidden","true"),r.append(S("span","unseen",O(o[s.id])))),r.append(a,l,S("span","percent",`${s.percent.toFixed(1)} %`)),r.append(S("span","verb",s.chosen?e:"")),r})}function Et({norms:o,from:t},e){let n=o.reduce((d,u)=>d+u,0);if(!(n>0))return"No earlier character moves it at all.";let r=Array.from(o.keys()).sort((d,u)=>o[u]-o[d]).slice(0,3).map(d=>`${_(e(t+d))} ${o.length-d} back`),i=r.length>1?`${r.slice(0,-1).join(", ")} and ${r.at(-1)}`:r[0],a=0,l=0;for(;a<n/2;)a+=o[o.length-++l];let h=l===1?"the last character alone":`the last ${l} characters`,c=t>0?` Followed ${o.length} characters back, no further.`:"";return`Most influence: ${i}. At least half of it all comes from ${h}.${c}`}var Zt="http://www.w3.org/2000/svg",Qt=90,te=3,ee=.82,se=.08;function F(o){return`${o<0?"−":"+"}${Math.abs(o).toFixed(2)}`}function Z(o,t){for(let[e,n]of Object.entries(t))o.setAttribute(e,n)}function E(o,t){let e=document.createElementNS(Zt,o);return Z(e,t),e}var ne=o=>Math.ceil(Math.sqrt(1.5*o));function re(o,t,e){let n=t<0?se:0,s=Math.max(0,ee*Math.sqrt(Math.min(1,Math.abs(t)))-n),r=(1-s)/2;return{x:(o%e+r).toFixed(3),y:(Math.floor(o/e)+r).toFixed(3),width:s.toFixed(3),height:s.toFixed(3),class:t<0?"down":"up"}}var X=class{constructor(t,e,n,s){this.count=e,this.told=n,this.columns=ne(e),this.picture=t.querySelector("svg"),this.picture.setAttribute("viewBox",`0 0 ${this.columns} ${Math.ceil(e/this.columns)}`),this.squares=Array.from({length:e},()=>E("rect",{})),this.picture.replaceChildren(...this.squares),this.cells=Array.from({length:e},()=>{let i=S("span");return i.setAttribute("role","option"),i.setAttribute("aria-selected","false"),i.dataset.lmSuppressShortcuts="true",i.tabIndex=-1,i}),this.box=t.querySelector(".cells"),this.box.setAttribute("role","listbox"),this.box.style.setProperty("--columns",this.columns),this.box.replaceChildren(...this.cells);let r=(i,a)=>this.box.addEventListener(i,a,{signal:s});r("keydown",i=>this.#e(i)),r("pointerdown",i=>this.#s(i)),r("pointermove",i=>this.#i(i)),r("pointerup",()=>this.#n()),r("pointercancel",()=>this.#n()),r("click",i=>this.#a(i)),r("pointerover",i=>n.point(this.#t(i))),r("pointerleave",()=>n.point(void 0))}show(t,e){let n=this.state;this.state=t.slice();for(let s=0;s<this.count;s++){let r=t[s],i=this.cells[s],a=e.has(s);n?.[s]===r&&i.classList.contains("held")===a||(Z(this.squares[s],re(s,r,this.columns)),i.setAttribute("aria-label",`unit ${s}: ${F(r)}${a?", changed":""}`),i.classList.toggle("held",a))}}choose(t){this.chosen&&(this.chosen.setAttribute("aria-selected","false"),this.chosen.tabIndex=-1),this.chosen=this.cells[t],this.chosen.setAttribute("aria-selected","true"),this.chosen.tabIndex=0}#t(t){let e=this.cells.indexOf(t.target);return e<0?void 0:e}#e(t){let e=this.#t(t);if(e===void 0||t.ctrlKey||t.metaKey||t.altKey)return;let n={ArrowLeft:e-1,ArrowRight:e+1,ArrowUp:e-this.columns,ArrowDown:e+this.columns,Home:0,End:this.count-1}[t.key];n!==void 0&&(t.preventDefault(),t.stopPropagation(),!(n<0||n>=this.count)&&(this.told.choose(n),this.cells[n].focus({preventScroll:!0})))}#s(t){let e=this.#t(t);e===void 0||t.button!==0||t.pointerType==="touch"&&this.cells[e]!==this.chosen||(this.told.choose(e),this.grip={unit:e,id:t.pointerId,y:t.clientY,value:this.state[e],moved:!1},this.box.setPointerCapture(t.pointerId))}#i(t){let{grip:e}=this;if(!e||t.pointerId!==e.id)return;let n=e.y-t.clientY;if(!e.moved&&Math.abs(n)<te)return;e.moved=!0,this.box.classList.add("dragging");let s=Math.max(-1,Math.min(1,e.value+n/Qt));this.told.drag(Math.round(100*s)/100)}#n(){this.grip?.moved&&this.told.drop(),this.box.classList.remove("dragging"),this.grip=void 0}#a(t){let e=this.#t(t);e!==void 0&&(this.cells[e]!==this.chosen&&this.told.choose(e),this.cells[e].focus({preventScroll:!0}))}};var ie={"\n":" line"," ":" space"},Q=class{constructor(t,e,n){this.root=t,this.onChoose=e,this.spans=[],this.first=0,t.replaceChildren(),t.setAttribute("role","listbox"),t.removeAttribute("tabindex"),t.addEventListener("click",s=>this.#e(s),{signal:n}),t.addEventListener("keydown",s=>this.#i(s),{signal:n})}show(t,{first:e,typed:n,complete:s}){e!==this.first&&this.clearTint(),this.first=e;let r=document.createDocumentFragment();t.forEach((i,a)=>{let l=this.spans[a];l||(l=S("span"),l.setAttribute("role","option"),l.setAttribute("aria-selected","false"),l.dataset.lmSuppressShortcuts="true",l.tabIndex=-1,this.spans.push(l),r.append(l));let h=`${a<n?"typed":"drawn"}${ie[i]??""}`;l.className!==h&&(l.className=h),l.textContent!==i&&(l.textContent=i,l.setAttribute("aria-label",O(i)))}),this.root.append(r),s&&this.spans.splice(t.length).forEach(i=>i.remove()),!this.chosen?.isConnected&&this.spans.length>0&&this.#t(this.spans[Math.min(n,this.spans.length-1)])}choose(t){this.chosen?.setAttribute("aria-selected","false"),this.chosen=this.spans[t-this.first],this.chosen&&(this.chosen.setAttribute("aria-selected","true"),this.#t(this.chosen))}tint({from:t,norms:e}){this.clearTint();let n=e.reduce((s,r)=>Math.max(s,r),0);n>0&&e.forEach((s,r)=>{let i=this.spans[t+r-this.first],a=Math.round(100*s/n);!i||a<1||(i.style.setProperty("--influence",a),i.dataset.influence=a)})}clearTint(){for(let t of this.root.querySelectorAll("[data-influence]"))t.style.removeProperty("--influence"),delete t.dataset.influence}reveal(t){let e=this.spans[t-this.first];if(!e)return;let n=e.offsetTop,s=n+e.offsetHeight;n<this.root.scrollTop&&(this.root.scrollTop=n);let r=this.root.clientHeight;s>this.root.scrollTop+r&&(this.root.scrollTop=s-r)}revealEnd(){this.root.scrollTop=this.root.scrollHeight}#t(t){this.stop&&(this.stop.tabIndex=-1),this.stop=t,t.tabIndex=0}#e(t){let e=this.spans.indexOf(t.target);this.column=void 0,e>=0&&this.#s(e)}#s(t){let e=this.spans[Math.max(0,Math.min(t,this.spans.length-1))];this.#t(e),e.focus({preventScroll:!0}),this.onChoose(this.first+this.spans.indexOf(e)),this.reveal(this.first+this.spans.indexOf(e))}#i(t){let e=this.spans.indexOf(t.target);if(e<0||t.ctrlKey||t.metaKey||t.altKey)return;let n={ArrowLeft:()=>e-1,ArrowRight:()=>e+1,ArrowUp:()=>this.#n(e,-1),ArrowDown:()=>this.#n(e,1),Home:()=>0,End:()=>this.spans.length-1,Enter:()=>e," ":()=>e};if(!n[t.key])return;t.preventDefault(),t.stopPropagation();let s=t.key==="ArrowUp"||t.key==="ArrowDown";this.column=s?this.column??this.spans[e].offsetLeft:void 0,this.#s(n[t.key]())}#n(t,e){let n=this.spans[t],s=t,r,i=1/0;for(let a=t+e;a>=0&&a<this.spans.length;a+=e){let l=this.spans[a];if(l.offsetTop===n.offsetTop)continue;if(r??=l.offsetTop,l.offsetTop!==r)break;let h=Math.abs(l.offsetLeft-this.column);h<i&&([s,i]=[a,h])}return s}};var z=26,q=28,Ot=24,Ct=10;function oe(o,t){let e=t<0?1:0,n=Math.max(0,Ot*Math.min(1,Math.abs(t))-2*e);return{x:(o-1)*z+(z-Ct)/2+e,y:(t<0?q+e:q-n).toFixed(1),width:Ct-2*e,height:n.toFixed(1),class:t<0?"down":"up"}}var tt=class{constructor(t,e,n){this.root=t,this.guesses=t.querySelector(".guesses"),this.trace=t.querySelector(".trace");let s=t.querySelector(".letters");this.letters=new Q(s,r=>e(r+1),n),s.setAttribute("aria-orientation","horizontal");for(let r of[this.guesses,this.trace])r.addEventListener("click",i=>{let a=i.clientX-r.getBoundingClientRect().left;e(Math.max(1,Math.min(this.length,Math.floor(a/z)+1)))},{signal:n})}read(t){this.length=t.length,this.shown=!1,this.letters.show(t,{first:0,typed:0,complete:!0}),this.guesses.replaceChildren(...t.map(()=>S("span"))),this.trace.setAttribute("width",this.length*z),this.bars=t.map(()=>E("rect",{})),this.drawn=[],this.marks=[E("g",{}),E("g",{})],this.trace.replaceChildren(this.marks[0],...this.bars,this.marks[1])}guess(t){t.forEach(({character:e,right:n,changed:s},r)=>{let i=this.guesses.children[r],[a,l]=[L(e),`${n?"right":""}${s?" other":""}`];i.textContent!==a&&(i.textContent=a),i.className!==l&&(i.className=l)})}draw(t,e,{held:n,others:s},r){let i={y:0,width:z,height:2*q};this.marks[0].replaceChildren(E("rect",{class:"here",x:(r-1)*z,...i}),E("rect",{class:"axis",x:0,y:q-.5,width:this.length*z,height:1}));let a=[];t.forEach((l,h)=>{let c=h*z;this.drawn[h]!==l&&Z(this.bars[h],oe(h+1,l)),Math.abs(l-e[h])>.02&&a.push(E("rect",{class:"ghost",x:c+4,y:(q-Ot*e[h]-1).toFixed(1),width:z-8,height:2})),n.has(h+1)?a.push(E("rect",{class:"held",x:c+3,y:1,width:z-6,height:2*q-2,rx:3})):s.has(h+1)&&a.push(E("circle",{class:"elsewhere",cx:c+z/2,cy:4,r:3}))}),this.drawn=t,this.marks[1].replaceChildren(...a)}choose(t){this.letters.choose(t-1);for(let e of this.guesses.querySelectorAll(".here"))e.classList.remove("here");this.guesses.children[t-1]?.classList.add("here"),!(this.step===t&&this.shown)&&(this.step=t,this.shown=this.root.clientWidth>0,this.root.scrollLeft=(t-.5)*z-this.root.clientWidth/2)}tint(t){this.letters.tint(t)}};var Bt=`/* The rest of how *Unroll* looks; frame.css comes before. Widths of columns and lines
   are those of timeline.js and state-grid.js. */
.unrolled-live.unrolled-unroll .frame { height: 1216px; }
.unrolled-live.unrolled-unroll :is(.controls, .time, .influence, .panels) { flex: none; }
.unrolled-live.unrolled-unroll rect.up { fill: color-mix(in srgb, var(--accent) 82%, var(--paper)); }
.unrolled-live.unrolled-unroll rect.down { fill: none; stroke: var(--edge); }

/* What is read, and where in it we are */
.unrolled-live.unrolled-unroll .controls {
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  gap: 8px 10px;
  align-items: end;
}
.unrolled-live.unrolled-unroll .typed textarea { height: 62px; resize: none; }
.unrolled-live.unrolled-unroll .steps { display: flex; grid-column: 1 / -1; gap: 4px; align-items: center; }
.unrolled-live.unrolled-unroll .steps button { flex: none; width: 36px; padding: 0; font-size: 20px; line-height: 1; }
.unrolled-live.unrolled-unroll .where {
  flex: 1;
  overflow: hidden;
  font-weight: 600;
  font-size: 13px;
  text-align: center;
  text-overflow: ellipsis;
  white-space: nowrap;
}

/* The network unrolled: a column a step */
.unrolled-live.unrolled-unroll .time {
  display: grid;
  grid-template-columns: 66px minmax(0, 1fr);
  border: 1px solid var(--line);
  border-radius: 4px;
  background: var(--tray);
}
.unrolled-live.unrolled-unroll .rows {
  display: grid;
  grid-template-rows: 28px 56px 32px;
  align-items: center;
  padding-left: 9px;
  border-right: 1px solid var(--line);
  color: var(--soft);
  font-size: 12px;
  white-space: nowrap;
}
.unrolled-live.unrolled-unroll .timeline { position: relative; overflow-x: auto; overflow-y: hidden; scrollbar-width: thin; height: 130px; }
.unrolled-live.unrolled-unroll .sheet { width: max-content; }
.unrolled-live.unrolled-unroll :is(.guesses, .letters) { display: flex; }
.unrolled-live.unrolled-unroll :is(.guesses, .letters) > span {
  flex: none;
  width: 26px;
  overflow: hidden;
  font-family: var(--mono);
  text-align: center;
  white-space: pre;
  cursor: pointer;
}
.unrolled-live.unrolled-unroll .guesses > span { height: 28px; color: var(--soft); font-size: 14px; line-height: 28px; }
.unrolled-live.unrolled-unroll .guesses > .right { color: var(--ink); font-weight: 700; }
.unrolled-live.unrolled-unroll .guesses > .other { color: var(--accent); text-decoration: underline 2px; text-underline-offset: 5px; }
.unrolled-live.unrolled-unroll .guesses > .here { background: color-mix(in srgb, var(--accent) 16%, var(--paper)); color: var(--ink); }
.unrolled-live.unrolled-unroll .trace { display: block; cursor: pointer; }
.unrolled-live.unrolled-unroll .trace .down { stroke-width: 2; }
.unrolled-live.unrolled-unroll .trace .here { fill: color-mix(in srgb, var(--accent) 16%, var(--paper)); }
.unrolled-live.unrolled-unroll .trace .axis { fill: var(--line); }
.unrolled-live.unrolled-unroll .trace .ghost { fill: var(--ink); }
.unrolled-live.unrolled-unroll .trace .held { fill: none; stroke: var(--accent); stroke-width: 2; }
.unrolled-live.unrolled-unroll .trace .elsewhere { fill: var(--accent); }
.unrolled-live.unrolled-unroll .letters > span { height: 32px; font-size: 16px; line-height: 32px; }
.unrolled-live.unrolled-unroll .letters > span:hover { box-shadow: inset 0 0 0 1px var(--edge); }
.unrolled-live.unrolled-unroll .letters > span:focus-visible { outline-offset: -3px; }
.unrolled-live.unrolled-unroll .letters > :is(.line, .space)::before { color: var(--soft); content: "␣"; }
.unrolled-live.unrolled-unroll .letters > .line::before { content: "↵"; }
.unrolled-live.unrolled-unroll .letters > [data-influence] {
  background: color-mix(in srgb, var(--accent) calc(var(--influence) * 0.42%), transparent);
}
.unrolled-live.unrolled-unroll .letters > [aria-selected="true"] { box-shadow: inset 0 -4px var(--accent); font-weight: 700; }

/* What moved a guess */
.unrolled-live.unrolled-unroll .influence { display: grid; gap: 4px; }
.unrolled-live.unrolled-unroll select {
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
.unrolled-live.unrolled-unroll .sentence { height: 63px; overflow-y: auto; font-size: 14px; line-height: 21px; }

/* The whole state, and what it expects */
.unrolled-live.unrolled-unroll .panels { display: grid; gap: 10px; }
.unrolled-live.unrolled-unroll .panels > div { min-width: 0; }
.unrolled-live.unrolled-unroll .below { display: flex; gap: 12px; justify-content: space-between; height: 22px; padding-top: 2px; }
.unrolled-live.unrolled-unroll .pointed { font-family: var(--mono); font-size: 12px; line-height: 20px; white-space: nowrap; }
.unrolled-live.unrolled-unroll .state { position: relative; max-width: 330px; max-height: 300px; overflow: auto; scrollbar-width: thin; }
.unrolled-live.unrolled-unroll .state > svg { display: block; width: 100%; }
.unrolled-live.unrolled-unroll .state .down { stroke-width: 0.08; }
.unrolled-live.unrolled-unroll .cells {
  position: absolute;
  top: 0;
  right: 0;
  left: 0;
  display: grid;
  grid-template-columns: repeat(var(--columns), 1fr);
  user-select: none;
}
.unrolled-live.unrolled-unroll .cells > span { position: relative; aspect-ratio: 1; border-radius: 2px; cursor: ns-resize; }
.unrolled-live.unrolled-unroll .cells > span:hover { box-shadow: inset 0 0 0 1px var(--ink); }
.unrolled-live.unrolled-unroll .cells > .held { box-shadow: inset 0 0 0 2px var(--accent), 0 0 0 1px var(--paper); }
.unrolled-live.unrolled-unroll .cells > [aria-selected="true"] {
  z-index: 1;
  outline: 2px solid var(--ink);
  outline-offset: 1px;
  touch-action: none;
}
/* A finger finds the chosen unit, small as it is. */
.unrolled-live.unrolled-unroll .cells > [aria-selected="true"]::after { position: absolute; inset: -9px; content: ""; }
.unrolled-live.unrolled-unroll .cells.dragging, .unrolled-live.unrolled-unroll .cells.dragging > span { cursor: ns-resize; }
.unrolled-live.unrolled-unroll .legend svg { width: 12px; height: 12px; }
.unrolled-live.unrolled-unroll .legend .down { stroke-width: 1.4; }
.unrolled-live.unrolled-unroll .legend span { margin-right: 4px; white-space: nowrap; }
.unrolled-live.unrolled-unroll li { display: block; }
.unrolled-live.unrolled-unroll li > button, .unrolled-live.unrolled-unroll li:not(:has(button)) {
  display: grid;
  grid-template-columns: 5.6em minmax(0, 1fr) 4.4em;
  gap: 8px;
  align-items: center;
  width: 100%;
  height: 24px;
}
.unrolled-live.unrolled-unroll li > button { padding: 0; border: 0; border-radius: 2px; background: none; font: inherit; }
.unrolled-live.unrolled-unroll li .verb { display: none; }
.unrolled-live.unrolled-unroll li svg { display: block; }
.unrolled-live.unrolled-unroll li svg .fill { fill: color-mix(in srgb, var(--ink) 45%, var(--paper)); }
.unrolled-live.unrolled-unroll li.chosen svg .fill { fill: var(--accent); }
.unrolled-live.unrolled-unroll li .unseen { position: absolute; }
.unrolled-live.unrolled-unroll .key { color: var(--soft); font-size: 12px; line-height: 18px; }
.unrolled-live.unrolled-unroll .key i { display: inline-block; width: 2px; height: 12px; margin-right: 6px; background: var(--ink); vertical-align: -2px; }
.unrolled-live.unrolled-unroll .key[hidden] { display: none; }

/* Another value */
.unrolled-live.unrolled-unroll .tamper { display: grid; grid-template-columns: 5em minmax(0, 1fr); gap: 12px; align-items: end; margin-top: 8px; }
.unrolled-live.unrolled-unroll .value input { height: 36px; }
.unrolled-live.unrolled-unroll .next { display: flex; flex-direction: column; }
.unrolled-live.unrolled-unroll .undo { display: flex; gap: 8px; margin-top: auto; padding-top: 8px; }
.unrolled-live.unrolled-unroll .undo button { flex: 1; padding: 0 6px; }

@container unrolled-live (min-width: 560px) {
  .unrolled-live.unrolled-unroll .frame { height: 744px; }
  .unrolled-live.unrolled-unroll .typed textarea { height: 77px; }
  .unrolled-live.unrolled-unroll .controls { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto; }
  .unrolled-live.unrolled-unroll .steps { grid-column: 2; grid-row: 1; align-self: end; }
  .unrolled-live.unrolled-unroll .reset { grid-column: 3; }
  .unrolled-live.unrolled-unroll .status { height: 20px; }
  .unrolled-live.unrolled-unroll .influence { grid-template-columns: 190px minmax(0, 1fr); gap: 16px; }
  .unrolled-live.unrolled-unroll .sentence { height: 54px; }
  .unrolled-live.unrolled-unroll .panels { grid-template-columns: minmax(0, 1.35fr) minmax(0, 1fr); gap: 28px; }
  .unrolled-live.unrolled-unroll :is(.state, .below) { max-width: 378px; }
}
@container unrolled-live (max-width: 310px) {
  .unrolled-live.unrolled-unroll .where { font-size: 11px; }
}
@media (prefers-reduced-motion: no-preference) {
  .unrolled-live.unrolled-unroll .letters > span { transition: background-color 0.15s; }
}
`;var It=`<div class="unrolled-live unrolled-unroll" data-architecture="{architecture}" role="group" aria-label="Unroll: a recurrent network, one step at a time">
<div class="frame">
<fieldset class="controls" {disabled}>
<label class="typed"><span>Text</span><textarea rows="2" spellcheck="false" autocapitalize="off" autocorrect="off" autocomplete="off">{text}</textarea></label>
<button type="button" class="reset">Reset</button>
<div class="steps"><button type="button" class="first" aria-label="First step">«</button><button type="button" class="back" aria-label="One step back">‹</button><p class="where">{where}</p><button type="button" class="on" aria-label="One step on">›</button><button type="button" class="last" aria-label="Last step">»</button></div>
</fieldset>
<p class="status">{status}</p>
<p class="spoken unseen" role="status"></p>
<div class="time">
<div class="rows" aria-hidden="true"><span>guesses</span><span class="tracked">unit {unit}</span><span>reads</span></div>
<div class="timeline"><div class="sheet">
<div class="guesses" aria-hidden="true">{guesses}</div>
<svg class="trace" aria-hidden="true" width="{width}" height="56">{trace}</svg>
<div class="letters" role="group" tabindex="0" aria-label="The text, a step a character; arrow keys, Home and End go from step to step">{letters}</div>
</div></div>
</div>
<div class="influence"><label class="about"><span>What moved the chance of</span><select {disabled}><option>{about}</option></select></label><p class="sentence">{hint}</p></div>
<div class="panels">
<div class="memory"><p class="heading">{heading}</p>
<div class="state"><svg aria-hidden="true" viewBox="{box}">{units}</svg><div class="cells" role="group" aria-label="Hidden units; arrow keys go from unit to unit"></div></div>
<div class="below" aria-hidden="true"><p class="pointed">{pointed}</p><p class="legend"><svg viewBox="0 0 12 12"><rect class="up" x="1" y="1" width="10" height="10"></rect></svg><span>above 0</span><svg viewBox="0 0 12 12"><rect class="down" x="1.7" y="1.7" width="8.6" height="8.6"></rect></svg><span>below</span></p></div>
<fieldset class="tamper" {disabled}>
<label class="unit"><span>Unit</span><input type="number" inputmode="numeric" min="0" step="1" value="{unit}"></label>
<label class="value"><span>Its value here <b class="readout" aria-hidden="true">{value}</b></span><input type="range" min="-1" max="1" step="0.01" value="{number}"></label>
</fieldset>
</div>
<div class="next"><p class="heading">What comes next</p><ol aria-label="Probabilities of the next character">{rows}</ol><p class="key" hidden><i></i>without your changes</p><div class="undo"><button type="button" class="put-back" disabled>Put back</button><button type="button" class="all-back" disabled>Put all back</button></div></div>
</div>
</div>
</div>
`;var et=class{constructor(t){this.model=t,this.ids=[],this.changes=[]}read(t){let e=0;for(;e<t.length&&t[e]===this.ids[e];)e++;if(e===t.length&&e===this.ids.length)return;let n=this.base&&e>0?this.base:void 0;this.base=n?V(this.model,n,e,t.slice(e)):this.model.forward(t),this.ids=t.slice(),this.run=this.base,this.change(this.changes.filter(({step:s})=>s<=e))}change(t){if(this.changes=t,t.length===0){this.run=this.base;return}let e=Math.min(...t.map(({step:s})=>s))-1,n=t.map(({step:s,unit:r,value:i})=>({layer:this.model.numLayers-1,unit:r,value:i,from:s-1,to:s}));this.run=V(this.model,this.base,e,this.ids.slice(e),n)}get changed(){return this.run!==this.base}state(t,e=this.run){let{hiddenSize:n,numLayers:s}=this.model;return e.states[s-1].subarray((t-1)*n,t*n)}trace(t,e=this.run){return this.ids.map((n,s)=>this.state(s+1,e)[t])}chances(t,e=this.run){return N(R(this.model,e,t-1))}likeliest(t,e=this.run){return H(R(this.model,e,t-1))}influence(t,e){return{from:0,norms:ht(this.model,this.run,t-1,e)}}};var st={text:`To be, or not to be.

HAMLET
My lord`,step:28,unit:0,target:"",changes:[]},jt=200,he=150,ce=10,ue="Drag a unit up or down, or move its slider, and watch what comes next.",nt=(o,t,e)=>Math.min(e,Math.max(t,Math.round(Number(o))||t)),gt=(o,t)=>`${o.toLocaleString("en-GB")} ${t}${o===1?"":"s"}`,mt=class{constructor(t,e,n){this.host=t,this.model=n,this.unrolling=new et(n),this.ending=new AbortController,this.root=Mt(It,n),Tt(e,kt,Bt);let s=r=>this.root.querySelector(r);this.parts={};for(let r of["where","status","tracked","sentence","pointed","key","readout","heading"])this.parts[r]=s(`.${r}`);for(let r of["first","back","on","last","reset","put-back","all-back"])this.parts[r]=s(`button.${r}`);this.fields={text:s("textarea"),unit:s(".unit input"),value:s("[type=range]"),target:s("select")},this.parts.list=s("ol"),this.speaker=new Y(s(".spoken")),this.timeline=new tt(s(".timeline"),r=>this.#n(r),this.ending.signal),this.grid=new X(s(".state"),n.hiddenSize,{choose:r=>this.#a(r),point:r=>this.#x(r),drag:r=>this.#f(r),drop:()=>this.#r()},this.ending.signal),this.fields.unit.max=n.hiddenSize-1,this.#S(),this.#e(),this.initial=this.#t(),this.#s(this.initial),e.replaceChildren(this.root),this.timeline.choose(this.settings.step)}#t(){let t={};for(let e of Object.keys(st))t[e]=this.host.get(e)??st[e];return t}#e(){let{signal:t}=this.ending,e=(r,i,a)=>r.addEventListener(i,a,{signal:t}),{parts:n,fields:s}=this;e(s.text,"input",()=>this.#i()),e(n.first,"click",()=>this.#n(1)),e(n.back,"click",()=>this.#n(this.settings.step-1)),e(n.on,"click",()=>this.#n(this.settings.step+1)),e(n.last,"click",()=>this.#n(this.unrolling.ids.length)),e(s.unit,"change",()=>this.#a(nt(s.unit.value,0,this.model.hiddenSize-1))),e(s.value,"input",()=>this.#f(Number(s.value.value))),e(s.value,"change",()=>this.#r()),e(s.target,"change",()=>this.#p(s.target.value)),e(n.list,"click",r=>this.#p(r.target.closest("button")?.value??this.settings.target)),e(n.list,"keydown",r=>this.#w(r)),e(n["put-back"],"click",()=>this.#g(({step:r,unit:i})=>r!==this.settings.step||i!==this.settings.unit)),e(n["all-back"],"click",()=>this.#g(()=>!1)),e(n.reset,"click",()=>{this.#s(this.initial),this.#o(),this.#r()});for(let r of Object.keys(st)){let i=()=>{this.hearing??=Promise.resolve().then(()=>{this.hearing=void 0;let a=this.#t();Object.keys(st).every(h=>JSON.stringify(a[h])===JSON.stringify(this.settings[h]))||t.aborted||(this.#s(a),this.#r())})};this.host.on(`change:${r}`,i),t.addEventListener("abort",()=>this.host.off(`change:${r}`,i))}}#s({text:t,step:e,unit:n,target:s,changes:r}){let{ids:i,notes:a}=ut(this.model,String(t),jt,"text");this.notes=a,this.unrolling.read(i),this.timeline.read(i.map(h=>this.model.vocabulary.characters[h]));let l=this.model.hiddenSize;this.settings={text:t,target:s,step:nt(e,1,i.length),unit:nt(n,0,l-1),changes:r.filter(([h,c])=>h>=1&&h<=i.length&&c>=0&&c<l)},this.fields.text.value!==t&&(this.fields.text.value=t),this.unrolling.change(this.settings.changes.map(([h,c,d])=>({step:h,unit:c,value:d}))),this.#l()}#i(){let t=this.settings.step===this.unrolling.ids.length,{ids:e}=ut(this.model,this.fields.text.value,jt);this.unrolling.read(e);let n=this.#c(),s=t?e.length:this.settings.step;this.#s({...this.settings,text:this.fields.text.value,step:s,changes:n}),this.#o(),this.#r()}#n(t){this.settings.step=nt(t,1,this.unrolling.ids.length),this.#l(),this.#o(),this.#r()}#a(t){this.settings.unit=t,this.#l(),this.#o();let{step:e}=this.settings;this.speaker.say(`Unit ${t} is ${F(this.unrolling.state(e)[t])} after ${gt(e,"character")}.`)}#p(t){this.settings.target=t,this.#l(),this.#o(),this.#r()}#f(t){let{step:e,unit:n}=this.settings;this.wanted=[...(this.wanted??this.unrolling.changes).filter(s=>s.step!==e||s.unit!==n),{step:e,unit:n,value:t}],this.parts.readout.textContent=F(t),this.putting??=requestAnimationFrame(()=>this.#h())}#h(){cancelAnimationFrame(this.putting),this.putting=void 0,this.wanted&&(this.unrolling.change(this.wanted),this.wanted=void 0,this.settings.changes=this.#c(),this.#l(he),this.#o())}#g(t){this.#h(),this.unrolling.change(this.unrolling.changes.filter(t)),this.settings.changes=this.#c(),this.#l(),this.#o(),this.#r()}#c(){return this.unrolling.changes.map(({step:t,unit:e,value:n})=>[t,e,n])}#m(){let{step:t}=this.settings;return this.unrolling.ids[t]??this.unrolling.likeliest(t)}#u(){return this.model.vocabulary.ids.get(this.settings.target)??this.#m()}#l(t=0){let{unrolling:e,parts:n,fields:s,settings:{step:r,unit:i,target:a}}=this,{characters:l}=this.model.vocabulary,{ids:h,base:c,changes:d}=e,u=_(l[h[r-1]]);n.where.textContent=`Step ${r} of ${h.length}`,n.heading.textContent=`State after ${u}: ${gt(this.model.hiddenSize,"unit")}`;for(let[p,b]of[["first",1],["back",r-1],["on",r+1],["last",h.length]]){let M=b!==r&&b>=1&&b<=h.length;this.#d(n[p],M,p==="first"||p==="back"?n.on:n.back)}n.tracked.textContent=`unit ${i}`;let g=p=>h.map((b,M)=>e.likeliest(M+1,p)),f=g(c);this.timeline.guess(g(e.run).map((p,b)=>({character:l[p],right:p===h[b+1],changed:p!==f[b]})));let v=p=>new Set(p.map(b=>b.step)),x=v(d.filter(p=>p.unit===i));this.timeline.draw(e.trace(i),e.trace(i,c),{held:x,others:v(d)},r),this.timeline.choose(r);let m=new Set(d.filter(p=>p.step===r).map(p=>p.unit)),y=e.state(r)[i];this.grid.show(e.state(r),m),this.grid.choose(i),this.#x(void 0),s.unit.value=i,s.value.value=y.toFixed(2),s.value.setAttribute("aria-valuetext",`${F(y)}${m.has(i)?", changed":""}`),n.readout.textContent=F(y),this.#d(n["put-back"],m.has(i),s.value),this.#d(n["all-back"],d.length>0,s.value),this.#v();let k=`${r<h.length?"what follows":"the likeliest"}: ${O(l[this.#m()])}`;s.target.options[0].textContent=k,s.target.value=this.model.vocabulary.ids.has(a)?a:"",this.#k(),this.#y(t)}#d(t,e,n){!e&&document.activeElement===t&&n.focus(),t.disabled=!e}#v(){let{unrolling:t,parts:e,settings:{step:n}}=this,{characters:s}=this.model.vocabulary,r=e.list.contains(document.activeElement),i=ft(t.chances(n),this.#u(),ce),a=Ft(s,i,"",t.changed?t.chances(n,t.base):void 0);a.forEach((l,h)=>{if(i[h].others)return;let c=S("button");c.type="button",c.value=s[i[h].id],c.tabIndex=i[h].chosen?0:-1,c.setAttribute("aria-pressed",i[h].chosen),c.dataset.lmSuppressShortcuts="true",c.append(...l.childNodes),l.append(c)}),e.list.replaceChildren(...a),e.key.hidden=!t.changed,r&&e.list.querySelector("[tabindex='0']").focus({preventScroll:!0})}#w(t){let e={ArrowUp:-1,ArrowDown:1}[t.key];if(!e)return;t.preventDefault(),t.stopPropagation();let n=[...this.parts.list.querySelectorAll("button")];n[n.indexOf(t.target)+e]?.focus({preventScroll:!0})}#y(t){clearTimeout(this.later),this.later=setTimeout(()=>this.#b(),t)}#b(){clearTimeout(this.later),this.later=void 0;let{characters:t}=this.model.vocabulary,e=this.unrolling.influence(this.settings.step,this.#u());this.timeline.tint(e),this.moved=Et(e,n=>t[this.unrolling.ids[n]]),this.parts.sentence.textContent=this.moved,dt(this.parts.sentence)}#k(){let{changes:t}=this.unrolling,e=t.slice(-3).map(({step:r,unit:i,value:a})=>{let l=this.unrolling.state(r,this.unrolling.base)[i];return`unit ${i} after ${gt(r,"character")} from ${F(l)} to ${F(a)}`}),n=t.length>3?` and ${t.length-3} more`:"",s=e.length>0?`Changed: ${e.join("; ")}${n}.`:ue;this.parts.status.textContent=[...this.notes,s].join(" "),dt(this.parts.status)}#r(){this.#h();let{unrolling:t,settings:{step:e,unit:n}}=this,{characters:s}=this.model.vocabulary,r=l=>ft(l,-1,3).slice(0,3).map(h=>`${_(s[h.id])} ${pt(h.probability)}`).join(", "),i=t.chances(e),a=[...this.notes,`${this.parts.where.textContent}, ${_(s[t.ids[e-1]])}.`,`Likeliest next: ${r(i)}.`];if(t.changed){let l=t.chances(e,t.base),h=i.reduce((c,d,u)=>c+Math.abs(d-l[u]),0)/2;a.push(`Your changes moved ${pt(h)} of it; without them: ${r(l)}.`)}a.push(`Unit ${n} is ${F(t.state(e)[n])}.`),cancelAnimationFrame(this.telling),this.telling=requestAnimationFrame(()=>{this.later!==void 0&&this.#b(),this.speaker.say(`${a.join(" ")} On ${_(s[this.#u()])}: ${this.moved}`)})}#x(t){let e=t??this.settings.unit;this.parts.pointed.textContent=`unit ${e}: ${F(this.unrolling.state(this.settings.step)[e])}`}#S(){let t=this.model.vocabulary.characters.map(e=>new Option(L(e),e));this.fields.target.replaceChildren(new Option("",""),...t)}#o(){for(let[t,e]of Object.entries(this.settings))this.host.set(t,e);clearTimeout(this.saving),this.saving=setTimeout(()=>this.host.save_changes(),200)}end(){this.ending.abort();for(let t of[this.telling,this.putting])cancelAnimationFrame(t);clearTimeout(this.later),clearTimeout(this.saving),this.speaker.stop(),this.root.remove()}},Nt={render:Lt(at,mt)};var Ht=globalThis.unrolled??={};(Ht.widgets??={}).unroll=Nt;Ht.engine=ct;})();
