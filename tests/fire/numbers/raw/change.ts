import { isFew, type Stand } from './cells.ts';
import { comparable, FORMULAS, isUnstated } from './formulas.ts';
import { plain, rateText } from './say.ts';

type Lang = 'zh' | 'en';

/** How far a figure moved between two years, as a share of its base or by the difference. */
export type Moved = { by: number; difference: number; isShare: boolean; isAbout: boolean };

/** Null where a side has no number, no unit is stated, a break lies between, or cases are too few. */
export function movedBy(
  code: string,
  before: { year: number; stand: Stand | null },
  after: { year: number; stand: Stand | null },
): Moved | null {
  const [old, now] = [before.stand, after.stand];
  if (!old || !now || old.value === null || now.value === null) return null;
  if (isUnstated(code) || !comparable(code, before.year, after.year)) return null;
  if (isFew(old) || isFew(now)) return null;
  const exact = now.value - old.value;
  const written = FORMULAS[code]?.written;
  if (written === 'rate') return { by: exact, difference: exact, isShare: false, isAbout: false };
  const places = written === 'multiple' ? 100 : written === 'months' ? 10 : 10_000;
  const difference = Math.round(exact * places) / places;
  const isAbout =
    (written === undefined || written === 'count') &&
    [old, now].some(({ status }) => status === 'rounded');
  const isShare = written === undefined && old.value >= 10;
  return { by: isShare ? now.value / old.value - 1 : difference, difference, isShare, isAbout };
}

/** With its sign and unit. */
export function movedText(code: string, moved: Moved, lang: Lang): string {
  if (moved.isShare) {
    return moved.isAbout
      ? aboutShare(moved.by, lang)
      : signed(moved.by, rateText(Math.abs(moved.by), lang));
  }
  return differenceText(code, moved, lang);
}

/** The plain difference, whatever it is a share of. */
export function differenceText(code: string, { difference, isAbout }: Moved, lang: Lang): string {
  const text = signed(difference, plain(Math.abs(difference)));
  switch (FORMULAS[code]?.written ?? 'count') {
    case 'rate': {
      const points = rateText(Math.abs(difference), lang).replace(/\s?%/, '');
      return signed(difference, points + (lang === 'zh' ? '个百分点' : ' pp'));
    }
    case 'multiple':
      return text + (lang === 'zh' ? '倍' : '×');
    case 'months':
      return text + (lang === 'zh' ? '个月' : ' months');
    case 'count':
      return isAbout ? (lang === 'zh' ? `约${text}` : `about ${text}`) : text;
  }
}

function aboutShare(by: number, lang: Lang): string {
  const tenths = Math.round(Math.abs(by) * 10);
  if (lang === 'en') {
    return tenths === 0 ? 'about the same' : `about ${by > 0 ? '+' : '−'}${tenths * 10} %`;
  }
  if (tenths === 0) return '大致持平';
  if (by < 0) return tenths === 10 ? '约降至近零' : `约降${'一两三四五六七八九'[tenths - 1]}成`;
  if (tenths < 10) return `约增${'一两三四五六七八九'[tenths - 1]}成`;
  return `约增${plain(tenths / 10)}倍`;
}

/** What is written as zero has no sign. */
const signed = (value: number, text: string): string =>
  /[1-9]/.test(text) ? (value > 0 ? `+${text}` : `−${text}`) : text;
