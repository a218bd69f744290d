import { describe, expect, it } from 'vitest';
import { lastWords } from '../../../src/lib/state/browser/early-input.ts';

/** What is left of words by controls, of which 开 and 合 open and close. */
const left = (...words: readonly (readonly [target: string, value?: string])[]) =>
  lastWords(
    words.map(([target, value]) => (value === undefined ? { target } : { target, value })),
    (target) => '开合'.includes(target),
  ).map(({ target, value }) => `${target}${value ?? ''}`);

describe('what was clicked before the program was here', () => {
  it('is done in its order', () => {
    expect(left(['甲'], ['乙'], ['丙'])).toEqual(['甲', '乙', '丙']);
  });

  it('is done once for each control, where it was clicked last', () => {
    expect(left(['甲'], ['乙'], ['甲'])).toEqual(['乙', '甲']);
    expect(left(['年', '2023'], ['甲'], ['年', '2024'])).toEqual(['甲', '年2024']);
  });

  it('is nothing where what opens was closed again', () => {
    expect(left(['开'], ['开'])).toEqual([]);
    expect(left(['开'], ['甲'], ['开'], ['合'], ['开'])).toEqual(['甲', '合', '开']);
  });
});
