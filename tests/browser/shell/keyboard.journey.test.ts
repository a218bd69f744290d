import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { randomFigures, type CaseFigures } from '../../golden/reports/generate/case-figures.ts';
import { renderCase } from '../../golden/reports/generate/render-case.ts';
import { sharedBrowser } from '../setup/browser.ts';
import { engineReady, expectClean, heading, openVisit, settled } from '../setup/visit.ts';

const siteUrl = inject('siteUrl');
const browser = await sharedBrowser();

/** Further than any reader would press; a page that holds the focus is found by then. */
const MOST_STOPS = 250;

/** What has the focus: whether it is what is looked for, and whether it can be seen to have it. */
function focused(page: Page, selector: string): Promise<{ isIt: boolean; isSeen: boolean }> {
  return page.evaluate((wanted) => {
    const one = document.activeElement;
    if (!one || one === document.body) return { isIt: false, isSeen: true };
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    const isOutlined = outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
    const box = one.getBoundingClientRect();
    const isInWindow = box.bottom > 0 && box.top < innerHeight && box.width > 0;
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    // What lies on top of it, a bar that stays in sight for one; its middle may be outside the window.
    const top = document.elementFromPoint(x, y);
    const isCovered = top !== null && !one.contains(top) && !top.contains(one);
    return {
      isIt: one.matches(wanted),
      isSeen: isInWindow && !isCovered && (isOutlined || boxShadow !== 'none'),
    };
  }, selector);
}

/** Tabs on until the focus is on what is looked for; at every stop it is seen. */
async function tabTo(
  page: Page,
  selector: string,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press(key);
    const { isIt, isSeen } = await focused(page, selector);
    const what = () => page.evaluate(() => document.activeElement?.outerHTML.slice(0, 160));
    if (!isSeen) expect(await what(), 'a stop where the focus is not seen').toBe('');
    if (isIt) return;
  }
  throw new Error(`${selector} is not reached by Tab in ${MOST_STOPS} stops`);
}

