import { describe, expect, test } from 'vitest';
import { breakText } from '../../../src/lib/messages/breaks.ts';
import { overviewText } from '../../../src/lib/messages/overview/overview.ts';
import type { DivisionLevel } from '../../../src/lib/model/division.ts';
import type { ViewState } from '../../../src/lib/url/view-state.ts';
import { moversFrame } from '../../../src/lib/views/overview/movers.ts';
import { mover, opening, openings, overviewRows } from './overview-rows.ts';

const { zh } = overviewText;
const with_ = (changes: Partial<ViewState>): ViewState => ({ ...opening, ...changes });

describe('movers', () => {
  const frame = (
    rows: ReturnType<typeof mover>[],
    state = opening,
    level: DivisionLevel | null = null,
  ) => moversFrame(rows, level, overviewRows().scopes, state, openings);
  const labels = (rows: ReturnType<typeof mover>[]) => {
    const { chart } = frame(rows);
    return chart?.kind === 'bars' ? chart.rows.map(({ text }) => text) : [];
  };

  test('rising first, falling last, with their sign', () => {
    expect(labels([mover(50, 100), mover(300, 100), mover(100, 100)])).toEqual([
      '+200.0%',
      '0.0%',
      '−50.0%',
    ]);
  });

  test('a base below ten is left out and named', () => {
    const { table, leftOut } = frame([mover(300, 9), mover(20, 10)]);
    expect(table.rows).toHaveLength(1);
    expect(leftOut).toMatchObject([{ reason: zh.moversBaseReason(2023, 10) }]);
  });

  test('who lacks the figure in one year is left out with the reason', () => {
    const none = mover(null, 100, { status: 'none_in_words' });
    const { leftOut } = frame([mover(20, 10), none, mover(20, null)]);
    expect(leftOut.map(({ reason }) => reason)).toEqual([
      zh.inYear(2024, '文字称无'),
      zh.inYear(2023, '未收录此项'),
    ]);
  });

  test('a fall to a printed zero counts as a fall', () => {
    const { table } = frame([mover(0, 50)]);
    expect(table.rows[0]?.cells.map(({ text }) => text).slice(1, 5)).toEqual([
      '50',
      '0',
      '−50',
      '−100.0%',
    ]);
  });

  test('one or two units are a table, not a picture', () => {
    expect(frame([mover(20, 10), mover(10, 20)]).chart).toBeNull();
    expect(frame([mover(20, 10), mover(10, 20)]).table.rows).toHaveLength(2);
  });

  test('rounded figures keep their printed words', () => {
    const rounded = mover(6500, 11000, {
      status: 'rounded',
      mark: '6500余',
      status_before: 'rounded',
      mark_before: '11000余',
    });
    const { table, footing } = frame([rounded]);
    expect(table.rows[0]?.cells.slice(1, 3).map(({ text }) => text)).toEqual(['11000余', '6500余']);
    expect(footing).toContain(zh.rounded(1));
    // What is told as 余 changed by no tenth of a percent.
    expect(table.rows[0]?.cells.slice(3, 5).map(({ text }) => text)).toEqual([
      '约−4,500',
      '约降四成',
    ]);
  });

  test('many units: both ends are drawn, the table has all, and it says so', () => {
    const many = Array.from({ length: 20 }, (_, index) => mover(100 + index, 100));
    const { chart, table, footing } = frame(many);
    expect(chart?.kind === 'bars' && chart.rows).toHaveLength(12);
    expect(table.rows).toHaveLength(20);
    expect(footing).toContain(zh.moversEnds(6, 20));
  });

  test('the title names rise and fall of five units and more, or that there is only one of them', () => {
    const name = '网站发布';
    const up = mover(200, 100);
    const down = mover(50, 100);
    const rest = [110, 120, 130].map((value) => mover(value, 100));
    expect(frame([up, down, ...rest]).title).toBe(
      zh.moversTitle(name, up.agency, '+100.0%', down.agency, '−50.0%'),
    );
    const marked = frame([{ ...up, contradicted_before: 1 }, ...rest, down]);
    expect(marked.title).toBe(
      zh.moversTitle(name, up.agency, '+100.0%（不符）', down.agency, '−50.0%'),
    );
    const marks = marked.table.rows.map(({ cells }) => cells.map((cell) => 'finding' in cell));
    expect(marks[0]).toEqual([false, true, false, false, false, false, false]);
    expect(marks.slice(1).flat()).not.toContain(true);
    expect(frame([up, ...rest, mover(140, 100)]).title).toBe(
      zh.moversUp(name, up.agency, '+100.0%'),
    );
    const falling = [90, 80, 70, 60].map((value) => mover(value, 100));
    expect(frame([down, ...falling]).title).toBe(zh.moversDown(name, down.agency, '−50.0%'));
    const same = Array.from({ length: 5 }, () => mover(10, 10));
    expect(frame(same).title).toBe(zh.moversEqual(name, 5));
  });

  test('of fewer units, and of several levels, it counts only: nothing is the most', () => {
    const few = [mover(200, 100), mover(50, 100)];
    expect(frame(few).title).toBe(zh.moversCounted('网站发布', 2, 1, 1));
    const five = [200, 50, 110, 120, 130].map((value) => mover(value, 100));
    const mixed = five.map((one, at) =>
      at === 0 ? { ...one, level: 'prefecture' as const } : one,
    );
    expect(frame(mixed).title).toBe(zh.moversCounted('网站发布', 5, 4, 1));
  });

  test('where the page speaks of one level, the others are left out and named', () => {
    const rows = [200, 50, 110, 120, 130, 140].map((value, at) =>
      mover(value, 100, at === 0 ? { level: 'prefecture' } : {}),
    );
    const ofCounties = frame(rows, opening, 'county');
    expect(ofCounties.table.rows.map(({ id }) => id)).not.toContain(rows[0]?.agency_id);
    expect(ofCounties.footing).toContain(zh.moversFooting(5, 5, '县级汇总报告'));
    expect(ofCounties.leftOut.map(({ reason, units }) => [reason, units.length])).toEqual([
      [zh.otherLevel('地级'), 1],
    ]);
    expect(ofCounties.title).toContain('+40.0%');
  });

  test('a rate moves in points, and needs ten cases in both years', () => {
    const state = with_({ indicator: 'rate.disclosed' });
    const cases = (now: number, before: number) => ({
      denominator: now,
      denominator_before: before,
    });
    const { table } = frame([mover(0.5, 0.4, cases(10, 10)), mover(1, 0.1, cases(9, 50))], state);
    expect(table.rows).toHaveLength(1);
    expect(table.columns.map(({ key }) => key)).not.toContain('change');
    expect(table.rows[0]?.cells[3]?.text).toBe('+10.0个百分点');
  });

  test('nothing to compare: why, and where there is more', () => {
    const { empty, chart } = frame([], with_({ kind: 'office' }));
    expect(chart).toBeNull();
    expect(empty?.links.map(({ label }) => label)).toEqual([
      zh.moversOther('本机关报告', 207),
      zh.moversWider,
    ]);
    expect(frame([], with_({ versus: null })).title).toBe(zh.moversNoVersus);
  });

  test('nothing is compared across a break', () => {
    const { title, chart, leftOut } = frame(
      [mover(20, 10)],
      with_({ indicator: 'reconsideration.stated' }),
    );
    expect([title, chart, leftOut]).toEqual([breakText.zh.reason.review(2024), null, []]);
  });
});
