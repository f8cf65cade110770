const READING_MS = 6_000;
const LEAVING_MS = 200;

/** .toast: leaves by itself after a while (not when data-stay is set or someone points at it), or by its button. */
export function startToasts(): void {
  document.addEventListener("click", (event) => {
    const toast = (event.target as Element).closest("[data-toast-close]")?.closest<HTMLElement>(".toast");

    if (toast) {
      leave(toast);
    }
  });

  document.addEventListener("turbo:load", schedule);
  document.addEventListener("turbo:frame-load", schedule);
  document.addEventListener("turbo:before-cache", () => {
    document.querySelectorAll(".toast").forEach((toast) => toast.remove());
  });
}

function schedule(): void {
  for (const toast of document.querySelectorAll<HTMLElement>(".toast:not([data-stay])")) {
    window.setTimeout(() => leaveWhenUnread(toast), READING_MS);
  }
}

function leaveWhenUnread(toast: HTMLElement): void {
  if (toast.matches(":hover, :focus-within")) {
    window.setTimeout(() => leaveWhenUnread(toast), READING_MS);
  } else {
    leave(toast);
  }
}

function leave(toast: HTMLElement): void {
  toast.dataset["leaving"] = "";
  window.setTimeout(() => toast.remove(), LEAVING_MS);
}
