// Made by unrolled.widgets.bundle from a362cce2ffc19a4e837cfd6f10ec514e341c2477dcef6408846a875116eee5b5
var g=t=>t.num_kv_heads*t.d_model/t.num_heads;function _(t,e=!1){let[r,n]=[t.d_model,Number(t.bias)],s=t.d_ff*(t.gated?2:1),o=r*(s+t.d_ff)+n*(s+r),a=2*r*(r+g(t))+n*2*(r+g(t)),i=t.num_experts?(e?t.num_active:t.num_experts)*o+t.num_experts*r:o,c=(2*t.num_layers+1)*r*(1+n),h=(t.vocab_size+t.num_places)*r,l=t.tied?0:t.vocab_size*(r+n);return t.num_layers*(a+i)+c+h+l}var $=(t,e)=>t.window?Math.min(e,t.window):e;function A(t,e,r=2){return 2*t.num_layers*g(t)*$(t,e)*r}function G(t,e){let r=t.d_model,n=2*r*(r+g(t));n+=(t.num_active||1)*(t.gated?3:2)*r*t.d_ff,n+=t.num_experts*r;let s=2*r*$(t,e);return t.num_layers*(n+s)+t.vocab_size*r}function M(t,e){return{parameters:_(t),active:_(t,!0),place:A(t,1),cache:A(t,e),products:G(t,e)}}var z=`/* What all widgets look like. Colours come from the page around it: the book's
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
`;function F(t,e){let r=document.createRange().createContextualFragment(t.replace(/ \w+="\{\w+\}"|\{\w+\}/g,"")).firstElementChild;r.dataset.architecture=e.metadata.architecture;for(let n of r.querySelectorAll("input, textarea, button, select"))n.dataset.lmSuppressShortcuts="true";return r}var B=new Map;function T(t,...e){let r=t.ownerDocument;for(let n of e){let s=B.get(n);s||(s=new CSSStyleSheet,s.replaceSync(n),B.set(n,s)),r.adoptedStyleSheets.includes(s)||r.adoptedStyleSheets.push(s)}}function v(t){t.scrollHeight>t.clientHeight?t.tabIndex=0:t.removeAttribute("tabindex")}var w=class{constructor(e){this.region=e}say(e){clearTimeout(this.speaking),this.speaking=setTimeout(()=>{this.region.textContent=e},600)}stop(){clearTimeout(this.speaking)}};function L(t,e){return({model:r,el:n})=>{let s,o=()=>{s?.end(),s=void 0;let a=r.get("weights");if(a?.byteLength)try{s=new e(r,n,t(a))}catch(i){let c=document.createElement("p");throw c.setAttribute("role","alert"),c.textContent=i.message,n.append(c),i}};return r.on("change:weights",o),o(),()=>{r.off("change:weights",o),s?.end()}}}var u=t=>1/(1+Math.exp(-t));var At=2**-24;function V(t){let e=1/(1+.3275911*Math.abs(t)),r=((((1.061405429*e-1.453152027)*e+1.421413741)*e-.284496736)*e+.254829592)*e;return Math.sign(t)*(1-r*Math.exp(-t*t))}var O=t=>(1+V(t*Math.SQRT1_2))/2,Y=t=>Math.exp(-t*t/2)/Math.sqrt(2*Math.PI);function k(t,e){return{forward(r,n){for(let s=0;s<n.length;s++)n[s]=t(r[s])},backward(r,n,s){for(let o=0;o<s.length;o++)s[o]=n[o]*e(r[o])}}}var Z={relu:k(t=>Math.max(0,t),t=>t>0?1:0),relu2:k(t=>Math.max(0,t)**2,t=>2*Math.max(0,t)),gelu:k(t=>t*O(t),t=>O(t)+t*Y(t)),swiglu:{forward(t,e){for(let r=0;r<e.length;r++)e[r]=t[r]*u(t[r])*t[r+e.length]},backward(t,e,r){let n=e.length;for(let s=0;s<n;s++){let o=u(t[s]);r[s]=e[s]*t[s+n]*o*(1+t[s]*(1-o)),r[s+n]=e[s]*t[s]*o}}}};function p(t,e,r){let n=document.createElement(t);return e&&(n.className=e),r!==void 0&&(n.textContent=r),n}var C=`/* What can be chosen, and five numbers; frame.css comes before. */
.unrolled-live.unrolled-parts { --accent: var(--transformer); }
.unrolled-live.unrolled-parts .frame { height: 700px; }
.unrolled-live.unrolled-parts .controls { display: grid; flex: none; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 8px; align-items: end; }
.unrolled-live.unrolled-parts :is(.layers, .heads) { grid-column: 1 / -1; }
.unrolled-live.unrolled-parts select {
  display: block;
  width: 100%;
  height: 36px;
  padding: 0 8px;
  border: 1px solid var(--edge);
  border-radius: 4px;
  background: var(--paper);
  color: var(--ink);
  font-size: 15px;
}
.unrolled-live.unrolled-parts .status { flex: none; height: 60px; }
.unrolled-live.unrolled-parts .rows { display: grid; flex: 1 1 0; align-content: start; gap: 6px; min-height: 0; }
.unrolled-live.unrolled-parts .rows li { display: grid; grid-template-columns: minmax(0, 1fr) 82px 56px; gap: 6px; align-items: baseline; min-height: 26px; font-size: 14px; }
.unrolled-live.unrolled-parts .amount { font-family: var(--mono); font-weight: 600; text-align: right; white-space: nowrap; }
.unrolled-live.unrolled-parts .times { color: var(--soft); font-size: 13px; text-align: right; white-space: nowrap; }
.unrolled-live.unrolled-parts .note { flex: none; height: 54px; color: var(--soft); font-size: 13px; line-height: 18px; }
@container unrolled-live (min-width: 560px) {
  .unrolled-live.unrolled-parts .frame { height: 470px; }
  .unrolled-live.unrolled-parts .controls { grid-template-columns: repeat(4, minmax(0, 1fr)); }
  .unrolled-live.unrolled-parts :is(.model, .length) { grid-column: span 2; }
  .unrolled-live.unrolled-parts :is(.layers, .heads) { grid-column: span 2; }
  .unrolled-live.unrolled-parts .status { height: 40px; }
  .unrolled-live.unrolled-parts .note { height: 36px; }
}
`;var H=`<div class="unrolled-live unrolled-parts" role="group" aria-label="Parts: what a model's settings cost">
<div class="frame">
<fieldset class="controls" {disabled}>
<label class="model"><span>Begin with</span><select>{models}</select></label>
<label class="length"><span>Tokens read</span><select>{lengths}</select></label>
<label class="layers"><span>Layers <b class="readout">{layers}</b></span><input type="range" min="1" max="128" value="{layers}"></label>
<label class="heads"><span>Heads that ask <b class="readout">{heads}</b></span><input type="range" min="1" max="128" value="{heads}"></label>
<label class="shared"><span>Share keys and values</span><select>{shares}</select></label>
<label class="window"><span>Places in sight</span><select>{windows}</select></label>
<label class="experts"><span>Experts a layer</span><select>{experts}</select></label>
<button class="published" type="button" disabled>As published</button>
</fieldset>
<p class="status">{sentence}</p>
<p class="spoken unseen" role="status"></p>
<ol class="rows">{rows}</ol>
<p class="note">Counted, not measured; two bytes a number of the cache. The model is as wide as its heads together.</p>
</div>
</div>
`;var f={model:"gpt-3",layers:0,heads:0,shared:0,experts:-1,window:-1,length:4096},x={"gpt-2":"GPT-2, small","gpt-3":"GPT-3","llama-7b":"Llama 7B","llama-2-70b":"Llama 2 70B","mistral-7b":"Mistral 7B","mixtral-8x7b":"Mixtral 8x7B"},I=[0,8,32],q=[0,128,1024,4096],D=[1,512,1024,2048,4096,8192,32768,131072],et=128,rt={parameters:"Parameters",active:"of which a token meets",place:"Cache, a token",cache:"Cache, the whole text",products:"Multiplications, next token"},nt=[[1e12,"T"],[1e9,"G"],[1e6,"M"],[1e3,"k"]],st=["vocab_size","d_model","num_layers","num_heads","num_kv_heads","d_ff","num_experts","num_active","window","num_places"],U=t=>t.toLocaleString("en-GB"),P=()=>new Error("These are not the settings of models: make the book's records again.");function ot(t){let e;try{if(e=JSON.parse(new TextDecoder().decode(t)).rows,!Array.isArray(e))throw new Error("no rows")}catch{throw P()}let r=new Map;for(let n of e)Object.hasOwn(x,n?.model)&&st.every(s=>Number.isInteger(n[s])&&n[s]>=0)&&(!n.num_heads||!n.num_kv_heads||n.num_heads%n.num_kv_heads||n.d_model%n.num_heads||r.set(n.model,n));if(!r.size)throw P();return{models:r,metadata:{architecture:"gpt"}}}function at(t,{layers:e,heads:r,shared:n,experts:s,window:o}){let a=t.d_model/t.num_heads;return{...t,num_layers:e,num_heads:r,d_model:r*a,num_kv_heads:r/n,d_ff:Math.round(t.d_ff/t.d_model*r*a),num_experts:s,num_active:Math.min(2,s),window:o}}function it(t,e=""){for(let[r,n]of nt){if(t<r)continue;let s=t/r;return`${s.toFixed(s<9.995?2:s<99.95?1:0)} ${n}${e}`}return`${t.toFixed(0)} ${e}`.trim()}var R=t=>Array.from({length:t},(e,r)=>r+1).filter(e=>t%e===0),S=class{constructor(e,r,n){this.host=e,this.models=n.models,this.ending=new AbortController,this.root=F(H,n),T(r,z,C);let s=a=>this.root.querySelector(a);this.fields=Object.fromEntries(Object.keys(f).map(a=>[a,s(`.${a} :is(select, input)`)])),this.parts={status:s(".status"),rows:s(".rows"),layers:s(".layers .readout"),heads:s(".heads .readout"),published:s(".published")},this.speaker=new w(s(".spoken")),m(this.fields.model,[...this.models.keys()].map(a=>[a,x[a]])),m(this.fields.experts,I.map(a=>[a,a?`${a}, two asked`:"none"])),m(this.fields.length,D.map(a=>[a,U(a)]));let{signal:o}=this.ending;for(let[a,i]of Object.entries(this.fields))i.addEventListener("input",()=>this.#r(a),{signal:o});this.parts.published.addEventListener("click",()=>this.#r("model"),{signal:o});for(let a of Object.keys(f)){let i=()=>this.#e(this.#t());e.on(`change:${a}`,i),o.addEventListener("abort",()=>e.off(`change:${a}`,i))}this.#e(this.#t()),r.replaceChildren(this.root),v(this.parts.status)}#t(){let e=i=>this.host.get(i)??f[i],r=this.models.has(e("model"))?e("model"):[...this.models.keys()][0],n=this.models.get(r),s=i=>Number.isInteger(e(i))&&e(i)>=1&&e(i)<=et,o=(i,c,h)=>c.includes(e(i))?e(i):h,a=s("heads")?e("heads"):n.num_heads;return{model:r,layers:s("layers")?e("layers"):n.num_layers,heads:a,shared:o("shared",R(a),a%(n.num_heads/n.num_kv_heads)?1:n.num_heads/n.num_kv_heads),experts:o("experts",I,n.num_experts),window:o("window",q,n.window),length:o("length",D,f.length)}}#r(e){let{value:r}=this.fields[e],n=e==="model"?{...f,model:r,length:this.settings.length}:{...this.settings,[e]:Number(r)};for(let[s,o]of Object.entries(n))this.host.set(s,o);this.host.save_changes(),this.#e(this.#t()),this.speaker.say(this.parts.status.textContent)}#e(e){this.settings=e;let{fields:r,parts:n}=this,s=this.models.get(e.model);m(r.shared,R(e.heads).map(l=>[l,l===1?"none":`each ${l}`])),m(r.window,[...new Set([...q,s.window])].sort((l,d)=>l-d).map(l=>[l,l?U(l):"all"]));for(let[l,d]of Object.entries(r))d.value=e[l];n.layers.textContent=e.layers,n.heads.textContent=e.heads;let o=at(s,e),[a,i]=[s,o].map(l=>M(l,e.length));n.rows.replaceChildren(...Object.entries(rt).map(([l,d])=>lt(l,d,a[l],i[l])));let c=JSON.stringify(a)!==JSON.stringify(i),h=l=>W(i[l]/a[l]);n.published.disabled=!c,n.status.textContent=c?`Against ${x[e.model]} as published: ${h("parameters")} the parameters, ${h("cache")} the cache, ${h("products")} the arithmetic.`:`${x[e.model]} as published.`,v(n.status)}end(){this.ending.abort(),this.speaker.stop(),this.root.remove()}},W=t=>`× ${t>=99.5?Math.round(t):Number(t.toPrecision(2))}`;function m(t,e){let r=t.dataset.filled,n=JSON.stringify(e);r!==n&&(t.dataset.filled=n,t.replaceChildren(...e.map(([s,o])=>new Option(o,s))))}function lt(t,e,r,n){let s=p("li"),o=t==="place"||t==="cache"?"B":"";return s.append(p("span","what",e),p("b","amount",it(n,o)),p("span","times",r===n?"":W(n/r))),s}var ve={render:L(ot,S)};export{f as DEFAULTS,it as amount,at as changed,ve as default,ot as load};
