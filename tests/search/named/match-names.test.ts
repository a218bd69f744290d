import { describe, expect, it } from 'vitest';
import { matchNames } from '../../../src/lib/search/named/match-names.ts';
import type { Unit, UnitIndex } from '../../../src/lib/search/unit-index.ts';
import { makeMadeUp } from '../made-up.ts';

const index = makeMadeUp(null);

const match = (name: string, of = index, place = '000000') => {
  const [found] = matchNames([name], of, place);
  if (!found || found.unit) return found?.unit?.id;
  return { why: found.why, may: found.may.map(({ id }) => id).sort() };
};

/** The index with a second unit beside one of it. */
const withTwin = (id: string, over: Partial<Unit>): UnitIndex => ({
  ...index,
  units: index.units.flatMap((unit) => (unit.id === id ? [unit, { ...unit, ...over }] : [unit])),
});

describe('a name of a list', () => {
  it.each([
    ['虚构县虚构局', '990101-002'],
    ['空中新区管委会', '990102-007'],
    // Without the county's word: a part of the name that is a whole one.
    ['虚构局', '990101-002'],
    // A division alone means its government; by its name, an old one, its place and its code.
    ['虚构县', '990101-001'],
    ['虚构', '990101-001'],
    ['乌有县', '990101-001'],
    ['虚省虚构县', '990101-001'],
    ['990101', '990101-001'],
    ['990101-002', '990101-002'],
  ])('%s is %s', (name, id) => {
    expect(match(name)).toBe(id);
  });

  it('is nobody where several are called so without their places', () => {
    const { name } = index.units.find(({ id }) => id === '990101-001') ?? { name: '' };
    expect(name).toBe('虚构县人民政府');
    expect(match('人民政府', withTwin('990101-001', { id: '990101-901' }))).toEqual({
      why: 'ambiguous',
      may: ['990101-001', '990101-901'],
    });
  });

  it('is nobody where other places of the country are called so, collected or not', () => {
    const shared = withTwin('990101', { id: '990201' });
    expect(match('虚构局', shared)).toEqual({ why: 'unplaced', may: ['990101-002'] });
    expect(match('虚省虚构县虚构局', shared)).toEqual({ why: 'unknown', may: ['990101-002'] });
    expect(match('虚构县虚构局', shared)).toBe('990101-002');
  });

  it.each([
    ['虚构县虚购局', 'unknown', ['990101-002']],
    ['无此单位', 'unknown', []],
    ['虚构县无报告局', 'unknown', []],
    // Its government has no report.
    ['虚省', 'not_collected', []],
  ])('%s is nobody: %s', (name, why, may) => {
    expect(match(name)).toEqual({ why, may });
  });

  it('is nobody where two agencies fit alike, and both are told', () => {
    expect(match('虚构县虚构局', withTwin('990101-002', { id: '990101-902' }))).toEqual({
      why: 'ambiguous',
      may: ['990101-002', '990101-902'],
    });
  });

  it('is nobody where two divisions fit alike, also if one of them has no report', () => {
    expect(match('虚构县', withTwin('990101', { id: '990201' }))).toEqual({
      why: 'ambiguous',
      may: ['990101-001'],
    });
  });

  it('of a division with two governments is neither', () => {
    expect(match('虚构县', withTwin('990101-001', { id: '990101-901' }))).toEqual({
      why: 'ambiguous',
      may: ['990101-001', '990101-901'],
    });
  });
});
