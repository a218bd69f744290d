/** What a reader does while the program is still on its way over a slow line. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { pickerText } from '../../../src/lib/messages/picker/picker.ts';
import { sharedBrowser } from '../setup/browser.ts';
import { engineReady, expectClean, openVisit, settled } from '../setup/visit.ts';

const siteUrl = inject('siteUrl');
const browser = await sharedBrowser();

const PROGRAM = '**/_app/immutable/**/*.js';

/** Holds back what a page asks for at some address. @returns lets it through */
async function heldBack(page: Page, address: string): Promise<() => void> {
  let arrive = (): void => undefined;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await page.route(address, async (route) => {
    await arrived;
    await route.continue();
  });
  return arrive;
}

it('is done as soon as the program is there: buttons, menus and choices', async () => {
  const visit = await openVisit(browser, siteUrl);
  const { page } = visit;
  const arrive = await heldBack(page, PROGRAM);
  await page.goto('requests/', { waitUntil: 'commit' });
  await page.getByRole('button', { name: '填报状态' }).click();
  await page.getByLabel('年度', { exact: true }).selectOption('2024');
  await page.getByRole('button', { name: '导出' }).last().click();
  expect(await page.getByRole('menuitem').count()).toBe(0);
  const shown = page.locator('.page');
  expect(await shown.getAttribute('data-standing'), 'what is shown answers no control').toBe(
    'pending',
  );
  arrive();
  await page.getByRole('menuitem', { name: 'Excel 工作簿' }).waitFor();
  await page.waitForURL(/year=2024/);
  await settled(page);
  expect(page.url()).toMatch(/figure=status/);
  expect(await page.locator('[data-frame="figure"] h2').innerText()).toMatch(/^2024年：/);
  expect(await shown.getAttribute('data-standing')).toBe('answered');
  expectClean(visit);
  await visit.context.close();
});

describe('the list of a field that is searched', () => {
  /** Fetched when a reader first reaches for it; the name is that of its own styles. */
  const LIST = '**/_app/immutable/assets/PickerCombobox*.css';

  it('goes on with what was typed before it was there, and takes the focus over', async () => {
    const visit = await openVisit(browser, siteUrl);
    const { page } = visit;
    const arrive = await heldBack(page, LIST);
    await page.goto('requests/');
    await engineReady(page);
    const field = page.getByRole('combobox', { name: '指标' });
    await field.click();
    await field.pressSequentially('办结');
    expect(await page.locator('.picker-item').count()).toBe(0);
    arrive();
    await page.locator('.picker-item').filter({ hasText: '办结总计' }).first().waitFor();
    expect(await field.inputValue()).toBe('办结');
    await page.keyboard.type('总计');
    expect(await field.inputValue()).toBe('办结总计');
    await page.keyboard.press('Escape');
    expect(await field.inputValue(), 'what was not picked is gone').toBe('收到申请（正文）');
    expectClean(visit);
    await visit.context.close();
  });

  it('stays closed for who thought better of it', async () => {
    const visit = await openVisit(browser, siteUrl);
    const { page } = visit;
    const arrive = await heldBack(page, LIST);
    await page.goto('requests/');
    await engineReady(page);
    const field = page.getByRole('combobox', { name: '指标' });
    await field.click();
    await field.pressSequentially('办结');
    await page.keyboard.press('Escape');
    arrive();
    await page.locator('[data-combobox-input]').first().waitFor();
    expect(await field.inputValue()).toBe('收到申请（正文）');
    expect(await page.locator('.picker-item').count()).toBe(0);
    expectClean(visit);
    await visit.context.close();
  });

  it('opens for a click and a word that came before the program of the page', async () => {
    const visit = await openVisit(browser, siteUrl);
    const { page } = visit;
    const arrive = await heldBack(page, PROGRAM);
    await page.goto('requests/', { waitUntil: 'commit' });
    const field = page.getByRole('combobox', { name: '指标' });
    await field.click();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('办结');
    arrive();
    await page.locator('.picker-item').filter({ hasText: '办结总计' }).waitFor();
    expect(await field.inputValue(), 'typed before the program came').toBe('办结');
    await page.keyboard.press('Escape');
    await field.click();
    await page.keyboard.type('办结');
    expect(await field.inputValue(), 'typed in place of what it held').toBe('办结');
    expectClean(visit);
    await visit.context.close();
  });

  it('says that it did not arrive', async () => {
    const visit = await openVisit(browser, siteUrl);
    const { page } = visit;
    await page.route(LIST, (route) => route.abort());
    await page.goto('requests/');
    await settled(page);
    await page.getByRole('combobox', { name: '指标' }).click();
    await page.getByRole('alert').filter({ hasText: pickerText.zh.listLost }).waitFor();
    await visit.context.close();
  });
});
