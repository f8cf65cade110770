/** The built files by name, each address with the hash of its content; set when the worker is built. */
declare const BUILT_FILES: Record<string, string>;

const CACHE = "files";

/** Files that are asked for by the hash of their content never change. */
export const isFile = (url: URL): boolean => url.searchParams.has("v") && /\.[a-z0-9]+$/.test(url.pathname);

export async function keepFiles(): Promise<void> {
  const cache = await caches.open(CACHE);
  const known = new Set((await cache.keys()).map(({ url }) => pathOf(url)));
  await cache.addAll(Object.values(BUILT_FILES).filter((address) => !known.has(address)));
}

/** Kept, else fetched and kept; without a network any version of the file is better than none. */
export async function answerFile(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request);

  if (kept) {
    return kept;
  }

  try {
    const answer = await fetch(request);

    if (answer.ok) {
      await cache.put(request, answer.clone());
    }

    return answer;
  } catch (problem) {
    const other = await cache.match(request, { ignoreSearch: true });

    if (other) {
      return other;
    }

    throw problem;
  }
}

/** Drops the files of earlier builds. */
export async function cleanFiles(): Promise<void> {
  const cache = await caches.open(CACHE);
  const built = new Set(Object.values(BUILT_FILES));

  for (const request of await cache.keys()) {
    if (!built.has(pathOf(request.url))) {
      await cache.delete(request);
    }
  }
}

function pathOf(address: string): string {
  const url = new URL(address);
  return url.pathname + url.search;
}
