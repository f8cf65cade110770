import { connection } from "./connection";

const FEW_SECONDS = 5;

/** <live-age data-as-of="as of {0} s ago">: how old what the page shows can be at most. */
class LiveAge extends HTMLElement {
  connectedCallback(): void {
    connection.health.watch(this.#show);
  }

  disconnectedCallback(): void {
    connection.health.ignore(this.#show);
  }

  // Below a few seconds each second counts; above, a text that changes all the time only disturbs.
  readonly #show = (): void => {
    const seconds = connection.health.ageSeconds;
    const told = seconds <= FEW_SECONDS ? seconds : Math.floor(seconds / FEW_SECONDS) * FEW_SECONDS;
    const text = (this.dataset["asOf"] ?? "").replace("{0}", String(told));

    if (this.textContent !== text) {
      this.textContent = text;
    }
  };
}

export const defineLiveAge = (): void => customElements.define("live-age", LiveAge);
