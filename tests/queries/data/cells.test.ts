import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findIndicator, indicatorOf, INDICATORS, isDerived } from '../../../src/lib/catalogue/catalogue.ts';
import { DERIVED } from '../../../src/lib/catalogue/derived.ts';
import type { Database } from '../../../src/lib/db/database.ts';
import { openNodeDatabase } from '../../../src/lib/db/node-database.ts';
import { refusalOf } from '../../../src/lib/db/read-only.ts';
import { statementOf } from '../../../src/lib/db/query.ts';
import { APPLICANTS } from '../../../src/lib/model/applicant.ts';
import { AGENCY_KINDS } from '../../../src/lib/model/agency.ts';
import { CELL_STANDINGS, type CellStanding } from '../../../src/lib/model/observation.ts';
import { SCOPES } from '../../../src/lib/model/report.ts';
import { cellPlan, type CellChoice } from '../../../src/lib/queries/data/cell-plan.ts';
import { cellsQuery, type CellTally } from '../../../src/lib/queries/data/cells.ts';
import { CELL_GROUPS, TALLIES, type CellGroup } from '../../../src/lib/url/view-state.ts';
import { stateOf } from '../states.ts';

let database: Database;
let reports: Report[];
let figures: Map<string, Stored>;

type Report = {
  report_id: string;
  agency_id: string;
  kind: string;
  level: string;
  division: string;
  within: string[];
  year: number;
  scope: string;
  form: string;
};
type Stored = {
  value: number | null;
  status: string;
  numerator: number | null;
  denominator: number | null;
};

beforeAll(async () => {
  database = await openNodeDatabase('static/dataset/nianbao.duckdb');
  const read = async (sql: string) => (await database.table(sql)).rows as never[][];
  reports = (
    await read(`SELECT r.report_id, r.agency_id, a.kind, d.level, r.division, d.code, d.parent,
      d.prefecture, d.province, r.year, r.scope, r.form
      FROM report r JOIN agency a USING (agency_id) JOIN division d ON d.code = r.division`)
  ).map(([report_id, agency_id, kind, level, division, ...rest]) => ({
    ...{ report_id, agency_id, kind, level, division },
    within: rest.slice(0, 4),
    year: rest[4],
    scope: rest[5],
    form: rest[6],
  })) as unknown as Report[];
  const rows = await read(
    'SELECT report_id, indicator, applicant, value, status, numerator, denominator FROM figure',
  );
  figures = new Map(
    rows.map(([report, indicator, applicant, value, status, numerator, denominator]) => [
      `${report} ${indicator} ${applicant}`,
      { value, status, numerator, denominator } as unknown as Stored,
    ]),
  );
});
afterAll(() => database.close());

type Cell = { report: Report; code: string; stored: Stored | undefined; standing: CellStanding };

/** The cells of a choice as plain loops over the stored rows find them. */
function cellsOf(choice: CellChoice): Cell[] {
  const { codes } = cellPlan(choice);
  return reports
    .filter(
      (report) =>
        report.scope === choice.scope &&
        report.year >= choice.from &&
        report.year <= choice.to &&
        (choice.kind === 'all' || report.kind === choice.kind) &&
        (choice.level === 'all' || report.level === choice.level) &&
        (choice.division === '000000' || report.within.includes(choice.division)),
    )
    .flatMap((report) =>
      codes.map((code) => {
        const applicant = findIndicator(code)?.perApplicant ? choice.applicant : 'total';
        const stored = figures.get(`${report.report_id} ${code} ${applicant}`);
        return { report, code, stored, standing: standingOf(code, report, stored) };
      }),
    )
    .filter(({ standing }) => choice.statuses.length === 0 || choice.statuses.includes(standing));
}

function standingOf(code: string, { form }: Report, stored: Stored | undefined): CellStanding {
  if (!stored) {
    const isOnForm = indicatorOf(code).forms.some((one) => one === form);
    return isOnForm ? 'not_seen' : 'not_on_form';
  }
  if (stored.value !== null) return stored.value === 0 ? 'zero' : 'number';
  const known = CELL_STANDINGS.find((one) => one === stored.status);
  return known && known !== 'number' ? known : 'other';
}

const keyOf: Record<CellGroup, (cell: Cell) => string | number> = {
  level: ({ report }) => report.level,
  kind: ({ report }) => report.kind,
  division: ({ report }) => report.division,
  unit: ({ report }) => report.agency_id,
  indicator: ({ code }) => code,
  year: ({ report }) => report.year,
  status: ({ standing }) => standing,
};
const columnOf = (group: CellGroup) => (group === 'unit' ? 'agency_id' : group);

