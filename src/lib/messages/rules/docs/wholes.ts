import { bilingual } from '../../language.ts';
import { docs } from './rule-docs.ts';

/** Whole and parts, dates, other sources. */
export const wholeDocs = bilingual({
  zh: {
    G1: docs(
      '汇总报告的数字不应少于其下已知各机关之和。',
      '垂直管理机关、口径不同的机关可能未计入汇总。',
      '汇总收到10件，已知各机关共14件。',
    ),
    G2: docs(
      '名单齐全、口径明确时，汇总应等于各机关之和。',
      '名单不全时不作判断。',
      '全部机关共14件，汇总12件。',
    ),
    G3: docs(
      '汇总报告与办公室本机关报告全同，范围可能标错。',
      '下属机关都没有数字时可能属实。',
      '两份报告22个非零数字相同。',
    ),
    G4: docs(
      '上级汇总不应少于任一下级汇总。',
      '上级报告可能只含本级机关。',
      '市汇总10件，某县汇总14件。',
    ),
    D1: docs(
      '年度报告应在次年公布：部门1月31日前，政府3月31日前（条例第四十九条）；2018年度及以前均为3月31日前（2007年条例第三十一条）。',
      '页面日期可能是转载、改版或更正的日期；当地可另定期限，2019年度起乡镇不作判断。',
      '2024年度报告公布于2024年12月23日，该年尚未结束。',
    ),
    D2: docs(
      '2021年起用2021年格式；表头仍用旧格式时，“新公开”不等于“废止”，数字含义不同。',
      '识读到另一年的表头时可能误判。',
      '2022年报告表头为“本年新制作数量、本年新公开数量、对外公开总数量”。',
    ),
    D3: docs(
      '同一网址两次读取数字不同，网页后来改过；两次均保留。',
      '两次识读方法不同时也可能不同。',
      '先为19件，后为20件。',
    ),
    P1: docs(
      '网站发布数与政府网站工作年度报表相差超过20%，值得核对。',
      '两处统计口径可能不同，如是否含政务动态。',
      '报告称网站发布500条，网站报表为1200条。',
    ),
  },
  en: {
    G1: docs(
      'An aggregate is no smaller than the sum of the known reports within it.',
      'Bodies managed from above, or counted otherwise, may be left out.',
      '10 in the aggregate, 14 in the reports within.',
    ),
    G2: docs(
      'With a full roster the aggregate is the sum of its bodies.',
      'Without one nothing is judged.',
      '14 in all reports, 12 in the aggregate.',
    ),
    G3: docs(
      'An aggregate that equals the office’s own report may be the same report under another scope.',
      'It is true where no body below has figures.',
      'Both share 22 non-zero figures.',
    ),
    G4: docs(
      'An aggregate is no smaller than an aggregate below it.',
      'The upper report may hold its own departments alone.',
      '10 in the city’s, 14 in a county’s.',
    ),
    D1: docs(
      'A report is published in the year after: departments by 31 January, governments by 31 March (Regulation, art. 49); on 2018 and before all by 31 March (2007, art. 31).',
      'The day of a page may be that of a reprint or correction; a local day may hold; since 2019 townships have none.',
      'A report on 2024 published on 23 December 2024, before the year was over.',
    ),
    D2: docs(
      'Form 2021 holds since 2021; under old heads 新公开 is not 废止, and figures mean other things.',
      'Heads of another year’s table mislead.',
      'A report on 2022 with the heads made, disclosed and disclosed in all.',
    ),
    D3: docs(
      'Two readings of one address differ: the page was changed; both are kept.',
      'Two ways of reading may differ as well.',
      '19 at first, 20 later.',
    ),
    P1: docs(
      'The website’s figure is more than 20 % off its yearly return: worth a check.',
      'The two may count differently.',
      '500 in the report, 1200 in the return.',
    ),
  },
});
