/** Lists of units as files; loaded with the first that is saved or chosen. */
import { chosenFileText } from '../../messages/chosen-file.ts';
import type { Language } from '../../messages/language.ts';
import { asFileName } from '../../model/file-name.ts';
import type { UnitList } from '../../model/unit-list.ts';
import { saveFile } from '../browser/save-file.ts';
import { saidOf } from './chosen-files.ts';
import type { UnitLists } from './unit-lists.svelte.ts';

/** Saves a list under its name. */
export function saveList(
  list: UnitList,
  lists: Pick<UnitLists, 'asFile'>,
  language: Language,
): void {
  const name = asFileName(chosenFileText[language].listFile(list.name));
  saveFile(`${name}.json`, new Blob([lists.asFile(list)], { type: 'application/json' }));
}

/** Keeps the lists of a file, and says what came of it. @param show called with the first of them */
export const saidOfLists = (
  file: Pick<File, 'name' | 'text'>,
  lists: Pick<UnitLists, 'readFile'>,
  language: Language,
  show: (first: UnitList) => void,
): Promise<string> =>
  saidOf(file, language, async () => {
    const text = chosenFileText[language];
    const read = lists.readFile(await file.text());
    const [first] = read?.lists ?? [];
    if (!read || !first) return text.noList(file.name);
    show(first);
    const said = text.listsRead(read.lists.length);
    return [
      said,
      ...(read.replaced.length === 0 ? [] : [text.replaced(read.replaced)]),
      ...(read.unknown.length === 0 ? [] : [text.noUnits(read.unknown)]),
    ].join(text.join);
  });
