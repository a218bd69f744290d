import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ArchiveProblem } from '../../../src/lib/exports/archive/archive-problem.ts';
import { unpackArchive } from '../../../src/lib/exports/archive/unpack-archive.ts';
import { sniffFormat } from '../../../src/lib/importers/sniff.ts';
import { importDeskText } from '../../../src/lib/messages/import/desk.ts';
import { archiveFailure } from '../../../src/lib/state/local/archive-failure.ts';
import { isExportedFolder } from '../../../src/lib/state/local/dropped-files.ts';
import type { ImportDesk } from '../../../src/lib/state/local/import-desk.svelte.ts';
import { LocalArchive, type ArchiveHost } from '../../../src/lib/state/local/local-archive.ts';
import { ImportStore } from '../../../src/lib/store/import-store.ts';
import { acceptedFrom, confirmedAt, emptyReading, entry } from '../../store/import-files.ts';
import { refuseWrites } from '../../store/refusing-browser.ts';
import { deskOver, freshStore, NOON, storeWith } from './desk-double.ts';
import { FolderDouble } from './folder-double.ts';

const READ = { hash: 'h', state: 'read', refusal: null, summary: null } as const;

async function deskWithReport(): Promise<ImportDesk> {
  const store = freshStore();
  const kept = await ImportStore.open(store);
  await kept.add([entry('a', [confirmedAt(1)])]);
  await kept.putReading('a', READ, emptyReading('a'));
  await kept.accept([acceptedFrom('a'), acceptedFrom('without its file', 2022)]);
  kept.close();
  const { desk } = deskOver(store);
  await desk.open();
  return desk;
}

function archiveOf(desk: ArchiveHost['desk'], change: Partial<ArchiveHost> = {}) {
  const saved: { name: string; content: Blob }[] = [];
  const archive = new LocalArchive({
    desk,
    agencies: () => [],
    saveFile: (name, content) => saved.push({ name, content }),
    pickFolder: async () => null,
    now: () => NOON,
    ...change,
  });
  const file = () => new File([saved[0]?.content ?? ''], 'local.zip');
  return { archive, saved, file };
}

const handle = (folder: FolderDouble) => folder as unknown as FileSystemDirectoryHandle;

afterEach(() => vi.restoreAllMocks());

