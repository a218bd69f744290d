import { describe, expect, test } from 'vitest';
import { agenciesText } from '../../../src/lib/messages/agencies.ts';
import { domainText } from '../../../src/lib/messages/domain.ts';
import type { FormCell, FormRow } from '../../../src/lib/views/sheet/form-sheet.ts';
import { cell, report, table, view } from './agency-rows.ts';

const text = agenciesText.zh;
const { missing } = domainText.zh;

function cellsOf(rows: readonly FormRow[], id: string): readonly FormCell[] {
  const row = rows.find((each) => each.kind === 'row' && each.id === id);
  return row?.kind === 'row' ? row.cells : [];
}

describe('cells of the form', () => {
  const cells = [
    cell('published.total', 0),
    cell('published.website', null, { status: 'blank' }),
    cell('published.wechat', null, { status: 'mark', mark: '/' }),
    cell('interpretations', null, { status: 'none_in_words' }),
    cell('trainings', 30, { status: 'rounded', mark: '30余次' }),
  ];
  test.each([
    ['published.total', '0', undefined],
    ['published.website', missing.blank, 'blank'],
    ['published.wechat', '“/”', 'mark'],
    ['interpretations', missing.none_in_words, 'none_in_words'],
    ['trainings', '30余次', undefined],
    ['published.weibo', missing.not_seen, 'not_seen'],
  ])('%s is shown as what it is', (code, shown, reason) => {
    const { rows } = table('narrative', { cells });
    expect(cellsOf(rows, code)[0]).toMatchObject({ text: shown });
    expect(cellsOf(rows, code)[0]?.missing).toBe(reason);
  });

  test('lead to the report they stand in; what was not collected leads nowhere', () => {
    const { rows } = table('narrative', { cells });
    expect(cellsOf(rows, 'published.total')[0]).toMatchObject({
      href: 'https://www.example.gov.cn/2021',
      external: true,
    });
    expect(cellsOf(rows, 'published.weibo')[0]?.href).toBeUndefined();
  });

  test('a row nobody collected is folded away, and counted ones are not', () => {
    const { rows } = table('narrative', { cells });
    const folded = rows.filter(({ collected }) => !collected).map(({ id }) => id);
    expect(folded).toContain('published.weibo');
    expect(folded).not.toContain('published.website');
  });
});

describe('named parts', () => {
  const parts = [
    { report: 0, indicator: 'published.website', label: '要闻', value: 60 },
    { report: 0, indicator: 'published.website', label: '公告', value: 40 },
  ];
  test.each([
    [100, text.partsAgree],
    [120, text.partsDiffer('120')],
  ])('stand under their figure %d with the check of their sum', (whole, verdict) => {
    const { rows } = table('narrative', { cells: [cell('published.website', whole)], parts });
    expect(cellsOf(rows, 'published.website 要闻')[0]?.text).toBe('60');
    expect(cellsOf(rows, 'published.website sum')[0]).toMatchObject({ text: '100', sub: verdict });
  });
});

describe('Section II', () => {
  test('keeps the two forms apart, each with its years side by side and k of n', () => {
    const reports = [report(0, { year: 2020, form: '2019' }), report(1), report(2)];
    const rows = {
      reports,
      cells: [cell('rules.made', 1), cell('permits.decisions', 5, { report: 1 })],
    };
    const shown = view(rows).tables.filter(({ id }) => id.startsWith('publication'));
    expect(shown.map(({ notes }) => notes)).toEqual([
      [text.cells(2020, 1, 22)],
      [text.cells(2022, 1, 10), text.cells(2023, 0, 10)],
    ]);
    expect(shown[0]?.title).toBe('二、主动公开政府信息情况（2019年格式）');
    const inEnglish = view(rows, { lang: 'en' }).tables.map(({ title }) => title);
    expect(inEnglish).toContain('II. Information published (form 2019)');
    expect(cellsOf(shown[1]?.rows ?? [], 'permits').map((each) => each.text)).toEqual([
      '5',
      missing.not_seen,
    ]);
  });

  test('every line of a form is as wide as its head', () => {
    const { rows } = table('publication-2021', {
      reports: [report(0), report(1)],
      cells: [cell('permits.decisions', 5)],
    });
    const widths = rows.flatMap((row) =>
      row.kind === 'row' ? [row.cells.reduce((sum, { span = 1 }) => sum + span, 0)] : [],
    );
    expect(new Set(widths)).toEqual(new Set([12]));
  });
});

