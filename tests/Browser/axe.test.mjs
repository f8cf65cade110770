// Every page, and every page of the Gallery with all states of a component, in three looks, three widths and three
// languages: 27 combinations each. By default nine of them, chosen so that each pair of a width, a look and a language
// is met (three of the Gallery, whose words are those of the examples in every language: each width and each look).
// All 27: node tests/Browser/run.mjs axe --full
import assert from "node:assert/strict";
import { axeFinds, putAxe } from "./lib/axe.mjs";
import { galleryPages, places, visit } from "./lib/places.mjs";
import { test } from "./lib/tests.mjs";
import { LANGUAGES } from "./lib/told.mjs";

const isFull = process.argv.includes("--full");

const WIDTHS = [390, 768, 1440];
const LOOKS = [
  { name: "light", theme: "light" },
  { name: "dark", theme: "dark" },
  { name: "high contrast", theme: "light", contrast: "high" },
];
const ALL = WIDTHS.length * LANGUAGES.length * LOOKS.length;
// What a look changes; all other rules see the same page in every look, and run once for each width and language.
const RULES_OF_LOOKS = ["color-contrast", "link-in-text-block"];
const counted = { pages: 0, combinations: 0, withAllRules: 0 };

for (const place of places) {
  test(`axe finds nothing on ${place.name}`, async ({ browser }) => {
    const found = [];

    for (const [index, locale] of LANGUAGES.entries()) {
      const page = await open(browser, place, locale);
      await visit(page, place);
      assert.deepEqual(page.troubles, []);
      found.push(...await look(page, locale, (width, own) => (width + own) % LANGUAGES.length === index));
      await page.context().close();
    }

    counted.pages++;
    assert.deepEqual([...new Set(found)], []);
  }, { timeoutSeconds: 300 });
}

test("axe finds nothing on any page of the Gallery", async ({ browser }) => {
  const found = [];

  for (const locale of isFull ? LANGUAGES : LANGUAGES.slice(0, 1)) {
    const page = await open(browser, {}, locale);

    for (const path of await galleryPages(page)) {
      await page.goto(path);
      await page.evaluate(() => document.fonts.ready);
      counted.pages++;
      found.push(...await look(page, `${path} ${locale}`, (width, own) => width === own));
    }

    assert.deepEqual(page.troubles, []);
  }

  assert.deepEqual([...new Set(found)], []);
}, { timeoutSeconds: 1800 });

test("axe looked at enough", async ({ note }) => {
  const { pages, combinations, withAllRules } = counted;
  note(
    `axe: ${combinations} combinations of page, width, look and language on ${pages} pages, ${withAllRules} of them `
      + `with all rules, the others with those that a look can break `
      + `(${isFull ? "all" : "a cover of pairs"} of ${ALL} a page)`,
  );
  assert.ok(combinations >= places.length * WIDTHS.length * LOOKS.length, `only ${combinations} combinations`);
});

async function open(browser, place, locale) {
  const options = { width: WIDTHS[0], locale, reducedMotion: "reduce" };
  return place.isPublic ? browser.open(options) : browser.openSignedIn(options);
}

/** Runs axe on the page that is open, changing width and look in place of loading it anew. */
async function look(page, what, isChosen) {
  const found = [];
  await putAxe(page);

  for (const [widthIndex, width] of WIDTHS.entries()) {
    const looks = LOOKS.filter((_, index) => isFull || isChosen(widthIndex, index));

    if (looks.length > 0) {
      await page.setViewportSize({ width, height: width < 600 ? 844 : 900 });
    }

    for (const [index, own] of looks.entries()) {
      counted.combinations++;
      counted.withAllRules += index === 0 ? 1 : 0;
      await page.evaluate(wear, own);
      found.push(...await axeFinds(page, `${what}, ${own.name}, ${width} px`, index && RULES_OF_LOOKS));
    }
  }

  return found;
}

/** Runs in the page. */
async function wear(look) {
  const { documentElement: root } = document;
  root.dataset.theme = look.theme;
  root.toggleAttribute("data-contrast", false);
  look.contrast && (root.dataset.contrast = look.contrast);
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}
