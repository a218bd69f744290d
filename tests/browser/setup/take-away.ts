import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';

/** A file that the menu 导出 wrote: its name and its bytes. */
export type TakenFile = { name: string; bytes: Buffer };

/** Opens a menu 导出 and chooses from it, by keyboard alone. */
export async function chooseByKeyboard(menu: Locator, item: string): Promise<void> {
  const page = menu.page();
  await menu.focus();
  await page.keyboard.press('Enter');
  const wanted = page.getByRole('menuitem', { name: item });
  await wanted.waitFor();
  while (!(await wanted.evaluate((node) => node === document.activeElement))) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
}

/** The file that a menu 导出 writes for one of its items. */
export async function takenFile(page: Page, menu: Locator, item: string): Promise<TakenFile> {
  const arrives = page.waitForEvent('download');
  await chooseByKeyboard(menu, item);
  const download = await arrives;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** What a menu 导出 copies for one of its items. */
export async function copied(page: Page, menu: Locator, item: string): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await chooseByKeyboard(menu, item);
  const text = () => page.evaluate(() => navigator.clipboard.readText());
  while ((await text()) === '') await page.waitForTimeout(50);
  return text();
}
