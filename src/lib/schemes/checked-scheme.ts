import { findIndicator, indicatorOf, isDerived } from '../catalogue/catalogue.ts';
import { isProportion, sharesUnit } from '../catalogue/comparable.ts';
import { isWritten, meantNumber } from './threshold.ts';
import { schemeSchema, type Scheme, type SchemePart } from './scheme.ts';

/** What keeps something from being a scheme, and where; parts count from 1. */
export type SchemeFault =
  | { kind: 'no_json' | 'no_scheme' }
  | { kind: 'version'; found: string }
  | { kind: 'field'; part: number | null; field: string; found: string }
  | { kind: 'unknown_field'; field: string }
  | { kind: 'indicator'; part: number; code: string; why: IndicatorFault }
  | { kind: 'points'; part: number; code: string; why: PointsFault };

/** Not in the catalogue; printed in units of each report's own; read by applicant; there before. */
export type IndicatorFault = 'unknown' | 'unstated' | 'by_applicant' | 'twice';

/** Both thresholds alike; against the direction; of a share not between 0 and 1; with too many decimals. */
export type PointsFault = 'same' | 'against' | 'beyond_share' | 'too_fine';

export type CheckedScheme = { scheme: Scheme } | { fault: SchemeFault };

/** Whether an indicator may be a part: of one unit in all reports, and one figure of a report. */
export const isScorable = (code: string): boolean => indicatorFault(code) === null;

/** A scheme out of anything, or the first thing that is wrong with it. */
export function checkedScheme(candidate: unknown): CheckedScheme {
  const read = schemeSchema.safeParse(candidate);
  if (!read.success) {
    const [issue] = read.error.issues;
    if (issue?.code === 'unrecognized_keys') {
      return { fault: { kind: 'unknown_field', field: issue.keys.join() } };
    }
    return { fault: fieldFault(candidate, issue?.path ?? []) };
  }
  const parts = read.data.parts.map(withMeantEnds);
  const codes = parts.map(({ indicator }) => indicator);
  for (const [at, part] of parts.entries()) {
    const fault = partFault(part, at + 1, codes.slice(0, at));
    if (fault) return { fault };
  }
  return { scheme: { ...read.data, parts } };
}

/** Of two spellings of one threshold there is one scheme, and one version. */
function withMeantEnds(part: SchemePart): SchemePart {
  const { points } = part;
  if (points === 'place') return part;
  return { ...part, points: { from: meantNumber(points.from), to: meantNumber(points.to) } };
}

function fieldFault(candidate: unknown, path: readonly PropertyKey[]): SchemeFault {
  const [first, at] = path;
  const isPart = first === 'parts' && typeof at === 'number';
  const found = path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined,
    candidate,
  );
  return {
    kind: 'field',
    part: isPart ? at + 1 : null,
    field: String((isPart ? path[2] : first) ?? ''),
    // An empty place, of a number above all, reads as one.
    found: found === null ? '' : (JSON.stringify(found) ?? ''),
  };
}

function partFault(
  { indicator: code, direction, points }: SchemePart,
  part: number,
  before: readonly string[],
): SchemeFault | null {
  const why = before.includes(code) ? 'twice' : indicatorFault(code);
  if (why) return { kind: 'indicator', part, code, why };
  if (points === 'place') return null;
  const wrong = pointsFault(code, direction, points);
  return wrong && { kind: 'points', part, code, why: wrong };
}

function indicatorFault(code: string): IndicatorFault | null {
  const indicator = findIndicator(code);
  if (!indicator) return 'unknown';
  if (!sharesUnit(code)) return 'unstated';
  return isDerived(indicator) && indicator.perApplicant ? 'by_applicant' : null;
}

function pointsFault(
  code: string,
  direction: SchemePart['direction'],
  { from, to }: { from: number; to: number },
): PointsFault | null {
  if (from === to) return 'same';
  if (from < to !== (direction === 'more')) return 'against';
  const isShare = (value: number) => value >= 0 && value <= 1;
  if (isProportion(code) && !(isShare(from) && isShare(to))) return 'beyond_share';
  const indicator = indicatorOf(code);
  const isPercent = indicator.unit === 'ratio' && !(isDerived(indicator) && indicator.isMultiple);
  const scale = isPercent ? 100 : 1;
  return [from, to].every((end) => isWritten(end * scale)) ? null : 'too_fine';
}
