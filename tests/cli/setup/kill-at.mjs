// @ts-check
/** Loaded before a program: kills its process right before the n-th change it makes to the disk. */
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const at = Number(process.env.KILL_AT);
let count = 0;

for (const name of /** @type {const} */ (['mkdir', 'rename', 'rm', 'writeFile'])) {
  const original = /** @type {(...args: unknown[]) => Promise<unknown>} */ (fs[name]);
  Object.assign(fs, {
    /** @param {unknown[]} args */
    [name]: (...args) => {
      if (++count === at) process.kill(process.pid, 'SIGKILL');
      return original(...args);
    },
  });
}
syncBuiltinESMExports();
