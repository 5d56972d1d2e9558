// An equation that overflows its box can be scrolled with the keyboard: it is a tab
// stop. The theme does the same for code and tables.
(() => {
  const watch = new ResizeObserver((entries) => {
    for (const { target: box } of entries) {
      if (box.scrollWidth > box.clientWidth + 1) box.tabIndex = 0;
      else box.removeAttribute("tabindex");
    }
  });
  document.querySelectorAll("div.math").forEach((box) => watch.observe(box));
})();

// On the search page one can type at once.
if (document.querySelector("#search-results")) {
  const field = document.querySelector("form.bd-search input");
  field?.focus();
  field?.select();
}
// From a folder of files it finds pages, but may not read them for their sentences.
if (location.protocol === "file:") DOCUMENTATION_OPTIONS.SHOW_SEARCH_SUMMARY = false;
