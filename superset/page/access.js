/* What a screen reader needs and Superset leaves out or says in English, mended wherever the page changes: names of tiles,
   pictures, filters and controls. */
(() => {
  "use strict";
  const LATER_MS = 500;
  const CONTROLS = { star: "즐겨찾기에 넣거나 빼기", "info-circle": "설명", "close-circle": "지우기", search: "찾기" };
  const MAP = "색은 주민 1만 명당 접수 건수입니다. 같은 수가 이 탭의 표 ‘자치구별 접수와 그 불확실함’에 구마다 글자로 있습니다.";
  let timer = 0;

  /* An icon beside words, or in a control that has a name, is ornament; one that stands alone is named. */
  function nameIcon(icon) {
    const control = icon.closest("button, a, [role='button']");
    const isNamed = control && (control.hasAttribute("aria-label") || control.textContent.trim());
    const name = isNamed ? "" : CONTROLS[icon.className.match(/anticon-([a-z-]+)/)?.[1]];
    icon.setAttribute("aria-hidden", String(!name));
    if (name) icon.setAttribute("aria-label", name);
    else icon.removeAttribute("aria-label");
  }

  /* A drawing says what it draws: the tile's title and description, and of the map where its numbers stand. */
  function namePicture(canvas) {
    const tile = canvas.closest(".dashboard-component-chart-holder");
    const title = tile?.querySelector("[data-test='slice-header'] .header-title")?.textContent.trim();
    if (!title) return;
    const isMap = Boolean(canvas.closest("[data-test-viz-type='deck_polygon']"));
    const about = isMap ? MAP : tile.querySelector(".dashboard-chart[aria-label]")?.ariaLabel ?? "";
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", `${isMap ? "지도" : "그림"}: ${title}. ${about}`.trim());
  }

  function mend() {
    timer = 0;
    const each = (selector, deed) => document.querySelectorAll(selector).forEach(deed);
    each(".dashboard-chart[aria-label]:not([role])", tile => tile.setAttribute("role", "group"));
    each(".anticon[aria-label]:not([aria-hidden])", nameIcon);
    each(".dashboard-component-chart-holder canvas:not([role])", namePicture);
    each("th[aria-label^='Header-']", cell => cell.removeAttribute("aria-label"));
    each("[aria-label^='NATIVE_FILTER-']", filter => {
      const name = filter.closest(".ant-form-item")?.querySelector("[data-test='filter-control-name']")?.textContent;
      if (name) filter.setAttribute("aria-label", name);
    });
  }

  new MutationObserver(() => { timer ||= setTimeout(mend, LATER_MS); })
    .observe(document.body, { childList: true, subtree: true });
  mend();
})();
