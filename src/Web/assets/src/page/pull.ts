import { visit } from "@hotwired/turbo";
import { connection } from "../live/connection";

const FAR_PIXELS = 72;
const RESISTANCE = 0.5;

/**
 * Pulling down at the top of an installed app refreshes the page. In a browser's tab the browser does that itself, so
 * nothing happens here.
 */
export function startPull(): void {
  if (!matchMedia("(display-mode: standalone)").matches) {
    return;
  }

  let from: Touch | null = null;

  document.addEventListener("touchstart", (event) => {
    from = event.touches.length === 1 && isAtTop(event.target as Element) ? event.touches[0] ?? null : null;
  }, { passive: true });

  document.addEventListener("touchmove", (event) => {
    const touch = event.touches[0];

    if (from && touch) {
      from = isDown(from, touch) ? from : null;
      show(from ? (touch.clientY - from.clientY) * RESISTANCE : 0);
    }
  }, { passive: true });

  for (const end of ["touchend", "touchcancel"] as const) {
    document.addEventListener(end, (event) => {
      const touch = event.changedTouches[0];

      if (end === "touchend" && from && touch && (touch.clientY - from.clientY) * RESISTANCE >= FAR_PIXELS) {
        connection.retryNow();
        visit(location.href, { action: "replace" });
      }

      from = null;
      show(0);
    }, { passive: true });
  }
}

function isAtTop(target: Element): boolean {
  if (window.scrollY > 0 || document.querySelector("dialog[open]") || target.closest("input, textarea, select")) {
    return false;
  }

  for (let element: Element | null = target; element; element = element.parentElement) {
    if (element.scrollTop > 0) {
      return false;
    }
  }

  return true;
}

const isDown = (from: Touch, touch: Touch): boolean =>
  touch.clientY >= from.clientY && touch.clientY - from.clientY >= Math.abs(touch.clientX - from.clientX);

/** The mark that comes down with the finger: filled once it is far enough. */
function show(pixels: number): void {
  let mark = document.querySelector<HTMLElement>(".pull");

  if (pixels <= 0) {
    mark?.remove();
    return;
  }

  if (!mark) {
    mark = document.createElement("div");
    mark.className = "pull";
    mark.setAttribute("aria-hidden", "true");
    document.body.append(mark);
  }

  const part = Math.min(1, pixels / FAR_PIXELS);
  mark.style.opacity = String(part);
  mark.style.rotate = isStill() ? "" : `${part}turn`;
  mark.toggleAttribute("data-far", pixels >= FAR_PIXELS);
}

const isStill = (): boolean =>
  document.documentElement.dataset["motion"] === "reduced" || matchMedia("(prefers-reduced-motion: reduce)").matches;
