import { describe, expect, it } from 'vitest';
import type { OfdPage, OfdPath, OfdText } from '../../../src/lib/importers/ofd/page-object.ts';
import { ofdMarks } from '../../../src/lib/importers/ofd/ofd-marks.ts';
import { readOfd } from '../../../src/lib/importers/ofd/read-pages.ts';
import { drawnOfd } from '../../../src/lib/originals/pdf/drawn-ofd.ts';
import type { Surface } from '../../../src/lib/originals/pdf/drawn-pages.ts';
import { fixture } from '../../importers/fixture.ts';

type Call = [name: string, ...values: unknown[]];

/** A canvas, which Node has not, that writes down what is drawn on it. */
function writingCanvas(calls: Call[]) {
  let matrix: number[] = [1, 0, 0, 1, 0, 0];
  const pen = {
    setTransform: (...values: number[]) => void (matrix = values),
    resetTransform: () => void (matrix = [1, 0, 0, 1, 0, 0]),
    fillText: (text: string) => calls.push(['sign', text, matrix[4], matrix[5]]),
    fillRect: (...box: number[]) => calls.push(['paper', ...box]),
    ...Object.fromEntries(
      ['beginPath', 'moveTo', 'lineTo', 'bezierCurveTo', 'quadraticCurveTo', 'closePath'].map(
        (name) => [name, (...values: number[]) => calls.push([name, ...values])],
      ),
    ),
    fill: () => calls.push(['fill']),
    stroke: () => calls.push(['stroke']),
  };
  return (width: number, height: number): Surface =>
    ({ width, height, getContext: () => pen }) as unknown as Surface;
}

const signal = new AbortController().signal;

describe('a page of an OFD', () => {
  it('has each sign drawn within the box that frames it', async () => {
    const calls: Call[] = [];
    const { pages } = readOfd(fixture('report.ofd'));
    const drawn = drawnOfd(pages, writingCanvas(calls));
    const surface = await drawn.draw(1, 2, signal);
    expect([surface?.width, surface?.height]).toEqual([1191, 1684]);
    const signs = calls.filter(([name]) => name === 'sign');
    const glyphs = pages.flatMap((page, at) => ofdMarks(page, at + 1).glyphs);
    expect(signs).toHaveLength(glyphs.length);
    glyphs.forEach(({ text, box }, at) => {
      const [, sign, x, y] = signs[at] ?? [];
      expect(sign).toBe(text);
      expect(x).toBeCloseTo(box.left * 2);
      expect(y).toBeGreaterThan(box.top * 2);
      expect(y).toBeLessThan(box.bottom * 2);
    });
    expect(calls.filter(([name]) => name === 'stroke')).toHaveLength(9);
  });

  const path = (steps: number[], more: Partial<OfdPath>): OfdPath => ({
    kind: 'path',
    matrix: [1, 0, 0, 1, 10, 20],
    steps,
    stroked: false,
    filled: false,
    lineWidth: 1,
    colour: null,
    ...more,
  });

  it.each([
    [
      'a line',
      path([0, 1, 2, 1, 3, 4], { stroked: true }),
      ['moveTo 11 22', 'lineTo 13 24', 'stroke'],
    ],
    [
      'a shape',
      path([0, 0, 0, 3, 1, 1, 2, 2, 2, 1, 1, 2, 2, 3, 3, 4], { filled: true }),
      [
        'moveTo 10 20',
        'quadraticCurveTo 11 21 12 22',
        'bezierCurveTo 11 21 12 22 13 23',
        'closePath',
        'fill',
      ],
    ],
  ])('%s', async (_name, object, expected) => {
    const calls: Call[] = [];
    const page: OfdPage = { width: 100, height: 100, objects: [object], images: 0, signs: 0 };
    await drawnOfd([page], writingCanvas(calls)).draw(1, 1, signal);
    expect(calls.slice(2).map((call) => call.join(' '))).toEqual(expected);
  });

  it('is not drawn when nobody waits for it, or when there is none', async () => {
    const calls: Call[] = [];
    const text: OfdText[] = [];
    const page: OfdPage = { width: 9, height: 9, objects: text, images: 0, signs: 0 };
    const drawn = drawnOfd([page], writingCanvas(calls));
    expect(await drawn.draw(1, 1, AbortSignal.abort())).toBeNull();
    expect(await drawn.draw(2, 1, signal)).toBeNull();
    expect(calls).toEqual([]);
  });
});
