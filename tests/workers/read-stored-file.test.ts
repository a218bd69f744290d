import { openAsBlob } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ImportFile, ReadLine } from '../../src/lib/model/import-file.ts';
import type { ImportStore } from '../../src/lib/store/import-store.ts';
import { readStoredFile } from '../../src/lib/workers/read-stored-file.ts';
import { temporaryFolder } from '../dataset/temporary-folder.ts';
import { waitingFile } from '../store/import-files.ts';

/** What becomes of a file of which the store has these bytes. */
const readOf = (bytes: Blob) => {
  const store = {
    bytes: () => Promise.resolve(bytes),
    decisions: () => Promise.resolve([]),
    putReading: (_id: string, line: ReadLine): Promise<ImportFile> =>
      Promise.resolve({ ...waitingFile('a'), ...line }),
  } as unknown as ImportStore;
  return readStoredFile(store, waitingFile('a'), () => Promise.reject(new Error()));
};

it('says of a file that was changed as it came in that it cannot be read, and blames no browser', async () => {
  const path = join(temporaryFolder(), 'a.docx');
  await writeFile(path, 'as dropped');
  const bytes = await openAsBlob(path);
  await writeFile(path, 'changed since it was dropped');
  expect(await readOf(bytes)).toMatchObject({
    state: 'refused',
    refusal: { code: 'unreadable' },
  });
});

it.each([
  ['moved', new DOMException('', 'NotFoundError'), 'unreadable'],
  ['no memory', new RangeError('Array buffer allocation failed'), 'not_kept'],
  ['stopped', new DOMException('', 'AbortError'), 'not_kept'],
  ['no bytes', new TypeError('network error'), 'not_kept'],
])('a file whose bytes do not come: %s', async (_why, cause, code) => {
  const failing = new Blob(['as dropped']);
  failing.stream = () => new ReadableStream({ pull: () => Promise.reject(cause) });
  failing.arrayBuffer = () => Promise.reject(cause);
  expect(await readOf(failing)).toMatchObject({ state: 'refused', refusal: { code } });
});
