import { isRatio, sharesUnit } from '../../catalogue/comparable.ts';
import { LEAST_DENOMINATOR } from '../../catalogue/thresholds.ts';
import { NATION } from '../../model/division.ts';
import { domainText } from '../../messages/domain.ts';
import { formatExact } from '../../messages/format.ts';
import { rankingText } from '../../messages/ranking.ts';
import { punctuation } from '../../messages/punctuation.ts';
import type { DivisionFigure } from '../../queries/division-figures.ts';
import type { ChosenDivision, SelectedReport } from '../../queries/selected-reports.ts';
import { hrefOf, type Openings } from '../../url/href.ts';
import type { Route, ViewState } from '../../url/view-state.ts';
import type { Asked } from '../asked.ts';
import type { BarRow, Frame, TableCell, TableColumn, TableRow } from '../figures/frame.ts';
import { isFewCases } from '../figures/change.ts';
import { localShare, nameCell, namedText } from '../figures/local-mark.ts';
import { addable, levelsOf, severalLevelsNote } from '../figures/layers.ts';
import { leaderOf, type RankedName } from './sentence.ts';
import { MOST_BARS } from '../figures/most-bars.ts';
import { sharedRanks } from '../../statistics/competition-ranks.ts';
import { formatOf, valueText } from '../figures/figure-cell.ts';
import { indicatorName } from '../figures/indicator-name.ts';

type RankedDivision = {
  row: DivisionFigure;
  before: DivisionFigure | undefined;
  rank: number | null;
};

export type DivisionRanking = {
  rows: readonly DivisionFigure[];
  reports: readonly SelectedReport[];
  division: readonly ChosenDivision[];
};

/**
 * Divisions below the chosen one, ranked by the sum over their reports (k of n), for a rate by the
 * ratio of the sums. Refused where aggregates of several levels would be added. No change on the year
 * before is computed: the two sums are of different reports.
 */
export function divisionRankingFrame(
  { rows, reports, division }: DivisionRanking,
  state: ViewState,
  openings: Openings,
  route: Route,
): Frame {
  const text = rankingText[state.lang];
  const place = division[0]?.name ?? '';
  const ranked = rankDivisions(rows, place, state);
  const stated = ranked.filter(({ row }) => row.value !== null);
  const rounded = ranked.reduce((sum, { row }) => sum + row.rounded, 0);
  const isRefused = !addable(levelsOf(reports, state.year).length, state);
  const title = titleOf(stated, state);
  const byAgency = {
    label: text.byAgency,
    href: hrefOf(route, { ...state, by: 'agency' }, openings),
  };
  const isOrdered = sharesUnit(state.indicator);
  return {
    id: 'ranking',
    title: isRefused || !isOrdered ? indicatorName(state) : title,
    footing: [
      indicatorName(state, 'label'),
      text.statedDivisions(ranked.filter(({ row }) => row.known > 0).length, ranked.length),
      domainText[state.lang].scope[state.scope],
      ...(rounded > 0 ? [text.rounded(rounded)] : []),
      text.sumsNote,
      ...(isRatio(state.indicator) ? [text.tooFew(LEAST_DENOMINATOR)] : []),
    ],
    chart:
      stated.length === 0 || isRefused
        ? null
        : {
            kind: 'bars',
            format: formatOf(state.indicator),
            of: stated.length,
            rows: stated.slice(0, MOST_BARS).map((entry) => bar(entry, state, openings, route)),
          },
    table: {
      caption: title,
      columns: columnsOf(ranked, state),
      rows: ranked.map((entry) => tableRow(entry, ranked, state, openings, route)),
    },
    leftOut: [],
    empty: !isOrdered
      ? { text: text.unstatedUnit, links: [byAgency] }
      : isRefused
        ? severalLevelsNote(reports, state, openings, route)
        : stated.length > 0
          ? null
          : {
              text:
                ranked.length === 0
                  ? text.noneBelow(place)
                  : punctuation[state.lang].followed(title, text.noDataHint),
              links: [byAgency],
            },
  };
}

/** Names, values and ranks of the divisions, as the page's sentence needs them. */
export function rankedDivisionNames(
  { rows, division }: Pick<DivisionRanking, 'rows' | 'division'>,
  asked: Asked,
): RankedName[] {
  return rankDivisions(rows, division[0]?.name ?? '', asked).map(({ row, rank }) => ({
    name: nameOf(row, asked),
    value: row.value,
    rank,
  }));
}

function rankDivisions(
  rows: readonly DivisionFigure[],
  place: string,
  asked: Asked,
): RankedDivision[] {
  const named = rows.map((row) => ({
    ...row,
    name: row.name ?? rankingText[asked.lang].ownLayer(place),
  }));
  const current = named.filter((row) => row.year === asked.year);
  const before = new Map(
    named.filter((row) => row.year === asked.versus).map((row) => [row.division, row]),
  );
  const ranks = sharedRanks(current.map((row) => (isFewCases(row) ? null : row.value)));
  return current
    .map((row, index) => ({ row, before: before.get(row.division), rank: ranks[index] ?? null }))
    .sort(
      (a, b) =>
        (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER) ||
        Number(a.row.value === null) - Number(b.row.value === null),
    );
}

