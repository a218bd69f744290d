import type { Agency } from '../model/agency.ts';
import type { Filing, Settlement } from '../model/decision.ts';
import type { ParsedReport } from '../model/parsed-report.ts';
import type { Form, Scope } from '../model/report.ts';

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
  { filing }: Settlement,
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

/** The filing of a draft that lacks nothing, null otherwise. */
export function filingOf({ agency, year, scope, form }: FilingDraft): Filing | null {
  return agency && year !== null && scope && form ? { agency, year, scope, form } : null;
}

/**
 * The id of an agency that no list has yet: its division, `local`, and the next free number.
 * @param taken all ids in use
 */
export function localAgencyId(division: string, taken: ReadonlySet<string>): string {
  // A zone's code holds a name already: its holder's six digits are what ids begin with.
  const code = division.slice(0, 6);
  for (let serial = 1; ; serial++) {
    const id = `${code}-local-${String(serial).padStart(3, '0')}`;
    if (!taken.has(id)) return id;
  }
}
