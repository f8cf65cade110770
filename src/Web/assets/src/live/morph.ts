import { morphChildren, morphElements } from "@hotwired/turbo";
import { hasShapeOf, morphParts } from "./shape";
import { Stretches } from "./tasks";

const TYPED_INTO = "input, textarea, select";
const OPENED = "details, dialog";
const CHOSEN = "[data-select], [data-select-all]";
const FEW_ROWS = 4;
/** What the script itself put into a region. */
const OWN = "[data-live-own]";

/** Lists that are brought up to date row by row, and therefore are left alone while what is around them changes. */
const held = new Set<Element>();

/** What a person is in the middle of survives a morph: the field with the focus, what was opened, what was chosen. */
export function protectFromMorph(): void {
  document.addEventListener("turbo:before-morph-element", (event) => {
    const element = event.target as Element;
    const next = (event as CustomEvent<{ newElement?: Element }>).detail.newElement;
    const isTyping = element === document.activeElement && element.matches(TYPED_INTO);

    if (next === undefined ? element.matches(OWN) : isTyping || held.has(element) || element.matches(CHOSEN)) {
      event.preventDefault();
    }
  });

  document.addEventListener("turbo:before-morph-attribute", (event) => {
    const name = (event as CustomEvent<{ attributeName: string }>).detail.attributeName;
    const element = event.target as Element;

    if ((name === "open" && element.matches(OPENED)) || (name === "aria-selected" && element.matches("tr"))) {
      event.preventDefault();
    }
  });
}

/** What a morph did: how long the work took, and how many new rows were held back. */
export interface Morphed {
  workedMs: number;
  heldBack: number;
}

/**
 * Turns the children of an element into those of a fragment, keeping what did not change. Long lists are done row by
 * row with pauses between, so that no press waits for it. With `hold`, rows change in place but none comes or goes.
 */
export async function morphInto(target: Element, next: Element, hold = false): Promise<Morphed> {
  const stretches = new Stretches();
  const before = revisions(target);
  const lists = pairsOfLists(target, next, hold ? 0 : FEW_ROWS);
  let heldBack = 0;
  lists.forEach(([list]) => held.add(list));

  try {
    if (hasShapeOf(target, next)) {
      await morphParts(target, next, (own) => held.has(own), stretches);
    } else {
      morphChildren(target, next);
    }
  } finally {
    lists.forEach(([list]) => held.delete(list));
  }

  for (const [list, nextList] of lists) {
    await stretches.pause();
    heldBack += await morphRows(list, nextList, hold, stretches);
  }

  flashChanged(target, before);
  return { workedMs: stretches.workedMs, heldBack };
}

/** Rows carry data-key (who) and data-rev (which state): those whose state is new flash once. */
const revisions = (root: Element): Map<string, string> =>
  new Map(keyed(root).map((row) => [row.dataset["key"] ?? "", row.dataset["rev"] ?? ""]));

const keyed = (root: Element): HTMLElement[] => [...root.querySelectorAll<HTMLElement>("[data-key][data-rev]")];

function flashChanged(target: Element, before: Map<string, string>): void {
  if (before.size === 0) {
    return;
  }

  for (const row of keyed(target)) {
    if (before.get(row.dataset["key"] ?? "") !== row.dataset["rev"]) {
      row.classList.add("flash");
      row.addEventListener("animationend", () => row.classList.remove("flash"), { once: true });
    }
  }
}

const keyOf = (row: Element): string => (row as HTMLElement).dataset["key"] ?? "";

const isList = (element: Element): boolean =>
  element.childElementCount > 0 && [...element.children].every((child) => keyOf(child) !== "");

const listsOf = (root: Element): Element[] => [...root.querySelectorAll("tbody, ol, ul, [data-list]")].filter(isList);

function pairsOfLists(target: Element, next: Element, fewRows: number): [Element, Element][] {
  const [lists, nextLists] = [listsOf(target), listsOf(next)];

  // A list that came, went or emptied is a change of the whole.
  if (lists.length !== nextLists.length || lists.some((list, index) => list.tagName !== nextLists[index]?.tagName)) {
    return [];
  }

  return lists.map((list, index): [Element, Element] => [list, nextLists[index] as Element])
    .filter(([list, nextList]) => list.childElementCount + nextList.childElementCount > fewRows);
}

async function morphRows(list: Element, next: Element, hold: boolean, stretches: Stretches): Promise<number> {
  const known = new Map([...list.children].map((row) => [keyOf(row), row]));
  const rows = [...next.children];
  const wanted = new Set(rows.map(keyOf));
  let heldBack = 0;
  let last: Element | null = null;

  if (!hold) {
    [...known].filter(([key]) => !wanted.has(key)).forEach(([, row]) => row.remove());
  }

  for (const row of rows) {
    const own = known.get(keyOf(row));

    // A visit went on to another page.
    if (!list.isConnected) {
      break;
    }

    if (own) {
      update(own, row);
    }

    if (hold) {
      heldBack += own ? 0 : 1;
    } else {
      last = putAfter(list, last, own ?? document.adoptNode(row));
    }

    await stretches.pause();
  }

  return heldBack;
}

function update(own: Element, row: Element): void {
  if (!own.isEqualNode(row)) {
    morphElements(own, row);
  }
}

/** Moves only what stands elsewhere: a row that is moved loses the focus and the pointer. */
function putAfter(list: Element, last: Element | null, row: Element): Element {
  const there = last ? last.nextElementSibling : list.firstElementChild;

  if (there !== row) {
    list.insertBefore(row, there);
  }

  return row;
}
