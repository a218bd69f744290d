import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/lib/db/database.ts';
import { openNodeDatabase } from '../../src/lib/db/node-database.ts';
import { unitSeriesQuery } from '../../src/lib/queries/unit-series.ts';
import type { Applicant } from '../../src/lib/model/applicant.ts';
import type { Scope } from '../../src/lib/model/report.ts';

let database: Database;
beforeAll(async () => {
  database = await openNodeDatabase('static/dataset/nianbao.duckdb');
});
afterAll(() => database.close());

const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025];

function series(
  units: string[],
  indicators: string[],
  { scope = 'own', applicant = 'total' }: { scope?: Scope; applicant?: Applicant } = {},
  years = YEARS,
) {
  return database.query(unitSeriesQuery({ scope, applicant }, units, indicators, years));
}

const OWN_WITHIN_CHONGQING = `
  FROM report r JOIN division d ON d.code = r.division
  WHERE r.scope = 'own' AND d.province = '500000'`;

test('one row for each unit, year and indicator, whether anything is known or not', async () => {
  const rows = await series(['500109-001', '320613'], ['published.website', 'requests.stated']);
  expect(rows).toHaveLength(2 * 2 * YEARS.length);
});

test('unknown units, no units and no years have no rows', async () => {
  expect(await series(['999999-999'], ['published.website'])).toEqual([]);
  expect(await series([], ['published.website'])).toEqual([]);
  expect(await series(['500109-001'], ['published.website'], {}, [])).toEqual([]);
});

test('a year asked for twice is answered once', async () => {
  const [once] = await series(
    ['320115-001'],
    ['published.website'],
    { scope: 'aggregate' },
    [2024],
  );
  const twice = await series(
    ['320115-001'],
    ['published.website'],
    { scope: 'aggregate' },
    [2024, 2024],
  );
  expect(twice).toEqual([once]);
});

test('figures without a stated unit are answered of one report, never summed', async () => {
  const rows = await series(['500000'], ['procurement.amount'], {}, [2019]);
  expect(rows).toMatchObject([{ known: 6, value: null, status: null }]);
  const agency = await database.table(`SELECT r.agency_id, f.value FROM report r
    JOIN figure f USING (report_id)
    WHERE f.indicator = 'procurement.amount' AND r.year = 2019 AND f.value IS NOT NULL
    ORDER BY r.agency_id LIMIT 1`);
  const [id, value] = agency.rows[0] ?? [];
  expect(await series([String(id)], ['procurement.amount'], {}, [2019])).toMatchObject([
    { known: 1, value },
  ]);
});

