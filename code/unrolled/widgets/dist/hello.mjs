// Made by unrolled.widgets.bundle from 16cacea4e78f38aa58f36047188a135da74d73bf230423a52adf82cb5ea348d2
function A(i,t,e,r,s=0){let n=t.length,o=e.length,a=2*n,h=3*n,p=4*n,g=5*n,b=6*n,c=7*n,l=0;for(;l+8<=o;l+=8){let d=0,w=0,y=0,f=0,v=0,S=0,u=0,m=0;for(let F=0,M=l*n;F<n;F++,M++){let T=t[F];d+=i[M]*T,w+=i[M+n]*T,y+=i[M+a]*T,f+=i[M+h]*T,v+=i[M+p]*T,S+=i[M+g]*T,u+=i[M+b]*T,m+=i[M+c]*T}e[l]=d,e[l+1]=w,e[l+2]=y,e[l+3]=f,e[l+4]=v,e[l+5]=S,e[l+6]=u,e[l+7]=m}for(;l<o;l++){let d=0;for(let w=0,y=l*n;w<n;w++,y++)d+=i[y]*t[w];e[l]=d}for(l=0;l<o;l++)e[l]+=r[s+l]}function z(i,t,e){let r=e.length,s=2*r,n=3*r,o=0;for(;o+4<=t.length;o+=4){let a=t[o],h=t[o+1],p=t[o+2],g=t[o+3];for(let b=0,c=o*r;b<r;b++,c++)e[b]+=a*i[c]+h*i[c+r]+(p*i[c+s]+g*i[c+n])}for(;o<t.length;o++){let a=t[o];for(let h=0,p=o*r;h<r;h++,p++)e[h]+=a*i[p]}}var B=[],L=class{constructor(t){let e=o=>{if(!t[o])throw new Error(`These weights lack ${o}.`);return t[o].data};this.embedding=e("embedding.weight"),[this.vocabSize,this.embeddingSize]=t["embedding.weight"].shape,this.readout=e("readout.weight"),this.readoutBias=Float64Array.from(e("readout.bias")),this.hiddenSize=t["readout.weight"].shape[1],this.layers=[];for(let o=0;o===0||t[`layers.${o}.weight_ih`];o++)this.layers.push({input:e(`layers.${o}.weight_ih`),inputBias:Float64Array.from(e(`layers.${o}.bias_ih`)),recurrent:e(`layers.${o}.weight_hh`),recurrentBias:Float64Array.from(e(`layers.${o}.bias_hh`))});this.numLayers=this.layers.length;let{parts:r,inside:s,sums:n}=this.constructor;if(this.numSums=n*this.hiddenSize,this.layers[0].inputBias.length!==this.numSums)throw new Error("These weights cannot be read: their layers have another size.");this.holdable=[...r,...s],this.fromBelow=new Float64Array(this.numSums),this.fromBefore=new Float64Array(this.numSums),this.kept=new Float64Array(s.length*this.hiddenSize),this.projected=this.#r()}#r(){let{embeddingSize:t,numSums:e,vocabSize:r}=this,{input:s,inputBias:n}=this.layers[0],o=new Float64Array(r*e);for(let a=0;a<r;a++){let h=Float64Array.from(this.embedding.subarray(a*t,(a+1)*t));A(s,h,o.subarray(a*e,(a+1)*e),n)}return o}initialState(){let{length:t}=this.constructor.parts;return Array.from({length:t*this.numLayers},()=>new Float64Array(this.hiddenSize))}copyState(t){return t.map(e=>e.slice())}step(t,e,r=B,s=0){this.#t(t,e,r,s);let n=new Float64Array(this.vocabSize);return A(this.readout,t[this.numLayers-1],n,this.readoutBias),n}read(t,e){this.#t(t,e,B,0)}#t(t,e,r,s,n){let{numSums:o,fromBelow:a}=this;for(let h=0;h<this.numLayers;h++){let p=this.layers[h],g=a;h===0?g=this.projected.subarray(e*o,(e+1)*o):A(p.input,t[h-1],g,p.inputBias),this.cell(p,g,t[h],t[this.numLayers+h],V(r,h,s)),n?.(h)}}forward(t,{state:e,clamp:r=B}={}){let{hiddenSize:s,vocabSize:n,kept:o}=this;for(let{part:c="h"}of r)if(!this.holdable.includes(c))throw new Error(`There is no “${c}” to hold: there are ${this.holdable.join(", ")}.`);let a=e?this.copyState(e):this.initialState(),h=this.copyState(a),p=new Float64Array(t.length*n),g=h.map(()=>new Float64Array(t.length*s)),b=this.layers.map(()=>new Float64Array(t.length*o.length));for(let c=0;c<t.length;c++)this.#t(h,t[c],r,c,l=>b[l].set(o,c*o.length)),h.forEach((l,d)=>g[d].set(l,c*s)),A(this.readout,h[this.numLayers-1],p.subarray(c*n,(c+1)*n),this.readoutBias);return{ids:Array.from(t),logits:p,states:g,inside:b,initial:a,last:h,clamp:r}}opened(t,e,r,s=this.numLayers-1){let{parts:n,inside:o}=this.constructor,a=n.indexOf(e);return a>=0?k(t.states[a*this.numLayers+s],r,this.hiddenSize):k(k(t.inside[s],r,this.kept.length),o.indexOf(e),this.hiddenSize)}backward(t,e,r=B){let{embeddingSize:s,hiddenSize:n,numLayers:o}=this,a=t.ids.length,h=new Float64Array(a*s),p=t.states.map(()=>new Float64Array(a*n)),g=this.initialState(),b=(c,l,d,w)=>c[d]?w<0?l[d]:k(c[d],w,n):void 0;for(let{position:c,gradient:l}of e)z(this.readout,Float64Array.from(l),b(p,g,o-1,c));for(let{state:c,position:l,gradient:d}of r){let w=b(p,g,c,l);for(let y=0;y<n;y++)w[y]+=d[y]}for(let c=ut([...e,...r]);c>=0;c--)for(let l=o-1;l>=0;l--){let d=(f,v)=>b(t.states,t.initial,f,v),w=(f,v)=>b(p,g,f,v),y=this.cellBackward(this.layers[l],{h:d(l,c),c:d(o+l,c),hBefore:d(l,c-1),cBefore:d(o+l,c-1),inside:k(t.inside[l],c,this.kept.length),dh:w(l,c),dc:w(o+l,c),dhBefore:w(l,c-1),dcBefore:w(o+l,c-1)},V(t.clamp,l,c));z(this.layers[l].input,y,l>0?w(l-1,c):k(h,c,s))}return{inputs:h,states:p,initial:g}}},k=(i,t,e)=>i.subarray(t*e,(t+1)*e),E=i=>1/(1+Math.exp(-i));function x(i,t,e,r){for(let s of i){if((s.part??"h")!==t)continue;let n=r??s.value;s.unit===void 0?e.fill(n):e[s.unit]=n}}function V(i,t,e){return i.length===0?B:i.filter(({layer:r=0,from:s=0,to:n=1/0})=>r===t&&e>=s&&e<n)}function ut(i){return i.reduce((t,{position:e})=>Math.max(t,e),-1)}var C=class extends L{static parts=["h"];static inside=["r","z","n"];static sums=3;constructor(t,{reset_after:e=!0}={}){super(t),this.resetAfter=e,this.fromCandidate=new Float64Array(this.hiddenSize);for(let r of this.layers){let{hiddenSize:s}=this;r.gates=r.recurrent.subarray(0,2*s*s),r.candidate=r.recurrent.subarray(2*s*s),r.candidateBias=r.recurrentBias.subarray(2*s)}}cell({gates:t,candidate:e,recurrentBias:r,candidateBias:s},n,o,a,h){let{hiddenSize:p,fromBefore:g,kept:b,resetAfter:c}=this,[l,d,w]=[0,1,2].map(f=>k(b,f,p));A(t,o,g.subarray(0,2*p),r);for(let f=0;f<p;f++)l[f]=E(n[f]+g[f]),d[f]=E(n[f+p]+g[f+p]);x(h,"r",l),x(h,"z",d);let y=c?o:this.fromCandidate;if(!c)for(let f=0;f<p;f++)y[f]=l[f]*o[f];A(e,y,g.subarray(2*p),s);for(let f=0;f<p;f++)w[f]=Math.tanh(n[f+2*p]+(c?l[f]:1)*g[f+2*p]);x(h,"n",w);for(let f=0;f<p;f++)o[f]=(1-d[f])*w[f]+d[f]*o[f];x(h,"h",o)}cellBackward({gates:t,candidate:e,candidateBias:r},{hBefore:s,inside:n,dh:o,dhBefore:a},h){let{hiddenSize:p,fromBelow:g,resetAfter:b}=this,[c,l,d]=[0,1,2].map(u=>k(n,u,p)),[w,y,f]=[0,1,2].map(u=>k(g,u,p)),v=o.slice();x(h,"h",v,0);for(let u=0;u<p;u++)y[u]=v[u]*(s[u]-d[u])*l[u]*(1-l[u]),f[u]=v[u]*(1-l[u])*(1-d[u]*d[u]),a[u]+=v[u]*l[u];x(h,"z",y,0),x(h,"n",f,0);let S=new Float64Array(p);if(b){A(e,s,S,r);for(let u=0;u<p;u++)w[u]=f[u]*S[u],S[u]=f[u]*c[u];z(e,S,a)}else{z(e,f,S);for(let u=0;u<p;u++)w[u]=S[u]*s[u],a[u]+=S[u]*c[u]}for(let u=0;u<p;u++)w[u]*=c[u]*(1-c[u]);return x(h,"r",w,0),z(t,g.subarray(0,2*p),a),g}};var _=class extends L{static parts=["h","c"];static inside=["i","f","g","o"];static sums=4;cell({recurrent:t,recurrentBias:e},r,s,n,o){let{hiddenSize:a,fromBefore:h,kept:p}=this,[g,b,c,l]=[0,1,2,3].map(d=>k(p,d,a));A(t,s,h,e);for(let d=0;d<a;d++)g[d]=E(r[d]+h[d]),b[d]=E(r[d+a]+h[d+a]),c[d]=Math.tanh(r[d+2*a]+h[d+2*a]),l[d]=E(r[d+3*a]+h[d+3*a]);x(o,"i",g),x(o,"f",b),x(o,"g",c),x(o,"o",l);for(let d=0;d<a;d++)n[d]=b[d]*n[d]+g[d]*c[d];x(o,"c",n);for(let d=0;d<a;d++)s[d]=l[d]*Math.tanh(n[d]);x(o,"h",s)}cellBackward({recurrent:t},{c:e,cBefore:r,inside:s,dh:n,dc:o,dhBefore:a,dcBefore:h},p){let{hiddenSize:g,fromBelow:b}=this,[c,l,d,w]=[0,1,2,3].map(m=>k(s,m,g)),[y,f,v,S]=[0,1,2,3].map(m=>k(b,m,g)),u=n.slice();x(p,"h",u,0);for(let m=0;m<g;m++){let F=Math.tanh(e[m]);S[m]=u[m]*F*w[m]*(1-w[m]),o[m]+=u[m]*w[m]*(1-F*F)}u.set(o),x(p,"c",u,0);for(let m=0;m<g;m++)y[m]=u[m]*d[m]*c[m]*(1-c[m]),f[m]=u[m]*r[m]*l[m]*(1-l[m]),v[m]=u[m]*c[m]*(1-d[m]*d[m]),h[m]+=u[m]*l[m];return x(p,"i",y,0),x(p,"f",f,0),x(p,"g",v,0),x(p,"o",S,0),z(t,b,a),b}};var j=class extends L{static parts=["h"];static inside=[];static sums=1;cell({recurrent:t,recurrentBias:e},r,s,n,o){let a=this.fromBefore;A(t,s,a,e);for(let h=0;h<s.length;h++)s[h]=Math.tanh(r[h]+a[h]);x(o,"h",s)}cellBackward({recurrent:t},{h:e,dh:r,dhBefore:s},n){let o=this.fromBelow;for(let a=0;a<e.length;a++)o[a]=r[a]*(1-e[a]*e[a]);return x(n,"h",o,0),z(t,o,s),o}};var J={F16:2,F32:4},pt=2**-24;function K(i){let t=new Float32Array(i.length),e=new Uint32Array(t.buffer);for(let r=0;r<i.length;r++){let s=i[r],n=(s&32768)<<16,o=s>>10&31,a=s&1023;o===0?(t[r]=a*pt,e[r]|=n):o===31?e[r]=n|2139095040|a<<13:e[r]=n|o+112<<23|a<<13}return t}function ft(i){return ArrayBuffer.isView(i)?new Uint8Array(i.buffer,i.byteOffset,i.byteLength):new Uint8Array(i)}function U(i){let t=ft(i),e=p=>new Error(`These weights cannot be read: ${p}.`);if(t.length<8)throw e("the file is cut short");let r=new DataView(t.buffer,t.byteOffset,t.byteLength),s=8+Number(r.getBigUint64(0,!0));if(s>t.length)throw e("the header is cut short");let n;try{n=JSON.parse(new TextDecoder().decode(t.subarray(8,s)))}catch{throw e("the header is no JSON")}let{__metadata__:o={},...a}=n,h={};for(let[p,{dtype:g,shape:b,data_offsets:[c,l]}]of Object.entries(a)){let d=b.reduce((f,v)=>f*v,1);if(!(g in J))throw e(`${p} has the type ${g}`);if(l-c!==d*J[g]||s+l>t.length)throw e(`${p} is cut short`);let w=t.slice(s+c,s+l).buffer,y=g==="F16"?K(new Uint16Array(w)):new Float32Array(w);h[p]={shape:b,data:y}}return{metadata:o,tensors:h}}function O(i,t=1){let e=new Float64Array(i.length),r=R(i);if(!(t>0))return e[r]=1,e;let s=0;for(let n=0;n<e.length;n++)e[n]=Math.exp((i[n]-i[r])/t),s+=e[n];for(let n=0;n<e.length;n++)e[n]/=s;return e}function R(i){let t=0;for(let e=1;e<i.length;e++)i[e]>i[t]&&(t=e);return t}function D(i){let t=i>>>0;return()=>{t=t+1831565813>>>0;let e=Math.imul(t^t>>>15,t|1);return e^=e+Math.imul(e^e>>>7,e|61),((e^e>>>14)>>>0)/2**32}}function P(i,t){let e=0;for(let r=0;r<i.length;r++)if(e+=i[r],t<e)return r;return R(i)}var Y={rnn:j,lstm:_,gru:C},q=class{constructor(t){this.characters=Array.from(t),this.ids=new Map(this.characters.map((e,r)=>[e,r]))}encode(t){let e=[],r=new Set,s="",n=0;for(let o of t){let a=this.ids.get(o);a===void 0?(r.add(o),n++):(e.push(a),s+=o)}return{ids:e,kept:s,dropped:[...r],droppedCount:n}}decode(t){return Array.from(t,e=>this.characters[e]).join("")}};function Z(i){let{metadata:t,tensors:e}=U(i),r=Object.hasOwn(Y,t.architecture)&&Y[t.architecture];if(!r)throw new Error(`These weights are of the architecture “${t.architecture}”, which this page cannot run.`);let s=new r(e,JSON.parse(t.config??"{}"));if(s.metadata=t,s.vocabulary=new q(t.vocabulary),s.encode=n=>s.vocabulary.encode(n),s.vocabulary.characters.length!==s.vocabSize)throw new Error("These weights cannot be read: their vocabulary has another size.");return s}function gt(i,t,e){return t.logits.subarray(e*i.vocabSize,(e+1)*i.vocabSize)}function mt(i,t,e,r){let s=O(gt(i,t,e)).map(n=>-n);return s[r]+=1,{position:e,gradient:s}}function Q(i,t,e,r){let{inputs:s}=i.backward(t,[mt(i,t,e,r)]),n=new Float64Array(e+1);for(let o=0;o<=e;o++){let a=0;for(let h=o*i.embeddingSize;h<(o+1)*i.embeddingSize;h++)a+=s[h]**2;n[o]=Math.sqrt(a)}return n}var X=`/* What all widgets look like. Colours come from the page around it: the book's
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
`;var rt={"\n":"↵"," ":"␣","	":"⇥"},st={"\n":"new line"," ":"space","	":"tab",".":"full stop",",":"comma",":":"colon",";":"semicolon","'":"apostrophe",'"':"quotation mark","-":"hyphen","—":"dash","!":"exclamation mark","?":"question mark","(":"left parenthesis",")":"right parenthesis","[":"left bracket","]":"right bracket","&":"ampersand"},it={"‘":"'","’":"'","“":'"',"”":'"',"–":"-"," ":" "};function N(i){return rt[i]?rt[i]:/^[\p{C}\p{M}\p{Z}]$/u.test(i)?`U+${i.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}`:i}function yt(i){return st[i]?st[i]:i!==i.toLowerCase()?`capital ${i}`:N(i)}function vt(i,t,e,r){let s=[],n=i.vocabulary.ids,o=new Set,a=Array.from(t.replace(/\r\n?/g,`
`),b=>{let c=it[b];return n.has(b)||!n.has(c)?b:(o.add(b),c)}).join(""),{ids:h,dropped:p,droppedCount:g}=i.encode(a);return o.size>0&&s.push(`Read ${[...o].map(b=>`${N(b)} as ${N(it[b])}`).join(", ")}.`),g>0&&s.push(St(p,g)),h.length>e&&(h=h.slice(-e),s.push(`Reads only the last ${e.toLocaleString("en-GB")} characters of the ${r}.`)),{ids:h,notes:s}}function kt(i){return i.vocabulary.ids.get(`
`)??0}function ot(i,t,e,r="prompt"){let{ids:s,notes:n}=vt(i,t,e,r);if(s.length===0){s.push(kt(i));let o=yt(i.vocabulary.characters[s[0]]);n.push(`The ${r} is empty, so the text starts from a ${o}.`)}return{ids:s,notes:n}}function St(i,t){let e=i.slice(0,12).map(N).join(" "),r=i.length>12?` and ${i.length-12} more`:"";return`Left out ${t===1?"1 character":`${t.toLocaleString("en-GB")} characters`} this model never saw: ${e}${r}`}function at(i,t){let e=document.createRange().createContextualFragment(i.replace(/ \w+="\{\w+\}"|\{\w+\}/g,"")).firstElementChild;e.dataset.architecture=t.metadata.architecture;for(let r of e.querySelectorAll("input, textarea, button, select"))r.dataset.lmSuppressShortcuts="true";return e}var nt=new Map;function lt(i,...t){let e=i.ownerDocument;for(let r of t){let s=nt.get(r);s||(s=new CSSStyleSheet,s.replaceSync(r),nt.set(r,s)),e.adoptedStyleSheets.includes(s)||e.adoptedStyleSheets.push(s)}}function ht(i){i.scrollHeight>i.clientHeight?i.tabIndex=0:i.removeAttribute("tabindex")}var H=class{constructor(t){this.region=t}say(t){clearTimeout(this.speaking),this.speaking=setTimeout(()=>{this.region.textContent=t},600)}stop(){clearTimeout(this.speaking)}};function ct(i,t){return({model:e,el:r})=>{let s,n=()=>{s?.end(),s=void 0;let o=e.get("weights");if(o?.byteLength)try{s=new t(e,r,i(o))}catch(a){let h=document.createElement("p");throw h.setAttribute("role","alert"),h.textContent=a.message,r.append(h),a}};return e.on("change:weights",n),n(),()=>{e.off("change:weights",n),s?.end()}}}var $=64,At=200,zt=11,I=class{constructor(t,e){this.model=t,this.onProgress=e,this.ids=[],this.promptLength=0,this.target=0,this.snapshots=[t.initialState()],this.#t(0)}get running(){return this.frame!==void 0}get written(){return this.ids.length-this.promptLength}begin(t,{temperature:e,seed:r,count:s}){let n=Mt(this.ids,t);this.snapshots.length=Math.min(this.snapshots.length,Math.floor(n/$)+1),this.ids=t.slice(),this.promptLength=t.length,this.chances=[],this.temperature=e,this.random=D(r),this.target=t.length+s,this.#t(t.length-1),this.#i()}extend(t){this.target+=t,this.#i()}stop(){cancelAnimationFrame(this.frame),this.frame=void 0,this.target=Math.max(this.ids.length,this.promptLength)}logitsBefore(t){if(t<1)return;let e=this.#r(t-1);return this.model.step(e,this.ids[t-1])}influenceOn(t){let e=Math.max(0,t-At),r=this.model.forward(this.ids.slice(e,t),{state:this.#r(e)});return{from:e,norms:Q(this.model,r,t-e-1,this.ids[t])}}#r(t){let e=Math.min(Math.floor(t/$),this.snapshots.length-1),r=this.model.copyState(this.snapshots[e]);for(let s=e*$;s<t;s++)this.model.read(r,this.ids[s]);return r}#t(t){let e=Math.min(Math.floor(Math.max(0,t)/$),this.snapshots.length-1);this.snapshots.length=e+1,this.state=this.model.copyState(this.snapshots[e]),this.read=e*$}#i(){this.frame===void 0&&this.#e()}#e(){this.frame=void 0;let t=performance.now()+zt;for(;this.ids.length<this.target&&performance.now()<t;)this.#n();this.ids.length<this.target&&(this.frame=requestAnimationFrame(()=>this.#e())),this.onProgress(this)}#n(){let t=this.ids[this.read];if(this.read<this.ids.length-1)this.model.read(this.state,t);else{let e=O(this.model.step(this.state,t),this.temperature),r=P(e,this.random());this.ids.push(r),this.chances.push(e[r])}this.read++,this.read%$===0&&(this.snapshots[this.read/$]=this.model.copyState(this.state))}};function Mt(i,t){let e=Math.min(i.length,t.length),r=0;for(;r<e&&i[r]===t[r];)r++;return r}var W={prompt:"O, what a",temperature:.5,length:160},Tt=2e3,dt=50,Lt=60,Ft=140,Et="Tab takes what it wrote, a second Tab moves on; Escape stops it.";function $t(i,t){let e=2166136261^t;for(let r of i)e=Math.imul(e^r.codePointAt(0),16777619);return e>>>0}function Bt(i){let t=i.indexOf(`

`,dt);if(t>=0)return i.slice(0,t);let e=new RegExp(`^[^]{${dt},}[.!?](?=\\s|$)`).exec(i);return e?e[0]:i.replace(/\s+\S*$/,"")}var Ot=()=>matchMedia("(prefers-reduced-motion: reduce)").matches,G=class{constructor(t,e,r){this.model=r,this.example=t.get("prompt")??W.prompt,this.ending=new AbortController,lt(e,X,tt),this.root=e.querySelector(".unrolled-hello")??Ct(e,r);let s=n=>this.root.querySelector(n);this.field=s("textarea"),this.parts={sheet:s(".sheet"),typed:s(".typed"),drawn:s(".drawn"),status:s(".status"),take:s(".take"),again:s(".again"),stop:s(".stop")},this.speaker=new H(s(".spoken")),this.writer=new I(r,()=>this.#n()),this.ghost="",this.shown=0,this.times=0,this.#r(),this.root.dataset.live="yes",this.parts.again.disabled=!1,this.#e()}#r(){let t=(e,r,s)=>e.addEventListener(r,s,{signal:this.ending.signal});t(this.field,"input",()=>this.#i()),t(this.field,"focus",()=>{this.fresh=!1}),t(this.field,"keydown",e=>this.#t(e)),t(this.parts.take,"click",()=>this.#h()),t(this.parts.again,"click",()=>{this.times++,this.#e()}),t(this.parts.stop,"click",()=>this.#c())}#t(t){if(t.isComposing)return;t.key==="Escape"&&(this.fresh=!1,this.#c());let e=this.field.selectionStart===this.field.value.length;t.key!=="Tab"||t.shiftKey||!this.fresh||!this.ghost||!e||(t.preventDefault(),this.#h(),this.fresh=!1)}#i(){this.fresh=!0,this.times=0;let{value:t}=this.field,e=t.startsWith(this.text)?t.slice(this.text.length):void 0;if(e&&this.text&&this.ghost.startsWith(e)&&this.ghost.length>e.length+20)return this.text=t,this.ghost=this.ghost.slice(e.length),this.shown=Math.max(0,this.shown-e.length),this.#s();this.#o(),this.ghost="",this.text=t,this.#s(),this.later=setTimeout(()=>this.#e(),Lt)}#e(){this.#o(),this.text=this.field.value;let{ids:t,notes:e}=ot(this.model,this.text||this.example,Tt);this.notes=e,this.ghost="",this.shown=0,this.#s();let r=$t(this.model.vocabulary.decode(t),this.times);this.writer.begin(t,{temperature:W.temperature,seed:r,count:W.length})}#n(){let{writer:t,parts:e}=this;if(e.stop.disabled=!1,t.running){t.promptLength>500&&t.written===0&&this.#a("Reading what you typed …");return}let r=t.ids.slice(t.promptLength);this.ghost=Bt(this.model.vocabulary.decode(r)),this.since=performance.now(),this.#l()}#l(){let t=Ot()?1/0:(performance.now()-this.since)*Ft/1e3;this.shown=Math.min(this.ghost.length,Math.max(this.shown,Math.ceil(t))),this.#s(),this.shown<this.ghost.length?this.frame=requestAnimationFrame(()=>this.#l()):this.#u()}#u(){let{parts:t,field:e}=this;this.#d(),this.#a([...this.notes,Et].join(" "));let r=this.text||this.example;this.speaker.say(`After “${r.slice(-60)}” the network writes: ${this.ghost}`);let s=e.selectionStart===e.value.length;this.text&&s&&(t.sheet.scrollTop=t.sheet.scrollHeight)}#s(){let{parts:t}=this;t.typed.textContent=this.text||this.example,t.drawn.textContent=this.ghost.slice(0,this.shown),t.take.disabled=!this.ghost}#h(){this.ghost&&(this.field.value=(this.text||this.example)+this.ghost,this.field.focus({preventScroll:!0}),this.field.setSelectionRange(this.field.value.length,this.field.value.length),this.times=0,this.#e())}#c(){this.#o(),this.ghost=this.ghost.slice(0,this.shown),this.#s(),this.#a("Stopped. Type on, or press Again.")}#o(){clearTimeout(this.later),this.speaker.stop(),cancelAnimationFrame(this.frame),this.writer.stop(),this.#d()}#d(){document.activeElement===this.parts.stop&&this.parts.again.focus(),this.parts.stop.disabled=!0}#a(t){this.parts.status.textContent!==t&&(this.parts.status.textContent=t,ht(this.parts.status))}end(){this.ending.abort(),this.#o(),this.root.remove()}};function Ct(i,t){let e=at(et,t),[r,s,n]=["label","textarea",".status"].map(o=>e.querySelector(o));return s.id=`unrolled-hello-${Math.random().toString(36).slice(2)}`,n.id=`${s.id}-hint`,r.htmlFor=s.id,s.setAttribute("aria-describedby",n.id),i.replaceChildren(e),e}var ye={render:ct(Z,G)};export{W as DEFAULTS,ye as default,Bt as roundedOff,$t as seedOf};
