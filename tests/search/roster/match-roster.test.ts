import { describe, expect, it } from 'vitest';
import { readRoster } from '../../../src/lib/dataset/read/read-roster.ts';
import type { RosterEntry } from '../../../src/lib/model/roster.ts';
import { matchInPieces, type RosterMatch } from '../../../src/lib/search/roster/match-roster.ts';
import { matchAll } from './match-all.ts';
import { makeMadeUp } from '../made-up.ts';

const index = makeMadeUp(null);
const match = async (entry: Partial<RosterEntry> & { name: string }) => {
  const [found] = await matchAll([{ code: null, kind: null, ...entry }], index);
  return found;
};

describe('an entry of a roster', () => {
  it('is the agency of its very name', async () => {
    expect((await match({ name: '虚构县虚构局' }))?.unit?.id).toBe('990101-002');
  });

  it('is the agency of a name printed on its reports', async () => {
    expect((await match({ name: '空中新区管委会' }))?.unit?.id).toBe('990102-007');
  });

  it('is the agency whose id stands beside it; in doubt where that goes by another name', async () => {
    const coded = async (name: string, code: string) => {
      const found = await match({ name, code });
      return [found?.unit?.id, found?.isDoubtful];
    };
    expect(await coded('另一名称', '990101-001')).toEqual(['990101-001', true]);
    expect(await coded('虚构县人民政府', '990101-001')).toEqual(['990101-001', false]);
    expect(await coded('空中新区管委会', '990102-007')).toEqual(['990102-007', false]);
  });

  it('is the agency that the reader said it is, and nobody’s where that is not here', async () => {
    const near = { name: '虚构县虚购局' };
    expect((await match({ ...near, accepted: '990101-002' }))?.unit?.id).toBe('990101-002');
    expect((await match({ ...near, accepted: '999999-002' }))?.unit).toBeNull();
  });

  it('is nobody where the name is only near: the near names are told', async () => {
    const found = await match({ name: '虚构县虚购局' });
    expect(found?.unit).toBeNull();
    expect(found?.near.map(({ name }) => name)).toContain('虚构县虚构局');
  });

  it('is nobody where two agencies bear its name, also to tell a report of one of them', async () => {
    const [unit] = index.units.filter(({ id }) => id === '990101-002');
    if (!unit) throw new Error('not in the index');
    const twin = { ...unit, id: '990101-902' };
    const entry = { name: '虚构县虚构局', code: null, kind: null };
    const [found] = await matchAll([entry], { ...index, units: [...index.units, twin] });
    expect(found?.unit).toBeNull();
  });

  it.each([
    ['kind', { kind: 'township' as const }],
    ['division', { code: '110000' }],
  ])('is nobody of another %s', async (_what, given) => {
    expect((await match({ name: '虚构县虚构局', ...given }))?.unit).toBeNull();
  });

  it('is found within the division that its code names', async () => {
    expect((await match({ name: '虚构县虚构局', code: '990101' }))?.unit?.id).toBe('990101-002');
  });

  it('is nobody where the dataset has nothing like it', async () => {
    expect(await match({ name: '不存在的机关' })).toMatchObject({ unit: null, near: [] });
  });

  it('is found in a file with serial numbers and an office’s own words for kinds', async () => {
    const file = '编号,单位名称,类别\n1,虚构县虚构局,县政府工作部门\n2,空中新区管委会,派出机构\n';
    const roster = readRoster('名册.csv', new TextEncoder().encode(file));
    const matched = await matchAll(roster?.entries ?? [], index);
    expect(matched.map(({ unit }) => unit?.id)).toEqual(['990101-002', '990102-007']);
  });
});

describe('a long roster', () => {
  const entries = Array.from({ length: 3000 }, (_, at) => ({
    ...{ name: `虚构县第${at}个没有的局`, code: null, kind: null },
  }));

  it('is matched in pieces, as it would be at once', async () => {
    let pieces = 0;
    const matches = await matchInPieces(entries, index, new WeakMap(), async () => {
      pieces++;
      await new Promise((resolve) => setTimeout(resolve));
      return true;
    });
    expect(matches).toEqual(await matchAll(entries, index));
    expect(pieces).toBeGreaterThan(1);
  });

  it('is given up when nobody waits, and what was matched is not looked for again', async () => {
    const known = new WeakMap<RosterEntry, RosterMatch>();
    expect(await matchInPieces(entries, index, known, () => Promise.resolve(false))).toBeNull();
    const [first] = entries;
    const before = first && known.get(first);
    const all = await matchInPieces(entries, index, known, () => Promise.resolve(true));
    expect(before).toBeDefined();
    expect(all?.[0]).toBe(before);
  });
});
