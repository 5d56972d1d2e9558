// Made by unrolled.widgets.bundle from 95ade299642412e6266868f92d475908e4dfd7571ed9a2e44c926aadbed25630
function F(r,t,e,n,s=0){let i=t.length,o=e.length,l=2*i,a=3*i,h=4*i,c=5*i,d=6*i,u=7*i,p=0;for(;p+8<=o;p+=8){let x=0,b=0,y=0,g=0,z=0,I=0,f=0,v=0;for(let L=0,$=p*i;L<i;L++,$++){let T=t[L];x+=r[$]*T,b+=r[$+i]*T,y+=r[$+l]*T,g+=r[$+a]*T,z+=r[$+h]*T,I+=r[$+c]*T,f+=r[$+d]*T,v+=r[$+u]*T}e[p]=x,e[p+1]=b,e[p+2]=y,e[p+3]=g,e[p+4]=z,e[p+5]=I,e[p+6]=f,e[p+7]=v}for(;p<o;p++){let x=0;for(let b=0,y=p*i;b<i;b++,y++)x+=r[y]*t[b];e[p]=x}for(p=0;p<o;p++)e[p]+=n[s+p]}function j(r,t,e){let n=e.length,s=2*n,i=3*n,o=0;for(;o+4<=t.length;o+=4){let l=t[o],a=t[o+1],h=t[o+2],c=t[o+3];for(let d=0,u=o*n;d<n;d++,u++)e[d]+=l*r[u]+a*r[u+n]+(h*r[u+s]+c*r[u+i])}for(;o<t.length;o++){let l=t[o];for(let a=0,h=o*n;a<n;a++,h++)e[a]+=l*r[h]}}var N=class{constructor(t){let e=n=>{if(!t[n])throw new Error(`These weights lack ${n}.`);return t[n].data};this.embedding=e("embedding.weight"),[this.vocabSize,this.embeddingSize]=t["embedding.weight"].shape,this.readout=e("readout.weight"),this.readoutBias=Float64Array.from(e("readout.bias")),this.hiddenSize=t["readout.weight"].shape[1],this.layers=[];for(let n=0;n===0||t[`layers.${n}.weight_ih`];n++){let s=e(`layers.${n}.bias_hh`);this.layers.push({input:e(`layers.${n}.weight_ih`),recurrent:e(`layers.${n}.weight_hh`),bias:Float64Array.from(e(`layers.${n}.bias_ih`),(i,o)=>i+s[o])})}this.numLayers=this.layers.length,this.projected=this.#t(),this.scratch=new Float64Array(this.hiddenSize)}#t(){let{embeddingSize:t,hiddenSize:e,vocabSize:n}=this,s=new Float64Array(n*e);for(let i=0;i<n;i++){let o=Float64Array.from(this.embedding.subarray(i*t,(i+1)*t));F(this.layers[0].input,o,s.subarray(i*e,(i+1)*e),this.layers[0].bias)}return s}initialState(){return this.layers.map(()=>new Float64Array(this.hiddenSize))}copyState(t){return t.map(e=>e.slice())}step(t,e,n=[],s=0){this.#s(t,e,n,s);let i=new Float64Array(this.vocabSize);return F(this.readout,t[this.numLayers-1],i,this.readoutBias),i}read(t,e){this.#s(t,e,[],0)}#s(t,e,n,s){let i=this.hiddenSize,o=this.scratch;for(let l=0;l<this.numLayers;l++){let{input:a,recurrent:h,bias:c}=this.layers[l],d=t[l];l===0?F(h,d,o,this.projected,e*i):(F(h,d,o,c),F(a,t[l-1],d,o),o.set(d));for(let u=0;u<i;u++)d[u]=Math.tanh(o[u]);for(let u of n)st(u,l,s)&&(d[u.unit]=u.value)}}forward(t,{state:e,clamp:n=[]}={}){let{hiddenSize:s,vocabSize:i}=this,o=e?this.copyState(e):this.initialState(),l=this.copyState(o),a=new Float64Array(t.length*i),h=this.layers.map(()=>new Float64Array(t.length*s));for(let c=0;c<t.length;c++){this.#s(l,t[c],n,c);for(let d=0;d<this.numLayers;d++)h[d].set(l[d],c*s);F(this.readout,l[this.numLayers-1],a.subarray(c*i,(c+1)*i),this.readoutBias)}return{ids:Array.from(t),logits:a,states:h,initial:o,last:l,clamp:n}}backward(t,e){let{embeddingSize:n,hiddenSize:s,numLayers:i}=this,o=t.ids.length,l=new Float64Array(o*n),a=this.layers.map(()=>new Float64Array(o*s)),h=this.initialState(),c=(u,p)=>u.subarray(p*s,(p+1)*s);for(let{position:u,gradient:p}of e)j(this.readout,Float64Array.from(p),c(a[i-1],u));let d=new Float64Array(s);for(let u=St(e);u>=0;u--)for(let p=i-1;p>=0;p--){let x=c(t.states[p],u),b=c(a[p],u);for(let g=0;g<s;g++)d[g]=b[g]*(1-x[g]*x[g]);for(let g of t.clamp)st(g,p,u)&&(d[g.unit]=0);j(this.layers[p].recurrent,d,u>0?c(a[p],u-1):h[p]);let y=p>0?c(a[p-1],u):l.subarray(u*n,(u+1)*n);j(this.layers[p].input,d,y)}return{inputs:l,states:a,initial:h}}};function st({layer:r=0,from:t=0,to:e=1/0},n,s){return r===n&&s>=t&&s<e}function St(r){return r.reduce((t,{position:e})=>Math.max(t,e),-1)}var nt={F16:2,F32:4},At=2**-24;function it(r){let t=new Float32Array(r.length),e=new Uint32Array(t.buffer);for(let n=0;n<r.length;n++){let s=r[n],i=(s&32768)<<16,o=s>>10&31,l=s&1023;o===0?(t[n]=l*At,e[n]|=i):o===31?e[n]=i|2139095040|l<<13:e[n]=i|o+112<<23|l<<13}return t}function $t(r){return ArrayBuffer.isView(r)?new Uint8Array(r.buffer,r.byteOffset,r.byteLength):new Uint8Array(r)}function K(r){let t=$t(r),e=h=>new Error(`These weights cannot be read: ${h}.`);if(t.length<8)throw e("the file is cut short");let n=new DataView(t.buffer,t.byteOffset,t.byteLength),s=8+Number(n.getBigUint64(0,!0));if(s>t.length)throw e("the header is cut short");let i;try{i=JSON.parse(new TextDecoder().decode(t.subarray(8,s)))}catch{throw e("the header is no JSON")}let{__metadata__:o={},...l}=i,a={};for(let[h,{dtype:c,shape:d,data_offsets:[u,p]}]of Object.entries(l)){let x=d.reduce((g,z)=>g*z,1);if(!(c in nt))throw e(`${h} has the type ${c}`);if(p-u!==x*nt[c]||s+p>t.length)throw e(`${h} is cut short`);let b=t.slice(s+u,s+p).buffer,y=c==="F16"?it(new Uint16Array(b)):new Float32Array(b);a[h]={shape:d,data:y}}return{metadata:o,tensors:a}}function C(r,t=1){let e=new Float64Array(r.length),n=D(r);if(!(t>0))return e[n]=1,e;let s=0;for(let i=0;i<e.length;i++)e[i]=Math.exp((r[i]-r[n])/t),s+=e[i];for(let i=0;i<e.length;i++)e[i]/=s;return e}function D(r){let t=0;for(let e=1;e<r.length;e++)r[e]>r[t]&&(t=e);return t}var rt={rnn:N},V=class{constructor(t){this.characters=Array.from(t),this.ids=new Map(this.characters.map((e,n)=>[e,n]))}encode(t){let e=[],n=new Set,s="",i=0;for(let o of t){let l=this.ids.get(o);l===void 0?(n.add(o),i++):(e.push(l),s+=o)}return{ids:e,kept:s,dropped:[...n],droppedCount:i}}decode(t){return Array.from(t,e=>this.characters[e]).join("")}};function ot(r){let{metadata:t,tensors:e}=K(r),n=Object.hasOwn(rt,t.architecture)&&rt[t.architecture];if(!n)throw new Error(`These weights are of the architecture “${t.architecture}”, which this page cannot run.`);let s=new n(e);if(s.metadata=t,s.vocabulary=new V(t.vocabulary),s.encode=i=>s.vocabulary.encode(i),s.vocabulary.characters.length!==s.vocabSize)throw new Error("These weights cannot be read: their vocabulary has another size.");return s}function q(r,t,e){return t.logits.subarray(e*r.vocabSize,(e+1)*r.vocabSize)}function Y(r,t,e,n,s=[]){let i=r.hiddenSize,o=e>0?t.states.map(c=>c.slice((e-1)*i,e*i)):t.initial,l=s.map(({from:c=0,to:d=1/0,...u})=>({...u,from:c-e,to:d-e})),a=r.forward(n,{state:o,clamp:l}),h=(c,d,u)=>{let p=new Float64Array(e*u+d.length);return p.set(c.subarray(0,e*u)),p.set(d,e*u),p};return{ids:[...t.ids.slice(0,e),...n],logits:h(t.logits,a.logits,r.vocabSize),states:t.states.map((c,d)=>h(c,a.states[d],i)),initial:t.initial,last:a.last,clamp:[...t.clamp.filter(({from:c=0})=>c<e),...s]}}function Mt(r,t,e,n){let s=C(q(r,t,e)).map(i=>-i);return s[n]+=1,{position:e,gradient:s}}function lt(r,t,e,n){let{inputs:s}=r.backward(t,[Mt(r,t,e,n)]),i=new Float64Array(e+1);for(let o=0;o<=e;o++){let l=0;for(let a=o*r.embeddingSize;a<(o+1)*r.embeddingSize;a++)l+=s[a]**2;i[o]=Math.sqrt(l)}return i}var at=`/* What all widgets look like. Colours come from the page around it: the book's
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
`;var ht={"\n":"↵"," ":"␣","	":"⇥"},ct={"\n":"new line"," ":"space","	":"tab",".":"full stop",",":"comma",":":"colon",";":"semicolon","'":"apostrophe",'"':"quotation mark","-":"hyphen","—":"dash","!":"exclamation mark","?":"question mark","(":"left parenthesis",")":"right parenthesis","[":"left bracket","]":"right bracket","&":"ampersand"},dt={"‘":"'","’":"'","“":'"',"”":'"',"–":"-"," ":" "};function k(r){return ht[r]?ht[r]:/^[\p{C}\p{M}\p{Z}]$/u.test(r)?`U+${r.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}`:r}function M(r){return ct[r]?ct[r]:r!==r.toLowerCase()?`capital ${r}`:k(r)}function Tt(r,t,e,n){let s=[],i=r.vocabulary.ids,o=new Set,l=Array.from(t.replace(/\r\n?/g,`
`),d=>{let u=dt[d];return i.has(d)||!i.has(u)?d:(o.add(d),u)}).join(""),{ids:a,dropped:h,droppedCount:c}=r.encode(l);return o.size>0&&s.push(`Read ${[...o].map(d=>`${k(d)} as ${k(dt[d])}`).join(", ")}.`),c>0&&s.push(Ft(h,c)),a.length>e&&(a=a.slice(-e),s.push(`Reads only the last ${e.toLocaleString("en-GB")} characters of the ${n}.`)),{ids:a,notes:s}}function Lt(r){return r.vocabulary.ids.get(`
`)??0}function J(r,t,e,n="prompt"){let{ids:s,notes:i}=Tt(r,t,e,n);if(s.length===0){s.push(Lt(r));let o=M(r.vocabulary.characters[s[0]]);i.push(`The ${n} is empty, so the text starts from a ${o}.`)}return{ids:s,notes:i}}function Ft(r,t){let e=r.slice(0,12).map(k).join(" "),n=r.length>12?` and ${r.length-12} more`:"";return`Left out ${t===1?"1 character":`${t.toLocaleString("en-GB")} characters`} this model never saw: ${e}${n}`}function pt(r,t){let e=document.createRange().createContextualFragment(r.replace(/ \w+="\{\w+\}"|\{\w+\}/g,"")).firstElementChild;e.dataset.architecture=t.metadata.architecture;for(let n of e.querySelectorAll("input, textarea, button, select"))n.dataset.lmSuppressShortcuts="true";return e}var ut=new Map;function ft(r,...t){let e=r.ownerDocument;for(let n of t){let s=ut.get(n);s||(s=new CSSStyleSheet,s.replaceSync(n),ut.set(n,s)),e.adoptedStyleSheets.includes(s)||e.adoptedStyleSheets.push(s)}}function X(r){r.scrollHeight>r.clientHeight?r.tabIndex=0:r.removeAttribute("tabindex")}var H=class{constructor(t){this.region=t}say(t){clearTimeout(this.speaking),this.speaking=setTimeout(()=>{this.region.textContent=t},600)}stop(){clearTimeout(this.speaking)}};function gt(r,t){return({model:e,el:n})=>{let s,i=()=>{s?.end(),s=void 0;let o=e.get("weights");if(o?.byteLength)try{s=new t(e,n,r(o))}catch(l){let a=document.createElement("p");throw a.setAttribute("role","alert"),a.textContent=l.message,n.append(a),l}};return e.on("change:weights",i),i(),()=>{e.off("change:weights",i),s?.end()}}}var Ct=8;function m(r,t,e){let n=document.createElement(r);return t&&(n.className=t),e!==void 0&&(n.textContent=e),n}var E=r=>/\s/.test(r)?M(r):`“${r}”`,Z=r=>{let t=100*r;return t>=.095||t===0?`${t.toFixed(1)} %`:t<.001?"less than 0.001 %":`${t.toPrecision(1)} %`};function Et(r){let t=r.map(s=>s*1e3),e=t.map(Math.floor),n=Math.round(1e3-e.reduce((s,i)=>s+i,0));return t.map((s,i)=>[s-e[i],i]).sort((s,i)=>i[0]-s[0]).slice(0,Math.max(0,n)).forEach(([,s])=>e[s]++),e.map(s=>s/10)}function Q(r,t,e=Ct){let n=Array.from(r.keys()).sort((h,c)=>r[c]-r[h]||(c===t)-(h===t)||h-c),s=n.slice(0,e);t>=0&&!s.includes(t)&&s.push(t);let i=n.filter(h=>!s.includes(h)),o=i.reduce((h,c)=>h+r[c],0),l=Et([...s.map(h=>r[h]),o]),a=s.map((h,c)=>({id:h,probability:r[h],percent:l[c],chosen:h===t}));return i.length>0&&a.push({others:i,probability:o,percent:l.at(-1),chosen:!1}),a}function mt(r,t,e,n){return t.map(s=>{let i=m("li",s.chosen?"chosen":""),o=s.others?`${s.others.length} others`:k(r[s.id]),l=m("span","name",o),a=m("span","bar"),h=m("span","fill");if(h.style.width=`${100*s.probability}%`,a.append(h),n){let c=s.others?s.others.reduce((u,p)=>u+n[p],0):n[s.id],d=m("span","own");d.style.left=`${100*c}%`,a.append(d)}return a.setAttribute("aria-hidden","true"),!s.others&&M(r[s.id])!==o&&(l.setAttribute("aria-hidden","true"),i.append(m("span","unseen",M(r[s.id])))),i.append(l,a,m("span","percent",`${s.percent.toFixed(1)} %`)),i.append(m("span","verb",s.chosen?e:"")),i})}function bt({norms:r,from:t},e){let n=r.reduce((d,u)=>d+u,0);if(!(n>0))return"No earlier character moves it at all.";let i=Array.from(r.keys()).sort((d,u)=>r[u]-r[d]).slice(0,3).map(d=>`${E(e(t+d))} ${r.length-d} back`),o=i.length>1?`${i.slice(0,-1).join(", ")} and ${i.at(-1)}`:i[0],l=0,a=0;for(;l<n/2;)l+=r[r.length-++a];let h=a===1?"the last character alone":`the last ${a} characters`,c=t>0?` Followed ${r.length} characters back, no further.`:"";return`Most influence: ${o}. At least half of it all comes from ${h}.${c}`}var Ot="http://www.w3.org/2000/svg",It=90,jt=3,Nt=.82,Dt=.08;function S(r){return`${r<0?"−":"+"}${Math.abs(r).toFixed(2)}`}function P(r,t){for(let[e,n]of Object.entries(t))r.setAttribute(e,n)}function A(r,t){let e=document.createElementNS(Ot,r);return P(e,t),e}var qt=r=>Math.ceil(Math.sqrt(1.5*r));function Ht(r,t,e){let n=t<0?Dt:0,s=Math.max(0,Nt*Math.sqrt(Math.min(1,Math.abs(t)))-n),i=(1-s)/2;return{x:(r%e+i).toFixed(3),y:(Math.floor(r/e)+i).toFixed(3),width:s.toFixed(3),height:s.toFixed(3),class:t<0?"down":"up"}}var _=class{constructor(t,e,n,s){this.count=e,this.told=n,this.columns=qt(e),this.picture=t.querySelector("svg"),this.picture.setAttribute("viewBox",`0 0 ${this.columns} ${Math.ceil(e/this.columns)}`),this.squares=Array.from({length:e},()=>A("rect",{})),this.picture.replaceChildren(...this.squares),this.cells=Array.from({length:e},()=>{let o=m("span");return o.setAttribute("role","option"),o.setAttribute("aria-selected","false"),o.dataset.lmSuppressShortcuts="true",o.tabIndex=-1,o}),this.box=t.querySelector(".cells"),this.box.setAttribute("role","listbox"),this.box.style.setProperty("--columns",this.columns),this.box.replaceChildren(...this.cells);let i=(o,l)=>this.box.addEventListener(o,l,{signal:s});i("keydown",o=>this.#s(o)),i("pointerdown",o=>this.#n(o)),i("pointermove",o=>this.#l(o)),i("pointerup",()=>this.#e()),i("pointercancel",()=>this.#e()),i("click",o=>this.#a(o)),i("pointerover",o=>n.point(this.#t(o))),i("pointerleave",()=>n.point(void 0))}show(t,e){let n=this.state;this.state=t.slice();for(let s=0;s<this.count;s++){let i=t[s],o=this.cells[s],l=e.has(s);n?.[s]===i&&o.classList.contains("held")===l||(P(this.squares[s],Ht(s,i,this.columns)),o.setAttribute("aria-label",`unit ${s}: ${S(i)}${l?", changed":""}`),o.classList.toggle("held",l))}}choose(t){this.chosen&&(this.chosen.setAttribute("aria-selected","false"),this.chosen.tabIndex=-1),this.chosen=this.cells[t],this.chosen.setAttribute("aria-selected","true"),this.chosen.tabIndex=0}#t(t){let e=this.cells.indexOf(t.target);return e<0?void 0:e}#s(t){let e=this.#t(t);if(e===void 0||t.ctrlKey||t.metaKey||t.altKey)return;let n={ArrowLeft:e-1,ArrowRight:e+1,ArrowUp:e-this.columns,ArrowDown:e+this.columns,Home:0,End:this.count-1}[t.key];n!==void 0&&(t.preventDefault(),t.stopPropagation(),!(n<0||n>=this.count)&&(this.told.choose(n),this.cells[n].focus({preventScroll:!0})))}#n(t){let e=this.#t(t);e===void 0||t.button!==0||t.pointerType==="touch"&&this.cells[e]!==this.chosen||(this.told.choose(e),this.grip={unit:e,id:t.pointerId,y:t.clientY,value:this.state[e],moved:!1},this.box.setPointerCapture(t.pointerId))}#l(t){let{grip:e}=this;if(!e||t.pointerId!==e.id)return;let n=e.y-t.clientY;if(!e.moved&&Math.abs(n)<jt)return;e.moved=!0,this.box.classList.add("dragging");let s=Math.max(-1,Math.min(1,e.value+n/It));this.told.drag(Math.round(100*s)/100)}#e(){this.grip?.moved&&this.told.drop(),this.box.classList.remove("dragging"),this.grip=void 0}#a(t){let e=this.#t(t);e!==void 0&&(this.cells[e]!==this.chosen&&this.told.choose(e),this.cells[e].focus({preventScroll:!0}))}};var _t={"\n":" line"," ":" space"},U=class{constructor(t,e,n){this.root=t,this.onChoose=e,this.spans=[],this.first=0,t.replaceChildren(),t.setAttribute("role","listbox"),t.removeAttribute("tabindex"),t.addEventListener("click",s=>this.#s(s),{signal:n}),t.addEventListener("keydown",s=>this.#l(s),{signal:n})}show(t,{first:e,typed:n,complete:s}){e!==this.first&&this.clearTint(),this.first=e;let i=document.createDocumentFragment();t.forEach((o,l)=>{let a=this.spans[l];a||(a=m("span"),a.setAttribute("role","option"),a.setAttribute("aria-selected","false"),a.dataset.lmSuppressShortcuts="true",a.tabIndex=-1,this.spans.push(a),i.append(a));let h=`${l<n?"typed":"drawn"}${_t[o]??""}`;a.className!==h&&(a.className=h),a.textContent!==o&&(a.textContent=o,a.setAttribute("aria-label",M(o)))}),this.root.append(i),s&&this.spans.splice(t.length).forEach(o=>o.remove()),!this.chosen?.isConnected&&this.spans.length>0&&this.#t(this.spans[Math.min(n,this.spans.length-1)])}choose(t){this.chosen?.setAttribute("aria-selected","false"),this.chosen=this.spans[t-this.first],this.chosen&&(this.chosen.setAttribute("aria-selected","true"),this.#t(this.chosen))}tint({from:t,norms:e}){this.clearTint();let n=e.reduce((s,i)=>Math.max(s,i),0);n>0&&e.forEach((s,i)=>{let o=this.spans[t+i-this.first],l=Math.round(100*s/n);!o||l<1||(o.style.setProperty("--influence",l),o.dataset.influence=l)})}clearTint(){for(let t of this.root.querySelectorAll("[data-influence]"))t.style.removeProperty("--influence"),delete t.dataset.influence}reveal(t){let e=this.spans[t-this.first];if(!e)return;let n=e.offsetTop,s=n+e.offsetHeight;n<this.root.scrollTop&&(this.root.scrollTop=n);let i=this.root.clientHeight;s>this.root.scrollTop+i&&(this.root.scrollTop=s-i)}revealEnd(){this.root.scrollTop=this.root.scrollHeight}#t(t){this.stop&&(this.stop.tabIndex=-1),this.stop=t,t.tabIndex=0}#s(t){let e=this.spans.indexOf(t.target);this.column=void 0,e>=0&&this.#n(e)}#n(t){let e=this.spans[Math.max(0,Math.min(t,this.spans.length-1))];this.#t(e),e.focus({preventScroll:!0}),this.onChoose(this.first+this.spans.indexOf(e)),this.reveal(this.first+this.spans.indexOf(e))}#l(t){let e=this.spans.indexOf(t.target);if(e<0||t.ctrlKey||t.metaKey||t.altKey)return;let n={ArrowLeft:()=>e-1,ArrowRight:()=>e+1,ArrowUp:()=>this.#e(e,-1),ArrowDown:()=>this.#e(e,1),Home:()=>0,End:()=>this.spans.length-1,Enter:()=>e," ":()=>e};if(!n[t.key])return;t.preventDefault(),t.stopPropagation();let s=t.key==="ArrowUp"||t.key==="ArrowDown";this.column=s?this.column??this.spans[e].offsetLeft:void 0,this.#n(n[t.key]())}#e(t,e){let n=this.spans[t],s=t,i,o=1/0;for(let l=t+e;l>=0&&l<this.spans.length;l+=e){let a=this.spans[l];if(a.offsetTop===n.offsetTop)continue;if(i??=a.offsetTop,a.offsetTop!==i)break;let h=Math.abs(a.offsetLeft-this.column);h<o&&([s,o]=[l,h])}return s}};var w=26,O=28,vt=24,xt=10;function Pt(r,t){let e=t<0?1:0,n=Math.max(0,vt*Math.min(1,Math.abs(t))-2*e);return{x:(r-1)*w+(w-xt)/2+e,y:(t<0?O+e:O-n).toFixed(1),width:xt-2*e,height:n.toFixed(1),class:t<0?"down":"up"}}var B=class{constructor(t,e,n){this.root=t,this.guesses=t.querySelector(".guesses"),this.trace=t.querySelector(".trace");let s=t.querySelector(".letters");this.letters=new U(s,i=>e(i+1),n),s.setAttribute("aria-orientation","horizontal");for(let i of[this.guesses,this.trace])i.addEventListener("click",o=>{let l=o.clientX-i.getBoundingClientRect().left;e(Math.max(1,Math.min(this.length,Math.floor(l/w)+1)))},{signal:n})}read(t){this.length=t.length,this.shown=!1,this.letters.show(t,{first:0,typed:0,complete:!0}),this.guesses.replaceChildren(...t.map(()=>m("span"))),this.trace.setAttribute("width",this.length*w),this.bars=t.map(()=>A("rect",{})),this.drawn=[],this.marks=[A("g",{}),A("g",{})],this.trace.replaceChildren(this.marks[0],...this.bars,this.marks[1])}guess(t){t.forEach(({character:e,right:n,changed:s},i)=>{let o=this.guesses.children[i],[l,a]=[k(e),`${n?"right":""}${s?" other":""}`];o.textContent!==l&&(o.textContent=l),o.className!==a&&(o.className=a)})}draw(t,e,{held:n,others:s},i){let o={y:0,width:w,height:2*O};this.marks[0].replaceChildren(A("rect",{class:"here",x:(i-1)*w,...o}),A("rect",{class:"axis",x:0,y:O-.5,width:this.length*w,height:1}));let l=[];t.forEach((a,h)=>{let c=h*w;this.drawn[h]!==a&&P(this.bars[h],Pt(h+1,a)),Math.abs(a-e[h])>.02&&l.push(A("rect",{class:"ghost",x:c+4,y:(O-vt*e[h]-1).toFixed(1),width:w-8,height:2})),n.has(h+1)?l.push(A("rect",{class:"held",x:c+3,y:1,width:w-6,height:2*O-2,rx:3})):s.has(h+1)&&l.push(A("circle",{class:"elsewhere",cx:c+w/2,cy:4,r:3}))}),this.drawn=t,this.marks[1].replaceChildren(...l)}choose(t){this.letters.choose(t-1);for(let e of this.guesses.querySelectorAll(".here"))e.classList.remove("here");this.guesses.children[t-1]?.classList.add("here"),!(this.step===t&&this.shown)&&(this.step=t,this.shown=this.root.clientWidth>0,this.root.scrollLeft=(t-.5)*w-this.root.clientWidth/2)}tint(t){this.letters.tint(t)}};var wt=`/* The rest of how *Unroll* looks; frame.css comes before. Widths of columns and lines
   are those of timeline.js and state-grid.js. */
.unrolled-live.unrolled-unroll .frame { height: 1196px; }
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
  .unrolled-live.unrolled-unroll .state { max-width: 378px; }
}
@media (prefers-reduced-motion: no-preference) {
  .unrolled-live.unrolled-unroll .letters > span { transition: background-color 0.15s; }
}
`;var yt=`<div class="unrolled-live unrolled-unroll" role="group" aria-label="Unroll: a recurrent network, one step at a time">
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
`;var R=class{constructor(t){this.model=t,this.ids=[],this.changes=[]}read(t){let e=0;for(;e<t.length&&t[e]===this.ids[e];)e++;if(e===t.length&&e===this.ids.length)return;let n=this.base&&e>0?this.base:void 0;this.base=n?Y(this.model,n,e,t.slice(e)):this.model.forward(t),this.ids=t.slice(),this.run=this.base,this.change(this.changes.filter(({step:s})=>s<=e))}change(t){if(this.changes=t,t.length===0){this.run=this.base;return}let e=Math.min(...t.map(({step:s})=>s))-1,n=t.map(({step:s,unit:i,value:o})=>({layer:this.model.numLayers-1,unit:i,value:o,from:s-1,to:s}));this.run=Y(this.model,this.base,e,this.ids.slice(e),n)}get changed(){return this.run!==this.base}state(t,e=this.run){let{hiddenSize:n,numLayers:s}=this.model;return e.states[s-1].subarray((t-1)*n,t*n)}trace(t,e=this.run){return this.ids.map((n,s)=>this.state(s+1,e)[t])}chances(t,e=this.run){return C(q(this.model,e,t-1))}likeliest(t,e=this.run){return D(q(this.model,e,t-1))}influence(t,e){return{from:0,norms:lt(this.model,this.run,t-1,e)}}};var W={text:`To be, or not to be.

HAMLET
My lord`,step:28,unit:0,target:"",changes:[]},kt=200,Rt=150,Wt=10,Gt="Drag a unit up or down, or move its slider, and watch what comes next.",G=(r,t,e)=>Math.min(e,Math.max(t,Math.round(Number(r))||t)),tt=(r,t)=>`${r.toLocaleString("en-GB")} ${t}${r===1?"":"s"}`,et=class{constructor(t,e,n){this.host=t,this.model=n,this.unrolling=new R(n),this.ending=new AbortController,this.root=pt(yt,n),ft(e,at,wt);let s=i=>this.root.querySelector(i);this.parts={};for(let i of["where","status","tracked","sentence","pointed","key","readout","heading"])this.parts[i]=s(`.${i}`);for(let i of["first","back","on","last","reset","put-back","all-back"])this.parts[i]=s(`button.${i}`);this.fields={text:s("textarea"),unit:s(".unit input"),value:s("[type=range]"),target:s("select")},this.parts.list=s("ol"),this.speaker=new H(s(".spoken")),this.timeline=new B(s(".timeline"),i=>this.#e(i),this.ending.signal),this.grid=new _(s(".state"),n.hiddenSize,{choose:i=>this.#a(i),point:i=>this.#x(i),drag:i=>this.#f(i),drop:()=>this.#i()},this.ending.signal),this.fields.unit.max=n.hiddenSize-1,this.#S(),this.#s(),this.initial=this.#t(),this.#n(this.initial),e.replaceChildren(this.root),this.timeline.choose(this.settings.step)}#t(){let t={};for(let e of Object.keys(W))t[e]=this.host.get(e)??W[e];return t}#s(){let{signal:t}=this.ending,e=(i,o,l)=>i.addEventListener(o,l,{signal:t}),{parts:n,fields:s}=this;e(s.text,"input",()=>this.#l()),e(n.first,"click",()=>this.#e(1)),e(n.back,"click",()=>this.#e(this.settings.step-1)),e(n.on,"click",()=>this.#e(this.settings.step+1)),e(n.last,"click",()=>this.#e(this.unrolling.ids.length)),e(s.unit,"change",()=>this.#a(G(s.unit.value,0,this.model.hiddenSize-1))),e(s.value,"input",()=>this.#f(Number(s.value.value))),e(s.value,"change",()=>this.#i()),e(s.target,"change",()=>this.#p(s.target.value)),e(n.list,"click",i=>this.#p(i.target.closest("button")?.value??this.settings.target)),e(n.list,"keydown",i=>this.#w(i)),e(n["put-back"],"click",()=>this.#g(({step:i,unit:o})=>i!==this.settings.step||o!==this.settings.unit)),e(n["all-back"],"click",()=>this.#g(()=>!1)),e(n.reset,"click",()=>{this.#n(this.initial),this.#r(),this.#i()});for(let i of Object.keys(W)){let o=()=>{this.hearing??=Promise.resolve().then(()=>{this.hearing=void 0;let l=this.#t();Object.keys(W).every(h=>JSON.stringify(l[h])===JSON.stringify(this.settings[h]))||t.aborted||(this.#n(l),this.#i())})};this.host.on(`change:${i}`,o),t.addEventListener("abort",()=>this.host.off(`change:${i}`,o))}}#n({text:t,step:e,unit:n,target:s,changes:i}){let{ids:o,notes:l}=J(this.model,String(t),kt,"text");this.notes=l,this.unrolling.read(o),this.timeline.read(o.map(h=>this.model.vocabulary.characters[h]));let a=this.model.hiddenSize;this.settings={text:t,target:s,step:G(e,1,o.length),unit:G(n,0,a-1),changes:i.filter(([h,c])=>h>=1&&h<=o.length&&c>=0&&c<a)},this.fields.text.value!==t&&(this.fields.text.value=t),this.unrolling.change(this.settings.changes.map(([h,c,d])=>({step:h,unit:c,value:d}))),this.#o()}#l(){let t=this.settings.step===this.unrolling.ids.length,{ids:e}=J(this.model,this.fields.text.value,kt);this.unrolling.read(e);let n=this.#c(),s=t?e.length:this.settings.step;this.#n({...this.settings,text:this.fields.text.value,step:s,changes:n}),this.#r(),this.#i()}#e(t){this.settings.step=G(t,1,this.unrolling.ids.length),this.#o(),this.#r(),this.#i()}#a(t){this.settings.unit=t,this.#o(),this.#r();let{step:e}=this.settings;this.speaker.say(`Unit ${t} is ${S(this.unrolling.state(e)[t])} after ${tt(e,"character")}.`)}#p(t){this.settings.target=t,this.#o(),this.#r(),this.#i()}#f(t){let{step:e,unit:n}=this.settings;this.wanted=[...(this.wanted??this.unrolling.changes).filter(s=>s.step!==e||s.unit!==n),{step:e,unit:n,value:t}],this.parts.readout.textContent=S(t),this.putting??=requestAnimationFrame(()=>this.#h())}#h(){cancelAnimationFrame(this.putting),this.putting=void 0,this.wanted&&(this.unrolling.change(this.wanted),this.wanted=void 0,this.settings.changes=this.#c(),this.#o(Rt),this.#r())}#g(t){this.#h(),this.unrolling.change(this.unrolling.changes.filter(t)),this.settings.changes=this.#c(),this.#o(),this.#r(),this.#i()}#c(){return this.unrolling.changes.map(({step:t,unit:e,value:n})=>[t,e,n])}#m(){let{step:t}=this.settings;return this.unrolling.ids[t]??this.unrolling.likeliest(t)}#d(){return this.model.vocabulary.ids.get(this.settings.target)??this.#m()}#o(t=0){let{unrolling:e,parts:n,fields:s,settings:{step:i,unit:o,target:l}}=this,{characters:a}=this.model.vocabulary,{ids:h,base:c,changes:d}=e,u=E(a[h[i-1]]);n.where.textContent=`Step ${i} of ${h.length}`,n.heading.textContent=`State after ${u}: ${tt(this.model.hiddenSize,"unit")}`;for(let[f,v]of[["first",1],["back",i-1],["on",i+1],["last",h.length]]){let L=v!==i&&v>=1&&v<=h.length;this.#u(n[f],L,f==="first"||f==="back"?n.on:n.back)}n.tracked.textContent=`unit ${o}`;let p=f=>h.map((v,L)=>e.likeliest(L+1,f)),x=p(c);this.timeline.guess(p(e.run).map((f,v)=>({character:a[f],right:f===h[v+1],changed:f!==x[v]})));let b=f=>new Set(f.map(v=>v.step)),y=b(d.filter(f=>f.unit===o));this.timeline.draw(e.trace(o),e.trace(o,c),{held:y,others:b(d)},i),this.timeline.choose(i);let g=new Set(d.filter(f=>f.step===i).map(f=>f.unit)),z=e.state(i)[o];this.grid.show(e.state(i),g),this.grid.choose(o),this.#x(void 0),s.unit.value=o,s.value.value=z.toFixed(2),s.value.setAttribute("aria-valuetext",`${S(z)}${g.has(o)?", changed":""}`),n.readout.textContent=S(z),this.#u(n["put-back"],g.has(o),s.value),this.#u(n["all-back"],d.length>0,s.value),this.#v();let I=`${i<h.length?"what follows":"the likeliest"}: ${M(a[this.#m()])}`;s.target.options[0].textContent=I,s.target.value=this.model.vocabulary.ids.has(l)?l:"",this.#k(),this.#y(t)}#u(t,e,n){!e&&document.activeElement===t&&n.focus(),t.disabled=!e}#v(){let{unrolling:t,parts:e,settings:{step:n}}=this,{characters:s}=this.model.vocabulary,i=e.list.contains(document.activeElement),o=Q(t.chances(n),this.#d(),Wt),l=mt(s,o,"",t.changed?t.chances(n,t.base):void 0);l.forEach((a,h)=>{if(o[h].others)return;let c=m("button");c.type="button",c.value=s[o[h].id],c.tabIndex=o[h].chosen?0:-1,c.setAttribute("aria-pressed",o[h].chosen),c.dataset.lmSuppressShortcuts="true",c.append(...a.childNodes),a.append(c)}),e.list.replaceChildren(...l),e.key.hidden=!t.changed,i&&e.list.querySelector("[tabindex='0']").focus({preventScroll:!0})}#w(t){let e={ArrowUp:-1,ArrowDown:1}[t.key];if(!e)return;t.preventDefault(),t.stopPropagation();let n=[...this.parts.list.querySelectorAll("button")];n[n.indexOf(t.target)+e]?.focus({preventScroll:!0})}#y(t){clearTimeout(this.later),this.later=setTimeout(()=>this.#b(),t)}#b(){clearTimeout(this.later),this.later=void 0;let{characters:t}=this.model.vocabulary,e=this.unrolling.influence(this.settings.step,this.#d());this.timeline.tint(e),this.moved=bt(e,n=>t[this.unrolling.ids[n]]),this.parts.sentence.textContent=this.moved,X(this.parts.sentence)}#k(){let{changes:t}=this.unrolling,e=t.slice(-3).map(({step:i,unit:o,value:l})=>{let a=this.unrolling.state(i,this.unrolling.base)[o];return`unit ${o} after ${tt(i,"character")} from ${S(a)} to ${S(l)}`}),n=t.length>3?` and ${t.length-3} more`:"",s=e.length>0?`Changed: ${e.join("; ")}${n}.`:Gt;this.parts.status.textContent=[...this.notes,s].join(" "),X(this.parts.status)}#i(){this.#h();let{unrolling:t,settings:{step:e,unit:n}}=this,{characters:s}=this.model.vocabulary,i=a=>Q(a,-1,3).slice(0,3).map(h=>`${E(s[h.id])} ${Z(h.probability)}`).join(", "),o=t.chances(e),l=[...this.notes,`${this.parts.where.textContent}, ${E(s[t.ids[e-1]])}.`,`Likeliest next: ${i(o)}.`];if(t.changed){let a=t.chances(e,t.base),h=o.reduce((c,d,u)=>c+Math.abs(d-a[u]),0)/2;l.push(`Your changes moved ${Z(h)} of it; without them: ${i(a)}.`)}l.push(`Unit ${n} is ${S(t.state(e)[n])}.`),cancelAnimationFrame(this.telling),this.telling=requestAnimationFrame(()=>{this.later!==void 0&&this.#b(),this.speaker.say(`${l.join(" ")} On ${E(s[this.#d()])}: ${this.moved}`)})}#x(t){let e=t??this.settings.unit;this.parts.pointed.textContent=`unit ${e}: ${S(this.unrolling.state(this.settings.step)[e])}`}#S(){let t=this.model.vocabulary.characters.map(e=>new Option(k(e),e));this.fields.target.replaceChildren(new Option("",""),...t)}#r(){for(let[t,e]of Object.entries(this.settings))this.host.set(t,e);clearTimeout(this.saving),this.saving=setTimeout(()=>this.host.save_changes(),200)}end(){this.ending.abort();for(let t of[this.telling,this.putting])cancelAnimationFrame(t);clearTimeout(this.later),clearTimeout(this.saving),this.speaker.stop(),this.root.remove()}},He={render:gt(ot,et)};export{W as DEFAULTS,He as default};
