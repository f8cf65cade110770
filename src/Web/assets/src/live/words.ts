import { language } from "./format";

/** The words that the script needs, as the page carries them: data attributes of its one <live-banner>. */
export const word = (name: string): string =>
  document.querySelector<HTMLElement>("live-banner")?.dataset[name] ?? "";

/** "14:32", in the time zone of the shop; with the day when it was another one. */
export function clockTime(instant: number): string {
  const timeZone = word("zone") || undefined;
  const day = (at: number): string => new Intl.DateTimeFormat(language(), { timeZone }).format(at);
  const isToday = day(instant) === day(Date.now());
  const dated = isToday ? {} : { dateStyle: "medium" as const };
  return new Intl.DateTimeFormat(language(), { timeStyle: "short", ...dated, timeZone }).format(instant);
}
