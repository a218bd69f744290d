import { gunzipSync, gzipSync } from 'node:zlib';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { serveFolder } from '../../../src/cli/serve.ts';
import { sharedBrowser } from '../setup/browser.ts';
import { engineReady, heading, openVisit, type Visit } from '../setup/visit.ts';

const siteUrl = inject('siteUrl');
const DATASET = 'dataset/nianbao.duckdb.gzip';

/** A list that nobody asked about when the site was built: only the engine answers it. */
const UNSTORED = 'publication/?year=2021&kind=all&level=all';

/** Counts far more than any machine does in a minute. */
const ENDLESS = 'SELECT count(*) FROM range(100000000) a, range(100000000) b';

/** Far below the time after which a question counts as lost, for a machine that is busy. */
const AT_ONCE_MS = 12_000;

/** Year that the page opens on. */
const OPENING = '2025';

const browser = await sharedBrowser();

/** The same dataset as another build would pack it: nothing is wrong with the file but that it is another. */
const packedAnew = (bytes: Buffer) => gzipSync(gunzipSync(bytes), { level: 1 });

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

/** Below the controls stands nothing of the state that was prerendered: no word, no chart, no table. */
async function expectNothingOf({ page }: Visit, year: string): Promise<void> {
  expect(await page.locator('.page').innerText(), 'what is read').not.toContain(year);
  for (const figure of ['[data-chart]', 'table', 'figure']) {
    expect(await page.locator(`.page ${figure}:visible`).count(), figure).toBe(0);
  }
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
    ['a dataset of another version', DATASET, packedAnew, '不是同一版本'],
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

  it('is linked to another year and cannot start: nothing of another year is shown for it', async () => {
    const site = await brokenSite(DATASET, null);
    const visit = await openVisit(browser, site.url);
    const { page } = visit;
    await page.goto(UNSTORED);
    const alert = page.locator('.page [role="alert"]:visible');
    await alert.waitFor();
    expect(await alert.innerText(), 'what the page says').toContain('缺少文件');
    expect(await heading(page), 'the heading').toBe('所选内容未能算出');
    await expectNothingOf(visit, OPENING);

    await alert.getByRole('link', { name: '查看本页初始内容' }).click();
    await page.waitForURL((url) => !url.search.includes('year'));
    await expect
      .poll(() => heading(page), { message: 'the view that needs no engine' })
      .toContain(OPENING);
    expect(await page.locator('[data-chart]:visible').count(), 'its charts').toBeGreaterThan(0);

    await page.goBack();
    await expect.poll(() => heading(page), { message: 'back' }).toBe('所选内容未能算出');
    await site.mend();
    await alert.getByRole('button', { name: '重试' }).click();
    await page.waitForFunction(() => document.querySelector('h1')?.innerText.startsWith('2021'));
    expect(await page.locator('[data-chart]:visible').count(), 'charts').toBeGreaterThan(0);
    await visit.context.close();
    await site.close();
  });

  it('is still on its way: a link to another year shows that it is computed, and no other year', async () => {
    const visit = await openVisit(browser, siteUrl);
    const { page } = visit;
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(`**/${DATASET}*`, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(UNSTORED);
    await page.locator('.page[data-standing="unanswered"]').waitFor();
    expect(await heading(page), 'the heading').toContain('正在按所选条件计算');
    await expectNothingOf(visit, OPENING);
    release();
    await page.waitForFunction(() => document.querySelector('h1')?.innerText.startsWith('2021'));
    await visit.context.close();
  });

  it('is still on its way: who came by key keeps the place where the change was made', async () => {
    const visit = await openVisit(browser, siteUrl);
    const { page } = visit;
    await page.route(`**/${DATASET}*`, () => undefined);
    await page.goto('compare/');
    await page.locator('.list input[type="search"]').fill('金湖县人民政府');
    await page.locator('.elsewhere button').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.page[data-standing="unanswered"]').waitFor();
    // Longer than the browser takes to let go of what it no longer shows.
    await page.waitForTimeout(500);
    const kept = await page.evaluate(() => {
      const seen = [...document.querySelectorAll('.page .answer *')].filter(
        (one) => getComputedStyle(one).visibility === 'visible',
      );
      return { seen: seen.length, isFocus: seen[0] === document.activeElement };
    });
    expect(kept, 'all that is seen of the view').toEqual({ seen: 1, isFocus: true });
    await visit.context.close();
  });

  it('never gets its program: a link to another year says so in place of the prerendered view', async () => {
    const visit = await openVisit(browser, siteUrl);
    const { page } = visit;
    await page.route('**/_app/immutable/**/*.js', (route) => route.abort());
    await page.goto('publication/?year=2021');
    await expectNothingOf(visit, OPENING);
    const late = page.locator('.page .late');
    await late.waitFor({ timeout: 45_000 });
    expect(await late.innerText(), 'what the page says').toContain('页面程序尚未载入');
    await expectNothingOf(visit, OPENING);
    await page.unroute('**/_app/immutable/**/*.js');
    await late.getByRole('button').click();
    await page.waitForFunction(() => document.querySelector('h1')?.innerText.startsWith('2021'));
    expect(await page.locator('.until-followed:visible').count()).toBe(0);
    await visit.context.close();
  });

  describe('loses its worker', () => {
    /** Runs in the engine's worker before its script: no locks, and the page hears of the pulse it starts. */
    const OVER_PLAIN_HTTP = `(() => {
      Object.defineProperty(navigator, 'locks', { value: undefined });
      const heard = new BroadcastChannel('pulses');
      self.Worker = class extends Worker {
        constructor(url) {
          super(url);
          const file = new URL(url).pathname.split('/').pop();
          heard.postMessage('asked for ' + file);
          this.addEventListener('error', () => heard.postMessage('without ' + file));
        }
      };
    })();`;
    /** A page whose workers can be killed: all of them, or as soon as the next question has gone out. */
    async function openWatched(
      address: string,
      isPlainHttp = false,
      hasPulse = true,
    ): Promise<Visit> {
      const visit = await openVisit(browser, siteUrl);
      // From another machine over plain http a worker has no locks.
      if (isPlainHttp) {
        await visit.context.route('**/duckdb-browser-*.worker.js', async (route) => {
          const answer = await route.fetch();
          const script = await answer.text();
          const run = hasPulse ? script : script.replace('pulse.js', 'not-there.js');
          await route.fulfill({ response: answer, body: OVER_PLAIN_HTTP + run });
        });
      }
      await visit.context.addInitScript(() => {
        const killed = {
          all: [] as Worker[],
          atNext: false,
          living: undefined as unknown,
          pulses: [] as string[],
        };
        new BroadcastChannel('pulses').addEventListener('message', ({ data }) =>
          killed.pulses.push(String(data)),
        );
        class Watched extends Worker {
          constructor(url: string | URL, options?: WorkerOptions) {
            super(url, options);
            killed.all.push(this);
            this.addEventListener('message', ({ data }: MessageEvent<{ living?: unknown }>) => {
              if ('living' in data) killed.living = data.living;
            });
          }
          override postMessage(message: unknown, transfer?: unknown): void {
            super.postMessage(message, transfer as Transferable[]);
            if (killed.atNext) this.terminate();
          }
        }
        Object.assign(globalThis, { Worker: Watched, killed });
      });
      await visit.page.goto(address);
      await engineReady(visit.page);
      return visit;
    }
    type Killed = {
      killed: { all: Worker[]; atNext: boolean; living: unknown; pulses: string[] };
    };
    /** What the worker said of itself: its lock, null where it has none, and the pulse that it started. */
    const saidOf = ({ page }: Visit) =>
      page.evaluate(() => {
        const { living, pulses } = (globalThis as unknown as Killed).killed;
        return { living, pulses };
      });
    const kill = ({ page }: Visit) =>
      page.evaluate(() => {
        for (const worker of (globalThis as unknown as Killed).killed.all) worker.terminate();
      });
    const in2021 = ({ page }: Visit) =>
      page.waitForFunction(() => document.querySelector('h1')?.innerText.startsWith('2021'));

    it('while idle: the next question starts it again, and nothing else is noticed', async () => {
      const visit = await openWatched('publication/?floor=0');
      await kill(visit);
      // Asked before the page has noticed, it is a question in whose middle the worker was lost.
      await visit.page
        .locator('[data-engine]:not([data-engine="ready"])')
        .waitFor({ state: 'attached' });
      await visit.page.selectOption('select[aria-label="年度"]', '2021');
      await in2021(visit);
      expect(await visit.page.locator('.page [role="alert"]:visible').count(), 'alerts').toBe(0);
      await visit.context.close();
    });

    it('in the middle of a question: it is said at once, and a retry answers', async () => {
      const visit = await openWatched('publication/?floor=0');
      const { page } = visit;
      await page.evaluate(() => void ((globalThis as unknown as Killed).killed.atNext = true));
      const asked = Date.now();
      await page.selectOption('select[aria-label="年度"]', '2021');
      const alert = page.locator('.page [role="alert"]:visible');
      await alert.waitFor();
      expect(Date.now() - asked, 'milliseconds until it is said').toBeLessThan(AT_ONCE_MS);
      expect(await alert.innerText(), 'what the part says').toContain('没有应答');
      await page.evaluate(() => void ((globalThis as unknown as Killed).killed.atNext = false));
      await alert.getByRole('button', { name: '重试' }).click();
      await in2021(visit);
      await visit.context.close();
    });

    it('in the middle of a statement typed by hand: it is said at once', async () => {
      const visit = await openWatched('data/');
      const { page } = visit;
      await page.locator('#sql ~ form textarea').fill(ENDLESS);
      await page.getByRole('button', { name: '运行', exact: true }).click();
      await page.locator('[data-sql="running"]').waitFor();
      const killed = Date.now();
      await kill(visit);
      await page.locator('[data-sql="unanswered"]').waitFor();
      expect(Date.now() - killed, 'milliseconds until it is said').toBeLessThan(AT_ONCE_MS);
      await visit.context.close();
    });

    it('over plain http: a long statement runs on, and a lost worker is noticed by its pulse', async () => {
      const visit = await openWatched('data/', true);
      const { page } = visit;
      expect(await saidOf(visit), 'its lock, its pulse').toEqual({
        living: null,
        pulses: ['asked for pulse.js'],
      });
      await page.locator('#sql ~ form textarea').fill(ENDLESS);
      await page.getByRole('button', { name: '运行', exact: true }).click();
      await page.locator('[data-sql="running"]').waitFor();
      await page.waitForTimeout(8000);
      expect(await page.locator('[data-sql="running"]').count(), 'busy is not lost').toBe(1);
      const killed = Date.now();
      await kill(visit);
      await page.locator('[data-sql="unanswered"]').waitFor();
      expect(Date.now() - killed, 'milliseconds until it is said').toBeLessThan(AT_ONCE_MS);
      await visit.context.close();
    });

    it('over plain http: a pulse that does not load ends no engine', async () => {
      const visit = await openWatched('data/', true, false);
      const { page } = visit;
      await expect
        .poll(() => saidOf(visit), { message: 'its lock, its pulse' })
        .toEqual({ living: null, pulses: ['asked for not-there.js', 'without not-there.js'] });
      await page.locator('#sql ~ form textarea').fill(ENDLESS);
      await page.getByRole('button', { name: '运行', exact: true }).click();
      await page.locator('[data-sql="running"]').waitFor();
      await page.waitForTimeout(8000);
      expect(await page.locator('[data-sql="running"]').count(), 'still there').toBe(1);
      await visit.context.close();
    });
  });
});
