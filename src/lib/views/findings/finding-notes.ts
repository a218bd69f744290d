import { checksText } from '../../messages/checks.ts';
import { findingsText } from '../../messages/findings.ts';
import type { Language } from '../../messages/language.ts';
import type { Grade } from '../../model/finding.ts';
import { type Settlement, SettlementBook } from '../../model/settlement.ts';
import type { AgencyReport, SheetFinding } from '../../queries/sheet/sheet.ts';
import { hrefOf, type Openings } from '../../url/href.ts';
import type { ViewState } from '../../url/view-state.ts';
import { targetOf } from './target.ts';
import { sentenceOf } from './words.ts';
import { cellNames, parseCellName } from '../../catalogue/cell-key.ts';

/** A failing rule as a note in the margin: its number stands at the cell as well. */
export type SheetNote = {
  number: number;
  grade: Grade;
  gradeLabel: string;
  year: number;
  sentence: string;
  href: string;
  /** Place of the report among the agency's, and the first cell the rule names there. */
  report: number;
  cell: string | null;
  /** How a person settled it, null while it is open. */
  settled: string | null;
};

/** Id of a cell with findings on the agency's page. */
export const cellId = (year: number, name: string): string => `cell-${year}-${name}`;

/** The findings of an agency's reports in the order of their years and of the form, numbered. */
export function sheetNotes(
  findings: readonly SheetFinding[],
  reports: readonly AgencyReport[],
  agencyId: string,
  { lang }: ViewState,
  openings: Openings,
  said: SettlementBook = new SettlementBook([]),
): SheetNote[] {
  return findings
    .flatMap((finding) => {
      const report = reports.find((own) => own.report === finding.report);
      return report ? [{ finding, report }] : [];
    })
    .map(({ finding, report: { year, scope, report } }, at) => ({
      number: at + 1,
      grade: finding.grade,
      gradeLabel: checksText[lang].grade[finding.grade],
      year,
      sentence: sentenceOf(finding, lang),
      href: hrefOf(
        '/checks',
        { lang, units: [agencyId], rule: finding.rule, from: year, to: year },
        openings,
      ),
      report,
      cell: cellNames(finding.cells).find((name) => parseCellName(name).year === null) ?? null,
      settled: settledAs(
        said.settlementOn(targetOf({ ...finding, agency_id: agencyId, year, scope })),
        lang,
      ),
    }));
}

function settledAs(settled: Settlement | null, language: Language): string | null {
  return (
    settled && findingsText[language].settledAs(checksText[language].resolution[settled.resolution])
  );
}

/** The notes at a cell, found by its report and place. */
export type NotesAt = (report: AgencyReport, name: string) => readonly SheetNote[];

/** Finds the notes on a cell of a report among those of a sheet. */
export function notesAt(notes: readonly SheetNote[]): NotesAt {
  return (report, name) =>
    notes.filter((note) => note.report === report.report && note.cell === name);
}

/** How many notes there are of each grade, the gravest first: `错误2、存疑1`. */
export function gradeCounts(
  notes: readonly Pick<SheetNote, 'grade'>[],
  language: Language,
): string[] {
  const labels = checksText[language].grade;
  return (Object.keys(labels) as Grade[]).flatMap((grade) => {
    const count = notes.filter((note) => note.grade === grade).length;
    return count === 0 ? [] : [`${labels[grade]} ${count}`];
  });
}
