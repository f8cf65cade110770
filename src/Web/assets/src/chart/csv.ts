import type { Shown } from "./read";

const FORMULA = /^[=+\-@\t\r]/;
const BYTE_ORDER_MARK = "\uFEFF";

/** RFC 4180 with the exact values; what a spreadsheet would run gets an apostrophe in front. */
export function csvOf(shown: Shown): string {
  const head = [shown.slotName, ...shown.courses.map((course) => course.name)].map(cell);
  const rows = shown.slots.map((slot, index) =>
    [cell(slot), ...shown.courses.map((course) => course.values[index]?.toString() ?? "")]);

  return BYTE_ORDER_MARK + [head, ...rows].map((row) => row.join(",") + "\r\n").join("");
}

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
