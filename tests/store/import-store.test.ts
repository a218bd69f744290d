import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ImportStore } from '../../src/lib/store/import-store.ts';
import { acceptedFrom, confirmedAt, emptyReading, entry, waitingFile } from './import-files.ts';
import { refuseWrites } from './refusing-browser.ts';

let name: string;
let store: ImportStore;
let count = 0;

beforeEach(async () => {
  name = `import-${count++}`;
  store = await ImportStore.open(name);
});

afterEach(() => {
  vi.restoreAllMocks();
  store.close();
});

const READ = { hash: 'h', state: 'read', refusal: null, summary: null } as const;
const ids = async () => (await store.files()).map(({ id }) => id);

describe('files', () => {
  it('are kept with bytes and decisions, for the next visit too', async () => {
    await store.add([entry('a', [confirmedAt(1)])]);
    store.close();
    store = await ImportStore.open(name);
    expect(await ids()).toEqual(['a']);
    expect(await (await store.bytes('a'))?.text()).toBe('a');
    expect(await store.decisions('a')).toEqual([confirmedAt(1)]);
  });

  it('of one drop are kept all or, when there is no room, none', async () => {
    const makeRoom = refuseWrites('QuotaExceededError', 3);
    await expect(store.add([entry('a'), entry('b'), entry('c')])).rejects.toThrow(
      expect.objectContaining({ name: 'QuotaExceededError' }),
    );
    makeRoom();
    expect(await ids()).toEqual([]);
    await store.add([entry('a')]);
    expect(await ids()).toEqual(['a']);
  });

  it('are removed with what was read and decided; what was accepted of them stays', async () => {
    await store.add([entry('a', [confirmedAt(1)]), entry('b')]);
    await store.putReading('a', READ, emptyReading('a'));
    await store.accept([acceptedFrom('a')]);
    await store.removeFiles(['a']);
    expect(await ids()).toEqual(['b']);
    expect(await store.reading('a')).toBeUndefined();
    expect(await store.bytes('a')).toBeUndefined();
    expect(await store.decisions('a')).toEqual([]);
    expect(await store.accepted()).toHaveLength(1);
  });

  it('are all cleared with everything else', async () => {
    await store.add([entry('a')]);
    await store.accept([acceptedFrom('a')]);
    await store.clear();
    expect([await ids(), await store.accepted()]).toEqual([[], []]);
  });
});

describe('a reading', () => {
  it('stands beside its file', async () => {
    await store.add([entry('a')]);
    expect(await store.putReading('a', READ, emptyReading('a'))).toMatchObject({ state: 'read' });
    expect(await store.reading('a')).toEqual(emptyReading('a'));
  });

  it('of a file that was removed meanwhile is not kept', async () => {
    expect(await store.putReading('gone', READ, emptyReading('gone'))).toBeNull();
    expect(await store.reading('gone')).toBeUndefined();
    expect(await ids()).toEqual([]);
  });
});

describe('decisions', () => {
  it('change from what stands there now, and the counts of the line with them', async () => {
    await store.add([entry('a', [confirmedAt(1)])]);
    const other = await ImportStore.open(name);
    const add = (hour: number, to: ImportStore) =>
      to.decide(
        'a',
        (before) => [...before, confirmedAt(hour)],
        (decisions) => ({ ...SUMMARY, doubtful: decisions.length }),
      );
    await Promise.all([add(2, store), add(3, other)]);
    other.close();
    expect(await store.decisions('a')).toHaveLength(3);
    expect((await store.files())[0]?.summary?.doubtful).toBe(3);
  });

  it('on a file that is gone are not kept', async () => {
    expect(
      await store.decide(
        'gone',
        () => [confirmedAt(1)],
        () => null,
      ),
    ).toBeNull();
    expect(await store.decisions('gone')).toEqual([]);
  });

  it('that are refused leave decisions and counts as they were', async () => {
    await store.add([entry('a', [confirmedAt(1)])]);
    refuseWrites('QuotaExceededError', 1);
    await expect(
      store.decide(
        'a',
        () => [],
        () => ({ ...SUMMARY, doubtful: 9 }),
      ),
    ).rejects.toThrow();
    expect(await store.decisions('a')).toHaveLength(1);
    expect((await store.files())[0]?.summary).toBeNull();
  });

  it('that cannot be worked out end the change', async () => {
    await store.add([entry('a', [confirmedAt(1)])]);
    const broken = () => {
      throw new Error('no counts');
    };
    await expect(store.decide('a', () => [], broken)).rejects.toThrow('no counts');
    expect(await store.decisions('a')).toHaveLength(1);
  });
});

