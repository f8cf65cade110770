import { morphChildren } from "@hotwired/turbo";

const TYPED_INTO = "input, textarea, select";
const OPENED = "details, dialog";

/** What a person is in the middle of survives a morph: the field with the focus, what was opened. */
export function protectFromMorph(): void {
  document.addEventListener("turbo:before-morph-element", (event) => {
    const element = event.target as Element;

    if (element === document.activeElement && element.matches(TYPED_INTO)) {
      event.preventDefault();
    }
  });

  document.addEventListener("turbo:before-morph-attribute", (event) => {
    const name = (event as CustomEvent<{ attributeName: string }>).detail.attributeName;

    if (name === "open" && (event.target as Element).matches(OPENED)) {
      event.preventDefault();
    }
  });
}

/** Rows carry data-key (who) and data-rev (which state): those whose state is new flash once. */
const revisions = (root: Element): Map<string, string> =>
  new Map(keyed(root).map((row) => [row.dataset["key"] ?? "", row.dataset["rev"] ?? ""]));

const keyed = (root: Element): HTMLElement[] => [...root.querySelectorAll<HTMLElement>("[data-key][data-rev]")];

/** Turns the children of an element into those of a fragment, keeping what did not change. */
export function morphInto(target: Element, html: string): void {
  const before = revisions(target);
  morphChildren(target, contentOf(target, html));

  for (const row of keyed(target)) {
    if (before.size > 0 && before.get(row.dataset["key"] ?? "") !== row.dataset["rev"]) {
      row.classList.add("flash");
      row.addEventListener("animationend", () => row.classList.remove("flash"), { once: true });
    }
  }
}

// The fragment is either what goes into the region, or the region itself, or a page that holds it.
function contentOf(target: Element, html: string): Element {
  const page = new DOMParser().parseFromString(html, "text/html");
  const src = target.getAttribute("src") ?? "";
  const same = target.id ? page.getElementById(target.id) : null;

  return same ?? page.querySelector(`live-region[src="${CSS.escape(src)}"]`) ?? page.body;
}
