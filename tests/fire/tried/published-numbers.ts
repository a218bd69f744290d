import { selections, type Selection } from '../numbers/selections.ts';
import { openSite, type Site } from '../numbers/site.ts';
import { Tally } from '../numbers/tally.ts';
import type { Attempt, Kind } from './attempt.ts';
import type { Random } from './damage.ts';

let opened: Promise<Site> | null = null;

/** One selection; every number that it shows counts. */
function attemptOf({ view, state, hold }: Selection): Attempt {
  const tally = new Tally();
  return {
    what: `${view} ${JSON.stringify(state)}`,
    async try() {
      await hold(tally);
      return tally.wrong[0] ?? null;
    },
    counted: () => ({ tried: tally.numbers, held: tally.numbers - tally.wrong.length }),
  };
}

export const publishedNumbers: Kind = {
  zh: ['各页面所公布的数和缺数时的用语，选择随机', '与直接从 data/ 另行算出的相同'],
  en: [
    'published numbers and words for missing ones, every view, chosen by chance',
    'the same as counted a second time straight from data/',
  ],
  mostSeconds: 60,
  async *attempts(random: Random, rounds: number): AsyncIterable<Attempt> {
    const site = await (opened ??= openSite());
    for (let round = 0; round < rounds; round += 1) {
      for (const selection of selections(site, random)) yield attemptOf(selection);
    }
  },
};
