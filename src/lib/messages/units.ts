import { bilingual } from './language.ts';

/** Counting words as they follow a number; months and ratios carry theirs in the format. */
export const unitText = bilingual({
  zh: {
    entry: '条',
    case: '件',
    document: '件',
    issue: '期',
    time: '次',
    item: '项',
    wan_yuan: '万元',
    unstated: '（单位未注明）',
    ratio: '',
    months: '个月',
  },
  en: {
    entry: ' items',
    case: ' cases',
    document: ' documents',
    issue: ' issues',
    time: ' times',
    item: ' items',
    wan_yuan: ' ×10,000 yuan',
    unstated: ' (unit not stated)',
    ratio: '',
    months: ' months',
  },
});

/** A printed number with its counting word, which is singular in English behind a single one. */
export const countedText = bilingual({
  zh: (number: string, word: string) => number + word,
  en: (number: string, word: string) => number + (number === '1' ? word.replace(/s$/, '') : word),
});
