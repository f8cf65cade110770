import { compareCursors, VALUES, type Message, type Subscribed, type Values } from "./protocol";

export type Listener = (message: Message) => void;

/**
 * Who listens to which channel, and what was already seen: everything about the feed that is the same over a socket
 * and over polling.
 */
export class Feed {
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #seen = new Map<string, string>();
  readonly #latest = new Map<string, Message>();
  #cursor: string | null = null;

  /** Where to go on after a break. */
  get cursor(): string | null {
    return this.#cursor;
  }

  get channels(): string[] {
    return [...this.#listeners.keys()].sort();
  }

  /** Whether something happened on a channel that markup written at the cursor cannot know. */
  isAhead(channels: string[], cursor: string): boolean {
    return [...this.#seen].some(([key, seen]) => {
      const [channel = "", name] = key.split(" ");
      return name !== VALUES && channels.includes(channel) && compareCursors(seen, cursor) > 0;
    });
  }

  listen(channel: string, listener: Listener): void {
    const listeners = this.#listeners.get(channel) ?? new Set<Listener>();
    this.#listeners.set(channel, listeners.add(listener));

    const latest = this.#latest.get(channel);

    if (latest) {
      listener(latest);
    }
  }

  leave(channel: string, listener: Listener): void {
    const listeners = this.#listeners.get(channel);
    listeners?.delete(listener);

    if (listeners?.size === 0) {
      this.#listeners.delete(channel);
      this.#latest.delete(channel);
    }
  }

  /** Takes the figures and the position that a subscription starts from. */
  start(answer: Subscribed): void {
    for (const [channel, data] of Object.entries(answer.values ?? {})) {
      this.take({ channel, cursor: answer.cursor, name: VALUES, data });
    }

    this.advance(answer.cursor);
  }

  take(message: Message): void {
    if (this.#isOld(message)) {
      return;
    }

    this.#seen.set(seenKey(message), message.cursor);

    // Figures may be newer than happenings that are still on their way: only the latter move the position.
    if (message.name !== VALUES) {
      this.advance(message.cursor);
    }

    const told = message.name === VALUES ? this.#fold(message) : message;

    for (const listener of [...(this.#listeners.get(message.channel) ?? [])]) {
      listener(told);
    }
  }

  advance(cursor: string): void {
    if (this.#cursor === null || compareCursors(cursor, this.#cursor) > 0) {
      this.#cursor = cursor;
    }
  }

  // Figures may be told again at the same position; a happening may not.
  #isOld(message: Message): boolean {
    const seen = this.#seen.get(seenKey(message));

    if (seen === undefined) {
      return false;
    }

    const order = compareCursors(message.cursor, seen);
    return message.name === VALUES ? order < 0 : order <= 0;
  }

  // A message may carry only what changed; whoever comes later wants all of it.
  #fold(message: Message): Message {
    const before: Values = this.#latest.get(message.channel)?.data ?? {};
    const folded = { ...message, data: { ...before, ...message.data } };

    if (this.#listeners.has(message.channel)) {
      this.#latest.set(message.channel, folded);
    }

    return folded;
  }
}

// One fact may be several happenings on a channel, each under a name of its own.
const seenKey = (message: Message): string => `${message.channel} ${message.name}`;
