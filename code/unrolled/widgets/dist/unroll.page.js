// Made by unrolled.widgets.bundle from 95ade299642412e6266868f92d475908e4dfd7571ed9a2e44c926aadbed25630
(()=>{var Et=Object.defineProperty;var Ot=(o,t)=>{for(var e in t)Et(o,e,{get:t[e],enumerable:!0})};var nt={};Ot(nt,{Ngram:()=>q,Rnn:()=>N,Vocabulary:()=>P,architectures:()=>tt,argmax:()=>E,decodeHalf:()=>Q,draw:()=>pt,forwardFrom:()=>U,load:()=>et,logProbabilityGradient:()=>ft,logitsAt:()=>D,parseSafetensors:()=>_,randomStream:()=>ut,saliency:()=>st,softmax:()=>C});var It=[0,.5,1,1.5],X=class{constructor(t){this.bytes=t,this.at=0,this.range=4294967295,this.code=0,this.expected=new Uint16Array(9216).fill(2048);for(let e=0;e<4;e++)this.#t()}#t(){this.code=(this.code<<8|(this.bytes[this.at++]??0))>>>0}take(t){let e=this.expected[t],n=(this.range>>>12)*e,s=0;for(this.code<n?(this.range=n,this.expected[t]=e+(4096-e>>5)):(s=1,this.code-=n,this.range-=n,this.expected[t]=e-(e>>5));this.range<2**24;)this.range=this.range<<8>>>0,this.#t();return s}number(t,e){let n=Z(e),s=0;for(;s<n&&this.take(t*32+s);)s++;if(s===0)return 0;let i=1;for(let r=s-2;r>=0;r--)i=i*2+this.take(8192+s*32+r);return i}},Z=o=>32-Math.clz32(Math.min(o,4294967295));function jt(o){let t=[0,0,0,0,0];for(let r of o)r<5&&t[r]++;let[,e,n,s,i]=t;if(Math.min(e,n,s,i)>0){let r=e/(e+2*n),l=[0,1-2*r*n/e,2-3*r*s/n,3-4*r*i/s];if([1,2,3].every(a=>l[a]>0&&l[a]<=a))return l}return It}var q=class{constructor(t){let e=ArrayBuffer.isView(t)?new Uint8Array(t.buffer,t.byteOffset,t.byteLength):new Uint8Array(t),n,s;try{s=8+Number(new DataView(e.buffer,e.byteOffset).getBigUint64(0,!0)),n=JSON.parse(new TextDecoder().decode(e.subarray(8,s)))}catch{throw new Error("These counts cannot be read: the header is damaged.")}this.order=n.order,this.characters=Array.from(n.vocabulary),this.vocabSize=this.characters.length,this.levels=[{first:new Int32Array([0,1]),counts:new Int32Array([n.length]),suffixes:new Int32Array(1)}];let i=new X(e.subarray(s));for(let r=1;r<=this.order;r++)this.levels.push(this.#t(i,r,n.last));if(i.at!==i.bytes.length)throw new Error("These counts cannot be read: the file is cut short or damaged.");this.smoothed=new Map}#t(t,e,n){let s=this.levels[e-1],i=new Int32Array(s.counts.length+1),r=[],l=[],a=[],h=e>1?this.#s(n.slice(n.length-e+1),e-1):-1;for(let c=0;c<s.counts.length;c++){i[c]=l.length;let d=e===1?0:s.first[s.suffixes[c]],u=e===1?this.vocabSize:s.first[s.suffixes[c]+1],p=f=>e===1?s.counts[0]:s.counts[f],x=0;for(let f=d;f<u;f++)x+=p(f);let b=s.counts[c]-(c===h?1:0);for(let f=d;f<u&&b>0;f++){let g=p(f),w=b;if(g!==x){let m=(Math.min(Z(Math.floor(8*b*g/x)),15)*4+Math.min(b,4)-1)*4+Math.min(Z(g),4)-1;w=t.number(m,Math.min(b,g))}w>0&&(r.push(e===1?f:s.characters[f]),l.push(w),a.push(e===1?0:f)),b-=w,x-=g}}return i[s.counts.length]=l.length,{first:i,characters:Uint16Array.from(r),counts:Int32Array.from(l),suffixes:Int32Array.from(a)}}#e(t,e,n){if(e<0)return-1;let{first:s,characters:i}=this.levels[t],r=s[e],l=s[e+1];for(;r<l;){let a=r+l>>1;i[a]<n?r=a+1:l=a}return r<s[e+1]&&i[r]===n?r:-1}#s(t,e){return t.length<e?-1:t.reduce((n,s,i)=>this.#e(i+1,n,s),0)}#r(t,e){let n=2*t+(e?1:0);if(this.smoothed.has(n))return this.smoothed.get(n);let{first:s,counts:i}=this.levels[t],r=i;if(!e){r=new Int32Array(i.length);for(let d of this.levels[t+1].suffixes)r[d]++}let l=jt(r),a=new Int32Array(s.length-1),h=new Float64Array(s.length-1);for(let d=0;d<a.length;d++)for(let u=s[d];u<s[d+1];u++)a[d]+=r[u],h[d]+=l[Math.min(r[u],3)];let c={counts:r,taken:l,totals:a,heldBack:h};return this.smoothed.set(n,c),c}initialState(){let t=new Int32Array(this.order).fill(-1);return t[0]=0,t}read(t,e){for(let n=this.order-1;n>=1;n--)t[n]=this.#e(n,t[n-1],e)}probabilities(t,e=this.order){let n=new Float64Array(this.vocabSize).fill(1/this.vocabSize);for(let s=1;s<=e;s++){let i=t[s-1];if(i<0)break;let{counts:r,taken:l,totals:a,heldBack:h}=this.#r(s,s===e);if(a[i]===0)continue;let{first:c,characters:d}=this.levels[s];for(let u=0;u<n.length;u++)n[u]=h[i]*n[u]/a[i];for(let u=c[i];u<c[i+1];u++)n[d[u]]+=(r[u]-l[Math.min(r[u],3)])/a[i]}return n}};function F(o,t,e,n,s=0){let i=t.length,r=e.length,l=2*i,a=3*i,h=4*i,c=5*i,d=6*i,u=7*i,p=0;for(;p+8<=r;p+=8){let x=0,b=0,f=0,g=0,w=0,j=0,m=0,y=0;for(let L=0,M=p*i;L<i;L++,M++){let T=t[L];x+=o[M]*T,b+=o[M+i]*T,f+=o[M+l]*T,g+=o[M+a]*T,w+=o[M+h]*T,j+=o[M+c]*T,m+=o[M+d]*T,y+=o[M+u]*T}e[p]=x,e[p+1]=b,e[p+2]=f,e[p+3]=g,e[p+4]=w,e[p+5]=j,e[p+6]=m,e[p+7]=y}for(;p<r;p++){let x=0;for(let b=0,f=p*i;b<i;b++,f++)x+=o[f]*t[b];e[p]=x}for(p=0;p<r;p++)e[p]+=n[s+p]}function H(o,t,e){let n=e.length,s=2*n,i=3*n,r=0;for(;r+4<=t.length;r+=4){let l=t[r],a=t[r+1],h=t[r+2],c=t[r+3];for(let d=0,u=r*n;d<n;d++,u++)e[d]+=l*o[u]+a*o[u+n]+(h*o[u+s]+c*o[u+i])}for(;r<t.length;r++){let l=t[r];for(let a=0,h=r*n;a<n;a++,h++)e[a]+=l*o[h]}}var N=class{constructor(t){let e=n=>{if(!t[n])throw new Error(`These weights lack ${n}.`);return t[n].data};this.embedding=e("embedding.weight"),[this.vocabSize,this.embeddingSize]=t["embedding.weight"].shape,this.readout=e("readout.weight"),this.readoutBias=Float64Array.from(e("readout.bias")),this.hiddenSize=t["readout.weight"].shape[1],this.layers=[];for(let n=0;n===0||t[`layers.${n}.weight_ih`];n++){let s=e(`layers.${n}.bias_hh`);this.layers.push({input:e(`layers.${n}.weight_ih`),recurrent:e(`layers.${n}.weight_hh`),bias:Float64Array.from(e(`layers.${n}.bias_ih`),(i,r)=>i+s[r])})}this.numLayers=this.layers.length,this.projected=this.#t(),this.scratch=new Float64Array(this.hiddenSize)}#t(){let{embeddingSize:t,hiddenSize:e,vocabSize:n}=this,s=new Float64Array(n*e);for(let i=0;i<n;i++){let r=Float64Array.from(this.embedding.subarray(i*t,(i+1)*t));F(this.layers[0].input,r,s.subarray(i*e,(i+1)*e),this.layers[0].bias)}return s}initialState(){return this.layers.map(()=>new Float64Array(this.hiddenSize))}copyState(t){return t.map(e=>e.slice())}step(t,e,n=[],s=0){this.#e(t,e,n,s);let i=new Float64Array(this.vocabSize);return F(this.readout,t[this.numLayers-1],i,this.readoutBias),i}read(t,e){this.#e(t,e,[],0)}#e(t,e,n,s){let i=this.hiddenSize,r=this.scratch;for(let l=0;l<this.numLayers;l++){let{input:a,recurrent:h,bias:c}=this.layers[l],d=t[l];l===0?F(h,d,r,this.projected,e*i):(F(h,d,r,c),F(a,t[l-1],d,r),r.set(d));for(let u=0;u<i;u++)d[u]=Math.tanh(r[u]);for(let u of n)ct(u,l,s)&&(d[u.unit]=u.value)}}forward(t,{state:e,clamp:n=[]}={}){let{hiddenSize:s,vocabSize:i}=this,r=e?this.copyState(e):this.initialState(),l=this.copyState(r),a=new Float64Array(t.length*i),h=this.layers.map(()=>new Float64Array(t.length*s));for(let c=0;c<t.length;c++){this.#e(l,t[c],n,c);for(let d=0;d<this.numLayers;d++)h[d].set(l[d],c*s);F(this.readout,l[this.numLayers-1],a.subarray(c*i,(c+1)*i),this.readoutBias)}return{ids:Array.from(t),logits:a,states:h,initial:r,last:l,clamp:n}}backward(t,e){let{embeddingSize:n,hiddenSize:s,numLayers:i}=this,r=t.ids.length,l=new Float64Array(r*n),a=this.layers.map(()=>new Float64Array(r*s)),h=this.initialState(),c=(u,p)=>u.subarray(p*s,(p+1)*s);for(let{position:u,gradient:p}of e)H(this.readout,Float64Array.from(p),c(a[i-1],u));let d=new Float64Array(s);for(let u=Nt(e);u>=0;u--)for(let p=i-1;p>=0;p--){let x=c(t.states[p],u),b=c(a[p],u);for(let g=0;g<s;g++)d[g]=b[g]*(1-x[g]*x[g]);for(let g of t.clamp)ct(g,p,u)&&(d[g.unit]=0);H(this.layers[p].recurrent,d,u>0?c(a[p],u-1):h[p]);let f=p>0?c(a[p-1],u):l.subarray(u*n,(u+1)*n);H(this.layers[p].input,d,f)}return{inputs:l,states:a,initial:h}}};function ct({layer:o=0,from:t=0,to:e=1/0},n,s){return o===n&&s>=t&&s<e}function Nt(o){return o.reduce((t,{position:e})=>Math.max(t,e),-1)}var dt={F16:2,F32:4},Dt=2**-24;function Q(o){let t=new Float32Array(o.length),e=new Uint32Array(t.buffer);for(let n=0;n<o.length;n++){let s=o[n],i=(s&32768)<<16,r=s>>10&31,l=s&1023;r===0?(t[n]=l*Dt,e[n]|=i):r===31?e[n]=i|2139095040|l<<13:e[n]=i|r+112<<23|l<<13}return t}function qt(o){return ArrayBuffer.isView(o)?new Uint8Array(o.buffer,o.byteOffset,o.byteLength):new Uint8Array(o)}function _(o){let t=qt(o),e=h=>new Error(`These weights cannot be read: ${h}.`);if(t.length<8)throw e("the file is cut short");let n=new DataView(t.buffer,t.byteOffset,t.byteLength),s=8+Number(n.getBigUint64(0,!0));if(s>t.length)throw e("the header is cut short");let i;try{i=JSON.parse(new TextDecoder().decode(t.subarray(8,s)))}catch{throw e("the header is no JSON")}let{__metadata__:r={},...l}=i,a={};for(let[h,{dtype:c,shape:d,data_offsets:[u,p]}]of Object.entries(l)){let x=d.reduce((g,w)=>g*w,1);if(!(c in dt))throw e(`${h} has the type ${c}`);if(p-u!==x*dt[c]||s+p>t.length)throw e(`${h} is cut short`);let b=t.slice(s+u,s+p).buffer,f=c==="F16"?Q(new Uint16Array(b)):new Float32Array(b);a[h]={shape:d,data:f}}return{metadata:r,tensors:a}}function C(o,t=1){let e=new Float64Array(o.length),n=E(o);if(!(t>0))return e[n]=1,e;let s=0;for(let i=0;i<e.length;i++)e[i]=Math.exp((o[i]-o[n])/t),s+=e[i];for(let i=0;i<e.length;i++)e[i]/=s;return e}function E(o){let t=0;for(let e=1;e<o.length;e++)o[e]>o[t]&&(t=e);return t}function ut(o){let t=o>>>0;return()=>{t=t+1831565813>>>0;let e=Math.imul(t^t>>>15,t|1);return e^=e+Math.imul(e^e>>>7,e|61),((e^e>>>14)>>>0)/2**32}}function pt(o,t){let e=0;for(let n=0;n<o.length;n++)if(e+=o[n],t<e)return n;return E(o)}var tt={rnn:N},P=class{constructor(t){this.characters=Array.from(t),this.ids=new Map(this.characters.map((e,n)=>[e,n]))}encode(t){let e=[],n=new Set,s="",i=0;for(let r of t){let l=this.ids.get(r);l===void 0?(n.add(r),i++):(e.push(l),s+=r)}return{ids:e,kept:s,dropped:[...n],droppedCount:i}}decode(t){return Array.from(t,e=>this.characters[e]).join("")}};function et(o){let{metadata:t,tensors:e}=_(o),n=Object.hasOwn(tt,t.architecture)&&tt[t.architecture];if(!n)throw new Error(`These weights are of the architecture “${t.architecture}”, which this page cannot run.`);let s=new n(e);if(s.metadata=t,s.vocabulary=new P(t.vocabulary),s.encode=i=>s.vocabulary.encode(i),s.vocabulary.characters.length!==s.vocabSize)throw new Error("These weights cannot be read: their vocabulary has another size.");return s}function D(o,t,e){return t.logits.subarray(e*o.vocabSize,(e+1)*o.vocabSize)}function U(o,t,e,n,s=[]){let i=o.hiddenSize,r=e>0?t.states.map(c=>c.slice((e-1)*i,e*i)):t.initial,l=s.map(({from:c=0,to:d=1/0,...u})=>({...u,from:c-e,to:d-e})),a=o.forward(n,{state:r,clamp:l}),h=(c,d,u)=>{let p=new Float64Array(e*u+d.length);return p.set(c.subarray(0,e*u)),p.set(d,e*u),p};return{ids:[...t.ids.slice(0,e),...n],logits:h(t.logits,a.logits,o.vocabSize),states:t.states.map((c,d)=>h(c,a.states[d],i)),initial:t.initial,last:a.last,clamp:[...t.clamp.filter(({from:c=0})=>c<e),...s]}}function ft(o,t,e,n){let s=C(D(o,t,e)).map(i=>-i);return s[n]+=1,{position:e,gradient:s}}function st(o,t,e,n){let{inputs:s}=o.backward(t,[ft(o,t,e,n)]),i=new Float64Array(e+1);for(let r=0;r<=e;r++){let l=0;for(let a=r*o.embeddingSize;a<(r+1)*o.embeddingSize;a++)l+=s[a]**2;i[r]=Math.sqrt(l)}return i}var gt=`/* What all widgets look like. Colours come from the page around it: the book's
   theme (--pst-*), JupyterLab (--jp-*), or, where there is neither, the fallbacks. */
.unrolled-live {
  --accent: var(--unrolled-rnn, #b45309);
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
  --accent: var(--unrolled-rnn, #f5a524);
  --paper: var(--pst-color-background, var(--jp-layout-color1, #14181e));
  --ink: var(--pst-color-text-base, var(--jp-content-font-color1, #e6e8eb));
  color-scheme: dark;
}
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
  height: 40px;
  overflow-y: auto;
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
`;var mt={"\n":"↵"," ":"␣","	":"⇥"},bt={"\n":"new line"," ":"space","	":"tab",".":"full stop",",":"comma",":":"colon",";":"semicolon","'":"apostrophe",'"':"quotation mark","-":"hyphen","—":"dash","!":"exclamation mark","?":"question mark","(":"left parenthesis",")":"right parenthesis","[":"left bracket","]":"right bracket","&":"ampersand"},xt={"‘":"'","’":"'","“":'"',"”":'"',"–":"-"," ":" "};function S(o){return mt[o]?mt[o]:/^[\p{C}\p{M}\p{Z}]$/u.test(o)?`U+${o.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}`:o}function z(o){return bt[o]?bt[o]:o!==o.toLowerCase()?`capital ${o}`:S(o)}function _t(o,t,e,n){let s=[],i=o.vocabulary.ids,r=new Set,l=Array.from(t.replace(/\r\n?/g,`
`),d=>{let u=xt[d];return i.has(d)||!i.has(u)?d:(r.add(d),u)}).join(""),{ids:a,dropped:h,droppedCount:c}=o.encode(l);return r.size>0&&s.push(`Read ${[...r].map(d=>`${S(d)} as ${S(xt[d])}`).join(", ")}.`),c>0&&s.push(Ut(h,c)),a.length>e&&(a=a.slice(-e),s.push(`Reads only the last ${e.toLocaleString("en-GB")} characters of the ${n}.`)),{ids:a,notes:s}}function Pt(o){return o.vocabulary.ids.get(`
`)??0}function it(o,t,e,n="prompt"){let{ids:s,notes:i}=_t(o,t,e,n);if(s.length===0){s.push(Pt(o));let r=z(o.vocabulary.characters[s[0]]);i.push(`The ${n} is empty, so the text starts from a ${r}.`)}return{ids:s,notes:i}}function Ut(o,t){let e=o.slice(0,12).map(S).join(" "),n=o.length>12?` and ${o.length-12} more`:"";return`Left out ${t===1?"1 character":`${t.toLocaleString("en-GB")} characters`} this model never saw: ${e}${n}`}function wt(o,t){let e=document.createRange().createContextualFragment(o.replace(/ \w+="\{\w+\}"|\{\w+\}/g,"")).firstElementChild;e.dataset.architecture=t.metadata.architecture;for(let n of e.querySelectorAll("input, textarea, button, select"))n.dataset.lmSuppressShortcuts="true";return e}var vt=new Map;function yt(o,...t){let e=o.ownerDocument;for(let n of t){let s=vt.get(n);s||(s=new CSSStyleSheet,s.replaceSync(n),vt.set(n,s)),e.adoptedStyleSheets.includes(s)||e.adoptedStyleSheets.push(s)}}function rt(o){o.scrollHeight>o.clientHeight?o.tabIndex=0:o.removeAttribute("tabindex")}var B=class{constructor(t){this.region=t}say(t){clearTimeout(this.speaking),this.speaking=setTimeout(()=>{this.region.textContent=t},600)}stop(){clearTimeout(this.speaking)}};function kt(o,t){return({model:e,el:n})=>{let s,i=()=>{s?.end(),s=void 0;let r=e.get("weights");if(r?.byteLength)try{s=new t(e,n,o(r))}catch(l){let a=document.createElement("p");throw a.setAttribute("role","alert"),a.textContent=l.message,n.append(a),l}};return e.on("change:weights",i),i(),()=>{e.off("change:weights",i),s?.end()}}}var Bt=8;function v(o,t,e){let n=document.createElement(o);return t&&(n.className=t),e!==void 0&&(n.textContent=e),n}var O=o=>/\s/.test(o)?z(o):`“${o}”`,ot=o=>{let t=100*o;return t>=.095||t===0?`${t.toFixed(1)} %`:t<.001?"less than 0.001 %":`${t.toPrecision(1)} %`};function Rt(o){let t=o.map(s=>s*1e3),e=t.map(Math.floor),n=Math.round(1e3-e.reduce((s,i)=>s+i,0));return t.map((s,i)=>[s-e[i],i]).sort((s,i)=>i[0]-s[0]).slice(0,Math.max(0,n)).forEach(([,s])=>e[s]++),e.map(s=>s/10)}function lt(o,t,e=Bt){let n=Array.from(o.keys()).sort((h,c)=>o[c]-o[h]||(c===t)-(h===t)||h-c),s=n.slice(0,e);t>=0&&!s.includes(t)&&s.push(t);let i=n.filter(h=>!s.includes(h)),r=i.reduce((h,c)=>h+o[c],0),l=Rt([...s.map(h=>o[h]),r]),a=s.map((h,c)=>({id:h,probability:o[h],percent:l[c],chosen:h===t}));return i.length>0&&a.push({others:i,probability:r,percent:l.at(-1),chosen:!1}),a}function St(o,t,e,n){return t.map(s=>{let i=v("li",s.chosen?"chosen":""),r=s.others?`${s.others.length} others`:S(o[s.id]),l=v("span","name",r),a=v("span","bar"),h=v("span","fill");if(h.style.width=`${100*s.probability}%`,a.append(h),n){let c=s.others?s.others.reduce((u,p)=>u+n[p],0):n[s.id],d=v("span","own");d.style.left=`${100*c}%`,a.append(d)}return a.setAttribute("aria-hidden","true"),!s.others&&z(o[s.id])!==r&&(l.setAttribute("aria-hidden","true"),i.append(v("span","unseen",z(o[s.id])))),i.append(l,a,v("span","percent",`${s.percent.toFixed(1)} %`)),i.append(v("span","verb",s.chosen?e:"")),i})}function At({norms:o,from:t},e){let n=o.reduce((d,u)=>d+u,0);if(!(n>0))return"No earlier character moves it at all.";let i=Array.from(o.keys()).sort((d,u)=>o[u]-o[d]).slice(0,3).map(d=>`${O(e(t+d))} ${o.length-d} back`),r=i.length>1?`${i.slice(0,-1).join(", ")} and ${i.at(-1)}`:i[0],l=0,a=0;for(;l<n/2;)l+=o[o.length-++a];let h=a===1?"the last character alone":`the last ${a} characters`,c=t>0?` Followed ${o.length} characters back, no further.`:"";return`Most influence: ${r}. At least half of it all comes from ${h}.${c}`}var Wt="http://www.w3.org/2000/svg",Gt=90,Kt=3,Vt=.82,Yt=.08;function A(o){return`${o<0?"−":"+"}${Math.abs(o).toFixed(2)}`}function W(o,t){for(let[e,n]of Object.entries(t))o.setAttribute(e,n)}function $(o,t){let e=document.createElementNS(Wt,o);return W(e,t),e}var Jt=o=>Math.ceil(Math.sqrt(1.5*o));function Xt(o,t,e){let n=t<0?Yt:0,s=Math.max(0,Vt*Math.sqrt(Math.min(1,Math.abs(t)))-n),i=(1-s)/2;return{x:(o%e+i).toFixed(3),y:(Math.floor(o/e)+i).toFixed(3),width:s.toFixed(3),height:s.toFixed(3),class:t<0?"down":"up"}}var R=class{constructor(t,e,n,s){this.count=e,this.told=n,this.columns=Jt(e),this.picture=t.querySelector("svg"),this.picture.setAttribute("viewBox",`0 0 ${this.columns} ${Math.ceil(e/this.columns)}`),this.squares=Array.from({length:e},()=>$("rect",{})),this.picture.replaceChildren(...this.squares),this.cells=Array.from({length:e},()=>{let r=v("span");return r.setAttribute("role","option"),r.setAttribute("aria-selected","false"),r.dataset.lmSuppressShortcuts="true",r.tabIndex=-1,r}),this.box=t.querySelector(".cells"),this.box.setAttribute("role","listbox"),this.box.style.setProperty("--columns",this.columns),this.box.replaceChildren(...this.cells);let i=(r,l)=>this.box.addEventListener(r,l,{signal:s});i("keydown",r=>this.#e(r)),i("pointerdown",r=>this.#s(r)),i("pointermove",r=>this.#r(r)),i("pointerup",()=>this.#n()),i("pointercancel",()=>this.#n()),i("click",r=>this.#a(r)),i("pointerover",r=>n.point(this.#t(r))),i("pointerleave",()=>n.point(void 0))}show(t,e){let n=this.state;this.state=t.slice();for(let s=0;s<this.count;s++){let i=t[s],r=this.cells[s],l=e.has(s);n?.[s]===i&&r.classList.contains("held")===l||(W(this.squares[s],Xt(s,i,this.columns)),r.setAttribute("aria-label",`unit ${s}: ${A(i)}${l?", changed":""}`),r.classList.toggle("held",l))}}choose(t){this.chosen&&(this.chosen.setAttribute("aria-selected","false"),this.chosen.tabIndex=-1),this.chosen=this.cells[t],this.chosen.setAttribute("aria-selected","true"),this.chosen.tabIndex=0}#t(t){let e=this.cells.indexOf(t.target);return e<0?void 0:e}#e(t){let e=this.#t(t);if(e===void 0||t.ctrlKey||t.metaKey||t.altKey)return;let n={ArrowLeft:e-1,ArrowRight:e+1,ArrowUp:e-this.columns,ArrowDown:e+this.columns,Home:0,End:this.count-1}[t.key];n!==void 0&&(t.preventDefault(),t.stopPropagation(),!(n<0||n>=this.count)&&(this.told.choose(n),this.cells[n].focus({preventScroll:!0})))}#s(t){let e=this.#t(t);e===void 0||t.button!==0||t.pointerType==="touch"&&this.cells[e]!==this.chosen||(this.told.choose(e),this.grip={unit:e,id:t.pointerId,y:t.clientY,value:this.state[e],moved:!1},this.box.setPointerCapture(t.pointerId))}#r(t){let{grip:e}=this;if(!e||t.pointerId!==e.id)return;let n=e.y-t.clientY;if(!e.moved&&Math.abs(n)<Kt)return;e.moved=!0,this.box.classList.add("dragging");let s=Math.max(-1,Math.min(1,e.value+n/Gt));this.told.drag(Math.round(100*s)/100)}#n(){this.grip?.moved&&this.told.drop(),this.box.classList.remove("dragging"),this.grip=void 0}#a(t){let e=this.#t(t);e!==void 0&&(this.cells[e]!==this.chosen&&this.told.choose(e),this.cells[e].focus({preventScroll:!0}))}};var Zt={"\n":" line"," ":" space"},G=class{constructor(t,e,n){this.root=t,this.onChoose=e,this.spans=[],this.first=0,t.replaceChildren(),t.setAttribute("role","listbox"),t.removeAttribute("tabindex"),t.addEventListener("click",s=>this.#e(s),{signal:n}),t.addEventListener("keydown",s=>this.#r(s),{signal:n})}show(t,{first:e,typed:n,complete:s}){e!==this.first&&this.clearTint(),this.first=e;let i=document.createDocumentFragment();t.forEach((r,l)=>{let a=this.spans[l];a||(a=v("span"),a.setAttribute("role","option"),a.setAttribute("aria-selected","false"),a.dataset.lmSuppressShortcuts="true",a.tabIndex=-1,this.spans.push(a),i.append(a));let h=`${l<n?"typed":"drawn"}${Zt[r]??""}`;a.className!==h&&(a.className=h),a.textContent!==r&&(a.textContent=r,a.setAttribute("aria-label",z(r)))}),this.root.append(i),s&&this.spans.splice(t.length).forEach(r=>r.remove()),!this.chosen?.isConnected&&this.spans.length>0&&this.#t(this.spans[Math.min(n,this.spans.length-1)])}choose(t){this.chosen?.setAttribute("aria-selected","false"),this.chosen=this.spans[t-this.first],this.chosen&&(this.chosen.setAttribute("aria-selected","true"),this.#t(this.chosen))}tint({from:t,norms:e}){this.clearTint();let n=e.reduce((s,i)=>Math.max(s,i),0);n>0&&e.forEach((s,i)=>{let r=this.spans[t+i-this.first],l=Math.round(100*s/n);!r||l<1||(r.style.setProperty("--influence",l),r.dataset.influence=l)})}clearTint(){for(let t of this.root.querySelectorAll("[data-influence]"))t.style.removeProperty("--influence"),delete t.dataset.influence}reveal(t){let e=this.spans[t-this.first];if(!e)return;let n=e.offsetTop,s=n+e.offsetHeight;n<this.root.scrollTop&&(this.root.scrollTop=n);let i=this.root.clientHeight;s>this.root.scrollTop+i&&(this.root.scrollTop=s-i)}revealEnd(){this.root.scrollTop=this.root.scrollHeight}#t(t){this.stop&&(this.stop.tabIndex=-1),this.stop=t,t.tabIndex=0}#e(t){let e=this.spans.indexOf(t.target);this.column=void 0,e>=0&&this.#s(e)}#s(t){let e=this.spans[Math.max(0,Math.min(t,this.spans.length-1))];this.#t(e),e.focus({preventScroll:!0}),this.onChoose(this.first+this.spans.indexOf(e)),this.reveal(this.first+this.spans.indexOf(e))}#r(t){let e=this.spans.indexOf(t.target);if(e<0||t.ctrlKey||t.metaKey||t.altKey)return;let n={ArrowLeft:()=>e-1,ArrowRight:()=>e+1,ArrowUp:()=>this.#n(e,-1),ArrowDown:()=>this.#n(e,1),Home:()=>0,End:()=>this.spans.length-1,Enter:()=>e," ":()=>e};if(!n[t.key])return;t.preventDefault(),t.stopPropagation();let s=t.key==="ArrowUp"||t.key==="ArrowDown";this.column=s?this.column??this.spans[e].offsetLeft:void 0,this.#s(n[t.key]())}#n(t,e){let n=this.spans[t],s=t,i,r=1/0;for(let l=t+e;l>=0&&l<this.spans.length;l+=e){let a=this.spans[l];if(a.offsetTop===n.offsetTop)continue;if(i??=a.offsetTop,a.offsetTop!==i)break;let h=Math.abs(a.offsetLeft-this.column);h<r&&([s,r]=[l,h])}return s}};var k=26,I=28,Mt=24,$t=10;function Qt(o,t){let e=t<0?1:0,n=Math.max(0,Mt*Math.min(1,Math.abs(t))-2*e);return{x:(o-1)*k+(k-$t)/2+e,y:(t<0?I+e:I-n).toFixed(1),width:$t-2*e,height:n.toFixed(1),class:t<0?"down":"up"}}var K=class{constructor(t,e,n){this.root=t,this.guesses=t.querySelector(".guesses"),this.trace=t.querySelector(".trace");let s=t.querySelector(".letters");this.letters=new G(s,i=>e(i+1),n),s.setAttribute("aria-orientation","horizontal");for(let i of[this.guesses,this.trace])i.addEventListener("click",r=>{let l=r.clientX-i.getBoundingClientRect().left;e(Math.max(1,Math.min(this.length,Math.floor(l/k)+1)))},{signal:n})}read(t){this.length=t.length,this.shown=!1,this.letters.show(t,{first:0,typed:0,complete:!0}),this.guesses.replaceChildren(...t.map(()=>v("span"))),this.trace.setAttribute("width",this.length*k),this.bars=t.map(()=>$("rect",{})),this.drawn=[],this.marks=[$("g",{}),$("g",{})],this.trace.replaceChildren(this.marks[0],...this.bars,this.marks[1])}guess(t){t.forEach(({character:e,right:n,changed:s},i)=>{let r=this.guesses.children[i],[l,a]=[S(e),`${n?"right":""}${s?" other":""}`];r.textContent!==l&&(r.textContent=l),r.className!==a&&(r.className=a)})}draw(t,e,{held:n,others:s},i){let r={y:0,width:k,height:2*I};this.marks[0].replaceChildren($("rect",{class:"here",x:(i-1)*k,...r}),$("rect",{class:"axis",x:0,y:I-.5,width:this.length*k,height:1}));let l=[];t.forEach((a,h)=>{let c=h*k;this.drawn[h]!==a&&W(this.bars[h],Qt(h+1,a)),Math.abs(a-e[h])>.02&&l.push($("rect",{class:"ghost",x:c+4,y:(I-Mt*e[h]-1).toFixed(1),width:k-8,height:2})),n.has(h+1)?l.push($("rect",{class:"held",x:c+3,y:1,width:k-6,height:2*I-2,rx:3})):s.has(h+1)&&l.push($("circle",{class:"elsewhere",cx:c+k/2,cy:4,r:3}))}),this.drawn=t,this.marks[1].replaceChildren(...l)}choose(t){this.letters.choose(t-1);for(let e of this.guesses.querySelectorAll(".here"))e.classList.remove("here");this.guesses.children[t-1]?.classList.add("here"),!(this.step===t&&this.shown)&&(this.step=t,this.shown=this.root.clientWidth>0,this.root.scrollLeft=(t-.5)*k-this.root.clientWidth/2)}tint(t){this.letters.tint(t)}};var zt=`/* The rest of how *Unroll* looks; frame.css comes before. Widths of columns and lines
   are those of timeline.js and state-grid.js. */
.unrolled-live.unrolled-unroll .frame { height: 1196px; }
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
  .unrolled-live.unrolled-unroll .state { max-width: 378px; }
}
@media (prefers-reduced-motion: no-preference) {
  .unrolled-live.unrolled-unroll .letters > span { transition: background-color 0.15s; }
}
`;var Tt=`<div class="unrolled-live unrolled-unroll" role="group" aria-label="Unroll: a recurrent network, one step at a time">
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
`;var V=class{constructor(t){this.model=t,this.ids=[],this.changes=[]}read(t){let e=0;for(;e<t.length&&t[e]===this.ids[e];)e++;if(e===t.length&&e===this.ids.length)return;let n=this.base&&e>0?this.base:void 0;this.base=n?U(this.model,n,e,t.slice(e)):this.model.forward(t),this.ids=t.slice(),this.run=this.base,this.change(this.changes.filter(({step:s})=>s<=e))}change(t){if(this.changes=t,t.length===0){this.run=this.base;return}let e=Math.min(...t.map(({step:s})=>s))-1,n=t.map(({step:s,unit:i,value:r})=>({layer:this.model.numLayers-1,unit:i,value:r,from:s-1,to:s}));this.run=U(this.model,this.base,e,this.ids.slice(e),n)}get changed(){return this.run!==this.base}state(t,e=this.run){let{hiddenSize:n,numLayers:s}=this.model;return e.states[s-1].subarray((t-1)*n,t*n)}trace(t,e=this.run){return this.ids.map((n,s)=>this.state(s+1,e)[t])}chances(t,e=this.run){return C(D(this.model,e,t-1))}likeliest(t,e=this.run){return E(D(this.model,e,t-1))}influence(t,e){return{from:0,norms:st(this.model,this.run,t-1,e)}}};var Y={text:`To be, or not to be.

HAMLET
My lord`,step:28,unit:0,target:"",changes:[]},Lt=200,se=150,ne=10,ie="Drag a unit up or down, or move its slider, and watch what comes next.",J=(o,t,e)=>Math.min(e,Math.max(t,Math.round(Number(o))||t)),at=(o,t)=>`${o.toLocaleString("en-GB")} ${t}${o===1?"":"s"}`,ht=class{constructor(t,e,n){this.host=t,this.model=n,this.unrolling=new V(n),this.ending=new AbortController,this.root=wt(Tt,n),yt(e,gt,zt);let s=i=>this.root.querySelector(i);this.parts={};for(let i of["where","status","tracked","sentence","pointed","key","readout","heading"])this.parts[i]=s(`.${i}`);for(let i of["first","back","on","last","reset","put-back","all-back"])this.parts[i]=s(`button.${i}`);this.fields={text:s("textarea"),unit:s(".unit input"),value:s("[type=range]"),target:s("select")},this.parts.list=s("ol"),this.speaker=new B(s(".spoken")),this.timeline=new K(s(".timeline"),i=>this.#n(i),this.ending.signal),this.grid=new R(s(".state"),n.hiddenSize,{choose:i=>this.#a(i),point:i=>this.#x(i),drag:i=>this.#f(i),drop:()=>this.#i()},this.ending.signal),this.fields.unit.max=n.hiddenSize-1,this.#S(),this.#e(),this.initial=this.#t(),this.#s(this.initial),e.replaceChildren(this.root),this.timeline.choose(this.settings.step)}#t(){let t={};for(let e of Object.keys(Y))t[e]=this.host.get(e)??Y[e];return t}#e(){let{signal:t}=this.ending,e=(i,r,l)=>i.addEventListener(r,l,{signal:t}),{parts:n,fields:s}=this;e(s.text,"input",()=>this.#r()),e(n.first,"click",()=>this.#n(1)),e(n.back,"click",()=>this.#n(this.settings.step-1)),e(n.on,"click",()=>this.#n(this.settings.step+1)),e(n.last,"click",()=>this.#n(this.unrolling.ids.length)),e(s.unit,"change",()=>this.#a(J(s.unit.value,0,this.model.hiddenSize-1))),e(s.value,"input",()=>this.#f(Number(s.value.value))),e(s.value,"change",()=>this.#i()),e(s.target,"change",()=>this.#p(s.target.value)),e(n.list,"click",i=>this.#p(i.target.closest("button")?.value??this.settings.target)),e(n.list,"keydown",i=>this.#w(i)),e(n["put-back"],"click",()=>this.#g(({step:i,unit:r})=>i!==this.settings.step||r!==this.settings.unit)),e(n["all-back"],"click",()=>this.#g(()=>!1)),e(n.reset,"click",()=>{this.#s(this.initial),this.#o(),this.#i()});for(let i of Object.keys(Y)){let r=()=>{this.hearing??=Promise.resolve().then(()=>{this.hearing=void 0;let l=this.#t();Object.keys(Y).every(h=>JSON.stringify(l[h])===JSON.stringify(this.settings[h]))||t.aborted||(this.#s(l),this.#i())})};this.host.on(`change:${i}`,r),t.addEventListener("abort",()=>this.host.off(`change:${i}`,r))}}#s({text:t,step:e,unit:n,target:s,changes:i}){let{ids:r,notes:l}=it(this.model,String(t),Lt,"text");this.notes=l,this.unrolling.read(r),this.timeline.read(r.map(h=>this.model.vocabulary.characters[h]));let a=this.model.hiddenSize;this.settings={text:t,target:s,step:J(e,1,r.length),unit:J(n,0,a-1),changes:i.filter(([h,c])=>h>=1&&h<=r.length&&c>=0&&c<a)},this.fields.text.value!==t&&(this.fields.text.value=t),this.unrolling.change(this.settings.changes.map(([h,c,d])=>({step:h,unit:c,value:d}))),this.#l()}#r(){let t=this.settings.step===this.unrolling.ids.length,{ids:e}=it(this.model,this.fields.text.value,Lt);this.unrolling.read(e);let n=this.#c(),s=t?e.length:this.settings.step;this.#s({...this.settings,text:this.fields.text.value,step:s,changes:n}),this.#o(),this.#i()}#n(t){this.settings.step=J(t,1,this.unrolling.ids.length),this.#l(),this.#o(),this.#i()}#a(t){this.settings.unit=t,this.#l(),this.#o();let{step:e}=this.settings;this.speaker.say(`Unit ${t} is ${A(this.unrolling.state(e)[t])} after ${at(e,"character")}.`)}#p(t){this.settings.target=t,this.#l(),this.#o(),this.#i()}#f(t){let{step:e,unit:n}=this.settings;this.wanted=[...(this.wanted??this.unrolling.changes).filter(s=>s.step!==e||s.unit!==n),{step:e,unit:n,value:t}],this.parts.readout.textContent=A(t),this.putting??=requestAnimationFrame(()=>this.#h())}#h(){cancelAnimationFrame(this.putting),this.putting=void 0,this.wanted&&(this.unrolling.change(this.wanted),this.wanted=void 0,this.settings.changes=this.#c(),this.#l(se),this.#o())}#g(t){this.#h(),this.unrolling.change(this.unrolling.changes.filter(t)),this.settings.changes=this.#c(),this.#l(),this.#o(),this.#i()}#c(){return this.unrolling.changes.map(({step:t,unit:e,value:n})=>[t,e,n])}#m(){let{step:t}=this.settings;return this.unrolling.ids[t]??this.unrolling.likeliest(t)}#d(){return this.model.vocabulary.ids.get(this.settings.target)??this.#m()}#l(t=0){let{unrolling:e,parts:n,fields:s,settings:{step:i,unit:r,target:l}}=this,{characters:a}=this.model.vocabulary,{ids:h,base:c,changes:d}=e,u=O(a[h[i-1]]);n.where.textContent=`Step ${i} of ${h.length}`,n.heading.textContent=`State after ${u}: ${at(this.model.hiddenSize,"unit")}`;for(let[m,y]of[["first",1],["back",i-1],["on",i+1],["last",h.length]]){let L=y!==i&&y>=1&&y<=h.length;this.#u(n[m],L,m==="first"||m==="back"?n.on:n.back)}n.tracked.textContent=`unit ${r}`;let p=m=>h.map((y,L)=>e.likeliest(L+1,m)),x=p(c);this.timeline.guess(p(e.run).map((m,y)=>({character:a[m],right:m===h[y+1],changed:m!==x[y]})));let b=m=>new Set(m.map(y=>y.step)),f=b(d.filter(m=>m.unit===r));this.timeline.draw(e.trace(r),e.trace(r,c),{held:f,others:b(d)},i),this.timeline.choose(i);let g=new Set(d.filter(m=>m.step===i).map(m=>m.unit)),w=e.state(i)[r];this.grid.show(e.state(i),g),this.grid.choose(r),this.#x(void 0),s.unit.value=r,s.value.value=w.toFixed(2),s.value.setAttribute("aria-valuetext",`${A(w)}${g.has(r)?", changed":""}`),n.readout.textContent=A(w),this.#u(n["put-back"],g.has(r),s.value),this.#u(n["all-back"],d.length>0,s.value),this.#v();let j=`${i<h.length?"what follows":"the likeliest"}: ${z(a[this.#m()])}`;s.target.options[0].textContent=j,s.target.value=this.model.vocabulary.ids.has(l)?l:"",this.#k(),this.#y(t)}#u(t,e,n){!e&&document.activeElement===t&&n.focus(),t.disabled=!e}#v(){let{unrolling:t,parts:e,settings:{step:n}}=this,{characters:s}=this.model.vocabulary,i=e.list.contains(document.activeElement),r=lt(t.chances(n),this.#d(),ne),l=St(s,r,"",t.changed?t.chances(n,t.base):void 0);l.forEach((a,h)=>{if(r[h].others)return;let c=v("button");c.type="button",c.value=s[r[h].id],c.tabIndex=r[h].chosen?0:-1,c.setAttribute("aria-pressed",r[h].chosen),c.dataset.lmSuppressShortcuts="true",c.append(...a.childNodes),a.append(c)}),e.list.replaceChildren(...l),e.key.hidden=!t.changed,i&&e.list.querySelector("[tabindex='0']").focus({preventScroll:!0})}#w(t){let e={ArrowUp:-1,ArrowDown:1}[t.key];if(!e)return;t.preventDefault(),t.stopPropagation();let n=[...this.parts.list.querySelectorAll("button")];n[n.indexOf(t.target)+e]?.focus({preventScroll:!0})}#y(t){clearTimeout(this.later),this.later=setTimeout(()=>this.#b(),t)}#b(){clearTimeout(this.later),this.later=void 0;let{characters:t}=this.model.vocabulary,e=this.unrolling.influence(this.settings.step,this.#d());this.timeline.tint(e),this.moved=At(e,n=>t[this.unrolling.ids[n]]),this.parts.sentence.textContent=this.moved,rt(this.parts.sentence)}#k(){let{changes:t}=this.unrolling,e=t.slice(-3).map(({step:i,unit:r,value:l})=>{let a=this.unrolling.state(i,this.unrolling.base)[r];return`unit ${r} after ${at(i,"character")} from ${A(a)} to ${A(l)}`}),n=t.length>3?` and ${t.length-3} more`:"",s=e.length>0?`Changed: ${e.join("; ")}${n}.`:ie;this.parts.status.textContent=[...this.notes,s].join(" "),rt(this.parts.status)}#i(){this.#h();let{unrolling:t,settings:{step:e,unit:n}}=this,{characters:s}=this.model.vocabulary,i=a=>lt(a,-1,3).slice(0,3).map(h=>`${O(s[h.id])} ${ot(h.probability)}`).join(", "),r=t.chances(e),l=[...this.notes,`${this.parts.where.textContent}, ${O(s[t.ids[e-1]])}.`,`Likeliest next: ${i(r)}.`];if(t.changed){let a=t.chances(e,t.base),h=r.reduce((c,d,u)=>c+Math.abs(d-a[u]),0)/2;l.push(`Your changes moved ${ot(h)} of it; without them: ${i(a)}.`)}l.push(`Unit ${n} is ${A(t.state(e)[n])}.`),cancelAnimationFrame(this.telling),this.telling=requestAnimationFrame(()=>{this.later!==void 0&&this.#b(),this.speaker.say(`${l.join(" ")} On ${O(s[this.#d()])}: ${this.moved}`)})}#x(t){let e=t??this.settings.unit;this.parts.pointed.textContent=`unit ${e}: ${A(this.unrolling.state(this.settings.step)[e])}`}#S(){let t=this.model.vocabulary.characters.map(e=>new Option(S(e),e));this.fields.target.replaceChildren(new Option("",""),...t)}#o(){for(let[t,e]of Object.entries(this.settings))this.host.set(t,e);clearTimeout(this.saving),this.saving=setTimeout(()=>this.host.save_changes(),200)}end(){this.ending.abort();for(let t of[this.telling,this.putting])cancelAnimationFrame(t);clearTimeout(this.later),clearTimeout(this.saving),this.speaker.stop(),this.root.remove()}},Ft={render:kt(et,ht)};var Ct=globalThis.unrolled??={};(Ct.widgets??={}).unroll=Ft;Ct.engine=nt;})();
