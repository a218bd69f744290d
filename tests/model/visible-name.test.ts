import { expect, it } from 'vitest';
import { visibleName } from '../../src/lib/model/visible-name.ts';

it.each([
  [' 东片 ', '东片'],
  ['\u200b\u202e\u2060', ''],
  ['东\u200b片', '东片'],
  ['\u202ecod.报告', 'cod.报告'],
  ['甲\n乙\u0007', '甲乙'],
  ['A 区、B 区', 'A 区、B 区'],
])('%j is %j', (text, name) => {
  expect(visibleName(text)).toBe(name);
});
