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
  const mount = (el) => {
    const { widget, weights, state } = el.dataset;
    const src = new URL(`../weights/${weights}.js`, here);
    const onload = () => {
      const first = { ...JSON.parse(state ?? "{}"), weights: bytes(unrolled.weights[weights]) };
      const model = makeModel(first);
      mounted.set(el, model);
      unrolled.widgets[widget].render({ model, el });
      set(model, asked.get(el) ?? {});
    };
    if (unrolled.weights?.[weights]) onload();
    else document.head.append(Object.assign(document.createElement("script"), { src, onload }));
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
