import type { EChartsCoreOption } from "echarts/core";
import { language } from "../live/format";
import { colourOf, type Course, type Shown } from "./read";

const SHAPES = ["circle", "rect", "triangle", "diamond", "arrow", "pin"];
const DASHED = [2, 5];
const MOST_MARKED = 40;

/** What ECharts is told: the values of the table, in the colours of the tokens. */
export function optionOf(shown: Shown, frame: HTMLElement): EChartsCoreOption {
  const colour = (token: string) => colourOf(token, frame);
  const words = { color: colour("text-muted"), fontFamily: getComputedStyle(frame).fontFamily };
  const still = getComputedStyle(frame).getPropertyValue("--motion").trim().startsWith("0");

  return {
    animation: !still,
    animationDuration: 160,
    animationDurationUpdate: 160,
    aria: { enabled: true, decal: { show: shown.courses.length > 1 } },
    textStyle: words,
    grid: { left: 8, right: 16, top: 48, bottom: 64, containLabel: true },
    legend: { top: 0, left: 0, type: "scroll", textStyle: words, inactiveColor: colour("line-strong") },
    // Drawn on the canvas: a tooltip of HTML would need inline styles, which the page forbids.
    tooltip: {
      trigger: "axis", renderMode: "richText", confine: true, backgroundColor: colour("surface-raised"),
      borderColor: colour("line-strong"), textStyle: { ...words, color: colour("text") },
      formatter: (items: unknown) => tooltip(items, shown),
    },
    dataZoom: [
      { type: "inside", filterMode: "none" },
      {
        type: "slider", bottom: 8, height: 24, filterMode: "none", textStyle: words, brushSelect: false,
        borderColor: colour("line"), fillerColor: colour("area-fill"), backgroundColor: colour("surface-sunk"),
        handleStyle: { color: colour("surface"), borderColor: colour("accent-mark") },
        moveHandleStyle: { color: colour("neutral-mark") },
        dataBackground: { lineStyle: { color: colour("line-strong") }, areaStyle: { color: colour("line") } },
        selectedDataBackground: { lineStyle: { color: colour("data-1") }, areaStyle: { color: colour("area-fill") } },
      },
    ],
    xAxis: {
      type: "category", data: shown.slots, axisLabel: words, axisTick: { show: false },
      axisLine: { lineStyle: { color: colour("line-strong") } },
    },
    yAxis: {
      type: "value", axisLabel: { ...words, formatter: short }, splitLine: { lineStyle: { color: colour("line") } },
    },
    series: shown.courses.map((course) => seriesOf(course, frame)),
  };
}

function seriesOf(course: Course, frame: HTMLElement): object {
  const colour = colourOf(course.compared ? "neutral-mark" : `data-${course.colour}`, frame);
  const isBar = frame.dataset["chart"] === "bar" && !course.compared;

  return {
    id: course.name,
    name: course.name,
    type: isBar ? "bar" : "line",
    stack: isBar && frame.dataset["chartStacked"] !== undefined ? "all" : undefined,
    data: course.values,
    symbol: SHAPES[(course.colour - 1) % SHAPES.length],
    showSymbol: course.values.length <= MOST_MARKED && !course.compared,
    sampling: "lttb",
    color: colour,
    lineStyle: { color: colour, width: 2, type: course.compared ? DASHED : "solid" },
    itemStyle: { color: colour },
    connectNulls: false,
  };
}

function tooltip(items: unknown, shown: Shown): string {
  const list = items as { dataIndex: number; seriesIndex: number; marker?: string }[];
  const slot = list[0]?.dataIndex ?? 0;
  const lines = list.map(({ seriesIndex }) => shown.courses[seriesIndex])
    .filter((course) => course?.texts[slot])
    .map((course) => `${course?.name}: ${course?.texts[slot]}`);

  return [shown.slots[slot], ...lines].join("\n");
}

const short = (value: number): string =>
  new Intl.NumberFormat(language(), { notation: "compact", maximumFractionDigits: 1 }).format(value);