describe('Section III', () => {
  const reports = [report(0), report(1, { year: 2023 })];
  const cells = [
    cell('requests.received', 20),
    cell('requests.received', 12, { applicant: 'natural' }),
    cell('outcome.refused.state_secret', 0),
    cell('requests.received', 30, { report: 1 }),
  ];

  test('shows the chosen year in seven columns and the totals of all years beside it', () => {
    const grid = table('requests', { reports, cells }, { year: 2021 });
    const received = cellsOf(grid.rows, 'requests.received');
    expect(received.map(({ text: shown, span = 1 }) => [shown, span])).toEqual([
      ['12', 1],
      [missing.not_seen, 5],
      ['20', 1],
      ['20', 1],
      ['30', 1],
    ]);
    expect(grid.notes).toEqual([text.cells(2021, 3, 175), text.cells(2023, 1, 175)]);
  });

  test('the later year stands beside the earlier one with difference and 同比', () => {
    const grid = table('requests', { reports, cells }, { year: 2023 });
    expect(cellsOf(grid.rows, 'requests.received').slice(-1)).toEqual([
      { text: '+10', value: 10, sub: '+50.0%' },
    ]);
  });

  test('rows are numbered as printed, groups are headings without cells', () => {
    const grid = table('requests', { reports, cells });
    const labels = grid.rows.flatMap((row) => (row.kind === 'row' ? [row.label] : []));
    expect(labels).toContain('一、本年新收政府信息公开申请数量');
    expect(labels).toContain('三、本年度办理结果');
    expect(labels).toContain('（三）不予公开');
    expect(labels).toContain('1.属于国家秘密');
    expect(labels).toContain('（七）总计');
    expect(labels[labels.length - 1]).toBe('四、结转下年度继续办理');
    expect(cellsOf(grid.rows, 'outcome.refused')[0]).toEqual({ text: '', value: null });
  });

  test('rows of the other form say that this form has none', () => {
    const grid = table('requests', {
      reports: [report(0, { year: 2020, form: '2019' }), report(1)],
      cells: [cell('outcome.other', 3), cell('outcome.other.other', 2, { report: 1 })],
    });
    const [, ...totals] = cellsOf(grid.rows, 'outcome.other.other').slice(-3);
    expect(totals.map(({ text: shown }) => shown)).toEqual([missing.not_on_form, '2']);
    expect(labelOf(grid.rows, 'outcome.total')).toBe('（七）总计');
  });
});

function labelOf(rows: readonly FormRow[], id: string): string | undefined {
  const row = rows.find((each) => each.id === id);
  return row?.kind === 'row' ? row.label : undefined;
}

describe('rates', () => {
  const rate = { report: 0, applicant: 'total', rounded: false, local: 0 } as const;
  test('stand with numerator and denominator; few cases are grey, none is said', () => {
    const { rows } = table('rates', {
      cells: [cell('outcome.total', 4)],
      rates: [
        { ...rate, indicator: 'rate.granted', value: 0.25, numerator: 1, denominator: 4 },
        { ...rate, indicator: 'rate.merit', value: null, numerator: 0, denominator: 0 },
        { ...rate, indicator: 'backlog.months', value: 6, numerator: 10, denominator: 20 },
      ],
    });
    expect(cellsOf(rows, 'rate.granted')[0]).toMatchObject({
      text: '25.0%',
      sub: '1 ÷ 4',
      muted: true,
    });
    expect(cellsOf(rows, 'rate.merit')[0]).toMatchObject({
      text: missing.not_computable,
      sub: '0 ÷ 0',
      value: null,
    });
    expect(cellsOf(rows, 'backlog.months')[0]).toMatchObject({
      sub: '12 × 10 ÷ 20',
      muted: false,
    });
  });

  test('rates differ in percentage points', () => {
    const { rows } = table(
      'rates',
      {
        reports: [report(0), report(1)],
        cells: [cell('outcome.total', 40), cell('outcome.total', 50, { report: 1 })],
        rates: [
          { ...rate, indicator: 'rate.granted', value: 0.25, numerator: 10, denominator: 40 },
          {
            ...rate,
            report: 1,
            indicator: 'rate.granted',
            value: 0.3,
            numerator: 15,
            denominator: 50,
          },
        ],
      },
      { year: 2022 },
    );
    expect(cellsOf(rows, 'rate.granted').slice(-1)[0]?.text).toBe('+5.0个百分点');
  });
});
