import { runQueries } from '../../../../src/lib/db/query-set.ts';
import { agencySheetQueries } from '../../../../src/lib/queries/sheet/sheet.ts';
import type { ViewState } from '../../../../src/lib/url/view-state.ts';
import { agencyView, type AgencyView } from '../../../../src/lib/views/agencies/agency.ts';
import type { FormCell, FormTable } from '../../../../src/lib/views/sheet/form-sheet.ts';
import { printedIn, standIn, type Stand } from '../raw/cells.ts';
import { APPLICANTS, FORMULAS, formsOf, groupRows } from '../raw/formulas.ts';
import type { RawReport } from '../raw/read-raw.ts';
import { cellText, numberText, plain, wordOf } from '../raw/say.ts';
import type { Site } from '../site.ts';
import { startOf } from './overview.ts';
import type { Tally } from '../tally.ts';

/** Reports of one sheet: the chosen one with all applicants, every one with its totals. */
export type Sheet = {
  site: Site;
  reports: readonly RawReport[];
  chosen: RawReport;
  lang: 'zh' | 'en';
  tally: Tally;
};

/** The page of an agency: every cell of the form, year by year, and its rates with both their sides. */
export async function agencyNumbers(
  site: Site,
  id: string,
  state: ViewState,
  tally: Tally,
): Promise<void> {
  const rows = await runQueries(site.database, agencySheetQueries(id));
  const view = agencyView(rows, { peers: [] }, state, site.openings);
  const all = site.raw.reports.filter(({ agency_id }) => agency_id === id);
  tally.number(`${id} reports`, view.reports.length, all.length);
  const has = all.some(({ scope }) => scope === state.scope);
  const first = [...all].sort((a, b) => a.year - b.year || (a.scope < b.scope ? -1 : 1))[0];
  const scope = has ? state.scope : first?.scope;
  const reports = all.filter((report) => report.scope === scope).sort((a, b) => a.year - b.year);
  const chosen = reports.find(({ year }) => year === state.year) ?? reports.at(-1);
  if (!chosen) return;
  const sheet: Sheet = { site, reports, chosen, lang: state.lang, tally };
  for (const table of view.tables) tableNumbers(sheet, table);
  courseNumbers(sheet, view);
  const fails = reports
    .flatMap((report) => site.findings(report))
    .filter(({ verdict }) => verdict === 'FAIL');
  tally.number(
    `${id} failing rules`,
    Number(/\d+/.exec(view.checks?.title ?? '0')?.[0]),
    fails.length,
  );
}

/** Neighbours that miss for one reason are one wide cell: each of them again. */
const spread = (cells: readonly FormCell[]): FormCell[] =>
  cells.flatMap((cell) => Array<FormCell>(cell.span ?? 1).fill(cell));

/** Every cell of one section of a sheet. */
export function tableNumbers(sheet: Sheet, table: FormTable): void {
  const { reports } = sheet;
  for (const row of table.rows) {
    if (row.kind === 'head') continue;
    if (table.id === 'narrative') narrativeRow(sheet, row.id, row.cells);
    else if (table.id === 'requests') requestsRow(sheet, row.id, row.cells);
    else if (table.id === 'rates') ratesRow(sheet, row.id, row.cells);
    else if (table.id === 'contested') {
      const report = reports.find(({ year }) => String(year) === row.id);
      const results = 'upheld rectified other pending total'.split(' ');
      const groups = 'reconsideration litigation.direct litigation.after_reconsideration'.split(
        ' ',
      );
      const codes = groups.flatMap((group) => results.map((result) => `${group}.${result}`));
      const cells = spread(row.cells);
      codes.forEach((code, at) => sameForm(sheet, report, code, 'total', cells[at]));
    } else if (table.id.startsWith('publication-'))
      publicationRow(sheet, table.id, row.id, row.cells);
  }
}

function sameForm(
  { lang, tally }: Sheet,
  report: RawReport | undefined,
  code: string,
  column: string,
  cell: FormCell | undefined,
) {
  const stand = report ? printedIn(report, code, column) : null;
  const want = cellText(stand, code, lang, report);
  const where = `${report?.id} ${code} ${column}`;
  tally.text(where, cell?.text, want.text);
  tally.number(`${where} (kept)`, cell?.value ?? null, want.value);
}

function narrativeRow(sheet: Sheet, id: string, cells: readonly FormCell[]): void {
  const { reports, tally } = sheet;
  const [code = '', ...label] = id.split(' ');
  if (label.length === 0) {
    reports.forEach((report, at) => sameForm(sheet, report, code, 'total', cells[at]));
    return;
  }
  reports.forEach((report, at) => {
    const parts = report.parts?.[code] ?? [];
    const named = parts.find((part) => part.label === label.join(' '));
    const isSum = label.join(' ') === 'sum' && !named;
    const sum = parts.length === 0 ? null : parts.reduce((all, { value }) => all + value, 0);
    const want = isSum ? sum : (named?.value ?? null);
    tally.text(`${report.id} ${id}`, cells[at]?.text, want === null ? '' : plain(want));
    tally.number(`${report.id} ${id} (kept)`, cells[at]?.value ?? null, want);
  });
}

