// Made by unrolled.widgets.bundle from a362cce2ffc19a4e837cfd6f10ec514e341c2477dcef6408846a875116eee5b5
var N={F16:2,F32:4},K=2**-24;function Q(s){let e=new Float32Array(s.length),t=new Uint32Array(e.buffer);for(let i=0;i<s.length;i++){let o=s[i],n=(o&32768)<<16,r=o>>10&31,a=o&1023;r===0?(e[i]=a*K,t[i]|=n):r===31?t[i]=n|2139095040|a<<13:t[i]=n|r+112<<23|a<<13}return e}function ee(s){return ArrayBuffer.isView(s)?new Uint8Array(s.buffer,s.byteOffset,s.byteLength):new Uint8Array(s)}function D(s){let e=ee(s),t=d=>new Error(`These weights cannot be read: ${d}.`);if(e.length<8)throw t("the file is cut short");let i=new DataView(e.buffer,e.byteOffset,e.byteLength),o=8+Number(i.getBigUint64(0,!0));if(o>e.length)throw t("the header is cut short");let n;try{n=JSON.parse(new TextDecoder().decode(e.subarray(8,o)))}catch{throw t("the header is no JSON")}let{__metadata__:r={},...a}=n,l={};for(let[d,{dtype:u,shape:v,data_offsets:[c,p]}]of Object.entries(a)){let m=v.reduce((x,S)=>x*S,1);if(!(u in N))throw t(`${d} has the type ${u}`);if(p-c!==m*N[u]||o+p>e.length)throw t(`${d} is cut short`);let b=e.slice(o+c,o+p).buffer,h=u==="F16"?Q(new Uint16Array(b)):new Float32Array(b);l[d]={shape:v,data:h}}return{metadata:r,tensors:l}}var $=s=>1/(1+Math.exp(-s)),C=class{constructor(e,t=1){this.patchSize=t;let i=o=>{if(!e[o])throw new Error(`These weights lack ${o}.`);return e[o].data};this.readout=i("readout.weight"),this.readoutBias=i("readout.bias"),[this.skip]=i("skip"),this.layers=[];for(let o=0;o===0||e[`layers.${o}.weight_ih`];o++){let n=i(`layers.${o}.bias_hh`),[,r,a]=e[`layers.${o}.weight_ih`].shape;this.layers.push({input:i(`layers.${o}.weight_ih`),recurrent:i(`layers.${o}.weight_hh`),bias:Float64Array.from(i(`layers.${o}.bias_ih`),(l,d)=>l+n[d]),inputs:r,side:a})}this.numLayers=this.layers.length,this.hiddenSize=e["readout.weight"].shape[1]}initialState(e,t){let i=e*t/this.patchSize**2,o=()=>new Float64Array(this.hiddenSize*i);return this.layers.map(()=>({h:o(),c:o()}))}copyState(e){return e.map(({h:t,c:i})=>({h:t.slice(),c:i.slice()}))}step(e,t,i,o){let{patchSize:n,hiddenSize:r}=this,a=i/n,l=o/n,d=a*l,u=te(t,n,a,l);this.layers.forEach((c,p)=>{let{h:m,c:b}=e[p],h=new Float64Array(4*r*d);for(let g=0;g<4*r;g++)h.fill(c.bias[g],g*d,(g+1)*d);I(c.input,c.inputs,c.side,u,h,a,l),I(c.recurrent,r,c.side,m,h,a,l);let x=r*d,S=2*x,A=3*x;for(let g=0;g<x;g++)b[g]=$(h[x+g])*b[g]+$(h[g])*Math.tanh(h[S+g]),m[g]=$(h[A+g])*Math.tanh(b[g]);u=m});let v=new Float64Array(n**2*d);for(let c=0;c<n**2;c++){let p=v.subarray(c*d,(c+1)*d).fill(this.readoutBias[c]);for(let m=0;m<r;m++){let b=this.readout[c*r+m];for(let h=0,x=m*d;h<d;h++)p[h]+=b*u[x+h]}}return ie(v,n,a,l).map((c,p)=>this.skip*(2*t[p]-1)+c)}rollout(e,t,i,o){let n=this.initialState(i,o),r;for(let l of e)r=this.step(n,l,i,o);let a=[r];for(;a.length<t;)a.push(this.step(n,a.at(-1).map($),i,o));return a}};function B(s){let{metadata:e,tensors:t}=D(s);if(e.architecture!=="convlstm")throw new Error(`These weights are of the architecture “${e.architecture}”, which foresees no frames.`);let i=new C(t,JSON.parse(e.config).patch_size??1);return i.metadata=e,i}var W=s=>s.map($);function I(s,e,t,i,o,n,r){let a=n*r,l=(t-1)/2,d=t*t,u=o.length/a;for(let v=0;v<u;v++)for(let c=0;c<e;c++)for(let p=0;p<d;p++){let m=s[(v*e+c)*d+p],b=Math.floor(p/t)-l,h=p%t-l,x=Math.max(0,-b),S=Math.min(n,n-b),A=Math.max(0,-h),g=Math.min(r,r-h);for(let F=x;F<S;F++){let Z=v*a+F*r+A,G=c*a+(F+b)*r+A+h;for(let O=A;O<g;O++)o[Z++]+=m*i[G++]}}}function te(s,e,t,i){let o=new Float64Array(s.length);return R(e,t,i,(n,r)=>{o[r]=s[n]}),o}function ie(s,e,t,i){let o=new Float64Array(s.length);return R(e,t,i,(n,r)=>{o[n]=s[r]}),o}function R(s,e,t,i){let o=0;for(let n=0;n<s;n++)for(let r=0;r<s;r++)for(let a=0;a<e;a++)for(let l=0;l<t;l++)i((a*s+n)*t*s+l*s+r,o++)}var H=`/* What all widgets look like. Colours come from the page around it: the book's
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
`;function J(s,e){let t=document.createRange().createContextualFragment(s.replace(/ \w+="\{\w+\}"|\{\w+\}/g,"")).firstElementChild;t.dataset.architecture=e.metadata.architecture;for(let i of t.querySelectorAll("input, textarea, button, select"))i.dataset.lmSuppressShortcuts="true";return t}var U=new Map;function q(s,...e){let t=s.ownerDocument;for(let i of e){let o=U.get(i);o||(o=new CSSStyleSheet,o.replaceSync(i),U.set(i,o)),t.adoptedStyleSheets.includes(o)||t.adoptedStyleSheets.push(o)}}function P(s){s.scrollHeight>s.clientHeight?s.tabIndex=0:s.removeAttribute("tabindex")}var E=class{constructor(e){this.region=e}say(e){clearTimeout(this.speaking),this.speaking=setTimeout(()=>{this.region.textContent=e},600)}stop(){clearTimeout(this.speaking)}};function Y(s,e){return({model:t,el:i})=>{let o,n=()=>{o?.end(),o=void 0;let r=t.get("weights");if(r?.byteLength)try{o=new e(t,i,s(r))}catch(a){let l=document.createElement("p");throw l.setAttribute("role","alert"),l.textContent=a.message,i.append(l),a}};return t.on("change:weights",n),n(),()=>{t.off("change:weights",n),o?.end()}}}var V=`/* The rest of how *Motion* looks; frame.css comes before. */
.unrolled-live.unrolled-motion { --accent: var(--unrolled-lstm, #1a70d2); }
html[data-theme="dark"] .unrolled-live.unrolled-motion,
html[theme="dark"] .unrolled-live.unrolled-motion,
body[data-jp-theme-light="false"] .unrolled-live.unrolled-motion { --accent: var(--unrolled-lstm, #6cb2ff); }
.unrolled-live.unrolled-motion .frame { height: 640px; }
.unrolled-live.unrolled-motion :is(.controls, .stage, .steps, .strip) { flex: none; }
.unrolled-live.unrolled-motion .controls { display: grid; grid-template-columns: 1fr 1fr; gap: 6px 16px; }
.unrolled-live.unrolled-motion label > span { white-space: nowrap; }
.unrolled-live.unrolled-motion .which { grid-column: 1 / -1; }
.unrolled-live.unrolled-motion select {
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
.unrolled-live.unrolled-motion .stage { display: grid; grid-template-columns: 1fr 1fr; gap: 16px; }
.unrolled-live.unrolled-motion figure { min-width: 0; margin: 0; }
.unrolled-live.unrolled-motion figcaption { margin: 0 0 4px; color: var(--ink); font-weight: 600; font-size: 13px; line-height: 20px; white-space: nowrap; }
.unrolled-live.unrolled-motion .picture { position: relative; width: 100%; max-width: 288px; aspect-ratio: 1; border: 1px solid var(--edge); }
.unrolled-live.unrolled-motion .truth { cursor: move; touch-action: none; }
.unrolled-live.unrolled-motion :is(.picture, .strip) :is(img, canvas) { display: block; width: 100%; height: 100%; margin: 0; image-rendering: pixelated; }
html[data-theme="dark"] .unrolled-live.unrolled-motion :is(img, canvas),
html[theme="dark"] .unrolled-live.unrolled-motion :is(img, canvas),
body[data-jp-theme-light="false"] .unrolled-live.unrolled-motion :is(img, canvas) { filter: invert(0.88); background: none; }
.unrolled-live.unrolled-motion .picture svg { position: absolute; inset: 0; width: 100%; height: 100%; overflow: visible; pointer-events: none; }
.unrolled-live.unrolled-motion .way { fill: none; stroke: var(--accent); stroke-width: 0.35; stroke-linejoin: round; }
.unrolled-live.unrolled-motion .from { fill: none; stroke: var(--accent); stroke-width: 0.25; stroke-dasharray: 0.6 0.4; }
.unrolled-live.unrolled-motion .steps { display: flex; gap: 6px; align-items: center; }
.unrolled-live.unrolled-motion .steps button { flex: none; min-width: 36px; padding: 0 10px; }
.unrolled-live.unrolled-motion .when { flex: 1; }
.unrolled-live.unrolled-motion .where { flex: none; width: 104px; font-weight: 600; font-size: 13px; text-align: right; white-space: nowrap; }
.unrolled-live.unrolled-motion .strip { display: grid; grid-template-columns: repeat(10, 1fr); gap: 3px; }
.unrolled-live.unrolled-motion .strip .heading { grid-column: 1 / -1; margin: 0; font-size: 13px; }
.unrolled-live.unrolled-motion .strip > span { display: grid; gap: 3px; min-width: 0; padding: 2px; border-radius: 3px; cursor: pointer; }
.unrolled-live.unrolled-motion .strip > .here { background: color-mix(in srgb, var(--accent) 60%, var(--paper)); }
.unrolled-live.unrolled-motion .strip :is(img, canvas) { height: auto; aspect-ratio: 1; }
@container unrolled-live (min-width: 560px) {
  .unrolled-live.unrolled-motion .frame { height: 702px; }
  .unrolled-live.unrolled-motion .controls { grid-template-columns: 90px repeat(4, 1fr); }
  .unrolled-live.unrolled-motion .which { grid-column: auto; }
  .unrolled-live.unrolled-motion .stage { justify-content: center; grid-template-columns: 288px 288px; gap: 32px; }
}
@container unrolled-live (max-width: 330px) {
  .unrolled-live.unrolled-motion .where { width: 62px; font-size: 11px; white-space: normal; }
  .unrolled-live.unrolled-motion .about { overflow: hidden; text-overflow: ellipsis; }
}
`;var X=`<div class="unrolled-live unrolled-motion" role="group" aria-label="Motion: a digit moves, and a network foresees it" data-digits="{digits}">
<div class="frame">
<div class="controls">
<label class="which"><span>Digit</span><select {disabled}>{options}</select></label>
<label><span>Row <b class="readout">{row}</b></span><input type="range" class="row" min="0" max="8" step="0.5" value="{row}" {disabled}></label>
<label><span>Column <b class="readout">{column}</b></span><input type="range" class="column" min="0" max="8" step="0.5" value="{column}" {disabled}></label>
<label><span>Speed down <b class="readout">{down}</b></span><input type="range" class="down" min="-1.5" max="1.5" step="0.1" value="{down}" {disabled}></label>
<label><span>Speed right <b class="readout">{right}</b></span><input type="range" class="right" min="-1.5" max="1.5" step="0.1" value="{right}" {disabled}></label>
</div>
<div class="stage">
<figure><figcaption>What happens</figcaption><div class="picture truth">{truth}</div></figure>
<figure><figcaption class="about">What it foresees</figcaption><div class="picture guess">{guess}</div></figure>
</div>
<div class="steps"><button type="button" class="back" aria-label="One frame back" {disabled}>‹</button><button type="button" class="play" {disabled}>Play</button><button type="button" class="on" aria-label="One frame on" {disabled}>›</button><label class="when"><span class="unseen">Frame</span><input type="range" class="time" min="1" max="20" step="1" value="{time}" {disabled}></label><span class="where">{where}</span></div>
<div class="strip"><p class="heading">Ten frames ahead: truth above, network below</p>{strip}</div>
<p class="status">{status}</p>
<p class="spoken unseen" role="status"></p>
</div>
</div>
`;var ae={digit:3,row:1,column:2,down:.4,right:.9,time:16},f=16,y=8,w=10,k=10,se=.5,j=1.5,le=220,M=["row","column","down","right","time"];function de(s,{row:e,column:t,down:i,right:o},n){let r=f-y,a=d=>r-Math.abs((d%(2*r)+2*r)%(2*r)-r),l=d=>Array.from({length:f},(u,v)=>Array.from({length:y},(c,p)=>Math.max(0,1-Math.abs(v-p-d))));return Array.from({length:n},(d,u)=>{let v=l(a(e+i*u)),c=l(a(t+o*u)),p=new Float64Array(f*f);for(let m=0;m<f;m++)for(let b=0;b<f;b++)for(let h=0;h<y;h++)if(v[m][h])for(let x=0;x<y;x++)p[m*f+b]+=v[m][h]*s[h*y+x]*c[b][x];return p})}function T(s){let e=0,t=0,i=0;return s.forEach((o,n)=>{e+=o,t+=o*Math.floor(n/f),i+=o*(n%f)}),[t/e,i/e]}var L=class{constructor(e,t,i){this.host=e,this.model=i;let o=e.get("digits")||t.querySelector("[data-digits]")?.dataset.digits||"";this.digits=Array.from(o,n=>parseInt(n,36)/16),this.ending=new AbortController,q(t,H,V),this.root=J(X,i),this.find=n=>this.root.querySelector(n),this.speaker=new E(this.find(".spoken")),this.select=this.find("select");for(let n=0;n<10;n++)this.select.append(new Option(n));this.canvas={truth:z(this.find(".truth")),guess:z(this.find(".guess"))},this.#a(),this.strip=Array.from({length:k},(n,r)=>{let a=this.find(".strip").appendChild(document.createElement("span"));return a.dataset.time=w+1+r,[a,z(a),z(a)]}),this.#s(),t.replaceChildren(this.root),this.#n()}#a(){let e="http://www.w3.org/2000/svg",t=document.createElementNS(e,"svg");t.setAttribute("viewBox",`0 0 ${f} ${f}`),t.setAttribute("aria-hidden","true"),[this.from,this.way]=["rect","polyline"].map(i=>t.appendChild(document.createElementNS(e,i))),this.from.classList.add("from"),this.way.classList.add("way"),this.find(".truth").append(t)}get(e){return this.host.get(e)??ae[e]}#e(e){for(let[t,i]of Object.entries(e))this.host.set(t,i);this.host.save_changes(),this.#r()}#s(){let e=(t,i,o)=>t.addEventListener(i,o,{signal:this.ending.signal});e(this.select,"change",()=>this.#e({digit:Number(this.select.value)}));for(let t of M)e(this.find(`input.${t}`),"input",i=>{t==="time"&&this.#t(),this.#e({[t]:Number(i.target.value)})});e(this.find(".play"),"click",()=>this.playing?this.#t():this.#d()),e(this.find(".back"),"click",()=>this.#o(-1)),e(this.find(".on"),"click",()=>this.#o(1)),e(this.find(".strip"),"click",t=>{let i=t.target.closest("[data-time]");i&&(this.#t(),this.#e({time:Number(i.dataset.time)}))}),this.#l(e),this.heard=()=>this.#r();for(let t of["digit",...M])this.host.on(`change:${t}`,this.heard)}#l(e){let t=this.find(".truth"),i=o=>{let n=t.getBoundingClientRect();return[(o.clientY-n.top)/n.height,(o.clientX-n.left)/n.width].map(r=>r*f)};e(t,"pointerdown",o=>{o.preventDefault(),t.setPointerCapture(o.pointerId);let[n,r]=i(o),[a,l]=[this.get("row"),this.get("column")],d=n>=a&&n<=a+y&&r>=l&&r<=l+y;this.dragging={inside:d,dy:n-a,dx:r-l},this.#t(),this.#i(n,r)}),e(t,"pointermove",o=>this.dragging&&this.#i(...i(o)));for(let o of["pointerup","pointercancel"])e(t,o,()=>{this.dragging=void 0})}#i(e,t){let{inside:i,dy:o,dx:n}=this.dragging,r=(a,l,d,u)=>Math.round(Math.min(d,Math.max(l,a))/u)*u;if(i)this.#e({row:r(e-o,0,f-y,.5),column:r(t-n,0,f-y,.5)});else{let a=(l,d)=>Number(r((l-d-y/2)/6,-j,j,.1).toFixed(1));this.#e({down:a(e,this.get("row")),right:a(t,this.get("column"))})}}#o(e){this.#t();let t=w+k;this.#e({time:(this.get("time")-1+e+t)%t+1})}#d(){this.playing=setInterval(()=>{this.get("time")===w+k?this.#t():this.#e({time:this.get("time")+1})},le),this.find(".play").textContent="Pause",this.get("time")===w+k&&this.#e({time:1})}#t(){clearInterval(this.playing),this.playing=void 0,this.find(".play").textContent="Play"}#r(){this.drawing??=requestAnimationFrame(()=>{this.drawing=void 0,this.#n()})}#n(){let e=Object.fromEntries(["digit","row","column","down","right"].map(i=>[i,this.get(i)])),t=JSON.stringify(e);if(t!==this.known){this.known=t;let i=this.digits.slice(64*e.digit,64*(e.digit+1));this.frames=de(i,e,w+k),this.guesses=this.model.rollout(this.frames.slice(0,w),k,f,f).map(W),this.#c(e)}this.#h()}#c({digit:e,row:t,column:i}){this.select.value=String(e);for(let r of M.slice(0,4)){let a=this.get(r);this.find(`input.${r}`).value=a,this.find(`label:has(input.${r}) .readout`).textContent=Number(a.toFixed(1))}this.strip.forEach(([,r,a],l)=>{_(r,this.frames[w+l]),_(a,this.guesses[l])});let o={x:i,y:t,width:y,height:y};for(let[r,a]of Object.entries(o))this.from.setAttribute(r,a);let n=this.frames.map(T).map(([r,a])=>`${(a+.5).toFixed(2)},${(r+.5).toFixed(2)}`);this.way.setAttribute("points",n.join(" "))}#h(){let e=this.get("time"),t=e-w,i=this.frames[e-1],o=t>0?this.guesses[t-1]:i;_(this.canvas.truth,i),_(this.canvas.guess,o),this.find(".about").textContent=t>0?"What it foresees":"What it sees",this.find("input.time").value=e,this.find("input.time").setAttribute("aria-valuetext",`${e} of ${w+k}`),this.find(".where").textContent=`Frame ${e} of ${w+k}`,this.strip.forEach(([r],a)=>r.classList.toggle("here",a+1===t));let n=this.#u(i,o,e);this.find(".status").textContent=n,P(this.find(".status")),this.playing||this.speaker.say(n)}#u(e,t,i){let[o,n]=T(e),[r,a]=T(t),l=`The ink's centre is at row ${o.toFixed(1)}, column ${n.toFixed(1)}`,d=Math.hypot(this.get("down"),this.get("right")),u=d<se-.01||d>j+.01?` It was never trained on a speed of ${d.toFixed(1)} pixels a frame.`:"";if(i<=w)return`Frame ${i}, seen by the network. ${l}.${u}`;let v=Math.hypot(o-r,n-a);return`Frame ${i}, ${i-w} ahead. ${l}; the network puts it at row ${r.toFixed(1)}, column ${a.toFixed(1)}, ${v.toFixed(1)} pixels off.${u}`}end(){this.ending.abort(),this.#t(),this.speaker.stop(),cancelAnimationFrame(this.drawing);for(let e of["digit",...M])this.host.off(`change:${e}`,this.heard);this.root.remove()}};function z(s){let e=s.appendChild(document.createElement("canvas"));return e.width=e.height=f,e.setAttribute("aria-hidden","true"),e}function _(s,e){let t=s.getContext("2d"),i=t.createImageData(f,f);e.forEach((o,n)=>{let r=Math.round(255*(1-Math.min(1,o)));i.data.set([r,r,r,255],4*n)}),t.putImageData(i,0,0)}var ke={render:Y(B,L)};export{ae as DEFAULTS,T as centre,ke as default,de as film};
