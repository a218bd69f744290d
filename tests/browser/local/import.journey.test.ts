import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { randomFigures, type CaseFigures } from '../../golden/reports/generate/case-figures.ts';
import { renderCase, type CaseFormat } from '../../golden/reports/generate/render-case.ts';
import { itWith, samplePath } from '../../importers/samples.ts';
import { sharedBrowser } from '../setup/browser.ts';
import { engineReady, expectClean, heading, openVisit, settled } from '../setup/visit.ts';

const siteUrl = inject('siteUrl');

const browser = await sharedBrowser();

/** Invented figures of a real agency's name: the default dataset never sees them. */
const FIGURES: CaseFigures = {
  ...randomFigures(7, '2021'),
  agency: '淮安市洪泽区人民政府',
  year: 2024,
  narrative: { 'published.total': 4321, 'requests.stated': 33 },
};

async function asFile(name: string, figures: CaseFigures, format: CaseFormat) {
  const bytes = await renderCase(figures, 'plain', format);
  return { name, mimeType: '', buffer: Buffer.from(bytes) };
}

const wrong = (name: string, text: string) => ({
  name,
  mimeType: '',
  buffer: Buffer.from(text),
});

async function drop(page: Page, files: Awaited<ReturnType<typeof asFile>>[]): Promise<void> {
  await deskReady(page);
  await page.setInputFiles('[data-files]', files);
}

/** Waits until the page can keep what is dropped on it. */
async function deskReady(page: Page): Promise<void> {
  await page.locator('[data-drop="ready"]').waitFor();
}

/** Waits until every file of the list has been read or refused. */
async function allRead(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const progress = document.querySelector<HTMLElement>('[data-done]');
    return progress !== null && progress.dataset['done'] === progress.dataset['all'];
  });
}

async function openFile(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name, exact: true }).click();
  await page.locator('[data-filing]').waitFor();
}

/** Takes the open file into the local dataset, its agency settled by the directory. */
async function acceptOpen(page: Page): Promise<void> {
  const accept = page.locator('[data-accept] button').first();
  await page.locator('[data-filing] .picker-input').waitFor();
  await accept.click();
  await page.getByText(/^已收入：/).waitFor();
}

async function clearAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: '全部清除' }).click();
  await page.getByRole('button', { name: '确定删除' }).click();
  await page.locator('[data-local-reports] table').waitFor({ state: 'detached' });
}

/** The requests told in prose by the government of 洪泽区 for 2024, as the ranking's table shows them. */
async function rankedFigure(page: Page): Promise<string> {
  await page.goto('requests/?division=320000&year=2024&floor=0&tables=figure');
  await engineReady(page);
  await settled(page);
  const row = page.locator('[data-frame="figure"] table tbody tr', { hasText: '洪泽区' });
  return (await row.innerText()).replace(/\s+/g, ' ');
}

