import { WAITING, type ImportFile } from '../../model/import-file.ts';

/** What a dropped file is called: with its folder where a whole folder was dropped. */
export const nameOf = (bytes: File): string => bytes.webkitRelativePath || bytes.name;

/** The line of a file that has just come in. @param position place within its drop */
export function freshFile(bytes: File, addedAt: Date, position: number): ImportFile {
  return {
    id: freshId(),
    name: nameOf(bytes),
    size: bytes.size,
    addedAt: addedAt.toISOString(),
    position,
    hash: null,
    ...WAITING,
    accepted: null,
  };
}

function freshId(): string {
  const parts = crypto.getRandomValues(new Uint32Array(3));
  return Array.from(parts, (part) => part.toString(36).padStart(7, '0')).join('');
}

/** Files in the order in which they came in. */
export const inOrder = (files: readonly ImportFile[]): ImportFile[] =>
  [...files].sort((a, b) =>
    a.addedAt === b.addedAt ? a.position - b.position : a.addedAt < b.addedAt ? -1 : 1,
  );
