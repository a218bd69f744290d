import type { CaseProse } from '../../golden/reports/generate/case-figures.ts';

/**
 * One error in a report that is right otherwise, and the rule that names it. `parse` sees what one file
 * tells by itself; `check` what a dataset tells of it as filed, the year before included.
 */
export type Planted = {
  what: string;
  rule: string;
  seenBy: readonly ('parse' | 'check')[];
  cells?: Readonly<Record<string, number | null>>;
  prose?: Partial<CaseProse>;
  agency?: string;
  year?: number;
  /** Figures of the report of the year before. */
  before?: Readonly<Record<string, number>>;
  /** An edit to the page that is no figure and no prose. */
  page?: (html: string) => string;
};

const BOTH = ['parse', 'check'] as const;
const CHECK = ['check'] as const;

const overview = (published: string, requests: string): Partial<CaseProse> => ({
  overview: [`（一）主动公开。${published}`, `（二）依申请公开。${requests}`],
});

const PUBLISHED =
  '我局全年主动公开政府信息210条，其中政策文件60条、工作动态150条。全年发布政策解读6篇。';
const REQUESTS =
  '全年共收到政府信息公开申请20件，均按期办结。因政府信息公开被申请行政复议3件、提起行政诉讼1件。';
const DISPUTES = '因政府信息公开被申请行政复议3件、提起行政诉讼1件。';

/** What was left over in 2023, so that 2024 carries it in. */
const JOINED = { 'requests.carried_in.natural': 2, 'requests.carried_in.total': 2 };
const OVER = { 'requests.carried_over.natural': 3, 'requests.carried_over.total': 3 };

const withoutTable3 = (html: string): string =>
  html.replace(/(三、收到和处理政府信息公开申请情况<\/h2>)[^]*?<\/table>/, '$1');

const dated = (day: string) => (html: string) =>
  html.replace('</h1>', `</h1><p>发布时间：${day}</p>`);

const oldHeads = (html: string): string =>
  html
    .replace('本年制发件数', '本年新制作数量')
    .replace('本年废止件数', '本年新公开数量')
    .replace('现行有效件数', '对外公开总数量');

const zeros = (): Record<string, number> =>
  Object.fromEntries(
    [
      'requests.received',
      'requests.carried_in',
      'outcome.granted',
      'outcome.partly_granted',
      'outcome.refused.process_info',
      'outcome.unavailable.not_held',
      'outcome.total',
      'requests.carried_over',
    ].flatMap((row) => ['natural', 'business', 'total'].map((name) => [`${row}.${name}`, 0])),
  );

