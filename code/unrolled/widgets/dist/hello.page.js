// Made by unrolled.widgets.bundle from 16cacea4e78f38aa58f36047188a135da74d73bf230423a52adf82cb5ea348d2
(()=>{function A(o,t,e,r,s=0){let n=t.length,i=e.length,a=2*n,h=3*n,p=4*n,m=5*n,b=6*n,c=7*n,l=0;for(;l+8<=i;l+=8){let d=0,w=0,y=0,f=0,v=0,S=0,u=0,g=0;for(let F=0,M=l*n;F<n;F++,M++){let T=t[F];d+=o[M]*T,w+=o[M+n]*T,y+=o[M+a]*T,f+=o[M+h]*T,v+=o[M+p]*T,S+=o[M+m]*T,u+=o[M+b]*T,g+=o[M+c]*T}e[l]=d,e[l+1]=w,e[l+2]=y,e[l+3]=f,e[l+4]=v,e[l+5]=S,e[l+6]=u,e[l+7]=g}for(;l<i;l++){let d=0;for(let w=0,y=l*n;w<n;w++,y++)d+=o[y]*t[w];e[l]=d}for(l=0;l<i;l++)e[l]+=r[s+l]}function z(o,t,e){let r=e.length,s=2*r,n=3*r,i=0;for(;i+4<=t.length;i+=4){let a=t[i],h=t[i+1],p=t[i+2],m=t[i+3];for(let b=0,c=i*r;b<r;b++,c++)e[b]+=a*o[c]+h*o[c+r]+(p*o[c+s]+m*o[c+n])}for(;i<t.length;i++){let a=t[i];for(let h=0,p=i*r;h<r;h++,p++)e[h]+=a*o[p]}}var B=[],L=class{constructor(t){let e=i=>{if(!t[i])throw new Error(`These weights lack ${i}.`);return t[i].data};this.embedding=e("embedding.weight"),[this.vocabSize,this.embeddingSize]=t["embedding.weight"].shape,this.readout=e("readout.weight"),this.readoutBias=Float64Array.from(e("readout.bias")),this.hiddenSize=t["readout.weight"].shape[1],this.layers=[];for(let i=0;i===0||t[`layers.${i}.weight_ih`];i++)this.layers.push({input:e(`layers.${i}.weight_ih`),inputBias:Float64Array.from(e(`layers.${i}.bias_ih`)),recurrent:e(`layers.${i}.weight_hh`),recurrentBias:Float64Array.from(e(`layers.${i}.bias_hh`))});this.numLayers=this.layers.length;let{parts:r,inside:s,sums:n}=this.constructor;if(this.numSums=n*this.hiddenSize,this.layers[0].inputBias.length!==this.numSums)throw new Error("These weights cannot be read: their layers have another size.");this.holdable=[...r,...s],this.fromBelow=new Float64Array(this.numSums),this.fromBefore=new Float64Array(this.numSums),this.kept=new Float64Array(s.length*this.hiddenSize),this.projected=this.#r()}#r(){let{embeddingSize:t,numSums:e,vocabSize:r}=this,{input:s,inputBias:n}=this.layers[0],i=new Float64Array(r*e);for(let a=0;a<r;a++){let h=Float64Array.from(this.embedding.subarray(a*t,(a+1)*t));A(s,h,i.subarray(a*e,(a+1)*e),n)}return i}initialState(){let{length:t}=this.constructor.parts;return Array.from({length:t*this.numLayers},()=>new Float64Array(this.hiddenSize))}copyState(t){return t.map(e=>e.slice())}step(t,e,r=B,s=0){this.#t(t,e,r,s);let n=new Float64Array(this.vocabSize);return A(this.readout,t[this.numLayers-1],n,this.readoutBias),n}read(t,e){this.#t(t,e,B,0)}#t(t,e,r,s,n){let{numSums:i,fromBelow:a}=this;for(let h=0;h<this.numLayers;h++){let p=this.layers[h],m=a;h===0?m=this.projected.subarray(e*i,(e+1)*i):A(p.input,t[h-1],m,p.inputBias),this.cell(p,m,t[h],t[this.numLayers+h],V(r,h,s)),n?.(h)}}forward(t,{state:e,clamp:r=B}={}){let{hiddenSize:s,vocabSize:n,kept:i}=this;for(let{part:c="h"}of r)if(!this.holdable.includes(c))throw new Error(`There is no “${c}” to hold: there are ${this.holdable.join(", ")}.`);let a=e?this.copyState(e):this.initialState(),h=this.copyState(a),p=new Float64Array(t.length*n),m=h.map(()=>new Float64Array(t.length*s)),b=this.layers.map(()=>new Float64Array(t.length*i.length));for(let c=0;c<t.length;c++)this.#t(h,t[c],r,c,l=>b[l].set(i,c*i.length)),h.forEach((l,d)=>m[d].set(l,c*s)),A(this.readout,h[this.numLayers-1],p.subarray(c*n,(c+1)*n),this.readoutBias);return{ids:Array.from(t),logits:p,states:m,inside:b,initial:a,last:h,clamp:r}}opened(t,e,r,s=this.numLayers-1){let{parts:n,inside:i}=this.constructor,a=n.indexOf(e);return a>=0?k(t.states[a*this.numLayers+s],r,this.hiddenSize):k(k(t.inside[s],r,this.kept.length),i.indexOf(e),this.hiddenSize)}backward(t,e,r=B){let{embeddingSize:s,hiddenSize:n,numLayers:i}=this,a=t.ids.length,h=new Float64Array(a*s),p=t.states.map(()=>new Float64Array(a*n)),m=this.initialState(),b=(c,l,d,w)=>c[d]?w<0?l[d]:k(c[d],w,n):void 0;for(let{position:c,gradient:l}of e)z(this.readout,Float64Array.from(l),b(p,m,i-1,c));for(let{state:c,position:l,gradient:d}of r){let w=b(p,m,c,l);for(let y=0;y<n;y++)w[y]+=d[y]}for(let c=ft([...e,...r]);c>=0;c--)for(let l=i-1;l>=0;l--){let d=(f,v)=>b(t.states,t.initial,f,v),w=(f,v)=>b(p,m,f,v),y=this.cellBackward(this.layers[l],{h:d(l,c),c:d(i+l,c),hBefore:d(l,c-1),cBefore:d(i+l,c-1),inside:k(t.inside[l],c,this.kept.length),dh:w(l,c),dc:w(i+l,c),dhBefore:w(l,c-1),dcBefore:w(i+l,c-1)},V(t.clamp,l,c));z(this.layers[l].input,y,l>0?w(l-1,c):k(h,c,s))}return{inputs:h,states:p,initial:m}}},k=(o,t,e)=>o.subarray(t*e,(t+1)*e),E=o=>1/(1+Math.exp(-o));function x(o,t,e,r){for(let s of o){if((s.part??"h")!==t)continue;let n=r??s.value;s.unit===void 0?e.fill(n):e[s.unit]=n}}function V(o,t,e){return o.length===0?B:o.filter(({layer:r=0,from:s=0,to:n=1/0})=>r===t&&e>=s&&e<n)}function ft(o){return o.reduce((t,{position:e})=>Math.max(t,e),-1)}var C=class extends L{static parts=["h"];static inside=["r","z","n"];static sums=3;constructor(t,{reset_after:e=!0}={}){super(t),this.resetAfter=e,this.fromCandidate=new Float64Array(this.hiddenSize);for(let r of this.layers){let{hiddenSize:s}=this;r.gates=r.recurrent.subarray(0,2*s*s),r.candidate=r.recurrent.subarray(2*s*s),r.candidateBias=r.recurrentBias.subarray(2*s)}}cell({gates:t,candidate:e,recurrentBias:r,candidateBias:s},n,i,a,h){let{hiddenSize:p,fromBefore:m,kept:b,resetAfter:c}=this,[l,d,w]=[0,1,2].map(f=>k(b,f,p));A(t,i,m.subarray(0,2*p),r);for(let f=0;f<p;f++)l[f]=E(n[f]+m[f]),d[f]=E(n[f+p]+m[f+p]);x(h,"r",l),x(h,"z",d);let y=c?i:this.fromCandidate;if(!c)for(let f=0;f<p;f++)y[f]=l[f]*i[f];A(e,y,m.subarray(2*p),s);for(let f=0;f<p;f++)w[f]=Math.tanh(n[f+2*p]+(c?l[f]:1)*m[f+2*p]);x(h,"n",w);for(let f=0;f<p;f++)i[f]=(1-d[f])*w[f]+d[f]*i[f];x(h,"h",i)}cellBackward({gates:t,candidate:e,candidateBias:r},{hBefore:s,inside:n,dh:i,dhBefore:a},h){let{hiddenSize:p,fromBelow:m,resetAfter:b}=this,[c,l,d]=[0,1,2].map(u=>k(n,u,p)),[w,y,f]=[0,1,2].map(u=>k(m,u,p)),v=i.slice();x(h,"h",v,0);for(let u=0;u<p;u++)y[u]=v[u]*(s[u]-d[u])*l[u]*(1-l[u]),f[u]=v[u]*(1-l[u])*(1-d[u]*d[u]),a[u]+=v[u]*l[u];x(h,"z",y,0),x(h,"n",f,0);let S=new Float64Array(p);if(b){A(e,s,S,r);for(let u=0;u<p;u++)w[u]=f[u]*S[u],S[u]=f[u]*c[u];z(e,S,a)}else{z(e,f,S);for(let u=0;u<p;u++)w[u]=S[u]*s[u],a[u]+=S[u]*c[u]}for(let u=0;u<p;u++)w[u]*=c[u]*(1-c[u]);return x(h,"r",w,0),z(t,m.subarray(0,2*p),a),m}};var _=class extends L{static parts=["h","c"];static inside=["i","f","g","o"];static sums=4;cell({recurrent:t,recurrentBias:e},r,s,n,i){let{hiddenSize:a,fromBefore:h,kept:p}=this,[m,b,c,l]=[0,1,2,3].map(d=>k(p,d,a));A(t,s,h,e);for(let d=0;d<a;d++)m[d]=E(r[d]+h[d]),b[d]=E(r[d+a]+h[d+a]),c[d]=Math.tanh(r[d+2*a]+h[d+2*a]),l[d]=E(r[d+3*a]+h[d+3*a]);x(i,"i",m),x(i,"f",b),x(i,"g",c),x(i,"o",l);for(let d=0;d<a;d++)n[d]=b[d]*n[d]+m[d]*c[d];x(i,"c",n);for(let d=0;d<a;d++)s[d]=l[d]*Math.tanh(n[d]);x(i,"h",s)}cellBackward({recurrent:t},{c:e,cBefore:r,inside:s,dh:n,dc:i,dhBefore:a,dcBefore:h},p){let{hiddenSize:m,fromBelow:b}=this,[c,l,d,w]=[0,1,2,3].map(g=>k(s,g,m)),[y,f,v,S]=[0,1,2,3].map(g=>k(b,g,m)),u=n.slice();x(p,"h",u,0);for(let g=0;g<m;g++){let F=Math.tanh(e[g]);S[g]=u[g]*F*w[g]*(1-w[g]),i[g]+=u[g]*w[g]*(1-F*F)}u.set(i),x(p,"c",u,0);for(let g=0;g<m;g++)y[g]=u[g]*d[g]*c[g]*(1-c[g]),f[g]=u[g]*r[g]*l[g]*(1-l[g]),v[g]=u[g]*c[g]*(1-d[g]*d[g]),h[g]+=u[g]*l[g];return x(p,"i",y,0),x(p,"f",f,0),x(p,"g",v,0),x(p,"o",S,0),z(t,b,a),b}};var j=class extends L{static parts=["h"];static inside=[];static sums=1;cell({recurrent:t,recurrentBias:e},r,s,n,i){let a=this.fromBefore;A(t,s,a,e);for(let h=0;h<s.length;h++)s[h]=Math.tanh(r[h]+a[h]);x(i,"h",s)}cellBackward({recurrent:t},{h:e,dh:r,dhBefore:s},n){let i=this.fromBelow;for(let a=0;a<e.length;a++)i[a]=r[a]*(1-e[a]*e[a]);return x(n,"h",i,0),z(t,i,s),i}};var J={F16:2,F32:4},mt=2**-24;function K(o){let t=new Float32Array(o.length),e=new Uint32Array(t.buffer);for(let r=0;r<o.length;r++){let s=o[r],n=(s&32768)<<16,i=s>>10&31,a=s&1023;i===0?(t[r]=a*mt,e[r]|=n):i===31?e[r]=n|2139095040|a<<13:e[r]=n|i+112<<23|a<<13}return t}function gt(o){return ArrayBuffer.isView(o)?new Uint8Array(o.buffer,o.byteOffset,o.byteLength):new Uint8Array(o)}function U(o){let t=gt(o),e=p=>new Error(`These weights cannot be read: ${p}.`);if(t.length<8)throw e("the file is cut short");let r=new DataView(t.buffer,t.byteOffset,t.byteLength),s=8+Number(r.getBigUint64(0,!0));if(s>t.length)throw e("the header is cut short");let n;try{n=JSON.parse(new TextDecoder().decode(t.subarray(8,s)))}catch{throw e("the header is no JSON")}let{__metadata__:i={},...a}=n,h={};for(let[p,{dtype:m,shape:b,data_offsets:[c,l]}]of Object.entries(a)){let d=b.reduce((f,v)=>f*v,1);if(!(m in J))throw e(`${p} has the type ${m}`);if(l-c!==d*J[m]||s+l>t.length)throw e(`${p} is cut short`);let w=t.slice(s+c,s+l).buffer,y=m==="F16"?K(new Uint16Array(w)):new Float32Array(w);h[p]={shape:b,data:y}}return{metadata:i,tensors:h}}function O(o,t=1){let e=new Float64Array(o.length),r=R(o);if(!(t>0))return e[r]=1,e;let s=0;for(let n=0;n<e.length;n++)e[n]=Math.exp((o[n]-o[r])/t),s+=e[n];for(let n=0;n<e.length;n++)e[n]/=s;return e}function R(o){let t=0;for(let e=1;e<o.length;e++)o[e]>o[t]&&(t=e);return t}function q(o){let t=o>>>0;return()=>{t=t+1831565813>>>0;let e=Math.imul(t^t>>>15,t|1);return e^=e+Math.imul(e^e>>>7,e|61),((e^e>>>14)>>>0)/2**32}}function D(o,t){let e=0;for(let r=0;r<o.length;r++)if(e+=o[r],t<e)return r;return R(o)}var Y={rnn:j,lstm:_,gru:C},P=class{constructor(t){this.characters=Array.from(t),this.ids=new Map(this.characters.map((e,r)=>[e,r]))}encode(t){let e=[],r=new Set,s="",n=0;for(let i of t){let a=this.ids.get(i);a===void 0?(r.add(i),n++):(e.push(a),s+=i)}return{ids:e,kept:s,dropped:[...r],droppedCount:n}}decode(t){return Array.from(t,e=>this.characters[e]).join("")}};function Z(o){let{metadata:t,tensors:e}=U(o),r=Object.hasOwn(Y,t.architecture)&&Y[t.architecture];if(!r)throw new Error(`These weights are of the architecture “${t.architecture}”, which this page cannot run.`);let s=new r(e,JSON.parse(t.config??"{}"));if(s.metadata=t,s.vocabulary=new P(t.vocabulary),s.encode=n=>s.vocabulary.encode(n),s.vocabulary.characters.length!==s.vocabSize)throw new Error("These weights cannot be read: their vocabulary has another size.");return s}function bt(o,t,e){return t.logits.subarray(e*o.vocabSize,(e+1)*o.vocabSize)}function wt(o,t,e,r){let s=O(bt(o,t,e)).map(n=>-n);return s[r]+=1,{position:e,gradient:s}}function Q(o,t,e,r){let{inputs:s}=o.backward(t,[wt(o,t,e,r)]),n=new Float64Array(e+1);for(let i=0;i<=e;i++){let a=0;for(let h=i*o.embeddingSize;h<(i+1)*o.embeddingSize;h++)a+=s[h]**2;n[i]=Math.sqrt(a)}return n}var X=`/* What all widgets look like. Colours come from the page around it: the book's
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
`;var rt={"\n":"↵"," ":"␣","	":"⇥"},st={"\n":"new line"," ":"space","	":"tab",".":"full stop",",":"comma",":":"colon",";":"semicolon","'":"apostrophe",'"':"quotation mark","-":"hyphen","—":"dash","!":"exclamation mark","?":"question mark","(":"left parenthesis",")":"right parenthesis","[":"left bracket","]":"right bracket","&":"ampersand"},ot={"‘":"'","’":"'","“":'"',"”":'"',"–":"-"," ":" "};function N(o){return rt[o]?rt[o]:/^[\p{C}\p{M}\p{Z}]$/u.test(o)?`U+${o.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}`:o}function kt(o){return st[o]?st[o]:o!==o.toLowerCase()?`capital ${o}`:N(o)}function St(o,t,e,r){let s=[],n=o.vocabulary.ids,i=new Set,a=Array.from(t.replace(/\r\n?/g,`
`),b=>{let c=ot[b];return n.has(b)||!n.has(c)?b:(i.add(b),c)}).join(""),{ids:h,dropped:p,droppedCount:m}=o.encode(a);return i.size>0&&s.push(`Read ${[...i].map(b=>`${N(b)} as ${N(ot[b])}`).join(", ")}.`),m>0&&s.push(zt(p,m)),h.length>e&&(h=h.slice(-e),s.push(`Reads only the last ${e.toLocaleString("en-GB")} characters of the ${r}.`)),{ids:h,notes:s}}function At(o){return o.vocabulary.ids.get(`
`)??0}function it(o,t,e,r="prompt"){let{ids:s,notes:n}=St(o,t,e,r);if(s.length===0){s.push(At(o));let i=kt(o.vocabulary.characters[s[0]]);n.push(`The ${r} is empty, so the text starts from a ${i}.`)}return{ids:s,notes:n}}function zt(o,t){let e=o.slice(0,12).map(N).join(" "),r=o.length>12?` and ${o.length-12} more`:"";return`Left out ${t===1?"1 character":`${t.toLocaleString("en-GB")} characters`} this model never saw: ${e}${r}`}function at(o,t){let e=document.createRange().createContextualFragment(o.replace(/ \w+="\{\w+\}"|\{\w+\}/g,"")).firstElementChild;e.dataset.architecture=t.metadata.architecture;for(let r of e.querySelectorAll("input, textarea, button, select"))r.dataset.lmSuppressShortcuts="true";return e}var nt=new Map;function lt(o,...t){let e=o.ownerDocument;for(let r of t){let s=nt.get(r);s||(s=new CSSStyleSheet,s.replaceSync(r),nt.set(r,s)),e.adoptedStyleSheets.includes(s)||e.adoptedStyleSheets.push(s)}}function ht(o){o.scrollHeight>o.clientHeight?o.tabIndex=0:o.removeAttribute("tabindex")}var H=class{constructor(t){this.region=t}say(t){clearTimeout(this.speaking),this.speaking=setTimeout(()=>{this.region.textContent=t},600)}stop(){clearTimeout(this.speaking)}};function ct(o,t){return({model:e,el:r})=>{let s,n=()=>{s?.end(),s=void 0;let i=e.get("weights");if(i?.byteLength)try{s=new t(e,r,o(i))}catch(a){let h=document.createElement("p");throw h.setAttribute("role","alert"),h.textContent=a.message,r.append(h),a}};return e.on("change:weights",n),n(),()=>{e.off("change:weights",n),s?.end()}}}var $=64,Mt=200,Tt=11,I=class{constructor(t,e){this.model=t,this.onProgress=e,this.ids=[],this.promptLength=0,this.target=0,this.snapshots=[t.initialState()],this.#t(0)}get running(){return this.frame!==void 0}get written(){return this.ids.length-this.promptLength}begin(t,{temperature:e,seed:r,count:s}){let n=Lt(this.ids,t);this.snapshots.length=Math.min(this.snapshots.length,Math.floor(n/$)+1),this.ids=t.slice(),this.promptLength=t.length,this.chances=[],this.temperature=e,this.random=q(r),this.target=t.length+s,this.#t(t.length-1),this.#o()}extend(t){this.target+=t,this.#o()}stop(){cancelAnimationFrame(this.frame),this.frame=void 0,this.target=Math.max(this.ids.length,this.promptLength)}logitsBefore(t){if(t<1)return;let e=this.#r(t-1);return this.model.step(e,this.ids[t-1])}influenceOn(t){let e=Math.max(0,t-Mt),r=this.model.forward(this.ids.slice(e,t),{state:this.#r(e)});return{from:e,norms:Q(this.model,r,t-e-1,this.ids[t])}}#r(t){let e=Math.min(Math.floor(t/$),this.snapshots.length-1),r=this.model.copyState(this.snapshots[e]);for(let s=e*$;s<t;s++)this.model.read(r,this.ids[s]);return r}#t(t){let e=Math.min(Math.floor(Math.max(0,t)/$),this.snapshots.length-1);this.snapshots.length=e+1,this.state=this.model.copyState(this.snapshots[e]),this.read=e*$}#o(){this.frame===void 0&&this.#e()}#e(){this.frame=void 0;let t=performance.now()+Tt;for(;this.ids.length<this.target&&performance.now()<t;)this.#n();this.ids.length<this.target&&(this.frame=requestAnimationFrame(()=>this.#e())),this.onProgress(this)}#n(){let t=this.ids[this.read];if(this.read<this.ids.length-1)this.model.read(this.state,t);else{let e=O(this.model.step(this.state,t),this.temperature),r=D(e,this.random());this.ids.push(r),this.chances.push(e[r])}this.read++,this.read%$===0&&(this.snapshots[this.read/$]=this.model.copyState(this.state))}};function Lt(o,t){let e=Math.min(o.length,t.length),r=0;for(;r<e&&o[r]===t[r];)r++;return r}var W={prompt:"O, what a",temperature:.5,length:160},Ft=2e3,dt=50,Et=60,$t=140,Bt="Tab takes what it wrote, a second Tab moves on; Escape stops it.";function Ot(o,t){let e=2166136261^t;for(let r of o)e=Math.imul(e^r.codePointAt(0),16777619);return e>>>0}function Ct(o){let t=o.indexOf(`

`,dt);if(t>=0)return o.slice(0,t);let e=new RegExp(`^[^]{${dt},}[.!?](?=\\s|$)`).exec(o);return e?e[0]:o.replace(/\s+\S*$/,"")}var _t=()=>matchMedia("(prefers-reduced-motion: reduce)").matches,G=class{constructor(t,e,r){this.model=r,this.example=t.get("prompt")??W.prompt,this.ending=new AbortController,lt(e,X,tt),this.root=e.querySelector(".unrolled-hello")??jt(e,r);let s=n=>this.root.querySelector(n);this.field=s("textarea"),this.parts={sheet:s(".sheet"),typed:s(".typed"),drawn:s(".drawn"),status:s(".status"),take:s(".take"),again:s(".again"),stop:s(".stop")},this.speaker=new H(s(".spoken")),this.writer=new I(r,()=>this.#n()),this.ghost="",this.shown=0,this.times=0,this.#r(),this.root.dataset.live="yes",this.parts.again.disabled=!1,this.#e()}#r(){let t=(e,r,s)=>e.addEventListener(r,s,{signal:this.ending.signal});t(this.field,"input",()=>this.#o()),t(this.field,"focus",()=>{this.fresh=!1}),t(this.field,"keydown",e=>this.#t(e)),t(this.parts.take,"click",()=>this.#h()),t(this.parts.again,"click",()=>{this.times++,this.#e()}),t(this.parts.stop,"click",()=>this.#c())}#t(t){if(t.isComposing)return;t.key==="Escape"&&(this.fresh=!1,this.#c());let e=this.field.selectionStart===this.field.value.length;t.key!=="Tab"||t.shiftKey||!this.fresh||!this.ghost||!e||(t.preventDefault(),this.#h(),this.fresh=!1)}#o(){this.fresh=!0,this.times=0;let{value:t}=this.field,e=t.startsWith(this.text)?t.slice(this.text.length):void 0;if(e&&this.text&&this.ghost.startsWith(e)&&this.ghost.length>e.length+20)return this.text=t,this.ghost=this.ghost.slice(e.length),this.shown=Math.max(0,this.shown-e.length),this.#s();this.#i(),this.ghost="",this.text=t,this.#s(),this.later=setTimeout(()=>this.#e(),Et)}#e(){this.#i(),this.text=this.field.value;let{ids:t,notes:e}=it(this.model,this.text||this.example,Ft);this.notes=e,this.ghost="",this.shown=0,this.#s();let r=Ot(this.model.vocabulary.decode(t),this.times);this.writer.begin(t,{temperature:W.temperature,seed:r,count:W.length})}#n(){let{writer:t,parts:e}=this;if(e.stop.disabled=!1,t.running){t.promptLength>500&&t.written===0&&this.#a("Reading what you typed …");return}let r=t.ids.slice(t.promptLength);this.ghost=Ct(this.model.vocabulary.decode(r)),this.since=performance.now(),this.#l()}#l(){let t=_t()?1/0:(performance.now()-this.since)*$t/1e3;this.shown=Math.min(this.ghost.length,Math.max(this.shown,Math.ceil(t))),this.#s(),this.shown<this.ghost.length?this.frame=requestAnimationFrame(()=>this.#l()):this.#u()}#u(){let{parts:t,field:e}=this;this.#d(),this.#a([...this.notes,Bt].join(" "));let r=this.text||this.example;this.speaker.say(`After “${r.slice(-60)}” the network writes: ${this.ghost}`);let s=e.selectionStart===e.value.length;this.text&&s&&(t.sheet.scrollTop=t.sheet.scrollHeight)}#s(){let{parts:t}=this;t.typed.textContent=this.text||this.example,t.drawn.textContent=this.ghost.slice(0,this.shown),t.take.disabled=!this.ghost}#h(){this.ghost&&(this.field.value=(this.text||this.example)+this.ghost,this.field.focus({preventScroll:!0}),this.field.setSelectionRange(this.field.value.length,this.field.value.length),this.times=0,this.#e())}#c(){this.#i(),this.ghost=this.ghost.slice(0,this.shown),this.#s(),this.#a("Stopped. Type on, or press Again.")}#i(){clearTimeout(this.later),this.speaker.stop(),cancelAnimationFrame(this.frame),this.writer.stop(),this.#d()}#d(){document.activeElement===this.parts.stop&&this.parts.again.focus(),this.parts.stop.disabled=!0}#a(t){this.parts.status.textContent!==t&&(this.parts.status.textContent=t,ht(this.parts.status))}end(){this.ending.abort(),this.#i(),this.root.remove()}};function jt(o,t){let e=at(et,t),[r,s,n]=["label","textarea",".status"].map(i=>e.querySelector(i));return s.id=`unrolled-hello-${Math.random().toString(36).slice(2)}`,n.id=`${s.id}-hint`,r.htmlFor=s.id,s.setAttribute("aria-describedby",n.id),o.replaceChildren(e),e}var ut={render:ct(Z,G)};((globalThis.unrolled??={}).widgets??={}).hello=ut;var pt=document.querySelector('[data-widget="hello"] textarea'),Nt=!document.activeElement||document.activeElement===document.body;pt&&Nt&&!location.hash&&matchMedia("(hover: hover) and (pointer: fine)").matches&&pt.focus({preventScroll:!0});})();
