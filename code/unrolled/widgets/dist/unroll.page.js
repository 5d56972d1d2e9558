// Made by unrolled.widgets.bundle from 16623022d0e099c0656005c367845262f4cd95d19241dca34b935abe3f78b438
(()=>{var Ee=Object.defineProperty;var Ce=(o,e)=>{for(var t in e)Ee(o,t,{get:e[t],enumerable:!0})};var se={};Ce(se,{Ngram:()=>N,Rnn:()=>j,Vocabulary:()=>P,architectures:()=>Q,argmax:()=>C,decodeHalf:()=>Z,draw:()=>de,forwardFrom:()=>U,load:()=>ee,logProbabilityGradient:()=>pe,logitsAt:()=>q,parseSafetensors:()=>H,randomStream:()=>ue,saliency:()=>te,softmax:()=>L});var Oe=[0,.5,1,1.5],J=class{constructor(e){this.bytes=e,this.at=0,this.range=4294967295,this.code=0,this.expected=new Uint16Array(9216).fill(2048);for(let t=0;t<4;t++)this.#e()}#e(){this.code=(this.code<<8|(this.bytes[this.at++]??0))>>>0}take(e){let t=this.expected[e],n=(this.range>>>12)*t,s=0;for(this.code<n?(this.range=n,this.expected[e]=t+(4096-t>>5)):(s=1,this.code-=n,this.range-=n,this.expected[e]=t-(t>>5));this.range<2**24;)this.range=this.range<<8>>>0,this.#e();return s}number(e,t){let n=X(t),s=0;for(;s<n&&this.take(e*32+s);)s++;if(s===0)return 0;let r=1;for(let i=s-2;i>=0;i--)r=r*2+this.take(8192+s*32+i);return r}},X=o=>32-Math.clz32(Math.min(o,4294967295));function Ie(o){let e=[0,0,0,0,0];for(let i of o)i<5&&e[i]++;let[,t,n,s,r]=e;if(Math.min(t,n,s,r)>0){let i=t/(t+2*n),a=[0,1-2*i*n/t,2-3*i*s/n,3-4*i*r/s];if([1,2,3].every(l=>a[l]>0&&a[l]<=l))return a}return Oe}var N=class{constructor(e){let t=ArrayBuffer.isView(e)?new Uint8Array(e.buffer,e.byteOffset,e.byteLength):new Uint8Array(e),n,s;try{s=8+Number(new DataView(t.buffer,t.byteOffset).getBigUint64(0,!0)),n=JSON.parse(new TextDecoder().decode(t.subarray(8,s)))}catch{throw new Error("These counts cannot be read: the header is damaged.")}this.order=n.order,this.characters=Array.from(n.vocabulary),this.vocabSize=this.characters.length,this.levels=[{first:new Int32Array([0,1]),counts:new Int32Array([n.length]),suffixes:new Int32Array(1)}];let r=new J(t.subarray(s));for(let i=1;i<=this.order;i++)this.levels.push(this.#e(r,i,n.last));if(r.at!==r.bytes.length)throw new Error("These counts cannot be read: the file is cut short or damaged.");this.smoothed=new Map}#e(e,t,n){let s=this.levels[t-1],r=new Int32Array(s.counts.length+1),i=[],a=[],l=[],h=t>1?this.#s(n.slice(n.length-t+1),t-1):-1;for(let c=0;c<s.counts.length;c++){r[c]=a.length;let d=t===1?0:s.first[s.suffixes[c]],u=t===1?this.vocabSize:s.first[s.suffixes[c]+1],p=f=>t===1?s.counts[0]:s.counts[f],v=0;for(let f=d;f<u;f++)v+=p(f);let b=s.counts[c]-(c===h?1:0);for(let f=d;f<u&&b>0;f++){let g=p(f),k=b;if(g!==v){let w=(Math.min(X(Math.floor(8*b*g/v)),15)*4+Math.min(b,4)-1)*4+Math.min(X(g),4)-1;k=e.number(w,Math.min(b,g))}k>0&&(i.push(t===1?f:s.characters[f]),a.push(k),l.push(t===1?0:f)),b-=k,v-=g}}return r[s.counts.length]=a.length,{first:r,characters:Uint16Array.from(i),counts:Int32Array.from(a),suffixes:Int32Array.from(l)}}#t(e,t,n){if(t<0)return-1;let{first:s,characters:r}=this.levels[e],i=s[t],a=s[t+1];for(;i<a;){let l=i+a>>1;r[l]<n?i=l+1:a=l}return i<s[t+1]&&r[i]===n?i:-1}#s(e,t){return e.length<t?-1:e.reduce((n,s,r)=>this.#t(r+1,n,s),0)}#i(e,t){let n=2*e+(t?1:0);if(this.smoothed.has(n))return this.smoothed.get(n);let{first:s,counts:r}=this.levels[e],i=r;if(!t){i=new Int32Array(r.length);for(let d of this.levels[e+1].suffixes)i[d]++}let a=Ie(i),l=new Int32Array(s.length-1),h=new Float64Array(s.length-1);for(let d=0;d<l.length;d++)for(let u=s[d];u<s[d+1];u++)l[d]+=i[u],h[d]+=a[Math.min(i[u],3)];let c={counts:i,taken:a,totals:l,heldBack:h};return this.smoothed.set(n,c),c}initialState(){let e=new Int32Array(this.order).fill(-1);return e[0]=0,e}read(e,t){for(let n=this.order-1;n>=1;n--)e[n]=this.#t(n,e[n-1],t)}probabilities(e,t=this.order){let n=new Float64Array(this.vocabSize).fill(1/this.vocabSize);for(let s=1;s<=t;s++){let r=e[s-1];if(r<0)break;let{counts:i,taken:a,totals:l,heldBack:h}=this.#i(s,s===t);if(l[r]===0)continue;let{first:c,characters:d}=this.levels[s];for(let u=0;u<n.length;u++)n[u]=h[r]*n[u]/l[r];for(let u=c[r];u<c[r+1];u++)n[d[u]]+=(i[u]-a[Math.min(i[u],3)])/l[r]}return n}};function F(o,e,t,n,s=0){let r=e.length,i=t.length,a=2*r,l=3*r,h=4*r,c=5*r,d=6*r,u=7*r,p=0;for(;p+8<=i;p+=8){let v=0,b=0,f=0,g=0,k=0,m=0,w=0,E=0;for(let Y=0,$=p*r;Y<r;Y++,$++){let z=e[Y];v+=o[$]*z,b+=o[$+r]*z,f+=o[$+a]*z,g+=o[$+l]*z,k+=o[$+h]*z,m+=o[$+c]*z,w+=o[$+d]*z,E+=o[$+u]*z}t[p]=v,t[p+1]=b,t[p+2]=f,t[p+3]=g,t[p+4]=k,t[p+5]=m,t[p+6]=w,t[p+7]=E}for(;p<i;p++){let v=0;for(let b=0,f=p*r;b<r;b++,f++)v+=o[f]*e[b];t[p]=v}for(p=0;p<i;p++)t[p]+=n[s+p]}function D(o,e,t){let n=t.length,s=2*n,r=3*n,i=0;for(;i+4<=e.length;i+=4){let a=e[i],l=e[i+1],h=e[i+2],c=e[i+3];for(let d=0,u=i*n;d<n;d++,u++)t[d]+=a*o[u]+l*o[u+n]+(h*o[u+s]+c*o[u+r])}for(;i<e.length;i++){let a=e[i];for(let l=0,h=i*n;l<n;l++,h++)t[l]+=a*o[h]}}var j=class{constructor(e){let t=n=>{if(!e[n])throw new Error(`These weights lack ${n}.`);return e[n].data};this.embedding=t("embedding.weight"),[this.vocabSize,this.embeddingSize]=e["embedding.weight"].shape,this.readout=t("readout.weight"),this.readoutBias=Float64Array.from(t("readout.bias")),this.hiddenSize=e["readout.weight"].shape[1],this.layers=[];for(let n=0;n===0||e[`layers.${n}.weight_ih`];n++){let s=t(`layers.${n}.bias_hh`);this.layers.push({input:t(`layers.${n}.weight_ih`),recurrent:t(`layers.${n}.weight_hh`),bias:Float64Array.from(t(`layers.${n}.bias_ih`),(r,i)=>r+s[i])})}this.numLayers=this.layers.length,this.projected=this.#e(),this.scratch=new Float64Array(this.hiddenSize)}#e(){let{embeddingSize:e,hiddenSize:t,vocabSize:n}=this,s=new Float64Array(n*t);for(let r=0;r<n;r++){let i=Float64Array.from(this.embedding.subarray(r*e,(r+1)*e));F(this.layers[0].input,i,s.subarray(r*t,(r+1)*t),this.layers[0].bias)}return s}initialState(){return this.layers.map(()=>new Float64Array(this.hiddenSize))}copyState(e){return e.map(t=>t.slice())}step(e,t,n=[],s=0){this.#t(e,t,n,s);let r=new Float64Array(this.vocabSize);return F(this.readout,e[this.numLayers-1],r,this.readoutBias),r}read(e,t){this.#t(e,t,[],0)}#t(e,t,n,s){let r=this.hiddenSize,i=this.scratch;for(let a=0;a<this.numLayers;a++){let{input:l,recurrent:h,bias:c}=this.layers[a],d=e[a];a===0?F(h,d,i,this.projected,t*r):(F(h,d,i,c),F(l,e[a-1],d,i),i.set(d));for(let u=0;u<r;u++)d[u]=Math.tanh(i[u]);for(let u of n)he(u,a,s)&&(d[u.unit]=u.value)}}forward(e,{state:t,clamp:n=[]}={}){let{hiddenSize:s,vocabSize:r}=this,i=t?this.copyState(t):this.initialState(),a=this.copyState(i),l=new Float64Array(e.length*r),h=this.layers.map(()=>new Float64Array(e.length*s));for(let c=0;c<e.length;c++){this.#t(a,e[c],n,c);for(let d=0;d<this.numLayers;d++)h[d].set(a[d],c*s);F(this.readout,a[this.numLayers-1],l.subarray(c*r,(c+1)*r),this.readoutBias)}return{ids:Array.from(e),logits:l,states:h,initial:i,last:a,clamp:n}}backward(e,t){let{embeddingSize:n,hiddenSize:s,numLayers:r}=this,i=e.ids.length,a=new Float64Array(i*n),l=this.layers.map(()=>new Float64Array(i*s)),h=this.initialState(),c=(u,p)=>u.subarray(p*s,(p+1)*s);for(let{position:u,gradient:p}of t)D(this.readout,Float64Array.from(p),c(l[r-1],u));let d=new Float64Array(s);for(let u=je(t);u>=0;u--)for(let p=r-1;p>=0;p--){let v=c(e.states[p],u),b=c(l[p],u);for(let g=0;g<s;g++)d[g]=b[g]*(1-v[g]*v[g]);for(let g of e.clamp)he(g,p,u)&&(d[g.unit]=0);D(this.layers[p].recurrent,d,u>0?c(l[p],u-1):h[p]);let f=p>0?c(l[p-1],u):a.subarray(u*n,(u+1)*n);D(this.layers[p].input,d,f)}return{inputs:a,states:l,initial:h}}};function he({layer:o=0,from:e=0,to:t=1/0},n,s){return o===n&&s>=e&&s<t}function je(o){return o.reduce((e,{position:t})=>Math.max(e,t),-1)}var ce={F16:2,F32:4},qe=2**-24;function Z(o){let e=new Float32Array(o.length),t=new Uint32Array(e.buffer);for(let n=0;n<o.length;n++){let s=o[n],r=(s&32768)<<16,i=s>>10&31,a=s&1023;i===0?(e[n]=a*qe,t[n]|=r):i===31?t[n]=r|2139095040|a<<13:t[n]=r|i+112<<23|a<<13}return e}function Ne(o){return ArrayBuffer.isView(o)?new Uint8Array(o.buffer,o.byteOffset,o.byteLength):new Uint8Array(o)}function H(o){let e=Ne(o),t=h=>new Error(`These weights cannot be read: ${h}.`);if(e.length<8)throw t("the file is cut short");let n=new DataView(e.buffer,e.byteOffset,e.byteLength),s=8+Number(n.getBigUint64(0,!0));if(s>e.length)throw t("the header is cut short");let r;try{r=JSON.parse(new TextDecoder().decode(e.subarray(8,s)))}catch{throw t("the header is no JSON")}let{__metadata__:i={},...a}=r,l={};for(let[h,{dtype:c,shape:d,data_offsets:[u,p]}]of Object.entries(a)){let v=d.reduce((g,k)=>g*k,1);if(!(c in ce))throw t(`${h} has the type ${c}`);if(p-u!==v*ce[c]||s+p>e.length)throw t(`${h} is cut short`);let b=e.slice(s+u,s+p).buffer,f=c==="F16"?Z(new Uint16Array(b)):new Float32Array(b);l[h]={shape:d,data:f}}return{metadata:i,tensors:l}}function L(o,e=1){let t=new Float64Array(o.length),n=C(o);if(!(e>0))return t[n]=1,t;let s=0;for(let r=0;r<t.length;r++)t[r]=Math.exp((o[r]-o[n])/e),s+=t[r];for(let r=0;r<t.length;r++)t[r]/=s;return t}function C(o){let e=0;for(let t=1;t<o.length;t++)o[t]>o[e]&&(e=t);return e}function ue(o){let e=o>>>0;return()=>{e=e+1831565813>>>0;let t=Math.imul(e^e>>>15,e|1);return t^=t+Math.imul(t^t>>>7,t|61),((t^t>>>14)>>>0)/2**32}}function de(o,e){let t=0;for(let n=0;n<o.length;n++)if(t+=o[n],e<t)return n;return C(o)}var Q={rnn:j},P=class{constructor(e){this.characters=Array.from(e),this.ids=new Map(this.characters.map((t,n)=>[t,n]))}encode(e){let t=[],n=new Set,s="",r=0;for(let i of e){let a=this.ids.get(i);a===void 0?(n.add(i),r++):(t.push(a),s+=i)}return{ids:t,kept:s,dropped:[...n],droppedCount:r}}decode(e){return Array.from(e,t=>this.characters[t]).join("")}};function ee(o){let{metadata:e,tensors:t}=H(o),n=Object.hasOwn(Q,e.architecture)&&Q[e.architecture];if(!n)throw new Error(`These weights are of the architecture “${e.architecture}”, which this page cannot run.`);let s=new n(t);if(s.metadata=e,s.vocabulary=new P(e.vocabulary),s.encode=r=>s.vocabulary.encode(r),s.vocabulary.characters.length!==s.vocabSize)throw new Error("These weights cannot be read: their vocabulary has another size.");return s}function q(o,e,t){return e.logits.subarray(t*o.vocabSize,(t+1)*o.vocabSize)}function U(o,e,t,n,s=[]){let r=o.hiddenSize,i=t>0?e.states.map(c=>c.slice((t-1)*r,t*r)):e.initial,a=s.map(({from:c=0,to:d=1/0,...u})=>({...u,from:c-t,to:d-t})),l=o.forward(n,{state:i,clamp:a}),h=(c,d,u)=>{let p=new Float64Array(t*u+d.length);return p.set(c.subarray(0,t*u)),p.set(d,t*u),p};return{ids:[...e.ids.slice(0,t),...n],logits:h(e.logits,l.logits,o.vocabSize),states:e.states.map((c,d)=>h(c,l.states[d],r)),initial:e.initial,last:l.last,clamp:[...e.clamp.filter(({from:c=0})=>c<t),...s]}}function pe(o,e,t,n){let s=L(q(o,e,t)).map(r=>-r);return s[n]+=1,{position:t,gradient:s}}function te(o,e,t,n){let{inputs:s}=o.backward(e,[pe(o,e,t,n)]),r=new Float64Array(t+1);for(let i=0;i<=t;i++){let a=0;for(let l=i*o.embeddingSize;l<(i+1)*o.embeddingSize;l++)a+=s[l]**2;r[i]=Math.sqrt(a)}return r}var fe=`/* What all widgets look like. Colours come from the page around it: the book's
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
`;var ge={"\n":"↵"," ":"␣","	":"⇥"},me={"\n":"new line"," ":"space","	":"tab",".":"full stop",",":"comma",":":"colon",";":"semicolon","'":"apostrophe",'"':"quotation mark","-":"hyphen","—":"dash","!":"exclamation mark","?":"question mark","(":"left parenthesis",")":"right parenthesis","[":"left bracket","]":"right bracket","&":"ampersand"},be={"‘":"'","’":"'","“":'"',"”":'"',"–":"-"," ":" "};function A(o){return ge[o]?ge[o]:/^[\p{C}\p{M}\p{Z}]$/u.test(o)?`U+${o.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}`:o}function M(o){return me[o]?me[o]:o!==o.toLowerCase()?`capital ${o}`:A(o)}function He(o,e,t,n){let s=[],r=o.vocabulary.ids,i=new Set,a=Array.from(e.replace(/\r\n?/g,`
`),d=>{let u=be[d];return r.has(d)||!r.has(u)?d:(i.add(d),u)}).join(""),{ids:l,dropped:h,droppedCount:c}=o.encode(a);return i.size>0&&s.push(`Read ${[...i].map(d=>`${A(d)} as ${A(be[d])}`).join(", ")}.`),c>0&&s.push(Ue(h,c)),l.length>t&&(l=l.slice(-t),s.push(`Reads only the last ${t.toLocaleString("en-GB")} characters of the ${n}.`)),{ids:l,notes:s}}function Pe(o){return o.vocabulary.ids.get(`
`)??0}function ne(o,e,t,n="prompt"){let{ids:s,notes:r}=He(o,e,t,n);if(s.length===0){s.push(Pe(o));let i=M(o.vocabulary.characters[s[0]]);r.push(`The ${n} is empty, so the text starts from a ${i}.`)}return{ids:s,notes:r}}function Ue(o,e){let t=o.slice(0,12).map(A).join(" "),n=o.length>12?` and ${o.length-12} more`:"";return`Left out ${e===1?"1 character":`${e.toLocaleString("en-GB")} characters`} this model never saw: ${t}${n}`}function xe(o,e){let t=document.createRange().createContextualFragment(o.replace(/ \w+="\{\w+\}"|\{\w+\}/g,"")).firstElementChild;t.dataset.architecture=e.metadata.architecture;for(let n of t.querySelectorAll("input, textarea, button, select"))n.dataset.lmSuppressShortcuts="true";return t}var ve=new Map;function we(o,...e){let t=o.ownerDocument;for(let n of e){let s=ve.get(n);s||(s=new CSSStyleSheet,s.replaceSync(n),ve.set(n,s)),t.adoptedStyleSheets.includes(s)||t.adoptedStyleSheets.push(s)}}function re(o){o.scrollHeight>o.clientHeight?o.tabIndex=0:o.removeAttribute("tabindex")}var _=class{constructor(e){this.region=e}say(e){clearTimeout(this.speaking),this.speaking=setTimeout(()=>{this.region.textContent=e},600)}stop(){clearTimeout(this.speaking)}};function ye(o,e){return({model:t,el:n})=>{let s,r=()=>{s?.end(),s=void 0;let i=t.get("weights");if(i?.byteLength)try{s=new e(t,n,o(i))}catch(a){let l=document.createElement("p");throw l.setAttribute("role","alert"),l.textContent=a.message,n.append(l),a}};return t.on("change:weights",r),r(),()=>{t.off("change:weights",r),s?.end()}}}var _e=8;function x(o,e,t){let n=document.createElement(o);return e&&(n.className=e),t!==void 0&&(n.textContent=t),n}var O=o=>/\s/.test(o)?M(o):`“${o}”`,ie=o=>{let e=100*o;return e>=.095||e===0?`${e.toFixed(1)} %`:e<.001?"less than 0.001 %":`${e.toPrecision(1)} %`};function Be(o){let e=o.map(s=>s*1e3),t=e.map(Math.floor),n=Math.round(1e3-t.reduce((s,r)=>s+r,0));return e.map((s,r)=>[s-t[r],r]).sort((s,r)=>r[0]-s[0]).slice(0,Math.max(0,n)).forEach(([,s])=>t[s]++),t.map(s=>s/10)}function oe(o,e,t=_e){let n=Array.from(o.keys()).sort((h,c)=>o[c]-o[h]||(c===e)-(h===e)||h-c),s=n.slice(0,t);e>=0&&!s.includes(e)&&s.push(e);let r=n.filter(h=>!s.includes(h)),i=r.reduce((h,c)=>h+o[c],0),a=Be([...s.map(h=>o[h]),i]),l=s.map((h,c)=>({id:h,probability:o[h],percent:a[c],chosen:h===e}));return r.length>0&&l.push({others:r,probability:i,percent:a.at(-1),chosen:!1}),l}function ke(o,e,t,n){return e.map(s=>{let r=x("li",s.chosen?"chosen":""),i=s.others?`${s.others.length} others`:A(o[s.id]),a=x("span","name",i),l=x("span","bar"),h=x("span","fill");if(h.style.width=`${100*s.probability}%`,l.append(h),n){let c=s.others?s.others.reduce((u,p)=>u+n[p],0):n[s.id],d=x("span","own");d.style.left=`${100*c}%`,l.append(d)}return l.setAttribute("aria-hidden","true"),!s.others&&M(o[s.id])!==i&&(a.setAttribute("aria-hidden","true"),r.append(x("span","unseen",M(o[s.id])))),r.append(a,l,x("span","percent",`${s.percent.toFixed(1)} %`)),r.append(x("span","verb",s.chosen?t:"")),r})}function Ae({norms:o,from:e},t){let n=o.reduce((d,u)=>d+u,0);if(!(n>0))return"No earlier character moves it at all.";let r=Array.from(o.keys()).sort((d,u)=>o[u]-o[d]).slice(0,3).map(d=>`${O(t(e+d))} ${o.length-d} back`),i=r.length>1?`${r.slice(0,-1).join(", ")} and ${r.at(-1)}`:r[0],a=0,l=0;for(;a<n/2;)a+=o[o.length-++l];let h=l===1?"the last character alone":`the last ${l} characters`,c=e>0?` Followed ${o.length} characters back, no further.`:"";return`Most influence: ${i}. At least half of it all comes from ${h}.${c}`}var Re="http://www.w3.org/2000/svg",We=90,Ke=3,Ge=.82,Ve=.08;function S(o){return`${o<0?"−":"+"}${Math.abs(o).toFixed(2)}`}function T(o,e){let t=document.createElementNS(Re,o);for(let[n,s]of Object.entries(e))t.setAttribute(n,s);return t}var Ye=o=>Math.ceil(Math.sqrt(1.5*o));function Je(o,e,t){let n=e<0?Ve:0,s=Math.max(0,Ge*Math.sqrt(Math.min(1,Math.abs(e)))-n),r=(1-s)/2;return{x:(o%t+r).toFixed(3),y:(Math.floor(o/t)+r).toFixed(3),width:s.toFixed(3),height:s.toFixed(3),class:e<0?"down":"up"}}var B=class{constructor(e,t,n,s){this.count=t,this.told=n,this.columns=Ye(t),this.picture=e.querySelector("svg"),this.picture.setAttribute("viewBox",`0 0 ${this.columns} ${Math.ceil(t/this.columns)}`),this.squares=Array.from({length:t},()=>T("rect",{})),this.picture.replaceChildren(...this.squares),this.cells=Array.from({length:t},()=>{let i=x("span");return i.setAttribute("role","option"),i.setAttribute("aria-selected","false"),i.dataset.lmSuppressShortcuts="true",i.tabIndex=-1,i}),this.box=e.querySelector(".cells"),this.box.setAttribute("role","listbox"),this.box.style.setProperty("--columns",this.columns),this.box.replaceChildren(...this.cells);let r=(i,a)=>this.box.addEventListener(i,a,{signal:s});r("keydown",i=>this.#t(i)),r("pointerdown",i=>this.#s(i)),r("pointermove",i=>this.#i(i)),r("pointerup",()=>this.#n()),r("pointercancel",()=>this.#n()),r("click",i=>this.#a(i)),r("pointerover",i=>n.point(this.#e(i))),r("pointerleave",()=>n.point(void 0))}show(e,t){this.state=e;for(let n=0;n<this.count;n++){let s=e[n],r=Je(n,s,this.columns);for(let l in r)this.squares[n].setAttribute(l,r[l]);let i=this.cells[n],a=t.has(n);i.setAttribute("aria-label",`unit ${n}: ${S(s)}${a?", changed":""}`),i.classList.toggle("held",a)}}choose(e){this.chosen&&(this.chosen.setAttribute("aria-selected","false"),this.chosen.tabIndex=-1),this.chosen=this.cells[e],this.chosen.setAttribute("aria-selected","true"),this.chosen.tabIndex=0}#e(e){let t=this.cells.indexOf(e.target);return t<0?void 0:t}#t(e){let t=this.#e(e);if(t===void 0||e.ctrlKey||e.metaKey||e.altKey)return;let n={ArrowLeft:t-1,ArrowRight:t+1,ArrowUp:t-this.columns,ArrowDown:t+this.columns,Home:0,End:this.count-1}[e.key];n!==void 0&&(e.preventDefault(),e.stopPropagation(),!(n<0||n>=this.count)&&(this.told.choose(n),this.cells[n].focus({preventScroll:!0})))}#s(e){let t=this.#e(e);t===void 0||e.button!==0||e.pointerType==="touch"&&this.cells[t]!==this.chosen||(this.told.choose(t),this.grip={unit:t,id:e.pointerId,y:e.clientY,value:this.state[t],moved:!1},this.box.setPointerCapture(e.pointerId))}#i(e){let{grip:t}=this;if(!t||e.pointerId!==t.id)return;let n=t.y-e.clientY;if(!t.moved&&Math.abs(n)<Ke)return;t.moved=!0,this.box.classList.add("dragging");let s=Math.max(-1,Math.min(1,t.value+n/We));this.told.drag(Math.round(100*s)/100)}#n(){this.grip?.moved&&this.told.drop(),this.box.classList.remove("dragging"),this.grip=void 0}#a(e){let t=this.#e(e);t!==void 0&&(this.cells[t]!==this.chosen&&this.told.choose(t),this.cells[t].focus({preventScroll:!0}))}};var Xe={"\n":" line"," ":" space"},R=class{constructor(e,t,n){this.root=e,this.onChoose=t,this.spans=[],this.first=0,e.replaceChildren(),e.setAttribute("role","listbox"),e.removeAttribute("tabindex"),e.addEventListener("click",s=>this.#t(s),{signal:n}),e.addEventListener("keydown",s=>this.#i(s),{signal:n})}show(e,{first:t,typed:n,complete:s}){t!==this.first&&this.clearTint(),this.first=t;let r=document.createDocumentFragment();e.forEach((i,a)=>{let l=this.spans[a];l||(l=x("span"),l.setAttribute("role","option"),l.setAttribute("aria-selected","false"),l.dataset.lmSuppressShortcuts="true",l.tabIndex=-1,this.spans.push(l),r.append(l));let h=`${a<n?"typed":"drawn"}${Xe[i]??""}`;l.className!==h&&(l.className=h),l.textContent!==i&&(l.textContent=i,l.setAttribute("aria-label",M(i)))}),this.root.append(r),s&&this.spans.splice(e.length).forEach(i=>i.remove()),!this.chosen?.isConnected&&this.spans.length>0&&this.#e(this.spans[Math.min(n,this.spans.length-1)])}choose(e){this.chosen?.setAttribute("aria-selected","false"),this.chosen=this.spans[e-this.first],this.chosen&&(this.chosen.setAttribute("aria-selected","true"),this.#e(this.chosen))}tint({from:e,norms:t}){this.clearTint();let n=t.reduce((s,r)=>Math.max(s,r),0);n>0&&t.forEach((s,r)=>{let i=this.spans[e+r-this.first],a=Math.round(100*s/n);!i||a<1||(i.style.setProperty("--influence",a),i.dataset.influence=a)})}clearTint(){for(let e of this.root.querySelectorAll("[data-influence]"))e.style.removeProperty("--influence"),delete e.dataset.influence}reveal(e){let t=this.spans[e-this.first];if(!t)return;let n=t.offsetTop,s=n+t.offsetHeight;n<this.root.scrollTop&&(this.root.scrollTop=n);let r=this.root.clientHeight;s>this.root.scrollTop+r&&(this.root.scrollTop=s-r)}revealEnd(){this.root.scrollTop=this.root.scrollHeight}#e(e){this.stop&&(this.stop.tabIndex=-1),this.stop=e,e.tabIndex=0}#t(e){let t=this.spans.indexOf(e.target);this.column=void 0,t>=0&&this.#s(t)}#s(e){let t=this.spans[Math.max(0,Math.min(e,this.spans.length-1))];this.#e(t),t.focus({preventScroll:!0}),this.onChoose(this.first+this.spans.indexOf(t)),this.reveal(this.first+this.spans.indexOf(t))}#i(e){let t=this.spans.indexOf(e.target);if(t<0||e.ctrlKey||e.metaKey||e.altKey)return;let n={ArrowLeft:()=>t-1,ArrowRight:()=>t+1,ArrowUp:()=>this.#n(t,-1),ArrowDown:()=>this.#n(t,1),Home:()=>0,End:()=>this.spans.length-1,Enter:()=>t," ":()=>t};if(!n[e.key])return;e.preventDefault(),e.stopPropagation();let s=e.key==="ArrowUp"||e.key==="ArrowDown";this.column=s?this.column??this.spans[t].offsetLeft:void 0,this.#s(n[e.key]())}#n(e,t){let n=this.spans[e],s=e,r,i=1/0;for(let a=e+t;a>=0&&a<this.spans.length;a+=t){let l=this.spans[a];if(l.offsetTop===n.offsetTop)continue;if(r??=l.offsetTop,l.offsetTop!==r)break;let h=Math.abs(l.offsetLeft-this.column);h<i&&([s,i]=[a,h])}return s}};var y=26,I=28,$e=24,Se=10;function Ze(o,e){let t=e<0?1:0,n=Math.max(0,$e*Math.min(1,Math.abs(e))-2*t);return{x:(o-1)*y+(y-Se)/2+t,y:(e<0?I+t:I-n).toFixed(1),width:Se-2*t,height:n.toFixed(1),class:e<0?"down":"up"}}var W=class{constructor(e,t,n){this.root=e,this.guesses=e.querySelector(".guesses"),this.trace=e.querySelector(".trace");let s=e.querySelector(".letters");this.letters=new R(s,r=>t(r+1),n),s.setAttribute("aria-orientation","horizontal");for(let r of[this.guesses,this.trace])r.addEventListener("click",i=>{let a=i.clientX-r.getBoundingClientRect().left;t(Math.max(1,Math.min(this.length,Math.floor(a/y)+1)))},{signal:n})}read(e){this.length=e.length,this.letters.show(e,{first:0,typed:0,complete:!0}),this.trace.setAttribute("width",this.length*y)}guess(e){this.guesses.replaceChildren(...e.map(({character:t,right:n,changed:s})=>x("span",`${n?"right":""}${s?" other":""}`,A(t))))}draw(e,t,{held:n,others:s},r){let i=[T("rect",{class:"here",x:(r-1)*y,y:0,width:y,height:2*I})];i.push(T("rect",{class:"axis",x:0,y:I-.5,width:this.length*y,height:1})),e.forEach((a,l)=>{let h=l*y;i.push(T("rect",Ze(l+1,a))),Math.abs(a-t[l])>.02&&i.push(T("rect",{class:"ghost",x:h+4,y:(I-$e*t[l]-1).toFixed(1),width:y-8,height:2})),n.has(l+1)?i.push(T("rect",{class:"held",x:h+3,y:1,width:y-6,height:2*I-2,rx:3})):s.has(l+1)&&i.push(T("circle",{class:"elsewhere",cx:h+y/2,cy:4,r:3}))}),this.trace.replaceChildren(...i)}choose(e){this.letters.choose(e-1);for(let t of this.guesses.querySelectorAll(".here"))t.classList.remove("here");this.guesses.children[e-1]?.classList.add("here"),this.root.scrollLeft=(e-.5)*y-this.root.clientWidth/2}tint(e){this.letters.tint(e)}};var Me=`/* The rest of how *Unroll* looks; frame.css comes before. Widths of columns and lines
   are those of timeline.js and state-grid.js. */
.unrolled-live.unrolled-unroll .frame { height: 1180px; }
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
  .unrolled-live.unrolled-unroll .frame { height: 760px; }
  .unrolled-live.unrolled-unroll .typed textarea { height: 77px; }
  .unrolled-live.unrolled-unroll .controls { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto; }
  .unrolled-live.unrolled-unroll .steps { grid-column: 2; grid-row: 1; align-self: end; }
  .unrolled-live.unrolled-unroll .reset { grid-column: 3; }
  .unrolled-live.unrolled-unroll .status { height: 20px; }
  .unrolled-live.unrolled-unroll .influence { grid-template-columns: 190px minmax(0, 1fr); gap: 16px; }
  .unrolled-live.unrolled-unroll .sentence { height: 54px; }
  .unrolled-live.unrolled-unroll .panels { grid-template-columns: minmax(0, 1.35fr) minmax(0, 1fr); gap: 28px; }
  .unrolled-live.unrolled-unroll .state { max-width: none; }
}
@media (prefers-reduced-motion: no-preference) {
  .unrolled-live.unrolled-unroll .letters > span { transition: background-color 0.15s; }
}
`;var ze=`<div class="unrolled-live unrolled-unroll" role="group" aria-label="Unroll: a recurrent network, one step at a time">
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
`;var K=class{constructor(e){this.model=e,this.ids=[],this.changes=[]}read(e){let t=0;for(;t<e.length&&e[t]===this.ids[t];)t++;if(t===e.length&&t===this.ids.length)return;let n=this.base&&t>0?this.base:void 0;this.base=n?U(this.model,n,t,e.slice(t)):this.model.forward(e),this.ids=e.slice(),this.run=this.base,this.change(this.changes.filter(({step:s})=>s<=t))}change(e){if(this.changes=e,e.length===0){this.run=this.base;return}let t=Math.min(...e.map(({step:s})=>s))-1,n=e.map(({step:s,unit:r,value:i})=>({layer:this.model.numLayers-1,unit:r,value:i,from:s-1,to:s}));this.run=U(this.model,this.base,t,this.ids.slice(t),n)}get changed(){return this.run!==this.base}state(e,t=this.run){let{hiddenSize:n,numLayers:s}=this.model;return t.states[s-1].subarray((e-1)*n,e*n)}trace(e,t=this.run){return this.ids.map((n,s)=>this.state(s+1,t)[e])}chances(e,t=this.run){return L(q(this.model,t,e-1))}likeliest(e,t=this.run){return C(q(this.model,t,e-1))}influence(e,t){return{from:0,norms:te(this.model,this.run,e-1,t)}}};var G={text:`To be, or not to be.

HAMLET
My lord`,step:28,unit:0,target:"",changes:[]},Te=200,tt=10,st="Drag a unit up or down, or move its slider, and watch what comes next.",V=(o,e,t)=>Math.min(t,Math.max(e,Math.round(Number(o))||e)),le=(o,e)=>`${o.toLocaleString("en-GB")} ${e}${o===1?"":"s"}`,ae=class{constructor(e,t,n){this.host=e,this.model=n,this.unrolling=new K(n),this.ending=new AbortController,this.root=xe(ze,n),we(t,fe,Me);let s=r=>this.root.querySelector(r);this.parts={};for(let r of["where","status","tracked","sentence","pointed","key","readout","heading"])this.parts[r]=s(`.${r}`);for(let r of["first","back","on","last","reset","put-back","all-back"])this.parts[r]=s(`button.${r}`);this.fields={text:s("textarea"),unit:s(".unit input"),value:s("[type=range]"),target:s("select")},this.parts.list=s("ol"),this.speaker=new _(s(".spoken")),this.timeline=new W(s(".timeline"),r=>this.#n(r),this.ending.signal),this.grid=new B(s(".state"),n.hiddenSize,{choose:r=>this.#a(r),point:r=>this.#b(r),drag:r=>this.#f(r),drop:()=>this.#r()},this.ending.signal),this.fields.unit.max=n.hiddenSize-1,this.#k(),this.#t(),this.initial=this.#e(),this.#s(this.initial),t.replaceChildren(this.root),this.timeline.choose(this.settings.step)}#e(){let e={};for(let t of Object.keys(G))e[t]=this.host.get(t)??G[t];return e}#t(){let{signal:e}=this.ending,t=(r,i,a)=>r.addEventListener(i,a,{signal:e}),{parts:n,fields:s}=this;t(s.text,"input",()=>this.#i()),t(n.first,"click",()=>this.#n(1)),t(n.back,"click",()=>this.#n(this.settings.step-1)),t(n.on,"click",()=>this.#n(this.settings.step+1)),t(n.last,"click",()=>this.#n(this.unrolling.ids.length)),t(s.unit,"change",()=>this.#a(V(s.unit.value,0,this.model.hiddenSize-1))),t(s.value,"input",()=>this.#f(Number(s.value.value))),t(s.value,"change",()=>this.#r()),t(s.target,"change",()=>this.#p(s.target.value)),t(n.list,"click",r=>this.#p(r.target.closest("button")?.value??this.settings.target)),t(n.list,"keydown",r=>this.#x(r)),t(n["put-back"],"click",()=>this.#g(({step:r,unit:i})=>r!==this.settings.step||i!==this.settings.unit)),t(n["all-back"],"click",()=>this.#g(()=>!1)),t(n.reset,"click",()=>{this.#s(this.initial),this.#o(),this.#r()});for(let r of Object.keys(G)){let i=()=>{this.hearing??=Promise.resolve().then(()=>{this.hearing=void 0;let a=this.#e();Object.keys(G).every(h=>JSON.stringify(a[h])===JSON.stringify(this.settings[h]))||e.aborted||(this.#s(a),this.#r())})};this.host.on(`change:${r}`,i),e.addEventListener("abort",()=>this.host.off(`change:${r}`,i))}}#s({text:e,step:t,unit:n,target:s,changes:r}){let{ids:i,notes:a}=ne(this.model,String(e),Te,"text");this.notes=a,this.unrolling.read(i),this.timeline.read(i.map(h=>this.model.vocabulary.characters[h]));let l=this.model.hiddenSize;this.settings={text:e,target:s,step:V(t,1,i.length),unit:V(n,0,l-1),changes:r.filter(([h,c])=>h>=1&&h<=i.length&&c>=0&&c<l)},this.fields.text.value!==e&&(this.fields.text.value=e),this.unrolling.change(this.settings.changes.map(([h,c,d])=>({step:h,unit:c,value:d}))),this.#l()}#i(){let e=this.settings.step===this.unrolling.ids.length,{ids:t}=ne(this.model,this.fields.text.value,Te);this.unrolling.read(t);let n=this.#c(),s=e?t.length:this.settings.step;this.#s({...this.settings,text:this.fields.text.value,step:s,changes:n}),this.#o(),this.#r()}#n(e){this.settings.step=V(e,1,this.unrolling.ids.length),this.#l(),this.#o(),this.#r()}#a(e){this.settings.unit=e,this.#l(),this.#o();let{step:t}=this.settings;this.speaker.say(`Unit ${e} is ${S(this.unrolling.state(t)[e])} after ${le(t,"character")}.`)}#p(e){this.settings.target=e,this.#l(),this.#o(),this.#r()}#f(e){let{step:t,unit:n}=this.settings;this.wanted=[...(this.wanted??this.unrolling.changes).filter(s=>s.step!==t||s.unit!==n),{step:t,unit:n,value:e}],this.parts.readout.textContent=S(e),this.putting??=requestAnimationFrame(()=>this.#h())}#h(){cancelAnimationFrame(this.putting),this.putting=void 0,this.wanted&&(this.unrolling.change(this.wanted),this.wanted=void 0,this.settings.changes=this.#c(),this.#l(),this.#o())}#g(e){this.#h(),this.unrolling.change(this.unrolling.changes.filter(e)),this.settings.changes=this.#c(),this.#l(),this.#o(),this.#r()}#c(){return this.unrolling.changes.map(({step:e,unit:t,value:n})=>[e,t,n])}#m(){let{step:e}=this.settings;return this.unrolling.ids[e]??this.unrolling.likeliest(e)}#u(){return this.model.vocabulary.ids.get(this.settings.target)??this.#m()}#l(){let{unrolling:e,parts:t,fields:n,settings:{step:s,unit:r,target:i}}=this,{characters:a}=this.model.vocabulary,{ids:l,base:h,changes:c}=e,d=O(a[l[s-1]]);t.where.textContent=`Step ${s} of ${l.length}`,t.heading.textContent=`State after ${d}: ${le(this.model.hiddenSize,"unit")}`;for(let[m,w]of[["first",1],["back",s-1],["on",s+1],["last",l.length]]){let E=w!==s&&w>=1&&w<=l.length;this.#d(t[m],E,m==="first"||m==="back"?t.on:t.back)}t.tracked.textContent=`unit ${r}`;let u=m=>l.map((w,E)=>e.likeliest(E+1,m)),p=u(h);this.timeline.guess(u(e.run).map((m,w)=>({character:a[m],right:m===l[w+1],changed:m!==p[w]})));let v=m=>new Set(m.map(w=>w.step)),b=v(c.filter(m=>m.unit===r));this.timeline.draw(e.trace(r),e.trace(r,h),{held:b,others:v(c)},s),this.timeline.choose(s);let f=new Set(c.filter(m=>m.step===s).map(m=>m.unit)),g=e.state(s)[r];this.grid.show(e.state(s),f),this.grid.choose(r),this.#b(void 0),n.unit.value=r,n.value.value=g.toFixed(2),n.value.setAttribute("aria-valuetext",`${S(g)}${f.has(r)?", changed":""}`),t.readout.textContent=S(g),this.#d(t["put-back"],f.has(r),n.value),this.#d(t["all-back"],c.length>0,n.value),this.#v();let k=`${s<l.length?"what follows":"the likeliest"}: ${M(a[this.#m()])}`;n.target.options[0].textContent=k,n.target.value=this.model.vocabulary.ids.has(i)?i:"",this.#y(),this.#w()}#d(e,t,n){!t&&document.activeElement===e&&n.focus(),e.disabled=!t}#v(){let{unrolling:e,parts:t,settings:{step:n}}=this,{characters:s}=this.model.vocabulary,r=t.list.contains(document.activeElement),i=oe(e.chances(n),this.#u(),tt),a=ke(s,i,"",e.changed?e.chances(n,e.base):void 0);a.forEach((l,h)=>{if(i[h].others)return;let c=x("button");c.type="button",c.value=s[i[h].id],c.tabIndex=i[h].chosen?0:-1,c.setAttribute("aria-pressed",i[h].chosen),c.dataset.lmSuppressShortcuts="true",c.append(...l.childNodes),l.append(c)}),t.list.replaceChildren(...a),t.key.hidden=!e.changed,r&&t.list.querySelector("[tabindex='0']").focus({preventScroll:!0})}#x(e){let t={ArrowUp:-1,ArrowDown:1}[e.key];if(!t)return;e.preventDefault(),e.stopPropagation();let n=[...this.parts.list.querySelectorAll("button")];n[n.indexOf(e.target)+t]?.focus({preventScroll:!0})}#w(){cancelAnimationFrame(this.later),this.later=requestAnimationFrame(()=>{let{step:e}=this.settings,{characters:t}=this.model.vocabulary,n=this.unrolling.influence(e,this.#u());this.timeline.tint(n),this.moved=Ae(n,s=>t[this.unrolling.ids[s]]),this.parts.sentence.textContent=this.moved,re(this.parts.sentence)})}#y(){let{changes:e}=this.unrolling,t=e.slice(-3).map(({step:r,unit:i,value:a})=>{let l=this.unrolling.state(r,this.unrolling.base)[i];return`unit ${i} after ${le(r,"character")} from ${S(l)} to ${S(a)}`}),n=e.length>3?` and ${e.length-3} more`:"",s=t.length>0?`Changed: ${t.join("; ")}${n}.`:st;this.parts.status.textContent=[...this.notes,s].join(" "),re(this.parts.status)}#r(){this.#h();let{unrolling:e,settings:{step:t,unit:n}}=this,{characters:s}=this.model.vocabulary,r=l=>oe(l,-1,3).slice(0,3).map(h=>`${O(s[h.id])} ${ie(h.probability)}`).join(", "),i=e.chances(t),a=[...this.notes,`${this.parts.where.textContent}, ${O(s[e.ids[t-1]])}.`,`Likeliest next: ${r(i)}.`];if(e.changed){let l=e.chances(t,e.base),h=i.reduce((c,d,u)=>c+Math.abs(d-l[u]),0)/2;a.push(`Your changes moved ${ie(h)} of it; without them: ${r(l)}.`)}a.push(`Unit ${n} is ${S(e.state(t)[n])}.`),cancelAnimationFrame(this.telling),this.telling=requestAnimationFrame(()=>requestAnimationFrame(()=>{let l=O(s[this.#u()]);this.speaker.say(`${a.join(" ")} On ${l}: ${this.moved}`)}))}#b(e){let t=e??this.settings.unit;this.parts.pointed.textContent=`unit ${t}: ${S(this.unrolling.state(this.settings.step)[t])}`}#k(){let e=this.model.vocabulary.characters.map(t=>new Option(A(t),t));this.fields.target.replaceChildren(new Option("",""),...e)}#o(){for(let[e,t]of Object.entries(this.settings))this.host.set(e,t);clearTimeout(this.saving),this.saving=setTimeout(()=>this.host.save_changes(),200)}end(){this.ending.abort();for(let e of[this.later,this.telling,this.putting])cancelAnimationFrame(e);clearTimeout(this.saving),this.speaker.stop(),this.root.remove()}},Fe={render:ye(ee,ae)};var Le=globalThis.unrolled??={};(Le.widgets??={}).unroll=Fe;Le.engine=se;})();
