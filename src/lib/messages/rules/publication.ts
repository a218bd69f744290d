import { bilingual } from '../language.ts';
import { words } from './rule-words.ts';

/** Section II. */
export const publicationRules = bilingual({
  zh: {
    'S2.1': words(
      '现行有效件数逐年衔接',
      '本年现行有效 = 上年现行有效 + 本年制发 − 本年废止',
      '清理、合并、自然失效可使此式不成立，属正常。',
      ({ cell, found, expected }) => `${cell}印为${found}，由上年有效数加制发减废止得${expected}`,
    ),
    'S2.2': words(
      '废止数与有效数的界限',
      '本年废止 ≤ 上年现行有效 + 本年制发；现行有效 ≥ 制发 − 废止',
      '废止数超过可废止的文件数，或有效数少于净增数。',
      ({ cell, found, expected }) => `${cell}印为${found}，界限为${expected}`,
    ),
    'S2.3': words(
      '规章制定权',
      '无规章制定权的机关：规章各项 = 0',
      '县级以下机关及其部门无权制定规章（立法法），多为与规范性文件混淆。',
      ({ cell, found }) => `${cell}印为${found}，该机关无规章制定权`,
    ),
    'S2.4': words(
      '件数为非负整数',
      '件数为不小于 0 的整数（收费金额、增减数除外）',
      '件数出现小数或负数。',
      ({ cell, found }) => `${cell}印为${found}，不是非负整数`,
    ),
    'S2.5': words(
      '收费金额的单位',
      '收费金额与上年收费金额相差不到一千倍',
      '可能以元填报；该栏单位为万元。',
      ({ cell, found, expected }) => `${cell}印为${found}，上年为${expected}，单位可能不同`,
    ),
    'S2.6': words(
      '与机关类别是否相称',
      '办公室（本机关）处罚、强制、收费 = 0；县级汇总许可、处罚 > 0',
      '与该类机关的职能不相称，宜核对。',
      ({ cell, found }) => `${cell}印为${found}，与该类机关的职能不相称`,
    ),
    'S2.7': words(
      '项目数量逐年衔接（2019年格式）',
      '上一年项目数量（本年报告）= 上年报告的上一年项目数量 + 本年增/减',
      '前后两年的项目数量不相衔接。',
      ({ cell, found, expected }) => `${cell}印为${found}，由上年报告得${expected}`,
    ),
    'S2.8': words(
      '对外公开总数量（2019年格式）',
      '本年新公开 ≤ 对外公开总数量 ≤ 上年总数量 + 本年新公开',
      '对外公开总数量与本年或上年不相衔接。',
      ({ cell, found, expected }) => `${cell}印为${found}，界限为${expected}`,
    ),
    'S2.9': words(
      '新旧格式不相比较',
      '2021年现行有效件数不与2020年对外公开总数量比较',
      '两项含义不同，不作判断。',
      ({ cell }) => `${cell}不与旧格式比较`,
    ),
    'S2.10': words(
      '采购总金额的单位',
      '采购总金额须有单位',
      '表中未规定单位，金额不能比较。',
      ({ cell, found }) => `${cell}印为${found}，未注明单位`,
    ),
  },
  en: {
    'S2.1': words(
      'Documents in force continue',
      'in force = in force the year before + issued − repealed',
      'Clean-ups, mergers and lapsed documents break this honestly.',
      ({ cell, found, expected }) =>
        `${cell}: printed ${found}; the year before, with those issued and repealed, gives ${expected}`,
    ),
    'S2.2': words(
      'Bounds of repealed and in force',
      'repealed ≤ in force the year before + issued; in force ≥ issued − repealed',
      'More repealed than there could be, or fewer in force than were added.',
      ({ cell, found, expected }) => `${cell}: printed ${found}; the bound is ${expected}`,
    ),
    'S2.3': words(
      'Power to make rules',
      'bodies without the power to make rules: rules = 0',
      'County bodies and below, and departments, make no rules (Legislation Law); often mistaken for normative documents.',
      ({ cell, found }) => `${cell}: printed ${found}, but this body has no power to make rules`,
    ),
    'S2.4': words(
      'Counts are whole',
      'counts are whole numbers, 0 or more (not amounts and changes)',
      'A count is negative or has decimals.',
      ({ cell, found }) => `${cell}: printed ${found}, which is no count`,
    ),
    'S2.5': words(
      'Unit of fees',
      'fees and fees of the year before are less than a thousandfold apart',
      'Perhaps told in yuan; the column is in ten thousand yuan.',
      ({ cell, found, expected }) =>
        `${cell}: printed ${found}, the year before ${expected}; perhaps in another unit`,
    ),
    'S2.6': words(
      'Likely for its kind',
      'own report of an office: no penalties, coercion, fees; whole county: permits and penalties > 0',
      'Unlikely for this kind of body.',
      ({ cell, found }) => `${cell}: printed ${found}, unlikely for this kind of body`,
    ),
    'S2.7': words(
      'Numbers of items continue (form 2019)',
      'items the year before = the former report’s items + its change',
      'The numbers of items do not continue.',
      ({ cell, found, expected }) =>
        `${cell}: printed ${found}; the report of the year before gives ${expected}`,
    ),
    'S2.8': words(
      'Disclosed in all (form 2019)',
      'disclosed ≤ disclosed in all ≤ the year before in all + disclosed',
      'The total disclosed does not continue.',
      ({ cell, found, expected }) => `${cell}: printed ${found}; the bound is ${expected}`,
    ),
    'S2.9': words(
      'No comparison across forms',
      'in force in 2021 is not compared with disclosed in all in 2020',
      'The two mean different things; nothing is judged.',
      ({ cell }) => `${cell} is not compared with the old form`,
    ),
    'S2.10': words(
      'Unit of procurement',
      'the procurement amount needs a unit',
      'The form states none, so amounts are not comparable.',
      ({ cell, found }) => `${cell}: printed ${found} without a unit`,
    ),
  },
});
