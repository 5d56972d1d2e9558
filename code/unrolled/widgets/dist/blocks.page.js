// Made by unrolled.widgets.bundle from dcca4ccce6c1b21a2a3259ff0e283dce03cff1c71841479363893fb4d4c8fb02
(()=>{var R=`/* The rest of how *Align* looks; frame.css comes before. */
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
`;var W=`/* The rest of how *Blocks* looks; frame.css and align.css, whose grid it has, come before. */
.unrolled-live.unrolled-blocks { --accent: var(--transformer); }
.unrolled-live.unrolled-blocks .frame { height: 760px; }
.unrolled-live.unrolled-blocks .chosen { display: grid; gap: 2px; min-width: 0; }
.unrolled-live.unrolled-blocks .chosen select { width: 100%; min-width: 0; height: 36px; padding: 0 6px; border: 1px solid var(--edge); border-radius: 4px; background: var(--paper); color: var(--ink); font: inherit; }
.unrolled-live.unrolled-blocks .parts { display: flex; flex: none; flex-wrap: wrap; gap: 0 16px; height: 96px; margin: 0; padding: 0; border: 0; }
.unrolled-live.unrolled-blocks .parts .with { height: 30px; }
.unrolled-live.unrolled-blocks [role="gridcell"] { cursor: default; }
.unrolled-live.unrolled-blocks [role="rowheader"]:not([data-certain])::after { content: none; }
.unrolled-live.unrolled-blocks .answers { height: 50px; }

@container unrolled-live (min-width: 560px) {
  .unrolled-live.unrolled-blocks .frame { height: 620px; }
  .unrolled-live.unrolled-blocks .controls { grid-template-columns: minmax(0, 1fr) 220px 64px auto; }
  .unrolled-live.unrolled-blocks .parts { height: 34px; }
}
`;var P=`<div class="unrolled-live unrolled-align unrolled-blocks" role="group" aria-label="Blocks: a Transformer says a word; see where each head looks, and switch parts off">
<div class="frame">
<fieldset class="controls" {disabled}>
<label class="typed"><span>Any word</span><textarea rows="1" spellcheck="false" autocapitalize="off" autocorrect="off" autocomplete="off">{word}</textarea></label>
<label class="chosen"><span>who looks</span><select class="where">{where}</select></label>
<label class="chosen"><span>head</span><select class="head">{head}</select></label>
<button type="button" class="reset">Reset</button>
</fieldset>
<fieldset class="parts" {disabled}><legend class="unseen">Parts that are switched on</legend>{parts}</fieldset>
<p class="status">{status}</p>
<p class="spoken unseen" role="status"></p>
<div class="grid" role="grid" tabindex="0" aria-label="A row for each place that looks, a column for each that is looked at">{rows}</div>
<ol class="answers">{answers}</ol>
</div>
</div>
`;function v(s,t,e,n,r=0){let o=t.length,a=e.length,i=2*o,h=3*o,c=4*o,d=5*o,u=6*o,f=7*o,l=0;for(;l+8<=a;l+=8){let g=0,p=0,w=0,b=0,m=0,I=0,D=0,U=0;for(let L=0,x=l*o;L<o;L++,x++){let k=t[L];g+=s[x]*k,p+=s[x+o]*k,w+=s[x+i]*k,b+=s[x+h]*k,m+=s[x+c]*k,I+=s[x+d]*k,D+=s[x+u]*k,U+=s[x+f]*k}e[l]=g,e[l+1]=p,e[l+2]=w,e[l+3]=b,e[l+4]=m,e[l+5]=I,e[l+6]=D,e[l+7]=U}for(;l<a;l++){let g=0;for(let p=0,w=l*o;p<o;p++,w++)g+=s[w]*t[p];e[l]=g}for(l=0;l<a;l++)e[l]+=n[r+l]}var $=s=>1/(1+Math.exp(-s));var V={F16:2,F32:4},fe=2**-24;function J(s){let t=new Float32Array(s.length),e=new Uint32Array(t.buffer);for(let n=0;n<s.length;n++){let r=s[n],o=(r&32768)<<16,a=r>>10&31,i=r&1023;a===0?(t[n]=i*fe,e[n]|=o):a===31?e[n]=o|2139095040|i<<13:e[n]=o|a+112<<23|i<<13}return t}function ge(s){return ArrayBuffer.isView(s)?new Uint8Array(s.buffer,s.byteOffset,s.byteLength):new Uint8Array(s)}function z(s){let t=ge(s),e=c=>new Error(`These weights cannot be read: ${c}.`);if(t.length<8)throw e("the file is cut short");let n=new DataView(t.buffer,t.byteOffset,t.byteLength),r=8+Number(n.getBigUint64(0,!0));if(r>t.length)throw e("the header is cut short");let o;try{o=JSON.parse(new TextDecoder().decode(t.subarray(8,r)))}catch{throw e("the header is no JSON")}let{__metadata__:a={},...i}=o,h={};for(let[c,{dtype:d,shape:u,data_offsets:[f,l]}]of Object.entries(i)){let g=u.reduce((b,m)=>b*m,1);if(!(d in V))throw e(`${c} has the type ${d}`);if(l-f!==g*V[d]||r+l>t.length)throw e(`${c} is cut short`);let p=t.slice(r+f,r+l).buffer,w=d==="F16"?J(new Uint16Array(p)):new Float32Array(p);h[c]={shape:u,data:w}}return{metadata:a,tensors:h}}function S(s,t=1){let e=new Float64Array(s.length),n=Z(s);if(!(t>0))return e[n]=1,e;let r=0;for(let o=0;o<e.length;o++)e[o]=Math.exp((s[o]-s[n])/t),r+=e[o];for(let o=0;o<e.length;o++)e[o]/=r;return e}function Z(s){let t=0;for(let e=1;e<s.length;e++)s[e]>s[t]&&(t=e);return t}function me(s){let t=1/(1+.3275911*Math.abs(s)),e=((((1.061405429*t-1.453152027)*t+1.421413741)*t-.284496736)*t+.254829592)*t;return Math.sign(s)*(1-e*Math.exp(-s*s))}var Q=s=>(1+me(s*Math.SQRT1_2))/2,we=s=>Math.exp(-s*s/2)/Math.sqrt(2*Math.PI);function B(s,t){return{forward(e,n){for(let r=0;r<n.length;r++)n[r]=s(e[r])},backward(e,n,r){for(let o=0;o<r.length;o++)r[o]=n[o]*t(e[o])}}}var be={relu:B(s=>Math.max(0,s),s=>s>0?1:0),relu2:B(s=>Math.max(0,s)**2,s=>2*Math.max(0,s)),gelu:B(s=>s*Q(s),s=>Q(s)+s*we(s)),swiglu:{forward(s,t){for(let e=0;e<t.length;e++)t[e]=s[e]*$(s[e])*s[e+t.length]},backward(s,t,e){let n=t.length;for(let r=0;r<n;r++){let o=$(s[r]);e[r]=t[r]*s[r+n]*o*(1+s[r]*(1-o)),e[r+n]=t[r]*s[r]*o}}}};var _=class{constructor(t){this.characters=Array.from(t),this.ids=new Map(this.characters.map((e,n)=>[e,n]))}encode(t){let e=[],n=new Set,r="",o=0;for(let a of t){let i=this.ids.get(a);i===void 0?(n.add(a),o++):(e.push(i),r+=a)}return{ids:e,kept:r,dropped:[...n],droppedCount:o}}decode(t){return Array.from(t,e=>this.characters[e]).join("")}};var X=40;var ve="abcdefghijklmnopqrstuvwxyz",j=new Set,H=class{constructor(t,{phones:e,num_heads:n,norm:r="post",residual:o=!0,positions:a=!0}){let i=l=>{if(!t[l])throw new Error(`These weights lack ${l}.`);return t[l].data},h=l=>Float64Array.from(i(l)),c=l=>t[`${l}.weight`]?{weight:h(`${l}.weight`),bias:h(`${l}.bias`)}:void 0,d=l=>({input:i(`${l}.in_proj_weight`),inputBias:h(`${l}.in_proj_bias`),output:i(`${l}.out_proj.weight`),outputBias:h(`${l}.out_proj.bias`)}),u=(l,g)=>({attentions:g.map(p=>d(`${l}.${p}`)),thinking:t[`${l}.linear1.weight`]&&{wide:i(`${l}.linear1.weight`),wideBias:h(`${l}.linear1.bias`),narrow:i(`${l}.linear2.weight`),narrowBias:h(`${l}.linear2.bias`)},norms:[1,2,3].map(p=>c(`${l}.norm${p}`))}),f=(l,g)=>{let p=[];for(;t[`${l}.${p.length}.self_attn.in_proj_weight`];)p.push(u(`${l}.${p.length}`,g));return p};this.phones=e,this.mark=e.length,this.numHeads=n,this.norm=r,this.config={residual:o,positions:a},this.letters=i("letter_embedding.weight"),this.heard=i("phone_embedding.weight"),this.size=t["letter_embedding.weight"].shape[1],this.encoder=f("encoder",["self_attn"]),this.decoder=f("decoder",["self_attn","multihead_attn"]),this.numLayers=this.encoder.length,this.ends={encoder:c("encoder_norm"),decoder:c("decoder_norm")},this.readout=i("readout.weight"),this.readoutBias=h("readout.bias")}begin(t,e=j){let n=t.map((h,c)=>this.#s(this.letters,h,c,e)),r=this.encoder.map((h,c)=>{let[d]=h.attentions,u=n.map(p=>this.#r(h,0,p,e)),[f,l]=[1,2].map(p=>u.map(w=>this.#t(d,p,w))),g=[];return n=n.map((p,w)=>{let{out:b,weights:m}=this.#o(d,u[w],f,l,c,e);return g.push(m),this.#n(h,1,this.#e(h,0,p,b,e),e)}),g}),o=n.map(h=>this.#i("encoder",h,e)),[a,i]=[1,2].map(h=>this.decoder.map(({attentions:c})=>o.map(d=>this.#t(c[1],h,d))));return{read:r,keys:a,values:i,heard:[],past:this.decoder.map(()=>({keys:[],values:[]}))}}step(t,e,n=j){let r=this.#s(this.heard,e,t.heard.length,n);t.heard.push(e);let o=[],a=[];this.decoder.forEach((h,c)=>{let[d,u]=h.attentions,f=t.past[c],l=this.#r(h,0,r,n);f.keys.push(this.#t(d,1,l)),f.values.push(this.#t(d,2,l));let g=this.#o(d,l,f.keys,f.values,this.numLayers+c,n);o.push(g.weights),r=this.#e(h,0,r,g.out,n),l=this.#r(h,1,r,n),g=this.#o(u,l,t.keys[c],t.values[c],2*this.numLayers+c,n),a.push(g.weights),r=this.#n(h,2,this.#e(h,1,r,g.out,n),n)});let i=new Float64Array(this.mark+1);return v(this.readout,this.#i("decoder",r,n),i,this.readoutBias),{logits:i,back:o,at:a}}say(t,e=j,n=X){let r=this.begin(t,e),o=[],a=[],i=[...r.read,...this.decoder.flatMap(()=>[[],[]])];for(;o.at(-1)!==this.mark&&o.length<=n;){let{logits:h,back:c,at:d}=this.step(r,o.at(-1)??this.mark,e),u=h.indexOf(Math.max(...h));o.push(u),a.push(S(h)[u]),c.forEach((f,l)=>i[this.numLayers+l].push(f)),d.forEach((f,l)=>i[2*this.numLayers+l].push(f))}return{phones:o,chances:a,looks:i}}#s(t,e,n,r){let o=Math.sqrt(this.size),a=Float64Array.from(t.subarray(e*this.size,(e+1)*this.size),i=>i*o);if(!this.config.positions||r.has("positions"))return a;for(let i=0;i<this.size;i+=2){let h=n*Math.exp(i*(-Math.log(1e4)/this.size));a[i]+=Math.sin(h),a[i+1]+=Math.cos(h)}return a}#t(t,e,n){let r=this.size*this.size,o=new Float64Array(this.size);return v(t.input.subarray(e*r,(e+1)*r),n,o,t.inputBias,e*this.size),o}#o(t,e,n,r,o,a){let i=this.#t(t,0,e),h=this.size/this.numHeads,c=new Float64Array(this.size),d=Array.from({length:this.numHeads},(f,l)=>{let g=l*h,p=S(n.map(w=>{let b=0;for(let m=g;m<g+h;m++)b+=i[m]*w[m];return b/Math.sqrt(h)}));return a.has(`${o}.${l}`)||r.forEach((w,b)=>{for(let m=g;m<g+h;m++)c[m]+=p[b]*w[m]}),p}),u=new Float64Array(this.size);return v(t.output,c,u,t.outputBias),{out:u,weights:d}}#r(t,e,n,r){return this.norm==="pre"&&!r.has("norm")?O(t.norms[e],n):n}#e(t,e,n,r,o){let a=this.config.residual&&!o.has("residual")?r.map((i,h)=>i+n[h]):r;return this.norm==="post"&&!o.has("norm")?O(t.norms[e],a):a}#n(t,e,n,r){if(!t.thinking||r.has("thinking"))return n;let{wide:o,wideBias:a,narrow:i,narrowBias:h}=t.thinking,c=new Float64Array(a.length);v(o,this.#r(t,e,n,r),c,a);for(let u=0;u<c.length;u++)c[u]=Math.max(0,c[u]);let d=new Float64Array(this.size);return v(i,c,d,h),this.#e(t,e,n,d,r)}#i(t,e,n){return this.ends[t]&&!n.has("norm")?O(this.ends[t],e):e}};function O({weight:s,bias:t},e){let n=e.reduce((a,i)=>a+i,0)/e.length,r=e.reduce((a,i)=>a+(i-n)**2,0)/e.length,o=Math.sqrt(r+1e-5);return e.map((a,i)=>(a-n)/o*s[i]+t[i])}function E(s){let{metadata:t,tensors:e}=z(s);if(t.architecture!=="transformer")throw new Error(`These weights are of the architecture “${t.architecture}”, which is no encoder and decoder of attention.`);let n=new H(e,JSON.parse(t.config));return n.metadata=t,n.vocabulary=new _(ve),n.encode=r=>n.vocabulary.encode(r),n}var ee=`/* What all widgets look like. Colours come from the page around it: the book's
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
`;var te={"\n":"↵"," ":"␣","	":"⇥"};var re={"‘":"'","’":"'","“":'"',"”":'"',"–":"-"," ":" "};function F(s){return te[s]?te[s]:/^[\p{C}\p{M}\p{Z}]$/u.test(s)?`U+${s.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}`:s}function ne(s,t,e,n){let r=[],o=s.vocabulary.ids,a=new Set,i=Array.from(t.replace(/\r\n?/g,`
`),u=>{let f=re[u];return o.has(u)||!o.has(f)?u:(a.add(u),f)}).join(""),{ids:h,dropped:c,droppedCount:d}=s.encode(i);return a.size>0&&r.push(`Read ${[...a].map(u=>`${F(u)} as ${F(re[u])}`).join(", ")}.`),d>0&&r.push(ke(c,d)),h.length>e&&(h=h.slice(-e),r.push(`Reads only the last ${e.toLocaleString("en-GB")} characters of the ${n}.`)),{ids:h,notes:r}}function ke(s,t){let e=s.slice(0,12).map(F).join(" "),n=s.length>12?` and ${s.length-12} more`:"";return`Left out ${t===1?"1 character":`${t.toLocaleString("en-GB")} characters`} this model never saw: ${e}${n}`}function oe(s,t){let e=document.createRange().createContextualFragment(s.replace(/ \w+="\{\w+\}"|\{\w+\}/g,"")).firstElementChild;e.dataset.architecture=t.metadata.architecture;for(let n of e.querySelectorAll("input, textarea, button, select"))n.dataset.lmSuppressShortcuts="true";return e}var se=new Map;function ie(s,...t){let e=s.ownerDocument;for(let n of t){let r=se.get(n);r||(r=new CSSStyleSheet,r.replaceSync(n),se.set(n,r)),e.adoptedStyleSheets.includes(r)||e.adoptedStyleSheets.push(r)}}function N(s){s.scrollHeight>s.clientHeight?s.tabIndex=0:s.removeAttribute("tabindex")}var T=class{constructor(t){this.region=t}say(t){clearTimeout(this.speaking),this.speaking=setTimeout(()=>{this.region.textContent=t},600)}stop(){clearTimeout(this.speaking)}};function ae(s,t){return({model:e,el:n})=>{let r,o=()=>{r?.end(),r=void 0;let a=e.get("weights");if(a?.byteLength)try{r=new t(e,n,s(a))}catch(i){let h=document.createElement("p");throw h.setAttribute("role","alert"),h.textContent=i.message,n.append(h),i}};return e.on("change:weights",o),o(),()=>{e.off("change:weights",o),r?.end()}}}function y(s,t,e){let n=document.createElement(s);return t&&(n.className=t),e!==void 0&&(n.textContent=e),n}var le={AA:"father",AE:"cat",AH:"cut",AO:"law",AW:"cow",AY:"my",B:"bee",CH:"chin",D:"do",DH:"this",EH:"bed",ER:"her",EY:"day",F:"fan",G:"go",HH:"hat",IH:"sit",IY:"see",JH:"jam",K:"key",L:"low",M:"me",N:"no",NG:"sing",OW:"so",OY:"boy",P:"pan",R:"red",S:"sun",SH:"she",T:"tea",TH:"thin",UH:"book",UW:"too",V:"van",W:"we",Y:"yes",Z:"zoo",ZH:"vision"};var M={word:"thoroughly",where:5,head:0,off:[]},q={residual:"residuals",norm:"norms",thinking:"feed-forward",positions:"positions"},Se=24,Ae="●",C=class{constructor(t,e,n){this.host=t,this.model=n,this.names=[...n.phones,Ae],this.ending=new AbortController,this.root=oe(P,n),ie(e,ee,R,W);let r=o=>this.root.querySelector(o);this.parts={status:r(".status"),answers:r(".answers")},this.grid=r(".grid"),this.field=r("textarea"),this.where=r(".where"),this.head=r(".head"),this.#t(r(".parts")),this.speaker=new T(r(".spoken")),this.#o(r(".reset")),this.initial=this.#s(),this.#e(this.initial),e.replaceChildren(this.root),Object.values(this.parts).forEach(N)}#s(){return Object.fromEntries(Object.keys(M).map(t=>[t,this.host.get(t)??M[t]]))}#t(t){let e=Array.from({length:this.model.numLayers},(a,i)=>i+1),n=["letters at letters","phones back at phones","phones at letters"],r=(a,i)=>a.replaceChildren(...i.map((h,c)=>{let d=y("option","",h);return d.value=c,d}));r(this.where,n.flatMap(a=>e.map(i=>`${a}, layer ${i}`))),r(this.head,Array.from({length:this.model.numHeads},(a,i)=>String(i+1))),this.toggles=new Map;let o=[...Object.entries(q),["head","this head"]].map(([a,i])=>{let h=y("label","with"),c=y("input");return c.type="checkbox",h.append(c,y("span","",i)),this.toggles.set(a,c),h});t.replaceChildren(t.querySelector("legend"),...o)}#o(t){let{signal:e}=this.ending,n=o=>{this.#e(o),this.#h()};this.field.addEventListener("input",()=>n({...this.state,word:this.field.value}),{signal:e}),this.where.addEventListener("change",()=>n({...this.state,where:Number(this.where.value)}),{signal:e}),this.head.addEventListener("change",()=>n({...this.state,head:Number(this.head.value)}),{signal:e});for(let[o,a]of this.toggles)a.addEventListener("change",()=>{let i=o==="head"?this.#r():o,h=this.state.off.filter(c=>c!==i);n({...this.state,off:a.checked?h:[...h,i]})},{signal:e});t.addEventListener("click",()=>n(this.initial),{signal:e});let r=()=>{this.telling||this.#e(this.#s())};for(let o of Object.keys(M))this.host.on(`change:${o}`,r);e.addEventListener("abort",()=>Object.keys(M).forEach(o=>this.host.off(`change:${o}`,r)))}#r(){return`${this.state.where}.${this.state.head}`}#e({word:t,where:e,head:n,off:r}){let o=(c,d)=>Math.max(0,Math.min(Math.trunc(Number(c))||0,d-1));this.state={word:String(t),where:o(e,3*this.model.numLayers),head:o(n,this.model.numHeads),off:r.map(String)},this.field.value!==this.state.word&&(this.field.value=this.state.word),this.where.value=this.state.where,this.head.value=this.state.head;for(let[c,d]of this.toggles)d.checked=!this.state.off.includes(c==="head"?this.#r():c);let{ids:a,notes:i}=ne(this.model,this.state.word.toLowerCase().trim(),Se,"word");this.letters=a.map(c=>this.model.vocabulary.characters[c]);let h=c=>a.length>0?this.model.say(a,new Set(c)):{phones:[],chances:[],looks:[]};this.whole=h([]),this.broken=this.state.off.length>0?h(this.state.off):this.whole,this.#i(),this.#a(i),this.host.set("said",this.broken.phones.filter(c=>c!==this.model.mark).map(c=>this.names[c]))}#n({phones:t}){return t.filter(e=>e!==this.model.mark).map(e=>this.names[e]).join(" ")||"nothing"}#i(){let{phones:t,chances:e,looks:n}=this.broken,r=Math.floor(this.state.where/this.model.numLayers),o=t.map(d=>this.names[d]),a=r===1?["·",...o.slice(0,-1)]:this.letters,i=y("div");i.setAttribute("role","row");let h=[["corner",r===0?"letter":"phone"],...a.map(d=>["",d])];i.append(...h.map(([d,u])=>{let f=y("span",d,u);return f.setAttribute("role","columnheader"),f}));let c=(n[this.state.where]??[]).map((d,u)=>{let f=y("div");f.setAttribute("role","row");let l=y("span",r>0&&this.whole.phones[u]!==t[u]?"other":"",r===0?this.letters[u]:o[u]);l.setAttribute("role","rowheader"),r>0&&(l.dataset.certain=Math.round(100*e[u]));let g=r===0?this.letters[u]:t[u]===this.model.mark?"the end":`${o[u]} as in ${le[o[u]]}`;return l.setAttribute("aria-label",r===0?g:`${g}, ${l.dataset.certain} %`),f.append(l,...a.map((p,w)=>{let b=Math.round(100*(d[this.state.head][w]??0)),m=y("span","",b>=5?String(b):"");return m.setAttribute("role","gridcell"),m.dataset.weight=Math.round(b/10),m.setAttribute("aria-label",`${g}, looking at ${p==="·"?"the beginning":p}, ${w+1}: ${b} %`),m})),f});this.grid.replaceChildren(...c.length>0?[i,...c]:[])}#a(t){let{status:e,answers:n}=this.parts,r=[["all parts on",this.whole],["as switched",this.broken]];n.replaceChildren(...(this.letters.length>0?r:[]).map(([o,a])=>{let i=y("li",a===this.broken?"shown":"");return i.append(y("span","called",o),y("span","phones",this.#n(a))),i})),e.textContent=[...t,this.#l()].join(" "),Object.values(this.parts).forEach(N),this.speaker.say(e.textContent)}#l(){if(this.letters.length===0)return"There is nothing to say yet: type a word.";let{off:t}=this.state;if(t.length===0)return`It says ${this.#n(this.whole)}. Switch a part off.`;let e=t.filter(i=>i.includes(".")).length,r=[...t.filter(i=>q[i]).map(i=>q[i]),...e>0?[`${e} ${e>1?"heads":"head"}`]:[]].join(", "),o=this.broken.phones.at(-1)===this.model.mark?"":" It does not come to an end.",a=this.#n(this.broken);return a===this.#n(this.whole)?`Without ${r} it says the same.`:`Without ${r} it says ${this.broken.phones.length>14?"something long":a}.${o}`}#h(){this.telling=!0;for(let t of Object.keys(M))this.host.set(t,this.state[t]);this.telling=!1,clearTimeout(this.saving),this.saving=setTimeout(()=>this.host.save_changes(),200)}end(){this.ending.abort(),clearTimeout(this.saving),this.speaker.stop(),this.root.remove()}},he={render:ae(E,C)};var ce=globalThis.unrolled??={};(ce.widgets??={}).blocks=he;Object.assign(ce,{loadEncoderDecoder:E});})();
