import { extractDocument } from '../../src/lib/importers/extract.ts';
import { parseReport } from '../../src/lib/parser/parse-report.ts';
import { CARRIERS, MARKUP, RUNS } from './grown-files.ts';

/** A file that grows with a size in signs. */
export type GrownCase = { name: string; file: (size: number) => Uint8Array };

const repeated = (unit: string, size: number): string => unit.repeat(Math.ceil(size / unit.length));

/** Every format with a run of each kind of signs, and with each of its elements many times over. */
export const GROWN: Readonly<Record<string, readonly GrownCase[]>> = Object.fromEntries([
  ...Object.entries(CARRIERS).map(([format, write]): [string, GrownCase[]] => [
    format,
    Object.entries(RUNS).map(([name, unit]) => ({
      name,
      file: (size) => write(repeated(unit, size)),
    })),
  ]),
  ...Object.entries(MARKUP).map(([format, { file, elements }]): [string, GrownCase[]] => [
    `markup of ${format}`,
    elements.map((element) => ({
      name: JSON.stringify(element),
      file: (size) => file(repeated(element, size)),
    })),
  ]),
]);

/** Twice the size takes twice the time; the rest is for a machine that is busy with other things. */
const MOST_PER_DOUBLING = 3;
export const MOST_GROWTH = MOST_PER_DOUBLING ** 2;
const TRIES = 4;

/** Time of the processor that reading a file takes, whether it is read or refused; other programs do not count. */
async function costOf(file: Uint8Array): Promise<number> {
  const started = process.cpuUsage();
  await extractDocument(file).then(
    (document) => parseReport(document),
    () => null,
  );
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

/**
 * How many times as long four times the size takes, the best of several tries; 1 for what is read so
 * soon that the clock says nothing.
 */
export async function growth({ file }: GrownCase, size: number, leastMs: number): Promise<number> {
  let least = Infinity;
  for (let attempt = 0; attempt < TRIES && least > MOST_GROWTH; attempt += 1) {
    const large = await costOf(file(size));
    if (large < leastMs) return 1;
    least = Math.min(least, large / (await costOf(file(size / 4))));
  }
  return least;
}
