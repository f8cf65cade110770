import { keptAt } from "./kept";

/** "connecting" until the first answer; then one of the four a person can be told about. */
export type State = "connecting" | "live" | "polling" | "reconnecting" | "offline";

/** How far what is on the screen can be trusted. */
export type Staleness = "fresh" | "subtle" | "strong";

const TICK_MS = 1_000;
const SUBTLE_AFTER_SECONDS = 15;
const STRONG_AFTER_SECONDS = 60;

/** Whether the feed is alive, and how old what it told is. Tells its listeners on every change and each second. */
export class Health extends EventTarget {
  #state: State = "connecting";
  #heardAt = Date.now();

  constructor() {
    super();
    window.setInterval(() => document.hidden || this.#tell(), TICK_MS);
    document.addEventListener("visibilitychange", () => this.#tell());
  }

  get state(): State {
    return this.#state;
  }

  /** When the server was last heard: a message, or the beat of an open socket; of a kept page, when it was kept. */
  get heardAt(): number {
    return keptAt() ?? this.#heardAt;
  }

  get ageSeconds(): number {
    return Math.max(0, Math.floor((Date.now() - this.heardAt) / TICK_MS));
  }

  get staleness(): Staleness {
    const age = this.ageSeconds;
    return age >= STRONG_AFTER_SECONDS ? "strong" : age >= SUBTLE_AFTER_SECONDS ? "subtle" : "fresh";
  }

  heard(): void {
    this.#heardAt = Date.now();
  }

  become(state: State): void {
    const changed = this.#state !== state;
    this.#state = state;

    if (changed) {
      document.documentElement.dataset["live"] = state;
      this.#tell();
    }
  }

  watch(listener: () => void): void {
    this.addEventListener("change", listener);
    listener();
  }

  ignore(listener: () => void): void {
    this.removeEventListener("change", listener);
  }

  #tell(): void {
    this.dispatchEvent(new Event("change"));
  }
}

/** Marks an element with how stale it is, so that the style sheet can show it. */
export function markStale(element: HTMLElement, staleness: Staleness): void {
  if (staleness === "fresh") {
    element.removeAttribute("data-stale");
  } else if (element.dataset["stale"] !== staleness) {
    element.dataset["stale"] = staleness;
  }
}
