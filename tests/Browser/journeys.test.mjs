// What a seller does in a day, by keyboard alone.
import assert from "node:assert/strict";
import { control, until } from "./lib/demo.mjs";
import { go, press, tabTo, type } from "./lib/keyboard.mjs";
import { askedReturn } from "./lib/made.mjs";
import { findStatement } from "./lib/places.mjs";
import { test } from "./lib/tests.mjs";

const FEW = 3;
const PAUSE = 'form[action$="/pause"] button';
const RESUME = 'form[action$="/resume"] button';
const ORDER_LINK = 'main tbody th a[href^="/orders/"]';

journey("pause the automation, so that orders wait for a person", async (page) => {
  await page.goto("/");
  await isPaused(page) || await press(page, PAUSE);
  await page.locator(RESUME).first().waitFor();
});

journey("find an order by its number", async (page) => {
  await page.goto("/orders");
  await until("an order is there", async () => (await page.locator(ORDER_LINK).count()) > 0 || page.reload());
  const number = (await page.locator(ORDER_LINK).first().textContent()).trim();
  await page.goto("/");
  await page.keyboard.press("/");
  await page.keyboard.type(number);
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.searchParams.get("q") === number || /^\/orders\/.+/.test(url.pathname));

  if (new URL(page.url()).pathname === "/orders") {
    await press(page, ORDER_LINK);
    await page.locator("#side").getByText(number).first().waitFor();
  }

  await page.getByText(number).first().waitFor();
});

journey("hold an order and release it", async (page, demo) => {
  await openWaiting(page, demo, 'a[href$="/hold"]');
  await press(page, 'main a[href$="/hold"]');
  await type(page, 'form[action$="/hold"] [name="reason"]', "The buyer asked to wait");
  await press(page, 'form[action$="/hold"] button:not([type="button"])');
  await page.locator('form[action$="/unhold"]').first().waitFor();
  await press(page, 'form[action$="/unhold"] button');
  await page.locator('form[action$="/unhold"]').first().waitFor({ state: "detached" });
});

journey("ship an order", async (page, demo) => {
  await openWaiting(page, demo, 'form[action$="/ship"]');
  await press(page, 'form[action$="/ship"] button');
  await until("the label is bought", async () => (await page.locator('main a[href^="/labels/"]').count()) > 0);
});

journey("cancel an order", async (page, demo) => {
  await openWaiting(page, demo, 'a[href$="/cancel"]');
  await press(page, 'main a[href$="/cancel"]');
  await type(page, 'form[action$="/cancel"] [name="reason"]', "Bought by mistake");
  await press(page, 'form[action$="/cancel"] button:not([type="button"])');
  await page.locator('main a[href$="/cancel"]').first().waitFor({ state: "detached" });
});

journey("answer a buyer who wants something back", async (page) => {
  await page.goto(await askedReturn(page));
  await press(page, '#answer form[action$="/answer"] button');
  await page.locator(".toast").first().waitFor();
  await until("the shop has the answer", async () => (await page.locator("#answer").count()) === 0 || page.reload());
  assert.ok(await page.locator("#at-channel").getByText("approved by").count() > 0);
});

journey("adjust the stock of a product", async (page) => {
  await page.goto("/stock");
  await press(page, 'main table a[href^="/stock/"]');
  await page.locator("#side[complete] #derivation").waitFor();
  await page.keyboard.press("Enter");
  const field = 'form[action$="/adjust"] [name="onHand"]';
  const onHand = Number(await page.locator(field).first().inputValue()) + 3;
  await type(page, field, String(onHand));
  await type(page, 'form[action$="/adjust"] [name="reason"]', "Counted by hand");
  await press(page, 'form[action$="/adjust"] button:not([type="button"])');
  await page.getByText("Counted by hand").first().waitFor();
  assert.equal(Number(await page.locator(field).first().inputValue()), onHand);
});

journey("see what is left of an order, from the statement that settled it", async (page) => {
  await findStatement(page);
  await page.goto("/");
  await go(page, "m", "/finance");
  await press(page, 'main tbody th a[href^="/finance/"]');
  await page.locator("#sums").waitFor();
  await until("a line has its order", async () =>
    (await page.locator('#lines a[href^="/orders/"]').count()) > 0 || page.reload());
  await press(page, '#lines a[href^="/orders/"]');
  await page.locator("#profit #profit-result").waitFor();
});

