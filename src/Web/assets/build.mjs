// Builds the style sheet, the script, the icon sprite and the font into ../wwwroot, with a manifest of their hashes.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { execFileSync } from "node:child_process";
import { gzipSync } from "node:zlib";
import { compare } from "../../Ui/Tokens/check.mjs";
import { readTokens } from "../../Ui/Tokens/generate.mjs";
import { buildFavicon } from "./build/favicon.mjs";
import { buildScript } from "./build/script.mjs";
import { buildSprite } from "./build/sprite.mjs";
import { buildStyle } from "./build/style.mjs";

const SCRIPT_BUDGET_BYTES = 60_000;
const FONT = "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const manifest = {};

function put(name, content) {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 10);
  writeFileSync(here(`../wwwroot/${name}`), content);
  manifest[name] = `/${name}?v=${hash}`;
}

function fail(text) {
  console.error(`assets error: ${text}`);
  process.exit(1);
}

const tokens = readTokens();
const weak = compare(tokens).filter((pair) => !pair.ok);

if (weak.length > 0) {
  fail("colours too weak:\n  " + weak.map((pair) => pair.text).join("\n  "));
}

try {
  execFileSync(process.execPath, [here("node_modules/typescript/bin/tsc"), "--noEmit", "-p", here(".")], {
    stdio: ["ignore", "inherit", "inherit"],
  });
} catch {
  fail("the type check of the scripts failed");
}

rmSync(here("../wwwroot"), { recursive: true, force: true });
mkdirSync(here("../wwwroot/fonts"), { recursive: true });

put("fonts/inter-latin.woff2", readFileSync(here(`node_modules/${FONT}`)));

try {
  put("sprite.svg", buildSprite());
  put("favicon.svg", buildFavicon(tokens));
  put("app.css", await buildStyle(tokens, manifest["fonts/inter-latin.woff2"]));
  put("app.js", await buildScript("app.ts"));
  put("charts.js", await buildScript("chart/saving.ts"));
  put("explore.js", await buildScript("chart/explore.ts"));
} catch (problem) {
  fail(problem.message);
}

const zipped = (name) => gzipSync(readFileSync(here(`../wwwroot/${name}`)), { level: 9 }).length;
const [scriptBytes, styleBytes] = [zipped("app.js"), zipped("app.css")];
const lazy = ["charts.js", "explore.js"].map((name) => `${name} ${zipped(name)}`).join(", ");

if (scriptBytes > SCRIPT_BUDGET_BYTES) {
  fail(`the script is ${scriptBytes} bytes gzipped, the budget is ${SCRIPT_BUDGET_BYTES}`);
}

writeFileSync(here("../wwwroot/assets.json"), JSON.stringify(manifest, null, 2) + "\n");
console.log(`assets: script ${scriptBytes} of ${SCRIPT_BUDGET_BYTES} bytes gzipped, style sheet ${styleBytes} bytes`);
console.log(`assets: fetched only when asked for: ${lazy} bytes gzipped`);
