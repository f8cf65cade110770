import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { until } from "./lib/demo.mjs";
import { test } from "./lib/tests.mjs";

const PNG = [0x89, 0x50, 0x4e, 0x47];
const LEAST_PICTURE_BYTES = 4_000;

test("a chart is explored, follows the theme and comes back, without a word from the policy", async (tools) => {
  const page = await opened(tools);
  const explore = page.locator("#revenue [data-chart-act=explore]");
  await explore.click();
  await page.locator("#revenue canvas").waitFor();
  assert.equal(await explore.getAttribute("aria-pressed"), "true");

  const light = await pixels(page);
  await page.evaluate(() => (document.documentElement.dataset.theme = "dark"));
  await until("the canvas took the colours of the theme", async () => (await pixels(page)) !== light);

  await explore.click();
  await page.locator("#revenue canvas").waitFor({ state: "detached" });
  await page.locator("#revenue svg.chart").waitFor();
  assert.deepEqual(page.troubles, []);
});

test("a chart that is explored is put away when the page changes", async (tools) => {
  const page = await opened(tools);
  await page.locator("#revenue [data-chart-act=explore]").click();
  await page.locator("#revenue canvas").waitFor();
  await page.locator("nav a[href='/orders']").first().click();
  await page.waitForURL("**/orders");
  await page.goBack();
  await page.locator("#revenue svg.chart").waitFor();
  assert.equal(await page.locator("#revenue canvas").count(), 0);
  assert.deepEqual(page.troubles, []);
});

test("a chart is saved as its values and as its picture", async (tools) => {
  const page = await opened(tools);
  const csv = (await saved(page, "csv")).toString("utf8");
  const rows = await page.locator("#revenue tbody tr").count();
  assert.equal(csv.trim().split("\r\n").length, rows + 1);
  assert.match(csv, /^\uFEFF?Until,Today,Yesterday\r\n/);

  const png = await saved(page, "png");
  assert.deepEqual([...png.subarray(0, PNG.length)], PNG);
  assert.ok(png.length > LEAST_PICTURE_BYTES, `the picture has only ${png.length} bytes`);
  assert.deepEqual(page.troubles, []);
});

async function opened({ browser }) {
  const page = await browser.openSignedIn();
  await until("the first order is drawn", async () => {
    await page.goto("/");
    return (await page.locator("#revenue svg.chart").count()) > 0;
  });
  return page;
}

async function saved(page, kind) {
  await page.locator("#revenue .chart-tools summary").click();
  const button = page.locator(`#revenue [data-chart-act=${kind}]`);
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return readFile(await download.path());
}

const pixels = (page) => page.locator("#revenue canvas").first().evaluate((canvas) => canvas.toDataURL());
