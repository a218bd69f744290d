import { domainText } from '../../messages/domain.ts';
import { formatExact } from '../../messages/format.ts';
import { rankingText } from '../../messages/ranking.ts';
import { workbenchNotesText } from '../../messages/workbench/notes.ts';
import { workbenchText } from '../../messages/workbench/workbench.ts';
import { rankMoves } from '../../statistics/rank-moves.ts';
import { hrefOf, type Openings } from '../../url/href.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { Language } from '../../messages/language.ts';
import { changeOf, changeText, isFewCases, type Change } from '../figures/change.ts';
import { figureCell } from '../figures/figure-cell.ts';
import type { TableCell } from '../figures/frame.ts';
import { localMark } from '../figures/local-mark.ts';
import { lackingSide, notComparedCell } from '../figures/no-change.ts';
import { breakPlaces } from '../figures/series-breaks.ts';
import { intervalEnds, intervalText, measuredOf, supportedHint } from '../ranking/supported.ts';
import { bandsOf } from './bands.ts';
import { figureOf, isContradicted, type Peer, type PeerFigure } from './peers.ts';

export const NOTHING: TableCell = { text: '', value: null };

/** The number as printed, or the word for what stands in its place; no report is said as well. */
export function valueCell(
  figure: PeerFigure | undefined,
  peer: Peer,
  { lang }: ViewState,
): TableCell {
  if (!figure) {
    const word = domainText[lang].missing.no_report;
    return { text: word, value: null, missing: 'no_report', hint: word };
  }
  return {
    ...figureCell(figure, lang),
    muted: figure.value !== null && isFewCases(figure) && peer.rank === null,
    local: localMark(figure.source, lang),
    ...findingMark(figure, lang),
    ...(figure.source === null ? {} : { source: figure.source }),
  };
}

/** The mark of a number that rests on a cell in contradiction. */
export function findingMark(figure: PeerFigure, lang: Language): Pick<TableCell, 'finding'> {
  if (!isContradicted(figure)) return {};
  const text = workbenchNotesText[lang];
  return { finding: { word: text.contradicted, hint: text.contradictedHint } };
}

/** A number of its own: a side of a ratio. */
export function numberCell(value: number | null, { lang }: ViewState): TableCell {
  return value === null ? NOTHING : { text: formatExact(value, lang), value };
}

/** Numerator and denominator of a rate, `12/40`; empty where the figure is no rate or is not known. */
export function ratioCell(figure: PeerFigure | undefined, { lang }: ViewState): TableCell {
  if (!figure || figure.numerator === null || figure.denominator === null) return NOTHING;
  const { numerator, denominator } = figure;
  const text = rankingText[lang].of(formatExact(numerator, lang), formatExact(denominator, lang));
  return { text, value: null };
}

/** Within what the number would lie by chance alone, at 95 %. */
export function intervalCell(figure: PeerFigure | undefined, { lang }: ViewState): TableCell {
  const ends = figure && intervalEnds(figure, { lang });
  if (!figure || !ends) return NOTHING;
  return {
    text: ends.join('–'),
    value: figure.value,
    hint: intervalText(figure, { lang }).join(''),
  };
}

/** The ranks that the numbers support, and on hover what one case more or less would change. */
export function supportedCell(peer: Peer, peers: readonly Peer[], state: ViewState): TableCell {
  const { supported } = peer;
  if (!supported) return NOTHING;
  const text = rankingText[state.lang].rankSpan(supported.best, supported.worst);
  const isAlike = overlapsAbove(peer, peers);
  const hint = [
    ...supportedHint(supported, state),
    ...(isAlike ? [workbenchText[state.lang].alikeAbove] : []),
    ...moveTexts(peer, peers, state),
  ];
  return { text, value: null, hint: hint.join('\n') };
}

/** Whether a unit's rank interval overlaps that of the unit ranked before it. */
function overlapsAbove(peer: Peer, peers: readonly Peer[]): boolean {
  const above = peers[peers.indexOf(peer) - 1];
  return above !== undefined && bandsOf([above, peer]).length > 0;
}

/** What one case more or less would make of a unit's rank; nothing where the rank would stay. */
function moveTexts(peer: Peer, peers: readonly Peer[], state: ViewState): string[] {
  const text = workbenchText[state.lang];
  const ranked = peers.filter(({ rank }) => rank !== null);
  const numbers = ranked.map((one) => {
    const figure = figureOf(one, state);
    return figure ? measuredOf(figure) : null;
  });
  return rankMoves(numbers, ranked.indexOf(peer))
    .filter(({ rank }) => rank !== peer.rank)
    .map(({ part, by, rank }) => text.move[part](by, rank));
}

/**
 * A change as a cell. In files a rounded one stays in words, and so does a plain difference: beside shares
 * of a base its number would be read as one.
 */
export function changeIn(change: Exclude<Change, { kind: 'none' }>, language: Language): TableCell {
  const inWords = change.isRounded === true || change.kind === 'difference';
  return {
    text: changeText(change, language),
    value: change.amount,
    ...(inWords ? { printed: true } : {}),
  };
}

/** The change since the year compared with, or why there is none to give. */
export function changeCell(peer: Peer, versus: number, state: ViewState): TableCell {
  const figure = figureOf(peer, state);
  const before = peer.series.get(versus);
  const lacking =
    lackingSide(figure, state.year, state.lang) ?? lackingSide(before, versus, state.lang);
  if (!figure || !before || lacking) return lacking ?? NOTHING;
  const change = changeOf(state.indicator, before, figure);
  return change.kind === 'none'
    ? notComparedCell(change, state.lang)
    : changeIn(change, state.lang);
}

/** The years of a unit as a small line, each year in words behind it; a missing year leaves a gap. */
export function seriesCell(
  peer: Peer,
  years: readonly number[],
  { lang, indicator }: ViewState,
): TableCell {
  const text = workbenchText[lang];
  const series = years.map((year) => peer.series.get(year)?.value ?? null);
  const said = years.flatMap((year) => {
    const figure = peer.series.get(year);
    return figure ? [text.inYear(year, figureCell(figure, lang).text)] : [];
  });
  return said.length === 0
    ? NOTHING
    : {
        ...{ text: '', value: null, series, cuts: breakPlaces(indicator, years) },
        hint: text.sparkline(said.join(' · ')),
      };
}

/** How many contradictions the report of the year has, leading to them. */
export function findingsCell(peer: Peer, state: ViewState, openings: Openings): TableCell {
  const findings = figureOf(peer, state)?.findings ?? null;
  if (findings === null) return NOTHING;
  if (findings === 0) return { text: '0', value: 0 };
  const { lang, year, scope } = state;
  return {
    text: formatExact(findings, lang),
    value: findings,
    hint: workbenchText[lang].contradictions(findings),
    href: hrefOf(
      '/checks',
      {
        ...{ lang, scope, grade: 'E', verdict: 'FAIL', from: year, to: year },
        units: peer.agencyId === null ? [] : [peer.agencyId],
      },
      openings,
    ),
  };
}
