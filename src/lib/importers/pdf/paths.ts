import { apply, type Matrix } from './matrix.ts';
import type { Ruling } from './page-marks.ts';

/** Steps of a path in the buffers of pdf.js (`DrawOPS`), and how many numbers follow each. */
const STEP_LENGTH = [2, 2, 6, 4, 0];
const MOVE = 0;
const LINE = 1;
const CLOSE = 4;

/** A filled shape up to this thick is a line. */
const THICKEST = 3;
/** A shape whose sides differ by less is a dot. */
const DOT_SLACK = 0.3;
/** The dashes of a line are longer than this. */
const SHORTEST = 0.5;
/** A line is along an axis when it leaves it by no more than this. */
const SLANT = 1;

type Point = [x: number, y: number];

/** The axis-parallel lines that a stroked path draws. */
export function strokedRulings(buffer: ArrayLike<number>, ctm: Matrix): Ruling[] {
  return subpaths(buffer, ctm).flatMap(({ points, straight }) =>
    straight ? points.slice(1).flatMap((end, at) => ruling(points[at], end)) : [],
  );
}

/** The lines that are drawn as thin filled shapes. */
export function filledRulings(buffer: ArrayLike<number>, ctm: Matrix): Ruling[] {
  return subpaths(buffer, ctm).flatMap(({ points }) => {
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    const [left, right] = [Math.min(...xs), Math.max(...xs)];
    const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
    const [width, height] = [right - left, bottom - top];
    const across = ruling([left, (top + bottom) / 2], [right, (top + bottom) / 2]);
    const down = ruling([(left + right) / 2, top], [(left + right) / 2, bottom]);
    // A dot of a dotted line may belong to one in either direction; alone it is too short for a line.
    if (width <= THICKEST && height <= THICKEST && Math.abs(width - height) < DOT_SLACK) {
      return [...across, ...down];
    }
    if (height <= THICKEST && width > height) return across;
    return width <= THICKEST && height > width ? down : [];
  });
}

function ruling(start: Point | undefined, end: Point): Ruling[] {
  if (!start) return [];
  const [dx, dy] = [Math.abs(end[0] - start[0]), Math.abs(end[1] - start[1])];
  const flat = dy <= SLANT && dx >= SHORTEST;
  const upright = dx <= SLANT && dy >= SHORTEST;
  if (!flat && !upright) return [];
  const along = flat ? 0 : 1;
  const across = flat ? 1 : 0;
  return [
    {
      axis: flat ? 'horizontal' : 'vertical',
      at: (start[across] + end[across]) / 2,
      from: Math.min(start[along], end[along]),
      to: Math.max(start[along], end[along]),
    },
  ];
}

function subpaths(
  buffer: ArrayLike<number>,
  ctm: Matrix,
): { points: Point[]; straight: boolean }[] {
  const paths: { points: Point[]; straight: boolean }[] = [];
  for (let at = 0; at < buffer.length;) {
    const step = buffer[at] ?? CLOSE;
    const length = STEP_LENGTH[step] ?? 0;
    const current = paths.at(-1);
    if (step === CLOSE) {
      if (current?.points[0]) current.points.push(current.points[0]);
    } else {
      const end = apply(ctm, buffer[at + length - 1] ?? 0, buffer[at + length] ?? 0);
      if (step === MOVE || !current) paths.push({ points: [end], straight: true });
      else current.points.push(end);
      if (step !== MOVE && step !== LINE && current) current.straight = false;
    }
    at += 1 + length;
  }
  return paths;
}
