import { indicatorOf } from '../../catalogue/catalogue.ts';
import { isRatio, sharesUnit } from '../../catalogue/comparable.ts';
import { LEAST_FOR_MEDIAN, LEAST_SAME_UNITS } from '../../catalogue/thresholds.ts';
import { breakText } from '../../messages/breaks.ts';
import { domainText } from '../../messages/domain.ts';
import { groupText } from '../../messages/trends.ts';
import type { GroupYear, MatchedPair } from '../../queries/trends/group-spread.ts';
import type { Asked } from '../asked.ts';
import type { Frame, TableCell, TableRow } from '../figures/frame.ts';
import { localShare } from '../figures/local-mark.ts';
import { changeOf, changeText } from '../figures/change.ts';
import { addable } from '../figures/layers.ts';
import { countCell, quantileText } from './group-spread.ts';
import { isComparable, seriesBreaks } from '../figures/series-breaks.ts';
import { indicatorName } from '../figures/indicator-name.ts';

/** What is put side by side of the same units: their sum, the ratio of their sums, their median. */
type Basis = 'sum' | 'rate' | 'median';

/** Before and after of one pair of years, null where too few units allow none. */
type Movement = { before: number | null; after: number | null; change: string | null };

/** The change over the same units in both of two adjacent years, with k of n for each year. */
export function pairsFrame(
  pairs: readonly MatchedPair[],
  group: readonly GroupYear[],
  years: readonly number[],
  asked: Asked,
): Frame {
  const text = groupText[asked.lang];
  const basis = basisOf(pairs, asked);
  const title = titleOf(pairs, group, asked);
  const { columns } = text;
  return {
    // The word stands in links people have kept.
    id: 'panel',
    title,
    footing: [
      text.sameUnits,
      indicatorOf(asked.indicator).label[asked.lang],
      domainText[asked.lang].scope[asked.scope],
      ...(!sharesUnit(asked.indicator)
        ? [text.unstated]
        : basis === 'median'
          ? [text.mixedLayers, text.fewMedian(LEAST_FOR_MEDIAN)]
          : []),
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
          basis,
          asked,
        ),
      ),
    },
    leftOut: [],
    empty: null,
  };
}

/** Sums, and so their ratio, run over one layer only: an aggregate report contains those below it. */
function basisOf(pairs: readonly MatchedPair[], asked: Asked): Basis {
  const levels = Math.max(0, ...pairs.map((pair) => pair.levels));
  if (!addable(levels, asked)) return 'median';
  return isRatio(asked.indicator) ? 'rate' : 'sum';
}

function movementOf(pair: MatchedPair, basis: Basis, asked: Asked): Movement {
  const isMedian = basis === 'median';
  if (isMedian && pair.counted < LEAST_FOR_MEDIAN) {
    return { before: null, after: null, change: null };
  }
  const before = isMedian ? pair.median_before : pair.before;
  const after = isMedian ? pair.median_after : pair.after;
  const change = changeOf(
    asked.indicator,
    { year: pair.year - 1, value: before, denominator: isMedian ? null : pair.before_of },
    { year: pair.year, value: after, denominator: isMedian ? null : pair.after_of },
  );
  return { before, after, change: changeText(change, asked.lang) || null };
}

/** Of the latest two years that have the same units and no break between them. */
function titleOf(pairs: readonly MatchedPair[], group: readonly GroupYear[], asked: Asked): string {
  const text = groupText[asked.lang];
  const basis = basisOf(pairs, asked);
  if (!sharesUnit(asked.indicator)) return text.noUnitPairs(indicatorName(asked));
  const comparable = pairs.filter(({ year }) => isComparable(asked.indicator, year - 1, year));
  const latest = comparable
    .map((pair) => ({ pair, movement: movementOf(pair, basis, asked) }))
    .filter(({ movement }) => movement.before !== null && movement.after !== null)
    .at(-1);
  if (!latest) {
    const most = [...comparable].sort((a, b) => b.counted - a.counted || b.year - a.year)[0];
    return most
      ? text.fewPairs(indicatorName(asked), most.counted, most.year, LEAST_FOR_MEDIAN)
      : text.noPairs(indicatorName(asked));
  }
  const { pair, movement } = latest;
  const known = group.find(({ year }) => year === pair.year)?.known ?? pair.units;
  const say = (value: number | null) => quantileText(value ?? NaN, asked, 'short');
  const words = { sum: text.matchedSum, rate: text.matchedRate, median: text.matchedMedian };
  const change = movement.change === null ? '' : text.bracket(movement.change);
  return [
    text.matched(pair.year - 1, pair.year, pair.units, known),
    words[basis](say(movement.before), say(movement.after), change),
    pair.units < LEAST_SAME_UNITS ? text.tooFew(pair.units) : '',
  ].join('');
}

function yearRow(
  year: number,
  group: GroupYear | undefined,
  pair: MatchedPair | null,
  years: readonly number[],
  basis: Basis,
  asked: Asked,
): TableRow {
  const text = groupText[asked.lang];
  const lead = [
    { text: String(year), value: year },
    countCell(group?.reports ?? 0, asked),
    countCell(group?.known ?? 0, asked),
  ];
  const blank: TableCell = { text: '', value: null };
  if (year === years[0]) return { id: String(year), cells: [...lead, ...Array(6).fill(blank)] };
  if (!isComparable(asked.indicator, year - 1, year)) {
    const word = seriesBreaks(asked.indicator, [year - 1, year], asked.lang)[0]?.label;
    const cell: TableCell = {
      text: word ?? '',
      value: null,
      missing: 'not_computable',
      hint: breakText[asked.lang].incomparable,
    };
    return { id: String(year), cells: [...lead, cell, ...Array(5).fill(blank)] };
  }
  if (!pair) {
    const none: TableCell = { text: text.none, value: null, missing: 'not_computable' };
    return { id: String(year), cells: [...lead, none, ...Array(5).fill(blank)] };
  }
  if (!sharesUnit(asked.indicator)) {
    return {
      id: String(year),
      cells: [...lead, countCell(pair.units, asked), ...Array(5).fill(blank)],
    };
  }
  const { before, after, change } = movementOf(pair, basis, asked);
  const amount = (value: number | null): TableCell =>
    value === null
      ? {
          text: text.few(pair.counted, LEAST_FOR_MEDIAN),
          value: null,
          missing: 'not_computable',
        }
      : { text: quantileText(value, asked), value };
  return {
    id: String(year),
    cells: [
      ...lead,
      { ...countCell(pair.units, asked), local: localShare(pair.local, asked.lang) },
      amount(before),
      amount(after),
      change === null || before === null || after === null
        ? blank
        : { text: change, value: after - before },
      countCell(pair.rose, asked),
      countCell(pair.fell, asked),
    ],
  };
}
