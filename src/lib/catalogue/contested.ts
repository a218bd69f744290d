import { indicators, type Indicator } from './indicator.ts';

const GROUPS = [
  ['reconsideration', '行政复议', 'Reconsideration', '复议'],
  [
    'litigation.direct',
    '行政诉讼 未经复议直接起诉',
    'Litigation without reconsideration',
    '直接起诉',
  ],
  [
    'litigation.after_reconsideration',
    '行政诉讼 复议后起诉',
    'Litigation after reconsideration',
    '复议后起诉',
  ],
] as const;

const RESULTS = [
  ['upheld', '结果维持', 'upheld', '维持'],
  ['rectified', '结果纠正', 'rectified', '纠正'],
  ['other', '其他结果', 'other result', '其他'],
  ['pending', '尚未审结', 'pending', '未审结'],
] as const;

/** Section IV: the four results of each group and their printed total. */
export const CONTESTED: readonly Indicator[] = GROUPS.flatMap(([group, zh, en, short]) => [
  ...indicators(
    { section: 'contested', unit: 'case', parent: `${group}.total` },
    RESULTS.map(([result, resultZh, resultEn, resultShort]) => [
      `${group}.${result}`,
      `${zh} ${resultZh}`,
      `${en}: ${resultEn}`,
      `${short}${resultShort}`,
    ]),
  ),
  ...indicators({ section: 'contested', unit: 'case' }, [
    [`${group}.total`, `${zh} 总计`, `${en}: total`, `${short}总计`],
  ]),
]);
