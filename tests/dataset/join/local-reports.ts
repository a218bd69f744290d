import type { LocalDataset } from '../../../src/lib/model/local-dataset.ts';
import type { Report } from '../../../src/lib/model/report.ts';
import { smallReport } from '../small-data.ts';

/** A report as the import makes it, with invented figures: nothing of it was ever printed. */
export function localReport(part: Partial<Report>): Report {
  return smallReport({
    source: null,
    seen_at: 'local',
    source_note: { zh: '本机文件“演示.pdf”', en: 'local file “演示.pdf”' },
    published_on: null,
    ...part,
  });
}

/** 宿迁市人民政府, of which the dataset has 2023 and 2024 (figures of 2023 are replaced here). */
export const REPLACED = '321300-001';

/** 淮安市洪泽区人民政府, of which the dataset has 2023 and 2024: 2025 is added here. */
export const CONTINUED = '320813-001';

/** An invented agency of 襄垣县. */
export const NEW = '140423-local-001';

/** Invented figures: one replaced report, one more year of a known agency, one new agency. */
export const LOCAL: LocalDataset = {
  agencies: [
    {
      agency_id: NEW,
      name: '演示县虚构局',
      division: '140423',
      kind: 'department',
      township: null,
    },
  ],
  reports: [
    localReport({
      agency_id: REPLACED,
      printed_name: '宿迁市人民政府（演示）',
      year: 2023,
      scope: 'aggregate',
      figures: {
        'normative.effective': 1000,
        'normative.issued': 100,
        'normative.repealed': 400,
        'requests.received': { total: 4000 },
      },
    }),
    localReport({
      agency_id: CONTINUED,
      printed_name: '淮安市洪泽区人民政府（演示）',
      year: 2025,
      scope: 'aggregate',
      figures: { 'normative.effective': 10, 'normative.issued': 3, 'normative.repealed': 1 },
    }),
    localReport({
      agency_id: NEW,
      printed_name: '演示县虚构局',
      year: 2023,
      scope: 'own',
      figures: {
        'requests.received': { natural: 11, total: 11 },
        'requests.carried_in': { natural: 1, total: 1 },
        'outcome.granted': { natural: 9, total: 9 },
        'outcome.total': { natural: 12, total: 12 },
        'published.website': 321,
      },
      marks: {
        'requests.carried_over.total': { status: 'blank', text: '' },
        'published.wechat': { status: 'rounded', text: "1300余 '); DROP TABLE report; --" },
      },
      parts: { 'published.website': [{ label: '甲\u001f1\u001e乙', value: 21 }] },
    }),
  ],
};
