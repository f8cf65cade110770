import assert from "node:assert/strict";
import { control, startDemo, until } from "./lib/demo.mjs";
import { signIn, startBrowser } from "./lib/browser.mjs";
import { tabTo } from "./lib/keyboard.mjs";
import { test } from "./lib/tests.mjs";

const MANY = 5_000;
const FEW = 12;
const LONG = { seconds: 240, everyMs: 500 };
// Every order there is: the automation rests, so none of them has left.
const OPEN = "/orders";

test("5,000 orders are held through the list and let go by undo, each counted", async ({ note }) => {
  await withOrders(MANY, async (page) => {
    await page.goto(OPEN);
    await page.locator("[data-select-all]").check();
    await page.locator("[data-select-matching]").click();
    const total = numberIn(await page.locator("[data-selection-count]").textContent());
    assert.ok(total >= MANY, `${total} match`);
    await page.locator('[data-selection-bar] button[value="hold"]').click();
    await page.waitForURL("**/orders/bulk/new?**");
    await page.locator('input[name="text"]').fill("recall of batch 7");
    const begun = performance.now();
    await page.locator(".form-actions button").click();
    await page.locator('[data-bulk="Done"]').waitFor({ timeout: 120_000 });
    note(`${total} orders held in ${seconds(begun)} s, seen in the list`);
    assert.deepEqual(await counts(page), [total, 0, 0]);

    const again = performance.now();
    await page.locator('[data-bulk] form[action$="/undo"] button').click();
    await page.locator('[data-bulk="Done"]').nth(1).waitFor({ timeout: 120_000 });
    note(`${total} orders let go in ${seconds(again)} s`);
    assert.deepEqual(await counts(page), [total, 0, 0]);
    await page.goto("/orders?view=held");
    await page.locator(".empty-title").waitFor();
  });
}, { timeoutSeconds: 560 });

test("some orders are held and let go with the keyboard alone", async () => {
  await withOrders(FEW, async (page) => {
    await page.goto(OPEN);
    await tabTo(page, "[data-select]");
    await page.keyboard.press("x");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("h");
    await page.waitForURL("**/orders/bulk/new?**");
    await page.locator('input[name="text"]').waitFor();
    await tabTo(page, 'input[name="text"]');
    await page.keyboard.type("odd");
    await page.keyboard.press("Enter");
    await page.locator('[data-bulk="Done"]').waitFor();
    assert.deepEqual(await counts(page), [1, 0, 0]);
    await tabTo(page, '[data-bulk] form[action$="/undo"] button');
    await page.keyboard.press("Enter");
    await page.locator('[data-bulk="Done"]').nth(1).waitFor();
    assert.deepEqual(await counts(page), [1, 0, 0]);
    assert.deepEqual(page.troubles, []);
  });
}, { timeoutSeconds: 200 });

/** A demo of its own, whose automation rests, with so many orders that have not left. */
async function withOrders(count, run) {
  const demo = await startDemo("--rate", "0.01", "--past", "0");
  const browser = await startBrowser(demo);

  try {
    await control(demo, "/control/pause", {});
    const page = await browser.open();
    await signIn(page, demo);
    const pause = async () => (await fetch("/api/v1/automation/pause", { method: "POST" })).status;
    const paused = await page.evaluate(pause);
    assert.equal(paused, 200, "the automation does not rest");

    for (let left = count; left > 0; left -= 500) {
      await control(demo, "/control/orders", { count: Math.min(left, 500) });
    }

    let there = 0;
    await until(`${count} orders are there`, async () => (there = await known(page)) >= count, LONG)
      .catch((error) => Promise.reject(new Error(`${error.message}, but ${there}`)));
    await run(page);
  } finally {
    await browser.close();
    await demo.stop();
  }
}

/** How many orders are there, by the preview of an act on all of them. */
const known = (page) => page.evaluate(async () => {
  const answer = await fetch("/api/v1/orders/bulk/preview", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ kind: "urgent", filter: "" }),
  });
  return answer.ok ? (await answer.json()).done : 0;
});

/** Done, refused and so already, of the latest operation in sight. */
const counts = async (page) =>
  (await page.locator("[data-bulk-counts]").first().textContent()).split("·").map(numberIn);

const numberIn = (text) => Number(text.replace(/\D/g, ""));

const seconds = (since) => ((performance.now() - since) / 1000).toFixed(1);
