import { cellNames } from '../../catalogue/cell-key.ts';
import type { Language } from '../../messages/language.ts';
import { workbenchNotesText } from '../../messages/workbench/notes.ts';
import type { AgencyReport, SheetFinding } from '../../queries/sheet/sheet.ts';
import { sentenceOf } from '../findings/words.ts';
import type { FindingMark } from '../figures/frame.ts';
import type { FormTable } from '../sheet/form-sheet.ts';

/** The cells of a report that a rule finds against others, as lists of figures mark them, and why. */
export function contradictionsOf(
  findings: readonly SheetFinding[],
  { report }: AgencyReport,
  language: Language,
): ReadonlyMap<string, FindingMark> {
  const marks = new Map<string, FindingMark>();
  for (const finding of findings) {
    if (finding.report !== report || finding.grade !== 'E') continue;
    const sentence = sentenceOf(finding, language);
    for (const key of cellNames(finding.cells)) {
      const before = marks.get(key);
      const hint = before ? `${before.hint}\n${sentence}` : sentence;
      marks.set(key, { word: workbenchNotesText[language].contradicted, hint });
    }
  }
  return marks;
}

/** The table with the mark at each number that contradicts another; what is no number has none. */
export function withContradictions(
  table: FormTable,
  marks: ReadonlyMap<string, FindingMark>,
): FormTable {
  const rows = table.rows.map((row) => {
    if (row.kind === 'head') return row;
    const cells = row.cells.map((cell) => {
      const finding = cell.key === undefined ? undefined : marks.get(cell.key);
      return finding && cell.value !== null ? { ...cell, finding } : cell;
    });
    return { ...row, cells };
  });
  return { ...table, rows };
}
