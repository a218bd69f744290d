import { APPLICANTS } from '../../../src/lib/model/applicant.ts';
import { formRows, type CaseFigures } from '../../golden/reports/generate/case-figures.ts';
import type { LayoutName } from '../../golden/reports/generate/layout.ts';
import type { CaseFormat } from '../../golden/reports/generate/render-case.ts';
import { FRESH_FILES } from '../../parser/narrative/corpus/fresh-files.ts';

/** What the table of requests has beside those received, and the results of disputes. */
type Table = {
  asked: number;
  carriedIn?: number;
  over?: number;
  outcomes?: Readonly<Record<string, number>>;
  reviews?: Readonly<Record<string, number>>;
  suits?: Readonly<Record<string, number>>;
};

type Printed = readonly [agency: string, format: CaseFormat, layout: LayoutName, table: Table];

/** How each of the fresh reports is printed, in the order of their prose, its tables right. */
const PRINTED: readonly Printed[] = [
  ['国家税务总局云岭县税务局', 'doc', 'plain', { asked: 7 }],
  [
    '云岭市消防救援支队',
    'doc edited',
    'short labels',
    { asked: 2, outcomes: { 'other.no_correction': 1 } },
  ],
  ['云岭县青石乡人民政府', 'xls', 'plain', { asked: 0 }],
  [
    '云岭市望川区人民政府',
    'ods',
    'unsplit',
    { asked: 628, over: 15, reviews: { upheld: 31 }, suits: { upheld: 22 } },
  ],
  [
    '云岭省生态环境厅',
    'odt',
    'thousands marks',
    { asked: 91, carriedIn: 2, reviews: { upheld: 2 }, suits: { other: 1 } },
  ],
  ['望川区甲乙街道办事处', 'rtf', 'plain', { asked: 1 }],
  [
    '云岭县住房和城乡建设局',
    'rtf edited',
    'broken labels',
    { asked: 18, reviews: { upheld: 3, other: 1 }, suits: { pending: 1 } },
  ],
  [
    '云岭市文化和旅游局',
    'ofd',
    'plain',
    {
      asked: 21,
      outcomes: {
        partly_granted: 2,
        'refused.process_info': 1,
        'unavailable.not_held': 6,
        'other.other': 1,
      },
    },
  ],
  [
    '云岭县人民政府办公室',
    'docx',
    'half-width brackets',
    { asked: 86, over: 2, reviews: { upheld: 6 }, suits: { upheld: 5 } },
  ],
  ['云岭县民政局', 'pdf', 'labels without numbers', { asked: 3 }],
  [
    '云岭县医疗保障局',
    'html of a site',
    'full-width digits',
    { asked: 6, reviews: { rectified: 1 } },
  ],
  ['云岭省商务厅', 'xlsx', 'plain', { asked: 12, suits: { upheld: 1 } }],
  [
    '望川县人民政府办公室',
    'doc',
    'vertical labels',
    { asked: 23, reviews: { upheld: 3 }, suits: { other: 1 } },
  ],
  ['云岭县统计局', 'ofd', 'unsplit', { asked: 6 }],
  [
    '云岭县农业农村局',
    'xls',
    'thousands marks',
    { asked: 33, reviews: { upheld: 2 }, suits: { upheld: 1 } },
  ],
  ['云岭县水利局', 'odt', 'plain', { asked: 11, suits: { upheld: 1 } }],
  ['云岭市人民政府', 'ods', 'half-width brackets', { asked: 40, over: 2 }],
  [
    '中华人民共和国云岭海关',
    'rtf',
    'typing errors',
    { asked: 105, over: 2, reviews: { upheld: 7 }, suits: { upheld: 2 } },
  ],
  ['云岭县教育局', 'pdf own codes', 'plain', { asked: 2 }],
  ['云岭县审计局', 'docx edited', 'plain', { asked: 3 }],
  ['云岭市公共资源交易中心', 'pdf', 'plain', { asked: 0 }],
  ['云岭县人民政府', 'markdown', 'plain', { asked: 31, reviews: { rectified: 1 } }],
  ['云岭县发展和改革局', 'text layout', 'plain', { asked: 0 }],
  ['云岭县气象局', 'html unclosed', 'short labels', { asked: 0 }],
];

