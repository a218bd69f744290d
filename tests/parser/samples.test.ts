import { describe, expect, it } from 'vitest';
import { readPdfResource } from '../../src/cli/reading/pdf-resources.ts';
import { extractDocument } from '../../src/lib/importers/extract.ts';
import type { ParsedReport } from '../../src/lib/model/parsed-report.ts';
import { parseReport } from '../../src/lib/parser/parse-report.ts';
import { haveSamples, readSample } from '../importers/samples.ts';
import { contestedRow, readDoubts, readFigures, requestRows } from './read-figures.ts';

const read = async (name: string): Promise<ParsedReport> =>
  parseReport(await extractDocument(readSample(name), readPdfResource));

/** One of the seven parts of the file of oddities. */
async function readQuirk(number: number): Promise<ParsedReport> {
  const text = new TextDecoder().decode(readSample('quirks.tables.txt'));
  const part = text.split(/^=== \d\..*$/m)[number] ?? '';
  return parseReport(await extractDocument(new TextEncoder().encode(part)));
}

const told = ({ narrative }: ParsedReport) =>
  Object.fromEntries(
    narrative.map(({ indicator, printed: { value, text } }) => [indicator, value ?? text]),
  );

it.runIf(!haveSamples)('the samples are not here: set NIANBAO_SHARED to test on them', () => {
  expect(haveSamples).toBe(false);
});

describe.runIf(haveSamples)('the samples, figures typed by hand', () => {
  it('襄垣 2021: the whole report from wrapped text', async () => {
    const parsed = await read('xiangyuan-2021.txt');
    expect(readFigures(parsed.cells)).toEqual({
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
    });
    expect(readDoubts(parsed)).toEqual({});
    expect(parsed.unread).toEqual([]);
    expect(parsed.header.agency).toEqual({ value: '襄垣县人民政府办公室', doubts: [] });
    expect(parsed.header.year).toEqual({ value: 2021, doubts: [] });
    expect(parsed.header.form.value).toBe('2021');
    expect(parsed.header.scope.value).toBe('own');
    expect(parsed.header.division.value).toEqual(['山西省', '长治市', '襄垣县']);
    expect(told(parsed)).toEqual({
      'published.website': 9218,
      'requests.stated': 2,
      circulars: 12,
      'reconsideration.stated': '没有',
      'litigation.stated': '没有',
    });
    const published = parsed.narrative.find(({ indicator }) => indicator === 'published.website');
    expect(published?.parts.map(({ value }) => value)).toEqual([2308, 3846, 2413, 572, 30, 49]);
    expect(published?.doubts).toEqual([]);
  });

  it('洪泽区 2023: a PDF with 23 rows, cut by a page end', async () => {
    const parsed = await read('hongze-2023.pdf');
    expect(readFigures(parsed.cells)).toEqual({
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
    });
    expect(readDoubts(parsed)).toEqual({ 'outcome.refused.law_prohibited': ['label_corrected'] });
    expect(parsed.unread).toEqual([]);
    expect(parsed.header.year.value).toBe(2023);
    expect(parsed.header.form.value).toBe('2021');
    expect(parsed.header.scope.value).toBe('aggregate');
    expect(told(parsed)).toEqual({ 'published.website': 1136, 'requests.stated': 21 });
  });

  it('上海市人民政府办公厅 2019: form 2019 with blanks and a unit in a cell', async () => {
    const parsed = await read('shanghai-office-2019.tables.html');
    const _ = '';
    expect(readFigures(parsed.cells)).toEqual({
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
    });
    expect(readDoubts(parsed)).toEqual({});
    expect(parsed.header.form.value).toBe('2019');
    const amount = parsed.cells.find(({ indicator }) => indicator === 'procurement.amount');
    expect(amount?.printed).toMatchObject({ text: '251000元', unit: '元' });
  });

  it('上海市科委 2024: rows that lost their label are read by position, and say so', async () => {
    const parsed = await read('shanghai-kewei-2024.tables.md');
    expect(readFigures(parsed.cells)).toEqual({
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
    });
    const doubtful = readDoubts(parsed);
    for (const code of ['outcome.partly_granted', 'outcome.other.fee_unpaid']) {
      expect(doubtful[code]).toContain('label_by_position');
    }
    expect(doubtful['outcome.granted']).toBeUndefined();
  });

  it('宿迁 2023 and 2024 side by side: the later year, and the other beside it', async () => {
    const parsed = await read('suqian-2023-2024.tables.txt');
    expect(readFigures(parsed.cells)).toEqual(SUQIAN_2024);
    expect(parsed.beside.map(({ year }) => year)).toEqual([2023]);
    expect(readFigures(parsed.beside[0]?.cells ?? [])).toEqual(SUQIAN_2023);
    expect(readDoubts(parsed)['rules.issued']).toContain('panel_by_order');
  });

  it.each([
    [
      1,
      { 'rules.made': 0, 'normative.made': 87, 'services.decisions': 0, 'penalties.decisions': 0 },
    ],
    [
      2,
      {
        'rules.made': 0,
        'services.items_change': 0,
        'fees.items_prev': 0,
        'procurement.amount': 0,
      },
    ],
    [
      3,
      {
        'normative.effective': 0,
        'fees.amount': 0,
        'requests.received': [12, '', '', '', '', '', 12],
        'requests.carried_in': ['', '', '', '', '', '', ''],
        'outcome.granted': [4, '', '', '', '', '', ''],
        'outcome.refused.internal_affairs': ['', '', '', '', '', '', ''],
      },
    ],
    [
      4,
      {
        'rules.issued': '/',
        'normative.repealed': '/',
        'penalties.decisions': 61,
        'fees.amount': '/',
      },
    ],
    [
      5,
      {
        'rules.made': 1,
        'normative.disclosed_total': 22,
        'permits.decisions': '',
        'procurement.items': 0,
      },
    ],
    [6, { 'fees.items_prev': 0, 'procurement.items': 28, 'procurement.amount': 84565 }],
  ])('part %d of the oddities', async (number, figures) => {
    const parsed = await readQuirk(number);
    expect(readFigures(parsed.cells)).toMatchObject(figures);
  });

  it('a signed change outside any table head keeps its sign', async () => {
    const parsed = await readQuirk(7);
    expect(readFigures(parsed.cells)).toMatchObject({
      'permits.items_prev': 21,
      'permits.items_change': 19,
    });
    expect(readDoubts(parsed)['permits.items_change']).toContain('form_guessed');
  });
});

const SUQIAN_2024 = {
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

const SUQIAN_2023 = {
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
