// Made by unrolled.widgets.bundle from 16cacea4e78f38aa58f36047188a135da74d73bf230423a52adf82cb5ea348d2
function j(i,e,t,s,r=0){let n=e.length,o=t.length,a=2*n,l=3*n,c=4*n,d=5*n,f=6*n,h=7*n,u=0;for(;u+8<=o;u+=8){let p=0,b=0,v=0,m=0,y=0,S=0,g=0,x=0;for(let F=0,T=u*n;F<n;F++,T++){let M=e[F];p+=i[T]*M,b+=i[T+n]*M,v+=i[T+a]*M,m+=i[T+l]*M,y+=i[T+c]*M,S+=i[T+d]*M,g+=i[T+f]*M,x+=i[T+h]*M}t[u]=p,t[u+1]=b,t[u+2]=v,t[u+3]=m,t[u+4]=y,t[u+5]=S,t[u+6]=g,t[u+7]=x}for(;u<o;u++){let p=0;for(let b=0,v=u*n;b<n;b++,v++)p+=i[v]*e[b];t[u]=p}for(u=0;u<o;u++)t[u]+=s[r+u]}function $(i,e,t){let s=t.length,r=2*s,n=3*s,o=0;for(;o+4<=e.length;o+=4){let a=e[o],l=e[o+1],c=e[o+2],d=e[o+3];for(let f=0,h=o*s;f<s;f++,h++)t[f]+=a*i[h]+l*i[h+s]+(c*i[h+r]+d*i[h+n])}for(;o<e.length;o++){let a=e[o];for(let l=0,c=o*s;l<s;l++,c++)t[l]+=a*i[c]}}var O=[],E=class{constructor(e){let t=o=>{if(!e[o])throw new Error(`These weights lack ${o}.`);return e[o].data};this.embedding=t("embedding.weight"),[this.vocabSize,this.embeddingSize]=e["embedding.weight"].shape,this.readout=t("readout.weight"),this.readoutBias=Float64Array.from(t("readout.bias")),this.hiddenSize=e["readout.weight"].shape[1],this.layers=[];for(let o=0;o===0||e[`layers.${o}.weight_ih`];o++)this.layers.push({input:t(`layers.${o}.weight_ih`),inputBias:Float64Array.from(t(`layers.${o}.bias_ih`)),recurrent:t(`layers.${o}.weight_hh`),recurrentBias:Float64Array.from(t(`layers.${o}.bias_hh`))});this.numLayers=this.layers.length;let{parts:s,inside:r,sums:n}=this.constructor;if(this.numSums=n*this.hiddenSize,this.layers[0].inputBias.length!==this.numSums)throw new Error("These weights cannot be read: their layers have another size.");this.holdable=[...s,...r],this.fromBelow=new Float64Array(this.numSums),this.fromBefore=new Float64Array(this.numSums),this.kept=new Float64Array(r.length*this.hiddenSize),this.projected=this.#e()}#e(){let{embeddingSize:e,numSums:t,vocabSize:s}=this,{input:r,inputBias:n}=this.layers[0],o=new Float64Array(s*t);for(let a=0;a<s;a++){let l=Float64Array.from(this.embedding.subarray(a*e,(a+1)*e));j(r,l,o.subarray(a*t,(a+1)*t),n)}return o}initialState(){let{length:e}=this.constructor.parts;return Array.from({length:e*this.numLayers},()=>new Float64Array(this.hiddenSize))}copyState(e){return e.map(t=>t.slice())}step(e,t,s=O,r=0){this.#t(e,t,s,r);let n=new Float64Array(this.vocabSize);return j(this.readout,e[this.numLayers-1],n,this.readoutBias),n}read(e,t){this.#t(e,t,O,0)}#t(e,t,s,r,n){let{numSums:o,fromBelow:a}=this;for(let l=0;l<this.numLayers;l++){let c=this.layers[l],d=a;l===0?d=this.projected.subarray(t*o,(t+1)*o):j(c.input,e[l-1],d,c.inputBias),this.cell(c,d,e[l],e[this.numLayers+l],ne(s,l,r)),n?.(l)}}forward(e,{state:t,clamp:s=O}={}){let{hiddenSize:r,vocabSize:n,kept:o}=this;for(let{part:h="h"}of s)if(!this.holdable.includes(h))throw new Error(`There is no “${h}” to hold: there are ${this.holdable.join(", ")}.`);let a=t?this.copyState(t):this.initialState(),l=this.copyState(a),c=new Float64Array(e.length*n),d=l.map(()=>new Float64Array(e.length*r)),f=this.layers.map(()=>new Float64Array(e.length*o.length));for(let h=0;h<e.length;h++)this.#t(l,e[h],s,h,u=>f[u].set(o,h*o.length)),l.forEach((u,p)=>d[p].set(u,h*r)),j(this.readout,l[this.numLayers-1],c.subarray(h*n,(h+1)*n),this.readoutBias);return{ids:Array.from(e),logits:c,states:d,inside:f,initial:a,last:l,clamp:s}}opened(e,t,s,r=this.numLayers-1){let{parts:n,inside:o}=this.constructor,a=n.indexOf(t);return a>=0?A(e.states[a*this.numLayers+r],s,this.hiddenSize):A(A(e.inside[r],s,this.kept.length),o.indexOf(t),this.hiddenSize)}backward(e,t,s=O){let{embeddingSize:r,hiddenSize:n,numLayers:o}=this,a=e.ids.length,l=new Float64Array(a*r),c=e.states.map(()=>new Float64Array(a*n)),d=this.initialState(),f=(h,u,p,b)=>h[p]?b<0?u[p]:A(h[p],b,n):void 0;for(let{position:h,gradient:u}of t)$(this.readout,Float64Array.from(u),f(c,d,o-1,h));for(let{state:h,position:u,gradient:p}of s){let b=f(c,d,h,u);for(let v=0;v<n;v++)b[v]+=p[v]}for(let h=Te([...t,...s]);h>=0;h--)for(let u=o-1;u>=0;u--){let p=(m,y)=>f(e.states,e.initial,m,y),b=(m,y)=>f(c,d,m,y),v=this.cellBackward(this.layers[u],{h:p(u,h),c:p(o+u,h),hBefore:p(u,h-1),cBefore:p(o+u,h-1),inside:A(e.inside[u],h,this.kept.length),dh:b(u,h),dc:b(o+u,h),dhBefore:b(u,h-1),dcBefore:b(o+u,h-1)},ne(e.clamp,u,h));$(this.layers[u].input,v,u>0?b(u-1,h):A(l,h,r))}return{inputs:l,states:c,initial:d}}},A=(i,e,t)=>i.subarray(e*t,(e+1)*t),B=i=>1/(1+Math.exp(-i));function w(i,e,t,s){for(let r of i){if((r.part??"h")!==e)continue;let n=s??r.value;r.unit===void 0?t.fill(n):t[r.unit]=n}}function ne(i,e,t){return i.length===0?O:i.filter(({layer:s=0,from:r=0,to:n=1/0})=>s===e&&t>=r&&t<n)}function Te(i){return i.reduce((e,{position:t})=>Math.max(e,t),-1)}var _=class extends E{static parts=["h"];static inside=["r","z","n"];static sums=3;constructor(e,{reset_after:t=!0}={}){super(e),this.resetAfter=t,this.fromCandidate=new Float64Array(this.hiddenSize);for(let s of this.layers){let{hiddenSize:r}=this;s.gates=s.recurrent.subarray(0,2*r*r),s.candidate=s.recurrent.subarray(2*r*r),s.candidateBias=s.recurrentBias.subarray(2*r)}}cell({gates:e,candidate:t,recurrentBias:s,candidateBias:r},n,o,a,l){let{hiddenSize:c,fromBefore:d,kept:f,resetAfter:h}=this,[u,p,b]=[0,1,2].map(m=>A(f,m,c));j(e,o,d.subarray(0,2*c),s);for(let m=0;m<c;m++)u[m]=B(n[m]+d[m]),p[m]=B(n[m+c]+d[m+c]);w(l,"r",u),w(l,"z",p);let v=h?o:this.fromCandidate;if(!h)for(let m=0;m<c;m++)v[m]=u[m]*o[m];j(t,v,d.subarray(2*c),r);for(let m=0;m<c;m++)b[m]=Math.tanh(n[m+2*c]+(h?u[m]:1)*d[m+2*c]);w(l,"n",b);for(let m=0;m<c;m++)o[m]=(1-p[m])*b[m]+p[m]*o[m];w(l,"h",o)}cellBackward({gates:e,candidate:t,candidateBias:s},{hBefore:r,inside:n,dh:o,dhBefore:a},l){let{hiddenSize:c,fromBelow:d,resetAfter:f}=this,[h,u,p]=[0,1,2].map(g=>A(n,g,c)),[b,v,m]=[0,1,2].map(g=>A(d,g,c)),y=o.slice();w(l,"h",y,0);for(let g=0;g<c;g++)v[g]=y[g]*(r[g]-p[g])*u[g]*(1-u[g]),m[g]=y[g]*(1-u[g])*(1-p[g]*p[g]),a[g]+=y[g]*u[g];w(l,"z",v,0),w(l,"n",m,0);let S=new Float64Array(c);if(f){j(t,r,S,s);for(let g=0;g<c;g++)b[g]=m[g]*S[g],S[g]=m[g]*h[g];$(t,S,a)}else{$(t,m,S);for(let g=0;g<c;g++)b[g]=S[g]*r[g],a[g]+=S[g]*h[g]}for(let g=0;g<c;g++)b[g]*=h[g]*(1-h[g]);return w(l,"r",b,0),$(e,d.subarray(0,2*c),a),d}};var H=class extends E{static parts=["h","c"];static inside=["i","f","g","o"];static sums=4;cell({recurrent:e,recurrentBias:t},s,r,n,o){let{hiddenSize:a,fromBefore:l,kept:c}=this,[d,f,h,u]=[0,1,2,3].map(p=>A(c,p,a));j(e,r,l,t);for(let p=0;p<a;p++)d[p]=B(s[p]+l[p]),f[p]=B(s[p+a]+l[p+a]),h[p]=Math.tanh(s[p+2*a]+l[p+2*a]),u[p]=B(s[p+3*a]+l[p+3*a]);w(o,"i",d),w(o,"f",f),w(o,"g",h),w(o,"o",u);for(let p=0;p<a;p++)n[p]=f[p]*n[p]+d[p]*h[p];w(o,"c",n);for(let p=0;p<a;p++)r[p]=u[p]*Math.tanh(n[p]);w(o,"h",r)}cellBackward({recurrent:e},{c:t,cBefore:s,inside:r,dh:n,dc:o,dhBefore:a,dcBefore:l},c){let{hiddenSize:d,fromBelow:f}=this,[h,u,p,b]=[0,1,2,3].map(x=>A(r,x,d)),[v,m,y,S]=[0,1,2,3].map(x=>A(f,x,d)),g=n.slice();w(c,"h",g,0);for(let x=0;x<d;x++){let F=Math.tanh(t[x]);S[x]=g[x]*F*b[x]*(1-b[x]),o[x]+=g[x]*b[x]*(1-F*F)}g.set(o),w(c,"c",g,0);for(let x=0;x<d;x++)v[x]=g[x]*p[x]*h[x]*(1-h[x]),m[x]=g[x]*s[x]*u[x]*(1-u[x]),y[x]=g[x]*h[x]*(1-p[x]*p[x]),l[x]+=g[x]*u[x];return w(c,"i",v,0),w(c,"f",m,0),w(c,"g",y,0),w(c,"o",S,0),$(e,f,a),f}};var ze=[0,.5,1,1.5],G=class{constructor(e){this.bytes=e,this.at=0,this.range=4294967295,this.code=0,this.expected=new Uint16Array(9216).fill(2048);for(let t=0;t<4;t++)this.#e()}#e(){this.code=(this.code<<8|(this.bytes[this.at++]??0))>>>0}take(e){let t=this.expected[e],s=(this.range>>>12)*t,r=0;for(this.code<s?(this.range=s,this.expected[e]=t+(4096-t>>5)):(r=1,this.code-=s,this.range-=s,this.expected[e]=t-(t>>5));this.range<2**24;)this.range=this.range<<8>>>0,this.#e();return r}number(e,t){let s=K(t),r=0;for(;r<s&&this.take(e*32+r);)r++;if(r===0)return 0;let n=1;for(let o=r-2;o>=0;o--)n=n*2+this.take(8192+r*32+o);return n}},K=i=>32-Math.clz32(Math.min(i,4294967295));function Me(i){let e=[0,0,0,0,0];for(let o of i)o<5&&e[o]++;let[,t,s,r,n]=e;if(Math.min(t,s,r,n)>0){let o=t/(t+2*s),a=[0,1-2*o*s/t,2-3*o*r/s,3-4*o*n/r];if([1,2,3].every(l=>a[l]>0&&a[l]<=l))return a}return ze}var N=class{constructor(e){let t=ArrayBuffer.isView(e)?new Uint8Array(e.buffer,e.byteOffset,e.byteLength):new Uint8Array(e),s,r;try{r=8+Number(new DataView(t.buffer,t.byteOffset).getBigUint64(0,!0)),s=JSON.parse(new TextDecoder().decode(t.subarray(8,r)))}catch{throw new Error("These counts cannot be read: the header is damaged.")}this.order=s.order,this.characters=Array.from(s.vocabulary),this.vocabSize=this.characters.length,this.levels=[{first:new Int32Array([0,1]),counts:new Int32Array([s.length]),suffixes:new Int32Array(1)}];let n=new G(t.subarray(r));for(let o=1;o<=this.order;o++)this.levels.push(this.#e(n,o,s.last));if(n.at!==n.bytes.length)throw new Error("These counts cannot be read: the file is cut short or damaged.");this.smoothed=new Map}#e(e,t,s){let r=this.levels[t-1],n=new Int32Array(r.counts.length+1),o=[],a=[],l=[],c=t>1?this.#s(s.slice(s.length-t+1),t-1):-1;for(let d=0;d<r.counts.length;d++){n[d]=a.length;let f=t===1?0:r.first[r.suffixes[d]],h=t===1?this.vocabSize:r.first[r.suffixes[d]+1],u=v=>t===1?r.counts[0]:r.counts[v],p=0;for(let v=f;v<h;v++)p+=u(v);let b=r.counts[d]-(d===c?1:0);for(let v=f;v<h&&b>0;v++){let m=u(v),y=b;if(m!==p){let g=(Math.min(K(Math.floor(8*b*m/p)),15)*4+Math.min(b,4)-1)*4+Math.min(K(m),4)-1;y=e.number(g,Math.min(b,m))}y>0&&(o.push(t===1?v:r.characters[v]),a.push(y),l.push(t===1?0:v)),b-=y,p-=m}}return n[r.counts.length]=a.length,{first:n,characters:Uint16Array.from(o),counts:Int32Array.from(a),suffixes:Int32Array.from(l)}}#t(e,t,s){if(t<0)return-1;let{first:r,characters:n}=this.levels[e],o=r[t],a=r[t+1];for(;o<a;){let l=o+a>>1;n[l]<s?o=l+1:a=l}return o<r[t+1]&&n[o]===s?o:-1}#s(e,t){return e.length<t?-1:e.reduce((s,r,n)=>this.#t(n+1,s,r),0)}#r(e,t){let s=2*e+(t?1:0);if(this.smoothed.has(s))return this.smoothed.get(s);let{first:r,counts:n}=this.levels[e],o=n;if(!t){o=new Int32Array(n.length);for(let f of this.levels[e+1].suffixes)o[f]++}let a=Me(o),l=new Int32Array(r.length-1),c=new Float64Array(r.length-1);for(let f=0;f<l.length;f++)for(let h=r[f];h<r[f+1];h++)l[f]+=o[h],c[f]+=a[Math.min(o[h],3)];let d={counts:o,taken:a,totals:l,heldBack:c};return this.smoothed.set(s,d),d}initialState(){let e=new Int32Array(this.order).fill(-1);return e[0]=0,e}read(e,t){for(let s=this.order-1;s>=1;s--)e[s]=this.#t(s,e[s-1],t)}probabilities(e,t=this.order){let s=new Float64Array(this.vocabSize).fill(1/this.vocabSize);for(let r=1;r<=t;r++){let n=e[r-1];if(n<0)break;let{counts:o,taken:a,totals:l,heldBack:c}=this.#r(r,r===t);if(l[n]===0)continue;let{first:d,characters:f}=this.levels[r];for(let h=0;h<s.length;h++)s[h]=c[n]*s[h]/l[n];for(let h=d[n];h<d[n+1];h++)s[f[h]]+=(o[h]-a[Math.min(o[h],3)])/l[n]}return s}};var R=class extends E{static parts=["h"];static inside=[];static sums=1;cell({recurrent:e,recurrentBias:t},s,r,n,o){let a=this.fromBefore;j(e,r,a,t);for(let l=0;l<r.length;l++)r[l]=Math.tanh(s[l]+a[l]);w(o,"h",r)}cellBackward({recurrent:e},{h:t,dh:s,dhBefore:r},n){let o=this.fromBelow;for(let a=0;a<t.length;a++)o[a]=s[a]*(1-t[a]*t[a]);return w(n,"h",o,0),$(e,o,r),o}};var oe={F16:2,F32:4},Ee=2**-24;function ie(i){let e=new Float32Array(i.length),t=new Uint32Array(e.buffer);for(let s=0;s<i.length;s++){let r=i[s],n=(r&32768)<<16,o=r>>10&31,a=r&1023;o===0?(e[s]=a*Ee,t[s]|=n):o===31?t[s]=n|2139095040|a<<13:t[s]=n|o+112<<23|a<<13}return e}function Ce(i){return ArrayBuffer.isView(i)?new Uint8Array(i.buffer,i.byteOffset,i.byteLength):new Uint8Array(i)}function V(i){let e=Ce(i),t=c=>new Error(`These weights cannot be read: ${c}.`);if(e.length<8)throw t("the file is cut short");let s=new DataView(e.buffer,e.byteOffset,e.byteLength),r=8+Number(s.getBigUint64(0,!0));if(r>e.length)throw t("the header is cut short");let n;try{n=JSON.parse(new TextDecoder().decode(e.subarray(8,r)))}catch{throw t("the header is no JSON")}let{__metadata__:o={},...a}=n,l={};for(let[c,{dtype:d,shape:f,data_offsets:[h,u]}]of Object.entries(a)){let p=f.reduce((m,y)=>m*y,1);if(!(d in oe))throw t(`${c} has the type ${d}`);if(u-h!==p*oe[d]||r+u>e.length)throw t(`${c} is cut short`);let b=e.slice(r+h,r+u).buffer,v=d==="F16"?ie(new Uint16Array(b)):new Float32Array(b);l[c]={shape:f,data:v}}return{metadata:o,tensors:l}}function L(i,e=1){let t=new Float64Array(i.length),s=ae(i);if(!(e>0))return t[s]=1,t;let r=0;for(let n=0;n<t.length;n++)t[n]=Math.exp((i[n]-i[s])/e),r+=t[n];for(let n=0;n<t.length;n++)t[n]/=r;return t}function ae(i){let e=0;for(let t=1;t<i.length;t++)i[t]>i[e]&&(e=t);return e}var le={rnn:R,lstm:H,gru:_},J=class{constructor(e){this.characters=Array.from(e),this.ids=new Map(this.characters.map((t,s)=>[t,s]))}encode(e){let t=[],s=new Set,r="",n=0;for(let o of e){let a=this.ids.get(o);a===void 0?(s.add(o),n++):(t.push(a),r+=o)}return{ids:t,kept:r,dropped:[...s],droppedCount:n}}decode(e){return Array.from(e,t=>this.characters[t]).join("")}};function ce(i){let{metadata:e,tensors:t}=V(i),s=Object.hasOwn(le,e.architecture)&&le[e.architecture];if(!s)throw new Error(`These weights are of the architecture “${e.architecture}”, which this page cannot run.`);let r=new s(t,JSON.parse(e.config??"{}"));if(r.metadata=e,r.vocabulary=new J(e.vocabulary),r.encode=n=>r.vocabulary.encode(n),r.vocabulary.characters.length!==r.vocabSize)throw new Error("These weights cannot be read: their vocabulary has another size.");return r}var he=`/* What all widgets look like. Colours come from the page around it: the book's
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
`;var de=`/* The rest of how *Judge* looks; frame.css comes before. Lengths of bars are those of
   judge.js: 24 px above a letter's 22, and 24 below. */
.unrolled-live.unrolled-judge .frame { height: 1220px; }
.unrolled-live.unrolled-judge :is(.controls, .totals, .earlier, .legend, .verdict, .panels) { flex: none; }
.unrolled-live.unrolled-judge rect.network { fill: var(--accent); }
.unrolled-live.unrolled-judge rect.ngram { fill: color-mix(in srgb, var(--ink) 52%, var(--paper)); }

/* What is judged, and by how long a memory */
.unrolled-live.unrolled-judge .controls { display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px 10px; align-items: end; }
.unrolled-live.unrolled-judge .typed textarea { height: 77px; resize: none; }
.unrolled-live.unrolled-judge .actions { display: flex; gap: 8px; }
.unrolled-live.unrolled-judge .actions button { flex: 1; }
.unrolled-live.unrolled-judge [aria-pressed="true"] { background: color-mix(in srgb, var(--ink) 14%, var(--paper)); font-weight: 600; }
.unrolled-live.unrolled-judge select {
  display: block;
  width: 100%;
  height: 36px;
  padding: 0 6px;
  border: 1px solid var(--edge);
  border-radius: 4px;
  background: var(--paper);
  color: var(--ink);
  font: inherit;
  font-size: 15px;
}

/* The sum of it */
.unrolled-live.unrolled-judge .totals { height: 52px; }
.unrolled-live.unrolled-judge .totals li {
  grid-template-columns: 9.6em minmax(0, 1fr) auto;
  column-gap: 10px;
  font-size: 14px;
  line-height: 26px;
}
.unrolled-live.unrolled-judge .totals .name { font-family: inherit; text-align: left; }
.unrolled-live.unrolled-judge .totals svg { display: block; width: 100%; height: 14px; background: color-mix(in srgb, var(--ink) 7%, var(--paper)); }
.unrolled-live.unrolled-judge .totals .value { font: 600 17px/26px var(--mono); font-variant-numeric: tabular-nums; }
.unrolled-live.unrolled-judge .totals .unit { display: none; color: var(--soft); font-size: 13px; }
.unrolled-live.unrolled-judge .earlier { color: var(--soft); font-size: 13px; line-height: 18px; }
.unrolled-live.unrolled-judge [hidden] { display: none; }

/* The text, a bar above and below each letter */
.unrolled-live.unrolled-judge :is(.text, .numbers) {
  position: relative;
  flex: 1 1 0;
  min-height: 0;
  overflow-y: auto;
  border: 1px solid var(--line);
  border-radius: 4px;
  background: var(--tray);
}
.unrolled-live.unrolled-judge .text {
  padding: 2px 12px;
  font: 15px/78px var(--mono);
  overflow-wrap: anywhere;
  white-space: pre-wrap;
}
.unrolled-live.unrolled-judge .text > span { position: relative; border-radius: 2px; cursor: pointer; }
.unrolled-live.unrolled-judge .text svg {
  position: absolute;
  top: 50%;
  left: 0;
  width: 9px;
  height: 70px;
  margin-top: -35px;
  overflow: visible;
  pointer-events: none;
}
.unrolled-live.unrolled-judge .line::before { color: var(--soft); content: "↵"; }
.unrolled-live.unrolled-judge .text > span:hover { box-shadow: 0 0 0 1px var(--edge); }
.unrolled-live.unrolled-judge .text > [aria-selected="true"],
.unrolled-live.unrolled-judge .text > [aria-selected="true"]::before { background: var(--ink); color: var(--paper); }

/* The same in numbers */
.unrolled-live.unrolled-judge .numbers table { width: 100%; margin: 0; border-collapse: collapse; font-size: 14px; }
.unrolled-live.unrolled-judge .numbers caption { padding: 6px 12px; color: var(--soft); text-align: left; caption-side: top; }
.unrolled-live.unrolled-judge .numbers :is(th, td) { padding: 3px 12px; border-top: 1px solid var(--line); text-align: right; font-weight: 400; }
.unrolled-live.unrolled-judge .numbers th { font-weight: 600; }
.unrolled-live.unrolled-judge .numbers td { font-family: var(--mono); font-variant-numeric: tabular-nums; }
.unrolled-live.unrolled-judge .legend { flex-wrap: wrap; gap: 0 14px; min-height: 20px; }
.unrolled-live.unrolled-judge .legend svg { width: 12px; height: 12px; margin-right: 5px; vertical-align: -1px; }

/* What each expected */
.unrolled-live.unrolled-judge .verdict .heading { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.unrolled-live.unrolled-judge .sentence { height: 63px; overflow-y: auto; font-size: 14px; line-height: 21px; }
.unrolled-live.unrolled-judge .panels { display: grid; gap: 10px; }
.unrolled-live.unrolled-judge .panels > div { min-width: 0; height: 236px; overflow: hidden; }
.unrolled-live.unrolled-judge .panels .heading { padding-left: 8px; border-left: 4px solid var(--accent); }
.unrolled-live.unrolled-judge .panels .ngram .heading { border-color: color-mix(in srgb, var(--ink) 52%, var(--paper)); }
.unrolled-live.unrolled-judge .panels li { grid-template-columns: 5.4em minmax(0, 1fr) 4.4em; }
.unrolled-live.unrolled-judge .panels .verb { display: none; }
.unrolled-live.unrolled-judge .panels .fill { background: color-mix(in srgb, var(--accent) 45%, var(--paper)); }
.unrolled-live.unrolled-judge .panels .chosen .fill { background: var(--accent); }
.unrolled-live.unrolled-judge .panels .ngram .fill { background: color-mix(in srgb, var(--ink) 26%, var(--paper)); }
.unrolled-live.unrolled-judge .panels .ngram .chosen .fill { background: color-mix(in srgb, var(--ink) 62%, var(--paper)); }

@container unrolled-live (min-width: 560px) {
  .unrolled-live.unrolled-judge .frame { height: 790px; }
  .unrolled-live.unrolled-judge .controls { grid-template-columns: minmax(0, 1.7fr) minmax(200px, 1fr); }
  .unrolled-live.unrolled-judge .typed { grid-row: 1 / span 2; }
  .unrolled-live.unrolled-judge .status { height: 20px; }
  .unrolled-live.unrolled-judge .totals .unit { display: inline; }
  .unrolled-live.unrolled-judge .totals li { grid-template-columns: 9.6em minmax(0, 1fr) auto auto; }
  .unrolled-live.unrolled-judge .sentence { height: 21px; }
  .unrolled-live.unrolled-judge .panels { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 24px; }
}
`;var ue=`<div class="unrolled-live unrolled-judge" data-architecture="{architecture}" role="group" aria-label="Judge: what a text costs two models, character by character">
<div class="frame">
<fieldset class="controls" {disabled}>
<label class="typed"><span>Text to judge</span><textarea rows="3" spellcheck="false" autocapitalize="off" autocorrect="off" autocomplete="off">{text}</textarea></label>
<label class="order"><span>Characters the n-gram sees</span><select>{orders}</select></label>
<div class="actions"><button type="button" class="as-table" aria-pressed="false">Numbers</button><button type="button" class="reset">Reset</button></div>
</fieldset>
<ol class="totals" aria-label="Bits per character">{totals}</ol>
<p class="status">{status}</p>
<p class="spoken unseen" role="status"></p>
<p class="earlier" hidden></p>
<div class="text" role="group" tabindex="0" aria-label="The text; arrow keys go from character to character">{cells}</div>
<div class="numbers" role="region" tabindex="0" aria-label="Bits of every character" hidden></div>
<p class="legend"><span><svg viewBox="0 0 12 12" aria-hidden="true"><rect class="network" x="1" y="1" width="10" height="10"></rect></svg>above a letter: its cost to the network</span><span><svg viewBox="0 0 12 12" aria-hidden="true"><rect class="ngram" x="1" y="1" width="10" height="10"></rect></svg>below: to the n-gram</span><span>a full bar: 8 bits or more</span></p>
<div class="verdict"><p class="heading">What each expected</p><p class="sentence">{hint}</p></div>
<div class="panels">
<div class="network"><p class="heading">Recurrent network</p><ol aria-label="The network’s probabilities"></ol></div>
<div class="ngram"><p class="heading">n-gram</p><ol aria-label="The n-gram’s probabilities"></ol></div>
</div>
</div>
</div>
`;var pe={"\n":"↵"," ":"␣","	":"⇥"},fe={"\n":"new line"," ":"space","	":"tab",".":"full stop",",":"comma",":":"colon",";":"semicolon","'":"apostrophe",'"':"quotation mark","-":"hyphen","—":"dash","!":"exclamation mark","?":"question mark","(":"left parenthesis",")":"right parenthesis","[":"left bracket","]":"right bracket","&":"ampersand"},ge={"‘":"'","’":"'","“":'"',"”":'"',"–":"-"," ":" "};function z(i){return pe[i]?pe[i]:/^[\p{C}\p{M}\p{Z}]$/u.test(i)?`U+${i.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}`:i}function C(i){return fe[i]?fe[i]:i!==i.toLowerCase()?`capital ${i}`:z(i)}function me(i,e,t,s){let r=[],n=i.vocabulary.ids,o=new Set,a=Array.from(e.replace(/\r\n?/g,`
`),f=>{let h=ge[f];return n.has(f)||!n.has(h)?f:(o.add(f),h)}).join(""),{ids:l,dropped:c,droppedCount:d}=i.encode(a);return o.size>0&&r.push(`Read ${[...o].map(f=>`${z(f)} as ${z(ge[f])}`).join(", ")}.`),d>0&&r.push(Oe(c,d)),l.length>t&&(l=l.slice(-t),r.push(`Reads only the last ${t.toLocaleString("en-GB")} characters of the ${s}.`)),{ids:l,notes:r}}function be(i){return i.vocabulary.ids.get(`
`)??0}function Oe(i,e){let t=i.slice(0,12).map(z).join(" "),s=i.length>12?` and ${i.length-12} more`:"";return`Left out ${e===1?"1 character":`${e.toLocaleString("en-GB")} characters`} this model never saw: ${t}${s}`}var I=64,Ne=11,xe=i=>-Math.log2(i),D=class{constructor(e,t,s){this.model=e,this.ngram=t,this.order=t.order,this.onProgress=s,this.start=be(e),this.ids=[],this.network=[],this.counted=[],this.snapshots=[e.initialState()]}get done(){return this.network.length===this.ids.length}judge(e,t){let s=0;for(;s<e.length&&this.ids[s]===e[s];)s++;this.ids=e,this.network.length=Math.min(this.network.length,s),this.counted.length=this.network.length,this.snapshots.length=Math.min(this.snapshots.length,Math.floor(this.network.length/I)+1),this.state=this.#r(this.network.length),t!==this.order&&(this.order=t,this.counted=this.counted.map((r,n)=>this.#e(n))),this.frame??=requestAnimationFrame(()=>this.#n())}stop(){cancelAnimationFrame(this.frame),this.frame=void 0}expected(e){let t=this.model.step(this.#r(e),this.#s(e));return{network:L(t),ngram:this.ngram.probabilities(this.#t(e),this.order)}}means(){let e=this.network.length,t=s=>s.reduce((r,n)=>r+n,0)/e;return{read:e,network:t(this.network),ngram:t(this.counted)}}#e(e){return xe(this.ngram.probabilities(this.#t(e),this.order)[this.ids[e]])}#t(e){let t=this.ngram.initialState(),s=Math.max(0,e-this.ngram.order);s===0&&this.ngram.read(t,this.start);for(let r=s;r<e;r++)this.ngram.read(t,this.ids[r]);return t}#s(e){return e===0?this.start:this.ids[e-1]}#r(e){let t=Math.min(Math.floor(e/I),this.snapshots.length-1),s=this.model.copyState(this.snapshots[t]);for(let r=t*I;r<e;r++)this.model.read(s,this.#s(r));return s}#n(){this.frame=void 0;let e=performance.now()+Ne;for(;!this.done&&performance.now()<e;)this.#o();this.done||(this.frame=requestAnimationFrame(()=>this.#n())),this.onProgress()}#o(){let e=this.network.length,t=this.model.step(this.state,this.#s(e));this.network.push(xe(L(t)[this.ids[e]])),this.counted.push(this.#e(e)),(e+1)%I===0&&(this.snapshots[(e+1)/I]=this.model.copyState(this.state))}};function we(i,e){let t=document.createRange().createContextualFragment(i.replace(/ \w+="\{\w+\}"|\{\w+\}/g,"")).firstElementChild;t.dataset.architecture=e.metadata.architecture;for(let s of t.querySelectorAll("input, textarea, button, select"))s.dataset.lmSuppressShortcuts="true";return t}var ve=new Map;function ye(i,...e){let t=i.ownerDocument;for(let s of e){let r=ve.get(s);r||(r=new CSSStyleSheet,r.replaceSync(s),ve.set(s,r)),t.adoptedStyleSheets.includes(r)||t.adoptedStyleSheets.push(r)}}function ke(i){i.scrollHeight>i.clientHeight?i.tabIndex=0:i.removeAttribute("tabindex")}var U=class{constructor(e){this.region=e}say(e){clearTimeout(this.speaking),this.speaking=setTimeout(()=>{this.region.textContent=e},600)}stop(){clearTimeout(this.speaking)}};function Se(i,e){return({model:t,el:s})=>{let r,n=()=>{r?.end(),r=void 0;let o=t.get("weights");if(o?.byteLength)try{r=new e(t,s,i(o))}catch(a){let l=document.createElement("p");throw l.setAttribute("role","alert"),l.textContent=a.message,s.append(l),a}};return t.on("change:weights",n),n(),()=>{t.off("change:weights",n),r?.end()}}}var Ie=8;function k(i,e,t){let s=document.createElement(i);return e&&(s.className=e),t!==void 0&&(s.textContent=t),s}var Y=i=>/\s/.test(i)?C(i):`“${i}”`,Z=i=>{let e=100*i;return e>=.095||e===0?`${e.toFixed(1)} %`:e<.001?"less than 0.001 %":`${e.toPrecision(1)} %`};function _e(i){let e=i.map(r=>r*1e3),t=e.map(Math.floor),s=Math.round(1e3-t.reduce((r,n)=>r+n,0));return e.map((r,n)=>[r-t[n],n]).sort((r,n)=>n[0]-r[0]).slice(0,Math.max(0,s)).forEach(([,r])=>t[r]++),t.map(r=>r/10)}function Q(i,e,t=Ie){let s=Array.from(i.keys()).sort((c,d)=>i[d]-i[c]||(d===e)-(c===e)||c-d),r=s.slice(0,t);e>=0&&!r.includes(e)&&r.push(e);let n=s.filter(c=>!r.includes(c)),o=n.reduce((c,d)=>c+i[d],0),a=_e([...r.map(c=>i[c]),o]),l=r.map((c,d)=>({id:c,probability:i[c],percent:a[d],chosen:c===e}));return n.length>0&&l.push({others:n,probability:o,percent:a.at(-1),chosen:!1}),l}function Ae(i,e,t,s){return e.map(r=>{let n=k("li",r.chosen?"chosen":""),o=r.others?`${r.others.length} others`:z(i[r.id]),a=k("span","name",o),l=k("span","bar"),c=k("span","fill");if(c.style.width=`${100*r.probability}%`,l.append(c),s){let d=r.others?r.others.reduce((h,u)=>h+s[u],0):s[r.id],f=k("span","own");f.style.left=`${100*d}%`,l.append(f)}return l.setAttribute("aria-hidden","true"),!r.others&&C(i[r.id])!==o&&(a.setAttribute("aria-hidden","true"),n.append(k("span","unseen",C(i[r.id])))),n.append(a,l,k("span","percent",`${r.percent.toFixed(1)} %`)),n.append(k("span","verb",r.chosen?t:"")),n})}var He={"\n":" line"," ":" space"},q=class{constructor(e,t,s){this.root=e,this.onChoose=t,this.spans=[],this.first=0,e.replaceChildren(),e.setAttribute("role","listbox"),e.removeAttribute("tabindex"),e.addEventListener("click",r=>this.#t(r),{signal:s}),e.addEventListener("keydown",r=>this.#r(r),{signal:s})}show(e,{first:t,typed:s,complete:r}){t!==this.first&&this.clearTint(),this.first=t;let n=document.createDocumentFragment();e.forEach((o,a)=>{let l=this.spans[a];l||(l=k("span"),l.setAttribute("role","option"),l.setAttribute("aria-selected","false"),l.dataset.lmSuppressShortcuts="true",l.tabIndex=-1,this.spans.push(l),n.append(l));let c=`${a<s?"typed":"drawn"}${He[o]??""}`;l.className!==c&&(l.className=c),l.textContent!==o&&(l.textContent=o,l.setAttribute("aria-label",C(o)))}),this.root.append(n),r&&this.spans.splice(e.length).forEach(o=>o.remove()),!this.chosen?.isConnected&&this.spans.length>0&&this.#e(this.spans[Math.min(s,this.spans.length-1)])}choose(e){this.chosen?.setAttribute("aria-selected","false"),this.chosen=this.spans[e-this.first],this.chosen&&(this.chosen.setAttribute("aria-selected","true"),this.#e(this.chosen))}tint({from:e,norms:t}){this.clearTint();let s=t.reduce((r,n)=>Math.max(r,n),0);s>0&&t.forEach((r,n)=>{let o=this.spans[e+n-this.first],a=Math.round(100*r/s);!o||a<1||(o.style.setProperty("--influence",a),o.dataset.influence=a)})}clearTint(){for(let e of this.root.querySelectorAll("[data-influence]"))e.style.removeProperty("--influence"),delete e.dataset.influence}reveal(e){let t=this.spans[e-this.first];if(!t)return;let s=t.offsetTop,r=s+t.offsetHeight;s<this.root.scrollTop&&(this.root.scrollTop=s);let n=this.root.clientHeight;r>this.root.scrollTop+n&&(this.root.scrollTop=r-n)}revealEnd(){this.root.scrollTop=this.root.scrollHeight}#e(e){this.stop&&(this.stop.tabIndex=-1),this.stop=e,e.tabIndex=0}#t(e){let t=this.spans.indexOf(e.target);this.column=void 0,t>=0&&this.#s(t)}#s(e){let t=this.spans[Math.max(0,Math.min(e,this.spans.length-1))];this.#e(t),t.focus({preventScroll:!0}),this.onChoose(this.first+this.spans.indexOf(t)),this.reveal(this.first+this.spans.indexOf(t))}#r(e){let t=this.spans.indexOf(e.target);if(t<0||e.ctrlKey||e.metaKey||e.altKey)return;let s={ArrowLeft:()=>t-1,ArrowRight:()=>t+1,ArrowUp:()=>this.#n(t,-1),ArrowDown:()=>this.#n(t,1),Home:()=>0,End:()=>this.spans.length-1,Enter:()=>t," ":()=>t};if(!s[e.key])return;e.preventDefault(),e.stopPropagation();let r=e.key==="ArrowUp"||e.key==="ArrowDown";this.column=r?this.column??this.spans[t].offsetLeft:void 0,this.#s(s[e.key]())}#n(e,t){let s=this.spans[e],r=e,n,o=1/0;for(let a=e+t;a>=0&&a<this.spans.length;a+=t){let l=this.spans[a];if(l.offsetTop===s.offsetTop)continue;if(n??=l.offsetTop,l.offsetTop!==n)break;let c=Math.abs(l.offsetLeft-this.column);c<o&&([r,o]=[a,c])}return r}};var X={text:`Tomorrow, and tomorrow, and tomorrow,
Creeps in this petty pace from day to day,
To the last syllable of recorded time`,order:0},Re=12e3,ee=400,je=9,te=24,$e=8,De=22,W="http://www.w3.org/2000/svg",re=i=>`${i.toLocaleString("en-GB")} character${i===1?"":"s"}`,P=i=>`${i.toFixed(2)} bits`;function Ue(){let i=document.createElementNS(W,"svg");i.setAttribute("aria-hidden","true");for(let e of["network","ngram"]){let t=document.createElementNS(W,"rect");t.setAttribute("class",e),t.setAttribute("width","7"),t.setAttribute("x","1"),i.append(t)}return i}function qe(i,e,t){let[s,r]=i.children,n=o=>Math.max(1,te*Math.min(o,$e)/$e);s.setAttribute("y",(te-n(e)).toFixed(1)),s.setAttribute("height",n(e).toFixed(1)),r.setAttribute("y",te+De),r.setAttribute("height",n(t).toFixed(1))}var se=class{constructor(e,t,s){this.host=e,this.model=s;let r=e.get("counts");if(!r?.byteLength)throw new Error("There are no counts to judge by.");if(this.ngram=new N(r),this.ngram.characters.join("")!==s.vocabulary.characters.join(""))throw new Error("The counts and the network are of different characters, so they cannot be compared.");this.ending=new AbortController,this.root=we(ue,s),ye(t,he,de);let n=o=>this.root.querySelector(o);this.parts={};for(let o of["status","earlier","totals","numbers","sentence","as-table","reset","legend"])this.parts[o]=n(`.${o}`);this.parts.verdict=n(".verdict .heading"),this.panels={network:n(".panels .network"),ngram:n(".panels .ngram")},this.fields={text:n("textarea"),order:n("select")},this.speaker=new U(n(".spoken")),this.box=new q(n(".text"),o=>this.#c(o,!0),this.ending.signal),this.judging=new D(s,this.ngram,()=>this.#n()),this.#t(),this.#s(),this.initial=this.#e(),this.el=t,this.#r(this.initial)}#e(){let e=String(this.host.get("text")??X.text),t=Number(this.host.get("order")??X.order),s=this.ngram.order;return{text:e,order:t>=1&&t<=s?Math.floor(t):s}}#t(){let e=[];for(let t=1;t<=this.ngram.order;t++){let s=t===1?"none":t===2?"the last one":`the last ${t-1}`;e.push(new Option(`${s} (${t}-gram)`,t))}this.fields.order.replaceChildren(...e)}#s(){let{signal:e}=this.ending,t=(n,o,a)=>n.addEventListener(o,a,{signal:e}),{parts:s,fields:r}=this;t(r.text,"input",()=>{this.opened=void 0,this.typing=!0,this.#r({...this.settings,text:r.text.value}),this.#i()}),t(r.order,"change",()=>{this.#r({...this.settings,order:Number(r.order.value)}),this.#i()}),t(s["as-table"],"click",()=>{let n=s["as-table"].getAttribute("aria-pressed")!=="true";s["as-table"].setAttribute("aria-pressed",n),s.numbers.hidden=!n,this.box.root.hidden=n,this.#a()}),t(s.reset,"click",()=>{this.opened=void 0,this.typing=!1,this.#r(this.initial),this.#i()});for(let n of Object.keys(X)){let o=()=>{let a=this.#e();a.text===this.settings.text&&a.order===this.settings.order||(this.opened=void 0,this.#r(a))};this.host.on(`change:${n}`,o),e.addEventListener("abort",()=>this.host.off(`change:${n}`,o))}}#r({text:e,order:t}){this.settings={text:e,order:t},this.fields.text.value!==e&&(this.fields.text.value=e),this.fields.order.value=t,this.panels.ngram.querySelector(".heading").textContent=`${t}-gram`;let{ids:s,notes:r}=me(this.model,e,Re,"text");this.notes=r,this.judging.judge(s,t)}#n(){let{judging:e,parts:t}=this,{ids:s,done:r}=e,{read:n,network:o,ngram:a}=e.means();this.box.root.setAttribute("aria-busy",!r);let l=Math.max(0,s.length-ee);(r||n>l)&&this.#h(l,n),t.earlier.hidden=l===0,t.earlier.textContent=`${re(l)} before these were judged too and are not shown.`,n>0?this.#u(o,a):t.totals.replaceChildren();let c=s.length===0?"There is nothing to judge yet: type something.":r?`${re(n)}: ${this.#o(o,a)}`:`Read ${n.toLocaleString("en-GB")} of ${re(s.length)} …`;if(t.status.textContent=[...this.notes,c].join(" "),ke(t.status),r){this.#a(),this.#c(this.opened??(this.typing?s.length-1:this.#d()),!1),this.host.set("bits",s.length>0?{network:o,ngram:a}:{}),this.root.isConnected||this.el.replaceChildren(this.root);let d=this.typing&&s.length>0?` ${this.#l(s.length-1)}`:"";this.speaker.say(`${t.status.textContent}${d}`),this.typing&&this.box.revealEnd()}}#o(e,t){let s=Math.abs(e-t);return s<.005?"both were surprised alike.":`the ${e<t?"network":`${this.settings.order}-gram`} was less surprised, by ${P(s)} each.`}#h(e,t){let{judging:s,box:r}=this,n=s.ids.slice(e,t).map(o=>this.model.vocabulary.characters[o]);r.show(n,{first:e,typed:n.length,complete:s.done});for(let[o,a]of n.entries()){let l=r.spans[o],[c,d]=[s.network[e+o],s.counted[e+o]],f=l.querySelector("svg");f||(f=Ue(),l.prepend(f)),qe(f,c,d),l.setAttribute("aria-label",`${C(a)}: network ${P(c)}, n-gram ${P(d)}`)}}#d(){let{network:e,counted:t,ids:s}=this.judging,r=Math.max(0,s.length-ee),n=r,o=a=>Math.abs(e[a]-t[a]);for(let a=r;a<s.length;a++)o(a)>o(n)&&(n=a);return n}#u(e,t){let s=Math.max(5,e,t),r=[["network","Recurrent network",e],["ngram",`${this.settings.order}-gram`,t]].map(([n,o,a])=>{let l=k("li",n),c=document.createElementNS(W,"svg"),d=document.createElementNS(W,"rect");return d.setAttribute("class",n),d.setAttribute("height","14"),d.setAttribute("width",`${(100*a/s).toFixed(1)}%`),c.setAttribute("aria-hidden","true"),c.append(d),l.append(k("span","name",o),c,k("span","value",a.toFixed(2)),k("span","unit","bits a character")),l});this.parts.totals.replaceChildren(...r)}#a(){let{judging:e,parts:t}=this;if(t.numbers.hidden)return t.numbers.replaceChildren();let s=Math.max(0,e.ids.length-ee),r=k("table"),n=r.createTHead().insertRow();for(let l of["place","character","network",`${this.settings.order}-gram`]){let c=k("th","",l);c.scope="col",n.append(c)}let o=r.createTBody();e.ids.slice(s).forEach((l,c)=>{let d=o.insertRow(),f=[s+c+1,z(this.model.vocabulary.characters[l]),e.network[s+c].toFixed(2),e.counted[s+c].toFixed(2)];for(let h of f)d.insertCell().textContent=h});let a=r.createCaption();a.textContent="Bits that each character cost",t.numbers.replaceChildren(r)}#l(e){let{judging:t}=this,s=Y(this.model.vocabulary.characters[t.ids[e]]),r=n=>`${P(n)} (${Z(2**-n)})`;return`${s[0].toUpperCase()}${s.slice(1)} cost the network ${r(t.network[e])} and the ${this.settings.order}-gram ${r(t.counted[e])}.`}#c(e,t){let{judging:s,parts:r,panels:n}=this;if(!(e>=0&&e<s.network.length)){r.sentence.textContent="",r.verdict.textContent="What each expected";for(let d of Object.values(n))d.querySelector("ol").replaceChildren();return}t&&(this.opened=e,this.typing=!1),this.box.choose(e);let{characters:o}=this.model.vocabulary,a=s.ids.slice(Math.max(0,e-je),e).map(d=>z(o[d])).join("");r.verdict.textContent=e===0?"Expected after a new line, before the text":`Expected after “${e>je?"…":""}${a}”`,r.sentence.textContent=this.#l(e);let l=s.expected(e);for(let[d,f]of Object.entries(n)){let h=Q(l[d],s.ids[e]);f.querySelector("ol").replaceChildren(...Ae(o,h,""))}if(!t)return;let c=d=>Q(d,-1,3).slice(0,3).map(f=>`${Y(o[f.id])} ${Z(f.probability)}`).join(", ");this.speaker.say(`${r.sentence.textContent} The network expected ${c(l.network)}; the n-gram ${c(l.ngram)}.`)}#i(){for(let[e,t]of Object.entries(this.settings))this.host.set(e,t);clearTimeout(this.saving),this.saving=setTimeout(()=>this.host.save_changes(),200)}end(){this.ending.abort(),this.judging.stop(),clearTimeout(this.saving),this.speaker.stop(),this.root.remove()}},Rt={render:Se(ce,se)};export{X as DEFAULTS,Rt as default};
