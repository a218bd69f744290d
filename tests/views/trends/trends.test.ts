import { describe, expect, test } from 'vitest';
import { domainText } from '../../../src/lib/messages/domain.ts';
import { trendsText } from '../../../src/lib/messages/trends.ts';
import type { UnitYear } from '../../../src/lib/queries/unit-series.ts';
import type { ViewState } from '../../../src/lib/url/view-state.ts';
import type { LinesModel } from '../../../src/lib/views/figures/frame.ts';
import { trendsView } from '../../../src/lib/views/trends/trends.ts';
import { choosing, openings, trendsRows, unitRows } from '../series/trends-rows.ts';

const { missing } = domainText.zh;
const text = trendsText.zh;

function view(series: UnitYear[], changes: Partial<ViewState> = {}) {
  return trendsView(trendsRows({ series }), choosing(series, changes), openings);
}

function chartOf(series: UnitYear[], changes: Partial<ViewState> = {}) {
  return view(series, changes).units.chart as LinesModel;
}

function row(series: UnitYear[], changes: Partial<ViewState> = {}) {
  return view(series, changes).units.table.rows[0]?.cells ?? [];
}

const rising = unitRows('110101-001', '甲县人民政府', 100, 150, null, 200);
const falling = unitRows('110102-001', '乙县人民政府', null, 400, 300, 100);

describe('title', () => {
  test('counts who rose and who fell between first and last year', () => {
    expect(view([...rising, ...falling]).title).toBe(text.directions('网站发布', 2, 2, 1, 1));
  });

  test('the frame names the unit that moved by the largest factor', () => {
    expect(view([...rising, ...falling]).units.title).toBe(
      text.largest('乙县人民政府', {
        from: 2020,
        to: 2022,
        before: '400条',
        after: '100条',
        change: '−75.0%',
      }),
    );
  });

  test('of one unit is its own movement', () => {
    expect(view(rising).title).toContain('2019年100条，2022年200条（+100.0%）');
  });

  test('says when nothing compares, when nothing is known, and when nothing is chosen', () => {
    const lone = unitRows('110101-001', '甲县人民政府', null, 5);
    expect(view(lone).title).toBe(text.noSpan('网站发布', 1));
    const none = unitRows('110101-001', '甲县人民政府', null, {});
    expect(view(none).title).toBe(text.noData('网站发布', '2019–2025年'));
    expect(view([]).units.title).toBe(text.noUnits);
    expect(view([]).title).toBe(view([]).group.title);
  });

  test.each([
    ['zh', '还没有选择单位。请在上方'],
    ['en', 'No units chosen yet. Add agencies'],
  ] as const)('in %s, with nothing chosen, also says where to begin', (lang, words) => {
    expect(view([], { lang }).units.empty?.text).toContain(words);
  });
});

describe('the table', () => {
  test('keeps zero, every kind of gap and every mark apart', () => {
    const cells = row(
      unitRows(
        '110101-001',
        '甲县人民政府',
        0,
        null,
        {},
        { status: 'blank' },
        { status: 'mark', mark: '/' },
        { status: 'none_in_words', mark: '未发生' },
        { value: 11000, status: 'rounded', mark: '11000余', rounded: 1, known: 1 },
      ),
    ).slice(1, 8);
    expect(cells.map((cell) => cell.text)).toEqual([
      '0',
      missing.no_report,
      missing.not_seen,
      missing.blank,
      '“/”',
      missing.none_in_words,
      '11000余',
    ]);
    expect(cells.map((cell) => cell.value)).toEqual([0, null, null, null, null, null, 11000]);
    expect(cells.map((cell) => cell.missing)).toEqual([
      undefined,
      'no_report',
      'not_seen',
      'blank',
      'mark',
      'none_in_words',
      undefined,
    ]);
  });

  test('says when the form has no such row', () => {
    const series = unitRows('110101-001', '甲县', { form: '2019', indicator: 'normative.issued' });
    expect(row(series, { indicator: 'normative.issued' })[1]?.text).toBe(missing.not_on_form);
  });

  test('leads each printed cell to its source and no gap that nobody printed', () => {
    const cells = row(unitRows('110101-001', '甲县', 5, {}, null));
    expect(cells[1]).toMatchObject({
      href: 'https://www.example.gov.cn/110101-001/2019',
      external: true,
    });
    expect(cells[2]?.href).toBeUndefined();
    expect(cells[3]?.href).toBeUndefined();
  });

  test('has no source link where the address is unknown', () => {
    expect(
      row(unitRows('110101-001', '甲县', { value: 5, status: 'number', source: null }))[1]?.href,
    ).toBeUndefined();
  });

  test('a sum over reports says of how many', () => {
    const sum = { value: 30, known: 2, reports: 5, status: null, form: null };
    const none = { known: 0, reports: 3, status: null, form: null };
    const cells = row(unitRows('500109', '北碚区', sum, none), { scope: 'own' });
    expect(cells[1]).toMatchObject({ text: '30（2/5份）', value: 30 });
    expect(cells[2]).toMatchObject({ value: null, missing: 'not_seen' });
  });

  test('leads an agency to its page and a division to the view of its indicator', () => {
    expect(row(rising)[0]?.href).toMatch(/^\/agencies\/110101-001/);
    const division = unitRows('500109', '北碚区', 5);
    expect(row(division)[0]?.href).toMatch(/^\/publication\/?\?.*division=500109/);
    expect(row(division, { indicator: 'requests.received' })[0]?.href).toMatch(/^\/requests\/?\?/);
  });
});

