import { apply, multiply, type Matrix } from '../../importers/pdf/matrix.ts';
import type { OfdPage, OfdPath, OfdText } from '../../importers/ofd/page-object.ts';
import type { DrawnPages, MakeSurface, Surface } from './drawn-pages.ts';

/** What draws: the context of a page's canvas or of a worker's. */
type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** For fonts that the reader's machine does not have. */
const FONTS = '"Noto Sans CJK SC","Microsoft YaHei","PingFang SC",SimSun,sans-serif';

/**
 * The pages of an OFD to be drawn: its signs in fonts of the reader's machine, each where the file puts it,
 * and its lines. Pictures and seals are left out.
 */
export function drawnOfd(pages: readonly OfdPage[], makeSurface: MakeSurface): DrawnPages {
  return {
    pages: pages.map(({ width, height }) => ({ width, height })),
    close: async () => undefined,
    draw: async (number, scale, signal) => {
      const page = pages[number - 1];
      if (!page || signal.aborted) return null;
      const surface = makeSurface(Math.ceil(page.width * scale), Math.ceil(page.height * scale));
      const pen = penOf(surface);
      pen.fillStyle = '#fff';
      pen.fillRect(0, 0, surface.width, surface.height);
      const toSurface: Matrix = [scale, 0, 0, scale, 0, 0];
      for (const object of page.objects) {
        if (object.kind === 'text') drawText(pen, object, multiply(toSurface, object.matrix));
        else drawPath(pen, object, multiply(toSurface, object.matrix));
      }
      return surface;
    },
  };
}

function penOf(surface: Surface): Pen {
  const pen = surface.getContext('2d') as Pen | null;
  if (!pen) throw new Error('no canvas to draw on');
  return pen;
}

function drawText(pen: Pen, { signs, size, stretch, turned, font }: OfdText, toSurface: Matrix) {
  const angle = (turned * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  pen.fillStyle = '#000';
  pen.font = `${size}px ${/^[\p{L}\d _-]+$/u.test(font) ? `"${font}",` : ''}${FONTS}`;
  for (const { text, x, y } of signs) {
    const matrix = multiply(toSurface, [cos * stretch, sin * stretch, -sin, cos, x, y]);
    pen.setTransform(...matrix);
    pen.fillText(text, 0, 0);
  }
  pen.resetTransform();
}

function drawPath(pen: Pen, path: OfdPath, toSurface: Matrix) {
  const colour = `rgb(${(path.colour ?? [0, 0, 0]).slice(0, 3).map(Math.round).join(',')})`;
  const [a, b, c, d] = toSurface;
  pen.beginPath();
  trace(pen, path.steps, toSurface);
  pen.lineWidth = Math.max(0.5, path.lineWidth * Math.sqrt(Math.abs(a * d - b * c)));
  pen.strokeStyle = pen.fillStyle = colour;
  if (path.filled) pen.fill();
  if (path.stroked) pen.stroke();
}

/** Follows the steps of a path: 0 move, 1 line, 2 curve, 3 bend, 4 close. */
function trace(pen: Pen, steps: readonly number[], toSurface: Matrix): void {
  const LENGTHS = [2, 2, 6, 4, 0];
  for (let at = 0; at < steps.length;) {
    const step = steps[at] ?? 4;
    const length = LENGTHS[step] ?? 0;
    const numbers: number[] = [];
    for (let pair = at + 1; pair < at + 1 + length; pair += 2) {
      numbers.push(...apply(toSurface, steps[pair] ?? 0, steps[pair + 1] ?? 0));
    }
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = numbers;
    if (step === 0) pen.moveTo(x1, y1);
    else if (step === 1) pen.lineTo(x1, y1);
    else if (step === 2) pen.bezierCurveTo(x1, y1, x2, y2, x3, y3);
    else if (step === 3) pen.quadraticCurveTo(x1, y1, x2, y2);
    else pen.closePath();
    at += 1 + length;
  }
}
