import { describe, expect, test } from 'vitest';
import { domainText } from '../../../src/lib/messages/domain.ts';
import { noChangeText } from '../../../src/lib/messages/workbench/no-change.ts';
import { workbenchNotesText } from '../../../src/lib/messages/workbench/notes.ts';
import { workbenchText } from '../../../src/lib/messages/workbench/workbench.ts';
import { PARAMS } from '../../../src/lib/url/params.ts';
import type { ViewState } from '../../../src/lib/url/view-state.ts';
import { listCircular } from '../../../src/lib/views/workbench/list-circular.ts';
import { stateOf } from '../../queries/states.ts';
import { peerCell, withoutReport } from './peer-rows.ts';
import { viewOf, EIGHT, texts } from './workbench-view.ts';

const zh = workbenchText.zh;

describe('the sentence', () => {
  test('says k of n, the median and who has most', () => {
    expect(viewOf(EIGHT).title).toBe(
      '2024年重庆市10个县级政府中6个填报了网站发布：中位数25条，甲0最多（50条）',
    );
  });

  test('of an empty list says that nobody is there, not zero of zero', () => {
    const none = (changes: Partial<ViewState>) => viewOf([], changes);
    const view = none({ level: 'prefecture', kind: 'department', scope: 'own' });
    expect(view.title).toBe('重庆市没有收录地级部门');
    expect([...view.footing, ...view.frame.footing].join()).not.toMatch(/(^|\D)0个/);
    expect(none({ picked: ['甲'] }).title).toBe('所列单位都没有收录');
    expect(none({ lang: 'en', division: '500000' }).title).toBe(
      'no county governments in Chongqing collected',
    );
  });

  test('concludes nothing from four units', () => {
    const view = viewOf(EIGHT.slice(2));
    expect(view.title).toBe(
      zh.sentence.few(2024, '重庆市10个县级政府', 4, '网站发布', zh.sentence.verb.stated),
    );
    expect(texts(view, 'rank')).toEqual(['', '', '', '', '', '']);
  });

  test('says that none states it', () => {
    expect(viewOf(EIGHT.slice(6)).title).toBe(
      zh.sentence.none(2024, '重庆市10个县级政府', 1, '网站发布', zh.sentence.noneVerb.stated),
    );
  });

  test('of a year without any report says that, not that nobody states it', () => {
    expect(viewOf([withoutReport('丙'), withoutReport('丁')]).title).toBe(
      zh.sentence.noReports(2024, '重庆市10个县级政府'),
    );
  });

  test('leaves a rate of few cases out of the median, also where too few are left to rank', () => {
    const rates = [10, 20, 30, 40].map((hits, at) =>
      peerCell(`甲${at}`, hits / 100, {
        ...{ indicator: 'rate.granted', numerator: hits, denominator: 100 },
      }),
    );
    const few = peerCell('乙', 1, { indicator: 'rate.granted', numerator: 2, denominator: 2 });
    expect(viewOf([...rates, few], { indicator: 'rate.granted' }).title).toContain('中位数25.0%');
  });

  test('names nobody where two share the first place', () => {
    const shared = [...EIGHT, peerCell('丁', 50)];
    expect(viewOf(shared).title).not.toContain('最多');
  });

  test('ranks no prefecture among counties', () => {
    const mixed = [...EIGHT, peerCell('丁市', 90, { level: 'prefecture' })];
    const view = viewOf(mixed);
    expect(view.title).toContain('不排名');
    expect(view.title).not.toContain('最多');
    expect(texts(view, 'rank').every((rank) => rank === '')).toBe(true);
  });

  test('a rate of few cases is shown, not ranked', () => {
    const rates = [3, 12, 20, 30, 40, 50].map((cases, at) =>
      peerCell(`甲${at}`, 1 / cases, {
        indicator: 'rate.granted',
        numerator: 1,
        denominator: cases,
      }),
    );
    const view = viewOf(rates, { indicator: 'rate.granted' });
    expect(view.title).toContain('甲1最高（8.3%）');
    expect(texts(view, 'ratio').at(-1)).toBe('1 ÷ 3');
    expect(texts(view, 'rank')).toEqual(['1', '2', '3', '4', '5', '']);
  });
});

