import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Agency } from '../../model/agency.ts';
import type { Filing, Decided } from '../../model/decision.ts';
import type { ParsedReport } from '../../model/parsed-report.ts';
import type { Scope } from '../../model/report.ts';
import type { Form } from '../../model/form.ts';

/** Which report a file is, as far as it is settled: what is null a person must still say. */
export type FilingDraft = {
  agency: Agency | null;
  year: number | null;
  scope: Scope | null;
  form: Form | null;
};

/**
 * What a person settled or, where nobody did, what was read. The agency is taken over only when its
 * name is exactly one agency's: between two nobody guesses.
 */
export function filingDraft(
  { header }: ParsedReport,
  { filing }: Decided,
  exact: Agency | null,
): FilingDraft {
  if (filing) return filing;
  return {
    agency: exact,
    year: header.year.value,
    scope: header.scope.value,
    form: header.form.value,
  };
}

/** Which parts of a filing a person must still settle. */
export const lackingParts = (draft: FilingDraft) =>
  (['agency', 'year', 'scope', 'form'] as const).filter((part) => draft[part] === null);

/** The filing of a draft that lacks nothing, null otherwise. */
export function filingOf({ agency, year, scope, form }: FilingDraft): Filing | null {
  return agency && year !== null && scope && form ? { agency, year, scope, form } : null;
}

/**
 * The id of an agency that no list has: its division, `local`, and nine digits made of its name. Two
 * machines give the same body the same id, and different bodies different ones.
 */
export function localAgencyId(division: string, name: string): string {
  const digest = sha256(utf8ToBytes(`${division} ${name}`));
  const number = digest.slice(0, 6).reduce((sum, byte) => (sum * 256 + byte) % 1_000_000_000, 0);
  // A zone's code holds a name already: its holder's six digits are what ids begin with.
  return `${division.slice(0, 6)}-local-${String(number).padStart(9, '0')}`;
}
