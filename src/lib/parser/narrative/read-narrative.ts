import type { Doubt, NarrativeFigure, Unread } from '../../model/parsed-report.ts';
import { channelsInOrder, PIECES } from './channel-rules.ts';
import { timingOf, type Timing } from './figure-timing.ts';
import { NARRATIVE_RULES } from './narrative-rules.ts';
import { type Around } from './around.ts';
import { partsAfter, partsRegion } from './named-parts.ts';
import { figuresOf, type ProseFigure } from './prose-figures.ts';
import { placeOf, proseOf, type Prose } from './prose.ts';
import type { ReadingLine } from '../reading-line.ts';
import { toldNone } from '../told-none.ts';
import { verbOf } from './narrative-verb.ts';

/** A figure that a rule recognised, before the one of its indicator is chosen. */
type Told = { figure: NarrativeFigure; timing: Timing; isCopied: boolean };

export type NarrativeReading = { figures: NarrativeFigure[]; unread: Unread[] };

/**
 * Section I: figures told in prose, each by the words around it. Counts of other years and such as have
 * grown over years are listed as unread, and so is every other figure told for the same thing.
 */
export function readNarrative(
  lines: readonly ReadingLine[],
  reportingYear: number | null,
): NarrativeReading {
  const prose = proseOf(lines);
  const told = recognise(prose, reportingYear);
  const reading: NarrativeReading = { figures: [], unread: [] };
  for (const indicator of new Set(NARRATIVE_RULES.map((rule) => rule.indicator))) {
    const own = told.filter(({ figure }) => figure.indicator === indicator);
    const { chosen, left } = pickOne(own);
    if (chosen) reading.figures.push(chosen);
    reading.unread.push(...left);
  }
  const named = new Set(reading.figures.map(({ indicator }) => indicator));
  reading.figures.push(...toldNone(prose, named));
  return reading;
}

function recognise(prose: Prose, reportingYear: number | null): Told[] {
  const told: Told[] = [];
  let previous: { indicator: string; end: number } | null = null;
  let whole: Region | null = null;
  const figures = figuresOf(prose.text);
  for (const [at, figure] of figures.entries()) {
    const isNear = previous !== null && !/[。;]/.test(prose.text.slice(previous.end, figure.index));
    const around: Around = { ...figure, previous: isNear ? (previous?.indicator ?? null) : null };
    const found = respectively(at, figures, prose) ?? ruleFor(figure, around);
    const timing = timingOf(figure, reportingYear);
    if (!found || timing === 'none') continue;
    previous = { indicator: found.indicators[0] ?? '', end: figure.end };
    const isPart: boolean = isWithin(figure, whole);
    for (const indicator of found.indicators) {
      // A part of a whole is not a second count of the same thing.
      if (isPart && whole?.indicator === indicator && !whole.isOfYears) continue;
      const isCopied = /转载|转发|上级|参加/.test(figure.before.split(',').at(-1) ?? '');
      told.push({
        figure: toNarrative(prose, figure, indicator, found.doubts),
        timing,
        isCopied,
      });
    }
    const region: Pick<Region, 'from' | 'to'> | null = isPart
      ? null
      : partsRegion(prose.text, figure.end);
    const [indicator] = found.indicators;
    if (region && indicator) whole = { indicator, ...region, isOfYears: timing === 'cumulative' };
  }
  return told;
}

/** Where the parts of a recognised whole are told. */
type Region = { indicator: string; from: number; to: number; isOfYears: boolean };

const isWithin = ({ index }: ProseFigure, region: Region | null): boolean =>
  region !== null && index >= region.from && index < region.to;

type Found = { indicators: string[]; doubts: Doubt[] };

function ruleFor({ unit }: ProseFigure, around: Around): Found | null {
  const fitting = NARRATIVE_RULES.filter(({ units, fits }) => units.test(unit) && fits(around));
  const [first] = fitting;
  if (!first) return null;
  // 行政复议、行政诉讼各1件 tells of both.
  const both = fitting.filter(({ indicator }) => /^(reconsideration|litigation)/.test(indicator));
  return {
    indicators: both.length > 1 ? both.map(({ indicator }) => indicator) : [first.indicator],
    doubts: first.doubts?.(around) ?? [],
  };
}

