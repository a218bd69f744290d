import { describe, expect, it } from 'vitest';
import {
  figuresInSigns,
  figuresSince,
  MOST_OF_ADDRESS,
  readFigures,
} from '../../src/lib/exports/seen-figures.ts';
import { sinceText } from '../../src/lib/exports/since-text.ts';
import { addressOf, readVisit } from '../../src/lib/url/visit.ts';
import type { TableCell, TableRow } from '../../src/lib/views/figures/frame.ts';

const number = (value: number, rank: number): TableCell[] => [
  { text: String(value), value },
  { text: String(rank), value: rank },
];

const row = (id: string, cells: readonly TableCell[]): TableRow => ({
  id,
  cells: [{ text: `${id}县`, value: id }, ...cells],
});

const BLANK: TableCell[] = [
  { text: '空白', value: null, missing: 'blank' },
  { text: '', value: null },
];

const frameOf = (rows: readonly TableRow[]) => ({
  id: 'figure',
  table: {
    caption: '',
    columns: [
      { key: 'unit', label: '单位', numeric: false },
      { key: 'value', label: '新收申请', numeric: true, indicator: 'requests.received' },
      { key: 'rank', label: '名次', numeric: true },
    ],
    rows,
  },
});

const THEN = frameOf([
  row('甲', number(10, 1)),
  row('乙', number(0, 2)),
  row('丙', BLANK),
  row('丁', number(3, 3)),
]);

/** What a reader of a link is told when the frame is another by then. */
function told(now: readonly TableRow[], room = MOST_OF_ADDRESS, then = THEN) {
  const signs = figuresInSigns(then, room) ?? '';
  const address = addressOf('https://nianbao.example/requests/?year=2023', '0123abcd', signs);
  const { seen } = readVisit(new URL(address).searchParams);
  return figuresSince(readFigures(seen ?? ''), frameOf(now));
}

describe('what became of the figures a link was copied with', () => {
  it('is nothing when they are the same in any order, whatever their ranks and words', () => {
    const now = [
      row('丁', number(3, 1)),
      row('丙', BLANK),
      row('乙', number(0, 3)),
      row('甲', number(10, 9)),
    ];
    expect(told(now)).toEqual({ kind: 'same', rows: 4 });
    expect(told(now, 30)).toEqual({ kind: 'same', rows: 4 });
  });

  it('names the rows that are other, and those that are new', () => {
    const now = [
      row('甲', number(11, 1)),
      row('乙', number(0, 2)),
      row('丙', number(0, 3)),
      row('戊', number(1, 4)),
    ];
    expect(told(now)).toEqual({
      kind: 'rows',
      changed: expect.arrayContaining(['甲县', '丙县']) as string[],
      appeared: ['戊县'],
      vanished: 1,
    });
  });

  it('tells a blank from a zero', () => {
    const now = [...THEN.table.rows.slice(0, 1), row('乙', BLANK), ...THEN.table.rows.slice(2)];
    expect(told(now)).toMatchObject({ kind: 'rows', changed: ['乙县'], vanished: 0 });
  });

  it('has the counts alone where there was no room for each row', () => {
    expect(told([row('甲', number(11, 1))], 30)).toEqual({
      kind: 'counts',
      then: { rows: 4, known: 3 },
      now: { rows: 1, known: 1 },
    });
  });

  const local = { word: '本机', hint: '', behind: '' };
  const ownRow = (id: string) =>
    row(
      id,
      number(7, 1).map((cell) => ({ ...cell, local })),
    );

  it('leaves out the sender’s own figures, which stand in no dataset', () => {
    const then = frameOf([
      row(
        '甲',
        number(10, 1).map((cell) => ({ ...cell, local })),
      ),
      ...THEN.table.rows.slice(1),
    ]);
    expect(told(THEN.table.rows, MOST_OF_ADDRESS, then)).toEqual({ kind: 'same', rows: 3 });
  });

  it.each([
    ['with a mark for each row', MOST_OF_ADDRESS],
    ['with the counts alone', 30],
  ])('tells of no row that only the sender’s own reports have, %s', (_what, room) => {
    const then = frameOf([...THEN.table.rows, ownRow('戊')]);
    expect(told(THEN.table.rows, room, then)).toEqual({ kind: 'same', rows: 4 });
  });

  it.each([
    ['with a mark for each row', MOST_OF_ADDRESS],
    ['with the counts alone', 30],
  ])('tells of no row that only the opener’s own reports have, %s', (_what, room) => {
    expect(told([...THEN.table.rows, ownRow('戊')], room)).toEqual({ kind: 'same', rows: 4 });
  });

  it('tells of rows that are other beside some of the reader’s own', () => {
    const now = [
      row('甲', number(11, 1)),
      ...THEN.table.rows.slice(1, 3),
      ownRow('丁'),
      ownRow('戊'),
    ];
    expect(told(now)).toEqual({ kind: 'rows', changed: ['甲县'], appeared: [], vanished: 0 });
  });

  it('fits the address, and is left out where not even the counts do', () => {
    const many = frameOf(Array.from({ length: 260 }, (_, at) => row(`县${at}`, number(at, at))));
    const whole = figuresInSigns(many, 1900) ?? '';
    expect(whole.length).toBeGreaterThan(260 * 6);
    expect(whole.length).toBeLessThanOrEqual(1900);
    const thousands = frameOf(
      Array.from({ length: 3000 }, (_, at) => row(`县${at}`, number(at, at))),
    );
    expect(figuresInSigns(thousands, 1900)).toMatch(/^figure\.3000\.3000\.[\w-]{6}$/);
    expect(figuresInSigns(thousands, 10)).toBeNull();
  });

  it('is told in both languages, with a few names and no more', () => {
    const names = ['甲', '乙', '丙', '丁', '戊', '己'];
    const since = { kind: 'rows', changed: names, appeared: [], vanished: 2 } as const;
    expect(sinceText({ ...since, changed: [...names], appeared: [] }, 'zh')).toBe(
      '所复制的图表：6行的数有变（甲、乙、丙、丁、戊等），2行不再列出；其余各行未见变化。',
    );
    expect(sinceText({ kind: 'same', rows: 4 }, 'en')).toContain('4 rows');
  });
});
