import { indicatorOf, isDerived } from '../catalogue/catalogue.ts';
import { breakText } from '../messages/breaks.ts';
import { domainText } from '../messages/domain.ts';
import { formatChange, formatDifference, formatPoints } from '../messages/format.ts';
import { panelText, trendsText } from '../messages/trends.ts';
import { LEAST_DENOMINATOR, type GroupYear, type MatchedPair } from '../queries/panel.ts';
import type { ViewState } from '../url/view-state.ts';
import type { Frame, TableCell, TableRow } from './frame.ts';
import { countCell, LEAST_FOR_MEDIAN, quantileText } from './panel.ts';
import { yearOnYear } from './ranks.ts';
import { isComparable, seriesBreaks } from './series-breaks.ts';
import { indicatorName } from './trends-lines.ts';
import { formatOf } from './units.ts';

/** Fewer units than this are said not to stand for the whole. */
const LEAST_TELLING = 5;

/** What is put side by side of the same units: their sum, the ratio of their sums, their median. */
type Basis = 'sum' | 'rate' | 'median';

/** Before and after of one pair of years, null where too few units allow none. */
type Movement = { before: number | null; after: number | null; change: string | null };

/** The change over the same units in both of two adjacent years, with k of n for each year. */
export function pairsFrame(
  pairs: readonly MatchedPair[],
  group: readonly GroupYear[],
  years: readonly number[],
  state: ViewState,
): Frame {
  const text = panelText[state.lang];
  const basis = basisOf(state);
  const isUnstated = indicatorOf(state.indicator).unit === 'unstated';
  const title = titleOf(pairs, group, state);
  const { columns } = text;
  return {
    id: 'panel',
    title,
    footing: [
      text.sameUnits,
      indicatorOf(state.indicator).label[state.lang],
      domainText[state.lang].scope[state.scope],
      ...(basis === 'median' ? [isUnstated ? text.unstated : text.mixedLayers] : []),
      ...(basis === 'median' ? [text.fewMedian(LEAST_FOR_MEDIAN)] : []),
    ],
    chart: null,
    table: {
      caption: title,
      columns: [
        { key: 'year', label: columns.year, numeric: false },
        { key: 'reports', label: columns.reports, numeric: true },
        { key: 'known', label: columns.known, numeric: true },
        { key: 'units', label: columns.units, numeric: true },
        { key: 'before', label: columns[`${basis}Before`], numeric: true },
        { key: 'after', label: columns[`${basis}After`], numeric: true },
        { key: 'change', label: columns.change, numeric: true },
        { key: 'rose', label: columns.rose, numeric: true },
        { key: 'fell', label: columns.fell, numeric: true },
      ],
      rows: years.map((year, index) =>
        yearRow(
          year,
          group.find((row) => row.year === year),
          index === 0 ? null : (pairs.find((pair) => pair.year === year) ?? null),
          years,
          state,
        ),
      ),
    },
    leftOut: [],
    empty: null,
  };
}

/** Sums run over one layer only: an aggregate report already contains those below it. */
function basisOf(state: ViewState): Basis {
  const indicator = indicatorOf(state.indicator);
  if (isDerived(indicator) && indicator.denominator) return 'rate';
  const isOneLayer = state.scope === 'own' || (state.level !== 'all' && state.kind !== 'all');
  return isOneLayer && indicator.unit !== 'unstated' ? 'sum' : 'median';
}

function movementOf(pair: MatchedPair, state: ViewState): Movement {
  const basis = basisOf(state);
  if (basis === 'median') {
    if (pair.counted < LEAST_FOR_MEDIAN) return { before: null, after: null, change: null };
    return moved(pair.median_before, pair.median_after, true, state);
  }
  if (basis === 'sum') return moved(pair.before, pair.after, true, state);
  const indicator = indicatorOf(state.indicator);
  const factor = isDerived(indicator) ? indicator.factor : 1;
  const ratio = (sum: number, of: number | null) => (of ? (factor * sum) / of : null);
  const isFirm = Math.min(pair.before_of ?? 0, pair.after_of ?? 0) >= LEAST_DENOMINATOR;
  return moved(ratio(pair.before, pair.before_of), ratio(pair.after, pair.after_of), isFirm, state);
}

