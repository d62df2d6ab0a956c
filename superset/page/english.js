/* Turns our Korean words into English where they are shown, for those who chose English: in text, in names for screen
   readers, and on canvas, where charts write. What a page asks the server stays as it was. */
(() => {
  "use strict";
  const LONGEST = 600, KEPT = 5000; // longer texts are complaints; texts whose English is remembered
  const HANGUL = /[가-힣]/;
  const NAMES = ["title", "aria-label", "placeholder", "alt"];
  const TYPED = "script, style, textarea, input, [contenteditable], .said"; // what people write or wrote
  const words = new Map(), patterns = [], known = new Map();
  for (const [korean, english] of Object.entries(window.eungdapEnglish)) {
    if (!korean.includes("{")) words.set(korean, english);
    else patterns.push([pattern(korean), english]);
  }

  /* A text with {n} and {} as an expression whose groups are what stands there. */
  function pattern(korean) {
    const literal = korean.replace(/[.*+?^$()|[\]\\]/g, "\\$&");
    return new RegExp(`^${literal.replace(/\{n\}/g, "([+–-]?\\d[\\d.,:-]*)").replace(/\{\}/g, "(.+?)")}$`);
  }

  function look(text) {
    if (words.has(text)) return words.get(text);
    for (const [expression, english] of patterns) {
      const found = text.match(expression)?.slice(1).map(say);
      if (!found) continue;
      let next = 0;
      return english.replace(/\{(n|\d*)\}/g, (_, which) => found[Number(which) ? which - 1 : next++]);
    }
    return text;
  }

  /* The English of a text, or the text itself where there is none; spaces around it stay. */
  function say(text) {
    if (typeof text !== "string" || text.length > LONGEST || !HANGUL.test(text)) return text;
    if (!known.has(text)) {
      if (known.size >= KEPT) known.clear();
      const [, before, inner, after] = text.match(/^(\s*)(.*?)(\s*)$/s);
      known.set(text, before + look(inner.replace(/\s+/g, " ")) + after);
    }
    return known.get(text);
  }
  window.eungdapSay = say;

  function turnText(node) {
    const english = say(node.nodeValue);
    if (english !== node.nodeValue && !node.parentElement?.closest(TYPED)) node.nodeValue = english;
  }

  function turnNames(element) {
    for (const name of NAMES) {
      const value = element.getAttribute(name), english = say(value);
      if (english !== value) element.setAttribute(name, english);
    }
    if (element.matches("input:disabled")) element.value = say(element.value); // the title of a board
  }

  function turn(root) {
    if (root.nodeType === Node.TEXT_NODE) return turnText(root);
    if (root.nodeType !== Node.ELEMENT_NODE) return;
    turnNames(root);
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      if (walker.currentNode.nodeType === Node.TEXT_NODE) turnText(walker.currentNode);
      else turnNames(walker.currentNode);
    }
  }

  for (const paint of ["fillText", "strokeText", "measureText"]) {
    const painted = CanvasRenderingContext2D.prototype[paint];
    CanvasRenderingContext2D.prototype[paint] = function (text, ...where) {
      return painted.call(this, say(text), ...where);
    };
  }

  new MutationObserver(changes => {
    for (const { type, target, addedNodes } of changes) {
      if (type === "childList") addedNodes.forEach(turn);
      else if (type === "characterData") turnText(target);
      else turnNames(target);
    }
  }).observe(document, { attributeFilter: NAMES, characterData: true, childList: true, subtree: true });
  turn(document.documentElement);
})();
