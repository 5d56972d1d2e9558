// Made by unrolled.widgets.bundle from f9e578ee225e7d915594e708fd8cf7c667b262de78f49f554db63f92c9a7769c
function A(o,t,e,s,n=0){let r=t.length,i=e.length,l=2*r,a=3*r,h=4*r,c=5*r,d=6*r,u=7*r,p=0;for(;p+8<=i;p+=8){let g=0,m=0,x=0,f=0,v=0,F=0,z=0,S=0;for(let T=0,y=p*r;T<r;T++,y++){let b=t[T];g+=o[y]*b,m+=o[y+r]*b,x+=o[y+l]*b,f+=o[y+a]*b,v+=o[y+h]*b,F+=o[y+c]*b,z+=o[y+d]*b,S+=o[y+u]*b}e[p]=g,e[p+1]=m,e[p+2]=x,e[p+3]=f,e[p+4]=v,e[p+5]=F,e[p+6]=z,e[p+7]=S}for(;p<i;p++){let g=0;for(let m=0,x=p*r;m<r;m++,x++)g+=o[x]*t[m];e[p]=g}for(p=0;p<i;p++)e[p]+=s[n+p]}function E(o,t,e){let s=e.length,n=2*s,r=3*s,i=0;for(;i+4<=t.length;i+=4){let l=t[i],a=t[i+1],h=t[i+2],c=t[i+3];for(let d=0,u=i*s;d<s;d++,u++)e[d]+=l*o[u]+a*o[u+s]+(h*o[u+n]+c*o[u+r])}for(;i<t.length;i++){let l=t[i];for(let a=0,h=i*s;a<s;a++,h++)e[a]+=l*o[h]}}var C=class{constructor(t){let e=s=>{if(!t[s])throw new Error(`These weights lack ${s}.`);return t[s].data};this.embedding=e("embedding.weight"),[this.vocabSize,this.embeddingSize]=t["embedding.weight"].shape,this.readout=e("readout.weight"),this.readoutBias=Float64Array.from(e("readout.bias")),this.hiddenSize=t["readout.weight"].shape[1],this.layers=[];for(let s=0;s===0||t[`layers.${s}.weight_ih`];s++){let n=e(`layers.${s}.bias_hh`);this.layers.push({input:e(`layers.${s}.weight_ih`),recurrent:e(`layers.${s}.weight_hh`),bias:Float64Array.from(e(`layers.${s}.bias_ih`),(r,i)=>r+n[i])})}this.numLayers=this.layers.length,this.projected=this.#s(),this.scratch=new Float64Array(this.hiddenSize)}#s(){let{embeddingSize:t,hiddenSize:e,vocabSize:s}=this,n=new Float64Array(s*e);for(let r=0;r<s;r++){let i=Float64Array.from(this.embedding.subarray(r*t,(r+1)*t));A(this.layers[0].input,i,n.subarray(r*e,(r+1)*e),this.layers[0].bias)}return n}initialState(){return this.layers.map(()=>new Float64Array(this.hiddenSize))}copyState(t){return t.map(e=>e.slice())}step(t,e,s=[],n=0){this.#t(t,e,s,n);let r=new Float64Array(this.vocabSize);return A(this.readout,t[this.numLayers-1],r,this.readoutBias),r}read(t,e){this.#t(t,e,[],0)}#t(t,e,s,n){let r=this.hiddenSize,i=this.scratch;for(let l=0;l<this.numLayers;l++){let{input:a,recurrent:h,bias:c}=this.layers[l],d=t[l];l===0?A(h,d,i,this.projected,e*r):(A(h,d,i,c),A(a,t[l-1],d,i),i.set(d));for(let u=0;u<r;u++)d[u]=Math.tanh(i[u]);for(let u of s)I(u,l,n)&&(d[u.unit]=u.value)}}forward(t,{state:e,clamp:s=[]}={}){let{hiddenSize:n,vocabSize:r}=this,i=e?this.copyState(e):this.initialState(),l=this.copyState(i),a=new Float64Array(t.length*r),h=this.layers.map(()=>new Float64Array(t.length*n));for(let c=0;c<t.length;c++){this.#t(l,t[c],s,c);for(let d=0;d<this.numLayers;d++)h[d].set(l[d],c*n);A(this.readout,l[this.numLayers-1],a.subarray(c*r,(c+1)*r),this.readoutBias)}return{ids:Array.from(t),logits:a,states:h,initial:i,last:l,clamp:s}}backward(t,e){let{embeddingSize:s,hiddenSize:n,numLayers:r}=this,i=t.ids.length,l=new Float64Array(i*s),a=this.layers.map(()=>new Float64Array(i*n)),h=this.initialState(),c=(u,p)=>u.subarray(p*n,(p+1)*n);for(let{position:u,gradient:p}of e)E(this.readout,Float64Array.from(p),c(a[r-1],u));let d=new Float64Array(n);for(let u=ut(e);u>=0;u--)for(let p=r-1;p>=0;p--){let g=c(t.states[p],u),m=c(a[p],u);for(let f=0;f<n;f++)d[f]=m[f]*(1-g[f]*g[f]);for(let f of t.clamp)I(f,p,u)&&(d[f.unit]=0);E(this.layers[p].recurrent,d,u>0?c(a[p],u-1):h[p]);let x=p>0?c(a[p-1],u):l.subarray(u*s,(u+1)*s);E(this.layers[p].input,d,x)}return{inputs:l,states:a,initial:h}}};function I({layer:o=0,from:t=0,to:e=1/0},s,n){return o===s&&n>=t&&n<e}function ut(o){return o.reduce((t,{position:e})=>Math.max(t,e),-1)}var U={F16:2,F32:4},ft=2**-24;function K(o){let t=new Float32Array(o.length),e=new Uint32Array(t.buffer);for(let s=0;s<o.length;s++){let n=o[s],r=(n&32768)<<16,i=n>>10&31,l=n&1023;i===0?(t[s]=l*ft,e[s]|=r):i===31?e[s]=r|2139095040|l<<13:e[s]=r|i+112<<23|l<<13}return t}function mt(o){return ArrayBuffer.isView(o)?new Uint8Array(o.buffer,o.byteOffset,o.byteLength):new Uint8Array(o)}function P(o){let t=mt(o),e=h=>new Error(`These weights cannot be read: ${h}.`);if(t.length<8)throw e("the file is cut short");let s=new DataView(t.buffer,t.byteOffset,t.byteLength),n=8+Number(s.getBigUint64(0,!0));if(n>t.length)throw e("the header is cut short");let r;try{r=JSON.parse(new TextDecoder().decode(t.subarray(8,n)))}catch{throw e("the header is no JSON")}let{__metadata__:i={},...l}=r,a={};for(let[h,{dtype:c,shape:d,data_offsets:[u,p]}]of Object.entries(l)){let g=d.reduce((f,v)=>f*v,1);if(!(c in U))throw e(`${h} has the type ${c}`);if(p-u!==g*U[c]||n+p>t.length)throw e(`${h} is cut short`);let m=t.slice(n+u,n+p).buffer,x=c==="F16"?K(new Uint16Array(m)):new Float32Array(m);a[h]={shape:d,data:x}}return{metadata:i,tensors:a}}function k(o,t=1){let e=new Float64Array(o.length),s=D(o);if(!(t>0))return e[s]=1,e;let n=0;for(let r=0;r<e.length;r++)e[r]=Math.exp((o[r]-o[s])/t),n+=e[r];for(let r=0;r<e.length;r++)e[r]/=n;return e}function D(o){let t=0;for(let e=1;e<o.length;e++)o[e]>o[t]&&(t=e);return t}function H(o){let t=o>>>0;return()=>{t=t+1831565813>>>0;let e=Math.imul(t^t>>>15,t|1);return e^=e+Math.imul(e^e>>>7,e|61),((e^e>>>14)>>>0)/2**32}}function B(o,t){let e=0;for(let s=0;s<o.length;s++)if(e+=o[s],t<e)return s;return D(o)}var G={rnn:C},R=class{constructor(t){this.characters=Array.from(t),this.ids=new Map(this.characters.map((e,s)=>[e,s]))}encode(t){let e=[],s=new Set,n="",r=0;for(let i of t){let l=this.ids.get(i);l===void 0?(s.add(i),r++):(e.push(l),n+=i)}return{ids:e,kept:n,dropped:[...s],droppedCount:r}}decode(t){return Array.from(t,e=>this.characters[e]).join("")}};function V(o){let{metadata:t,tensors:e}=P(o),s=Object.hasOwn(G,t.architecture)&&G[t.architecture];if(!s)throw new Error(`These weights are of the architecture “${t.architecture}”, which this page cannot run.`);let n=new s(e);if(n.metadata=t,n.vocabulary=new R(t.vocabulary),n.encode=r=>n.vocabulary.encode(r),n.vocabulary.characters.length!==n.vocabSize)throw new Error("These weights cannot be read: their vocabulary has another size.");return n}function gt(o,t,e){return t.logits.subarray(e*o.vocabSize,(e+1)*o.vocabSize)}function bt(o,t,e,s){let n=k(gt(o,t,e)).map(r=>-r);return n[s]+=1,{position:e,gradient:n}}function Y(o,t,e,s){let{inputs:n}=o.backward(t,[bt(o,t,e,s)]),r=new Float64Array(e+1);for(let i=0;i<=e;i++){let l=0;for(let a=i*o.embeddingSize;a<(i+1)*o.embeddingSize;a++)l+=n[a]**2;r[i]=Math.sqrt(l)}return r}var J={"\n":"↵"," ":"␣","	":"⇥"},Z={"\n":"new line"," ":"space","	":"tab",".":"full stop",",":"comma",":":"colon",";":"semicolon","'":"apostrophe",'"':"quotation mark","-":"hyphen","—":"dash","!":"exclamation mark","?":"question mark","(":"left parenthesis",")":"right parenthesis","[":"left bracket","]":"right bracket","&":"ampersand"},Q={"‘":"'","’":"'","“":'"',"”":'"',"–":"-"," ":" "};function L(o){return J[o]?J[o]:/^[\p{C}\p{M}\p{Z}]$/u.test(o)?`U+${o.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}`:o}function $(o){return Z[o]?Z[o]:o!==o.toLowerCase()?`capital ${o}`:L(o)}function X(o,t,e){let s=[],n=o.vocabulary.ids,r=new Set,i=Array.from(t.replace(/\r\n?/g,`
`),c=>{let d=Q[c];return n.has(c)||!n.has(d)?c:(r.add(c),d)}).join(""),{ids:l,dropped:a,droppedCount:h}=o.encode(i);if(r.size>0&&s.push(`Read ${[...r].map(c=>`${L(c)} as ${L(Q[c])}`).join(", ")}.`),h>0&&s.push(xt(a,h)),l.length>e&&(l=l.slice(-e),s.push(`Reads only the last ${e.toLocaleString("en-GB")} characters of the prompt.`)),l.length===0){let c=n.get(`
`)??0;l=[c];let d=$(o.vocabulary.characters[c]);s.push(`The prompt is empty, so the text starts from a ${d}.`)}return{ids:l,notes:s}}function xt(o,t){let e=o.slice(0,12).map(L).join(" "),s=o.length>12?` and ${o.length-12} more`:"";return`Left out ${t===1?"1 character":`${t.toLocaleString("en-GB")} characters`} this model never saw: ${e}${s}`}var yt=8,wt=40;function w(o,t,e){let s=document.createElement(o);return t&&(s.className=t),e!==void 0&&(s.textContent=e),s}var et=o=>/\s/.test(o)?$(o):`“${o}”`,tt=o=>{let t=100*o;return t>=.095||t===0?`${t.toFixed(1)} %`:t<.001?"less than 0.001 %":`${t.toPrecision(1)} %`};function vt(o){let t=o.map(n=>n*1e3),e=t.map(Math.floor),s=Math.round(1e3-e.reduce((n,r)=>n+r,0));return t.map((n,r)=>[n-e[r],r]).sort((n,r)=>r[0]-n[0]).slice(0,Math.max(0,s)).forEach(([,n])=>e[n]++),e.map(n=>n/10)}function kt(o,t){let e=Array.from(o.keys()).sort((a,h)=>o[h]-o[a]||(h===t)-(a===t)||a-h),s=e.slice(0,yt);s.includes(t)||s.push(t);let n=e.filter(a=>!s.includes(a)),r=n.reduce((a,h)=>a+o[h],0),i=vt([...s.map(a=>o[a]),r]),l=s.map((a,h)=>({id:a,probability:o[a],percent:i[h],chosen:a===t}));return n.length>0&&l.push({others:n,probability:r,percent:i.at(-1),chosen:!1}),l}function st(o,{model:t,logits:e,id:s,temperature:n,typed:r}){let{characters:i}=t.vocabulary,l=r?1:n,a=k(e,l),h=k(e,1),c=r?"typed":"drawn",d=kt(a,s),u=d.map(f=>{let v=w("li",f.chosen?"chosen":""),F=f.others?`${f.others.length} others`:L(i[f.id]),z=w("span","name",F),S=w("span","bar"),T=w("span","fill");T.style.width=`${100*f.probability}%`,S.append(T);let y=f.others?f.others.reduce((b,dt)=>b+h[dt],0):h[f.id];if(l!==1){let b=w("span","own");b.style.left=`${100*y}%`,S.append(b)}return S.setAttribute("aria-hidden","true"),!f.others&&$(i[f.id])!==F&&(z.setAttribute("aria-hidden","true"),v.append(w("span","unseen",$(i[f.id])))),v.append(z,S,w("span","percent",`${f.percent.toFixed(1)} %`)),v.append(w("span","verb",f.chosen?c:"")),v});o.replaceChildren(...u);let p=et(i[s]),g=d.find(f=>f.chosen).percent,m=g>0?`${g.toFixed(1)} %`:tt(a[s]);if(r)return`You typed ${p}; the model gave it ${m}.`;let x=l===1?"":` (${tt(h[s])} at temperature 1)`;return`Drew ${p} with ${m} at temperature ${n}${x}.`}function nt({norms:o,from:t},e){let s=o.reduce((d,u)=>d+u,0);if(!(s>0))return"No earlier character moves it at all.";let r=Array.from(o.keys()).sort((d,u)=>o[u]-o[d]).slice(0,3).map(d=>`${et(e(t+d))} ${o.length-d} back`),i=r.length>1?`${r.slice(0,-1).join(", ")} and ${r.at(-1)}`:r[0],l=0,a=0;for(;l<s/2;)l+=o[o.length-++a];let h=a===1?"the last character alone":`the last ${a} characters`,c=t>0?` Followed ${o.length} characters back, no further.`:"";return`Most influence: ${i}. At least half of it all comes from ${h}.${c}`}function rt(o,t){let e=t.reduce((n,r)=>Math.max(n,r),0),s=[];for(let n=wt;n>=1;n--){let r=w("span"),i=t[t.length-n]??0;r.style.height=e>0?`${100*i/e}%`:"0",s.push(r)}o.replaceChildren(...s)}var ot=`/* Everything the widget looks like. Colours come from the page around it: the book's
   theme (--pst-*), JupyterLab (--jp-*), or, where there is neither, the fallbacks. */
.unrolled-sample {
  --accent: var(--unrolled-rnn, #b45309);
  --paper: var(--pst-color-background, var(--jp-layout-color1, #fff));
  --ink: var(--pst-color-text-base, var(--jp-content-font-color1, #1f2328));
  --soft: color-mix(in srgb, var(--ink) 74%, var(--paper));
  --line: color-mix(in srgb, var(--ink) 22%, var(--paper));
  --edge: color-mix(in srgb, var(--ink) 58%, var(--paper));
  --tray: color-mix(in srgb, var(--ink) 4%, var(--paper));
  --mono: var(--pst-font-family-monospace, var(--jp-code-font-family, ui-monospace, monospace));
  container: unrolled-sample / inline-size;
  box-sizing: border-box;
  width: 100%;
  color: var(--ink);
  font: 400 15px/1.4 var(--pst-font-family-base, var(--jp-ui-font-family, system-ui, sans-serif));
  color-scheme: light;
}
html[data-theme="dark"] .unrolled-sample,
html[theme="dark"] .unrolled-sample,
body[data-jp-theme-light="false"] .unrolled-sample {
  --accent: var(--unrolled-rnn, #fb9a38);
  --paper: var(--pst-color-background, var(--jp-layout-color1, #14181e));
  --ink: var(--pst-color-text-base, var(--jp-content-font-color1, #e6e8eb));
  color-scheme: dark;
}
.unrolled-sample *, .unrolled-sample *::before { box-sizing: border-box; }
.unrolled-sample .frame {
  display: flex;
  flex-direction: column;
  gap: 8px;
  height: 1000px;
  padding: 14px;
  overflow: hidden;
  border: 1px solid var(--line);
  border-top: 3px solid var(--accent);
  border-radius: 6px;
  background: var(--paper);
}
.unrolled-sample :is(p, ol, fieldset, label, textarea, input, button, b) {
  min-width: 0;
  margin: 0;
  padding: 0;
  border: 0;
  color: inherit;
  font: inherit;
}
.unrolled-sample .unseen {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: pre-wrap;
  user-select: none;
}

/* What can be set */
.unrolled-sample .controls {
  display: grid;
  flex: none;
  grid-template-columns: 1fr auto 1fr;
  gap: 8px 10px;
  align-items: end;
}
.unrolled-sample :is(.prompt, .temperature, .actions) { grid-column: 1 / -1; }
.unrolled-sample label > span { display: block; color: var(--soft); font-size: 13px; line-height: 20px; }
.unrolled-sample .readout { float: right; color: var(--ink); font-family: var(--mono); font-weight: 600; }
.unrolled-sample :is(textarea, input[type="number"]) {
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
.unrolled-sample .prompt textarea { height: 62px; resize: none; }
.unrolled-sample input[type="range"] {
  display: block;
  width: 100%;
  height: 24px;
  accent-color: var(--accent);
  background: none;
  cursor: pointer;
}
.unrolled-sample .actions { display: flex; gap: 8px; }
.unrolled-sample button {
  height: 36px;
  padding: 0 14px;
  border: 1px solid var(--edge);
  border-radius: 4px;
  background: var(--paper);
  font-size: 14px;
  white-space: nowrap;
  cursor: pointer;
}
.unrolled-sample button:hover:enabled { background: color-mix(in srgb, var(--ink) 9%, var(--paper)); }
.unrolled-sample .continue { flex: 1; border-color: var(--accent); background: var(--accent); color: var(--paper); font-weight: 600; }
.unrolled-sample .continue:hover:enabled { background: color-mix(in srgb, var(--accent) 88%, var(--ink)); }
.unrolled-sample button:disabled { background: var(--tray); border-color: var(--line); color: var(--soft); cursor: default; }
.unrolled-sample :is(textarea, input, button, .text, .text > span, [tabindex]):focus-visible {
  outline: 3px solid color-mix(in srgb, var(--accent) 75%, var(--ink));
  outline-offset: 1px;
}

/* What came of it */
.unrolled-sample .status {
  flex: none;
  height: 60px;
  overflow: hidden auto;
  color: var(--soft);
  font-size: 14px;
  line-height: 20px;
  overflow-wrap: anywhere;
}
.unrolled-sample .earlier { flex: none; color: var(--soft); font-size: 13px; line-height: 18px; }
.unrolled-sample .earlier[hidden] { display: none; }
.unrolled-sample .text {
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
.unrolled-sample .text > span {
  padding: 2px 0;
  border-radius: 2px;
  cursor: pointer;
}
.unrolled-sample .typed { color: var(--soft); font-style: italic; }
.unrolled-sample .line::before {
  color: color-mix(in srgb, var(--ink) 34%, var(--paper));
  font-style: normal;
  content: "↵";
}
.unrolled-sample .text > span:hover { box-shadow: inset 0 0 0 1px var(--edge); }
.unrolled-sample .text > [data-influence] {
  background: color-mix(in srgb, var(--accent) calc(var(--influence) * 0.42%), transparent);
  color: var(--ink);
}
.unrolled-sample .text > [aria-selected="true"],
.unrolled-sample .text > [aria-selected="true"]::before {
  background: var(--accent);
  color: var(--paper);
}

/* What stands behind the chosen character */
.unrolled-sample .panels { display: grid; flex: none; gap: 12px; grid-template-rows: 252px 210px; }
.unrolled-sample .panels > div { min-width: 0; overflow: auto; scrollbar-width: thin; }
.unrolled-sample .headline { display: flex; flex-wrap: wrap; gap: 0 12px; justify-content: space-between; }
.unrolled-sample .heading { margin-bottom: 4px; font-weight: 600; font-size: 14px; line-height: 20px; }
.unrolled-sample ol { padding: 0; list-style: none; }
.unrolled-sample li {
  position: relative;
  display: grid;
  grid-template-columns: 5.2em minmax(0, 1fr) 4.6em 3.6em;
  gap: 8px;
  align-items: center;
  margin: 0;
  font-size: 13px;
  line-height: 21px;
}
.unrolled-sample .name { font-family: var(--mono); text-align: right; white-space: nowrap; }
.unrolled-sample .percent { font-family: var(--mono); text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.unrolled-sample .bar { position: relative; height: 13px; background: color-mix(in srgb, var(--ink) 7%, var(--paper)); }
.unrolled-sample .fill { display: block; height: 100%; min-width: 1px; background: color-mix(in srgb, var(--ink) 45%, var(--paper)); }
.unrolled-sample .own { position: absolute; top: -2px; bottom: -2px; width: 2px; margin-left: -1px; background: var(--ink); }
.unrolled-sample .key { color: var(--soft); font-size: 12px; line-height: 18px; }
.unrolled-sample .key i { display: inline-block; width: 2px; height: 12px; margin-right: 6px; background: var(--ink); vertical-align: -2px; }
.unrolled-sample .key[hidden] { display: none; }
.unrolled-sample .chosen { font-weight: 700; }
.unrolled-sample .chosen .fill { background: var(--accent); }
.unrolled-sample .verb { color: var(--accent); }
.unrolled-sample .legend { display: flex; gap: 6px; align-items: center; color: var(--soft); font-size: 12px; line-height: 20px; }
.unrolled-sample .legend i {
  width: 64px;
  height: 12px;
  border: 1px solid var(--line);
  background: linear-gradient(to right, transparent, color-mix(in srgb, var(--accent) 42%, transparent));
}
.unrolled-sample .sentence { margin: 6px 0; font-size: 14px; line-height: 20px; min-height: 80px; }
.unrolled-sample .decay { display: flex; gap: 1px; align-items: flex-end; height: 36px; border-bottom: 1px solid var(--edge); }
.unrolled-sample .decay span { flex: 1; background: var(--accent); }
.unrolled-sample .axis { display: flex; justify-content: space-between; color: var(--soft); font-size: 12px; line-height: 18px; }

@container unrolled-sample (min-width: 560px) {
  .unrolled-sample .frame { height: 700px; }
  .unrolled-sample .controls { grid-template-columns: minmax(0, 1.5fr) minmax(5em, 0.6fr) auto minmax(5.4em, 0.6fr); }
  .unrolled-sample .prompt { grid-column: 1; grid-row: 1 / span 2; align-self: stretch; }
  .unrolled-sample .prompt textarea { height: 88px; }
  .unrolled-sample .temperature { grid-column: 2 / -1; }
  .unrolled-sample .actions { grid-column: 1 / -1; }
  .unrolled-sample .continue { flex: 0 1 200px; }
  .unrolled-sample .status { height: 40px; }
  .unrolled-sample .panels { grid-template-rows: 252px; grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr); gap: 24px; }
}
@container unrolled-sample (max-width: 310px) {
  .unrolled-sample :is(.decay, .axis) { display: none; }
}
@media (prefers-reduced-motion: no-preference) {
  .unrolled-sample :is(.fill, .own) { transition: width 0.15s, left 0.15s; }
  .unrolled-sample .decay span { transition: height 0.15s; }
}
`;var it=`<div class="unrolled-sample" role="group" aria-label="Sample: a trained model continues your text">
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
`;var O=class{constructor(t,e,s){this.root=t,this.onChoose=e,this.spans=[],this.first=0,t.replaceChildren(),t.setAttribute("role","listbox"),t.removeAttribute("tabindex"),t.addEventListener("click",n=>this.#t(n),{signal:s}),t.addEventListener("keydown",n=>this.#n(n),{signal:s})}show(t,{first:e,typed:s,complete:n}){e!==this.first&&this.clearTint(),this.first=e;let r=document.createDocumentFragment();t.forEach((i,l)=>{let a=this.spans[l];a||(a=w("span"),a.setAttribute("role","option"),a.setAttribute("aria-selected","false"),a.dataset.lmSuppressShortcuts="true",a.tabIndex=-1,this.spans.push(a),r.append(a));let h=`${l<s?"typed":"drawn"}${i===`
`?" line":""}`;a.className!==h&&(a.className=h),a.textContent!==i&&(a.textContent=i,a.setAttribute("aria-label",$(i)))}),this.root.append(r),n&&this.spans.splice(t.length).forEach(i=>i.remove()),!this.chosen?.isConnected&&this.spans.length>0&&this.#s(this.spans[Math.min(s,this.spans.length-1)])}choose(t){this.chosen?.setAttribute("aria-selected","false"),this.chosen=this.spans[t-this.first],this.chosen&&(this.chosen.setAttribute("aria-selected","true"),this.#s(this.chosen))}tint({from:t,norms:e}){this.clearTint();let s=e.reduce((n,r)=>Math.max(n,r),0);s>0&&e.forEach((n,r)=>{let i=this.spans[t+r-this.first],l=Math.round(100*n/s);!i||l<1||(i.style.setProperty("--influence",l),i.dataset.influence=l)})}clearTint(){for(let t of this.root.querySelectorAll("[data-influence]"))t.style.removeProperty("--influence"),delete t.dataset.influence}reveal(t){let e=this.spans[t-this.first];if(!e)return;let s=e.offsetTop,n=s+e.offsetHeight;s<this.root.scrollTop&&(this.root.scrollTop=s);let r=this.root.clientHeight;n>this.root.scrollTop+r&&(this.root.scrollTop=n-r)}revealEnd(){this.root.scrollTop=this.root.scrollHeight}#s(t){this.stop&&(this.stop.tabIndex=-1),this.stop=t,t.tabIndex=0}#t(t){let e=this.spans.indexOf(t.target);this.column=void 0,e>=0&&this.#e(e)}#e(t){let e=this.spans[Math.max(0,Math.min(t,this.spans.length-1))];this.#s(e),e.focus({preventScroll:!0}),this.onChoose(this.first+this.spans.indexOf(e)),this.reveal(this.first+this.spans.indexOf(e))}#n(t){let e=this.spans.indexOf(t.target);if(e<0||t.ctrlKey||t.metaKey||t.altKey)return;let s={ArrowLeft:()=>e-1,ArrowRight:()=>e+1,ArrowUp:()=>this.#r(e,-1),ArrowDown:()=>this.#r(e,1),Home:()=>0,End:()=>this.spans.length-1,Enter:()=>e," ":()=>e};if(!s[t.key])return;t.preventDefault(),t.stopPropagation();let n=t.key==="ArrowUp"||t.key==="ArrowDown";this.column=n?this.column??this.spans[e].offsetLeft:void 0,this.#e(s[t.key]())}#r(t,e){let s=this.spans[t],n=t,r,i=1/0;for(let l=t+e;l>=0&&l<this.spans.length;l+=e){let a=this.spans[l];if(a.offsetTop===s.offsetTop)continue;if(r??=a.offsetTop,a.offsetTop!==r)break;let h=Math.abs(a.offsetLeft-this.column);h<i&&([n,i]=[l,h])}return n}};var j=new WeakMap;function at(o,t){let e=t.getRootNode(),s=e.adoptedStyleSheets?e:document;if(j.has(s)||j.set(s,new Set),j.get(s).has(o))return;j.get(s).add(o);let n=new CSSStyleSheet;n.replaceSync(o),s.adoptedStyleSheets=[...s.adoptedStyleSheets,n]}var M=64,$t=200,Mt=11,N=class{constructor(t,e){this.model=t,this.onProgress=e,this.ids=[],this.promptLength=0,this.target=0,this.snapshots=[t.initialState()],this.#t(0)}get running(){return this.frame!==void 0}get written(){return this.ids.length-this.promptLength}begin(t,{temperature:e,seed:s,count:n}){let r=Tt(this.ids,t);this.snapshots.length=Math.min(this.snapshots.length,Math.floor(r/M)+1),this.ids=t.slice(),this.promptLength=t.length,this.chances=[],this.temperature=e,this.random=H(s),this.target=t.length+n,this.#t(t.length-1),this.#e()}extend(t){this.target+=t,this.#e()}stop(){cancelAnimationFrame(this.frame),this.frame=void 0,this.target=Math.max(this.ids.length,this.promptLength)}logitsBefore(t){if(t<1)return;let e=this.#s(t-1);return this.model.step(e,this.ids[t-1])}influenceOn(t){let e=Math.max(0,t-$t),s=this.model.forward(this.ids.slice(e,t),{state:this.#s(e)});return{from:e,norms:Y(this.model,s,t-e-1,this.ids[t])}}#s(t){let e=Math.min(Math.floor(t/M),this.snapshots.length-1),s=this.model.copyState(this.snapshots[e]);for(let n=e*M;n<t;n++)this.model.read(s,this.ids[n]);return s}#t(t){let e=Math.min(Math.floor(Math.max(0,t)/M),this.snapshots.length-1);this.snapshots.length=e+1,this.state=this.model.copyState(this.snapshots[e]),this.read=e*M}#e(){this.frame===void 0&&this.#n()}#n(){this.frame=void 0;let t=performance.now()+Mt;for(;this.ids.length<this.target&&performance.now()<t;)this.#r();this.ids.length<this.target&&(this.frame=requestAnimationFrame(()=>this.#n())),this.onProgress(this)}#r(){let t=this.ids[this.read];if(this.read<this.ids.length-1)this.model.read(this.state,t);else{let e=k(this.model.step(this.state,t),this.temperature),s=B(e,this.random());this.ids.push(s),this.chances.push(e[s])}this.read++,this.read%M===0&&(this.snapshots[this.read/M]=this.model.copyState(this.state))}};function Tt(o,t){let e=Math.min(o.length,t.length),s=0;for(;s<e&&o[s]===t[s];)s++;return s}var W={prompt:`HAMLET
My lord`,temperature:.7,seed:0,length:240},Lt=12e3,lt=2e3,Ft=400,ht=16,zt=600,_=o=>`${o.toLocaleString("en-GB")} character${o===1?"":"s"}`;function ct(o,t,e,s){let n=o===""?NaN:Number(o);return Number.isFinite(n)?Math.min(e,Math.max(t,n)):s}function pt(o){o.scrollHeight>o.clientHeight?o.tabIndex=0:o.removeAttribute("tabindex")}var q=class{constructor(t,e,s){this.host=t,this.el=e,this.model=s,this.ending=new AbortController,this.root=document.createRange().createContextualFragment(it.replace(/\{\w+\}/g,"")).firstElementChild,this.root.dataset.architecture=s.metadata.architecture,at(ot,e);for(let r of this.root.querySelectorAll("input, textarea, button"))r.dataset.lmSuppressShortcuts="true";let n=r=>this.root.querySelector(r);this.fields={prompt:n("textarea"),temperature:n("[type=range]"),seed:n(".seed input"),length:n(".length input")},this.parts={readout:n(".readout"),status:n(".status"),earlier:n(".earlier"),plain:n(".plain"),spoken:n(".spoken"),key:n(".key"),list:n("ol"),sentence:n(".sentence"),decay:n(".decay"),continue:n(".continue"),stop:n(".stop")},this.text=new O(n(".text"),r=>this.#h(r,!0),this.ending.signal),this.initial={};for(let r of Object.keys(W))this.initial[r]=t.get(r)??W[r];this.settings={...this.initial},this.writer=new N(s,()=>this.#a()),this.opened=void 0,this.#s(n),this.#t(),this.#n(this.settings.length)}#s(t){let{signal:e}=this.ending,s=(a,h,c)=>a.addEventListener(h,c,{signal:e}),{prompt:n,temperature:r,seed:i,length:l}=this.fields;s(n,"input",()=>this.#e("prompt",n.value)),s(r,"input",()=>this.#e("temperature",Number(r.value))),s(i,"input",()=>this.#e("seed",Math.floor(ct(i.value,0,2**32-1,this.settings.seed)))),s(l,"input",()=>this.#e("length",Math.floor(ct(l.value,1,1e3,this.settings.length))));for(let a of[i,l])s(a,"change",()=>this.#t());s(n,"keydown",a=>{a.key==="Enter"&&(a.ctrlKey||a.metaKey)&&this.#r()}),s(t(".new-seed"),"click",()=>{this.#e("seed",Math.floor(Math.random()*1e4)),this.#t()}),s(this.parts.continue,"click",()=>this.#r()),s(this.parts.stop,"click",()=>this.#c()),s(t(".reset"),"click",()=>this.#p());for(let a of Object.keys(W)){let h=()=>{let c=this.host.get(a);c===void 0||c===this.settings[a]||(this.#e(a,c),this.#t())};this.host.on(`change:${a}`,h),e.addEventListener("abort",()=>this.host.off(`change:${a}`,h))}}#t(){for(let[t,e]of Object.entries(this.fields))e.value!==String(this.settings[t])&&(e.value=this.settings[t]);this.parts.readout.textContent=this.settings.temperature.toFixed(2)}#e(t,e){e!==this.settings[t]&&(this.settings[t]=e,this.host.set(t,e),this.#i(),t!=="length"&&(t==="temperature"&&(this.parts.readout.textContent=e.toFixed(2)),this.#n(t==="prompt"?this.settings.length:this.asked)))}#n(t){let{prompt:e,temperature:s,seed:n}=this.settings,{ids:r,notes:i}=X(this.model,e,Lt);this.notes=i,this.asked=t,this.writer.begin(r,{temperature:s,seed:n,count:t})}#r(){let t=Math.min(this.settings.length,lt-this.asked);this.asked+=t,this.following=!0,t>0?this.writer.extend(t):this.#o(`${_(lt)} are as far as this box goes: change the prompt, or press Reset.`)}#c(){this.writer.stop(),this.asked=this.writer.written,this.#a()}#p(){for(let[t,e]of Object.entries(this.initial))this.settings[t]=e,this.host.set(t,e);this.opened=void 0,this.#t(),this.#i(),this.#n(this.settings.length)}#a(){let{writer:t,parts:e}=this,{ids:s,promptLength:n,running:r}=t;if(!r&&document.activeElement===e.stop&&e.continue.focus(),e.stop.disabled=!r,this.text.root.setAttribute("aria-busy",r),r&&s.length===n&&t.read<n-1){let a=`Reading the prompt: ${t.read.toLocaleString("en-GB")} of ${_(n)} …`;return n>500&&this.#o([a,...this.notes].join(" ")),this.#l()}let i=Math.max(0,n-Ft),l=s.slice(i).map(a=>this.model.vocabulary.characters[a]);this.text.show(l,{first:i,typed:n-i,complete:!r}),e.earlier.hidden=i===0,e.earlier.textContent=`${_(i)} before these were read too and are not shown.`,this.following&&this.text.revealEnd(),r||this.#d(l.join("")),this.#l()}#d(t){let{writer:e}=this;this.following=!1,this.parts.plain.textContent=t;let s=e.ids.slice(e.promptLength).map(r=>this.model.vocabulary.characters[r]).join("");this.host.set("text",s),this.#i(),this.#o([...this.notes,`Wrote ${_(e.written)}.`].join(" "));let n=e.promptLength+(this.opened??this.#u());this.#h(Math.max(0,Math.min(n,e.ids.length-1)),!1)}#u(){let{chances:t,ids:e,promptLength:s}=this.writer,n=t.findIndex((r,i)=>i>=ht&&r>.15&&r<.6&&/\p{L}/u.test(this.model.vocabulary.characters[e[s+i]]));return n<0?ht:n}#l(){this.root.isConnected||this.writer.running&&this.el.hasChildNodes()||this.el.replaceChildren(this.root)}#h(t,e){let{writer:s,parts:n}=this;if(t<0||t>=s.ids.length||t>s.read+1)return;e&&(this.opened=t-s.promptLength),cancelAnimationFrame(this.later),this.text.choose(t);let r=s.logitsBefore(t);if(!r){this.text.clearTint(),n.key.hidden=!0,n.list.replaceChildren(),n.decay.replaceChildren(),n.sentence.textContent="Nothing comes before the first character, so the model had nothing to go by.";return}let i=s.ids[t],l=t<s.promptLength;n.key.hidden=l||this.settings.temperature===1;let a=st(n.list,{model:this.model,logits:r,id:i,typed:l,temperature:this.settings.temperature});this.later=requestAnimationFrame(()=>{let h=s.influenceOn(t);this.text.tint(h),rt(n.decay,h.norms);let c=nt(h,d=>this.model.vocabulary.characters[s.ids[d]]);n.sentence.textContent=`${a} ${c}`,pt(n.sentence.parentNode),e&&this.#o(`${a} ${c}`,!0)})}#o(t,e=!1){clearTimeout(this.speaking),e||(this.parts.status.textContent=t,pt(this.parts.status)),this.speaking=setTimeout(()=>{this.parts.spoken.textContent=t},zt)}#i(){clearTimeout(this.saving),this.saving=setTimeout(()=>this.host.save_changes(),200)}end(){this.ending.abort(),this.writer.stop(),cancelAnimationFrame(this.later),clearTimeout(this.saving),clearTimeout(this.speaking),this.root.remove()}};function Et({model:o,el:t}){let e,s=()=>{e?.end(),e=void 0;let n=o.get("weights");if(n?.byteLength)try{e=new q(o,t,V(n))}catch(r){let i=document.createElement("p");throw i.setAttribute("role","alert"),i.textContent=r.message,t.append(i),r}};return o.on("change:weights",s),s(),()=>{o.off("change:weights",s),e?.end()}}var he={render:Et};export{W as DEFAULTS,he as default};
