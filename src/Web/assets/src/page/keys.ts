import { openDialog } from "./dialog";

const SEQUENCE_MS = 1_000;
const TYPED_INTO = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";

/**
 * Keys: "/" searches ([data-search]), "g" then a letter follows the link with that data-go, "?" opens [data-key-sheet],
 * "j" and "k" walk the rows of [data-rows]; Enter then follows the row's link by itself.
 */
export function startKeys(): void {
  let wentAt = -SEQUENCE_MS;

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event)) {
      return;
    }

    const follows = event.timeStamp - wentAt < SEQUENCE_MS;
    wentAt = event.key === "g" ? event.timeStamp : -SEQUENCE_MS;

    if (follows ? go(event.key) : act(event.key)) {
      event.preventDefault();
    }
  });
}

function isTyping(event: KeyboardEvent): boolean {
  const target = event.target as Element;
  return target.matches(TYPED_INTO) || target.closest("dialog[open]") !== null;
}

function go(key: string): boolean {
  const link = document.querySelector<HTMLElement>(`[data-go="${CSS.escape(key)}"]`);
  link?.click();
  return link !== null;
}

function act(key: string): boolean {
  switch (key) {
    case "/":
      return focus(document.querySelector<HTMLInputElement>("[data-search]"));
    case "?":
      return openKeySheet();
    case "j":
      return walk(1);
    case "k":
      return walk(-1);
    default:
      return false;
  }
}

function focus(field: HTMLInputElement | null): boolean {
  field?.focus();
  field?.select();
  return field !== null;
}

function openKeySheet(): boolean {
  const sheet = document.querySelector<HTMLDialogElement>("dialog[data-key-sheet]");

  if (sheet) {
    openDialog(sheet);
  }

  return sheet !== null;
}

function walk(step: 1 | -1): boolean {
  const links = [...document.querySelectorAll<HTMLElement>("[data-rows] tbody tr")]
    .map((row) => row.querySelector<HTMLElement>("a[href]"))
    .filter((link) => link !== null);

  const row = document.activeElement?.closest("tr");
  const at = links.findIndex((link) => row?.contains(link));
  const next = links[at < 0 ? 0 : Math.min(links.length - 1, Math.max(0, at + step))];

  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
  return next !== undefined;
}
