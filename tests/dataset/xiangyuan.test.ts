import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/lib/db/database.ts';
import { buildRealDataset } from './real-dataset.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** 襄垣县人民政府办公室 2021, typed from the document by hand, not from data/. */
const ONE_FIGURE: [indicator: string, value: number][] = [
  ['published.website', 9218],
  ['circulars', 12],
  ['requests.stated', 2],
  ['rules.issued', 0],
  ['rules.repealed', 0],
  ['rules.effective', 0],
  ['normative.issued', 4],
  ['normative.repealed', 0],
  ['normative.effective', 35],
  ['permits.decisions', 0],
  ['penalties.decisions', 0],
  ['coercion.decisions', 0],
  ['fees.amount', 0],
  ['reconsideration.upheld', 0],
  ['reconsideration.rectified', 0],
  ['reconsideration.other', 0],
  ['reconsideration.pending', 0],
  ['reconsideration.total', 0],
  ['litigation.direct.upheld', 0],
  ['litigation.direct.rectified', 0],
  ['litigation.direct.other', 0],
  ['litigation.direct.pending', 0],
  ['litigation.direct.total', 0],
  ['litigation.after_reconsideration.upheld', 0],
  ['litigation.after_reconsideration.rectified', 0],
  ['litigation.after_reconsideration.other', 0],
  ['litigation.after_reconsideration.pending', 0],
  ['litigation.after_reconsideration.total', 0],
];

/** natural, business, research, nonprofit, legal, other, total. */
const SEVEN_FIGURES: [indicator: string, values: string][] = [
  ['requests.received', '2 0 0 0 0 0 2'],
  ['requests.carried_in', '0 0 0 0 0 0 0'],
  ['outcome.granted', '0 0 0 0 0 0 0'],
  ['outcome.partly_granted', '0 0 0 0 0 0 0'],
  ['outcome.refused.state_secret', '0 0 0 0 0 0 0'],
  ['outcome.refused.law_prohibited', '0 0 0 0 0 0 0'],
  ['outcome.refused.security_stability', '0 0 0 0 0 0 0'],
  ['outcome.refused.third_party', '0 0 0 0 0 0 0'],
  ['outcome.refused.internal_affairs', '0 0 0 0 0 0 0'],
  ['outcome.refused.process_info', '0 0 0 0 0 0 0'],
  ['outcome.refused.enforcement_file', '0 0 0 0 0 0 0'],
  ['outcome.refused.admin_query', '0 0 0 0 0 0 0'],
  ['outcome.unavailable.not_held', '2 0 0 0 0 0 2'],
  ['outcome.unavailable.needs_creation', '0 0 0 0 0 0 0'],
  ['outcome.unavailable.unclear', '0 0 0 0 0 0 0'],
  ['outcome.declined.petition', '0 0 0 0 0 0 0'],
  ['outcome.declined.repeat', '0 0 0 0 0 0 0'],
  ['outcome.declined.publication', '0 0 0 0 0 0 0'],
  ['outcome.declined.excessive', '0 0 0 0 0 0 0'],
  ['outcome.declined.reissue', '0 0 0 0 0 0 0'],
  ['outcome.other.no_correction', '0 0 0 0 0 0 0'],
  ['outcome.other.fee_unpaid', '0 0 0 0 0 0 0'],
  ['outcome.other.other', '0 0 0 0 0 0 0'],
  ['outcome.total', '2 0 0 0 0 0 2'],
  ['requests.carried_over', '0 0 0 0 0 0 0'],
];

const folder = temporaryFolder();
let database: Database;
let cells: Map<string, string>;

const FROM_REPORT = `JOIN report r USING (report_id)
  WHERE r.printed_name = '襄垣县人民政府办公室' AND r.year = 2021`;

beforeAll(async () => {
  database = await buildRealDataset(folder);
  const { rows } = await database.table(`
    SELECT o.indicator, string_agg(o.value::INTEGER, ' ' ORDER BY
      array_position(['natural','business','research','nonprofit','legal','other','total'], o.applicant))
    FROM observation o ${FROM_REPORT} AND o.value IS NOT NULL GROUP BY 1`);
  cells = new Map(rows.map(([indicator, values]) => [String(indicator), String(values)]));
  return () => database.close();
}, 60_000);

describe('the report read by hand', () => {
  it.each(ONE_FIGURE)('%s is %d', (indicator, value) => {
    expect(cells.get(indicator), indicator).toBe(String(value));
  });

  it.each(SEVEN_FIGURES)('%s is %s', (indicator, values) => {
    expect(cells.get(indicator), indicator).toBe(values);
  });

  it('has no figure besides these', () => {
    const typed = [...ONE_FIGURE, ...SEVEN_FIGURES].map(([indicator]) => indicator);
    expect([...cells.keys()].sort()).toEqual(typed.sort());
  });

  it('splits the website figure into six named parts that add up to it', async () => {
    const { rows } = await database.table(
      `SELECT label, value FROM part p ${FROM_REPORT} AND indicator = 'published.website' ORDER BY position`,
    );
    expect(rows).toEqual([
      ['国务院信息', 2308],
      ['省内要闻', 3846],
      ['市内要闻', 2413],
      ['本地要闻', 572],
      ['公示公告', 30],
      ['其它', 49],
    ]);
    expect(rows.reduce((sum, [, value]) => sum + Number(value), 0)).toBe(9218);
  });

  it('is filed under its county, on form 2021, as an own and complete report', async () => {
    const { rows } = await database.table(
      `SELECT d.code, d.name, r.form, r.scope, r.complete, r.source
       FROM division d JOIN report r ON r.division = d.code
       WHERE r.printed_name = '襄垣县人民政府办公室' AND r.year = 2021`,
    );
    expect(rows).toEqual([['140423', '襄垣县', '2021', 'own', true, null]]);
  });

  it('tells of no reconsideration and no litigation in words, which is no zero', async () => {
    const { rows } = await database.table(
      `SELECT indicator, value, status, mark FROM observation o ${FROM_REPORT} AND status <> 'number' ORDER BY 1`,
    );
    expect(rows).toEqual([
      ['litigation.stated', null, 'none_in_words', '没有'],
      ['reconsideration.stated', null, 'none_in_words', '没有'],
    ]);
  });

  it.each([
    ['rate.granted', 0, 0, 2, null],
    ['rate.unavailable', 1, 2, 2, null],
    ['rate.refused', 0, 0, 2, null],
    ['rate.completed', 1, 2, 2, null],
    ['rate.carried_over', 0, 0, 2, null],
    ['backlog.months', 0, 0, 2, null],
    ['normative.net_change', 4, 4, null, null],
    ['rate.merit', null, 0, 0, 'zero_denominator'],
    ['rate.reconsideration_rectified', null, 0, 0, 'zero_denominator'],
    ['rate.normative_renewal', null, 4, null, 'unknown_cell'],
    ['share.website', null, 9218, null, 'unknown_cell'],
  ])('has the derived figure %s', async (indicator, ...expected) => {
    const { rows } = await database.table(
      `SELECT value, numerator, denominator, reason FROM derived ${FROM_REPORT} AND indicator = '${indicator}'`,
    );
    expect(rows, indicator).toEqual([expected]);
  });
});
