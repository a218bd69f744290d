import { domainText } from '../../messages/domain.ts';
import { namedListText } from '../../messages/workbench/named-list.ts';
import type { Scope } from '../../model/report.ts';
import type { NamedUnit } from '../../search/named/match-names.ts';
import type { Unit } from '../../search/unit-index.ts';
import { MAX_PICKED, type ViewState } from '../../url/view-state.ts';

/** Units offered for one name; its number of namesakes is told whole. */
const MOST_OFFERED = 8;

/** A unit that a name may mean. */
export type MeantUnit = { id: string; name: string; place: string };

/** A list to take, with the scope that most of its named units report in. */
export type Offer = { label: string; change: Pick<ViewState, 'picked' | 'scope'> };

/** What a reader's names make: a list to take, and every name that is none of it, with the reason. */
export type NamedListView = {
  title: string;
  notes: readonly string[];
  /** The list in place of the one that stands, and together with it. */
  use: Offer | null;
  join: Offer | null;
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
  state: Pick<ViewState, 'lang' | 'scope'>,
): NamedListView {
  const text = namedListText[state.lang];
  const settled = matches.map((match): NamedUnit => {
    if (match.unit) return match;
    const unit = match.may.find(({ id }) => id === chosen.get(match.name));
    return unit ? { name: match.name, unit } : match;
  });
  const named = settled.flatMap((match) =>
    match.unit ? [{ name: match.name, unit: meant(match.unit) }] : [],
  );
  const found = new Set(settled.flatMap(({ unit }) => (unit ? [unit] : [])));
  const scope = fullerScope([...found], state.scope);
  const silent = [...found].filter(({ held }) => held[scope].reports === 0).length;
  const unnamed = settled.flatMap((match) => (match.unit ? [] : [match]));
  const units = [...new Set(named.map(({ unit }) => unit.id))];
  const all = [...new Set([...own, ...units])];
  const over = units.length - MAX_PICKED;
  return {
    title: text.title(units.length, matches.length),
    notes: [
      ...(named.length > units.length ? [text.repeated(named.length - units.length)] : []),
      ...(numbers > 0 ? [text.numbers(numbers)] : []),
      ...(silent > 0 ? [text.otherScope(silent, domainText[state.lang].scope[scope])] : []),
      ...(over > 0 ? [text.tooMany(MAX_PICKED, over)] : []),
    ],
    use: taken(units, scope, text.use),
    join:
      own.length > 0 && all.length > own.length && all.length <= MAX_PICKED
        ? taken(all, scope, text.join)
        : null,
    unnamed: unnamed.map(({ name, why, may }) => ({
      name,
      why: text.why[why](may.length),
      may: may.slice(0, MOST_OFFERED).map(meant),
    })),
    named: named.filter(({ name, unit }) => name !== unit.name),
  };
}

/** The scope that more of the units report in; where it is the same the one that is shown. */
function fullerScope(units: readonly Unit[], shown: Scope): Scope {
  const other = shown === 'own' ? 'aggregate' : 'own';
  const reporting = (scope: Scope) => units.filter(({ held }) => held[scope].reports > 0).length;
  return reporting(other) > reporting(shown) ? other : shown;
}

/** Ids in the order of the address, at most as many as it holds: the first that were named. */
function taken(ids: readonly string[], scope: Scope, label: (n: number) => string): Offer | null {
  const picked = ids.slice(0, MAX_PICKED);
  if (picked.length === 0) return null;
  return { label: label(picked.length), change: { picked: [...picked].sort(), scope } };
}
