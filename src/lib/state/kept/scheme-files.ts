/** Schemes as files; loaded with the first that is saved or chosen. */
import { schemeFileName } from '../../exports/file-name.ts';
import type { Language } from '../../messages/language.ts';
import { schemeFile } from '../../schemes/scheme-file.ts';
import type { Scheme } from '../../schemes/scheme.ts';
import { openedFile } from '../../views/schemes/proposals.ts';
import { saveFile } from '../browser/save-file.ts';
import { saidOf } from './chosen-files.ts';

/** Saves a scheme under its title and version. */
export function saveScheme(scheme: Scheme, language: Language): void {
  const content = new Blob([schemeFile(scheme)], { type: 'application/json' });
  saveFile(`${schemeFileName(scheme, language)}.json`, content);
}

/** Opens the scheme of a file, and says what came of it. @param show called with its line for the address */
export const saidOfScheme = (
  file: Pick<File, 'name' | 'size' | 'text'>,
  language: Language,
  show: (line: string) => void,
): Promise<string> =>
  saidOf(file, language, async () => {
    const { line, said } = await openedFile(file, language);
    if (line !== null) show(line);
    return said;
  });
