import { cellKey } from '../../lib/catalogue/cell-key.ts';
import type { Division } from '../../lib/model/division.ts';
import type { Report } from '../../lib/model/report.ts';
import { bodiesOf, type Body } from './bodies.ts';
import { drawsFor } from './random.ts';
import { formIn, printReport } from './report.ts';
import { yearsOf } from './scale.ts';
import {
  contestedCells,
  proseCells,
  publicationCells,
  requestCells,
  type Cells,
} from './sections.ts';

/** What is true of a division as a whole, by year. */
export type Wholes = Map<number, Cells>;

/** A division's bodies with their reports, and its sums, which those of its parent need. */
export type InventedDivision = { bodies: Body[]; reports: Report[]; wholes: Wholes };

/**
 * Invents the reports of one division: its bodies' own, and its government's of the whole, which is the
 * sum of them and of the divisions below.
 */
export function inventDivision(
  division: Division,
  place: string,
  below: readonly Wholes[],
  seed: number,
): InventedDivision {
  const bodies = bodiesOf(division, place, seed);
  const years = yearsOf(division);
  const wholes: Wholes = new Map(years.map((year) => [year, new Map()]));
  for (const child of below) {
    for (const [year, cells] of child) add(wholes.get(year), cells);
  }
  const reports = bodies.flatMap((body) => {
    if (body.kind === 'government') return [];
    let before: Cells | null = null;
    const size = drawsFor(`${seed} ${body.agency_id} size`).spread();
    return years.flatMap((year) => {
      const draws = drawsFor(`${seed} ${body.agency_id} ${year}`);
      const form = formIn(year);
      const requests = requestCells(draws, body, form, size, before);
      const truth: Cells = new Map([
        ...proseCells(draws, body, size),
        ...publicationCells(draws, body, form, size),
        ...requests,
        ...contestedCells(draws, requests.get(cellKey('outcome.total', 'total')) ?? 0),
      ]);
      before = requests;
      add(wholes.get(year), truth);
      return draws.chance(0.02) ? [] : [printReport(draws, body, year, 'own', truth)];
    });
  });
  const [government] = bodies;
  const whole = !government
    ? []
    : years.map((year) => {
        const draws = drawsFor(`${seed} ${government.agency_id} ${year}`);
        return printReport(draws, government, year, 'aggregate', wholes.get(year) ?? new Map());
      });
  return { bodies, reports: [...whole, ...reports], wholes };
}

function add(whole: Cells | undefined, part: Cells): void {
  if (!whole) return;
  for (const [key, value] of part) {
    // Sums of money have two digits behind the point, and keep them.
    const sum = (whole.get(key) ?? 0) + value;
    whole.set(key, Number.isInteger(sum) ? sum : Math.round(sum * 100) / 100);
  }
}
