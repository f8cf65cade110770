import { colourOf, type Shown } from "./read";

const SCALE = 2;
const MARGIN = 24;
const HEAD = 64;
const LEGEND = 28;
const FOOT = 28;
const KEY = 20;
const SIZES = { title: "600 16px", subtitle: "400 12px", note: "400 12px" };
const COPIED = ["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "opacity",
  "paint-order", "vector-effect", "visibility"];
const WORDS = "text";

/** The picture with its title, its legend and its source, in the colours that stand on the page now. */
export async function pngOf(frame: Element, shown: Shown): Promise<Blob> {
  const plot = frame.querySelector<HTMLElement>("[data-chart-plot]");

  if (!plot) {
    throw new Error("The chart has no picture.");
  }

  const box = plot.getBoundingClientRect();
  const canvas = document.createElement("canvas");
  canvas.width = (box.width + 2 * MARGIN) * SCALE;
  canvas.height = (box.height + HEAD + LEGEND + FOOT + MARGIN) * SCALE;
  const paper = canvas.getContext("2d");

  if (!paper) {
    throw new Error("The browser draws no pictures.");
  }

  paper.scale(SCALE, SCALE);
  paper.fillStyle = colourOf("surface", frame);
  paper.fillRect(0, 0, canvas.width, canvas.height);
  write(paper, frame, shown);
  paper.translate(MARGIN, HEAD + LEGEND);
  await drawPictures(paper, plot, box);
  drawWords(paper, plot, box);

  return new Promise((resolve, reject) => canvas.toBlob((blob) =>
    (blob ? resolve(blob) : reject(new Error("The picture is empty.")))));
}

function write(paper: CanvasRenderingContext2D, frame: Element, shown: Shown): void {
  const family = getComputedStyle(frame).fontFamily;
  paper.textBaseline = "alphabetic";
  paper.fillStyle = colourOf("text", frame);
  paper.font = `${SIZES.title} ${family}`;
  paper.fillText(shown.title, MARGIN, MARGIN + 12);
  paper.fillStyle = colourOf("text-muted", frame);
  paper.font = `${SIZES.subtitle} ${family}`;
  paper.fillText(`${shown.subtitle}  ·  CreatorFlow, ${new Date().toISOString().slice(0, 16).replace("T", " ")} UTC`,
    MARGIN, MARGIN + 32);

  if (shown.courses.length < 2) {
    return;
  }

  let x = MARGIN;

  for (const course of shown.courses) {
    paper.strokeStyle = colourOf(course.compared ? "neutral-mark" : `data-${course.colour}`, frame);
    paper.lineWidth = 2;
    paper.setLineDash(course.compared ? [1, 5] : []);
    paper.lineCap = "round";
    paper.beginPath();
    paper.moveTo(x, HEAD + 6);
    paper.lineTo(x + KEY, HEAD + 6);
    paper.stroke();
    paper.setLineDash([]);
    paper.fillText(course.name, x + KEY + 8, HEAD + 10);
    x += KEY + 24 + paper.measureText(course.name).width;
  }
}

async function drawPictures(paper: CanvasRenderingContext2D, plot: Element, box: DOMRect): Promise<void> {
  for (const svg of plot.querySelectorAll<SVGSVGElement>("svg")) {
    if (svg.ownerSVGElement === null) {
      const own = svg.getBoundingClientRect();
      const image = await imageOf(svg, own);
      paper.drawImage(image, own.left - box.left, own.top - box.top, own.width, own.height);
    }
  }
}

// An image has neither the style sheet nor the tokens of the page: what they give is written into the copy.
async function imageOf(svg: SVGSVGElement, own: DOMRect): Promise<HTMLImageElement> {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const copies = [...copy.querySelectorAll<SVGElement>("*")];

  [...svg.querySelectorAll<SVGElement>("*")].forEach((element, index) => {
    const style = getComputedStyle(element);
    COPIED.forEach((name) => copies[index]?.setAttribute(name, style.getPropertyValue(name)));
  });

  copy.querySelectorAll(WORDS).forEach((text) => text.remove());
  copy.setAttribute("width", String(own.width));
  copy.setAttribute("height", String(own.height));
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  return image;
}

/** Words are written anew, since an image of its own has not the typeface of the page. */
function drawWords(paper: CanvasRenderingContext2D, plot: Element, box: DOMRect): void {
  for (const text of plot.querySelectorAll<Element>("text, .heat-name, .rank-name, .rank-value, .rank-note")) {
    const [own, style] = [text.getBoundingClientRect(), getComputedStyle(text)];

    if (own.width > 0) {
      paper.fillStyle = text instanceof SVGElement ? style.fill : style.color;
      paper.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      paper.textBaseline = "middle";
      const words = text.textContent?.trim() ?? "";
      paper.fillText(words, own.left - box.left, own.top - box.top + own.height / 2, own.width);
    }
  }
}
