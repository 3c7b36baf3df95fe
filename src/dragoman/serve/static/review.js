// The keys of a review, and where the cursor goes after each step. Everything works without this file.
"use strict";
(() => {
  const KEPT = "dragoman-keys";
  const room = () => document.getElementById("review");
  const on = () => localStorage.getItem(KEPT) !== "off";
  const typing = () => document.activeElement?.matches("input:not([type=radio]):not([type=checkbox]), textarea, select");

  const keyed = () => {
    room().classList.toggle("keyed", on());
    const box = document.getElementById("keys");
    if (box) {
      document.getElementById("quiet").hidden = false;
      box.checked = on();
      box.onchange = () => { localStorage.setItem(KEPT, box.checked ? "on" : "off"); room().classList.toggle("keyed", on()); };
    }
  };

  // After a step: into the form that was opened, to what went wrong, else to the claim.
  const settle = () => {
    keyed();
    const form = document.querySelector("#do form");
    const field = form?.querySelector("input:not([type=hidden]), textarea, select");
    (document.getElementById("trouble") && form ? field : document.getElementById("trouble") ?? field
      ?? document.getElementById("doing") ?? document.getElementById("claim"))?.focus();
  };

  const press = (key) => {
    if (key === "j") return document.getElementById("after");
    if (key === "k") return document.getElementById("before");
    return room().querySelector(`[data-key="${CSS.escape(key)}"]`);
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === "Escape") {
      const leave = document.getElementById("leave");
      if (leave) { event.preventDefault(); leave.click(); }
      return;
    }
    if (typing() || !on()) return;
    if (event.key === "?") {
      const help = document.getElementById("help");
      if (help) { help.open = !help.open; help.querySelector("summary").focus(); }
      return;
    }
    const found = press(event.key);
    if (found) { event.preventDefault(); found.click(); }
  });

  // A refusal is a page like any other: it says what is wrong, and keeps what was typed.
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.xhr.status >= 400 && event.detail.xhr.responseText.includes('id="review"')) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    } else if (event.detail.xhr.status >= 400) {
      location.reload();
    }
  });
  document.addEventListener("htmx:afterSettle", settle);
  document.querySelector("#do, #trouble") ? settle() : keyed();
})();
