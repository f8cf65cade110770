import { openDialog } from "./dialog";

const TYPING_MS = 120;
const MAX_RECENT = 5;

interface Recent { href: string; text: string; icon: string }

/** dialog[data-palette]: Ctrl+K or Cmd+K opens it; what matches comes from the server as it is typed. */
export function startPalette(): void {
  let timer: number | undefined;

  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k") {
      const palette = document.querySelector<HTMLDialogElement>("dialog[data-palette]");

      if (palette) {
        event.preventDefault();
        toggle(palette);
      }
    } else {
      const palette = paletteOf(event.target);

      if (palette) {
        press(palette, event);
      }
    }
  });

  document.addEventListener("click", (event) => {
    const target = event.target as Element;
    const chosen = target.closest<HTMLElement>("[data-palette] .palette-item");

    if (target.closest("[data-palette-open]")) {
      const palette = document.querySelector<HTMLDialogElement>("dialog[data-palette]");

      if (palette) {
        event.preventDefault();
        toggle(palette);
      }
    } else if (chosen) {
      remember(chosen);
      chosen.closest("dialog")?.close();
    }
  });

  document.addEventListener("input", (event) => {
    const palette = paletteOf(event.target);

    if (palette) {
      window.clearTimeout(timer);
      delete palette.dataset["choose"];
      timer = window.setTimeout(() => void find(palette), TYPING_MS);
    }
  });

  // Enter chooses; the form itself is for those without script.
  document.addEventListener("submit", (event) => {
    if ((event.target as Element).matches("[data-palette] .palette-form")) {
      event.preventDefault();
    }
  }, { capture: true });
}

const paletteOf = (target: EventTarget | null): HTMLDialogElement | null =>
  (target as Element).closest?.<HTMLDialogElement>("dialog[data-palette]") ?? null;
const inputOf = (palette: Element): HTMLInputElement => palette.querySelector("input")!;
const resultsOf = (palette: Element): HTMLElement => palette.querySelector(".palette-results")!;
const itemsOf = (palette: Element): HTMLElement[] => [...palette.querySelectorAll<HTMLElement>(".palette-item")];

function toggle(palette: HTMLDialogElement): void {
  if (palette.open) {
    palette.close();
    return;
  }

  openDialog(palette);
  inputOf(palette).value = "";
  delete palette.dataset["choose"];
  void find(palette);
}

async function find(palette: HTMLDialogElement): Promise<void> {
  const asked = inputOf(palette).value.trim();
  const results = resultsOf(palette);

  try {
    const address = `${palette.querySelector("form")!.action}?q=${encodeURIComponent(asked)}`;
    const answer = await fetch(address, { headers: { "X-Live-Region": "palette" } });

    if (!answer.ok || answer.redirected) {
      throw new Error(String(answer.status));
    }

    const html = await answer.text();

    if (asked === inputOf(palette).value.trim()) {
      results.innerHTML = html;
      results.dataset["asked"] = asked;
      showRecent(palette, asked);
    }
  } catch {
    results.textContent = results.dataset["failed"] ?? "";
  }

  itemsOf(palette).forEach((item, index) => {
    item.id = `palette-${index}`;
    item.tabIndex = -1;
  });
  mark(palette, itemsOf(palette)[0]);

  if (palette.open && palette.dataset["choose"] !== undefined && isAnswered(palette)) {
    delete palette.dataset["choose"];
    itemsOf(palette)[0]?.click();
  }
}

/** Whether what is shown is for all that is typed, and not for fewer letters. */
const isAnswered = (palette: HTMLDialogElement): boolean =>
  resultsOf(palette).dataset["asked"] === inputOf(palette).value.trim();

function press(palette: HTMLDialogElement, event: KeyboardEvent): void {
  const items = itemsOf(palette);
  const at = items.findIndex((item) => item.ariaSelected === "true");

  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    mark(palette, items[(at + (event.key === "ArrowDown" ? 1 : -1) + items.length) % items.length]);
  } else if (event.key === "Enter" && !event.isComposing) {
    event.preventDefault();

    // Typed faster than answered: Enter means what the answer will bring first.
    if (isAnswered(palette)) {
      items[at]?.click();
    } else {
      palette.dataset["choose"] = "";
    }
  }
}

function mark(palette: HTMLDialogElement, item: HTMLElement | undefined): void {
  itemsOf(palette).forEach((one) => (one.ariaSelected = String(one === item)));
  item?.scrollIntoView({ block: "nearest" });
  inputOf(palette).setAttribute("aria-activedescendant", item?.id ?? "");
}

/** Places only: an act is never offered because it was done before. */
function remember(item: HTMLElement): void {
  const key = item.closest<HTMLElement>("[data-palette]")?.dataset["paletteRecent"];
  const href = item.getAttribute("href");

  if (key && href) {
    const kept = recentOf(key).filter((one) => one.href !== href);
    const text = item.querySelector("span")?.textContent ?? "";
    const own = { href, text, icon: item.querySelector("use")?.getAttribute("href") ?? "" };
    localStorage.setItem(key, JSON.stringify([own, ...kept].slice(0, MAX_RECENT)));
  }
}

function recentOf(key: string): Recent[] {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "[]") as Recent[];
  } catch {
    return [];
  }
}

function showRecent(palette: HTMLElement, asked: string): void {
  const recent = asked === "" ? recentOf(palette.dataset["paletteRecent"] ?? "") : [];

  if (recent.length > 0) {
    const group = document.createElement("div");
    group.className = "palette-group";
    group.role = "group";
    group.ariaLabel = palette.dataset["paletteRecentText"] ?? "";
    const name = document.createElement("p");
    name.className = "palette-group-name";
    name.ariaHidden = "true";
    name.textContent = group.ariaLabel;
    group.append(name, ...recent.map((one) => linkTo(one, resultsOf(palette).querySelector("svg"))));
    resultsOf(palette).prepend(group);
  }
}

function linkTo({ href, text, icon }: Recent, drawing: Element | null): HTMLElement {
  const link = document.createElement("a");
  const words = document.createElement("span");
  const copy = drawing?.cloneNode(true) as Element | undefined;
  copy?.querySelector("use")?.setAttribute("href", icon);
  words.textContent = text;
  link.className = "palette-item";
  link.role = "option";
  link.href = href;
  link.append(...(copy ? [copy] : []), words);
  return link;
}
