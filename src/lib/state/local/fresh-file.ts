import { WAITING, type ImportFile } from '../../model/import-file.ts';

/** The line of a file that has just come in. @param position place within its drop */
export function freshFile(bytes: File, addedAt: Date, position: number): ImportFile {
  return {
    id: freshId(),
    name: bytes.webkitRelativePath || bytes.name,
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
