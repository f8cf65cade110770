// The administration of the simulators: English only, in both looks and at a narrow and a wide window.
import assert from "node:assert/strict";
import { axeFinds, putAxe } from "./lib/axe.mjs";
import { control } from "./lib/demo.mjs";
import { test } from "./lib/tests.mjs";

const PAGES = [
  "/", "/admin/orders", "/admin/returns", "/admin/scenarios", "/admin/faults", "/admin/access", "/admin/rules",
  "/admin/log",
];
const WIDTHS = [390, 1440];
const SCHEMES = ["light", "dark"];

for (const path of PAGES) {
  test(`axe finds nothing on ${path} of the sandbox`, async ({ demo, browser }) => {
    const found = [];

    for (const scheme of SCHEMES) {
      const page = await browser.open({ baseURL: demo.sandbox, scheme, width: WIDTHS[0] });
      await page.goto(path);
      await putAxe(page);

      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        found.push(...await axeFinds(page, `${scheme}, ${width} px`));
      }

      assert.deepEqual(page.troubles, []);
      await page.context().close();
    }

    assert.deepEqual(found, []);
  }, { timeoutSeconds: 120 });
}

test("An order is placed and cancelled on the pages of the sandbox, without script", async ({ demo, browser }) => {
  const page = await browser.open({ baseURL: demo.sandbox, javaScriptEnabled: false });
  await page.goto("/");
  await page.getByRole("button", { name: "Place", exact: true }).click();
  await page.getByText("Done.").waitFor();
  const { orders } = await control(demo, "/control/orders?latest=true&limit=1");

  await page.goto("/admin/orders");
  await page.getByRole("button", { name: `Cancel order ${orders[0].id} as its buyer` }).click();
  await page.getByText("Done.").waitFor();

  const cancelled = await control(demo, `/control/orders/${orders[0].id}`);
  assert.ok(cancelled.status === "CANCELLED" || cancelled.status === "AWAITING_SHIPMENT", cancelled.status);
});
