import { APPLICANTS } from '../../src/lib/model/applicant.ts';
import type { CaseFigures, Printed } from '../golden/reports/generate/case-figures.ts';
import { contestedRow, requestRows, type Shown } from './read-figures.ts';

/** What a printed report holds, typed by hand: by code, the seven columns of Section III together. */
export type TypedFigures = Readonly<Record<string, Shown | readonly Shown[]>>;

/** A cell left blank. */
const _ = '';

/** 襄垣县人民政府办公室 2021, nearly all zero. */
export const XIANGYUAN_2021: TypedFigures = {
  'rules.issued': 0,
  'rules.repealed': 0,
  'rules.effective': 0,
  'normative.issued': 4,
  'normative.repealed': 0,
  'normative.effective': 35,
  'permits.decisions': 0,
  'penalties.decisions': 0,
  'coercion.decisions': 0,
  'fees.amount': 0,
  ...requestRows('2021', 0),
  'requests.received': [2, 0, 0, 0, 0, 0, 2],
  'outcome.unavailable.not_held': [2, 0, 0, 0, 0, 0, 2],
  'outcome.total': [2, 0, 0, 0, 0, 0, 2],
  ...contestedRow(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
};

/** 洪泽区 2023, with 其他处理 in one row; two printed totals are not the sum of their parts. */
export const HONGZE_2023: TypedFigures = {
  'rules.issued': 0,
  'rules.repealed': 0,
  'rules.effective': 0,
  'normative.issued': 0,
  'normative.repealed': 5,
  'normative.effective': 5,
  'permits.decisions': 550,
  'penalties.decisions': 4119,
  'coercion.decisions': 195,
  'fees.amount': 7730.28,
  ...requestRows('2021', 0, true),
  'requests.received': [21, 0, 0, 0, 0, 0, 21],
  'outcome.partly_granted': [4, 0, 0, 0, 0, 0, 4],
  'outcome.refused.state_secret': [1, 0, 0, 0, 0, 0, 1],
  'outcome.refused.process_info': [1, 0, 0, 0, 0, 0, 1],
  'outcome.refused.enforcement_file': [1, 0, 0, 0, 0, 0, 1],
  'outcome.unavailable.not_held': [10, 0, 0, 0, 0, 0, 10],
  'outcome.unavailable.needs_creation': [3, 0, 0, 0, 0, 0, 3],
  'outcome.declined.petition': [1, 0, 0, 0, 0, 0, 1],
  'outcome.total': [21, 0, 0, 0, 0, 0, 21],
  ...contestedRow(10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 0),
};

/** 上海市人民政府办公厅 2019, form 2019 with most of Section III blank. */
export const SHANGHAI_OFFICE_2019: TypedFigures = {
  'rules.made': 13,
  'rules.disclosed': 13,
  'rules.disclosed_total': 524,
  'normative.made': 60,
  'normative.disclosed': 60,
  'normative.disclosed_total': 368,
  'permits.items_prev': 0,
  'permits.items_change': 0,
  'permits.decisions': 0,
  'services.items_prev': 0,
  'services.items_change': 0,
  'services.decisions': 0,
  'penalties.items_prev': 0,
  'penalties.items_change': 0,
  'penalties.decisions': 0,
  'coercion.items_prev': 0,
  'coercion.items_change': 0,
  'coercion.decisions': 0,
  'fees.items_prev': 0,
  'fees.items_change': 0,
  'procurement.items': 6,
  'procurement.amount': 251000,
  ...requestRows('2019', _),
  'requests.received': [821, 35, _, _, 2, 1, 859],
  'requests.carried_in': [18, _, _, _, _, _, 18],
  'outcome.granted': [258, 12, _, _, 1, 1, _],
  'outcome.partly_granted': [3, _, _, _, _, _, _],
  'outcome.refused.state_secret': [14, _, _, _, _, _, _],
  'outcome.refused.internal_affairs': [5, _, _, _, _, _, _],
  'outcome.refused.process_info': [3, 1, _, _, _, _, _],
  'outcome.refused.admin_query': [10, 2, _, _, _, _, _],
  'outcome.unavailable.not_held': [252, 12, _, _, 1, _, _],
  'outcome.unavailable.needs_creation': [44, 3, _, _, _, _, _],
  'outcome.unavailable.unclear': [25, _, _, _, _, _, _],
  'outcome.declined.petition': [148, 1, _, _, _, _, _],
  'outcome.declined.repeat': [5, 4, _, _, _, _, _],
  'outcome.total': [767, 35, _, _, 2, 1, 805],
  'requests.carried_over': [72, _, _, _, _, _, 72],
  ...contestedRow(5, _, _, 2, 7, 8, _, _, 1, 9, _, _, _, _, _),
};

/** 上海市科委 2024, with one total left out. */
export const KEWEI_2024: TypedFigures = {
  'rules.issued': 0,
  'rules.repealed': 0,
  'rules.effective': 0,
  'normative.issued': 13,
  'normative.repealed': 0,
  'normative.effective': 55,
  'permits.decisions': 97,
  'penalties.decisions': 0,
  'coercion.decisions': 0,
  'fees.amount': 0,
  ...requestRows('2021', 0),
  'requests.received': [32, 2, 0, 0, 0, 0, 34],
  'requests.carried_in': [2, 0, 0, 0, 0, 0, 2],
  'outcome.granted': [9, 0, 0, 0, 0, 0, 9],
  'outcome.refused.internal_affairs': [1, 0, 0, 0, 0, 0, 1],
  'outcome.refused.process_info': [1, 0, 0, 0, 0, 0, 1],
  'outcome.unavailable.not_held': [4, 0, 0, 0, 0, 0, 4],
  'outcome.unavailable.needs_creation': [6, 0, 0, 0, 0, 0, 6],
  'outcome.other.no_correction': [8, 2, 0, 0, 0, 0, 10],
  'outcome.other.other': [4, 0, 0, 0, 0, 0, 4],
  'outcome.total': [33, 2, 0, 0, 0, 0, 35],
  'requests.carried_over': [1, 0, 0, 0, 0, 0, ''],
  ...contestedRow(1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
};

/** 宿迁 2024; printed beside 2023. */
export const SUQIAN_2024: TypedFigures = {
  'rules.issued': 2,
  'rules.repealed': 1,
  'rules.effective': 12,
  'normative.issued': 50,
  'normative.repealed': 227,
  'normative.effective': 420,
  'permits.decisions': 1573179,
  'penalties.decisions': 2676474,
  'coercion.decisions': 29351,
  'fees.amount': 72701.2578,
  'requests.received': [3440, 75, 0, 1, 6, 3, 3525],
  'requests.carried_in': [118, 3, 0, 0, 0, 0, 121],
  'outcome.granted': [1408, 21, 0, 0, 2, 0, 1431],
  'outcome.partly_granted': [462, 9, 0, 0, 0, 0, 471],
  'outcome.refused.state_secret': [2, 0, 0, 0, 0, 0, 2],
  'outcome.refused.law_prohibited': [1, 0, 0, 0, 0, 0, 1],
  'outcome.refused.security_stability': [4, 0, 0, 0, 0, 0, 4],
  'outcome.refused.third_party': [16, 1, 0, 0, 0, 0, 17],
  'outcome.refused.internal_affairs': [21, 0, 0, 0, 0, 0, 21],
  'outcome.refused.process_info': [10, 1, 0, 0, 0, 0, 11],
  'outcome.refused.enforcement_file': [21, 2, 0, 0, 0, 0, 23],
  'outcome.refused.admin_query': [13, 0, 0, 0, 0, 0, 13],
  'outcome.unavailable.not_held': [859, 33, 0, 0, 3, 2, 897],
  'outcome.unavailable.needs_creation': [35, 1, 0, 0, 0, 0, 36],
  'outcome.unavailable.unclear': [8, 0, 0, 0, 0, 0, 8],
  'outcome.declined.petition': [86, 1, 0, 0, 0, 0, 87],
  'outcome.declined.repeat': [26, 1, 0, 0, 0, 0, 27],
  'outcome.declined.publication': [0, 0, 0, 0, 0, 0, 0],
  'outcome.declined.excessive': [3, 0, 0, 0, 0, 0, 3],
  'outcome.declined.reissue': [0, 0, 0, 0, 0, 0, 0],
  'outcome.other.no_correction': [75, 1, 0, 1, 0, 0, 77],
  'outcome.other.fee_unpaid': [38, 0, 0, 0, 0, 0, 38],
  'outcome.other.other': [352, 2, 0, 0, 0, 0, 354],
  'outcome.total': [3440, 73, 0, 1, 5, 2, 3521],
  'requests.carried_over': [118, 5, 0, 0, 1, 1, 125],
  ...contestedRow(88, 18, 28, 36, 170, 7, 0, 11, 7, 25, 33, 0, 6, 13, 52),
};

/** 宿迁 2023. */
export const SUQIAN_2023: TypedFigures = {
  'rules.issued': 2,
  'rules.repealed': 0,
  'rules.effective': 11,
  'normative.issued': 109,
  'normative.repealed': 489,
  'normative.effective': 597,
  'permits.decisions': 1808595,
  'penalties.decisions': 2822652,
  'coercion.decisions': 20163,
  'fees.amount': 59237.2449,
  'requests.received': [3402, 99, 0, 4, 5, 1, 3511],
  'requests.carried_in': [91, 3, 0, 0, 2, 0, 96],
  'outcome.granted': [1175, 12, 0, 3, 1, 0, 1191],
  'outcome.partly_granted': [319, 7, 0, 0, 2, 0, 328],
  'outcome.refused.state_secret': [0, 0, 0, 0, 0, 0, 0],
  'outcome.refused.law_prohibited': [27, 0, 0, 0, 0, 0, 27],
  'outcome.refused.security_stability': [6, 0, 0, 0, 0, 0, 6],
  'outcome.refused.third_party': [38, 0, 0, 0, 0, 0, 38],
  'outcome.refused.internal_affairs': [20, 0, 0, 0, 0, 0, 20],
  'outcome.refused.process_info': [9, 0, 0, 0, 0, 0, 9],
  'outcome.refused.enforcement_file': [21, 0, 0, 0, 0, 0, 21],
  'outcome.refused.admin_query': [20, 1, 0, 0, 0, 0, 21],
  'outcome.unavailable.not_held': [968, 74, 0, 1, 3, 1, 1047],
  'outcome.unavailable.needs_creation': [26, 2, 0, 0, 0, 0, 28],
  'outcome.unavailable.unclear': [3, 0, 0, 0, 0, 0, 3],
  'outcome.declined.petition': [305, 0, 0, 0, 0, 0, 305],
  'outcome.declined.repeat': [39, 0, 0, 0, 0, 0, 39],
  'outcome.declined.publication': [0, 0, 0, 0, 0, 0, 0],
  'outcome.declined.excessive': [58, 0, 0, 0, 0, 0, 58],
  'outcome.declined.reissue': [4, 0, 0, 0, 0, 0, 4],
  'outcome.other.no_correction': [40, 0, 0, 0, 0, 0, 40],
  'outcome.other.fee_unpaid': [10, 0, 0, 0, 0, 0, 10],
  'outcome.other.other': [287, 3, 0, 0, 1, 0, 291],
  'outcome.total': [3375, 99, 0, 4, 7, 1, 3486],
  'requests.carried_over': [118, 3, 0, 0, 0, 0, 121],
  ...contestedRow(309, 17, 88, 26, 440, 1, 1, 16, 6, 24, 13, 0, 67, 9, 89),
};

/** A typed report: whose, of which year and form, its figures and what its prose tells. */
export type TypedReport = Omit<CaseFigures, 'cells'> & { figures: TypedFigures };

export const XIANGYUAN: TypedReport = {
  agency: '襄垣县人民政府办公室',
  year: 2021,
  form: '2021',
  figures: XIANGYUAN_2021,
  narrative: { 'published.website': 9218, 'requests.stated': 2 },
};

export const HONGZE: TypedReport = {
  agency: '淮安市洪泽区人民政府',
  year: 2023,
  form: '2021',
  figures: HONGZE_2023,
  narrative: { 'published.website': 1136, 'requests.stated': 21 },
};

export const SHANGHAI_OFFICE: TypedReport = {
  agency: '上海市人民政府办公厅',
  year: 2019,
  form: '2019',
  figures: SHANGHAI_OFFICE_2019,
  narrative: {},
};

export const KEWEI: TypedReport = {
  agency: '上海市科学技术委员会',
  year: 2024,
  form: '2021',
  figures: KEWEI_2024,
  narrative: {},
};

export const SUQIAN: TypedReport = {
  agency: '宿迁市人民政府',
  year: 2024,
  form: '2021',
  figures: SUQIAN_2024,
  narrative: {},
};

/** The typed report as the writers of test files take it. */
export function typedCase({ figures, ...report }: TypedReport): CaseFigures {
  const cells: Record<string, Printed> = {};
  const put = (key: string, value: Shown) => (cells[key] = value === '' ? null : value);
  for (const [code, value] of Object.entries(figures)) {
    if (typeof value === 'object') {
      APPLICANTS.forEach((applicant, at) => put(`${code}.${applicant}`, value[at] ?? ''));
    } else put(code, value);
  }
  return { ...report, cells };
}
