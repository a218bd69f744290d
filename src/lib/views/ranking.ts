import { indicatorOf } from '../catalogue/catalogue.ts';
import type { UnitFigure } from '../queries/unit-figures.ts';
import { domainText } from '../messages/domain.ts';
import { formatChange, formatDifference, formatExact, formatPoints } from '../messages/format.ts';
import type { Language } from '../messages/language.ts';
import { rankingText } from '../messages/ranking.ts';
import { agencyHref, hrefOf, type Openings } from '../url/href.ts';
import type { Route, ViewState } from '../url/view-state.ts';
import type { BarRow, Frame, TableCell, TableRow } from './frame.ts';
import { sharedRanks, yearOnYear } from './ranks.ts';
import { figureCell, formatOf, missingReason, valueText } from './units.ts';

/** Below this denominator a rate is shown but not ranked (derived.md). */
export const LEAST_RANKED = 10;

/** Bars that fit a screen; the table has them all. */
const MOST_BARS = 24;

type Ranked = { row: UnitFigure; before: UnitFigure | undefined; rank: number | null };

/**
 * Units of one scope ranked by one indicator in the state's year, beside the year compared with.
 * @param rows answers of `unitFiguresQuery` for `state.indicator` and the years `year` and `versus`
 * @param route view whose address proposes other years when there is nothing to rank
 */
export function rankingFrame(
  rows: readonly UnitFigure[],
  state: ViewState,
  openings: Openings,
  route: Route,
): Frame {
  const text = rankingText[state.lang];
  const indicator = indicatorOf(state.indicator);
  const own = rows.filter((row) => row.indicator === state.indicator);
  const ranked = rank(own, state);
  const stated = ranked.filter(({ row }) => row.value !== null);
  const first = stated[0];
  const rounded = stated.filter(({ row }) => row.status === 'rounded').length;
  const name = indicator.short[state.lang];
  const isRate = formatOf(state.indicator) !== 'count';
  const title = first
    ? (isRate ? text.titleRate : text.title)(
        state.year,
        name,
        first.row.agency,
        valueText(state.indicator, first.row.value ?? NaN, state.lang, 'short'),
      )
    : text.noData(state.year, name);

  return {
    id: 'ranking',
    title,
    footing: [
      indicator.label[state.lang],
      text.stated(stated.length, ranked.length),
      domainText[state.lang].scope[state.scope],
      ...(rounded > 0 ? [text.rounded(rounded)] : []),
      ...(isRate ? [text.tooFew(LEAST_RANKED)] : []),
    ],
    chart: first
      ? {
          kind: 'bars',
          format: formatOf(state.indicator),
          rows: stated
            .slice(0, MOST_BARS)
            .map((entry) => bar(entry, stated.length, state, openings)),
        }
      : null,
    table: {
      caption: title,
      columns: columnsOf(state),
      rows: ranked.map((entry) => tableRow(entry, state, openings)),
    },
    leftOut: leftOut(ranked, state, openings),
    empty: first
      ? null
      : { text: `${title}。${text.noDataHint}`, links: otherYears(own, state, openings, route) },
  };
}

function rank(rows: readonly UnitFigure[], state: ViewState): Ranked[] {
  const current = rows.filter((row) => row.year === state.year);
  const before = new Map(
    rows.filter((row) => row.year === state.versus).map((row) => [row.agency_id, row]),
  );
  const counted = current.map((row) =>
    row.denominator !== null && row.denominator < LEAST_RANKED ? null : row.value,
  );
  const ranks = sharedRanks(counted);
  return current
    .map((row, index) => ({
      row,
      before: before.get(row.agency_id),
      rank: ranks[index] ?? null,
    }))
    .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));
}

function bar(entry: Ranked, of: number, state: ViewState, openings: Openings): BarRow {
  const text = rankingText[state.lang];
  const { row, rank } = entry;
  const exact = valueText(state.indicator, row.value ?? NaN, state.lang);
  const change = changeText(entry, state);
  return {
    label: row.agency,
    value: row.value,
    text:
      row.status === 'rounded' && row.mark
        ? row.mark
        : valueText(state.indicator, row.value ?? NaN, state.lang, 'short'),
    hint: [
      row.agency,
      `${indicatorOf(state.indicator).label[state.lang]}：${row.mark && row.status === 'rounded' ? row.mark : exact}`,
      ...(row.numerator !== null && row.denominator !== null
        ? [
            text.of(
              formatExact(row.numerator, state.lang),
              formatExact(row.denominator, state.lang),
            ),
          ]
        : []),
      ...(rank === null ? [] : [text.tooltipRank(rank, of)]),
      ...(change && state.versus !== null ? [text.tooltipChange(state.versus, change)] : []),
    ].join('\n'),
    href: agencyHref(row.agency_id, { lang: state.lang }, openings),
    marked: row.agency_id === state.marked || rank === 1,
  };
}

