import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REPOSITORY, temporaryFolder } from '../dataset/temporary-folder.ts';

const folder = temporaryFolder();

function nianbao(...args: string[]) {
  const run = spawnSync(process.execPath, [join(REPOSITORY, 'src/cli/nianbao.mjs'), ...args], {
    cwd: REPOSITORY,
    encoding: 'utf8',
  });
  return { code: run.status, out: run.stdout, error: run.stderr };
}

const CASES: [args: string[], code: number, error: RegExp][] = [
  [[], 2, /^usage:/],
  [['buid'], 2, /^nianbao: buid is not a command\nusage:/],
  [['build', '--dat', 'x'], 2, /^nianbao build: Unknown option '--dat'/],
  [
    ['build', '--data', join(folder, 'none'), '--out', folder],
    2,
    /^nianbao build: .*: no data folder$/m,
  ],
  [['engine', 'x'], 2, /^nianbao engine: Unexpected argument 'x'/],
  [['answers', '--into', 'x'], 2, /^nianbao answers: Unknown option '--into'/],
  [['sql'], 2, /^nianbao sql: one statement is expected/],
  [['sql', 'SELECT 1', '--dataset', folder], 1, /^nianbao sql: there is no dataset/],
];

describe('the command line', () => {
  it.each(CASES)('%j ends with code %d and one clear message', (args, code, error) => {
    const run = nianbao(...args);
    expect(run.error).toMatch(error);
    expect(run.error, 'no stack trace').not.toMatch(/^\s+at /m);
    expect(run.code).toBe(code);
  });

  it('explains itself and its exit codes', () => {
    expect(nianbao('--help')).toMatchObject({ code: 0, error: '' });
    expect(nianbao('--help').out).toMatch(/^exit codes: 0 .*1 .*2 /m);
  });

  it.each(['build', 'check', 'engine', 'import', 'parse', 'rules', 'sql'])(
    '%s explains itself and does nothing',
    (name) => {
      const run = nianbao(name, '--help');
      expect(run).toMatchObject({ code: 0, error: '' });
      expect(run.out).toMatch(new RegExp(`^usage:\\n  nianbao ${name} `));
    },
  );
});
