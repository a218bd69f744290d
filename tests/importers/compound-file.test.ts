import { describe, expect, it } from 'vitest';
import { CompoundFile } from '../../src/lib/importers/compound-file.ts';
import { container } from '../golden/reports/generate/doc-file.ts';

const numbers = (length: number): number[] => Array.from({ length }, (_, at) => at % 251);

const STREAMS = {
  Empty: [],
  Small: numbers(63),
  'Two sectors of 64': numbers(129),
  'One less than large': numbers(4095),
  Large: numbers(4096),
  Larger: numbers(70_000),
};

/** A copy with a number of four bytes changed. */
function changed(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = bytes.slice();
  new DataView(copy.buffer).setUint32(at, value, true);
  return copy;
}

const file = container(STREAMS);
const view = new DataView(file.buffer);
const sectorAt = (sector: number): number => (sector + 1) * 512;

describe('a compound file', () => {
  it('gives the streams of its root', () => {
    const opened = new CompoundFile(file);
    expect(opened.names).toEqual(expect.arrayContaining(Object.keys(STREAMS)));
    for (const [name, bytes] of Object.entries(STREAMS)) {
      expect([...(opened.stream(name) ?? [])], name).toEqual(bytes);
    }
    expect(opened.stream('None')).toBeNull();
  });

  it('of more sectors than its head can name', () => {
    const bytes = new Array<number>(8_000_000).fill(7);
    const opened = new CompoundFile(container({ Huge: bytes, Small: [1, 2] }));
    expect(opened.stream('Huge')?.length).toBe(8_000_000);
    expect(opened.stream('Small')).toEqual(Uint8Array.of(1, 2));
  });

  it('ends with an error where a chain runs in a circle', () => {
    const table = sectorAt(view.getUint32(0x4c, true));
    const folder = view.getUint32(0x30, true);
    const circle = changed(file, table + folder * 4, folder);
    expect(() => new CompoundFile(circle)).toThrow('circle');
  });

  it('reads what a folder in a circle names, once', () => {
    const folder = sectorAt(view.getUint32(0x30, true));
    let circle = file;
    for (let entry = 1; entry < 4; entry++) {
      circle = changed(circle, folder + entry * 128 + 0x44, 1);
      circle = changed(circle, folder + entry * 128 + 0x48, 2);
    }
    expect(new CompoundFile(circle).names.length).toBeLessThan(4);
  });

  it.each([
    ['no bytes', new Uint8Array()],
    ['another file', new Uint8Array(2000).fill(1)],
    ['a file cut within its folder', file.subarray(0, 1000)],
    ['a first sector beyond the end', changed(file, 0x30, 9999)],
  ])('throws for %s', (_name, bytes) => {
    expect(() => new CompoundFile(bytes)).toThrow();
  });

  it('throws for a stream whose end is missing', () => {
    const folder = sectorAt(view.getUint32(0x30, true));
    const at = Array.from({ length: 8 }, (_, entry) => folder + entry * 128).find(
      (place) => view.getUint32(place + 0x78, true) === 70_000,
    );
    const short = new CompoundFile(changed(file, (at ?? 0) + 0x78, 9_000_000));
    expect(() => short.stream('Larger')).toThrow('cut short');
  });
});
