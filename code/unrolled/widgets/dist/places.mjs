// Made by unrolled.widgets.bundle from a362cce2ffc19a4e837cfd6f10ec514e341c2477dcef6408846a875116eee5b5
var L=`/* What all widgets look like. Colours come from the page around it: the book's
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
`;function q(t,n){let r=document.createRange().createContextualFragment(t.replace(/ \w+="\{\w+\}"|\{\w+\}/g,"")).firstElementChild;r.dataset.architecture=n.metadata.architecture;for(let o of r.querySelectorAll("input, textarea, button, select"))o.dataset.lmSuppressShortcuts="true";return r}var T=new Map;function _(t,...n){let r=t.ownerDocument;for(let o of n){let e=T.get(o);e||(e=new CSSStyleSheet,e.replaceSync(o),T.set(o,e)),r.adoptedStyleSheets.includes(e)||r.adoptedStyleSheets.push(e)}}function S(t){t.scrollHeight>t.clientHeight?t.tabIndex=0:t.removeAttribute("tabindex")}var m=class{constructor(n){this.region=n}say(n){clearTimeout(this.speaking),this.speaking=setTimeout(()=>{this.region.textContent=n},600)}stop(){clearTimeout(this.speaking)}};function j(t,n){return({model:r,el:o})=>{let e,s=()=>{e?.end(),e=void 0;let i=r.get("weights");if(i?.byteLength)try{e=new n(r,o,t(i))}catch(l){let a=document.createElement("p");throw a.setAttribute("role","alert"),a.textContent=l.message,o.append(a),l}};return r.on("change:weights",s),s(),()=>{r.off("change:weights",s),e?.end()}}}var p=t=>1/(1+Math.exp(-t));var Se=2**-24;function Z(t){let n=1/(1+.3275911*Math.abs(t)),r=((((1.061405429*n-1.453152027)*n+1.421413741)*n-.284496736)*n+.254829592)*n;return Math.sign(t)*(1-r*Math.exp(-t*t))}var C=t=>(1+Z(t*Math.SQRT1_2))/2,Q=t=>Math.exp(-t*t/2)/Math.sqrt(2*Math.PI);function A(t,n){return{forward(r,o){for(let e=0;e<o.length;e++)o[e]=t(r[e])},backward(r,o,e){for(let s=0;s<e.length;s++)e[s]=o[s]*n(r[s])}}}var X={relu:A(t=>Math.max(0,t),t=>t>0?1:0),relu2:A(t=>Math.max(0,t)**2,t=>2*Math.max(0,t)),gelu:A(t=>t*C(t),t=>C(t)+t*Q(t)),swiglu:{forward(t,n){for(let r=0;r<n.length;r++)n[r]=t[r]*p(t[r])*t[r+n.length]},backward(t,n,r){let o=n.length;for(let e=0;e<o;e++){let s=p(t[e]);r[e]=n[e]*t[e+o]*s*(1+t[e]*(1-s)),r[e+o]=n[e]*t[e]*s}}}};function u(t,n,r){let o=document.createElement(t);return n&&(o.className=n),r!==void 0&&(o.textContent=r),o}var D=`/* One chart, and one row of bars for each length; frame.css comes before. */
.unrolled-live.unrolled-places .frame { height: 640px; }
.unrolled-live.unrolled-places .controls { display: grid; flex: none; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 8px; }
.unrolled-live.unrolled-places .query { grid-column: 1 / -1; }
.unrolled-live.unrolled-places select {
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
.unrolled-live.unrolled-places .status { flex: none; height: 80px; }
.unrolled-live.unrolled-places .heading { flex: none; height: 40px; overflow: hidden auto; font-size: 14px; line-height: 20px; }
.unrolled-live.unrolled-places .chart { display: block; flex: 1 1 0; width: 100%; min-height: 0; }
.unrolled-live.unrolled-places .chart :is(line, polyline) { fill: none; vector-effect: non-scaling-stroke; }
.unrolled-live.unrolled-places .new { fill: color-mix(in srgb, var(--ink) 9%, var(--paper)); }
.unrolled-live.unrolled-places .zero { stroke: var(--line); stroke-width: 1; }
.unrolled-live.unrolled-places .curve { stroke: var(--accent); stroke-width: 2.5; }
.unrolled-live.unrolled-places .axis { display: flex; flex: none; justify-content: space-between; color: var(--soft); font-size: 13px; line-height: 18px; }
.unrolled-live.unrolled-places .note { flex: none; height: 18px; color: var(--soft); font-size: 13px; line-height: 18px; }
.unrolled-live.unrolled-places .measured { height: 20px; }
.unrolled-live.unrolled-places .lengths { display: grid; flex: none; gap: 4px; height: 92px; list-style: none; }
.unrolled-live.unrolled-places .lengths li { display: grid; grid-template-columns: 32px minmax(0, 1fr) 96px; gap: 8px; align-items: center; height: 28px; font-size: 14px; }
.unrolled-live.unrolled-places .bars { display: grid; gap: 2px; }
.unrolled-live.unrolled-places .bars i { display: block; height: 7px; border-radius: 2px; background: color-mix(in srgb, var(--ink) 12%, var(--paper)); }
.unrolled-live.unrolled-places .bars b { display: block; height: 100%; border-radius: 2px; background: var(--accent); }
.unrolled-live.unrolled-places .share { font-variant-numeric: tabular-nums; text-align: right; }
.unrolled-live.unrolled-places { --accent: var(--transformer); }
@container unrolled-live (min-width: 560px) {
  .unrolled-live.unrolled-places .frame { height: 560px; }
  .unrolled-live.unrolled-places .status { height: 40px; }
  .unrolled-live.unrolled-places .heading { height: 20px; }
}
`;var I=`<div class="unrolled-live unrolled-places" role="group" aria-label="Places: what draws one place to another, and how far it carries">
<div class="frame">
<fieldset class="controls" {disabled}>
<label class="scheme"><span>Positions</span><select>{schemes}</select></label>
<label class="kind"><span>Task</span><select>{kinds}</select></label>
<label class="query"><span>The place that looks back <b class="readout">{query}</b></span><input type="range" min="0" max="{most}" value="{place}"></label>
</fieldset>
<p class="status">{sentence}</p>
<p class="spoken unseen" role="status"></p>
<p class="heading geometry">{heading}</p>
<svg class="chart" viewBox="0 0 600 200" preserveAspectRatio="none" role="img" aria-label="{heading}">{chart}</svg>
<p class="axis"><span>place 0</span><span class="last">place {query}</span></p>
<p class="note">{note}</p>
<p class="heading measured">Letters right, seed by seed</p>
<ol class="lengths">{lengths}</ol>
</div>
</div>
`;var w={scheme:"rotary",kind:"copy",query:64},M={none:"none but the mask",sinusoidal:"sinusoidal",learned:"learned",relative:"relative bias",rotary:"rotary",alibi:"ALiBi"},f={copy:"copy a string",reverse:"reverse a string",back:"three places back"},U={none:"Nothing is told: no place draws more than another.",sinusoidal:"How alike the waves of two places are, as a cosine.",learned:"How alike the learned vectors of two places are, as a cosine.",relative:"What is added to the score, learned, a line a head.",rotary:"The score of a query that equals its key, all planes weighed alike.",alibi:"What is added to the score, fixed, a line a head."},ne="Grey: never trained so far back.",R=33,[$,W]=[600,200],se="http://www.w3.org/2000/svg",G=()=>new Error("These are not the measured places: make the book's records again."),P=t=>(100*t).toFixed(0);function oe(t){let n;try{if(n=JSON.parse(new TextDecoder().decode(t)).rows,!Array.isArray(n))throw new Error("no rows")}catch{throw G()}let r=new Map;for(let s of n){if(!Object.hasOwn(M,s?.scheme))continue;r.has(s.scheme)||r.set(s.scheme,{lines:new Map,shares:new Map});let{lines:i,shares:l}=r.get(s.scheme);if(Array.isArray(s.pull)){let a=Number(s.query),h=s.pull.map(Number);if(h.length!==a+1||!h.every(Number.isFinite))continue;i.set(a,[...i.get(a)??[],h])}else if(Object.hasOwn(f,s.kind)&&s.right>=0&&s.right<=1){l.has(s.kind)||l.set(s.kind,new Map);let a=l.get(s.kind);a.set(Number(s.times),[...a.get(Number(s.times))??[],s.right])}}let o=[...r].filter(([,{lines:s,shares:i}])=>s.size&&i.size===Object.keys(f).length);if(!o.length)throw G();let e=[...o[0][1].lines.keys()].sort((s,i)=>s-i);return{schemes:new Map(o),queries:e,metadata:{architecture:"gpt"}}}function ae(t){let n=[0,...t.flat()],[r,o]=[Math.min(...n),Math.max(...n)],e=.05*(o-r)||1;return[r-e,o+e]}var F=class{constructor(n,r,o){this.host=n,this.model=o,this.ending=new AbortController,this.root=q(I,o),_(r,L,D);let e=l=>this.root.querySelector(l);this.fields={scheme:e(".scheme select"),kind:e(".kind select"),query:e(".query input")},this.parts={status:e(".status"),heading:e(".geometry"),chart:e(".chart"),readout:e(".readout"),last:e(".last"),note:e(".note"),lengths:e(".lengths")},this.speaker=new m(e(".spoken")),this.fields.query.max=o.queries.length-1;let s=(l,a)=>l.replaceChildren(...a.map(([h,b])=>new Option(b,h)));s(this.fields.scheme,[...o.schemes.keys()].map(l=>[l,M[l]])),s(this.fields.kind,Object.entries(f));let{signal:i}=this.ending;for(let l of Object.values(this.fields))l.addEventListener("input",()=>this.#r(),{signal:i});for(let l of Object.keys(w)){let a=()=>this.#e(this.#t());n.on(`change:${l}`,a),i.addEventListener("abort",()=>n.off(`change:${l}`,a))}this.#e(this.#t()),r.replaceChildren(this.root),S(this.parts.status)}#t(){let n=a=>this.host.get(a)??w[a],{schemes:r,queries:o}=this.model,e=r.has(n("scheme"))?n("scheme"):[...r.keys()][0],s=Object.hasOwn(f,n("kind"))?n("kind"):w.kind,i=a=>Math.abs(a-(Number(n("query"))||w.query)),l=o.reduce((a,h)=>i(h)<i(a)?h:a,o[0]);return{scheme:e,kind:s,query:l}}#r(){let{scheme:n,kind:r,query:o}=this.fields;this.#e({scheme:n.value,kind:r.value,query:this.model.queries[Number(o.value)]});for(let[e,s]of Object.entries(this.settings))this.host.set(e,s);this.host.save_changes(),this.speaker.say(this.parts.status.textContent)}#e(n){this.settings=n;let{scheme:r,kind:o,query:e}=n,{fields:s,parts:i}=this;s.scheme.value=r,s.kind.value=o,s.query.value=this.model.queries.indexOf(e),s.query.setAttribute("aria-valuetext",`place ${e}`),i.readout.textContent=e,i.last.textContent=`place ${e}`;let{lines:l,shares:a}=this.model.schemes.get(r),h=[...a.get(o)].sort(([c],[d])=>c-d),b=c=>c.reduce((d,k)=>d+k,0)/c.length,K=h.map(([c,d])=>`${P(b(d))} % of the letters at ${c} ×`);i.status.textContent=`${M[r]}, ${f[o]}: ${K.join(", ")}.`,S(i.status);let B=l.get(e)??[],[E,x]=ae(B);i.heading.textContent=U[r],i.note.textContent=e>=R?ne:"",i.chart.setAttribute("aria-label",`${U[r]} From ${E.toFixed(1)} to ${x.toFixed(1)}, at place 0 to place ${e}.`);let v=c=>W*(x-c)/(x-E),V=$*Math.max(0,e+1-R)/e;i.chart.replaceChildren(z("rect",{class:"new",x:0,y:0,width:V.toFixed(1),height:W}),z("line",{class:"zero",x1:0,y1:v(0),x2:$,y2:v(0)}),...B.map(c=>z("polyline",{class:"curve",points:c.map((d,k)=>`${($*k/e).toFixed(1)},${v(d).toFixed(1)}`).join(" ")}))),i.lengths.replaceChildren(...h.map(([c,d])=>ie(c,d)))}end(){this.ending.abort(),this.speaker.stop(),this.root.remove()}};function ie(t,n){let r=u("li"),o=u("span","bars");o.setAttribute("aria-hidden","true");for(let i of n){let l=u("b");l.style.width=`${100*i}%`;let a=u("i");a.append(l),o.append(a)}let[e,s]=[Math.min(...n),Math.max(...n)].map(P);return r.append(u("span","times",`${t} ×`),o,u("span","share",e===s?`${e} %`:`${e} to ${s} %`)),r}function z(t,n){let r=document.createElementNS(se,t);for(let[o,e]of Object.entries(n))r.setAttribute(o,e);return r}var wt={render:j(oe,F)};export{w as DEFAULTS,wt as default,oe as load,ae as range};
