/** One stretch of work without a pause: half of what a person would feel, on a device four times as slow. */
const STRETCH_MS = 8;

interface Yielding {
  scheduler?: { yield?: () => Promise<void> };
}

/** Lets the browser draw and answer before the work goes on. */
export function breathe(): Promise<void> {
  const { scheduler } = globalThis as Yielding;

  if (scheduler?.yield) {
    return scheduler.yield();
  }

  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => resolve();
    channel.port2.postMessage(null);
  });
}

/** Work in short stretches: `pause` goes on at once while the stretch is young, else after a breath. */
export class Stretches {
  #startedAt = performance.now();
  #workedMs = 0;

  /** How long the work itself took so far, without the pauses. */
  get workedMs(): number {
    return this.#workedMs + performance.now() - this.#startedAt;
  }

  async pause(): Promise<void> {
    if (performance.now() - this.#startedAt >= STRETCH_MS) {
      await this.rest();
    }
  }

  async rest(): Promise<void> {
    this.#workedMs += performance.now() - this.#startedAt;
    await breathe();
    this.#startedAt = performance.now();
  }
}
