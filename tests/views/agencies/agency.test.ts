import { describe, expect, test } from 'vitest';
import { INDICATORS } from '../../../src/lib/catalogue/catalogue.ts';
import { isFormRow } from '../../../src/lib/catalogue/outcome-groups.ts';
import { agenciesText } from '../../../src/lib/messages/agencies.ts';
import { domainText } from '../../../src/lib/messages/domain.ts';
import { APPLICANTS } from '../../../src/lib/model/applicant.ts';
import type { AgencyReport, SheetCell } from '../../../src/lib/queries/agencies/sheet.ts';
import type { ViewState } from '../../../src/lib/url/view-state.ts';
import {
  agencyOpening,
  agencyView,
  type AgencyPageRows,
} from '../../../src/lib/views/agencies/agency.ts';
import type { FormCell, FormRow } from '../../../src/lib/views/sheet/form-sheet.ts';
import { stateOf } from '../../queries/states.ts';
import { openings } from '../selection-rows.ts';

const text = agenciesText.zh;
const { missing } = domainText.zh;
const nothing = { peers: [] };

function report(index: number, changes: Partial<AgencyReport> = {}): AgencyReport {
  return {
    report: index,
    year: 2021 + index,
    form: '2021',
    scope: 'own',
    printed_name: '甲县人民政府办公室',
    source: `https://www.example.gov.cn/${2021 + index}`,
    seen_at: 'publisher',
    source_note: null,
    source_note_en: null,
    published_on: null,
    complete: false,
    ...changes,
  };
}

function cell(
  indicator: string,
  value: number | null,
  changes: Partial<SheetCell> = {},
): SheetCell {
  return {
    report: 0,
    indicator,
    applicant: 'total',
    value,
    status: 'number',
    mark: null,
    ...changes,
  };
}

function rowsOf(changes: Partial<AgencyPageRows>): AgencyPageRows {
  const step = { agency_id: '110101-001', name: '甲县人民政府办公室', kind: 'office' } as const;
  return {
    agency: [
      { ...step, level: 'county', code: '110000', division: '某省' },
      { ...step, level: 'county', code: '110101', division: '甲县' },
    ],
    reports: [report(0)],
    cells: [],
    rates: [],
    parts: [],
    checks: [],
    settled: [],
    ...changes,
  };
}

function view(changes: Partial<AgencyPageRows>, state: Partial<ViewState> = {}) {
  const rows = rowsOf(changes);
  return agencyView(
    rows,
    nothing,
    { ...agencyOpening(rows, openings['/agencies']), ...state },
    openings,
  );
}

function table(id: string, changes: Partial<AgencyPageRows>, state: Partial<ViewState> = {}) {
  const found = view(changes, state).tables.find((each) => each.id === id);
  if (!found) throw new Error(`no table ${id}`);
  return found;
}

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

describe('the two scopes', () => {
  const reports = [report(0, { scope: 'aggregate' }), report(1, { scope: 'own' })];
  const cells = [cell('requests.received', 20), cell('requests.received', 3, { report: 1 })];

  test('are sheets of their own', () => {
    const aggregate = view({ reports, cells }, { scope: 'aggregate', year: 2021 });
    expect(aggregate.finding).toContain('20件');
    expect(aggregate.scopes?.options.map(({ current }) => current)).toEqual([true, false]);
    const own = view({ reports, cells }, { scope: 'own', year: 2022 });
    expect(own.finding).toContain('3件');
    expect(own.finding).not.toContain('20件');
  });

  test('a scope the agency has not is said and the other one shown', () => {
    const shown = view({ cells: [cell('requests.received', 20)] }, { scope: 'aggregate' });
    expect(shown.notice).toBe(
      text.scopeMissing(domainText.zh.scope.aggregate, domainText.zh.scope.own),
    );
    expect(shown.scopes).toBeNull();
  });
});

