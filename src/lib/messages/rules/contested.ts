import { bilingual } from '../language.ts';
import { words, type Said } from './rule-words.ts';

const zhSum = ({ cell, found, expected }: Said): string =>
  `${cell}印为${found}，各项之和为${expected}`;
const enSum = ({ cell, found, expected }: Said): string =>
  `${cell}: printed ${found}; its parts add up to ${expected}`;

/** Section IV. */
export const contestedRules = bilingual({
  zh: {
    'S4.1': words(
      '行政复议各项与总计',
      '行政复议：维持 + 纠正 + 其他 + 尚未审结 = 总计',
      '四项之和与总计不符。',
      zhSum,
    ),
    'S4.2': words(
      '直接起诉各项与总计',
      '未经复议直接起诉：维持 + 纠正 + 其他 + 尚未审结 = 总计',
      '四项之和与总计不符。',
      zhSum,
    ),
    'S4.3': words(
      '复议后起诉各项与总计',
      '复议后起诉：维持 + 纠正 + 其他 + 尚未审结 = 总计',
      '四项之和与总计不符。',
      zhSum,
    ),
    'S4.4': words(
      '纠正、未审结不多于总计',
      '纠正、尚未审结 ≤ 总计',
      '某项多于总计。',
      ({ cell, found, expected, others }) => `${cell}印为${found}，多于${others}（${expected}）`,
    ),
    'S4.5': words(
      '上年未结案件再次出现',
      '本年总计 ≥ 上年尚未审结',
      '上年未结案件应再次出现；各地做法不一。',
      ({ cell, found, expected }) => `${cell}印为${found}，少于上年未审结的${expected}`,
    ),
    'S4.6': words(
      '复议后起诉的上限',
      '复议后起诉总计 ≤ 其上年未结 + 两年已结复议',
      '复议后起诉多于可起诉的复议案件。',
      ({ cell, found, expected }) => `${cell}印为${found}，可起诉的复议案件至多${expected}`,
    ),
    'S4.7': words(
      '没有申请即没有争议',
      '两年均无申请时，复议、诉讼 = 0',
      '没有申请却有复议或诉讼。',
      ({ found }) => `两年均无申请，却有复议、诉讼${found}件`,
    ),
    'S4.8': words(
      '复议前置后的直接起诉',
      '2024年起直接起诉 ≤ 上年',
      '不予公开须先申请复议（行政复议法第二十三条），直接起诉上升宜核对。',
      ({ cell, found, expected }) => `${cell}印为${found}，上年为${expected}，复议前置后仍上升`,
    ),
  },
  en: {
    'S4.1': words(
      'Reconsideration: results and total',
      'reconsideration: upheld + rectified + other + pending = total',
      'The four results do not add up to the total.',
      enSum,
    ),
    'S4.2': words(
      'Direct litigation: results and total',
      'direct litigation: upheld + rectified + other + pending = total',
      'The four results do not add up to the total.',
      enSum,
    ),
    'S4.3': words(
      'Litigation after reconsideration: results and total',
      'litigation after reconsideration: upheld + rectified + other + pending = total',
      'The four results do not add up to the total.',
      enSum,
    ),
    'S4.4': words(
      'Rectified and pending within the total',
      'rectified, pending ≤ total',
      'A result exceeds the total.',
      ({ cell, found, expected, others }) =>
        `${cell}: printed ${found}, more than ${others} (${expected})`,
    ),
    'S4.5': words(
      'Unfinished cases turn up again',
      'total ≥ pending the year before',
      'Unfinished cases should turn up again; practice differs.',
      ({ cell, found, expected }) =>
        `${cell}: printed ${found}, fewer than the ${expected} pending the year before`,
    ),
    'S4.6': words(
      'Ceiling of litigation after reconsideration',
      'litigation after reconsideration ≤ its pending + reconsiderations decided in two years',
      'More lawsuits than reconsiderations they could follow.',
      ({ cell, found, expected }) =>
        `${cell}: printed ${found}; at most ${expected} reconsiderations could lead there`,
    ),
    'S4.7': words(
      'No request, no dispute',
      'no request in two years: no dispute',
      'Disputes without any request.',
      ({ found }) => `No request in two years, yet ${found} disputes`,
    ),
    'S4.8': words(
      'Direct litigation since 2024',
      'since 2024 direct litigation ≤ the year before',
      'Refusals go to reconsideration first (Administrative Reconsideration Law, art. 23); a rise is worth reading.',
      ({ cell, found, expected }) =>
        `${cell}: printed ${found}, the year before ${expected}; it rose although reconsideration comes first`,
    ),
  },
});
