import { indicatorOf } from '../../catalogue/catalogue.ts';
import { isRatio } from '../../catalogue/comparable.ts';
import { LEAST_DENOMINATOR, LEAST_FOR_MEDIAN, LEAST_TO_CONCLUDE } from '../../catalogue/thresholds.ts';
import type { Table } from '../../db/database.ts';
import { parseRows } from '../../db/parse-rows.ts';
import { builderText } from '../../messages/data/builder.ts';
import { standingText } from '../../messages/standings.ts';
import { domainText } from '../../messages/domain.ts';
import { formatExact } from '../../messages/format.ts';
import { localText } from '../../messages/local.ts';
import { punctuation } from '../../messages/punctuation.ts';
import { CELL_STANDINGS } from '../../model/observation.ts';
import { asksApplicants, cellPlan } from '../../queries/data/cell-plan.ts';
import { cellsQuery, type CellTally } from '../../queries/data/cells.ts';
import type { Openings } from '../../url/href.ts';
import type { CellGroup, ViewState } from '../../url/view-state.ts';
import type { Frame, TableCell, TableColumn, TableModel } from '../figures/frame.ts';
import { askedCodes } from './builder.ts';
import { cellChart, type CellResult } from './cell-chart.ts';
import { askedName, groupCell, groupName, tallied, talliedText, tallyName } from './cell-words.ts';

/** What the engine answered: `joined` where the reader's own reports stood among those asked. */
export type AnsweredCells = { table: Table; joined: boolean };

/** Id of the figure of a query by choice. */
export const CELLS_FRAME = 'cells';

/**
 * The answer of a query by choice: sentence, figure and table of the same rows.
 * @param place name of the chosen division
 * @throws QueryError when a row is not one of the query's
 */
export function cellsFrame(
  { table, joined }: AnsweredCells,
  state: ViewState,
  openings: Openings,
  place: string,
): Frame | null {
  const query = cellsQuery(state);
  if (query === null) return null;
  const objects = table.rows.map((row) =>
    Object.fromEntries(table.columns.map((column, at) => [column, row[at]])),
  );
  const { groups } = cellPlan(state);
  const rows = inStatusOrder(parseRows(query, objects), groups);
  const result: CellResult = { rows, groups, state, openings };
  const { chart, notes } = cellChart(result);
  const title = titleOf(result);
  return {
    id: CELLS_FRAME,
    title,
    footing: [
      ...footingOf(result, place),
      ...notes,
      ...(joined ? [localText[state.lang].asked] : []),
    ],
    chart,
    table: tableOf(result, title),
    leftOut: leftOut(result),
    empty: rows.length === 0 ? { text: title, links: [] } : null,
  };
}

/** Statuses alone, not set apart by anything else, stand from a number to what was not collected, not by size. */
function inStatusOrder(rows: readonly CellTally[], groups: readonly CellGroup[]): CellTally[] {
  if (groups.join() !== 'status') return [...rows];
  const at = ({ status }: CellTally) => (status ? CELL_STANDINGS.indexOf(status) : -1);
  return [...rows].sort((a, b) => at(a) - at(b));
}

function titleOf({ rows, groups, state, openings }: CellResult): string {
  const text = builderText[state.lang];
  const what = askedName(state);
  const exact = (value: number) => formatExact(value, state.lang);
  if (rows.length === 0) return text.none(what);
  const sum = (of: (row: CellTally) => number) => rows.reduce((all, row) => all + of(row), 0);
  const known = rows.filter((row) => tallied(row, state) !== null);
  const [first] = [...known].sort((a, b) => (tallied(b, state) ?? 0) - (tallied(a, state) ?? 0));
  if (state.tally !== 'count') {
    if (!first) return text.noValue(what, tallyName(state));
    const value = talliedText(first, state);
    if (rows.length === 1) {
      return text.whole(what, tallyName(state), value, exact(first.known), exact(first.cells));
    }
    const groupCount = text.groupsOf(exact(known.length), exact(rows.length));
    const last = known.reduce((low, row) =>
      (tallied(row, state) ?? 0) < (tallied(low, state) ?? 0) ? row : low,
    );
    if (!mayLead(known, groups, state)) {
      return text.spread(
        what,
        tallyName(state),
        groupCount,
        talliedText(last, state),
        value,
      );
    }
    const name = groupName(groups, first, state, openings);
    return text.leads(what, tallyName(state), groupCount, name, value);
  }
  const statuses = statusesTitle({ rows, groups, state, openings });
  if (statuses !== null) return statuses;
  const cells = sum((row) => row.cells);
  const [only] = rows;
  if (rows.length === 1 && only) return text.counted(what, exact(cells), exact(only.units));
  if (!first) return text.none(what);
  return text.mostOf(
    what,
    exact(cells),
    exact(rows.length),
    groupName(groups, first, state, openings),
    exact(first.cells),
  );
}

/** Whether one of the groups may be called the largest: enough of them, and of one sort. */
function mayLead(
  known: readonly CellTally[],
  groups: readonly CellGroup[],
  state: ViewState,
): boolean {
  const isOfOneSort = !isMixed(groups, state) && !isMerged(groups, state) && !isOfSeveral(groups, state);
  return known.length >= LEAST_TO_CONCLUDE && isOfOneSort;
}

/** Units or places of several levels or kinds, set beside each other. */
const isMixed = (groups: readonly CellGroup[], { level, kind }: ViewState): boolean =>
  groups.some((group) => ['unit', 'division', 'level', 'kind'].includes(group)) &&
  (level === 'all' || kind === 'all');

