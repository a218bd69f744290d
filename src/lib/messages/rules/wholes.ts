import { bilingual } from '../language.ts';
import { words } from './rule-words.ts';

/** Whole and parts, dates, other sources. */
export const wholeRules = bilingual({
  zh: {
    G1: words(
      '汇总与各机关',
      '汇总报告 ≥ 其下各机关本机关报告之和',
      '汇总数少于已知各机关之和。',
      ({ cell, found, expected }) => `${cell}汇总为${found}，已知各机关之和为${expected}`,
    ),
    G2: words(
      '名单齐全时的汇总',
      '机关名单齐全、范围均明、无垂直管理机关时：汇总 = 各机关之和',
      '名单不全时不作判断。',
      ({ cell, found, expected }) => `${cell}汇总为${found}，各机关之和为${expected}`,
    ),
    G3: words(
      '汇总与办公室报告',
      '汇总报告与办公室本机关报告不相同',
      '两份报告数字相同，范围可能有误。',
      ({ found }) => `汇总报告与办公室本机关报告${found}个非零数字全同`,
    ),
    G4: words(
      '上级汇总与下级汇总',
      '上级汇总 ≥ 任一下级汇总',
      '上级汇总数少于某一下级。',
      ({ cell, found, expected }) => `${cell}上级汇总为${found}，某下级为${expected}`,
    ),
    D1: words(
      '公布日期',
      '部门次年1月31日前、政府次年3月31日前公布；2018年度及以前均为3月31日前',
      '公布日期不在期限内（条例第四十九条，2018年度及以前为2007年条例第三十一条）；当地可另定日期。',
      ({ detail }) =>
        `公布于${detail}，早于年度结束或晚于期限（部门次年1月31日、政府次年3月31日；2018年度及以前均为3月31日）`,
    ),
    D2: words(
      '所用格式',
      '2021年起用2021年格式，2019、2020年用2019年格式',
      '所用格式与年份不符，按所印格式读取。',
      ({ found, expected, detail }) =>
        `${detail === 'head_only' ? '表头' : ''}用${found}年格式，该年应用${expected}年格式`,
    ),
    D3: words(
      '同一网址后来的数字',
      '同一网址两次读取，数字相同',
      '网页后来改了数字，两次均予保留。',
      ({ cell, found, expected }) => `${cell}先为${expected}，后为${found}，网址相同`,
    ),
    P1: words(
      '网站发布与网站年度报表',
      '网站发布数与政府网站工作年度报表信息发布总数相差不过 20 %',
      '两处口径可能不同，宜核对。',
      ({ cell, found, expected }) => `${cell}为${found}，网站年度报表为${expected}`,
    ),
  },
  en: {
    G1: words(
      'Aggregate and its agencies',
      'aggregate ≥ sum of the known own reports within it',
      'The aggregate is smaller than its known parts.',
      ({ cell, found, expected }) =>
        `${cell}: ${found} in the aggregate, ${expected} in the known own reports`,
    ),
    G2: words(
      'Aggregate with a full roster',
      'roster complete, scopes known, no vertically managed body: aggregate = sum of own reports',
      'Without a full roster nothing is judged.',
      ({ cell, found, expected }) =>
        `${cell}: ${found} in the aggregate, ${expected} in the own reports`,
    ),
    G3: words(
      'Aggregate and the office’s own',
      'aggregate report differs from the office’s own',
      'Two reports with the same figures: the scope may be wrong.',
      ({ found }) => `Aggregate and the office’s own report share all ${found} non-zero figures`,
    ),
    G4: words(
      'Aggregates above and below',
      'aggregate ≥ each aggregate within it',
      'The aggregate is smaller than one of its parts.',
      ({ cell, found, expected }) => `${cell}: ${found} above, ${expected} in one below`,
    ),
    D1: words(
      'Day of publication',
      'published by 31 January (departments) or 31 March (governments); on 2018 and before by 31 March',
      'Published outside the period (Regulation, art. 49; on 2018 and before art. 31 of that of 2007); a local day may hold.',
      ({ detail }) =>
        `Published on ${detail}: before the year was over, or after the day due (departments 31 January, governments 31 March; on 2018 and before all 31 March)`,
    ),
    D2: words(
      'Form of the year',
      'form 2021 since 2021; form 2019 for 2019 and 2020',
      'The form does not fit the year; it was read as printed.',
      ({ found, expected, detail }) =>
        `${detail === 'head_only' ? 'The heads are those of form' : 'Form'} ${found}${detail === 'head_only' ? '' : ' is used'}, the year has form ${expected}`,
    ),
    D3: words(
      'Figures changed later',
      'two readings of one address have the same figures',
      'The page changed its figures; both readings are kept.',
      ({ cell, found, expected }) =>
        `${cell}: ${expected} at first, ${found} later at the same address`,
    ),
    P1: words(
      'Website and its yearly return',
      'published on the website is within 20 % of the government website’s yearly return',
      'The two may count differently; worth a look.',
      ({ cell, found, expected }) =>
        `${cell}: ${found}; the website’s yearly return has ${expected}`,
    ),
  },
});
