import { figuresIn, UNITS } from './number-tokens.ts';

/** Something counted in the prose that no figure can be made of, where it stands and as it is printed. */
export type Amount = { index: number; text: string; reason: 'not_a_number' | 'not_placed' };

const DIGITS = String.raw`(?<!\d)(?:\d{1,3}(?:,\d{3}){1,8}|\d+)(?:\.\d{1,9})?[百千万亿]?[余多]?`;
/** Fees, and readers of an account: told with units that no indicator of the prose has. */
const OTHER = new RegExp(
  String.raw`${DIGITS}(?:元|[人名个位]?(?:粉丝|关注))|` +
    String.raw`(?:粉丝|关注|订阅)(?:用户|人)?(?:总?数|量)?(?:已|达到|达|为|突破|超过|超|近|约|共|有|增至|:){0,3}${DIGITS}[人名个位]?`,
  'g',
);

/** `信息共50余,积极回应`: a count whose unit was left out. */
const WITHOUT_UNIT = new RegExp(
  String.raw`(?<=(?:信息|文件|稿件|申请)(?:共计|总计|合计|共|达到|达))${DIGITS}(?!\d|[.,]\d|[年月日%万余多]|${UNITS}|[人名户家字元批]|个)`,
  'g',
);

/** Round words (数百条, 近千条), parts of a thing (1.5条), fees and readers. */
export function untoldAmounts(text: string): Amount[] {
  const round = figuresIn(text).filter(({ value }) => value === null);
  return [
    ...round.map(({ index, text: printed }) => ({
      index,
      text: printed,
      reason: 'not_a_number' as const,
    })),
    ...[...text.matchAll(OTHER), ...text.matchAll(WITHOUT_UNIT)].map(({ index, 0: printed }) => ({
      index,
      text: printed,
      reason: 'not_placed' as const,
    })),
  ];
}
