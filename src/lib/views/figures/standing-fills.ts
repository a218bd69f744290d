import type { UnitStanding } from '../../model/observation.ts';

/** Numbers in steps of the accent, what was left out in other colours, what is not here in pale ones. */
export const STANDING_FILLS: Readonly<Record<UnitStanding, string>> = {
  number: 'var(--step-1)',
  zero: 'var(--step-2)',
  none_in_words: 'var(--step-3)',
  blank: 'var(--part-3)',
  mark: 'var(--part-4)',
  other: 'var(--part-5)',
  not_computable: 'var(--part-6)',
  not_on_form: 'var(--step-6)',
  not_seen: 'var(--step-5)',
  no_report: 'var(--line)',
};
