import { visit } from "@hotwired/turbo";
import { sayUnsent } from "./banner";
import { connection } from "./connection";
import { keptAt } from "./kept";
import { word } from "./words";

const CHANGING = 'form[method="post" i]';
const PRESSED = "button, input[type=submit], input[type=image]";
const LEAVE_AGAIN_MS = 15_000;
const LOCKED = "data-off";

/** While there is no server to change anything, what would change something is switched off, with the reason. */
export function startReadOnly(): void {
  document.addEventListener("turbo:load", lock);
  // Told for each element of a change: cheap while all is well.
  document.addEventListener("turbo:morph-element", () => isReadOnly() && lock());
  document.addEventListener("turbo:before-cache", unlockAll);
  connection.health.watch(lock);
  connection.health.watch(leaveKept);

  document.addEventListener("submit", (event) => {
    if (isReadOnly() && (event.target as Element).matches(CHANGING)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      sayUnsent();
    }
  }, { capture: true });

  // Turbo says nothing to the person when a form got no answer.
  document.addEventListener("turbo:fetch-request-error", (event) => {
    if ((event.target as Element).matches?.("form")) {
      event.preventDefault();
      sayUnsent();
    }
  });
}

const isReadOnly = (): boolean => keptAt() !== null || connection.health.state === "offline";

function lock(): void {
  if (!isReadOnly()) {
    unlockAll();
    return;
  }

  for (const form of document.querySelectorAll<HTMLFormElement>(CHANGING)) {
    for (const control of form.elements) {
      if (control.matches(PRESSED) && !control.hasAttribute(LOCKED)) {
        lockOne(control as HTMLButtonElement);
      }
    }
  }
}

// aria-disabled and not disabled: it keeps the focus, and the reason can be read.
function lockOne(control: HTMLButtonElement): void {
  control.setAttribute(LOCKED, control.title);
  control.title = word("locked");
  control.setAttribute("aria-disabled", "true");
}

function unlockAll(): void {
  for (const control of document.querySelectorAll<HTMLElement>(`[${LOCKED}]`)) {
    control.title = control.getAttribute(LOCKED) ?? "";
    control.removeAttribute(LOCKED);
    control.removeAttribute("aria-disabled");
  }
}

let leavingAt = -LEAVE_AGAIN_MS;

// Back in touch: the kept page is replaced by the true one. A server that takes its time is not asked anew each second.
function leaveKept(): void {
  const isDue = performance.now() - leavingAt >= LEAVE_AGAIN_MS;

  if (connection.health.state === "live" && keptAt() !== null && isDue) {
    leavingAt = performance.now();
    visit(location.href, { action: "replace" });
  }
}
