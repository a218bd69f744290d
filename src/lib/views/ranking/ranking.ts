import { isRatio, sharesUnit } from '../../catalogue/comparable.ts';
import { LEAST_DENOMINATOR, LEAST_FOR_MEDIAN } from '../../catalogue/thresholds.ts';
import { domainText } from '../../messages/domain.ts';
import { rankingText } from '../../messages/ranking.ts';
import { punctuation } from '../../messages/punctuation.ts';
import type { UnitFigure } from '../../queries/unit-figures.ts';
import { agencyHref, hrefOf, type Openings } from '../../url/href.ts';
import type { Route, ViewState } from '../../url/view-state.ts';
import type { Asked } from '../asked.ts';
import type { EmptyNote, Frame } from '../figures/frame.ts';
import { rankedBar, rankedRow, rankingColumns, rankUnits, type Ranked } from './rows.ts';
import { leaderOf, type RankedName } from './sentence.ts';
import { supportedRanks } from './supported.ts';
import { MOST_BARS } from '../figures/most-bars.ts';
import { median } from '../../statistics/median.ts';
import { breakNotes } from '../figures/series-breaks.ts';
import { shortLabels } from '../figures/short-labels.ts';
import { formatOf, missingReason, valueText } from '../figures/figure-cell.ts';
import { namedText } from '../figures/local-mark.ts';
import { indicatorName } from '../figures/indicator-name.ts';

type KnownInYear = { year: number; known: number };

/**
 * Units of one scope ranked by one indicator in the state's year, beside the year compared with.
 * @param rows answers of `unitFiguresQuery` for `state.indicator` and the years `year` and `versus`
 * @param route view whose address proposes other years when there is nothing to rank
 * @param years how many state it in each year, as far as known
 */
export function rankingFrame(
  rows: readonly UnitFigure[],
  state: ViewState,
  openings: Openings,
  route: Route,
  years: readonly KnownInYear[] = knownByYear(rows),
): Frame {
  const text = rankingText[state.lang];
  const own = rows.filter((row) => row.indicator === state.indicator);
  const ranked = rankUnits(own, state);
  const stated = ranked.filter(({ row }) => row.value !== null);
  const rounded = stated.filter(({ row }) => row.status === 'rounded').length;
  const ranking = {
    of: stated.filter(({ rank }) => rank !== null).length,
    supported: supportedRanks(ranked, state),
  };
  const labelOf = unitLabels(ranked, state);
  const title = rankingTitle(stated, labelOf, state);
  const isOrdered = sharesUnit(state.indicator);

  return {
    id: 'ranking',
    title,
    footing: [
      indicatorName(state, 'label'),
      text.stated(stated.length, ranked.length),
      domainText[state.lang].scope[state.scope],
      ...(state.scope === 'aggregate' && state.level === 'all' ? [text.severalLevelsRanked] : []),
      ...(rounded > 0 ? [text.rounded(rounded)] : []),
      ...(isRatio(state.indicator) ? [text.tooFew(LEAST_DENOMINATOR)] : []),
      ...(ranking.supported.size > 0 ? [text.supportedNote] : []),
      ...(isOrdered ? [] : [text.unstatedUnit]),
      ...(state.versus === null
        ? []
        : breakNotes(
            state.indicator,
            [state.versus, state.year].sort((a, b) => a - b),
            state.lang,
          )),
    ],
    chart:
      stated.length === 0 || !isOrdered
        ? null
        : {
            kind: 'bars',
            format: formatOf(state.indicator),
            of: stated.length,
            rows: stated
              .slice(0, MOST_BARS)
              .map((entry) => rankedBar(entry, labelOf(entry), ranking, state, openings)),
          },
    table: {
      caption: title,
      columns: rankingColumns(state),
      rows: ranked.map((entry) => rankedRow(entry, ranking, state, openings)),
    },
    leftOut: leftOut(ranked, state, openings),
    empty: stated.length > 0 ? null : emptyNote(title, years, state, openings, route),
  };
}

