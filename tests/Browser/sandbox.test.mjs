// The administration of the simulators: English only, in both looks and at a narrow and a wide window.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { control } from "./lib/demo.mjs";
import { test } from "./lib/tests.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

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
      await page.evaluate(axe);

      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        const { violations, wide } = await page.evaluate(run);
        found.push(...violations.map((text) => `${scheme}, ${width} px: ${text}`));
        wide > 0 && found.push(`${scheme}, ${width} px: the page is ${wide} px wider than the window`);
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

/** Runs in the page. */
async function run() {
  const { documentElement: root } = document;
  const { violations } = await globalThis.axe.run(document, { resultTypes: ["violations"], elementRef: false });
  const told = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
  return { violations: told, wide: Math.max(0, root.scrollWidth - root.clientWidth) };
}
