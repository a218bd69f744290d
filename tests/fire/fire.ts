/**
 * `npm run fire [-- --seed N] [--rounds N] [--only NAME] [--write]`: the long trial, outside CI. The same
 * seed tries the same. `--write` keeps the numbers, of one kind beside those of the others, and writes the
 * table of the READMEs; without a fault
 * the process ends with 0.
 */
import { parseArgs } from 'node:util';
import { seeded } from '../golden/reports/generate/case-figures.ts';
import { countOf, outcomeOf } from './tried/attempt.ts';
import { KINDS, merged, readTried, writeTried, type Tried } from './tried/table.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '5' },
    only: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const [seed, rounds] = [Number(values.seed), Math.max(1, Number(values.rounds))];
/** Faults of one kind that are printed. */
const MOST_SHOWN = 10;

const tried: Tried = { seed, kinds: {} };
for (const [name, kind] of Object.entries(KINDS)) {
  if (values.only !== undefined && values.only !== name) continue;
  const started = performance.now();
  const count = { tried: 0, held: 0 };
  let faults = 0;
  for await (const attempt of kind.attempts(seeded(seed), rounds)) {
    const fault = await outcomeOf(attempt, kind);
    const came = countOf(attempt, fault);
    count.tried += came.tried;
    count.held += came.held;
    if (fault === null) continue;
    faults += 1;
    if (faults <= MOST_SHOWN) console.log(`  ${attempt.what}: ${fault}`);
  }
  tried.kinds[name] = count;
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`${name}: ${count.held} of ${count.tried} held, ${seconds} s`);
}
if (values.write) await writeTried(merged(readTried(), tried));
const isHeld = Object.values(tried.kinds).every(({ tried: all, held }) => all === held);
process.exitCode = isHeld ? 0 : 1;
