import { connection } from "./connection";

/**
 * <live-status data-live data-polling data-reconnecting data-offline data-as-of>: the connection in a dot and a word.
 * "{0}" in data-as-of becomes the seconds since the server was last heard.
 */
class LiveStatus extends HTMLElement {
  connectedCallback(): void {
    connection.health.watch(this.#onHealth);
  }

  disconnectedCallback(): void {
    connection.health.ignore(this.#onHealth);
  }

  readonly #onHealth = (): void => {
    const { state, staleness, ageSeconds } = connection.health;
    const word = this.getAttribute(`data-${state}`);

    if (word === null) {
      return;
    }

    this.dataset["state"] = state;
    this.#write(".live-status-words", word);
    this.#write(".live-status-age", staleness === "fresh" && state === "live" ? "" : this.#asOf(ageSeconds));
    this.title = `${word}, ${this.#asOf(ageSeconds)}`;
  };

  #asOf(seconds: number): string {
    return this.getAttribute("data-as-of")?.replace("{0}", String(seconds)) ?? "";
  }

  // Writing the same words again would make screen readers say them again.
  #write(part: string, text: string): void {
    const element = this.querySelector(part);

    if (element && element.textContent !== text) {
      element.textContent = text;
    }
  }
}

export const defineLiveStatus = (): void => customElements.define("live-status", LiveStatus);
