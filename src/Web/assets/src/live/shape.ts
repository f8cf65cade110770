import { morphElements } from "@hotwired/turbo";
import type { Stretches } from "./tasks";

type Held = (own: Element) => boolean;

/** What a morph must see as a whole: it keeps something of its own, or others listen to it. */
const WHOLE = "tr, details, dialog, form, input, select, textarea, turbo-frame, [data-turbo-permanent]";
const LARGE_ELEMENTS = 40;

/**
 * Brings an element to the state of another one. What is equal is left alone; what is large and has the same shape,
 * such as a picture with other numbers, is done part by part with pauses between.
 */
export async function morphTree(own: Element, next: Element, isHeld: Held, work: Stretches): Promise<void> {
  if (isHeld(own) || own.isEqualNode(next)) {
    return;
  }

  if (isLeaf(own) && isLeaf(next) && !own.matches(WHOLE)) {
    takeAttributes(own, next);
    takeText(own, next);
    return;
  }

  if (own.matches(WHOLE) || !isLarge(own) || !hasShapeOf(own, next)) {
    morphElements(own, next);
    return;
  }

  takeAttributes(own, next);
  await morphParts(own, next, isHeld, work);
}

/** The children one by one; both must have the same shape. */
export async function morphParts(own: Element, next: Element, isHeld: Held, work: Stretches): Promise<void> {
  const pairs = [...own.children].map((part, index): [Element, Element] => [part, next.children[index] as Element]);

  for (const [part, nextPart] of pairs) {
    await work.pause();

    // A visit went on to another page, or something else changed the part meanwhile.
    if (part.isConnected && part.localName === nextPart.localName) {
      await morphTree(part, nextPart, isHeld, work);
    }
  }
}

const isLeaf = (element: Element): boolean => element.childElementCount === 0;

function takeText(own: Element, next: Element): void {
  if (own.textContent !== next.textContent) {
    own.textContent = next.textContent;
  }
}

const isLarge = (element: Element): boolean => element.getElementsByTagName("*").length > LARGE_ELEMENTS;

/** The same kinds of nodes in the same order, with the same ids and the same words between. */
export function hasShapeOf(own: Element, next: Element): boolean {
  const [mine, theirs] = [own.childNodes, next.childNodes];
  return mine.length === theirs.length && [...mine].every((node, index) => isLike(node, theirs[index] as Node));
}

function isLike(own: Node, next: Node): boolean {
  return own instanceof Element && next instanceof Element
    ? own.localName === next.localName && own.id === next.id
    : own.nodeType === next.nodeType && own.nodeValue === next.nodeValue;
}

function takeAttributes(own: Element, next: Element): void {
  for (const { name } of [...own.attributes]) {
    if (!next.hasAttribute(name)) {
      own.removeAttribute(name);
    }
  }

  for (const { name, value } of [...next.attributes]) {
    if (own.getAttribute(name) !== value) {
      own.setAttribute(name, value);
    }
  }
}