/** Sums of several years of which each group may have others. */
const isMerged = (groups: readonly CellGroup[], { tally, from, to }: ViewState): boolean =>
  tally === 'sum' && from !== to && !groups.includes('year');

/** Several indicators beside each other, of which none is larger in any sense. */
const isOfSeveral = (groups: readonly CellGroup[], state: ViewState): boolean =>
  groups.includes('indicator') && askedCodes(state).length > 1;

/** What tells the groups of a kind apart. */
const COLUMN_OF: Readonly<Record<CellGroup, keyof CellTally>> = {
  level: 'level',
  kind: 'kind',
  division: 'division',
  unit: 'agency_id',
  indicator: 'indicator',
  year: 'year',
  status: 'status',
};

/** Groups whose statuses one sentence can tell. */
const MOST_TOLD = 3;

/** How many cells have which status, of each other group; null where that is not what was asked. */
function statusesTitle({ rows, groups, state, openings }: CellResult): string | null {
  const text = builderText[state.lang];
  const { joined } = punctuation[state.lang];
  if (groups.at(-1) !== 'status' || groups.length > 2) return null;
  const [other] = groups.filter((group) => group !== 'status');
  const keyOf = (row: CellTally) => (other ? String(row[COLUMN_OF[other]] ?? '') : '');
  // An indicator without a cell of the statuses asked for has none of each.
  const keys = new Set([
    ...(other === 'indicator' ? askedCodes(state) : []),
    ...rows.map(keyOf),
  ]);
  if (keys.size > MOST_TOLD) return null;
  const told = [...keys].map((key) => {
    const own = rows.filter((row) => keyOf(row) === key);
    const asked = CELL_STANDINGS.filter(
      (one) => state.statuses.includes(one) || own.some(({ status }) => status === one),
    );
    const parts = asked.map((one) => {
      const cells = own.find(({ status }) => status === one)?.cells ?? 0;
      return text.part(standingText[state.lang][one], formatExact(cells, state.lang));
    });
    const [first] = own;
    const name =
      other === 'indicator'
        ? indicatorOf(key).short[state.lang]
        : other && first
          ? groupCell(other, first, state, openings).text
          : '';
    return name === '' ? joined(parts) : text.grouped(name, joined(parts));
  });
  const what = other === 'indicator' ? text.years(state.from, state.to) : askedName(state);
  return text.parts(what, told.join(text.whySeparator));
}

function footingOf({ groups, state }: CellResult, place: string): string[] {
  const text = builderText[state.lang];
  const domain = domainText[state.lang];
  const codes = askedCodes(state);
  const { listed } = punctuation[state.lang];
  const isPutTogether = state.tally !== 'count';
  return [
    place,
    domain.scope[state.scope],
    ...(state.level === 'all' ? [] : [domain.level[state.level]]),
    ...(state.kind === 'all' ? [] : [domain.kind[state.kind]]),
    ...(asksApplicants(codes) ? [domain.applicant[state.applicant]] : []),
    ...(state.statuses.length === 0
      ? []
      : [text.only(listed(state.statuses.map((one) => standingText[state.lang][one])))]),
    text.collected,
    ...(isPutTogether ? [text.knownOf] : []),
    ...(isMerged(groups, state) && groups.length > 0 ? [text.merged] : []),
    ...(isPutTogether && isMixed(groups, state) ? [text.mixed] : []),
    ...(isPutTogether && groups.includes('year') && !groups.includes('unit')
      ? [text.notTrend]
      : []),
    ...(state.tally === 'sum' && codes.some(isRatio) ? [text.ratioNote] : []),
    ...(state.tally === 'median' ? [text.medianNote(LEAST_FOR_MEDIAN, LEAST_DENOMINATOR)] : []),
  ].filter((note) => note !== '');
}

function tableOf({ rows, groups, state, openings }: CellResult, caption: string): TableModel {
  const text = builderText[state.lang];
  const isPutTogether = state.tally !== 'count';
  const counted = (key: 'cells' | 'units' | 'known' | 'rounded'): TableColumn => ({
    key,
    label: text.columns[key],
    numeric: true,
  });
  const columns: TableColumn[] = [
    ...groups.map((group) => ({ key: group, label: text.group[group], numeric: group === 'year' })),
    ...(isPutTogether ? [{ key: 'value', label: tallyName(state), numeric: true }] : []),
    ...(isPutTogether ? [counted('known'), counted('rounded')] : []),
    counted('cells'),
    counted('units'),
  ];
  const number = (value: number): TableCell => ({ text: formatExact(value, state.lang), value });
  return {
    caption,
    columns,
    rows: rows.map((row, at) => ({
      id: String(at),
      cells: [
        ...groups.map((group) => groupCell(group, row, state, openings)),
        ...(isPutTogether ? [valueCell(row, state), number(row.known), number(row.rounded)] : []),
        number(row.cells),
        number(row.units),
      ],
    })),
  };
}

function valueCell(row: CellTally, state: ViewState): TableCell {
  const value = tallied(row, state);
  if (value === null) {
    return { text: whyNone(state), value: null, missing: 'not_computable' };
  }
  return { text: talliedText(row, state), value };
}

function whyNone({ tally, lang }: ViewState): string {
  const { leftOut } = builderText[lang];
  return tally === 'median' ? leftOut.median(LEAST_FOR_MEDIAN) : leftOut.sum;
}

/** Groups without a value have no bar. */
function leftOut({ rows, groups, state, openings }: CellResult): Frame['leftOut'] {
  const none = rows.filter((row) => tallied(row, state) === null);
  if (none.length === 0) return [];
  return [
    {
      reason: whyNone(state),
      units: none.map((row) => ({ label: groupName(groups, row, state, openings) })),
    },
  ];
}
