// Made by unrolled.widgets.bundle from a362cce2ffc19a4e837cfd6f10ec514e341c2477dcef6408846a875116eee5b5
(()=>{var ze=Object.defineProperty;var Te=(o,e)=>{for(var t in e)ze(o,t,{get:e[t],enumerable:!0})};function $(o,e,t,r,s=0){let n=e.length,i=t.length,a=2*n,l=3*n,h=4*n,u=5*n,m=6*n,d=7*n,c=0;for(;c+8<=i;c+=8){let p=0,f=0,w=0,b=0,y=0,z=0,k=0,g=0;for(let _=0,E=c*n;_<n;_++,E++){let M=e[_];p+=o[E]*M,f+=o[E+n]*M,w+=o[E+a]*M,b+=o[E+l]*M,y+=o[E+h]*M,z+=o[E+u]*M,k+=o[E+m]*M,g+=o[E+d]*M}t[c]=p,t[c+1]=f,t[c+2]=w,t[c+3]=b,t[c+4]=y,t[c+5]=z,t[c+6]=k,t[c+7]=g}for(;c<i;c++){let p=0;for(let f=0,w=c*n;f<n;f++,w++)p+=o[w]*e[f];t[c]=p}for(c=0;c<i;c++)t[c]+=r[s+c]}function A(o,e,t){let r=t.length,s=2*r,n=3*r,i=0;for(;i+4<=e.length;i+=4){let a=e[i],l=e[i+1],h=e[i+2],u=e[i+3];for(let m=0,d=i*r;m<r;m++,d++)t[m]+=a*o[d]+l*o[d+r]+(h*o[d+s]+u*o[d+n])}for(;i<e.length;i++){let a=e[i];for(let l=0,h=i*r;l<r;l++,h++)t[l]+=a*o[h]}}var O=[],L=class{constructor(e){let t=i=>{if(!e[i])throw new Error(`These weights lack ${i}.`);return e[i].data};this.embedding=t("embedding.weight"),[this.vocabSize,this.embeddingSize]=e["embedding.weight"].shape,this.readout=t("readout.weight"),this.readoutBias=Float64Array.from(t("readout.bias")),this.hiddenSize=e["readout.weight"].shape[1],this.layers=[];for(let i=0;i===0||e[`layers.${i}.weight_ih`];i++)this.layers.push({input:t(`layers.${i}.weight_ih`),inputBias:Float64Array.from(t(`layers.${i}.bias_ih`)),recurrent:t(`layers.${i}.weight_hh`),recurrentBias:Float64Array.from(t(`layers.${i}.bias_hh`))});this.numLayers=this.layers.length;let{parts:r,inside:s,sums:n}=this.constructor;if(this.numSums=n*this.hiddenSize,this.layers[0].inputBias.length!==this.numSums)throw new Error("These weights cannot be read: their layers have another size.");this.holdable=[...r,...s],this.fromBelow=new Float64Array(this.numSums),this.fromBefore=new Float64Array(this.numSums),this.kept=new Float64Array(s.length*this.hiddenSize),this.projected=this.#e()}#e(){let{embeddingSize:e,numSums:t,vocabSize:r}=this,{input:s,inputBias:n}=this.layers[0],i=new Float64Array(r*t);for(let a=0;a<r;a++){let l=Float64Array.from(this.embedding.subarray(a*e,(a+1)*e));$(s,l,i.subarray(a*t,(a+1)*t),n)}return i}initialState(){let{length:e}=this.constructor.parts;return Array.from({length:e*this.numLayers},()=>new Float64Array(this.hiddenSize))}copyState(e){return e.map(t=>t.slice())}step(e,t,r=O,s=0){this.#s(e,t,r,s);let n=new Float64Array(this.vocabSize);return $(this.readout,e[this.numLayers-1],n,this.readoutBias),n}read(e,t){this.#s(e,t,O,0)}#s(e,t,r,s,n){let{numSums:i,fromBelow:a}=this;for(let l=0;l<this.numLayers;l++){let h=this.layers[l],u=a;l===0?u=this.projected.subarray(t*i,(t+1)*i):$(h.input,e[l-1],u,h.inputBias),this.cell(h,u,e[l],e[this.numLayers+l],re(r,l,s)),n?.(l)}}forward(e,{state:t,clamp:r=O}={}){let{hiddenSize:s,vocabSize:n,kept:i}=this;for(let{part:d="h"}of r)if(!this.holdable.includes(d))throw new Error(`There is no “${d}” to hold: there are ${this.holdable.join(", ")}.`);let a=t?this.copyState(t):this.initialState(),l=this.copyState(a),h=new Float64Array(e.length*n),u=l.map(()=>new Float64Array(e.length*s)),m=this.layers.map(()=>new Float64Array(e.length*i.length));for(let d=0;d<e.length;d++)this.#s(l,e[d],r,d,c=>m[c].set(i,d*i.length)),l.forEach((c,p)=>u[p].set(c,d*s)),$(this.readout,l[this.numLayers-1],h.subarray(d*n,(d+1)*n),this.readoutBias);return{ids:Array.from(e),logits:h,states:u,inside:m,initial:a,last:l,clamp:r}}opened(e,t,r,s=this.numLayers-1){let{parts:n,inside:i}=this.constructor,a=n.indexOf(t);return a>=0?x(e.states[a*this.numLayers+s],r,this.hiddenSize):x(x(e.inside[s],r,this.kept.length),i.indexOf(t),this.hiddenSize)}backward(e,t,r=O){let{embeddingSize:s,hiddenSize:n,numLayers:i}=this,a=e.ids.length,l=new Float64Array(a*s),h=e.states.map(()=>new Float64Array(a*n)),u=this.initialState(),m=(d,c,p,f)=>d[p]?f<0?c[p]:x(d[p],f,n):void 0;for(let{position:d,gradient:c}of t)A(this.readout,Float64Array.from(c),m(h,u,i-1,d));for(let{state:d,position:c,gradient:p}of r){let f=m(h,u,d,c);for(let w=0;w<n;w++)f[w]+=p[w]}for(let d=Ee([...t,...r]);d>=0;d--)for(let c=i-1;c>=0;c--){let p=(b,y)=>m(e.states,e.initial,b,y),f=(b,y)=>m(h,u,b,y),w=this.cellBackward(this.layers[c],{h:p(c,d),c:p(i+c,d),hBefore:p(c,d-1),cBefore:p(i+c,d-1),inside:x(e.inside[c],d,this.kept.length),dh:f(c,d),dc:f(i+c,d),dhBefore:f(c,d-1),dcBefore:f(i+c,d-1)},re(e.clamp,c,d));A(this.layers[c].input,w,c>0?f(c-1,d):x(l,d,s))}return{inputs:l,states:h,initial:u}}},x=(o,e,t)=>o.subarray(e*t,(e+1)*t),F=o=>1/(1+Math.exp(-o));function S(o,e,t,r){for(let s of o){if((s.part??"h")!==e)continue;let n=r??s.value;s.unit===void 0?t.fill(n):t[s.unit]=n}}function re(o,e,t){return o.length===0?O:o.filter(({layer:r=0,from:s=0,to:n=1/0})=>r===e&&t>=s&&t<n)}function Ee(o){return o.reduce((e,{position:t})=>Math.max(e,t),-1)}var j=class extends L{static parts=["h","c"];static inside=["i","f","g","o"];static sums=4;cell({recurrent:e,recurrentBias:t},r,s,n,i){let{hiddenSize:a,fromBefore:l,kept:h}=this,[u,m,d,c]=[0,1,2,3].map(p=>x(h,p,a));$(e,s,l,t);for(let p=0;p<a;p++)u[p]=F(r[p]+l[p]),m[p]=F(r[p+a]+l[p+a]),d[p]=Math.tanh(r[p+2*a]+l[p+2*a]),c[p]=F(r[p+3*a]+l[p+3*a]);S(i,"i",u),S(i,"f",m),S(i,"g",d),S(i,"o",c);for(let p=0;p<a;p++)n[p]=m[p]*n[p]+u[p]*d[p];S(i,"c",n);for(let p=0;p<a;p++)s[p]=c[p]*Math.tanh(n[p]);S(i,"h",s)}cellBackward({recurrent:e},{c:t,cBefore:r,inside:s,dh:n,dc:i,dhBefore:a,dcBefore:l},h){let{hiddenSize:u,fromBelow:m}=this,[d,c,p,f]=[0,1,2,3].map(g=>x(s,g,u)),[w,b,y,z]=[0,1,2,3].map(g=>x(m,g,u)),k=n.slice();S(h,"h",k,0);for(let g=0;g<u;g++){let _=Math.tanh(t[g]);z[g]=k[g]*_*f[g]*(1-f[g]),i[g]+=k[g]*f[g]*(1-_*_)}k.set(i),S(h,"c",k,0);for(let g=0;g<u;g++)w[g]=k[g]*p[g]*d[g]*(1-d[g]),b[g]=k[g]*r[g]*c[g]*(1-c[g]),y[g]=k[g]*d[g]*(1-p[g]*p[g]),l[g]+=k[g]*c[g];return S(h,"i",w,0),S(h,"f",b,0),S(h,"g",y,0),S(h,"o",z,0),A(e,m,a),m}};var ne={F16:2,F32:4},Me=2**-24;function oe(o){let e=new Float32Array(o.length),t=new Uint32Array(e.buffer);for(let r=0;r<o.length;r++){let s=o[r],n=(s&32768)<<16,i=s>>10&31,a=s&1023;i===0?(e[r]=a*Me,t[r]|=n):i===31?t[r]=n|2139095040|a<<13:t[r]=n|i+112<<23|a<<13}return e}function Fe(o){return ArrayBuffer.isView(o)?new Uint8Array(o.buffer,o.byteOffset,o.byteLength):new Uint8Array(o)}function q(o){let e=Fe(o),t=h=>new Error(`These weights cannot be read: ${h}.`);if(e.length<8)throw t("the file is cut short");let r=new DataView(e.buffer,e.byteOffset,e.byteLength),s=8+Number(r.getBigUint64(0,!0));if(s>e.length)throw t("the header is cut short");let n;try{n=JSON.parse(new TextDecoder().decode(e.subarray(8,s)))}catch{throw t("the header is no JSON")}let{__metadata__:i={},...a}=n,l={};for(let[h,{dtype:u,shape:m,data_offsets:[d,c]}]of Object.entries(a)){let p=m.reduce((b,y)=>b*y,1);if(!(u in ne))throw t(`${h} has the type ${u}`);if(c-d!==p*ne[u]||s+c>e.length)throw t(`${h} is cut short`);let f=e.slice(s+d,s+c).buffer,w=u==="F16"?oe(new Uint16Array(f)):new Float32Array(f);l[h]={shape:m,data:w}}return{metadata:i,tensors:l}}function T(o,e=1){let t=new Float64Array(o.length),r=ie(o);if(!(e>0))return t[r]=1,t;let s=0;for(let n=0;n<t.length;n++)t[n]=Math.exp((o[n]-o[r])/e),s+=t[n];for(let n=0;n<t.length;n++)t[n]/=s;return t}function ie(o){let e=0;for(let t=1;t<o.length;t++)o[t]>o[e]&&(e=t);return e}function _e(o){let e=1/(1+.3275911*Math.abs(o)),t=((((1.061405429*e-1.453152027)*e+1.421413741)*e-.284496736)*e+.254829592)*e;return Math.sign(o)*(1-t*Math.exp(-o*o))}var ae=o=>(1+_e(o*Math.SQRT1_2))/2,Le=o=>Math.exp(-o*o/2)/Math.sqrt(2*Math.PI);function G(o,e){return{forward(t,r){for(let s=0;s<r.length;s++)r[s]=o(t[s])},backward(t,r,s){for(let n=0;n<s.length;n++)s[n]=r[n]*e(t[n])}}}var Be={relu:G(o=>Math.max(0,o),o=>o>0?1:0),relu2:G(o=>Math.max(0,o)**2,o=>2*Math.max(0,o)),gelu:G(o=>o*ae(o),o=>ae(o)+o*Le(o)),swiglu:{forward(o,e){for(let t=0;t<e.length;t++)e[t]=o[t]*F(o[t])*o[t+e.length]},backward(o,e,t){let r=e.length;for(let s=0;s<r;s++){let n=F(o[s]);t[s]=e[s]*o[s+r]*n*(1+o[s]*(1-n)),t[s+r]=e[s]*o[s]*n}}}};var U=class{constructor(e){this.characters=Array.from(e),this.ids=new Map(this.characters.map((t,r)=>[t,r]))}encode(e){let t=[],r=new Set,s="",n=0;for(let i of e){let a=this.ids.get(i);a===void 0?(r.add(i),n++):(t.push(a),s+=i)}return{ids:t,kept:s,dropped:[...r],droppedCount:n}}decode(e){return Array.from(e,t=>this.characters[t]).join("")}};var Oe="abcdefghijklmnopqrstuvwxyz",he=40;function Y(o,e,t,r,s){let n=["weight_ih","weight_hh","bias_ih","bias_hh"].map(l=>[`layers.0.${l}`,o[`${e}.${l}_l0${t}`]]);if(n.some(([,l])=>!l))throw new Error(`These weights lack the ${e}.`);let[i]=o[r].shape,a=o[`${e}.weight_hh_l0${t}`].shape[1];return new j({...Object.fromEntries(n),"embedding.weight":o[r],"readout.weight":s?.weight??{shape:[i,a],data:new Float32Array(i*a)},"readout.bias":s?.bias??{shape:[i],data:new Float32Array(i)}})}var le={dot:()=>({key:o=>o,score:C,back:(o,e,t,r)=>{H(r.state,e,t),H(r.source,o,t)}}),general:(o,e)=>{let t=o["attention.score.between.weight"].data;return{key:r=>N(t,r,e),score:C,back(r,s,n,i){H(i.state,s,n),A(t,r.map(a=>a*n),i.source)}}},additive:(o,e)=>{let[t,r,s]=["of_state","of_source","weigh"].map(a=>o[`attention.score.${a}.weight`].data),n=Float64Array.from(o["attention.score.of_source.bias"].data),i=(a,l)=>N(t,a,e).map((h,u)=>Math.tanh(h+l[u]));return{key:a=>N(r,a,e,n),score:(a,l)=>C(i(a,l),s),back(a,l,h,u){let m=i(a,l).map((d,c)=>h*s[c]*(1-d*d));A(t,m,u.state),A(r,m,u.source)}}}};function C(o,e){let t=0;for(let r=0;r<o.length;r++)t+=o[r]*e[r];return t}function H(o,e,t=1){for(let r=0;r<o.length;r++)o[r]+=t*e[r]}function N(o,e,t,r){let s=new Float64Array(t);return $(o,e,s,r??s.slice()),s}var J=class{constructor(e,{phones:t,attention:r="none"}){this.phones=t,this.mark=t.length,this.attention=r;let s={weight:e["readout.weight"],bias:e["readout.bias"]};if(this.readout=s.weight.data,this.readoutBias=Float64Array.from(s.bias.data),this.right=Y(e,"encoder","","letter_embedding.weight"),this.left=Y(e,"encoder","_reverse","letter_embedding.weight"),this.decoder=Y(e,"decoder","","phone_embedding.weight",s),this.hiddenSize=this.decoder.hiddenSize,this.embeddingSize=this.right.embeddingSize,r!=="none"){if(!Object.hasOwn(le,r))throw new Error(`This page knows no attention called “${r}”.`);this.score=le[r](e,this.hiddenSize),this.combine=e["attention.combine.weight"].data}}begin(e){let t={runs:[this.right.forward(e),this.left.forward([...e].reverse())]},[r,s]=t.runs;t.state=[0,1].map(i=>V(r.last[i],s.last[i]));let n=this.right.hiddenSize;return t.sources=e.map((i,a)=>V(x(r.states[0],a,n),x(s.states[0],e.length-1-a,n))),t.keys=this.score?t.sources.map(this.score.key):[],t}step(e,t,r,s){let n=this.decoder.step(t,r);return this.score?this.attend(e,t[0],s):{logits:n,weights:new Float64Array}}attend({sources:e,keys:t},r,s){let n=s?Float64Array.from(s):T(t.map(l=>this.score.score(r,l))),i=new Float64Array(this.hiddenSize);e.forEach((l,h)=>H(i,l,n[h]));let a=N(this.combine,V(i,r),this.hiddenSize).map(Math.tanh);return{logits:N(this.readout,a,this.mark+1,this.readoutBias),weights:n,mixed:a}}forward(e,t){let r=this.begin(e),s=this.decoder.forward(t,{state:r.state}),n=t.map((i,a)=>this.score?this.attend(r,x(s.states[0],a,this.hiddenSize)):{logits:x(s.logits,a,this.mark+1),weights:new Float64Array});return{word:r,heard:t,run:s,steps:n,logits:n.map(i=>i.logits),weights:n.map(i=>i.weights)}}backward({word:e,run:t,steps:r},s,n){let i=T(r[s].logits).map(p=>-p);i[n]+=1;let a=e.sources.map(()=>new Float64Array(this.hiddenSize)),l;if(this.score){let p=x(t.states[0],s,this.hiddenSize),f=this.#e(e,p,r[s],i,a);l=this.decoder.backward(t,[],[{state:0,position:s,gradient:f}])}else l=this.decoder.backward(t,[{position:s,gradient:i}]);let h=this.right.hiddenSize,u=e.sources.length-1,[m,d]=[this.right,this.left].map((p,f)=>{let w=y=>y.subarray(f*h,(f+1)*h),b=[0,1].map(y=>({state:y,position:u,gradient:w(l.initial[y])}));return a.forEach((y,z)=>b.push({state:0,position:f?u-z:z,gradient:w(y)})),p.backward(e.runs[f],[],b).inputs}),c=this.embeddingSize;return e.sources.map((p,f)=>x(m,f,c).map((w,b)=>w+d[(u-f)*c+b]))}#e({sources:e,keys:t},r,{weights:s,mixed:n},i,a){let l=this.hiddenSize,h=new Float64Array(l);A(this.readout,i,h);for(let f=0;f<l;f++)h[f]*=1-n[f]*n[f];let u=new Float64Array(2*l);A(this.combine,h,u);let m=u.subarray(0,l),d=u.slice(l),c=e.map(f=>C(m,f)),p=C(s,c);return e.forEach((f,w)=>{H(a[w],m,s[w]),this.score.back(r,t[w],s[w]*(c[w]-p),{state:d,source:a[w]})}),d}};function V(o,e){let t=new Float64Array(o.length+e.length);return t.set(o),t.set(e,o.length),t}function W(o){let{metadata:e,tensors:t}=q(o);if(e.architecture!=="seq2seq")throw new Error(`These weights are of the architecture “${e.architecture}”, which says no words.`);let r=new J(t,JSON.parse(e.config));return r.metadata=e,r.vocabulary=new U(Oe),r.encode=s=>r.vocabulary.encode(s),r}var ce=`/* What *Sounds* and *Speak* look like alike: letters or phones side by side, each with
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
`;var de=`/* What all widgets look like. Colours come from the page around it: the book's
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
`;var pe={"\n":"↵"," ":"␣","	":"⇥"},ue={"\n":"new line"," ":"space","	":"tab",".":"full stop",",":"comma",":":"colon",";":"semicolon","'":"apostrophe",'"':"quotation mark","-":"hyphen","—":"dash","!":"exclamation mark","?":"question mark","(":"left parenthesis",")":"right parenthesis","[":"left bracket","]":"right bracket","&":"ampersand"},fe={"‘":"'","’":"'","“":'"',"”":'"',"–":"-"," ":" "};function B(o){return pe[o]?pe[o]:/^[\p{C}\p{M}\p{Z}]$/u.test(o)?`U+${o.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}`:o}function I(o){return ue[o]?ue[o]:o!==o.toLowerCase()?`capital ${o}`:B(o)}function me(o,e,t,r){let s=[],n=o.vocabulary.ids,i=new Set,a=Array.from(e.replace(/\r\n?/g,`
`),m=>{let d=fe[m];return n.has(m)||!n.has(d)?m:(i.add(m),d)}).join(""),{ids:l,dropped:h,droppedCount:u}=o.encode(a);return i.size>0&&s.push(`Read ${[...i].map(m=>`${B(m)} as ${B(fe[m])}`).join(", ")}.`),u>0&&s.push(He(h,u)),l.length>t&&(l=l.slice(-t),s.push(`Reads only the last ${t.toLocaleString("en-GB")} characters of the ${r}.`)),{ids:l,notes:s}}function He(o,e){let t=o.slice(0,12).map(B).join(" "),r=o.length>12?` and ${o.length-12} more`:"";return`Left out ${e===1?"1 character":`${e.toLocaleString("en-GB")} characters`} this model never saw: ${t}${r}`}function we(o,e){let t=document.createRange().createContextualFragment(o.replace(/ \w+="\{\w+\}"|\{\w+\}/g,"")).firstElementChild;t.dataset.architecture=e.metadata.architecture;for(let r of t.querySelectorAll("input, textarea, button, select"))r.dataset.lmSuppressShortcuts="true";return t}var ge=new Map;function be(o,...e){let t=o.ownerDocument;for(let r of e){let s=ge.get(r);s||(s=new CSSStyleSheet,s.replaceSync(r),ge.set(r,s)),t.adoptedStyleSheets.includes(s)||t.adoptedStyleSheets.push(s)}}function P(o){o.scrollHeight>o.clientHeight?o.tabIndex=0:o.removeAttribute("tabindex")}var R=class{constructor(e){this.region=e}say(e){clearTimeout(this.speaking),this.speaking=setTimeout(()=>{this.region.textContent=e},600)}stop(){clearTimeout(this.speaking)}};function ye(o,e){return({model:t,el:r})=>{let s,n=()=>{s?.end(),s=void 0;let i=t.get("weights");if(i?.byteLength)try{s=new e(t,r,o(i))}catch(a){let l=document.createElement("p");throw l.setAttribute("role","alert"),l.textContent=a.message,r.append(l),a}};return t.on("change:weights",n),n(),()=>{t.off("change:weights",n),s?.end()}}}var Ne=8;function v(o,e,t){let r=document.createElement(o);return e&&(r.className=e),t!==void 0&&(r.textContent=t),r}function Ie(o){let e=o.map(s=>s*1e3),t=e.map(Math.floor),r=Math.round(1e3-t.reduce((s,n)=>s+n,0));return e.map((s,n)=>[s-t[n],n]).sort((s,n)=>n[0]-s[0]).slice(0,Math.max(0,r)).forEach(([,s])=>t[s]++),t.map(s=>s/10)}function xe(o,e,t=Ne){let r=Array.from(o.keys()).sort((h,u)=>o[u]-o[h]||(u===e)-(h===e)||h-u),s=r.slice(0,t);e>=0&&!s.includes(e)&&s.push(e);let n=r.filter(h=>!s.includes(h)),i=n.reduce((h,u)=>h+o[u],0),a=Ie([...s.map(h=>o[h]),i]),l=s.map((h,u)=>({id:h,probability:o[h],percent:a[u],chosen:h===e}));return n.length>0&&l.push({others:n,probability:i,percent:a.at(-1),chosen:!1}),l}function ve(o,e,t,r){return e.map(s=>{let n=v("li",s.chosen?"chosen":""),i=s.others?`${s.others.length} others`:B(o[s.id]),a=v("span","name",i),l=v("span","bar"),h=v("span","fill");if(h.style.width=`${100*s.probability}%`,l.append(h),r){let u=s.others?s.others.reduce((d,c)=>d+r[c],0):r[s.id],m=v("span","own");m.style.left=`${100*u}%`,l.append(m)}return l.setAttribute("aria-hidden","true"),!s.others&&I(o[s.id])!==i&&(a.setAttribute("aria-hidden","true"),n.append(v("span","unseen",I(o[s.id])))),n.append(a,l,v("span","percent",`${s.percent.toFixed(1)} %`)),n.append(v("span","verb",s.chosen?t:"")),n})}var Z={AA:"father",AE:"cat",AH:"cut",AO:"law",AW:"cow",AY:"my",B:"bee",CH:"chin",D:"do",DH:"this",EH:"bed",ER:"her",EY:"day",F:"fan",G:"go",HH:"hat",IH:"sit",IY:"see",JH:"jam",K:"key",L:"low",M:"me",N:"no",NG:"sing",OW:"so",OY:"boy",P:"pan",R:"red",S:"sun",SH:"she",T:"tea",TH:"thin",UH:"book",UW:"too",V:"van",W:"we",Y:"yes",Z:"zoo",ZH:"vision"};var ke=`/* The rest of how *Speak* looks; frame.css and cells.css come before. */
.unrolled-live.unrolled-speak .frame { height: 966px; }
.unrolled-live.unrolled-speak .controls { grid-template-columns: minmax(0, 1fr) 72px auto; }
.unrolled-live.unrolled-speak select {
  width: 100%;
  height: 36px;
  border: 1px solid var(--edge);
  border-radius: 4px;
  background: var(--paper);
  color: var(--ink);
  font: 15px/1.4 var(--mono);
}

/* The letters, tinted by how much they moved the chosen phone */
.unrolled-live.unrolled-speak .word { display: flex; flex-wrap: wrap; gap: 2px; height: 102px; overflow: hidden; font: 18px/30px var(--mono); }
.unrolled-live.unrolled-speak .word > span {
  width: 26px;
  height: 32px;
  border: 1px solid var(--line);
  border-radius: 3px;
  background: color-mix(in srgb, var(--accent) calc(var(--influence, 0) * 0.42%), var(--paper));
  text-align: center;
}

/* The phones: certain ones are dark below, doubtful ones light */
.unrolled-live.unrolled-speak .text { font: 16px/26px var(--mono); }
.unrolled-live.unrolled-speak .text > span { width: 46px; padding: 4px 0 2px; }
.unrolled-live.unrolled-speak .text > span::after { color: var(--soft); content: attr(data-certain) "\\00a0%"; font-size: 12px; line-height: 18px; }
.unrolled-live.unrolled-speak .text > [aria-selected="true"]::after { color: inherit; }
@media (prefers-reduced-motion: no-preference) {
  .unrolled-live.unrolled-speak .text > span { animation: unrolled-spoken 0.25s both; animation-delay: calc(var(--turn, 0) * 0.12s); }
}
@keyframes unrolled-spoken { from { opacity: 0; transform: translateY(6px); } }

.unrolled-live.unrolled-speak .legend { height: 60px; }
.unrolled-live.unrolled-speak .legend i { display: inline-block; margin-right: 6px; vertical-align: -1px; }
.unrolled-live.unrolled-speak .sentence { height: 42px; }

/* What comes next, and the beam */
.unrolled-live.unrolled-speak .next { height: 150px; }
.unrolled-live.unrolled-speak .beam { height: 175px; }
.unrolled-live.unrolled-speak .panels .heading { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.unrolled-live.unrolled-speak .next li { grid-template-columns: 8.4em minmax(0, 1fr) 4.4em; }
.unrolled-live.unrolled-speak .beam li { grid-template-columns: minmax(0, 1fr) 4.4em 5em; }
.unrolled-live.unrolled-speak .beam .name { overflow: hidden; direction: rtl; text-align: left; text-overflow: ellipsis; unicode-bidi: plaintext; }
.unrolled-live.unrolled-speak .beam .kept { font-weight: 700; }
.unrolled-live.unrolled-speak .beam .dropped :is(.name, .percent) { color: var(--soft); text-decoration: line-through; }
.unrolled-live.unrolled-speak .beam .fate { color: var(--soft); font-weight: 400; }

@container unrolled-live (min-width: 560px) {
  .unrolled-live.unrolled-speak .frame { height: 566px; }
  .unrolled-live.unrolled-speak .word { height: 34px; }
  .unrolled-live.unrolled-speak .legend, .unrolled-live.unrolled-speak .sentence { height: 21px; }
}
`;var Se=`<div class="unrolled-live unrolled-speak" role="group" aria-label="Speak: the phones of a word, one after the other, and the beginnings that were kept on the way">
<div class="frame">
<fieldset class="controls" {disabled}>
<label class="typed"><span>Any word</span><textarea rows="1" spellcheck="false" autocapitalize="off" autocorrect="off" autocomplete="off">{word}</textarea></label>
<label class="width"><span>Beam</span><select><option value="1">1</option><option value="2">2</option><option value="4">4</option><option value="8">8</option></select></label>
<button type="button" class="reset">Reset</button>
</fieldset>
<p class="status">{status}</p>
<p class="spoken unseen" role="status"></p>
<p class="word" aria-hidden="true">{letters}</p>
<div class="text" role="group" tabindex="0" aria-label="What it says; arrow keys go from phone to phone">{cells}</div>
<p class="legend"><span><i></i>letters that moved the chosen phone</span><span>●: here it ends</span></p>
<p class="sentence">{sentence}</p>
<div class="panels">
<div class="next"><p class="heading">{heading}</p><ol aria-label="Probabilities of the next phone">{next}</ol></div>
<div class="beam"><p class="heading">Beginnings after it</p><ol aria-label="Beginnings that were kept, that ended, and that were dropped">{beam}</ol></div>
</div>
</div>
</div>
`;var ee={};Te(ee,{beam:()=>Q,influence:()=>X});var Ue=3;function Q(o,e,t,r=he){let s=o.begin(e),n=[{phones:[],score:0,state:s.state}],i=[],a=[];for(let l=0;l<r&&n.length>0;l++){let h=[],u=[];for(let f of n){let{phones:w,score:b}=f,y=f.state.map(g=>g.slice()),{logits:z}=o.step(s,y,w.at(-1)??o.mark),k=T(z).map(Math.log);u.push({phones:w,score:b+k[o.mark],fate:"ended"});for(let g=0;g<o.mark;g++)h.push({phones:[...w,g],score:b+k[g],fate:"dropped",state:y})}let m=(f,w)=>w.score-f.score;i=[...i,...u].sort(m).slice(0,t),h.sort(m);let d=i.length===t?i.at(-1).score:-1/0;n=h.slice(0,t).filter(({score:f})=>f>d);for(let f of n)f.fate="kept";let p=[...u.filter(f=>i.includes(f)),...h.slice(0,n.length+Ue)].sort(m);a.push(p.map(({phones:f,score:w,fate:b})=>({phones:f,score:w,fate:b})))}return{answers:i,steps:a}}function X(o,e,t,r){return o.backward(e,t,r).map(s=>Math.hypot(...s))}var We={"\n":" line"," ":" space"},K=class{constructor(e,t,r){this.root=e,this.onChoose=t,this.spans=[],this.first=0,e.replaceChildren(),e.setAttribute("role","listbox"),e.removeAttribute("tabindex"),e.addEventListener("click",s=>this.#s(s),{signal:r}),e.addEventListener("keydown",s=>this.#n(s),{signal:r})}show(e,{first:t,typed:r,complete:s}){t!==this.first&&this.clearTint(),this.first=t;let n=document.createDocumentFragment();e.forEach((i,a)=>{let l=this.spans[a];l||(l=v("span"),l.setAttribute("role","option"),l.setAttribute("aria-selected","false"),l.dataset.lmSuppressShortcuts="true",l.tabIndex=-1,this.spans.push(l),n.append(l));let h=`${a<r?"typed":"drawn"}${We[i]??""}`;l.className!==h&&(l.className=h),l.textContent!==i&&(l.textContent=i,l.setAttribute("aria-label",I(i)))}),this.root.append(n),s&&this.spans.splice(e.length).forEach(i=>i.remove()),!this.chosen?.isConnected&&this.spans.length>0&&this.#e(this.spans[Math.min(r,this.spans.length-1)])}choose(e){this.chosen?.setAttribute("aria-selected","false"),this.chosen=this.spans[e-this.first],this.chosen&&(this.chosen.setAttribute("aria-selected","true"),this.#e(this.chosen))}tint({from:e,norms:t}){this.clearTint();let r=t.reduce((s,n)=>Math.max(s,n),0);r>0&&t.forEach((s,n)=>{let i=this.spans[e+n-this.first],a=Math.round(100*s/r);!i||a<1||(i.style.setProperty("--influence",a),i.dataset.influence=a)})}clearTint(){for(let e of this.root.querySelectorAll("[data-influence]"))e.style.removeProperty("--influence"),delete e.dataset.influence}reveal(e){let t=this.spans[e-this.first];if(!t)return;let r=t.offsetTop,s=r+t.offsetHeight;r<this.root.scrollTop&&(this.root.scrollTop=r);let n=this.root.clientHeight;s>this.root.scrollTop+n&&(this.root.scrollTop=s-n)}revealEnd(){this.root.scrollTop=this.root.scrollHeight}#e(e){this.stop&&(this.stop.tabIndex=-1),this.stop=e,e.tabIndex=0}#s(e){let t=this.spans.indexOf(e.target);this.column=void 0,t>=0&&this.#r(t)}#r(e){let t=this.spans[Math.max(0,Math.min(e,this.spans.length-1))];this.#e(t),t.focus({preventScroll:!0}),this.onChoose(this.first+this.spans.indexOf(t)),this.reveal(this.first+this.spans.indexOf(t))}#n(e){let t=this.spans.indexOf(e.target);if(t<0||e.ctrlKey||e.metaKey||e.altKey)return;let r={ArrowLeft:()=>t-1,ArrowRight:()=>t+1,ArrowUp:()=>this.#t(t,-1),ArrowDown:()=>this.#t(t,1),Home:()=>0,End:()=>this.spans.length-1,Enter:()=>t," ":()=>t};if(!r[e.key])return;e.preventDefault(),e.stopPropagation();let s=e.key==="ArrowUp"||e.key==="ArrowDown";this.column=s?this.column??this.spans[t].offsetLeft:void 0,this.#r(r[e.key]())}#t(e,t){let r=this.spans[e],s=e,n,i=1/0;for(let a=e+t;a>=0&&a<this.spans.length;a+=t){let l=this.spans[a];if(l.offsetTop===r.offsetTop)continue;if(n??=l.offsetTop,l.offsetTop!==n)break;let h=Math.abs(l.offsetLeft-this.column);h<i&&([s,i]=[a,h])}return s}};var D={word:"through",width:4,place:0},Re=24,Pe=4,Ke=7,te="●",Ge={kept:"kept",ended:"ends",dropped:"dropped"},se=class{constructor(e,t,r){this.host=e,this.model=r,this.names=[...r.phones,te],this.listed=[...r.phones.map(n=>`${n} (${Z[n]??n})`),`${te} (end)`],this.ending=new AbortController,this.root=we(Se,r),be(t,de,ce,ke);let s=n=>this.root.querySelector(n);this.parts={status:s(".status"),sentence:s(".sentence"),word:s(".word"),heading:s(".next .heading")},this.lists={next:s(".next ol"),beam:s(".beam ol")},this.field=s("textarea"),this.select=s("select"),this.speaker=new R(s(".spoken")),this.box=new K(s(".text"),n=>this.#o(n,!0),this.ending.signal),this.#s(s(".reset")),this.initial=this.#e(),this.#r(this.initial),t.replaceChildren(this.root);for(let n of["status","sentence"])P(this.parts[n])}#e(){return Object.fromEntries(Object.keys(D).map(e=>[e,this.host.get(e)??D[e]]))}#s(e){let{signal:t}=this.ending,r=n=>{this.#r(n),this.#i()};this.field.addEventListener("input",()=>r({word:this.field.value,width:this.width,place:0}),{signal:t}),this.select.addEventListener("change",()=>r({word:this.typed,width:Number(this.select.value),place:0}),{signal:t}),e.addEventListener("click",()=>r(this.initial),{signal:t});let s=()=>{if(this.telling)return;let n=this.#e();(n.word!==this.typed||n.width!==this.width||n.place!==this.place)&&this.#r(n)};for(let n of Object.keys(D))this.host.on(`change:${n}`,s);t.addEventListener("abort",()=>Object.keys(D).forEach(n=>this.host.off(`change:${n}`,s)))}#r({word:e,width:t,place:r}){this.typed=String(e),this.width=[1,2,4,8].includes(t)?t:D.width,this.place=r,this.field.value!==this.typed&&(this.field.value=this.typed),this.select.value=this.width;let{ids:s,notes:n}=me(this.model,this.typed.toLowerCase().trim(),Re,"word");this.letters=s,this.#n();let{status:i}=this.parts;i.textContent=[...n,this.#a()].join(" "),P(i),this.#o(Math.min(r,this.said.length)-1,!1),this.speaker.say(`${i.textContent} ${this.parts.sentence.textContent}`),this.host.set("said",this.said.slice(0,-1).map(a=>this.names[a]))}#n(){let{model:e,letters:t}=this,r=t.length===0,{answers:s,steps:n}=r?{answers:[],steps:[]}:Q(e,t,this.width);this.answers=s,this.steps=n,this.said=r?[]:[...s[0].phones,e.mark],this.run=r?void 0:e.forward(t,[e.mark,...s[0].phones]),this.chances=r?[]:this.run.logits.map(i=>T(i)),this.parts.word.replaceChildren(...t.map(i=>v("span","",e.vocabulary.characters[i]))),this.box.show(this.said.map(i=>this.names[i]),{first:0,typed:this.said.length,complete:!0}),this.box.spans.forEach((i,a)=>{let l=this.said[a],h=l===e.mark?"here it ends":`${this.names[l]} as in ${Z[this.names[l]]}`;i.style.setProperty("--turn",a),i.dataset.certain=Math.round(100*this.chances[a][l]),i.setAttribute("aria-label",`${h}, ${i.dataset.certain} %`)})}#t(e){return e.map(t=>this.names[t]).join(" ")||"nothing"}#a(){if(this.letters.length===0)return"There is nothing to say yet: type a word.";let e=n=>`${(100*Math.exp(n)).toFixed(1)} %`,[t,r]=this.answers,s=r?` Next best: ${this.#t(r.phones)}, ${e(r.score)}.`:"";return`It says ${this.#t(t.phones)}, with ${e(t.score)}.${s}`}#o(e,t){let{heading:r,sentence:s}=this.parts;if(this.said.length===0){r.textContent="What comes next",s.textContent="";for(let h of Object.values(this.lists))h.replaceChildren();return}let n=this.said.map((h,u)=>this.chances[u][h]),i=e>=0?e:n.indexOf(Math.min(...n));this.box.choose(i),this.box.reveal(i);let a=this.said.slice(0,i);r.textContent=i>0?`After ${this.#t(a.slice(-4))}`:"The first phone";let l=xe(this.chances[i],this.said[i],Pe);this.lists.next.replaceChildren(...ve(this.listed,l,"")),this.lists.beam.replaceChildren(...this.#h(i)),this.#c(i),t&&(this.place=i+1,this.#i(),this.speaker.say(`${r.textContent}: ${this.#l(l)}. ${s.textContent}`))}#l(e){let{id:t,percent:r}=e.find(s=>s.chosen);return`${this.listed[t]}, ${r.toFixed(1)} %`}#h(e){return(this.steps[e]??[]).slice(0,Ke).map(({phones:r,score:s,fate:n})=>{let i=v("li",n),a=n==="ended"?`${this.#t(r)} ${te}`:this.#t(r);return i.append(v("span","name",a),v("span","percent",`${(100*Math.exp(s)).toFixed(1)} %`),v("span","fate",Ge[n])),i})}#c(e){let t=X(this.model,this.run,e,this.said[e]),r=Math.max(...t);[...this.parts.word.children].forEach((a,l)=>{a.style.setProperty("--influence",r>0?Math.round(100*t[l]/r):0)});let n=[...t.keys()].sort((a,l)=>t[l]-t[a]).slice(0,3).sort((a,l)=>a-l).map(a=>`${this.parts.word.children[a].textContent} (letter ${a+1})`),i=this.said[e]===this.model.mark?"the end":this.names[this.said[e]];this.parts.sentence.textContent=`What moved ${i} most: ${n.join(", ")}.`,P(this.parts.sentence)}#i(){this.telling=!0;for(let[e,t]of[["word",this.typed],["width",this.width],["place",this.place]])this.host.set(e,t);this.telling=!1,clearTimeout(this.saving),this.saving=setTimeout(()=>this.host.save_changes(),200)}end(){this.ending.abort(),clearTimeout(this.saving),this.speaker.stop(),this.root.remove()}},Ae={render:ye(W,se)};var $e=globalThis.unrolled??={};($e.widgets??={}).speak=Ae;Object.assign($e,{loadSpeaker:W,speaking:ee});})();