export const PLANTED: readonly Planted[] = [
  {
    what: 'more left over than came in',
    rule: 'S3.3',
    seenBy: BOTH,
    cells: { 'requests.carried_over.natural': 4, 'requests.carried_over.total': 4 },
  },
  {
    what: 'a total that its row does not add up to',
    rule: 'S3.1',
    seenBy: BOTH,
    cells: { 'requests.received.total': 21 },
  },
  {
    what: 'outcomes that do not add up',
    rule: 'S3.2',
    seenBy: BOTH,
    cells: { 'outcome.unavailable.not_held.natural': 5, 'outcome.unavailable.not_held.total': 6 },
  },
  {
    what: 'requests told otherwise than in the table',
    rule: 'N1',
    seenBy: BOTH,
    prose: overview(PUBLISHED, REQUESTS.replace('申请20件', '申请23件')),
  },
  {
    what: 'Section III left out',
    rule: 'N12',
    seenBy: BOTH,
    page: withoutTable3,
  },
  { what: 'an empty Section V', rule: 'N12', seenBy: BOTH, prose: { problems: ['无。'] } },
  {
    what: 'an unpaid fee, Section VI silent',
    rule: 'N13',
    seenBy: BOTH,
    cells: {
      'outcome.unavailable.not_held.natural': 3,
      'outcome.unavailable.not_held.total': 4,
      'outcome.other.fee_unpaid.natural': 1,
      'outcome.other.fee_unpaid.total': 1,
    },
    prose: { others: ['无其他需要报告的事项。'] },
  },
  {
    what: 'rules made by a bureau of a county',
    rule: 'S2.3',
    seenBy: BOTH,
    cells: { 'rules.issued': 2, 'rules.effective': 2 },
  },
  {
    what: 'rules made by a town',
    rule: 'S2.3',
    seenBy: BOTH,
    agency: '平遥县丙丁镇人民政府',
    cells: { 'rules.issued': 2, 'rules.effective': 2 },
  },
  {
    what: 'fewer in force than were added',
    rule: 'S2.2',
    seenBy: BOTH,
    cells: { 'normative.issued': 5, 'normative.repealed': 0, 'normative.effective': 3 },
  },
  {
    what: 'published before the year was over',
    rule: 'D1',
    seenBy: BOTH,
    page: dated('2024-12-23'),
  },
  {
    what: 'words of another body left in',
    rule: 'N11',
    seenBy: BOTH,
    prose: overview(
      PUBLISHED,
      `受理公民、法人和其他组织向市政府及市政府办公室提出的政府信息公开申请20件，均按期办结。${DISPUTES}`,
    ),
  },
  {
    what: 'the period of another year',
    rule: 'N11',
    seenBy: BOTH,
    page: (html) =>
      html.replace(/自2024年1月1日起至2024年12月31日/, '自2023年1月1日起至2023年12月31日'),
  },
  {
    what: 'a total of reconsiderations without its parts',
    rule: 'S4.1',
    seenBy: BOTH,
    cells: { 'reconsideration.total': 0 },
  },
  {
    what: 'partial releases counted twice',
    rule: 'S3.8',
    seenBy: BOTH,
    cells: { 'outcome.refused.process_info.natural': 4, 'outcome.refused.process_info.total': 4 },
  },
  {
    what: 'parts told that fall short of their whole',
    rule: 'N4',
    seenBy: BOTH,
    prose: overview(PUBLISHED.replace('210条', '213条'), REQUESTS),
  },
  {
    what: 'two columns swapped',
    rule: 'S3.2',
    seenBy: BOTH,
    cells: { 'outcome.granted.natural': 1, 'outcome.granted.business': 9 },
  },
  {
    what: 'none in words, some in the table',
    rule: 'N6',
    seenBy: BOTH,
    prose: overview(
      PUBLISHED,
      '全年共收到政府信息公开申请20件，均按期办结。未发生因政府信息公开被申请行政复议、提起行政诉讼的情况。',
    ),
  },
  {
    what: 'carried over, and not carried in',
    rule: 'X1',
    seenBy: CHECK,
    before: {},
    cells: {
      'requests.carried_in.natural': 0,
      'requests.carried_in.total': 0,
      'requests.carried_over.natural': 1,
      'requests.carried_over.total': 1,
    },
  },
  {
    what: 'documents in force that do not continue',
    rule: 'S2.1',
    seenBy: CHECK,
    before: {},
    cells: { ...JOINED, ...OVER, 'normative.effective': 9 },
  },
  {
    what: 'the figures of the year before',
    rule: 'X6',
    seenBy: CHECK,
    before: {},
    cells: { ...JOINED, ...OVER, 'normative.effective': 7 },
  },
  {
    what: 'a fee in yuan',
    rule: 'S2.5',
    seenBy: CHECK,
    before: { 'fees.amount': 12.5 },
    cells: { ...JOINED, ...OVER, 'normative.effective': 7, 'fees.amount': 131_000 },
  },
  { what: 'published late', rule: 'D1', seenBy: BOTH, page: dated('2025-04-20') },
  { what: 'heads of the old form', rule: 'D2', seenBy: ['parse'], year: 2022, page: oldHeads },
  {
    what: 'outcomes told otherwise than in the table',
    rule: 'N5',
    seenBy: BOTH,
    prose: overview(
      PUBLISHED,
      `全年共收到政府信息公开申请20件，其中予以公开12件，部分公开3件，不予公开1件，无法提供5件。${DISPUTES}`,
    ),
  },
  {
    what: 'carried over, told otherwise than in the table',
    rule: 'N15',
    seenBy: BOTH,
    prose: overview(
      PUBLISHED,
      `全年共收到政府信息公开申请20件，办结19件，结转下年度继续办理4件。${DISPUTES}`,
    ),
  },
  {
    what: 'documents issued, told otherwise than in the table',
    rule: 'N8',
    seenBy: BOTH,
    prose: overview(
      '我局全年主动公开政府信息210条，其中政策文件60条、工作动态150条。全年制定行政规范性文件3件。',
      REQUESTS,
    ),
  },
  {
    what: 'results of reconsideration told otherwise than in the table',
    rule: 'N16',
    seenBy: BOTH,
    prose: overview(
      PUBLISHED,
      '全年共收到政府信息公开申请20件，均按期办结。因政府信息公开被申请行政复议3件，其中维持1件，纠正2件；提起行政诉讼1件。',
    ),
  },
  {
    what: 'carried in, told otherwise than in the table',
    rule: 'N15',
    seenBy: BOTH,
    prose: overview(
      PUBLISHED,
      `全年共收到政府信息公开申请20件（其中自然人18件，商业企业2件），上年结转2件，均按期办结。${DISPUTES}`,
    ),
  },
  {
    what: 'requests told, a table of zeros',
    rule: 'N1',
    seenBy: BOTH,
    cells: zeros(),
    prose: { overview: ['全年工作正常开展，共收到政府信息公开申请20件，按时办结率100%。'] },
  },
  {
    what: 'all in time, a table of zeros',
    rule: 'N10',
    seenBy: BOTH,
    cells: zeros(),
    prose: { overview: ['全年工作正常开展，共收到政府信息公开申请20件，按时办结率100%。'] },
  },
];