/** `网站、微信、微博分别发布信息100条、50条、20条`: as many numbers as channels, in their order. */
function respectively(at: number, figures: readonly ProseFigure[], { text }: Prose): Found | null {
  const unit = figures[at]?.unit ?? '';
  let first = at;
  while (first > 0 && isNext(figures[first - 1], figures[first], text)) first -= 1;
  const head = figures[first];
  if (!head || !/分别/.test(head.before) || !PIECES.test(unit)) return null;
  let last = at;
  while (isNext(figures[last], figures[last + 1], text)) last += 1;
  const channels = channelsInOrder(head.before);
  const indicator = channels[at - first];
  if (channels.length < 2 || channels.length !== last - first + 1 || !indicator) return null;
  return { indicators: [indicator], doubts: [] };
}

const isNext = (
  one: ProseFigure | undefined,
  next: ProseFigure | undefined,
  text: string,
): boolean =>
  one !== undefined && next !== undefined && /^[、,和及]$/.test(text.slice(one.end, next.index));

function toNarrative(
  prose: Prose,
  { index, end, text, value, unit, hedge, before, after }: ProseFigure,
  indicator: string,
  doubts: readonly Doubt[],
): NarrativeFigure {
  return {
    indicator,
    printed: { status: hedge ? 'rounded' : 'number', value, text, unit },
    hedge,
    verb: verbOf(before, after, indicator),
    parts: partsAfter(prose.text, end),
    doubts,
    provenance: placeOf(prose, index),
  };
}

/**
 * One figure an indicator: the first of the year's own, else one that may have grown over years, in
 * doubt. The others are not lost: they are listed as unread.
 */
function pickOne(told: readonly Told[]): { chosen: NarrativeFigure | null; left: Unread[] } {
  const own = told.filter(({ timing }) => timing === 'own');
  const usable =
    own.length > 0 ? own : told.filter(({ timing }) => timing === 'perhaps_cumulative');
  const ranked = [...usable].sort((a, b) => rankOf(a) - rankOf(b));
  const [best] = ranked;
  const value = best?.figure.printed.value;
  const rivals = ranked.filter((one) => one !== best && isRival(one, best));
  const others = told.filter(
    ({ figure }) => figure !== best?.figure && figure.printed.value !== value,
  );
  const left = others
    .filter((one) => one.timing !== 'own' || rivals.includes(one))
    .map(({ figure, timing }) => unreadFigure(figure, timing));
  if (!best) return { chosen: null, left };
  const { figure, timing } = best;
  const sum = figure.parts.reduce((total, part) => total + part.value, 0);
  const doubts: Doubt[] = [
    ...figure.doubts,
    ...(rivals.length > 0 ? (['several_figures'] as const) : []),
    ...(figure.parts.length > 0 && sum !== value ? (['parts_differ'] as const) : []),
    ...(timing === 'own' ? [] : (['perhaps_cumulative'] as const)),
  ];
  return { chosen: { ...figure, doubts }, left };
}

/** Requests received come before those handled; what the agency wrote itself before copies. */
function rankOf({ figure: { verb, doubts }, isCopied }: Told): number {
  return (isHandled(verb) ? 1 : 0) + (isCopied ? 2 : 0) + doubts.length;
}

const isHandled = (verb: string | null): boolean => verb !== null && /办|答复|处理/.test(verb);

/** Whether two figures claim to count the same; received and handled requests do not. */
function isRival(one: Told, best: Told | undefined): boolean {
  if (!best || one.figure.printed.value === best.figure.printed.value) return false;
  return (
    isHandled(one.figure.verb) === isHandled(best.figure.verb) && one.isCopied === best.isCopied
  );
}

function unreadFigure({ indicator, printed, provenance }: NarrativeFigure, timing: Timing): Unread {
  const reason =
    timing === 'other_year' ? 'other_year' : timing === 'own' ? 'other_figure' : 'cumulative';
  return { reason, indicator, applicant: null, text: printed.text, provenance };
}
