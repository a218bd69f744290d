// @ts-check
import { Worker } from 'node:worker_threads';
import { LIMITS, reasonOfEnd, resourceLimitsOf } from '../reading/worker-limits.mjs';

/**
 * Runs a compiled script in a thread of its own, so that a file on which it would hang, or which would
 * fill the memory, ends in one sentence instead; see `runCompiled`.
 *
 * @param {string} file
 * @param {readonly string[]} args
 * @returns {Promise<number>} its exit code
 */
export function runLimited(file, args, limits = LIMITS) {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./compiled-worker.mjs', import.meta.url), {
      argv: [...args],
      workerData: file,
      execArgv: [],
      resourceLimits: resourceLimitsOf(limits),
    });
    /** @param {unknown} error */
    const giveUp = (error) => {
      const name = args.find((arg, at) => at > 0 && !arg.startsWith('--')) ?? 'the file';
      const plain = name.replace(/\p{Cc}/gu, '\u{FFFD}');
      process.stderr.write(`nianbao ${args[0]}: ${plain}: ${reasonOfEnd(error, limits)}\n`);
      void worker.terminate();
      end(2);
    };
    /** @param {number} code */
    const end = (code) => {
      clearTimeout(timer);
      resolve(code);
    };
    const timer = setTimeout(giveUp, limits.ms, null);
    worker.once('error', giveUp).once('exit', end);
  });
}