/** A report as printed, and that of the year before, which it goes on from. */
export type FreshReport = {
  name: string;
  format: CaseFormat;
  layout: LayoutName;
  figures: CaseFigures;
  before: CaseFigures;
};

const REST = {
  problems: ['个别栏目更新不够及时，下一步将压实责任。'],
  others: ['本年度未收取信息处理费。'],
};

/** A case more of each result than a year later, and none pending, so that the two are no copies. */
const more = (results: Table['reviews'] = {}): Record<string, number> =>
  Object.fromEntries(
    Object.entries(results).map(([result, value]) => [
      result === 'pending' ? 'upheld' : result,
      value + 1,
    ]),
  );

/** The fresh reports with right tables: nothing in them contradicts anything. */
export const freshReports = (): FreshReport[] =>
  PRINTED.map(([agency, format, layout, table], at) => {
    const overview = FRESH_FILES[at]?.[0].split('\n') ?? [];
    const common = { agency, form: '2021', narrative: {} } as const;
    const { asked, carriedIn = 0 } = table;
    return {
      name: `${at + 1} ${agency} ${format}`,
      format,
      layout,
      figures: {
        ...common,
        year: 2024,
        cells: cellsOf(agency, table, at, 9),
        prose: { ...REST, overview },
      },
      before: {
        ...common,
        year: 2023,
        cells: cellsOf(
          agency,
          {
            asked: asked + 1 + carriedIn,
            over: carriedIn,
            reviews: more(table.reviews),
            suits: more(table.suits),
          },
          at - 1,
          8,
        ),
        prose: {
          ...REST,
          overview: [`全年收到政府信息公开申请${asked + 1 + carriedIn}件，均按期答复。`],
        },
      },
    };
  });

/** Every cell of the form: the natural persons asked for all of it. */
function cellsOf(
  agency: string,
  table: Table,
  at: number,
  effective: number,
): Record<string, number> {
  const { asked, carriedIn = 0, over = 0, outcomes = {}, reviews = {}, suits = {} } = table;
  const done = asked + carriedIn - over;
  const rest = Object.values(outcomes).reduce((sum, value) => sum - value, done);
  const rows: Record<string, number> = {
    'normative.issued': 2,
    'normative.repealed': 1,
    'normative.effective': effective,
    'permits.decisions': 310 + at,
    // An office of a government punishes nobody.
    ...(/办公室$/.test(agency)
      ? {}
      : { 'penalties.decisions': 40 + at, 'coercion.decisions': 20 + at }),
    'requests.received': asked,
    'requests.carried_in': carriedIn,
    'outcome.granted': rest,
    'outcome.total': done,
    'requests.carried_over': over,
    ...results('reconsideration', reviews),
    ...results('litigation.direct', suits),
  };
  for (const [code, value] of Object.entries(outcomes)) rows[`outcome.${code}`] = value;
  const cells: Record<string, number> = {};
  for (const { code, perApplicant } of formRows('2021')) {
    if (!perApplicant) cells[code] = rows[code] ?? 0;
    else
      for (const applicant of APPLICANTS) {
        const isHeld = applicant === 'natural' || applicant === 'total';
        cells[`${code}.${applicant}`] = isHeld ? (rows[code] ?? 0) : 0;
      }
  }
  return cells;
}

const results = (group: string, told: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries([
    ...Object.entries(told).map(([result, value]) => [`${group}.${result}`, value] as const),
    [`${group}.total`, Object.values(told).reduce((sum, value) => sum + value, 0)] as const,
  ]);
