import { strToU8 } from 'fflate';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { randomFigures, type CaseFigures } from '../../golden/reports/generate/case-figures.ts';
import { renderCase } from '../../golden/reports/generate/render-case.ts';
import { launchBrowser } from '../setup/browser.ts';
import { expectClean, openVisit } from '../setup/visit.ts';

const siteUrl = inject('siteUrl');

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** Takes away what src/lib/old-browsers/ brings, as if the browser had never had it. */
const TAKEN_AWAY = `(() => {
  self.takenAway = [Array.prototype.findLast, self.structuredClone, self.WeakRef];
  for (const kind of [Array, String, Object.getPrototypeOf(Int8Array)]) delete kind.prototype.at;
  delete Array.prototype.findLast;
  delete String.prototype.replaceAll;
  delete Object.hasOwn;
  delete self.structuredClone;
  delete self.WeakRef;
  delete self.FinalizationRegistry;
  if (self.Element) delete Element.prototype.replaceChildren;
})();`;

/**
 * Pages and workers of a context start without it. What a module imports runs before the module itself: a
 * worker is asked for as a module that imports the taking away first and the worker, with all it imports, then.
 */
async function makeOld(context: BrowserContext): Promise<void> {
  await context.addInitScript(TAKEN_AWAY);
  const headers = { 'content-type': 'text/javascript' };
  await context.route(/\/workers\/taken-away\.js$/, (route) =>
    route.fulfill({ headers, body: TAKEN_AWAY }),
  );
  await context.route(/\/workers\/[^/]*worker[^/]*\.js$/, async (route) => {
    const [file = ''] = /[^/]+$/.exec(route.request().url()) ?? [];
    // What it loads later imports from it by its own name.
    const body = `import './taken-away.js'; export * from './${file}?itself';`;
    await route.fulfill({ headers, body });
  });
}

const FIGURES: CaseFigures = {
  ...randomFigures(7, '2021'),
  agency: '淮安市洪泽区人民政府',
  year: 2024,
  narrative: {},
};

/** A page saved as Chrome does, its text as it stands: signs of UTF-8 between 0x80 and 0x9F among it. */
async function savedPage(): Promise<Uint8Array> {
  const page = new TextDecoder().decode(await renderCase(FIGURES, 'plain', 'html'));
  return strToU8(
    `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${page}\r\n--b--\r\n`,
  );
}

const asksForBuiltins = (page: Page): Promise<boolean> =>
  page.evaluate(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/old-browsers.js')),
  );

/** Runs in a worker: whether it has some of what browsers of 2020 lack, and from whom. */
function originOfBuiltins(): string[] {
  const { takenAway = [] } = globalThis as { takenAway?: unknown[] };
  const builtins: unknown[] = [Array.prototype.findLast, self.structuredClone, self.WeakRef];
  return builtins.map((builtin, at) => {
    if (builtin === undefined) return 'missing';
    return takenAway.length > 0 && builtin !== takenAway[at] ? 'brought' : 'of the browser';
  });
}

it('a browser of today is spared what it has', async () => {
  const visit = await openVisit(browser, siteUrl);
  await visit.page.goto('import/');
  await visit.page.locator('[data-drop="ready"]').waitFor();
  expect(await asksForBuiltins(visit.page)).toBe(false);
  expectClean(visit);
  await visit.context.close();
});

it('a browser of 2020 reads a PDF and a saved page, and says what a picture is', async () => {
  const visit = await openVisit(browser, siteUrl);
  await makeOld(visit.context);
  const { page } = visit;
  await page.goto('import/');
  expect(await asksForBuiltins(page)).toBe(true);
  await page.locator('[data-drop="ready"]').waitFor();
  const file = (name: string, bytes: Uint8Array) => ({
    name,
    mimeType: '',
    buffer: Buffer.from(bytes),
  });
  await page.setInputFiles('[data-files]', [
    file('年报.pdf', await renderCase(FIGURES, 'plain', 'pdf')),
    file('年报.mht', await savedPage()),
    file('图.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0)),
  ]);
  await page.waitForFunction(() => {
    const progress = document.querySelector<HTMLElement>('[data-done]');
    return progress !== null && progress.dataset['done'] === progress.dataset['all'];
  });
  const readers = page.workers().filter((worker) => worker.url().includes('read-files'));
  // One that has nothing left to read may end while it is asked.
  const asked = await Promise.allSettled(
    readers.map((reader) => reader.evaluate(originOfBuiltins)),
  );
  const told = asked.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  expect(told.length, 'workers that read').toBeGreaterThan(0);
  for (const origins of told) {
    expect(origins, 'what its workers have').toEqual(['brought', 'brought', 'brought']);
  }
  const list = await page.locator('.page').innerText();
  expect(list.match(/淮安市洪泽区人民政府/g)?.length, list).toBeGreaterThanOrEqual(2);
  expect(list, 'a picture is called one').toContain('PNG');
  expectClean(visit);
  await visit.context.close();
}, 120_000);