function requestsRow(sheet: Sheet, code: string, cells: readonly FormCell[]): void {
  if (code === 'outcome') return;
  const { reports, chosen } = sheet;
  const all = spread(cells);
  const columns = [...APPLICANTS, 'total'];
  const isHeadingOn = (report: RawReport) => groupRows(code, report.form).length > 0;
  const one = (report: RawReport, column: string, cell: FormCell | undefined) => {
    const isBare = isHeadingOn(report) && printedIn(report, code, column).status === 'absent';
    // A heading of the form has no cells.
    if (isBare) sheet.tally.text(`${report.id} ${code} ${column}`, cell?.text, '');
    else sameForm(sheet, report, code, column, cell);
  };
  columns.forEach((column, at) => one(chosen, column, all[at]));
  if (reports.length < 2) return;
  reports.forEach((report, at) => one(report, 'total', all[columns.length + at]));
}

const MEASURES = {
  '2019': {
    ...{ rules: 'made disclosed disclosed_total', normative: 'made disclosed disclosed_total' },
    ...{
      permits: 'items_prev items_change decisions',
      services: 'items_prev items_change decisions',
    },
    ...{
      penalties: 'items_prev items_change decisions',
      coercion: 'items_prev items_change decisions',
    },
    ...{ fees: 'items_prev items_change', procurement: 'items amount' },
  },
  '2021': {
    ...{ rules: 'issued repealed effective', normative: 'issued repealed effective' },
    ...{ permits: 'decisions', penalties: 'decisions', coercion: 'decisions', fees: 'amount' },
  },
} as const;

function publicationRow(
  sheet: Sheet,
  table: string,
  subject: string,
  cells: readonly FormCell[],
): void {
  const form = table.replace('publication-', '') as '2019' | '2021';
  const reports = sheet.reports.filter((report) => report.form === form);
  const measures = (MEASURES[form] as Record<string, string>)[subject]?.split(' ') ?? [];
  sheet.tally.number(`${table} ${subject} cells`, cells.length, measures.length * reports.length);
  measures.forEach((measure, at) =>
    reports.forEach((report, place) => {
      sameForm(sheet, report, `${subject}.${measure}`, 'total', cells[at * reports.length + place]);
    }),
  );
}

function ratesRow(
  { site, reports, lang, tally }: Sheet,
  id: string,
  cells: readonly FormCell[],
): void {
  const column = APPLICANTS.find((one) => id.endsWith(`.${one}`)) ?? 'total';
  const code = column === 'total' || FORMULAS[id] ? id : id.slice(0, -column.length - 1);
  const formula = FORMULAS[code];
  reports.forEach((report, at) => {
    const cell = cells[at];
    const where = `${report.id} ${id}`;
    const stand: Stand = standIn(site.raw, report, code, FORMULAS[id] ? 'total' : column);
    if (stand.value === null) {
      const reason = formsOf(code).includes(report.form) ? 'not_computable' : 'not_on_form';
      return tally.text(where, cell?.text, wordOf(reason, lang));
    }
    const want = numberText(code, stand.value, lang);
    tally.text(where, startOf(cell?.text ?? '', want), want);
    tally.number(`${where} (kept)`, cell?.value ?? null, stand.value);
    if (!formula?.below || stand.top === null || stand.below === null) return;
    // With the constant of the formula, which may be the same number as a side.
    const parts = [...(formula.times ? [formula.times] : []), stand.top, stand.below];
    const said = (cell?.sub ?? '').match(/[\d,.−]+/g) ?? [];
    tally.text(`${where} sides`, said.join(' '), parts.map(plain).join(' '));
  });
}

function courseNumbers({ site, reports, tally }: Sheet, { course }: AgencyView): void {
  const followed =
    'published.total published.website requests.received requests.stated outcome.total outcome.granted reconsideration.total litigation.direct.total'.split(
      ' ',
    );
  const value = (report: RawReport | undefined, code: string) =>
    report ? printedIn(report, code, 'total').value : null;
  const codes = followed
    .filter((code) => reports.some((report) => value(report, code) !== null))
    .slice(0, 6);
  tally.number('followed figures', course?.rows.length ?? 0, codes.length);
  const { from, to } = site.openings['/agencies'];
  course?.rows.forEach((row, at) => {
    for (let year = from; year <= to; year += 1) {
      const report = reports.find((one) => one.year === year);
      tally.number(
        `course ${codes[at]} ${year}`,
        row.values[year - from] ?? null,
        value(report, codes[at] ?? ''),
      );
    }
  });
}
