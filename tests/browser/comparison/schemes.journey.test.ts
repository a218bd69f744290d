import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { openNodeDatabase } from '../../../src/lib/db/node-database.ts';
import { exportsText } from '../../../src/lib/messages/exports.ts';
import { readSchemeFile } from '../../../src/lib/schemes/scheme-file.ts';
import { schemeVersion } from '../../../src/lib/schemes/scheme-version.ts';
import type { Scheme } from '../../../src/lib/schemes/scheme.ts';
import { builtFile } from '../../db/built-file.ts';
import { readWorkbook } from '../../exports/workbook/read-workbook.ts';
import { simpleScores } from '../../schemes/simple-score.ts';
import { sharedBrowser } from '../setup/browser.ts';
import { takenFile } from '../setup/take-away.ts';
import { engineReady, expectClean, heading, openVisit, settled } from '../setup/visit.ts';

const siteUrl = inject('siteUrl');
const browser = await sharedBrowser();

/** Townships of which some state what they published, some what was asked of them, few both. */
const LIST = 'schemes/?division=500000&level=county&kind=township&scope=own&year=2025';
const CODES = ['published.total', 'requests.stated'];

/** What the dataset has of the list's units, asked apart from the page. */
async function statedValues(): Promise<Map<string, (number | null)[]>> {
  const database = await openNodeDatabase(await builtFile());
  const { rows } = await database.table(`
    SELECT a.name, ${CODES.map((code) => `max(o.value) FILTER (o.indicator = '${code}')`).join()}
    FROM agency a JOIN division d ON d.code = a.division AND d.province = '500000' AND d.level = 'county'
    LEFT JOIN report r ON r.agency_id = a.agency_id AND r.scope = 'own' AND r.year = 2025
    LEFT JOIN observation o ON o.report_id = r.report_id AND o.applicant = 'total'
    WHERE a.kind = 'township' AND a.agency_id IN (SELECT agency_id FROM report WHERE scope = 'own')
    GROUP BY a.agency_id, a.name`);
  await database.close();
  return new Map(rows.map(([name, ...values]) => [String(name), values.map(numberOrNull)]));
}

const numberOrNull = (value: unknown) => (value === null ? null : Number(value));

const table = (page: Page): Locator => page.locator('.scrolls table');

async function pick(page: Page, picker: string, indicator: string): Promise<void> {
  await page.getByRole('combobox', { name: picker }).click();
  await page.getByRole('combobox', { name: picker }).fill(indicator);
  await page.getByRole('option', { name: indicator }).first().click();
}

/** The file that the page saves of its scheme. */
async function savedScheme(page: Page): Promise<{ name: string; text: string; scheme: Scheme }> {
  const arrives = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载方案文件' }).click();
  const download = await arrives;
  const text = await readFile(await download.path(), 'utf8');
  const read = readSchemeFile(text);
  if (!('scheme' in read)) throw new Error('the saved file is no scheme');
  return { name: download.suggestedFilename(), text, scheme: read.scheme };
}

async function openFile(page: Page, name: string, text: string): Promise<void> {
  const file = path.join(tmpdir(), name);
  await writeFile(file, text);
  await page.locator('.files input[type="file"][accept=".json"]').last().setInputFiles(file);
}

