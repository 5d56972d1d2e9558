// Made by unrolled.widgets.bundle from 16cacea4e78f38aa58f36047188a135da74d73bf230423a52adf82cb5ea348d2
function A(i,t,e,r,s=0){let n=t.length,o=e.length,l=2*n,a=3*n,h=4*n,u=5*n,m=6*n,d=7*n,c=0;for(;c+8<=o;c+=8){let p=0,x=0,y=0,g=0,w=0,S=0,f=0,b=0;for(let E=0,z=c*n;E<n;E++,z++){let T=t[E];p+=i[z]*T,x+=i[z+n]*T,y+=i[z+l]*T,g+=i[z+a]*T,w+=i[z+h]*T,S+=i[z+u]*T,f+=i[z+m]*T,b+=i[z+d]*T}e[c]=p,e[c+1]=x,e[c+2]=y,e[c+3]=g,e[c+4]=w,e[c+5]=S,e[c+6]=f,e[c+7]=b}for(;c<o;c++){let p=0;for(let x=0,y=c*n;x<n;x++,y++)p+=i[y]*t[x];e[c]=p}for(c=0;c<o;c++)e[c]+=r[s+c]}function $(i,t,e){let r=e.length,s=2*r,n=3*r,o=0;for(;o+4<=t.length;o+=4){let l=t[o],a=t[o+1],h=t[o+2],u=t[o+3];for(let m=0,d=o*r;m<r;m++,d++)e[m]+=l*i[d]+a*i[d+r]+(h*i[d+s]+u*i[d+n])}for(;o<t.length;o++){let l=t[o];for(let a=0,h=o*r;a<r;a++,h++)e[a]+=l*i[h]}}var j=[],L=class{constructor(t){let e=o=>{if(!t[o])throw new Error(`These weights lack ${o}.`);return t[o].data};this.embedding=e("embedding.weight"),[this.vocabSize,this.embeddingSize]=t["embedding.weight"].shape,this.readout=e("readout.weight"),this.readoutBias=Float64Array.from(e("readout.bias")),this.hiddenSize=t["readout.weight"].shape[1],this.layers=[];for(let o=0;o===0||t[`layers.${o}.weight_ih`];o++)this.layers.push({input:e(`layers.${o}.weight_ih`),inputBias:Float64Array.from(e(`layers.${o}.bias_ih`)),recurrent:e(`layers.${o}.weight_hh`),recurrentBias:Float64Array.from(e(`layers.${o}.bias_hh`))});this.numLayers=this.layers.length;let{parts:r,inside:s,sums:n}=this.constructor;if(this.numSums=n*this.hiddenSize,this.layers[0].inputBias.length!==this.numSums)throw new Error("These weights cannot be read: their layers have another size.");this.holdable=[...r,...s],this.fromBelow=new Float64Array(this.numSums),this.fromBefore=new Float64Array(this.numSums),this.kept=new Float64Array(s.length*this.hiddenSize),this.projected=this.#s()}#s(){let{embeddingSize:t,numSums:e,vocabSize:r}=this,{input:s,inputBias:n}=this.layers[0],o=new Float64Array(r*e);for(let l=0;l<r;l++){let a=Float64Array.from(this.embedding.subarray(l*t,(l+1)*t));A(s,a,o.subarray(l*e,(l+1)*e),n)}return o}initialState(){let{length:t}=this.constructor.parts;return Array.from({length:t*this.numLayers},()=>new Float64Array(this.hiddenSize))}copyState(t){return t.map(e=>e.slice())}step(t,e,r=j,s=0){this.#t(t,e,r,s);let n=new Float64Array(this.vocabSize);return A(this.readout,t[this.numLayers-1],n,this.readoutBias),n}read(t,e){this.#t(t,e,j,0)}#t(t,e,r,s,n){let{numSums:o,fromBelow:l}=this;for(let a=0;a<this.numLayers;a++){let h=this.layers[a],u=l;a===0?u=this.projected.subarray(e*o,(e+1)*o):A(h.input,t[a-1],u,h.inputBias),this.cell(h,u,t[a],t[this.numLayers+a],Q(r,a,s)),n?.(a)}}forward(t,{state:e,clamp:r=j}={}){let{hiddenSize:s,vocabSize:n,kept:o}=this;for(let{part:d="h"}of r)if(!this.holdable.includes(d))throw new Error(`There is no “${d}” to hold: there are ${this.holdable.join(", ")}.`);let l=e?this.copyState(e):this.initialState(),a=this.copyState(l),h=new Float64Array(t.length*n),u=a.map(()=>new Float64Array(t.length*s)),m=this.layers.map(()=>new Float64Array(t.length*o.length));for(let d=0;d<t.length;d++)this.#t(a,t[d],r,d,c=>m[c].set(o,d*o.length)),a.forEach((c,p)=>u[p].set(c,d*s)),A(this.readout,a[this.numLayers-1],h.subarray(d*n,(d+1)*n),this.readoutBias);return{ids:Array.from(t),logits:h,states:u,inside:m,initial:l,last:a,clamp:r}}opened(t,e,r,s=this.numLayers-1){let{parts:n,inside:o}=this.constructor,l=n.indexOf(e);return l>=0?k(t.states[l*this.numLayers+s],r,this.hiddenSize):k(k(t.inside[s],r,this.kept.length),o.indexOf(e),this.hiddenSize)}backward(t,e,r=j){let{embeddingSize:s,hiddenSize:n,numLayers:o}=this,l=t.ids.length,a=new Float64Array(l*s),h=t.states.map(()=>new Float64Array(l*n)),u=this.initialState(),m=(d,c,p,x)=>d[p]?x<0?c[p]:k(d[p],x,n):void 0;for(let{position:d,gradient:c}of e)$(this.readout,Float64Array.from(c),m(h,u,o-1,d));for(let{state:d,position:c,gradient:p}of r){let x=m(h,u,d,c);for(let y=0;y<n;y++)x[y]+=p[y]}for(let d=St([...e,...r]);d>=0;d--)for(let c=o-1;c>=0;c--){let p=(g,w)=>m(t.states,t.initial,g,w),x=(g,w)=>m(h,u,g,w),y=this.cellBackward(this.layers[c],{h:p(c,d),c:p(o+c,d),hBefore:p(c,d-1),cBefore:p(o+c,d-1),inside:k(t.inside[c],d,this.kept.length),dh:x(c,d),dc:x(o+c,d),dhBefore:x(c,d-1),dcBefore:x(o+c,d-1)},Q(t.clamp,c,d));$(this.layers[c].input,y,c>0?x(c-1,d):k(a,d,s))}return{inputs:a,states:h,initial:u}}},k=(i,t,e)=>i.subarray(t*e,(t+1)*e),C=i=>1/(1+Math.exp(-i));function v(i,t,e,r){for(let s of i){if((s.part??"h")!==t)continue;let n=r??s.value;s.unit===void 0?e.fill(n):e[s.unit]=n}}function Q(i,t,e){return i.length===0?j:i.filter(({layer:r=0,from:s=0,to:n=1/0})=>r===t&&e>=s&&e<n)}function St(i){return i.reduce((t,{position:e})=>Math.max(t,e),-1)}var _=class extends L{static parts=["h"];static inside=["r","z","n"];static sums=3;constructor(t,{reset_after:e=!0}={}){super(t),this.resetAfter=e,this.fromCandidate=new Float64Array(this.hiddenSize);for(let r of this.layers){let{hiddenSize:s}=this;r.gates=r.recurrent.subarray(0,2*s*s),r.candidate=r.recurrent.subarray(2*s*s),r.candidateBias=r.recurrentBias.subarray(2*s)}}cell({gates:t,candidate:e,recurrentBias:r,candidateBias:s},n,o,l,a){let{hiddenSize:h,fromBefore:u,kept:m,resetAfter:d}=this,[c,p,x]=[0,1,2].map(g=>k(m,g,h));A(t,o,u.subarray(0,2*h),r);for(let g=0;g<h;g++)c[g]=C(n[g]+u[g]),p[g]=C(n[g+h]+u[g+h]);v(a,"r",c),v(a,"z",p);let y=d?o:this.fromCandidate;if(!d)for(let g=0;g<h;g++)y[g]=c[g]*o[g];A(e,y,u.subarray(2*h),s);for(let g=0;g<h;g++)x[g]=Math.tanh(n[g+2*h]+(d?c[g]:1)*u[g+2*h]);v(a,"n",x);for(let g=0;g<h;g++)o[g]=(1-p[g])*x[g]+p[g]*o[g];v(a,"h",o)}cellBackward({gates:t,candidate:e,candidateBias:r},{hBefore:s,inside:n,dh:o,dhBefore:l},a){let{hiddenSize:h,fromBelow:u,resetAfter:m}=this,[d,c,p]=[0,1,2].map(f=>k(n,f,h)),[x,y,g]=[0,1,2].map(f=>k(u,f,h)),w=o.slice();v(a,"h",w,0);for(let f=0;f<h;f++)y[f]=w[f]*(s[f]-p[f])*c[f]*(1-c[f]),g[f]=w[f]*(1-c[f])*(1-p[f]*p[f]),l[f]+=w[f]*c[f];v(a,"z",y,0),v(a,"n",g,0);let S=new Float64Array(h);if(m){A(e,s,S,r);for(let f=0;f<h;f++)x[f]=g[f]*S[f],S[f]=g[f]*d[f];$(e,S,l)}else{$(e,g,S);for(let f=0;f<h;f++)x[f]=S[f]*s[f],l[f]+=S[f]*d[f]}for(let f=0;f<h;f++)x[f]*=d[f]*(1-d[f]);return v(a,"r",x,0),$(t,u.subarray(0,2*h),l),u}};var I=class extends L{static parts=["h","c"];static inside=["i","f","g","o"];static sums=4;cell({recurrent:t,recurrentBias:e},r,s,n,o){let{hiddenSize:l,fromBefore:a,kept:h}=this,[u,m,d,c]=[0,1,2,3].map(p=>k(h,p,l));A(t,s,a,e);for(let p=0;p<l;p++)u[p]=C(r[p]+a[p]),m[p]=C(r[p+l]+a[p+l]),d[p]=Math.tanh(r[p+2*l]+a[p+2*l]),c[p]=C(r[p+3*l]+a[p+3*l]);v(o,"i",u),v(o,"f",m),v(o,"g",d),v(o,"o",c);for(let p=0;p<l;p++)n[p]=m[p]*n[p]+u[p]*d[p];v(o,"c",n);for(let p=0;p<l;p++)s[p]=c[p]*Math.tanh(n[p]);v(o,"h",s)}cellBackward({recurrent:t},{c:e,cBefore:r,inside:s,dh:n,dc:o,dhBefore:l,dcBefore:a},h){let{hiddenSize:u,fromBelow:m}=this,[d,c,p,x]=[0,1,2,3].map(b=>k(s,b,u)),[y,g,w,S]=[0,1,2,3].map(b=>k(m,b,u)),f=n.slice();v(h,"h",f,0);for(let b=0;b<u;b++){let E=Math.tanh(e[b]);S[b]=f[b]*E*x[b]*(1-x[b]),o[b]+=f[b]*x[b]*(1-E*E)}f.set(o),v(h,"c",f,0);for(let b=0;b<u;b++)y[b]=f[b]*p[b]*d[b]*(1-d[b]),g[b]=f[b]*r[b]*c[b]*(1-c[b]),w[b]=f[b]*d[b]*(1-p[b]*p[b]),a[b]+=f[b]*c[b];return v(h,"i",y,0),v(h,"f",g,0),v(h,"g",w,0),v(h,"o",S,0),$(t,m,l),m}};var D=class extends L{static parts=["h"];static inside=[];static sums=1;cell({recurrent:t,recurrentBias:e},r,s,n,o){let l=this.fromBefore;A(t,s,l,e);for(let a=0;a<s.length;a++)s[a]=Math.tanh(r[a]+l[a]);v(o,"h",s)}cellBackward({recurrent:t},{h:e,dh:r,dhBefore:s},n){let o=this.fromBelow;for(let l=0;l<e.length;l++)o[l]=r[l]*(1-e[l]*e[l]);return v(n,"h",o,0),$(t,o,s),o}};var X={F16:2,F32:4},At=2**-24;function tt(i){let t=new Float32Array(i.length),e=new Uint32Array(t.buffer);for(let r=0;r<i.length;r++){let s=i[r],n=(s&32768)<<16,o=s>>10&31,l=s&1023;o===0?(t[r]=l*At,e[r]|=n):o===31?e[r]=n|2139095040|l<<13:e[r]=n|o+112<<23|l<<13}return t}function $t(i){return ArrayBuffer.isView(i)?new Uint8Array(i.buffer,i.byteOffset,i.byteLength):new Uint8Array(i)}function W(i){let t=$t(i),e=h=>new Error(`These weights cannot be read: ${h}.`);if(t.length<8)throw e("the file is cut short");let r=new DataView(t.buffer,t.byteOffset,t.byteLength),s=8+Number(r.getBigUint64(0,!0));if(s>t.length)throw e("the header is cut short");let n;try{n=JSON.parse(new TextDecoder().decode(t.subarray(8,s)))}catch{throw e("the header is no JSON")}let{__metadata__:o={},...l}=n,a={};for(let[h,{dtype:u,shape:m,data_offsets:[d,c]}]of Object.entries(l)){let p=m.reduce((g,w)=>g*w,1);if(!(u in X))throw e(`${h} has the type ${u}`);if(c-d!==p*X[u]||s+c>t.length)throw e(`${h} is cut short`);let x=t.slice(s+d,s+c).buffer,y=u==="F16"?tt(new Uint16Array(x)):new Float32Array(x);a[h]={shape:m,data:y}}return{metadata:o,tensors:a}}function F(i,t=1){let e=new Float64Array(i.length),r=q(i);if(!(t>0))return e[r]=1,e;let s=0;for(let n=0;n<e.length;n++)e[n]=Math.exp((i[n]-i[r])/t),s+=e[n];for(let n=0;n<e.length;n++)e[n]/=s;return e}function q(i){let t=0;for(let e=1;e<i.length;e++)i[e]>i[t]&&(t=e);return t}function K(i){let t=i>>>0;return()=>{t=t+1831565813>>>0;let e=Math.imul(t^t>>>15,t|1);return e^=e+Math.imul(e^e>>>7,e|61),((e^e>>>14)>>>0)/2**32}}function G(i,t){let e=0;for(let r=0;r<i.length;r++)if(e+=i[r],t<e)return r;return q(i)}var et={rnn:D,lstm:I,gru:_},V=class{constructor(t){this.characters=Array.from(t),this.ids=new Map(this.characters.map((e,r)=>[e,r]))}encode(t){let e=[],r=new Set,s="",n=0;for(let o of t){let l=this.ids.get(o);l===void 0?(r.add(o),n++):(e.push(l),s+=o)}return{ids:e,kept:s,dropped:[...r],droppedCount:n}}decode(t){return Array.from(t,e=>this.characters[e]).join("")}};function st(i){let{metadata:t,tensors:e}=W(i),r=Object.hasOwn(et,t.architecture)&&et[t.architecture];if(!r)throw new Error(`These weights are of the architecture “${t.architecture}”, which this page cannot run.`);let s=new r(e,JSON.parse(t.config??"{}"));if(s.metadata=t,s.vocabulary=new V(t.vocabulary),s.encode=n=>s.vocabulary.encode(n),s.vocabulary.characters.length!==s.vocabSize)throw new Error("These weights cannot be read: their vocabulary has another size.");return s}function Mt(i,t,e){return t.logits.subarray(e*i.vocabSize,(e+1)*i.vocabSize)}function zt(i,t,e,r){let s=F(Mt(i,t,e)).map(n=>-n);return s[r]+=1,{position:e,gradient:s}}function rt(i,t,e,r){let{inputs:s}=i.backward(t,[zt(i,t,e,r)]),n=new Float64Array(e+1);for(let o=0;o<=e;o++){let l=0;for(let a=o*i.embeddingSize;a<(o+1)*i.embeddingSize;a++)l+=s[a]**2;n[o]=Math.sqrt(l)}return n}var nt=`/* What all widgets look like. Colours come from the page around it: the book's
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
`;var it={"\n":"↵"," ":"␣","	":"⇥"},ot={"\n":"new line"," ":"space","	":"tab",".":"full stop",",":"comma",":":"colon",";":"semicolon","'":"apostrophe",'"':"quotation mark","-":"hyphen","—":"dash","!":"exclamation mark","?":"question mark","(":"left parenthesis",")":"right parenthesis","[":"left bracket","]":"right bracket","&":"ampersand"},at={"‘":"'","’":"'","“":'"',"”":'"',"–":"-"," ":" "};function N(i){return it[i]?it[i]:/^[\p{C}\p{M}\p{Z}]$/u.test(i)?`U+${i.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}`:i}function O(i){return ot[i]?ot[i]:i!==i.toLowerCase()?`capital ${i}`:N(i)}function Lt(i,t,e,r){let s=[],n=i.vocabulary.ids,o=new Set,l=Array.from(t.replace(/\r\n?/g,`
`),m=>{let d=at[m];return n.has(m)||!n.has(d)?m:(o.add(m),d)}).join(""),{ids:a,dropped:h,droppedCount:u}=i.encode(l);return o.size>0&&s.push(`Read ${[...o].map(m=>`${N(m)} as ${N(at[m])}`).join(", ")}.`),u>0&&s.push(Et(h,u)),a.length>e&&(a=a.slice(-e),s.push(`Reads only the last ${e.toLocaleString("en-GB")} characters of the ${r}.`)),{ids:a,notes:s}}function Ft(i){return i.vocabulary.ids.get(`
`)??0}function lt(i,t,e,r="prompt"){let{ids:s,notes:n}=Lt(i,t,e,r);if(s.length===0){s.push(Ft(i));let o=O(i.vocabulary.characters[s[0]]);n.push(`The ${r} is empty, so the text starts from a ${o}.`)}return{ids:s,notes:n}}function Et(i,t){let e=i.slice(0,12).map(N).join(" "),r=i.length>12?` and ${i.length-12} more`:"";return`Left out ${t===1?"1 character":`${t.toLocaleString("en-GB")} characters`} this model never saw: ${e}${r}`}function ct(i,t){let e=document.createRange().createContextualFragment(i.replace(/ \w+="\{\w+\}"|\{\w+\}/g,"")).firstElementChild;e.dataset.architecture=t.metadata.architecture;for(let r of e.querySelectorAll("input, textarea, button, select"))r.dataset.lmSuppressShortcuts="true";return e}var ht=new Map;function dt(i,...t){let e=i.ownerDocument;for(let r of t){let s=ht.get(r);s||(s=new CSSStyleSheet,s.replaceSync(r),ht.set(r,s)),e.adoptedStyleSheets.includes(s)||e.adoptedStyleSheets.push(s)}}function J(i){i.scrollHeight>i.clientHeight?i.tabIndex=0:i.removeAttribute("tabindex")}var H=class{constructor(t){this.region=t}say(t){clearTimeout(this.speaking),this.speaking=setTimeout(()=>{this.region.textContent=t},600)}stop(){clearTimeout(this.speaking)}};function pt(i,t){return({model:e,el:r})=>{let s,n=()=>{s?.end(),s=void 0;let o=e.get("weights");if(o?.byteLength)try{s=new t(e,r,i(o))}catch(l){let a=document.createElement("p");throw a.setAttribute("role","alert"),a.textContent=l.message,r.append(a),l}};return e.on("change:weights",n),n(),()=>{e.off("change:weights",n),s?.end()}}}var Ct=8,Ot=40;function M(i,t,e){let r=document.createElement(i);return t&&(r.className=t),e!==void 0&&(r.textContent=e),r}var ft=i=>/\s/.test(i)?O(i):`“${i}”`,ut=i=>{let t=100*i;return t>=.095||t===0?`${t.toFixed(1)} %`:t<.001?"less than 0.001 %":`${t.toPrecision(1)} %`};function Bt(i){let t=i.map(s=>s*1e3),e=t.map(Math.floor),r=Math.round(1e3-e.reduce((s,n)=>s+n,0));return t.map((s,n)=>[s-e[n],n]).sort((s,n)=>n[0]-s[0]).slice(0,Math.max(0,r)).forEach(([,s])=>e[s]++),e.map(s=>s/10)}function Nt(i,t,e=Ct){let r=Array.from(i.keys()).sort((h,u)=>i[u]-i[h]||(u===t)-(h===t)||h-u),s=r.slice(0,e);t>=0&&!s.includes(t)&&s.push(t);let n=r.filter(h=>!s.includes(h)),o=n.reduce((h,u)=>h+i[u],0),l=Bt([...s.map(h=>i[h]),o]),a=s.map((h,u)=>({id:h,probability:i[h],percent:l[u],chosen:h===t}));return n.length>0&&a.push({others:n,probability:o,percent:l.at(-1),chosen:!1}),a}function jt(i,t,e,r){return t.map(s=>{let n=M("li",s.chosen?"chosen":""),o=s.others?`${s.others.length} others`:N(i[s.id]),l=M("span","name",o),a=M("span","bar"),h=M("span","fill");if(h.style.width=`${100*s.probability}%`,a.append(h),r){let u=s.others?s.others.reduce((d,c)=>d+r[c],0):r[s.id],m=M("span","own");m.style.left=`${100*u}%`,a.append(m)}return a.setAttribute("aria-hidden","true"),!s.others&&O(i[s.id])!==o&&(l.setAttribute("aria-hidden","true"),n.append(M("span","unseen",O(i[s.id])))),n.append(l,a,M("span","percent",`${s.percent.toFixed(1)} %`)),n.append(M("span","verb",s.chosen?e:"")),n})}function mt(i,{model:t,logits:e,id:r,temperature:s,typed:n}){let{characters:o}=t.vocabulary,l=n?1:s,a=F(e,l),h=F(e,1),u=n?"typed":"drawn",m=Nt(a,r);i.replaceChildren(...jt(o,m,u,l===1?void 0:h));let d=ft(o[r]),c=m.find(y=>y.chosen).percent,p=c>0?`${c.toFixed(1)} %`:ut(a[r]);if(n)return`You typed ${d}; the model gave it ${p}.`;let x=l===1?"":` (${ut(h[r])} at temperature 1)`;return`Drew ${d} with ${p} at temperature ${s}${x}.`}function gt({norms:i,from:t},e){let r=i.reduce((m,d)=>m+d,0);if(!(r>0))return"No earlier character moves it at all.";let n=Array.from(i.keys()).sort((m,d)=>i[d]-i[m]).slice(0,3).map(m=>`${ft(e(t+m))} ${i.length-m} back`),o=n.length>1?`${n.slice(0,-1).join(", ")} and ${n.at(-1)}`:n[0],l=0,a=0;for(;l<r/2;)l+=i[i.length-++a];let h=a===1?"the last character alone":`the last ${a} characters`,u=t>0?` Followed ${i.length} characters back, no further.`:"";return`Most influence: ${o}. At least half of it all comes from ${h}.${u}`}function bt(i,t){let e=t.reduce((s,n)=>Math.max(s,n),0),r=[];for(let s=Ot;s>=1;s--){let n=M("span"),o=t[t.length-s]??0;n.style.height=e>0?`${100*o/e}%`:"0",r.push(n)}i.replaceChildren(...r)}var xt=`/* The rest of how *Sample* looks; frame.css comes before. */
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
`;var yt=`<div class="unrolled-live unrolled-sample" data-architecture="{architecture}" role="group" aria-label="Sample: a trained model continues your text">
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
`;var Dt={"\n":" line"," ":" space"},P=class{constructor(t,e,r){this.root=t,this.onChoose=e,this.spans=[],this.first=0,t.replaceChildren(),t.setAttribute("role","listbox"),t.removeAttribute("tabindex"),t.addEventListener("click",s=>this.#t(s),{signal:r}),t.addEventListener("keydown",s=>this.#r(s),{signal:r})}show(t,{first:e,typed:r,complete:s}){e!==this.first&&this.clearTint(),this.first=e;let n=document.createDocumentFragment();t.forEach((o,l)=>{let a=this.spans[l];a||(a=M("span"),a.setAttribute("role","option"),a.setAttribute("aria-selected","false"),a.dataset.lmSuppressShortcuts="true",a.tabIndex=-1,this.spans.push(a),n.append(a));let h=`${l<r?"typed":"drawn"}${Dt[o]??""}`;a.className!==h&&(a.className=h),a.textContent!==o&&(a.textContent=o,a.setAttribute("aria-label",O(o)))}),this.root.append(n),s&&this.spans.splice(t.length).forEach(o=>o.remove()),!this.chosen?.isConnected&&this.spans.length>0&&this.#s(this.spans[Math.min(r,this.spans.length-1)])}choose(t){this.chosen?.setAttribute("aria-selected","false"),this.chosen=this.spans[t-this.first],this.chosen&&(this.chosen.setAttribute("aria-selected","true"),this.#s(this.chosen))}tint({from:t,norms:e}){this.clearTint();let r=e.reduce((s,n)=>Math.max(s,n),0);r>0&&e.forEach((s,n)=>{let o=this.spans[t+n-this.first],l=Math.round(100*s/r);!o||l<1||(o.style.setProperty("--influence",l),o.dataset.influence=l)})}clearTint(){for(let t of this.root.querySelectorAll("[data-influence]"))t.style.removeProperty("--influence"),delete t.dataset.influence}reveal(t){let e=this.spans[t-this.first];if(!e)return;let r=e.offsetTop,s=r+e.offsetHeight;r<this.root.scrollTop&&(this.root.scrollTop=r);let n=this.root.clientHeight;s>this.root.scrollTop+n&&(this.root.scrollTop=s-n)}revealEnd(){this.root.scrollTop=this.root.scrollHeight}#s(t){this.stop&&(this.stop.tabIndex=-1),this.stop=t,t.tabIndex=0}#t(t){let e=this.spans.indexOf(t.target);this.column=void 0,e>=0&&this.#e(e)}#e(t){let e=this.spans[Math.max(0,Math.min(t,this.spans.length-1))];this.#s(e),e.focus({preventScroll:!0}),this.onChoose(this.first+this.spans.indexOf(e)),this.reveal(this.first+this.spans.indexOf(e))}#r(t){let e=this.spans.indexOf(t.target);if(e<0||t.ctrlKey||t.metaKey||t.altKey)return;let r={ArrowLeft:()=>e-1,ArrowRight:()=>e+1,ArrowUp:()=>this.#n(e,-1),ArrowDown:()=>this.#n(e,1),Home:()=>0,End:()=>this.spans.length-1,Enter:()=>e," ":()=>e};if(!r[t.key])return;t.preventDefault(),t.stopPropagation();let s=t.key==="ArrowUp"||t.key==="ArrowDown";this.column=s?this.column??this.spans[e].offsetLeft:void 0,this.#e(r[t.key]())}#n(t,e){let r=this.spans[t],s=t,n,o=1/0;for(let l=t+e;l>=0&&l<this.spans.length;l+=e){let a=this.spans[l];if(a.offsetTop===r.offsetTop)continue;if(n??=a.offsetTop,a.offsetTop!==n)break;let h=Math.abs(a.offsetLeft-this.column);h<o&&([s,o]=[l,h])}return s}};var B=64,Ht=200,Pt=11,U=class{constructor(t,e){this.model=t,this.onProgress=e,this.ids=[],this.promptLength=0,this.target=0,this.snapshots=[t.initialState()],this.#t(0)}get running(){return this.frame!==void 0}get written(){return this.ids.length-this.promptLength}begin(t,{temperature:e,seed:r,count:s}){let n=Ut(this.ids,t);this.snapshots.length=Math.min(this.snapshots.length,Math.floor(n/B)+1),this.ids=t.slice(),this.promptLength=t.length,this.chances=[],this.temperature=e,this.random=K(r),this.target=t.length+s,this.#t(t.length-1),this.#e()}extend(t){this.target+=t,this.#e()}stop(){cancelAnimationFrame(this.frame),this.frame=void 0,this.target=Math.max(this.ids.length,this.promptLength)}logitsBefore(t){if(t<1)return;let e=this.#s(t-1);return this.model.step(e,this.ids[t-1])}influenceOn(t){let e=Math.max(0,t-Ht),r=this.model.forward(this.ids.slice(e,t),{state:this.#s(e)});return{from:e,norms:rt(this.model,r,t-e-1,this.ids[t])}}#s(t){let e=Math.min(Math.floor(t/B),this.snapshots.length-1),r=this.model.copyState(this.snapshots[e]);for(let s=e*B;s<t;s++)this.model.read(r,this.ids[s]);return r}#t(t){let e=Math.min(Math.floor(Math.max(0,t)/B),this.snapshots.length-1);this.snapshots.length=e+1,this.state=this.model.copyState(this.snapshots[e]),this.read=e*B}#e(){this.frame===void 0&&this.#r()}#r(){this.frame=void 0;let t=performance.now()+Pt;for(;this.ids.length<this.target&&performance.now()<t;)this.#n();this.ids.length<this.target&&(this.frame=requestAnimationFrame(()=>this.#r())),this.onProgress(this)}#n(){let t=this.ids[this.read];if(this.read<this.ids.length-1)this.model.read(this.state,t);else{let e=F(this.model.step(this.state,t),this.temperature),r=G(e,this.random());this.ids.push(r),this.chances.push(e[r])}this.read++,this.read%B===0&&(this.snapshots[this.read/B]=this.model.copyState(this.state))}};function Ut(i,t){let e=Math.min(i.length,t.length),r=0;for(;r<e&&i[r]===t[r];)r++;return r}var Y={prompt:`HAMLET
My lord`,temperature:.7,seed:0,length:240},Rt=12e3,vt=2e3,Wt=400,wt=16,R=i=>`${i.toLocaleString("en-GB")} character${i===1?"":"s"}`;function kt(i,t,e,r){let s=i===""?NaN:Number(i);return Number.isFinite(s)?Math.min(e,Math.max(t,s)):r}var Z=class{constructor(t,e,r){this.host=t,this.el=e,this.model=r,this.ending=new AbortController,this.root=ct(yt,r),dt(e,nt,xt);let s=n=>this.root.querySelector(n);this.fields={prompt:s("textarea"),temperature:s("[type=range]"),seed:s(".seed input"),length:s(".length input")},this.parts={readout:s(".readout"),status:s(".status"),earlier:s(".earlier"),plain:s(".plain"),spoken:s(".spoken"),key:s(".key"),list:s("ol"),sentence:s(".sentence"),decay:s(".decay"),continue:s(".continue"),stop:s(".stop")},this.speaker=new H(this.parts.spoken),this.text=new P(s(".text"),n=>this.#h(n,!0),this.ending.signal),this.initial={};for(let n of Object.keys(Y))this.initial[n]=t.get(n)??Y[n];this.settings={...this.initial},this.writer=new U(r,()=>this.#a()),this.opened=void 0,this.#s(s),this.#t(),this.#r(this.settings.length)}#s(t){let{signal:e}=this.ending,r=(a,h,u)=>a.addEventListener(h,u,{signal:e}),{prompt:s,temperature:n,seed:o,length:l}=this.fields;r(s,"input",()=>this.#e("prompt",s.value)),r(n,"input",()=>this.#e("temperature",Number(n.value))),r(o,"input",()=>this.#e("seed",Math.floor(kt(o.value,0,2**32-1,this.settings.seed)))),r(l,"input",()=>this.#e("length",Math.floor(kt(l.value,1,1e3,this.settings.length))));for(let a of[o,l])r(a,"change",()=>this.#t());r(s,"keydown",a=>{a.key==="Enter"&&(a.ctrlKey||a.metaKey)&&this.#n()}),r(t(".new-seed"),"click",()=>{this.#e("seed",Math.floor(Math.random()*1e4)),this.#t()}),r(this.parts.continue,"click",()=>this.#n()),r(this.parts.stop,"click",()=>this.#c()),r(t(".reset"),"click",()=>this.#d());for(let a of Object.keys(Y)){let h=()=>{let u=this.host.get(a);u===void 0||u===this.settings[a]||(this.#e(a,u),this.#t())};this.host.on(`change:${a}`,h),e.addEventListener("abort",()=>this.host.off(`change:${a}`,h))}}#t(){for(let[t,e]of Object.entries(this.fields))e.value!==String(this.settings[t])&&(e.value=this.settings[t]);this.parts.readout.textContent=this.settings.temperature.toFixed(2)}#e(t,e){e!==this.settings[t]&&(this.settings[t]=e,this.host.set(t,e),this.#o(),t!=="length"&&(t==="temperature"&&(this.parts.readout.textContent=e.toFixed(2)),this.#r(t==="prompt"?this.settings.length:this.asked)))}#r(t){let{prompt:e,temperature:r,seed:s}=this.settings,{ids:n,notes:o}=lt(this.model,e,Rt);this.notes=o,this.asked=t,this.writer.begin(n,{temperature:r,seed:s,count:t})}#n(){let t=Math.min(this.settings.length,vt-this.asked);this.asked+=t,this.following=!0,t>0?this.writer.extend(t):this.#i(`${R(vt)} are as far as this box goes: change the prompt, or press Reset.`)}#c(){this.writer.stop(),this.asked=this.writer.written,this.#a()}#d(){for(let[t,e]of Object.entries(this.initial))this.settings[t]=e,this.host.set(t,e);this.opened=void 0,this.#t(),this.#o(),this.#r(this.settings.length)}#a(){let{writer:t,parts:e}=this,{ids:r,promptLength:s,running:n}=t;if(!n&&document.activeElement===e.stop&&e.continue.focus(),e.stop.disabled=!n,this.text.root.setAttribute("aria-busy",n),n&&r.length===s&&t.read<s-1){let a=`Reading the prompt: ${t.read.toLocaleString("en-GB")} of ${R(s)} …`;return s>500&&this.#i([a,...this.notes].join(" ")),this.#l()}let o=Math.max(0,s-Wt),l=r.slice(o).map(a=>this.model.vocabulary.characters[a]);this.text.show(l,{first:o,typed:s-o,complete:!n}),e.earlier.hidden=o===0,e.earlier.textContent=`${R(o)} before these were read too and are not shown.`,this.following&&this.text.revealEnd(),n||this.#p(l.join("")),this.#l()}#p(t){let{writer:e}=this;this.following=!1,this.parts.plain.textContent=t;let r=e.ids.slice(e.promptLength).map(n=>this.model.vocabulary.characters[n]).join("");this.host.set("text",r),this.#o(),this.#i([...this.notes,`Wrote ${R(e.written)}.`].join(" "));let s=e.promptLength+(this.opened??this.#u());this.#h(Math.max(0,Math.min(s,e.ids.length-1)),!1)}#u(){let{chances:t,ids:e,promptLength:r}=this.writer,s=t.findIndex((n,o)=>o>=wt&&n>.15&&n<.6&&/\p{L}/u.test(this.model.vocabulary.characters[e[r+o]]));return s<0?wt:s}#l(){this.root.isConnected||this.writer.running&&this.el.hasChildNodes()||this.el.replaceChildren(this.root)}#h(t,e){let{writer:r,parts:s}=this;if(t<0||t>=r.ids.length||t>r.read+1)return;e&&(this.opened=t-r.promptLength),cancelAnimationFrame(this.later),this.text.choose(t);let n=r.logitsBefore(t);if(!n){this.text.clearTint(),s.key.hidden=!0,s.list.replaceChildren(),s.decay.replaceChildren(),s.sentence.textContent="Nothing comes before the first character, so the model had nothing to go by.";return}let o=r.ids[t],l=t<r.promptLength;s.key.hidden=l||this.settings.temperature===1;let a=mt(s.list,{model:this.model,logits:n,id:o,typed:l,temperature:this.settings.temperature});this.later=requestAnimationFrame(()=>{let h=r.influenceOn(t);this.text.tint(h),bt(s.decay,h.norms);let u=gt(h,m=>this.model.vocabulary.characters[r.ids[m]]);s.sentence.textContent=`${a} ${u}`,J(s.sentence.parentNode),e&&this.#i(`${a} ${u}`,!0)})}#i(t,e=!1){e||(this.parts.status.textContent=t,J(this.parts.status)),this.speaker.say(t)}#o(){clearTimeout(this.saving),this.saving=setTimeout(()=>this.host.save_changes(),200)}end(){this.ending.abort(),this.writer.stop(),cancelAnimationFrame(this.later),clearTimeout(this.saving),this.speaker.stop(),this.root.remove()}},Ie={render:pt(st,Z)};export{Y as DEFAULTS,Ie as default};
