import { describe, expect, it } from 'vitest';
import { checkedScheme } from '../../../src/lib/schemes/checked-scheme.ts';
import {
  changedPart,
  newScheme,
  spannedPart,
  turnedPart,
  typedNumber,
  withEnd,
  withMissing,
  withoutPart,
  withPart,
} from '../../../src/lib/views/schemes/edits.ts';
import { SCHEME } from '../../schemes/any-scheme.ts';

it.each([
  ['40', 40],
  [' １２．５ ', 12.5],
  ['1,200', 1200],
  ['1,234,567.5', 1234567.5],
  ['1,5', NaN],
  ['12,00', NaN],
  [',200', NaN],
  ['-3', -3],
  ['', NaN],
  ['0x10', NaN],
  ['1e3', NaN],
  ['null', NaN],
  ['Infinity', NaN],
  ['.5', 0.5],
  ['５．', 5],
  ['-.5', -0.5],
  ['5%', 5],
  ['12.5 ％', 12.5],
  ['.', NaN],
  ['%', NaN],
  ['5%%', NaN],
  ['1.2.3', NaN],
  ['四十', NaN],
])('%j is typed for %d', (typed, number) => {
  expect(typedNumber(typed, true)).toBe(number);
});

it('takes no percentage for a count', () => {
  expect([typedNumber('5%', false), typedNumber('5.', false)]).toEqual([NaN, 5]);
});

describe('a scheme', () => {
  it('begins with one indicator and is a scheme at once', () => {
    const scheme = newScheme('试', 'requests.received');
    expect(checkedScheme(scheme)).toEqual({ scheme });
  });

  it('gains and loses parts; without the last it is none', () => {
    const more = withPart(SCHEME, 'outcome.total');
    expect(more.parts.map(({ indicator }) => indicator)).toEqual([
      ...['rate.disclosed', 'requests.received', 'outcome.total'],
    ]);
    expect(withoutPart(more, 2)).toEqual(SCHEME);
    expect(withoutPart(newScheme('试', 'requests.received'), 0)).toBeNull();
  });

  it('with a part missing has no total, or one over the weight known, first half of it', () => {
    expect(withMissing(SCHEME, 'known_weight').missing).toEqual({ knownWeight: 50 });
    expect(withMissing(withMissing(SCHEME, 'known_weight'), 'no_total')).toEqual(SCHEME);
  });

  it('turned keeps its thresholds, with their ends changed', () => {
    const turned = turnedPart(SCHEME, 0);
    expect(turned.parts[0]).toMatchObject({ direction: 'less', points: { from: 0.9, to: 0.5 } });
    expect(checkedScheme(turned)).toHaveProperty('scheme');
    expect(turnedPart(turned, 0)).toEqual(SCHEME);
    expect(turnedPart(SCHEME, 1).parts[1]?.points).toBe('place');
  });

  it('between two values begins with what the list spans, in its direction', () => {
    expect(spannedPart(SCHEME, 1, { low: 2, high: 9 }).parts[1]?.points).toEqual({
      ...{ from: 9, to: 2 },
    });
    expect(changedPart(SCHEME, 1, { weight: 7 }).parts.map(({ weight }) => weight)).toEqual([
      60, 7,
    ]);
  });

  it.each([
    [14.3, 100, 0.143],
    [57, 100, 0.57],
    [12.5, 1, 12.5],
  ])('typed %d, written times %d, has the threshold %d', (value, factor, from) => {
    const { points } = withEnd(SCHEME, 0, 'from', { value, factor }).parts[0] ?? {};
    expect(points).toEqual({ from, to: 0.9 });
  });

  it('by place has no threshold to be typed', () => {
    expect(withEnd(SCHEME, 1, 'to', { value: 7, factor: 1 })).toEqual(SCHEME);
  });
});
