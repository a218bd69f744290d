import { expect, test } from 'vitest';
import { shortLabels, withoutGovernment } from '../../../src/lib/views/figures/short-labels.ts';

const NAMES = [
  ['甲县人民政府', '甲县'],
  ['甲县人民政府（本级）', '甲县（本级）'],
  ['甲县人民政府办公室', '甲县人民政府办公室'],
  ['人民政府', '人民政府'],
] as const;

test.each(NAMES)('%s is %s', (name, short) => {
  expect(withoutGovernment(name)).toBe(short);
});

test('all that share a word lose it, and what the name itself says stays', () => {
  const names = ['甲县人民政府（本级）', '乙县人民政府'];
  expect([...shortLabels(names).values()]).toEqual(['甲县（本级）', '乙县']);
});
