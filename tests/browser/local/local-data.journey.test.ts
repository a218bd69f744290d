import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { randomFigures, type CaseFigures } from '../../golden/reports/generate/case-figures.ts';
import { renderCase } from '../../golden/reports/generate/render-case.ts';
import { sharedBrowser } from '../setup/browser.ts';
import { engineReady, expectClean, openVisit, settled } from '../setup/visit.ts';

const siteUrl = inject('siteUrl');

const browser = await sharedBrowser();

/** Invented figures under a real agency's name; the dataset has other ones of that year. */
const FIGURES: CaseFigures = {
  ...randomFigures(11, '2021'),
  agency: '淮安市洪泽区人民政府',
  year: 2024,
  narrative: { 'published.total': 4321, 'requests.stated': 33 },
};

/** Views at states in which the local report must stand. */
const VIEWS = [
  './?year=2024',
  'publication/?division=320000&year=2024&indicator=published.total',
  'requests/?division=320000&year=2024',
  'trends/?indicator=requests.stated&units=320813-001',
  'compare/?year=2024&units=320813-001',
  'agencies/320813-001/?year=2024',
  'checks/?units=320813-001',
];

/** Of these the figures before and after are compared too; for every query both engines' tests do it. */
const COMPARED = VIEWS.slice(1, 4);

/** Brings a report into this browser as a reader would: dropped, read, accepted. */
async function importReport(page: Page): Promise<void> {
  await page.goto('import/');
  await page.locator('[data-drop="ready"]').waitFor();
  const bytes = await renderCase(FIGURES, 'plain', 'docx');
  const file = { name: '本机.docx', mimeType: '', buffer: Buffer.from(bytes) };
  await page.setInputFiles('[data-files]', [file]);
  await page.getByRole('link', { name: '本机.docx', exact: true }).click();
  await page.locator('[data-filing] .picker-input').waitFor();
  await page.locator('[data-accept] button').first().click();
  await page.getByText(/^已收入：/).waitFor();
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await engineReady(page);
  await page.locator('[data-local="joined"], [data-local="off"]').first().waitFor();
  await settled(page);
}

/**
 * All a view says. The words of a chart stand in its picture in the order in which they were drawn, which
 * tells of earlier drawings and of nothing a reader sees: they come sorted.
 */
const content = (page: Page): Promise<string> =>
  page.locator('.page').evaluate((view: HTMLElement) => {
    let said = view.innerText;
    for (const chart of view.querySelectorAll<HTMLElement>('[data-chart]')) {
      const words = chart.innerText;
      said = said.replace(words, () => words.split('\n').sort().join('\n'));
    }
    return said;
  });

describe('local data in the views', () => {
  it('stands in each under its mark, in both languages and on paper, and leaves when switched off', async () => {
    const visit = await openVisit(browser, siteUrl);
    const { page } = visit;
    const builtIn = new Map<string, string>();
    for (const address of COMPARED) {
      await page.goto(address);
      await engineReady(page);
      await settled(page);
      builtIn.set(address, await content(page));
    }
    await importReport(page);

    for (const address of VIEWS) {
      await open(page, address);
      const shown = await content(page);
      expect(shown, `${address}: other figures than the built-in ones`).not.toBe(
        builtIn.get(address),
      );
      expect(shown, `${address}: the mark beside them`).toContain('本机');
      const bar = await page.locator('[data-local="joined"]').innerText();
      expect(bar, `${address}: the line that says so`).toContain('含本机数据 1 份');
    }

    await open(page, 'requests/?division=320000&year=2024&lang=en');
    expect(await page.locator('[data-local="joined"]').innerText()).toContain(
      'Includes 1 local report',
    );
    expect(await content(page), 'the mark in English').toContain('local');

    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('[data-local="joined"]').isVisible(), 'the line on paper').toBe(true);
    expect(await page.locator('[data-local="joined"] button').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });

    await page.locator('[data-local="joined"] button').last().click();
    await page.locator('[data-local="off"]').waitFor();
    for (const address of COMPARED) {
      await open(page, address);
      await expect
        .poll(() => content(page), { message: `${address}: the built-in figures again` })
        .toBe(builtIn.get(address));
    }
    expectClean(visit);
    await visit.context.close();
  });
});
