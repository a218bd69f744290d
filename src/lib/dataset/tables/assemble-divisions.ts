import type { Division } from '../../model/division.ts';
import type { Row } from './tables.ts';

/** Rows of `division` in code order, each with the codes of its province and prefecture (or its own). */
export function assembleDivisions(divisions: readonly Division[]): Row[] {
  const byCode = new Map(divisions.map((division) => [division.code, division]));
  const ancestor = (code: string | null, level: Division['level']): string | null => {
    const division = code === null ? undefined : byCode.get(code);
    if (!division) return null;
    return division.level === level ? division.code : ancestor(division.parent, level);
  };
  return sortByCode(divisions).map((division, position) => ({
    code: division.code,
    name: division.name,
    level: division.level,
    parent: division.parent,
    province: ancestor(division.code, 'province'),
    prefecture: ancestor(division.code, 'prefecture'),
    valid_from: division.valid_from,
    valid_to: division.valid_to,
    former_names: division.former_names.join(';') || null,
    position,
  }));
}

/** Rows of `division_successor`: which codes took over from one that is no longer in force. */
export function assembleSuccessors(divisions: readonly Division[]): Row[] {
  return sortByCode(divisions).flatMap(({ code, successors }) =>
    successors.map((successor) => ({ code, successor })),
  );
}

const sortByCode = (divisions: readonly Division[]): Division[] =>
  [...divisions].sort((a, b) => (a.code < b.code ? -1 : 1));
