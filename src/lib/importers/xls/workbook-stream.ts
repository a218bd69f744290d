/** Records of a workbook (MS-XLS 2.3) that are looked into. */
const BOF = 0x0809;
const EOF = 0x000a;
const FILE_PASS = 0x002f;
const BOUND_SHEET = 0x0085;
const WINDOW2 = 0x023e;
/** The bit of a sheet's window (MS-XLS 2.4.346, fDspZeros) that says that zeros show. */
const SHOWS_ZEROS = 0x0010;

/** What the library does not tell of a workbook. */
export type StreamFacts = {
  isLocked: boolean;
  /** Numbers of the sheets, from 0 as they are stored, whose zeros show as nothing. */
  zeroless: ReadonlySet<number>;
};

/**
 * Walks the records of an Excel 97 workbook: the content of the stream of that name.
 *
 * @throws Error for a stream that is no workbook
 */
export function streamFacts(stream: Uint8Array): StreamFacts {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  if (stream.length < 4 || view.getUint16(0, true) !== BOF) throw new Error('no workbook');
  const starts: number[] = [];
  const zeroless = new Set<number>();
  let isLocked = false;
  let sheet = -1;
  // Charts may stand within a sheet, with windows of their own.
  let depth = 0;
  for (let at = 0, next = 0; (next = nextRecord(view, at)) <= stream.length; at = next) {
    const record = view.getUint16(at, true);
    const holds = (size: number): boolean => next - at - 4 >= size;
    if (record === BOF && depth++ === 0) sheet = starts.sort((a, b) => a - b).indexOf(at);
    else if (record === EOF) depth--;
    else if (record === FILE_PASS && starts.length === 0) isLocked = true;
    else if (record === BOUND_SHEET && holds(4)) starts.push(view.getUint32(at + 4, true));
    else if (record === WINDOW2 && depth === 1 && holds(2)) {
      if ((view.getUint16(at + 4, true) & SHOWS_ZEROS) === 0) zeroless.add(sheet);
    }
  }
  return { isLocked, zeroless };
}

/** Where the record after the one at a place begins, infinitely far when there is none. */
const nextRecord = (view: DataView, at: number): number =>
  at + 4 > view.byteLength ? Infinity : at + 4 + view.getUint16(at + 2, true);

/**
 * Records that hold a formula (MS-XLS 2.4.127, 2.4.4, 2.4.260, 2.4.150), with those of older versions that
 * the library takes as well, and where behind the head of the record the length of the formula stands.
 */
const FORMULA_LENGTHS: ReadonlyMap<number, number> = new Map([
  ...[0x0006, 0x0206, 0x0406].map((record) => [record, 20] as const),
  ...[0x0021, 0x0221].map((record) => [record, 12] as const),
  ...[0x0018, 0x0218].map((record) => [record, 4] as const),
  [0x04bc, 8],
]);

/**
 * The stream with formulas of no length: what a cell shows is stored beside its formula, and the library
 * never comes to the end of one that is damaged.
 */
export function withoutFormulas(stream: Uint8Array): Uint8Array {
  const copy = stream.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0, next = 0; (next = nextRecord(view, at)) <= copy.length; at = next) {
    const place = FORMULA_LENGTHS.get(view.getUint16(at, true));
    if (place !== undefined && at + 4 + place + 2 <= next) view.setUint16(at + 4 + place, 0, true);
  }
  return copy;
}
