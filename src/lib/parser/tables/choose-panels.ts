import type { ParsedCell, SidePanel } from '../../model/parsed-report.ts';
import type { ReadingLine } from '../reading-line.ts';
import type { SectionReading } from '../section-reading.ts';
import { panelYears, splitPanels } from './split-panels.ts';

export type PanelReading = SectionReading & { year: number | null };

/** Every panel of a section read by itself. */
export function panelsOf(
  lines: readonly ReadingLine[],
  all: readonly ReadingLine[],
  read: (lines: readonly ReadingLine[]) => SectionReading,
): PanelReading[] {
  const panels = splitPanels(lines);
  const years = panels.length > 1 ? panelYears(all) : [];
  return panels.map(({ year, lines }, at) => ({ ...read(lines), year: year ?? years[at] ?? null }));
}

/** The main panel is that of its year, else the latest; the others stand beside it. */
export function choosePanels(
  tables: readonly (readonly PanelReading[])[],
  reportingYear: number | null,
): { main: SectionReading[]; beside: SidePanel[] } {
  const years = tables.flat().flatMap(({ year }) => (year === null ? [] : [year]));
  const wanted = reportingYear ?? (years.length > 0 ? Math.max(...years) : null);
  const main: SectionReading[] = [];
  const beside = new Map<number | null, ParsedCell[]>();
  for (const panels of tables) {
    // Where nothing names the years, time runs from left to right.
    const chosen = panels.find(({ year }) => year !== null && year === wanted) ?? panels.at(-1);
    for (const panel of panels) {
      const { cells, unread, year } = panel;
      if (panel === chosen)
        main.push({ cells: panels.length > 1 ? cells.map(inDoubt) : cells, unread });
      else beside.set(year, [...(beside.get(year) ?? []), ...cells.map(inDoubt)]);
    }
  }
  return { main, beside: [...beside].map(([year, cells]) => ({ year, cells })) };
}

const inDoubt = (cell: ParsedCell): ParsedCell => ({
  ...cell,
  doubts: [...cell.doubts, 'panel_by_order'],
});
