import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/lib/db/query-set.ts';
import { agenciesText } from '../../../src/lib/messages/agencies.ts';
import type { AgenciesRows, AgencyEntry } from '../../../src/lib/queries/agencies/agencies.ts';
import type { Match } from '../../../src/lib/search/match-unit.ts';
import type { ViewState } from '../../../src/lib/url/view-state.ts';
import { agenciesView } from '../../../src/lib/views/agencies/agencies.ts';
import { matchCost, nameCost, normalised } from '../../../src/lib/views/agencies/match.ts';
import { stateOf } from '../../queries/states.ts';
import { openings } from '../selection-rows.ts';

const text = agenciesText.zh;

function entry(name: string, place: string, changes: Partial<AgencyEntry> = {}): AgencyEntry {
  return {
    agency_id: '140423-001',
    name,
    kind: 'office',
    level: 'county',
    place,
    aliases: null,
    aggregate_years: null,
    own_years: '2021',
    local: 0,
    figures: 3,
    total: 900,
    ...changes,
  };
}

const AGENCIES = [
  entry('襄垣县人民政府办公室', '山西省 长治市 襄垣县'),
  entry('襄汾县人民政府办公室', '山西省 临汾市 襄汾县', { agency_id: '141023-001' }),
  entry('重庆市璧山区科技局', '重庆市 璧山区', { agency_id: '500120-002', kind: 'department' }),
  entry('重庆市璧山区教育委员会', '重庆市 璧山区', { agency_id: '500120-003' }),
  entry('北京市东城区住房和城市建设委员会', '北京市 东城区', { agency_id: '110101-004' }),
  entry('乳山市城区街道办事处', '山东省 威海市 乳山市', { agency_id: '371083-001' }),
];

function rowsOf(agencies: AgencyEntry[], division: string | null = null): Answers<AgenciesRows> {
  return {
    agencies,
    areas: [{ code: '140000', name: '山西省', agencies: 44 }],
    sizes: [
      {
        agencies: 900,
        long: 24,
        division,
        parent: division === null ? null : '000000',
        parent_name: division === null ? null : '全国',
      },
    ],
  };
}

function view(changes: Partial<ViewState> = {}, agencies = AGENCIES, division?: string) {
  const state = stateOf({ kind: 'all', level: 'all', ...changes });
  return agenciesView(rowsOf(agencies, division), state, openings);
}

const found = (search: string) => view({ search }).hits.map(({ name }) => name);

describe('a name', () => {
  test.each([
    ['襄垣县人民政府办公室', '襄垣县人民政府办公室'],
    ['襄垣政府办', '襄垣县人民政府办公室'],
    ['山西襄垣办公室', '襄垣县人民政府办公室'],
    ['襄垣县 人民政府办公室', '襄垣县人民政府办公室'],
    ['璧山科技局', '重庆市璧山区科技局'],
    ['璧山区科计局', '重庆市璧山区科技局'],
    ['重庆璧山区教委', '重庆市璧山区教育委员会'],
    ['东城住建委', '北京市东城区住房和城市建设委员会'],
    ['襄垣县人民政府办公室室', '襄垣县人民政府办公室'],
    ['140423', '襄垣县人民政府办公室'],
    ['140423-001', '襄垣县人民政府办公室'],
  ])('%s finds %s first', (typed, name) => {
    expect(found(typed)[0]).toBe(name);
  });

  test.each(['乙', '上海', '市场监督管理总局分局', 'zzz'])('%s finds nothing far off', (typed) => {
    expect(found(typed)).toEqual([]);
  });

  test('two places that differ in one character are told apart', () => {
    expect(found('襄汾政府办')).toEqual(['襄汾县人民政府办公室']);
  });

  test('is found by a name printed before or its division’s former name', () => {
    const old = entry('潞州区人民政府', '山西省 长治市 潞州区', { aliases: '长治城区政府 城区' });
    expect(view({ search: '长治城区政府' }, [...AGENCIES, old]).hits[0]?.name).toBe(old.name);
  });
});

