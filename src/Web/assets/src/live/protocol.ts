/** What one value or one happening looks like on the wire. */
export type Values = Record<string, number | string | null>;

/** A message of the server; `name` is "values" for folded figures, else the name of what happened. */
export interface Message {
  channel: string;
  cursor: string;
  name: string;
  data: Values;
}

/** The answer to Subscribe: where the feed stands, and the newest figures of the folded channels. */
export interface Subscribed {
  cursor: string;
  values: Record<string, Values>;
  /** Too much was missed, or the log is another one: what is shown is to be read anew. */
  reset?: boolean;
}

/** The answer of the poll address; a server under strain, or in an emergency, says when to ask again. */
export interface Polled {
  cursor: string;
  messages: Message[];
  reset?: boolean;
  pollAfterMs?: number | null;
}

/** The name of messages that carry the newest figures rather than something that happened. */
export const VALUES = "values";

/** Orders cursors: numbers with dashes between, compared part by part, as the server does. */
export function compareCursors(one: string, other: string): number {
  const [a, b] = [one.split("-").map(Number), other.split("-").map(Number)];

  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const apart = (a[index] ?? 0) - (b[index] ?? 0);

    if (apart !== 0) {
      return apart;
    }
  }

  return 0;
}

/** The earlier of two places; no place at all is the latest. */
export function earlierCursor(one: string | null, other: string | null): string | null {
  return one === null || (other !== null && compareCursors(other, one) < 0) ? other : one;
}

/** Up to where the markup of the page knows what happened, as the server said while it wrote it. */
export const pageCursor = (): string | null =>
  document.querySelector<HTMLMetaElement>('meta[name="live-cursor"]')?.content || null;
