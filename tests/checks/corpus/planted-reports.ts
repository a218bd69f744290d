import { APPLICANTS } from '../../../src/lib/model/applicant.ts';
import {
  formRows,
  type CaseFigures,
  type CaseProse,
} from '../../golden/reports/generate/case-figures.ts';
import { renderCase } from '../../golden/reports/generate/render-case.ts';
import { PLANTED, type Planted } from './planted.ts';

/** A report with one error in it, and that of the year before where it takes one to see it. */
export type PlantedReport = { planted: Planted; bytes: Uint8Array; before: Uint8Array | null };

/** The rows of Section III that are not empty, the other applicants having none. */
const REQUESTS: Record<string, [natural: number, business: number]> = {
  'requests.received': [18, 2],
  'requests.carried_in': [1, 0],
  'outcome.granted': [9, 1],
  'outcome.partly_granted': [3, 0],
  'outcome.refused.process_info': [1, 0],
  'outcome.unavailable.not_held': [4, 1],
  'outcome.total': [17, 2],
  'requests.carried_over': [2, 0],
};

const OTHERS: Record<string, number> = {
  'normative.issued': 2,
  'normative.repealed': 1,
  'normative.effective': 6,
  'permits.decisions': 31,
  'penalties.decisions': 4,
  'reconsideration.upheld': 2,
  'reconsideration.rectified': 1,
  'reconsideration.total': 3,
  'litigation.direct.upheld': 1,
  'litigation.direct.total': 1,
};

const PROSE: CaseProse = {
  overview: [
    '（一）主动公开。我局全年主动公开政府信息210条，其中政策文件60条、工作动态150条。全年发布政策解读6篇。',
    '（二）依申请公开。全年共收到政府信息公开申请20件，均按期办结。因政府信息公开被申请行政复议3件、提起行政诉讼1件。',
  ],
  problems: ['一是部分栏目更新不够及时；二是业务培训不够系统。下一步将完善更新提醒，加强培训。'],
  others: ['我局全年未收取政府信息公开信息处理费。'],
};

/** A right report of a county's bureau: the planted ones differ from it in one thing each. */
export function cleanFigures(): CaseFigures {
  const cells: Record<string, number> = {};
  for (const { code, perApplicant } of formRows('2021')) {
    const [natural, business] = REQUESTS[code] ?? [0, 0];
    if (!perApplicant) cells[code] = OTHERS[code] ?? 0;
    else
      for (const applicant of APPLICANTS) {
        const known = { natural, business, total: natural + business };
        cells[`${code}.${applicant}`] = Object.hasOwn(known, applicant)
          ? known[applicant as keyof typeof known]
          : 0;
      }
  }
  return { agency: '平遥县甲乙局', year: 2024, form: '2021', cells, narrative: {}, prose: PROSE };
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

async function render(planted: Pick<Planted, 'agency' | 'cells' | 'prose' | 'page'>, year: number) {
  const clean = cleanFigures();
  const figures = {
    ...clean,
    year,
    agency: planted.agency ?? clean.agency,
    cells: { ...clean.cells, ...planted.cells },
    prose: { ...PROSE, ...planted.prose },
  };
  const page = text(await renderCase(figures, 'plain', 'html'));
  return new TextEncoder().encode(planted.page?.(page) ?? page);
}

/** The clean report as a web page. */
export const cleanReport = (): Promise<Uint8Array> => render({}, 2024);

export async function plantedReports(): Promise<PlantedReport[]> {
  return Promise.all(
    PLANTED.map(async (planted) => ({
      planted,
      bytes: await render(planted, planted.year ?? 2024),
      before: planted.before ? await render({ cells: planted.before }, 2023) : null,
    })),
  );
}
