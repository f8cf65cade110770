import assert from "node:assert/strict";
import { signIn } from "./lib/browser.mjs";
import { until } from "./lib/demo.mjs";
import { findOrder } from "./lib/places.mjs";
import { test } from "./lib/tests.mjs";

test("what is done in one tab is seen in the other, and one session ends for both", async ({ demo, browser, note }) => {
  const acting = await browser.open();
  await signIn(acting, demo);
  const watching = await acting.context().newPage();
  const sku = await aSku(acting);
  await acting.goto(sku);
  await watching.goto(sku);
  await until("both are live", async () => (await isLive(acting)) && (await isLive(watching)));
  await watching.evaluate(() => (globalThis.sameDocument = true));

  const reason = `Counted by the test ${Date.now()}`;
  await adjust(acting, reason);
  const began = performance.now();
  await watching.getByText(reason).first().waitFor();
  note(`seen in the other tab ${Math.round(performance.now() - began)} ms after the answer`);
  assert.equal(await watching.evaluate(() => globalThis.sameDocument), true, "the page was loaded anew");

  await acting.evaluate(() => document.querySelector('form[action="/sign-out"]').requestSubmit());
  await acting.waitForURL("**/sign-in");
  await watching.waitForURL((url) => url.pathname === "/sign-in");
});

test("who signs out leaves no places behind in the palette", async ({ demo, browser }) => {
  const page = await browser.open();
  await signIn(page, demo);
  await page.goto("/");
  await until("the page is live", () => isLive(page));
  await page.keyboard.press("Control+k");
  await page.keyboard.type("stock");
  await page.locator('dialog[data-palette] a[href^="/stock"]').first().click();
  await page.waitForURL((url) => url.pathname.startsWith("/stock"));
  assert.equal((await recentPlaces(page)).length, 1, "nothing was remembered");

  await page.evaluate(() => document.querySelector('form[action="/sign-out"]').requestSubmit());
  await page.waitForURL("**/sign-in");
  await until("they are forgotten", async () => (await recentPlaces(page)).length === 0);
});

test("each tab has one line to the server, also after many pages", async ({ browser }) => {
  const page = await browser.openSignedIn();
  const lines = new Set();
  page.on("websocket", (line) => {
    lines.add(line);
    line.on("close", () => lines.delete(line));
  });
  await page.goto("/");
  await until("the page is live", () => isLive(page));

  for (const path of ["/orders", "/stock", "/"]) {
    await page.locator(`.rail a[href="${path}"]`).first().click();
    await page.waitForURL((url) => url.pathname === path);
  }

  await page.goBack();
  assert.equal(lines.size, 1);
});

const isLive = (page) => page.evaluate(() => document.documentElement.dataset.live === "live");

const recentPlaces = (page) => page.evaluate(() =>
  Object.keys(localStorage).filter((key) => key.startsWith("palette-")));

async function aSku(page) {
  await findOrder(page);
  await page.goto("/stock");
  return page.locator('main a[href^="/stock/"]').first().getAttribute("href");
}

/** Fills the form that sets what is on hand. */
async function adjust(page, reason) {
  const form = page.locator('form[action*="adjust"]').first();
  const opener = page.locator("[data-dialog-open]").filter({ hasText: "Adjust" }).first();

  if (!(await form.isVisible()) && (await opener.count()) > 0) {
    await opener.click();
  }

  const amount = form.locator('input[type="number"], input[name="onHand"]').first();
  await amount.fill(String(Number(await amount.inputValue()) + 1));
  await form.locator('[name="reason"]').fill(reason);
  await form.locator('button[type="submit"], button:not([type])').first().click();
}
