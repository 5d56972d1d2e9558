// Made by unrolled.widgets.bundle from a362cce2ffc19a4e837cfd6f10ec514e341c2477dcef6408846a875116eee5b5
function A(e,r,o,s,t=0){let n=r.length,i=o.length,c=2*n,d=3*n,a=4*n,l=5*n,g=6*n,p=7*n,h=0;for(;h+8<=i;h+=8){let m=0,w=0,u=0,b=0,x=0,y=0,U=0,R=0;for(let B=0,v=h*n;B<n;B++,v++){let S=r[B];m+=e[v]*S,w+=e[v+n]*S,u+=e[v+c]*S,b+=e[v+d]*S,x+=e[v+a]*S,y+=e[v+l]*S,U+=e[v+g]*S,R+=e[v+p]*S}o[h]=m,o[h+1]=w,o[h+2]=u,o[h+3]=b,o[h+4]=x,o[h+5]=y,o[h+6]=U,o[h+7]=R}for(;h<i;h++){let m=0;for(let w=0,u=h*n;w<n;w++,u++)m+=e[u]*r[w];o[h]=m}for(h=0;h<i;h++)o[h]+=s[t+h]}var W={F16:2,F32:4},lt=2**-24;function P(e){let r=new Float32Array(e.length),o=new Uint32Array(r.buffer);for(let s=0;s<e.length;s++){let t=e[s],n=(t&32768)<<16,i=t>>10&31,c=t&1023;i===0?(r[s]=c*lt,o[s]|=n):i===31?o[s]=n|2139095040|c<<13:o[s]=n|i+112<<23|c<<13}return r}function ct(e){return ArrayBuffer.isView(e)?new Uint8Array(e.buffer,e.byteOffset,e.byteLength):new Uint8Array(e)}function L(e){let r=ct(e),o=a=>new Error(`These weights cannot be read: ${a}.`);if(r.length<8)throw o("the file is cut short");let s=new DataView(r.buffer,r.byteOffset,r.byteLength),t=8+Number(s.getBigUint64(0,!0));if(t>r.length)throw o("the header is cut short");let n;try{n=JSON.parse(new TextDecoder().decode(r.subarray(8,t)))}catch{throw o("the header is no JSON")}let{__metadata__:i={},...c}=n,d={};for(let[a,{dtype:l,shape:g,data_offsets:[p,h]}]of Object.entries(c)){let m=g.reduce((b,x)=>b*x,1);if(!(l in W))throw o(`${a} has the type ${l}`);if(h-p!==m*W[l]||t+h>r.length)throw o(`${a} is cut short`);let w=r.slice(t+p,t+h).buffer,u=l==="F16"?P(new Uint16Array(w)):new Float32Array(w);d[a]={shape:g,data:u}}return{metadata:i,tensors:d}}var $="abcdefghijklmnopqrstuvwxyz",k="0123456789",N=k.length;function ht(e,r){let o=e.filter((i,c)=>!r.has(c));if(o.length===0)return;let s=Math.max(...o),t=e.map((i,c)=>r.has(c)?0:Math.exp(i-s)),n=t.reduce((i,c)=>i+c,0);return t.map(i=>i/n)}var j=class{constructor(r,{num_heads:o}){let s=l=>r[l].data,[t,n]=r["embedding.weight"].shape;if(n!==$.length+k.length+1||r["readout.weight"].shape[0]!==k.length)throw new Error("This page runs readers of twenty-six names and ten things.");this.width=t,this.numHeads=o,this.headWidth=t/o,this.inputs=n;let i=l=>Float64Array.from(s(l));this.embedding=[s("embedding.weight"),i("embedding.bias")];let c=s("attention.in_proj_weight"),d=i("attention.in_proj_bias"),a=l=>[c.subarray(l*t*t,(l+1)*t*t),d.subarray(l*t,(l+1)*t)];this.parts={queries:a(0),keys:a(1),values:a(2)},this.output=[s("attention.out_proj.weight"),i("attention.out_proj.bias")],this.readout=[s("readout.weight"),i("readout.bias")]}#t([r,o],s){let t=new Float64Array(o.length);return A(r,s,t,o),t}look(r,{asks:o=r.length-1,factor:s=1,hidden:t=new Set}={}){let n=r.map(([p,h])=>{let m=new Float64Array(this.inputs);return m[p]=1,m[$.length+h]=1,this.#t(this.embedding,m)}),i=this.#t(this.parts.queries,n[o]),c=n.map(p=>this.#t(this.parts.keys,p)),d=n.map(p=>this.#t(this.parts.values,p)),a=[],l=[],g=new Float64Array(this.width);for(let p=0;p<this.numHeads;p++){let h=p*this.headWidth,m=h+this.headWidth,w=c.map(b=>{let x=0;for(let y=h;y<m;y++)x+=i[y]*b[y];return s*x/Math.sqrt(this.headWidth)});a.push(w);let u=ht(w,t);u&&(l.push(u),u.forEach((b,x)=>{for(let y=h;y<m;y++)g[y]+=b*d[x][y]}))}return l.length===0?{scores:a,weights:void 0,logits:void 0}:{scores:a,weights:l,logits:this.#t(this.readout,this.#t(this.output,g))}}};function K(e){let{metadata:r,tensors:o}=L(e);if(r.architecture!=="attention-reader")throw new Error(`These weights are of the architecture “${r.architecture}”, which does not look.`);let s=new j(o,JSON.parse(r.config));return s.metadata=r,s}var G=`/* What all widgets look like. Colours come from the page around it: the book's
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
`;var V={"\n":"↵"," ":"␣","	":"⇥"},J={"\n":"new line"," ":"space","	":"tab",".":"full stop",",":"comma",":":"colon",";":"semicolon","'":"apostrophe",'"':"quotation mark","-":"hyphen","—":"dash","!":"exclamation mark","?":"question mark","(":"left parenthesis",")":"right parenthesis","[":"left bracket","]":"right bracket","&":"ampersand"};function z(e){return V[e]?V[e]:/^[\p{C}\p{M}\p{Z}]$/u.test(e)?`U+${e.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}`:e}function C(e){return J[e]?J[e]:e!==e.toLowerCase()?`capital ${e}`:z(e)}function Z(e,r){let o=document.createRange().createContextualFragment(e.replace(/ \w+="\{\w+\}"|\{\w+\}/g,"")).firstElementChild;o.dataset.architecture=r.metadata.architecture;for(let s of o.querySelectorAll("input, textarea, button, select"))s.dataset.lmSuppressShortcuts="true";return o}var Y=new Map;function Q(e,...r){let o=e.ownerDocument;for(let s of r){let t=Y.get(s);t||(t=new CSSStyleSheet,t.replaceSync(s),Y.set(s,t)),o.adoptedStyleSheets.includes(t)||o.adoptedStyleSheets.push(t)}}function H(e){e.scrollHeight>e.clientHeight?e.tabIndex=0:e.removeAttribute("tabindex")}var E=class{constructor(r){this.region=r}say(r){clearTimeout(this.speaking),this.speaking=setTimeout(()=>{this.region.textContent=r},600)}stop(){clearTimeout(this.speaking)}};function X(e,r){return({model:o,el:s})=>{let t,n=()=>{t?.end(),t=void 0;let i=o.get("weights");if(i?.byteLength)try{t=new r(o,s,e(i))}catch(c){let d=document.createElement("p");throw d.setAttribute("role","alert"),d.textContent=c.message,s.append(d),c}};return o.on("change:weights",n),n(),()=>{o.off("change:weights",n),t?.end()}}}var tt=`/* The rest of how *Look* looks; frame.css comes before. */
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
`;var et=`<div class="unrolled-live unrolled-look" role="group" aria-label="Look: what one layer of self-attention looks at, and what it answers">
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
`;var M=e=>1/(1+Math.exp(-e));function F(e,r=1){let o=new Float64Array(e.length),s=nt(e);if(!(r>0))return o[s]=1,o;let t=0;for(let n=0;n<o.length;n++)o[n]=Math.exp((e[n]-e[s])/r),t+=o[n];for(let n=0;n<o.length;n++)o[n]/=t;return o}function nt(e){let r=0;for(let o=1;o<e.length;o++)e[o]>e[r]&&(r=o);return r}function mt(e){let r=1/(1+.3275911*Math.abs(e)),o=((((1.061405429*r-1.453152027)*r+1.421413741)*r-.284496736)*r+.254829592)*r;return Math.sign(e)*(1-o*Math.exp(-e*e))}var st=e=>(1+mt(e*Math.SQRT1_2))/2,gt=e=>Math.exp(-e*e/2)/Math.sqrt(2*Math.PI);function q(e,r){return{forward(o,s){for(let t=0;t<s.length;t++)s[t]=e(o[t])},backward(o,s,t){for(let n=0;n<t.length;n++)t[n]=s[n]*r(o[n])}}}var wt={relu:q(e=>Math.max(0,e),e=>e>0?1:0),relu2:q(e=>Math.max(0,e)**2,e=>2*Math.max(0,e)),gelu:q(e=>e*st(e),e=>st(e)+e*gt(e)),swiglu:{forward(e,r){for(let o=0;o<r.length;o++)r[o]=e[o]*M(e[o])*e[o+r.length]},backward(e,r,o){let s=r.length;for(let t=0;t<s;t++){let n=M(e[t]);o[t]=r[t]*e[t+s]*n*(1+e[t]*(1-n)),o[t+s]=r[t]*e[t]*n}}}};var bt=8;function f(e,r,o){let s=document.createElement(e);return r&&(s.className=r),o!==void 0&&(s.textContent=o),s}function yt(e){let r=e.map(t=>t*1e3),o=r.map(Math.floor),s=Math.round(1e3-o.reduce((t,n)=>t+n,0));return r.map((t,n)=>[t-o[n],n]).sort((t,n)=>n[0]-t[0]).slice(0,Math.max(0,s)).forEach(([,t])=>o[t]++),o.map(t=>t/10)}function it(e,r,o=bt){let s=Array.from(e.keys()).sort((a,l)=>e[l]-e[a]||(l===r)-(a===r)||a-l),t=s.slice(0,o);r>=0&&!t.includes(r)&&t.push(r);let n=s.filter(a=>!t.includes(a)),i=n.reduce((a,l)=>a+e[l],0),c=yt([...t.map(a=>e[a]),i]),d=t.map((a,l)=>({id:a,probability:e[a],percent:c[l],chosen:a===r}));return n.length>0&&d.push({others:n,probability:i,percent:c.at(-1),chosen:!1}),d}function at(e,r,o,s){return r.map(t=>{let n=f("li",t.chosen?"chosen":""),i=t.others?`${t.others.length} others`:z(e[t.id]),c=f("span","name",i),d=f("span","bar"),a=f("span","fill");if(a.style.width=`${100*t.probability}%`,d.append(a),s){let l=t.others?t.others.reduce((p,h)=>p+s[h],0):s[t.id],g=f("span","own");g.style.left=`${100*l}%`,d.append(g)}return d.setAttribute("aria-hidden","true"),!t.others&&C(e[t.id])!==i&&(c.setAttribute("aria-hidden","true"),n.append(f("span","unseen",C(e[t.id])))),n.append(c,d,f("span","percent",`${t.percent.toFixed(1)} %`)),n.append(f("span","verb",t.chosen?o:"")),n})}var O={text:"c4 k7 a1 m3 x9 b0 t2 k?",factor:1},I=17,xt=4,vt=4,kt=e=>(Math.round(10*e)/10||0).toFixed(1).replace("-","−"),T=([e,r])=>$[e]+(r===N?"?":k[r]);function St(e){let r=[],o=e.toLowerCase().split(/[\s,;]+/u).filter(Boolean),s=o.filter(n=>!/^[a-z][0-9?]$/.test(n)),t=o.filter(n=>/^[a-z][0-9?]$/.test(n)).map(n=>[$.indexOf(n[0]),n[1]==="?"?N:k.indexOf(n[1])]);if(s.length>0){let n=s.slice(0,3).map(i=>[...i].slice(0,8).map(z).join("")).join(" ");r.push(`Left out what is no letter with a digit or a question mark: ${n}${s.length>3?" …":""}`)}return t.length>I&&(t=t.slice(-I),r.push(`Reads only the last ${I}.`)),{pairs:t,notes:r}}var D=class{constructor(r,o,s){this.host=r,this.model=s,this.ending=new AbortController,this.root=Z(et,s),Q(o,G,tt);let t=n=>this.root.querySelector(n);this.field=t("textarea"),this.asking=t("select"),this.range=t("input[type=range]"),this.readout=t(".readout"),this.reset=t(".reset"),this.status=t(".status"),this.heading=t(".answer .heading"),this.sources=t(".sources ol"),this.answers=t(".answer ol"),this.speaker=new E(t(".spoken")),this.initial={text:String(r.get("text")??O.text),factor:this.#t(r.get("factor"))},this.#s(),this.#n(),o.replaceChildren(this.root),[this.status,t(".sources")].forEach(H)}#t(r){let o=Number(r??O.factor);return Number.isFinite(o)?Math.min(vt,Math.max(0,o)):O.factor}#s(){let{signal:r}=this.ending;this.field.addEventListener("input",()=>this.#r(this.field.value),{signal:r}),this.asking.addEventListener("change",()=>{this.asks=Number(this.asking.value),this.#e()},{signal:r}),this.range.addEventListener("input",()=>{this.factor=this.#t(this.range.value),this.#e()},{signal:r}),this.reset.addEventListener("click",()=>this.#n(),{signal:r}),this.sources.addEventListener("change",s=>{let t=Number(s.target.dataset.place);s.target.checked?this.hidden.delete(t):this.hidden.add(t),this.#e()},{signal:r});let o=()=>{let s={text:String(this.host.get("text")??""),factor:this.#t(this.host.get("factor"))};s.text===this.typed&&s.factor===this.factor||(this.factor=s.factor,this.#r(s.text))};for(let s of["text","factor"])this.host.on(`change:${s}`,o),r.addEventListener("abort",()=>this.host.off(`change:${s}`,o))}#n(){this.factor=this.initial.factor,this.#r(this.initial.text)}#r(r){this.typed=r,this.field.value!==r&&(this.field.value=r);let{pairs:o,notes:s}=St(r);this.pairs=o,this.notes=s,this.hidden=new Set,this.asks=o.length-1,this.asking.replaceChildren(...o.map((t,n)=>{let i=f("option","",T(t));return i.value=n,i})),this.asking.disabled=o.length===0,this.sources.replaceChildren(...o.map((t,n)=>this.#i(t,n))),this.#e()}#i(r,o){let s=f("li"),t=f("input");t.type="checkbox",t.checked=!0,t.dataset.place=o,t.dataset.lmSuppressShortcuts="true";let n=f("label","pair",T(r));n.prepend(t),s.append(n);for(let i=0;i<this.model.numHeads;i++){let c=f("span","bar");c.setAttribute("aria-hidden","true"),c.append(f("span","fill")),s.append(f("span","score"),c,f("span","percent"))}return s}#e(){if(this.range.value=this.factor,this.readout.textContent=`× ${this.factor.toFixed(2)}`,this.asking.value=String(this.asks),this.pairs.length===0){this.answers.replaceChildren(),this.heading.textContent="The answer",this.#o([...this.notes,"There is nothing to look at yet: type a letter with a digit, such as c4."].join(" "));return}let{asks:r,factor:o,hidden:s}=this,{scores:t,weights:n,logits:i}=this.model.look(this.pairs,{asks:r,factor:o,hidden:s});for(let[l,g]of[...this.sources.children].entries()){g.dataset.hidden=s.has(l),g.dataset.asks=l===r;let[p,h,m]=[".score",".fill",".percent"].map(u=>g.querySelectorAll(u));for(let u=0;u<this.model.numHeads;u++){let b=n?.[u][l]??0;p[u].textContent=s.has(l)?"−∞":kt(t[u][l]),h[u].style.width=`${100*b}%`,m[u].textContent=`${(100*b).toFixed(0)} %`}let w=n?n.map((u,b)=>`head ${b+1} ${(100*u[l]).toFixed(0)} per cent`).join(", "):"no weight";g.querySelector("input").setAttribute("aria-label",`Look at ${T(this.pairs[l])}: ${w}`)}let c=T(this.pairs[r]);if(this.heading.textContent=`What ${c}, at place ${r+1}, answers`,!i){this.answers.replaceChildren(),this.#o([...this.notes,`${c} may look nowhere: the softmax has nothing to share out, and zero over zero is no number.`].join(" "));return}let d=F(i),a=d.indexOf(Math.max(...d));this.answers.replaceChildren(...at([...k],it(d,a,xt),"")),this.#o([...this.notes,this.#a(c,n,a,d[a])].join(" ")),this.host.set("answer",k[a])}#a(r,o,s,t){let n=o.map((i,c)=>{let d=i.indexOf(Math.max(...i));return`head ${c+1} most at ${T(this.pairs[d])} (${(100*i[d]).toFixed(0)} %)`}).join(", ");return`${r} looks: ${n}. Answer ${k[s]}, ${(100*t).toFixed(0)} %.`}#o(r){this.status.textContent=r,H(this.status),this.speaker.say(r),this.host.set("text",this.typed),this.host.set("factor",this.factor),clearTimeout(this.saving),this.saving=setTimeout(()=>this.host.save_changes(),200)}end(){this.ending.abort(),clearTimeout(this.saving),this.speaker.stop(),this.root.remove()}},Ne={render:X(K,D)};export{O as DEFAULTS,I as MOST_PAIRS,Ne as default,St as readPairs};
