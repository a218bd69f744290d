import type { Agency } from '../model/agency.ts';
import type { Division } from '../model/division.ts';
import type { CheckedReport } from './checked-report.ts';

/** Agency ids of the bodies a report's own body took over from in its year; none where it went on. */
export type PredecessorsOf = (report: CheckedReport) => readonly string[];

/** Bodies of which a division has one, so that its successor's is known without comparing names. */
const SINGLE = ['government', 'office'] as const;

/**
 * Predecessors by the successors of divisions (GB/T 2260): governments and offices of the codes that
 * went over to the body's division in the reporting year. Other bodies are not guessed by name.
 */
export function predecessorsFrom(
  agencies: readonly Agency[],
  divisions: readonly Division[],
): PredecessorsOf {
  const agencyOf = new Map(agencies.map((agency) => [agency.agency_id, agency]));
  return ({ agency, year }) => {
    const body = agencyOf.get(agency);
    if (!body || year === null || !SINGLE.some((kind) => kind === body.kind)) return [];
    const former = divisions.filter(
      ({ valid_to, successors }) => valid_to === year && successors.includes(body.division),
    );
    return former.flatMap(({ code }) => {
      const same = agencies.filter(({ division, kind }) => division === code && kind === body.kind);
      // Two offices of one division: which of them went over is not known.
      return same.length === 1 ? same.map(({ agency_id }) => agency_id) : [];
    });
  };
}
