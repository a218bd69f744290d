import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { agencyMatcher, type KnownAgency } from '../../../src/lib/catalogue/names/match-agency.ts';
import type { KnownDivision } from '../../../src/lib/catalogue/names/division-places.ts';
import { readAgencies } from '../../../src/lib/dataset/read/read-agencies.ts';
import { readDivisions } from '../../../src/lib/dataset/read/read-divisions.ts';

const DIVISIONS: KnownDivision[] = [
  { code: '000000', name: '全国', parent: null, level: 'nation' },
  { code: '910000', name: '云岭省', parent: '000000', level: 'province' },
  { code: '910100', name: '甲州市', parent: '910000', level: 'prefecture' },
  { code: '910102', name: '鼓楼区', parent: '910100', level: 'county' },
  { code: '910121', name: '甲州县', parent: '910100', level: 'county', successors: ['910103'] },
  { code: '910103', name: '上河区', parent: '910100', level: 'county' },
  { code: '910100-jingkai', name: '甲州经济技术开发区', parent: '910100', level: 'zone' },
  { code: '910200', name: '乙水市', parent: '910000', level: 'prefecture' },
  { code: '910202', name: '鼓楼区', parent: '910200', level: 'county' },
  { code: '910221', name: '青原县', parent: '910200', level: 'county' },
];

const agency = (name: string, division: string, ...other_names: string[]): KnownAgency => ({
  agency_id: `${division}-${name}`,
  name,
  division,
  other_names,
});

const AGENCIES = [
  agency('甲州市教育局', '910100'),
  agency('甲州市鼓楼区教育局', '910102'),
  agency('甲州市鼓楼区人民政府', '910102'),
  agency('甲州市鼓楼区人民政府东门街道办事处', '910102'),
  agency('乙水市鼓楼区人民政府', '910202'),
  agency('青原县人民政府', '910221'),
  agency('青原县人民政府办公室', '910221'),
  agency('青原县卫生健康委员会', '910221', '青原县卫生和计划生育局'),
  agency('青原县正气镇人民政府', '910221'),
  agency('甲州市上河区水务局', '910103'),
  agency('甲州经济技术开发区管理委员会', '910100-jingkai'),
  agency('甲州市公安局鼓楼分局', '910102'),
];

const HERE = ['云岭省', '乙水市', '青原县'];

describe('an agency is found by the name on its report', () => {
  const match = agencyMatcher(AGENCIES, DIVISIONS);

  it.each([
    ['青原县人民政府', [], '青原县人民政府', 'exact'],
    ['青原县人民政府办公室', [], '青原县人民政府办公室', 'exact'],
    ['青原县政府办公室', [], '青原县人民政府办公室', 'alias'],
    ['青原县', [], '青原县人民政府', 'alias'],
    ['云岭省乙水市青原县人民政府', [], '青原县人民政府', 'alias'],
    ['青原县卫健委', [], '青原县卫生健康委员会', 'alias'],
    ['青原县卫生和计划生育局', [], '青原县卫生健康委员会', 'alias'],
    ['县卫生健康委员会', HERE, '青原县卫生健康委员会', 'alias'],
    ['正气镇', HERE, '青原县正气镇人民政府', 'alias'],
    ['青原县正气镇政府', [], '青原县正气镇人民政府', 'alias'],
    ['鼓楼区人民政府', ['乙水市'], '乙水市鼓楼区人民政府', 'alias'],
    ['鼓楼区人民政府', ['云岭省', '乙水市', '鼓楼区'], '乙水市鼓楼区人民政府', 'alias'],
    ['鼓楼区东门街道', ['甲州市'], '甲州市鼓楼区人民政府东门街道办事处', 'alias'],
    ['甲州县水务局', [], '甲州市上河区水务局', 'alias'],
    ['甲州市甲州经开区管委会', [], '甲州经济技术开发区管理委员会', 'alias'],
    ['云岭省甲州市公安局鼓楼分局', [], '甲州市公安局鼓楼分局', 'alias'],
    ['甲州市教育局', ['云岭省', '甲州市', '鼓楼区'], '甲州市教育局', 'exact'],
  ] as const)('%s, told with %j', (name, divisions, expected, sure) => {
    const { agency: found, candidates } = match({ name, divisions });
    expect(found?.name ?? null).toBe(expected);
    expect(candidates[0]?.sure).toBe(sure);
  });

  it('two that are called the same are never settled by guessing', () => {
    const { agency: found, candidates } = match({ name: '鼓楼区人民政府', divisions: [] });
    expect(found).toBeNull();
    expect(candidates.map(({ agency: one }) => one.name)).toEqual([
      '甲州市鼓楼区人民政府',
      '乙水市鼓楼区人民政府',
    ]);
  });

  it.each([
    ['a body whose place is not told', '卫生健康委员会', []],
    ['one whose place is two', '鼓楼区东门街道', []],
    ['one whose place is two, told again', '东门街道', ['鼓楼区']],
    ['an address elsewhere', '青原县人民政府', ['云岭省', '甲州市']],
    ['an unknown body', '青原县林业局', HERE],
  ])('%s is left to the reader', (_what, name, divisions) => {
    const { agency: found, candidates } = match({ name, divisions });
    expect(found).toBeNull();
    expect(candidates.every(({ sure }) => sure === 'none')).toBe(true);
  });
});

describe('the agencies of the dataset', () => {
  const read = (name: string): string => readFileSync(`data/${name}`, 'utf8');
  const divisions = readDivisions(read('divisions.csv'), () => undefined);
  const codes = new Set(divisions.map(({ code }) => code));
  const agencies = readAgencies(read('agencies.csv'), codes, () => undefined);
  const match = agencyMatcher(agencies, divisions);
  const printed = readdirSync('data/reports').flatMap((file) =>
    read(`reports/${file}`)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { agency_id: string; printed_name: string }),
  );
  const differing = printed.filter(
    ({ agency_id, printed_name }) =>
      agencies.find((one) => one.agency_id === agency_id)?.name !== printed_name,
  );

  it('no printed name is taken for another agency', () => {
    const sample = [...differing, ...printed.filter((_, at) => at % 6 === 0)];
    const wrong = sample.flatMap(({ agency_id, printed_name: name }) => {
      const { agency: found } = match({ name, divisions: [] });
      return found && found.agency_id !== agency_id ? [`${name} taken for ${found.name}`] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('a province before the name changes nothing', () => {
    const provinces = new Map(
      divisions.map(({ code, name }) => [code.slice(0, 2), name] as const).reverse(),
    );
    const wrong = agencies
      .filter(({ kind }, at) => kind === 'government' && at % 3 === 0)
      .flatMap(({ agency_id, name, division }) => {
        const province = provinces.get(division.slice(0, 2)) ?? '';
        const full = name.startsWith(province) ? name : province + name;
        const { agency: found } = match({ name: full, divisions: [] });
        return found?.agency_id === agency_id ? [] : [`${full} taken for ${found?.name ?? 'none'}`];
      });
    expect(wrong).toEqual([]);
  });
});
