// @ts-check
/**
 * What reading one file may take, on the command line as on the page: the slowest real ones take
 * seconds and a fifth of the memory.
 *
 * @typedef {{ ms: number, memoryMb: number }} WorkerLimits
 */

/** @type {WorkerLimits} */
export const LIMITS = { ms: 120_000, memoryMb: 1024 };

/**
 * @param {WorkerLimits} limits
 * @returns {import('node:worker_threads').ResourceLimits}
 */
export const resourceLimitsOf = ({ memoryMb }) => ({ maxOldGenerationSizeMb: memoryMb });

/**
 * Why a worker gave no answer: its error, or null when it ran out of time.
 *
 * @param {unknown} error
 * @param {WorkerLimits} limits
 */
export function reasonOfEnd(error, { ms, memoryMb }) {
  if (error === null) return `reading it takes longer than ${ms / 1000} s`;
  const isMemory =
    error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return isMemory ? `reading it takes more than ${memoryMb} MB of memory` : 'its reader stopped';
}
