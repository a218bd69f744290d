import { EVERYDAY_WORDS } from '../../messages/picker/everyday-words.ts';
import type { PickerOption } from './picker.ts';

/** Whether all characters stand in a text, in their order: 申请总 in 申请数量总计. */
function isThinned(typed: string, text: string): boolean {
  let from = 0;
  for (const character of typed) {
    from = text.indexOf(character, from) + 1;
    if (from === 0) return false;
  }
  return true;
}

/**
 * The options that fit what was typed, in their own order: first those that hold each word of it, in their
 * names or in what they are called in everyday speech; where there is none, those whose label holds its
 * characters in order. Nothing typed leaves all.
 */
export function pickerHits(
  options: readonly PickerOption[],
  typed: string,
): readonly PickerOption[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const hits = options.filter(({ value, label, words: known = '' }) => {
    const all = `${label} ${known} ${EVERYDAY_WORDS[value] ?? ''}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
  if (hits.length > 0) return hits;
  return options.filter(({ label }) => isThinned(words.join(''), label.toLowerCase()));
}
