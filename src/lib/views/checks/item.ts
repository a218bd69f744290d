import { lateDay } from '../../checks/dates.ts';
import { askOf } from '../../checks/registry.ts';
import { checksText } from '../../messages/checks.ts';
import { domainText } from '../../messages/domain.ts';
import { findingsText } from '../../messages/findings.ts';
import { formatExact, isoDay } from '../../messages/format.ts';
import type { Language } from '../../messages/language.ts';
import type { Grade, Verdict } from '../../model/finding.ts';
import type { Settlement, SettlementBook, SettlementTarget } from '../../model/settlement.ts';
import { localFile } from '../../model/local-dataset.ts';
import type { FindingCell } from '../../queries/checks/cells.ts';
import type { FindingEntry } from '../../queries/checks/checks.ts';
import { agencyHref, type Openings } from '../../url/href.ts';
import { cellLabel, quoteCells, type QuotedCells } from '../findings/cells.ts';
import { targetOf } from '../findings/target.ts';
import { ruleWords, sentenceOf, valuesOf } from '../findings/words.ts';
import { cellNames, parseCellName } from '../../catalogue/cell-key.ts';
import { cellId } from '../findings/finding-notes.ts';
import type { LocalMark } from '../figures/frame.ts';
import { nameMark } from '../figures/local-mark.ts';
import { sourceNote } from '../figures/source-cell.ts';

/** What a person said of a finding. */
export type SettlementNote = {
  resolution: Settlement['resolution'];
  text: string;
  note: string;
  /** Who and when, as far as known; then each for itself, empty where it is not. */
  by: string;
  name: string;
  day: string;
};

/** One finding as shown: whose, what, the cells, and what was said of it. */
export type FindingItem = {
  id: string;
  target: SettlementTarget;
  agency: string;
  agencyId: string;
  division: string;
  /** The agency's page, at the first of the cells. */
  href: string;
  year: number;
  scope: string;
  isLocal: boolean;
  /** The report, or one behind the finding, is the reader's own. */
  mark: LocalMark | undefined;
  rule: string;
  ruleName: string;
  formula: string;
  grade: Grade;
  gradeLabel: string;
  verdict: Verdict;
  verdictLabel: string;
  sentence: string;
  quoted: QuotedCells;
  expected: number | null;
  /** What is expected, in words that claim no more than the rule does; empty where nothing is known. */
  asks: string;
  found: number | null;
  implied: number | null;
  suggestion: string | null;
  /** The day it came out, where the finding is that this was late. */
  late: string | null;
  source: { label: string; href: string; hint: string } | null;
  settled: SettlementNote | null;
  /** Earlier statements, the latest first. */
  history: readonly string[];
};

/**
 * A finding as the list and the notices tell it.
 * @param printed what stands in the named cells, by the cell's name
 * @param book settlements of the dataset and of the reader
 */
export function findingItem(
  row: FindingEntry,
  printed: ReadonlyMap<string, FindingCell>,
  book: SettlementBook,
  language: Language,
  openings: Openings,
): FindingItem {
  const checks = checksText[language];
  const words = ruleWords(row.rule, language);
  const target = targetOf(row);
  const settled = book.settlementOn(target);
  const earlier = book.historyOf(target).slice(0, settled ? -1 : undefined);
  const { agency_id, scope, year } = row;
  return {
    id: `${row.report_id}-${row.position}`,
    target,
    late: lateDay(row),
    agency: row.agency,
    agencyId: agency_id,
    division: row.division,
    href: agencyHref(agency_id, { scope, year, lang: language }, openings) + cellAnchor(row),
    year,
    scope: domainText[language].scope[scope],
    isLocal: localFile(row.source) !== null,
    mark: nameMark(row, language),
    rule: row.rule,
    ruleName: words.name,
    formula: words.formula,
    grade: row.grade,
    gradeLabel: checks.grade[row.grade],
    verdict: row.verdict,
    verdictLabel: checks.verdict[row.verdict],
    sentence: sentenceOf(row, language),
    quoted: quoteCells(row, printed, language),
    expected: row.expected,
    asks: asksText(row, language),
    found: row.found,
    implied: row.implied,
    suggestion: suggestionOf(row, printed, language),
    source: sourceOf(row, language),
    settled: settled && settlementNote(settled, language),
    history: [...earlier].reverse().map((line) => historyLine(line, language)),
  };
}

/** The first cell of the report itself; a finding without cells leads to the top of the page. */
function cellAnchor({ cells, year }: FindingEntry): string {
  const [own] = cellNames(cells).filter((name) => parseCellName(name).year === null);
  return own === undefined ? '' : `#${cellId(year, own)}`;
}

/** What the found figure is held against, and how: only a sum or a balance says what it should be. */
function asksText(row: FindingEntry, language: Language): string {
  if (row.expected === null) return '';
  const ask = askOf({ ...row, values: valuesOf(row.quoted) }) ?? 'compared';
  return findingsText[language].asks[ask](formatExact(row.expected, language));
}

/** Names the one cell an implied value belongs to, where it is the only one without a number. */
function suggestionOf(
  { implied, cells }: FindingEntry,
  printed: ReadonlyMap<string, FindingCell>,
  language: Language,
): string | null {
  if (implied === null) return null;
  const text = findingsText[language];
  const names = cellNames(cells);
  const unknown = names.filter((name) => (printed.get(name)?.value ?? null) === null);
  const [only] = names.length === 1 ? names : unknown.length === 1 ? unknown : [];
  const cell = only === undefined ? text.theCell : cellLabel(only, language);
  return text.suggestion(cell, formatExact(implied, language));
}

function sourceOf(row: FindingEntry, language: Language): FindingItem['source'] {
  const text = findingsText[language];
  const note = sourceNote(row, language);
  if (row.source === null || localFile(row.source) !== null) return null;
  return {
    label: row.seen_at === 'copy' ? text.copy : text.source,
    href: row.source,
    hint: note ?? domainText[language].seenAt[row.seen_at],
  };
}

function settlementNote(settled: Settlement, language: Language): SettlementNote {
  return {
    resolution: settled.resolution,
    text: checksText[language].resolution[settled.resolution],
    note: settled.note,
    by: signature(settled),
    name: settled.by ?? '',
    day: settled.at === undefined ? '' : isoDay(new Date(settled.at)),
  };
}

function historyLine(settled: Settlement, language: Language): string {
  const words = settled.withdrawn
    ? findingsText[language].withdrawn
    : checksText[language].resolution[settled.resolution];
  return [words, settled.note, signature(settled)].filter(Boolean).join(' · ');
}

const signature = ({ by, at }: Settlement): string =>
  [by, at === undefined ? undefined : isoDay(new Date(at))].filter(Boolean).join(' ');
