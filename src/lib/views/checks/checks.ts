import { codesOfChoice } from '../../checks/families/rule-choice.ts';
import { isFamily } from '../../checks/families/rule-family.ts';
import { RULES } from '../../checks/registry.ts';
import type { Answers } from '../../db/query-set.ts';
import { IN_TIME } from '../../checks/dates.ts';
import { checksText } from '../../messages/checks.ts';
import { findingsText } from '../../messages/findings.ts';
import { formatExact } from '../../messages/format.ts';
import { noticesText } from '../../messages/notices.ts';
import { GRADES } from '../../model/finding.ts';
import type { Settlement, SettlementBook } from '../../model/settlement.ts';
import { NATION } from '../../model/division.ts';
import type { FindingCell } from '../../queries/checks/cells.ts';
import type { ChecksRows, FindingEntry } from '../../queries/checks/checks.ts';
import { hrefOf, type Openings } from '../../url/href.ts';
import type { SettlementChoice, ViewState } from '../../url/view-state.ts';
import { findingsFrame } from './frame.ts';
import { findingItem, type FindingItem } from './item.ts';
import { targetOf } from '../findings/target.ts';
import { ruleChoices, ruleLines, type RuleLine } from './rules.ts';
import { ruleWords } from '../findings/words.ts';
import type { EmptyNote, Frame } from '../figures/frame.ts';

/** Findings on one page of the list. */
export const PAGE_SIZE = 40;

/** What one agency is to be told, in the order of its reports. */
export type FindingGroup = {
  agencyId: string;
  agency: string;
  division: string;
  /** Of all pages, and whether this page begins in the middle of them. */
  total: number;
  goesOn: boolean;
  /** Something fails: there is what a notice could list. */
  canInquire: boolean;
  items: readonly FindingItem[];
};

/** A group before its findings are put into words, which only those shown need. */
type RowGroup = Omit<FindingGroup, 'items'> & { rows: readonly FindingEntry[] };

export type Paging = { page: number; pages: number; text: string };

/** Of what the list is a list. */
export type ChecksSelection = {
  /** Null for the whole country. */
  place: string | null;
  /** Reports collected, with findings or without. */
  reports: number;
  /** Of them those whose date of publication is known and for which the regulation names a day. */
  dated: number;
  /** Null when there are none. */
  years: string | null;
  /** Rule, grade and settlement where the list is kept to one: there may be more findings. */
  keptTo: string | null;
};

export type ChecksView = {
  title: string;
  footing: readonly string[];
  divisionName: string;
  rules: readonly RuleLine[];
  /** What the list may be kept to: each family whole, and its rules behind it. */
  ruleChoices: readonly { value: string; label: string }[];
  rulesTitle: string;
  listTitle: string;
  /** What a notice may say of the selection it is written from. */
  selection: ChecksSelection;
  /** The agencies a link has narrowed the list to. */
  units: string | null;
  groups: readonly FindingGroup[];
  /** Everything that fits, for print; made when asked for. */
  allGroups: () => readonly FindingGroup[];
  paging: Paging | null;
  /** The same as a table for files. */
  frame: () => Frame;
  empty: EmptyNote | null;
};

export { publishedLines } from '../findings/target.ts';

/**
 * What the rules found in the selection, by agency: those whose figures contradict themselves first.
 * @param book what people said, here and in the published data
 */
export function checksView(
  rows: Answers<ChecksRows>,
  state: ViewState,
  openings: Openings,
  book: SettlementBook,
): ChecksView {
  const { lang } = state;
  const text = findingsText[lang];
  const printed = cellsByFinding(rows.cells);
  const listed = rows.findings.filter((row) =>
    fits(state.settlement, book.settlementOn(targetOf(row))),
  );
  const groups = byAgency(listed);
  const itemsOf = ({ rows: own, ...group }: RowGroup): FindingGroup => ({
    ...group,
    items: own.map((row) => {
      const cells = printed.get(`${row.report_id} ${row.position}`) ?? NONE;
      return findingItem(row, cells, book, lang, openings);
    }),
  });
  const total = groups.reduce((sum, group) => sum + group.total, 0);
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(state.page, pages);
  const listTitle = listTitleOf(total, state);
  const rules = ruleLines(rows.counts, lang);
  const footing = footingOf(rows, state);
  return {
    title: titleOf(rows, listed, state),
    footing,
    divisionName: rows.size[0]?.division ?? state.division,
    rules,
    ruleChoices: ruleChoices(rules, lang),
    rulesTitle: text.rulesTitle(formatExact(rules.length, lang), formatExact(RULES.length, lang)),
    listTitle,
    selection: selectionOf(rows, state),
    units: unitsText(rows, state),
    groups: pageOf(groups, page).map(itemsOf),
    allGroups: () => groups.map(itemsOf),
    paging: pages === 1 ? null : pagingOf(page, pages, total, state),
    frame: () =>
      findingsFrame(
        listTitle,
        footing,
        groups.map(itemsOf).flatMap(({ items }) => items),
        lang,
      ),
    empty: total > 0 ? null : emptyNote(state, openings),
  };
}

