// The page on which a connection is looked through, at a demo whose connection may be broken.
import assert from "node:assert/strict";
import { startBrowser } from "./browser.mjs";
import { startDemo, until } from "./demo.mjs";
import { startProxy } from "./proxy.mjs";

const CHECK = 'form[action$="/reconnect/check"] button';
const AGAIN = 'main a[href$="/reconnect/consent"]';

/** A demo of its own behind a proxy, its browser, and the page of its one shop. */
export async function startWizard() {
  const proxy = await startProxy();
  const demo = await startDemo("--rate", "0", "--past", "0", "--public-url", proxy.url).catch(async (error) => {
    await proxy.stop();
    throw error;
  });
  proxy.leadTo(demo.url);
  const browser = await startBrowser(demo);
  const page = await browser.openSignedIn();
  await page.goto("/channels");
  const path = await page.locator('main a[href$="/reconnect"]').first().getAttribute("href");
  await page.goto(path);
  const stop = async () => {
    await browser.close();
    await demo.stop();
    await proxy.stop();
  };
  return { proxy, demo, browser, page, path, stop };
}

/** Presses the button and waits, without a reload, until the checks have found this: { Token: "TokenTaken" }. */
export async function look({ page, path }, wanted, seconds = 60) {
  await page.goto(path);
  await page.evaluate(() => (globalThis.sameDocument = true));
  await page.locator(CHECK).click();
  await finds({ page }, wanted, seconds);
}

/** Waits until the page that is open shows these findings; one of several may do. */
export async function finds({ page }, wanted, seconds = 60) {
  const of = (name) => page.locator(`#check-${name} [data-finding]`);
  let seen;

  try {
    await until("the findings", async () => {
      seen = {};

      for (const name of Object.keys(wanted)) {
        seen[name] = (await of(name).count()) > 0 ? await of(name).first().getAttribute("data-finding") : null;
      }

      return Object.entries(wanted).every(([name, finding]) => [finding].flat().includes(seen[name]));
    }, { seconds });
  } catch {
    assert.deepEqual(seen, wanted);
  }
}

/** Goes to the consent page and agrees there, as the seller or with the wrong account; ends on our page again. */
export async function connectAgain({ page, path }, { asOther = false } = {}) {
  await page.goto(path);
  await page.locator(AGAIN).first().click();
  await page.getByRole("button", { name: "Approve" }).waitFor();
  asOther && await page.locator('input[name="other"]').check();
  await page.getByRole("button", { name: "Approve" }).click();
  await page.waitForURL((url) => url.pathname === path || url.pathname === "/channels/tiktokshop/callback");
}
