import { describe, expect, it } from 'vitest';
import type { UnitHit } from '../../../src/lib/search/search-units.ts';
import {
  pickerStep,
  unitPickerView,
  type PickerInput,
} from '../../../src/lib/views/search/unit-picker.ts';

function hit(id: string, over: Partial<UnitHit> = {}): UnitHit {
  return {
    id,
    unit_type: 'agency',
    name: `${id}局`,
    place: '山西省 长治市',
    kind: 'department',
    level: 'county',
    reports: 3,
    first_year: 2021,
    last_year: 2024,
    years: 3,
    local: 0,
    elsewhere: 0,
    best: false,
    total: 2,
    ...over,
  };
}

const asked = (over: Partial<PickerInput> = {}): PickerInput => ({
  typed: '局',
  open: true,
  active: 0,
  hits: [hit('a'), hit('b', { local: 1 })],
  answered: '局',
  busy: false,
  failure: null,
  selected: [],
  most: 2,
  scope: 'own',
  language: 'zh',
  ...over,
});

const of = (...ids: string[]) => ids.map((id) => ({ id, name: id }));

describe('the picker of units', () => {
  it.each<[string, Partial<PickerInput>, string]>([
    ['before the first answer', { answered: null, hits: [] }, '正在查找'],
    ['while asking again', { busy: true }, '正在查找'],
    ['nothing found', { hits: [], answered: '甲' }, '没有收录名称含“甲”的单位'],
    ['all shown', {}, '显示 2 / 2 个'],
    ['cut', { hits: [hit('a', { total: 9 })] }, '显示 1 / 9 个，多输几个字可缩小范围'],
    ['failed', { failure: '没有打开' }, '没有打开'],
  ])('says how far the search is: %s', (_name, over, status) => {
    expect(unitPickerView(asked(over)).status).toBe(status);
  });

  it('tells where a unit is and what there is of it, with the mark of local figures', () => {
    const { options } = unitPickerView(asked({ selected: of('a') }));
    expect(
      options.map(({ place, described, isTaken, mark }) => [place, described, isTaken, mark?.word]),
    ).toEqual([
      ['山西省 长治市 · 部门', '已选', true, undefined],
      ['山西省 长治市 · 部门', '本机关报告3份 · 2021–2024 · 3年', false, '本机'],
    ]);
  });

  it('names no years where none are known', () => {
    const none = hit('a', { first_year: null, last_year: null });
    const [option] = unitPickerView(asked({ hits: [none] })).options;
    expect(option?.described).toBe('本机关报告3份 · 3年');
  });

  it('leads to the other scope where this one has nothing, and names a division as such', () => {
    const none = hit('a', { kind: null, reports: 0, elsewhere: 4 });
    const [option] = unitPickerView(asked({ hits: [none] })).options;
    expect(option).toMatchObject({
      place: '山西省 长治市 · 地区',
      described: '无本机关报告，另一口径有4份',
    });
  });

  it.each<[string, Partial<PickerInput>, boolean, boolean]>([
    ['typed', {}, true, false],
    ['blank', { typed: ' ' }, false, false],
    ['left', { open: false }, false, false],
    ['full', { selected: of('c', 'd') }, true, true],
  ])('is open and full: %s', (_name, over, isOpen, isFull) => {
    expect(unitPickerView(asked(over))).toMatchObject({ isOpen, isFull });
  });
});

describe('a key in the picker', () => {
  it.each<[string, string, Partial<PickerInput>, ReturnType<typeof pickerStep>]>([
    ['down', 'ArrowDown', {}, { kind: 'move', active: 1 }],
    ['down at the end', 'ArrowDown', { active: 1 }, { kind: 'move', active: 1 }],
    ['up at the head', 'ArrowUp', {}, { kind: 'move', active: 0 }],
    ['takes the hit', 'Enter', { active: 1 }, { kind: 'add', id: 'b' }],
    ['waits for the hits of what is typed', 'Enter', { answered: '旧' }, { kind: 'nothing' }],
    ['takes none twice', 'Enter', { selected: of('a') }, { kind: 'nothing' }],
    ['takes none when full', 'Enter', { selected: of('c', 'd') }, { kind: 'nothing' }],
    ['closes', 'Escape', {}, { kind: 'close' }],
    ['means nothing while closed', 'ArrowDown', { open: false }, null],
    ['is a letter', 'x', {}, null],
    [
      'removes the last',
      'Backspace',
      { typed: '', selected: of('c', 'd') },
      { kind: 'remove', id: 'd' },
    ],
    ['removes a letter', 'Backspace', { selected: of('c') }, null],
  ])('%s', (_name, key, over, step) => {
    expect(pickerStep(key, asked(over))).toEqual(step);
  });
});
