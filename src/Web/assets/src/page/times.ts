import words from "../../../../Ui/Figures/relative.json";
import { language } from "../live/format";

const TICK_MS = 10_000;
const MINUTE_SECONDS = 60;
const HOUR_SECONDS = 3_600;
const DAY_SECONDS = 86_400;

type Words = (typeof words)["en"];

/** time[data-relative]: keeps "3 min ago" true while the page is open. Older than a day, the server's text stays. */
export function startTimes(): void {
  const tick = (): void => document.querySelectorAll<HTMLTimeElement>("time[data-relative]").forEach(show);
  window.setInterval(tick, TICK_MS);
  document.addEventListener("turbo:load", tick);
  document.addEventListener("visibilitychange", tick);
}

function show(element: HTMLTimeElement): void {
  const seconds = (Date.now() - Date.parse(element.dateTime)) / 1_000;
  const text = relative(seconds) ?? element.dataset["relative"];

  if (text && text !== element.textContent) {
    element.textContent = text;
  }
}

/** The same words as the server's RelativeTime writes, from the same file; null beyond a day. */
export function relative(secondsAgo: number): string | null {
  const spoken = (words as Record<string, Words>)[language().split("-")[0] ?? "en"] ?? words.en;
  const distance = Math.abs(secondsAgo);

  if (distance >= DAY_SECONDS) {
    return null;
  }

  if (distance < MINUTE_SECONDS) {
    return spoken.now;
  }

  const [form, unit] = distance < HOUR_SECONDS ? [spoken.minute, MINUTE_SECONDS] : [spoken.hour, HOUR_SECONDS];
  const span = form.replace("{0}", String(Math.floor(distance / unit)));
  return (secondsAgo > 0 ? spoken.ago : spoken.in).replace("{0}", span);
}