describe('coverage before rank', () => {
  /** Five of the twenty of the list state it, in another order than that of their numbers. */
  const FIVE = [30, 50, 10, 40, 20].map((value, at) => peerCell(`甲${at}`, value, { listed: 20 }));

  test('below a third of the list nothing is ranked, and the numbers stand as the list does', () => {
    const view = viewOf(FIVE);
    expect(view.title).toBe('2024年重庆市20个县级政府中5个填报了网站发布，不足三分之一，不作排名');
    expect(texts(view, 'rank')).toEqual(['', '', '', '', '']);
    expect(texts(view, 'value')).toEqual(['30', '50', '10', '40', '20']);
    const { chart } = view.frame;
    if (chart?.kind !== 'bars') throw new Error('no bars');
    expect(chart.rows.map(({ value, marked }) => [value, marked])).toEqual(
      [30, 50, 10, 40, 20].map((value) => [value, false]),
    );
  });

  test('a link lowers the floor as far as it must, and the ranking says of what it speaks', () => {
    const { note } = viewOf(FIVE).coverage;
    expect(note?.text).toContain('20个中5个填报，不足三分之一');
    expect(note?.link.href).toContain('floor=20');
    const lowered = viewOf(FIVE, { floor: 20 });
    expect(lowered.title).toContain('甲1最多（50条），只在这5个之间');
    expect(texts(lowered, 'rank')).toEqual(['1', '2', '3', '4', '5']);
    expect(lowered.coverage.note).toBeNull();
    expect(lowered.coverage.warning).toBe(zh.floorLowered(5, 20));
    expect(lowered.frame.footing).toContain(zh.floorIs('两成'));
  });

  test('the five units stay: no floor ranks four', () => {
    const four = viewOf(FIVE.slice(1), { floor: 0 });
    expect(texts(four, 'rank')).toEqual(['', '', '', '']);
    expect(viewOf(FIVE.slice(1)).coverage.note).toBeNull();
  });

  test('a third is enough, and bodies without a register are counted as collected: said', () => {
    const rows = FIVE.map((row) => ({ ...row, listed: 15, kind: 'department' as const }));
    const view = viewOf(rows, { kind: 'department', scope: 'own' });
    expect(texts(view, 'rank')).toEqual(['1', '2', '3', '4', '5']);
    expect(view.footing).toContain(zh.collectedOnly);
    expect(viewOf(FIVE).footing).not.toContain(zh.collectedOnly);
  });
});

describe('the table', () => {
  test('has every unit of the list: numbers by rank, then blanks, then no report', () => {
    const view = viewOf(EIGHT);
    const { missing } = domainText.zh;
    expect(texts(view, 'value')).toEqual([
      ...['50', '40', '30', '20', '10', '0'],
      missing.blank,
      missing.no_report,
    ]);
    expect(texts(view, 'rank').slice(0, 6)).toEqual(['1', '2', '3', '4', '5', '']);
    expect(view.table.rows.at(-1)?.cells[0]?.href).toBeUndefined();
  });

  test('is ordered as the address says, the missing last in either direction', () => {
    const up = viewOf(EIGHT, { sort: 'value' });
    expect(texts(up, 'value').slice(0, 2)).toEqual(['0', '10']);
    expect(texts(up, 'value').at(-1)).toBe(domainText.zh.missing.no_report);
  });

  test('says why a change is not given', () => {
    const review = { indicator: 'litigation.stated' };
    const rows = [2023, 2024].map((year) => peerCell('甲', 20, { ...review, year }));
    const view = viewOf(rows, review);
    expect(texts(view, 'change')).toEqual([noChangeText.zh.notCompared]);
  });

  test('of a change says which year has no number, whether or not the list is ranked', () => {
    const rows = [
      peerCell('甲', null, { year: 2023, status: 'blank' }),
      peerCell('甲', 30),
      peerCell('乙', 30),
      peerCell('丙', 20, { year: 2023 }),
      peerCell('丙', null, { status: 'blank' }),
      peerCell('丁', 20, { year: 2023 }),
      withoutReport('戊'),
    ];
    const said = ['2023年空白', '2023年未收录', '2024年空白', '2024年未收录', '2024年未收录'];
    expect(texts(viewOf(rows), 'change')).toEqual(said);
  });

  test.each(['mark', 'none_in_words', 'unread', 'not_on_form'] as const)(
    'of a change says what the other year states: %s',
    (status) => {
      const rows = [peerCell('甲', null, { year: 2023, status }), peerCell('甲', 30)];
      const said = zh.inYear(2023, domainText.zh.missing[status]);
      expect(texts(viewOf(rows), 'change')).toEqual([said]);
    },
  );

  test('gives a change between comparable years', () => {
    const rows = [peerCell('甲', 20, { year: 2023 }), peerCell('甲', 30)];
    expect(texts(viewOf(rows), 'change')).toEqual(['+50.0%']);
  });

  test('holds the columns asked for, a blank as a blank', () => {
    const rows = [
      peerCell('甲', 20),
      peerCell('甲', 3, { indicator: 'outcome.total' }),
      peerCell('乙', 10),
      peerCell('乙', null, { indicator: 'outcome.total', status: 'blank' }),
    ];
    const view = viewOf(rows, { columns: ['outcome.total'] });
    expect(texts(view, 'outcome.total')).toEqual(['3', domainText.zh.missing.blank]);
  });

  test('draws the years small, gaps as gaps', () => {
    const rows = [2021, 2023].map((year) => peerCell('甲', year - 2020, { year }));
    const view = viewOf(rows, { from: 2020, to: 2024 });
    const at = view.table.columns.findIndex(({ key }) => key === 'series');
    expect(view.table.rows[0]?.cells[at]?.series).toEqual([null, 1, null, 3, null]);
  });
});

