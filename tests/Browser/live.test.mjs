import assert from "node:assert/strict";
import { control, until } from "./lib/demo.mjs";
import { test } from "./lib/tests.mjs";

const MIN_FIGURES_MOVED = 3;

test("the numbers of the home page move without a reload", async ({ demo, browser, note }) => {
  await control(demo, "/control/rate", { ordersPerSecond: 5 });
  const page = await browser.openSignedIn();
  await page.goto("/");
  await page.evaluate(() => (globalThis.sameDocument = true));
  const before = await figures(page);
  assert.ok(Object.keys(before).length >= MIN_FIGURES_MOVED, "the home page has too few live figures");

  const moved = await until("enough figures moved", async () => {
    const now = await figures(page);
    const names = Object.keys(before).filter((name) => now[name] !== before[name]);
    return names.length >= MIN_FIGURES_MOVED && names;
  });

  note(`moved: ${moved.join(", ")}`);
  assert.equal(await page.evaluate(() => globalThis.sameDocument), true, "the page was loaded anew");
  assert.deepEqual(page.troubles, []);
});

test("figures that missed a broken connection catch up when it is back", async ({ demo, browser }) => {
  await control(demo, "/control/rate", { ordersPerSecond: 5 });
  const page = await browser.openSignedIn();
  await page.goto("/");
  const before = await figures(page);
  await page.context().setOffline(true);
  const { placed } = await control(demo, "/control/state");
  await until("orders came meanwhile", async () => (await control(demo, "/control/state")).placed > placed + 10);
  await page.context().setOffline(false);
  await until("the figures moved on", async () => (await figures(page)).ordersToday !== before.ordersToday);
});

/** The live figures by name. */
function figures(page) {
  return page.evaluate(() => {
    const values = [...document.querySelectorAll("main live-value")];
    return Object.fromEntries(values.map((value) => [value.getAttribute("name"), value.textContent.trim()]));
  });
}
