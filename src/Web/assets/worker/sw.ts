/// <reference lib="webworker" />
import { cleanFiles, answerFile, isFile, keepFiles } from "./files";
import { answerPage, forgetEverybody, isPage, keepPages } from "./pages";

declare const self: ServiceWorkerGlobalScope;

const SIGN_IN = "/sign-in";
const SIGN_OUT = "/sign-out";

self.addEventListener("install", (event) => {
  event.waitUntil(keepFiles().then(() => self.skipWaiting()));
});

// Pages are never loaded anew because of a new worker: they name their files with the hash of the content.
self.addEventListener("activate", (event) => {
  event.waitUntil(start());
});

self.addEventListener("message", (event) => {
  const keep: unknown = event.data?.keep;

  if (Array.isArray(keep)) {
    event.waitUntil(keepPages(keep.map(String)));
  }
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);

  if (url.origin !== self.location.origin) {
    return;
  }

  // Only looked at: what changes something goes its own way and is never kept.
  if (request.method !== "GET") {
    if (url.pathname === SIGN_OUT) {
      event.waitUntil(forgetEverybody());
    }
  } else if (url.pathname === SIGN_IN) {
    // Whoever is led here has no session any more.
    event.waitUntil(forgetEverybody());
  } else if (isFile(url)) {
    event.respondWith(answerFile(request));
  } else if (isPage(request, url)) {
    event.respondWith(answerPage(event));
  }
});

async function start(): Promise<void> {
  await cleanFiles();
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
}