describe('the local archive', () => {
  it('comes back as it went out: reports, originals and decisions', async () => {
    const desk = await deskWithReport();
    const { archive, saved, file } = archiveOf(desk);
    expect(await archive.save()).toBe(2);
    expect(saved[0]?.name).toBe('nianbao-local-2026-11-24.zip');
    const { desk: other, readers } = deskOver(freshStore());
    await other.open();
    expect(await archiveOf(other).archive.load(file())).toEqual({ restored: 2, kept: 0 });
    const byId = (one: { reportId: string }, two: { reportId: string }) =>
      one.reportId < two.reportId ? -1 : 1;
    const reports = (of: ImportDesk) =>
      [...of.accepted].sort(byId).map(({ report, agency, acceptedAt }) => ({
        report,
        agency,
        acceptedAt,
      }));
    expect(reports(other)).toEqual(reports(desk));
    const [line] = other.files;
    expect([other.files.length, line?.name]).toEqual([1, 'a.pdf']);
    expect(readers.take()).toEqual([line?.id]);
    const { bytes, decisions } = await other.reading(line?.id ?? '');
    expect(await bytes?.text()).toBe('a');
    expect(decisions).toEqual([confirmedAt(1)]);
  });

  it('is known where it is dropped as if it were a report', async () => {
    const { archive, file } = archiveOf(await deskWithReport());
    await archive.save();
    const bytes = new Uint8Array(await file().arrayBuffer());
    expect(() => sniffFormat(bytes)).toThrow(expect.objectContaining({ code: 'exported' }));
    const files = [...(await unpackArchive(bytes)).keys()].map((name) => ({ name }));
    expect(isExportedFolder(files), 'unpacked').toBe(true);
    expect(isExportedFolder([{ name: 'checksums.txt' }, { name: 'a.pdf' }])).toBe(false);
  });

  it('leaves an agency of the directory as it is there', async () => {
    const { archive, file } = archiveOf(await deskWithReport());
    await archive.save();
    const { desk } = deskOver(freshStore());
    await desk.open();
    const { agency } = acceptedFrom('a');
    const known = { ...agency, name: '名录中的名称' };
    await archiveOf(desk, { agencies: () => [known] }).archive.load(file());
    expect(desk.accepted.map((one) => one.agency.name)).toEqual([known.name, known.name]);
  });

  it('is written into a folder in place of an earlier one', async () => {
    const folder = new FolderDouble();
    const earlier = await folder.getDirectoryHandle('nianbao-local');
    earlier.entries.set('old.txt', new Uint8Array());
    earlier.entries.set('accepted.jsonl', new TextEncoder().encode('earlier'));
    for (const name of ['reports', 'gone']) {
      (await earlier.getDirectoryHandle(name)).entries.set('320000.jsonl', new Uint8Array());
    }
    folder.entries.set('mine.txt', new Uint8Array());
    const { archive } = archiveOf(await deskWithReport(), {
      pickFolder: async () => handle(folder),
    });
    expect(await archive.saveFolder()).toBe(2);
    const contents = new Map(folder.contents());
    expect(contents.get('nianbao-local/accepted.jsonl')).toMatch(/^\{"report"/);
    expect([...contents.keys()].sort()).toEqual([
      'mine.txt',
      'nianbao-local/accepted.jsonl',
      'nianbao-local/agencies.csv',
      'nianbao-local/checksums.txt',
      'nianbao-local/originals/0001-a.pdf',
      'nianbao-local/reports/140000.jsonl',
    ]);
  });

  it('is written nowhere when no folder is picked', async () => {
    expect(await archiveOf(await deskWithReport()).archive.saveFolder()).toBeNull();
  });

  it.each([0, 3])(
    'into a folder with room for %i files fails, and the earlier one stays whole',
    async (room) => {
      const folder = new FolderDouble(room);
      const earlier = await folder.getDirectoryHandle('nianbao-local');
      const before = ['accepted.jsonl', 'agencies.csv', 'old.txt'];
      for (const name of before) earlier.entries.set(name, new TextEncoder().encode('earlier'));
      const desk = await deskWithReport();
      const { archive } = archiveOf(desk, { pickFolder: async () => handle(folder) });
      await expect(archive.saveFolder()).rejects.toThrow('not allowed');
      const contents = new Map(earlier.contents());
      expect(before.map((name) => contents.get(name))).toEqual(before.map(() => 'earlier'));
      expect(desk.accepted).toHaveLength(2);
    },
  );

  it('beside what cannot be removed says so', async () => {
    const folder = new FolderDouble();
    const earlier = await folder.getDirectoryHandle('nianbao-local');
    earlier.entries.set('old.txt', new Uint8Array());
    const { archive } = archiveOf(await deskWithReport(), {
      pickFolder: async () => handle(folder),
    });
    earlier.removalFailure = new DOMException('held open', 'NoModificationAllowedError');
    await expect(archive.saveFolder()).rejects.toThrow('held open');
    earlier.removalFailure = new DOMException('gone meanwhile', 'NotFoundError');
    expect(await archive.saveFolder()).toBe(2);
  });

  it('that the store does not give is not handed out in part', async () => {
    const kept = await ImportStore.open(freshStore());
    await kept.accept([acceptedFrom('a')]);
    const bytes = () => Promise.reject(new DOMException('closed', 'InvalidStateError'));
    const { desk } = deskOver('', { openStore: async () => storeWith(kept, { bytes }) });
    await desk.open();
    const { archive, saved } = archiveOf(desk);
    await expect(archive.save()).rejects.toThrow('closed');
    expect(saved).toEqual([]);
  });

  it('that the store refuses comes back not at all', async () => {
    const { archive, file } = archiveOf(await deskWithReport());
    await archive.save();
    const { desk } = deskOver(freshStore());
    await desk.open();
    refuseWrites('QuotaExceededError', 3);
    expect(await archiveOf(desk).archive.load(file())).toBeNull();
    expect([desk.fault, desk.files, desk.accepted]).toEqual(['full', [], []]);
  });

  it('that is none changes nothing', async () => {
    const desk = await deskWithReport();
    const load = archiveOf(desk).archive.load(new File(['no zip'], 'a.zip'));
    await expect(load).rejects.toThrow(ArchiveProblem);
    expect(desk.accepted).toHaveLength(2);
  });
});

describe('archiveFailure', () => {
  const { local, storeFault } = importDeskText.zh;

  it.each([
    [
      new ArchiveProblem('changed', 'accepted.jsonl:3'),
      'load',
      local.at(local.archive.changed, 'accepted.jsonl:3'),
    ],
    [new ArchiveProblem('too_large', 'zip'), 'load', local.at(local.archive.too_large, 'zip')],
    [new ArchiveProblem('too_large', 'zip'), 'save', local.tooLargeToSave],
    [new DOMException('', 'AbortError'), 'save', storeFault.closed],
    [new DOMException('', 'QuotaExceededError'), 'load', storeFault.full],
    [new DOMException('', 'QuotaExceededError'), 'save', local.diskFull],
    [new DOMException('', 'NoModificationAllowedError'), 'save', local.notWritten],
    [new DOMException('', 'NotReadableError'), 'load', local.archive.not_an_archive],
    [
      new TypeError('Failed to fetch dynamically imported module: http://a.cn/b.js'),
      ...(['load', local.notLoaded] as const),
    ],
  ] as const)('%s at %s', (cause, work, reason) => {
    expect(archiveFailure(cause, work, 'zh')).toBe(local.failed(reason));
  });

  it('of an export too large for one file names what else the desk offers', () => {
    for (const { local } of Object.values(importDeskText)) {
      expect(local.tooLargeToSave.toLowerCase()).toContain(local.exportFolder.toLowerCase());
      expect(local.tooLargeToSave.toLowerCase()).toContain(
        local.withdraw.toLowerCase().split(' ')[0],
      );
    }
  });
});
