// Made by unrolled.widgets.bundle from a362cce2ffc19a4e837cfd6f10ec514e341c2477dcef6408846a875116eee5b5
function z(i,t,e,r,s=0){let n=t.length,o=e.length,h=2*n,a=3*n,l=4*n,c=5*n,p=6*n,d=7*n,u=0;for(;u+8<=o;u+=8){let f=0,y=0,w=0,g=0,A=0,M=0,m=0,b=0;for(let v=0,E=u*n;v<n;v++,E++){let x=t[v];f+=i[E]*x,y+=i[E+n]*x,w+=i[E+h]*x,g+=i[E+a]*x,A+=i[E+l]*x,M+=i[E+c]*x,m+=i[E+p]*x,b+=i[E+d]*x}e[u]=f,e[u+1]=y,e[u+2]=w,e[u+3]=g,e[u+4]=A,e[u+5]=M,e[u+6]=m,e[u+7]=b}for(;u<o;u++){let f=0;for(let y=0,w=u*n;y<n;y++,w++)f+=i[w]*t[y];e[u]=f}for(u=0;u<o;u++)e[u]+=r[s+u]}function F(i,t,e){let r=e.length,s=2*r,n=3*r,o=0;for(;o+4<=t.length;o+=4){let h=t[o],a=t[o+1],l=t[o+2],c=t[o+3];for(let p=0,d=o*r;p<r;p++,d++)e[p]+=h*i[d]+a*i[d+r]+(l*i[d+s]+c*i[d+n])}for(;o<t.length;o++){let h=t[o];for(let a=0,l=o*r;a<r;a++,l++)e[a]+=h*i[l]}}var K=[],D=class{constructor(t){let e=o=>{if(!t[o])throw new Error(`These weights lack ${o}.`);return t[o].data};this.embedding=e("embedding.weight"),[this.vocabSize,this.embeddingSize]=t["embedding.weight"].shape,this.readout=e("readout.weight"),this.readoutBias=Float64Array.from(e("readout.bias")),this.hiddenSize=t["readout.weight"].shape[1],this.layers=[];for(let o=0;o===0||t[`layers.${o}.weight_ih`];o++)this.layers.push({input:e(`layers.${o}.weight_ih`),inputBias:Float64Array.from(e(`layers.${o}.bias_ih`)),recurrent:e(`layers.${o}.weight_hh`),recurrentBias:Float64Array.from(e(`layers.${o}.bias_hh`))});this.numLayers=this.layers.length;let{parts:r,inside:s,sums:n}=this.constructor;if(this.numSums=n*this.hiddenSize,this.layers[0].inputBias.length!==this.numSums)throw new Error("These weights cannot be read: their layers have another size.");this.holdable=[...r,...s],this.fromBelow=new Float64Array(this.numSums),this.fromBefore=new Float64Array(this.numSums),this.kept=new Float64Array(s.length*this.hiddenSize),this.projected=this.#s()}#s(){let{embeddingSize:t,numSums:e,vocabSize:r}=this,{input:s,inputBias:n}=this.layers[0],o=new Float64Array(r*e);for(let h=0;h<r;h++){let a=Float64Array.from(this.embedding.subarray(h*t,(h+1)*t));z(s,a,o.subarray(h*e,(h+1)*e),n)}return o}initialState(){let{length:t}=this.constructor.parts;return Array.from({length:t*this.numLayers},()=>new Float64Array(this.hiddenSize))}copyState(t){return t.map(e=>e.slice())}step(t,e,r=K,s=0){this.#t(t,e,r,s);let n=new Float64Array(this.vocabSize);return z(this.readout,t[this.numLayers-1],n,this.readoutBias),n}read(t,e){this.#t(t,e,K,0)}#t(t,e,r,s,n){let{numSums:o,fromBelow:h}=this;for(let a=0;a<this.numLayers;a++){let l=this.layers[a],c=h;a===0?c=this.projected.subarray(e*o,(e+1)*o):z(l.input,t[a-1],c,l.inputBias),this.cell(l,c,t[a],t[this.numLayers+a],mt(r,a,s)),n?.(a)}}forward(t,{state:e,clamp:r=K}={}){let{hiddenSize:s,vocabSize:n,kept:o}=this;for(let{part:d="h"}of r)if(!this.holdable.includes(d))throw new Error(`There is no “${d}” to hold: there are ${this.holdable.join(", ")}.`);let h=e?this.copyState(e):this.initialState(),a=this.copyState(h),l=new Float64Array(t.length*n),c=a.map(()=>new Float64Array(t.length*s)),p=this.layers.map(()=>new Float64Array(t.length*o.length));for(let d=0;d<t.length;d++)this.#t(a,t[d],r,d,u=>p[u].set(o,d*o.length)),a.forEach((u,f)=>c[f].set(u,d*s)),z(this.readout,a[this.numLayers-1],l.subarray(d*n,(d+1)*n),this.readoutBias);return{ids:Array.from(t),logits:l,states:c,inside:p,initial:h,last:a,clamp:r}}opened(t,e,r,s=this.numLayers-1){let{parts:n,inside:o}=this.constructor,h=n.indexOf(e);return h>=0?_(t.states[h*this.numLayers+s],r,this.hiddenSize):_(_(t.inside[s],r,this.kept.length),o.indexOf(e),this.hiddenSize)}backward(t,e,r=K){let{embeddingSize:s,hiddenSize:n,numLayers:o}=this,h=t.ids.length,a=new Float64Array(h*s),l=t.states.map(()=>new Float64Array(h*n)),c=this.initialState(),p=(d,u,f,y)=>d[f]?y<0?u[f]:_(d[f],y,n):void 0;for(let{position:d,gradient:u}of e)F(this.readout,Float64Array.from(u),p(l,c,o-1,d));for(let{state:d,position:u,gradient:f}of r){let y=p(l,c,d,u);for(let w=0;w<n;w++)y[w]+=f[w]}for(let d=Wt([...e,...r]);d>=0;d--)for(let u=o-1;u>=0;u--){let f=(g,A)=>p(t.states,t.initial,g,A),y=(g,A)=>p(l,c,g,A),w=this.cellBackward(this.layers[u],{h:f(u,d),c:f(o+u,d),hBefore:f(u,d-1),cBefore:f(o+u,d-1),inside:_(t.inside[u],d,this.kept.length),dh:y(u,d),dc:y(o+u,d),dhBefore:y(u,d-1),dcBefore:y(o+u,d-1)},mt(t.clamp,u,d));F(this.layers[u].input,w,u>0?y(u-1,d):_(a,d,s))}return{inputs:a,states:l,initial:c}}},_=(i,t,e)=>i.subarray(t*e,(t+1)*e),C=i=>1/(1+Math.exp(-i));function S(i,t,e,r){for(let s of i){if((s.part??"h")!==t)continue;let n=r??s.value;s.unit===void 0?e.fill(n):e[s.unit]=n}}function mt(i,t,e){return i.length===0?K:i.filter(({layer:r=0,from:s=0,to:n=1/0})=>r===t&&e>=s&&e<n)}function Wt(i){return i.reduce((t,{position:e})=>Math.max(t,e),-1)}var V=class extends D{static parts=["h"];static inside=["r","z","n"];static sums=3;constructor(t,{reset_after:e=!0}={}){super(t),this.resetAfter=e,this.fromCandidate=new Float64Array(this.hiddenSize);for(let r of this.layers){let{hiddenSize:s}=this;r.gates=r.recurrent.subarray(0,2*s*s),r.candidate=r.recurrent.subarray(2*s*s),r.candidateBias=r.recurrentBias.subarray(2*s)}}cell({gates:t,candidate:e,recurrentBias:r,candidateBias:s},n,o,h,a){let{hiddenSize:l,fromBefore:c,kept:p,resetAfter:d}=this,[u,f,y]=[0,1,2].map(g=>_(p,g,l));z(t,o,c.subarray(0,2*l),r);for(let g=0;g<l;g++)u[g]=C(n[g]+c[g]),f[g]=C(n[g+l]+c[g+l]);S(a,"r",u),S(a,"z",f);let w=d?o:this.fromCandidate;if(!d)for(let g=0;g<l;g++)w[g]=u[g]*o[g];z(e,w,c.subarray(2*l),s);for(let g=0;g<l;g++)y[g]=Math.tanh(n[g+2*l]+(d?u[g]:1)*c[g+2*l]);S(a,"n",y);for(let g=0;g<l;g++)o[g]=(1-f[g])*y[g]+f[g]*o[g];S(a,"h",o)}cellBackward({gates:t,candidate:e,candidateBias:r},{hBefore:s,inside:n,dh:o,dhBefore:h},a){let{hiddenSize:l,fromBelow:c,resetAfter:p}=this,[d,u,f]=[0,1,2].map(m=>_(n,m,l)),[y,w,g]=[0,1,2].map(m=>_(c,m,l)),A=o.slice();S(a,"h",A,0);for(let m=0;m<l;m++)w[m]=A[m]*(s[m]-f[m])*u[m]*(1-u[m]),g[m]=A[m]*(1-u[m])*(1-f[m]*f[m]),h[m]+=A[m]*u[m];S(a,"z",w,0),S(a,"n",g,0);let M=new Float64Array(l);if(p){z(e,s,M,r);for(let m=0;m<l;m++)y[m]=g[m]*M[m],M[m]=g[m]*d[m];F(e,M,h)}else{F(e,g,M);for(let m=0;m<l;m++)y[m]=M[m]*s[m],h[m]+=M[m]*d[m]}for(let m=0;m<l;m++)y[m]*=d[m]*(1-d[m]);return S(a,"r",y,0),F(t,c.subarray(0,2*l),h),c}};var J=class extends D{static parts=["h","c"];static inside=["i","f","g","o"];static sums=4;cell({recurrent:t,recurrentBias:e},r,s,n,o){let{hiddenSize:h,fromBefore:a,kept:l}=this,[c,p,d,u]=[0,1,2,3].map(f=>_(l,f,h));z(t,s,a,e);for(let f=0;f<h;f++)c[f]=C(r[f]+a[f]),p[f]=C(r[f+h]+a[f+h]),d[f]=Math.tanh(r[f+2*h]+a[f+2*h]),u[f]=C(r[f+3*h]+a[f+3*h]);S(o,"i",c),S(o,"f",p),S(o,"g",d),S(o,"o",u);for(let f=0;f<h;f++)n[f]=p[f]*n[f]+c[f]*d[f];S(o,"c",n);for(let f=0;f<h;f++)s[f]=u[f]*Math.tanh(n[f]);S(o,"h",s)}cellBackward({recurrent:t},{c:e,cBefore:r,inside:s,dh:n,dc:o,dhBefore:h,dcBefore:a},l){let{hiddenSize:c,fromBelow:p}=this,[d,u,f,y]=[0,1,2,3].map(b=>_(s,b,c)),[w,g,A,M]=[0,1,2,3].map(b=>_(p,b,c)),m=n.slice();S(l,"h",m,0);for(let b=0;b<c;b++){let v=Math.tanh(e[b]);M[b]=m[b]*v*y[b]*(1-y[b]),o[b]+=m[b]*y[b]*(1-v*v)}m.set(o),S(l,"c",m,0);for(let b=0;b<c;b++)w[b]=m[b]*f[b]*d[b]*(1-d[b]),g[b]=m[b]*r[b]*u[b]*(1-u[b]),A[b]=m[b]*d[b]*(1-f[b]*f[b]),a[b]+=m[b]*u[b];return S(l,"i",w,0),S(l,"f",g,0),S(l,"g",A,0),S(l,"o",M,0),F(t,p,h),p}};var Y=class extends D{static parts=["h"];static inside=[];static sums=1;cell({recurrent:t,recurrentBias:e},r,s,n,o){let h=this.fromBefore;z(t,s,h,e);for(let a=0;a<s.length;a++)s[a]=Math.tanh(r[a]+h[a]);S(o,"h",s)}cellBackward({recurrent:t},{h:e,dh:r,dhBefore:s},n){let o=this.fromBelow;for(let h=0;h<e.length;h++)o[h]=r[h]*(1-e[h]*e[h]);return S(n,"h",o,0),F(t,o,s),o}};var gt={F16:2,F32:4},Kt=2**-24;function bt(i){let t=new Float32Array(i.length),e=new Uint32Array(t.buffer);for(let r=0;r<i.length;r++){let s=i[r],n=(s&32768)<<16,o=s>>10&31,h=s&1023;o===0?(t[r]=h*Kt,e[r]|=n):o===31?e[r]=n|2139095040|h<<13:e[r]=n|o+112<<23|h<<13}return t}function Gt(i){return ArrayBuffer.isView(i)?new Uint8Array(i.buffer,i.byteOffset,i.byteLength):new Uint8Array(i)}function nt(i){let t=Gt(i),e=l=>new Error(`These weights cannot be read: ${l}.`);if(t.length<8)throw e("the file is cut short");let r=new DataView(t.buffer,t.byteOffset,t.byteLength),s=8+Number(r.getBigUint64(0,!0));if(s>t.length)throw e("the header is cut short");let n;try{n=JSON.parse(new TextDecoder().decode(t.subarray(8,s)))}catch{throw e("the header is no JSON")}let{__metadata__:o={},...h}=n,a={};for(let[l,{dtype:c,shape:p,data_offsets:[d,u]}]of Object.entries(h)){let f=p.reduce((g,A)=>g*A,1);if(!(c in gt))throw e(`${l} has the type ${c}`);if(u-d!==f*gt[c]||s+u>t.length)throw e(`${l} is cut short`);let y=t.slice(s+d,s+u).buffer,w=c==="F16"?bt(new Uint16Array(y)):new Float32Array(y);a[l]={shape:p,data:w}}return{metadata:o,tensors:a}}function I(i,t=1){let e=new Float64Array(i.length),r=ot(i);if(!(t>0))return e[r]=1,e;let s=0;for(let n=0;n<e.length;n++)e[n]=Math.exp((i[n]-i[r])/t),s+=e[n];for(let n=0;n<e.length;n++)e[n]/=s;return e}function it(i,{temperature:t=1,topK:e=0,topP:r=1,minP:s=0}={}){let n=I(i,t);if(!e&&r>=1&&!s)return n;let o=Array.from(n.keys()).sort((c,p)=>n[p]-n[c]||c-p),h=n[o[0]],a=0,l=0;o.forEach((c,p)=>{let d=n[c],u=p===0||a<r&&d>=s*h&&(!e||p<e);a+=d,u?l+=d:n[c]=0});for(let c=0;c<n.length;c++)n[c]/=l;return n}function ot(i){let t=0;for(let e=1;e<i.length;e++)i[e]>i[t]&&(t=e);return t}function at(i){let t=i>>>0;return()=>{t=t+1831565813>>>0;let e=Math.imul(t^t>>>15,t|1);return e^=e+Math.imul(e^e>>>7,e|61),((e^e>>>14)>>>0)/2**32}}function lt(i,t){let e=0;for(let r=0;r<i.length;r++)if(e+=i[r],t<e)return r;return ot(i)}function Vt(i){let t=1/(1+.3275911*Math.abs(i)),e=((((1.061405429*t-1.453152027)*t+1.421413741)*t-.284496736)*t+.254829592)*t;return Math.sign(i)*(1-e*Math.exp(-i*i))}var yt=i=>(1+Vt(i*Math.SQRT1_2))/2,Jt=i=>Math.exp(-i*i/2)/Math.sqrt(2*Math.PI);function ht(i,t){return{forward(e,r){for(let s=0;s<r.length;s++)r[s]=i(e[s])},backward(e,r,s){for(let n=0;n<s.length;n++)s[n]=r[n]*t(e[n])}}}var wt={relu:ht(i=>Math.max(0,i),i=>i>0?1:0),relu2:ht(i=>Math.max(0,i)**2,i=>2*Math.max(0,i)),gelu:ht(i=>i*yt(i),i=>yt(i)+i*Jt(i)),swiglu:{forward(i,t){for(let e=0;e<t.length;e++)t[e]=i[e]*C(i[e])*i[e+t.length]},backward(i,t,e){let r=t.length;for(let s=0;s<r;s++){let n=C(i[s]);e[s]=t[s]*i[s+r]*n*(1+i[s]*(1-n)),e[s+r]=t[s]*i[s]*n}}}};function xt({bias:i},t){let e=0;if(i){for(let s=0;s<t.length;s++)e+=t[s];e/=t.length}let r=0;for(let s=0;s<t.length;s++)r+=(t[s]-e)**2;return{mean:e,scale:1/Math.sqrt(r/t.length+(i?1e-5:1e-6))}}function R(i,t,e){let{mean:r,scale:s}=xt(i,t),{weight:n,bias:o}=i;for(let h=0;h<t.length;h++)e[h]=(t[h]-r)*s*n[h]+(o?o[h]:0)}function G(i,t,e,r){let{mean:s,scale:n}=xt(i,t),o=0,h=0;for(let a=0;a<t.length;a++){let l=e[a]*i.weight[a];o+=l,h+=l*(t[a]-s)*n}i.bias||(o=0);for(let a=0;a<t.length;a++)r[a]+=n*(e[a]*i.weight[a]-(o+h*(t[a]-s)*n)/t.length)}function Yt(i){if(i<16)return i;let e=Math.log(i/16)/Math.log(128/16);return Math.min(31,16+Math.floor(e*16))}function vt({positions:i="rotary",num_heads:t,context_length:e},r,s){let n=l=>Float64Array.from({length:t*e},(c,p)=>l(Math.floor(p/e),p%e)),o=l=>Float64Array.from({length:l/2},(c,p)=>1e4**(-2*p/l)),h=()=>{},a=r["positions.weight"]?.data;switch(i){case"none":return{add:h};case"rotary":return{add:h,rates:o(s/t)};case"alibi":return{add:h,bias:n((l,c)=>-c*2**(-8*(l+1)/t))};case"relative":return{add:h,bias:n((l,c)=>a[l*32+Yt(c)])};case"learned":return{add(l,c){let p=Math.min(c,e-1)*s;for(let d=0;d<s;d++)l[d]+=a[p+d]}};case"sinusoidal":{let l=o(s);return{add(c,p){let d=Math.min(p,e-1);l.forEach((u,f)=>{c[2*f]+=Math.sin(d*u),c[2*f+1]+=Math.cos(d*u)})}}}default:throw new Error(`These weights are told their places by “${i}”, which this page does not know.`)}}function Z(i,t,e,r){let s=t.length;for(let n=0;n<s;n++){let o=Math.cos(e*t[n]),h=Math.sin(e*t[n]);for(let a=n;a<i.length;a+=r){let l=i[a],c=i[a+s];i[a]=l*o-c*h,i[a+s]=c*o+l*h}}}var Q=[],X=class{constructor(t,e){let r=l=>{if(!t[l])throw new Error(`These weights lack ${l}.`);return t[l].data},s=l=>Float64Array.from(r(l)),n=l=>({weight:s(`${l}.weight`),bias:t[`${l}.bias`]&&s(`${l}.bias`)});this.embedding=r("embedding.weight"),[this.vocabSize,this.embeddingSize]=t["embedding.weight"].shape;let o=this.embeddingSize;this.numHeads=e.num_heads,this.headWidth=o/this.numHeads,this.contextLength=e.context_length,this.activation=wt[e.activation??"gelu"],this.placing=vt(e,t,o),this.readout=t["readout.weight"]?r("readout.weight"):this.embedding,this.readoutBias=t["readout.bias"]?s("readout.bias"):new Float64Array(this.vocabSize),this.norm=n("norm"),this.layers=[];for(let l=0;l===0||t[`layers.${l}.linear1.weight`];l++){let c=p=>`layers.${l}.${p}`;this.layers.push({norm1:n(c("norm1")),norm2:n(c("norm2")),input:r(c("self_attn.in_proj_weight")),inputBias:s(c("self_attn.in_proj_bias")),output:r(c("self_attn.out_proj.weight")),outputBias:s(c("self_attn.out_proj.bias")),wide:r(c("linear1.weight")),wideBias:s(c("linear1.bias")),narrow:r(c("linear2.weight")),narrowBias:s(c("linear2.bias")),qNorm:e.qk_norm&&{weight:s(c("self_attn.q_norm.weight"))},kNorm:e.qk_norm&&{weight:s(c("self_attn.k_norm.weight"))}})}this.numLayers=this.layers.length;let h=t["layers.0.linear2.weight"].shape[1],a=l=>Object.fromEntries(Object.entries(l).map(([c,p])=>[c,new Float64Array(p)]));this.work=a({normed1:o,projected:3*o,q:o,weights:this.numHeads*this.contextLength,seen:o,middle:o,normed2:o,wide:this.layers[0].wideBias.length,active:h,step:o}),this.gradients=a({step:o,active:h,wide:this.work.wide.length,normed:o,seen:o,projected:3*o,weights:this.contextLength}),this.ended=new Float64Array(o)}initialState(){return{read:0,places:[]}}copyState(t){return{read:t.read,places:t.places.slice()}}step(t,e,r=Q,s=0){let n=new Float64Array(this.vocabSize);return this.#s(this.#t(t,e,r,s),n),n}read(t,e){this.#t(t,e,Q,0)}#s(t,e){R(this.norm,t,this.ended),z(this.readout,this.ended,e,this.readoutBias)}#t(t,e,r,s,n){let{embeddingSize:o,numLayers:h,work:a}=this,l=Float64Array.from(this.embedding.subarray(e*o,(e+1)*o));this.placing.add(l,t.read),t.places.push(new Float64Array(2*h*o));for(let c=0;c<h;c++)n?.(c,l),this.#e(c,l,t.places,t.places.length,t.read,ct(r,c,s)),this.#r(c),l.set(a.step);return t.read++,t.places.length>=this.contextLength&&t.places.shift(),l}#e(t,e,r,s,n,o,h=!0){let{embeddingSize:a,numHeads:l,headWidth:c,contextLength:p,work:d,layers:u}=this,f=u[t],{normed1:y,projected:w,q:g,weights:A,seen:M,middle:m}=d;if(R(f.norm1,e,y),z(f.input,y,w,f.inputBias),g.set(w.subarray(0,a)),f.qNorm)for(let x=0;x<l;x++)R(f.qNorm,L(w,x,c),L(g,x,c));if(this.placing.rates&&Z(g,this.placing.rates,n,c),h){let x=r[s-1],B=L(x,2*t,a);if(B.set(w.subarray(a,2*a)),f.kNorm)for(let $=0;$<l;$++)R(f.kNorm,L(w,l+$,c),L(B,$,c));this.placing.rates&&Z(B,this.placing.rates,n,c),L(x,2*t+1,a).set(w.subarray(2*a))}let b=Math.max(0,s-p),v=this.placing.bias,E=1/Math.sqrt(c);M.fill(0);for(let x=0;x<l;x++){let B=A.subarray(x*p,x*p+s-b),$=2*t*a+x*c,H=-1/0;for(let k=b;k<s;k++){let P=r[k],T=0;for(let j=0;j<c;j++)T+=g[x*c+j]*P[$+j];T*=E,v&&(T+=v[x*p+s-1-k]),B[k-b]=T,T>H&&(H=T)}let O=0;for(let k=0;k<B.length;k++)O+=B[k]=Math.exp(B[k]-H);for(let k=0;k<B.length;k++)B[k]/=O;if(!o.includes(x))for(let k=b;k<s;k++){let P=r[k],T=B[k-b];for(let j=0;j<c;j++)M[x*c+j]+=T*P[$+a+j]}}z(f.output,M,m,f.outputBias);for(let x=0;x<a;x++)m[x]+=e[x];return b}#r(t){let{middle:e,normed2:r,wide:s,active:n,step:o}=this.work,h=this.layers[t];R(h.norm2,e,r),z(h.wide,r,s,h.wideBias),this.activation.forward(s,n),z(h.narrow,n,o,h.narrowBias);for(let a=0;a<o.length;a++)o[a]+=e[a]}forward(t,{state:e,clamp:r=Q}={}){let{embeddingSize:s,vocabSize:n,numLayers:o,numHeads:h}=this;for(let{layer:u,head:f}of r)if(!(u in this.layers&&f>=0&&f<h))throw new Error(`There is no head ${f} in layer ${u}: there are ${o} layers of ${h}.`);let a=e?this.copyState(e):this.initialState(),l=this.copyState(a),c=a.places.slice(),p=new Float64Array(t.length*n),d=Array.from({length:o+1},()=>new Float64Array(t.length*s));for(let u=0;u<t.length;u++){let f=this.#t(l,t[u],r,u,(y,w)=>{y===0&&c.push(l.places.at(-1)),d[y].set(w,u*s)});d[o].set(f,u*s),this.#s(f,L(p,u,n))}return{ids:Array.from(t),logits:p,stream:d,initial:a,last:l,places:c,clamp:r}}#n(t,e,r){let s=t.initial.places.length,n=L(t.stream[e],r,this.embeddingSize);return this.#e(e,n,t.places,s+r+1,t.initial.read+r,ct(t.clamp,e,r),!1)}attended(t,e,r){let s=this.#n(t,e,r),n=t.initial.places.length+r+1-s,o=Array.from({length:this.numHeads},(h,a)=>this.work.weights.slice(a*this.contextLength,a*this.contextLength+n));return{first:s-t.initial.places.length,weights:o}}backward(t,e){let{embeddingSize:r,numLayers:s}=this,n=t.ids.length,o=t.stream.map(()=>new Float64Array(n*r)),h=new Float64Array(r);for(let{position:a,gradient:l}of e)h.fill(0),F(this.readout,Float64Array.from(l),h),G(this.norm,L(t.stream[s],a,r),h,L(o[s],a,r));for(let a=s-1;a>=0;a--){let l=new Float64Array(n*2*r);for(let c=n-1;c>=0;c--)this.#o(t,a,c,o,l)}return{inputs:o[0].slice(),stream:o}}#o(t,e,r,s,n){let{embeddingSize:o,numHeads:h,headWidth:a,contextLength:l,work:c,gradients:p}=this,d=this.layers[e],u=L(s[e+1],r,o);if(kt(u)&&kt(L(n,r,2*o)))return;let f=this.#n(t,e,r);this.#r(e);let y=p.step;y.set(u),p.active.fill(0),F(d.narrow,u,p.active),this.activation.backward(c.wide,p.active,p.wide),p.normed.fill(0),F(d.wide,p.wide,p.normed),G(d.norm2,c.middle,p.normed,y);let{projected:w}=p,g=ct(t.clamp,e,r),A=t.initial.places.length,M=A+r+1,m=1/Math.sqrt(a);p.seen.fill(0),F(d.output,y,p.seen),w.fill(0);for(let v=0;v<h;v++){if(g.includes(v))continue;let E=c.weights.subarray(v*l,v*l+M-f),x=2*e*o+v*a,B=0;for(let $=f;$<M;$++){let H=t.places[$],O=0;for(let k=0;k<a;k++)O+=p.seen[v*a+k]*H[x+o+k];p.weights[$-f]=O,B+=E[$-f]*O}for(let $=f;$<M;$++){let H=t.places[$],O=E[$-f],k=O*(p.weights[$-f]-B)*m;for(let T=0;T<a;T++)w[v*a+T]+=k*H[x+T];if($<A)continue;let P=($-A)*2*o+v*a;for(let T=0;T<a;T++)n[P+T]+=k*c.q[v*a+T],n[P+o+T]+=O*p.seen[v*a+T]}}if(w.set(L(n,r,2*o),o),this.placing.rates&&Z(w.subarray(0,2*o),this.placing.rates,-(t.initial.read+r),a),d.qNorm)for(let v=0;v<2*h;v++){let E=L(w,v,a).slice();L(w,v,a).fill(0),G(v<h?d.qNorm:d.kNorm,L(c.projected,v,a),E,L(w,v,a))}let b=L(s[e],r,o);b.set(y),p.normed.fill(0),F(d.input,w,p.normed),G(d.norm1,L(t.stream[e],r,o),p.normed,b)}},L=(i,t,e)=>i.subarray(t*e,(t+1)*e),kt=i=>i.every(t=>t===0);function ct(i,t,e){return i.length===0?Q:i.filter(({layer:r,from:s=0,to:n=1/0})=>r===t&&e>=s&&e<n).map(({head:r})=>r)}var St={rnn:Y,lstm:J,gru:V,gpt:X},dt=class{constructor(t){this.characters=Array.from(t),this.ids=new Map(this.characters.map((e,r)=>[e,r]))}encode(t){let e=[],r=new Set,s="",n=0;for(let o of t){let h=this.ids.get(o);h===void 0?(r.add(o),n++):(e.push(h),s+=o)}return{ids:e,kept:s,dropped:[...r],droppedCount:n}}decode(t){return Array.from(t,e=>this.characters[e]).join("")}};function At(i){let{metadata:t,tensors:e}=nt(i),r=Object.hasOwn(St,t.architecture)&&St[t.architecture];if(!r)throw new Error(`These weights are of the architecture “${t.architecture}”, which this page cannot run.`);let s=new r(e,JSON.parse(t.config??"{}"));if(s.metadata=t,s.vocabulary=new dt(t.vocabulary),s.encode=n=>s.vocabulary.encode(n),s.vocabulary.characters.length!==s.vocabSize)throw new Error("These weights cannot be read: their vocabulary has another size.");return s}function Zt(i,t,e){return t.logits.subarray(e*i.vocabSize,(e+1)*i.vocabSize)}function Qt(i,t,e,r){let s=I(Zt(i,t,e)).map(n=>-n);return s[r]+=1,{position:e,gradient:s}}function Mt(i,t,e,r){let{inputs:s}=i.backward(t,[Qt(i,t,e,r)]),n=new Float64Array(e+1);for(let o=0;o<=e;o++){let h=0;for(let a=o*i.embeddingSize;a<(o+1)*i.embeddingSize;a++)h+=s[a]**2;n[o]=Math.sqrt(h)}return n}var $t=`/* What all widgets look like. Colours come from the page around it: the book's
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
`;var Tt={"\n":"↵"," ":"␣","	":"⇥"},zt={"\n":"new line"," ":"space","	":"tab",".":"full stop",",":"comma",":":"colon",";":"semicolon","'":"apostrophe",'"':"quotation mark","-":"hyphen","—":"dash","!":"exclamation mark","?":"question mark","(":"left parenthesis",")":"right parenthesis","[":"left bracket","]":"right bracket","&":"ampersand"},Lt={"‘":"'","’":"'","“":'"',"”":'"',"–":"-"," ":" "};function W(i){return Tt[i]?Tt[i]:/^[\p{C}\p{M}\p{Z}]$/u.test(i)?`U+${i.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}`:i}function q(i){return zt[i]?zt[i]:i!==i.toLowerCase()?`capital ${i}`:W(i)}function te(i,t,e,r){let s=[],n=i.vocabulary.ids,o=new Set,h=Array.from(t.replace(/\r\n?/g,`
`),p=>{let d=Lt[p];return n.has(p)||!n.has(d)?p:(o.add(p),d)}).join(""),{ids:a,dropped:l,droppedCount:c}=i.encode(h);return o.size>0&&s.push(`Read ${[...o].map(p=>`${W(p)} as ${W(Lt[p])}`).join(", ")}.`),c>0&&s.push(se(l,c)),a.length>e&&(a=a.slice(-e),s.push(`Reads only the last ${e.toLocaleString("en-GB")} characters of the ${r}.`)),{ids:a,notes:s}}function ee(i){return i.vocabulary.ids.get(`
`)??0}function Ft(i,t,e,r="prompt"){let{ids:s,notes:n}=te(i,t,e,r);if(s.length===0){s.push(ee(i));let o=q(i.vocabulary.characters[s[0]]);n.push(`The ${r} is empty, so the text starts from a ${o}.`)}return{ids:s,notes:n}}function se(i,t){let e=i.slice(0,12).map(W).join(" "),r=i.length>12?` and ${i.length-12} more`:"";return`Left out ${t===1?"1 character":`${t.toLocaleString("en-GB")} characters`} this model never saw: ${e}${r}`}function Bt(i,t){let e=document.createRange().createContextualFragment(i.replace(/ \w+="\{\w+\}"|\{\w+\}/g,"")).firstElementChild;e.dataset.architecture=t.metadata.architecture;for(let r of e.querySelectorAll("input, textarea, button, select"))r.dataset.lmSuppressShortcuts="true";return e}var Et=new Map;function _t(i,...t){let e=i.ownerDocument;for(let r of t){let s=Et.get(r);s||(s=new CSSStyleSheet,s.replaceSync(r),Et.set(r,s)),e.adoptedStyleSheets.includes(s)||e.adoptedStyleSheets.push(s)}}function pt(i){i.scrollHeight>i.clientHeight?i.tabIndex=0:i.removeAttribute("tabindex")}var tt=class{constructor(t){this.region=t}say(t){clearTimeout(this.speaking),this.speaking=setTimeout(()=>{this.region.textContent=t},600)}stop(){clearTimeout(this.speaking)}};function Nt(i,t){return({model:e,el:r})=>{let s,n=()=>{s?.end(),s=void 0;let o=e.get("weights");if(o?.byteLength)try{s=new t(e,r,i(o))}catch(h){let a=document.createElement("p");throw a.setAttribute("role","alert"),a.textContent=h.message,r.append(a),h}};return e.on("change:weights",n),n(),()=>{e.off("change:weights",n),s?.end()}}}var re=8,ne=40;function N(i,t,e){let r=document.createElement(i);return t&&(r.className=t),e!==void 0&&(r.textContent=e),r}var Ot=i=>/\s/.test(i)?q(i):`“${i}”`,Ct=i=>{let t=100*i;return t>=.095||t===0?`${t.toFixed(1)} %`:t<.001?"less than 0.001 %":`${t.toPrecision(1)} %`};function ie(i){let t=i.map(s=>s*1e3),e=t.map(Math.floor),r=Math.round(1e3-e.reduce((s,n)=>s+n,0));return t.map((s,n)=>[s-e[n],n]).sort((s,n)=>n[0]-s[0]).slice(0,Math.max(0,r)).forEach(([,s])=>e[s]++),e.map(s=>s/10)}function oe(i,t,e=re){let r=Array.from(i.keys()).sort((l,c)=>i[c]-i[l]||(c===t)-(l===t)||l-c),s=r.slice(0,e);t>=0&&!s.includes(t)&&s.push(t);let n=r.filter(l=>!s.includes(l)),o=n.reduce((l,c)=>l+i[c],0),h=ie([...s.map(l=>i[l]),o]),a=s.map((l,c)=>({id:l,probability:i[l],percent:h[c],chosen:l===t}));return n.length>0&&a.push({others:n,probability:o,percent:h.at(-1),chosen:!1}),a}function ae(i,t,e,r){return t.map(s=>{let n=N("li",s.chosen?"chosen":""),o=s.others?`${s.others.length} others`:W(i[s.id]),h=N("span","name",o),a=N("span","bar"),l=N("span","fill");if(l.style.width=`${100*s.probability}%`,a.append(l),r){let c=s.others?s.others.reduce((d,u)=>d+r[u],0):r[s.id],p=N("span","own");p.style.left=`${100*c}%`,a.append(p)}return a.setAttribute("aria-hidden","true"),!s.others&&q(i[s.id])!==o&&(h.setAttribute("aria-hidden","true"),n.append(N("span","unseen",q(i[s.id])))),n.append(h,a,N("span","percent",`${s.percent.toFixed(1)} %`)),n.append(N("span","verb",s.chosen?e:"")),n})}function jt(i,{model:t,logits:e,id:r,temperature:s,typed:n}){let{characters:o}=t.vocabulary,h=n?1:s,a=I(e,h),l=I(e,1),c=n?"typed":"drawn",p=oe(a,r);i.replaceChildren(...ae(o,p,c,h===1?void 0:l));let d=Ot(o[r]),u=p.find(w=>w.chosen).percent,f=u>0?`${u.toFixed(1)} %`:Ct(a[r]);if(n)return`You typed ${d}; the model gave it ${f}.`;let y=h===1?"":` (${Ct(l[r])} at temperature 1)`;return`Drew ${d} with ${f} at temperature ${s}${y}.`}function Dt({norms:i,from:t},e){let r=i.reduce((p,d)=>p+d,0);if(!(r>0))return"No earlier character moves it at all.";let n=Array.from(i.keys()).sort((p,d)=>i[d]-i[p]).slice(0,3).map(p=>`${Ot(e(t+p))} ${i.length-p} back`),o=n.length>1?`${n.slice(0,-1).join(", ")} and ${n.at(-1)}`:n[0],h=0,a=0;for(;h<r/2;)h+=i[i.length-++a];let l=a===1?"the last character alone":`the last ${a} characters`,c=t>0?` Followed ${i.length} characters back, no further.`:"";return`Most influence: ${o}. At least half of it all comes from ${l}.${c}`}function Ht(i,t){let e=t.reduce((s,n)=>Math.max(s,n),0),r=[];for(let s=ne;s>=1;s--){let n=N("span"),o=t[t.length-s]??0;n.style.height=e>0?`${100*o/e}%`:"0",r.push(n)}i.replaceChildren(...r)}var It=`/* The rest of how *Sample* looks; frame.css comes before. */
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
`;var qt=`<div class="unrolled-live unrolled-sample" data-architecture="{architecture}" role="group" aria-label="Sample: a trained model continues your text">
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
`;var ce={"\n":" line"," ":" space"},et=class{constructor(t,e,r){this.root=t,this.onChoose=e,this.spans=[],this.first=0,t.replaceChildren(),t.setAttribute("role","listbox"),t.removeAttribute("tabindex"),t.addEventListener("click",s=>this.#t(s),{signal:r}),t.addEventListener("keydown",s=>this.#r(s),{signal:r})}show(t,{first:e,typed:r,complete:s}){e!==this.first&&this.clearTint(),this.first=e;let n=document.createDocumentFragment();t.forEach((o,h)=>{let a=this.spans[h];a||(a=N("span"),a.setAttribute("role","option"),a.setAttribute("aria-selected","false"),a.dataset.lmSuppressShortcuts="true",a.tabIndex=-1,this.spans.push(a),n.append(a));let l=`${h<r?"typed":"drawn"}${ce[o]??""}`;a.className!==l&&(a.className=l),a.textContent!==o&&(a.textContent=o,a.setAttribute("aria-label",q(o)))}),this.root.append(n),s&&this.spans.splice(t.length).forEach(o=>o.remove()),!this.chosen?.isConnected&&this.spans.length>0&&this.#s(this.spans[Math.min(r,this.spans.length-1)])}choose(t){this.chosen?.setAttribute("aria-selected","false"),this.chosen=this.spans[t-this.first],this.chosen&&(this.chosen.setAttribute("aria-selected","true"),this.#s(this.chosen))}tint({from:t,norms:e}){this.clearTint();let r=e.reduce((s,n)=>Math.max(s,n),0);r>0&&e.forEach((s,n)=>{let o=this.spans[t+n-this.first],h=Math.round(100*s/r);!o||h<1||(o.style.setProperty("--influence",h),o.dataset.influence=h)})}clearTint(){for(let t of this.root.querySelectorAll("[data-influence]"))t.style.removeProperty("--influence"),delete t.dataset.influence}reveal(t){let e=this.spans[t-this.first];if(!e)return;let r=e.offsetTop,s=r+e.offsetHeight;r<this.root.scrollTop&&(this.root.scrollTop=r);let n=this.root.clientHeight;s>this.root.scrollTop+n&&(this.root.scrollTop=s-n)}revealEnd(){this.root.scrollTop=this.root.scrollHeight}#s(t){this.stop&&(this.stop.tabIndex=-1),this.stop=t,t.tabIndex=0}#t(t){let e=this.spans.indexOf(t.target);this.column=void 0,e>=0&&this.#e(e)}#e(t){let e=this.spans[Math.max(0,Math.min(t,this.spans.length-1))];this.#s(e),e.focus({preventScroll:!0}),this.onChoose(this.first+this.spans.indexOf(e)),this.reveal(this.first+this.spans.indexOf(e))}#r(t){let e=this.spans.indexOf(t.target);if(e<0||t.ctrlKey||t.metaKey||t.altKey)return;let r={ArrowLeft:()=>e-1,ArrowRight:()=>e+1,ArrowUp:()=>this.#n(e,-1),ArrowDown:()=>this.#n(e,1),Home:()=>0,End:()=>this.spans.length-1,Enter:()=>e," ":()=>e};if(!r[t.key])return;t.preventDefault(),t.stopPropagation();let s=t.key==="ArrowUp"||t.key==="ArrowDown";this.column=s?this.column??this.spans[e].offsetLeft:void 0,this.#e(r[t.key]())}#n(t,e){let r=this.spans[t],s=t,n,o=1/0;for(let h=t+e;h>=0&&h<this.spans.length;h+=e){let a=this.spans[h];if(a.offsetTop===r.offsetTop)continue;if(n??=a.offsetTop,a.offsetTop!==n)break;let l=Math.abs(a.offsetLeft-this.column);l<o&&([s,o]=[h,l])}return s}};var U=64,de=200,pe=11,st=class{constructor(t,e){this.model=t,this.onProgress=e,this.ids=[],this.promptLength=0,this.target=0,this.snapshots=[t.initialState()],this.#t(0)}get running(){return this.frame!==void 0}get written(){return this.ids.length-this.promptLength}begin(t,{seed:e,count:r,...s}){let n=ue(this.ids,t);this.snapshots.length=Math.min(this.snapshots.length,Math.floor(n/U)+1),this.ids=t.slice(),this.promptLength=t.length,this.chances=[],this.rules=s,this.random=at(e),this.target=t.length+r,this.#t(t.length-1),this.#e()}extend(t){this.target+=t,this.#e()}stop(){cancelAnimationFrame(this.frame),this.frame=void 0,this.target=Math.max(this.ids.length,this.promptLength)}logitsBefore(t){if(t<1)return;let e=this.#s(t-1);return this.model.step(e,this.ids[t-1])}influenceOn(t){let e=Math.max(0,t-de),r=this.model.forward(this.ids.slice(e,t),{state:this.#s(e)});return{from:e,norms:Mt(this.model,r,t-e-1,this.ids[t])}}runAt(t){return this.model.forward([this.ids[t]],{state:this.#s(t)})}#s(t){let e=Math.min(Math.floor(t/U),this.snapshots.length-1),r=this.model.copyState(this.snapshots[e]);for(let s=e*U;s<t;s++)this.model.read(r,this.ids[s]);return r}#t(t){let e=Math.min(Math.floor(Math.max(0,t)/U),this.snapshots.length-1);this.snapshots.length=e+1,this.state=this.model.copyState(this.snapshots[e]),this.read=e*U}#e(){this.frame===void 0&&this.#r()}#r(){this.frame=void 0;let t=performance.now()+pe;for(;this.ids.length<this.target&&performance.now()<t;)this.#n();this.ids.length<this.target&&(this.frame=requestAnimationFrame(()=>this.#r())),this.onProgress(this)}#n(){let t=this.ids[this.read];if(this.read<this.ids.length-1)this.model.read(this.state,t);else{let e=it(this.model.step(this.state,t),this.rules),r=lt(e,this.random());this.ids.push(r),this.chances.push(e[r])}this.read++,this.read%U===0&&(this.snapshots[this.read/U]=this.model.copyState(this.state))}};function ue(i,t){let e=Math.min(i.length,t.length),r=0;for(;r<e&&i[r]===t[r];)r++;return r}var ut={prompt:`HAMLET
My lord`,temperature:.7,seed:0,length:240},fe=12e3,Ut=2e3,me=400,Pt=16,rt=i=>`${i.toLocaleString("en-GB")} character${i===1?"":"s"}`;function Rt(i,t,e,r){let s=i===""?NaN:Number(i);return Number.isFinite(s)?Math.min(e,Math.max(t,s)):r}var ft=class{constructor(t,e,r){this.host=t,this.el=e,this.model=r,this.ending=new AbortController,this.root=Bt(qt,r),_t(e,$t,It);let s=n=>this.root.querySelector(n);this.fields={prompt:s("textarea"),temperature:s("[type=range]"),seed:s(".seed input"),length:s(".length input")},this.parts={readout:s(".readout"),status:s(".status"),earlier:s(".earlier"),plain:s(".plain"),spoken:s(".spoken"),key:s(".key"),list:s("ol"),sentence:s(".sentence"),decay:s(".decay"),continue:s(".continue"),stop:s(".stop")},this.speaker=new tt(this.parts.spoken),this.text=new et(s(".text"),n=>this.#c(n,!0),this.ending.signal),this.initial={};for(let n of Object.keys(ut))this.initial[n]=t.get(n)??ut[n];this.settings={...this.initial},this.writer=new st(r,()=>this.#l()),this.opened=void 0,this.#s(s),this.#t(),this.#r(this.settings.length)}#s(t){let{signal:e}=this.ending,r=(a,l,c)=>a.addEventListener(l,c,{signal:e}),{prompt:s,temperature:n,seed:o,length:h}=this.fields;r(s,"input",()=>this.#e("prompt",s.value)),r(n,"input",()=>this.#e("temperature",Number(n.value))),r(o,"input",()=>this.#e("seed",Math.floor(Rt(o.value,0,2**32-1,this.settings.seed)))),r(h,"input",()=>this.#e("length",Math.floor(Rt(h.value,1,1e3,this.settings.length))));for(let a of[o,h])r(a,"change",()=>this.#t());r(s,"keydown",a=>{a.key==="Enter"&&(a.ctrlKey||a.metaKey)&&this.#n()}),r(t(".new-seed"),"click",()=>{this.#e("seed",Math.floor(Math.random()*1e4)),this.#t()}),r(this.parts.continue,"click",()=>this.#n()),r(this.parts.stop,"click",()=>this.#o()),r(t(".reset"),"click",()=>this.#d());for(let a of Object.keys(ut)){let l=()=>{let c=this.host.get(a);c===void 0||c===this.settings[a]||(this.#e(a,c),this.#t())};this.host.on(`change:${a}`,l),e.addEventListener("abort",()=>this.host.off(`change:${a}`,l))}}#t(){for(let[t,e]of Object.entries(this.fields))e.value!==String(this.settings[t])&&(e.value=this.settings[t]);this.parts.readout.textContent=this.settings.temperature.toFixed(2)}#e(t,e){e!==this.settings[t]&&(this.settings[t]=e,this.host.set(t,e),this.#a(),t!=="length"&&(t==="temperature"&&(this.parts.readout.textContent=e.toFixed(2)),this.#r(t==="prompt"?this.settings.length:this.asked)))}#r(t){let{prompt:e,temperature:r,seed:s}=this.settings,{ids:n,notes:o}=Ft(this.model,e,fe);this.notes=o,this.asked=t,this.writer.begin(n,{temperature:r,seed:s,count:t})}#n(){let t=Math.min(this.settings.length,Ut-this.asked);this.asked+=t,this.following=!0,t>0?this.writer.extend(t):this.#i(`${rt(Ut)} are as far as this box goes: change the prompt, or press Reset.`)}#o(){this.writer.stop(),this.asked=this.writer.written,this.#l()}#d(){for(let[t,e]of Object.entries(this.initial))this.settings[t]=e,this.host.set(t,e);this.opened=void 0,this.#t(),this.#a(),this.#r(this.settings.length)}#l(){let{writer:t,parts:e}=this,{ids:r,promptLength:s,running:n}=t;if(!n&&document.activeElement===e.stop&&e.continue.focus(),e.stop.disabled=!n,this.text.root.setAttribute("aria-busy",n),n&&r.length===s&&t.read<s-1){let a=`Reading the prompt: ${t.read.toLocaleString("en-GB")} of ${rt(s)} …`;return s>500&&this.#i([a,...this.notes].join(" ")),this.#h()}let o=Math.max(0,s-me),h=r.slice(o).map(a=>this.model.vocabulary.characters[a]);this.text.show(h,{first:o,typed:s-o,complete:!n}),e.earlier.hidden=o===0,e.earlier.textContent=`${rt(o)} before these were read too and are not shown.`,this.following&&this.text.revealEnd(),n||this.#p(h.join("")),this.#h()}#p(t){let{writer:e}=this;this.following=!1,this.parts.plain.textContent=t;let r=e.ids.slice(e.promptLength).map(n=>this.model.vocabulary.characters[n]).join("");this.host.set("text",r),this.#a(),this.#i([...this.notes,`Wrote ${rt(e.written)}.`].join(" "));let s=e.promptLength+(this.opened??this.#u());this.#c(Math.max(0,Math.min(s,e.ids.length-1)),!1)}#u(){let{chances:t,ids:e,promptLength:r}=this.writer,s=t.findIndex((n,o)=>o>=Pt&&n>.15&&n<.6&&/\p{L}/u.test(this.model.vocabulary.characters[e[r+o]]));return s<0?Pt:s}#h(){this.root.isConnected||this.writer.running&&this.el.hasChildNodes()||this.el.replaceChildren(this.root)}#c(t,e){let{writer:r,parts:s}=this;if(t<0||t>=r.ids.length||t>r.read+1)return;e&&(this.opened=t-r.promptLength),cancelAnimationFrame(this.later),this.text.choose(t);let n=r.logitsBefore(t);if(!n){this.text.clearTint(),s.key.hidden=!0,s.list.replaceChildren(),s.decay.replaceChildren(),s.sentence.textContent="Nothing comes before the first character, so the model had nothing to go by.";return}let o=r.ids[t],h=t<r.promptLength;s.key.hidden=h||this.settings.temperature===1;let a=jt(s.list,{model:this.model,logits:n,id:o,typed:h,temperature:this.settings.temperature});this.later=requestAnimationFrame(()=>{let l=r.influenceOn(t);this.text.tint(l),Ht(s.decay,l.norms);let c=Dt(l,p=>this.model.vocabulary.characters[r.ids[p]]);s.sentence.textContent=`${a} ${c}`,pt(s.sentence.parentNode),e&&this.#i(`${a} ${c}`,!0)})}#i(t,e=!1){e||(this.parts.status.textContent=t,pt(this.parts.status)),this.speaker.say(t)}#a(){clearTimeout(this.saving),this.saving=setTimeout(()=>this.host.save_changes(),200)}end(){this.ending.abort(),this.writer.stop(),cancelAnimationFrame(this.later),clearTimeout(this.saving),this.speaker.stop(),this.root.remove()}},ws={render:Nt(At,ft)};export{ut as DEFAULTS,ws as default};
