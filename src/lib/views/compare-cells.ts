import { indicatorOf, isDerived } from '../catalogue/catalogue.ts';
import { compareText } from '../messages/compare.ts';
import { domainText } from '../messages/domain.ts';
import { formatChange, formatDifference, formatExact, formatPoints } from '../messages/format.ts';
import { trendsText } from '../messages/trends.ts';
import { LEAST_COMPARED, type CompareFigure } from '../queries/compare-figures.ts';
import type { UnitYear } from '../queries/unit-series.ts';
import type { ViewState } from '../url/view-state.ts';
import type { CompareColumn } from './compare-columns.ts';
import type { TableCell } from './frame.ts';
import { yearOnYear } from './ranks.ts';
import { isComparable } from './series-breaks.ts';
import { figureCell, formatOf, valueText } from './units.ts';

const NOTHING: TableCell = { text: '', value: null };

/** What stands where a row and a unit's column meet. */
export type CompareCell = {
  current: TableCell;
  /** The year compared with; null when only one year is shown. */
  before: TableCell | null;
  /** The earlier year says nothing more: no report, said at the head, or the same word as the later. */
  hidesBefore: boolean;
  difference: TableCell;
  change: TableCell;
  /** 名次 among the comparable, empty where there is none. */
  rank: TableCell;
};

/** A row's figures of one unit, in both years. */
export type FigurePair = { current?: CompareFigure; before?: CompareFigure };

export function compareCell(
  code: string,
  column: CompareColumn,
  { current, before }: FigurePair,
  state: ViewState,
): CompareCell {
  const difference =
    state.versus === null ? NOTHING : differenceCell(code, { current, before }, state);
  const now = yearCell(code, column.current, current, state);
  const then = state.versus === null ? null : yearCell(code, column.before, before, state);
  return {
    current: now,
    before: then,
    hidesBefore: !column.before || (then?.missing !== undefined && then.text === now.text),
    difference,
    change: difference.value === null ? NOTHING : changeOf(code, { current, before }, state),
    rank: rankCell(code, current, state),
  };
}

/** A year's figure leading to its report, or the word for what stood there instead. */
function yearCell(
  code: string,
  report: UnitYear | null,
  figure: CompareFigure | undefined,
  state: ViewState,
): TableCell {
  const { missing, reason } = domainText[state.lang];
  if (!report) return { text: missing.no_report, value: null, missing: 'no_report' };
  const link = report.source && figure ? { href: report.source, external: true } : {};
  const indicator = indicatorOf(code);
  if (!figure && isDerived(indicator)) {
    return !report.form || indicator.forms.includes(report.form)
      ? {
          text: missing.not_computable,
          value: null,
          missing: 'not_computable',
          hint: reason.unknown_cell,
        }
      : { text: missing.not_on_form, value: null, missing: 'not_on_form' };
  }
  if (report.form === null) return summedCell(code, report, figure, state);
  const cell = figureCell(
    {
      indicator: code,
      value: figure?.value ?? null,
      status: figure?.status ?? null,
      mark: figure?.mark ?? null,
      form: report.form,
    },
    state.lang,
  );
  return { ...cell, ...ratio(figure, state), muted: figure && isFew(figure), ...link };
}

/** Over several reports: their sum, with k of n beside it. */
function summedCell(
  code: string,
  report: UnitYear,
  figure: CompareFigure | undefined,
  state: ViewState,
): TableCell {
  const value = figure?.value ?? null;
  if (!figure || value === null) {
    const word = domainText[state.lang].missing.not_seen;
    return { text: word, value: null, missing: 'not_seen' };
  }
  const number =
    formatOf(code) === 'count'
      ? formatExact(value, state.lang)
      : valueText(code, value, state.lang);
  return {
    text: `${number}${trendsText[state.lang].sumShort(figure.known, report.reports)}`,
    value,
    hint: compareText[state.lang].sumOf(figure.known, report.reports),
    muted: isFew(figure),
  };
}

/** Numerator ÷ denominator, said on hover. */
function ratio(figure: CompareFigure | undefined, state: ViewState): Pick<TableCell, 'hint'> {
  if (!figure || figure.numerator === null || figure.denominator === null) return {};
  const numerator = formatExact(figure.numerator, state.lang);
  return { hint: `${numerator} ÷ ${formatExact(figure.denominator, state.lang)}` };
}

function isFew({ denominator }: CompareFigure): boolean {
  return denominator !== null && denominator < LEAST_COMPARED;
}

/** Later less earlier; empty where a side has no number, other agencies report, or a break lies between. */
function differenceCell(
  code: string,
  { current, before }: FigurePair,
  state: ViewState,
): TableCell {
  const text = compareText[state.lang];
  const value = current?.value ?? null;
  const base = before?.value ?? null;
  if (!current || !before || value === null || base === null) return NOTHING;
  if (isFew(current) || isFew(before)) return NOTHING;
  if (!current.same) return { ...NOTHING, hint: text.notSame };
  const years = [state.year, state.versus ?? state.year].sort((a, b) => a - b);
  if (!isComparable(code, years[0] ?? 0, years[1] ?? 0)) {
    return { ...NOTHING, hint: text.brokenSeries };
  }
  if (indicatorOf(code).unit === 'unstated') return NOTHING;
  if (formatOf(code) === 'rate') {
    return { text: formatPoints(value - base, state.lang), value: value - base };
  }
  const places = formatOf(code) === 'months' ? 10 : 10_000;
  const rounded = Math.round((value - base) * places) / places;
  return { text: formatDifference(rounded, state.lang), value: rounded };
}

function changeOf(code: string, { current, before }: FigurePair, state: ViewState): TableCell {
  if (formatOf(code) !== 'count' || isDerived(indicatorOf(code))) return NOTHING;
  const change = yearOnYear(current?.value ?? null, before?.value ?? null);
  return change === null ? NOTHING : { text: formatChange(change, state.lang), value: change };
}

function rankCell(code: string, figure: CompareFigure | undefined, state: ViewState): TableCell {
  const text = compareText[state.lang];
  if (!figure || figure.rank === null || figure.of === null || figure.of < 2) return NOTHING;
  // the unit of money differs between reports, so it orders nothing
  if (indicatorOf(code).unit === 'unstated') return NOTHING;
  return {
    text: text.rank(figure.rank, figure.of),
    value: figure.rank,
    hint: text.rankHint(figure.rank, figure.of),
  };
}
