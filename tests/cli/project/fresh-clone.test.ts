import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../dataset/temporary-folder.ts';

const folder = temporaryFolder();

/** What a clone holds once packages are installed, and nothing that a command has made since. */
function freshClone(): void {
  for (const name of [
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'src',
    'static/favicon.svg',
  ]) {
    cpSync(name, join(folder, name), { recursive: true });
  }
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync('node_modules').filter((entry) => entry !== '.cache')) {
    symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name));
  }
}

it('the command line runs before anything else was made', async () => {
  freshClone();
  expect(existsSync(join(folder, '.svelte-kit'))).toBe(false);
  const script = join(folder, 'src/cli/nianbao.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [script, 'rules', 'N4']);
  expect(stdout).toMatch(/^N4\b/);
});
