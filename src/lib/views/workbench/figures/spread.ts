import { sharesUnit } from '../../../catalogue/comparable.ts';
import {
  LEAST_FOR_MEDIAN,
  LEAST_FOR_QUARTILES,
  LEAST_SAME_UNITS,
} from '../../../catalogue/thresholds.ts';
import { formatExact } from '../../../messages/format.ts';
import { spreadText } from '../../../messages/workbench/spread.ts';
import type { Asked } from '../../asked.ts';
import { changeText } from '../../figures/change.ts';
import { formatOf, valueText } from '../../figures/figure-cell.ts';
import type { LinesModel, TableCell, TableModel } from '../../figures/frame.ts';
import { indicatorName } from '../../figures/indicator-name.ts';
import { breakNotes, seriesBreaks } from '../../figures/series-breaks.ts';
import { emptyNote, yearsOf, type Drawing, type Figure } from '../drawn.ts';
import { NOTHING } from '../peer-cells.ts';
import { spreadYears, type SpreadYear } from './spread-years.ts';

/**
 * Median and quartiles of the whole list by year, and in the table what the same units did from one year to
 * the next: the units of two years differ, so the line alone is no change.
 */
export function spreadFigure({ all, state }: Drawing): Figure {
  const text = spreadText[state.lang];
  const years = yearsOf(state);
  const spread = spreadYears(all, years, state);
  const name = indicatorName(state);
  const hasMedian = spread.some(({ median }) => median !== null);
  const latest = [...spread].reverse();
  // Of the year that the controls say, or else of the latest that says something.
  const [own] = spread.filter(({ year }) => year === state.year);
  const told =
    own && own.median !== null
      ? own
      : (latest.find(({ lower }) => lower !== null) ?? latest.find((one) => one.median !== null));
  const title = told ? spreadTitle(told, name, state) : text.noMedian(name, LEAST_FOR_MEDIAN);
  const moves = ({ same }: SpreadYear) => same !== null && same.change.kind !== 'none';
  const pair = own && moves(own) ? own : latest.find(moves);
  return {
    title,
    chart: hasMedian ? spreadChart(spread, state) : null,
    notes: [
      ...(pair ? [pairSentence(pair, state)] : [text.noPairs(LEAST_SAME_UNITS)]),
      text.underYears,
      text.notATrend,
      text.fewQuartiles(LEAST_FOR_QUARTILES),
      ...breakNotes(state.indicator, years, state.lang),
    ],
    empty: spread.some(({ known }) => known > 0)
      ? null
      : emptyNote(sharesUnit(state.indicator) ? text.nothing : text.unstated),
    table: spreadTable(spread, title, state),
  };
}

function spreadTitle({ year, median, lower, upper }: SpreadYear, name: string, asked: Asked) {
  const text = spreadText[asked.lang];
  const say = (value: number | null) => quantileText(value, asked, 'short');
  return (
    text.spread(year, name, say(median)) + (lower === null ? '' : text.half(say(lower), say(upper)))
  );
}

/** The latest two years of which the same units are enough to say how they moved. */
function pairSentence({ year, same }: SpreadYear, asked: Asked): string {
  if (!same) return '';
  const text = spreadText[asked.lang];
  const say = (value: number | null) => quantileText(value, asked, 'short');
  return text.same(
    year,
    same.units,
    same.rose,
    same.fell,
    text.basis[same.basis](say(same.before), say(same.after)),
    changeText(same.change, asked.lang),
  );
}

function spreadChart(spread: readonly SpreadYear[], asked: Asked): LinesModel {
  const text = spreadText[asked.lang];
  const years = spread.map(({ year }) => year);
  return {
    kind: 'lines',
    years,
    yearNotes: spread.map(({ known, reports }) =>
      reports === 0 ? text.none : text.kOfN(known, reports),
    ),
    series: [
      {
        id: 'median',
        label: text.median,
        emphasis: 'marked',
        points: spread.map((row) => ({
          value: row.median,
          text: row.median === null ? '' : quantileText(row.median, asked, 'short'),
          hint: row.median === null ? '' : pointHint(row, asked),
        })),
      },
    ],
    band: {
      lowerLabel: text.lower,
      upperLabel: text.upper,
      lower: spread.map(({ lower }) => lower),
      upper: spread.map(({ upper }) => upper),
    },
    breaks: seriesBreaks(asked.indicator, years, asked.lang),
    format: formatOf(asked.indicator),
  };
}

