import { runQueries } from '../../../../src/lib/db/query-set.ts';
import { dataQueries } from '../../../../src/lib/queries/data.ts';
import { cellPlan } from '../../../../src/lib/queries/data/cell-plan.ts';
import { cellsQuery } from '../../../../src/lib/queries/data/cells.ts';
import { statementOf } from '../../../../src/lib/db/query.ts';
import type { ViewState } from '../../../../src/lib/url/view-state.ts';
import { cellsFrame } from '../../../../src/lib/views/data/cells.ts';
import { dataView } from '../../../../src/lib/views/data/data.ts';
import { EXPECTED } from '../../../catalogue/expected-codes.ts';
import { columnOf, isFew, standIn, type Stand } from '../raw/cells.ts';
import { APPLICANTS, FORMULAS, formsOf, inColumns, isUnstated } from '../raw/formulas.ts';
import { OUTSIDE, type RawReport } from '../raw/read-raw.ts';
import { plain } from '../raw/say.ts';
import { isChosen, quantile, within } from '../list.ts';
import type { Sources } from '../../../../src/lib/views/data/sources.ts';
import type { Site } from '../site.ts';
import { numbersIn, type Tally } from '../tally.ts';
import { numbersOf } from './agencies.ts';

/** What the page says of the whole dataset: sources, provinces, statuses, and who states what. */
export async function dataNumbers(site: Site, state: ViewState, tally: Tally): Promise<void> {
  const rows = await runQueries(site.database, dataQueries());
  const view = dataView(rows, site.facts, { ...state, search: '' }, site.openings);
  const { sources, dictionary } = view;
  if (!sources) return tally.number('sources', 0, 1);
  const provinces = provinceNumbers(site, sources, tally);
  titleNumbers(site, view.title, provinces, tally);
  factNumbers(site, sources.facts, provinces, state.lang, tally);
  statusNumbers(site.raw.reports, sources.statuses, tally);
  const entries = [
    ...dictionary.sections.flatMap((section) => section.entries),
    ...dictionary.derived.entries,
  ];
  tally.number('indicators', entries.length, EXPECTED.length + Object.keys(FORMULAS).length);
  for (const { code, reports: shown } of entries) {
    const columns = inColumns(code) ? [...APPLICANTS, 'total'] : ['total'];
    const stating = site.raw.reports.filter((report) =>
      columns.some((column) => standIn(site.raw, report, code, column).value !== null),
    ).length;
    tally.text(`dictionary ${code}`, /\d/.test(shown) ? shown : '0', plain(stating));
  }
}

/** The table of provinces; how many of them have a report. */
function provinceNumbers({ raw }: Site, { provinces }: Sources, tally: Tally): number {
  const owing = [...raw.divisions.values()].filter(
    ({ level, code }) => level === 'province' && !OUTSIDE.includes(code),
  );
  tally.list(
    'provinces',
    provinces.rows.map(({ id }) => id),
    owing.map(({ code }) => code),
  );
  let covered = 0;
  for (const { id, cells } of provinces.rows) {
    const own = raw.reports.filter(({ agency }) => within(raw, agency.division, id));
    const of = (has: (report: RawReport) => boolean) => own.filter(has).length;
    const want = [
      ...[own.length, new Set(own.map(({ agency_id }) => agency_id)).size],
      ...[of(({ scope }) => scope === 'aggregate'), of(({ scope }) => scope === 'own')],
      of(({ complete }) => complete),
    ];
    want.forEach((value, at) => tally.number(`${id} ${at}`, cells[at + 1]?.value ?? 0, value));
    covered += Number(own.length > 0);
  }
  return covered;
}

function titleNumbers({ raw }: Site, title: string, provinces: number, tally: Tally): void {
  const years = raw.reports.map(({ year }) => year);
  const numbers = raw.reports.reduce((sum, report) => sum + numbersOf(report), 0);
  const facts = [Math.min(...years), Math.max(...years), provinces, raw.reports.length, numbers];
  const named = numbersIn(title);
  tally.list('title of the data page', [...named].sort(), facts.map(String).sort());
}

/** The facts in their order: reach, copies, whole reports, outcomes, years, dates. */
function factNumbers(
  { raw: { reports } }: Site,
  facts: readonly string[],
  provinces: number,
  lang: 'zh' | 'en',
  tally: Tally,
): void {
  const count = (has: (report: RawReport) => boolean) => reports.filter(has).length;
  const spans = new Map<string, Set<number>>();
  for (const { agency_id, year } of reports) {
    spans.set(agency_id, new Set([...(spans.get(agency_id) ?? []), year]));
  }
  const ofYears = (has: (n: number) => boolean) =>
    [...spans.values()].filter(({ size }) => has(size)).length;
  const dated = count(({ published_on }) => published_on !== null);
  const whole = count(({ complete }) => complete);
  const [copies, nowhere] = [
    count(({ seen_at }) => seen_at === 'copy'),
    count(({ source }) => source === null),
  ];
  const want = [
    [spans.size, provinces],
    [copies, nowhere],
    [whole, reports.length - whole],
    [count(hasOutcome)],
    [ofYears((n) => n === 1), ofYears((n) => n === 2), ofYears((n) => n > 2)],
    lang === 'zh' ? [reports.length, dated] : [dated, reports.length],
  ];
  want.forEach((numbers, at) => {
    tally.sentence(
      `fact ${at}`,
      (facts[at] ?? '').split(/；.*尚未收录|; none yet/)[0] ?? '',
      numbers,
    );
  });
}

