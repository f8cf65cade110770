import { clockTime, word } from "./words";

/** Why a region could not be fetched: since when, and whether because the session is over. */
export interface Failure {
  heardAt: number;
  ended: boolean;
}

const notes = new WeakMap<Element, HTMLElement>();

/** Says on top of a region that it is old, why, and offers to try again; takes that away once it is fresh. */
export function noteFailure(region: Element, failure: Failure | null): void {
  const known = notes.get(region);

  if (!failure) {
    known?.remove();
    return;
  }

  const note = known ?? makeNote();
  const text = word(failure.ended ? "ended" : "failed").replace("{0}", clockTime(failure.heardAt));
  notes.set(region, note);
  const [words, button] = [note.firstElementChild, note.lastElementChild as HTMLElement];

  if (words && words.textContent !== text) {
    words.textContent = text;
    button.textContent = word(failure.ended ? "signIn" : "refresh");
    button.toggleAttribute("data-live-reload", failure.ended);
    button.toggleAttribute("data-live-refresh", !failure.ended);
  }

  if (note.parentElement !== region && words?.textContent) {
    region.prepend(note);
  }
}

function makeNote(): HTMLElement {
  const note = document.createElement("p");
  note.className = "live-note";
  note.dataset["liveOwn"] = "";
  note.setAttribute("role", "status");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button-secondary button-small";
  note.append(document.createElement("span"), button);
  return note;
}
