import { namedListText } from '../../messages/workbench/named-list.ts';
import type { NamedUnit } from '../../search/named/match-names.ts';
import type { Unit } from '../../search/unit-index.ts';
import { MAX_PICKED, type ViewState } from '../../url/view-state.ts';

/** A unit that a name may mean. */
export type MeantUnit = { id: string; name: string; place: string };

/** What a reader's names make: a list to take, and every name that is none of it, with the reason. */
export type NamedListView = {
  title: string;
  notes: readonly string[];
  /** The list in place of the one that stands, and together with it. */
  use: { label: string; picked: readonly string[] } | null;
  join: { label: string; picked: readonly string[] } | null;
  unnamed: readonly { name: string; why: string; may: readonly MeantUnit[] }[];
  /** Names that are no unit's full name, with the unit that they were taken for. */
  named: readonly { name: string; unit: MeantUnit }[];
};

const meant = ({ id, name, above }: Unit): MeantUnit => ({ id, name, place: above.join('') });

/**
 * The list that names make.
 * @param chosen units that the reader said a name means, by name
 * @param own the hand-picked list that stands; empty for none
 */
export function namedListView(
  matches: readonly NamedUnit[],
  chosen: ReadonlyMap<string, string>,
  numbers: number,
  own: readonly string[],
  { lang }: Pick<ViewState, 'lang'>,
): NamedListView {
  const text = namedListText[lang];
  const settled = matches.map((match): NamedUnit => {
    if (match.unit) return match;
    const unit = match.may.find(({ id }) => id === chosen.get(match.name));
    return unit ? { name: match.name, unit } : match;
  });
  const named = settled.flatMap((match) =>
    match.unit ? [{ name: match.name, unit: meant(match.unit) }] : [],
  );
  const unnamed = settled.flatMap((match) => (match.unit ? [] : [match]));
  const units = [...new Set(named.map(({ unit }) => unit.id))];
  const all = [...new Set([...own, ...units])];
  const over = units.length - MAX_PICKED;
  return {
    title: text.title(units.length, matches.length),
    notes: [
      ...(named.length > units.length ? [text.repeated(named.length - units.length)] : []),
      ...(numbers > 0 ? [text.numbers(numbers)] : []),
      ...(over > 0 ? [text.tooMany(MAX_PICKED, over)] : []),
    ],
    use: taken(units, text.use),
    join:
      own.length > 0 && all.length > own.length && all.length <= MAX_PICKED
        ? taken(all, text.join)
        : null,
    unnamed: unnamed.map(({ name, why, may }) => ({
      name,
      why: text.why[why](may.length),
      may: may.map(meant),
    })),
    named: named.filter(({ name, unit }) => name !== unit.name),
  };
}

/** Ids in the order of the address, at most as many as it holds: the first that were named. */
function taken(ids: readonly string[], label: (n: number) => string): NamedListView['use'] {
  const picked = ids.slice(0, MAX_PICKED);
  return picked.length === 0 ? null : { label: label(picked.length), picked: [...picked].sort() };
}
