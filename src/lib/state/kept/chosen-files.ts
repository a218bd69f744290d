/**
 * What is said of the files that a reader chooses on a page to be read in; loaded with the first of them. None
 * of it rejects: what cannot be opened any more is named.
 */
import { chosenFileText } from '../../messages/chosen-file.ts';
import { formatExact } from '../../messages/format.ts';
import type { Language } from '../../messages/language.ts';
import { isLostProgram, lostFile } from '../browser/lost-program.ts';
import type { RosterDesk } from '../local/roster.svelte.ts';
import type { Settlements } from '../local/settlements.svelte.ts';

/** What its reader says of a file, or in one sentence why it was not read. */
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

/** Keeps the roster of a file; nothing is said where it is one. */
export const saidOfRoster = (
  file: Pick<File, 'name' | 'arrayBuffer'>,
  desk: Pick<RosterDesk, 'read'>,
  language: Language,
): Promise<string> =>
  saidOf(file, language, async () =>
    (await desk.read(file)) ? '' : chosenFileText[language].noRoster(file.name),
  );

/** Merges files of settlements, each by itself: one that cannot be opened keeps no other out. */
export async function saidOfSettlements(
  files: readonly Pick<File, 'name' | 'text'>[],
  settlements: Pick<Settlements, 'importText'>,
  language: Language,
): Promise<string> {
  const text = chosenFileText[language];
  const sum = { added: 0, known: 0 };
  const wrong: string[] = [];
  const unreadable: string[] = [];
  for (const file of files) {
    const content = await file.text().catch(() => null);
    if (content === null) {
      unreadable.push(file.name);
      continue;
    }
    const { added, known, bad } = await settlements.importText(content);
    sum.added += added;
    sum.known += known;
    if (bad.length > 0) wrong.push(text.noSettlements(file.name, bad.join(' ')));
  }
  const number = (value: number) => formatExact(value, language);
  const taken = text.settlements(number(sum.added), number(sum.known));
  return [
    ...(unreadable.length < files.length ? [taken] : []),
    ...wrong,
    ...(unreadable.length > 0 ? [text.unreadable(unreadable)] : []),
  ].join(text.join);
}
