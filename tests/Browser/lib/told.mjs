// What a page says in each of the languages.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { axeFinds, putAxe } from "./axe.mjs";
import { root } from "./demo.mjs";

export const LANGUAGES = ["en", "es", "pt-BR"];

/** In each language the page says these keys of the module's words in place, and axe finds nothing. */
export async function isTold({ browser, path }, keys) {
  const found = [];

  for (const [index, locale] of LANGUAGES.entries()) {
    const words = JSON.parse(await readFile(join(root, `src/Channels/Words/${locale}.json`), "utf8"));
    const page = await browser.openSignedIn({ width: [390, 768, 1440][index], locale, reducedMotion: "reduce" });
    await page.goto(path);
    const text = (await page.locator("main").innerText()).replace(/\s+/g, " ");

    for (const key of keys) {
      assert.ok(words[key], `there is no word ${key}`);
      assert.ok(text.includes(words[key]), `${locale} does not say ${key}: ${words[key]}\n${text}`);
    }

    await putAxe(page);
    found.push(...await axeFinds(page, locale));
    assert.deepEqual(page.troubles, []);
    await page.context().close();
  }

  assert.deepEqual([...new Set(found)], []);
}
