// Made by unrolled.widgets.bundle from 06f609f3f212c1c65b7ab59cd47922db75c282ab8f5e5126c3eee981299a0db0
(()=>{var Te=Object.defineProperty;var Me=(i,e)=>{for(var t in e)Te(i,t,{get:e[t],enumerable:!0})};var G={};Me(G,{Ngram:()=>$,Rnn:()=>T,Vocabulary:()=>L,architectures:()=>P,argmax:()=>F,decodeHalf:()=>q,draw:()=>oe,forwardFrom:()=>Oe,load:()=>W,logProbabilityGradient:()=>ae,logitsAt:()=>ie,parseSafetensors:()=>z,randomStream:()=>se,saliency:()=>Ie,softmax:()=>S});var Ce=[0,.5,1,1.5],D=class{constructor(e){this.bytes=e,this.at=0,this.range=4294967295,this.code=0,this.expected=new Uint16Array(9216).fill(2048);for(let t=0;t<4;t++)this.#e()}#e(){this.code=(this.code<<8|(this.bytes[this.at++]??0))>>>0}take(e){let t=this.expected[e],r=(this.range>>>12)*t,n=0;for(this.code<r?(this.range=r,this.expected[e]=t+(4096-t>>5)):(n=1,this.code-=r,this.range-=r,this.expected[e]=t-(t>>5));this.range<2**24;)this.range=this.range<<8>>>0,this.#e();return n}number(e,t){let r=U(t),n=0;for(;n<r&&this.take(e*32+n);)n++;if(n===0)return 0;let s=1;for(let o=n-2;o>=0;o--)s=s*2+this.take(8192+n*32+o);return s}},U=i=>32-Math.clz32(Math.min(i,4294967295));function Ee(i){let e=[0,0,0,0,0];for(let o of i)o<5&&e[o]++;let[,t,r,n,s]=e;if(Math.min(t,r,n,s)>0){let o=t/(t+2*r),a=[0,1-2*o*r/t,2-3*o*n/r,3-4*o*s/n];if([1,2,3].every(l=>a[l]>0&&a[l]<=l))return a}return Ce}var $=class{constructor(e){let t=ArrayBuffer.isView(e)?new Uint8Array(e.buffer,e.byteOffset,e.byteLength):new Uint8Array(e),r,n;try{n=8+Number(new DataView(t.buffer,t.byteOffset).getBigUint64(0,!0)),r=JSON.parse(new TextDecoder().decode(t.subarray(8,n)))}catch{throw new Error("These counts cannot be read: the header is damaged.")}this.order=r.order,this.characters=Array.from(r.vocabulary),this.vocabSize=this.characters.length,this.levels=[{first:new Int32Array([0,1]),counts:new Int32Array([r.length]),suffixes:new Int32Array(1)}];let s=new D(t.subarray(n));for(let o=1;o<=this.order;o++)this.levels.push(this.#e(s,o,r.last));if(s.at!==s.bytes.length)throw new Error("These counts cannot be read: the file is cut short or damaged.");this.smoothed=new Map}#e(e,t,r){let n=this.levels[t-1],s=new Int32Array(n.counts.length+1),o=[],a=[],l=[],c=t>1?this.#n(r.slice(r.length-t+1),t-1):-1;for(let h=0;h<n.counts.length;h++){s[h]=a.length;let d=t===1?0:n.first[n.suffixes[h]],u=t===1?this.vocabSize:n.first[n.suffixes[h]+1],p=f=>t===1?n.counts[0]:n.counts[f],x=0;for(let f=d;f<u;f++)x+=p(f);let m=n.counts[h]-(h===c?1:0);for(let f=d;f<u&&m>0;f++){let g=p(f),v=m;if(g!==x){let C=(Math.min(U(Math.floor(8*m*g/x)),15)*4+Math.min(m,4)-1)*4+Math.min(U(g),4)-1;v=e.number(C,Math.min(m,g))}v>0&&(o.push(t===1?f:n.characters[f]),a.push(v),l.push(t===1?0:f)),m-=v,x-=g}}return s[n.counts.length]=a.length,{first:s,characters:Uint16Array.from(o),counts:Int32Array.from(a),suffixes:Int32Array.from(l)}}#t(e,t,r){if(t<0)return-1;let{first:n,characters:s}=this.levels[e],o=n[t],a=n[t+1];for(;o<a;){let l=o+a>>1;s[l]<r?o=l+1:a=l}return o<n[t+1]&&s[o]===r?o:-1}#n(e,t){return e.length<t?-1:e.reduce((r,n,s)=>this.#t(s+1,r,n),0)}#r(e,t){let r=2*e+(t?1:0);if(this.smoothed.has(r))return this.smoothed.get(r);let{first:n,counts:s}=this.levels[e],o=s;if(!t){o=new Int32Array(s.length);for(let d of this.levels[e+1].suffixes)o[d]++}let a=Ee(o),l=new Int32Array(n.length-1),c=new Float64Array(n.length-1);for(let d=0;d<l.length;d++)for(let u=n[d];u<n[d+1];u++)l[d]+=o[u],c[d]+=a[Math.min(o[u],3)];let h={counts:o,taken:a,totals:l,heldBack:c};return this.smoothed.set(r,h),h}initialState(){let e=new Int32Array(this.order).fill(-1);return e[0]=0,e}read(e,t){for(let r=this.order-1;r>=1;r--)e[r]=this.#t(r,e[r-1],t)}probabilities(e,t=this.order){let r=new Float64Array(this.vocabSize).fill(1/this.vocabSize);for(let n=1;n<=t;n++){let s=e[n-1];if(s<0)break;let{counts:o,taken:a,totals:l,heldBack:c}=this.#r(n,n===t);if(l[s]===0)continue;let{first:h,characters:d}=this.levels[n];for(let u=0;u<r.length;u++)r[u]=c[s]*r[u]/l[s];for(let u=h[s];u<h[s+1];u++)r[d[u]]+=(o[u]-a[Math.min(o[u],3)])/l[s]}return r}};function A(i,e,t,r,n=0){let s=e.length,o=t.length,a=2*s,l=3*s,c=4*s,h=5*s,d=6*s,u=7*s,p=0;for(;p+8<=o;p+=8){let x=0,m=0,f=0,g=0,v=0,H=0,C=0,te=0;for(let R=0,w=p*s;R<s;R++,w++){let k=e[R];x+=i[w]*k,m+=i[w+s]*k,f+=i[w+a]*k,g+=i[w+l]*k,v+=i[w+c]*k,H+=i[w+h]*k,C+=i[w+d]*k,te+=i[w+u]*k}t[p]=x,t[p+1]=m,t[p+2]=f,t[p+3]=g,t[p+4]=v,t[p+5]=H,t[p+6]=C,t[p+7]=te}for(;p<o;p++){let x=0;for(let m=0,f=p*s;m<s;m++,f++)x+=i[f]*e[m];t[p]=x}for(p=0;p<o;p++)t[p]+=r[n+p]}function E(i,e,t){let r=t.length,n=2*r,s=3*r,o=0;for(;o+4<=e.length;o+=4){let a=e[o],l=e[o+1],c=e[o+2],h=e[o+3];for(let d=0,u=o*r;d<r;d++,u++)t[d]+=a*i[u]+l*i[u+r]+(c*i[u+n]+h*i[u+s])}for(;o<e.length;o++){let a=e[o];for(let l=0,c=o*r;l<r;l++,c++)t[l]+=a*i[c]}}var T=class{constructor(e){let t=r=>{if(!e[r])throw new Error(`These weights lack ${r}.`);return e[r].data};this.embedding=t("embedding.weight"),[this.vocabSize,this.embeddingSize]=e["embedding.weight"].shape,this.readout=t("readout.weight"),this.readoutBias=Float64Array.from(t("readout.bias")),this.hiddenSize=e["readout.weight"].shape[1],this.layers=[];for(let r=0;r===0||e[`layers.${r}.weight_ih`];r++){let n=t(`layers.${r}.bias_hh`);this.layers.push({input:t(`layers.${r}.weight_ih`),recurrent:t(`layers.${r}.weight_hh`),bias:Float64Array.from(t(`layers.${r}.bias_ih`),(s,o)=>s+n[o])})}this.numLayers=this.layers.length,this.projected=this.#e(),this.scratch=new Float64Array(this.hiddenSize)}#e(){let{embeddingSize:e,hiddenSize:t,vocabSize:r}=this,n=new Float64Array(r*t);for(let s=0;s<r;s++){let o=Float64Array.from(this.embedding.subarray(s*e,(s+1)*e));A(this.layers[0].input,o,n.subarray(s*t,(s+1)*t),this.layers[0].bias)}return n}initialState(){return this.layers.map(()=>new Float64Array(this.hiddenSize))}copyState(e){return e.map(t=>t.slice())}step(e,t,r=[],n=0){this.#t(e,t,r,n);let s=new Float64Array(this.vocabSize);return A(this.readout,e[this.numLayers-1],s,this.readoutBias),s}read(e,t){this.#t(e,t,[],0)}#t(e,t,r,n){let s=this.hiddenSize,o=this.scratch;for(let a=0;a<this.numLayers;a++){let{input:l,recurrent:c,bias:h}=this.layers[a],d=e[a];a===0?A(c,d,o,this.projected,t*s):(A(c,d,o,h),A(l,e[a-1],d,o),o.set(d));for(let u=0;u<s;u++)d[u]=Math.tanh(o[u]);for(let u of r)re(u,a,n)&&(d[u.unit]=u.value)}}forward(e,{state:t,clamp:r=[]}={}){let{hiddenSize:n,vocabSize:s}=this,o=t?this.copyState(t):this.initialState(),a=this.copyState(o),l=new Float64Array(e.length*s),c=this.layers.map(()=>new Float64Array(e.length*n));for(let h=0;h<e.length;h++){this.#t(a,e[h],r,h);for(let d=0;d<this.numLayers;d++)c[d].set(a[d],h*n);A(this.readout,a[this.numLayers-1],l.subarray(h*s,(h+1)*s),this.readoutBias)}return{ids:Array.from(e),logits:l,states:c,initial:o,last:a,clamp:r}}backward(e,t){let{embeddingSize:r,hiddenSize:n,numLayers:s}=this,o=e.ids.length,a=new Float64Array(o*r),l=this.layers.map(()=>new Float64Array(o*n)),c=this.initialState(),h=(u,p)=>u.subarray(p*n,(p+1)*n);for(let{position:u,gradient:p}of t)E(this.readout,Float64Array.from(p),h(l[s-1],u));let d=new Float64Array(n);for(let u=ze(t);u>=0;u--)for(let p=s-1;p>=0;p--){let x=h(e.states[p],u),m=h(l[p],u);for(let g=0;g<n;g++)d[g]=m[g]*(1-x[g]*x[g]);for(let g of e.clamp)re(g,p,u)&&(d[g.unit]=0);E(this.layers[p].recurrent,d,u>0?h(l[p],u-1):c[p]);let f=p>0?h(l[p-1],u):a.subarray(u*r,(u+1)*r);E(this.layers[p].input,d,f)}return{inputs:a,states:l,initial:c}}};function re({layer:i=0,from:e=0,to:t=1/0},r,n){return i===r&&n>=e&&n<t}function ze(i){return i.reduce((e,{position:t})=>Math.max(e,t),-1)}var ne={F16:2,F32:4},Fe=2**-24;function q(i){let e=new Float32Array(i.length),t=new Uint32Array(e.buffer);for(let r=0;r<i.length;r++){let n=i[r],s=(n&32768)<<16,o=n>>10&31,a=n&1023;o===0?(e[r]=a*Fe,t[r]|=s):o===31?t[r]=s|2139095040|a<<13:t[r]=s|o+112<<23|a<<13}return e}function Le(i){return ArrayBuffer.isView(i)?new Uint8Array(i.buffer,i.byteOffset,i.byteLength):new Uint8Array(i)}function z(i){let e=Le(i),t=c=>new Error(`These weights cannot be read: ${c}.`);if(e.length<8)throw t("the file is cut short");let r=new DataView(e.buffer,e.byteOffset,e.byteLength),n=8+Number(r.getBigUint64(0,!0));if(n>e.length)throw t("the header is cut short");let s;try{s=JSON.parse(new TextDecoder().decode(e.subarray(8,n)))}catch{throw t("the header is no JSON")}let{__metadata__:o={},...a}=s,l={};for(let[c,{dtype:h,shape:d,data_offsets:[u,p]}]of Object.entries(a)){let x=d.reduce((g,v)=>g*v,1);if(!(h in ne))throw t(`${c} has the type ${h}`);if(p-u!==x*ne[h]||n+p>e.length)throw t(`${c} is cut short`);let m=e.slice(n+u,n+p).buffer,f=h==="F16"?q(new Uint16Array(m)):new Float32Array(m);l[c]={shape:d,data:f}}return{metadata:o,tensors:l}}function S(i,e=1){let t=new Float64Array(i.length),r=F(i);if(!(e>0))return t[r]=1,t;let n=0;for(let s=0;s<t.length;s++)t[s]=Math.exp((i[s]-i[r])/e),n+=t[s];for(let s=0;s<t.length;s++)t[s]/=n;return t}function F(i){let e=0;for(let t=1;t<i.length;t++)i[t]>i[e]&&(e=t);return e}function se(i){let e=i>>>0;return()=>{e=e+1831565813>>>0;let t=Math.imul(e^e>>>15,e|1);return t^=t+Math.imul(t^t>>>7,t|61),((t^t>>>14)>>>0)/2**32}}function oe(i,e){let t=0;for(let r=0;r<i.length;r++)if(t+=i[r],e<t)return r;return F(i)}var P={rnn:T},L=class{constructor(e){this.characters=Array.from(e),this.ids=new Map(this.characters.map((t,r)=>[t,r]))}encode(e){let t=[],r=new Set,n="",s=0;for(let o of e){let a=this.ids.get(o);a===void 0?(r.add(o),s++):(t.push(a),n+=o)}return{ids:t,kept:n,dropped:[...r],droppedCount:s}}decode(e){return Array.from(e,t=>this.characters[t]).join("")}};function W(i){let{metadata:e,tensors:t}=z(i),r=Object.hasOwn(P,e.architecture)&&P[e.architecture];if(!r)throw new Error(`These weights are of the architecture “${e.architecture}”, which this page cannot run.`);let n=new r(t);if(n.metadata=e,n.vocabulary=new L(e.vocabulary),n.encode=s=>n.vocabulary.encode(s),n.vocabulary.characters.length!==n.vocabSize)throw new Error("These weights cannot be read: their vocabulary has another size.");return n}function ie(i,e,t){return e.logits.subarray(t*i.vocabSize,(t+1)*i.vocabSize)}function Oe(i,e,t,r,n=[]){let s=i.hiddenSize,o=t>0?e.states.map(h=>h.slice((t-1)*s,t*s)):e.initial,a=n.map(({from:h=0,to:d=1/0,...u})=>({...u,from:h-t,to:d-t})),l=i.forward(r,{state:o,clamp:a}),c=(h,d,u)=>{let p=new Float64Array(t*u+d.length);return p.set(h.subarray(0,t*u)),p.set(d,t*u),p};return{ids:[...e.ids.slice(0,t),...r],logits:c(e.logits,l.logits,i.vocabSize),states:e.states.map((h,d)=>c(h,l.states[d],s)),initial:e.initial,last:l.last,clamp:[...e.clamp.filter(({from:h=0})=>h<t),...n]}}function ae(i,e,t,r){let n=S(ie(i,e,t)).map(s=>-s);return n[r]+=1,{position:t,gradient:n}}function Ie(i,e,t,r){let{inputs:n}=i.backward(e,[ae(i,e,t,r)]),s=new Float64Array(t+1);for(let o=0;o<=t;o++){let a=0;for(let l=o*i.embeddingSize;l<(o+1)*i.embeddingSize;l++)a+=n[l]**2;s[o]=Math.sqrt(a)}return s}var le=`/* What all widgets look like. Colours come from the page around it: the book's
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
  --accent: var(--unrolled-rnn, #fb9a38);
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
`;var he=`/* The rest of how *Judge* looks; frame.css comes before. Lengths of bars are those of
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
`;var ce=`<div class="unrolled-live unrolled-judge" role="group" aria-label="Judge: what a text costs two models, character by character">
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
`;var de={"\n":"↵"," ":"␣","	":"⇥"},ue={"\n":"new line"," ":"space","	":"tab",".":"full stop",",":"comma",":":"colon",";":"semicolon","'":"apostrophe",'"':"quotation mark","-":"hyphen","—":"dash","!":"exclamation mark","?":"question mark","(":"left parenthesis",")":"right parenthesis","[":"left bracket","]":"right bracket","&":"ampersand"},pe={"‘":"'","’":"'","“":'"',"”":'"',"–":"-"," ":" "};function y(i){return de[i]?de[i]:/^[\p{C}\p{M}\p{Z}]$/u.test(i)?`U+${i.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}`:i}function j(i){return ue[i]?ue[i]:i!==i.toLowerCase()?`capital ${i}`:y(i)}function fe(i,e,t,r){let n=[],s=i.vocabulary.ids,o=new Set,a=Array.from(e.replace(/\r\n?/g,`
`),d=>{let u=pe[d];return s.has(d)||!s.has(u)?d:(o.add(d),u)}).join(""),{ids:l,dropped:c,droppedCount:h}=i.encode(a);return o.size>0&&n.push(`Read ${[...o].map(d=>`${y(d)} as ${y(pe[d])}`).join(", ")}.`),h>0&&n.push(He(c,h)),l.length>t&&(l=l.slice(-t),n.push(`Reads only the last ${t.toLocaleString("en-GB")} characters of the ${r}.`)),{ids:l,notes:n}}function ge(i){return i.vocabulary.ids.get(`
`)??0}function He(i,e){let t=i.slice(0,12).map(y).join(" "),r=i.length>12?` and ${i.length-12} more`:"";return`Left out ${e===1?"1 character":`${e.toLocaleString("en-GB")} characters`} this model never saw: ${t}${r}`}var M=64,Re=11,me=i=>-Math.log2(i),O=class{constructor(e,t,r){this.model=e,this.ngram=t,this.order=t.order,this.onProgress=r,this.start=ge(e),this.ids=[],this.network=[],this.counted=[],this.snapshots=[e.initialState()]}get done(){return this.network.length===this.ids.length}judge(e,t){let r=0;for(;r<e.length&&this.ids[r]===e[r];)r++;this.ids=e,this.network.length=Math.min(this.network.length,r),this.counted.length=this.network.length,this.snapshots.length=Math.min(this.snapshots.length,Math.floor(this.network.length/M)+1),this.state=this.#r(this.network.length),t!==this.order&&(this.order=t,this.counted=this.counted.map((n,s)=>this.#e(s))),this.frame??=requestAnimationFrame(()=>this.#s())}stop(){cancelAnimationFrame(this.frame),this.frame=void 0}expected(e){let t=this.model.step(this.#r(e),this.#n(e));return{network:S(t),ngram:this.ngram.probabilities(this.#t(e),this.order)}}means(){let e=this.network.length,t=r=>r.reduce((n,s)=>n+s,0)/e;return{read:e,network:t(this.network),ngram:t(this.counted)}}#e(e){return me(this.ngram.probabilities(this.#t(e),this.order)[this.ids[e]])}#t(e){let t=this.ngram.initialState(),r=Math.max(0,e-this.ngram.order);r===0&&this.ngram.read(t,this.start);for(let n=r;n<e;n++)this.ngram.read(t,this.ids[n]);return t}#n(e){return e===0?this.start:this.ids[e-1]}#r(e){let t=Math.min(Math.floor(e/M),this.snapshots.length-1),r=this.model.copyState(this.snapshots[t]);for(let n=t*M;n<e;n++)this.model.read(r,this.#n(n));return r}#s(){this.frame=void 0;let e=performance.now()+Re;for(;!this.done&&performance.now()<e;)this.#o();this.done||(this.frame=requestAnimationFrame(()=>this.#s())),this.onProgress()}#o(){let e=this.network.length,t=this.model.step(this.state,this.#n(e));this.network.push(me(S(t)[this.ids[e]])),this.counted.push(this.#e(e)),(e+1)%M===0&&(this.snapshots[(e+1)/M]=this.model.copyState(this.state))}};function xe(i,e){let t=document.createRange().createContextualFragment(i.replace(/ \w+="\{\w+\}"|\{\w+\}/g,"")).firstElementChild;t.dataset.architecture=e.metadata.architecture;for(let r of t.querySelectorAll("input, textarea, button, select"))r.dataset.lmSuppressShortcuts="true";return t}var be=new Map;function ve(i,...e){let t=i.ownerDocument;for(let r of e){let n=be.get(r);n||(n=new CSSStyleSheet,n.replaceSync(r),be.set(r,n)),t.adoptedStyleSheets.includes(n)||t.adoptedStyleSheets.push(n)}}function we(i){i.scrollHeight>i.clientHeight?i.tabIndex=0:i.removeAttribute("tabindex")}var I=class{constructor(e){this.region=e}say(e){clearTimeout(this.speaking),this.speaking=setTimeout(()=>{this.region.textContent=e},600)}stop(){clearTimeout(this.speaking)}};function ye(i,e){return({model:t,el:r})=>{let n,s=()=>{n?.end(),n=void 0;let o=t.get("weights");if(o?.byteLength)try{n=new e(t,r,i(o))}catch(a){let l=document.createElement("p");throw l.setAttribute("role","alert"),l.textContent=a.message,r.append(l),a}};return t.on("change:weights",s),s(),()=>{t.off("change:weights",s),n?.end()}}}var De=8;function b(i,e,t){let r=document.createElement(i);return e&&(r.className=e),t!==void 0&&(r.textContent=t),r}var K=i=>/\s/.test(i)?j(i):`“${i}”`,V=i=>{let e=100*i;return e>=.095||e===0?`${e.toFixed(1)} %`:e<.001?"less than 0.001 %":`${e.toPrecision(1)} %`};function Ue(i){let e=i.map(n=>n*1e3),t=e.map(Math.floor),r=Math.round(1e3-t.reduce((n,s)=>n+s,0));return e.map((n,s)=>[n-t[s],s]).sort((n,s)=>s[0]-n[0]).slice(0,Math.max(0,r)).forEach(([,n])=>t[n]++),t.map(n=>n/10)}function J(i,e,t=De){let r=Array.from(i.keys()).sort((c,h)=>i[h]-i[c]||(h===e)-(c===e)||c-h),n=r.slice(0,t);e>=0&&!n.includes(e)&&n.push(e);let s=r.filter(c=>!n.includes(c)),o=s.reduce((c,h)=>c+i[h],0),a=Ue([...n.map(c=>i[c]),o]),l=n.map((c,h)=>({id:c,probability:i[c],percent:a[h],chosen:c===e}));return s.length>0&&l.push({others:s,probability:o,percent:a.at(-1),chosen:!1}),l}function ke(i,e,t,r){return e.map(n=>{let s=b("li",n.chosen?"chosen":""),o=n.others?`${n.others.length} others`:y(i[n.id]),a=b("span","name",o),l=b("span","bar"),c=b("span","fill");if(c.style.width=`${100*n.probability}%`,l.append(c),r){let h=n.others?n.others.reduce((u,p)=>u+r[p],0):r[n.id],d=b("span","own");d.style.left=`${100*h}%`,l.append(d)}return l.setAttribute("aria-hidden","true"),!n.others&&j(i[n.id])!==o&&(a.setAttribute("aria-hidden","true"),s.append(b("span","unseen",j(i[n.id])))),s.append(a,l,b("span","percent",`${n.percent.toFixed(1)} %`)),s.append(b("span","verb",n.chosen?t:"")),s})}var qe={"\n":" line"," ":" space"},N=class{constructor(e,t,r){this.root=e,this.onChoose=t,this.spans=[],this.first=0,e.replaceChildren(),e.setAttribute("role","listbox"),e.removeAttribute("tabindex"),e.addEventListener("click",n=>this.#t(n),{signal:r}),e.addEventListener("keydown",n=>this.#r(n),{signal:r})}show(e,{first:t,typed:r,complete:n}){t!==this.first&&this.clearTint(),this.first=t;let s=document.createDocumentFragment();e.forEach((o,a)=>{let l=this.spans[a];l||(l=b("span"),l.setAttribute("role","option"),l.setAttribute("aria-selected","false"),l.dataset.lmSuppressShortcuts="true",l.tabIndex=-1,this.spans.push(l),s.append(l));let c=`${a<r?"typed":"drawn"}${qe[o]??""}`;l.className!==c&&(l.className=c),l.textContent!==o&&(l.textContent=o,l.setAttribute("aria-label",j(o)))}),this.root.append(s),n&&this.spans.splice(e.length).forEach(o=>o.remove()),!this.chosen?.isConnected&&this.spans.length>0&&this.#e(this.spans[Math.min(r,this.spans.length-1)])}choose(e){this.chosen?.setAttribute("aria-selected","false"),this.chosen=this.spans[e-this.first],this.chosen&&(this.chosen.setAttribute("aria-selected","true"),this.#e(this.chosen))}tint({from:e,norms:t}){this.clearTint();let r=t.reduce((n,s)=>Math.max(n,s),0);r>0&&t.forEach((n,s)=>{let o=this.spans[e+s-this.first],a=Math.round(100*n/r);!o||a<1||(o.style.setProperty("--influence",a),o.dataset.influence=a)})}clearTint(){for(let e of this.root.querySelectorAll("[data-influence]"))e.style.removeProperty("--influence"),delete e.dataset.influence}reveal(e){let t=this.spans[e-this.first];if(!t)return;let r=t.offsetTop,n=r+t.offsetHeight;r<this.root.scrollTop&&(this.root.scrollTop=r);let s=this.root.clientHeight;n>this.root.scrollTop+s&&(this.root.scrollTop=n-s)}revealEnd(){this.root.scrollTop=this.root.scrollHeight}#e(e){this.stop&&(this.stop.tabIndex=-1),this.stop=e,e.tabIndex=0}#t(e){let t=this.spans.indexOf(e.target);this.column=void 0,t>=0&&this.#n(t)}#n(e){let t=this.spans[Math.max(0,Math.min(e,this.spans.length-1))];this.#e(t),t.focus({preventScroll:!0}),this.onChoose(this.first+this.spans.indexOf(t)),this.reveal(this.first+this.spans.indexOf(t))}#r(e){let t=this.spans.indexOf(e.target);if(t<0||e.ctrlKey||e.metaKey||e.altKey)return;let r={ArrowLeft:()=>t-1,ArrowRight:()=>t+1,ArrowUp:()=>this.#s(t,-1),ArrowDown:()=>this.#s(t,1),Home:()=>0,End:()=>this.spans.length-1,Enter:()=>t," ":()=>t};if(!r[e.key])return;e.preventDefault(),e.stopPropagation();let n=e.key==="ArrowUp"||e.key==="ArrowDown";this.column=n?this.column??this.spans[t].offsetLeft:void 0,this.#n(r[e.key]())}#s(e,t){let r=this.spans[e],n=e,s,o=1/0;for(let a=e+t;a>=0&&a<this.spans.length;a+=t){let l=this.spans[a];if(l.offsetTop===r.offsetTop)continue;if(s??=l.offsetTop,l.offsetTop!==s)break;let c=Math.abs(l.offsetLeft-this.column);c<o&&([n,o]=[a,c])}return n}};var Y={text:`Tomorrow, and tomorrow, and tomorrow,
Creeps in this petty pace from day to day,
To the last syllable of recorded time`,order:0},Pe=12e3,Z=400,Se=9,Q=24,je=8,We=22,_="http://www.w3.org/2000/svg",X=i=>`${i.toLocaleString("en-GB")} character${i===1?"":"s"}`,B=i=>`${i.toFixed(2)} bits`;function Ge(){let i=document.createElementNS(_,"svg");i.setAttribute("aria-hidden","true");for(let e of["network","ngram"]){let t=document.createElementNS(_,"rect");t.setAttribute("class",e),t.setAttribute("width","7"),t.setAttribute("x","1"),i.append(t)}return i}function Ke(i,e,t){let[r,n]=i.children,s=o=>Math.max(1,Q*Math.min(o,je)/je);r.setAttribute("y",(Q-s(e)).toFixed(1)),r.setAttribute("height",s(e).toFixed(1)),n.setAttribute("y",Q+We),n.setAttribute("height",s(t).toFixed(1))}var ee=class{constructor(e,t,r){this.host=e,this.model=r;let n=e.get("counts");if(!n?.byteLength)throw new Error("There are no counts to judge by.");if(this.ngram=new $(n),this.ngram.characters.join("")!==r.vocabulary.characters.join(""))throw new Error("The counts and the network are of different characters, so they cannot be compared.");this.ending=new AbortController,this.root=xe(ce,r),ve(t,le,he);let s=o=>this.root.querySelector(o);this.parts={};for(let o of["status","earlier","totals","numbers","sentence","as-table","reset","legend"])this.parts[o]=s(`.${o}`);this.parts.verdict=s(".verdict .heading"),this.panels={network:s(".panels .network"),ngram:s(".panels .ngram")},this.fields={text:s("textarea"),order:s("select")},this.speaker=new I(s(".spoken")),this.box=new N(s(".text"),o=>this.#h(o,!0),this.ending.signal),this.judging=new O(r,this.ngram,()=>this.#s()),this.#t(),this.#n(),this.initial=this.#e(),this.el=t,this.#r(this.initial)}#e(){let e=String(this.host.get("text")??Y.text),t=Number(this.host.get("order")??Y.order),r=this.ngram.order;return{text:e,order:t>=1&&t<=r?Math.floor(t):r}}#t(){let e=[];for(let t=1;t<=this.ngram.order;t++){let r=t===1?"none":t===2?"the last one":`the last ${t-1}`;e.push(new Option(`${r} (${t}-gram)`,t))}this.fields.order.replaceChildren(...e)}#n(){let{signal:e}=this.ending,t=(s,o,a)=>s.addEventListener(o,a,{signal:e}),{parts:r,fields:n}=this;t(n.text,"input",()=>{this.opened=void 0,this.typing=!0,this.#r({...this.settings,text:n.text.value}),this.#i()}),t(n.order,"change",()=>{this.#r({...this.settings,order:Number(n.order.value)}),this.#i()}),t(r["as-table"],"click",()=>{let s=r["as-table"].getAttribute("aria-pressed")!=="true";r["as-table"].setAttribute("aria-pressed",s),r.numbers.hidden=!s,this.box.root.hidden=s,this.#a()}),t(r.reset,"click",()=>{this.opened=void 0,this.typing=!1,this.#r(this.initial),this.#i()});for(let s of Object.keys(Y)){let o=()=>{let a=this.#e();a.text===this.settings.text&&a.order===this.settings.order||(this.opened=void 0,this.#r(a))};this.host.on(`change:${s}`,o),e.addEventListener("abort",()=>this.host.off(`change:${s}`,o))}}#r({text:e,order:t}){this.settings={text:e,order:t},this.fields.text.value!==e&&(this.fields.text.value=e),this.fields.order.value=t,this.panels.ngram.querySelector(".heading").textContent=`${t}-gram`;let{ids:r,notes:n}=fe(this.model,e,Pe,"text");this.notes=n,this.judging.judge(r,t)}#s(){let{judging:e,parts:t}=this,{ids:r,done:n}=e,{read:s,network:o,ngram:a}=e.means();this.box.root.setAttribute("aria-busy",!n);let l=Math.max(0,r.length-Z);(n||s>l)&&this.#c(l,s),t.earlier.hidden=l===0,t.earlier.textContent=`${X(l)} before these were judged too and are not shown.`,s>0?this.#u(o,a):t.totals.replaceChildren();let c=r.length===0?"There is nothing to judge yet: type something.":n?`${X(s)}: ${this.#o(o,a)}`:`Read ${s.toLocaleString("en-GB")} of ${X(r.length)} …`;if(t.status.textContent=[...this.notes,c].join(" "),we(t.status),n){this.#a(),this.#h(this.opened??(this.typing?r.length-1:this.#d()),!1),this.host.set("bits",r.length>0?{network:o,ngram:a}:{}),this.root.isConnected||this.el.replaceChildren(this.root);let h=this.typing&&r.length>0?` ${this.#l(r.length-1)}`:"";this.speaker.say(`${t.status.textContent}${h}`),this.typing&&this.box.revealEnd()}}#o(e,t){let r=Math.abs(e-t);return r<.005?"both were surprised alike.":`the ${e<t?"network":`${this.settings.order}-gram`} was less surprised, by ${B(r)} each.`}#c(e,t){let{judging:r,box:n}=this,s=r.ids.slice(e,t).map(o=>this.model.vocabulary.characters[o]);n.show(s,{first:e,typed:s.length,complete:r.done});for(let[o,a]of s.entries()){let l=n.spans[o],[c,h]=[r.network[e+o],r.counted[e+o]],d=l.querySelector("svg");d||(d=Ge(),l.prepend(d)),Ke(d,c,h),l.setAttribute("aria-label",`${j(a)}: network ${B(c)}, n-gram ${B(h)}`)}}#d(){let{network:e,counted:t,ids:r}=this.judging,n=Math.max(0,r.length-Z),s=n,o=a=>Math.abs(e[a]-t[a]);for(let a=n;a<r.length;a++)o(a)>o(s)&&(s=a);return s}#u(e,t){let r=Math.max(5,e,t),n=[["network","Recurrent network",e],["ngram",`${this.settings.order}-gram`,t]].map(([s,o,a])=>{let l=b("li",s),c=document.createElementNS(_,"svg"),h=document.createElementNS(_,"rect");return h.setAttribute("class",s),h.setAttribute("height","14"),h.setAttribute("width",`${(100*a/r).toFixed(1)}%`),c.setAttribute("aria-hidden","true"),c.append(h),l.append(b("span","name",o),c,b("span","value",a.toFixed(2)),b("span","unit","bits a character")),l});this.parts.totals.replaceChildren(...n)}#a(){let{judging:e,parts:t}=this;if(t.numbers.hidden)return t.numbers.replaceChildren();let r=Math.max(0,e.ids.length-Z),n=b("table"),s=n.createTHead().insertRow();for(let l of["place","character","network",`${this.settings.order}-gram`]){let c=b("th","",l);c.scope="col",s.append(c)}let o=n.createTBody();e.ids.slice(r).forEach((l,c)=>{let h=o.insertRow(),d=[r+c+1,y(this.model.vocabulary.characters[l]),e.network[r+c].toFixed(2),e.counted[r+c].toFixed(2)];for(let u of d)h.insertCell().textContent=u});let a=n.createCaption();a.textContent="Bits that each character cost",t.numbers.replaceChildren(n)}#l(e){let{judging:t}=this,r=K(this.model.vocabulary.characters[t.ids[e]]),n=s=>`${B(s)} (${V(2**-s)})`;return`${r[0].toUpperCase()}${r.slice(1)} cost the network ${n(t.network[e])} and the ${this.settings.order}-gram ${n(t.counted[e])}.`}#h(e,t){let{judging:r,parts:n,panels:s}=this;if(!(e>=0&&e<r.network.length)){n.sentence.textContent="",n.verdict.textContent="What each expected";for(let h of Object.values(s))h.querySelector("ol").replaceChildren();return}t&&(this.opened=e,this.typing=!1),this.box.choose(e);let{characters:o}=this.model.vocabulary,a=r.ids.slice(Math.max(0,e-Se),e).map(h=>y(o[h])).join("");n.verdict.textContent=e===0?"Expected after a new line, before the text":`Expected after “${e>Se?"…":""}${a}”`,n.sentence.textContent=this.#l(e);let l=r.expected(e);for(let[h,d]of Object.entries(s)){let u=J(l[h],r.ids[e]);d.querySelector("ol").replaceChildren(...ke(o,u,""))}if(!t)return;let c=h=>J(h,-1,3).slice(0,3).map(d=>`${K(o[d.id])} ${V(d.probability)}`).join(", ");this.speaker.say(`${n.sentence.textContent} The network expected ${c(l.network)}; the n-gram ${c(l.ngram)}.`)}#i(){for(let[e,t]of Object.entries(this.settings))this.host.set(e,t);clearTimeout(this.saving),this.saving=setTimeout(()=>this.host.save_changes(),200)}end(){this.ending.abort(),this.judging.stop(),clearTimeout(this.saving),this.speaker.stop(),this.root.remove()}},Ae={render:ye(W,ee)};var $e=globalThis.unrolled??={};($e.widgets??={}).judge=Ae;$e.engine=G;})();
