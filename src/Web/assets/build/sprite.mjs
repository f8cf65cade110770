import { existsSync, readFileSync } from "node:fs";

const NAMES = new URL("../../../Ui/Icons/Icons.cs", import.meta.url);
const DRAWINGS = new URL("../node_modules/lucide-static/icons/", import.meta.url);

function symbol(name) {
  const file = new URL(`${name}.svg`, DRAWINGS);

  if (!existsSync(file)) {
    throw new Error(`Icons.cs: the icon set has no "${name}"`);
  }

  const drawing = readFileSync(file, "utf8");
  const shapes = drawing.slice(drawing.indexOf(">", drawing.indexOf("<svg")) + 1, drawing.lastIndexOf("</svg>"));
  return `<symbol id="${name}" viewBox="0 0 24 24">${shapes.replace(/\s*\n\s*/g, "")}</symbol>`;
}

/** One SVG file with the drawings that Icons.cs names. */
export function buildSprite() {
  const constants = readFileSync(NAMES, "utf8").matchAll(/const string \w+ = "([a-z0-9-]+)"/g);
  const names = [...constants].map((match) => match[1]);
  return `<svg xmlns="http://www.w3.org/2000/svg">${[...new Set(names)].sort().map(symbol).join("")}</svg>\n`;
}
