import { describe, expect, test } from 'vitest';
import { rankingText } from '../../../src/lib/messages/ranking.ts';
import { ratesText } from '../../../src/lib/messages/rates.ts';
import type { UnitFigure } from '../../../src/lib/queries/unit-figures.ts';
import type { ViewState } from '../../../src/lib/url/view-state.ts';
import { rankingFrame } from '../../../src/lib/views/ranking/ranking.ts';
import { stateOf } from '../../queries/states.ts';
import { columnTexts, openings, unitFigure } from '../selection-rows.ts';

const zh = rankingText.zh;

const frameOf = (rows: readonly UnitFigure[], state: Partial<ViewState>) =>
  rankingFrame(rows, stateOf(state), openings, '/requests');

/** What hovering says in one column of a frame's table. */
const hintsOf = (frame: ReturnType<typeof frameOf>, key: string) => {
  const index = frame.table.columns.findIndex((column) => column.key === key);
  return frame.table.rows.map(({ cells }) => cells[index]?.hint ?? '');
};

describe('requests received', () => {
  const indicator = 'requests.received';
  const received = (agency: string, value: number | null, changes: Partial<UnitFigure> = {}) =>
    unitFigure(agency, value, { indicator, ...changes });
  const rows = [
    received('甲', 10),
    received('乙', 9),
    received('丙', 3),
    received('丁', 2),
    received('戊', null),
  ];
  const frame = frameOf(rows, { indicator, marked: '甲' });

  test('have the ranks that their numbers support, and who has no number has none', () => {
    expect(columnTexts(frame, 'rank')).toEqual(['1', '2', '3', '4', '']);
    expect(columnTexts(frame, 'supported')).toEqual(['1–3', '1–4', '1–4', '2–4', '']);
    expect(frame.footing).toContain(zh.supportedNote);
  });

  test('say of each whether it is told apart from the marked one', () => {
    expect(hintsOf(frame, 'supported')).toEqual([
      zh.ranksBetween(1, 3),
      `${zh.ranksBetween(1, 4)}\n${zh.notApartFromMarked}`,
      `${zh.ranksBetween(1, 4)}\n${zh.notApartFromMarked}`,
      `${zh.ranksBetween(2, 4)}\n${zh.apartFromMarked}`,
      '',
    ]);
    if (frame.chart?.kind !== 'bars') throw new Error('no bars');
    expect(frame.chart.rows[1]?.hint).toContain(zh.notApartFromMarked);
  });

  test('say what chance makes of each', () => {
    // Garwood 1936: 10 lies between 4.80 and 18.39.
    expect(hintsOf(frame, 'value')[0]).toBe(zh.chanceInterval('4.8', '18.4'));
    if (frame.chart?.kind !== 'bars') throw new Error('no bars');
    expect(frame.chart.rows[0]?.hint).toContain(zh.chanceInterval('4.8', '18.4'));
  });

  test('that are rounded are ranked and have no interval', () => {
    const rounded = received('己', 300, { status: 'rounded', mark: '300余' });
    const withRounded = frameOf([...rows, rounded], { indicator });
    expect(columnTexts(withRounded, 'rank')).toEqual(['1', '2', '3', '4', '5', '']);
    expect(columnTexts(withRounded, 'supported')).toEqual(['', '1–4', '1–5', '1–5', '2–5', '']);
    expect(hintsOf(withRounded, 'value')[0]).not.toContain('95%');
  });

  test('of one unit alone have no interval', () => {
    const alone = frameOf([received('甲', 10)], { indicator });
    expect(columnTexts(alone, 'supported')).toEqual(['']);
    expect(alone.footing).not.toContain(zh.supportedNote);
  });

  test('that are all told apart say so', () => {
    const apart = frameOf([received('甲', 10), received('乙', 100)], { indicator });
    expect(columnTexts(apart, 'supported')).toEqual(['1', '2']);
    expect(hintsOf(apart, 'supported')).toEqual([zh.surelyRanked, zh.surelyRanked]);
  });
});

describe('rates', () => {
  const indicator = 'rate.granted';
  const rate = (agency: string, numerator: number, denominator: number) =>
    unitFigure(agency, numerator / denominator, { indicator, numerator, denominator });

  test('of few cases are not ranked and bear on nobody', () => {
    const frame = frameOf([rate('甲', 56, 70), rate('乙', 48, 80), rate('丙', 9, 9)], {
      indicator,
      marked: '丙',
    });
    expect(columnTexts(frame, 'rank')).toEqual(['1', '2', '']);
    expect(columnTexts(frame, 'supported')).toEqual(['1', '2', '']);
    expect(hintsOf(frame, 'value')[0]).toBe(
      `${zh.of('56', '70')}\n${ratesText.zh.interval('69.2%', '87.7%')}`,
    );
  });

  test.each(['rate.disputed', 'share.website', 'ratio.interpretations', 'backlog.months'])(
    '%s is no share of cases: neither interval nor column',
    (code) => {
      const rows = [
        unitFigure('甲', 0.5, { indicator: code, numerator: 50, denominator: 100 }),
        unitFigure('乙', 0.2, { indicator: code, numerator: 20, denominator: 100 }),
      ];
      const frame = frameOf(rows, { indicator: code });
      expect(frame.table.columns.map(({ key }) => key)).not.toContain('supported');
      expect(hintsOf(frame, 'value').join('')).not.toContain('95%');
    },
  );
});
