import { SCOPES, type Scope } from '../model/report.ts';
import type { Held, UnitFacts } from './unit-facts.ts';
import type { HeldReport } from './unit-index.ts';
import type { IndexedAgency } from './unpack-units.ts';

/** Reports that stand for a unit, by scope. */
type HeldByScope = Record<Scope, Held>;

/** An agency of the file and where it stands. */
export type PlacedAgency = { agency: IndexedAgency; facts: UnitFacts };

/** What an agency has of each scope. */
export function heldByAgency({ reports }: IndexedAgency): HeldByScope {
  return heldOf(reports);
}

/**
 * What stands for each division: all own reports within it, and of aggregate reports one a year of a body
 * that speaks for the whole of it, as `standingReports` of the queries has it.
 */
export function heldByDivisions(agencies: readonly PlacedAgency[]): (code: string) => HeldByScope {
  const own = new Map<string, HeldReport[]>();
  const spoken = new Map<string, Map<number, { agency: IndexedAgency; report: HeldReport }>>();
  for (const { agency, facts } of agencies) {
    const ownReports = agency.reports.filter(({ scope }) => scope === 'own');
    for (const code of facts.within) {
      const within = own.get(code);
      if (within) within.push(...ownReports);
      else own.set(code, [...ownReports]);
    }
    if (!speaksForDivision(facts)) continue;
    const byYear = spoken.get(agency.division) ?? new Map();
    spoken.set(agency.division, byYear);
    for (const report of agency.reports) {
      const other = byYear.get(report.year);
      if (report.scope === 'own' || (other && comesBefore(other.agency, agency))) continue;
      byYear.set(report.year, { agency, report });
    }
  }
  return (code) =>
    heldOf([
      ...(own.get(code) ?? []),
      ...[...(spoken.get(code)?.values() ?? [])].map(({ report }) => report),
    ]);
}

/** The government or its office, or the committee of a zone; a department speaks for its line alone. */
function speaksForDivision({ kind, level }: UnitFacts): boolean {
  return kind === 'government' || kind === 'office' || level === 'zone';
}

function comesBefore(one: IndexedAgency, other: IndexedAgency): boolean {
  const isGovernment = one.kind === 'government';
  if (isGovernment !== (other.kind === 'government')) return isGovernment;
  return one.id < other.id;
}

function heldOf(reports: readonly HeldReport[]): HeldByScope {
  const [aggregate, own] = SCOPES.map((scope) =>
    held(reports.filter((one) => one.scope === scope)),
  );
  return { aggregate: aggregate ?? NOTHING, own: own ?? NOTHING };
}

const NOTHING: Held = { reports: 0, first: null, last: null, years: 0, local: 0 };

function held(reports: readonly HeldReport[]): Held {
  if (reports.length === 0) return NOTHING;
  const years = [...new Set(reports.map(({ year }) => year))].sort((a, b) => a - b);
  return {
    reports: reports.length,
    first: years[0] ?? null,
    last: years.at(-1) ?? null,
    years: years.length,
    local: reports.filter(({ isLocal }) => isLocal).length,
  };
}
