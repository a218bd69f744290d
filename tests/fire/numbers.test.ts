import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seeded } from '../golden/reports/generate/case-figures.ts';
import { selections, VIEWS } from './numbers/selections.ts';
import { openSite, type Site } from './numbers/site.ts';
import type { RawReport } from './numbers/raw/read-raw.ts';
import { Tally } from './numbers/tally.ts';
import { agencyNumbers } from './numbers/views/agency.ts';

const SEED = 20261129;
const LEAST_NUMBERS = 10_000;
const LEAST_SELECTIONS = 100;

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.database.close());

describe('published numbers', () => {
  it('are those of the data folder, on every view, counted a second time without its queries', async () => {
    const all = new Tally();
    const seen = new Map<string, number>();
    for (const { view, state, hold } of selections(site, seeded(SEED))) {
      const tally = new Tally();
      await hold(tally);
      all.add(tally, `${view} ${JSON.stringify(state)}`);
      seen.set(view, (seen.get(view) ?? 0) + tally.numbers);
    }
    console.info(
      `Published numbers: ${all.numbers} over ${all.selections} selections, ${all.words} of them words for what is missing; ${all.wrong.length} wrong`,
    );
    expect(all.wrong).toEqual([]);
    expect(all.numbers).toBeGreaterThanOrEqual(LEAST_NUMBERS);
    expect(all.words, 'words for what is missing').toBeGreaterThan(1_000);
    expect(all.selections).toBeGreaterThanOrEqual(LEAST_SELECTIONS);
    expect([...seen.keys()].sort()).toEqual([...VIEWS].sort());
    for (const [view, numbers] of seen) expect(numbers, view).toBeGreaterThan(20);
  }, 120_000);

  it('are found wrong where the data says another number, or none', async () => {
    const report = site.raw.reports.find(({ figures }) => 'published.website' in figures);
    if (!report) throw new Error('nobody states the figure');
    const state = { ...site.openings['/agencies'], scope: report.scope, year: report.year };
    const wrongWith = async (figures: RawReport['figures']) => {
      const reports = site.raw.reports.map((one) => (one === report ? { ...one, figures } : one));
      const tally = new Tally();
      await agencyNumbers(
        { ...site, raw: { ...site.raw, reports } },
        report.agency_id,
        state,
        tally,
      );
      return tally.wrong.join('\n');
    };
    const { 'published.website': printed, ...others } = report.figures;
    expect(await wrongWith(report.figures)).toBe('');
    const more = { ...others, 'published.website': Number(printed) + 1 };
    expect(await wrongWith(more)).toContain(`${report.id} published.website`);
    expect(await wrongWith(others)).toContain('未收录此项');
  });
});
