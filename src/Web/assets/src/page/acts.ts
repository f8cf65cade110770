const TYPED_INTO = "input:not([type=checkbox]), textarea, select, [contenteditable]";

/**
 * [data-act-key="h"]: a button of a selection bar that a single key presses: for what is selected, else for the row
 * that holds the focus. What it does is asked before it is done.
 */
export function startActs(): void {
  document.addEventListener("keydown", (event) => {
    const target = event.target as Element;

    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || target.matches(TYPED_INTO)) {
      return;
    }

    const button = document.querySelector<HTMLElement>(`[data-act-key="${CSS.escape(event.key)}"]`);
    const chosen = document.querySelector("[data-select]:checked");
    const row = target.closest("tr")?.querySelector<HTMLInputElement>("[data-select]");

    if (button && (chosen || row) && !document.querySelector("dialog:modal")) {
      event.preventDefault();

      if (!chosen && row) {
        row.checked = true;
      }

      button.click();
    }
  });
}