describe('an agency', () => {
  test('has the figures its reports print', async () => {
    const rows = await series(['320115-001'], ['published.website'], { scope: 'aggregate' });
    expect(rows.map(({ year, value }) => [year, value])).toEqual([
      [2019, null],
      [2020, null],
      [2021, null],
      [2022, 12162],
      [2023, 11000],
      [2024, 6500],
      [2025, null],
    ]);
    const [rounded, none] = [rows[4], rows[6]];
    expect(rounded).toMatchObject({ status: 'rounded', mark: '11000余', rounded: 1, form: '2021' });
    expect(rounded?.source).toMatch(/^https:\/\/www\.nanjing\.gov\.cn\//);
    expect(none).toMatchObject({ reports: 0, known: 0, status: null, reporters: null });
  });

  test('has only reports of the asked scope', async () => {
    const rows = await series(['320115-001'], ['published.website'], { scope: 'own' });
    expect(rows.every(({ reports }) => reports === 0)).toBe(true);
  });
});

test.each(['blank', 'mark', 'none_in_words'])(
  'a cell that is “%s” has no value',
  async (status) => {
    const { rows } = await database.table(`
    SELECT agency_id, year, indicator, applicant, scope, mark
    FROM observation JOIN report USING (report_id)
    WHERE status = '${status}' AND applicant = 'total' ORDER BY ALL LIMIT 1`);
    const [agency, year, indicator, , scope, mark] = rows[0] ?? [];
    const [row] = await series([String(agency)], [String(indicator)], { scope: scope as Scope }, [
      Number(year),
    ]);
    expect(row).toMatchObject({ value: null, known: 0, reports: 1, status, mark });
  },
);

describe('a division with aggregate reports', () => {
  test('is its government’s report of that year and nothing else', async () => {
    const [division, agency] = await Promise.all([
      series(['500109'], ['published.website', 'requests.stated'], { scope: 'aggregate' }),
      series(['500109-001'], ['published.website', 'requests.stated'], { scope: 'aggregate' }),
    ]);
    const figures = (rows: typeof division) =>
      rows.map(({ year, indicator, value, report_id }) => [year, indicator, value, report_id]);
    expect(figures(division)).toEqual(figures(agency));
  });

  test('never has more than one report a year, in all divisions', async () => {
    const { rows } = await database.table('SELECT code FROM division ORDER BY code');
    const codes = rows.map(([code]) => String(code));
    const all = await series(codes, ['published.website'], { scope: 'aggregate' });
    expect(Math.max(...all.map(({ reports }) => reports))).toBe(1);
    const { rows: counted } = await database.table(`
      SELECT count(*)::INTEGER FROM (
        SELECT DISTINCT r.division, year FROM report r JOIN agency a USING (agency_id)
        WHERE scope = 'aggregate' AND a.kind <> 'department')`);
    expect(all.filter(({ reports }) => reports === 1)).toHaveLength(Number(counted[0]?.[0]));
  });

  test('is never a department’s report on its own line of offices', async () => {
    const [row] = await series(['500000'], ['published.website'], { scope: 'aggregate' }, [2023]);
    expect(row).toMatchObject({ reports: 0, report_id: null });
    const [own] = await series(['500000-008'], ['requests.stated'], { scope: 'aggregate' }, [2023]);
    expect(own?.reports).toBe(1);
  });

  test('prefers the government where another body reports too', async () => {
    const { rows } = await database.table(`
      SELECT r.division, year, min(agency_id) FILTER (kind = 'government')
      FROM report r JOIN agency a USING (agency_id) WHERE scope = 'aggregate'
      GROUP BY r.division, year HAVING count(*) > 1 AND count(*) FILTER (kind = 'government') > 0`);
    for (const [division, year, government] of rows) {
      const [row] = await series(
        [String(division)],
        ['published.website'],
        { scope: 'aggregate' },
        [Number(year)],
      );
      expect(row?.report_id).toMatch(new RegExp(`^${String(government)}-`));
    }
  });
});

describe('a division with own reports', () => {
  test('is the sum of the known ones, counted k of n', async () => {
    const rows = await series(['500000'], ['published.website']);
    const { rows: expected } = await database.table(`
      SELECT r.year, sum(o.value), count(o.value)::INTEGER, count(*)::INTEGER
      ${OWN_WITHIN_CHONGQING.replace(
        'WHERE',
        `LEFT JOIN observation o ON o.report_id = r.report_id
           AND o.indicator = 'published.website' WHERE`,
      )} GROUP BY r.year ORDER BY r.year`);
    expect(rows.map(({ year, value, known, reports }) => [year, value, known, reports])).toEqual(
      expected,
    );
  });

  test('has the ratio of sums for a rate, not the mean of rates', async () => {
    const rows = await series(['500000'], ['rate.granted']);
    const { rows: expected } = await database.table(`
      SELECT r.year, sum(x.numerator) / sum(x.denominator), sum(x.denominator)
      ${OWN_WITHIN_CHONGQING.replace(
        'WHERE',
        `JOIN derived x ON x.report_id = r.report_id AND x.indicator = 'rate.granted'
           AND x.value IS NOT NULL WHERE`,
      )} GROUP BY r.year ORDER BY r.year`);
    const known = rows.filter(({ value }) => value !== null);
    expect(known.map(({ year }) => year)).toEqual(expected.map(([year]) => year));
    known.forEach(({ value, denominator }, index) => {
      expect(value).toBeCloseTo(Number(expected[index]?.[1]), 12);
      expect(denominator).toBe(expected[index]?.[2]);
    });
  });

  test('keeps the factor of a derived indicator: months are twelve times the ratio', async () => {
    const rows = await series(['500000'], ['backlog.months']);
    const known = rows.filter(({ value }) => value !== null);
    expect(known.length).toBeGreaterThan(0);
    for (const { value, numerator, denominator } of known) {
      expect(value).toBeCloseTo((12 * (numerator ?? NaN)) / (denominator ?? NaN), 12);
    }
  });

  test('never takes in an aggregate report', async () => {
    const rows = await series(['500109'], ['published.website']);
    const aggregate = await series(['500109'], ['published.website'], { scope: 'aggregate' });
    const last = aggregate.find(({ year }) => year === 2025);
    expect(last?.value).toBe(16287);
    expect(rows.find(({ year }) => year === 2025)?.value ?? null).not.toBe(16287);
  });

  test('has no value, and no status, where no report states it', async () => {
    const rows = await series(['500000'], ['rules.made']);
    const silent = rows.filter(({ known }) => known === 0);
    expect(silent.length).toBeGreaterThan(0);
    expect(silent.every(({ value }) => value === null)).toBe(true);
  });

  test('says whether the same agencies stand behind two years', async () => {
    const rows = await series(['500109'], ['published.website']);
    const of = (year: number) => rows.find((row) => row.year === year)?.reporters;
    expect(of(2023)).toBe(of(2024));
    expect(of(2022)).not.toBe(of(2023));
  });
});

test('a column of Section III is read where the row has columns, the total elsewhere', async () => {
  const { rows } = await database.table(`
    SELECT agency_id, year, scope, value FROM observation JOIN report USING (report_id)
    WHERE indicator = 'requests.received' AND applicant = 'natural' AND value > 0
    ORDER BY ALL LIMIT 1`);
  const [agency, year, scope, value] = rows[0] ?? [];
  const answer = await series(
    [String(agency)],
    ['requests.received', 'requests.stated'],
    { scope: scope as Scope, applicant: 'natural' },
    [Number(year)],
  );
  expect(answer.map(({ indicator, applicant }) => [indicator, applicant])).toEqual([
    ['requests.received', 'natural'],
    ['requests.stated', 'total'],
  ]);
  expect(answer[0]?.value).toBe(value);
});
