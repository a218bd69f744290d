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

test.each([
  [
    'the one city above all, and the words of governments and of offices of streets',
    ['上海市青浦区徐泾镇人民政府', '上海市宝山区友谊路街道办事处'],
    ['青浦区徐泾镇', '宝山区友谊路街道'],
  ],
  [
    'the city where some name it and others their own county',
    ['重庆市合川区官渡镇人民政府', '石柱土家族自治县西沱镇人民政府'],
    ['合川区官渡镇', '石柱土家族自治县西沱镇'],
  ],
  [
    'no city of several',
    ['西安市长安区砲里街道办事处', '宝鸡市陈仓区周原镇人民政府'],
    ['西安市长安区砲里街道', '宝鸡市陈仓区周原镇'],
  ],
  [
    'nothing where two would look alike',
    ['上海市某乙区人民政府', '某乙区人民政府'],
    ['上海市某乙区人民政府', '某乙区人民政府'],
  ],
  [
    'nothing where one is no government',
    ['甲市乙区人民政府', '甲市乙区教育局'],
    ['甲市乙区人民政府', '甲市乙区教育局'],
  ],
])('a list loses %s', (_what, names, labels) => {
  expect([...shortLabels(names).values()]).toEqual(labels);
});
