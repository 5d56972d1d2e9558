// Made by unrolled.widgets.bundle from 8b954d87738e7e2dd212b28081b710bd5f1c88fd3fb584a368f4eb5dfe135fa0
function F(i,t,e,s,r=0){let o=t.length,n=e.length,h=2*o,a=3*o,l=4*o,c=5*o,p=6*o,u=7*o,f=0;for(;f+8<=n;f+=8){let d=0,b=0,y=0,m=0,A=0,M=0,g=0,w=0;for(let x=0,E=f*o;x<o;x++,E++){let v=t[x];d+=i[E]*v,b+=i[E+o]*v,y+=i[E+h]*v,m+=i[E+a]*v,A+=i[E+l]*v,M+=i[E+c]*v,g+=i[E+p]*v,w+=i[E+u]*v}e[f]=d,e[f+1]=b,e[f+2]=y,e[f+3]=m,e[f+4]=A,e[f+5]=M,e[f+6]=g,e[f+7]=w}for(;f<n;f++){let d=0;for(let b=0,y=f*o;b<o;b++,y++)d+=i[y]*t[b];e[f]=d}for(f=0;f<n;f++)e[f]+=s[r+f]}function B(i,t,e){let s=e.length,r=2*s,o=3*s,n=0;for(;n+4<=t.length;n+=4){let h=t[n],a=t[n+1],l=t[n+2],c=t[n+3];for(let p=0,u=n*s;p<s;p++,u++)e[p]+=h*i[u]+a*i[u+s]+(l*i[u+r]+c*i[u+o])}for(;n<t.length;n++){let h=t[n];for(let a=0,l=n*s;a<s;a++,l++)e[a]+=h*i[l]}}var D=[],q=class{constructor(t){let e=n=>{if(!t[n])throw new Error(`These weights lack ${n}.`);return t[n].data};this.embedding=e("embedding.weight"),[this.vocabSize,this.embeddingSize]=t["embedding.weight"].shape,this.readout=e("readout.weight"),this.readoutBias=Float64Array.from(e("readout.bias")),this.hiddenSize=t["readout.weight"].shape[1],this.layers=[];for(let n=0;n===0||t[`layers.${n}.weight_ih`];n++)this.layers.push({input:e(`layers.${n}.weight_ih`),inputBias:Float64Array.from(e(`layers.${n}.bias_ih`)),recurrent:e(`layers.${n}.weight_hh`),recurrentBias:Float64Array.from(e(`layers.${n}.bias_hh`))});this.numLayers=this.layers.length;let{parts:s,inside:r,sums:o}=this.constructor;if(this.numSums=o*this.hiddenSize,this.layers[0].inputBias.length!==this.numSums)throw new Error("These weights cannot be read: their layers have another size.");this.holdable=[...s,...r],this.fromBelow=new Float64Array(this.numSums),this.fromBefore=new Float64Array(this.numSums),this.kept=new Float64Array(r.length*this.hiddenSize),this.projected=this.#r()}#r(){let{embeddingSize:t,numSums:e,vocabSize:s}=this,{input:r,inputBias:o}=this.layers[0],n=new Float64Array(s*e);for(let h=0;h<s;h++){let a=Float64Array.from(this.embedding.subarray(h*t,(h+1)*t));F(r,a,n.subarray(h*e,(h+1)*e),o)}return n}initialState(){let{length:t}=this.constructor.parts;return Array.from({length:t*this.numLayers},()=>new Float64Array(this.hiddenSize))}copyState(t){return t.map(e=>e.slice())}step(t,e,s=D,r=0){this.#t(t,e,s,r);let o=new Float64Array(this.vocabSize);return F(this.readout,t[this.numLayers-1],o,this.readoutBias),o}read(t,e){this.#t(t,e,D,0)}#t(t,e,s,r,o){let{numSums:n,fromBelow:h}=this;for(let a=0;a<this.numLayers;a++){let l=this.layers[a],c=h;a===0?c=this.projected.subarray(e*n,(e+1)*n):F(l.input,t[a-1],c,l.inputBias),this.cell(l,c,t[a],t[this.numLayers+a],ht(s,a,r)),o?.(a)}}forward(t,{state:e,clamp:s=D}={}){let{hiddenSize:r,vocabSize:o,kept:n}=this;for(let{part:u="h"}of s)if(!this.holdable.includes(u))throw new Error(`There is no “${u}” to hold: there are ${this.holdable.join(", ")}.`);let h=e?this.copyState(e):this.initialState(),a=this.copyState(h),l=new Float64Array(t.length*o),c=a.map(()=>new Float64Array(t.length*r)),p=this.layers.map(()=>new Float64Array(t.length*n.length));for(let u=0;u<t.length;u++)this.#t(a,t[u],s,u,f=>p[f].set(n,u*n.length)),a.forEach((f,d)=>c[d].set(f,u*r)),F(this.readout,a[this.numLayers-1],l.subarray(u*o,(u+1)*o),this.readoutBias);return{ids:Array.from(t),logits:l,states:c,inside:p,initial:h,last:a,clamp:s}}opened(t,e,s,r=this.numLayers-1){let{parts:o,inside:n}=this.constructor,h=o.indexOf(e);return h>=0?$(t.states[h*this.numLayers+r],s,this.hiddenSize):$($(t.inside[r],s,this.kept.length),n.indexOf(e),this.hiddenSize)}backward(t,e,s=D){let{embeddingSize:r,hiddenSize:o,numLayers:n}=this,h=t.ids.length,a=new Float64Array(h*r),l=t.states.map(()=>new Float64Array(h*o)),c=this.initialState(),p=(u,f,d,b)=>u[d]?b<0?f[d]:$(u[d],b,o):void 0;for(let{position:u,gradient:f}of e)B(this.readout,Float64Array.from(f),p(l,c,n-1,u));for(let{state:u,position:f,gradient:d}of s){let b=p(l,c,u,f);for(let y=0;y<o;y++)b[y]+=d[y]}for(let u=$t([...e,...s]);u>=0;u--)for(let f=n-1;f>=0;f--){let d=(m,A)=>p(t.states,t.initial,m,A),b=(m,A)=>p(l,c,m,A),y=this.cellBackward(this.layers[f],{h:d(f,u),c:d(n+f,u),hBefore:d(f,u-1),cBefore:d(n+f,u-1),inside:$(t.inside[f],u,this.kept.length),dh:b(f,u),dc:b(n+f,u),dhBefore:b(f,u-1),dcBefore:b(n+f,u-1)},ht(t.clamp,f,u));B(this.layers[f].input,y,f>0?b(f-1,u):$(a,u,r))}return{inputs:a,states:l,initial:c}}},$=(i,t,e)=>i.subarray(t*e,(t+1)*e),j=i=>1/(1+Math.exp(-i));function S(i,t,e,s){for(let r of i){if((r.part??"h")!==t)continue;let o=s??r.value;r.unit===void 0?e.fill(o):e[r.unit]=o}}function ht(i,t,e){return i.length===0?D:i.filter(({layer:s=0,from:r=0,to:o=1/0})=>s===t&&e>=r&&e<o)}function $t(i){return i.reduce((t,{position:e})=>Math.max(t,e),-1)}var P=class extends q{static parts=["h"];static inside=["r","z","n"];static sums=3;constructor(t,{reset_after:e=!0}={}){super(t),this.resetAfter=e,this.fromCandidate=new Float64Array(this.hiddenSize);for(let s of this.layers){let{hiddenSize:r}=this;s.gates=s.recurrent.subarray(0,2*r*r),s.candidate=s.recurrent.subarray(2*r*r),s.candidateBias=s.recurrentBias.subarray(2*r)}}cell({gates:t,candidate:e,recurrentBias:s,candidateBias:r},o,n,h,a){let{hiddenSize:l,fromBefore:c,kept:p,resetAfter:u}=this,[f,d,b]=[0,1,2].map(m=>$(p,m,l));F(t,n,c.subarray(0,2*l),s);for(let m=0;m<l;m++)f[m]=j(o[m]+c[m]),d[m]=j(o[m+l]+c[m+l]);S(a,"r",f),S(a,"z",d);let y=u?n:this.fromCandidate;if(!u)for(let m=0;m<l;m++)y[m]=f[m]*n[m];F(e,y,c.subarray(2*l),r);for(let m=0;m<l;m++)b[m]=Math.tanh(o[m+2*l]+(u?f[m]:1)*c[m+2*l]);S(a,"n",b);for(let m=0;m<l;m++)n[m]=(1-d[m])*b[m]+d[m]*n[m];S(a,"h",n)}cellBackward({gates:t,candidate:e,candidateBias:s},{hBefore:r,inside:o,dh:n,dhBefore:h},a){let{hiddenSize:l,fromBelow:c,resetAfter:p}=this,[u,f,d]=[0,1,2].map(g=>$(o,g,l)),[b,y,m]=[0,1,2].map(g=>$(c,g,l)),A=n.slice();S(a,"h",A,0);for(let g=0;g<l;g++)y[g]=A[g]*(r[g]-d[g])*f[g]*(1-f[g]),m[g]=A[g]*(1-f[g])*(1-d[g]*d[g]),h[g]+=A[g]*f[g];S(a,"z",y,0),S(a,"n",m,0);let M=new Float64Array(l);if(p){F(e,r,M,s);for(let g=0;g<l;g++)b[g]=m[g]*M[g],M[g]=m[g]*u[g];B(e,M,h)}else{B(e,m,M);for(let g=0;g<l;g++)b[g]=M[g]*r[g],h[g]+=M[g]*u[g]}for(let g=0;g<l;g++)b[g]*=u[g]*(1-u[g]);return S(a,"r",b,0),B(t,c.subarray(0,2*l),h),c}};var W=class extends q{static parts=["h","c"];static inside=["i","f","g","o"];static sums=4;cell({recurrent:t,recurrentBias:e},s,r,o,n){let{hiddenSize:h,fromBefore:a,kept:l}=this,[c,p,u,f]=[0,1,2,3].map(d=>$(l,d,h));F(t,r,a,e);for(let d=0;d<h;d++)c[d]=j(s[d]+a[d]),p[d]=j(s[d+h]+a[d+h]),u[d]=Math.tanh(s[d+2*h]+a[d+2*h]),f[d]=j(s[d+3*h]+a[d+3*h]);S(n,"i",c),S(n,"f",p),S(n,"g",u),S(n,"o",f);for(let d=0;d<h;d++)o[d]=p[d]*o[d]+c[d]*u[d];S(n,"c",o);for(let d=0;d<h;d++)r[d]=f[d]*Math.tanh(o[d]);S(n,"h",r)}cellBackward({recurrent:t},{c:e,cBefore:s,inside:r,dh:o,dc:n,dhBefore:h,dcBefore:a},l){let{hiddenSize:c,fromBelow:p}=this,[u,f,d,b]=[0,1,2,3].map(w=>$(r,w,c)),[y,m,A,M]=[0,1,2,3].map(w=>$(p,w,c)),g=o.slice();S(l,"h",g,0);for(let w=0;w<c;w++){let x=Math.tanh(e[w]);M[w]=g[w]*x*b[w]*(1-b[w]),n[w]+=g[w]*b[w]*(1-x*x)}g.set(n),S(l,"c",g,0);for(let w=0;w<c;w++)y[w]=g[w]*d[w]*u[w]*(1-u[w]),m[w]=g[w]*s[w]*f[w]*(1-f[w]),A[w]=g[w]*u[w]*(1-d[w]*d[w]),a[w]+=g[w]*f[w];return S(l,"i",y,0),S(l,"f",m,0),S(l,"g",A,0),S(l,"o",M,0),B(t,p,h),p}};var K=class extends q{static parts=["h"];static inside=[];static sums=1;cell({recurrent:t,recurrentBias:e},s,r,o,n){let h=this.fromBefore;F(t,r,h,e);for(let a=0;a<r.length;a++)r[a]=Math.tanh(s[a]+h[a]);S(n,"h",r)}cellBackward({recurrent:t},{h:e,dh:s,dhBefore:r},o){let n=this.fromBelow;for(let h=0;h<e.length;h++)n[h]=s[h]*(1-e[h]*e[h]);return S(o,"h",n,0),B(t,n,r),n}};var ct={F16:2,F32:4},jt=2**-24;function dt(i){let t=new Float32Array(i.length),e=new Uint32Array(t.buffer);for(let s=0;s<i.length;s++){let r=i[s],o=(r&32768)<<16,n=r>>10&31,h=r&1023;n===0?(t[s]=h*jt,e[s]|=o):n===31?e[s]=o|2139095040|h<<13:e[s]=o|n+112<<23|h<<13}return t}function Nt(i){return ArrayBuffer.isView(i)?new Uint8Array(i.buffer,i.byteOffset,i.byteLength):new Uint8Array(i)}function tt(i){let t=Nt(i),e=l=>new Error(`These weights cannot be read: ${l}.`);if(t.length<8)throw e("the file is cut short");let s=new DataView(t.buffer,t.byteOffset,t.byteLength),r=8+Number(s.getBigUint64(0,!0));if(r>t.length)throw e("the header is cut short");let o;try{o=JSON.parse(new TextDecoder().decode(t.subarray(8,r)))}catch{throw e("the header is no JSON")}let{__metadata__:n={},...h}=o,a={};for(let[l,{dtype:c,shape:p,data_offsets:[u,f]}]of Object.entries(h)){let d=p.reduce((m,A)=>m*A,1);if(!(c in ct))throw e(`${l} has the type ${c}`);if(f-u!==d*ct[c]||r+f>t.length)throw e(`${l} is cut short`);let b=t.slice(r+u,r+f).buffer,y=c==="F16"?dt(new Uint16Array(b)):new Float32Array(b);a[l]={shape:p,data:y}}return{metadata:n,tensors:a}}function I(i,t=1){let e=new Float64Array(i.length),s=et(i);if(!(t>0))return e[s]=1,e;let r=0;for(let o=0;o<e.length;o++)e[o]=Math.exp((i[o]-i[s])/t),r+=e[o];for(let o=0;o<e.length;o++)e[o]/=r;return e}function et(i){let t=0;for(let e=1;e<i.length;e++)i[e]>i[t]&&(t=e);return t}function rt(i){let t=i>>>0;return()=>{t=t+1831565813>>>0;let e=Math.imul(t^t>>>15,t|1);return e^=e+Math.imul(e^e>>>7,e|61),((e^e>>>14)>>>0)/2**32}}function st(i,t){let e=0;for(let s=0;s<i.length;s++)if(e+=i[s],t<e)return s;return et(i)}function Ot(i){let t=1/(1+.3275911*Math.abs(i)),e=((((1.061405429*t-1.453152027)*t+1.421413741)*t-.284496736)*t+.254829592)*t;return Math.sign(i)*(1-e*Math.exp(-i*i))}var ft=i=>(1+Ot(i*Math.SQRT1_2))/2,qt=i=>Math.exp(-i*i/2)/Math.sqrt(2*Math.PI);function it(i,t){return{forward(e,s){for(let r=0;r<s.length;r++)s[r]=i(e[r])},backward(e,s,r){for(let o=0;o<r.length;o++)r[o]=s[o]*t(e[o])}}}var ut={relu:it(i=>Math.max(0,i),i=>i>0?1:0),relu2:it(i=>Math.max(0,i)**2,i=>2*Math.max(0,i)),gelu:it(i=>i*ft(i),i=>ft(i)+i*qt(i)),swiglu:{forward(i,t){for(let e=0;e<t.length;e++)t[e]=i[e]*j(i[e])*i[e+t.length]},backward(i,t,e){let s=t.length;for(let r=0;r<s;r++){let o=j(i[r]);e[r]=t[r]*i[r+s]*o*(1+i[r]*(1-o)),e[r+s]=t[r]*i[r]*o}}}};function Ct(i){if(i<16)return i;let e=Math.log(i/16)/Math.log(128/16);return Math.min(31,16+Math.floor(e*16))}function pt({positions:i="rotary",num_heads:t,context_length:e},s,r){let o=l=>Float64Array.from({length:t*e},(c,p)=>l(Math.floor(p/e),p%e)),n=l=>Float64Array.from({length:l/2},(c,p)=>1e4**(-2*p/l)),h=()=>{},a=s["positions.weight"]?.data;switch(i){case"none":return{add:h};case"rotary":return{add:h,rates:n(r/t)};case"alibi":return{add:h,bias:o((l,c)=>-c*2**(-8*(l+1)/t))};case"relative":return{add:h,bias:o((l,c)=>a[l*32+Ct(c)])};case"learned":return{add(l,c){let p=Math.min(c,e-1)*r;for(let u=0;u<r;u++)l[u]+=a[p+u]}};case"sinusoidal":{let l=n(r);return{add(c,p){let u=Math.min(p,e-1);l.forEach((f,d)=>{c[2*d]+=Math.sin(u*f),c[2*d+1]+=Math.cos(u*f)})}}}default:throw new Error(`These weights are told their places by “${i}”, which this page does not know.`)}}function G(i,t,e,s){let r=t.length;for(let o=0;o<r;o++){let n=Math.cos(e*t[o]),h=Math.sin(e*t[o]);for(let a=o;a<i.length;a+=s){let l=i[a],c=i[a+r];i[a]=l*n-c*h,i[a+r]=c*n+l*h}}}var J=[],Y=class{constructor(t,e){let s=l=>{if(!t[l])throw new Error(`These weights lack ${l}.`);return t[l].data},r=l=>Float64Array.from(s(l)),o=l=>({weight:r(`${l}.weight`),bias:t[`${l}.bias`]&&r(`${l}.bias`)});this.embedding=s("embedding.weight"),[this.vocabSize,this.embeddingSize]=t["embedding.weight"].shape;let n=this.embeddingSize;this.numHeads=e.num_heads,this.headWidth=n/this.numHeads,this.contextLength=e.context_length,this.activation=ut[e.activation??"gelu"],this.placing=pt(e,t,n),this.readout=t["readout.weight"]?s("readout.weight"):this.embedding,this.readoutBias=t["readout.bias"]?r("readout.bias"):new Float64Array(this.vocabSize),this.norm=o("norm"),this.layers=[];for(let l=0;l===0||t[`layers.${l}.linear1.weight`];l++){let c=p=>`layers.${l}.${p}`;this.layers.push({norm1:o(c("norm1")),norm2:o(c("norm2")),input:s(c("self_attn.in_proj_weight")),inputBias:r(c("self_attn.in_proj_bias")),output:s(c("self_attn.out_proj.weight")),outputBias:r(c("self_attn.out_proj.bias")),wide:s(c("linear1.weight")),wideBias:r(c("linear1.bias")),narrow:s(c("linear2.weight")),narrowBias:r(c("linear2.bias")),qNorm:e.qk_norm&&{weight:r(c("self_attn.q_norm.weight"))},kNorm:e.qk_norm&&{weight:r(c("self_attn.k_norm.weight"))}})}this.numLayers=this.layers.length;let h=t["layers.0.linear2.weight"].shape[1],a=l=>Object.fromEntries(Object.entries(l).map(([c,p])=>[c,new Float64Array(p)]));this.work=a({normed1:n,projected:3*n,q:n,weights:this.numHeads*this.contextLength,seen:n,middle:n,normed2:n,wide:this.layers[0].wideBias.length,active:h,step:n}),this.gradients=a({step:n,active:h,wide:this.work.wide.length,normed:n,seen:n,projected:3*n,weights:this.contextLength}),this.ended=new Float64Array(n)}initialState(){return{read:0,places:[]}}copyState(t){return{read:t.read,places:t.places.slice()}}step(t,e,s=J,r=0){let o=new Float64Array(this.vocabSize);return this.#r(this.#t(t,e,s,r),o),o}read(t,e){this.#t(t,e,J,0)}#r(t,e){R(this.norm,t,this.ended),F(this.readout,this.ended,e,this.readoutBias)}#t(t,e,s,r,o){let{embeddingSize:n,numLayers:h,work:a}=this,l=Float64Array.from(this.embedding.subarray(e*n,(e+1)*n));this.placing.add(l,t.read),t.places.push(new Float64Array(2*h*n));for(let c=0;c<h;c++)o?.(c,l),this.#s(c,l,t.places,t.places.length,t.read,nt(s,c,r)),this.#e(c),l.set(a.step);return t.read++,t.places.length>=this.contextLength&&t.places.shift(),l}#s(t,e,s,r,o,n,h=!0){let{embeddingSize:a,numHeads:l,headWidth:c,contextLength:p,work:u,layers:f}=this,d=f[t],{normed1:b,projected:y,q:m,weights:A,seen:M,middle:g}=u;if(R(d.norm1,e,b),F(d.input,b,y,d.inputBias),m.set(y.subarray(0,a)),d.qNorm)for(let v=0;v<l;v++)R(d.qNorm,L(y,v,c),L(m,v,c));if(this.placing.rates&&G(m,this.placing.rates,o,c),h){let v=s[r-1],_=L(v,2*t,a);if(_.set(y.subarray(a,2*a)),d.kNorm)for(let z=0;z<l;z++)R(d.kNorm,L(y,l+z,c),L(_,z,c));this.placing.rates&&G(_,this.placing.rates,o,c),L(v,2*t+1,a).set(y.subarray(2*a))}let w=Math.max(0,r-p),x=this.placing.bias,E=1/Math.sqrt(c);M.fill(0);for(let v=0;v<l;v++){let _=A.subarray(v*p,v*p+r-w),z=2*t*a+v*c,C=-1/0;for(let k=w;k<r;k++){let U=s[k],T=0;for(let O=0;O<c;O++)T+=m[v*c+O]*U[z+O];T*=E,x&&(T+=x[v*p+r-1-k]),_[k-w]=T,T>C&&(C=T)}let N=0;for(let k=0;k<_.length;k++)N+=_[k]=Math.exp(_[k]-C);for(let k=0;k<_.length;k++)_[k]/=N;if(!n.includes(v))for(let k=w;k<r;k++){let U=s[k],T=_[k-w];for(let O=0;O<c;O++)M[v*c+O]+=T*U[z+a+O]}}F(d.output,M,g,d.outputBias);for(let v=0;v<a;v++)g[v]+=e[v];return w}#e(t){let{middle:e,normed2:s,wide:r,active:o,step:n}=this.work,h=this.layers[t];R(h.norm2,e,s),F(h.wide,s,r,h.wideBias),this.activation.forward(r,o),F(h.narrow,o,n,h.narrowBias);for(let a=0;a<n.length;a++)n[a]+=e[a]}forward(t,{state:e,clamp:s=J}={}){let{embeddingSize:r,vocabSize:o,numLayers:n,numHeads:h}=this;for(let{layer:f,head:d}of s)if(!(f in this.layers&&d>=0&&d<h))throw new Error(`There is no head ${d} in layer ${f}: there are ${n} layers of ${h}.`);let a=e?this.copyState(e):this.initialState(),l=this.copyState(a),c=a.places.slice(),p=new Float64Array(t.length*o),u=Array.from({length:n+1},()=>new Float64Array(t.length*r));for(let f=0;f<t.length;f++){let d=this.#t(l,t[f],s,f,(b,y)=>{b===0&&c.push(l.places.at(-1)),u[b].set(y,f*r)});u[n].set(d,f*r),this.#r(d,L(p,f,o))}return{ids:Array.from(t),logits:p,stream:u,initial:a,last:l,places:c,clamp:s}}#i(t,e,s){let r=t.initial.places.length,o=L(t.stream[e],s,this.embeddingSize);return this.#s(e,o,t.places,r+s+1,t.initial.read+s,nt(t.clamp,e,s),!1)}attended(t,e,s){let r=this.#i(t,e,s),o=t.initial.places.length+s+1-r,n=Array.from({length:this.numHeads},(h,a)=>this.work.weights.slice(a*this.contextLength,a*this.contextLength+o));return{first:r-t.initial.places.length,weights:n}}backward(t,e){let{embeddingSize:s,numLayers:r}=this,o=t.ids.length,n=t.stream.map(()=>new Float64Array(o*s)),h=new Float64Array(s);for(let{position:a,gradient:l}of e)h.fill(0),B(this.readout,Float64Array.from(l),h),V(this.norm,L(t.stream[r],a,s),h,L(n[r],a,s));for(let a=r-1;a>=0;a--){let l=new Float64Array(o*2*s);for(let c=o-1;c>=0;c--)this.#o(t,a,c,n,l)}return{inputs:n[0].slice(),stream:n}}#o(t,e,s,r,o){let{embeddingSize:n,numHeads:h,headWidth:a,contextLength:l,work:c,gradients:p}=this,u=this.layers[e],f=L(r[e+1],s,n);if(gt(f)&&gt(L(o,s,2*n)))return;let d=this.#i(t,e,s);this.#e(e);let b=p.step;b.set(f),p.active.fill(0),B(u.narrow,f,p.active),this.activation.backward(c.wide,p.active,p.wide),p.normed.fill(0),B(u.wide,p.wide,p.normed),V(u.norm2,c.middle,p.normed,b);let{projected:y}=p,m=nt(t.clamp,e,s),A=t.initial.places.length,M=A+s+1,g=1/Math.sqrt(a);p.seen.fill(0),B(u.output,b,p.seen),y.fill(0);for(let x=0;x<h;x++){if(m.includes(x))continue;let E=c.weights.subarray(x*l,x*l+M-d),v=2*e*n+x*a,_=0;for(let z=d;z<M;z++){let C=t.places[z],N=0;for(let k=0;k<a;k++)N+=p.seen[x*a+k]*C[v+n+k];p.weights[z-d]=N,_+=E[z-d]*N}for(let z=d;z<M;z++){let C=t.places[z],N=E[z-d],k=N*(p.weights[z-d]-_)*g;for(let T=0;T<a;T++)y[x*a+T]+=k*C[v+T];if(z<A)continue;let U=(z-A)*2*n+x*a;for(let T=0;T<a;T++)o[U+T]+=k*c.q[x*a+T],o[U+n+T]+=N*p.seen[x*a+T]}}if(y.set(L(o,s,2*n),n),this.placing.rates&&G(y.subarray(0,2*n),this.placing.rates,-(t.initial.read+s),a),u.qNorm)for(let x=0;x<2*h;x++){let E=L(y,x,a).slice();L(y,x,a).fill(0),V(x<h?u.qNorm:u.kNorm,L(c.projected,x,a),E,L(y,x,a))}let w=L(r[e],s,n);w.set(b),p.normed.fill(0),B(u.input,y,p.normed),V(u.norm1,L(t.stream[e],s,n),p.normed,w)}},L=(i,t,e)=>i.subarray(t*e,(t+1)*e),gt=i=>i.every(t=>t===0);function nt(i,t,e){return i.length===0?J:i.filter(({layer:s,from:r=0,to:o=1/0})=>s===t&&e>=r&&e<o).map(({head:s})=>s)}function mt({bias:i},t){let e=0;if(i){for(let r=0;r<t.length;r++)e+=t[r];e/=t.length}let s=0;for(let r=0;r<t.length;r++)s+=(t[r]-e)**2;return{mean:e,scale:1/Math.sqrt(s/t.length+(i?1e-5:1e-6))}}function R(i,t,e){let{mean:s,scale:r}=mt(i,t),{weight:o,bias:n}=i;for(let h=0;h<t.length;h++)e[h]=(t[h]-s)*r*o[h]+(n?n[h]:0)}function V(i,t,e,s){let{mean:r,scale:o}=mt(i,t),n=0,h=0;for(let a=0;a<t.length;a++){let l=e[a]*i.weight[a];n+=l,h+=l*(t[a]-r)*o}i.bias||(n=0);for(let a=0;a<t.length;a++)s[a]+=o*(e[a]*i.weight[a]-(n+h*(t[a]-r)*o)/t.length)}var wt={rnn:K,lstm:W,gru:P,gpt:Y},ot=class{constructor(t){this.characters=Array.from(t),this.ids=new Map(this.characters.map((e,s)=>[e,s]))}encode(t){let e=[],s=new Set,r="",o=0;for(let n of t){let h=this.ids.get(n);h===void 0?(s.add(n),o++):(e.push(h),r+=n)}return{ids:e,kept:r,dropped:[...s],droppedCount:o}}decode(t){return Array.from(t,e=>this.characters[e]).join("")}};function bt(i){let{metadata:t,tensors:e}=tt(i),s=Object.hasOwn(wt,t.architecture)&&wt[t.architecture];if(!s)throw new Error(`These weights are of the architecture “${t.architecture}”, which this page cannot run.`);let r=new s(e,JSON.parse(t.config??"{}"));if(r.metadata=t,r.vocabulary=new ot(t.vocabulary),r.encode=o=>r.vocabulary.encode(o),r.vocabulary.characters.length!==r.vocabSize)throw new Error("These weights cannot be read: their vocabulary has another size.");return r}function Ht(i,t,e){return t.logits.subarray(e*i.vocabSize,(e+1)*i.vocabSize)}function Ut(i,t,e,s){let r=I(Ht(i,t,e)).map(o=>-o);return r[s]+=1,{position:e,gradient:r}}function yt(i,t,e,s){let{inputs:r}=i.backward(t,[Ut(i,t,e,s)]),o=new Float64Array(e+1);for(let n=0;n<=e;n++){let h=0;for(let a=n*i.embeddingSize;a<(n+1)*i.embeddingSize;a++)h+=r[a]**2;o[n]=Math.sqrt(h)}return o}var vt=`/* What all widgets look like. Colours come from the page around it: the book's
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
`;var St={"\n":"↵"," ":"␣","	":"⇥"},At={"\n":"new line"," ":"space","	":"tab",".":"full stop",",":"comma",":":"colon",";":"semicolon","'":"apostrophe",'"':"quotation mark","-":"hyphen","—":"dash","!":"exclamation mark","?":"question mark","(":"left parenthesis",")":"right parenthesis","[":"left bracket","]":"right bracket","&":"ampersand"},Mt={"‘":"'","’":"'","“":'"',"”":'"',"–":"-"," ":" "};function Z(i){return St[i]?St[i]:/^[\p{C}\p{M}\p{Z}]$/u.test(i)?`U+${i.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}`:i}function Pt(i){return At[i]?At[i]:i!==i.toLowerCase()?`capital ${i}`:Z(i)}function Wt(i,t,e,s){let r=[],o=i.vocabulary.ids,n=new Set,h=Array.from(t.replace(/\r\n?/g,`
`),p=>{let u=Mt[p];return o.has(p)||!o.has(u)?p:(n.add(p),u)}).join(""),{ids:a,dropped:l,droppedCount:c}=i.encode(h);return n.size>0&&r.push(`Read ${[...n].map(p=>`${Z(p)} as ${Z(Mt[p])}`).join(", ")}.`),c>0&&r.push(Gt(l,c)),a.length>e&&(a=a.slice(-e),r.push(`Reads only the last ${e.toLocaleString("en-GB")} characters of the ${s}.`)),{ids:a,notes:r}}function Kt(i){return i.vocabulary.ids.get(`
`)??0}function zt(i,t,e,s="prompt"){let{ids:r,notes:o}=Wt(i,t,e,s);if(r.length===0){r.push(Kt(i));let n=Pt(i.vocabulary.characters[r[0]]);o.push(`The ${s} is empty, so the text starts from a ${n}.`)}return{ids:r,notes:o}}function Gt(i,t){let e=i.slice(0,12).map(Z).join(" "),s=i.length>12?` and ${i.length-12} more`:"";return`Left out ${t===1?"1 character":`${t.toLocaleString("en-GB")} characters`} this model never saw: ${e}${s}`}function Ft(i,t){let e=document.createRange().createContextualFragment(i.replace(/ \w+="\{\w+\}"|\{\w+\}/g,"")).firstElementChild;e.dataset.architecture=t.metadata.architecture;for(let s of e.querySelectorAll("input, textarea, button, select"))s.dataset.lmSuppressShortcuts="true";return e}var Tt=new Map;function Lt(i,...t){let e=i.ownerDocument;for(let s of t){let r=Tt.get(s);r||(r=new CSSStyleSheet,r.replaceSync(s),Tt.set(s,r)),e.adoptedStyleSheets.includes(r)||e.adoptedStyleSheets.push(r)}}function Bt(i){i.scrollHeight>i.clientHeight?i.tabIndex=0:i.removeAttribute("tabindex")}var Q=class{constructor(t){this.region=t}say(t){clearTimeout(this.speaking),this.speaking=setTimeout(()=>{this.region.textContent=t},600)}stop(){clearTimeout(this.speaking)}};function Et(i,t){return({model:e,el:s})=>{let r,o=()=>{r?.end(),r=void 0;let n=e.get("weights");if(n?.byteLength)try{r=new t(e,s,i(n))}catch(h){let a=document.createElement("p");throw a.setAttribute("role","alert"),a.textContent=h.message,s.append(a),h}};return e.on("change:weights",o),o(),()=>{e.off("change:weights",o),r?.end()}}}var H=64,Vt=200,Jt=11,X=class{constructor(t,e){this.model=t,this.onProgress=e,this.ids=[],this.promptLength=0,this.target=0,this.snapshots=[t.initialState()],this.#t(0)}get running(){return this.frame!==void 0}get written(){return this.ids.length-this.promptLength}begin(t,{temperature:e,seed:s,count:r}){let o=Yt(this.ids,t);this.snapshots.length=Math.min(this.snapshots.length,Math.floor(o/H)+1),this.ids=t.slice(),this.promptLength=t.length,this.chances=[],this.temperature=e,this.random=rt(s),this.target=t.length+r,this.#t(t.length-1),this.#s()}extend(t){this.target+=t,this.#s()}stop(){cancelAnimationFrame(this.frame),this.frame=void 0,this.target=Math.max(this.ids.length,this.promptLength)}logitsBefore(t){if(t<1)return;let e=this.#r(t-1);return this.model.step(e,this.ids[t-1])}influenceOn(t){let e=Math.max(0,t-Vt),s=this.model.forward(this.ids.slice(e,t),{state:this.#r(e)});return{from:e,norms:yt(this.model,s,t-e-1,this.ids[t])}}#r(t){let e=Math.min(Math.floor(t/H),this.snapshots.length-1),s=this.model.copyState(this.snapshots[e]);for(let r=e*H;r<t;r++)this.model.read(s,this.ids[r]);return s}#t(t){let e=Math.min(Math.floor(Math.max(0,t)/H),this.snapshots.length-1);this.snapshots.length=e+1,this.state=this.model.copyState(this.snapshots[e]),this.read=e*H}#s(){this.frame===void 0&&this.#e()}#e(){this.frame=void 0;let t=performance.now()+Jt;for(;this.ids.length<this.target&&performance.now()<t;)this.#i();this.ids.length<this.target&&(this.frame=requestAnimationFrame(()=>this.#e())),this.onProgress(this)}#i(){let t=this.ids[this.read];if(this.read<this.ids.length-1)this.model.read(this.state,t);else{let e=I(this.model.step(this.state,t),this.temperature),s=st(e,this.random());this.ids.push(s),this.chances.push(e[s])}this.read++,this.read%H===0&&(this.snapshots[this.read/H]=this.model.copyState(this.state))}};function Yt(i,t){let e=Math.min(i.length,t.length),s=0;for(;s<e&&i[s]===t[s];)s++;return s}var at={prompt:"O, what a",temperature:.5,length:160},Zt=2e3,_t=50,Qt=60,Xt=140,te="Tab takes what it wrote, a second Tab moves on; Escape stops it.";function ee(i,t){let e=2166136261^t;for(let s of i)e=Math.imul(e^s.codePointAt(0),16777619);return e>>>0}function re(i){let t=i.indexOf(`

`,_t);if(t>=0)return i.slice(0,t);let e=new RegExp(`^[^]{${_t},}[.!?](?=\\s|$)`).exec(i);return e?e[0]:i.replace(/\s+\S*$/,"")}var se=()=>matchMedia("(prefers-reduced-motion: reduce)").matches,lt=class{constructor(t,e,s){this.model=s,this.example=t.get("prompt")??at.prompt,this.ending=new AbortController,Lt(e,vt,xt),this.root=e.querySelector(".unrolled-hello")??ie(e,s);let r=o=>this.root.querySelector(o);this.field=r("textarea"),this.parts={sheet:r(".sheet"),typed:r(".typed"),drawn:r(".drawn"),status:r(".status"),take:r(".take"),again:r(".again"),stop:r(".stop")},this.speaker=new Q(r(".spoken")),this.writer=new X(s,()=>this.#i()),this.ghost="",this.shown=0,this.times=0,this.#r(),this.root.dataset.live="yes",this.parts.again.disabled=!1,this.#e()}#r(){let t=(e,s,r)=>e.addEventListener(s,r,{signal:this.ending.signal});t(this.field,"input",()=>this.#s()),t(this.field,"focus",()=>{this.fresh=!1}),t(this.field,"keydown",e=>this.#t(e)),t(this.parts.take,"click",()=>this.#h()),t(this.parts.again,"click",()=>{this.times++,this.#e()}),t(this.parts.stop,"click",()=>this.#c())}#t(t){if(t.isComposing)return;t.key==="Escape"&&(this.fresh=!1,this.#c());let e=this.field.selectionStart===this.field.value.length;t.key!=="Tab"||t.shiftKey||!this.fresh||!this.ghost||!e||(t.preventDefault(),this.#h(),this.fresh=!1)}#s(){this.fresh=!0,this.times=0;let{value:t}=this.field,e=t.startsWith(this.text)?t.slice(this.text.length):void 0;if(e&&this.text&&this.ghost.startsWith(e)&&this.ghost.length>e.length+20)return this.text=t,this.ghost=this.ghost.slice(e.length),this.shown=Math.max(0,this.shown-e.length),this.#n();this.#a(),this.ghost="",this.text=t,this.#n(),this.later=setTimeout(()=>this.#e(),Qt)}#e(){this.#a(),this.text=this.field.value;let{ids:t,notes:e}=zt(this.model,this.text||this.example,Zt);this.notes=e,this.ghost="",this.shown=0,this.#n();let s=ee(this.model.vocabulary.decode(t),this.times);this.writer.begin(t,{temperature:at.temperature,seed:s,count:at.length})}#i(){let{writer:t,parts:e}=this;if(e.stop.disabled=!1,t.running){t.promptLength>500&&t.written===0&&this.#l("Reading what you typed …");return}let s=t.ids.slice(t.promptLength);this.ghost=re(this.model.vocabulary.decode(s)),this.since=performance.now(),this.#o()}#o(){let t=se()?1/0:(performance.now()-this.since)*Xt/1e3;this.shown=Math.min(this.ghost.length,Math.max(this.shown,Math.ceil(t))),this.#n(),this.shown<this.ghost.length?this.frame=requestAnimationFrame(()=>this.#o()):this.#f()}#f(){let{parts:t,field:e}=this;this.#d(),this.#l([...this.notes,te].join(" "));let s=this.text||this.example;this.speaker.say(`After “${s.slice(-60)}” the network writes: ${this.ghost}`);let r=e.selectionStart===e.value.length;this.text&&r&&(t.sheet.scrollTop=t.sheet.scrollHeight)}#n(){let{parts:t}=this;t.typed.textContent=this.text||this.example,t.drawn.textContent=this.ghost.slice(0,this.shown),t.take.disabled=!this.ghost}#h(){this.ghost&&(this.field.value=(this.text||this.example)+this.ghost,this.field.focus({preventScroll:!0}),this.field.setSelectionRange(this.field.value.length,this.field.value.length),this.times=0,this.#e())}#c(){this.#a(),this.ghost=this.ghost.slice(0,this.shown),this.#n(),this.#l("Stopped. Type on, or press Again.")}#a(){clearTimeout(this.later),this.speaker.stop(),cancelAnimationFrame(this.frame),this.writer.stop(),this.#d()}#d(){document.activeElement===this.parts.stop&&this.parts.again.focus(),this.parts.stop.disabled=!0}#l(t){this.parts.status.textContent!==t&&(this.parts.status.textContent=t,Bt(this.parts.status))}end(){this.ending.abort(),this.#a(),this.root.remove()}};function ie(i,t){let e=Ft(kt,t),[s,r,o]=["label","textarea",".status"].map(n=>e.querySelector(n));return r.id=`unrolled-hello-${Math.random().toString(36).slice(2)}`,o.id=`${r.id}-hint`,s.htmlFor=r.id,r.setAttribute("aria-describedby",o.id),i.replaceChildren(e),e}var Qe={render:Et(bt,lt)};export{at as DEFAULTS,Qe as default,re as roundedOff,ee as seedOf};