describe('what the index of units finds', () => {
  const near = new Map([
    ['141023-001', { kind: 'pinyin', step: 0 }],
    ['140423-001', { kind: 'initials', step: 1 }],
    ['500120-003', { kind: 'slip', step: 0 }],
  ] as const);
  const listed = (search: string, some: ReadonlyMap<string, Match>) =>
    agenciesView(rowsOf(AGENCIES), stateOf({ kind: 'all', level: 'all', search }), openings, some);

  test('stands in the list though no character is the same, a slip not beside what is as typed', () => {
    expect(listed('xiangfen', near).hits.map(({ id }) => id)).toEqual(['141023-001', '140423-001']);
  });

  test('a slip alone is told as only near', () => {
    const slip = new Map([['500120-003', { kind: 'slip', step: 0 }]] as const);
    expect(listed('bishna', slip).title).toBe(text.onlyNear('bishna', '重庆市璧山区教育委员会'));
  });

  test('an agency outside the chosen area stays outside', () => {
    const other = new Map([['999999-001', { kind: 'pinyin', step: 0 }]] as const);
    expect(listed('zzz', other).hits).toEqual([]);
  });
});

describe('the cost of a match', () => {
  test.each([
    ['甲乙', '甲乙丙', 0],
    ['甲丙', '甲乙丙', 0.135],
    ['', '甲', 0],
  ])('%s in %s', (typed, name, cost) => {
    expect(matchCost(typed, name)).toBeCloseTo(cost, 6);
  });

  test('two characters forgive nothing, four forgive one, ten three', () => {
    expect(matchCost('甲丁', '甲乙丙')).toBeNull();
    expect(matchCost('甲乙丁丙', '甲乙丙')).not.toBeNull();
    expect(matchCost('子丑寅卯甲', '甲乙丙')).toBeNull();
  });

  test('the name itself is nearest, then its beginning, then a part, then the place', () => {
    const cost = (typed: string, name: string, place = '') =>
      nameCost(typed, { name, place, aliases: '' });
    const order = [
      cost('甲县', '甲县'),
      cost('甲县', '甲县乙局'),
      cost('甲县', '某市甲县'),
      cost('甲县', '乙局', '甲县'),
    ];
    expect(order).toEqual([...order].sort((a, b) => (a ?? 9) - (b ?? 9)));
    expect(new Set(order).size).toBe(4);
  });

  test('signs, blanks and width do not count', () => {
    expect(normalised('甲县（Ａ） 乙局')).toBe('甲县a乙局');
  });
});

describe('the list', () => {
  test('without a search says how many there are and how many are shown', () => {
    const shown = view();
    expect(shown.title).toBe(text.title('900', '24'));
    expect(shown.total).toBe(900);
    expect(shown.hits).toHaveLength(AGENCIES.length);
  });

  test('a search counts its hits and says when none is exact', () => {
    expect(view({ search: '璧山科技局' }).title).toBe(
      text.found('璧山科技局', '1', '重庆市璧山区科技局'),
    );
    expect(view({ search: '襄恒政府办' }).title).toContain('没有与“襄恒政府办”完全相符的机构');
  });

  test('nothing found proposes what to do, and the whole country when the choice is narrow', () => {
    const wide = view({ search: 'zzz' });
    expect(wide.title).toBe(text.nothing('zzz'));
    expect(wide.empty?.links).toEqual([]);
    const narrow = view({ search: 'zzz', division: '140000' });
    expect(narrow.empty?.links).toHaveLength(1);
    expect(narrow.empty?.links[0]?.href).toContain('q=zzz');
  });

  test('years are marked with the scope of their report, others are empty', () => {
    const [hit] = view({}, [
      entry('甲县人民政府', '某省 甲县', { aggregate_years: '2021,2023', own_years: '2023' }),
    ]).hits;
    expect(hit?.years.map(({ collected }) => collected)).toEqual([
      null,
      null,
      '2021 汇总报告',
      null,
      '2023 汇总报告 + 本机关报告',
      null,
      null,
    ]);
  });

  test('areas lead down and up and keep the other choices', () => {
    const { areas } = view({ kind: 'office' }, AGENCIES, '某省');
    expect(areas.links[0]?.href).toContain('division=140000');
    expect(areas.links[0]?.href).toContain('kind=office');
    expect(areas.up?.name).toBe(text.up);
  });

  test('speaks English', () => {
    expect(view({ lang: 'en' }).title).toBe(agenciesText.en.title('900', '24'));
  });
});
