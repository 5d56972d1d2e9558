// Made by unrolled.widgets.bundle from 16cacea4e78f38aa58f36047188a135da74d73bf230423a52adf82cb5ea348d2
function z(o,t,e,i,s=0){let r=t.length,n=e.length,a=2*r,l=3*r,h=4*r,c=5*r,f=6*r,u=7*r,d=0;for(;d+8<=n;d+=8){let p=0,x=0,b=0,g=0,k=0,M=0,m=0,w=0;for(let B=0,L=d*r;B<r;B++,L++){let E=t[B];p+=o[L]*E,x+=o[L+r]*E,b+=o[L+a]*E,g+=o[L+l]*E,k+=o[L+h]*E,M+=o[L+c]*E,m+=o[L+f]*E,w+=o[L+u]*E}e[d]=p,e[d+1]=x,e[d+2]=b,e[d+3]=g,e[d+4]=k,e[d+5]=M,e[d+6]=m,e[d+7]=w}for(;d<n;d++){let p=0;for(let x=0,b=d*r;x<r;x++,b++)p+=o[b]*t[x];e[d]=p}for(d=0;d<n;d++)e[d]+=i[s+d]}function T(o,t,e){let i=e.length,s=2*i,r=3*i,n=0;for(;n+4<=t.length;n+=4){let a=t[n],l=t[n+1],h=t[n+2],c=t[n+3];for(let f=0,u=n*i;f<i;f++,u++)e[f]+=a*o[u]+l*o[u+i]+(h*o[u+s]+c*o[u+r])}for(;n<t.length;n++){let a=t[n];for(let l=0,h=n*i;l<i;l++,h++)e[l]+=a*o[h]}}var _=[],C=class{constructor(t){let e=n=>{if(!t[n])throw new Error(`These weights lack ${n}.`);return t[n].data};this.embedding=e("embedding.weight"),[this.vocabSize,this.embeddingSize]=t["embedding.weight"].shape,this.readout=e("readout.weight"),this.readoutBias=Float64Array.from(e("readout.bias")),this.hiddenSize=t["readout.weight"].shape[1],this.layers=[];for(let n=0;n===0||t[`layers.${n}.weight_ih`];n++)this.layers.push({input:e(`layers.${n}.weight_ih`),inputBias:Float64Array.from(e(`layers.${n}.bias_ih`)),recurrent:e(`layers.${n}.weight_hh`),recurrentBias:Float64Array.from(e(`layers.${n}.bias_hh`))});this.numLayers=this.layers.length;let{parts:i,inside:s,sums:r}=this.constructor;if(this.numSums=r*this.hiddenSize,this.layers[0].inputBias.length!==this.numSums)throw new Error("These weights cannot be read: their layers have another size.");this.holdable=[...i,...s],this.fromBelow=new Float64Array(this.numSums),this.fromBefore=new Float64Array(this.numSums),this.kept=new Float64Array(s.length*this.hiddenSize),this.projected=this.#t()}#t(){let{embeddingSize:t,numSums:e,vocabSize:i}=this,{input:s,inputBias:r}=this.layers[0],n=new Float64Array(i*e);for(let a=0;a<i;a++){let l=Float64Array.from(this.embedding.subarray(a*t,(a+1)*t));z(s,l,n.subarray(a*e,(a+1)*e),r)}return n}initialState(){let{length:t}=this.constructor.parts;return Array.from({length:t*this.numLayers},()=>new Float64Array(this.hiddenSize))}copyState(t){return t.map(e=>e.slice())}step(t,e,i=_,s=0){this.#e(t,e,i,s);let r=new Float64Array(this.vocabSize);return z(this.readout,t[this.numLayers-1],r,this.readoutBias),r}read(t,e){this.#e(t,e,_,0)}#e(t,e,i,s,r){let{numSums:n,fromBelow:a}=this;for(let l=0;l<this.numLayers;l++){let h=this.layers[l],c=a;l===0?c=this.projected.subarray(e*n,(e+1)*n):z(h.input,t[l-1],c,h.inputBias),this.cell(h,c,t[l],t[this.numLayers+l],ft(i,l,s)),r?.(l)}}forward(t,{state:e,clamp:i=_}={}){let{hiddenSize:s,vocabSize:r,kept:n}=this;for(let{part:u="h"}of i)if(!this.holdable.includes(u))throw new Error(`There is no “${u}” to hold: there are ${this.holdable.join(", ")}.`);let a=e?this.copyState(e):this.initialState(),l=this.copyState(a),h=new Float64Array(t.length*r),c=l.map(()=>new Float64Array(t.length*s)),f=this.layers.map(()=>new Float64Array(t.length*n.length));for(let u=0;u<t.length;u++)this.#e(l,t[u],i,u,d=>f[d].set(n,u*n.length)),l.forEach((d,p)=>c[p].set(d,u*s)),z(this.readout,l[this.numLayers-1],h.subarray(u*r,(u+1)*r),this.readoutBias);return{ids:Array.from(t),logits:h,states:c,inside:f,initial:a,last:l,clamp:i}}opened(t,e,i,s=this.numLayers-1){let{parts:r,inside:n}=this.constructor,a=r.indexOf(e);return a>=0?$(t.states[a*this.numLayers+s],i,this.hiddenSize):$($(t.inside[s],i,this.kept.length),n.indexOf(e),this.hiddenSize)}backward(t,e,i=_){let{embeddingSize:s,hiddenSize:r,numLayers:n}=this,a=t.ids.length,l=new Float64Array(a*s),h=t.states.map(()=>new Float64Array(a*r)),c=this.initialState(),f=(u,d,p,x)=>u[p]?x<0?d[p]:$(u[p],x,r):void 0;for(let{position:u,gradient:d}of e)T(this.readout,Float64Array.from(d),f(h,c,n-1,u));for(let{state:u,position:d,gradient:p}of i){let x=f(h,c,u,d);for(let b=0;b<r;b++)x[b]+=p[b]}for(let u=_t([...e,...i]);u>=0;u--)for(let d=n-1;d>=0;d--){let p=(g,k)=>f(t.states,t.initial,g,k),x=(g,k)=>f(h,c,g,k),b=this.cellBackward(this.layers[d],{h:p(d,u),c:p(n+d,u),hBefore:p(d,u-1),cBefore:p(n+d,u-1),inside:$(t.inside[d],u,this.kept.length),dh:x(d,u),dc:x(n+d,u),dhBefore:x(d,u-1),dcBefore:x(n+d,u-1)},ft(t.clamp,d,u));T(this.layers[d].input,b,d>0?x(d-1,u):$(l,u,s))}return{inputs:l,states:h,initial:c}}},$=(o,t,e)=>o.subarray(t*e,(t+1)*e),j=o=>1/(1+Math.exp(-o));function v(o,t,e,i){for(let s of o){if((s.part??"h")!==t)continue;let r=i??s.value;s.unit===void 0?e.fill(r):e[s.unit]=r}}function ft(o,t,e){return o.length===0?_:o.filter(({layer:i=0,from:s=0,to:r=1/0})=>i===t&&e>=s&&e<r)}function _t(o){return o.reduce((t,{position:e})=>Math.max(t,e),-1)}var R=class extends C{static parts=["h"];static inside=["r","z","n"];static sums=3;constructor(t,{reset_after:e=!0}={}){super(t),this.resetAfter=e,this.fromCandidate=new Float64Array(this.hiddenSize);for(let i of this.layers){let{hiddenSize:s}=this;i.gates=i.recurrent.subarray(0,2*s*s),i.candidate=i.recurrent.subarray(2*s*s),i.candidateBias=i.recurrentBias.subarray(2*s)}}cell({gates:t,candidate:e,recurrentBias:i,candidateBias:s},r,n,a,l){let{hiddenSize:h,fromBefore:c,kept:f,resetAfter:u}=this,[d,p,x]=[0,1,2].map(g=>$(f,g,h));z(t,n,c.subarray(0,2*h),i);for(let g=0;g<h;g++)d[g]=j(r[g]+c[g]),p[g]=j(r[g+h]+c[g+h]);v(l,"r",d),v(l,"z",p);let b=u?n:this.fromCandidate;if(!u)for(let g=0;g<h;g++)b[g]=d[g]*n[g];z(e,b,c.subarray(2*h),s);for(let g=0;g<h;g++)x[g]=Math.tanh(r[g+2*h]+(u?d[g]:1)*c[g+2*h]);v(l,"n",x);for(let g=0;g<h;g++)n[g]=(1-p[g])*x[g]+p[g]*n[g];v(l,"h",n)}cellBackward({gates:t,candidate:e,candidateBias:i},{hBefore:s,inside:r,dh:n,dhBefore:a},l){let{hiddenSize:h,fromBelow:c,resetAfter:f}=this,[u,d,p]=[0,1,2].map(m=>$(r,m,h)),[x,b,g]=[0,1,2].map(m=>$(c,m,h)),k=n.slice();v(l,"h",k,0);for(let m=0;m<h;m++)b[m]=k[m]*(s[m]-p[m])*d[m]*(1-d[m]),g[m]=k[m]*(1-d[m])*(1-p[m]*p[m]),a[m]+=k[m]*d[m];v(l,"z",b,0),v(l,"n",g,0);let M=new Float64Array(h);if(f){z(e,s,M,i);for(let m=0;m<h;m++)x[m]=g[m]*M[m],M[m]=g[m]*u[m];T(e,M,a)}else{T(e,g,M);for(let m=0;m<h;m++)x[m]=M[m]*s[m],a[m]+=M[m]*u[m]}for(let m=0;m<h;m++)x[m]*=u[m]*(1-u[m]);return v(l,"r",x,0),T(t,c.subarray(0,2*h),a),c}};var P=class extends C{static parts=["h","c"];static inside=["i","f","g","o"];static sums=4;cell({recurrent:t,recurrentBias:e},i,s,r,n){let{hiddenSize:a,fromBefore:l,kept:h}=this,[c,f,u,d]=[0,1,2,3].map(p=>$(h,p,a));z(t,s,l,e);for(let p=0;p<a;p++)c[p]=j(i[p]+l[p]),f[p]=j(i[p+a]+l[p+a]),u[p]=Math.tanh(i[p+2*a]+l[p+2*a]),d[p]=j(i[p+3*a]+l[p+3*a]);v(n,"i",c),v(n,"f",f),v(n,"g",u),v(n,"o",d);for(let p=0;p<a;p++)r[p]=f[p]*r[p]+c[p]*u[p];v(n,"c",r);for(let p=0;p<a;p++)s[p]=d[p]*Math.tanh(r[p]);v(n,"h",s)}cellBackward({recurrent:t},{c:e,cBefore:i,inside:s,dh:r,dc:n,dhBefore:a,dcBefore:l},h){let{hiddenSize:c,fromBelow:f}=this,[u,d,p,x]=[0,1,2,3].map(w=>$(s,w,c)),[b,g,k,M]=[0,1,2,3].map(w=>$(f,w,c)),m=r.slice();v(h,"h",m,0);for(let w=0;w<c;w++){let B=Math.tanh(e[w]);M[w]=m[w]*B*x[w]*(1-x[w]),n[w]+=m[w]*x[w]*(1-B*B)}m.set(n),v(h,"c",m,0);for(let w=0;w<c;w++)b[w]=m[w]*p[w]*u[w]*(1-u[w]),g[w]=m[w]*i[w]*d[w]*(1-d[w]),k[w]=m[w]*u[w]*(1-p[w]*p[w]),l[w]+=m[w]*d[w];return v(h,"i",b,0),v(h,"f",g,0),v(h,"g",k,0),v(h,"o",M,0),T(t,f,a),f}};var D=class extends C{static parts=["h"];static inside=[];static sums=1;cell({recurrent:t,recurrentBias:e},i,s,r,n){let a=this.fromBefore;z(t,s,a,e);for(let l=0;l<s.length;l++)s[l]=Math.tanh(i[l]+a[l]);v(n,"h",s)}cellBackward({recurrent:t},{h:e,dh:i,dhBefore:s},r){let n=this.fromBelow;for(let a=0;a<e.length;a++)n[a]=i[a]*(1-e[a]*e[a]);return v(r,"h",n,0),T(t,n,s),n}};var gt={F16:2,F32:4},Ut=2**-24;function mt(o){let t=new Float32Array(o.length),e=new Uint32Array(t.buffer);for(let i=0;i<o.length;i++){let s=o[i],r=(s&32768)<<16,n=s>>10&31,a=s&1023;n===0?(t[i]=a*Ut,e[i]|=r):n===31?e[i]=r|2139095040|a<<13:e[i]=r|n+112<<23|a<<13}return t}function qt(o){return ArrayBuffer.isView(o)?new Uint8Array(o.buffer,o.byteOffset,o.byteLength):new Uint8Array(o)}function nt(o){let t=qt(o),e=h=>new Error(`These weights cannot be read: ${h}.`);if(t.length<8)throw e("the file is cut short");let i=new DataView(t.buffer,t.byteOffset,t.byteLength),s=8+Number(i.getBigUint64(0,!0));if(s>t.length)throw e("the header is cut short");let r;try{r=JSON.parse(new TextDecoder().decode(t.subarray(8,s)))}catch{throw e("the header is no JSON")}let{__metadata__:n={},...a}=r,l={};for(let[h,{dtype:c,shape:f,data_offsets:[u,d]}]of Object.entries(a)){let p=f.reduce((g,k)=>g*k,1);if(!(c in gt))throw e(`${h} has the type ${c}`);if(d-u!==p*gt[c]||s+d>t.length)throw e(`${h} is cut short`);let x=t.slice(s+u,s+d).buffer,b=c==="F16"?mt(new Uint16Array(x)):new Float32Array(x);l[h]={shape:f,data:b}}return{metadata:n,tensors:l}}function N(o,t=1){let e=new Float64Array(o.length),i=G(o);if(!(t>0))return e[i]=1,e;let s=0;for(let r=0;r<e.length;r++)e[r]=Math.exp((o[r]-o[i])/t),s+=e[r];for(let r=0;r<e.length;r++)e[r]/=s;return e}function G(o){let t=0;for(let e=1;e<o.length;e++)o[e]>o[t]&&(t=e);return t}var xt={rnn:D,lstm:P,gru:R},rt=class{constructor(t){this.characters=Array.from(t),this.ids=new Map(this.characters.map((e,i)=>[e,i]))}encode(t){let e=[],i=new Set,s="",r=0;for(let n of t){let a=this.ids.get(n);a===void 0?(i.add(n),r++):(e.push(a),s+=n)}return{ids:e,kept:s,dropped:[...i],droppedCount:r}}decode(t){return Array.from(t,e=>this.characters[e]).join("")}};function wt(o){let{metadata:t,tensors:e}=nt(o),i=Object.hasOwn(xt,t.architecture)&&xt[t.architecture];if(!i)throw new Error(`These weights are of the architecture “${t.architecture}”, which this page cannot run.`);let s=new i(e,JSON.parse(t.config??"{}"));if(s.metadata=t,s.vocabulary=new rt(t.vocabulary),s.encode=r=>s.vocabulary.encode(r),s.vocabulary.characters.length!==s.vocabSize)throw new Error("These weights cannot be read: their vocabulary has another size.");return s}function W(o,t,e){return t.logits.subarray(e*o.vocabSize,(e+1)*o.vocabSize)}function ot(o,t,e,i,s=[]){let r=o.hiddenSize,n=e>0?t.states.map(c=>c.slice((e-1)*r,e*r)):t.initial,a=s.map(({from:c=0,to:f=1/0,...u})=>({...u,from:c-e,to:f-e})),l=o.forward(i,{state:n,clamp:a}),h=(c,f,u)=>{let d=new Float64Array(e*u+f.length);return d.set(c.subarray(0,e*u)),d.set(f,e*u),d};return{ids:[...t.ids.slice(0,e),...i],logits:h(t.logits,l.logits,o.vocabSize),states:t.states.map((c,f)=>h(c,l.states[f],r)),inside:t.inside.map((c,f)=>h(c,l.inside[f],o.kept.length)),initial:t.initial,last:l.last,clamp:[...t.clamp.filter(({from:c=0})=>c<e).map(({to:c=1/0,...f})=>({...f,to:Math.min(c,e)})),...s]}}function Rt(o,t,e,i){let s=N(W(o,t,e)).map(r=>-r);return s[i]+=1,{position:e,gradient:s}}function bt(o,t,e,i){let{inputs:s}=o.backward(t,[Rt(o,t,e,i)]),r=new Float64Array(e+1);for(let n=0;n<=e;n++){let a=0;for(let l=n*o.embeddingSize;l<(n+1)*o.embeddingSize;l++)a+=s[l]**2;r[n]=Math.sqrt(a)}return r}var vt=`/* The rest of how *Gates* looks; frame.css and walk.css come before. Heights of tracks
   are those of tracks.js. */
.unrolled-live.unrolled-gates .frame { height: 1262px; }
.unrolled-live.unrolled-gates .rows { grid-template-rows: 28px 160px 32px; }
.unrolled-live.unrolled-gates .timeline { height: 234px; }
.unrolled-live.unrolled-gates .tracks { display: flex; flex-direction: column; height: 160px; }
.unrolled-live.unrolled-gates .tracks span { display: grid; flex: 1; align-items: center; }
.unrolled-live.unrolled-gates .tracks span + span { border-top: 1px dotted var(--line); }
.unrolled-live.unrolled-gates .trace .held { fill: color-mix(in srgb, var(--accent) 14%, transparent); }
.unrolled-live.unrolled-gates .trace .picked { fill: none; stroke: var(--edge); stroke-width: 1.5; stroke-dasharray: 4 3; }

/* What is held */
.unrolled-live.unrolled-gates .hold { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 8px 10px; align-items: end; }
.unrolled-live.unrolled-gates .do { display: flex; grid-column: 1 / -1; gap: 6px; }
.unrolled-live.unrolled-gates .do button { flex: 1; padding: 0 9px; }
.unrolled-live.unrolled-gates select { height: 36px; }

/* All units, and what comes next with and without */
.unrolled-live.unrolled-gates .shown { display: grid; grid-template-columns: minmax(0, 1fr) 6.5em; gap: 10px; margin-bottom: 8px; }
.unrolled-live.unrolled-gates .state { max-height: 232px; }
/* Where every gate is shut no square is left: their places are. */
.unrolled-live.unrolled-gates .cells > span { box-shadow: inset 0 0 0 0.5px color-mix(in srgb, var(--ink) 12%, var(--paper)); }
.unrolled-live.unrolled-gates .below { max-width: 330px; }
.unrolled-live.unrolled-gates li { grid-template-columns: 5.2em minmax(0, 1fr) 4.4em 4.4em; height: 26px; }
.unrolled-live.unrolled-gates .verb { color: var(--soft); font-family: var(--mono); font-weight: 400; text-align: right; white-space: nowrap; }
.unrolled-live.unrolled-gates .paired { height: 17px; }
.unrolled-live.unrolled-gates .paired .fill { height: 9px; background: var(--accent); }
.unrolled-live.unrolled-gates .paired .fill + .fill { height: 6px; margin-top: 2px; background: color-mix(in srgb, var(--ink) 45%, var(--paper)); }
.unrolled-live.unrolled-gates .key i { display: inline-block; width: 14px; height: 9px; margin: 0 5px 0 0; background: var(--accent); }
.unrolled-live.unrolled-gates .key .without { height: 6px; margin: 0 5px 1px 10px; background: color-mix(in srgb, var(--ink) 45%, var(--paper)); }

@container unrolled-live (min-width: 560px) {
  .unrolled-live.unrolled-gates .frame { height: 812px; }
  .unrolled-live.unrolled-gates .hold { grid-template-columns: minmax(0, 1.2fr) minmax(0, 1fr) 4.4em 4.4em auto; }
  .unrolled-live.unrolled-gates .do { grid-column: auto; }
}
`;var yt=`<div class="unrolled-live unrolled-walk unrolled-gates" data-architecture="{architecture}" role="group" aria-label="Gates: a network with gates opened, one step at a time">
<div class="frame">
<fieldset class="controls" {disabled}>
<label class="typed"><span>Text</span><textarea rows="2" spellcheck="false" autocapitalize="off" autocorrect="off" autocomplete="off">{text}</textarea></label>
<button type="button" class="reset">Reset</button>
<div class="steps"><button type="button" class="first" aria-label="First step">«</button><button type="button" class="back" aria-label="One step back">‹</button><p class="where">{where}</p><button type="button" class="on" aria-label="One step on">›</button><button type="button" class="last" aria-label="Last step">»</button></div>
</fieldset>
<p class="status">{status}</p>
<p class="spoken unseen" role="status"></p>
<div class="time">
<div class="rows" aria-hidden="true"><span>guesses</span><div class="tracks">{tracks}</div><span>reads</span></div>
<div class="timeline"><div class="sheet">
<div class="guesses" aria-hidden="true">{guesses}</div>
<svg class="trace" aria-hidden="true" width="{width}" height="160">{trace}</svg>
<div class="letters" role="group" tabindex="0" aria-label="The text, a step a character; arrow keys, Home and End go from step to step">{letters}</div>
</div></div>
</div>
<fieldset class="hold" {disabled}>
<label class="gate"><span>Hold the</span><select>{gates}</select></label>
<label class="whose"><span>of</span><select>{whose}</select></label>
<label class="from"><span>from step</span><input type="number" inputmode="numeric" min="1" step="1" value="1"></label>
<label class="to"><span>to step</span><input type="number" inputmode="numeric" min="1" step="1" value="{end}"></label>
<div class="do"><button type="button" class="shut">Shut</button><button type="button" class="open">Open</button><button type="button" class="let-go">Let go</button></div>
</fieldset>
<div class="panels">
<div class="memory"><p class="heading">{heading}</p>
<fieldset class="shown" {disabled}>
<label class="part"><span>Show the</span><select>{part}</select></label>
<label class="unit"><span>Follow unit</span><input type="number" inputmode="numeric" min="0" step="1" value="{unit}"></label>
</fieldset>
<div class="state"><svg aria-hidden="true" viewBox="{box}">{units}</svg><div class="cells" role="group" aria-label="Units; arrow keys go from unit to unit"></div></div>
<div class="below" aria-hidden="true"><p class="pointed">{pointed}</p><p class="legend"><svg viewBox="0 0 12 12"><rect class="up" x="1" y="1" width="10" height="10"></rect></svg><span>above 0</span><svg viewBox="0 0 12 12"><rect class="down" x="1.7" y="1.7" width="8.6" height="8.6"></rect></svg><span>below</span></p></div>
</div>
<div class="next"><p class="heading">What comes next</p><ol aria-label="Probabilities of the next character">{rows}</ol><p class="key" hidden><i class="with"></i>with what is held <i class="without"></i>without</p></div>
</div>
</div>
</div>
`;var K=class{constructor(t){this.model=t,this.ids=[],this.changes=[]}read(t){let e=0;for(;e<t.length&&t[e]===this.ids[e];)e++;if(e===t.length&&e===this.ids.length)return;let i=this.base&&e>0?this.base:void 0;this.base=i?ot(this.model,i,e,t.slice(e)):this.model.forward(t),this.ids=t.slice(),this.run=this.base,this.change(this.changes.filter(({step:s})=>s<=e))}change(t){if(this.changes=t,t.length===0){this.run=this.base;return}let e=Math.min(...t.map(({step:s})=>s))-1,i=t.map(s=>this.clampOf(s));this.run=ot(this.model,this.base,e,this.ids.slice(e),i)}clampOf({step:t,unit:e,value:i}){return{layer:this.model.numLayers-1,unit:e,value:i,from:t-1,to:t}}get changed(){return this.run!==this.base}state(t,e=this.run){let{hiddenSize:i,numLayers:s}=this.model;return e.states[s-1].subarray((t-1)*i,t*i)}trace(t,e=this.run){return this.ids.map((i,s)=>this.state(s+1,e)[t])}chances(t,e=this.run){return N(W(this.model,e,t-1))}likeliest(t,e=this.run){return G(W(this.model,e,t-1))}influence(t,e){return{from:0,norms:bt(this.model,this.run,t-1,e)}}};var kt={lstm:["i","f","o","c","h"],gru:["r","z","n","h"]},at={lstm:["i","f","o"],gru:["r","z"]},St={lstm:"f",gru:"z"},Y=class extends K{clampOf({gate:t,unit:e,value:i,step:s,last:r}){let n={layer:this.model.numLayers-1,part:t,value:i,from:s-1,to:r};return e<0?n:{...n,unit:e}}part(t,e,i=this.run){let s=this.model.opened(i,t,e-1);return t==="c"?s.map(Math.tanh):s}track(t,e,i=this.run){return this.ids.map((s,r)=>{let n=this.model.opened(i,t,r)[e];return t==="c"?Math.tanh(n):n})}};function $t(o,t){let e=document.createRange().createContextualFragment(o.replace(/ \w+="\{\w+\}"|\{\w+\}/g,"")).firstElementChild;e.dataset.architecture=t.metadata.architecture;for(let i of e.querySelectorAll("input, textarea, button, select"))i.dataset.lmSuppressShortcuts="true";return e}var At=new Map;function Mt(o,...t){let e=o.ownerDocument;for(let i of t){let s=At.get(i);s||(s=new CSSStyleSheet,s.replaceSync(i),At.set(i,s)),e.adoptedStyleSheets.includes(s)||e.adoptedStyleSheets.push(s)}}function zt(o){o.scrollHeight>o.clientHeight?o.tabIndex=0:o.removeAttribute("tabindex")}var J=class{constructor(t){this.region=t}say(t){clearTimeout(this.speaking),this.speaking=setTimeout(()=>{this.region.textContent=t},600)}stop(){clearTimeout(this.speaking)}};function Tt(o,t){return({model:e,el:i})=>{let s,r=()=>{s?.end(),s=void 0;let n=e.get("weights");if(n?.byteLength)try{s=new t(e,i,o(n))}catch(a){let l=document.createElement("p");throw l.setAttribute("role","alert"),l.textContent=a.message,i.append(l),a}};return e.on("change:weights",r),r(),()=>{e.off("change:weights",r),s?.end()}}}var Lt={"\n":"↵"," ":"␣","	":"⇥"},Et={"\n":"new line"," ":"space","	":"tab",".":"full stop",",":"comma",":":"colon",";":"semicolon","'":"apostrophe",'"':"quotation mark","-":"hyphen","—":"dash","!":"exclamation mark","?":"question mark","(":"left parenthesis",")":"right parenthesis","[":"left bracket","]":"right bracket","&":"ampersand"},Ct={"‘":"'","’":"'","“":'"',"”":'"',"–":"-"," ":" "};function F(o){return Lt[o]?Lt[o]:/^[\p{C}\p{M}\p{Z}]$/u.test(o)?`U+${o.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}`:o}function I(o){return Et[o]?Et[o]:o!==o.toLowerCase()?`capital ${o}`:F(o)}function Gt(o,t,e,i){let s=[],r=o.vocabulary.ids,n=new Set,a=Array.from(t.replace(/\r\n?/g,`
`),f=>{let u=Ct[f];return r.has(f)||!r.has(u)?f:(n.add(f),u)}).join(""),{ids:l,dropped:h,droppedCount:c}=o.encode(a);return n.size>0&&s.push(`Read ${[...n].map(f=>`${F(f)} as ${F(Ct[f])}`).join(", ")}.`),c>0&&s.push(Kt(h,c)),l.length>e&&(l=l.slice(-e),s.push(`Reads only the last ${e.toLocaleString("en-GB")} characters of the ${i}.`)),{ids:l,notes:s}}function Wt(o){return o.vocabulary.ids.get(`
`)??0}function lt(o,t,e,i="prompt"){let{ids:s,notes:r}=Gt(o,t,e,i);if(s.length===0){s.push(Wt(o));let n=I(o.vocabulary.characters[s[0]]);r.push(`The ${i} is empty, so the text starts from a ${n}.`)}return{ids:s,notes:r}}function Kt(o,t){let e=o.slice(0,12).map(F).join(" "),i=o.length>12?` and ${o.length-12} more`:"";return`Left out ${t===1?"1 character":`${t.toLocaleString("en-GB")} characters`} this model never saw: ${e}${i}`}var Yt=8;function S(o,t,e){let i=document.createElement(o);return t&&(i.className=t),e!==void 0&&(i.textContent=e),i}var U=o=>/\s/.test(o)?I(o):`“${o}”`,ht=o=>{let t=100*o;return t>=.095||t===0?`${t.toFixed(1)} %`:t<.001?"less than 0.001 %":`${t.toPrecision(1)} %`};function ct(o){let t=o.map(s=>s*1e3),e=t.map(Math.floor),i=Math.round(1e3-e.reduce((s,r)=>s+r,0));return t.map((s,r)=>[s-e[r],r]).sort((s,r)=>r[0]-s[0]).slice(0,Math.max(0,i)).forEach(([,s])=>e[s]++),e.map(s=>s/10)}function V(o,t,e=Yt){let i=Array.from(o.keys()).sort((h,c)=>o[c]-o[h]||(c===t)-(h===t)||h-c),s=i.slice(0,e);t>=0&&!s.includes(t)&&s.push(t);let r=i.filter(h=>!s.includes(h)),n=r.reduce((h,c)=>h+o[c],0),a=ct([...s.map(h=>o[h]),n]),l=s.map((h,c)=>({id:h,probability:o[h],percent:a[c],chosen:h===t}));return r.length>0&&l.push({others:r,probability:n,percent:a.at(-1),chosen:!1}),l}function Ft(o,t,e,i){return t.map(s=>{let r=S("li",s.chosen?"chosen":""),n=s.others?`${s.others.length} others`:F(o[s.id]),a=S("span","name",n),l=S("span","bar"),h=S("span","fill");if(h.style.width=`${100*s.probability}%`,l.append(h),i){let c=s.others?s.others.reduce((u,d)=>u+i[d],0):i[s.id],f=S("span","own");f.style.left=`${100*c}%`,l.append(f)}return l.setAttribute("aria-hidden","true"),!s.others&&I(o[s.id])!==n&&(a.setAttribute("aria-hidden","true"),r.append(S("span","unseen",I(o[s.id])))),r.append(a,l,S("span","percent",`${s.percent.toFixed(1)} %`)),r.append(S("span","verb",s.chosen?e:"")),r})}var Jt="http://www.w3.org/2000/svg",Vt=90,Xt=3,Zt=.82,Qt=.08;function Z(o){return`${o<0?"−":"+"}${Math.abs(o).toFixed(2)}`}function H(o,t){for(let[e,i]of Object.entries(t))o.setAttribute(e,i)}function A(o,t){let e=document.createElementNS(Jt,o);return H(e,t),e}var te=o=>Math.ceil(Math.sqrt(1.5*o));function ee(o,t,e){let i=t<0?Qt:0,s=Math.max(0,Zt*Math.sqrt(Math.min(1,Math.abs(t)))-i),r=(1-s)/2;return{x:(o%e+r).toFixed(3),y:(Math.floor(o/e)+r).toFixed(3),width:s.toFixed(3),height:s.toFixed(3),class:t<0?"down":"up"}}var X=class{constructor(t,e,i,s){this.count=e,this.told=i,this.columns=te(e),this.picture=t.querySelector("svg"),this.picture.setAttribute("viewBox",`0 0 ${this.columns} ${Math.ceil(e/this.columns)}`),this.squares=Array.from({length:e},()=>A("rect",{})),this.picture.replaceChildren(...this.squares),this.cells=Array.from({length:e},()=>{let n=S("span");return n.setAttribute("role","option"),n.setAttribute("aria-selected","false"),n.dataset.lmSuppressShortcuts="true",n.tabIndex=-1,n}),this.box=t.querySelector(".cells"),this.box.setAttribute("role","listbox"),this.box.style.setProperty("--columns",this.columns),this.box.replaceChildren(...this.cells);let r=(n,a)=>this.box.addEventListener(n,a,{signal:s});r("keydown",n=>this.#e(n)),r("pointerdown",n=>this.#s(n)),r("pointermove",n=>this.#n(n)),r("pointerup",()=>this.#i()),r("pointercancel",()=>this.#i()),r("click",n=>this.#r(n)),r("pointerover",n=>i.point(this.#t(n))),r("pointerleave",()=>i.point(void 0))}show(t,e){let i=this.state;this.state=t.slice();for(let s=0;s<this.count;s++){let r=t[s],n=this.cells[s],a=e.has(s);i?.[s]===r&&n.classList.contains("held")===a||(H(this.squares[s],ee(s,r,this.columns)),n.setAttribute("aria-label",`unit ${s}: ${Z(r)}${a?", changed":""}`),n.classList.toggle("held",a))}}choose(t){this.chosen&&(this.chosen.setAttribute("aria-selected","false"),this.chosen.tabIndex=-1),this.chosen=this.cells[t],this.chosen.setAttribute("aria-selected","true"),this.chosen.tabIndex=0}#t(t){let e=this.cells.indexOf(t.target);return e<0?void 0:e}#e(t){let e=this.#t(t);if(e===void 0||t.ctrlKey||t.metaKey||t.altKey)return;let i={ArrowLeft:e-1,ArrowRight:e+1,ArrowUp:e-this.columns,ArrowDown:e+this.columns,Home:0,End:this.count-1}[t.key];i!==void 0&&(t.preventDefault(),t.stopPropagation(),!(i<0||i>=this.count)&&(this.told.choose(i),this.cells[i].focus({preventScroll:!0})))}#s(t){let e=this.#t(t);e===void 0||t.button!==0||t.pointerType==="touch"&&this.cells[e]!==this.chosen||(this.told.choose(e),this.grip={unit:e,id:t.pointerId,y:t.clientY,value:this.state[e],moved:!1},this.box.setPointerCapture(t.pointerId))}#n(t){let{grip:e}=this;if(!e||t.pointerId!==e.id)return;let i=e.y-t.clientY;if(!e.moved&&Math.abs(i)<Xt)return;e.moved=!0,this.box.classList.add("dragging");let s=Math.max(-1,Math.min(1,e.value+i/Vt));this.told.drag(Math.round(100*s)/100)}#i(){this.grip?.moved&&this.told.drop(),this.box.classList.remove("dragging"),this.grip=void 0}#r(t){let e=this.#t(t);e!==void 0&&(this.cells[e]!==this.chosen&&this.told.choose(e),this.cells[e].focus({preventScroll:!0}))}};var se={"\n":" line"," ":" space"},Q=class{constructor(t,e,i){this.root=t,this.onChoose=e,this.spans=[],this.first=0,t.replaceChildren(),t.setAttribute("role","listbox"),t.removeAttribute("tabindex"),t.addEventListener("click",s=>this.#e(s),{signal:i}),t.addEventListener("keydown",s=>this.#n(s),{signal:i})}show(t,{first:e,typed:i,complete:s}){e!==this.first&&this.clearTint(),this.first=e;let r=document.createDocumentFragment();t.forEach((n,a)=>{let l=this.spans[a];l||(l=S("span"),l.setAttribute("role","option"),l.setAttribute("aria-selected","false"),l.dataset.lmSuppressShortcuts="true",l.tabIndex=-1,this.spans.push(l),r.append(l));let h=`${a<i?"typed":"drawn"}${se[n]??""}`;l.className!==h&&(l.className=h),l.textContent!==n&&(l.textContent=n,l.setAttribute("aria-label",I(n)))}),this.root.append(r),s&&this.spans.splice(t.length).forEach(n=>n.remove()),!this.chosen?.isConnected&&this.spans.length>0&&this.#t(this.spans[Math.min(i,this.spans.length-1)])}choose(t){this.chosen?.setAttribute("aria-selected","false"),this.chosen=this.spans[t-this.first],this.chosen&&(this.chosen.setAttribute("aria-selected","true"),this.#t(this.chosen))}tint({from:t,norms:e}){this.clearTint();let i=e.reduce((s,r)=>Math.max(s,r),0);i>0&&e.forEach((s,r)=>{let n=this.spans[t+r-this.first],a=Math.round(100*s/i);!n||a<1||(n.style.setProperty("--influence",a),n.dataset.influence=a)})}clearTint(){for(let t of this.root.querySelectorAll("[data-influence]"))t.style.removeProperty("--influence"),delete t.dataset.influence}reveal(t){let e=this.spans[t-this.first];if(!e)return;let i=e.offsetTop,s=i+e.offsetHeight;i<this.root.scrollTop&&(this.root.scrollTop=i);let r=this.root.clientHeight;s>this.root.scrollTop+r&&(this.root.scrollTop=s-r)}revealEnd(){this.root.scrollTop=this.root.scrollHeight}#t(t){this.stop&&(this.stop.tabIndex=-1),this.stop=t,t.tabIndex=0}#e(t){let e=this.spans.indexOf(t.target);this.column=void 0,e>=0&&this.#s(e)}#s(t){let e=this.spans[Math.max(0,Math.min(t,this.spans.length-1))];this.#t(e),e.focus({preventScroll:!0}),this.onChoose(this.first+this.spans.indexOf(e)),this.reveal(this.first+this.spans.indexOf(e))}#n(t){let e=this.spans.indexOf(t.target);if(e<0||t.ctrlKey||t.metaKey||t.altKey)return;let i={ArrowLeft:()=>e-1,ArrowRight:()=>e+1,ArrowUp:()=>this.#i(e,-1),ArrowDown:()=>this.#i(e,1),Home:()=>0,End:()=>this.spans.length-1,Enter:()=>e," ":()=>e};if(!i[t.key])return;t.preventDefault(),t.stopPropagation();let s=t.key==="ArrowUp"||t.key==="ArrowDown";this.column=s?this.column??this.spans[e].offsetLeft:void 0,this.#s(i[t.key]())}#i(t,e){let i=this.spans[t],s=t,r,n=1/0;for(let a=t+e;a>=0&&a<this.spans.length;a+=e){let l=this.spans[a];if(l.offsetTop===i.offsetTop)continue;if(r??=l.offsetTop,l.offsetTop!==r)break;let h=Math.abs(l.offsetLeft-this.column);h<n&&([s,n]=[a,h])}return s}};var y=26,q=28,Bt=24,Ot=10;function dt(o,t,e=q,i=Bt){let s=t<0?1:0,r=Math.max(0,i*Math.min(1,Math.abs(t))-2*s);return{x:(o-1)*y+(y-Ot)/2+s,y:(t<0?e+s:e-r).toFixed(1),width:Ot-2*s,height:r.toFixed(1),class:t<0?"down":"up"}}var tt=class{constructor(t,e,i){this.root=t,this.guesses=t.querySelector(".guesses"),this.trace=t.querySelector(".trace");let s=t.querySelector(".letters");this.letters=new Q(s,r=>e(r+1),i),s.setAttribute("aria-orientation","horizontal");for(let r of[this.guesses,this.trace])r.addEventListener("click",n=>{let a=n.clientX-r.getBoundingClientRect().left;e(Math.max(1,Math.min(this.length,Math.floor(a/y)+1)))},{signal:i})}read(t){this.length=t.length,this.shown=!1,this.letters.show(t,{first:0,typed:0,complete:!0}),this.guesses.replaceChildren(...t.map(()=>S("span"))),this.trace.setAttribute("width",this.length*y),this.bars=t.map(()=>A("rect",{})),this.drawn=[],this.marks=[A("g",{}),A("g",{})],this.trace.replaceChildren(this.marks[0],...this.bars,this.marks[1])}guess(t){t.forEach(({character:e,right:i,changed:s},r)=>{let n=this.guesses.children[r],[a,l]=[F(e),`${i?"right":""}${s?" other":""}`];n.textContent!==a&&(n.textContent=a),n.className!==l&&(n.className=l)})}draw(t,e,{held:i,others:s},r){let n={y:0,width:y,height:2*q};this.marks[0].replaceChildren(A("rect",{class:"here",x:(r-1)*y,...n}),A("rect",{class:"axis",x:0,y:q-.5,width:this.length*y,height:1}));let a=[];t.forEach((l,h)=>{let c=h*y;this.drawn[h]!==l&&H(this.bars[h],dt(h+1,l)),Math.abs(l-e[h])>.02&&a.push(A("rect",{class:"ghost",x:c+4,y:(q-Bt*e[h]-1).toFixed(1),width:y-8,height:2})),i.has(h+1)?a.push(A("rect",{class:"held",x:c+3,y:1,width:y-6,height:2*q-2,rx:3})):s.has(h+1)&&a.push(A("circle",{class:"elsewhere",cx:c+y/2,cy:4,r:3}))}),this.drawn=t,this.marks[1].replaceChildren(...a)}choose(t){this.letters.choose(t-1);for(let e of this.guesses.querySelectorAll(".here"))e.classList.remove("here");this.guesses.children[t-1]?.classList.add("here"),!(this.step===t&&this.shown)&&(this.step=t,this.shown=this.root.clientWidth>0,this.root.scrollLeft=(t-.5)*y-this.root.clientWidth/2)}tint(t){this.letters.tint(t)}};var jt=160,ut=4,et=class extends tt{constructor(t,e,{go:i,span:s},r){super(t,i,r),this.parts=e,this.height=jt/e.length,this.span=s;let n=(a,l)=>this.trace.addEventListener(a,l,{signal:r});n("pointerdown",a=>this.#e(a)),n("pointermove",a=>this.#s(a));for(let a of["pointerup","pointercancel"])n(a,()=>{this.grip=void 0})}read(t){super.read(t),this.bars=this.parts.map(()=>t.map(()=>A("rect",{}))),this.drawn=this.parts.map(()=>[]),this.trace.replaceChildren(this.marks[0],...this.bars.flat(),this.marks[1])}draw(t,e){let{height:i}=this,s=[A("rect",{class:"here",x:(e-1)*y,y:0,width:y,height:jt})],r=[];t.forEach(({values:n,before:a,held:l,picked:h},c)=>{let f=c*i,{signed:u}=this.parts[c],d=u?f+i/2:f+i-ut/2,p=u?(i-ut)/2:i-ut;s.push(A("rect",{class:"axis",x:0,y:d-(u?.5:0),width:this.length*y,height:1})),n.forEach((b,g)=>{this.drawn[c][g]!==b&&H(this.bars[c][g],dt(g+1,b,d,p)),Math.abs(b-a[g])>.02&&r.push(A("rect",{class:"ghost",x:g*y+4,y:(d-p*a[g]-1).toFixed(1),width:y-8,height:2}))}),this.drawn[c]=n;let x=(b,[g,k])=>A("rect",{class:b,x:(g-1)*y+2,y:f+1.5,width:(k-g+1)*y-4,height:i-3,rx:3});h&&r.push(x("picked",h)),r.push(...l.map(b=>x("held",b)))}),this.marks[0].replaceChildren(...s),this.marks[1].replaceChildren(...r)}#t(t){let e=this.trace.getBoundingClientRect(),i=Math.floor((t.clientY-e.top)/this.height),s=Math.floor((t.clientX-e.left)/y)+1;return{track:Math.max(0,Math.min(this.parts.length-1,i)),step:Math.max(1,Math.min(this.length,s))}}#e(t){t.button!==0||t.pointerType==="touch"||(this.grip=this.#t(t),this.trace.setPointerCapture(t.pointerId))}#s(t){if(!this.grip)return;let{step:e}=this.#t(t);e===this.grip.step&&!this.grip.moved||(this.grip.moved=!0,this.span(this.parts[this.grip.track].name,Math.min(e,this.grip.step),Math.max(e,this.grip.step)))}};var It=`/* What all widgets look like. Colours come from the page around it: the book's
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
`;var Nt=`/* What *Unroll* and *Gates* look like both: a text, a column a step, and the units of
   a state. frame.css comes before; widths of columns and lines are those of timeline.js
   and state-grid.js. */
.unrolled-live.unrolled-walk .frame > * { flex: none; }
.unrolled-live.unrolled-walk rect.up { fill: color-mix(in srgb, var(--accent) 82%, var(--paper)); }
.unrolled-live.unrolled-walk rect.down { fill: none; stroke: var(--edge); }

/* What is read, and where in it we are */
.unrolled-live.unrolled-walk .controls {
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  gap: 8px 10px;
  align-items: end;
}
.unrolled-live.unrolled-walk .typed textarea { height: 62px; resize: none; }
.unrolled-live.unrolled-walk .steps { display: flex; grid-column: 1 / -1; gap: 4px; align-items: center; }
.unrolled-live.unrolled-walk .steps button { flex: none; width: 36px; padding: 0; font-size: 20px; line-height: 1; }
.unrolled-live.unrolled-walk .where {
  flex: 1;
  font-weight: 600;
  font-size: 13px;
  line-height: 16px;
  text-align: center;
}

/* The network unrolled: a column a step */
.unrolled-live.unrolled-walk .time {
  display: grid;
  grid-template-columns: 66px minmax(0, 1fr);
  border: 1px solid var(--line);
  border-radius: 4px;
  background: var(--tray);
}
.unrolled-live.unrolled-walk .rows {
  display: grid;
  align-items: center;
  padding-left: 9px;
  border-right: 1px solid var(--line);
  color: var(--soft);
  font-size: 12px;
  white-space: nowrap;
}
.unrolled-live.unrolled-walk .timeline { position: relative; overflow-x: auto; overflow-y: hidden; scrollbar-width: thin; }
.unrolled-live.unrolled-walk .sheet { width: max-content; }
.unrolled-live.unrolled-walk :is(.guesses, .letters) { display: flex; }
.unrolled-live.unrolled-walk :is(.guesses, .letters) > span {
  flex: none;
  width: 26px;
  overflow: hidden;
  font-family: var(--mono);
  text-align: center;
  white-space: pre;
  cursor: pointer;
}
.unrolled-live.unrolled-walk .guesses > span { height: 28px; color: var(--soft); font-size: 14px; line-height: 28px; }
.unrolled-live.unrolled-walk .guesses > .right { color: var(--ink); font-weight: 700; }
.unrolled-live.unrolled-walk .guesses > .other { color: var(--accent); text-decoration: underline 2px; text-underline-offset: 5px; }
.unrolled-live.unrolled-walk .guesses > .here { background: color-mix(in srgb, var(--accent) 16%, var(--paper)); color: var(--ink); }
.unrolled-live.unrolled-walk .trace { display: block; cursor: pointer; }
.unrolled-live.unrolled-walk .trace .down { stroke-width: 2; }
.unrolled-live.unrolled-walk .trace .here { fill: color-mix(in srgb, var(--accent) 16%, var(--paper)); }
.unrolled-live.unrolled-walk .trace .axis { fill: var(--line); }
.unrolled-live.unrolled-walk .trace .ghost { fill: var(--ink); }
.unrolled-live.unrolled-walk .trace .held { fill: none; stroke: var(--accent); stroke-width: 2; }
.unrolled-live.unrolled-walk .letters > span { height: 32px; font-size: 16px; line-height: 32px; }
.unrolled-live.unrolled-walk .letters > span:hover { box-shadow: inset 0 0 0 1px var(--edge); }
.unrolled-live.unrolled-walk .letters > span:focus-visible { outline-offset: -3px; }
.unrolled-live.unrolled-walk .letters > :is(.line, .space)::before { color: var(--soft); content: "␣"; }
.unrolled-live.unrolled-walk .letters > .line::before { content: "↵"; }
.unrolled-live.unrolled-walk .letters > [data-influence] {
  background: color-mix(in srgb, var(--accent) calc(var(--influence) * 0.42%), transparent);
}
.unrolled-live.unrolled-walk .letters > [aria-selected="true"] { box-shadow: inset 0 -4px var(--accent); font-weight: 700; }

/* The whole state, and what it expects */
.unrolled-live.unrolled-walk select {
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
.unrolled-live.unrolled-walk .panels { display: grid; gap: 10px; }
.unrolled-live.unrolled-walk .panels > div { min-width: 0; }
.unrolled-live.unrolled-walk .below { display: flex; gap: 12px; justify-content: space-between; height: 22px; padding-top: 2px; }
.unrolled-live.unrolled-walk .pointed { font-family: var(--mono); font-size: 12px; line-height: 20px; white-space: nowrap; }
.unrolled-live.unrolled-walk .state { position: relative; max-width: 330px; max-height: 300px; overflow: auto; scrollbar-width: thin; }
.unrolled-live.unrolled-walk .state > svg { display: block; width: 100%; }
.unrolled-live.unrolled-walk .state .down { stroke-width: 0.08; }
.unrolled-live.unrolled-walk .cells {
  position: absolute;
  top: 0;
  right: 0;
  left: 0;
  display: grid;
  grid-template-columns: repeat(var(--columns), 1fr);
  user-select: none;
}
.unrolled-live.unrolled-walk .cells > span { position: relative; aspect-ratio: 1; border-radius: 2px; cursor: pointer; }
.unrolled-live.unrolled-walk .cells > span:hover { box-shadow: inset 0 0 0 1px var(--ink); }
.unrolled-live.unrolled-walk .cells > .held { box-shadow: inset 0 0 0 2px var(--accent), 0 0 0 1px var(--paper); }
.unrolled-live.unrolled-walk .cells > [aria-selected="true"] {
  z-index: 1;
  outline: 2px solid var(--ink);
  outline-offset: 1px;
}
.unrolled-live.unrolled-walk .legend svg { width: 12px; height: 12px; }
.unrolled-live.unrolled-walk .legend .down { stroke-width: 1.4; }
.unrolled-live.unrolled-walk .legend span { margin-right: 4px; white-space: nowrap; }
.unrolled-live.unrolled-walk li svg { display: block; }
.unrolled-live.unrolled-walk li svg .fill { fill: color-mix(in srgb, var(--ink) 45%, var(--paper)); }
.unrolled-live.unrolled-walk li.chosen svg .fill { fill: var(--accent); }
.unrolled-live.unrolled-walk .key { color: var(--soft); font-size: 12px; line-height: 18px; }
.unrolled-live.unrolled-walk .key[hidden] { display: none; }

@container unrolled-live (min-width: 560px) {
  .unrolled-live.unrolled-walk .typed textarea { height: 77px; }
  .unrolled-live.unrolled-walk .controls { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto; }
  .unrolled-live.unrolled-walk .steps { grid-column: 2; grid-row: 1; align-self: end; }
  .unrolled-live.unrolled-walk .reset { grid-column: 3; }
  .unrolled-live.unrolled-walk .status { height: 20px; }
  .unrolled-live.unrolled-walk .panels { grid-template-columns: minmax(0, 1.35fr) minmax(0, 1fr); gap: 28px; }
}
@container unrolled-live (max-width: 310px) {
  .unrolled-live.unrolled-walk .where { font-size: 11px; }
}
@media (prefers-reduced-motion: no-preference) {
  .unrolled-live.unrolled-walk .letters > span { transition: background-color 0.15s; }
}
`;var Ht=200,O=(o,t,e)=>Math.min(e,Math.max(t,Math.round(Number(o))||t));var st=class{constructor(t,e,i,{markup:s,styles:r,defaults:n},a){this.host=t,this.model=i,this.defaults=n,this.walking=a,this.ending=new AbortController,this.root=$t(s,i),Mt(e,It,Nt,r),this.parts={list:this.find("ol")};for(let l of["where","status","heading","pointed","key"])this.parts[l]=this.find(`.${l}`);for(let l of["first","back","on","last","reset"])this.parts[l]=this.find(`button.${l}`);this.fields={text:this.find("textarea")},this.speaker=new J(this.find(".spoken"))}find(t){return this.root.querySelector(t)}on(t,e,i){t.addEventListener(e,i,{signal:this.ending.signal})}begin(t){this.#e(),this.initial=this.#t(),this.apply(this.initial),t.replaceChildren(this.root),this.timeline.choose(this.settings.step)}#t(){let t={};for(let e of Object.keys(this.defaults))t[e]=this.host.get(e)??this.defaults[e];return t}#e(){let{parts:t,fields:e}=this;this.on(e.text,"input",()=>this.#s()),this.on(t.first,"click",()=>this.go(1)),this.on(t.back,"click",()=>this.go(this.settings.step-1)),this.on(t.on,"click",()=>this.go(this.settings.step+1)),this.on(t.last,"click",()=>this.go(this.walking.ids.length)),this.on(t.reset,"click",()=>{this.apply(this.initial),this.save(),this.explain()});for(let i of Object.keys(this.defaults)){let s=()=>{this.hearing??=Promise.resolve().then(()=>{this.hearing=void 0;let r=this.#t();Object.keys(this.defaults).every(a=>JSON.stringify(r[a])===JSON.stringify(this.settings[a]))||this.ending.signal.aborted||(this.apply(r),this.explain())})};this.host.on(`change:${i}`,s),this.ending.signal.addEventListener("abort",()=>this.host.off(`change:${i}`,s))}}apply(t){let{characters:e}=this.model.vocabulary,i=String(t.text),{ids:s,notes:r}=lt(this.model,i,Ht,"text");this.notes=r,this.walking.read(s),this.timeline.read(s.map(l=>e[l]));let n=O(t.step,1,s.length),a=O(t.unit,0,this.model.hiddenSize-1);this.settings={...t,...this.fitted(t,s.length),text:t.text,step:n,unit:a},this.fields.text.value!==i&&(this.fields.text.value=i),this.alter(),this.show()}#s(){let t=this.settings.step===this.walking.ids.length,{ids:e}=lt(this.model,this.fields.text.value,Ht);this.walking.read(e);let i=t?e.length:this.settings.step;this.apply({...this.settings,...this.kept(),text:this.fields.text.value,step:i}),this.save(),this.explain()}go(t){this.settings.step=O(t,1,this.walking.ids.length),this.show(),this.save(),this.explain()}showStep(){let{walking:t,parts:e,settings:{step:i}}=this,{characters:s}=this.model.vocabulary,{ids:r,base:n}=t;e.where.textContent=`Step ${i} of ${r.length}`;for(let[h,c]of[["first",1],["back",i-1],["on",i+1],["last",r.length]]){let f=c!==i&&c>=1&&c<=r.length;this.enable(e[h],f,h==="first"||h==="back"?e.on:e.back)}let a=h=>r.map((c,f)=>t.likeliest(f+1,h)),l=a(n);this.timeline.guess(a(t.run).map((h,c)=>({character:s[h],right:h===r[c+1],changed:h!==l[c]})))}enable(t,e,i){!e&&document.activeElement===t&&i.focus(),t.disabled=!e}sentences(){let{walking:t,settings:{step:e}}=this,{characters:i}=this.model.vocabulary,s=a=>V(a,-1,3).slice(0,3).map(l=>`${U(i[l.id])} ${ht(l.probability)}`).join(", "),r=t.chances(e),n=[...this.notes,`${this.parts.where.textContent}, ${U(i[t.ids[e-1]])}.`,`Likeliest next: ${s(r)}.`];if(t.changed){let a=t.chances(e,t.base),l=r.reduce((h,c,f)=>h+Math.abs(c-a[f]),0)/2;n.push(`Your changes moved ${ht(l)} of it; without them: ${s(a)}.`)}return n}save(){for(let[t,e]of Object.entries(this.settings))this.host.set(t,e);clearTimeout(this.saving),this.saving=setTimeout(()=>this.host.save_changes(),200)}end(){this.ending.abort(),clearTimeout(this.saving),this.speaker.stop(),this.root.remove()}};var re={text:`To be, or not to be.

HAMLET
My lord`,step:28,unit:0,part:"",holds:[]},oe=8,ae="Choose a gate and a span of steps, or drag along its row, and shut or open it.",it={i:"input gate",f:"forget gate",o:"output gate",c:"memory",r:"reset gate",z:"update gate",n:"candidate",h:"output"},le={i:"i lets in",f:"f keeps",o:"o lets out",c:"tanh c",r:"r reset",z:"z keeps",n:"n new",h:"h output"},he=(o,t)=>o.gate===t.gate&&o.unit===t.unit&&o.step===t.step&&o.last===t.last,pt=class extends st{constructor(t,e,i){let{architecture:s}=i.metadata;if(!Object.hasOwn(at,s))throw new Error("A network without gates has none to show.");super(t,e,i,{markup:yt,styles:vt,defaults:re},new Y(i)),this.names=kt[s],this.gates=at[s],this.usual=St[s];for(let n of["shut","open","let-go"])this.parts[n]=this.find(`button.${n}`);for(let n of["gate","whose","part"])this.fields[n]=this.find(`.${n} select`);for(let n of["from","to","unit"])this.fields[n]=this.find(`.${n} input`);this.find(".tracks").replaceChildren(...this.names.map(n=>S("span","",le[n])));let r=this.names.map(n=>({name:n,signed:!this.gates.includes(n)}));this.timeline=new et(this.find(".timeline"),r,{go:n=>this.go(n),span:(n,a,l)=>this.#n(n,a,l)},this.ending.signal),this.grid=new X(this.find(".state"),i.hiddenSize,{choose:n=>this.#e(n),point:n=>this.#c(n),drag(){},drop(){}},this.ending.signal),this.fields.unit.max=i.hiddenSize-1,this.fields.gate.replaceChildren(...this.gates.map(n=>new Option(`${it[n]} ${n}`,n))),this.fields.whose.replaceChildren(new Option("","one"),new Option("all units","all")),this.fields.part.replaceChildren(...this.names.map(n=>new Option(`${it[n]} ${n==="c"?"tanh c":n}`,n))),this.#t(),this.begin(e)}#t(){let{parts:t,fields:e}=this;this.on(e.unit,"change",()=>this.#e(O(e.unit.value,0,this.model.hiddenSize-1))),this.on(e.part,"change",()=>this.#s(e.part.value)),this.on(e.gate,"change",()=>this.#s(e.gate.value));for(let i of[e.from,e.to,e.whose])this.on(i,"input",()=>this.#a());this.on(t.shut,"click",()=>this.#r(0)),this.on(t.open,"click",()=>this.#r(1)),this.on(t["let-go"],"click",()=>this.#l([]))}fitted({part:t,holds:e},i){let{hiddenSize:s}=this.model,r=e.filter(([f,u,,d])=>this.gates.includes(f)&&u>=-1&&u<s&&d>=1&&d<=i).map(([f,u,d,p,x])=>[f,u,d?1:0,p,O(x,p,i)]),[n,a,,l,h]=r.at(-1)??[this.usual,-1,0,1,i],{fields:c}=this;return c.gate.value=n,c.whose.value=a<0?"all":"one",[c.from.value,c.to.value]=[l,h],{part:this.names.includes(t)?t:"",holds:r}}alter(){this.walking.change(this.settings.holds.map(([t,e,i,s,r])=>({gate:t,unit:e,value:i,step:s,last:r})))}kept(){return{holds:this.walking.changes.map(({gate:t,unit:e,value:i,step:s,last:r})=>[t,e,i,s,r])}}#e(t){this.settings.unit=t,this.show(),this.save(),this.speaker.say(this.#h())}#s(t){this.settings.part=t,this.show(),this.save(),this.explain()}#n(t,e,i){let{fields:s}=this;this.gates.includes(t)&&(s.gate.value=t),[s.from.value,s.to.value]=[e,i],t===this.settings.part?this.#a():this.#s(t)}#i(){let{fields:t}=this,{length:e}=this.walking.ids,i=O(t.from.value,1,e),s=O(t.to.value,i,e);return{gate:t.gate.value,unit:t.whose.value==="all"?-1:this.settings.unit,step:i,last:s}}#r(t){let e={...this.#i(),value:t};[this.fields.from.value,this.fields.to.value]=[e.step,e.last],this.#l([...this.walking.changes.filter(i=>!he(i,e)),e])}#l(t){this.walking.change(t),Object.assign(this.settings,this.kept()),this.show(),this.save(),this.explain()}get#o(){return this.settings.part||this.usual}show(){let{walking:t,parts:e,fields:i,settings:{step:s,unit:r}}=this,{ids:n,changes:a}=t;e.heading.textContent=`All ${this.model.hiddenSize} units after ${U(this.model.vocabulary.characters[n[s-1]])}`,this.showStep(),i.whose.options[0].textContent=`unit ${r}`;for(let h of[i.from,i.to])h.max=n.length;this.#a(),this.timeline.choose(s);let l=new Set(a.filter(h=>h.gate===this.#o&&h.step<=s&&s<=h.last).map(h=>h.unit));this.grid.show(t.part(this.#o,s),l),this.grid.choose(r),this.#c(void 0),i.unit.value=r,i.part.value=this.#o,this.enable(e["let-go"],a.length>0,e.shut),this.#d(),this.#u()}#a(){let{walking:t,settings:{step:e,unit:i}}=this,{gate:s,step:r,last:n}=this.#i();this.timeline.draw(this.names.map(a=>({values:t.track(a,i),before:t.track(a,i,t.base),held:t.changes.filter(l=>l.gate===a&&(l.unit<0||l.unit===i)).map(l=>[l.step,l.last]),picked:a===s?[r,n]:void 0})),e)}#d(){let{walking:t,parts:e,settings:{step:i}}=this,s=V(t.chances(i),-1,oe),r=Ft(this.model.vocabulary.characters,s,"");if(t.changed){let n=t.chances(i,t.base),a=s.map(l=>(l.others??[l.id]).reduce((h,c)=>h+n[c],0));ct(a).forEach((l,h)=>{let[c,f]=[".bar",".verb"].map(d=>r[h].querySelector(d)),u=S("span","fill");u.style.width=`${100*a[h]}%`,c.append(u),c.classList.add("paired"),f.textContent=`${l.toFixed(1)} %`})}e.list.replaceChildren(...r),e.key.hidden=!t.changed}#u(){let t=this.walking.changes.slice(-2).map(({gate:s,unit:r,value:n,step:a,last:l})=>`${it[s]} of ${r<0?"all units":`unit ${r}`} ${n?"open":"shut"} ${a===l?`at step ${a}`:`from step ${a} to ${l}`}`),e=this.walking.changes.length>2?` and ${this.walking.changes.length-2} more`:"",i=t.length>0?`Held: ${t.join("; ")}${e}.`:ae;this.parts.status.textContent=[...this.notes,i].join(" "),zt(this.parts.status)}#h(){let{walking:t,settings:{step:e,unit:i}}=this,s=this.names.map(r=>`${it[r]} ${Z(t.part(r,e)[i])}`);return`Unit ${i}: ${s.join(", ")}.`}explain(){let t=this.walking.changed?[this.parts.status.textContent]:[];this.speaker.say([...this.sentences(),...t,this.#h()].join(" "))}#c(t){let e=t??this.settings.unit;this.parts.pointed.textContent=`unit ${e}: ${Z(this.walking.part(this.#o,this.settings.step)[e])}`}},As={render:Tt(wt,pt)};export{re as DEFAULTS,As as default};
