import { SCOPES } from '../model/report.ts';
import type { Answers } from '../db/query-set.ts';
import { agenciesText } from '../messages/agencies.ts';
import { domainText } from '../messages/domain.ts';
import type { AgencyPeer } from '../queries/agency-peers.ts';
import type { AgencyReport, AgencySheetRows } from '../queries/agency-sheet.ts';
import type { FindingRow } from '../queries/overview-findings.ts';
import { hrefOf, type Openings } from '../url/href.ts';
import type { ViewState } from '../url/view-state.ts';
import { agencyFinding } from './agency-finding.ts';
import { onwardLinks, type Onward } from './agency-onward.ts';
import { findingsView } from './overview-findings.ts';
import { sheetOf, type FormTable, type Sheet } from './form-sheet.ts';
import { versusOf } from './form-sheet-change.ts';
import { contestedTable } from './form-sheet-contested.ts';
import { narrativeTable } from './form-sheet-narrative.ts';
import { publicationTables } from './form-sheet-publication.ts';
import { ratesTable } from './form-sheet-rates.ts';
import { requestsTable } from './form-sheet-requests.ts';

export type AgencyPageRows = Answers<AgencySheetRows>;

/** What stands beside the sheet: agencies to compare with, and cells worth a look. */
export type AgencyContext = {
  peers: readonly AgencyPeer[];
  findings: readonly FindingRow[];
};

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
  /** Figures of this scope that disagree or jump, a sentence each: worth a look, no verdict. */
  findings: readonly string[];
  tables: readonly FormTable[];
  /** Sections without a single figure, in one line. */
  empty: string | null;
  onward: Onward;
};

/** The state an agency's page opens on: the scope and the year it has most figures of. */
export function agencyOpening(rows: AgencyPageRows, opening: ViewState): ViewState {
  const count = ({ report }: AgencyReport) =>
    rows.cells.filter((cell) => cell.report === report && cell.value !== null).length;
  const fullest = [...rows.reports].sort((a, b) => count(b) - count(a) || b.year - a.year)[0];
  return fullest ? { ...opening, scope: fullest.scope, year: fullest.year, versus: null } : opening;
}

/** An agency's years side by side in the layout of the official form, for one scope. */
export function agencyView(
  rows: AgencyPageRows,
  { peers, findings }: AgencyContext,
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
  const sheet = sheetOf(reports, rows);
  const steps = rows.agency;
  const name = steps[0]?.name ?? '';
  const tables = chosen ? formTables(sheet, chosen, state) : [];
  const filled = tables.filter((table) => table.rows.some((row) => row.collected));
  const emptyTitles = tables.filter((table) => !filled.includes(table)).map(({ title }) => title);

  return {
    name,
    finding: chosen ? agencyFinding(sheet, chosen, state.lang) : '',
    footing: [
      text.collectedReports(reports.length, reports.map(({ year }) => year).join(text.yearJoin)),
      domain.scopeNote[scope],
    ],
    path: steps.map(({ code, division }) => ({
      label: division,
      href: hrefOf('/agencies', { division: code, lang: state.lang }, openings),
    })),
    kind: domain.kind[steps[0]?.kind ?? 'other'],
    otherNames: [...new Set(rows.reports.map((report) => report.printed_name))].filter(
      (printed) => printed !== name,
    ),
    reports: rows.reports.map((report) => reportLine(report, state)),
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
    findings: findingsView(
      findings.filter(({ report_id }) => report_id.endsWith(`-${scope}`)),
      [],
      reports.length,
      state,
      openings,
    ).items.map(({ year, sentence }) => text.findingOf(year, sentence)),
    tables: filled,
    empty:
      emptyTitles.length > 0 ? text.emptySections(emptyTitles.map(text.quoted).join('')) : null,
    onward: onwardLinks(sheet, steps, peers, { ...state, scope }, openings),
  };
}

function formTables(sheet: Sheet, chosen: AgencyReport, state: ViewState): FormTable[] {
  const versus = versusOf(sheet, chosen, state.versus);
  return [
    narrativeTable(sheet, versus, state.lang),
    ...publicationTables(sheet, state.lang),
    requestsTable(sheet, chosen, versus, state.lang),
    contestedTable(sheet, state.lang),
    ...(sheet.rates.some(({ report }) => sheet.reports.some((own) => own.report === report))
      ? [ratesTable(sheet, versus, state.lang)]
      : []),
  ];
}

function reportLine(report: AgencyReport, state: ViewState): ReportLine {
  const text = agenciesText[state.lang];
  const domain = domainText[state.lang];
  return {
    id: `${report.report}`,
    year: String(report.year),
    scope: domain.scope[report.scope],
    form: domain.form[report.form],
    published: report.published_on ?? text.noDate,
    source: report.source ? { text: hostOf(report.source), href: report.source } : null,
    seen: domain.seenAt[report.seen_at],
    seenNote: state.lang === 'en' ? report.source_note_en : report.source_note,
    extent: report.complete ? text.complete : text.partial,
  };
}

/** The site a report stands on, as a reader would name it. */
function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '');
}

function scopeSwitch(
  reports: readonly AgencyReport[],
  scope: AgencyReport['scope'],
  state: ViewState,
): Switch | null {
  const text = agenciesText[state.lang];
  const held = SCOPES.filter((option) => reports.some((report) => report.scope === option));
  if (held.length < 2) return null;
  return {
    label: text.scopeSwitch,
    options: held.map((option) => {
      const own = reports.filter((report) => report.scope === option);
      return {
        text: text.scopeOption(domainText[state.lang].scope[option], own.length),
        current: option === scope,
        changes: { scope: option, year: own[own.length - 1]?.year ?? state.year },
      };
    }),
  };
}
