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

    const before = this.textContent?.trim() ?? "";

    if (text !== before) {
      this.textContent = text;
      this.#roll(grew(before, text));
    }
  }

  // The new figure stands at once; the movement is for the eye only, and one that runs is not started anew.
  #roll(up: boolean): void {
    if (!this.classList.contains("roll")) {
      this.classList.add("roll", up ? "roll-up" : "roll-down");
      const calm = (): void => this.classList.remove("roll", "roll-up", "roll-down");
      this.addEventListener("animationend", calm, { once: true });
    }
  }
}

const digits = (text: string): string => text.replace(/\D/g, "");

const grew = (before: string, after: string): boolean => Number(digits(after)) >= Number(digits(before));

export const defineLiveValue = (): void => customElements.define("live-value", LiveValue);
