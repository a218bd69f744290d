import CFB from 'cfb';

/** Text of a Word file that is set in one way; `sprms` are the bytes of its modifiers. */
export type DocRun = { text: string; sprms?: readonly number[] };

/** A paragraph with its mark: `\r`, or `\x07` at the end of a cell or a row. */
export type DocParagraph = {
  runs: readonly DocRun[];
  mark: '\r' | '\x07';
  sprms?: readonly number[];
  markSprms?: readonly number[];
  style?: number;
};

/** What may stand in a file beside its text; parts of the table stream are whole. */
export type DocExtras = {
  /** Text boxes by the shape their anchor names, and the shapes in the order of their anchors. */
  boxes?: readonly { shape: number; paragraphs: readonly DocParagraph[] }[];
  lists?: { lists: readonly number[]; levels: readonly number[]; uses: readonly number[] };
  styles?: readonly number[];
  /** Pieces out of order, those of Latin signs in one byte a sign. */
  fastSaved?: boolean;
  version?: number;
  flags?: number;
};

export const u16 = (value: number): number[] => [value & 0xff, (value >> 8) & 0xff];
export const u32 = (value: number): number[] => [...u16(value), ...u16(value >>> 16)];

const TEXT_AT = 0x400;
const PAGE = 512;
const MOST_IN_PAGE = 400;

type Stretch = { text: string; at: number; width: 1 | 2 };
type Properties = { from: number; to: number; bytes: number[] };

/** A file of Word 97, written as [MS-DOC] tells: head, text, pages of properties, piece table. */
export function docFile(
  paragraphs: readonly DocParagraph[],
  { boxes = [], lists, styles = [], fastSaved = false, version = 0xc1, flags = 0 }: DocExtras = {},
): Uint8Array {
  const all = [...paragraphs, ...boxes.flatMap((box) => box.paragraphs)];
  const { stretches, text } = layText(all, fastSaved);
  const data: number[] = [];
  const found = propertiesOf(all, stretches, data);
  const main = [...Array.from({ length: TEXT_AT }, () => 0), ...text];
  pad(main);
  const table: number[] = [];
  const places = new Map<number, [at: number, size: number]>();
  const add = (part: number, bytes: readonly number[], size = bytes.length): void => {
    places.set(part, [table.length, size]);
    for (const byte of bytes) table.push(byte);
  };
  add(12, propertyPages(found.characters, main, 'characters'));
  add(13, propertyPages(found.paragraphs, main, 'paragraphs'));
  add(33, pieceTable(stretches));
  if (styles.length > 0) add(1, styles);
  if (boxes.length > 0) addBoxes(paragraphs, boxes, add);
  if (lists) {
    add(73, [...lists.lists, ...lists.levels], lists.lists.length);
    add(74, lists.uses);
  }
  const put = (at: number, bytes: readonly number[]): void =>
    bytes.forEach((byte, index) => (main[at + index] = byte));
  put(0, [...u16(0xa5ec), ...u16(version)]);
  put(0x0a, u16(0x1200 | flags));
  put(0x4c, u32(lengthOf(paragraphs)));
  put(0x64, u32(boxes.reduce((sum, box) => sum + lengthOf(box.paragraphs), 0)));
  for (const [part, [at, size]] of places) put(0x9a + part * 8, [...u32(at), ...u32(size)]);
  return container({ WordDocument: main, '1Table': table, Data: data });
}

/** Streams as a compound file. */
export function container(streams: Readonly<Record<string, readonly number[]>>): Uint8Array {
  const file = CFB.utils.cfb_new();
  for (const [name, bytes] of Object.entries(streams)) {
    CFB.utils.cfb_add(file, `/${name}`, Uint8Array.from(bytes));
  }
  return Uint8Array.from(CFB.write(file, { type: 'array' }) as ArrayLike<number>);
}

const textOf = ({ runs, mark }: DocParagraph): string =>
  runs.map(({ text }) => text).join('') + mark;

const lengthOf = (paragraphs: readonly DocParagraph[]): number =>
  paragraphs.reduce((sum, paragraph) => sum + textOf(paragraph).length, 0);

/** A stretch of text for each paragraph; a fast save leaves them in any order. */
function layText(
  paragraphs: readonly DocParagraph[],
  fastSaved: boolean,
): { stretches: Stretch[]; text: number[] } {
  const text: number[] = [];
  const stretches = paragraphs.map((paragraph): Stretch => {
    const own = textOf(paragraph);
    const isLatin = fastSaved && [...own].every((sign) => sign < '\x80');
    return { text: own, at: 0, width: isLatin ? 1 : 2 };
  });
  for (const stretch of fastSaved ? [...stretches].reverse() : stretches) {
    stretch.at = TEXT_AT + text.length;
    for (let at = 0; at < stretch.text.length; at++) {
      const code = stretch.text.charCodeAt(at);
      text.push(...(stretch.width === 1 ? [code] : u16(code)));
    }
  }
  return { stretches, text };
}

