/// <reference lib="webworker" />
import { kept, keptTitles, oldestFirst, put, stamped } from "./shelf";

declare const self: ServiceWorkerGlobalScope;

const OFFLINE = "/offline";
const NOT_PAGES = /^\/(api|live|health|sign-in|sign-out|language|webhooks|hooks)(\/|$)/;
const MAX_PAGES = 40;
const FRESH_MS = 10 * 60_000;
const PATIENCE_MS = 10_000;
const MAX_AGE_MS = 3 * 24 * 60 * 60_000;
const GATEWAY_FAILS = [502, 503, 504];
const SHELVES = "pages-";
const NOBODY = `${SHELVES}nobody`;

/** Counts the times that somebody signed out: what was asked for before is not kept after. */
let era = 0;

/** Pages as people see them: no fragments, no programs' answers, nothing of the way in and out. */
export function isPage(request: Request, url: URL): boolean {
  const wantsMarkup = request.mode === "navigate" || request.headers.get("Accept")?.includes("text/html") === true;
  const isPart = request.headers.has("X-Live-Region") || request.headers.has("Turbo-Frame");
  return wantsMarkup && !isPart && !NOT_PAGES.test(url.pathname);
}

/** The network's answer; what was kept when there is none, or when it takes too long. */
export async function answerPage(event: FetchEvent): Promise<Response> {
  const network = fromNetwork(event);
  network.catch(() => undefined);
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS));

  try {
    const answer = await Promise.race([network, late]);

    if (answer === null) {
      return await fromShelf(event.request) ?? await network;
    }

    return GATEWAY_FAILS.includes(answer.status) ? await fromShelf(event.request) ?? answer : answer;
  } catch {
    return await fromShelf(event.request) ?? await offlinePage();
  }
}

/** Fetches the pages that nobody opened yet, so that they are there without a network. */
export async function keepPages(addresses: string[]): Promise<void> {
  for (const address of addresses) {
    const shelf = await currentShelf();
    const page = shelf && await kept(shelf, address);

    if (!page || Date.now() - page.at > FRESH_MS) {
      const asked = era;
      await keep(new Request(address), await fetch(address, { headers: { Accept: "text/html" } }), asked);
    }
  }
}

/** After signing out nothing of anybody is left on the device. */
export async function forgetEverybody(): Promise<void> {
  era++;
  await forgetOthers(null);
}

async function fromNetwork(event: FetchEvent): Promise<Response> {
  const asked = era;
  const answer = await event.preloadResponse as Response | undefined ?? await fetch(event.request);

  // A copy that nobody reads would be held in memory: downloads are not copied.
  if (isKeepable(answer)) {
    event.waitUntil(keep(event.request, answer.clone(), asked));
  }

  return answer;
}

const isKeepable = (answer: Response): boolean =>
  answer.status === 200 && answer.type === "basic"
  && answer.headers.get("Content-Type")?.startsWith("text/html") === true;

async function keep(request: Request, answer: Response, asked: number): Promise<void> {
  if (!isKeepable(answer)) {
    return;
  }

  const markup = await answer.text();
  const person = /<meta name="person" content="([^"]*)"/.exec(markup)?.[1];

  // A page that does not say for whom it was written is for nobody's shelf, nor is one from before signing out.
  if (person === undefined || asked !== era) {
    return;
  }

  const shelf = person === "" ? null : SHELVES + person;
  await forgetOthers(shelf);

  if (shelf !== null && !answer.redirected) {
    await put(shelf, request.url, markup, answer.headers);
    await oldestFirst(shelf, MAX_PAGES);
    await keepOfflinePage(markup);
  }
}

/** One person at a time: what another one saw here goes before anything is kept. */
async function forgetOthers(shelf: string | null): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith(SHELVES) && name !== shelf && name !== NOBODY) {
      await caches.delete(name);
    }
  }
}

async function currentShelf(): Promise<string | null> {
  return (await caches.keys()).find((name) => name.startsWith(SHELVES) && name !== NOBODY) ?? null;
}

async function fromShelf(request: Request): Promise<Response | null> {
  const shelf = await currentShelf();
  const page = shelf && await kept(shelf, request.url);
  return page && Date.now() - page.at < MAX_AGE_MS ? stamped(page) : null;
}

// In the language that the person reads now.
async function keepOfflinePage(markup: string): Promise<void> {
  const language = languageOf(markup);
  const page = await kept(NOBODY, OFFLINE);

  if (page === null || languageOf(page.markup) !== language) {
    const answer = await fetch(OFFLINE, { headers: { Accept: "text/html" } });

    if (answer.ok) {
      const page = (await answer.text()).replace(/<meta name="person"[^>]*>/, "");
      await put(NOBODY, OFFLINE, page, answer.headers);
    }
  }
}

const languageOf = (markup: string): string => /<html[^>]* lang="([^"]+)"/.exec(markup)?.[1] ?? "";

/** Says that there is no network, and which pages are kept. */
async function offlinePage(): Promise<Response> {
  const page = await kept(NOBODY, OFFLINE);
  const shelf = await currentShelf();

  if (page === null) {
    return Response.error();
  }

  const links = shelf === null ? "" : await keptTitles(shelf);
  const markup = links === "" ? page.markup : page.markup
    .replace(/(<div[^>]*data-kept\b[^>]*) hidden(="")?/, "$1")
    .replace(/(<ul[^>]*data-kept-pages[^>]*>)/, (list) => list + links);
  return new Response(markup, { status: 503, headers: page.headers });
}
