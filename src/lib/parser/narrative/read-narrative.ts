import type { Doubt, NarrativeFigure, Unread, UnreadReason } from '../../model/parsed-report.ts';
import { holds, rangeOfRounded } from '../../catalogue/rounded-figure.ts';
import { TOLD_INDICATORS } from './narrative-rules.ts';
import { verbOf } from './narrative-verb.ts';
import { placeNumbers } from './place-numbers.ts';
import type { PlacedNumber } from './placing.ts';
import { placeOf, proseOf, type Prose } from './prose.ts';
import { recogniseNumbers } from './recognise-numbers.ts';
import { untoldAmounts, type Amount } from './untold-amounts.ts';
import { isOnHigherSite } from './higher-site.ts';
import { isOfAnother } from './named-account.ts';
import { clauseOf, type Period, type ToldNumber } from './told-number.ts';
import type { ReadingLine } from '../reading-line.ts';
import type { ToldBy } from '../told-by.ts';
import { toldNone } from '../told-none.ts';

/** What became of a number that stands in the prose. */
export type Fate = 'value' | 'doubt' | 'unread';

export type NarrativeReading = {
  figures: NarrativeFigure[];
  unread: Unread[];
  /** By the place in the prose where each number begins. */
  fates: ReadonlyMap<number, Fate>;
};

/** A figure of one indicator, before the one of it is chosen. */
type Candidate = {
  /** Told of the site of a higher government, where one of the agency's own level is told as well. */
  isUpward?: true;
  figure: NarrativeFigure;
  number: ToldNumber;
  period: Period;
  isCopied: boolean;
  isLastResort: boolean;
};

/**
 * Section I: numbers told in prose are recognised, each is placed by what it tells of, one is chosen for
 * each indicator. Every other number is listed as unread: those of other years, such as have grown over
 * years, other figures for the same thing, and those that are of no indicator.
 */
export function readNarrative(lines: readonly ReadingLine[], by: ToldBy): NarrativeReading {
  return readProse(proseOf(lines), by);
}

/** The same for prose that is joined already. */
export function readProse(prose: Prose, by: ToldBy): NarrativeReading {
  const numbers = recogniseNumbers(prose.text, by);
  const placed = placeNumbers(prose.text, numbers);
  const candidates = withoutLastResort(placed.flatMap((one) => candidatesOf(prose, one)));
  const figures: NarrativeFigure[] = [];
  const unread = new Map<number, Unread>();
  const fates = new Map<number, Fate>();
  const none = new Set(toldNone(prose, new Set()).map(({ indicator }) => indicator));
  for (const indicator of TOLD_INDICATORS) {
    // 办理行政复议46件 of an office of justice, and none against its own disclosure: the latter is meant.
    const told = candidates.filter(
      ({ figure }) =>
        figure.indicator === indicator &&
        !(none.has(indicator) && figure.doubts.includes('other_matter')),
    );
    const { chosen, doubts, left } = pickOne(withUpwardApart(told, by.agency));
    if (chosen) {
      const figure = { ...chosen.figure, doubts };
      figures.push(figure);
      for (const index of spannedBy(chosen, told, numbers)) {
        fates.set(index, doubts.length > 0 ? 'doubt' : 'value');
      }
    }
    for (const { figure, number, period } of left) {
      if (!fates.has(number.index)) unread.set(number.index, unreadFigure(figure, period));
    }
  }
  for (const number of numbers) {
    if (fates.has(number.index)) continue;
    if (isOfContents(number)) continue;
    if (!unread.has(number.index)) unread.set(number.index, notPlaced(prose, number));
    fates.set(number.index, 'unread');
  }
  for (const amount of untoldAmounts(prose.text)) {
    const isRead = numbers.some(({ index }) => index >= amount.index && index < endOf(amount));
    if (isRead || fates.has(amount.index)) continue;
    unread.set(amount.index, untold(prose, amount));
    fates.set(amount.index, 'unread');
  }
  figures.push(...toldNone(prose, new Set(figures.map(({ indicator }) => indicator))));
  const inOrder = [...unread.entries()].sort(([a], [b]) => a - b);
  return { figures, unread: inOrder.map(([, piece]) => piece), fates };
}

function candidatesOf(
  prose: Prose,
  { number, placing, period, isPart }: PlacedNumber,
): Candidate[] {
  if (!placing || isPart) return [];
  const isCopied = /转载|转发|上级|参加/.test(clauseOf(number.before));
  return placing.indicators.map((indicator) => ({
    figure: toFigure(prose, number, indicator, placing.doubts),
    number,
    period,
    isCopied,
    isLastResort: placing.isLastResort ?? false,
  }));
}

/** What may be the headline is none where a figure of what was published is told. */
function withoutLastResort(candidates: readonly Candidate[]): readonly Candidate[] {
  const isOther = candidates.some(
    ({ figure, isLastResort }) => !isLastResort && figure.indicator.startsWith('published.'),
  );
  return isOther ? candidates.filter(({ isLastResort }) => !isLastResort) : candidates;
}

function toFigure(
  prose: Prose,
  { index, text, value, unit, hedge, before, after, parts }: ToldNumber,
  indicator: string,
  doubts: readonly Doubt[],
): NarrativeFigure {
  return {
    indicator,
    printed: { status: hedge ? 'rounded' : 'number', value, text, unit },
    hedge,
    verb: verbOf(before, after, indicator),
    parts,
    doubts,
    provenance: placeOf(prose, index),
  };
}

