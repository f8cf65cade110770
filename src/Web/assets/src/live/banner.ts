import { connection } from "./connection";
import { keptAt } from "./kept";
import { clockTime, word } from "./words";

const UNSENT_MS = 12_000;

let unsentUntil = 0;

/** A change could not be sent: says so for a while, above everything else. */
export function sayUnsent(): void {
  unsentUntil = Date.now() + UNSENT_MS;
  document.dispatchEvent(new Event("live:banner"));
}

/** <live-banner>: says on top of the page that it is old or read-only, since when, and what can be done. */
class LiveBanner extends HTMLElement {
  connectedCallback(): void {
    connection.health.watch(this.#show);
    document.addEventListener("live:banner", this.#show);
  }

  disconnectedCallback(): void {
    connection.health.ignore(this.#show);
    document.removeEventListener("live:banner", this.#show);
  }

  readonly #show = (): void => {
    const text = this.#text();
    const words = this.querySelector(".live-banner-text");
    this.hidden = text === "";
    this.classList.toggle("live-banner-offline", keptAt() !== null || connection.health.state === "offline");

    if (words && words.textContent !== text) {
      words.textContent = text;
    }
  };

  #text(): string {
    const { state, staleness, heardAt } = connection.health;
    const kept = keptAt();

    if (Date.now() < unsentUntil) {
      return word("unsent");
    }

    if (kept !== null || state === "offline") {
      return word("readOnly").replace("{0}", clockTime(kept ?? heardAt));
    }

    return staleness === "strong" ? word("old").replace("{0}", clockTime(heardAt)) : "";
  }
}

export const defineLiveBanner = (): void => customElements.define("live-banner", LiveBanner);