function columnsOf(state: ViewState) {
  const { columns } = rankingText[state.lang];
  const versus =
    state.versus === null
      ? []
      : [
          { key: 'versus', label: String(state.versus), numeric: true },
          { key: 'difference', label: columns.difference, numeric: true },
          { key: 'change', label: columns.change, numeric: true },
        ];
  return [
    { key: 'unit', label: columns.unit, numeric: false },
    { key: 'rank', label: columns.rank, numeric: true },
    { key: 'value', label: String(state.year), numeric: true },
    ...versus,
    { key: 'division', label: columns.division, numeric: false },
    { key: 'source', label: columns.source, numeric: false },
  ];
}

function tableRow(entry: Ranked, state: ViewState, openings: Openings): TableRow {
  const { row, before, rank } = entry;
  const difference = differenceOf(entry);
  const isRate = formatOf(state.indicator) === 'rate';
  const versus: TableCell[] =
    state.versus === null
      ? []
      : [
          before
            ? figureCell(before, state.lang)
            : { text: domainText[state.lang].missing.no_report, value: null, missing: 'no_report' },
          difference === null
            ? { text: '', value: null }
            : {
                text: isRate
                  ? formatPoints(difference, state.lang)
                  : formatDifference(difference, state.lang),
                value: difference,
              },
          changeCell(entry, state),
        ];
  return {
    id: row.report_id,
    marked: row.agency_id === state.marked,
    cells: [
      {
        text: row.agency,
        value: row.agency,
        href: agencyHref(row.agency_id, { lang: state.lang }, openings),
      },
      { text: rank === null ? '' : String(rank), value: rank },
      figureCell(row, state.lang),
      ...versus,
      { text: row.division_name, value: row.division_name },
      sourceCell(row.source, state.lang),
    ],
  };
}

/** The publisher's page of a report, or the word that its address is not known. */
export function sourceCell(source: string | null, language: Language): TableCell {
  const text = rankingText[language];
  return source
    ? { text: text.open, value: source, href: source, external: true }
    : { text: text.noSource, value: null };
}

function differenceOf({ row, before }: Ranked): number | null {
  return row.value === null || !before || before.value === null ? null : row.value - before.value;
}

function changeCell(entry: Ranked, state: ViewState): TableCell {
  if (formatOf(state.indicator) === 'rate') return { text: '', value: null };
  const change = yearOnYear(entry.row.value, entry.before?.value ?? null);
  return change === null
    ? { text: '', value: null }
    : { text: formatChange(change, state.lang), value: change };
}

function changeText(entry: Ranked, state: ViewState): string | null {
  const difference = differenceOf(entry);
  if (difference === null) return null;
  if (formatOf(state.indicator) === 'rate') return formatPoints(difference, state.lang);
  return changeCell(entry, state).text || formatDifference(difference, state.lang);
}

function leftOut(
  ranked: readonly Ranked[],
  state: ViewState,
  openings: Openings,
): Frame['leftOut'] {
  const reasons = domainText[state.lang].missing;
  const groups = new Map<string, { label: string; href: string }[]>();
  for (const { row } of ranked) {
    const missing = missingReason(row);
    if (missing === null) continue;
    const reason = reasons[missing];
    const unit = {
      label: row.agency,
      href: agencyHref(row.agency_id, { lang: state.lang }, openings),
    };
    groups.set(reason, [...(groups.get(reason) ?? []), unit]);
  }
  return [...groups].map(([reason, units]) => ({ reason, units }));
}

function otherYears(
  rows: readonly UnitFigure[],
  state: ViewState,
  openings: Openings,
  route: Route,
) {
  const text = rankingText[state.lang];
  const years = [...new Set(rows.map(({ year }) => year))].filter((year) => year !== state.year);
  return years
    .map((year) => ({
      year,
      known: rows.filter((row) => row.year === year && row.value !== null).length,
    }))
    .filter(({ known }) => known > 0)
    .map(({ year, known }) => ({
      label: text.tryYear(year, known),
      href: hrefOf(route, { ...state, year }, openings),
    }));
}
