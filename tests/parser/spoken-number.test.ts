import { describe, expect, it } from 'vitest';
import { isApproximate, spokenNumber } from '../../src/lib/parser/spoken-number.ts';

describe('numbers in characters', () => {
  it.each([
    ['零', 0],
    ['三', 3],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['二十一', 21],
    ['一百二十', 120],
    ['一百零五', 105],
    ['两百', 200],
    ['一千零五', 1005],
    ['一千零五十六', 1056],
    ['一百二', null],
    ['几十', null],
    ['数十', null],
    ['二十零五', null],
    ['二〇二三', null],
    ['一万', null],
    ['五三', null],
  ])('%s is %s', (words, value) => {
    expect(spokenNumber(words)).toBe(value);
  });

  it.each([
    ['两三', 2],
    ['三五', 3],
    ['十五六', 15],
    ['两三百', 200],
  ])('%s is a range from %s', (words, lower) => {
    expect(spokenNumber(words)).toBe(lower);
    expect(isApproximate(words)).toBe(true);
  });
});