describe('the list', () => {
  test('governments go by their place, beside divisions without a report', () => {
    const listed = { listed: 3 };
    const rows = [
      peerCell('甲县人民政府', 1, listed),
      peerCell('乙县人民政府', 2, listed),
      withoutReport('丙县'),
    ];
    const labels = viewOf(rows).list.entries.map(({ label }) => label);
    expect(labels).toEqual(['乙县', '甲县', '丙县']);
  });

  test('marks each year as a number, a report without it, or no report', () => {
    const rows = [
      peerCell('甲', 0, { year: 2023 }),
      peerCell('甲', null, { status: 'blank' }),
      withoutReport('乙'),
    ];
    const { entries } = viewOf(rows, { from: 2022, to: 2024, ticked: ['乙'] }).list;
    expect(entries).toEqual([
      { id: '甲', label: '甲', marks: ['none', 'number', 'report'], isTicked: false },
      { id: '乙', label: '乙', marks: ['none', 'none', 'none'], isTicked: true },
    ]);
  });
});

test('a copy kept elsewhere is no original', () => {
  const rows = [5, 4, 3, 2, 1].map((value) =>
    peerCell(`甲${value}`, value, value === 5 ? { seen_at: 'copy' } : {}),
  );
  expect(texts(viewOf(rows), 'source')).toEqual(['存本', '原文', '原文', '原文', '原文']);
});

test('two years beside each other need a year to compare with', () => {
  const { frame } = viewOf(EIGHT, { figure: 'slope', versus: null });
  expect([frame.chart, frame.empty?.text]).toEqual([null, zh.slopeNeeds]);
});

test('ids of a hand-picked list that the dataset does not have are named', () => {
  const view = viewOf([peerCell('甲', 5)], { picked: ['甲', '乙'] });
  expect(view.footing).toContain(zh.unknownUnits(1, '乙'));
  expect(viewOf([peerCell('甲', 5)], { picked: ['甲'] }).footing.join()).not.toContain('略去');
});

test('an address may order the table by every column that has a button for it', () => {
  const { table } = viewOf(EIGHT, { indicator: 'rate.granted', columns: ['outcome.granted'] });
  const sortable = table.columns
    .map(({ key }) => key)
    .filter((key) => !['series', 'source'].includes(key));
  expect(sortable.filter((key) => PARAMS.sort.parse(`-${key}`) === undefined)).toEqual([]);
});

