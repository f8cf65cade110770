const WIDE = "(min-width: 1200px)";

/**
 * a[data-side="ID"] beside a [data-side-panel]: on wide screens the link opens in the panel's frame, and the address
 * carries ?open=ID. Escape and [data-side-close] close it; the focus goes back to the row.
 */
export function startPanel(): void {
  document.addEventListener("click", (event) => {
    const target = event.target as Element;
    const link = target.closest<HTMLAnchorElement>("a[href]");

    if (target.closest("[data-side-close]")) {
      event.preventDefault();
      close();
    } else if (link && frame()?.contains(link) && !link.dataset["side"]) {
      link.dataset["turboFrame"] ??= "_top";
    } else if (link?.dataset["side"] && frame()) {
      open(link, link.dataset["side"]);
    }
  }, { capture: true });

  document.addEventListener("keydown", (event) => {
    const busy = document.querySelector("dialog[open], details.menu[open], :popover-open");

    if (event.key === "Escape" && !event.defaultPrevented && !busy && panel()?.dataset["open"] !== undefined) {
      event.preventDefault();
      close();
    }
  });

  document.addEventListener("turbo:load", mark);
  document.addEventListener("turbo:morph-element", () => requestAnimationFrame(mark));
}

const panel = (): HTMLElement | null => document.querySelector("[data-side-panel]");
const frame = (): HTMLElement | null => panel()?.querySelector("turbo-frame") ?? null;
const shown = (): string | null => new URL(location.href).searchParams.get("open");

function open(link: HTMLElement, id: string): void {
  if (!matchMedia(WIDE).matches) {
    link.dataset["turboFrame"] = "_top";
    return;
  }

  link.dataset["turboFrame"] = frame()?.id ?? "_top";
  panel()?.setAttribute("data-open", "");
  remember(id);
}

function close(): void {
  const link = document.querySelector<HTMLElement>(`a[data-side="${CSS.escape(shown() ?? "")}"]`);
  panel()?.removeAttribute("data-open");
  frame()?.removeAttribute("src");
  frame()?.replaceChildren();
  remember(null);
  link?.focus();
}

function remember(id: string | null): void {
  const address = new URL(location.href);
  id === null ? address.searchParams.delete("open") : address.searchParams.set("open", id);
  history.replaceState(history.state, "", address);
  mark();
}

/** The row that the panel shows. */
function mark(): void {
  const id = panel()?.dataset["open"] === undefined ? null : shown();

  for (const link of document.querySelectorAll<HTMLElement>("a[data-side]")) {
    const isOpen = link.dataset["side"] === id;
    link.closest("tr")?.toggleAttribute("data-open", isOpen);
    isOpen ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current");
  }
}
