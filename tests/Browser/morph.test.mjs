// The change of a live region, by itself: in an empty page, with the script as it is built.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { join } from "node:path";
import { root } from "./lib/demo.mjs";
import { test } from "./lib/tests.mjs";

const assets = join(root, "src/Web/assets");

const CHANGES = {
  "rows come, go and change": [rows([1, 2, 3, 4, 5, 6], 1), rows([9, 1, 2, 4, 5, 6], 2)],
  "rows change their order": [rows([1, 2, 3, 4, 5, 6], 1), rows([6, 5, 4, 3, 2, 1], 1)],
  "a list becomes empty": [rows([1, 2, 3, 4, 5, 6], 1), "<p>None</p>"],
  "an empty list gets rows": ["<p>None</p>", rows([1, 2, 3], 1)],
  "a picture gets other numbers": [picture(200, 1), picture(200, 2)],
  "a picture gets another shape": [picture(200, 1), picture(210, 2)],
};

for (const [what, [before, after]] of Object.entries(CHANGES)) {
  test(`a region becomes what the server sent when ${what}`, async ({ browser }) => {
    const { markup, wanted } = await change(browser, { before, after });
    assert.equal(markup, wanted);
  });
}

test("rows that are held back are counted, and the others change in place", async ({ browser }) => {
  const { keys, heldBack } = await change(browser, {
    before: rows([1, 2, 3], 1), after: rows([8, 7, 1, 2], 2), hold: true,
  });
  assert.deepEqual(keys, ["1 2", "2 2", "3 1"]);
  assert.equal(heldBack, 2);
});

test("what a person typed and chose survives the change", async ({ browser }) => {
  const field = (value) => `<input id="field" value="${value}">`;
  const { typed, chosen } = await change(browser, {
    before: field("x") + rows([1, 2, 3, 4, 5], 1), after: field("y") + rows([9, 1, 2, 3, 4], 2), touch: true,
  });
  assert.equal(typed, "typed");
  assert.deepEqual(chosen, ["2"]);
});

/** Runs one change in an empty page and says what became of it. */
async function change(browser, what) {
  const page = await browser.open();
  await page.evaluate(await script());
  return page.evaluate(async ({ before, after, hold, touch }) => {
    const element = (html) => Object.assign(document.createElement("div"), { innerHTML: html });
    const [target, next] = [element(before), element(after)];
    document.body.replaceChildren(target);
    globalThis.Morph.protectFromMorph();

    if (touch) {
      const field = target.querySelector("#field");
      field.focus();
      field.value = "typed";
      target.querySelector('[data-key="2"] input').checked = true;
    }

    const { heldBack } = await globalThis.Morph.morphInto(target, next, hold);
    const all = [...target.querySelectorAll("[data-key]")];
    all.forEach((row) => row.removeAttribute("class"));
    return {
      heldBack,
      markup: target.innerHTML,
      wanted: element(after).innerHTML,
      keys: all.map((row) => `${row.dataset.key} ${row.dataset.rev}`),
      typed: target.querySelector("#field")?.value,
      chosen: all.filter((row) => row.querySelector("input")?.checked).map((row) => row.dataset.key),
    };
  }, what);
}

let built;

/** The module as one script that names itself Morph. */
async function script() {
  const { build } = createRequire(join(assets, "package.json"))("esbuild");
  built ??= await build({
    stdin: { contents: 'export * from "./morph";', resolveDir: join(assets, "src/live"), loader: "ts" },
    bundle: true,
    write: false,
    format: "iife",
    globalName: "Morph",
    footer: { js: "globalThis.Morph = Morph;" },
    logLevel: "error",
  });
  return built.outputFiles[0].text;
}

function rows(keys, rev) {
  const row = (key) =>
    `<tr data-key="${key}" data-rev="${rev}" id="r${key}"><td><input type="checkbox" data-select=""></td>`
    + `<td>${key} in state ${rev}</td></tr>`;
  return `<table><tbody>${keys.map(row).join("")}</tbody></table>`;
}

function picture(bars, height) {
  const bar = (_, index) => `<rect x="${index}" height="${index * height}"></rect>`;
  return `<section><h2>${bars} bars</h2><svg>${Array.from({ length: bars }, bar).join("")}</svg></section>`;
}