function propertiesOf(
  paragraphs: readonly DocParagraph[],
  stretches: readonly Stretch[],
  data: number[],
): { paragraphs: Properties[]; characters: Properties[] } {
  const found = { paragraphs: [] as Properties[], characters: [] as Properties[] };
  paragraphs.forEach(({ runs, mark, sprms = [], markSprms = [], style = 0 }, index) => {
    const stretch = stretches[index];
    if (!stretch) return;
    const end = stretch.at + stretch.text.length * stretch.width;
    found.paragraphs.push({ from: stretch.at, to: end, bytes: paragraphBytes(style, sprms, data) });
    let from = stretch.at;
    for (const run of [...runs, { text: mark, sprms: markSprms }]) {
      const to = from + run.text.length * stretch.width;
      if (to > from) found.characters.push({ from, to, bytes: [...(run.sprms ?? [])] });
      from = to;
    }
  });
  const byPlace = (a: Properties, b: Properties): number => a.from - b.from;
  return {
    paragraphs: found.paragraphs.sort(byPlace),
    characters: found.characters.sort(byPlace),
  };
}

/** A style, then modifiers; those of a wide row find no room in a page and lie in the data stream. */
function paragraphBytes(style: number, sprms: readonly number[], data: number[]): number[] {
  if (sprms.length <= MOST_IN_PAGE) return [...u16(style), ...sprms];
  const at = data.length;
  data.push(...u16(sprms.length), ...sprms);
  return [...u16(style), ...u16(0x6646), ...u32(at)];
}

/** Writes pages behind the text and gives the table that names them. */
function propertyPages(
  runs: readonly Properties[],
  main: number[],
  kind: 'characters' | 'paragraphs',
): number[] {
  const entry = kind === 'characters' ? 1 : 13;
  const pages: Properties[][] = [];
  let room = 0;
  for (const run of runs) {
    const size = 4 + entry + run.bytes.length + 3;
    if (room < size) {
      pages.push([]);
      room = PAGE - 6;
    }
    pages.at(-1)?.push(run);
    room -= size;
  }
  const first = main.length / PAGE;
  for (const page of pages) main.push(...propertyPage(page, kind));
  const starts = [...pages.map((page) => page[0]?.from ?? 0), runs.at(-1)?.to ?? 0];
  return [...starts.flatMap(u32), ...pages.flatMap((_, at) => u32(first + at))];
}

function propertyPage(runs: readonly Properties[], kind: 'characters' | 'paragraphs'): number[] {
  const page = Array.from({ length: PAGE }, () => 0);
  const entry = kind === 'characters' ? 1 : 13;
  const put = (at: number, bytes: readonly number[]): void =>
    bytes.forEach((byte, index) => (page[at + index] = byte));
  let free = PAGE - 1;
  runs.forEach(({ from, to, bytes }, at) => {
    put(at * 4, [...u32(from), ...u32(to)]);
    if (bytes.length === 0) return;
    const sized = kind === 'characters' ? [bytes.length, ...bytes] : sizedParagraph(bytes);
    free = (free - sized.length) & ~1;
    put(free, sized);
    put((runs.length + 1) * 4 + at * entry, [free / 2]);
  });
  page[PAGE - 1] = runs.length;
  return page;
}

/** The size in words: of all but a byte, or after a zero. */
const sizedParagraph = (bytes: readonly number[]): number[] =>
  bytes.length % 2 === 1 ? [(bytes.length + 1) / 2, ...bytes] : [0, bytes.length / 2, ...bytes];

function pieceTable(stretches: readonly Stretch[]): number[] {
  let length = 0;
  const ends = stretches.flatMap(({ text }) => u32((length += text.length)));
  const pieces = stretches.flatMap(({ at, width }) => [
    ...[0, 0],
    ...u32(width === 1 ? at * 2 + 0x40000000 : at),
    ...[0, 0],
  ]);
  const table = [...u32(0), ...ends, ...pieces];
  return [2, ...u32(table.length), ...table];
}

function addBoxes(
  paragraphs: readonly DocParagraph[],
  boxes: NonNullable<DocExtras['boxes']>,
  add: (part: number, bytes: readonly number[]) => void,
): void {
  const text = paragraphs.map(textOf).join('');
  const anchors = [...text.matchAll(/\x08/g)].map(({ index }) => index);
  const shapes = boxes.map(({ shape }) => [...u32(shape), ...Array.from({ length: 22 }, () => 0)]);
  add(40, [...anchors, text.length].flatMap(u32).concat(shapes.flat()));
  let length = 0;
  const ends = boxes.flatMap((box) => u32((length += lengthOf(box.paragraphs))));
  // The order of the boxes is not that of their anchors.
  const described = boxes.flatMap(({ shape }) => [
    ...Array.from({ length: 14 }, () => 0),
    ...u32(shape),
    ...u32(0),
  ]);
  add(56, [...u32(0), ...ends, ...described]);
}

function pad(bytes: number[]): void {
  while (bytes.length % PAGE !== 0) bytes.push(0);
}
