import assert from "node:assert/strict";
import { signIn } from "./lib/browser.mjs";
import { test } from "./lib/tests.mjs";

test("a stranger is led to the sign-in page and after it to where they wanted", async ({ demo, browser }) => {
  const page = await browser.open();
  await page.goto("/orders");
  assert.equal(new URL(page.url()).pathname, "/sign-in");
  await page.locator("input[type=email]").fill(demo.email);
  await page.locator("input[type=password]").fill(demo.password);
  await page.locator("form:has(input[type=password]) button").click();
  await page.waitForURL("**/orders");
  assert.deepEqual(page.troubles, []);
});

test("a wrong password is refused on the page and keeps what was typed", async ({ demo, browser }) => {
  const page = await browser.open();
  await page.goto("/sign-in");
  await page.locator("input[type=email]").fill(demo.email);
  await page.locator("input[type=password]").fill(`${demo.password}x`);
  await page.locator("form:has(input[type=password]) button").click();
  await page.getByRole("alert").first().waitFor();
  assert.equal(new URL(page.url()).pathname, "/sign-in");
  assert.equal(await page.locator("input[type=email]").inputValue(), demo.email);
  assert.equal(await page.locator("input[type=password]").inputValue(), "");
});

test("sign-in and the lists work without script", async ({ demo, browser }) => {
  const page = await browser.open({ javaScriptEnabled: false });
  await signIn(page, demo);
  await page.goto("/orders");
  assert.ok((await page.locator('main a[href^="/orders/"]').count()) > 0, "the list names no order");
  await page.goto("/stock");
  assert.ok((await page.locator("main table tbody tr").count()) > 0, "the list names no SKU");
});

for (const [locale, language] of [["en-US", "en"], ["es-MX", "es-419"], ["pt-BR", "pt-BR"]]) {
  test(`a browser that asks for ${locale} gets ${language}`, async ({ browser }) => {
    const page = await browser.open({ locale });
    await page.goto("/sign-in");
    assert.equal(await page.locator("html").getAttribute("lang"), language);
  });
}
