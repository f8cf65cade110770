// Turns tokens.json into the custom properties of the style sheet.
import { readFileSync } from "node:fs";
import { hex } from "./colour.mjs";

export const readTokens = () => JSON.parse(readFileSync(new URL("tokens.json", import.meta.url), "utf8"));

/** The OKLCH triple behind a reference such as "neutral.50", or the triple itself. */
export function colourOf(tokens, reference) {
  if (Array.isArray(reference)) {
    return reference;
  }

  const [ramp, step] = reference.split(".");
  const found = tokens.ramps[ramp]?.[step];

  if (!found) {
    throw new Error(`tokens.json: no colour ${reference}`);
  }

  return found;
}

const ROOT_PX = 16;
const rem = (px) => (px === 0 ? "0" : `${px / ROOT_PX}rem`);
const block = (selector, lines) => `${selector} {\n${lines.map((line) => `  ${line}`).join("\n")}\n}\n`;
const properties = (group, unit) => Object.entries(group).map(([name, value]) => `--${name}: ${unit(value)};`);

function colours(tokens, roles) {
  return Object.entries(roles).map(([name, [light, dark]]) =>
    `--${name}: light-dark(${hex(colourOf(tokens, light))}, ${hex(colourOf(tokens, dark))});`);
}

function translucent(alphas, tokens) {
  return Object.entries(alphas).map(([name, [[light, lightAlpha], [dark, darkAlpha]]]) =>
    `--${name}: light-dark(${hex(colourOf(tokens, light), lightAlpha)}, ${hex(colourOf(tokens, dark), darkAlpha)});`);
}

function type(tokens) {
  return Object.entries(tokens.type).flatMap(([name, [size, leading]]) =>
    [`--size-${name}: ${rem(size)};`, `--leading-${name}: ${rem(leading)};`]);
}

/** What differs from family to family: type scale, rhythm, elevation, use of the accent, palette of charts. */
function family({ charts, figure, title, ...others }) {
  return [
    `--figure-size: var(--size-${figure});`, `--figure-leading: var(--leading-${figure});`,
    `--title-size: var(--size-${title});`, `--title-leading: var(--leading-${title});`,
    ...Object.entries(others).map(([name, token]) => `--${name}: var(--${token});`),
    ...charts.map((role, index) => `--chart-${index + 1}: var(--${role});`),
  ];
}

/** The whole token layer. */
export function tokenCss(tokens) {
  const high = [...colours(tokens, tokens.highContrast), ...translucent(tokens.highContrastAlpha, tokens)];
  const reduced = Object.keys(tokens.ms).filter((name) => name !== "patience").map((name) => `--${name}: 0ms;`);

  return "@layer tokens {\n" + [
    block(":root", [
      "color-scheme: light dark;",
      ...colours(tokens, tokens.roles),
      ...colours(tokens, tokens.data),
      ...translucent(tokens.alpha, tokens),
      ...type(tokens),
      ...properties(Object.fromEntries(Object.entries(tokens.weight).map(([k, v]) => [`weight-${k}`, v])), String),
      ...properties(tokens.rem, rem),
      ...properties(tokens.px, (value) => `${value}px`),
      ...properties(tokens.em, (value) => `${value}em`),
      ...properties(tokens.ch, (value) => `${value}ch`),
      ...properties(tokens.ms, (value) => `${value}ms`),
      ...properties(tokens.ease, String),
      ...properties(tokens.z, String),
      ...properties(tokens.opacity, String),
      ...properties(tokens.font, String),
      ...properties(tokens.elevation, String),
      "--row: var(--row-compact);",
    ]),
    // On a section as well as on the whole page: a family is chosen by what the section is for.
    ...Object.entries(tokens.families).map(([name, own], index) =>
      block(index === 0 ? `:root, [data-family=${name}]` : `[data-family=${name}]`, family(own))),
    block("[data-theme=light]", ["color-scheme: light;"]),
    block("[data-theme=dark]", ["color-scheme: dark;"]),
    block("[data-contrast=high]", high),
    `@media (prefers-contrast: more) {\n${block(":root:not([data-contrast=normal])", high)}}\n`,
    block("[data-density=comfortable]", ["--row: var(--row-comfortable);"]),
    `@media ${tokens.media.touch} {\n${block(":root:not([data-density=compact])", [
      "--row: var(--row-comfortable);", "--control: var(--control-touch);", "--control-small: var(--control-touch);",
    ])}}\n`,
    // Glass becomes solid for whoever asks for it.
    `@media (prefers-reduced-transparency: reduce) {\n${block(":root", [
      "--glass: var(--canvas);", "--glass-raised: var(--surface-raised);",
    ])}}\n`,
    `@media (prefers-reduced-motion: reduce) {\n${block(":root", reduced)}}\n`,
    block("[data-motion=reduced]", reduced),
    // Read and pressed from an arm's length, beside a packing table.
    block("[data-type=large]", [
      "font-size: 125%;", "--row: var(--row-comfortable);", "--control: var(--control-touch);",
      "--control-small: var(--control-large);", "--target: var(--target-large);",
    ]),
    `@media print {\n${block(":root", ["color-scheme: light;"])}}\n`,
  ].join("") + "}\n";
}
