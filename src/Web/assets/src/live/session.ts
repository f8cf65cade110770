const CHANNEL = "creatorflow-person";
const RECENT_PLACES = "palette-";

/** Who the page was written for; empty on pages for nobody, null on pages that do not say. */
const personOfPage = (): string | null =>
  document.querySelector<HTMLMetaElement>('meta[name="person"]')?.content ?? null;

/**
 * The tabs of a browser share the session and nothing else. Whoever signs out or in says so; tabs that show another
 * person's page load it anew, which leads to the sign-in page when there is nobody.
 */
export function startSession(): void {
  let line = open();

  document.addEventListener("turbo:load", () => tell());

  // An open line would keep the page out of the browser's own memory of pages.
  window.addEventListener("pagehide", () => line.close());
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) {
      line = open();
      void reloadIfEnded();
    }
  });

  function tell(): void {
    const person = personOfPage();

    if (person !== null) {
      line.postMessage(person);
    }

    if (person === "") {
      forget();
    }
  }
}

/** Nobody is signed in any more: where a person has been is not left behind for the next one. */
function forget(): void {
  Object.keys(localStorage).filter((key) => key.startsWith(RECENT_PLACES))
    .forEach((key) => localStorage.removeItem(key));
}

function open(): BroadcastChannel {
  const line = new BroadcastChannel(CHANNEL);
  line.onmessage = ({ data }: MessageEvent<string>) => {
    const own = personOfPage();

    if (own !== null && own !== "" && own !== data) {
      location.reload();
    }
  };
  return line;
}

// A page that the browser brings back from its memory may belong to a session that ended meanwhile.
async function reloadIfEnded(): Promise<void> {
  if (personOfPage()) {
    const answer = await fetch("/live/poll", { headers: { Accept: "application/json" } }).catch(() => null);

    if (answer?.status === 401) {
      location.reload();
    }
  }
}
