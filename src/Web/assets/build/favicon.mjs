import { readFileSync } from "node:fs";
import { hex } from "../../../Ui/Tokens/colour.mjs";
import { colourOf } from "../../../Ui/Tokens/generate.mjs";

const MARK = new URL("../../../Ui/Components/BrandMark.razor", import.meta.url);

/** The brand mark as a file of its own, in the colours of the light theme: tabs have no theme of ours. */
export function buildFavicon(tokens) {
  const colour = (role) => hex(colourOf(tokens, tokens.roles[role][0]));

  return readFileSync(MARK, "utf8")
    .replace('class="brand-mark"', 'xmlns="http://www.w3.org/2000/svg"')
    .replaceAll('class="brand-mark-ground"', `fill="${colour("accent")}"`)
    .replaceAll('class="brand-mark-line"',
      `fill="none" stroke="${colour("text-on-accent")}" stroke-width="2" stroke-linecap="round"`);
}
