// A shop that is read for the first time: how much of how much is here is shown as it goes.
import assert from "node:assert/strict";
import { startBrowser } from "./lib/browser.mjs";
import { control, startDemo, until } from "./lib/demo.mjs";
import { test } from "./lib/tests.mjs";
import { isTold } from "./lib/told.mjs";

const ORDERS = 4_000;
// Orders are found at once and read slowly.
const DETAIL = "/order/202507";
const PANEL = 'main [id^="reading-"]';

test("the first reading of a shop is shown as it goes, in each language, until all is here", async ({ note }) => {
  const demo = await startDemo("--rate", "0", "--past", String(ORDERS));
  let browser;

  try {
    await control(demo, "/control/faults", { calls: [{ pathPrefix: DETAIL, latencyMs: 2_000 }] });
    browser = await startBrowser(demo);
    const page = await browser.openSignedIn();
    await page.goto("/channels");
    await page.evaluate(() => (globalThis.sameDocument = true));
    await until("the orders are counted", async () => (await orders(page)).of === ORDERS);
    const { read } = await orders(page);
    await until("more of them are here", async () => (await orders(page)).read > read, { seconds: 60 });
    await isTold(
      { browser, path: "/channels" }, ["reading.orders_title", "reading.orders_text", "reading.products"]);

    await control(demo, "/control/reset-faults", {});
    const began = performance.now();
    await until("all is here", async () => (await page.locator(PANEL).count()) === 0, { seconds: 120 });
    note(`the rest of ${ORDERS} orders came in ${((performance.now() - began) / 1000).toFixed(1)} s`);
    assert.equal(await page.evaluate(() => globalThis.sameDocument), true, "the page was loaded anew");
    assert.deepEqual(page.troubles, []);
  } finally {
    await browser?.close();
    await demo.stop();
  }
}, { timeoutSeconds: 300 });

/** What the second bar says. */
async function orders(page) {
  const bar = page.locator(`${PANEL} progress`).nth(1);
  const [value, max] = await Promise.all(["value", "max"].map(async (name) =>
    (await bar.count()) > 0 ? Number(await bar.getAttribute(name)) : NaN));
  return { read: value, of: max };
}