describe('the page', () => {
  test('opens on the newest year collected, however little it states', () => {
    const rows = rowsOf({
      reports: [report(0), report(1), report(2)],
      cells: [
        cell('trainings', 1, { report: 1 }),
        cell('circulars', 1, { report: 1 }),
        cell('trainings', 2, { report: 2 }),
      ],
    });
    expect(agencyOpening(rows, openings['/agencies'])).toMatchObject({ year: 2023, scope: 'own' });
  });

  test('opens on the scope of which the newest year states more', () => {
    const rows = rowsOf({
      reports: [report(0), report(1), report(2, { year: 2022, scope: 'aggregate' })],
      cells: [
        cell('trainings', 1),
        cell('trainings', 1, { report: 1 }),
        cell('trainings', 2, { report: 2 }),
        cell('circulars', 2, { report: 2 }),
      ],
    });
    expect(agencyOpening(rows, openings['/agencies'])).toMatchObject({
      year: 2022,
      scope: 'aggregate',
    });
  });

  test('says another figure of the newest year where the usual ones are not in it', () => {
    const cells = [cell('published.website', 7191), cell('trainings', 2, { report: 1 })];
    const shown = view({ reports: [report(0), report(1)], cells });
    expect(shown.finding).toMatch(/^2022年.*2/);
    expect(shown.finding).not.toContain('7,191');
  });

  test('leads to the trend of the figure it opens with, in the year it is of', () => {
    const cells = [
      cell('published.other_media', 5),
      cell('published.other_media', 6, { report: 1 }),
      cell('published.website', 9, { report: 1 }),
    ];
    const shown = view({ reports: [report(0), report(1)], cells });
    const trend = shown.onward.links.find(({ href }) => href.startsWith('/trends'));
    expect(shown.finding).toContain('网站发布9');
    expect(trend?.label).toContain('网站发布');
    expect(new URL(trend?.href ?? '', 'http://localhost').searchParams.get('year')).toBe('2022');
  });

  test('its sentence takes 同比 only on a base of ten', () => {
    const two = (before: number, now: number) => [
      cell('requests.received', before),
      cell('requests.received', now, { report: 1 }),
    ];
    const sentence = (before: number, now: number) =>
      view({ reports: [report(0), report(1)], cells: two(before, now) }, { year: 2022 }).finding;
    expect(sentence(10, 15)).toBe('2022年新收申请15件（比2021年+50.0%）');
    expect(sentence(4, 15)).toBe('2022年新收申请15件');
  });

  test('says what is collected of nothing, and where the agency stands', () => {
    const shown = view({ cells: [] });
    expect(shown.tables).toEqual([]);
    expect(shown.finding).toBe(text.sentenceNothing(2021));
    expect(shown.empty).toContain(text.section.requests);
    expect(shown.path.map(({ label }) => label)).toEqual(['某省', '甲县']);
    expect(shown.onward.peersLabel).toBe(text.noPeers);
  });

  test('names the report as its publisher and date give it', () => {
    const shown = view({
      reports: [
        report(0, { published_on: '2022-01-20', printed_name: '甲县政府办', complete: true }),
        report(1, {
          source: null,
          seen_at: 'copy',
          source_note: '见于他处',
          source_note_en: 'seen elsewhere',
        }),
      ],
    });
    expect(shown.otherNames).toEqual(['甲县政府办']);
    expect(shown.reports).toMatchObject([
      { published: '2022-01-20', source: { text: 'example.gov.cn' }, extent: text.partial },
      { published: text.noDate, source: null, seenNote: '见于他处', extent: text.partial },
    ]);
  });

  test('says how much is collected by the count that stands over each table', () => {
    const rows = INDICATORS.filter((row) => isFormRow(row, '2021'));
    const all = rows.flatMap(({ code, perApplicant }) =>
      (perApplicant ? APPLICANTS : (['total'] as const)).map((applicant) =>
        cell(code, 0, { applicant }),
      ),
    );
    const extent = (cells: SheetCell[]) => {
      const shown = view({ reports: [report(0, { complete: true })], cells });
      const counts = shown.tables
        .filter(({ id }) => id !== 'narrative')
        .map(({ notes }) => /(\d+)格中收录(\d+)格/.exec(notes[0] ?? ''));
      const of = (at: 1 | 2) => counts.reduce((sum, found) => sum + Number(found?.[at]), 0);
      return { said: shown.reports[0]?.extent, cells: of(1), collected: of(2) };
    };
    expect(extent(all)).toEqual({ said: text.complete, cells: all.length, collected: all.length });
    const { said, cells, collected } = extent(all.slice(3));
    expect(collected).toBe(all.length - 3);
    expect(said).toBe(text.partOf(String(collected), String(cells)));
    expect(extent([cell('trainings', 1)]).said).toBe(text.partial);
  });

  test('is complete in English', () => {
    const rows = rowsOf({ cells: [cell('requests.received', 20)] });
    const shown = agencyView(
      rows,
      nothing,
      stateOf({ lang: 'en', scope: 'own', year: 2021 }),
      openings,
    );
    expect(shown.finding).toBe('2021: Received 20 cases');
    expect(shown.tables.map(({ title }) => title)).toEqual([agenciesText.en.section.requests]);
    expect(JSON.stringify(shown.tables)).not.toMatch(/[\u4e00-\u9fff]/);
  });
});

