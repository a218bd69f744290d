import { ArchiveProblem } from '../../exports/archive/archive-problem.ts';
import { importDeskText } from '../../messages/import/desk.ts';
import type { Language } from '../../messages/language.ts';
import { isStoreFault, storeFault } from '../../store/store-fault.ts';
import { isLostProgram } from '../browser/lost-program.ts';

/**
 * Why the local dataset did not go out or come back, in a sentence. A file that is not what this page
 * wrote is told with its place; for the rest either this browser's store or the folder refused.
 */
export function archiveFailure(cause: unknown, work: 'save' | 'load', language: Language): string {
  const { local, storeFault: faults } = importDeskText[language];
  if (isLostProgram(cause)) return local.failed(local.notLoaded);
  if (cause instanceof ArchiveProblem) {
    if (work === 'save' && cause.fault === 'too_large') return local.failed(local.tooLargeToSave);
    return local.failed(local.at(local.archive[cause.fault], cause.where));
  }
  // A folder refuses by the same name as the store, and knows of its disk alone.
  if (work === 'save' && storeFault(cause) === 'full') return local.failed(local.diskFull);
  if (isStoreFault(cause)) return local.failed(faults[storeFault(cause)]);
  return local.failed(work === 'save' ? local.notWritten : local.archive.not_an_archive);
}
