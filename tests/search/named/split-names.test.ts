import { describe, expect, it } from 'vitest';
import { inOneLine, splitNames } from '../../../src/lib/search/named/split-names.ts';

describe('the names of a list', () => {
  it.each([
    ['甲县', ['甲县'], 0],
    ['甲县、乙县，丙县,丁县；戊县;己县', ['甲县', '乙县', '丙县', '丁县', '戊县', '己县'], 0],
    ['甲县\n乙县\r\n\r\n丙县\n', ['甲县', '乙县', '丙县'], 0],
    ['甲县\t乙县', ['甲县', '乙县'], 0],
    [' 甲县 \n 甲县', ['甲县'], 0],
    // A column of serial numbers, one of counts and one of shares.
    ['1\t甲县\t38\t12.5%\n2\t乙县\t7\t3％', ['甲县', '乙县'], 6],
    ['1.\t甲县', ['甲县'], 1],
    // A code is no number of anything.
    ['500103\n500104', ['500103', '500104'], 0],
    ['发改委（粮食局、能源局）、教育局', ['发改委（粮食局、能源局）', '教育局'], 0],
    ['', [], 0],
    ['、\n', [], 0],
  ])('%j', (text, names, numbers) => {
    expect(splitNames(text)).toEqual({ names, numbers });
  });
});

it.each(['甲县\n乙县', '1\t甲县\r\n2\t\t乙县', '甲县、乙县\n丙县\n'])(
  'in one line the same names stand apart: %j',
  (text) => {
    expect(inOneLine(text)).not.toMatch(/[\r\n\t]/);
    expect(splitNames(inOneLine(text))).toEqual(splitNames(text));
  },
);
