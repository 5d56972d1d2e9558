// Mounts a page's widgets: each over a model of the anywidget kind, without a kernel.
(() => {
  const unrolled = (globalThis.unrolled ??= {});
  const here = document.currentScript.src;
  const bytes = (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0)).buffer;
  const makeModel = (state, heard = {}) => ({
    get: (key) => state[key],
    set(key, value) {
      if (state[key] === value) return;
      state[key] = value;
      heard[`change:${key}`]?.forEach((run) => run());
    },
    save_changes() {},
    on: (event, run) => void (heard[event] ??= new Set()).add(run),
    off: (event, run) => void (run ? heard[event]?.delete(run) : delete heard[event]),
  });
  const mounted = new Map(); // each box's model, as soon as its weights are there
  const asked = new Map(); // what a link asked of a box before that
  // A file travels as a script that leaves it, as text, under its name.
  const bring = (name) => new Promise((there) => {
    const src = new URL(`../weights/${name}.js`, here);
    if (unrolled.weights?.[name]) there();
    else document.head.append(Object.assign(document.createElement("script"), { src, onload: there }));
  });
  const mount = async (el) => {
    const { widget, weights, files, state } = el.dataset;
    const wanted = Object.entries({ weights, ...JSON.parse(files ?? "{}") });
    await Promise.all(wanted.map(([, name]) => bring(name)));
    const read = wanted.map(([trait, name]) => [trait, bytes(unrolled.weights[name])]);
    const model = makeModel({ ...JSON.parse(state ?? "{}"), ...Object.fromEntries(read) });
    mounted.set(el, model);
    unrolled.widgets[widget].render({ model, el });
    set(model, asked.get(el) ?? {});
  };
  const set = (model, state) => Object.entries(state).forEach(([key, value]) => model.set(key, value));
  const near = new IntersectionObserver((entries) => entries.forEach((entry) => {
    if (entry.isIntersecting) near.unobserve(entry.target), mount(entry.target);
  }), { rootMargin: "600px" });
  document.querySelectorAll(".unrolled-widget").forEach((el) => near.observe(el));
  // A link in the text sets the widget that it leads to; the browser does the leading.
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-set]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const el = document.getElementById(link.hash.slice(1));
    const state = JSON.parse(link.dataset.set);
    if (mounted.has(el)) set(mounted.get(el), state);
    else asked.set(el, state);
  });
})();
