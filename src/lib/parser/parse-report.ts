import type { ExtractedDocument } from '../model/extracted-document.ts';
import type { FoundSection, ParsedReport, Unread } from '../model/parsed-report.ts';
import type { Form } from '../model/form.ts';
import { isAnotherReport, NOTHING_READ } from './header/another-report.ts';
import { choosePanels, panelsOf } from './tables/choose-panels.ts';
import { parseHeader } from './header/parse-header.ts';
import { readContested } from './tables/read-contested.ts';
import { readNarrative } from './narrative/read-narrative.ts';
import { readPublication } from './tables/read-publication.ts';
import { readRequests } from './tables/read-requests.ts';
import { readingLines, type ReadingLine } from './reading-line.ts';
import { inDoubtAltogether } from './recognised-text.ts';
import type { SectionReading } from './section-reading.ts';
import { placeLines, type Place, type PlacedLine } from './split-sections.ts';
import { toldFactsOf } from './told-facts/told-facts.ts';

/**
 * Text and grids -> figures:
 *
 *   lines (text, rows of cells) -> section of each line -> panels (two years in one table)
 *     -> II  rows -> label, fields by the heads that stand there
 *     -> III rows -> label, seven columns -> rows without a label by position
 *     -> IV  the row of fifteen
 *     -> I   sentences -> figures told in prose
 *     -> header: agency, year, form, scope, date
 *
 * What cannot be placed is listed as unread; nothing is filled in.
 * @param fileName tells agency and year where the document does not
 */
export function parseReport(extracted: ExtractedDocument, fileName = ''): ParsedReport {
  const parsed = parseLines(readingLines(extracted), fileName);
  return extracted.recognised ? inDoubtAltogether(parsed) : parsed;
}

function parseLines(lines: readonly ReadingLine[], fileName: string): ParsedReport {
  const { placed, sections } = placeLines(lines);
  const linesOf = (...places: Place[]): ReadingLine[] =>
    placed.filter(({ place }) => places.includes(place)).map(({ line }) => line);
  if (isAnotherReport(lines)) return NOTHING_READ;
  const prose = linesOf('head', 'I');
  const header = parseHeader(prose, lines, fileName);
  let form: Form | null = null;
  const tables = [
    panelsOf(linesOf('II'), lines, (panel) => {
      const reading = readPublication(panel);
      form ??= reading.form;
      return reading;
    }),
    panelsOf(linesOf('III'), lines, readRequests),
    panelsOf(linesOf('IV'), lines, readContested),
  ];
  const { main, beside } = choosePanels(tables, header.year.value);
  const told = readNarrative(
    placed.filter(isProse).map(({ line }) => line),
    header.year.value,
  );
  return {
    ...toldFactsOf(placed),
    header: { ...header, form: { value: form, doubts: [] } },
    cells: main.flatMap(({ cells }) => cells),
    narrative: told.figures,
    sections: lastOfEach(sections),
    unread: [
      ...main.flatMap(({ unread }) => unread),
      ...missingTables(sections, main),
      ...told.unread,
    ],
    beside,
  };
}

/** Section I, and sentences that stand in place of the tables or beside them. */
function isProse({ place, line }: PlacedLine): boolean {
  if (place === 'head' || place === 'I') return true;
  const inTables = place === 'II' || place === 'III' || place === 'IV';
  return inTables && line.kind === 'text' && /。\s*$/.test(line.text);
}

const TABLES = ['II', 'III', 'IV'] as const;

/** Sections that are headings alone: their tables are pictures, or were left out. */
function missingTables(
  sections: readonly FoundSection[],
  readings: readonly SectionReading[],
): Unread[] {
  return TABLES.flatMap((section, at): Unread[] => {
    const reading = readings[at];
    const found = sections.find((one) => one.section === section);
    if (!found || !reading || reading.cells.length + reading.unread.length > 0) return [];
    const { heading: text } = found;
    return [
      { reason: 'table_not_found', indicator: null, applicant: null, text, provenance: null },
    ];
  });
}

/** A table of contents names every section before it comes. */
function lastOfEach(sections: readonly FoundSection[]): FoundSection[] {
  return sections.filter(
    ({ section }, at) => !sections.slice(at + 1).some((later) => later.section === section),
  );
}
