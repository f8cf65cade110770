const KEPT_AT = "X-Kept-At";
const TIED_TO_THE_BYTES = ["content-encoding", "content-length", "set-cookie"];

/** A page as it was kept. */
export interface Page {
  at: number;
  markup: string;
  headers: Headers;
}

export async function put(shelf: string, address: string, markup: string, from: Headers): Promise<void> {
  const headers = new Headers(from);
  TIED_TO_THE_BYTES.forEach((name) => headers.delete(name));
  headers.set(KEPT_AT, new Date().toISOString());
  const cache = await caches.open(shelf);
  await cache.put(addressOf(address), new Response(markup, { headers }));
}

export async function kept(shelf: string, address: string): Promise<Page | null> {
  if (!await caches.has(shelf)) {
    return null;
  }

  const answer = await (await caches.open(shelf)).match(addressOf(address));
  return answer ? read(answer) : null;
}

/** The page with the time at which it was kept: the script of the page says so and makes it read-only. */
export function stamped({ at, markup, headers }: Page): Response {
  const body = markup.replace(/<body\b/, `<body data-kept-at="${new Date(at).toISOString()}"`);
  return new Response(body, { headers });
}

/** Drops the pages that were kept longest ago. */
export async function oldestFirst(shelf: string, most: number): Promise<void> {
  const cache = await caches.open(shelf);
  const pages = await cache.keys();

  if (pages.length <= most) {
    return;
  }

  const ages = await Promise.all(pages.map(async (page) => ({ page, at: await keptAt(cache, page) })));
  const old = ages.sort((a, b) => a.at - b.at).slice(0, pages.length - most);
  await Promise.all(old.map(({ page }) => cache.delete(page)));
}

/** List items that lead to the kept pages, the newest first. */
export async function keptTitles(shelf: string): Promise<string> {
  const cache = await caches.open(shelf);
  const pages = await Promise.all((await cache.keys()).map(async ({ url }) => ({ url, ...await page(cache, url) })));

  return pages.sort((a, b) => b.at - a.at)
    .map(({ url, markup }) => {
      const title = /<title>([^<]*)<\/title>/.exec(markup)?.[1] ?? "";
      return `<li><a href="${escaped(pathOf(url))}">${title.replace(/ · [^·]*$/, "")}</a></li>`;
    })
    .join("");
}

async function page(cache: Cache, url: string): Promise<Page> {
  return read(await cache.match(url) ?? new Response(""));
}

async function read(answer: Response): Promise<Page> {
  return { at: timeOf(answer), markup: await answer.text(), headers: answer.headers };
}

async function keptAt(cache: Cache, request: Request): Promise<number> {
  const answer = await cache.match(request);
  return answer ? timeOf(answer) : 0;
}

const timeOf = (answer: Response): number => Date.parse(answer.headers.get(KEPT_AT) ?? "") || 0;

/** Without what follows the hash: that never reaches a server. */
function addressOf(address: string): string {
  const url = new URL(address, self.location.href);
  url.hash = "";
  return url.href;
}

const pathOf = (address: string): string => new URL(address).pathname + new URL(address).search;

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
