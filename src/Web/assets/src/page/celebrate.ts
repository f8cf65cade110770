const SEEN = "celebrated";

/** [data-celebrate]: shown once in this browser, and gone with a press. */
export function startCelebrations(): void {
  document.addEventListener("turbo:load", showOnce);
  document.addEventListener("click", (event) => {
    (event.target as Element).closest("[data-celebrate-close]")?.closest("[data-celebrate]")?.remove();
  });
}

function showOnce(): void {
  for (const one of document.querySelectorAll<HTMLElement>("[data-celebrate]")) {
    const key = `${SEEN}:${one.dataset["celebrate"]}`;

    if (localStorage.getItem(key)) {
      one.remove();
    } else {
      localStorage.setItem(key, "1");
    }
  }
}
