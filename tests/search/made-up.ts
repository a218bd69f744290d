import type { Agency } from '../../src/lib/model/agency.ts';
import type { Division } from '../../src/lib/model/division.ts';
import type { Report } from '../../src/lib/model/report.ts';
import { namedReport } from '../../src/lib/search/pack/pack-agencies.ts';
import { packUnits } from '../../src/lib/search/pack/pack-units.ts';
import { readUnits } from '../../src/lib/search/read-units.ts';

export function division(code: string, name: string, over: Partial<Division> = {}): Division {
  return {
    ...{ code, name, level: 'county', parent: '990000', valid_from: null, valid_to: null },
    ...{ successors: [], former_names: [] },
    ...over,
  };
}

export function agency(id: string, name: string, over: Partial<Agency> = {}): Agency {
  return {
    ...{ agency_id: id, name, division: id.slice(0, 6), kind: 'department', township: null },
    ...over,
  };
}

export function report(id: string, year: number, over: Partial<Report> = {}): Report {
  return {
    ...{ agency_id: id, printed_name: '某局', year, form: 'gb2021', scope: 'own' },
    ...{ source: null, seen_at: 'copy', source_note: null, published_on: null, complete: false },
    ...{ figures: { 'requests.new': { total: year - 2000, natural: 1 } }, marks: {}, note: null },
    ...over,
  } as Report;
}

const PINYIN: Record<string, string> = { 虚: 'xu', 构: 'gou', 县: 'xian', 省: 'sheng', 局: 'ju' };

/** A province with two counties, one gone into the other, and a bureau with two reports. */
export const MADE_UP = {
  divisions: [
    division('000000', '全国', { level: 'nation', parent: null }),
    division('990000', '虚省', { level: 'province', parent: '000000' }),
    division('990101', '虚构县', { former_names: ['乌有县'] }),
    division('990102', '子虚县', { valid_to: 2015, successors: ['990101'] }),
    division('990101-kong', '空中新区', { level: 'zone', parent: '990101' }),
  ],
  agencies: [
    agency('990101-002', '虚构县虚构局'),
    agency('990101-001', '虚构县人民政府', { kind: 'government' }),
    agency('990101-003', '虚构县无报告局'),
    agency('990102-007', '空中新区管理委员会', { division: '990101-kong', kind: 'other' }),
  ],
  reports: [
    report('990101-002', 2021),
    report('990101-002', 2023),
    report('990101-001', 2023, { scope: 'aggregate' }),
    report('990102-007', 2022, { scope: 'aggregate', printed_name: '空中新区管委会' }),
  ],
};

export const packed = packUnits(
  { ...MADE_UP, reports: MADE_UP.reports.map(namedReport) },
  '需',
  (name) => [Array.from(name, (sign) => PINYIN[sign] ?? (sign === '需' ? 'xu' : sign))],
);

export const makeMadeUp = readUnits(JSON.stringify(packed));
