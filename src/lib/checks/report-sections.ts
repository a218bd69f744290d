import { findIndicator, isDerived } from '../catalogue/catalogue.ts';
import { REPORT_SECTIONS, type ParsedReport, type ReportSection } from '../model/parsed-report.ts';

const TABLES: readonly [section: ReportSection, of: string][] = [
  ['II', 'publication'],
  ['III', 'requests'],
  ['IV', 'contested'],
];

/** Sections in the order they stand; a table that was read is there, also without its heading. */
export function sectionsOf({ sections, cells }: ParsedReport): ReportSection[] {
  const found: ReportSection[] = sections.map(({ section }) => section);
  for (const [section, of] of TABLES) {
    const isRead = cells.some(({ indicator }) => sectionOf(indicator) === of);
    if (!isRead || found.includes(section)) continue;
    const later = found.findIndex((other) => orderOf(other) > orderOf(section));
    found.splice(later === -1 ? found.length : later, 0, section);
  }
  return found;
}

const orderOf = (section: ReportSection): number => REPORT_SECTIONS.indexOf(section);

function sectionOf(code: string): string | null {
  const indicator = findIndicator(code);
  return indicator && !isDerived(indicator) ? indicator.section : null;
}
