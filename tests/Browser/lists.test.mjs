// The work list by keyboard, pointer and finger: selection, ranges, all that match, the panel beside, swiping.
import assert from "node:assert/strict";
import { until } from "./lib/demo.mjs";
import { test } from "./lib/tests.mjs";

const count = (page) => page.locator("[data-selection-count]").textContent();
const ticked = (page) => page.locator("[data-select]:checked").count();

async function stock(browser, options) {
  const page = await browser.openSignedIn(options);
  await until("products in the list", async () => {
    await page.goto("/stock");
    return (await page.locator("[data-select]").count()) > 4;
  });
  return page;
}

test("Rows are selected by key, in ranges, on the page and beyond it", async ({ browser }) => {
  const page = await stock(browser, { width: 1440 });
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("Shift+X");
  assert.equal(await ticked(page), 3);
  assert.match(await count(page), /^3 /);

  await page.locator("[data-select]").nth(4).click({ modifiers: ["Shift"] });
  assert.equal(await ticked(page), 5);

  await page.locator("[data-select-all]").check();
  assert.equal(await ticked(page), await page.locator("[data-select]").count());
  await page.locator("[data-select-matching]").click();
  const matching = await page.locator("[data-selection-bar]").getAttribute("data-selection-matching");
  assert.match(await count(page), new RegExp(`^${matching} `));
  assert.equal(await page.locator("input[name=all][data-selection-everything]").inputValue(), "true");

  await page.keyboard.press("Escape");
  assert.equal(await ticked(page), 0);
  assert.equal(await page.locator("[data-selection-bar]").isVisible(), false);
  assert.deepEqual(page.troubles, []);
});

test("Nothing moves when the selection bar comes, and fresh markup keeps what is selected", async ({ browser }) => {
  const page = await stock(browser, { width: 1440 });
  const row = page.locator("tbody tr").nth(2);
  const before = await row.boundingBox();
  await page.locator("[data-select]").nth(2).check();
  assert.deepEqual(await row.boundingBox(), before);

  await page.evaluate(() => document.querySelector("tbody tr").setAttribute("data-old", ""));
  await page.evaluate(() => document.dispatchEvent(new Event("live:refresh")));
  await until("fresh markup", () => page.evaluate(() => document.querySelector("tr[data-old]") === null));
  assert.equal(await ticked(page), 1);
  assert.match(await count(page), /^1 /);
});

test("A row opens beside the list where there is room, and the address says so", async ({ browser }) => {
  const page = await stock(browser, { width: 1440 });
  const link = page.locator("tbody th a").nth(1);
  await link.click();
  await page.locator("#side #derivation").waitFor();
  assert.match(page.url(), /[?&]open=/);
  await page.keyboard.press("Escape");
  await page.locator("#side #derivation").waitFor({ state: "detached" });
  assert.doesNotMatch(page.url(), /open=/);

  const narrow = await stock(browser, { width: 900 });
  await narrow.locator("tbody tr").nth(1).hover();
  await narrow.locator("tbody tr").nth(1).locator(".row-quick a").click();
  await narrow.locator("dialog:modal #adjust").waitFor();
  await narrow.keyboard.press("Escape");
  await narrow.locator("tbody th a").nth(1).click();
  await narrow.waitForURL(/\/stock\/.+/);
});

test("A finger that draws a row aside opens what the row's menu offers", async ({ browser }) => {
  const page = await stock(browser, { width: 390, hasTouch: true, isMobile: true });
  const box = await page.locator("tbody tr").first().boundingBox();
  const touch = await page.context().newCDPSession(page);
  const at = (type, x) => touch.send("Input.dispatchTouchEvent", {
    type,
    touchPoints: type === "touchEnd" ? [] : [{ x, y: box.y + box.height / 2 }],
  });

  await at("touchStart", box.x + box.width - 40);

  for (let x = box.x + box.width - 60; x > box.x + 60; x -= 20) {
    await at("touchMove", x);
  }

  await at("touchEnd");
  await page.locator("dialog:modal #adjust").waitFor();
});
