import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { REPOSITORY, temporaryFolder } from '../../dataset/temporary-folder.ts';

const folder = temporaryFolder();

/** Runs the body of a script under limits, in a process of its own. */
function run(body: string, limits: { ms: number; memoryMb: number }) {
  const script = join(folder, 'script.cjs');
  writeFileSync(script, `(function (require, exports, __filename, importModule) {${body}\n})`);
  const starter = join(folder, 'start.mjs');
  const url = new URL('src/cli/project/limited-script.mjs', `file://${REPOSITORY}`);
  writeFileSync(
    starter,
    `import { runLimited } from ${JSON.stringify(url.href)};
process.exitCode = await runLimited(${JSON.stringify(script)}, ['parse', 'a.pdf', '--json'], ${JSON.stringify(limits)});`,
  );
  const { status, stdout, stderr } = spawnSync(process.execPath, [starter], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

const ROOMY = { ms: 60_000, memoryMb: 512 };

it.each([
  [
    'it ends',
    "process.stdout.write(process.argv.slice(2).join(' ')); process.exitCode = 1;",
    ROOMY,
    1,
    'parse a.pdf --json',
    '',
  ],
  [
    'it hangs',
    'for (;;);',
    { ...ROOMY, ms: 300 },
    2,
    '',
    'nianbao parse: a.pdf: reading it takes longer than 0.3 s\n',
  ],
  [
    'it fills the memory',
    'for (const kept = []; ; ) kept.push(new Array(1000).fill({}));',
    { ...ROOMY, memoryMb: 32 },
    2,
    '',
    'nianbao parse: a.pdf: reading it takes more than 32 MB of memory\n',
  ],
])('%s', { timeout: 30_000 }, (_, body, limits, status, stdout, stderr) => {
  expect(run(body, limits)).toEqual({ status, stdout, stderr });
});
