/** A course as the table of a chart states it. */
export interface Course {
  name: string;
  colour: number;
  compared: boolean;
  values: (number | null)[];
  texts: string[];
}

/** What a chart shows, read from its table: the one source for saving and exploring. */
export interface Shown {
  title: string;
  subtitle: string;
  slotName: string;
  slots: string[];
  courses: Course[];
}

export function readChart(frame: Element): Shown {
  const table = frame.querySelector<HTMLTableElement>("[data-chart-table]");
  const [corner, ...heads] = table?.tHead?.rows[0]?.cells ?? [];
  const rows = [...(table?.tBodies[0]?.rows ?? [])];
  const cell = (row: HTMLTableRowElement, index: number) => row.cells[index + 1]?.querySelector("data") ?? null;

  return {
    title: words(frame.querySelector(".chart-title")),
    subtitle: words(frame.querySelector(".chart-subtitle")),
    slotName: words(corner),
    slots: rows.map((row) => words(row.cells[0])),
    courses: heads.map((head, index) => ({
      name: words(head),
      colour: Number(head.dataset["colour"] ?? 1),
      compared: head.dataset["compared"] === "true",
      values: rows.map((row) => (cell(row, index) ? Number(cell(row, index)?.value) : null)),
      texts: rows.map((row) => words(cell(row, index))),
    })),
  };
}

const words = (element: Element | null | undefined): string => element?.textContent?.trim() ?? "";

/** The colour that a token stands for now: with the theme, the contrast and the print of the page. */
export function colourOf(token: string, at: Element): string {
  const probe = document.createElement("span");
  probe.style.color = `var(--${token})`;
  at.append(probe);
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return colour;
}

/** Hands a file to the person. */
export function save(content: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** "Revenue is ahead of yesterday" becomes "revenue-is-ahead-of-yesterday". */
export const fileName = (title: string, ending: string): string =>
  `${title.toLowerCase().normalize("NFKD").replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "") || "chart"}.${ending}`;
