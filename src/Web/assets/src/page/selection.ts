import { language } from "../live/format";

const TYPED_INTO = "input:not([type=checkbox]), textarea, select, [contenteditable]";
const ON_TOP = "dialog[open], details.menu[open], :popover-open";

/**
 * [data-selection]: rows with [data-select] boxes, a head box [data-select-all], a bar that counts them. The style
 * sheet shows the bar; here are ranges (shift), the keys x and Escape, and "all that match".
 */
export function startSelection(): void {
  let anchor: HTMLInputElement | null = null;
  let shift = false;

  const toggle = (scope: HTMLElement, box: HTMLInputElement, range: boolean): void => {
    const boxes = boxesOf(scope);
    const from = range && anchor ? boxes.indexOf(anchor) : -1;
    const to = boxes.indexOf(box);

    for (const between of from < 0 ? [] : boxes.slice(Math.min(from, to), Math.max(from, to) + 1)) {
      between.checked = box.checked;
    }

    anchor = box;
    show(scope);
  };

  document.addEventListener("pointerdown", (event) => (shift = event.shiftKey), { capture: true });

  document.addEventListener("change", (event) => {
    const box = event.target as HTMLInputElement;
    const scope = box.closest<HTMLElement>("[data-selection]");

    if (scope && box.matches("[data-select-all]")) {
      boxesOf(scope).forEach((each) => (each.checked = box.checked));
      show(scope);
    } else if (scope && box.matches("[data-select]")) {
      toggle(scope, box, shift);
    }

    shift = false;
  });

  document.addEventListener("click", (event) => {
    const target = event.target as Element;
    const scope = target.closest<HTMLElement>("[data-selection]");

    if (scope && target.closest("[data-select-matching]")) {
      everythingOf(scope, "true");
      show(scope);
    } else if (scope && target.closest("[data-selection-clear]")) {
      clear(scope);
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) {
      return;
    }

    const target = event.target as Element;
    const row = target.closest("tr");
    const box = row?.querySelector<HTMLInputElement>("[data-select]");
    const scope = box?.closest<HTMLElement>("[data-selection]");

    if (box && scope && event.key.toLowerCase() === "x" && !target.matches(TYPED_INTO)) {
      event.preventDefault();
      box.checked = event.shiftKey || !box.checked;
      toggle(scope, box, event.shiftKey);
    } else if (event.key === "Escape" && !target.matches(TYPED_INTO) && !document.querySelector(ON_TOP)) {
      const chosen = document.querySelector<HTMLElement>("[data-selection]:has([data-select]:checked)");
      chosen && event.preventDefault();
      chosen && clear(chosen);
    }
  });

  keepThroughMorphs();
  document.addEventListener("turbo:load", showAll);
}

/** Fresh markup knows nothing of the selection: boxes and counts stay as they are. */
function keepThroughMorphs(): void {
  let frame = 0;

  document.addEventListener("turbo:before-morph-element", (event) => {
    if ((event.target as Element).matches("[data-select], [data-selection-everything], [data-selection-count]")) {
      event.preventDefault();
    }
  });

  document.addEventListener("turbo:morph-element", () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      showAll();
    });
  });
}

const showAll = (): void => document.querySelectorAll<HTMLElement>("[data-selection]").forEach(show);

const boxesOf = (scope: HTMLElement): HTMLInputElement[] =>
  [...scope.querySelectorAll<HTMLInputElement>("[data-select]")];

/** Reads, or sets, whether all that match are meant: the server then goes by the filter instead of the boxes. */
function everythingOf(scope: HTMLElement, value?: "true" | ""): boolean {
  const field = scope.querySelector<HTMLInputElement>("[data-selection-everything]");

  if (field && value !== undefined) {
    field.value = value;
  }

  return field?.value === "true";
}

function clear(scope: HTMLElement): void {
  boxesOf(scope).forEach((box) => (box.checked = false));
  show(scope);
}

function show(scope: HTMLElement): void {
  const boxes = boxesOf(scope);
  const chosen = boxes.filter((box) => box.checked).length;
  const whole = boxes.length > 0 && chosen === boxes.length;
  const bar = scope.querySelector<HTMLElement>("[data-selection-bar]");
  const matching = Number(bar?.dataset["selectionMatching"] ?? 0);
  const everything = everythingOf(scope, whole ? undefined : "");
  const head = scope.querySelector<HTMLInputElement>("[data-select-all]");

  if (head) {
    head.checked = whole;
    head.indeterminate = chosen > 0 && !whole;
  }

  bar?.querySelector("[data-select-matching]")?.toggleAttribute("hidden", !whole || everything || matching <= chosen);
  count(bar?.querySelector<HTMLElement>("[data-selection-count]"), everything ? matching : chosen);
}

function count(words: HTMLElement | null | undefined, chosen: number): void {
  const text = words?.dataset[chosen === 1 ? "one" : "many"]
    ?.replace("{0}", new Intl.NumberFormat(language()).format(chosen));

  if (words && text !== undefined && words.textContent !== text) {
    words.textContent = text;
  }
}
