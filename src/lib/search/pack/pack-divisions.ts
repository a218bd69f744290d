import { DIVISION_LEVELS, type Division } from '../../model/division.ts';
import { holderOf, parentByCode } from '../division-code.ts';
import { joinNames, LISTED, type PackedUnits } from '../packed-units.ts';
import { toSparse } from '../sparse.ts';

/**
 * The columns of divisions.
 * @param rows those of the index, in the order of their codes
 * @param all those that are gone too: they are found where they went
 */
export function packDivisions(
  rows: readonly Division[],
  all: readonly Division[],
): PackedUnits['divisions'] {
  const codes = new Set(rows.map(({ code }) => code));
  const has = (code: string): boolean => codes.has(code);
  const gone = new Map<string, Division[]>();
  for (const division of all) {
    if (has(division.code)) continue;
    for (const code of division.successors) {
      gone.set(code, [...(gone.get(code) ?? []), division]);
    }
  }
  const formerOf = ({ code, name, former_names }: Division): string[] => {
    const names = (gone.get(code) ?? []).flatMap((one) => [one.name, ...one.former_names]);
    return [...new Set([...former_names, ...names])].filter((one) => one !== name);
  };
  let before = 0;
  return {
    code: rows.map(({ code }) => {
      const digits = Number(holderOf(code));
      const distance = digits - before;
      before = digits;
      return distance;
    }),
    zone: toSparse(rows, ({ code }) => code.slice(6)),
    name: joinNames(rows.map(({ name }) => name)),
    level: rows.map(({ level }) => DIVISION_LEVELS.indexOf(level)).join(''),
    parent: toSparse(rows, ({ code, parent }) =>
      parent === null || parent === parentByCode(code, has) ? '' : parent,
    ),
    former: toSparse(rows, (division) => formerOf(division).join(LISTED)),
    formerCode: toSparse(rows, ({ code }) =>
      (gone.get(code) ?? []).map((division) => division.code).join(LISTED),
    ),
  };
}
