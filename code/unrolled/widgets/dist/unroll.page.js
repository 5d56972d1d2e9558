// Made by unrolled.widgets.bundle from 06f609f3f212c1c65b7ab59cd47922db75c282ab8f5e5126c3eee981299a0db0
(()=>{var Ee=Object.defineProperty;var Oe=(o,e)=>{for(var t in e)Ee(o,t,{get:e[t],enumerable:!0})};var ne={};Oe(ne,{Ngram:()=>q,Rnn:()=>N,Vocabulary:()=>P,architectures:()=>ee,argmax:()=>E,decodeHalf:()=>Q,draw:()=>pe,forwardFrom:()=>U,load:()=>te,logProbabilityGradient:()=>fe,logitsAt:()=>D,parseSafetensors:()=>_,randomStream:()=>ue,saliency:()=>se,softmax:()=>C});var Ie=[0,.5,1,1.5],X=class{constructor(e){this.bytes=e,this.at=0,this.range=4294967295,this.code=0,this.expected=new Uint16Array(9216).fill(2048);for(let t=0;t<4;t++)this.#e()}#e(){this.code=(this.code<<8|(this.bytes[this.at++]??0))>>>0}take(e){let t=this.expected[e],n=(this.range>>>12)*t,s=0;for(this.code<n?(this.range=n,this.expected[e]=t+(4096-t>>5)):(s=1,this.code-=n,this.range-=n,this.expected[e]=t-(t>>5));this.range<2**24;)this.range=this.range<<8>>>0,this.#e();return s}number(e,t){let n=Z(t),s=0;for(;s<n&&this.take(e*32+s);)s++;if(s===0)return 0;let i=1;for(let r=s-2;r>=0;r--)i=i*2+this.take(8192+s*32+r);return i}},Z=o=>32-Math.clz32(Math.min(o,4294967295));function je(o){let e=[0,0,0,0,0];for(let r of o)r<5&&e[r]++;let[,t,n,s,i]=e;if(Math.min(t,n,s,i)>0){let r=t/(t+2*n),l=[0,1-2*r*n/t,2-3*r*s/n,3-4*r*i/s];if([1,2,3].every(a=>l[a]>0&&l[a]<=a))return l}return Ie}var q=class{constructor(e){let t=ArrayBuffer.isView(e)?new Uint8Array(e.buffer,e.byteOffset,e.byteLength):new Uint8Array(e),n,s;try{s=8+Number(new DataView(t.buffer,t.byteOffset).getBigUint64(0,!0)),n=JSON.parse(new TextDecoder().decode(t.subarray(8,s)))}catch{throw new Error("These counts cannot be read: the header is damaged.")}this.order=n.order,this.characters=Array.from(n.vocabulary),this.vocabSize=this.characters.length,this.levels=[{first:new Int32Array([0,1]),counts:new Int32Array([n.length]),suffixes:new Int32Array(1)}];let i=new X(t.subarray(s));for(let r=1;r<=this.order;r++)this.levels.push(this.#e(i,r,n.last));if(i.at!==i.bytes.length)throw new Error("These counts cannot be read: the file is cut short or damaged.");this.smoothed=new Map}#e(e,t,n){let s=this.levels[t-1],i=new Int32Array(s.counts.length+1),r=[],l=[],a=[],h=t>1?this.#s(n.slice(n.length-t+1),t-1):-1;for(let c=0;c<s.counts.length;c++){i[c]=l.length;let d=t===1?0:s.first[s.suffixes[c]],u=t===1?this.vocabSize:s.first[s.suffixes[c]+1],p=f=>t===1?s.counts[0]:s.counts[f],x=0;for(let f=d;f<u;f++)x+=p(f);let b=s.counts[c]-(c===h?1:0);for(let f=d;f<u&&b>0;f++){let g=p(f),w=b;if(g!==x){let m=(Math.min(Z(Math.floor(8*b*g/x)),15)*4+Math.min(b,4)-1)*4+Math.min(Z(g),4)-1;w=e.number(m,Math.min(b,g))}w>0&&(r.push(t===1?f:s.characters[f]),l.push(w),a.push(t===1?0:f)),b-=w,x-=g}}return i[s.counts.length]=l.length,{first:i,characters:Uint16Array.from(r),counts:Int32Array.from(l),suffixes:Int32Array.from(a)}}#t(e,t,n){if(t<0)return-1;let{first:s,characters:i}=this.levels[e],r=s[t],l=s[t+1];for(;r<l;){let a=r+l>>1;i[a]<n?r=a+1:l=a}return r<s[t+1]&&i[r]===n?r:-1}#s(e,t){return e.length<t?-1:e.reduce((n,s,i)=>this.#t(i+1,n,s),0)}#r(e,t){let n=2*e+(t?1:0);if(this.smoothed.has(n))return this.smoothed.get(n);let{first:s,counts:i}=this.levels[e],r=i;if(!t){r=new Int32Array(i.length);for(let d of this.levels[e+1].suffixes)r[d]++}let l=je(r),a=new Int32Array(s.length-1),h=new Float64Array(s.length-1);for(let d=0;d<a.length;d++)for(let u=s[d];u<s[d+1];u++)a[d]+=r[u],h[d]+=l[Math.min(r[u],3)];let c={counts:r,taken:l,totals:a,heldBack:h};return this.smoothed.set(n,c),c}initialState(){let e=new Int32Array(this.order).fill(-1);return e[0]=0,e}read(e,t){for(let n=this.order-1;n>=1;n--)e[n]=this.#t(n,e[n-1],t)}probabilities(e,t=this.order){let n=new Float64Array(this.vocabSize).fill(1/this.vocabSize);for(let s=1;s<=t;s++){let i=e[s-1];if(i<0)break;let{counts:r,taken:l,totals:a,heldBack:h}=this.#r(s,s===t);if(a[i]===0)continue;let{first:c,characters:d}=this.levels[s];for(let u=0;u<n.length;u++)n[u]=h[i]*n[u]/a[i];for(let u=c[i];u<c[i+1];u++)n[d[u]]+=(r[u]-l[Math.min(r[u],3)])/a[i]}return n}};function F(o,e,t,n,s=0){let i=e.length,r=t.length,l=2*i,a=3*i,h=4*i,c=5*i,d=6*i,u=7*i,p=0;for(;p+8<=r;p+=8){let x=0,b=0,f=0,g=0,w=0,j=0,m=0,y=0;for(let L=0,M=p*i;L<i;L++,M++){let T=e[L];x+=o[M]*T,b+=o[M+i]*T,f+=o[M+l]*T,g+=o[M+a]*T,w+=o[M+h]*T,j+=o[M+c]*T,m+=o[M+d]*T,y+=o[M+u]*T}t[p]=x,t[p+1]=b,t[p+2]=f,t[p+3]=g,t[p+4]=w,t[p+5]=j,t[p+6]=m,t[p+7]=y}for(;p<r;p++){let x=0;for(let b=0,f=p*i;b<i;b++,f++)x+=o[f]*e[b];t[p]=x}for(p=0;p<r;p++)t[p]+=n[s+p]}function H(o,e,t){let n=t.length,s=2*n,i=3*n,r=0;for(;r+4<=e.length;r+=4){let l=e[r],a=e[r+1],h=e[r+2],c=e[r+3];for(let d=0,u=r*n;d<n;d++,u++)t[d]+=l*o[u]+a*o[u+n]+(h*o[u+s]+c*o[u+i])}for(;r<e.length;r++){let l=e[r];for(let a=0,h=r*n;a<n;a++,h++)t[a]+=l*o[h]}}var N=class{constructor(e){let t=n=>{if(!e[n])throw new Error(`These weights lack ${n}.`);return e[n].data};this.embedding=t("embedding.weight"),[this.vocabSize,this.embeddingSize]=e["embedding.weight"].shape,this.readout=t("readout.weight"),this.readoutBias=Float64Array.from(t("readout.bias")),this.hiddenSize=e["readout.weight"].shape[1],this.layers=[];for(let n=0;n===0||e[`layers.${n}.weight_ih`];n++){let s=t(`layers.${n}.bias_hh`);this.layers.push({input:t(`layers.${n}.weight_ih`),recurrent:t(`layers.${n}.weight_hh`),bias:Float64Array.from(t(`layers.${n}.bias_ih`),(i,r)=>i+s[r])})}this.numLayers=this.layers.length,this.projected=this.#e(),this.scratch=new Float64Array(this.hiddenSize)}#e(){let{embeddingSize:e,hiddenSize:t,vocabSize:n}=this,s=new Float64Array(n*t);for(let i=0;i<n;i++){let r=Float64Array.from(this.embedding.subarray(i*e,(i+1)*e));F(this.layers[0].input,r,s.subarray(i*t,(i+1)*t),this.layers[0].bias)}return s}initialState(){return this.layers.map(()=>new Float64Array(this.hiddenSize))}copyState(e){return e.map(t=>t.slice())}step(e,t,n=[],s=0){this.#t(e,t,n,s);let i=new Float64Array(this.vocabSize);return F(this.readout,e[this.numLayers-1],i,this.readoutBias),i}read(e,t){this.#t(e,t,[],0)}#t(e,t,n,s){let i=this.hiddenSize,r=this.scratch;for(let l=0;l<this.numLayers;l++){let{input:a,recurrent:h,bias:c}=this.layers[l],d=e[l];l===0?F(h,d,r,this.projected,t*i):(F(h,d,r,c),F(a,e[l-1],d,r),r.set(d));for(let u=0;u<i;u++)d[u]=Math.tanh(r[u]);for(let u of n)ce(u,l,s)&&(d[u.unit]=u.value)}}forward(e,{state:t,clamp:n=[]}={}){let{hiddenSize:s,vocabSize:i}=this,r=t?this.copyState(t):this.initialState(),l=this.copyState(r),a=new Float64Array(e.length*i),h=this.layers.map(()=>new Float64Array(e.length*s));for(let c=0;c<e.length;c++){this.#t(l,e[c],n,c);for(let d=0;d<this.numLayers;d++)h[d].set(l[d],c*s);F(this.readout,l[this.numLayers-1],a.subarray(c*i,(c+1)*i),this.readoutBias)}return{ids:Array.from(e),logits:a,states:h,initial:r,last:l,clamp:n}}backward(e,t){let{embeddingSize:n,hiddenSize:s,numLayers:i}=this,r=e.ids.length,l=new Float64Array(r*n),a=this.layers.map(()=>new Float64Array(r*s)),h=this.initialState(),c=(u,p)=>u.subarray(p*s,(p+1)*s);for(let{position:u,gradient:p}of t)H(this.readout,Float64Array.from(p),c(a[i-1],u));let d=new Float64Array(s);for(let u=Ne(t);u>=0;u--)for(let p=i-1;p>=0;p--){let x=c(e.states[p],u),b=c(a[p],u);for(let g=0;g<s;g++)d[g]=b[g]*(1-x[g]*x[g]);for(let g of e.clamp)ce(g,p,u)&&(d[g.unit]=0);H(this.layers[p].recurrent,d,u>0?c(a[p],u-1):h[p]);let f=p>0?c(a[p-1],u):l.subarray(u*n,(u+1)*n);H(this.layers[p].input,d,f)}return{inputs:l,states:a,initial:h}}};function ce({layer:o=0,from:e=0,to:t=1/0},n,s){return o===n&&s>=e&&s<t}function Ne(o){return o.reduce((e,{position:t})=>Math.max(e,t),-1)}var de={F16:2,F32:4},De=2**-24;function Q(o){let e=new Float32Array(o.length),t=new Uint32Array(e.buffer);for(let n=0;n<o.length;n++){let s=o[n],i=(s&32768)<<16,r=s>>10&31,l=s&1023;r===0?(e[n]=l*De,t[n]|=i):r===31?t[n]=i|2139095040|l<<13:t[n]=i|r+112<<23|l<<13}return e}function qe(o){return ArrayBuffer.isView(o)?new Uint8Array(o.buffer,o.byteOffset,o.byteLength):new Uint8Array(o)}function _(o){let e=qe(o),t=h=>new Error(`These weights cannot be read: ${h}.`);if(e.length<8)throw t("the file is cut short");let n=new DataView(e.buffer,e.byteOffset,e.byteLength),s=8+Number(n.getBigUint64(0,!0));if(s>e.length)throw t("the header is cut short");let i;try{i=JSON.parse(new TextDecoder().decode(e.subarray(8,s)))}catch{throw t("the header is no JSON")}let{__metadata__:r={},...l}=i,a={};for(let[h,{dtype:c,shape:d,data_offsets:[u,p]}]of Object.entries(l)){let x=d.reduce((g,w)=>g*w,1);if(!(c in de))throw t(`${h} has the type ${c}`);if(p-u!==x*de[c]||s+p>e.length)throw t(`${h} is cut short`);let b=e.slice(s+u,s+p).buffer,f=c==="F16"?Q(new Uint16Array(b)):new Float32Array(b);a[h]={shape:d,data:f}}return{metadata:r,tensors:a}}function C(o,e=1){let t=new Float64Array(o.length),n=E(o);if(!(e>0))return t[n]=1,t;let s=0;for(let i=0;i<t.length;i++)t[i]=Math.exp((o[i]-o[n])/e),s+=t[i];for(let i=0;i<t.length;i++)t[i]/=s;return t}function E(o){let e=0;for(let t=1;t<o.length;t++)o[t]>o[e]&&(e=t);return e}function ue(o){let e=o>>>0;return()=>{e=e+1831565813>>>0;let t=Math.imul(e^e>>>15,e|1);return t^=t+Math.imul(t^t>>>7,t|61),((t^t>>>14)>>>0)/2**32}}function pe(o,e){let t=0;for(let n=0;n<o.length;n++)if(t+=o[n],e<t)return n;return E(o)}var ee={rnn:N},P=class{constructor(e){this.characters=Array.from(e),this.ids=new Map(this.characters.map((t,n)=>[t,n]))}encode(e){let t=[],n=new Set,s="",i=0;for(let r of e){let l=this.ids.get(r);l===void 0?(n.add(r),i++):(t.push(l),s+=r)}return{ids:t,kept:s,dropped:[...n],droppedCount:i}}decode(e){return Array.from(e,t=>this.characters[t]).join("")}};function te(o){let{metadata:e,tensors:t}=_(o),n=Object.hasOwn(ee,e.architecture)&&ee[e.architecture];if(!n)throw new Error(`These weights are of the architecture “${e.architecture}”, which this page cannot run.`);let s=new n(t);if(s.metadata=e,s.vocabulary=new P(e.vocabulary),s.encode=i=>s.vocabulary.encode(i),s.vocabulary.characters.length!==s.vocabSize)throw new Error("These weights cannot be read: their vocabulary has another size.");return s}function D(o,e,t){return e.logits.subarray(t*o.vocabSize,(t+1)*o.vocabSize)}function U(o,e,t,n,s=[]){let i=o.hiddenSize,r=t>0?e.states.map(c=>c.slice((t-1)*i,t*i)):e.initial,l=s.map(({from:c=0,to:d=1/0,...u})=>({...u,from:c-t,to:d-t})),a=o.forward(n,{state:r,clamp:l}),h=(c,d,u)=>{let p=new Float64Array(t*u+d.length);return p.set(c.subarray(0,t*u)),p.set(d,t*u),p};return{ids:[...e.ids.slice(0,t),...n],logits:h(e.logits,a.logits,o.vocabSize),states:e.states.map((c,d)=>h(c,a.states[d],i)),initial:e.initial,last:a.last,clamp:[...e.clamp.filter(({from:c=0})=>c<t),...s]}}function fe(o,e,t,n){let s=C(D(o,e,t)).map(i=>-i);return s[n]+=1,{position:t,gradient:s}}function se(o,e,t,n){let{inputs:s}=o.backward(e,[fe(o,e,t,n)]),i=new Float64Array(t+1);for(let r=0;r<=t;r++){let l=0;for(let a=r*o.embeddingSize;a<(r+1)*o.embeddingSize;a++)l+=s[a]**2;i[r]=Math.sqrt(l)}return i}var ge=`/* What all widgets look like. Colours come from the page around it: the book's
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
`;var me={"\n":"↵"," ":"␣","	":"⇥"},be={"\n":"new line"," ":"space","	":"tab",".":"full stop",",":"comma",":":"colon",";":"semicolon","'":"apostrophe",'"':"quotation mark","-":"hyphen","—":"dash","!":"exclamation mark","?":"question mark","(":"left parenthesis",")":"right parenthesis","[":"left bracket","]":"right bracket","&":"ampersand"},xe={"‘":"'","’":"'","“":'"',"”":'"',"–":"-"," ":" "};function S(o){return me[o]?me[o]:/^[\p{C}\p{M}\p{Z}]$/u.test(o)?`U+${o.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}`:o}function z(o){return be[o]?be[o]:o!==o.toLowerCase()?`capital ${o}`:S(o)}function _e(o,e,t,n){let s=[],i=o.vocabulary.ids,r=new Set,l=Array.from(e.replace(/\r\n?/g,`
`),d=>{let u=xe[d];return i.has(d)||!i.has(u)?d:(r.add(d),u)}).join(""),{ids:a,dropped:h,droppedCount:c}=o.encode(l);return r.size>0&&s.push(`Read ${[...r].map(d=>`${S(d)} as ${S(xe[d])}`).join(", ")}.`),c>0&&s.push(Ue(h,c)),a.length>t&&(a=a.slice(-t),s.push(`Reads only the last ${t.toLocaleString("en-GB")} characters of the ${n}.`)),{ids:a,notes:s}}function Pe(o){return o.vocabulary.ids.get(`
`)??0}function ie(o,e,t,n="prompt"){let{ids:s,notes:i}=_e(o,e,t,n);if(s.length===0){s.push(Pe(o));let r=z(o.vocabulary.characters[s[0]]);i.push(`The ${n} is empty, so the text starts from a ${r}.`)}return{ids:s,notes:i}}function Ue(o,e){let t=o.slice(0,12).map(S).join(" "),n=o.length>12?` and ${o.length-12} more`:"";return`Left out ${e===1?"1 character":`${e.toLocaleString("en-GB")} characters`} this model never saw: ${t}${n}`}function we(o,e){let t=document.createRange().createContextualFragment(o.replace(/ \w+="\{\w+\}"|\{\w+\}/g,"")).firstElementChild;t.dataset.architecture=e.metadata.architecture;for(let n of t.querySelectorAll("input, textarea, button, select"))n.dataset.lmSuppressShortcuts="true";return t}var ve=new Map;function ye(o,...e){let t=o.ownerDocument;for(let n of e){let s=ve.get(n);s||(s=new CSSStyleSheet,s.replaceSync(n),ve.set(n,s)),t.adoptedStyleSheets.includes(s)||t.adoptedStyleSheets.push(s)}}function re(o){o.scrollHeight>o.clientHeight?o.tabIndex=0:o.removeAttribute("tabindex")}var B=class{constructor(e){this.region=e}say(e){clearTimeout(this.speaking),this.speaking=setTimeout(()=>{this.region.textContent=e},600)}stop(){clearTimeout(this.speaking)}};function ke(o,e){return({model:t,el:n})=>{let s,i=()=>{s?.end(),s=void 0;let r=t.get("weights");if(r?.byteLength)try{s=new e(t,n,o(r))}catch(l){let a=document.createElement("p");throw a.setAttribute("role","alert"),a.textContent=l.message,n.append(a),l}};return t.on("change:weights",i),i(),()=>{t.off("change:weights",i),s?.end()}}}var Be=8;function v(o,e,t){let n=document.createElement(o);return e&&(n.className=e),t!==void 0&&(n.textContent=t),n}var O=o=>/\s/.test(o)?z(o):`“${o}”`,oe=o=>{let e=100*o;return e>=.095||e===0?`${e.toFixed(1)} %`:e<.001?"less than 0.001 %":`${e.toPrecision(1)} %`};function Re(o){let e=o.map(s=>s*1e3),t=e.map(Math.floor),n=Math.round(1e3-t.reduce((s,i)=>s+i,0));return e.map((s,i)=>[s-t[i],i]).sort((s,i)=>i[0]-s[0]).slice(0,Math.max(0,n)).forEach(([,s])=>t[s]++),t.map(s=>s/10)}function le(o,e,t=Be){let n=Array.from(o.keys()).sort((h,c)=>o[c]-o[h]||(c===e)-(h===e)||h-c),s=n.slice(0,t);e>=0&&!s.includes(e)&&s.push(e);let i=n.filter(h=>!s.includes(h)),r=i.reduce((h,c)=>h+o[c],0),l=Re([...s.map(h=>o[h]),r]),a=s.map((h,c)=>({id:h,probability:o[h],percent:l[c],chosen:h===e}));return i.length>0&&a.push({others:i,probability:r,percent:l.at(-1),chosen:!1}),a}function Se(o,e,t,n){return e.map(s=>{let i=v("li",s.chosen?"chosen":""),r=s.others?`${s.others.length} others`:S(o[s.id]),l=v("span","name",r),a=v("span","bar"),h=v("span","fill");if(h.style.width=`${100*s.probability}%`,a.append(h),n){let c=s.others?s.others.reduce((u,p)=>u+n[p],0):n[s.id],d=v("span","own");d.style.left=`${100*c}%`,a.append(d)}return a.setAttribute("aria-hidden","true"),!s.others&&z(o[s.id])!==r&&(l.setAttribute("aria-hidden","true"),i.append(v("span","unseen",z(o[s.id])))),i.append(l,a,v("span","percent",`${s.percent.toFixed(1)} %`)),i.append(v("span","verb",s.chosen?t:"")),i})}function Ae({norms:o,from:e},t){let n=o.reduce((d,u)=>d+u,0);if(!(n>0))return"No earlier character moves it at all.";let i=Array.from(o.keys()).sort((d,u)=>o[u]-o[d]).slice(0,3).map(d=>`${O(t(e+d))} ${o.length-d} back`),r=i.length>1?`${i.slice(0,-1).join(", ")} and ${i.at(-1)}`:i[0],l=0,a=0;for(;l<n/2;)l+=o[o.length-++a];let h=a===1?"the last character alone":`the last ${a} characters`,c=e>0?` Followed ${o.length} characters back, no further.`:"";return`Most influence: ${r}. At least half of it all comes from ${h}.${c}`}var We="http://www.w3.org/2000/svg",Ge=90,Ke=3,Ve=.82,Ye=.08;function A(o){return`${o<0?"−":"+"}${Math.abs(o).toFixed(2)}`}function W(o,e){for(let[t,n]of Object.entries(e))o.setAttribute(t,n)}function $(o,e){let t=document.createElementNS(We,o);return W(t,e),t}var Je=o=>Math.ceil(Math.sqrt(1.5*o));function Xe(o,e,t){let n=e<0?Ye:0,s=Math.max(0,Ve*Math.sqrt(Math.min(1,Math.abs(e)))-n),i=(1-s)/2;return{x:(o%t+i).toFixed(3),y:(Math.floor(o/t)+i).toFixed(3),width:s.toFixed(3),height:s.toFixed(3),class:e<0?"down":"up"}}var R=class{constructor(e,t,n,s){this.count=t,this.told=n,this.columns=Je(t),this.picture=e.querySelector("svg"),this.picture.setAttribute("viewBox",`0 0 ${this.columns} ${Math.ceil(t/this.columns)}`),this.squares=Array.from({length:t},()=>$("rect",{})),this.picture.replaceChildren(...this.squares),this.cells=Array.from({length:t},()=>{let r=v("span");return r.setAttribute("role","option"),r.setAttribute("aria-selected","false"),r.dataset.lmSuppressShortcuts="true",r.tabIndex=-1,r}),this.box=e.querySelector(".cells"),this.box.setAttribute("role","listbox"),this.box.style.setProperty("--columns",this.columns),this.box.replaceChildren(...this.cells);let i=(r,l)=>this.box.addEventListener(r,l,{signal:s});i("keydown",r=>this.#t(r)),i("pointerdown",r=>this.#s(r)),i("pointermove",r=>this.#r(r)),i("pointerup",()=>this.#n()),i("pointercancel",()=>this.#n()),i("click",r=>this.#a(r)),i("pointerover",r=>n.point(this.#e(r))),i("pointerleave",()=>n.point(void 0))}show(e,t){let n=this.state;this.state=e.slice();for(let s=0;s<this.count;s++){let i=e[s],r=this.cells[s],l=t.has(s);n?.[s]===i&&r.classList.contains("held")===l||(W(this.squares[s],Xe(s,i,this.columns)),r.setAttribute("aria-label",`unit ${s}: ${A(i)}${l?", changed":""}`),r.classList.toggle("held",l))}}choose(e){this.chosen&&(this.chosen.setAttribute("aria-selected","false"),this.chosen.tabIndex=-1),this.chosen=this.cells[e],this.chosen.setAttribute("aria-selected","true"),this.chosen.tabIndex=0}#e(e){let t=this.cells.indexOf(e.target);return t<0?void 0:t}#t(e){let t=this.#e(e);if(t===void 0||e.ctrlKey||e.metaKey||e.altKey)return;let n={ArrowLeft:t-1,ArrowRight:t+1,ArrowUp:t-this.columns,ArrowDown:t+this.columns,Home:0,End:this.count-1}[e.key];n!==void 0&&(e.preventDefault(),e.stopPropagation(),!(n<0||n>=this.count)&&(this.told.choose(n),this.cells[n].focus({preventScroll:!0})))}#s(e){let t=this.#e(e);t===void 0||e.button!==0||e.pointerType==="touch"&&this.cells[t]!==this.chosen||(this.told.choose(t),this.grip={unit:t,id:e.pointerId,y:e.clientY,value:this.state[t],moved:!1},this.box.setPointerCapture(e.pointerId))}#r(e){let{grip:t}=this;if(!t||e.pointerId!==t.id)return;let n=t.y-e.clientY;if(!t.moved&&Math.abs(n)<Ke)return;t.moved=!0,this.box.classList.add("dragging");let s=Math.max(-1,Math.min(1,t.value+n/Ge));this.told.drag(Math.round(100*s)/100)}#n(){this.grip?.moved&&this.told.drop(),this.box.classList.remove("dragging"),this.grip=void 0}#a(e){let t=this.#e(e);t!==void 0&&(this.cells[t]!==this.chosen&&this.told.choose(t),this.cells[t].focus({preventScroll:!0}))}};var Ze={"\n":" line"," ":" space"},G=class{constructor(e,t,n){this.root=e,this.onChoose=t,this.spans=[],this.first=0,e.replaceChildren(),e.setAttribute("role","listbox"),e.removeAttribute("tabindex"),e.addEventListener("click",s=>this.#t(s),{signal:n}),e.addEventListener("keydown",s=>this.#r(s),{signal:n})}show(e,{first:t,typed:n,complete:s}){t!==this.first&&this.clearTint(),this.first=t;let i=document.createDocumentFragment();e.forEach((r,l)=>{let a=this.spans[l];a||(a=v("span"),a.setAttribute("role","option"),a.setAttribute("aria-selected","false"),a.dataset.lmSuppressShortcuts="true",a.tabIndex=-1,this.spans.push(a),i.append(a));let h=`${l<n?"typed":"drawn"}${Ze[r]??""}`;a.className!==h&&(a.className=h),a.textContent!==r&&(a.textContent=r,a.setAttribute("aria-label",z(r)))}),this.root.append(i),s&&this.spans.splice(e.length).forEach(r=>r.remove()),!this.chosen?.isConnected&&this.spans.length>0&&this.#e(this.spans[Math.min(n,this.spans.length-1)])}choose(e){this.chosen?.setAttribute("aria-selected","false"),this.chosen=this.spans[e-this.first],this.chosen&&(this.chosen.setAttribute("aria-selected","true"),this.#e(this.chosen))}tint({from:e,norms:t}){this.clearTint();let n=t.reduce((s,i)=>Math.max(s,i),0);n>0&&t.forEach((s,i)=>{let r=this.spans[e+i-this.first],l=Math.round(100*s/n);!r||l<1||(r.style.setProperty("--influence",l),r.dataset.influence=l)})}clearTint(){for(let e of this.root.querySelectorAll("[data-influence]"))e.style.removeProperty("--influence"),delete e.dataset.influence}reveal(e){let t=this.spans[e-this.first];if(!t)return;let n=t.offsetTop,s=n+t.offsetHeight;n<this.root.scrollTop&&(this.root.scrollTop=n);let i=this.root.clientHeight;s>this.root.scrollTop+i&&(this.root.scrollTop=s-i)}revealEnd(){this.root.scrollTop=this.root.scrollHeight}#e(e){this.stop&&(this.stop.tabIndex=-1),this.stop=e,e.tabIndex=0}#t(e){let t=this.spans.indexOf(e.target);this.column=void 0,t>=0&&this.#s(t)}#s(e){let t=this.spans[Math.max(0,Math.min(e,this.spans.length-1))];this.#e(t),t.focus({preventScroll:!0}),this.onChoose(this.first+this.spans.indexOf(t)),this.reveal(this.first+this.spans.indexOf(t))}#r(e){let t=this.spans.indexOf(e.target);if(t<0||e.ctrlKey||e.metaKey||e.altKey)return;let n={ArrowLeft:()=>t-1,ArrowRight:()=>t+1,ArrowUp:()=>this.#n(t,-1),ArrowDown:()=>this.#n(t,1),Home:()=>0,End:()=>this.spans.length-1,Enter:()=>t," ":()=>t};if(!n[e.key])return;e.preventDefault(),e.stopPropagation();let s=e.key==="ArrowUp"||e.key==="ArrowDown";this.column=s?this.column??this.spans[t].offsetLeft:void 0,this.#s(n[e.key]())}#n(e,t){let n=this.spans[e],s=e,i,r=1/0;for(let l=e+t;l>=0&&l<this.spans.length;l+=t){let a=this.spans[l];if(a.offsetTop===n.offsetTop)continue;if(i??=a.offsetTop,a.offsetTop!==i)break;let h=Math.abs(a.offsetLeft-this.column);h<r&&([s,r]=[l,h])}return s}};var k=26,I=28,Me=24,$e=10;function Qe(o,e){let t=e<0?1:0,n=Math.max(0,Me*Math.min(1,Math.abs(e))-2*t);return{x:(o-1)*k+(k-$e)/2+t,y:(e<0?I+t:I-n).toFixed(1),width:$e-2*t,height:n.toFixed(1),class:e<0?"down":"up"}}var K=class{constructor(e,t,n){this.root=e,this.guesses=e.querySelector(".guesses"),this.trace=e.querySelector(".trace");let s=e.querySelector(".letters");this.letters=new G(s,i=>t(i+1),n),s.setAttribute("aria-orientation","horizontal");for(let i of[this.guesses,this.trace])i.addEventListener("click",r=>{let l=r.clientX-i.getBoundingClientRect().left;t(Math.max(1,Math.min(this.length,Math.floor(l/k)+1)))},{signal:n})}read(e){this.length=e.length,this.shown=!1,this.letters.show(e,{first:0,typed:0,complete:!0}),this.guesses.replaceChildren(...e.map(()=>v("span"))),this.trace.setAttribute("width",this.length*k),this.bars=e.map(()=>$("rect",{})),this.drawn=[],this.marks=[$("g",{}),$("g",{})],this.trace.replaceChildren(this.marks[0],...this.bars,this.marks[1])}guess(e){e.forEach(({character:t,right:n,changed:s},i)=>{let r=this.guesses.children[i],[l,a]=[S(t),`${n?"right":""}${s?" other":""}`];r.textContent!==l&&(r.textContent=l),r.className!==a&&(r.className=a)})}draw(e,t,{held:n,others:s},i){let r={y:0,width:k,height:2*I};this.marks[0].replaceChildren($("rect",{class:"here",x:(i-1)*k,...r}),$("rect",{class:"axis",x:0,y:I-.5,width:this.length*k,height:1}));let l=[];e.forEach((a,h)=>{let c=h*k;this.drawn[h]!==a&&W(this.bars[h],Qe(h+1,a)),Math.abs(a-t[h])>.02&&l.push($("rect",{class:"ghost",x:c+4,y:(I-Me*t[h]-1).toFixed(1),width:k-8,height:2})),n.has(h+1)?l.push($("rect",{class:"held",x:c+3,y:1,width:k-6,height:2*I-2,rx:3})):s.has(h+1)&&l.push($("circle",{class:"elsewhere",cx:c+k/2,cy:4,r:3}))}),this.drawn=e,this.marks[1].replaceChildren(...l)}choose(e){this.letters.choose(e-1);for(let t of this.guesses.querySelectorAll(".here"))t.classList.remove("here");this.guesses.children[e-1]?.classList.add("here"),!(this.step===e&&this.shown)&&(this.step=e,this.shown=this.root.clientWidth>0,this.root.scrollLeft=(e-.5)*k-this.root.clientWidth/2)}tint(e){this.letters.tint(e)}};var ze=`/* The rest of how *Unroll* looks; frame.css comes before. Widths of columns and lines
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
`;var Te=`<div class="unrolled-live unrolled-unroll" role="group" aria-label="Unroll: a recurrent network, one step at a time">
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
`;var V=class{constructor(e){this.model=e,this.ids=[],this.changes=[]}read(e){let t=0;for(;t<e.length&&e[t]===this.ids[t];)t++;if(t===e.length&&t===this.ids.length)return;let n=this.base&&t>0?this.base:void 0;this.base=n?U(this.model,n,t,e.slice(t)):this.model.forward(e),this.ids=e.slice(),this.run=this.base,this.change(this.changes.filter(({step:s})=>s<=t))}change(e){if(this.changes=e,e.length===0){this.run=this.base;return}let t=Math.min(...e.map(({step:s})=>s))-1,n=e.map(({step:s,unit:i,value:r})=>({layer:this.model.numLayers-1,unit:i,value:r,from:s-1,to:s}));this.run=U(this.model,this.base,t,this.ids.slice(t),n)}get changed(){return this.run!==this.base}state(e,t=this.run){let{hiddenSize:n,numLayers:s}=this.model;return t.states[s-1].subarray((e-1)*n,e*n)}trace(e,t=this.run){return this.ids.map((n,s)=>this.state(s+1,t)[e])}chances(e,t=this.run){return C(D(this.model,t,e-1))}likeliest(e,t=this.run){return E(D(this.model,t,e-1))}influence(e,t){return{from:0,norms:se(this.model,this.run,e-1,t)}}};var Y={text:`To be, or not to be.

HAMLET
My lord`,step:28,unit:0,target:"",changes:[]},Le=200,st=150,nt=10,it="Drag a unit up or down, or move its slider, and watch what comes next.",J=(o,e,t)=>Math.min(t,Math.max(e,Math.round(Number(o))||e)),ae=(o,e)=>`${o.toLocaleString("en-GB")} ${e}${o===1?"":"s"}`,he=class{constructor(e,t,n){this.host=e,this.model=n,this.unrolling=new V(n),this.ending=new AbortController,this.root=we(Te,n),ye(t,ge,ze);let s=i=>this.root.querySelector(i);this.parts={};for(let i of["where","status","tracked","sentence","pointed","key","readout","heading"])this.parts[i]=s(`.${i}`);for(let i of["first","back","on","last","reset","put-back","all-back"])this.parts[i]=s(`button.${i}`);this.fields={text:s("textarea"),unit:s(".unit input"),value:s("[type=range]"),target:s("select")},this.parts.list=s("ol"),this.speaker=new B(s(".spoken")),this.timeline=new K(s(".timeline"),i=>this.#n(i),this.ending.signal),this.grid=new R(s(".state"),n.hiddenSize,{choose:i=>this.#a(i),point:i=>this.#x(i),drag:i=>this.#f(i),drop:()=>this.#i()},this.ending.signal),this.fields.unit.max=n.hiddenSize-1,this.#S(),this.#t(),this.initial=this.#e(),this.#s(this.initial),t.replaceChildren(this.root),this.timeline.choose(this.settings.step)}#e(){let e={};for(let t of Object.keys(Y))e[t]=this.host.get(t)??Y[t];return e}#t(){let{signal:e}=this.ending,t=(i,r,l)=>i.addEventListener(r,l,{signal:e}),{parts:n,fields:s}=this;t(s.text,"input",()=>this.#r()),t(n.first,"click",()=>this.#n(1)),t(n.back,"click",()=>this.#n(this.settings.step-1)),t(n.on,"click",()=>this.#n(this.settings.step+1)),t(n.last,"click",()=>this.#n(this.unrolling.ids.length)),t(s.unit,"change",()=>this.#a(J(s.unit.value,0,this.model.hiddenSize-1))),t(s.value,"input",()=>this.#f(Number(s.value.value))),t(s.value,"change",()=>this.#i()),t(s.target,"change",()=>this.#p(s.target.value)),t(n.list,"click",i=>this.#p(i.target.closest("button")?.value??this.settings.target)),t(n.list,"keydown",i=>this.#w(i)),t(n["put-back"],"click",()=>this.#g(({step:i,unit:r})=>i!==this.settings.step||r!==this.settings.unit)),t(n["all-back"],"click",()=>this.#g(()=>!1)),t(n.reset,"click",()=>{this.#s(this.initial),this.#o(),this.#i()});for(let i of Object.keys(Y)){let r=()=>{this.hearing??=Promise.resolve().then(()=>{this.hearing=void 0;let l=this.#e();Object.keys(Y).every(h=>JSON.stringify(l[h])===JSON.stringify(this.settings[h]))||e.aborted||(this.#s(l),this.#i())})};this.host.on(`change:${i}`,r),e.addEventListener("abort",()=>this.host.off(`change:${i}`,r))}}#s({text:e,step:t,unit:n,target:s,changes:i}){let{ids:r,notes:l}=ie(this.model,String(e),Le,"text");this.notes=l,this.unrolling.read(r),this.timeline.read(r.map(h=>this.model.vocabulary.characters[h]));let a=this.model.hiddenSize;this.settings={text:e,target:s,step:J(t,1,r.length),unit:J(n,0,a-1),changes:i.filter(([h,c])=>h>=1&&h<=r.length&&c>=0&&c<a)},this.fields.text.value!==e&&(this.fields.text.value=e),this.unrolling.change(this.settings.changes.map(([h,c,d])=>({step:h,unit:c,value:d}))),this.#l()}#r(){let e=this.settings.step===this.unrolling.ids.length,{ids:t}=ie(this.model,this.fields.text.value,Le);this.unrolling.read(t);let n=this.#c(),s=e?t.length:this.settings.step;this.#s({...this.settings,text:this.fields.text.value,step:s,changes:n}),this.#o(),this.#i()}#n(e){this.settings.step=J(e,1,this.unrolling.ids.length),this.#l(),this.#o(),this.#i()}#a(e){this.settings.unit=e,this.#l(),this.#o();let{step:t}=this.settings;this.speaker.say(`Unit ${e} is ${A(this.unrolling.state(t)[e])} after ${ae(t,"character")}.`)}#p(e){this.settings.target=e,this.#l(),this.#o(),this.#i()}#f(e){let{step:t,unit:n}=this.settings;this.wanted=[...(this.wanted??this.unrolling.changes).filter(s=>s.step!==t||s.unit!==n),{step:t,unit:n,value:e}],this.parts.readout.textContent=A(e),this.putting??=requestAnimationFrame(()=>this.#h())}#h(){cancelAnimationFrame(this.putting),this.putting=void 0,this.wanted&&(this.unrolling.change(this.wanted),this.wanted=void 0,this.settings.changes=this.#c(),this.#l(st),this.#o())}#g(e){this.#h(),this.unrolling.change(this.unrolling.changes.filter(e)),this.settings.changes=this.#c(),this.#l(),this.#o(),this.#i()}#c(){return this.unrolling.changes.map(({step:e,unit:t,value:n})=>[e,t,n])}#m(){let{step:e}=this.settings;return this.unrolling.ids[e]??this.unrolling.likeliest(e)}#d(){return this.model.vocabulary.ids.get(this.settings.target)??this.#m()}#l(e=0){let{unrolling:t,parts:n,fields:s,settings:{step:i,unit:r,target:l}}=this,{characters:a}=this.model.vocabulary,{ids:h,base:c,changes:d}=t,u=O(a[h[i-1]]);n.where.textContent=`Step ${i} of ${h.length}`,n.heading.textContent=`State after ${u}: ${ae(this.model.hiddenSize,"unit")}`;for(let[m,y]of[["first",1],["back",i-1],["on",i+1],["last",h.length]]){let L=y!==i&&y>=1&&y<=h.length;this.#u(n[m],L,m==="first"||m==="back"?n.on:n.back)}n.tracked.textContent=`unit ${r}`;let p=m=>h.map((y,L)=>t.likeliest(L+1,m)),x=p(c);this.timeline.guess(p(t.run).map((m,y)=>({character:a[m],right:m===h[y+1],changed:m!==x[y]})));let b=m=>new Set(m.map(y=>y.step)),f=b(d.filter(m=>m.unit===r));this.timeline.draw(t.trace(r),t.trace(r,c),{held:f,others:b(d)},i),this.timeline.choose(i);let g=new Set(d.filter(m=>m.step===i).map(m=>m.unit)),w=t.state(i)[r];this.grid.show(t.state(i),g),this.grid.choose(r),this.#x(void 0),s.unit.value=r,s.value.value=w.toFixed(2),s.value.setAttribute("aria-valuetext",`${A(w)}${g.has(r)?", changed":""}`),n.readout.textContent=A(w),this.#u(n["put-back"],g.has(r),s.value),this.#u(n["all-back"],d.length>0,s.value),this.#v();let j=`${i<h.length?"what follows":"the likeliest"}: ${z(a[this.#m()])}`;s.target.options[0].textContent=j,s.target.value=this.model.vocabulary.ids.has(l)?l:"",this.#k(),this.#y(e)}#u(e,t,n){!t&&document.activeElement===e&&n.focus(),e.disabled=!t}#v(){let{unrolling:e,parts:t,settings:{step:n}}=this,{characters:s}=this.model.vocabulary,i=t.list.contains(document.activeElement),r=le(e.chances(n),this.#d(),nt),l=Se(s,r,"",e.changed?e.chances(n,e.base):void 0);l.forEach((a,h)=>{if(r[h].others)return;let c=v("button");c.type="button",c.value=s[r[h].id],c.tabIndex=r[h].chosen?0:-1,c.setAttribute("aria-pressed",r[h].chosen),c.dataset.lmSuppressShortcuts="true",c.append(...a.childNodes),a.append(c)}),t.list.replaceChildren(...l),t.key.hidden=!e.changed,i&&t.list.querySelector("[tabindex='0']").focus({preventScroll:!0})}#w(e){let t={ArrowUp:-1,ArrowDown:1}[e.key];if(!t)return;e.preventDefault(),e.stopPropagation();let n=[...this.parts.list.querySelectorAll("button")];n[n.indexOf(e.target)+t]?.focus({preventScroll:!0})}#y(e){clearTimeout(this.later),this.later=setTimeout(()=>this.#b(),e)}#b(){clearTimeout(this.later),this.later=void 0;let{characters:e}=this.model.vocabulary,t=this.unrolling.influence(this.settings.step,this.#d());this.timeline.tint(t),this.moved=Ae(t,n=>e[this.unrolling.ids[n]]),this.parts.sentence.textContent=this.moved,re(this.parts.sentence)}#k(){let{changes:e}=this.unrolling,t=e.slice(-3).map(({step:i,unit:r,value:l})=>{let a=this.unrolling.state(i,this.unrolling.base)[r];return`unit ${r} after ${ae(i,"character")} from ${A(a)} to ${A(l)}`}),n=e.length>3?` and ${e.length-3} more`:"",s=t.length>0?`Changed: ${t.join("; ")}${n}.`:it;this.parts.status.textContent=[...this.notes,s].join(" "),re(this.parts.status)}#i(){this.#h();let{unrolling:e,settings:{step:t,unit:n}}=this,{characters:s}=this.model.vocabulary,i=a=>le(a,-1,3).slice(0,3).map(h=>`${O(s[h.id])} ${oe(h.probability)}`).join(", "),r=e.chances(t),l=[...this.notes,`${this.parts.where.textContent}, ${O(s[e.ids[t-1]])}.`,`Likeliest next: ${i(r)}.`];if(e.changed){let a=e.chances(t,e.base),h=r.reduce((c,d,u)=>c+Math.abs(d-a[u]),0)/2;l.push(`Your changes moved ${oe(h)} of it; without them: ${i(a)}.`)}l.push(`Unit ${n} is ${A(e.state(t)[n])}.`),cancelAnimationFrame(this.telling),this.telling=requestAnimationFrame(()=>{this.later!==void 0&&this.#b(),this.speaker.say(`${l.join(" ")} On ${O(s[this.#d()])}: ${this.moved}`)})}#x(e){let t=e??this.settings.unit;this.parts.pointed.textContent=`unit ${t}: ${A(this.unrolling.state(this.settings.step)[t])}`}#S(){let e=this.model.vocabulary.characters.map(t=>new Option(S(t),t));this.fields.target.replaceChildren(new Option("",""),...e)}#o(){for(let[e,t]of Object.entries(this.settings))this.host.set(e,t);clearTimeout(this.saving),this.saving=setTimeout(()=>this.host.save_changes(),200)}end(){this.ending.abort();for(let e of[this.telling,this.putting])cancelAnimationFrame(e);clearTimeout(this.later),clearTimeout(this.saving),this.speaker.stop(),this.root.remove()}},Fe={render:ke(te,he)};var Ce=globalThis.unrolled??={};(Ce.widgets??={}).unroll=Fe;Ce.engine=ne;})();