/** Places of the numbers a figure accounts for: itself, its parts, and the same number told again. */
function spannedBy(
  best: Candidate,
  told: readonly Candidate[],
  numbers: readonly ToldNumber[],
): number[] {
  const again = told.filter((one) => isAgain(one, best));
  return [best.number, ...again.map((one) => one.number)].flatMap(({ index, partsAt }) => [
    index,
    ...partsAt.flatMap((at) => numbers[at]?.index ?? []),
  ]);
}

type Choice = { chosen: Candidate | null; doubts: Doubt[]; left: readonly Candidate[] };

/** The first of the year's own, else one that may have grown over years, in doubt. */
function pickOne(told: readonly Candidate[]): Choice {
  const own = told.filter(({ period }) => period === 'own');
  const usable =
    own.length > 0 ? own : told.filter(({ period }) => period === 'perhaps_cumulative');
  const ranked = [...usable].sort((a, b) => rankOf(a) - rankOf(b));
  const [best] = ranked;
  if (!best) return { chosen: null, doubts: [], left: told };
  const { figure, period } = best;
  const left = told.filter((one) => one !== best && !isAgain(one, best));
  const sum = figure.parts.reduce((total, part) => total + part.value, 0);
  const doubts: Doubt[] = [
    ...figure.doubts,
    ...(ranked.some((one) => isRival(one, best)) ? (['several_figures'] as const) : []),
    ...(figure.parts.length > 0 && !standsFor(figure, sum) && !namesSome(figure, sum)
      ? (['parts_differ'] as const)
      : []),
    ...(period === 'own' ? [] : (['perhaps_cumulative'] as const)),
  ];
  return { chosen: best, doubts, left };
}

/** Whether a figure, which may be rounded, is the sum of its parts. */
const standsFor = ({ printed: { value, text }, hedge }: NarrativeFigure, sum: number): boolean =>
  value !== null && hedge ? holds(rangeOfRounded({ value, text }), sum) : sum === value;

/** Of an open 其中 that names some alone so much is missing. */
const MUCH_MISSING = 0.75;

/** `3659条,其中政策文件352条、新闻854条、会议19条`: some are named, and none of them is 其他. */
const namesSome = ({ printed: { value }, parts }: NarrativeFigure, sum: number): boolean =>
  !parts.some(({ label }) => /其[他它余]/.test(label)) && sum < (value ?? 0) * MUCH_MISSING;

/** Requests received come before those handled; what the agency wrote itself before copies. */
function rankOf({ figure: { verb, doubts }, isCopied, isUpward }: Candidate): number {
  return (isHandled(verb) ? 1 : 0) + (isCopied ? 2 : 0) + (isUpward ? 4 : 0) + doubts.length;
}

const isHandled = (verb: string | null): boolean => verb !== null && /办|答复|处理/.test(verb);

/** Whether the same number is told again, of the same thing. */
const isAgain = (one: Candidate, best: Candidate): boolean =>
  one.figure.printed.value === best.figure.printed.value && !isOfAnother(one.number, best.number);

const isVague = ({ figure: { indicator, doubts } }: Candidate): boolean =>
  indicator === 'published.total' && doubts.includes('subject_unclear');

/** `县政府网站220条,市政府网站30条` by a county's bureau: what stands on the city's site was given upward. */
function withUpwardApart(told: readonly Candidate[], agency: string | null): readonly Candidate[] {
  const isUpward = ({ figure, number }: Candidate): boolean =>
    figure.indicator === 'published.website' && isOnHigherSite(number.before, agency);
  return told.every(isUpward)
    ? told
    : told.map((one) => (isUpward(one) ? { ...one, isUpward: true as const } : one));
}

/** Whether two figures claim to count the same; received and handled requests do not. */
function isRival(one: Candidate, best: Candidate): boolean {
  if (one === best || isAgain(one, best)) return false;
  // What perhaps counts all stands behind what surely does.
  if (isVague(one) && !isVague(best)) return false;
  if (one.isUpward && !best.isUpward) return false;
  return (
    isHandled(one.figure.verb) === isHandled(best.figure.verb) && one.isCopied === best.isCopied
  );
}

const REASONS: Readonly<Record<Period, UnreadReason>> = {
  own: 'other_figure',
  perhaps_cumulative: 'cumulative',
  cumulative: 'cumulative',
  other_year: 'other_year',
  part_of_year: 'part_of_year',
  none: 'other_figure',
};

const unreadFigure = (
  { indicator, printed: { text }, provenance }: NarrativeFigure,
  period: Period,
): Unread => ({ reason: REASONS[period], indicator, applicant: null, text, provenance });

const endOf = ({ index, text }: Amount): number => index + text.length;

/** `…、其他需要报告的事项等六部分`, `共6项内容`: what the report consists of. */
const isOfContents = ({ sentence, unit }: ToldNumber): boolean =>
  /^[部项个]$/.test(unit) &&
  /其他(?:需要)?(?:报告|说明)的?(?:事项|情况)(?:等|共|共计|的)?$/.test(sentence);

/** Words enough to find a number by. */
const WORDS_SHOWN = 14;

const untold = (prose: Prose, { index, text, reason }: Amount): Unread => ({
  reason,
  indicator: null,
  applicant: null,
  text: `${clauseOf(prose.text.slice(Math.max(0, index - WORDS_SHOWN), index))}${text}`,
  provenance: placeOf(prose, index),
});

const notPlaced = (prose: Prose, { index, text, before }: ToldNumber): Unread => ({
  reason: 'not_placed',
  indicator: null,
  applicant: null,
  text: `${clauseOf(before).slice(-WORDS_SHOWN)}${text}`,
  provenance: placeOf(prose, index),
});
