// @ts-check

/** A failure told in one sentence; what led to it has been printed. */
export class StepFailed extends Error {}

/**
 * Starts the clock of a step.
 *
 * @returns {() => string} gives the time since then, as `12.3 s`
 */
export function stopwatch() {
  const start = performance.now();
  return () => `${((performance.now() - start) / 1000).toFixed(1)} s`;
}

/**
 * Does one step of the way to a running site and prints one line about it: what it does and how
 * long that took, or that nothing was to do.
 *
 * @param {string} title
 * @param {{ upToDate: () => boolean | Promise<boolean>,
 *   doing: string,
 *   work: () => Promise<{ code: number, output: string }>,
 *   failure: string }} step `failure` is the sentence to end with
 * @throws {StepFailed} when the work ends with a code other than 0; its output has been printed
 */
export async function step(title, { upToDate, doing, work, failure }) {
  const elapsed = stopwatch();
  if (await upToDate()) {
    console.log(`${title}: up to date (${elapsed()})`);
    return;
  }
  process.stdout.write(`${title}: ${doing} … `);
  const { code, output } = await work();
  console.log(code === 0 ? elapsed() : `failed after ${elapsed()}`);
  if (code === 0) return;
  console.log(output.trimEnd());
  throw new StepFailed(`${failure} (code ${code}, see above).`);
}
