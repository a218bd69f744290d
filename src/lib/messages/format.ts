import type { Language } from './language.ts';

const LOCALE: Record<Language, string> = { zh: 'zh-CN', en: 'en-GB' };

/** Exact number for tables: `12,345`, `75.93`. */
export function formatExact(value: number, language: Language): string {
  return value.toLocaleString(LOCALE[language], { maximumFractionDigits: 4 });
}

/** Short number for charts and sentences: `1.2万` or `12.3k` from ten thousand, exact below. */
export function formatShort(value: number, language: Language): string {
  const size = Math.abs(value);
  if (size < 10_000) return formatExact(Math.round(value * 100) / 100, language);
  const steps: [number, string][] =
    language === 'zh'
      ? [
          [1e8, '亿'],
          [1e4, '万'],
        ]
      : [
          [1e9, 'bn'],
          [1e6, 'm'],
          [1e3, 'k'],
        ];
  const [step, suffix] = steps.find(([step]) => size >= step) ?? [1, ''];
  const digits = value / step;
  return `${formatExact(Math.round(digits * 10) / 10, language)}${suffix}`;
}

/** A ratio as a percentage with one decimal: 0.2345 -> `23.5%`. */
export function formatRate(ratio: number, language: Language): string {
  const percent = ratio * 100;
  const text = percent.toLocaleString(LOCALE[language], {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return language === 'zh' ? `${text}%` : `${text} %`;
}

/** A signed relative change: 0.12 -> `+12.0%`. */
export function formatChange(ratio: number, language: Language): string {
  return signed(ratio, formatRate(Math.abs(ratio), language));
}

/** The difference of two ratios in percentage points: 0.031 -> `+3.1个百分点`. */
export function formatPoints(difference: number, language: Language): string {
  const points = formatRate(Math.abs(difference), language).replace(/\s?%$/, '');
  return signed(difference, language === 'zh' ? `${points}个百分点` : `${points} pp`);
}

/** A signed difference of two counts: 12 -> `+12`. */
export function formatDifference(difference: number, language: Language): string {
  return signed(difference, formatExact(Math.abs(difference), language));
}

function signed(value: number, text: string): string {
  if (value === 0) return text;
  return value > 0 ? `+${text}` : `−${text}`;
}
