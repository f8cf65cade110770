const WIDE = "(min-width: 1200px)";
const BUSY = "dialog:modal, details.menu[open], :popover-open";

/**
 * a[data-side="ID"] beside a dialog[data-side-panel]: on wide screens the link opens in the panel's frame beside the
 * list, and the address carries ?open=ID; the link of what stands there already leads into the panel. Elsewhere it is
 * a link; with data-drawer the panel then comes over the page. Escape and [data-side-close] close it; the focus goes
 * back to the row.
 */
export function startPanel(): void {
  let wanted = "";

  document.addEventListener("click", (event) => {
    const target = event.target as Element;
    const link = target.closest<HTMLAnchorElement>("a[href]");

    if (target.closest("[data-side-close]")) {
      event.preventDefault();
      close();
    } else if (link && frame()?.contains(link) && !link.dataset["side"]) {
      link.dataset["turboFrame"] ??= "_top";
    } else if (link?.dataset["side"] && frame()) {
      if (isBeside(link.dataset["side"]) && !link.hash) {
        event.preventDefault();
        enter();
        return;
      }

      wanted = link.hash;
      open(link, link.dataset["side"]);
    }
  }, { capture: true });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented && panel()?.open && !document.querySelector(BUSY)) {
      event.preventDefault();
      close();
    }
  });

  document.addEventListener("close", (event) => event.target === panel() && empty(), { capture: true });
  document.addEventListener("turbo:frame-load", (event) => {
    if (event.target === frame() && wanted) {
      const part = document.querySelector<HTMLElement>(wanted);
      part?.scrollIntoView({ block: "nearest" });
      part?.querySelector<HTMLElement>("input:not([type=hidden])")?.focus();
      wanted = "";
    }
  });

  // Beside the list what is said is said where everything is; over the page only the panel is heard.
  document.addEventListener("turbo:frame-load", () => {
    if (!panel()?.matches(":modal")) {
      document.getElementById("toasts")?.append(...(frame()?.querySelectorAll(".toast") ?? []));
    }
  });
  document.addEventListener("turbo:load", mark);
  document.addEventListener("turbo:morph-element", () => requestAnimationFrame(mark));
}

const panel = (): HTMLDialogElement | null => document.querySelector("dialog[data-side-panel]");
const frame = (): HTMLElement | null => panel()?.querySelector("turbo-frame") ?? null;
const shown = (): string | null => new URL(location.href).searchParams.get("open");

const isBeside = (id: string): boolean =>
  matchMedia(WIDE).matches && panel()?.open === true && shown() === id && frame()?.hasAttribute("complete") === true;

/** The focus goes to the first thing in the panel that can be seen. */
function enter(): void {
  const all = frame()?.querySelectorAll<HTMLElement>("a[href], button, input:not([type=hidden])") ?? [];
  [...all].find((one) => one.getClientRects().length > 0)?.focus();
}

function open(link: HTMLElement, id: string): void {
  const wide = matchMedia(WIDE).matches;

  if (!wide && link.dataset["drawer"] === undefined) {
    link.dataset["turboFrame"] = "_top";
    return;
  }

  link.dataset["turboFrame"] = frame()?.id ?? "_top";

  // Beside the list the focus stays in the list; over the page it moves into the panel.
  if (wide) {
    panel()?.setAttribute("open", "");
    remember(id);
  } else {
    panel()?.showModal();
  }
}

function close(): void {
  const link = document.querySelector<HTMLElement>(`a[data-side="${CSS.escape(shown() ?? "")}"]`);
  panel()?.close();
  link?.focus();
}

function empty(): void {
  frame()?.removeAttribute("src");
  frame()?.replaceChildren();
  remember(null);
}

function remember(id: string | null): void {
  const address = new URL(location.href);
  id === null ? address.searchParams.delete("open") : address.searchParams.set("open", id);
  history.replaceState(history.state, "", address);
  mark();
}

/** The row that the panel shows. */
function mark(): void {
  const id = panel()?.open ? shown() : null;

  for (const link of document.querySelectorAll<HTMLElement>("th > a[data-side]")) {
    const isOpen = link.dataset["side"] === id;
    link.closest("tr")?.toggleAttribute("data-open", isOpen);
    isOpen ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current");
  }
}
