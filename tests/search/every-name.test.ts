import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankUnits } from '../../src/lib/search/search-units.ts';
import type { Unit } from '../../src/lib/search/unit-index.ts';
import { makeRealIndex } from './real-index.ts';

const index = makeRealIndex(null);
const long = index.units.filter(({ name }) => [...name].length >= 3);

const unit = fc.nat(long.length - 1).map((at) => long[at] as Unit);
const place = fc.nat(1000);
/** Characters that stand in names of places, so that the slip may make another name. */
const wrong = fc.constantFrom(...'东西南北中山江河州安阳城新平海甲某');

/** Equal names are told apart by nothing that was typed. */
const FIRST = 10;

/** Units that stand before this one and are farther from what was typed: there must be none. */
function misplaced(wanted: Unit, typed: string): string[] {
  const ranked = rankUnits(index, typed, 'own');
  const at = ranked.findIndex((hit) => hit.unit.id === wanted.id);
  if (at === -1) return [`${wanted.name} is not found for ${typed}`];
  if (at < FIRST) return [];
  const [before, own] = [ranked[at - 1]?.match, ranked[at]?.match];
  // So short that more than ten names are as near: 城区, 某山区.
  const isCrowded = before?.kind === own?.kind || typed.length <= 3;
  return isCrowded ? [] : [`${wanted.name} comes as number ${at + 1} for ${typed}`];
}

describe('every unit is found', () => {
  it('by its very name, first or among its namesakes', () => {
    for (const { id, name } of index.units.filter((_, at) => at % 7 === 0)) {
      const namesakes = index.units.filter((other) => other.name === name).length;
      const first = rankUnits(index, name, 'own').slice(0, namesakes);
      expect(first.map((hit) => hit.unit.id)).toContain(id);
    }
  });

  it('with one character left out', () => {
    fc.assert(
      fc.property(unit, place, (wanted, at) => {
        const signs = [...wanted.name];
        signs.splice(at % signs.length, 1);
        expect(misplaced(wanted, signs.join(''))).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  it.each(['城步苗族自治县', '江华瑶族自治县'])(
    '%s with one left out that makes it an abbreviation of many',
    (name) => {
      const wanted = long.find((one) => one.name === name) as Unit;
      const typed = [...name].toSpliced(1, 1).join('');
      expect(misplaced(wanted, typed)).toEqual([]);
      expect(rankUnits(index, typed, 'own')[0]?.unit.id).toBe(wanted.id);
    },
  );

  it('with one character wrong', () => {
    fc.assert(
      fc.property(unit, place, wrong, (wanted, at, sign) => {
        const signs = [...wanted.name];
        signs[at % signs.length] = sign;
        const typed = signs.join('');
        // The slip made another unit's name: that is found.
        const [first] = rankUnits(index, typed, 'own');
        if (first && ['exact', 'beginning', 'part', 'alias'].includes(first.match.kind)) return;
        expect(misplaced(wanted, typed)).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  it('by each of its codes', () => {
    for (const { id } of index.units.filter((_, at) => at % 11 === 0)) {
      expect(rankUnits(index, id, 'own')[0]?.unit.id).toBe(id);
    }
  });
});
