import type { Page } from 'playwright-core';
import { randomFigures } from '../golden/reports/generate/case-figures.ts';
import { renderCase, type CaseFormat } from '../golden/reports/generate/render-case.ts';
import type { Line } from './measure.ts';
import type { Site } from './queries.ts';

const FILES = 300;
const FORMATS: readonly CaseFormat[] = ['docx', 'html', 'text layout', 'xlsx', 'pdf'];

/** Files go to the page by fifties: the protocol that hands them over is not what is measured. */
const AT_ONCE = 50;

/**
 * Drops three hundred invented reports on the import page: how fast they are read, the longest tasks
 * on the page's thread meanwhile (50 ms and more count as long), and the most memory the page held.
 */
export async function measureImportPage({ browser, url }: Site): Promise<Line[]> {
  const files = await invented();
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
  });
  await page.goto(`${url}import/`);
  await page.locator('[data-drop="ready"]').waitFor();
  await page.waitForFunction(() => performance.getEntriesByName('nianbao:engine-ready').length > 0);
  await page.evaluate(() => {
    (globalThis as unknown as { tasks: number[] }).tasks.length = 0;
  });
  const start = performance.now();
  for (let at = 0; at < files.length; at += AT_ONCE) {
    await page.setInputFiles('[data-files]', files.slice(at, at + AT_ONCE));
  }
  const megabytes = await readAll(page);
  const seconds = (performance.now() - start) / 1000;
  const tasks = await page.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks);
  await context.close();
  const what = (name: string): string => `/import, ${FILES} files: ${name}`;
  return [
    { what: what('read'), unit: '/s', values: [FILES / seconds] },
    { what: what('tasks over 50 ms'), unit: 'ms', values: tasks.length > 0 ? tasks : [0] },
    { what: what('heap of the page at most'), unit: 'kB', values: [megabytes * 1000] },
  ];
}

async function invented() {
  const files: { name: string; mimeType: string; buffer: Buffer }[] = [];
  for (let seed = 0; seed < FILES; seed += 1) {
    const format = FORMATS[seed % FORMATS.length] ?? 'docx';
    const bytes = await renderCase(randomFigures(seed, '2021'), 'plain', format);
    files.push({ name: `${seed}.${format}`, mimeType: '', buffer: Buffer.from(bytes) });
  }
  return files;
}

/** Waits for the last file; gives the highest heap seen, in megabytes. */
async function readAll(page: Page): Promise<number> {
  let most = 0;
  for (;;) {
    const { done, all, heap } = await page.evaluate(() => {
      const progress = document.querySelector<HTMLElement>('[data-done]');
      const { memory } = performance as unknown as { memory?: { usedJSHeapSize: number } };
      return {
        done: Number(progress?.dataset['done'] ?? 0),
        all: Number(progress?.dataset['all'] ?? 0),
        heap: (memory?.usedJSHeapSize ?? 0) / 1e6,
      };
    });
    most = Math.max(most, heap);
    if (all >= FILES && done === all) return most;
    await page.waitForTimeout(500);
  }
}
