import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../src/cli/printing/system-faults.ts';
import { temporaryFolder } from '../dataset/temporary-folder.ts';

const folder = temporaryFolder();
const caught = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

describe('what the system refuses', () => {
  it('is a sentence with the path', async () => {
    const none = join(folder, 'none');
    expect(sentenceOf(await caught(readFile(none)))).toBe(`${none} does not exist`);
    expect(sentenceOf(await caught(rename(none, folder)))).toBe(`${none} does not exist`);
    expect(sentenceOf(await caught(readFile(folder)))).toMatch(/is a folder$/);
    expect(sentenceOf(Object.assign(new Error('x'), { code: 'ENOSPC' }))).toBe(
      'a file or folder cannot be written: the disk is full',
    );
  });

  it('any other message stays', () => {
    expect(sentenceOf(new Error('the data has a problem'))).toBe('the data has a problem');
    expect(sentenceOf('words')).toBe('words');
  });
});
