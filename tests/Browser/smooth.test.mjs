import assert from "node:assert/strict";
import { control, until } from "./lib/demo.mjs";
import { test } from "./lib/tests.mjs";

const ORDERS_PER_SECOND = 50;
const SLOWER = 4;
const MEASURED_SECONDS = 15;
const LONG_MS = 50;

test(
  `no task of the home page takes ${LONG_MS} ms at ${ORDERS_PER_SECOND} orders/s on a device ${SLOWER} times slower`,
  async ({ demo, browser, note }) => {
    const page = await browser.openSignedIn({ width: 390 });
    await page.goto("/");
    await until("the page is live", () => page.evaluate(() => document.documentElement.dataset.live === "live"));
    const cdp = await page.context().newCDPSession(page);
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    await control(demo, "/control/rate", { ordersPerSecond: ORDERS_PER_SECOND });
    const before = await page.locator('main live-value[name="ordersToday"]').first().textContent();
    const { tasks, fetched } = await watch(page);
    await control(demo, "/control/rate", { ordersPerSecond: 0 });
    const after = await page.locator('main live-value[name="ordersToday"]').first().textContent();
    assert.notEqual(after, before, "nothing happened on the page");

    const own = tasks.filter((task) => task >= LONG_MS);
    note(
      `${MEASURED_SECONDS} s at ${ORDERS_PER_SECOND} orders/s, processor ${SLOWER} times slower: ${own.length} tasks `
        + `over ${LONG_MS} ms${own.length > 0 ? `, the longest ${Math.max(...own)} ms` : ""}; `
        + `${fetched} fragments fetched`,
    );
    assert.ok(fetched > 0, "no live region was fetched");
    assert.deepEqual(own, []);
  },
  { timeoutSeconds: 90 },
);

/** Counts the long tasks that the browser itself reports. */
function watch(page) {
  return page.evaluate(async (seconds) => {
    const tasks = [];
    const observer = new PerformanceObserver((list) =>
      list.getEntries().forEach(({ duration }) => tasks.push(Math.round(duration))));
    observer.observe({ type: "longtask" });
    performance.clearResourceTimings();
    performance.setResourceTimingBufferSize(10_000);
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    observer.disconnect();
    const fetched = performance.getEntriesByType("resource").filter(({ initiatorType }) => initiatorType === "fetch");
    return { tasks, fetched: fetched.length };
  }, MEASURED_SECONDS);
}
