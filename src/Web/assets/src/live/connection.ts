import { HttpTransportType, HubConnectionBuilder, LogLevel, type HubConnection } from "@microsoft/signalr";
import { Feed, type Listener } from "./feed";
import { Health } from "./health";
import { compareCursors, type Message, type Polled, type Subscribed } from "./protocol";

const FIRST_RETRY_MS = 500;
const LAST_RETRY_MS = 30_000;
const POLL_MS = 10_000;
const GATHER_MS = 20;
const REFUSED_BEFORE_POLLING = 2;

/**
 * The one live connection of the page, kept over Turbo's navigations: a socket while it can be had, polling while not.
 */
class Connection {
  readonly #feed = new Feed();
  readonly #health = new Health();
  #hub: HubConnection | null = null;
  #subscribed = "";
  #refused = 0;
  #retry: number | undefined;
  #poll: number | undefined;
  #gather: number | undefined;
  #wanted = false;

  // What was missed and what is new arrive mingled while subscribing: kept, then told in order.
  #early: Message[] | null = null;

  get health(): Health {
    return this.#health;
  }

  listen(channels: string[], listener: Listener): void {
    channels.forEach((channel) => this.#feed.listen(channel, listener));
    this.#gatherChanges();
  }

  leave(channels: string[], listener: Listener): void {
    channels.forEach((channel) => this.#feed.leave(channel, listener));
  }

  /** Tries again at once: the network came back, or a person asked. */
  retryNow(): void {
    if (this.#wanted && this.#hub === null) {
      this.#open();
    }
  }

  // The elements of a page appear one by one; they are subscribed together.
  #gatherChanges(): void {
    window.clearTimeout(this.#gather);
    this.#gather = window.setTimeout(() => {
      if (!this.#wanted) {
        this.#wanted = true;
        this.#open();
      } else if (this.#health.state === "live") {
        this.#subscribe().catch(() => this.#hub?.stop());
      }
    }, GATHER_MS);
  }

  async #open(): Promise<void> {
    window.clearTimeout(this.#retry);
    const hub = this.#build();
    this.#hub = hub;
    this.#subscribed = "";

    try {
      await hub.start();
      await this.#subscribe();
      this.#refused = 0;
      window.clearTimeout(this.#poll);
      this.#health.become("live");
    } catch {
      this.#hub = null;
      void hub.stop();
      this.#lost();
    }
  }

  #build(): HubConnection {
    const hub = new HubConnectionBuilder()
      .withUrl("/live", { transport: HttpTransportType.WebSockets, skipNegotiation: true })
      .configureLogging(LogLevel.None)
      .build();

    hub.on("message", (message: Message) => this.#take([message]));
    hub.on("messages", (messages: Message[]) => this.#take(messages));

    hub.onclose(() => {
      if (this.#hub === hub) {
        this.#hub = null;
        this.#lost();
      }
    });

    return hub;
  }

  #take(messages: Message[]): void {
    this.#health.heard();

    if (this.#early) {
      this.#early.push(...messages);
    } else {
      messages.forEach((message) => this.#feed.take(message));
    }
  }

  async #subscribe(): Promise<void> {
    const channels = this.#feed.channels;
    const key = channels.join(",");

    if (key === this.#subscribed || this.#hub === null) {
      return;
    }

    this.#subscribed = key;
    this.#early = [];

    try {
      const answer = await this.#hub.invoke<Subscribed>("Subscribe", channels, this.#feed.cursor);
      this.#early.sort((a, b) => compareCursors(a.cursor, b.cursor)).forEach((message) => this.#feed.take(message));
      this.#feed.start(answer);
    } finally {
      this.#early = null;
    }

    this.#health.heard();
  }

  #lost(): void {
    this.#refused++;
    this.#health.become(navigator.onLine ? this.#withoutSocket() : "offline");
    const longest = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** (this.#refused - 1));
    this.#retry = window.setTimeout(() => this.#open(), longest / 2 + (Math.random() * longest) / 2);

    if (this.#refused === REFUSED_BEFORE_POLLING) {
      void this.#pollOnce();
    }
  }

  #withoutSocket(): "polling" | "reconnecting" {
    return this.#health.state === "polling" ? "polling" : "reconnecting";
  }

  async #pollOnce(): Promise<void> {
    window.clearTimeout(this.#poll);

    try {
      await this.#fetchMissed();
    } catch {
      if (this.#health.state !== "live") {
        this.#health.become(navigator.onLine ? "reconnecting" : "offline");
      }
    }

    if (this.#health.state !== "live") {
      this.#poll = window.setTimeout(() => this.#pollOnce(), POLL_MS);
    }
  }

  async #fetchMissed(): Promise<void> {
    const query = new URLSearchParams({ channels: this.#feed.channels.join(","), since: this.#feed.cursor ?? "" });
    const answer = await fetch(`/live/poll?${query}`, { headers: { Accept: "application/json" } });

    if (!answer.ok) {
      throw new Error(`The poll was answered with ${answer.status}.`);
    }

    const polled = (await answer.json()) as Polled;
    polled.messages.forEach((message) => this.#feed.take(message));
    this.#feed.advance(polled.cursor);
    this.#health.heard();

    if (this.#health.state !== "live") {
      this.#health.become("polling");
    }
  }
}

export const connection = new Connection();

window.addEventListener("online", () => connection.retryNow());
window.addEventListener("offline", () => connection.health.become("offline"));
document.addEventListener("turbo:load", () => connection.health.heard());
window.addEventListener("pageshow", (event) => event.persisted && connection.retryNow());
document.addEventListener("visibilitychange", () => !document.hidden && connection.retryNow());