/** Of the division's own layer the name is already in words. */
const nameOf = (row: DivisionFigure, { lang }: Asked): string =>
  namedText(row.name ?? '', row, lang);

function titleOf(stated: readonly RankedDivision[], asked: Asked): string {
  const text = rankingText[asked.lang];
  const top = stated[0]?.row;
  if (!top || top.value === null) return text.noData(asked.year, indicatorName(asked));
  const names = stated.map(({ row, rank }) => ({
    name: nameOf(row, asked),
    value: row.value,
    rank,
  }));
  const leader = leaderOf(names, asked);
  if (leader === null) return text.noneLeads(stated.length, LEAST_DENOMINATOR);
  const value = valueText(asked.indicator, top.value, asked.lang, 'short');
  return !isRatio(asked.indicator)
    ? text.divisionLeads(leader, top.known, top.reports, value)
    : text.divisionLeadsRate(leader, top.known, top.reports, value);
}

/** A click leads to the agencies of the division. */
function hrefInto(
  { division }: DivisionFigure,
  state: ViewState,
  openings: Openings,
  route: Route,
) {
  return division === null
    ? undefined
    : hrefOf(route, { ...state, division, by: 'agency' }, openings);
}

function bar(
  { row, rank }: RankedDivision,
  state: ViewState,
  openings: Openings,
  route: Route,
): BarRow {
  const text = rankingText[state.lang];
  const value = row.value ?? NaN;
  const short = valueText(state.indicator, value, state.lang, 'short');
  const local = localShare(row.local, state.lang);
  return {
    label: nameOf(row, state),
    value: row.value,
    text: text.divisionNote(short, row.known, row.reports),
    hint: [
      nameOf(row, state),
      punctuation[state.lang].named(
        indicatorName(state, 'label'),
        valueText(state.indicator, value, state.lang),
      ),
      text.divisionSum(row.known, row.reports),
      ...(local ? [local.hint] : []),
      ...(row.numerator === null || row.denominator === null
        ? []
        : [
            text.of(
              formatExact(row.numerator, state.lang),
              formatExact(row.denominator, state.lang),
            ),
          ]),
    ].join('\n'),
    href: hrefInto(row, state, openings, route),
    marked: state.marked === null ? rank === 1 : row.division === state.marked,
  };
}

function columnsOf(ranked: readonly RankedDivision[], asked: Asked): TableColumn[] {
  const text = rankingText[asked.lang];
  const { columns } = text;
  return [
    { key: 'unit', label: columns.division, numeric: false },
    { key: 'rank', label: columns.rank, numeric: true },
    { key: 'value', label: String(asked.year), numeric: true },
    { key: 'known', label: columns.known, numeric: true },
    { key: 'reports', label: columns.reports, numeric: true },
    ...(showsUnits(ranked, asked) ? [{ key: 'units', label: columns.units, numeric: true }] : []),
    ...(asked.versus === null
      ? []
      : [
          { key: 'versus', label: String(asked.versus), numeric: true },
          { key: 'versus-known', label: text.knownIn(asked.versus), numeric: true },
        ]),
  ];
}

/** The roster is known only for governments of one level: one aggregate for each division. */
function showsUnits(ranked: readonly RankedDivision[], asked: Asked): boolean {
  return asked.scope === 'aggregate' && ranked.some(({ row }) => row.units !== null);
}

function tableRow(
  { row, before, rank }: RankedDivision,
  ranked: readonly RankedDivision[],
  state: ViewState,
  openings: Openings,
  route: Route,
): TableRow {
  const count = (value: number | null): TableCell => ({
    text: value === null ? '' : formatExact(value, state.lang),
    value,
  });
  return {
    id: row.division ?? NATION,
    marked: row.division === state.marked,
    cells: [
      {
        ...nameCell(row.name ?? '', row, state.lang),
        href: hrefInto(row, state, openings, route),
      },
      rank === null ? { text: '', value: null } : { text: String(rank), value: rank },
      sumCell(row, state),
      count(row.known),
      count(row.reports),
      ...(showsUnits(ranked, state) ? [count(row.units)] : []),
      ...(state.versus === null ? [] : [sumCell(before, state), count(before?.known ?? 0)]),
    ],
  };
}

/** A sum with its k of n on hover; without any figure the word for it, never a zero. */
function sumCell(row: DivisionFigure | undefined, asked: Asked): TableCell {
  const { missing } = domainText[asked.lang];
  if (!row) return { text: missing.no_report, value: null, missing: 'no_report' };
  if (row.value === null && row.known > 0) {
    return { text: missing.not_computable, value: null, missing: 'not_computable' };
  }
  if (row.value === null) return { text: missing.not_seen, value: null, missing: 'not_seen' };
  return {
    text:
      formatOf(asked.indicator) === 'count'
        ? formatExact(row.value, asked.lang)
        : valueText(asked.indicator, row.value, asked.lang),
    value: row.value,
    hint: rankingText[asked.lang].divisionSum(row.known, row.reports),
    local: localShare(row.local, asked.lang),
  };
}
