import { openAsBlob } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ImportFile, ReadLine } from '../../src/lib/model/import-file.ts';
import type { ImportStore } from '../../src/lib/store/import-store.ts';
import { readStoredFile } from '../../src/lib/workers/read-stored-file.ts';
import { temporaryFolder } from '../dataset/temporary-folder.ts';
import { waitingFile } from '../store/import-files.ts';

it('says of a file that was changed as it came in that it cannot be read, and blames no browser', async () => {
  const path = join(temporaryFolder(), 'a.docx');
  await writeFile(path, 'as dropped');
  const bytes = await openAsBlob(path);
  await writeFile(path, 'changed since it was dropped');
  const store = {
    bytes: () => Promise.resolve(bytes),
    decisions: () => Promise.resolve([]),
    putReading: (_id: string, line: ReadLine): Promise<ImportFile> =>
      Promise.resolve({ ...waitingFile('a'), ...line }),
  } as unknown as ImportStore;
  const read = await readStoredFile(store, waitingFile('a'), () => Promise.reject(new Error()));
  expect(read).toMatchObject({ state: 'refused', refusal: { code: 'unreadable' } });
});
