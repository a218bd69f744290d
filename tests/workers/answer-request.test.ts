import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ImportStore } from '../../src/lib/store/import-store.ts';
import { fileAnswers } from '../../src/lib/workers/answer-request.ts';
import { randomFigures } from '../golden/reports/generate/case-figures.ts';
import { renderCase } from '../golden/reports/generate/render-case.ts';
import { waitingFile } from '../store/import-files.ts';
import { refuseWrites } from '../store/refusing-browser.ts';

const pdfResources = 'http://127.0.0.1:9/';
const file = waitingFile('a', { name: 'a.txt' });
let count = 0;
let name: string;
let store: ImportStore;

beforeEach(async () => {
  name = `answers-${count++}`;
  store = await ImportStore.open(name);
  const bytes = await renderCase(randomFigures(3, '2021'), 'plain', 'text layout');
  await store.add([{ file, bytes: new Blob([bytes as BlobPart]), decisions: [] }]);
});

afterEach(() => {
  vi.restoreAllMocks();
  store.close();
});

describe('the reading worker', () => {
  it('reads a stored file and keeps its reading', async () => {
    const answer = fileAnswers(() => ImportStore.open(name));
    const { id, file: line, opened } = await answer({ file, pdfResources });
    expect([id, line?.state, opened]).toEqual(['a', 'read', true]);
    expect(await store.files()).toEqual([line]);
    expect((await store.reading('a'))?.parsed.cells.length).toBeGreaterThan(100);
  });

  it('gets ready even where what it needs cannot be fetched', async () => {
    const answer = fileAnswers(() => ImportStore.open(name));
    expect(await answer({ file: null, pdfResources })).toEqual({
      id: null,
      file: null,
      opened: true,
    });
  });

  it('says at once that its store does not open, and tries again with the next file', async () => {
    let isClosed = true;
    const answer = fileAnswers(async () => {
      if (isClosed) throw new DOMException('no storage', 'SecurityError');
      return ImportStore.open(name);
    });
    expect(await answer({ file, pdfResources })).toEqual({ id: 'a', file: null, opened: false });
    isClosed = false;
    expect((await answer({ file, pdfResources })).file?.state).toBe('read');
  });

  it('says that what reads did not come, where the network is gone, and not that the file is damaged', async () => {
    const pdf = await renderCase(randomFigures(3, '2021'), 'plain', 'pdf');
    const entry = waitingFile('p', { name: 'p.pdf' });
    await store.add([{ file: entry, bytes: new Blob([pdf as BlobPart]), decisions: [] }]);
    const answer = fileAnswers(() => ImportStore.open(name));
    const { file: line } = await answer({ file: entry, pdfResources });
    expect(line).toMatchObject({ state: 'refused', refusal: { code: 'not_loaded' } });
  });

  it('gives nothing for a file that was removed', async () => {
    await store.removeFiles(['a']);
    const answer = fileAnswers(() => ImportStore.open(name));
    expect(await answer({ file, pdfResources })).toEqual({ id: 'a', file: null, opened: true });
  });

  it('says why a reading was not kept; the file still waits in the store', async () => {
    const answer = fileAnswers(() => ImportStore.open(name));
    refuseWrites('QuotaExceededError');
    const { file: line } = await answer({ file, pdfResources });
    expect(line).toMatchObject({ state: 'refused', refusal: { code: 'not_kept', what: 'full' } });
    expect(await store.files()).toEqual([file]);
  });
});
