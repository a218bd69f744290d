import { domainText } from '../messages/domain.ts';
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
  const by = { agency: header.agency.value, year: header.year.value };
  const told = readNarrative(
    placed.filter(isProse).map(({ line }) => line),
    by,
  );
  return {
    ...toldFactsOf(placed, by),
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

/** The tables of the form, and what their sections are called where no heading stands. */
const TABLES = [
  ['II', domainText.zh.section.publication],
  ['III', domainText.zh.section.requests],
  ['IV', domainText.zh.section.contested],
] as const;

/**
 * Tables of which nothing was read: sections that are headings alone (their tables are pictures, or were
 * left out), and sections that are missing from a report whose other tables are there.
 */
function missingTables(
  sections: readonly FoundSection[],
  readings: readonly SectionReading[],
): Unread[] {
  const hasTables = readings.some(({ cells }) => cells.length > 0);
  return TABLES.flatMap(([section, name], at): Unread[] => {
    const reading = readings[at];
    const heading = sections.find((one) => one.section === section)?.heading;
    if (!reading || reading.cells.length + reading.unread.length > 0) return [];
    if (heading === undefined && !hasTables) return [];
    const text = heading ?? name;
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
