import type { Stand } from './cells.ts';
import { FORMULAS, formsOf } from './formulas.ts';
import type { RawReport } from './read-raw.ts';

type Lang = 'zh' | 'en';

/** The words for what stands in place of a number. */
const WORDS: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  blank: { zh: '空白', en: 'blank' },
  mark: { zh: '有标记无数字', en: 'a mark, no number' },
  none_in_words: { zh: '文字称无', en: 'none, in words' },
  rounded: { zh: '约数无数字', en: 'rounded, no number' },
  unread: { zh: '无法辨认', en: 'illegible' },
  not_seen: { zh: '未收录此项', en: 'not collected' },
  not_on_form: { zh: '表中无此项', en: 'not on this form' },
  no_report: { zh: '未收录报告', en: 'no report collected' },
  not_computable: { zh: '无法计算', en: 'cannot be computed' },
};

export const wordOf = (missing: string, lang: Lang): string => WORDS[missing]?.[lang] ?? missing;

/** Why there is no number; null where there is one. */
export function missingOf(stand: Stand | null, code: string, report?: RawReport): string | null {
  if (stand === null || !report) return 'no_report';
  if (stand.value !== null) return null;
  if (stand.status !== 'absent') return stand.status;
  return formsOf(code).includes(report.form) ? 'not_seen' : 'not_on_form';
}

/** A cell of a table: the number, the report's own words for a rounded one, or the word for none. */
export function cellText(
  stand: Stand | null,
  code: string,
  lang: Lang,
  report?: RawReport,
): { text: string; value: number | null; missing: string | null } {
  const missing = missingOf(stand, code, report);
  if (missing !== null || !stand || stand.value === null) {
    const own = stand && ['mark', 'rounded'].includes(stand.status) ? stand.mark : null;
    return { text: own ? `“${own}”` : wordOf(missing ?? '', lang), value: null, missing };
  }
  const words = stand.status === 'rounded' && !FORMULAS[code] ? stand.mark : null;
  return { text: words ?? numberText(code, stand.value, lang), value: stand.value, missing: null };
}

/** A number as a table writes it. */
export function numberText(code: string, value: number, lang: Lang): string {
  switch (FORMULAS[code]?.written ?? 'count') {
    case 'rate':
      return rateText(value, lang);
    case 'multiple':
      return `${value.toFixed(Math.abs(value) < 1 ? 2 : 1).replace(/(\.\d)0$/, '$1')}${lang === 'zh' ? '倍' : '×'}`;
    case 'months':
      return `${plain(Math.round(value * 10) / 10)}${lang === 'zh' ? '个月' : ' months'}`;
    case 'count':
      return plain(value);
  }
}

/** The same as charts and sentences write it: from ten thousand in steps of 万 or thousands. */
export function shortNumber(code: string, value: number, lang: Lang): string {
  if (FORMULAS[code] && FORMULAS[code].written !== 'count') return numberText(code, value, lang);
  return shortPlain(value, lang);
}

export function shortPlain(value: number, lang: Lang): string {
  const size = Math.abs(value);
  if (size < 10_000) return plain(Math.round(value * 100) / 100);
  const steps: [number, string][] =
    lang === 'zh'
      ? [
          [1e8, '亿'],
          [1e4, '万'],
        ]
      : [
          [1e9, 'bn'],
          [1e6, 'm'],
          [1e3, 'k'],
        ];
  for (const [at, [step, suffix]] of steps.entries()) {
    // 99,999,999 is 1亿 and not 10,000万.
    const tenth = (steps[at + 1]?.[0] ?? 0) / 20;
    if (size >= step - tenth) return `${plain(Math.round((value / step) * 10) / 10)}${suffix}`;
  }
  return plain(value);
}

export const rateText = (value: number, lang: Lang): string =>
  `${grouped((value * 100).toFixed(1))}${lang === 'zh' ? '%' : ' %'}`;

/** Thousands by commas, at most four decimals, a true minus. */
export function plain(value: number): string {
  const [whole = '', decimals = ''] = Math.abs(value).toFixed(4).split('.');
  const kept = decimals.replace(/0+$/, '');
  const text = grouped(kept === '' ? whole : `${whole}.${kept}`);
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}

const grouped = (text: string): string =>
  text.replace('-', '−').replace(/\d+/, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ','));
