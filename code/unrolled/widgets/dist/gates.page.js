// Made by unrolled.widgets.bundle from 16cacea4e78f38aa58f36047188a135da74d73bf230423a52adf82cb5ea348d2
(()=>{var Yt=Object.defineProperty;var Jt=(o,t)=>{for(var e in t)Yt(o,e,{get:t[e],enumerable:!0})};var ft={};Jt(ft,{Gru:()=>q,Lstm:()=>R,Ngram:()=>K,Rnn:()=>P,Vocabulary:()=>J,architectures:()=>dt,argmax:()=>H,decodeHalf:()=>ct,draw:()=>$t,forwardFrom:()=>V,load:()=>ut,logProbabilityGradient:()=>Mt,logitsAt:()=>D,parseSafetensors:()=>Y,randomStream:()=>At,saliency:()=>pt,softmax:()=>I});function z(o,t,e,i,s=0){let r=t.length,n=e.length,a=2*r,l=3*r,h=4*r,c=5*r,p=6*r,d=7*r,u=0;for(;u+8<=n;u+=8){let f=0,x=0,w=0,g=0,y=0,$=0,m=0,b=0;for(let B=0,L=u*r;B<r;B++,L++){let E=t[B];f+=o[L]*E,x+=o[L+r]*E,w+=o[L+a]*E,g+=o[L+l]*E,y+=o[L+h]*E,$+=o[L+c]*E,m+=o[L+p]*E,b+=o[L+d]*E}e[u]=f,e[u+1]=x,e[u+2]=w,e[u+3]=g,e[u+4]=y,e[u+5]=$,e[u+6]=m,e[u+7]=b}for(;u<n;u++){let f=0;for(let x=0,w=u*r;x<r;x++,w++)f+=o[w]*t[x];e[u]=f}for(u=0;u<n;u++)e[u]+=i[s+u]}function T(o,t,e){let i=e.length,s=2*i,r=3*i,n=0;for(;n+4<=t.length;n+=4){let a=t[n],l=t[n+1],h=t[n+2],c=t[n+3];for(let p=0,d=n*i;p<i;p++,d++)e[p]+=a*o[d]+l*o[d+i]+(h*o[d+s]+c*o[d+r])}for(;n<t.length;n++){let a=t[n];for(let l=0,h=n*i;l<i;l++,h++)e[l]+=a*o[h]}}var U=[],C=class{constructor(t){let e=n=>{if(!t[n])throw new Error(`These weights lack ${n}.`);return t[n].data};this.embedding=e("embedding.weight"),[this.vocabSize,this.embeddingSize]=t["embedding.weight"].shape,this.readout=e("readout.weight"),this.readoutBias=Float64Array.from(e("readout.bias")),this.hiddenSize=t["readout.weight"].shape[1],this.layers=[];for(let n=0;n===0||t[`layers.${n}.weight_ih`];n++)this.layers.push({input:e(`layers.${n}.weight_ih`),inputBias:Float64Array.from(e(`layers.${n}.bias_ih`)),recurrent:e(`layers.${n}.weight_hh`),recurrentBias:Float64Array.from(e(`layers.${n}.bias_hh`))});this.numLayers=this.layers.length;let{parts:i,inside:s,sums:r}=this.constructor;if(this.numSums=r*this.hiddenSize,this.layers[0].inputBias.length!==this.numSums)throw new Error("These weights cannot be read: their layers have another size.");this.holdable=[...i,...s],this.fromBelow=new Float64Array(this.numSums),this.fromBefore=new Float64Array(this.numSums),this.kept=new Float64Array(s.length*this.hiddenSize),this.projected=this.#t()}#t(){let{embeddingSize:t,numSums:e,vocabSize:i}=this,{input:s,inputBias:r}=this.layers[0],n=new Float64Array(i*e);for(let a=0;a<i;a++){let l=Float64Array.from(this.embedding.subarray(a*t,(a+1)*t));z(s,l,n.subarray(a*e,(a+1)*e),r)}return n}initialState(){let{length:t}=this.constructor.parts;return Array.from({length:t*this.numLayers},()=>new Float64Array(this.hiddenSize))}copyState(t){return t.map(e=>e.slice())}step(t,e,i=U,s=0){this.#e(t,e,i,s);let r=new Float64Array(this.vocabSize);return z(this.readout,t[this.numLayers-1],r,this.readoutBias),r}read(t,e){this.#e(t,e,U,0)}#e(t,e,i,s,r){let{numSums:n,fromBelow:a}=this;for(let l=0;l<this.numLayers;l++){let h=this.layers[l],c=a;l===0?c=this.projected.subarray(e*n,(e+1)*n):z(h.input,t[l-1],c,h.inputBias),this.cell(h,c,t[l],t[this.numLayers+l],kt(i,l,s)),r?.(l)}}forward(t,{state:e,clamp:i=U}={}){let{hiddenSize:s,vocabSize:r,kept:n}=this;for(let{part:d="h"}of i)if(!this.holdable.includes(d))throw new Error(`There is no “${d}” to hold: there are ${this.holdable.join(", ")}.`);let a=e?this.copyState(e):this.initialState(),l=this.copyState(a),h=new Float64Array(t.length*r),c=l.map(()=>new Float64Array(t.length*s)),p=this.layers.map(()=>new Float64Array(t.length*n.length));for(let d=0;d<t.length;d++)this.#e(l,t[d],i,d,u=>p[u].set(n,d*n.length)),l.forEach((u,f)=>c[f].set(u,d*s)),z(this.readout,l[this.numLayers-1],h.subarray(d*r,(d+1)*r),this.readoutBias);return{ids:Array.from(t),logits:h,states:c,inside:p,initial:a,last:l,clamp:i}}opened(t,e,i,s=this.numLayers-1){let{parts:r,inside:n}=this.constructor,a=r.indexOf(e);return a>=0?M(t.states[a*this.numLayers+s],i,this.hiddenSize):M(M(t.inside[s],i,this.kept.length),n.indexOf(e),this.hiddenSize)}backward(t,e,i=U){let{embeddingSize:s,hiddenSize:r,numLayers:n}=this,a=t.ids.length,l=new Float64Array(a*s),h=t.states.map(()=>new Float64Array(a*r)),c=this.initialState(),p=(d,u,f,x)=>d[f]?x<0?u[f]:M(d[f],x,r):void 0;for(let{position:d,gradient:u}of e)T(this.readout,Float64Array.from(u),p(h,c,n-1,d));for(let{state:d,position:u,gradient:f}of i){let x=p(h,c,d,u);for(let w=0;w<r;w++)x[w]+=f[w]}for(let d=Vt([...e,...i]);d>=0;d--)for(let u=n-1;u>=0;u--){let f=(g,y)=>p(t.states,t.initial,g,y),x=(g,y)=>p(h,c,g,y),w=this.cellBackward(this.layers[u],{h:f(u,d),c:f(n+u,d),hBefore:f(u,d-1),cBefore:f(n+u,d-1),inside:M(t.inside[u],d,this.kept.length),dh:x(u,d),dc:x(n+u,d),dhBefore:x(u,d-1),dcBefore:x(n+u,d-1)},kt(t.clamp,u,d));T(this.layers[u].input,w,u>0?x(u-1,d):M(l,d,s))}return{inputs:l,states:h,initial:c}}},M=(o,t,e)=>o.subarray(t*e,(t+1)*e),j=o=>1/(1+Math.exp(-o));function v(o,t,e,i){for(let s of o){if((s.part??"h")!==t)continue;let r=i??s.value;s.unit===void 0?e.fill(r):e[s.unit]=r}}function kt(o,t,e){return o.length===0?U:o.filter(({layer:i=0,from:s=0,to:r=1/0})=>i===t&&e>=s&&e<r)}function Vt(o){return o.reduce((t,{position:e})=>Math.max(t,e),-1)}var q=class extends C{static parts=["h"];static inside=["r","z","n"];static sums=3;constructor(t,{reset_after:e=!0}={}){super(t),this.resetAfter=e,this.fromCandidate=new Float64Array(this.hiddenSize);for(let i of this.layers){let{hiddenSize:s}=this;i.gates=i.recurrent.subarray(0,2*s*s),i.candidate=i.recurrent.subarray(2*s*s),i.candidateBias=i.recurrentBias.subarray(2*s)}}cell({gates:t,candidate:e,recurrentBias:i,candidateBias:s},r,n,a,l){let{hiddenSize:h,fromBefore:c,kept:p,resetAfter:d}=this,[u,f,x]=[0,1,2].map(g=>M(p,g,h));z(t,n,c.subarray(0,2*h),i);for(let g=0;g<h;g++)u[g]=j(r[g]+c[g]),f[g]=j(r[g+h]+c[g+h]);v(l,"r",u),v(l,"z",f);let w=d?n:this.fromCandidate;if(!d)for(let g=0;g<h;g++)w[g]=u[g]*n[g];z(e,w,c.subarray(2*h),s);for(let g=0;g<h;g++)x[g]=Math.tanh(r[g+2*h]+(d?u[g]:1)*c[g+2*h]);v(l,"n",x);for(let g=0;g<h;g++)n[g]=(1-f[g])*x[g]+f[g]*n[g];v(l,"h",n)}cellBackward({gates:t,candidate:e,candidateBias:i},{hBefore:s,inside:r,dh:n,dhBefore:a},l){let{hiddenSize:h,fromBelow:c,resetAfter:p}=this,[d,u,f]=[0,1,2].map(m=>M(r,m,h)),[x,w,g]=[0,1,2].map(m=>M(c,m,h)),y=n.slice();v(l,"h",y,0);for(let m=0;m<h;m++)w[m]=y[m]*(s[m]-f[m])*u[m]*(1-u[m]),g[m]=y[m]*(1-u[m])*(1-f[m]*f[m]),a[m]+=y[m]*u[m];v(l,"z",w,0),v(l,"n",g,0);let $=new Float64Array(h);if(p){z(e,s,$,i);for(let m=0;m<h;m++)x[m]=g[m]*$[m],$[m]=g[m]*d[m];T(e,$,a)}else{T(e,g,$);for(let m=0;m<h;m++)x[m]=$[m]*s[m],a[m]+=$[m]*d[m]}for(let m=0;m<h;m++)x[m]*=d[m]*(1-d[m]);return v(l,"r",x,0),T(t,c.subarray(0,2*h),a),c}};var R=class extends C{static parts=["h","c"];static inside=["i","f","g","o"];static sums=4;cell({recurrent:t,recurrentBias:e},i,s,r,n){let{hiddenSize:a,fromBefore:l,kept:h}=this,[c,p,d,u]=[0,1,2,3].map(f=>M(h,f,a));z(t,s,l,e);for(let f=0;f<a;f++)c[f]=j(i[f]+l[f]),p[f]=j(i[f+a]+l[f+a]),d[f]=Math.tanh(i[f+2*a]+l[f+2*a]),u[f]=j(i[f+3*a]+l[f+3*a]);v(n,"i",c),v(n,"f",p),v(n,"g",d),v(n,"o",u);for(let f=0;f<a;f++)r[f]=p[f]*r[f]+c[f]*d[f];v(n,"c",r);for(let f=0;f<a;f++)s[f]=u[f]*Math.tanh(r[f]);v(n,"h",s)}cellBackward({recurrent:t},{c:e,cBefore:i,inside:s,dh:r,dc:n,dhBefore:a,dcBefore:l},h){let{hiddenSize:c,fromBelow:p}=this,[d,u,f,x]=[0,1,2,3].map(b=>M(s,b,c)),[w,g,y,$]=[0,1,2,3].map(b=>M(p,b,c)),m=r.slice();v(h,"h",m,0);for(let b=0;b<c;b++){let B=Math.tanh(e[b]);$[b]=m[b]*B*x[b]*(1-x[b]),n[b]+=m[b]*x[b]*(1-B*B)}m.set(n),v(h,"c",m,0);for(let b=0;b<c;b++)w[b]=m[b]*f[b]*d[b]*(1-d[b]),g[b]=m[b]*i[b]*u[b]*(1-u[b]),y[b]=m[b]*d[b]*(1-f[b]*f[b]),l[b]+=m[b]*u[b];return v(h,"i",w,0),v(h,"f",g,0),v(h,"g",y,0),v(h,"o",$,0),T(t,p,a),p}};var Xt=[0,.5,1,1.5],lt=class{constructor(t){this.bytes=t,this.at=0,this.range=4294967295,this.code=0,this.expected=new Uint16Array(9216).fill(2048);for(let e=0;e<4;e++)this.#t()}#t(){this.code=(this.code<<8|(this.bytes[this.at++]??0))>>>0}take(t){let e=this.expected[t],i=(this.range>>>12)*e,s=0;for(this.code<i?(this.range=i,this.expected[t]=e+(4096-e>>5)):(s=1,this.code-=i,this.range-=i,this.expected[t]=e-(e>>5));this.range<2**24;)this.range=this.range<<8>>>0,this.#t();return s}number(t,e){let i=ht(e),s=0;for(;s<i&&this.take(t*32+s);)s++;if(s===0)return 0;let r=1;for(let n=s-2;n>=0;n--)r=r*2+this.take(8192+s*32+n);return r}},ht=o=>32-Math.clz32(Math.min(o,4294967295));function Zt(o){let t=[0,0,0,0,0];for(let n of o)n<5&&t[n]++;let[,e,i,s,r]=t;if(Math.min(e,i,s,r)>0){let n=e/(e+2*i),a=[0,1-2*n*i/e,2-3*n*s/i,3-4*n*r/s];if([1,2,3].every(l=>a[l]>0&&a[l]<=l))return a}return Xt}var K=class{constructor(t){let e=ArrayBuffer.isView(t)?new Uint8Array(t.buffer,t.byteOffset,t.byteLength):new Uint8Array(t),i,s;try{s=8+Number(new DataView(e.buffer,e.byteOffset).getBigUint64(0,!0)),i=JSON.parse(new TextDecoder().decode(e.subarray(8,s)))}catch{throw new Error("These counts cannot be read: the header is damaged.")}this.order=i.order,this.characters=Array.from(i.vocabulary),this.vocabSize=this.characters.length,this.levels=[{first:new Int32Array([0,1]),counts:new Int32Array([i.length]),suffixes:new Int32Array(1)}];let r=new lt(e.subarray(s));for(let n=1;n<=this.order;n++)this.levels.push(this.#t(r,n,i.last));if(r.at!==r.bytes.length)throw new Error("These counts cannot be read: the file is cut short or damaged.");this.smoothed=new Map}#t(t,e,i){let s=this.levels[e-1],r=new Int32Array(s.counts.length+1),n=[],a=[],l=[],h=e>1?this.#s(i.slice(i.length-e+1),e-1):-1;for(let c=0;c<s.counts.length;c++){r[c]=a.length;let p=e===1?0:s.first[s.suffixes[c]],d=e===1?this.vocabSize:s.first[s.suffixes[c]+1],u=w=>e===1?s.counts[0]:s.counts[w],f=0;for(let w=p;w<d;w++)f+=u(w);let x=s.counts[c]-(c===h?1:0);for(let w=p;w<d&&x>0;w++){let g=u(w),y=x;if(g!==f){let m=(Math.min(ht(Math.floor(8*x*g/f)),15)*4+Math.min(x,4)-1)*4+Math.min(ht(g),4)-1;y=t.number(m,Math.min(x,g))}y>0&&(n.push(e===1?w:s.characters[w]),a.push(y),l.push(e===1?0:w)),x-=y,f-=g}}return r[s.counts.length]=a.length,{first:r,characters:Uint16Array.from(n),counts:Int32Array.from(a),suffixes:Int32Array.from(l)}}#e(t,e,i){if(e<0)return-1;let{first:s,characters:r}=this.levels[t],n=s[e],a=s[e+1];for(;n<a;){let l=n+a>>1;r[l]<i?n=l+1:a=l}return n<s[e+1]&&r[n]===i?n:-1}#s(t,e){return t.length<e?-1:t.reduce((i,s,r)=>this.#e(r+1,i,s),0)}#n(t,e){let i=2*t+(e?1:0);if(this.smoothed.has(i))return this.smoothed.get(i);let{first:s,counts:r}=this.levels[t],n=r;if(!e){n=new Int32Array(r.length);for(let p of this.levels[t+1].suffixes)n[p]++}let a=Zt(n),l=new Int32Array(s.length-1),h=new Float64Array(s.length-1);for(let p=0;p<l.length;p++)for(let d=s[p];d<s[p+1];d++)l[p]+=n[d],h[p]+=a[Math.min(n[d],3)];let c={counts:n,taken:a,totals:l,heldBack:h};return this.smoothed.set(i,c),c}initialState(){let t=new Int32Array(this.order).fill(-1);return t[0]=0,t}read(t,e){for(let i=this.order-1;i>=1;i--)t[i]=this.#e(i,t[i-1],e)}probabilities(t,e=this.order){let i=new Float64Array(this.vocabSize).fill(1/this.vocabSize);for(let s=1;s<=e;s++){let r=t[s-1];if(r<0)break;let{counts:n,taken:a,totals:l,heldBack:h}=this.#n(s,s===e);if(l[r]===0)continue;let{first:c,characters:p}=this.levels[s];for(let d=0;d<i.length;d++)i[d]=h[r]*i[d]/l[r];for(let d=c[r];d<c[r+1];d++)i[p[d]]+=(n[d]-a[Math.min(n[d],3)])/l[r]}return i}};var P=class extends C{static parts=["h"];static inside=[];static sums=1;cell({recurrent:t,recurrentBias:e},i,s,r,n){let a=this.fromBefore;z(t,s,a,e);for(let l=0;l<s.length;l++)s[l]=Math.tanh(i[l]+a[l]);v(n,"h",s)}cellBackward({recurrent:t},{h:e,dh:i,dhBefore:s},r){let n=this.fromBelow;for(let a=0;a<e.length;a++)n[a]=i[a]*(1-e[a]*e[a]);return v(r,"h",n,0),T(t,n,s),n}};var St={F16:2,F32:4},Qt=2**-24;function ct(o){let t=new Float32Array(o.length),e=new Uint32Array(t.buffer);for(let i=0;i<o.length;i++){let s=o[i],r=(s&32768)<<16,n=s>>10&31,a=s&1023;n===0?(t[i]=a*Qt,e[i]|=r):n===31?e[i]=r|2139095040|a<<13:e[i]=r|n+112<<23|a<<13}return t}function te(o){return ArrayBuffer.isView(o)?new Uint8Array(o.buffer,o.byteOffset,o.byteLength):new Uint8Array(o)}function Y(o){let t=te(o),e=h=>new Error(`These weights cannot be read: ${h}.`);if(t.length<8)throw e("the file is cut short");let i=new DataView(t.buffer,t.byteOffset,t.byteLength),s=8+Number(i.getBigUint64(0,!0));if(s>t.length)throw e("the header is cut short");let r;try{r=JSON.parse(new TextDecoder().decode(t.subarray(8,s)))}catch{throw e("the header is no JSON")}let{__metadata__:n={},...a}=r,l={};for(let[h,{dtype:c,shape:p,data_offsets:[d,u]}]of Object.entries(a)){let f=p.reduce((g,y)=>g*y,1);if(!(c in St))throw e(`${h} has the type ${c}`);if(u-d!==f*St[c]||s+u>t.length)throw e(`${h} is cut short`);let x=t.slice(s+d,s+u).buffer,w=c==="F16"?ct(new Uint16Array(x)):new Float32Array(x);l[h]={shape:p,data:w}}return{metadata:n,tensors:l}}function I(o,t=1){let e=new Float64Array(o.length),i=H(o);if(!(t>0))return e[i]=1,e;let s=0;for(let r=0;r<e.length;r++)e[r]=Math.exp((o[r]-o[i])/t),s+=e[r];for(let r=0;r<e.length;r++)e[r]/=s;return e}function H(o){let t=0;for(let e=1;e<o.length;e++)o[e]>o[t]&&(t=e);return t}function At(o){let t=o>>>0;return()=>{t=t+1831565813>>>0;let e=Math.imul(t^t>>>15,t|1);return e^=e+Math.imul(e^e>>>7,e|61),((e^e>>>14)>>>0)/2**32}}function $t(o,t){let e=0;for(let i=0;i<o.length;i++)if(e+=o[i],t<e)return i;return H(o)}var dt={rnn:P,lstm:R,gru:q},J=class{constructor(t){this.characters=Array.from(t),this.ids=new Map(this.characters.map((e,i)=>[e,i]))}encode(t){let e=[],i=new Set,s="",r=0;for(let n of t){let a=this.ids.get(n);a===void 0?(i.add(n),r++):(e.push(a),s+=n)}return{ids:e,kept:s,dropped:[...i],droppedCount:r}}decode(t){return Array.from(t,e=>this.characters[e]).join("")}};function ut(o){let{metadata:t,tensors:e}=Y(o),i=Object.hasOwn(dt,t.architecture)&&dt[t.architecture];if(!i)throw new Error(`These weights are of the architecture “${t.architecture}”, which this page cannot run.`);let s=new i(e,JSON.parse(t.config??"{}"));if(s.metadata=t,s.vocabulary=new J(t.vocabulary),s.encode=r=>s.vocabulary.encode(r),s.vocabulary.characters.length!==s.vocabSize)throw new Error("These weights cannot be read: their vocabulary has another size.");return s}function D(o,t,e){return t.logits.subarray(e*o.vocabSize,(e+1)*o.vocabSize)}function V(o,t,e,i,s=[]){let r=o.hiddenSize,n=e>0?t.states.map(c=>c.slice((e-1)*r,e*r)):t.initial,a=s.map(({from:c=0,to:p=1/0,...d})=>({...d,from:c-e,to:p-e})),l=o.forward(i,{state:n,clamp:a}),h=(c,p,d)=>{let u=new Float64Array(e*d+p.length);return u.set(c.subarray(0,e*d)),u.set(p,e*d),u};return{ids:[...t.ids.slice(0,e),...i],logits:h(t.logits,l.logits,o.vocabSize),states:t.states.map((c,p)=>h(c,l.states[p],r)),inside:t.inside.map((c,p)=>h(c,l.inside[p],o.kept.length)),initial:t.initial,last:l.last,clamp:[...t.clamp.filter(({from:c=0})=>c<e).map(({to:c=1/0,...p})=>({...p,to:Math.min(c,e)})),...s]}}function Mt(o,t,e,i){let s=I(D(o,t,e)).map(r=>-r);return s[i]+=1,{position:e,gradient:s}}function pt(o,t,e,i){let{inputs:s}=o.backward(t,[Mt(o,t,e,i)]),r=new Float64Array(e+1);for(let n=0;n<=e;n++){let a=0;for(let l=n*o.embeddingSize;l<(n+1)*o.embeddingSize;l++)a+=s[l]**2;r[n]=Math.sqrt(a)}return r}var zt=`/* The rest of how *Gates* looks; frame.css and walk.css come before. Heights of tracks
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
`;var Tt=`<div class="unrolled-live unrolled-walk unrolled-gates" data-architecture="{architecture}" role="group" aria-label="Gates: a network with gates opened, one step at a time">
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
`;var X=class{constructor(t){this.model=t,this.ids=[],this.changes=[]}read(t){let e=0;for(;e<t.length&&t[e]===this.ids[e];)e++;if(e===t.length&&e===this.ids.length)return;let i=this.base&&e>0?this.base:void 0;this.base=i?V(this.model,i,e,t.slice(e)):this.model.forward(t),this.ids=t.slice(),this.run=this.base,this.change(this.changes.filter(({step:s})=>s<=e))}change(t){if(this.changes=t,t.length===0){this.run=this.base;return}let e=Math.min(...t.map(({step:s})=>s))-1,i=t.map(s=>this.clampOf(s));this.run=V(this.model,this.base,e,this.ids.slice(e),i)}clampOf({step:t,unit:e,value:i}){return{layer:this.model.numLayers-1,unit:e,value:i,from:t-1,to:t}}get changed(){return this.run!==this.base}state(t,e=this.run){let{hiddenSize:i,numLayers:s}=this.model;return e.states[s-1].subarray((t-1)*i,t*i)}trace(t,e=this.run){return this.ids.map((i,s)=>this.state(s+1,e)[t])}chances(t,e=this.run){return I(D(this.model,e,t-1))}likeliest(t,e=this.run){return H(D(this.model,e,t-1))}influence(t,e){return{from:0,norms:pt(this.model,this.run,t-1,e)}}};var Lt={lstm:["i","f","o","c","h"],gru:["r","z","n","h"]},gt={lstm:["i","f","o"],gru:["r","z"]},Et={lstm:"f",gru:"z"},Z=class extends X{clampOf({gate:t,unit:e,value:i,step:s,last:r}){let n={layer:this.model.numLayers-1,part:t,value:i,from:s-1,to:r};return e<0?n:{...n,unit:e}}part(t,e,i=this.run){let s=this.model.opened(i,t,e-1);return t==="c"?s.map(Math.tanh):s}track(t,e,i=this.run){return this.ids.map((s,r)=>{let n=this.model.opened(i,t,r)[e];return t==="c"?Math.tanh(n):n})}};function Ft(o,t){let e=document.createRange().createContextualFragment(o.replace(/ \w+="\{\w+\}"|\{\w+\}/g,"")).firstElementChild;e.dataset.architecture=t.metadata.architecture;for(let i of e.querySelectorAll("input, textarea, button, select"))i.dataset.lmSuppressShortcuts="true";return e}var Ct=new Map;function Ot(o,...t){let e=o.ownerDocument;for(let i of t){let s=Ct.get(i);s||(s=new CSSStyleSheet,s.replaceSync(i),Ct.set(i,s)),e.adoptedStyleSheets.includes(s)||e.adoptedStyleSheets.push(s)}}function Bt(o){o.scrollHeight>o.clientHeight?o.tabIndex=0:o.removeAttribute("tabindex")}var Q=class{constructor(t){this.region=t}say(t){clearTimeout(this.speaking),this.speaking=setTimeout(()=>{this.region.textContent=t},600)}stop(){clearTimeout(this.speaking)}};function jt(o,t){return({model:e,el:i})=>{let s,r=()=>{s?.end(),s=void 0;let n=e.get("weights");if(n?.byteLength)try{s=new t(e,i,o(n))}catch(a){let l=document.createElement("p");throw l.setAttribute("role","alert"),l.textContent=a.message,i.append(l),a}};return e.on("change:weights",r),r(),()=>{e.off("change:weights",r),s?.end()}}}var It={"\n":"↵"," ":"␣","	":"⇥"},Nt={"\n":"new line"," ":"space","	":"tab",".":"full stop",",":"comma",":":"colon",";":"semicolon","'":"apostrophe",'"':"quotation mark","-":"hyphen","—":"dash","!":"exclamation mark","?":"question mark","(":"left parenthesis",")":"right parenthesis","[":"left bracket","]":"right bracket","&":"ampersand"},Ht={"‘":"'","’":"'","“":'"',"”":'"',"–":"-"," ":" "};function F(o){return It[o]?It[o]:/^[\p{C}\p{M}\p{Z}]$/u.test(o)?`U+${o.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}`:o}function N(o){return Nt[o]?Nt[o]:o!==o.toLowerCase()?`capital ${o}`:F(o)}function ie(o,t,e,i){let s=[],r=o.vocabulary.ids,n=new Set,a=Array.from(t.replace(/\r\n?/g,`
`),p=>{let d=Ht[p];return r.has(p)||!r.has(d)?p:(n.add(p),d)}).join(""),{ids:l,dropped:h,droppedCount:c}=o.encode(a);return n.size>0&&s.push(`Read ${[...n].map(p=>`${F(p)} as ${F(Ht[p])}`).join(", ")}.`),c>0&&s.push(re(h,c)),l.length>e&&(l=l.slice(-e),s.push(`Reads only the last ${e.toLocaleString("en-GB")} characters of the ${i}.`)),{ids:l,notes:s}}function ne(o){return o.vocabulary.ids.get(`
`)??0}function mt(o,t,e,i="prompt"){let{ids:s,notes:r}=ie(o,t,e,i);if(s.length===0){s.push(ne(o));let n=N(o.vocabulary.characters[s[0]]);r.push(`The ${i} is empty, so the text starts from a ${n}.`)}return{ids:s,notes:r}}function re(o,t){let e=o.slice(0,12).map(F).join(" "),i=o.length>12?` and ${o.length-12} more`:"";return`Left out ${t===1?"1 character":`${t.toLocaleString("en-GB")} characters`} this model never saw: ${e}${i}`}var oe=8;function S(o,t,e){let i=document.createElement(o);return t&&(i.className=t),e!==void 0&&(i.textContent=e),i}var G=o=>/\s/.test(o)?N(o):`“${o}”`,xt=o=>{let t=100*o;return t>=.095||t===0?`${t.toFixed(1)} %`:t<.001?"less than 0.001 %":`${t.toPrecision(1)} %`};function wt(o){let t=o.map(s=>s*1e3),e=t.map(Math.floor),i=Math.round(1e3-e.reduce((s,r)=>s+r,0));return t.map((s,r)=>[s-e[r],r]).sort((s,r)=>r[0]-s[0]).slice(0,Math.max(0,i)).forEach(([,s])=>e[s]++),e.map(s=>s/10)}function tt(o,t,e=oe){let i=Array.from(o.keys()).sort((h,c)=>o[c]-o[h]||(c===t)-(h===t)||h-c),s=i.slice(0,e);t>=0&&!s.includes(t)&&s.push(t);let r=i.filter(h=>!s.includes(h)),n=r.reduce((h,c)=>h+o[c],0),a=wt([...s.map(h=>o[h]),n]),l=s.map((h,c)=>({id:h,probability:o[h],percent:a[c],chosen:h===t}));return r.length>0&&l.push({others:r,probability:n,percent:a.at(-1),chosen:!1}),l}function _t(o,t,e,i){return t.map(s=>{let r=S("li",s.chosen?"chosen":""),n=s.others?`${s.others.length} others`:F(o[s.id]),a=S("span","name",n),l=S("span","bar"),h=S("span","fill");if(h.style.width=`${100*s.probability}%`,l.append(h),i){let c=s.others?s.others.reduce((d,u)=>d+i[u],0):i[s.id],p=S("span","own");p.style.left=`${100*c}%`,l.append(p)}return l.setAttribute("aria-hidden","true"),!s.others&&N(o[s.id])!==n&&(a.setAttribute("aria-hidden","true"),r.append(S("span","unseen",N(o[s.id])))),r.append(a,l,S("span","percent",`${s.percent.toFixed(1)} %`)),r.append(S("span","verb",s.chosen?e:"")),r})}var ae="http://www.w3.org/2000/svg",le=90,he=3,ce=.82,de=.08;function st(o){return`${o<0?"−":"+"}${Math.abs(o).toFixed(2)}`}function _(o,t){for(let[e,i]of Object.entries(t))o.setAttribute(e,i)}function A(o,t){let e=document.createElementNS(ae,o);return _(e,t),e}var ue=o=>Math.ceil(Math.sqrt(1.5*o));function pe(o,t,e){let i=t<0?de:0,s=Math.max(0,ce*Math.sqrt(Math.min(1,Math.abs(t)))-i),r=(1-s)/2;return{x:(o%e+r).toFixed(3),y:(Math.floor(o/e)+r).toFixed(3),width:s.toFixed(3),height:s.toFixed(3),class:t<0?"down":"up"}}var et=class{constructor(t,e,i,s){this.count=e,this.told=i,this.columns=ue(e),this.picture=t.querySelector("svg"),this.picture.setAttribute("viewBox",`0 0 ${this.columns} ${Math.ceil(e/this.columns)}`),this.squares=Array.from({length:e},()=>A("rect",{})),this.picture.replaceChildren(...this.squares),this.cells=Array.from({length:e},()=>{let n=S("span");return n.setAttribute("role","option"),n.setAttribute("aria-selected","false"),n.dataset.lmSuppressShortcuts="true",n.tabIndex=-1,n}),this.box=t.querySelector(".cells"),this.box.setAttribute("role","listbox"),this.box.style.setProperty("--columns",this.columns),this.box.replaceChildren(...this.cells);let r=(n,a)=>this.box.addEventListener(n,a,{signal:s});r("keydown",n=>this.#e(n)),r("pointerdown",n=>this.#s(n)),r("pointermove",n=>this.#n(n)),r("pointerup",()=>this.#i()),r("pointercancel",()=>this.#i()),r("click",n=>this.#r(n)),r("pointerover",n=>i.point(this.#t(n))),r("pointerleave",()=>i.point(void 0))}show(t,e){let i=this.state;this.state=t.slice();for(let s=0;s<this.count;s++){let r=t[s],n=this.cells[s],a=e.has(s);i?.[s]===r&&n.classList.contains("held")===a||(_(this.squares[s],pe(s,r,this.columns)),n.setAttribute("aria-label",`unit ${s}: ${st(r)}${a?", changed":""}`),n.classList.toggle("held",a))}}choose(t){this.chosen&&(this.chosen.setAttribute("aria-selected","false"),this.chosen.tabIndex=-1),this.chosen=this.cells[t],this.chosen.setAttribute("aria-selected","true"),this.chosen.tabIndex=0}#t(t){let e=this.cells.indexOf(t.target);return e<0?void 0:e}#e(t){let e=this.#t(t);if(e===void 0||t.ctrlKey||t.metaKey||t.altKey)return;let i={ArrowLeft:e-1,ArrowRight:e+1,ArrowUp:e-this.columns,ArrowDown:e+this.columns,Home:0,End:this.count-1}[t.key];i!==void 0&&(t.preventDefault(),t.stopPropagation(),!(i<0||i>=this.count)&&(this.told.choose(i),this.cells[i].focus({preventScroll:!0})))}#s(t){let e=this.#t(t);e===void 0||t.button!==0||t.pointerType==="touch"&&this.cells[e]!==this.chosen||(this.told.choose(e),this.grip={unit:e,id:t.pointerId,y:t.clientY,value:this.state[e],moved:!1},this.box.setPointerCapture(t.pointerId))}#n(t){let{grip:e}=this;if(!e||t.pointerId!==e.id)return;let i=e.y-t.clientY;if(!e.moved&&Math.abs(i)<he)return;e.moved=!0,this.box.classList.add("dragging");let s=Math.max(-1,Math.min(1,e.value+i/le));this.told.drag(Math.round(100*s)/100)}#i(){this.grip?.moved&&this.told.drop(),this.box.classList.remove("dragging"),this.grip=void 0}#r(t){let e=this.#t(t);e!==void 0&&(this.cells[e]!==this.chosen&&this.told.choose(e),this.cells[e].focus({preventScroll:!0}))}};var fe={"\n":" line"," ":" space"},it=class{constructor(t,e,i){this.root=t,this.onChoose=e,this.spans=[],this.first=0,t.replaceChildren(),t.setAttribute("role","listbox"),t.removeAttribute("tabindex"),t.addEventListener("click",s=>this.#e(s),{signal:i}),t.addEventListener("keydown",s=>this.#n(s),{signal:i})}show(t,{first:e,typed:i,complete:s}){e!==this.first&&this.clearTint(),this.first=e;let r=document.createDocumentFragment();t.forEach((n,a)=>{let l=this.spans[a];l||(l=S("span"),l.setAttribute("role","option"),l.setAttribute("aria-selected","false"),l.dataset.lmSuppressShortcuts="true",l.tabIndex=-1,this.spans.push(l),r.append(l));let h=`${a<i?"typed":"drawn"}${fe[n]??""}`;l.className!==h&&(l.className=h),l.textContent!==n&&(l.textContent=n,l.setAttribute("aria-label",N(n)))}),this.root.append(r),s&&this.spans.splice(t.length).forEach(n=>n.remove()),!this.chosen?.isConnected&&this.spans.length>0&&this.#t(this.spans[Math.min(i,this.spans.length-1)])}choose(t){this.chosen?.setAttribute("aria-selected","false"),this.chosen=this.spans[t-this.first],this.chosen&&(this.chosen.setAttribute("aria-selected","true"),this.#t(this.chosen))}tint({from:t,norms:e}){this.clearTint();let i=e.reduce((s,r)=>Math.max(s,r),0);i>0&&e.forEach((s,r)=>{let n=this.spans[t+r-this.first],a=Math.round(100*s/i);!n||a<1||(n.style.setProperty("--influence",a),n.dataset.influence=a)})}clearTint(){for(let t of this.root.querySelectorAll("[data-influence]"))t.style.removeProperty("--influence"),delete t.dataset.influence}reveal(t){let e=this.spans[t-this.first];if(!e)return;let i=e.offsetTop,s=i+e.offsetHeight;i<this.root.scrollTop&&(this.root.scrollTop=i);let r=this.root.clientHeight;s>this.root.scrollTop+r&&(this.root.scrollTop=s-r)}revealEnd(){this.root.scrollTop=this.root.scrollHeight}#t(t){this.stop&&(this.stop.tabIndex=-1),this.stop=t,t.tabIndex=0}#e(t){let e=this.spans.indexOf(t.target);this.column=void 0,e>=0&&this.#s(e)}#s(t){let e=this.spans[Math.max(0,Math.min(t,this.spans.length-1))];this.#t(e),e.focus({preventScroll:!0}),this.onChoose(this.first+this.spans.indexOf(e)),this.reveal(this.first+this.spans.indexOf(e))}#n(t){let e=this.spans.indexOf(t.target);if(e<0||t.ctrlKey||t.metaKey||t.altKey)return;let i={ArrowLeft:()=>e-1,ArrowRight:()=>e+1,ArrowUp:()=>this.#i(e,-1),ArrowDown:()=>this.#i(e,1),Home:()=>0,End:()=>this.spans.length-1,Enter:()=>e," ":()=>e};if(!i[t.key])return;t.preventDefault(),t.stopPropagation();let s=t.key==="ArrowUp"||t.key==="ArrowDown";this.column=s?this.column??this.spans[e].offsetLeft:void 0,this.#s(i[t.key]())}#i(t,e){let i=this.spans[t],s=t,r,n=1/0;for(let a=t+e;a>=0&&a<this.spans.length;a+=e){let l=this.spans[a];if(l.offsetTop===i.offsetTop)continue;if(r??=l.offsetTop,l.offsetTop!==r)break;let h=Math.abs(l.offsetLeft-this.column);h<n&&([s,n]=[a,h])}return s}};var k=26,W=28,qt=24,Ut=10;function bt(o,t,e=W,i=qt){let s=t<0?1:0,r=Math.max(0,i*Math.min(1,Math.abs(t))-2*s);return{x:(o-1)*k+(k-Ut)/2+s,y:(t<0?e+s:e-r).toFixed(1),width:Ut-2*s,height:r.toFixed(1),class:t<0?"down":"up"}}var nt=class{constructor(t,e,i){this.root=t,this.guesses=t.querySelector(".guesses"),this.trace=t.querySelector(".trace");let s=t.querySelector(".letters");this.letters=new it(s,r=>e(r+1),i),s.setAttribute("aria-orientation","horizontal");for(let r of[this.guesses,this.trace])r.addEventListener("click",n=>{let a=n.clientX-r.getBoundingClientRect().left;e(Math.max(1,Math.min(this.length,Math.floor(a/k)+1)))},{signal:i})}read(t){this.length=t.length,this.shown=!1,this.letters.show(t,{first:0,typed:0,complete:!0}),this.guesses.replaceChildren(...t.map(()=>S("span"))),this.trace.setAttribute("width",this.length*k),this.bars=t.map(()=>A("rect",{})),this.drawn=[],this.marks=[A("g",{}),A("g",{})],this.trace.replaceChildren(this.marks[0],...this.bars,this.marks[1])}guess(t){t.forEach(({character:e,right:i,changed:s},r)=>{let n=this.guesses.children[r],[a,l]=[F(e),`${i?"right":""}${s?" other":""}`];n.textContent!==a&&(n.textContent=a),n.className!==l&&(n.className=l)})}draw(t,e,{held:i,others:s},r){let n={y:0,width:k,height:2*W};this.marks[0].replaceChildren(A("rect",{class:"here",x:(r-1)*k,...n}),A("rect",{class:"axis",x:0,y:W-.5,width:this.length*k,height:1}));let a=[];t.forEach((l,h)=>{let c=h*k;this.drawn[h]!==l&&_(this.bars[h],bt(h+1,l)),Math.abs(l-e[h])>.02&&a.push(A("rect",{class:"ghost",x:c+4,y:(W-qt*e[h]-1).toFixed(1),width:k-8,height:2})),i.has(h+1)?a.push(A("rect",{class:"held",x:c+3,y:1,width:k-6,height:2*W-2,rx:3})):s.has(h+1)&&a.push(A("circle",{class:"elsewhere",cx:c+k/2,cy:4,r:3}))}),this.drawn=t,this.marks[1].replaceChildren(...a)}choose(t){this.letters.choose(t-1);for(let e of this.guesses.querySelectorAll(".here"))e.classList.remove("here");this.guesses.children[t-1]?.classList.add("here"),!(this.step===t&&this.shown)&&(this.step=t,this.shown=this.root.clientWidth>0,this.root.scrollLeft=(t-.5)*k-this.root.clientWidth/2)}tint(t){this.letters.tint(t)}};var Rt=160,vt=4,rt=class extends nt{constructor(t,e,{go:i,span:s},r){super(t,i,r),this.parts=e,this.height=Rt/e.length,this.span=s;let n=(a,l)=>this.trace.addEventListener(a,l,{signal:r});n("pointerdown",a=>this.#e(a)),n("pointermove",a=>this.#s(a));for(let a of["pointerup","pointercancel"])n(a,()=>{this.grip=void 0})}read(t){super.read(t),this.bars=this.parts.map(()=>t.map(()=>A("rect",{}))),this.drawn=this.parts.map(()=>[]),this.trace.replaceChildren(this.marks[0],...this.bars.flat(),this.marks[1])}draw(t,e){let{height:i}=this,s=[A("rect",{class:"here",x:(e-1)*k,y:0,width:k,height:Rt})],r=[];t.forEach(({values:n,before:a,held:l,picked:h},c)=>{let p=c*i,{signed:d}=this.parts[c],u=d?p+i/2:p+i-vt/2,f=d?(i-vt)/2:i-vt;s.push(A("rect",{class:"axis",x:0,y:u-(d?.5:0),width:this.length*k,height:1})),n.forEach((w,g)=>{this.drawn[c][g]!==w&&_(this.bars[c][g],bt(g+1,w,u,f)),Math.abs(w-a[g])>.02&&r.push(A("rect",{class:"ghost",x:g*k+4,y:(u-f*a[g]-1).toFixed(1),width:k-8,height:2}))}),this.drawn[c]=n;let x=(w,[g,y])=>A("rect",{class:w,x:(g-1)*k+2,y:p+1.5,width:(y-g+1)*k-4,height:i-3,rx:3});h&&r.push(x("picked",h)),r.push(...l.map(w=>x("held",w)))}),this.marks[0].replaceChildren(...s),this.marks[1].replaceChildren(...r)}#t(t){let e=this.trace.getBoundingClientRect(),i=Math.floor((t.clientY-e.top)/this.height),s=Math.floor((t.clientX-e.left)/k)+1;return{track:Math.max(0,Math.min(this.parts.length-1,i)),step:Math.max(1,Math.min(this.length,s))}}#e(t){t.button!==0||t.pointerType==="touch"||(this.grip=this.#t(t),this.trace.setPointerCapture(t.pointerId))}#s(t){if(!this.grip)return;let{step:e}=this.#t(t);e===this.grip.step&&!this.grip.moved||(this.grip.moved=!0,this.span(this.parts[this.grip.track].name,Math.min(e,this.grip.step),Math.max(e,this.grip.step)))}};var Pt=`/* What all widgets look like. Colours come from the page around it: the book's
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
`;var Dt=`/* What *Unroll* and *Gates* look like both: a text, a column a step, and the units of
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
`;var Gt=200,O=(o,t,e)=>Math.min(e,Math.max(t,Math.round(Number(o))||t));var ot=class{constructor(t,e,i,{markup:s,styles:r,defaults:n},a){this.host=t,this.model=i,this.defaults=n,this.walking=a,this.ending=new AbortController,this.root=Ft(s,i),Ot(e,Pt,Dt,r),this.parts={list:this.find("ol")};for(let l of["where","status","heading","pointed","key"])this.parts[l]=this.find(`.${l}`);for(let l of["first","back","on","last","reset"])this.parts[l]=this.find(`button.${l}`);this.fields={text:this.find("textarea")},this.speaker=new Q(this.find(".spoken"))}find(t){return this.root.querySelector(t)}on(t,e,i){t.addEventListener(e,i,{signal:this.ending.signal})}begin(t){this.#e(),this.initial=this.#t(),this.apply(this.initial),t.replaceChildren(this.root),this.timeline.choose(this.settings.step)}#t(){let t={};for(let e of Object.keys(this.defaults))t[e]=this.host.get(e)??this.defaults[e];return t}#e(){let{parts:t,fields:e}=this;this.on(e.text,"input",()=>this.#s()),this.on(t.first,"click",()=>this.go(1)),this.on(t.back,"click",()=>this.go(this.settings.step-1)),this.on(t.on,"click",()=>this.go(this.settings.step+1)),this.on(t.last,"click",()=>this.go(this.walking.ids.length)),this.on(t.reset,"click",()=>{this.apply(this.initial),this.save(),this.explain()});for(let i of Object.keys(this.defaults)){let s=()=>{this.hearing??=Promise.resolve().then(()=>{this.hearing=void 0;let r=this.#t();Object.keys(this.defaults).every(a=>JSON.stringify(r[a])===JSON.stringify(this.settings[a]))||this.ending.signal.aborted||(this.apply(r),this.explain())})};this.host.on(`change:${i}`,s),this.ending.signal.addEventListener("abort",()=>this.host.off(`change:${i}`,s))}}apply(t){let{characters:e}=this.model.vocabulary,i=String(t.text),{ids:s,notes:r}=mt(this.model,i,Gt,"text");this.notes=r,this.walking.read(s),this.timeline.read(s.map(l=>e[l]));let n=O(t.step,1,s.length),a=O(t.unit,0,this.model.hiddenSize-1);this.settings={...t,...this.fitted(t,s.length),text:t.text,step:n,unit:a},this.fields.text.value!==i&&(this.fields.text.value=i),this.alter(),this.show()}#s(){let t=this.settings.step===this.walking.ids.length,{ids:e}=mt(this.model,this.fields.text.value,Gt);this.walking.read(e);let i=t?e.length:this.settings.step;this.apply({...this.settings,...this.kept(),text:this.fields.text.value,step:i}),this.save(),this.explain()}go(t){this.settings.step=O(t,1,this.walking.ids.length),this.show(),this.save(),this.explain()}showStep(){let{walking:t,parts:e,settings:{step:i}}=this,{characters:s}=this.model.vocabulary,{ids:r,base:n}=t;e.where.textContent=`Step ${i} of ${r.length}`;for(let[h,c]of[["first",1],["back",i-1],["on",i+1],["last",r.length]]){let p=c!==i&&c>=1&&c<=r.length;this.enable(e[h],p,h==="first"||h==="back"?e.on:e.back)}let a=h=>r.map((c,p)=>t.likeliest(p+1,h)),l=a(n);this.timeline.guess(a(t.run).map((h,c)=>({character:s[h],right:h===r[c+1],changed:h!==l[c]})))}enable(t,e,i){!e&&document.activeElement===t&&i.focus(),t.disabled=!e}sentences(){let{walking:t,settings:{step:e}}=this,{characters:i}=this.model.vocabulary,s=a=>tt(a,-1,3).slice(0,3).map(l=>`${G(i[l.id])} ${xt(l.probability)}`).join(", "),r=t.chances(e),n=[...this.notes,`${this.parts.where.textContent}, ${G(i[t.ids[e-1]])}.`,`Likeliest next: ${s(r)}.`];if(t.changed){let a=t.chances(e,t.base),l=r.reduce((h,c,p)=>h+Math.abs(c-a[p]),0)/2;n.push(`Your changes moved ${xt(l)} of it; without them: ${s(a)}.`)}return n}save(){for(let[t,e]of Object.entries(this.settings))this.host.set(t,e);clearTimeout(this.saving),this.saving=setTimeout(()=>this.host.save_changes(),200)}end(){this.ending.abort(),clearTimeout(this.saving),this.speaker.stop(),this.root.remove()}};var xe={text:`To be, or not to be.

HAMLET
My lord`,step:28,unit:0,part:"",holds:[]},we=8,be="Choose a gate and a span of steps, or drag along its row, and shut or open it.",at={i:"input gate",f:"forget gate",o:"output gate",c:"memory",r:"reset gate",z:"update gate",n:"candidate",h:"output"},ve={i:"i lets in",f:"f keeps",o:"o lets out",c:"tanh c",r:"r reset",z:"z keeps",n:"n new",h:"h output"},ye=(o,t)=>o.gate===t.gate&&o.unit===t.unit&&o.step===t.step&&o.last===t.last,yt=class extends ot{constructor(t,e,i){let{architecture:s}=i.metadata;if(!Object.hasOwn(gt,s))throw new Error("A network without gates has none to show.");super(t,e,i,{markup:Tt,styles:zt,defaults:xe},new Z(i)),this.names=Lt[s],this.gates=gt[s],this.usual=Et[s];for(let n of["shut","open","let-go"])this.parts[n]=this.find(`button.${n}`);for(let n of["gate","whose","part"])this.fields[n]=this.find(`.${n} select`);for(let n of["from","to","unit"])this.fields[n]=this.find(`.${n} input`);this.find(".tracks").replaceChildren(...this.names.map(n=>S("span","",ve[n])));let r=this.names.map(n=>({name:n,signed:!this.gates.includes(n)}));this.timeline=new rt(this.find(".timeline"),r,{go:n=>this.go(n),span:(n,a,l)=>this.#n(n,a,l)},this.ending.signal),this.grid=new et(this.find(".state"),i.hiddenSize,{choose:n=>this.#e(n),point:n=>this.#c(n),drag(){},drop(){}},this.ending.signal),this.fields.unit.max=i.hiddenSize-1,this.fields.gate.replaceChildren(...this.gates.map(n=>new Option(`${at[n]} ${n}`,n))),this.fields.whose.replaceChildren(new Option("","one"),new Option("all units","all")),this.fields.part.replaceChildren(...this.names.map(n=>new Option(`${at[n]} ${n==="c"?"tanh c":n}`,n))),this.#t(),this.begin(e)}#t(){let{parts:t,fields:e}=this;this.on(e.unit,"change",()=>this.#e(O(e.unit.value,0,this.model.hiddenSize-1))),this.on(e.part,"change",()=>this.#s(e.part.value)),this.on(e.gate,"change",()=>this.#s(e.gate.value));for(let i of[e.from,e.to,e.whose])this.on(i,"input",()=>this.#a());this.on(t.shut,"click",()=>this.#r(0)),this.on(t.open,"click",()=>this.#r(1)),this.on(t["let-go"],"click",()=>this.#l([]))}fitted({part:t,holds:e},i){let{hiddenSize:s}=this.model,r=e.filter(([p,d,,u])=>this.gates.includes(p)&&d>=-1&&d<s&&u>=1&&u<=i).map(([p,d,u,f,x])=>[p,d,u?1:0,f,O(x,f,i)]),[n,a,,l,h]=r.at(-1)??[this.usual,-1,0,1,i],{fields:c}=this;return c.gate.value=n,c.whose.value=a<0?"all":"one",[c.from.value,c.to.value]=[l,h],{part:this.names.includes(t)?t:"",holds:r}}alter(){this.walking.change(this.settings.holds.map(([t,e,i,s,r])=>({gate:t,unit:e,value:i,step:s,last:r})))}kept(){return{holds:this.walking.changes.map(({gate:t,unit:e,value:i,step:s,last:r})=>[t,e,i,s,r])}}#e(t){this.settings.unit=t,this.show(),this.save(),this.speaker.say(this.#h())}#s(t){this.settings.part=t,this.show(),this.save(),this.explain()}#n(t,e,i){let{fields:s}=this;this.gates.includes(t)&&(s.gate.value=t),[s.from.value,s.to.value]=[e,i],t===this.settings.part?this.#a():this.#s(t)}#i(){let{fields:t}=this,{length:e}=this.walking.ids,i=O(t.from.value,1,e),s=O(t.to.value,i,e);return{gate:t.gate.value,unit:t.whose.value==="all"?-1:this.settings.unit,step:i,last:s}}#r(t){let e={...this.#i(),value:t};[this.fields.from.value,this.fields.to.value]=[e.step,e.last],this.#l([...this.walking.changes.filter(i=>!ye(i,e)),e])}#l(t){this.walking.change(t),Object.assign(this.settings,this.kept()),this.show(),this.save(),this.explain()}get#o(){return this.settings.part||this.usual}show(){let{walking:t,parts:e,fields:i,settings:{step:s,unit:r}}=this,{ids:n,changes:a}=t;e.heading.textContent=`All ${this.model.hiddenSize} units after ${G(this.model.vocabulary.characters[n[s-1]])}`,this.showStep(),i.whose.options[0].textContent=`unit ${r}`;for(let h of[i.from,i.to])h.max=n.length;this.#a(),this.timeline.choose(s);let l=new Set(a.filter(h=>h.gate===this.#o&&h.step<=s&&s<=h.last).map(h=>h.unit));this.grid.show(t.part(this.#o,s),l),this.grid.choose(r),this.#c(void 0),i.unit.value=r,i.part.value=this.#o,this.enable(e["let-go"],a.length>0,e.shut),this.#d(),this.#u()}#a(){let{walking:t,settings:{step:e,unit:i}}=this,{gate:s,step:r,last:n}=this.#i();this.timeline.draw(this.names.map(a=>({values:t.track(a,i),before:t.track(a,i,t.base),held:t.changes.filter(l=>l.gate===a&&(l.unit<0||l.unit===i)).map(l=>[l.step,l.last]),picked:a===s?[r,n]:void 0})),e)}#d(){let{walking:t,parts:e,settings:{step:i}}=this,s=tt(t.chances(i),-1,we),r=_t(this.model.vocabulary.characters,s,"");if(t.changed){let n=t.chances(i,t.base),a=s.map(l=>(l.others??[l.id]).reduce((h,c)=>h+n[c],0));wt(a).forEach((l,h)=>{let[c,p]=[".bar",".verb"].map(u=>r[h].querySelector(u)),d=S("span","fill");d.style.width=`${100*a[h]}%`,c.append(d),c.classList.add("paired"),p.textContent=`${l.toFixed(1)} %`})}e.list.replaceChildren(...r),e.key.hidden=!t.changed}#u(){let t=this.walking.changes.slice(-2).map(({gate:s,unit:r,value:n,step:a,last:l})=>`${at[s]} of ${r<0?"all units":`unit ${r}`} ${n?"open":"shut"} ${a===l?`at step ${a}`:`from step ${a} to ${l}`}`),e=this.walking.changes.length>2?` and ${this.walking.changes.length-2} more`:"",i=t.length>0?`Held: ${t.join("; ")}${e}.`:be;this.parts.status.textContent=[...this.notes,i].join(" "),Bt(this.parts.status)}#h(){let{walking:t,settings:{step:e,unit:i}}=this,s=this.names.map(r=>`${at[r]} ${st(t.part(r,e)[i])}`);return`Unit ${i}: ${s.join(", ")}.`}explain(){let t=this.walking.changed?[this.parts.status.textContent]:[];this.speaker.say([...this.sentences(),...t,this.#h()].join(" "))}#c(t){let e=t??this.settings.unit;this.parts.pointed.textContent=`unit ${e}: ${st(this.walking.part(this.#o,this.settings.step)[e])}`}},Wt={render:jt(ut,yt)};var Kt=globalThis.unrolled??={};(Kt.widgets??={}).gates=Wt;Kt.engine=ft;})();
