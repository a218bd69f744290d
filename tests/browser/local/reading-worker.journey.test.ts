/** A worker that reads files and is killed by the browser says nothing: the page notices all the same. */
import { expect, inject, it } from 'vitest';
import { randomFigures } from '../../golden/reports/generate/case-figures.ts';
import { renderCase } from '../../golden/reports/generate/render-case.ts';
import { sharedBrowser } from '../setup/browser.ts';
import { openVisit } from '../setup/visit.ts';

const siteUrl = inject('siteUrl');
const browser = await sharedBrowser();

/** A file that nobody answers for is given up after two minutes. */
const AT_ONCE_MS = 15_000;

type Watched = {
  kills: boolean;
  /** What each worker that reads said of itself: the lock that it holds, null where it has none. */
  locks: (string | null)[];
};

it.each([
  ['by the lock it held', false],
  ['by its pulse, over plain http', true],
])('%s: the file says so at once, and the next one is read', async (_how, isPlainHttp) => {
  const visit = await openVisit(browser, siteUrl);
  const { page, context } = visit;
  // From another machine over plain http a worker has no locks.
  if (isPlainHttp)
    await context.route('**/read-files.worker*.js', async (route) => {
      const answer = await route.fetch();
      const body = `Object.defineProperty(navigator, 'locks', { value: undefined });${await answer.text()}`;
      await route.fulfill({ response: answer, body });
    });
  await context.addInitScript(() => {
    const watched: Watched = { kills: false, locks: [] };
    class Killed extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        // The engine has a worker of its own.
        if (!String(url).includes('read-files')) return;
        this.addEventListener('message', ({ data }: MessageEvent<{ living?: string | null }>) => {
          if (data.living !== undefined) watched.locks.push(data.living);
        });
      }
      override postMessage(message: { file?: unknown }, transfer?: unknown): void {
        // Asked, as far as the page knows; some time passes in which its pulse is felt.
        if (watched.kills && message.file) setTimeout(() => this.terminate(), 1500);
        else super.postMessage(message, transfer as Transferable[]);
      }
    }
    Object.assign(globalThis, { Worker: Killed, watched });
  });
  await page.goto('import/');
  await page.locator('[data-drop="ready"]').waitFor();
  const file = async (name: string, seed: number) => {
    const figures = { ...randomFigures(seed, '2021'), agency: '襄垣县人民政府办公室' };
    return { name, mimeType: '', buffer: Buffer.from(await renderCase(figures, 'plain', 'html')) };
  };
  const kill = (kills: boolean) =>
    page.evaluate((value) => {
      (globalThis as unknown as { watched: Watched }).watched.kills = value;
    }, kills);
  await page.setInputFiles('[data-files]', [await file('before.html', 1)]);
  await page.locator('[data-done="1"]').waitFor();
  const locks = await page.evaluate(
    () => (globalThis as unknown as { watched: Watched }).watched.locks,
  );
  expect(locks.length, 'workers that have said how they are watched').toBeGreaterThan(0);
  const isWithout = locks.map((lock) => lock === null);
  expect(isWithout, 'workers without locks').toEqual(locks.map(() => isPlainHttp));
  await kill(true);
  const asked = Date.now();
  await page.setInputFiles('[data-files]', [await file('lost.html', 2)]);
  await page.getByText('读取程序中途停止').first().waitFor();
  expect(Date.now() - asked, 'milliseconds until it is said').toBeLessThan(AT_ONCE_MS);
  await kill(false);
  await page.setInputFiles('[data-files]', [await file('after.html', 3)]);
  await page.locator('[data-done="3"]').waitFor();
  expect(await page.getByText('读取程序中途停止').count(), 'files that were lost').toBe(1);
  await context.close();
});
