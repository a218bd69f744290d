/** What the system says by a code, as a sentence says it. */
const FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'is not below a folder',
  EISDIR: 'is a folder',
  EEXIST: 'is there already',
  ENOTEMPTY: 'is a folder that is not empty',
  EACCES: 'may not be used: its permissions forbid it',
  EPERM: 'may not be used: its permissions forbid it',
  EROFS: 'cannot be written to: the disk is read-only',
  ENOSPC: 'cannot be written: the disk is full',
  EDQUOT: 'cannot be written: the quota of the disk is used up',
  EMFILE: 'cannot be opened: too many files are open',
  ENAMETOOLONG: 'has too long a name',
  EIO: 'cannot be read or written: the disk reports a fault',
  EBUSY: 'is in use by another program',
};

/** The message of an error; what the system refused is told in words instead of its code and call. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  const fault = Object.hasOwn(FAULTS, code) ? FAULTS[code] : undefined;
  if (fault === undefined) return error.message;
  const path = 'path' in error ? String(error.path) : 'a file or folder';
  return `${path} ${fault}`;
}
