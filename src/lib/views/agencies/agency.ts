import { localFile } from '../../model/local-dataset.ts';
import { SCOPES } from '../../model/report.ts';
import type { Answers } from '../../db/query-set.ts';
import { agenciesText } from '../../messages/agencies.ts';
import { domainText } from '../../messages/domain.ts';
import { findingsText } from '../../messages/findings.ts';
import { formatExact } from '../../messages/format.ts';
import type { SettlementBook } from '../../model/settlement.ts';
import type { AgencyPeer } from '../../queries/agencies/peers.ts';
import type { AgencyReport, AgencySheetRows } from '../../queries/sheet/sheet.ts';
import { hrefOf, type Openings } from '../../url/href.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { Asked } from '../asked.ts';
import { agencyFinding } from './agency-finding.ts';
import { agencyCourse, type Course } from './agency-course.ts';
import { onwardLinks, type Onward } from './agency-onward.ts';
import { sheetOf, withFindings, type FormTable, type Sheet } from '../sheet/form-sheet.ts';
import { versusOf } from '../sheet/change-cells.ts';
import { contestedTable } from '../sheet/contested.ts';
import { narrativeTable } from '../sheet/narrative.ts';
import { publicationTables } from '../sheet/publication.ts';
import { ratesTable } from '../sheet/rates.ts';
import { officialFrame, type OfficialFrame } from '../sheet/official-frame.ts';
import { requestsTable } from '../sheet/requests.ts';
import { tableExtent } from '../sheet/table-extent.ts';
import { gradeCounts, notesAt, sheetNotes, type SheetNote } from '../findings/finding-notes.ts';
import { sourceNote } from '../figures/source-cell.ts';

export type AgencyPageRows = Answers<AgencySheetRows>;

/** What stands beside the sheet: agencies to compare with. */
export type AgencyContext = {
  peers: readonly AgencyPeer[];
  /** What people said of findings; nothing while prerendering. */
  said?: SettlementBook;
};

/** Rules that fail on the reports of this scope: how many, and those that stand at no cell shown. */
export type AgencyChecks = { title: string; href: string; elsewhere: readonly SheetNote[] };

/** One collected report: where its figures are from, and how sure that is. */
export type ReportLine = {
  id: string;
  year: string;
  scope: string;
  form: string;
  published: string;
  source: { text: string; href: string } | null;
  seen: string;
  /** How it was seen, in the words of the record (English). */
  seenNote: string | null;
  extent: string;
};

/** A choice between values of one field of the state. */
export type Switch = { label: string; options: readonly SwitchOption[] };
export type SwitchOption = { text: string; current: boolean; changes: Partial<ViewState> };

export type AgencyView = {
  name: string;
  finding: string;
  footing: readonly string[];
  path: readonly { label: string; href: string }[];
  kind: string;
  otherNames: readonly string[];
  reports: readonly ReportLine[];
  scopes: Switch | null;
  years: Switch | null;
  /** Said when the address asks for a scope this agency has no report of. */
  notice: string | null;
  /** The years at a glance; null where no followed indicator has a number. */
  course: Course | null;
  /** null when no rule fails. */
  checks: AgencyChecks | null;
  tables: readonly FormTable[];
  /** All of them to be taken away, made when it is; null where there is no report. */
  takeaway: (() => OfficialFrame) | null;
  /** Sections without a single figure, in one line. */
  empty: string | null;
  onward: Onward;
};

/** The state an agency's page opens on: its newest year, of that the scope it has more figures of. */
export function agencyOpening(rows: AgencyPageRows, opening: ViewState): ViewState {
  const count = ({ report }: AgencyReport) =>
    rows.cells.filter((cell) => cell.report === report && cell.value !== null).length;
  const newest = [...rows.reports].sort((a, b) => b.year - a.year || count(b) - count(a))[0];
  return newest ? { ...opening, scope: newest.scope, year: newest.year, versus: null } : opening;
}

