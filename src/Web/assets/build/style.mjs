import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { tokenCss } from "../../../Ui/Tokens/generate.mjs";
import { targets } from "./targets.mjs";

const STYLES = fileURLToPath(new URL("../../../Ui/Styles/", import.meta.url));
const LAYERS = "@layer reset, tokens, base, components, utilities, print;\n";

// Arial drawn to Inter's measures, so that nothing moves when the font arrives.
const fontCss = (url) => `
@font-face {
  font-family: "Inter Variable";
  src: url("${url}") format("woff2");
  font-weight: 100 900;
  font-style: normal;
  font-display: swap;
}
@font-face {
  font-family: "Inter Fallback";
  src: local("Arial"), local("Liberation Sans");
  size-adjust: 107.4%;
  ascent-override: 90.2%;
  descent-override: 22.5%;
  line-gap-override: 0%;
}
`;

const RAW = [
  [/#[0-9a-f]{3,8}\b|\b(?:rgb|rgba|hsl|hsla|oklch|oklab|lab|lch|hwb)\(/gi, "colour"],
  [/(?<![\w-])[\d.]*\d(?:px|rem|em|ch|ms|s|pt|cm|mm|in)\b/gi, "size or duration"],
  [/(?:z-index|font-weight|(?<![\w-])opacity):\s*\d/gi, "number"],
];

/** Values written by hand that ought to be tokens: "file:line colour #fff". */
export function rawValues(name, css) {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, " "));

  return RAW.flatMap(([pattern, kind]) => [...bare.matchAll(pattern)]
    .filter((match) => match[0] !== "opacity: 1")
    .map((match) => `${name}:${bare.slice(0, match.index).split("\n").length} ${kind} ${match[0]}`));
}

/** Names of custom properties that are read but that no token defines. */
function unknownTokens(name, css, defined) {
  return [...css.matchAll(/var\((--[\w-]+)/g)].map((match) => match[1])
    .filter((property) => !defined.has(property))
    .map((property) => `${name}: ${property} is no token`);
}

function check(tokenLayer) {
  const defined = new Set([...tokenLayer.matchAll(/(--[\w-]+):/g)].map((match) => match[1]));
  const files = readdirSync(STYLES, { recursive: true }).filter((name) => name.endsWith(".css"));

  const found = files.flatMap((name) => {
    const css = readFileSync(STYLES + name, "utf8");
    return [...rawValues(name, css), ...unknownTokens(name, css, defined)];
  });

  if (found.length > 0) {
    throw new Error(`style sheet: only tokens may be used\n  ${found.join("\n  ")}`);
  }
}

// "@media (--phone)" and "@container chart (--chart-narrow)" mean what tokens.json says; custom properties themselves
// cannot stand in a query.
const namedMedia = (media) => ({
  name: "named-media",
  setup(bundle) {
    const named = /(?<=@(?:media|container [\w-]+) )\(--([\w-]+)\)/g;

    bundle.onLoad({ filter: /\.css$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace(named, (whole, name) => media[name] ?? whole),
      loader: "css",
    }));
  },
});

/** The one style sheet: layers, font, tokens, then everything in Ui/Styles. */
export async function buildStyle(tokens, fontUrl) {
  const tokenLayer = tokenCss(tokens);
  check(tokenLayer);

  const result = await build({
    stdin: {
      contents: `${LAYERS}@import "./index.css";\n${fontCss(fontUrl)}${tokenLayer}`,
      resolveDir: STYLES,
      loader: "css",
    },
    bundle: true,
    minify: true,
    write: false,
    target: targets,
    external: ["/fonts/*"],
    plugins: [namedMedia(tokens.media)],
    logLevel: "error",
  });

  return result.outputFiles[0].contents;
}