it('finds an agency and reaches the page a figure was published on', async () => {
  const visit = await openVisit(browser, siteUrl);
  const { page } = visit;
  await page.goto('agencies/');
  await engineReady(page);
  await tabTo(page, '.page input[type="search"]');
  await page.keyboard.type('洪泽区人民政府');
  // What is found takes the place of the list, in which it stood as well.
  await page.locator('.page a[href*="321300-001"]').first().waitFor({ state: 'detached' });
  await page.locator('.page a[href*="320813-001"]').first().waitFor();
  await tabTo(page, 'a[href*="agencies/320813-001"]');
  await page.keyboard.press('Enter');
  await page.waitForURL(/agencies\/320813-001/);
  await page.waitForFunction(() => document.querySelector('h1')?.textContent?.includes('洪泽'));
  await tabTo(page, 'td a[href^="http"]');
  const source = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
  expect(source, 'the address of the report').toMatch(/^https?:\/\//);
  expectClean(visit);
  await visit.context.close();
});

it('chooses list, indicator, year, figure and order, and takes the table along', async () => {
  const visit = await openVisit(browser, siteUrl, { acceptDownloads: true });
  const { page } = visit;
  await page.goto('publication/');
  await engineReady(page);
  await tabTo(page, 'select[aria-label="年度"]');
  await page.keyboard.press('ArrowDown');
  await settled(page);
  const year = await page.evaluate(() => (document.activeElement as HTMLSelectElement).value);
  await tabTo(page, '[aria-label="指标"]');
  await page.keyboard.type('政策解读');
  await page.locator('.picker-list [role="option"]').first().waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/indicator=interpretations/);
  await settled(page);
  await tabTo(page, '[aria-label="图的种类"] *, [role="tab"], button[aria-pressed]');
  await tabTo(page, 'thead th button');
  await page.keyboard.press('Enter');
  await page.waitForURL(/sort=/);
  await tabTo(page, '.export button, button[aria-haspopup="menu"], .export summary');
  await page.keyboard.press('Enter');
  const csv = page.getByText('CSV').first();
  await csv.waitFor();
  const download = page.waitForEvent('download');
  for (let step = 0; step < 12; step += 1) {
    if (await page.locator('[role="menuitem"]:focus', { hasText: 'CSV' }).count()) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  const file = await readFile(await (await download).path(), 'utf8');
  expect(file, 'the year in the file').toContain(year);
  expect(await heading(page)).toContain(year);
  expectClean(visit);
  await visit.context.close();
});

it('goes on where it was when what was pressed is switched off or goes away', async () => {
  const visit = await openVisit(browser, siteUrl);
  const { page } = visit;
  const where = () =>
    page.evaluate(() => document.activeElement?.closest('form, .page')?.className);
  await page.goto('compare/');
  await engineReady(page);
  const later = page.getByRole('button', { name: '后一年' });
  while (await later.isEnabled()) {
    await later.press('Enter');
    await settled(page);
  }
  await expect.poll(where, { message: 'behind the last year' }).toContain('bar');

  await page.goto('checks/');
  await engineReady(page);
  await page.getByRole('button', { name: '处理', exact: true }).first().press('Enter');
  const answer = page.locator('input[type="radio"]:focus');
  await answer.waitFor();
  expect(await answer.isChecked()).toBe(true);
  await page.getByRole('button', { name: '保存', exact: true }).first().press('Enter');
  await page.locator('button:focus', { hasText: '改处理' }).waitFor();
  expectClean(visit);
  await visit.context.close();
});

/** Figures that do not add up, and told figures beside them: findings to answer, cells to correct. */
const OWN_FIGURES: CaseFigures = {
  ...randomFigures(7, '2021'),
  agency: '淮安市洪泽区人民政府',
  year: 2024,
  narrative: { 'published.total': 4321, 'requests.stated': 33 },
};

/** The focus is on something that can be seen: what was done has not thrown it away. */
async function expectFocus(page: Page, after: string): Promise<void> {
  await page
    .waitForFunction(() => document.activeElement && document.activeElement !== document.body)
    .catch(() => expect('lost', `the focus after ${after}`).toBe('kept'));
}

const items = (page: Page) => page.locator('[data-items] > li').count();

it('takes a file in, settles what is open, accepts it, finds its figures and takes an archive along', async () => {
  const visit = await openVisit(browser, siteUrl, { acceptDownloads: true });
  const { page } = visit;
  await page.goto('import/');
  await engineReady(page);
  await page.locator('[data-drop="ready"]').waitFor();
  const chooser = page.waitForEvent('filechooser');
  await tabTo(page, '[data-drop] button');
  await page.keyboard.press('Enter');
  const bytes = Buffer.from(await renderCase(OWN_FIGURES, 'plain', 'docx'));
  const other = Buffer.from(await renderCase({ ...OWN_FIGURES, year: 2023 }, 'plain', 'docx'));
  await (
    await chooser
  ).setFiles([
    { name: 'keys.docx', mimeType: '', buffer: bytes },
    { name: 'other.docx', mimeType: '', buffer: other },
  ]);
  await page.locator('tr[data-tone="look"]').nth(1).waitFor();

  // A file removed and the removal thought better of: neither loses the place.
  await tabTo(page, '[aria-label$="other.docx"]');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.hasAttribute('data-way-back'));
  await page.keyboard.press('Enter');
  await page.waitForFunction(() =>
    document.activeElement?.getAttribute('aria-label')?.endsWith('other.docx'),
  );
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.hasAttribute('data-way-back'));
  await tabTo(page, '.sure', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.locator('[aria-label$="other.docx"]').waitFor({ state: 'detached' });
  await expectFocus(page, 'a file is removed');

  await page.keyboard.press('Shift+Tab');
  await tabTo(page, 'tr[data-file] a', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.locator('[data-items]').waitFor();
  await expectFocus(page, 'a file is opened');
  await page.waitForFunction(() => document.activeElement?.closest('.path'));
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.closest('tr[data-file]'));
  await page.keyboard.press('Enter');
  await page.locator('[data-items]').waitFor();

  // A finding is answered; the focus goes on to the next one.
  const open = await items(page);
  await tabTo(page, '[data-items] button[data-kind]');
  await page.keyboard.press('Enter');
  await tabTo(page, '.settle button');
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    (before) => document.querySelectorAll('[data-items] > li').length < before,
    open,
  );
  await page.waitForFunction(() => document.activeElement?.closest('[data-items]'));

  // A cell is corrected: by key, with a reason, and the focus stays where the cell is spoken of.
  await page.keyboard.press('j');
  await page.keyboard.press('e');
  await page.locator('[data-correction] input:focus').waitFor();
  await page.keyboard.type('12');
  await tabTo(page, '[data-correction] .wide input');
  await page.keyboard.type('试验');
  await page.keyboard.press('Enter');
  await page.locator('[data-correction]').waitFor({ state: 'detached' });
  await expectFocus(page, 'a correction is kept');
  await page.keyboard.press('e');
  await page.locator('[data-correction] input:focus').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('[data-correction]').waitFor({ state: 'detached' });
  await expectFocus(page, 'a correction is left');

  await tabTo(page, '[data-accept] button.primary');
  await page.keyboard.press('Enter');
  await page.getByText(/^已收入：/).waitFor();
  await expectFocus(page, 'the report is accepted');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('洪泽区人民政府');
  await page.locator('[role="option"]', { hasText: '洪泽区' }).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/320813-001/);
  await settled(page);
  await page.locator('.page', { hasText: '本机' }).waitFor();
  await page.locator('td', { hasText: '4,321' }).first().waitFor();

  await page.goBack();
  await page.locator('[data-filing]').waitFor();
  await tabTo(page, '.path a');
  await page.keyboard.press('Enter');
  const download = page.waitForEvent('download');
  await tabTo(page, '[data-local-reports] button');
  await page.keyboard.press('Enter');
  const archive = await readFile(await (await download).path());
  expect(archive.subarray(0, 2).toString(), 'an archive').toBe('PK');
  await page.locator('[data-local-reports] [role="status"]').waitFor();
  await expectFocus(page, 'the archive is written');
  expectClean(visit);
  await visit.context.close();
});
