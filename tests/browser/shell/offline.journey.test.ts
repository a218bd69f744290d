import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder, type Served } from '../../../src/cli/serve.ts';
import type { ReleaseList } from '../../../src/lib/offline/release.ts';
import { randomFigures } from '../../golden/reports/generate/case-figures.ts';
import { renderCase } from '../../golden/reports/generate/render-case.ts';
import { prerenderedAgency, shelledAgency } from '../setup/built-agencies.ts';
import { sharedBrowser } from '../setup/browser.ts';
import {
  engineReady,
  expectClean,
  heading,
  openVisit,
  settled,
  type Visit,
} from '../setup/visit.ts';

const browser = await sharedBrowser();
const open = (url: string) => openVisit(browser, url, { serviceWorkers: 'allow' });

/** Waits until the page says that the browser keeps the site. */
const kept = (page: Page) => page.locator('[data-offline="kept"]').waitFor();

const ROUTES = [
  '',
  'publication/',
  'requests/?lang=en',
  'trends/',
  'compare/',
  'schemes/',
  'agencies/',
  `agencies/${prerenderedAgency}/`,
  `agencies/${shelledAgency}/`,
  'agencies/local/',
  'checks/',
  'workbench/',
  'data/',
  'import/',
  'methods/',
];

describe('after one visit to a site in a folder, the server gone', () => {
  let visit: Visit;

  beforeAll(async () => {
    const above = await mkdtemp(path.join(tmpdir(), 'nianbao-above-'));
    await symlink(path.resolve('build'), path.join(above, 'office'));
    const site = await serveFolder(above);
    visit = await open(`${site.url}office/`);
    await visit.page.goto('publication/');
    await kept(visit.page);
    await site.close();
    await rm(above, { recursive: true });
  });

  afterAll(() => visit.context.close());

  it.each(ROUTES)('/%s opens', async (route) => {
    const { page } = visit;
    await page.goto(route);
    // Nothing on the page of methods is asked of the dataset.
    if (route !== 'methods/') await engineReady(page);
    await page.waitForFunction(() => document.querySelector('.page[aria-busy="true"]') === null);
    expect((await heading(page)).length, 'length of the heading').toBeGreaterThan(1);
    expect(await page.locator('[data-engine="failed"]').count()).toBe(0);
    expectClean(visit);
  });

  it('an address without its last slash leads to its page, one that is nowhere says so', async () => {
    const page = await visit.context.newPage();
    await page.goto('requests?lang=en');
    expect(page.url()).toMatch(/requests\/\?lang=en$/);
    const response = await page.goto('nowhere/');
    expect(response?.status()).toBe(404);
    await page.close();
  });

  it('the engine answers what nobody asked ahead, and links lead on', async () => {
    const { page } = visit;
    await page.goto('publication/?kind=all&level=all');
    await settled(page);
    await page.selectOption('select[aria-label="年度"]', '2021');
    await page.waitForFunction(() => document.querySelector('h1')?.innerText.startsWith('2021'));
    await page.locator('.page[data-standing="answered"]').waitFor();
    await page.locator('nav [data-route="/trends"]').click();
    await page.waitForURL(/\/trends\//);
    await settled(page);
    expectClean(visit);
  });

  it.each(['docx', 'pdf'] as const)('the import reads a report: %s', async (format) => {
    const { page } = visit;
    await page.goto('import/');
    await page.locator('[data-drop="ready"]').waitFor();
    const figures = { ...randomFigures(7, '2021'), agency: '淮安市洪泽区人民政府', year: 2024 };
    const buffer = Buffer.from(await renderCase(figures, 'plain', format));
    const name = `报告.${format}`;
    await page.setInputFiles('[data-files]', [{ name, mimeType: '', buffer }]);
    await page.getByRole('link', { name, exact: true }).click();
    await page.locator('[data-filing]').waitFor();
    expectClean(visit);
  });
});

/**
 * A release that is woken again while it is put to sleep stays five minutes more: Chromium 147 under
 * inspection, where nothing else ends it.
 */
const LAST_MINUTES = 330_000;

/** A page that no other needs, so that it is kept behind all that is needed at once. */
const NEEDED_LATER = '/agencies/local/';

/** A line to a site on which what stands below an address is never answered. */
async function lineThatHolds(site: string, below: string) {
  let onHeld: () => void;
  const held = new Promise<void>((resolve) => (onHeld = resolve));
  const server = createServer((asked, answer) => {
    const { url = '/', headers } = asked;
    if (url.startsWith(below)) return onHeld();
    request(new URL(url, site), { headers }, (given) => {
      answer.writeHead(given.statusCode ?? 502, given.headers);
      given.pipe(answer);
    }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${port}/`, held, close };
}

describe('a new release', () => {
  let folder: string;
  let site: Served;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'nianbao-release-'));
    await cp('build', folder, { recursive: true });
    site = await serveFolder(folder);
  });

  afterAll(async () => {
    await site.close();
    await rm(folder, { recursive: true });
  });

  /** Lays another release in the place of the first: another front page, another dataset. */
  async function release(): Promise<void> {
    const at = (file: string) => path.join(folder, file);
    const list = JSON.parse(await readFile(at('release.json'), 'utf8')) as ReleaseList;
    const version = `other-${list.version}`;
    const change = async (file: string, edit: (text: string) => string) => {
      await writeFile(at(file), edit(await readFile(at(file), 'utf8')));
      // What was packed beside it is of the release before.
      for (const packing of ['.br', '.gz']) await rm(at(file + packing), { force: true });
    };
    const page = 'data/index.html';
    await change(page, (html) => html.replace('<main', '<main data-other-release'));
    await change('service-worker.js', (script) => script.replaceAll(list.version, version));
    const bytes = new Uint8Array(await readFile(at(page)));
    const digest = await crypto.subtle.digest('SHA-256', bytes);
    const files = { ...list.files, 'data/': Buffer.from(digest).toString('hex').slice(0, 16) };
    await change('release.json', () => JSON.stringify({ ...list, version, files }));
  }

  it(
    'is offered in one sentence and taken on the reader’s word alone',
    async () => {
      const visit = await open(site.url);
      const { page } = visit;
      await page.goto('data/');
      await kept(page);
      await release();
      await page.reload();
      const offer = page.locator('[data-release="offered"]');
      await offer.waitFor();
      await page.reload();
      await offer.waitFor();
      expect(await page.locator('[data-other-release]').count(), 'pages of the other release').toBe(
        0,
      );

      const second = await visit.context.newPage();
      await second.goto('requests/');
      await second.locator('[data-release="offered"]').waitFor();
      await kept(second);
      await kept(page);
      await offer.getByRole('button').click();
      await page.locator('[data-other-release]').waitFor({ timeout: LAST_MINUTES });
      await kept(page);
      expect(await offer.count()).toBe(0);
      const names = await page.evaluate(() => caches.keys());
      expect(names, 'releases kept').toEqual([expect.stringContaining(':other-')]);

      // The other tab stays as it is until its reader goes on.
      expect(await second.locator('[data-release="offered"]').count()).toBe(1);
      await second.locator('nav [data-route="/data"]').click();
      await second.locator('[data-other-release]').waitFor();
      expectClean(visit);
      await visit.context.close();
    },
    3 * LAST_MINUTES,
  );

  it('is there at once, whatever of the release before is still on its way', async () => {
    await rm(folder, { recursive: true });
    await cp('build', folder, { recursive: true });
    const slow = await lineThatHolds(site.url, NEEDED_LATER);
    const visit = await open(slow.url);
    const { page } = visit;
    await page.goto('data/');
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await slow.held;
    await release();
    await page.reload();
    await page.locator('[data-release="offered"]').getByRole('button').click();
    await page.locator('[data-other-release]').waitFor();
    expectClean(visit);
    await visit.context.close();
    slow.close();
  });

  it('another dataset than the release’s own is not attached', async () => {
    const visit = await open(site.url);
    const { page } = visit;
    await page.goto('data/');
    await kept(page);
    const answers = await page.evaluate(async () => {
      const asked = ['?0123456789abcdef', ''].map((hash) =>
        fetch(`../dataset/nianbao.duckdb.gzip${hash}`),
      );
      return (await Promise.all(asked)).map(({ status }) => status);
    });
    expect(answers).toEqual([409, 200]);
    await visit.context.close();
  });
});
