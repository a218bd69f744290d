import { describe, expect, test } from 'vitest';
import { DERIVED } from '../../../src/lib/catalogue/derived.ts';
import { columnsOf, TABLE_NAMES } from '../../../src/lib/dataset/tables/tables.ts';
import { dataText } from '../../../src/lib/messages/data/data.ts';
import { dataTablesText } from '../../../src/lib/messages/data/tables.ts';
import { LANGUAGES } from '../../../src/lib/messages/language.ts';
import type { Openings } from '../../../src/lib/url/href.ts';
import { ROUTES } from '../../../src/lib/url/view-state.ts';
import { dictionary } from '../../../src/lib/views/data/dictionary.ts';
import { sourcesOf } from '../../../src/lib/views/data/sources.ts';
import { MOST_ROWS, sqlAnswer } from '../../../src/lib/views/data/sql.ts';
import { formatBytes, tableEntries } from '../../../src/lib/views/data/tables.ts';
import { dataView } from '../../../src/lib/views/data/data.ts';
import { formulaText } from '../../../src/lib/views/figures/rate-notes.ts';
import { stateOf } from '../../queries/states.ts';

const openings = Object.fromEntries(ROUTES.map((route) => [route, stateOf()])) as Openings;
const use = { code: 'published.website', reports: 1601, first_year: 2019, last_year: 2025 };
const origin = {
  reports: 10,
  agencies: 8,
  numbers: 99,
  complete: 1,
  publisher: 9,
  copies: 1,
  unsourced: 1,
  dated: 7,
  one_year: 6,
  two_years: 1,
  more_years: 1,
  with_outcomes: 2,
  first_year: 2019,
  last_year: 2025,
};
const province = (name: string, reports: number) => ({
  code: '110000',
  name,
  reports,
  agencies: reports,
  aggregate: 0,
  own: reports,
  complete: 0,
  first_year: reports > 0 ? 2021 : null,
  last_year: reports > 0 ? 2021 : null,
});
const rows = {
  indicators: [use],
  statuses: [{ status: 'blank' as const, cells: 5, numbers: 0 }],
  provinces: [province('北京市', 10), province('西藏自治区', 0)],
  origin: [origin],
};
const facts = {
  schema_version: 1,
  built_on: '2026-01-02',
  content_hash: 'abcdef0123456789',
  tables: { report: { rows: 1741, hash: '' } },
  files: { 'report.csv': { bytes: 342603, sha256: '' } },
};

describe('dictionary', () => {
  const search = (search: string) => dictionary([use], stateOf({ search }), openings);
  const codes = (found: ReturnType<typeof dictionary>) => [
    ...found.sections.flatMap(({ entries }) => entries.map(({ code }) => code)),
    ...found.derived.entries.map(({ code }) => code),
  ];

  test('has every indicator, in the sections of the form', () => {
    const whole = search('');
    expect(whole.shown).toBe(whole.all);
    expect(whole.sections.map(({ section }) => section)).toEqual([
      'narrative',
      'publication',
      'requests',
      'contested',
    ]);
    expect(whole.derived.entries).toHaveLength(DERIVED.length);
  });

  test.each([
    ['网站', ['published.website', 'share.website']],
    ['published.weibo', ['published.weibo']],
    ['GRANTED rate', ['rate.granted']],
    [' 公开率  实体 ', ['rate.merit']],
    ['没有这个', []],
  ])('finds by “%s”', (text, expected) => {
    expect(codes(search(text))).toEqual(expected);
  });

  test('says how many reports state it, and says “none” without a link for none', () => {
    const entries = search('').sections.flatMap(({ entries }) => entries);
    const website = entries.find(({ code }) => code === 'published.website');
    expect(website).toMatchObject({ reports: '1,601', years: '2019–2025' });
    expect(website?.parent).toBe('主动公开总数');
    const weibo = entries.find(({ code }) => code === 'published.weibo');
    expect(weibo).toMatchObject({ reports: '无', years: '', href: null });
  });
});

describe('formulas in words', () => {
  const formula = (code: string, language: 'zh' | 'en' = 'zh') => {
    const derived = DERIVED.find((entry) => entry.code === code);
    if (!derived) throw new Error(code);
    return formulaText(derived, language);
  };

  test.each([
    ['rate.granted', '予以公开 ÷ 办结总计'],
    ['rate.merit', '（予以公开 + 部分公开） ÷ （予以公开 + 部分公开 + 不予公开）'],
    ['rate.reconsideration_rectified', '复议纠正 ÷ （复议总计 − 复议未审结）'],
    ['backlog.months', '12 × 结转下年 ÷ 新收申请'],
    ['share.applicant', '某类申请人的新收申请 ÷ 新收申请'],
    ['normative.net_change', '行政规范性文件制发 − 行政规范性文件废止'],
    [
      'rate.normative_renewal',
      '（行政规范性文件制发 + 行政规范性文件废止） ÷ 上年行政规范性文件现行有效',
    ],
  ])('%s', (code, expected) => {
    expect(formula(code)).toBe(expected);
  });

  test('in English', () => {
    expect(formula('rate.granted', 'en')).toBe('Granted ÷ Completed');
  });
});

