import { visit } from "@hotwired/turbo";
import { connection } from "../live/connection";
import { keptAt } from "../live/kept";

/**
 * data-live-refresh: a person wants it now: connects again and fetches every live region anew; a page that this device
 * kept is asked for again. data-live-reload loads the whole page, which leads to the sign-in page when that is due.
 */
export function startRefresh(): void {
  document.addEventListener("click", (event) => {
    const pressed = event.target as Element;

    if (pressed.closest("[data-live-reload]")) {
      location.reload();
    } else if (pressed.closest("[data-live-refresh]")) {
      connection.retryNow();
      document.dispatchEvent(new Event("live:refresh"));

      if (keptAt() !== null) {
        visit(location.href, { action: "replace" });
      }
    }
  });
}
