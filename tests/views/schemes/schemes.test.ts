import { describe, expect, it, test } from 'vitest';
import { domainText } from '../../../src/lib/messages/domain.ts';
import { LANGUAGES, type Language } from '../../../src/lib/messages/language.ts';
import { schemeEditorText } from '../../../src/lib/messages/schemes/editor.ts';
import { fileName } from '../../../src/lib/exports/file-name.ts';
import { schemesText } from '../../../src/lib/messages/schemes/schemes.ts';
import type { PeerCell } from '../../../src/lib/queries/workbench/workbench.ts';
import { schemeText } from '../../../src/lib/schemes/scheme-text.ts';
import { schemeVersion } from '../../../src/lib/schemes/scheme-version.ts';
import { MOST_RANGED } from '../../../src/lib/schemes/score.ts';
import type { Scheme } from '../../../src/lib/schemes/scheme.ts';
import type { ViewState } from '../../../src/lib/url/view-state.ts';
import type { TableCell, TableModel } from '../../../src/lib/views/figures/frame.ts';
import { schemesView } from '../../../src/lib/views/schemes/schemes.ts';
import { stateOf } from '../../queries/states.ts';
import { SCHEME } from '../../schemes/any-scheme.ts';
import { openings } from '../selection-rows.ts';
import { peerCell, withoutReport } from '../workbench/peer-rows.ts';

const zh = schemesText.zh;
const CHONGQING = { code: '500000', name: '重庆市', level: 'province' as const };
const LIST = '重庆市7个县级政府';

/** Both cells of a unit: its rate with what it is of, and its requests. */
const unit = (id: string, rate: number | null, requests: number | null, of = 100): PeerCell[] => [
  peerCell(id, rate, {
    ...{ listed: 7, indicator: 'rate.disclosed' },
    ...(rate === null ? { status: 'not_computable' } : { numerator: rate * of, denominator: of }),
  }),
  peerCell(id, requests, {
    ...{ listed: 7, indicator: 'requests.received' },
    ...(requests === null ? { status: 'blank' } : {}),
  }),
];

/** The five units reckoned by hand in tests/schemes/score.test.ts, and two without a total. */
const ROWS = [
  ...unit('甲', 0.7, 10),
  ...unit('乙', 0.95, 20),
  ...unit('丙', 0.4, 30),
  ...unit('丁', 0.6, 30),
  ...unit('戊', 0.9, 80),
  ...unit('己', 0.8, null),
  withoutReport('庚'),
].map((row) => ({ ...row, listed: 7 }));

const viewOf = (
  rows: readonly PeerCell[] = ROWS,
  scheme: Scheme = SCHEME,
  changes: Partial<ViewState> = {},
) =>
  schemesView(
    { peers: [...rows], division: [CHONGQING] },
    stateOf({ division: '500000', scheme: schemeText(scheme), ...changes }),
    openings,
  );

const cellsOf = (table: TableModel | undefined, key: string): TableCell[] => {
  const at = table?.columns.findIndex((column) => column.key === key) ?? -1;
  return table?.rows.flatMap(({ cells }) => cells[at] ?? []) ?? [];
};
const textsOf = (table: TableModel | undefined, key: string) =>
  cellsOf(table, key).map(({ text }) => text);

const named = (scheme: Scheme) => zh.named(scheme.title, schemeVersion(scheme));
const ranked = (totals: number, scheme = SCHEME) =>
  zh.sentence.ranked(2024, LIST, named(scheme), totals);

test('of one part alone nothing is said of other weights', () => {
  const [rate] = SCHEME.parts;
  const one: Scheme = { ...SCHEME, parts: rate ? [rate] : [] };
  const { title, result } = viewOf(ROWS, one);
  expect(title).toBe(zh.sentence.shared(ranked(6, one), 2, '100.00'));
  expect(result?.rules).toEqual([schemeEditorText.zh.missingIs.none, schemeEditorText.zh.noFloor]);
  const keys = (table: TableModel | undefined) => table?.columns.map(({ key }) => key) ?? [];
  expect(keys(result?.table)).not.toContain('range');
  expect(keys(result?.takeaway().table)).not.toContain('best');
  expect(keys(viewOf().result?.takeaway().table)).toContain('best');
});

