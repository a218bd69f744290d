import { findIndicator } from '../../catalogue/catalogue.ts';
import { EVERYDAY_WORDS } from '../../messages/picker/everyday-words.ts';
import { INDICATOR_SOUNDS } from '../../messages/picker/indicator-sounds.data.ts';
import { soundsFrom, type Sounds } from '../../search/sounds.ts';
import { isSpoken } from '../../search/spoken/spoken.ts';
import type { PickerOption } from './picker.ts';

const OF_INDICATORS = soundsFrom(INDICATOR_SOUNDS);

/** Whether all characters stand in a text, in their order: 申请总 in 申请数量总计. */
function isThinned(typed: string, text: string): boolean {
  let from = 0;
  for (const character of typed) {
    from = text.indexOf(character, from) + 1;
    if (from === 0) return false;
  }
  return true;
}

const furtherNames = ({ value, words = '' }: PickerOption): string =>
  `${words} ${EVERYDAY_WORDS[value] ?? ''}`;

/**
 * The options that fit what was typed: first those that hold each word of it, in their names or in what they
 * are called in everyday speech; then, for letters, those that are read so in pinyin or by initials, the
 * label before further names; where there is none, those whose label holds its characters in order. Of equally
 * near ones each keeps its place. Nothing typed leaves all.
 * @param ofPlaces how names of places and agencies are read; null while it is not known
 */
export function pickerHits(
  options: readonly PickerOption[],
  typed: string,
  ofPlaces: Sounds | null = null,
): readonly PickerOption[] {
  const words = typed.toLowerCase().replace(/ü/g, 'v').split(/\s+/).filter(Boolean);
  const held = options.filter((option) => {
    const all = `${option.label} ${furtherNames(option)}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
  const hits =
    words.length > 0 ? [...new Set([...held, ...spokenHits(options, words, ofPlaces)])] : held;
  if (hits.length > 0) return hits;
  return options.filter(({ label }) => isThinned(words.join(''), label.toLowerCase()));
}

/** Whether typing may ask how a name is read that is none of an indicator. */
export const asksOfPlaces = (options: readonly PickerOption[], typed: string): boolean =>
  /[a-zü]/i.test(typed) && options.some(({ value }) => !findIndicator(value));

function spokenHits(
  options: readonly PickerOption[],
  words: readonly string[],
  ofPlaces: Sounds | null,
): PickerOption[] {
  if (!words.every((word) => /^[a-z]+$/.test(word))) return [];
  const by = (nameOf: (option: PickerOption) => string) =>
    options.filter((option) => {
      const sounds = findIndicator(option.value) ? OF_INDICATORS : ofPlaces;
      return sounds && words.every((word) => isSpoken(word, nameOf(option), sounds));
    });
  return [...by(({ label }) => label), ...by(furtherNames)];
}
