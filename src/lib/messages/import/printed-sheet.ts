import { bilingual } from '../language.ts';

/** Counts of a reading: cells read, in doubt and unread, and how the rules judged it. */
type Counts = {
  cells: number;
  doubtful: number;
  unread: number;
  pass: number;
  fail: number;
  holds: number;
  open: number;
};

/** The sheet that the command line prints of a report. */
export const printedSheetText = bilingual({
  zh: {
    signs: '（∅ 空白，? 存疑；空白不是 0）',
    noAgency: '机关名称未见',
    noYear: '年份未见',
    noForm: '格式未见',
    noScope: '范围未见',
    year: (year: number) => `${year}年`,
    counts: ({ cells, doubtful, unread, pass, fail, holds, open }: Counts) =>
      `读出 ${cells} 格，存疑 ${doubtful}，未能读取 ${unread} 处；` +
      `勾稽：通过 ${pass}，不符 ${fail}，空白视为0时成立 ${holds}，无法判断 ${open}`,
    failing: '不符',
    unread: '未能读取',
    doubtful: '存疑',
    cells: (count: number) => `（${count}格）`,
    page: (page: number) => `第${page}页 `,
    part: (label: string, value: number) => `其中 ${label} ${value}`,
    beside: (year: number | null, cells: number) =>
      `并列的另一年份：${year ?? '年份未见'}，${cells} 格，见 --json 的 beside`,
    applicant: {
      natural: '自然人',
      business: '企业',
      research: '科研',
      nonprofit: '公益',
      legal: '法律',
      other: '其他',
      total: '总计',
    },
  },
  en: {
    signs: '(∅ blank, ? in doubt; a blank is not 0)',
    noAgency: 'agency not found',
    noYear: 'year not found',
    noForm: 'form not found',
    noScope: 'scope not found',
    year: (year: number) => String(year),
    counts: ({ cells, doubtful, unread, pass, fail, holds, open }: Counts) =>
      `${cells} cells read, ${doubtful} in doubt, ${unread} pieces unread; ` +
      `checks: ${pass} pass, ${fail} fail, ${holds} hold if blanks are 0, ${open} cannot be judged`,
    failing: 'Contradictions',
    unread: 'Unread',
    doubtful: 'In doubt',
    cells: (count: number) => ` (${count} cells)`,
    page: (page: number) => `page ${page} `,
    part: (label: string, value: number) => `of which ${label} ${value}`,
    beside: (year: number | null, cells: number) =>
      `Another year beside it: ${year ?? 'year not found'}, ${cells} cells, see beside of --json`,
    applicant: {
      natural: 'natural',
      business: 'business',
      research: 'research',
      nonprofit: 'public',
      legal: 'legal',
      other: 'other',
      total: 'total',
    },
  },
});
