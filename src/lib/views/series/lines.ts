import { indicatorOf, isDerived } from '../../catalogue/catalogue.ts';
import { sharesUnit } from '../../catalogue/comparable.ts';
import { LEAST_BASE } from '../../catalogue/thresholds.ts';
import { formatExact } from '../../messages/format.ts';
import type { UnitYear } from '../../queries/unit-series.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { Asked } from '../asked.ts';
import { changeOf, changeText, isFewCases } from '../figures/change.ts';
import { isLocalRow, nameMark } from '../figures/local-mark.ts';
import type { LocalMark } from '../figures/frame.ts';
import { isComparable } from '../figures/series-breaks.ts';
import { valueText } from '../figures/figure-cell.ts';

/** First and last known year that compare, within the latest such stretch. */
export type LineSpan = { first: UnitYear; last: UnitYear };

/** One chosen unit over the years of the range. */
export type TrendLine = {
  unit: string;
  name: string;
  /** The mark of a line with a local figure among its years. */
  mark: LocalMark | undefined;
  isDivision: boolean;
  /** One for each year of the range. */
  years: readonly UnitYear[];
  /** What is drawn: the value, or the index of it. */
  drawn: readonly (number | null)[];
  /** The year that is 100 for each year, when indexed. */
  bases: readonly (number | null)[];
  /** Years after which other reports stand behind the figure. */
  cuts: readonly number[];
  span: LineSpan | null;
  /** Figures are there, but their base is too small to be 100. */
  smallBase: boolean;
};

/** The name of a line in running text. */
export const lineName = ({ name, mark }: TrendLine): string => name + (mark?.behind ?? '');

/** Only printed figures can be indexed: a rate of 20 % is no 20 % of anything. */
export function isIndexed(state: Pick<ViewState, 'measure' | 'indicator'>): boolean {
  return state.measure === 'index' && !isDerived(indicatorOf(state.indicator));
}

/** The chosen units that the dataset knows, in the order of the address. */
export function trendLines(rows: readonly UnitYear[], state: ViewState): TrendLine[] {
  return state.units.flatMap((unit) => {
    const years = rows.filter((row) => row.unit === unit).sort((a, b) => a.year - b.year);
    const first = years[0];
    return first ? [trendLine(first, years, state)] : [];
  });
}

function trendLine(unit: UnitYear, years: readonly UnitYear[], state: ViewState): TrendLine {
  const stretches = comparableStretches(years, state.indicator);
  const baseOf = (row: UnitYear) => stretches.find((stretch) => stretch.includes(row))?.[0];
  const indexed = isIndexed(state);
  const drawn = years.map((row) => {
    if (!indexed || row.value === null) return row.value;
    const base = baseOf(row)?.value ?? null;
    return base === null || base < LEAST_BASE ? null : (100 * row.value) / base;
  });
  const span = stretches
    .map((stretch) => stretch.filter((row) => !isFewCases(row)))
    .reverse()
    .find((stretch) => stretch.length > 1);
  return {
    unit: unit.unit,
    name: unit.name,
    mark: nameMark(years.find(isLocalRow) ?? unit, state.lang),
    isDivision: unit.unit_type === 'division',
    years,
    drawn,
    bases: years.map((row) => (indexed ? (baseOf(row)?.year ?? null) : null)),
    cuts: years
      .filter((row, index) => {
        const next = years[index + 1];
        return next && isKnown(row) && isKnown(next) && row.reporters !== next.reporters;
      })
      .map(({ year }) => year),
    span: span ? { first: span[0] as UnitYear, last: span.at(-1) as UnitYear } : null,
    smallBase: indexed && years.some(isKnown) && drawn.every((value) => value === null),
  };
}

/** Known years in runs within which no break lies, a unit is stated and the same reports stand behind the figure. */
function comparableStretches(years: readonly UnitYear[], indicator: string): UnitYear[][] {
  const stretches: UnitYear[][] = [];
  for (const row of years.filter(isKnown)) {
    const run = stretches.at(-1);
    const before = run?.at(-1);
    const continues =
      before !== undefined &&
      sharesUnit(indicator) &&
      before.reporters === row.reporters &&
      isComparable(indicator, before.year, row.year);
    if (run && continues) run.push(row);
    else stretches.push([row]);
  }
  return stretches;
}

function isKnown(row: UnitYear): boolean {
  return row.value !== null;
}

/** A span in words of the state's language. */
export function spanText({ first, last }: LineSpan, asked: Asked) {
  const say = (row: UnitYear) => valueText(asked.indicator, row.value ?? NaN, asked.lang, 'short');
  return {
    from: first.year,
    to: last.year,
    before: say(first),
    after: say(last),
    change: changeText(changeOf(asked.indicator, first, last), asked.lang),
  };
}

/** Size of a span's change for ordering; a rise and a fall by the same factor weigh the same. */
export function spanSize({ first, last }: LineSpan, asked: Asked): number {
  const change = changeOf(asked.indicator, first, last);
  switch (change.kind) {
    case 'none':
      return 0;
    case 'ratio':
      return Math.abs(Math.log(Math.max(last.value ?? 0, 1) / (first.value ?? 1)));
    case 'difference':
      // beside shares of a base, a difference on a small one weighs nothing
      return isDerived(indicatorOf(asked.indicator)) ? Math.abs(change.amount) : 0;
    case 'points':
    case 'multiple':
    case 'months':
      return Math.abs(change.amount);
  }
}

/** An index with one decimal. */
export function indexText(value: number, asked: Asked): string {
  return formatExact(Math.round(value * 10) / 10, asked.lang);
}
