import type { AgencyKind } from '../model/agency.ts';
import { DIVISION_LEVELS, type DivisionLevel } from '../model/division.ts';
import type { Scope } from '../model/report.ts';
import { matchSlip } from './match-slip.ts';
import { MATCHES, matchUnit, type Match } from './match-unit.ts';
import { typedQuery } from './typed-query.ts';
import { hasReports, type Unit, type UnitIndex } from './unit-index.ts';

/** A unit found, with what the dataset has of it. */
export type UnitHit = {
  /** Agency id or division code, as `units` of the address holds it. */
  id: string;
  unit_type: Unit['unit_type'];
  name: string;
  /** Names of the divisions above, from the province down; empty for a province. */
  place: string;
  kind: AgencyKind | null;
  /** Null for an agency. */
  level: DivisionLevel | null;
  /** Reports of the asked scope, their first and last year and how many years they cover. */
  reports: number;
  first_year: number | null;
  last_year: number | null;
  years: number;
  /** Of the reports of either scope, those that the reader imported. */
  local: number;
  /** Reports of the other scope only. */
  elsewhere: number;
  /** No other hit is nearer to what was typed. */
  best: boolean;
  /** Hits before the cut. */
  total: number;
};

/** A unit and how it was found. */
export type RankedUnit = { unit: Unit; match: Match };

/**
 * Agencies and divisions that are what was typed, the best first: by name, part of it, alias, pinyin,
 * initials, code, scattered characters, former name, name behind its place. Where nothing is found by the
 * nearer of these, one slip is forgiven. An empty text finds nothing. At most `limit` hits.
 */
export function searchUnits(
  index: UnitIndex,
  text: string,
  scope: Scope,
  limit: number,
): UnitHit[] {
  const ranked = rankUnits(index, text, scope);
  const nearest = ranked[0]?.match;
  return ranked.slice(0, limit).map(({ unit, match }) => ({
    ...hitOf(unit, scope, ranked.length),
    best: nearest !== undefined && compareMatches(nearest, match) === 0,
  }));
}

/** All units found, the best first. */
export function rankUnits(index: UnitIndex, text: string, scope: Scope): RankedUnit[] {
  const query = typedQuery(text, index.sounds);
  if (query === null) return [];
  const found = matched(index.units, (unit) => matchUnit(query, unit));
  const isNear = found.some(({ match }) => rankOf(match) < FIRST_FAR);
  const slips = isNear
    ? []
    : nearest(matched(index.units, (unit) => matchSlip(query, unit, index.sounds)));
  const slipped = new Set(slips.map(({ unit }) => unit));
  return [...slips, ...found.filter(({ unit }) => !slipped.has(unit))].sort(
    (a, b) => compareMatches(a.match, b.match) || compareUnits(a.unit, b.unit, scope),
  );
}

function matched(units: readonly Unit[], by: (unit: Unit) => Match | null): RankedUnit[] {
  const found: RankedUnit[] = [];
  for (const unit of units) {
    const match = by(unit);
    if (match !== null) found.push({ unit, match });
  }
  return found;
}

/** Slips much farther than the nearest are of no use; a whole name but for one character always is. */
function nearest(slips: readonly RankedUnit[]): RankedUnit[] {
  const best = Math.min(...slips.map(({ match }) => match.step));
  return slips.filter(({ match }) => match.step <= Math.max(best + 1, 2));
}

const rankOf = ({ kind }: Match): number => MATCHES.indexOf(kind);
const FIRST_FAR = MATCHES.indexOf('slip');

function compareMatches(a: Match, b: Match): number {
  return rankOf(a) - rankOf(b) || a.step - b.step;
}

/**
 * Of equally near ones those with reports of the scope first, then of any; divisions before agencies, the
 * longer series first.
 */
function compareUnits(a: Unit, b: Unit, scope: Scope): number {
  return (
    Number(a.held[scope].reports === 0) - Number(b.held[scope].reports === 0) ||
    Number(!hasReports(a)) - Number(!hasReports(b)) ||
    Number(a.unit_type === 'agency') - Number(b.unit_type === 'agency') ||
    b.held[scope].years - a.held[scope].years ||
    DIVISION_LEVELS.indexOf(a.level) - DIVISION_LEVELS.indexOf(b.level) ||
    a.name.length - b.name.length ||
    a.position - b.position ||
    (a.id < b.id ? -1 : 1)
  );
}

function hitOf(unit: Unit, scope: Scope, total: number): Omit<UnitHit, 'best'> {
  const { id, unit_type, name, kind, level, above, held } = unit;
  const [asked, other] = [held[scope], held[scope === 'own' ? 'aggregate' : 'own']];
  return {
    ...{ id, unit_type, name, kind, total },
    place: above.join(''),
    level: unit_type === 'division' ? level : null,
    reports: asked.reports,
    first_year: asked.first,
    last_year: asked.last,
    years: asked.years,
    local: asked.local + other.local,
    elsewhere: other.reports,
  };
}
