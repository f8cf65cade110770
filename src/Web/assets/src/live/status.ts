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
    const { state, ageSeconds } = connection.health;
    const word = this.getAttribute(`data-${state}`);

    if (word === null) {
      return;
    }

    const asOf = this.getAttribute("data-as-of")?.replace("{0}", String(ageSeconds));
    this.dataset["state"] = state;
    this.#words.textContent = state === "live" || !asOf ? word : `${word}, ${asOf}`;
  };

  get #words(): Element {
    return this.querySelector(".live-status-words") ?? this;
  }
}

export const defineLiveStatus = (): void => customElements.define("live-status", LiveStatus);
