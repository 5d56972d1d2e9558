// Made by unrolled.widgets.bundle from 16cacea4e78f38aa58f36047188a135da74d73bf230423a52adf82cb5ea348d2
function k(i,e,t,s,r=0){let o=e.length,n=t.length,l=2*o,a=3*o,h=4*o,u=5*o,f=6*o,d=7*o,c=0;for(;c+8<=n;c+=8){let p=0,g=0,b=0,x=0,y=0,M=0,w=0,m=0;for(let z=0,$=c*o;z<o;z++,$++){let T=e[z];p+=i[$]*T,g+=i[$+o]*T,b+=i[$+l]*T,x+=i[$+a]*T,y+=i[$+h]*T,M+=i[$+u]*T,w+=i[$+f]*T,m+=i[$+d]*T}t[c]=p,t[c+1]=g,t[c+2]=b,t[c+3]=x,t[c+4]=y,t[c+5]=M,t[c+6]=w,t[c+7]=m}for(;c<n;c++){let p=0;for(let g=0,b=c*o;g<o;g++,b++)p+=i[b]*e[g];t[c]=p}for(c=0;c<n;c++)t[c]+=s[r+c]}function E(i,e,t){let s=t.length,r=2*s,o=3*s,n=0;for(;n+4<=e.length;n+=4){let l=e[n],a=e[n+1],h=e[n+2],u=e[n+3];for(let f=0,d=n*s;f<s;f++,d++)t[f]+=l*i[d]+a*i[d+s]+(h*i[d+r]+u*i[d+o])}for(;n<e.length;n++){let l=e[n];for(let a=0,h=n*s;a<s;a++,h++)t[a]+=l*i[h]}}var O=[],F=class{constructor(e){let t=n=>{if(!e[n])throw new Error(`These weights lack ${n}.`);return e[n].data};this.embedding=t("embedding.weight"),[this.vocabSize,this.embeddingSize]=e["embedding.weight"].shape,this.readout=t("readout.weight"),this.readoutBias=Float64Array.from(t("readout.bias")),this.hiddenSize=e["readout.weight"].shape[1],this.layers=[];for(let n=0;n===0||e[`layers.${n}.weight_ih`];n++)this.layers.push({input:t(`layers.${n}.weight_ih`),inputBias:Float64Array.from(t(`layers.${n}.bias_ih`)),recurrent:t(`layers.${n}.weight_hh`),recurrentBias:Float64Array.from(t(`layers.${n}.bias_hh`))});this.numLayers=this.layers.length;let{parts:s,inside:r,sums:o}=this.constructor;if(this.numSums=o*this.hiddenSize,this.layers[0].inputBias.length!==this.numSums)throw new Error("These weights cannot be read: their layers have another size.");this.holdable=[...s,...r],this.fromBelow=new Float64Array(this.numSums),this.fromBefore=new Float64Array(this.numSums),this.kept=new Float64Array(r.length*this.hiddenSize),this.projected=this.#t()}#t(){let{embeddingSize:e,numSums:t,vocabSize:s}=this,{input:r,inputBias:o}=this.layers[0],n=new Float64Array(s*t);for(let l=0;l<s;l++){let a=Float64Array.from(this.embedding.subarray(l*e,(l+1)*e));k(r,a,n.subarray(l*t,(l+1)*t),o)}return n}initialState(){let{length:e}=this.constructor.parts;return Array.from({length:e*this.numLayers},()=>new Float64Array(this.hiddenSize))}copyState(e){return e.map(t=>t.slice())}step(e,t,s=O,r=0){this.#e(e,t,s,r);let o=new Float64Array(this.vocabSize);return k(this.readout,e[this.numLayers-1],o,this.readoutBias),o}read(e,t){this.#e(e,t,O,0)}#e(e,t,s,r,o){let{numSums:n,fromBelow:l}=this;for(let a=0;a<this.numLayers;a++){let h=this.layers[a],u=l;a===0?u=this.projected.subarray(t*n,(t+1)*n):k(h.input,e[a-1],u,h.inputBias),this.cell(h,u,e[a],e[this.numLayers+a],K(s,a,r)),o?.(a)}}forward(e,{state:t,clamp:s=O}={}){let{hiddenSize:r,vocabSize:o,kept:n}=this;for(let{part:d="h"}of s)if(!this.holdable.includes(d))throw new Error(`There is no “${d}” to hold: there are ${this.holdable.join(", ")}.`);let l=t?this.copyState(t):this.initialState(),a=this.copyState(l),h=new Float64Array(e.length*o),u=a.map(()=>new Float64Array(e.length*r)),f=this.layers.map(()=>new Float64Array(e.length*n.length));for(let d=0;d<e.length;d++)this.#e(a,e[d],s,d,c=>f[c].set(n,d*n.length)),a.forEach((c,p)=>u[p].set(c,d*r)),k(this.readout,a[this.numLayers-1],h.subarray(d*o,(d+1)*o),this.readoutBias);return{ids:Array.from(e),logits:h,states:u,inside:f,initial:l,last:a,clamp:s}}opened(e,t,s,r=this.numLayers-1){let{parts:o,inside:n}=this.constructor,l=o.indexOf(t);return l>=0?S(e.states[l*this.numLayers+r],s,this.hiddenSize):S(S(e.inside[r],s,this.kept.length),n.indexOf(t),this.hiddenSize)}backward(e,t,s=O){let{embeddingSize:r,hiddenSize:o,numLayers:n}=this,l=e.ids.length,a=new Float64Array(l*r),h=e.states.map(()=>new Float64Array(l*o)),u=this.initialState(),f=(d,c,p,g)=>d[p]?g<0?c[p]:S(d[p],g,o):void 0;for(let{position:d,gradient:c}of t)E(this.readout,Float64Array.from(c),f(h,u,n-1,d));for(let{state:d,position:c,gradient:p}of s){let g=f(h,u,d,c);for(let b=0;b<o;b++)g[b]+=p[b]}for(let d=me([...t,...s]);d>=0;d--)for(let c=n-1;c>=0;c--){let p=(x,y)=>f(e.states,e.initial,x,y),g=(x,y)=>f(h,u,x,y),b=this.cellBackward(this.layers[c],{h:p(c,d),c:p(n+c,d),hBefore:p(c,d-1),cBefore:p(n+c,d-1),inside:S(e.inside[c],d,this.kept.length),dh:g(c,d),dc:g(n+c,d),dhBefore:g(c,d-1),dcBefore:g(n+c,d-1)},K(e.clamp,c,d));E(this.layers[c].input,b,c>0?g(c-1,d):S(a,d,r))}return{inputs:a,states:h,initial:u}}},S=(i,e,t)=>i.subarray(e*t,(e+1)*t),B=i=>1/(1+Math.exp(-i));function v(i,e,t,s){for(let r of i){if((r.part??"h")!==e)continue;let o=s??r.value;r.unit===void 0?t.fill(o):t[r.unit]=o}}function K(i,e,t){return i.length===0?O:i.filter(({layer:s=0,from:r=0,to:o=1/0})=>s===e&&t>=r&&t<o)}function me(i){return i.reduce((e,{position:t})=>Math.max(e,t),-1)}var j=class extends F{static parts=["h","c"];static inside=["i","f","g","o"];static sums=4;cell({recurrent:e,recurrentBias:t},s,r,o,n){let{hiddenSize:l,fromBefore:a,kept:h}=this,[u,f,d,c]=[0,1,2,3].map(p=>S(h,p,l));k(e,r,a,t);for(let p=0;p<l;p++)u[p]=B(s[p]+a[p]),f[p]=B(s[p+l]+a[p+l]),d[p]=Math.tanh(s[p+2*l]+a[p+2*l]),c[p]=B(s[p+3*l]+a[p+3*l]);v(n,"i",u),v(n,"f",f),v(n,"g",d),v(n,"o",c);for(let p=0;p<l;p++)o[p]=f[p]*o[p]+u[p]*d[p];v(n,"c",o);for(let p=0;p<l;p++)r[p]=c[p]*Math.tanh(o[p]);v(n,"h",r)}cellBackward({recurrent:e},{c:t,cBefore:s,inside:r,dh:o,dc:n,dhBefore:l,dcBefore:a},h){let{hiddenSize:u,fromBelow:f}=this,[d,c,p,g]=[0,1,2,3].map(m=>S(r,m,u)),[b,x,y,M]=[0,1,2,3].map(m=>S(f,m,u)),w=o.slice();v(h,"h",w,0);for(let m=0;m<u;m++){let z=Math.tanh(t[m]);M[m]=w[m]*z*g[m]*(1-g[m]),n[m]+=w[m]*g[m]*(1-z*z)}w.set(n),v(h,"c",w,0);for(let m=0;m<u;m++)b[m]=w[m]*p[m]*d[m]*(1-d[m]),x[m]=w[m]*s[m]*c[m]*(1-c[m]),y[m]=w[m]*d[m]*(1-p[m]*p[m]),a[m]+=w[m]*c[m];return v(h,"i",b,0),v(h,"f",x,0),v(h,"g",y,0),v(h,"o",M,0),E(e,f,l),f}};var G={F16:2,F32:4},ge=2**-24;function V(i){let e=new Float32Array(i.length),t=new Uint32Array(e.buffer);for(let s=0;s<i.length;s++){let r=i[s],o=(r&32768)<<16,n=r>>10&31,l=r&1023;n===0?(e[s]=l*ge,t[s]|=o):n===31?t[s]=o|2139095040|l<<13:t[s]=o|n+112<<23|l<<13}return e}function be(i){return ArrayBuffer.isView(i)?new Uint8Array(i.buffer,i.byteOffset,i.byteLength):new Uint8Array(i)}function I(i){let e=be(i),t=h=>new Error(`These weights cannot be read: ${h}.`);if(e.length<8)throw t("the file is cut short");let s=new DataView(e.buffer,e.byteOffset,e.byteLength),r=8+Number(s.getBigUint64(0,!0));if(r>e.length)throw t("the header is cut short");let o;try{o=JSON.parse(new TextDecoder().decode(e.subarray(8,r)))}catch{throw t("the header is no JSON")}let{__metadata__:n={},...l}=o,a={};for(let[h,{dtype:u,shape:f,data_offsets:[d,c]}]of Object.entries(l)){let p=f.reduce((x,y)=>x*y,1);if(!(u in G))throw t(`${h} has the type ${u}`);if(c-d!==p*G[u]||r+c>e.length)throw t(`${h} is cut short`);let g=e.slice(r+d,r+c).buffer,b=u==="F16"?V(new Uint16Array(g)):new Float32Array(g);a[h]={shape:f,data:b}}return{metadata:n,tensors:a}}function C(i,e=1){let t=new Float64Array(i.length),s=J(i);if(!(e>0))return t[s]=1,t;let r=0;for(let o=0;o<t.length;o++)t[o]=Math.exp((i[o]-i[s])/e),r+=t[o];for(let o=0;o<t.length;o++)t[o]/=r;return t}function J(i){let e=0;for(let t=1;t<i.length;t++)i[t]>i[e]&&(e=t);return e}var N=class{constructor(e){this.characters=Array.from(e),this.ids=new Map(this.characters.map((t,s)=>[t,s]))}encode(e){let t=[],s=new Set,r="",o=0;for(let n of e){let l=this.ids.get(n);l===void 0?(s.add(n),o++):(t.push(l),r+=n)}return{ids:t,kept:r,dropped:[...s],droppedCount:o}}decode(e){return Array.from(e,t=>this.characters[t]).join("")}};var ve="abcdefghijklmnopqrstuvwxyz",Z={shape:[0,0],data:new Float32Array},R=class{constructor(e,{labels:t,reads:s="both",look_ahead:r=0}){let o=s==="both",n=a=>`layers.${a}.${o?"rightward.":""}weight_ih`;if(!e[n(0)]||e[n(1)]||r)throw new Error("This page runs labellers of one layer that do not look ahead.");this.labels=t,this.reads=s,this.readout=e["readout.weight"].data,this.readoutBias=Float64Array.from(e["readout.bias"].data);let l=a=>{let h=Object.fromEntries(["weight_ih","weight_hh","bias_ih","bias_hh"].map(d=>[`layers.0.${d}`,e[`layers.0.${a}${d}`]])),u=h["layers.0.weight_hh"].shape[1],f={"readout.weight":{...Z,shape:[0,u]},"readout.bias":Z};return new j({...h,...f,"embedding.weight":e["embedding.weight"]})};this.readers=o?[l("rightward."),l("leftward.")]:[l("")]}forward(e){let{readers:t}=this,s=t[0].hiddenSize,r=e.map(()=>new Float64Array(s*t.length));return t.forEach((o,n)=>{let l=this.reads==="left"||n===1,a=o.initialState();for(let h=0;h<e.length;h++){let u=l?e.length-1-h:h;o.read(a,e[u]),r[u].set(a[0],n*s)}}),r.map(o=>{let n=new Float64Array(this.labels.length);return k(this.readout,o,n,this.readoutBias),n})}label(e){return this.forward(e).map(t=>{let s=C(t);return{probabilities:s,best:s.indexOf(Math.max(...s))}})}};function Y(i){let{metadata:e,tensors:t}=I(i);if(e.architecture!=="letter-labeller")throw new Error(`These weights are of the architecture “${e.architecture}”, which labels no letters.`);let s=new R(t,JSON.parse(e.config));return s.metadata=e,s.vocabulary=new N(ve),s.encode=r=>s.vocabulary.encode(r),s}var Q=`/* What *Sounds* and *Speak* look like alike: letters or phones side by side, each with
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
`;var X=`/* What all widgets look like. Colours come from the page around it: the book's
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
`;var ee={"\n":"↵"," ":"␣","	":"⇥"},te={"\n":"new line"," ":"space","	":"tab",".":"full stop",",":"comma",":":"colon",";":"semicolon","'":"apostrophe",'"':"quotation mark","-":"hyphen","—":"dash","!":"exclamation mark","?":"question mark","(":"left parenthesis",")":"right parenthesis","[":"left bracket","]":"right bracket","&":"ampersand"},se={"‘":"'","’":"'","“":'"',"”":'"',"–":"-"," ":" "};function L(i){return ee[i]?ee[i]:/^[\p{C}\p{M}\p{Z}]$/u.test(i)?`U+${i.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}`:i}function H(i){return te[i]?te[i]:i!==i.toLowerCase()?`capital ${i}`:L(i)}function re(i,e,t,s){let r=[],o=i.vocabulary.ids,n=new Set,l=Array.from(e.replace(/\r\n?/g,`
`),f=>{let d=se[f];return o.has(f)||!o.has(d)?f:(n.add(f),d)}).join(""),{ids:a,dropped:h,droppedCount:u}=i.encode(l);return n.size>0&&r.push(`Read ${[...n].map(f=>`${L(f)} as ${L(se[f])}`).join(", ")}.`),u>0&&r.push(ye(h,u)),a.length>t&&(a=a.slice(-t),r.push(`Reads only the last ${t.toLocaleString("en-GB")} characters of the ${s}.`)),{ids:a,notes:r}}function ye(i,e){let t=i.slice(0,12).map(L).join(" "),s=i.length>12?` and ${i.length-12} more`:"";return`Left out ${e===1?"1 character":`${e.toLocaleString("en-GB")} characters`} this model never saw: ${t}${s}`}function ne(i,e){let t=document.createRange().createContextualFragment(i.replace(/ \w+="\{\w+\}"|\{\w+\}/g,"")).firstElementChild;t.dataset.architecture=e.metadata.architecture;for(let s of t.querySelectorAll("input, textarea, button, select"))s.dataset.lmSuppressShortcuts="true";return t}var oe=new Map;function ie(i,...e){let t=i.ownerDocument;for(let s of e){let r=oe.get(s);r||(r=new CSSStyleSheet,r.replaceSync(s),oe.set(s,r)),t.adoptedStyleSheets.includes(r)||t.adoptedStyleSheets.push(r)}}function D(i){i.scrollHeight>i.clientHeight?i.tabIndex=0:i.removeAttribute("tabindex")}var U=class{constructor(e){this.region=e}say(e){clearTimeout(this.speaking),this.speaking=setTimeout(()=>{this.region.textContent=e},600)}stop(){clearTimeout(this.speaking)}};function ae(i,e){return({model:t,el:s})=>{let r,o=()=>{r?.end(),r=void 0;let n=t.get("weights");if(n?.byteLength)try{r=new e(t,s,i(n))}catch(l){let a=document.createElement("p");throw a.setAttribute("role","alert"),a.textContent=l.message,s.append(a),l}};return t.on("change:weights",o),o(),()=>{t.off("change:weights",o),r?.end()}}}var ke=8;function A(i,e,t){let s=document.createElement(i);return e&&(s.className=e),t!==void 0&&(s.textContent=t),s}function Se(i){let e=i.map(r=>r*1e3),t=e.map(Math.floor),s=Math.round(1e3-t.reduce((r,o)=>r+o,0));return e.map((r,o)=>[r-t[o],o]).sort((r,o)=>o[0]-r[0]).slice(0,Math.max(0,s)).forEach(([,r])=>t[r]++),t.map(r=>r/10)}function le(i,e,t=ke){let s=Array.from(i.keys()).sort((h,u)=>i[u]-i[h]||(u===e)-(h===e)||h-u),r=s.slice(0,t);e>=0&&!r.includes(e)&&r.push(e);let o=s.filter(h=>!r.includes(h)),n=o.reduce((h,u)=>h+i[u],0),l=Se([...r.map(h=>i[h]),n]),a=r.map((h,u)=>({id:h,probability:i[h],percent:l[u],chosen:h===e}));return o.length>0&&a.push({others:o,probability:n,percent:l.at(-1),chosen:!1}),a}function he(i,e,t,s){return e.map(r=>{let o=A("li",r.chosen?"chosen":""),n=r.others?`${r.others.length} others`:L(i[r.id]),l=A("span","name",n),a=A("span","bar"),h=A("span","fill");if(h.style.width=`${100*r.probability}%`,a.append(h),s){let u=r.others?r.others.reduce((d,c)=>d+s[c],0):s[r.id],f=A("span","own");f.style.left=`${100*u}%`,a.append(f)}return a.setAttribute("aria-hidden","true"),!r.others&&H(i[r.id])!==n&&(l.setAttribute("aria-hidden","true"),o.append(A("span","unseen",H(i[r.id])))),o.append(l,a,A("span","percent",`${r.percent.toFixed(1)} %`)),o.append(A("span","verb",r.chosen?t:"")),o})}var P={AA:"father",AE:"cat",AH:"cut",AO:"law",AW:"cow",AY:"my",B:"bee",CH:"chin",D:"do",DH:"this",EH:"bed",ER:"her",EY:"day",F:"fan",G:"go",HH:"hat",IH:"sit",IY:"see",JH:"jam",K:"key",L:"low",M:"me",N:"no",NG:"sing",OW:"so",OY:"boy",P:"pan",R:"red",S:"sun",SH:"she",T:"tea",TH:"thin",UH:"book",UW:"too",V:"van",W:"we",Y:"yes",Z:"zoo",ZH:"vision"};var ce=`/* The rest of how *Sounds* looks; frame.css and cells.css come before. */
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
`;var de=`<div class="unrolled-live unrolled-sounds" role="group" aria-label="Sounds: what each letter of a word says, read from both ends and from the left">
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
`;var Te={"\n":" line"," ":" space"},W=class{constructor(e,t,s){this.root=e,this.onChoose=t,this.spans=[],this.first=0,e.replaceChildren(),e.setAttribute("role","listbox"),e.removeAttribute("tabindex"),e.addEventListener("click",r=>this.#e(r),{signal:s}),e.addEventListener("keydown",r=>this.#o(r),{signal:s})}show(e,{first:t,typed:s,complete:r}){t!==this.first&&this.clearTint(),this.first=t;let o=document.createDocumentFragment();e.forEach((n,l)=>{let a=this.spans[l];a||(a=A("span"),a.setAttribute("role","option"),a.setAttribute("aria-selected","false"),a.dataset.lmSuppressShortcuts="true",a.tabIndex=-1,this.spans.push(a),o.append(a));let h=`${l<s?"typed":"drawn"}${Te[n]??""}`;a.className!==h&&(a.className=h),a.textContent!==n&&(a.textContent=n,a.setAttribute("aria-label",H(n)))}),this.root.append(o),r&&this.spans.splice(e.length).forEach(n=>n.remove()),!this.chosen?.isConnected&&this.spans.length>0&&this.#t(this.spans[Math.min(s,this.spans.length-1)])}choose(e){this.chosen?.setAttribute("aria-selected","false"),this.chosen=this.spans[e-this.first],this.chosen&&(this.chosen.setAttribute("aria-selected","true"),this.#t(this.chosen))}tint({from:e,norms:t}){this.clearTint();let s=t.reduce((r,o)=>Math.max(r,o),0);s>0&&t.forEach((r,o)=>{let n=this.spans[e+o-this.first],l=Math.round(100*r/s);!n||l<1||(n.style.setProperty("--influence",l),n.dataset.influence=l)})}clearTint(){for(let e of this.root.querySelectorAll("[data-influence]"))e.style.removeProperty("--influence"),delete e.dataset.influence}reveal(e){let t=this.spans[e-this.first];if(!t)return;let s=t.offsetTop,r=s+t.offsetHeight;s<this.root.scrollTop&&(this.root.scrollTop=s);let o=this.root.clientHeight;r>this.root.scrollTop+o&&(this.root.scrollTop=r-o)}revealEnd(){this.root.scrollTop=this.root.scrollHeight}#t(e){this.stop&&(this.stop.tabIndex=-1),this.stop=e,e.tabIndex=0}#e(e){let t=this.spans.indexOf(e.target);this.column=void 0,t>=0&&this.#s(t)}#s(e){let t=this.spans[Math.max(0,Math.min(e,this.spans.length-1))];this.#t(t),t.focus({preventScroll:!0}),this.onChoose(this.first+this.spans.indexOf(t)),this.reveal(this.first+this.spans.indexOf(t))}#o(e){let t=this.spans.indexOf(e.target);if(t<0||e.ctrlKey||e.metaKey||e.altKey)return;let s={ArrowLeft:()=>t-1,ArrowRight:()=>t+1,ArrowUp:()=>this.#r(t,-1),ArrowDown:()=>this.#r(t,1),Home:()=>0,End:()=>this.spans.length-1,Enter:()=>t," ":()=>t};if(!s[e.key])return;e.preventDefault(),e.stopPropagation();let r=e.key==="ArrowUp"||e.key==="ArrowDown";this.column=r?this.column??this.spans[t].offsetLeft:void 0,this.#s(s[e.key]())}#r(e,t){let s=this.spans[e],r=e,o,n=1/0;for(let l=e+t;l>=0&&l<this.spans.length;l+=t){let a=this.spans[l];if(a.offsetTop===s.offsetTop)continue;if(o??=a.offsetTop,a.offsetTop!==o)break;let h=Math.abs(a.offsetLeft-this.column);h<n&&([r,n]=[l,h])}return r}};var ue={word:"mate"},ze=24,Ee=4,_="_",Fe=i=>i===_?"–":i,pe=i=>i===_?"silent":i,fe=i=>i===_?"silent":i.split(" ").map(e=>`${e} as in ${P[e]}`).join(", then "),Le=i=>i===_?"silent":i in P?`${i} (${P[i]})`:i,q=class{constructor(e,t,s){this.host=e;let r=e.get("oneway");if(!r?.byteLength)throw new Error("There is no second network to compare with.");this.models={both:s,oneway:Y(r)},this.model=s,this.ending=new AbortController,this.root=ne(de,s),ie(t,X,Q,ce);let o=n=>this.root.querySelector(n);this.parts={status:o(".status"),sentence:o(".sentence")},this.heading=o(".verdict .heading"),this.reset=o(".reset"),this.lists={both:o(".panels .both ol"),oneway:o(".panels .oneway ol")},this.field=o("textarea"),this.speaker=new U(o(".spoken")),this.box=new W(o(".text"),n=>this.#i(n,!0),this.ending.signal),this.#t(),this.initial=String(e.get("word")??ue.word),this.#e(this.initial),t.replaceChildren(this.root),Object.values(this.parts).forEach(D)}#t(){let{signal:e}=this.ending;this.field.addEventListener("input",()=>{this.#o(this.field.value,this.letters),this.#a()},{signal:e}),this.reset.addEventListener("click",()=>{this.#e(this.initial),this.#a()},{signal:e});let t=()=>{let s=String(this.host.get("word")??ue.word);s!==this.typed&&this.#e(s)};this.host.on("change:word",t),e.addEventListener("abort",()=>this.host.off("change:word",t))}#e(e){let{ids:t}=this.#s(e);this.#o(e,t.slice(0,-1))}#s(e){return re(this.model,e.toLowerCase().trim(),ze,"word")}#o(e,t){this.typed=e,this.field.value!==e&&(this.field.value=e);let{ids:s,notes:r}=this.#s(e);this.letters=s;let o=0;for(;o<Math.min(s.length,t.length)&&s[o]===t[o];)o++;this.said={},this.moved={};for(let[a,h]of Object.entries(this.models)){let u=h.label(s),f=h.label(t).slice(0,o);this.said[a]=u,this.moved[a]=f.flatMap(({best:d},c)=>d===u[c].best?[]:[{t:c,best:d}])}this.#h(t.length<s.length&&o===t.length);let{status:n}=this.parts;n.textContent=[...r,this.#l()].join(" "),D(n);let l=this.moved.both[0]?.t??s.length-1;this.#i(l,!1),this.speaker.say(`${n.textContent} ${this.parts.sentence.textContent}`),this.host.set("said",Object.fromEntries(Object.keys(this.models).map(a=>[a,this.#r(a).join(" / ")])))}#r(e){return this.said[e].map(({best:t})=>this.models[e].labels[t])}#n(e){return this.model.vocabulary.characters[this.letters[e]]}#l(){if(this.letters.length===0)return"There is nothing to read yet: type a word.";let e=r=>this.#r(r).filter(o=>o!==_).join(" ")||"nothing",[t,s]=[e("both"),e("oneway")];return t===s?`Both readers say ${t}.`:`From both ends: ${t}. From the left: ${s}.`}#h(e){let t=this.letters.map((s,r)=>this.#n(r));this.box.show(t,{first:0,typed:t.length,complete:!0});for(let[s,r]of this.box.spans.entries()){let o=[],n=[];for(let[l,a]of[["both","from both ends"],["oneway","from the left"]]){let h=this.models[l].labels[this.said[l][s].best],u=this.moved[l].some(f=>f.t===s);r.dataset[l]=Fe(h),u&&n.push(l),o.push(`${a} ${fe(h)}${u?", changed":""}`)}r.dataset.moved=n.join(" "),r.setAttribute("aria-label",`${t[s]}: ${o.join("; ")}`)}this.parts.sentence.textContent=this.#c(e),D(this.parts.sentence)}#c(e){if(this.letters.length===0)return"";let t=n=>this.moved[n].map(({t:l,best:a})=>{let{labels:h}=this.models[n];return`${this.#n(l)} from ${pe(h[a])} to ${pe(h[this.said[n][l].best])}`}).join(", "),s=e?`The ${this.#n(this.letters.length-1)} at the end`:"The last change",r=this.moved.both.length>0?`turned ${t("both")}`:"changed no earlier sound",o=this.moved.oneway.length>0?`For the one from the left it turned ${t("oneway")}.`:"The one from the left has spoken already.";return`${s} ${r} for the reader from both ends. ${o}`}#i(e,t){let{heading:s}=this;if(!(e>=0&&e<this.letters.length)){s.textContent="What each expects";for(let o of Object.values(this.lists))o.replaceChildren();return}this.box.choose(e),this.box.reveal(e),s.textContent=`What the ${this.#n(e)}, letter ${e+1}, says`;let r=[];for(let[o,n]of Object.entries(this.lists)){let{probabilities:l,best:a}=this.said[o][e],h=le(l,a,Ee);n.replaceChildren(...he(this.models[o].labels.map(Le),h,"")),r.push(`${o==="both"?"from both ends":"from the left"} ${fe(this.models[o].labels[a])}, ${h.find(u=>u.chosen).percent.toFixed(1)} %`)}t&&this.speaker.say(`${s.textContent}: ${r.join("; ")}.`)}#a(){this.host.set("word",this.typed),clearTimeout(this.saving),this.saving=setTimeout(()=>this.host.save_changes(),200)}end(){this.ending.abort(),clearTimeout(this.saving),this.speaker.stop(),this.root.remove()}},Ct={render:ae(Y,q)};export{ue as DEFAULTS,Ct as default};
