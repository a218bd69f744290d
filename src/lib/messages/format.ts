import type { Language } from './language.ts';

const LOCALE: Record<Language, string> = { zh: 'zh-CN', en: 'en-GB' };

/** Formats by language and decimals, made once: making one takes longer than writing with it. */
const FORMATS = new Map<string, Intl.NumberFormat>();

function formatOf(language: Language, least: number, most: number): Intl.NumberFormat {
  const key = `${language} ${least} ${most}`;
  const known = FORMATS.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(LOCALE[language], {
    minimumFractionDigits: least,
    maximumFractionDigits: most,
  });
  FORMATS.set(key, format);
  return format;
}

/** A number as written in a language, with the minus sign (U+2212) of all the texts. */
function written(value: number, language: Language, most: number, least = 0): string {
  // Small whole numbers are written alike in every language, and loading what knows the others takes long.
  if (least === 0 && Number.isInteger(value) && Math.abs(value) < 1000) {
    return String(value).replace('-', '−');
  }
  // Adding 0 takes the sign off a negative zero.
  return formatOf(language, least, most)
    .format(value + 0)
    .replace('-', '−');
}

/** A day as the reader's own clock has it, `2026-03-01`. */
export function isoDay(date: Date): string {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** Exact number for tables: `12,345`, `75.93`. */
export function formatExact(value: number, language: Language): string {
  return written(value, language, 4);
}

/** A number with as many decimals always, so that a column of them is even: `82.00`. */
export function formatFixed(value: number, decimals: number, language: Language): string {
  return written(value, language, decimals, decimals);
}

/** Steps of short numbers, the largest first. */
const STEPS: Record<Language, readonly { size: number; suffix: string }[]> = {
  zh: [
    { size: 1e8, suffix: '亿' },
    { size: 1e4, suffix: '万' },
  ],
  en: [
    { size: 1e9, suffix: 'bn' },
    { size: 1e6, suffix: 'm' },
    { size: 1e3, suffix: 'k' },
  ],
};

/** Short number for charts and sentences: `1.2万` or `12.3k` from ten thousand, exact below. */
export function formatShort(value: number, language: Language): string {
  if (Math.abs(value) < 10_000) return formatExact(Math.round(value * 100) / 100, language);
  const steps = STEPS[language];
  // What one decimal would round up to the next step takes that step: 1亿, not 10,000万.
  const step = steps.find(
    ({ size }, index) => Math.abs(value) >= size - (steps[index + 1]?.size ?? 0) / 20,
  );
  const { size, suffix } = step ?? { size: 1, suffix: '' };
  return `${formatExact(Math.round((value / size) * 10) / 10, language)}${suffix}`;
}

/** A ratio as a percentage with one decimal: 0.2345 -> `23.5%`. */
export function formatRate(ratio: number, language: Language): string {
  return asRate(written(ratio * 100, language, 1, 1), language);
}

/** A percentage as it is given, with at most four decimals: 14.35 -> `14.35%`. */
export const formatPercent = (percent: number, language: Language): string =>
  asRate(formatExact(percent, language), language);

/** A multiple as it is given, with at most four decimals: 2.345 -> `2.345倍`. */
export const formatFactor = (times: number, language: Language): string =>
  asMultiple(formatExact(times, language), language);

/** A ratio as a multiple, with one decimal, below one with up to two: 2.34 -> `2.3倍`, `2.3×`. */
export function formatMultiple(ratio: number, language: Language): string {
  return asMultiple(written(ratio, language, multipleDigits(ratio), 1), language);
}

/** Decimals a multiple has at most. */
const multipleDigits = (ratio: number): number => (Math.abs(ratio) < 1 ? 2 : 1);

/** What a language sets beside a number, and how it tells a change known to a tenth alone. */
type NumberWords = {
  rate: (number: string) => string;
  multiple: (number: string) => string;
  points: (number: string) => string;
  about: (number: string) => string;
  /** @param tenths of the size of the change, whole and 0 or more */
  aboutChange: (ratio: number, tenths: number) => string;
};

const TENTHS = ['', '一', '两', '三', '四', '五', '六', '七', '八', '九'];

const WORDS: Record<Language, NumberWords> = {
  zh: {
    rate: (number) => `${number}%`,
    multiple: (number) => `${number}倍`,
    points: (number) => `${number}个百分点`,
    about: (number) => `约${number}`,
    aboutChange: (ratio, tenths) => {
      if (tenths === 0) return '大致持平';
      const verb = ratio < 0 ? '约降' : '约增';
      if (tenths === 10 && ratio < 0) return '约降至近零';
      return tenths < 10
        ? `${verb}${TENTHS[tenths]}成`
        : `${verb}${formatMultiple(tenths / 10, 'zh').replace('.0', '')}`;
    },
  },
  en: {
    rate: (number) => `${number} %`,
    multiple: (number) => `${number}×`,
    points: (number) => `${number} pp`,
    about: (number) => `about ${number}`,
    aboutChange: (ratio, tenths) =>
      tenths === 0 ? 'about the same' : `about ${signed(ratio, asRate(`${tenths * 10}`, 'en'))}`,
  },
};

const asRate = (text: string, language: Language): string => WORDS[language].rate(text);

const asMultiple = (text: string, language: Language): string => WORDS[language].multiple(text);

/** A rate at a tick of an axis, without a decimal that is zero: 0.5 -> `50%`, 0.125 -> `12.5%`. */
export function formatAxisRate(ratio: number, language: Language): string {
  return asRate(written(ratio * 100, language, 1), language);
}

/** A multiple at a tick of an axis, without a decimal that is zero: 1 -> `1倍`, 0.05 -> `0.05倍`. */
export function formatAxisMultiple(ratio: number, language: Language): string {
  return asMultiple(written(ratio, language, multipleDigits(ratio)), language);
}

/** A signed relative change: 0.12 -> `+12.0%`. */
export function formatChange(ratio: number, language: Language): string {
  return signed(ratio, formatRate(Math.abs(ratio), language));
}

/**
 * A relative change between figures that are themselves rounded, to a tenth: −0.41 -> `约降四成`,
 * `about −40 %`; 1.2 -> `约增1.2倍`.
 */
export function formatAboutChange(ratio: number, language: Language): string {
  return WORDS[language].aboutChange(ratio, Math.round(Math.abs(ratio) * 10));
}

/** The difference of figures that are themselves rounded: −4500 -> `约−4,500`. */
export function formatAboutDifference(difference: number, language: Language): string {
  return WORDS[language].about(formatDifference(difference, language));
}

/** The difference of two ratios in percentage points: 0.031 -> `+3.1个百分点`. */
export function formatPoints(difference: number, language: Language): string {
  const points = written(Math.abs(difference) * 100, language, 1, 1);
  return signed(difference, WORDS[language].points(points));
}

/** A signed difference of two counts: 12 -> `+12`. */
export function formatDifference(difference: number, language: Language): string {
  return signed(difference, formatExact(Math.abs(difference), language));
}

/** A signed difference of two multiples: 0.31 -> `+0.31倍`. */
export function formatTimes(difference: number, language: Language): string {
  return asMultiple(formatDifference(difference, language), language);
}

/** What rounds to zero has no sign. */
function signed(value: number, text: string): string {
  if (!/[1-9]/.test(text)) return text;
  return value > 0 ? `+${text}` : `−${text}`;
}
