// Draws the brand mark as pixels: a rounded square and lines with round ends, by the distance of each pixel to them.
const ARC_STEPS = 48;

/** The square and the lines of the mark, in the units of its view box. */
export function readMark(markup) {
  const size = Number(/viewBox="0 0 (\d+)/.exec(markup)[1]);
  const radius = Number(/rx="([\d.]+)"/.exec(markup)[1]);
  const lines = [...markup.matchAll(/ d="([^"]+)"/g)].flatMap(([, path]) => polylines(path));
  return { size, radius, lines, strokeWidth: 2 };
}

/** RGBA pixels. `inset` is the part of the edge that the mark leaves free, `bleed` fills the square up to the edge. */
export function draw(mark, pixels, { ground, line, inset = 0, bleed = false }) {
  const scale = (pixels * (1 - 2 * inset)) / mark.size;
  const data = Buffer.alloc(pixels * pixels * 4);

  for (let y = 0; y < pixels; y++) {
    for (let x = 0; x < pixels; x++) {
      const at = [(x + 0.5 - pixels * inset) / scale, (y + 0.5 - pixels * inset) / scale];
      const square = bleed ? 1 : cover(outsideSquare(at, mark), scale);
      const stroke = cover(Math.min(...mark.lines.map((own) => toLine(at, own))) - mark.strokeWidth / 2, scale);
      const colour = ground.map((part, index) => part + (line[index] - part) * stroke);
      data.set([...colour, 255 * square].map(Math.round), (y * pixels + x) * 4);
    }
  }

  return data;
}

const cover = (distance, scale) => Math.min(1, Math.max(0, 0.5 - distance * scale));

function outsideSquare([x, y], { size, radius }) {
  const [dx, dy] = [x, y].map((part) => Math.abs(part - size / 2) - size / 2 + radius);
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
}

function toLine([x, y], points) {
  let nearest = Infinity;

  for (let index = 1; index < points.length; index++) {
    const [[ax, ay], [bx, by]] = [points[index - 1], points[index]];
    const [dx, dy] = [bx - ax, by - ay];
    const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
    nearest = Math.min(nearest, Math.hypot(x - ax - along * dx, y - ay - along * dy));
  }

  return nearest;
}

/** The lines of an SVG path of the commands M m L l H h V v A a. */
function polylines(path) {
  const lines = [];
  let at = [0, 0];

  for (const [, command, numbers] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const values = [...numbers.matchAll(/-?(?:\d*\.\d+|\d+)/g)].map(Number);
    let kind = command;
    const count = { M: 2, L: 2, H: 1, V: 1, A: 7 }[kind.toUpperCase()];

    if (!count) {
      throw new Error(`BrandMark.razor: the path command ${kind} cannot be drawn as pixels: see build/raster.mjs`);
    }

    for (let from = 0; from < values.length; from += count) {
      const step = values.slice(from, from + count);
      const next = target(kind, step, at);

      if (kind.toUpperCase() === "M") {
        lines.push([next]);
        kind = kind === "M" ? "L" : "l";
      } else {
        lines.at(-1).push(...(kind.toUpperCase() === "A" ? arc(at, next, step) : [next]));
      }

      at = next;
    }
  }

  return lines;
}

function target(kind, step, [x, y]) {
  const [fromX, fromY] = kind === kind.toLowerCase() ? [x, y] : [0, 0];

  switch (kind.toUpperCase()) {
    case "H":
      return [fromX + step[0], y];
    case "V":
      return [x, fromY + step[0]];
    default:
      return [fromX + step.at(-2), fromY + step.at(-1)];
  }
}

/** Points on an arc of a circle (rx = ry). */
function arc([x, y], [toX, toY], [radius, , , large, sweep]) {
  const [middleX, middleY] = [(x + toX) / 2, (y + toY) / 2];
  const half = Math.hypot(toX - x, toY - y) / 2;
  const r = Math.max(radius, half);
  const away = Math.sqrt(r * r - half * half) * (large === sweep ? -1 : 1);
  const [centreX, centreY] = [middleX - (away * (toY - y)) / 2 / half, middleY + (away * (toX - x)) / 2 / half];
  const start = Math.atan2(y - centreY, x - centreX);
  const turn = Math.atan2(toY - centreY, toX - centreX) - start;
  const whole = sweep ? (turn + 2 * Math.PI) % (2 * Math.PI) : (turn - 2 * Math.PI) % (2 * Math.PI);

  return Array.from({ length: ARC_STEPS }, (_, step) => {
    const angle = start + (whole * (step + 1)) / ARC_STEPS;
    return [centreX + r * Math.cos(angle), centreY + r * Math.sin(angle)];
  });
}
