import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Agency } from '../../model/agency.ts';
import type { Decided, FilingDraft } from '../../model/decision.ts';
import type { ParsedReport } from '../../model/parsed-report.ts';
import { isReportingYear } from '../../model/report.ts';

/**
 * What a person said or, where nobody did, what was read. The agency is taken over only when its
 * name is exactly one agency's: between two nobody guesses.
 */
export function filingDraft(
  { header }: ParsedReport,
  { filed }: Decided,
  exact: Agency | null,
): FilingDraft {
  return {
    agency: exact,
    year: header.year.value,
    scope: header.scope.value,
    form: header.form.value,
    ...filed,
  };
}

/** Which parts of a filing a person must still say. */
export const lackingParts = (draft: FilingDraft) =>
  (['agency', 'year', 'scope', 'form'] as const).filter((part) =>
    part === 'year' ? !isReportingYear(draft.year) : draft[part] === null,
  );

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