describe('a printed zero', () => {
  const zh = workbenchNotesText.zh;

  test('has no rank, and counts among those that state the figure', () => {
    const view = viewOf(EIGHT);
    expect(view.frame.footing).toContain(zh.unrankedZeros(1));
    expect(view.title).toContain('6个');
    const four = viewOf([40, 30, 20, 10, 0].map((value, at) => peerCell(`甲${at}`, value)));
    expect(texts(four, 'rank')).toEqual(['1', '2', '3', '4', '']);
  });

  test('of all units leaves the sentence with their median and no leader', () => {
    const none = viewOf([0, 0, 0, 0, 0].map((value, at) => peerCell(`甲${at}`, value)));
    expect(texts(none, 'rank')).toEqual(['', '', '', '', '']);
    expect(none.title).not.toMatch(/最多|分母/);
    expect(none.frame.footing).not.toContain(zh.unrankedZeros(5));
  });

  test('as a rate of enough cases is ranked', () => {
    const rates = [0.5, 0.4, 0.3, 0.2, 0].map((value, at) =>
      peerCell(`甲${at}`, value, {
        ...{ indicator: 'rate.disclosed', numerator: value * 100, denominator: 100 },
      }),
    );
    const view = viewOf(rates, { indicator: 'rate.disclosed' });
    expect(texts(view, 'rank')).toEqual(['1', '2', '3', '4', '5']);
  });
});

test('says of those whose words say none that they are no number', () => {
  const none = peerCell('丁', null, { status: 'none_in_words' });
  expect(viewOf([...EIGHT, none]).frame.footing).toContain(workbenchNotesText.zh.noneInWords(1));
  expect(viewOf(EIGHT).frame.footing.join()).not.toContain('文字称无');
});

test('says that bars below the floor stand in the order of the list', () => {
  const few = { figure: 'ranking', floor: 50 } as const;
  const notes = (listed: number) =>
    viewOf(
      EIGHT.map((row) => ({ ...row, listed })),
      few,
    ).frame.footing;
  expect(notes(100)).toContain(workbenchNotesText.zh.listOrder);
  expect(notes(10)).not.toContain(workbenchNotesText.zh.listOrder);
});

test('a paper names its units in full, in the sentence as in the table', () => {
  const names = ['甲', '乙', '丙', '丁', '戊'].map((one) => `某市${one}县人民政府`);
  const rows = names.map((name, at) => peerCell(`3101${at}`, 90 - at, { name }));
  const fields = {
    ...{ title: '通报', number: '', issuer: '某办', addressee: '各单位' },
    ...{ date: '', deadline: '', contact: '' },
  };
  const { circular, title } = viewOf(rows);
  const dataset = { hash: 'a41f0000', builtOn: '2026-11-29' };
  const paper = listCircular(circular(), fields, dataset, stateOf({}));
  expect(title).toContain('甲县最多');
  const said = paper.blocks.flatMap((block) => ('text' in block ? [block.text] : [])).join();
  expect(said).toContain('某市甲县人民政府最多');
});

test('a list that nobody chose is said to be shown first, with its year where that was not chosen either', () => {
  const why = workbenchNotesText.zh.openedOn.list;
  const footing = (changes: Partial<ViewState>) =>
    viewOf(EIGHT, { division: '000000', ...changes }).footing;
  expect(footing({})).toContain(`默认名单，默认看2024年：${why}`);
  expect(footing({ year: 2023 })).toContain(`默认名单：${why}`);
  expect(footing({ division: '500000' }).join()).not.toContain('默认');
});

test('the footing of several years counts who states the figure in any of them', () => {
  const one = [peerCell('甲', 5, { listed: 1, year: 2023 }), peerCell('甲', null, { listed: 1 })];
  const footing = (figure: ViewState['figure'], from: number) =>
    viewOf(one, { picked: ['甲'], figure, from, to: 2024, year: 2024 }).frame.footing.join();
  expect(footing('trend', 2022)).toContain('所列1个单位中1个在2022—2024年至少有一年填报');
  expect(footing('trend', 2024)).toContain('所列1个单位中0个2024年填报');
  expect(footing('ranking', 2022)).toContain('1个单位中0个填报');
});

test('the footing says of a rate for how many it can be computed: nobody states one', () => {
  const rate = (unit: string) =>
    peerCell(unit, 0.5, { indicator: 'rate.granted', denominator: 20 });
  const footing = (lang: 'zh' | 'en') =>
    viewOf([rate('甲'), rate('乙')], { indicator: 'rate.granted', lang }).frame.footing[0];
  expect(footing('zh')).toMatch(/10个县级政府中2个可算出$/);
  expect(footing('en')).toMatch(/^computed for 2 of 10 /);
});
