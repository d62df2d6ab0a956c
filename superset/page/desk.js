/* The answer desk by keyboard: single letters where nobody types, and can be turned off; Ctrl + Enter submits what is
   being written. */
(() => {
  "use strict";
  const KEPT = "eungdap-keys", TYPING = "input, textarea, select, [contenteditable]";
  const cases = [...document.querySelectorAll("a[data-case]")];
  const help = document.getElementById("keys"), isOn = document.getElementById("keys-on");

  isOn.checked = localStorage.getItem(KEPT) !== "off";
  isOn.addEventListener("change", () => localStorage.setItem(KEPT, isOn.checked ? "on" : "off"));

  function move(by) {
    const at = cases.indexOf(document.activeElement);
    cases[Math.min(Math.max(at < 0 ? 0 : at + by, 0), cases.length - 1)]?.focus();
  }

  function explain() {
    help.open = !help.open;
    help.querySelector("summary").focus();
  }

  const DEEDS = {
    j: () => move(1), ArrowDown: () => move(1), k: () => move(-1), ArrowUp: () => move(-1), "?": explain,
    e: () => document.getElementById("answer")?.focus(), u: () => document.getElementById("back")?.click(),
  };
  const ARROWS = ["ArrowDown", "ArrowUp"];

  document.addEventListener("keydown", event => {
    if (event.isComposing) return; // a Korean letter is being put together
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      if (!document.activeElement.closest("form")?.querySelector("#answer")) return;
      event.preventDefault();
      document.getElementById("submit")?.click();
      return;
    }
    const isArrow = ARROWS.includes(event.key);
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest(TYPING) || !DEEDS[event.key]) return;
    if (isArrow ? !cases.includes(document.activeElement) : !isOn.checked) return; // else the page scrolls
    event.preventDefault();
    DEEDS[event.key]();
  });
})();
