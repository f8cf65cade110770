interface ChartScript {
  act(button: HTMLElement, frame: HTMLElement): Promise<void>;
}

/** data-chart-act="explore|csv|png": the script that does it is fetched when it is asked for the first time. */
export function startCharts(): void {
  document.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLElement>("[data-chart-act]");
    const frame = button?.closest<HTMLElement>("[data-chart]");

    if (button && frame) {
      void run(button, frame);
    }
  });
}

async function run(button: HTMLElement, frame: HTMLElement): Promise<void> {
  button.setAttribute("aria-busy", "true");

  try {
    const script = (await import(button.dataset["chartSrc"] ?? "")) as ChartScript;
    await script.act(button, frame);
  } catch (problem) {
    console.warn("chart:", problem);
    say(frame, button.dataset["chartFailed"] ?? "");
  } finally {
    button.removeAttribute("aria-busy");
  }
}

function say(frame: HTMLElement, words: string): void {
  const note = frame.querySelector("[data-chart-note]") ?? frame.appendChild(document.createElement("p"));
  note.setAttribute("data-chart-note", "");
  note.setAttribute("role", "alert");
  note.className = "text-bad small";
  note.textContent = words;
}
