import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { serveFolder } from '../../src/cli/serve.ts';
import { sharedBrowser } from './setup/browser.ts';
import { engineReady, heading, openVisit, type Visit } from './setup/visit.ts';

const siteUrl = inject('siteUrl');
const DATASET = 'dataset/nianbao.duckdb.gzip';

const browser = await sharedBrowser();

/** A copy of the built site with one file changed or taken away, served beside the whole one. */
async function brokenSite(file: string, change: ((bytes: Buffer) => Buffer) | null) {
  const folder = await mkdtemp(path.join(tmpdir(), 'nianbao-broken-'));
  // Agency pages are most of the site and play no part here.
  const leftOut = path.resolve('build/agencies');
  await cp('build', folder, {
    recursive: true,
    filter: (source) => !path.resolve(source).startsWith(leftOut + path.sep),
  });
  const target = path.join(folder, file);
  if (change) await writeFile(target, change(await readFile(target)));
  else await rm(target);
  const site = await serveFolder(folder, 0);
  return {
    url: site.url,
    /** Puts the whole file back, as an operator would. */
    mend: () => cp(path.join('build', file), target),
    close: async () => {
      await site.close();
      await rm(folder, { recursive: true });
    },
  };
}

async function failureText({ page }: Visit): Promise<string> {
  const alert = page.locator('[data-engine="failed"] [role="alert"]');
  await alert.waitFor();
  return alert.innerText();
}

describe('when a file on the server is not right', () => {
  it.each([
    ['a dataset cut short', DATASET, (bytes: Buffer) => bytes.subarray(0, 60_000), '已损坏'],
    [
      'a dataset with flipped bytes',
      DATASET,
      (bytes: Buffer) => {
        const damaged = Buffer.from(bytes);
        damaged.fill(0x55, 90_000, 90_400);
        return damaged;
      },
      '已损坏',
    ],
    ['a dataset that is missing', DATASET, null, '缺少文件'],
    ['an engine that is missing', 'duckdb/duckdb-eh.wasm.gzip', null, '缺少文件'],
  ] as const)('%s: says so, keeps the first view, and retries', async (_, file, change, words) => {
    const site = await brokenSite(file, change);
    const visit = await openVisit(browser, site.url);
    await visit.page.goto('publication/');
    const before = await heading(visit.page);
    const said = await failureText(visit);
    expect(said, 'what the page says').toContain(words);
    expect(said, 'the file is named').toContain(
      path
        .basename(file)
        .replace(/\.gzip$/, '')
        .slice(0, 9),
    );
    expect(await heading(visit.page), 'first view').toBe(before);
    expect(
      await visit.page.locator('[data-chart] svg').count(),
      'charts on screen',
    ).toBeGreaterThan(0);

    await site.mend();
    await visit.page.getByRole('button', { name: '重试' }).first().click();
    await engineReady(visit.page);
    await visit.page.selectOption('select[aria-label="年度"]', '2023');
    await visit.page.waitForFunction(() =>
      document.querySelector('h1')?.innerText.startsWith('2023'),
    );
    await visit.context.close();
    await site.close();
  });
});

describe('when the engine cannot work in this browser', () => {
  it('is blocked: the page says what still works and asks nothing of it', async () => {
    const visit = await openVisit(browser, siteUrl);
    await visit.context.addInitScript(() => {
      Reflect.deleteProperty(globalThis, 'WebAssembly');
    });
    await visit.page.goto('requests/');
    expect(await failureText(visit), 'what the page says').toContain('WebAssembly');
    expect((await heading(visit.page)).length).toBeGreaterThan(5);
    await visit.context.close();
  });

  it('is asked for another year while it cannot start: the part says so and the view stays', async () => {
    const site = await brokenSite(DATASET, null);
    const visit = await openVisit(browser, site.url);
    await visit.page.goto('publication/?year=2023');
    const alert = visit.page.locator('.page [role="alert"]');
    await alert.waitFor();
    expect(await alert.innerText(), 'what the part says').toContain('其余内容不受影响');
    expect(await visit.page.locator('h1').count(), 'headings').toBe(1);
    await visit.context.close();
    await site.close();
  });

  it('loses its worker: the next question says so and a retry brings it back', async () => {
    const visit = await openVisit(browser, siteUrl);
    await visit.context.addInitScript(() => {
      const workers: Worker[] = [];
      const Original = Worker;
      class Watched extends Original {
        constructor(url: string | URL, options?: WorkerOptions) {
          super(url, options);
          workers.push(this);
        }
      }
      Object.assign(globalThis, { Worker: Watched, workers });
    });
    await visit.page.goto('publication/');
    await engineReady(visit.page);
    await visit.page.evaluate(() => {
      const { workers } = globalThis as unknown as { workers: Worker[] };
      for (const worker of workers) worker.terminate();
    });
    await visit.page.selectOption('select[aria-label="年度"]', '2023');
    const alert = visit.page.locator('.page [role="alert"]');
    await alert.waitFor();
    expect(await alert.innerText(), 'what the part says').toContain('没有应答');
    await alert.getByRole('button', { name: '重试' }).click();
    await visit.page.waitForFunction(() =>
      document.querySelector('h1')?.innerText.startsWith('2023'),
    );
    await visit.context.close();
  });
});