function moved(
  before: number | null,
  after: number | null,
  isFirm: boolean,
  state: ViewState,
): Movement {
  if (before === null || after === null || !isFirm) return { before, after, change: null };
  const format = formatOf(state.indicator);
  const difference = after - before;
  if (format === 'rate') return { before, after, change: formatPoints(difference, state.lang) };
  const rounded = Math.round(difference * 10) / 10;
  if (format === 'months') {
    const change = trendsText[state.lang].months(formatDifference(rounded, state.lang));
    return { before, after, change };
  }
  const share = yearOnYear(after, before);
  return {
    before,
    after,
    change:
      share === null ? formatDifference(rounded, state.lang) : formatChange(share, state.lang),
  };
}

/** Of the latest two years that have the same units and no break between them. */
function titleOf(
  pairs: readonly MatchedPair[],
  group: readonly GroupYear[],
  state: ViewState,
): string {
  const text = panelText[state.lang];
  const comparable = pairs.filter(({ year }) => isComparable(state.indicator, year - 1, year));
  const latest = comparable
    .map((pair) => ({ pair, movement: movementOf(pair, state) }))
    .filter(({ movement }) => movement.before !== null && movement.after !== null)
    .at(-1);
  if (!latest) {
    const most = [...comparable].sort((a, b) => b.counted - a.counted || b.year - a.year)[0];
    return most
      ? text.fewPairs(indicatorName(state), most.counted, most.year, LEAST_FOR_MEDIAN)
      : text.noPairs(indicatorName(state));
  }
  const { pair, movement } = latest;
  const known = group.find(({ year }) => year === pair.year)?.known ?? pair.units;
  const say = (value: number | null) => quantileText(value ?? NaN, state, 'short');
  const words = { sum: text.matchedSum, rate: text.matchedRate, median: text.matchedMedian };
  const change = movement.change === null ? '' : text.bracket(movement.change);
  const comma = state.lang === 'zh' ? '，' : '';
  return [
    text.matched(pair.year - 1, pair.year, pair.units, known),
    comma,
    words[basisOf(state)](say(movement.before), say(movement.after), change),
    pair.units < LEAST_TELLING
      ? `${state.lang === 'zh' ? '；' : '; '}${text.tooFew(pair.units)}`
      : '',
  ].join('');
}

function yearRow(
  year: number,
  group: GroupYear | undefined,
  pair: MatchedPair | null,
  years: readonly number[],
  state: ViewState,
): TableRow {
  const text = panelText[state.lang];
  const lead = [
    { text: String(year), value: year },
    countCell(group?.reports ?? 0, state),
    countCell(group?.known ?? 0, state),
  ];
  const blank: TableCell = { text: '', value: null };
  if (year === years[0]) return { id: String(year), cells: [...lead, ...Array(6).fill(blank)] };
  if (!isComparable(state.indicator, year - 1, year)) {
    const word = seriesBreaks(state.indicator, [year - 1, year], state.lang)[0]?.label;
    const cell: TableCell = {
      text: word ?? '',
      value: null,
      missing: 'not_computable',
      hint: breakText[state.lang].incomparable,
    };
    return { id: String(year), cells: [...lead, cell, ...Array(5).fill(blank)] };
  }
  if (!pair) {
    const none: TableCell = { text: text.none, value: null, missing: 'not_computable' };
    return { id: String(year), cells: [...lead, none, ...Array(5).fill(blank)] };
  }
  const { before, after, change } = movementOf(pair, state);
  const amount = (value: number | null): TableCell =>
    value === null
      ? {
          text: text.few(pair.counted, LEAST_FOR_MEDIAN),
          value: null,
          missing: 'not_computable',
        }
      : { text: quantileText(value, state), value };
  return {
    id: String(year),
    cells: [
      ...lead,
      countCell(pair.units, state),
      amount(before),
      amount(after),
      change === null || before === null || after === null
        ? blank
        : { text: change, value: after - before },
      countCell(pair.rose, state),
      countCell(pair.fell, state),
    ],
  };
}
