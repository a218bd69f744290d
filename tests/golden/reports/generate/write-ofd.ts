import { strToU8, zipSync } from 'fflate';
import { displayWidth } from '../../../../src/lib/messages/text-width.ts';
import type { PrintedBlock } from './printed-report.ts';
import { PAGE_SIZE, setPages, type Frame } from './set-pages.ts';

/** Millimetres to a point. */
const SCALE = 25.4 / 72;

const mm = (points: number): string => String(Math.round(points * SCALE * 1000) / 1000);
const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The report as an OFD (GB/T 33190): signs with their shifts, each side of a cell as a path. */
export function writeOfd(blocks: readonly PrintedBlock[]): Uint8Array {
  let id = 100;
  const pages = setPages(
    blocks,
    { uprightFont: true, shift: 0, header: null, indent: '\u3000\u3000', titleSize: 22 },
    {
      frame: (box) => drawFrame(box, () => id++),
      text: (text, x, y, size, upright) => drawText(text, x, y, size, upright, id++),
    },
  );
  return ofdFile(pages.map((objects) => objects.join('')));
}

/** An OFD of pages with their objects. */
export function ofdFile(pages: readonly string[], more: Record<string, string> = {}): Uint8Array {
  const list = pages.map(
    (_, at) => `<ofd:Page ID="${at + 1}" BaseLoc="Pages/Page_${at}/Content.xml"/>`,
  );
  const box = `<ofd:PhysicalBox>0 0 ${PAGE_SIZE.map(mm).join(' ')}</ofd:PhysicalBox>`;
  const files: Record<string, string> = {
    'OFD.xml': root(
      'OFD',
      '<ofd:DocBody><ofd:DocInfo/><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>',
    ),
    'Doc_0/Document.xml': root(
      'Document',
      `<ofd:CommonData><ofd:PageArea>${box}</ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages>${list.join('')}</ofd:Pages>`,
    ),
    'Doc_0/PublicRes.xml': root('Res', '<ofd:Fonts><ofd:Font ID="2" FontName="仿宋"/></ofd:Fonts>'),
    ...Object.fromEntries(
      pages.map((objects, at) => [
        `Doc_0/Pages/Page_${at}/Content.xml`,
        root('Page', `<ofd:Content><ofd:Layer ID="3">${objects}</ofd:Layer></ofd:Content>`),
      ]),
    ),
    ...more,
  };
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
  );
}

const root = (name: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><ofd:${name} xmlns:ofd="http://www.ofdspec.org/2016">${content}</ofd:${name}>`;

const HEIGHT = PAGE_SIZE[1];

function drawText(
  text: string,
  x: number,
  y: number,
  size: number,
  upright: boolean,
  id: number,
): string {
  const signs = [...text];
  const widths = signs.map((sign) => (upright ? size : (displayWidth(sign) * size) / 2));
  const along = widths.reduce((sum, width) => sum + width, 0);
  // A vertical line hangs from its place, a flat one stands on it.
  const [left, top] = upright ? [x - size / 2, HEIGHT - y] : [x, HEIGHT - y - size];
  const [width, height] = upright ? [size, along] : [along, size * 1.2];
  const shifts =
    signs.length > 1 ? ` Delta${upright ? 'Y' : 'X'}="${runs(widths.slice(0, -1))}"` : '';
  return (
    `<ofd:TextObject ID="${id}" Font="2" Size="${mm(size)}" Boundary="${[left, top, width, height].map(mm).join(' ')}">` +
    `<ofd:TextCode X="0" Y="${mm(size * (upright ? 0.86 : 1))}"${shifts}>${escape(text)}</ofd:TextCode></ofd:TextObject>`
  );
}

/** Equal shifts are written once, with their number. */
function runs(widths: readonly number[]): string {
  const pieces: { times: number; width: string }[] = [];
  for (const width of widths.map(mm)) {
    const last = pieces.at(-1);
    if (last?.width === width) last.times++;
    else pieces.push({ times: 1, width });
  }
  return pieces.map(({ times, width }) => (times > 1 ? `g ${times} ${width}` : width)).join(' ');
}

function drawFrame({ left, right, top, bottom }: Frame, nextId: () => number): string {
  const [width, height] = [right - left, top - bottom];
  const sides = [
    [left, top, width, 0],
    [left, bottom, width, 0],
    [left, top, 0, height],
    [right, top, 0, height],
  ] as const;
  return sides
    .map(
      ([x, y, across, down]) =>
        `<ofd:PathObject ID="${nextId()}" Boundary="${[x, HEIGHT - y, Math.max(across, 1), Math.max(down, 1)].map(mm).join(' ')}" LineWidth="0.2"><ofd:AbbreviatedData>M 0 0 L ${mm(across)} ${mm(down)}</ofd:AbbreviatedData></ofd:PathObject>`,
    )
    .join('');
}
