// Made by unrolled.widgets.bundle from fe69c6c294eb41e7b1513e1441624498ddf52b92dfae934c4c1b3a5c9a53a442
(()=>{var we=Object.defineProperty;var ke=(i,e)=>{for(var t in e)we(i,t,{get:e[t],enumerable:!0})};var I={};ke(I,{Rnn:()=>M,Vocabulary:()=>j,architectures:()=>W,argmax:()=>z,decodeHalf:()=>H,draw:()=>C,forwardFrom:()=>Me,load:()=>B,logProbabilityGradient:()=>X,logitsAt:()=>Q,parseSafetensors:()=>F,randomStream:()=>E,saliency:()=>R,softmax:()=>y});function k(i,e,t,n,s=0){let r=e.length,o=t.length,l=2*r,a=3*r,h=4*r,c=5*r,p=6*r,d=7*r,u=0;for(;u+8<=o;u+=8){let m=0,g=0,b=0,f=0,T=0,G=0,Y=0,V=0;for(let P=0,v=u*r;P<r;P++,v++){let w=e[P];m+=i[v]*w,g+=i[v+r]*w,b+=i[v+l]*w,f+=i[v+a]*w,T+=i[v+h]*w,G+=i[v+c]*w,Y+=i[v+p]*w,V+=i[v+d]*w}t[u]=m,t[u+1]=g,t[u+2]=b,t[u+3]=f,t[u+4]=T,t[u+5]=G,t[u+6]=Y,t[u+7]=V}for(;u<o;u++){let m=0;for(let g=0,b=u*r;g<r;g++,b++)m+=i[b]*e[g];t[u]=m}for(u=0;u<o;u++)t[u]+=n[s+u]}function L(i,e,t){let n=t.length,s=2*n,r=3*n,o=0;for(;o+4<=e.length;o+=4){let l=e[o],a=e[o+1],h=e[o+2],c=e[o+3];for(let p=0,d=o*n;p<n;p++,d++)t[p]+=l*i[d]+a*i[d+n]+(h*i[d+s]+c*i[d+r])}for(;o<e.length;o++){let l=e[o];for(let a=0,h=o*n;a<n;a++,h++)t[a]+=l*i[h]}}var M=class{constructor(e){let t=n=>{if(!e[n])throw new Error(`These weights lack ${n}.`);return e[n].data};this.embedding=t("embedding.weight"),[this.vocabSize,this.embeddingSize]=e["embedding.weight"].shape,this.readout=t("readout.weight"),this.readoutBias=Float64Array.from(t("readout.bias")),this.hiddenSize=e["readout.weight"].shape[1],this.layers=[];for(let n=0;n===0||e[`layers.${n}.weight_ih`];n++){let s=t(`layers.${n}.bias_hh`);this.layers.push({input:t(`layers.${n}.weight_ih`),recurrent:t(`layers.${n}.weight_hh`),bias:Float64Array.from(t(`layers.${n}.bias_ih`),(r,o)=>r+s[o])})}this.numLayers=this.layers.length,this.projected=this.#s(),this.scratch=new Float64Array(this.hiddenSize)}#s(){let{embeddingSize:e,hiddenSize:t,vocabSize:n}=this,s=new Float64Array(n*t);for(let r=0;r<n;r++){let o=Float64Array.from(this.embedding.subarray(r*e,(r+1)*e));k(this.layers[0].input,o,s.subarray(r*t,(r+1)*t),this.layers[0].bias)}return s}initialState(){return this.layers.map(()=>new Float64Array(this.hiddenSize))}copyState(e){return e.map(t=>t.slice())}step(e,t,n=[],s=0){this.#e(e,t,n,s);let r=new Float64Array(this.vocabSize);return k(this.readout,e[this.numLayers-1],r,this.readoutBias),r}read(e,t){this.#e(e,t,[],0)}#e(e,t,n,s){let r=this.hiddenSize,o=this.scratch;for(let l=0;l<this.numLayers;l++){let{input:a,recurrent:h,bias:c}=this.layers[l],p=e[l];l===0?k(h,p,o,this.projected,t*r):(k(h,p,o,c),k(a,e[l-1],p,o),o.set(p));for(let d=0;d<r;d++)p[d]=Math.tanh(o[d]);for(let d of n)J(d,l,s)&&(p[d.unit]=d.value)}}forward(e,{state:t,clamp:n=[]}={}){let{hiddenSize:s,vocabSize:r}=this,o=t?this.copyState(t):this.initialState(),l=this.copyState(o),a=new Float64Array(e.length*r),h=this.layers.map(()=>new Float64Array(e.length*s));for(let c=0;c<e.length;c++){this.#e(l,e[c],n,c);for(let p=0;p<this.numLayers;p++)h[p].set(l[p],c*s);k(this.readout,l[this.numLayers-1],a.subarray(c*r,(c+1)*r),this.readoutBias)}return{ids:Array.from(e),logits:a,states:h,initial:o,last:l,clamp:n}}backward(e,t){let{embeddingSize:n,hiddenSize:s,numLayers:r}=this,o=e.ids.length,l=new Float64Array(o*n),a=this.layers.map(()=>new Float64Array(o*s)),h=this.initialState(),c=(d,u)=>d.subarray(u*s,(u+1)*s);for(let{position:d,gradient:u}of t)L(this.readout,Float64Array.from(u),c(a[r-1],d));let p=new Float64Array(s);for(let d=Se(t);d>=0;d--)for(let u=r-1;u>=0;u--){let m=c(e.states[u],d),g=c(a[u],d);for(let f=0;f<s;f++)p[f]=g[f]*(1-m[f]*m[f]);for(let f of e.clamp)J(f,u,d)&&(p[f.unit]=0);L(this.layers[u].recurrent,p,d>0?c(a[u],d-1):h[u]);let b=u>0?c(a[u-1],d):l.subarray(d*n,(d+1)*n);L(this.layers[u].input,p,b)}return{inputs:l,states:a,initial:h}}};function J({layer:i=0,from:e=0,to:t=1/0},n,s){return i===n&&s>=e&&s<t}function Se(i){return i.reduce((e,{position:t})=>Math.max(e,t),-1)}var Z={F16:2,F32:4},Ae=2**-24;function H(i){let e=new Float32Array(i.length),t=new Uint32Array(e.buffer);for(let n=0;n<i.length;n++){let s=i[n],r=(s&32768)<<16,o=s>>10&31,l=s&1023;o===0?(e[n]=l*Ae,t[n]|=r):o===31?t[n]=r|2139095040|l<<13:t[n]=r|o+112<<23|l<<13}return e}function $e(i){return ArrayBuffer.isView(i)?new Uint8Array(i.buffer,i.byteOffset,i.byteLength):new Uint8Array(i)}function F(i){let e=$e(i),t=h=>new Error(`These weights cannot be read: ${h}.`);if(e.length<8)throw t("the file is cut short");let n=new DataView(e.buffer,e.byteOffset,e.byteLength),s=8+Number(n.getBigUint64(0,!0));if(s>e.length)throw t("the header is cut short");let r;try{r=JSON.parse(new TextDecoder().decode(e.subarray(8,s)))}catch{throw t("the header is no JSON")}let{__metadata__:o={},...l}=r,a={};for(let[h,{dtype:c,shape:p,data_offsets:[d,u]}]of Object.entries(l)){let m=p.reduce((f,T)=>f*T,1);if(!(c in Z))throw t(`${h} has the type ${c}`);if(u-d!==m*Z[c]||s+u>e.length)throw t(`${h} is cut short`);let g=e.slice(s+d,s+u).buffer,b=c==="F16"?H(new Uint16Array(g)):new Float32Array(g);a[h]={shape:p,data:b}}return{metadata:o,tensors:a}}function y(i,e=1){let t=new Float64Array(i.length),n=z(i);if(!(e>0))return t[n]=1,t;let s=0;for(let r=0;r<t.length;r++)t[r]=Math.exp((i[r]-i[n])/e),s+=t[r];for(let r=0;r<t.length;r++)t[r]/=s;return t}function z(i){let e=0;for(let t=1;t<i.length;t++)i[t]>i[e]&&(e=t);return e}function E(i){let e=i>>>0;return()=>{e=e+1831565813>>>0;let t=Math.imul(e^e>>>15,e|1);return t^=t+Math.imul(t^t>>>7,t|61),((t^t>>>14)>>>0)/2**32}}function C(i,e){let t=0;for(let n=0;n<i.length;n++)if(t+=i[n],e<t)return n;return z(i)}var W={rnn:M},j=class{constructor(e){this.characters=Array.from(e),this.ids=new Map(this.characters.map((t,n)=>[t,n]))}encode(e){let t=[],n=new Set,s="",r=0;for(let o of e){let l=this.ids.get(o);l===void 0?(n.add(o),r++):(t.push(l),s+=o)}return{ids:t,kept:s,dropped:[...n],droppedCount:r}}decode(e){return Array.from(e,t=>this.characters[t]).join("")}};function B(i){let{metadata:e,tensors:t}=F(i),n=Object.hasOwn(W,e.architecture)&&W[e.architecture];if(!n)throw new Error(`These weights are of the architecture “${e.architecture}”, which this page cannot run.`);let s=new n(t);if(s.metadata=e,s.vocabulary=new j(e.vocabulary),s.encode=r=>s.vocabulary.encode(r),s.vocabulary.characters.length!==s.vocabSize)throw new Error("These weights cannot be read: their vocabulary has another size.");return s}function Q(i,e,t){return e.logits.subarray(t*i.vocabSize,(t+1)*i.vocabSize)}function Me(i,e,t,n,s=[]){let r=i.hiddenSize,o=t>0?e.states.map(c=>c.slice((t-1)*r,t*r)):e.initial,l=s.map(({from:c=0,to:p=1/0,...d})=>({...d,from:c-t,to:p-t})),a=i.forward(n,{state:o,clamp:l}),h=(c,p,d)=>{let u=new Float64Array(t*d+p.length);return u.set(c.subarray(0,t*d)),u.set(p,t*d),u};return{ids:[...e.ids.slice(0,t),...n],logits:h(e.logits,a.logits,i.vocabSize),states:e.states.map((c,p)=>h(c,a.states[p],r)),initial:e.initial,last:a.last,clamp:[...e.clamp.filter(({from:c=0})=>c<t),...s]}}function X(i,e,t,n){let s=y(Q(i,e,t)).map(r=>-r);return s[n]+=1,{position:t,gradient:s}}function R(i,e,t,n){let{inputs:s}=i.backward(e,[X(i,e,t,n)]),r=new Float64Array(t+1);for(let o=0;o<=t;o++){let l=0;for(let a=o*i.embeddingSize;a<(o+1)*i.embeddingSize;a++)l+=s[a]**2;r[o]=Math.sqrt(l)}return r}var ee=`/* What all widgets look like. Colours come from the page around it: the book's
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
`;var te={"\n":"↵"," ":"␣","	":"⇥"},se={"\n":"new line"," ":"space","	":"tab",".":"full stop",",":"comma",":":"colon",";":"semicolon","'":"apostrophe",'"':"quotation mark","-":"hyphen","—":"dash","!":"exclamation mark","?":"question mark","(":"left parenthesis",")":"right parenthesis","[":"left bracket","]":"right bracket","&":"ampersand"},ne={"‘":"'","’":"'","“":'"',"”":'"',"–":"-"," ":" "};function $(i){return te[i]?te[i]:/^[\p{C}\p{M}\p{Z}]$/u.test(i)?`U+${i.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}`:i}function S(i){return se[i]?se[i]:i!==i.toLowerCase()?`capital ${i}`:$(i)}function re(i,e,t,n="prompt"){let s=[],r=i.vocabulary.ids,o=new Set,l=Array.from(e.replace(/\r\n?/g,`
`),p=>{let d=ne[p];return r.has(p)||!r.has(d)?p:(o.add(p),d)}).join(""),{ids:a,dropped:h,droppedCount:c}=i.encode(l);if(o.size>0&&s.push(`Read ${[...o].map(p=>`${$(p)} as ${$(ne[p])}`).join(", ")}.`),c>0&&s.push(Le(h,c)),a.length>t&&(a=a.slice(-t),s.push(`Reads only the last ${t.toLocaleString("en-GB")} characters of the ${n}.`)),a.length===0){let p=r.get(`
`)??0;a=[p];let d=S(i.vocabulary.characters[p]);s.push(`The ${n} is empty, so the text starts from a ${d}.`)}return{ids:a,notes:s}}function Le(i,e){let t=i.slice(0,12).map($).join(" "),n=i.length>12?` and ${i.length-12} more`:"";return`Left out ${e===1?"1 character":`${e.toLocaleString("en-GB")} characters`} this model never saw: ${t}${n}`}function oe(i,e){let t=document.createRange().createContextualFragment(i.replace(/ \w+="\{\w+\}"|\{\w+\}/g,"")).firstElementChild;t.dataset.architecture=e.metadata.architecture;for(let n of t.querySelectorAll("input, textarea, button, select"))n.dataset.lmSuppressShortcuts="true";return t}var ie=new Map;function ae(i,...e){let t=i.ownerDocument;for(let n of e){let s=ie.get(n);s||(s=new CSSStyleSheet,s.replaceSync(n),ie.set(n,s)),t.adoptedStyleSheets.includes(s)||t.adoptedStyleSheets.push(s)}}function q(i){i.scrollHeight>i.clientHeight?i.tabIndex=0:i.removeAttribute("tabindex")}var O=class{constructor(e){this.region=e}say(e){clearTimeout(this.speaking),this.speaking=setTimeout(()=>{this.region.textContent=e},600)}stop(){clearTimeout(this.speaking)}};function le(i,e){return({model:t,el:n})=>{let s,r=()=>{s?.end(),s=void 0;let o=t.get("weights");if(o?.byteLength)try{s=new e(t,n,i(o))}catch(l){let a=document.createElement("p");throw a.setAttribute("role","alert"),a.textContent=l.message,n.append(a),l}};return t.on("change:weights",r),r(),()=>{t.off("change:weights",r),s?.end()}}}var Fe=8,ze=40;function x(i,e,t){let n=document.createElement(i);return e&&(n.className=e),t!==void 0&&(n.textContent=t),n}var ce=i=>/\s/.test(i)?S(i):`“${i}”`,he=i=>{let e=100*i;return e>=.095||e===0?`${e.toFixed(1)} %`:e<.001?"less than 0.001 %":`${e.toPrecision(1)} %`};function Ee(i){let e=i.map(s=>s*1e3),t=e.map(Math.floor),n=Math.round(1e3-t.reduce((s,r)=>s+r,0));return e.map((s,r)=>[s-t[r],r]).sort((s,r)=>r[0]-s[0]).slice(0,Math.max(0,n)).forEach(([,s])=>t[s]++),t.map(s=>s/10)}function Ce(i,e,t=Fe){let n=Array.from(i.keys()).sort((h,c)=>i[c]-i[h]||(c===e)-(h===e)||h-c),s=n.slice(0,t);e>=0&&!s.includes(e)&&s.push(e);let r=n.filter(h=>!s.includes(h)),o=r.reduce((h,c)=>h+i[c],0),l=Ee([...s.map(h=>i[h]),o]),a=s.map((h,c)=>({id:h,probability:i[h],percent:l[c],chosen:h===e}));return r.length>0&&a.push({others:r,probability:o,percent:l.at(-1),chosen:!1}),a}function je(i,e,t,n){return e.map(s=>{let r=x("li",s.chosen?"chosen":""),o=s.others?`${s.others.length} others`:$(i[s.id]),l=x("span","name",o),a=x("span","bar"),h=x("span","fill");if(h.style.width=`${100*s.probability}%`,a.append(h),n){let c=s.others?s.others.reduce((d,u)=>d+n[u],0):n[s.id],p=x("span","own");p.style.left=`${100*c}%`,a.append(p)}return a.setAttribute("aria-hidden","true"),!s.others&&S(i[s.id])!==o&&(l.setAttribute("aria-hidden","true"),r.append(x("span","unseen",S(i[s.id])))),r.append(l,a,x("span","percent",`${s.percent.toFixed(1)} %`)),r.append(x("span","verb",s.chosen?t:"")),r})}function pe(i,{model:e,logits:t,id:n,temperature:s,typed:r}){let{characters:o}=e.vocabulary,l=r?1:s,a=y(t,l),h=y(t,1),c=r?"typed":"drawn",p=Ce(a,n);i.replaceChildren(...je(o,p,c,l===1?void 0:h));let d=ce(o[n]),u=p.find(b=>b.chosen).percent,m=u>0?`${u.toFixed(1)} %`:he(a[n]);if(r)return`You typed ${d}; the model gave it ${m}.`;let g=l===1?"":` (${he(h[n])} at temperature 1)`;return`Drew ${d} with ${m} at temperature ${s}${g}.`}function de({norms:i,from:e},t){let n=i.reduce((p,d)=>p+d,0);if(!(n>0))return"No earlier character moves it at all.";let r=Array.from(i.keys()).sort((p,d)=>i[d]-i[p]).slice(0,3).map(p=>`${ce(t(e+p))} ${i.length-p} back`),o=r.length>1?`${r.slice(0,-1).join(", ")} and ${r.at(-1)}`:r[0],l=0,a=0;for(;l<n/2;)l+=i[i.length-++a];let h=a===1?"the last character alone":`the last ${a} characters`,c=e>0?` Followed ${i.length} characters back, no further.`:"";return`Most influence: ${o}. At least half of it all comes from ${h}.${c}`}function ue(i,e){let t=e.reduce((s,r)=>Math.max(s,r),0),n=[];for(let s=ze;s>=1;s--){let r=x("span"),o=e[e.length-s]??0;r.style.height=t>0?`${100*o/t}%`:"0",n.push(r)}i.replaceChildren(...n)}var fe=`/* The rest of how *Sample* looks; frame.css comes before. */
.unrolled-live.unrolled-sample .frame { height: 1000px; }
/* What can be set */
.unrolled-live.unrolled-sample .controls {
  display: grid;
  flex: none;
  grid-template-columns: 1fr auto 1fr;
  gap: 8px 10px;
  align-items: end;
}
.unrolled-live.unrolled-sample :is(.prompt, .temperature, .actions) { grid-column: 1 / -1; }
.unrolled-live.unrolled-sample .prompt textarea { height: 62px; resize: none; }
.unrolled-live.unrolled-sample .actions { display: flex; gap: 8px; }
.unrolled-live.unrolled-sample .continue { flex: 1; border-color: var(--accent); background: var(--accent); color: var(--paper); font-weight: 600; }
.unrolled-live.unrolled-sample .continue:hover:enabled { background: color-mix(in srgb, var(--accent) 88%, var(--ink)); }
/* What came of it */
.unrolled-live.unrolled-sample .earlier { flex: none; color: var(--soft); font-size: 13px; line-height: 18px; }
.unrolled-live.unrolled-sample .earlier[hidden] { display: none; }
.unrolled-live.unrolled-sample .text {
  flex: 1 1 0;
  min-height: 0;
  padding: 8px 12px;
  overflow-y: auto;
  border: 1px solid var(--line);
  border-radius: 4px;
  background: var(--tray);
  font: 15px/1.65 var(--mono);
  overflow-wrap: anywhere;
  white-space: pre-wrap;
  position: relative;
}
.unrolled-live.unrolled-sample .text > span {
  padding: 2px 0;
  border-radius: 2px;
  cursor: pointer;
}
.unrolled-live.unrolled-sample .typed { color: var(--soft); font-style: italic; }
.unrolled-live.unrolled-sample .line::before {
  color: color-mix(in srgb, var(--ink) 34%, var(--paper));
  font-style: normal;
  content: "↵";
}
.unrolled-live.unrolled-sample .text > span:hover { box-shadow: inset 0 0 0 1px var(--edge); }
.unrolled-live.unrolled-sample .text > [data-influence] {
  background: color-mix(in srgb, var(--accent) calc(var(--influence) * 0.42%), transparent);
  color: var(--ink);
}
.unrolled-live.unrolled-sample .text > [aria-selected="true"],
.unrolled-live.unrolled-sample .text > [aria-selected="true"]::before {
  background: var(--accent);
  color: var(--paper);
}

/* What stands behind the chosen character */
.unrolled-live.unrolled-sample .panels { display: grid; flex: none; gap: 12px; grid-template-rows: 252px 210px; }
.unrolled-live.unrolled-sample .panels > div { min-width: 0; overflow: auto; scrollbar-width: thin; }
.unrolled-live.unrolled-sample .key { color: var(--soft); font-size: 12px; line-height: 18px; }
.unrolled-live.unrolled-sample .key i { display: inline-block; width: 2px; height: 12px; margin-right: 6px; background: var(--ink); vertical-align: -2px; }
.unrolled-live.unrolled-sample .key[hidden] { display: none; }
.unrolled-live.unrolled-sample .sentence { margin: 6px 0; font-size: 14px; line-height: 20px; min-height: 80px; }
.unrolled-live.unrolled-sample .decay { display: flex; gap: 1px; align-items: flex-end; height: 36px; border-bottom: 1px solid var(--edge); }
.unrolled-live.unrolled-sample .decay span { flex: 1; background: var(--accent); }
.unrolled-live.unrolled-sample .axis { display: flex; justify-content: space-between; color: var(--soft); font-size: 12px; line-height: 18px; }

@container unrolled-live (min-width: 560px) {
  .unrolled-live.unrolled-sample .frame { height: 700px; }
  .unrolled-live.unrolled-sample .controls { grid-template-columns: minmax(0, 1.5fr) minmax(5em, 0.6fr) auto minmax(5.4em, 0.6fr); }
  .unrolled-live.unrolled-sample .prompt { grid-column: 1; grid-row: 1 / span 2; align-self: stretch; }
  .unrolled-live.unrolled-sample .prompt textarea { height: 88px; }
  .unrolled-live.unrolled-sample .temperature { grid-column: 2 / -1; }
  .unrolled-live.unrolled-sample .actions { grid-column: 1 / -1; }
  .unrolled-live.unrolled-sample .continue { flex: 0 1 200px; }
  .unrolled-live.unrolled-sample .status { height: 40px; }
  .unrolled-live.unrolled-sample .panels { grid-template-rows: 252px; grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr); gap: 24px; }
}
@container unrolled-live (max-width: 310px) {
  .unrolled-live.unrolled-sample :is(.decay, .axis) { display: none; }
}
@media (prefers-reduced-motion: no-preference) {
  .unrolled-live.unrolled-sample .decay span { transition: height 0.15s; }
}
`;var me=`<div class="unrolled-live unrolled-sample" role="group" aria-label="Sample: a trained model continues your text">
<div class="frame">
<fieldset class="controls" {disabled}>
<label class="prompt"><span>Prompt</span><textarea rows="3" spellcheck="false" autocapitalize="off" autocorrect="off" autocomplete="off">{prompt}</textarea></label>
<label class="temperature"><span>Temperature <b class="readout" aria-hidden="true">{temperature}</b></span><input type="range" min="0" max="2" step="0.05" value="{temperature}"></label>
<label class="seed"><span>Seed</span><input type="number" inputmode="numeric" min="0" max="4294967295" step="1" value="{seed}"></label>
<button type="button" class="new-seed">New seed</button>
<label class="length"><span>Characters</span><input type="number" inputmode="numeric" min="1" max="1000" step="1" value="{length}"></label>
<div class="actions"><button type="button" class="continue">Continue</button><button type="button" class="stop" disabled>Stop</button><button type="button" class="reset">Reset</button></div>
</fieldset>
<p class="status">{status}</p>
<p class="spoken unseen" role="status"></p>
<p class="earlier" hidden></p>
<div class="text" role="group" tabindex="0" aria-label="The text; arrow keys go from character to character">{text}</div>
<p class="plain unseen"></p>
<div class="panels">
<div class="distribution"><p class="heading">What it was drawn from</p><ol aria-label="Probabilities of the next character"></ol><p class="key" hidden><i></i>what it would be at temperature 1</p></div>
<div class="influence"><div class="headline"><p class="heading">What moved it</p><p class="legend" aria-hidden="true"><span>not at all</span><i></i><span>the most</span></p></div><p class="sentence">{hint}</p><div class="decay" aria-hidden="true"></div><p class="axis" aria-hidden="true"><span>40 characters back</span><span>1 back</span></p></div>
</div>
</div>
</div>
`;var _e={"\n":" line"," ":" space"},N=class{constructor(e,t,n){this.root=e,this.onChoose=t,this.spans=[],this.first=0,e.replaceChildren(),e.setAttribute("role","listbox"),e.removeAttribute("tabindex"),e.addEventListener("click",s=>this.#e(s),{signal:n}),e.addEventListener("keydown",s=>this.#n(s),{signal:n})}show(e,{first:t,typed:n,complete:s}){t!==this.first&&this.clearTint(),this.first=t;let r=document.createDocumentFragment();e.forEach((o,l)=>{let a=this.spans[l];a||(a=x("span"),a.setAttribute("role","option"),a.setAttribute("aria-selected","false"),a.dataset.lmSuppressShortcuts="true",a.tabIndex=-1,this.spans.push(a),r.append(a));let h=`${l<n?"typed":"drawn"}${_e[o]??""}`;a.className!==h&&(a.className=h),a.textContent!==o&&(a.textContent=o,a.setAttribute("aria-label",S(o)))}),this.root.append(r),s&&this.spans.splice(e.length).forEach(o=>o.remove()),!this.chosen?.isConnected&&this.spans.length>0&&this.#s(this.spans[Math.min(n,this.spans.length-1)])}choose(e){this.chosen?.setAttribute("aria-selected","false"),this.chosen=this.spans[e-this.first],this.chosen&&(this.chosen.setAttribute("aria-selected","true"),this.#s(this.chosen))}tint({from:e,norms:t}){this.clearTint();let n=t.reduce((s,r)=>Math.max(s,r),0);n>0&&t.forEach((s,r)=>{let o=this.spans[e+r-this.first],l=Math.round(100*s/n);!o||l<1||(o.style.setProperty("--influence",l),o.dataset.influence=l)})}clearTint(){for(let e of this.root.querySelectorAll("[data-influence]"))e.style.removeProperty("--influence"),delete e.dataset.influence}reveal(e){let t=this.spans[e-this.first];if(!t)return;let n=t.offsetTop,s=n+t.offsetHeight;n<this.root.scrollTop&&(this.root.scrollTop=n);let r=this.root.clientHeight;s>this.root.scrollTop+r&&(this.root.scrollTop=s-r)}revealEnd(){this.root.scrollTop=this.root.scrollHeight}#s(e){this.stop&&(this.stop.tabIndex=-1),this.stop=e,e.tabIndex=0}#e(e){let t=this.spans.indexOf(e.target);this.column=void 0,t>=0&&this.#t(t)}#t(e){let t=this.spans[Math.max(0,Math.min(e,this.spans.length-1))];this.#s(t),t.focus({preventScroll:!0}),this.onChoose(this.first+this.spans.indexOf(t)),this.reveal(this.first+this.spans.indexOf(t))}#n(e){let t=this.spans.indexOf(e.target);if(t<0||e.ctrlKey||e.metaKey||e.altKey)return;let n={ArrowLeft:()=>t-1,ArrowRight:()=>t+1,ArrowUp:()=>this.#r(t,-1),ArrowDown:()=>this.#r(t,1),Home:()=>0,End:()=>this.spans.length-1,Enter:()=>t," ":()=>t};if(!n[e.key])return;e.preventDefault(),e.stopPropagation();let s=e.key==="ArrowUp"||e.key==="ArrowDown";this.column=s?this.column??this.spans[t].offsetLeft:void 0,this.#t(n[e.key]())}#r(e,t){let n=this.spans[e],s=e,r,o=1/0;for(let l=e+t;l>=0&&l<this.spans.length;l+=t){let a=this.spans[l];if(a.offsetTop===n.offsetTop)continue;if(r??=a.offsetTop,a.offsetTop!==r)break;let h=Math.abs(a.offsetLeft-this.column);h<o&&([s,o]=[l,h])}return s}};var A=64,De=200,Pe=11,_=class{constructor(e,t){this.model=e,this.onProgress=t,this.ids=[],this.promptLength=0,this.target=0,this.snapshots=[e.initialState()],this.#e(0)}get running(){return this.frame!==void 0}get written(){return this.ids.length-this.promptLength}begin(e,{temperature:t,seed:n,count:s}){let r=He(this.ids,e);this.snapshots.length=Math.min(this.snapshots.length,Math.floor(r/A)+1),this.ids=e.slice(),this.promptLength=e.length,this.chances=[],this.temperature=t,this.random=E(n),this.target=e.length+s,this.#e(e.length-1),this.#t()}extend(e){this.target+=e,this.#t()}stop(){cancelAnimationFrame(this.frame),this.frame=void 0,this.target=Math.max(this.ids.length,this.promptLength)}logitsBefore(e){if(e<1)return;let t=this.#s(e-1);return this.model.step(t,this.ids[e-1])}influenceOn(e){let t=Math.max(0,e-De),n=this.model.forward(this.ids.slice(t,e),{state:this.#s(t)});return{from:t,norms:R(this.model,n,e-t-1,this.ids[e])}}#s(e){let t=Math.min(Math.floor(e/A),this.snapshots.length-1),n=this.model.copyState(this.snapshots[t]);for(let s=t*A;s<e;s++)this.model.read(n,this.ids[s]);return n}#e(e){let t=Math.min(Math.floor(Math.max(0,e)/A),this.snapshots.length-1);this.snapshots.length=t+1,this.state=this.model.copyState(this.snapshots[t]),this.read=t*A}#t(){this.frame===void 0&&this.#n()}#n(){this.frame=void 0;let e=performance.now()+Pe;for(;this.ids.length<this.target&&performance.now()<e;)this.#r();this.ids.length<this.target&&(this.frame=requestAnimationFrame(()=>this.#n())),this.onProgress(this)}#r(){let e=this.ids[this.read];if(this.read<this.ids.length-1)this.model.read(this.state,e);else{let t=y(this.model.step(this.state,e),this.temperature),n=C(t,this.random());this.ids.push(n),this.chances.push(t[n])}this.read++,this.read%A===0&&(this.snapshots[this.read/A]=this.model.copyState(this.state))}};function He(i,e){let t=Math.min(i.length,e.length),n=0;for(;n<t&&i[n]===e[n];)n++;return n}var U={prompt:`HAMLET
My lord`,temperature:.7,seed:0,length:240},We=12e3,ge=2e3,Be=400,be=16,D=i=>`${i.toLocaleString("en-GB")} character${i===1?"":"s"}`;function xe(i,e,t,n){let s=i===""?NaN:Number(i);return Number.isFinite(s)?Math.min(t,Math.max(e,s)):n}var K=class{constructor(e,t,n){this.host=e,this.el=t,this.model=n,this.ending=new AbortController,this.root=oe(me,n),ae(t,ee,fe);let s=r=>this.root.querySelector(r);this.fields={prompt:s("textarea"),temperature:s("[type=range]"),seed:s(".seed input"),length:s(".length input")},this.parts={readout:s(".readout"),status:s(".status"),earlier:s(".earlier"),plain:s(".plain"),spoken:s(".spoken"),key:s(".key"),list:s("ol"),sentence:s(".sentence"),decay:s(".decay"),continue:s(".continue"),stop:s(".stop")},this.speaker=new O(this.parts.spoken),this.text=new N(s(".text"),r=>this.#h(r,!0),this.ending.signal),this.initial={};for(let r of Object.keys(U))this.initial[r]=e.get(r)??U[r];this.settings={...this.initial},this.writer=new _(n,()=>this.#a()),this.opened=void 0,this.#s(s),this.#e(),this.#n(this.settings.length)}#s(e){let{signal:t}=this.ending,n=(a,h,c)=>a.addEventListener(h,c,{signal:t}),{prompt:s,temperature:r,seed:o,length:l}=this.fields;n(s,"input",()=>this.#t("prompt",s.value)),n(r,"input",()=>this.#t("temperature",Number(r.value))),n(o,"input",()=>this.#t("seed",Math.floor(xe(o.value,0,2**32-1,this.settings.seed)))),n(l,"input",()=>this.#t("length",Math.floor(xe(l.value,1,1e3,this.settings.length))));for(let a of[o,l])n(a,"change",()=>this.#e());n(s,"keydown",a=>{a.key==="Enter"&&(a.ctrlKey||a.metaKey)&&this.#r()}),n(e(".new-seed"),"click",()=>{this.#t("seed",Math.floor(Math.random()*1e4)),this.#e()}),n(this.parts.continue,"click",()=>this.#r()),n(this.parts.stop,"click",()=>this.#c()),n(e(".reset"),"click",()=>this.#p());for(let a of Object.keys(U)){let h=()=>{let c=this.host.get(a);c===void 0||c===this.settings[a]||(this.#t(a,c),this.#e())};this.host.on(`change:${a}`,h),t.addEventListener("abort",()=>this.host.off(`change:${a}`,h))}}#e(){for(let[e,t]of Object.entries(this.fields))t.value!==String(this.settings[e])&&(t.value=this.settings[e]);this.parts.readout.textContent=this.settings.temperature.toFixed(2)}#t(e,t){t!==this.settings[e]&&(this.settings[e]=t,this.host.set(e,t),this.#o(),e!=="length"&&(e==="temperature"&&(this.parts.readout.textContent=t.toFixed(2)),this.#n(e==="prompt"?this.settings.length:this.asked)))}#n(e){let{prompt:t,temperature:n,seed:s}=this.settings,{ids:r,notes:o}=re(this.model,t,We);this.notes=o,this.asked=e,this.writer.begin(r,{temperature:n,seed:s,count:e})}#r(){let e=Math.min(this.settings.length,ge-this.asked);this.asked+=e,this.following=!0,e>0?this.writer.extend(e):this.#i(`${D(ge)} are as far as this box goes: change the prompt, or press Reset.`)}#c(){this.writer.stop(),this.asked=this.writer.written,this.#a()}#p(){for(let[e,t]of Object.entries(this.initial))this.settings[e]=t,this.host.set(e,t);this.opened=void 0,this.#e(),this.#o(),this.#n(this.settings.length)}#a(){let{writer:e,parts:t}=this,{ids:n,promptLength:s,running:r}=e;if(!r&&document.activeElement===t.stop&&t.continue.focus(),t.stop.disabled=!r,this.text.root.setAttribute("aria-busy",r),r&&n.length===s&&e.read<s-1){let a=`Reading the prompt: ${e.read.toLocaleString("en-GB")} of ${D(s)} …`;return s>500&&this.#i([a,...this.notes].join(" ")),this.#l()}let o=Math.max(0,s-Be),l=n.slice(o).map(a=>this.model.vocabulary.characters[a]);this.text.show(l,{first:o,typed:s-o,complete:!r}),t.earlier.hidden=o===0,t.earlier.textContent=`${D(o)} before these were read too and are not shown.`,this.following&&this.text.revealEnd(),r||this.#d(l.join("")),this.#l()}#d(e){let{writer:t}=this;this.following=!1,this.parts.plain.textContent=e;let n=t.ids.slice(t.promptLength).map(r=>this.model.vocabulary.characters[r]).join("");this.host.set("text",n),this.#o(),this.#i([...this.notes,`Wrote ${D(t.written)}.`].join(" "));let s=t.promptLength+(this.opened??this.#u());this.#h(Math.max(0,Math.min(s,t.ids.length-1)),!1)}#u(){let{chances:e,ids:t,promptLength:n}=this.writer,s=e.findIndex((r,o)=>o>=be&&r>.15&&r<.6&&/\p{L}/u.test(this.model.vocabulary.characters[t[n+o]]));return s<0?be:s}#l(){this.root.isConnected||this.writer.running&&this.el.hasChildNodes()||this.el.replaceChildren(this.root)}#h(e,t){let{writer:n,parts:s}=this;if(e<0||e>=n.ids.length||e>n.read+1)return;t&&(this.opened=e-n.promptLength),cancelAnimationFrame(this.later),this.text.choose(e);let r=n.logitsBefore(e);if(!r){this.text.clearTint(),s.key.hidden=!0,s.list.replaceChildren(),s.decay.replaceChildren(),s.sentence.textContent="Nothing comes before the first character, so the model had nothing to go by.";return}let o=n.ids[e],l=e<n.promptLength;s.key.hidden=l||this.settings.temperature===1;let a=pe(s.list,{model:this.model,logits:r,id:o,typed:l,temperature:this.settings.temperature});this.later=requestAnimationFrame(()=>{let h=n.influenceOn(e);this.text.tint(h),ue(s.decay,h.norms);let c=de(h,p=>this.model.vocabulary.characters[n.ids[p]]);s.sentence.textContent=`${a} ${c}`,q(s.sentence.parentNode),t&&this.#i(`${a} ${c}`,!0)})}#i(e,t=!1){t||(this.parts.status.textContent=e,q(this.parts.status)),this.speaker.say(e)}#o(){clearTimeout(this.saving),this.saving=setTimeout(()=>this.host.save_changes(),200)}end(){this.ending.abort(),this.writer.stop(),cancelAnimationFrame(this.later),clearTimeout(this.saving),this.speaker.stop(),this.root.remove()}},ve={render:le(B,K)};var ye=globalThis.unrolled??={};(ye.widgets??={}).sample=ve;ye.engine=I;})();
