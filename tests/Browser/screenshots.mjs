// Takes pictures of every page, phone and desktop, light and dark, into screenshots/ in the root of the checkout.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { startBrowser } from "./lib/browser.mjs";
import { root, startDemo } from "./lib/demo.mjs";
import { places, visit } from "./lib/places.mjs";

const folder = join(root, "screenshots");
const wanted = process.argv.slice(2);
const demo = await startDemo();
let browser;

try {
  browser = await startBrowser(demo);
  await mkdir(folder, { recursive: true });

  for (const width of [1440, 390]) {
    for (const scheme of ["light", "dark"]) {
      for (const place of places.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
        const page = await (place.isPublic ? browser.open({ width, scheme }) : browser.openSignedIn({ width, scheme }));
        await visit(page, place);
        await page.screenshot({ path: join(folder, `${place.name}-${width}-${scheme}.png`), fullPage: true });
        page.troubles.forEach((trouble) => console.error(trouble));
        await browser.closePages();
      }
    }
  }

  console.log(`screenshots/: ${wanted.length || places.length} pages, two widths, light and dark`);
} finally {
  await browser?.close();
  await demo.stop();
}