test('its files are called by the scheme and its version', () => {
  const title = '很长的方案名称'.repeat(8);
  const scheme = { ...SCHEME, title };
  const frame = viewOf(ROWS, scheme).result?.takeaway();
  const state = stateOf({ division: '500000' });
  const name = frame ? fileName(frame, state, '重庆市') : '';
  expect(name).toBe(`重庆市_考核方案_${title.slice(0, 30)}_${schemeVersion(scheme)}_2024年`);
});

describe('the sentence', () => {
  test('says who has most, and how many might be first by other weights', () => {
    // 乙 leads 甲 by 50 · 60 − 25 · 40; with the weights moved by half that may come down to nothing.
    const first = zh.sentence.first(ranked(5), '乙', '90.00');
    expect(viewOf().title).toBe(zh.sentence.unsure(first, 50, 2));
    const less = { ...SCHEME, vary: 40 };
    const sure = zh.sentence.first(ranked(5, less), '乙', '90.00');
    expect(viewOf(ROWS, less).title).toBe(zh.sentence.sure(sure, 40));
    const still = { ...SCHEME, vary: 0 };
    expect(viewOf(ROWS, still).title).toBe(zh.sentence.first(ranked(5, still), '乙', '90.00'));
  });

  test('names no first where the highest is shared', () => {
    const rates = { ...SCHEME, parts: SCHEME.parts.slice(0, 1) };
    const shared = zh.sentence.shared(ranked(6, rates), 2, '100.00');
    expect(viewOf(ROWS, rates).title).toBe(shared);
  });

  test('says why nothing is ranked', () => {
    const rates = { ...SCHEME, parts: SCHEME.parts.slice(0, 1) };
    expect(viewOf(ROWS.slice(4), rates).title).toBe(zh.sentence.few(ranked(4, rates), 5));
    const half = { ...SCHEME, floor: 50 as const };
    const wide = ROWS.map((row) => ({ ...row, listed: 20 }));
    expect(viewOf(wide, { ...half, parts: rates.parts }).title).toContain('不足一半');
    const mixed = ROWS.map((row) => (row.unit === '甲' ? { ...row, level: 'zone' as const } : row));
    expect(viewOf(mixed, rates).title).toBe(zh.sentence.mixed(ranked(6, rates)));
    expect(viewOf([withoutReport('庚')]).title).toContain('未收录报告');
  });
});

/** Cells of a list whose units all have a number for both parts. */
const COMPLETE = ['甲', '乙', '丙', '丁'].flatMap((id, at) => unit(id, 0.9 - at / 10, 10 + at));
const asMixed = (rows: readonly PeerCell[]) =>
  rows.map((row) => (row.unit === '甲' ? { ...row, level: 'zone' as const } : row));
const BY_PLACE = {
  ...SCHEME,
  parts: SCHEME.parts.map((part) => ({ ...part, points: 'place' as const })),
};
const RATE_MATTERS = {
  ...BY_PLACE,
  missing: { knownWeight: 60 },
  parts: [SCHEME.parts[0], BY_PLACE.parts[1]].flatMap((part) => part ?? []),
};

describe('where nobody has a total the sentence says why', () => {
  it.each<[string, readonly PeerCell[], Scheme, Record<Language, RegExp>]>([
    [
      'places withheld of four units that all have a number',
      ...([COMPLETE, SCHEME] as const),
      {
        zh: /新收申请按位次计分，有数的不足5个，不排位次$/,
        en: /scored by place, with fewer than 5/,
      },
    ],
    [
      'places withheld of several parts',
      ...([COMPLETE, BY_PLACE] as const),
      { zh: /实质公开率等2项按位次计分，有数的不足5个/, en: /and 1 more part are scored by place/ },
    ],
    [
      'places withheld of several levels',
      ...([asMixed(ROWS), SCHEME] as const),
      {
        zh: /新收申请按位次计分，单位分属不同层级或类别/,
        en: /are of several levels or kinds: no places/,
      },
    ],
    [
      'places withheld for want of coverage',
      ROWS.map((row) => ({ ...row, listed: 20 })),
      { ...SCHEME, floor: 50 },
      { zh: /新收申请按位次计分，有数的不足一半/, en: /with numbers of less than half/ },
    ],
    [
      'numbers that are not there, by place or not',
      ROWS.map((row) =>
        row.indicator === 'requests.received' && row.unit !== '甲' ? { ...row, value: null } : row,
      ).filter(({ unit: id }) => id !== '甲'),
      SCHEME,
      { zh: /缺得最多的是新收申请，缺7个$/, en: /is missing most often \(7\)$/ },
    ],
    [
      'a place that would not have made a total',
      ROWS.map((row) => (row.indicator === 'rate.disclosed' ? { ...row, value: null } : row)).slice(
        0,
        8,
      ),
      RATE_MATTERS,
      { zh: /缺得最多的是实质公开率，缺7个$/, en: /is missing most often \(7\)$/ },
    ],
  ])('%s', (_what, rows, scheme, says) => {
    for (const lang of LANGUAGES) {
      expect(viewOf(rows, scheme, { lang }).title).toMatch(says[lang]);
    }
  });
});

