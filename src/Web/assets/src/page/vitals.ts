type Told = PerformanceEntry & { value?: number; hadRecentInput?: boolean };

/** Tells the server once how quick this page was for its reader: when it is left or hidden. */
export function tellVitals(): void {
  const own: Record<string, number> = {};
  const watch = (type: string, take: (entry: Told) => void): void => {
    try {
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
    } catch {
      // A browser that cannot measure this tells the rest.
    }
  };

  watch("paint", (entry) => entry.name === "first-contentful-paint" && (own["fcp"] = entry.startTime));
  watch("largest-contentful-paint", (entry) => (own["lcp"] = entry.startTime));
  watch("event", (entry) => (own["inp"] = Math.max(own["inp"] ?? 0, entry.duration)));
  watch("navigation", (entry) => entry.duration > 0 && (own["load"] = entry.duration));
  watch("layout-shift", (entry) => entry.hadRecentInput || (own["cls"] = (own["cls"] ?? 0) + (entry.value ?? 0)));

  const path = location.pathname;
  const tell = (): void => {
    if (document.hidden && own["fcp"]) {
      document.removeEventListener("visibilitychange", tell);
      const rounded = Object.entries(own).map(([name, value]) => [name, name === "cls" ? value : Math.round(value)]);
      const body = JSON.stringify({ path, ...Object.fromEntries(rounded) });
      navigator.sendBeacon("/vitals", new Blob([body], { type: "application/json" }));
    }
  };
  document.addEventListener("visibilitychange", tell);
}