/** What the numbers of some cells of one indicator make together. */
function together(cells: readonly Cell[], { tally }: CellChoice): number | null {
  const known = cells.flatMap(({ stored }) => (stored && stored.value !== null ? [stored] : []));
  const code = cells[0]?.code ?? '';
  const rate = DERIVED.find((one) => one.code === code && one.denominator !== null);
  if (tally === 'sum') {
    if (known.length === 0) return null;
    const sum = (of: (stored: Stored) => number | null) =>
      known.reduce((before, stored) => before + (of(stored) ?? 0), 0);
    if (!rate) return sum(({ value }) => value);
    const below = sum(({ denominator }) => denominator);
    return below === 0 ? null : (rate.factor * sum(({ numerator }) => numerator)) / below;
  }
  const values = known
    .filter(({ denominator }) => denominator === null || denominator >= 10)
    .map(({ value }) => value ?? NaN)
    .sort((a, b) => a - b);
  if (values.length < 3) return null;
  const middle = values.length / 2;
  const [low = NaN, high = NaN] = [values[Math.ceil(middle) - 1], values[Math.floor(middle)]];
  return (low + high) / 2;
}

const codes = [...INDICATORS, ...DERIVED].map(({ code }) => code);
const COMMON = ['published.website', 'requests.stated', 'requests.received', 'outcome.total', 'rate.granted'];

const anyChoice: fc.Arbitrary<CellChoice> = fc
  .record({
    columns: fc.uniqueArray(fc.constantFrom(...COMMON, ...codes), { minLength: 1, maxLength: 4 }),
    applicant: fc.constantFrom('total', ...APPLICANTS),
    years: fc.tuple(fc.integer({ min: 2019, max: 2025 }), fc.integer({ min: 2019, max: 2025 })),
    division: fc.constantFrom('000000', '000000', '500000', '320000', '330000', '140404'),
    kind: fc.constantFrom('all', 'all', ...AGENCY_KINDS),
    level: fc.constantFrom('all', 'all', 'county', 'prefecture', 'zone'),
    scope: fc.constantFrom(...SCOPES),
    groups: fc.subarray([...CELL_GROUPS]),
    statuses: fc.oneof(fc.constant([]), fc.subarray([...CELL_STANDINGS])),
    tally: fc.constantFrom(...TALLIES),
  })
  .map(({ years: [one, other], ...rest }) => ({
    ...stateOf(),
    ...rest,
    from: Math.min(one, other),
    to: Math.max(one, other),
  })) as fc.Arbitrary<CellChoice>;

/** The rows by their groups, each with its numbers; values to nine digits, since sums have an order. */
const summary = (rows: readonly { key: string; numbers: (number | null)[] }[]) =>
  new Map(
    rows.map(({ key, numbers }) => [
      key,
      numbers.map((number) => (number === null ? null : Number(number.toPrecision(9)))).join(' '),
    ]),
  );

