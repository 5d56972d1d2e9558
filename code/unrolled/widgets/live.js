// What every widget does in the same way, whatever it shows.

const SAY_AFTER_MS = 600; // of quiet, so that a screen reader is not flooded

/** The template of a widget as an element; its fields are for the recorded text. */
export function rooted(markup, model) {
  const root = document.createRange().createContextualFragment(markup.replace(/ \w+="\{\w+\}"|\{\w+\}/g, "")).firstElementChild;
  root.dataset.architecture = model.metadata.architecture;
  // JupyterLab takes keys for itself before they reach us, unless the very element
  // that has the focus says not to (the characters say so in text-box.js).
  for (const field of root.querySelectorAll("input, textarea, button, select")) {
    field.dataset.lmSuppressShortcuts = "true";
  }
  return root;
}

const sheets = new Map();

/** Takes stylesheets into the page, each once, as no policy on inline styles forbids. */
export function adopt(el, ...texts) {
  const page = el.ownerDocument;
  for (const text of texts) {
    let sheet = sheets.get(text);
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      sheets.set(text, sheet);
    }
    if (!page.adoptedStyleSheets.includes(sheet)) page.adoptedStyleSheets.push(sheet);
  }
}

/** A box whose text does not fit is a stop of the Tab key, so that keys can scroll it. */
export function reachable(box) {
  if (box.scrollHeight > box.clientHeight) box.tabIndex = 0;
  else box.removeAttribute("tabindex");
}

/** Speaks into a live region once things have been quiet for a while. */
export class Speaker {
  constructor(region) {
    this.region = region;
  }

  say(sentence) {
    clearTimeout(this.speaking);
    this.speaking = setTimeout(() => { this.region.textContent = sentence; }, SAY_AFTER_MS);
  }

  stop() {
    clearTimeout(this.speaking);
  }
}

/**
 * anywidget's entry over a class: draws into el and returns what undoes it.
 *
 * @param {(buffer: ArrayBuffer) => object} load From the engine.
 * @param Widget Made of (host, el, model); has end().
 */
export function renderer(load, Widget) {
  return ({ model: host, el }) => {
    let widget;
    const start = () => {
      widget?.end();
      widget = undefined;
      const weights = host.get("weights");
      if (!weights?.byteLength) return;
      try {
        widget = new Widget(host, el, load(weights));
      } catch (error) {
        const message = document.createElement("p");
        message.setAttribute("role", "alert");
        message.textContent = error.message;
        el.append(message);
        throw error;
      }
    };
    host.on("change:weights", start);
    start();
    return () => {
      host.off("change:weights", start);
      widget?.end();
    };
  };
}
