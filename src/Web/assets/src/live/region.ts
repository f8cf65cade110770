import { connection } from "./connection";
import { markStale, type State } from "./health";
import { morphInto } from "./morph";

const LEAST_BETWEEN_MS = 300;
const AFTER_FAILURE_MS = 5_000;
const CATCH_UP_WITHIN_MS = 1_000;

/** <live-region channel="a,b" src="/fragment">: markup of the server that is fetched anew when its channels speak. */
class LiveRegion extends HTMLElement {
  #channels: string[] = [];
  #timer: number | undefined;
  #fetchedAt = 0;
  #request: AbortController | null = null;
  #again = false;
  #failed = false;
  #before: State = "connecting";

  connectedCallback(): void {
    this.#channels = (this.getAttribute("channel") ?? "").split(",").map((name) => name.trim()).filter(Boolean);
    this.#before = connection.health.state;
    connection.listen(this.#channels, this.#onMessage);
    connection.health.watch(this.#onHealth);
    document.addEventListener("live:refresh", this.#onMessage);
  }

  disconnectedCallback(): void {
    connection.leave(this.#channels, this.#onMessage);
    connection.health.ignore(this.#onHealth);
    document.removeEventListener("live:refresh", this.#onMessage);
    window.clearTimeout(this.#timer);
    this.#request?.abort();
  }

  readonly #onMessage = (): void => this.#soon(LEAST_BETWEEN_MS);

  readonly #onHealth = (): void => {
    const now = connection.health.state;

    // After a break nobody knows what was missed; all pages of a server that came back must not ask in one instant.
    if (now === "live" && this.#before !== "live" && this.#before !== "connecting") {
      this.#soon(Math.random() * CATCH_UP_WITHIN_MS);
    }

    this.#before = now;
    markStale(this, this.#failed ? "strong" : connection.health.staleness);
  };

  // Trailing edge: the last message of a burst is always followed by a fetch.
  #soon(least: number): void {
    if (this.#request) {
      this.#again = true;
      return;
    }

    if (this.#timer === undefined) {
      const between = Number(this.getAttribute("every")) || LEAST_BETWEEN_MS;
      const wait = Math.max(least, this.#fetchedAt + between - performance.now());
      this.#timer = window.setTimeout(() => this.#fetch(), wait);
    }
  }

  async #fetch(): Promise<void> {
    this.#timer = undefined;
    this.#again = false;
    this.#fetchedAt = performance.now();
    const request = new AbortController();
    this.#request = request;

    try {
      morphInto(this, await this.#load(request.signal));
      this.#failed = false;
    } catch (problem) {
      this.#failed = !request.signal.aborted;

      if (this.#failed) {
        console.warn("live-region:", problem);
      }
    }

    this.#request = null;

    if (this.isConnected) {
      this.#settle();
    }
  }

  async #load(signal: AbortSignal): Promise<string> {
    const answer = await fetch(this.getAttribute("src") ?? location.href, {
      headers: { Accept: "text/html", "X-Live-Region": "1" },
      signal,
    });

    // A redirect leads to the sign-in page: that must never be shown inside the region.
    if (!answer.ok || answer.redirected) {
      throw new Error(`The region was answered with ${answer.redirected ? "a redirect" : answer.status}.`);
    }

    return answer.text();
  }

  #settle(): void {
    markStale(this, this.#failed ? "strong" : connection.health.staleness);

    if (this.#failed) {
      this.#timer ??= window.setTimeout(() => this.#fetch(), AFTER_FAILURE_MS);
    } else if (this.#again) {
      this.#soon(LEAST_BETWEEN_MS);
    }
  }
}

export const defineLiveRegion = (): void => customElements.define("live-region", LiveRegion);
