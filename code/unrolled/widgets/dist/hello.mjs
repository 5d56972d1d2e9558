// Made by unrolled.widgets.bundle from a362cce2ffc19a4e837cfd6f10ec514e341c2477dcef6408846a875116eee5b5
function F(i,t,e,s,r=0){let n=t.length,o=e.length,h=2*n,a=3*n,l=4*n,c=5*n,p=6*n,d=7*n,u=0;for(;u+8<=o;u+=8){let f=0,b=0,y=0,m=0,A=0,M=0,g=0,w=0;for(let v=0,E=u*n;v<n;v++,E++){let x=t[v];f+=i[E]*x,b+=i[E+n]*x,y+=i[E+h]*x,m+=i[E+a]*x,A+=i[E+l]*x,M+=i[E+c]*x,g+=i[E+p]*x,w+=i[E+d]*x}e[u]=f,e[u+1]=b,e[u+2]=y,e[u+3]=m,e[u+4]=A,e[u+5]=M,e[u+6]=g,e[u+7]=w}for(;u<o;u++){let f=0;for(let b=0,y=u*n;b<n;b++,y++)f+=i[y]*t[b];e[u]=f}for(u=0;u<o;u++)e[u]+=s[r+u]}function B(i,t,e){let s=e.length,r=2*s,n=3*s,o=0;for(;o+4<=t.length;o+=4){let h=t[o],a=t[o+1],l=t[o+2],c=t[o+3];for(let p=0,d=o*s;p<s;p++,d++)e[p]+=h*i[d]+a*i[d+s]+(l*i[d+r]+c*i[d+n])}for(;o<t.length;o++){let h=t[o];for(let a=0,l=o*s;a<s;a++,l++)e[a]+=h*i[l]}}var I=[],q=class{constructor(t){let e=o=>{if(!t[o])throw new Error(`These weights lack ${o}.`);return t[o].data};this.embedding=e("embedding.weight"),[this.vocabSize,this.embeddingSize]=t["embedding.weight"].shape,this.readout=e("readout.weight"),this.readoutBias=Float64Array.from(e("readout.bias")),this.hiddenSize=t["readout.weight"].shape[1],this.layers=[];for(let o=0;o===0||t[`layers.${o}.weight_ih`];o++)this.layers.push({input:e(`layers.${o}.weight_ih`),inputBias:Float64Array.from(e(`layers.${o}.bias_ih`)),recurrent:e(`layers.${o}.weight_hh`),recurrentBias:Float64Array.from(e(`layers.${o}.bias_hh`))});this.numLayers=this.layers.length;let{parts:s,inside:r,sums:n}=this.constructor;if(this.numSums=n*this.hiddenSize,this.layers[0].inputBias.length!==this.numSums)throw new Error("These weights cannot be read: their layers have another size.");this.holdable=[...s,...r],this.fromBelow=new Float64Array(this.numSums),this.fromBefore=new Float64Array(this.numSums),this.kept=new Float64Array(r.length*this.hiddenSize),this.projected=this.#e()}#e(){let{embeddingSize:t,numSums:e,vocabSize:s}=this,{input:r,inputBias:n}=this.layers[0],o=new Float64Array(s*e);for(let h=0;h<s;h++){let a=Float64Array.from(this.embedding.subarray(h*t,(h+1)*t));F(r,a,o.subarray(h*e,(h+1)*e),n)}return o}initialState(){let{length:t}=this.constructor.parts;return Array.from({length:t*this.numLayers},()=>new Float64Array(this.hiddenSize))}copyState(t){return t.map(e=>e.slice())}step(t,e,s=I,r=0){this.#t(t,e,s,r);let n=new Float64Array(this.vocabSize);return F(this.readout,t[this.numLayers-1],n,this.readoutBias),n}read(t,e){this.#t(t,e,I,0)}#t(t,e,s,r,n){let{numSums:o,fromBelow:h}=this;for(let a=0;a<this.numLayers;a++){let l=this.layers[a],c=h;a===0?c=this.projected.subarray(e*o,(e+1)*o):F(l.input,t[a-1],c,l.inputBias),this.cell(l,c,t[a],t[this.numLayers+a],ct(s,a,r)),n?.(a)}}forward(t,{state:e,clamp:s=I}={}){let{hiddenSize:r,vocabSize:n,kept:o}=this;for(let{part:d="h"}of s)if(!this.holdable.includes(d))throw new Error(`There is no “${d}” to hold: there are ${this.holdable.join(", ")}.`);let h=e?this.copyState(e):this.initialState(),a=this.copyState(h),l=new Float64Array(t.length*n),c=a.map(()=>new Float64Array(t.length*r)),p=this.layers.map(()=>new Float64Array(t.length*o.length));for(let d=0;d<t.length;d++)this.#t(a,t[d],s,d,u=>p[u].set(o,d*o.length)),a.forEach((u,f)=>c[f].set(u,d*r)),F(this.readout,a[this.numLayers-1],l.subarray(d*n,(d+1)*n),this.readoutBias);return{ids:Array.from(t),logits:l,states:c,inside:p,initial:h,last:a,clamp:s}}opened(t,e,s,r=this.numLayers-1){let{parts:n,inside:o}=this.constructor,h=n.indexOf(e);return h>=0?$(t.states[h*this.numLayers+r],s,this.hiddenSize):$($(t.inside[r],s,this.kept.length),o.indexOf(e),this.hiddenSize)}backward(t,e,s=I){let{embeddingSize:r,hiddenSize:n,numLayers:o}=this,h=t.ids.length,a=new Float64Array(h*r),l=t.states.map(()=>new Float64Array(h*n)),c=this.initialState(),p=(d,u,f,b)=>d[f]?b<0?u[f]:$(d[f],b,n):void 0;for(let{position:d,gradient:u}of e)B(this.readout,Float64Array.from(u),p(l,c,o-1,d));for(let{state:d,position:u,gradient:f}of s){let b=p(l,c,d,u);for(let y=0;y<n;y++)b[y]+=f[y]}for(let d=jt([...e,...s]);d>=0;d--)for(let u=o-1;u>=0;u--){let f=(m,A)=>p(t.states,t.initial,m,A),b=(m,A)=>p(l,c,m,A),y=this.cellBackward(this.layers[u],{h:f(u,d),c:f(o+u,d),hBefore:f(u,d-1),cBefore:f(o+u,d-1),inside:$(t.inside[u],d,this.kept.length),dh:b(u,d),dc:b(o+u,d),dhBefore:b(u,d-1),dcBefore:b(o+u,d-1)},ct(t.clamp,u,d));B(this.layers[u].input,y,u>0?b(u-1,d):$(a,d,r))}return{inputs:a,states:l,initial:c}}},$=(i,t,e)=>i.subarray(t*e,(t+1)*e),j=i=>1/(1+Math.exp(-i));function S(i,t,e,s){for(let r of i){if((r.part??"h")!==t)continue;let n=s??r.value;r.unit===void 0?e.fill(n):e[r.unit]=n}}function ct(i,t,e){return i.length===0?I:i.filter(({layer:s=0,from:r=0,to:n=1/0})=>s===t&&e>=r&&e<n)}function jt(i){return i.reduce((t,{position:e})=>Math.max(t,e),-1)}var P=class extends q{static parts=["h"];static inside=["r","z","n"];static sums=3;constructor(t,{reset_after:e=!0}={}){super(t),this.resetAfter=e,this.fromCandidate=new Float64Array(this.hiddenSize);for(let s of this.layers){let{hiddenSize:r}=this;s.gates=s.recurrent.subarray(0,2*r*r),s.candidate=s.recurrent.subarray(2*r*r),s.candidateBias=s.recurrentBias.subarray(2*r)}}cell({gates:t,candidate:e,recurrentBias:s,candidateBias:r},n,o,h,a){let{hiddenSize:l,fromBefore:c,kept:p,resetAfter:d}=this,[u,f,b]=[0,1,2].map(m=>$(p,m,l));F(t,o,c.subarray(0,2*l),s);for(let m=0;m<l;m++)u[m]=j(n[m]+c[m]),f[m]=j(n[m+l]+c[m+l]);S(a,"r",u),S(a,"z",f);let y=d?o:this.fromCandidate;if(!d)for(let m=0;m<l;m++)y[m]=u[m]*o[m];F(e,y,c.subarray(2*l),r);for(let m=0;m<l;m++)b[m]=Math.tanh(n[m+2*l]+(d?u[m]:1)*c[m+2*l]);S(a,"n",b);for(let m=0;m<l;m++)o[m]=(1-f[m])*b[m]+f[m]*o[m];S(a,"h",o)}cellBackward({gates:t,candidate:e,candidateBias:s},{hBefore:r,inside:n,dh:o,dhBefore:h},a){let{hiddenSize:l,fromBelow:c,resetAfter:p}=this,[d,u,f]=[0,1,2].map(g=>$(n,g,l)),[b,y,m]=[0,1,2].map(g=>$(c,g,l)),A=o.slice();S(a,"h",A,0);for(let g=0;g<l;g++)y[g]=A[g]*(r[g]-f[g])*u[g]*(1-u[g]),m[g]=A[g]*(1-u[g])*(1-f[g]*f[g]),h[g]+=A[g]*u[g];S(a,"z",y,0),S(a,"n",m,0);let M=new Float64Array(l);if(p){F(e,r,M,s);for(let g=0;g<l;g++)b[g]=m[g]*M[g],M[g]=m[g]*d[g];B(e,M,h)}else{B(e,m,M);for(let g=0;g<l;g++)b[g]=M[g]*r[g],h[g]+=M[g]*d[g]}for(let g=0;g<l;g++)b[g]*=d[g]*(1-d[g]);return S(a,"r",b,0),B(t,c.subarray(0,2*l),h),c}};var W=class extends q{static parts=["h","c"];static inside=["i","f","g","o"];static sums=4;cell({recurrent:t,recurrentBias:e},s,r,n,o){let{hiddenSize:h,fromBefore:a,kept:l}=this,[c,p,d,u]=[0,1,2,3].map(f=>$(l,f,h));F(t,r,a,e);for(let f=0;f<h;f++)c[f]=j(s[f]+a[f]),p[f]=j(s[f+h]+a[f+h]),d[f]=Math.tanh(s[f+2*h]+a[f+2*h]),u[f]=j(s[f+3*h]+a[f+3*h]);S(o,"i",c),S(o,"f",p),S(o,"g",d),S(o,"o",u);for(let f=0;f<h;f++)n[f]=p[f]*n[f]+c[f]*d[f];S(o,"c",n);for(let f=0;f<h;f++)r[f]=u[f]*Math.tanh(n[f]);S(o,"h",r)}cellBackward({recurrent:t},{c:e,cBefore:s,inside:r,dh:n,dc:o,dhBefore:h,dcBefore:a},l){let{hiddenSize:c,fromBelow:p}=this,[d,u,f,b]=[0,1,2,3].map(w=>$(r,w,c)),[y,m,A,M]=[0,1,2,3].map(w=>$(p,w,c)),g=n.slice();S(l,"h",g,0);for(let w=0;w<c;w++){let v=Math.tanh(e[w]);M[w]=g[w]*v*b[w]*(1-b[w]),o[w]+=g[w]*b[w]*(1-v*v)}g.set(o),S(l,"c",g,0);for(let w=0;w<c;w++)y[w]=g[w]*f[w]*d[w]*(1-d[w]),m[w]=g[w]*s[w]*u[w]*(1-u[w]),A[w]=g[w]*d[w]*(1-f[w]*f[w]),a[w]+=g[w]*u[w];return S(l,"i",y,0),S(l,"f",m,0),S(l,"g",A,0),S(l,"o",M,0),B(t,p,h),p}};var G=class extends q{static parts=["h"];static inside=[];static sums=1;cell({recurrent:t,recurrentBias:e},s,r,n,o){let h=this.fromBefore;F(t,r,h,e);for(let a=0;a<r.length;a++)r[a]=Math.tanh(s[a]+h[a]);S(o,"h",r)}cellBackward({recurrent:t},{h:e,dh:s,dhBefore:r},n){let o=this.fromBelow;for(let h=0;h<e.length;h++)o[h]=s[h]*(1-e[h]*e[h]);return S(n,"h",o,0),B(t,o,r),o}};var dt={F16:2,F32:4},Nt=2**-24;function ft(i){let t=new Float32Array(i.length),e=new Uint32Array(t.buffer);for(let s=0;s<i.length;s++){let r=i[s],n=(r&32768)<<16,o=r>>10&31,h=r&1023;o===0?(t[s]=h*Nt,e[s]|=n):o===31?e[s]=n|2139095040|h<<13:e[s]=n|o+112<<23|h<<13}return t}function Ot(i){return ArrayBuffer.isView(i)?new Uint8Array(i.buffer,i.byteOffset,i.byteLength):new Uint8Array(i)}function tt(i){let t=Ot(i),e=l=>new Error(`These weights cannot be read: ${l}.`);if(t.length<8)throw e("the file is cut short");let s=new DataView(t.buffer,t.byteOffset,t.byteLength),r=8+Number(s.getBigUint64(0,!0));if(r>t.length)throw e("the header is cut short");let n;try{n=JSON.parse(new TextDecoder().decode(t.subarray(8,r)))}catch{throw e("the header is no JSON")}let{__metadata__:o={},...h}=n,a={};for(let[l,{dtype:c,shape:p,data_offsets:[d,u]}]of Object.entries(h)){let f=p.reduce((m,A)=>m*A,1);if(!(c in dt))throw e(`${l} has the type ${c}`);if(u-d!==f*dt[c]||r+u>t.length)throw e(`${l} is cut short`);let b=t.slice(r+d,r+u).buffer,y=c==="F16"?ft(new Uint16Array(b)):new Float32Array(b);a[l]={shape:p,data:y}}return{metadata:o,tensors:a}}function K(i,t=1){let e=new Float64Array(i.length),s=rt(i);if(!(t>0))return e[s]=1,e;let r=0;for(let n=0;n<e.length;n++)e[n]=Math.exp((i[n]-i[s])/t),r+=e[n];for(let n=0;n<e.length;n++)e[n]/=r;return e}function et(i,{temperature:t=1,topK:e=0,topP:s=1,minP:r=0}={}){let n=K(i,t);if(!e&&s>=1&&!r)return n;let o=Array.from(n.keys()).sort((c,p)=>n[p]-n[c]||c-p),h=n[o[0]],a=0,l=0;o.forEach((c,p)=>{let d=n[c],u=p===0||a<s&&d>=r*h&&(!e||p<e);a+=d,u?l+=d:n[c]=0});for(let c=0;c<n.length;c++)n[c]/=l;return n}function rt(i){let t=0;for(let e=1;e<i.length;e++)i[e]>i[t]&&(t=e);return t}function st(i){let t=i>>>0;return()=>{t=t+1831565813>>>0;let e=Math.imul(t^t>>>15,t|1);return e^=e+Math.imul(e^e>>>7,e|61),((e^e>>>14)>>>0)/2**32}}function it(i,t){let e=0;for(let s=0;s<i.length;s++)if(e+=i[s],t<e)return s;return rt(i)}function qt(i){let t=1/(1+.3275911*Math.abs(i)),e=((((1.061405429*t-1.453152027)*t+1.421413741)*t-.284496736)*t+.254829592)*t;return Math.sign(i)*(1-e*Math.exp(-i*i))}var ut=i=>(1+qt(i*Math.SQRT1_2))/2,Ct=i=>Math.exp(-i*i/2)/Math.sqrt(2*Math.PI);function nt(i,t){return{forward(e,s){for(let r=0;r<s.length;r++)s[r]=i(e[r])},backward(e,s,r){for(let n=0;n<r.length;n++)r[n]=s[n]*t(e[n])}}}var pt={relu:nt(i=>Math.max(0,i),i=>i>0?1:0),relu2:nt(i=>Math.max(0,i)**2,i=>2*Math.max(0,i)),gelu:nt(i=>i*ut(i),i=>ut(i)+i*Ct(i)),swiglu:{forward(i,t){for(let e=0;e<t.length;e++)t[e]=i[e]*j(i[e])*i[e+t.length]},backward(i,t,e){let s=t.length;for(let r=0;r<s;r++){let n=j(i[r]);e[r]=t[r]*i[r+s]*n*(1+i[r]*(1-n)),e[r+s]=t[r]*i[r]*n}}}};function gt({bias:i},t){let e=0;if(i){for(let r=0;r<t.length;r++)e+=t[r];e/=t.length}let s=0;for(let r=0;r<t.length;r++)s+=(t[r]-e)**2;return{mean:e,scale:1/Math.sqrt(s/t.length+(i?1e-5:1e-6))}}function U(i,t,e){let{mean:s,scale:r}=gt(i,t),{weight:n,bias:o}=i;for(let h=0;h<t.length;h++)e[h]=(t[h]-s)*r*n[h]+(o?o[h]:0)}function R(i,t,e,s){let{mean:r,scale:n}=gt(i,t),o=0,h=0;for(let a=0;a<t.length;a++){let l=e[a]*i.weight[a];o+=l,h+=l*(t[a]-r)*n}i.bias||(o=0);for(let a=0;a<t.length;a++)s[a]+=n*(e[a]*i.weight[a]-(o+h*(t[a]-r)*n)/t.length)}function Ht(i){if(i<16)return i;let e=Math.log(i/16)/Math.log(128/16);return Math.min(31,16+Math.floor(e*16))}function mt({positions:i="rotary",num_heads:t,context_length:e},s,r){let n=l=>Float64Array.from({length:t*e},(c,p)=>l(Math.floor(p/e),p%e)),o=l=>Float64Array.from({length:l/2},(c,p)=>1e4**(-2*p/l)),h=()=>{},a=s["positions.weight"]?.data;switch(i){case"none":return{add:h};case"rotary":return{add:h,rates:o(r/t)};case"alibi":return{add:h,bias:n((l,c)=>-c*2**(-8*(l+1)/t))};case"relative":return{add:h,bias:n((l,c)=>a[l*32+Ht(c)])};case"learned":return{add(l,c){let p=Math.min(c,e-1)*r;for(let d=0;d<r;d++)l[d]+=a[p+d]}};case"sinusoidal":{let l=o(r);return{add(c,p){let d=Math.min(p,e-1);l.forEach((u,f)=>{c[2*f]+=Math.sin(d*u),c[2*f+1]+=Math.cos(d*u)})}}}default:throw new Error(`These weights are told their places by “${i}”, which this page does not know.`)}}function V(i,t,e,s){let r=t.length;for(let n=0;n<r;n++){let o=Math.cos(e*t[n]),h=Math.sin(e*t[n]);for(let a=n;a<i.length;a+=s){let l=i[a],c=i[a+r];i[a]=l*o-c*h,i[a+r]=c*o+l*h}}}var J=[],Y=class{constructor(t,e){let s=l=>{if(!t[l])throw new Error(`These weights lack ${l}.`);return t[l].data},r=l=>Float64Array.from(s(l)),n=l=>({weight:r(`${l}.weight`),bias:t[`${l}.bias`]&&r(`${l}.bias`)});this.embedding=s("embedding.weight"),[this.vocabSize,this.embeddingSize]=t["embedding.weight"].shape;let o=this.embeddingSize;this.numHeads=e.num_heads,this.headWidth=o/this.numHeads,this.contextLength=e.context_length,this.activation=pt[e.activation??"gelu"],this.placing=mt(e,t,o),this.readout=t["readout.weight"]?s("readout.weight"):this.embedding,this.readoutBias=t["readout.bias"]?r("readout.bias"):new Float64Array(this.vocabSize),this.norm=n("norm"),this.layers=[];for(let l=0;l===0||t[`layers.${l}.linear1.weight`];l++){let c=p=>`layers.${l}.${p}`;this.layers.push({norm1:n(c("norm1")),norm2:n(c("norm2")),input:s(c("self_attn.in_proj_weight")),inputBias:r(c("self_attn.in_proj_bias")),output:s(c("self_attn.out_proj.weight")),outputBias:r(c("self_attn.out_proj.bias")),wide:s(c("linear1.weight")),wideBias:r(c("linear1.bias")),narrow:s(c("linear2.weight")),narrowBias:r(c("linear2.bias")),qNorm:e.qk_norm&&{weight:r(c("self_attn.q_norm.weight"))},kNorm:e.qk_norm&&{weight:r(c("self_attn.k_norm.weight"))}})}this.numLayers=this.layers.length;let h=t["layers.0.linear2.weight"].shape[1],a=l=>Object.fromEntries(Object.entries(l).map(([c,p])=>[c,new Float64Array(p)]));this.work=a({normed1:o,projected:3*o,q:o,weights:this.numHeads*this.contextLength,seen:o,middle:o,normed2:o,wide:this.layers[0].wideBias.length,active:h,step:o}),this.gradients=a({step:o,active:h,wide:this.work.wide.length,normed:o,seen:o,projected:3*o,weights:this.contextLength}),this.ended=new Float64Array(o)}initialState(){return{read:0,places:[]}}copyState(t){return{read:t.read,places:t.places.slice()}}step(t,e,s=J,r=0){let n=new Float64Array(this.vocabSize);return this.#e(this.#t(t,e,s,r),n),n}read(t,e){this.#t(t,e,J,0)}#e(t,e){U(this.norm,t,this.ended),F(this.readout,this.ended,e,this.readoutBias)}#t(t,e,s,r,n){let{embeddingSize:o,numLayers:h,work:a}=this,l=Float64Array.from(this.embedding.subarray(e*o,(e+1)*o));this.placing.add(l,t.read),t.places.push(new Float64Array(2*h*o));for(let c=0;c<h;c++)n?.(c,l),this.#s(c,l,t.places,t.places.length,t.read,ot(s,c,r)),this.#r(c),l.set(a.step);return t.read++,t.places.length>=this.contextLength&&t.places.shift(),l}#s(t,e,s,r,n,o,h=!0){let{embeddingSize:a,numHeads:l,headWidth:c,contextLength:p,work:d,layers:u}=this,f=u[t],{normed1:b,projected:y,q:m,weights:A,seen:M,middle:g}=d;if(U(f.norm1,e,b),F(f.input,b,y,f.inputBias),m.set(y.subarray(0,a)),f.qNorm)for(let x=0;x<l;x++)U(f.qNorm,L(y,x,c),L(m,x,c));if(this.placing.rates&&V(m,this.placing.rates,n,c),h){let x=s[r-1],_=L(x,2*t,a);if(_.set(y.subarray(a,2*a)),f.kNorm)for(let z=0;z<l;z++)U(f.kNorm,L(y,l+z,c),L(_,z,c));this.placing.rates&&V(_,this.placing.rates,n,c),L(x,2*t+1,a).set(y.subarray(2*a))}let w=Math.max(0,r-p),v=this.placing.bias,E=1/Math.sqrt(c);M.fill(0);for(let x=0;x<l;x++){let _=A.subarray(x*p,x*p+r-w),z=2*t*a+x*c,C=-1/0;for(let k=w;k<r;k++){let D=s[k],T=0;for(let O=0;O<c;O++)T+=m[x*c+O]*D[z+O];T*=E,v&&(T+=v[x*p+r-1-k]),_[k-w]=T,T>C&&(C=T)}let N=0;for(let k=0;k<_.length;k++)N+=_[k]=Math.exp(_[k]-C);for(let k=0;k<_.length;k++)_[k]/=N;if(!o.includes(x))for(let k=w;k<r;k++){let D=s[k],T=_[k-w];for(let O=0;O<c;O++)M[x*c+O]+=T*D[z+a+O]}}F(f.output,M,g,f.outputBias);for(let x=0;x<a;x++)g[x]+=e[x];return w}#r(t){let{middle:e,normed2:s,wide:r,active:n,step:o}=this.work,h=this.layers[t];U(h.norm2,e,s),F(h.wide,s,r,h.wideBias),this.activation.forward(r,n),F(h.narrow,n,o,h.narrowBias);for(let a=0;a<o.length;a++)o[a]+=e[a]}forward(t,{state:e,clamp:s=J}={}){let{embeddingSize:r,vocabSize:n,numLayers:o,numHeads:h}=this;for(let{layer:u,head:f}of s)if(!(u in this.layers&&f>=0&&f<h))throw new Error(`There is no head ${f} in layer ${u}: there are ${o} layers of ${h}.`);let a=e?this.copyState(e):this.initialState(),l=this.copyState(a),c=a.places.slice(),p=new Float64Array(t.length*n),d=Array.from({length:o+1},()=>new Float64Array(t.length*r));for(let u=0;u<t.length;u++){let f=this.#t(l,t[u],s,u,(b,y)=>{b===0&&c.push(l.places.at(-1)),d[b].set(y,u*r)});d[o].set(f,u*r),this.#e(f,L(p,u,n))}return{ids:Array.from(t),logits:p,stream:d,initial:a,last:l,places:c,clamp:s}}#i(t,e,s){let r=t.initial.places.length,n=L(t.stream[e],s,this.embeddingSize);return this.#s(e,n,t.places,r+s+1,t.initial.read+s,ot(t.clamp,e,s),!1)}attended(t,e,s){let r=this.#i(t,e,s),n=t.initial.places.length+s+1-r,o=Array.from({length:this.numHeads},(h,a)=>this.work.weights.slice(a*this.contextLength,a*this.contextLength+n));return{first:r-t.initial.places.length,weights:o}}backward(t,e){let{embeddingSize:s,numLayers:r}=this,n=t.ids.length,o=t.stream.map(()=>new Float64Array(n*s)),h=new Float64Array(s);for(let{position:a,gradient:l}of e)h.fill(0),B(this.readout,Float64Array.from(l),h),R(this.norm,L(t.stream[r],a,s),h,L(o[r],a,s));for(let a=r-1;a>=0;a--){let l=new Float64Array(n*2*s);for(let c=n-1;c>=0;c--)this.#o(t,a,c,o,l)}return{inputs:o[0].slice(),stream:o}}#o(t,e,s,r,n){let{embeddingSize:o,numHeads:h,headWidth:a,contextLength:l,work:c,gradients:p}=this,d=this.layers[e],u=L(r[e+1],s,o);if(wt(u)&&wt(L(n,s,2*o)))return;let f=this.#i(t,e,s);this.#r(e);let b=p.step;b.set(u),p.active.fill(0),B(d.narrow,u,p.active),this.activation.backward(c.wide,p.active,p.wide),p.normed.fill(0),B(d.wide,p.wide,p.normed),R(d.norm2,c.middle,p.normed,b);let{projected:y}=p,m=ot(t.clamp,e,s),A=t.initial.places.length,M=A+s+1,g=1/Math.sqrt(a);p.seen.fill(0),B(d.output,b,p.seen),y.fill(0);for(let v=0;v<h;v++){if(m.includes(v))continue;let E=c.weights.subarray(v*l,v*l+M-f),x=2*e*o+v*a,_=0;for(let z=f;z<M;z++){let C=t.places[z],N=0;for(let k=0;k<a;k++)N+=p.seen[v*a+k]*C[x+o+k];p.weights[z-f]=N,_+=E[z-f]*N}for(let z=f;z<M;z++){let C=t.places[z],N=E[z-f],k=N*(p.weights[z-f]-_)*g;for(let T=0;T<a;T++)y[v*a+T]+=k*C[x+T];if(z<A)continue;let D=(z-A)*2*o+v*a;for(let T=0;T<a;T++)n[D+T]+=k*c.q[v*a+T],n[D+o+T]+=N*p.seen[v*a+T]}}if(y.set(L(n,s,2*o),o),this.placing.rates&&V(y.subarray(0,2*o),this.placing.rates,-(t.initial.read+s),a),d.qNorm)for(let v=0;v<2*h;v++){let E=L(y,v,a).slice();L(y,v,a).fill(0),R(v<h?d.qNorm:d.kNorm,L(c.projected,v,a),E,L(y,v,a))}let w=L(r[e],s,o);w.set(b),p.normed.fill(0),B(d.input,y,p.normed),R(d.norm1,L(t.stream[e],s,o),p.normed,w)}},L=(i,t,e)=>i.subarray(t*e,(t+1)*e),wt=i=>i.every(t=>t===0);function ot(i,t,e){return i.length===0?J:i.filter(({layer:s,from:r=0,to:n=1/0})=>s===t&&e>=r&&e<n).map(({head:s})=>s)}var bt={rnn:G,lstm:W,gru:P,gpt:Y},at=class{constructor(t){this.characters=Array.from(t),this.ids=new Map(this.characters.map((e,s)=>[e,s]))}encode(t){let e=[],s=new Set,r="",n=0;for(let o of t){let h=this.ids.get(o);h===void 0?(s.add(o),n++):(e.push(h),r+=o)}return{ids:e,kept:r,dropped:[...s],droppedCount:n}}decode(t){return Array.from(t,e=>this.characters[e]).join("")}};function yt(i){let{metadata:t,tensors:e}=tt(i),s=Object.hasOwn(bt,t.architecture)&&bt[t.architecture];if(!s)throw new Error(`These weights are of the architecture “${t.architecture}”, which this page cannot run.`);let r=new s(e,JSON.parse(t.config??"{}"));if(r.metadata=t,r.vocabulary=new at(t.vocabulary),r.encode=n=>r.vocabulary.encode(n),r.vocabulary.characters.length!==r.vocabSize)throw new Error("These weights cannot be read: their vocabulary has another size.");return r}function Dt(i,t,e){return t.logits.subarray(e*i.vocabSize,(e+1)*i.vocabSize)}function Ut(i,t,e,s){let r=K(Dt(i,t,e)).map(n=>-n);return r[s]+=1,{position:e,gradient:r}}function xt(i,t,e,s){let{inputs:r}=i.backward(t,[Ut(i,t,e,s)]),n=new Float64Array(e+1);for(let o=0;o<=e;o++){let h=0;for(let a=o*i.embeddingSize;a<(o+1)*i.embeddingSize;a++)h+=r[a]**2;n[o]=Math.sqrt(h)}return n}var vt=`/* What all widgets look like. Colours come from the page around it: the book's
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
`;var kt=`/* One big line to type into, and behind the caret what a network makes of it;
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
`;var St=`<div class="unrolled-live unrolled-hello" data-architecture="{architecture}" role="group" aria-label="Hello: a network goes on with your line">
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
`;var At={"\n":"↵"," ":"␣","	":"⇥"},Mt={"\n":"new line"," ":"space","	":"tab",".":"full stop",",":"comma",":":"colon",";":"semicolon","'":"apostrophe",'"':"quotation mark","-":"hyphen","—":"dash","!":"exclamation mark","?":"question mark","(":"left parenthesis",")":"right parenthesis","[":"left bracket","]":"right bracket","&":"ampersand"},zt={"‘":"'","’":"'","“":'"',"”":'"',"–":"-"," ":" "};function Z(i){return At[i]?At[i]:/^[\p{C}\p{M}\p{Z}]$/u.test(i)?`U+${i.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}`:i}function Wt(i){return Mt[i]?Mt[i]:i!==i.toLowerCase()?`capital ${i}`:Z(i)}function Gt(i,t,e,s){let r=[],n=i.vocabulary.ids,o=new Set,h=Array.from(t.replace(/\r\n?/g,`
`),p=>{let d=zt[p];return n.has(p)||!n.has(d)?p:(o.add(p),d)}).join(""),{ids:a,dropped:l,droppedCount:c}=i.encode(h);return o.size>0&&r.push(`Read ${[...o].map(p=>`${Z(p)} as ${Z(zt[p])}`).join(", ")}.`),c>0&&r.push(Vt(l,c)),a.length>e&&(a=a.slice(-e),r.push(`Reads only the last ${e.toLocaleString("en-GB")} characters of the ${s}.`)),{ids:a,notes:r}}function Kt(i){return i.vocabulary.ids.get(`
`)??0}function Tt(i,t,e,s="prompt"){let{ids:r,notes:n}=Gt(i,t,e,s);if(r.length===0){r.push(Kt(i));let o=Wt(i.vocabulary.characters[r[0]]);n.push(`The ${s} is empty, so the text starts from a ${o}.`)}return{ids:r,notes:n}}function Vt(i,t){let e=i.slice(0,12).map(Z).join(" "),s=i.length>12?` and ${i.length-12} more`:"";return`Left out ${t===1?"1 character":`${t.toLocaleString("en-GB")} characters`} this model never saw: ${e}${s}`}function Lt(i,t){let e=document.createRange().createContextualFragment(i.replace(/ \w+="\{\w+\}"|\{\w+\}/g,"")).firstElementChild;e.dataset.architecture=t.metadata.architecture;for(let s of e.querySelectorAll("input, textarea, button, select"))s.dataset.lmSuppressShortcuts="true";return e}var Ft=new Map;function Bt(i,...t){let e=i.ownerDocument;for(let s of t){let r=Ft.get(s);r||(r=new CSSStyleSheet,r.replaceSync(s),Ft.set(s,r)),e.adoptedStyleSheets.includes(r)||e.adoptedStyleSheets.push(r)}}function Et(i){i.scrollHeight>i.clientHeight?i.tabIndex=0:i.removeAttribute("tabindex")}var Q=class{constructor(t){this.region=t}say(t){clearTimeout(this.speaking),this.speaking=setTimeout(()=>{this.region.textContent=t},600)}stop(){clearTimeout(this.speaking)}};function _t(i,t){return({model:e,el:s})=>{let r,n=()=>{r?.end(),r=void 0;let o=e.get("weights");if(o?.byteLength)try{r=new t(e,s,i(o))}catch(h){let a=document.createElement("p");throw a.setAttribute("role","alert"),a.textContent=h.message,s.append(a),h}};return e.on("change:weights",n),n(),()=>{e.off("change:weights",n),r?.end()}}}var H=64,Jt=200,Yt=11,X=class{constructor(t,e){this.model=t,this.onProgress=e,this.ids=[],this.promptLength=0,this.target=0,this.snapshots=[t.initialState()],this.#t(0)}get running(){return this.frame!==void 0}get written(){return this.ids.length-this.promptLength}begin(t,{seed:e,count:s,...r}){let n=Zt(this.ids,t);this.snapshots.length=Math.min(this.snapshots.length,Math.floor(n/H)+1),this.ids=t.slice(),this.promptLength=t.length,this.chances=[],this.rules=r,this.random=st(e),this.target=t.length+s,this.#t(t.length-1),this.#s()}extend(t){this.target+=t,this.#s()}stop(){cancelAnimationFrame(this.frame),this.frame=void 0,this.target=Math.max(this.ids.length,this.promptLength)}logitsBefore(t){if(t<1)return;let e=this.#e(t-1);return this.model.step(e,this.ids[t-1])}influenceOn(t){let e=Math.max(0,t-Jt),s=this.model.forward(this.ids.slice(e,t),{state:this.#e(e)});return{from:e,norms:xt(this.model,s,t-e-1,this.ids[t])}}runAt(t){return this.model.forward([this.ids[t]],{state:this.#e(t)})}#e(t){let e=Math.min(Math.floor(t/H),this.snapshots.length-1),s=this.model.copyState(this.snapshots[e]);for(let r=e*H;r<t;r++)this.model.read(s,this.ids[r]);return s}#t(t){let e=Math.min(Math.floor(Math.max(0,t)/H),this.snapshots.length-1);this.snapshots.length=e+1,this.state=this.model.copyState(this.snapshots[e]),this.read=e*H}#s(){this.frame===void 0&&this.#r()}#r(){this.frame=void 0;let t=performance.now()+Yt;for(;this.ids.length<this.target&&performance.now()<t;)this.#i();this.ids.length<this.target&&(this.frame=requestAnimationFrame(()=>this.#r())),this.onProgress(this)}#i(){let t=this.ids[this.read];if(this.read<this.ids.length-1)this.model.read(this.state,t);else{let e=et(this.model.step(this.state,t),this.rules),s=it(e,this.random());this.ids.push(s),this.chances.push(e[s])}this.read++,this.read%H===0&&(this.snapshots[this.read/H]=this.model.copyState(this.state))}};function Zt(i,t){let e=Math.min(i.length,t.length),s=0;for(;s<e&&i[s]===t[s];)s++;return s}var lt={prompt:"O, what a",temperature:.5,length:160},Qt=2e3,$t=50,Xt=60,te=140,ee="Tab takes what it wrote, a second Tab moves on; Escape stops it.";function re(i,t){let e=2166136261^t;for(let s of i)e=Math.imul(e^s.codePointAt(0),16777619);return e>>>0}function se(i){let t=i.indexOf(`

`,$t);if(t>=0)return i.slice(0,t);let e=new RegExp(`^[^]{${$t},}[.!?](?=\\s|$)`).exec(i);return e?e[0]:i.replace(/\s+\S*$/,"")}var ie=()=>matchMedia("(prefers-reduced-motion: reduce)").matches,ht=class{constructor(t,e,s){this.model=s,this.example=t.get("prompt")??lt.prompt,this.ending=new AbortController,Bt(e,vt,kt),this.root=e.querySelector(".unrolled-hello")??ne(e,s);let r=n=>this.root.querySelector(n);this.field=r("textarea"),this.parts={sheet:r(".sheet"),typed:r(".typed"),drawn:r(".drawn"),status:r(".status"),take:r(".take"),again:r(".again"),stop:r(".stop")},this.speaker=new Q(r(".spoken")),this.writer=new X(s,()=>this.#i()),this.ghost="",this.shown=0,this.times=0,this.#e(),this.root.dataset.live="yes",this.parts.again.disabled=!1,this.#r()}#e(){let t=(e,s,r)=>e.addEventListener(s,r,{signal:this.ending.signal});t(this.field,"input",()=>this.#s()),t(this.field,"focus",()=>{this.fresh=!1}),t(this.field,"keydown",e=>this.#t(e)),t(this.parts.take,"click",()=>this.#h()),t(this.parts.again,"click",()=>{this.times++,this.#r()}),t(this.parts.stop,"click",()=>this.#c())}#t(t){if(t.isComposing)return;t.key==="Escape"&&(this.fresh=!1,this.#c());let e=this.field.selectionStart===this.field.value.length;t.key!=="Tab"||t.shiftKey||!this.fresh||!this.ghost||!e||(t.preventDefault(),this.#h(),this.fresh=!1)}#s(){this.fresh=!0,this.times=0;let{value:t}=this.field,e=t.startsWith(this.text)?t.slice(this.text.length):void 0;if(e&&this.text&&this.ghost.startsWith(e)&&this.ghost.length>e.length+20)return this.text=t,this.ghost=this.ghost.slice(e.length),this.shown=Math.max(0,this.shown-e.length),this.#n();this.#a(),this.ghost="",this.text=t,this.#n(),this.later=setTimeout(()=>this.#r(),Xt)}#r(){this.#a(),this.text=this.field.value;let{ids:t,notes:e}=Tt(this.model,this.text||this.example,Qt);this.notes=e,this.ghost="",this.shown=0,this.#n();let s=re(this.model.vocabulary.decode(t),this.times);this.writer.begin(t,{temperature:lt.temperature,seed:s,count:lt.length})}#i(){let{writer:t,parts:e}=this;if(e.stop.disabled=!1,t.running){t.promptLength>500&&t.written===0&&this.#l("Reading what you typed …");return}let s=t.ids.slice(t.promptLength);this.ghost=se(this.model.vocabulary.decode(s)),this.since=performance.now(),this.#o()}#o(){let t=ie()?1/0:(performance.now()-this.since)*te/1e3;this.shown=Math.min(this.ghost.length,Math.max(this.shown,Math.ceil(t))),this.#n(),this.shown<this.ghost.length?this.frame=requestAnimationFrame(()=>this.#o()):this.#f()}#f(){let{parts:t,field:e}=this;this.#d(),this.#l([...this.notes,ee].join(" "));let s=this.text||this.example;this.speaker.say(`After “${s.slice(-60)}” the network writes: ${this.ghost}`);let r=e.selectionStart===e.value.length;this.text&&r&&(t.sheet.scrollTop=t.sheet.scrollHeight)}#n(){let{parts:t}=this;t.typed.textContent=this.text||this.example,t.drawn.textContent=this.ghost.slice(0,this.shown),t.take.disabled=!this.ghost}#h(){this.ghost&&(this.field.value=(this.text||this.example)+this.ghost,this.field.focus({preventScroll:!0}),this.field.setSelectionRange(this.field.value.length,this.field.value.length),this.times=0,this.#r())}#c(){this.#a(),this.ghost=this.ghost.slice(0,this.shown),this.#n(),this.#l("Stopped. Type on, or press Again.")}#a(){clearTimeout(this.later),this.speaker.stop(),cancelAnimationFrame(this.frame),this.writer.stop(),this.#d()}#d(){document.activeElement===this.parts.stop&&this.parts.again.focus(),this.parts.stop.disabled=!0}#l(t){this.parts.status.textContent!==t&&(this.parts.status.textContent=t,Et(this.parts.status))}end(){this.ending.abort(),this.#a(),this.root.remove()}};function ne(i,t){let e=Lt(St,t),[s,r,n]=["label","textarea",".status"].map(o=>e.querySelector(o));return r.id=`unrolled-hello-${Math.random().toString(36).slice(2)}`,n.id=`${r.id}-hint`,s.htmlFor=r.id,r.setAttribute("aria-describedby",n.id),i.replaceChildren(e),e}var er={render:_t(yt,ht)};export{lt as DEFAULTS,er as default,se as roundedOff,re as seedOf};
