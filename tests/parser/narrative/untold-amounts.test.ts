import { describe, expect, it } from 'vitest';
import { numberTokens } from '../../../src/lib/parser/narrative/number-tokens.ts';
import { untoldAmounts } from '../../../src/lib/parser/narrative/untold-amounts.ts';

describe('numbers in characters', () => {
  it.each([
    ['举办培训三次', [3]],
    ['培训一次', [1]],
    ['公开信息二百三十六条', [236]],
    ['发布信息一千二百余条', [1200]],
    ['发布信息3千余条', [3000]],
    ['最多跑一次', []],
    ['一次性告知', []],
    ['条例第二十条', []],
    ['十四届三次会议', []],
    ['三个方面', []],
  ])('%s', (text, values) => {
    expect(numberTokens(text).map(({ value }) => value)).toEqual(values);
  });
});

describe('what no figure can be made of', () => {
  it.each([
    ['公开信息近千条', ['近千条']],
    ['培训百余人次', ['百余人次']],
    ['公开信息数百条', ['数百条']],
    ['培训上万人次', ['上万人次']],
    ['信息1.5条', ['1.5条']],
    ['信息99999999999999999999条', ['99999999999999999999条']],
    ['收取信息处理费1,240元', ['1,240元']],
    ['收费3.6万元', ['3.6万元']],
    ['粉丝数达5.2万人', ['粉丝数达5.2万人']],
    ['拥有2300名粉丝', ['2300名粉丝']],
    ['公开信息12条', []],
  ])('%s is told as printed', (text, printed) => {
    expect(untoldAmounts(text).map((amount) => amount.text)).toEqual(printed);
  });
});
