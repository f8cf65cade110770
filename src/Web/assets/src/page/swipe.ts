const STARTS_PX = 12;
const ACTS_SHARE = 0.3;

/**
 * tr[data-swipe-start|data-swipe-end]: the id of a button of the row. A finger that draws the row aside uncovers the
 * button's words, and presses it when the row is let go far enough. The same button stands in the row's menu.
 */
export function startSwipe(): void {
  document.addEventListener("pointerdown", (event) => {
    const row = (event.target as Element).closest<HTMLElement>("tr:is([data-swipe-start], [data-swipe-end])");

    if (row && event.isPrimary && event.pointerType === "touch") {
      follow(row, event);
    }
  });
}

function follow(row: HTMLElement, down: PointerEvent): void {
  const ends = new AbortController();
  const { signal } = ends;
  let button: HTMLElement | null = null;
  let drawn = 0;

  const move = (event: PointerEvent): void => {
    drawn = event.clientX - down.clientX;

    if (button || Math.abs(drawn) > STARTS_PX) {
      button = uncover(row, drawn);
      row.style.translate = button ? `${drawn}px` : "";
      row.toggleAttribute("data-swipe-ready", far(row, drawn));
    }
  };

  const end = (acts: boolean): void => {
    ends.abort();
    delete row.dataset["swiping"];
    row.removeAttribute("data-swipe-ready");
    row.style.translate = "";

    if (button) {
      document.addEventListener("click", swallow, { capture: true });
      window.setTimeout(() => document.removeEventListener("click", swallow, { capture: true }), 0);
    }

    if (acts && button && far(row, drawn)) {
      window.setTimeout((pressed: HTMLElement) => pressed.click(), 0, button);
    }
  };

  row.addEventListener("pointermove", move, { signal });
  row.addEventListener("pointerup", () => end(true), { signal });
  row.addEventListener("pointercancel", () => end(false), { signal });
}

/** The finger that drew the row aside did not press the link below it. */
function swallow(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

const far = (row: HTMLElement, drawn: number): boolean => Math.abs(drawn) > row.clientWidth * ACTS_SHARE;

function uncover(row: HTMLElement, drawn: number): HTMLElement | null {
  const towardsEnd = drawn > 0 === (getComputedStyle(row).direction === "ltr");
  const side = towardsEnd ? "start" : "end";
  const button = document.getElementById(row.dataset[towardsEnd ? "swipeStart" : "swipeEnd"] ?? "");

  if (button) {
    row.dataset["swiping"] = side;
    row.dataset["swipeText"] = button.textContent?.trim() ?? "";
  }

  return button;
}
