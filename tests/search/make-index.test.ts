import { describe, expect, it, test } from 'vitest';
import { readUnits } from '../../src/lib/search/read-units.ts';
import { rankUnits, searchUnits } from '../../src/lib/search/search-units.ts';
import { namedReport } from '../../src/lib/search/pack/pack-agencies.ts';
import { packUnits } from '../../src/lib/search/pack/pack-units.ts';
import { agency, division, MADE_UP, makeMadeUp, packed, report } from './made-up.ts';

const index = makeMadeUp(null);
const find = (text: string) => searchUnits(index, text, 'own', 9).map(({ id }) => id);

test('agencies with reports and divisions in force are in the index, where they stand', () => {
  expect(index.units.map(({ id, above, within }) => [id, above.join(), within.join()])).toEqual([
    ['990000', '', '990000'],
    ['990101', '虚省', '990101,990000'],
    ['990101-kong', '虚省,虚构县', '990101-kong,990101,990000'],
    ['990101-001', '虚省,虚构县', '990101,990000'],
    ['990101-002', '虚省,虚构县', '990101,990000'],
    ['990102-007', '虚省,虚构县,空中新区', '990101-kong,990101,990000'],
  ]);
});

it.each([
  ['虚构局', ['990101-002']],
  ['xgx', ['990101', '990101-002', '990101-001']],
  ['乌有县', ['990101']],
  ['子虚县', ['990101']],
  ['990102', ['990102-007', '990101']],
  ['空中新区管委会', ['990102-007']],
  ['需构局', ['990101-002']],
])('“%s” finds %j', (typed, ids) => {
  expect(find(typed)).toEqual(ids);
});

test('reports keep scope, year and figures', () => {
  const reports = index.units.flatMap((unit) =>
    unit.reports.map(({ scope, year, figures }) => [unit.id, scope, year, figures]),
  );
  expect(reports).toEqual([
    ['990101-001', 'aggregate', 2023, 2],
    ['990101-002', 'own', 2021, 2],
    ['990101-002', 'own', 2023, 2],
    ['990102-007', 'aggregate', 2022, 2],
  ]);
});

test('years further apart than a mask holds are refused, not folded', () => {
  const apart = [...MADE_UP.reports, report('990101-002', 2090)].map(namedReport);
  expect(() => packUnits({ ...MADE_UP, reports: apart }, '', () => [])).toThrow(RangeError);
});

test.each(['', '{}', '[]', JSON.stringify({ ...packed, format: 2 }), '<html>'])(
  'what is no file of units is refused: %s',
  (text) => {
    expect(() => readUnits(text)).toThrow();
  },
);

describe("a reader's own reports", () => {
  const own = makeMadeUp({
    agencies: [agency('990101-local-001', '虚构县梦中局'), agency('990101-002', '别名')],
    reports: [
      report('990101-local-001', 2024, { seen_at: 'local' }),
      report('990101-002', 2023, { seen_at: 'local', figures: {} }),
      report('990101-002', 2024, { seen_at: 'local' }),
    ],
  });

  it('make an agency that only the reader has found, by name and by pinyin', () => {
    const [hit] = searchUnits(own, '梦中局', 'own', 9);
    expect(hit).toMatchObject({
      id: '990101-local-001',
      place: '虚省虚构县',
      reports: 1,
      local: 1,
    });
    expect(rankUnits(own, '虚构梦中', 'own').map(({ unit }) => unit.id)).toEqual([
      '990101-local-001',
    ]);
    expect(searchUnits(own, 'xugouxian', 'own', 9).map(({ id }) => id)).toContain(
      '990101-local-001',
    );
    expect(find('梦中局')).toEqual([]);
  });

  it('stand in the place of those of the same year and scope, and count once', () => {
    const [hit] = searchUnits(own, '虚构局', 'own', 1);
    expect(hit).toMatchObject({ name: '虚构县虚构局', reports: 3, years: 3, local: 2 });
    expect([hit?.first_year, hit?.last_year]).toEqual([2021, 2024]);
    const bureau = own.units.find(({ id }) => id === '990101-002');
    expect(bureau?.reports.map(({ year, figures }) => [year, figures])).toEqual([
      [2021, 2],
      [2023, 0],
      [2024, 2],
    ]);
  });

  it('count for the divisions they lie in', () => {
    const [county] = searchUnits(own, '990101', 'own', 1);
    expect(county).toMatchObject({ id: '990101', reports: 4, years: 3, local: 3, elsewhere: 1 });
  });

  it('of a division that is not known are left out', () => {
    const lost = makeMadeUp({
      agencies: [agency('980101-local-001', '虚构县失踪局')],
      reports: [report('980101-local-001', 2024)],
    });
    expect(searchUnits(lost, '失踪局', 'own', 9)).toEqual([]);
  });
});

test('a government speaks for its division before its office, a department never', () => {
  const dataset = {
    divisions: [...MADE_UP.divisions, division('990103', '丙县')],
    agencies: [
      agency('990103-001', '丙县人民政府办公室', { kind: 'office' }),
      agency('990103-002', '丙县人民政府', { kind: 'government' }),
      agency('990103-003', '丙县公安局'),
    ],
    reports: [
      report('990103-001', 2021, { scope: 'aggregate' }),
      report('990103-001', 2022, { scope: 'aggregate' }),
      report('990103-002', 2022, { scope: 'aggregate' }),
      report('990103-003', 2023, { scope: 'aggregate' }),
    ],
  };
  const made = readUnits(
    JSON.stringify(
      packUnits({ ...dataset, reports: dataset.reports.map(namedReport) }, '', () => [[]]),
    ),
  )(null);
  expect(searchUnits(made, '丙县', 'aggregate', 1)[0]).toMatchObject({
    reports: 2,
    last_year: 2022,
  });
});
