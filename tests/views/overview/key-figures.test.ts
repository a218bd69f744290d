import { describe, expect, test } from 'vitest';
import { breakText } from '../../../src/lib/messages/breaks.ts';
import { overviewText } from '../../../src/lib/messages/overview/overview.ts';
import type { ViewState } from '../../../src/lib/url/view-state.ts';
import {
  figurePairs,
  keyFigure,
  movementOf,
  movementText,
} from '../../../src/lib/views/overview/key-figures.ts';
import { keyYear, opening } from './overview-rows.ts';

const { zh } = overviewText;
const with_ = (changes: Partial<ViewState>): ViewState => ({ ...opening, ...changes });

describe('key figures', () => {
  const pairOf = (now: Parameters<typeof keyYear>[0], before: typeof now = {}, state = opening) => {
    const rows = [keyYear({ year: 2023, ...before }), keyYear(now)];
    const [pair] = figurePairs(rows, state);
    if (!pair) throw new Error('no pair');
    return pair;
  };

  test('all that report it, k of n, and the same units apart', () => {
    const figure = keyFigure(
      pairOf({ rounded: 7 }, { same_value: 37620, known: 31, reports: 51, value: 304117 }),
      opening,
    );
    expect(figure.value).toBe('27万条');
    expect(figure.known).toBe(`${zh.known(29, 45)}，${zh.rounded(7)}`);
    expect(figure.same).toEqual({
      label: zh.same('6个县级单位'),
      before: '3.8万条',
      now: '2.8万条',
      change: '−25.2%',
      directions: `${zh.rose(1)}、${zh.fell(5)}`,
    });
    expect(figure.before).toContain(zh.known(31, 51));
  });

  test.each([
    ['zh', '6个县级单位', '6个单位'],
    ['en', '6 county units', '6 units'],
  ] as const)('in %s the same units have a level when only one is summed', (lang, of, ofAny) => {
    const text = overviewText[lang];
    const asked = with_({ lang });
    expect(keyFigure(pairOf({}), asked).same?.label).toBe(text.same(of));
    expect(keyFigure(pairOf({ level: null }), asked).same?.label).toBe(text.same(ofAny));
  });

  test.each([0, 1, 4])('%d units are too few: no change is given', (same) => {
    const figure = keyFigure(pairOf({ same }, { same }), opening);
    expect(figure.same).toBeNull();
    expect(figure.note).toBe(zh.tooFewSame(same, 2023));
  });

  test('a base below ten has a difference, no rate of change', () => {
    const pair = pairOf({ same_value: 12 }, { same_value: 9 });
    expect(movementOf(pair, opening)).toMatchObject({ kind: 'difference', amount: 3 });
    expect(keyFigure(pair, opening).same?.directions).toContain(zh.smallBase(2023, 10));
  });

  test('a sum with a rounded figure moves by about so much, in the title as well', () => {
    const pair = pairOf({ same_value: 600, same_rounded: 1 }, { same_value: 1000 });
    expect(movementText(movementOf(pair, opening), 'zh')).toBe('约降四成');
    const before = pairOf({ same_value: 600 }, { same_value: 1000, same_rounded: 1 });
    expect(movementText(movementOf(before, opening), 'en')).toBe('about −40 %');
  });

  test('rates move in percentage points, and not on fewer than ten cases', () => {
    const rate = { indicator: 'rate.disclosed', same_value: 0.5, same_denominator: 40 };
    const move = (now: number, cases: number) =>
      movementOf(
        pairOf({ ...rate, same_value: now, same_denominator: cases }, rate),
        with_({ indicator: 'rate.disclosed' }),
      );
    expect(move(0.75, 40)).toMatchObject({ kind: 'points', amount: 0.25 });
    expect(move(0.75, 9)).toEqual({ kind: 'none', note: zh.smallDenominator(10) });
  });

  test('nothing is compared across a break in the series', () => {
    const pair = pairOf(
      { indicator: 'reconsideration.stated' },
      { indicator: 'reconsideration.stated' },
    );
    expect(movementOf(pair, opening)).toEqual({
      kind: 'none',
      note: breakText.zh.reason.review(2024),
    });
  });

  test('what nobody states has no number, and says of how many', () => {
    const pair = pairOf({ known: 0, value: null, same: 0, same_value: null });
    expect(keyFigure(pair, opening)).toMatchObject({ value: null, known: zh.notStated(45) });
  });

  test('a printed zero is a zero', () => {
    expect(keyFigure(pairOf({ value: 0 }), opening).value).toBe('0条');
  });

  test('without a year to compare with there is nothing to compare', () => {
    const figure = keyFigure(pairOf({}), with_({ versus: null }));
    expect(figure).toMatchObject({ same: null, note: null, before: null });
  });
});
