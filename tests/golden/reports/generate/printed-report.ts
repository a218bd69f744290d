import { APPLICANTS } from '../../../../src/lib/model/applicant.ts';
import type { CaseFigures, CaseProse } from './case-figures.ts';
import { printCell, type Layout } from './layout.ts';
import { contestedTable, publicationTables } from './small-tables.ts';
import { requestsTables } from './requests-table.ts';

/** A cell as it is handed to a writer of some format. */
export type PrintedCell = {
  text: string;
  rowSpan: number;
  columnSpan: number;
  /** Written from top to bottom where the format can do it. */
  vertical: boolean;
};

/** Rows of cells as HTML counts them: a cell spanned from above is not written again. */
export type PrintedTable = readonly (readonly PrintedCell[])[];

export type PrintedBlock =
  | { kind: 'title' | 'heading' | 'paragraph'; text: string }
  | { kind: 'table'; table: PrintedTable };

export const cell = (text: string, columnSpan = 1, rowSpan = 1, vertical = false): PrintedCell => ({
  text,
  rowSpan,
  columnSpan,
  vertical,
});

/** The text of a figure's cell. */
export const figureText = (figures: CaseFigures, key: string, layout: Layout): string =>
  printCell(figures.cells[key], layout);

/** The seven cells of a row of Section III. */
export const applicantTexts = (figures: CaseFigures, code: string, layout: Layout): string[] =>
  APPLICANTS.map((applicant) => figureText(figures, `${code}.${applicant}`, layout));

const heading = (text: string): PrintedBlock => ({ kind: 'heading', text });
const paragraph = (text: string): PrintedBlock => ({ kind: 'paragraph', text });
const table = (rows: PrintedTable): PrintedBlock => ({ kind: 'table', table: rows });

/** The usual prose: one figure of each kind, told in the plainest words. */
function plainProse({ narrative }: CaseFigures): CaseProse {
  const published = narrative['published.total'];
  const stated = narrative['requests.stated'];
  return {
    overview: [
      `这一年里，本单位把公开当作日常工作的一部分，能说清楚的都说清楚。全年主动公开政府信息${published}条，内容涉及道路、学校、医院和水利等方面，均可在门户网站查到。`,
      `依申请公开方面，全年收到政府信息公开申请${stated}件，均在规定时间内给予答复，没有出现拖延的情形。`,
    ],
    problems: ['公开内容还不够细，今后会把群众最关心的事项放在前面，写得更明白一些。'],
    others: ['本年度没有收取信息处理费。'],
  };
}

/** The whole invented report under a layout; writers turn it into a format. */
export function printReport(figures: CaseFigures, layout: Layout): PrintedBlock[] {
  const { agency, year } = figures;
  const { overview, problems, others } = figures.prose ?? plainProse(figures);
  return [
    { kind: 'title', text: `${agency}${year}年政府信息公开工作年度报告` },
    paragraph(
      `本报告依照《中华人民共和国政府信息公开条例》编写，由${agency}负责解释，所列数据的统计期限自${year}年1月1日起至${year}年12月31日止，读者若有疑问可以来电询问。`,
    ),
    heading('一、总体情况'),
    ...overview.map(paragraph),
    heading('二、主动公开政府信息情况'),
    ...publicationTables(figures, layout).map(table),
    heading('三、收到和处理政府信息公开申请情况'),
    ...requestsTables(figures, layout).map(table),
    heading('四、因政府信息公开工作被申请行政复议、提起行政诉讼情况'),
    table(contestedTable(figures, layout)),
    heading('五、存在的主要问题及改进情况'),
    ...problems.map(paragraph),
    heading('六、其他需要报告的事项'),
    ...others.map(paragraph),
  ];
}
