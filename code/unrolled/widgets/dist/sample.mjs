// Made by unrolled.widgets.bundle from 06f609f3f212c1c65b7ab59cd47922db75c282ab8f5e5126c3eee981299a0db0
function k(i,t,e,n,s=0){let r=t.length,o=e.length,l=2*r,a=3*r,h=4*r,c=5*r,d=6*r,p=7*r,u=0;for(;u+8<=o;u+=8){let m=0,g=0,b=0,f=0,M=0,U=0,W=0,R=0;for(let O=0,v=u*r;O<r;O++,v++){let y=t[O];m+=i[v]*y,g+=i[v+r]*y,b+=i[v+l]*y,f+=i[v+a]*y,M+=i[v+h]*y,U+=i[v+c]*y,W+=i[v+d]*y,R+=i[v+p]*y}e[u]=m,e[u+1]=g,e[u+2]=b,e[u+3]=f,e[u+4]=M,e[u+5]=U,e[u+6]=W,e[u+7]=R}for(;u<o;u++){let m=0;for(let g=0,b=u*r;g<r;g++,b++)m+=i[b]*t[g];e[u]=m}for(u=0;u<o;u++)e[u]+=n[s+u]}function T(i,t,e){let n=e.length,s=2*n,r=3*n,o=0;for(;o+4<=t.length;o+=4){let l=t[o],a=t[o+1],h=t[o+2],c=t[o+3];for(let d=0,p=o*n;d<n;d++,p++)e[d]+=l*i[p]+a*i[p+n]+(h*i[p+s]+c*i[p+r])}for(;o<t.length;o++){let l=t[o];for(let a=0,h=o*n;a<n;a++,h++)e[a]+=l*i[h]}}var L=class{constructor(t){let e=n=>{if(!t[n])throw new Error(`These weights lack ${n}.`);return t[n].data};this.embedding=e("embedding.weight"),[this.vocabSize,this.embeddingSize]=t["embedding.weight"].shape,this.readout=e("readout.weight"),this.readoutBias=Float64Array.from(e("readout.bias")),this.hiddenSize=t["readout.weight"].shape[1],this.layers=[];for(let n=0;n===0||t[`layers.${n}.weight_ih`];n++){let s=e(`layers.${n}.bias_hh`);this.layers.push({input:e(`layers.${n}.weight_ih`),recurrent:e(`layers.${n}.weight_hh`),bias:Float64Array.from(e(`layers.${n}.bias_ih`),(r,o)=>r+s[o])})}this.numLayers=this.layers.length,this.projected=this.#s(),this.scratch=new Float64Array(this.hiddenSize)}#s(){let{embeddingSize:t,hiddenSize:e,vocabSize:n}=this,s=new Float64Array(n*e);for(let r=0;r<n;r++){let o=Float64Array.from(this.embedding.subarray(r*t,(r+1)*t));k(this.layers[0].input,o,s.subarray(r*e,(r+1)*e),this.layers[0].bias)}return s}initialState(){return this.layers.map(()=>new Float64Array(this.hiddenSize))}copyState(t){return t.map(e=>e.slice())}step(t,e,n=[],s=0){this.#t(t,e,n,s);let r=new Float64Array(this.vocabSize);return k(this.readout,t[this.numLayers-1],r,this.readoutBias),r}read(t,e){this.#t(t,e,[],0)}#t(t,e,n,s){let r=this.hiddenSize,o=this.scratch;for(let l=0;l<this.numLayers;l++){let{input:a,recurrent:h,bias:c}=this.layers[l],d=t[l];l===0?k(h,d,o,this.projected,e*r):(k(h,d,o,c),k(a,t[l-1],d,o),o.set(d));for(let p=0;p<r;p++)d[p]=Math.tanh(o[p]);for(let p of n)q(p,l,s)&&(d[p.unit]=p.value)}}forward(t,{state:e,clamp:n=[]}={}){let{hiddenSize:s,vocabSize:r}=this,o=e?this.copyState(e):this.initialState(),l=this.copyState(o),a=new Float64Array(t.length*r),h=this.layers.map(()=>new Float64Array(t.length*s));for(let c=0;c<t.length;c++){this.#t(l,t[c],n,c);for(let d=0;d<this.numLayers;d++)h[d].set(l[d],c*s);k(this.readout,l[this.numLayers-1],a.subarray(c*r,(c+1)*r),this.readoutBias)}return{ids:Array.from(t),logits:a,states:h,initial:o,last:l,clamp:n}}backward(t,e){let{embeddingSize:n,hiddenSize:s,numLayers:r}=this,o=t.ids.length,l=new Float64Array(o*n),a=this.layers.map(()=>new Float64Array(o*s)),h=this.initialState(),c=(p,u)=>p.subarray(u*s,(u+1)*s);for(let{position:p,gradient:u}of e)T(this.readout,Float64Array.from(u),c(a[r-1],p));let d=new Float64Array(s);for(let p=gt(e);p>=0;p--)for(let u=r-1;u>=0;u--){let m=c(t.states[u],p),g=c(a[u],p);for(let f=0;f<s;f++)d[f]=g[f]*(1-m[f]*m[f]);for(let f of t.clamp)q(f,u,p)&&(d[f.unit]=0);T(this.layers[u].recurrent,d,p>0?c(a[u],p-1):h[u]);let b=u>0?c(a[u-1],p):l.subarray(p*n,(p+1)*n);T(this.layers[u].input,d,b)}return{inputs:l,states:a,initial:h}}};function q({layer:i=0,from:t=0,to:e=1/0},n,s){return i===n&&s>=t&&s<e}function gt(i){return i.reduce((t,{position:e})=>Math.max(t,e),-1)}var K={F16:2,F32:4},bt=2**-24;function G(i){let t=new Float32Array(i.length),e=new Uint32Array(t.buffer);for(let n=0;n<i.length;n++){let s=i[n],r=(s&32768)<<16,o=s>>10&31,l=s&1023;o===0?(t[n]=l*bt,e[n]|=r):o===31?e[n]=r|2139095040|l<<13:e[n]=r|o+112<<23|l<<13}return t}function xt(i){return ArrayBuffer.isView(i)?new Uint8Array(i.buffer,i.byteOffset,i.byteLength):new Uint8Array(i)}function N(i){let t=xt(i),e=h=>new Error(`These weights cannot be read: ${h}.`);if(t.length<8)throw e("the file is cut short");let n=new DataView(t.buffer,t.byteOffset,t.byteLength),s=8+Number(n.getBigUint64(0,!0));if(s>t.length)throw e("the header is cut short");let r;try{r=JSON.parse(new TextDecoder().decode(t.subarray(8,s)))}catch{throw e("the header is no JSON")}let{__metadata__:o={},...l}=r,a={};for(let[h,{dtype:c,shape:d,data_offsets:[p,u]}]of Object.entries(l)){let m=d.reduce((f,M)=>f*M,1);if(!(c in K))throw e(`${h} has the type ${c}`);if(u-p!==m*K[c]||s+u>t.length)throw e(`${h} is cut short`);let g=t.slice(s+p,s+u).buffer,b=c==="F16"?G(new Uint16Array(g)):new Float32Array(g);a[h]={shape:d,data:b}}return{metadata:o,tensors:a}}function w(i,t=1){let e=new Float64Array(i.length),n=j(i);if(!(t>0))return e[n]=1,e;let s=0;for(let r=0;r<e.length;r++)e[r]=Math.exp((i[r]-i[n])/t),s+=e[r];for(let r=0;r<e.length;r++)e[r]/=s;return e}function j(i){let t=0;for(let e=1;e<i.length;e++)i[e]>i[t]&&(t=e);return t}function I(i){let t=i>>>0;return()=>{t=t+1831565813>>>0;let e=Math.imul(t^t>>>15,t|1);return e^=e+Math.imul(e^e>>>7,e|61),((e^e>>>14)>>>0)/2**32}}function _(i,t){let e=0;for(let n=0;n<i.length;n++)if(e+=i[n],t<e)return n;return j(i)}var V={rnn:L},D=class{constructor(t){this.characters=Array.from(t),this.ids=new Map(this.characters.map((e,n)=>[e,n]))}encode(t){let e=[],n=new Set,s="",r=0;for(let o of t){let l=this.ids.get(o);l===void 0?(n.add(o),r++):(e.push(l),s+=o)}return{ids:e,kept:s,dropped:[...n],droppedCount:r}}decode(t){return Array.from(t,e=>this.characters[e]).join("")}};function Y(i){let{metadata:t,tensors:e}=N(i),n=Object.hasOwn(V,t.architecture)&&V[t.architecture];if(!n)throw new Error(`These weights are of the architecture “${t.architecture}”, which this page cannot run.`);let s=new n(e);if(s.metadata=t,s.vocabulary=new D(t.vocabulary),s.encode=r=>s.vocabulary.encode(r),s.vocabulary.characters.length!==s.vocabSize)throw new Error("These weights cannot be read: their vocabulary has another size.");return s}function vt(i,t,e){return t.logits.subarray(e*i.vocabSize,(e+1)*i.vocabSize)}function yt(i,t,e,n){let s=w(vt(i,t,e)).map(r=>-r);return s[n]+=1,{position:e,gradient:s}}function J(i,t,e,n){let{inputs:s}=i.backward(t,[yt(i,t,e,n)]),r=new Float64Array(e+1);for(let o=0;o<=e;o++){let l=0;for(let a=o*i.embeddingSize;a<(o+1)*i.embeddingSize;a++)l+=s[a]**2;r[o]=Math.sqrt(l)}return r}var Z=`/* What all widgets look like. Colours come from the page around it: the book's
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
`;var Q={"\n":"↵"," ":"␣","	":"⇥"},X={"\n":"new line"," ":"space","	":"tab",".":"full stop",",":"comma",":":"colon",";":"semicolon","'":"apostrophe",'"':"quotation mark","-":"hyphen","—":"dash","!":"exclamation mark","?":"question mark","(":"left parenthesis",")":"right parenthesis","[":"left bracket","]":"right bracket","&":"ampersand"},tt={"‘":"'","’":"'","“":'"',"”":'"',"–":"-"," ":" "};function $(i){return Q[i]?Q[i]:/^[\p{C}\p{M}\p{Z}]$/u.test(i)?`U+${i.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}`:i}function S(i){return X[i]?X[i]:i!==i.toLowerCase()?`capital ${i}`:$(i)}function kt(i,t,e,n){let s=[],r=i.vocabulary.ids,o=new Set,l=Array.from(t.replace(/\r\n?/g,`
`),d=>{let p=tt[d];return r.has(d)||!r.has(p)?d:(o.add(d),p)}).join(""),{ids:a,dropped:h,droppedCount:c}=i.encode(l);return o.size>0&&s.push(`Read ${[...o].map(d=>`${$(d)} as ${$(tt[d])}`).join(", ")}.`),c>0&&s.push(At(h,c)),a.length>e&&(a=a.slice(-e),s.push(`Reads only the last ${e.toLocaleString("en-GB")} characters of the ${n}.`)),{ids:a,notes:s}}function St(i){return i.vocabulary.ids.get(`
`)??0}function et(i,t,e,n="prompt"){let{ids:s,notes:r}=kt(i,t,e,n);if(s.length===0){s.push(St(i));let o=S(i.vocabulary.characters[s[0]]);r.push(`The ${n} is empty, so the text starts from a ${o}.`)}return{ids:s,notes:r}}function At(i,t){let e=i.slice(0,12).map($).join(" "),n=i.length>12?` and ${i.length-12} more`:"";return`Left out ${t===1?"1 character":`${t.toLocaleString("en-GB")} characters`} this model never saw: ${e}${n}`}function nt(i,t){let e=document.createRange().createContextualFragment(i.replace(/ \w+="\{\w+\}"|\{\w+\}/g,"")).firstElementChild;e.dataset.architecture=t.metadata.architecture;for(let n of e.querySelectorAll("input, textarea, button, select"))n.dataset.lmSuppressShortcuts="true";return e}var st=new Map;function rt(i,...t){let e=i.ownerDocument;for(let n of t){let s=st.get(n);s||(s=new CSSStyleSheet,s.replaceSync(n),st.set(n,s)),e.adoptedStyleSheets.includes(s)||e.adoptedStyleSheets.push(s)}}function H(i){i.scrollHeight>i.clientHeight?i.tabIndex=0:i.removeAttribute("tabindex")}var z=class{constructor(t){this.region=t}say(t){clearTimeout(this.speaking),this.speaking=setTimeout(()=>{this.region.textContent=t},600)}stop(){clearTimeout(this.speaking)}};function it(i,t){return({model:e,el:n})=>{let s,r=()=>{s?.end(),s=void 0;let o=e.get("weights");if(o?.byteLength)try{s=new t(e,n,i(o))}catch(l){let a=document.createElement("p");throw a.setAttribute("role","alert"),a.textContent=l.message,n.append(a),l}};return e.on("change:weights",r),r(),()=>{e.off("change:weights",r),s?.end()}}}var $t=8,Mt=40;function x(i,t,e){let n=document.createElement(i);return t&&(n.className=t),e!==void 0&&(n.textContent=e),n}var at=i=>/\s/.test(i)?S(i):`“${i}”`,ot=i=>{let t=100*i;return t>=.095||t===0?`${t.toFixed(1)} %`:t<.001?"less than 0.001 %":`${t.toPrecision(1)} %`};function Tt(i){let t=i.map(s=>s*1e3),e=t.map(Math.floor),n=Math.round(1e3-e.reduce((s,r)=>s+r,0));return t.map((s,r)=>[s-e[r],r]).sort((s,r)=>r[0]-s[0]).slice(0,Math.max(0,n)).forEach(([,s])=>e[s]++),e.map(s=>s/10)}function Lt(i,t,e=$t){let n=Array.from(i.keys()).sort((h,c)=>i[c]-i[h]||(c===t)-(h===t)||h-c),s=n.slice(0,e);t>=0&&!s.includes(t)&&s.push(t);let r=n.filter(h=>!s.includes(h)),o=r.reduce((h,c)=>h+i[c],0),l=Tt([...s.map(h=>i[h]),o]),a=s.map((h,c)=>({id:h,probability:i[h],percent:l[c],chosen:h===t}));return r.length>0&&a.push({others:r,probability:o,percent:l.at(-1),chosen:!1}),a}function zt(i,t,e,n){return t.map(s=>{let r=x("li",s.chosen?"chosen":""),o=s.others?`${s.others.length} others`:$(i[s.id]),l=x("span","name",o),a=x("span","bar"),h=x("span","fill");if(h.style.width=`${100*s.probability}%`,a.append(h),n){let c=s.others?s.others.reduce((p,u)=>p+n[u],0):n[s.id],d=x("span","own");d.style.left=`${100*c}%`,a.append(d)}return a.setAttribute("aria-hidden","true"),!s.others&&S(i[s.id])!==o&&(l.setAttribute("aria-hidden","true"),r.append(x("span","unseen",S(i[s.id])))),r.append(l,a,x("span","percent",`${s.percent.toFixed(1)} %`)),r.append(x("span","verb",s.chosen?e:"")),r})}function lt(i,{model:t,logits:e,id:n,temperature:s,typed:r}){let{characters:o}=t.vocabulary,l=r?1:s,a=w(e,l),h=w(e,1),c=r?"typed":"drawn",d=Lt(a,n);i.replaceChildren(...zt(o,d,c,l===1?void 0:h));let p=at(o[n]),u=d.find(b=>b.chosen).percent,m=u>0?`${u.toFixed(1)} %`:ot(a[n]);if(r)return`You typed ${p}; the model gave it ${m}.`;let g=l===1?"":` (${ot(h[n])} at temperature 1)`;return`Drew ${p} with ${m} at temperature ${s}${g}.`}function ht({norms:i,from:t},e){let n=i.reduce((d,p)=>d+p,0);if(!(n>0))return"No earlier character moves it at all.";let r=Array.from(i.keys()).sort((d,p)=>i[p]-i[d]).slice(0,3).map(d=>`${at(e(t+d))} ${i.length-d} back`),o=r.length>1?`${r.slice(0,-1).join(", ")} and ${r.at(-1)}`:r[0],l=0,a=0;for(;l<n/2;)l+=i[i.length-++a];let h=a===1?"the last character alone":`the last ${a} characters`,c=t>0?` Followed ${i.length} characters back, no further.`:"";return`Most influence: ${o}. At least half of it all comes from ${h}.${c}`}function ct(i,t){let e=t.reduce((s,r)=>Math.max(s,r),0),n=[];for(let s=Mt;s>=1;s--){let r=x("span"),o=t[t.length-s]??0;r.style.height=e>0?`${100*o/e}%`:"0",n.push(r)}i.replaceChildren(...n)}var dt=`/* The rest of how *Sample* looks; frame.css comes before. */
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
`;var pt=`<div class="unrolled-live unrolled-sample" role="group" aria-label="Sample: a trained model continues your text">
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
`;var Ct={"\n":" line"," ":" space"},F=class{constructor(t,e,n){this.root=t,this.onChoose=e,this.spans=[],this.first=0,t.replaceChildren(),t.setAttribute("role","listbox"),t.removeAttribute("tabindex"),t.addEventListener("click",s=>this.#t(s),{signal:n}),t.addEventListener("keydown",s=>this.#n(s),{signal:n})}show(t,{first:e,typed:n,complete:s}){e!==this.first&&this.clearTint(),this.first=e;let r=document.createDocumentFragment();t.forEach((o,l)=>{let a=this.spans[l];a||(a=x("span"),a.setAttribute("role","option"),a.setAttribute("aria-selected","false"),a.dataset.lmSuppressShortcuts="true",a.tabIndex=-1,this.spans.push(a),r.append(a));let h=`${l<n?"typed":"drawn"}${Ct[o]??""}`;a.className!==h&&(a.className=h),a.textContent!==o&&(a.textContent=o,a.setAttribute("aria-label",S(o)))}),this.root.append(r),s&&this.spans.splice(t.length).forEach(o=>o.remove()),!this.chosen?.isConnected&&this.spans.length>0&&this.#s(this.spans[Math.min(n,this.spans.length-1)])}choose(t){this.chosen?.setAttribute("aria-selected","false"),this.chosen=this.spans[t-this.first],this.chosen&&(this.chosen.setAttribute("aria-selected","true"),this.#s(this.chosen))}tint({from:t,norms:e}){this.clearTint();let n=e.reduce((s,r)=>Math.max(s,r),0);n>0&&e.forEach((s,r)=>{let o=this.spans[t+r-this.first],l=Math.round(100*s/n);!o||l<1||(o.style.setProperty("--influence",l),o.dataset.influence=l)})}clearTint(){for(let t of this.root.querySelectorAll("[data-influence]"))t.style.removeProperty("--influence"),delete t.dataset.influence}reveal(t){let e=this.spans[t-this.first];if(!e)return;let n=e.offsetTop,s=n+e.offsetHeight;n<this.root.scrollTop&&(this.root.scrollTop=n);let r=this.root.clientHeight;s>this.root.scrollTop+r&&(this.root.scrollTop=s-r)}revealEnd(){this.root.scrollTop=this.root.scrollHeight}#s(t){this.stop&&(this.stop.tabIndex=-1),this.stop=t,t.tabIndex=0}#t(t){let e=this.spans.indexOf(t.target);this.column=void 0,e>=0&&this.#e(e)}#e(t){let e=this.spans[Math.max(0,Math.min(t,this.spans.length-1))];this.#s(e),e.focus({preventScroll:!0}),this.onChoose(this.first+this.spans.indexOf(e)),this.reveal(this.first+this.spans.indexOf(e))}#n(t){let e=this.spans.indexOf(t.target);if(e<0||t.ctrlKey||t.metaKey||t.altKey)return;let n={ArrowLeft:()=>e-1,ArrowRight:()=>e+1,ArrowUp:()=>this.#r(e,-1),ArrowDown:()=>this.#r(e,1),Home:()=>0,End:()=>this.spans.length-1,Enter:()=>e," ":()=>e};if(!n[t.key])return;t.preventDefault(),t.stopPropagation();let s=t.key==="ArrowUp"||t.key==="ArrowDown";this.column=s?this.column??this.spans[e].offsetLeft:void 0,this.#e(n[t.key]())}#r(t,e){let n=this.spans[t],s=t,r,o=1/0;for(let l=t+e;l>=0&&l<this.spans.length;l+=e){let a=this.spans[l];if(a.offsetTop===n.offsetTop)continue;if(r??=a.offsetTop,a.offsetTop!==r)break;let h=Math.abs(a.offsetLeft-this.column);h<o&&([s,o]=[l,h])}return s}};var A=64,Ot=200,Nt=11,E=class{constructor(t,e){this.model=t,this.onProgress=e,this.ids=[],this.promptLength=0,this.target=0,this.snapshots=[t.initialState()],this.#t(0)}get running(){return this.frame!==void 0}get written(){return this.ids.length-this.promptLength}begin(t,{temperature:e,seed:n,count:s}){let r=jt(this.ids,t);this.snapshots.length=Math.min(this.snapshots.length,Math.floor(r/A)+1),this.ids=t.slice(),this.promptLength=t.length,this.chances=[],this.temperature=e,this.random=I(n),this.target=t.length+s,this.#t(t.length-1),this.#e()}extend(t){this.target+=t,this.#e()}stop(){cancelAnimationFrame(this.frame),this.frame=void 0,this.target=Math.max(this.ids.length,this.promptLength)}logitsBefore(t){if(t<1)return;let e=this.#s(t-1);return this.model.step(e,this.ids[t-1])}influenceOn(t){let e=Math.max(0,t-Ot),n=this.model.forward(this.ids.slice(e,t),{state:this.#s(e)});return{from:e,norms:J(this.model,n,t-e-1,this.ids[t])}}#s(t){let e=Math.min(Math.floor(t/A),this.snapshots.length-1),n=this.model.copyState(this.snapshots[e]);for(let s=e*A;s<t;s++)this.model.read(n,this.ids[s]);return n}#t(t){let e=Math.min(Math.floor(Math.max(0,t)/A),this.snapshots.length-1);this.snapshots.length=e+1,this.state=this.model.copyState(this.snapshots[e]),this.read=e*A}#e(){this.frame===void 0&&this.#n()}#n(){this.frame=void 0;let t=performance.now()+Nt;for(;this.ids.length<this.target&&performance.now()<t;)this.#r();this.ids.length<this.target&&(this.frame=requestAnimationFrame(()=>this.#n())),this.onProgress(this)}#r(){let t=this.ids[this.read];if(this.read<this.ids.length-1)this.model.read(this.state,t);else{let e=w(this.model.step(this.state,t),this.temperature),n=_(e,this.random());this.ids.push(n),this.chances.push(e[n])}this.read++,this.read%A===0&&(this.snapshots[this.read/A]=this.model.copyState(this.state))}};function jt(i,t){let e=Math.min(i.length,t.length),n=0;for(;n<e&&i[n]===t[n];)n++;return n}var P={prompt:`HAMLET
My lord`,temperature:.7,seed:0,length:240},It=12e3,ut=2e3,_t=400,ft=16,C=i=>`${i.toLocaleString("en-GB")} character${i===1?"":"s"}`;function mt(i,t,e,n){let s=i===""?NaN:Number(i);return Number.isFinite(s)?Math.min(e,Math.max(t,s)):n}var B=class{constructor(t,e,n){this.host=t,this.el=e,this.model=n,this.ending=new AbortController,this.root=nt(pt,n),rt(e,Z,dt);let s=r=>this.root.querySelector(r);this.fields={prompt:s("textarea"),temperature:s("[type=range]"),seed:s(".seed input"),length:s(".length input")},this.parts={readout:s(".readout"),status:s(".status"),earlier:s(".earlier"),plain:s(".plain"),spoken:s(".spoken"),key:s(".key"),list:s("ol"),sentence:s(".sentence"),decay:s(".decay"),continue:s(".continue"),stop:s(".stop")},this.speaker=new z(this.parts.spoken),this.text=new F(s(".text"),r=>this.#h(r,!0),this.ending.signal),this.initial={};for(let r of Object.keys(P))this.initial[r]=t.get(r)??P[r];this.settings={...this.initial},this.writer=new E(n,()=>this.#a()),this.opened=void 0,this.#s(s),this.#t(),this.#n(this.settings.length)}#s(t){let{signal:e}=this.ending,n=(a,h,c)=>a.addEventListener(h,c,{signal:e}),{prompt:s,temperature:r,seed:o,length:l}=this.fields;n(s,"input",()=>this.#e("prompt",s.value)),n(r,"input",()=>this.#e("temperature",Number(r.value))),n(o,"input",()=>this.#e("seed",Math.floor(mt(o.value,0,2**32-1,this.settings.seed)))),n(l,"input",()=>this.#e("length",Math.floor(mt(l.value,1,1e3,this.settings.length))));for(let a of[o,l])n(a,"change",()=>this.#t());n(s,"keydown",a=>{a.key==="Enter"&&(a.ctrlKey||a.metaKey)&&this.#r()}),n(t(".new-seed"),"click",()=>{this.#e("seed",Math.floor(Math.random()*1e4)),this.#t()}),n(this.parts.continue,"click",()=>this.#r()),n(this.parts.stop,"click",()=>this.#c()),n(t(".reset"),"click",()=>this.#d());for(let a of Object.keys(P)){let h=()=>{let c=this.host.get(a);c===void 0||c===this.settings[a]||(this.#e(a,c),this.#t())};this.host.on(`change:${a}`,h),e.addEventListener("abort",()=>this.host.off(`change:${a}`,h))}}#t(){for(let[t,e]of Object.entries(this.fields))e.value!==String(this.settings[t])&&(e.value=this.settings[t]);this.parts.readout.textContent=this.settings.temperature.toFixed(2)}#e(t,e){e!==this.settings[t]&&(this.settings[t]=e,this.host.set(t,e),this.#o(),t!=="length"&&(t==="temperature"&&(this.parts.readout.textContent=e.toFixed(2)),this.#n(t==="prompt"?this.settings.length:this.asked)))}#n(t){let{prompt:e,temperature:n,seed:s}=this.settings,{ids:r,notes:o}=et(this.model,e,It);this.notes=o,this.asked=t,this.writer.begin(r,{temperature:n,seed:s,count:t})}#r(){let t=Math.min(this.settings.length,ut-this.asked);this.asked+=t,this.following=!0,t>0?this.writer.extend(t):this.#i(`${C(ut)} are as far as this box goes: change the prompt, or press Reset.`)}#c(){this.writer.stop(),this.asked=this.writer.written,this.#a()}#d(){for(let[t,e]of Object.entries(this.initial))this.settings[t]=e,this.host.set(t,e);this.opened=void 0,this.#t(),this.#o(),this.#n(this.settings.length)}#a(){let{writer:t,parts:e}=this,{ids:n,promptLength:s,running:r}=t;if(!r&&document.activeElement===e.stop&&e.continue.focus(),e.stop.disabled=!r,this.text.root.setAttribute("aria-busy",r),r&&n.length===s&&t.read<s-1){let a=`Reading the prompt: ${t.read.toLocaleString("en-GB")} of ${C(s)} …`;return s>500&&this.#i([a,...this.notes].join(" ")),this.#l()}let o=Math.max(0,s-_t),l=n.slice(o).map(a=>this.model.vocabulary.characters[a]);this.text.show(l,{first:o,typed:s-o,complete:!r}),e.earlier.hidden=o===0,e.earlier.textContent=`${C(o)} before these were read too and are not shown.`,this.following&&this.text.revealEnd(),r||this.#p(l.join("")),this.#l()}#p(t){let{writer:e}=this;this.following=!1,this.parts.plain.textContent=t;let n=e.ids.slice(e.promptLength).map(r=>this.model.vocabulary.characters[r]).join("");this.host.set("text",n),this.#o(),this.#i([...this.notes,`Wrote ${C(e.written)}.`].join(" "));let s=e.promptLength+(this.opened??this.#u());this.#h(Math.max(0,Math.min(s,e.ids.length-1)),!1)}#u(){let{chances:t,ids:e,promptLength:n}=this.writer,s=t.findIndex((r,o)=>o>=ft&&r>.15&&r<.6&&/\p{L}/u.test(this.model.vocabulary.characters[e[n+o]]));return s<0?ft:s}#l(){this.root.isConnected||this.writer.running&&this.el.hasChildNodes()||this.el.replaceChildren(this.root)}#h(t,e){let{writer:n,parts:s}=this;if(t<0||t>=n.ids.length||t>n.read+1)return;e&&(this.opened=t-n.promptLength),cancelAnimationFrame(this.later),this.text.choose(t);let r=n.logitsBefore(t);if(!r){this.text.clearTint(),s.key.hidden=!0,s.list.replaceChildren(),s.decay.replaceChildren(),s.sentence.textContent="Nothing comes before the first character, so the model had nothing to go by.";return}let o=n.ids[t],l=t<n.promptLength;s.key.hidden=l||this.settings.temperature===1;let a=lt(s.list,{model:this.model,logits:r,id:o,typed:l,temperature:this.settings.temperature});this.later=requestAnimationFrame(()=>{let h=n.influenceOn(t);this.text.tint(h),ct(s.decay,h.norms);let c=ht(h,d=>this.model.vocabulary.characters[n.ids[d]]);s.sentence.textContent=`${a} ${c}`,H(s.sentence.parentNode),e&&this.#i(`${a} ${c}`,!0)})}#i(t,e=!1){e||(this.parts.status.textContent=t,H(this.parts.status)),this.speaker.say(t)}#o(){clearTimeout(this.saving),this.saving=setTimeout(()=>this.host.save_changes(),200)}end(){this.ending.abort(),this.writer.stop(),cancelAnimationFrame(this.later),clearTimeout(this.saving),this.speaker.stop(),this.root.remove()}},ye={render:it(Y,B)};export{P as DEFAULTS,ye as default};
