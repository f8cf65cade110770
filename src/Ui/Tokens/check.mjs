// Fails when a pair of colours in use is too weak, or two data colours can be mistaken for each other.
import { pathToFileURL } from "node:url";
import { contrast, distance } from "./colour.mjs";
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
  themes(tokens).flatMap((theme) => [...weakPairs(tokens, theme), ...closeData(tokens, theme)]);

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const all = compare(readTokens());
  const failed = all.filter((one) => !one.ok);

  failed.forEach((one) => console.error(one.text));
  console.log(`${all.length} colour pairs compared, ${failed.length} too weak`);
  process.exitCode = failed.length === 0 && all.length > 0 ? 0 : 1;
}
