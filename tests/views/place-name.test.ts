import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PROVINCE_NAMES } from '../../src/lib/messages/province-names.ts';
import { placeName } from '../../src/lib/views/place-name.ts';

describe('the name of a place', () => {
  it.each([
    ['000000', '全国', 'zh', '全国'],
    ['000000', '全国', 'en', 'China'],
    ['500000', '重庆市', 'zh', '重庆市'],
    ['500000', '重庆市', 'en', 'Chongqing'],
    ['140000', '山西省', 'en', 'Shanxi'],
    ['610000', '陕西省', 'en', 'Shaanxi'],
    ['500153', '荣昌区', 'en', '荣昌区'],
  ] as const)('%s %s in %s is %s', (code, name, lang, said) => {
    expect(placeName(code, name, { lang })).toBe(said);
  });

  it('is there in English for every province of the register, each its own', () => {
    const provinces = readFileSync('data/divisions.csv', 'utf8')
      .split('\n')
      .filter((line) => line.split(',')[2] === 'province')
      .map((line) => line.split(',')[0] ?? '');
    expect(Object.keys(PROVINCE_NAMES).sort()).toEqual(provinces.sort());
    expect(new Set(Object.values(PROVINCE_NAMES).map(({ en }) => en)).size).toBe(provinces.length);
  });
});