/** A unit whose two parts, at equal weights, have these points. */
const EQUAL: Scheme = {
  ...SCHEME,
  parts: ['published.website', 'requests.received'].map((indicator) => ({
    ...{ indicator, weight: 1, direction: 'more', points: { from: 0, to: 100 } },
  })),
};
const scoring = (points: readonly (readonly [number, number])[]): PeerCell[] =>
  points.flatMap(([first, second], at) => [
    peerCell(`${at}`, first, { listed: points.length }),
    peerCell(`${at}`, second, { listed: points.length, indicator: 'requests.received' }),
  ]);

describe('what other weights would make of it', () => {
  /** At half the weight each, moved by half: the two ends may each be first, the third never. */
  const ROWS_OF_ENDS = scoring([
    ...([
      [100, 0],
      [0, 100],
      [45, 45],
      [10, 10],
      [5, 5],
    ] as const),
  ]);

  it('counts who has nobody above under all weights, and does not say that each may be first', () => {
    const first = viewOf(ROWS_OF_ENDS, EQUAL).title;
    expect(first).toContain('有3个没有谁在各种权重下都排在其前');
    expect(viewOf(ROWS_OF_ENDS, EQUAL, { lang: 'en' }).title).toContain(
      '3 have nobody above them under all those weights',
    );
  });

  it('tells a unit from the one above by that pair, not by ranges that meet', () => {
    // The second is behind the first in both parts; what the third may do moves the ranges of both.
    const rows = scoring([
      ...([
        [62, 84],
        [57, 80],
        [100, 35],
        [20, 20],
        [10, 10],
      ] as const),
    ]);
    const table = viewOf(rows, EQUAL).result?.table;
    const hintsOf = (lang: Language) =>
      cellsOf(viewOf(rows, EQUAL, { lang }).result?.table, 'range').map(({ hint }) =>
        hint?.includes(schemesText[lang].alikeAbove(50)),
      );
    expect(textsOf(table, 'unit')).toEqual(['0', '1', '2', '3', '4']);
    expect(textsOf(table, 'range')).toEqual(['1–2', '2–3', '1–3', '4', '5']);
    for (const lang of LANGUAGES) expect(hintsOf(lang)).toEqual([false, false, true, false, false]);
  });

  it('is not reckoned in a long list, which the page says instead of a range', () => {
    const long = (n: number) =>
      scoring(Array.from({ length: n }, (_, at) => [100 - (at * 100) / n, 50] as const));
    for (const lang of LANGUAGES) {
      const text = schemesText[lang];
      const { title, result } = viewOf(long(MOST_RANGED + 1), EQUAL, { lang });
      expect(new Set(textsOf(result?.table, 'range'))).toEqual(new Set([text.noRange]));
      expect(result?.rules).toContain(text.notRanged(MOST_RANGED));
      expect(result?.takeaway().footing).toContain(text.notRanged(MOST_RANGED));
      expect(title).not.toContain('±');
    }
    const most = viewOf(long(MOST_RANGED), EQUAL).result;
    expect(most?.rules).not.toContain(zh.notRanged(MOST_RANGED));
    expect(textsOf(most?.table, 'range')[0]).toBe('1');
  });
});

