// Made by unrolled.widgets.bundle from fab3784f9bed8f200a7eac1d2fb429abfd1dcdd3babd33a9797d773d8cb2d394
(()=>{function S(i,t,e,r,s=0){let o=t.length,n=e.length,a=2*o,l=3*o,u=4*o,g=5*o,f=6*o,h=7*o,p=0;for(;p+8<=n;p+=8){let c=0,x=0,y=0,m=0,A=0,k=0,d=0,b=0;for(let F=0,M=p*o;F<o;F++,M++){let T=t[F];c+=i[M]*T,x+=i[M+o]*T,y+=i[M+a]*T,m+=i[M+l]*T,A+=i[M+u]*T,k+=i[M+g]*T,d+=i[M+f]*T,b+=i[M+h]*T}e[p]=c,e[p+1]=x,e[p+2]=y,e[p+3]=m,e[p+4]=A,e[p+5]=k,e[p+6]=d,e[p+7]=b}for(;p<n;p++){let c=0;for(let x=0,y=p*o;x<o;x++,y++)c+=i[y]*t[x];e[p]=c}for(p=0;p<n;p++)e[p]+=r[s+p]}function z(i,t,e){let r=e.length,s=2*r,o=3*r,n=0;for(;n+4<=t.length;n+=4){let a=t[n],l=t[n+1],u=t[n+2],g=t[n+3];for(let f=0,h=n*r;f<r;f++,h++)e[f]+=a*i[h]+l*i[h+r]+(u*i[h+s]+g*i[h+o])}for(;n<t.length;n++){let a=t[n];for(let l=0,u=n*r;l<r;l++,u++)e[l]+=a*i[u]}}var O=[],L=class{constructor(t){let e=n=>{if(!t[n])throw new Error(`These weights lack ${n}.`);return t[n].data};this.embedding=e("embedding.weight"),[this.vocabSize,this.embeddingSize]=t["embedding.weight"].shape,this.readout=e("readout.weight"),this.readoutBias=Float64Array.from(e("readout.bias")),this.hiddenSize=t["readout.weight"].shape[1],this.layers=[];for(let n=0;n===0||t[`layers.${n}.weight_ih`];n++)this.layers.push({input:e(`layers.${n}.weight_ih`),inputBias:Float64Array.from(e(`layers.${n}.bias_ih`)),recurrent:e(`layers.${n}.weight_hh`),recurrentBias:Float64Array.from(e(`layers.${n}.bias_hh`))});this.numLayers=this.layers.length;let{parts:r,inside:s,sums:o}=this.constructor;if(this.numSums=o*this.hiddenSize,this.layers[0].inputBias.length!==this.numSums)throw new Error("These weights cannot be read: their layers have another size.");this.holdable=[...r,...s],this.fromBelow=new Float64Array(this.numSums),this.fromBefore=new Float64Array(this.numSums),this.kept=new Float64Array(s.length*this.hiddenSize),this.projected=this.#r()}#r(){let{embeddingSize:t,numSums:e,vocabSize:r}=this,{input:s,inputBias:o}=this.layers[0],n=new Float64Array(r*e);for(let a=0;a<r;a++){let l=Float64Array.from(this.embedding.subarray(a*t,(a+1)*t));S(s,l,n.subarray(a*e,(a+1)*e),o)}return n}initialState(){let{length:t}=this.constructor.parts;return Array.from({length:t*this.numLayers},()=>new Float64Array(this.hiddenSize))}copyState(t){return t.map(e=>e.slice())}step(t,e,r=O,s=0){this.#t(t,e,r,s);let o=new Float64Array(this.vocabSize);return S(this.readout,t[this.numLayers-1],o,this.readoutBias),o}read(t,e){this.#t(t,e,O,0)}#t(t,e,r,s,o){let{numSums:n,fromBelow:a}=this;for(let l=0;l<this.numLayers;l++){let u=this.layers[l],g=a;l===0?g=this.projected.subarray(e*n,(e+1)*n):S(u.input,t[l-1],g,u.inputBias),this.cell(u,g,t[l],t[this.numLayers+l],V(r,l,s)),o?.(l)}}forward(t,{state:e,clamp:r=O}={}){let{hiddenSize:s,vocabSize:o,kept:n}=this;for(let{part:h="h"}of r)if(!this.holdable.includes(h))throw new Error(`There is no “${h}” to hold: there are ${this.holdable.join(", ")}.`);let a=e?this.copyState(e):this.initialState(),l=this.copyState(a),u=new Float64Array(t.length*o),g=l.map(()=>new Float64Array(t.length*s)),f=this.layers.map(()=>new Float64Array(t.length*n.length));for(let h=0;h<t.length;h++)this.#t(l,t[h],r,h,p=>f[p].set(n,h*n.length)),l.forEach((p,c)=>g[c].set(p,h*s)),S(this.readout,l[this.numLayers-1],u.subarray(h*o,(h+1)*o),this.readoutBias);return{ids:Array.from(t),logits:u,states:g,inside:f,initial:a,last:l,clamp:r}}opened(t,e,r,s=this.numLayers-1){let{parts:o,inside:n}=this.constructor,a=o.indexOf(e);return a>=0?v(t.states[a*this.numLayers+s],r,this.hiddenSize):v(v(t.inside[s],r,this.kept.length),n.indexOf(e),this.hiddenSize)}backward(t,e){let{embeddingSize:r,hiddenSize:s,numLayers:o}=this,n=t.ids.length,a=new Float64Array(n*r),l=t.states.map(()=>new Float64Array(n*s)),u=this.initialState(),g=(f,h,p,c)=>f[p]?c<0?h[p]:v(f[p],c,s):void 0;for(let{position:f,gradient:h}of e)z(this.readout,Float64Array.from(h),g(l,u,o-1,f));for(let f=pt(e);f>=0;f--)for(let h=o-1;h>=0;h--){let p=(y,m)=>g(t.states,t.initial,y,m),c=(y,m)=>g(l,u,y,m),x=this.cellBackward(this.layers[h],{h:p(h,f),c:p(o+h,f),hBefore:p(h,f-1),cBefore:p(o+h,f-1),inside:v(t.inside[h],f,this.kept.length),dh:c(h,f),dc:c(o+h,f),dhBefore:c(h,f-1),dcBefore:c(o+h,f-1)},V(t.clamp,h,f));z(this.layers[h].input,x,h>0?c(h-1,f):v(a,f,r))}return{inputs:a,states:l,initial:u}}},v=(i,t,e)=>i.subarray(t*e,(t+1)*e),E=i=>1/(1+Math.exp(-i));function w(i,t,e,r){for(let s of i){if((s.part??"h")!==t)continue;let o=r??s.value;s.unit===void 0?e.fill(o):e[s.unit]=o}}function V(i,t,e){return i.length===0?O:i.filter(({layer:r=0,from:s=0,to:o=1/0})=>r===t&&e>=s&&e<o)}function pt(i){return i.reduce((t,{position:e})=>Math.max(t,e),-1)}var C=class extends L{static parts=["h"];static inside=["r","z","n"];static sums=3;constructor(t,{reset_after:e=!0}={}){super(t),this.resetAfter=e,this.fromCandidate=new Float64Array(this.hiddenSize);for(let r of this.layers){let{hiddenSize:s}=this;r.gates=r.recurrent.subarray(0,2*s*s),r.candidate=r.recurrent.subarray(2*s*s),r.candidateBias=r.recurrentBias.subarray(2*s)}}cell({gates:t,candidate:e,recurrentBias:r,candidateBias:s},o,n,a,l){let{hiddenSize:u,fromBefore:g,kept:f,resetAfter:h}=this,[p,c,x]=[0,1,2].map(m=>v(f,m,u));S(t,n,g.subarray(0,2*u),r);for(let m=0;m<u;m++)p[m]=E(o[m]+g[m]),c[m]=E(o[m+u]+g[m+u]);w(l,"r",p),w(l,"z",c);let y=h?n:this.fromCandidate;if(!h)for(let m=0;m<u;m++)y[m]=p[m]*n[m];S(e,y,g.subarray(2*u),s);for(let m=0;m<u;m++)x[m]=Math.tanh(o[m+2*u]+(h?p[m]:1)*g[m+2*u]);w(l,"n",x);for(let m=0;m<u;m++)n[m]=(1-c[m])*x[m]+c[m]*n[m];w(l,"h",n)}cellBackward({gates:t,candidate:e,candidateBias:r},{hBefore:s,inside:o,dh:n,dhBefore:a},l){let{hiddenSize:u,fromBelow:g,resetAfter:f}=this,[h,p,c]=[0,1,2].map(d=>v(o,d,u)),[x,y,m]=[0,1,2].map(d=>v(g,d,u)),A=n.slice();w(l,"h",A,0);for(let d=0;d<u;d++)y[d]=A[d]*(s[d]-c[d])*p[d]*(1-p[d]),m[d]=A[d]*(1-p[d])*(1-c[d]*c[d]),a[d]+=A[d]*p[d];w(l,"z",y,0),w(l,"n",m,0);let k=new Float64Array(u);if(f){S(e,s,k,r);for(let d=0;d<u;d++)x[d]=m[d]*k[d],k[d]=m[d]*h[d];z(e,k,a)}else{z(e,m,k);for(let d=0;d<u;d++)x[d]=k[d]*s[d],a[d]+=k[d]*h[d]}for(let d=0;d<u;d++)x[d]*=h[d]*(1-h[d]);return w(l,"r",x,0),z(t,g.subarray(0,2*u),a),g}};var _=class extends L{static parts=["h","c"];static inside=["i","f","g","o"];static sums=4;cell({recurrent:t,recurrentBias:e},r,s,o,n){let{hiddenSize:a,fromBefore:l,kept:u}=this,[g,f,h,p]=[0,1,2,3].map(c=>v(u,c,a));S(t,s,l,e);for(let c=0;c<a;c++)g[c]=E(r[c]+l[c]),f[c]=E(r[c+a]+l[c+a]),h[c]=Math.tanh(r[c+2*a]+l[c+2*a]),p[c]=E(r[c+3*a]+l[c+3*a]);w(n,"i",g),w(n,"f",f),w(n,"g",h),w(n,"o",p);for(let c=0;c<a;c++)o[c]=f[c]*o[c]+g[c]*h[c];w(n,"c",o);for(let c=0;c<a;c++)s[c]=p[c]*Math.tanh(o[c]);w(n,"h",s)}cellBackward({recurrent:t},{c:e,cBefore:r,inside:s,dh:o,dc:n,dhBefore:a,dcBefore:l},u){let{hiddenSize:g,fromBelow:f}=this,[h,p,c,x]=[0,1,2,3].map(b=>v(s,b,g)),[y,m,A,k]=[0,1,2,3].map(b=>v(f,b,g)),d=o.slice();w(u,"h",d,0);for(let b=0;b<g;b++){let F=Math.tanh(e[b]);k[b]=d[b]*F*x[b]*(1-x[b]),n[b]+=d[b]*x[b]*(1-F*F)}d.set(n),w(u,"c",d,0);for(let b=0;b<g;b++)y[b]=d[b]*c[b]*h[b]*(1-h[b]),m[b]=d[b]*r[b]*p[b]*(1-p[b]),A[b]=d[b]*h[b]*(1-c[b]*c[b]),l[b]+=d[b]*p[b];return w(u,"i",y,0),w(u,"f",m,0),w(u,"g",A,0),w(u,"o",k,0),z(t,f,a),f}};var j=class extends L{static parts=["h"];static inside=[];static sums=1;cell({recurrent:t,recurrentBias:e},r,s,o,n){let a=this.fromBefore;S(t,s,a,e);for(let l=0;l<s.length;l++)s[l]=Math.tanh(r[l]+a[l]);w(n,"h",s)}cellBackward({recurrent:t},{h:e,dh:r,dhBefore:s},o){let n=this.fromBelow;for(let a=0;a<e.length;a++)n[a]=r[a]*(1-e[a]*e[a]);return w(o,"h",n,0),z(t,n,s),n}};var J={F16:2,F32:4},ft=2**-24;function K(i){let t=new Float32Array(i.length),e=new Uint32Array(t.buffer);for(let r=0;r<i.length;r++){let s=i[r],o=(s&32768)<<16,n=s>>10&31,a=s&1023;n===0?(t[r]=a*ft,e[r]|=o):n===31?e[r]=o|2139095040|a<<13:e[r]=o|n+112<<23|a<<13}return t}function mt(i){return ArrayBuffer.isView(i)?new Uint8Array(i.buffer,i.byteOffset,i.byteLength):new Uint8Array(i)}function U(i){let t=mt(i),e=u=>new Error(`These weights cannot be read: ${u}.`);if(t.length<8)throw e("the file is cut short");let r=new DataView(t.buffer,t.byteOffset,t.byteLength),s=8+Number(r.getBigUint64(0,!0));if(s>t.length)throw e("the header is cut short");let o;try{o=JSON.parse(new TextDecoder().decode(t.subarray(8,s)))}catch{throw e("the header is no JSON")}let{__metadata__:n={},...a}=o,l={};for(let[u,{dtype:g,shape:f,data_offsets:[h,p]}]of Object.entries(a)){let c=f.reduce((m,A)=>m*A,1);if(!(g in J))throw e(`${u} has the type ${g}`);if(p-h!==c*J[g]||s+p>t.length)throw e(`${u} is cut short`);let x=t.slice(s+h,s+p).buffer,y=g==="F16"?K(new Uint16Array(x)):new Float32Array(x);l[u]={shape:f,data:y}}return{metadata:n,tensors:l}}function B(i,t=1){let e=new Float64Array(i.length),r=R(i);if(!(t>0))return e[r]=1,e;let s=0;for(let o=0;o<e.length;o++)e[o]=Math.exp((i[o]-i[r])/t),s+=e[o];for(let o=0;o<e.length;o++)e[o]/=s;return e}function R(i){let t=0;for(let e=1;e<i.length;e++)i[e]>i[t]&&(t=e);return t}function q(i){let t=i>>>0;return()=>{t=t+1831565813>>>0;let e=Math.imul(t^t>>>15,t|1);return e^=e+Math.imul(e^e>>>7,e|61),((e^e>>>14)>>>0)/2**32}}function D(i,t){let e=0;for(let r=0;r<i.length;r++)if(e+=i[r],t<e)return r;return R(i)}var Y={rnn:j,lstm:_,gru:C},P=class{constructor(t){this.characters=Array.from(t),this.ids=new Map(this.characters.map((e,r)=>[e,r]))}encode(t){let e=[],r=new Set,s="",o=0;for(let n of t){let a=this.ids.get(n);a===void 0?(r.add(n),o++):(e.push(a),s+=n)}return{ids:e,kept:s,dropped:[...r],droppedCount:o}}decode(t){return Array.from(t,e=>this.characters[e]).join("")}};function Z(i){let{metadata:t,tensors:e}=U(i),r=Object.hasOwn(Y,t.architecture)&&Y[t.architecture];if(!r)throw new Error(`These weights are of the architecture “${t.architecture}”, which this page cannot run.`);let s=new r(e,JSON.parse(t.config??"{}"));if(s.metadata=t,s.vocabulary=new P(t.vocabulary),s.encode=o=>s.vocabulary.encode(o),s.vocabulary.characters.length!==s.vocabSize)throw new Error("These weights cannot be read: their vocabulary has another size.");return s}function gt(i,t,e){return t.logits.subarray(e*i.vocabSize,(e+1)*i.vocabSize)}function bt(i,t,e,r){let s=B(gt(i,t,e)).map(o=>-o);return s[r]+=1,{position:e,gradient:s}}function Q(i,t,e,r){let{inputs:s}=i.backward(t,[bt(i,t,e,r)]),o=new Float64Array(e+1);for(let n=0;n<=e;n++){let a=0;for(let l=n*i.embeddingSize;l<(n+1)*i.embeddingSize;l++)a+=s[l]**2;o[n]=Math.sqrt(a)}return o}var X=`/* What all widgets look like. Colours come from the page around it: the book's
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
`;var tt=`/* One big line to type into, and behind the caret what a network makes of it;
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
`;var et=`<div class="unrolled-live unrolled-hello" data-architecture="{architecture}" role="group" aria-label="Hello: a network goes on with your line">
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
`;var rt={"\n":"↵"," ":"␣","	":"⇥"},st={"\n":"new line"," ":"space","	":"tab",".":"full stop",",":"comma",":":"colon",";":"semicolon","'":"apostrophe",'"':"quotation mark","-":"hyphen","—":"dash","!":"exclamation mark","?":"question mark","(":"left parenthesis",")":"right parenthesis","[":"left bracket","]":"right bracket","&":"ampersand"},it={"‘":"'","’":"'","“":'"',"”":'"',"–":"-"," ":" "};function N(i){return rt[i]?rt[i]:/^[\p{C}\p{M}\p{Z}]$/u.test(i)?`U+${i.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}`:i}function vt(i){return st[i]?st[i]:i!==i.toLowerCase()?`capital ${i}`:N(i)}function kt(i,t,e,r){let s=[],o=i.vocabulary.ids,n=new Set,a=Array.from(t.replace(/\r\n?/g,`
`),f=>{let h=it[f];return o.has(f)||!o.has(h)?f:(n.add(f),h)}).join(""),{ids:l,dropped:u,droppedCount:g}=i.encode(a);return n.size>0&&s.push(`Read ${[...n].map(f=>`${N(f)} as ${N(it[f])}`).join(", ")}.`),g>0&&s.push(At(u,g)),l.length>e&&(l=l.slice(-e),s.push(`Reads only the last ${e.toLocaleString("en-GB")} characters of the ${r}.`)),{ids:l,notes:s}}function St(i){return i.vocabulary.ids.get(`
`)??0}function ot(i,t,e,r="prompt"){let{ids:s,notes:o}=kt(i,t,e,r);if(s.length===0){s.push(St(i));let n=vt(i.vocabulary.characters[s[0]]);o.push(`The ${r} is empty, so the text starts from a ${n}.`)}return{ids:s,notes:o}}function At(i,t){let e=i.slice(0,12).map(N).join(" "),r=i.length>12?` and ${i.length-12} more`:"";return`Left out ${t===1?"1 character":`${t.toLocaleString("en-GB")} characters`} this model never saw: ${e}${r}`}function at(i,t){let e=document.createRange().createContextualFragment(i.replace(/ \w+="\{\w+\}"|\{\w+\}/g,"")).firstElementChild;e.dataset.architecture=t.metadata.architecture;for(let r of e.querySelectorAll("input, textarea, button, select"))r.dataset.lmSuppressShortcuts="true";return e}var nt=new Map;function lt(i,...t){let e=i.ownerDocument;for(let r of t){let s=nt.get(r);s||(s=new CSSStyleSheet,s.replaceSync(r),nt.set(r,s)),e.adoptedStyleSheets.includes(s)||e.adoptedStyleSheets.push(s)}}var H=class{constructor(t){this.region=t}say(t){clearTimeout(this.speaking),this.speaking=setTimeout(()=>{this.region.textContent=t},600)}stop(){clearTimeout(this.speaking)}};function ht(i,t){return({model:e,el:r})=>{let s,o=()=>{s?.end(),s=void 0;let n=e.get("weights");if(n?.byteLength)try{s=new t(e,r,i(n))}catch(a){let l=document.createElement("p");throw l.setAttribute("role","alert"),l.textContent=a.message,r.append(l),a}};return e.on("change:weights",o),o(),()=>{e.off("change:weights",o),s?.end()}}}var $=64,zt=200,Mt=11,I=class{constructor(t,e){this.model=t,this.onProgress=e,this.ids=[],this.promptLength=0,this.target=0,this.snapshots=[t.initialState()],this.#t(0)}get running(){return this.frame!==void 0}get written(){return this.ids.length-this.promptLength}begin(t,{temperature:e,seed:r,count:s}){let o=Tt(this.ids,t);this.snapshots.length=Math.min(this.snapshots.length,Math.floor(o/$)+1),this.ids=t.slice(),this.promptLength=t.length,this.chances=[],this.temperature=e,this.random=q(r),this.target=t.length+s,this.#t(t.length-1),this.#i()}extend(t){this.target+=t,this.#i()}stop(){cancelAnimationFrame(this.frame),this.frame=void 0,this.target=Math.max(this.ids.length,this.promptLength)}logitsBefore(t){if(t<1)return;let e=this.#r(t-1);return this.model.step(e,this.ids[t-1])}influenceOn(t){let e=Math.max(0,t-zt),r=this.model.forward(this.ids.slice(e,t),{state:this.#r(e)});return{from:e,norms:Q(this.model,r,t-e-1,this.ids[t])}}#r(t){let e=Math.min(Math.floor(t/$),this.snapshots.length-1),r=this.model.copyState(this.snapshots[e]);for(let s=e*$;s<t;s++)this.model.read(r,this.ids[s]);return r}#t(t){let e=Math.min(Math.floor(Math.max(0,t)/$),this.snapshots.length-1);this.snapshots.length=e+1,this.state=this.model.copyState(this.snapshots[e]),this.read=e*$}#i(){this.frame===void 0&&this.#e()}#e(){this.frame=void 0;let t=performance.now()+Mt;for(;this.ids.length<this.target&&performance.now()<t;)this.#n();this.ids.length<this.target&&(this.frame=requestAnimationFrame(()=>this.#e())),this.onProgress(this)}#n(){let t=this.ids[this.read];if(this.read<this.ids.length-1)this.model.read(this.state,t);else{let e=B(this.model.step(this.state,t),this.temperature),r=D(e,this.random());this.ids.push(r),this.chances.push(e[r])}this.read++,this.read%$===0&&(this.snapshots[this.read/$]=this.model.copyState(this.state))}};function Tt(i,t){let e=Math.min(i.length,t.length),r=0;for(;r<e&&i[r]===t[r];)r++;return r}var W={prompt:"O, what a",temperature:.5,length:160},Lt=2e3,ct=50,Ft=60,Et=140,$t="Tab takes what it wrote, a second Tab moves on; Escape stops it.";function Bt(i,t){let e=2166136261^t;for(let r of i)e=Math.imul(e^r.codePointAt(0),16777619);return e>>>0}function Ot(i){let t=i.indexOf(`

`,ct);if(t>=0)return i.slice(0,t);let e=new RegExp(`^[^]{${ct},}[.!?](?=\\s|$)`).exec(i);return e?e[0]:i.replace(/\s+\S*$/,"")}var Ct=()=>matchMedia("(prefers-reduced-motion: reduce)").matches,G=class{constructor(t,e,r){this.model=r,this.example=t.get("prompt")??W.prompt,this.ending=new AbortController,lt(e,X,tt),this.root=e.querySelector(".unrolled-hello")??_t(e,r);let s=o=>this.root.querySelector(o);this.field=s("textarea"),this.parts={sheet:s(".sheet"),typed:s(".typed"),drawn:s(".drawn"),status:s(".status"),take:s(".take"),again:s(".again"),stop:s(".stop")},this.speaker=new H(s(".spoken")),this.writer=new I(r,()=>this.#n()),this.ghost="",this.shown=0,this.times=0,this.#r(),this.root.dataset.live="yes",this.parts.again.disabled=!1,this.#e()}#r(){let t=(e,r,s)=>e.addEventListener(r,s,{signal:this.ending.signal});t(this.field,"input",()=>this.#i()),t(this.field,"focus",()=>{this.fresh=!1}),t(this.field,"keydown",e=>this.#t(e)),t(this.parts.take,"click",()=>this.#h()),t(this.parts.again,"click",()=>{this.times++,this.#e()}),t(this.parts.stop,"click",()=>this.#c())}#t(t){if(t.isComposing)return;t.key==="Escape"&&(this.fresh=!1,this.#c());let e=this.field.selectionStart===this.field.value.length;t.key!=="Tab"||t.shiftKey||!this.fresh||!this.ghost||!e||(t.preventDefault(),this.#h(),this.fresh=!1)}#i(){this.fresh=!0,this.times=0;let{value:t}=this.field,e=t.startsWith(this.text)?t.slice(this.text.length):void 0;if(e&&this.text&&this.ghost.startsWith(e)&&this.ghost.length>e.length+20)return this.text=t,this.ghost=this.ghost.slice(e.length),this.shown=Math.max(0,this.shown-e.length),this.#s();this.#o(),this.ghost="",this.text=t,this.#s(),this.later=setTimeout(()=>this.#e(),Ft)}#e(){this.#o(),this.text=this.field.value;let{ids:t,notes:e}=ot(this.model,this.text||this.example,Lt);this.notes=e,this.ghost="",this.shown=0,this.#s();let r=Bt(this.model.vocabulary.decode(t),this.times);this.writer.begin(t,{temperature:W.temperature,seed:r,count:W.length})}#n(){let{writer:t,parts:e}=this;if(e.stop.disabled=!1,t.running){t.promptLength>500&&t.written===0&&this.#a("Reading what you typed …");return}let r=t.ids.slice(t.promptLength);this.ghost=Ot(this.model.vocabulary.decode(r)),this.since=performance.now(),this.#l()}#l(){let t=Ct()?1/0:(performance.now()-this.since)*Et/1e3;this.shown=Math.min(this.ghost.length,Math.max(this.shown,Math.ceil(t))),this.#s(),this.shown<this.ghost.length?this.frame=requestAnimationFrame(()=>this.#l()):this.#u()}#u(){let{parts:t,field:e}=this;this.#d(),this.#a([...this.notes,$t].join(" "));let r=this.text||this.example;this.speaker.say(`After “${r.slice(-60)}” the network writes: ${this.ghost}`);let s=e.selectionStart===e.value.length;this.text&&s&&(t.sheet.scrollTop=t.sheet.scrollHeight)}#s(){let{parts:t}=this;t.typed.textContent=this.text||this.example,t.drawn.textContent=this.ghost.slice(0,this.shown),t.take.disabled=!this.ghost}#h(){this.ghost&&(this.field.value=(this.text||this.example)+this.ghost,this.field.focus({preventScroll:!0}),this.field.setSelectionRange(this.field.value.length,this.field.value.length),this.times=0,this.#e())}#c(){this.#o(),this.ghost=this.ghost.slice(0,this.shown),this.#s(),this.#a("Stopped. Type on, or press Again.")}#o(){clearTimeout(this.later),this.speaker.stop(),cancelAnimationFrame(this.frame),this.writer.stop(),this.#d()}#d(){document.activeElement===this.parts.stop&&this.parts.again.focus(),this.parts.stop.disabled=!0}#a(t){this.parts.status.textContent!==t&&(this.parts.status.textContent=t)}end(){this.ending.abort(),this.#o(),this.root.remove()}};function _t(i,t){let e=at(et,t),[r,s,o]=["label","textarea",".status"].map(n=>e.querySelector(n));return s.id=`unrolled-hello-${Math.random().toString(36).slice(2)}`,o.id=`${s.id}-hint`,r.htmlFor=s.id,s.setAttribute("aria-describedby",o.id),i.replaceChildren(e),e}var dt={render:ht(Z,G)};((globalThis.unrolled??={}).widgets??={}).hello=dt;var ut=document.querySelector('[data-widget="hello"] textarea'),jt=!document.activeElement||document.activeElement===document.body;ut&&jt&&!location.hash&&matchMedia("(hover: hover) and (pointer: fine)").matches&&ut.focus({preventScroll:!0});})();
