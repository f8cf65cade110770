// Takes pictures of every page and of the Gallery, phone and desktop, light and dark, into screenshots/ in the root of
// the checkout. Names choose: node tests/Browser/screenshots.mjs orders home gallery
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { startBrowser } from "./lib/browser.mjs";
import { root, startDemo } from "./lib/demo.mjs";
import { galleryPages, places, visit } from "./lib/places.mjs";

const WIDTHS = [1440, 390];
const THEMES = ["light", "dark"];
const GALLERY = "gallery";

const folder = join(root, "screenshots");
const chosen = process.argv.slice(2);
const isWanted = ({ name }) => chosen.length === 0 || chosen.includes(name);
const demo = await startDemo();
let browser;
let count = 0;

try {
  browser = await startBrowser(demo);
  await mkdir(folder, { recursive: true });
  const wanted = places.filter((place) => place.name !== GALLERY && isWanted(place));

  for (const place of [...wanted, ...(isWanted({ name: GALLERY }) ? await gallery() : [])]) {
    const page = await (place.isPublic ? browser.open() : browser.openSignedIn());
    await visit(page, place);
    await shoot(page, place.name);
    page.troubles.forEach((trouble) => console.error(trouble));
    await browser.closePages();
  }

  console.log(`screenshots/: ${count} pictures, ${WIDTHS.join(" and ")} px, ${THEMES.join(" and ")}`);
} finally {
  await browser?.close();
  await demo.stop();
}

async function gallery() {
  const page = await browser.openSignedIn();
  const paths = await galleryPages(page);
  await browser.closePages();
  return paths.map((path) => ({ name: path.slice(1).replaceAll("/", "-"), path }));
}

/** One page is loaded once: the width and the theme change in place. */
async function shoot(page, name) {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: width < 600 ? 844 : 900 });

    for (const theme of THEMES) {
      await page.evaluate((value) => (document.documentElement.dataset.theme = value), theme);
      await page.screenshot({ path: join(folder, `${name}-${width}-${theme}.png`), fullPage: true });
      count++;
    }
  }
}
