// The claim that words carry is shown beside them on hover and focus; Escape puts it away. The same stands in the list.
"use strict";
(() => {
  const card = document.createElement("div");
  card.id = "card";
  card.setAttribute("role", "tooltip");
  card.hidden = true;
  document.body.append(card);
  let held = null;
  let leaving = 0;

  const entries = (words) => (words.getAttribute("aria-describedby") ?? "").split(" ")
    .map((id) => document.getElementById(id)).filter(Boolean);

  const away = () => {
    if (held) { for (const entry of entries(held)) entry.classList.remove("lit"); }
    card.hidden = true;
    held = null;
  };

  const show = (words) => {
    clearTimeout(leaving);
    if (held === words) return;
    away();
    held = words;
    card.replaceChildren(...entries(words).map((entry) => {
      entry.classList.add("lit");
      const told = document.createElement("p");
      told.textContent = [...entry.children].filter((one) => one.matches(".act, a, .doubt"))
        .map((one) => one.textContent.trim()).join(" · ").replace(" · (", " (");
      return told;
    }));
    card.hidden = false;
    const at = words.getClientRects()[0] ?? words.getBoundingClientRect();
    const left = Math.min(at.left, document.documentElement.clientWidth - card.offsetWidth - 8);
    card.style.left = `${Math.max(4, left) + window.scrollX}px`;
    const above = at.top - card.offsetHeight - 4;
    card.style.top = `${(above > 0 ? above : at.bottom + 4) + window.scrollY}px`;
  };

  const later = () => { clearTimeout(leaving); leaving = setTimeout(away, 200); };

  for (const words of document.querySelectorAll("a.told")) {
    words.addEventListener("pointerenter", () => show(words));
    words.addEventListener("pointerleave", later);
    words.addEventListener("focus", () => show(words));
    words.addEventListener("blur", later);
  }
  card.addEventListener("pointerenter", () => clearTimeout(leaving));
  card.addEventListener("pointerleave", later);
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") away(); });
})();