/** A total of outcomes and at least one of them, printed as numbers. */
function hasOutcome(report: RawReport): boolean {
  const isPrinted = (code: string) => {
    const figure = report.figures[code];
    return typeof figure === 'object' && figure.total !== undefined;
  };
  const outcomes = Object.keys(report.figures).filter((code) => code.startsWith('outcome.'));
  return (
    isPrinted('outcome.total') &&
    outcomes.some((code) => code !== 'outcome.total' && isPrinted(code))
  );
}

function statusNumbers(
  reports: readonly RawReport[],
  shown: readonly { status: string; cells: string; numbers: string }[],
  tally: Tally,
) {
  const cells = new Map<string, { cells: number; numbers: number }>();
  for (const { figures, marks } of reports) {
    const keys = new Map(Object.keys(marks).map((key) => [key, false]));
    for (const [code, figure] of Object.entries(figures)) {
      const columns =
        typeof figure === 'object' ? Object.keys(figure).map((one) => `${code}.${one}`) : [code];
      for (const key of columns) keys.set(key, true);
    }
    for (const [key, isNumber] of keys) {
      const status = marks[key]?.status ?? 'number';
      const { cells: n, numbers } = cells.get(status) ?? { cells: 0, numbers: 0 };
      cells.set(status, { cells: n + 1, numbers: numbers + Number(isNumber) });
    }
  }
  tally.list(
    'statuses',
    shown.map(({ status }) => status),
    [...cells.keys()],
  );
  for (const { status, cells: n, numbers } of shown) {
    tally.text(`cells ${status}`, n, plain(cells.get(status)?.cells ?? 0));
    tally.text(`numbers ${status}`, numbers, plain(cells.get(status)?.numbers ?? 0));
  }
}

/** A query by choice: cells of reports, put together by what the plan of the query says. */
export async function cellNumbers(site: Site, state: ViewState, tally: Tally): Promise<void> {
  const query = cellsQuery(state);
  if (query === null) return;
  const table = await site.database.table(statementOf(query));
  const frame = cellsFrame({ table, joined: false }, state, site.openings, '');
  const { raw } = site;
  const { codes, groups } = cellPlan(state);
  type Cell = { report: RawReport; code: string; stand: Stand; status: string };
  const cells = raw.reports
    .filter(
      (report) =>
        report.scope === state.scope &&
        report.year >= state.from &&
        report.year <= state.to &&
        isChosen(raw, report.agency, state),
    )
    .flatMap((report) =>
      codes.map((code): Cell => {
        const stand = standIn(raw, report, code, columnOf(code, state.applicant));
        return { report, code, stand, status: standing(stand, code, report) };
      }),
    )
    .filter(
      ({ status }) => state.statuses.length === 0 || state.statuses.includes(status as 'zero'),
    );
  const keyOf = ({ report, code, status }: Cell): string =>
    groups
      .map((group) => {
        const division = raw.divisions.get(report.agency.division);
        const of = {
          level: division?.level,
          kind: report.agency.kind,
          division: division?.code,
          unit: report.agency_id,
          indicator: code,
          year: report.year,
          status,
        };
        return String(of[group]);
      })
      .join(' ');
  const own = new Map<string, Cell[]>();
  for (const cell of cells) own.set(keyOf(cell), [...(own.get(keyOf(cell)) ?? []), cell]);
  const columns = frame?.table.columns.map(({ key }) => key) ?? [];
  const named = table.rows.map((row) =>
    groups.map((group) => String(row[table.columns.indexOf(COLUMN[group])])).join(' '),
  );
  tally.list('groups of cells', named, [...own.keys()]);
  // A line of the answer and a line of the table may stand in another order: of statuses alone.
  if (groups.join() === 'status') return;
  named.forEach((key, at) => {
    const group = own.get(key) ?? [];
    const cell = (column: string) => frame?.table.rows[at]?.cells[columns.indexOf(column)]?.value;
    tally.number(`${key} cells`, cell('cells'), group.length);
    tally.number(
      `${key} units`,
      cell('units'),
      new Set(group.map(({ report }) => report.agency_id)).size,
    );
    if (state.tally === 'count') return;
    const known = group
      .map(({ stand }) => stand)
      .filter((stand) => stand.value !== null && !(state.tally === 'median' && isFew(stand)));
    tally.number(`${key} known`, cell('known'), known.length);
    tally.number(
      `${key} rounded`,
      cell('rounded'),
      known.filter(({ status }) => status === 'rounded').length,
    );
    tally.number(
      `${key} ${state.tally}`,
      cell('value') ?? null,
      together(group[0]?.code ?? '', known, state.tally),
    );
  });
}

const COLUMN = {
  level: 'level',
  kind: 'kind',
  division: 'division',
  unit: 'agency_id',
  indicator: 'indicator',
  year: 'year',
  status: 'status',
} as const;

function together(code: string, known: readonly Stand[], how: ViewState['tally']): number | null {
  const values = known.map(({ value }) => value ?? 0);
  if (how === 'median') return values.length < 3 ? null : quantile(values, 0.5);
  if (values.length === 0 || isUnstated(code)) return null;
  const sum = (pick: 'top' | 'below' | 'value') =>
    known.reduce((all, one) => all + (one[pick] ?? 0), 0);
  if (!FORMULAS[code]?.below) return sum('value');
  return sum('below') === 0 ? null : ((FORMULAS[code].times ?? 1) * sum('top')) / sum('below');
}

function standing({ value, status }: Stand, code: string, report: RawReport): string {
  if (value !== null) return value === 0 ? 'zero' : 'number';
  if (['none_in_words', 'blank', 'mark', 'not_computable'].includes(status)) return status;
  if (status !== 'absent') return 'other';
  return FORMULAS[code] || formsOf(code).includes(report.form) ? 'not_seen' : 'not_on_form';
}
