import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/lib/importers/decode.ts';
import { extractDocument } from '../../../src/lib/importers/extract.ts';
import { extractText } from '../../../src/lib/importers/text/extract-text.ts';
import {
  linePieces,
  rangeInText,
  textLines,
  textRows,
} from '../../../src/lib/originals/text/text-lines.ts';
import { randomFigures } from '../../golden/reports/generate/case-figures.ts';
import { renderCase, type CaseFormat } from '../../golden/reports/generate/render-case.ts';
import { place } from '../provenance.ts';

const TEXT = '一、总体情况\n  收到 12 件\n\f二、3';

describe('textLines', () => {
  it('keeps every line with where it begins; a form feed ends one too', () => {
    expect(textLines(TEXT)).toEqual([
      { text: '一、总体情况', start: 0 },
      { text: '  收到 12 件', start: 7 },
      { text: '', start: 17 },
      { text: '二、3', start: 18 },
    ]);
  });
});

describe('rangeInText', () => {
  const rows = [{ grid: 0, row: 2, start: 7, end: 16 }];
  it.each([
    ['nothing chosen', null, null],
    ['its own range', place({ start: 12, end: 14 }), { start: 12, end: 14 }],
    ['a blank cell of its own', place({ start: 12, end: 12 }), { start: 12, end: 12 }],
    ['an end that is cut', place({ start: 18, end: 99 }), { start: 18, end: 21 }],
    ['a start beyond the text', place({ start: 99, end: 100 }), null],
    ['a blank cell by its row', place({ grid: 0, row: 2, column: 3 }), { start: 7, end: 16 }],
    ['a row nobody knows', place({ grid: 0, row: 3, column: 3 }), null],
    ['no place', place({}), null],
  ])('%s', (_, at, expected) => {
    expect(rangeInText(at, textLines(TEXT), rows)).toEqual(expected);
  });
});

describe('linePieces', () => {
  const [first = { text: '', start: 0 }, second = { text: '', start: 0 }] = textLines(TEXT);
  const told = (line: typeof first, start: number, end: number) =>
    linePieces(line, { start, end }).map(({ text, marked }) => (marked ? `[${text}]` : text));

  it.each([
    ['within', second, 12, 14, ['  收到 ', '[12]', ' 件']],
    ['from its beginning', first, 0, 1, ['[一]', '、总体情况']],
    ['to its end', first, 2, 6, ['一、', '[总体情况]']],
    ['over both ends, blanks left out', second, 3, 18, ['  ', '[收到 12 件]']],
    ['an empty range', second, 12, 12, ['  收到 ', '[]', '12 件']],
    ['before the line', second, 0, 6, ['  收到 12 件']],
    ['behind the line', first, 7, 9, ['一、总体情况']],
  ])('%s', (_, line, start, end, expected) => {
    expect(told(line, start, end)).toEqual(expected);
  });

  it('is whole without a range', () => {
    expect(linePieces(first, null)).toEqual([{ text: first.text, marked: false }]);
  });
});

const TEXTS: CaseFormat[] = [
  'text raw',
  'text spaced',
  'text a cell a line',
  'text tabs',
  'text layout',
];

describe.each(TEXTS)('%s', (format) => {
  it('marks at every cell of a grid what the importer read there', async () => {
    const bytes = await renderCase(randomFigures(3, '2021'), 'plain', format);
    const lines = textLines(decodeText(bytes));
    const rows = textRows(extractText(decodeText(bytes)));
    const { blocks } = await extractDocument(bytes);
    for (const block of blocks) {
      for (const { text, provenance } of block.kind === 'grid' ? block.grid.cells : []) {
        const range = rangeInText(provenance, lines, rows);
        expect(range, `place of ${text}`).not.toBeNull();
        if (provenance.start === null || !range) continue;
        const line = lines.findLast(({ start }) => start <= range.start) ?? { text: '', start: 0 };
        const marked = linePieces(line, range).find((piece) => piece.marked);
        expect(marked?.text).toBe(text);
      }
    }
  });
});
