import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { ensureBuilt } from '../../../src/cli/project/build-site.mjs';
import { siteOver } from '../../../src/cli/project/other-dataset.mjs';
import { serveFolder, type Served } from '../../../src/cli/serve.ts';
import { exportsText } from '../../../src/lib/messages/exports.ts';
import { inventedText } from '../../../src/lib/messages/invented.ts';
import { ROUTES } from '../../../src/lib/url/view-state.ts';
import { sharedBrowser } from '../setup/browser.ts';
import { expectClean, openVisit, settled } from '../setup/visit.ts';

const folder = mkdtempSync(join(tmpdir(), 'nianbao-invented-'));
const MARK = '[data-invented]';
let site: Served;
let made: string;

/** A county's invented dataset, built as `npm start -- --dataset` builds it. */
beforeAll(async () => {
  const data = join(folder, 'data');
  execFileSync(process.execPath, ['src/cli/nianbao.mjs', 'invent', '--into', data]);
  const over = siteOver(data);
  made = dirname(over.build);
  process.env.NIANBAO_STATIC = over.statics;
  process.env.NIANBAO_BUILD = over.build;
  try {
    await ensureBuilt(over);
  } finally {
    delete process.env.NIANBAO_STATIC;
    delete process.env.NIANBAO_BUILD;
  }
  site = await serveFolder(over.build);
});

afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
  rmSync(made, { recursive: true });
});

it('every page says that its figures are invented, on paper too, and so does a file', async () => {
  const visit = await openVisit(await sharedBrowser(), site.url);
  const { page } = visit;
  for (const route of ROUTES) {
    await page.goto(`${route.slice(1)}${route === '/' ? '' : '/'}?lang=en`);
    await expect.poll(() => page.locator(MARK).innerText()).toBe(inventedText.en.sentence);
  }
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator(MARK).isVisible()).toBe(true);
  await page.emulateMedia({ media: 'screen' });
  await page.goto('requests/');
  await settled(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: exportsText.zh.menu }).first().click();
  await page.getByRole('menuitem', { name: exportsText.zh.csv }).click();
  const saved = readFileSync(await (await download).path(), 'utf8');
  expect(saved).toContain(inventedText.zh.sentence);
  expect(saved).toContain(inventedText.zh.titled(''));
  expectClean(visit);
  await visit.context.close();
});

it('no page of the project itself does', async () => {
  const visit = await openVisit(await sharedBrowser(), inject('siteUrl'));
  await visit.page.goto('/');
  await settled(visit.page);
  expect(await visit.page.locator(MARK).count()).toBe(0);
  await visit.context.close();
});