const NONE: ReadonlyMap<string, FindingCell> = new Map();

function cellsByFinding(cells: readonly FindingCell[]): Map<string, Map<string, FindingCell>> {
  const byFinding = new Map<string, Map<string, FindingCell>>();
  for (const cell of cells) {
    const key = `${cell.report_id} ${cell.position}`;
    const own = byFinding.get(key);
    if (own) own.set(cell.cell, cell);
    else byFinding.set(key, new Map([[cell.cell, cell]]));
  }
  return byFinding;
}

function fits(settlement: SettlementChoice, settled: Settlement | null): boolean {
  if (settlement === 'all') return true;
  if (settlement === 'open') return settled === null;
  if (settlement === 'settled') return settled !== null;
  return settled?.resolution === settlement;
}

/** What was chosen and is not there: a rule of no such number, units without any report; null for neither. */
function missingChoice({ rule, units, lang }: ViewState, isEmpty: boolean): string | null {
  const text = findingsText[lang];
  const isRule = rule === null || isFamily(rule) || rule in checksText[lang].rules;
  if (!isRule) return text.titleNoRule(rule);
  return isEmpty && units.length > 0 ? text.titleNoUnit : null;
}

/** What is listed where the list is kept to something, what contradicts itself where it is not. */
function titleOf(
  { size, findings }: Answers<ChecksRows>,
  listed: readonly FindingEntry[],
  state: ViewState,
): string {
  const text = findingsText[state.lang];
  const [own] = size;
  const [unit] = state.units.length === 1 ? findings : [];
  const place = unit?.agency ?? (state.division === NATION ? null : own?.division);
  const where = place ? text.where(place) : '';
  const missing = missingChoice(state, !own?.reports);
  if (missing !== null) return missing;
  if (!own || own.first_year === null || own.last_year === null) return text.titleEmpty(where);
  const years = text.years(own.first_year, own.last_year);
  const reports = formatExact(own.reports, state.lang);
  if (state.verdict === 'PASS') return text.titlePassed(where, years, reports);
  if (isKept(state)) {
    const what = choicesOf(state).join(' · ');
    const n = new Set(listed.map(({ report_id }) => report_id)).size;
    return n === 0
      ? text.titleListedNone(where, years, reports, what)
      : text.titleListed(where, years, reports, formatExact(n, state.lang), what);
  }
  const { contradicting, disagreeing } = own;
  if (contradicting + disagreeing === 0) return text.titleNone(where, years, reports);
  const number = (value: number) => formatExact(value, state.lang);
  const also = contradicting === 0 ? text.disagreeing : text.alsoDisagreeing;
  const facts = [
    ...(contradicting === 0 ? [] : [text.contradicting(number(contradicting))]),
    ...(disagreeing === 0 ? [] : [also(number(disagreeing))]),
  ];
  return text.title(where, years, reports, facts.join(text.factJoin));
}

function footingOf({ counts }: Answers<ChecksRows>, state: ViewState): string[] {
  const text = findingsText[state.lang];
  // The table by rule counts all of them; beside a list of one rule only its own are meant.
  const { rule: choice } = state;
  const codes = choice === null ? null : codesOfChoice(choice);
  const sum = (open: boolean) =>
    counts
      .filter(({ rule }) => codes?.includes(rule) ?? true)
      .filter(({ verdict }) => (verdict === 'CANNOT_JUDGE') === open)
      .reduce((all, { findings }) => all + findings, 0);
  return [
    text.judged(
      formatExact(sum(false), state.lang),
      formatExact(sum(true), state.lang),
      codes !== null,
    ),
    text.bothScopes,
    text.noBlame,
  ];
}

function listTitleOf(n: number, state: ViewState): string {
  const text = findingsText[state.lang];
  const chosen = choicesOf(state);
  const count = formatExact(n, state.lang);
  return chosen.length === 0 ? text.listTitle(count) : text.listOf(count, chosen.join(' · '));
}

/** Whether the list holds less than all that fails, or something else. */
const isKept = (state: ViewState): boolean =>
  choicesOf(state.verdict === 'FAIL' ? { ...state, verdict: 'all' } : state).length > 0;

