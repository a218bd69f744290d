import { describe, expect, it } from 'vitest';
import { soundsFrom } from '../../../src/lib/search/sounds.ts';
import { isSpoken, spokenRuns } from '../../../src/lib/search/spoken/spoken.ts';

const SOUNDS = soundsFrom({
  sounds: [
    ['dao', '到'],
    ['fu', '复'],
    ['lv', '率'],
    ['qing', '请'],
    ['shen', '申'],
    ['shou', '收'],
    ['xian', '现'],
    ['zhong', '重'],
  ],
  readings: [['重复申请', 'chong fu shen qing']],
});

describe('letters read a part of a text', () => {
  it.each([
    ['shoudao', '收到申请', true],
    ['sdsq', '收到申请', true],
    ['shdshq', '收到申请', true],
    ['sdshenq', '收到申请', true],
    ['shenqi', '收到申请', true],
    ['dsq', '收到申请', true],
    // A syllable is begun by its first letter, not by any part of it.
    ['hou', '收到申请', false],
    ['sdq', '收到申请', false],
    ['sdsqq', '收到申请', false],
    // 现 is one syllable.
    ['xian', '现', true],
    ['xan', '现', false],
    ['chongfu', '重复申请', true],
    ['zfsq', '重复申请', true],
    ['lv', '率', true],
    // What stands between two runs is not skipped.
    ['sdsq', '收到（申请）', false],
    ['sq', '收到（申请）', true],
    ['re', 'received', false],
  ])('%s of %s: %s', (letters, text, is) => {
    expect(isSpoken(letters, text, SOUNDS)).toBe(is);
  });
});

it('a text is read run by run', () => {
  expect(spokenRuns('收到申请（表）A类')).toEqual(['收到申请', '表', '类']);
});
