import { until } from "./demo.mjs";

const MAX_TABS = 160;
const TRY_MS = 5_000;

/**
 * Presses Tab until the focus is on what the selector names. Nothing is clicked and nothing is focused by script: where
 * the keyboard does not lead, this fails.
 */
export async function tabTo(page, selector) {
  for (let i = 0; i < MAX_TABS; i++) {
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) {
      return;
    }

    await page.keyboard.press("Tab");
  }

  throw new Error(`${MAX_TABS} times Tab did not lead to ${selector} on ${new URL(page.url()).pathname}`);
}

/** Goes to what the selector names and presses Enter there. */
export async function press(page, selector) {
  await tabTo(page, selector);
  await page.keyboard.press("Enter");
}

/** Goes to a field and types in place of what is in it. */
export async function type(page, selector, text) {
  await tabTo(page, selector);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(text);
}

/** "g" and a letter, one soon after the other: to a place of the navigation. */
export async function go(page, letter, path) {
  await until(`g ${letter} leads to ${path}`, async () => {
    await Promise.all([page.keyboard.press("g"), page.keyboard.press(letter)]);
    return page.waitForURL((url) => url.pathname === path, { timeout: TRY_MS }).then(() => true, () => false);
  });
}
