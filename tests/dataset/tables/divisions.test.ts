import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  assembleDivisions,
  assembleSuccessors,
} from '../../../src/lib/dataset/tables/assemble-divisions.ts';
import { readDivisions } from '../../../src/lib/dataset/read/read-divisions.ts';
import { DATA } from '../real-dataset.ts';

const divisions = readDivisions(readFileSync(join(DATA, 'divisions.csv'), 'utf8'), () => {});
const rows = new Map(assembleDivisions(divisions).map((row) => [row.code, row]));

type Expected = [
  code: string,
  name: string,
  level: string,
  parent: string | null,
  province: string | null,
  prefecture: string | null,
  from: number | null,
  to: number | null,
];

/** Facts known outside the collection the table was made from. */
const KNOWN: Expected[] = [
  ['000000', '全国', 'nation', null, null, null, null, null],
  ['140000', '山西省', 'province', '000000', '140000', null, 1981, null],
  ['140400', '长治市', 'prefecture', '140000', '140000', '140400', 1981, null],
  ['140404', '上党区', 'county', '140400', '140000', '140400', 2018, null],
  ['140421', '长治县', 'county', '140400', '140000', '140400', 1983, 2018],
  ['310151', '崇明区', 'county', '310000', '310000', null, 2016, null],
  ['429004', '仙桃市', 'county', '420000', '420000', null, 1994, null],
  ['610403', '杨陵区', 'county', '610400', '610000', '610400', 1983, null],
  ['500000-liangjiang', '重庆两江新区', 'zone', '500000', '500000', null, null, null],
  ['420100-donghu', '武汉东湖新技术开发区', 'zone', '420100', '420000', '420100', null, null],
];

describe('divisions', () => {
  it.each(KNOWN)('%s %s', (code, ...expected) => {
    const row = rows.get(code);
    const found = [
      row?.name,
      row?.level,
      row?.parent,
      row?.province,
      row?.prefecture,
      row?.valid_from,
      row?.valid_to,
    ];
    expect(found, code).toEqual(expected);
  });

  it.each([
    ['140421', ['140404']],
    ['140402', ['140403']],
    ['140411', ['140403']],
    ['310230', ['310151']],
    ['371200', ['370100']],
    ['341400', ['340100', '340200', '340500']],
  ])('%s was followed by %j', (code, successors) => {
    const found = assembleSuccessors(divisions)
      .filter((row) => row.code === code)
      .map((row) => row.successor);
    expect(found).toEqual(successors);
  });

  it('leads from every code that ended to one in force', () => {
    const byCode = new Map(divisions.map((division) => [division.code, division]));
    const inForce = (code: string, depth = 0): boolean => {
      const division = byCode.get(code);
      if (!division || depth > 5) return false;
      if (division.valid_to === null) return true;
      return division.successors.some((successor) => inForce(successor, depth + 1));
    };
    expect(divisions.filter(({ code }) => !inForce(code)).map(({ code }) => code)).toEqual([]);
  });

  it('keeps a former name of the same code', () => {
    expect(rows.get('420600')?.former_names).toBe('襄樊市');
    expect(rows.get('140404')?.former_names).toBeNull();
  });

  it('has 34 provinces under the nation', () => {
    const provinces = divisions.filter(({ level }) => level === 'province');
    expect(provinces.map(({ parent }) => parent)).toEqual(Array(34).fill('000000'));
  });
});
