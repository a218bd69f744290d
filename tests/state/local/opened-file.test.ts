import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { OpenedFile } from '../../../src/lib/state/local/opened-file.svelte.ts';
import { deskWithReading } from './desk-with-reading.ts';

let desk: Awaited<ReturnType<typeof deskWithReading>>['desk'];
let host: Awaited<ReturnType<typeof deskWithReading>>['host'];
let fileOf: Awaited<ReturnType<typeof deskWithReading>>['fileOf'];

beforeEach(async () => {
  ({ desk, host, fileOf } = await deskWithReading());
});

describe('the opened file', () => {
  it('is the reading, or says why there is none', async () => {
    const opened = new OpenedFile(host);
    await opened.show(fileOf('a'));
    expect([opened.reading?.file.id, opened.fault]).toEqual(['a', null]);
    await opened.show(fileOf('b'));
    expect([opened.reading, opened.fault], 'not read yet').toEqual([null, 'gone']);
    await opened.show(undefined);
    expect(opened.fault).toBe('gone');
    await opened.show(null);
    expect([opened.reading, opened.fault]).toEqual([null, null]);
  });

  it('says that its reading is gone, and why the store gave none', async () => {
    const file = fileOf('a');
    await desk.remove(['a']);
    const opened = new OpenedFile(host);
    await opened.show(file);
    expect(opened.fault).toBe('gone');
    const reading = () => Promise.reject(new DOMException('closed', 'InvalidStateError'));
    const closed = new OpenedFile({ ...host, desk: { reading, decide: host.desk.decide } });
    await closed.show(file);
    expect(closed.fault).toBe('closed');
  });

  it('is the one asked for last, however long another takes', async () => {
    const waiting: (() => void)[] = [];
    const opened = new OpenedFile({
      ...host,
      desk: {
        decide: host.desk.decide,
        async reading(id) {
          await new Promise<void>((resolve) => waiting.push(resolve));
          if (id === 'broken') throw new DOMException('closed', 'InvalidStateError');
          return desk.reading('a');
        },
      },
    });
    const file = fileOf('a');
    const shows = ['broken', 'first', 'last'].map((id) => opened.show({ ...file, id }));
    for (const letGo of [...waiting].reverse()) letGo();
    await Promise.all(shows);
    expect([opened.reading?.file.id, opened.fault]).toEqual(['last', null]);
  });
});
