import { indicatorOf, INDICATORS } from '../../catalogue/catalogue.ts';
import { inEveryLanguage } from '../../catalogue/indicator.ts';
import { isProportion } from '../../catalogue/comparable.ts';
import { DERIVED } from '../../catalogue/derived.ts';
import { COVERAGE_FLOORS } from '../../catalogue/thresholds.ts';
import { domainText } from '../../messages/domain.ts';
import type { Language } from '../../messages/language.ts';
import { schemeEditorText } from '../../messages/schemes/editor.ts';
import { unitText } from '../../messages/units.ts';
import { workbenchText } from '../../messages/workbench/workbench.ts';
import { schemeOf } from '../../queries/schemes/schemes.ts';
import type { PeerCell } from '../../queries/workbench/workbench.ts';
import { isScorable } from '../../schemes/checked-scheme.ts';
import { MAX_PARTS, type Scheme, type SchemePart } from '../../schemes/scheme.ts';
import { meantNumber } from '../../schemes/threshold.ts';
import { schemeVersion } from '../../schemes/scheme-version.ts';
import type { ViewState } from '../../url/view-state.ts';
import { formatOf } from '../figures/figure-cell.ts';
import { indicatorDefinition } from '../workbench/peer-table.ts';
import { partWords } from './scheme-words.ts';
import { scoredValue } from './scored-units.ts';

/** One part as its controls hold it; thresholds as the indicator is written, a rate in percent. */
export type PartFields = {
  code: string;
  name: string;
  definition: string;
  weight: number;
  share: string;
  direction: SchemePart['direction'];
  ends: { from: string; to: string } | null;
  /** Written behind a threshold. */
  unit: string;
  /** What a threshold is multiplied by as it is written. */
  factor: number;
  /** The least and the most of the list, where thresholds begin. */
  span: { low: number; high: number };
};

export type SchemeEditor = {
  scheme: Scheme;
  version: string;
  parts: readonly PartFields[];
  /** Indicators that may still be added; none when the scheme is full. */
  addable: ReturnType<typeof scorableIndicators>;
  floors: readonly { value: string; label: string }[];
};

/** Indicators that may be a part, with the part of the form they stand in. */
export const scorableIndicators = (language: Language, without: readonly string[] = []) =>
  [...INDICATORS, ...DERIVED]
    .filter(({ code }) => isScorable(code) && !without.includes(code))
    .map(({ code, short, label, section }) => ({
      value: code,
      label: short[language],
      note: domainText[language].section[section],
      words: `${inEveryLanguage(label)} ${code}`,
    }));

/**
 * The controls of the scheme that the address asks for; null for none. They go ahead of the table: a change
 * made before the last one is answered must not undo it.
 * @param rows what was answered last
 */
export function schemeEditor(
  rows: readonly PeerCell[],
  { scheme: asked, year, lang }: Pick<ViewState, 'scheme' | 'year' | 'lang'>,
): SchemeEditor | null {
  const scheme = schemeOf({ scheme: asked });
  if (scheme === null) return null;
  const words = partWords(scheme, lang);
  const codes = scheme.parts.map(({ indicator }) => indicator);
  return {
    scheme,
    version: schemeVersion(scheme),
    parts: scheme.parts.map(({ indicator: code, weight, direction, points }, at) => {
      const factor = factorOf(code);
      const written = (value: number) => String(meantNumber(value * factor));
      return {
        code,
        name: indicatorOf(code).short[lang],
        definition: indicatorDefinition(code, lang),
        weight,
        share: words[at]?.share ?? '',
        direction,
        ends: points === 'place' ? null : { from: written(points.from), to: written(points.to) },
        unit:
          factor === 1 ? unitText[lang][indicatorOf(code).unit] : schemeEditorText[lang].percent,
        factor,
        span: spanOf(
          code,
          rows.filter((row) => row.indicator === code && row.year === year),
        ),
      };
    }),
    addable: codes.length < MAX_PARTS ? scorableIndicators(lang, codes) : [],
    floors: COVERAGE_FLOORS.map((floor) => ({
      value: String(floor),
      label: workbenchText[lang].floorShare[floor],
    })),
  };
}

const factorOf = (code: string): number => (formatOf(code) === 'rate' ? 100 : 1);

/** What the known values of a part span, a rate to whole percents; where that is nothing, what it may be. */
function spanOf(code: string, rows: readonly PeerCell[]): { low: number; high: number } {
  const values = rows.flatMap((row) => scoredValue(row) ?? []);
  const factor = factorOf(code);
  const low = Math.floor(Math.min(...values) * factor) / factor;
  const high = Math.ceil(Math.max(...values) * factor) / factor;
  if (Number.isFinite(low) && low < high) return { low, high };
  return { low: 0, high: isProportion(code) ? 1 : 100 };
}
