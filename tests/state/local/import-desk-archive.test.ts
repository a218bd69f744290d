import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { ImportStore } from '../../../src/lib/store/import-store.ts';
import { acceptedFrom, confirmedAt, emptyReading, entry } from '../../store/import-files.ts';
import { archived, drop, deskOver, freshStore, READ } from './desk-double.ts';

describe('what comes back from an archive', () => {
  it('stands with its file, which is read again', async () => {
    const { desk, readers, handed } = deskOver(freshStore());
    expect(await desk.restore([archived({ decisions: [confirmedAt(1)] })])).toEqual({
      restored: 1,
      kept: 0,
    });
    expect(desk.files).toMatchObject([{ name: 'a.pdf', accepted: '140423-local-001-2023-own' }]);
    expect(readers.take()).toHaveLength(1);
    expect(handed.at(-1)).toHaveLength(1);
    const { bytes, decisions } = await desk.reading(desk.files[0]?.id ?? '');
    expect([bytes?.size, decisions.length]).toEqual([1, 1]);
  });

  it('leaves what is newer here, and adds no file that is here', async () => {
    const store = freshStore();
    const kept = await ImportStore.open(store);
    await kept.add([entry('a')]);
    await kept.putReading('a', READ, emptyReading('a'));
    await kept.accept([acceptedFrom('a', 2023, '2026-06-01T00:00:00.000Z')]);
    const { desk } = deskOver(store);
    await desk.open();
    const other = acceptedFrom('any', 2022);
    const back = await desk.restore([archived(), archived({ report: other.report, hash: 'x' })]);
    expect(back).toEqual({ restored: 1, kept: 1 });
    expect(desk.accepted.map(({ report, acceptedAt }) => [report.year, acceptedAt])).toEqual([
      [2022, '2026-03-01T00:00:00.000Z'],
      [2023, '2026-06-01T00:00:00.000Z'],
    ]);
  });

  it('does not take back a filing that was changed here since', async () => {
    const store = freshStore();
    const kept = await ImportStore.open(store);
    await kept.add([entry('a')]);
    await kept.putReading('a', READ, emptyReading('a'));
    await kept.accept([acceptedFrom('a', 2023, '2026-06-01T00:00:00.000Z')]);
    const { desk } = deskOver(store);
    await desk.open();
    const { report } = acceptedFrom('a', 2022);
    expect(await desk.restore([archived({ report })])).toEqual({ restored: 0, kept: 1 });
    expect(desk.accepted.map(({ report: { year } }) => year)).toEqual([2023]);
  });

  it('is taken back whole: what it replaced stands there again, what came with it is gone', async () => {
    const store = freshStore();
    const kept = await ImportStore.open(store);
    await kept.add([entry('a', [confirmedAt(1)])]);
    await kept.putReading('a', READ, emptyReading('a'));
    await kept.accept([acceptedFrom('a'), acceptedFrom('b', 2022)]);
    const all = async () => [
      await kept.files(),
      await kept.accepted(),
      await kept.decisions('a'),
      await kept.bytes('a').then((bytes) => bytes?.size),
    ];
    const before = await all();
    const { desk } = deskOver(store);
    await desk.open();
    const later = { acceptedAt: '2027-01-01T00:00:00.000Z', decisions: [confirmedAt(9)] };
    const { report } = acceptedFrom('any', 2021);
    await desk.restore([archived(later), archived({ ...later, report, hash: 'x' })]);
    expect(desk.accepted).toHaveLength(3);
    expect([await desk.takeBack(), desk.canTakeBack]).toEqual([true, false]);
    expect(await all()).toEqual(before);
    expect([desk.files.length, desk.accepted.length]).toEqual([1, 2]);
    kept.close();
  });

  it('is not taken back once anything followed, here or in another tab', async () => {
    const store = freshStore();
    const { desk } = deskOver(store);
    await desk.restore([archived()]);
    await desk.add(drop('b'));
    expect([desk.canTakeBack, await desk.takeBack()]).toEqual([false, false]);
    await desk.restore([archived({ acceptedAt: '2027-01-01T00:00:00.000Z' })]);
    expect(desk.canTakeBack).toBe(true);
    await deskOver(store).desk.add(drop('c'));
    await vi.waitFor(() => expect(desk.canTakeBack).toBe(false));
    expect(desk.accepted).toHaveLength(1);
  });

  it('may come without its file', async () => {
    const { desk } = deskOver(freshStore());
    await desk.restore([archived({ file: null, hash: null })]);
    expect([desk.files.length, desk.accepted.length]).toEqual([0, 1]);
  });
});
