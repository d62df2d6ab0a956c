/* What a screen reader needs and Superset leaves out: a tile that carries its description as a name is a group. */
(() => {
  "use strict";
  const LATER_MS = 500;
  let timer = 0;

  function mend() {
    timer = 0;
    for (const tile of document.querySelectorAll(".dashboard-chart[aria-label]:not([role])")) {
      tile.setAttribute("role", "group");
    }
  }

  new MutationObserver(() => { timer ||= setTimeout(mend, LATER_MS); })
    .observe(document.body, { childList: true, subtree: true });
})();
