import { connection } from "./connection";
import { loadFragment, NoFragment } from "./fragments";
import { markStale, type State } from "./health";
import { morphInto } from "./morph";
import { noteFailure, type Failure } from "./note";
import { pageCursor } from "./protocol";
import { breathe } from "./tasks";

const LEAST_BETWEEN_MS = 300;
const MOST_BETWEEN_MS = 5_000;
const AFTER_FAILURE_MS = 5_000;
const CATCH_UP_WITHIN_MS = 1_000;
// A region never takes more than this part of the time of the page.
const SHARE_OF_TIME = 0.1;
const NEAR = "200px";

/**
 * <live-region channel="a,b" src="/fragment">: markup of the server that is fetched anew when its channels speak. What
 * nobody sees, in a hidden tab or far off the screen, waits and catches up once it is seen.
 */
export class LiveRegion extends HTMLElement {
  #channels: string[] = [];
  #timer: number | undefined;
  #fetchedAt = 0;
  #costMs = 0;
  #busy = false;
  #again = false;
  #failure: Failure | null = null;
  #before: State = "connecting";
  #isNear = true;
  #isOwed = false;
  #sight: IntersectionObserver | null = null;

  connectedCallback(): void {
    this.#channels = (this.getAttribute("channel") ?? "").split(",").map((name) => name.trim()).filter(Boolean);
    this.#before = connection.health.state;
    // Turbo brings pages back with what the script had put into them.
    this.querySelectorAll(":scope > [data-live-own]").forEach((own) => own.remove());
    connection.listen(this.#channels, this.#onMessage);
    connection.health.watch(this.#onHealth);
    document.addEventListener("live:refresh", this.#onRefresh);
    document.addEventListener("visibilitychange", this.#onSeen);
    this.#sight = new IntersectionObserver(([entry]) => {
      this.#isNear = entry?.isIntersecting ?? true;
      this.#onSeen();
    }, { rootMargin: NEAR });
    this.#sight.observe(this);

    if (connection.isAhead(this.#channels, pageCursor())) {
      this.#soon(0);
    }
  }

  disconnectedCallback(): void {
    connection.leave(this.#channels, this.#onMessage);
    connection.health.ignore(this.#onHealth);
    document.removeEventListener("live:refresh", this.#onRefresh);
    document.removeEventListener("visibilitychange", this.#onSeen);
    this.#sight?.disconnect();
    window.clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Brings the fragment in; a list does it with more care. Returns how long the work took. */
  protected async apply(next: Element): Promise<number> {
    return (await morphInto(this, next)).workedMs;
  }

  readonly #onMessage = (): void => this.#soon(LEAST_BETWEEN_MS);

  readonly #onRefresh = (): void => this.#soon(0, true);

  readonly #onSeen = (): void => {
    if (this.#isOwed && this.#isSeen) {
      this.#soon(0);
    }
  };

  readonly #onHealth = (): void => {
    const now = connection.health.state;

    // After a break nobody knows what was missed; all pages of a server that came back must not ask in one instant.
    if (now === "live" && this.#before !== "live" && this.#before !== "connecting") {
      this.#soon(Math.random() * CATCH_UP_WITHIN_MS);
    }

    this.#before = now;
    this.#mark();
  };

  /** Somebody sees it, and there is a network to ask. */
  get #isSeen(): boolean {
    return this.#isNear && !document.hidden && connection.health.state !== "offline";
  }

  /** The dearer the last change was, the rarer the next; a region whose markup is dear for the server says so. */
  get #leastBetween(): number {
    const asked = Number(this.getAttribute("every")) || LEAST_BETWEEN_MS;
    return Math.max(asked, Math.min(MOST_BETWEEN_MS, this.#costMs / SHARE_OF_TIME));
  }

  // Trailing edge: the last message of a burst is always followed by a fetch.
  #soon(least: number, asked = false): void {
    if (!this.#isSeen && !asked) {
      this.#isOwed = true;
    } else if (this.#busy) {
      this.#again = true;
    } else if (this.#timer === undefined) {
      const rest = asked ? 0 : this.#fetchedAt + this.#leastBetween - performance.now();
      const wait = Math.max(least, rest);
      this.#timer = window.setTimeout(() => this.#refresh(), wait);
    }
  }

  async #refresh(): Promise<void> {
    this.#timer = undefined;
    this.#again = false;
    this.#isOwed = false;
    this.#fetchedAt = performance.now();
    this.#busy = true;

    try {
      const page = await loadFragment(this.getAttribute("src") ?? location.href);
      await breathe();

      if (this.isConnected) {
        this.#costMs = await this.apply(contentOf(this, page));
        this.#failure = null;
      }
    } catch (problem) {
      this.#failure = { heardAt: this.#failure?.heardAt ?? Date.now(), ended: isEnd(problem) };
      console.warn("live-region:", problem);
    }

    this.#busy = false;

    if (this.isConnected) {
      this.#settle();
    }
  }

  #settle(): void {
    this.#mark();

    if (this.#failure) {
      this.#timer ??= window.setTimeout(() => this.#refresh(), AFTER_FAILURE_MS);
    } else if (this.#again) {
      this.#soon(LEAST_BETWEEN_MS);
    }
  }

  // One that listens to nothing says itself how it stands.
  #mark(): void {
    if (this.#channels.length === 0) {
      return;
    }

    markStale(this, this.#failure ? "strong" : connection.health.staleness);
    // While the line is down the banner says so for the whole page.
    const isOwn = connection.health.state === "live" || connection.health.state === "polling";
    noteFailure(this, isOwn ? this.#failure : null);
  }
}

const isEnd = (problem: unknown): boolean => problem instanceof NoFragment && problem.status === 0;

// The fragment is either what goes into the region, or the region itself, or a page that holds it.
function contentOf(target: Element, page: Document): Element {
  const src = target.getAttribute("src") ?? "";
  const same = target.id ? page.getElementById(target.id) : null;

  return same ?? page.querySelector(`${target.localName}[src="${CSS.escape(src)}"]`) ?? page.body;
}

export const defineLiveRegion = (): void => customElements.define("live-region", LiveRegion);
