// Made by unrolled.widgets.bundle from 16cacea4e78f38aa58f36047188a135da74d73bf230423a52adf82cb5ea348d2
(()=>{var Le=Object.defineProperty;var Oe=(i,e)=>{for(var t in e)Le(i,t,{get:e[t],enumerable:!0})};var ee={};Oe(ee,{Gru:()=>I,Lstm:()=>_,Ngram:()=>O,Rnn:()=>H,Vocabulary:()=>q,architectures:()=>Q,argmax:()=>U,decodeHalf:()=>Z,draw:()=>ue,forwardFrom:()=>De,load:()=>X,logProbabilityGradient:()=>fe,logitsAt:()=>pe,parseSafetensors:()=>D,randomStream:()=>de,saliency:()=>Ue,softmax:()=>C});function j(i,e,t,n,r=0){let s=e.length,o=t.length,l=2*s,a=3*s,c=4*s,h=5*s,p=6*s,d=7*s,u=0;for(;u+8<=o;u+=8){let f=0,b=0,v=0,m=0,y=0,S=0,g=0,x=0;for(let B=0,T=u*s;B<s;B++,T++){let M=e[B];f+=i[T]*M,b+=i[T+s]*M,v+=i[T+l]*M,m+=i[T+a]*M,y+=i[T+c]*M,S+=i[T+h]*M,g+=i[T+p]*M,x+=i[T+d]*M}t[u]=f,t[u+1]=b,t[u+2]=v,t[u+3]=m,t[u+4]=y,t[u+5]=S,t[u+6]=g,t[u+7]=x}for(;u<o;u++){let f=0;for(let b=0,v=u*s;b<s;b++,v++)f+=i[v]*e[b];t[u]=f}for(u=0;u<o;u++)t[u]+=n[r+u]}function $(i,e,t){let n=t.length,r=2*n,s=3*n,o=0;for(;o+4<=e.length;o+=4){let l=e[o],a=e[o+1],c=e[o+2],h=e[o+3];for(let p=0,d=o*n;p<n;p++,d++)t[p]+=l*i[d]+a*i[d+n]+(c*i[d+r]+h*i[d+s])}for(;o<e.length;o++){let l=e[o];for(let a=0,c=o*n;a<n;a++,c++)t[a]+=l*i[c]}}var N=[],E=class{constructor(e){let t=o=>{if(!e[o])throw new Error(`These weights lack ${o}.`);return e[o].data};this.embedding=t("embedding.weight"),[this.vocabSize,this.embeddingSize]=e["embedding.weight"].shape,this.readout=t("readout.weight"),this.readoutBias=Float64Array.from(t("readout.bias")),this.hiddenSize=e["readout.weight"].shape[1],this.layers=[];for(let o=0;o===0||e[`layers.${o}.weight_ih`];o++)this.layers.push({input:t(`layers.${o}.weight_ih`),inputBias:Float64Array.from(t(`layers.${o}.bias_ih`)),recurrent:t(`layers.${o}.weight_hh`),recurrentBias:Float64Array.from(t(`layers.${o}.bias_hh`))});this.numLayers=this.layers.length;let{parts:n,inside:r,sums:s}=this.constructor;if(this.numSums=s*this.hiddenSize,this.layers[0].inputBias.length!==this.numSums)throw new Error("These weights cannot be read: their layers have another size.");this.holdable=[...n,...r],this.fromBelow=new Float64Array(this.numSums),this.fromBefore=new Float64Array(this.numSums),this.kept=new Float64Array(r.length*this.hiddenSize),this.projected=this.#e()}#e(){let{embeddingSize:e,numSums:t,vocabSize:n}=this,{input:r,inputBias:s}=this.layers[0],o=new Float64Array(n*t);for(let l=0;l<n;l++){let a=Float64Array.from(this.embedding.subarray(l*e,(l+1)*e));j(r,a,o.subarray(l*t,(l+1)*t),s)}return o}initialState(){let{length:e}=this.constructor.parts;return Array.from({length:e*this.numLayers},()=>new Float64Array(this.hiddenSize))}copyState(e){return e.map(t=>t.slice())}step(e,t,n=N,r=0){this.#t(e,t,n,r);let s=new Float64Array(this.vocabSize);return j(this.readout,e[this.numLayers-1],s,this.readoutBias),s}read(e,t){this.#t(e,t,N,0)}#t(e,t,n,r,s){let{numSums:o,fromBelow:l}=this;for(let a=0;a<this.numLayers;a++){let c=this.layers[a],h=l;a===0?h=this.projected.subarray(t*o,(t+1)*o):j(c.input,e[a-1],h,c.inputBias),this.cell(c,h,e[a],e[this.numLayers+a],ce(n,a,r)),s?.(a)}}forward(e,{state:t,clamp:n=N}={}){let{hiddenSize:r,vocabSize:s,kept:o}=this;for(let{part:d="h"}of n)if(!this.holdable.includes(d))throw new Error(`There is no “${d}” to hold: there are ${this.holdable.join(", ")}.`);let l=t?this.copyState(t):this.initialState(),a=this.copyState(l),c=new Float64Array(e.length*s),h=a.map(()=>new Float64Array(e.length*r)),p=this.layers.map(()=>new Float64Array(e.length*o.length));for(let d=0;d<e.length;d++)this.#t(a,e[d],n,d,u=>p[u].set(o,d*o.length)),a.forEach((u,f)=>h[f].set(u,d*r)),j(this.readout,a[this.numLayers-1],c.subarray(d*s,(d+1)*s),this.readoutBias);return{ids:Array.from(e),logits:c,states:h,inside:p,initial:l,last:a,clamp:n}}opened(e,t,n,r=this.numLayers-1){let{parts:s,inside:o}=this.constructor,l=s.indexOf(t);return l>=0?A(e.states[l*this.numLayers+r],n,this.hiddenSize):A(A(e.inside[r],n,this.kept.length),o.indexOf(t),this.hiddenSize)}backward(e,t,n=N){let{embeddingSize:r,hiddenSize:s,numLayers:o}=this,l=e.ids.length,a=new Float64Array(l*r),c=e.states.map(()=>new Float64Array(l*s)),h=this.initialState(),p=(d,u,f,b)=>d[f]?b<0?u[f]:A(d[f],b,s):void 0;for(let{position:d,gradient:u}of t)$(this.readout,Float64Array.from(u),p(c,h,o-1,d));for(let{state:d,position:u,gradient:f}of n){let b=p(c,h,d,u);for(let v=0;v<s;v++)b[v]+=f[v]}for(let d=Ne([...t,...n]);d>=0;d--)for(let u=o-1;u>=0;u--){let f=(m,y)=>p(e.states,e.initial,m,y),b=(m,y)=>p(c,h,m,y),v=this.cellBackward(this.layers[u],{h:f(u,d),c:f(o+u,d),hBefore:f(u,d-1),cBefore:f(o+u,d-1),inside:A(e.inside[u],d,this.kept.length),dh:b(u,d),dc:b(o+u,d),dhBefore:b(u,d-1),dcBefore:b(o+u,d-1)},ce(e.clamp,u,d));$(this.layers[u].input,v,u>0?b(u-1,d):A(a,d,r))}return{inputs:a,states:c,initial:h}}},A=(i,e,t)=>i.subarray(e*t,(e+1)*t),L=i=>1/(1+Math.exp(-i));function w(i,e,t,n){for(let r of i){if((r.part??"h")!==e)continue;let s=n??r.value;r.unit===void 0?t.fill(s):t[r.unit]=s}}function ce(i,e,t){return i.length===0?N:i.filter(({layer:n=0,from:r=0,to:s=1/0})=>n===e&&t>=r&&t<s)}function Ne(i){return i.reduce((e,{position:t})=>Math.max(e,t),-1)}var I=class extends E{static parts=["h"];static inside=["r","z","n"];static sums=3;constructor(e,{reset_after:t=!0}={}){super(e),this.resetAfter=t,this.fromCandidate=new Float64Array(this.hiddenSize);for(let n of this.layers){let{hiddenSize:r}=this;n.gates=n.recurrent.subarray(0,2*r*r),n.candidate=n.recurrent.subarray(2*r*r),n.candidateBias=n.recurrentBias.subarray(2*r)}}cell({gates:e,candidate:t,recurrentBias:n,candidateBias:r},s,o,l,a){let{hiddenSize:c,fromBefore:h,kept:p,resetAfter:d}=this,[u,f,b]=[0,1,2].map(m=>A(p,m,c));j(e,o,h.subarray(0,2*c),n);for(let m=0;m<c;m++)u[m]=L(s[m]+h[m]),f[m]=L(s[m+c]+h[m+c]);w(a,"r",u),w(a,"z",f);let v=d?o:this.fromCandidate;if(!d)for(let m=0;m<c;m++)v[m]=u[m]*o[m];j(t,v,h.subarray(2*c),r);for(let m=0;m<c;m++)b[m]=Math.tanh(s[m+2*c]+(d?u[m]:1)*h[m+2*c]);w(a,"n",b);for(let m=0;m<c;m++)o[m]=(1-f[m])*b[m]+f[m]*o[m];w(a,"h",o)}cellBackward({gates:e,candidate:t,candidateBias:n},{hBefore:r,inside:s,dh:o,dhBefore:l},a){let{hiddenSize:c,fromBelow:h,resetAfter:p}=this,[d,u,f]=[0,1,2].map(g=>A(s,g,c)),[b,v,m]=[0,1,2].map(g=>A(h,g,c)),y=o.slice();w(a,"h",y,0);for(let g=0;g<c;g++)v[g]=y[g]*(r[g]-f[g])*u[g]*(1-u[g]),m[g]=y[g]*(1-u[g])*(1-f[g]*f[g]),l[g]+=y[g]*u[g];w(a,"z",v,0),w(a,"n",m,0);let S=new Float64Array(c);if(p){j(t,r,S,n);for(let g=0;g<c;g++)b[g]=m[g]*S[g],S[g]=m[g]*d[g];$(t,S,l)}else{$(t,m,S);for(let g=0;g<c;g++)b[g]=S[g]*r[g],l[g]+=S[g]*d[g]}for(let g=0;g<c;g++)b[g]*=d[g]*(1-d[g]);return w(a,"r",b,0),$(e,h.subarray(0,2*c),l),h}};var _=class extends E{static parts=["h","c"];static inside=["i","f","g","o"];static sums=4;cell({recurrent:e,recurrentBias:t},n,r,s,o){let{hiddenSize:l,fromBefore:a,kept:c}=this,[h,p,d,u]=[0,1,2,3].map(f=>A(c,f,l));j(e,r,a,t);for(let f=0;f<l;f++)h[f]=L(n[f]+a[f]),p[f]=L(n[f+l]+a[f+l]),d[f]=Math.tanh(n[f+2*l]+a[f+2*l]),u[f]=L(n[f+3*l]+a[f+3*l]);w(o,"i",h),w(o,"f",p),w(o,"g",d),w(o,"o",u);for(let f=0;f<l;f++)s[f]=p[f]*s[f]+h[f]*d[f];w(o,"c",s);for(let f=0;f<l;f++)r[f]=u[f]*Math.tanh(s[f]);w(o,"h",r)}cellBackward({recurrent:e},{c:t,cBefore:n,inside:r,dh:s,dc:o,dhBefore:l,dcBefore:a},c){let{hiddenSize:h,fromBelow:p}=this,[d,u,f,b]=[0,1,2,3].map(x=>A(r,x,h)),[v,m,y,S]=[0,1,2,3].map(x=>A(p,x,h)),g=s.slice();w(c,"h",g,0);for(let x=0;x<h;x++){let B=Math.tanh(t[x]);S[x]=g[x]*B*b[x]*(1-b[x]),o[x]+=g[x]*b[x]*(1-B*B)}g.set(o),w(c,"c",g,0);for(let x=0;x<h;x++)v[x]=g[x]*f[x]*d[x]*(1-d[x]),m[x]=g[x]*n[x]*u[x]*(1-u[x]),y[x]=g[x]*d[x]*(1-f[x]*f[x]),a[x]+=g[x]*u[x];return w(c,"i",v,0),w(c,"f",m,0),w(c,"g",y,0),w(c,"o",S,0),$(e,p,l),p}};var Ie=[0,.5,1,1.5],J=class{constructor(e){this.bytes=e,this.at=0,this.range=4294967295,this.code=0,this.expected=new Uint16Array(9216).fill(2048);for(let t=0;t<4;t++)this.#e()}#e(){this.code=(this.code<<8|(this.bytes[this.at++]??0))>>>0}take(e){let t=this.expected[e],n=(this.range>>>12)*t,r=0;for(this.code<n?(this.range=n,this.expected[e]=t+(4096-t>>5)):(r=1,this.code-=n,this.range-=n,this.expected[e]=t-(t>>5));this.range<2**24;)this.range=this.range<<8>>>0,this.#e();return r}number(e,t){let n=Y(t),r=0;for(;r<n&&this.take(e*32+r);)r++;if(r===0)return 0;let s=1;for(let o=r-2;o>=0;o--)s=s*2+this.take(8192+r*32+o);return s}},Y=i=>32-Math.clz32(Math.min(i,4294967295));function _e(i){let e=[0,0,0,0,0];for(let o of i)o<5&&e[o]++;let[,t,n,r,s]=e;if(Math.min(t,n,r,s)>0){let o=t/(t+2*n),l=[0,1-2*o*n/t,2-3*o*r/n,3-4*o*s/r];if([1,2,3].every(a=>l[a]>0&&l[a]<=a))return l}return Ie}var O=class{constructor(e){let t=ArrayBuffer.isView(e)?new Uint8Array(e.buffer,e.byteOffset,e.byteLength):new Uint8Array(e),n,r;try{r=8+Number(new DataView(t.buffer,t.byteOffset).getBigUint64(0,!0)),n=JSON.parse(new TextDecoder().decode(t.subarray(8,r)))}catch{throw new Error("These counts cannot be read: the header is damaged.")}this.order=n.order,this.characters=Array.from(n.vocabulary),this.vocabSize=this.characters.length,this.levels=[{first:new Int32Array([0,1]),counts:new Int32Array([n.length]),suffixes:new Int32Array(1)}];let s=new J(t.subarray(r));for(let o=1;o<=this.order;o++)this.levels.push(this.#e(s,o,n.last));if(s.at!==s.bytes.length)throw new Error("These counts cannot be read: the file is cut short or damaged.");this.smoothed=new Map}#e(e,t,n){let r=this.levels[t-1],s=new Int32Array(r.counts.length+1),o=[],l=[],a=[],c=t>1?this.#n(n.slice(n.length-t+1),t-1):-1;for(let h=0;h<r.counts.length;h++){s[h]=l.length;let p=t===1?0:r.first[r.suffixes[h]],d=t===1?this.vocabSize:r.first[r.suffixes[h]+1],u=v=>t===1?r.counts[0]:r.counts[v],f=0;for(let v=p;v<d;v++)f+=u(v);let b=r.counts[h]-(h===c?1:0);for(let v=p;v<d&&b>0;v++){let m=u(v),y=b;if(m!==f){let g=(Math.min(Y(Math.floor(8*b*m/f)),15)*4+Math.min(b,4)-1)*4+Math.min(Y(m),4)-1;y=e.number(g,Math.min(b,m))}y>0&&(o.push(t===1?v:r.characters[v]),l.push(y),a.push(t===1?0:v)),b-=y,f-=m}}return s[r.counts.length]=l.length,{first:s,characters:Uint16Array.from(o),counts:Int32Array.from(l),suffixes:Int32Array.from(a)}}#t(e,t,n){if(t<0)return-1;let{first:r,characters:s}=this.levels[e],o=r[t],l=r[t+1];for(;o<l;){let a=o+l>>1;s[a]<n?o=a+1:l=a}return o<r[t+1]&&s[o]===n?o:-1}#n(e,t){return e.length<t?-1:e.reduce((n,r,s)=>this.#t(s+1,n,r),0)}#r(e,t){let n=2*e+(t?1:0);if(this.smoothed.has(n))return this.smoothed.get(n);let{first:r,counts:s}=this.levels[e],o=s;if(!t){o=new Int32Array(s.length);for(let p of this.levels[e+1].suffixes)o[p]++}let l=_e(o),a=new Int32Array(r.length-1),c=new Float64Array(r.length-1);for(let p=0;p<a.length;p++)for(let d=r[p];d<r[p+1];d++)a[p]+=o[d],c[p]+=l[Math.min(o[d],3)];let h={counts:o,taken:l,totals:a,heldBack:c};return this.smoothed.set(n,h),h}initialState(){let e=new Int32Array(this.order).fill(-1);return e[0]=0,e}read(e,t){for(let n=this.order-1;n>=1;n--)e[n]=this.#t(n,e[n-1],t)}probabilities(e,t=this.order){let n=new Float64Array(this.vocabSize).fill(1/this.vocabSize);for(let r=1;r<=t;r++){let s=e[r-1];if(s<0)break;let{counts:o,taken:l,totals:a,heldBack:c}=this.#r(r,r===t);if(a[s]===0)continue;let{first:h,characters:p}=this.levels[r];for(let d=0;d<n.length;d++)n[d]=c[s]*n[d]/a[s];for(let d=h[s];d<h[s+1];d++)n[p[d]]+=(o[d]-l[Math.min(o[d],3)])/a[s]}return n}};var H=class extends E{static parts=["h"];static inside=[];static sums=1;cell({recurrent:e,recurrentBias:t},n,r,s,o){let l=this.fromBefore;j(e,r,l,t);for(let a=0;a<r.length;a++)r[a]=Math.tanh(n[a]+l[a]);w(o,"h",r)}cellBackward({recurrent:e},{h:t,dh:n,dhBefore:r},s){let o=this.fromBelow;for(let l=0;l<t.length;l++)o[l]=n[l]*(1-t[l]*t[l]);return w(s,"h",o,0),$(e,o,r),o}};var he={F16:2,F32:4},He=2**-24;function Z(i){let e=new Float32Array(i.length),t=new Uint32Array(e.buffer);for(let n=0;n<i.length;n++){let r=i[n],s=(r&32768)<<16,o=r>>10&31,l=r&1023;o===0?(e[n]=l*He,t[n]|=s):o===31?t[n]=s|2139095040|l<<13:t[n]=s|o+112<<23|l<<13}return e}function Re(i){return ArrayBuffer.isView(i)?new Uint8Array(i.buffer,i.byteOffset,i.byteLength):new Uint8Array(i)}function D(i){let e=Re(i),t=c=>new Error(`These weights cannot be read: ${c}.`);if(e.length<8)throw t("the file is cut short");let n=new DataView(e.buffer,e.byteOffset,e.byteLength),r=8+Number(n.getBigUint64(0,!0));if(r>e.length)throw t("the header is cut short");let s;try{s=JSON.parse(new TextDecoder().decode(e.subarray(8,r)))}catch{throw t("the header is no JSON")}let{__metadata__:o={},...l}=s,a={};for(let[c,{dtype:h,shape:p,data_offsets:[d,u]}]of Object.entries(l)){let f=p.reduce((m,y)=>m*y,1);if(!(h in he))throw t(`${c} has the type ${h}`);if(u-d!==f*he[h]||r+u>e.length)throw t(`${c} is cut short`);let b=e.slice(r+d,r+u).buffer,v=h==="F16"?Z(new Uint16Array(b)):new Float32Array(b);a[c]={shape:p,data:v}}return{metadata:o,tensors:a}}function C(i,e=1){let t=new Float64Array(i.length),n=U(i);if(!(e>0))return t[n]=1,t;let r=0;for(let s=0;s<t.length;s++)t[s]=Math.exp((i[s]-i[n])/e),r+=t[s];for(let s=0;s<t.length;s++)t[s]/=r;return t}function U(i){let e=0;for(let t=1;t<i.length;t++)i[t]>i[e]&&(e=t);return e}function de(i){let e=i>>>0;return()=>{e=e+1831565813>>>0;let t=Math.imul(e^e>>>15,e|1);return t^=t+Math.imul(t^t>>>7,t|61),((t^t>>>14)>>>0)/2**32}}function ue(i,e){let t=0;for(let n=0;n<i.length;n++)if(t+=i[n],e<t)return n;return U(i)}var Q={rnn:H,lstm:_,gru:I},q=class{constructor(e){this.characters=Array.from(e),this.ids=new Map(this.characters.map((t,n)=>[t,n]))}encode(e){let t=[],n=new Set,r="",s=0;for(let o of e){let l=this.ids.get(o);l===void 0?(n.add(o),s++):(t.push(l),r+=o)}return{ids:t,kept:r,dropped:[...n],droppedCount:s}}decode(e){return Array.from(e,t=>this.characters[t]).join("")}};function X(i){let{metadata:e,tensors:t}=D(i),n=Object.hasOwn(Q,e.architecture)&&Q[e.architecture];if(!n)throw new Error(`These weights are of the architecture “${e.architecture}”, which this page cannot run.`);let r=new n(t,JSON.parse(e.config??"{}"));if(r.metadata=e,r.vocabulary=new q(e.vocabulary),r.encode=s=>r.vocabulary.encode(s),r.vocabulary.characters.length!==r.vocabSize)throw new Error("These weights cannot be read: their vocabulary has another size.");return r}function pe(i,e,t){return e.logits.subarray(t*i.vocabSize,(t+1)*i.vocabSize)}function De(i,e,t,n,r=[]){let s=i.hiddenSize,o=t>0?e.states.map(h=>h.slice((t-1)*s,t*s)):e.initial,l=r.map(({from:h=0,to:p=1/0,...d})=>({...d,from:h-t,to:p-t})),a=i.forward(n,{state:o,clamp:l}),c=(h,p,d)=>{let u=new Float64Array(t*d+p.length);return u.set(h.subarray(0,t*d)),u.set(p,t*d),u};return{ids:[...e.ids.slice(0,t),...n],logits:c(e.logits,a.logits,i.vocabSize),states:e.states.map((h,p)=>c(h,a.states[p],s)),inside:e.inside.map((h,p)=>c(h,a.inside[p],i.kept.length)),initial:e.initial,last:a.last,clamp:[...e.clamp.filter(({from:h=0})=>h<t).map(({to:h=1/0,...p})=>({...p,to:Math.min(h,t)})),...r]}}function fe(i,e,t,n){let r=C(pe(i,e,t)).map(s=>-s);return r[n]+=1,{position:t,gradient:r}}function Ue(i,e,t,n){let{inputs:r}=i.backward(e,[fe(i,e,t,n)]),s=new Float64Array(t+1);for(let o=0;o<=t;o++){let l=0;for(let a=o*i.embeddingSize;a<(o+1)*i.embeddingSize;a++)l+=r[a]**2;s[o]=Math.sqrt(l)}return s}var ge=`/* What all widgets look like. Colours come from the page around it: the book's
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
`;var me=`/* The rest of how *Judge* looks; frame.css comes before. Lengths of bars are those of
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
`;var be=`<div class="unrolled-live unrolled-judge" data-architecture="{architecture}" role="group" aria-label="Judge: what a text costs two models, character by character">
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
`;var xe={"\n":"↵"," ":"␣","	":"⇥"},ve={"\n":"new line"," ":"space","	":"tab",".":"full stop",",":"comma",":":"colon",";":"semicolon","'":"apostrophe",'"':"quotation mark","-":"hyphen","—":"dash","!":"exclamation mark","?":"question mark","(":"left parenthesis",")":"right parenthesis","[":"left bracket","]":"right bracket","&":"ampersand"},we={"‘":"'","’":"'","“":'"',"”":'"',"–":"-"," ":" "};function z(i){return xe[i]?xe[i]:/^[\p{C}\p{M}\p{Z}]$/u.test(i)?`U+${i.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}`:i}function F(i){return ve[i]?ve[i]:i!==i.toLowerCase()?`capital ${i}`:z(i)}function ye(i,e,t,n){let r=[],s=i.vocabulary.ids,o=new Set,l=Array.from(e.replace(/\r\n?/g,`
`),p=>{let d=we[p];return s.has(p)||!s.has(d)?p:(o.add(p),d)}).join(""),{ids:a,dropped:c,droppedCount:h}=i.encode(l);return o.size>0&&r.push(`Read ${[...o].map(p=>`${z(p)} as ${z(we[p])}`).join(", ")}.`),h>0&&r.push(Ge(c,h)),a.length>t&&(a=a.slice(-t),r.push(`Reads only the last ${t.toLocaleString("en-GB")} characters of the ${n}.`)),{ids:a,notes:r}}function ke(i){return i.vocabulary.ids.get(`
`)??0}function Ge(i,e){let t=i.slice(0,12).map(z).join(" "),n=i.length>12?` and ${i.length-12} more`:"";return`Left out ${e===1?"1 character":`${e.toLocaleString("en-GB")} characters`} this model never saw: ${t}${n}`}var R=64,Ke=11,Se=i=>-Math.log2(i),P=class{constructor(e,t,n){this.model=e,this.ngram=t,this.order=t.order,this.onProgress=n,this.start=ke(e),this.ids=[],this.network=[],this.counted=[],this.snapshots=[e.initialState()]}get done(){return this.network.length===this.ids.length}judge(e,t){let n=0;for(;n<e.length&&this.ids[n]===e[n];)n++;this.ids=e,this.network.length=Math.min(this.network.length,n),this.counted.length=this.network.length,this.snapshots.length=Math.min(this.snapshots.length,Math.floor(this.network.length/R)+1),this.state=this.#r(this.network.length),t!==this.order&&(this.order=t,this.counted=this.counted.map((r,s)=>this.#e(s))),this.frame??=requestAnimationFrame(()=>this.#s())}stop(){cancelAnimationFrame(this.frame),this.frame=void 0}expected(e){let t=this.model.step(this.#r(e),this.#n(e));return{network:C(t),ngram:this.ngram.probabilities(this.#t(e),this.order)}}means(){let e=this.network.length,t=n=>n.reduce((r,s)=>r+s,0)/e;return{read:e,network:t(this.network),ngram:t(this.counted)}}#e(e){return Se(this.ngram.probabilities(this.#t(e),this.order)[this.ids[e]])}#t(e){let t=this.ngram.initialState(),n=Math.max(0,e-this.ngram.order);n===0&&this.ngram.read(t,this.start);for(let r=n;r<e;r++)this.ngram.read(t,this.ids[r]);return t}#n(e){return e===0?this.start:this.ids[e-1]}#r(e){let t=Math.min(Math.floor(e/R),this.snapshots.length-1),n=this.model.copyState(this.snapshots[t]);for(let r=t*R;r<e;r++)this.model.read(n,this.#n(r));return n}#s(){this.frame=void 0;let e=performance.now()+Ke;for(;!this.done&&performance.now()<e;)this.#o();this.done||(this.frame=requestAnimationFrame(()=>this.#s())),this.onProgress()}#o(){let e=this.network.length,t=this.model.step(this.state,this.#n(e));this.network.push(Se(C(t)[this.ids[e]])),this.counted.push(this.#e(e)),(e+1)%R===0&&(this.snapshots[(e+1)/R]=this.model.copyState(this.state))}};function je(i,e){let t=document.createRange().createContextualFragment(i.replace(/ \w+="\{\w+\}"|\{\w+\}/g,"")).firstElementChild;t.dataset.architecture=e.metadata.architecture;for(let n of t.querySelectorAll("input, textarea, button, select"))n.dataset.lmSuppressShortcuts="true";return t}var Ae=new Map;function $e(i,...e){let t=i.ownerDocument;for(let n of e){let r=Ae.get(n);r||(r=new CSSStyleSheet,r.replaceSync(n),Ae.set(n,r)),t.adoptedStyleSheets.includes(r)||t.adoptedStyleSheets.push(r)}}function Te(i){i.scrollHeight>i.clientHeight?i.tabIndex=0:i.removeAttribute("tabindex")}var W=class{constructor(e){this.region=e}say(e){clearTimeout(this.speaking),this.speaking=setTimeout(()=>{this.region.textContent=e},600)}stop(){clearTimeout(this.speaking)}};function ze(i,e){return({model:t,el:n})=>{let r,s=()=>{r?.end(),r=void 0;let o=t.get("weights");if(o?.byteLength)try{r=new e(t,n,i(o))}catch(l){let a=document.createElement("p");throw a.setAttribute("role","alert"),a.textContent=l.message,n.append(a),l}};return t.on("change:weights",s),s(),()=>{t.off("change:weights",s),r?.end()}}}var Ve=8;function k(i,e,t){let n=document.createElement(i);return e&&(n.className=e),t!==void 0&&(n.textContent=t),n}var te=i=>/\s/.test(i)?F(i):`“${i}”`,re=i=>{let e=100*i;return e>=.095||e===0?`${e.toFixed(1)} %`:e<.001?"less than 0.001 %":`${e.toPrecision(1)} %`};function Je(i){let e=i.map(r=>r*1e3),t=e.map(Math.floor),n=Math.round(1e3-t.reduce((r,s)=>r+s,0));return e.map((r,s)=>[r-t[s],s]).sort((r,s)=>s[0]-r[0]).slice(0,Math.max(0,n)).forEach(([,r])=>t[r]++),t.map(r=>r/10)}function ne(i,e,t=Ve){let n=Array.from(i.keys()).sort((c,h)=>i[h]-i[c]||(h===e)-(c===e)||c-h),r=n.slice(0,t);e>=0&&!r.includes(e)&&r.push(e);let s=n.filter(c=>!r.includes(c)),o=s.reduce((c,h)=>c+i[h],0),l=Je([...r.map(c=>i[c]),o]),a=r.map((c,h)=>({id:c,probability:i[c],percent:l[h],chosen:c===e}));return s.length>0&&a.push({others:s,probability:o,percent:l.at(-1),chosen:!1}),a}function Me(i,e,t,n){return e.map(r=>{let s=k("li",r.chosen?"chosen":""),o=r.others?`${r.others.length} others`:z(i[r.id]),l=k("span","name",o),a=k("span","bar"),c=k("span","fill");if(c.style.width=`${100*r.probability}%`,a.append(c),n){let h=r.others?r.others.reduce((d,u)=>d+n[u],0):n[r.id],p=k("span","own");p.style.left=`${100*h}%`,a.append(p)}return a.setAttribute("aria-hidden","true"),!r.others&&F(i[r.id])!==o&&(l.setAttribute("aria-hidden","true"),s.append(k("span","unseen",F(i[r.id])))),s.append(l,a,k("span","percent",`${r.percent.toFixed(1)} %`)),s.append(k("span","verb",r.chosen?t:"")),s})}var Ye={"\n":" line"," ":" space"},G=class{constructor(e,t,n){this.root=e,this.onChoose=t,this.spans=[],this.first=0,e.replaceChildren(),e.setAttribute("role","listbox"),e.removeAttribute("tabindex"),e.addEventListener("click",r=>this.#t(r),{signal:n}),e.addEventListener("keydown",r=>this.#r(r),{signal:n})}show(e,{first:t,typed:n,complete:r}){t!==this.first&&this.clearTint(),this.first=t;let s=document.createDocumentFragment();e.forEach((o,l)=>{let a=this.spans[l];a||(a=k("span"),a.setAttribute("role","option"),a.setAttribute("aria-selected","false"),a.dataset.lmSuppressShortcuts="true",a.tabIndex=-1,this.spans.push(a),s.append(a));let c=`${l<n?"typed":"drawn"}${Ye[o]??""}`;a.className!==c&&(a.className=c),a.textContent!==o&&(a.textContent=o,a.setAttribute("aria-label",F(o)))}),this.root.append(s),r&&this.spans.splice(e.length).forEach(o=>o.remove()),!this.chosen?.isConnected&&this.spans.length>0&&this.#e(this.spans[Math.min(n,this.spans.length-1)])}choose(e){this.chosen?.setAttribute("aria-selected","false"),this.chosen=this.spans[e-this.first],this.chosen&&(this.chosen.setAttribute("aria-selected","true"),this.#e(this.chosen))}tint({from:e,norms:t}){this.clearTint();let n=t.reduce((r,s)=>Math.max(r,s),0);n>0&&t.forEach((r,s)=>{let o=this.spans[e+s-this.first],l=Math.round(100*r/n);!o||l<1||(o.style.setProperty("--influence",l),o.dataset.influence=l)})}clearTint(){for(let e of this.root.querySelectorAll("[data-influence]"))e.style.removeProperty("--influence"),delete e.dataset.influence}reveal(e){let t=this.spans[e-this.first];if(!t)return;let n=t.offsetTop,r=n+t.offsetHeight;n<this.root.scrollTop&&(this.root.scrollTop=n);let s=this.root.clientHeight;r>this.root.scrollTop+s&&(this.root.scrollTop=r-s)}revealEnd(){this.root.scrollTop=this.root.scrollHeight}#e(e){this.stop&&(this.stop.tabIndex=-1),this.stop=e,e.tabIndex=0}#t(e){let t=this.spans.indexOf(e.target);this.column=void 0,t>=0&&this.#n(t)}#n(e){let t=this.spans[Math.max(0,Math.min(e,this.spans.length-1))];this.#e(t),t.focus({preventScroll:!0}),this.onChoose(this.first+this.spans.indexOf(t)),this.reveal(this.first+this.spans.indexOf(t))}#r(e){let t=this.spans.indexOf(e.target);if(t<0||e.ctrlKey||e.metaKey||e.altKey)return;let n={ArrowLeft:()=>t-1,ArrowRight:()=>t+1,ArrowUp:()=>this.#s(t,-1),ArrowDown:()=>this.#s(t,1),Home:()=>0,End:()=>this.spans.length-1,Enter:()=>t," ":()=>t};if(!n[e.key])return;e.preventDefault(),e.stopPropagation();let r=e.key==="ArrowUp"||e.key==="ArrowDown";this.column=r?this.column??this.spans[t].offsetLeft:void 0,this.#n(n[e.key]())}#s(e,t){let n=this.spans[e],r=e,s,o=1/0;for(let l=e+t;l>=0&&l<this.spans.length;l+=t){let a=this.spans[l];if(a.offsetTop===n.offsetTop)continue;if(s??=a.offsetTop,a.offsetTop!==s)break;let c=Math.abs(a.offsetLeft-this.column);c<o&&([r,o]=[l,c])}return r}};var se={text:`Tomorrow, and tomorrow, and tomorrow,
Creeps in this petty pace from day to day,
To the last syllable of recorded time`,order:0},Ze=12e3,oe=400,Ee=9,ie=24,Ce=8,Qe=22,V="http://www.w3.org/2000/svg",ae=i=>`${i.toLocaleString("en-GB")} character${i===1?"":"s"}`,K=i=>`${i.toFixed(2)} bits`;function Xe(){let i=document.createElementNS(V,"svg");i.setAttribute("aria-hidden","true");for(let e of["network","ngram"]){let t=document.createElementNS(V,"rect");t.setAttribute("class",e),t.setAttribute("width","7"),t.setAttribute("x","1"),i.append(t)}return i}function et(i,e,t){let[n,r]=i.children,s=o=>Math.max(1,ie*Math.min(o,Ce)/Ce);n.setAttribute("y",(ie-s(e)).toFixed(1)),n.setAttribute("height",s(e).toFixed(1)),r.setAttribute("y",ie+Qe),r.setAttribute("height",s(t).toFixed(1))}var le=class{constructor(e,t,n){this.host=e,this.model=n;let r=e.get("counts");if(!r?.byteLength)throw new Error("There are no counts to judge by.");if(this.ngram=new O(r),this.ngram.characters.join("")!==n.vocabulary.characters.join(""))throw new Error("The counts and the network are of different characters, so they cannot be compared.");this.ending=new AbortController,this.root=je(be,n),$e(t,ge,me);let s=o=>this.root.querySelector(o);this.parts={};for(let o of["status","earlier","totals","numbers","sentence","as-table","reset","legend"])this.parts[o]=s(`.${o}`);this.parts.verdict=s(".verdict .heading"),this.panels={network:s(".panels .network"),ngram:s(".panels .ngram")},this.fields={text:s("textarea"),order:s("select")},this.speaker=new W(s(".spoken")),this.box=new G(s(".text"),o=>this.#c(o,!0),this.ending.signal),this.judging=new P(n,this.ngram,()=>this.#s()),this.#t(),this.#n(),this.initial=this.#e(),this.el=t,this.#r(this.initial)}#e(){let e=String(this.host.get("text")??se.text),t=Number(this.host.get("order")??se.order),n=this.ngram.order;return{text:e,order:t>=1&&t<=n?Math.floor(t):n}}#t(){let e=[];for(let t=1;t<=this.ngram.order;t++){let n=t===1?"none":t===2?"the last one":`the last ${t-1}`;e.push(new Option(`${n} (${t}-gram)`,t))}this.fields.order.replaceChildren(...e)}#n(){let{signal:e}=this.ending,t=(s,o,l)=>s.addEventListener(o,l,{signal:e}),{parts:n,fields:r}=this;t(r.text,"input",()=>{this.opened=void 0,this.typing=!0,this.#r({...this.settings,text:r.text.value}),this.#i()}),t(r.order,"change",()=>{this.#r({...this.settings,order:Number(r.order.value)}),this.#i()}),t(n["as-table"],"click",()=>{let s=n["as-table"].getAttribute("aria-pressed")!=="true";n["as-table"].setAttribute("aria-pressed",s),n.numbers.hidden=!s,this.box.root.hidden=s,this.#a()}),t(n.reset,"click",()=>{this.opened=void 0,this.typing=!1,this.#r(this.initial),this.#i()});for(let s of Object.keys(se)){let o=()=>{let l=this.#e();l.text===this.settings.text&&l.order===this.settings.order||(this.opened=void 0,this.#r(l))};this.host.on(`change:${s}`,o),e.addEventListener("abort",()=>this.host.off(`change:${s}`,o))}}#r({text:e,order:t}){this.settings={text:e,order:t},this.fields.text.value!==e&&(this.fields.text.value=e),this.fields.order.value=t,this.panels.ngram.querySelector(".heading").textContent=`${t}-gram`;let{ids:n,notes:r}=ye(this.model,e,Ze,"text");this.notes=r,this.judging.judge(n,t)}#s(){let{judging:e,parts:t}=this,{ids:n,done:r}=e,{read:s,network:o,ngram:l}=e.means();this.box.root.setAttribute("aria-busy",!r);let a=Math.max(0,n.length-oe);(r||s>a)&&this.#h(a,s),t.earlier.hidden=a===0,t.earlier.textContent=`${ae(a)} before these were judged too and are not shown.`,s>0?this.#u(o,l):t.totals.replaceChildren();let c=n.length===0?"There is nothing to judge yet: type something.":r?`${ae(s)}: ${this.#o(o,l)}`:`Read ${s.toLocaleString("en-GB")} of ${ae(n.length)} …`;if(t.status.textContent=[...this.notes,c].join(" "),Te(t.status),r){this.#a(),this.#c(this.opened??(this.typing?n.length-1:this.#d()),!1),this.host.set("bits",n.length>0?{network:o,ngram:l}:{}),this.root.isConnected||this.el.replaceChildren(this.root);let h=this.typing&&n.length>0?` ${this.#l(n.length-1)}`:"";this.speaker.say(`${t.status.textContent}${h}`),this.typing&&this.box.revealEnd()}}#o(e,t){let n=Math.abs(e-t);return n<.005?"both were surprised alike.":`the ${e<t?"network":`${this.settings.order}-gram`} was less surprised, by ${K(n)} each.`}#h(e,t){let{judging:n,box:r}=this,s=n.ids.slice(e,t).map(o=>this.model.vocabulary.characters[o]);r.show(s,{first:e,typed:s.length,complete:n.done});for(let[o,l]of s.entries()){let a=r.spans[o],[c,h]=[n.network[e+o],n.counted[e+o]],p=a.querySelector("svg");p||(p=Xe(),a.prepend(p)),et(p,c,h),a.setAttribute("aria-label",`${F(l)}: network ${K(c)}, n-gram ${K(h)}`)}}#d(){let{network:e,counted:t,ids:n}=this.judging,r=Math.max(0,n.length-oe),s=r,o=l=>Math.abs(e[l]-t[l]);for(let l=r;l<n.length;l++)o(l)>o(s)&&(s=l);return s}#u(e,t){let n=Math.max(5,e,t),r=[["network","Recurrent network",e],["ngram",`${this.settings.order}-gram`,t]].map(([s,o,l])=>{let a=k("li",s),c=document.createElementNS(V,"svg"),h=document.createElementNS(V,"rect");return h.setAttribute("class",s),h.setAttribute("height","14"),h.setAttribute("width",`${(100*l/n).toFixed(1)}%`),c.setAttribute("aria-hidden","true"),c.append(h),a.append(k("span","name",o),c,k("span","value",l.toFixed(2)),k("span","unit","bits a character")),a});this.parts.totals.replaceChildren(...r)}#a(){let{judging:e,parts:t}=this;if(t.numbers.hidden)return t.numbers.replaceChildren();let n=Math.max(0,e.ids.length-oe),r=k("table"),s=r.createTHead().insertRow();for(let a of["place","character","network",`${this.settings.order}-gram`]){let c=k("th","",a);c.scope="col",s.append(c)}let o=r.createTBody();e.ids.slice(n).forEach((a,c)=>{let h=o.insertRow(),p=[n+c+1,z(this.model.vocabulary.characters[a]),e.network[n+c].toFixed(2),e.counted[n+c].toFixed(2)];for(let d of p)h.insertCell().textContent=d});let l=r.createCaption();l.textContent="Bits that each character cost",t.numbers.replaceChildren(r)}#l(e){let{judging:t}=this,n=te(this.model.vocabulary.characters[t.ids[e]]),r=s=>`${K(s)} (${re(2**-s)})`;return`${n[0].toUpperCase()}${n.slice(1)} cost the network ${r(t.network[e])} and the ${this.settings.order}-gram ${r(t.counted[e])}.`}#c(e,t){let{judging:n,parts:r,panels:s}=this;if(!(e>=0&&e<n.network.length)){r.sentence.textContent="",r.verdict.textContent="What each expected";for(let h of Object.values(s))h.querySelector("ol").replaceChildren();return}t&&(this.opened=e,this.typing=!1),this.box.choose(e);let{characters:o}=this.model.vocabulary,l=n.ids.slice(Math.max(0,e-Ee),e).map(h=>z(o[h])).join("");r.verdict.textContent=e===0?"Expected after a new line, before the text":`Expected after “${e>Ee?"…":""}${l}”`,r.sentence.textContent=this.#l(e);let a=n.expected(e);for(let[h,p]of Object.entries(s)){let d=ne(a[h],n.ids[e]);p.querySelector("ol").replaceChildren(...Me(o,d,""))}if(!t)return;let c=h=>ne(h,-1,3).slice(0,3).map(p=>`${te(o[p.id])} ${re(p.probability)}`).join(", ");this.speaker.say(`${r.sentence.textContent} The network expected ${c(a.network)}; the n-gram ${c(a.ngram)}.`)}#i(){for(let[e,t]of Object.entries(this.settings))this.host.set(e,t);clearTimeout(this.saving),this.saving=setTimeout(()=>this.host.save_changes(),200)}end(){this.ending.abort(),this.judging.stop(),clearTimeout(this.saving),this.speaker.stop(),this.root.remove()}},Fe={render:ze(X,le)};var Be=globalThis.unrolled??={};(Be.widgets??={}).judge=Fe;Be.engine=ee;})();
