// The part of Turbo that is used here; the package carries no types of its own.
declare module "@hotwired/turbo" {
  export const config: { drive: { progressBarDelay: number } };
  export function morphChildren(current: Element, next: Element): void;
  export function morphElements(current: Element, next: Element): void;
  export function visit(url: string | URL, options?: { action?: "advance" | "replace" }): void;
}
