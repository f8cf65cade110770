import { until } from "./demo.mjs";
import {
  askedReturn, makeHold, makeImport, makeLocation, makePurchase, makeReturn, makeStockTake, makeTransfer, skuOfMany,
} from "./made.mjs";

const found = new Map();

/**
 * Every kind of page there is: the one list for accessibility, for screenshots and for errors.
 * `find` leads to a page whose address is not known beforehand.
 */
export const places = [
  { name: "sign-in", path: "/sign-in", isPublic: true },
  { name: "home", path: "/" },
  { name: "home-more", path: "/?more=true" },
  { name: "present", path: "/present" },
  { name: "orders", path: "/orders" },
  { name: "order", find: findOrder },
  { name: "orders-review", path: "/orders/review" },
  { name: "orders-rates", path: "/orders/rates" },
  { name: "orders-creators", path: "/orders/creators" },
  { name: "order-new", path: "/orders/new" },
  { name: "order-past", find: async (page) => `${await findOrder(page)}/past` },
  { name: "imports", path: "/orders/import" },
  { name: "import", find: async (page) => makeImport(page, await skuOfMany(page)) },
  { name: "holds", find: makeHold },
  { name: "order-return", find: async (page) => `${await findShipped(page)}/return` },
  { name: "order-tracking", find: async (page) => `${await findShipped(page)}/tracking` },
  { name: "return", find: async (page) => makeReturn(page, await findShipped(page)) },
  { name: "returns", path: "/orders/returns" },
  { name: "return-of-channel", find: askedReturn },
  { name: "return-reject", find: async (page) => `${await askedReturn(page)}/reject` },
  { name: "return-steps", find: async (page) => `${await askedReturn(page)}/steps` },
  { name: "stock", path: "/stock" },
  { name: "sku", find: findSku },
  { name: "stock-past", find: async (page) => `${await findSku(page)}/past` },
  { name: "movements", path: "/movements" },
  { name: "purchases", path: "/purchases" },
  { name: "purchase-new", path: "/purchases/new" },
  { name: "purchase", find: async (page) => makePurchase(page, await skuOfMany(page)) },
  { name: "suppliers", path: "/suppliers" },
  { name: "counts", path: "/counts" },
  { name: "count", find: async (page) => makeStockTake(page, await skuOfMany(page)) },
  { name: "locations", find: makeLocation },
  { name: "transfer", find: async (page) => makeTransfer(page, await skuOfMany(page)) },
  { name: "transfers", path: "/transfers" },
  { name: "levels", path: "/levels" },
  { name: "stock-trend", path: "/stock-trend" },
  { name: "channels", path: "/channels" },
  { name: "shop-stock", find: (page) => findOfShop(page, "stock") },
  { name: "shop-reconnect", find: (page) => findOfShop(page, "reconnect") },
  { name: "shop-prices", find: (page) => findOfShop(page, "prices") },
  { name: "shop-webhooks", find: (page) => findOfShop(page, "webhooks") },
  { name: "shop-rules", find: (page) => findOfShop(page, "rules") },
  { name: "shop-listings", find: (page) => findOfShop(page, "listings") },
  { name: "shop-labels", find: (page) => findOfShop(page, "labels") },
  { name: "shop-health", find: (page) => findOfShop(page, "health") },
  { name: "shop-performance", find: (page) => findOfShop(page, "performance") },
  { name: "shop-compliance", find: (page) => findOfShop(page, "compliance") },
  { name: "finance", path: "/finance" },
  { name: "finance-unmatched", path: "/finance/unmatched?view=noorder" },
  { name: "statement", find: findStatement },
  { name: "alerts", path: "/alerts" },
  { name: "settings", path: "/settings" },
  { name: "settings-calendar", path: "/settings/calendar" },
  { name: "settings-review", path: "/settings/review" },
  { name: "palette", path: "/palette?q=stock" },
  { name: "alerts-over", path: "/alerts?view=cleared" },
  { name: "system", path: "/system" },
  { name: "shipping", path: "/settings/shipping" },
  { name: "label", find: findLabel },
  { name: "hold", find: async (page) => `${await findOrder(page)}/hold` },
  { name: "cancel", find: async (page) => `${await findOrder(page)}/cancel` },
  { name: "offline", path: "/offline" },
  { name: "gallery", path: "/gallery" },
  { name: "not-found", path: "/there-is-no-such-page", status: 404 },
];

/** The addresses of the Gallery: its index, and a page for each component. */
export async function galleryPages(page) {
  await page.goto("/gallery");
  const links = await page.locator('a[href^="/gallery"]').evaluateAll((all) => all.map((link) => link.href));
  const paths = links.map((link) => new URL(link)).filter(({ hash }) => hash === "").map(({ pathname }) => pathname);
  return [...new Set(["/gallery", ...paths])];
}

/** Opens the place and waits until it stands. */
export async function visit(page, place) {
  const path = await addressOf(page, place);
  const answer = await page.goto(path, { waitUntil: "load" });

  if (answer.status() !== (place.status ?? 200)) {
    throw new Error(`${path} answered ${answer.status()}`);
  }

  await page.evaluate(() => document.fonts.ready);
  return path;
}

/** Looked for once; when it isn't found, nobody waits for it again. */
export function addressOf(page, { name, path, find }) {
  if (!found.has(name)) {
    found.set(name, path ?? find(page));
  }

  return found.get(name);
}

/** The address of the newest order. */
export async function findOrder(page) {
  return until("an order in the list", async () => {
    await page.goto("/orders");
    return firstLink(page, 'main tbody th a[href^="/orders/"]');
  });
}

/** The address of the first SKU of the list. */
export async function findSku(page) {
  return until("a SKU in the list", async () => {
    await page.goto("/stock");
    return firstLink(page, 'main a[href^="/stock/"]');
  });
}

/** The address of a page of the connected shop. */
async function findOfShop(page, name) {
  return until("a connected shop", async () => {
    await page.goto("/channels");
    return firstLink(page, `main a[href^="/channels/"][href$="/${name}"]`);
  });
}

/** The address of the newest statement, once the shop's are read. */
export async function findStatement(page) {
  return until("a statement", async () => {
    await page.goto("/finance");
    return firstLink(page, 'main tbody th a[href^="/finance/"]');
  }, { seconds: 60, everyMs: 1000 });
}

/** The address of an order that has left. */
async function findShipped(page) {
  return until("an order that has left", async () => {
    await page.goto("/orders?view=shipped");
    return firstLink(page, 'main tbody th a[href^="/orders/"]');
  }, { seconds: 60, everyMs: 1000 });
}

/** The address of a printable label, from the page of an order that has shipped. */
export async function findLabel(page) {
  return until(
    "an order with a label",
    async () => {
      await page.goto("/orders?view=shipped");
      const order = await firstLink(page, 'main tbody th a[href^="/orders/"]');

      if (!order) {
        return null;
      }

      await page.goto(order);
      return firstLink(page, 'main a[href^="/labels/"]');
    },
    { seconds: 60, everyMs: 1000 },
  );
}

async function firstLink(page, selector) {
  const links = page.locator(selector);
  return (await links.count()) === 0 ? null : links.first().getAttribute("href");
}
