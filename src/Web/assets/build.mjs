// Builds the style sheet, the script, the icon sprite and the font into ../wwwroot, with a manifest of their hashes.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { execFileSync } from "node:child_process";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { compare } from "../../Ui/Tokens/check.mjs";
import { readTokens } from "../../Ui/Tokens/generate.mjs";
import { buildFavicon } from "./build/favicon.mjs";
import { buildIcons, headColours } from "./build/icons.mjs";
import { buildScript, buildWorker } from "./build/script.mjs";
import { buildSprite } from "./build/sprite.mjs";
import { buildStyle } from "./build/style.mjs";

const SCRIPT_BUDGET_BYTES = 60_000;
const FONT = "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2";

const COMPRESSED = /\.(js|css|svg)$/;
// Kept by the service worker from the first visit on.
const KEPT = /^(app\.(js|css)|sprite\.svg|favicon\.svg|fonts\/.*)$/;

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const manifest = {};

function put(name, content) {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 10);
  write(name, content);
  manifest[name] = `/${name}?v=${hash}`;
}

/** Beside what can be compressed lie its compressed forms, made once and as small as can be. */
function write(name, content) {
  writeFileSync(here(`../wwwroot/${name}`), content);

  if (COMPRESSED.test(name)) {
    writeFileSync(here(`../wwwroot/${name}.br`), brotliCompressSync(content));
    writeFileSync(here(`../wwwroot/${name}.gz`), gzipSync(content, { level: 9 }));
  }
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

for (const project of [".", "worker"]) {
  try {
    execFileSync(process.execPath, [here("node_modules/typescript/bin/tsc"), "--noEmit", "-p", here(project)], {
      stdio: ["ignore", "inherit", "inherit"],
    });
  } catch {
    fail("the type check of the scripts failed");
  }
}

rmSync(here("../wwwroot"), { recursive: true, force: true });
mkdirSync(here("../wwwroot/fonts"), { recursive: true });
mkdirSync(here("../wwwroot/icons"), { recursive: true });

put("fonts/inter-latin.woff2", readFileSync(here(`node_modules/${FONT}`)));

try {
  put("sprite.svg", buildSprite());
  put("favicon.svg", buildFavicon(tokens));
  put("app.css", await buildStyle(tokens, manifest["fonts/inter-latin.woff2"]));
  put("app.js", await buildScript("app.ts"));
  put("charts.js", await buildScript("chart/saving.ts"));
  put("explore.js", await buildScript("chart/explore.ts"));
  buildIcons(tokens).forEach(([name, content]) => put(name, content));
  write("sw.js", await buildWorker(Object.fromEntries(Object.entries(manifest).filter(([name]) => KEPT.test(name)))));
  Object.assign(manifest, headColours(tokens));
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
