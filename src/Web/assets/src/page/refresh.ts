import { connection } from "../live/connection";

/** data-live-refresh: a person wants it now: connects again and fetches every live region anew. */
export function startRefresh(): void {
  document.addEventListener("click", (event) => {
    if ((event.target as Element).closest("[data-live-refresh]")) {
      connection.retryNow();
      document.dispatchEvent(new Event("live:refresh"));
    }
  });
}
