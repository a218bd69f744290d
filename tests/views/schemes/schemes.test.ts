import { describe, expect, test } from 'vitest';
import { domainText } from '../../../src/lib/messages/domain.ts';
import { schemesText } from '../../../src/lib/messages/schemes/schemes.ts';
import type { PeerCell } from '../../../src/lib/queries/workbench/workbench.ts';
import { schemeText } from '../../../src/lib/schemes/scheme-text.ts';
import { schemeVersion } from '../../../src/lib/schemes/scheme-version.ts';
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
    expect(viewOf(ROWS, rates).title).toBe(zh.sentence.unsure(shared, 50, 2));
  });

  test('says why nothing is ranked', () => {
    const few = ROWS.slice(2);
    expect(viewOf(few).title).toBe(zh.sentence.none(ranked(0), '新收申请', 7));
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
