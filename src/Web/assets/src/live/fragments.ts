const GATHER_MS = 30;

const waiting = new Map<string, Promise<Document>>();

/** The answer was no markup: a refusal, or the way to the sign-in page. */
export class NoFragment extends Error {
  constructor(readonly status: number) {
    super(`The region was answered with ${status === 0 ? "a redirect" : status}.`);
  }
}

/** Fetches the markup behind an address. Regions that want the same address in the same moment share one answer. */
export function loadFragment(address: string): Promise<Document> {
  const known = waiting.get(address);

  if (known) {
    return known;
  }

  const answer = gather(address);
  waiting.set(address, answer);
  return answer;
}

// Whoever comes once the request is under way needs an answer of its own: this one may be too old already.
async function gather(address: string): Promise<Document> {
  await new Promise((resolve) => window.setTimeout(resolve, GATHER_MS));
  waiting.delete(address);

  const answer = await fetch(address, { headers: { Accept: "text/html", "X-Live-Region": "1" } });

  // A redirect leads to the sign-in page: that must never be shown inside the region.
  if (!answer.ok || answer.redirected) {
    throw new NoFragment(answer.redirected ? 0 : answer.status);
  }

  return new DOMParser().parseFromString(await answer.text(), "text/html");
}
