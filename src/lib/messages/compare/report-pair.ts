import { bilingual } from '../language.ts';

/** Two reports side by side in the layout of the form. */
export const reportPairText = bilingual({
  zh: {
    side: (name: string, year: number, scope: string) => `${name}${year}年${scope}`,
    title: (left: string, right: string, both: number, differ: number) =>
      differ === 0
        ? `${left}与${right}：两份都收录的${both}格全部相同`
        : `${left}与${right}：两份都收录的${both}格中${differ}格不同`,
    nothingShared: (left: string, right: string) => `${left}与${right}：没有两份都收录的格`,
    noPair: '请选两份报告：一个单位的两个年度，或两个单位',
    noReport: (name: string) => `${name}没有收录报告`,
    onlyOne: (report: string) => `${report}：同一口径只收录了这一份，没有另一份可以并列`,
    otherYear: (name: string, asked: number, scope: string, shown: number) =>
      `${name}没有收录${asked}年${scope}，所列为${shown}年`,
    noEarlier: (name: string, year: number, shown: number) =>
      `${name}没有收录早于${year}年的同口径报告，左边所列为${shown}年`,
    scopeInstead: (name: string, asked: string, shown: string) =>
      `${name}没有收录${asked}，所列为${shown}`,
    notAlike: (left: string, right: string) =>
      `${left}与${right}：口径不同，数相同不等于情况相同，数不同也不等于有变化`,
    beyondTwo: (raw: string) => `地址中“units”只用前两个单位；“${raw}”没有用上。`,
    one: (n: number) => `另有${n}格只有一份收录，不作比较`,
    apart: '空白、标记、文字称无与0各不相同，互不视为相等',
    otherScope: '两份口径不同：汇总报告含部门和乡镇街道，本机关报告只含一个机关',
    otherForm: '两份格式不同，只有一种格式有的行不作比较',
    differs: (other: string) => `与另一份不同：另一份为${other}`,
    legend: '标“≠”的格两份不同；悬停或在下表看另一份的数',
    listTitle: (n: number) => `不同的${n}格`,
    columns: { item: '项目', difference: '后者减前者' },
    broken: '两年口径不同，不相减',
    left: '左（前一份）',
    right: '右（后一份）',
    swap: '左右对调',
    year: '年度',
    scope: '口径',
    unit: '换单位：名称、拼音、代码',
    noUnit: '没有找到这个单位',
    in: (title: string, side: string) => `${title}（${side}）`,
  },
  en: {
    side: (name: string, year: number, scope: string) => `${name} ${year}, ${scope.toLowerCase()}`,
    title: (left: string, right: string, both: number, differ: number) =>
      differ === 0
        ? `${left} and ${right}: all ${both} cells that both state are the same`
        : `${left} and ${right}: ${differ} of ${both} cells that both state differ`,
    nothingShared: (left: string, right: string) => `${left} and ${right}: no cell is in both`,
    noPair: 'Choose two reports: two years of one agency, or two agencies',
    noReport: (name: string) => `${name}: no report is collected`,
    onlyOne: (report: string) =>
      `${report}: the only report of its scope that is collected; there is no other to set beside it`,
    otherYear: (name: string, asked: number, scope: string, shown: number) =>
      `${name}: ${asked} is not collected (${scope.toLowerCase()}); shown is ${shown}`,
    noEarlier: (name: string, year: number, shown: number) =>
      `${name}: no report of the same scope before ${year} is collected; shown on the left is ${shown}`,
    scopeInstead: (name: string, asked: string, shown: string) =>
      `${name}: no ${asked.toLowerCase()} are collected; shown are ${shown.toLowerCase()}`,
    notAlike: (left: string, right: string) =>
      `${left} and ${right}: of two scopes; equal figures do not mean alike, nor others a change`,
    beyondTwo: (raw: string) =>
      `Of “units” in the address the first two are used; “${raw}” is not.`,
    one: (n: number) =>
      `${n} more ${n === 1 ? 'cell is collected of one alone and is' : 'cells are collected of one alone and are'} not compared`,
    apart: 'blank, mark, none in words and 0 are four things, none equal to another',
    otherScope:
      'the two differ in scope: an aggregate holds departments and townships, an own report one body',
    otherForm: 'the two are on different forms; rows of one form alone are not compared',
    differs: (other: string) => `differs: the other has ${other}`,
    legend: 'Cells with “≠” differ; the other figure stands on hover and in the table below',
    listTitle: (n: number) => `${n} cells that differ`,
    columns: { item: 'Item', difference: 'second less first' },
    broken: 'defined differently in the two years: not subtracted',
    left: 'Left (first)',
    right: 'Right (second)',
    swap: 'Swap',
    year: 'Year',
    scope: 'Scope',
    unit: 'Another agency: name, pinyin, code',
    noUnit: 'No such agency',
    in: (title: string, side: string) => `${title} (${side})`,
  },
});
