// Made by unrolled.widgets.bundle from a362cce2ffc19a4e837cfd6f10ec514e341c2477dcef6408846a875116eee5b5
function T(o,t,e,n,s=0){let i=t.length,r=e.length,l=2*i,a=3*i,h=4*i,c=5*i,d=6*i,u=7*i,p=0;for(;p+8<=r;p+=8){let f=0,w=0,x=0,g=0,A=0,$=0,m=0,b=0;for(let y=0,E=p*i;y<i;y++,E++){let v=t[y];f+=o[E]*v,w+=o[E+i]*v,x+=o[E+l]*v,g+=o[E+a]*v,A+=o[E+h]*v,$+=o[E+c]*v,m+=o[E+d]*v,b+=o[E+u]*v}e[p]=f,e[p+1]=w,e[p+2]=x,e[p+3]=g,e[p+4]=A,e[p+5]=$,e[p+6]=m,e[p+7]=b}for(;p<r;p++){let f=0;for(let w=0,x=p*i;w<i;w++,x++)f+=o[x]*t[w];e[p]=f}for(p=0;p<r;p++)e[p]+=n[s+p]}function L(o,t,e){let n=e.length,s=2*n,i=3*n,r=0;for(;r+4<=t.length;r+=4){let l=t[r],a=t[r+1],h=t[r+2],c=t[r+3];for(let d=0,u=r*n;d<n;d++,u++)e[d]+=l*o[u]+a*o[u+n]+(h*o[u+s]+c*o[u+i])}for(;r<t.length;r++){let l=t[r];for(let a=0,h=r*n;a<n;a++,h++)e[a]+=l*o[h]}}var J=[],R=class{constructor(t){let e=r=>{if(!t[r])throw new Error(`These weights lack ${r}.`);return t[r].data};this.embedding=e("embedding.weight"),[this.vocabSize,this.embeddingSize]=t["embedding.weight"].shape,this.readout=e("readout.weight"),this.readoutBias=Float64Array.from(e("readout.bias")),this.hiddenSize=t["readout.weight"].shape[1],this.layers=[];for(let r=0;r===0||t[`layers.${r}.weight_ih`];r++)this.layers.push({input:e(`layers.${r}.weight_ih`),inputBias:Float64Array.from(e(`layers.${r}.bias_ih`)),recurrent:e(`layers.${r}.weight_hh`),recurrentBias:Float64Array.from(e(`layers.${r}.bias_hh`))});this.numLayers=this.layers.length;let{parts:n,inside:s,sums:i}=this.constructor;if(this.numSums=i*this.hiddenSize,this.layers[0].inputBias.length!==this.numSums)throw new Error("These weights cannot be read: their layers have another size.");this.holdable=[...n,...s],this.fromBelow=new Float64Array(this.numSums),this.fromBefore=new Float64Array(this.numSums),this.kept=new Float64Array(s.length*this.hiddenSize),this.projected=this.#t()}#t(){let{embeddingSize:t,numSums:e,vocabSize:n}=this,{input:s,inputBias:i}=this.layers[0],r=new Float64Array(n*e);for(let l=0;l<n;l++){let a=Float64Array.from(this.embedding.subarray(l*t,(l+1)*t));T(s,a,r.subarray(l*e,(l+1)*e),i)}return r}initialState(){let{length:t}=this.constructor.parts;return Array.from({length:t*this.numLayers},()=>new Float64Array(this.hiddenSize))}copyState(t){return t.map(e=>e.slice())}step(t,e,n=J,s=0){this.#e(t,e,n,s);let i=new Float64Array(this.vocabSize);return T(this.readout,t[this.numLayers-1],i,this.readoutBias),i}read(t,e){this.#e(t,e,J,0)}#e(t,e,n,s,i){let{numSums:r,fromBelow:l}=this;for(let a=0;a<this.numLayers;a++){let h=this.layers[a],c=l;a===0?c=this.projected.subarray(e*r,(e+1)*r):T(h.input,t[a-1],c,h.inputBias),this.cell(h,c,t[a],t[this.numLayers+a],$t(n,a,s)),i?.(a)}}forward(t,{state:e,clamp:n=J}={}){let{hiddenSize:s,vocabSize:i,kept:r}=this;for(let{part:u="h"}of n)if(!this.holdable.includes(u))throw new Error(`There is no “${u}” to hold: there are ${this.holdable.join(", ")}.`);let l=e?this.copyState(e):this.initialState(),a=this.copyState(l),h=new Float64Array(t.length*i),c=a.map(()=>new Float64Array(t.length*s)),d=this.layers.map(()=>new Float64Array(t.length*r.length));for(let u=0;u<t.length;u++)this.#e(a,t[u],n,u,p=>d[p].set(r,u*r.length)),a.forEach((p,f)=>c[f].set(p,u*s)),T(this.readout,a[this.numLayers-1],h.subarray(u*i,(u+1)*i),this.readoutBias);return{ids:Array.from(t),logits:h,states:c,inside:d,initial:l,last:a,clamp:n}}opened(t,e,n,s=this.numLayers-1){let{parts:i,inside:r}=this.constructor,l=i.indexOf(e);return l>=0?O(t.states[l*this.numLayers+s],n,this.hiddenSize):O(O(t.inside[s],n,this.kept.length),r.indexOf(e),this.hiddenSize)}backward(t,e,n=J){let{embeddingSize:s,hiddenSize:i,numLayers:r}=this,l=t.ids.length,a=new Float64Array(l*s),h=t.states.map(()=>new Float64Array(l*i)),c=this.initialState(),d=(u,p,f,w)=>u[f]?w<0?p[f]:O(u[f],w,i):void 0;for(let{position:u,gradient:p}of e)L(this.readout,Float64Array.from(p),d(h,c,r-1,u));for(let{state:u,position:p,gradient:f}of n){let w=d(h,c,u,p);for(let x=0;x<i;x++)w[x]+=f[x]}for(let u=Zt([...e,...n]);u>=0;u--)for(let p=r-1;p>=0;p--){let f=(g,A)=>d(t.states,t.initial,g,A),w=(g,A)=>d(h,c,g,A),x=this.cellBackward(this.layers[p],{h:f(p,u),c:f(r+p,u),hBefore:f(p,u-1),cBefore:f(r+p,u-1),inside:O(t.inside[p],u,this.kept.length),dh:w(p,u),dc:w(r+p,u),dhBefore:w(p,u-1),dcBefore:w(r+p,u-1)},$t(t.clamp,p,u));L(this.layers[p].input,x,p>0?w(p-1,u):O(a,u,s))}return{inputs:a,states:h,initial:c}}},O=(o,t,e)=>o.subarray(t*e,(t+1)*e),j=o=>1/(1+Math.exp(-o));function S(o,t,e,n){for(let s of o){if((s.part??"h")!==t)continue;let i=n??s.value;s.unit===void 0?e.fill(i):e[s.unit]=i}}function $t(o,t,e){return o.length===0?J:o.filter(({layer:n=0,from:s=0,to:i=1/0})=>n===t&&e>=s&&e<i)}function Zt(o){return o.reduce((t,{position:e})=>Math.max(t,e),-1)}var Q=class extends R{static parts=["h"];static inside=["r","z","n"];static sums=3;constructor(t,{reset_after:e=!0}={}){super(t),this.resetAfter=e,this.fromCandidate=new Float64Array(this.hiddenSize);for(let n of this.layers){let{hiddenSize:s}=this;n.gates=n.recurrent.subarray(0,2*s*s),n.candidate=n.recurrent.subarray(2*s*s),n.candidateBias=n.recurrentBias.subarray(2*s)}}cell({gates:t,candidate:e,recurrentBias:n,candidateBias:s},i,r,l,a){let{hiddenSize:h,fromBefore:c,kept:d,resetAfter:u}=this,[p,f,w]=[0,1,2].map(g=>O(d,g,h));T(t,r,c.subarray(0,2*h),n);for(let g=0;g<h;g++)p[g]=j(i[g]+c[g]),f[g]=j(i[g+h]+c[g+h]);S(a,"r",p),S(a,"z",f);let x=u?r:this.fromCandidate;if(!u)for(let g=0;g<h;g++)x[g]=p[g]*r[g];T(e,x,c.subarray(2*h),s);for(let g=0;g<h;g++)w[g]=Math.tanh(i[g+2*h]+(u?p[g]:1)*c[g+2*h]);S(a,"n",w);for(let g=0;g<h;g++)r[g]=(1-f[g])*w[g]+f[g]*r[g];S(a,"h",r)}cellBackward({gates:t,candidate:e,candidateBias:n},{hBefore:s,inside:i,dh:r,dhBefore:l},a){let{hiddenSize:h,fromBelow:c,resetAfter:d}=this,[u,p,f]=[0,1,2].map(m=>O(i,m,h)),[w,x,g]=[0,1,2].map(m=>O(c,m,h)),A=r.slice();S(a,"h",A,0);for(let m=0;m<h;m++)x[m]=A[m]*(s[m]-f[m])*p[m]*(1-p[m]),g[m]=A[m]*(1-p[m])*(1-f[m]*f[m]),l[m]+=A[m]*p[m];S(a,"z",x,0),S(a,"n",g,0);let $=new Float64Array(h);if(d){T(e,s,$,n);for(let m=0;m<h;m++)w[m]=g[m]*$[m],$[m]=g[m]*u[m];L(e,$,l)}else{L(e,g,$);for(let m=0;m<h;m++)w[m]=$[m]*s[m],l[m]+=$[m]*u[m]}for(let m=0;m<h;m++)w[m]*=u[m]*(1-u[m]);return S(a,"r",w,0),L(t,c.subarray(0,2*h),l),c}};var tt=class extends R{static parts=["h","c"];static inside=["i","f","g","o"];static sums=4;cell({recurrent:t,recurrentBias:e},n,s,i,r){let{hiddenSize:l,fromBefore:a,kept:h}=this,[c,d,u,p]=[0,1,2,3].map(f=>O(h,f,l));T(t,s,a,e);for(let f=0;f<l;f++)c[f]=j(n[f]+a[f]),d[f]=j(n[f+l]+a[f+l]),u[f]=Math.tanh(n[f+2*l]+a[f+2*l]),p[f]=j(n[f+3*l]+a[f+3*l]);S(r,"i",c),S(r,"f",d),S(r,"g",u),S(r,"o",p);for(let f=0;f<l;f++)i[f]=d[f]*i[f]+c[f]*u[f];S(r,"c",i);for(let f=0;f<l;f++)s[f]=p[f]*Math.tanh(i[f]);S(r,"h",s)}cellBackward({recurrent:t},{c:e,cBefore:n,inside:s,dh:i,dc:r,dhBefore:l,dcBefore:a},h){let{hiddenSize:c,fromBelow:d}=this,[u,p,f,w]=[0,1,2,3].map(b=>O(s,b,c)),[x,g,A,$]=[0,1,2,3].map(b=>O(d,b,c)),m=i.slice();S(h,"h",m,0);for(let b=0;b<c;b++){let y=Math.tanh(e[b]);$[b]=m[b]*y*w[b]*(1-w[b]),r[b]+=m[b]*w[b]*(1-y*y)}m.set(r),S(h,"c",m,0);for(let b=0;b<c;b++)x[b]=m[b]*f[b]*u[b]*(1-u[b]),g[b]=m[b]*n[b]*p[b]*(1-p[b]),A[b]=m[b]*u[b]*(1-f[b]*f[b]),a[b]+=m[b]*p[b];return S(h,"i",x,0),S(h,"f",g,0),S(h,"g",A,0),S(h,"o",$,0),L(t,d,l),d}};var et=class extends R{static parts=["h"];static inside=[];static sums=1;cell({recurrent:t,recurrentBias:e},n,s,i,r){let l=this.fromBefore;T(t,s,l,e);for(let a=0;a<s.length;a++)s[a]=Math.tanh(n[a]+l[a]);S(r,"h",s)}cellBackward({recurrent:t},{h:e,dh:n,dhBefore:s},i){let r=this.fromBelow;for(let l=0;l<e.length;l++)r[l]=n[l]*(1-e[l]*e[l]);return S(i,"h",r,0),L(t,r,s),r}};var Mt={F16:2,F32:4},Qt=2**-24;function zt(o){let t=new Float32Array(o.length),e=new Uint32Array(t.buffer);for(let n=0;n<o.length;n++){let s=o[n],i=(s&32768)<<16,r=s>>10&31,l=s&1023;r===0?(t[n]=l*Qt,e[n]|=i):r===31?e[n]=i|2139095040|l<<13:e[n]=i|r+112<<23|l<<13}return t}function te(o){return ArrayBuffer.isView(o)?new Uint8Array(o.buffer,o.byteOffset,o.byteLength):new Uint8Array(o)}function mt(o){let t=te(o),e=h=>new Error(`These weights cannot be read: ${h}.`);if(t.length<8)throw e("the file is cut short");let n=new DataView(t.buffer,t.byteOffset,t.byteLength),s=8+Number(n.getBigUint64(0,!0));if(s>t.length)throw e("the header is cut short");let i;try{i=JSON.parse(new TextDecoder().decode(t.subarray(8,s)))}catch{throw e("the header is no JSON")}let{__metadata__:r={},...l}=i,a={};for(let[h,{dtype:c,shape:d,data_offsets:[u,p]}]of Object.entries(l)){let f=d.reduce((g,A)=>g*A,1);if(!(c in Mt))throw e(`${h} has the type ${c}`);if(p-u!==f*Mt[c]||s+p>t.length)throw e(`${h} is cut short`);let w=t.slice(s+u,s+p).buffer,x=c==="F16"?zt(new Uint16Array(w)):new Float32Array(w);a[h]={shape:d,data:x}}return{metadata:r,tensors:a}}function G(o,t=1){let e=new Float64Array(o.length),n=st(o);if(!(t>0))return e[n]=1,e;let s=0;for(let i=0;i<e.length;i++)e[i]=Math.exp((o[i]-o[n])/t),s+=e[i];for(let i=0;i<e.length;i++)e[i]/=s;return e}function st(o){let t=0;for(let e=1;e<o.length;e++)o[e]>o[t]&&(t=e);return t}function ee(o){let t=1/(1+.3275911*Math.abs(o)),e=((((1.061405429*t-1.453152027)*t+1.421413741)*t-.284496736)*t+.254829592)*t;return Math.sign(o)*(1-e*Math.exp(-o*o))}var Tt=o=>(1+ee(o*Math.SQRT1_2))/2,se=o=>Math.exp(-o*o/2)/Math.sqrt(2*Math.PI);function wt(o,t){return{forward(e,n){for(let s=0;s<n.length;s++)n[s]=o(e[s])},backward(e,n,s){for(let i=0;i<s.length;i++)s[i]=n[i]*t(e[i])}}}var Ft={relu:wt(o=>Math.max(0,o),o=>o>0?1:0),relu2:wt(o=>Math.max(0,o)**2,o=>2*Math.max(0,o)),gelu:wt(o=>o*Tt(o),o=>Tt(o)+o*se(o)),swiglu:{forward(o,t){for(let e=0;e<t.length;e++)t[e]=o[e]*j(o[e])*o[e+t.length]},backward(o,t,e){let n=t.length;for(let s=0;s<n;s++){let i=j(o[s]);e[s]=t[s]*o[s+n]*i*(1+o[s]*(1-i)),e[s+n]=t[s]*o[s]*i}}}};function Lt({bias:o},t){let e=0;if(o){for(let s=0;s<t.length;s++)e+=t[s];e/=t.length}let n=0;for(let s=0;s<t.length;s++)n+=(t[s]-e)**2;return{mean:e,scale:1/Math.sqrt(n/t.length+(o?1e-5:1e-6))}}function V(o,t,e){let{mean:n,scale:s}=Lt(o,t),{weight:i,bias:r}=o;for(let l=0;l<t.length;l++)e[l]=(t[l]-n)*s*i[l]+(r?r[l]:0)}function Y(o,t,e,n){let{mean:s,scale:i}=Lt(o,t),r=0,l=0;for(let a=0;a<t.length;a++){let h=e[a]*o.weight[a];r+=h,l+=h*(t[a]-s)*i}o.bias||(r=0);for(let a=0;a<t.length;a++)n[a]+=i*(e[a]*o.weight[a]-(r+l*(t[a]-s)*i)/t.length)}function ne(o){if(o<16)return o;let e=Math.log(o/16)/Math.log(128/16);return Math.min(31,16+Math.floor(e*16))}function Et({positions:o="rotary",num_heads:t,context_length:e},n,s){let i=h=>Float64Array.from({length:t*e},(c,d)=>h(Math.floor(d/e),d%e)),r=h=>Float64Array.from({length:h/2},(c,d)=>1e4**(-2*d/h)),l=()=>{},a=n["positions.weight"]?.data;switch(o){case"none":return{add:l};case"rotary":return{add:l,rates:r(s/t)};case"alibi":return{add:l,bias:i((h,c)=>-c*2**(-8*(h+1)/t))};case"relative":return{add:l,bias:i((h,c)=>a[h*32+ne(c)])};case"learned":return{add(h,c){let d=Math.min(c,e-1)*s;for(let u=0;u<s;u++)h[u]+=a[d+u]}};case"sinusoidal":{let h=r(s);return{add(c,d){let u=Math.min(d,e-1);h.forEach((p,f)=>{c[2*f]+=Math.sin(u*p),c[2*f+1]+=Math.cos(u*p)})}}}default:throw new Error(`These weights are told their places by “${o}”, which this page does not know.`)}}function nt(o,t,e,n){let s=t.length;for(let i=0;i<s;i++){let r=Math.cos(e*t[i]),l=Math.sin(e*t[i]);for(let a=i;a<o.length;a+=n){let h=o[a],c=o[a+s];o[a]=h*r-c*l,o[a+s]=c*r+h*l}}}var it=[],rt=class{constructor(t,e){let n=h=>{if(!t[h])throw new Error(`These weights lack ${h}.`);return t[h].data},s=h=>Float64Array.from(n(h)),i=h=>({weight:s(`${h}.weight`),bias:t[`${h}.bias`]&&s(`${h}.bias`)});this.embedding=n("embedding.weight"),[this.vocabSize,this.embeddingSize]=t["embedding.weight"].shape;let r=this.embeddingSize;this.numHeads=e.num_heads,this.headWidth=r/this.numHeads,this.contextLength=e.context_length,this.activation=Ft[e.activation??"gelu"],this.placing=Et(e,t,r),this.readout=t["readout.weight"]?n("readout.weight"):this.embedding,this.readoutBias=t["readout.bias"]?s("readout.bias"):new Float64Array(this.vocabSize),this.norm=i("norm"),this.layers=[];for(let h=0;h===0||t[`layers.${h}.linear1.weight`];h++){let c=d=>`layers.${h}.${d}`;this.layers.push({norm1:i(c("norm1")),norm2:i(c("norm2")),input:n(c("self_attn.in_proj_weight")),inputBias:s(c("self_attn.in_proj_bias")),output:n(c("self_attn.out_proj.weight")),outputBias:s(c("self_attn.out_proj.bias")),wide:n(c("linear1.weight")),wideBias:s(c("linear1.bias")),narrow:n(c("linear2.weight")),narrowBias:s(c("linear2.bias")),qNorm:e.qk_norm&&{weight:s(c("self_attn.q_norm.weight"))},kNorm:e.qk_norm&&{weight:s(c("self_attn.k_norm.weight"))}})}this.numLayers=this.layers.length;let l=t["layers.0.linear2.weight"].shape[1],a=h=>Object.fromEntries(Object.entries(h).map(([c,d])=>[c,new Float64Array(d)]));this.work=a({normed1:r,projected:3*r,q:r,weights:this.numHeads*this.contextLength,seen:r,middle:r,normed2:r,wide:this.layers[0].wideBias.length,active:l,step:r}),this.gradients=a({step:r,active:l,wide:this.work.wide.length,normed:r,seen:r,projected:3*r,weights:this.contextLength}),this.ended=new Float64Array(r)}initialState(){return{read:0,places:[]}}copyState(t){return{read:t.read,places:t.places.slice()}}step(t,e,n=it,s=0){let i=new Float64Array(this.vocabSize);return this.#t(this.#e(t,e,n,s),i),i}read(t,e){this.#e(t,e,it,0)}#t(t,e){V(this.norm,t,this.ended),T(this.readout,this.ended,e,this.readoutBias)}#e(t,e,n,s,i){let{embeddingSize:r,numLayers:l,work:a}=this,h=Float64Array.from(this.embedding.subarray(e*r,(e+1)*r));this.placing.add(h,t.read),t.places.push(new Float64Array(2*l*r));for(let c=0;c<l;c++)i?.(c,h),this.#s(c,h,t.places,t.places.length,t.read,bt(n,c,s)),this.#i(c),h.set(a.step);return t.read++,t.places.length>=this.contextLength&&t.places.shift(),h}#s(t,e,n,s,i,r,l=!0){let{embeddingSize:a,numHeads:h,headWidth:c,contextLength:d,work:u,layers:p}=this,f=p[t],{normed1:w,projected:x,q:g,weights:A,seen:$,middle:m}=u;if(V(f.norm1,e,w),T(f.input,w,x,f.inputBias),g.set(x.subarray(0,a)),f.qNorm)for(let v=0;v<h;v++)V(f.qNorm,F(x,v,c),F(g,v,c));if(this.placing.rates&&nt(g,this.placing.rates,i,c),l){let v=n[s-1],C=F(v,2*t,a);if(C.set(x.subarray(a,2*a)),f.kNorm)for(let M=0;M<h;M++)V(f.kNorm,F(x,h+M,c),F(C,M,c));this.placing.rates&&nt(C,this.placing.rates,i,c),F(v,2*t+1,a).set(x.subarray(2*a))}let b=Math.max(0,s-d),y=this.placing.bias,E=1/Math.sqrt(c);$.fill(0);for(let v=0;v<h;v++){let C=A.subarray(v*d,v*d+s-b),M=2*t*a+v*c,P=-1/0;for(let k=b;k<s;k++){let K=n[k],z=0;for(let H=0;H<c;H++)z+=g[v*c+H]*K[M+H];z*=E,y&&(z+=y[v*d+s-1-k]),C[k-b]=z,z>P&&(P=z)}let D=0;for(let k=0;k<C.length;k++)D+=C[k]=Math.exp(C[k]-P);for(let k=0;k<C.length;k++)C[k]/=D;if(!r.includes(v))for(let k=b;k<s;k++){let K=n[k],z=C[k-b];for(let H=0;H<c;H++)$[v*c+H]+=z*K[M+a+H]}}T(f.output,$,m,f.outputBias);for(let v=0;v<a;v++)m[v]+=e[v];return b}#i(t){let{middle:e,normed2:n,wide:s,active:i,step:r}=this.work,l=this.layers[t];V(l.norm2,e,n),T(l.wide,n,s,l.wideBias),this.activation.forward(s,i),T(l.narrow,i,r,l.narrowBias);for(let a=0;a<r.length;a++)r[a]+=e[a]}forward(t,{state:e,clamp:n=it}={}){let{embeddingSize:s,vocabSize:i,numLayers:r,numHeads:l}=this;for(let{layer:p,head:f}of n)if(!(p in this.layers&&f>=0&&f<l))throw new Error(`There is no head ${f} in layer ${p}: there are ${r} layers of ${l}.`);let a=e?this.copyState(e):this.initialState(),h=this.copyState(a),c=a.places.slice(),d=new Float64Array(t.length*i),u=Array.from({length:r+1},()=>new Float64Array(t.length*s));for(let p=0;p<t.length;p++){let f=this.#e(h,t[p],n,p,(w,x)=>{w===0&&c.push(h.places.at(-1)),u[w].set(x,p*s)});u[r].set(f,p*s),this.#t(f,F(d,p,i))}return{ids:Array.from(t),logits:d,stream:u,initial:a,last:h,places:c,clamp:n}}#n(t,e,n){let s=t.initial.places.length,i=F(t.stream[e],n,this.embeddingSize);return this.#s(e,i,t.places,s+n+1,t.initial.read+n,bt(t.clamp,e,n),!1)}attended(t,e,n){let s=this.#n(t,e,n),i=t.initial.places.length+n+1-s,r=Array.from({length:this.numHeads},(l,a)=>this.work.weights.slice(a*this.contextLength,a*this.contextLength+i));return{first:s-t.initial.places.length,weights:r}}backward(t,e){let{embeddingSize:n,numLayers:s}=this,i=t.ids.length,r=t.stream.map(()=>new Float64Array(i*n)),l=new Float64Array(n);for(let{position:a,gradient:h}of e)l.fill(0),L(this.readout,Float64Array.from(h),l),Y(this.norm,F(t.stream[s],a,n),l,F(r[s],a,n));for(let a=s-1;a>=0;a--){let h=new Float64Array(i*2*n);for(let c=i-1;c>=0;c--)this.#r(t,a,c,r,h)}return{inputs:r[0].slice(),stream:r}}#r(t,e,n,s,i){let{embeddingSize:r,numHeads:l,headWidth:a,contextLength:h,work:c,gradients:d}=this,u=this.layers[e],p=F(s[e+1],n,r);if(Bt(p)&&Bt(F(i,n,2*r)))return;let f=this.#n(t,e,n);this.#i(e);let w=d.step;w.set(p),d.active.fill(0),L(u.narrow,p,d.active),this.activation.backward(c.wide,d.active,d.wide),d.normed.fill(0),L(u.wide,d.wide,d.normed),Y(u.norm2,c.middle,d.normed,w);let{projected:x}=d,g=bt(t.clamp,e,n),A=t.initial.places.length,$=A+n+1,m=1/Math.sqrt(a);d.seen.fill(0),L(u.output,w,d.seen),x.fill(0);for(let y=0;y<l;y++){if(g.includes(y))continue;let E=c.weights.subarray(y*h,y*h+$-f),v=2*e*r+y*a,C=0;for(let M=f;M<$;M++){let P=t.places[M],D=0;for(let k=0;k<a;k++)D+=d.seen[y*a+k]*P[v+r+k];d.weights[M-f]=D,C+=E[M-f]*D}for(let M=f;M<$;M++){let P=t.places[M],D=E[M-f],k=D*(d.weights[M-f]-C)*m;for(let z=0;z<a;z++)x[y*a+z]+=k*P[v+z];if(M<A)continue;let K=(M-A)*2*r+y*a;for(let z=0;z<a;z++)i[K+z]+=k*c.q[y*a+z],i[K+r+z]+=D*d.seen[y*a+z]}}if(x.set(F(i,n,2*r),r),this.placing.rates&&nt(x.subarray(0,2*r),this.placing.rates,-(t.initial.read+n),a),u.qNorm)for(let y=0;y<2*l;y++){let E=F(x,y,a).slice();F(x,y,a).fill(0),Y(y<l?u.qNorm:u.kNorm,F(c.projected,y,a),E,F(x,y,a))}let b=F(s[e],n,r);b.set(w),d.normed.fill(0),L(u.input,x,d.normed),Y(u.norm1,F(t.stream[e],n,r),d.normed,b)}},F=(o,t,e)=>o.subarray(t*e,(t+1)*e),Bt=o=>o.every(t=>t===0);function bt(o,t,e){return o.length===0?it:o.filter(({layer:n,from:s=0,to:i=1/0})=>n===t&&e>=s&&e<i).map(({head:n})=>n)}var Ct={rnn:et,lstm:tt,gru:Q,gpt:rt},xt=class{constructor(t){this.characters=Array.from(t),this.ids=new Map(this.characters.map((e,n)=>[e,n]))}encode(t){let e=[],n=new Set,s="",i=0;for(let r of t){let l=this.ids.get(r);l===void 0?(n.add(r),i++):(e.push(l),s+=r)}return{ids:e,kept:s,dropped:[...n],droppedCount:i}}decode(t){return Array.from(t,e=>this.characters[e]).join("")}};function Ot(o){let{metadata:t,tensors:e}=mt(o),n=Object.hasOwn(Ct,t.architecture)&&Ct[t.architecture];if(!n)throw new Error(`These weights are of the architecture “${t.architecture}”, which this page cannot run.`);let s=new n(e,JSON.parse(t.config??"{}"));if(s.metadata=t,s.vocabulary=new xt(t.vocabulary),s.encode=i=>s.vocabulary.encode(i),s.vocabulary.characters.length!==s.vocabSize)throw new Error("These weights cannot be read: their vocabulary has another size.");return s}function ot(o,t,e){return t.logits.subarray(e*o.vocabSize,(e+1)*o.vocabSize)}function vt(o,t,e,n,s=[]){let i=o.hiddenSize,r=e>0?t.states.map(c=>c.slice((e-1)*i,e*i)):t.initial,l=s.map(({from:c=0,to:d=1/0,...u})=>({...u,from:c-e,to:d-e})),a=o.forward(n,{state:r,clamp:l}),h=(c,d,u)=>{let p=new Float64Array(e*u+d.length);return p.set(c.subarray(0,e*u)),p.set(d,e*u),p};return{ids:[...t.ids.slice(0,e),...n],logits:h(t.logits,a.logits,o.vocabSize),states:t.states.map((c,d)=>h(c,a.states[d],i)),inside:t.inside.map((c,d)=>h(c,a.inside[d],o.kept.length)),initial:t.initial,last:a.last,clamp:[...t.clamp.filter(({from:c=0})=>c<e).map(({to:c=1/0,...d})=>({...d,to:Math.min(c,e)})),...s]}}function ie(o,t,e,n){let s=G(ot(o,t,e)).map(i=>-i);return s[n]+=1,{position:e,gradient:s}}function _t(o,t,e,n){let{inputs:s}=o.backward(t,[ie(o,t,e,n)]),i=new Float64Array(e+1);for(let r=0;r<=e;r++){let l=0;for(let a=r*o.embeddingSize;a<(r+1)*o.embeddingSize;a++)l+=s[a]**2;i[r]=Math.sqrt(l)}return i}var jt={"\n":"↵"," ":"␣","	":"⇥"},qt={"\n":"new line"," ":"space","	":"tab",".":"full stop",",":"comma",":":"colon",";":"semicolon","'":"apostrophe",'"':"quotation mark","-":"hyphen","—":"dash","!":"exclamation mark","?":"question mark","(":"left parenthesis",")":"right parenthesis","[":"left bracket","]":"right bracket","&":"ampersand"},Nt={"‘":"'","’":"'","“":'"',"”":'"',"–":"-"," ":" "};function q(o){return jt[o]?jt[o]:/^[\p{C}\p{M}\p{Z}]$/u.test(o)?`U+${o.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}`:o}function U(o){return qt[o]?qt[o]:o!==o.toLowerCase()?`capital ${o}`:q(o)}function re(o,t,e,n){let s=[],i=o.vocabulary.ids,r=new Set,l=Array.from(t.replace(/\r\n?/g,`
`),d=>{let u=Nt[d];return i.has(d)||!i.has(u)?d:(r.add(d),u)}).join(""),{ids:a,dropped:h,droppedCount:c}=o.encode(l);return r.size>0&&s.push(`Read ${[...r].map(d=>`${q(d)} as ${q(Nt[d])}`).join(", ")}.`),c>0&&s.push(ae(h,c)),a.length>e&&(a=a.slice(-e),s.push(`Reads only the last ${e.toLocaleString("en-GB")} characters of the ${n}.`)),{ids:a,notes:s}}function oe(o){return o.vocabulary.ids.get(`
`)??0}function yt(o,t,e,n="prompt"){let{ids:s,notes:i}=re(o,t,e,n);if(s.length===0){s.push(oe(o));let r=U(o.vocabulary.characters[s[0]]);i.push(`The ${n} is empty, so the text starts from a ${r}.`)}return{ids:s,notes:i}}function ae(o,t){let e=o.slice(0,12).map(q).join(" "),n=o.length>12?` and ${o.length-12} more`:"";return`Left out ${t===1?"1 character":`${t.toLocaleString("en-GB")} characters`} this model never saw: ${e}${n}`}function Dt(o,t){let e=document.createRange().createContextualFragment(o.replace(/ \w+="\{\w+\}"|\{\w+\}/g,"")).firstElementChild;e.dataset.architecture=t.metadata.architecture;for(let n of e.querySelectorAll("input, textarea, button, select"))n.dataset.lmSuppressShortcuts="true";return e}var It=new Map;function Ht(o,...t){let e=o.ownerDocument;for(let n of t){let s=It.get(n);s||(s=new CSSStyleSheet,s.replaceSync(n),It.set(n,s)),e.adoptedStyleSheets.includes(s)||e.adoptedStyleSheets.push(s)}}function kt(o){o.scrollHeight>o.clientHeight?o.tabIndex=0:o.removeAttribute("tabindex")}var at=class{constructor(t){this.region=t}say(t){clearTimeout(this.speaking),this.speaking=setTimeout(()=>{this.region.textContent=t},600)}stop(){clearTimeout(this.speaking)}};function Ut(o,t){return({model:e,el:n})=>{let s,i=()=>{s?.end(),s=void 0;let r=e.get("weights");if(r?.byteLength)try{s=new t(e,n,o(r))}catch(l){let a=document.createElement("p");throw a.setAttribute("role","alert"),a.textContent=l.message,n.append(a),l}};return e.on("change:weights",i),i(),()=>{e.off("change:weights",i),s?.end()}}}var le=8;function B(o,t,e){let n=document.createElement(o);return t&&(n.className=t),e!==void 0&&(n.textContent=e),n}var W=o=>/\s/.test(o)?U(o):`“${o}”`,St=o=>{let t=100*o;return t>=.095||t===0?`${t.toFixed(1)} %`:t<.001?"less than 0.001 %":`${t.toPrecision(1)} %`};function he(o){let t=o.map(s=>s*1e3),e=t.map(Math.floor),n=Math.round(1e3-e.reduce((s,i)=>s+i,0));return t.map((s,i)=>[s-e[i],i]).sort((s,i)=>i[0]-s[0]).slice(0,Math.max(0,n)).forEach(([,s])=>e[s]++),e.map(s=>s/10)}function lt(o,t,e=le){let n=Array.from(o.keys()).sort((h,c)=>o[c]-o[h]||(c===t)-(h===t)||h-c),s=n.slice(0,e);t>=0&&!s.includes(t)&&s.push(t);let i=n.filter(h=>!s.includes(h)),r=i.reduce((h,c)=>h+o[c],0),l=he([...s.map(h=>o[h]),r]),a=s.map((h,c)=>({id:h,probability:o[h],percent:l[c],chosen:h===t}));return i.length>0&&a.push({others:i,probability:r,percent:l.at(-1),chosen:!1}),a}function Rt(o,t,e,n){return t.map(s=>{let i=B("li",s.chosen?"chosen":""),r=s.others?`${s.others.length} others`:q(o[s.id]),l=B("span","name",r),a=B("span","bar"),h=B("span","fill");if(h.style.width=`${100*s.probability}%`,a.append(h),n){let c=s.others?s.others.reduce((u,p)=>u+n[p],0):n[s.id],d=B("span","own");d.style.left=`${100*c}%`,a.append(d)}return a.setAttribute("aria-hidden","true"),!s.others&&U(o[s.id])!==r&&(l.setAttribute("aria-hidden","true"),i.append(B("span","unseen",U(o[s.id])))),i.append(l,a,B("span","percent",`${s.percent.toFixed(1)} %`)),i.append(B("span","verb",s.chosen?e:"")),i})}function Pt({norms:o,from:t},e){let n=o.reduce((d,u)=>d+u,0);if(!(n>0))return"No earlier character moves it at all.";let i=Array.from(o.keys()).sort((d,u)=>o[u]-o[d]).slice(0,3).map(d=>`${W(e(t+d))} ${o.length-d} back`),r=i.length>1?`${i.slice(0,-1).join(", ")} and ${i.at(-1)}`:i[0],l=0,a=0;for(;l<n/2;)l+=o[o.length-++a];let h=a===1?"the last character alone":`the last ${a} characters`,c=t>0?` Followed ${o.length} characters back, no further.`:"";return`Most influence: ${r}. At least half of it all comes from ${h}.${c}`}var ce="http://www.w3.org/2000/svg",de=90,ue=3,pe=.82,fe=.08;function N(o){return`${o<0?"−":"+"}${Math.abs(o).toFixed(2)}`}function ct(o,t){for(let[e,n]of Object.entries(t))o.setAttribute(e,n)}function I(o,t){let e=document.createElementNS(ce,o);return ct(e,t),e}var ge=o=>Math.ceil(Math.sqrt(1.5*o));function me(o,t,e){let n=t<0?fe:0,s=Math.max(0,pe*Math.sqrt(Math.min(1,Math.abs(t)))-n),i=(1-s)/2;return{x:(o%e+i).toFixed(3),y:(Math.floor(o/e)+i).toFixed(3),width:s.toFixed(3),height:s.toFixed(3),class:t<0?"down":"up"}}var ht=class{constructor(t,e,n,s){this.count=e,this.told=n,this.columns=ge(e),this.picture=t.querySelector("svg"),this.picture.setAttribute("viewBox",`0 0 ${this.columns} ${Math.ceil(e/this.columns)}`),this.squares=Array.from({length:e},()=>I("rect",{})),this.picture.replaceChildren(...this.squares),this.cells=Array.from({length:e},()=>{let r=B("span");return r.setAttribute("role","option"),r.setAttribute("aria-selected","false"),r.dataset.lmSuppressShortcuts="true",r.tabIndex=-1,r}),this.box=t.querySelector(".cells"),this.box.setAttribute("role","listbox"),this.box.style.setProperty("--columns",this.columns),this.box.replaceChildren(...this.cells);let i=(r,l)=>this.box.addEventListener(r,l,{signal:s});i("keydown",r=>this.#e(r)),i("pointerdown",r=>this.#s(r)),i("pointermove",r=>this.#i(r)),i("pointerup",()=>this.#n()),i("pointercancel",()=>this.#n()),i("click",r=>this.#r(r)),i("pointerover",r=>n.point(this.#t(r))),i("pointerleave",()=>n.point(void 0))}show(t,e){let n=this.state;this.state=t.slice();for(let s=0;s<this.count;s++){let i=t[s],r=this.cells[s],l=e.has(s);n?.[s]===i&&r.classList.contains("held")===l||(ct(this.squares[s],me(s,i,this.columns)),r.setAttribute("aria-label",`unit ${s}: ${N(i)}${l?", changed":""}`),r.classList.toggle("held",l))}}choose(t){this.chosen&&(this.chosen.setAttribute("aria-selected","false"),this.chosen.tabIndex=-1),this.chosen=this.cells[t],this.chosen.setAttribute("aria-selected","true"),this.chosen.tabIndex=0}#t(t){let e=this.cells.indexOf(t.target);return e<0?void 0:e}#e(t){let e=this.#t(t);if(e===void 0||t.ctrlKey||t.metaKey||t.altKey)return;let n={ArrowLeft:e-1,ArrowRight:e+1,ArrowUp:e-this.columns,ArrowDown:e+this.columns,Home:0,End:this.count-1}[t.key];n!==void 0&&(t.preventDefault(),t.stopPropagation(),!(n<0||n>=this.count)&&(this.told.choose(n),this.cells[n].focus({preventScroll:!0})))}#s(t){let e=this.#t(t);e===void 0||t.button!==0||t.pointerType==="touch"&&this.cells[e]!==this.chosen||(this.told.choose(e),this.grip={unit:e,id:t.pointerId,y:t.clientY,value:this.state[e],moved:!1},this.box.setPointerCapture(t.pointerId))}#i(t){let{grip:e}=this;if(!e||t.pointerId!==e.id)return;let n=e.y-t.clientY;if(!e.moved&&Math.abs(n)<ue)return;e.moved=!0,this.box.classList.add("dragging");let s=Math.max(-1,Math.min(1,e.value+n/de));this.told.drag(Math.round(100*s)/100)}#n(){this.grip?.moved&&this.told.drop(),this.box.classList.remove("dragging"),this.grip=void 0}#r(t){let e=this.#t(t);e!==void 0&&(this.cells[e]!==this.chosen&&this.told.choose(e),this.cells[e].focus({preventScroll:!0}))}};var we={"\n":" line"," ":" space"},dt=class{constructor(t,e,n){this.root=t,this.onChoose=e,this.spans=[],this.first=0,t.replaceChildren(),t.setAttribute("role","listbox"),t.removeAttribute("tabindex"),t.addEventListener("click",s=>this.#e(s),{signal:n}),t.addEventListener("keydown",s=>this.#i(s),{signal:n})}show(t,{first:e,typed:n,complete:s}){e!==this.first&&this.clearTint(),this.first=e;let i=document.createDocumentFragment();t.forEach((r,l)=>{let a=this.spans[l];a||(a=B("span"),a.setAttribute("role","option"),a.setAttribute("aria-selected","false"),a.dataset.lmSuppressShortcuts="true",a.tabIndex=-1,this.spans.push(a),i.append(a));let h=`${l<n?"typed":"drawn"}${we[r]??""}`;a.className!==h&&(a.className=h),a.textContent!==r&&(a.textContent=r,a.setAttribute("aria-label",U(r)))}),this.root.append(i),s&&this.spans.splice(t.length).forEach(r=>r.remove()),!this.chosen?.isConnected&&this.spans.length>0&&this.#t(this.spans[Math.min(n,this.spans.length-1)])}choose(t){this.chosen?.setAttribute("aria-selected","false"),this.chosen=this.spans[t-this.first],this.chosen&&(this.chosen.setAttribute("aria-selected","true"),this.#t(this.chosen))}tint({from:t,norms:e}){this.clearTint();let n=e.reduce((s,i)=>Math.max(s,i),0);n>0&&e.forEach((s,i)=>{let r=this.spans[t+i-this.first],l=Math.round(100*s/n);!r||l<1||(r.style.setProperty("--influence",l),r.dataset.influence=l)})}clearTint(){for(let t of this.root.querySelectorAll("[data-influence]"))t.style.removeProperty("--influence"),delete t.dataset.influence}reveal(t){let e=this.spans[t-this.first];if(!e)return;let n=e.offsetTop,s=n+e.offsetHeight;n<this.root.scrollTop&&(this.root.scrollTop=n);let i=this.root.clientHeight;s>this.root.scrollTop+i&&(this.root.scrollTop=s-i)}revealEnd(){this.root.scrollTop=this.root.scrollHeight}#t(t){this.stop&&(this.stop.tabIndex=-1),this.stop=t,t.tabIndex=0}#e(t){let e=this.spans.indexOf(t.target);this.column=void 0,e>=0&&this.#s(e)}#s(t){let e=this.spans[Math.max(0,Math.min(t,this.spans.length-1))];this.#t(e),e.focus({preventScroll:!0}),this.onChoose(this.first+this.spans.indexOf(e)),this.reveal(this.first+this.spans.indexOf(e))}#i(t){let e=this.spans.indexOf(t.target);if(e<0||t.ctrlKey||t.metaKey||t.altKey)return;let n={ArrowLeft:()=>e-1,ArrowRight:()=>e+1,ArrowUp:()=>this.#n(e,-1),ArrowDown:()=>this.#n(e,1),Home:()=>0,End:()=>this.spans.length-1,Enter:()=>e," ":()=>e};if(!n[t.key])return;t.preventDefault(),t.stopPropagation();let s=t.key==="ArrowUp"||t.key==="ArrowDown";this.column=s?this.column??this.spans[e].offsetLeft:void 0,this.#s(n[t.key]())}#n(t,e){let n=this.spans[t],s=t,i,r=1/0;for(let l=t+e;l>=0&&l<this.spans.length;l+=e){let a=this.spans[l];if(a.offsetTop===n.offsetTop)continue;if(i??=a.offsetTop,a.offsetTop!==i)break;let h=Math.abs(a.offsetLeft-this.column);h<r&&([s,r]=[l,h])}return s}};var _=26,X=28,Kt=24,Wt=10;function be(o,t,e=X,n=Kt){let s=t<0?1:0,i=Math.max(0,n*Math.min(1,Math.abs(t))-2*s);return{x:(o-1)*_+(_-Wt)/2+s,y:(t<0?e+s:e-i).toFixed(1),width:Wt-2*s,height:i.toFixed(1),class:t<0?"down":"up"}}var ut=class{constructor(t,e,n){this.root=t,this.guesses=t.querySelector(".guesses"),this.trace=t.querySelector(".trace");let s=t.querySelector(".letters");this.letters=new dt(s,i=>e(i+1),n),s.setAttribute("aria-orientation","horizontal");for(let i of[this.guesses,this.trace])i.addEventListener("click",r=>{let l=r.clientX-i.getBoundingClientRect().left;e(Math.max(1,Math.min(this.length,Math.floor(l/_)+1)))},{signal:n})}read(t){this.length=t.length,this.shown=!1,this.letters.show(t,{first:0,typed:0,complete:!0}),this.guesses.replaceChildren(...t.map(()=>B("span"))),this.trace.setAttribute("width",this.length*_),this.bars=t.map(()=>I("rect",{})),this.drawn=[],this.marks=[I("g",{}),I("g",{})],this.trace.replaceChildren(this.marks[0],...this.bars,this.marks[1])}guess(t){t.forEach(({character:e,right:n,changed:s},i)=>{let r=this.guesses.children[i],[l,a]=[q(e),`${n?"right":""}${s?" other":""}`];r.textContent!==l&&(r.textContent=l),r.className!==a&&(r.className=a)})}draw(t,e,{held:n,others:s},i){let r={y:0,width:_,height:2*X};this.marks[0].replaceChildren(I("rect",{class:"here",x:(i-1)*_,...r}),I("rect",{class:"axis",x:0,y:X-.5,width:this.length*_,height:1}));let l=[];t.forEach((a,h)=>{let c=h*_;this.drawn[h]!==a&&ct(this.bars[h],be(h+1,a)),Math.abs(a-e[h])>.02&&l.push(I("rect",{class:"ghost",x:c+4,y:(X-Kt*e[h]-1).toFixed(1),width:_-8,height:2})),n.has(h+1)?l.push(I("rect",{class:"held",x:c+3,y:1,width:_-6,height:2*X-2,rx:3})):s.has(h+1)&&l.push(I("circle",{class:"elsewhere",cx:c+_/2,cy:4,r:3}))}),this.drawn=t,this.marks[1].replaceChildren(...l)}choose(t){this.letters.choose(t-1);for(let e of this.guesses.querySelectorAll(".here"))e.classList.remove("here");this.guesses.children[t-1]?.classList.add("here"),!(this.step===t&&this.shown)&&(this.step=t,this.shown=this.root.clientWidth>0,this.root.scrollLeft=(t-.5)*_-this.root.clientWidth/2)}tint(t){this.letters.tint(t)}};var Gt=`/* The rest of how *Unroll* looks; frame.css and walk.css come before. */
.unrolled-live.unrolled-unroll .frame { height: 1216px; }

/* What moved a guess */
.unrolled-live.unrolled-unroll .influence { display: grid; gap: 4px; }
.unrolled-live.unrolled-unroll .sentence { height: 63px; overflow-y: auto; font-size: 14px; line-height: 21px; }

/* Units that can be moved, and what comes next */
.unrolled-live.unrolled-unroll .rows { grid-template-rows: 28px 56px 32px; }
.unrolled-live.unrolled-unroll .timeline { height: 130px; }
.unrolled-live.unrolled-unroll .trace .elsewhere { fill: var(--accent); }
.unrolled-live.unrolled-unroll .cells > span { cursor: ns-resize; }
.unrolled-live.unrolled-unroll .cells > [aria-selected="true"] { touch-action: none; }
/* A finger finds the chosen unit, small as it is. */
.unrolled-live.unrolled-unroll .cells > [aria-selected="true"]::after { position: absolute; inset: -9px; content: ""; }
.unrolled-live.unrolled-unroll .cells.dragging, .unrolled-live.unrolled-unroll .cells.dragging > span { cursor: ns-resize; }
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
.unrolled-live.unrolled-unroll li .unseen { position: absolute; }
.unrolled-live.unrolled-unroll .key i { display: inline-block; width: 2px; height: 12px; margin-right: 6px; background: var(--ink); vertical-align: -2px; }

/* Another value */
.unrolled-live.unrolled-unroll .tamper { display: grid; grid-template-columns: 5em minmax(0, 1fr); gap: 12px; align-items: end; margin-top: 8px; }
.unrolled-live.unrolled-unroll .value input { height: 36px; }
.unrolled-live.unrolled-unroll .next { display: flex; flex-direction: column; }
.unrolled-live.unrolled-unroll .undo { display: flex; gap: 8px; margin-top: auto; padding-top: 8px; }
.unrolled-live.unrolled-unroll .undo button { flex: 1; padding: 0 6px; }

@container unrolled-live (min-width: 560px) {
  .unrolled-live.unrolled-unroll .frame { height: 744px; }
  .unrolled-live.unrolled-unroll .influence { grid-template-columns: 190px minmax(0, 1fr); gap: 16px; }
  .unrolled-live.unrolled-unroll .sentence { height: 54px; }
  .unrolled-live.unrolled-unroll :is(.state, .below) { max-width: 378px; }
}
`;var Vt=`<div class="unrolled-live unrolled-walk unrolled-unroll" data-architecture="{architecture}" role="group" aria-label="Unroll: a recurrent network, one step at a time">
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
`;var pt=class{constructor(t){this.model=t,this.ids=[],this.changes=[]}read(t){let e=0;for(;e<t.length&&t[e]===this.ids[e];)e++;if(e===t.length&&e===this.ids.length)return;let n=this.base&&e>0?this.base:void 0;this.base=n?vt(this.model,n,e,t.slice(e)):this.model.forward(t),this.ids=t.slice(),this.run=this.base,this.change(this.changes.filter(({step:s})=>s<=e))}change(t){if(this.changes=t,t.length===0){this.run=this.base;return}let e=Math.min(...t.map(({step:s})=>s))-1,n=t.map(s=>this.clampOf(s));this.run=vt(this.model,this.base,e,this.ids.slice(e),n)}clampOf({step:t,unit:e,value:n}){return{layer:this.model.numLayers-1,unit:e,value:n,from:t-1,to:t}}get changed(){return this.run!==this.base}state(t,e=this.run){let{hiddenSize:n,numLayers:s}=this.model;return e.states[s-1].subarray((t-1)*n,t*n)}trace(t,e=this.run){return this.ids.map((n,s)=>this.state(s+1,e)[t])}chances(t,e=this.run){return G(ot(this.model,e,t-1))}likeliest(t,e=this.run){return st(ot(this.model,e,t-1))}influence(t,e){return{from:0,norms:_t(this.model,this.run,t-1,e)}}};var Jt=`/* What all widgets look like. Colours come from the page around it: the book's
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
`;var Yt=`/* What *Unroll* and *Gates* look like both: a text, a column a step, and the units of
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
`;var Xt=200,Z=(o,t,e)=>Math.min(e,Math.max(t,Math.round(Number(o))||t)),gt=(o,t)=>`${o.toLocaleString("en-GB")} ${t}${o===1?"":"s"}`,ft=class{constructor(t,e,n,{markup:s,styles:i,defaults:r},l){if(!n.hiddenSize)throw new Error("A Transformer has no hidden state that is carried from step to step.");this.host=t,this.model=n,this.defaults=r,this.walking=l,this.ending=new AbortController,this.root=Dt(s,n),Ht(e,Jt,Yt,i),this.parts={list:this.find("ol")};for(let a of["where","status","heading","pointed","key"])this.parts[a]=this.find(`.${a}`);for(let a of["first","back","on","last","reset"])this.parts[a]=this.find(`button.${a}`);this.fields={text:this.find("textarea")},this.speaker=new at(this.find(".spoken"))}find(t){return this.root.querySelector(t)}on(t,e,n){t.addEventListener(e,n,{signal:this.ending.signal})}begin(t){this.#e(),this.initial=this.#t(),this.apply(this.initial),t.replaceChildren(this.root),this.timeline.choose(this.settings.step)}#t(){let t={};for(let e of Object.keys(this.defaults))t[e]=this.host.get(e)??this.defaults[e];return t}#e(){let{parts:t,fields:e}=this;this.on(e.text,"input",()=>this.#s()),this.on(t.first,"click",()=>this.go(1)),this.on(t.back,"click",()=>this.go(this.settings.step-1)),this.on(t.on,"click",()=>this.go(this.settings.step+1)),this.on(t.last,"click",()=>this.go(this.walking.ids.length)),this.on(t.reset,"click",()=>{this.apply(this.initial),this.save(),this.explain()});for(let n of Object.keys(this.defaults)){let s=()=>{this.hearing??=Promise.resolve().then(()=>{this.hearing=void 0;let i=this.#t();Object.keys(this.defaults).every(l=>JSON.stringify(i[l])===JSON.stringify(this.settings[l]))||this.ending.signal.aborted||(this.apply(i),this.explain())})};this.host.on(`change:${n}`,s),this.ending.signal.addEventListener("abort",()=>this.host.off(`change:${n}`,s))}}apply(t){let{characters:e}=this.model.vocabulary,n=String(t.text),{ids:s,notes:i}=yt(this.model,n,Xt,"text");this.notes=i,this.walking.read(s),this.timeline.read(s.map(a=>e[a]));let r=Z(t.step,1,s.length),l=Z(t.unit,0,this.model.hiddenSize-1);this.settings={...t,...this.fitted(t,s.length),text:t.text,step:r,unit:l},this.fields.text.value!==n&&(this.fields.text.value=n),this.alter(),this.show()}#s(){let t=this.settings.step===this.walking.ids.length,{ids:e}=yt(this.model,this.fields.text.value,Xt);this.walking.read(e);let n=t?e.length:this.settings.step;this.apply({...this.settings,...this.kept(),text:this.fields.text.value,step:n}),this.save(),this.explain()}go(t){this.settings.step=Z(t,1,this.walking.ids.length),this.show(),this.save(),this.explain()}showStep(){let{walking:t,parts:e,settings:{step:n}}=this,{characters:s}=this.model.vocabulary,{ids:i,base:r}=t;e.where.textContent=`Step ${n} of ${i.length}`;for(let[h,c]of[["first",1],["back",n-1],["on",n+1],["last",i.length]]){let d=c!==n&&c>=1&&c<=i.length;this.enable(e[h],d,h==="first"||h==="back"?e.on:e.back)}let l=h=>i.map((c,d)=>t.likeliest(d+1,h)),a=l(r);this.timeline.guess(l(t.run).map((h,c)=>({character:s[h],right:h===i[c+1],changed:h!==a[c]})))}enable(t,e,n){!e&&document.activeElement===t&&n.focus(),t.disabled=!e}sentences(){let{walking:t,settings:{step:e}}=this,{characters:n}=this.model.vocabulary,s=l=>lt(l,-1,3).slice(0,3).map(a=>`${W(n[a.id])} ${St(a.probability)}`).join(", "),i=t.chances(e),r=[...this.notes,`${this.parts.where.textContent}, ${W(n[t.ids[e-1]])}.`,`Likeliest next: ${s(i)}.`];if(t.changed){let l=t.chances(e,t.base),a=i.reduce((h,c,d)=>h+Math.abs(c-l[d]),0)/2;r.push(`Your changes moved ${St(a)} of it; without them: ${s(l)}.`)}return r}save(){for(let[t,e]of Object.entries(this.settings))this.host.set(t,e);clearTimeout(this.saving),this.saving=setTimeout(()=>this.host.save_changes(),200)}end(){this.ending.abort(),clearTimeout(this.saving),this.speaker.stop(),this.root.remove()}};var Se={text:`To be, or not to be.

HAMLET
My lord`,step:28,unit:0,target:"",changes:[]},Ae=150,$e=10,Me="Drag a unit up or down, or move its slider, and watch what comes next.",At=class extends ft{constructor(t,e,n){super(t,e,n,{markup:Vt,styles:Gt,defaults:Se},new pt(n));for(let s of["tracked","sentence","readout"])this.parts[s]=this.find(`.${s}`);for(let s of["put-back","all-back"])this.parts[s]=this.find(`button.${s}`);Object.assign(this.fields,{unit:this.find(".unit input"),value:this.find("[type=range]"),target:this.find("select")}),this.timeline=new ut(this.find(".timeline"),s=>this.go(s),this.ending.signal),this.grid=new ht(this.find(".state"),n.hiddenSize,{choose:s=>this.#e(s),point:s=>this.#h(s),drag:s=>this.#i(s),drop:()=>this.explain()},this.ending.signal),this.fields.unit.max=n.hiddenSize-1,this.#f(),this.#t(),this.begin(e)}#t(){let{parts:t,fields:e}=this;this.on(e.unit,"change",()=>this.#e(Z(e.unit.value,0,this.model.hiddenSize-1))),this.on(e.value,"input",()=>this.#i(Number(e.value.value))),this.on(e.value,"change",()=>this.explain()),this.on(e.target,"change",()=>this.#s(e.target.value)),this.on(t.list,"click",n=>this.#s(n.target.closest("button")?.value??this.settings.target)),this.on(t.list,"keydown",n=>this.#d(n)),this.on(t["put-back"],"click",()=>this.#r(({step:n,unit:s})=>n!==this.settings.step||s!==this.settings.unit)),this.on(t["all-back"],"click",()=>this.#r(()=>!1))}fitted({changes:t},e){let n=this.model.hiddenSize;return{changes:t.filter(([s,i])=>s>=1&&s<=e&&i>=0&&i<n)}}alter(){this.walking.change(this.settings.changes.map(([t,e,n])=>({step:t,unit:e,value:n})))}kept(){return{changes:this.walking.changes.map(({step:t,unit:e,value:n})=>[t,e,n])}}#e(t){this.settings.unit=t,this.show(),this.save();let{step:e}=this.settings;this.speaker.say(`Unit ${t} is ${N(this.walking.state(e)[t])} after ${gt(e,"character")}.`)}#s(t){this.settings.target=t,this.show(),this.save(),this.explain()}#i(t){let{step:e,unit:n}=this.settings;this.wanted=[...(this.wanted??this.walking.changes).filter(s=>s.step!==e||s.unit!==n),{step:e,unit:n,value:t}],this.parts.readout.textContent=N(t),this.putting??=requestAnimationFrame(()=>this.#n())}#n(){cancelAnimationFrame(this.putting),this.putting=void 0,this.wanted&&(this.walking.change(this.wanted),this.wanted=void 0,Object.assign(this.settings,this.kept()),this.show(Ae),this.save())}#r(t){this.#n(),this.walking.change(this.walking.changes.filter(t)),Object.assign(this.settings,this.kept()),this.show(),this.save(),this.explain()}#a(){let{step:t}=this.settings;return this.walking.ids[t]??this.walking.likeliest(t)}#o(){return this.model.vocabulary.ids.get(this.settings.target)??this.#a()}show(t=0){let{walking:e,parts:n,fields:s,settings:{step:i,unit:r,target:l}}=this,{characters:a}=this.model.vocabulary,{ids:h,base:c,changes:d}=e;n.heading.textContent=`State after ${W(a[h[i-1]])}: ${gt(this.model.hiddenSize,"unit")}`,this.showStep(),n.tracked.textContent=`unit ${r}`;let u=g=>new Set(g.map(A=>A.step)),p=u(d.filter(g=>g.unit===r));this.timeline.draw(e.trace(r),e.trace(r,c),{held:p,others:u(d)},i),this.timeline.choose(i);let f=new Set(d.filter(g=>g.step===i).map(g=>g.unit)),w=e.state(i)[r];this.grid.show(e.state(i),f),this.grid.choose(r),this.#h(void 0),s.unit.value=r,s.value.value=w.toFixed(2),s.value.setAttribute("aria-valuetext",`${N(w)}${f.has(r)?", changed":""}`),n.readout.textContent=N(w),this.enable(n["put-back"],f.has(r),s.value),this.enable(n["all-back"],d.length>0,s.value),this.#c();let x=`${i<h.length?"what follows":"the likeliest"}: ${U(a[this.#a()])}`;s.target.options[0].textContent=x,s.target.value=this.model.vocabulary.ids.has(l)?l:"",this.#p(),this.#u(t)}#c(){let{walking:t,parts:e,settings:{step:n}}=this,{characters:s}=this.model.vocabulary,i=e.list.contains(document.activeElement),r=lt(t.chances(n),this.#o(),$e),l=Rt(s,r,"",t.changed?t.chances(n,t.base):void 0);l.forEach((a,h)=>{if(r[h].others)return;let c=B("button");c.type="button",c.value=s[r[h].id],c.tabIndex=r[h].chosen?0:-1,c.setAttribute("aria-pressed",r[h].chosen),c.dataset.lmSuppressShortcuts="true",c.append(...a.childNodes),a.append(c)}),e.list.replaceChildren(...l),e.key.hidden=!t.changed,i&&e.list.querySelector("[tabindex='0']").focus({preventScroll:!0})}#d(t){let e={ArrowUp:-1,ArrowDown:1}[t.key];if(!e)return;t.preventDefault(),t.stopPropagation();let n=[...this.parts.list.querySelectorAll("button")];n[n.indexOf(t.target)+e]?.focus({preventScroll:!0})}#u(t){clearTimeout(this.later),this.later=setTimeout(()=>this.#l(),t)}#l(){clearTimeout(this.later),this.later=void 0;let{characters:t}=this.model.vocabulary,e=this.walking.influence(this.settings.step,this.#o());this.timeline.tint(e),this.moved=Pt(e,n=>t[this.walking.ids[n]]),this.parts.sentence.textContent=this.moved,kt(this.parts.sentence)}#p(){let{changes:t}=this.walking,e=t.slice(-3).map(({step:i,unit:r,value:l})=>{let a=this.walking.state(i,this.walking.base)[r];return`unit ${r} after ${gt(i,"character")} from ${N(a)} to ${N(l)}`}),n=t.length>3?` and ${t.length-3} more`:"",s=e.length>0?`Changed: ${e.join("; ")}${n}.`:Me;this.parts.status.textContent=[...this.notes,s].join(" "),kt(this.parts.status)}explain(){this.#n();let{walking:t,settings:{step:e,unit:n}}=this,s=[...this.sentences(),`Unit ${n} is ${N(t.state(e)[n])}.`];cancelAnimationFrame(this.telling),this.telling=requestAnimationFrame(()=>{this.later!==void 0&&this.#l(),this.speaker.say(`${s.join(" ")} On ${W(this.model.vocabulary.characters[this.#o()])}: ${this.moved}`)})}#h(t){let e=t??this.settings.unit;this.parts.pointed.textContent=`unit ${e}: ${N(this.walking.state(this.settings.step)[e])}`}#f(){let t=this.model.vocabulary.characters.map(e=>new Option(q(e),e));this.fields.target.replaceChildren(new Option("",""),...t)}end(){for(let t of[this.telling,this.putting])cancelAnimationFrame(t);clearTimeout(this.later),super.end()}},Vs={render:Ut(Ot,At)};export{Se as DEFAULTS,Vs as default};
