import { describe, expect, test } from 'vitest';
import { UnitLists } from '../../../src/lib/state/kept/unit-lists.svelte.ts';
import { storeOf } from './store-double.ts';

const EAST = { name: '东片', units: ['500101-001', '500102-001'] };

describe('kept lists', () => {
  test('are there again, a list of the same name replaced', () => {
    const store = storeOf();
    const lists = new UnitLists(() => store);
    lists.keep(EAST);
    lists.keep({ name: '东片', units: ['500103-001'] });
    const again = new UnitLists(() => store);
    again.load();
    expect(again.all).toEqual([{ name: '东片', units: ['500103-001'] }]);
    again.remove('东片');
    expect(again.all).toEqual([]);
    expect(store.text).toBe('[]');
  });

  test('of another tab are not overwritten', () => {
    const store = storeOf();
    const here = new UnitLists(() => store);
    here.load();
    new UnitLists(() => store).keep(EAST);
    here.keep({ name: '西片', units: ['500104-001'] });
    expect(here.all.map(({ name }) => name)).toEqual(['东片', '西片']);
  });

  test.each(['not json', '{"a":1}', '[{"name":"","units":[]}]'])('%s is no list', (text) => {
    const lists = new UnitLists(() => storeOf(text));
    lists.load();
    expect(lists.all).toEqual([]);
  });

  test('of one name: the second cannot be told from the first and stays unread', () => {
    const twin = { name: '东片', units: ['500103-001'] };
    const store = storeOf(JSON.stringify([EAST, twin]));
    const lists = new UnitLists(() => store);
    lists.load();
    expect([lists.all, lists.unreadable]).toEqual([[EAST], 1]);
    lists.keep({ name: '西片', units: ['500104-001'] });
    expect(JSON.parse(store.text ?? '')).toContainEqual(twin);
  });

  test('have each unit once, in the order of the address, and a name that is seen', () => {
    const units = ['500102-001', '500101-001', '500102-001'];
    const hidden = { name: '\u200b\u202e', units };
    const lists = new UnitLists(() =>
      storeOf(JSON.stringify([{ name: ' 东\u200b片', units }, hidden])),
    );
    lists.load();
    expect([lists.all, lists.unreadable]).toEqual([[EAST], 1]);
  });

  test('a browser that keeps nothing says so, and the list lasts for the page', () => {
    const lists = new UnitLists(() => {
      throw new Error('denied');
    });
    lists.keep(EAST);
    expect(lists.isKept).toBe(false);
    expect(lists.all).toEqual([EAST]);
  });
});

describe('a list as a file', () => {
  test('keeps its units where something in it can be none', () => {
    const lists = new UnitLists(() => storeOf());
    const units = ['nonsense', '500101-001', '500102-001,500103-001', '500000'];
    const read = lists.readFile(JSON.stringify([{ name: '甲', units }]));
    expect(read).toEqual({
      lists: [{ name: '甲', units: ['500000', '500101-001'] }],
      unknown: ['nonsense', '500102-001,500103-001'],
      replaced: [],
    });
  });

  test('says which kept lists it replaces, and keeps both of one name apart', () => {
    const store = storeOf();
    const lists = new UnitLists(() => store);
    lists.keep(EAST);
    const twins = [
      { ...EAST, units: ['500103-001'] },
      { ...EAST, units: ['500104-001'] },
    ];
    expect(lists.readFile(JSON.stringify(twins))?.replaced).toEqual(['东片']);
    expect(lists.all).toEqual([
      { name: '东片', units: ['500103-001'] },
      { name: '东片 2', units: ['500104-001'] },
    ]);
    expect(lists.readFile(JSON.stringify([twins[0]]))?.replaced).toEqual([]);
  });

  test('comes back in another browser under its name', () => {
    const list = { name: '我的区县', units: ['500101-001', '500102-001'] };
    const text = new UnitLists(() => storeOf()).asFile(list);
    const store = storeOf();
    const other = new UnitLists(() => store);
    expect(other.readFile(text)).toEqual({ lists: [list], unknown: [], replaced: [] });
    expect(other.all).toEqual([list]);
  });

  test.each([
    ['no JSON', '名单'],
    ['another file', '{"name":"x"}'],
    ['an empty one', '[]'],
    ['a list without units', '[{"name":"x","units":[]}]'],
    ['a list with more than a name and units', '[{"name":"x","units":["1"],"sql":"x"}]'],
  ])('that is none, %s, keeps nothing', (_what, text) => {
    const store = storeOf();
    const lists = new UnitLists(() => store);
    expect(lists.readFile(text)).toBeNull();
    expect(lists.all).toEqual([]);
  });
});
