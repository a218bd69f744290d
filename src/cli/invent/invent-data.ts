import type { Agency } from '../../lib/model/agency.ts';
import { NATION, type Division } from '../../lib/model/division.ts';
import type { Report } from '../../lib/model/report.ts';
import { inventDivision, type Wholes } from './invented-reports.ts';
import { divisionsAt, type Scale } from './scale.ts';

/** One division's agencies and reports, under the code of its province. */
export type InventedPart = { province: string; agencies: Agency[]; reports: Report[] };

/**
 * Invents a dataset division by division, so that no more than one is in memory. The same scale, seed
 * and divisions give the same bytes.
 */
export function* inventData(
  scale: Scale,
  divisions: readonly Division[],
  seed: number,
): Generator<InventedPart> {
  const byCode = new Map(divisions.map((division) => [division.code, division]));
  const open = new Map<string, Wholes[]>();
  for (const division of divisionsAt(scale, divisions)) {
    const below = open.get(division.code) ?? [];
    open.delete(division.code);
    const { bodies, reports, wholes } = inventDivision(
      division,
      placeName(division, byCode),
      below,
      seed,
    );
    const parent = division.parent ?? NATION;
    open.set(parent, [...(open.get(parent) ?? []), wholes]);
    yield {
      province: `${division.code.slice(0, 2)}0000`,
      agencies: bodies.map(({ formerName: _name, renamedIn: _year, ...agency }) => agency),
      reports,
    };
  }
}

/** The name of a division behind that of its prefecture, or of its province where that is the parent. */
function placeName(division: Division, byCode: ReadonlyMap<string, Division>): string {
  const parent = byCode.get(division.parent ?? NATION);
  if (division.level !== 'county' || !parent || parent.code === NATION) return division.name;
  return `${parent.name}${division.name}`;
}
