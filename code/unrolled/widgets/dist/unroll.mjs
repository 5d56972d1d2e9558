// Made by unrolled.widgets.bundle from da9fcb57899c9cd6f1f43904d7662cb52ba5b6bd7da11e98aff5d59cddc3de32
function $(o,t,e,n,s=0){let r=t.length,i=e.length,a=2*r,l=3*r,h=4*r,c=5*r,u=6*r,d=7*r,f=0;for(;f+8<=i;f+=8){let g=0,x=0,w=0,m=0,y=0,S=0,p=0,b=0;for(let M=0,C=f*r;M<r;M++,C++){let B=t[M];g+=o[C]*B,x+=o[C+r]*B,w+=o[C+a]*B,m+=o[C+l]*B,y+=o[C+h]*B,S+=o[C+c]*B,p+=o[C+u]*B,b+=o[C+d]*B}e[f]=g,e[f+1]=x,e[f+2]=w,e[f+3]=m,e[f+4]=y,e[f+5]=S,e[f+6]=p,e[f+7]=b}for(;f<i;f++){let g=0;for(let x=0,w=f*r;x<r;x++,w++)g+=o[w]*t[x];e[f]=g}for(f=0;f<i;f++)e[f]+=n[s+f]}function T(o,t,e){let n=e.length,s=2*n,r=3*n,i=0;for(;i+4<=t.length;i+=4){let a=t[i],l=t[i+1],h=t[i+2],c=t[i+3];for(let u=0,d=i*n;u<n;u++,d++)e[u]+=a*o[d]+l*o[d+n]+(h*o[d+s]+c*o[d+r])}for(;i<t.length;i++){let a=t[i];for(let l=0,h=i*n;l<n;l++,h++)e[l]+=a*o[h]}}var q=[],I=class{constructor(t){let e=i=>{if(!t[i])throw new Error(`These weights lack ${i}.`);return t[i].data};this.embedding=e("embedding.weight"),[this.vocabSize,this.embeddingSize]=t["embedding.weight"].shape,this.readout=e("readout.weight"),this.readoutBias=Float64Array.from(e("readout.bias")),this.hiddenSize=t["readout.weight"].shape[1],this.layers=[];for(let i=0;i===0||t[`layers.${i}.weight_ih`];i++)this.layers.push({input:e(`layers.${i}.weight_ih`),inputBias:Float64Array.from(e(`layers.${i}.bias_ih`)),recurrent:e(`layers.${i}.weight_hh`),recurrentBias:Float64Array.from(e(`layers.${i}.bias_hh`))});this.numLayers=this.layers.length;let{parts:n,inside:s,sums:r}=this.constructor;if(this.numSums=r*this.hiddenSize,this.layers[0].inputBias.length!==this.numSums)throw new Error("These weights cannot be read: their layers have another size.");this.holdable=[...n,...s],this.fromBelow=new Float64Array(this.numSums),this.fromBefore=new Float64Array(this.numSums),this.kept=new Float64Array(s.length*this.hiddenSize),this.projected=this.#t()}#t(){let{embeddingSize:t,numSums:e,vocabSize:n}=this,{input:s,inputBias:r}=this.layers[0],i=new Float64Array(n*e);for(let a=0;a<n;a++){let l=Float64Array.from(this.embedding.subarray(a*t,(a+1)*t));$(s,l,i.subarray(a*e,(a+1)*e),r)}return i}initialState(){let{length:t}=this.constructor.parts;return Array.from({length:t*this.numLayers},()=>new Float64Array(this.hiddenSize))}copyState(t){return t.map(e=>e.slice())}step(t,e,n=q,s=0){this.#s(t,e,n,s);let r=new Float64Array(this.vocabSize);return $(this.readout,t[this.numLayers-1],r,this.readoutBias),r}read(t,e){this.#s(t,e,q,0)}#s(t,e,n,s,r){let{numSums:i,fromBelow:a}=this;for(let l=0;l<this.numLayers;l++){let h=this.layers[l],c=a;l===0?c=this.projected.subarray(e*i,(e+1)*i):$(h.input,t[l-1],c,h.inputBias),this.cell(h,c,t[l],t[this.numLayers+l],ht(n,l,s)),r?.(l)}}forward(t,{state:e,clamp:n=q}={}){let{hiddenSize:s,vocabSize:r,kept:i}=this;for(let{part:d="h"}of n)if(!this.holdable.includes(d))throw new Error(`There is no “${d}” to hold: there are ${this.holdable.join(", ")}.`);let a=e?this.copyState(e):this.initialState(),l=this.copyState(a),h=new Float64Array(t.length*r),c=l.map(()=>new Float64Array(t.length*s)),u=this.layers.map(()=>new Float64Array(t.length*i.length));for(let d=0;d<t.length;d++)this.#s(l,t[d],n,d,f=>u[f].set(i,d*i.length)),l.forEach((f,g)=>c[g].set(f,d*s)),$(this.readout,l[this.numLayers-1],h.subarray(d*r,(d+1)*r),this.readoutBias);return{ids:Array.from(t),logits:h,states:c,inside:u,initial:a,last:l,clamp:n}}opened(t,e,n,s=this.numLayers-1){let{parts:r,inside:i}=this.constructor,a=r.indexOf(e);return a>=0?A(t.states[a*this.numLayers+s],n,this.hiddenSize):A(A(t.inside[s],n,this.kept.length),i.indexOf(e),this.hiddenSize)}backward(t,e){let{embeddingSize:n,hiddenSize:s,numLayers:r}=this,i=t.ids.length,a=new Float64Array(i*n),l=t.states.map(()=>new Float64Array(i*s)),h=this.initialState(),c=(u,d,f,g)=>u[f]?g<0?d[f]:A(u[f],g,s):void 0;for(let{position:u,gradient:d}of e)T(this.readout,Float64Array.from(d),c(l,h,r-1,u));for(let u=Ft(e);u>=0;u--)for(let d=r-1;d>=0;d--){let f=(w,m)=>c(t.states,t.initial,w,m),g=(w,m)=>c(l,h,w,m),x=this.cellBackward(this.layers[d],{h:f(d,u),c:f(r+d,u),hBefore:f(d,u-1),cBefore:f(r+d,u-1),inside:A(t.inside[d],u,this.kept.length),dh:g(d,u),dc:g(r+d,u),dhBefore:g(d,u-1),dcBefore:g(r+d,u-1)},ht(t.clamp,d,u));T(this.layers[d].input,x,d>0?g(d-1,u):A(a,u,n))}return{inputs:a,states:l,initial:h}}},A=(o,t,e)=>o.subarray(t*e,(t+1)*e),j=o=>1/(1+Math.exp(-o));function v(o,t,e,n){for(let s of o){if((s.part??"h")!==t)continue;let r=n??s.value;s.unit===void 0?e.fill(r):e[s.unit]=r}}function ht(o,t,e){return o.length===0?q:o.filter(({layer:n=0,from:s=0,to:r=1/0})=>n===t&&e>=s&&e<r)}function Ft(o){return o.reduce((t,{position:e})=>Math.max(t,e),-1)}var D=class extends I{static parts=["h"];static inside=["r","z","n"];static sums=3;constructor(t,{reset_after:e=!0}={}){super(t),this.resetAfter=e,this.fromCandidate=new Float64Array(this.hiddenSize);for(let n of this.layers){let{hiddenSize:s}=this;n.gates=n.recurrent.subarray(0,2*s*s),n.candidate=n.recurrent.subarray(2*s*s),n.candidateBias=n.recurrentBias.subarray(2*s)}}cell({gates:t,candidate:e,recurrentBias:n,candidateBias:s},r,i,a,l){let{hiddenSize:h,fromBefore:c,kept:u,resetAfter:d}=this,[f,g,x]=[0,1,2].map(m=>A(u,m,h));$(t,i,c.subarray(0,2*h),n);for(let m=0;m<h;m++)f[m]=j(r[m]+c[m]),g[m]=j(r[m+h]+c[m+h]);v(l,"r",f),v(l,"z",g);let w=d?i:this.fromCandidate;if(!d)for(let m=0;m<h;m++)w[m]=f[m]*i[m];$(e,w,c.subarray(2*h),s);for(let m=0;m<h;m++)x[m]=Math.tanh(r[m+2*h]+(d?f[m]:1)*c[m+2*h]);v(l,"n",x);for(let m=0;m<h;m++)i[m]=(1-g[m])*x[m]+g[m]*i[m];v(l,"h",i)}cellBackward({gates:t,candidate:e,candidateBias:n},{hBefore:s,inside:r,dh:i,dhBefore:a},l){let{hiddenSize:h,fromBelow:c,resetAfter:u}=this,[d,f,g]=[0,1,2].map(p=>A(r,p,h)),[x,w,m]=[0,1,2].map(p=>A(c,p,h)),y=i.slice();v(l,"h",y,0);for(let p=0;p<h;p++)w[p]=y[p]*(s[p]-g[p])*f[p]*(1-f[p]),m[p]=y[p]*(1-f[p])*(1-g[p]*g[p]),a[p]+=y[p]*f[p];v(l,"z",w,0),v(l,"n",m,0);let S=new Float64Array(h);if(u){$(e,s,S,n);for(let p=0;p<h;p++)x[p]=m[p]*S[p],S[p]=m[p]*d[p];T(e,S,a)}else{T(e,m,S);for(let p=0;p<h;p++)x[p]=S[p]*s[p],a[p]+=S[p]*d[p]}for(let p=0;p<h;p++)x[p]*=d[p]*(1-d[p]);return v(l,"r",x,0),T(t,c.subarray(0,2*h),a),c}};var P=class extends I{static parts=["h","c"];static inside=["i","f","g","o"];static sums=4;cell({recurrent:t,recurrentBias:e},n,s,r,i){let{hiddenSize:a,fromBefore:l,kept:h}=this,[c,u,d,f]=[0,1,2,3].map(g=>A(h,g,a));$(t,s,l,e);for(let g=0;g<a;g++)c[g]=j(n[g]+l[g]),u[g]=j(n[g+a]+l[g+a]),d[g]=Math.tanh(n[g+2*a]+l[g+2*a]),f[g]=j(n[g+3*a]+l[g+3*a]);v(i,"i",c),v(i,"f",u),v(i,"g",d),v(i,"o",f);for(let g=0;g<a;g++)r[g]=u[g]*r[g]+c[g]*d[g];v(i,"c",r);for(let g=0;g<a;g++)s[g]=f[g]*Math.tanh(r[g]);v(i,"h",s)}cellBackward({recurrent:t},{c:e,cBefore:n,inside:s,dh:r,dc:i,dhBefore:a,dcBefore:l},h){let{hiddenSize:c,fromBelow:u}=this,[d,f,g,x]=[0,1,2,3].map(b=>A(s,b,c)),[w,m,y,S]=[0,1,2,3].map(b=>A(u,b,c)),p=r.slice();v(h,"h",p,0);for(let b=0;b<c;b++){let M=Math.tanh(e[b]);S[b]=p[b]*M*x[b]*(1-x[b]),i[b]+=p[b]*x[b]*(1-M*M)}p.set(i),v(h,"c",p,0);for(let b=0;b<c;b++)w[b]=p[b]*g[b]*d[b]*(1-d[b]),m[b]=p[b]*n[b]*f[b]*(1-f[b]),y[b]=p[b]*d[b]*(1-g[b]*g[b]),l[b]+=p[b]*f[b];return v(h,"i",w,0),v(h,"f",m,0),v(h,"g",y,0),v(h,"o",S,0),T(t,u,a),u}};var U=class extends I{static parts=["h"];static inside=[];static sums=1;cell({recurrent:t,recurrentBias:e},n,s,r,i){let a=this.fromBefore;$(t,s,a,e);for(let l=0;l<s.length;l++)s[l]=Math.tanh(n[l]+a[l]);v(i,"h",s)}cellBackward({recurrent:t},{h:e,dh:n,dhBefore:s},r){let i=this.fromBelow;for(let a=0;a<e.length;a++)i[a]=n[a]*(1-e[a]*e[a]);return v(r,"h",i,0),T(t,i,s),i}};var ct={F16:2,F32:4},Et=2**-24;function ut(o){let t=new Float32Array(o.length),e=new Uint32Array(t.buffer);for(let n=0;n<o.length;n++){let s=o[n],r=(s&32768)<<16,i=s>>10&31,a=s&1023;i===0?(t[n]=a*Et,e[n]|=r):i===31?e[n]=r|2139095040|a<<13:e[n]=r|i+112<<23|a<<13}return t}function Ct(o){return ArrayBuffer.isView(o)?new Uint8Array(o.buffer,o.byteOffset,o.byteLength):new Uint8Array(o)}function tt(o){let t=Ct(o),e=h=>new Error(`These weights cannot be read: ${h}.`);if(t.length<8)throw e("the file is cut short");let n=new DataView(t.buffer,t.byteOffset,t.byteLength),s=8+Number(n.getBigUint64(0,!0));if(s>t.length)throw e("the header is cut short");let r;try{r=JSON.parse(new TextDecoder().decode(t.subarray(8,s)))}catch{throw e("the header is no JSON")}let{__metadata__:i={},...a}=r,l={};for(let[h,{dtype:c,shape:u,data_offsets:[d,f]}]of Object.entries(a)){let g=u.reduce((m,y)=>m*y,1);if(!(c in ct))throw e(`${h} has the type ${c}`);if(f-d!==g*ct[c]||s+f>t.length)throw e(`${h} is cut short`);let x=t.slice(s+d,s+f).buffer,w=c==="F16"?ut(new Uint16Array(x)):new Float32Array(x);l[h]={shape:u,data:w}}return{metadata:i,tensors:l}}function N(o,t=1){let e=new Float64Array(o.length),n=R(o);if(!(t>0))return e[n]=1,e;let s=0;for(let r=0;r<e.length;r++)e[r]=Math.exp((o[r]-o[n])/t),s+=e[r];for(let r=0;r<e.length;r++)e[r]/=s;return e}function R(o){let t=0;for(let e=1;e<o.length;e++)o[e]>o[t]&&(t=e);return t}var dt={rnn:U,lstm:P,gru:D},et=class{constructor(t){this.characters=Array.from(t),this.ids=new Map(this.characters.map((e,n)=>[e,n]))}encode(t){let e=[],n=new Set,s="",r=0;for(let i of t){let a=this.ids.get(i);a===void 0?(n.add(i),r++):(e.push(a),s+=i)}return{ids:e,kept:s,dropped:[...n],droppedCount:r}}decode(t){return Array.from(t,e=>this.characters[e]).join("")}};function pt(o){let{metadata:t,tensors:e}=tt(o),n=Object.hasOwn(dt,t.architecture)&&dt[t.architecture];if(!n)throw new Error(`These weights are of the architecture “${t.architecture}”, which this page cannot run.`);let s=new n(e,JSON.parse(t.config??"{}"));if(s.metadata=t,s.vocabulary=new et(t.vocabulary),s.encode=r=>s.vocabulary.encode(r),s.vocabulary.characters.length!==s.vocabSize)throw new Error("These weights cannot be read: their vocabulary has another size.");return s}function W(o,t,e){return t.logits.subarray(e*o.vocabSize,(e+1)*o.vocabSize)}function st(o,t,e,n,s=[]){let r=o.hiddenSize,i=e>0?t.states.map(c=>c.slice((e-1)*r,e*r)):t.initial,a=s.map(({from:c=0,to:u=1/0,...d})=>({...d,from:c-e,to:u-e})),l=o.forward(n,{state:i,clamp:a}),h=(c,u,d)=>{let f=new Float64Array(e*d+u.length);return f.set(c.subarray(0,e*d)),f.set(u,e*d),f};return{ids:[...t.ids.slice(0,e),...n],logits:h(t.logits,l.logits,o.vocabSize),states:t.states.map((c,u)=>h(c,l.states[u],r)),inside:t.inside.map((c,u)=>h(c,l.inside[u],o.kept.length)),initial:t.initial,last:l.last,clamp:[...t.clamp.filter(({from:c=0})=>c<e).map(({to:c=1/0,...u})=>({...u,to:Math.min(c,e)})),...s]}}function Ot(o,t,e,n){let s=N(W(o,t,e)).map(r=>-r);return s[n]+=1,{position:e,gradient:s}}function ft(o,t,e,n){let{inputs:s}=o.backward(t,[Ot(o,t,e,n)]),r=new Float64Array(e+1);for(let i=0;i<=e;i++){let a=0;for(let l=i*o.embeddingSize;l<(i+1)*o.embeddingSize;l++)a+=s[l]**2;r[i]=Math.sqrt(a)}return r}var gt=`/* What all widgets look like. Colours come from the page around it: the book's
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
`;var mt={"\n":"↵"," ":"␣","	":"⇥"},bt={"\n":"new line"," ":"space","	":"tab",".":"full stop",",":"comma",":":"colon",";":"semicolon","'":"apostrophe",'"':"quotation mark","-":"hyphen","—":"dash","!":"exclamation mark","?":"question mark","(":"left parenthesis",")":"right parenthesis","[":"left bracket","]":"right bracket","&":"ampersand"},xt={"‘":"'","’":"'","“":'"',"”":'"',"–":"-"," ":" "};function L(o){return mt[o]?mt[o]:/^[\p{C}\p{M}\p{Z}]$/u.test(o)?`U+${o.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}`:o}function O(o){return bt[o]?bt[o]:o!==o.toLowerCase()?`capital ${o}`:L(o)}function It(o,t,e,n){let s=[],r=o.vocabulary.ids,i=new Set,a=Array.from(t.replace(/\r\n?/g,`
`),u=>{let d=xt[u];return r.has(u)||!r.has(d)?u:(i.add(u),d)}).join(""),{ids:l,dropped:h,droppedCount:c}=o.encode(a);return i.size>0&&s.push(`Read ${[...i].map(u=>`${L(u)} as ${L(xt[u])}`).join(", ")}.`),c>0&&s.push(Nt(h,c)),l.length>e&&(l=l.slice(-e),s.push(`Reads only the last ${e.toLocaleString("en-GB")} characters of the ${n}.`)),{ids:l,notes:s}}function jt(o){return o.vocabulary.ids.get(`
`)??0}function nt(o,t,e,n="prompt"){let{ids:s,notes:r}=It(o,t,e,n);if(s.length===0){s.push(jt(o));let i=O(o.vocabulary.characters[s[0]]);r.push(`The ${n} is empty, so the text starts from a ${i}.`)}return{ids:s,notes:r}}function Nt(o,t){let e=o.slice(0,12).map(L).join(" "),n=o.length>12?` and ${o.length-12} more`:"";return`Left out ${t===1?"1 character":`${t.toLocaleString("en-GB")} characters`} this model never saw: ${e}${n}`}function wt(o,t){let e=document.createRange().createContextualFragment(o.replace(/ \w+="\{\w+\}"|\{\w+\}/g,"")).firstElementChild;e.dataset.architecture=t.metadata.architecture;for(let n of e.querySelectorAll("input, textarea, button, select"))n.dataset.lmSuppressShortcuts="true";return e}var vt=new Map;function yt(o,...t){let e=o.ownerDocument;for(let n of t){let s=vt.get(n);s||(s=new CSSStyleSheet,s.replaceSync(n),vt.set(n,s)),e.adoptedStyleSheets.includes(s)||e.adoptedStyleSheets.push(s)}}function rt(o){o.scrollHeight>o.clientHeight?o.tabIndex=0:o.removeAttribute("tabindex")}var G=class{constructor(t){this.region=t}say(t){clearTimeout(this.speaking),this.speaking=setTimeout(()=>{this.region.textContent=t},600)}stop(){clearTimeout(this.speaking)}};function kt(o,t){return({model:e,el:n})=>{let s,r=()=>{s?.end(),s=void 0;let i=e.get("weights");if(i?.byteLength)try{s=new t(e,n,o(i))}catch(a){let l=document.createElement("p");throw l.setAttribute("role","alert"),l.textContent=a.message,n.append(l),a}};return e.on("change:weights",r),r(),()=>{e.off("change:weights",r),s?.end()}}}var Ht=8;function k(o,t,e){let n=document.createElement(o);return t&&(n.className=t),e!==void 0&&(n.textContent=e),n}var H=o=>/\s/.test(o)?O(o):`“${o}”`,it=o=>{let t=100*o;return t>=.095||t===0?`${t.toFixed(1)} %`:t<.001?"less than 0.001 %":`${t.toPrecision(1)} %`};function _t(o){let t=o.map(s=>s*1e3),e=t.map(Math.floor),n=Math.round(1e3-e.reduce((s,r)=>s+r,0));return t.map((s,r)=>[s-e[r],r]).sort((s,r)=>r[0]-s[0]).slice(0,Math.max(0,n)).forEach(([,s])=>e[s]++),e.map(s=>s/10)}function ot(o,t,e=Ht){let n=Array.from(o.keys()).sort((h,c)=>o[c]-o[h]||(c===t)-(h===t)||h-c),s=n.slice(0,e);t>=0&&!s.includes(t)&&s.push(t);let r=n.filter(h=>!s.includes(h)),i=r.reduce((h,c)=>h+o[c],0),a=_t([...s.map(h=>o[h]),i]),l=s.map((h,c)=>({id:h,probability:o[h],percent:a[c],chosen:h===t}));return r.length>0&&l.push({others:r,probability:i,percent:a.at(-1),chosen:!1}),l}function St(o,t,e,n){return t.map(s=>{let r=k("li",s.chosen?"chosen":""),i=s.others?`${s.others.length} others`:L(o[s.id]),a=k("span","name",i),l=k("span","bar"),h=k("span","fill");if(h.style.width=`${100*s.probability}%`,l.append(h),n){let c=s.others?s.others.reduce((d,f)=>d+n[f],0):n[s.id],u=k("span","own");u.style.left=`${100*c}%`,l.append(u)}return l.setAttribute("aria-hidden","true"),!s.others&&O(o[s.id])!==i&&(a.setAttribute("aria-hidden","true"),r.append(k("span","unseen",O(o[s.id])))),r.append(a,l,k("span","percent",`${s.percent.toFixed(1)} %`)),r.append(k("span","verb",s.chosen?e:"")),r})}function At({norms:o,from:t},e){let n=o.reduce((u,d)=>u+d,0);if(!(n>0))return"No earlier character moves it at all.";let r=Array.from(o.keys()).sort((u,d)=>o[d]-o[u]).slice(0,3).map(u=>`${H(e(t+u))} ${o.length-u} back`),i=r.length>1?`${r.slice(0,-1).join(", ")} and ${r.at(-1)}`:r[0],a=0,l=0;for(;a<n/2;)a+=o[o.length-++l];let h=l===1?"the last character alone":`the last ${l} characters`,c=t>0?` Followed ${o.length} characters back, no further.`:"";return`Most influence: ${i}. At least half of it all comes from ${h}.${c}`}var qt="http://www.w3.org/2000/svg",Dt=90,Pt=3,Ut=.82,Rt=.08;function F(o){return`${o<0?"−":"+"}${Math.abs(o).toFixed(2)}`}function J(o,t){for(let[e,n]of Object.entries(t))o.setAttribute(e,n)}function E(o,t){let e=document.createElementNS(qt,o);return J(e,t),e}var Wt=o=>Math.ceil(Math.sqrt(1.5*o));function Gt(o,t,e){let n=t<0?Rt:0,s=Math.max(0,Ut*Math.sqrt(Math.min(1,Math.abs(t)))-n),r=(1-s)/2;return{x:(o%e+r).toFixed(3),y:(Math.floor(o/e)+r).toFixed(3),width:s.toFixed(3),height:s.toFixed(3),class:t<0?"down":"up"}}var K=class{constructor(t,e,n,s){this.count=e,this.told=n,this.columns=Wt(e),this.picture=t.querySelector("svg"),this.picture.setAttribute("viewBox",`0 0 ${this.columns} ${Math.ceil(e/this.columns)}`),this.squares=Array.from({length:e},()=>E("rect",{})),this.picture.replaceChildren(...this.squares),this.cells=Array.from({length:e},()=>{let i=k("span");return i.setAttribute("role","option"),i.setAttribute("aria-selected","false"),i.dataset.lmSuppressShortcuts="true",i.tabIndex=-1,i}),this.box=t.querySelector(".cells"),this.box.setAttribute("role","listbox"),this.box.style.setProperty("--columns",this.columns),this.box.replaceChildren(...this.cells);let r=(i,a)=>this.box.addEventListener(i,a,{signal:s});r("keydown",i=>this.#s(i)),r("pointerdown",i=>this.#n(i)),r("pointermove",i=>this.#l(i)),r("pointerup",()=>this.#e()),r("pointercancel",()=>this.#e()),r("click",i=>this.#a(i)),r("pointerover",i=>n.point(this.#t(i))),r("pointerleave",()=>n.point(void 0))}show(t,e){let n=this.state;this.state=t.slice();for(let s=0;s<this.count;s++){let r=t[s],i=this.cells[s],a=e.has(s);n?.[s]===r&&i.classList.contains("held")===a||(J(this.squares[s],Gt(s,r,this.columns)),i.setAttribute("aria-label",`unit ${s}: ${F(r)}${a?", changed":""}`),i.classList.toggle("held",a))}}choose(t){this.chosen&&(this.chosen.setAttribute("aria-selected","false"),this.chosen.tabIndex=-1),this.chosen=this.cells[t],this.chosen.setAttribute("aria-selected","true"),this.chosen.tabIndex=0}#t(t){let e=this.cells.indexOf(t.target);return e<0?void 0:e}#s(t){let e=this.#t(t);if(e===void 0||t.ctrlKey||t.metaKey||t.altKey)return;let n={ArrowLeft:e-1,ArrowRight:e+1,ArrowUp:e-this.columns,ArrowDown:e+this.columns,Home:0,End:this.count-1}[t.key];n!==void 0&&(t.preventDefault(),t.stopPropagation(),!(n<0||n>=this.count)&&(this.told.choose(n),this.cells[n].focus({preventScroll:!0})))}#n(t){let e=this.#t(t);e===void 0||t.button!==0||t.pointerType==="touch"&&this.cells[e]!==this.chosen||(this.told.choose(e),this.grip={unit:e,id:t.pointerId,y:t.clientY,value:this.state[e],moved:!1},this.box.setPointerCapture(t.pointerId))}#l(t){let{grip:e}=this;if(!e||t.pointerId!==e.id)return;let n=e.y-t.clientY;if(!e.moved&&Math.abs(n)<Pt)return;e.moved=!0,this.box.classList.add("dragging");let s=Math.max(-1,Math.min(1,e.value+n/Dt));this.told.drag(Math.round(100*s)/100)}#e(){this.grip?.moved&&this.told.drop(),this.box.classList.remove("dragging"),this.grip=void 0}#a(t){let e=this.#t(t);e!==void 0&&(this.cells[e]!==this.chosen&&this.told.choose(e),this.cells[e].focus({preventScroll:!0}))}};var Kt={"\n":" line"," ":" space"},V=class{constructor(t,e,n){this.root=t,this.onChoose=e,this.spans=[],this.first=0,t.replaceChildren(),t.setAttribute("role","listbox"),t.removeAttribute("tabindex"),t.addEventListener("click",s=>this.#s(s),{signal:n}),t.addEventListener("keydown",s=>this.#l(s),{signal:n})}show(t,{first:e,typed:n,complete:s}){e!==this.first&&this.clearTint(),this.first=e;let r=document.createDocumentFragment();t.forEach((i,a)=>{let l=this.spans[a];l||(l=k("span"),l.setAttribute("role","option"),l.setAttribute("aria-selected","false"),l.dataset.lmSuppressShortcuts="true",l.tabIndex=-1,this.spans.push(l),r.append(l));let h=`${a<n?"typed":"drawn"}${Kt[i]??""}`;l.className!==h&&(l.className=h),l.textContent!==i&&(l.textContent=i,l.setAttribute("aria-label",O(i)))}),this.root.append(r),s&&this.spans.splice(t.length).forEach(i=>i.remove()),!this.chosen?.isConnected&&this.spans.length>0&&this.#t(this.spans[Math.min(n,this.spans.length-1)])}choose(t){this.chosen?.setAttribute("aria-selected","false"),this.chosen=this.spans[t-this.first],this.chosen&&(this.chosen.setAttribute("aria-selected","true"),this.#t(this.chosen))}tint({from:t,norms:e}){this.clearTint();let n=e.reduce((s,r)=>Math.max(s,r),0);n>0&&e.forEach((s,r)=>{let i=this.spans[t+r-this.first],a=Math.round(100*s/n);!i||a<1||(i.style.setProperty("--influence",a),i.dataset.influence=a)})}clearTint(){for(let t of this.root.querySelectorAll("[data-influence]"))t.style.removeProperty("--influence"),delete t.dataset.influence}reveal(t){let e=this.spans[t-this.first];if(!e)return;let n=e.offsetTop,s=n+e.offsetHeight;n<this.root.scrollTop&&(this.root.scrollTop=n);let r=this.root.clientHeight;s>this.root.scrollTop+r&&(this.root.scrollTop=s-r)}revealEnd(){this.root.scrollTop=this.root.scrollHeight}#t(t){this.stop&&(this.stop.tabIndex=-1),this.stop=t,t.tabIndex=0}#s(t){let e=this.spans.indexOf(t.target);this.column=void 0,e>=0&&this.#n(e)}#n(t){let e=this.spans[Math.max(0,Math.min(t,this.spans.length-1))];this.#t(e),e.focus({preventScroll:!0}),this.onChoose(this.first+this.spans.indexOf(e)),this.reveal(this.first+this.spans.indexOf(e))}#l(t){let e=this.spans.indexOf(t.target);if(e<0||t.ctrlKey||t.metaKey||t.altKey)return;let n={ArrowLeft:()=>e-1,ArrowRight:()=>e+1,ArrowUp:()=>this.#e(e,-1),ArrowDown:()=>this.#e(e,1),Home:()=>0,End:()=>this.spans.length-1,Enter:()=>e," ":()=>e};if(!n[t.key])return;t.preventDefault(),t.stopPropagation();let s=t.key==="ArrowUp"||t.key==="ArrowDown";this.column=s?this.column??this.spans[e].offsetLeft:void 0,this.#n(n[t.key]())}#e(t,e){let n=this.spans[t],s=t,r,i=1/0;for(let a=t+e;a>=0&&a<this.spans.length;a+=e){let l=this.spans[a];if(l.offsetTop===n.offsetTop)continue;if(r??=l.offsetTop,l.offsetTop!==r)break;let h=Math.abs(l.offsetLeft-this.column);h<i&&([s,i]=[a,h])}return s}};var z=26,_=28,zt=24,$t=10;function Jt(o,t){let e=t<0?1:0,n=Math.max(0,zt*Math.min(1,Math.abs(t))-2*e);return{x:(o-1)*z+(z-$t)/2+e,y:(t<0?_+e:_-n).toFixed(1),width:$t-2*e,height:n.toFixed(1),class:t<0?"down":"up"}}var Y=class{constructor(t,e,n){this.root=t,this.guesses=t.querySelector(".guesses"),this.trace=t.querySelector(".trace");let s=t.querySelector(".letters");this.letters=new V(s,r=>e(r+1),n),s.setAttribute("aria-orientation","horizontal");for(let r of[this.guesses,this.trace])r.addEventListener("click",i=>{let a=i.clientX-r.getBoundingClientRect().left;e(Math.max(1,Math.min(this.length,Math.floor(a/z)+1)))},{signal:n})}read(t){this.length=t.length,this.shown=!1,this.letters.show(t,{first:0,typed:0,complete:!0}),this.guesses.replaceChildren(...t.map(()=>k("span"))),this.trace.setAttribute("width",this.length*z),this.bars=t.map(()=>E("rect",{})),this.drawn=[],this.marks=[E("g",{}),E("g",{})],this.trace.replaceChildren(this.marks[0],...this.bars,this.marks[1])}guess(t){t.forEach(({character:e,right:n,changed:s},r)=>{let i=this.guesses.children[r],[a,l]=[L(e),`${n?"right":""}${s?" other":""}`];i.textContent!==a&&(i.textContent=a),i.className!==l&&(i.className=l)})}draw(t,e,{held:n,others:s},r){let i={y:0,width:z,height:2*_};this.marks[0].replaceChildren(E("rect",{class:"here",x:(r-1)*z,...i}),E("rect",{class:"axis",x:0,y:_-.5,width:this.length*z,height:1}));let a=[];t.forEach((l,h)=>{let c=h*z;this.drawn[h]!==l&&J(this.bars[h],Jt(h+1,l)),Math.abs(l-e[h])>.02&&a.push(E("rect",{class:"ghost",x:c+4,y:(_-zt*e[h]-1).toFixed(1),width:z-8,height:2})),n.has(h+1)?a.push(E("rect",{class:"held",x:c+3,y:1,width:z-6,height:2*_-2,rx:3})):s.has(h+1)&&a.push(E("circle",{class:"elsewhere",cx:c+z/2,cy:4,r:3}))}),this.drawn=t,this.marks[1].replaceChildren(...a)}choose(t){this.letters.choose(t-1);for(let e of this.guesses.querySelectorAll(".here"))e.classList.remove("here");this.guesses.children[t-1]?.classList.add("here"),!(this.step===t&&this.shown)&&(this.step=t,this.shown=this.root.clientWidth>0,this.root.scrollLeft=(t-.5)*z-this.root.clientWidth/2)}tint(t){this.letters.tint(t)}};var Mt=`/* The rest of how *Unroll* looks; frame.css comes before. Widths of columns and lines
   are those of timeline.js and state-grid.js. */
.unrolled-live.unrolled-unroll .frame { height: 1216px; }
.unrolled-live.unrolled-unroll :is(.controls, .time, .influence, .panels) { flex: none; }
.unrolled-live.unrolled-unroll rect.up { fill: color-mix(in srgb, var(--accent) 82%, var(--paper)); }
.unrolled-live.unrolled-unroll rect.down { fill: none; stroke: var(--edge); }

/* What is read, and where in it we are */
.unrolled-live.unrolled-unroll .controls {
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  gap: 8px 10px;
  align-items: end;
}
.unrolled-live.unrolled-unroll .typed textarea { height: 62px; resize: none; }
.unrolled-live.unrolled-unroll .steps { display: flex; grid-column: 1 / -1; gap: 4px; align-items: center; }
.unrolled-live.unrolled-unroll .steps button { flex: none; width: 36px; padding: 0; font-size: 20px; line-height: 1; }
.unrolled-live.unrolled-unroll .where {
  flex: 1;
  overflow: hidden;
  font-weight: 600;
  font-size: 13px;
  text-align: center;
  text-overflow: ellipsis;
  white-space: nowrap;
}

/* The network unrolled: a column a step */
.unrolled-live.unrolled-unroll .time {
  display: grid;
  grid-template-columns: 66px minmax(0, 1fr);
  border: 1px solid var(--line);
  border-radius: 4px;
  background: var(--tray);
}
.unrolled-live.unrolled-unroll .rows {
  display: grid;
  grid-template-rows: 28px 56px 32px;
  align-items: center;
  padding-left: 9px;
  border-right: 1px solid var(--line);
  color: var(--soft);
  font-size: 12px;
  white-space: nowrap;
}
.unrolled-live.unrolled-unroll .timeline { position: relative; overflow-x: auto; overflow-y: hidden; scrollbar-width: thin; height: 130px; }
.unrolled-live.unrolled-unroll .sheet { width: max-content; }
.unrolled-live.unrolled-unroll :is(.guesses, .letters) { display: flex; }
.unrolled-live.unrolled-unroll :is(.guesses, .letters) > span {
  flex: none;
  width: 26px;
  overflow: hidden;
  font-family: var(--mono);
  text-align: center;
  white-space: pre;
  cursor: pointer;
}
.unrolled-live.unrolled-unroll .guesses > span { height: 28px; color: var(--soft); font-size: 14px; line-height: 28px; }
.unrolled-live.unrolled-unroll .guesses > .right { color: var(--ink); font-weight: 700; }
.unrolled-live.unrolled-unroll .guesses > .other { color: var(--accent); text-decoration: underline 2px; text-underline-offset: 5px; }
.unrolled-live.unrolled-unroll .guesses > .here { background: color-mix(in srgb, var(--accent) 16%, var(--paper)); color: var(--ink); }
.unrolled-live.unrolled-unroll .trace { display: block; cursor: pointer; }
.unrolled-live.unrolled-unroll .trace .down { stroke-width: 2; }
.unrolled-live.unrolled-unroll .trace .here { fill: color-mix(in srgb, var(--accent) 16%, var(--paper)); }
.unrolled-live.unrolled-unroll .trace .axis { fill: var(--line); }
.unrolled-live.unrolled-unroll .trace .ghost { fill: var(--ink); }
.unrolled-live.unrolled-unroll .trace .held { fill: none; stroke: var(--accent); stroke-width: 2; }
.unrolled-live.unrolled-unroll .trace .elsewhere { fill: var(--accent); }
.unrolled-live.unrolled-unroll .letters > span { height: 32px; font-size: 16px; line-height: 32px; }
.unrolled-live.unrolled-unroll .letters > span:hover { box-shadow: inset 0 0 0 1px var(--edge); }
.unrolled-live.unrolled-unroll .letters > span:focus-visible { outline-offset: -3px; }
.unrolled-live.unrolled-unroll .letters > :is(.line, .space)::before { color: var(--soft); content: "␣"; }
.unrolled-live.unrolled-unroll .letters > .line::before { content: "↵"; }
.unrolled-live.unrolled-unroll .letters > [data-influence] {
  background: color-mix(in srgb, var(--accent) calc(var(--influence) * 0.42%), transparent);
}
.unrolled-live.unrolled-unroll .letters > [aria-selected="true"] { box-shadow: inset 0 -4px var(--accent); font-weight: 700; }

/* What moved a guess */
.unrolled-live.unrolled-unroll .influence { display: grid; gap: 4px; }
.unrolled-live.unrolled-unroll select {
  display: block;
  width: 100%;
  height: 32px;
  padding: 0 6px;
  border: 1px solid var(--edge);
  border-radius: 4px;
  background: var(--paper);
  color: var(--ink);
  font: inherit;
  font-size: 14px;
}
.unrolled-live.unrolled-unroll .sentence { height: 63px; overflow-y: auto; font-size: 14px; line-height: 21px; }

/* The whole state, and what it expects */
.unrolled-live.unrolled-unroll .panels { display: grid; gap: 10px; }
.unrolled-live.unrolled-unroll .panels > div { min-width: 0; }
.unrolled-live.unrolled-unroll .below { display: flex; gap: 12px; justify-content: space-between; height: 22px; padding-top: 2px; }
.unrolled-live.unrolled-unroll .pointed { font-family: var(--mono); font-size: 12px; line-height: 20px; white-space: nowrap; }
.unrolled-live.unrolled-unroll .state { position: relative; max-width: 330px; max-height: 300px; overflow: auto; scrollbar-width: thin; }
.unrolled-live.unrolled-unroll .state > svg { display: block; width: 100%; }
.unrolled-live.unrolled-unroll .state .down { stroke-width: 0.08; }
.unrolled-live.unrolled-unroll .cells {
  position: absolute;
  top: 0;
  right: 0;
  left: 0;
  display: grid;
  grid-template-columns: repeat(var(--columns), 1fr);
  user-select: none;
}
.unrolled-live.unrolled-unroll .cells > span { position: relative; aspect-ratio: 1; border-radius: 2px; cursor: ns-resize; }
.unrolled-live.unrolled-unroll .cells > span:hover { box-shadow: inset 0 0 0 1px var(--ink); }
.unrolled-live.unrolled-unroll .cells > .held { box-shadow: inset 0 0 0 2px var(--accent), 0 0 0 1px var(--paper); }
.unrolled-live.unrolled-unroll .cells > [aria-selected="true"] {
  z-index: 1;
  outline: 2px solid var(--ink);
  outline-offset: 1px;
  touch-action: none;
}
/* A finger finds the chosen unit, small as it is. */
.unrolled-live.unrolled-unroll .cells > [aria-selected="true"]::after { position: absolute; inset: -9px; content: ""; }
.unrolled-live.unrolled-unroll .cells.dragging, .unrolled-live.unrolled-unroll .cells.dragging > span { cursor: ns-resize; }
.unrolled-live.unrolled-unroll .legend svg { width: 12px; height: 12px; }
.unrolled-live.unrolled-unroll .legend .down { stroke-width: 1.4; }
.unrolled-live.unrolled-unroll .legend span { margin-right: 4px; white-space: nowrap; }
.unrolled-live.unrolled-unroll li { display: block; }
.unrolled-live.unrolled-unroll li > button, .unrolled-live.unrolled-unroll li:not(:has(button)) {
  display: grid;
  grid-template-columns: 5.6em minmax(0, 1fr) 4.4em;
  gap: 8px;
  align-items: center;
  width: 100%;
  height: 24px;
}
.unrolled-live.unrolled-unroll li > button { padding: 0; border: 0; border-radius: 2px; background: none; font: inherit; }
.unrolled-live.unrolled-unroll li .verb { display: none; }
.unrolled-live.unrolled-unroll li svg { display: block; }
.unrolled-live.unrolled-unroll li svg .fill { fill: color-mix(in srgb, var(--ink) 45%, var(--paper)); }
.unrolled-live.unrolled-unroll li.chosen svg .fill { fill: var(--accent); }
.unrolled-live.unrolled-unroll li .unseen { position: absolute; }
.unrolled-live.unrolled-unroll .key { color: var(--soft); font-size: 12px; line-height: 18px; }
.unrolled-live.unrolled-unroll .key i { display: inline-block; width: 2px; height: 12px; margin-right: 6px; background: var(--ink); vertical-align: -2px; }
.unrolled-live.unrolled-unroll .key[hidden] { display: none; }

/* Another value */
.unrolled-live.unrolled-unroll .tamper { display: grid; grid-template-columns: 5em minmax(0, 1fr); gap: 12px; align-items: end; margin-top: 8px; }
.unrolled-live.unrolled-unroll .value input { height: 36px; }
.unrolled-live.unrolled-unroll .next { display: flex; flex-direction: column; }
.unrolled-live.unrolled-unroll .undo { display: flex; gap: 8px; margin-top: auto; padding-top: 8px; }
.unrolled-live.unrolled-unroll .undo button { flex: 1; padding: 0 6px; }

@container unrolled-live (min-width: 560px) {
  .unrolled-live.unrolled-unroll .frame { height: 744px; }
  .unrolled-live.unrolled-unroll .typed textarea { height: 77px; }
  .unrolled-live.unrolled-unroll .controls { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto; }
  .unrolled-live.unrolled-unroll .steps { grid-column: 2; grid-row: 1; align-self: end; }
  .unrolled-live.unrolled-unroll .reset { grid-column: 3; }
  .unrolled-live.unrolled-unroll .status { height: 20px; }
  .unrolled-live.unrolled-unroll .influence { grid-template-columns: 190px minmax(0, 1fr); gap: 16px; }
  .unrolled-live.unrolled-unroll .sentence { height: 54px; }
  .unrolled-live.unrolled-unroll .panels { grid-template-columns: minmax(0, 1.35fr) minmax(0, 1fr); gap: 28px; }
  .unrolled-live.unrolled-unroll :is(.state, .below) { max-width: 378px; }
}
@container unrolled-live (max-width: 310px) {
  .unrolled-live.unrolled-unroll .where { font-size: 11px; }
}
@media (prefers-reduced-motion: no-preference) {
  .unrolled-live.unrolled-unroll .letters > span { transition: background-color 0.15s; }
}
`;var Tt=`<div class="unrolled-live unrolled-unroll" data-architecture="{architecture}" role="group" aria-label="Unroll: a recurrent network, one step at a time">
<div class="frame">
<fieldset class="controls" {disabled}>
<label class="typed"><span>Text</span><textarea rows="2" spellcheck="false" autocapitalize="off" autocorrect="off" autocomplete="off">{text}</textarea></label>
<button type="button" class="reset">Reset</button>
<div class="steps"><button type="button" class="first" aria-label="First step">«</button><button type="button" class="back" aria-label="One step back">‹</button><p class="where">{where}</p><button type="button" class="on" aria-label="One step on">›</button><button type="button" class="last" aria-label="Last step">»</button></div>
</fieldset>
<p class="status">{status}</p>
<p class="spoken unseen" role="status"></p>
<div class="time">
<div class="rows" aria-hidden="true"><span>guesses</span><span class="tracked">unit {unit}</span><span>reads</span></div>
<div class="timeline"><div class="sheet">
<div class="guesses" aria-hidden="true">{guesses}</div>
<svg class="trace" aria-hidden="true" width="{width}" height="56">{trace}</svg>
<div class="letters" role="group" tabindex="0" aria-label="The text, a step a character; arrow keys, Home and End go from step to step">{letters}</div>
</div></div>
</div>
<div class="influence"><label class="about"><span>What moved the chance of</span><select {disabled}><option>{about}</option></select></label><p class="sentence">{hint}</p></div>
<div class="panels">
<div class="memory"><p class="heading">{heading}</p>
<div class="state"><svg aria-hidden="true" viewBox="{box}">{units}</svg><div class="cells" role="group" aria-label="Hidden units; arrow keys go from unit to unit"></div></div>
<div class="below" aria-hidden="true"><p class="pointed">{pointed}</p><p class="legend"><svg viewBox="0 0 12 12"><rect class="up" x="1" y="1" width="10" height="10"></rect></svg><span>above 0</span><svg viewBox="0 0 12 12"><rect class="down" x="1.7" y="1.7" width="8.6" height="8.6"></rect></svg><span>below</span></p></div>
<fieldset class="tamper" {disabled}>
<label class="unit"><span>Unit</span><input type="number" inputmode="numeric" min="0" step="1" value="{unit}"></label>
<label class="value"><span>Its value here <b class="readout" aria-hidden="true">{value}</b></span><input type="range" min="-1" max="1" step="0.01" value="{number}"></label>
</fieldset>
</div>
<div class="next"><p class="heading">What comes next</p><ol aria-label="Probabilities of the next character">{rows}</ol><p class="key" hidden><i></i>without your changes</p><div class="undo"><button type="button" class="put-back" disabled>Put back</button><button type="button" class="all-back" disabled>Put all back</button></div></div>
</div>
</div>
</div>
`;var X=class{constructor(t){this.model=t,this.ids=[],this.changes=[]}read(t){let e=0;for(;e<t.length&&t[e]===this.ids[e];)e++;if(e===t.length&&e===this.ids.length)return;let n=this.base&&e>0?this.base:void 0;this.base=n?st(this.model,n,e,t.slice(e)):this.model.forward(t),this.ids=t.slice(),this.run=this.base,this.change(this.changes.filter(({step:s})=>s<=e))}change(t){if(this.changes=t,t.length===0){this.run=this.base;return}let e=Math.min(...t.map(({step:s})=>s))-1,n=t.map(({step:s,unit:r,value:i})=>({layer:this.model.numLayers-1,unit:r,value:i,from:s-1,to:s}));this.run=st(this.model,this.base,e,this.ids.slice(e),n)}get changed(){return this.run!==this.base}state(t,e=this.run){let{hiddenSize:n,numLayers:s}=this.model;return e.states[s-1].subarray((t-1)*n,t*n)}trace(t,e=this.run){return this.ids.map((n,s)=>this.state(s+1,e)[t])}chances(t,e=this.run){return N(W(this.model,e,t-1))}likeliest(t,e=this.run){return R(W(this.model,e,t-1))}influence(t,e){return{from:0,norms:ft(this.model,this.run,t-1,e)}}};var Z={text:`To be, or not to be.

HAMLET
My lord`,step:28,unit:0,target:"",changes:[]},Lt=200,Xt=150,Zt=10,Qt="Drag a unit up or down, or move its slider, and watch what comes next.",Q=(o,t,e)=>Math.min(e,Math.max(t,Math.round(Number(o))||t)),lt=(o,t)=>`${o.toLocaleString("en-GB")} ${t}${o===1?"":"s"}`,at=class{constructor(t,e,n){this.host=t,this.model=n,this.unrolling=new X(n),this.ending=new AbortController,this.root=wt(Tt,n),yt(e,gt,Mt);let s=r=>this.root.querySelector(r);this.parts={};for(let r of["where","status","tracked","sentence","pointed","key","readout","heading"])this.parts[r]=s(`.${r}`);for(let r of["first","back","on","last","reset","put-back","all-back"])this.parts[r]=s(`button.${r}`);this.fields={text:s("textarea"),unit:s(".unit input"),value:s("[type=range]"),target:s("select")},this.parts.list=s("ol"),this.speaker=new G(s(".spoken")),this.timeline=new Y(s(".timeline"),r=>this.#e(r),this.ending.signal),this.grid=new K(s(".state"),n.hiddenSize,{choose:r=>this.#a(r),point:r=>this.#x(r),drag:r=>this.#f(r),drop:()=>this.#r()},this.ending.signal),this.fields.unit.max=n.hiddenSize-1,this.#S(),this.#s(),this.initial=this.#t(),this.#n(this.initial),e.replaceChildren(this.root),this.timeline.choose(this.settings.step)}#t(){let t={};for(let e of Object.keys(Z))t[e]=this.host.get(e)??Z[e];return t}#s(){let{signal:t}=this.ending,e=(r,i,a)=>r.addEventListener(i,a,{signal:t}),{parts:n,fields:s}=this;e(s.text,"input",()=>this.#l()),e(n.first,"click",()=>this.#e(1)),e(n.back,"click",()=>this.#e(this.settings.step-1)),e(n.on,"click",()=>this.#e(this.settings.step+1)),e(n.last,"click",()=>this.#e(this.unrolling.ids.length)),e(s.unit,"change",()=>this.#a(Q(s.unit.value,0,this.model.hiddenSize-1))),e(s.value,"input",()=>this.#f(Number(s.value.value))),e(s.value,"change",()=>this.#r()),e(s.target,"change",()=>this.#p(s.target.value)),e(n.list,"click",r=>this.#p(r.target.closest("button")?.value??this.settings.target)),e(n.list,"keydown",r=>this.#w(r)),e(n["put-back"],"click",()=>this.#g(({step:r,unit:i})=>r!==this.settings.step||i!==this.settings.unit)),e(n["all-back"],"click",()=>this.#g(()=>!1)),e(n.reset,"click",()=>{this.#n(this.initial),this.#i(),this.#r()});for(let r of Object.keys(Z)){let i=()=>{this.hearing??=Promise.resolve().then(()=>{this.hearing=void 0;let a=this.#t();Object.keys(Z).every(h=>JSON.stringify(a[h])===JSON.stringify(this.settings[h]))||t.aborted||(this.#n(a),this.#r())})};this.host.on(`change:${r}`,i),t.addEventListener("abort",()=>this.host.off(`change:${r}`,i))}}#n({text:t,step:e,unit:n,target:s,changes:r}){let{ids:i,notes:a}=nt(this.model,String(t),Lt,"text");this.notes=a,this.unrolling.read(i),this.timeline.read(i.map(h=>this.model.vocabulary.characters[h]));let l=this.model.hiddenSize;this.settings={text:t,target:s,step:Q(e,1,i.length),unit:Q(n,0,l-1),changes:r.filter(([h,c])=>h>=1&&h<=i.length&&c>=0&&c<l)},this.fields.text.value!==t&&(this.fields.text.value=t),this.unrolling.change(this.settings.changes.map(([h,c,u])=>({step:h,unit:c,value:u}))),this.#o()}#l(){let t=this.settings.step===this.unrolling.ids.length,{ids:e}=nt(this.model,this.fields.text.value,Lt);this.unrolling.read(e);let n=this.#c(),s=t?e.length:this.settings.step;this.#n({...this.settings,text:this.fields.text.value,step:s,changes:n}),this.#i(),this.#r()}#e(t){this.settings.step=Q(t,1,this.unrolling.ids.length),this.#o(),this.#i(),this.#r()}#a(t){this.settings.unit=t,this.#o(),this.#i();let{step:e}=this.settings;this.speaker.say(`Unit ${t} is ${F(this.unrolling.state(e)[t])} after ${lt(e,"character")}.`)}#p(t){this.settings.target=t,this.#o(),this.#i(),this.#r()}#f(t){let{step:e,unit:n}=this.settings;this.wanted=[...(this.wanted??this.unrolling.changes).filter(s=>s.step!==e||s.unit!==n),{step:e,unit:n,value:t}],this.parts.readout.textContent=F(t),this.putting??=requestAnimationFrame(()=>this.#h())}#h(){cancelAnimationFrame(this.putting),this.putting=void 0,this.wanted&&(this.unrolling.change(this.wanted),this.wanted=void 0,this.settings.changes=this.#c(),this.#o(Xt),this.#i())}#g(t){this.#h(),this.unrolling.change(this.unrolling.changes.filter(t)),this.settings.changes=this.#c(),this.#o(),this.#i(),this.#r()}#c(){return this.unrolling.changes.map(({step:t,unit:e,value:n})=>[t,e,n])}#m(){let{step:t}=this.settings;return this.unrolling.ids[t]??this.unrolling.likeliest(t)}#u(){return this.model.vocabulary.ids.get(this.settings.target)??this.#m()}#o(t=0){let{unrolling:e,parts:n,fields:s,settings:{step:r,unit:i,target:a}}=this,{characters:l}=this.model.vocabulary,{ids:h,base:c,changes:u}=e,d=H(l[h[r-1]]);n.where.textContent=`Step ${r} of ${h.length}`,n.heading.textContent=`State after ${d}: ${lt(this.model.hiddenSize,"unit")}`;for(let[p,b]of[["first",1],["back",r-1],["on",r+1],["last",h.length]]){let M=b!==r&&b>=1&&b<=h.length;this.#d(n[p],M,p==="first"||p==="back"?n.on:n.back)}n.tracked.textContent=`unit ${i}`;let f=p=>h.map((b,M)=>e.likeliest(M+1,p)),g=f(c);this.timeline.guess(f(e.run).map((p,b)=>({character:l[p],right:p===h[b+1],changed:p!==g[b]})));let x=p=>new Set(p.map(b=>b.step)),w=x(u.filter(p=>p.unit===i));this.timeline.draw(e.trace(i),e.trace(i,c),{held:w,others:x(u)},r),this.timeline.choose(r);let m=new Set(u.filter(p=>p.step===r).map(p=>p.unit)),y=e.state(r)[i];this.grid.show(e.state(r),m),this.grid.choose(i),this.#x(void 0),s.unit.value=i,s.value.value=y.toFixed(2),s.value.setAttribute("aria-valuetext",`${F(y)}${m.has(i)?", changed":""}`),n.readout.textContent=F(y),this.#d(n["put-back"],m.has(i),s.value),this.#d(n["all-back"],u.length>0,s.value),this.#v();let S=`${r<h.length?"what follows":"the likeliest"}: ${O(l[this.#m()])}`;s.target.options[0].textContent=S,s.target.value=this.model.vocabulary.ids.has(a)?a:"",this.#k(),this.#y(t)}#d(t,e,n){!e&&document.activeElement===t&&n.focus(),t.disabled=!e}#v(){let{unrolling:t,parts:e,settings:{step:n}}=this,{characters:s}=this.model.vocabulary,r=e.list.contains(document.activeElement),i=ot(t.chances(n),this.#u(),Zt),a=St(s,i,"",t.changed?t.chances(n,t.base):void 0);a.forEach((l,h)=>{if(i[h].others)return;let c=k("button");c.type="button",c.value=s[i[h].id],c.tabIndex=i[h].chosen?0:-1,c.setAttribute("aria-pressed",i[h].chosen),c.dataset.lmSuppressShortcuts="true",c.append(...l.childNodes),l.append(c)}),e.list.replaceChildren(...a),e.key.hidden=!t.changed,r&&e.list.querySelector("[tabindex='0']").focus({preventScroll:!0})}#w(t){let e={ArrowUp:-1,ArrowDown:1}[t.key];if(!e)return;t.preventDefault(),t.stopPropagation();let n=[...this.parts.list.querySelectorAll("button")];n[n.indexOf(t.target)+e]?.focus({preventScroll:!0})}#y(t){clearTimeout(this.later),this.later=setTimeout(()=>this.#b(),t)}#b(){clearTimeout(this.later),this.later=void 0;let{characters:t}=this.model.vocabulary,e=this.unrolling.influence(this.settings.step,this.#u());this.timeline.tint(e),this.moved=At(e,n=>t[this.unrolling.ids[n]]),this.parts.sentence.textContent=this.moved,rt(this.parts.sentence)}#k(){let{changes:t}=this.unrolling,e=t.slice(-3).map(({step:r,unit:i,value:a})=>{let l=this.unrolling.state(r,this.unrolling.base)[i];return`unit ${i} after ${lt(r,"character")} from ${F(l)} to ${F(a)}`}),n=t.length>3?` and ${t.length-3} more`:"",s=e.length>0?`Changed: ${e.join("; ")}${n}.`:Qt;this.parts.status.textContent=[...this.notes,s].join(" "),rt(this.parts.status)}#r(){this.#h();let{unrolling:t,settings:{step:e,unit:n}}=this,{characters:s}=this.model.vocabulary,r=l=>ot(l,-1,3).slice(0,3).map(h=>`${H(s[h.id])} ${it(h.probability)}`).join(", "),i=t.chances(e),a=[...this.notes,`${this.parts.where.textContent}, ${H(s[t.ids[e-1]])}.`,`Likeliest next: ${r(i)}.`];if(t.changed){let l=t.chances(e,t.base),h=i.reduce((c,u,d)=>c+Math.abs(u-l[d]),0)/2;a.push(`Your changes moved ${it(h)} of it; without them: ${r(l)}.`)}a.push(`Unit ${n} is ${F(t.state(e)[n])}.`),cancelAnimationFrame(this.telling),this.telling=requestAnimationFrame(()=>{this.later!==void 0&&this.#b(),this.speaker.say(`${a.join(" ")} On ${H(s[this.#u()])}: ${this.moved}`)})}#x(t){let e=t??this.settings.unit;this.parts.pointed.textContent=`unit ${e}: ${F(this.unrolling.state(this.settings.step)[e])}`}#S(){let t=this.model.vocabulary.characters.map(e=>new Option(L(e),e));this.fields.target.replaceChildren(new Option("",""),...t)}#i(){for(let[t,e]of Object.entries(this.settings))this.host.set(t,e);clearTimeout(this.saving),this.saving=setTimeout(()=>this.host.save_changes(),200)}end(){this.ending.abort();for(let t of[this.telling,this.putting])cancelAnimationFrame(t);clearTimeout(this.later),clearTimeout(this.saving),this.speaker.stop(),this.root.remove()}},ns={render:kt(pt,at)};export{Z as DEFAULTS,ns as default};
