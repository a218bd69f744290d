import { describe, expect, it } from 'vitest';
import { parseCorrection, type TypedCorrection } from '../../../src/lib/views/import/correction.ts';

const now = new Date('2026-03-01T00:00:00Z');
const typed = (change: Partial<TypedCorrection>): TypedCorrection => ({
  cell: 'normative.issued',
  status: 'number',
  typed: '21',
  reason: '原件如此',
  by: '',
  ...change,
});

describe('parseCorrection', () => {
  it.each<[string, Partial<TypedCorrection>, number | null]>([
    ['a number', {}, 21],
    ['zero', { typed: '0' }, 0],
    ['full-width digits', { typed: '２１' }, 21],
    ['thousands marks', { typed: '1,234' }, 1234],
    ['decimals of money', { cell: 'fees.amount', typed: '7730.28' }, 7730.28],
    ['a fall of a change', { cell: 'permits.items_change', typed: '−3' }, -3],
    ['a blank', { status: 'blank', typed: '' }, null],
    ['a mark', { status: 'mark', typed: '/' }, null],
  ])('%s', (_, change, value) => {
    expect(parseCorrection(typed(change), now).correction?.value).toBe(value);
  });

  it.each<[string, Partial<TypedCorrection>, string]>([
    ['nothing is not zero', { typed: '' }, 'notNumber'],
    ['words', { typed: '二十一' }, 'notNumber'],
    ['a unit', { typed: '21件' }, 'notNumber'],
    ['two numbers', { typed: '2 1' }, 'notNumber'],
    ['more digits than a number holds', { typed: '9007199254740993' }, 'notNumber'],
    ['decimals of a count', { typed: '21.5' }, 'notCount'],
    ['a negative count', { typed: '−3' }, 'notCount'],
    [
      'a negative count of Section III',
      { cell: 'outcome.granted.natural', typed: '-1' },
      'notCount',
    ],
    ['negative money', { cell: 'fees.amount', typed: '-1' }, 'notCount'],
    ['a misplaced comma', { typed: '1,2' }, 'notNumber'],
    ['a mark without words', { status: 'mark', typed: ' ' }, 'noMark'],
    ['no reason', { reason: ' ' }, 'noReason'],
  ])('refuses %s', (_, change, problem) => {
    expect(parseCorrection(typed(change), now)).toEqual({ problem });
  });
});
