// Made by unrolled.widgets.bundle from a362cce2ffc19a4e837cfd6f10ec514e341c2477dcef6408846a875116eee5b5
var U=`/* The rest of how *Align* looks; frame.css comes before. */
.unrolled-live.unrolled-align { --accent: var(--lstm); }
.unrolled-live.unrolled-align .frame { height: 700px; }
.unrolled-live.unrolled-align :is(.controls, .legend, .answers, .sentence) { flex: none; }
.unrolled-live.unrolled-align .controls { display: grid; grid-template-columns: minmax(0, 1fr) auto auto; gap: 10px; align-items: end; }
.unrolled-live.unrolled-align .controls .typed { grid-column: 1 / -1; }
.unrolled-live.unrolled-align .typed textarea { resize: none; overflow: hidden; white-space: pre; }
.unrolled-live.unrolled-align .with { display: flex; gap: 8px; align-items: center; height: 36px; cursor: pointer; }
.unrolled-live.unrolled-align .with input { width: 18px; height: 18px; accent-color: var(--accent); }
.unrolled-live.unrolled-align .with > span { color: var(--ink); font-size: 14px; }
.unrolled-live.unrolled-align .status { height: 60px; }

/* A row a phone, a column a letter */
.unrolled-live.unrolled-align .grid {
  position: relative;
  flex: 1 1 0;
  min-height: 0;
  padding: 0 8px 8px;
  overflow: auto;
  border: 1px solid var(--line);
  border-radius: 4px;
  background: var(--tray);
  font: 14px/24px var(--mono);
}
.unrolled-live.unrolled-align [role="row"] { display: flex; gap: 2px; width: max-content; min-width: 100%; margin-bottom: 2px; }
.unrolled-live.unrolled-align [role="row"]:first-child { position: sticky; top: 0; z-index: 2; padding-top: 8px; background: var(--paper); }
.unrolled-live.unrolled-align :is([role="rowheader"], .corner) {
  position: sticky;
  left: 0;
  z-index: 1;
  flex: none;
  width: 78px;
  padding-left: 4px;
  background: var(--paper);
  white-space: nowrap;
}
.unrolled-live.unrolled-align .corner { color: var(--soft); font-size: 12px; }
.unrolled-live.unrolled-align [role="rowheader"]::after { float: right; padding-right: 8px; color: var(--soft); content: attr(data-certain) "\\00a0%"; font-size: 12px; }
.unrolled-live.unrolled-align .other { font-weight: 700; text-decoration: underline 2px var(--accent); }
.unrolled-live.unrolled-align :is([role="columnheader"]:not(.corner), [role="gridcell"]) { flex: none; width: 26px; height: 24px; text-align: center; }
.unrolled-live.unrolled-align [role="gridcell"] {
  border: 1px solid var(--line);
  border-radius: 2px;
  background: var(--paper);
  color: var(--ink);
  font-size: 11px;
  line-height: 22px;
  cursor: pointer;
}
.unrolled-live.unrolled-align .blind [role="gridcell"] { border-style: dashed; cursor: default; }
.unrolled-live.unrolled-align [data-weight="1"] { background: color-mix(in srgb, var(--accent) 5%, var(--paper)); }
.unrolled-live.unrolled-align [data-weight="2"] { background: color-mix(in srgb, var(--accent) 9%, var(--paper)); }
.unrolled-live.unrolled-align [data-weight="3"] { background: color-mix(in srgb, var(--accent) 14%, var(--paper)); }
.unrolled-live.unrolled-align [data-weight="4"] { background: color-mix(in srgb, var(--accent) 19%, var(--paper)); }
.unrolled-live.unrolled-align [data-weight="5"] { background: color-mix(in srgb, var(--accent) 24%, var(--paper)); }
.unrolled-live.unrolled-align [data-weight="6"] { background: color-mix(in srgb, var(--accent) 29%, var(--paper)); }
.unrolled-live.unrolled-align [data-weight="7"] { background: color-mix(in srgb, var(--accent) 34%, var(--paper)); }
.unrolled-live.unrolled-align [data-weight="8"] { background: color-mix(in srgb, var(--accent) 39%, var(--paper)); }
.unrolled-live.unrolled-align [data-weight="9"] { background: color-mix(in srgb, var(--accent) 44%, var(--paper)); }
.unrolled-live.unrolled-align [data-weight="10"] { background: color-mix(in srgb, var(--accent) 48%, var(--paper)); }
.unrolled-live.unrolled-align [role="gridcell"]:hover { border-color: var(--edge); }
.unrolled-live.unrolled-align .moved { border-color: var(--ink); border-radius: 12px; box-shadow: inset 0 0 0 1px var(--ink); }
.unrolled-live.unrolled-align [role="gridcell"]:focus-visible { outline: 3px solid color-mix(in srgb, var(--accent) 75%, var(--ink)); outline-offset: -1px; }
.unrolled-live.unrolled-align .legend { flex-wrap: wrap; gap: 0 14px; height: 40px; }
.unrolled-live.unrolled-align .legend i { display: inline-block; margin-right: 6px; vertical-align: -1px; background: linear-gradient(to right, transparent, color-mix(in srgb, var(--accent) 48%, transparent)); }
.unrolled-live.unrolled-align .answers { height: 72px; overflow-y: auto; }
.unrolled-live.unrolled-align .answers li { grid-template-columns: 8.6em minmax(0, 1fr); line-height: 24px; }
.unrolled-live.unrolled-align .answers .called { color: var(--soft); white-space: nowrap; }
.unrolled-live.unrolled-align .answers .phones { overflow: hidden; font-family: var(--mono); text-overflow: ellipsis; white-space: nowrap; }
.unrolled-live.unrolled-align .answers .shown :is(.called, .phones) { color: var(--ink); font-weight: 700; }
.unrolled-live.unrolled-align .sentence { height: 63px; overflow-y: auto; font-size: 14px; line-height: 21px; }

@container unrolled-live (min-width: 560px) {
  .unrolled-live.unrolled-align .frame { height: 620px; }
  .unrolled-live.unrolled-align .controls { grid-template-columns: minmax(0, 1fr) auto auto auto; }
  .unrolled-live.unrolled-align .controls .typed { grid-column: auto; }
  .unrolled-live.unrolled-align .status { height: 40px; }
  .unrolled-live.unrolled-align .legend { height: 21px; }
  .unrolled-live.unrolled-align .sentence { height: 42px; }
}
`;var R=`/* The rest of how *Blocks* looks; frame.css and align.css, whose grid it has, come before. */
.unrolled-live.unrolled-blocks { --accent: var(--transformer); }
.unrolled-live.unrolled-blocks .frame { height: 760px; }
.unrolled-live.unrolled-blocks .controls { grid-template-columns: minmax(0, 1fr) auto; }
.unrolled-live.unrolled-blocks .pick { display: grid; min-width: 0; color: var(--soft); font-size: 13px; }
.unrolled-live.unrolled-blocks .pick.who { grid-column: 1 / -1; }
.unrolled-live.unrolled-blocks .pick select { width: 100%; min-width: 0; height: 36px; padding: 0 6px; border: 1px solid var(--edge); border-radius: 4px; background: var(--paper); color: var(--ink); font-family: inherit; font-size: 14px; }
.unrolled-live.unrolled-blocks .parts { display: flex; flex: none; flex-wrap: wrap; gap: 0 16px; align-content: start; height: 96px; margin: 0; padding: 0; border: 0; }
.unrolled-live.unrolled-blocks .parts .with { height: 30px; }
.unrolled-live.unrolled-blocks [role="gridcell"] { cursor: default; }
.unrolled-live.unrolled-blocks [role="rowheader"]:not([data-certain])::after { content: none; }
.unrolled-live.unrolled-blocks .answers { height: 50px; }

@container unrolled-live (min-width: 560px) {
  .unrolled-live.unrolled-blocks .frame { height: 620px; }
  .unrolled-live.unrolled-blocks .controls { grid-template-columns: minmax(0, 1fr) 262px 64px auto; }
  .unrolled-live.unrolled-blocks .pick.who { grid-column: auto; }
  .unrolled-live.unrolled-blocks .parts { height: 34px; }
}
`;var W=`<div class="unrolled-live unrolled-align unrolled-blocks" role="group" aria-label="Blocks: a Transformer says a word; see where each head looks, and switch parts off">
<div class="frame">
<fieldset class="controls" {disabled}>
<label class="typed"><span>Any word</span><textarea rows="1" spellcheck="false" autocapitalize="off" autocorrect="off" autocomplete="off">{word}</textarea></label>
<label class="pick who"><span>who looks</span><select class="where">{where}</select></label>
<label class="pick"><span>head</span><select class="head">{head}</select></label>
<button type="button" class="reset">Reset</button>
</fieldset>
<fieldset class="parts" {disabled}><legend class="unseen">Parts that are switched on</legend>{parts}</fieldset>
<p class="status">{status}</p>
<p class="spoken unseen" role="status"></p>
<div class="grid" role="grid" tabindex="0" aria-label="A row for each place that looks, a column for each that is looked at">{rows}</div>
<ol class="answers">{answers}</ol>
</div>
</div>
`;function v(o,e,t,n,r=0){let s=e.length,a=t.length,i=2*s,h=3*s,c=4*s,d=5*s,u=6*s,f=7*s,l=0;for(;l+8<=a;l+=8){let g=0,p=0,w=0,b=0,m=0,C=0,I=0,D=0;for(let T=0,x=l*s;T<s;T++,x++){let k=e[T];g+=o[x]*k,p+=o[x+s]*k,w+=o[x+i]*k,b+=o[x+h]*k,m+=o[x+c]*k,C+=o[x+d]*k,I+=o[x+u]*k,D+=o[x+f]*k}t[l]=g,t[l+1]=p,t[l+2]=w,t[l+3]=b,t[l+4]=m,t[l+5]=C,t[l+6]=I,t[l+7]=D}for(;l<a;l++){let g=0;for(let p=0,w=l*s;p<s;p++,w++)g+=o[w]*e[p];t[l]=g}for(l=0;l<a;l++)t[l]+=n[r+l]}var $=o=>1/(1+Math.exp(-o));var K={F16:2,F32:4},ut=2**-24;function V(o){let e=new Float32Array(o.length),t=new Uint32Array(e.buffer);for(let n=0;n<o.length;n++){let r=o[n],s=(r&32768)<<16,a=r>>10&31,i=r&1023;a===0?(e[n]=i*ut,t[n]|=s):a===31?t[n]=s|2139095040|i<<13:t[n]=s|a+112<<23|i<<13}return e}function pt(o){return ArrayBuffer.isView(o)?new Uint8Array(o.buffer,o.byteOffset,o.byteLength):new Uint8Array(o)}function z(o){let e=pt(o),t=c=>new Error(`These weights cannot be read: ${c}.`);if(e.length<8)throw t("the file is cut short");let n=new DataView(e.buffer,e.byteOffset,e.byteLength),r=8+Number(n.getBigUint64(0,!0));if(r>e.length)throw t("the header is cut short");let s;try{s=JSON.parse(new TextDecoder().decode(e.subarray(8,r)))}catch{throw t("the header is no JSON")}let{__metadata__:a={},...i}=s,h={};for(let[c,{dtype:d,shape:u,data_offsets:[f,l]}]of Object.entries(i)){let g=u.reduce((b,m)=>b*m,1);if(!(d in K))throw t(`${c} has the type ${d}`);if(l-f!==g*K[d]||r+l>e.length)throw t(`${c} is cut short`);let p=e.slice(r+f,r+l).buffer,w=d==="F16"?V(new Uint16Array(p)):new Float32Array(p);h[c]={shape:u,data:w}}return{metadata:a,tensors:h}}function S(o,e=1){let t=new Float64Array(o.length),n=J(o);if(!(e>0))return t[n]=1,t;let r=0;for(let s=0;s<t.length;s++)t[s]=Math.exp((o[s]-o[n])/e),r+=t[s];for(let s=0;s<t.length;s++)t[s]/=r;return t}function J(o){let e=0;for(let t=1;t<o.length;t++)o[t]>o[e]&&(e=t);return e}function ft(o){let e=1/(1+.3275911*Math.abs(o)),t=((((1.061405429*e-1.453152027)*e+1.421413741)*e-.284496736)*e+.254829592)*e;return Math.sign(o)*(1-t*Math.exp(-o*o))}var Z=o=>(1+ft(o*Math.SQRT1_2))/2,gt=o=>Math.exp(-o*o/2)/Math.sqrt(2*Math.PI);function B(o,e){return{forward(t,n){for(let r=0;r<n.length;r++)n[r]=o(t[r])},backward(t,n,r){for(let s=0;s<r.length;s++)r[s]=n[s]*e(t[s])}}}var mt={relu:B(o=>Math.max(0,o),o=>o>0?1:0),relu2:B(o=>Math.max(0,o)**2,o=>2*Math.max(0,o)),gelu:B(o=>o*Z(o),o=>Z(o)+o*gt(o)),swiglu:{forward(o,e){for(let t=0;t<e.length;t++)e[t]=o[t]*$(o[t])*o[t+e.length]},backward(o,e,t){let n=e.length;for(let r=0;r<n;r++){let s=$(o[r]);t[r]=e[r]*o[r+n]*s*(1+o[r]*(1-s)),t[r+n]=e[r]*o[r]*s}}}};var _=class{constructor(e){this.characters=Array.from(e),this.ids=new Map(this.characters.map((t,n)=>[t,n]))}encode(e){let t=[],n=new Set,r="",s=0;for(let a of e){let i=this.ids.get(a);i===void 0?(n.add(a),s++):(t.push(i),r+=a)}return{ids:t,kept:r,dropped:[...n],droppedCount:s}}decode(e){return Array.from(e,t=>this.characters[t]).join("")}};var Q=40;var bt="abcdefghijklmnopqrstuvwxyz",L=new Set,O=class{constructor(e,{phones:t,num_heads:n,norm:r="post",residual:s=!0,positions:a=!0}){let i=l=>{if(!e[l])throw new Error(`These weights lack ${l}.`);return e[l].data},h=l=>Float64Array.from(i(l)),c=l=>e[`${l}.weight`]?{weight:h(`${l}.weight`),bias:h(`${l}.bias`)}:void 0,d=l=>({input:i(`${l}.in_proj_weight`),inputBias:h(`${l}.in_proj_bias`),output:i(`${l}.out_proj.weight`),outputBias:h(`${l}.out_proj.bias`)}),u=(l,g)=>({attentions:g.map(p=>d(`${l}.${p}`)),thinking:e[`${l}.linear1.weight`]&&{wide:i(`${l}.linear1.weight`),wideBias:h(`${l}.linear1.bias`),narrow:i(`${l}.linear2.weight`),narrowBias:h(`${l}.linear2.bias`)},norms:[1,2,3].map(p=>c(`${l}.norm${p}`))}),f=(l,g)=>{let p=[];for(;e[`${l}.${p.length}.self_attn.in_proj_weight`];)p.push(u(`${l}.${p.length}`,g));return p};this.phones=t,this.mark=t.length,this.numHeads=n,this.norm=r,this.config={residual:s,positions:a},this.letters=i("letter_embedding.weight"),this.heard=i("phone_embedding.weight"),this.size=e["letter_embedding.weight"].shape[1],this.encoder=f("encoder",["self_attn"]),this.decoder=f("decoder",["self_attn","multihead_attn"]),this.numLayers=this.encoder.length,this.ends={encoder:c("encoder_norm"),decoder:c("decoder_norm")},this.readout=i("readout.weight"),this.readoutBias=h("readout.bias")}begin(e,t=L){let n=e.map((h,c)=>this.#o(this.letters,h,c,t)),r=this.encoder.map((h,c)=>{let[d]=h.attentions,u=n.map(p=>this.#r(h,0,p,t)),[f,l]=[1,2].map(p=>u.map(w=>this.#e(d,p,w))),g=[];return n=n.map((p,w)=>{let{out:b,weights:m}=this.#s(d,u[w],f,l,c,t);return g.push(m),this.#n(h,1,this.#t(h,0,p,b,t),t)}),g}),s=n.map(h=>this.#i("encoder",h,t)),[a,i]=[1,2].map(h=>this.decoder.map(({attentions:c})=>s.map(d=>this.#e(c[1],h,d))));return{read:r,keys:a,values:i,heard:[],past:this.decoder.map(()=>({keys:[],values:[]}))}}step(e,t,n=L){let r=this.#o(this.heard,t,e.heard.length,n);e.heard.push(t);let s=[],a=[];this.decoder.forEach((h,c)=>{let[d,u]=h.attentions,f=e.past[c],l=this.#r(h,0,r,n);f.keys.push(this.#e(d,1,l)),f.values.push(this.#e(d,2,l));let g=this.#s(d,l,f.keys,f.values,this.numLayers+c,n);s.push(g.weights),r=this.#t(h,0,r,g.out,n),l=this.#r(h,1,r,n),g=this.#s(u,l,e.keys[c],e.values[c],2*this.numLayers+c,n),a.push(g.weights),r=this.#n(h,2,this.#t(h,1,r,g.out,n),n)});let i=new Float64Array(this.mark+1);return v(this.readout,this.#i("decoder",r,n),i,this.readoutBias),{logits:i,back:s,at:a}}say(e,t=L,n=Q){let r=this.begin(e,t),s=[],a=[],i=[...r.read,...this.decoder.flatMap(()=>[[],[]])];for(;s.at(-1)!==this.mark&&s.length<=n;){let{logits:h,back:c,at:d}=this.step(r,s.at(-1)??this.mark,t),u=h.indexOf(Math.max(...h));s.push(u),a.push(S(h)[u]),c.forEach((f,l)=>i[this.numLayers+l].push(f)),d.forEach((f,l)=>i[2*this.numLayers+l].push(f))}return{phones:s,chances:a,looks:i}}#o(e,t,n,r){let s=Math.sqrt(this.size),a=Float64Array.from(e.subarray(t*this.size,(t+1)*this.size),i=>i*s);if(!this.config.positions||r.has("positions"))return a;for(let i=0;i<this.size;i+=2){let h=n*Math.exp(i*(-Math.log(1e4)/this.size));a[i]+=Math.sin(h),a[i+1]+=Math.cos(h)}return a}#e(e,t,n){let r=this.size*this.size,s=new Float64Array(this.size);return v(e.input.subarray(t*r,(t+1)*r),n,s,e.inputBias,t*this.size),s}#s(e,t,n,r,s,a){let i=this.#e(e,0,t),h=this.size/this.numHeads,c=new Float64Array(this.size),d=Array.from({length:this.numHeads},(f,l)=>{let g=l*h,p=S(n.map(w=>{let b=0;for(let m=g;m<g+h;m++)b+=i[m]*w[m];return b/Math.sqrt(h)}));return a.has(`${s}.${l}`)||r.forEach((w,b)=>{for(let m=g;m<g+h;m++)c[m]+=p[b]*w[m]}),p}),u=new Float64Array(this.size);return v(e.output,c,u,e.outputBias),{out:u,weights:d}}#r(e,t,n,r){return this.norm==="pre"&&!r.has("norm")?j(e.norms[t],n):n}#t(e,t,n,r,s){let a=this.config.residual&&!s.has("residual")?r.map((i,h)=>i+n[h]):r;return this.norm==="post"&&!s.has("norm")?j(e.norms[t],a):a}#n(e,t,n,r){if(!e.thinking||r.has("thinking"))return n;let{wide:s,wideBias:a,narrow:i,narrowBias:h}=e.thinking,c=new Float64Array(a.length);v(s,this.#r(e,t,n,r),c,a);for(let u=0;u<c.length;u++)c[u]=Math.max(0,c[u]);let d=new Float64Array(this.size);return v(i,c,d,h),this.#t(e,t,n,d,r)}#i(e,t,n){return this.ends[e]&&!n.has("norm")?j(this.ends[e],t):t}};function j({weight:o,bias:e},t){let n=t.reduce((a,i)=>a+i,0)/t.length,r=t.reduce((a,i)=>a+(i-n)**2,0)/t.length,s=Math.sqrt(r+1e-5);return t.map((a,i)=>(a-n)/s*o[i]+e[i])}function X(o){let{metadata:e,tensors:t}=z(o);if(e.architecture!=="transformer")throw new Error(`These weights are of the architecture “${e.architecture}”, which is no encoder and decoder of attention.`);let n=new O(t,JSON.parse(e.config));return n.metadata=e,n.vocabulary=new _(bt),n.encode=r=>n.vocabulary.encode(r),n}var tt=`/* What all widgets look like. Colours come from the page around it: the book's
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
`;var et={"\n":"↵"," ":"␣","	":"⇥"};var rt={"‘":"'","’":"'","“":'"',"”":'"',"–":"-"," ":" "};function E(o){return et[o]?et[o]:/^[\p{C}\p{M}\p{Z}]$/u.test(o)?`U+${o.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}`:o}function nt(o,e,t,n){let r=[],s=o.vocabulary.ids,a=new Set,i=Array.from(e.replace(/\r\n?/g,`
`),u=>{let f=rt[u];return s.has(u)||!s.has(f)?u:(a.add(u),f)}).join(""),{ids:h,dropped:c,droppedCount:d}=o.encode(i);return a.size>0&&r.push(`Read ${[...a].map(u=>`${E(u)} as ${E(rt[u])}`).join(", ")}.`),d>0&&r.push(vt(c,d)),h.length>t&&(h=h.slice(-t),r.push(`Reads only the last ${t.toLocaleString("en-GB")} characters of the ${n}.`)),{ids:h,notes:r}}function vt(o,e){let t=o.slice(0,12).map(E).join(" "),n=o.length>12?` and ${o.length-12} more`:"";return`Left out ${e===1?"1 character":`${e.toLocaleString("en-GB")} characters`} this model never saw: ${t}${n}`}function st(o,e){let t=document.createRange().createContextualFragment(o.replace(/ \w+="\{\w+\}"|\{\w+\}/g,"")).firstElementChild;t.dataset.architecture=e.metadata.architecture;for(let n of t.querySelectorAll("input, textarea, button, select"))n.dataset.lmSuppressShortcuts="true";return t}var ot=new Map;function it(o,...e){let t=o.ownerDocument;for(let n of e){let r=ot.get(n);r||(r=new CSSStyleSheet,r.replaceSync(n),ot.set(n,r)),t.adoptedStyleSheets.includes(r)||t.adoptedStyleSheets.push(r)}}function H(o){o.scrollHeight>o.clientHeight?o.tabIndex=0:o.removeAttribute("tabindex")}var F=class{constructor(e){this.region=e}say(e){clearTimeout(this.speaking),this.speaking=setTimeout(()=>{this.region.textContent=e},600)}stop(){clearTimeout(this.speaking)}};function at(o,e){return({model:t,el:n})=>{let r,s=()=>{r?.end(),r=void 0;let a=t.get("weights");if(a?.byteLength)try{r=new e(t,n,o(a))}catch(i){let h=document.createElement("p");throw h.setAttribute("role","alert"),h.textContent=i.message,n.append(h),i}};return t.on("change:weights",s),s(),()=>{t.off("change:weights",s),r?.end()}}}function y(o,e,t){let n=document.createElement(o);return e&&(n.className=e),t!==void 0&&(n.textContent=t),n}var lt={AA:"father",AE:"cat",AH:"cut",AO:"law",AW:"cow",AY:"my",B:"bee",CH:"chin",D:"do",DH:"this",EH:"bed",ER:"her",EY:"day",F:"fan",G:"go",HH:"hat",IH:"sit",IY:"see",JH:"jam",K:"key",L:"low",M:"me",N:"no",NG:"sing",OW:"so",OY:"boy",P:"pan",R:"red",S:"sun",SH:"she",T:"tea",TH:"thin",UH:"book",UW:"too",V:"van",W:"we",Y:"yes",Z:"zoo",ZH:"vision"};var M={word:"thoroughly",where:5,head:0,off:[]},N={residual:"residuals",norm:"norms",thinking:"feed-forward",positions:"positions"},xt=24,kt="●",q=class{constructor(e,t,n){this.host=e,this.model=n,this.names=[...n.phones,kt],this.ending=new AbortController,this.root=st(W,n),it(t,tt,U,R);let r=s=>this.root.querySelector(s);this.parts={status:r(".status"),answers:r(".answers")},this.grid=r(".grid"),this.field=r("textarea"),this.where=r(".where"),this.head=r(".head"),this.#e(r(".parts")),this.speaker=new F(r(".spoken")),this.#s(r(".reset")),this.initial=this.#o(),this.#t(this.initial),t.replaceChildren(this.root),Object.values(this.parts).forEach(H)}#o(){return Object.fromEntries(Object.keys(M).map(e=>[e,this.host.get(e)??M[e]]))}#e(e){let t=Array.from({length:this.model.numLayers},(a,i)=>i+1),n=["letters at letters","phones back at phones","phones at letters"],r=(a,i)=>a.replaceChildren(...i.map((h,c)=>{let d=y("option","",h);return d.value=c,d}));r(this.where,n.flatMap(a=>t.map(i=>`${a}, layer ${i}`))),r(this.head,Array.from({length:this.model.numHeads},(a,i)=>String(i+1))),this.toggles=new Map;let s=[...Object.entries(N),["head","this head"]].map(([a,i])=>{let h=y("label","with"),c=y("input");return c.type="checkbox",h.append(c,y("span","",i)),this.toggles.set(a,c),h});e.replaceChildren(e.querySelector("legend"),...s)}#s(e){let{signal:t}=this.ending,n=s=>{this.#t(s),this.#h()};this.field.addEventListener("input",()=>n({...this.state,word:this.field.value}),{signal:t}),this.where.addEventListener("change",()=>n({...this.state,where:Number(this.where.value)}),{signal:t}),this.head.addEventListener("change",()=>n({...this.state,head:Number(this.head.value)}),{signal:t});for(let[s,a]of this.toggles)a.addEventListener("change",()=>{let i=s==="head"?this.#r():s,h=this.state.off.filter(c=>c!==i);n({...this.state,off:a.checked?h:[...h,i]})},{signal:t});e.addEventListener("click",()=>n(this.initial),{signal:t});let r=()=>{this.telling||this.#t(this.#o())};for(let s of Object.keys(M))this.host.on(`change:${s}`,r);t.addEventListener("abort",()=>Object.keys(M).forEach(s=>this.host.off(`change:${s}`,r)))}#r(){return`${this.state.where}.${this.state.head}`}#t({word:e,where:t,head:n,off:r}){let s=(c,d)=>Math.max(0,Math.min(Math.trunc(Number(c))||0,d-1));this.state={word:String(e),where:s(t,3*this.model.numLayers),head:s(n,this.model.numHeads),off:r.map(String)},this.field.value!==this.state.word&&(this.field.value=this.state.word),this.where.value=this.state.where,this.head.value=this.state.head;for(let[c,d]of this.toggles)d.checked=!this.state.off.includes(c==="head"?this.#r():c);let{ids:a,notes:i}=nt(this.model,this.state.word.toLowerCase().trim(),xt,"word");this.letters=a.map(c=>this.model.vocabulary.characters[c]);let h=c=>a.length>0?this.model.say(a,new Set(c)):{phones:[],chances:[],looks:[]};this.whole=h([]),this.broken=this.state.off.length>0?h(this.state.off):this.whole,this.#i(),this.#a(i),this.host.set("said",this.broken.phones.filter(c=>c!==this.model.mark).map(c=>this.names[c]))}#n({phones:e}){return e.filter(t=>t!==this.model.mark).map(t=>this.names[t]).join(" ")||"nothing"}#i(){let{phones:e,chances:t,looks:n}=this.broken,r=Math.floor(this.state.where/this.model.numLayers),s=e.map(d=>this.names[d]),a=r===1?["·",...s.slice(0,-1)]:this.letters,i=y("div");i.setAttribute("role","row");let h=[["corner",r===0?"letter":"phone"],...a.map(d=>["",d])];i.append(...h.map(([d,u])=>{let f=y("span",d,u);return f.setAttribute("role","columnheader"),f}));let c=(n[this.state.where]??[]).map((d,u)=>{let f=y("div");f.setAttribute("role","row");let l=y("span",r>0&&this.whole.phones[u]!==e[u]?"other":"",r===0?this.letters[u]:s[u]);l.setAttribute("role","rowheader"),r>0&&(l.dataset.certain=Math.round(100*t[u]));let g=r===0?this.letters[u]:e[u]===this.model.mark?"the end":`${s[u]} as in ${lt[s[u]]}`;return l.setAttribute("aria-label",r===0?g:`${g}, ${l.dataset.certain} %`),f.append(l,...a.map((p,w)=>{let b=Math.round(100*(d[this.state.head][w]??0)),m=y("span","",b>=5?String(b):"");return m.setAttribute("role","gridcell"),m.dataset.weight=Math.round(b/10),m.setAttribute("aria-label",`${g}, looking at ${p==="·"?"the beginning":p}, ${w+1}: ${b} %`),m})),f});this.grid.replaceChildren(...c.length>0?[i,...c]:[])}#a(e){let{status:t,answers:n}=this.parts,r=[["all parts on",this.whole],["as switched",this.broken]];n.replaceChildren(...(this.letters.length>0?r:[]).map(([s,a])=>{let i=y("li",a===this.broken?"shown":"");return i.append(y("span","called",s),y("span","phones",this.#n(a))),i})),t.textContent=[...e,this.#l()].join(" "),Object.values(this.parts).forEach(H),this.speaker.say(t.textContent)}#l(){if(this.letters.length===0)return"There is nothing to say yet: type a word.";let{off:e}=this.state;if(e.length===0)return`It says ${this.#n(this.whole)}. Switch a part off.`;let t=e.filter(i=>i.includes(".")).length,r=[...e.filter(i=>N[i]).map(i=>N[i]),...t>0?[`${t} ${t>1?"heads":"head"}`]:[]].join(", "),s=this.broken.phones.at(-1)===this.model.mark?"":" It does not come to an end.",a=this.#n(this.broken);return a===this.#n(this.whole)?`Without ${r} it says the same.`:`Without ${r} it says ${this.broken.phones.length>14?"something long":a}.${s}`}#h(){this.telling=!0;for(let e of Object.keys(M))this.host.set(e,this.state[e]);this.telling=!1,clearTimeout(this.saving),this.saving=setTimeout(()=>this.host.save_changes(),200)}end(){this.ending.abort(),clearTimeout(this.saving),this.speaker.stop(),this.root.remove()}},Ye={render:at(X,q)};export{M as DEFAULTS,Ye as default};
