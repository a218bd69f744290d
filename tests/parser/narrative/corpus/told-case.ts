/** A short name of each indicator of Section I, so that a case stays a line. */
export const CODES = {
  total: 'published.total',
  web: 'published.website',
  wechat: 'published.wechat',
  weibo: 'published.weibo',
  media: 'published.other_media',
  interp: 'interpretations',
  press: 'press_conferences',
  gazette: 'gazette_issues',
  train: 'trainings',
  circ: 'circulars',
  asked: 'requests.stated',
  reviews: 'reconsideration.stated',
  suits: 'litigation.stated',
} as const;

/** The number told, or `none` where the words say that there were none. */
export type ToldValues = Partial<Record<keyof typeof CODES, number | 'none'>>;

/**
 * A paragraph of a report on 2024 and what a person reads in it. `perhaps` holds what may be read or
 * left, as people differ on it; anything else that is read without a doubt is wrong.
 */
export type ToldCase = readonly [words: string, told: ToldValues, perhaps?: ToldValues];
