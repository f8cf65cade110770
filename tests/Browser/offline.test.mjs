import assert from "node:assert/strict";
import { signIn } from "./lib/browser.mjs";
import { until } from "./lib/demo.mjs";
import { findOrder } from "./lib/places.mjs";
import { test } from "./lib/tests.mjs";

const LANGUAGES = { en: "You are offline", es: "Sin conexión", "pt-BR": "Você está sem conexão" };
const CLOCK = /\d{1,2}:\d{2}/;

test("without a network the last pages are there, read-only and with their time", async ({ browser, note }) => {
  const page = await openKept(browser);
  await page.goto("/orders");
  await cutOff(page);
  await banner(page);
  await page.goto("/stock");
  assert.match(await banner(page), CLOCK);
  assert.ok((await page.locator("main table tbody tr").count()) > 0, "the kept list is empty");
  await changesAreOff(page);
  note(`the kept page says: ${await banner(page)}`);
  await page.context().setOffline(false);
  await until("the page is the true one again", () => page.evaluate(() => !document.body.dataset.keptAt));
  assert.equal(await page.locator("live-banner").isVisible(), false);
  assert.equal(await page.locator("[data-off]").count(), 0);
  assert.deepEqual(page.troubles, []);
});

test("a page that is open while the network goes becomes read-only, and says why", async ({ browser }) => {
  const page = await openKept(browser);
  await page.goto(await findOrder(page));
  await cutOff(page);
  assert.match(await banner(page), CLOCK);
  await changesAreOff(page);
  await page.context().setOffline(false);
  await until("changes are possible again", async () => (await page.locator("[data-off]").count()) === 0);
});

for (const [language, title] of Object.entries(LANGUAGES)) {
  test(`a page that was never seen says so without a network, in ${language}`, async ({ browser }) => {
    const page = await openKept(browser, { locale: language });
    await cutOff(page);
    await page.goto("/orders/never-seen");
    assert.equal(await page.locator("h1").textContent(), title);
    assert.ok((await page.locator("[data-kept-pages] a").count()) > 0, "it names no page that is kept");
  });
}

test("nothing of a person is left on the device after signing out", async ({ demo, browser }) => {
  const page = await openKept(browser, {}, demo);
  assert.ok((await keptPages(page)).length > 0);
  await page.evaluate(() => document.querySelector('form[action="/sign-out"]').requestSubmit());
  await page.waitForURL("**/sign-in");
  await until("the pages are gone", async () => (await keptPages(page)).length === 0);
});

test("answers to changes, the way in, and parts of pages are never kept", async ({ demo, browser }) => {
  const page = await openKept(browser, {}, demo);
  await page.goto("/stock");
  await page.goto("/orders");
  const kept = await keptPages(page);
  assert.deepEqual(kept.filter((address) => /sign-in|sign-out|\/live|\/api|webhook/.test(address)), []);
  const methods = await page.evaluate(async () => {
    const requests = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return [...new Set(requests.flat().map(({ method }) => method))];
  });
  assert.deepEqual(methods, ["GET"]);
});

test("the application can be installed", async ({ browser }) => {
  const page = await browser.openSignedIn();
  await page.goto("/");
  const cdp = await page.context().newCDPSession(page);
  const { errors, url } = await cdp.send("Page.getAppManifest");
  const { installabilityErrors } = await cdp.send("Page.getInstallabilityErrors");
  assert.deepEqual(errors, []);
  assert.match(url, /app\.webmanifest$/);
  // A window without history, as tests use it, installs nothing; all else must be right.
  assert.deepEqual(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito"), []);
});

/** A page whose service worker has kept the pages of the navigation. */
async function openKept(browser, options = {}, demo = null) {
  const page = await (demo ? browser.open(options) : browser.openSignedIn(options));
  page.isLineBroken = true;

  if (demo) {
    await signIn(page, demo);
  }

  await page.goto("/");
  await until("pages are kept", async () => (await keptPages(page)).some((address) => address.endsWith("/stock")));
  await until("the worker has the page", () => page.evaluate(() => navigator.serviceWorker.controller !== null));
  return page;
}

const keptPages = (page) => page.evaluate(async () => {
  const shelves = (await caches.keys()).filter((name) => name.startsWith("pages-") && name !== "pages-nobody");
  const pages = await Promise.all(shelves.map(async (name) => (await caches.open(name)).keys()));
  return pages.flat().map(({ url }) => url);
});

const cutOff = (page) => page.context().setOffline(true);

async function banner(page) {
  await page.locator("live-banner").waitFor();
  return page.locator(".live-banner-text").textContent();
}

/** Each button of a form that changes something is off, and names the reason. */
async function changesAreOff(page) {
  const open = await page.evaluate(() =>
    [...document.querySelectorAll('form[method="post" i]')].flatMap((form) => [...form.elements])
      .filter((control) => control.matches("button:not([type=button])"))
      .filter((control) => control.getAttribute("aria-disabled") !== "true" || control.title === "")
      .map((control) => control.outerHTML));
  assert.deepEqual(open, []);
}
