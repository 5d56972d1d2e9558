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
  const mount = (el) => {
    const { widget, weights } = el.dataset;
    const src = new URL(`../weights/${weights}.js`, here);
    const onload = () => {
      const model = makeModel({ weights: bytes(unrolled.weights[weights]) });
      unrolled.widgets[widget].render({ model, el });
    };
    if (unrolled.weights?.[weights]) onload();
    else document.head.append(Object.assign(document.createElement("script"), { src, onload }));
  };
  const near = new IntersectionObserver((entries) => entries.forEach((entry) => {
    if (entry.isIntersecting) near.unobserve(entry.target), mount(entry.target);
  }), { rootMargin: "600px" });
  document.querySelectorAll(".unrolled-widget").forEach((el) => near.observe(el));
})();