/** What the list is kept to, in words. */
function choicesOf({ lang, rule, grade, verdict, settlement }: ViewState): string[] {
  const checks = checksText[lang];
  return [
    ...(rule === null ? [] : [chosenRuleText(rule, lang)]),
    ...(grade === 'all' ? [] : [checks.grade[grade]]),
    ...(verdict === 'all' ? [] : [checks.verdict[verdict]]),
    ...(settlement === 'all' ? [] : [settlementLabel(settlement, lang)]),
  ];
}

function chosenRuleText(rule: string, lang: ViewState['lang']): string {
  const text = findingsText[lang];
  return isFamily(rule)
    ? text.chosenFamily(rule, checksText[lang].family[rule])
    : text.chosenRule(rule, ruleWords(rule, lang).name);
}

function selectionOf({ size, counts }: Answers<ChecksRows>, state: ViewState): ChecksSelection {
  const [own] = size;
  const { first_year = null, last_year = null } = own ?? {};
  const choices = choicesOf({ ...state, verdict: 'all' });
  return {
    place: own?.division ?? null,
    reports: own?.reports ?? 0,
    dated: counts
      .filter(({ rule, verdict }) => rule === IN_TIME && verdict !== 'CANNOT_JUDGE')
      .reduce((sum, { reports }) => sum + reports, 0),
    years:
      first_year === null || last_year === null
        ? null
        : noticesText[state.lang].years(first_year, last_year),
    keptTo: choices.length === 0 ? null : choices.join(' · '),
  };
}

/** How the choice of settlements is named where it is made and where it is told. */
export function settlementLabel(settlement: SettlementChoice, lang: ViewState['lang']): string {
  if (settlement === 'all' || settlement === 'open' || settlement === 'settled') {
    return findingsText[lang].settlementChoices[settlement];
  }
  return checksText[lang].resolution[settlement];
}

function unitsText({ findings }: Answers<ChecksRows>, { units, lang }: ViewState): string | null {
  if (units.length === 0) return null;
  const names = new Map(findings.map(({ agency_id, agency }) => [agency_id, agency]));
  return findingsText[lang].onlyUnits(units.map((unit) => names.get(unit) ?? unit).join(' '));
}

/** Agencies with the gravest findings first, then those with most; places in order on a tie. */
function byAgency(rows: readonly FindingEntry[]): RowGroup[] {
  const groups = new Map<string, FindingEntry[]>();
  for (const row of rows) {
    const own = groups.get(row.agency_id);
    if (own) own.push(row);
    else groups.set(row.agency_id, [row]);
  }
  return [...groups.entries()]
    .map(([agencyId, own]) => ({
      weights: weights(own),
      group: {
        agencyId,
        agency: own[0]?.agency ?? agencyId,
        division: own[0]?.division ?? '',
        total: own.length,
        goesOn: false,
        canInquire: own.some(({ verdict }) => verdict === 'FAIL'),
        rows: [...own].sort(
          (a, b) => b.year - a.year || GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade),
        ),
      },
    }))
    .sort((a, b) => compareWeights(a.weights, b.weights))
    .map(({ group }) => group);
}

/** How many fail by grade, then how many there are in all. */
function weights(rows: readonly FindingEntry[]): number[] {
  const failing = rows.filter(({ verdict }) => verdict === 'FAIL');
  return [
    ...GRADES.map((grade) => failing.filter((row) => row.grade === grade).length),
    rows.length,
  ];
}

function compareWeights(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((weight, place) => weight !== b[place]);
  return at === -1 ? 0 : (b[at] ?? 0) - (a[at] ?? 0);
}

function pageOf(groups: readonly RowGroup[], page: number): RowGroup[] {
  const from = (page - 1) * PAGE_SIZE;
  let passed = 0;
  return groups.flatMap((group) => {
    const start = Math.max(0, from - passed);
    const rows = group.rows.slice(start, Math.max(0, from + PAGE_SIZE - passed));
    passed += group.rows.length;
    return rows.length === 0 ? [] : [{ ...group, rows, goesOn: start > 0 }];
  });
}

function pagingOf(page: number, pages: number, total: number, { lang }: ViewState): Paging {
  const number = (value: number) => formatExact(value, lang);
  const from = (page - 1) * PAGE_SIZE + 1;
  const to = Math.min(total, page * PAGE_SIZE);
  return { page, pages, text: findingsText[lang].pageOf(page, pages, number(from), number(to)) };
}

function emptyNote({ lang, division, units }: ViewState, openings: Openings): EmptyNote {
  const text = findingsText[lang];
  return {
    text: `${text.none}${text.sentenceJoin}${text.noneHint}`,
    links: [{ label: text.seeAll, href: hrefOf('/checks', { lang, division, units }, openings) }],
  };
}
