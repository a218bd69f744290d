import { parseCellKey } from '../../catalogue/cell-key.ts';
import { valueFaults } from '../../catalogue/catalogue.ts';
import type { Correction, CorrectedStatus } from '../../model/decision.ts';

/** What a person typed to correct a cell. */
export type TypedCorrection = {
  cell: string;
  status: CorrectedStatus;
  typed: string;
  reason: string;
  by: string;
};

export type ParsedCorrection =
  | { problem: 'notNumber' | 'notCount' | 'noReason' | 'noMark'; correction?: undefined }
  | { problem: null; correction: Correction };

/** A number as people type it: full-width digits, thousands marks and a sign are understood. */
const NUMBER = /^[+-]?\d+(\.\d+)?$/;

/**
 * A correction from what was typed, or the one thing that is wrong with it. A number needs to be one
 * that the cell can hold with all its digits, a mark needs its words, and every correction needs a reason.
 */
export function parseCorrection(
  { cell, status, typed, reason, by }: TypedCorrection,
  now: Date,
): ParsedCorrection {
  const plain = typed.normalize('NFKC').trim();
  const digits = plain.replace(/(\d),(?=\d{3}(\D|$))/g, '$1').replace('−', '-');
  const isHeld = NUMBER.test(digits) && Math.abs(Number(digits)) <= Number.MAX_SAFE_INTEGER;
  if (status === 'number' && !isHeld) return { problem: 'notNumber' };
  if (status === 'number' && faultsAt(cell, Number(digits)).length > 0)
    return { problem: 'notCount' };
  if (status === 'mark' && plain === '') return { problem: 'noMark' };
  if (reason.trim() === '') return { problem: 'noReason' };
  return {
    problem: null,
    correction: {
      kind: 'correct',
      cell,
      status,
      value: status === 'number' ? Number(digits) : null,
      text: status === 'blank' ? '' : plain,
      reason: reason.trim(),
      by: by.trim() || null,
      at: now.toISOString(),
    },
  };
}

const faultsAt = (cell: string, value: number) =>
  valueFaults(parseCellKey(cell)?.indicator.code ?? cell, value);
