// Made by unrolled.widgets.bundle from 06f609f3f212c1c65b7ab59cd47922db75c282ab8f5e5126c3eee981299a0db0
(()=>{var At=Object.defineProperty;var $t=(o,t)=>{for(var e in t)At(o,e,{get:t[e],enumerable:!0})};var V={};$t(V,{Ngram:()=>z,Rnn:()=>T,Vocabulary:()=>j,architectures:()=>q,argmax:()=>C,decodeHalf:()=>R,draw:()=>N,forwardFrom:()=>Et,load:()=>K,logProbabilityGradient:()=>st,logitsAt:()=>et,parseSafetensors:()=>E,randomStream:()=>O,saliency:()=>G,softmax:()=>w});var Mt=[0,.5,1,1.5],U=class{constructor(t){this.bytes=t,this.at=0,this.range=4294967295,this.code=0,this.expected=new Uint16Array(9216).fill(2048);for(let e=0;e<4;e++)this.#e()}#e(){this.code=(this.code<<8|(this.bytes[this.at++]??0))>>>0}take(t){let e=this.expected[t],n=(this.range>>>12)*e,s=0;for(this.code<n?(this.range=n,this.expected[t]=e+(4096-e>>5)):(s=1,this.code-=n,this.range-=n,this.expected[t]=e-(e>>5));this.range<2**24;)this.range=this.range<<8>>>0,this.#e();return s}number(t,e){let n=W(e),s=0;for(;s<n&&this.take(t*32+s);)s++;if(s===0)return 0;let r=1;for(let i=s-2;i>=0;i--)r=r*2+this.take(8192+s*32+i);return r}},W=o=>32-Math.clz32(Math.min(o,4294967295));function Tt(o){let t=[0,0,0,0,0];for(let i of o)i<5&&t[i]++;let[,e,n,s,r]=t;if(Math.min(e,n,s,r)>0){let i=e/(e+2*n),l=[0,1-2*i*n/e,2-3*i*s/n,3-4*i*r/s];if([1,2,3].every(a=>l[a]>0&&l[a]<=a))return l}return Mt}var z=class{constructor(t){let e=ArrayBuffer.isView(t)?new Uint8Array(t.buffer,t.byteOffset,t.byteLength):new Uint8Array(t),n,s;try{s=8+Number(new DataView(e.buffer,e.byteOffset).getBigUint64(0,!0)),n=JSON.parse(new TextDecoder().decode(e.subarray(8,s)))}catch{throw new Error("These counts cannot be read: the header is damaged.")}this.order=n.order,this.characters=Array.from(n.vocabulary),this.vocabSize=this.characters.length,this.levels=[{first:new Int32Array([0,1]),counts:new Int32Array([n.length]),suffixes:new Int32Array(1)}];let r=new U(e.subarray(s));for(let i=1;i<=this.order;i++)this.levels.push(this.#e(r,i,n.last));if(r.at!==r.bytes.length)throw new Error("These counts cannot be read: the file is cut short or damaged.");this.smoothed=new Map}#e(t,e,n){let s=this.levels[e-1],r=new Int32Array(s.counts.length+1),i=[],l=[],a=[],d=e>1?this.#s(n.slice(n.length-e+1),e-1):-1;for(let h=0;h<s.counts.length;h++){r[h]=l.length;let p=e===1?0:s.first[s.suffixes[h]],c=e===1?this.vocabSize:s.first[s.suffixes[h]+1],u=f=>e===1?s.counts[0]:s.counts[f],b=0;for(let f=p;f<c;f++)b+=u(f);let m=s.counts[h]-(h===d?1:0);for(let f=p;f<c&&m>0;f++){let g=u(f),v=m;if(g!==b){let L=(Math.min(W(Math.floor(8*m*g/b)),15)*4+Math.min(m,4)-1)*4+Math.min(W(g),4)-1;v=t.number(L,Math.min(m,g))}v>0&&(i.push(e===1?f:s.characters[f]),l.push(v),a.push(e===1?0:f)),m-=v,b-=g}}return r[s.counts.length]=l.length,{first:r,characters:Uint16Array.from(i),counts:Int32Array.from(l),suffixes:Int32Array.from(a)}}#t(t,e,n){if(e<0)return-1;let{first:s,characters:r}=this.levels[t],i=s[e],l=s[e+1];for(;i<l;){let a=i+l>>1;r[a]<n?i=a+1:l=a}return i<s[e+1]&&r[i]===n?i:-1}#s(t,e){return t.length<e?-1:t.reduce((n,s,r)=>this.#t(r+1,n,s),0)}#n(t,e){let n=2*t+(e?1:0);if(this.smoothed.has(n))return this.smoothed.get(n);let{first:s,counts:r}=this.levels[t],i=r;if(!e){i=new Int32Array(r.length);for(let p of this.levels[t+1].suffixes)i[p]++}let l=Tt(i),a=new Int32Array(s.length-1),d=new Float64Array(s.length-1);for(let p=0;p<a.length;p++)for(let c=s[p];c<s[p+1];c++)a[p]+=i[c],d[p]+=l[Math.min(i[c],3)];let h={counts:i,taken:l,totals:a,heldBack:d};return this.smoothed.set(n,h),h}initialState(){let t=new Int32Array(this.order).fill(-1);return t[0]=0,t}read(t,e){for(let n=this.order-1;n>=1;n--)t[n]=this.#t(n,t[n-1],e)}probabilities(t,e=this.order){let n=new Float64Array(this.vocabSize).fill(1/this.vocabSize);for(let s=1;s<=e;s++){let r=t[s-1];if(r<0)break;let{counts:i,taken:l,totals:a,heldBack:d}=this.#n(s,s===e);if(a[r]===0)continue;let{first:h,characters:p}=this.levels[s];for(let c=0;c<n.length;c++)n[c]=d[r]*n[c]/a[r];for(let c=h[r];c<h[r+1];c++)n[p[c]]+=(i[c]-l[Math.min(i[c],3)])/a[r]}return n}};function S(o,t,e,n,s=0){let r=t.length,i=e.length,l=2*r,a=3*r,d=4*r,h=5*r,p=6*r,c=7*r,u=0;for(;u+8<=i;u+=8){let b=0,m=0,f=0,g=0,v=0,P=0,L=0,Q=0;for(let B=0,y=u*r;B<r;B++,y++){let k=t[B];b+=o[y]*k,m+=o[y+r]*k,f+=o[y+l]*k,g+=o[y+a]*k,v+=o[y+d]*k,P+=o[y+h]*k,L+=o[y+p]*k,Q+=o[y+c]*k}e[u]=b,e[u+1]=m,e[u+2]=f,e[u+3]=g,e[u+4]=v,e[u+5]=P,e[u+6]=L,e[u+7]=Q}for(;u<i;u++){let b=0;for(let m=0,f=u*r;m<r;m++,f++)b+=o[f]*t[m];e[u]=b}for(u=0;u<i;u++)e[u]+=n[s+u]}function F(o,t,e){let n=e.length,s=2*n,r=3*n,i=0;for(;i+4<=t.length;i+=4){let l=t[i],a=t[i+1],d=t[i+2],h=t[i+3];for(let p=0,c=i*n;p<n;p++,c++)e[p]+=l*o[c]+a*o[c+n]+(d*o[c+s]+h*o[c+r])}for(;i<t.length;i++){let l=t[i];for(let a=0,d=i*n;a<n;a++,d++)e[a]+=l*o[d]}}var T=class{constructor(t){let e=n=>{if(!t[n])throw new Error(`These weights lack ${n}.`);return t[n].data};this.embedding=e("embedding.weight"),[this.vocabSize,this.embeddingSize]=t["embedding.weight"].shape,this.readout=e("readout.weight"),this.readoutBias=Float64Array.from(e("readout.bias")),this.hiddenSize=t["readout.weight"].shape[1],this.layers=[];for(let n=0;n===0||t[`layers.${n}.weight_ih`];n++){let s=e(`layers.${n}.bias_hh`);this.layers.push({input:e(`layers.${n}.weight_ih`),recurrent:e(`layers.${n}.weight_hh`),bias:Float64Array.from(e(`layers.${n}.bias_ih`),(r,i)=>r+s[i])})}this.numLayers=this.layers.length,this.projected=this.#e(),this.scratch=new Float64Array(this.hiddenSize)}#e(){let{embeddingSize:t,hiddenSize:e,vocabSize:n}=this,s=new Float64Array(n*e);for(let r=0;r<n;r++){let i=Float64Array.from(this.embedding.subarray(r*t,(r+1)*t));S(this.layers[0].input,i,s.subarray(r*e,(r+1)*e),this.layers[0].bias)}return s}initialState(){return this.layers.map(()=>new Float64Array(this.hiddenSize))}copyState(t){return t.map(e=>e.slice())}step(t,e,n=[],s=0){this.#t(t,e,n,s);let r=new Float64Array(this.vocabSize);return S(this.readout,t[this.numLayers-1],r,this.readoutBias),r}read(t,e){this.#t(t,e,[],0)}#t(t,e,n,s){let r=this.hiddenSize,i=this.scratch;for(let l=0;l<this.numLayers;l++){let{input:a,recurrent:d,bias:h}=this.layers[l],p=t[l];l===0?S(d,p,i,this.projected,e*r):(S(d,p,i,h),S(a,t[l-1],p,i),i.set(p));for(let c=0;c<r;c++)p[c]=Math.tanh(i[c]);for(let c of n)X(c,l,s)&&(p[c.unit]=c.value)}}forward(t,{state:e,clamp:n=[]}={}){let{hiddenSize:s,vocabSize:r}=this,i=e?this.copyState(e):this.initialState(),l=this.copyState(i),a=new Float64Array(t.length*r),d=this.layers.map(()=>new Float64Array(t.length*s));for(let h=0;h<t.length;h++){this.#t(l,t[h],n,h);for(let p=0;p<this.numLayers;p++)d[p].set(l[p],h*s);S(this.readout,l[this.numLayers-1],a.subarray(h*r,(h+1)*r),this.readoutBias)}return{ids:Array.from(t),logits:a,states:d,initial:i,last:l,clamp:n}}backward(t,e){let{embeddingSize:n,hiddenSize:s,numLayers:r}=this,i=t.ids.length,l=new Float64Array(i*n),a=this.layers.map(()=>new Float64Array(i*s)),d=this.initialState(),h=(c,u)=>c.subarray(u*s,(u+1)*s);for(let{position:c,gradient:u}of e)F(this.readout,Float64Array.from(u),h(a[r-1],c));let p=new Float64Array(s);for(let c=Lt(e);c>=0;c--)for(let u=r-1;u>=0;u--){let b=h(t.states[u],c),m=h(a[u],c);for(let g=0;g<s;g++)p[g]=m[g]*(1-b[g]*b[g]);for(let g of t.clamp)X(g,u,c)&&(p[g.unit]=0);F(this.layers[u].recurrent,p,c>0?h(a[u],c-1):d[u]);let f=u>0?h(a[u-1],c):l.subarray(c*n,(c+1)*n);F(this.layers[u].input,p,f)}return{inputs:l,states:a,initial:d}}};function X({layer:o=0,from:t=0,to:e=1/0},n,s){return o===n&&s>=t&&s<e}function Lt(o){return o.reduce((t,{position:e})=>Math.max(t,e),-1)}var tt={F16:2,F32:4},zt=2**-24;function R(o){let t=new Float32Array(o.length),e=new Uint32Array(t.buffer);for(let n=0;n<o.length;n++){let s=o[n],r=(s&32768)<<16,i=s>>10&31,l=s&1023;i===0?(t[n]=l*zt,e[n]|=r):i===31?e[n]=r|2139095040|l<<13:e[n]=r|i+112<<23|l<<13}return t}function Ft(o){return ArrayBuffer.isView(o)?new Uint8Array(o.buffer,o.byteOffset,o.byteLength):new Uint8Array(o)}function E(o){let t=Ft(o),e=d=>new Error(`These weights cannot be read: ${d}.`);if(t.length<8)throw e("the file is cut short");let n=new DataView(t.buffer,t.byteOffset,t.byteLength),s=8+Number(n.getBigUint64(0,!0));if(s>t.length)throw e("the header is cut short");let r;try{r=JSON.parse(new TextDecoder().decode(t.subarray(8,s)))}catch{throw e("the header is no JSON")}let{__metadata__:i={},...l}=r,a={};for(let[d,{dtype:h,shape:p,data_offsets:[c,u]}]of Object.entries(l)){let b=p.reduce((g,v)=>g*v,1);if(!(h in tt))throw e(`${d} has the type ${h}`);if(u-c!==b*tt[h]||s+u>t.length)throw e(`${d} is cut short`);let m=t.slice(s+c,s+u).buffer,f=h==="F16"?R(new Uint16Array(m)):new Float32Array(m);a[d]={shape:p,data:f}}return{metadata:i,tensors:a}}function w(o,t=1){let e=new Float64Array(o.length),n=C(o);if(!(t>0))return e[n]=1,e;let s=0;for(let r=0;r<e.length;r++)e[r]=Math.exp((o[r]-o[n])/t),s+=e[r];for(let r=0;r<e.length;r++)e[r]/=s;return e}function C(o){let t=0;for(let e=1;e<o.length;e++)o[e]>o[t]&&(t=e);return t}function O(o){let t=o>>>0;return()=>{t=t+1831565813>>>0;let e=Math.imul(t^t>>>15,t|1);return e^=e+Math.imul(e^e>>>7,e|61),((e^e>>>14)>>>0)/2**32}}function N(o,t){let e=0;for(let n=0;n<o.length;n++)if(e+=o[n],t<e)return n;return C(o)}var q={rnn:T},j=class{constructor(t){this.characters=Array.from(t),this.ids=new Map(this.characters.map((e,n)=>[e,n]))}encode(t){let e=[],n=new Set,s="",r=0;for(let i of t){let l=this.ids.get(i);l===void 0?(n.add(i),r++):(e.push(l),s+=i)}return{ids:e,kept:s,dropped:[...n],droppedCount:r}}decode(t){return Array.from(t,e=>this.characters[e]).join("")}};function K(o){let{metadata:t,tensors:e}=E(o),n=Object.hasOwn(q,t.architecture)&&q[t.architecture];if(!n)throw new Error(`These weights are of the architecture “${t.architecture}”, which this page cannot run.`);let s=new n(e);if(s.metadata=t,s.vocabulary=new j(t.vocabulary),s.encode=r=>s.vocabulary.encode(r),s.vocabulary.characters.length!==s.vocabSize)throw new Error("These weights cannot be read: their vocabulary has another size.");return s}function et(o,t,e){return t.logits.subarray(e*o.vocabSize,(e+1)*o.vocabSize)}function Et(o,t,e,n,s=[]){let r=o.hiddenSize,i=e>0?t.states.map(h=>h.slice((e-1)*r,e*r)):t.initial,l=s.map(({from:h=0,to:p=1/0,...c})=>({...c,from:h-e,to:p-e})),a=o.forward(n,{state:i,clamp:l}),d=(h,p,c)=>{let u=new Float64Array(e*c+p.length);return u.set(h.subarray(0,e*c)),u.set(p,e*c),u};return{ids:[...t.ids.slice(0,e),...n],logits:d(t.logits,a.logits,o.vocabSize),states:t.states.map((h,p)=>d(h,a.states[p],r)),initial:t.initial,last:a.last,clamp:[...t.clamp.filter(({from:h=0})=>h<e),...s]}}function st(o,t,e,n){let s=w(et(o,t,e)).map(r=>-r);return s[n]+=1,{position:e,gradient:s}}function G(o,t,e,n){let{inputs:s}=o.backward(t,[st(o,t,e,n)]),r=new Float64Array(e+1);for(let i=0;i<=e;i++){let l=0;for(let a=i*o.embeddingSize;a<(i+1)*o.embeddingSize;a++)l+=s[a]**2;r[i]=Math.sqrt(l)}return r}var nt=`/* What all widgets look like. Colours come from the page around it: the book's
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
`;var rt={"\n":"↵"," ":"␣","	":"⇥"},ot={"\n":"new line"," ":"space","	":"tab",".":"full stop",",":"comma",":":"colon",";":"semicolon","'":"apostrophe",'"':"quotation mark","-":"hyphen","—":"dash","!":"exclamation mark","?":"question mark","(":"left parenthesis",")":"right parenthesis","[":"left bracket","]":"right bracket","&":"ampersand"},it={"‘":"'","’":"'","“":'"',"”":'"',"–":"-"," ":" "};function M(o){return rt[o]?rt[o]:/^[\p{C}\p{M}\p{Z}]$/u.test(o)?`U+${o.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}`:o}function A(o){return ot[o]?ot[o]:o!==o.toLowerCase()?`capital ${o}`:M(o)}function Ot(o,t,e,n){let s=[],r=o.vocabulary.ids,i=new Set,l=Array.from(t.replace(/\r\n?/g,`
`),p=>{let c=it[p];return r.has(p)||!r.has(c)?p:(i.add(p),c)}).join(""),{ids:a,dropped:d,droppedCount:h}=o.encode(l);return i.size>0&&s.push(`Read ${[...i].map(p=>`${M(p)} as ${M(it[p])}`).join(", ")}.`),h>0&&s.push(jt(d,h)),a.length>e&&(a=a.slice(-e),s.push(`Reads only the last ${e.toLocaleString("en-GB")} characters of the ${n}.`)),{ids:a,notes:s}}function Nt(o){return o.vocabulary.ids.get(`
`)??0}function at(o,t,e,n="prompt"){let{ids:s,notes:r}=Ot(o,t,e,n);if(s.length===0){s.push(Nt(o));let i=A(o.vocabulary.characters[s[0]]);r.push(`The ${n} is empty, so the text starts from a ${i}.`)}return{ids:s,notes:r}}function jt(o,t){let e=o.slice(0,12).map(M).join(" "),n=o.length>12?` and ${o.length-12} more`:"";return`Left out ${t===1?"1 character":`${t.toLocaleString("en-GB")} characters`} this model never saw: ${e}${n}`}function ht(o,t){let e=document.createRange().createContextualFragment(o.replace(/ \w+="\{\w+\}"|\{\w+\}/g,"")).firstElementChild;e.dataset.architecture=t.metadata.architecture;for(let n of e.querySelectorAll("input, textarea, button, select"))n.dataset.lmSuppressShortcuts="true";return e}var lt=new Map;function ct(o,...t){let e=o.ownerDocument;for(let n of t){let s=lt.get(n);s||(s=new CSSStyleSheet,s.replaceSync(n),lt.set(n,s)),e.adoptedStyleSheets.includes(s)||e.adoptedStyleSheets.push(s)}}function Y(o){o.scrollHeight>o.clientHeight?o.tabIndex=0:o.removeAttribute("tabindex")}var I=class{constructor(t){this.region=t}say(t){clearTimeout(this.speaking),this.speaking=setTimeout(()=>{this.region.textContent=t},600)}stop(){clearTimeout(this.speaking)}};function dt(o,t){return({model:e,el:n})=>{let s,r=()=>{s?.end(),s=void 0;let i=e.get("weights");if(i?.byteLength)try{s=new t(e,n,o(i))}catch(l){let a=document.createElement("p");throw a.setAttribute("role","alert"),a.textContent=l.message,n.append(a),l}};return e.on("change:weights",r),r(),()=>{e.off("change:weights",r),s?.end()}}}var It=8,_t=40;function x(o,t,e){let n=document.createElement(o);return t&&(n.className=t),e!==void 0&&(n.textContent=e),n}var ut=o=>/\s/.test(o)?A(o):`“${o}”`,pt=o=>{let t=100*o;return t>=.095||t===0?`${t.toFixed(1)} %`:t<.001?"less than 0.001 %":`${t.toPrecision(1)} %`};function Dt(o){let t=o.map(s=>s*1e3),e=t.map(Math.floor),n=Math.round(1e3-e.reduce((s,r)=>s+r,0));return t.map((s,r)=>[s-e[r],r]).sort((s,r)=>r[0]-s[0]).slice(0,Math.max(0,n)).forEach(([,s])=>e[s]++),e.map(s=>s/10)}function Ht(o,t,e=It){let n=Array.from(o.keys()).sort((d,h)=>o[h]-o[d]||(h===t)-(d===t)||d-h),s=n.slice(0,e);t>=0&&!s.includes(t)&&s.push(t);let r=n.filter(d=>!s.includes(d)),i=r.reduce((d,h)=>d+o[h],0),l=Dt([...s.map(d=>o[d]),i]),a=s.map((d,h)=>({id:d,probability:o[d],percent:l[h],chosen:d===t}));return r.length>0&&a.push({others:r,probability:i,percent:l.at(-1),chosen:!1}),a}function Pt(o,t,e,n){return t.map(s=>{let r=x("li",s.chosen?"chosen":""),i=s.others?`${s.others.length} others`:M(o[s.id]),l=x("span","name",i),a=x("span","bar"),d=x("span","fill");if(d.style.width=`${100*s.probability}%`,a.append(d),n){let h=s.others?s.others.reduce((c,u)=>c+n[u],0):n[s.id],p=x("span","own");p.style.left=`${100*h}%`,a.append(p)}return a.setAttribute("aria-hidden","true"),!s.others&&A(o[s.id])!==i&&(l.setAttribute("aria-hidden","true"),r.append(x("span","unseen",A(o[s.id])))),r.append(l,a,x("span","percent",`${s.percent.toFixed(1)} %`)),r.append(x("span","verb",s.chosen?e:"")),r})}function ft(o,{model:t,logits:e,id:n,temperature:s,typed:r}){let{characters:i}=t.vocabulary,l=r?1:s,a=w(e,l),d=w(e,1),h=r?"typed":"drawn",p=Ht(a,n);o.replaceChildren(...Pt(i,p,h,l===1?void 0:d));let c=ut(i[n]),u=p.find(f=>f.chosen).percent,b=u>0?`${u.toFixed(1)} %`:pt(a[n]);if(r)return`You typed ${c}; the model gave it ${b}.`;let m=l===1?"":` (${pt(d[n])} at temperature 1)`;return`Drew ${c} with ${b} at temperature ${s}${m}.`}function mt({norms:o,from:t},e){let n=o.reduce((p,c)=>p+c,0);if(!(n>0))return"No earlier character moves it at all.";let r=Array.from(o.keys()).sort((p,c)=>o[c]-o[p]).slice(0,3).map(p=>`${ut(e(t+p))} ${o.length-p} back`),i=r.length>1?`${r.slice(0,-1).join(", ")} and ${r.at(-1)}`:r[0],l=0,a=0;for(;l<n/2;)l+=o[o.length-++a];let d=a===1?"the last character alone":`the last ${a} characters`,h=t>0?` Followed ${o.length} characters back, no further.`:"";return`Most influence: ${i}. At least half of it all comes from ${d}.${h}`}function gt(o,t){let e=t.reduce((s,r)=>Math.max(s,r),0),n=[];for(let s=_t;s>=1;s--){let r=x("span"),i=t[t.length-s]??0;r.style.height=e>0?`${100*i/e}%`:"0",n.push(r)}o.replaceChildren(...n)}var bt=`/* The rest of how *Sample* looks; frame.css comes before. */
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
`;var xt=`<div class="unrolled-live unrolled-sample" role="group" aria-label="Sample: a trained model continues your text">
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
`;var Wt={"\n":" line"," ":" space"},_=class{constructor(t,e,n){this.root=t,this.onChoose=e,this.spans=[],this.first=0,t.replaceChildren(),t.setAttribute("role","listbox"),t.removeAttribute("tabindex"),t.addEventListener("click",s=>this.#t(s),{signal:n}),t.addEventListener("keydown",s=>this.#n(s),{signal:n})}show(t,{first:e,typed:n,complete:s}){e!==this.first&&this.clearTint(),this.first=e;let r=document.createDocumentFragment();t.forEach((i,l)=>{let a=this.spans[l];a||(a=x("span"),a.setAttribute("role","option"),a.setAttribute("aria-selected","false"),a.dataset.lmSuppressShortcuts="true",a.tabIndex=-1,this.spans.push(a),r.append(a));let d=`${l<n?"typed":"drawn"}${Wt[i]??""}`;a.className!==d&&(a.className=d),a.textContent!==i&&(a.textContent=i,a.setAttribute("aria-label",A(i)))}),this.root.append(r),s&&this.spans.splice(t.length).forEach(i=>i.remove()),!this.chosen?.isConnected&&this.spans.length>0&&this.#e(this.spans[Math.min(n,this.spans.length-1)])}choose(t){this.chosen?.setAttribute("aria-selected","false"),this.chosen=this.spans[t-this.first],this.chosen&&(this.chosen.setAttribute("aria-selected","true"),this.#e(this.chosen))}tint({from:t,norms:e}){this.clearTint();let n=e.reduce((s,r)=>Math.max(s,r),0);n>0&&e.forEach((s,r)=>{let i=this.spans[t+r-this.first],l=Math.round(100*s/n);!i||l<1||(i.style.setProperty("--influence",l),i.dataset.influence=l)})}clearTint(){for(let t of this.root.querySelectorAll("[data-influence]"))t.style.removeProperty("--influence"),delete t.dataset.influence}reveal(t){let e=this.spans[t-this.first];if(!e)return;let n=e.offsetTop,s=n+e.offsetHeight;n<this.root.scrollTop&&(this.root.scrollTop=n);let r=this.root.clientHeight;s>this.root.scrollTop+r&&(this.root.scrollTop=s-r)}revealEnd(){this.root.scrollTop=this.root.scrollHeight}#e(t){this.stop&&(this.stop.tabIndex=-1),this.stop=t,t.tabIndex=0}#t(t){let e=this.spans.indexOf(t.target);this.column=void 0,e>=0&&this.#s(e)}#s(t){let e=this.spans[Math.max(0,Math.min(t,this.spans.length-1))];this.#e(e),e.focus({preventScroll:!0}),this.onChoose(this.first+this.spans.indexOf(e)),this.reveal(this.first+this.spans.indexOf(e))}#n(t){let e=this.spans.indexOf(t.target);if(e<0||t.ctrlKey||t.metaKey||t.altKey)return;let n={ArrowLeft:()=>e-1,ArrowRight:()=>e+1,ArrowUp:()=>this.#r(e,-1),ArrowDown:()=>this.#r(e,1),Home:()=>0,End:()=>this.spans.length-1,Enter:()=>e," ":()=>e};if(!n[t.key])return;t.preventDefault(),t.stopPropagation();let s=t.key==="ArrowUp"||t.key==="ArrowDown";this.column=s?this.column??this.spans[e].offsetLeft:void 0,this.#s(n[t.key]())}#r(t,e){let n=this.spans[t],s=t,r,i=1/0;for(let l=t+e;l>=0&&l<this.spans.length;l+=e){let a=this.spans[l];if(a.offsetTop===n.offsetTop)continue;if(r??=a.offsetTop,a.offsetTop!==r)break;let d=Math.abs(a.offsetLeft-this.column);d<i&&([s,i]=[l,d])}return s}};var $=64,Rt=200,qt=11,D=class{constructor(t,e){this.model=t,this.onProgress=e,this.ids=[],this.promptLength=0,this.target=0,this.snapshots=[t.initialState()],this.#t(0)}get running(){return this.frame!==void 0}get written(){return this.ids.length-this.promptLength}begin(t,{temperature:e,seed:n,count:s}){let r=Kt(this.ids,t);this.snapshots.length=Math.min(this.snapshots.length,Math.floor(r/$)+1),this.ids=t.slice(),this.promptLength=t.length,this.chances=[],this.temperature=e,this.random=O(n),this.target=t.length+s,this.#t(t.length-1),this.#s()}extend(t){this.target+=t,this.#s()}stop(){cancelAnimationFrame(this.frame),this.frame=void 0,this.target=Math.max(this.ids.length,this.promptLength)}logitsBefore(t){if(t<1)return;let e=this.#e(t-1);return this.model.step(e,this.ids[t-1])}influenceOn(t){let e=Math.max(0,t-Rt),n=this.model.forward(this.ids.slice(e,t),{state:this.#e(e)});return{from:e,norms:G(this.model,n,t-e-1,this.ids[t])}}#e(t){let e=Math.min(Math.floor(t/$),this.snapshots.length-1),n=this.model.copyState(this.snapshots[e]);for(let s=e*$;s<t;s++)this.model.read(n,this.ids[s]);return n}#t(t){let e=Math.min(Math.floor(Math.max(0,t)/$),this.snapshots.length-1);this.snapshots.length=e+1,this.state=this.model.copyState(this.snapshots[e]),this.read=e*$}#s(){this.frame===void 0&&this.#n()}#n(){this.frame=void 0;let t=performance.now()+qt;for(;this.ids.length<this.target&&performance.now()<t;)this.#r();this.ids.length<this.target&&(this.frame=requestAnimationFrame(()=>this.#n())),this.onProgress(this)}#r(){let t=this.ids[this.read];if(this.read<this.ids.length-1)this.model.read(this.state,t);else{let e=w(this.model.step(this.state,t),this.temperature),n=N(e,this.random());this.ids.push(n),this.chances.push(e[n])}this.read++,this.read%$===0&&(this.snapshots[this.read/$]=this.model.copyState(this.state))}};function Kt(o,t){let e=Math.min(o.length,t.length),n=0;for(;n<e&&o[n]===t[n];)n++;return n}var J={prompt:`HAMLET
My lord`,temperature:.7,seed:0,length:240},Gt=12e3,vt=2e3,Vt=400,yt=16,H=o=>`${o.toLocaleString("en-GB")} character${o===1?"":"s"}`;function wt(o,t,e,n){let s=o===""?NaN:Number(o);return Number.isFinite(s)?Math.min(e,Math.max(t,s)):n}var Z=class{constructor(t,e,n){this.host=t,this.el=e,this.model=n,this.ending=new AbortController,this.root=ht(xt,n),ct(e,nt,bt);let s=r=>this.root.querySelector(r);this.fields={prompt:s("textarea"),temperature:s("[type=range]"),seed:s(".seed input"),length:s(".length input")},this.parts={readout:s(".readout"),status:s(".status"),earlier:s(".earlier"),plain:s(".plain"),spoken:s(".spoken"),key:s(".key"),list:s("ol"),sentence:s(".sentence"),decay:s(".decay"),continue:s(".continue"),stop:s(".stop")},this.speaker=new I(this.parts.spoken),this.text=new _(s(".text"),r=>this.#h(r,!0),this.ending.signal),this.initial={};for(let r of Object.keys(J))this.initial[r]=t.get(r)??J[r];this.settings={...this.initial},this.writer=new D(n,()=>this.#a()),this.opened=void 0,this.#e(s),this.#t(),this.#n(this.settings.length)}#e(t){let{signal:e}=this.ending,n=(a,d,h)=>a.addEventListener(d,h,{signal:e}),{prompt:s,temperature:r,seed:i,length:l}=this.fields;n(s,"input",()=>this.#s("prompt",s.value)),n(r,"input",()=>this.#s("temperature",Number(r.value))),n(i,"input",()=>this.#s("seed",Math.floor(wt(i.value,0,2**32-1,this.settings.seed)))),n(l,"input",()=>this.#s("length",Math.floor(wt(l.value,1,1e3,this.settings.length))));for(let a of[i,l])n(a,"change",()=>this.#t());n(s,"keydown",a=>{a.key==="Enter"&&(a.ctrlKey||a.metaKey)&&this.#r()}),n(t(".new-seed"),"click",()=>{this.#s("seed",Math.floor(Math.random()*1e4)),this.#t()}),n(this.parts.continue,"click",()=>this.#r()),n(this.parts.stop,"click",()=>this.#c()),n(t(".reset"),"click",()=>this.#d());for(let a of Object.keys(J)){let d=()=>{let h=this.host.get(a);h===void 0||h===this.settings[a]||(this.#s(a,h),this.#t())};this.host.on(`change:${a}`,d),e.addEventListener("abort",()=>this.host.off(`change:${a}`,d))}}#t(){for(let[t,e]of Object.entries(this.fields))e.value!==String(this.settings[t])&&(e.value=this.settings[t]);this.parts.readout.textContent=this.settings.temperature.toFixed(2)}#s(t,e){e!==this.settings[t]&&(this.settings[t]=e,this.host.set(t,e),this.#i(),t!=="length"&&(t==="temperature"&&(this.parts.readout.textContent=e.toFixed(2)),this.#n(t==="prompt"?this.settings.length:this.asked)))}#n(t){let{prompt:e,temperature:n,seed:s}=this.settings,{ids:r,notes:i}=at(this.model,e,Gt);this.notes=i,this.asked=t,this.writer.begin(r,{temperature:n,seed:s,count:t})}#r(){let t=Math.min(this.settings.length,vt-this.asked);this.asked+=t,this.following=!0,t>0?this.writer.extend(t):this.#o(`${H(vt)} are as far as this box goes: change the prompt, or press Reset.`)}#c(){this.writer.stop(),this.asked=this.writer.written,this.#a()}#d(){for(let[t,e]of Object.entries(this.initial))this.settings[t]=e,this.host.set(t,e);this.opened=void 0,this.#t(),this.#i(),this.#n(this.settings.length)}#a(){let{writer:t,parts:e}=this,{ids:n,promptLength:s,running:r}=t;if(!r&&document.activeElement===e.stop&&e.continue.focus(),e.stop.disabled=!r,this.text.root.setAttribute("aria-busy",r),r&&n.length===s&&t.read<s-1){let a=`Reading the prompt: ${t.read.toLocaleString("en-GB")} of ${H(s)} …`;return s>500&&this.#o([a,...this.notes].join(" ")),this.#l()}let i=Math.max(0,s-Vt),l=n.slice(i).map(a=>this.model.vocabulary.characters[a]);this.text.show(l,{first:i,typed:s-i,complete:!r}),e.earlier.hidden=i===0,e.earlier.textContent=`${H(i)} before these were read too and are not shown.`,this.following&&this.text.revealEnd(),r||this.#p(l.join("")),this.#l()}#p(t){let{writer:e}=this;this.following=!1,this.parts.plain.textContent=t;let n=e.ids.slice(e.promptLength).map(r=>this.model.vocabulary.characters[r]).join("");this.host.set("text",n),this.#i(),this.#o([...this.notes,`Wrote ${H(e.written)}.`].join(" "));let s=e.promptLength+(this.opened??this.#u());this.#h(Math.max(0,Math.min(s,e.ids.length-1)),!1)}#u(){let{chances:t,ids:e,promptLength:n}=this.writer,s=t.findIndex((r,i)=>i>=yt&&r>.15&&r<.6&&/\p{L}/u.test(this.model.vocabulary.characters[e[n+i]]));return s<0?yt:s}#l(){this.root.isConnected||this.writer.running&&this.el.hasChildNodes()||this.el.replaceChildren(this.root)}#h(t,e){let{writer:n,parts:s}=this;if(t<0||t>=n.ids.length||t>n.read+1)return;e&&(this.opened=t-n.promptLength),cancelAnimationFrame(this.later),this.text.choose(t);let r=n.logitsBefore(t);if(!r){this.text.clearTint(),s.key.hidden=!0,s.list.replaceChildren(),s.decay.replaceChildren(),s.sentence.textContent="Nothing comes before the first character, so the model had nothing to go by.";return}let i=n.ids[t],l=t<n.promptLength;s.key.hidden=l||this.settings.temperature===1;let a=ft(s.list,{model:this.model,logits:r,id:i,typed:l,temperature:this.settings.temperature});this.later=requestAnimationFrame(()=>{let d=n.influenceOn(t);this.text.tint(d),gt(s.decay,d.norms);let h=mt(d,p=>this.model.vocabulary.characters[n.ids[p]]);s.sentence.textContent=`${a} ${h}`,Y(s.sentence.parentNode),e&&this.#o(`${a} ${h}`,!0)})}#o(t,e=!1){e||(this.parts.status.textContent=t,Y(this.parts.status)),this.speaker.say(t)}#i(){clearTimeout(this.saving),this.saving=setTimeout(()=>this.host.save_changes(),200)}end(){this.ending.abort(),this.writer.stop(),cancelAnimationFrame(this.later),clearTimeout(this.saving),this.speaker.stop(),this.root.remove()}},kt={render:dt(K,Z)};var St=globalThis.unrolled??={};(St.widgets??={}).sample=kt;St.engine=V;})();
