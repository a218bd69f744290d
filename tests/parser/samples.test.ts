import { describe, expect } from 'vitest';
import { readPdfResource } from '../../src/cli/reading/pdf-resources.ts';
import { extractDocument } from '../../src/lib/importers/extract.ts';
import type { ParsedReport } from '../../src/lib/model/parsed-report.ts';
import { parseReport } from '../../src/lib/parser/parse-report.ts';
import { itWith, readSample } from '../importers/samples.ts';
import { readDoubts, readFigures } from './read-figures.ts';
import {
  HONGZE_2023,
  KEWEI_2024,
  SHANGHAI_OFFICE_2019,
  SUQIAN_2023,
  SUQIAN_2024,
  XIANGYUAN_2021,
} from './typed-figures.ts';

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

describe('the samples, figures typed by hand', () => {
  itWith('xiangyuan-2021.txt', '襄垣 2021: the whole report from wrapped text', async () => {
    const parsed = await read('xiangyuan-2021.txt');
    expect(readFigures(parsed.cells)).toEqual(XIANGYUAN_2021);
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

  itWith('hongze-2023.pdf', '洪泽区 2023: a PDF with 23 rows, cut by a page end', async () => {
    const parsed = await read('hongze-2023.pdf');
    expect(readFigures(parsed.cells)).toEqual(HONGZE_2023);
    expect(readDoubts(parsed)).toEqual({ 'outcome.refused.law_prohibited': ['label_corrected'] });
    expect(parsed.unread).toEqual([]);
    expect(parsed.header.year.value).toBe(2023);
    expect(parsed.header.form.value).toBe('2021');
    expect(parsed.header.scope.value).toBe('aggregate');
    expect(told(parsed)).toEqual({ 'published.website': 1136, 'requests.stated': 21 });
  });

  itWith(
    'shanghai-office-2019.tables.html',
    '上海市人民政府办公厅 2019: form 2019 with blanks and a unit in a cell',
    async () => {
      const parsed = await read('shanghai-office-2019.tables.html');
      expect(readFigures(parsed.cells)).toEqual(SHANGHAI_OFFICE_2019);
      expect(readDoubts(parsed)).toEqual({});
      expect(parsed.header.form.value).toBe('2019');
      const amount = parsed.cells.find(({ indicator }) => indicator === 'procurement.amount');
      expect(amount?.printed).toMatchObject({ text: '251000元', unit: '元' });
    },
  );

  itWith(
    'shanghai-kewei-2024.tables.md',
    '上海市科委 2024: rows that lost their label are read by position, and say so',
    async () => {
      const parsed = await read('shanghai-kewei-2024.tables.md');
      expect(readFigures(parsed.cells)).toEqual(KEWEI_2024);
      const doubtful = readDoubts(parsed);
      for (const code of ['outcome.partly_granted', 'outcome.other.fee_unpaid']) {
        expect(doubtful[code]).toContain('label_by_position');
      }
      expect(doubtful['outcome.granted']).toBeUndefined();
    },
  );

  itWith(
    'suqian-2023-2024.tables.txt',
    '宿迁 2023 and 2024 side by side: the later year, and the other beside it',
    async () => {
      const parsed = await read('suqian-2023-2024.tables.txt');
      expect(readFigures(parsed.cells)).toEqual(SUQIAN_2024);
      expect(parsed.beside.map(({ year }) => year)).toEqual([2023]);
      expect(readFigures(parsed.beside[0]?.cells ?? [])).toEqual(SUQIAN_2023);
      expect(readDoubts(parsed)['rules.issued']).toContain('panel_by_order');
    },
  );

  const oddities: [part: number, figures: Record<string, unknown>][] = [
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
  ];
  for (const [part, figures] of oddities) {
    itWith('quirks.tables.txt', `part ${part} of the oddities`, async () => {
      const parsed = await readQuirk(part);
      expect(readFigures(parsed.cells)).toMatchObject(figures);
    });
  }

  itWith('quirks.tables.txt', 'a signed change outside any table head keeps its sign', async () => {
    const parsed = await readQuirk(7);
    expect(readFigures(parsed.cells)).toMatchObject({
      'permits.items_prev': 21,
      'permits.items_change': 19,
    });
    expect(readDoubts(parsed)['permits.items_change']).toContain('form_guessed');
  });
});
