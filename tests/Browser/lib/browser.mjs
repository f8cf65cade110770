import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import { PATIENCE } from "./tests.mjs";

const CANDIDATES = [process.env.CREATORFLOW_CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser"];
const WAIT_MS = 15_000 * PATIENCE;

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Where Chromium is. */
export function chromiumPath() {
  const path = CANDIDATES.find((own) => own && existsSync(own));

  if (!path) {
    throw new Error("Chromium is missing: run bin/setup --check, or set CREATORFLOW_CHROMIUM to its path.");
  }

  return path;
}

/** Starts Chromium and offers pages: plain ones, and ones signed in as the demo's seller. */
export async function startBrowser(demo) {
  const chrome = await chromium.launch({ executablePath: chromiumPath(), args: ARGUMENTS });
  const contexts = new Set();
  let session = null;

  /** A page of its own context. Options are Playwright's, plus `width` and `scheme` (light or dark). */
  async function open({ width = 1280, scheme = "light", locale = "en-US", ...more } = {}) {
    const context = await chrome.newContext({
      baseURL: demo.url,
      viewport: { width, height: width < 600 ? 844 : 900 },
      colorScheme: scheme,
      locale,
      ...more,
    });
    contexts.add(context);
    context.setDefaultTimeout(WAIT_MS);
    const page = await context.newPage();
    page.troubles = [];
    page.on("pageerror", (error) => page.troubles.push(`error on ${page.url()}: ${error.message}`));
    page.on("console", (message) => {
      // The browser itself logs each answer above 399; pages that are meant to be missing are visited on purpose.
      // It logs a broken line as well; tests that break lines say so.
      const isLine = page.isLineBroken && message.text().startsWith("WebSocket connection to");

      if (message.type() === "error" && !isLine && !message.text().startsWith("Failed to load resource")) {
        page.troubles.push(`console of ${page.url()}: ${message.text()}`);
      }
    });
    return page;
  }

  /** Signs in once for all tests; when that fails, it fails at once for the others too. */
  async function openSignedIn(options = {}) {
    session ??= signInOnce();
    return open({ ...options, storageState: await session });
  }

  async function signInOnce() {
    const page = await open();
    await signIn(page, demo);
    return page.context().storageState();
  }

  return {
    open,
    openSignedIn,
    pages: () => [...contexts].flatMap((context) => context.pages()),
    closePages: async () => {
      for (const context of contexts) {
        await context.close();
      }

      contexts.clear();
    },
    close: () => chrome.close(),
  };
}

/** Fills and sends the form of /sign-in; ends where it leads. */
export async function signIn(page, { email, password }) {
  await page.goto("/sign-in");
  await page.locator("input[type=email]").fill(email);
  await page.locator("input[type=password]").fill(password);
  await page.locator("input[type=password]").press("Enter");
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}
