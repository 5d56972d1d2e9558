// Made by unrolled.widgets.bundle from a362cce2ffc19a4e837cfd6f10ec514e341c2477dcef6408846a875116eee5b5
function z(s,e,t,r,n=0){let o=e.length,i=t.length,a=2*o,l=3*o,h=4*o,d=5*o,u=6*o,p=7*o,c=0;for(;c+8<=i;c+=8){let f=0,x=0,g=0,S=0,v=0,B=0,m=0,F=0;for(let w=0,y=c*o;w<o;w++,y++){let A=e[w];f+=s[y]*A,x+=s[y+o]*A,g+=s[y+a]*A,S+=s[y+l]*A,v+=s[y+h]*A,B+=s[y+d]*A,m+=s[y+u]*A,F+=s[y+p]*A}t[c]=f,t[c+1]=x,t[c+2]=g,t[c+3]=S,t[c+4]=v,t[c+5]=B,t[c+6]=m,t[c+7]=F}for(;c<i;c++){let f=0;for(let x=0,g=c*o;x<o;x++,g++)f+=s[g]*e[x];t[c]=f}for(c=0;c<i;c++)t[c]+=r[n+c]}function M(s,e,t){let r=t.length,n=2*r,o=3*r,i=0;for(;i+4<=e.length;i+=4){let a=e[i],l=e[i+1],h=e[i+2],d=e[i+3];for(let u=0,p=i*r;u<r;u++,p++)t[u]+=a*s[p]+l*s[p+r]+(h*s[p+n]+d*s[p+o])}for(;i<e.length;i++){let a=e[i];for(let l=0,h=i*r;l<r;l++,h++)t[l]+=a*s[h]}}function oe({bias:s},e){let t=0;if(s){for(let n=0;n<e.length;n++)t+=e[n];t/=e.length}let r=0;for(let n=0;n<e.length;n++)r+=(e[n]-t)**2;return{mean:t,scale:1/Math.sqrt(r/e.length+(s?1e-5:1e-6))}}function O(s,e,t){let{mean:r,scale:n}=oe(s,e),{weight:o,bias:i}=s;for(let a=0;a<e.length;a++)t[a]=(e[a]-r)*n*o[a]+(i?i[a]:0)}function H(s,e,t,r){let{mean:n,scale:o}=oe(s,e),i=0,a=0;for(let l=0;l<e.length;l++){let h=t[l]*s.weight[l];i+=h,a+=h*(e[l]-n)*o}s.bias||(i=0);for(let l=0;l<e.length;l++)r[l]+=o*(t[l]*s.weight[l]-(i+a*(e[l]-n)*o)/e.length)}var ie={F16:2,F32:4},Ee=2**-24;function ae(s){let e=new Float32Array(s.length),t=new Uint32Array(e.buffer);for(let r=0;r<s.length;r++){let n=s[r],o=(n&32768)<<16,i=n>>10&31,a=n&1023;i===0?(e[r]=a*Ee,t[r]|=o):i===31?t[r]=o|2139095040|a<<13:t[r]=o|i+112<<23|a<<13}return e}function _e(s){return ArrayBuffer.isView(s)?new Uint8Array(s.buffer,s.byteOffset,s.byteLength):new Uint8Array(s)}function U(s){let e=_e(s),t=h=>new Error(`These weights cannot be read: ${h}.`);if(e.length<8)throw t("the file is cut short");let r=new DataView(e.buffer,e.byteOffset,e.byteLength),n=8+Number(r.getBigUint64(0,!0));if(n>e.length)throw t("the header is cut short");let o;try{o=JSON.parse(new TextDecoder().decode(e.subarray(8,n)))}catch{throw t("the header is no JSON")}let{__metadata__:i={},...a}=o,l={};for(let[h,{dtype:d,shape:u,data_offsets:[p,c]}]of Object.entries(a)){let f=u.reduce((S,v)=>S*v,1);if(!(d in ie))throw t(`${h} has the type ${d}`);if(c-p!==f*ie[d]||n+c>e.length)throw t(`${h} is cut short`);let x=e.slice(n+p,n+c).buffer,g=d==="F16"?ae(new Uint16Array(x)):new Float32Array(x);l[h]={shape:u,data:g}}return{metadata:i,tensors:l}}function E(s,e=1){let t=new Float64Array(s.length),r=N(s);if(!(e>0))return t[r]=1,t;let n=0;for(let o=0;o<t.length;o++)t[o]=Math.exp((s[o]-s[r])/e),n+=t[o];for(let o=0;o<t.length;o++)t[o]/=n;return t}function N(s){let e=0;for(let t=1;t<s.length;t++)s[t]>s[e]&&(e=t);return e}function G(s){let e=s>>>0;return()=>{e=e+1831565813>>>0;let t=Math.imul(e^e>>>15,e|1);return t^=t+Math.imul(t^t>>>7,t|61),((t^t>>>14)>>>0)/2**32}}var V=class{constructor(e,{words:t,num_heads:r}){let n=a=>{if(!e[a])throw new Error(`These weights lack ${a}.`);return e[a].data},o=a=>Float64Array.from(n(a)),i=a=>({weight:o(`${a}.weight`),bias:o(`${a}.bias`)});if(this.embedding=n("embedding.weight"),this.bias=o("bias"),this.positions=n("positions"),[this.contextLength,this.embeddingSize]=e.positions.shape,this.vocabSize=this.bias.length,t.length!==this.vocabSize)throw new Error("These weights cannot be read: their vocabulary has another size.");this.words=t,this.ids=new Map(t.map((a,l)=>[a,l])),this.numHeads=r,this.headWidth=this.embeddingSize/r,this.norm=i("norm"),this.layers=[];for(let a=0;e[`layers.${a}.linear1.weight`];a++){let l=h=>`layers.${a}.${h}`;this.layers.push({norm1:i(l("norm1")),norm2:i(l("norm2")),input:n(l("self_attn.in_proj_weight")),inputBias:o(l("self_attn.in_proj_bias")),output:n(l("self_attn.out_proj.weight")),outputBias:o(l("self_attn.out_proj.bias")),wide:n(l("linear1.weight")),wideBias:o(l("linear1.bias")),narrow:n(l("linear2.weight")),narrowBias:o(l("linear2.bias"))})}this.numLayers=this.layers.length}forward(e,t=e.map((r,n)=>n)){let{embeddingSize:r,vocabSize:n,contextLength:o}=this;if(e.length>o)throw new Error(`${e.length} words are more than the ${o} that fit in the context.`);let i=new Float64Array(e.length*r);e.forEach((u,p)=>{for(let c=0;c<r;c++)i[p*r+c]=this.embedding[u*r+c]+this.positions[p*r+c]});let a=[i],l=this.layers.map(u=>{let{left:p,...c}=this.#e(u,a.at(-1),e.length);return a.push(p),c}),h=new Float64Array(t.length*n),d=new Float64Array(r);return t.forEach((u,p)=>{O(this.norm,b(a.at(-1),u,r),d),z(this.embedding,d,b(h,p,n),this.bias)}),{ids:[...e],asked:[...t],logits:h,stream:a,inside:l}}attended(e,t,r){let n=e.ids.length;return Array.from({length:this.numHeads},(o,i)=>b(e.inside[t].weights,i*n+r,n))}#e(e,t,r){let{embeddingSize:n,numHeads:o,headWidth:i}=this,a=Math.sqrt(i),[l,h,d]=[0,0,0].map(()=>new Float64Array(n)),u=new Float64Array(e.wideBias.length),p=new Float64Array(r*3*n),c=new Float64Array(o*r*r);for(let g=0;g<r;g++)O(e.norm1,b(t,g,n),l),z(e.input,l,b(p,g,3*n),e.inputBias);let f=t.slice();for(let g=0;g<r;g++){let S=b(p,g,3*n);h.fill(0);for(let v=0;v<o;v++){let B=b(c,v*r+g,r);for(let m=0;m<r;m++){let F=m*3*n+n,w=0;for(let y=v*i;y<(v+1)*i;y++)w+=S[y]*p[F+y];B[m]=w/a}B.set(E(B));for(let m=0;m<r;m++){let F=m*3*n+2*n;for(let w=v*i;w<(v+1)*i;w++)h[w]+=B[m]*p[F+w]}}z(e.output,h,d,e.outputBias),le(b(f,g,n),d)}let x=f.slice();for(let g=0;g<r;g++){this.#t(e,b(f,g,n),l,u);for(let S=0;S<u.length;S++)u[S]=Math.max(0,u[S]);z(e.narrow,u,d,e.narrowBias),le(b(x,g,n),d)}return{projected:p,weights:c,middle:f,left:x}}#t(e,t,r,n){O(e.norm2,t,r),z(e.wide,r,n,e.wideBias)}backward(e,t){let{embeddingSize:r}=this,n=e.ids.length,o=new Float64Array(n*r),i=new Float64Array(r);for(let{position:l,gradient:h}of t)i.fill(0),M(this.embedding,Float64Array.from(h),i),H(this.norm,b(e.stream.at(-1),l,r),i,b(o,l,r));let a=[o];for(let l=this.numLayers-1;l>=0;l--)o=this.#n(this.layers[l],e.stream[l],e.inside[l],o,n),a.unshift(o);return{inputs:a[0].slice(),stream:a}}#n(e,t,{projected:r,weights:n,middle:o},i,a){let{embeddingSize:l,numHeads:h,headWidth:d}=this,u=Math.sqrt(d),[p,c]=[0,0].map(()=>new Float64Array(l)),[f,x]=[0,0].map(()=>new Float64Array(e.wideBias.length)),g=new Float64Array(a),S=i.slice(),v=new Float64Array(r.length);for(let m=0;m<a;m++){this.#t(e,b(o,m,l),p,f),x.fill(0),M(e.narrow,b(i,m,l),x);for(let w=0;w<f.length;w++)f[w]<=0&&(x[w]=0);p.fill(0),M(e.wide,x,p),H(e.norm2,b(o,m,l),p,b(S,m,l)),c.fill(0),M(e.output,b(S,m,l),c);let F=m*3*l;for(let w=0;w<h;w++){let y=b(n,w*a+m,a),A=0;for(let $=0;$<a;$++){let j=$*3*l+2*l;g[$]=0;for(let L=w*d;L<(w+1)*d;L++)g[$]+=c[L]*r[j+L],v[j+L]+=y[$]*c[L];A+=y[$]*g[$]}for(let $=0;$<a;$++){let j=y[$]*(g[$]-A)/u,L=$*3*l+l;for(let T=w*d;T<(w+1)*d;T++)v[F+T]+=j*r[L+T],v[L+T]+=j*r[F+T]}}}let B=S.slice();for(let m=0;m<a;m++)p.fill(0),M(e.input,b(v,m,3*l),p),H(e.norm1,b(t,m,l),p,b(B,m,l));return B}},b=(s,e,t)=>s.subarray(e*t,(e+1)*t);function le(s,e){for(let t=0;t<s.length;t++)s[t]+=e[t]}function he(s){let{metadata:e,tensors:t}=U(s);if(e.architecture!=="bert")throw new Error(`These weights are of the architecture “${e.architecture}”, which fills no blanks.`);let r=new V(t,JSON.parse(e.config));return r.metadata=e,r}var ce=`/* The rest of how *Blank* looks; frame.css comes before. */
.unrolled-live.unrolled-blank { --accent: var(--transformer); }
.unrolled-live.unrolled-blank .frame { height: 1080px; }
.unrolled-live.unrolled-blank .controls { display: grid; flex: none; grid-template-columns: minmax(0, 1fr) auto; gap: 10px; align-items: end; }
.unrolled-live.unrolled-blank .typed textarea { height: 60px; resize: none; }
.unrolled-live.unrolled-blank .hint { flex: none; height: 60px; color: var(--soft); font-size: 13px; line-height: 20px; }

/* The sentence, a word a button, the ends of speeches around it */
.unrolled-live.unrolled-blank .words {
  position: relative;
  display: flex;
  flex: 1 1 0;
  flex-wrap: wrap;
  gap: 6px 4px;
  align-content: flex-start;
  min-height: 0;
  padding: 8px;
  overflow-y: auto;
  border: 1px solid var(--line);
  border-radius: 4px;
  background: var(--tray);
}
.unrolled-live.unrolled-blank .words > * {
  position: relative;
  display: grid;
  min-width: 32px;
  max-width: 100%;
  height: 44px;
  padding: 3px 6px 0;
  border: 1px solid var(--line);
  border-radius: 4px;
  background: color-mix(in srgb, var(--accent) calc(var(--influence, 0) * 0.42%), var(--paper));
  text-align: center;
}
.unrolled-live.unrolled-blank .words > button:hover:enabled { border-color: var(--edge); background: color-mix(in srgb, var(--accent) calc(var(--influence, 0) * 0.42%), var(--paper)); }
.unrolled-live.unrolled-blank .words > button:disabled { background: var(--paper); color: var(--ink); }
.unrolled-live.unrolled-blank .words > .end { border-style: dotted; }
.unrolled-live.unrolled-blank .word { overflow: hidden; font: 15px/21px var(--mono); text-overflow: ellipsis; white-space: nowrap; }
.unrolled-live.unrolled-blank .end .word { font-style: italic; }
.unrolled-live.unrolled-blank .share { height: 16px; color: var(--ink); font-size: 11px; line-height: 16px; }
.unrolled-live.unrolled-blank .words > [aria-pressed="true"] { border: 2px solid var(--accent); padding: 2px 5px 0; }
.unrolled-live.unrolled-blank .words > [data-way="hide"] .word { font-weight: 600; }
.unrolled-live.unrolled-blank .words > [data-way="change"] { border-style: dashed; }
.unrolled-live.unrolled-blank .words > [data-open="true"] { outline: 2px solid var(--ink); outline-offset: 1px; }
.unrolled-live.unrolled-blank .words > [data-unknown="true"] .word { text-decoration: underline dotted var(--ink) 2px; }
.unrolled-live.unrolled-blank .legend { flex: none; height: 20px; }
.unrolled-live.unrolled-blank .status { height: 100px; }

/* What it expects there, and what stands there */
.unrolled-live.unrolled-blank .panels { display: grid; flex: none; gap: 12px; grid-template-rows: 266px 250px; }
.unrolled-live.unrolled-blank .panels > div { min-width: 0; overflow: hidden; }
.unrolled-live.unrolled-blank .there { padding: 0 2px; }
.unrolled-live.unrolled-blank .there li { display: block; }
.unrolled-live.unrolled-blank .there li[hidden] { display: none; }
.unrolled-live.unrolled-blank .there :is(.offer, .others) { position: relative; display: grid; grid-template-columns: 7.4em minmax(0, 1fr) 4.2em 2.8em; gap: 6px; align-items: center; width: 100%; height: 24px; padding: 0 4px; border: 0; border-radius: 2px; font-size: 13px; line-height: 24px; text-align: left; }
.unrolled-live.unrolled-blank .there .offer:disabled { background: none; color: inherit; }
.unrolled-live.unrolled-blank .there .offer[aria-pressed="true"] { box-shadow: inset 0 0 0 2px var(--accent); }
.unrolled-live.unrolled-blank .there .offer:focus-visible { outline-offset: -2px; }
.unrolled-live.unrolled-blank .there .name { overflow: hidden; text-overflow: ellipsis; }
.unrolled-live.unrolled-blank .there .others .bar { visibility: hidden; }
.unrolled-live.unrolled-blank .there .others { color: var(--soft); }
.unrolled-live.unrolled-blank .ways { display: flex; flex-wrap: wrap; gap: 0 16px; height: 52px; }
.unrolled-live.unrolled-blank .ways legend { margin: 0; padding: 0; color: var(--ink); font-weight: 600; font-size: 14px; line-height: 20px; }
.unrolled-live.unrolled-blank .ways label { display: flex; gap: 6px; align-items: center; height: 30px; cursor: pointer; }
.unrolled-live.unrolled-blank .ways label > span { color: var(--ink); font-size: 14px; }
.unrolled-live.unrolled-blank .ways input { flex: none; width: 18px; height: 18px; accent-color: var(--accent); }
.unrolled-live.unrolled-blank .pick { display: block; }
.unrolled-live.unrolled-blank .pick select { display: block; width: 100%; height: 36px; padding: 0 8px; border: 1px solid var(--edge); border-radius: 4px; background: var(--paper); color: var(--ink); font: 14px var(--pst-font-family-base, system-ui, sans-serif); }
.unrolled-live.unrolled-blank :is(.sentence, .elsewhere) { overflow: hidden auto; font-size: 14px; line-height: 20px; overflow-wrap: anywhere; }
.unrolled-live.unrolled-blank .sentence { height: 60px; margin-top: 6px; }
.unrolled-live.unrolled-blank .elsewhere { height: 60px; margin-top: 6px; color: var(--soft); }

@container unrolled-live (min-width: 560px) {
  .unrolled-live.unrolled-blank .frame { height: 670px; }
  .unrolled-live.unrolled-blank .hint { height: 40px; }
  .unrolled-live.unrolled-blank .status { height: 40px; }
  .unrolled-live.unrolled-blank .panels { grid-template-rows: 266px; grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr); gap: 24px; }
}
`;var de=`<div class="unrolled-live unrolled-blank" role="group" aria-label="Blank: hide words of a sentence, and see what a BERT expects there">
<div class="frame">
<fieldset class="controls" {disabled}>
<label class="typed"><span>A sentence</span><textarea rows="2" spellcheck="false" autocapitalize="off" autocorrect="off" autocomplete="off">{sentence}</textarea></label>
<button type="button" class="reset">Reset</button>
</fieldset>
<p class="hint">Choose a word to hide it, an open blank to give its word back, an expected word to put it there.</p>
<div class="words" role="toolbar" aria-label="The sentence as the model sees it; arrow keys go from word to word">{words}</div>
<p class="legend"><i></i><span>where the open blank looks</span></p>
<p class="status">{status}</p>
<p class="spoken unseen" role="status"></p>
<div class="panels">
<div class="there"><p class="heading">{heading}</p><ol aria-label="Probabilities of the words; choose one to put it there">{rows}</ol></div>
<div class="place">
<fieldset class="ways" {disabled}><legend>The word there is</legend><label><input type="radio" value="hide" {hide}><span>hidden</span></label><label><input type="radio" value="change" {change}><span>changed</span></label><label><input type="radio" value="leave" {leave}><span>left</span></label></fieldset>
<label class="pick"><span>Who looks</span><select {disabled}>{who}</select></label>
<p class="sentence">{looks}</p>
<p class="elsewhere">{elsewhere}</p>
</div>
</div>
</div>
</div>
`;var pe={"\n":"↵"," ":"␣","	":"⇥"},ue={"\n":"new line"," ":"space","	":"tab",".":"full stop",",":"comma",":":"colon",";":"semicolon","'":"apostrophe",'"':"quotation mark","-":"hyphen","—":"dash","!":"exclamation mark","?":"question mark","(":"left parenthesis",")":"right parenthesis","[":"left bracket","]":"right bracket","&":"ampersand"};function J(s){return pe[s]?pe[s]:/^[\p{C}\p{M}\p{Z}]$/u.test(s)?`U+${s.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}`:s}function W(s){return ue[s]?ue[s]:s!==s.toLowerCase()?`capital ${s}`:J(s)}function fe(s,e){let t=s.slice(0,12).map(J).join(" "),r=s.length>12?` and ${s.length-12} more`:"";return`Left out ${e===1?"1 character":`${e.toLocaleString("en-GB")} characters`} this model never saw: ${t}${r}`}var _=["[mask]","[other]","[end]"],[we,q,Z]=_.keys(),ge=/[a-z]+(?:['-][a-z]+)*|[.,;:!?]/g,Y=6,me=20,D=s=>s.length>me?`${s.slice(0,me)}…`:s;function Q(s,e){let t=e.toLowerCase().replaceAll("’","'"),r=[],n=t.match(ge)??[],o=Array.from(t.replace(ge,"").replace(/\s/g,""));o.length>0&&r.push(`${fe([...new Set(o)],o.length)}.`);let i=n.slice(0,s.contextLength-2);i.length<n.length&&r.push(`Reads only the first ${i.length} of ${n.length.toLocaleString("en-GB")} words.`);let a=[...new Set(i.filter(l=>!s.ids.has(l)))];if(a.length>0){let l=a.length>Y?` and ${a.length-Y} more`:"",h=a.slice(0,Y).map(D).join(", ");r.push(`Does not know ${h}${l}: reads ${a.length>1?"unknown words":"an unknown word"} instead.`)}return{words:i,ids:i.map(l=>s.ids.get(l)??q),notes:r}}function be(s,e){let t=Math.min(s.length,e.length),r=0;for(;r<t&&s[r]===e[r];)r++;let n=0;for(;n<t-r&&s.at(-1-n)===e.at(-1-n);)n++;return o=>o<=r?o:o>s.length-n?o+e.length-s.length:0}var ye=`/* What all widgets look like. Colours come from the page around it: the book's
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
`;function ve(s,e){let t=document.createRange().createContextualFragment(s.replace(/ \w+="\{\w+\}"|\{\w+\}/g,"")).firstElementChild;t.dataset.architecture=e.metadata.architecture;for(let r of t.querySelectorAll("input, textarea, button, select"))r.dataset.lmSuppressShortcuts="true";return t}var xe=new Map;function ke(s,...e){let t=s.ownerDocument;for(let r of e){let n=xe.get(r);n||(n=new CSSStyleSheet,n.replaceSync(r),xe.set(r,n)),t.adoptedStyleSheets.includes(n)||t.adoptedStyleSheets.push(n)}}function Se(s){s.scrollHeight>s.clientHeight?s.tabIndex=0:s.removeAttribute("tabindex")}var K=class{constructor(e){this.region=e}say(e){clearTimeout(this.speaking),this.speaking=setTimeout(()=>{this.region.textContent=e},600)}stop(){clearTimeout(this.speaking)}};function $e(s,e){return({model:t,el:r})=>{let n,o=()=>{n?.end(),n=void 0;let i=t.get("weights");if(i?.byteLength)try{n=new e(t,r,s(i))}catch(a){let l=document.createElement("p");throw l.setAttribute("role","alert"),l.textContent=a.message,r.append(l),a}};return t.on("change:weights",o),o(),()=>{t.off("change:weights",o),n?.end()}}}var I=s=>1/(1+Math.exp(-s));function He(s){let e=1/(1+.3275911*Math.abs(s)),t=((((1.061405429*e-1.453152027)*e+1.421413741)*e-.284496736)*e+.254829592)*e;return Math.sign(s)*(1-t*Math.exp(-s*s))}var Me=s=>(1+He(s*Math.SQRT1_2))/2,Ne=s=>Math.exp(-s*s/2)/Math.sqrt(2*Math.PI);function X(s,e){return{forward(t,r){for(let n=0;n<r.length;n++)r[n]=s(t[n])},backward(t,r,n){for(let o=0;o<n.length;o++)n[o]=r[o]*e(t[o])}}}var qe={relu:X(s=>Math.max(0,s),s=>s>0?1:0),relu2:X(s=>Math.max(0,s)**2,s=>2*Math.max(0,s)),gelu:X(s=>s*Me(s),s=>Me(s)+s*Ne(s)),swiglu:{forward(s,e){for(let t=0;t<e.length;t++)e[t]=s[t]*I(s[t])*s[t+e.length]},backward(s,e,t){let r=e.length;for(let n=0;n<r;n++){let o=I(s[n]);t[n]=e[n]*s[n+r]*o*(1+s[n]*(1-o)),t[n+r]=e[n]*s[n]*o}}}};var De=8;function k(s,e,t){let r=document.createElement(s);return e&&(r.className=e),t!==void 0&&(r.textContent=t),r}var C=s=>/\s/.test(s)?W(s):`“${s}”`,R=s=>{let e=100*s;return e>=.095||e===0?`${e.toFixed(1)} %`:e<.001?"less than 0.001 %":`${e.toPrecision(1)} %`};function Ie(s){let e=s.map(n=>n*1e3),t=e.map(Math.floor),r=Math.round(1e3-t.reduce((n,o)=>n+o,0));return e.map((n,o)=>[n-t[o],o]).sort((n,o)=>o[0]-n[0]).slice(0,Math.max(0,r)).forEach(([,n])=>t[n]++),t.map(n=>n/10)}function ee(s,e,t=De){let r=Array.from(s.keys()).sort((h,d)=>s[d]-s[h]||(d===e)-(h===e)||h-d),n=r.slice(0,t);e>=0&&!n.includes(e)&&n.push(e);let o=r.filter(h=>!n.includes(h)),i=o.reduce((h,d)=>h+s[d],0),a=Ie([...n.map(h=>s[h]),i]),l=n.map((h,d)=>({id:h,probability:s[h],percent:a[d],chosen:h===e}));return o.length>0&&l.push({others:o,probability:i,percent:a.at(-1),chosen:!1}),l}var P={sentence:"I know what thou art, and I will speak with thee.",blanks:[4,5],place:0,shown:[],layer:0,head:0},te=8,Re=3,Be=4,Fe=0,ne=s=>s.length===1?W(s):D(s),Le=s=>{for(let e of s.children)e.setAttribute("aria-hidden","true");return s.append(k("span","unseen")),s},re=s=>`${Math.round(100*s)} %`,se=class{constructor(e,t,r){if(_.some((o,i)=>r.words[i]!==o))throw new Error("Blank needs a vocabulary that begins with the three marks.");this.host=e,this.model=r,this.ending=new AbortController,this.random=G(0),this.root=ve(de,r),ke(t,ye,ce);let n=o=>this.root.querySelector(o);this.parts=Object.fromEntries(["status","heading","sentence","elsewhere","words"].map(o=>[o,n(`.${o}`)])),this.field=n("textarea"),this.ways=n(".ways"),this.who=n("select"),this.#t(n("ol")),this.speaker=new K(n(".spoken")),this.#n(n(".reset")),this.initial=this.#e(),this.#r(this.initial),t.replaceChildren(this.root),this.#a()}#e(){return Object.fromEntries(Object.keys(P).map(e=>[e,this.host.get(e)??P[e]]))}#t(e){let{numLayers:t,numHeads:r}=this.model,n=Array.from({length:t*r},(o,i)=>[Math.floor(i/r)+1,i%r+1]);this.who.replaceChildren(...[[0,0],...n].map(([o,i])=>{let a=k("option","",o===0?"all heads, their mean":`layer ${o}, head ${i}`);return a.value=`${o}.${i}`,a})),Fe++,this.radios=[...this.ways.querySelectorAll("input")];for(let o of this.radios)o.name=`unrolled-blank-${Fe}`;this.offers=Array.from({length:te+1},()=>{let o=k("li"),i=k("button","offer");i.type="button",i.dataset.lmSuppressShortcuts="true";let a=k("span","bar");return a.append(k("span","fill")),i.append(k("span","name"),a,k("span","percent"),k("span","verb")),o.append(Le(i)),o}),this.others=k("li","others"),this.others.append(k("span","name"),k("span","bar"),k("span","percent")),e.replaceChildren(...this.offers,this.others)}#n(e){let{signal:t}=this.ending,r=(i,a,l)=>i.addEventListener(a,l,{signal:t}),n=i=>{this.#r({...this.state,...i}),this.#x()};this.changed=n,r(this.field,"input",()=>{let i=be(this.read.words,Q(this.model,this.field.value).words),{blanks:a,place:l,shown:h}=this.state;n({sentence:this.field.value,blanks:a.map(i),place:i(l),shown:h.map(([d,u])=>[i(d),u])})}),r(this.parts.words,"click",i=>{let a=i.target.closest("button");a&&(this.#o(a),this.#l(Number(a.dataset.place)))}),r(this.parts.words,"keydown",i=>this.#h(i)),r(this.ways,"change",i=>this.#i(this.#c(i.target.value))),r(this.who,"change",()=>{let[i,a]=this.who.value.split(".").map(Number);n({layer:i,head:a})}),this.offers.forEach(i=>r(i.firstChild,"click",()=>{let a=i.dataset.word,l=this.state.shown.some(([h,d])=>h===this.state.place&&d===a);this.#i(l?void 0:a)})),r(e,"click",()=>n(this.initial));let o=()=>{this.telling||this.#r(this.#e())};for(let i of Object.keys(P))this.host.on(`change:${i}`,o),t.addEventListener("abort",()=>this.host.off(`change:${i}`,o))}#l(e){let{blanks:t,shown:r}=this.state;t.includes(e)?e!==this.state.place?this.changed({place:e}):this.changed({blanks:t.filter(n=>n!==e),shown:r.filter(([n])=>n!==e),place:0}):this.changed({blanks:[...t,e],place:e})}#h(e){let t=[...this.parts.words.querySelectorAll("button")],r=t.indexOf(e.target),n={ArrowLeft:r-1,ArrowRight:r+1,Home:0,End:t.length-1}[e.key];if(r<0||n===void 0||e.ctrlKey||e.metaKey||e.altKey)return;e.preventDefault(),e.stopPropagation();let o=t[Math.max(0,Math.min(n,t.length-1))];this.#o(o),o.focus()}#o(e){for(let t of this.parts.words.querySelectorAll("button"))t.tabIndex=t===e?0:-1}#c(e){let t=this.read.ids[this.state.place-1];if(e==="hide")return;if(e==="leave")return this.model.words[t];let r=this.model.vocabSize-_.length,n=_.length+Math.floor(this.random()*r);return this.model.words[n===t?_.length+(n+1-_.length)%r:n]}#i(e){let{place:t,shown:r}=this.state,n=r.filter(([o])=>o!==t);this.changed({shown:e===void 0?n:[...n,[t,e]]})}#r({sentence:e,blanks:t,place:r,shown:n,layer:o,head:i}){let{model:a}=this,l=this.read?.words;this.read=Q(a,String(e));let{words:h,ids:d}=this.read,u=[...new Set(t)].filter(c=>c>=1&&c<=h.length).sort((c,f)=>c-f),p=o>=1&&o<=a.numLayers&&i>=1&&i<=a.numHeads;this.state={sentence:String(e),blanks:u,place:u.includes(r)?r:u[0]??0,shown:n.filter(([c,f])=>u.includes(c)&&a.ids.has(f)),layer:p?o:0,head:p?i:0},this.standing=new Map(this.state.shown.map(([c,f])=>[c,a.ids.get(f)])),this.seen=d.map((c,f)=>u.includes(f+1)?this.standing.get(f+1)??we:c),this.run=a.forward([Z,...this.seen,Z],u),this.chances=new Map(u.map((c,f)=>[c,E(this.run.logits.subarray(f*a.vocabSize,(f+1)*a.vocabSize))])),this.field.value!==this.state.sentence&&(this.field.value=this.state.sentence),l?.join(" ")!==h.join(" ")&&this.#d(),this.#p()}#d(){let e=(r,n)=>{let o=k(r,r==="span"?"end":"");return o.append(k("span","word",n),k("span","share")),o},t=this.read.words.map((r,n)=>{let o=Le(e("button",r));return o.type="button",o.tabIndex=n===0?0:-1,o.dataset.place=n+1,o.dataset.lmSuppressShortcuts="true",o});this.cells=t.length>0?[e("span","end"),...t,e("span","end")]:[],this.parts.words.replaceChildren(...this.cells)}#p(){let{model:e,state:t,parts:r}=this,{place:n}=t,o=n>0?this.#g():void 0,i=o?Math.max(...o):0;this.cells.forEach((a,l)=>{let h=o?.[l]??0;a.style.setProperty("--influence",Math.round(100*h/(i||1))),a.querySelector(".share").textContent=o?re(h):"",a.localName==="button"&&this.#f(a,l,o&&h)}),n>0&&this.#u(this.cells[n]),this.ways.disabled=n===0;for(let a of this.radios)a.checked=n>0&&a.value===this.#s(n);this.who.value=`${t.layer}.${t.head}`,this.#m(),r.sentence.textContent=o?this.#b(o):"",r.elsewhere.textContent=this.#y(),r.status.textContent=[...this.read.notes,this.#w()].join(" "),this.#a(),this.speaker.say(`${r.status.textContent} ${r.elsewhere.textContent}`),this.host.set("likeliest",n>0?ee(this.chances.get(n),-1,te).filter(({others:a})=>!a).map(({id:a})=>e.words[a]):[])}#u({offsetTop:e,offsetHeight:t}){let r=this.parts.words;e<r.scrollTop&&(r.scrollTop=e),e+t>r.scrollTop+r.clientHeight&&(r.scrollTop=e+t-r.clientHeight)}#f(e,t,r){let{words:n}=this.read,o=this.state.blanks.includes(t),i=o?this.#s(t):"",a=this.model.words[this.seen[t-1]],l=t===this.state.place,h={hide:", hidden",change:`, changed to ${ne(a)}`,leave:", asked for and left"}[i]??"";e.querySelector(".word").textContent=o?a:n[t-1],Object.assign(e.dataset,{way:i,open:l,unknown:this.read.ids[t-1]===q}),e.setAttribute("aria-pressed",o),e.querySelector(".unseen").textContent=`${t}, ${ne(n[t-1])}${h}${l?", open":""}${r===void 0?"":`, looked at ${re(r)}`}`}#s(e){return this.standing.has(e)?this.standing.get(e)===this.read.ids[e-1]?"leave":"change":"hide"}#g(){let{layer:e,head:t,place:r}=this.state,n=this.model.layers.map((i,a)=>this.model.attended(this.run,a,r));if(e>0)return n[e-1][t-1];let o=n.flat();return o[0].map((i,a)=>o.reduce((l,h)=>l+h[a],0)/o.length)}#m(){let{place:e}=this.state,t=this.read.ids[e-1];this.parts.heading.textContent=e>0?`What it expects at word ${e}`:"What it expects";let r=e>0?ee(this.chances.get(e),t===q?-1:t,te):[],n=r.filter(({others:i})=>!i);this.offers.forEach((i,a)=>{let l=n[a];if(i.hidden=!l,!l)return;let h=this.model.words[l.id];i.dataset.word=h,i.className=l.chosen?"chosen":"";let[d,u,p,c,f]=i.firstChild.children;d.textContent=h,u.firstChild.style.width=`${100*l.probability}%`,p.textContent=`${l.percent.toFixed(1)} %`,c.textContent=l.chosen?"typed":"",i.firstChild.setAttribute("aria-pressed",this.standing.get(e)===l.id),f.textContent=`Put ${ne(h)} there, ${R(l.probability)}${l.chosen?", the word that was typed":""}`});let o=r.find(({others:i})=>i);this.others.hidden=!o,o&&(this.others.firstChild.textContent=`${o.others.length.toLocaleString("en-GB")} others`,this.others.lastChild.textContent=`${o.percent.toFixed(1)} %`)}#w(){let{words:e,ids:t}=this.read,{place:r}=this.state;if(e.length===0)return"There is nothing to read yet: type a sentence.";if(r===0)return"Choose a word to hide it.";let n=this.chances.get(r),o=N(n),i={hide:"is hidden",change:`is changed to ${C(this.model.words[this.seen[r-1]])}`,leave:"is left as it is"}[this.#s(r)],a=`Word ${r} ${i}. Likeliest: ${C(this.model.words[o])}, ${R(n[o])}.`,l=t[r-1],h=C(D(e[r-1]));if(l===q)return`${a} ${h}, which was typed, it does not know: that has no rank.`;let d=1+n.reduce((u,p)=>u+(p>n[l]),0);return`${a} ${h}, which was typed, ranks ${d.toLocaleString("en-GB")} of ${n.length.toLocaleString("en-GB")}, ${R(n[l])}.`}#b(e){let{layer:t,head:r,place:n}=this.state,o=t>0?`Layer ${t}, head ${r} looks`:"The heads look",i={0:"the end before it",[this.seen.length+1]:"the end after it"},a=h=>i[h]??(h===n?"itself":`${C(D(this.cells[h].firstChild.textContent))} (${h})`),l=[...e.keys()].sort((h,d)=>e[d]-e[h]).slice(0,Re);return`${o} most at ${l.map(h=>`${a(h)}, ${re(e[h])}`).join("; ")}.`}#y(){let e=this.state.blanks.filter(r=>r!==this.state.place);return e.length===0?"":`Likeliest at the other blanks: ${e.slice(0,Be).map(r=>{let n=this.chances.get(r),o=N(n);return`${C(this.model.words[o])} (${r}), ${R(n[o])}`}).join("; ")}${e.length>Be?"; …":"."}`}#a(){for(let e of["status","sentence","elsewhere"])Se(this.parts[e])}#x(){this.telling=!0;for(let e of Object.keys(P))this.host.set(e,this.state[e]);this.telling=!1,clearTimeout(this.saving),this.saving=setTimeout(()=>this.host.save_changes(),200)}end(){this.ending.abort(),clearTimeout(this.saving),this.speaker.stop(),this.root.remove()}},nn={render:$e(he,se)};export{P as DEFAULTS,nn as default};
