import { findingSentence } from '../../checks/finding-sentence.ts';
import { checksText } from '../../messages/checks.ts';
import type { Language } from '../../messages/language.ts';
import { parseCellKey } from '../../catalogue/cell-key.ts';
import type { CellRef } from '../../model/finding.ts';
import type { FindingEntry } from '../../queries/checks/checks.ts';

/** What a rule is called, what it asks for, and what its failing may mean. */
export type RuleText = { name: string; formula: string; note: string };

/** The words of a rule; a rule of another release that has none here goes by its code. */
export function ruleWords(code: string, language: Language): RuleText {
  return checksText[language].rules[code] ?? { name: code, formula: code, note: code };
}

/** Rules in the order of the form; those without words stand last. */
export function ruleOrder(code: string): number {
  const at = Object.keys(checksText.zh.rules).indexOf(code);
  return at === -1 ? Number.MAX_SAFE_INTEGER : at;
}

/** What a row of the table of findings says of the figures. */
export type StoredFinding = Pick<
  FindingEntry,
  'rule' | 'grade' | 'verdict' | 'cells' | 'quoted' | 'expected' | 'found' | 'implied' | 'detail'
>;

/** A finding in one sentence with the cells it rests on. */
export function sentenceOf(row: StoredFinding, language: Language): string {
  if (!checksText[language].rules[row.rule]) return row.rule;
  const finding = {
    ...row,
    rule: row.rule,
    cells: cellNames(row.cells).map(cellRefOf),
    values: valuesOf(row.quoted),
  };
  return findingSentence(finding, language);
}

/** Names of cells as the dataset joins them. */
export const cellNames = (cells: string): string[] => (cells === '' ? [] : cells.split(' '));

/** What stood in the cells when they were judged, null where nothing exact was known. */
export function valuesOf(quoted: string): (number | null)[] {
  if (quoted === '') return [];
  return quoted.split(' ').map((value) => (value === '-' ? null : Number(value)));
}

/** The cell of a name: `requests.received.natural@2023`. */
function cellRefOf(name: string): CellRef {
  const [key = '', year] = name.split('@');
  const cell = parseCellKey(key);
  const place = cell?.indicator.perApplicant
    ? { code: cell.indicator.code, applicant: cell.applicant }
    : { code: key, applicant: null };
  return year === undefined ? place : { ...place, year: Number(year) };
}
