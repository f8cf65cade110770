import { morphInto } from "./morph";
import { LiveRegion } from "./region";

const TOP_SLACK_PIXELS = 8;

/**
 * <live-list channel src cap new-text="{0} new">: rows with data-key, newest first. New rows never push away what
 * someone reads or points at: they wait behind a chip that counts them.
 */
class LiveList extends LiveRegion {
  #chip: HTMLButtonElement | null = null;
  #waiting: Element | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener("pointerleave", this.#onLeave);
    this.addEventListener("focusout", this.#onLeave);
    document.addEventListener("scroll", this.#onLeave, { passive: true, capture: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener("pointerleave", this.#onLeave);
    this.removeEventListener("focusout", this.#onLeave);
    document.removeEventListener("scroll", this.#onLeave, { capture: true });
    this.#chip?.remove();
    this.#chip = null;
  }

  protected override async apply(next: Element): Promise<number> {
    const hold = this.#isRead;
    // The morph takes the rows out of the fragment: what waits must keep its own.
    const waiting = hold ? next.cloneNode(true) as Element : null;
    const { workedMs, heldBack } = await morphInto(this, next, hold);
    this.#waiting = heldBack > 0 ? waiting : null;
    this.#cut();
    this.#tell(heldBack);
    return workedMs;
  }

  /** Scrolled away, pointed at, or walked with the keyboard. */
  get #isRead(): boolean {
    const isPointedAt = matchMedia("(hover: hover)").matches && this.matches(":hover");
    const isWalked = document.activeElement !== this && this.contains(document.activeElement);
    return isPointedAt || isWalked || this.#isScrolledAway;
  }

  get #isScrolledAway(): boolean {
    const scroller = this.#scroller;
    const top = scroller === document.scrollingElement ? headerHeight() : scroller.getBoundingClientRect().top;
    return this.getBoundingClientRect().top < top - TOP_SLACK_PIXELS || this.#innerScroll > TOP_SLACK_PIXELS;
  }

  get #innerScroll(): number {
    return this.querySelector("[data-list-scroll]")?.scrollTop ?? this.scrollTop;
  }

  get #scroller(): Element {
    return this.closest("[data-scroll]") ?? document.scrollingElement ?? document.documentElement;
  }

  readonly #onLeave = (): void => {
    if (this.#waiting && !this.#isRead) {
      this.#show();
    }
  };

  #show(): void {
    const next = this.#waiting;
    this.#waiting = null;
    this.#chip?.remove();

    if (next) {
      void morphInto(this, next).then(() => this.#cut());
    }
  }

  #cut(): void {
    const cap = Number(this.getAttribute("cap"));

    if (cap > 0) {
      this.querySelectorAll(`[data-key]:nth-child(n + ${cap + 1})`).forEach((row) => row.remove());
    }
  }

  #tell(count: number): void {
    if (count === 0) {
      this.#chip?.remove();
      return;
    }

    this.#chip ??= this.#makeChip();
    this.#chip.textContent = (this.getAttribute("new-text") ?? "{0}").replace("{0}", String(count));

    if (!this.#chip.isConnected) {
      this.prepend(this.#chip);
    }
  }

  #makeChip(): HTMLButtonElement {
    const chip = document.createElement("button");
    chip.type = "button";
    chip.className = "live-chip";
    chip.dataset["liveOwn"] = "";
    chip.addEventListener("click", () => {
      this.#show();
      // The chip is gone: whoever pressed it with the keyboard goes on from the top of the list.
      this.tabIndex = -1;
      this.focus({ preventScroll: true });
      this.scrollIntoView({ block: "start" });
      (this.querySelector("[data-list-scroll]") ?? this).scrollTop = 0;
    });
    return chip;
  }
}

const headerHeight = (): number => document.querySelector(".topbar")?.getBoundingClientRect().height ?? 0;

export const defineLiveList = (): void => customElements.define("live-list", LiveList);
