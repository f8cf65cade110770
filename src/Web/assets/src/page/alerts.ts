import { connection } from "../live/connection";

const CRITICAL = "alerts:critical_events";
const ONE_RING_MS = 4_000;
const TONE_SECONDS = 0.18;
const TONES_HERTZ = [880, 660];
const LOUDNESS = 0.2;
const SHAKES_MS = [200, 100, 200];
const MINUTES_PER_HOUR = 60;

/**
 * [data-alerts]: rings (data-sound) and shakes (data-vibrate) on a critical alert, but not within data-quiet
 * ("22:00-07:00" in data-zone). Many at once are one ring, and of all windows only one rings. [data-alert-try] rings.
 */
export function startAlerts(): void {
  let listens = false;

  document.addEventListener("turbo:load", () => {
    if (!listens && frame()) {
      listens = true;
      connection.listen([CRITICAL], ({ name }) => void (name === "raised" && alarm()));
    }
  });

  document.addEventListener("click", (event) => {
    if ((event.target as Element).closest("[data-alert-try]")) {
      ring();
    }
  });
}

const frame = (): HTMLElement | null => document.querySelector("[data-alerts]");

async function alarm(): Promise<void> {
  const wish = frame()?.dataset;

  if (!wish || isQuiet(wish["quiet"], wish["zone"]) || !navigator.userActivation?.hasBeenActive) {
    return;
  }

  // The lock is had by one window and kept for a while: whatever comes meanwhile, here or there, is part of this ring.
  await navigator.locks?.request("alert-ring", { ifAvailable: true }, async (lock) => {
    if (lock) {
      if (wish["sound"] !== undefined) {
        ring();
      }

      if (wish["vibrate"] !== undefined) {
        navigator.vibrate?.(SHAKES_MS);
      }

      await new Promise((done) => window.setTimeout(done, ONE_RING_MS));
    }
  });
}

function ring(): void {
  const audio = new AudioContext();
  const volume = new GainNode(audio, { gain: LOUDNESS });
  volume.connect(audio.destination);

  TONES_HERTZ.forEach((frequency, i) => {
    const tone = new OscillatorNode(audio, { frequency });
    tone.connect(volume);
    tone.start(audio.currentTime + i * TONE_SECONDS);
    tone.stop(audio.currentTime + (i + 1) * TONE_SECONDS);
    tone.onended = (): void => void (i === TONES_HERTZ.length - 1 && audio.close());
  });
}

function isQuiet(hours: string | undefined, zone: string | undefined): boolean {
  const [from, to] = (hours ?? "").split("-").map(minutes);

  if (from === undefined || to === undefined) {
    return false;
  }

  const now = minutes(new Intl.DateTimeFormat("en-GB", { timeStyle: "short", timeZone: zone }).format());
  return from < to ? from <= now && now < to : from <= now || now < to;
}

function minutes(time: string): number {
  const [hour, minute] = time.split(":").map(Number);
  return (hour ?? 0) * MINUTES_PER_HOUR + (minute ?? 0);
}
