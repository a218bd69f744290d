import { domainText } from '../../messages/domain.ts';
import { checksText } from '../../messages/checks.ts';
import { findingsText } from '../../messages/findings.ts';
import { formatExact } from '../../messages/format.ts';
import { overviewText } from '../../messages/overview/overview.ts';
import { rankingText } from '../../messages/ranking.ts';
import { GRADES, type Grade } from '../../model/finding.ts';
import { type Settlement, SettlementBook, type SettlementTarget } from '../../model/settlement.ts';
import type { SettlementRow } from '../../queries/settlements.ts';
import type { FindingRow, Judged } from '../../queries/overview/findings.ts';
import { agencyHref, hrefOf, type Openings } from '../../url/href.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { Asked } from '../asked.ts';
import { publishedLines, targetOf } from '../findings/target.ts';
import { ruleWords, sentenceOf } from '../findings/words.ts';
import type { Frame, TableCell, TableRow } from '../figures/frame.ts';
import type { LocalMark } from '../figures/frame.ts';
import { localMark, nameMark } from '../figures/local-mark.ts';
import { gradeCounts } from '../findings/finding-notes.ts';

/** One finding as shown: who, when, what, and the page it can be checked on. */
export type FindingItem = {
  id: string;
  target: SettlementTarget;
  grade: Grade;
  gradeLabel: string;
  ruleLabel: string;
  agency: string;
  mark: LocalMark | undefined;
  href: string;
  /** The page of findings with this one. */
  checks: string;
  year: number;
  sentence: string;
  /** A local file has no address. */
  source: { label: string; href: string | null; hint: string } | null;
};

/** The list, the same as a frame for title, footing and export, and the way to all of it. */
export type FindingsView = {
  frame: Frame;
  items: readonly FindingItem[];
  all: { label: string; href: string } | null;
  /** What was said of findings in lines published with the data. */
  published: readonly Settlement[];
};

type Rows = {
  findings: readonly FindingRow[];
  judged: readonly Judged[];
  settled: readonly SettlementRow[];
};

/**
 * What is worth a look in the reports of the selection, all years, in the order of the rows. A
 * reason to look, never a verdict.
 * @param reports how many reports the selection holds
 */
export function findingsView(
  { findings, judged, settled }: Rows,
  reports: number,
  state: ViewState,
  openings: Openings,
): FindingsView {
  const text = overviewText[state.lang];
  const title = titleOf(findings.length, reports, state);
  const items = findings.map((row) => itemOf(row, state, openings));
  const { lang, division, kind, level } = state;
  return {
    items,
    all:
      items.length === 0
        ? null
        : {
            label: findingsText[lang].seeAll,
            href: hrefOf('/checks', { lang, division, kind, level }, openings),
          },
    published: publishedLines(settled),
    frame: {
      id: 'findings',
      title,
      footing: [
        ...gradesText(items, state),
        text.findingsNote,
        text.findingsYears(domainText[lang].scope[state.scope]),
        ...judgedText(judged, state),
      ],
      chart: null,
      table: {
        caption: title,
        columns: [
          { key: 'unit', label: text.columns.unit, numeric: false },
          { key: 'year', label: text.columns.year, numeric: false },
          { key: 'finding', label: text.columns.finding, numeric: false },
          { key: 'rule', label: text.columns.rule, numeric: false },
          { key: 'source', label: text.columns.source, numeric: false },
        ],
        rows: items.map(tableRow),
      },
      leftOut: [],
      empty: findings.length > 0 ? null : { text: title, links: [] },
    },
  };
}

/** A finding with how it was settled, null while it is open. */
export type AnsweredItem = FindingItem & { settled: string | null };

/** The findings nobody has settled before those somebody has. */
export function openFirst(
  { items, published }: FindingsView,
  lines: readonly Settlement[],
  { lang }: Pick<ViewState, 'lang'>,
): AnsweredItem[] {
  const book = new SettlementBook([...published, ...lines]);
  const answered = items.map((item) => {
    const settled = book.settlementOn(item.target);
    return { ...item, settled: settled && checksText[lang].resolution[settled.resolution] };
  });
  return [
    ...answered.filter(({ settled }) => settled === null),
    ...answered.filter(({ settled }) => settled !== null),
  ];
}

function gradesText(items: readonly FindingItem[], { lang }: Asked): string[] {
  return items.length === 0 ? [] : [gradeCounts(items, lang).join(findingsText[lang].listJoin)];
}

/** What was looked at beside what was found: three of two hundred is not three of four. */
function judgedText([counts]: readonly Judged[], { lang }: Asked): string[] {
  if (!counts) return [];
  const { judged, open } = counts;
  return [findingsText[lang].judged(formatExact(judged, lang), formatExact(open, lang))];
}

function titleOf(findings: number, reports: number, { lang, scope }: ViewState): string {
  const text = overviewText[lang];
  if (reports === 0) return text.findingsNoReports;
  const named = domainText[lang].scope[scope];
  return findings > 0
    ? text.findingsTitle(findings, reports, named)
    : text.findingsNone(reports, named);
}

function itemOf(row: FindingRow, { lang }: Asked, openings: Openings): FindingItem {
  const { report_id, position, agency_id, year, scope, rule, grade } = row;
  return {
    id: `${report_id}-${position}`,
    target: targetOf(row),
    grade,
    gradeLabel: checksText[lang].grade[grade],
    ruleLabel: ruleWords(rule, lang).name,
    agency: row.agency,
    mark: nameMark(row, lang),
    href: agencyHref(agency_id, { lang, scope, year }, openings),
    checks: hrefOf('/checks', { lang, units: [agency_id], rule, from: year, to: year }, openings),
    year,
    sentence: sentenceOf(row, lang),
    source: sourceOf(row, lang),
  };
}

function tableRow(item: FindingItem): TableRow {
  return {
    id: item.id,
    cells: [
      { text: item.agency, value: item.agency, href: item.href, local: item.mark },
      { text: String(item.year), value: item.year },
      { text: item.sentence, value: item.sentence },
      {
        text: `${item.gradeLabel} ${item.ruleLabel}`,
        value: GRADES.indexOf(item.grade),
        href: item.checks,
      },
      sourceOfItem(item),
    ],
  };
}

function sourceOfItem({ source }: FindingItem): TableCell {
  const text = source ? (source.href ?? source.label) : '';
  return { text, value: text || null };
}

/** The source, and whether it is the publisher's page or a copy, where a slip may be the copy's. */
function sourceOf(row: FindingRow, lang: ViewState['lang']): FindingItem['source'] {
  const text = overviewText[lang];
  const local = localMark(row.source, lang);
  if (local) return { label: local.hint, href: null, hint: local.hint };
  if (row.source === null) return null;
  return row.seen_at === 'copy'
    ? { label: text.copy, href: row.source, hint: text.copyHint }
    : { label: rankingText[lang].open, href: row.source, hint: text.publisherHint };
}
