import { indicatorOf, isDerived } from '../../catalogue/catalogue.ts';
import { sharesUnit } from '../../catalogue/comparable.ts';
import { compareText } from '../../messages/compare.ts';
import { domainText } from '../../messages/domain.ts';
import { formatExact } from '../../messages/format.ts';
import { trendsText } from '../../messages/trends.ts';
import type { CompareFigure } from '../../queries/compare/figures.ts';
import type { UnitYear } from '../../queries/unit-series.ts';
import type { Asked } from '../asked.ts';
import {
  changeOf,
  changeText,
  differenceText,
  isFewCases,
  type Change,
} from '../figures/change.ts';
import type { CompareColumn } from './columns.ts';
import type { TableCell } from '../figures/frame.ts';
import { localShare, sourceLink } from '../figures/local-mark.ts';
import { figureCell, formatOf, valueText } from '../figures/figure-cell.ts';

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
  asked: Asked,
): CompareCell {
  const change = changeBetween(code, { current, before }, asked);
  const now = yearCell(code, column.current, current, asked);
  const then = asked.versus === null ? null : yearCell(code, column.before, before, asked);
  return {
    current: now,
    before: then,
    hidesBefore: !column.before || (then?.missing !== undefined && then.text === now.text),
    difference: differenceCell(change, asked),
    change:
      change.kind === 'ratio'
        ? { text: changeText(change, asked.lang), value: change.amount }
        : NOTHING,
    rank: rankCell(code, current, asked),
  };
}

/** A year's figure leading to its report, or the word for what stood there instead. */
function yearCell(
  code: string,
  report: UnitYear | null,
  figure: CompareFigure | undefined,
  asked: Asked,
): TableCell {
  const { missing, reason } = domainText[asked.lang];
  if (!report) return { text: missing.no_report, value: null, missing: 'no_report' };
  const link = figure ? sourceLink(report.source, asked.lang) : {};
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
  if (report.form === null) return summedCell(code, report, figure, asked);
  const cell = figureCell(
    {
      indicator: code,
      value: figure?.value ?? null,
      status: figure?.status ?? null,
      mark: figure?.mark ?? null,
      form: report.form,
    },
    asked.lang,
  );
  return { ...cell, ...ratio(figure, asked), muted: figure && isFewCases(figure), ...link };
}

/** Over several reports: their sum, with k of n beside it. */
function summedCell(
  code: string,
  report: UnitYear,
  figure: CompareFigure | undefined,
  asked: Asked,
): TableCell {
  const value = figure?.value ?? null;
  if (!figure || value === null) {
    const word = domainText[asked.lang].missing.not_seen;
    return { text: word, value: null, missing: 'not_seen' };
  }
  const number =
    formatOf(code) === 'count'
      ? formatExact(value, asked.lang)
      : valueText(code, value, asked.lang);
  return {
    text: `${number}${trendsText[asked.lang].sumShort(figure.known, report.reports)}`,
    value,
    hint: compareText[asked.lang].sumOf(figure.known, report.reports),
    local: localShare(report.local, asked.lang),
    muted: isFewCases(figure),
  };
}

/** Numerator ÷ denominator, said on hover. */
function ratio(figure: CompareFigure | undefined, asked: Asked): Pick<TableCell, 'hint'> {
  if (!figure || figure.numerator === null || figure.denominator === null) return {};
  const numerator = formatExact(figure.numerator, asked.lang);
  return { hint: `${numerator} ÷ ${formatExact(figure.denominator, asked.lang)}` };
}

/** Of the same agencies' figures only: a sum over other reports is no change. */
function changeBetween(
  code: string,
  { current, before }: FigurePair,
  asked: Asked,
): Change | { kind: 'none'; why: 'others' } {
  if (asked.versus === null || !current || !before) return { kind: 'none', why: 'unknown' };
  const change = changeOf(code, before, current);
  return current.same || change.kind === 'none' ? change : { kind: 'none', why: 'others' };
}

/** Later less earlier; empty where there is none, with the reason on hover when it is not to be seen. */
function differenceCell(change: ReturnType<typeof changeBetween>, asked: Asked): TableCell {
  const text = compareText[asked.lang];
  if (change.kind !== 'none') {
    return { text: differenceText(change, asked.lang), value: change.difference };
  }
  const hints = { others: text.notSame, broken: text.brokenSeries, unstated: text.unstated };
  return change.why === 'unknown' || change.why === 'few'
    ? NOTHING
    : { ...NOTHING, hint: hints[change.why] };
}

function rankCell(code: string, figure: CompareFigure | undefined, asked: Asked): TableCell {
  const text = compareText[asked.lang];
  if (!figure || figure.rank === null || figure.of === null || figure.of < 2) return NOTHING;
  if (!sharesUnit(code)) return NOTHING;
  return {
    text: text.rank(figure.rank, figure.of),
    value: figure.rank,
    hint: text.rankHint(figure.rank, figure.of),
  };
}
