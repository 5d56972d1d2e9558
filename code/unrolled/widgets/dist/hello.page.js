// Made by unrolled.widgets.bundle from 8cbe38c1280e0b0b622a549c4e91a6deb892e9cd66a437297479cfdb73e2168a
(()=>{function T(i,t,e,s,r=0){let n=t.length,o=e.length,l=2*n,a=3*n,h=4*n,c=5*n,d=6*n,u=7*n,p=0;for(;p+8<=o;p+=8){let f=0,y=0,b=0,m=0,L=0,A=0,g=0,w=0;for(let x=0,B=p*n;x<n;x++,B++){let v=t[x];f+=i[B]*v,y+=i[B+n]*v,b+=i[B+l]*v,m+=i[B+a]*v,L+=i[B+h]*v,A+=i[B+c]*v,g+=i[B+d]*v,w+=i[B+u]*v}e[p]=f,e[p+1]=y,e[p+2]=b,e[p+3]=m,e[p+4]=L,e[p+5]=A,e[p+6]=g,e[p+7]=w}for(;p<o;p++){let f=0;for(let y=0,b=p*n;y<n;y++,b++)f+=i[b]*t[y];e[p]=f}for(p=0;p<o;p++)e[p]+=s[r+p]}function E(i,t,e){let s=e.length,r=2*s,n=3*s,o=0;for(;o+4<=t.length;o+=4){let l=t[o],a=t[o+1],h=t[o+2],c=t[o+3];for(let d=0,u=o*s;d<s;d++,u++)e[d]+=l*i[u]+a*i[u+s]+(h*i[u+r]+c*i[u+n])}for(;o<t.length;o++){let l=t[o];for(let a=0,h=o*s;a<s;a++,h++)e[a]+=l*i[h]}}var R=[],q=class{constructor(t){let e=o=>{if(!t[o])throw new Error(`These weights lack ${o}.`);return t[o].data};this.embedding=e("embedding.weight"),[this.vocabSize,this.embeddingSize]=t["embedding.weight"].shape,this.readout=e("readout.weight"),this.readoutBias=Float64Array.from(e("readout.bias")),this.hiddenSize=t["readout.weight"].shape[1],this.layers=[];for(let o=0;o===0||t[`layers.${o}.weight_ih`];o++)this.layers.push({input:e(`layers.${o}.weight_ih`),inputBias:Float64Array.from(e(`layers.${o}.bias_ih`)),recurrent:e(`layers.${o}.weight_hh`),recurrentBias:Float64Array.from(e(`layers.${o}.bias_hh`))});this.numLayers=this.layers.length;let{parts:s,inside:r,sums:n}=this.constructor;if(this.numSums=n*this.hiddenSize,this.layers[0].inputBias.length!==this.numSums)throw new Error("These weights cannot be read: their layers have another size.");this.holdable=[...s,...r],this.fromBelow=new Float64Array(this.numSums),this.fromBefore=new Float64Array(this.numSums),this.kept=new Float64Array(r.length*this.hiddenSize),this.projected=this.#r()}#r(){let{embeddingSize:t,numSums:e,vocabSize:s}=this,{input:r,inputBias:n}=this.layers[0],o=new Float64Array(s*e);for(let l=0;l<s;l++){let a=Float64Array.from(this.embedding.subarray(l*t,(l+1)*t));T(r,a,o.subarray(l*e,(l+1)*e),n)}return o}initialState(){let{length:t}=this.constructor.parts;return Array.from({length:t*this.numLayers},()=>new Float64Array(this.hiddenSize))}copyState(t){return t.map(e=>e.slice())}step(t,e,s=R,r=0){this.#t(t,e,s,r);let n=new Float64Array(this.vocabSize);return T(this.readout,t[this.numLayers-1],n,this.readoutBias),n}read(t,e){this.#t(t,e,R,0)}#t(t,e,s,r,n){let{numSums:o,fromBelow:l}=this;for(let a=0;a<this.numLayers;a++){let h=this.layers[a],c=l;a===0?c=this.projected.subarray(e*o,(e+1)*o):T(h.input,t[a-1],c,h.inputBias),this.cell(h,c,t[a],t[this.numLayers+a],ht(s,a,r)),n?.(a)}}forward(t,{state:e,clamp:s=R}={}){let{hiddenSize:r,vocabSize:n,kept:o}=this;for(let{part:u="h"}of s)if(!this.holdable.includes(u))throw new Error(`There is no “${u}” to hold: there are ${this.holdable.join(", ")}.`);let l=e?this.copyState(e):this.initialState(),a=this.copyState(l),h=new Float64Array(t.length*n),c=a.map(()=>new Float64Array(t.length*r)),d=this.layers.map(()=>new Float64Array(t.length*o.length));for(let u=0;u<t.length;u++)this.#t(a,t[u],s,u,p=>d[p].set(o,u*o.length)),a.forEach((p,f)=>c[f].set(p,u*r)),T(this.readout,a[this.numLayers-1],h.subarray(u*n,(u+1)*n),this.readoutBias);return{ids:Array.from(t),logits:h,states:c,inside:d,initial:l,last:a,clamp:s}}opened(t,e,s,r=this.numLayers-1){let{parts:n,inside:o}=this.constructor,l=n.indexOf(e);return l>=0?$(t.states[l*this.numLayers+r],s,this.hiddenSize):$($(t.inside[r],s,this.kept.length),o.indexOf(e),this.hiddenSize)}backward(t,e){let{embeddingSize:s,hiddenSize:r,numLayers:n}=this,o=t.ids.length,l=new Float64Array(o*s),a=t.states.map(()=>new Float64Array(o*r)),h=this.initialState(),c=(d,u,p,f)=>d[p]?f<0?u[p]:$(d[p],f,r):void 0;for(let{position:d,gradient:u}of e)E(this.readout,Float64Array.from(u),c(a,h,n-1,d));for(let d=Nt(e);d>=0;d--)for(let u=n-1;u>=0;u--){let p=(b,m)=>c(t.states,t.initial,b,m),f=(b,m)=>c(a,h,b,m),y=this.cellBackward(this.layers[u],{h:p(u,d),c:p(n+u,d),hBefore:p(u,d-1),cBefore:p(n+u,d-1),inside:$(t.inside[u],d,this.kept.length),dh:f(u,d),dc:f(n+u,d),dhBefore:f(u,d-1),dcBefore:f(n+u,d-1)},ht(t.clamp,u,d));E(this.layers[u].input,y,u>0?f(u-1,d):$(l,d,s))}return{inputs:l,states:a,initial:h}}},$=(i,t,e)=>i.subarray(t*e,(t+1)*e),j=i=>1/(1+Math.exp(-i));function S(i,t,e,s){for(let r of i){if((r.part??"h")!==t)continue;let n=s??r.value;r.unit===void 0?e.fill(n):e[r.unit]=n}}function ht(i,t,e){return i.length===0?R:i.filter(({layer:s=0,from:r=0,to:n=1/0})=>s===t&&e>=r&&e<n)}function Nt(i){return i.reduce((t,{position:e})=>Math.max(t,e),-1)}var P=class extends q{static parts=["h"];static inside=["r","z","n"];static sums=3;constructor(t,{reset_after:e=!0}={}){super(t),this.resetAfter=e,this.fromCandidate=new Float64Array(this.hiddenSize);for(let s of this.layers){let{hiddenSize:r}=this;s.gates=s.recurrent.subarray(0,2*r*r),s.candidate=s.recurrent.subarray(2*r*r),s.candidateBias=s.recurrentBias.subarray(2*r)}}cell({gates:t,candidate:e,recurrentBias:s,candidateBias:r},n,o,l,a){let{hiddenSize:h,fromBefore:c,kept:d,resetAfter:u}=this,[p,f,y]=[0,1,2].map(m=>$(d,m,h));T(t,o,c.subarray(0,2*h),s);for(let m=0;m<h;m++)p[m]=j(n[m]+c[m]),f[m]=j(n[m+h]+c[m+h]);S(a,"r",p),S(a,"z",f);let b=u?o:this.fromCandidate;if(!u)for(let m=0;m<h;m++)b[m]=p[m]*o[m];T(e,b,c.subarray(2*h),r);for(let m=0;m<h;m++)y[m]=Math.tanh(n[m+2*h]+(u?p[m]:1)*c[m+2*h]);S(a,"n",y);for(let m=0;m<h;m++)o[m]=(1-f[m])*y[m]+f[m]*o[m];S(a,"h",o)}cellBackward({gates:t,candidate:e,candidateBias:s},{hBefore:r,inside:n,dh:o,dhBefore:l},a){let{hiddenSize:h,fromBelow:c,resetAfter:d}=this,[u,p,f]=[0,1,2].map(g=>$(n,g,h)),[y,b,m]=[0,1,2].map(g=>$(c,g,h)),L=o.slice();S(a,"h",L,0);for(let g=0;g<h;g++)b[g]=L[g]*(r[g]-f[g])*p[g]*(1-p[g]),m[g]=L[g]*(1-p[g])*(1-f[g]*f[g]),l[g]+=L[g]*p[g];S(a,"z",b,0),S(a,"n",m,0);let A=new Float64Array(h);if(d){T(e,r,A,s);for(let g=0;g<h;g++)y[g]=m[g]*A[g],A[g]=m[g]*u[g];E(e,A,l)}else{E(e,m,A);for(let g=0;g<h;g++)y[g]=A[g]*r[g],l[g]+=A[g]*u[g]}for(let g=0;g<h;g++)y[g]*=u[g]*(1-u[g]);return S(a,"r",y,0),E(t,c.subarray(0,2*h),l),c}};var W=class extends q{static parts=["h","c"];static inside=["i","f","g","o"];static sums=4;cell({recurrent:t,recurrentBias:e},s,r,n,o){let{hiddenSize:l,fromBefore:a,kept:h}=this,[c,d,u,p]=[0,1,2,3].map(f=>$(h,f,l));T(t,r,a,e);for(let f=0;f<l;f++)c[f]=j(s[f]+a[f]),d[f]=j(s[f+l]+a[f+l]),u[f]=Math.tanh(s[f+2*l]+a[f+2*l]),p[f]=j(s[f+3*l]+a[f+3*l]);S(o,"i",c),S(o,"f",d),S(o,"g",u),S(o,"o",p);for(let f=0;f<l;f++)n[f]=d[f]*n[f]+c[f]*u[f];S(o,"c",n);for(let f=0;f<l;f++)r[f]=p[f]*Math.tanh(n[f]);S(o,"h",r)}cellBackward({recurrent:t},{c:e,cBefore:s,inside:r,dh:n,dc:o,dhBefore:l,dcBefore:a},h){let{hiddenSize:c,fromBelow:d}=this,[u,p,f,y]=[0,1,2,3].map(w=>$(r,w,c)),[b,m,L,A]=[0,1,2,3].map(w=>$(d,w,c)),g=n.slice();S(h,"h",g,0);for(let w=0;w<c;w++){let x=Math.tanh(e[w]);A[w]=g[w]*x*y[w]*(1-y[w]),o[w]+=g[w]*y[w]*(1-x*x)}g.set(o),S(h,"c",g,0);for(let w=0;w<c;w++)b[w]=g[w]*f[w]*u[w]*(1-u[w]),m[w]=g[w]*s[w]*p[w]*(1-p[w]),L[w]=g[w]*u[w]*(1-f[w]*f[w]),a[w]+=g[w]*p[w];return S(h,"i",b,0),S(h,"f",m,0),S(h,"g",L,0),S(h,"o",A,0),E(t,d,l),d}};var K=class extends q{static parts=["h"];static inside=[];static sums=1;cell({recurrent:t,recurrentBias:e},s,r,n,o){let l=this.fromBefore;T(t,r,l,e);for(let a=0;a<r.length;a++)r[a]=Math.tanh(s[a]+l[a]);S(o,"h",r)}cellBackward({recurrent:t},{h:e,dh:s,dhBefore:r},n){let o=this.fromBelow;for(let l=0;l<e.length;l++)o[l]=s[l]*(1-e[l]*e[l]);return S(n,"h",o,0),E(t,o,r),o}};var ct={F16:2,F32:4},Ot=2**-24;function dt(i){let t=new Float32Array(i.length),e=new Uint32Array(t.buffer);for(let s=0;s<i.length;s++){let r=i[s],n=(r&32768)<<16,o=r>>10&31,l=r&1023;o===0?(t[s]=l*Ot,e[s]|=n):o===31?e[s]=n|2139095040|l<<13:e[s]=n|o+112<<23|l<<13}return t}function qt(i){return ArrayBuffer.isView(i)?new Uint8Array(i.buffer,i.byteOffset,i.byteLength):new Uint8Array(i)}function tt(i){let t=qt(i),e=h=>new Error(`These weights cannot be read: ${h}.`);if(t.length<8)throw e("the file is cut short");let s=new DataView(t.buffer,t.byteOffset,t.byteLength),r=8+Number(s.getBigUint64(0,!0));if(r>t.length)throw e("the header is cut short");let n;try{n=JSON.parse(new TextDecoder().decode(t.subarray(8,r)))}catch{throw e("the header is no JSON")}let{__metadata__:o={},...l}=n,a={};for(let[h,{dtype:c,shape:d,data_offsets:[u,p]}]of Object.entries(l)){let f=d.reduce((m,L)=>m*L,1);if(!(c in ct))throw e(`${h} has the type ${c}`);if(p-u!==f*ct[c]||r+p>t.length)throw e(`${h} is cut short`);let y=t.slice(r+u,r+p).buffer,b=c==="F16"?dt(new Uint16Array(y)):new Float32Array(y);a[h]={shape:d,data:b}}return{metadata:o,tensors:a}}function D(i,t=1){let e=new Float64Array(i.length),s=et(i);if(!(t>0))return e[s]=1,e;let r=0;for(let n=0;n<e.length;n++)e[n]=Math.exp((i[n]-i[s])/t),r+=e[n];for(let n=0;n<e.length;n++)e[n]/=r;return e}function et(i){let t=0;for(let e=1;e<i.length;e++)i[e]>i[t]&&(t=e);return t}function rt(i){let t=i>>>0;return()=>{t=t+1831565813>>>0;let e=Math.imul(t^t>>>15,t|1);return e^=e+Math.imul(e^e>>>7,e|61),((e^e>>>14)>>>0)/2**32}}function st(i,t){let e=0;for(let s=0;s<i.length;s++)if(e+=i[s],t<e)return s;return et(i)}function Ct(i){let t=1/(1+.3275911*Math.abs(i)),e=((((1.061405429*t-1.453152027)*t+1.421413741)*t-.284496736)*t+.254829592)*t;return Math.sign(i)*(1-e*Math.exp(-i*i))}var ft=i=>(1+Ct(i*Math.SQRT1_2))/2,Ht=i=>Math.exp(-i*i/2)/Math.sqrt(2*Math.PI);function it(i,t){return{forward(e,s){for(let r=0;r<s.length;r++)s[r]=i(e[r])},backward(e,s,r){for(let n=0;n<r.length;n++)r[n]=s[n]*t(e[n])}}}var ut={relu:it(i=>Math.max(0,i),i=>i>0?1:0),relu2:it(i=>Math.max(0,i)**2,i=>2*Math.max(0,i)),gelu:it(i=>i*ft(i),i=>ft(i)+i*Ht(i)),swiglu:{forward(i,t){for(let e=0;e<t.length;e++)t[e]=i[e]*j(i[e])*i[e+t.length]},backward(i,t,e){let s=t.length;for(let r=0;r<s;r++){let n=j(i[r]);e[r]=t[r]*i[r+s]*n*(1+i[r]*(1-n)),e[r+s]=t[r]*i[r]*n}}}};function Ut(i){if(i<16)return i;let e=Math.log(i/16)/Math.log(128/16);return Math.min(31,16+Math.floor(e*16))}function pt({positions:i="rotary",num_heads:t,context_length:e},s,r){let n=h=>Float64Array.from({length:t*e},(c,d)=>h(Math.floor(d/e),d%e)),o=h=>Float64Array.from({length:h/2},(c,d)=>1e4**(-2*d/h)),l=()=>{},a=s["positions.weight"]?.data;switch(i){case"none":return{add:l};case"rotary":return{add:l,rates:o(r/t)};case"alibi":return{add:l,bias:n((h,c)=>-c*2**(-8*(h+1)/t))};case"relative":return{add:l,bias:n((h,c)=>a[h*32+Ut(c)])};case"learned":return{add(h,c){let d=Math.min(c,e-1)*r;for(let u=0;u<r;u++)h[u]+=a[d+u]}};case"sinusoidal":{let h=o(r);return{add(c,d){let u=Math.min(d,e-1);h.forEach((p,f)=>{c[2*f]+=Math.sin(u*p),c[2*f+1]+=Math.cos(u*p)})}}}default:throw new Error(`These weights are told their places by “${i}”, which this page does not know.`)}}function G(i,t,e,s){let r=t.length;for(let n=0;n<r;n++){let o=Math.cos(e*t[n]),l=Math.sin(e*t[n]);for(let a=n;a<i.length;a+=s){let h=i[a],c=i[a+r];i[a]=h*o-c*l,i[a+r]=c*o+h*l}}}var J=[],Y=class{constructor(t,e){let s=h=>{if(!t[h])throw new Error(`These weights lack ${h}.`);return t[h].data},r=h=>Float64Array.from(s(h)),n=h=>({weight:r(`${h}.weight`),bias:t[`${h}.bias`]&&r(`${h}.bias`)});this.embedding=s("embedding.weight"),[this.vocabSize,this.embeddingSize]=t["embedding.weight"].shape;let o=this.embeddingSize;this.numHeads=e.num_heads,this.headWidth=o/this.numHeads,this.contextLength=e.context_length,this.activation=ut[e.activation??"gelu"],this.placing=pt(e,t,o),this.readout=t["readout.weight"]?s("readout.weight"):this.embedding,this.readoutBias=t["readout.bias"]?r("readout.bias"):new Float64Array(this.vocabSize),this.norm=n("norm"),this.layers=[];for(let h=0;h===0||t[`layers.${h}.linear1.weight`];h++){let c=d=>`layers.${h}.${d}`;this.layers.push({norm1:n(c("norm1")),norm2:n(c("norm2")),input:s(c("self_attn.in_proj_weight")),inputBias:r(c("self_attn.in_proj_bias")),output:s(c("self_attn.out_proj.weight")),outputBias:r(c("self_attn.out_proj.bias")),wide:s(c("linear1.weight")),wideBias:r(c("linear1.bias")),narrow:s(c("linear2.weight")),narrowBias:r(c("linear2.bias")),qNorm:e.qk_norm&&{weight:r(c("self_attn.q_norm.weight"))},kNorm:e.qk_norm&&{weight:r(c("self_attn.k_norm.weight"))}})}this.numLayers=this.layers.length;let l=t["layers.0.linear2.weight"].shape[1],a=h=>Object.fromEntries(Object.entries(h).map(([c,d])=>[c,new Float64Array(d)]));this.work=a({normed1:o,projected:3*o,q:o,weights:this.numHeads*this.contextLength,seen:o,middle:o,normed2:o,wide:this.layers[0].wideBias.length,active:l,step:o}),this.gradients=a({step:o,active:l,wide:this.work.wide.length,normed:o,seen:o,projected:3*o,weights:this.contextLength}),this.ended=new Float64Array(o)}initialState(){return{read:0,places:[]}}copyState(t){return{read:t.read,places:t.places.slice()}}step(t,e,s=J,r=0){let n=new Float64Array(this.vocabSize);return this.#r(this.#t(t,e,s,r),n),n}read(t,e){this.#t(t,e,J,0)}#r(t,e){I(this.norm,t,this.ended),T(this.readout,this.ended,e,this.readoutBias)}#t(t,e,s,r,n){let{embeddingSize:o,numLayers:l,work:a}=this,h=Float64Array.from(this.embedding.subarray(e*o,(e+1)*o));this.placing.add(h,t.read),t.places.push(new Float64Array(2*l*o));for(let c=0;c<l;c++)n?.(c,h),this.#s(c,h,t.places,t.places.length,t.read,nt(s,c,r)),this.#e(c),h.set(a.step);return t.read++,t.places.length>=this.contextLength&&t.places.shift(),h}#s(t,e,s,r,n,o,l=!0){let{embeddingSize:a,numHeads:h,headWidth:c,contextLength:d,work:u,layers:p}=this,f=p[t],{normed1:y,projected:b,q:m,weights:L,seen:A,middle:g}=u;if(I(f.norm1,e,y),T(f.input,y,b,f.inputBias),m.set(b.subarray(0,a)),f.qNorm)for(let v=0;v<h;v++)I(f.qNorm,F(b,v,c),F(m,v,c));if(this.placing.rates&&G(m,this.placing.rates,n,c),l){let v=s[r-1],_=F(v,2*t,a);if(_.set(b.subarray(a,2*a)),f.kNorm)for(let M=0;M<h;M++)I(f.kNorm,F(b,h+M,c),F(_,M,c));this.placing.rates&&G(_,this.placing.rates,n,c),F(v,2*t+1,a).set(b.subarray(2*a))}let w=Math.max(0,r-d),x=this.placing.bias,B=1/Math.sqrt(c);A.fill(0);for(let v=0;v<h;v++){let _=L.subarray(v*d,v*d+r-w),M=2*t*a+v*c,C=-1/0;for(let k=w;k<r;k++){let U=s[k],z=0;for(let O=0;O<c;O++)z+=m[v*c+O]*U[M+O];z*=B,x&&(z+=x[v*d+r-1-k]),_[k-w]=z,z>C&&(C=z)}let N=0;for(let k=0;k<_.length;k++)N+=_[k]=Math.exp(_[k]-C);for(let k=0;k<_.length;k++)_[k]/=N;if(!o.includes(v))for(let k=w;k<r;k++){let U=s[k],z=_[k-w];for(let O=0;O<c;O++)A[v*c+O]+=z*U[M+a+O]}}T(f.output,A,g,f.outputBias);for(let v=0;v<a;v++)g[v]+=e[v];return w}#e(t){let{middle:e,normed2:s,wide:r,active:n,step:o}=this.work,l=this.layers[t];I(l.norm2,e,s),T(l.wide,s,r,l.wideBias),this.activation.forward(r,n),T(l.narrow,n,o,l.narrowBias);for(let a=0;a<o.length;a++)o[a]+=e[a]}forward(t,{state:e,clamp:s=J}={}){let{embeddingSize:r,vocabSize:n,numLayers:o,numHeads:l}=this;for(let{layer:p,head:f}of s)if(!(p in this.layers&&f>=0&&f<l))throw new Error(`There is no head ${f} in layer ${p}: there are ${o} layers of ${l}.`);let a=e?this.copyState(e):this.initialState(),h=this.copyState(a),c=a.places.slice(),d=new Float64Array(t.length*n),u=Array.from({length:o+1},()=>new Float64Array(t.length*r));for(let p=0;p<t.length;p++){let f=this.#t(h,t[p],s,p,(y,b)=>{y===0&&c.push(h.places.at(-1)),u[y].set(b,p*r)});u[o].set(f,p*r),this.#r(f,F(d,p,n))}return{ids:Array.from(t),logits:d,stream:u,initial:a,last:h,places:c,clamp:s}}#i(t,e,s){let r=t.initial.places.length,n=F(t.stream[e],s,this.embeddingSize);return this.#s(e,n,t.places,r+s+1,t.initial.read+s,nt(t.clamp,e,s),!1)}attended(t,e,s){let r=this.#i(t,e,s),n=t.initial.places.length+s+1-r,o=Array.from({length:this.numHeads},(l,a)=>this.work.weights.slice(a*this.contextLength,a*this.contextLength+n));return{first:r-t.initial.places.length,weights:o}}backward(t,e){let{embeddingSize:s,numLayers:r}=this,n=t.ids.length,o=t.stream.map(()=>new Float64Array(n*s)),l=new Float64Array(s);for(let{position:a,gradient:h}of e)l.fill(0),E(this.readout,Float64Array.from(h),l),V(this.norm,F(t.stream[r],a,s),l,F(o[r],a,s));for(let a=r-1;a>=0;a--){let h=new Float64Array(n*2*s);for(let c=n-1;c>=0;c--)this.#o(t,a,c,o,h)}return{inputs:o[0].slice(),stream:o}}#o(t,e,s,r,n){let{embeddingSize:o,numHeads:l,headWidth:a,contextLength:h,work:c,gradients:d}=this,u=this.layers[e],p=F(r[e+1],s,o);if(gt(p)&&gt(F(n,s,2*o)))return;let f=this.#i(t,e,s);this.#e(e);let y=d.step;y.set(p),d.active.fill(0),E(u.narrow,p,d.active),this.activation.backward(c.wide,d.active,d.wide),d.normed.fill(0),E(u.wide,d.wide,d.normed),V(u.norm2,c.middle,d.normed,y);let{projected:b}=d,m=nt(t.clamp,e,s),L=t.initial.places.length,A=L+s+1,g=1/Math.sqrt(a);d.seen.fill(0),E(u.output,y,d.seen),b.fill(0);for(let x=0;x<l;x++){if(m.includes(x))continue;let B=c.weights.subarray(x*h,x*h+A-f),v=2*e*o+x*a,_=0;for(let M=f;M<A;M++){let C=t.places[M],N=0;for(let k=0;k<a;k++)N+=d.seen[x*a+k]*C[v+o+k];d.weights[M-f]=N,_+=B[M-f]*N}for(let M=f;M<A;M++){let C=t.places[M],N=B[M-f],k=N*(d.weights[M-f]-_)*g;for(let z=0;z<a;z++)b[x*a+z]+=k*C[v+z];if(M<L)continue;let U=(M-L)*2*o+x*a;for(let z=0;z<a;z++)n[U+z]+=k*c.q[x*a+z],n[U+o+z]+=N*d.seen[x*a+z]}}if(b.set(F(n,s,2*o),o),this.placing.rates&&G(b.subarray(0,2*o),this.placing.rates,-(t.initial.read+s),a),u.qNorm)for(let x=0;x<2*l;x++){let B=F(b,x,a).slice();F(b,x,a).fill(0),V(x<l?u.qNorm:u.kNorm,F(c.projected,x,a),B,F(b,x,a))}let w=F(r[e],s,o);w.set(y),d.normed.fill(0),E(u.input,b,d.normed),V(u.norm1,F(t.stream[e],s,o),d.normed,w)}},F=(i,t,e)=>i.subarray(t*e,(t+1)*e),gt=i=>i.every(t=>t===0);function nt(i,t,e){return i.length===0?J:i.filter(({layer:s,from:r=0,to:n=1/0})=>s===t&&e>=r&&e<n).map(({head:s})=>s)}function mt({bias:i},t){let e=0;if(i){for(let r=0;r<t.length;r++)e+=t[r];e/=t.length}let s=0;for(let r=0;r<t.length;r++)s+=(t[r]-e)**2;return{mean:e,scale:1/Math.sqrt(s/t.length+(i?1e-5:1e-6))}}function I(i,t,e){let{mean:s,scale:r}=mt(i,t),{weight:n,bias:o}=i;for(let l=0;l<t.length;l++)e[l]=(t[l]-s)*r*n[l]+(o?o[l]:0)}function V(i,t,e,s){let{mean:r,scale:n}=mt(i,t),o=0,l=0;for(let a=0;a<t.length;a++){let h=e[a]*i.weight[a];o+=h,l+=h*(t[a]-r)*n}i.bias||(o=0);for(let a=0;a<t.length;a++)s[a]+=n*(e[a]*i.weight[a]-(o+l*(t[a]-r)*n)/t.length)}var wt={rnn:K,lstm:W,gru:P,gpt:Y},ot=class{constructor(t){this.characters=Array.from(t),this.ids=new Map(this.characters.map((e,s)=>[e,s]))}encode(t){let e=[],s=new Set,r="",n=0;for(let o of t){let l=this.ids.get(o);l===void 0?(s.add(o),n++):(e.push(l),r+=o)}return{ids:e,kept:r,dropped:[...s],droppedCount:n}}decode(t){return Array.from(t,e=>this.characters[e]).join("")}};function bt(i){let{metadata:t,tensors:e}=tt(i),s=Object.hasOwn(wt,t.architecture)&&wt[t.architecture];if(!s)throw new Error(`These weights are of the architecture “${t.architecture}”, which this page cannot run.`);let r=new s(e,JSON.parse(t.config??"{}"));if(r.metadata=t,r.vocabulary=new ot(t.vocabulary),r.encode=n=>r.vocabulary.encode(n),r.vocabulary.characters.length!==r.vocabSize)throw new Error("These weights cannot be read: their vocabulary has another size.");return r}function Dt(i,t,e){return t.logits.subarray(e*i.vocabSize,(e+1)*i.vocabSize)}function It(i,t,e,s){let r=D(Dt(i,t,e)).map(n=>-n);return r[s]+=1,{position:e,gradient:r}}function yt(i,t,e,s){let{inputs:r}=i.backward(t,[It(i,t,e,s)]),n=new Float64Array(e+1);for(let o=0;o<=e;o++){let l=0;for(let a=o*i.embeddingSize;a<(o+1)*i.embeddingSize;a++)l+=r[a]**2;n[o]=Math.sqrt(l)}return n}var vt=`/* What all widgets look like. Colours come from the page around it: the book's
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
`;var xt=`/* One big line to type into, and behind the caret what a network makes of it;
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
`;var kt=`<div class="unrolled-live unrolled-hello" data-architecture="{architecture}" role="group" aria-label="Hello: a network goes on with your line">
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
`;var St={"\n":"↵"," ":"␣","	":"⇥"},At={"\n":"new line"," ":"space","	":"tab",".":"full stop",",":"comma",":":"colon",";":"semicolon","'":"apostrophe",'"':"quotation mark","-":"hyphen","—":"dash","!":"exclamation mark","?":"question mark","(":"left parenthesis",")":"right parenthesis","[":"left bracket","]":"right bracket","&":"ampersand"},Mt={"‘":"'","’":"'","“":'"',"”":'"',"–":"-"," ":" "};function Z(i){return St[i]?St[i]:/^[\p{C}\p{M}\p{Z}]$/u.test(i)?`U+${i.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}`:i}function Kt(i){return At[i]?At[i]:i!==i.toLowerCase()?`capital ${i}`:Z(i)}function Gt(i,t,e,s){let r=[],n=i.vocabulary.ids,o=new Set,l=Array.from(t.replace(/\r\n?/g,`
`),d=>{let u=Mt[d];return n.has(d)||!n.has(u)?d:(o.add(d),u)}).join(""),{ids:a,dropped:h,droppedCount:c}=i.encode(l);return o.size>0&&r.push(`Read ${[...o].map(d=>`${Z(d)} as ${Z(Mt[d])}`).join(", ")}.`),c>0&&r.push(Jt(h,c)),a.length>e&&(a=a.slice(-e),r.push(`Reads only the last ${e.toLocaleString("en-GB")} characters of the ${s}.`)),{ids:a,notes:r}}function Vt(i){return i.vocabulary.ids.get(`
`)??0}function zt(i,t,e,s="prompt"){let{ids:r,notes:n}=Gt(i,t,e,s);if(r.length===0){r.push(Vt(i));let o=Kt(i.vocabulary.characters[r[0]]);n.push(`The ${s} is empty, so the text starts from a ${o}.`)}return{ids:r,notes:n}}function Jt(i,t){let e=i.slice(0,12).map(Z).join(" "),s=i.length>12?` and ${i.length-12} more`:"";return`Left out ${t===1?"1 character":`${t.toLocaleString("en-GB")} characters`} this model never saw: ${e}${s}`}function Ft(i,t){let e=document.createRange().createContextualFragment(i.replace(/ \w+="\{\w+\}"|\{\w+\}/g,"")).firstElementChild;e.dataset.architecture=t.metadata.architecture;for(let s of e.querySelectorAll("input, textarea, button, select"))s.dataset.lmSuppressShortcuts="true";return e}var Tt=new Map;function Lt(i,...t){let e=i.ownerDocument;for(let s of t){let r=Tt.get(s);r||(r=new CSSStyleSheet,r.replaceSync(s),Tt.set(s,r)),e.adoptedStyleSheets.includes(r)||e.adoptedStyleSheets.push(r)}}function Et(i){i.scrollHeight>i.clientHeight?i.tabIndex=0:i.removeAttribute("tabindex")}var Q=class{constructor(t){this.region=t}say(t){clearTimeout(this.speaking),this.speaking=setTimeout(()=>{this.region.textContent=t},600)}stop(){clearTimeout(this.speaking)}};function Bt(i,t){return({model:e,el:s})=>{let r,n=()=>{r?.end(),r=void 0;let o=e.get("weights");if(o?.byteLength)try{r=new t(e,s,i(o))}catch(l){let a=document.createElement("p");throw a.setAttribute("role","alert"),a.textContent=l.message,s.append(a),l}};return e.on("change:weights",n),n(),()=>{e.off("change:weights",n),r?.end()}}}var H=64,Yt=200,Zt=11,X=class{constructor(t,e){this.model=t,this.onProgress=e,this.ids=[],this.promptLength=0,this.target=0,this.snapshots=[t.initialState()],this.#t(0)}get running(){return this.frame!==void 0}get written(){return this.ids.length-this.promptLength}begin(t,{temperature:e,seed:s,count:r}){let n=Qt(this.ids,t);this.snapshots.length=Math.min(this.snapshots.length,Math.floor(n/H)+1),this.ids=t.slice(),this.promptLength=t.length,this.chances=[],this.temperature=e,this.random=rt(s),this.target=t.length+r,this.#t(t.length-1),this.#s()}extend(t){this.target+=t,this.#s()}stop(){cancelAnimationFrame(this.frame),this.frame=void 0,this.target=Math.max(this.ids.length,this.promptLength)}logitsBefore(t){if(t<1)return;let e=this.#r(t-1);return this.model.step(e,this.ids[t-1])}influenceOn(t){let e=Math.max(0,t-Yt),s=this.model.forward(this.ids.slice(e,t),{state:this.#r(e)});return{from:e,norms:yt(this.model,s,t-e-1,this.ids[t])}}#r(t){let e=Math.min(Math.floor(t/H),this.snapshots.length-1),s=this.model.copyState(this.snapshots[e]);for(let r=e*H;r<t;r++)this.model.read(s,this.ids[r]);return s}#t(t){let e=Math.min(Math.floor(Math.max(0,t)/H),this.snapshots.length-1);this.snapshots.length=e+1,this.state=this.model.copyState(this.snapshots[e]),this.read=e*H}#s(){this.frame===void 0&&this.#e()}#e(){this.frame=void 0;let t=performance.now()+Zt;for(;this.ids.length<this.target&&performance.now()<t;)this.#i();this.ids.length<this.target&&(this.frame=requestAnimationFrame(()=>this.#e())),this.onProgress(this)}#i(){let t=this.ids[this.read];if(this.read<this.ids.length-1)this.model.read(this.state,t);else{let e=D(this.model.step(this.state,t),this.temperature),s=st(e,this.random());this.ids.push(s),this.chances.push(e[s])}this.read++,this.read%H===0&&(this.snapshots[this.read/H]=this.model.copyState(this.state))}};function Qt(i,t){let e=Math.min(i.length,t.length),s=0;for(;s<e&&i[s]===t[s];)s++;return s}var at={prompt:"O, what a",temperature:.5,length:160},Xt=2e3,_t=50,te=60,ee=140,re="Tab takes what it wrote, a second Tab moves on; Escape stops it.";function se(i,t){let e=2166136261^t;for(let s of i)e=Math.imul(e^s.codePointAt(0),16777619);return e>>>0}function ie(i){let t=i.indexOf(`

`,_t);if(t>=0)return i.slice(0,t);let e=new RegExp(`^[^]{${_t},}[.!?](?=\\s|$)`).exec(i);return e?e[0]:i.replace(/\s+\S*$/,"")}var ne=()=>matchMedia("(prefers-reduced-motion: reduce)").matches,lt=class{constructor(t,e,s){this.model=s,this.example=t.get("prompt")??at.prompt,this.ending=new AbortController,Lt(e,vt,xt),this.root=e.querySelector(".unrolled-hello")??oe(e,s);let r=n=>this.root.querySelector(n);this.field=r("textarea"),this.parts={sheet:r(".sheet"),typed:r(".typed"),drawn:r(".drawn"),status:r(".status"),take:r(".take"),again:r(".again"),stop:r(".stop")},this.speaker=new Q(r(".spoken")),this.writer=new X(s,()=>this.#i()),this.ghost="",this.shown=0,this.times=0,this.#r(),this.root.dataset.live="yes",this.parts.again.disabled=!1,this.#e()}#r(){let t=(e,s,r)=>e.addEventListener(s,r,{signal:this.ending.signal});t(this.field,"input",()=>this.#s()),t(this.field,"focus",()=>{this.fresh=!1}),t(this.field,"keydown",e=>this.#t(e)),t(this.parts.take,"click",()=>this.#h()),t(this.parts.again,"click",()=>{this.times++,this.#e()}),t(this.parts.stop,"click",()=>this.#c())}#t(t){if(t.isComposing)return;t.key==="Escape"&&(this.fresh=!1,this.#c());let e=this.field.selectionStart===this.field.value.length;t.key!=="Tab"||t.shiftKey||!this.fresh||!this.ghost||!e||(t.preventDefault(),this.#h(),this.fresh=!1)}#s(){this.fresh=!0,this.times=0;let{value:t}=this.field,e=t.startsWith(this.text)?t.slice(this.text.length):void 0;if(e&&this.text&&this.ghost.startsWith(e)&&this.ghost.length>e.length+20)return this.text=t,this.ghost=this.ghost.slice(e.length),this.shown=Math.max(0,this.shown-e.length),this.#n();this.#a(),this.ghost="",this.text=t,this.#n(),this.later=setTimeout(()=>this.#e(),te)}#e(){this.#a(),this.text=this.field.value;let{ids:t,notes:e}=zt(this.model,this.text||this.example,Xt);this.notes=e,this.ghost="",this.shown=0,this.#n();let s=se(this.model.vocabulary.decode(t),this.times);this.writer.begin(t,{temperature:at.temperature,seed:s,count:at.length})}#i(){let{writer:t,parts:e}=this;if(e.stop.disabled=!1,t.running){t.promptLength>500&&t.written===0&&this.#l("Reading what you typed …");return}let s=t.ids.slice(t.promptLength);this.ghost=ie(this.model.vocabulary.decode(s)),this.since=performance.now(),this.#o()}#o(){let t=ne()?1/0:(performance.now()-this.since)*ee/1e3;this.shown=Math.min(this.ghost.length,Math.max(this.shown,Math.ceil(t))),this.#n(),this.shown<this.ghost.length?this.frame=requestAnimationFrame(()=>this.#o()):this.#f()}#f(){let{parts:t,field:e}=this;this.#d(),this.#l([...this.notes,re].join(" "));let s=this.text||this.example;this.speaker.say(`After “${s.slice(-60)}” the network writes: ${this.ghost}`);let r=e.selectionStart===e.value.length;this.text&&r&&(t.sheet.scrollTop=t.sheet.scrollHeight)}#n(){let{parts:t}=this;t.typed.textContent=this.text||this.example,t.drawn.textContent=this.ghost.slice(0,this.shown),t.take.disabled=!this.ghost}#h(){this.ghost&&(this.field.value=(this.text||this.example)+this.ghost,this.field.focus({preventScroll:!0}),this.field.setSelectionRange(this.field.value.length,this.field.value.length),this.times=0,this.#e())}#c(){this.#a(),this.ghost=this.ghost.slice(0,this.shown),this.#n(),this.#l("Stopped. Type on, or press Again.")}#a(){clearTimeout(this.later),this.speaker.stop(),cancelAnimationFrame(this.frame),this.writer.stop(),this.#d()}#d(){document.activeElement===this.parts.stop&&this.parts.again.focus(),this.parts.stop.disabled=!0}#l(t){this.parts.status.textContent!==t&&(this.parts.status.textContent=t,Et(this.parts.status))}end(){this.ending.abort(),this.#a(),this.root.remove()}};function oe(i,t){let e=Ft(kt,t),[s,r,n]=["label","textarea",".status"].map(o=>e.querySelector(o));return r.id=`unrolled-hello-${Math.random().toString(36).slice(2)}`,n.id=`${r.id}-hint`,s.htmlFor=r.id,r.setAttribute("aria-describedby",n.id),i.replaceChildren(e),e}var $t={render:Bt(bt,lt)};((globalThis.unrolled??={}).widgets??={}).hello=$t;var jt=document.querySelector('[data-widget="hello"] textarea'),ae=!document.activeElement||document.activeElement===document.body;jt&&ae&&!location.hash&&matchMedia("(hover: hover) and (pointer: fine)").matches&&jt.focus({preventScroll:!0});})();
