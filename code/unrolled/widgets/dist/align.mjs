// Made by unrolled.widgets.bundle from 16cacea4e78f38aa58f36047188a135da74d73bf230423a52adf82cb5ea348d2
var V=`/* The rest of how *Align* looks; frame.css comes before. */
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
`;var J=`<div class="unrolled-live unrolled-align" role="group" aria-label="Align: which letters each phone of a word looks at, with attention and without">
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
`;function M(i,t=1){let e=new Float64Array(i.length),r=Z(i);if(!(t>0))return e[r]=1,e;let n=0;for(let o=0;o<e.length;o++)e[o]=Math.exp((i[o]-i[r])/t),n+=e[o];for(let o=0;o<e.length;o++)e[o]/=n;return e}function Z(i){let t=0;for(let e=1;e<i.length;e++)i[e]>i[t]&&(t=e);return t}function A(i,t,e,r,n=0){let o=t.length,s=e.length,a=2*o,l=3*o,d=4*o,p=5*o,f=6*o,c=7*o,h=0;for(;h+8<=s;h+=8){let u=0,g=0,w=0,y=0,b=0,E=0,S=0,m=0;for(let T=0,z=h*o;T<o;T++,z++){let F=t[T];u+=i[z]*F,g+=i[z+o]*F,w+=i[z+a]*F,y+=i[z+l]*F,b+=i[z+d]*F,E+=i[z+p]*F,S+=i[z+f]*F,m+=i[z+c]*F}e[h]=u,e[h+1]=g,e[h+2]=w,e[h+3]=y,e[h+4]=b,e[h+5]=E,e[h+6]=S,e[h+7]=m}for(;h<s;h++){let u=0;for(let g=0,w=h*o;g<o;g++,w++)u+=i[w]*t[g];e[h]=u}for(h=0;h<s;h++)e[h]+=r[n+h]}function k(i,t,e){let r=e.length,n=2*r,o=3*r,s=0;for(;s+4<=t.length;s+=4){let a=t[s],l=t[s+1],d=t[s+2],p=t[s+3];for(let f=0,c=s*r;f<r;f++,c++)e[f]+=a*i[c]+l*i[c+r]+(d*i[c+n]+p*i[c+o])}for(;s<t.length;s++){let a=t[s];for(let l=0,d=s*r;l<r;l++,d++)e[l]+=a*i[d]}}var O=[],L=class{constructor(t){let e=s=>{if(!t[s])throw new Error(`These weights lack ${s}.`);return t[s].data};this.embedding=e("embedding.weight"),[this.vocabSize,this.embeddingSize]=t["embedding.weight"].shape,this.readout=e("readout.weight"),this.readoutBias=Float64Array.from(e("readout.bias")),this.hiddenSize=t["readout.weight"].shape[1],this.layers=[];for(let s=0;s===0||t[`layers.${s}.weight_ih`];s++)this.layers.push({input:e(`layers.${s}.weight_ih`),inputBias:Float64Array.from(e(`layers.${s}.bias_ih`)),recurrent:e(`layers.${s}.weight_hh`),recurrentBias:Float64Array.from(e(`layers.${s}.bias_hh`))});this.numLayers=this.layers.length;let{parts:r,inside:n,sums:o}=this.constructor;if(this.numSums=o*this.hiddenSize,this.layers[0].inputBias.length!==this.numSums)throw new Error("These weights cannot be read: their layers have another size.");this.holdable=[...r,...n],this.fromBelow=new Float64Array(this.numSums),this.fromBefore=new Float64Array(this.numSums),this.kept=new Float64Array(n.length*this.hiddenSize),this.projected=this.#t()}#t(){let{embeddingSize:t,numSums:e,vocabSize:r}=this,{input:n,inputBias:o}=this.layers[0],s=new Float64Array(r*e);for(let a=0;a<r;a++){let l=Float64Array.from(this.embedding.subarray(a*t,(a+1)*t));A(n,l,s.subarray(a*e,(a+1)*e),o)}return s}initialState(){let{length:t}=this.constructor.parts;return Array.from({length:t*this.numLayers},()=>new Float64Array(this.hiddenSize))}copyState(t){return t.map(e=>e.slice())}step(t,e,r=O,n=0){this.#e(t,e,r,n);let o=new Float64Array(this.vocabSize);return A(this.readout,t[this.numLayers-1],o,this.readoutBias),o}read(t,e){this.#e(t,e,O,0)}#e(t,e,r,n,o){let{numSums:s,fromBelow:a}=this;for(let l=0;l<this.numLayers;l++){let d=this.layers[l],p=a;l===0?p=this.projected.subarray(e*s,(e+1)*s):A(d.input,t[l-1],p,d.inputBias),this.cell(d,p,t[l],t[this.numLayers+l],Q(r,l,n)),o?.(l)}}forward(t,{state:e,clamp:r=O}={}){let{hiddenSize:n,vocabSize:o,kept:s}=this;for(let{part:c="h"}of r)if(!this.holdable.includes(c))throw new Error(`There is no “${c}” to hold: there are ${this.holdable.join(", ")}.`);let a=e?this.copyState(e):this.initialState(),l=this.copyState(a),d=new Float64Array(t.length*o),p=l.map(()=>new Float64Array(t.length*n)),f=this.layers.map(()=>new Float64Array(t.length*s.length));for(let c=0;c<t.length;c++)this.#e(l,t[c],r,c,h=>f[h].set(s,c*s.length)),l.forEach((h,u)=>p[u].set(h,c*n)),A(this.readout,l[this.numLayers-1],d.subarray(c*o,(c+1)*o),this.readoutBias);return{ids:Array.from(t),logits:d,states:p,inside:f,initial:a,last:l,clamp:r}}opened(t,e,r,n=this.numLayers-1){let{parts:o,inside:s}=this.constructor,a=o.indexOf(e);return a>=0?v(t.states[a*this.numLayers+n],r,this.hiddenSize):v(v(t.inside[n],r,this.kept.length),s.indexOf(e),this.hiddenSize)}backward(t,e,r=O){let{embeddingSize:n,hiddenSize:o,numLayers:s}=this,a=t.ids.length,l=new Float64Array(a*n),d=t.states.map(()=>new Float64Array(a*o)),p=this.initialState(),f=(c,h,u,g)=>c[u]?g<0?h[u]:v(c[u],g,o):void 0;for(let{position:c,gradient:h}of e)k(this.readout,Float64Array.from(h),f(d,p,s-1,c));for(let{state:c,position:h,gradient:u}of r){let g=f(d,p,c,h);for(let w=0;w<o;w++)g[w]+=u[w]}for(let c=mt([...e,...r]);c>=0;c--)for(let h=s-1;h>=0;h--){let u=(y,b)=>f(t.states,t.initial,y,b),g=(y,b)=>f(d,p,y,b),w=this.cellBackward(this.layers[h],{h:u(h,c),c:u(s+h,c),hBefore:u(h,c-1),cBefore:u(s+h,c-1),inside:v(t.inside[h],c,this.kept.length),dh:g(h,c),dc:g(s+h,c),dhBefore:g(h,c-1),dcBefore:g(s+h,c-1)},Q(t.clamp,h,c));k(this.layers[h].input,w,h>0?g(h-1,c):v(l,c,n))}return{inputs:l,states:d,initial:p}}},v=(i,t,e)=>i.subarray(t*e,(t+1)*e),_=i=>1/(1+Math.exp(-i));function x(i,t,e,r){for(let n of i){if((n.part??"h")!==t)continue;let o=r??n.value;n.unit===void 0?e.fill(o):e[n.unit]=o}}function Q(i,t,e){return i.length===0?O:i.filter(({layer:r=0,from:n=0,to:o=1/0})=>r===t&&e>=n&&e<o)}function mt(i){return i.reduce((t,{position:e})=>Math.max(t,e),-1)}var B=class extends L{static parts=["h","c"];static inside=["i","f","g","o"];static sums=4;cell({recurrent:t,recurrentBias:e},r,n,o,s){let{hiddenSize:a,fromBefore:l,kept:d}=this,[p,f,c,h]=[0,1,2,3].map(u=>v(d,u,a));A(t,n,l,e);for(let u=0;u<a;u++)p[u]=_(r[u]+l[u]),f[u]=_(r[u+a]+l[u+a]),c[u]=Math.tanh(r[u+2*a]+l[u+2*a]),h[u]=_(r[u+3*a]+l[u+3*a]);x(s,"i",p),x(s,"f",f),x(s,"g",c),x(s,"o",h);for(let u=0;u<a;u++)o[u]=f[u]*o[u]+p[u]*c[u];x(s,"c",o);for(let u=0;u<a;u++)n[u]=h[u]*Math.tanh(o[u]);x(s,"h",n)}cellBackward({recurrent:t},{c:e,cBefore:r,inside:n,dh:o,dc:s,dhBefore:a,dcBefore:l},d){let{hiddenSize:p,fromBelow:f}=this,[c,h,u,g]=[0,1,2,3].map(m=>v(n,m,p)),[w,y,b,E]=[0,1,2,3].map(m=>v(f,m,p)),S=o.slice();x(d,"h",S,0);for(let m=0;m<p;m++){let T=Math.tanh(e[m]);E[m]=S[m]*T*g[m]*(1-g[m]),s[m]+=S[m]*g[m]*(1-T*T)}S.set(s),x(d,"c",S,0);for(let m=0;m<p;m++)w[m]=S[m]*u[m]*c[m]*(1-c[m]),y[m]=S[m]*r[m]*h[m]*(1-h[m]),b[m]=S[m]*c[m]*(1-u[m]*u[m]),l[m]+=S[m]*h[m];return x(d,"i",w,0),x(d,"f",y,0),x(d,"g",b,0),x(d,"o",E,0),k(t,f,a),f}};var X={F16:2,F32:4},wt=2**-24;function tt(i){let t=new Float32Array(i.length),e=new Uint32Array(t.buffer);for(let r=0;r<i.length;r++){let n=i[r],o=(n&32768)<<16,s=n>>10&31,a=n&1023;s===0?(t[r]=a*wt,e[r]|=o):s===31?e[r]=o|2139095040|a<<13:e[r]=o|s+112<<23|a<<13}return t}function bt(i){return ArrayBuffer.isView(i)?new Uint8Array(i.buffer,i.byteOffset,i.byteLength):new Uint8Array(i)}function I(i){let t=bt(i),e=d=>new Error(`These weights cannot be read: ${d}.`);if(t.length<8)throw e("the file is cut short");let r=new DataView(t.buffer,t.byteOffset,t.byteLength),n=8+Number(r.getBigUint64(0,!0));if(n>t.length)throw e("the header is cut short");let o;try{o=JSON.parse(new TextDecoder().decode(t.subarray(8,n)))}catch{throw e("the header is no JSON")}let{__metadata__:s={},...a}=o,l={};for(let[d,{dtype:p,shape:f,data_offsets:[c,h]}]of Object.entries(a)){let u=f.reduce((y,b)=>y*b,1);if(!(p in X))throw e(`${d} has the type ${p}`);if(h-c!==u*X[p]||n+h>t.length)throw e(`${d} is cut short`);let g=t.slice(n+c,n+h).buffer,w=p==="F16"?tt(new Uint16Array(g)):new Float32Array(g);l[d]={shape:f,data:w}}return{metadata:s,tensors:l}}var U=class{constructor(t){this.characters=Array.from(t),this.ids=new Map(this.characters.map((e,r)=>[e,r]))}encode(t){let e=[],r=new Set,n="",o=0;for(let s of t){let a=this.ids.get(s);a===void 0?(r.add(s),o++):(e.push(a),n+=s)}return{ids:e,kept:n,dropped:[...r],droppedCount:o}}decode(t){return Array.from(t,e=>this.characters[e]).join("")}};var vt="abcdefghijklmnopqrstuvwxyz",rt=40;function W(i,t,e,r,n){let o=["weight_ih","weight_hh","bias_ih","bias_hh"].map(l=>[`layers.0.${l}`,i[`${t}.${l}_l0${e}`]]);if(o.some(([,l])=>!l))throw new Error(`These weights lack the ${t}.`);let[s]=i[r].shape,a=i[`${t}.weight_hh_l0${e}`].shape[1];return new B({...Object.fromEntries(o),"embedding.weight":i[r],"readout.weight":n?.weight??{shape:[s,a],data:new Float32Array(s*a)},"readout.bias":n?.bias??{shape:[s],data:new Float32Array(s)}})}var et={dot:()=>({key:i=>i,score:j,back:(i,t,e,r)=>{C(r.state,t,e),C(r.source,i,e)}}),general:(i,t)=>{let e=i["attention.score.between.weight"].data;return{key:r=>H(e,r,t),score:j,back(r,n,o,s){C(s.state,n,o),k(e,r.map(a=>a*o),s.source)}}},additive:(i,t)=>{let[e,r,n]=["of_state","of_source","weigh"].map(a=>i[`attention.score.${a}.weight`].data),o=Float64Array.from(i["attention.score.of_source.bias"].data),s=(a,l)=>H(e,a,t).map((d,p)=>Math.tanh(d+l[p]));return{key:a=>H(r,a,t,o),score:(a,l)=>j(s(a,l),n),back(a,l,d,p){let f=s(a,l).map((c,h)=>d*n[h]*(1-c*c));k(e,f,p.state),k(r,f,p.source)}}}};function j(i,t){let e=0;for(let r=0;r<i.length;r++)e+=i[r]*t[r];return e}function C(i,t,e=1){for(let r=0;r<i.length;r++)i[r]+=e*t[r]}function H(i,t,e,r){let n=new Float64Array(e);return A(i,t,n,r??n.slice()),n}var P=class{constructor(t,{phones:e,attention:r="none"}){this.phones=e,this.mark=e.length,this.attention=r;let n={weight:t["readout.weight"],bias:t["readout.bias"]};if(this.readout=n.weight.data,this.readoutBias=Float64Array.from(n.bias.data),this.right=W(t,"encoder","","letter_embedding.weight"),this.left=W(t,"encoder","_reverse","letter_embedding.weight"),this.decoder=W(t,"decoder","","phone_embedding.weight",n),this.hiddenSize=this.decoder.hiddenSize,this.embeddingSize=this.right.embeddingSize,r!=="none"){if(!Object.hasOwn(et,r))throw new Error(`This page knows no attention called “${r}”.`);this.score=et[r](t,this.hiddenSize),this.combine=t["attention.combine.weight"].data}}begin(t){let e={runs:[this.right.forward(t),this.left.forward([...t].reverse())]},[r,n]=e.runs;e.state=[0,1].map(s=>q(r.last[s],n.last[s]));let o=this.right.hiddenSize;return e.sources=t.map((s,a)=>q(v(r.states[0],a,o),v(n.states[0],t.length-1-a,o))),e.keys=this.score?e.sources.map(this.score.key):[],e}step(t,e,r,n){let o=this.decoder.step(e,r);return this.score?this.attend(t,e[0],n):{logits:o,weights:new Float64Array}}attend({sources:t,keys:e},r,n){let o=n?Float64Array.from(n):M(e.map(l=>this.score.score(r,l))),s=new Float64Array(this.hiddenSize);t.forEach((l,d)=>C(s,l,o[d]));let a=H(this.combine,q(s,r),this.hiddenSize).map(Math.tanh);return{logits:H(this.readout,a,this.mark+1,this.readoutBias),weights:o,mixed:a}}forward(t,e){let r=this.begin(t),n=this.decoder.forward(e,{state:r.state}),o=e.map((s,a)=>this.score?this.attend(r,v(n.states[0],a,this.hiddenSize)):{logits:v(n.logits,a,this.mark+1),weights:new Float64Array});return{word:r,heard:e,run:n,steps:o,logits:o.map(s=>s.logits),weights:o.map(s=>s.weights)}}backward({word:t,run:e,steps:r},n,o){let s=M(r[n].logits).map(u=>-u);s[o]+=1;let a=t.sources.map(()=>new Float64Array(this.hiddenSize)),l;if(this.score){let u=v(e.states[0],n,this.hiddenSize),g=this.#t(t,u,r[n],s,a);l=this.decoder.backward(e,[],[{state:0,position:n,gradient:g}])}else l=this.decoder.backward(e,[{position:n,gradient:s}]);let d=this.right.hiddenSize,p=t.sources.length-1,[f,c]=[this.right,this.left].map((u,g)=>{let w=b=>b.subarray(g*d,(g+1)*d),y=[0,1].map(b=>({state:b,position:p,gradient:w(l.initial[b])}));return a.forEach((b,E)=>y.push({state:0,position:g?p-E:E,gradient:w(b)})),u.backward(t.runs[g],[],y).inputs}),h=this.embeddingSize;return t.sources.map((u,g)=>v(f,g,h).map((w,y)=>w+c[(p-g)*h+y]))}#t({sources:t,keys:e},r,{weights:n,mixed:o},s,a){let l=this.hiddenSize,d=new Float64Array(l);k(this.readout,s,d);for(let g=0;g<l;g++)d[g]*=1-o[g]*o[g];let p=new Float64Array(2*l);k(this.combine,d,p);let f=p.subarray(0,l),c=p.slice(l),h=t.map(g=>j(f,g)),u=j(n,h);return t.forEach((g,w)=>{C(a[w],f,n[w]),this.score.back(r,e[w],n[w]*(h[w]-u),{state:c,source:a[w]})}),c}};function q(i,t){let e=new Float64Array(i.length+t.length);return e.set(i),e.set(t,i.length),e}function Y(i){let{metadata:t,tensors:e}=I(i);if(t.architecture!=="seq2seq")throw new Error(`These weights are of the architecture “${t.architecture}”, which says no words.`);let r=new P(e,JSON.parse(t.config));return r.metadata=t,r.vocabulary=new U(vt),r.encode=n=>r.vocabulary.encode(n),r}function ot(i,t,e=new Map,r=rt){let n=i.begin(t),o=n.state.map(l=>l.slice()),s=[],a=[];for(;s.at(-1)!==i.mark&&s.length<=r;){let l=i.step(n,o,s.at(-1)??i.mark),d=e.get(s.length),p=d!==void 0&&l.weights.length>d,{logits:f,weights:c}=p?i.attend(n,o[0],t.map((u,g)=>+(g===d))):l,h=nt(f);a.push({chance:M(f)[h],weights:c,own:l.weights,before:nt(l.logits)}),s.push(h)}return{phones:s,steps:a}}function nt(i){return i.indexOf(Math.max(...i))}var st=`/* What all widgets look like. Colours come from the page around it: the book's
   theme (--pst-*), JupyterLab (--jp-*), or, where there is neither, the fallbacks. */
.unrolled-live {
  --rnn: var(--unrolled-rnn, #b45309);
  --lstm: var(--unrolled-lstm, #1a70d2);
  --gru: var(--unrolled-gru, #0c5a46);
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
  --paper: var(--pst-color-background, var(--jp-layout-color1, #14181e));
  --ink: var(--pst-color-text-base, var(--jp-content-font-color1, #e6e8eb));
  color-scheme: dark;
}
.unrolled-live[data-architecture="lstm"] { --accent: var(--lstm); }
.unrolled-live[data-architecture="gru"] { --accent: var(--gru); }
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
`;var it={"\n":"↵"," ":"␣","	":"⇥"};var at={"‘":"'","’":"'","“":'"',"”":'"',"–":"-"," ":" "};function D(i){return it[i]?it[i]:/^[\p{C}\p{M}\p{Z}]$/u.test(i)?`U+${i.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}`:i}function lt(i,t,e,r){let n=[],o=i.vocabulary.ids,s=new Set,a=Array.from(t.replace(/\r\n?/g,`
`),f=>{let c=at[f];return o.has(f)||!o.has(c)?f:(s.add(f),c)}).join(""),{ids:l,dropped:d,droppedCount:p}=i.encode(a);return s.size>0&&n.push(`Read ${[...s].map(f=>`${D(f)} as ${D(at[f])}`).join(", ")}.`),p>0&&n.push(xt(d,p)),l.length>e&&(l=l.slice(-e),n.push(`Reads only the last ${e.toLocaleString("en-GB")} characters of the ${r}.`)),{ids:l,notes:n}}function xt(i,t){let e=i.slice(0,12).map(D).join(" "),r=i.length>12?` and ${i.length-12} more`:"";return`Left out ${t===1?"1 character":`${t.toLocaleString("en-GB")} characters`} this model never saw: ${e}${r}`}function ct(i,t){let e=document.createRange().createContextualFragment(i.replace(/ \w+="\{\w+\}"|\{\w+\}/g,"")).firstElementChild;e.dataset.architecture=t.metadata.architecture;for(let r of e.querySelectorAll("input, textarea, button, select"))r.dataset.lmSuppressShortcuts="true";return e}var ht=new Map;function dt(i,...t){let e=i.ownerDocument;for(let r of t){let n=ht.get(r);n||(n=new CSSStyleSheet,n.replaceSync(r),ht.set(r,n)),e.adoptedStyleSheets.includes(n)||e.adoptedStyleSheets.push(n)}}function G(i){i.scrollHeight>i.clientHeight?i.tabIndex=0:i.removeAttribute("tabindex")}var R=class{constructor(t){this.region=t}say(t){clearTimeout(this.speaking),this.speaking=setTimeout(()=>{this.region.textContent=t},600)}stop(){clearTimeout(this.speaking)}};function ut(i,t){return({model:e,el:r})=>{let n,o=()=>{n?.end(),n=void 0;let s=e.get("weights");if(s?.byteLength)try{n=new t(e,r,i(s))}catch(a){let l=document.createElement("p");throw l.setAttribute("role","alert"),l.textContent=a.message,r.append(l),a}};return e.on("change:weights",o),o(),()=>{e.off("change:weights",o),n?.end()}}}function $(i,t,e){let r=document.createElement(i);return t&&(r.className=t),e!==void 0&&(r.textContent=e),r}var pt={AA:"father",AE:"cat",AH:"cut",AO:"law",AW:"cow",AY:"my",B:"bee",CH:"chin",D:"do",DH:"this",EH:"bed",ER:"her",EY:"day",F:"fan",G:"go",HH:"hat",IH:"sit",IY:"see",JH:"jam",K:"key",L:"low",M:"me",N:"no",NG:"sing",OW:"so",OY:"boy",P:"pan",R:"red",S:"sun",SH:"she",T:"tea",TH:"thin",UH:"book",UW:"too",V:"van",W:"we",Y:"yes",Z:"zoo",ZH:"vision"};var N={word:"thoroughly",attention:!0,moves:[]},kt=24,St="●",K=class{constructor(t,e,r){this.host=t;let n=t.get("plain");if(!n?.byteLength)throw new Error("There is no network without attention to compare with.");this.models={attention:r,plain:Y(n)},this.model=r,this.names=[...r.phones,St],this.ending=new AbortController,this.root=ct(J,r),dt(e,st,V);let o=s=>this.root.querySelector(s);this.parts={status:o(".status"),sentence:o(".sentence"),answers:o(".answers")},this.grid=o(".grid"),this.grid.removeAttribute("tabindex"),this.field=o("textarea"),this.toggle=o("input"),this.mend=o(".mend"),this.speaker=new R(o(".spoken")),this.#e(o(".reset")),this.initial=this.#t(),this.#r(this.initial),e.replaceChildren(this.root),Object.values(this.parts).forEach(G)}#t(){return Object.fromEntries(Object.keys(N).map(t=>[t,this.host.get(t)??N[t]]))}#e(t){let{signal:e}=this.ending,r=o=>{this.#r(o),this.#l()};this.field.addEventListener("input",()=>r({...this.state,word:this.field.value,moves:[]}),{signal:e}),this.toggle.addEventListener("change",()=>r({...this.state,attention:this.toggle.checked}),{signal:e}),this.mend.addEventListener("click",()=>r({...this.state,moves:[]}),{signal:e}),t.addEventListener("click",()=>r(this.initial),{signal:e}),this.grid.addEventListener("click",o=>this.#a(o.target),{signal:e}),this.grid.addEventListener("keydown",o=>this.#d(o),{signal:e});let n=()=>{this.telling||this.#r(this.#t())};for(let o of Object.keys(N))this.host.on(`change:${o}`,n);e.addEventListener("abort",()=>Object.keys(N).forEach(o=>this.host.off(`change:${o}`,n)))}#r({word:t,attention:e,moves:r}){this.state={word:String(t),attention:!!e,moves:r},this.field.value!==this.state.word&&(this.field.value=this.state.word),this.toggle.checked=this.state.attention;let{ids:n,notes:o}=lt(this.model,this.state.word.toLowerCase().trim(),kt,"word");this.letters=n.map(d=>this.model.vocabulary.characters[d]);let s={phones:[],steps:[]},a=(d,p)=>n.length>0?ot(d,n,p):s,l=new Map(r.map(([d,p])=>[d-1,p-1]).filter(([,d])=>d<n.length));this.whole=a(this.models.attention),this.plain=a(this.models.plain),this.broken=l.size>0?a(this.models.attention,l):this.whole,this.shown=this.state.attention?this.broken:this.plain,this.moved=this.state.attention?l:new Map,this.mend.disabled=this.moved.size===0,this.#h(),this.#u(o),this.host.set("said",this.shown.phones.filter(d=>d!==this.model.mark).map(d=>this.names[d]))}#n({phones:t}){return t.filter(e=>e!==this.model.mark).map(e=>this.names[e]).join(" ")||"nothing"}#h(){let t=$("div");t.setAttribute("role","row");let e=$("span","corner","phone");e.setAttribute("role","columnheader"),t.append(e,...this.letters.map(n=>{let o=$("span","",n);return o.setAttribute("role","columnheader"),o}));let r=this.place??[0,0];this.cells=this.shown.phones.map((n,o)=>this.#c(n,o)),this.rows=this.cells.map(n=>n[0]?.parentElement),this.grid.replaceChildren(...this.letters.length>0?[t,...this.rows]:[]),this.grid.classList.toggle("blind",!this.state.attention),this.#o(Math.min(r[0],this.cells.length-1),Math.min(r[1],this.letters.length-1))}#c(t,e){let r=$("div");r.setAttribute("role","row");let{chance:n,weights:o}=this.shown.steps[e],s=this.state.attention&&this.whole.phones[e]!==t,a=$("span",s?"other":"",this.names[t]);a.setAttribute("role","rowheader"),a.dataset.certain=Math.round(100*n);let l=t===this.model.mark?"the end":`${this.names[t]} as in ${pt[this.names[t]]}`;a.setAttribute("aria-label",`${l}, ${a.dataset.certain} %${s?", changed":""}`);let d=this.letters.map((p,f)=>{let c=Math.round(100*(o[f]??0)),h=$("span",this.moved.get(e)===f?"moved":"",c>=5?String(c):"");h.setAttribute("role","gridcell"),h.dataset.weight=Math.round(c/10),h.dataset.lmSuppressShortcuts="true",h.tabIndex=-1;let u=`${l}, looking at ${p}, letter ${f+1}`;return h.setAttribute("aria-label",this.state.attention?`${u}: ${c} %${this.moved.get(e)===f?", moved by hand":""}`:`${l}, ${p}: no attention`),h});return r.append(a,...d),d}#i(t){let e=this.cells.findIndex(r=>r.includes(t));return e<0?void 0:[e,this.cells[e].indexOf(t)]}#o(t,e){let r=this.cells[t]?.[e];if(r){for(let n of this.grid.querySelectorAll('[tabindex="0"]'))n.tabIndex=-1;return r.tabIndex=0,this.place=[t,e],r}}#a(t){let e=this.#i(t);if(!e)return;let[r,n]=e;if(this.place=e,!this.state.attention){this.#o(r,n).focus({preventScroll:!0});return}let o=this.state.moves.filter(([a])=>a!==r+1),s=this.moved.get(r)===n;this.#r({...this.state,moves:s?o:[...o,[r+1,n+1]]}),this.#l(),this.cells[this.place[0]]?.[this.place[1]]?.focus({preventScroll:!0})}#d(t){let e=this.#i(t.target);if(!e||t.ctrlKey||t.metaKey||t.altKey)return;let[r,n]=e,o=[this.cells.length-1,this.letters.length-1],s={ArrowLeft:[r,n-1],ArrowRight:[r,n+1],ArrowUp:[r-1,n],ArrowDown:[r+1,n],Home:[r,0],End:[r,o[1]]}[t.key];if(t.key==="Enter"||t.key===" ")this.#a(t.target);else if(s)this.#o(Math.max(0,Math.min(s[0],o[0])),Math.max(0,Math.min(s[1],o[1]))).focus();else return;t.preventDefault(),t.stopPropagation()}#u(t){let{status:e,sentence:r,answers:n}=this.parts,o=[["attention",this.whole],["no attention",this.plain]];this.moved.size>0&&o.push(["moved by hand",this.broken]),n.replaceChildren(...(this.letters.length>0?o:[]).map(([s,a])=>{let l=$("li",a===this.shown?"shown":"");return l.append($("span","called",s),$("span","phones",this.#n(a))),l})),e.textContent=[...t,this.#p()].join(" "),r.textContent=this.#f(),Object.values(this.parts).forEach(G),this.speaker.say(`${e.textContent} ${r.textContent}`)}#p(){if(this.letters.length===0)return"There is nothing to say yet: type a word.";let[t,e]=[this.#n(this.whole),this.#n(this.plain)];return t===e?`With attention and without: ${t}.`:`With attention: ${t}. Without: ${e}.`}#f(){if(this.letters.length===0)return"";if(!this.state.attention)return"Nothing to look at: all that this network knows of the word is the state in which its reader ended.";if(this.moved.size===0)return"Choose a cell, by pointer or with arrow keys and Enter, and its phone looks at that letter alone.";let t=[...this.moved].sort((r,n)=>r[0]-n[0]).filter(([r])=>this.broken.steps[r]).map(([r,n])=>{let{before:o}=this.broken.steps[r],s=this.broken.phones[r],a=s===o?`stays ${this.#s(s)}`:`turns from ${this.#s(o)} into ${this.#s(s)}`;return`Looking at ${this.letters[n]} (letter ${n+1}) alone, phone ${r+1} ${a}.`}),e=this.broken.phones.filter((r,n)=>r!==this.whole.phones[n]&&!this.moved.has(n)).length;return`${t.join(" ")} ${e===0?"No other phone is changed.":`Other places changed: ${e}.`}`}#s(t){return t===this.model.mark?"the end":this.names[t]}#l(){this.telling=!0;for(let t of Object.keys(N))this.host.set(t,this.state[t]);this.telling=!1,clearTimeout(this.saving),this.saving=setTimeout(()=>this.host.save_changes(),200)}end(){this.ending.abort(),clearTimeout(this.saving),this.speaker.stop(),this.root.remove()}},Fe={render:ut(Y,K)};export{N as DEFAULTS,Fe as default};
