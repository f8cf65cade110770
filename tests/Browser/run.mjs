// Starts the demo and a browser once, runs *.test.mjs beside this file, prints "N passed, N failed, N skipped" last.
// Names given as arguments choose files: node tests/Browser/run.mjs axe keyboard
// CREATORFLOW_PATIENCE=5 waits five times longer, on a machine that has much else to do.
// --full: every combination of axe.test.mjs instead of a cover of pairs.
import { mkdir, readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { startBrowser } from "./lib/browser.mjs";
import { root, startDemo } from "./lib/demo.mjs";
import { Skipped, tests } from "./lib/tests.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const pictures = join(root, "artifacts/browser");
const counts = { passed: 0, failed: 0, skipped: 0 };

process.exitCode = 1;
await load(process.argv.slice(2).filter((argument) => !argument.startsWith("--")));
await main();
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1;

async function load(chosen) {
  for (const file of (await readdir(here)).filter((name) => name.endsWith(".test.mjs")).sort()) {
    if (chosen.length === 0 || chosen.some((part) => file.includes(part))) {
      await import(pathToFileURL(join(here, file)).href);
    }
  }
}

async function main() {
  let demo;
  let browser;

  // Stopped from outside, the demo must not go on alone.
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, async () => {
      await browser?.close();
      await demo?.stop();
      process.exit(130);
    });
  }

  try {
    demo = await startDemo();
    browser = await startBrowser(demo);

    for (const one of tests) {
      await runOne(one, demo, browser);
    }
  } catch (error) {
    tell("failed", "the tests can start", error);
  } finally {
    await browser?.close();
    await demo?.stop();
  }
}

async function runOne({ name, run, timeoutSeconds }, demo, browser) {
  const started = performance.now();
  const note = (text) => console.log(`note ${text}`);
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no end after ${timeoutSeconds} s`)), timeoutSeconds * 1000);
  });

  try {
    await Promise.race([run({ demo, browser, note }), late]);
    tell("passed", `${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  } catch (error) {
    if (error instanceof Skipped) {
      tell("skipped", `${name}: ${error.message}`);
    } else {
      tell("failed", name, error);
      await picture(browser, name);
      demo.lastLines().slice(-10).forEach((line) => console.log(`    demo: ${line}`));
    }
  } finally {
    clearTimeout(timer);
    await browser.closePages();
  }
}

function tell(outcome, name, error) {
  counts[outcome]++;
  console.log(`${outcome} ${name}`);

  if (error) {
    // The message, and the frames in the files of the tests.
    const text = stripVTControlCharacters(String(error.stack ?? error));
    const lines = text.replaceAll(`${pathToFileURL(root)}/`, "").replaceAll(`${root}/`, "").split("\n");
    const told = lines.filter((line) => !/^\s+at /.test(line) || /tests\/Browser\/(?!run\.mjs)/.test(line));
    told.forEach((line) => console.log(`    ${line}`));
  }
}

/** What the page looked like when the test failed. */
async function picture(browser, name) {
  const [page] = browser.pages();

  if (page) {
    const path = join(pictures, `${name.replace(/\W+/g, "-")}.png`);
    await mkdir(pictures, { recursive: true });
    await page.screenshot({ path, timeout: 5000 }).then(
      () => console.log(`    picture: ${path.slice(root.length + 1)}`),
      (error) => console.log(`    no picture: ${error.message.split("\n")[0]}`),
    );
  }
}
