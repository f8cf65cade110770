// Fails when a pair of colours in use is too weak, or two data colours can be mistaken for each other.
import { pathToFileURL } from "node:url";
import { bytes, contrast, contrastOfBytes, distance } from "./colour.mjs";
import { colourOf, readTokens } from "./generate.mjs";

const SCHEMES = ["light", "dark"];

function themes(tokens) {
  const usual = { ...tokens.roles, ...tokens.data };
  const high = { ...usual, ...tokens.highContrast };

  return [["", usual], ["high contrast ", high]].flatMap(([name, roles]) =>
    SCHEMES.map((scheme, index) => ({
      name: name + scheme,
      colour: (role) => {
        if (!roles[role]) {
          throw new Error(`tokens.json: no role ${role}`);
        }

        return colourOf(tokens, roles[role][index]);
      },
    })));
}

function weakPairs(tokens, theme) {
  return tokens.pairs.flatMap(([front, backs, least]) => backs.map((back) => {
    const ratio = contrast(theme.colour(front), theme.colour(back));
    return { ok: ratio >= least, text: `${theme.name}: ${front} on ${back} is ${ratio.toFixed(2)}, needs ${least}` };
  }));
}

/** What shines through glass is at worst the page's own text, or its ground. */
function weakGlass(tokens, theme, scheme, isHigh) {
  const glasses = { ...tokens.alpha, ...(isHigh ? tokens.highContrastAlpha : {}) };

  return tokens.glassPairs.flatMap(([front, glass, least]) => ["text", "canvas"].map((behind) => {
    const [reference, alpha] = glasses[glass][scheme];
    const [over, under] = [bytes(colourOf(tokens, reference)), bytes(theme.colour(behind))];
    const mixed = over.map((part, index) => Math.round(part * alpha + under[index] * (1 - alpha)));
    const ratio = contrastOfBytes(bytes(theme.colour(front)), mixed);
    const text = `${theme.name}: ${front} on ${glass} over ${behind} is ${ratio.toFixed(2)}, needs ${least}`;
    return { ok: ratio >= least, text };
  }));
}

/** The marks of a family's charts: seen on the surface, and told from each other. */
function familyPalettes(tokens, theme) {
  return Object.entries(tokens.families).flatMap(([name, { charts, mark }]) => {
    const seen = [...charts, mark].map((role) => {
      const ratio = contrast(theme.colour(role), theme.colour("surface"));
      return { ok: ratio >= 3, text: `${theme.name}: ${name}: ${role} on surface is ${ratio.toFixed(2)}, needs 3` };
    });
    const apart = charts.flatMap((one, index) => charts.slice(index + 1).map((other) => {
      const far = distance(theme.colour(one), theme.colour(other));
      const text = `${theme.name}: ${name}: ${one} and ${other} are only ${far.toFixed(3)} apart`;
      return { ok: far >= tokens.familyDistance, text };
    }));

    return [...seen, ...apart];
  });
}

function closeData(tokens, theme) {
  const names = Object.keys(tokens.data);
  return names.flatMap((one, index) => names.slice(index + 1).map((other) => {
    const apart = distance(theme.colour(one), theme.colour(other));
    const text = `${theme.name}: ${one} and ${other} are only ${apart.toFixed(3)} apart`;
    return { ok: apart >= tokens.dataDistance, text };
  }));
}

/** Every comparison made, with whether it holds. */
export const compare = (tokens) =>
  themes(tokens).flatMap((theme, index) => [
    ...weakPairs(tokens, theme),
    ...weakGlass(tokens, theme, index % SCHEMES.length, index >= SCHEMES.length),
    ...familyPalettes(tokens, theme),
    ...closeData(tokens, theme),
  ]);

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const all = compare(readTokens());
  const failed = all.filter((one) => !one.ok);

  failed.forEach((one) => console.error(one.text));
  console.log(`${all.length} colour pairs compared, ${failed.length} too weak`);
  process.exitCode = failed.length === 0 && all.length > 0 ? 0 : 1;
}
