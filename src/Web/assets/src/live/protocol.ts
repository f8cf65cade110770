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
}

/** The answer of the poll address. */
export interface Polled {
  cursor: string;
  messages: Message[];
}

/** The name of messages that carry the newest figures rather than something that happened. */
export const VALUES = "values";

/** Orders cursors: numbers by size, however they are padded; anything else as text. */
export function compareCursors(one: string, other: string): number {
  const [a, b] = [plain(one), plain(other)];

  if (/^\d*$/.test(a) && /^\d*$/.test(b) && a.length !== b.length) {
    return a.length - b.length;
  }

  return a < b ? -1 : a > b ? 1 : 0;
}

const plain = (cursor: string): string => cursor.replace(/^0+(?=\d)/, "");