describe('tables', () => {
  test.each(LANGUAGES)('every table and column is explained (%s)', (language) => {
    const entries = tableEntries(facts, language);
    expect(entries.map(({ name }) => name)).toEqual([...TABLE_NAMES, 'figure']);
    for (const { name, meaning, columns } of entries) {
      expect(meaning, name).not.toBe('');
      for (const column of columns) expect(column.meaning, `${name}.${column.name}`).not.toBe('');
    }
    for (const name of TABLE_NAMES) {
      expect(Object.keys(dataTablesText[language].columns[name]).sort()).toEqual(
        columnsOf(name)
          .map(([column]) => column)
          .sort(),
      );
    }
  });

  test('sizes come from the manifest; a file it does not list is not offered', () => {
    const report = tableEntries(facts, 'zh').find(({ name }) => name === 'report');
    expect(report?.rows).toBe('1,741');
    expect(tableEntries(facts, 'zh').find(({ name }) => name === 'agency')?.rows).toBe('');
    expect(report?.downloads.map(({ file, text }) => [file, text])).toEqual([
      ['report.csv', '335 KB'],
    ]);
  });

  test.each([
    [391, '391 B'],
    [2048, '2 KB'],
    [1_142_784, '1.1 MB'],
  ])('%d bytes are %s', (bytes, text) => {
    expect(formatBytes(bytes, 'zh')).toBe(text);
  });
});

describe('sources', () => {
  const state = stateOf();

  test('a province without reports has a word, never a zero', () => {
    const { provinces } = sourcesOf(rows, origin, state, openings);
    const empty = provinces.rows.at(-1);
    expect(empty?.cells[1]).toMatchObject({ text: '未收录', value: null, missing: 'no_report' });
    expect(empty?.cells[0]?.href).toBeUndefined();
  });

  test('a province whose years are not known has none', () => {
    const unknown = { ...province('北京市', 3), first_year: null, last_year: null };
    const { provinces } = sourcesOf({ ...rows, provinces: [unknown] }, origin, state, openings);
    expect(provinces.rows[0]?.cells.at(-1)).toEqual({ text: '', value: null });
  });

  test('what is missing is named', () => {
    const { facts } = sourcesOf(rows, origin, state, openings);
    expect(facts[0]).toContain('西藏自治区');
    expect(facts.join('')).toContain('9份多只见到开头');
  });
});

test.each(LANGUAGES)('the page in %s is made from the rows', (lang) => {
  const view = dataView(rows, facts, stateOf({ lang }), openings);
  expect(view.title).toBe(dataText[lang].title('99', '10', 1, 2019, 2025));
  expect(view.sources?.statuses[0]?.meaning).toBe(dataText[lang].status.blank);
});

test.each(LANGUAGES)('a dataset without a report is not of the year 0 (%s)', (lang) => {
  const none = { ...origin, reports: 0, numbers: 0, first_year: null, last_year: null };
  for (const of of [[], [none]]) {
    const { title } = dataView({ ...rows, origin: of }, facts, stateOf({ lang }), openings);
    expect(title).toBe(dataText[lang].titleEmpty);
  }
});

describe('an answer to SQL', () => {
  const answer = (columns: string[], cells: unknown[][]) =>
    sqlAnswer(
      { table: { columns, rows: cells }, milliseconds: 12.3, sql: 'SELECT 1', joined: false },
      'zh',
    );

  test('a missing value is a word, zero is a zero', () => {
    const { shown } = answer(['value'], [[0], [null], [5]]);
    expect(shown.table.rows.map(({ cells }) => [cells[0]?.text, cells[0]?.value])).toEqual([
      ['0', 0],
      ['NULL', null],
      ['5', 5],
    ]);
    expect(shown.table.columns[0]?.numeric).toBe(true);
  });

  test('numbers stay exact, lists and structs are JSON, addresses are links', () => {
    const { shown } = answer(
      ['a', 'a', 'b', 'c'],
      [[0.123456789, [1, null], { x: 1n }, 'https://www.example.gov.cn/1']],
    );
    const [number, list, struct, link] = shown.table.rows[0]?.cells ?? [];
    expect(number?.text).toBe('0.123456789');
    expect(list?.text).toBe('[1,null]');
    expect(struct?.text).toBe('{"x":"1"}');
    expect(link).toMatchObject({ href: 'https://www.example.gov.cn/1', external: true });
    const keys = shown.table.columns.map(({ key }) => key);
    expect(new Set(keys).size).toBe(4);
  });

  test('more than a thousand rows are cut, and it says so; the CSV has them all', () => {
    const { shown, whole } = answer(
      ['n'],
      Array.from({ length: MOST_ROWS + 1 }, (_, index) => [index]),
    );
    expect(shown.table.rows).toHaveLength(MOST_ROWS);
    expect(whole.table.rows).toHaveLength(MOST_ROWS + 1);
    expect(shown.title).toBe(dataText.zh.answer('1,000', '1,001'));
    expect(whole.footing).toEqual(['SELECT 1']);
  });

  test('no rows', () => {
    expect(answer(['n'], []).shown.title).toBe(dataText.zh.answerNone);
  });
});
