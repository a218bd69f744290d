import type { ViewState } from '../../../src/lib/url/view-state.ts';
import { columnOf, isFew, standIn, type Stand } from './raw/cells.ts';
import { FORMULAS, isUnstated } from './raw/formulas.ts';
import {
  OUTSIDE,
  type Raw,
  type RawAgency,
  type RawDivision,
  type RawReport,
} from './raw/read-raw.ts';

/** A unit of a list: an agency, or a division that owes a report and of which none is here. */
export type Unit = {
  id: string;
  agency: RawAgency | null;
  division: RawDivision;
};

export const within = (raw: Raw, division: string, code: string): boolean =>
  code === '000000' || raw.above(division).includes(code);

/** Whether a body is of the place, level and kind that are chosen. */
export function isChosen(
  raw: Raw,
  { division, kind }: RawAgency,
  asked: Pick<ViewState, 'division' | 'kind' | 'level'>,
): boolean {
  return (
    within(raw, division, asked.division) &&
    (asked.kind === 'all' || kind === asked.kind) &&
    (asked.level === 'all' || raw.divisions.get(division)?.level === asked.level)
  );
}

const isInForce = ({ from, to }: RawDivision, year: number): boolean => from <= year && to > year;

/** The units of a list, those that are no row of a table included. */
export function unitsOf(raw: Raw, state: ViewState): { listed: number; rows: Unit[] } {
  const reporting = new Set(
    raw.reports.filter(({ scope }) => scope === state.scope).map(({ agency_id }) => agency_id),
  );
  const unitOf = (agency: RawAgency): Unit[] => {
    const division = raw.divisions.get(agency.division);
    return division ? [{ id: agency.id, agency, division }] : [];
  };
  if (state.picked.length > 0) {
    const rows = raw.agencies.filter(({ id }) => state.picked.includes(id)).flatMap(unitOf);
    return { listed: rows.length, rows };
  }
  const known = raw.agencies
    .filter((agency) => reporting.has(agency.id) && isChosen(raw, agency, state))
    .flatMap(unitOf);
  const owes =
    state.kind === 'government' &&
    state.scope === 'aggregate' &&
    ['province', 'prefecture', 'county'].includes(state.level);
  if (!owes) return { listed: known.length, rows: known };
  const governed = new Set(
    raw.agencies
      .filter(({ id, kind }) => kind === 'government' && reporting.has(id))
      .map(({ division }) => division),
  );
  const silent = [...raw.divisions.values()]
    .filter(
      (division) =>
        division.level === state.level &&
        within(raw, division.code, state.division) &&
        isInForce(division, state.year) &&
        !OUTSIDE.includes(division.code) &&
        !governed.has(division.code),
    )
    .map((division): Unit => ({ id: division.code, agency: null, division }));
  const namesAll = state.division !== '000000' || state.level === 'province';
  return {
    listed: known.length + silent.length,
    rows: namesAll ? [...known, ...silent] : known,
  };
}

/** A unit's report of a year, in the scope of the list. */
export const reportOf = (raw: Raw, { agency }: Unit, year: number, scope: string) =>
  agency ? raw.report(agency.id, year, scope) : undefined;

/** What stands for an indicator in a unit's report of a year; null without a report. */
export function standOf(
  raw: Raw,
  unit: Unit,
  year: number,
  code: string,
  { scope, applicant }: Pick<ViewState, 'scope' | 'applicant'>,
): { stand: Stand | null; report: RawReport | undefined } {
  const report = reportOf(raw, unit, year, scope);
  return {
    report,
    stand: report ? standIn(raw, report, code, columnOf(code, applicant)) : null,
  };
}

/** Units of several levels or kinds in one list: none is above another. */
export const isMixedList = (units: readonly Unit[]): boolean =>
  new Set(
    units.flatMap(({ agency, division }) => (agency ? [`${division.level} ${agency.kind}`] : [])),
  ).size > 1;

/** At least a third, a half, … of the list states the figure. */
const isEnough = (known: number, listed: number, floor: number): boolean =>
  floor === 33 ? 3 * known >= listed : 100 * known >= floor * listed;

/** Ranks from the most, equal numbers on one rank; none where nothing may be ranked. */
export function ranksOf(raw: Raw, state: ViewState): Map<string, number> {
  const { rows, listed } = unitsOf(raw, state);
  const stands = rows.map((unit) => ({
    id: unit.id,
    stand: standOf(raw, unit, state.year, state.indicator, state).stand,
  }));
  const known = stands.filter(({ stand }) => stand?.value !== null && stand !== null).length;
  const values = stands.flatMap(({ id, stand }) =>
    stand && stand.value !== null && !isFew(stand) ? [{ id, value: stand.value }] : [],
  );
  const isRanked =
    values.length >= 5 &&
    !isUnstated(state.indicator) &&
    !isMixedList(rows) &&
    isEnough(known, listed, state.floor);
  if (!isRanked) return new Map();
  return new Map(
    values
      .filter(({ value }) => value !== 0 || FORMULAS[state.indicator] !== undefined)
      .map(({ id, value }) => [id, 1 + values.filter((one) => one.value > value).length]),
  );
}

/** By linear interpolation between the values in order (type 7 of Hyndman and Fan). */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const [low = NaN, high = low] = sorted.slice(Math.floor(at), Math.floor(at) + 2);
  return low + (high - low) * (at % 1);
}
