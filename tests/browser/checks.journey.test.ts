import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './setup/browser.ts';
import {
  engineReady,
  expectClean,
  heading,
  openVisit,
  settled,
  type Visit,
} from './setup/visit.ts';

const siteUrl = inject('siteUrl');

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

async function openReady(address: string): Promise<Visit> {
  const visit = await openVisit(browser, siteUrl, { acceptDownloads: true });
  await visit.page.goto(address);
  await engineReady(visit.page);
  await settled(visit.page);
  return visit;
}

const findings = (page: Page) => page.locator('[data-finding]');

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

async function downloaded(page: Page, button: string): Promise<Download> {
  const arrives = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  return arrives;
}

/** Settles the first finding shown. */
async function settleFirst(page: Page, how: string, note: string, by: string): Promise<void> {
  const first = findings(page).first();
  await first.getByRole('button', { name: /^(处理|改处理)$/ }).click();
  await first.getByLabel(how).check();
  await first.getByLabel('说明', { exact: true }).fill(note);
  await first.getByLabel('处理人（可不填）').fill(by);
  await first.getByRole('button', { name: '保存' }).click();
  await first.locator('.settled', { hasText: note }).waitFor();
}

const HONGZE = 'checks/?units=320813-001&from=2023&to=2023&grade=E';

describe('the page of findings', () => {
  it('filters by rule and by verdict, and the address says so', async () => {
    const visit = await openReady('checks/');
    const { page } = visit;
    expect(await heading(page)).toMatch(/份报告中有\d+份/);
    await page.locator('table a', { hasText: 'S4.1' }).click();
    await page.waitForURL(/rule=S4\.1/);
    await settled(page);
    const rules = await findings(page).evaluateAll((items) =>
      items.map((item) => item.getAttribute('data-rule')),
    );
    expect(new Set(rules)).toEqual(new Set(['S4.1']));
    await page.selectOption('select[aria-label="结论"]', 'HOLDS_IF_BLANKS_ARE_0');
    await page.waitForURL(/verdict=HOLDS_IF_BLANKS_ARE_0/);
    await settled(page);
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes('verdict'));
    expectClean(visit);
    await visit.context.close();
  });

  it('leads from a finding to its cell on the agency’s page', async () => {
    const visit = await openReady(`${HONGZE}&rule=S4.1`);
    const { page } = visit;
    const finding = findings(page).first();
    expect(await finding.innerText(), 'the cells are quoted').toContain('11');
    await finding.getByRole('link', { name: '看本机构表中此格' }).click();
    await page.waitForURL(/\/agencies\/320813-001\//);
    const cell = page.locator('[id="cell-2023-reconsideration.total"]');
    await cell.waitFor();
    expect(await cell.locator('sup').count(), 'notes at the cell').toBeGreaterThan(0);
    expectClean(visit);
    await visit.context.close();
  });
});

describe('settlements of people', () => {
  it('are kept, exported, taken over by a colleague, merged, and taken back', async () => {
    const mine = await openReady(HONGZE);
    await settleFirst(mine.page, '报告所印如此', '已电话核实', '张三');
    await mine.page.reload();
    await mine.page.locator('.settled', { hasText: '已电话核实' }).waitFor();
    const file = await textOf(await downloaded(mine.page, '导出处理意见'));
    expect(file.trim().split('\n')).toHaveLength(1);

    const theirs = await openReady(HONGZE);
    await settleFirst(theirs.page, '识读有误', '扫描件不清', '李四');
    const input = theirs.page.locator('input[type="file"]');
    const upload = {
      name: 'settled.jsonl',
      mimeType: 'application/jsonl',
      buffer: Buffer.from(file),
    };
    await input.setInputFiles(upload);
    await theirs.page.locator('[data-settlements="2"]').waitFor();
    await input.setInputFiles(upload);
    await theirs.page.getByText('并入0条，另有1条已有').waitFor();
    expect(await findings(theirs.page).first().locator('.settled').innerText()).toContain('李四');

    const merged = await textOf(await downloaded(theirs.page, '导出处理意见'));
    await mine.page
      .locator('input[type="file"]')
      .setInputFiles({ ...upload, buffer: Buffer.from(merged) });
    await mine.page.locator('[data-settlements="2"]').waitFor();
    expect(await textOf(await downloaded(mine.page, '导出处理意见'))).toBe(merged);
    const shown = (visit: Visit) => visit.page.locator('.settled').allInnerTexts();
    expect(await shown(mine), 'the same marks in both browsers').toEqual(await shown(theirs));

    await findings(mine.page).first().getByRole('button', { name: '撤回' }).click();
    await mine.page.locator('.settled').waitFor({ state: 'detached' });
    await mine.page.goto(`${HONGZE}&settled=open`);
    await engineReady(mine.page);
    await settled(mine.page);
    expect(await findings(mine.page).first().innerText()).toContain('先前3次');
    for (const visit of [mine, theirs]) {
      expectClean(visit);
      await visit.context.close();
    }
  });
});

it('gives the filtered list as CSV and as a workbook', async () => {
  const visit = await openReady('checks/?rule=X4');
  const { page } = visit;
  const csv = await textOf(await downloaded(page, '下载 CSV'));
  expect(csv.startsWith('\uFEFF单位,')).toBe(true);
  expect(csv.split('\r\n').filter((line) => line.includes(',X4,')).length).toBeGreaterThan(20);
  const workbook = await downloaded(page, '下载 Excel');
  expect(workbook.suggestedFilename()).toBe('nianbao-findings.xlsx');
  const files = unzipSync(new Uint8Array(await readFile(await workbook.path())));
  expect(Object.keys(files)).toContain('xl/worksheets/sheet1.xml');
  expectClean(visit);
  await visit.context.close();
});

it('prints every finding, not one page of them', async () => {
  const visit = await openReady('checks/?verdict=all');
  const { page } = visit;
  const onScreen = await findings(page).count();
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect(await findings(page).count()).toBeGreaterThan(onScreen);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect.poll(() => findings(page).count()).toBe(onScreen);
  await visit.context.close();
});
