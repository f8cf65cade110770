import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { PATIENCE } from "./tests.mjs";

const READY_SECONDS = 180; // a first start builds
const STOP_SECONDS = 20;
const KEPT_LINES = 60;

export const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");

/**
 * Starts the demo on free ports and an empty data folder, and waits until it says that it is ready.
 * CREATORFLOW_DEMO, the JSON line of a demo that runs already, is used instead when it is set
 * and the test asks for nothing of its own.
 */
export async function startDemo(...args) {
  if (process.env.CREATORFLOW_DEMO && args.length === 0) {
    return { ...JSON.parse(process.env.CREATORFLOW_DEMO), stop: async () => {}, lastLines: () => [] };
  }

  const data = await mkdtemp(join(tmpdir(), "creatorflow-browser-"));
  const demo = await startOn(data, ["--port", "0", ...args]);
  return { ...demo, stop: async () => [await demo.stop(), await rm(data, { recursive: true, force: true })][0] };
}

/** A demo of a test's own, that can be killed and started again on the same addresses and data. */
export async function startMortalDemo(...args) {
  const data = await mkdtemp(join(tmpdir(), "creatorflow-browser-"));
  let demo = await startOn(data, ["--port", "0", ...args]);
  const { url, sandbox } = demo;

  return {
    ...demo,
    kill: () => demo.stop("SIGKILL"),
    revive: async () => {
      demo = await startOn(data, ["--url", url, "--sandbox-url", sandbox, ...args]);
    },
    stop: async () => {
      await demo.stop();
      await rm(data, { recursive: true, force: true });
    },
  };
}

async function startOn(data, args) {
  const command = ["demo", "--data", data, "--json", ...args];
  const child = spawn(join(root, "bin/creatorflow"), command, { stdio: ["ignore", "pipe", "pipe"] });
  const exited = new Promise((resolve) => child.once("exit", (code, signal) => resolve(signal ?? code)));
  const lines = [];
  const keep = (line) => lines.push(line) > KEPT_LINES && lines.shift();
  createInterface({ input: child.stderr }).on("line", keep);

  async function stop(signal = "SIGTERM") {
    // bin/creatorflow becomes the program, so this is the id of the program itself.
    child.kill(signal);
    const late = setTimeout(() => child.kill("SIGKILL"), STOP_SECONDS * 1000);
    const how = await exited;
    clearTimeout(late);
    return how;
  }

  const ready = new Promise((resolve) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      keep(line);

      if (line.startsWith("{")) {
        const said = JSON.parse(line);
        said.ready && resolve(said);
      }
    });
  });

  const failed = exited.then((how) => `the demo ended before it was ready (${how})`);
  const first = await Promise.race([ready, failed, after(READY_SECONDS, "the demo was not ready in time")]);

  if (typeof first === "string") {
    await stop();
    throw new Error([first, ...lines].join("\n"));
  }

  return { ...first, stop, lastLines: () => lines };
}

/** Calls the simulators' control interface. */
export async function control(demo, path, body) {
  const answer = await fetch(new URL(path, demo.sandbox), {
    method: body ? "POST" : "GET",
    headers: { "content-type": "application/json" },
    body: body && JSON.stringify(body),
  });

  if (!answer.ok) {
    throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  }

  return answer.json();
}

/** Asks again and again until the answer is truthy. */
export async function until(what, ask, { seconds = 30, everyMs = 100 } = {}) {
  const end = performance.now() + seconds * 1000 * PATIENCE;

  for (;;) {
    const answer = await ask();

    if (answer) {
      return answer;
    }

    if (performance.now() > end) {
      throw new Error(`not within ${seconds} s: ${what}`);
    }

    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}

function after(seconds, answer) {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000, answer).unref());
}
