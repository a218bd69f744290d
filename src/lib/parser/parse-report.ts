import type { ExtractedDocument } from '../model/extracted-document.ts';
import type {
  FoundSection,
  ParsedCell,
  ParsedReport,
  SidePanel,
  Unread,
} from '../model/parsed-report.ts';
import type { Form } from '../model/report.ts';
import { parseHeader } from './parse-header.ts';
import { readContested } from './read-contested.ts';
import { readNarrative } from './read-narrative.ts';
import { readPublication } from './read-publication.ts';
import { readRequests } from './read-requests.ts';
import { readingLines, type ReadingLine } from './reading-line.ts';
import type { SectionReading } from './section-reading.ts';
import { panelYears, splitPanels } from './split-panels.ts';
import { placeLines, type Place } from './split-sections.ts';

/**
 * Text and grids -> figures:
 *
 *   lines (text, rows of cells) -> section of each line -> panels (two years in one table)
 *     -> II  rows -> label, fields by the heads that stand there
 *     -> III rows -> label, seven columns -> rows without a label by position
 *     -> IV  the row of fifteen
 *     -> I   sentences -> figures told in prose
 *     -> header: agency, year, form, scope
 *
 * What cannot be placed is listed as unread; nothing is filled in.
 */
export function parseReport(document: ExtractedDocument): ParsedReport {
  const lines = readingLines(document);
  const { placed, sections } = placeLines(lines);
  const linesOf = (...places: Place[]): ReadingLine[] =>
    placed.filter(({ place }) => places.includes(place)).map(({ line }) => line);
  const prose = linesOf('head', 'I');
  const header = parseHeader(prose);
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
  const { own, beside } = choosePanels(tables, header.year.value);
  return {
    header: { ...header, form: { value: form, doubts: [] } },
    cells: own.flatMap(({ cells }) => cells),
    narrative: readNarrative(prose),
    sections: lastOfEach(sections),
    unread: [...own.flatMap(({ unread }) => unread), ...missingTables(sections, own)],
    beside,
  };
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

type PanelReading = SectionReading & { year: number | null };

function panelsOf(
  lines: readonly ReadingLine[],
  all: readonly ReadingLine[],
  read: (lines: readonly ReadingLine[]) => SectionReading,
): PanelReading[] {
  const panels = splitPanels(lines);
  const years = panels.length > 1 ? panelYears(all) : [];
  return panels.map(({ year, lines }, at) => ({ ...read(lines), year: year ?? years[at] ?? null }));
}

/** The report's own panel is that of its year, else the latest; the others stand beside it. */
function choosePanels(
  tables: readonly (readonly PanelReading[])[],
  reportingYear: number | null,
): { own: SectionReading[]; beside: SidePanel[] } {
  const years = tables.flat().flatMap(({ year }) => (year === null ? [] : [year]));
  const wanted = reportingYear ?? (years.length > 0 ? Math.max(...years) : null);
  const own: SectionReading[] = [];
  const beside = new Map<number | null, ParsedCell[]>();
  for (const panels of tables) {
    // Where nothing names the years, time runs from left to right.
    const chosen = panels.find(({ year }) => year !== null && year === wanted) ?? panels.at(-1);
    for (const panel of panels) {
      const { cells, unread, year } = panel;
      if (panel === chosen)
        own.push({ cells: panels.length > 1 ? cells.map(inDoubt) : cells, unread });
      else beside.set(year, [...(beside.get(year) ?? []), ...cells.map(inDoubt)]);
    }
  }
  return { own, beside: [...beside].map(([year, cells]) => ({ year, cells })) };
}

const inDoubt = (cell: ParsedCell): ParsedCell => ({
  ...cell,
  doubts: [...cell.doubts, 'panel_by_order'],
});

/** A table of contents names every section before it comes. */
function lastOfEach(sections: readonly FoundSection[]): FoundSection[] {
  return sections.filter(
    ({ section }, at) => !sections.slice(at + 1).some((later) => later.section === section),
  );
}
