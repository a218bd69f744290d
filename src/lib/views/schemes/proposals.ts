import type { Language } from '../../messages/language.ts';
import { schemeEditorText } from '../../messages/schemes/editor.ts';
import { schemeFaultText } from '../../messages/schemes/faults.ts';
import { checkedScheme } from '../../schemes/checked-scheme.ts';
import { readSchemeFile } from '../../schemes/scheme-file.ts';
import { schemeText } from '../../schemes/scheme-text.ts';
import { schemeVersion } from '../../schemes/scheme-version.ts';
import type { Scheme } from '../../schemes/scheme.ts';
import { newScheme, typedNumber } from './edits.ts';
import { faultText } from './fault-text.ts';

/** No file of a scheme has so many bytes, not by far. */
const MOST_BYTES = 200_000;

/** What comes of something that may be a scheme: its line for the address, null for none; and what is said. */
export type Proposal = { line: string | null; said: string };

/** The line of a new scheme of one indicator, without a title of its own yet. */
export const begunLine = (indicator: string, language: Language): string =>
  schemeText(newScheme(schemeEditorText[language].untitled, indicator));

/** A change of a scheme: what is no scheme is said and not taken over. */
export function proposal(candidate: unknown, language: Language): Proposal {
  const checked = checkedScheme(candidate);
  return 'fault' in checked
    ? { line: null, said: faultText(checked.fault, language) }
    : { line: schemeText(checked.scheme), said: '' };
}

/**
 * A change by a number as it was typed; what is no number is said as it stands in its box.
 * @param isPercent whether a percent sign may stand behind it
 */
export function typedProposal(
  typed: string,
  candidate: (value: number) => unknown,
  language: Language,
  isPercent: boolean,
): Proposal {
  const value = typedNumber(typed, isPercent);
  return Number.isNaN(value)
    ? { line: null, said: schemeFaultText[language].noNumber(typed.trim()) }
    : proposal(candidate(value), language);
}

/** A file that a reader chose: one that is too large is not read at all. @throws what keeps it from being read */
export async function openedFile(
  file: Pick<File, 'name' | 'size' | 'text'>,
  language: Language,
): Promise<Proposal> {
  const text = schemeFaultText[language];
  const refused = (why: string) => ({ line: null, said: text.file(file.name, why) });
  if (file.size > MOST_BYTES) return refused(text.tooLarge);
  const read = readSchemeFile(await file.text());
  if ('fault' in read) return refused(faultText(read.fault, language));
  const { scheme } = read;
  const said = schemeEditorText[language].wasOpened(scheme.title, schemeVersion(scheme));
  return { line: schemeText(scheme), said };
}

/** How a scheme stands to those kept: as it is, another under its title, or none of the title. */
export type Keeping = 'kept' | 'another' | 'none';

/** Whether a scheme is kept: by its title, and with the same content. */
export function keepingOf(scheme: Scheme, kept: readonly Scheme[]): Keeping {
  const namesake = kept.find(({ title }) => title === scheme.title);
  if (!namesake) return 'none';
  return schemeVersion(namesake) === schemeVersion(scheme) ? 'kept' : 'another';
}