describe('the chart', () => {
  test('has a point for each year, a gap for each missing one, a hint for each known one', () => {
    const [line] = chartOf(rising).series;
    expect(line?.points.map(({ value }) => value)).toEqual([100, 150, null, 200]);
    expect(line?.points[2]).toEqual({ value: null, text: '', hint: '' });
    expect(line?.points[1]?.hint.split('\n')).toEqual([
      '甲县人民政府',
      '2020年网站发布：150条',
      '口径：政府网站发布信息',
      '比2019年：+50.0%',
      '来源：www.example.gov.cn',
    ]);
    expect(line?.points[3]?.hint).not.toContain('比2021年');
  });

  test('says a rounded figure in the report’s own words', () => {
    const series = unitRows('110101-001', '甲县', {
      value: 11000,
      status: 'rounded',
      mark: '11000余',
      rounded: 1,
    });
    expect(chartOf(series).series[0]?.points[0]?.hint).toContain('11000余（约数）');
    expect(view(series).units.footing).toContain(text.rounded(1));
  });

  test('a change on a base below ten is a difference, no percentage', () => {
    const [line] = chartOf(unitRows('110101-001', '甲县', 5, 8)).series;
    expect(line?.points[1]?.hint).toContain('比2019年：+3\n');
  });

  test('shortens governments, unless two lines would share a name', () => {
    expect(chartOf([...rising, ...falling]).series.map(({ label }) => label)).toEqual([
      '甲县',
      '乙县',
    ]);
    const twins = [...rising, ...unitRows('110101', '甲县', 5)];
    expect(chartOf(twins).series.map(({ label }) => label)).toEqual(['甲县人民政府', '甲县']);
    const namesakes = [...unitRows('110101', '城区', 5), ...unitRows('140202', '城区', 5)];
    expect(chartOf(namesakes).series.map(({ label }) => label)).toEqual([
      '城区 110101',
      '城区 140202',
    ]);
  });

  test('is multiples when asked, without a line for who has no figure', () => {
    const silent = unitRows('110103-001', '丙县人民政府', {}, null);
    const { units } = view([...rising, ...silent], { layout: 'multiples' });
    expect(units.chart).toMatchObject({ kind: 'multiples', series: [{ id: '110101-001' }] });
    expect(units.leftOut).toMatchObject([
      { reason: missing.not_seen, units: [{ label: '丙县人民政府' }] },
    ]);
  });

  test('a marked unit greys the others', () => {
    const series = [...rising, ...falling];
    expect(chartOf(series, { marked: '110102-001' }).series.map((line) => line.emphasis)).toEqual([
      'muted',
      'marked',
    ]);
    expect(chartOf(series).series.map((line) => line.emphasis)).toEqual(['normal', 'normal']);
  });
});

describe('what is not comparable', () => {
  const contested = { indicator: 'reconsideration.total' };
  const disputes = unitRows('110101-001', '甲县', null, null, null, 50, 40, 20, 30);

  test('is told by a break and spans never cross one', () => {
    const { units } = view(disputes, contested);
    expect(units.chart).toMatchObject({ breaks: [{ after: 2023 }] });
    expect(units.title).toContain('2024年20件，2025年30件');
    const hint = (units.chart as LinesModel).series[0]?.points[5]?.hint;
    expect(hint).not.toContain('比2023年');
  });

  test('has no rule where the range does not reach it', () => {
    expect(view(disputes, { ...contested, to: 2023 }).units.chart).toMatchObject({ breaks: [] });
  });

  test('sums of other reporters are cut and never a change', () => {
    const series = unitRows(
      '500109',
      '北碚区',
      { value: 10, known: 1, reports: 1, reporters: 'a' },
      { value: 90, known: 9, reports: 9, reporters: 'b', form: null },
      { value: 80, known: 9, reports: 9, reporters: 'b', form: null },
    );
    const { units } = view(series, { scope: 'own' });
    expect((units.chart as LinesModel).series[0]?.cuts).toEqual([2019]);
    expect(units.title).toContain('2020年90条，2021年80条');
    expect(units.footing).toContain(text.sums);
  });

  test('a division formed anew is noted', () => {
    const change = { unit: '320613', year: 2020, from_names: '崇川区、港闸区', to_name: '崇川区' };
    const series = unitRows('320613', '崇川区', null, null, 5);
    const { footing } = trendsView(
      trendsRows({ series, changes: [change] }),
      choosing(series),
      openings,
    ).units;
    expect(footing).toContain(text.divisionChange(2020, '崇川区、港闸区', '崇川区'));
  });
});

