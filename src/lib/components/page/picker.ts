import type { Language } from '../../messages/language.ts';

/** What a picker offers; `words` are further names by which typing finds it. */
export type PickerOption = { value: string; label: string; note?: string; words?: string };

/** What a reader did before the list was there. */
export type PickerBegun = { typed: string | null; isFocused: boolean; isOpen: boolean };

export type PickerProps = {
  label: string;
  value: string;
  /** What the control holds before its options have arrived. */
  shown: string;
  options: readonly PickerOption[];
  onpick: (value: string) => void;
  language: Language;
  width?: string;
};
