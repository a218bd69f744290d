import { indicators, type Indicator } from '../indicator.ts';

/** The three groups of Section IV, as the form prints them. */
export const CONTESTED_GROUPS = [
  'reconsideration',
  'litigation.direct',
  'litigation.after_reconsideration',
] as const;
export type ContestedGroup = (typeof CONTESTED_GROUPS)[number];

/** The four results of each group; its total stands behind them. */
export const CONTESTED_RESULTS = ['upheld', 'rectified', 'other', 'pending'] as const;
export type ContestedResult = (typeof CONTESTED_RESULTS)[number];

type Labels = readonly [zh: string, en: string, shortZh: string];

const GROUP_LABELS: Readonly<Record<ContestedGroup, Labels>> = {
  reconsideration: ['行政复议', 'Reconsideration', '复议'],
  'litigation.direct': [
    '行政诉讼 未经复议直接起诉',
    'Litigation without reconsideration',
    '直接起诉',
  ],
  'litigation.after_reconsideration': [
    '行政诉讼 复议后起诉',
    'Litigation after reconsideration',
    '复议后起诉',
  ],
};

const RESULT_LABELS: Readonly<Record<ContestedResult, Labels>> = {
  upheld: ['结果维持', 'upheld', '维持'],
  rectified: ['结果纠正', 'rectified', '纠正'],
  other: ['其他结果', 'other result', '其他'],
  pending: ['尚未审结', 'pending', '未审结'],
};

/** Section IV: the four results of each group and their printed total. */
export const CONTESTED: readonly Indicator[] = CONTESTED_GROUPS.flatMap((group) => {
  const [zh, en, short] = GROUP_LABELS[group];
  return [
    ...indicators(
      { section: 'contested', unit: 'case', parent: `${group}.total` },
      CONTESTED_RESULTS.map((result) => {
        const [resultZh, resultEn, resultShort] = RESULT_LABELS[result];
        return [
          `${group}.${result}`,
          `${zh} ${resultZh}`,
          `${en}: ${resultEn}`,
          `${short}${resultShort}`,
        ];
      }),
    ),
    ...indicators({ section: 'contested', unit: 'case' }, [
      [`${group}.total`, `${zh} 总计`, `${en}: total`, `${short}总计`],
    ]),
  ];
});
