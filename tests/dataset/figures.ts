import { sha256 } from '../../src/lib/dataset/tables/content-hash.ts';
import type { Database } from '../../src/lib/db/database.ts';

/** Figures by a key that says in plain words which cell of which report they stand in. */
export type Figures = Map<string, number>;

type FigureMap = Record<string, number | Partial<Record<string, number>>>;

/** Adds every figure of one report under `place / agency / year / scope / code / applicant`. */
export function addFigures(into: Figures, report: string, figures: FigureMap): void {
  for (const [code, figure] of Object.entries(figures)) {
    const cells = typeof figure === 'number' ? { total: figure } : figure;
    for (const [applicant, value] of Object.entries(cells)) {
      const key = `${report} / ${code} / ${applicant}`;
      if (into.has(key)) throw new Error(`two figures for ${key}`);
      into.set(key, value as number);
    }
  }
}

/**
 * What one set of figures has that the other lacks or gives differently, one sentence each.
 * Empty when every expected figure is found again.
 */
export function missingFigures(expected: Figures, found: Figures): string[] {
  return [...expected].flatMap(([key, value]) => {
    const other = found.get(key);
    return other === value ? [] : [`${key}: expected ${value}, found ${other ?? 'nothing'}`];
  });
}

/** All figures of a built dataset under the same keys; a place is the name of the province. */
export async function builtFigures(database: Database, where = 'true'): Promise<Figures> {
  const { rows } = await database.table(`
    SELECT p.name, r.printed_name, r.year, r.scope, o.indicator, o.applicant, o.value
    FROM observation o
    JOIN report r USING (report_id)
    JOIN division d ON d.code = r.division
    JOIN division p ON p.code = d.province
    WHERE o.value IS NOT NULL AND ${where}`);
  const figures: Figures = new Map();
  for (const row of rows) figures.set(row.slice(0, 6).join(' / '), Number(row[6]));
  return figures;
}

const partsOf = (key: string): string[] => key.split(' / ');

/**
 * Figures told in short, one line of CSV a province: how many reports have any, how many figures
 * there are, what they add up to, and a hash over every one of them with the cell it stands in.
 */
export async function sumsByProvince(figures: Figures): Promise<string[]> {
  const keys = [...figures.keys()].sort();
  const provinces = new Set(keys.map((key) => partsOf(key)[0]));
  const lines = [...provinces].map(async (province) => {
    const own = keys.filter((key) => partsOf(key)[0] === province);
    const reports = new Set(own.map((key) => partsOf(key).slice(0, 4).join(' / ')));
    const sum = own.reduce((total, key) => total + (figures.get(key) ?? 0), 0).toFixed(2);
    const hash = await sha256(own.map((key) => `${key} = ${figures.get(key)}`).join('\n'));
    return [province, reports.size, own.length, sum, hash].join(',');
  });
  return ['province,reports,figures,sum,sha256', ...(await Promise.all(lines))];
}
