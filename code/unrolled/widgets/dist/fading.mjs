// Made by unrolled.widgets.bundle from a362cce2ffc19a4e837cfd6f10ec514e341c2477dcef6408846a875116eee5b5
var k=`/* One chart and what it is asked; frame.css comes before. */
.unrolled-live.unrolled-fading .frame { height: 626px; }
.unrolled-live.unrolled-fading .controls { display: grid; flex: none; grid-template-columns: minmax(0, 1fr); gap: 8px; }
.unrolled-live.unrolled-fading select {
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
.unrolled-live.unrolled-fading .chart { display: block; flex: 1 1 0; width: 100%; min-height: 0; }
.unrolled-live.unrolled-fading .chart :is(line, polyline) { fill: none; vector-effect: non-scaling-stroke; }
.unrolled-live.unrolled-fading .grid { stroke: var(--line); stroke-width: 1; }
.unrolled-live.unrolled-fading .other { stroke: color-mix(in srgb, var(--ink) 42%, var(--paper)); stroke-width: 1; }
.unrolled-live.unrolled-fading .curve { stroke: var(--accent); stroke-width: 3; }
.unrolled-live.unrolled-fading .dead { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 2 4; }
.unrolled-live.unrolled-fading .here { stroke: var(--ink); stroke-width: 1.5; }
.unrolled-live.unrolled-fading .axis { display: flex; flex: none; justify-content: space-between; color: var(--soft); font-size: 13px; line-height: 18px; }
.unrolled-live.unrolled-fading .legend { display: block; flex: none; height: 60px; overflow: hidden auto; }
@container unrolled-live (min-width: 560px) {
  .unrolled-live.unrolled-fading .frame { height: 520px; }
  .unrolled-live.unrolled-fading .controls { grid-template-columns: repeat(3, minmax(0, 1fr)); }
  .unrolled-live.unrolled-fading .lag { grid-column: 1 / -1; }
  .unrolled-live.unrolled-fading .legend { height: 40px; }
  .unrolled-live.unrolled-fading .status { height: 40px; }
}
.unrolled-live.unrolled-fading[data-architecture="gru"] { --accent: var(--unrolled-gru, #0c5a46); }
.unrolled-live.unrolled-fading[data-architecture="lstm"] { --accent: var(--unrolled-lstm, #1a70d2); }
`;var y=`<div class="unrolled-live unrolled-fading" role="group" aria-label="Fading: how much of a small change is left, and where it dies">
<div class="frame">
<fieldset class="controls" {disabled}>
<label class="network"><span>Network</span><select>{networks}</select></label>
<label class="version"><span>Weights</span><select>{versions}</select></label>
<label class="share"><span>It counts as dead below</span><select>{shares}</select></label>
<label class="lag"><span>Characters back <b class="readout">{lag}</b></span><input type="range" min="0" max="{most}" value="{place}"></label>
</fieldset>
<p class="status">{sentence}</p>
<p class="spoken unseen" role="status"></p>
<svg class="chart" viewBox="0 0 600 300" preserveAspectRatio="none" role="img" aria-label="{sentence}">{chart}</svg>
<p class="axis"><span>1 character back</span><span>{furthest}</span></p>
<p class="legend">Thick: the weights chosen. Thin: the same network’s others. Up the side, from one part in a million million to all of it, by factors of a thousand.</p>
</div>
</div>
`;var S=`/* What all widgets look like. Colours come from the page around it: the book's
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
`;function A(l,e){let r=document.createRange().createContextualFragment(l.replace(/ \w+="\{\w+\}"|\{\w+\}/g,"")).firstElementChild;r.dataset.architecture=e.metadata.architecture;for(let a of r.querySelectorAll("input, textarea, button, select"))a.dataset.lmSuppressShortcuts="true";return r}var $=new Map;function M(l,...e){let r=l.ownerDocument;for(let a of e){let t=$.get(a);t||(t=new CSSStyleSheet,t.replaceSync(a),$.set(a,t)),r.adoptedStyleSheets.includes(t)||r.adoptedStyleSheets.push(t)}}function j(l){l.scrollHeight>l.clientHeight?l.tabIndex=0:l.removeAttribute("tabindex")}var f=class{constructor(e){this.region=e}say(e){clearTimeout(this.speaking),this.speaking=setTimeout(()=>{this.region.textContent=e},600)}stop(){clearTimeout(this.speaking)}};function C(l,e){return({model:r,el:a})=>{let t,o=()=>{t?.end(),t=void 0;let n=r.get("weights");if(n?.byteLength)try{t=new e(r,a,l(n))}catch(i){let s=document.createElement("p");throw s.setAttribute("role","alert"),s.textContent=i.message,a.append(s),i}};return r.on("change:weights",o),o(),()=>{r.off("change:weights",o),t?.end()}}}var g={network:"rnn h",version:"uniform 0",lag:16,share:.001},T={"rnn h":"RNN","gru h":"GRU","lstm h":"LSTM, output h","lstm c":"LSTM, memory c"},E=[.1,.01,.001,1e-6],[x,z,h]=[600,300,12],B="http://www.w3.org/2000/svg";function D(l){let e;try{if(e=JSON.parse(new TextDecoder().decode(l)).rows,!Array.isArray(e))throw new Error("no rows")}catch{throw new Error("These are not the measured curves: make the book's records again.")}let r=new Map,a=[...new Set(e.map(o=>Number(o.lag)))].sort((o,n)=>o-n);for(let o of e){let n=`${o.model} ${o.of}`,i=`${o.start} ${o.step}`;if(!(n in T)||!(o.left>0))continue;r.has(n)||r.set(n,new Map);let s=r.get(n);s.has(i)||s.set(i,{logs:a.map(()=>[]),start:o.start,step:Number(o.step)}),s.get(i).logs[a.indexOf(Number(o.lag))].push(Math.log10(o.left))}if(!r.size)throw new Error("There are no curves here: make the book's records again.");let t=o=>o.reduce((n,i)=>n+i,0)/o.length;for(let o of r.values())for(let n of o.values())n.seeds=n.logs[0].length,n.logs=n.logs.map(t);return{networks:r,lags:a,metadata:{architecture:"rnn"}}}function _({start:l,step:e}){let r=`After ${e.toLocaleString("en-GB")} updates`;return e>0?e===1?"After 1 update":r:l==="uniform"?"Before training":`Before training, ${l}`}function G(l){if(l>=-2)return(10**l).toPrecision(2);let e=Math.floor(l),r=(10**(l-e)).toFixed(1);r==="10.0"&&([r,e]=["1.0",e+1]);let a=[...String(e)].map(t=>"⁻⁰¹²³⁴⁵⁶⁷⁸⁹"["-0123456789".indexOf(t)]).join("");return`${r} × 10${a}`}function H(l,e){let r=e.findIndex(d=>d<-h),a=l.map((d,p)=>[d,e[p]]);if(r<1)return r?a:[];let[[t,o],[n,i]]=a.slice(r-1,r+1),s=t+(n-t)*(o+h)/(o-i);return[...a.slice(0,r),[s,-h]]}var b=l=>`1 / ${Math.round(1/l).toLocaleString("en-GB")}`,w=class{constructor(e,r,a){this.host=e,this.model=a,this.ending=new AbortController,this.root=A(y,a),M(r,S,k);let t=n=>this.root.querySelector(n);this.fields={network:t(".network select"),version:t(".version select"),share:t(".share select"),lag:t(".lag input")},this.parts={status:t(".status"),chart:t(".chart"),readout:t(".readout")},t(".axis span + span").textContent=`${a.lags.at(-1)} characters back`,this.speaker=new f(t(".spoken")),this.fields.lag.max=a.lags.length-1,this.#r(this.fields.network,[...a.networks.keys()].map(n=>[n,T[n]])),this.#r(this.fields.share,E.map(n=>[n,b(n)]));let{signal:o}=this.ending;for(let n of Object.values(this.fields))n.addEventListener("input",()=>this.#o(),{signal:o});for(let n of Object.keys(g)){let i=()=>this.#e(this.#t());e.on(`change:${n}`,i),o.addEventListener("abort",()=>e.off(`change:${n}`,i))}this.#e(this.#t()),r.replaceChildren(this.root),j(this.parts.status)}#t(){let e=d=>this.host.get(d)??g[d],{networks:r,lags:a}=this.model,t=r.has(e("network"))?e("network"):[...r.keys()][0],o=r.get(t).has(e("version"))?e("version"):[...r.get(t).keys()][0],n=E.includes(e("share"))?e("share"):g.share,i=d=>Math.abs(d-(Number(e("lag"))||g.lag)),s=a.reduce((d,p)=>i(p)<i(d)?p:d,a[0]);return{network:t,version:o,share:n,lag:s}}#o(){let{network:e,version:r,share:a,lag:t}=this.fields,o=this.model.networks.get(e.value);this.#e({network:e.value,version:o.has(r.value)?r.value:[...o.keys()][0],share:Number(a.value),lag:this.model.lags[Number(t.value)]});for(let[n,i]of Object.entries(this.settings))this.host.set(n,i);this.host.save_changes(),this.speaker.say(this.parts.status.textContent)}#e(e){this.settings=e;let{networks:r,lags:a}=this.model,t=r.get(e.network),{fields:o,parts:n}=this;this.shown!==e.network&&(this.#r(o.version,[...t].map(([c,u])=>[c,_(u)])),this.shown=e.network),o.network.value=e.network,o.version.value=e.version,o.share.value=e.share,o.lag.value=a.indexOf(e.lag),o.lag.setAttribute("aria-valuetext",`${e.lag} characters`),n.readout.textContent=e.lag,this.root.dataset.architecture=e.network.split(" ")[0];let{logs:i,seeds:s}=t.get(e.version),d=a.find((c,u)=>i[u]<Math.log10(e.share)),p=`After ${e.lag} character${e.lag===1?"":"s"}, ${G(i[a.indexOf(e.lag)])} of a small change is left. `+(d?`Below ${b(e.share)} by ${d} back.`:`Never below ${b(e.share)} within ${a.at(-1)}.`)+` ${s===1?"One seed":`Mean of ${s} seeds`}.`;n.status.textContent=p,n.chart.setAttribute("aria-label",p),this.#n(t,e)}#n(e,{version:r,share:a,lag:t}){let{lags:o}=this.model,n=c=>x*(c-1)/(o.at(-1)-1),i=c=>z*Math.min(h,Math.max(0,-c))/h,s=(c,u,v,m,O)=>N("line",{class:c,x1:u,y1:v,x2:m,y2:O}),d=(c,u)=>N("polyline",{class:c,points:H(o,u).map(([v,m])=>`${n(v).toFixed(1)},${i(m).toFixed(1)}`).join(" ")}),p=[];for(let c=0;c<=h;c+=3)p.push(s("grid",0,i(-c),x,i(-c)));for(let[c,u]of e)c!==r&&p.push(d("other",u.logs));p.push(s("dead",0,i(Math.log10(a)),x,i(Math.log10(a)))),p.push(s("here",n(t),0,n(t),z)),p.push(d("curve",e.get(r).logs)),this.parts.chart.replaceChildren(...p)}#r(e,r){e.replaceChildren(...r.map(([a,t])=>new Option(t,a)))}end(){this.ending.abort(),this.speaker.stop(),this.root.remove()}};function N(l,e){let r=document.createElementNS(B,l);for(let[a,t]of Object.entries(e))r.setAttribute(a,t);return r}var K={render:C(D,w)};export{g as DEFAULTS,_ as called,K as default,D as load,H as toFloor,G as written};
