import { indicatorOf, isDerived } from '../../catalogue/catalogue.ts';
import { isRatio, sharesUnit } from '../../catalogue/comparable.ts';
import {
  DEFAULT_FLOOR,
  isCovered,
  LEAST_DENOMINATOR,
  LEAST_TO_CONCLUDE,
  unrankedWhy,
} from '../../catalogue/thresholds.ts';
import { domainText } from '../../messages/domain.ts';
import { punctuation } from '../../messages/punctuation.ts';
import { workbenchNotesText } from '../../messages/workbench/notes.ts';
import { workbenchText } from '../../messages/workbench/workbench.ts';
import type { FigureKind, ViewState } from '../../url/view-state.ts';
import { isFewCases } from '../figures/change.ts';
import { valueText } from '../figures/figure-cell.ts';
import { indicatorName } from '../figures/indicator-name.ts';
import { median } from '../../statistics/median.ts';
import { unitsText } from '../ranking/sentence.ts';
import { courseOf } from './course.ts';
import { yearsOf } from './drawn.ts';
import { figureOf, isContradicted, isUnrankedZero, valueOf, type Peer } from './peers.ts';

/** How many units a list has, how many of them state the indicator, and whether they may be ranked. */
export type ListCoverage = { listed: number; known: number; isMixed: boolean };

/** The list as a sentence names it: `重庆市38个县级政府`, or an own list; of none that there is none. */
export function listName(listed: number, place: string, state: ViewState): string {
  return state.picked.length > 0
    ? workbenchText[state.lang].pickedUnits(listed)
    : unitsText(listed, place, state);
}

/** Figures of several years: the sentence over them is of the years too. */
const OVER_YEARS: readonly FigureKind[] = ['trend', 'multiples', 'heat'];

/**
 * The sentence over the whole screen, made from the rows of the table alone: k of n, the median, and who
 * has most. Below five units and below the share of the list that is asked for nothing is concluded, and
 * units of several levels or kinds are not ranked.
 */
export function workbenchSentence(
  peers: readonly Peer[],
  coverage: ListCoverage,
  place: string,
  state: ViewState,
): string {
  const { listed, known, isMixed } = coverage;
  const text = workbenchText[state.lang].sentence;
  const list = listName(listed, place, state);
  // An empty list is all there is to say.
  if (listed === 0) return list;
  const name = indicatorName(state);
  if (OVER_YEARS.includes(state.figure)) {
    const { from, to } = state;
    const { spans, rose, fell } = courseOf(peers, yearsOf(state), state);
    return spans === 0
      ? text.noCourse(from, to, list, name)
      : text.course(from, to, list, name, spans, rose, fell);
  }
  const is = isDerived(indicatorOf(state.indicator)) ? 'computed' : 'stated';
  const verb = text.verb[is];
  if (known === 0) {
    const reports = peers.filter((peer) => figureOf(peer, state) !== undefined).length;
    return reports === 0
      ? text.noReports(state.year, list)
      : text.none(state.year, list, reports, name, text.noneVerb[is]);
  }
  // That its units are alike is asked last: the median of a mixed list may be told.
  const why = unrankedWhy(known, { listed, isMixed: false }, state.floor);
  if (why === 'few') return text.few(state.year, list, known, name, verb);
  if (why === 'uncovered') {
    const share = workbenchText[state.lang].floorShare[state.floor];
    return text.uncovered(state.year, list, known, name, share, verb);
  }
  const counted = peers.filter(({ rank }) => rank !== null);
  // A rate of few cases is no part of a median, ranked or not.
  const values = peers.flatMap((peer) => {
    const figure = figureOf(peer, state);
    return figure && !isFewCases(figure) ? (figure.value ?? []) : [];
  });
  if (values.length === 0) {
    return text.fewCases(text.few(state.year, list, known, name, verb), LEAST_DENOMINATOR);
  }
  const say = (value: number) => valueText(state.indicator, value, state.lang, 'short');
  const sentence = text.median(state.year, list, known, name, say(median(values)), verb);
  if (!sharesUnit(state.indicator))
    return text.unstated(text.few(state.year, list, known, name, verb));
  if (isMixed) return text.mixed(sentence);
  // Where all print none there is no leader to name, and the median says it.
  if (values.every((value) => value === 0)) return sentence;
  return leaderSentence(sentence, counted, coverage, state);
}

