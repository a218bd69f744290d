import { indicatorOf } from '../../catalogue/catalogue.ts';
import { builderText } from '../../messages/data/builder.ts';
import { formatExact } from '../../messages/format.ts';
import { punctuation } from '../../messages/punctuation.ts';
import { standingText } from '../../messages/standings.ts';
import { CELL_STANDINGS, type CellStanding } from '../../model/observation.ts';
import { STANDING_FILLS } from '../figures/standing-fills.ts';
import type { CellTally } from '../../queries/data/cells.ts';
import type { Openings } from '../../url/href.ts';
import type { CellGroup, ViewState } from '../../url/view-state.ts';
import { formatOf } from '../figures/figure-cell.ts';
import type { BarsModel, ChartModel, LinesModel, StackedModel } from '../figures/frame.ts';
import { MOST_BARS } from '../figures/most-bars.ts';
import { seriesBreaks } from '../figures/series-breaks.ts';
import { askedCodes } from './builder.ts';
import { groupName, tallied, talliedText } from './cell-words.ts';

/** Lines beside each other that are told apart. */
const MOST_LINES = 8;

/** What is drawn of a result, and what must be said of the drawing. */
export type CellChart = { chart: ChartModel | null; notes: readonly string[] };

/** Rows with what they are grouped by. */
export type CellResult = {
  rows: readonly CellTally[];
  groups: readonly CellGroup[];
  state: ViewState;
  openings: Openings;
};

/**
 * Statuses beside each other are parts of a bar; the years of one unit are a line; all else is bars, since
 * the units behind two years differ. Figures of different units of measure share no axis.
 */
export function cellChart(result: CellResult): CellChart {
  const { groups, rows, state } = result;
  const text = builderText[state.lang];
  if (groups.length === 0 || rows.length < 2) return { chart: null, notes: [] };
  if (state.tally !== 'count' && !isOfOneUnit(state)) return { chart: null, notes: [text.noChart] };
  if (state.tally === 'count' && groups.includes('status') && groups.length > 1) {
    return { chart: statusBars(result), notes: [] };
  }
  if (groups.includes('year') && groups.includes('unit')) return lines(result);
  return { chart: bars(result), notes: [] };
}

function isOfOneUnit(state: ViewState): boolean {
  const kinds = askedCodes(state).map((code) => `${indicatorOf(code).unit} ${formatOf(code)}`);
  return new Set(kinds).size === 1;
}

const formatFor = (state: ViewState) =>
  state.tally === 'count' ? ('count' as const) : formatOf(askedCodes(state)[0] ?? '');

function bars({ rows, groups, state, openings }: CellResult): BarsModel {
  const drawn = yearsTogether(
    rows.filter((row) => tallied(row, state) !== null),
    (row) => groupName(groups.filter((group) => group !== 'year'), row, state, openings),
  );
  return {
    kind: 'bars',
    format: formatFor(state),
    of: drawn.length,
    rows: drawn.slice(0, MOST_BARS).map((row) => {
      const label = groupName(groups, row, state, openings);
      const text = talliedText(row, state);
      return {
        label,
        marked: false,
        value: tallied(row, state),
        text,
        hint: punctuation[state.lang].named(label, text),
      };
    }),
  };
}

/** Rows whose other groups are the same stand beside each other, in the order of the first of them. */
function yearsTogether(
  rows: readonly CellTally[],
  nameOf: (row: CellTally) => string,
): CellTally[] {
  const byName = new Map<string, CellTally[]>();
  for (const row of rows) byName.set(nameOf(row), [...(byName.get(nameOf(row)) ?? []), row]);
  return [...byName.values()].flatMap((own) =>
    own.sort((a, b) => (a.year ?? 0) - (b.year ?? 0)),
  );
}

/** A line for each group but the year, the longest first, then the largest; a year without a row is a gap. */
function lines({ rows, groups, state, openings }: CellResult): CellChart {
  const others = groups.filter((group) => group !== 'year');
  const byName = new Map<string, CellTally[]>();
  for (const row of rows) {
    const name = groupName(others, row, state, openings);
    byName.set(name, [...(byName.get(name) ?? []), row]);
  }
  const most = ([, own]: [string, CellTally[]]) =>
    Math.max(...own.map((row) => tallied(row, state) ?? -Infinity));
  const all = [...byName].filter((entry) => most(entry) > -Infinity);
  const length = ([, own]: [string, CellTally[]]) =>
    own.filter((row) => tallied(row, state) !== null).length;
  const drawn = [...all]
    .sort((a, b) => length(b) - length(a) || most(b) - most(a))
    .slice(0, MOST_LINES);
  const years = Array.from({ length: state.to - state.from + 1 }, (_, at) => state.from + at);
  const codes = askedCodes(state);
  const model: LinesModel = {
    kind: 'lines',
    format: formatFor(state),
    years,
    band: null,
    breaks:
      state.tally === 'count' || codes.length > 1
        ? []
        : seriesBreaks(codes[0] ?? '', years, state.lang),
    series: drawn.map(([label, own]) => ({
      id: label,
      label,
      emphasis: 'normal',
      points: years.map((year) => {
        const row = own.find((one) => one.year === year);
        const text = row ? talliedText(row, state) : '';
        return {
          value: row ? tallied(row, state) : null,
          text,
          hint: punctuation[state.lang].named(`${label} ${year}`, text),
        };
      }),
    })),
  };
  const notes =
    drawn.length < all.length ? [builderText[state.lang].allLines(drawn.length, all.length)] : [];
  return { chart: drawn.length === 0 ? null : model, notes };
}

/** How many cells have which status, a bar for each other group. */
function statusBars({ rows, groups, state, openings }: CellResult): StackedModel {
  const standing = standingText[state.lang];
  const others = groups.filter((group) => group !== 'status');
  const byName = new Map<string, Map<CellStanding, number>>();
  for (const { status, cells, ...row } of rows) {
    if (status === undefined) continue;
    const name = groupName(others, { ...row, cells }, state, openings);
    byName.set(name, (byName.get(name) ?? new Map<CellStanding, number>()).set(status, cells));
  }
  const parts = CELL_STANDINGS.filter((one) => rows.some(({ status }) => status === one));
  return {
    kind: 'stacked',
    normalised: false,
    format: 'count',
    of: byName.size,
    parts: parts.map((key) => ({ key, label: standing[key], fill: STANDING_FILLS[key] })),
    rows: [...byName].slice(0, MOST_BARS).map(([label, counts]) => ({
      label,
      marked: false,
      values: parts.map((part) => {
        // No cell of a status is a count of zero: the query counts all of them.
        const value = counts.get(part) ?? 0;
        const text = formatExact(value, state.lang);
        const name = punctuation[state.lang].qualified(label, standing[part]);
        return { value, text, hint: punctuation[state.lang].named(name, text) };
      }),
    })),
  };
}
