import { domainText } from '../../messages/domain.ts';
import type { Language } from '../../messages/language.ts';
import { unitPickerText } from '../../messages/picker/unit-picker.ts';
import type { Scope } from '../../model/report.ts';
import type { UnitHit } from '../../search/search-units.ts';
import type { LocalMark } from '../figures/frame.ts';
import { nameMark } from '../figures/local-mark.ts';

/** A unit as the address holds it, with its name and the mark of the reader's own figures. */
export type PickedUnit = { id: string; name: string; mark?: LocalMark };

/** What the search has found so far and what the reader does with it. */
export type PickerInput = {
  typed: string;
  /** The list of hits is wanted; the view says whether there is one. */
  open: boolean;
  /** Place of the hit that the arrow keys have reached. */
  active: number;
  hits: readonly UnitHit[];
  /** The text that the hits answer, null before the first answer. */
  answered: string | null;
  busy: boolean;
  /** Why the search failed, in words; null when it did not. */
  failure: string | null;
  selected: readonly PickedUnit[];
  most: number;
  scope: Scope;
  language: Language;
};

export type PickerOption = PickedUnit & { place: string; described: string; isTaken: boolean };

export type PickerView = {
  isOpen: boolean;
  isFull: boolean;
  status: string;
  placeholder: string;
  options: readonly PickerOption[];
};

/** The picker of units with its hits, each with where it is and what the dataset has of it. */
export function unitPickerView(input: PickerInput): PickerView {
  const { hits, selected, most, language, typed, open } = input;
  const text = unitPickerText[language];
  const taken = new Set(selected.map(({ id }) => id));
  const isFull = selected.length >= most;
  return {
    isOpen: open && typed.trim() !== '',
    isFull,
    status: statusOf(input),
    placeholder: isFull ? text.full(most) : text.placeholder,
    options: hits.map((hit) => ({
      id: hit.id,
      name: hit.name,
      mark: nameMark(hit, language),
      place: [hit.place, hit.kind ? domainText[language].kind[hit.kind] : text.division]
        .filter(Boolean)
        .join(' · '),
      described: taken.has(hit.id) ? text.already : contentOf(hit, input),
      isTaken: taken.has(hit.id),
    })),
  };
}

function statusOf({ hits, answered, busy, failure, language }: PickerInput): string {
  const text = unitPickerText[language];
  if (failure !== null) return failure;
  if (busy || answered === null) return text.searching;
  const total = hits[0]?.total ?? 0;
  if (total === 0) return text.none(answered);
  return text.shown(hits.length, total) + (total > hits.length ? text.narrow : '');
}

function contentOf(hit: UnitHit, { language, scope }: PickerInput): string {
  const text = unitPickerText[language];
  const scopeName = domainText[language].scope[scope];
  if (hit.reports === 0) return text.nothingHere(scopeName, hit.elsewhere);
  return [
    text.reports(hit.reports, scopeName),
    ...(hit.first_year === null || hit.last_year === null
      ? []
      : [text.span(hit.first_year, hit.last_year)]),
    text.years(hit.years),
  ].join(' · ');
}

/** What a key asks of the picker; null leaves the key to the input. */
export type PickerStep =
  | { kind: 'move'; active: number }
  | { kind: 'add'; id: string }
  | { kind: 'remove'; id: string }
  | { kind: 'close' }
  | { kind: 'nothing' };

/**
 * What a key does: Backspace takes the last unit away where nothing is typed, all else needs an open list.
 */
export function pickerStep(key: string, input: PickerInput): PickerStep | null {
  const { typed, active, hits, answered, selected } = input;
  const last = selected.at(-1);
  if (key === 'Backspace' && typed === '' && last) return { kind: 'remove', id: last.id };
  if (!unitPickerView(input).isOpen) return null;
  switch (key) {
    case 'ArrowDown':
      return { kind: 'move', active: Math.min(hits.length - 1, active + 1) };
    case 'ArrowUp':
      return { kind: 'move', active: Math.max(0, active - 1) };
    case 'Escape':
      return { kind: 'close' };
    case 'Enter': {
      // The hits may still answer what was typed before.
      const hit = answered === typed ? hits[active] : undefined;
      return hit && canAdd(hit.id, input) ? { kind: 'add', id: hit.id } : { kind: 'nothing' };
    }
    default:
      return null;
  }
}

/** Whether a hit can be taken: it is not yet, and there is room. */
export function canAdd(id: string, { selected, most }: PickerInput): boolean {
  return selected.length < most && selected.every((unit) => unit.id !== id);
}
