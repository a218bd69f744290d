import { pixelWidth } from '../messages/text-width.ts';

/** What a chart image carries beside the drawing. Sizes in px. */
export type ChartImage = {
  /** Markup of the drawn `<svg>` element. */
  drawing: string;
  width: number;
  height: number;
  title: string;
  footing: readonly string[];
  /** Parts of a stacked chart with the CSS colour of each, in order. */
  legend?: readonly { label: string; fill: string }[];
  /** The value of a colour token such as `--ink`. */
  colour: (token: string) => string;
};

/** Around the drawing, in px. */
export const MARGIN = 20;
const TITLE_LINE = 24;
const NOTE_LINE = 18;
/** Faces that a bare office machine has: Windows, macOS, Linux and their Chinese editions, 宋体 at the last. */
const FONT =
  'Microsoft YaHei, PingFang SC, Noto Sans CJK SC, Source Han Sans SC, WenQuanYi Micro Hei, SimHei, SimSun, sans-serif';

/** A chart as a file of its own: title above, footing and address below, every token resolved. */
export function chartToSvg(image: ChartImage): { svg: string; width: number; height: number } {
  const { colour, title, footing } = image;
  const width = image.width + 2 * MARGIN;
  const titles = wrap(title, image.width, 16);
  const notes = footing.flatMap((note) => wrap(note, image.width, 12));
  const legend = legendLines(image, MARGIN + titles.length * TITLE_LINE + 14);
  const top = MARGIN + titles.length * TITLE_LINE + 8 + legend.height;
  const height = top + image.height + 12 + notes.length * NOTE_LINE + MARGIN;
  const resolve = (text: string) =>
    text
      .replace(/var\((--[\w-]+)\)/g, (_, token: string) => colour(token))
      // Text of the drawing in the page's own faces, which may be here and nowhere else.
      .replace(/font-family:[^;"]*/g, `font-family:${FONT}`)
      .replace(/font-family="[^"]*"/g, `font-family="${FONT}"`);
  const drawing = resolve(still(image.drawing));
  const lines = [
    ...titles.map((line, index) =>
      textLine(line, MARGIN + 16 + index * TITLE_LINE, 16, colour('--ink'), 600),
    ),
    resolve(legend.markup),
    `<g transform="translate(${MARGIN} ${top})">${drawing}</g>`,
    ...notes.map((line, index) =>
      textLine(line, top + image.height + 24 + index * NOTE_LINE, 12, colour('--ink-2'), 400),
    ),
  ];
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ` +
    `viewBox="0 0 ${width} ${height}" font-family="${FONT}">` +
    `<rect width="100%" height="100%" fill="${colour('--paper')}"/>${lines.join('')}</svg>`;
  return { svg, width, height };
}

/** A drawing without what answers a pointer on the page: in a file nothing does. */
const still = (drawing: string): string =>
  drawing
    .replace(/<style[^]*?<\/style>/g, '')
    .replace(/ (?:class="zr[^"]*"|ecmeta_\w+="[^"]*"|pointer-events="[^"]*")/g, '');

/** Swatches with their labels, wrapped to the width of the drawing; `height` is 0 without a legend. */
function legendLines(image: ChartImage, top: number): { markup: string; height: number } {
  let x = MARGIN;
  let y = top;
  const items = (image.legend ?? []).map(({ label, fill }) => {
    const width = 17 + pixelWidth(label, 12) + 16;
    if (x > MARGIN && x + width > MARGIN + image.width) {
      x = MARGIN;
      y += NOTE_LINE;
    }
    const item =
      `<rect x="${x}" y="${y}" width="11" height="11" fill="${fill}" stroke="var(--ink-2)" stroke-width="0.5"/>` +
      `<text x="${x + 16}" y="${y + 10}" font-size="12" fill="var(--ink)">${escapeXml(label)}</text>`;
    x += width;
    return item;
  });
  return { markup: items.join(''), height: items.length === 0 ? 0 : y - top + NOTE_LINE + 6 };
}

function textLine(text: string, y: number, size: number, fill: string, weight: number): string {
  return `<text x="${MARGIN}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escapeXml(text)}</text>`;
}

/** What stays on one line: a word or a number, or a sign, with the marks that must not begin a line. */
const UNBROKEN = /(?:[\w.%+-]+|[^])[，。；：、！？）》”]*/gu;

function wrap(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const put = (piece: string): void => {
    const step = pixelWidth(piece, size);
    if (used + step > width && line !== '') {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += piece;
    used += step;
  };
  for (const [piece] of text.matchAll(UNBROKEN)) {
    // An address has no place to break: it is broken anywhere.
    if (pixelWidth(piece, size) > width / 2) [...piece].forEach(put);
    else put(piece);
  }
  return line === '' ? lines : [...lines, line];
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
