/* What a screen reader needs and Superset leaves out or says in English, mended wherever the page changes: names of tiles,
   pictures, filters and controls. */
(() => {
  "use strict";
  const LATER_MS = 500;
  const CONTROLS = { star: "즐겨찾기에 넣거나 빼기", "info-circle": "설명", "close-circle": "지우기", search: "찾기" };
  const SAID = { "Increase Value": "늘리기", "Decrease Value": "줄이기", "Previous Page": "앞 쪽", "Next Page": "다음 쪽",
    Loading: "불러오는 중", empty: "비어 있음" };
  const TILE = ".dashboard-component-chart-holder";
  const DRAWN = "그린 수는 이 칸의 ‘더 보기’에서 표로 내려받습니다.";
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

  /* A filter is called by its number in the file; its name stands in the nearest box around both. */
  function nameFilter(filter) {
    let box = filter, name = null;
    while (box && !name) { box = box.parentElement; name = box?.querySelector("[data-test='filter-control-name']"); }
    if (name) filter.setAttribute("aria-label", name.textContent.trim());
  }

  function titleOf(tile) {
    return tile?.querySelector("[data-test='slice-header'] .header-title")?.textContent.trim() ?? "";
  }

  /* A drawing says what it draws: the tile's title and description, and where its numbers are to be had; those of a map
     are in the table beside it. */
  function namePicture(canvas) {
    const tile = canvas.closest(TILE), title = titleOf(tile);
    if (!title) return;
    const isMap = Boolean(canvas.closest("[data-test-viz-type='deck_polygon']"));
    const beside = isMap && [...tile.closest(".grid-row").querySelectorAll(TILE)].find(each => each !== tile);
    const numbers = beside ? `같은 수가 옆의 표 ‘${titleOf(beside)}’에 글자로 있습니다.` : DRAWN;
    const about = tile.querySelector(".dashboard-chart[aria-label]")?.ariaLabel ?? "";
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label",
      `${isMap ? "지도" : "그림"}: ${title}. ${about} ${numbers}`.replace(/\s+/g, " "));
  }

  function mend() {
    timer = 0;
    const each = (selector, deed) => document.querySelectorAll(selector).forEach(deed);
    each(".dashboard-chart[aria-label]:not([role])", tile => tile.setAttribute("role", "group"));
    each(".anticon[aria-label]:not([aria-hidden])", nameIcon);
    each(".dashboard-component-chart-holder canvas:not([role])", namePicture);
    each("th[aria-label^='Header-']", cell => cell.removeAttribute("aria-label"));
    each("[aria-label^='NATIVE_FILTER-']", nameFilter);
    each(".search-select-container [role='combobox']:not([aria-label])", box => box.setAttribute("aria-label", "찾을 열"));
    for (const [english, korean] of Object.entries(window.eungdapSay ? {} : SAID)) {
      each(`[aria-label='${english}']`, control => control.setAttribute("aria-label", korean));
      each(`[title='${english}']`, control => control.setAttribute("title", korean));
    }
  }

  new MutationObserver(() => { timer ||= setTimeout(mend, LATER_MS); })
    .observe(document.body, { childList: true, subtree: true });
  mend();
})();
