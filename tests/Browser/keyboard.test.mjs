import assert from "node:assert/strict";
import { tabTo } from "./lib/keyboard.mjs";
import { findOrder } from "./lib/places.mjs";
import { test } from "./lib/tests.mjs";

const MAX_TABS = 60;

test("a seller signs in and opens an order with the keyboard alone", async ({ demo, browser }) => {
  const page = await browser.open();
  await page.goto("/sign-in");
  await tabTo(page, "input[type=email]");
  await page.keyboard.type(demo.email);
  await page.keyboard.press("Tab");
  await page.keyboard.type(demo.password);
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname === "/");

  await page.keyboard.press("g");
  await page.keyboard.press("o");
  await page.waitForURL("**/orders");
  await tabTo(page, 'main table a[href^="/orders/"]');
  await page.keyboard.press("Enter");
  // On a wide screen it stands beside the list, and the address names it.
  await page.waitForURL((url) => url.searchParams.has("open"));
  await page.locator("#side[complete] h1, #side[complete] h2").first().waitFor();
  assert.deepEqual(page.troubles, []);
});

test("the first Tab offers to skip to the content", async ({ browser }) => {
  const page = await browser.openSignedIn();
  await page.goto("/orders");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.id === "main");
});

test("the slash key goes to the search, and the question mark explains the keys", async ({ browser }) => {
  const page = await browser.openSignedIn();
  await page.goto("/orders");
  await page.keyboard.press("/");
  await page.waitForFunction(() => document.activeElement.matches("input[type=search], [data-search]"));
  await page.keyboard.press("Escape");
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press("?");
  await page.getByRole("dialog").first().waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").first().waitFor({ state: "hidden" });
});

test("whatever has the focus is seen to have it", async ({ browser }) => {
  const page = await browser.openSignedIn();
  await page.goto(await findOrder(page));
  const unmarked = [];
  let stops = 0;

  for (; stops < MAX_TABS; stops++) {
    await page.keyboard.press("Tab");
    const seen = await page.evaluate(focusMark);

    if (!seen) {
      break;
    }

    if (!seen.isMarked) {
      unmarked.push(seen.what);
    }
  }

  assert.ok(stops > 3, "nothing on the page takes the focus");
  assert.deepEqual(unmarked, []);
});

/** Runs in the page: what has the focus, and whether an outline or a shadow shows it; null once the page is through. */
function focusMark() {
  const element = document.activeElement;

  if (!element || element === document.body) {
    return null;
  }

  const style = getComputedStyle(element);
  const hasOutline = style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) > 0;
  return { what: element.outerHTML.slice(0, 120), isMarked: hasOutline || style.boxShadow !== "none" };
}
