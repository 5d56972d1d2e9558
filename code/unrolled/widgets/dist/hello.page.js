// Made by unrolled.widgets.bundle from 06f609f3f212c1c65b7ab59cd47922db75c282ab8f5e5126c3eee981299a0db0
(()=>{function v(s,t,e,r,o=0){let i=t.length,n=e.length,l=2*i,c=3*i,u=4*i,p=5*i,d=6*i,h=7*i,a=0;for(;a+8<=n;a+=8){let m=0,g=0,b=0,f=0,S=0,I=0,B=0,H=0;for(let E=0,x=a*i;E<i;E++,x++){let w=t[E];m+=s[x]*w,g+=s[x+i]*w,b+=s[x+l]*w,f+=s[x+c]*w,S+=s[x+u]*w,I+=s[x+p]*w,B+=s[x+d]*w,H+=s[x+h]*w}e[a]=m,e[a+1]=g,e[a+2]=b,e[a+3]=f,e[a+4]=S,e[a+5]=I,e[a+6]=B,e[a+7]=H}for(;a<n;a++){let m=0;for(let g=0,b=a*i;g<i;g++,b++)m+=s[b]*t[g];e[a]=m}for(a=0;a<n;a++)e[a]+=r[o+a]}function A(s,t,e){let r=e.length,o=2*r,i=3*r,n=0;for(;n+4<=t.length;n+=4){let l=t[n],c=t[n+1],u=t[n+2],p=t[n+3];for(let d=0,h=n*r;d<r;d++,h++)e[d]+=l*s[h]+c*s[h+r]+(u*s[h+o]+p*s[h+i])}for(;n<t.length;n++){let l=t[n];for(let c=0,u=n*r;c<r;c++,u++)e[c]+=l*s[u]}}var z=class{constructor(t){let e=r=>{if(!t[r])throw new Error(`These weights lack ${r}.`);return t[r].data};this.embedding=e("embedding.weight"),[this.vocabSize,this.embeddingSize]=t["embedding.weight"].shape,this.readout=e("readout.weight"),this.readoutBias=Float64Array.from(e("readout.bias")),this.hiddenSize=t["readout.weight"].shape[1],this.layers=[];for(let r=0;r===0||t[`layers.${r}.weight_ih`];r++){let o=e(`layers.${r}.bias_hh`);this.layers.push({input:e(`layers.${r}.weight_ih`),recurrent:e(`layers.${r}.weight_hh`),bias:Float64Array.from(e(`layers.${r}.bias_ih`),(i,n)=>i+o[n])})}this.numLayers=this.layers.length,this.projected=this.#r(),this.scratch=new Float64Array(this.hiddenSize)}#r(){let{embeddingSize:t,hiddenSize:e,vocabSize:r}=this,o=new Float64Array(r*e);for(let i=0;i<r;i++){let n=Float64Array.from(this.embedding.subarray(i*t,(i+1)*t));v(this.layers[0].input,n,o.subarray(i*e,(i+1)*e),this.layers[0].bias)}return o}initialState(){return this.layers.map(()=>new Float64Array(this.hiddenSize))}copyState(t){return t.map(e=>e.slice())}step(t,e,r=[],o=0){this.#t(t,e,r,o);let i=new Float64Array(this.vocabSize);return v(this.readout,t[this.numLayers-1],i,this.readoutBias),i}read(t,e){this.#t(t,e,[],0)}#t(t,e,r,o){let i=this.hiddenSize,n=this.scratch;for(let l=0;l<this.numLayers;l++){let{input:c,recurrent:u,bias:p}=this.layers[l],d=t[l];l===0?v(u,d,n,this.projected,e*i):(v(u,d,n,p),v(c,t[l-1],d,n),n.set(d));for(let h=0;h<i;h++)d[h]=Math.tanh(n[h]);for(let h of r)U(h,l,o)&&(d[h.unit]=h.value)}}forward(t,{state:e,clamp:r=[]}={}){let{hiddenSize:o,vocabSize:i}=this,n=e?this.copyState(e):this.initialState(),l=this.copyState(n),c=new Float64Array(t.length*i),u=this.layers.map(()=>new Float64Array(t.length*o));for(let p=0;p<t.length;p++){this.#t(l,t[p],r,p);for(let d=0;d<this.numLayers;d++)u[d].set(l[d],p*o);v(this.readout,l[this.numLayers-1],c.subarray(p*i,(p+1)*i),this.readoutBias)}return{ids:Array.from(t),logits:c,states:u,initial:n,last:l,clamp:r}}backward(t,e){let{embeddingSize:r,hiddenSize:o,numLayers:i}=this,n=t.ids.length,l=new Float64Array(n*r),c=this.layers.map(()=>new Float64Array(n*o)),u=this.initialState(),p=(h,a)=>h.subarray(a*o,(a+1)*o);for(let{position:h,gradient:a}of e)A(this.readout,Float64Array.from(a),p(c[i-1],h));let d=new Float64Array(o);for(let h=nt(e);h>=0;h--)for(let a=i-1;a>=0;a--){let m=p(t.states[a],h),g=p(c[a],h);for(let f=0;f<o;f++)d[f]=g[f]*(1-m[f]*m[f]);for(let f of t.clamp)U(f,a,h)&&(d[f.unit]=0);A(this.layers[a].recurrent,d,h>0?p(c[a],h-1):u[a]);let b=a>0?p(c[a-1],h):l.subarray(h*r,(h+1)*r);A(this.layers[a].input,d,b)}return{inputs:l,states:c,initial:u}}};function U({layer:s=0,from:t=0,to:e=1/0},r,o){return s===r&&o>=t&&o<e}function nt(s){return s.reduce((t,{position:e})=>Math.max(t,e),-1)}var D={F16:2,F32:4},at=2**-24;function P(s){let t=new Float32Array(s.length),e=new Uint32Array(t.buffer);for(let r=0;r<s.length;r++){let o=s[r],i=(o&32768)<<16,n=o>>10&31,l=o&1023;n===0?(t[r]=l*at,e[r]|=i):n===31?e[r]=i|2139095040|l<<13:e[r]=i|n+112<<23|l<<13}return t}function lt(s){return ArrayBuffer.isView(s)?new Uint8Array(s.buffer,s.byteOffset,s.byteLength):new Uint8Array(s)}function F(s){let t=lt(s),e=u=>new Error(`These weights cannot be read: ${u}.`);if(t.length<8)throw e("the file is cut short");let r=new DataView(t.buffer,t.byteOffset,t.byteLength),o=8+Number(r.getBigUint64(0,!0));if(o>t.length)throw e("the header is cut short");let i;try{i=JSON.parse(new TextDecoder().decode(t.subarray(8,o)))}catch{throw e("the header is no JSON")}let{__metadata__:n={},...l}=i,c={};for(let[u,{dtype:p,shape:d,data_offsets:[h,a]}]of Object.entries(l)){let m=d.reduce((f,S)=>f*S,1);if(!(p in D))throw e(`${u} has the type ${p}`);if(a-h!==m*D[p]||o+a>t.length)throw e(`${u} is cut short`);let g=t.slice(o+h,o+a).buffer,b=p==="F16"?P(new Uint16Array(g)):new Float32Array(g);c[u]={shape:d,data:b}}return{metadata:n,tensors:c}}function k(s,t=1){let e=new Float64Array(s.length),r=$(s);if(!(t>0))return e[r]=1,e;let o=0;for(let i=0;i<e.length;i++)e[i]=Math.exp((s[i]-s[r])/t),o+=e[i];for(let i=0;i<e.length;i++)e[i]/=o;return e}function $(s){let t=0;for(let e=1;e<s.length;e++)s[e]>s[t]&&(t=e);return t}function C(s){let t=s>>>0;return()=>{t=t+1831565813>>>0;let e=Math.imul(t^t>>>15,t|1);return e^=e+Math.imul(e^e>>>7,e|61),((e^e>>>14)>>>0)/2**32}}function O(s,t){let e=0;for(let r=0;r<s.length;r++)if(e+=s[r],t<e)return r;return $(s)}var q={rnn:z},j=class{constructor(t){this.characters=Array.from(t),this.ids=new Map(this.characters.map((e,r)=>[e,r]))}encode(t){let e=[],r=new Set,o="",i=0;for(let n of t){let l=this.ids.get(n);l===void 0?(r.add(n),i++):(e.push(l),o+=n)}return{ids:e,kept:o,dropped:[...r],droppedCount:i}}decode(t){return Array.from(t,e=>this.characters[e]).join("")}};function R(s){let{metadata:t,tensors:e}=F(s),r=Object.hasOwn(q,t.architecture)&&q[t.architecture];if(!r)throw new Error(`These weights are of the architecture “${t.architecture}”, which this page cannot run.`);let o=new r(e);if(o.metadata=t,o.vocabulary=new j(t.vocabulary),o.encode=i=>o.vocabulary.encode(i),o.vocabulary.characters.length!==o.vocabSize)throw new Error("These weights cannot be read: their vocabulary has another size.");return o}function ht(s,t,e){return t.logits.subarray(e*s.vocabSize,(e+1)*s.vocabSize)}function ct(s,t,e,r){let o=k(ht(s,t,e)).map(i=>-i);return o[r]+=1,{position:e,gradient:o}}function W(s,t,e,r){let{inputs:o}=s.backward(t,[ct(s,t,e,r)]),i=new Float64Array(e+1);for(let n=0;n<=e;n++){let l=0;for(let c=n*s.embeddingSize;c<(n+1)*s.embeddingSize;c++)l+=o[c]**2;i[n]=Math.sqrt(l)}return i}var G=`/* What all widgets look like. Colours come from the page around it: the book's
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
`;var V=`/* One big line to type into, and behind the caret what a network makes of it;
   frame.css comes before. */
.unrolled-live.unrolled-hello .frame {
  padding: 0;
  border: 0;
  overflow: visible;
  display: flex;
  flex-direction: column;
  gap: 12px;
  height: 480px;
}
.unrolled-live.unrolled-hello kbd { margin: 0; padding: 0; border: 0; background: none; box-shadow: none; color: inherit; font: inherit; }
.unrolled-live.unrolled-hello .invitation { flex: none; font-size: 17px; font-weight: 600; line-height: 24px; }

/* The sheet: the field, and under it, letter for letter, the same text with what the
   network would add. The taller of the two settles how far both scroll. */
.unrolled-live.unrolled-hello .sheet {
  display: grid;
  flex: 1 1 0;
  min-height: 0;
  overflow: hidden auto;
  border: 1px solid var(--edge);
  border-top: 3px solid var(--accent);
  border-radius: 6px;
  background: var(--paper);
  font: 22px/1.5 var(--serif, Georgia, "Times New Roman", serif);
  cursor: text;
}
.unrolled-live.unrolled-hello .sheet:focus-within {
  outline: 3px solid color-mix(in srgb, var(--accent) 75%, var(--ink));
  outline-offset: 1px;
}
.unrolled-live.unrolled-hello :is(.mirror, textarea) {
  grid-area: 1 / 1;
  display: block;
  width: 100%;
  min-height: 100%;
  padding: 14px 18px;
  font: inherit;
  letter-spacing: normal;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  word-break: normal;
  tab-size: 8;
  text-align: left;
}
.unrolled-live.unrolled-hello textarea {
  overflow: hidden;
  height: auto;
  border: 0;
  background: none;
  color: inherit;
  resize: none;
  outline: none;
  caret-color: var(--accent);
}
.unrolled-live.unrolled-hello textarea:focus-visible { outline: none !important; }
.unrolled-live.unrolled-hello .mirror > span { unicode-bidi: isolate; }
.unrolled-live.unrolled-hello .typed { visibility: hidden; }
.unrolled-live.unrolled-hello .drawn { color: var(--accent); }
/* Nothing typed yet: an example stands there. Typed, but no network yet: nothing does. */
.unrolled-live.unrolled-hello .sheet:has(textarea:placeholder-shown) .typed { visibility: visible; color: var(--soft); }
.unrolled-live.unrolled-hello:not([data-live]) .sheet:has(textarea:not(:placeholder-shown)) .mirror { visibility: hidden; }

.unrolled-live.unrolled-hello .actions { display: flex; flex: none; gap: 8px; }
.unrolled-live.unrolled-hello button { height: 40px; padding: 0 16px; font-size: 15px; }
.unrolled-live.unrolled-hello .take { border-color: var(--accent); background: var(--accent); color: var(--paper); font-weight: 600; }
.unrolled-live.unrolled-hello .take:hover:enabled { background: color-mix(in srgb, var(--accent) 88%, var(--ink)); }
.unrolled-live.unrolled-hello kbd { margin-left: 6px; padding: 1px 5px; border: 1px solid currentColor; border-radius: 3px; font-size: 12px; }
.unrolled-live.unrolled-hello .status { height: 60px; overflow: hidden auto; }
@container unrolled-live (max-width: 310px) {
  .unrolled-live.unrolled-hello kbd { display: none; }
}
@container unrolled-live (min-width: 560px) {
  .unrolled-live.unrolled-hello .frame { height: 356px; }
  .unrolled-live.unrolled-hello .sheet { font-size: 25px; }
  .unrolled-live.unrolled-hello .status { height: 40px; }
}
`;var J=`<div class="unrolled-live unrolled-hello" role="group" aria-label="Hello: a network goes on with your line">
<div class="frame">
<label class="invitation" for="{field}">Type a line. A network that has read thirty plays goes on.</label>
<div class="sheet">
<p class="mirror" aria-hidden="true"><span class="typed">{prompt}</span><span class="drawn">{text}</span></p>
<textarea id="{field}" rows="1" placeholder=" " spellcheck="false" autocapitalize="off" autocorrect="off" autocomplete="off" aria-describedby="{hint}"></textarea>
</div>
<div class="actions"><button type="button" class="take" {disabled}>Take it <kbd aria-hidden="true">Tab</kbd></button><button type="button" class="again" {disabled}>Again</button><button type="button" class="stop" disabled>Stop</button></div>
<p class="status" id="{hint}">{status}</p>
<p class="spoken unseen" role="status"></p>
</div>
</div>
`;var K={"\n":"↵"," ":"␣","	":"⇥"},Y={"\n":"new line"," ":"space","	":"tab",".":"full stop",",":"comma",":":"colon",";":"semicolon","'":"apostrophe",'"':"quotation mark","-":"hyphen","—":"dash","!":"exclamation mark","?":"question mark","(":"left parenthesis",")":"right parenthesis","[":"left bracket","]":"right bracket","&":"ampersand"},Z={"‘":"'","’":"'","“":'"',"”":'"',"–":"-"," ":" "};function M(s){return K[s]?K[s]:/^[\p{C}\p{M}\p{Z}]$/u.test(s)?`U+${s.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}`:s}function ft(s){return Y[s]?Y[s]:s!==s.toLowerCase()?`capital ${s}`:M(s)}function gt(s,t,e,r){let o=[],i=s.vocabulary.ids,n=new Set,l=Array.from(t.replace(/\r\n?/g,`
`),d=>{let h=Z[d];return i.has(d)||!i.has(h)?d:(n.add(d),h)}).join(""),{ids:c,dropped:u,droppedCount:p}=s.encode(l);return n.size>0&&o.push(`Read ${[...n].map(d=>`${M(d)} as ${M(Z[d])}`).join(", ")}.`),p>0&&o.push(bt(u,p)),c.length>e&&(c=c.slice(-e),o.push(`Reads only the last ${e.toLocaleString("en-GB")} characters of the ${r}.`)),{ids:c,notes:o}}function mt(s){return s.vocabulary.ids.get(`
`)??0}function Q(s,t,e,r="prompt"){let{ids:o,notes:i}=gt(s,t,e,r);if(o.length===0){o.push(mt(s));let n=ft(s.vocabulary.characters[o[0]]);i.push(`The ${r} is empty, so the text starts from a ${n}.`)}return{ids:o,notes:i}}function bt(s,t){let e=s.slice(0,12).map(M).join(" "),r=s.length>12?` and ${s.length-12} more`:"";return`Left out ${t===1?"1 character":`${t.toLocaleString("en-GB")} characters`} this model never saw: ${e}${r}`}function tt(s,t){let e=document.createRange().createContextualFragment(s.replace(/ \w+="\{\w+\}"|\{\w+\}/g,"")).firstElementChild;e.dataset.architecture=t.metadata.architecture;for(let r of e.querySelectorAll("input, textarea, button, select"))r.dataset.lmSuppressShortcuts="true";return e}var X=new Map;function et(s,...t){let e=s.ownerDocument;for(let r of t){let o=X.get(r);o||(o=new CSSStyleSheet,o.replaceSync(r),X.set(r,o)),e.adoptedStyleSheets.includes(o)||e.adoptedStyleSheets.push(o)}}var T=class{constructor(t){this.region=t}say(t){clearTimeout(this.speaking),this.speaking=setTimeout(()=>{this.region.textContent=t},600)}stop(){clearTimeout(this.speaking)}};function rt(s,t){return({model:e,el:r})=>{let o,i=()=>{o?.end(),o=void 0;let n=e.get("weights");if(n?.byteLength)try{o=new t(e,r,s(n))}catch(l){let c=document.createElement("p");throw c.setAttribute("role","alert"),c.textContent=l.message,r.append(c),l}};return e.on("change:weights",i),i(),()=>{e.off("change:weights",i),o?.end()}}}var y=64,xt=200,wt=11,L=class{constructor(t,e){this.model=t,this.onProgress=e,this.ids=[],this.promptLength=0,this.target=0,this.snapshots=[t.initialState()],this.#t(0)}get running(){return this.frame!==void 0}get written(){return this.ids.length-this.promptLength}begin(t,{temperature:e,seed:r,count:o}){let i=vt(this.ids,t);this.snapshots.length=Math.min(this.snapshots.length,Math.floor(i/y)+1),this.ids=t.slice(),this.promptLength=t.length,this.chances=[],this.temperature=e,this.random=C(r),this.target=t.length+o,this.#t(t.length-1),this.#o()}extend(t){this.target+=t,this.#o()}stop(){cancelAnimationFrame(this.frame),this.frame=void 0,this.target=Math.max(this.ids.length,this.promptLength)}logitsBefore(t){if(t<1)return;let e=this.#r(t-1);return this.model.step(e,this.ids[t-1])}influenceOn(t){let e=Math.max(0,t-xt),r=this.model.forward(this.ids.slice(e,t),{state:this.#r(e)});return{from:e,norms:W(this.model,r,t-e-1,this.ids[t])}}#r(t){let e=Math.min(Math.floor(t/y),this.snapshots.length-1),r=this.model.copyState(this.snapshots[e]);for(let o=e*y;o<t;o++)this.model.read(r,this.ids[o]);return r}#t(t){let e=Math.min(Math.floor(Math.max(0,t)/y),this.snapshots.length-1);this.snapshots.length=e+1,this.state=this.model.copyState(this.snapshots[e]),this.read=e*y}#o(){this.frame===void 0&&this.#e()}#e(){this.frame=void 0;let t=performance.now()+wt;for(;this.ids.length<this.target&&performance.now()<t;)this.#n();this.ids.length<this.target&&(this.frame=requestAnimationFrame(()=>this.#e())),this.onProgress(this)}#n(){let t=this.ids[this.read];if(this.read<this.ids.length-1)this.model.read(this.state,t);else{let e=k(this.model.step(this.state,t),this.temperature),r=O(e,this.random());this.ids.push(r),this.chances.push(e[r])}this.read++,this.read%y===0&&(this.snapshots[this.read/y]=this.model.copyState(this.state))}};function vt(s,t){let e=Math.min(s.length,t.length),r=0;for(;r<e&&s[r]===t[r];)r++;return r}var _={prompt:"O, what a",temperature:.5,length:160},yt=2e3,st=50,kt=60,St=140,At="Tab takes what it wrote, a second Tab moves on; Escape stops it.";function zt(s,t){let e=2166136261^t;for(let r of s)e=Math.imul(e^r.codePointAt(0),16777619);return e>>>0}function Mt(s){let t=s.indexOf(`

`,st);if(t>=0)return s.slice(0,t);let e=new RegExp(`^[^]{${st},}[.!?](?=\\s|$)`).exec(s);return e?e[0]:s.replace(/\s+\S*$/,"")}var Tt=()=>matchMedia("(prefers-reduced-motion: reduce)").matches,N=class{constructor(t,e,r){this.model=r,this.example=t.get("prompt")??_.prompt,this.ending=new AbortController,et(e,G,V),this.root=e.querySelector(".unrolled-hello")??Lt(e,r);let o=i=>this.root.querySelector(i);this.field=o("textarea"),this.parts={sheet:o(".sheet"),typed:o(".typed"),drawn:o(".drawn"),status:o(".status"),take:o(".take"),again:o(".again"),stop:o(".stop")},this.speaker=new T(o(".spoken")),this.writer=new L(r,()=>this.#n()),this.ghost="",this.shown=0,this.times=0,this.#r(),this.root.dataset.live="yes",this.parts.again.disabled=!1,this.#e()}#r(){let t=(e,r,o)=>e.addEventListener(r,o,{signal:this.ending.signal});t(this.field,"input",()=>this.#o()),t(this.field,"focus",()=>{this.fresh=!1}),t(this.field,"keydown",e=>this.#t(e)),t(this.parts.take,"click",()=>this.#h()),t(this.parts.again,"click",()=>{this.times++,this.#e()}),t(this.parts.stop,"click",()=>this.#c())}#t(t){if(t.isComposing)return;t.key==="Escape"&&(this.fresh=!1,this.#c());let e=this.field.selectionStart===this.field.value.length;t.key!=="Tab"||t.shiftKey||!this.fresh||!this.ghost||!e||(t.preventDefault(),this.#h(),this.fresh=!1)}#o(){this.fresh=!0,this.times=0;let{value:t}=this.field,e=t.startsWith(this.text)?t.slice(this.text.length):void 0;if(e&&this.text&&this.ghost.startsWith(e)&&this.ghost.length>e.length+20)return this.text=t,this.ghost=this.ghost.slice(e.length),this.shown=Math.max(0,this.shown-e.length),this.#s();this.#i(),this.ghost="",this.text=t,this.#s(),this.later=setTimeout(()=>this.#e(),kt)}#e(){this.#i(),this.text=this.field.value;let{ids:t,notes:e}=Q(this.model,this.text||this.example,yt);this.notes=e,this.ghost="",this.shown=0,this.#s();let r=zt(this.model.vocabulary.decode(t),this.times);this.writer.begin(t,{temperature:_.temperature,seed:r,count:_.length})}#n(){let{writer:t,parts:e}=this;if(e.stop.disabled=!1,t.running){t.promptLength>500&&t.written===0&&this.#a("Reading what you typed …");return}let r=t.ids.slice(t.promptLength);this.ghost=Mt(this.model.vocabulary.decode(r)),this.since=performance.now(),this.#l()}#l(){let t=Tt()?1/0:(performance.now()-this.since)*St/1e3;this.shown=Math.min(this.ghost.length,Math.max(this.shown,Math.ceil(t))),this.#s(),this.shown<this.ghost.length?this.frame=requestAnimationFrame(()=>this.#l()):this.#p()}#p(){let{parts:t,field:e}=this;this.#d(),this.#a([...this.notes,At].join(" "));let r=this.text||this.example;this.speaker.say(`After “${r.slice(-60)}” the network writes: ${this.ghost}`);let o=e.selectionStart===e.value.length;this.text&&o&&(t.sheet.scrollTop=t.sheet.scrollHeight)}#s(){let{parts:t}=this;t.typed.textContent=this.text||this.example,t.drawn.textContent=this.ghost.slice(0,this.shown),t.take.disabled=!this.ghost}#h(){this.ghost&&(this.field.value=(this.text||this.example)+this.ghost,this.field.focus({preventScroll:!0}),this.field.setSelectionRange(this.field.value.length,this.field.value.length),this.times=0,this.#e())}#c(){this.#i(),this.ghost=this.ghost.slice(0,this.shown),this.#s(),this.#a("Stopped. Type on, or press Again.")}#i(){clearTimeout(this.later),this.speaker.stop(),cancelAnimationFrame(this.frame),this.writer.stop(),this.#d()}#d(){document.activeElement===this.parts.stop&&this.parts.again.focus(),this.parts.stop.disabled=!0}#a(t){this.parts.status.textContent!==t&&(this.parts.status.textContent=t)}end(){this.ending.abort(),this.#i(),this.root.remove()}};function Lt(s,t){let e=tt(J,t),[r,o,i]=["label","textarea",".status"].map(n=>e.querySelector(n));return o.id=`unrolled-hello-${Math.random().toString(36).slice(2)}`,i.id=`${o.id}-hint`,r.htmlFor=o.id,o.setAttribute("aria-describedby",i.id),s.replaceChildren(e),e}var ot={render:rt(R,N)};((globalThis.unrolled??={}).widgets??={}).hello=ot;var it=document.querySelector('[data-widget="hello"] textarea'),Et=!document.activeElement||document.activeElement===document.body;it&&Et&&!location.hash&&matchMedia("(hover: hover) and (pointer: fine)").matches&&it.focus({preventScroll:!0});})();
