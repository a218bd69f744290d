import { indicatorOf } from '../catalogue/catalogue.ts';
import { RULES, type FindingRow, type Rule, type RuleCount } from '../queries/overview-findings.ts';
import { overviewText } from '../messages/overview.ts';
import { rankingText } from '../messages/ranking.ts';
import { agencyHref, type Openings } from '../url/href.ts';
import type { ViewState } from '../url/view-state.ts';
import type { Frame, TableCell, TableRow } from './frame.ts';
import { localMark } from './local-mark.ts';
import { valueText } from './units.ts';

/** One finding as shown: who, when, what, and the page it can be checked on. */
export type FindingItem = {
  id: string;
  rule: Rule;
  ruleLabel: string;
  agency: string;
  href: string;
  year: number;
  sentence: string;
  /** A local file has no address. */
  source: { label: string; href: string | null; hint: string } | null;
};

/** The list, and the same as a frame for title, footing and export. */
export type FindingsView = { frame: Frame; items: readonly FindingItem[] };

/**
 * What is worth a look in the reports of the selection, all years: figures that disagree first, the
 * chosen year before others, rounded figures last. A reason to look, never a verdict.
 * @param reports how many reports the selection holds
 */
export function findingsView(
  rows: readonly FindingRow[],
  counts: readonly RuleCount[],
  reports: number,
  state: ViewState,
  openings: Openings,
): FindingsView {
  const text = overviewText[state.lang];
  const ordered = [...rows].sort(
    (a, b) =>
      RULES.indexOf(a.rule) - RULES.indexOf(b.rule) ||
      Number(b.year === state.year) - Number(a.year === state.year) ||
      b.year - a.year,
  );
  const rounded = rows.filter(({ rule }) => rule === 'rounded').length;
  const title = titleOf(rows.length - rounded, rounded, reports, state);
  const items = ordered.map((row) => itemOf(row, state, openings));
  return {
    items,
    frame: {
      id: 'findings',
      title,
      footing: [text.findingsNote, text.findingsYears, ...countTexts(counts, rounded, state)],
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
      empty: rows.length > 0 ? null : { text: title, links: [] },
    },
  };
}

/** What was looked at beside what was found: three of two hundred is not three of four. */
function countTexts(counts: readonly RuleCount[], rounded: number, state: ViewState): string[] {
  const text = overviewText[state.lang];
  const judged = counts
    .filter(({ rule }) => rule !== 'rounded' && rule !== 'unsourced')
    .sort((a, b) => RULES.indexOf(a.rule) - RULES.indexOf(b.rule))
    .map(({ rule, checked, found }) => text.ruleCount(text.rule[rule], checked, found));
  return rounded > 0 ? [...judged, text.findingsRounded(rounded)] : judged;
}

function titleOf(disagree: number, rounded: number, reports: number, state: ViewState): string {
  const text = overviewText[state.lang];
  if (reports === 0) return text.findingsNoReports;
  if (disagree > 0) return text.findingsTitle(disagree, reports);
  return rounded > 0 ? text.findingsOnlyRounded(rounded, reports) : text.findingsNone(reports);
}

function itemOf(row: FindingRow, state: ViewState, openings: Openings): FindingItem {
  return {
    id: [row.report_id, row.rule, row.indicator, row.applicant].join(' '),
    rule: row.rule,
    ruleLabel: overviewText[state.lang].rule[row.rule],
    agency: row.agency,
    href: agencyHref(row.agency_id, { lang: state.lang }, openings),
    year: row.year,
    sentence: SENTENCES[row.rule](row, state),
    source: sourceOf(row, state),
  };
}

function tableRow(item: FindingItem): TableRow {
  return {
    id: item.id,
    cells: [
      { text: item.agency, value: item.agency, href: item.href },
      { text: String(item.year), value: item.year },
      { text: item.sentence, value: item.sentence },
      { text: item.ruleLabel, value: RULES.indexOf(item.rule) },
      sourceOfItem(item),
    ],
  };
}

function sourceOfItem({ source }: FindingItem): TableCell {
  const text = source ? (source.href ?? source.label) : '';
  return { text, value: text || null };
}

const PROSE_SUBJECTS = ['requests', 'reconsideration', 'litigation'] as const;

type Sentence = (row: FindingRow, state: ViewState) => string;

const SENTENCES: Record<Rule, Sentence> = {
  parts: (row, state) =>
    overviewText[state.lang].parts(labelOf(row, state), ...figures(row, state)),
  applicants: (row, state) =>
    overviewText[state.lang].applicants(labelOf(row, state), ...figures(row, state)),
  balance: (row, state) => overviewText[state.lang].balance(...figures(row, state)),
  prose(row, state) {
    const text = overviewText[state.lang];
    const what = PROSE_SUBJECTS.find((subject) => row.indicator?.startsWith(subject));
    const name = what ? text.proseWhat[what] : labelOf(row, state);
    const sentence = text.prose(name, ...figures(row, state));
    const explains =
      row.carried_in !== null && (row.printed ?? 0) - (row.against ?? 0) === row.carried_in;
    return explains ? sentence + text.proseCarried(figure(row, row.carried_in, state)) : sentence;
  },
  jump(row, state) {
    const text = overviewText[state.lang];
    const [now, before] = [row.printed ?? 0, row.against ?? 0];
    const times = String(Math.round((10 * Math.max(now, before)) / Math.min(now, before)) / 10);
    const sentence = now > before ? text.jumpUp : text.jumpDown;
    return sentence(
      labelOf(row, state),
      figure(row, now, state),
      row.year - 1,
      figure(row, before, state),
      times,
    );
  },
  unsourced: (_, state) => overviewText[state.lang].unsourced,
  rounded: (row, state) =>
    overviewText[state.lang].roundedFigure(labelOf(row, state), row.mark ?? ''),
};

function labelOf(row: FindingRow, state: ViewState): string {
  return row.indicator === null ? '' : indicatorOf(row.indicator).short[state.lang];
}

function figure(row: FindingRow, value: number | null, state: ViewState): string {
  if (value === null || row.indicator === null) return '';
  return valueText(row.indicator, value, state.lang);
}

function figures(row: FindingRow, state: ViewState): [string, string] {
  return [figure(row, row.printed, state), figure(row, row.against, state)];
}

/** The source, and whether it is the publisher's page or a copy, where a slip may be the copy's. */
function sourceOf(row: FindingRow, state: ViewState): FindingItem['source'] {
  const text = overviewText[state.lang];
  const local = localMark(row.source, state.lang);
  if (local) return { label: local.hint, href: null, hint: local.hint };
  if (row.source === null) return null;
  return row.seen_at === 'copy'
    ? { label: text.copy, href: row.source, hint: text.copyHint }
    : { label: rankingText[state.lang].open, href: row.source, hint: text.publisherHint };
}
