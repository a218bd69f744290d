import { indicatorOf, valueFaults } from '../catalogue/catalogue.ts';
import type { Applicant } from '../model/applicant.ts';
import type {
  Doubt,
  ParsedCell,
  PrintedValue,
  Unread,
  UnreadReason,
} from '../model/parsed-report.ts';
import type { SectionReading } from './section-reading.ts';
import type { TableRow, TailCell } from './tables/table-row.ts';

const MONEY: Readonly<Record<string, number>> = {
  元: 1e-4,
  千元: 0.1,
  万元: 1,
  亿元: 1e4,
};

/** The cell of the form that a printed cell fills, with the doubts its unit or sign raises. */
export function cellOf(
  code: string,
  applicant: Applicant,
  { printed, provenance }: TailCell,
  doubts: readonly Doubt[],
): ParsedCell {
  const found = inUnitOf(code, printed);
  const all = [...new Set([...doubts, ...found.doubts])];
  return { indicator: code, applicant, printed: found.printed, doubts: all, provenance };
}

/** Fees are told in 万元; a sum of money in a count's place is no count. */
function inUnitOf(code: string, printed: PrintedValue): { printed: PrintedValue; doubts: Doubt[] } {
  const { value } = printed;
  const doubts: Doubt[] = [];
  if (value === null) return { printed, doubts };
  if (printed.status === 'rounded') doubts.push('rounded');
  const wanted = indicatorOf(code).unit;
  const factor = MONEY[toldUnit(printed, wanted)];
  if (factor !== undefined && wanted === 'wan_yuan' && factor !== 1) {
    const converted = Math.round(value * factor * 1e6) / 1e6;
    return { printed: { ...printed, value: converted }, doubts: [...doubts, 'unit_converted'] };
  }
  if (factor !== undefined && wanted !== 'wan_yuan' && wanted !== 'unstated') {
    return { printed: { ...printed, status: 'mark', value: null }, doubts: ['unexpected_unit'] };
  }
  if (factor !== undefined && factor !== 1e-4 && wanted === 'unstated')
    doubts.push('unexpected_unit');
  const faults = valueFaults(code, value);
  if (faults.includes('fractional')) doubts.push('not_whole');
  if (/\d\s\d/.test(printed.text)) doubts.push('digits_apart');
  if (faults.includes('negative')) doubts.push('unexpected_sign');
  return { printed, doubts };
}

/** `36.5万` and `0.02亿` of money are told in yuan. */
const toldUnit = ({ unit, text }: PrintedValue, wanted: string): string =>
  unit ?? (wanted === 'wan_yuan' && hasScale(text) ? '元' : '');

/** Whether 千, 万 or 亿 stands behind digits: the unit of a head does not come on top of it. */
export const hasScale = (text: string): boolean => /\d[百千万亿]/.test(text);

/** A reading that tells what stands in a cell and is no number as unread as well. */
export function withUnreadFigures({ cells, unread }: SectionReading): SectionReading {
  const found = cells.filter(({ printed }) => printed.status === 'unread');
  return {
    cells,
    unread: [
      ...unread,
      ...found.map(({ indicator, applicant, printed: { text }, provenance }) => ({
        reason: 'not_a_number' as const,
        indicator,
        applicant,
        text,
        provenance,
      })),
    ],
  };
}

/**
 * A row whose figures could not be placed, with the end of its label and what was printed.
 * @param code the indicator it is taken for, null when that is not known either
 */
export function unreadRow(row: TableRow, code: string | null, reason: UnreadReason): Unread {
  const figures = row.tail.map(({ printed }) => printed.text || '␣').join(' ');
  const label = row.label.replace(/\s+/g, ' ').slice(-40);
  return {
    reason,
    indicator: code,
    applicant: null,
    text: `${label} ${figures}`.trim().slice(0, 120),
    provenance: row.provenance,
  };
}
