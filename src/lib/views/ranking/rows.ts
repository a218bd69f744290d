import { sharesUnit } from '../../catalogue/comparable.ts';
import { LEAST_PEERS } from '../../catalogue/thresholds.ts';
import { domainText } from '../../messages/domain.ts';
import { formatExact, formatRate } from '../../messages/format.ts';
import type { Language } from '../../messages/language.ts';
import { rankingText } from '../../messages/ranking.ts';
import { punctuation } from '../../messages/punctuation.ts';
import type { UnitFigure } from '../../queries/unit-figures.ts';
import { agencyHref, type Openings } from '../../url/href.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { Asked } from '../asked.ts';
import {
  changeOf,
  changeText,
  differenceText,
  isFewCases,
  type Change,
} from '../figures/change.ts';
import type { BarRow, TableCell, TableColumn, TableRow } from '../figures/frame.ts';
import { localMark, nameCell, namedText } from '../figures/local-mark.ts';
import { sourceCell } from '../figures/source-cell.ts';
import { sharedRanks, sharesBelow } from '../../statistics/competition-ranks.ts';
import { figureCell, valueText } from '../figures/figure-cell.ts';
import { indicatorName } from '../figures/indicator-name.ts';
import {
  hasIntervals,
  intervalText,
  supportedHint,
  type Supported,
  type SupportedRanks,
} from './supported.ts';

/** What all ranked units share: how many there are, and which ranks the numbers of each support. */
export type Ranking = { of: number; supported: SupportedRanks };

export type Ranked = {
  row: UnitFigure;
  before: UnitFigure | undefined;
  rank: number | null;
  /** Share of the other ranked units below this one; null among too few. */
  below: number | null;
};

/**
 * Units of the state's year beside the year compared with: ranked, then shown only, then unknown. A
 * figure without a stated unit orders nothing.
 */
export function rankUnits(rows: readonly UnitFigure[], asked: Asked): Ranked[] {
  const current = rows.filter((row) => row.year === asked.year);
  const before = new Map(
    rows.filter((row) => row.year === asked.versus).map((row) => [row.agency_id, row]),
  );
  const isOrdered = sharesUnit(asked.indicator);
  const counted = current.map((row) => (!isOrdered || isFewCases(row) ? null : row.value));
  const ranks = sharedRanks(counted);
  const isEnough = ranks.filter((rank) => rank !== null).length >= LEAST_PEERS;
  const below = isEnough ? sharesBelow(counted) : [];
  return current
    .map((row, index) => ({
      row,
      before: before.get(row.agency_id),
      rank: ranks[index] ?? null,
      below: below[index] ?? null,
    }))
    .sort(
      (a, b) =>
        orderOf(a) - orderOf(b) ||
        (isOrdered
          ? (b.row.value ?? 0) - (a.row.value ?? 0)
          : a.row.agency_id.localeCompare(b.row.agency_id)),
    );
}

function orderOf({ row, rank }: Ranked): number {
  if (rank !== null) return rank;
  return row.value === null ? Number.MAX_SAFE_INTEGER : Number.MAX_SAFE_INTEGER - 1;
}

export function rankedBar(
  entry: Ranked,
  label: string,
  ranking: Ranking,
  asked: Asked,
  openings: Openings,
): BarRow {
  const text = rankingText[asked.lang];
  const { row, rank } = entry;
  const value = row.value ?? NaN;
  const printed = row.status === 'rounded' && row.mark ? row.mark : null;
  const change = changeText(changeSince(entry, asked), asked.lang);
  return {
    label,
    value: row.value,
    text: printed ?? valueText(asked.indicator, value, asked.lang, 'short'),
    hint: [
      namedText(row.agency, row, asked.lang),
      punctuation[asked.lang].named(
        indicatorName(asked, 'label'),
        printed ?? valueText(asked.indicator, value, asked.lang),
      ),
      ...ratioText(row, asked.lang),
      ...intervalText(row, asked),
      ...(rank === null ? [] : [rankHint(entry, ranking, asked)]),
      ...(change && asked.versus !== null ? [text.tooltipChange(asked.versus, change)] : []),
    ].join('\n'),
    href: agencyHref(row.agency_id, { lang: asked.lang }, openings),
    marked: asked.marked === null ? rank === 1 : row.agency_id === asked.marked,
  };
}

