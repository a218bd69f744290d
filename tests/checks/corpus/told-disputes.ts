import { draw, type RightFigures } from './right-figures.ts';

type Results = { total: number; upheld: number; rectified: number; other: number; pending: number };
type Disputes = { review: Results; direct: Results; after: Results };

function resultsOf({ cells }: RightFigures, group: string): Results {
  const at = (result: string): number => Number(cells[`${group}.${result}`] ?? 0);
  return {
    total: at('total'),
    upheld: at('upheld'),
    rectified: at('rectified'),
    other: at('other'),
    pending: at('pending'),
  };
}

const list = ({ upheld, rectified, other, pending }: Results): string =>
  `结果维持${upheld}件，结果纠正${rectified}件，其他结果${other}件，尚未审结${pending}件`;

const NONE: readonly string[] = [
  '未发生因政府信息公开被申请行政复议、提起行政诉讼的情况。',
  '全年无因政府信息公开引起的行政复议和行政诉讼案件。',
  '',
];

const WAYS: readonly ((disputes: Disputes) => string)[] = [
  ({ review, direct, after }) =>
    `因政府信息公开被申请行政复议${review.total}件、提起行政诉讼${direct.total + after.total}件。`,
  ({ review, direct, after }) =>
    `政府信息公开行政复议${review.total}件，其中${list(review)}；政府信息公开行政诉讼${direct.total + after.total}件，其中未经复议直接起诉${direct.total}件，复议后起诉${after.total}件。`,
  ({ review, direct }) =>
    `因政府信息公开被申请行政复议${review.total}件，其中维持${review.upheld}件，纠正${review.rectified}件，其他结果${review.other}件，未审结${review.pending}件；未经复议直接起诉${direct.total}件，其中${list(direct)}。`,
  ({ review }) => `被申请行政复议${review.total}件，上年同期被申请行政复议${review.total + 2}件。`,
  ({ review, direct, after }) =>
    `涉及政府信息公开的行政复议案件${review.total}件，行政诉讼案件${direct.total + after.total}件，其中复议机关维持${review.upheld}件。`,
];

/** One way in which agencies tell of reconsideration and litigation. */
export function toldDisputes(figures: RightFigures): string {
  const disputes: Disputes = {
    review: resultsOf(figures, 'reconsideration'),
    direct: resultsOf(figures, 'litigation.direct'),
    after: resultsOf(figures, 'litigation.after_reconsideration'),
  };
  const { review, direct, after } = disputes;
  const ways = review.total + direct.total + after.total === 0 ? NONE : WAYS;
  const way = ways[draw(figures.random, ways.length - 1)];
  return typeof way === 'function' ? way(disputes) : (way ?? '');
}
