import { formCells, type CaseFigures } from './case-figures.ts';
import type { Layout } from './layout.ts';
import { cell, figureText, type PrintedCell, type PrintedTable } from './printed-report.ts';
import { printLabel } from './row-labels.ts';
import { columnCount } from './table-grid.ts';

type Part = { article: string; heads: string[]; rows: [label: string, keys: string[]][] };

const PARTS_2021: readonly Part[] = [
  {
    article: '第二十条第（一）项',
    heads: ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
    rows: [
      ['规章', ['rules.issued', 'rules.repealed', 'rules.effective']],
      ['行政规范性文件', ['normative.issued', 'normative.repealed', 'normative.effective']],
    ],
  },
  {
    article: '第二十条第（五）项',
    heads: ['信息内容', '本年处理决定数量'],
    rows: [['行政许可', ['permits.decisions']]],
  },
  {
    article: '第二十条第（六）项',
    heads: ['信息内容', '本年处理决定数量'],
    rows: [
      ['行政处罚', ['penalties.decisions']],
      ['行政强制', ['coercion.decisions']],
    ],
  },
  {
    article: '第二十条第（八）项',
    heads: ['信息内容', '本年收费金额（单位：万元）'],
    rows: [['行政事业性收费', ['fees.amount']]],
  },
];

const itemKeys = (kind: string): string[] => [
  `${kind}.items_prev`,
  `${kind}.items_change`,
  `${kind}.decisions`,
];

const ITEM_HEADS = ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'];

const PARTS_2019: readonly Part[] = [
  {
    article: '第二十条第（一）项',
    heads: ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'],
    rows: [
      ['规章', ['rules.made', 'rules.disclosed', 'rules.disclosed_total']],
      ['规范性文件', ['normative.made', 'normative.disclosed', 'normative.disclosed_total']],
    ],
  },
  {
    article: '第二十条第（五）项',
    heads: ITEM_HEADS,
    rows: [
      ['行政许可', itemKeys('permits')],
      ['其他对外管理服务事项', itemKeys('services')],
    ],
  },
  {
    article: '第二十条第（六）项',
    heads: ITEM_HEADS,
    rows: [
      ['行政处罚', itemKeys('penalties')],
      ['行政强制', itemKeys('coercion')],
    ],
  },
  {
    article: '第二十条第（八）项',
    heads: ['信息内容', '上一年项目数量', '本年增/减'],
    rows: [['行政事业性收费', ['fees.items_prev', 'fees.items_change']]],
  },
  {
    article: '第二十条第（九）项',
    heads: ['信息内容', '采购项目数量', '采购总金额'],
    rows: [['政府集中采购', ['procurement.items', 'procurement.amount']]],
  },
];

/** The tables of Section II: one table with all articles, or one for each. */
export function publicationTables(figures: CaseFigures, layout: Layout): PrintedTable[] {
  const parts = figures.form === '2021' ? PARTS_2021 : PARTS_2019;
  const tables = parts.map((part) => [
    [cell(printLabel(part.article, layout), 4)],
    stretched(part.heads.map((head) => printLabel(head, layout))),
    ...part.rows.map(([label, keys]) =>
      stretched([label, ...keys.map((key) => figureText(figures, key, layout))]),
    ),
  ]);
  const joined = layout.joinedPublication ? [tables.flat()] : tables;
  return joined.map((table) => withYearBefore(table, figures.year, layout));
}

/** Four columns wide: the last cell takes what is left. */
function stretched(texts: readonly string[]): PrintedCell[] {
  return texts.map((text, at) => cell(text, at === texts.length - 1 ? 5 - texts.length : 1));
}

/** The same table with other figures to the left, as comparisons of two years print it. */
export function withYearBefore(
  table: PrintedTable,
  year: number,
  { twoYears }: Layout,
): PrintedTable {
  if (twoYears === 'none') return table;
  const both = table.map((row) => [
    ...row.map((at) => ({ ...at, text: yearBefore(at.text) })),
    ...row,
  ]);
  const width = columnCount(table);
  const heads = [cell(`${year - 1}年`, width), cell(`${year}年`, width)];
  return twoYears === 'bare' ? both : [heads, ...both];
}

/** Figures of the year before are made from those of the year, so that taking them shows. */
const yearBefore = (text: string): string => (/^\d+$/.test(text) ? String(Number(text) + 7) : text);

const GROUPS = ['reconsideration', 'litigation.direct', 'litigation.after_reconsideration'];
const RESULTS = ['upheld', 'rectified', 'other', 'pending', 'total'];
const RESULT_LABELS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

/** Section IV: three rows of heads and one of fifteen figures. */
export function contestedTable(figures: CaseFigures, layout: Layout): PrintedTable {
  const keys = GROUPS.flatMap((group) => RESULTS.map((result) => `${group}.${result}`));
  const unknown = keys.filter((key) => !formCells(figures.form).includes(key));
  if (unknown.length > 0) throw new Error(`not on the form: ${unknown.join(', ')}`);
  const labels = RESULT_LABELS.map((label) =>
    layout.brokenLabels && label.length > 2 ? `${label.slice(0, 2)}\n${label.slice(2)}` : label,
  );
  return [
    [cell('行政复议', 5), cell('行政诉讼', 10)],
    [
      ...labels.map((label) => cell(label, 1, 2)),
      cell('未经复议直接起诉', 5),
      cell('复议后起诉', 5),
    ],
    [...labels, ...labels].map((label) => cell(label)),
    keys.map((key) => cell(figureText(figures, key, layout))),
  ];
}
