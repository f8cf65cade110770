import {
  HttpTransportType, HubConnectionBuilder, HubConnectionState, LogLevel, type HubConnection,
} from "@microsoft/signalr";
import { Feed, type Listener } from "./feed";
import { Health } from "./health";
import { compareCursors, earlierCursor, pageCursor, type Message, type Polled, type Subscribed } from "./protocol";

const FIRST_RETRY_MS = 500;
const LAST_RETRY_MS = 30_000;
const POLL_MS = 10_000;
const LEAST_POLL_MS = 1_000;
// The server beats every few seconds: a socket that is silent for longer is dead, whatever it says.
const SILENCE_MS = 20_000;
const GATHER_MS = 20;
const REFUSED_BEFORE_POLLING = 2;

/**
 * The one live connection of the page, kept over Turbo's navigations: a socket while it can be had, polling while not.
 */
class Connection {
  readonly #feed = new Feed();
  readonly #health = new Health();
  #hub: HubConnection | null = null;
  #subscribed: string[] = [];
  #refused = 0;
  #retry: number | undefined;
  #poll: number | undefined;
  #gather: number | undefined;
  #pollAfterMs = POLL_MS;
  #wanted = false;
  #subscribing = Promise.resolve();

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

  /** Whether something happened on the channels that markup written at the cursor cannot know. */
  isAhead(channels: string[], cursor: string | null): boolean {
    return cursor !== null && this.#feed.isAhead(channels, cursor);
  }

  /** Tries again at once: the network came back, or a person asked. */
  retryNow(): void {
    if (this.#wanted && this.#hub === null) {
      void this.#open();
    }
  }

  /** The network is back; the socket may have outlived its absence. */
  backOnline(): void {
    if (this.#hub?.state === HubConnectionState.Connected) {
      this.#health.become("live");
    } else {
      this.retryNow();
    }
  }

  /** Gives the socket back while the browser keeps the page in its memory. */
  sleep(): void {
    const hub = this.#hub;
    this.#hub = null;
    window.clearTimeout(this.#retry);
    window.clearTimeout(this.#poll);
    void hub?.stop();
    this.health.become("reconnecting");
  }

  // The elements of a page appear one by one; they are subscribed together.
  #gatherChanges(): void {
    window.clearTimeout(this.#gather);
    this.#gather = window.setTimeout(() => {
      if (!this.#wanted) {
        this.#wanted = true;
        void this.#open();
      } else if (this.#health.state === "live") {
        this.#subscribe().catch(() => this.#hub?.stop());
      }
    }, GATHER_MS);
  }

  async #open(): Promise<void> {
    window.clearTimeout(this.#retry);
    const hub = this.#build();
    this.#hub = hub;
    this.#subscribed = [];

    try {
      await hub.start();
      await this.#subscribe();
    } catch {
      void hub.stop();

      if (this.#hub === hub) {
        this.#hub = null;
        this.#lost();
      }
    }

    if (this.#hub === hub) {
      this.#refused = 0;
      window.clearTimeout(this.#poll);
      this.#health.become("live");
    }
  }

  #build(): HubConnection {
    const hub = new HubConnectionBuilder()
      .withUrl("/live", { transport: HttpTransportType.WebSockets, skipNegotiation: true })
      .configureLogging(LogLevel.None)
      .build();

    hub.serverTimeoutInMilliseconds = SILENCE_MS;
    hearBeats(hub, () => this.#health.heard());
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
    if (this.#early) {
      this.#early.push(...messages);
    } else {
      messages.forEach((message) => this.#feed.take(message));
    }
  }

  // One after the other: two at once would mix what each missed.
  #subscribe(): Promise<void> {
    this.#subscribing = this.#subscribing.catch(() => undefined).then(() => this.#subscribeNow());
    return this.#subscribing;
  }

  async #subscribeNow(): Promise<void> {
    const channels = this.#feed.channels;
    const gone = this.#subscribed.filter((channel) => !channels.includes(channel));
    const isCovered = channels.every((channel) => this.#subscribed.includes(channel));
    this.#subscribed = channels;

    if (this.#hub && gone.length > 0) {
      void this.#hub.send("Unsubscribe", gone);
    }

    if (this.#hub === null || (isCovered && channels.length > 0)) {
      return;
    }

    this.#early = [];

    try {
      // What is new on the page was written at the page's place, which the feed may have left behind.
      const since = earlierCursor(this.#feed.cursor, pageCursor());
      const answer = await this.#hub.invoke<Subscribed>("Subscribe", channels, since);
      this.#early.sort((a, b) => compareCursors(a.cursor, b.cursor)).forEach((message) => this.#feed.take(message));
      this.#feed.start(answer);
      readAnew(answer.reset);
    } finally {
      this.#early = null;
    }

    this.#health.heard();
  }

  #lost(): void {
    this.#refused++;
    this.#health.become(navigator.onLine ? this.#withoutSocket() : "offline");
    const longest = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** (this.#refused - 1));
    this.#retry = window.setTimeout(() => void this.#open(), longest / 2 + (Math.random() * longest) / 2);

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
      this.#poll = window.setTimeout(() => void this.#pollOnce(), this.#pollAfterMs);
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
    this.#pollAfterMs = Math.max(LEAST_POLL_MS, polled.pollAfterMs ?? POLL_MS);
    this.#health.heard();
    readAnew(polled.reset);

    if (this.#health.state !== "live") {
      this.#health.become("polling");
    }
  }
}

/** Too much was missed to be told one by one: what is shown is read anew. */
function readAnew(reset: boolean | undefined): void {
  if (reset) {
    document.dispatchEvent(new Event("live:refresh"));
  }
}

/** Everything that comes over the socket is word of the server, also the beats that SignalR keeps to itself. */
function hearBeats(hub: HubConnection, heard: () => void): void {
  const socket = (hub as unknown as { connection: { onreceive: ((data: unknown) => void) | null } }).connection;
  const receive = socket.onreceive;
  socket.onreceive = (data) => {
    heard();
    receive?.(data);
  };
}

export const connection = new Connection();

window.addEventListener("online", () => connection.backOnline());
window.addEventListener("offline", () => connection.health.become("offline"));
window.addEventListener("pagehide", (event) => event.persisted && connection.sleep());
window.addEventListener("pageshow", (event) => event.persisted && connection.retryNow());
document.addEventListener("visibilitychange", () => !document.hidden && connection.retryNow());