journey("let a shop be looked through again", async (page) => {
  await page.goto("/");
  await go(page, "c", "/channels");
  await press(page, 'form[action*="/sync"] button');
  await page.locator(".toast").first().waitFor();
});

journey("hold several orders at once and take it back", async (page, demo) => {
  await control(demo, "/control/orders", { count: FEW });
  await until("orders that wait", async () => {
    await page.goto("/orders?view=waiting");
    return (await page.locator("[data-select]").count()) >= FEW;
  });

  await tabTo(page, "main tbody input[data-select]");
  await page.keyboard.press("Space");
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  assert.match(await page.locator("[data-selection-count]").textContent(), /^2 /);
  await page.keyboard.press("Escape");
  await page.locator("[data-selection-bar]").waitFor({ state: "hidden" });
  await page.keyboard.press("x");
  await page.keyboard.press("j");
  await page.keyboard.press("Shift+X");
  await page.keyboard.press("h");

  await page.waitForURL("**/orders/bulk/new?**");
  await type(page, 'main input[name="text"]', "A word from the buyer");
  await page.keyboard.press("Enter");
  await page.locator('[data-bulk="Done"]').waitFor();
  assert.deepEqual(await bulkCounts(page), [2, 0, 0]);

  await press(page, '[data-bulk] form[action$="/undo"] button');
  await page.locator('[data-bulk="Done"]').nth(1).waitFor();
  assert.deepEqual(await bulkCounts(page), [2, 0, 0]);
});

journey("go anywhere from the palette", async (page) => {
  await page.goto("/");
  await page.keyboard.press("ControlOrMeta+k");
  await page.locator("dialog[data-palette][open]").waitFor();
  await page.keyboard.type("stock");
  await page.locator('dialog[data-palette] a[href^="/stock"]').first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname !== "/");
});

journey("choose how pages look", async (page) => {
  await page.goto("/");
  await page.keyboard.press("ControlOrMeta+k");
  await page.locator("dialog[data-palette][open]").waitFor();
  await page.keyboard.type("settings");
  await page.locator('dialog[data-palette] a[href^="/settings"]').first().waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname === "/settings");
  await choose(page, "ArrowDown");
  await page.waitForFunction(() => document.documentElement.dataset.density === "comfortable");
  await choose(page, "ArrowUp");
  await page.waitForFunction(() => document.documentElement.dataset.density !== "comfortable");
});

journey("look at the alerts", async (page) => {
  await page.goto("/alerts");
  await press(page, "main .tabs a:not([aria-current])");
  await page.waitForURL((url) => url.searchParams.has("view"));
  await tabTo(page, 'main select[name="severity"]');
});

journey("let the automation go on", async (page) => {
  await page.goto("/");
  await isPaused(page) && await press(page, RESUME);
  await page.locator(PAUSE).first().waitFor();
});

function journey(name, run) {
  test(`by keyboard: ${name}`, async ({ demo, browser }) => {
    const page = await browser.openSignedIn();
    await run(page, demo);
    assert.deepEqual(page.troubles, []);
  });
}

const isPaused = async (page) => (await page.locator(RESUME).count()) > 0;

/** Done, refused and so already, of the latest bulk operation in sight. */
async function bulkCounts(page) {
  const words = await page.locator("[data-bulk-counts]").first().textContent();
  return words.split("·").map((part) => Number(part.replace(/\D/g, "")));
}

/** Changes how dense tables are; the page is sent at once and comes again. */
async function choose(page, key) {
  await tabTo(page, 'main select[name="density"]');
  await Promise.all([page.waitForEvent("load"), page.keyboard.press(key)]);
}

/** Opens an order that waits for a person and has what the selector names. */
async function openWaiting(page, demo, selector) {
  await control(demo, "/control/rate", { ordersPerSecond: 2 });

  await until(`an order with ${selector}`, async () => {
    await page.goto("/orders?view=ship");

    for (const href of await hrefs(page)) {
      await page.goto(href);

      if ((await page.locator(`main ${selector}`).count()) > 0) {
        return true;
      }
    }

    return false;
  });
  await control(demo, "/control/rate", { ordersPerSecond: 0.5 });
}

async function hrefs(page) {
  const links = await page.locator(ORDER_LINK).evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  return [...new Set(links)].filter((href) => /^\/orders\/[^/?]+$/.test(href)).slice(-4);
}
