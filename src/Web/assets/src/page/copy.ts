const THANKS_MS = 1_500;

/** data-copy="text": copies it, and says so for a moment. */
export function startCopy(): void {
  document.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLElement>("[data-copy]");

    if (button) {
      void navigator.clipboard?.writeText(button.dataset["copy"] ?? "").then(() => thank(button));
    }
  });
}

function thank(button: HTMLElement): void {
  button.dataset["copied"] = "";
  window.setTimeout(() => delete button.dataset["copied"], THANKS_MS);
}
