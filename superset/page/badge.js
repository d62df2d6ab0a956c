/* Says on every tile when its figures are not live: the feed stands still, the server does not answer, the session has
   ended, or the page itself has stopped reading. What is late the database says; this asks it and shows the answer. */
(() => {
  "use strict";
  const ASK_MS = 30_000, ASK_AGAIN_MS = 5_000, GIVE_UP_MS = 10_000;
  const UNREAD_MS = 600_000; // the slowest refresh of a board (300 s), what the answers are kept for (120 s), and some
  const TILES = /\/api\/v1\/chart\/data|\/superset\/explore_json/;
  const root = document.documentElement;
  root.lang ||= document.querySelector("#app")?.dataset.bootstrap?.match(/"locale":\s*"(\w+)"/)?.[1] ?? "ko";

  const status = document.body.appendChild(document.createElement("div"));
  status.className = "eungdap-status";
  status.setAttribute("role", "status");

  let timer = 0, asking = false, cutOff = false;
  let asOf = ""; // the newest publication, as the server last said
  let shown = ""; // the newest one that the tiles may show: what was known when they were last read
  let readAt = Date.now();
  const isRead = each => TILES.test(each.name) && (each.responseStatus ?? 200) === 200; // old browsers tell no status
  new PerformanceObserver(list => {
    if (list.getEntries().some(isRead)) { readAt = Date.now(); shown = asOf; }
  }).observe({ type: "resource", buffered: true });

  function show(korean) {
    const badge = (window.eungdapSay ?? String)(korean);
    if (badge) {
      root.style.setProperty("--eungdap-badge", JSON.stringify(badge));
      root.dataset.eungdapStale = "";
    } else {
      delete root.dataset.eungdapStale;
    }
    if (status.textContent !== badge) status.textContent = badge;
  }

  const oldFigures = reason => `${reason} ${shown || asOf ? `${shown || asOf}의 자료입니다` : "새 자료를 받지 못합니다"}`;

  async function state() {
    let answer;
    try {
      answer = await fetch("/eungdap/state", { cache: "no-store", signal: AbortSignal.timeout(GIVE_UP_MS) });
    } catch {
      return { badge: oldFigures("연결이 끊겨"), cutOff: true };
    }
    if (answer.status === 401) return { badge: oldFigures("로그인이 끝나"), cutOff: true };
    if (!answer.ok) return { badge: oldFigures("데이터베이스가 답하지 않아"), cutOff: true };
    const said = await answer.json();
    asOf = said.as_of;
    shown ||= asOf;
    const isUnread = said.published_seconds_ago * 1000 > UNREAD_MS
      && readAt < Date.now() - said.published_seconds_ago * 1000;
    return { badge: said.badge || (isUnread ? oldFigures("새로 고침이 멈춰") : ""), cutOff: false };
  }

  async function ask() {
    clearTimeout(timer);
    if (asking) return;
    asking = true;
    try {
      if (location.pathname.startsWith("/superset/dashboard/")) {
        const now = await state();
        cutOff = now.cutOff;
        show(now.badge);
      } else {
        show("");
      }
    } finally {
      asking = false;
      timer = setTimeout(ask, cutOff ? ASK_AGAIN_MS : ASK_MS);
    }
  }

  for (const event of ["online", "offline", "pageshow"]) addEventListener(event, ask);
  document.addEventListener("visibilitychange", () => document.hidden || ask());
  ask();
})();
