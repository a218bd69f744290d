// @ts-check
import { spawn } from 'node:child_process';
import { basename, delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json; every child starts there. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));

const onWindows = process.platform === 'win32';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * Sends a signal to a child and to all that it has started: vitest, for one, dies of a signal
 * without a word to its workers, which then go on with their browsers.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalFamily(child, signal) {
  if (onWindows || child.pid === undefined) child.kill(signal);
  else process.kill(-child.pid, signal);
}

/** @type {[NodeJS.Signals, number][]} */
const endings = [
  ['SIGINT', 2],
  ['SIGTERM', 15],
  ['SIGHUP', 1],
];

/**
 * Ends with the children when asked to: passes the signal on, and leaves when the last is gone.
 * Below npm the end of the parent counts as a signal too, for npm only tells its shell.
 */
export function endWithChildren() {
  for (const [signal, number] of endings) {
    process.once(signal, () => {
      const gone = [...running].map((child) => new Promise((done) => child.once('exit', done)));
      for (const child of running) signalFamily(child, signal);
      Promise.all(gone).then(() => process.exit(128 + number));
    });
  }
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}

/**
 * Runs a program in the project's folder, the installed packages' programs first on the path.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ capture?: boolean, shell?: boolean, env?: NodeJS.ProcessEnv }} [options] `capture` keeps what
 *   it prints instead of showing it; `shell` is for programs that are scripts on Windows; `env` is set beside
 *   what is there
 * @returns {Promise<{ code: number, output: string }>} exit code (127 when it cannot be started,
 *   128 or more when a signal ended it); captured output, both streams as they came
 */
export function run(command, args, { capture = false, shell = false, env = {} } = {}) {
  return new Promise((resolve) => {
    const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env, PATH: path },
      stdio: ['ignore', capture ? 'pipe' : 'inherit', capture ? 'pipe' : 'inherit'],
      shell: shell && onWindows,
      // Makes the child the leader of a process group that can be signalled as a whole.
      detached: !onWindows,
    });
    running.add(child);
    /** @type {Buffer[]} */
    const parts = [];
    child.stdout?.on('data', (part) => parts.push(part));
    child.stderr?.on('data', (part) => parts.push(part));
    /** @param {number} code @param {string} more */
    const finish = (code, more = '') => {
      running.delete(child);
      resolve({ code, output: Buffer.concat(parts).toString('utf8') + more });
    };
    child.once('error', (error) => finish(127, `${error.message}\n`));
    child.once('close', (code, signal) => finish(code ?? (signal === 'SIGINT' ? 130 : 143)));
  });
}

/**
 * Runs a program of an installed package and keeps what it prints.
 *
 * @param {string} name as in node_modules/.bin
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env] set beside what is there
 */
export function runInstalled(name, args, env = {}) {
  return run(name, args, { capture: true, shell: true, env });
}

/**
 * Runs npm, the one that started this process if npm did, and keeps what it prints.
 *
 * @param {string[]} args
 */
export function runNpm(args) {
  const npm = process.env.npm_execpath ?? '';
  return basename(npm).startsWith('npm-cli.')
    ? run(process.execPath, [npm, ...args], { capture: true })
    : run('npm', args, { capture: true, shell: true });
}