describe('failing rules', () => {
  const rows = ['total', 'upheld', 'rectified', 'other', 'pending'];
  const sum = {
    report: 0,
    rule: 'S4.1',
    grade: 'E' as const,
    verdict: 'FAIL' as const,
    cells: rows.map((row) => `reconsideration.${row}`).join(' '),
    quoted: '0 10 1 0 0',
    expected: 11,
    found: 0,
    implied: null,
    detail: null,
  };
  const late = { ...sum, rule: 'D1', grade: 'W' as const, cells: '', quoted: '', expected: null };
  const cells = rows.map((row, at) => cell(`reconsideration.${row}`, [0, 10, 1, 0, 0][at] ?? 0));

  test('stand at their first cell and beside the table, the others above', () => {
    const shown = view({ cells, checks: [sum, late] });
    const contested = shown.tables.find(({ id }) => id === 'contested');
    const marked = (contested?.rows ?? []).flatMap((row) =>
      row.kind === 'row' ? row.cells.filter(({ notes }) => notes) : [],
    );
    expect(marked).toHaveLength(1);
    expect(marked[0]).toMatchObject({ text: '0', id: 'cell-2021-reconsideration.total' });
    expect(contested?.findings?.map(({ number, grade }) => [number, grade])).toEqual([[1, 'E']]);
    expect(shown.checks?.elsewhere.map(({ number }) => number)).toEqual([2]);
    expect(shown.checks?.href).toBe('/checks/?units=110101-001');
  });

  test('mark the headline and the ratio of a figure in contradiction, and no other', () => {
    const balance = {
      ...sum,
      rule: 'S3.3',
      cells: 'requests.received.total requests.carried_in.total',
    };
    const figures = [cell('requests.received', 95), cell('published.total', 7)];
    const rate = {
      ...{ report: 0, applicant: 'total' as const, value: 0, numerator: 0, denominator: 21 },
      ...{ rounded: false, local: 0 },
    };
    const rates = [
      { ...rate, indicator: 'rate.completed' },
      // A rate that has no value is no figure to mark.
      { ...rate, indicator: 'rate.carried_over', value: null, denominator: 0 },
      { ...rate, indicator: 'rate.reconsideration_rectified' },
    ];
    const shown = view({ cells: figures, rates, checks: [balance] });
    expect(shown.finding).toBe('2021年主动公开总数7条，新收申请95件［不符］');
    const marks = shown.tables
      .find(({ id }) => id === 'rates')
      ?.rows.flatMap((row) =>
        row.kind === 'row' ? row.cells.map((own) => own.finding?.word) : [],
      );
    expect(marks).toEqual(['不符', undefined, undefined]);
    const doubtful = view({ cells: figures, checks: [{ ...balance, grade: 'W' }] });
    expect(doubtful.finding).not.toContain('不符');
  });

  test('are counted by grade, and none is said when none fails', () => {
    expect(view({ cells, checks: [sum, sum, late] }).checks?.title).toMatch(/3处.*不符 2、存疑 1/);
    expect(view({ cells }).checks).toBeNull();
  });

  test('of a report of the other scope are not shown', () => {
    const reports = [report(0), report(1, { scope: 'aggregate' })];
    const shown = view({ reports, cells, checks: [{ ...sum, report: 1 }] }, { scope: 'own' });
    expect(shown.checks).toBeNull();
  });

  test('of the chosen year lead to one cell only, though its total stands twice', () => {
    const reports = [report(0), report(1)];
    const totals = [0, 1].map((at) => cell('requests.received', 5, { report: at }));
    const balance = { ...sum, rule: 'S3.3', cells: 'requests.received.total' };
    const shown = view({ reports, cells: totals, checks: [balance] }, { year: 2021 });
    const requests = shown.tables.find(({ id }) => id === 'requests');
    const marked = cellsOf(requests?.rows ?? [], 'requests.received').filter(({ notes }) => notes);
    expect(marked.map(({ id }) => id)).toEqual(['cell-2021-requests.received.total', undefined]);
  });
});
