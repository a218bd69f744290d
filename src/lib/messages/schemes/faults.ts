import { bilingual } from '../language.ts';

/** What fields may hold, as the scheme's own rules have it. */
type Limits = {
  title: number;
  parts: number;
  floors: readonly number[];
  known: { least: number; most: number };
  vary: number;
  weight: number;
};

/** Why something is no scheme: what, where, what to do. */
export const schemeFaultText = bilingual({
  zh: {
    file: (name: string, fault: string) => `“${name}”没有打开：${fault}`,
    noJson: '不是JSON文件，请选用由本页“下载方案文件”得到的文件。',
    noScheme: '不是考核方案文件，请选用由本页“下载方案文件”得到的文件。',
    tooLarge: '文件太大，不会是考核方案；请选用由本页“下载方案文件”得到的文件。',
    version: (found: string, own: number) =>
      `文件格式为第${found}版，本站只认第${own}版；请用同版本的网站打开，或请对方另存。`,
    field: (where: string, found: string, wanted: string) => `${where}为${found}，应为${wanted}。`,
    unknownField: (name: string) => `有不认识的栏目${name}，请删去。`,
    noNumber: (typed: string) =>
      typed === ''
        ? '空着不行，请填一个数，如12.5。'
        : `“${typed}”不是数，请只用数字和小数点，如12.5。`,
    nothing: '空',
    ofPart: (part: number, field: string) => `第${part}项的${field}`,
    fields: {
      title: '名称（title）',
      parts: '指标（parts）',
      floor: '覆盖（floor）',
      missing: '缺项（missing）',
      vary: '权重变动（vary）',
      across: '混排（across）',
      indicator: '指标代码（indicator）',
      weight: '权重（weight）',
      direction: '方向（direction）',
      points: '计分（points）',
    },
    wanted: {
      title: ({ title }: Limits) => `1至${title}个字`,
      parts: ({ parts }: Limits) => `1至${parts}项`,
      floor: ({ floors }: Limits) => `${floors.join('、')}之一`,
      missing: ({ known }: Limits) =>
        `“no_total”，或写明knownWeight（${known.least}至${known.most}的整数）`,
      vary: ({ vary }: Limits) => `0至${vary}的整数`,
      across: () => 'true或false',
      indicator: () => '指标代码',
      weight: ({ weight }: Limits) => `大于0、不超过${weight}的数`,
      direction: () => '“more”或“less”',
      points: () => '“place”，或写明from与to两个数',
    },
    indicator: {
      unknown: (part: number, code: string) =>
        `第${part}项的指标“${code}”不在指标目录中，请照“方法”页的代码改。`,
      unstated: (part: number, name: string) =>
        `第${part}项“${name}”各报告未注明单位，不能计分，请去掉。`,
      by_applicant: (part: number, name: string) =>
        `第${part}项“${name}”要分申请人，不能计分，请去掉。`,
      twice: (part: number, name: string) => `第${part}项“${name}”前面已有，请去掉一项。`,
    },
    points: {
      same: (part: number, name: string) => `第${part}项“${name}”的起止值相同，请改其一。`,
      against: (part: number, name: string) =>
        `第${part}项“${name}”的起止值与方向相反：越高越好时起值应小于止值，越低越好时应大于。`,
      beyond_share: (part: number, name: string) =>
        `第${part}项“${name}”是占比，起止值应在0%与100%之间（文件中写0至1）。`,
    },
  },
  en: {
    file: (name: string, fault: string) => `“${name}” was not opened: ${fault}`,
    noJson: 'it is no JSON file; choose one that “Save scheme as file” made.',
    noScheme: 'it is no scoring scheme; choose a file that “Save scheme as file” made.',
    tooLarge:
      'it is too large for a scoring scheme; choose a file that “Save scheme as file” made.',
    version: (found: string, own: number) =>
      `its format is version ${found} and this site reads version ${own}; open it on a site of that version.`,
    field: (where: string, found: string, wanted: string) =>
      `${where} is ${found} and should be ${wanted}.`,
    unknownField: (name: string) => `there is an unknown field ${name}; please remove it.`,
    noNumber: (typed: string) =>
      typed === ''
        ? 'the field is empty; please type a number, as 12.5.'
        : `“${typed}” is no number; please use digits and a decimal point alone, as 12.5.`,
    nothing: 'empty',
    ofPart: (part: number, field: string) => `${field} of part ${part}`,
    fields: {
      title: 'the title',
      parts: 'the list of parts',
      floor: 'the floor',
      missing: 'what is done when a part is missing (missing)',
      vary: 'how far weights are moved (vary)',
      across: 'whether levels are ranked together (across)',
      indicator: 'the indicator',
      weight: 'the weight',
      direction: 'the direction',
      points: 'the way of giving points (points)',
    },
    wanted: {
      title: ({ title }: Limits) => `1 to ${title} characters`,
      parts: ({ parts }: Limits) => `1 to ${parts} parts`,
      floor: ({ floors }: Limits) => `one of ${floors.join(', ')}`,
      missing: ({ known }: Limits) =>
        `"no_total" or {"knownWeight": a whole number from ${known.least} to ${known.most}}`,
      vary: ({ vary }: Limits) => `a whole number from 0 to ${vary}`,
      across: () => 'true or false',
      indicator: () => 'the code of an indicator',
      weight: ({ weight }: Limits) => `a number above 0, at most ${weight}`,
      direction: () => '"more" or "less"',
      points: () => '"place" or {"from": a number, "to": a number}',
    },
    indicator: {
      unknown: (part: number, code: string) =>
        `the indicator “${code}” of part ${part} is not in the catalogue; the page Methods has the codes.`,
      unstated: (part: number, name: string) =>
        `part ${part}, “${name}”, is printed without a unit and cannot be scored; please remove it.`,
      by_applicant: (part: number, name: string) =>
        `part ${part}, “${name}”, is by applicant and cannot be scored; please remove it.`,
      twice: (part: number, name: string) =>
        `part ${part}, “${name}”, stands there before; please remove one.`,
    },
    points: {
      same: (part: number, name: string) =>
        `part ${part}, “${name}”, has the same value for 0 and 100 points; please change one.`,
      against: (part: number, name: string) =>
        `the values of part ${part}, “${name}”, run against its direction: where more is better the one for 0 points is the lower.`,
      beyond_share: (part: number, name: string) =>
        `part ${part}, “${name}”, is a share: its values lie between 0 % and 100 % (in a file 0 to 1).`,
    },
  },
});
