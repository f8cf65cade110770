import { csvOf } from "./csv";
import { pngOf } from "./png";
import { fileName, readChart, save } from "./read";

/** Called by the page's script when a person saves a chart: as CSV, or as a picture. */
export async function act(button: HTMLElement, frame: HTMLElement): Promise<void> {
  const shown = readChart(frame);

  if (button.dataset["chartAct"] === "csv") {
    save(new Blob([csvOf(shown)], { type: "text/csv;charset=utf-8" }), fileName(shown.title, "csv"));
  } else {
    save(await pngOf(frame, shown), fileName(shown.title, "png"));
  }
}
