import assert from "node:assert/strict";
import { startBrowser } from "./lib/browser.mjs";
import { control, startMortalDemo, until } from "./lib/demo.mjs";
import { test } from "./lib/tests.mjs";

const POLL_SECONDS = 10;
const NUMBER = 'main live-value[name="ordersToday"]';

test("a blocked socket is replaced by asking every few seconds", async ({ demo, browser, note }) => {
  await control(demo, "/control/rate", { ordersPerSecond: 5 });
  const page = await browser.openSignedIn();
  page.isLineBroken = true;
  await page.routeWebSocket("**/live", (line) => line.close());
  await page.goto("/");
  await until("the page asks by itself", () => stateIs(page, "polling"));
  assert.ok((await page.locator("live-status .live-status-words").textContent()).length > 0);
  const before = await number(page);
  const began = performance.now();
  await until("the figures move on", async () => (await number(page)) > before, { seconds: 3 * POLL_SECONDS });
  note(`without a socket the figures moved after ${((performance.now() - began) / 1000).toFixed(1)} s`);
  assert.deepEqual(page.troubles, []);
});

test("a server that is killed and comes back is caught up with, without a reload", async ({ note }) => {
  const demo = await startMortalDemo("--rate", "5");
  let browser;

  try {
    browser = await startBrowser(demo);
    const page = await browser.openSignedIn();
    page.isLineBroken = true;
    await page.goto("/");
    await until("the page is live", () => stateIs(page, "live"));
    await page.evaluate(() => (globalThis.sameDocument = true));
    await demo.kill();
    await until("the page says so", () => stateIs(page, "reconnecting"));
    const before = await number(page);
    await demo.revive();
    const back = performance.now();
    await until("the page is live again", () => stateIs(page, "live"), { seconds: 60 });
    await until("it shows what came meanwhile", async () => (await number(page)) > before);
    note(`live again ${((performance.now() - back) / 1000).toFixed(1)} s after the server said that it is ready`);
    assert.equal(await page.evaluate(() => globalThis.sameDocument), true, "the page was loaded anew");
    await until("nothing is marked as old", async () => (await page.locator("main [data-stale]").count()) === 0);
  } finally {
    await browser?.close();
    await demo.stop();
  }
}, { timeoutSeconds: 240 });

const stateIs = (page, state) =>
  page.evaluate((wanted) => document.documentElement.dataset.live === wanted, state);

const number = async (page) => Number((await page.locator(NUMBER).first().textContent()).replace(/\D/g, ""));
