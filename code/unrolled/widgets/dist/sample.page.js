// Made by unrolled.widgets.bundle from 16cacea4e78f38aa58f36047188a135da74d73bf230423a52adf82cb5ea348d2
(()=>{var Et=Object.defineProperty;var Ct=(o,t)=>{for(var e in t)Et(o,e,{get:t[e],enumerable:!0})};var st={};Ct(st,{Gru:()=>_,Lstm:()=>I,Ngram:()=>H,Rnn:()=>D,Vocabulary:()=>q,architectures:()=>X,argmax:()=>U,decodeHalf:()=>Q,draw:()=>W,forwardFrom:()=>It,load:()=>tt,logProbabilityGradient:()=>ht,logitsAt:()=>lt,parseSafetensors:()=>P,randomStream:()=>R,saliency:()=>et,softmax:()=>T});function A(o,t,e,r,s=0){let n=t.length,i=e.length,l=2*n,a=3*n,h=4*n,d=5*n,u=6*n,c=7*n,p=0;for(;p+8<=i;p+=8){let f=0,b=0,x=0,g=0,w=0,k=0,m=0,y=0;for(let E=0,z=p*n;E<n;E++,z++){let L=t[E];f+=o[z]*L,b+=o[z+n]*L,x+=o[z+l]*L,g+=o[z+a]*L,w+=o[z+h]*L,k+=o[z+d]*L,m+=o[z+u]*L,y+=o[z+c]*L}e[p]=f,e[p+1]=b,e[p+2]=x,e[p+3]=g,e[p+4]=w,e[p+5]=k,e[p+6]=m,e[p+7]=y}for(;p<i;p++){let f=0;for(let b=0,x=p*n;b<n;b++,x++)f+=o[x]*t[b];e[p]=f}for(p=0;p<i;p++)e[p]+=r[s+p]}function $(o,t,e){let r=e.length,s=2*r,n=3*r,i=0;for(;i+4<=t.length;i+=4){let l=t[i],a=t[i+1],h=t[i+2],d=t[i+3];for(let u=0,c=i*r;u<r;u++,c++)e[u]+=l*o[c]+a*o[c+r]+(h*o[c+s]+d*o[c+n])}for(;i<t.length;i++){let l=t[i];for(let a=0,h=i*r;a<r;a++,h++)e[a]+=l*o[h]}}var j=[],F=class{constructor(t){let e=i=>{if(!t[i])throw new Error(`These weights lack ${i}.`);return t[i].data};this.embedding=e("embedding.weight"),[this.vocabSize,this.embeddingSize]=t["embedding.weight"].shape,this.readout=e("readout.weight"),this.readoutBias=Float64Array.from(e("readout.bias")),this.hiddenSize=t["readout.weight"].shape[1],this.layers=[];for(let i=0;i===0||t[`layers.${i}.weight_ih`];i++)this.layers.push({input:e(`layers.${i}.weight_ih`),inputBias:Float64Array.from(e(`layers.${i}.bias_ih`)),recurrent:e(`layers.${i}.weight_hh`),recurrentBias:Float64Array.from(e(`layers.${i}.bias_hh`))});this.numLayers=this.layers.length;let{parts:r,inside:s,sums:n}=this.constructor;if(this.numSums=n*this.hiddenSize,this.layers[0].inputBias.length!==this.numSums)throw new Error("These weights cannot be read: their layers have another size.");this.holdable=[...r,...s],this.fromBelow=new Float64Array(this.numSums),this.fromBefore=new Float64Array(this.numSums),this.kept=new Float64Array(s.length*this.hiddenSize),this.projected=this.#e()}#e(){let{embeddingSize:t,numSums:e,vocabSize:r}=this,{input:s,inputBias:n}=this.layers[0],i=new Float64Array(r*e);for(let l=0;l<r;l++){let a=Float64Array.from(this.embedding.subarray(l*t,(l+1)*t));A(s,a,i.subarray(l*e,(l+1)*e),n)}return i}initialState(){let{length:t}=this.constructor.parts;return Array.from({length:t*this.numLayers},()=>new Float64Array(this.hiddenSize))}copyState(t){return t.map(e=>e.slice())}step(t,e,r=j,s=0){this.#t(t,e,r,s);let n=new Float64Array(this.vocabSize);return A(this.readout,t[this.numLayers-1],n,this.readoutBias),n}read(t,e){this.#t(t,e,j,0)}#t(t,e,r,s,n){let{numSums:i,fromBelow:l}=this;for(let a=0;a<this.numLayers;a++){let h=this.layers[a],d=l;a===0?d=this.projected.subarray(e*i,(e+1)*i):A(h.input,t[a-1],d,h.inputBias),this.cell(h,d,t[a],t[this.numLayers+a],ot(r,a,s)),n?.(a)}}forward(t,{state:e,clamp:r=j}={}){let{hiddenSize:s,vocabSize:n,kept:i}=this;for(let{part:c="h"}of r)if(!this.holdable.includes(c))throw new Error(`There is no “${c}” to hold: there are ${this.holdable.join(", ")}.`);let l=e?this.copyState(e):this.initialState(),a=this.copyState(l),h=new Float64Array(t.length*n),d=a.map(()=>new Float64Array(t.length*s)),u=this.layers.map(()=>new Float64Array(t.length*i.length));for(let c=0;c<t.length;c++)this.#t(a,t[c],r,c,p=>u[p].set(i,c*i.length)),a.forEach((p,f)=>d[f].set(p,c*s)),A(this.readout,a[this.numLayers-1],h.subarray(c*n,(c+1)*n),this.readoutBias);return{ids:Array.from(t),logits:h,states:d,inside:u,initial:l,last:a,clamp:r}}opened(t,e,r,s=this.numLayers-1){let{parts:n,inside:i}=this.constructor,l=n.indexOf(e);return l>=0?S(t.states[l*this.numLayers+s],r,this.hiddenSize):S(S(t.inside[s],r,this.kept.length),i.indexOf(e),this.hiddenSize)}backward(t,e,r=j){let{embeddingSize:s,hiddenSize:n,numLayers:i}=this,l=t.ids.length,a=new Float64Array(l*s),h=t.states.map(()=>new Float64Array(l*n)),d=this.initialState(),u=(c,p,f,b)=>c[f]?b<0?p[f]:S(c[f],b,n):void 0;for(let{position:c,gradient:p}of e)$(this.readout,Float64Array.from(p),u(h,d,i-1,c));for(let{state:c,position:p,gradient:f}of r){let b=u(h,d,c,p);for(let x=0;x<n;x++)b[x]+=f[x]}for(let c=Ot([...e,...r]);c>=0;c--)for(let p=i-1;p>=0;p--){let f=(g,w)=>u(t.states,t.initial,g,w),b=(g,w)=>u(h,d,g,w),x=this.cellBackward(this.layers[p],{h:f(p,c),c:f(i+p,c),hBefore:f(p,c-1),cBefore:f(i+p,c-1),inside:S(t.inside[p],c,this.kept.length),dh:b(p,c),dc:b(i+p,c),dhBefore:b(p,c-1),dcBefore:b(i+p,c-1)},ot(t.clamp,p,c));$(this.layers[p].input,x,p>0?b(p-1,c):S(a,c,s))}return{inputs:a,states:h,initial:d}}},S=(o,t,e)=>o.subarray(t*e,(t+1)*e),C=o=>1/(1+Math.exp(-o));function v(o,t,e,r){for(let s of o){if((s.part??"h")!==t)continue;let n=r??s.value;s.unit===void 0?e.fill(n):e[s.unit]=n}}function ot(o,t,e){return o.length===0?j:o.filter(({layer:r=0,from:s=0,to:n=1/0})=>r===t&&e>=s&&e<n)}function Ot(o){return o.reduce((t,{position:e})=>Math.max(t,e),-1)}var _=class extends F{static parts=["h"];static inside=["r","z","n"];static sums=3;constructor(t,{reset_after:e=!0}={}){super(t),this.resetAfter=e,this.fromCandidate=new Float64Array(this.hiddenSize);for(let r of this.layers){let{hiddenSize:s}=this;r.gates=r.recurrent.subarray(0,2*s*s),r.candidate=r.recurrent.subarray(2*s*s),r.candidateBias=r.recurrentBias.subarray(2*s)}}cell({gates:t,candidate:e,recurrentBias:r,candidateBias:s},n,i,l,a){let{hiddenSize:h,fromBefore:d,kept:u,resetAfter:c}=this,[p,f,b]=[0,1,2].map(g=>S(u,g,h));A(t,i,d.subarray(0,2*h),r);for(let g=0;g<h;g++)p[g]=C(n[g]+d[g]),f[g]=C(n[g+h]+d[g+h]);v(a,"r",p),v(a,"z",f);let x=c?i:this.fromCandidate;if(!c)for(let g=0;g<h;g++)x[g]=p[g]*i[g];A(e,x,d.subarray(2*h),s);for(let g=0;g<h;g++)b[g]=Math.tanh(n[g+2*h]+(c?p[g]:1)*d[g+2*h]);v(a,"n",b);for(let g=0;g<h;g++)i[g]=(1-f[g])*b[g]+f[g]*i[g];v(a,"h",i)}cellBackward({gates:t,candidate:e,candidateBias:r},{hBefore:s,inside:n,dh:i,dhBefore:l},a){let{hiddenSize:h,fromBelow:d,resetAfter:u}=this,[c,p,f]=[0,1,2].map(m=>S(n,m,h)),[b,x,g]=[0,1,2].map(m=>S(d,m,h)),w=i.slice();v(a,"h",w,0);for(let m=0;m<h;m++)x[m]=w[m]*(s[m]-f[m])*p[m]*(1-p[m]),g[m]=w[m]*(1-p[m])*(1-f[m]*f[m]),l[m]+=w[m]*p[m];v(a,"z",x,0),v(a,"n",g,0);let k=new Float64Array(h);if(u){A(e,s,k,r);for(let m=0;m<h;m++)b[m]=g[m]*k[m],k[m]=g[m]*c[m];$(e,k,l)}else{$(e,g,k);for(let m=0;m<h;m++)b[m]=k[m]*s[m],l[m]+=k[m]*c[m]}for(let m=0;m<h;m++)b[m]*=c[m]*(1-c[m]);return v(a,"r",b,0),$(t,d.subarray(0,2*h),l),d}};var I=class extends F{static parts=["h","c"];static inside=["i","f","g","o"];static sums=4;cell({recurrent:t,recurrentBias:e},r,s,n,i){let{hiddenSize:l,fromBefore:a,kept:h}=this,[d,u,c,p]=[0,1,2,3].map(f=>S(h,f,l));A(t,s,a,e);for(let f=0;f<l;f++)d[f]=C(r[f]+a[f]),u[f]=C(r[f+l]+a[f+l]),c[f]=Math.tanh(r[f+2*l]+a[f+2*l]),p[f]=C(r[f+3*l]+a[f+3*l]);v(i,"i",d),v(i,"f",u),v(i,"g",c),v(i,"o",p);for(let f=0;f<l;f++)n[f]=u[f]*n[f]+d[f]*c[f];v(i,"c",n);for(let f=0;f<l;f++)s[f]=p[f]*Math.tanh(n[f]);v(i,"h",s)}cellBackward({recurrent:t},{c:e,cBefore:r,inside:s,dh:n,dc:i,dhBefore:l,dcBefore:a},h){let{hiddenSize:d,fromBelow:u}=this,[c,p,f,b]=[0,1,2,3].map(y=>S(s,y,d)),[x,g,w,k]=[0,1,2,3].map(y=>S(u,y,d)),m=n.slice();v(h,"h",m,0);for(let y=0;y<d;y++){let E=Math.tanh(e[y]);k[y]=m[y]*E*b[y]*(1-b[y]),i[y]+=m[y]*b[y]*(1-E*E)}m.set(i),v(h,"c",m,0);for(let y=0;y<d;y++)x[y]=m[y]*f[y]*c[y]*(1-c[y]),g[y]=m[y]*r[y]*p[y]*(1-p[y]),w[y]=m[y]*c[y]*(1-f[y]*f[y]),a[y]+=m[y]*p[y];return v(h,"i",x,0),v(h,"f",g,0),v(h,"g",w,0),v(h,"o",k,0),$(t,u,l),u}};var Bt=[0,.5,1,1.5],Y=class{constructor(t){this.bytes=t,this.at=0,this.range=4294967295,this.code=0,this.expected=new Uint16Array(9216).fill(2048);for(let e=0;e<4;e++)this.#e()}#e(){this.code=(this.code<<8|(this.bytes[this.at++]??0))>>>0}take(t){let e=this.expected[t],r=(this.range>>>12)*e,s=0;for(this.code<r?(this.range=r,this.expected[t]=e+(4096-e>>5)):(s=1,this.code-=r,this.range-=r,this.expected[t]=e-(e>>5));this.range<2**24;)this.range=this.range<<8>>>0,this.#e();return s}number(t,e){let r=Z(e),s=0;for(;s<r&&this.take(t*32+s);)s++;if(s===0)return 0;let n=1;for(let i=s-2;i>=0;i--)n=n*2+this.take(8192+s*32+i);return n}},Z=o=>32-Math.clz32(Math.min(o,4294967295));function Nt(o){let t=[0,0,0,0,0];for(let i of o)i<5&&t[i]++;let[,e,r,s,n]=t;if(Math.min(e,r,s,n)>0){let i=e/(e+2*r),l=[0,1-2*i*r/e,2-3*i*s/r,3-4*i*n/s];if([1,2,3].every(a=>l[a]>0&&l[a]<=a))return l}return Bt}var H=class{constructor(t){let e=ArrayBuffer.isView(t)?new Uint8Array(t.buffer,t.byteOffset,t.byteLength):new Uint8Array(t),r,s;try{s=8+Number(new DataView(e.buffer,e.byteOffset).getBigUint64(0,!0)),r=JSON.parse(new TextDecoder().decode(e.subarray(8,s)))}catch{throw new Error("These counts cannot be read: the header is damaged.")}this.order=r.order,this.characters=Array.from(r.vocabulary),this.vocabSize=this.characters.length,this.levels=[{first:new Int32Array([0,1]),counts:new Int32Array([r.length]),suffixes:new Int32Array(1)}];let n=new Y(e.subarray(s));for(let i=1;i<=this.order;i++)this.levels.push(this.#e(n,i,r.last));if(n.at!==n.bytes.length)throw new Error("These counts cannot be read: the file is cut short or damaged.");this.smoothed=new Map}#e(t,e,r){let s=this.levels[e-1],n=new Int32Array(s.counts.length+1),i=[],l=[],a=[],h=e>1?this.#s(r.slice(r.length-e+1),e-1):-1;for(let d=0;d<s.counts.length;d++){n[d]=l.length;let u=e===1?0:s.first[s.suffixes[d]],c=e===1?this.vocabSize:s.first[s.suffixes[d]+1],p=x=>e===1?s.counts[0]:s.counts[x],f=0;for(let x=u;x<c;x++)f+=p(x);let b=s.counts[d]-(d===h?1:0);for(let x=u;x<c&&b>0;x++){let g=p(x),w=b;if(g!==f){let m=(Math.min(Z(Math.floor(8*b*g/f)),15)*4+Math.min(b,4)-1)*4+Math.min(Z(g),4)-1;w=t.number(m,Math.min(b,g))}w>0&&(i.push(e===1?x:s.characters[x]),l.push(w),a.push(e===1?0:x)),b-=w,f-=g}}return n[s.counts.length]=l.length,{first:n,characters:Uint16Array.from(i),counts:Int32Array.from(l),suffixes:Int32Array.from(a)}}#t(t,e,r){if(e<0)return-1;let{first:s,characters:n}=this.levels[t],i=s[e],l=s[e+1];for(;i<l;){let a=i+l>>1;n[a]<r?i=a+1:l=a}return i<s[e+1]&&n[i]===r?i:-1}#s(t,e){return t.length<e?-1:t.reduce((r,s,n)=>this.#t(n+1,r,s),0)}#r(t,e){let r=2*t+(e?1:0);if(this.smoothed.has(r))return this.smoothed.get(r);let{first:s,counts:n}=this.levels[t],i=n;if(!e){i=new Int32Array(n.length);for(let u of this.levels[t+1].suffixes)i[u]++}let l=Nt(i),a=new Int32Array(s.length-1),h=new Float64Array(s.length-1);for(let u=0;u<a.length;u++)for(let c=s[u];c<s[u+1];c++)a[u]+=i[c],h[u]+=l[Math.min(i[c],3)];let d={counts:i,taken:l,totals:a,heldBack:h};return this.smoothed.set(r,d),d}initialState(){let t=new Int32Array(this.order).fill(-1);return t[0]=0,t}read(t,e){for(let r=this.order-1;r>=1;r--)t[r]=this.#t(r,t[r-1],e)}probabilities(t,e=this.order){let r=new Float64Array(this.vocabSize).fill(1/this.vocabSize);for(let s=1;s<=e;s++){let n=t[s-1];if(n<0)break;let{counts:i,taken:l,totals:a,heldBack:h}=this.#r(s,s===e);if(a[n]===0)continue;let{first:d,characters:u}=this.levels[s];for(let c=0;c<r.length;c++)r[c]=h[n]*r[c]/a[n];for(let c=d[n];c<d[n+1];c++)r[u[c]]+=(i[c]-l[Math.min(i[c],3)])/a[n]}return r}};var D=class extends F{static parts=["h"];static inside=[];static sums=1;cell({recurrent:t,recurrentBias:e},r,s,n,i){let l=this.fromBefore;A(t,s,l,e);for(let a=0;a<s.length;a++)s[a]=Math.tanh(r[a]+l[a]);v(i,"h",s)}cellBackward({recurrent:t},{h:e,dh:r,dhBefore:s},n){let i=this.fromBelow;for(let l=0;l<e.length;l++)i[l]=r[l]*(1-e[l]*e[l]);return v(n,"h",i,0),$(t,i,s),i}};var at={F16:2,F32:4},jt=2**-24;function Q(o){let t=new Float32Array(o.length),e=new Uint32Array(t.buffer);for(let r=0;r<o.length;r++){let s=o[r],n=(s&32768)<<16,i=s>>10&31,l=s&1023;i===0?(t[r]=l*jt,e[r]|=n):i===31?e[r]=n|2139095040|l<<13:e[r]=n|i+112<<23|l<<13}return t}function _t(o){return ArrayBuffer.isView(o)?new Uint8Array(o.buffer,o.byteOffset,o.byteLength):new Uint8Array(o)}function P(o){let t=_t(o),e=h=>new Error(`These weights cannot be read: ${h}.`);if(t.length<8)throw e("the file is cut short");let r=new DataView(t.buffer,t.byteOffset,t.byteLength),s=8+Number(r.getBigUint64(0,!0));if(s>t.length)throw e("the header is cut short");let n;try{n=JSON.parse(new TextDecoder().decode(t.subarray(8,s)))}catch{throw e("the header is no JSON")}let{__metadata__:i={},...l}=n,a={};for(let[h,{dtype:d,shape:u,data_offsets:[c,p]}]of Object.entries(l)){let f=u.reduce((g,w)=>g*w,1);if(!(d in at))throw e(`${h} has the type ${d}`);if(p-c!==f*at[d]||s+p>t.length)throw e(`${h} is cut short`);let b=t.slice(s+c,s+p).buffer,x=d==="F16"?Q(new Uint16Array(b)):new Float32Array(b);a[h]={shape:u,data:x}}return{metadata:i,tensors:a}}function T(o,t=1){let e=new Float64Array(o.length),r=U(o);if(!(t>0))return e[r]=1,e;let s=0;for(let n=0;n<e.length;n++)e[n]=Math.exp((o[n]-o[r])/t),s+=e[n];for(let n=0;n<e.length;n++)e[n]/=s;return e}function U(o){let t=0;for(let e=1;e<o.length;e++)o[e]>o[t]&&(t=e);return t}function R(o){let t=o>>>0;return()=>{t=t+1831565813>>>0;let e=Math.imul(t^t>>>15,t|1);return e^=e+Math.imul(e^e>>>7,e|61),((e^e>>>14)>>>0)/2**32}}function W(o,t){let e=0;for(let r=0;r<o.length;r++)if(e+=o[r],t<e)return r;return U(o)}var X={rnn:D,lstm:I,gru:_},q=class{constructor(t){this.characters=Array.from(t),this.ids=new Map(this.characters.map((e,r)=>[e,r]))}encode(t){let e=[],r=new Set,s="",n=0;for(let i of t){let l=this.ids.get(i);l===void 0?(r.add(i),n++):(e.push(l),s+=i)}return{ids:e,kept:s,dropped:[...r],droppedCount:n}}decode(t){return Array.from(t,e=>this.characters[e]).join("")}};function tt(o){let{metadata:t,tensors:e}=P(o),r=Object.hasOwn(X,t.architecture)&&X[t.architecture];if(!r)throw new Error(`These weights are of the architecture “${t.architecture}”, which this page cannot run.`);let s=new r(e,JSON.parse(t.config??"{}"));if(s.metadata=t,s.vocabulary=new q(t.vocabulary),s.encode=n=>s.vocabulary.encode(n),s.vocabulary.characters.length!==s.vocabSize)throw new Error("These weights cannot be read: their vocabulary has another size.");return s}function lt(o,t,e){return t.logits.subarray(e*o.vocabSize,(e+1)*o.vocabSize)}function It(o,t,e,r,s=[]){let n=o.hiddenSize,i=e>0?t.states.map(d=>d.slice((e-1)*n,e*n)):t.initial,l=s.map(({from:d=0,to:u=1/0,...c})=>({...c,from:d-e,to:u-e})),a=o.forward(r,{state:i,clamp:l}),h=(d,u,c)=>{let p=new Float64Array(e*c+u.length);return p.set(d.subarray(0,e*c)),p.set(u,e*c),p};return{ids:[...t.ids.slice(0,e),...r],logits:h(t.logits,a.logits,o.vocabSize),states:t.states.map((d,u)=>h(d,a.states[u],n)),inside:t.inside.map((d,u)=>h(d,a.inside[u],o.kept.length)),initial:t.initial,last:a.last,clamp:[...t.clamp.filter(({from:d=0})=>d<e).map(({to:d=1/0,...u})=>({...u,to:Math.min(d,e)})),...s]}}function ht(o,t,e,r){let s=T(lt(o,t,e)).map(n=>-n);return s[r]+=1,{position:e,gradient:s}}function et(o,t,e,r){let{inputs:s}=o.backward(t,[ht(o,t,e,r)]),n=new Float64Array(e+1);for(let i=0;i<=e;i++){let l=0;for(let a=i*o.embeddingSize;a<(i+1)*o.embeddingSize;a++)l+=s[a]**2;n[i]=Math.sqrt(l)}return n}var ct=`/* What all widgets look like. Colours come from the page around it: the book's
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
`;var dt={"\n":"↵"," ":"␣","	":"⇥"},pt={"\n":"new line"," ":"space","	":"tab",".":"full stop",",":"comma",":":"colon",";":"semicolon","'":"apostrophe",'"':"quotation mark","-":"hyphen","—":"dash","!":"exclamation mark","?":"question mark","(":"left parenthesis",")":"right parenthesis","[":"left bracket","]":"right bracket","&":"ampersand"},ut={"‘":"'","’":"'","“":'"',"”":'"',"–":"-"," ":" "};function N(o){return dt[o]?dt[o]:/^[\p{C}\p{M}\p{Z}]$/u.test(o)?`U+${o.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}`:o}function O(o){return pt[o]?pt[o]:o!==o.toLowerCase()?`capital ${o}`:N(o)}function Ht(o,t,e,r){let s=[],n=o.vocabulary.ids,i=new Set,l=Array.from(t.replace(/\r\n?/g,`
`),u=>{let c=ut[u];return n.has(u)||!n.has(c)?u:(i.add(u),c)}).join(""),{ids:a,dropped:h,droppedCount:d}=o.encode(l);return i.size>0&&s.push(`Read ${[...i].map(u=>`${N(u)} as ${N(ut[u])}`).join(", ")}.`),d>0&&s.push(Ut(h,d)),a.length>e&&(a=a.slice(-e),s.push(`Reads only the last ${e.toLocaleString("en-GB")} characters of the ${r}.`)),{ids:a,notes:s}}function Pt(o){return o.vocabulary.ids.get(`
`)??0}function ft(o,t,e,r="prompt"){let{ids:s,notes:n}=Ht(o,t,e,r);if(s.length===0){s.push(Pt(o));let i=O(o.vocabulary.characters[s[0]]);n.push(`The ${r} is empty, so the text starts from a ${i}.`)}return{ids:s,notes:n}}function Ut(o,t){let e=o.slice(0,12).map(N).join(" "),r=o.length>12?` and ${o.length-12} more`:"";return`Left out ${t===1?"1 character":`${t.toLocaleString("en-GB")} characters`} this model never saw: ${e}${r}`}function gt(o,t){let e=document.createRange().createContextualFragment(o.replace(/ \w+="\{\w+\}"|\{\w+\}/g,"")).firstElementChild;e.dataset.architecture=t.metadata.architecture;for(let r of e.querySelectorAll("input, textarea, button, select"))r.dataset.lmSuppressShortcuts="true";return e}var mt=new Map;function bt(o,...t){let e=o.ownerDocument;for(let r of t){let s=mt.get(r);s||(s=new CSSStyleSheet,s.replaceSync(r),mt.set(r,s)),e.adoptedStyleSheets.includes(s)||e.adoptedStyleSheets.push(s)}}function rt(o){o.scrollHeight>o.clientHeight?o.tabIndex=0:o.removeAttribute("tabindex")}var K=class{constructor(t){this.region=t}say(t){clearTimeout(this.speaking),this.speaking=setTimeout(()=>{this.region.textContent=t},600)}stop(){clearTimeout(this.speaking)}};function xt(o,t){return({model:e,el:r})=>{let s,n=()=>{s?.end(),s=void 0;let i=e.get("weights");if(i?.byteLength)try{s=new t(e,r,o(i))}catch(l){let a=document.createElement("p");throw a.setAttribute("role","alert"),a.textContent=l.message,r.append(a),l}};return e.on("change:weights",n),n(),()=>{e.off("change:weights",n),s?.end()}}}var Rt=8,Wt=40;function M(o,t,e){let r=document.createElement(o);return t&&(r.className=t),e!==void 0&&(r.textContent=e),r}var vt=o=>/\s/.test(o)?O(o):`“${o}”`,yt=o=>{let t=100*o;return t>=.095||t===0?`${t.toFixed(1)} %`:t<.001?"less than 0.001 %":`${t.toPrecision(1)} %`};function qt(o){let t=o.map(s=>s*1e3),e=t.map(Math.floor),r=Math.round(1e3-e.reduce((s,n)=>s+n,0));return t.map((s,n)=>[s-e[n],n]).sort((s,n)=>n[0]-s[0]).slice(0,Math.max(0,r)).forEach(([,s])=>e[s]++),e.map(s=>s/10)}function Kt(o,t,e=Rt){let r=Array.from(o.keys()).sort((h,d)=>o[d]-o[h]||(d===t)-(h===t)||h-d),s=r.slice(0,e);t>=0&&!s.includes(t)&&s.push(t);let n=r.filter(h=>!s.includes(h)),i=n.reduce((h,d)=>h+o[d],0),l=qt([...s.map(h=>o[h]),i]),a=s.map((h,d)=>({id:h,probability:o[h],percent:l[d],chosen:h===t}));return n.length>0&&a.push({others:n,probability:i,percent:l.at(-1),chosen:!1}),a}function Gt(o,t,e,r){return t.map(s=>{let n=M("li",s.chosen?"chosen":""),i=s.others?`${s.others.length} others`:N(o[s.id]),l=M("span","name",i),a=M("span","bar"),h=M("span","fill");if(h.style.width=`${100*s.probability}%`,a.append(h),r){let d=s.others?s.others.reduce((c,p)=>c+r[p],0):r[s.id],u=M("span","own");u.style.left=`${100*d}%`,a.append(u)}return a.setAttribute("aria-hidden","true"),!s.others&&O(o[s.id])!==i&&(l.setAttribute("aria-hidden","true"),n.append(M("span","unseen",O(o[s.id])))),n.append(l,a,M("span","percent",`${s.percent.toFixed(1)} %`)),n.append(M("span","verb",s.chosen?e:"")),n})}function wt(o,{model:t,logits:e,id:r,temperature:s,typed:n}){let{characters:i}=t.vocabulary,l=n?1:s,a=T(e,l),h=T(e,1),d=n?"typed":"drawn",u=Kt(a,r);o.replaceChildren(...Gt(i,u,d,l===1?void 0:h));let c=vt(i[r]),p=u.find(x=>x.chosen).percent,f=p>0?`${p.toFixed(1)} %`:yt(a[r]);if(n)return`You typed ${c}; the model gave it ${f}.`;let b=l===1?"":` (${yt(h[r])} at temperature 1)`;return`Drew ${c} with ${f} at temperature ${s}${b}.`}function kt({norms:o,from:t},e){let r=o.reduce((u,c)=>u+c,0);if(!(r>0))return"No earlier character moves it at all.";let n=Array.from(o.keys()).sort((u,c)=>o[c]-o[u]).slice(0,3).map(u=>`${vt(e(t+u))} ${o.length-u} back`),i=n.length>1?`${n.slice(0,-1).join(", ")} and ${n.at(-1)}`:n[0],l=0,a=0;for(;l<r/2;)l+=o[o.length-++a];let h=a===1?"the last character alone":`the last ${a} characters`,d=t>0?` Followed ${o.length} characters back, no further.`:"";return`Most influence: ${i}. At least half of it all comes from ${h}.${d}`}function St(o,t){let e=t.reduce((s,n)=>Math.max(s,n),0),r=[];for(let s=Wt;s>=1;s--){let n=M("span"),i=t[t.length-s]??0;n.style.height=e>0?`${100*i/e}%`:"0",r.push(n)}o.replaceChildren(...r)}var At=`/* The rest of how *Sample* looks; frame.css comes before. */
.unrolled-live.unrolled-sample .frame { height: 1000px; }
/* What can be set */
.unrolled-live.unrolled-sample .controls {
  display: grid;
  flex: none;
  grid-template-columns: 1fr auto 1fr;
  gap: 8px 10px;
  align-items: end;
}
.unrolled-live.unrolled-sample :is(.prompt, .temperature, .actions) { grid-column: 1 / -1; }
.unrolled-live.unrolled-sample .prompt textarea { height: 62px; resize: none; }
.unrolled-live.unrolled-sample .actions { display: flex; gap: 8px; }
.unrolled-live.unrolled-sample .continue { flex: 1; border-color: var(--accent); background: var(--accent); color: var(--paper); font-weight: 600; }
.unrolled-live.unrolled-sample .continue:hover:enabled { background: color-mix(in srgb, var(--accent) 88%, var(--ink)); }
/* What came of it */
.unrolled-live.unrolled-sample .earlier { flex: none; color: var(--soft); font-size: 13px; line-height: 18px; }
.unrolled-live.unrolled-sample .earlier[hidden] { display: none; }
.unrolled-live.unrolled-sample .text {
  flex: 1 1 0;
  min-height: 0;
  padding: 8px 12px;
  overflow-y: auto;
  border: 1px solid var(--line);
  border-radius: 4px;
  background: var(--tray);
  font: 15px/1.65 var(--mono);
  overflow-wrap: anywhere;
  white-space: pre-wrap;
  position: relative;
}
.unrolled-live.unrolled-sample .text > span {
  padding: 2px 0;
  border-radius: 2px;
  cursor: pointer;
}
.unrolled-live.unrolled-sample .typed { color: var(--soft); font-style: italic; }
.unrolled-live.unrolled-sample .line::before {
  color: color-mix(in srgb, var(--ink) 34%, var(--paper));
  font-style: normal;
  content: "↵";
}
.unrolled-live.unrolled-sample .text > span:hover { box-shadow: inset 0 0 0 1px var(--edge); }
.unrolled-live.unrolled-sample .text > [data-influence] {
  background: color-mix(in srgb, var(--accent) calc(var(--influence) * 0.42%), transparent);
  color: var(--ink);
}
.unrolled-live.unrolled-sample .text > [aria-selected="true"],
.unrolled-live.unrolled-sample .text > [aria-selected="true"]::before {
  background: var(--accent);
  color: var(--paper);
}

/* What stands behind the chosen character */
.unrolled-live.unrolled-sample .panels { display: grid; flex: none; gap: 12px; grid-template-rows: 252px 210px; }
.unrolled-live.unrolled-sample .panels > div { min-width: 0; overflow: auto; scrollbar-width: thin; }
.unrolled-live.unrolled-sample .key { color: var(--soft); font-size: 12px; line-height: 18px; }
.unrolled-live.unrolled-sample .key i { display: inline-block; width: 2px; height: 12px; margin-right: 6px; background: var(--ink); vertical-align: -2px; }
.unrolled-live.unrolled-sample .key[hidden] { display: none; }
.unrolled-live.unrolled-sample .sentence { margin: 6px 0; font-size: 14px; line-height: 20px; min-height: 80px; }
.unrolled-live.unrolled-sample .decay { display: flex; gap: 1px; align-items: flex-end; height: 36px; border-bottom: 1px solid var(--edge); }
.unrolled-live.unrolled-sample .decay span { flex: 1; background: var(--accent); }
.unrolled-live.unrolled-sample .axis { display: flex; justify-content: space-between; color: var(--soft); font-size: 12px; line-height: 18px; }

@container unrolled-live (min-width: 560px) {
  .unrolled-live.unrolled-sample .frame { height: 700px; }
  .unrolled-live.unrolled-sample .controls { grid-template-columns: minmax(0, 1.5fr) minmax(5em, 0.6fr) auto minmax(5.4em, 0.6fr); }
  .unrolled-live.unrolled-sample .prompt { grid-column: 1; grid-row: 1 / span 2; align-self: stretch; }
  .unrolled-live.unrolled-sample .prompt textarea { height: 88px; }
  .unrolled-live.unrolled-sample .temperature { grid-column: 2 / -1; }
  .unrolled-live.unrolled-sample .actions { grid-column: 1 / -1; }
  .unrolled-live.unrolled-sample .continue { flex: 0 1 200px; }
  .unrolled-live.unrolled-sample .status { height: 40px; }
  .unrolled-live.unrolled-sample .panels { grid-template-rows: 252px; grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr); gap: 24px; }
}
@container unrolled-live (max-width: 310px) {
  .unrolled-live.unrolled-sample :is(.decay, .axis) { display: none; }
}
@media (prefers-reduced-motion: no-preference) {
  .unrolled-live.unrolled-sample .decay span { transition: height 0.15s; }
}
`;var $t=`<div class="unrolled-live unrolled-sample" data-architecture="{architecture}" role="group" aria-label="Sample: a trained model continues your text">
<div class="frame">
<fieldset class="controls" {disabled}>
<label class="prompt"><span>Prompt</span><textarea rows="3" spellcheck="false" autocapitalize="off" autocorrect="off" autocomplete="off">{prompt}</textarea></label>
<label class="temperature"><span>Temperature <b class="readout" aria-hidden="true">{temperature}</b></span><input type="range" min="0" max="2" step="0.05" value="{temperature}"></label>
<label class="seed"><span>Seed</span><input type="number" inputmode="numeric" min="0" max="4294967295" step="1" value="{seed}"></label>
<button type="button" class="new-seed">New seed</button>
<label class="length"><span>Characters</span><input type="number" inputmode="numeric" min="1" max="1000" step="1" value="{length}"></label>
<div class="actions"><button type="button" class="continue">Continue</button><button type="button" class="stop" disabled>Stop</button><button type="button" class="reset">Reset</button></div>
</fieldset>
<p class="status">{status}</p>
<p class="spoken unseen" role="status"></p>
<p class="earlier" hidden></p>
<div class="text" role="group" tabindex="0" aria-label="The text; arrow keys go from character to character">{text}</div>
<p class="plain unseen"></p>
<div class="panels">
<div class="distribution"><p class="heading">What it was drawn from</p><ol aria-label="Probabilities of the next character"></ol><p class="key" hidden><i></i>what it would be at temperature 1</p></div>
<div class="influence"><div class="headline"><p class="heading">What moved it</p><p class="legend" aria-hidden="true"><span>not at all</span><i></i><span>the most</span></p></div><p class="sentence">{hint}</p><div class="decay" aria-hidden="true"></div><p class="axis" aria-hidden="true"><span>40 characters back</span><span>1 back</span></p></div>
</div>
</div>
</div>
`;var Yt={"\n":" line"," ":" space"},G=class{constructor(t,e,r){this.root=t,this.onChoose=e,this.spans=[],this.first=0,t.replaceChildren(),t.setAttribute("role","listbox"),t.removeAttribute("tabindex"),t.addEventListener("click",s=>this.#t(s),{signal:r}),t.addEventListener("keydown",s=>this.#r(s),{signal:r})}show(t,{first:e,typed:r,complete:s}){e!==this.first&&this.clearTint(),this.first=e;let n=document.createDocumentFragment();t.forEach((i,l)=>{let a=this.spans[l];a||(a=M("span"),a.setAttribute("role","option"),a.setAttribute("aria-selected","false"),a.dataset.lmSuppressShortcuts="true",a.tabIndex=-1,this.spans.push(a),n.append(a));let h=`${l<r?"typed":"drawn"}${Yt[i]??""}`;a.className!==h&&(a.className=h),a.textContent!==i&&(a.textContent=i,a.setAttribute("aria-label",O(i)))}),this.root.append(n),s&&this.spans.splice(t.length).forEach(i=>i.remove()),!this.chosen?.isConnected&&this.spans.length>0&&this.#e(this.spans[Math.min(r,this.spans.length-1)])}choose(t){this.chosen?.setAttribute("aria-selected","false"),this.chosen=this.spans[t-this.first],this.chosen&&(this.chosen.setAttribute("aria-selected","true"),this.#e(this.chosen))}tint({from:t,norms:e}){this.clearTint();let r=e.reduce((s,n)=>Math.max(s,n),0);r>0&&e.forEach((s,n)=>{let i=this.spans[t+n-this.first],l=Math.round(100*s/r);!i||l<1||(i.style.setProperty("--influence",l),i.dataset.influence=l)})}clearTint(){for(let t of this.root.querySelectorAll("[data-influence]"))t.style.removeProperty("--influence"),delete t.dataset.influence}reveal(t){let e=this.spans[t-this.first];if(!e)return;let r=e.offsetTop,s=r+e.offsetHeight;r<this.root.scrollTop&&(this.root.scrollTop=r);let n=this.root.clientHeight;s>this.root.scrollTop+n&&(this.root.scrollTop=s-n)}revealEnd(){this.root.scrollTop=this.root.scrollHeight}#e(t){this.stop&&(this.stop.tabIndex=-1),this.stop=t,t.tabIndex=0}#t(t){let e=this.spans.indexOf(t.target);this.column=void 0,e>=0&&this.#s(e)}#s(t){let e=this.spans[Math.max(0,Math.min(t,this.spans.length-1))];this.#e(e),e.focus({preventScroll:!0}),this.onChoose(this.first+this.spans.indexOf(e)),this.reveal(this.first+this.spans.indexOf(e))}#r(t){let e=this.spans.indexOf(t.target);if(e<0||t.ctrlKey||t.metaKey||t.altKey)return;let r={ArrowLeft:()=>e-1,ArrowRight:()=>e+1,ArrowUp:()=>this.#n(e,-1),ArrowDown:()=>this.#n(e,1),Home:()=>0,End:()=>this.spans.length-1,Enter:()=>e," ":()=>e};if(!r[t.key])return;t.preventDefault(),t.stopPropagation();let s=t.key==="ArrowUp"||t.key==="ArrowDown";this.column=s?this.column??this.spans[e].offsetLeft:void 0,this.#s(r[t.key]())}#n(t,e){let r=this.spans[t],s=t,n,i=1/0;for(let l=t+e;l>=0&&l<this.spans.length;l+=e){let a=this.spans[l];if(a.offsetTop===r.offsetTop)continue;if(n??=a.offsetTop,a.offsetTop!==n)break;let h=Math.abs(a.offsetLeft-this.column);h<i&&([s,i]=[l,h])}return s}};var B=64,Zt=200,Qt=11,V=class{constructor(t,e){this.model=t,this.onProgress=e,this.ids=[],this.promptLength=0,this.target=0,this.snapshots=[t.initialState()],this.#t(0)}get running(){return this.frame!==void 0}get written(){return this.ids.length-this.promptLength}begin(t,{temperature:e,seed:r,count:s}){let n=Xt(this.ids,t);this.snapshots.length=Math.min(this.snapshots.length,Math.floor(n/B)+1),this.ids=t.slice(),this.promptLength=t.length,this.chances=[],this.temperature=e,this.random=R(r),this.target=t.length+s,this.#t(t.length-1),this.#s()}extend(t){this.target+=t,this.#s()}stop(){cancelAnimationFrame(this.frame),this.frame=void 0,this.target=Math.max(this.ids.length,this.promptLength)}logitsBefore(t){if(t<1)return;let e=this.#e(t-1);return this.model.step(e,this.ids[t-1])}influenceOn(t){let e=Math.max(0,t-Zt),r=this.model.forward(this.ids.slice(e,t),{state:this.#e(e)});return{from:e,norms:et(this.model,r,t-e-1,this.ids[t])}}#e(t){let e=Math.min(Math.floor(t/B),this.snapshots.length-1),r=this.model.copyState(this.snapshots[e]);for(let s=e*B;s<t;s++)this.model.read(r,this.ids[s]);return r}#t(t){let e=Math.min(Math.floor(Math.max(0,t)/B),this.snapshots.length-1);this.snapshots.length=e+1,this.state=this.model.copyState(this.snapshots[e]),this.read=e*B}#s(){this.frame===void 0&&this.#r()}#r(){this.frame=void 0;let t=performance.now()+Qt;for(;this.ids.length<this.target&&performance.now()<t;)this.#n();this.ids.length<this.target&&(this.frame=requestAnimationFrame(()=>this.#r())),this.onProgress(this)}#n(){let t=this.ids[this.read];if(this.read<this.ids.length-1)this.model.read(this.state,t);else{let e=T(this.model.step(this.state,t),this.temperature),r=W(e,this.random());this.ids.push(r),this.chances.push(e[r])}this.read++,this.read%B===0&&(this.snapshots[this.read/B]=this.model.copyState(this.state))}};function Xt(o,t){let e=Math.min(o.length,t.length),r=0;for(;r<e&&o[r]===t[r];)r++;return r}var nt={prompt:`HAMLET
My lord`,temperature:.7,seed:0,length:240},te=12e3,Mt=2e3,ee=400,zt=16,J=o=>`${o.toLocaleString("en-GB")} character${o===1?"":"s"}`;function Tt(o,t,e,r){let s=o===""?NaN:Number(o);return Number.isFinite(s)?Math.min(e,Math.max(t,s)):r}var it=class{constructor(t,e,r){this.host=t,this.el=e,this.model=r,this.ending=new AbortController,this.root=gt($t,r),bt(e,ct,At);let s=n=>this.root.querySelector(n);this.fields={prompt:s("textarea"),temperature:s("[type=range]"),seed:s(".seed input"),length:s(".length input")},this.parts={readout:s(".readout"),status:s(".status"),earlier:s(".earlier"),plain:s(".plain"),spoken:s(".spoken"),key:s(".key"),list:s("ol"),sentence:s(".sentence"),decay:s(".decay"),continue:s(".continue"),stop:s(".stop")},this.speaker=new K(this.parts.spoken),this.text=new G(s(".text"),n=>this.#h(n,!0),this.ending.signal),this.initial={};for(let n of Object.keys(nt))this.initial[n]=t.get(n)??nt[n];this.settings={...this.initial},this.writer=new V(r,()=>this.#a()),this.opened=void 0,this.#e(s),this.#t(),this.#r(this.settings.length)}#e(t){let{signal:e}=this.ending,r=(a,h,d)=>a.addEventListener(h,d,{signal:e}),{prompt:s,temperature:n,seed:i,length:l}=this.fields;r(s,"input",()=>this.#s("prompt",s.value)),r(n,"input",()=>this.#s("temperature",Number(n.value))),r(i,"input",()=>this.#s("seed",Math.floor(Tt(i.value,0,2**32-1,this.settings.seed)))),r(l,"input",()=>this.#s("length",Math.floor(Tt(l.value,1,1e3,this.settings.length))));for(let a of[i,l])r(a,"change",()=>this.#t());r(s,"keydown",a=>{a.key==="Enter"&&(a.ctrlKey||a.metaKey)&&this.#n()}),r(t(".new-seed"),"click",()=>{this.#s("seed",Math.floor(Math.random()*1e4)),this.#t()}),r(this.parts.continue,"click",()=>this.#n()),r(this.parts.stop,"click",()=>this.#c()),r(t(".reset"),"click",()=>this.#d());for(let a of Object.keys(nt)){let h=()=>{let d=this.host.get(a);d===void 0||d===this.settings[a]||(this.#s(a,d),this.#t())};this.host.on(`change:${a}`,h),e.addEventListener("abort",()=>this.host.off(`change:${a}`,h))}}#t(){for(let[t,e]of Object.entries(this.fields))e.value!==String(this.settings[t])&&(e.value=this.settings[t]);this.parts.readout.textContent=this.settings.temperature.toFixed(2)}#s(t,e){e!==this.settings[t]&&(this.settings[t]=e,this.host.set(t,e),this.#o(),t!=="length"&&(t==="temperature"&&(this.parts.readout.textContent=e.toFixed(2)),this.#r(t==="prompt"?this.settings.length:this.asked)))}#r(t){let{prompt:e,temperature:r,seed:s}=this.settings,{ids:n,notes:i}=ft(this.model,e,te);this.notes=i,this.asked=t,this.writer.begin(n,{temperature:r,seed:s,count:t})}#n(){let t=Math.min(this.settings.length,Mt-this.asked);this.asked+=t,this.following=!0,t>0?this.writer.extend(t):this.#i(`${J(Mt)} are as far as this box goes: change the prompt, or press Reset.`)}#c(){this.writer.stop(),this.asked=this.writer.written,this.#a()}#d(){for(let[t,e]of Object.entries(this.initial))this.settings[t]=e,this.host.set(t,e);this.opened=void 0,this.#t(),this.#o(),this.#r(this.settings.length)}#a(){let{writer:t,parts:e}=this,{ids:r,promptLength:s,running:n}=t;if(!n&&document.activeElement===e.stop&&e.continue.focus(),e.stop.disabled=!n,this.text.root.setAttribute("aria-busy",n),n&&r.length===s&&t.read<s-1){let a=`Reading the prompt: ${t.read.toLocaleString("en-GB")} of ${J(s)} …`;return s>500&&this.#i([a,...this.notes].join(" ")),this.#l()}let i=Math.max(0,s-ee),l=r.slice(i).map(a=>this.model.vocabulary.characters[a]);this.text.show(l,{first:i,typed:s-i,complete:!n}),e.earlier.hidden=i===0,e.earlier.textContent=`${J(i)} before these were read too and are not shown.`,this.following&&this.text.revealEnd(),n||this.#p(l.join("")),this.#l()}#p(t){let{writer:e}=this;this.following=!1,this.parts.plain.textContent=t;let r=e.ids.slice(e.promptLength).map(n=>this.model.vocabulary.characters[n]).join("");this.host.set("text",r),this.#o(),this.#i([...this.notes,`Wrote ${J(e.written)}.`].join(" "));let s=e.promptLength+(this.opened??this.#u());this.#h(Math.max(0,Math.min(s,e.ids.length-1)),!1)}#u(){let{chances:t,ids:e,promptLength:r}=this.writer,s=t.findIndex((n,i)=>i>=zt&&n>.15&&n<.6&&/\p{L}/u.test(this.model.vocabulary.characters[e[r+i]]));return s<0?zt:s}#l(){this.root.isConnected||this.writer.running&&this.el.hasChildNodes()||this.el.replaceChildren(this.root)}#h(t,e){let{writer:r,parts:s}=this;if(t<0||t>=r.ids.length||t>r.read+1)return;e&&(this.opened=t-r.promptLength),cancelAnimationFrame(this.later),this.text.choose(t);let n=r.logitsBefore(t);if(!n){this.text.clearTint(),s.key.hidden=!0,s.list.replaceChildren(),s.decay.replaceChildren(),s.sentence.textContent="Nothing comes before the first character, so the model had nothing to go by.";return}let i=r.ids[t],l=t<r.promptLength;s.key.hidden=l||this.settings.temperature===1;let a=wt(s.list,{model:this.model,logits:n,id:i,typed:l,temperature:this.settings.temperature});this.later=requestAnimationFrame(()=>{let h=r.influenceOn(t);this.text.tint(h),St(s.decay,h.norms);let d=kt(h,u=>this.model.vocabulary.characters[r.ids[u]]);s.sentence.textContent=`${a} ${d}`,rt(s.sentence.parentNode),e&&this.#i(`${a} ${d}`,!0)})}#i(t,e=!1){e||(this.parts.status.textContent=t,rt(this.parts.status)),this.speaker.say(t)}#o(){clearTimeout(this.saving),this.saving=setTimeout(()=>this.host.save_changes(),200)}end(){this.ending.abort(),this.writer.stop(),cancelAnimationFrame(this.later),clearTimeout(this.saving),this.speaker.stop(),this.root.remove()}},Lt={render:xt(tt,it)};var Ft=globalThis.unrolled??={};(Ft.widgets??={}).sample=Lt;Ft.engine=st;})();
