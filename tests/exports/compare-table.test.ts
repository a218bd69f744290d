import { expect, test } from 'vitest';
import { tableToTsv } from '../../src/lib/exports/table-tsv.ts';
import type { CompareFigure } from '../../src/lib/queries/compare/figures.ts';
import { compareView } from '../../src/lib/views/compare/compare.ts';
import { choosing, openings, unitRows } from '../views/series/trends-rows.ts';

const FIGURE: Omit<CompareFigure, 'unit' | 'year' | 'value'> = {
  indicator: 'published.website',
  numerator: null,
  denominator: null,
  known: 1,
  reports: 1,
  rounded: 0,
  same: true,
  status: 'number',
  mark: null,
  rank: 2,
  of: 3,
};

test('a comparison leaves as numbers, each unit and year with its report beside', async () => {
  const trend = [
    ...unitRows('110101-001', '甲县人民政府', null, null, null, null, 2428, 1136),
    ...unitRows('110102-001', '乙县人民政府', null, null, null, null, null, 3000),
  ];
  const figures: CompareFigure[] = [
    { ...FIGURE, unit: '110101-001', year: 2023, value: 2428 },
    { ...FIGURE, unit: '110101-001', year: 2024, value: 1136 },
    { ...FIGURE, unit: '110102-001', year: 2024, value: 3000, status: 'rounded', mark: '3000余' },
    { ...FIGURE, unit: '110101-001', year: 2024, value: -5, indicator: 'rules.effective' },
    {
      ...FIGURE,
      unit: '110102-001',
      year: 2024,
      value: null,
      indicator: 'rules.effective',
      status: 'mark',
      mark: '=/',
    },
  ];
  const units = ['110101-001', '110102-001'].map((unit) => ({
    unit,
    unit_type: 'agency' as const,
    name: unit === '110101-001' ? '甲县人民政府' : '乙县人民政府',
    place: '某省 某市',
    kind: 'government' as const,
    level: 'county' as const,
    aggregate_years: '2023,2024',
    own_years: null,
  }));
  const state = choosing(trend, { to: 2024 });
  const { table } = compareView({ units, trend, figures, place: [] }, state, openings).table;
  const rows = table.rows.filter(({ cells }) => cells.some(({ href }) => href));
  const copied = tableToTsv({ ...table, rows }, 'zh');
  await expect(`${copied}\n`).toMatchFileSnapshot('../golden/exports/compare.tsv');
});
