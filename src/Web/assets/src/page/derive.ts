const REST_MS = 250;

/** [data-derive]: its popover also opens while it is pointed at or reached by key; a press keeps it open. */
export function startDerive(): void {
  let timer: number | undefined;
  let passing: HTMLElement | null = null;

  const leave = (): void => {
    window.clearTimeout(timer);
    passing && isOpen(passing) && passing.hidePopover();
    passing = null;
  };

  const visit = (button: HTMLButtonElement, wait: number): void => {
    leave();
    timer = window.setTimeout(() => {
      const own = button.popoverTargetElement as HTMLElement | null;

      if (own && !isOpen(own)) {
        passing = own;
        own.showPopover({ source: button });
      }
    }, wait);
  };

  document.addEventListener("pointerover", (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>("[data-derive]");

    if (event.pointerType === "mouse" && button) {
      visit(button, REST_MS);
    } else if (passing && !passing.contains(event.target as Node)) {
      leave();
    }
  });

  document.addEventListener("focusin", (event) => {
    const button = event.target as HTMLButtonElement;
    button.matches("[data-derive]:focus-visible") ? visit(button, 0) : leave();
  });

  // What was opened in passing would be closed by the press that wants it to stay.
  document.addEventListener("click", (event) => {
    window.clearTimeout(timer);

    if (passing && (event.target as Element).closest("[data-derive]")) {
      event.preventDefault();
      passing = null;
    }
  });
}

const isOpen = (element: HTMLElement): boolean => element.matches(":popover-open");
