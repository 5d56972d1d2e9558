// Made by unrolled.widgets.bundle from 06f609f3f212c1c65b7ab59cd47922db75c282ab8f5e5126c3eee981299a0db0
var we=[0,.5,1,1.5],_=class{constructor(e){this.bytes=e,this.at=0,this.range=4294967295,this.code=0,this.expected=new Uint16Array(9216).fill(2048);for(let t=0;t<4;t++)this.#e()}#e(){this.code=(this.code<<8|(this.bytes[this.at++]??0))>>>0}take(e){let t=this.expected[e],n=(this.range>>>12)*t,r=0;for(this.code<n?(this.range=n,this.expected[e]=t+(4096-t>>5)):(r=1,this.code-=n,this.range-=n,this.expected[e]=t-(t>>5));this.range<2**24;)this.range=this.range<<8>>>0,this.#e();return r}number(e,t){let n=H(t),r=0;for(;r<n&&this.take(e*32+r);)r++;if(r===0)return 0;let s=1;for(let o=r-2;o>=0;o--)s=s*2+this.take(8192+r*32+o);return s}},H=i=>32-Math.clz32(Math.min(i,4294967295));function ye(i){let e=[0,0,0,0,0];for(let o of i)o<5&&e[o]++;let[,t,n,r,s]=e;if(Math.min(t,n,r,s)>0){let o=t/(t+2*n),a=[0,1-2*o*n/t,2-3*o*r/n,3-4*o*s/r];if([1,2,3].every(l=>a[l]>0&&a[l]<=l))return a}return we}var $=class{constructor(e){let t=ArrayBuffer.isView(e)?new Uint8Array(e.buffer,e.byteOffset,e.byteLength):new Uint8Array(e),n,r;try{r=8+Number(new DataView(t.buffer,t.byteOffset).getBigUint64(0,!0)),n=JSON.parse(new TextDecoder().decode(t.subarray(8,r)))}catch{throw new Error("These counts cannot be read: the header is damaged.")}this.order=n.order,this.characters=Array.from(n.vocabulary),this.vocabSize=this.characters.length,this.levels=[{first:new Int32Array([0,1]),counts:new Int32Array([n.length]),suffixes:new Int32Array(1)}];let s=new _(t.subarray(r));for(let o=1;o<=this.order;o++)this.levels.push(this.#e(s,o,n.last));if(s.at!==s.bytes.length)throw new Error("These counts cannot be read: the file is cut short or damaged.");this.smoothed=new Map}#e(e,t,n){let r=this.levels[t-1],s=new Int32Array(r.counts.length+1),o=[],a=[],l=[],h=t>1?this.#n(n.slice(n.length-t+1),t-1):-1;for(let c=0;c<r.counts.length;c++){s[c]=a.length;let d=t===1?0:r.first[r.suffixes[c]],u=t===1?this.vocabSize:r.first[r.suffixes[c]+1],p=f=>t===1?r.counts[0]:r.counts[f],x=0;for(let f=d;f<u;f++)x+=p(f);let m=r.counts[c]-(c===h?1:0);for(let f=d;f<u&&m>0;f++){let g=p(f),v=m;if(g!==x){let M=(Math.min(H(Math.floor(8*m*g/x)),15)*4+Math.min(m,4)-1)*4+Math.min(H(g),4)-1;v=e.number(M,Math.min(m,g))}v>0&&(o.push(t===1?f:r.characters[f]),a.push(v),l.push(t===1?0:f)),m-=v,x-=g}}return s[r.counts.length]=a.length,{first:s,characters:Uint16Array.from(o),counts:Int32Array.from(a),suffixes:Int32Array.from(l)}}#t(e,t,n){if(t<0)return-1;let{first:r,characters:s}=this.levels[e],o=r[t],a=r[t+1];for(;o<a;){let l=o+a>>1;s[l]<n?o=l+1:a=l}return o<r[t+1]&&s[o]===n?o:-1}#n(e,t){return e.length<t?-1:e.reduce((n,r,s)=>this.#t(s+1,n,r),0)}#r(e,t){let n=2*e+(t?1:0);if(this.smoothed.has(n))return this.smoothed.get(n);let{first:r,counts:s}=this.levels[e],o=s;if(!t){o=new Int32Array(s.length);for(let d of this.levels[e+1].suffixes)o[d]++}let a=ye(o),l=new Int32Array(r.length-1),h=new Float64Array(r.length-1);for(let d=0;d<l.length;d++)for(let u=r[d];u<r[d+1];u++)l[d]+=o[u],h[d]+=a[Math.min(o[u],3)];let c={counts:o,taken:a,totals:l,heldBack:h};return this.smoothed.set(n,c),c}initialState(){let e=new Int32Array(this.order).fill(-1);return e[0]=0,e}read(e,t){for(let n=this.order-1;n>=1;n--)e[n]=this.#t(n,e[n-1],t)}probabilities(e,t=this.order){let n=new Float64Array(this.vocabSize).fill(1/this.vocabSize);for(let r=1;r<=t;r++){let s=e[r-1];if(s<0)break;let{counts:o,taken:a,totals:l,heldBack:h}=this.#r(r,r===t);if(l[s]===0)continue;let{first:c,characters:d}=this.levels[r];for(let u=0;u<n.length;u++)n[u]=h[s]*n[u]/l[s];for(let u=c[s];u<c[s+1];u++)n[d[u]]+=(o[u]-a[Math.min(o[u],3)])/l[s]}return n}};function j(i,e,t,n,r=0){let s=e.length,o=t.length,a=2*s,l=3*s,h=4*s,c=5*s,d=6*s,u=7*s,p=0;for(;p+8<=o;p+=8){let x=0,m=0,f=0,g=0,v=0,N=0,M=0,Y=0;for(let B=0,w=p*s;B<s;B++,w++){let k=e[B];x+=i[w]*k,m+=i[w+s]*k,f+=i[w+a]*k,g+=i[w+l]*k,v+=i[w+h]*k,N+=i[w+c]*k,M+=i[w+d]*k,Y+=i[w+u]*k}t[p]=x,t[p+1]=m,t[p+2]=f,t[p+3]=g,t[p+4]=v,t[p+5]=N,t[p+6]=M,t[p+7]=Y}for(;p<o;p++){let x=0;for(let m=0,f=p*s;m<s;m++,f++)x+=i[f]*e[m];t[p]=x}for(p=0;p<o;p++)t[p]+=n[r+p]}function C(i,e,t){let n=t.length,r=2*n,s=3*n,o=0;for(;o+4<=e.length;o+=4){let a=e[o],l=e[o+1],h=e[o+2],c=e[o+3];for(let d=0,u=o*n;d<n;d++,u++)t[d]+=a*i[u]+l*i[u+n]+(h*i[u+r]+c*i[u+s])}for(;o<e.length;o++){let a=e[o];for(let l=0,h=o*n;l<n;l++,h++)t[l]+=a*i[h]}}var E=class{constructor(e){let t=n=>{if(!e[n])throw new Error(`These weights lack ${n}.`);return e[n].data};this.embedding=t("embedding.weight"),[this.vocabSize,this.embeddingSize]=e["embedding.weight"].shape,this.readout=t("readout.weight"),this.readoutBias=Float64Array.from(t("readout.bias")),this.hiddenSize=e["readout.weight"].shape[1],this.layers=[];for(let n=0;n===0||e[`layers.${n}.weight_ih`];n++){let r=t(`layers.${n}.bias_hh`);this.layers.push({input:t(`layers.${n}.weight_ih`),recurrent:t(`layers.${n}.weight_hh`),bias:Float64Array.from(t(`layers.${n}.bias_ih`),(s,o)=>s+r[o])})}this.numLayers=this.layers.length,this.projected=this.#e(),this.scratch=new Float64Array(this.hiddenSize)}#e(){let{embeddingSize:e,hiddenSize:t,vocabSize:n}=this,r=new Float64Array(n*t);for(let s=0;s<n;s++){let o=Float64Array.from(this.embedding.subarray(s*e,(s+1)*e));j(this.layers[0].input,o,r.subarray(s*t,(s+1)*t),this.layers[0].bias)}return r}initialState(){return this.layers.map(()=>new Float64Array(this.hiddenSize))}copyState(e){return e.map(t=>t.slice())}step(e,t,n=[],r=0){this.#t(e,t,n,r);let s=new Float64Array(this.vocabSize);return j(this.readout,e[this.numLayers-1],s,this.readoutBias),s}read(e,t){this.#t(e,t,[],0)}#t(e,t,n,r){let s=this.hiddenSize,o=this.scratch;for(let a=0;a<this.numLayers;a++){let{input:l,recurrent:h,bias:c}=this.layers[a],d=e[a];a===0?j(h,d,o,this.projected,t*s):(j(h,d,o,c),j(l,e[a-1],d,o),o.set(d));for(let u=0;u<s;u++)d[u]=Math.tanh(o[u]);for(let u of n)Z(u,a,r)&&(d[u.unit]=u.value)}}forward(e,{state:t,clamp:n=[]}={}){let{hiddenSize:r,vocabSize:s}=this,o=t?this.copyState(t):this.initialState(),a=this.copyState(o),l=new Float64Array(e.length*s),h=this.layers.map(()=>new Float64Array(e.length*r));for(let c=0;c<e.length;c++){this.#t(a,e[c],n,c);for(let d=0;d<this.numLayers;d++)h[d].set(a[d],c*r);j(this.readout,a[this.numLayers-1],l.subarray(c*s,(c+1)*s),this.readoutBias)}return{ids:Array.from(e),logits:l,states:h,initial:o,last:a,clamp:n}}backward(e,t){let{embeddingSize:n,hiddenSize:r,numLayers:s}=this,o=e.ids.length,a=new Float64Array(o*n),l=this.layers.map(()=>new Float64Array(o*r)),h=this.initialState(),c=(u,p)=>u.subarray(p*r,(p+1)*r);for(let{position:u,gradient:p}of t)C(this.readout,Float64Array.from(p),c(l[s-1],u));let d=new Float64Array(r);for(let u=ke(t);u>=0;u--)for(let p=s-1;p>=0;p--){let x=c(e.states[p],u),m=c(l[p],u);for(let g=0;g<r;g++)d[g]=m[g]*(1-x[g]*x[g]);for(let g of e.clamp)Z(g,p,u)&&(d[g.unit]=0);C(this.layers[p].recurrent,d,u>0?c(l[p],u-1):h[p]);let f=p>0?c(l[p-1],u):a.subarray(u*n,(u+1)*n);C(this.layers[p].input,d,f)}return{inputs:a,states:l,initial:h}}};function Z({layer:i=0,from:e=0,to:t=1/0},n,r){return i===n&&r>=e&&r<t}function ke(i){return i.reduce((e,{position:t})=>Math.max(e,t),-1)}var Q={F16:2,F32:4},Se=2**-24;function X(i){let e=new Float32Array(i.length),t=new Uint32Array(e.buffer);for(let n=0;n<i.length;n++){let r=i[n],s=(r&32768)<<16,o=r>>10&31,a=r&1023;o===0?(e[n]=a*Se,t[n]|=s):o===31?t[n]=s|2139095040|a<<13:t[n]=s|o+112<<23|a<<13}return e}function je(i){return ArrayBuffer.isView(i)?new Uint8Array(i.buffer,i.byteOffset,i.byteLength):new Uint8Array(i)}function R(i){let e=je(i),t=h=>new Error(`These weights cannot be read: ${h}.`);if(e.length<8)throw t("the file is cut short");let n=new DataView(e.buffer,e.byteOffset,e.byteLength),r=8+Number(n.getBigUint64(0,!0));if(r>e.length)throw t("the header is cut short");let s;try{s=JSON.parse(new TextDecoder().decode(e.subarray(8,r)))}catch{throw t("the header is no JSON")}let{__metadata__:o={},...a}=s,l={};for(let[h,{dtype:c,shape:d,data_offsets:[u,p]}]of Object.entries(a)){let x=d.reduce((g,v)=>g*v,1);if(!(c in Q))throw t(`${h} has the type ${c}`);if(p-u!==x*Q[c]||r+p>e.length)throw t(`${h} is cut short`);let m=e.slice(r+u,r+p).buffer,f=c==="F16"?X(new Uint16Array(m)):new Float32Array(m);l[h]={shape:d,data:f}}return{metadata:o,tensors:l}}function A(i,e=1){let t=new Float64Array(i.length),n=ee(i);if(!(e>0))return t[n]=1,t;let r=0;for(let s=0;s<t.length;s++)t[s]=Math.exp((i[s]-i[n])/e),r+=t[s];for(let s=0;s<t.length;s++)t[s]/=r;return t}function ee(i){let e=0;for(let t=1;t<i.length;t++)i[t]>i[e]&&(e=t);return e}var te={rnn:E},D=class{constructor(e){this.characters=Array.from(e),this.ids=new Map(this.characters.map((t,n)=>[t,n]))}encode(e){let t=[],n=new Set,r="",s=0;for(let o of e){let a=this.ids.get(o);a===void 0?(n.add(o),s++):(t.push(a),r+=o)}return{ids:t,kept:r,dropped:[...n],droppedCount:s}}decode(e){return Array.from(e,t=>this.characters[t]).join("")}};function re(i){let{metadata:e,tensors:t}=R(i),n=Object.hasOwn(te,e.architecture)&&te[e.architecture];if(!n)throw new Error(`These weights are of the architecture “${e.architecture}”, which this page cannot run.`);let r=new n(t);if(r.metadata=e,r.vocabulary=new D(e.vocabulary),r.encode=s=>r.vocabulary.encode(s),r.vocabulary.characters.length!==r.vocabSize)throw new Error("These weights cannot be read: their vocabulary has another size.");return r}var ne=`/* What all widgets look like. Colours come from the page around it: the book's
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
`;var se=`/* The rest of how *Judge* looks; frame.css comes before. Lengths of bars are those of
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
`;var oe=`<div class="unrolled-live unrolled-judge" role="group" aria-label="Judge: what a text costs two models, character by character">
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
`;var ie={"\n":"↵"," ":"␣","	":"⇥"},ae={"\n":"new line"," ":"space","	":"tab",".":"full stop",",":"comma",":":"colon",";":"semicolon","'":"apostrophe",'"':"quotation mark","-":"hyphen","—":"dash","!":"exclamation mark","?":"question mark","(":"left parenthesis",")":"right parenthesis","[":"left bracket","]":"right bracket","&":"ampersand"},le={"‘":"'","’":"'","“":'"',"”":'"',"–":"-"," ":" "};function y(i){return ie[i]?ie[i]:/^[\p{C}\p{M}\p{Z}]$/u.test(i)?`U+${i.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}`:i}function S(i){return ae[i]?ae[i]:i!==i.toLowerCase()?`capital ${i}`:y(i)}function he(i,e,t,n){let r=[],s=i.vocabulary.ids,o=new Set,a=Array.from(e.replace(/\r\n?/g,`
`),d=>{let u=le[d];return s.has(d)||!s.has(u)?d:(o.add(d),u)}).join(""),{ids:l,dropped:h,droppedCount:c}=i.encode(a);return o.size>0&&r.push(`Read ${[...o].map(d=>`${y(d)} as ${y(le[d])}`).join(", ")}.`),c>0&&r.push(Me(h,c)),l.length>t&&(l=l.slice(-t),r.push(`Reads only the last ${t.toLocaleString("en-GB")} characters of the ${n}.`)),{ids:l,notes:r}}function ce(i){return i.vocabulary.ids.get(`
`)??0}function Me(i,e){let t=i.slice(0,12).map(y).join(" "),n=i.length>12?` and ${i.length-12} more`:"";return`Left out ${e===1?"1 character":`${e.toLocaleString("en-GB")} characters`} this model never saw: ${t}${n}`}var T=64,Ce=11,de=i=>-Math.log2(i),z=class{constructor(e,t,n){this.model=e,this.ngram=t,this.order=t.order,this.onProgress=n,this.start=ce(e),this.ids=[],this.network=[],this.counted=[],this.snapshots=[e.initialState()]}get done(){return this.network.length===this.ids.length}judge(e,t){let n=0;for(;n<e.length&&this.ids[n]===e[n];)n++;this.ids=e,this.network.length=Math.min(this.network.length,n),this.counted.length=this.network.length,this.snapshots.length=Math.min(this.snapshots.length,Math.floor(this.network.length/T)+1),this.state=this.#r(this.network.length),t!==this.order&&(this.order=t,this.counted=this.counted.map((r,s)=>this.#e(s))),this.frame??=requestAnimationFrame(()=>this.#s())}stop(){cancelAnimationFrame(this.frame),this.frame=void 0}expected(e){let t=this.model.step(this.#r(e),this.#n(e));return{network:A(t),ngram:this.ngram.probabilities(this.#t(e),this.order)}}means(){let e=this.network.length,t=n=>n.reduce((r,s)=>r+s,0)/e;return{read:e,network:t(this.network),ngram:t(this.counted)}}#e(e){return de(this.ngram.probabilities(this.#t(e),this.order)[this.ids[e]])}#t(e){let t=this.ngram.initialState(),n=Math.max(0,e-this.ngram.order);n===0&&this.ngram.read(t,this.start);for(let r=n;r<e;r++)this.ngram.read(t,this.ids[r]);return t}#n(e){return e===0?this.start:this.ids[e-1]}#r(e){let t=Math.min(Math.floor(e/T),this.snapshots.length-1),n=this.model.copyState(this.snapshots[t]);for(let r=t*T;r<e;r++)this.model.read(n,this.#n(r));return n}#s(){this.frame=void 0;let e=performance.now()+Ce;for(;!this.done&&performance.now()<e;)this.#o();this.done||(this.frame=requestAnimationFrame(()=>this.#s())),this.onProgress()}#o(){let e=this.network.length,t=this.model.step(this.state,this.#n(e));this.network.push(de(A(t)[this.ids[e]])),this.counted.push(this.#e(e)),(e+1)%T===0&&(this.snapshots[(e+1)/T]=this.model.copyState(this.state))}};function pe(i,e){let t=document.createRange().createContextualFragment(i.replace(/ \w+="\{\w+\}"|\{\w+\}/g,"")).firstElementChild;t.dataset.architecture=e.metadata.architecture;for(let n of t.querySelectorAll("input, textarea, button, select"))n.dataset.lmSuppressShortcuts="true";return t}var ue=new Map;function fe(i,...e){let t=i.ownerDocument;for(let n of e){let r=ue.get(n);r||(r=new CSSStyleSheet,r.replaceSync(n),ue.set(n,r)),t.adoptedStyleSheets.includes(r)||t.adoptedStyleSheets.push(r)}}function ge(i){i.scrollHeight>i.clientHeight?i.tabIndex=0:i.removeAttribute("tabindex")}var F=class{constructor(e){this.region=e}say(e){clearTimeout(this.speaking),this.speaking=setTimeout(()=>{this.region.textContent=e},600)}stop(){clearTimeout(this.speaking)}};function me(i,e){return({model:t,el:n})=>{let r,s=()=>{r?.end(),r=void 0;let o=t.get("weights");if(o?.byteLength)try{r=new e(t,n,i(o))}catch(a){let l=document.createElement("p");throw l.setAttribute("role","alert"),l.textContent=a.message,n.append(l),a}};return t.on("change:weights",s),s(),()=>{t.off("change:weights",s),r?.end()}}}var Ee=8;function b(i,e,t){let n=document.createElement(i);return e&&(n.className=e),t!==void 0&&(n.textContent=t),n}var U=i=>/\s/.test(i)?S(i):`“${i}”`,q=i=>{let e=100*i;return e>=.095||e===0?`${e.toFixed(1)} %`:e<.001?"less than 0.001 %":`${e.toPrecision(1)} %`};function ze(i){let e=i.map(r=>r*1e3),t=e.map(Math.floor),n=Math.round(1e3-t.reduce((r,s)=>r+s,0));return e.map((r,s)=>[r-t[s],s]).sort((r,s)=>s[0]-r[0]).slice(0,Math.max(0,n)).forEach(([,r])=>t[r]++),t.map(r=>r/10)}function P(i,e,t=Ee){let n=Array.from(i.keys()).sort((h,c)=>i[c]-i[h]||(c===e)-(h===e)||h-c),r=n.slice(0,t);e>=0&&!r.includes(e)&&r.push(e);let s=n.filter(h=>!r.includes(h)),o=s.reduce((h,c)=>h+i[c],0),a=ze([...r.map(h=>i[h]),o]),l=r.map((h,c)=>({id:h,probability:i[h],percent:a[c],chosen:h===e}));return s.length>0&&l.push({others:s,probability:o,percent:a.at(-1),chosen:!1}),l}function be(i,e,t,n){return e.map(r=>{let s=b("li",r.chosen?"chosen":""),o=r.others?`${r.others.length} others`:y(i[r.id]),a=b("span","name",o),l=b("span","bar"),h=b("span","fill");if(h.style.width=`${100*r.probability}%`,l.append(h),n){let c=r.others?r.others.reduce((u,p)=>u+n[p],0):n[r.id],d=b("span","own");d.style.left=`${100*c}%`,l.append(d)}return l.setAttribute("aria-hidden","true"),!r.others&&S(i[r.id])!==o&&(a.setAttribute("aria-hidden","true"),s.append(b("span","unseen",S(i[r.id])))),s.append(a,l,b("span","percent",`${r.percent.toFixed(1)} %`)),s.append(b("span","verb",r.chosen?t:"")),s})}var Fe={"\n":" line"," ":" space"},L=class{constructor(e,t,n){this.root=e,this.onChoose=t,this.spans=[],this.first=0,e.replaceChildren(),e.setAttribute("role","listbox"),e.removeAttribute("tabindex"),e.addEventListener("click",r=>this.#t(r),{signal:n}),e.addEventListener("keydown",r=>this.#r(r),{signal:n})}show(e,{first:t,typed:n,complete:r}){t!==this.first&&this.clearTint(),this.first=t;let s=document.createDocumentFragment();e.forEach((o,a)=>{let l=this.spans[a];l||(l=b("span"),l.setAttribute("role","option"),l.setAttribute("aria-selected","false"),l.dataset.lmSuppressShortcuts="true",l.tabIndex=-1,this.spans.push(l),s.append(l));let h=`${a<n?"typed":"drawn"}${Fe[o]??""}`;l.className!==h&&(l.className=h),l.textContent!==o&&(l.textContent=o,l.setAttribute("aria-label",S(o)))}),this.root.append(s),r&&this.spans.splice(e.length).forEach(o=>o.remove()),!this.chosen?.isConnected&&this.spans.length>0&&this.#e(this.spans[Math.min(n,this.spans.length-1)])}choose(e){this.chosen?.setAttribute("aria-selected","false"),this.chosen=this.spans[e-this.first],this.chosen&&(this.chosen.setAttribute("aria-selected","true"),this.#e(this.chosen))}tint({from:e,norms:t}){this.clearTint();let n=t.reduce((r,s)=>Math.max(r,s),0);n>0&&t.forEach((r,s)=>{let o=this.spans[e+s-this.first],a=Math.round(100*r/n);!o||a<1||(o.style.setProperty("--influence",a),o.dataset.influence=a)})}clearTint(){for(let e of this.root.querySelectorAll("[data-influence]"))e.style.removeProperty("--influence"),delete e.dataset.influence}reveal(e){let t=this.spans[e-this.first];if(!t)return;let n=t.offsetTop,r=n+t.offsetHeight;n<this.root.scrollTop&&(this.root.scrollTop=n);let s=this.root.clientHeight;r>this.root.scrollTop+s&&(this.root.scrollTop=r-s)}revealEnd(){this.root.scrollTop=this.root.scrollHeight}#e(e){this.stop&&(this.stop.tabIndex=-1),this.stop=e,e.tabIndex=0}#t(e){let t=this.spans.indexOf(e.target);this.column=void 0,t>=0&&this.#n(t)}#n(e){let t=this.spans[Math.max(0,Math.min(e,this.spans.length-1))];this.#e(t),t.focus({preventScroll:!0}),this.onChoose(this.first+this.spans.indexOf(t)),this.reveal(this.first+this.spans.indexOf(t))}#r(e){let t=this.spans.indexOf(e.target);if(t<0||e.ctrlKey||e.metaKey||e.altKey)return;let n={ArrowLeft:()=>t-1,ArrowRight:()=>t+1,ArrowUp:()=>this.#s(t,-1),ArrowDown:()=>this.#s(t,1),Home:()=>0,End:()=>this.spans.length-1,Enter:()=>t," ":()=>t};if(!n[e.key])return;e.preventDefault(),e.stopPropagation();let r=e.key==="ArrowUp"||e.key==="ArrowDown";this.column=r?this.column??this.spans[t].offsetLeft:void 0,this.#n(n[e.key]())}#s(e,t){let n=this.spans[e],r=e,s,o=1/0;for(let a=e+t;a>=0&&a<this.spans.length;a+=t){let l=this.spans[a];if(l.offsetTop===n.offsetTop)continue;if(s??=l.offsetTop,l.offsetTop!==s)break;let h=Math.abs(l.offsetLeft-this.column);h<o&&([r,o]=[a,h])}return r}};var W={text:`Tomorrow, and tomorrow, and tomorrow,
Creeps in this petty pace from day to day,
To the last syllable of recorded time`,order:0},Le=12e3,G=400,xe=9,K=24,ve=8,Oe=22,I="http://www.w3.org/2000/svg",V=i=>`${i.toLocaleString("en-GB")} character${i===1?"":"s"}`,O=i=>`${i.toFixed(2)} bits`;function Ie(){let i=document.createElementNS(I,"svg");i.setAttribute("aria-hidden","true");for(let e of["network","ngram"]){let t=document.createElementNS(I,"rect");t.setAttribute("class",e),t.setAttribute("width","7"),t.setAttribute("x","1"),i.append(t)}return i}function Ne(i,e,t){let[n,r]=i.children,s=o=>Math.max(1,K*Math.min(o,ve)/ve);n.setAttribute("y",(K-s(e)).toFixed(1)),n.setAttribute("height",s(e).toFixed(1)),r.setAttribute("y",K+Oe),r.setAttribute("height",s(t).toFixed(1))}var J=class{constructor(e,t,n){this.host=e,this.model=n;let r=e.get("counts");if(!r?.byteLength)throw new Error("There are no counts to judge by.");if(this.ngram=new $(r),this.ngram.characters.join("")!==n.vocabulary.characters.join(""))throw new Error("The counts and the network are of different characters, so they cannot be compared.");this.ending=new AbortController,this.root=pe(oe,n),fe(t,ne,se);let s=o=>this.root.querySelector(o);this.parts={};for(let o of["status","earlier","totals","numbers","sentence","as-table","reset","legend"])this.parts[o]=s(`.${o}`);this.parts.verdict=s(".verdict .heading"),this.panels={network:s(".panels .network"),ngram:s(".panels .ngram")},this.fields={text:s("textarea"),order:s("select")},this.speaker=new F(s(".spoken")),this.box=new L(s(".text"),o=>this.#h(o,!0),this.ending.signal),this.judging=new z(n,this.ngram,()=>this.#s()),this.#t(),this.#n(),this.initial=this.#e(),this.el=t,this.#r(this.initial)}#e(){let e=String(this.host.get("text")??W.text),t=Number(this.host.get("order")??W.order),n=this.ngram.order;return{text:e,order:t>=1&&t<=n?Math.floor(t):n}}#t(){let e=[];for(let t=1;t<=this.ngram.order;t++){let n=t===1?"none":t===2?"the last one":`the last ${t-1}`;e.push(new Option(`${n} (${t}-gram)`,t))}this.fields.order.replaceChildren(...e)}#n(){let{signal:e}=this.ending,t=(s,o,a)=>s.addEventListener(o,a,{signal:e}),{parts:n,fields:r}=this;t(r.text,"input",()=>{this.opened=void 0,this.typing=!0,this.#r({...this.settings,text:r.text.value}),this.#i()}),t(r.order,"change",()=>{this.#r({...this.settings,order:Number(r.order.value)}),this.#i()}),t(n["as-table"],"click",()=>{let s=n["as-table"].getAttribute("aria-pressed")!=="true";n["as-table"].setAttribute("aria-pressed",s),n.numbers.hidden=!s,this.box.root.hidden=s,this.#a()}),t(n.reset,"click",()=>{this.opened=void 0,this.typing=!1,this.#r(this.initial),this.#i()});for(let s of Object.keys(W)){let o=()=>{let a=this.#e();a.text===this.settings.text&&a.order===this.settings.order||(this.opened=void 0,this.#r(a))};this.host.on(`change:${s}`,o),e.addEventListener("abort",()=>this.host.off(`change:${s}`,o))}}#r({text:e,order:t}){this.settings={text:e,order:t},this.fields.text.value!==e&&(this.fields.text.value=e),this.fields.order.value=t,this.panels.ngram.querySelector(".heading").textContent=`${t}-gram`;let{ids:n,notes:r}=he(this.model,e,Le,"text");this.notes=r,this.judging.judge(n,t)}#s(){let{judging:e,parts:t}=this,{ids:n,done:r}=e,{read:s,network:o,ngram:a}=e.means();this.box.root.setAttribute("aria-busy",!r);let l=Math.max(0,n.length-G);(r||s>l)&&this.#c(l,s),t.earlier.hidden=l===0,t.earlier.textContent=`${V(l)} before these were judged too and are not shown.`,s>0?this.#u(o,a):t.totals.replaceChildren();let h=n.length===0?"There is nothing to judge yet: type something.":r?`${V(s)}: ${this.#o(o,a)}`:`Read ${s.toLocaleString("en-GB")} of ${V(n.length)} …`;if(t.status.textContent=[...this.notes,h].join(" "),ge(t.status),r){this.#a(),this.#h(this.opened??(this.typing?n.length-1:this.#d()),!1),this.host.set("bits",n.length>0?{network:o,ngram:a}:{}),this.root.isConnected||this.el.replaceChildren(this.root);let c=this.typing&&n.length>0?` ${this.#l(n.length-1)}`:"";this.speaker.say(`${t.status.textContent}${c}`),this.typing&&this.box.revealEnd()}}#o(e,t){let n=Math.abs(e-t);return n<.005?"both were surprised alike.":`the ${e<t?"network":`${this.settings.order}-gram`} was less surprised, by ${O(n)} each.`}#c(e,t){let{judging:n,box:r}=this,s=n.ids.slice(e,t).map(o=>this.model.vocabulary.characters[o]);r.show(s,{first:e,typed:s.length,complete:n.done});for(let[o,a]of s.entries()){let l=r.spans[o],[h,c]=[n.network[e+o],n.counted[e+o]],d=l.querySelector("svg");d||(d=Ie(),l.prepend(d)),Ne(d,h,c),l.setAttribute("aria-label",`${S(a)}: network ${O(h)}, n-gram ${O(c)}`)}}#d(){let{network:e,counted:t,ids:n}=this.judging,r=Math.max(0,n.length-G),s=r,o=a=>Math.abs(e[a]-t[a]);for(let a=r;a<n.length;a++)o(a)>o(s)&&(s=a);return s}#u(e,t){let n=Math.max(5,e,t),r=[["network","Recurrent network",e],["ngram",`${this.settings.order}-gram`,t]].map(([s,o,a])=>{let l=b("li",s),h=document.createElementNS(I,"svg"),c=document.createElementNS(I,"rect");return c.setAttribute("class",s),c.setAttribute("height","14"),c.setAttribute("width",`${(100*a/n).toFixed(1)}%`),h.setAttribute("aria-hidden","true"),h.append(c),l.append(b("span","name",o),h,b("span","value",a.toFixed(2)),b("span","unit","bits a character")),l});this.parts.totals.replaceChildren(...r)}#a(){let{judging:e,parts:t}=this;if(t.numbers.hidden)return t.numbers.replaceChildren();let n=Math.max(0,e.ids.length-G),r=b("table"),s=r.createTHead().insertRow();for(let l of["place","character","network",`${this.settings.order}-gram`]){let h=b("th","",l);h.scope="col",s.append(h)}let o=r.createTBody();e.ids.slice(n).forEach((l,h)=>{let c=o.insertRow(),d=[n+h+1,y(this.model.vocabulary.characters[l]),e.network[n+h].toFixed(2),e.counted[n+h].toFixed(2)];for(let u of d)c.insertCell().textContent=u});let a=r.createCaption();a.textContent="Bits that each character cost",t.numbers.replaceChildren(r)}#l(e){let{judging:t}=this,n=U(this.model.vocabulary.characters[t.ids[e]]),r=s=>`${O(s)} (${q(2**-s)})`;return`${n[0].toUpperCase()}${n.slice(1)} cost the network ${r(t.network[e])} and the ${this.settings.order}-gram ${r(t.counted[e])}.`}#h(e,t){let{judging:n,parts:r,panels:s}=this;if(!(e>=0&&e<n.network.length)){r.sentence.textContent="",r.verdict.textContent="What each expected";for(let c of Object.values(s))c.querySelector("ol").replaceChildren();return}t&&(this.opened=e,this.typing=!1),this.box.choose(e);let{characters:o}=this.model.vocabulary,a=n.ids.slice(Math.max(0,e-xe),e).map(c=>y(o[c])).join("");r.verdict.textContent=e===0?"Expected after a new line, before the text":`Expected after “${e>xe?"…":""}${a}”`,r.sentence.textContent=this.#l(e);let l=n.expected(e);for(let[c,d]of Object.entries(s)){let u=P(l[c],n.ids[e]);d.querySelector("ol").replaceChildren(...be(o,u,""))}if(!t)return;let h=c=>P(c,-1,3).slice(0,3).map(d=>`${U(o[d.id])} ${q(d.probability)}`).join(", ");this.speaker.say(`${r.sentence.textContent} The network expected ${h(l.network)}; the n-gram ${h(l.ngram)}.`)}#i(){for(let[e,t]of Object.entries(this.settings))this.host.set(e,t);clearTimeout(this.saving),this.saving=setTimeout(()=>this.host.save_changes(),200)}end(){this.ending.abort(),this.judging.stop(),clearTimeout(this.saving),this.speaker.stop(),this.root.remove()}},kt={render:me(re,J)};export{W as DEFAULTS,kt as default};
