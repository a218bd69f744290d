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

/** @type {{ title: string, time: string }[]} */
const stages = [];

/**
 * Notes how long a stage took, for {@link stageTimes}.
 *
 * @param {string} title
 * @param {string} time as a stopwatch gives it
 */
export function noteStage(title, time) {
  stages.push({ title, time });
}

/**
 * The stages of this process with their times in one line, those of `before` first.
 *
 * @param {string} [before] the same line of the process that started this one
 */
export function stageTimes(before) {
  const own = stages.map(({ title, time }) => `${title} ${time}`);
  return [...(before ? [before] : []), ...own].join(', ');
}

/**
 * Does one step of the way to a running site and prints what it does and how long that took, or
 * that nothing was to do.
 *
 * @param {string} title
 * @param {{ upToDate?: () => boolean | Promise<boolean>,
 *   doing: string,
 *   work: () => Promise<{ code: number, output: string }>,
 *   failure: string,
 *   beside?: boolean }} step `failure` is the sentence to end with; `beside`: others print
 *   meanwhile, so that beginning and end have a line each
 * @throws {StepFailed} when the work ends with a code other than 0; its output has been printed
 */
export async function step(title, { upToDate, doing, work, failure, beside = false }) {
  const elapsed = stopwatch();
  if (await upToDate?.()) {
    console.log(`${title}: up to date (${elapsed()})`);
    return;
  }
  process.stdout.write(beside ? `${title}: ${doing} …\n` : `${title}: ${doing} … `);
  const { code, output } = await work();
  const time = elapsed();
  noteStage(title, time);
  const end = code === 0 ? time : `failed after ${time}`;
  console.log(beside ? `${title}: ${end}` : end);
  if (code === 0) return;
  console.log(output.trimEnd());
  throw new StepFailed(`${failure} (code ${code}, see above).`);
}
