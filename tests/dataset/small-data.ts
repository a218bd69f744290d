import type { Data, DataFiles } from '../../src/lib/dataset/read/read-data.ts';
import type { Report } from '../../src/lib/model/report.ts';

export const SMALL_DIVISIONS = `code,name,level,parent,valid_from,valid_to,successors,former_names
000000,全国,nation,,,,,
140000,山西省,province,000000,1981,,,
140400,长治市,prefecture,140000,1981,,,
140404,上党区,county,140400,2018,,,
140421,长治县,county,140400,1983,2018,140404,
140400-gaoxin,长治高新技术产业开发区,zone,140400,,,,
`;

export const SMALL_AGENCIES = `agency_id,name,division,kind,township
140404-001,长治市上党区人民政府,140404,government,
140404-002,长治市上党区人民政府办公室,140404,office,
`;

/** A report of 上党区 with nothing in it but what a test gives. */
export function smallReport(part: Partial<Report> = {}): Report {
  return {
    agency_id: '140404-001',
    printed_name: '长治市上党区人民政府',
    year: 2023,
    form: '2021',
    scope: 'aggregate',
    source: 'https://www.example.gov.cn/1.html',
    seen_at: 'publisher',
    source_note: null,
    published_on: '2024-01-31',
    complete: false,
    figures: {},
    marks: {},
    note: null,
    ...part,
  };
}

/** The texts of a data folder that holds the given reports. */
export function smallFiles(reports: readonly Report[]): DataFiles {
  return {
    divisions: { file: 'data/divisions.csv', text: SMALL_DIVISIONS },
    agencies: { file: 'data/agencies.csv', text: SMALL_AGENCIES },
    reports: [
      {
        file: 'data/reports/140000.jsonl',
        text: reports.map((report) => `${JSON.stringify(report)}\n`).join(''),
      },
    ],
  };
}

/** Data with one division and one agency for tests that start after reading. */
export function smallData(reports: Report[]): Data {
  return {
    divisions: [
      {
        code: '000000',
        name: '全国',
        level: 'nation',
        parent: null,
        valid_from: null,
        valid_to: null,
        successors: [],
        former_names: [],
      },
    ],
    agencies: [
      {
        agency_id: '140404-001',
        name: '长治市上党区人民政府',
        division: '000000',
        kind: 'government',
        township: null,
      },
    ],
    reports,
  };
}
