import { chosenFileText } from '../../messages/chosen-file.ts';
import type { Language } from '../../messages/language.ts';
import { isLostProgram, lostFile } from './lost-program.ts';

/**
 * What is said of a file that a reader chose, by what reads it; where the file cannot be opened any more
 * or the program for it did not arrive, one sentence of that. Never rejects.
 */
export async function saidOf(
  { name }: Pick<File, 'name'>,
  language: Language,
  read: () => Promise<string>,
): Promise<string> {
  try {
    return await read();
  } catch (cause) {
    const text = chosenFileText[language];
    return isLostProgram(cause) ? text.notLoaded(name, lostFile(cause)) : text.unreadable([name]);
  }
}