describe('accepting', () => {
  it('replaces the report, and the other capture no longer speaks for it', async () => {
    await store.add([entry('a'), entry('b')]);
    await store.accept([acceptedFrom('a')]);
    await store.accept([acceptedFrom('b')]);
    const files = await store.files();
    expect(files.map(({ accepted }) => accepted)).toEqual([null, '140423-local-001-2023-own']);
    expect((await store.accepted()).map(({ fileId }) => fileId)).toEqual(['b']);
  });

  it('of a file that is filed anew leaves no earlier report behind', async () => {
    await store.add([entry('a')]);
    await store.accept([acceptedFrom('a', 2022)]);
    await store.accept([acceptedFrom('a', 2023)]);
    expect((await store.accepted()).map(({ report }) => report.year)).toEqual([2023]);
  });

  it('is taken back: the file stays and is accepted no more', async () => {
    await store.add([entry('a'), entry('b')]);
    await store.accept([acceptedFrom('a'), acceptedFrom('b', 2022)]);
    await store.withdraw(['140423-local-001-2023-own']);
    expect((await store.files()).map(({ accepted }) => accepted)).toEqual([
      null,
      '140423-local-001-2022-own',
    ]);
    expect(await store.accepted()).toHaveLength(1);
  });
});

describe('what comes back from an archive', () => {
  it('is kept as a whole or, when there is no room, not at all', async () => {
    // Two files, their bytes, and then no room for the reports.
    refuseWrites('QuotaExceededError', 4);
    await expect(
      store.restore([entry('a'), entry('b')], [acceptedFrom('a'), acceptedFrom('b', 2022)]),
    ).rejects.toThrow();
    vi.restoreAllMocks();
    expect([await ids(), await store.accepted()]).toEqual([[], []]);
    await store.restore([entry('a')], [acceptedFrom('a')]);
    expect((await store.files())[0]?.accepted).toBe('140423-local-001-2023-own');
  });

  it('brings decisions on a file that is here, and it is read again with them', async () => {
    await store.add([entry('a')]);
    await store.putReading('a', READ, emptyReading('a'));
    await store.restore([{ ...entry('a', [confirmedAt(2)]), bytes: null }], [acceptedFrom('a')]);
    expect(await store.decisions('a')).toEqual([confirmedAt(2)]);
    expect(await store.files()).toMatchObject([{ state: 'waiting', hash: 'h' }]);
  });

  it('leaves what was decided here since', async () => {
    await store.add([entry('a', [confirmedAt(3)])]);
    await store.putReading('a', READ, emptyReading('a'));
    await store.restore([{ ...entry('a', [confirmedAt(2)]), bytes: null }], [acceptedFrom('a')]);
    expect(await store.decisions('a')).toEqual([confirmedAt(3)]);
    expect(await store.files()).toMatchObject([{ state: 'read' }]);
  });

  it('has reports whose file did not come along', async () => {
    const lone = { file: waitingFile('lone'), bytes: null, decisions: [confirmedAt(1)] };
    await store.restore([lone], [acceptedFrom('lone')]);
    expect([await ids(), (await store.accepted()).length]).toEqual([[], 1]);
    expect(await store.decisions('lone')).toHaveLength(1);
  });
});

const SUMMARY = {
  agency: null,
  year: null,
  scope: null,
  form: null,
  format: 'pdf',
  version: 1,
  cells: 0,
  doubtful: 0,
  unread: 0,
  missing: 0,
  failing: 0,
} as const;
