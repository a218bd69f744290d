import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeFolder } from '../../../src/cli/dataset/make-folder.ts';
import { temporaryFolder } from '../../dataset/temporary-folder.ts';

const home = temporaryFolder();
const deep = join(home, 'a', 'b', 'c');

beforeEach(() => {
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
});

describe('a folder', () => {
  it('is made with those above it, and again without harm', async () => {
    await makeFolder(deep);
    await makeFolder(deep);
    expect(existsSync(deep)).toBe(true);
  });

  it('is made by twenty at once', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, at) => makeFolder(join(deep, `${at % 3}`))));
    expect(['0', '1', '2'].map((name) => existsSync(join(deep, name)))).toEqual([true, true, true]);
  });

  it('a link to one that stands will do', async () => {
    mkdirSync(join(home, 'real'));
    symlinkSync(join(home, 'real'), join(home, 'link'));
    await makeFolder(join(home, 'link', 'x'));
    expect(existsSync(join(home, 'real', 'x'))).toBe(true);
  });

  it.each([
    ['is a file', () => writeFileSync(join(home, 'a'), ''), join(home, 'a'), 'EEXIST'],
    ['is below a file', () => writeFileSync(join(home, 'a'), ''), deep, 'ENOTDIR'],
    [
      'is a link to nothing',
      () => symlinkSync(join(home, 'none'), join(home, 'a')),
      join(home, 'a', 'b'),
      'EEXIST',
    ],
  ])('that %s is refused as the system says', async (_what, prepare, path, code) => {
    prepare();
    await expect(makeFolder(path)).rejects.toMatchObject({ code });
  });
});
