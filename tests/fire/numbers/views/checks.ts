import { findingSentence } from '../../../../src/lib/checks/finding-sentence.ts';
import { runQueries } from '../../../../src/lib/db/query-set.ts';
import type { Finding } from '../../../../src/lib/model/finding.ts';
import { SettlementBook } from '../../../../src/lib/model/settlement.ts';
import { checksQueries } from '../../../../src/lib/queries/checks/checks.ts';
import type { ViewState } from '../../../../src/lib/url/view-state.ts';
import { checksView, type ChecksView } from '../../../../src/lib/views/checks/checks.ts';
import type { FindingItem } from '../../../../src/lib/views/checks/item.ts';
import { printedIn } from '../raw/cells.ts';
import { inColumns } from '../raw/formulas.ts';
import type { RawReport } from '../raw/read-raw.ts';
import { cellText, plain } from '../raw/say.ts';
import { isChosen } from '../list.ts';
import type { Site } from '../site.ts';
import type { Tally } from '../tally.ts';
import { noticeNumbers } from './notices.ts';

export type Filed = { report: RawReport; finding: Finding };

/** What says something of a figure stands in the list; the others are counted by rule alone. */
const isListed = ({ verdict, implied }: Finding): boolean =>
  verdict === 'FAIL' ||
  verdict === 'HOLDS_IF_BLANKS_ARE_0' ||
  (verdict === 'CANNOT_JUDGE' && implied !== null);

/** The findings of a selection: how many by rule and agency, each with the numbers it quotes. */
export async function checksNumbers(site: Site, state: ViewState, tally: Tally): Promise<void> {
  const rows = await runQueries(site.database, checksQueries(state));
  const view = checksView(rows, state, site.openings, new SettlementBook([]));
  const reports = site.raw.reports.filter(
    (report) =>
      isChosen(site.raw, report.agency, state) &&
      report.year >= state.from &&
      report.year <= state.to &&
      (state.units.length === 0 || state.units.includes(report.agency_id)),
  );
  const all = reports.flatMap((report): Filed[] =>
    site.findings(report).map((finding) => ({ report, finding })),
  );
  ruleNumbers(view, all, tally);
  const listed = all.filter(
    ({ finding }) =>
      isListed(finding) &&
      (state.rule === null || finding.rule === state.rule) &&
      (state.grade === 'all' || finding.grade === state.grade) &&
      (state.verdict === 'all' || finding.verdict === state.verdict),
  );
  headNumbers(site, view, { reports, all, listed }, state, tally);
  const groups = view.allGroups();
  tally.list(
    'agencies with findings',
    groups.map(({ agencyId }) => agencyId),
    [...new Set(listed.map(({ report }) => report.agency_id))],
  );
  for (const group of groups) {
    const own = listed.filter(({ report }) => report.agency_id === group.agencyId);
    tally.number(`findings of ${group.agencyId}`, group.total, own.length);
    const asked = own.map(({ report, finding }) =>
      lineOf(
        report.year,
        report.scope,
        finding.rule,
        finding,
        findingSentence(finding, state.lang),
      ),
    );
    const shown = group.items.map((item) =>
      lineOf(item.year, item.target.scope, item.rule, item, item.sentence),
    );
    tally.list(`findings of ${group.agencyId}`, [...shown].sort(), [...asked].sort());
    tally.numbers += 3 * own.length;
    for (const item of group.items) quotedNumbers(site, item, state, tally);
  }
  noticeNumbers(view, listed, state, tally);
}

type Three = Pick<Finding, 'expected' | 'found' | 'implied'>;

const lineOf = (
  year: number,
  scope: string | undefined,
  rule: string,
  { expected, found, implied }: Three,
  sentence: string,
): string => [year, scope, rule, expected, found, implied, sentence].join(' | ');

function headNumbers(
  site: Site,
  view: ChecksView,
  { reports, all, listed }: { reports: RawReport[]; all: Filed[]; listed: Filed[] },
  state: ViewState,
  tally: Tally,
) {
  if (reports.length === 0 || state.units.length > 0) return;
  const years = reports.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const wrong = all.filter(({ finding }) => finding.grade === 'E' && finding.verdict === 'FAIL');
  const inTables = new Set(
    wrong.filter(({ finding }) => /^S[34]\./.test(finding.rule)).map(({ report }) => report),
  );
  const others = new Set(
    wrong.map(({ report }) => report).filter((report) => !inTables.has(report)),
  );
  const counts = [inTables.size, others.size].filter((n) => n > 0);
  const place = site.raw.divisions.get(state.division)?.name ?? '';
  // Between quotes stands what the list is kept to: a rule's name has digits too.
  const named = view.title.replace(place, '').replace(/“.*”/, '');
  const span = first === last ? [first] : [first, last];
  const isKept =
    state.rule !== null || state.grade !== 'all' || !['all', 'FAIL'].includes(state.verdict);
  const told = isKept ? keptCounts(reports, listed, state) : [reports.length, ...counts];
  tally.sentence('checks', named, [...span, ...told]);
  const open = all.filter(({ finding }) => finding.verdict === 'CANNOT_JUDGE').length;
  tally.sentence('judgements', view.footing[0] ?? '', [all.length - open, open]);
  tally.number('reports of the selection', view.selection.reports, reports.length);
}

/** Of how many reports how many are listed, in the order of the language. */
function keptCounts(
  reports: readonly RawReport[],
  listed: readonly Filed[],
  { verdict, lang }: ViewState,
): number[] {
  const n = new Set(listed.map(({ report }) => report)).size;
  if (verdict === 'PASS' || n === 0) return [reports.length];
  return lang === 'zh' ? [reports.length, n] : [n, reports.length];
}

function ruleNumbers(view: ChecksView, all: readonly Filed[], tally: Tally): void {
  tally.list(
    'rules',
    view.rules.map(({ code }) => code),
    [...new Set(all.map(({ finding }) => finding.rule))],
  );
  for (const { code, counts, failingReports } of view.rules) {
    const own = all.filter(({ finding }) => finding.rule === code);
    for (const [verdict, count] of Object.entries(counts)) {
      tally.number(
        `${code} ${verdict}`,
        count,
        own.filter(({ finding }) => finding.verdict === verdict).length,
      );
    }
    const failing = own.filter(({ finding }) => finding.verdict === 'FAIL');
    tally.number(
      `${code} reports`,
      failingReports,
      new Set(failing.map(({ report }) => report)).size,
    );
  }
}

/** The cells a finding names, as their report prints them. */
function quotedNumbers({ raw }: Site, item: FindingItem, { lang }: ViewState, tally: Tally): void {
  for (const { name, text, missing } of item.quoted.cells) {
    const [key = '', year] = name.split('@');
    const dot = key.lastIndexOf('.');
    const isInColumns =
      inColumns(key.slice(0, dot)) &&
      /\.(natural|business|research|nonprofit|legal|other|total)$/.test(key);
    const [code, column] = isInColumns ? [key.slice(0, dot), key.slice(dot + 1)] : [key, 'total'];
    const report = raw.report(item.agencyId, Number(year ?? item.year), item.target.scope ?? '');
    if (!report) continue;
    const stand = printedIn(report, code, column);
    // A sum of rows has no cell of its own, and a whole row names several.
    if (stand.status === 'absent' && missing === null) continue;
    tally.text(`${report.id} ${name}`, text, cellText(stand, code, lang, report).text);
  }
}

/** A number of a finding on paper; one that is not known is a dash. */
export const paperNumber = (value: number | null): string => (value === null ? '—' : plain(value));
