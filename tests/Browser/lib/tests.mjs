/** How many times longer than usual to wait for anything, on a machine that has much else to do. */
export const PATIENCE = Number(process.env.CREATORFLOW_PATIENCE ?? 1);

/** The tests of a run, in the order in which their files state them. */
export const tests = [];

/** Thrown by a test that can't run here; its message says why. */
export class Skipped extends Error {}

/**
 * States a test. Its name is a sentence; `run` gets { demo, browser, note } and throws when the sentence is not true.
 */
export function test(name, run, { timeoutSeconds = 60 } = {}) {
  tests.push({ name, run, timeoutSeconds: timeoutSeconds * PATIENCE });
}
