/* For who reads quality: beside each tile's name a link to where its number comes from. */
(() => {
  "use strict";
  const LATER_MS = 500, TILE = ".dashboard-component-chart-holder";
  let timer = 0;

  function link(tile) {
    const title = tile.querySelector("[data-test='slice-header'] .header-title");
    const chart = tile.querySelector("[data-test-chart-id]")?.getAttribute("data-test-chart-id");
    if (!title || !chart || tile.querySelector(".eungdap-proof")) return;
    const proof = document.createElement("a");
    proof.className = "eungdap-proof";
    proof.href = `/eungdap/numbers/${chart}`;
    const say = window.eungdapSay ?? String;
    proof.textContent = say("근거");
    proof.setAttribute("aria-label", say(`${title.textContent.trim()}: 근거`));
    title.after(proof);
  }

  function mend() {
    timer = 0;
    document.querySelectorAll(TILE).forEach(link);
  }

  new MutationObserver(() => { timer ||= setTimeout(mend, LATER_MS); })
    .observe(document.body, { childList: true, subtree: true });
  mend();
})();