/** The sentence with who has most, where one unit does and enough are ranked. */
function leaderSentence(
  sentence: string,
  counted: readonly Peer[],
  { listed, known }: ListCoverage,
  state: ViewState,
): string {
  const text = workbenchText[state.lang].sentence;
  const first = counted.filter(({ rank }) => rank === 1);
  const [leader] = first;
  const most = leader && valueOf(leader, state);
  if (!leader || most === null || most === undefined)
    return text.fewCases(sentence, LEAST_DENOMINATOR);
  if (first.length > 1 || counted.length < LEAST_TO_CONCLUDE) return sentence;
  const say1 = isRatio(state.indicator) ? text.firstRate : text.first;
  const named = say1(sentence, leader.label, valueText(state.indicator, most, state.lang, 'short'));
  const figure = figureOf(leader, state);
  const said =
    figure && isContradicted(figure)
      ? workbenchNotesText[state.lang].firstContradicted(named)
      : named;
  // The reader lowered the floor: what is first is so among few of the list.
  return isCovered(known, listed, DEFAULT_FLOOR) ? said : text.amongKnown(said, known);
}

/** k of n, the scope and the definition: what travels with every number of the screen. */
export function workbenchFooting(
  peers: readonly Peer[],
  { listed, known }: ListCoverage,
  place: string,
  state: ViewState,
): string[] {
  const text = workbenchText[state.lang];
  const list = listName(listed, place, state);
  if (listed === 0) return [list, domainText[state.lang].scope[state.scope]];
  return [
    OVER_YEARS.includes(state.figure)
      ? text.ofListedOver(list, knownOver(peers, state), state.from, state.to)
      : text.ofListed(list, known, isDerived(indicatorOf(state.indicator)) ? 'computed' : 'stated'),
    domainText[state.lang].scope[state.scope],
    indicatorName(state, 'label'),
    ...(state.floor === DEFAULT_FLOOR ? [] : [text.floorIs(text.floorShare[state.floor])]),
    ...noneInWordsNote(peers, state),
    ...unrankedZerosNote(peers, state),
    ...contradictedNote(peers, state),
  ];
}

/** How many units state the figure in any year of the range: what the lines of several years rest on. */
const knownOver = (peers: readonly Peer[], state: ViewState): number =>
  peers.filter((peer) => yearsOf(state).some((year) => valueOf(peer, { year }) !== null)).length;

/** Units whose words say that there is none: nobody should look for them among the zeros. */
function noneInWordsNote(peers: readonly Peer[], state: ViewState): string[] {
  const n = peers.filter((peer) => figureOf(peer, state)?.status === 'none_in_words').length;
  return n === 0 ? [] : [workbenchNotesText[state.lang].noneInWords(n)];
}

/** Printed zeros of a list that is ranked: they stand behind it without a rank. */
function unrankedZerosNote(peers: readonly Peer[], state: ViewState): string[] {
  if (!peers.some(({ rank }) => rank !== null)) return [];
  const n = peers.filter((peer) => isUnrankedZero(peer, state)).length;
  return n === 0 ? [] : [workbenchNotesText[state.lang].unrankedZeros(n)];
}

/** Units that a note names before it says that there are more. */
const MOST_NAMED = 5;

/** The units whose number rests on cells in contradiction, where any does. */
function contradictedNote(peers: readonly Peer[], state: ViewState): string[] {
  const text = workbenchNotesText[state.lang];
  const names = peers.flatMap((peer) => {
    const figure = figureOf(peer, state);
    return figure && isContradicted(figure) ? [peer.label] : [];
  });
  if (names.length === 0) return [];
  const shown = punctuation[state.lang].listed(names.slice(0, MOST_NAMED));
  const units = names.length > MOST_NAMED ? text.andMore(shown) : shown;
  return [text.contradictedUnits(names.length, units)];
}