describe('the index', () => {
  const indexed = { measure: 'index' as const };

  test('has the first known year at 100 and keeps the exact figure in the hint', () => {
    const chart = chartOf([...rising, ...falling], indexed);
    expect(chart.format).toBe('index');
    expect(chart.series.map(({ points }) => points.map(({ value }) => value))).toEqual([
      [100, 150, null, 200],
      [null, 100, 75, 25],
    ]);
    expect(chart.series[1]?.points[2]?.hint).toContain('指数：75（2020年＝100）');
    expect(chart.series[1]?.points[2]?.hint).toContain('300条');
    expect(view(rising, indexed).units.footing).toContain(text.indexNote);
  });

  test('begins anew after a break', () => {
    const series = unitRows('110101-001', '甲县', null, null, null, 50, 40, 20, 30);
    const changes = { ...indexed, indicator: 'reconsideration.total' };
    expect(chartOf(series, changes).series[0]?.points.map(({ value }) => value)).toEqual([
      null,
      null,
      null,
      100,
      80,
      100,
      150,
    ]);
    expect(view(series, changes).units.footing).toContain(text.indexBreak);
  });

  test.each([0, 9])('leaves out a base of %i and says so', (base) => {
    const { units } = view(
      [...rising, ...unitRows('110103-001', '丙县人民政府', base, 90)],
      indexed,
    );
    expect((units.chart as LinesModel).series).toHaveLength(1);
    expect(units.leftOut).toMatchObject([{ reason: text.smallBase(10) }]);
    expect(units.table.rows[1]?.cells[1]).toMatchObject({ value: null });
  });

  test('is not for rates: they stay, and the view says so', () => {
    const rate = (value: number) => ({
      value,
      numerator: value * 50,
      denominator: 50,
      status: 'number',
    });
    const series = unitRows('110101-001', '甲县', rate(0.2), rate(0.5));
    const { units } = view(series, { ...indexed, indicator: 'rate.granted' });
    expect(units.chart).toMatchObject({ format: 'rate' });
    expect((units.chart as LinesModel).series[0]?.points[1]?.value).toBe(0.5);
    expect(units.footing).toContain(text.ratesStay);
    expect(units.title).toContain('+30.0个百分点');
  });
});

test('a rate of fewer than ten cases is drawn but no finding', () => {
  const rate = (value: number, denominator: number) => ({
    value,
    numerator: value * denominator,
    denominator,
    status: 'number',
  });
  const series = unitRows('110101-001', '甲县', rate(0, 4), rate(1, 4));
  const { units } = view(series, { indicator: 'rate.granted' });
  expect((units.chart as LinesModel).series[0]?.points.map(({ value }) => value)).toEqual([0, 1]);
  expect(units.title).toBe(text.noSpan('予以公开率', 1));
});

describe('where there is more', () => {
  test('nothing chosen proposes the units with most years', () => {
    const { units, fills } = view([]);
    expect(units.empty?.links).toEqual(fills.links);
    expect(fills.links[0]?.href).toContain('units=110101-001,110102-001');
  });

  test('nothing known proposes units, indicators and the other scope', () => {
    const { units } = view(unitRows('110101-001', '甲县', {}));
    const hrefs = units.empty?.links.map(({ href }) => href).join(' ');
    expect(hrefs).toContain('indicator=requests.stated');
    expect(hrefs).not.toContain('indicator=published.website');
    expect(hrefs).toContain('scope=own');
  });

  test('the share of applicants asks for one kind of them', () => {
    const series = unitRows('110101-001', '甲县', {});
    const { empty } = view(series, { indicator: 'share.applicant' }).units;
    expect(empty?.links[0]?.href).toContain('applicant=natural');
  });

  test('an id that the dataset does not have is named', () => {
    const state = choosing(rising);
    const answer = trendsView(
      trendsRows({ series: rising }),
      { ...state, units: [...state.units, '999999-001'] },
      openings,
    );
    expect(answer.unknown).toHaveLength(1);
    expect(answer.unknown[0]).toContain('999999-001');
    expect(answer.selected.map(({ id }) => id)).toEqual(['110101-001']);
  });
});

test('speaks English throughout', () => {
  const { title, units, group, pairs } = view([...rising, ...falling], { lang: 'en' });
  expect(title).toMatch(/^Website, first against last year, 2 units: 1 up, 1 down$/);
  for (const frame of [units, group, pairs]) {
    expect(frame.footing.join(' ')).not.toMatch(/[\u4e00-\u9fff]/);
    const heads = frame.table.columns.map(({ label }) => label).join(' ');
    expect(heads).not.toMatch(/[\u4e00-\u9fff]/);
  }
  expect(units.table.rows[0]?.cells[0]?.href).toContain('lang=en');
});