function pointHint(row: SpreadYear, asked: Asked): string {
  const text = spreadText[asked.lang];
  const line = (label: string, value: number | null) =>
    value === null ? [] : [text.hint(label, quantileText(value, asked))];
  return [
    `${row.year} ${indicatorName(asked, 'label')}`,
    ...line(text.upper, row.upper),
    ...line(text.median, row.median),
    ...line(text.lower, row.lower),
    text.counted(row.counted, row.reports),
  ].join('\n');
}

/** Columns that hold the indicator's own numbers; the others count units. */
const QUANTILES = ['lower', 'median', 'upper'] as const;

function spreadTable(spread: readonly SpreadYear[], caption: string, asked: Asked): TableModel {
  const { columns } = spreadText[asked.lang];
  const numeric = (
    [
      'reports',
      'known',
      'lower',
      'median',
      'upper',
      'same',
      'rose',
      'fell',
      'before',
      'after',
    ] as const
  ).map((key) => ({
    key,
    label: columns[key],
    numeric: true,
    ...(QUANTILES.some((quantile) => quantile === key) ? { indicator: asked.indicator } : {}),
  }));
  return {
    caption,
    columns: [
      { key: 'year', label: columns.year, numeric: false },
      ...numeric,
      { key: 'change', label: columns.change, numeric: true },
    ],
    rows: spread.map((row) => ({
      id: String(row.year),
      cells: [
        { text: String(row.year), value: row.year },
        countCell(row.reports, asked),
        countCell(row.known, asked),
        quantileCell(row.lower, row, LEAST_FOR_QUARTILES, asked),
        quantileCell(row.median, row, LEAST_FOR_MEDIAN, asked),
        quantileCell(row.upper, row, LEAST_FOR_QUARTILES, asked),
        ...sameCells(row, asked),
      ],
    })),
  };
}

function sameCells({ same }: SpreadYear, asked: Asked): TableCell[] {
  if (!same) return Array.from({ length: 6 }, () => NOTHING);
  const text = spreadText[asked.lang];
  const amount = (value: number | null): TableCell =>
    value === null
      ? { text: text.few(same.units, LEAST_SAME_UNITS), value: null, missing: 'not_computable' }
      : { text: quantileText(value, asked), value, hint: text.basisName[same.basis] };
  return [
    countCell(same.units, asked),
    countCell(same.rose, asked),
    countCell(same.fell, asked),
    amount(same.before),
    amount(same.after),
    same.change.kind === 'none'
      ? NOTHING
      : { text: changeText(same.change, asked.lang), value: same.change.amount },
  ];
}

/** Quantiles are interpolated: a count is rounded to one decimal at most. */
function quantileText(
  value: number | null,
  asked: Asked,
  style: 'exact' | 'short' = 'exact',
): string {
  if (value === null) return '';
  const isCount = formatOf(asked.indicator) === 'count';
  const rounded = isCount ? Math.round(value * 10) / 10 : value;
  return valueText(asked.indicator, rounded, asked.lang, style);
}

const countCell = (count: number, { lang }: Asked): TableCell => ({
  text: formatExact(count, lang),
  value: count,
});

function quantileCell(
  value: number | null,
  { counted }: SpreadYear,
  least: number,
  asked: Asked,
): TableCell {
  if (value !== null) return { text: quantileText(value, asked), value };
  if (!sharesUnit(asked.indicator)) return NOTHING;
  const text = spreadText[asked.lang].few(counted, least);
  return { text, value: null, missing: 'not_computable' };
}
