const OPEN_MENU = "details.menu[open]";

/** details.menu: one open at a time; closed by a press elsewhere, by Escape and by choosing. Arrows walk its items. */
export function startMenus(): void {
  document.addEventListener("click", (event) => {
    const target = event.target as Element;

    for (const menu of openMenus()) {
      if (!menu.contains(target) || target.closest(".menu-item:not([data-keep-open])")) {
        menu.open = false;
      }
    }
  });

  document.addEventListener("keydown", (event) => {
    const menu = (event.target as Element).closest<HTMLDetailsElement>(OPEN_MENU);

    if (menu && event.key === "Escape") {
      menu.open = false;
      menu.querySelector("summary")?.focus();
    } else if (menu && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      walk(menu, event.key === "ArrowDown" ? 1 : -1);
    }
  });

  document.addEventListener("turbo:before-cache", () => openMenus().forEach((menu) => (menu.open = false)));
}

const openMenus = (): HTMLDetailsElement[] => [...document.querySelectorAll<HTMLDetailsElement>(OPEN_MENU)];

function walk(menu: HTMLDetailsElement, step: 1 | -1): void {
  const items = [...menu.querySelectorAll<HTMLElement>(".menu-item")];
  const at = items.findIndex((item) => item === document.activeElement);
  const next = at < 0 ? (step === 1 ? 0 : items.length - 1) : (at + step + items.length) % items.length;
  items[next]?.focus();
}
