// Made by unrolled.widgets.bundle from 16cacea4e78f38aa58f36047188a135da74d73bf230423a52adf82cb5ea348d2
function $(o,t,e,n,s=0){let i=t.length,r=e.length,a=2*i,l=3*i,h=4*i,c=5*i,p=6*i,d=7*i,u=0;for(;u+8<=r;u+=8){let f=0,w=0,b=0,g=0,y=0,A=0,m=0,x=0;for(let I=0,E=u*i;I<i;I++,E++){let O=t[I];f+=o[E]*O,w+=o[E+i]*O,b+=o[E+a]*O,g+=o[E+l]*O,y+=o[E+h]*O,A+=o[E+c]*O,m+=o[E+p]*O,x+=o[E+d]*O}e[u]=f,e[u+1]=w,e[u+2]=b,e[u+3]=g,e[u+4]=y,e[u+5]=A,e[u+6]=m,e[u+7]=x}for(;u<r;u++){let f=0;for(let w=0,b=u*i;w<i;w++,b++)f+=o[b]*t[w];e[u]=f}for(u=0;u<r;u++)e[u]+=n[s+u]}function M(o,t,e){let n=e.length,s=2*n,i=3*n,r=0;for(;r+4<=t.length;r+=4){let a=t[r],l=t[r+1],h=t[r+2],c=t[r+3];for(let p=0,d=r*n;p<n;p++,d++)e[p]+=a*o[d]+l*o[d+n]+(h*o[d+s]+c*o[d+i])}for(;r<t.length;r++){let a=t[r];for(let l=0,h=r*n;l<n;l++,h++)e[l]+=a*o[h]}}var H=[],B=class{constructor(t){let e=r=>{if(!t[r])throw new Error(`These weights lack ${r}.`);return t[r].data};this.embedding=e("embedding.weight"),[this.vocabSize,this.embeddingSize]=t["embedding.weight"].shape,this.readout=e("readout.weight"),this.readoutBias=Float64Array.from(e("readout.bias")),this.hiddenSize=t["readout.weight"].shape[1],this.layers=[];for(let r=0;r===0||t[`layers.${r}.weight_ih`];r++)this.layers.push({input:e(`layers.${r}.weight_ih`),inputBias:Float64Array.from(e(`layers.${r}.bias_ih`)),recurrent:e(`layers.${r}.weight_hh`),recurrentBias:Float64Array.from(e(`layers.${r}.bias_hh`))});this.numLayers=this.layers.length;let{parts:n,inside:s,sums:i}=this.constructor;if(this.numSums=i*this.hiddenSize,this.layers[0].inputBias.length!==this.numSums)throw new Error("These weights cannot be read: their layers have another size.");this.holdable=[...n,...s],this.fromBelow=new Float64Array(this.numSums),this.fromBefore=new Float64Array(this.numSums),this.kept=new Float64Array(s.length*this.hiddenSize),this.projected=this.#t()}#t(){let{embeddingSize:t,numSums:e,vocabSize:n}=this,{input:s,inputBias:i}=this.layers[0],r=new Float64Array(n*e);for(let a=0;a<n;a++){let l=Float64Array.from(this.embedding.subarray(a*t,(a+1)*t));$(s,l,r.subarray(a*e,(a+1)*e),i)}return r}initialState(){let{length:t}=this.constructor.parts;return Array.from({length:t*this.numLayers},()=>new Float64Array(this.hiddenSize))}copyState(t){return t.map(e=>e.slice())}step(t,e,n=H,s=0){this.#e(t,e,n,s);let i=new Float64Array(this.vocabSize);return $(this.readout,t[this.numLayers-1],i,this.readoutBias),i}read(t,e){this.#e(t,e,H,0)}#e(t,e,n,s,i){let{numSums:r,fromBelow:a}=this;for(let l=0;l<this.numLayers;l++){let h=this.layers[l],c=a;l===0?c=this.projected.subarray(e*r,(e+1)*r):$(h.input,t[l-1],c,h.inputBias),this.cell(h,c,t[l],t[this.numLayers+l],ht(n,l,s)),i?.(l)}}forward(t,{state:e,clamp:n=H}={}){let{hiddenSize:s,vocabSize:i,kept:r}=this;for(let{part:d="h"}of n)if(!this.holdable.includes(d))throw new Error(`There is no “${d}” to hold: there are ${this.holdable.join(", ")}.`);let a=e?this.copyState(e):this.initialState(),l=this.copyState(a),h=new Float64Array(t.length*i),c=l.map(()=>new Float64Array(t.length*s)),p=this.layers.map(()=>new Float64Array(t.length*r.length));for(let d=0;d<t.length;d++)this.#e(l,t[d],n,d,u=>p[u].set(r,d*r.length)),l.forEach((u,f)=>c[f].set(u,d*s)),$(this.readout,l[this.numLayers-1],h.subarray(d*i,(d+1)*i),this.readoutBias);return{ids:Array.from(t),logits:h,states:c,inside:p,initial:a,last:l,clamp:n}}opened(t,e,n,s=this.numLayers-1){let{parts:i,inside:r}=this.constructor,a=i.indexOf(e);return a>=0?S(t.states[a*this.numLayers+s],n,this.hiddenSize):S(S(t.inside[s],n,this.kept.length),r.indexOf(e),this.hiddenSize)}backward(t,e,n=H){let{embeddingSize:s,hiddenSize:i,numLayers:r}=this,a=t.ids.length,l=new Float64Array(a*s),h=t.states.map(()=>new Float64Array(a*i)),c=this.initialState(),p=(d,u,f,w)=>d[f]?w<0?u[f]:S(d[f],w,i):void 0;for(let{position:d,gradient:u}of e)M(this.readout,Float64Array.from(u),p(h,c,r-1,d));for(let{state:d,position:u,gradient:f}of n){let w=p(h,c,d,u);for(let b=0;b<i;b++)w[b]+=f[b]}for(let d=Et([...e,...n]);d>=0;d--)for(let u=r-1;u>=0;u--){let f=(g,y)=>p(t.states,t.initial,g,y),w=(g,y)=>p(h,c,g,y),b=this.cellBackward(this.layers[u],{h:f(u,d),c:f(r+u,d),hBefore:f(u,d-1),cBefore:f(r+u,d-1),inside:S(t.inside[u],d,this.kept.length),dh:w(u,d),dc:w(r+u,d),dhBefore:w(u,d-1),dcBefore:w(r+u,d-1)},ht(t.clamp,u,d));M(this.layers[u].input,b,u>0?w(u-1,d):S(l,d,s))}return{inputs:l,states:h,initial:c}}},S=(o,t,e)=>o.subarray(t*e,(t+1)*e),j=o=>1/(1+Math.exp(-o));function v(o,t,e,n){for(let s of o){if((s.part??"h")!==t)continue;let i=n??s.value;s.unit===void 0?e.fill(i):e[s.unit]=i}}function ht(o,t,e){return o.length===0?H:o.filter(({layer:n=0,from:s=0,to:i=1/0})=>n===t&&e>=s&&e<i)}function Et(o){return o.reduce((t,{position:e})=>Math.max(t,e),-1)}var U=class extends B{static parts=["h"];static inside=["r","z","n"];static sums=3;constructor(t,{reset_after:e=!0}={}){super(t),this.resetAfter=e,this.fromCandidate=new Float64Array(this.hiddenSize);for(let n of this.layers){let{hiddenSize:s}=this;n.gates=n.recurrent.subarray(0,2*s*s),n.candidate=n.recurrent.subarray(2*s*s),n.candidateBias=n.recurrentBias.subarray(2*s)}}cell({gates:t,candidate:e,recurrentBias:n,candidateBias:s},i,r,a,l){let{hiddenSize:h,fromBefore:c,kept:p,resetAfter:d}=this,[u,f,w]=[0,1,2].map(g=>S(p,g,h));$(t,r,c.subarray(0,2*h),n);for(let g=0;g<h;g++)u[g]=j(i[g]+c[g]),f[g]=j(i[g+h]+c[g+h]);v(l,"r",u),v(l,"z",f);let b=d?r:this.fromCandidate;if(!d)for(let g=0;g<h;g++)b[g]=u[g]*r[g];$(e,b,c.subarray(2*h),s);for(let g=0;g<h;g++)w[g]=Math.tanh(i[g+2*h]+(d?u[g]:1)*c[g+2*h]);v(l,"n",w);for(let g=0;g<h;g++)r[g]=(1-f[g])*w[g]+f[g]*r[g];v(l,"h",r)}cellBackward({gates:t,candidate:e,candidateBias:n},{hBefore:s,inside:i,dh:r,dhBefore:a},l){let{hiddenSize:h,fromBelow:c,resetAfter:p}=this,[d,u,f]=[0,1,2].map(m=>S(i,m,h)),[w,b,g]=[0,1,2].map(m=>S(c,m,h)),y=r.slice();v(l,"h",y,0);for(let m=0;m<h;m++)b[m]=y[m]*(s[m]-f[m])*u[m]*(1-u[m]),g[m]=y[m]*(1-u[m])*(1-f[m]*f[m]),a[m]+=y[m]*u[m];v(l,"z",b,0),v(l,"n",g,0);let A=new Float64Array(h);if(p){$(e,s,A,n);for(let m=0;m<h;m++)w[m]=g[m]*A[m],A[m]=g[m]*d[m];M(e,A,a)}else{M(e,g,A);for(let m=0;m<h;m++)w[m]=A[m]*s[m],a[m]+=A[m]*d[m]}for(let m=0;m<h;m++)w[m]*=d[m]*(1-d[m]);return v(l,"r",w,0),M(t,c.subarray(0,2*h),a),c}};var P=class extends B{static parts=["h","c"];static inside=["i","f","g","o"];static sums=4;cell({recurrent:t,recurrentBias:e},n,s,i,r){let{hiddenSize:a,fromBefore:l,kept:h}=this,[c,p,d,u]=[0,1,2,3].map(f=>S(h,f,a));$(t,s,l,e);for(let f=0;f<a;f++)c[f]=j(n[f]+l[f]),p[f]=j(n[f+a]+l[f+a]),d[f]=Math.tanh(n[f+2*a]+l[f+2*a]),u[f]=j(n[f+3*a]+l[f+3*a]);v(r,"i",c),v(r,"f",p),v(r,"g",d),v(r,"o",u);for(let f=0;f<a;f++)i[f]=p[f]*i[f]+c[f]*d[f];v(r,"c",i);for(let f=0;f<a;f++)s[f]=u[f]*Math.tanh(i[f]);v(r,"h",s)}cellBackward({recurrent:t},{c:e,cBefore:n,inside:s,dh:i,dc:r,dhBefore:a,dcBefore:l},h){let{hiddenSize:c,fromBelow:p}=this,[d,u,f,w]=[0,1,2,3].map(x=>S(s,x,c)),[b,g,y,A]=[0,1,2,3].map(x=>S(p,x,c)),m=i.slice();v(h,"h",m,0);for(let x=0;x<c;x++){let I=Math.tanh(e[x]);A[x]=m[x]*I*w[x]*(1-w[x]),r[x]+=m[x]*w[x]*(1-I*I)}m.set(r),v(h,"c",m,0);for(let x=0;x<c;x++)b[x]=m[x]*f[x]*d[x]*(1-d[x]),g[x]=m[x]*n[x]*u[x]*(1-u[x]),y[x]=m[x]*d[x]*(1-f[x]*f[x]),l[x]+=m[x]*u[x];return v(h,"i",b,0),v(h,"f",g,0),v(h,"g",y,0),v(h,"o",A,0),M(t,p,a),p}};var R=class extends B{static parts=["h"];static inside=[];static sums=1;cell({recurrent:t,recurrentBias:e},n,s,i,r){let a=this.fromBefore;$(t,s,a,e);for(let l=0;l<s.length;l++)s[l]=Math.tanh(n[l]+a[l]);v(r,"h",s)}cellBackward({recurrent:t},{h:e,dh:n,dhBefore:s},i){let r=this.fromBelow;for(let a=0;a<e.length;a++)r[a]=n[a]*(1-e[a]*e[a]);return v(i,"h",r,0),M(t,r,s),r}};var ct={F16:2,F32:4},Ct=2**-24;function dt(o){let t=new Float32Array(o.length),e=new Uint32Array(t.buffer);for(let n=0;n<o.length;n++){let s=o[n],i=(s&32768)<<16,r=s>>10&31,a=s&1023;r===0?(t[n]=a*Ct,e[n]|=i):r===31?e[n]=i|2139095040|a<<13:e[n]=i|r+112<<23|a<<13}return t}function Ot(o){return ArrayBuffer.isView(o)?new Uint8Array(o.buffer,o.byteOffset,o.byteLength):new Uint8Array(o)}function st(o){let t=Ot(o),e=h=>new Error(`These weights cannot be read: ${h}.`);if(t.length<8)throw e("the file is cut short");let n=new DataView(t.buffer,t.byteOffset,t.byteLength),s=8+Number(n.getBigUint64(0,!0));if(s>t.length)throw e("the header is cut short");let i;try{i=JSON.parse(new TextDecoder().decode(t.subarray(8,s)))}catch{throw e("the header is no JSON")}let{__metadata__:r={},...a}=i,l={};for(let[h,{dtype:c,shape:p,data_offsets:[d,u]}]of Object.entries(a)){let f=p.reduce((g,y)=>g*y,1);if(!(c in ct))throw e(`${h} has the type ${c}`);if(u-d!==f*ct[c]||s+u>t.length)throw e(`${h} is cut short`);let w=t.slice(s+d,s+u).buffer,b=c==="F16"?dt(new Uint16Array(w)):new Float32Array(w);l[h]={shape:p,data:b}}return{metadata:r,tensors:l}}function q(o,t=1){let e=new Float64Array(o.length),n=W(o);if(!(t>0))return e[n]=1,e;let s=0;for(let i=0;i<e.length;i++)e[i]=Math.exp((o[i]-o[n])/t),s+=e[i];for(let i=0;i<e.length;i++)e[i]/=s;return e}function W(o){let t=0;for(let e=1;e<o.length;e++)o[e]>o[t]&&(t=e);return t}var ut={rnn:R,lstm:P,gru:U},nt=class{constructor(t){this.characters=Array.from(t),this.ids=new Map(this.characters.map((e,n)=>[e,n]))}encode(t){let e=[],n=new Set,s="",i=0;for(let r of t){let a=this.ids.get(r);a===void 0?(n.add(r),i++):(e.push(a),s+=r)}return{ids:e,kept:s,dropped:[...n],droppedCount:i}}decode(t){return Array.from(t,e=>this.characters[e]).join("")}};function pt(o){let{metadata:t,tensors:e}=st(o),n=Object.hasOwn(ut,t.architecture)&&ut[t.architecture];if(!n)throw new Error(`These weights are of the architecture “${t.architecture}”, which this page cannot run.`);let s=new n(e,JSON.parse(t.config??"{}"));if(s.metadata=t,s.vocabulary=new nt(t.vocabulary),s.encode=i=>s.vocabulary.encode(i),s.vocabulary.characters.length!==s.vocabSize)throw new Error("These weights cannot be read: their vocabulary has another size.");return s}function G(o,t,e){return t.logits.subarray(e*o.vocabSize,(e+1)*o.vocabSize)}function it(o,t,e,n,s=[]){let i=o.hiddenSize,r=e>0?t.states.map(c=>c.slice((e-1)*i,e*i)):t.initial,a=s.map(({from:c=0,to:p=1/0,...d})=>({...d,from:c-e,to:p-e})),l=o.forward(n,{state:r,clamp:a}),h=(c,p,d)=>{let u=new Float64Array(e*d+p.length);return u.set(c.subarray(0,e*d)),u.set(p,e*d),u};return{ids:[...t.ids.slice(0,e),...n],logits:h(t.logits,l.logits,o.vocabSize),states:t.states.map((c,p)=>h(c,l.states[p],i)),inside:t.inside.map((c,p)=>h(c,l.inside[p],o.kept.length)),initial:t.initial,last:l.last,clamp:[...t.clamp.filter(({from:c=0})=>c<e).map(({to:c=1/0,...p})=>({...p,to:Math.min(c,e)})),...s]}}function Bt(o,t,e,n){let s=q(G(o,t,e)).map(i=>-i);return s[n]+=1,{position:e,gradient:s}}function ft(o,t,e,n){let{inputs:s}=o.backward(t,[Bt(o,t,e,n)]),i=new Float64Array(e+1);for(let r=0;r<=e;r++){let a=0;for(let l=r*o.embeddingSize;l<(r+1)*o.embeddingSize;l++)a+=s[l]**2;i[r]=Math.sqrt(a)}return i}var gt={"\n":"↵"," ":"␣","	":"⇥"},mt={"\n":"new line"," ":"space","	":"tab",".":"full stop",",":"comma",":":"colon",";":"semicolon","'":"apostrophe",'"':"quotation mark","-":"hyphen","—":"dash","!":"exclamation mark","?":"question mark","(":"left parenthesis",")":"right parenthesis","[":"left bracket","]":"right bracket","&":"ampersand"},xt={"‘":"'","’":"'","“":'"',"”":'"',"–":"-"," ":" "};function T(o){return gt[o]?gt[o]:/^[\p{C}\p{M}\p{Z}]$/u.test(o)?`U+${o.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}`:o}function C(o){return mt[o]?mt[o]:o!==o.toLowerCase()?`capital ${o}`:T(o)}function It(o,t,e,n){let s=[],i=o.vocabulary.ids,r=new Set,a=Array.from(t.replace(/\r\n?/g,`
`),p=>{let d=xt[p];return i.has(p)||!i.has(d)?p:(r.add(p),d)}).join(""),{ids:l,dropped:h,droppedCount:c}=o.encode(a);return r.size>0&&s.push(`Read ${[...r].map(p=>`${T(p)} as ${T(xt[p])}`).join(", ")}.`),c>0&&s.push(Nt(h,c)),l.length>e&&(l=l.slice(-e),s.push(`Reads only the last ${e.toLocaleString("en-GB")} characters of the ${n}.`)),{ids:l,notes:s}}function jt(o){return o.vocabulary.ids.get(`
`)??0}function rt(o,t,e,n="prompt"){let{ids:s,notes:i}=It(o,t,e,n);if(s.length===0){s.push(jt(o));let r=C(o.vocabulary.characters[s[0]]);i.push(`The ${n} is empty, so the text starts from a ${r}.`)}return{ids:s,notes:i}}function Nt(o,t){let e=o.slice(0,12).map(T).join(" "),n=o.length>12?` and ${o.length-12} more`:"";return`Left out ${t===1?"1 character":`${t.toLocaleString("en-GB")} characters`} this model never saw: ${e}${n}`}function bt(o,t){let e=document.createRange().createContextualFragment(o.replace(/ \w+="\{\w+\}"|\{\w+\}/g,"")).firstElementChild;e.dataset.architecture=t.metadata.architecture;for(let n of e.querySelectorAll("input, textarea, button, select"))n.dataset.lmSuppressShortcuts="true";return e}var wt=new Map;function vt(o,...t){let e=o.ownerDocument;for(let n of t){let s=wt.get(n);s||(s=new CSSStyleSheet,s.replaceSync(n),wt.set(n,s)),e.adoptedStyleSheets.includes(s)||e.adoptedStyleSheets.push(s)}}function ot(o){o.scrollHeight>o.clientHeight?o.tabIndex=0:o.removeAttribute("tabindex")}var K=class{constructor(t){this.region=t}say(t){clearTimeout(this.speaking),this.speaking=setTimeout(()=>{this.region.textContent=t},600)}stop(){clearTimeout(this.speaking)}};function yt(o,t){return({model:e,el:n})=>{let s,i=()=>{s?.end(),s=void 0;let r=e.get("weights");if(r?.byteLength)try{s=new t(e,n,o(r))}catch(a){let l=document.createElement("p");throw l.setAttribute("role","alert"),l.textContent=a.message,n.append(l),a}};return e.on("change:weights",i),i(),()=>{e.off("change:weights",i),s?.end()}}}var qt=8;function k(o,t,e){let n=document.createElement(o);return t&&(n.className=t),e!==void 0&&(n.textContent=e),n}var N=o=>/\s/.test(o)?C(o):`“${o}”`,lt=o=>{let t=100*o;return t>=.095||t===0?`${t.toFixed(1)} %`:t<.001?"less than 0.001 %":`${t.toPrecision(1)} %`};function Ht(o){let t=o.map(s=>s*1e3),e=t.map(Math.floor),n=Math.round(1e3-e.reduce((s,i)=>s+i,0));return t.map((s,i)=>[s-e[i],i]).sort((s,i)=>i[0]-s[0]).slice(0,Math.max(0,n)).forEach(([,s])=>e[s]++),e.map(s=>s/10)}function J(o,t,e=qt){let n=Array.from(o.keys()).sort((h,c)=>o[c]-o[h]||(c===t)-(h===t)||h-c),s=n.slice(0,e);t>=0&&!s.includes(t)&&s.push(t);let i=n.filter(h=>!s.includes(h)),r=i.reduce((h,c)=>h+o[c],0),a=Ht([...s.map(h=>o[h]),r]),l=s.map((h,c)=>({id:h,probability:o[h],percent:a[c],chosen:h===t}));return i.length>0&&l.push({others:i,probability:r,percent:a.at(-1),chosen:!1}),l}function kt(o,t,e,n){return t.map(s=>{let i=k("li",s.chosen?"chosen":""),r=s.others?`${s.others.length} others`:T(o[s.id]),a=k("span","name",r),l=k("span","bar"),h=k("span","fill");if(h.style.width=`${100*s.probability}%`,l.append(h),n){let c=s.others?s.others.reduce((d,u)=>d+n[u],0):n[s.id],p=k("span","own");p.style.left=`${100*c}%`,l.append(p)}return l.setAttribute("aria-hidden","true"),!s.others&&C(o[s.id])!==r&&(a.setAttribute("aria-hidden","true"),i.append(k("span","unseen",C(o[s.id])))),i.append(a,l,k("span","percent",`${s.percent.toFixed(1)} %`)),i.append(k("span","verb",s.chosen?e:"")),i})}function St({norms:o,from:t},e){let n=o.reduce((p,d)=>p+d,0);if(!(n>0))return"No earlier character moves it at all.";let i=Array.from(o.keys()).sort((p,d)=>o[d]-o[p]).slice(0,3).map(p=>`${N(e(t+p))} ${o.length-p} back`),r=i.length>1?`${i.slice(0,-1).join(", ")} and ${i.at(-1)}`:i[0],a=0,l=0;for(;a<n/2;)a+=o[o.length-++l];let h=l===1?"the last character alone":`the last ${l} characters`,c=t>0?` Followed ${o.length} characters back, no further.`:"";return`Most influence: ${r}. At least half of it all comes from ${h}.${c}`}var _t="http://www.w3.org/2000/svg",Dt=90,Ut=3,Pt=.82,Rt=.08;function L(o){return`${o<0?"−":"+"}${Math.abs(o).toFixed(2)}`}function Y(o,t){for(let[e,n]of Object.entries(t))o.setAttribute(e,n)}function F(o,t){let e=document.createElementNS(_t,o);return Y(e,t),e}var Wt=o=>Math.ceil(Math.sqrt(1.5*o));function Gt(o,t,e){let n=t<0?Rt:0,s=Math.max(0,Pt*Math.sqrt(Math.min(1,Math.abs(t)))-n),i=(1-s)/2;return{x:(o%e+i).toFixed(3),y:(Math.floor(o/e)+i).toFixed(3),width:s.toFixed(3),height:s.toFixed(3),class:t<0?"down":"up"}}var V=class{constructor(t,e,n,s){this.count=e,this.told=n,this.columns=Wt(e),this.picture=t.querySelector("svg"),this.picture.setAttribute("viewBox",`0 0 ${this.columns} ${Math.ceil(e/this.columns)}`),this.squares=Array.from({length:e},()=>F("rect",{})),this.picture.replaceChildren(...this.squares),this.cells=Array.from({length:e},()=>{let r=k("span");return r.setAttribute("role","option"),r.setAttribute("aria-selected","false"),r.dataset.lmSuppressShortcuts="true",r.tabIndex=-1,r}),this.box=t.querySelector(".cells"),this.box.setAttribute("role","listbox"),this.box.style.setProperty("--columns",this.columns),this.box.replaceChildren(...this.cells);let i=(r,a)=>this.box.addEventListener(r,a,{signal:s});i("keydown",r=>this.#e(r)),i("pointerdown",r=>this.#s(r)),i("pointermove",r=>this.#i(r)),i("pointerup",()=>this.#n()),i("pointercancel",()=>this.#n()),i("click",r=>this.#r(r)),i("pointerover",r=>n.point(this.#t(r))),i("pointerleave",()=>n.point(void 0))}show(t,e){let n=this.state;this.state=t.slice();for(let s=0;s<this.count;s++){let i=t[s],r=this.cells[s],a=e.has(s);n?.[s]===i&&r.classList.contains("held")===a||(Y(this.squares[s],Gt(s,i,this.columns)),r.setAttribute("aria-label",`unit ${s}: ${L(i)}${a?", changed":""}`),r.classList.toggle("held",a))}}choose(t){this.chosen&&(this.chosen.setAttribute("aria-selected","false"),this.chosen.tabIndex=-1),this.chosen=this.cells[t],this.chosen.setAttribute("aria-selected","true"),this.chosen.tabIndex=0}#t(t){let e=this.cells.indexOf(t.target);return e<0?void 0:e}#e(t){let e=this.#t(t);if(e===void 0||t.ctrlKey||t.metaKey||t.altKey)return;let n={ArrowLeft:e-1,ArrowRight:e+1,ArrowUp:e-this.columns,ArrowDown:e+this.columns,Home:0,End:this.count-1}[t.key];n!==void 0&&(t.preventDefault(),t.stopPropagation(),!(n<0||n>=this.count)&&(this.told.choose(n),this.cells[n].focus({preventScroll:!0})))}#s(t){let e=this.#t(t);e===void 0||t.button!==0||t.pointerType==="touch"&&this.cells[e]!==this.chosen||(this.told.choose(e),this.grip={unit:e,id:t.pointerId,y:t.clientY,value:this.state[e],moved:!1},this.box.setPointerCapture(t.pointerId))}#i(t){let{grip:e}=this;if(!e||t.pointerId!==e.id)return;let n=e.y-t.clientY;if(!e.moved&&Math.abs(n)<Ut)return;e.moved=!0,this.box.classList.add("dragging");let s=Math.max(-1,Math.min(1,e.value+n/Dt));this.told.drag(Math.round(100*s)/100)}#n(){this.grip?.moved&&this.told.drop(),this.box.classList.remove("dragging"),this.grip=void 0}#r(t){let e=this.#t(t);e!==void 0&&(this.cells[e]!==this.chosen&&this.told.choose(e),this.cells[e].focus({preventScroll:!0}))}};var Kt={"\n":" line"," ":" space"},X=class{constructor(t,e,n){this.root=t,this.onChoose=e,this.spans=[],this.first=0,t.replaceChildren(),t.setAttribute("role","listbox"),t.removeAttribute("tabindex"),t.addEventListener("click",s=>this.#e(s),{signal:n}),t.addEventListener("keydown",s=>this.#i(s),{signal:n})}show(t,{first:e,typed:n,complete:s}){e!==this.first&&this.clearTint(),this.first=e;let i=document.createDocumentFragment();t.forEach((r,a)=>{let l=this.spans[a];l||(l=k("span"),l.setAttribute("role","option"),l.setAttribute("aria-selected","false"),l.dataset.lmSuppressShortcuts="true",l.tabIndex=-1,this.spans.push(l),i.append(l));let h=`${a<n?"typed":"drawn"}${Kt[r]??""}`;l.className!==h&&(l.className=h),l.textContent!==r&&(l.textContent=r,l.setAttribute("aria-label",C(r)))}),this.root.append(i),s&&this.spans.splice(t.length).forEach(r=>r.remove()),!this.chosen?.isConnected&&this.spans.length>0&&this.#t(this.spans[Math.min(n,this.spans.length-1)])}choose(t){this.chosen?.setAttribute("aria-selected","false"),this.chosen=this.spans[t-this.first],this.chosen&&(this.chosen.setAttribute("aria-selected","true"),this.#t(this.chosen))}tint({from:t,norms:e}){this.clearTint();let n=e.reduce((s,i)=>Math.max(s,i),0);n>0&&e.forEach((s,i)=>{let r=this.spans[t+i-this.first],a=Math.round(100*s/n);!r||a<1||(r.style.setProperty("--influence",a),r.dataset.influence=a)})}clearTint(){for(let t of this.root.querySelectorAll("[data-influence]"))t.style.removeProperty("--influence"),delete t.dataset.influence}reveal(t){let e=this.spans[t-this.first];if(!e)return;let n=e.offsetTop,s=n+e.offsetHeight;n<this.root.scrollTop&&(this.root.scrollTop=n);let i=this.root.clientHeight;s>this.root.scrollTop+i&&(this.root.scrollTop=s-i)}revealEnd(){this.root.scrollTop=this.root.scrollHeight}#t(t){this.stop&&(this.stop.tabIndex=-1),this.stop=t,t.tabIndex=0}#e(t){let e=this.spans.indexOf(t.target);this.column=void 0,e>=0&&this.#s(e)}#s(t){let e=this.spans[Math.max(0,Math.min(t,this.spans.length-1))];this.#t(e),e.focus({preventScroll:!0}),this.onChoose(this.first+this.spans.indexOf(e)),this.reveal(this.first+this.spans.indexOf(e))}#i(t){let e=this.spans.indexOf(t.target);if(e<0||t.ctrlKey||t.metaKey||t.altKey)return;let n={ArrowLeft:()=>e-1,ArrowRight:()=>e+1,ArrowUp:()=>this.#n(e,-1),ArrowDown:()=>this.#n(e,1),Home:()=>0,End:()=>this.spans.length-1,Enter:()=>e," ":()=>e};if(!n[t.key])return;t.preventDefault(),t.stopPropagation();let s=t.key==="ArrowUp"||t.key==="ArrowDown";this.column=s?this.column??this.spans[e].offsetLeft:void 0,this.#s(n[t.key]())}#n(t,e){let n=this.spans[t],s=t,i,r=1/0;for(let a=t+e;a>=0&&a<this.spans.length;a+=e){let l=this.spans[a];if(l.offsetTop===n.offsetTop)continue;if(i??=l.offsetTop,l.offsetTop!==i)break;let h=Math.abs(l.offsetLeft-this.column);h<r&&([s,r]=[a,h])}return s}};var z=26,_=28,$t=24,At=10;function Jt(o,t,e=_,n=$t){let s=t<0?1:0,i=Math.max(0,n*Math.min(1,Math.abs(t))-2*s);return{x:(o-1)*z+(z-At)/2+s,y:(t<0?e+s:e-i).toFixed(1),width:At-2*s,height:i.toFixed(1),class:t<0?"down":"up"}}var Z=class{constructor(t,e,n){this.root=t,this.guesses=t.querySelector(".guesses"),this.trace=t.querySelector(".trace");let s=t.querySelector(".letters");this.letters=new X(s,i=>e(i+1),n),s.setAttribute("aria-orientation","horizontal");for(let i of[this.guesses,this.trace])i.addEventListener("click",r=>{let a=r.clientX-i.getBoundingClientRect().left;e(Math.max(1,Math.min(this.length,Math.floor(a/z)+1)))},{signal:n})}read(t){this.length=t.length,this.shown=!1,this.letters.show(t,{first:0,typed:0,complete:!0}),this.guesses.replaceChildren(...t.map(()=>k("span"))),this.trace.setAttribute("width",this.length*z),this.bars=t.map(()=>F("rect",{})),this.drawn=[],this.marks=[F("g",{}),F("g",{})],this.trace.replaceChildren(this.marks[0],...this.bars,this.marks[1])}guess(t){t.forEach(({character:e,right:n,changed:s},i)=>{let r=this.guesses.children[i],[a,l]=[T(e),`${n?"right":""}${s?" other":""}`];r.textContent!==a&&(r.textContent=a),r.className!==l&&(r.className=l)})}draw(t,e,{held:n,others:s},i){let r={y:0,width:z,height:2*_};this.marks[0].replaceChildren(F("rect",{class:"here",x:(i-1)*z,...r}),F("rect",{class:"axis",x:0,y:_-.5,width:this.length*z,height:1}));let a=[];t.forEach((l,h)=>{let c=h*z;this.drawn[h]!==l&&Y(this.bars[h],Jt(h+1,l)),Math.abs(l-e[h])>.02&&a.push(F("rect",{class:"ghost",x:c+4,y:(_-$t*e[h]-1).toFixed(1),width:z-8,height:2})),n.has(h+1)?a.push(F("rect",{class:"held",x:c+3,y:1,width:z-6,height:2*_-2,rx:3})):s.has(h+1)&&a.push(F("circle",{class:"elsewhere",cx:c+z/2,cy:4,r:3}))}),this.drawn=t,this.marks[1].replaceChildren(...a)}choose(t){this.letters.choose(t-1);for(let e of this.guesses.querySelectorAll(".here"))e.classList.remove("here");this.guesses.children[t-1]?.classList.add("here"),!(this.step===t&&this.shown)&&(this.step=t,this.shown=this.root.clientWidth>0,this.root.scrollLeft=(t-.5)*z-this.root.clientWidth/2)}tint(t){this.letters.tint(t)}};var zt=`/* The rest of how *Unroll* looks; frame.css and walk.css come before. */
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
`;var Mt=`<div class="unrolled-live unrolled-walk unrolled-unroll" data-architecture="{architecture}" role="group" aria-label="Unroll: a recurrent network, one step at a time">
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
`;var Q=class{constructor(t){this.model=t,this.ids=[],this.changes=[]}read(t){let e=0;for(;e<t.length&&t[e]===this.ids[e];)e++;if(e===t.length&&e===this.ids.length)return;let n=this.base&&e>0?this.base:void 0;this.base=n?it(this.model,n,e,t.slice(e)):this.model.forward(t),this.ids=t.slice(),this.run=this.base,this.change(this.changes.filter(({step:s})=>s<=e))}change(t){if(this.changes=t,t.length===0){this.run=this.base;return}let e=Math.min(...t.map(({step:s})=>s))-1,n=t.map(s=>this.clampOf(s));this.run=it(this.model,this.base,e,this.ids.slice(e),n)}clampOf({step:t,unit:e,value:n}){return{layer:this.model.numLayers-1,unit:e,value:n,from:t-1,to:t}}get changed(){return this.run!==this.base}state(t,e=this.run){let{hiddenSize:n,numLayers:s}=this.model;return e.states[s-1].subarray((t-1)*n,t*n)}trace(t,e=this.run){return this.ids.map((n,s)=>this.state(s+1,e)[t])}chances(t,e=this.run){return q(G(this.model,e,t-1))}likeliest(t,e=this.run){return W(G(this.model,e,t-1))}influence(t,e){return{from:0,norms:ft(this.model,this.run,t-1,e)}}};var Tt=`/* What all widgets look like. Colours come from the page around it: the book's
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
`;var Lt=`/* What *Unroll* and *Gates* look like both: a text, a column a step, and the units of
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
`;var Ft=200,D=(o,t,e)=>Math.min(e,Math.max(t,Math.round(Number(o))||t)),et=(o,t)=>`${o.toLocaleString("en-GB")} ${t}${o===1?"":"s"}`,tt=class{constructor(t,e,n,{markup:s,styles:i,defaults:r},a){this.host=t,this.model=n,this.defaults=r,this.walking=a,this.ending=new AbortController,this.root=bt(s,n),vt(e,Tt,Lt,i),this.parts={list:this.find("ol")};for(let l of["where","status","heading","pointed","key"])this.parts[l]=this.find(`.${l}`);for(let l of["first","back","on","last","reset"])this.parts[l]=this.find(`button.${l}`);this.fields={text:this.find("textarea")},this.speaker=new K(this.find(".spoken"))}find(t){return this.root.querySelector(t)}on(t,e,n){t.addEventListener(e,n,{signal:this.ending.signal})}begin(t){this.#e(),this.initial=this.#t(),this.apply(this.initial),t.replaceChildren(this.root),this.timeline.choose(this.settings.step)}#t(){let t={};for(let e of Object.keys(this.defaults))t[e]=this.host.get(e)??this.defaults[e];return t}#e(){let{parts:t,fields:e}=this;this.on(e.text,"input",()=>this.#s()),this.on(t.first,"click",()=>this.go(1)),this.on(t.back,"click",()=>this.go(this.settings.step-1)),this.on(t.on,"click",()=>this.go(this.settings.step+1)),this.on(t.last,"click",()=>this.go(this.walking.ids.length)),this.on(t.reset,"click",()=>{this.apply(this.initial),this.save(),this.explain()});for(let n of Object.keys(this.defaults)){let s=()=>{this.hearing??=Promise.resolve().then(()=>{this.hearing=void 0;let i=this.#t();Object.keys(this.defaults).every(a=>JSON.stringify(i[a])===JSON.stringify(this.settings[a]))||this.ending.signal.aborted||(this.apply(i),this.explain())})};this.host.on(`change:${n}`,s),this.ending.signal.addEventListener("abort",()=>this.host.off(`change:${n}`,s))}}apply(t){let{characters:e}=this.model.vocabulary,n=String(t.text),{ids:s,notes:i}=rt(this.model,n,Ft,"text");this.notes=i,this.walking.read(s),this.timeline.read(s.map(l=>e[l]));let r=D(t.step,1,s.length),a=D(t.unit,0,this.model.hiddenSize-1);this.settings={...t,...this.fitted(t,s.length),text:t.text,step:r,unit:a},this.fields.text.value!==n&&(this.fields.text.value=n),this.alter(),this.show()}#s(){let t=this.settings.step===this.walking.ids.length,{ids:e}=rt(this.model,this.fields.text.value,Ft);this.walking.read(e);let n=t?e.length:this.settings.step;this.apply({...this.settings,...this.kept(),text:this.fields.text.value,step:n}),this.save(),this.explain()}go(t){this.settings.step=D(t,1,this.walking.ids.length),this.show(),this.save(),this.explain()}showStep(){let{walking:t,parts:e,settings:{step:n}}=this,{characters:s}=this.model.vocabulary,{ids:i,base:r}=t;e.where.textContent=`Step ${n} of ${i.length}`;for(let[h,c]of[["first",1],["back",n-1],["on",n+1],["last",i.length]]){let p=c!==n&&c>=1&&c<=i.length;this.enable(e[h],p,h==="first"||h==="back"?e.on:e.back)}let a=h=>i.map((c,p)=>t.likeliest(p+1,h)),l=a(r);this.timeline.guess(a(t.run).map((h,c)=>({character:s[h],right:h===i[c+1],changed:h!==l[c]})))}enable(t,e,n){!e&&document.activeElement===t&&n.focus(),t.disabled=!e}sentences(){let{walking:t,settings:{step:e}}=this,{characters:n}=this.model.vocabulary,s=a=>J(a,-1,3).slice(0,3).map(l=>`${N(n[l.id])} ${lt(l.probability)}`).join(", "),i=t.chances(e),r=[...this.notes,`${this.parts.where.textContent}, ${N(n[t.ids[e-1]])}.`,`Likeliest next: ${s(i)}.`];if(t.changed){let a=t.chances(e,t.base),l=i.reduce((h,c,p)=>h+Math.abs(c-a[p]),0)/2;r.push(`Your changes moved ${lt(l)} of it; without them: ${s(a)}.`)}return r}save(){for(let[t,e]of Object.entries(this.settings))this.host.set(t,e);clearTimeout(this.saving),this.saving=setTimeout(()=>this.host.save_changes(),200)}end(){this.ending.abort(),clearTimeout(this.saving),this.speaker.stop(),this.root.remove()}};var Qt={text:`To be, or not to be.

HAMLET
My lord`,step:28,unit:0,target:"",changes:[]},te=150,ee=10,se="Drag a unit up or down, or move its slider, and watch what comes next.",at=class extends tt{constructor(t,e,n){super(t,e,n,{markup:Mt,styles:zt,defaults:Qt},new Q(n));for(let s of["tracked","sentence","readout"])this.parts[s]=this.find(`.${s}`);for(let s of["put-back","all-back"])this.parts[s]=this.find(`button.${s}`);Object.assign(this.fields,{unit:this.find(".unit input"),value:this.find("[type=range]"),target:this.find("select")}),this.timeline=new Z(this.find(".timeline"),s=>this.go(s),this.ending.signal),this.grid=new V(this.find(".state"),n.hiddenSize,{choose:s=>this.#e(s),point:s=>this.#h(s),drag:s=>this.#i(s),drop:()=>this.explain()},this.ending.signal),this.fields.unit.max=n.hiddenSize-1,this.#f(),this.#t(),this.begin(e)}#t(){let{parts:t,fields:e}=this;this.on(e.unit,"change",()=>this.#e(D(e.unit.value,0,this.model.hiddenSize-1))),this.on(e.value,"input",()=>this.#i(Number(e.value.value))),this.on(e.value,"change",()=>this.explain()),this.on(e.target,"change",()=>this.#s(e.target.value)),this.on(t.list,"click",n=>this.#s(n.target.closest("button")?.value??this.settings.target)),this.on(t.list,"keydown",n=>this.#d(n)),this.on(t["put-back"],"click",()=>this.#r(({step:n,unit:s})=>n!==this.settings.step||s!==this.settings.unit)),this.on(t["all-back"],"click",()=>this.#r(()=>!1))}fitted({changes:t},e){let n=this.model.hiddenSize;return{changes:t.filter(([s,i])=>s>=1&&s<=e&&i>=0&&i<n)}}alter(){this.walking.change(this.settings.changes.map(([t,e,n])=>({step:t,unit:e,value:n})))}kept(){return{changes:this.walking.changes.map(({step:t,unit:e,value:n})=>[t,e,n])}}#e(t){this.settings.unit=t,this.show(),this.save();let{step:e}=this.settings;this.speaker.say(`Unit ${t} is ${L(this.walking.state(e)[t])} after ${et(e,"character")}.`)}#s(t){this.settings.target=t,this.show(),this.save(),this.explain()}#i(t){let{step:e,unit:n}=this.settings;this.wanted=[...(this.wanted??this.walking.changes).filter(s=>s.step!==e||s.unit!==n),{step:e,unit:n,value:t}],this.parts.readout.textContent=L(t),this.putting??=requestAnimationFrame(()=>this.#n())}#n(){cancelAnimationFrame(this.putting),this.putting=void 0,this.wanted&&(this.walking.change(this.wanted),this.wanted=void 0,Object.assign(this.settings,this.kept()),this.show(te),this.save())}#r(t){this.#n(),this.walking.change(this.walking.changes.filter(t)),Object.assign(this.settings,this.kept()),this.show(),this.save(),this.explain()}#l(){let{step:t}=this.settings;return this.walking.ids[t]??this.walking.likeliest(t)}#o(){return this.model.vocabulary.ids.get(this.settings.target)??this.#l()}show(t=0){let{walking:e,parts:n,fields:s,settings:{step:i,unit:r,target:a}}=this,{characters:l}=this.model.vocabulary,{ids:h,base:c,changes:p}=e;n.heading.textContent=`State after ${N(l[h[i-1]])}: ${et(this.model.hiddenSize,"unit")}`,this.showStep(),n.tracked.textContent=`unit ${r}`;let d=g=>new Set(g.map(y=>y.step)),u=d(p.filter(g=>g.unit===r));this.timeline.draw(e.trace(r),e.trace(r,c),{held:u,others:d(p)},i),this.timeline.choose(i);let f=new Set(p.filter(g=>g.step===i).map(g=>g.unit)),w=e.state(i)[r];this.grid.show(e.state(i),f),this.grid.choose(r),this.#h(void 0),s.unit.value=r,s.value.value=w.toFixed(2),s.value.setAttribute("aria-valuetext",`${L(w)}${f.has(r)?", changed":""}`),n.readout.textContent=L(w),this.enable(n["put-back"],f.has(r),s.value),this.enable(n["all-back"],p.length>0,s.value),this.#c();let b=`${i<h.length?"what follows":"the likeliest"}: ${C(l[this.#l()])}`;s.target.options[0].textContent=b,s.target.value=this.model.vocabulary.ids.has(a)?a:"",this.#p(),this.#u(t)}#c(){let{walking:t,parts:e,settings:{step:n}}=this,{characters:s}=this.model.vocabulary,i=e.list.contains(document.activeElement),r=J(t.chances(n),this.#o(),ee),a=kt(s,r,"",t.changed?t.chances(n,t.base):void 0);a.forEach((l,h)=>{if(r[h].others)return;let c=k("button");c.type="button",c.value=s[r[h].id],c.tabIndex=r[h].chosen?0:-1,c.setAttribute("aria-pressed",r[h].chosen),c.dataset.lmSuppressShortcuts="true",c.append(...l.childNodes),l.append(c)}),e.list.replaceChildren(...a),e.key.hidden=!t.changed,i&&e.list.querySelector("[tabindex='0']").focus({preventScroll:!0})}#d(t){let e={ArrowUp:-1,ArrowDown:1}[t.key];if(!e)return;t.preventDefault(),t.stopPropagation();let n=[...this.parts.list.querySelectorAll("button")];n[n.indexOf(t.target)+e]?.focus({preventScroll:!0})}#u(t){clearTimeout(this.later),this.later=setTimeout(()=>this.#a(),t)}#a(){clearTimeout(this.later),this.later=void 0;let{characters:t}=this.model.vocabulary,e=this.walking.influence(this.settings.step,this.#o());this.timeline.tint(e),this.moved=St(e,n=>t[this.walking.ids[n]]),this.parts.sentence.textContent=this.moved,ot(this.parts.sentence)}#p(){let{changes:t}=this.walking,e=t.slice(-3).map(({step:i,unit:r,value:a})=>{let l=this.walking.state(i,this.walking.base)[r];return`unit ${r} after ${et(i,"character")} from ${L(l)} to ${L(a)}`}),n=t.length>3?` and ${t.length-3} more`:"",s=e.length>0?`Changed: ${e.join("; ")}${n}.`:se;this.parts.status.textContent=[...this.notes,s].join(" "),ot(this.parts.status)}explain(){this.#n();let{walking:t,settings:{step:e,unit:n}}=this,s=[...this.sentences(),`Unit ${n} is ${L(t.state(e)[n])}.`];cancelAnimationFrame(this.telling),this.telling=requestAnimationFrame(()=>{this.later!==void 0&&this.#a(),this.speaker.say(`${s.join(" ")} On ${N(this.model.vocabulary.characters[this.#o()])}: ${this.moved}`)})}#h(t){let e=t??this.settings.unit;this.parts.pointed.textContent=`unit ${e}: ${L(this.walking.state(this.settings.step)[e])}`}#f(){let t=this.model.vocabulary.characters.map(e=>new Option(T(e),e));this.fields.target.replaceChildren(new Option("",""),...t)}end(){for(let t of[this.telling,this.putting])cancelAnimationFrame(t);clearTimeout(this.later),super.end()}},ps={render:yt(pt,at)};export{Qt as DEFAULTS,ps as default};
