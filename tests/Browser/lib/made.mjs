// Makes what the demo has none of by itself, by the product's own API, and says where it is shown.
import { until } from "./demo.mjs";

const TRANSFER_TO = "east";

/** A product with units to spare; not the first of the list, which other tests change. */
export async function skuOfMany(page) {
  const { skus } = await ask(page, "/stock?limit=200");
  return skus.findLast(({ isBundle, available }) => !isBundle && available > 5).sku;
}

/** A second location, so that the page of locations has more than the one that is always there. */
export async function makeLocation(page) {
  const locations = await ask(page, "/locations");

  if (!locations.some(({ code }) => code === TRANSFER_TO)) {
    await ask(page, "/locations", { code: TRANSFER_TO, name: "East", priority: 4, sells: true });
  }

  return "/locations";
}

/** Units on their way between two locations. */
export async function makeTransfer(page, sku) {
  await makeLocation(page);
  const lines = [{ sku, quantity: 1 }];
  const { id } = await ask(page, "/transfers", { source: "main", target: TRANSFER_TO, lines });
  await ask(page, `/transfers/${id}/send`, {});
  return `/transfers/${id}`;
}

/** An order to a supplier of which a part has come. */
export async function makePurchase(page, sku) {
  const { id: supplier } = await ask(page, "/suppliers", {
    name: "Wax and wicks", currency: "USD", leadDays: 10, email: "orders@wax.example", note: "",
  });
  const lines = [{ sku, quantity: 40, cost: "4.20" }];
  const { id } = await ask(page, "/purchases", { supplier, expected: "2031-12-31", note: "By the back door", lines });
  await ask(page, `/purchases/${id}/send`, {});
  await ask(page, `/purchases/${id}/receive`, { lines: [{ sku, units: 15 }], isLast: false, mayBeMore: false });
  return `/purchases/${id}`;
}

/** A stock take with a line that was counted. */
export async function makeStockTake(page, sku) {
  const { id } = await ask(page, "/counts", { title: "Shelf A", isBlind: false, skus: [sku] });
  await ask(page, `/counts/${id}/lines`, { lines: [{ sku, counted: 12, was: null }] });
  return `/counts/${id}`;
}

/** A file with one order that is good and one that is not, looked at and not taken in. */
export async function makeImport(page, sku) {
  const csv = [
    "number,sku,quantity,price,buyer,street,city,state,postal code,country",
    `FAIR-1,${sku},2,12.50,Bea Baker,1 Mill Lane,Portland,OR,97205,US`,
    "FAIR-2,NO-SUCH-SKU,0,12.50,Bea Baker,1 Mill Lane,Portland,OR,97205,US",
  ].join("\n");
  const { id, columns } = await ask(page, "/orders/imports?name=fair.csv", csv);
  await ask(page, `/orders/imports/${id}/columns`, { columns });
  await until("the file is looked at", async () => (await ask(page, `/orders/imports/${id}`)).state === "Checked");
  return `/orders/import/${id}`;
}

/** A return that was approved, of an order that has left. */
export async function makeReturn(page, order) {
  const { lines: [{ sku }] } = await ask(page, order);
  const units = [{ sku, quantity: 1 }];
  const { id } = await ask(page, `${order}/returns`, { units, reason: "It does not fit" });
  await ask(page, `/orders/returns/${id}/approve`, {});
  return `/orders/returns/${id}`;
}

/** A return that a buyer asked for at the channel and that waits for an answer. */
export async function askedReturn(page) {
  return until("a return of the channel", async () => {
    const found = (await ask(page, "/orders/returns")).find(({ atChannel }) => atChannel?.wantsAnswer);
    return found && `/orders/returns/${found.id}`;
  }, { seconds: 120, everyMs: 1000 });
}

/** An order that is held for a reason; those that move on meanwhile are passed over. */
export async function makeHold(page) {
  await until("an order to hold", async () => {
    const { orders } = await ask(page, "/orders?view=waiting");

    for (const { id } of orders) {
      const answer = await call(page, `/orders/${id}/hold`, { reason: "The buyer asked to wait" });

      if (answer.status === 200) {
        return true;
      }
    }

    return false;
  }, { seconds: 60, everyMs: 500 });
  return "/orders/holds";
}

/** The answer to a question, or to what is sent; a refusal is an error. */
async function ask(page, path, sent) {
  const { status, text } = await call(page, path, sent);

  if (status < 200 || status > 299) {
    throw new Error(`${path} answered ${status}: ${text}`);
  }

  return JSON.parse(text);
}

/** Asked from a page of the site, as the person who is signed in. A text is sent as it is, all else as JSON. */
async function call(page, path, sent) {
  page.url().startsWith("http") || await page.goto("/offline");
  return page.evaluate(async ({ path, sent }) => {
    const isText = typeof sent === "string";
    const answer = await fetch(`/api/v1${path}`, sent === undefined ? {} : {
      method: "POST",
      headers: { "content-type": isText ? "text/csv" : "application/json" },
      body: isText ? sent : JSON.stringify(sent),
    });
    return { status: answer.status, text: await answer.text() };
  }, { path, sent });
}
