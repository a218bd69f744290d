import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PAGE } from '../../../src/lib/state/local/page-readers.ts';
import { ImportStore } from '../../../src/lib/store/import-store.ts';
import { waitingFile } from '../../store/import-files.ts';
import { refuseWrites } from '../../store/refusing-browser.ts';
import { figuresWith, reportBytes } from './read-report.ts';

const file = waitingFile('a', { name: 'a.html' });

beforeEach(async () => {
  vi.stubGlobal('location', { href: 'http://127.0.0.1/import/' });
  const store = await ImportStore.open();
  await store.clear();
  const bytes = await reportBytes(figuresWith({}));
  await store.add([{ file, bytes: new Blob([bytes as BlobPart]), decisions: [] }]);
  store.close();
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('the page as a reader', () => {
  it('reads a stored file by itself', async () => {
    const { file: line, refusal } = await PAGE.readHere(file);
    expect([line?.state, refusal]).toEqual(['read', null]);
  });

  it('says that the store refused the reading', async () => {
    refuseWrites('QuotaExceededError');
    const { file: line } = await PAGE.readHere(file);
    expect(line?.refusal).toMatchObject({ code: 'not_kept', what: 'full' });
  });

  it('says that the store did not open', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('private window', 'SecurityError');
    });
    expect(await PAGE.readHere(file)).toEqual({
      file: null,
      refusal: { code: 'not_kept', what: 'denied', pages: 0 },
    });
  });

  it('starts no worker where there are none', () => {
    vi.stubGlobal('Worker', undefined);
    expect(PAGE.startWorker()).toBeNull();
  });

  it('leaves a core to itself, and has one in any case', () => {
    vi.stubGlobal('navigator', { hardwareConcurrency: 8 });
    expect(PAGE.cores()).toBe(7);
    vi.stubGlobal('navigator', { hardwareConcurrency: 1 });
    expect(PAGE.cores()).toBe(1);
    vi.stubGlobal('navigator', {});
    expect(PAGE.cores()).toBe(1);
  });
});
