/** What a tired official must be able to do, from the home page, with every click and typed field counted. */
import { readFile } from 'node:fs/promises';
import { read as readXlsx } from '@e965/xlsx';
import type { Locator, Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { randomFigures } from '../../golden/reports/generate/case-figures.ts';
import { renderCase } from '../../golden/reports/generate/render-case.ts';
import { sharedBrowser } from '../setup/browser.ts';
import { expectClean, heading, openVisit, settled, type Visit } from '../setup/visit.ts';

const siteUrl = inject('siteUrl');
const browser = await sharedBrowser();

/** A reader at the home page: each of its steps counts one. */
class Official {
  steps = 0;
  readonly page: Page;
  readonly visit: Visit;

  private constructor(visit: Visit) {
    this.visit = visit;
    this.page = visit.page;
  }

  static async atHome(): Promise<Official> {
    const visit = await openVisit(browser, siteUrl, { acceptDownloads: true });
    await visit.page.goto('./');
    await visit.page.locator('.page[data-standing="answered"]').first().waitFor();
    return new Official(visit);
  }

  async click(what: Locator): Promise<void> {
    this.steps += 1;
    await what.click();
  }

  async type(into: Locator, text: string): Promise<void> {
    this.steps += 1;
    await into.fill(text);
  }

  async select(label: string, value: string): Promise<void> {
    this.steps += 1;
    await this.page.getByLabel(label, { exact: true }).selectOption(value);
    await settled(this.page);
  }

  /** A page of the menu. */
  async menu(name: string): Promise<void> {
    const link = this.page.getByRole('navigation').getByRole('link', { name, exact: true });
    await this.click(link);
    await this.page.locator('nav [aria-current="page"]', { hasText: name }).waitFor();
    await settled(this.page);
  }

  /** Finds a unit by what is typed and opens the first hit of that name. */
  async find(typed: string, name: string): Promise<void> {
    const search = this.page.getByRole('combobox', { name: '搜单位' });
    await this.type(search, typed);
    await this.click(this.page.getByRole('option', { name }).first());
  }

  /** One column of the table of units: its words by the unit's name. */
  async column(head: RegExp): Promise<Map<string, string>> {
    const table = this.page.locator('.workbench table').last();
    const heads = await table.locator('thead th').allInnerTexts();
    const at = heads.findIndex((text) => head.test(text));
    expect(at, `the column ${String(head)} among ${heads.join()}`).toBeGreaterThan(0);
    const rows = await table.locator('tbody tr').all();
    const said = await Promise.all(
      rows.map(async (row): Promise<[string, string]> => [
        (await row.locator('th').innerText()).trim(),
        (
          await row
            .locator('td')
            .nth(at - 1)
            .innerText()
        ).trim(),
      ]),
    );
    return new Map(said);
  }

  /** What a click brings to the folder of downloads. */
  async download(what: Locator): Promise<{ name: string; bytes: Buffer }> {
    const arrives = this.page.waitForEvent('download');
    await this.click(what);
    const file = await arrives;
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  }

  async done(most: number): Promise<void> {
    expect(this.steps, 'clicks and typed fields').toBeLessThanOrEqual(most);
    expectClean(this.visit);
    await this.visit.context.close();
  }
}

it('a: which county of 重庆 received most in 2023, of how many, and what cannot be compared', async () => {
  const official = await Official.atHome();
  await official.find('重庆', '重庆市');
  await official.page.waitForURL(/requests\/\?division=500000/);
  await official.select('年度', '2023');
  // 38 districts and counties: those of which nothing is collected count.
  expect(await heading(official.page)).toMatch(/^2023年重庆市38个县级政府/);
  const change = await official.column(/^比2022年/);
  expect(change.size).toBeGreaterThanOrEqual(38);
  await official.done(4);
});

it('b: the rate of disclosure of one list, with numerator, denominator, interval and what cannot be told apart', async () => {
  const official = await Official.atHome();
  await official.find('江苏', '江苏省');
  await official.page.waitForURL(/requests\/\?division=320000/);
  await settled(official.page);
  await official.type(official.page.getByLabel('指标', { exact: true }), '予以公开率');
  await official.click(official.page.locator('.picker-list [role="option"]').first());
  await settled(official.page);
  const ratios = [...(await official.column(/分子／分母/)).values()].filter(Boolean);
  const intervals = [...(await official.column(/95%区间/)).values()].filter(Boolean);
  expect(ratios.length, 'rates').toBeGreaterThan(0);
  expect(intervals).toHaveLength(ratios.length);
  for (const ratio of ratios) expect(ratio).toMatch(/^[\d,]+ ÷ [\d,]+$/);
  await official.done(5);
});

it('c: four agencies over two years, the table as a workbook and the figure for a notice', async () => {
  const official = await Official.atHome();
  const { page } = official;
  await official.menu('对比');
  const units = await page.locator('.workbench .name').allInnerTexts();
  await official.click(page.getByRole('button', { name: '导出' }).last());
  const workbook = await official.download(page.getByRole('menuitem', { name: 'Excel 工作簿' }));
  const sheet = readXlsx(workbook.bytes).Sheets.数据 ?? {};
  const said = Object.values(sheet).map((cell) => String((cell as { v?: unknown }).v));
  for (const unit of units)
    expect(said.join('\n'), 'a column of the workbook').toContain(unit.trim());
  await official.click(page.locator('[data-frame="figure"]').getByRole('button', { name: '导出' }));
  const picture = await official.download(page.getByRole('menuitem', { name: 'PNG，宽1800像素' }));
  expect(picture.bytes.subarray(1, 4).toString()).toBe('PNG');
  await official.done(8);
});

it('e: the reports of a province whose Section III does not add up, and the notice for one agency', async () => {
  const official = await Official.atHome();
  const { page } = official;
  await official.menu('核验');
  await official.type(page.getByLabel('范围', { exact: true }), '江苏省');
  await official.click(page.locator('.picker-list [role="option"]').first());
  await settled(page);
  await official.select('规则', 'S3');
  expect(await heading(page)).toMatch(/^江苏省2019—2025年，\d+份报告中没有符合所选条件的/);
  // No report of the dataset fails in Section III: the next section's stand for them.
  await official.select('规则', 'S4');
  const found = page.locator('[data-finding]');
  const rules = await found.evaluateAll((items) => items.map((item) => item.dataset['rule']));
  expect(rules.length).toBeGreaterThan(0);
  for (const rule of rules) expect(rule).toMatch(/^S4\./);
  await official.click(page.getByRole('button', { name: /^出具给.+的核对通知$/ }).first());
  const form = page.getByRole('form', { name: /的核对通知$/ });
  const notice = await official.download(form.getByRole('button', { name: '生成 Word' }));
  expect(notice.name).toMatch(/^核对通知_.+\.docx$/);
  await official.done(7);
});

it('f: checks a draft of one’s own, and prints what is to be looked at', async () => {
  const official = await Official.atHome();
  const { page } = official;
  // Random figures add up nowhere.
  const bytes = await renderCase(randomFigures(11, '2021'), 'plain', 'docx');
  await official.click(page.getByRole('navigation').getByRole('link', { name: '导入' }));
  await page.locator('[data-drop="ready"]').waitFor();
  official.steps += 1;
  const draft = { name: 'draft.docx', mimeType: '', buffer: Buffer.from(bytes) };
  await page.setInputFiles('[data-files]', draft);
  await official.click(page.getByRole('link', { name: 'draft.docx', exact: true }));
  await page.locator('[data-kind="failing"]').first().waitFor();
  await page.evaluate(() => (window.print = () => document.body.setAttribute('data-printed', '')));
  await official.click(page.getByRole('button', { name: '打印自查单' }));
  await page.locator('body[data-printed]').waitFor({ state: 'attached' });
  await page.emulateMedia({ media: 'print' });
  const paper = page.locator('[data-self-check]');
  expect(await paper.isVisible(), 'the list on paper').toBe(true);
  expect(await paper.locator('tbody tr').count()).toBeGreaterThan(0);
  await official.done(4);
});

it('h: a link that a colleague opens: the same at once, sort included', async () => {
  const visit = await openVisit(browser, siteUrl, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const { page } = visit;
  await page.goto('requests/?sort=value');
  await settled(page);
  const rows = (of: Page) =>
    of.locator('.workbench table').last().locator('tbody tr').allInnerTexts();
  const seen = await rows(page);
  await page.locator('[data-frame="figure"]').getByRole('button', { name: '导出' }).click();
  await page.getByRole('menuitem', { name: '链接' }).click();
  const link = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(link).toContain('sort=value');
  const other = await openVisit(browser, siteUrl);
  await other.page.goto(await link());
  await settled(other.page);
  expect(await rows(other.page)).toEqual(seen);
  expectClean(other);
  await other.context.close();
  await visit.context.close();
});

it('d: finds an agency by initials and with a wrong character, while it is typed', async () => {
  for (const [typed, name] of [
    ['xyx', '襄垣县'],
    ['洪择', '洪泽区'],
  ] as const) {
    const official = await Official.atHome();
    await official.find(typed, name);
    await official.page.waitForURL(/agencies/);
    await official.done(2);
  }
});

it('g: one unit’s volume over the years, its gaps visible', async () => {
  const official = await Official.atHome();
  await official.find('江宁区人民政府', '南京市江宁区人民政府');
  await official.page.waitForURL(/agencies/);
  await official.click(official.page.getByRole('link', { name: /各年趋势$/ }).first());
  await official.page.waitForURL(/trends/);
  await settled(official.page);
  expect(await heading(official.page)).toMatch(/^2019—2025年所列1个单位的/);
  const years = await official.page
    .locator('[data-frame="figure"] [data-chart]')
    .first()
    .innerText();
  for (const year of ['2019', '2022', '2025']) expect(years).toContain(year);
  await official.done(4);
});

it('i: departments’ own reports alone, by year and indicator', async () => {
  const official = await Official.atHome();
  await official.menu('主动公开');
  await official.select('机构类别', 'department');
  await official.select('年度', '2023');
  expect(await heading(official.page)).toMatch(/^2023年.+部门/);
  const shown = await official.page.locator('.page').innerText();
  expect(shown).toContain('本机关报告');
  await official.done(4);
});

it('j: how many reported zero, how many wrote none, how many left it blank', async () => {
  const official = await Official.atHome();
  const { page } = official;
  await official.select('年度', '2023');
  const received = page.locator('[data-figure="requests.stated"]');
  const [, all, stated] =
    /(\d+)份报告中(\d+)份填报/.exec(await received.locator('p').nth(1).innerText()) ?? [];
  await official.click(received.getByRole('link', { name: /填报状态/ }));
  await page.waitForURL(/requests\/.*figure=status/);
  await settled(page);
  const title = await page.locator('[data-frame="figure"] h2').innerText();
  const counts =
    /^2023年：(\d+)个填报且不为零，(\d+)个填报为零，(\d+)个文字称无，(\d+)个空白$/.exec(title);
  const [number, zero, none, blank] = (counts ?? []).slice(1).map(Number);
  // The same reports as on the home page: what they state, and no more of them.
  expect((number ?? 0) + (zero ?? 0)).toBe(Number(stated));
  expect((none ?? NaN) + (blank ?? NaN)).toBeLessThanOrEqual(Number(all) - Number(stated));
  // Every count stands in the figure, also of a part too narrow to hold it.
  const printed = await page.locator('[data-frame="figure"] [data-chart]').first().innerText();
  expect(printed.split(/\s+/)).toContain(String(zero));
  await official.done(3);
});

it('j, of one list: departments, by status and year', async () => {
  const official = await Official.atHome();
  await official.menu('依申请公开');
  await official.click(official.page.getByRole('button', { name: '填报状态' }));
  await official.select('年度', '2024');
  const title = official.page.locator('[data-frame="figure"] h2');
  expect(await title.innerText()).toMatch(/^2024年：\d+个填报且不为零/);
  await official.done(3);
});
