// An equation that overflows its box can be scrolled with the keyboard: it is a tab
// stop. The theme does the same for code and tables. Fonts that come later widen the
// equation and not the box, so both occasions are watched.
{
  const boxes = document.querySelectorAll("div.math");
  const reach = (box) => {
    if (box.scrollWidth > box.clientWidth + 1) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  };
  const watch = new ResizeObserver((entries) => entries.forEach((e) => reach(e.target)));
  boxes.forEach((box) => watch.observe(box));
  document.fonts.addEventListener("loadingdone", () => boxes.forEach(reach));
}

// On the search page one can type at once.
if (document.querySelector("#search-results")) {
  const field = document.querySelector("form.bd-search input");
  field?.focus();
  field?.select();
}
// From a folder of files it finds pages, but may not read them for their sentences.
if (location.protocol === "file:") DOCUMENTATION_OPTIONS.SHOW_SEARCH_SUMMARY = false;
