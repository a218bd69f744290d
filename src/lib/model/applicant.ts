/** The seven columns of Section III: six kinds of applicant and their printed total. */
export const APPLICANTS = [
  'natural',
  'business',
  'research',
  'nonprofit',
  'legal',
  'other',
  'total',
] as const;

export type Applicant = (typeof APPLICANTS)[number];

/** Applicants without the printed total: the parts that must add up to it. */
export const APPLICANT_PARTS = APPLICANTS.filter((applicant) => applicant !== 'total');

/** Whether a text, as from a key or a cell of a table, names a column of Section III. */
export function isApplicant(value: string): value is Applicant {
  return (APPLICANTS as readonly string[]).includes(value);
}