describe('the table', () => {
  test('has every unit: by rank, and those without a total last, with the words for what they lack', () => {
    const table = viewOf().result?.table;
    expect(textsOf(table, 'unit')).toEqual(['乙', '甲', '戊', '丁', '丙', '己', '庚']);
    expect(textsOf(table, 'total')).toEqual([
      ...['90.00', '70.00', '60.00', '30.00', '15.00', zh.noTotal, zh.noTotal],
    ]);
    expect(textsOf(table, 'rank')).toEqual(['1', '2', '3', '4', '5', '', '']);
    expect(textsOf(table, 'points.requests.received').slice(-2)).toEqual([
      domainText.zh.missing.blank,
      domainText.zh.missing.no_report,
    ]);
    expect(cellsOf(table, 'total').at(-2)).toMatchObject({ value: null, below: zh.lacks(1) });
  });

  test('says of each part the value beside the points', () => {
    const [first] = cellsOf(viewOf().result?.table, 'points.rate.disclosed');
    expect(first).toMatchObject({ text: '100.0', value: 100, below: '95.0%' });
  });

  test('a rate of few cases is a missing part, its number shown all the same', () => {
    const rows = [...ROWS, ...unit('辛', 1, 50, 9)];
    const table = viewOf(rows).result?.table;
    const at = textsOf(table, 'unit').indexOf('辛');
    expect(cellsOf(table, 'total')[at]?.value).toBeNull();
    expect(cellsOf(table, 'points.rate.disclosed')[at]).toMatchObject({
      ...{ text: zh.tooFewCases(10), value: null, below: '100.0%' },
    });
  });

  test('a total over the known weight says so beside it', () => {
    const table = viewOf(ROWS, { ...SCHEME, missing: { knownWeight: 50 } }).result?.table;
    const at = textsOf(table, 'unit').indexOf('己');
    expect(cellsOf(table, 'total')[at]).toMatchObject({
      ...{ text: '75.00', below: zh.overKnown('60.0%') },
    });
    expect(cellsOf(table, 'rank')[at]?.value).toBe(2);
  });

  test('a place among too few is given to nobody, and says why', () => {
    const table = viewOf(ROWS.slice(2, 10)).result?.table;
    expect(textsOf(table, 'points.requests.received')).toEqual(
      Array.from({ length: 4 }, () => zh.notPlaced.few(5)),
    );
  });

  test('marks the ticked units and goes in the order that the address asks for', () => {
    const view = viewOf(ROWS, SCHEME, { ticked: ['丙'], sort: 'total' });
    const table = view.result?.table;
    expect(textsOf(table, 'unit').slice(0, 2)).toEqual(['丙', '丁']);
    expect(table?.rows.filter(({ marked }) => marked).map(({ id }) => id)).toEqual(['丙']);
    expect(view.result?.takeaway().table.rows.map(({ id }) => id)).toEqual(
      table?.rows.map(({ id }) => id),
    );
  });
});

describe('what is taken away', () => {
  test('has values and points as numbers, and the scheme with its version in every row and note', () => {
    const frame = viewOf().result?.takeaway();
    const stamp = zh.stamp(SCHEME.title, schemeVersion(SCHEME));
    expect(frame?.stamp).toBe(stamp);
    expect(frame?.footing).toContain(stamp);
    expect(frame?.title).toContain(schemeVersion(SCHEME));
    expect(new Set(textsOf(frame?.table, 'scheme'))).toEqual(new Set([named(SCHEME)]));
    expect(cellsOf(frame?.table, 'rate.disclosed').map(({ value }) => value)).toEqual([
      ...[0.95, 0.7, 0.9, 0.6, 0.4, 0.8, null],
    ]);
    expect(cellsOf(frame?.table, 'points.rate.disclosed').at(-1)?.value).toBeNull();
    expect(textsOf(frame?.table, 'lacking').at(-2)).toBe('新收申请（空白）');
  });
});

describe('without a scheme', () => {
  test('there is the list alone, and no scheme is proposed', () => {
    const view = viewOf(ROWS, SCHEME, { scheme: '' });
    expect(view).toMatchObject({ title: zh.title, problem: null, result: null });
    expect(view.list.entries).toHaveLength(7);
  });

  test('an address that holds none says so', () => {
    expect(viewOf(ROWS, SCHEME, { scheme: '33,none' })).toMatchObject({
      ...{ problem: zh.unreadable, result: null },
    });
  });
});
