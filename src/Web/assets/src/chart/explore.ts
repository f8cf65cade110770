import { BarChart, LineChart } from "echarts/charts";
import { AriaComponent, DataZoomComponent, GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { init, use, type EChartsType } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { optionOf } from "./option";
import { readChart } from "./read";

use([AriaComponent, BarChart, CanvasRenderer, DataZoomComponent, GridComponent, LegendComponent, LineChart,
  TooltipComponent]);

const open = new Map<HTMLElement, Exploring>();

/** Called by the page's script when a person explores a chart; pressed again, the picture comes back. */
export async function act(button: HTMLElement, frame: HTMLElement): Promise<void> {
  const exploring = open.get(frame);

  if (exploring) {
    exploring.end();
  } else {
    open.set(frame, new Exploring(button, frame));
  }
}

class Exploring {
  readonly #chart: EChartsType;
  readonly #place = document.createElement("div");
  readonly #plot: HTMLElement;
  readonly #size: ResizeObserver;
  readonly #values: MutationObserver;
  readonly #theme: MutationObserver;
  readonly #dark = matchMedia("(prefers-color-scheme: dark)");

  constructor(readonly button: HTMLElement, readonly frame: HTMLElement) {
    const plot = frame.querySelector<HTMLElement>("[data-chart-plot]");

    if (!plot) {
      throw new Error("The chart has no picture.");
    }

    this.#plot = plot;
    this.#place.className = "chart-explore";
    this.#place.dataset["liveOwn"] = "";
    this.#plot.append(this.#place);
    this.#plot.dataset["exploring"] = "";
    this.button.setAttribute("aria-pressed", "true");
    this.#chart = init(this.#place, null, { renderer: "canvas" });
    this.#draw();

    this.#size = new ResizeObserver(() => this.#chart.resize());
    this.#size.observe(this.#place);
    // The table goes on with the live feed; what is explored follows it.
    this.#values = new MutationObserver(() => this.#draw());
    this.#values.observe(frame.querySelector("[data-chart-table]") ?? frame,
      { subtree: true, childList: true, characterData: true, attributes: true });
    this.#theme = new MutationObserver(() => this.#draw());
    this.#theme.observe(document.documentElement, { attributeFilter: ["data-theme", "data-contrast"] });
    this.#dark.addEventListener("change", this.#draw);
    document.addEventListener("turbo:before-cache", this.end);
    document.addEventListener("turbo:before-render", this.end);
    document.addEventListener("turbo:before-morph-element", this.#keep);
  }

  readonly #draw = (): void => {
    this.#chart.setOption(optionOf(readChart(this.frame), this.frame), { notMerge: false });
  };

  // A live region that is fetched anew must not take the canvas away.
  readonly #keep = (event: Event): void => {
    if (!this.frame.isConnected) {
      this.end();
    } else if (event.target === this.#plot || event.target === this.button) {
      event.preventDefault();
    }
  };

  readonly end = (): void => {
    open.delete(this.frame);
    this.#size.disconnect();
    this.#values.disconnect();
    this.#theme.disconnect();
    this.#dark.removeEventListener("change", this.#draw);
    document.removeEventListener("turbo:before-cache", this.end);
    document.removeEventListener("turbo:before-render", this.end);
    document.removeEventListener("turbo:before-morph-element", this.#keep);
    this.#chart.dispose();
    this.#place.remove();
    delete this.#plot.dataset["exploring"];
    this.button.setAttribute("aria-pressed", "false");
  };
}
