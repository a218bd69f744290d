import { isFew, type Stand } from '../raw/cells.ts';
import { comparable, FORMULAS, isUnstated } from '../raw/formulas.ts';
import { quantile, isMixedList, type Unit } from '../list.ts';
import { own, yearsOf, type Held } from './figures.ts';

type Known = { unit: Unit; stand: Stand & { value: number } };

const knownIn = (held: Held, year: number): Known[] =>
  held.list.rows.flatMap((unit) => {
    const stand = own(held, unit, year);
    return stand && stand.value !== null ? [{ unit, stand: { ...stand, value: stand.value } }] : [];
  });

/** Quartiles of the whole list by year, and what the same units did from one year to the next. */
export function spreadNumbers(held: Held): void {
  const { frame, state, tally } = held;
  const places = new Map(frame.table.columns.map(({ key }, at) => [key, at]));
  yearsOf(state).forEach((year, row) => {
    const cell = (key: string) => frame.table.rows[row]?.cells[places.get(key) ?? -1];
    const known = knownIn(held, year);
    const values = known
      .filter(({ stand }) => !isUnstated(state.indicator) && !isFew(stand))
      .map(({ stand }) => stand.value);
    const reports = held.list.rows.filter((unit) => own(held, unit, year) !== null).length;
    const at = (share: number, least: number) =>
      values.length < least ? null : quantile(values, share);
    const same = row === 0 ? null : sameUnits(held, year);
    const want = {
      ...{ reports, known: known.length },
      ...{ lower: at(0.25, 5), median: at(0.5, 3), upper: at(0.75, 5) },
      ...(same ?? { same: null, rose: null, fell: null, before: null, after: null }),
    };
    for (const [key, value] of Object.entries(want)) {
      tally.number(`spread ${year} ${key}`, cell(key)?.value ?? null, value);
    }
  });
}

/** Of the units that state it in both years, how many went up and down, and what they make together. */
function sameUnits(held: Held, year: number) {
  const { state } = held;
  if (!comparable(state.indicator, year - 1, year) || isUnstated(state.indicator)) return null;
  const before = new Map(knownIn(held, year - 1).map((one) => [one.unit.id, one]));
  const pairs = knownIn(held, year).flatMap((after) => {
    const old = before.get(after.unit.id);
    return old ? [{ unit: after.unit, old: old.stand, now: after.stand }] : [];
  });
  const isMixed = isMixedList(pairs.map(({ unit }) => unit));
  const together = (stands: readonly Known['stand'][]): number | null => {
    if (pairs.length < 5) return null;
    const values = stands.filter((stand) => !isFew(stand)).map(({ value }) => value);
    if (isMixed) return values.length < 3 ? null : quantile(values, 0.5);
    const sum = (pick: 'top' | 'below') => stands.reduce((all, one) => all + (one[pick] ?? 0), 0);
    if (!FORMULAS[state.indicator]?.below) return values.reduce((all, value) => all + value, 0);
    const times = FORMULAS[state.indicator]?.times ?? 1;
    return sum('below') === 0 ? null : (times * sum('top')) / sum('below');
  };
  return {
    same: pairs.length,
    rose: pairs.filter(({ old, now }) => now.value > old.value).length,
    fell: pairs.filter(({ old, now }) => now.value < old.value).length,
    before: together(pairs.map(({ old }) => old)),
    after: together(pairs.map(({ now }) => now)),
  };
}
