import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { recoverFolder, replaceFolder } from '../../../src/cli/dataset/replace-folder.ts';
import { REPOSITORY, temporaryFolder } from '../../dataset/temporary-folder.ts';

const home = temporaryFolder();
const folder = join(home, 'dataset');
const compiled = temporaryFolder();
const SCRIPT = [join(compiled, 'replace-three-files.mjs')];
const KILLER = ['--import', join(REPOSITORY, 'tests/cli/setup/kill-at.mjs')];

const fill = (text: string) => async (temporary: string) => {
  for (const name of ['a', 'b', 'c']) await writeFile(join(temporary, name), text);
};

/** The text of all three files, or what there is instead. */
function content(): string {
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  return texts.length === 3 && new Set(texts).size === 1
    ? (texts[0] ?? '')
    : `not whole: ${texts.join()}`;
}

/** Compiled once: a loader of TypeScript takes longer to start than all else. */
beforeAll(() =>
  build({
    root: REPOSITORY,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir: compiled,
      rolldownOptions: {
        input: join(REPOSITORY, 'tests/cli/setup/replace-three-files.ts'),
        output: { entryFileNames: '[name].mjs' },
      },
    },
  }),
);

beforeEach(() => {
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home);
});

describe('replaceFolder', () => {
  it(
    'survives a kill at each of its changes: the next start finds the old one or the new one, whole',
    {
      timeout: 120_000,
    },
    async () => {
      const found: string[] = [];
      for (let at = 1, killed = true; killed; at++) {
        rmSync(home, { recursive: true, force: true });
        await replaceFolder(folder, fill('old'));
        const { signal, status } = spawnSync(
          process.execPath,
          [...KILLER, ...SCRIPT, folder, 'new'],
          {
            cwd: REPOSITORY,
            env: { ...process.env, KILL_AT: String(at) },
          },
        );
        killed = signal === 'SIGKILL';
        if (!killed) expect(status).toBe(0);
        // What is seen in between is never half a folder.
        if (existsSync(folder)) expect(['old', 'new'], `killed at ${at}`).toContain(content());
        await recoverFolder(folder);
        expect(readdirSync(home), `killed at ${at}`).toEqual(['dataset']);
        found.push(content());
      }
      expect(found.length).toBeGreaterThan(8);
      expect(found.at(0)).toBe('old');
      expect(found.at(-1)).toBe('new');
      expect(found).toEqual([...found].sort().reverse());
    },
  );

  it(
    'two processes at once leave the folder of one of them, whole',
    { timeout: 60_000 },
    async () => {
      const run = promisify(execFile);
      await Promise.all(
        ['one', 'two'].map((text) =>
          run(process.execPath, [...SCRIPT, folder, text, '50'], { cwd: REPOSITORY }),
        ),
      );
      expect(['one', 'two']).toContain(content());
      expect(readdirSync(home)).toEqual(['dataset']);
    },
  );

  it('twenty at once in one process leave the folder of one of them, whole', async () => {
    const done: string[] = [];
    await Promise.all(
      Array.from({ length: 20 }, async (_, at) => {
        await replaceFolder(folder, fill(String(at)));
        done.push(String(at));
      }),
    );
    expect(done).toHaveLength(20);
    expect(done).toContain(content());
    expect(readdirSync(home)).toEqual(['dataset']);
  });

  it('keeps the former folder when the new one cannot be filled', async () => {
    await replaceFolder(folder, fill('old'));
    const failing = replaceFolder(folder, async (temporary) => {
      await fill('half')(temporary);
      throw new Error('the disk is full');
    });
    await expect(failing).rejects.toThrow('the disk is full');
    expect(content()).toBe('old');
    expect(readdirSync(home)).toEqual(['dataset']);
  });

  it('leaves alone what only begins like its own folders', async () => {
    const others = [
      'dataset.new-year',
      'dataset.old',
      'dataset2.old-1-00000000-0000-4000-8000-000000000000',
    ];
    for (const name of others) writeFileSync(join(home, name), 'mine');
    await replaceFolder(folder, fill('new'));
    expect(readdirSync(home).sort()).toEqual(['dataset', ...others].sort());
  });
});
