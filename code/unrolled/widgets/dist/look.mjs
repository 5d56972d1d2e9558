// Made by unrolled.widgets.bundle from fab3784f9bed8f200a7eac1d2fb429abfd1dcdd3babd33a9797d773d8cb2d394
function A(o,t,r,s,e=0){let n=t.length,i=r.length,c=2*n,d=3*n,a=4*n,l=5*n,g=6*n,p=7*n,h=0;for(;h+8<=i;h+=8){let m=0,x=0,u=0,b=0,w=0,y=0,q=0,U=0;for(let E=0,v=h*n;E<n;E++,v++){let S=t[E];m+=o[v]*S,x+=o[v+n]*S,u+=o[v+c]*S,b+=o[v+d]*S,w+=o[v+a]*S,y+=o[v+l]*S,q+=o[v+g]*S,U+=o[v+p]*S}r[h]=m,r[h+1]=x,r[h+2]=u,r[h+3]=b,r[h+4]=w,r[h+5]=y,r[h+6]=q,r[h+7]=U}for(;h<i;h++){let m=0;for(let x=0,u=h*n;x<n;x++,u++)m+=o[u]*t[x];r[h]=m}for(h=0;h<i;h++)r[h]+=s[e+h]}var D={F16:2,F32:4},se=2**-24;function P(o){let t=new Float32Array(o.length),r=new Uint32Array(t.buffer);for(let s=0;s<o.length;s++){let e=o[s],n=(e&32768)<<16,i=e>>10&31,c=e&1023;i===0?(t[s]=c*se,r[s]|=n):i===31?r[s]=n|2139095040|c<<13:r[s]=n|i+112<<23|c<<13}return t}function ie(o){return ArrayBuffer.isView(o)?new Uint8Array(o.buffer,o.byteOffset,o.byteLength):new Uint8Array(o)}function T(o){let t=ie(o),r=a=>new Error(`These weights cannot be read: ${a}.`);if(t.length<8)throw r("the file is cut short");let s=new DataView(t.buffer,t.byteOffset,t.byteLength),e=8+Number(s.getBigUint64(0,!0));if(e>t.length)throw r("the header is cut short");let n;try{n=JSON.parse(new TextDecoder().decode(t.subarray(8,e)))}catch{throw r("the header is no JSON")}let{__metadata__:i={},...c}=n,d={};for(let[a,{dtype:l,shape:g,data_offsets:[p,h]}]of Object.entries(c)){let m=g.reduce((b,w)=>b*w,1);if(!(l in D))throw r(`${a} has the type ${l}`);if(h-p!==m*D[l]||e+h>t.length)throw r(`${a} is cut short`);let x=t.slice(e+p,e+h).buffer,u=l==="F16"?P(new Uint16Array(x)):new Float32Array(x);d[a]={shape:g,data:u}}return{metadata:i,tensors:d}}var $="abcdefghijklmnopqrstuvwxyz",k="0123456789",B=k.length;function ae(o,t){let r=o.filter((i,c)=>!t.has(c));if(r.length===0)return;let s=Math.max(...r),e=o.map((i,c)=>t.has(c)?0:Math.exp(i-s)),n=e.reduce((i,c)=>i+c,0);return e.map(i=>i/n)}var j=class{constructor(t,{num_heads:r}){let s=l=>t[l].data,[e,n]=t["embedding.weight"].shape;if(n!==$.length+k.length+1||t["readout.weight"].shape[0]!==k.length)throw new Error("This page runs readers of twenty-six names and ten things.");this.width=e,this.numHeads=r,this.headWidth=e/r,this.inputs=n;let i=l=>Float64Array.from(s(l));this.embedding=[s("embedding.weight"),i("embedding.bias")];let c=s("attention.in_proj_weight"),d=i("attention.in_proj_bias"),a=l=>[c.subarray(l*e*e,(l+1)*e*e),d.subarray(l*e,(l+1)*e)];this.parts={queries:a(0),keys:a(1),values:a(2)},this.output=[s("attention.out_proj.weight"),i("attention.out_proj.bias")],this.readout=[s("readout.weight"),i("readout.bias")]}#e([t,r],s){let e=new Float64Array(r.length);return A(t,s,e,r),e}look(t,{asks:r=t.length-1,factor:s=1,hidden:e=new Set}={}){let n=t.map(([p,h])=>{let m=new Float64Array(this.inputs);return m[p]=1,m[$.length+h]=1,this.#e(this.embedding,m)}),i=this.#e(this.parts.queries,n[r]),c=n.map(p=>this.#e(this.parts.keys,p)),d=n.map(p=>this.#e(this.parts.values,p)),a=[],l=[],g=new Float64Array(this.width);for(let p=0;p<this.numHeads;p++){let h=p*this.headWidth,m=h+this.headWidth,x=c.map(b=>{let w=0;for(let y=h;y<m;y++)w+=i[y]*b[y];return s*w/Math.sqrt(this.headWidth)});a.push(x);let u=ae(x,e);u&&(l.push(u),u.forEach((b,w)=>{for(let y=h;y<m;y++)g[y]+=b*d[w][y]}))}return l.length===0?{scores:a,weights:void 0,logits:void 0}:{scores:a,weights:l,logits:this.#e(this.readout,this.#e(this.output,g))}}};function R(o){let{metadata:t,tensors:r}=T(o);if(t.architecture!=="attention-reader")throw new Error(`These weights are of the architecture “${t.architecture}”, which does not look.`);let s=new j(r,JSON.parse(t.config));return s.metadata=t,s}var W=`/* What all widgets look like. Colours come from the page around it: the book's
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
`;var G={"\n":"↵"," ":"␣","	":"⇥"},J={"\n":"new line"," ":"space","	":"tab",".":"full stop",",":"comma",":":"colon",";":"semicolon","'":"apostrophe",'"':"quotation mark","-":"hyphen","—":"dash","!":"exclamation mark","?":"question mark","(":"left parenthesis",")":"right parenthesis","[":"left bracket","]":"right bracket","&":"ampersand"};function z(o){return G[o]?G[o]:/^[\p{C}\p{M}\p{Z}]$/u.test(o)?`U+${o.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}`:o}function C(o){return J[o]?J[o]:o!==o.toLowerCase()?`capital ${o}`:z(o)}function K(o,t){let r=document.createRange().createContextualFragment(o.replace(/ \w+="\{\w+\}"|\{\w+\}/g,"")).firstElementChild;r.dataset.architecture=t.metadata.architecture;for(let s of r.querySelectorAll("input, textarea, button, select"))s.dataset.lmSuppressShortcuts="true";return r}var V=new Map;function Y(o,...t){let r=o.ownerDocument;for(let s of t){let e=V.get(s);e||(e=new CSSStyleSheet,e.replaceSync(s),V.set(s,e)),r.adoptedStyleSheets.includes(e)||r.adoptedStyleSheets.push(e)}}function _(o){o.scrollHeight>o.clientHeight?o.tabIndex=0:o.removeAttribute("tabindex")}var L=class{constructor(t){this.region=t}say(t){clearTimeout(this.speaking),this.speaking=setTimeout(()=>{this.region.textContent=t},600)}stop(){clearTimeout(this.speaking)}};function Z(o,t){return({model:r,el:s})=>{let e,n=()=>{e?.end(),e=void 0;let i=r.get("weights");if(i?.byteLength)try{e=new t(r,s,o(i))}catch(c){let d=document.createElement("p");throw d.setAttribute("role","alert"),d.textContent=c.message,s.append(d),c}};return r.on("change:weights",n),n(),()=>{r.off("change:weights",n),e?.end()}}}var Q=`/* The rest of how *Look* looks; frame.css comes before. */
.unrolled-live.unrolled-look { --accent: var(--unrolled-attention, #8a1d80); }
html[data-theme="dark"] .unrolled-live.unrolled-look,
html[theme="dark"] .unrolled-live.unrolled-look,
body[data-jp-theme-light="false"] .unrolled-live.unrolled-look { --accent: var(--unrolled-attention, #e79be0); }
.unrolled-live.unrolled-look .frame { height: 880px; }
.unrolled-live.unrolled-look .controls { display: grid; flex: none; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 10px; align-items: end; }
.unrolled-live.unrolled-look .typed { grid-column: 1 / -1; }
.unrolled-live.unrolled-look .reset { grid-column: 1 / -1; }
.unrolled-live.unrolled-look .typed textarea { resize: none; overflow: auto hidden; white-space: pre; }
.unrolled-live.unrolled-look select {
  display: block;
  width: 100%;
  height: 36px;
  padding: 0 8px;
  border: 1px solid var(--edge);
  border-radius: 4px;
  background: var(--paper);
  color: var(--ink);
  font: 15px var(--mono);
}
.unrolled-live.unrolled-look input[type="range"] { height: 36px; }
.unrolled-live.unrolled-look .status { height: 80px; }
.unrolled-live.unrolled-look .panels { display: flex; flex: 1 1 0; flex-direction: column; gap: 10px; min-height: 0; }
.unrolled-live.unrolled-look .sources { flex: 1 1 0; min-height: 0; overflow: hidden auto; }
.unrolled-live.unrolled-look .answer { flex: none; order: -1; height: 134px; overflow: hidden; }

.unrolled-live.unrolled-look .sources :is(.heading, li) {
  display: grid;
  grid-template-columns: 58px 34px minmax(0, 1fr) 40px 34px minmax(0, 1fr) 40px;
  gap: 4px;
  align-items: center;
}
.unrolled-live.unrolled-look .sources .heading { position: sticky; top: 0; z-index: 1; grid-template-columns: 58px minmax(0, 1fr) minmax(0, 1fr); background: var(--paper); color: var(--soft); font-size: 12px; line-height: 16px; }
.unrolled-live.unrolled-look .sources li { min-height: 24px; padding: 0 2px; border-left: 3px solid transparent; line-height: 24px; }
.unrolled-live.unrolled-look .sources [data-asks="true"] { border-color: var(--accent); background: var(--tray); }
.unrolled-live.unrolled-look .sources [data-hidden="true"] :is(.score, .percent) { color: var(--soft); }
.unrolled-live.unrolled-look .sources [data-hidden="true"] .name { text-decoration: line-through; }
.unrolled-live.unrolled-look .pair { display: flex; gap: 5px; align-items: center; font: 15px/24px var(--mono); cursor: pointer; }
.unrolled-live.unrolled-look .pair input { flex: none; width: 18px; height: 18px; accent-color: var(--accent); }
.unrolled-live.unrolled-look .score { font: 12px/24px var(--mono); text-align: right; white-space: nowrap; }
.unrolled-live.unrolled-look .sources .percent { font-size: 12px; }
.unrolled-live.unrolled-look .sources .fill { background: var(--accent); }
.unrolled-live.unrolled-look .answer li { grid-template-columns: 4.6em minmax(0, 1fr) 4.6em; }
.unrolled-live.unrolled-look .answer .verb { display: none; }

@container unrolled-live (min-width: 560px) {
  .unrolled-live.unrolled-look .frame { height: 620px; }
  .unrolled-live.unrolled-look .controls { grid-template-columns: minmax(0, 1fr) 84px 130px auto; }
  .unrolled-live.unrolled-look .typed { grid-column: auto; }
  .unrolled-live.unrolled-look .reset { grid-column: auto; }
  .unrolled-live.unrolled-look .status { height: 40px; }
  .unrolled-live.unrolled-look .panels { display: grid; grid-template-columns: minmax(0, 1.7fr) minmax(0, 1fr); gap: 20px; }
  .unrolled-live.unrolled-look .sources { max-height: 100%; }
  .unrolled-live.unrolled-look .answer { order: 0; height: auto; }
}
`;var X=`<div class="unrolled-live unrolled-look" role="group" aria-label="Look: what one layer of self-attention looks at, and what it answers">
<div class="frame">
<fieldset class="controls" {disabled}>
<label class="typed"><span>Pairs, and a question at the end</span><textarea rows="1" spellcheck="false" autocapitalize="off" autocorrect="off" autocomplete="off">{text}</textarea></label>
<label class="which"><span>Who asks</span><select>{options}</select></label>
<label class="loud"><span>Scores <b class="readout">{factor}</b></span><input type="range" min="0" max="4" step="0.05" value="{value}"></label>
<button type="button" class="reset">Reset</button>
</fieldset>
<p class="status">{status}</p>
<p class="spoken unseen" role="status"></p>
<div class="panels">
<div class="sources" role="group" aria-label="The pairs, with each head's score and weight"><p class="heading"><span>May be seen</span><span>Head 1: score, weight</span><span>Head 2: score, weight</span></p><ol>{rows}</ol></div>
<div class="answer"><p class="heading">{heading}</p><ol aria-label="Probabilities of the answer">{answers}</ol></div>
</div>
</div>
</div>
`;function F(o,t=1){let r=new Float64Array(o.length),s=re(o);if(!(t>0))return r[s]=1,r;let e=0;for(let n=0;n<r.length;n++)r[n]=Math.exp((o[n]-o[s])/t),e+=r[n];for(let n=0;n<r.length;n++)r[n]/=e;return r}function re(o){let t=0;for(let r=1;r<o.length;r++)o[r]>o[t]&&(t=r);return t}var pe=8;function f(o,t,r){let s=document.createElement(o);return t&&(s.className=t),r!==void 0&&(s.textContent=r),s}function fe(o){let t=o.map(e=>e*1e3),r=t.map(Math.floor),s=Math.round(1e3-r.reduce((e,n)=>e+n,0));return t.map((e,n)=>[e-r[n],n]).sort((e,n)=>n[0]-e[0]).slice(0,Math.max(0,s)).forEach(([,e])=>r[e]++),r.map(e=>e/10)}function oe(o,t,r=pe){let s=Array.from(o.keys()).sort((a,l)=>o[l]-o[a]||(l===t)-(a===t)||a-l),e=s.slice(0,r);t>=0&&!e.includes(t)&&e.push(t);let n=s.filter(a=>!e.includes(a)),i=n.reduce((a,l)=>a+o[l],0),c=fe([...e.map(a=>o[a]),i]),d=e.map((a,l)=>({id:a,probability:o[a],percent:c[l],chosen:a===t}));return n.length>0&&d.push({others:n,probability:i,percent:c.at(-1),chosen:!1}),d}function ne(o,t,r,s){return t.map(e=>{let n=f("li",e.chosen?"chosen":""),i=e.others?`${e.others.length} others`:z(o[e.id]),c=f("span","name",i),d=f("span","bar"),a=f("span","fill");if(a.style.width=`${100*e.probability}%`,d.append(a),s){let l=e.others?e.others.reduce((p,h)=>p+s[h],0):s[e.id],g=f("span","own");g.style.left=`${100*l}%`,d.append(g)}return d.setAttribute("aria-hidden","true"),!e.others&&C(o[e.id])!==i&&(c.setAttribute("aria-hidden","true"),n.append(f("span","unseen",C(o[e.id])))),n.append(c,d,f("span","percent",`${e.percent.toFixed(1)} %`)),n.append(f("span","verb",e.chosen?r:"")),n})}var N={text:"c4 k7 a1 m3 x9 b0 t2 k?",factor:1},H=17,me=4,ge=4,xe=o=>(Math.round(10*o)/10||0).toFixed(1).replace("-","−"),M=([o,t])=>$[o]+(t===B?"?":k[t]);function be(o){let t=[],r=o.toLowerCase().split(/[\s,;]+/u).filter(Boolean),s=r.filter(n=>!/^[a-z][0-9?]$/.test(n)),e=r.filter(n=>/^[a-z][0-9?]$/.test(n)).map(n=>[$.indexOf(n[0]),n[1]==="?"?B:k.indexOf(n[1])]);if(s.length>0){let n=s.slice(0,3).map(i=>[...i].slice(0,8).map(z).join("")).join(" ");t.push(`Left out what is no letter with a digit or a question mark: ${n}${s.length>3?" …":""}`)}return e.length>H&&(e=e.slice(-H),t.push(`Reads only the last ${H}.`)),{pairs:e,notes:t}}var I=class{constructor(t,r,s){this.host=t,this.model=s,this.ending=new AbortController,this.root=K(X,s),Y(r,W,Q);let e=n=>this.root.querySelector(n);this.field=e("textarea"),this.asking=e("select"),this.range=e("input[type=range]"),this.readout=e(".readout"),this.reset=e(".reset"),this.status=e(".status"),this.heading=e(".answer .heading"),this.sources=e(".sources ol"),this.answers=e(".answer ol"),this.speaker=new L(e(".spoken")),this.initial={text:String(t.get("text")??N.text),factor:this.#e(t.get("factor"))},this.#s(),this.#n(),r.replaceChildren(this.root),[this.status,e(".sources")].forEach(_)}#e(t){let r=Number(t??N.factor);return Number.isFinite(r)?Math.min(ge,Math.max(0,r)):N.factor}#s(){let{signal:t}=this.ending;this.field.addEventListener("input",()=>this.#r(this.field.value),{signal:t}),this.asking.addEventListener("change",()=>{this.asks=Number(this.asking.value),this.#t()},{signal:t}),this.range.addEventListener("input",()=>{this.factor=this.#e(this.range.value),this.#t()},{signal:t}),this.reset.addEventListener("click",()=>this.#n(),{signal:t}),this.sources.addEventListener("change",s=>{let e=Number(s.target.dataset.place);s.target.checked?this.hidden.delete(e):this.hidden.add(e),this.#t()},{signal:t});let r=()=>{let s={text:String(this.host.get("text")??""),factor:this.#e(this.host.get("factor"))};s.text===this.typed&&s.factor===this.factor||(this.factor=s.factor,this.#r(s.text))};for(let s of["text","factor"])this.host.on(`change:${s}`,r),t.addEventListener("abort",()=>this.host.off(`change:${s}`,r))}#n(){this.factor=this.initial.factor,this.#r(this.initial.text)}#r(t){this.typed=t,this.field.value!==t&&(this.field.value=t);let{pairs:r,notes:s}=be(t);this.pairs=r,this.notes=s,this.hidden=new Set,this.asks=r.length-1,this.asking.replaceChildren(...r.map((e,n)=>{let i=f("option","",M(e));return i.value=n,i})),this.asking.disabled=r.length===0,this.sources.replaceChildren(...r.map((e,n)=>this.#i(e,n))),this.#t()}#i(t,r){let s=f("li"),e=f("input");e.type="checkbox",e.checked=!0,e.dataset.place=r,e.dataset.lmSuppressShortcuts="true";let n=f("label","pair",M(t));n.prepend(e),s.append(n);for(let i=0;i<this.model.numHeads;i++){let c=f("span","bar");c.setAttribute("aria-hidden","true"),c.append(f("span","fill")),s.append(f("span","score"),c,f("span","percent"))}return s}#t(){if(this.range.value=this.factor,this.readout.textContent=`× ${this.factor.toFixed(2)}`,this.asking.value=String(this.asks),this.pairs.length===0){this.answers.replaceChildren(),this.heading.textContent="The answer",this.#o([...this.notes,"There is nothing to look at yet: type a letter with a digit, such as c4."].join(" "));return}let{asks:t,factor:r,hidden:s}=this,{scores:e,weights:n,logits:i}=this.model.look(this.pairs,{asks:t,factor:r,hidden:s});for(let[l,g]of[...this.sources.children].entries()){g.dataset.hidden=s.has(l),g.dataset.asks=l===t;let[p,h,m]=[".score",".fill",".percent"].map(u=>g.querySelectorAll(u));for(let u=0;u<this.model.numHeads;u++){let b=n?.[u][l]??0;p[u].textContent=s.has(l)?"−∞":xe(e[u][l]),h[u].style.width=`${100*b}%`,m[u].textContent=`${(100*b).toFixed(0)} %`}let x=n?n.map((u,b)=>`head ${b+1} ${(100*u[l]).toFixed(0)} per cent`).join(", "):"no weight";g.querySelector("input").setAttribute("aria-label",`Look at ${M(this.pairs[l])}: ${x}`)}let c=M(this.pairs[t]);if(this.heading.textContent=`What ${c}, at place ${t+1}, answers`,!i){this.answers.replaceChildren(),this.#o([...this.notes,`${c} may look nowhere: the softmax has nothing to share out, and zero over zero is no number.`].join(" "));return}let d=F(i),a=d.indexOf(Math.max(...d));this.answers.replaceChildren(...ne([...k],oe(d,a,me),"")),this.#o([...this.notes,this.#a(c,n,a,d[a])].join(" ")),this.host.set("answer",k[a])}#a(t,r,s,e){let n=r.map((i,c)=>{let d=i.indexOf(Math.max(...i));return`head ${c+1} most at ${M(this.pairs[d])} (${(100*i[d]).toFixed(0)} %)`}).join(", ");return`${t} looks: ${n}. Answer ${k[s]}, ${(100*e).toFixed(0)} %.`}#o(t){this.status.textContent=t,_(this.status),this.speaker.say(t),this.host.set("text",this.typed),this.host.set("factor",this.factor),clearTimeout(this.saving),this.saving=setTimeout(()=>this.host.save_changes(),200)}end(){this.ending.abort(),clearTimeout(this.saving),this.speaker.stop(),this.root.remove()}},ft={render:Z(R,I)};export{N as DEFAULTS,H as MOST_PAIRS,ft as default,be as readPairs};
