// A widget's look, put on without a style element or attribute: pages served under a
// strict Content-Security-Policy accept neither, but they do accept this.

const worn = new WeakMap();

/**
 * Gives the document, or the shadow tree that an element stands in, a stylesheet.
 *
 * @param {string} styles What it says; the same text is put on once.
 * @param {Element} el Any element of the widget's host.
 */
export function wear(styles, el) {
  const root = el.getRootNode();
  const scope = root.adoptedStyleSheets ? root : document;
  if (!worn.has(scope)) worn.set(scope, new Set());
  if (worn.get(scope).has(styles)) return;
  worn.get(scope).add(styles);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  scope.adoptedStyleSheets = [...scope.adoptedStyleSheets, sheet];
}
