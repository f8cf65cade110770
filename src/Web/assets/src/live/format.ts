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

  const maximumFractionDigits = figure.format === "integer" ? 0 : MINOR_DIGITS_USUAL;
  return new Intl.NumberFormat(language(), { maximumFractionDigits, useGrouping: "always" as never }).format(number);
}

function formatMoney(minor: number, figure: Figure): string {
  const digits = figure.digits === null ? MINOR_DIGITS_USUAL : Number(figure.digits);

  return new Intl.NumberFormat(language(), {
    style: "currency",
    currency: figure.currency || "USD",
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: "always" as never,
  }).format(minor / 10 ** digits);
}
