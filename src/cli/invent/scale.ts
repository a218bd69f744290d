import { NATION, type Division } from '../../lib/model/division.ts';

export const SCALES = ['county', 'city', 'province', 'nation'] as const;
export type Scale = (typeof SCALES)[number];

/** Years of reports: two on the form of 2019, five on that of 2021. */
export const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025] as const;

/** The divisions of the real table the small scales are laid in; which does not matter. */
const ROOTS: Readonly<Record<Scale, string>> = {
  county: '140404',
  city: '140400',
  province: '140000',
  nation: NATION,
};

/** Whether a division was in force in any year of the dataset; zones stand in no register. */
const isInForce = (division: Division): boolean =>
  division.level !== 'zone' && yearsOf(division).length > 0;

/** The years in which a division was in force. */
export function yearsOf({ valid_from: from, valid_to: to }: Division): readonly number[] {
  return YEARS.filter((year) => (from ?? 0) <= year && year < (to ?? 9999));
}

/** Divisions with bodies at a scale, each behind all below it, so that wholes can be added up. */
export function divisionsAt(scale: Scale, divisions: readonly Division[]): Division[] {
  const childrenOf = new Map<string | null, Division[]>();
  for (const division of divisions.filter(isInForce)) {
    const others = childrenOf.get(division.parent);
    if (others) others.push(division);
    else childrenOf.set(division.parent, [division]);
  }
  const below = (division: Division): Division[] => [
    ...(childrenOf.get(division.code) ?? []).flatMap(below),
    ...(division.level === 'nation' ? [] : [division]),
  ];
  return divisions.filter(({ code }) => code === ROOTS[scale]).flatMap(below);
}
