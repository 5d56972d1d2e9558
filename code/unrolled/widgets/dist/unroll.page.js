// Made by unrolled.widgets.bundle from 16cacea4e78f38aa58f36047188a135da74d73bf230423a52adf82cb5ea348d2
(()=>{var _t=Object.defineProperty;var Dt=(o,t)=>{for(var e in t)_t(o,e,{get:t[e],enumerable:!0})};var ut={};Dt(ut,{Gru:()=>D,Lstm:()=>U,Ngram:()=>K,Rnn:()=>P,Vocabulary:()=>V,architectures:()=>ht,argmax:()=>H,decodeHalf:()=>at,draw:()=>vt,forwardFrom:()=>Y,load:()=>ct,logProbabilityGradient:()=>yt,logitsAt:()=>R,parseSafetensors:()=>J,randomStream:()=>bt,saliency:()=>dt,softmax:()=>N});function $(o,t,e,n,s=0){let i=t.length,r=e.length,a=2*i,l=3*i,h=4*i,c=5*i,u=6*i,d=7*i,p=0;for(;p+8<=r;p+=8){let f=0,x=0,w=0,g=0,y=0,S=0,m=0,b=0;for(let I=0,E=p*i;I<i;I++,E++){let O=t[I];f+=o[E]*O,x+=o[E+i]*O,w+=o[E+a]*O,g+=o[E+l]*O,y+=o[E+h]*O,S+=o[E+c]*O,m+=o[E+u]*O,b+=o[E+d]*O}e[p]=f,e[p+1]=x,e[p+2]=w,e[p+3]=g,e[p+4]=y,e[p+5]=S,e[p+6]=m,e[p+7]=b}for(;p<r;p++){let f=0;for(let x=0,w=p*i;x<i;x++,w++)f+=o[w]*t[x];e[p]=f}for(p=0;p<r;p++)e[p]+=n[s+p]}function M(o,t,e){let n=e.length,s=2*n,i=3*n,r=0;for(;r+4<=t.length;r+=4){let a=t[r],l=t[r+1],h=t[r+2],c=t[r+3];for(let u=0,d=r*n;u<n;u++,d++)e[u]+=a*o[d]+l*o[d+n]+(h*o[d+s]+c*o[d+i])}for(;r<t.length;r++){let a=t[r];for(let l=0,h=r*n;l<n;l++,h++)e[l]+=a*o[h]}}var _=[],B=class{constructor(t){let e=r=>{if(!t[r])throw new Error(`These weights lack ${r}.`);return t[r].data};this.embedding=e("embedding.weight"),[this.vocabSize,this.embeddingSize]=t["embedding.weight"].shape,this.readout=e("readout.weight"),this.readoutBias=Float64Array.from(e("readout.bias")),this.hiddenSize=t["readout.weight"].shape[1],this.layers=[];for(let r=0;r===0||t[`layers.${r}.weight_ih`];r++)this.layers.push({input:e(`layers.${r}.weight_ih`),inputBias:Float64Array.from(e(`layers.${r}.bias_ih`)),recurrent:e(`layers.${r}.weight_hh`),recurrentBias:Float64Array.from(e(`layers.${r}.bias_hh`))});this.numLayers=this.layers.length;let{parts:n,inside:s,sums:i}=this.constructor;if(this.numSums=i*this.hiddenSize,this.layers[0].inputBias.length!==this.numSums)throw new Error("These weights cannot be read: their layers have another size.");this.holdable=[...n,...s],this.fromBelow=new Float64Array(this.numSums),this.fromBefore=new Float64Array(this.numSums),this.kept=new Float64Array(s.length*this.hiddenSize),this.projected=this.#t()}#t(){let{embeddingSize:t,numSums:e,vocabSize:n}=this,{input:s,inputBias:i}=this.layers[0],r=new Float64Array(n*e);for(let a=0;a<n;a++){let l=Float64Array.from(this.embedding.subarray(a*t,(a+1)*t));$(s,l,r.subarray(a*e,(a+1)*e),i)}return r}initialState(){let{length:t}=this.constructor.parts;return Array.from({length:t*this.numLayers},()=>new Float64Array(this.hiddenSize))}copyState(t){return t.map(e=>e.slice())}step(t,e,n=_,s=0){this.#e(t,e,n,s);let i=new Float64Array(this.vocabSize);return $(this.readout,t[this.numLayers-1],i,this.readoutBias),i}read(t,e){this.#e(t,e,_,0)}#e(t,e,n,s,i){let{numSums:r,fromBelow:a}=this;for(let l=0;l<this.numLayers;l++){let h=this.layers[l],c=a;l===0?c=this.projected.subarray(e*r,(e+1)*r):$(h.input,t[l-1],c,h.inputBias),this.cell(h,c,t[l],t[this.numLayers+l],xt(n,l,s)),i?.(l)}}forward(t,{state:e,clamp:n=_}={}){let{hiddenSize:s,vocabSize:i,kept:r}=this;for(let{part:d="h"}of n)if(!this.holdable.includes(d))throw new Error(`There is no “${d}” to hold: there are ${this.holdable.join(", ")}.`);let a=e?this.copyState(e):this.initialState(),l=this.copyState(a),h=new Float64Array(t.length*i),c=l.map(()=>new Float64Array(t.length*s)),u=this.layers.map(()=>new Float64Array(t.length*r.length));for(let d=0;d<t.length;d++)this.#e(l,t[d],n,d,p=>u[p].set(r,d*r.length)),l.forEach((p,f)=>c[f].set(p,d*s)),$(this.readout,l[this.numLayers-1],h.subarray(d*i,(d+1)*i),this.readoutBias);return{ids:Array.from(t),logits:h,states:c,inside:u,initial:a,last:l,clamp:n}}opened(t,e,n,s=this.numLayers-1){let{parts:i,inside:r}=this.constructor,a=i.indexOf(e);return a>=0?A(t.states[a*this.numLayers+s],n,this.hiddenSize):A(A(t.inside[s],n,this.kept.length),r.indexOf(e),this.hiddenSize)}backward(t,e,n=_){let{embeddingSize:s,hiddenSize:i,numLayers:r}=this,a=t.ids.length,l=new Float64Array(a*s),h=t.states.map(()=>new Float64Array(a*i)),c=this.initialState(),u=(d,p,f,x)=>d[f]?x<0?p[f]:A(d[f],x,i):void 0;for(let{position:d,gradient:p}of e)M(this.readout,Float64Array.from(p),u(h,c,r-1,d));for(let{state:d,position:p,gradient:f}of n){let x=u(h,c,d,p);for(let w=0;w<i;w++)x[w]+=f[w]}for(let d=Ut([...e,...n]);d>=0;d--)for(let p=r-1;p>=0;p--){let f=(g,y)=>u(t.states,t.initial,g,y),x=(g,y)=>u(h,c,g,y),w=this.cellBackward(this.layers[p],{h:f(p,d),c:f(r+p,d),hBefore:f(p,d-1),cBefore:f(r+p,d-1),inside:A(t.inside[p],d,this.kept.length),dh:x(p,d),dc:x(r+p,d),dhBefore:x(p,d-1),dcBefore:x(r+p,d-1)},xt(t.clamp,p,d));M(this.layers[p].input,w,p>0?x(p-1,d):A(l,d,s))}return{inputs:l,states:h,initial:c}}},A=(o,t,e)=>o.subarray(t*e,(t+1)*e),j=o=>1/(1+Math.exp(-o));function v(o,t,e,n){for(let s of o){if((s.part??"h")!==t)continue;let i=n??s.value;s.unit===void 0?e.fill(i):e[s.unit]=i}}function xt(o,t,e){return o.length===0?_:o.filter(({layer:n=0,from:s=0,to:i=1/0})=>n===t&&e>=s&&e<i)}function Ut(o){return o.reduce((t,{position:e})=>Math.max(t,e),-1)}var D=class extends B{static parts=["h"];static inside=["r","z","n"];static sums=3;constructor(t,{reset_after:e=!0}={}){super(t),this.resetAfter=e,this.fromCandidate=new Float64Array(this.hiddenSize);for(let n of this.layers){let{hiddenSize:s}=this;n.gates=n.recurrent.subarray(0,2*s*s),n.candidate=n.recurrent.subarray(2*s*s),n.candidateBias=n.recurrentBias.subarray(2*s)}}cell({gates:t,candidate:e,recurrentBias:n,candidateBias:s},i,r,a,l){let{hiddenSize:h,fromBefore:c,kept:u,resetAfter:d}=this,[p,f,x]=[0,1,2].map(g=>A(u,g,h));$(t,r,c.subarray(0,2*h),n);for(let g=0;g<h;g++)p[g]=j(i[g]+c[g]),f[g]=j(i[g+h]+c[g+h]);v(l,"r",p),v(l,"z",f);let w=d?r:this.fromCandidate;if(!d)for(let g=0;g<h;g++)w[g]=p[g]*r[g];$(e,w,c.subarray(2*h),s);for(let g=0;g<h;g++)x[g]=Math.tanh(i[g+2*h]+(d?p[g]:1)*c[g+2*h]);v(l,"n",x);for(let g=0;g<h;g++)r[g]=(1-f[g])*x[g]+f[g]*r[g];v(l,"h",r)}cellBackward({gates:t,candidate:e,candidateBias:n},{hBefore:s,inside:i,dh:r,dhBefore:a},l){let{hiddenSize:h,fromBelow:c,resetAfter:u}=this,[d,p,f]=[0,1,2].map(m=>A(i,m,h)),[x,w,g]=[0,1,2].map(m=>A(c,m,h)),y=r.slice();v(l,"h",y,0);for(let m=0;m<h;m++)w[m]=y[m]*(s[m]-f[m])*p[m]*(1-p[m]),g[m]=y[m]*(1-p[m])*(1-f[m]*f[m]),a[m]+=y[m]*p[m];v(l,"z",w,0),v(l,"n",g,0);let S=new Float64Array(h);if(u){$(e,s,S,n);for(let m=0;m<h;m++)x[m]=g[m]*S[m],S[m]=g[m]*d[m];M(e,S,a)}else{M(e,g,S);for(let m=0;m<h;m++)x[m]=S[m]*s[m],a[m]+=S[m]*d[m]}for(let m=0;m<h;m++)x[m]*=d[m]*(1-d[m]);return v(l,"r",x,0),M(t,c.subarray(0,2*h),a),c}};var U=class extends B{static parts=["h","c"];static inside=["i","f","g","o"];static sums=4;cell({recurrent:t,recurrentBias:e},n,s,i,r){let{hiddenSize:a,fromBefore:l,kept:h}=this,[c,u,d,p]=[0,1,2,3].map(f=>A(h,f,a));$(t,s,l,e);for(let f=0;f<a;f++)c[f]=j(n[f]+l[f]),u[f]=j(n[f+a]+l[f+a]),d[f]=Math.tanh(n[f+2*a]+l[f+2*a]),p[f]=j(n[f+3*a]+l[f+3*a]);v(r,"i",c),v(r,"f",u),v(r,"g",d),v(r,"o",p);for(let f=0;f<a;f++)i[f]=u[f]*i[f]+c[f]*d[f];v(r,"c",i);for(let f=0;f<a;f++)s[f]=p[f]*Math.tanh(i[f]);v(r,"h",s)}cellBackward({recurrent:t},{c:e,cBefore:n,inside:s,dh:i,dc:r,dhBefore:a,dcBefore:l},h){let{hiddenSize:c,fromBelow:u}=this,[d,p,f,x]=[0,1,2,3].map(b=>A(s,b,c)),[w,g,y,S]=[0,1,2,3].map(b=>A(u,b,c)),m=i.slice();v(h,"h",m,0);for(let b=0;b<c;b++){let I=Math.tanh(e[b]);S[b]=m[b]*I*x[b]*(1-x[b]),r[b]+=m[b]*x[b]*(1-I*I)}m.set(r),v(h,"c",m,0);for(let b=0;b<c;b++)w[b]=m[b]*f[b]*d[b]*(1-d[b]),g[b]=m[b]*n[b]*p[b]*(1-p[b]),y[b]=m[b]*d[b]*(1-f[b]*f[b]),l[b]+=m[b]*p[b];return v(h,"i",w,0),v(h,"f",g,0),v(h,"g",y,0),v(h,"o",S,0),M(t,u,a),u}};var Pt=[0,.5,1,1.5],ot=class{constructor(t){this.bytes=t,this.at=0,this.range=4294967295,this.code=0,this.expected=new Uint16Array(9216).fill(2048);for(let e=0;e<4;e++)this.#t()}#t(){this.code=(this.code<<8|(this.bytes[this.at++]??0))>>>0}take(t){let e=this.expected[t],n=(this.range>>>12)*e,s=0;for(this.code<n?(this.range=n,this.expected[t]=e+(4096-e>>5)):(s=1,this.code-=n,this.range-=n,this.expected[t]=e-(e>>5));this.range<2**24;)this.range=this.range<<8>>>0,this.#t();return s}number(t,e){let n=lt(e),s=0;for(;s<n&&this.take(t*32+s);)s++;if(s===0)return 0;let i=1;for(let r=s-2;r>=0;r--)i=i*2+this.take(8192+s*32+r);return i}},lt=o=>32-Math.clz32(Math.min(o,4294967295));function Rt(o){let t=[0,0,0,0,0];for(let r of o)r<5&&t[r]++;let[,e,n,s,i]=t;if(Math.min(e,n,s,i)>0){let r=e/(e+2*n),a=[0,1-2*r*n/e,2-3*r*s/n,3-4*r*i/s];if([1,2,3].every(l=>a[l]>0&&a[l]<=l))return a}return Pt}var K=class{constructor(t){let e=ArrayBuffer.isView(t)?new Uint8Array(t.buffer,t.byteOffset,t.byteLength):new Uint8Array(t),n,s;try{s=8+Number(new DataView(e.buffer,e.byteOffset).getBigUint64(0,!0)),n=JSON.parse(new TextDecoder().decode(e.subarray(8,s)))}catch{throw new Error("These counts cannot be read: the header is damaged.")}this.order=n.order,this.characters=Array.from(n.vocabulary),this.vocabSize=this.characters.length,this.levels=[{first:new Int32Array([0,1]),counts:new Int32Array([n.length]),suffixes:new Int32Array(1)}];let i=new ot(e.subarray(s));for(let r=1;r<=this.order;r++)this.levels.push(this.#t(i,r,n.last));if(i.at!==i.bytes.length)throw new Error("These counts cannot be read: the file is cut short or damaged.");this.smoothed=new Map}#t(t,e,n){let s=this.levels[e-1],i=new Int32Array(s.counts.length+1),r=[],a=[],l=[],h=e>1?this.#s(n.slice(n.length-e+1),e-1):-1;for(let c=0;c<s.counts.length;c++){i[c]=a.length;let u=e===1?0:s.first[s.suffixes[c]],d=e===1?this.vocabSize:s.first[s.suffixes[c]+1],p=w=>e===1?s.counts[0]:s.counts[w],f=0;for(let w=u;w<d;w++)f+=p(w);let x=s.counts[c]-(c===h?1:0);for(let w=u;w<d&&x>0;w++){let g=p(w),y=x;if(g!==f){let m=(Math.min(lt(Math.floor(8*x*g/f)),15)*4+Math.min(x,4)-1)*4+Math.min(lt(g),4)-1;y=t.number(m,Math.min(x,g))}y>0&&(r.push(e===1?w:s.characters[w]),a.push(y),l.push(e===1?0:w)),x-=y,f-=g}}return i[s.counts.length]=a.length,{first:i,characters:Uint16Array.from(r),counts:Int32Array.from(a),suffixes:Int32Array.from(l)}}#e(t,e,n){if(e<0)return-1;let{first:s,characters:i}=this.levels[t],r=s[e],a=s[e+1];for(;r<a;){let l=r+a>>1;i[l]<n?r=l+1:a=l}return r<s[e+1]&&i[r]===n?r:-1}#s(t,e){return t.length<e?-1:t.reduce((n,s,i)=>this.#e(i+1,n,s),0)}#i(t,e){let n=2*t+(e?1:0);if(this.smoothed.has(n))return this.smoothed.get(n);let{first:s,counts:i}=this.levels[t],r=i;if(!e){r=new Int32Array(i.length);for(let u of this.levels[t+1].suffixes)r[u]++}let a=Rt(r),l=new Int32Array(s.length-1),h=new Float64Array(s.length-1);for(let u=0;u<l.length;u++)for(let d=s[u];d<s[u+1];d++)l[u]+=r[d],h[u]+=a[Math.min(r[d],3)];let c={counts:r,taken:a,totals:l,heldBack:h};return this.smoothed.set(n,c),c}initialState(){let t=new Int32Array(this.order).fill(-1);return t[0]=0,t}read(t,e){for(let n=this.order-1;n>=1;n--)t[n]=this.#e(n,t[n-1],e)}probabilities(t,e=this.order){let n=new Float64Array(this.vocabSize).fill(1/this.vocabSize);for(let s=1;s<=e;s++){let i=t[s-1];if(i<0)break;let{counts:r,taken:a,totals:l,heldBack:h}=this.#i(s,s===e);if(l[i]===0)continue;let{first:c,characters:u}=this.levels[s];for(let d=0;d<n.length;d++)n[d]=h[i]*n[d]/l[i];for(let d=c[i];d<c[i+1];d++)n[u[d]]+=(r[d]-a[Math.min(r[d],3)])/l[i]}return n}};var P=class extends B{static parts=["h"];static inside=[];static sums=1;cell({recurrent:t,recurrentBias:e},n,s,i,r){let a=this.fromBefore;$(t,s,a,e);for(let l=0;l<s.length;l++)s[l]=Math.tanh(n[l]+a[l]);v(r,"h",s)}cellBackward({recurrent:t},{h:e,dh:n,dhBefore:s},i){let r=this.fromBelow;for(let a=0;a<e.length;a++)r[a]=n[a]*(1-e[a]*e[a]);return v(i,"h",r,0),M(t,r,s),r}};var wt={F16:2,F32:4},Wt=2**-24;function at(o){let t=new Float32Array(o.length),e=new Uint32Array(t.buffer);for(let n=0;n<o.length;n++){let s=o[n],i=(s&32768)<<16,r=s>>10&31,a=s&1023;r===0?(t[n]=a*Wt,e[n]|=i):r===31?e[n]=i|2139095040|a<<13:e[n]=i|r+112<<23|a<<13}return t}function Gt(o){return ArrayBuffer.isView(o)?new Uint8Array(o.buffer,o.byteOffset,o.byteLength):new Uint8Array(o)}function J(o){let t=Gt(o),e=h=>new Error(`These weights cannot be read: ${h}.`);if(t.length<8)throw e("the file is cut short");let n=new DataView(t.buffer,t.byteOffset,t.byteLength),s=8+Number(n.getBigUint64(0,!0));if(s>t.length)throw e("the header is cut short");let i;try{i=JSON.parse(new TextDecoder().decode(t.subarray(8,s)))}catch{throw e("the header is no JSON")}let{__metadata__:r={},...a}=i,l={};for(let[h,{dtype:c,shape:u,data_offsets:[d,p]}]of Object.entries(a)){let f=u.reduce((g,y)=>g*y,1);if(!(c in wt))throw e(`${h} has the type ${c}`);if(p-d!==f*wt[c]||s+p>t.length)throw e(`${h} is cut short`);let x=t.slice(s+d,s+p).buffer,w=c==="F16"?at(new Uint16Array(x)):new Float32Array(x);l[h]={shape:u,data:w}}return{metadata:r,tensors:l}}function N(o,t=1){let e=new Float64Array(o.length),n=H(o);if(!(t>0))return e[n]=1,e;let s=0;for(let i=0;i<e.length;i++)e[i]=Math.exp((o[i]-o[n])/t),s+=e[i];for(let i=0;i<e.length;i++)e[i]/=s;return e}function H(o){let t=0;for(let e=1;e<o.length;e++)o[e]>o[t]&&(t=e);return t}function bt(o){let t=o>>>0;return()=>{t=t+1831565813>>>0;let e=Math.imul(t^t>>>15,t|1);return e^=e+Math.imul(e^e>>>7,e|61),((e^e>>>14)>>>0)/2**32}}function vt(o,t){let e=0;for(let n=0;n<o.length;n++)if(e+=o[n],t<e)return n;return H(o)}var ht={rnn:P,lstm:U,gru:D},V=class{constructor(t){this.characters=Array.from(t),this.ids=new Map(this.characters.map((e,n)=>[e,n]))}encode(t){let e=[],n=new Set,s="",i=0;for(let r of t){let a=this.ids.get(r);a===void 0?(n.add(r),i++):(e.push(a),s+=r)}return{ids:e,kept:s,dropped:[...n],droppedCount:i}}decode(t){return Array.from(t,e=>this.characters[e]).join("")}};function ct(o){let{metadata:t,tensors:e}=J(o),n=Object.hasOwn(ht,t.architecture)&&ht[t.architecture];if(!n)throw new Error(`These weights are of the architecture “${t.architecture}”, which this page cannot run.`);let s=new n(e,JSON.parse(t.config??"{}"));if(s.metadata=t,s.vocabulary=new V(t.vocabulary),s.encode=i=>s.vocabulary.encode(i),s.vocabulary.characters.length!==s.vocabSize)throw new Error("These weights cannot be read: their vocabulary has another size.");return s}function R(o,t,e){return t.logits.subarray(e*o.vocabSize,(e+1)*o.vocabSize)}function Y(o,t,e,n,s=[]){let i=o.hiddenSize,r=e>0?t.states.map(c=>c.slice((e-1)*i,e*i)):t.initial,a=s.map(({from:c=0,to:u=1/0,...d})=>({...d,from:c-e,to:u-e})),l=o.forward(n,{state:r,clamp:a}),h=(c,u,d)=>{let p=new Float64Array(e*d+u.length);return p.set(c.subarray(0,e*d)),p.set(u,e*d),p};return{ids:[...t.ids.slice(0,e),...n],logits:h(t.logits,l.logits,o.vocabSize),states:t.states.map((c,u)=>h(c,l.states[u],i)),inside:t.inside.map((c,u)=>h(c,l.inside[u],o.kept.length)),initial:t.initial,last:l.last,clamp:[...t.clamp.filter(({from:c=0})=>c<e).map(({to:c=1/0,...u})=>({...u,to:Math.min(c,e)})),...s]}}function yt(o,t,e,n){let s=N(R(o,t,e)).map(i=>-i);return s[n]+=1,{position:e,gradient:s}}function dt(o,t,e,n){let{inputs:s}=o.backward(t,[yt(o,t,e,n)]),i=new Float64Array(e+1);for(let r=0;r<=e;r++){let a=0;for(let l=r*o.embeddingSize;l<(r+1)*o.embeddingSize;l++)a+=s[l]**2;i[r]=Math.sqrt(a)}return i}var kt={"\n":"↵"," ":"␣","	":"⇥"},St={"\n":"new line"," ":"space","	":"tab",".":"full stop",",":"comma",":":"colon",";":"semicolon","'":"apostrophe",'"':"quotation mark","-":"hyphen","—":"dash","!":"exclamation mark","?":"question mark","(":"left parenthesis",")":"right parenthesis","[":"left bracket","]":"right bracket","&":"ampersand"},At={"‘":"'","’":"'","“":'"',"”":'"',"–":"-"," ":" "};function T(o){return kt[o]?kt[o]:/^[\p{C}\p{M}\p{Z}]$/u.test(o)?`U+${o.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}`:o}function C(o){return St[o]?St[o]:o!==o.toLowerCase()?`capital ${o}`:T(o)}function Kt(o,t,e,n){let s=[],i=o.vocabulary.ids,r=new Set,a=Array.from(t.replace(/\r\n?/g,`
`),u=>{let d=At[u];return i.has(u)||!i.has(d)?u:(r.add(u),d)}).join(""),{ids:l,dropped:h,droppedCount:c}=o.encode(a);return r.size>0&&s.push(`Read ${[...r].map(u=>`${T(u)} as ${T(At[u])}`).join(", ")}.`),c>0&&s.push(Vt(h,c)),l.length>e&&(l=l.slice(-e),s.push(`Reads only the last ${e.toLocaleString("en-GB")} characters of the ${n}.`)),{ids:l,notes:s}}function Jt(o){return o.vocabulary.ids.get(`
`)??0}function pt(o,t,e,n="prompt"){let{ids:s,notes:i}=Kt(o,t,e,n);if(s.length===0){s.push(Jt(o));let r=C(o.vocabulary.characters[s[0]]);i.push(`The ${n} is empty, so the text starts from a ${r}.`)}return{ids:s,notes:i}}function Vt(o,t){let e=o.slice(0,12).map(T).join(" "),n=o.length>12?` and ${o.length-12} more`:"";return`Left out ${t===1?"1 character":`${t.toLocaleString("en-GB")} characters`} this model never saw: ${e}${n}`}function zt(o,t){let e=document.createRange().createContextualFragment(o.replace(/ \w+="\{\w+\}"|\{\w+\}/g,"")).firstElementChild;e.dataset.architecture=t.metadata.architecture;for(let n of e.querySelectorAll("input, textarea, button, select"))n.dataset.lmSuppressShortcuts="true";return e}var $t=new Map;function Mt(o,...t){let e=o.ownerDocument;for(let n of t){let s=$t.get(n);s||(s=new CSSStyleSheet,s.replaceSync(n),$t.set(n,s)),e.adoptedStyleSheets.includes(s)||e.adoptedStyleSheets.push(s)}}function ft(o){o.scrollHeight>o.clientHeight?o.tabIndex=0:o.removeAttribute("tabindex")}var X=class{constructor(t){this.region=t}say(t){clearTimeout(this.speaking),this.speaking=setTimeout(()=>{this.region.textContent=t},600)}stop(){clearTimeout(this.speaking)}};function Tt(o,t){return({model:e,el:n})=>{let s,i=()=>{s?.end(),s=void 0;let r=e.get("weights");if(r?.byteLength)try{s=new t(e,n,o(r))}catch(a){let l=document.createElement("p");throw l.setAttribute("role","alert"),l.textContent=a.message,n.append(l),a}};return e.on("change:weights",i),i(),()=>{e.off("change:weights",i),s?.end()}}}var Yt=8;function k(o,t,e){let n=document.createElement(o);return t&&(n.className=t),e!==void 0&&(n.textContent=e),n}var q=o=>/\s/.test(o)?C(o):`“${o}”`,gt=o=>{let t=100*o;return t>=.095||t===0?`${t.toFixed(1)} %`:t<.001?"less than 0.001 %":`${t.toPrecision(1)} %`};function Xt(o){let t=o.map(s=>s*1e3),e=t.map(Math.floor),n=Math.round(1e3-e.reduce((s,i)=>s+i,0));return t.map((s,i)=>[s-e[i],i]).sort((s,i)=>i[0]-s[0]).slice(0,Math.max(0,n)).forEach(([,s])=>e[s]++),e.map(s=>s/10)}function Z(o,t,e=Yt){let n=Array.from(o.keys()).sort((h,c)=>o[c]-o[h]||(c===t)-(h===t)||h-c),s=n.slice(0,e);t>=0&&!s.includes(t)&&s.push(t);let i=n.filter(h=>!s.includes(h)),r=i.reduce((h,c)=>h+o[c],0),a=Xt([...s.map(h=>o[h]),r]),l=s.map((h,c)=>({id:h,probability:o[h],percent:a[c],chosen:h===t}));return i.length>0&&l.push({others:i,probability:r,percent:a.at(-1),chosen:!1}),l}function Lt(o,t,e,n){return t.map(s=>{let i=k("li",s.chosen?"chosen":""),r=s.others?`${s.others.length} others`:T(o[s.id]),a=k("span","name",r),l=k("span","bar"),h=k("span","fill");if(h.style.width=`${100*s.probability}%`,l.append(h),n){let c=s.others?s.others.reduce((d,p)=>d+n[p],0):n[s.id],u=k("span","own");u.style.left=`${100*c}%`,l.append(u)}return l.setAttribute("aria-hidden","true"),!s.others&&C(o[s.id])!==r&&(a.setAttribute("aria-hidden","true"),i.append(k("span","unseen",C(o[s.id])))),i.append(a,l,k("span","percent",`${s.percent.toFixed(1)} %`)),i.append(k("span","verb",s.chosen?e:"")),i})}function Ft({norms:o,from:t},e){let n=o.reduce((u,d)=>u+d,0);if(!(n>0))return"No earlier character moves it at all.";let i=Array.from(o.keys()).sort((u,d)=>o[d]-o[u]).slice(0,3).map(u=>`${q(e(t+u))} ${o.length-u} back`),r=i.length>1?`${i.slice(0,-1).join(", ")} and ${i.at(-1)}`:i[0],a=0,l=0;for(;a<n/2;)a+=o[o.length-++l];let h=l===1?"the last character alone":`the last ${l} characters`,c=t>0?` Followed ${o.length} characters back, no further.`:"";return`Most influence: ${r}. At least half of it all comes from ${h}.${c}`}var Zt="http://www.w3.org/2000/svg",Qt=90,te=3,ee=.82,se=.08;function L(o){return`${o<0?"−":"+"}${Math.abs(o).toFixed(2)}`}function tt(o,t){for(let[e,n]of Object.entries(t))o.setAttribute(e,n)}function F(o,t){let e=document.createElementNS(Zt,o);return tt(e,t),e}var ne=o=>Math.ceil(Math.sqrt(1.5*o));function ie(o,t,e){let n=t<0?se:0,s=Math.max(0,ee*Math.sqrt(Math.min(1,Math.abs(t)))-n),i=(1-s)/2;return{x:(o%e+i).toFixed(3),y:(Math.floor(o/e)+i).toFixed(3),width:s.toFixed(3),height:s.toFixed(3),class:t<0?"down":"up"}}var Q=class{constructor(t,e,n,s){this.count=e,this.told=n,this.columns=ne(e),this.picture=t.querySelector("svg"),this.picture.setAttribute("viewBox",`0 0 ${this.columns} ${Math.ceil(e/this.columns)}`),this.squares=Array.from({length:e},()=>F("rect",{})),this.picture.replaceChildren(...this.squares),this.cells=Array.from({length:e},()=>{let r=k("span");return r.setAttribute("role","option"),r.setAttribute("aria-selected","false"),r.dataset.lmSuppressShortcuts="true",r.tabIndex=-1,r}),this.box=t.querySelector(".cells"),this.box.setAttribute("role","listbox"),this.box.style.setProperty("--columns",this.columns),this.box.replaceChildren(...this.cells);let i=(r,a)=>this.box.addEventListener(r,a,{signal:s});i("keydown",r=>this.#e(r)),i("pointerdown",r=>this.#s(r)),i("pointermove",r=>this.#i(r)),i("pointerup",()=>this.#n()),i("pointercancel",()=>this.#n()),i("click",r=>this.#r(r)),i("pointerover",r=>n.point(this.#t(r))),i("pointerleave",()=>n.point(void 0))}show(t,e){let n=this.state;this.state=t.slice();for(let s=0;s<this.count;s++){let i=t[s],r=this.cells[s],a=e.has(s);n?.[s]===i&&r.classList.contains("held")===a||(tt(this.squares[s],ie(s,i,this.columns)),r.setAttribute("aria-label",`unit ${s}: ${L(i)}${a?", changed":""}`),r.classList.toggle("held",a))}}choose(t){this.chosen&&(this.chosen.setAttribute("aria-selected","false"),this.chosen.tabIndex=-1),this.chosen=this.cells[t],this.chosen.setAttribute("aria-selected","true"),this.chosen.tabIndex=0}#t(t){let e=this.cells.indexOf(t.target);return e<0?void 0:e}#e(t){let e=this.#t(t);if(e===void 0||t.ctrlKey||t.metaKey||t.altKey)return;let n={ArrowLeft:e-1,ArrowRight:e+1,ArrowUp:e-this.columns,ArrowDown:e+this.columns,Home:0,End:this.count-1}[t.key];n!==void 0&&(t.preventDefault(),t.stopPropagation(),!(n<0||n>=this.count)&&(this.told.choose(n),this.cells[n].focus({preventScroll:!0})))}#s(t){let e=this.#t(t);e===void 0||t.button!==0||t.pointerType==="touch"&&this.cells[e]!==this.chosen||(this.told.choose(e),this.grip={unit:e,id:t.pointerId,y:t.clientY,value:this.state[e],moved:!1},this.box.setPointerCapture(t.pointerId))}#i(t){let{grip:e}=this;if(!e||t.pointerId!==e.id)return;let n=e.y-t.clientY;if(!e.moved&&Math.abs(n)<te)return;e.moved=!0,this.box.classList.add("dragging");let s=Math.max(-1,Math.min(1,e.value+n/Qt));this.told.drag(Math.round(100*s)/100)}#n(){this.grip?.moved&&this.told.drop(),this.box.classList.remove("dragging"),this.grip=void 0}#r(t){let e=this.#t(t);e!==void 0&&(this.cells[e]!==this.chosen&&this.told.choose(e),this.cells[e].focus({preventScroll:!0}))}};var re={"\n":" line"," ":" space"},et=class{constructor(t,e,n){this.root=t,this.onChoose=e,this.spans=[],this.first=0,t.replaceChildren(),t.setAttribute("role","listbox"),t.removeAttribute("tabindex"),t.addEventListener("click",s=>this.#e(s),{signal:n}),t.addEventListener("keydown",s=>this.#i(s),{signal:n})}show(t,{first:e,typed:n,complete:s}){e!==this.first&&this.clearTint(),this.first=e;let i=document.createDocumentFragment();t.forEach((r,a)=>{let l=this.spans[a];l||(l=k("span"),l.setAttribute("role","option"),l.setAttribute("aria-selected","false"),l.dataset.lmSuppressShortcuts="true",l.tabIndex=-1,this.spans.push(l),i.append(l));let h=`${a<n?"typed":"drawn"}${re[r]??""}`;l.className!==h&&(l.className=h),l.textContent!==r&&(l.textContent=r,l.setAttribute("aria-label",C(r)))}),this.root.append(i),s&&this.spans.splice(t.length).forEach(r=>r.remove()),!this.chosen?.isConnected&&this.spans.length>0&&this.#t(this.spans[Math.min(n,this.spans.length-1)])}choose(t){this.chosen?.setAttribute("aria-selected","false"),this.chosen=this.spans[t-this.first],this.chosen&&(this.chosen.setAttribute("aria-selected","true"),this.#t(this.chosen))}tint({from:t,norms:e}){this.clearTint();let n=e.reduce((s,i)=>Math.max(s,i),0);n>0&&e.forEach((s,i)=>{let r=this.spans[t+i-this.first],a=Math.round(100*s/n);!r||a<1||(r.style.setProperty("--influence",a),r.dataset.influence=a)})}clearTint(){for(let t of this.root.querySelectorAll("[data-influence]"))t.style.removeProperty("--influence"),delete t.dataset.influence}reveal(t){let e=this.spans[t-this.first];if(!e)return;let n=e.offsetTop,s=n+e.offsetHeight;n<this.root.scrollTop&&(this.root.scrollTop=n);let i=this.root.clientHeight;s>this.root.scrollTop+i&&(this.root.scrollTop=s-i)}revealEnd(){this.root.scrollTop=this.root.scrollHeight}#t(t){this.stop&&(this.stop.tabIndex=-1),this.stop=t,t.tabIndex=0}#e(t){let e=this.spans.indexOf(t.target);this.column=void 0,e>=0&&this.#s(e)}#s(t){let e=this.spans[Math.max(0,Math.min(t,this.spans.length-1))];this.#t(e),e.focus({preventScroll:!0}),this.onChoose(this.first+this.spans.indexOf(e)),this.reveal(this.first+this.spans.indexOf(e))}#i(t){let e=this.spans.indexOf(t.target);if(e<0||t.ctrlKey||t.metaKey||t.altKey)return;let n={ArrowLeft:()=>e-1,ArrowRight:()=>e+1,ArrowUp:()=>this.#n(e,-1),ArrowDown:()=>this.#n(e,1),Home:()=>0,End:()=>this.spans.length-1,Enter:()=>e," ":()=>e};if(!n[t.key])return;t.preventDefault(),t.stopPropagation();let s=t.key==="ArrowUp"||t.key==="ArrowDown";this.column=s?this.column??this.spans[e].offsetLeft:void 0,this.#s(n[t.key]())}#n(t,e){let n=this.spans[t],s=t,i,r=1/0;for(let a=t+e;a>=0&&a<this.spans.length;a+=e){let l=this.spans[a];if(l.offsetTop===n.offsetTop)continue;if(i??=l.offsetTop,l.offsetTop!==i)break;let h=Math.abs(l.offsetLeft-this.column);h<r&&([s,r]=[a,h])}return s}};var z=26,W=28,Ct=24,Et=10;function oe(o,t,e=W,n=Ct){let s=t<0?1:0,i=Math.max(0,n*Math.min(1,Math.abs(t))-2*s);return{x:(o-1)*z+(z-Et)/2+s,y:(t<0?e+s:e-i).toFixed(1),width:Et-2*s,height:i.toFixed(1),class:t<0?"down":"up"}}var st=class{constructor(t,e,n){this.root=t,this.guesses=t.querySelector(".guesses"),this.trace=t.querySelector(".trace");let s=t.querySelector(".letters");this.letters=new et(s,i=>e(i+1),n),s.setAttribute("aria-orientation","horizontal");for(let i of[this.guesses,this.trace])i.addEventListener("click",r=>{let a=r.clientX-i.getBoundingClientRect().left;e(Math.max(1,Math.min(this.length,Math.floor(a/z)+1)))},{signal:n})}read(t){this.length=t.length,this.shown=!1,this.letters.show(t,{first:0,typed:0,complete:!0}),this.guesses.replaceChildren(...t.map(()=>k("span"))),this.trace.setAttribute("width",this.length*z),this.bars=t.map(()=>F("rect",{})),this.drawn=[],this.marks=[F("g",{}),F("g",{})],this.trace.replaceChildren(this.marks[0],...this.bars,this.marks[1])}guess(t){t.forEach(({character:e,right:n,changed:s},i)=>{let r=this.guesses.children[i],[a,l]=[T(e),`${n?"right":""}${s?" other":""}`];r.textContent!==a&&(r.textContent=a),r.className!==l&&(r.className=l)})}draw(t,e,{held:n,others:s},i){let r={y:0,width:z,height:2*W};this.marks[0].replaceChildren(F("rect",{class:"here",x:(i-1)*z,...r}),F("rect",{class:"axis",x:0,y:W-.5,width:this.length*z,height:1}));let a=[];t.forEach((l,h)=>{let c=h*z;this.drawn[h]!==l&&tt(this.bars[h],oe(h+1,l)),Math.abs(l-e[h])>.02&&a.push(F("rect",{class:"ghost",x:c+4,y:(W-Ct*e[h]-1).toFixed(1),width:z-8,height:2})),n.has(h+1)?a.push(F("rect",{class:"held",x:c+3,y:1,width:z-6,height:2*W-2,rx:3})):s.has(h+1)&&a.push(F("circle",{class:"elsewhere",cx:c+z/2,cy:4,r:3}))}),this.drawn=t,this.marks[1].replaceChildren(...a)}choose(t){this.letters.choose(t-1);for(let e of this.guesses.querySelectorAll(".here"))e.classList.remove("here");this.guesses.children[t-1]?.classList.add("here"),!(this.step===t&&this.shown)&&(this.step=t,this.shown=this.root.clientWidth>0,this.root.scrollLeft=(t-.5)*z-this.root.clientWidth/2)}tint(t){this.letters.tint(t)}};var Ot=`/* The rest of how *Unroll* looks; frame.css and walk.css come before. */
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
`;var Bt=`<div class="unrolled-live unrolled-walk unrolled-unroll" data-architecture="{architecture}" role="group" aria-label="Unroll: a recurrent network, one step at a time">
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
`;var nt=class{constructor(t){this.model=t,this.ids=[],this.changes=[]}read(t){let e=0;for(;e<t.length&&t[e]===this.ids[e];)e++;if(e===t.length&&e===this.ids.length)return;let n=this.base&&e>0?this.base:void 0;this.base=n?Y(this.model,n,e,t.slice(e)):this.model.forward(t),this.ids=t.slice(),this.run=this.base,this.change(this.changes.filter(({step:s})=>s<=e))}change(t){if(this.changes=t,t.length===0){this.run=this.base;return}let e=Math.min(...t.map(({step:s})=>s))-1,n=t.map(s=>this.clampOf(s));this.run=Y(this.model,this.base,e,this.ids.slice(e),n)}clampOf({step:t,unit:e,value:n}){return{layer:this.model.numLayers-1,unit:e,value:n,from:t-1,to:t}}get changed(){return this.run!==this.base}state(t,e=this.run){let{hiddenSize:n,numLayers:s}=this.model;return e.states[s-1].subarray((t-1)*n,t*n)}trace(t,e=this.run){return this.ids.map((n,s)=>this.state(s+1,e)[t])}chances(t,e=this.run){return N(R(this.model,e,t-1))}likeliest(t,e=this.run){return H(R(this.model,e,t-1))}influence(t,e){return{from:0,norms:dt(this.model,this.run,t-1,e)}}};var It=`/* What all widgets look like. Colours come from the page around it: the book's
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
`;var jt=`/* What *Unroll* and *Gates* look like both: a text, a column a step, and the units of
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
`;var Nt=200,G=(o,t,e)=>Math.min(e,Math.max(t,Math.round(Number(o))||t)),rt=(o,t)=>`${o.toLocaleString("en-GB")} ${t}${o===1?"":"s"}`,it=class{constructor(t,e,n,{markup:s,styles:i,defaults:r},a){this.host=t,this.model=n,this.defaults=r,this.walking=a,this.ending=new AbortController,this.root=zt(s,n),Mt(e,It,jt,i),this.parts={list:this.find("ol")};for(let l of["where","status","heading","pointed","key"])this.parts[l]=this.find(`.${l}`);for(let l of["first","back","on","last","reset"])this.parts[l]=this.find(`button.${l}`);this.fields={text:this.find("textarea")},this.speaker=new X(this.find(".spoken"))}find(t){return this.root.querySelector(t)}on(t,e,n){t.addEventListener(e,n,{signal:this.ending.signal})}begin(t){this.#e(),this.initial=this.#t(),this.apply(this.initial),t.replaceChildren(this.root),this.timeline.choose(this.settings.step)}#t(){let t={};for(let e of Object.keys(this.defaults))t[e]=this.host.get(e)??this.defaults[e];return t}#e(){let{parts:t,fields:e}=this;this.on(e.text,"input",()=>this.#s()),this.on(t.first,"click",()=>this.go(1)),this.on(t.back,"click",()=>this.go(this.settings.step-1)),this.on(t.on,"click",()=>this.go(this.settings.step+1)),this.on(t.last,"click",()=>this.go(this.walking.ids.length)),this.on(t.reset,"click",()=>{this.apply(this.initial),this.save(),this.explain()});for(let n of Object.keys(this.defaults)){let s=()=>{this.hearing??=Promise.resolve().then(()=>{this.hearing=void 0;let i=this.#t();Object.keys(this.defaults).every(a=>JSON.stringify(i[a])===JSON.stringify(this.settings[a]))||this.ending.signal.aborted||(this.apply(i),this.explain())})};this.host.on(`change:${n}`,s),this.ending.signal.addEventListener("abort",()=>this.host.off(`change:${n}`,s))}}apply(t){let{characters:e}=this.model.vocabulary,n=String(t.text),{ids:s,notes:i}=pt(this.model,n,Nt,"text");this.notes=i,this.walking.read(s),this.timeline.read(s.map(l=>e[l]));let r=G(t.step,1,s.length),a=G(t.unit,0,this.model.hiddenSize-1);this.settings={...t,...this.fitted(t,s.length),text:t.text,step:r,unit:a},this.fields.text.value!==n&&(this.fields.text.value=n),this.alter(),this.show()}#s(){let t=this.settings.step===this.walking.ids.length,{ids:e}=pt(this.model,this.fields.text.value,Nt);this.walking.read(e);let n=t?e.length:this.settings.step;this.apply({...this.settings,...this.kept(),text:this.fields.text.value,step:n}),this.save(),this.explain()}go(t){this.settings.step=G(t,1,this.walking.ids.length),this.show(),this.save(),this.explain()}showStep(){let{walking:t,parts:e,settings:{step:n}}=this,{characters:s}=this.model.vocabulary,{ids:i,base:r}=t;e.where.textContent=`Step ${n} of ${i.length}`;for(let[h,c]of[["first",1],["back",n-1],["on",n+1],["last",i.length]]){let u=c!==n&&c>=1&&c<=i.length;this.enable(e[h],u,h==="first"||h==="back"?e.on:e.back)}let a=h=>i.map((c,u)=>t.likeliest(u+1,h)),l=a(r);this.timeline.guess(a(t.run).map((h,c)=>({character:s[h],right:h===i[c+1],changed:h!==l[c]})))}enable(t,e,n){!e&&document.activeElement===t&&n.focus(),t.disabled=!e}sentences(){let{walking:t,settings:{step:e}}=this,{characters:n}=this.model.vocabulary,s=a=>Z(a,-1,3).slice(0,3).map(l=>`${q(n[l.id])} ${gt(l.probability)}`).join(", "),i=t.chances(e),r=[...this.notes,`${this.parts.where.textContent}, ${q(n[t.ids[e-1]])}.`,`Likeliest next: ${s(i)}.`];if(t.changed){let a=t.chances(e,t.base),l=i.reduce((h,c,u)=>h+Math.abs(c-a[u]),0)/2;r.push(`Your changes moved ${gt(l)} of it; without them: ${s(a)}.`)}return r}save(){for(let[t,e]of Object.entries(this.settings))this.host.set(t,e);clearTimeout(this.saving),this.saving=setTimeout(()=>this.host.save_changes(),200)}end(){this.ending.abort(),clearTimeout(this.saving),this.speaker.stop(),this.root.remove()}};var de={text:`To be, or not to be.

HAMLET
My lord`,step:28,unit:0,target:"",changes:[]},ue=150,pe=10,fe="Drag a unit up or down, or move its slider, and watch what comes next.",mt=class extends it{constructor(t,e,n){super(t,e,n,{markup:Bt,styles:Ot,defaults:de},new nt(n));for(let s of["tracked","sentence","readout"])this.parts[s]=this.find(`.${s}`);for(let s of["put-back","all-back"])this.parts[s]=this.find(`button.${s}`);Object.assign(this.fields,{unit:this.find(".unit input"),value:this.find("[type=range]"),target:this.find("select")}),this.timeline=new st(this.find(".timeline"),s=>this.go(s),this.ending.signal),this.grid=new Q(this.find(".state"),n.hiddenSize,{choose:s=>this.#e(s),point:s=>this.#h(s),drag:s=>this.#i(s),drop:()=>this.explain()},this.ending.signal),this.fields.unit.max=n.hiddenSize-1,this.#f(),this.#t(),this.begin(e)}#t(){let{parts:t,fields:e}=this;this.on(e.unit,"change",()=>this.#e(G(e.unit.value,0,this.model.hiddenSize-1))),this.on(e.value,"input",()=>this.#i(Number(e.value.value))),this.on(e.value,"change",()=>this.explain()),this.on(e.target,"change",()=>this.#s(e.target.value)),this.on(t.list,"click",n=>this.#s(n.target.closest("button")?.value??this.settings.target)),this.on(t.list,"keydown",n=>this.#d(n)),this.on(t["put-back"],"click",()=>this.#r(({step:n,unit:s})=>n!==this.settings.step||s!==this.settings.unit)),this.on(t["all-back"],"click",()=>this.#r(()=>!1))}fitted({changes:t},e){let n=this.model.hiddenSize;return{changes:t.filter(([s,i])=>s>=1&&s<=e&&i>=0&&i<n)}}alter(){this.walking.change(this.settings.changes.map(([t,e,n])=>({step:t,unit:e,value:n})))}kept(){return{changes:this.walking.changes.map(({step:t,unit:e,value:n})=>[t,e,n])}}#e(t){this.settings.unit=t,this.show(),this.save();let{step:e}=this.settings;this.speaker.say(`Unit ${t} is ${L(this.walking.state(e)[t])} after ${rt(e,"character")}.`)}#s(t){this.settings.target=t,this.show(),this.save(),this.explain()}#i(t){let{step:e,unit:n}=this.settings;this.wanted=[...(this.wanted??this.walking.changes).filter(s=>s.step!==e||s.unit!==n),{step:e,unit:n,value:t}],this.parts.readout.textContent=L(t),this.putting??=requestAnimationFrame(()=>this.#n())}#n(){cancelAnimationFrame(this.putting),this.putting=void 0,this.wanted&&(this.walking.change(this.wanted),this.wanted=void 0,Object.assign(this.settings,this.kept()),this.show(ue),this.save())}#r(t){this.#n(),this.walking.change(this.walking.changes.filter(t)),Object.assign(this.settings,this.kept()),this.show(),this.save(),this.explain()}#l(){let{step:t}=this.settings;return this.walking.ids[t]??this.walking.likeliest(t)}#o(){return this.model.vocabulary.ids.get(this.settings.target)??this.#l()}show(t=0){let{walking:e,parts:n,fields:s,settings:{step:i,unit:r,target:a}}=this,{characters:l}=this.model.vocabulary,{ids:h,base:c,changes:u}=e;n.heading.textContent=`State after ${q(l[h[i-1]])}: ${rt(this.model.hiddenSize,"unit")}`,this.showStep(),n.tracked.textContent=`unit ${r}`;let d=g=>new Set(g.map(y=>y.step)),p=d(u.filter(g=>g.unit===r));this.timeline.draw(e.trace(r),e.trace(r,c),{held:p,others:d(u)},i),this.timeline.choose(i);let f=new Set(u.filter(g=>g.step===i).map(g=>g.unit)),x=e.state(i)[r];this.grid.show(e.state(i),f),this.grid.choose(r),this.#h(void 0),s.unit.value=r,s.value.value=x.toFixed(2),s.value.setAttribute("aria-valuetext",`${L(x)}${f.has(r)?", changed":""}`),n.readout.textContent=L(x),this.enable(n["put-back"],f.has(r),s.value),this.enable(n["all-back"],u.length>0,s.value),this.#c();let w=`${i<h.length?"what follows":"the likeliest"}: ${C(l[this.#l()])}`;s.target.options[0].textContent=w,s.target.value=this.model.vocabulary.ids.has(a)?a:"",this.#p(),this.#u(t)}#c(){let{walking:t,parts:e,settings:{step:n}}=this,{characters:s}=this.model.vocabulary,i=e.list.contains(document.activeElement),r=Z(t.chances(n),this.#o(),pe),a=Lt(s,r,"",t.changed?t.chances(n,t.base):void 0);a.forEach((l,h)=>{if(r[h].others)return;let c=k("button");c.type="button",c.value=s[r[h].id],c.tabIndex=r[h].chosen?0:-1,c.setAttribute("aria-pressed",r[h].chosen),c.dataset.lmSuppressShortcuts="true",c.append(...l.childNodes),l.append(c)}),e.list.replaceChildren(...a),e.key.hidden=!t.changed,i&&e.list.querySelector("[tabindex='0']").focus({preventScroll:!0})}#d(t){let e={ArrowUp:-1,ArrowDown:1}[t.key];if(!e)return;t.preventDefault(),t.stopPropagation();let n=[...this.parts.list.querySelectorAll("button")];n[n.indexOf(t.target)+e]?.focus({preventScroll:!0})}#u(t){clearTimeout(this.later),this.later=setTimeout(()=>this.#a(),t)}#a(){clearTimeout(this.later),this.later=void 0;let{characters:t}=this.model.vocabulary,e=this.walking.influence(this.settings.step,this.#o());this.timeline.tint(e),this.moved=Ft(e,n=>t[this.walking.ids[n]]),this.parts.sentence.textContent=this.moved,ft(this.parts.sentence)}#p(){let{changes:t}=this.walking,e=t.slice(-3).map(({step:i,unit:r,value:a})=>{let l=this.walking.state(i,this.walking.base)[r];return`unit ${r} after ${rt(i,"character")} from ${L(l)} to ${L(a)}`}),n=t.length>3?` and ${t.length-3} more`:"",s=e.length>0?`Changed: ${e.join("; ")}${n}.`:fe;this.parts.status.textContent=[...this.notes,s].join(" "),ft(this.parts.status)}explain(){this.#n();let{walking:t,settings:{step:e,unit:n}}=this,s=[...this.sentences(),`Unit ${n} is ${L(t.state(e)[n])}.`];cancelAnimationFrame(this.telling),this.telling=requestAnimationFrame(()=>{this.later!==void 0&&this.#a(),this.speaker.say(`${s.join(" ")} On ${q(this.model.vocabulary.characters[this.#o()])}: ${this.moved}`)})}#h(t){let e=t??this.settings.unit;this.parts.pointed.textContent=`unit ${e}: ${L(this.walking.state(this.settings.step)[e])}`}#f(){let t=this.model.vocabulary.characters.map(e=>new Option(T(e),e));this.fields.target.replaceChildren(new Option("",""),...t)}end(){for(let t of[this.telling,this.putting])cancelAnimationFrame(t);clearTimeout(this.later),super.end()}},qt={render:Tt(ct,mt)};var Ht=globalThis.unrolled??={};(Ht.widgets??={}).unroll=qt;Ht.engine=ut;})();
