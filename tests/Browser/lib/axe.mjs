// What axe finds on the page that is open, and whether the page fits its window.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Once for each page that was loaded. Sent by the debugger and not as a script, so that the page's policy holds. */
export const putAxe = (page) => page.evaluate(axe);

/** Everything that is wrong, each with where it was looked at; only what these rules find, when some are named. */
export async function axeFinds(page, at, rules) {
  const { violations, passes, wide } = await page.evaluate(run, { rules });
  assert.ok(passes > 0, `axe looked at nothing: ${at}`);
  return [...violations, ...(wide > 0 ? [`the page is ${wide} px wider than the window`] : [])]
    .map((text) => `${at}: ${text}`);
}

/** Runs in the page. */
async function run({ rules }) {
  const { documentElement: root } = document;
  const { violations, passes } = await globalThis.axe.run(document, {
    resultTypes: ["violations"],
    elementRef: false,
    ...(rules ? { runOnly: rules } : {}),
  });
  const told = violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) =>
    `${id}: ${target.join(" ")} (${failureSummary.split("\n").slice(1).join(";")})`));
  return { violations: told, passes: passes.length, wide: Math.max(0, root.scrollWidth - root.clientWidth) };
}