function knownByYear(rows: readonly UnitFigure[]): KnownInYear[] {
  const known = new Map<number, number>();
  for (const { year, value } of rows) {
    if (value !== null) known.set(year, (known.get(year) ?? 0) + 1);
  }
  return [...known].map(([year, count]) => ({ year, known: count }));
}

/** Names, values and ranks of the units, as the page's sentence needs them. */
export function rankedNames(rows: readonly UnitFigure[], asked: Asked): RankedName[] {
  const ranked = rankUnits(
    rows.filter((row) => row.indicator === asked.indicator),
    asked,
  );
  const labelOf = unitLabels(ranked, asked);
  return ranked.map((entry) => ({
    name: labelOf(entry),
    value: entry.row.value,
    rank: entry.rank,
  }));
}

/** What units are called on charts and in sentences: short, with the word of local figures behind. */
function unitLabels(ranked: readonly Ranked[], { lang }: Asked): (entry: Ranked) => string {
  const labels = shortLabels(ranked.map(({ row }) => row.agency));
  return ({ row }) => namedText(labels.get(row.agency) ?? row.agency, row, lang);
}

function rankingTitle(
  stated: readonly Ranked[],
  labelOf: (entry: Ranked) => string,
  asked: Asked,
): string {
  const text = rankingText[asked.lang];
  const shown = (value: number) => valueText(asked.indicator, value, asked.lang, 'short');
  const leader = leaderOf(
    stated.map((entry) => ({
      name: labelOf(entry),
      value: entry.row.value,
      rank: entry.rank,
    })),
    asked,
  );
  const top = stated[0]?.row.value;
  if (top === undefined || top === null) return text.noData(asked.year, indicatorName(asked));
  if (!sharesUnit(asked.indicator)) return text.listedOnly(stated.length);
  if (leader === null) return text.noneLeads(stated.length, LEAST_DENOMINATOR);
  const values = stated
    .filter(({ rank }) => rank !== null)
    .map(({ row }) => row.value)
    .filter((value) => value !== null);
  const middle = values.length < LEAST_FOR_MEDIAN ? null : median(values);
  return middle === null
    ? text.leads(leader, shown(top))
    : text.leadsAndMedian(leader, shown(top), values.length, shown(middle));
}

function leftOut(ranked: readonly Ranked[], asked: Asked, openings: Openings): Frame['leftOut'] {
  const reasons = domainText[asked.lang].missing;
  const groups = new Map<string, { label: string; href: string }[]>();
  for (const { row } of ranked) {
    const missing = missingReason(row);
    if (missing === null) continue;
    const units = groups.get(reasons[missing]) ?? [];
    groups.set(reasons[missing], units);
    units.push({
      label: namedText(row.agency, row, asked.lang),
      href: agencyHref(row.agency_id, { lang: asked.lang }, openings),
    });
  }
  return [...groups].map(([reason, units]) => ({ reason, units }));
}

function emptyNote(
  title: string,
  years: readonly KnownInYear[],
  state: ViewState,
  openings: Openings,
  route: Route,
): EmptyNote {
  const text = rankingText[state.lang];
  if (state.indicator === 'share.applicant' && state.applicant === 'total') {
    const label = domainText[state.lang].applicant.natural;
    const href = hrefOf(route, { ...state, applicant: 'natural' }, openings);
    return { text: text.applicantHint, links: [{ label, href }] };
  }
  const links = years
    .filter(({ year, known }) => year !== state.year && known > 0)
    .map(({ year, known }) => ({
      label: text.tryYear(year, known),
      href: hrefOf(route, { ...state, year, versus: year - 1 }, openings),
    }));
  const opening = { label: text.toOpening, href: hrefOf(route, { lang: state.lang }, openings) };
  return {
    text: punctuation[state.lang].followed(title, text.noDataHint),
    links: links.length > 0 ? links : [opening],
  };
}
