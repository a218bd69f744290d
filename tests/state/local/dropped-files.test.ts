import { describe, expect, it } from 'vitest';
import { droppedFiles } from '../../../src/lib/state/local/dropped-files.ts';

const fileEntry = (name: string, isReadable = true) => ({
  name,
  isFile: true,
  file: (done: (file: File) => void, fail: (cause: Error) => void) =>
    isReadable ? done(new File([], name)) : fail(new DOMException('moved', 'NotFoundError')),
});

/** A folder hands its entries out in portions, as browsers do. */
function folderEntry(name: string, inside: object[], portion = 2, isReadable = true) {
  return {
    name,
    isFile: false,
    createReader() {
      const left = [...inside];
      return {
        readEntries: (done: (some: object[]) => void, fail: (cause: Error) => void) =>
          isReadable
            ? done(left.splice(0, portion))
            : fail(new DOMException('no', 'NotFoundError')),
      };
    },
  };
}

/** What a browser hands over with a drop. */
const transfer = (entries: (object | null)[], files: File[] = []) =>
  ({
    items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })),
    files,
  }) as unknown as DataTransfer;

const namesOf = async (dropped: DataTransfer) => {
  const { files, unreadable } = await droppedFiles(dropped);
  return { files: files.map(({ name }) => name), unreadable };
};

describe('droppedFiles', () => {
  it('finds the files of folders in folders, in the order of their names', async () => {
    const deep = folderEntry(
      '2023',
      ['c.pdf', 'a.pdf', 'b.pdf'].map((name) => fileEntry(name)),
    );
    const dropped = transfer([folderEntry('reports', [deep, fileEntry('1.pdf')]), fileEntry('z')]);
    expect(await namesOf(dropped)).toEqual({
      files: ['1.pdf', 'a.pdf', 'b.pdf', 'c.pdf', 'z'],
      unreadable: [],
    });
  });

  it('passes over what the system puts into folders', async () => {
    const system = ['.DS_Store', 'Thumbs.db', 'desktop.ini', '~$a.docx'];
    const dropped = transfer([
      folderEntry(
        'x',
        system.map((name) => fileEntry(name)),
      ),
    ]);
    expect(await namesOf(dropped)).toEqual({ files: [], unreadable: [] });
  });

  it('names what cannot be read and gives the rest', async () => {
    const dropped = transfer([
      fileEntry('moved.pdf', false),
      folderEntry('closed', [fileEntry('in.pdf')], 2, false),
      folderEntry('open', [fileEntry('moved.docx', false), fileEntry('b.pdf')]),
      null,
    ]);
    expect(await namesOf(dropped)).toEqual({
      files: ['b.pdf'],
      unreadable: ['moved.pdf', 'closed', 'moved.docx'],
    });
  });

  it('takes plain files where the browser knows no entries', async () => {
    const plain = [new File([], 'a.pdf')];
    expect(await namesOf(transfer([null], plain))).toEqual({ files: ['a.pdf'], unreadable: [] });
    const old = { items: [{}], files: plain } as unknown as DataTransfer;
    expect(await namesOf(old)).toEqual({ files: ['a.pdf'], unreadable: [] });
  });
});
