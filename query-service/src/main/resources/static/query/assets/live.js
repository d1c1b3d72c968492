// Loads the page's content again when the server says that figures or events are newer. Without it pages are complete.
(() => {
  "use strict";
  const root = document.body;
  if (!("finding" in root.dataset) || !window.EventSource) return;
  const status = document.getElementById("live-status");
  let finding = Number(root.dataset.finding);
  let covered = Number(root.dataset.covered);
  let loading = false;

  const number = (value) => value.toLocaleString("en-GB");

  const openTables = () => [...document.querySelectorAll("figure details[open]")].map((each) => each.closest("figure").id);

  async function reload(position) {
    // Somebody who is filling in a form keeps what they wrote.
    if (loading || document.querySelector("main form:focus-within")) return;
    loading = true;
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" }, credentials: "same-origin" });
      if (!answer.ok || answer.redirected) return;
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
      const open = openTables();
      for (const part of ["main", ".water", ".who .live"]) {
        const now = document.querySelector(part);
        const next = fresh.querySelector(part);
        if (now && next) now.replaceWith(document.adoptNode(next));
        else if (next) document.querySelector("main").after(document.adoptNode(next));
        else if (now && part === ".water") now.remove();
      }
      for (const id of open) {
        const details = document.querySelector(`figure#${CSS.escape(id)} details`);
        if (details) details.open = true;
      }
      document.title = fresh.title;
      finding = Number(fresh.body.dataset.finding);
      covered = Number(fresh.body.dataset.covered);
      if (status) status.textContent = `New figures, covering events to #${number(position)}.`;
    } catch {
      // The server is away; the next event tries again.
    } finally {
      loading = false;
    }
  }

  const source = new EventSource(`/live?show=${encodeURIComponent(root.dataset.live ?? "")}`);
  source.addEventListener("state", async (event) => {
    const state = JSON.parse(event.data);
    if (state.finding !== finding) {
      await reload(state.position);
    } else if (state.position > covered) {
      const words = document.querySelector(".who .live span");
      if (words) words.textContent = `Catching up, event #${number(state.position)}`;
    }
  });
  addEventListener("pagehide", () => source.close());
})();
