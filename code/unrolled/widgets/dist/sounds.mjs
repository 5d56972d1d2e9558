// Made by unrolled.widgets.bundle from a362cce2ffc19a4e837cfd6f10ec514e341c2477dcef6408846a875116eee5b5
function v(n,t,e,s,r=0){let o=t.length,i=e.length,l=2*o,a=3*o,h=4*o,u=5*o,f=6*o,d=7*o,c=0;for(;c+8<=i;c+=8){let p=0,g=0,b=0,x=0,k=0,B=0,y=0,m=0;for(let M=0,$=c*o;M<o;M++,$++){let T=t[M];p+=n[$]*T,g+=n[$+o]*T,b+=n[$+l]*T,x+=n[$+a]*T,k+=n[$+h]*T,B+=n[$+u]*T,y+=n[$+f]*T,m+=n[$+d]*T}e[c]=p,e[c+1]=g,e[c+2]=b,e[c+3]=x,e[c+4]=k,e[c+5]=B,e[c+6]=y,e[c+7]=m}for(;c<i;c++){let p=0;for(let g=0,b=c*o;g<o;g++,b++)p+=n[b]*t[g];e[c]=p}for(c=0;c<i;c++)e[c]+=s[r+c]}function z(n,t,e){let s=e.length,r=2*s,o=3*s,i=0;for(;i+4<=t.length;i+=4){let l=t[i],a=t[i+1],h=t[i+2],u=t[i+3];for(let f=0,d=i*s;f<s;f++,d++)e[f]+=l*n[d]+a*n[d+s]+(h*n[d+r]+u*n[d+o])}for(;i<t.length;i++){let l=t[i];for(let a=0,h=i*s;a<s;a++,h++)e[a]+=l*n[h]}}var _=[],F=class{constructor(t){let e=i=>{if(!t[i])throw new Error(`These weights lack ${i}.`);return t[i].data};this.embedding=e("embedding.weight"),[this.vocabSize,this.embeddingSize]=t["embedding.weight"].shape,this.readout=e("readout.weight"),this.readoutBias=Float64Array.from(e("readout.bias")),this.hiddenSize=t["readout.weight"].shape[1],this.layers=[];for(let i=0;i===0||t[`layers.${i}.weight_ih`];i++)this.layers.push({input:e(`layers.${i}.weight_ih`),inputBias:Float64Array.from(e(`layers.${i}.bias_ih`)),recurrent:e(`layers.${i}.weight_hh`),recurrentBias:Float64Array.from(e(`layers.${i}.bias_hh`))});this.numLayers=this.layers.length;let{parts:s,inside:r,sums:o}=this.constructor;if(this.numSums=o*this.hiddenSize,this.layers[0].inputBias.length!==this.numSums)throw new Error("These weights cannot be read: their layers have another size.");this.holdable=[...s,...r],this.fromBelow=new Float64Array(this.numSums),this.fromBefore=new Float64Array(this.numSums),this.kept=new Float64Array(r.length*this.hiddenSize),this.projected=this.#e()}#e(){let{embeddingSize:t,numSums:e,vocabSize:s}=this,{input:r,inputBias:o}=this.layers[0],i=new Float64Array(s*e);for(let l=0;l<s;l++){let a=Float64Array.from(this.embedding.subarray(l*t,(l+1)*t));v(r,a,i.subarray(l*e,(l+1)*e),o)}return i}initialState(){let{length:t}=this.constructor.parts;return Array.from({length:t*this.numLayers},()=>new Float64Array(this.hiddenSize))}copyState(t){return t.map(e=>e.slice())}step(t,e,s=_,r=0){this.#t(t,e,s,r);let o=new Float64Array(this.vocabSize);return v(this.readout,t[this.numLayers-1],o,this.readoutBias),o}read(t,e){this.#t(t,e,_,0)}#t(t,e,s,r,o){let{numSums:i,fromBelow:l}=this;for(let a=0;a<this.numLayers;a++){let h=this.layers[a],u=l;a===0?u=this.projected.subarray(e*i,(e+1)*i):v(h.input,t[a-1],u,h.inputBias),this.cell(h,u,t[a],t[this.numLayers+a],V(s,a,r)),o?.(a)}}forward(t,{state:e,clamp:s=_}={}){let{hiddenSize:r,vocabSize:o,kept:i}=this;for(let{part:d="h"}of s)if(!this.holdable.includes(d))throw new Error(`There is no “${d}” to hold: there are ${this.holdable.join(", ")}.`);let l=e?this.copyState(e):this.initialState(),a=this.copyState(l),h=new Float64Array(t.length*o),u=a.map(()=>new Float64Array(t.length*r)),f=this.layers.map(()=>new Float64Array(t.length*i.length));for(let d=0;d<t.length;d++)this.#t(a,t[d],s,d,c=>f[c].set(i,d*i.length)),a.forEach((c,p)=>u[p].set(c,d*r)),v(this.readout,a[this.numLayers-1],h.subarray(d*o,(d+1)*o),this.readoutBias);return{ids:Array.from(t),logits:h,states:u,inside:f,initial:l,last:a,clamp:s}}opened(t,e,s,r=this.numLayers-1){let{parts:o,inside:i}=this.constructor,l=o.indexOf(e);return l>=0?S(t.states[l*this.numLayers+r],s,this.hiddenSize):S(S(t.inside[r],s,this.kept.length),i.indexOf(e),this.hiddenSize)}backward(t,e,s=_){let{embeddingSize:r,hiddenSize:o,numLayers:i}=this,l=t.ids.length,a=new Float64Array(l*r),h=t.states.map(()=>new Float64Array(l*o)),u=this.initialState(),f=(d,c,p,g)=>d[p]?g<0?c[p]:S(d[p],g,o):void 0;for(let{position:d,gradient:c}of e)z(this.readout,Float64Array.from(c),f(h,u,i-1,d));for(let{state:d,position:c,gradient:p}of s){let g=f(h,u,d,c);for(let b=0;b<o;b++)g[b]+=p[b]}for(let d=bt([...e,...s]);d>=0;d--)for(let c=i-1;c>=0;c--){let p=(x,k)=>f(t.states,t.initial,x,k),g=(x,k)=>f(h,u,x,k),b=this.cellBackward(this.layers[c],{h:p(c,d),c:p(i+c,d),hBefore:p(c,d-1),cBefore:p(i+c,d-1),inside:S(t.inside[c],d,this.kept.length),dh:g(c,d),dc:g(i+c,d),dhBefore:g(c,d-1),dcBefore:g(i+c,d-1)},V(t.clamp,c,d));z(this.layers[c].input,b,c>0?g(c-1,d):S(a,d,r))}return{inputs:a,states:h,initial:u}}},S=(n,t,e)=>n.subarray(t*e,(t+1)*e),E=n=>1/(1+Math.exp(-n));function w(n,t,e,s){for(let r of n){if((r.part??"h")!==t)continue;let o=s??r.value;r.unit===void 0?e.fill(o):e[r.unit]=o}}function V(n,t,e){return n.length===0?_:n.filter(({layer:s=0,from:r=0,to:o=1/0})=>s===t&&e>=r&&e<o)}function bt(n){return n.reduce((t,{position:e})=>Math.max(t,e),-1)}var j=class extends F{static parts=["h","c"];static inside=["i","f","g","o"];static sums=4;cell({recurrent:t,recurrentBias:e},s,r,o,i){let{hiddenSize:l,fromBefore:a,kept:h}=this,[u,f,d,c]=[0,1,2,3].map(p=>S(h,p,l));v(t,r,a,e);for(let p=0;p<l;p++)u[p]=E(s[p]+a[p]),f[p]=E(s[p+l]+a[p+l]),d[p]=Math.tanh(s[p+2*l]+a[p+2*l]),c[p]=E(s[p+3*l]+a[p+3*l]);w(i,"i",u),w(i,"f",f),w(i,"g",d),w(i,"o",c);for(let p=0;p<l;p++)o[p]=f[p]*o[p]+u[p]*d[p];w(i,"c",o);for(let p=0;p<l;p++)r[p]=c[p]*Math.tanh(o[p]);w(i,"h",r)}cellBackward({recurrent:t},{c:e,cBefore:s,inside:r,dh:o,dc:i,dhBefore:l,dcBefore:a},h){let{hiddenSize:u,fromBelow:f}=this,[d,c,p,g]=[0,1,2,3].map(m=>S(r,m,u)),[b,x,k,B]=[0,1,2,3].map(m=>S(f,m,u)),y=o.slice();w(h,"h",y,0);for(let m=0;m<u;m++){let M=Math.tanh(e[m]);B[m]=y[m]*M*g[m]*(1-g[m]),i[m]+=y[m]*g[m]*(1-M*M)}y.set(i),w(h,"c",y,0);for(let m=0;m<u;m++)b[m]=y[m]*p[m]*d[m]*(1-d[m]),x[m]=y[m]*s[m]*c[m]*(1-c[m]),k[m]=y[m]*d[m]*(1-p[m]*p[m]),a[m]+=y[m]*c[m];return w(h,"i",b,0),w(h,"f",x,0),w(h,"g",k,0),w(h,"o",B,0),z(t,f,l),f}};var G={F16:2,F32:4},wt=2**-24;function J(n){let t=new Float32Array(n.length),e=new Uint32Array(t.buffer);for(let s=0;s<n.length;s++){let r=n[s],o=(r&32768)<<16,i=r>>10&31,l=r&1023;i===0?(t[s]=l*wt,e[s]|=o):i===31?e[s]=o|2139095040|l<<13:e[s]=o|i+112<<23|l<<13}return t}function yt(n){return ArrayBuffer.isView(n)?new Uint8Array(n.buffer,n.byteOffset,n.byteLength):new Uint8Array(n)}function N(n){let t=yt(n),e=h=>new Error(`These weights cannot be read: ${h}.`);if(t.length<8)throw e("the file is cut short");let s=new DataView(t.buffer,t.byteOffset,t.byteLength),r=8+Number(s.getBigUint64(0,!0));if(r>t.length)throw e("the header is cut short");let o;try{o=JSON.parse(new TextDecoder().decode(t.subarray(8,r)))}catch{throw e("the header is no JSON")}let{__metadata__:i={},...l}=o,a={};for(let[h,{dtype:u,shape:f,data_offsets:[d,c]}]of Object.entries(l)){let p=f.reduce((x,k)=>x*k,1);if(!(u in G))throw e(`${h} has the type ${u}`);if(c-d!==p*G[u]||r+c>t.length)throw e(`${h} is cut short`);let g=t.slice(r+d,r+c).buffer,b=u==="F16"?J(new Uint16Array(g)):new Float32Array(g);a[h]={shape:f,data:b}}return{metadata:i,tensors:a}}function O(n,t=1){let e=new Float64Array(n.length),s=Z(n);if(!(t>0))return e[s]=1,e;let r=0;for(let o=0;o<e.length;o++)e[o]=Math.exp((n[o]-n[s])/t),r+=e[o];for(let o=0;o<e.length;o++)e[o]/=r;return e}function Z(n){let t=0;for(let e=1;e<n.length;e++)n[e]>n[t]&&(t=e);return t}function vt(n){let t=1/(1+.3275911*Math.abs(n)),e=((((1.061405429*t-1.453152027)*t+1.421413741)*t-.284496736)*t+.254829592)*t;return Math.sign(n)*(1-e*Math.exp(-n*n))}var Q=n=>(1+vt(n*Math.SQRT1_2))/2,xt=n=>Math.exp(-n*n/2)/Math.sqrt(2*Math.PI);function R(n,t){return{forward(e,s){for(let r=0;r<s.length;r++)s[r]=n(e[r])},backward(e,s,r){for(let o=0;o<r.length;o++)r[o]=s[o]*t(e[o])}}}var kt={relu:R(n=>Math.max(0,n),n=>n>0?1:0),relu2:R(n=>Math.max(0,n)**2,n=>2*Math.max(0,n)),gelu:R(n=>n*Q(n),n=>Q(n)+n*xt(n)),swiglu:{forward(n,t){for(let e=0;e<t.length;e++)t[e]=n[e]*E(n[e])*n[e+t.length]},backward(n,t,e){let s=t.length;for(let r=0;r<s;r++){let o=E(n[r]);e[r]=t[r]*n[r+s]*o*(1+n[r]*(1-o)),e[r+s]=t[r]*n[r]*o}}}};var I=class{constructor(t){this.characters=Array.from(t),this.ids=new Map(this.characters.map((e,s)=>[e,s]))}encode(t){let e=[],s=new Set,r="",o=0;for(let i of t){let l=this.ids.get(i);l===void 0?(s.add(i),o++):(e.push(l),r+=i)}return{ids:e,kept:r,dropped:[...s],droppedCount:o}}decode(t){return Array.from(t,e=>this.characters[e]).join("")}};var St="abcdefghijklmnopqrstuvwxyz",X={shape:[0,0],data:new Float32Array},K=class{constructor(t,{labels:e,reads:s="both",look_ahead:r=0}){let o=s==="both",i=a=>`layers.${a}.${o?"rightward.":""}weight_ih`;if(!t[i(0)]||t[i(1)]||r)throw new Error("This page runs labellers of one layer that do not look ahead.");this.labels=e,this.reads=s,this.readout=t["readout.weight"].data,this.readoutBias=Float64Array.from(t["readout.bias"].data);let l=a=>{let h=Object.fromEntries(["weight_ih","weight_hh","bias_ih","bias_hh"].map(d=>[`layers.0.${d}`,t[`layers.0.${a}${d}`]])),u=h["layers.0.weight_hh"].shape[1],f={"readout.weight":{...X,shape:[0,u]},"readout.bias":X};return new j({...h,...f,"embedding.weight":t["embedding.weight"]})};this.readers=o?[l("rightward."),l("leftward.")]:[l("")]}forward(t){let{readers:e}=this,s=e[0].hiddenSize,r=t.map(()=>new Float64Array(s*e.length));return e.forEach((o,i)=>{let l=this.reads==="left"||i===1,a=o.initialState();for(let h=0;h<t.length;h++){let u=l?t.length-1-h:h;o.read(a,t[u]),r[u].set(a[0],i*s)}}),r.map(o=>{let i=new Float64Array(this.labels.length);return v(this.readout,o,i,this.readoutBias),i})}label(t){return this.forward(t).map(e=>{let s=O(e);return{probabilities:s,best:s.indexOf(Math.max(...s))}})}};function P(n){let{metadata:t,tensors:e}=N(n);if(t.architecture!=="letter-labeller")throw new Error(`These weights are of the architecture “${t.architecture}”, which labels no letters.`);let s=new K(e,JSON.parse(t.config));return s.metadata=t,s.vocabulary=new I(St),s.encode=r=>s.vocabulary.encode(r),s}var tt=`/* What *Sounds* and *Speak* look like alike: letters or phones side by side, each with
   what is said of it, and two panels below. frame.css comes before. */
.unrolled-live:is(.unrolled-sounds, .unrolled-speak) { --accent: var(--lstm); --second: color-mix(in srgb, var(--ink) 52%, var(--paper)); }
.unrolled-live:is(.unrolled-sounds, .unrolled-speak) :is(.controls, .word, .legend, .sentence, .verdict, .panels) { flex: none; }
.unrolled-live:is(.unrolled-sounds, .unrolled-speak) .controls { display: grid; gap: 10px; align-items: end; }
.unrolled-live:is(.unrolled-sounds, .unrolled-speak) .typed textarea { resize: none; overflow: hidden; white-space: pre; }
.unrolled-live:is(.unrolled-sounds, .unrolled-speak) .text {
  position: relative;
  display: flex;
  flex: 1 1 0;
  flex-wrap: wrap;
  gap: 6px 4px;
  align-content: flex-start;
  min-height: 0;
  padding: 8px;
  overflow-y: auto;
  border: 1px solid var(--line);
  border-radius: 4px;
  background: var(--tray);
}
.unrolled-live:is(.unrolled-sounds, .unrolled-speak) .text > span {
  display: flex;
  flex-direction: column;
  align-items: center;
  border: 1px solid var(--line);
  border-radius: 4px;
  background: var(--paper);
  cursor: pointer;
}
.unrolled-live:is(.unrolled-sounds, .unrolled-speak) .text > span:hover { border-color: var(--edge); }
.unrolled-live:is(.unrolled-sounds, .unrolled-speak) .text > [aria-selected="true"] { background: var(--ink); color: var(--paper); }
.unrolled-live:is(.unrolled-sounds, .unrolled-speak) .legend { flex-wrap: wrap; gap: 0 14px; }
.unrolled-live:is(.unrolled-sounds, .unrolled-speak) .sentence { overflow-y: auto; font-size: 14px; line-height: 21px; }
.unrolled-live:is(.unrolled-sounds, .unrolled-speak) .panels { display: grid; gap: 10px; }
.unrolled-live:is(.unrolled-sounds, .unrolled-speak) .panels > div { min-width: 0; overflow: hidden; }
.unrolled-live:is(.unrolled-sounds, .unrolled-speak) .panels .heading { padding-left: 8px; border-left: 4px solid var(--accent); }
.unrolled-live:is(.unrolled-sounds, .unrolled-speak) .panels :is(.oneway, .beam) .heading { border-color: var(--second); }
.unrolled-live:is(.unrolled-sounds, .unrolled-speak) .verb { display: none; }

@container unrolled-live (min-width: 560px) {
  .unrolled-live:is(.unrolled-sounds, .unrolled-speak) .status { height: 40px; }
  .unrolled-live:is(.unrolled-sounds, .unrolled-speak) .panels { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 24px; }
}
`;var et=`/* What all widgets look like. Colours come from the page around it: the book's
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
`;var rt={"\n":"↵"," ":"␣","	":"⇥"},st={"\n":"new line"," ":"space","	":"tab",".":"full stop",",":"comma",":":"colon",";":"semicolon","'":"apostrophe",'"':"quotation mark","-":"hyphen","—":"dash","!":"exclamation mark","?":"question mark","(":"left parenthesis",")":"right parenthesis","[":"left bracket","]":"right bracket","&":"ampersand"},nt={"‘":"'","’":"'","“":'"',"”":'"',"–":"-"," ":" "};function L(n){return rt[n]?rt[n]:/^[\p{C}\p{M}\p{Z}]$/u.test(n)?`U+${n.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}`:n}function H(n){return st[n]?st[n]:n!==n.toLowerCase()?`capital ${n}`:L(n)}function ot(n,t,e,s){let r=[],o=n.vocabulary.ids,i=new Set,l=Array.from(t.replace(/\r\n?/g,`
`),f=>{let d=nt[f];return o.has(f)||!o.has(d)?f:(i.add(f),d)}).join(""),{ids:a,dropped:h,droppedCount:u}=n.encode(l);return i.size>0&&r.push(`Read ${[...i].map(f=>`${L(f)} as ${L(nt[f])}`).join(", ")}.`),u>0&&r.push(Tt(h,u)),a.length>e&&(a=a.slice(-e),r.push(`Reads only the last ${e.toLocaleString("en-GB")} characters of the ${s}.`)),{ids:a,notes:r}}function Tt(n,t){let e=n.slice(0,12).map(L).join(" "),s=n.length>12?` and ${n.length-12} more`:"";return`Left out ${t===1?"1 character":`${t.toLocaleString("en-GB")} characters`} this model never saw: ${e}${s}`}function at(n,t){let e=document.createRange().createContextualFragment(n.replace(/ \w+="\{\w+\}"|\{\w+\}/g,"")).firstElementChild;e.dataset.architecture=t.metadata.architecture;for(let s of e.querySelectorAll("input, textarea, button, select"))s.dataset.lmSuppressShortcuts="true";return e}var it=new Map;function lt(n,...t){let e=n.ownerDocument;for(let s of t){let r=it.get(s);r||(r=new CSSStyleSheet,r.replaceSync(s),it.set(s,r)),e.adoptedStyleSheets.includes(r)||e.adoptedStyleSheets.push(r)}}function q(n){n.scrollHeight>n.clientHeight?n.tabIndex=0:n.removeAttribute("tabindex")}var D=class{constructor(t){this.region=t}say(t){clearTimeout(this.speaking),this.speaking=setTimeout(()=>{this.region.textContent=t},600)}stop(){clearTimeout(this.speaking)}};function ht(n,t){return({model:e,el:s})=>{let r,o=()=>{r?.end(),r=void 0;let i=e.get("weights");if(i?.byteLength)try{r=new t(e,s,n(i))}catch(l){let a=document.createElement("p");throw a.setAttribute("role","alert"),a.textContent=l.message,s.append(a),l}};return e.on("change:weights",o),o(),()=>{e.off("change:weights",o),r?.end()}}}var zt=8;function A(n,t,e){let s=document.createElement(n);return t&&(s.className=t),e!==void 0&&(s.textContent=e),s}function Et(n){let t=n.map(r=>r*1e3),e=t.map(Math.floor),s=Math.round(1e3-e.reduce((r,o)=>r+o,0));return t.map((r,o)=>[r-e[o],o]).sort((r,o)=>o[0]-r[0]).slice(0,Math.max(0,s)).forEach(([,r])=>e[r]++),e.map(r=>r/10)}function ct(n,t,e=zt){let s=Array.from(n.keys()).sort((h,u)=>n[u]-n[h]||(u===t)-(h===t)||h-u),r=s.slice(0,e);t>=0&&!r.includes(t)&&r.push(t);let o=s.filter(h=>!r.includes(h)),i=o.reduce((h,u)=>h+n[u],0),l=Et([...r.map(h=>n[h]),i]),a=r.map((h,u)=>({id:h,probability:n[h],percent:l[u],chosen:h===t}));return o.length>0&&a.push({others:o,probability:i,percent:l.at(-1),chosen:!1}),a}function dt(n,t,e,s){return t.map(r=>{let o=A("li",r.chosen?"chosen":""),i=r.others?`${r.others.length} others`:L(n[r.id]),l=A("span","name",i),a=A("span","bar"),h=A("span","fill");if(h.style.width=`${100*r.probability}%`,a.append(h),s){let u=r.others?r.others.reduce((d,c)=>d+s[c],0):s[r.id],f=A("span","own");f.style.left=`${100*u}%`,a.append(f)}return a.setAttribute("aria-hidden","true"),!r.others&&H(n[r.id])!==i&&(l.setAttribute("aria-hidden","true"),o.append(A("span","unseen",H(n[r.id])))),o.append(l,a,A("span","percent",`${r.percent.toFixed(1)} %`)),o.append(A("span","verb",r.chosen?e:"")),o})}var U={AA:"father",AE:"cat",AH:"cut",AO:"law",AW:"cow",AY:"my",B:"bee",CH:"chin",D:"do",DH:"this",EH:"bed",ER:"her",EY:"day",F:"fan",G:"go",HH:"hat",IH:"sit",IY:"see",JH:"jam",K:"key",L:"low",M:"me",N:"no",NG:"sing",OW:"so",OY:"boy",P:"pan",R:"red",S:"sun",SH:"she",T:"tea",TH:"thin",UH:"book",UW:"too",V:"van",W:"we",Y:"yes",Z:"zoo",ZH:"vision"};var ut=`/* The rest of how *Sounds* looks; frame.css and cells.css come before. */
.unrolled-live.unrolled-sounds .frame { height: 820px; }
.unrolled-live.unrolled-sounds *::after { box-sizing: border-box; }
.unrolled-live.unrolled-sounds rect.both { fill: var(--accent); }
.unrolled-live.unrolled-sounds rect.oneway { fill: var(--second); }
.unrolled-live.unrolled-sounds .controls { grid-template-columns: minmax(0, 1fr) auto; }

/* The word: a column a letter, with what each reader has it say */
.unrolled-live.unrolled-sounds .text { font: 18px/28px var(--mono); }
.unrolled-live.unrolled-sounds .text > span { width: 52px; padding: 2px 0 4px; }
.unrolled-live.unrolled-sounds .text > span::before,
.unrolled-live.unrolled-sounds .text > span::after {
  order: 1;
  width: 46px;
  margin-top: 3px;
  border: 2px solid transparent;
  border-radius: 3px;
  background: color-mix(in srgb, var(--accent) 17%, var(--paper));
  color: var(--ink);
  content: attr(data-both);
  font-size: 13px;
  line-height: 20px;
  text-align: center;
}
.unrolled-live.unrolled-sounds .text > span::after {
  order: 2;
  background: color-mix(in srgb, var(--ink) 12%, var(--paper));
  content: attr(data-oneway);
}
.unrolled-live.unrolled-sounds .text > [data-moved~="both"]::before { border-color: var(--accent); font-weight: 700; }
.unrolled-live.unrolled-sounds .text > [data-moved~="oneway"]::after { border-color: var(--second); font-weight: 700; }

.unrolled-live.unrolled-sounds .legend { height: 80px; }
.unrolled-live.unrolled-sounds .legend svg { width: 12px; height: 12px; margin-right: 5px; vertical-align: -1px; }
.unrolled-live.unrolled-sounds .sentence { height: 105px; }

/* What each expects */
.unrolled-live.unrolled-sounds .verdict .heading { margin: 0; }
.unrolled-live.unrolled-sounds .panels > div { height: 132px; }
.unrolled-live.unrolled-sounds .panels li { grid-template-columns: 7.6em minmax(0, 1fr) 4.4em; }
.unrolled-live.unrolled-sounds .panels .fill { background: color-mix(in srgb, var(--accent) 45%, var(--paper)); }
.unrolled-live.unrolled-sounds .panels .chosen .fill { background: var(--accent); }
.unrolled-live.unrolled-sounds .panels .oneway .fill { background: color-mix(in srgb, var(--ink) 26%, var(--paper)); }
.unrolled-live.unrolled-sounds .panels .oneway .chosen .fill { background: color-mix(in srgb, var(--ink) 62%, var(--paper)); }

@container unrolled-live (min-width: 560px) {
  .unrolled-live.unrolled-sounds .frame { height: 570px; }
  .unrolled-live.unrolled-sounds .legend { height: 40px; }
  .unrolled-live.unrolled-sounds .sentence { height: 42px; }
}
`;var pt=`<div class="unrolled-live unrolled-sounds" role="group" aria-label="Sounds: what each letter of a word says, read from both ends and from the left">
<div class="frame">
<fieldset class="controls" {disabled}>
<label class="typed"><span>A word, letter by letter</span><textarea rows="1" spellcheck="false" autocapitalize="off" autocorrect="off" autocomplete="off">{word}</textarea></label>
<button type="button" class="reset">Reset</button>
</fieldset>
<p class="status">{status}</p>
<p class="spoken unseen" role="status"></p>
<div class="text" role="group" tabindex="0" aria-label="The word; arrow keys go from letter to letter">{cells}</div>
<p class="legend"><span><svg viewBox="0 0 12 12" aria-hidden="true"><rect class="both" x="1" y="1" width="10" height="10"></rect></svg>above: read from both ends</span><span><svg viewBox="0 0 12 12" aria-hidden="true"><rect class="oneway" x="1" y="1" width="10" height="10"></rect></svg>below: from the left only</span><span>framed: changed by the last keystroke</span><span>–: silent</span></p>
<p class="sentence">{sentence}</p>
<div class="verdict"><p class="heading">{heading}</p></div>
<div class="panels">
<div class="both"><p class="heading">From both ends</p><ol aria-label="Probabilities of the reader from both ends">{both}</ol></div>
<div class="oneway"><p class="heading">From the left</p><ol aria-label="Probabilities of the reader from the left">{oneway}</ol></div>
</div>
</div>
</div>
`;var Lt={"\n":" line"," ":" space"},W=class{constructor(t,e,s){this.root=t,this.onChoose=e,this.spans=[],this.first=0,t.replaceChildren(),t.setAttribute("role","listbox"),t.removeAttribute("tabindex"),t.addEventListener("click",r=>this.#t(r),{signal:s}),t.addEventListener("keydown",r=>this.#n(r),{signal:s})}show(t,{first:e,typed:s,complete:r}){e!==this.first&&this.clearTint(),this.first=e;let o=document.createDocumentFragment();t.forEach((i,l)=>{let a=this.spans[l];a||(a=A("span"),a.setAttribute("role","option"),a.setAttribute("aria-selected","false"),a.dataset.lmSuppressShortcuts="true",a.tabIndex=-1,this.spans.push(a),o.append(a));let h=`${l<s?"typed":"drawn"}${Lt[i]??""}`;a.className!==h&&(a.className=h),a.textContent!==i&&(a.textContent=i,a.setAttribute("aria-label",H(i)))}),this.root.append(o),r&&this.spans.splice(t.length).forEach(i=>i.remove()),!this.chosen?.isConnected&&this.spans.length>0&&this.#e(this.spans[Math.min(s,this.spans.length-1)])}choose(t){this.chosen?.setAttribute("aria-selected","false"),this.chosen=this.spans[t-this.first],this.chosen&&(this.chosen.setAttribute("aria-selected","true"),this.#e(this.chosen))}tint({from:t,norms:e}){this.clearTint();let s=e.reduce((r,o)=>Math.max(r,o),0);s>0&&e.forEach((r,o)=>{let i=this.spans[t+o-this.first],l=Math.round(100*r/s);!i||l<1||(i.style.setProperty("--influence",l),i.dataset.influence=l)})}clearTint(){for(let t of this.root.querySelectorAll("[data-influence]"))t.style.removeProperty("--influence"),delete t.dataset.influence}reveal(t){let e=this.spans[t-this.first];if(!e)return;let s=e.offsetTop,r=s+e.offsetHeight;s<this.root.scrollTop&&(this.root.scrollTop=s);let o=this.root.clientHeight;r>this.root.scrollTop+o&&(this.root.scrollTop=r-o)}revealEnd(){this.root.scrollTop=this.root.scrollHeight}#e(t){this.stop&&(this.stop.tabIndex=-1),this.stop=t,t.tabIndex=0}#t(t){let e=this.spans.indexOf(t.target);this.column=void 0,e>=0&&this.#r(e)}#r(t){let e=this.spans[Math.max(0,Math.min(t,this.spans.length-1))];this.#e(e),e.focus({preventScroll:!0}),this.onChoose(this.first+this.spans.indexOf(e)),this.reveal(this.first+this.spans.indexOf(e))}#n(t){let e=this.spans.indexOf(t.target);if(e<0||t.ctrlKey||t.metaKey||t.altKey)return;let s={ArrowLeft:()=>e-1,ArrowRight:()=>e+1,ArrowUp:()=>this.#s(e,-1),ArrowDown:()=>this.#s(e,1),Home:()=>0,End:()=>this.spans.length-1,Enter:()=>e," ":()=>e};if(!s[t.key])return;t.preventDefault(),t.stopPropagation();let r=t.key==="ArrowUp"||t.key==="ArrowDown";this.column=r?this.column??this.spans[e].offsetLeft:void 0,this.#r(s[t.key]())}#s(t,e){let s=this.spans[t],r=t,o,i=1/0;for(let l=t+e;l>=0&&l<this.spans.length;l+=e){let a=this.spans[l];if(a.offsetTop===s.offsetTop)continue;if(o??=a.offsetTop,a.offsetTop!==o)break;let h=Math.abs(a.offsetLeft-this.column);h<i&&([r,i]=[l,h])}return r}};var ft={word:"mate"},Bt=24,_t=4,C="_",jt=n=>n===C?"–":n,mt=n=>n===C?"silent":n,gt=n=>n===C?"silent":n.split(" ").map(t=>`${t} as in ${U[t]}`).join(", then "),Ot=n=>n===C?"silent":n in U?`${n} (${U[n]})`:n,Y=class{constructor(t,e,s){this.host=t;let r=t.get("oneway");if(!r?.byteLength)throw new Error("There is no second network to compare with.");this.models={both:s,oneway:P(r)},this.model=s,this.ending=new AbortController,this.root=at(pt,s),lt(e,et,tt,ut);let o=i=>this.root.querySelector(i);this.parts={status:o(".status"),sentence:o(".sentence")},this.heading=o(".verdict .heading"),this.reset=o(".reset"),this.lists={both:o(".panels .both ol"),oneway:o(".panels .oneway ol")},this.field=o("textarea"),this.speaker=new D(o(".spoken")),this.box=new W(o(".text"),i=>this.#i(i,!0),this.ending.signal),this.#e(),this.initial=String(t.get("word")??ft.word),this.#t(this.initial),e.replaceChildren(this.root),Object.values(this.parts).forEach(q)}#e(){let{signal:t}=this.ending;this.field.addEventListener("input",()=>{this.#n(this.field.value,this.letters),this.#a()},{signal:t}),this.reset.addEventListener("click",()=>{this.#t(this.initial),this.#a()},{signal:t});let e=()=>{let s=String(this.host.get("word")??ft.word);s!==this.typed&&this.#t(s)};this.host.on("change:word",e),t.addEventListener("abort",()=>this.host.off("change:word",e))}#t(t){let{ids:e}=this.#r(t);this.#n(t,e.slice(0,-1))}#r(t){return ot(this.model,t.toLowerCase().trim(),Bt,"word")}#n(t,e){this.typed=t,this.field.value!==t&&(this.field.value=t);let{ids:s,notes:r}=this.#r(t);this.letters=s;let o=0;for(;o<Math.min(s.length,e.length)&&s[o]===e[o];)o++;this.said={},this.moved={};for(let[a,h]of Object.entries(this.models)){let u=h.label(s),f=h.label(e).slice(0,o);this.said[a]=u,this.moved[a]=f.flatMap(({best:d},c)=>d===u[c].best?[]:[{t:c,best:d}])}this.#h(e.length<s.length&&o===e.length);let{status:i}=this.parts;i.textContent=[...r,this.#l()].join(" "),q(i);let l=this.moved.both[0]?.t??s.length-1;this.#i(l,!1),this.speaker.say(`${i.textContent} ${this.parts.sentence.textContent}`),this.host.set("said",Object.fromEntries(Object.keys(this.models).map(a=>[a,this.#s(a).join(" / ")])))}#s(t){return this.said[t].map(({best:e})=>this.models[t].labels[e])}#o(t){return this.model.vocabulary.characters[this.letters[t]]}#l(){if(this.letters.length===0)return"There is nothing to read yet: type a word.";let t=r=>this.#s(r).filter(o=>o!==C).join(" ")||"nothing",[e,s]=[t("both"),t("oneway")];return e===s?`Both readers say ${e}.`:`From both ends: ${e}. From the left: ${s}.`}#h(t){let e=this.letters.map((s,r)=>this.#o(r));this.box.show(e,{first:0,typed:e.length,complete:!0});for(let[s,r]of this.box.spans.entries()){let o=[],i=[];for(let[l,a]of[["both","from both ends"],["oneway","from the left"]]){let h=this.models[l].labels[this.said[l][s].best],u=this.moved[l].some(f=>f.t===s);r.dataset[l]=jt(h),u&&i.push(l),o.push(`${a} ${gt(h)}${u?", changed":""}`)}r.dataset.moved=i.join(" "),r.setAttribute("aria-label",`${e[s]}: ${o.join("; ")}`)}this.parts.sentence.textContent=this.#c(t),q(this.parts.sentence)}#c(t){if(this.letters.length===0)return"";let e=i=>this.moved[i].map(({t:l,best:a})=>{let{labels:h}=this.models[i];return`${this.#o(l)} from ${mt(h[a])} to ${mt(h[this.said[i][l].best])}`}).join(", "),s=t?`The ${this.#o(this.letters.length-1)} at the end`:"The last change",r=this.moved.both.length>0?`turned ${e("both")}`:"changed no earlier sound",o=this.moved.oneway.length>0?`For the one from the left it turned ${e("oneway")}.`:"The one from the left has spoken already.";return`${s} ${r} for the reader from both ends. ${o}`}#i(t,e){let{heading:s}=this;if(!(t>=0&&t<this.letters.length)){s.textContent="What each expects";for(let o of Object.values(this.lists))o.replaceChildren();return}this.box.choose(t),this.box.reveal(t),s.textContent=`What the ${this.#o(t)}, letter ${t+1}, says`;let r=[];for(let[o,i]of Object.entries(this.lists)){let{probabilities:l,best:a}=this.said[o][t],h=ct(l,a,_t);i.replaceChildren(...dt(this.models[o].labels.map(Ot),h,"")),r.push(`${o==="both"?"from both ends":"from the left"} ${gt(this.models[o].labels[a])}, ${h.find(u=>u.chosen).percent.toFixed(1)} %`)}e&&this.speaker.say(`${s.textContent}: ${r.join("; ")}.`)}#a(){this.host.set("word",this.typed),clearTimeout(this.saving),this.saving=setTimeout(()=>this.host.save_changes(),200)}end(){this.ending.abort(),clearTimeout(this.saving),this.speaker.stop(),this.root.remove()}},rr={render:ht(P,Y)};export{ft as DEFAULTS,rr as default};
