import { indicatorOf, isDerived } from '../../catalogue/catalogue.ts';
import { LEAST_BASE } from '../../catalogue/thresholds.ts';
import type { MissingReason } from '../../model/observation.ts';
import { domainText } from '../../messages/domain.ts';
import { formatExact } from '../../messages/format.ts';
import { trendsText } from '../../messages/trends.ts';
import type { UnitYear } from '../../queries/unit-series.ts';
import type { Openings } from '../../url/href.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { Asked } from '../asked.ts';
import { changeOf, changeText } from '../figures/change.ts';
import type { TableCell, TableModel, TableRow } from '../figures/frame.ts';
import { localShare, sourceLink } from '../figures/local-mark.ts';
import { unitHref } from './chart.ts';
import { indexText, isIndexed, type LineSpan, type TrendLine } from './lines.ts';
import { figureCell, formatOf, missingReason, valueText } from '../figures/figure-cell.ts';

/** Units as rows, years as columns, each figure leading to its source and each gap with its word. */
export function trendTable(
  caption: string,
  lines: readonly TrendLine[],
  years: readonly number[],
  state: ViewState,
  openings: Openings,
): TableModel {
  const { columns } = trendsText[state.lang];
  return {
    caption,
    columns: [
      { key: 'unit', label: columns.unit, numeric: false },
      ...years.map((year) => ({ key: String(year), label: String(year), numeric: true })),
      { key: 'span', label: columns.span, numeric: false },
      { key: 'change', label: columns.change, numeric: true },
    ],
    rows: lines.map((line) => tableRow(line, state, openings)),
  };
}

function tableRow(line: TrendLine, state: ViewState, openings: Openings): TableRow {
  const { span } = line;
  const text = trendsText[state.lang];
  const latest = [...line.years].reverse().find(({ reports }) => reports > 0);
  return {
    id: line.unit,
    marked: line.unit === state.marked,
    cells: [
      {
        text: line.name,
        value: line.name,
        local: line.mark,
        href: latest ? unitHref(latest, state, openings) : undefined,
      },
      ...line.years.map((row, index) => yearCell(row, line.drawn[index] ?? null, state)),
      span
        ? {
            text: text.spanYears(span.first.year, span.last.year),
            value: text.spanYears(span.first.year, span.last.year),
          }
        : { text: '', value: null },
      span ? changeCell(span, state) : { text: '', value: null },
    ],
  };
}

/** A share of the base and a difference do not sort together: what has no share of a base is last. */
function changeCell({ first, last }: LineSpan, asked: Asked): TableCell {
  const change = changeOf(asked.indicator, first, last);
  const isApart = change.kind === 'difference' && !isDerived(indicatorOf(asked.indicator));
  return {
    text: changeText(change, asked.lang),
    value: change.kind === 'none' || isApart ? null : change.amount,
  };
}

/** A year's figure with its source, or the word for why there is none. */
function yearCell(row: UnitYear, drawn: number | null, state: ViewState): TableCell {
  const text = trendsText[state.lang];
  const reason = gapReason(row);
  if (reason === 'no_report') {
    const word = domainText[state.lang].missing.no_report;
    return { text: word, value: null, missing: reason };
  }
  // A cell nobody collected is no statement of the source.
  const link = row.status === null ? {} : sourceLink(row.source, state.lang);
  const cell =
    row.form === null ? summedCell(row, state) : figureCell({ ...row, form: row.form }, state.lang);
  if (!isIndexed(state) || row.value === null) return { ...cell, ...link };
  return drawn === null
    ? { text: text.smallBase(LEAST_BASE), value: null, missing: 'not_computable', ...link }
    : {
        text: indexText(drawn, state),
        value: drawn,
        hint: valueText(state.indicator, row.value, state.lang),
        ...link,
      };
}

function summedCell(row: UnitYear, asked: Asked): TableCell {
  const text = trendsText[asked.lang];
  if (row.value === null) {
    const word = domainText[asked.lang].missing.not_seen;
    return {
      text: `${word}${text.sumShort(row.known, row.reports)}`,
      value: null,
      missing: 'not_seen',
    };
  }
  const value =
    formatOf(asked.indicator) === 'count'
      ? formatExact(row.value, asked.lang)
      : valueText(asked.indicator, row.value, asked.lang);
  return {
    text: `${value}${text.sumShort(row.known, row.reports)}`,
    value: row.value,
    hint: text.sumOf(row.known, row.reports),
    local: localShare(row.local, asked.lang),
  };
}

/** Why a unit has no figure in a year, or null when it has one. */
export function gapReason(row: UnitYear): MissingReason | null {
  if (row.reports === 0) return 'no_report';
  if (row.form === null) return row.value === null ? 'not_seen' : null;
  return missingReason({ ...row, form: row.form });
}