describe('a query by choice', () => {
  it('has the numbers that plain loops over the stored rows give', async () => {
    await fc.assert(
      fc.asyncProperty(anyChoice, async (choice) => {
        const query = cellsQuery(choice);
        const { groups } = cellPlan(choice);
        const expected = new Map<string, Cell[]>();
        for (const cell of query ? cellsOf(choice) : []) {
          const key = groups.map((group) => keyOf[group](cell)).join(' | ');
          expected.set(key, [...(expected.get(key) ?? []), cell]);
        }
        const rows = query ? await database.query(query) : [];
        const isValue = choice.tally !== 'count';
        expect(
          summary(
            rows.map((row) => ({
              key: groups.map((group) => row[columnOf(group) as keyof CellTally]).join(' | '),
              numbers: [row.cells, row.units, ...(isValue ? [row.value ?? null] : [row.known])],
            })),
          ),
        ).toEqual(
          summary(
            [...expected].map(([key, cells]) => ({
              key,
              numbers: [
                cells.length,
                new Set(cells.map(({ report }) => report.agency_id)).size,
                isValue
                  ? together(cells, choice)
                  : cells.filter(({ stored }) => stored && stored.value !== null).length,
              ],
            })),
          ),
        );
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  it('adds up only what is of one indicator, one layer and, of a stock or a rate, one year', async () => {
    await fc.assert(
      fc.property(
        anyChoice.filter(({ tally }) => tally !== 'count'),
        (choice) => {
          const { groups } = cellPlan(choice);
          const together = new Map<string, Cell[]>();
          for (const cell of cellsOf({ ...choice, statuses: [] })) {
            const key = groups.map((group) => keyOf[group](cell)).join(' | ');
            together.set(key, [...(together.get(key) ?? []), cell]);
          }
          for (const cells of together.values()) {
            const distinct = (of: (cell: Cell) => unknown) => new Set(cells.map(of)).size;
            expect(distinct(({ code }) => code)).toBe(1);
            const [first] = cells;
            const indicator = indicatorOf(first?.code ?? '');
            const addsUp =
              choice.tally === 'sum' &&
              !isDerived(indicator) &&
              indicator.nature === 'flow' &&
              !indicator.code.startsWith('requests.carried');
            if (!addsUp) expect(distinct(({ report }) => report.year)).toBe(1);
            if (choice.scope === 'own' || distinct(({ report }) => report.agency_id) === 1) continue;
            expect(distinct(({ report }) => report.level)).toBe(1);
            expect(distinct(({ report }) => report.kind)).toBe(1);
          }
        },
      ),
      { numRuns: 150 },
    );
  }, 120_000);

  it('asks the same as the statement shown to the reader', async () => {
    await fc.assert(
      fc.asyncProperty(anyChoice, async (choice) => {
        const query = cellsQuery(choice);
        if (!query) return;
        const { columns, rows } = await database.table(statementOf(query));
        const asked = await database.query(query);
        expect(rows).toEqual(
          asked.map((row) => columns.map((column) => row[column as keyof CellTally])),
        );
        expect(statementOf(query).length).toBeLessThan(4000);
        expect(refusalOf(statementOf(query))).toBeNull();
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it('tells zero, none in words and blank apart: reports on 2023', async () => {
    const query = cellsQuery({
      ...stateOf({ scope: 'own', level: 'all', kind: 'all', from: 2023, to: 2023 }),
      columns: ['requests.stated'],
      groups: ['status'],
      statuses: ['zero', 'none_in_words', 'blank'],
    });
    const rows = query ? await database.query(query) : [];
    const { rows: counted } = await database.table(`
      SELECT count(*) FILTER (o.value = 0)::INTEGER,
        count(*) FILTER (o.status = 'none_in_words')::INTEGER,
        count(*) FILTER (o.status = 'blank')::INTEGER
      FROM observation o JOIN report r USING (report_id)
      WHERE o.indicator = 'requests.stated' AND r.year = 2023 AND r.scope = 'own'`);
    const cells = (status: string) => rows.find((row) => row.status === status)?.cells ?? 0;
    expect(['zero', 'none_in_words', 'blank'].map(cells)).toEqual(counted[0]);
    expect(cells('none_in_words')).toBeGreaterThan(0);
  });
});

describe('what is set apart', () => {
  const plan = (changes: Partial<CellChoice>) =>
    cellPlan({ ...stateOf({ from: 2023, to: 2023 }), tally: 'sum', ...changes });

  it.each([
    ['one indicator of one level', {}, []],
    ['a total and its parts', { columns: ['outcome.total', 'outcome.granted'] }, ['indicators']],
    ['aggregates of several levels', { level: 'all' }, ['levels']],
    ['own reports of several levels', { level: 'all', scope: 'own' }, []],
    ['governments and their departments', { kind: 'all' }, ['kinds']],
    ['one unit by itself', { kind: 'all', level: 'all', groups: ['unit'] }, []],
    ['a flow over years', { from: 2021, columns: ['requests.received'] }, []],
    ['what is carried over, over years', { from: 2021, columns: ['requests.carried_over'] }, ['years']],
    ['a stock over years', { from: 2021, columns: ['normative.effective'] }, ['years']],
    ['a rate over years', { from: 2021, columns: ['rate.granted'] }, ['years']],
    ['a median over years', { from: 2021, tally: 'median' }, ['years']],
    ['a count of anything', { from: 2021, level: 'all', kind: 'all', tally: 'count' }, []],
  ] satisfies [string, Partial<CellChoice>, string[]][])('%s', (_what, changes, apart) => {
    expect(plan(changes).apart).toEqual(apart);
  });

  it('leaves out what has no common unit, and asks nothing when nothing is left', () => {
    const columns = ['procurement.amount', 'fees.amount'];
    expect(plan({ columns })).toMatchObject({
      codes: ['fees.amount'],
      unstated: ['procurement.amount'],
      apart: [],
    });
    expect(cellsQuery({ ...stateOf(), tally: 'sum', columns: ['procurement.amount'] })).toBeNull();
    expect(plan({ columns, tally: 'count' }).codes).toEqual(columns);
  });
});