/** An agency's years side by side in the layout of the official form, for one scope. */
export function agencyView(
  rows: AgencyPageRows,
  { peers, said }: AgencyContext,
  state: ViewState,
  openings: Openings,
): AgencyView {
  const text = agenciesText[state.lang];
  const domain = domainText[state.lang];
  const scope = rows.reports.some((report) => report.scope === state.scope)
    ? state.scope
    : (rows.reports[0]?.scope ?? state.scope);
  const reports = rows.reports.filter((report) => report.scope === scope);
  const chosen = reports.find(({ year }) => year === state.year) ?? reports[reports.length - 1];
  const steps = rows.agency;
  const notes = sheetNotes(rows.checks, reports, steps[0]?.agency_id ?? '', state, openings, said);
  const sheet = sheetOf(reports, rows, notesAt(notes), rows.checks);
  const name = steps[0]?.name ?? '';
  const tables = chosen ? formTables(sheet, chosen, state).map(withFindings) : [];
  const filled = tables.filter((table) => table.rows.some((row) => row.collected));
  const emptyTitles = tables.filter((table) => !filled.includes(table)).map(({ title }) => title);

  const empty =
    emptyTitles.length > 0 ? text.emptySections(emptyTitles.map(text.quoted).join('')) : null;
  const footing = [
    text.collectedReports(reports.length, reports.map(({ year }) => year).join(text.yearJoin)),
    domain.scopeNote[scope],
  ];

  return {
    name,
    finding: chosen ? agencyFinding(sheet, chosen, state.lang) : '',
    footing,
    path: steps.map(({ code, division }) => ({
      label: division,
      href: hrefOf('/agencies', { division: code, lang: state.lang }, openings),
    })),
    kind: domain.kind[steps[0]?.kind ?? 'other'],
    otherNames: [...new Set(rows.reports.map((report) => report.printed_name))].filter(
      (printed) => printed !== name,
    ),
    reports: rows.reports.map((report) => reportLine(report, sheetOf([report], rows), state)),
    scopes: scopeSwitch(rows.reports, scope, state),
    years:
      chosen && reports.length > 1
        ? {
            label: text.yearSwitch,
            options: reports.map(({ year }) => ({
              text: String(year),
              current: year === chosen.year,
              changes: { year },
            })),
          }
        : null,
    notice:
      scope === state.scope
        ? null
        : text.scopeMissing(domain.scope[state.scope], domain.scope[scope]),
    course: agencyCourse(
      sheet,
      { reports, all: rows.reports },
      steps,
      { ...state, scope },
      openings,
    ),
    checks: checksOf(notes, filled, steps[0]?.agency_id ?? '', state, openings),
    tables: filled,
    takeaway:
      filled.length === 0
        ? null
        : () =>
            officialFrame(
              name,
              sheet,
              filled,
              empty === null ? footing : [...footing, empty],
              state.lang,
            ),
    empty,
    onward: onwardLinks(sheet, chosen, steps, peers, { ...state, scope }, openings),
  };
}

function checksOf(
  notes: readonly SheetNote[],
  tables: readonly FormTable[],
  agencyId: string,
  { lang }: Asked,
  openings: Openings,
): AgencyChecks | null {
  if (notes.length === 0) return null;
  const text = findingsText[lang];
  const placed = new Set(tables.flatMap(({ findings }) => findings ?? []));
  return {
    title: text.agencyFails(notes.length, gradeCounts(notes, lang).join(text.listJoin)),
    href: hrefOf('/checks', { lang, units: [agencyId] }, openings),
    elsewhere: notes.filter((note) => !placed.has(note)),
  };
}

function formTables(sheet: Sheet, chosen: AgencyReport, asked: Asked): FormTable[] {
  const versus = versusOf(sheet, chosen, asked.versus);
  return [
    narrativeTable(sheet, versus, asked.lang),
    ...publicationTables(sheet, asked.lang),
    requestsTable(sheet, chosen, versus, asked.lang),
    contestedTable(sheet, asked.lang),
    ...(sheet.rates.some(({ report }) => sheet.reports.some((own) => own.report === report))
      ? [ratesTable(sheet, versus, asked.lang)]
      : []),
  ];
}

function reportLine(report: AgencyReport, sheet: Sheet, asked: Asked): ReportLine {
  const text = agenciesText[asked.lang];
  const domain = domainText[asked.lang];
  return {
    id: `${report.report}`,
    year: String(report.year),
    scope: domain.scope[report.scope],
    form: domain.form[report.form],
    published: report.published_on ?? text.noDate,
    source: linkOf(report),
    seen: domain.seenAt[report.seen_at],
    seenNote: sourceNote(report, asked.lang),
    extent: extentText(sheet, report, asked),
  };
}

/** How much of its tables is collected, by the count that stands over each of them. */
function extentText(sheet: Sheet, report: AgencyReport, { lang }: Asked): string {
  const text = agenciesText[lang];
  const { collected, cells } = tableExtent(sheet, report);
  if (collected === cells) return text.complete;
  return collected === 0
    ? text.partial
    : text.partOf(formatExact(collected, lang), formatExact(cells, lang));
}

/** A local file has no address: its note tells its name. */
function linkOf({ source }: AgencyReport): ReportLine['source'] {
  if (source === null || localFile(source) !== null) return null;
  return { text: hostOf(source), href: source };
}

/** The site a report stands on, as a reader would name it. */
function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '');
}

function scopeSwitch(
  reports: readonly AgencyReport[],
  scope: AgencyReport['scope'],
  asked: Asked,
): Switch | null {
  const text = agenciesText[asked.lang];
  const held = SCOPES.filter((option) => reports.some((report) => report.scope === option));
  if (held.length < 2) return null;
  return {
    label: text.scopeSwitch,
    options: held.map((option) => {
      const own = reports.filter((report) => report.scope === option);
      return {
        text: text.scopeOption(domainText[asked.lang].scope[option], own.length),
        current: option === scope,
        changes: { scope: option, year: own[own.length - 1]?.year ?? asked.year },
      };
    }),
  };
}
