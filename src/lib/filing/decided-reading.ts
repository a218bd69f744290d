import { isPerApplicant } from '../catalogue/catalogue.ts';
import type { Applicant } from '../model/applicant.ts';
import type { Correction, Decided } from '../model/decision.ts';
import { NOWHERE } from '../model/extracted-document.ts';
import {
  cellKey,
  type Doubt,
  type NarrativeFigure,
  type ParsedCell,
  type ParsedReport,
  type PrintedValue,
} from '../model/parsed-report.ts';
import { parseCellKey } from '../catalogue/cell-key.ts';

/** How decisions and marks name a cell of a reading: Section III rows by applicant. */
export function readingKey(indicator: string, applicant: Applicant): string {
  return cellKey(indicator, isPerApplicant(indicator) ? applicant : null);
}

/** The figures of the year a person chose where several are printed side by side; else as read. */
export function readingOfPanel(parsed: ParsedReport, { panel }: Decided): ParsedReport {
  const beside = panel === null ? undefined : parsed.beside[panel];
  // The prose tells of the report's own year.
  return beside ? { ...parsed, cells: beside.cells, narrative: [] } : parsed;
}

/**
 * A reading with a person's decisions laid over it: corrected cells hold the corrected value, and what
 * was confirmed or corrected is in doubt no more. The reading itself is not changed.
 */
export function decidedReading(read: ParsedReport, decided: Decided): ParsedReport {
  const parsed = readingOfPanel(read, decided);
  const seen = new Set<string>();
  const cells = parsed.cells.map((cell): ParsedCell => {
    const key = readingKey(cell.indicator, cell.applicant);
    seen.add(key);
    return { ...cell, ...laidOver(cell, key, decided) };
  });
  const narrative = parsed.narrative.map((figure): NarrativeFigure => {
    seen.add(figure.indicator);
    return { ...figure, ...laidOver(figure, figure.indicator, decided) };
  });
  const added = [...decided.corrections.values()].filter(({ cell }) => !seen.has(cell));
  const isDecided = (key: string): boolean =>
    decided.corrections.has(key) || decided.confirmed.has(key);
  return {
    ...parsed,
    cells: [...cells, ...added.flatMap((correction) => addedCell(parsed, correction))],
    narrative: [...narrative, ...added.flatMap((correction) => addedFigure(correction))],
    unread: parsed.unread.filter(
      ({ indicator, applicant }) =>
        indicator === null || !isDecided(readingKey(indicator, applicant ?? 'total')),
    ),
  };
}

type Readable = { printed: PrintedValue; doubts: readonly Doubt[] };

function laidOver({ printed, doubts }: Readable, key: string, decided: Decided): Readable {
  const correction = decided.corrections.get(key);
  if (correction) return { printed: correctedValue(correction), doubts: [] };
  return { printed, doubts: decided.confirmed.has(key) ? [] : doubts };
}

function correctedValue({ status, value, text }: Correction): PrintedValue {
  return { status, value: status === 'number' ? value : null, text, unit: null };
}

/** A corrected cell that the reading lacks; it points to where the unread piece stands, if any. */
function addedCell({ unread }: ParsedReport, correction: Correction): ParsedCell[] {
  const cell = parseCellKey(correction.cell);
  if (!cell || cell.indicator.section === 'narrative') return [];
  const indicator = cell.indicator.code;
  const place = unread.find((piece) => piece.indicator === indicator)?.provenance;
  return [
    {
      indicator,
      applicant: cell.applicant,
      printed: correctedValue(correction),
      doubts: [],
      provenance: place ?? NOWHERE,
    },
  ];
}

function addedFigure(correction: Correction): NarrativeFigure[] {
  if (parseCellKey(correction.cell)?.indicator.section !== 'narrative') return [];
  return [
    {
      indicator: correction.cell,
      printed: correctedValue(correction),
      hedge: null,
      verb: null,
      parts: [],
      doubts: [],
      provenance: NOWHERE,
    },
  ];
}
