// The greeting on the book's first page: a classic script, because a module may not
// be loaded from file://.

import hello from "../hello.js";

((globalThis.unrolled ??= {}).widgets ??= {}).hello = hello;

// Who has a keyboard at hand can type at once; a link to a place on the page, and
// whatever has the focus already, go first. On a phone no keyboard should jump up.
const field = document.querySelector('[data-widget="hello"] textarea');
const idle = !document.activeElement || document.activeElement === document.body;
if (field && idle && !location.hash && matchMedia("(hover: hover) and (pointer: fine)").matches) {
  field.focus({ preventScroll: true });
}
