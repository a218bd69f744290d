import { bilingual } from '../language.ts';
import { words } from './rule-words.ts';

/** Two years, or two records, of one body; two bodies of one year. */
export const yearRules = bilingual({
  zh: {
    X1: words(
      '结转数逐年衔接',
      '本年的上年结转 = 上年的结转下年度（总计）',
      '两年结转数不相衔接。',
      ({ cell, found, expected }) => `${cell}印为${found}，上年报告结转下年度为${expected}`,
    ),
    X2: words(
      '各类申请人结转数逐年衔接',
      '本年的上年结转 = 上年的结转下年度（各类申请人）',
      '各类申请人的结转数不相衔接，可能重新归类。',
      ({ cell, found, expected }) => `${cell}印为${found}，上年报告结转下年度为${expected}`,
    ),
    X3: words(
      '合并后的结转数',
      '本年的上年结转 = 各前身机关上年的结转下年度之和',
      '区划合并后，结转数与各前身之和不符。',
      ({ cell, found, expected }) => `${cell}印为${found}，各前身机关结转之和为${expected}`,
    ),
    X4: words(
      '较上年骤变',
      '与上年相差不到三倍，或差别小到可能出于偶然',
      '较上年变化很大。',
      ({ cell, found, expected }) => `${cell}为${found}，上年为${expected}`,
    ),
    X5: words(
      '相差整十、整百、整千倍',
      '本年 ÷ 上年 不接近 10、100、1000',
      '可能少一位数字或单位不同。',
      ({ cell, found, expected }) =>
        `${cell}为${found}，上年为${expected}，相差约整十、整百或整千倍`,
    ),
    X6: words(
      '沿用上年数字',
      '与上年相同的非零数字少于 5 个，各渠道发布数不全相同',
      '多个数字与上年相同，可能沿用上年报告。',
      ({ found, detail }) =>
        detail === 'all_published'
          ? `各渠道发布数${found}个全与上年相同`
          : `${found}个非零数字与上年相同`,
    ),
    X7: words(
      '正文所述增长率',
      '100 ×（本年 ÷ 上年 − 1）= 所述百分比，差不过舍入',
      '所述增长率与两年数字不符。',
      ({ cell, found, expected }) => `文字称${cell}增长${found}%，由两年数字得${expected}%`,
    ),
    X8: words(
      '两机关数字全同',
      '不同机关同年的非零数字不全相同',
      '两个机关的数字完全相同。',
      ({ found }) => `不同机关同年${found}个非零数字完全相同`,
    ),
    X9: words(
      '同一报告有两份记录',
      '同一机关、年度、范围的各份记录数字相同',
      '两份记录数字不同，均予保留。',
      ({ cell, found, expected }) => `${cell}一份为${found}，另一份为${expected}`,
    ),
  },
  en: {
    X1: words(
      'Carried over and in',
      'carried in = carried over the year before (total)',
      'The two years do not join.',
      ({ cell, found, expected }) =>
        `${cell}: printed ${found}; the year before carried ${expected} over`,
    ),
    X2: words(
      'Carried over and in, by applicant',
      'carried in = carried over the year before (each applicant)',
      'The two years do not join; applicants may have been re-classified.',
      ({ cell, found, expected }) =>
        `${cell}: printed ${found}; the year before carried ${expected} over`,
    ),
    X3: words(
      'Carried in after a merger',
      'carried in = sum of what the predecessors carried over',
      'After a merger of divisions the two years do not join.',
      ({ cell, found, expected }) =>
        `${cell}: printed ${found}; the predecessors carried ${expected} over`,
    ),
    X4: words(
      'Jump from the year before',
      'less than threefold, or so little that chance may explain it (|√now − √then| ≤ 2.83)',
      'A large change from the year before.',
      ({ cell, found, expected }) => `${cell}: ${found}, the year before ${expected}`,
    ),
    X5: words(
      'Ten, a hundred, a thousand times',
      'now / then is not near 10, 100 or 1000',
      'Perhaps a lost digit or another unit.',
      ({ cell, found, expected }) =>
        `${cell}: ${found}, the year before ${expected}, about a power of ten apart`,
    ),
    X6: words(
      'Figures of the year before',
      'fewer than 5 equal non-zero figures, and not all channels equal',
      'Many figures equal those of the year before: perhaps copied.',
      ({ found, detail }) =>
        detail === 'all_published'
          ? `All ${found} figures of channels equal those of the year before`
          : `${found} non-zero figures equal those of the year before`,
    ),
    X7: words(
      'Growth told in prose',
      '100 × (now / then − 1) = the percentage told, up to its rounding',
      'The percentage told does not follow from the two years.',
      ({ cell, found, expected }) =>
        `${cell}: the prose tells ${found} % of growth, the figures give ${expected} %`,
    ),
    X8: words(
      'Two bodies alike',
      'two bodies differ in their non-zero figures',
      'Two bodies report exactly the same figures.',
      ({ found }) => `Two bodies have the same ${found} non-zero figures in one year`,
    ),
    X9: words(
      'Two records of one report',
      'records of one body, year and scope have the same figures',
      'Two records differ; both are kept.',
      ({ cell, found, expected }) => `${cell}: ${found} in one record, ${expected} in the other`,
    ),
  },
});