function ratioText(row: UnitFigure, language: Language): string[] {
  if (row.numerator === null || row.denominator === null) return [];
  return [
    rankingText[language].of(
      formatExact(row.numerator, language),
      formatExact(row.denominator, language),
    ),
  ];
}

function rankHint({ row, rank, below }: Ranked, ranking: Ranking, asked: Asked): string {
  const text = rankingText[asked.lang];
  const place = text.tooltipRank(rank ?? NaN, ranking.of);
  return [
    below === null ? place : text.tooltipRankBelow(place, formatRate(below, asked.lang)),
    ...supportedHint(ranking.supported.get(row.report_id), asked),
  ].join('\n');
}

/** Columns that set a value beside the year compared with; none without such a year. */
export function versusColumns(asked: Asked): TableColumn[] {
  const { columns } = rankingText[asked.lang];
  if (asked.versus === null) return [];
  return [
    { key: 'versus', label: String(asked.versus), numeric: true },
    { key: 'difference', label: columns.difference, numeric: true },
    { key: 'change', label: columns.change, numeric: true },
  ];
}

export function rankingColumns(asked: Asked): TableColumn[] {
  const { columns } = rankingText[asked.lang];
  return [
    { key: 'unit', label: columns.unit, numeric: false },
    { key: 'rank', label: columns.rank, numeric: true },
    ...(hasIntervals(asked)
      ? [{ key: 'supported', label: columns.supported, numeric: false }]
      : []),
    { key: 'value', label: String(asked.year), numeric: true },
    ...versusColumns(asked),
    { key: 'division', label: columns.division, numeric: false },
    { key: 'source', label: columns.source, numeric: false },
  ];
}

export function rankedRow(
  entry: Ranked,
  ranking: Ranking,
  asked: Asked,
  openings: Openings,
): TableRow {
  const { row, before, rank } = entry;
  const versus =
    asked.versus === null
      ? []
      : [
          before
            ? { ...figureCell(before, asked.lang), local: localMark(before.source, asked.lang) }
            : ({
                text: domainText[asked.lang].missing.no_report,
                value: null,
                missing: 'no_report',
              } as const),
          ...cellsOf(changeSince(entry, asked), asked.lang),
        ];
  const behind = [...ratioText(row, asked.lang), ...intervalText(row, asked)].join('\n');
  const figure = figureCell(row, asked.lang);
  const local = localMark(row.source, asked.lang);
  return {
    id: row.report_id,
    marked: row.agency_id === asked.marked,
    cells: [
      {
        ...nameCell(row.agency, row, asked.lang),
        href: agencyHref(row.agency_id, { lang: asked.lang }, openings),
      },
      rank === null
        ? { text: '', value: null }
        : { text: String(rank), value: rank, hint: rankHint(entry, ranking, asked) },
      ...(hasIntervals(asked) ? [supportedCell(ranking.supported.get(row.report_id), asked)] : []),
      {
        ...figure,
        hint: figure.hint ?? (behind || undefined),
        muted: rank === null && row.value !== null,
        local,
      },
      ...versus,
      { text: row.division_name, value: row.division_name },
      sourceCell(row.source, asked.lang),
    ],
  };
}

const NOTHING: TableCell = { text: '', value: null };

/** The ranks that the numbers support; empty where the unit has no rank or its number is rounded. */
function supportedCell(supported: Supported | undefined, asked: Asked): TableCell {
  if (!supported) return NOTHING;
  const text = rankingText[asked.lang].rankSpan(supported.best, supported.worst);
  return { text, value: text, hint: supportedHint(supported, asked).join('\n') };
}

/** Difference (of rates in percentage points) and, on a base of ten or more, 同比. */
function cellsOf(change: Change, language: Language): [TableCell, TableCell] {
  if (change.kind === 'none') return [NOTHING, NOTHING];
  return [
    { text: differenceText(change, language), value: change.difference },
    change.kind === 'ratio'
      ? { text: changeText(change, language), value: change.amount }
      : NOTHING,
  ];
}

/** The same of two sums over the same units, between which no break lies. */
export function changeCells(
  value: number | null,
  before: number | null,
  { indicator, lang }: Pick<ViewState, 'indicator' | 'lang'>,
): [TableCell, TableCell] {
  const year = 0;
  return cellsOf(changeOf(indicator, { year, value: before }, { year, value }), lang);
}

function changeSince({ row, before }: Ranked, asked: Asked): Change {
  return before ? changeOf(asked.indicator, before, row) : { kind: 'none', why: 'unknown' };
}
