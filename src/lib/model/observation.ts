/**
 * What stood in a cell. Missing, mark and zero stay apart everywhere:
 * - `number`: an exact number, a printed zero included; `mark` may hold a note printed beside it
 * - `rounded`: the report rounds it (余, 近, 约, 万); `value` is its printed base or null, `mark` the words
 * - `none_in_words`: the prose says there were none; no figure is printed, so `value` stays null
 * - `blank`: the cell is empty
 * - `mark`: a sign or words stand there instead of a number (`/`, `—`, a list without a sum)
 * - `unread`: something is printed that could not be read as one number
 */
export const OBSERVATION_STATUSES = [
  'number',
  'rounded',
  'none_in_words',
  'blank',
  'mark',
  'unread',
] as const;

export type ObservationStatus = (typeof OBSERVATION_STATUSES)[number];

/** Why a cell shows no number although the reader asks for one. */
export const MISSING_REASONS = [
  'blank',
  'mark',
  'none_in_words',
  'rounded',
  'unread',
  'not_seen',
  'no_report',
  'not_on_form',
  'not_computable',
] as const;

export type MissingReason = (typeof MISSING_REASONS)[number];

/**
 * What stands where a report is asked for a figure: a number other than zero, zero, or why there is none.
 * `other`: rounded to words without a number, or unread. A report that was not collected has no cell.
 */
export const CELL_STANDINGS = [
  'number',
  'zero',
  'none_in_words',
  'blank',
  'mark',
  'other',
  'not_computable',
  'not_on_form',
  'not_seen',
] as const;

export type CellStanding = (typeof CELL_STANDINGS)[number];

/** What stands for a unit in a year: a cell of its report, or no report. */
export const UNIT_STANDINGS = [...CELL_STANDINGS, 'no_report'] as const;

export type UnitStanding = (typeof UNIT_STANDINGS)[number];
