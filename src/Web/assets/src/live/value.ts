import { connection } from "./connection";
import { formatFigure } from "./format";
import { markStale } from "./health";
import type { Message } from "./protocol";

/** <live-value channel name format currency digits>: one figure that follows the feed. */
class LiveValue extends HTMLElement {
  #channel = "";

  connectedCallback(): void {
    this.#channel = this.getAttribute("channel") ?? "";
    connection.listen([this.#channel], this.#onMessage);
    connection.health.watch(this.#onHealth);
  }

  disconnectedCallback(): void {
    connection.leave([this.#channel], this.#onMessage);
    connection.health.ignore(this.#onHealth);
  }

  readonly #onMessage = (message: Message): void => {
    const value = message.data[this.getAttribute("name") ?? ""];

    if (value !== undefined && value !== null) {
      this.#show(value);
    }
  };

  readonly #onHealth = (): void => markStale(this, connection.health.staleness);

  #show(value: number | string): void {
    const text = formatFigure(value, {
      format: this.getAttribute("format") ?? "integer",
      currency: this.getAttribute("currency") ?? "",
      digits: this.getAttribute("digits"),
    });

    if (text === this.textContent?.trim()) {
      return;
    }

    this.textContent = text;
    this.classList.remove("flash");
    // Reading the layout between the two makes the animation start anew.
    void this.offsetWidth;
    this.classList.add("flash");
  }
}

export const defineLiveValue = (): void => customElements.define("live-value", LiveValue);
