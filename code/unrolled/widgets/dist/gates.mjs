// Made by unrolled.widgets.bundle from a362cce2ffc19a4e837cfd6f10ec514e341c2477dcef6408846a875116eee5b5
function L(o,t,e,i,s=0){let r=t.length,n=e.length,l=2*r,a=3*r,h=4*r,c=5*r,u=6*r,d=7*r,p=0;for(;p+8<=n;p+=8){let f=0,w=0,x=0,g=0,A=0,$=0,m=0,b=0;for(let y=0,B=p*r;y<r;y++,B++){let v=t[y];f+=o[B]*v,w+=o[B+r]*v,x+=o[B+l]*v,g+=o[B+a]*v,A+=o[B+h]*v,$+=o[B+c]*v,m+=o[B+u]*v,b+=o[B+d]*v}e[p]=f,e[p+1]=w,e[p+2]=x,e[p+3]=g,e[p+4]=A,e[p+5]=$,e[p+6]=m,e[p+7]=b}for(;p<n;p++){let f=0;for(let w=0,x=p*r;w<r;w++,x++)f+=o[x]*t[w];e[p]=f}for(p=0;p<n;p++)e[p]+=i[s+p]}function F(o,t,e){let i=e.length,s=2*i,r=3*i,n=0;for(;n+4<=t.length;n+=4){let l=t[n],a=t[n+1],h=t[n+2],c=t[n+3];for(let u=0,d=n*i;u<i;u++,d++)e[u]+=l*o[d]+a*o[d+i]+(h*o[d+s]+c*o[d+r])}for(;n<t.length;n++){let l=t[n];for(let a=0,h=n*i;a<i;a++,h++)e[a]+=l*o[h]}}var Y=[],I=class{constructor(t){let e=n=>{if(!t[n])throw new Error(`These weights lack ${n}.`);return t[n].data};this.embedding=e("embedding.weight"),[this.vocabSize,this.embeddingSize]=t["embedding.weight"].shape,this.readout=e("readout.weight"),this.readoutBias=Float64Array.from(e("readout.bias")),this.hiddenSize=t["readout.weight"].shape[1],this.layers=[];for(let n=0;n===0||t[`layers.${n}.weight_ih`];n++)this.layers.push({input:e(`layers.${n}.weight_ih`),inputBias:Float64Array.from(e(`layers.${n}.bias_ih`)),recurrent:e(`layers.${n}.weight_hh`),recurrentBias:Float64Array.from(e(`layers.${n}.bias_hh`))});this.numLayers=this.layers.length;let{parts:i,inside:s,sums:r}=this.constructor;if(this.numSums=r*this.hiddenSize,this.layers[0].inputBias.length!==this.numSums)throw new Error("These weights cannot be read: their layers have another size.");this.holdable=[...i,...s],this.fromBelow=new Float64Array(this.numSums),this.fromBefore=new Float64Array(this.numSums),this.kept=new Float64Array(s.length*this.hiddenSize),this.projected=this.#t()}#t(){let{embeddingSize:t,numSums:e,vocabSize:i}=this,{input:s,inputBias:r}=this.layers[0],n=new Float64Array(i*e);for(let l=0;l<i;l++){let a=Float64Array.from(this.embedding.subarray(l*t,(l+1)*t));L(s,a,n.subarray(l*e,(l+1)*e),r)}return n}initialState(){let{length:t}=this.constructor.parts;return Array.from({length:t*this.numLayers},()=>new Float64Array(this.hiddenSize))}copyState(t){return t.map(e=>e.slice())}step(t,e,i=Y,s=0){this.#e(t,e,i,s);let r=new Float64Array(this.vocabSize);return L(this.readout,t[this.numLayers-1],r,this.readoutBias),r}read(t,e){this.#e(t,e,Y,0)}#e(t,e,i,s,r){let{numSums:n,fromBelow:l}=this;for(let a=0;a<this.numLayers;a++){let h=this.layers[a],c=l;a===0?c=this.projected.subarray(e*n,(e+1)*n):L(h.input,t[a-1],c,h.inputBias),this.cell(h,c,t[a],t[this.numLayers+a],Et(i,a,s)),r?.(a)}}forward(t,{state:e,clamp:i=Y}={}){let{hiddenSize:s,vocabSize:r,kept:n}=this;for(let{part:d="h"}of i)if(!this.holdable.includes(d))throw new Error(`There is no “${d}” to hold: there are ${this.holdable.join(", ")}.`);let l=e?this.copyState(e):this.initialState(),a=this.copyState(l),h=new Float64Array(t.length*r),c=a.map(()=>new Float64Array(t.length*s)),u=this.layers.map(()=>new Float64Array(t.length*n.length));for(let d=0;d<t.length;d++)this.#e(a,t[d],i,d,p=>u[p].set(n,d*n.length)),a.forEach((p,f)=>c[f].set(p,d*s)),L(this.readout,a[this.numLayers-1],h.subarray(d*r,(d+1)*r),this.readoutBias);return{ids:Array.from(t),logits:h,states:c,inside:u,initial:l,last:a,clamp:i}}opened(t,e,i,s=this.numLayers-1){let{parts:r,inside:n}=this.constructor,l=r.indexOf(e);return l>=0?j(t.states[l*this.numLayers+s],i,this.hiddenSize):j(j(t.inside[s],i,this.kept.length),n.indexOf(e),this.hiddenSize)}backward(t,e,i=Y){let{embeddingSize:s,hiddenSize:r,numLayers:n}=this,l=t.ids.length,a=new Float64Array(l*s),h=t.states.map(()=>new Float64Array(l*r)),c=this.initialState(),u=(d,p,f,w)=>d[f]?w<0?p[f]:j(d[f],w,r):void 0;for(let{position:d,gradient:p}of e)F(this.readout,Float64Array.from(p),u(h,c,n-1,d));for(let{state:d,position:p,gradient:f}of i){let w=u(h,c,d,p);for(let x=0;x<r;x++)w[x]+=f[x]}for(let d=oe([...e,...i]);d>=0;d--)for(let p=n-1;p>=0;p--){let f=(g,A)=>u(t.states,t.initial,g,A),w=(g,A)=>u(h,c,g,A),x=this.cellBackward(this.layers[p],{h:f(p,d),c:f(n+p,d),hBefore:f(p,d-1),cBefore:f(n+p,d-1),inside:j(t.inside[p],d,this.kept.length),dh:w(p,d),dc:w(n+p,d),dhBefore:w(p,d-1),dcBefore:w(n+p,d-1)},Et(t.clamp,p,d));F(this.layers[p].input,x,p>0?w(p-1,d):j(a,d,s))}return{inputs:a,states:h,initial:c}}},j=(o,t,e)=>o.subarray(t*e,(t+1)*e),N=o=>1/(1+Math.exp(-o));function S(o,t,e,i){for(let s of o){if((s.part??"h")!==t)continue;let r=i??s.value;s.unit===void 0?e.fill(r):e[s.unit]=r}}function Et(o,t,e){return o.length===0?Y:o.filter(({layer:i=0,from:s=0,to:r=1/0})=>i===t&&e>=s&&e<r)}function oe(o){return o.reduce((t,{position:e})=>Math.max(t,e),-1)}var Q=class extends I{static parts=["h"];static inside=["r","z","n"];static sums=3;constructor(t,{reset_after:e=!0}={}){super(t),this.resetAfter=e,this.fromCandidate=new Float64Array(this.hiddenSize);for(let i of this.layers){let{hiddenSize:s}=this;i.gates=i.recurrent.subarray(0,2*s*s),i.candidate=i.recurrent.subarray(2*s*s),i.candidateBias=i.recurrentBias.subarray(2*s)}}cell({gates:t,candidate:e,recurrentBias:i,candidateBias:s},r,n,l,a){let{hiddenSize:h,fromBefore:c,kept:u,resetAfter:d}=this,[p,f,w]=[0,1,2].map(g=>j(u,g,h));L(t,n,c.subarray(0,2*h),i);for(let g=0;g<h;g++)p[g]=N(r[g]+c[g]),f[g]=N(r[g+h]+c[g+h]);S(a,"r",p),S(a,"z",f);let x=d?n:this.fromCandidate;if(!d)for(let g=0;g<h;g++)x[g]=p[g]*n[g];L(e,x,c.subarray(2*h),s);for(let g=0;g<h;g++)w[g]=Math.tanh(r[g+2*h]+(d?p[g]:1)*c[g+2*h]);S(a,"n",w);for(let g=0;g<h;g++)n[g]=(1-f[g])*w[g]+f[g]*n[g];S(a,"h",n)}cellBackward({gates:t,candidate:e,candidateBias:i},{hBefore:s,inside:r,dh:n,dhBefore:l},a){let{hiddenSize:h,fromBelow:c,resetAfter:u}=this,[d,p,f]=[0,1,2].map(m=>j(r,m,h)),[w,x,g]=[0,1,2].map(m=>j(c,m,h)),A=n.slice();S(a,"h",A,0);for(let m=0;m<h;m++)x[m]=A[m]*(s[m]-f[m])*p[m]*(1-p[m]),g[m]=A[m]*(1-p[m])*(1-f[m]*f[m]),l[m]+=A[m]*p[m];S(a,"z",x,0),S(a,"n",g,0);let $=new Float64Array(h);if(u){L(e,s,$,i);for(let m=0;m<h;m++)w[m]=g[m]*$[m],$[m]=g[m]*d[m];F(e,$,l)}else{F(e,g,$);for(let m=0;m<h;m++)w[m]=$[m]*s[m],l[m]+=$[m]*d[m]}for(let m=0;m<h;m++)w[m]*=d[m]*(1-d[m]);return S(a,"r",w,0),F(t,c.subarray(0,2*h),l),c}};var tt=class extends I{static parts=["h","c"];static inside=["i","f","g","o"];static sums=4;cell({recurrent:t,recurrentBias:e},i,s,r,n){let{hiddenSize:l,fromBefore:a,kept:h}=this,[c,u,d,p]=[0,1,2,3].map(f=>j(h,f,l));L(t,s,a,e);for(let f=0;f<l;f++)c[f]=N(i[f]+a[f]),u[f]=N(i[f+l]+a[f+l]),d[f]=Math.tanh(i[f+2*l]+a[f+2*l]),p[f]=N(i[f+3*l]+a[f+3*l]);S(n,"i",c),S(n,"f",u),S(n,"g",d),S(n,"o",p);for(let f=0;f<l;f++)r[f]=u[f]*r[f]+c[f]*d[f];S(n,"c",r);for(let f=0;f<l;f++)s[f]=p[f]*Math.tanh(r[f]);S(n,"h",s)}cellBackward({recurrent:t},{c:e,cBefore:i,inside:s,dh:r,dc:n,dhBefore:l,dcBefore:a},h){let{hiddenSize:c,fromBelow:u}=this,[d,p,f,w]=[0,1,2,3].map(b=>j(s,b,c)),[x,g,A,$]=[0,1,2,3].map(b=>j(u,b,c)),m=r.slice();S(h,"h",m,0);for(let b=0;b<c;b++){let y=Math.tanh(e[b]);$[b]=m[b]*y*w[b]*(1-w[b]),n[b]+=m[b]*w[b]*(1-y*y)}m.set(n),S(h,"c",m,0);for(let b=0;b<c;b++)x[b]=m[b]*f[b]*d[b]*(1-d[b]),g[b]=m[b]*i[b]*p[b]*(1-p[b]),A[b]=m[b]*d[b]*(1-f[b]*f[b]),a[b]+=m[b]*p[b];return S(h,"i",x,0),S(h,"f",g,0),S(h,"g",A,0),S(h,"o",$,0),F(t,u,l),u}};var et=class extends I{static parts=["h"];static inside=[];static sums=1;cell({recurrent:t,recurrentBias:e},i,s,r,n){let l=this.fromBefore;L(t,s,l,e);for(let a=0;a<s.length;a++)s[a]=Math.tanh(i[a]+l[a]);S(n,"h",s)}cellBackward({recurrent:t},{h:e,dh:i,dhBefore:s},r){let n=this.fromBelow;for(let l=0;l<e.length;l++)n[l]=i[l]*(1-e[l]*e[l]);return S(r,"h",n,0),F(t,n,s),n}};var Ft={F16:2,F32:4},ae=2**-24;function Ct(o){let t=new Float32Array(o.length),e=new Uint32Array(t.buffer);for(let i=0;i<o.length;i++){let s=o[i],r=(s&32768)<<16,n=s>>10&31,l=s&1023;n===0?(t[i]=l*ae,e[i]|=r):n===31?e[i]=r|2139095040|l<<13:e[i]=r|n+112<<23|l<<13}return t}function le(o){return ArrayBuffer.isView(o)?new Uint8Array(o.buffer,o.byteOffset,o.byteLength):new Uint8Array(o)}function xt(o){let t=le(o),e=h=>new Error(`These weights cannot be read: ${h}.`);if(t.length<8)throw e("the file is cut short");let i=new DataView(t.buffer,t.byteOffset,t.byteLength),s=8+Number(i.getBigUint64(0,!0));if(s>t.length)throw e("the header is cut short");let r;try{r=JSON.parse(new TextDecoder().decode(t.subarray(8,s)))}catch{throw e("the header is no JSON")}let{__metadata__:n={},...l}=r,a={};for(let[h,{dtype:c,shape:u,data_offsets:[d,p]}]of Object.entries(l)){let f=u.reduce((g,A)=>g*A,1);if(!(c in Ft))throw e(`${h} has the type ${c}`);if(p-d!==f*Ft[c]||s+p>t.length)throw e(`${h} is cut short`);let w=t.slice(s+d,s+p).buffer,x=c==="F16"?Ct(new Uint16Array(w)):new Float32Array(w);a[h]={shape:u,data:x}}return{metadata:n,tensors:a}}function G(o,t=1){let e=new Float64Array(o.length),i=st(o);if(!(t>0))return e[i]=1,e;let s=0;for(let r=0;r<e.length;r++)e[r]=Math.exp((o[r]-o[i])/t),s+=e[r];for(let r=0;r<e.length;r++)e[r]/=s;return e}function st(o){let t=0;for(let e=1;e<o.length;e++)o[e]>o[t]&&(t=e);return t}function he(o){let t=1/(1+.3275911*Math.abs(o)),e=((((1.061405429*t-1.453152027)*t+1.421413741)*t-.284496736)*t+.254829592)*t;return Math.sign(o)*(1-e*Math.exp(-o*o))}var Bt=o=>(1+he(o*Math.SQRT1_2))/2,ce=o=>Math.exp(-o*o/2)/Math.sqrt(2*Math.PI);function bt(o,t){return{forward(e,i){for(let s=0;s<i.length;s++)i[s]=o(e[s])},backward(e,i,s){for(let r=0;r<s.length;r++)s[r]=i[r]*t(e[r])}}}var Ot={relu:bt(o=>Math.max(0,o),o=>o>0?1:0),relu2:bt(o=>Math.max(0,o)**2,o=>2*Math.max(0,o)),gelu:bt(o=>o*Bt(o),o=>Bt(o)+o*ce(o)),swiglu:{forward(o,t){for(let e=0;e<t.length;e++)t[e]=o[e]*N(o[e])*o[e+t.length]},backward(o,t,e){let i=t.length;for(let s=0;s<i;s++){let r=N(o[s]);e[s]=t[s]*o[s+i]*r*(1+o[s]*(1-r)),e[s+i]=t[s]*o[s]*r}}}};function _t({bias:o},t){let e=0;if(o){for(let s=0;s<t.length;s++)e+=t[s];e/=t.length}let i=0;for(let s=0;s<t.length;s++)i+=(t[s]-e)**2;return{mean:e,scale:1/Math.sqrt(i/t.length+(o?1e-5:1e-6))}}function K(o,t,e){let{mean:i,scale:s}=_t(o,t),{weight:r,bias:n}=o;for(let l=0;l<t.length;l++)e[l]=(t[l]-i)*s*r[l]+(n?n[l]:0)}function J(o,t,e,i){let{mean:s,scale:r}=_t(o,t),n=0,l=0;for(let a=0;a<t.length;a++){let h=e[a]*o.weight[a];n+=h,l+=h*(t[a]-s)*r}o.bias||(n=0);for(let a=0;a<t.length;a++)i[a]+=r*(e[a]*o.weight[a]-(n+l*(t[a]-s)*r)/t.length)}function de(o){if(o<16)return o;let e=Math.log(o/16)/Math.log(128/16);return Math.min(31,16+Math.floor(e*16))}function jt({positions:o="rotary",num_heads:t,context_length:e},i,s){let r=h=>Float64Array.from({length:t*e},(c,u)=>h(Math.floor(u/e),u%e)),n=h=>Float64Array.from({length:h/2},(c,u)=>1e4**(-2*u/h)),l=()=>{},a=i["positions.weight"]?.data;switch(o){case"none":return{add:l};case"rotary":return{add:l,rates:n(s/t)};case"alibi":return{add:l,bias:r((h,c)=>-c*2**(-8*(h+1)/t))};case"relative":return{add:l,bias:r((h,c)=>a[h*32+de(c)])};case"learned":return{add(h,c){let u=Math.min(c,e-1)*s;for(let d=0;d<s;d++)h[d]+=a[u+d]}};case"sinusoidal":{let h=n(s);return{add(c,u){let d=Math.min(u,e-1);h.forEach((p,f)=>{c[2*f]+=Math.sin(d*p),c[2*f+1]+=Math.cos(d*p)})}}}default:throw new Error(`These weights are told their places by “${o}”, which this page does not know.`)}}function it(o,t,e,i){let s=t.length;for(let r=0;r<s;r++){let n=Math.cos(e*t[r]),l=Math.sin(e*t[r]);for(let a=r;a<o.length;a+=i){let h=o[a],c=o[a+s];o[a]=h*n-c*l,o[a+s]=c*n+h*l}}}var nt=[],rt=class{constructor(t,e){let i=h=>{if(!t[h])throw new Error(`These weights lack ${h}.`);return t[h].data},s=h=>Float64Array.from(i(h)),r=h=>({weight:s(`${h}.weight`),bias:t[`${h}.bias`]&&s(`${h}.bias`)});this.embedding=i("embedding.weight"),[this.vocabSize,this.embeddingSize]=t["embedding.weight"].shape;let n=this.embeddingSize;this.numHeads=e.num_heads,this.headWidth=n/this.numHeads,this.contextLength=e.context_length,this.activation=Ot[e.activation??"gelu"],this.placing=jt(e,t,n),this.readout=t["readout.weight"]?i("readout.weight"):this.embedding,this.readoutBias=t["readout.bias"]?s("readout.bias"):new Float64Array(this.vocabSize),this.norm=r("norm"),this.layers=[];for(let h=0;h===0||t[`layers.${h}.linear1.weight`];h++){let c=u=>`layers.${h}.${u}`;this.layers.push({norm1:r(c("norm1")),norm2:r(c("norm2")),input:i(c("self_attn.in_proj_weight")),inputBias:s(c("self_attn.in_proj_bias")),output:i(c("self_attn.out_proj.weight")),outputBias:s(c("self_attn.out_proj.bias")),wide:i(c("linear1.weight")),wideBias:s(c("linear1.bias")),narrow:i(c("linear2.weight")),narrowBias:s(c("linear2.bias")),qNorm:e.qk_norm&&{weight:s(c("self_attn.q_norm.weight"))},kNorm:e.qk_norm&&{weight:s(c("self_attn.k_norm.weight"))}})}this.numLayers=this.layers.length;let l=t["layers.0.linear2.weight"].shape[1],a=h=>Object.fromEntries(Object.entries(h).map(([c,u])=>[c,new Float64Array(u)]));this.work=a({normed1:n,projected:3*n,q:n,weights:this.numHeads*this.contextLength,seen:n,middle:n,normed2:n,wide:this.layers[0].wideBias.length,active:l,step:n}),this.gradients=a({step:n,active:l,wide:this.work.wide.length,normed:n,seen:n,projected:3*n,weights:this.contextLength}),this.ended=new Float64Array(n)}initialState(){return{read:0,places:[]}}copyState(t){return{read:t.read,places:t.places.slice()}}step(t,e,i=nt,s=0){let r=new Float64Array(this.vocabSize);return this.#t(this.#e(t,e,i,s),r),r}read(t,e){this.#e(t,e,nt,0)}#t(t,e){K(this.norm,t,this.ended),L(this.readout,this.ended,e,this.readoutBias)}#e(t,e,i,s,r){let{embeddingSize:n,numLayers:l,work:a}=this,h=Float64Array.from(this.embedding.subarray(e*n,(e+1)*n));this.placing.add(h,t.read),t.places.push(new Float64Array(2*l*n));for(let c=0;c<l;c++)r?.(c,h),this.#s(c,h,t.places,t.places.length,t.read,vt(i,c,s)),this.#n(c),h.set(a.step);return t.read++,t.places.length>=this.contextLength&&t.places.shift(),h}#s(t,e,i,s,r,n,l=!0){let{embeddingSize:a,numHeads:h,headWidth:c,contextLength:u,work:d,layers:p}=this,f=p[t],{normed1:w,projected:x,q:g,weights:A,seen:$,middle:m}=d;if(K(f.norm1,e,w),L(f.input,w,x,f.inputBias),g.set(x.subarray(0,a)),f.qNorm)for(let v=0;v<h;v++)K(f.qNorm,E(x,v,c),E(g,v,c));if(this.placing.rates&&it(g,this.placing.rates,r,c),l){let v=i[s-1],_=E(v,2*t,a);if(_.set(x.subarray(a,2*a)),f.kNorm)for(let M=0;M<h;M++)K(f.kNorm,E(x,h+M,c),E(_,M,c));this.placing.rates&&it(_,this.placing.rates,r,c),E(v,2*t+1,a).set(x.subarray(2*a))}let b=Math.max(0,s-u),y=this.placing.bias,B=1/Math.sqrt(c);$.fill(0);for(let v=0;v<h;v++){let _=A.subarray(v*u,v*u+s-b),M=2*t*a+v*c,R=-1/0;for(let k=b;k<s;k++){let W=i[k],T=0;for(let H=0;H<c;H++)T+=g[v*c+H]*W[M+H];T*=B,y&&(T+=y[v*u+s-1-k]),_[k-b]=T,T>R&&(R=T)}let q=0;for(let k=0;k<_.length;k++)q+=_[k]=Math.exp(_[k]-R);for(let k=0;k<_.length;k++)_[k]/=q;if(!n.includes(v))for(let k=b;k<s;k++){let W=i[k],T=_[k-b];for(let H=0;H<c;H++)$[v*c+H]+=T*W[M+a+H]}}L(f.output,$,m,f.outputBias);for(let v=0;v<a;v++)m[v]+=e[v];return b}#n(t){let{middle:e,normed2:i,wide:s,active:r,step:n}=this.work,l=this.layers[t];K(l.norm2,e,i),L(l.wide,i,s,l.wideBias),this.activation.forward(s,r),L(l.narrow,r,n,l.narrowBias);for(let a=0;a<n.length;a++)n[a]+=e[a]}forward(t,{state:e,clamp:i=nt}={}){let{embeddingSize:s,vocabSize:r,numLayers:n,numHeads:l}=this;for(let{layer:p,head:f}of i)if(!(p in this.layers&&f>=0&&f<l))throw new Error(`There is no head ${f} in layer ${p}: there are ${n} layers of ${l}.`);let a=e?this.copyState(e):this.initialState(),h=this.copyState(a),c=a.places.slice(),u=new Float64Array(t.length*r),d=Array.from({length:n+1},()=>new Float64Array(t.length*s));for(let p=0;p<t.length;p++){let f=this.#e(h,t[p],i,p,(w,x)=>{w===0&&c.push(h.places.at(-1)),d[w].set(x,p*s)});d[n].set(f,p*s),this.#t(f,E(u,p,r))}return{ids:Array.from(t),logits:u,stream:d,initial:a,last:h,places:c,clamp:i}}#i(t,e,i){let s=t.initial.places.length,r=E(t.stream[e],i,this.embeddingSize);return this.#s(e,r,t.places,s+i+1,t.initial.read+i,vt(t.clamp,e,i),!1)}attended(t,e,i){let s=this.#i(t,e,i),r=t.initial.places.length+i+1-s,n=Array.from({length:this.numHeads},(l,a)=>this.work.weights.slice(a*this.contextLength,a*this.contextLength+r));return{first:s-t.initial.places.length,weights:n}}backward(t,e){let{embeddingSize:i,numLayers:s}=this,r=t.ids.length,n=t.stream.map(()=>new Float64Array(r*i)),l=new Float64Array(i);for(let{position:a,gradient:h}of e)l.fill(0),F(this.readout,Float64Array.from(h),l),J(this.norm,E(t.stream[s],a,i),l,E(n[s],a,i));for(let a=s-1;a>=0;a--){let h=new Float64Array(r*2*i);for(let c=r-1;c>=0;c--)this.#r(t,a,c,n,h)}return{inputs:n[0].slice(),stream:n}}#r(t,e,i,s,r){let{embeddingSize:n,numHeads:l,headWidth:a,contextLength:h,work:c,gradients:u}=this,d=this.layers[e],p=E(s[e+1],i,n);if(Nt(p)&&Nt(E(r,i,2*n)))return;let f=this.#i(t,e,i);this.#n(e);let w=u.step;w.set(p),u.active.fill(0),F(d.narrow,p,u.active),this.activation.backward(c.wide,u.active,u.wide),u.normed.fill(0),F(d.wide,u.wide,u.normed),J(d.norm2,c.middle,u.normed,w);let{projected:x}=u,g=vt(t.clamp,e,i),A=t.initial.places.length,$=A+i+1,m=1/Math.sqrt(a);u.seen.fill(0),F(d.output,w,u.seen),x.fill(0);for(let y=0;y<l;y++){if(g.includes(y))continue;let B=c.weights.subarray(y*h,y*h+$-f),v=2*e*n+y*a,_=0;for(let M=f;M<$;M++){let R=t.places[M],q=0;for(let k=0;k<a;k++)q+=u.seen[y*a+k]*R[v+n+k];u.weights[M-f]=q,_+=B[M-f]*q}for(let M=f;M<$;M++){let R=t.places[M],q=B[M-f],k=q*(u.weights[M-f]-_)*m;for(let T=0;T<a;T++)x[y*a+T]+=k*R[v+T];if(M<A)continue;let W=(M-A)*2*n+y*a;for(let T=0;T<a;T++)r[W+T]+=k*c.q[y*a+T],r[W+n+T]+=q*u.seen[y*a+T]}}if(x.set(E(r,i,2*n),n),this.placing.rates&&it(x.subarray(0,2*n),this.placing.rates,-(t.initial.read+i),a),d.qNorm)for(let y=0;y<2*l;y++){let B=E(x,y,a).slice();E(x,y,a).fill(0),J(y<l?d.qNorm:d.kNorm,E(c.projected,y,a),B,E(x,y,a))}let b=E(s[e],i,n);b.set(w),u.normed.fill(0),F(d.input,x,u.normed),J(d.norm1,E(t.stream[e],i,n),u.normed,b)}},E=(o,t,e)=>o.subarray(t*e,(t+1)*e),Nt=o=>o.every(t=>t===0);function vt(o,t,e){return o.length===0?nt:o.filter(({layer:i,from:s=0,to:r=1/0})=>i===t&&e>=s&&e<r).map(({head:i})=>i)}var qt={rnn:et,lstm:tt,gru:Q,gpt:rt},yt=class{constructor(t){this.characters=Array.from(t),this.ids=new Map(this.characters.map((e,i)=>[e,i]))}encode(t){let e=[],i=new Set,s="",r=0;for(let n of t){let l=this.ids.get(n);l===void 0?(i.add(n),r++):(e.push(l),s+=n)}return{ids:e,kept:s,dropped:[...i],droppedCount:r}}decode(t){return Array.from(t,e=>this.characters[e]).join("")}};function Ht(o){let{metadata:t,tensors:e}=xt(o),i=Object.hasOwn(qt,t.architecture)&&qt[t.architecture];if(!i)throw new Error(`These weights are of the architecture “${t.architecture}”, which this page cannot run.`);let s=new i(e,JSON.parse(t.config??"{}"));if(s.metadata=t,s.vocabulary=new yt(t.vocabulary),s.encode=r=>s.vocabulary.encode(r),s.vocabulary.characters.length!==s.vocabSize)throw new Error("These weights cannot be read: their vocabulary has another size.");return s}function ot(o,t,e){return t.logits.subarray(e*o.vocabSize,(e+1)*o.vocabSize)}function kt(o,t,e,i,s=[]){let r=o.hiddenSize,n=e>0?t.states.map(c=>c.slice((e-1)*r,e*r)):t.initial,l=s.map(({from:c=0,to:u=1/0,...d})=>({...d,from:c-e,to:u-e})),a=o.forward(i,{state:n,clamp:l}),h=(c,u,d)=>{let p=new Float64Array(e*d+u.length);return p.set(c.subarray(0,e*d)),p.set(u,e*d),p};return{ids:[...t.ids.slice(0,e),...i],logits:h(t.logits,a.logits,o.vocabSize),states:t.states.map((c,u)=>h(c,a.states[u],r)),inside:t.inside.map((c,u)=>h(c,a.inside[u],o.kept.length)),initial:t.initial,last:a.last,clamp:[...t.clamp.filter(({from:c=0})=>c<e).map(({to:c=1/0,...u})=>({...u,to:Math.min(c,e)})),...s]}}function ue(o,t,e,i){let s=G(ot(o,t,e)).map(r=>-r);return s[i]+=1,{position:e,gradient:s}}function It(o,t,e,i){let{inputs:s}=o.backward(t,[ue(o,t,e,i)]),r=new Float64Array(e+1);for(let n=0;n<=e;n++){let l=0;for(let a=n*o.embeddingSize;a<(n+1)*o.embeddingSize;a++)l+=s[a]**2;r[n]=Math.sqrt(l)}return r}var Dt=`/* The rest of how *Gates* looks; frame.css and walk.css come before. Heights of tracks
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
`;var Ut=`<div class="unrolled-live unrolled-walk unrolled-gates" data-architecture="{architecture}" role="group" aria-label="Gates: a network with gates opened, one step at a time">
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
`;var at=class{constructor(t){this.model=t,this.ids=[],this.changes=[]}read(t){let e=0;for(;e<t.length&&t[e]===this.ids[e];)e++;if(e===t.length&&e===this.ids.length)return;let i=this.base&&e>0?this.base:void 0;this.base=i?kt(this.model,i,e,t.slice(e)):this.model.forward(t),this.ids=t.slice(),this.run=this.base,this.change(this.changes.filter(({step:s})=>s<=e))}change(t){if(this.changes=t,t.length===0){this.run=this.base;return}let e=Math.min(...t.map(({step:s})=>s))-1,i=t.map(s=>this.clampOf(s));this.run=kt(this.model,this.base,e,this.ids.slice(e),i)}clampOf({step:t,unit:e,value:i}){return{layer:this.model.numLayers-1,unit:e,value:i,from:t-1,to:t}}get changed(){return this.run!==this.base}state(t,e=this.run){let{hiddenSize:i,numLayers:s}=this.model;return e.states[s-1].subarray((t-1)*i,t*i)}trace(t,e=this.run){return this.ids.map((i,s)=>this.state(s+1,e)[t])}chances(t,e=this.run){return G(ot(this.model,e,t-1))}likeliest(t,e=this.run){return st(ot(this.model,e,t-1))}influence(t,e){return{from:0,norms:It(this.model,this.run,t-1,e)}}};var Rt={lstm:["i","f","o","c","h"],gru:["r","z","n","h"]},St={lstm:["i","f","o"],gru:["r","z"]},Pt={lstm:"f",gru:"z"},lt=class extends at{clampOf({gate:t,unit:e,value:i,step:s,last:r}){let n={layer:this.model.numLayers-1,part:t,value:i,from:s-1,to:r};return e<0?n:{...n,unit:e}}part(t,e,i=this.run){let s=this.model.opened(i,t,e-1);return t==="c"?s.map(Math.tanh):s}track(t,e,i=this.run){return this.ids.map((s,r)=>{let n=this.model.opened(i,t,r)[e];return t==="c"?Math.tanh(n):n})}};function Gt(o,t){let e=document.createRange().createContextualFragment(o.replace(/ \w+="\{\w+\}"|\{\w+\}/g,"")).firstElementChild;e.dataset.architecture=t.metadata.architecture;for(let i of e.querySelectorAll("input, textarea, button, select"))i.dataset.lmSuppressShortcuts="true";return e}var Wt=new Map;function Kt(o,...t){let e=o.ownerDocument;for(let i of t){let s=Wt.get(i);s||(s=new CSSStyleSheet,s.replaceSync(i),Wt.set(i,s)),e.adoptedStyleSheets.includes(s)||e.adoptedStyleSheets.push(s)}}function Vt(o){o.scrollHeight>o.clientHeight?o.tabIndex=0:o.removeAttribute("tabindex")}var ht=class{constructor(t){this.region=t}say(t){clearTimeout(this.speaking),this.speaking=setTimeout(()=>{this.region.textContent=t},600)}stop(){clearTimeout(this.speaking)}};function Yt(o,t){return({model:e,el:i})=>{let s,r=()=>{s?.end(),s=void 0;let n=e.get("weights");if(n?.byteLength)try{s=new t(e,i,o(n))}catch(l){let a=document.createElement("p");throw a.setAttribute("role","alert"),a.textContent=l.message,i.append(a),l}};return e.on("change:weights",r),r(),()=>{e.off("change:weights",r),s?.end()}}}var Jt={"\n":"↵"," ":"␣","	":"⇥"},Xt={"\n":"new line"," ":"space","	":"tab",".":"full stop",",":"comma",":":"colon",";":"semicolon","'":"apostrophe",'"':"quotation mark","-":"hyphen","—":"dash","!":"exclamation mark","?":"question mark","(":"left parenthesis",")":"right parenthesis","[":"left bracket","]":"right bracket","&":"ampersand"},Zt={"‘":"'","’":"'","“":'"',"”":'"',"–":"-"," ":" "};function D(o){return Jt[o]?Jt[o]:/^[\p{C}\p{M}\p{Z}]$/u.test(o)?`U+${o.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}`:o}function P(o){return Xt[o]?Xt[o]:o!==o.toLowerCase()?`capital ${o}`:D(o)}function ge(o,t,e,i){let s=[],r=o.vocabulary.ids,n=new Set,l=Array.from(t.replace(/\r\n?/g,`
`),u=>{let d=Zt[u];return r.has(u)||!r.has(d)?u:(n.add(u),d)}).join(""),{ids:a,dropped:h,droppedCount:c}=o.encode(l);return n.size>0&&s.push(`Read ${[...n].map(u=>`${D(u)} as ${D(Zt[u])}`).join(", ")}.`),c>0&&s.push(we(h,c)),a.length>e&&(a=a.slice(-e),s.push(`Reads only the last ${e.toLocaleString("en-GB")} characters of the ${i}.`)),{ids:a,notes:s}}function me(o){return o.vocabulary.ids.get(`
`)??0}function At(o,t,e,i="prompt"){let{ids:s,notes:r}=ge(o,t,e,i);if(s.length===0){s.push(me(o));let n=P(o.vocabulary.characters[s[0]]);r.push(`The ${i} is empty, so the text starts from a ${n}.`)}return{ids:s,notes:r}}function we(o,t){let e=o.slice(0,12).map(D).join(" "),i=o.length>12?` and ${o.length-12} more`:"";return`Left out ${t===1?"1 character":`${t.toLocaleString("en-GB")} characters`} this model never saw: ${e}${i}`}var xe=8;function C(o,t,e){let i=document.createElement(o);return t&&(i.className=t),e!==void 0&&(i.textContent=e),i}var X=o=>/\s/.test(o)?P(o):`“${o}”`,$t=o=>{let t=100*o;return t>=.095||t===0?`${t.toFixed(1)} %`:t<.001?"less than 0.001 %":`${t.toPrecision(1)} %`};function Mt(o){let t=o.map(s=>s*1e3),e=t.map(Math.floor),i=Math.round(1e3-e.reduce((s,r)=>s+r,0));return t.map((s,r)=>[s-e[r],r]).sort((s,r)=>r[0]-s[0]).slice(0,Math.max(0,i)).forEach(([,s])=>e[s]++),e.map(s=>s/10)}function ct(o,t,e=xe){let i=Array.from(o.keys()).sort((h,c)=>o[c]-o[h]||(c===t)-(h===t)||h-c),s=i.slice(0,e);t>=0&&!s.includes(t)&&s.push(t);let r=i.filter(h=>!s.includes(h)),n=r.reduce((h,c)=>h+o[c],0),l=Mt([...s.map(h=>o[h]),n]),a=s.map((h,c)=>({id:h,probability:o[h],percent:l[c],chosen:h===t}));return r.length>0&&a.push({others:r,probability:n,percent:l.at(-1),chosen:!1}),a}function Qt(o,t,e,i){return t.map(s=>{let r=C("li",s.chosen?"chosen":""),n=s.others?`${s.others.length} others`:D(o[s.id]),l=C("span","name",n),a=C("span","bar"),h=C("span","fill");if(h.style.width=`${100*s.probability}%`,a.append(h),i){let c=s.others?s.others.reduce((d,p)=>d+i[p],0):i[s.id],u=C("span","own");u.style.left=`${100*c}%`,a.append(u)}return a.setAttribute("aria-hidden","true"),!s.others&&P(o[s.id])!==n&&(l.setAttribute("aria-hidden","true"),r.append(C("span","unseen",P(o[s.id])))),r.append(l,a,C("span","percent",`${s.percent.toFixed(1)} %`)),r.append(C("span","verb",s.chosen?e:"")),r})}var be="http://www.w3.org/2000/svg",ve=90,ye=3,ke=.82,Se=.08;function ut(o){return`${o<0?"−":"+"}${Math.abs(o).toFixed(2)}`}function V(o,t){for(let[e,i]of Object.entries(t))o.setAttribute(e,i)}function O(o,t){let e=document.createElementNS(be,o);return V(e,t),e}var Ae=o=>Math.ceil(Math.sqrt(1.5*o));function $e(o,t,e){let i=t<0?Se:0,s=Math.max(0,ke*Math.sqrt(Math.min(1,Math.abs(t)))-i),r=(1-s)/2;return{x:(o%e+r).toFixed(3),y:(Math.floor(o/e)+r).toFixed(3),width:s.toFixed(3),height:s.toFixed(3),class:t<0?"down":"up"}}var dt=class{constructor(t,e,i,s){this.count=e,this.told=i,this.columns=Ae(e),this.picture=t.querySelector("svg"),this.picture.setAttribute("viewBox",`0 0 ${this.columns} ${Math.ceil(e/this.columns)}`),this.squares=Array.from({length:e},()=>O("rect",{})),this.picture.replaceChildren(...this.squares),this.cells=Array.from({length:e},()=>{let n=C("span");return n.setAttribute("role","option"),n.setAttribute("aria-selected","false"),n.dataset.lmSuppressShortcuts="true",n.tabIndex=-1,n}),this.box=t.querySelector(".cells"),this.box.setAttribute("role","listbox"),this.box.style.setProperty("--columns",this.columns),this.box.replaceChildren(...this.cells);let r=(n,l)=>this.box.addEventListener(n,l,{signal:s});r("keydown",n=>this.#e(n)),r("pointerdown",n=>this.#s(n)),r("pointermove",n=>this.#n(n)),r("pointerup",()=>this.#i()),r("pointercancel",()=>this.#i()),r("click",n=>this.#r(n)),r("pointerover",n=>i.point(this.#t(n))),r("pointerleave",()=>i.point(void 0))}show(t,e){let i=this.state;this.state=t.slice();for(let s=0;s<this.count;s++){let r=t[s],n=this.cells[s],l=e.has(s);i?.[s]===r&&n.classList.contains("held")===l||(V(this.squares[s],$e(s,r,this.columns)),n.setAttribute("aria-label",`unit ${s}: ${ut(r)}${l?", changed":""}`),n.classList.toggle("held",l))}}choose(t){this.chosen&&(this.chosen.setAttribute("aria-selected","false"),this.chosen.tabIndex=-1),this.chosen=this.cells[t],this.chosen.setAttribute("aria-selected","true"),this.chosen.tabIndex=0}#t(t){let e=this.cells.indexOf(t.target);return e<0?void 0:e}#e(t){let e=this.#t(t);if(e===void 0||t.ctrlKey||t.metaKey||t.altKey)return;let i={ArrowLeft:e-1,ArrowRight:e+1,ArrowUp:e-this.columns,ArrowDown:e+this.columns,Home:0,End:this.count-1}[t.key];i!==void 0&&(t.preventDefault(),t.stopPropagation(),!(i<0||i>=this.count)&&(this.told.choose(i),this.cells[i].focus({preventScroll:!0})))}#s(t){let e=this.#t(t);e===void 0||t.button!==0||t.pointerType==="touch"&&this.cells[e]!==this.chosen||(this.told.choose(e),this.grip={unit:e,id:t.pointerId,y:t.clientY,value:this.state[e],moved:!1},this.box.setPointerCapture(t.pointerId))}#n(t){let{grip:e}=this;if(!e||t.pointerId!==e.id)return;let i=e.y-t.clientY;if(!e.moved&&Math.abs(i)<ye)return;e.moved=!0,this.box.classList.add("dragging");let s=Math.max(-1,Math.min(1,e.value+i/ve));this.told.drag(Math.round(100*s)/100)}#i(){this.grip?.moved&&this.told.drop(),this.box.classList.remove("dragging"),this.grip=void 0}#r(t){let e=this.#t(t);e!==void 0&&(this.cells[e]!==this.chosen&&this.told.choose(e),this.cells[e].focus({preventScroll:!0}))}};var Me={"\n":" line"," ":" space"},pt=class{constructor(t,e,i){this.root=t,this.onChoose=e,this.spans=[],this.first=0,t.replaceChildren(),t.setAttribute("role","listbox"),t.removeAttribute("tabindex"),t.addEventListener("click",s=>this.#e(s),{signal:i}),t.addEventListener("keydown",s=>this.#n(s),{signal:i})}show(t,{first:e,typed:i,complete:s}){e!==this.first&&this.clearTint(),this.first=e;let r=document.createDocumentFragment();t.forEach((n,l)=>{let a=this.spans[l];a||(a=C("span"),a.setAttribute("role","option"),a.setAttribute("aria-selected","false"),a.dataset.lmSuppressShortcuts="true",a.tabIndex=-1,this.spans.push(a),r.append(a));let h=`${l<i?"typed":"drawn"}${Me[n]??""}`;a.className!==h&&(a.className=h),a.textContent!==n&&(a.textContent=n,a.setAttribute("aria-label",P(n)))}),this.root.append(r),s&&this.spans.splice(t.length).forEach(n=>n.remove()),!this.chosen?.isConnected&&this.spans.length>0&&this.#t(this.spans[Math.min(i,this.spans.length-1)])}choose(t){this.chosen?.setAttribute("aria-selected","false"),this.chosen=this.spans[t-this.first],this.chosen&&(this.chosen.setAttribute("aria-selected","true"),this.#t(this.chosen))}tint({from:t,norms:e}){this.clearTint();let i=e.reduce((s,r)=>Math.max(s,r),0);i>0&&e.forEach((s,r)=>{let n=this.spans[t+r-this.first],l=Math.round(100*s/i);!n||l<1||(n.style.setProperty("--influence",l),n.dataset.influence=l)})}clearTint(){for(let t of this.root.querySelectorAll("[data-influence]"))t.style.removeProperty("--influence"),delete t.dataset.influence}reveal(t){let e=this.spans[t-this.first];if(!e)return;let i=e.offsetTop,s=i+e.offsetHeight;i<this.root.scrollTop&&(this.root.scrollTop=i);let r=this.root.clientHeight;s>this.root.scrollTop+r&&(this.root.scrollTop=s-r)}revealEnd(){this.root.scrollTop=this.root.scrollHeight}#t(t){this.stop&&(this.stop.tabIndex=-1),this.stop=t,t.tabIndex=0}#e(t){let e=this.spans.indexOf(t.target);this.column=void 0,e>=0&&this.#s(e)}#s(t){let e=this.spans[Math.max(0,Math.min(t,this.spans.length-1))];this.#t(e),e.focus({preventScroll:!0}),this.onChoose(this.first+this.spans.indexOf(e)),this.reveal(this.first+this.spans.indexOf(e))}#n(t){let e=this.spans.indexOf(t.target);if(e<0||t.ctrlKey||t.metaKey||t.altKey)return;let i={ArrowLeft:()=>e-1,ArrowRight:()=>e+1,ArrowUp:()=>this.#i(e,-1),ArrowDown:()=>this.#i(e,1),Home:()=>0,End:()=>this.spans.length-1,Enter:()=>e," ":()=>e};if(!i[t.key])return;t.preventDefault(),t.stopPropagation();let s=t.key==="ArrowUp"||t.key==="ArrowDown";this.column=s?this.column??this.spans[e].offsetLeft:void 0,this.#s(i[t.key]())}#i(t,e){let i=this.spans[t],s=t,r,n=1/0;for(let l=t+e;l>=0&&l<this.spans.length;l+=e){let a=this.spans[l];if(a.offsetTop===i.offsetTop)continue;if(r??=a.offsetTop,a.offsetTop!==r)break;let h=Math.abs(a.offsetLeft-this.column);h<n&&([s,n]=[l,h])}return s}};var z=26,Z=28,ee=24,te=10;function zt(o,t,e=Z,i=ee){let s=t<0?1:0,r=Math.max(0,i*Math.min(1,Math.abs(t))-2*s);return{x:(o-1)*z+(z-te)/2+s,y:(t<0?e+s:e-r).toFixed(1),width:te-2*s,height:r.toFixed(1),class:t<0?"down":"up"}}var ft=class{constructor(t,e,i){this.root=t,this.guesses=t.querySelector(".guesses"),this.trace=t.querySelector(".trace");let s=t.querySelector(".letters");this.letters=new pt(s,r=>e(r+1),i),s.setAttribute("aria-orientation","horizontal");for(let r of[this.guesses,this.trace])r.addEventListener("click",n=>{let l=n.clientX-r.getBoundingClientRect().left;e(Math.max(1,Math.min(this.length,Math.floor(l/z)+1)))},{signal:i})}read(t){this.length=t.length,this.shown=!1,this.letters.show(t,{first:0,typed:0,complete:!0}),this.guesses.replaceChildren(...t.map(()=>C("span"))),this.trace.setAttribute("width",this.length*z),this.bars=t.map(()=>O("rect",{})),this.drawn=[],this.marks=[O("g",{}),O("g",{})],this.trace.replaceChildren(this.marks[0],...this.bars,this.marks[1])}guess(t){t.forEach(({character:e,right:i,changed:s},r)=>{let n=this.guesses.children[r],[l,a]=[D(e),`${i?"right":""}${s?" other":""}`];n.textContent!==l&&(n.textContent=l),n.className!==a&&(n.className=a)})}draw(t,e,{held:i,others:s},r){let n={y:0,width:z,height:2*Z};this.marks[0].replaceChildren(O("rect",{class:"here",x:(r-1)*z,...n}),O("rect",{class:"axis",x:0,y:Z-.5,width:this.length*z,height:1}));let l=[];t.forEach((a,h)=>{let c=h*z;this.drawn[h]!==a&&V(this.bars[h],zt(h+1,a)),Math.abs(a-e[h])>.02&&l.push(O("rect",{class:"ghost",x:c+4,y:(Z-ee*e[h]-1).toFixed(1),width:z-8,height:2})),i.has(h+1)?l.push(O("rect",{class:"held",x:c+3,y:1,width:z-6,height:2*Z-2,rx:3})):s.has(h+1)&&l.push(O("circle",{class:"elsewhere",cx:c+z/2,cy:4,r:3}))}),this.drawn=t,this.marks[1].replaceChildren(...l)}choose(t){this.letters.choose(t-1);for(let e of this.guesses.querySelectorAll(".here"))e.classList.remove("here");this.guesses.children[t-1]?.classList.add("here"),!(this.step===t&&this.shown)&&(this.step=t,this.shown=this.root.clientWidth>0,this.root.scrollLeft=(t-.5)*z-this.root.clientWidth/2)}tint(t){this.letters.tint(t)}};var se=160,Tt=4,gt=class extends ft{constructor(t,e,{go:i,span:s},r){super(t,i,r),this.parts=e,this.height=se/e.length,this.span=s;let n=(l,a)=>this.trace.addEventListener(l,a,{signal:r});n("pointerdown",l=>this.#e(l)),n("pointermove",l=>this.#s(l));for(let l of["pointerup","pointercancel"])n(l,()=>{this.grip=void 0})}read(t){super.read(t),this.bars=this.parts.map(()=>t.map(()=>O("rect",{}))),this.drawn=this.parts.map(()=>[]),this.trace.replaceChildren(this.marks[0],...this.bars.flat(),this.marks[1])}draw(t,e){let{height:i}=this,s=[O("rect",{class:"here",x:(e-1)*z,y:0,width:z,height:se})],r=[];t.forEach(({values:n,before:l,held:a,picked:h},c)=>{let u=c*i,{signed:d}=this.parts[c],p=d?u+i/2:u+i-Tt/2,f=d?(i-Tt)/2:i-Tt;s.push(O("rect",{class:"axis",x:0,y:p-(d?.5:0),width:this.length*z,height:1})),n.forEach((x,g)=>{this.drawn[c][g]!==x&&V(this.bars[c][g],zt(g+1,x,p,f)),Math.abs(x-l[g])>.02&&r.push(O("rect",{class:"ghost",x:g*z+4,y:(p-f*l[g]-1).toFixed(1),width:z-8,height:2}))}),this.drawn[c]=n;let w=(x,[g,A])=>O("rect",{class:x,x:(g-1)*z+2,y:u+1.5,width:(A-g+1)*z-4,height:i-3,rx:3});h&&r.push(w("picked",h)),r.push(...a.map(x=>w("held",x)))}),this.marks[0].replaceChildren(...s),this.marks[1].replaceChildren(...r)}#t(t){let e=this.trace.getBoundingClientRect(),i=Math.floor((t.clientY-e.top)/this.height),s=Math.floor((t.clientX-e.left)/z)+1;return{track:Math.max(0,Math.min(this.parts.length-1,i)),step:Math.max(1,Math.min(this.length,s))}}#e(t){t.button!==0||t.pointerType==="touch"||(this.grip=this.#t(t),this.trace.setPointerCapture(t.pointerId))}#s(t){if(!this.grip)return;let{step:e}=this.#t(t);e===this.grip.step&&!this.grip.moved||(this.grip.moved=!0,this.span(this.parts[this.grip.track].name,Math.min(e,this.grip.step),Math.max(e,this.grip.step)))}};var ie=`/* What all widgets look like. Colours come from the page around it: the book's
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
`;var ne=`/* What *Unroll* and *Gates* look like both: a text, a column a step, and the units of
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
`;var re=200,U=(o,t,e)=>Math.min(e,Math.max(t,Math.round(Number(o))||t));var mt=class{constructor(t,e,i,{markup:s,styles:r,defaults:n},l){if(!i.hiddenSize)throw new Error("A Transformer has no hidden state that is carried from step to step.");this.host=t,this.model=i,this.defaults=n,this.walking=l,this.ending=new AbortController,this.root=Gt(s,i),Kt(e,ie,ne,r),this.parts={list:this.find("ol")};for(let a of["where","status","heading","pointed","key"])this.parts[a]=this.find(`.${a}`);for(let a of["first","back","on","last","reset"])this.parts[a]=this.find(`button.${a}`);this.fields={text:this.find("textarea")},this.speaker=new ht(this.find(".spoken"))}find(t){return this.root.querySelector(t)}on(t,e,i){t.addEventListener(e,i,{signal:this.ending.signal})}begin(t){this.#e(),this.initial=this.#t(),this.apply(this.initial),t.replaceChildren(this.root),this.timeline.choose(this.settings.step)}#t(){let t={};for(let e of Object.keys(this.defaults))t[e]=this.host.get(e)??this.defaults[e];return t}#e(){let{parts:t,fields:e}=this;this.on(e.text,"input",()=>this.#s()),this.on(t.first,"click",()=>this.go(1)),this.on(t.back,"click",()=>this.go(this.settings.step-1)),this.on(t.on,"click",()=>this.go(this.settings.step+1)),this.on(t.last,"click",()=>this.go(this.walking.ids.length)),this.on(t.reset,"click",()=>{this.apply(this.initial),this.save(),this.explain()});for(let i of Object.keys(this.defaults)){let s=()=>{this.hearing??=Promise.resolve().then(()=>{this.hearing=void 0;let r=this.#t();Object.keys(this.defaults).every(l=>JSON.stringify(r[l])===JSON.stringify(this.settings[l]))||this.ending.signal.aborted||(this.apply(r),this.explain())})};this.host.on(`change:${i}`,s),this.ending.signal.addEventListener("abort",()=>this.host.off(`change:${i}`,s))}}apply(t){let{characters:e}=this.model.vocabulary,i=String(t.text),{ids:s,notes:r}=At(this.model,i,re,"text");this.notes=r,this.walking.read(s),this.timeline.read(s.map(a=>e[a]));let n=U(t.step,1,s.length),l=U(t.unit,0,this.model.hiddenSize-1);this.settings={...t,...this.fitted(t,s.length),text:t.text,step:n,unit:l},this.fields.text.value!==i&&(this.fields.text.value=i),this.alter(),this.show()}#s(){let t=this.settings.step===this.walking.ids.length,{ids:e}=At(this.model,this.fields.text.value,re);this.walking.read(e);let i=t?e.length:this.settings.step;this.apply({...this.settings,...this.kept(),text:this.fields.text.value,step:i}),this.save(),this.explain()}go(t){this.settings.step=U(t,1,this.walking.ids.length),this.show(),this.save(),this.explain()}showStep(){let{walking:t,parts:e,settings:{step:i}}=this,{characters:s}=this.model.vocabulary,{ids:r,base:n}=t;e.where.textContent=`Step ${i} of ${r.length}`;for(let[h,c]of[["first",1],["back",i-1],["on",i+1],["last",r.length]]){let u=c!==i&&c>=1&&c<=r.length;this.enable(e[h],u,h==="first"||h==="back"?e.on:e.back)}let l=h=>r.map((c,u)=>t.likeliest(u+1,h)),a=l(n);this.timeline.guess(l(t.run).map((h,c)=>({character:s[h],right:h===r[c+1],changed:h!==a[c]})))}enable(t,e,i){!e&&document.activeElement===t&&i.focus(),t.disabled=!e}sentences(){let{walking:t,settings:{step:e}}=this,{characters:i}=this.model.vocabulary,s=l=>ct(l,-1,3).slice(0,3).map(a=>`${X(i[a.id])} ${$t(a.probability)}`).join(", "),r=t.chances(e),n=[...this.notes,`${this.parts.where.textContent}, ${X(i[t.ids[e-1]])}.`,`Likeliest next: ${s(r)}.`];if(t.changed){let l=t.chances(e,t.base),a=r.reduce((h,c,u)=>h+Math.abs(c-l[u]),0)/2;n.push(`Your changes moved ${$t(a)} of it; without them: ${s(l)}.`)}return n}save(){for(let[t,e]of Object.entries(this.settings))this.host.set(t,e);clearTimeout(this.saving),this.saving=setTimeout(()=>this.host.save_changes(),200)}end(){this.ending.abort(),clearTimeout(this.saving),this.speaker.stop(),this.root.remove()}};var Le={text:`To be, or not to be.

HAMLET
My lord`,step:28,unit:0,part:"",holds:[]},Ee=8,Fe="Choose a gate and a span of steps, or drag along its row, and shut or open it.",wt={i:"input gate",f:"forget gate",o:"output gate",c:"memory",r:"reset gate",z:"update gate",n:"candidate",h:"output"},Ce={i:"i lets in",f:"f keeps",o:"o lets out",c:"tanh c",r:"r reset",z:"z keeps",n:"n new",h:"h output"},Be=(o,t)=>o.gate===t.gate&&o.unit===t.unit&&o.step===t.step&&o.last===t.last,Lt=class extends mt{constructor(t,e,i){let{architecture:s}=i.metadata;if(!Object.hasOwn(St,s))throw new Error("A network without gates has none to show.");super(t,e,i,{markup:Ut,styles:Dt,defaults:Le},new lt(i)),this.names=Rt[s],this.gates=St[s],this.usual=Pt[s];for(let n of["shut","open","let-go"])this.parts[n]=this.find(`button.${n}`);for(let n of["gate","whose","part"])this.fields[n]=this.find(`.${n} select`);for(let n of["from","to","unit"])this.fields[n]=this.find(`.${n} input`);this.find(".tracks").replaceChildren(...this.names.map(n=>C("span","",Ce[n])));let r=this.names.map(n=>({name:n,signed:!this.gates.includes(n)}));this.timeline=new gt(this.find(".timeline"),r,{go:n=>this.go(n),span:(n,l,a)=>this.#n(n,l,a)},this.ending.signal),this.grid=new dt(this.find(".state"),i.hiddenSize,{choose:n=>this.#e(n),point:n=>this.#c(n),drag(){},drop(){}},this.ending.signal),this.fields.unit.max=i.hiddenSize-1,this.fields.gate.replaceChildren(...this.gates.map(n=>new Option(`${wt[n]} ${n}`,n))),this.fields.whose.replaceChildren(new Option("","one"),new Option("all units","all")),this.fields.part.replaceChildren(...this.names.map(n=>new Option(`${wt[n]} ${n==="c"?"tanh c":n}`,n))),this.#t(),this.begin(e)}#t(){let{parts:t,fields:e}=this;this.on(e.unit,"change",()=>this.#e(U(e.unit.value,0,this.model.hiddenSize-1))),this.on(e.part,"change",()=>this.#s(e.part.value)),this.on(e.gate,"change",()=>this.#s(e.gate.value));for(let i of[e.from,e.to,e.whose])this.on(i,"input",()=>this.#a());this.on(t.shut,"click",()=>this.#r(0)),this.on(t.open,"click",()=>this.#r(1)),this.on(t["let-go"],"click",()=>this.#l([]))}fitted({part:t,holds:e},i){let{hiddenSize:s}=this.model,r=e.filter(([u,d,,p])=>this.gates.includes(u)&&d>=-1&&d<s&&p>=1&&p<=i).map(([u,d,p,f,w])=>[u,d,p?1:0,f,U(w,f,i)]),[n,l,,a,h]=r.at(-1)??[this.usual,-1,0,1,i],{fields:c}=this;return c.gate.value=n,c.whose.value=l<0?"all":"one",[c.from.value,c.to.value]=[a,h],{part:this.names.includes(t)?t:"",holds:r}}alter(){this.walking.change(this.settings.holds.map(([t,e,i,s,r])=>({gate:t,unit:e,value:i,step:s,last:r})))}kept(){return{holds:this.walking.changes.map(({gate:t,unit:e,value:i,step:s,last:r})=>[t,e,i,s,r])}}#e(t){this.settings.unit=t,this.show(),this.save(),this.speaker.say(this.#h())}#s(t){this.settings.part=t,this.show(),this.save(),this.explain()}#n(t,e,i){let{fields:s}=this;this.gates.includes(t)&&(s.gate.value=t),[s.from.value,s.to.value]=[e,i],t===this.settings.part?this.#a():this.#s(t)}#i(){let{fields:t}=this,{length:e}=this.walking.ids,i=U(t.from.value,1,e),s=U(t.to.value,i,e);return{gate:t.gate.value,unit:t.whose.value==="all"?-1:this.settings.unit,step:i,last:s}}#r(t){let e={...this.#i(),value:t};[this.fields.from.value,this.fields.to.value]=[e.step,e.last],this.#l([...this.walking.changes.filter(i=>!Be(i,e)),e])}#l(t){this.walking.change(t),Object.assign(this.settings,this.kept()),this.show(),this.save(),this.explain()}get#o(){return this.settings.part||this.usual}show(){let{walking:t,parts:e,fields:i,settings:{step:s,unit:r}}=this,{ids:n,changes:l}=t;e.heading.textContent=`All ${this.model.hiddenSize} units after ${X(this.model.vocabulary.characters[n[s-1]])}`,this.showStep(),i.whose.options[0].textContent=`unit ${r}`;for(let h of[i.from,i.to])h.max=n.length;this.#a(),this.timeline.choose(s);let a=new Set(l.filter(h=>h.gate===this.#o&&h.step<=s&&s<=h.last).map(h=>h.unit));this.grid.show(t.part(this.#o,s),a),this.grid.choose(r),this.#c(void 0),i.unit.value=r,i.part.value=this.#o,this.enable(e["let-go"],l.length>0,e.shut),this.#d(),this.#u()}#a(){let{walking:t,settings:{step:e,unit:i}}=this,{gate:s,step:r,last:n}=this.#i();this.timeline.draw(this.names.map(l=>({values:t.track(l,i),before:t.track(l,i,t.base),held:t.changes.filter(a=>a.gate===l&&(a.unit<0||a.unit===i)).map(a=>[a.step,a.last]),picked:l===s?[r,n]:void 0})),e)}#d(){let{walking:t,parts:e,settings:{step:i}}=this,s=ct(t.chances(i),-1,Ee),r=Qt(this.model.vocabulary.characters,s,"");if(t.changed){let n=t.chances(i,t.base),l=s.map(a=>(a.others??[a.id]).reduce((h,c)=>h+n[c],0));Mt(l).forEach((a,h)=>{let[c,u]=[".bar",".verb"].map(p=>r[h].querySelector(p)),d=C("span","fill");d.style.width=`${100*l[h]}%`,c.append(d),c.classList.add("paired"),u.textContent=`${a.toFixed(1)} %`})}e.list.replaceChildren(...r),e.key.hidden=!t.changed}#u(){let t=this.walking.changes.slice(-2).map(({gate:s,unit:r,value:n,step:l,last:a})=>`${wt[s]} of ${r<0?"all units":`unit ${r}`} ${n?"open":"shut"} ${l===a?`at step ${l}`:`from step ${l} to ${a}`}`),e=this.walking.changes.length>2?` and ${this.walking.changes.length-2} more`:"",i=t.length>0?`Held: ${t.join("; ")}${e}.`:Fe;this.parts.status.textContent=[...this.notes,i].join(" "),Vt(this.parts.status)}#h(){let{walking:t,settings:{step:e,unit:i}}=this,s=this.names.map(r=>`${wt[r]} ${ut(t.part(r,e)[i])}`);return`Unit ${i}: ${s.join(", ")}.`}explain(){let t=this.walking.changed?[this.parts.status.textContent]:[];this.speaker.say([...this.sentences(),...t,this.#h()].join(" "))}#c(t){let e=t??this.settings.unit;this.parts.pointed.textContent=`unit ${e}: ${ut(this.walking.part(this.#o,this.settings.step)[e])}`}},ri={render:Yt(Ht,Lt)};export{Le as DEFAULTS,ri as default};
