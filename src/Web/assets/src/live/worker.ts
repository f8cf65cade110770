const LATER_MS = 2_000;

/** Registers the service worker, and names the pages of the navigation as those to keep for without a network. */
export function startWorker(): void {
  if (!("serviceWorker" in navigator)) {
    return;
  }

  // Never in the way of the page itself.
  window.addEventListener("load", () => window.setTimeout(() => void register(), LATER_MS));
}

async function register(): Promise<void> {
  try {
    await navigator.serviceWorker.register("/sw.js", { updateViaCache: "none" });
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage({ keep: pagesOfNavigation() });
  } catch (problem) {
    // Private windows and some policies refuse; everything but offline pages works without.
    console.info("No service worker:", problem);
  }
}

const pagesOfNavigation = (): string[] =>
  [...document.querySelectorAll<HTMLAnchorElement>(".rail-list a[href]")].map((link) => new URL(link.href).pathname);
