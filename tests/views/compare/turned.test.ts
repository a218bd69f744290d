import { noChangeText } from '../../../src/lib/messages/workbench/no-change.ts';
import { describe, expect, test } from 'vitest';
import { compareText } from '../../../src/lib/messages/compare/compare.ts';
import { domainText } from '../../../src/lib/messages/domain.ts';
import type { PeerCell } from '../../../src/lib/queries/workbench/workbench.ts';
import type { ViewState } from '../../../src/lib/url/view-state.ts';
import { turnedView } from '../../../src/lib/views/compare/turned.ts';
import { stateOf } from '../../queries/states.ts';
import { columnTexts, openings } from '../selection-rows.ts';
import { peerCell } from '../workbench/peer-rows.ts';

const zh = compareText.zh;
const { missing } = domainText.zh;

const viewOf = (cells: readonly PeerCell[], changes: Partial<ViewState> = {}) =>
  turnedView(cells, stateOf({ ticked: ['甲', '乙'], ...changes }), openings);

const rowOf = (view: ReturnType<typeof viewOf>, code: string) =>
  view.groups.flatMap(({ rows }) => rows).find((row) => row.code === code);

const CELLS = [
  peerCell('甲', 50),
  peerCell('甲', 40, { year: 2023 }),
  peerCell('乙', null, { status: 'blank' }),
  peerCell('甲', 7, { indicator: 'outcome.total' }),
  peerCell('甲', 0, { indicator: 'outcome.total', year: 2023 }),
  peerCell('乙', null, { indicator: 'outcome.total' }),
];

describe('the turned table', () => {
  const view = viewOf(CELLS);

  test('has a column for each unit and every row of the form, in its order', () => {
    expect(view.columns.map(({ unit }) => unit)).toEqual(['甲', '乙']);
    expect(view.groups.map(({ section }) => section)).toEqual([
      'narrative',
      'publication',
      'requests',
      'contested',
      'derived',
    ]);
    expect(view.groups.flatMap(({ rows }) => rows).length).toBeGreaterThan(100);
  });

  test('puts two years side by side with difference and change', () => {
    const [cell] = rowOf(view, 'published.website')?.cells ?? [];
    expect([cell?.before?.value, cell?.current.value]).toEqual([40, 50]);
    expect([cell?.difference.text, cell?.change.text]).toEqual(['+10', '+25.0%']);
  });

  test('gives no share of a base of zero, and keeps zero, blank and not collected apart', () => {
    const [zero, uncollected] = rowOf(view, 'outcome.total')?.cells ?? [];
    expect([zero?.before?.value, zero?.difference.value, zero?.change.value]).toEqual([0, 7, null]);
    expect(uncollected?.current).toMatchObject({ value: null, missing: 'not_seen' });
    const [, blank] = rowOf(view, 'published.website')?.cells ?? [];
    expect(blank?.current).toMatchObject({ value: null, missing: 'blank', text: missing.blank });
    expect(blank?.difference.value).toBeNull();
  });

  test('folds what no unit has and counts what all state', () => {
    expect(rowOf(view, 'published.website')).toMatchObject({ collected: true, known: 1 });
    expect(rowOf(view, 'published.weibo')).toMatchObject({ collected: false, known: 0 });
    expect(view.title).toBe(zh.title(2, 2024, 0, 2));
  });

  test('compares nothing over a break of the series, and says why', () => {
    const broken = viewOf(
      [2020, 2021].map((year) => peerCell('甲', 5, { indicator: 'normative.issued', year })),
      { year: 2021, versus: 2020 },
    );
    const [cell] = rowOf(broken, 'normative.issued')?.cells ?? [];
    const { notCompared } = noChangeText.zh;
    expect(cell?.difference).toMatchObject({
      ...{ text: notCompared, value: null, hint: zh.brokenSeries },
    });
  });

  test('leads each figure to its report', () => {
    const [cell] = rowOf(view, 'published.website')?.cells ?? [];
    expect(cell?.current).toMatchObject({
      href: 'https://www.example.gov.cn/甲',
      external: true,
    });
  });
});

describe('a unit without a report', () => {
  test('of the year says so and leads to the years there are', () => {
    const [column] = viewOf([peerCell('甲', 5, { year: 2022 })]).columns;
    expect(column?.notice?.text).toBe(zh.noReportYear(2024));
    expect(column?.notice?.links.map(({ text }) => text)).toEqual(['2022年']);
    expect(column?.notice?.links[0]?.href).toContain('year=2022');
  });

  test('of the year compared with says that', () => {
    const [column] = viewOf([peerCell('甲', 5)]).columns;
    expect(column?.notice).toEqual({ text: zh.noReportVersus(2023), links: [] });
  });
});

describe('which units stand', () => {
  test('more than twelve: the first, said', () => {
    const ticked = Array.from({ length: 13 }, (_, at) => `甲${at}`);
    expect(viewOf(CELLS, { ticked }).footing).toContain(zh.onlyFirst(12, 13));
  });

  test('without a tick the largest, said; none at all: what to do', () => {
    expect(viewOf(CELLS, { ticked: [] }).footing).toContain(zh.unticked(2));
    expect(viewOf([]).empty?.text).toBe(zh.noUnitsHint);
  });
});

test('the file has a column for each unit and measure, numbers as numbers', () => {
  const { frame } = viewOf(CELLS);
  expect(frame.table.columns.map(({ key }) => key)).toEqual([
    'indicator',
    ...['甲', '乙'].flatMap((unit) =>
      ['value', 'versus', 'difference', 'change'].map((what) => `${unit} ${what}`),
    ),
  ]);
  expect(columnTexts(frame, '甲 value')).toEqual(['50', '7']);
  expect(columnTexts(frame, '乙 value')).toEqual([missing.blank, missing.not_seen]);
});
