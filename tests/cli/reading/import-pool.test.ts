import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readAll } from '../../../src/cli/reading/import-pool.ts';
import { temporaryFolder } from '../../dataset/temporary-folder.ts';

const folder = temporaryFolder();

it.each([
  ['time', { ms: 1, memoryMb: 1024 }, 'long.txt: reading it takes longer than 0.001 s'],
  ['memory', { ms: 120_000, memoryMb: 8 }, 'long.txt: reading it takes more than 8 MB of memory'],
])(
  'one job has a limit of %s, which ends in a sentence',
  { timeout: 60_000 },
  async (_, limits, said) => {
    const path = join(folder, 'long.txt');
    await writeFile(path, '今天天气很好。\n'.repeat(20_000));
    const [outcome] = await readAll([path], folder, 1, () => undefined, limits);
    expect(outcome?.status).toBe('refused');
    expect(outcome?.look).toEqual([join(folder, said)]);
  },
);
