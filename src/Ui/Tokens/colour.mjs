// OKLCH to sRGB, contrast and perceptual distance: what the generator and the check need to know about colour.

/** Linear sRGB of an OKLCH colour; components outside 0..1 lie outside what a screen can show. */
function toLinear([l, c, h]) {
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);

  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;

  return [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ];
}

const shown = (linear) => linear.every((part) => part >= -0.0005 && part <= 1.0005);

/** The same lightness and hue with as much of the chroma as sRGB can show. */
export function fit([l, c, h]) {
  let [low, high] = [0, c];

  if (shown(toLinear([l, c, h]))) {
    return [l, c, h];
  }

  for (let step = 0; step < 24; step++) {
    const middle = (low + high) / 2;
    [low, high] = shown(toLinear([l, middle, h])) ? [middle, high] : [low, middle];
  }

  return [l, low, h];
}

const encode = (part) => (part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055);
const decode = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const clamp = (part) => Math.min(1, Math.max(0, part));

/** Three bytes of sRGB. */
export function bytes(oklch) {
  return toLinear(fit(oklch)).map((part) => Math.round(clamp(encode(clamp(part))) * 255));
}

/** The text that goes into the style sheet: #rrggbb, or #rrggbbaa with an alpha. */
export function hex(oklch, alpha = 1) {
  const parts = alpha === 1 ? bytes(oklch) : [...bytes(oklch), Math.round(alpha * 255)];
  return "#" + parts.map((part) => part.toString(16).padStart(2, "0")).join("");
}

function luminance(rgb) {
  const [r, g, b] = rgb.map((part) => decode(part / 255));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG contrast ratio of two colours in bytes of sRGB. */
export function contrastOfBytes(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** WCAG contrast ratio of the two colours as they are shipped (rounded to bytes). */
export const contrast = (one, other) => contrastOfBytes(bytes(one), bytes(other));

// Viénot, Brettel and Mollon 1999: how red-blind and green-blind eyes see, in linear RGB.
const SIGHTS = {
  usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protan: [[0.11238, 0.88762, 0], [0.11238, 0.88762, 0], [0.00401, -0.00401, 1]],
  deutan: [[0.29275, 0.70725, 0], [0.29275, 0.70725, 0], [-0.02234, 0.02234, 1]],
};

function oklabOf(rgb) {
  const [r, g, b] = rgb;
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const middle = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);

  return [
    0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short,
  ];
}

/** The smallest distance in OKLab of two colours over usual, red-blind and green-blind sight. */
export function distance(one, other) {
  const seen = (oklch, sight) => {
    const rgb = bytes(oklch).map((part) => decode(part / 255));
    return oklabOf(sight.map((row) => clamp(row.reduce((sum, weight, index) => sum + weight * rgb[index], 0))));
  };

  const apart = Object.values(SIGHTS).map((sight) => {
    const [a, b] = [seen(one, sight), seen(other, sight)];
    return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
  });

  return Math.min(...apart);
}
