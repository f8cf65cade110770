import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { places, visit } from "./lib/places.mjs";
import { test } from "./lib/tests.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

for (const width of [1280, 390]) {
  for (const scheme of ["light", "dark"]) {
    for (const place of places) {
      test(`axe finds nothing on ${place.name}, ${scheme}, ${width} px`, async ({ browser }) => {
        const page = await (place.isPublic ? browser.open({ width, scheme }) : browser.openSignedIn({ width, scheme }));
        await visit(page, place);
        assert.deepEqual(page.troubles, []);
        // Sent by the debugger and not as a script of the page, so that the page's policy stays in force.
        await page.evaluate(axe);
        const { violations, passes } = await page.evaluate(() => globalThis.axe.run(document));
        assert.ok(passes.length > 0, "axe looked at nothing");
        assert.deepEqual(violations.flatMap(told), []);
        assert.equal(await overflow(page), 0, "the page is wider than the window, by so many pixels");
      });
    }
  }
}

function told({ id, nodes }) {
  return nodes.map((node) => `${id}: ${node.target.join(" ")} (${node.failureSummary.split("\n").slice(1).join(";")})`);
}

function overflow(page) {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth));
}