describe('importing', () => {
  it('reads a drop of files, goes on after a reload, corrects, accepts, exports and takes back', async () => {
    const visit = await openVisit(browser, siteUrl, { acceptDownloads: true });
    const { page } = visit;
    await page.goto('import/');
    const before = await heading(page);
    expect(before, 'the empty page says what it is for').toContain('年报');

    await drop(page, [
      await asFile('a.docx', FIGURES, 'docx'),
      await asFile('b.html', { ...FIGURES, year: 2022 }, 'html'),
      await asFile('c.pdf', { ...FIGURES, year: 2021 }, 'pdf'),
      await asFile('d.txt', { ...FIGURES, year: 2020 }, 'text layout'),
      wrong('e.pdf', '%PDF-1.7 cut'),
      wrong('f.txt', 'a letter about something else'),
    ]);
    // What is listed is kept.
    await page.locator('tr[data-file]').nth(5).waitFor();
    await page.reload();
    await allRead(page);
    const lines = await page.locator('tr[data-file]').count();
    expect(lines, 'files after a reload in the middle').toBe(6);
    const refused = await page.locator('tr[data-tone="refused"] .look').allInnerTexts();
    expect(refused.length, 'refused files').toBe(2);
    for (const sentence of refused) expect(sentence, 'what to do').toMatch(/请/);

    await openFile(page, 'a.docx');
    const cell = page.locator('[data-cell="requests.received.natural"]');
    await cell.click();
    await page.locator('.original-half [data-here]').first().waitFor();
    const framed = await page.locator('.original-half [data-here]').first().innerText();
    expect(framed.trim(), 'the framed cell of the original').toBe((await cell.innerText()).trim());

    await page.keyboard.press('e');
    const form = page.locator('[data-correction]');
    await form.locator('input').first().fill('1234');
    await form.getByRole('button', { name: '保存更正' }).click();
    expect(await form.getByRole('alert').innerText(), 'a correction needs a reason').toContain(
      '理由',
    );
    await form.getByPlaceholder(/^如/).fill('试验');
    await form.getByRole('button', { name: '保存更正' }).click();
    await form.waitFor({ state: 'detached' });
    expect(await cell.innerText(), 'the corrected cell').toBe('1,234');
    expect(await page.locator('[data-pane]').innerText(), 'what was printed').toMatch(/原印“.+”/);
    await page.keyboard.press('z');
    await page.waitForFunction(
      () =>
        document.querySelector('[data-cell="requests.received.natural"]')?.textContent !== '1,234',
    );
    await page.keyboard.press('e');
    await form.locator('input').first().fill('1234');
    await form.getByPlaceholder(/^如/).fill('试验');
    await form.getByRole('button', { name: '保存更正' }).click();
    await acceptOpen(page);

    const shown = await rankedFigure(page);
    expect(shown, 'the figure in the ranking').toContain('33');
    expect(shown, 'its mark').toContain('本机');
    await page.goto('trends/?indicator=requests.stated&units=320813-001');
    await settled(page);
    await page
      .getByText(/^含本机数据 1 份/)
      .first()
      .waitFor();

    await page.goto('import/');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出为一个文件' }).click();
    const archive = await readFile(await (await download).path());
    await clearAll(page);
    expect(await rankedFigure(page).catch(() => 'no row'), 'after clearing').not.toContain('本机');

    await page.goto('import/');
    await page.setInputFiles('[data-archive]', {
      name: 'local.zip',
      mimeType: 'application/zip',
      buffer: archive,
    });
    await page.getByText('已导入1份报告').waitFor();
    await page.setInputFiles('[data-archive]', {
      name: 'half.zip',
      mimeType: 'application/zip',
      buffer: archive.subarray(0, archive.length >> 1),
    });
    await page.getByText('没有完成，本机数据未改动').waitFor();
    expect(await page.locator('[data-take-back]').innerText(), 'of what it is').toContain('上一次');
    expect(await rankedFigure(page), 'the same figure again').toBe(shown);
    expectClean(visit);
    await visit.context.close();
  });

  it('exports a large file, refuses half a year, and says that what was accepted was taken back', async () => {
    const visit = await openVisit(browser, siteUrl, { acceptDownloads: true });
    const { page } = visit;
    await page.goto('import/');
    const large = await asFile('large.html', FIGURES, 'html');
    const padding = `<!-- ${'long '.repeat(60_000)} -->`;
    await drop(page, [{ ...large, buffer: Buffer.concat([large.buffer, Buffer.from(padding)]) }]);
    await allRead(page);
    await openFile(page, 'large.html');
    const year = page.getByLabel('年度');
    await year.fill('2021.5');
    await year.press('Tab');
    await page.getByText('年度须是2008至2100的整数，没有改动。').waitFor();
    expect(await year.inputValue(), 'the year of the heading').toBe('2024');

    await page.locator('[data-cell="requests.received.natural"]').click();
    await page.keyboard.press('e');
    const form = page.locator('[data-correction]');
    await form.locator('input').first().fill('1234');
    await form.getByPlaceholder(/^如/).fill('试验');
    await form.getByRole('button', { name: '保存更正' }).click();
    await acceptOpen(page);
    await page.keyboard.press('z');
    await page.getByText('收入之后又有改动').waitFor();

    await page.goto('import/');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出为一个文件' }).click();
    const archive = await readFile(await (await download).path());
    expect(archive.subarray(0, 2).toString()).toBe('PK');
    expectClean(visit);
    await visit.context.close();
  });

  it('works on without the network once the page is there', async () => {
    const visit = await openVisit(browser, siteUrl);
    const { page } = visit;
    await page.goto('import/');
    await engineReady(page);
    await drop(page, [await asFile('first.pdf', FIGURES, 'pdf')]);
    await allRead(page);
    await visit.context.setOffline(true);
    await drop(page, [await asFile('second.docx', { ...FIGURES, year: 2023 }, 'docx')]);
    await allRead(page);
    expect(await page.locator('tr[data-tone="refused"]').count(), 'refused').toBe(0);
    await openFile(page, 'second.docx');
    await acceptOpen(page);
    expect(visit.offOrigin, 'requests off the own origin').toEqual([]);
    await visit.context.close();
  });

  it('files an agency that no list has', async () => {
    const visit = await openVisit(browser, siteUrl);
    const { page } = visit;
    await page.goto('import/');
    await drop(page, [await asFile('new.docx', { ...FIGURES, agency: '虚构县人民政府' }, 'docx')]);
    await allRead(page);
    await openFile(page, 'new.docx');
    await page.locator('[data-filing] .picker-input').waitFor();
    expect(
      await page.locator('[data-accept] button').first().isDisabled(),
      'nothing is guessed',
    ).toBe(true);
    await page.getByRole('button', { name: '名录中没有，新增此机关' }).click();
    await page.locator('[data-new-agency] .picker-input').fill('襄垣县');
    await page.locator('.picker-list [role="option"]').first().click();
    await page.locator('[data-new-agency] button[type="submit"]').click();
    await acceptOpen(page);
    expectClean(visit);
    await visit.context.close();
  });

  itWith(
    'hongze-2023.pdf',
    'shows the findings of 洪泽区 2023 at their cells on the page',
    async () => {
      const visit = await openVisit(browser, siteUrl);
      const { page } = visit;
      await page.goto('import/');
      await deskReady(page);
      await page.setInputFiles('[data-files]', samplePath('hongze-2023.pdf'));
      await allRead(page);
      await openFile(page, 'hongze-2023.pdf');
      const failing = page.locator('[data-kind="failing"]');
      const sentences = (await failing.allInnerTexts()).join('\n');
      expect(sentences).toContain('各项之和为11');
      expect(sentences).toContain('各项之和为5');
      await failing.filter({ hasText: '各项之和为11' }).click();
      const frame = page.locator('.original-half [data-page="4"] [data-here]');
      await frame.waitFor();
      expectClean(visit);
      await visit.context.close();
    },
  );
});
