// Measures pages as a slow phone sees them (Lighthouse, mobile preset, simulated throttling) and as they come up here,
// prints a table, and fails below the aims. Needs: npm ci --prefix tests/Browser/lighthouse
// Names choose pages: node tests/Browser/lighthouse.mjs home orders
import { createRequire } from "node:module";
import { statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromiumPath, signIn, startBrowser } from "./lib/browser.mjs";
import { root, startDemo } from "./lib/demo.mjs";
import { addressOf, places } from "./lib/places.mjs";

const PAGES = ["sign-in", "home", "orders", "order", "stock"];
const RUNS = 5;
const CATEGORIES = ["performance", "accessibility", "best-practices"];
const AIMS = {
  performance: { least: 95 },
  accessibility: { least: 100 },
  "best-practices": { least: 100 },
  "FCP sim ms": { below: 1200 },
  "FCP here ms": { below: 300 },
  CLS: { below: 0.02 },
  "script KB gz": { below: 60 },
};

const { default: lighthouse, chromeLauncher } = await load();
const chosen = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const demo = await startDemo();
let browser;

try {
  browser = await startBrowser(demo);
  const page = await browser.open();
  await signIn(page, demo);
  const state = await page.context().storageState();
  const rows = [];

  for (const name of PAGES.filter((own) => chosen.length === 0 || chosen.includes(own))) {
    const place = places.find((own) => own.name === name);
    const path = await addressOf(page, place);
    const session = place.isPublic ? { cookies: [], origins: [] } : state;
    rows.push({ page: name, ...await simulated(path, session), ...await here(path, session) });
  }

  console.table(Object.fromEntries(rows.map(({ page: name, ...row }) => [name, row])));
  const missed = rows.flatMap(({ page: name, ...row }) => Object.entries(row)
    .filter(([what, value]) => AIMS[what] && (value < AIMS[what].least || value >= AIMS[what].below))
    .map(([what, value]) => `${name}: ${what} is ${value}, the aim is ${JSON.stringify(AIMS[what])}`));
  missed.forEach((text) => console.log(text));
  process.exitCode = missed.length > 0 ? 1 : 0;
} finally {
  await browser?.close();
  await demo.stop();
}

async function load() {
  const require = createRequire(new URL("./lighthouse/package.json", import.meta.url));

  try {
    const [{ default: run }, launcher] = await Promise.all(
      ["lighthouse", "chrome-launcher"].map((name) => import(pathToFileURL(require.resolve(name)).href)),
    );
    return { default: run, chromeLauncher: launcher };
  } catch (problem) {
    console.error(`${problem.message}\nRun this first: npm ci --prefix tests/Browser/lighthouse`);
    process.exit(2);
  }
}

/** The median run of Lighthouse's mobile preset. */
async function simulated(path, { cookies }) {
  const chrome = await chromeLauncher.launch({
    chromePath: chromiumPath(), chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu"],
  });

  try {
    const results = [];

    for (let run = 0; run < 3; run++) {
      results.push(await lighthouse(new URL(path, demo.url).href, {
        port: chrome.port, logLevel: "error", output: "json", onlyCategories: CATEGORIES,
        extraHeaders: { Cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; ") },
      }));
    }

    const { lhr } = results.sort((a, b) => score(a) - score(b))[1];
    tellWeak(path, lhr);
    const of = (audit) => lhr.audits[audit].numericValue;
    return {
      ...Object.fromEntries(CATEGORIES.map((name) => [name, Math.round(lhr.categories[name].score * 100)])),
      "FCP sim ms": Math.round(of("first-contentful-paint")),
      "LCP sim ms": Math.round(of("largest-contentful-paint")),
      "TBT ms": Math.round(of("total-blocking-time")),
      CLS: Number(of("cumulative-layout-shift").toFixed(3)),
    };
  } finally {
    chrome.kill();
  }
}

function score({ lhr }) {
  return lhr.categories.performance.score;
}

/** What costs points, so that whoever reads the table knows where to look. */
function tellWeak(path, { audits, categories }) {
  for (const { auditRefs, score: reached } of Object.values(categories)) {
    for (const { id, weight } of reached < 1 ? auditRefs : []) {
      const { score: own, title, displayValue } = audits[id];

      if (weight > 0 && own !== null && own < 0.9) {
        console.log(`  ${path} ${id}: ${title} ${displayValue ?? ""}`);
      }
    }
  }
}

/** The median first paint without any throttling, each time in a browser that knows nothing yet. */
async function here(path, storageState) {
  const paints = [];
  let sent = 0;

  for (let run = 0; run < RUNS; run++) {
    const page = await browser.open({ storageState, serviceWorkers: "block" });
    await page.goto(path, { waitUntil: "load" });
    const { paint, bytes } = await page.evaluate(async () => {
      const entry = () => performance.getEntriesByName("first-contentful-paint")[0];

      while (!entry()) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }

      const [document] = performance.getEntriesByType("navigation");
      return { paint: entry().startTime, bytes: document.transferSize };
    });
    paints.push(paint);
    sent = bytes;
    await page.context().close();
  }

  return {
    "FCP here ms": Math.round(paints.sort((a, b) => a - b)[Math.floor(RUNS / 2)]),
    "page KB": Math.round(sent / 100) / 10,
    "script KB gz": Math.round(statSync(join(root, "src/Web/wwwroot/app.js.gz")).size / 100) / 10,
  };
}
