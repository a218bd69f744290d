import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { Download, Locator, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { sharedBrowser } from '../setup/browser.ts';
import {
  engineReady,
  expectClean,
  heading,
  openVisit,
  settled,
  type Visit,
} from '../setup/visit.ts';
import { wordFile } from '../setup/word-file.ts';

const siteUrl = inject('siteUrl');

const browser = await sharedBrowser();

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

/** What the menu of the list writes as a file. */
async function exported(page: Page, item: string): Promise<Download> {
  await page.getByRole('button', { name: '导出', exact: true }).click();
  const arrives = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: item }).click();
  return arrives;
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
    await finding.getByRole('link', { name: '查看该单元格' }).click();
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

it('leads from the home page to a notice in at most 8 clicks, what is settled left out', async () => {
  const visit = await openReady(HONGZE);
  const { page } = visit;
  await settleFirst(page, '报告所印如此', '已电话核实', '张三');
  const settledSentence = await findings(page).first().locator('.sentence').innerText();

  await page.goto('./');
  let clicks = 0;
  const click = (what: Locator): Promise<void> => {
    clicks += 1;
    return what.click();
  };
  await click(page.getByRole('combobox', { name: '搜单位' }));
  await page.getByRole('combobox', { name: '搜单位' }).pressSequentially('洪泽区人民政府');
  await click(page.getByRole('option', { name: '淮安市洪泽区人民政府' }).first());
  await click(page.getByRole('link', { name: '逐条核对、处理，出核对通知' }));
  await page.waitForURL(/\/checks\//);
  await settled(page);
  await click(page.getByRole('button', { name: /^出具给淮安市洪泽区人民政府/ }));
  const form = page.getByRole('form', { name: '出具给淮安市洪泽区人民政府的核对通知' });
  const addressee = form.getByLabel('主送机关');
  expect(await addressee.inputValue()).toBe('淮安市洪泽区人民政府');
  await click(addressee);
  await addressee.fill('洪泽区政务公开办 <各科>');
  const arrives = page.waitForEvent('download');
  await click(form.getByRole('button', { name: '生成 Word' }));
  const notice = await arrives;
  expect(clicks).toBeLessThanOrEqual(8);
  expect(notice.suggestedFilename()).toBe('核对通知_淮安市洪泽区人民政府.docx');
  await form.getByRole('status').filter({ hasText: '已生成' }).waitFor();

  const { paragraphs, rows } = await wordFile(notice);
  expect(paragraphs[0]).toBe('关于核对政府信息公开工作年度报告有关数据的通知');
  expect(paragraphs[1]).toBe('洪泽区政务公开办 <各科>：');
  const open = findings(page).filter({ hasNot: page.locator('.settled') });
  expect(rows.filter(([at]) => at !== '序号')).toHaveLength(await open.count());
  const quoted = open.filter({ has: page.locator('dl') }).first();
  const [rule, sentence, label, printed] = await quoted.evaluate((item) => [
    item.getAttribute('data-rule'),
    ...['.sentence', 'dt', 'dd'].map((part) => item.querySelector(part)?.textContent?.trim()),
  ]);
  const quoting = rows.find(([, , said]) => said?.startsWith(`［${rule}］${sentence}`));
  expect(quoting?.[3], 'the cell as on the page').toContain(`${label} ${printed}`);
  expect(quoting?.at(-1), 'the answer is left open').toBe('');
  const everything = paragraphs.join('\n');
  expect(everything).toContain('另有1处已经处理，未列入。');
  expect(everything).not.toContain(settledSentence);

  await form.getByLabel('已处理的不列入').uncheck();
  const again = page.waitForEvent('download');
  await form.getByRole('button', { name: '生成 Word' }).click();
  const whole = await wordFile(await again);
  expect(whole.paragraphs.join('\n')).toContain(settledSentence);
  expectClean(visit);
  await visit.context.close();
});

it('gives the filtered list as CSV and as a workbook', async () => {
  const visit = await openReady('checks/?rule=X4');
  const { page } = visit;
  const csv = await textOf(await exported(page, 'CSV（逗号分隔）'));
  expect(csv.startsWith('\uFEFF单位,')).toBe(true);
  expect(csv.split('\r\n').filter((line) => line.includes(',X4,')).length).toBeGreaterThan(20);
  const workbook = await exported(page, 'Excel 工作簿');
  expect(workbook.suggestedFilename()).toMatch(/^全国_.+\.xlsx$/);
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