it('a scheme is made, saved, opened elsewhere, and taken away with what it made of the list', async () => {
  const visit = await openVisit(browser, siteUrl, { acceptDownloads: true });
  const { page } = visit;
  await page.goto(LIST);
  await engineReady(page);
  await settled(page);
  expect(await table(page).count(), 'no scheme comes with the site').toBe(0);

  await pick(page, '选一个指标，开始新方案', '主动公开总数');
  await page.waitForURL(/scheme=/);
  await pick(page, '＋指标', '收到申请（正文）');
  await page.waitForURL(/requests\.stated/);
  await page.getByRole('textbox', { name: '方案名称' }).fill('乡镇试评');
  await page.keyboard.press('Tab');
  await page.getByLabel('主动公开总数：权重').fill('3');
  await page.keyboard.press('Tab');
  await page.getByLabel('主动公开总数：计分').selectOption('between');
  await page.getByLabel('主动公开总数：0分起于').fill('0');
  await page.keyboard.press('Tab');
  await page.getByLabel('主动公开总数：满分止于').fill('500');
  await page.keyboard.press('Tab');
  await page.getByLabel('收到申请（正文）：方向').selectOption('less');
  await page.getByLabel('缺项时').selectOption('known_weight');
  await page.getByLabel('排名所需覆盖').selectOption('10');
  await page.waitForURL(/scheme=10/);
  await settled(page);

  const { name, text, scheme } = await savedScheme(page);
  const version = schemeVersion(scheme);
  expect(name).toBe(`考核方案_乡镇试评_${version}.json`);
  expect(scheme).toEqual({
    title: '乡镇试评',
    parts: [
      {
        ...{ indicator: 'published.total', weight: 3, direction: 'more' },
        points: { from: 0, to: 500 },
      },
      { indicator: 'requests.stated', weight: 1, direction: 'less', points: 'place' },
    ],
    ...{ floor: 10, missing: { knownWeight: 50 }, vary: 50, across: false },
  });
  expect(await heading(page)).toContain(version);

  const values = await statedValues();
  const names = [...values.keys()];
  const expected = simpleScores(scheme, [...values.values()], {
    listed: names.length,
    isMixed: false,
  });
  expect(expected.filter(({ total }) => total !== null).length).toBeGreaterThan(10);
  expect(expected.some(({ total }) => total === null)).toBe(true);

  const menu = page.getByRole('button', { name: '导出', exact: true }).last();
  const { bytes } = await takenFile(page, menu, 'Excel 工作簿');
  const book = await readWorkbook(new Blob([new Uint8Array(bytes)]));
  for (const [title, sheet] of Object.entries(book)) {
    const last = sheet.rows.at(-1)?.map(({ value }) => String(value ?? ''));
    expect(last?.join(''), `foot of ${title}`).toBe(`考核方案：乡镇试评（版本 ${version}）`);
  }
  const data = book['数据'];
  const at = (row: number, head: string) => data?.at(row, head).value ?? null;
  expect(data?.rows.length, 'every unit, and the foot').toBe(names.length + 2);
  names.forEach((unit, index) => {
    const row = data?.rows.findIndex(([first]) => first?.value === unit) ?? -1;
    const { total, rank } = expected[index] ?? { total: NaN, rank: NaN };
    const written = at(row, '总分');
    if (total === null) expect(written, unit).toBeNull();
    else expect(written, unit).toBeCloseTo(total, 6);
    expect(at(row, '名次'), unit).toBe(rank);
    const [published = null] = values.get(unit) ?? [];
    const head = '主动公开总数（权重75.0%） 值';
    // A figure told as 余 or 约 stands in its words beside, never among the exact ones.
    const words = String(at(row, exportsText.zh.statusOf(head)) ?? '');
    expect(at(row, head), unit).toBe(/^\d.*[余约近]|^[约近]/.test(words) ? null : published);
  });

  const screen = await table(page).innerText();
  expect(screen).toContain('未收录此项');
  expect(screen).toContain('按已知权重75.0%');
  expect(screen).toContain('无总分');

  const again = await openVisit(browser, siteUrl);
  await again.page.goto(LIST);
  await engineReady(again.page);
  await openFile(again.page, '方案.json', text);
  await again.page.waitForURL(/scheme=10/);
  await settled(again.page);
  await expect.poll(() => table(again.page).innerText()).toBe(screen);
  await again.page.goto(page.url());
  await expect
    .poll(() => table(again.page).innerText(), { message: 'from the address alone' })
    .toBe(screen);
  await again.context.close();
  await visit.context.close();
  expectClean(visit);
  expectClean(again);
});

it('keeps a refused number in its box only until another change stands', async () => {
  const visit = await openVisit(browser, siteUrl);
  const { page } = visit;
  await page.goto(
    `${LIST}&scheme=0,none,50,alike,1*requests.stated,3,more,place*${encodeURI('试')}`,
  );
  await engineReady(page);
  await settled(page);
  const weight = page.getByLabel(/：权重$/);
  await weight.fill('0');
  await page.keyboard.press('Tab');
  await expect.poll(() => page.locator('.editor .fault').innerText()).not.toBe('');
  expect(await weight.inputValue(), 'to be mended').toBe('0');
  await page.getByLabel(/方向$/).selectOption('less');
  await page.waitForURL(/less/);
  await expect.poll(() => weight.inputValue()).toBe('3');
  expect(await page.locator('.editor .fault').innerText()).toBe('');
  await visit.context.close();
  expectClean(visit);
});

it('is kept under its title, and what is no scheme is refused in a sentence', async () => {
  const visit = await openVisit(browser, siteUrl);
  const { page } = visit;
  await page.goto('schemes/');
  await engineReady(page);
  await openFile(
    page,
    '坏.json',
    '{"format":"nianbao-scheme","version":1,"title":"甲","parts":[]}',
  );
  const said = page.locator('.said');
  await expect.poll(() => said.innerText()).toContain('“坏.json”没有打开');
  expect(await table(page).count()).toBe(0);

  await pick(page, '选一个指标，开始新方案', '收到申请（正文）');
  await page.waitForURL(/scheme=/);
  await page.getByLabel('收到申请（正文）：权重').fill('0');
  await page.keyboard.press('Tab');
  await expect.poll(() => page.getByRole('alert').innerText()).toContain('第1项的权重');
  await page.getByLabel('收到申请（正文）：权重').fill('2');
  await page.keyboard.press('Tab');
  await expect.poll(() => page.locator('.fault').textContent()).toBe('');
  await page.getByRole('button', { name: '存在此浏览器' }).click();

  await page.goto('schemes/');
  await page.getByLabel('已存方案').selectOption('未命名方案');
  await page.waitForURL(/requests\.stated,2,more,place/);

  await page.goto('schemes/?scheme=33,none');
  await page.getByText('地址中的方案读不出').waitFor();
  await visit.context.close();
  expectClean(visit);
});
