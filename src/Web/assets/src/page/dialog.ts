/** data-dialog-open="id" opens, data-dialog-close closes, a press beside the dialog closes as well. */
export function startDialogs(): void {
  document.addEventListener("click", (event) => {
    const target = event.target as Element;
    const opener = target.closest<HTMLElement>("[data-dialog-open]");
    const dialog = opener && document.getElementById(opener.dataset["dialogOpen"] ?? "");

    if (dialog instanceof HTMLDialogElement) {
      event.preventDefault();
      openDialog(dialog);
    } else if (target.closest("[data-dialog-close]")) {
      event.preventDefault();
      target.closest("dialog")?.close();
    } else if (target instanceof HTMLDialogElement && isBeside(target, event)) {
      target.close();
    }
  });

  // A page kept for the way back must not hold an open dialog.
  document.addEventListener("turbo:before-cache", () => {
    document.querySelectorAll<HTMLDialogElement>("dialog[open]").forEach((dialog) => dialog.close());
  });

  // A form that came back with errors is shown again in its dialog.
  document.addEventListener("turbo:load", openMarked);
}

export function openDialog(dialog: HTMLDialogElement): void {
  if (!dialog.open) {
    dialog.showModal();
  }
}

function openMarked(): void {
  const marked = document.querySelector<HTMLDialogElement>("dialog[data-dialog-show]");

  if (marked) {
    openDialog(marked);
  }
}

function isBeside(dialog: HTMLDialogElement, event: MouseEvent): boolean {
  const box = dialog.getBoundingClientRect();
  const inside = event.clientX >= box.left && event.clientX <= box.right
    && event.clientY >= box.top && event.clientY <= box.bottom;

  return !inside && event.detail > 0;
}
