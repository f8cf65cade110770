const MINOR_DIGITS_USUAL = 2;

/** The language of the page. */
export const language = (): string => document.documentElement.lang || "en";

/** How a figure is written: the same way the server wrote it, so that nothing jumps. */
export interface Figure {
  format: string;
  currency: string;
  digits: string | null;
}

/** Writes a figure of the feed for people. Money arrives in minor units. */
export function formatFigure(value: number | string, figure: Figure): string {
  const number = Number(value);

  if (figure.format === "text" || value === "" || Number.isNaN(number)) {
    return String(value);
  }

  if (figure.format === "money") {
    return formatMoney(number, figure);
  }

  return writer({ maximumFractionDigits: figure.format === "integer" ? 0 : MINOR_DIGITS_USUAL }).format(number);
}

function formatMoney(minor: number, figure: Figure): string {
  const digits = figure.digits === null ? MINOR_DIGITS_USUAL : Number(figure.digits);

  return writer({
    style: "currency",
    currency: figure.currency || "USD",
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(minor / 10 ** digits);
}

const writers = new Map<string, Intl.NumberFormat>();

// Making one costs a hundred times what using it costs, and figures are written many times a second.
function writer(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language()} ${JSON.stringify(options)}`;
  const known = writers.get(key) ?? new Intl.NumberFormat(language(), { ...options, useGrouping: "always" as never });
  writers.set(key, known);
  return known;
}
