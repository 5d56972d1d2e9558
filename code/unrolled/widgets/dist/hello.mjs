// Made by unrolled.widgets.bundle from f9e578ee225e7d915594e708fd8cf7c667b262de78f49f554db63f92c9a7769c
function x(o,t,e,s,r=0){let n=t.length,i=e.length,h=2*n,p=3*n,u=4*n,l=5*n,d=6*n,c=7*n,a=0;for(;a+8<=i;a+=8){let g=0,m=0,b=0,f=0,$=0,N=0,R=0,B=0;for(let E=0,w=a*n;E<n;E++,w++){let y=t[E];g+=o[w]*y,m+=o[w+n]*y,b+=o[w+h]*y,f+=o[w+p]*y,$+=o[w+u]*y,N+=o[w+l]*y,R+=o[w+d]*y,B+=o[w+c]*y}e[a]=g,e[a+1]=m,e[a+2]=b,e[a+3]=f,e[a+4]=$,e[a+5]=N,e[a+6]=R,e[a+7]=B}for(;a<i;a++){let g=0;for(let m=0,b=a*n;m<n;m++,b++)g+=o[b]*t[m];e[a]=g}for(a=0;a<i;a++)e[a]+=s[r+a]}function M(o,t,e){let s=e.length,r=2*s,n=3*s,i=0;for(;i+4<=t.length;i+=4){let h=t[i],p=t[i+1],u=t[i+2],l=t[i+3];for(let d=0,c=i*s;d<s;d++,c++)e[d]+=h*o[c]+p*o[c+s]+(u*o[c+r]+l*o[c+n])}for(;i<t.length;i++){let h=t[i];for(let p=0,u=i*s;p<s;p++,u++)e[p]+=h*o[u]}}var T=class{constructor(t){let e=s=>{if(!t[s])throw new Error(`These weights lack ${s}.`);return t[s].data};this.embedding=e("embedding.weight"),[this.vocabSize,this.embeddingSize]=t["embedding.weight"].shape,this.readout=e("readout.weight"),this.readoutBias=Float64Array.from(e("readout.bias")),this.hiddenSize=t["readout.weight"].shape[1],this.layers=[];for(let s=0;s===0||t[`layers.${s}.weight_ih`];s++){let r=e(`layers.${s}.bias_hh`);this.layers.push({input:e(`layers.${s}.weight_ih`),recurrent:e(`layers.${s}.weight_hh`),bias:Float64Array.from(e(`layers.${s}.bias_ih`),(n,i)=>n+r[i])})}this.numLayers=this.layers.length,this.projected=this.#s(),this.scratch=new Float64Array(this.hiddenSize)}#s(){let{embeddingSize:t,hiddenSize:e,vocabSize:s}=this,r=new Float64Array(s*e);for(let n=0;n<s;n++){let i=Float64Array.from(this.embedding.subarray(n*t,(n+1)*t));x(this.layers[0].input,i,r.subarray(n*e,(n+1)*e),this.layers[0].bias)}return r}initialState(){return this.layers.map(()=>new Float64Array(this.hiddenSize))}copyState(t){return t.map(e=>e.slice())}step(t,e,s=[],r=0){this.#t(t,e,s,r);let n=new Float64Array(this.vocabSize);return x(this.readout,t[this.numLayers-1],n,this.readoutBias),n}read(t,e){this.#t(t,e,[],0)}#t(t,e,s,r){let n=this.hiddenSize,i=this.scratch;for(let h=0;h<this.numLayers;h++){let{input:p,recurrent:u,bias:l}=this.layers[h],d=t[h];h===0?x(u,d,i,this.projected,e*n):(x(u,d,i,l),x(p,t[h-1],d,i),i.set(d));for(let c=0;c<n;c++)d[c]=Math.tanh(i[c]);for(let c of s)D(c,h,r)&&(d[c.unit]=c.value)}}forward(t,{state:e,clamp:s=[]}={}){let{hiddenSize:r,vocabSize:n}=this,i=e?this.copyState(e):this.initialState(),h=this.copyState(i),p=new Float64Array(t.length*n),u=this.layers.map(()=>new Float64Array(t.length*r));for(let l=0;l<t.length;l++){this.#t(h,t[l],s,l);for(let d=0;d<this.numLayers;d++)u[d].set(h[d],l*r);x(this.readout,h[this.numLayers-1],p.subarray(l*n,(l+1)*n),this.readoutBias)}return{ids:Array.from(t),logits:p,states:u,initial:i,last:h,clamp:s}}backward(t,e){let{embeddingSize:s,hiddenSize:r,numLayers:n}=this,i=t.ids.length,h=new Float64Array(i*s),p=this.layers.map(()=>new Float64Array(i*r)),u=this.initialState(),l=(c,a)=>c.subarray(a*r,(a+1)*r);for(let{position:c,gradient:a}of e)M(this.readout,Float64Array.from(a),l(p[n-1],c));let d=new Float64Array(r);for(let c=st(e);c>=0;c--)for(let a=n-1;a>=0;a--){let g=l(t.states[a],c),m=l(p[a],c);for(let f=0;f<r;f++)d[f]=m[f]*(1-g[f]*g[f]);for(let f of t.clamp)D(f,a,c)&&(d[f.unit]=0);M(this.layers[a].recurrent,d,c>0?l(p[a],c-1):u[a]);let b=a>0?l(p[a-1],c):h.subarray(c*s,(c+1)*s);M(this.layers[a].input,d,b)}return{inputs:h,states:p,initial:u}}};function D({layer:o=0,from:t=0,to:e=1/0},s,r){return o===s&&r>=t&&r<e}function st(o){return o.reduce((t,{position:e})=>Math.max(t,e),-1)}var H={F16:2,F32:4},ot=2**-24;function q(o){let t=new Float32Array(o.length),e=new Uint32Array(t.buffer);for(let s=0;s<o.length;s++){let r=o[s],n=(r&32768)<<16,i=r>>10&31,h=r&1023;i===0?(t[s]=h*ot,e[s]|=n):i===31?e[s]=n|2139095040|h<<13:e[s]=n|i+112<<23|h<<13}return t}function rt(o){return ArrayBuffer.isView(o)?new Uint8Array(o.buffer,o.byteOffset,o.byteLength):new Uint8Array(o)}function L(o){let t=rt(o),e=u=>new Error(`These weights cannot be read: ${u}.`);if(t.length<8)throw e("the file is cut short");let s=new DataView(t.buffer,t.byteOffset,t.byteLength),r=8+Number(s.getBigUint64(0,!0));if(r>t.length)throw e("the header is cut short");let n;try{n=JSON.parse(new TextDecoder().decode(t.subarray(8,r)))}catch{throw e("the header is no JSON")}let{__metadata__:i={},...h}=n,p={};for(let[u,{dtype:l,shape:d,data_offsets:[c,a]}]of Object.entries(h)){let g=d.reduce((f,$)=>f*$,1);if(!(l in H))throw e(`${u} has the type ${l}`);if(a-c!==g*H[l]||r+a>t.length)throw e(`${u} is cut short`);let m=t.slice(r+c,r+a).buffer,b=l==="F16"?q(new Uint16Array(m)):new Float32Array(m);p[u]={shape:d,data:b}}return{metadata:i,tensors:p}}function S(o,t=1){let e=new Float64Array(o.length),s=C(o);if(!(t>0))return e[s]=1,e;let r=0;for(let n=0;n<e.length;n++)e[n]=Math.exp((o[n]-o[s])/t),r+=e[n];for(let n=0;n<e.length;n++)e[n]/=r;return e}function C(o){let t=0;for(let e=1;e<o.length;e++)o[e]>o[t]&&(t=e);return t}function O(o){let t=o>>>0;return()=>{t=t+1831565813>>>0;let e=Math.imul(t^t>>>15,t|1);return e^=e+Math.imul(e^e>>>7,e|61),((e^e>>>14)>>>0)/2**32}}function _(o,t){let e=0;for(let s=0;s<o.length;s++)if(e+=o[s],t<e)return s;return C(o)}var U={rnn:T},j=class{constructor(t){this.characters=Array.from(t),this.ids=new Map(this.characters.map((e,s)=>[e,s]))}encode(t){let e=[],s=new Set,r="",n=0;for(let i of t){let h=this.ids.get(i);h===void 0?(s.add(i),n++):(e.push(h),r+=i)}return{ids:e,kept:r,dropped:[...s],droppedCount:n}}decode(t){return Array.from(t,e=>this.characters[e]).join("")}};function W(o){let{metadata:t,tensors:e}=L(o),s=Object.hasOwn(U,t.architecture)&&U[t.architecture];if(!s)throw new Error(`These weights are of the architecture “${t.architecture}”, which this page cannot run.`);let r=new s(e);if(r.metadata=t,r.vocabulary=new j(t.vocabulary),r.encode=n=>r.vocabulary.encode(n),r.vocabulary.characters.length!==r.vocabSize)throw new Error("These weights cannot be read: their vocabulary has another size.");return r}function nt(o,t,e){return t.logits.subarray(e*o.vocabSize,(e+1)*o.vocabSize)}function it(o,t,e,s){let r=S(nt(o,t,e)).map(n=>-n);return r[s]+=1,{position:e,gradient:r}}function G(o,t,e,s){let{inputs:r}=o.backward(t,[it(o,t,e,s)]),n=new Float64Array(e+1);for(let i=0;i<=e;i++){let h=0;for(let p=i*o.embeddingSize;p<(i+1)*o.embeddingSize;p++)h+=r[p]**2;n[i]=Math.sqrt(h)}return n}var I={"\n":"↵"," ":"␣","	":"⇥"},V={"\n":"new line"," ":"space","	":"tab",".":"full stop",",":"comma",":":"colon",";":"semicolon","'":"apostrophe",'"':"quotation mark","-":"hyphen","—":"dash","!":"exclamation mark","?":"question mark","(":"left parenthesis",")":"right parenthesis","[":"left bracket","]":"right bracket","&":"ampersand"},K={"‘":"'","’":"'","“":'"',"”":'"',"–":"-"," ":" "};function A(o){return I[o]?I[o]:/^[\p{C}\p{M}\p{Z}]$/u.test(o)?`U+${o.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}`:o}function Y(o){return V[o]?V[o]:o!==o.toLowerCase()?`capital ${o}`:A(o)}function J(o,t,e){let s=[],r=o.vocabulary.ids,n=new Set,i=Array.from(t.replace(/\r\n?/g,`
`),l=>{let d=K[l];return r.has(l)||!r.has(d)?l:(n.add(l),d)}).join(""),{ids:h,dropped:p,droppedCount:u}=o.encode(i);if(n.size>0&&s.push(`Read ${[...n].map(l=>`${A(l)} as ${A(K[l])}`).join(", ")}.`),u>0&&s.push(at(p,u)),h.length>e&&(h=h.slice(-e),s.push(`Reads only the last ${e.toLocaleString("en-GB")} characters of the prompt.`)),h.length===0){let l=r.get(`
`)??0;h=[l];let d=Y(o.vocabulary.characters[l]);s.push(`The prompt is empty, so the text starts from a ${d}.`)}return{ids:h,notes:s}}function at(o,t){let e=o.slice(0,12).map(A).join(" "),s=o.length>12?` and ${o.length-12} more`:"";return`Left out ${t===1?"1 character":`${t.toLocaleString("en-GB")} characters`} this model never saw: ${e}${s}`}function Z(o,t,e){let s=document.createElement(o);return t&&(s.className=t),e!==void 0&&(s.textContent=e),s}var Q=`/* One big line to type into, and behind the caret what a network makes of it. Colours
   come from the page around it, as in sample.css. */
.unrolled-hello {
  --accent: var(--unrolled-rnn, #b45309);
  --paper: var(--pst-color-background, var(--jp-layout-color1, #fff));
  --ink: var(--pst-color-text-base, var(--jp-content-font-color1, #1f2328));
  --soft: color-mix(in srgb, var(--ink) 74%, var(--paper));
  --line: color-mix(in srgb, var(--ink) 22%, var(--paper));
  --edge: color-mix(in srgb, var(--ink) 58%, var(--paper));
  container: unrolled-hello / inline-size;
  box-sizing: border-box;
  width: 100%;
  color: var(--ink);
  font: 400 15px/1.4 var(--pst-font-family-base, var(--jp-ui-font-family, system-ui, sans-serif));
  color-scheme: light;
}
html[data-theme="dark"] .unrolled-hello,
html[theme="dark"] .unrolled-hello,
body[data-jp-theme-light="false"] .unrolled-hello {
  --accent: var(--unrolled-rnn, #fb9a38);
  --paper: var(--pst-color-background, var(--jp-layout-color1, #14181e));
  --ink: var(--pst-color-text-base, var(--jp-content-font-color1, #e6e8eb));
  color-scheme: dark;
}
.unrolled-hello * { box-sizing: border-box; }
.unrolled-hello .frame {
  display: flex;
  flex-direction: column;
  gap: 12px;
  height: 480px;
}
.unrolled-hello :is(p, textarea, button, kbd, label) {
  min-width: 0;
  margin: 0;
  padding: 0;
  border: 0;
  background: none;
  box-shadow: none;
  color: inherit;
  font: inherit;
}
.unrolled-hello .unseen {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
}
.unrolled-hello .invitation { flex: none; font-size: 17px; font-weight: 600; line-height: 24px; }

/* The sheet: the field, and under it, letter for letter, the same text with what the
   network would add. The taller of the two settles how far both scroll. */
.unrolled-hello .sheet {
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
.unrolled-hello .sheet:focus-within {
  outline: 3px solid color-mix(in srgb, var(--accent) 75%, var(--ink));
  outline-offset: 1px;
}
.unrolled-hello :is(.mirror, textarea) {
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
.unrolled-hello textarea {
  overflow: hidden;
  resize: none;
  outline: none;
  caret-color: var(--accent);
}
.unrolled-hello textarea:focus-visible { outline: none !important; }
.unrolled-hello .mirror > span { unicode-bidi: isolate; }
.unrolled-hello .typed { visibility: hidden; }
.unrolled-hello .drawn { color: var(--accent); }
/* Nothing typed yet: an example stands there. Typed, but no network yet: nothing does. */
.unrolled-hello .sheet:has(textarea:placeholder-shown) .typed { visibility: visible; color: var(--soft); }
.unrolled-hello:not([data-live]) .sheet:has(textarea:not(:placeholder-shown)) .mirror { visibility: hidden; }

.unrolled-hello .actions { display: flex; flex: none; gap: 8px; }
.unrolled-hello button {
  height: 40px;
  padding: 0 16px;
  border: 1px solid var(--edge);
  border-radius: 4px;
  background: var(--paper);
  font-size: 15px;
  white-space: nowrap;
  cursor: pointer;
}
.unrolled-hello button:hover:enabled { background: color-mix(in srgb, var(--ink) 9%, var(--paper)); }
.unrolled-hello .take { border-color: var(--accent); background: var(--accent); color: var(--paper); font-weight: 600; }
.unrolled-hello .take:hover:enabled { background: color-mix(in srgb, var(--accent) 88%, var(--ink)); }
.unrolled-hello kbd { margin-left: 6px; padding: 1px 5px; border: 1px solid currentColor; border-radius: 3px; font-size: 12px; }
.unrolled-hello button:disabled { border-color: var(--line); background: color-mix(in srgb, var(--ink) 4%, var(--paper)); color: var(--soft); cursor: default; }
.unrolled-hello button:focus-visible {
  outline: 3px solid color-mix(in srgb, var(--accent) 75%, var(--ink));
  outline-offset: 1px;
}
.unrolled-hello .status {
  flex: none;
  height: 60px;
  overflow: hidden auto;
  color: var(--soft);
  font-size: 14px;
  line-height: 20px;
  overflow-wrap: anywhere;
}
@container unrolled-hello (max-width: 310px) {
  .unrolled-hello kbd { display: none; }
}
@container unrolled-hello (min-width: 560px) {
  .unrolled-hello .frame { height: 356px; }
  .unrolled-hello .sheet { font-size: 25px; }
  .unrolled-hello .status { height: 40px; }
}
`;var X=`<div class="unrolled-hello" role="group" aria-label="Hello: a network goes on with your line">
<div class="frame">
<label class="invitation" for="{field}">{invitation}</label>
<div class="sheet">
<p class="mirror" aria-hidden="true"><span class="typed">{prompt}</span><span class="drawn">{text}</span></p>
<textarea id="{field}" rows="1" placeholder=" " spellcheck="false" autocapitalize="off" autocorrect="off" autocomplete="off" aria-describedby="{field}-hint"></textarea>
</div>
<div class="actions"><button type="button" class="take" {disabled}>Take it <kbd aria-hidden="true">Tab</kbd></button><button type="button" class="again" {disabled}>Again</button><button type="button" class="stop" disabled>Stop</button></div>
<p class="status" id="{field}-hint">{status}</p>
<p class="spoken unseen" role="status"></p>
</div>
</div>
`;var z=new WeakMap;function tt(o,t){let e=t.getRootNode(),s=e.adoptedStyleSheets?e:document;if(z.has(s)||z.set(s,new Set),z.get(s).has(o))return;z.get(s).add(o);let r=new CSSStyleSheet;r.replaceSync(o),s.adoptedStyleSheets=[...s.adoptedStyleSheets,r]}var v=64,ct=200,dt=11,F=class{constructor(t,e){this.model=t,this.onProgress=e,this.ids=[],this.promptLength=0,this.target=0,this.snapshots=[t.initialState()],this.#t(0)}get running(){return this.frame!==void 0}get written(){return this.ids.length-this.promptLength}begin(t,{temperature:e,seed:s,count:r}){let n=pt(this.ids,t);this.snapshots.length=Math.min(this.snapshots.length,Math.floor(n/v)+1),this.ids=t.slice(),this.promptLength=t.length,this.chances=[],this.temperature=e,this.random=O(s),this.target=t.length+r,this.#t(t.length-1),this.#r()}extend(t){this.target+=t,this.#r()}stop(){cancelAnimationFrame(this.frame),this.frame=void 0,this.target=Math.max(this.ids.length,this.promptLength)}logitsBefore(t){if(t<1)return;let e=this.#s(t-1);return this.model.step(e,this.ids[t-1])}influenceOn(t){let e=Math.max(0,t-ct),s=this.model.forward(this.ids.slice(e,t),{state:this.#s(e)});return{from:e,norms:G(this.model,s,t-e-1,this.ids[t])}}#s(t){let e=Math.min(Math.floor(t/v),this.snapshots.length-1),s=this.model.copyState(this.snapshots[e]);for(let r=e*v;r<t;r++)this.model.read(s,this.ids[r]);return s}#t(t){let e=Math.min(Math.floor(Math.max(0,t)/v),this.snapshots.length-1);this.snapshots.length=e+1,this.state=this.model.copyState(this.snapshots[e]),this.read=e*v}#r(){this.frame===void 0&&this.#e()}#e(){this.frame=void 0;let t=performance.now()+dt;for(;this.ids.length<this.target&&performance.now()<t;)this.#i();this.ids.length<this.target&&(this.frame=requestAnimationFrame(()=>this.#e())),this.onProgress(this)}#i(){let t=this.ids[this.read];if(this.read<this.ids.length-1)this.model.read(this.state,t);else{let e=S(this.model.step(this.state,t),this.temperature),s=_(e,this.random());this.ids.push(s),this.chances.push(e[s])}this.read++,this.read%v===0&&(this.snapshots[this.read/v]=this.model.copyState(this.state))}};function pt(o,t){let e=Math.min(o.length,t.length),s=0;for(;s<e&&o[s]===t[s];)s++;return s}var k={prompt:"O, what a",temperature:.5,length:160},ut=2e3,et=50,ft=60,mt=900,gt=140,bt="Tab takes what it wrote, a second Tab moves on; Escape stops it.";function wt(o,t){let e=2166136261^t;for(let s of o)e=Math.imul(e^s.codePointAt(0),16777619);return e>>>0}function yt(o){let t=o.indexOf(`

`,et);if(t>=0)return o.slice(0,t);let e=new RegExp(`^[^]{${et},}[.!?](?=\\s|$)`).exec(o);return e?e[0]:o.replace(/\s+\S*$/,"")}var xt=()=>matchMedia("(prefers-reduced-motion: reduce)").matches,P=class{constructor(t,e){this.model=e,this.ending=new AbortController,tt(Q,t),this.root=t.querySelector(".unrolled-hello")??vt(t);let s=r=>this.root.querySelector(r);this.field=s("textarea"),this.parts={sheet:s(".sheet"),typed:s(".typed"),drawn:s(".drawn"),status:s(".status"),spoken:s(".spoken"),take:s(".take"),again:s(".again"),stop:s(".stop")},this.writer=new F(e,()=>this.#i()),this.ghost="",this.shown=0,this.times=0,this.#s(),this.root.dataset.live="yes",this.parts.again.disabled=!1,this.#e()}#s(){let t=(e,s,r)=>e.addEventListener(s,r,{signal:this.ending.signal});t(this.field,"input",()=>this.#r()),t(this.field,"focus",()=>{this.fresh=!1}),t(this.field,"keydown",e=>this.#t(e)),t(this.parts.take,"click",()=>this.#l()),t(this.parts.again,"click",()=>{this.times++,this.#e()}),t(this.parts.stop,"click",()=>this.#c())}#t(t){if(t.isComposing)return;t.key==="Escape"&&(this.fresh=!1,this.#c());let e=this.field.selectionStart===this.field.value.length;t.key!=="Tab"||t.shiftKey||!this.fresh||!this.ghost||!e||(t.preventDefault(),this.#l(),this.fresh=!1)}#r(){this.fresh=!0,this.times=0;let{value:t}=this.field,e=t.startsWith(this.text)?t.slice(this.text.length):void 0;if(e&&this.text&&this.ghost.startsWith(e)&&this.ghost.length>e.length+20)return this.text=t,this.ghost=this.ghost.slice(e.length),this.shown=Math.max(0,this.shown-e.length),this.#o();this.#n(),this.ghost="",this.text=t,this.#o(),this.later=setTimeout(()=>this.#e(),ft)}#e(){this.#n(),this.text=this.field.value;let{ids:t,notes:e}=J(this.model,this.text||k.prompt,ut);this.notes=e,this.ghost="",this.shown=0,this.#o();let s=wt(this.model.vocabulary.decode(t),this.times);this.writer.begin(t,{temperature:k.temperature,seed:s,count:k.length})}#i(){let{writer:t,parts:e}=this;if(e.stop.disabled=!1,t.running){t.promptLength>500&&t.written===0&&this.#a("Reading what you typed …");return}let s=t.ids.slice(t.promptLength);this.ghost=yt(this.model.vocabulary.decode(s)),this.since=performance.now(),this.#h()}#h(){let t=xt()?1/0:(performance.now()-this.since)*gt/1e3;this.shown=Math.min(this.ghost.length,Math.max(this.shown,Math.ceil(t))),this.#o(),this.shown<this.ghost.length?this.frame=requestAnimationFrame(()=>this.#h()):this.#p()}#p(){let{parts:t,field:e}=this;this.#d(),this.#a([...this.notes,bt].join(" ")),this.speaking=setTimeout(()=>{let r=this.text||k.prompt;t.spoken.textContent=`After “${r.slice(-60)}” the network writes: ${this.ghost}`},mt);let s=e.selectionStart===e.value.length;this.text&&s&&(t.sheet.scrollTop=t.sheet.scrollHeight)}#o(){let{parts:t}=this;t.typed.textContent=this.text||k.prompt,t.drawn.textContent=this.ghost.slice(0,this.shown),t.take.disabled=!this.ghost}#l(){this.ghost&&(this.field.value=(this.text||k.prompt)+this.ghost,this.field.focus({preventScroll:!0}),this.field.setSelectionRange(this.field.value.length,this.field.value.length),this.times=0,this.#e())}#c(){this.#n(),this.ghost=this.ghost.slice(0,this.shown),this.#o(),this.#a("Stopped. Type on, or press Again.")}#n(){clearTimeout(this.later),clearTimeout(this.speaking),cancelAnimationFrame(this.frame),this.writer.stop(),this.#d()}#d(){document.activeElement===this.parts.stop&&this.parts.again.focus(),this.parts.stop.disabled=!0}#a(t){this.parts.status.textContent!==t&&(this.parts.status.textContent=t)}end(){this.ending.abort(),this.#n(),this.root.remove()}};function vt(o){let e={field:`unrolled-hello-${Math.random().toString(36).slice(2)}`,invitation:"Type a line. A network that has read thirty plays goes on."},s=X.replace(/\{(\w+)\}/g,(n,i)=>e[i]??""),r=document.createRange().createContextualFragment(s).firstElementChild;for(let n of r.querySelectorAll("textarea, button"))n.dataset.lmSuppressShortcuts="true";return o.replaceChildren(r),r}function St({model:o,el:t}){let e;try{e=new P(t,W(o.get("weights")))}catch(s){let r=Z("p","",s.message);throw r.setAttribute("role","alert"),t.append(r),s}return()=>e.end()}var Jt={render:St};export{k as DEFAULTS,Jt as default,yt as roundedOff,wt as seedOf};
