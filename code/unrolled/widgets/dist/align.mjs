// Made by unrolled.widgets.bundle from a362cce2ffc19a4e837cfd6f10ec514e341c2477dcef6408846a875116eee5b5
var J=`/* The rest of how *Align* looks; frame.css comes before. */
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
`;var Z=`<div class="unrolled-live unrolled-align" role="group" aria-label="Align: which letters each phone of a word looks at, with attention and without">
<div class="frame">
<fieldset class="controls" {disabled}>
<label class="typed"><span>Any word</span><textarea rows="1" spellcheck="false" autocapitalize="off" autocorrect="off" autocomplete="off">{word}</textarea></label>
<label class="with"><input type="checkbox" {checked}><span>attention</span></label>
<button type="button" class="mend">Mend</button>
<button type="button" class="reset">Reset</button>
</fieldset>
<p class="status">{status}</p>
<p class="spoken unseen" role="status"></p>
<div class="grid" role="grid" tabindex="0" aria-label="A row a phone, a column a letter; Enter makes a phone look at one letter alone">{rows}</div>
<p class="legend"><span><i></i>weight of a letter</span><span>ringed: moved by hand</span><span>●: here it ends</span></p>
<ol class="answers">{answers}</ol>
<p class="sentence">{sentence}</p>
</div>
</div>
`;function F(o,t=1){let e=new Float64Array(o.length),r=Q(o);if(!(t>0))return e[r]=1,e;let n=0;for(let s=0;s<e.length;s++)e[s]=Math.exp((o[s]-o[r])/t),n+=e[s];for(let s=0;s<e.length;s++)e[s]/=n;return e}function Q(o){let t=0;for(let e=1;e<o.length;e++)o[e]>o[t]&&(t=e);return t}function A(o,t,e,r,n=0){let s=t.length,i=e.length,a=2*s,l=3*s,d=4*s,p=5*s,f=6*s,c=7*s,h=0;for(;h+8<=i;h+=8){let u=0,g=0,w=0,v=0,b=0,M=0,S=0,m=0;for(let T=0,z=h*s;T<s;T++,z++){let E=t[T];u+=o[z]*E,g+=o[z+s]*E,w+=o[z+a]*E,v+=o[z+l]*E,b+=o[z+d]*E,M+=o[z+p]*E,S+=o[z+f]*E,m+=o[z+c]*E}e[h]=u,e[h+1]=g,e[h+2]=w,e[h+3]=v,e[h+4]=b,e[h+5]=M,e[h+6]=S,e[h+7]=m}for(;h<i;h++){let u=0;for(let g=0,w=h*s;g<s;g++,w++)u+=o[w]*t[g];e[h]=u}for(h=0;h<i;h++)e[h]+=r[n+h]}function k(o,t,e){let r=e.length,n=2*r,s=3*r,i=0;for(;i+4<=t.length;i+=4){let a=t[i],l=t[i+1],d=t[i+2],p=t[i+3];for(let f=0,c=i*r;f<r;f++,c++)e[f]+=a*o[c]+l*o[c+r]+(d*o[c+n]+p*o[c+s])}for(;i<t.length;i++){let a=t[i];for(let l=0,d=i*r;l<r;l++,d++)e[l]+=a*o[d]}}var B=[],L=class{constructor(t){let e=i=>{if(!t[i])throw new Error(`These weights lack ${i}.`);return t[i].data};this.embedding=e("embedding.weight"),[this.vocabSize,this.embeddingSize]=t["embedding.weight"].shape,this.readout=e("readout.weight"),this.readoutBias=Float64Array.from(e("readout.bias")),this.hiddenSize=t["readout.weight"].shape[1],this.layers=[];for(let i=0;i===0||t[`layers.${i}.weight_ih`];i++)this.layers.push({input:e(`layers.${i}.weight_ih`),inputBias:Float64Array.from(e(`layers.${i}.bias_ih`)),recurrent:e(`layers.${i}.weight_hh`),recurrentBias:Float64Array.from(e(`layers.${i}.bias_hh`))});this.numLayers=this.layers.length;let{parts:r,inside:n,sums:s}=this.constructor;if(this.numSums=s*this.hiddenSize,this.layers[0].inputBias.length!==this.numSums)throw new Error("These weights cannot be read: their layers have another size.");this.holdable=[...r,...n],this.fromBelow=new Float64Array(this.numSums),this.fromBefore=new Float64Array(this.numSums),this.kept=new Float64Array(n.length*this.hiddenSize),this.projected=this.#t()}#t(){let{embeddingSize:t,numSums:e,vocabSize:r}=this,{input:n,inputBias:s}=this.layers[0],i=new Float64Array(r*e);for(let a=0;a<r;a++){let l=Float64Array.from(this.embedding.subarray(a*t,(a+1)*t));A(n,l,i.subarray(a*e,(a+1)*e),s)}return i}initialState(){let{length:t}=this.constructor.parts;return Array.from({length:t*this.numLayers},()=>new Float64Array(this.hiddenSize))}copyState(t){return t.map(e=>e.slice())}step(t,e,r=B,n=0){this.#e(t,e,r,n);let s=new Float64Array(this.vocabSize);return A(this.readout,t[this.numLayers-1],s,this.readoutBias),s}read(t,e){this.#e(t,e,B,0)}#e(t,e,r,n,s){let{numSums:i,fromBelow:a}=this;for(let l=0;l<this.numLayers;l++){let d=this.layers[l],p=a;l===0?p=this.projected.subarray(e*i,(e+1)*i):A(d.input,t[l-1],p,d.inputBias),this.cell(d,p,t[l],t[this.numLayers+l],X(r,l,n)),s?.(l)}}forward(t,{state:e,clamp:r=B}={}){let{hiddenSize:n,vocabSize:s,kept:i}=this;for(let{part:c="h"}of r)if(!this.holdable.includes(c))throw new Error(`There is no “${c}” to hold: there are ${this.holdable.join(", ")}.`);let a=e?this.copyState(e):this.initialState(),l=this.copyState(a),d=new Float64Array(t.length*s),p=l.map(()=>new Float64Array(t.length*n)),f=this.layers.map(()=>new Float64Array(t.length*i.length));for(let c=0;c<t.length;c++)this.#e(l,t[c],r,c,h=>f[h].set(i,c*i.length)),l.forEach((h,u)=>p[u].set(h,c*n)),A(this.readout,l[this.numLayers-1],d.subarray(c*s,(c+1)*s),this.readoutBias);return{ids:Array.from(t),logits:d,states:p,inside:f,initial:a,last:l,clamp:r}}opened(t,e,r,n=this.numLayers-1){let{parts:s,inside:i}=this.constructor,a=s.indexOf(e);return a>=0?y(t.states[a*this.numLayers+n],r,this.hiddenSize):y(y(t.inside[n],r,this.kept.length),i.indexOf(e),this.hiddenSize)}backward(t,e,r=B){let{embeddingSize:n,hiddenSize:s,numLayers:i}=this,a=t.ids.length,l=new Float64Array(a*n),d=t.states.map(()=>new Float64Array(a*s)),p=this.initialState(),f=(c,h,u,g)=>c[u]?g<0?h[u]:y(c[u],g,s):void 0;for(let{position:c,gradient:h}of e)k(this.readout,Float64Array.from(h),f(d,p,i-1,c));for(let{state:c,position:h,gradient:u}of r){let g=f(d,p,c,h);for(let w=0;w<s;w++)g[w]+=u[w]}for(let c=bt([...e,...r]);c>=0;c--)for(let h=i-1;h>=0;h--){let u=(v,b)=>f(t.states,t.initial,v,b),g=(v,b)=>f(d,p,v,b),w=this.cellBackward(this.layers[h],{h:u(h,c),c:u(i+h,c),hBefore:u(h,c-1),cBefore:u(i+h,c-1),inside:y(t.inside[h],c,this.kept.length),dh:g(h,c),dc:g(i+h,c),dhBefore:g(h,c-1),dcBefore:g(i+h,c-1)},X(t.clamp,h,c));k(this.layers[h].input,w,h>0?g(h-1,c):y(l,c,n))}return{inputs:l,states:d,initial:p}}},y=(o,t,e)=>o.subarray(t*e,(t+1)*e),_=o=>1/(1+Math.exp(-o));function x(o,t,e,r){for(let n of o){if((n.part??"h")!==t)continue;let s=r??n.value;n.unit===void 0?e.fill(s):e[n.unit]=s}}function X(o,t,e){return o.length===0?B:o.filter(({layer:r=0,from:n=0,to:s=1/0})=>r===t&&e>=n&&e<s)}function bt(o){return o.reduce((t,{position:e})=>Math.max(t,e),-1)}var j=class extends L{static parts=["h","c"];static inside=["i","f","g","o"];static sums=4;cell({recurrent:t,recurrentBias:e},r,n,s,i){let{hiddenSize:a,fromBefore:l,kept:d}=this,[p,f,c,h]=[0,1,2,3].map(u=>y(d,u,a));A(t,n,l,e);for(let u=0;u<a;u++)p[u]=_(r[u]+l[u]),f[u]=_(r[u+a]+l[u+a]),c[u]=Math.tanh(r[u+2*a]+l[u+2*a]),h[u]=_(r[u+3*a]+l[u+3*a]);x(i,"i",p),x(i,"f",f),x(i,"g",c),x(i,"o",h);for(let u=0;u<a;u++)s[u]=f[u]*s[u]+p[u]*c[u];x(i,"c",s);for(let u=0;u<a;u++)n[u]=h[u]*Math.tanh(s[u]);x(i,"h",n)}cellBackward({recurrent:t},{c:e,cBefore:r,inside:n,dh:s,dc:i,dhBefore:a,dcBefore:l},d){let{hiddenSize:p,fromBelow:f}=this,[c,h,u,g]=[0,1,2,3].map(m=>y(n,m,p)),[w,v,b,M]=[0,1,2,3].map(m=>y(f,m,p)),S=s.slice();x(d,"h",S,0);for(let m=0;m<p;m++){let T=Math.tanh(e[m]);M[m]=S[m]*T*g[m]*(1-g[m]),i[m]+=S[m]*g[m]*(1-T*T)}S.set(i),x(d,"c",S,0);for(let m=0;m<p;m++)w[m]=S[m]*u[m]*c[m]*(1-c[m]),v[m]=S[m]*r[m]*h[m]*(1-h[m]),b[m]=S[m]*c[m]*(1-u[m]*u[m]),l[m]+=S[m]*h[m];return x(d,"i",w,0),x(d,"f",v,0),x(d,"g",b,0),x(d,"o",M,0),k(t,f,a),f}};var tt={F16:2,F32:4},yt=2**-24;function et(o){let t=new Float32Array(o.length),e=new Uint32Array(t.buffer);for(let r=0;r<o.length;r++){let n=o[r],s=(n&32768)<<16,i=n>>10&31,a=n&1023;i===0?(t[r]=a*yt,e[r]|=s):i===31?e[r]=s|2139095040|a<<13:e[r]=s|i+112<<23|a<<13}return t}function vt(o){return ArrayBuffer.isView(o)?new Uint8Array(o.buffer,o.byteOffset,o.byteLength):new Uint8Array(o)}function q(o){let t=vt(o),e=d=>new Error(`These weights cannot be read: ${d}.`);if(t.length<8)throw e("the file is cut short");let r=new DataView(t.buffer,t.byteOffset,t.byteLength),n=8+Number(r.getBigUint64(0,!0));if(n>t.length)throw e("the header is cut short");let s;try{s=JSON.parse(new TextDecoder().decode(t.subarray(8,n)))}catch{throw e("the header is no JSON")}let{__metadata__:i={},...a}=s,l={};for(let[d,{dtype:p,shape:f,data_offsets:[c,h]}]of Object.entries(a)){let u=f.reduce((v,b)=>v*b,1);if(!(p in tt))throw e(`${d} has the type ${p}`);if(h-c!==u*tt[p]||n+h>t.length)throw e(`${d} is cut short`);let g=t.slice(n+c,n+h).buffer,w=p==="F16"?et(new Uint16Array(g)):new Float32Array(g);l[d]={shape:f,data:w}}return{metadata:i,tensors:l}}function xt(o){let t=1/(1+.3275911*Math.abs(o)),e=((((1.061405429*t-1.453152027)*t+1.421413741)*t-.284496736)*t+.254829592)*t;return Math.sign(o)*(1-e*Math.exp(-o*o))}var rt=o=>(1+xt(o*Math.SQRT1_2))/2,kt=o=>Math.exp(-o*o/2)/Math.sqrt(2*Math.PI);function R(o,t){return{forward(e,r){for(let n=0;n<r.length;n++)r[n]=o(e[n])},backward(e,r,n){for(let s=0;s<n.length;s++)n[s]=r[s]*t(e[s])}}}var St={relu:R(o=>Math.max(0,o),o=>o>0?1:0),relu2:R(o=>Math.max(0,o)**2,o=>2*Math.max(0,o)),gelu:R(o=>o*rt(o),o=>rt(o)+o*kt(o)),swiglu:{forward(o,t){for(let e=0;e<t.length;e++)t[e]=o[e]*_(o[e])*o[e+t.length]},backward(o,t,e){let r=t.length;for(let n=0;n<r;n++){let s=_(o[n]);e[n]=t[n]*o[n+r]*s*(1+o[n]*(1-s)),e[n+r]=t[n]*o[n]*s}}}};var I=class{constructor(t){this.characters=Array.from(t),this.ids=new Map(this.characters.map((e,r)=>[e,r]))}encode(t){let e=[],r=new Set,n="",s=0;for(let i of t){let a=this.ids.get(i);a===void 0?(r.add(i),s++):(e.push(a),n+=i)}return{ids:e,kept:n,dropped:[...r],droppedCount:s}}decode(t){return Array.from(t,e=>this.characters[e]).join("")}};var At="abcdefghijklmnopqrstuvwxyz",ot=40;function W(o,t,e,r,n){let s=["weight_ih","weight_hh","bias_ih","bias_hh"].map(l=>[`layers.0.${l}`,o[`${t}.${l}_l0${e}`]]);if(s.some(([,l])=>!l))throw new Error(`These weights lack the ${t}.`);let[i]=o[r].shape,a=o[`${t}.weight_hh_l0${e}`].shape[1];return new j({...Object.fromEntries(s),"embedding.weight":o[r],"readout.weight":n?.weight??{shape:[i,a],data:new Float32Array(i*a)},"readout.bias":n?.bias??{shape:[i],data:new Float32Array(i)}})}var nt={dot:()=>({key:o=>o,score:O,back:(o,t,e,r)=>{H(r.state,t,e),H(r.source,o,e)}}),general:(o,t)=>{let e=o["attention.score.between.weight"].data;return{key:r=>N(e,r,t),score:O,back(r,n,s,i){H(i.state,n,s),k(e,r.map(a=>a*s),i.source)}}},additive:(o,t)=>{let[e,r,n]=["of_state","of_source","weigh"].map(a=>o[`attention.score.${a}.weight`].data),s=Float64Array.from(o["attention.score.of_source.bias"].data),i=(a,l)=>N(e,a,t).map((d,p)=>Math.tanh(d+l[p]));return{key:a=>N(r,a,t,s),score:(a,l)=>O(i(a,l),n),back(a,l,d,p){let f=i(a,l).map((c,h)=>d*n[h]*(1-c*c));k(e,f,p.state),k(r,f,p.source)}}}};function O(o,t){let e=0;for(let r=0;r<o.length;r++)e+=o[r]*t[r];return e}function H(o,t,e=1){for(let r=0;r<o.length;r++)o[r]+=e*t[r]}function N(o,t,e,r){let n=new Float64Array(e);return A(o,t,n,r??n.slice()),n}var Y=class{constructor(t,{phones:e,attention:r="none"}){this.phones=e,this.mark=e.length,this.attention=r;let n={weight:t["readout.weight"],bias:t["readout.bias"]};if(this.readout=n.weight.data,this.readoutBias=Float64Array.from(n.bias.data),this.right=W(t,"encoder","","letter_embedding.weight"),this.left=W(t,"encoder","_reverse","letter_embedding.weight"),this.decoder=W(t,"decoder","","phone_embedding.weight",n),this.hiddenSize=this.decoder.hiddenSize,this.embeddingSize=this.right.embeddingSize,r!=="none"){if(!Object.hasOwn(nt,r))throw new Error(`This page knows no attention called “${r}”.`);this.score=nt[r](t,this.hiddenSize),this.combine=t["attention.combine.weight"].data}}begin(t){let e={runs:[this.right.forward(t),this.left.forward([...t].reverse())]},[r,n]=e.runs;e.state=[0,1].map(i=>K(r.last[i],n.last[i]));let s=this.right.hiddenSize;return e.sources=t.map((i,a)=>K(y(r.states[0],a,s),y(n.states[0],t.length-1-a,s))),e.keys=this.score?e.sources.map(this.score.key):[],e}step(t,e,r,n){let s=this.decoder.step(e,r);return this.score?this.attend(t,e[0],n):{logits:s,weights:new Float64Array}}attend({sources:t,keys:e},r,n){let s=n?Float64Array.from(n):F(e.map(l=>this.score.score(r,l))),i=new Float64Array(this.hiddenSize);t.forEach((l,d)=>H(i,l,s[d]));let a=N(this.combine,K(i,r),this.hiddenSize).map(Math.tanh);return{logits:N(this.readout,a,this.mark+1,this.readoutBias),weights:s,mixed:a}}forward(t,e){let r=this.begin(t),n=this.decoder.forward(e,{state:r.state}),s=e.map((i,a)=>this.score?this.attend(r,y(n.states[0],a,this.hiddenSize)):{logits:y(n.logits,a,this.mark+1),weights:new Float64Array});return{word:r,heard:e,run:n,steps:s,logits:s.map(i=>i.logits),weights:s.map(i=>i.weights)}}backward({word:t,run:e,steps:r},n,s){let i=F(r[n].logits).map(u=>-u);i[s]+=1;let a=t.sources.map(()=>new Float64Array(this.hiddenSize)),l;if(this.score){let u=y(e.states[0],n,this.hiddenSize),g=this.#t(t,u,r[n],i,a);l=this.decoder.backward(e,[],[{state:0,position:n,gradient:g}])}else l=this.decoder.backward(e,[{position:n,gradient:i}]);let d=this.right.hiddenSize,p=t.sources.length-1,[f,c]=[this.right,this.left].map((u,g)=>{let w=b=>b.subarray(g*d,(g+1)*d),v=[0,1].map(b=>({state:b,position:p,gradient:w(l.initial[b])}));return a.forEach((b,M)=>v.push({state:0,position:g?p-M:M,gradient:w(b)})),u.backward(t.runs[g],[],v).inputs}),h=this.embeddingSize;return t.sources.map((u,g)=>y(f,g,h).map((w,v)=>w+c[(p-g)*h+v]))}#t({sources:t,keys:e},r,{weights:n,mixed:s},i,a){let l=this.hiddenSize,d=new Float64Array(l);k(this.readout,i,d);for(let g=0;g<l;g++)d[g]*=1-s[g]*s[g];let p=new Float64Array(2*l);k(this.combine,d,p);let f=p.subarray(0,l),c=p.slice(l),h=t.map(g=>O(f,g)),u=O(n,h);return t.forEach((g,w)=>{H(a[w],f,n[w]),this.score.back(r,e[w],n[w]*(h[w]-u),{state:c,source:a[w]})}),c}};function K(o,t){let e=new Float64Array(o.length+t.length);return e.set(o),e.set(t,o.length),e}function G(o){let{metadata:t,tensors:e}=q(o);if(t.architecture!=="seq2seq")throw new Error(`These weights are of the architecture “${t.architecture}”, which says no words.`);let r=new Y(e,JSON.parse(t.config));return r.metadata=t,r.vocabulary=new I(At),r.encode=n=>r.vocabulary.encode(n),r}function it(o,t,e=new Map,r=ot){let n=o.begin(t),s=n.state.map(l=>l.slice()),i=[],a=[];for(;i.at(-1)!==o.mark&&i.length<=r;){let l=o.step(n,s,i.at(-1)??o.mark),d=e.get(i.length),p=d!==void 0&&l.weights.length>d,{logits:f,weights:c}=p?o.attend(n,s[0],t.map((u,g)=>+(g===d))):l,h=st(f);a.push({chance:F(f)[h],weights:c,own:l.weights,before:st(l.logits)}),i.push(h)}return{phones:i,steps:a}}function st(o){return o.indexOf(Math.max(...o))}var at=`/* What all widgets look like. Colours come from the page around it: the book's
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
`;var lt={"\n":"↵"," ":"␣","	":"⇥"};var ht={"‘":"'","’":"'","“":'"',"”":'"',"–":"-"," ":" "};function D(o){return lt[o]?lt[o]:/^[\p{C}\p{M}\p{Z}]$/u.test(o)?`U+${o.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}`:o}function ct(o,t,e,r){let n=[],s=o.vocabulary.ids,i=new Set,a=Array.from(t.replace(/\r\n?/g,`
`),f=>{let c=ht[f];return s.has(f)||!s.has(c)?f:(i.add(f),c)}).join(""),{ids:l,dropped:d,droppedCount:p}=o.encode(a);return i.size>0&&n.push(`Read ${[...i].map(f=>`${D(f)} as ${D(ht[f])}`).join(", ")}.`),p>0&&n.push(zt(d,p)),l.length>e&&(l=l.slice(-e),n.push(`Reads only the last ${e.toLocaleString("en-GB")} characters of the ${r}.`)),{ids:l,notes:n}}function zt(o,t){let e=o.slice(0,12).map(D).join(" "),r=o.length>12?` and ${o.length-12} more`:"";return`Left out ${t===1?"1 character":`${t.toLocaleString("en-GB")} characters`} this model never saw: ${e}${r}`}function ut(o,t){let e=document.createRange().createContextualFragment(o.replace(/ \w+="\{\w+\}"|\{\w+\}/g,"")).firstElementChild;e.dataset.architecture=t.metadata.architecture;for(let r of e.querySelectorAll("input, textarea, button, select"))r.dataset.lmSuppressShortcuts="true";return e}var dt=new Map;function pt(o,...t){let e=o.ownerDocument;for(let r of t){let n=dt.get(r);n||(n=new CSSStyleSheet,n.replaceSync(r),dt.set(r,n)),e.adoptedStyleSheets.includes(n)||e.adoptedStyleSheets.push(n)}}function P(o){o.scrollHeight>o.clientHeight?o.tabIndex=0:o.removeAttribute("tabindex")}var U=class{constructor(t){this.region=t}say(t){clearTimeout(this.speaking),this.speaking=setTimeout(()=>{this.region.textContent=t},600)}stop(){clearTimeout(this.speaking)}};function ft(o,t){return({model:e,el:r})=>{let n,s=()=>{n?.end(),n=void 0;let i=e.get("weights");if(i?.byteLength)try{n=new t(e,r,o(i))}catch(a){let l=document.createElement("p");throw l.setAttribute("role","alert"),l.textContent=a.message,r.append(l),a}};return e.on("change:weights",s),s(),()=>{e.off("change:weights",s),n?.end()}}}function $(o,t,e){let r=document.createElement(o);return t&&(r.className=t),e!==void 0&&(r.textContent=e),r}var gt={AA:"father",AE:"cat",AH:"cut",AO:"law",AW:"cow",AY:"my",B:"bee",CH:"chin",D:"do",DH:"this",EH:"bed",ER:"her",EY:"day",F:"fan",G:"go",HH:"hat",IH:"sit",IY:"see",JH:"jam",K:"key",L:"low",M:"me",N:"no",NG:"sing",OW:"so",OY:"boy",P:"pan",R:"red",S:"sun",SH:"she",T:"tea",TH:"thin",UH:"book",UW:"too",V:"van",W:"we",Y:"yes",Z:"zoo",ZH:"vision"};var C={word:"thoroughly",attention:!0,moves:[]},Mt=24,Et="●",V=class{constructor(t,e,r){this.host=t;let n=t.get("plain");if(!n?.byteLength)throw new Error("There is no network without attention to compare with.");this.models={attention:r,plain:G(n)},this.model=r,this.names=[...r.phones,Et],this.ending=new AbortController,this.root=ut(Z,r),pt(e,at,J);let s=i=>this.root.querySelector(i);this.parts={status:s(".status"),sentence:s(".sentence"),answers:s(".answers")},this.grid=s(".grid"),this.grid.removeAttribute("tabindex"),this.field=s("textarea"),this.toggle=s("input"),this.mend=s(".mend"),this.speaker=new U(s(".spoken")),this.#e(s(".reset")),this.initial=this.#t(),this.#r(this.initial),e.replaceChildren(this.root),Object.values(this.parts).forEach(P)}#t(){return Object.fromEntries(Object.keys(C).map(t=>[t,this.host.get(t)??C[t]]))}#e(t){let{signal:e}=this.ending,r=s=>{this.#r(s),this.#l()};this.field.addEventListener("input",()=>r({...this.state,word:this.field.value,moves:[]}),{signal:e}),this.toggle.addEventListener("change",()=>r({...this.state,attention:this.toggle.checked}),{signal:e}),this.mend.addEventListener("click",()=>r({...this.state,moves:[]}),{signal:e}),t.addEventListener("click",()=>r(this.initial),{signal:e}),this.grid.addEventListener("click",s=>this.#a(s.target),{signal:e}),this.grid.addEventListener("keydown",s=>this.#d(s),{signal:e});let n=()=>{this.telling||this.#r(this.#t())};for(let s of Object.keys(C))this.host.on(`change:${s}`,n);e.addEventListener("abort",()=>Object.keys(C).forEach(s=>this.host.off(`change:${s}`,n)))}#r({word:t,attention:e,moves:r}){this.state={word:String(t),attention:!!e,moves:r},this.field.value!==this.state.word&&(this.field.value=this.state.word),this.toggle.checked=this.state.attention;let{ids:n,notes:s}=ct(this.model,this.state.word.toLowerCase().trim(),Mt,"word");this.letters=n.map(d=>this.model.vocabulary.characters[d]);let i={phones:[],steps:[]},a=(d,p)=>n.length>0?it(d,n,p):i,l=new Map(r.map(([d,p])=>[d-1,p-1]).filter(([,d])=>d<n.length));this.whole=a(this.models.attention),this.plain=a(this.models.plain),this.broken=l.size>0?a(this.models.attention,l):this.whole,this.shown=this.state.attention?this.broken:this.plain,this.moved=this.state.attention?l:new Map,this.mend.disabled=this.moved.size===0,this.#h(),this.#u(s),this.host.set("said",this.shown.phones.filter(d=>d!==this.model.mark).map(d=>this.names[d]))}#n({phones:t}){return t.filter(e=>e!==this.model.mark).map(e=>this.names[e]).join(" ")||"nothing"}#h(){let t=$("div");t.setAttribute("role","row");let e=$("span","corner","phone");e.setAttribute("role","columnheader"),t.append(e,...this.letters.map(n=>{let s=$("span","",n);return s.setAttribute("role","columnheader"),s}));let r=this.place??[0,0];this.cells=this.shown.phones.map((n,s)=>this.#c(n,s)),this.rows=this.cells.map(n=>n[0]?.parentElement),this.grid.replaceChildren(...this.letters.length>0?[t,...this.rows]:[]),this.grid.classList.toggle("blind",!this.state.attention),this.#o(Math.min(r[0],this.cells.length-1),Math.min(r[1],this.letters.length-1))}#c(t,e){let r=$("div");r.setAttribute("role","row");let{chance:n,weights:s}=this.shown.steps[e],i=this.state.attention&&this.whole.phones[e]!==t,a=$("span",i?"other":"",this.names[t]);a.setAttribute("role","rowheader"),a.dataset.certain=Math.round(100*n);let l=t===this.model.mark?"the end":`${this.names[t]} as in ${gt[this.names[t]]}`;a.setAttribute("aria-label",`${l}, ${a.dataset.certain} %${i?", changed":""}`);let d=this.letters.map((p,f)=>{let c=Math.round(100*(s[f]??0)),h=$("span",this.moved.get(e)===f?"moved":"",c>=5?String(c):"");h.setAttribute("role","gridcell"),h.dataset.weight=Math.round(c/10),h.dataset.lmSuppressShortcuts="true",h.tabIndex=-1;let u=`${l}, looking at ${p}, letter ${f+1}`;return h.setAttribute("aria-label",this.state.attention?`${u}: ${c} %${this.moved.get(e)===f?", moved by hand":""}`:`${l}, ${p}: no attention`),h});return r.append(a,...d),d}#i(t){let e=this.cells.findIndex(r=>r.includes(t));return e<0?void 0:[e,this.cells[e].indexOf(t)]}#o(t,e){let r=this.cells[t]?.[e];if(r){for(let n of this.grid.querySelectorAll('[tabindex="0"]'))n.tabIndex=-1;return r.tabIndex=0,this.place=[t,e],r}}#a(t){let e=this.#i(t);if(!e)return;let[r,n]=e;if(this.place=e,!this.state.attention){this.#o(r,n).focus({preventScroll:!0});return}let s=this.state.moves.filter(([a])=>a!==r+1),i=this.moved.get(r)===n;this.#r({...this.state,moves:i?s:[...s,[r+1,n+1]]}),this.#l(),this.cells[this.place[0]]?.[this.place[1]]?.focus({preventScroll:!0})}#d(t){let e=this.#i(t.target);if(!e||t.ctrlKey||t.metaKey||t.altKey)return;let[r,n]=e,s=[this.cells.length-1,this.letters.length-1],i={ArrowLeft:[r,n-1],ArrowRight:[r,n+1],ArrowUp:[r-1,n],ArrowDown:[r+1,n],Home:[r,0],End:[r,s[1]]}[t.key];if(t.key==="Enter"||t.key===" ")this.#a(t.target);else if(i)this.#o(Math.max(0,Math.min(i[0],s[0])),Math.max(0,Math.min(i[1],s[1]))).focus();else return;t.preventDefault(),t.stopPropagation()}#u(t){let{status:e,sentence:r,answers:n}=this.parts,s=[["attention",this.whole],["no attention",this.plain]];this.moved.size>0&&s.push(["moved by hand",this.broken]),n.replaceChildren(...(this.letters.length>0?s:[]).map(([i,a])=>{let l=$("li",a===this.shown?"shown":"");return l.append($("span","called",i),$("span","phones",this.#n(a))),l})),e.textContent=[...t,this.#p()].join(" "),r.textContent=this.#f(),Object.values(this.parts).forEach(P),this.speaker.say(`${e.textContent} ${r.textContent}`)}#p(){if(this.letters.length===0)return"There is nothing to say yet: type a word.";let[t,e]=[this.#n(this.whole),this.#n(this.plain)];return t===e?`With attention and without: ${t}.`:`With attention: ${t}. Without: ${e}.`}#f(){if(this.letters.length===0)return"";if(!this.state.attention)return"Nothing to look at: all that this network knows of the word is the state in which its reader ended.";if(this.moved.size===0)return"Choose a cell, by pointer or with arrow keys and Enter, and its phone looks at that letter alone.";let t=[...this.moved].sort((r,n)=>r[0]-n[0]).filter(([r])=>this.broken.steps[r]).map(([r,n])=>{let{before:s}=this.broken.steps[r],i=this.broken.phones[r],a=i===s?`stays ${this.#s(i)}`:`turns from ${this.#s(s)} into ${this.#s(i)}`;return`Looking at ${this.letters[n]} (letter ${n+1}) alone, phone ${r+1} ${a}.`}),e=this.broken.phones.filter((r,n)=>r!==this.whole.phones[n]&&!this.moved.has(n)).length;return`${t.join(" ")} ${e===0?"No other phone is changed.":`Other places changed: ${e}.`}`}#s(t){return t===this.model.mark?"the end":this.names[t]}#l(){this.telling=!0;for(let t of Object.keys(C))this.host.set(t,this.state[t]);this.telling=!1,clearTimeout(this.saving),this.saving=setTimeout(()=>this.host.save_changes(),200)}end(){this.ending.abort(),clearTimeout(this.saving),this.speaker.stop(),this.root.remove()}},Ve={render:ft(G,V)};export{C as DEFAULTS,Ve as default};
