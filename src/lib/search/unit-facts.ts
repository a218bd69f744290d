import type { AgencyKind } from '../model/agency.ts';
import type { DivisionLevel } from '../model/division.ts';

/** What is held of one scope: reports, their years, and how many of them the reader imported. */
export type Held = {
  reports: number;
  first: number | null;
  last: number | null;
  years: number;
  local: number;
};

/** A division or agency of the index as it stands in the file. */
export type UnitFacts = {
  /** Agency id or division code, as `units` of the address holds it. */
  id: string;
  unit_type: 'agency' | 'division';
  name: string;
  kind: AgencyKind | null;
  level: DivisionLevel;
  /** Codes of its division and of those above it, nearest first; a division's own is the first. */
  within: readonly string[];
  /** Names of the divisions above, the widest first; an agency's own division is the last. */
  above: readonly string[];
  /** Former names of a division, other printed names of an agency. */
  otherNames: readonly string[];
  /** Codes of divisions that became part of it. */
  formerCodes: readonly string[];
};
