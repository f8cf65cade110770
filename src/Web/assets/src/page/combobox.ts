const TYPING_MS = 120;

/**
 * [data-combobox]: the suggestions of the datalist become a list of our own, walked with the arrows as the ARIA pattern
 * asks. Without this script the browser suggests them. With [data-src] they are asked of the server as it is typed.
 */
export function startComboboxes(): void {
  document.addEventListener("focusin", (event) => prepare(event.target as Element));
  document.addEventListener("input", (event) => boxOf(event.target)?.typed());
  document.addEventListener("focusout", (event) => boxOf(event.target)?.close());
  document.addEventListener("keydown", (event) => boxOf(event.target)?.press(event));

  // Before the field loses the focus.
  document.addEventListener("mousedown", (event) => {
    const option = (event.target as Element).closest<HTMLElement>(".combobox-option");
    const input = option?.closest("[data-combobox]")?.querySelector("input");

    if (option && input) {
      event.preventDefault();
      boxOf(input)?.choose(option);
    }
  });
}

const boxes = new WeakMap<EventTarget, Combobox>();
const boxOf = (target: EventTarget | null): Combobox | undefined => (target ? boxes.get(target) : undefined);

function prepare(target: Element): void {
  const list = target.closest("[data-combobox]")?.querySelector<HTMLElement>("[role=listbox]");

  if (list && target instanceof HTMLInputElement && !boxes.has(target)) {
    boxes.set(target, new Combobox(target, list));
  }
}

class Combobox {
  private timer: number | undefined;

  constructor(private readonly input: HTMLInputElement, private readonly list: HTMLElement) {
    input.removeAttribute("list");
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", list.id);
    this.close();
  }

  /** Shows what matches: at once what is there, soon what the server has. */
  typed(): void {
    const src = this.list.dataset["src"];

    if (src) {
      window.clearTimeout(this.timer);
      this.timer = window.setTimeout(() => void this.ask(src), TYPING_MS);
    } else {
      this.show();
    }
  }

  show(): void {
    const typed = this.list.dataset["src"] ? "" : plain(this.input.value);

    for (const option of this.options()) {
      option.hidden = !plain(`${option.dataset["value"]} ${option.textContent}`).includes(typed);
    }

    const none = this.list.querySelector<HTMLElement>(".combobox-none");

    if (none) {
      none.hidden = this.shown().length > 0;
    }

    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
    this.mark(undefined);
  }

  close(): void {
    window.clearTimeout(this.timer);
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.mark(undefined);
  }

  choose(option: HTMLElement): void {
    this.input.value = option.dataset["value"] ?? "";
    this.close();
    this.input.dispatchEvent(new Event("change", { bubbles: true }));
  }

  press(event: KeyboardEvent): void {
    const open = !this.list.hidden;
    const marked = this.options().find((option) => option.ariaSelected === "true");

    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();

      if (!open && this.options().length === 0) {
        this.typed();
        return;
      }

      if (!open) {
        this.show();
      }

      this.walk(marked, event.key === "ArrowDown" ? 1 : -1);
    } else if (open && event.key === "Enter" && marked) {
      event.preventDefault();
      this.choose(marked);
    } else if (open && event.key === "Escape") {
      event.stopPropagation();
      event.preventDefault();
      this.close();
    }
  }

  /** What the server has for this text; without an answer the field stays one to type into. */
  private async ask(src: string): Promise<void> {
    const asked = this.input.value.trim();

    try {
      const answer = await fetch(src + encodeURIComponent(asked), { headers: { "X-Live-Region": "combobox" } });

      if (!answer.ok || answer.redirected) {
        return;
      }

      const html = await answer.text();

      if (asked === this.input.value.trim() && document.activeElement === this.input) {
        this.options().forEach((option) => option.remove());
        this.list.insertAdjacentHTML("afterbegin", html);
        this.options().forEach((option, index) => (option.id = `${this.list.id}-${index}`));
        this.show();
      }
    } catch {
      // Offline.
    }
  }

  private walk(from: HTMLElement | undefined, step: 1 | -1): void {
    const shown = this.shown();
    const at = from ? shown.indexOf(from) : step === 1 ? -1 : shown.length;
    this.mark(shown[(at + step + shown.length) % shown.length]);
  }

  private mark(option: HTMLElement | undefined): void {
    this.options().forEach((one) => (one.ariaSelected = String(one === option)));
    option?.scrollIntoView({ block: "nearest" });

    if (option) {
      this.input.setAttribute("aria-activedescendant", option.id);
    } else {
      this.input.removeAttribute("aria-activedescendant");
    }
  }

  private options(): HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>("[role=option]")];
  }

  private shown(): HTMLElement[] {
    return this.options().filter((option) => !option.hidden);
  }
}

/** Without case and accents: "limon" finds "Limón". */
const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
