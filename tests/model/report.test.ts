import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { agencySchema } from '../../src/lib/model/agency.ts';
import { APPLICANT_PARTS, APPLICANTS, isApplicant } from '../../src/lib/model/applicant.ts';
import { divisionSchema } from '../../src/lib/model/division.ts';
import { reportId, reportSchema, type Scope } from '../../src/lib/model/report.ts';

/** A whole value of each schema; rows change one thing in it. */
const GOOD = {
  report: {
    agency_id: '140423-001',
    printed_name: '襄垣县人民政府',
    year: 2023,
    form: '2021',
    scope: 'aggregate',
    source: 'https://www.example.gov.cn/1.html',
    seen_at: 'publisher',
    source_note: null,
    published_on: '2024-01-31',
    complete: true,
    figures: { 'published.total': 3000, 'requests.received': { natural: 12, total: 12 } },
    marks: { 'published.total': { status: 'rounded', text: '3000余条' } },
    note: null,
  },
  agency: {
    agency_id: '140423-001',
    name: '襄垣县人民政府',
    division: '140423',
    kind: 'government',
    township: null,
  },
  division: {
    code: '140423',
    name: '襄垣县',
    level: 'county',
    parent: '140400',
    valid_from: 1981,
    valid_to: null,
    successors: [],
    former_names: [],
  },
};

const SCHEMAS = {
  report: reportSchema,
  agency: agencySchema,
  division: divisionSchema,
};

type Kind = keyof typeof GOOD;

/** Path of the first thing a schema refuses, null when it takes the value. */
function refused(kind: Kind, change: object): string | null {
  const parsed = z.safeParse(SCHEMAS[kind], { ...GOOD[kind], ...change });
  if (parsed.success) return null;
  const [issue] = parsed.error.issues;
  return issue?.code === 'unrecognized_keys' ? issue.keys.join() : (issue?.path.join('.') ?? '?');
}

const ACCEPTED: [Kind, what: string, change: object][] = [
  ['report', 'as it is', {}],
  ['report', 'of a zone', { agency_id: '140400-gaoxin-001' }],
  ['report', 'on the older form', { form: '2019', year: 2019 }],
  ['report', 'without address or day', { source: null, published_on: null }],
  ['report', 'by plain http', { source: 'http://www.example.gov.cn/' }],
  [
    'report',
    'seen in a copy',
    { seen_at: 'copy', source_note: { zh: '见年鉴', en: 'seen in a yearbook' } },
  ],
  ['report', 'without any figure', { figures: {}, marks: {} }],
  ['report', 'with a printed zero', { figures: { interpretations: 0 } }],
  ['report', 'with a negative change', { figures: { 'permits.items_change': -3 } }],
  ['report', 'with money', { figures: { 'fees.amount': 75.93 } }],
  ['report', 'with one column', { figures: { 'requests.received': { legal: 1 } } }],
  ['report', 'with named parts', { parts: { 'published.total': [{ label: '国务院', value: 8 }] } }],
  ['agency', 'as it is', {}],
  ['agency', 'of a township', { kind: 'township', township: '古韩镇' }],
  ['division', 'as it is', {}],
  ['division', 'without a code of GB/T 2260', { code: '140400-gaoxin', level: 'zone' }],
  ['division', 'that was merged', { valid_to: 2018, successors: ['140404'] }],
];

const REFUSED: [Kind, what: string, change: object, at: string][] = [
  ['report', 'without an id', { agency_id: undefined }, 'agency_id'],
  ['report', 'of a division', { agency_id: '140423' }, 'agency_id'],
  ['report', 'without a name', { printed_name: '' }, 'printed_name'],
  ['report', 'of a year in text', { year: '2023' }, 'year'],
  ['report', 'of half a year', { year: 2023.5 }, 'year'],
  ['report', 'before the 条例', { year: 2007 }, 'year'],
  ['report', 'on another form', { form: '2020' }, 'form'],
  ['report', 'of no scope', { scope: 'all' }, 'scope'],
  ['report', 'with a script as address', { source: 'javascript:alert(1)' }, 'source'],
  ['report', 'with a file as address', { source: 'file:///etc/hosts' }, 'source'],
  ['report', 'with half an address', { source: 'www.example.gov.cn' }, 'source'],
  ['report', 'with an empty address', { source: '' }, 'source'],
  ['report', 'on a day that is none', { published_on: '2024-02-30' }, 'published_on'],
  ['report', 'on a day in words', { published_on: '2024年1月31日' }, 'published_on'],
  ['report', 'with text for a figure', { figures: { circulars: '12' } }, 'figures.circulars'],
  ['report', 'with null for a figure', { figures: { circulars: null } }, 'figures.circulars'],
  ['report', 'with NaN', { figures: { circulars: NaN } }, 'figures.circulars'],
  ['report', 'with infinity', { figures: { circulars: Infinity } }, 'figures.circulars'],
  [
    'report',
    'with an unknown column',
    { figures: { 'requests.received': { citizens: 1 } } },
    'citizens',
  ],
  [
    'report',
    'with an unknown status',
    { marks: { circulars: { status: 'zero', text: '/' } } },
    'marks.circulars.status',
  ],
  ['report', 'with a mark without words', { marks: { a: { status: 'mark' } } }, 'marks.a.text'],
  ['report', 'with a field of its own', { remarks: 'x' }, 'remarks'],
  ['agency', 'of one letter', { name: '县' }, 'name'],
  ['agency', 'of another kind', { kind: 'city' }, 'kind'],
  ['agency', 'with a field of its own', { level: 'county' }, 'level'],
  ['division', 'with a short code', { code: '1404' }, 'code'],
  ['division', 'with a name for a code', { code: '襄垣县' }, 'code'],
  ['division', 'with a year in text', { valid_from: '1981' }, 'valid_from'],
];

describe('a schema', () => {
  it.each(ACCEPTED)('takes a %s %s', (kind, _what, change) => {
    expect(refused(kind, change)).toBeNull();
  });

  it.each(REFUSED)('refuses a %s %s', (kind, _what, change, at) => {
    expect(refused(kind, change)).toBe(at);
  });
});

describe('reportId', () => {
  it.each([
    ['140423-001', 2023, 'aggregate', '140423-001-2023-aggregate'],
    ['140423-001', 2023, 'own', '140423-001-2023-own'],
    ['140400-gaoxin-002', 2019, 'own', '140400-gaoxin-002-2019-own'],
  ] satisfies [string, number, Scope, string][])(
    'of %s, %i, %s',
    (agencyId, year, scope, expected) => {
      expect(reportId({ agency_id: agencyId, year, scope })).toBe(expected);
    },
  );
});

describe('applicants', () => {
  it('are six parts and their total', () => {
    expect([...APPLICANT_PARTS, 'total']).toEqual([...APPLICANTS]);
    expect(APPLICANT_PARTS).toHaveLength(6);
  });

  it.each([
    ['natural', true],
    ['total', true],
    ['citizens', false],
    ['', false],
    ['constructor', false],
  ])('isApplicant(%s) is %s', (text, expected) => {
    expect(isApplicant(text)).toBe(expected);
  });
});
