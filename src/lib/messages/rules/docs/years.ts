import { bilingual } from '../../language.ts';
import { docs } from './rule-docs.ts';

/** Two years, or two records, of one body; two bodies of one year. */
export const yearDocs = bilingual({
  zh: {
    X1: docs(
      '本年的上年结转，应等于上年报告的结转下年度。',
      '机构合并、职能划转，或上年报告后来更正时可能不相衔接。',
      '上年结转下年度2件，本年的上年结转填0件。',
    ),
    X2: docs(
      '各类申请人的结转数也应逐年衔接。',
      '申请人类别可能在本年重新归类。',
      '上年自然人结转2件，本年填1件。',
    ),
    X3: docs(
      '机构或区划合并后，上年结转应等于各前身之和。',
      '前身名单不全时不作判断；部分职能划出时可能不等。',
      '两前身各结转3件，合并后填4件。',
    ),
    X4: docs(
      '与上年相差三倍以上且超出偶然波动，值得了解原因。',
      '集中申请、机构改革、统计口径变化都可能造成，不等于有误。',
      '上年收到10件，本年120件。',
    ),
    X5: docs(
      '与上年恰好相差约10、100、1000倍，可能多写或少写一位数字。',
      '较大的变化也可能恰好接近整十倍。',
      '上年处罚56件，本年560件。',
    ),
    X6: docs(
      '多个非零数字与上年相同，可能沿用了上年报告。',
      '数字较小的机关可能巧合；现行有效件数不计在内。',
      '两年22个非零数字完全相同。',
    ),
    X7: docs(
      '正文所述增长率应与两年数字算得的相同（允许四舍五入）。',
      '增长率可能按另一口径计算，如含依申请公开或其他渠道。',
      '称增长12.3%，两年为100件、120件。',
    ),
    X8: docs(
      '两个机关同年的非零数字全同，可能一份抄自另一份，或同一报告收录两次。',
      '数字很少的机关可能巧合，只在数字较多时提示。',
      '两局22个非零数字完全相同。',
    ),
    X9: docs(
      '同一机关同年同范围的两份记录应相同；不同时两份均保留。',
      '一份可能为更正后的报告。',
      '一份办结19件，另一份20件。',
    ),
  },
  en: {
    X1: docs(
      'What is carried in was carried over by the report of the year before.',
      'Mergers, moved tasks or a report corrected later break it.',
      '2 carried over, none carried in.',
    ),
    X2: docs(
      'The same holds for each kind of applicant.',
      'Applicants may have been classified anew.',
      '2 natural persons carried over, 1 carried in.',
    ),
    X3: docs(
      'After a merger what is carried in is the sum of what the predecessors carried over.',
      'With an unknown predecessor nothing is judged; tasks that left break it.',
      '3 and 3 carried over, 4 carried in.',
    ),
    X4: docs(
      'More than threefold, and more than chance explains: worth asking why.',
      'Waves of requests, reforms or another way of counting may be the cause; it is no error.',
      '10 received the year before, 120 now.',
    ),
    X5: docs(
      'About 10, 100 or 1000 times the year before: perhaps a digit too many or too few.',
      'A real change may come near such a ratio.',
      '56 penalties the year before, 560 now.',
    ),
    X6: docs(
      'Many equal figures hint at last year’s report filled in again.',
      'Small figures may agree by chance; documents in force are left out.',
      '22 non-zero figures are the same in both years.',
    ),
    X7: docs(
      'A growth told in prose follows from the figures of two years, up to its rounding.',
      'It may be counted otherwise, such as with other channels.',
      '12.3 % told; the figures are 100 and 120.',
    ),
    X8: docs(
      'Two bodies with the same figures: one may be copied from the other, or one report filed twice.',
      'Few figures may agree by chance; only many are told.',
      'Two bureaus share 22 non-zero figures.',
    ),
    X9: docs(
      'Two records of one body, year and scope agree; both are kept where they do not.',
      'One may be the corrected report.',
      '19 completed in one record, 20 in the other.',
    ),
  },
});
