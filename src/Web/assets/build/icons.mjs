import { readFileSync } from "node:fs";
import { hex } from "../../../Ui/Tokens/colour.mjs";
import { colourOf } from "../../../Ui/Tokens/generate.mjs";
import { png } from "./png.mjs";
import { draw, readMark } from "./raster.mjs";

const MARK = new URL("../../../Ui/Components/BrandMark.razor", import.meta.url);
// Home screens cut a maskable icon to their own shape: the mark keeps to the middle.
const SAFE_INSET = 0.08;

const ICONS = [
  ["icons/icon-192.png", 192, {}],
  ["icons/icon-512.png", 512, {}],
  ["icons/maskable-512.png", 512, { inset: SAFE_INSET, bleed: true }],
  ["icons/touch-180.png", 180, { inset: SAFE_INSET, bleed: true }],
];

/** The icons of the installed application, by file name. */
export function buildIcons(tokens) {
  const mark = readMark(readFileSync(MARK, "utf8"));
  const [ground, line] = [rgb(tokens, "accent"), rgb(tokens, "text-on-accent")];
  return ICONS.map(([name, size, how]) => [name, png(draw(mark, size, { ground, line, ...how }), size)]);
}

/** Colours that stand in the document head and in the manifest rather than in the style sheet. */
export function headColours(tokens) {
  const colour = (role, theme) => hex(colourOf(tokens, tokens.roles[role][theme]));
  return {
    "colour.light": colour("canvas", 0),
    "colour.dark": colour("canvas", 1),
    "colour.brand": colour("accent", 0),
  };
}

const rgb = (tokens, role) =>
  hex(colourOf(tokens, tokens.roles[role][0])).match(/[0-9a-f]{2}/gi).map((part) => parseInt(part, 16));
