import { indicatorOf, isDerived } from '../../catalogue/catalogue.ts';
import { isRatio, sharesUnit } from '../../catalogue/comparable.ts';
import { LEAST_BASE, LEAST_DENOMINATOR, LEAST_SAME_UNITS } from '../../catalogue/thresholds.ts';
import type { KeyFigureYear } from '../../queries/overview/key-figures.ts';
import { domainText } from '../../messages/domain.ts';
import type { Language } from '../../messages/language.ts';
import { overviewText } from '../../messages/overview/overview.ts';
import { punctuation } from '../../messages/punctuation.ts';
import type { Asked } from '../asked.ts';
import { changeOf, changeText, type Change, type Dated } from '../figures/change.ts';
import { localShare } from '../figures/local-mark.ts';
import { breakNotes } from '../figures/series-breaks.ts';
import { valueText } from '../figures/figure-cell.ts';

/** The comparison over the same units: what they had before and now, and how it moved. */
export type SameUnits = {
  label: string;
  before: string;
  now: string;
  /** Signed, empty when no change may be given. */
  change: string;
  directions: string;
};

export type KeyFigure = {
  indicator: string;
  label: string;
  definition: string;
  chosen: boolean;
  pick: string;
  /** null: nothing is known, and `known` says so. */
  value: string | null;
  exact: string;
  known: string;
  same: SameUnits | null;
  /** Why there is no comparison. */
  note: string | null;
  before: string | null;
};

/** The two years of one indicator, each with its k of n. */
export type FigurePair = {
  indicator: string;
  now: KeyFigureYear | undefined;
  before: KeyFigureYear | undefined;
};

/** How far the same units moved, and why nothing may be said of it. */
export type Movement = Moved | { kind: 'none'; note: string };
export type Moved = Exclude<Change, { kind: 'none' }>;

/**
 * The rows of each indicator put together, the chosen year beside the one it is compared with, in the order
 * of the rows.
 */
export function figurePairs(rows: readonly KeyFigureYear[], asked: Asked): FigurePair[] {
  const codes = [...new Set(rows.map(({ indicator }) => indicator))];
  return codes.map((indicator) => ({
    indicator,
    now: rows.find((row) => row.indicator === indicator && row.year === asked.year),
    before: rows.find((row) => row.indicator === indicator && row.year === asked.versus),
  }));
}

/** The change over the same units, or the reason why there is none to give. */
export function movementOf({ indicator, now, before }: FigurePair, asked: Asked): Movement {
  const text = overviewText[asked.lang];
  if (asked.versus === null) return { kind: 'none', note: '' };
  const [broken] = breakNotes(indicator, [asked.versus, asked.year].sort(), asked.lang);
  if (broken) return { kind: 'none', note: broken };
  if (!sharesUnit(indicator)) return { kind: 'none', note: text.noUnit };
  const same = now?.same ?? 0;
  if (same < LEAST_SAME_UNITS || now?.same_value == null || before?.same_value == null) {
    return { kind: 'none', note: text.tooFewSame(same, asked.versus) };
  }
  const change = changeOf(indicator, datedOf(before), datedOf(now));
  return change.kind === 'none'
    ? { kind: 'none', note: text.smallDenominator(LEAST_DENOMINATOR) }
    : change;
}

/** A sum is no more exact than what it is made of. */
function datedOf({ year, same_value, same_denominator, same_rounded }: KeyFigureYear): Dated {
  const status = same_rounded > 0 ? 'rounded' : null;
  return { year, value: same_value, denominator: same_denominator, status };
}

/** A movement with its sign; empty when there is none to give. */
export function movementText(movement: Movement, language: Language): string {
  return movement.kind === 'none' ? '' : changeText(movement, language);
}

/** "6个县级单位": how many, and of which level when only one is summed. */
export function unitsText(count: number, row: KeyFigureYear | undefined, language: Language) {
  const level = row?.level ? domainText[language].level[row.level] : '';
  return overviewText[language].units(count, level);
}

/** One tile: the value with its k of n, and how far the same units moved or why that is not said. */
export function keyFigure(pair: FigurePair, asked: Asked): KeyFigure {
  const text = overviewText[asked.lang];
  const { indicator, now, before } = pair;
  const entry = indicatorOf(indicator);
  const label = entry.short[asked.lang];
  const value = now?.value ?? null;
  const movement = movementOf(pair, asked);
  return {
    indicator,
    label,
    definition: entry.label[asked.lang],
    chosen: indicator === asked.indicator,
    pick: text.pick(label),
    value: value === null ? null : valueText(indicator, value, asked.lang, 'short'),
    exact: value === null ? '' : valueText(indicator, value, asked.lang),
    known: knownText(now, asked.lang),
    same: sameUnits(pair, movement, asked),
    note: movement.kind === 'none' ? movement.note || null : null,
    before: asked.versus === null ? null : beforeText(indicator, before, asked.versus, asked.lang),
  };
}

function knownText(row: KeyFigureYear | undefined, language: Language): string {
  const text = overviewText[language];
  if (!row) return text.noReports;
  if (row.known === 0) return text.notStated(row.reports);
  const known = isRatio(row.indicator) ? text.knownRate : text.known;
  const parts = [known(row.known, row.reports)];
  if (row.rounded > 0) parts.push(text.rounded(row.rounded));
  const local = localShare(row.local, language);
  if (local) parts.push(local.hint);
  return punctuation[language].joined(parts);
}

function beforeText(
  indicator: string,
  row: KeyFigureYear | undefined,
  versus: number,
  language: Language,
): string {
  const text = overviewText[language];
  const value = row?.value == null ? '' : valueText(indicator, row.value, language, 'short');
  return [text.beforeAll(versus), value, knownText(row, language)].filter(Boolean).join(' · ');
}

function sameUnits(pair: FigurePair, movement: Movement, asked: Asked): SameUnits | null {
  const { indicator, now, before } = pair;
  if (movement.kind === 'none' || !now || now.same_value === null) return null;
  if (before?.same_value == null) return null;
  const text = overviewText[asked.lang];
  const equal = now.same - now.rose - now.fell;
  const directions = [
    ...(now.rose > 0 ? [text.rose(now.rose)] : []),
    ...(now.fell > 0 ? [text.fell(now.fell)] : []),
    ...(equal > 0 ? [text.equal(equal)] : []),
  ];
  const isSmall = movement.kind === 'difference' && !isDerived(indicatorOf(indicator));
  if (isSmall && asked.versus !== null) {
    directions.push(text.smallBase(asked.versus, LEAST_BASE));
  }
  return {
    label: text.same(unitsText(now.same, now, asked.lang)),
    before: valueText(indicator, before.same_value, asked.lang, 'short'),
    now: valueText(indicator, now.same_value, asked.lang, 'short'),
    change: movementText(movement, asked.lang),
    directions: punctuation[asked.lang].listed(directions),
  };
}
