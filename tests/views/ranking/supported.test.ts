import { describe, expect, test } from 'vitest';
import { rankingText } from '../../../src/lib/messages/ranking.ts';
import { ratesText } from '../../../src/lib/messages/rates.ts';
import type { PeerCell } from '../../../src/lib/queries/workbench/workbench.ts';
import type { ViewState } from '../../../src/lib/url/view-state.ts';
import { workbenchView } from '../../../src/lib/views/workbench/workbench.ts';
import { stateOf } from '../../queries/states.ts';
import { openings } from '../selection-rows.ts';
import { peerCell } from '../workbench/peer-rows.ts';

const zh = rankingText.zh;

const viewOf = (peers: readonly PeerCell[], changes: Partial<ViewState>) =>
  workbenchView({ peers: [...peers], division: [] }, stateOf(changes), '/requests', openings);

/** A column of the table on the screen: what it says, or what hovering over it does. */
const columnOf = (view: ReturnType<typeof viewOf>, key: string, what: 'text' | 'hint') => {
  const at = view.table.columns.findIndex((column) => column.key === key);
  return view.table.rows.map(({ cells }) => cells[at]?.[what] ?? '');
};

describe('requests received', () => {
  const indicator = 'requests.received';
  const received = (unit: string, value: number | null, changes: Partial<PeerCell> = {}) =>
    peerCell(unit, value, { indicator, ...changes });
  const rows = [
    received('甲', 10),
    received('乙', 9),
    received('丙', 3),
    received('丁', 2),
    received('辛', 1),
    received('戊', null),
  ];
  const view = viewOf(rows, { indicator, marked: '甲' });

  test('have the ranks that their numbers support, and who has no number has none', () => {
    expect(columnOf(view, 'rank', 'text')).toEqual(['1', '2', '3', '4', '5', '']);
    expect(columnOf(view, 'supported', 'text')).toEqual(['1–3', '1–4', '1–5', '2–5', '3–5', '']);
  });

  test('say of each whether it is told apart from the marked one', () => {
    const hints = columnOf(view, 'supported', 'hint');
    expect(hints[0]).not.toContain(zh.notApartFromMarked);
    expect(hints[1]).toContain(`${zh.ranksBetween(1, 4)}\n${zh.notApartFromMarked}`);
    expect(hints[3]).toContain(zh.apartFromMarked);
    expect(hints[5]).toBe('');
  });

  test('say what chance makes of each', () => {
    // Garwood 1936: 10 lies between 4.80 and 18.39.
    expect(columnOf(view, 'interval', 'text')[0]).toBe('4.8–18.4');
    expect(columnOf(view, 'interval', 'hint')[0]).toBe(zh.chanceInterval('4.8', '18.4'));
  });

  test('that are rounded are ranked and have no interval', () => {
    const rounded = received('己', 300, { status: 'rounded', mark: '300余' });
    const withRounded = viewOf([...rows, rounded], { indicator });
    expect(columnOf(withRounded, 'rank', 'text')).toEqual(['1', '2', '3', '4', '5', '6', '']);
    expect(columnOf(withRounded, 'supported', 'text')[0]).toBe('');
    expect(columnOf(withRounded, 'interval', 'text')[0]).toBe('');
    expect(columnOf(withRounded, 'supported', 'text')[1]).toBe('1–4');
  });

  test('that are all told apart say so', () => {
    const apart = viewOf(
      [10, 100, 1000, 10_000, 100_000].map((value) => received(`甲${value}`, value)),
      { indicator },
    );
    expect(columnOf(apart, 'supported', 'text')).toEqual(['1', '2', '3', '4', '5']);
    expect(columnOf(apart, 'supported', 'hint')[0]).toContain(zh.surelyRanked);
  });
});

describe('rates', () => {
  const indicator = 'rate.granted';
  const rate = (unit: string, numerator: number, denominator: number) =>
    peerCell(unit, numerator / denominator, { indicator, numerator, denominator });

  test('of few cases are not ranked and bear on nobody', () => {
    const view = viewOf(
      [
        ...[rate('甲', 56, 70), rate('乙', 48, 80), rate('丙', 9, 9)],
        ...[rate('丁', 10, 90), rate('戊', 20, 90), rate('己', 30, 90)],
      ],
      { indicator, marked: '丙' },
    );
    expect(columnOf(view, 'rank', 'text')).toEqual(['1', '2', '3', '4', '5', '']);
    expect(columnOf(view, 'supported', 'text').slice(0, 2)).toEqual(['1', '2']);
    expect(columnOf(view, 'interval', 'hint')[0]).toBe(ratesText.zh.interval('69.2%', '87.7%'));
    expect(columnOf(view, 'ratio', 'text')[0]).toBe(zh.of('56', '70'));
  });

  test.each(['rate.disputed', 'share.website', 'ratio.interpretations', 'backlog.months'])(
    '%s is no share of cases: neither interval nor column',
    (code) => {
      const rows = [5, 4, 3, 2, 1].map((n) =>
        peerCell(`甲${n}`, n / 10, { indicator: code, numerator: 10 * n, denominator: 100 }),
      );
      const keys = viewOf(rows, { indicator: code }).table.columns.map(({ key }) => key);
      expect(keys).not.toContain('supported');
      expect(keys).not.toContain('interval');
    },
  );
});
