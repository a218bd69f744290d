import { owesReport } from '../owing-divisions.ts';
import type { Condition } from '../selection.ts';
import { allOf, pickedConditions, unitConditions } from '../selection.ts';
import { isProvinceCode } from '../../model/division.ts';
import type { ViewState } from '../../url/view-state.ts';

/** Levels whose divisions each owe a government's report: the register of a list is known for these. */
export const REGISTER_LEVELS = ['province', 'prefecture', 'county'];

/** What makes a list: hand-picked units, or those of a division by level, kind and scope. */
export type ListState = Pick<
  ViewState,
  'division' | 'kind' | 'level' | 'scope' | 'year' | 'picked'
>;

/**
 * Whether the divisions of a list name who owes a report, so that one without any is a row too. Zones
 * stand in no register, and for a list of other bodies the dataset has none.
 */
export function hasRegister({ kind, level, scope, picked }: ListState): boolean {
  return (
    picked.length === 0 &&
    kind === 'government' &&
    scope === 'aggregate' &&
    REGISTER_LEVELS.includes(level)
  );
}

/** Districts of several cities have one name (鼓楼区); within a province each goes by its city as well. */
const registerName = ({ division, level }: ListState): string =>
  level === 'county' && isProvinceCode(division)
    ? `CASE WHEN d.name LIKE '%区'
        THEN coalesce((SELECT p.name FROM division p WHERE p.code = d.prefecture), '') || d.name
        ELSE d.name END`
    : 'd.name';

/**
 * SQL of the units of a list: unit, agency_id, name, kind, division, division_name, level, position. Of a
 * register every division that owes a report of the year is there, without agency where none is in the dataset.
 */
export function listUnits(state: ListState): Condition {
  const columns = (from: string) =>
    `${from}, d.code AS division, d.name AS division_name, d.level, d.position`;
  const agencies = {
    sql: `SELECT ${columns('a.agency_id AS unit, a.agency_id, a.name, a.kind')}
      FROM agency a JOIN division d ON d.code = a.division`,
    params: [],
  };
  if (state.picked.length > 0) {
    const picked = allOf(pickedConditions('a.agency_id', state.picked));
    return { sql: `${agencies.sql} WHERE ${picked.sql}`, params: picked.params };
  }
  const { division, kind, level } = state;
  const chosen = allOf(unitConditions({ division, level }));
  const known = allOf([
    ...unitConditions({ division, kind, level }),
    {
      sql: 'EXISTS (SELECT 1 FROM report r WHERE r.agency_id = a.agency_id AND r.scope = ?)',
      params: [state.scope],
    },
  ]);
  const reporting = { sql: `${agencies.sql} WHERE ${known.sql}`, params: known.params };
  if (!hasRegister(state)) return reporting;
  return {
    sql: `${reporting.sql}
      UNION ALL
      SELECT ${columns(`d.code AS unit, NULL, ${registerName(state)}, NULL`)}
      FROM division d
      WHERE ${chosen.sql}
        AND ${owesReport('d')}
        AND d.code NOT IN (SELECT a.division FROM agency a
          WHERE a.kind = 'government' AND EXISTS (
            SELECT 1 FROM report r WHERE r.agency_id = a.agency_id AND r.scope = 'aggregate'))`,
    params: [...reporting.params, ...chosen.params, state.year, state.year],
  };
}
