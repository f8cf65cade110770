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

function translucent(tokens) {
  return Object.entries(tokens.alpha).map(([name, [[light, lightAlpha], [dark, darkAlpha]]]) =>
    `--${name}: light-dark(${hex(colourOf(tokens, light), lightAlpha)}, ${hex(colourOf(tokens, dark), darkAlpha)});`);
}

function type(tokens) {
  return Object.entries(tokens.type).flatMap(([name, [size, leading]]) =>
    [`--size-${name}: ${rem(size)};`, `--leading-${name}: ${rem(leading)};`]);
}

/** The whole token layer. */
export function tokenCss(tokens) {
  const high = colours(tokens, tokens.highContrast);
  const reduced = Object.keys(tokens.ms).filter((name) => name !== "patience").map((name) => `--${name}: 0ms;`);

  return "@layer tokens {\n" + [
    block(":root", [
      "color-scheme: light dark;",
      ...colours(tokens, tokens.roles),
      ...colours(tokens, tokens.data),
      ...translucent(tokens),
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
      "--row: var(--row-compact);",
    ]),
    block("[data-theme=light]", ["color-scheme: light;"]),
    block("[data-theme=dark]", ["color-scheme: dark;"]),
    block("[data-contrast=high]", high),
    `@media (prefers-contrast: more) {\n${block(":root:not([data-contrast=normal])", high)}}\n`,
    block("[data-density=comfortable]", ["--row: var(--row-comfortable);"]),
    `@media ${tokens.media.touch} {\n${block(":root:not([data-density=compact])", [
      "--row: var(--row-comfortable);", "--control: var(--control-touch);", "--control-small: var(--control-touch);",
    ])}}\n`,
    `@media (prefers-reduced-motion: reduce) {\n${block(":root", reduced)}}\n`,
    block("[data-motion=reduced]", reduced),
    block("[data-type=large]", ["font-size: 125%;"]),
    `@media print {\n${block(":root", ["color-scheme: light;"])}}\n`,
  ].join("") + "}\n";
}
