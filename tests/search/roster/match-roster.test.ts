import { describe, expect, it } from 'vitest';
import { readRoster } from '../../../src/lib/dataset/read/read-roster.ts';
import type { RosterEntry } from '../../../src/lib/model/roster.ts';
import { matchRoster } from '../../../src/lib/search/roster/match-roster.ts';
import { makeMadeUp } from '../made-up.ts';

const index = makeMadeUp(null);
const match = (entry: Partial<RosterEntry> & { name: string }) => {
  const [found] = matchRoster([{ code: null, kind: null, ...entry }], index);
  return found;
};

describe('an entry of a roster', () => {
  it('is the agency of its very name', () => {
    expect(match({ name: '虚构县虚构局' })?.unit?.id).toBe('990101-002');
  });

  it('is the agency of a name printed on its reports', () => {
    expect(match({ name: '空中新区管委会' })?.unit?.id).toBe('990102-007');
  });

  it('is the agency whose id stands beside it, whatever its name', () => {
    expect(match({ name: '另一名称', code: '990101-001' })?.unit?.id).toBe('990101-001');
  });

  it('is nobody where the name is only near: the near names are told', () => {
    const found = match({ name: '虚构县虚购局' });
    expect(found?.unit).toBeNull();
    expect(found?.near).toContain('虚构县虚构局');
  });

  it('is nobody where two agencies bear its name, also to tell a report of one of them', () => {
    const [unit] = index.units.filter(({ id }) => id === '990101-002');
    if (!unit) throw new Error('not in the index');
    const twin = { ...unit, id: '990101-902' };
    const entry = { name: '虚构县虚构局', code: null, kind: null };
    const [found] = matchRoster([entry], { ...index, units: [...index.units, twin] });
    expect(found?.unit).toBeNull();
  });

  it.each([
    ['kind', { kind: 'township' as const }],
    ['division', { code: '110000' }],
  ])('is nobody of another %s', (_what, given) => {
    expect(match({ name: '虚构县虚构局', ...given })?.unit).toBeNull();
  });

  it('is found within the division that its code names', () => {
    expect(match({ name: '虚构县虚构局', code: '990101' })?.unit?.id).toBe('990101-002');
  });

  it('is nobody where the dataset has nothing like it', () => {
    expect(match({ name: '不存在的机关' })).toMatchObject({ unit: null, near: [] });
  });

  it('is found in a file with serial numbers and an office’s own words for kinds', () => {
    const file = '编号,单位名称,类别\n1,虚构县虚构局,县政府工作部门\n2,空中新区管委会,派出机构\n';
    const roster = readRoster('名册.csv', new TextEncoder().encode(file));
    const matched = matchRoster(roster?.entries ?? [], index);
    expect(matched.map(({ unit }) => unit?.id)).toEqual(['990101-002', '990102-007']);
  });
});
