import { expect, inject, it } from 'vitest';
import { sharedBrowser } from '../setup/browser.ts';
import { expectClean, openVisit, settled } from '../setup/visit.ts';

const browser = await sharedBrowser();

const fileOf = (name: string, text: string) => ({
  ...{ name, mimeType: 'text/csv' },
  buffer: Buffer.from(text),
});

it('a roster of one’s own tells who is not collected, is kept, and a bad file is told in a sentence', async () => {
  const visit = await openVisit(browser, inject('siteUrl'), {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const { page } = visit;
  await page.goto('?year=2024');
  await settled(page);
  await page.waitForLoadState('networkidle');
  const roster = page.locator('[data-roster]');
  const input = roster.locator('input[type=file]');
  await input.setInputFiles(fileOf('坏.csv', '甲,乙\n1,2\n'));
  await roster.getByText('“坏.csv”不是名册').waitFor();
  const names = ['名称', '上海市科学技术委员会', '某某县没有的局', '襄垣县人民政府办公室'];
  await input.setInputFiles(fileOf('名册.csv', `${names.join('\n')}\n`));
  await roster.getByRole('heading', { name: /名册3个机关中.*1个名称未能对应/ }).waitFor();
  expect(await roster.locator('tbody tr').count()).toBe(3);
  await roster.getByRole('button', { name: '复制未收录名单' }).click();
  await roster.getByText('已复制').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('第四十九条');
  expect(copied).toContain('某某县没有的局');

  await page.reload();
  await roster.getByRole('heading', { name: /名册3个机关中/ }).waitFor();
  await roster.getByRole('button', { name: '删除名册' }).click();
  await page.reload();
  await settled(page);
  expect(await roster.locator('tbody tr').count()).toBe(0);
  await visit.context.close();
  expectClean(visit);
});

it('a name that is only near is taken at a click and kept; how each stands is in sight at 390 px', async () => {
  const viewport = { width: 390, height: 844 };
  const visit = await openVisit(browser, inject('siteUrl'), { viewport });
  const { page } = visit;
  await page.goto('?year=2024');
  await settled(page);
  await page.waitForLoadState('networkidle');
  const roster = page.locator('[data-roster]');
  const near = ['名称', '上海市科学技术委员汇', '上海科委', '上海市科学技术委员会'];
  await roster.locator('input[type=file]').setInputFiles(fileOf('名册.csv', near.join('\n')));
  await roster.getByRole('heading', { name: /名册2个机关中.*1个名称未能对应/ }).waitFor();
  const standing = await roster.locator('tbody tr td').first().boundingBox();
  expect((standing?.x ?? 400) + (standing?.width ?? 0)).toBeLessThanOrEqual(390);
  await roster
    .getByRole('button', { name: /“上海市科学技术委员汇”即“上海市科学技术委员会”/ })
    .click();
  await roster.getByRole('heading', { name: /^名册1个机关/ }).waitFor();
  await page.reload();
  await roster.getByRole('button', { name: '撤销全部认定（1个）' }).click();
  await roster.getByRole('heading', { name: /^名册2个机关/ }).waitFor();
  await visit.context.close();
  expectClean(visit);
});

it('a roster that cannot be opened, or whose reader does not arrive, is told in a sentence', async () => {
  const visit = await openVisit(browser, inject('siteUrl'));
  const { page } = visit;
  await page.goto('?year=2024');
  await settled(page);
  await page.waitForLoadState('networkidle');
  const roster = page.locator('[data-roster]');
  const input = roster.locator('input[type=file]');
  let lost = 0;
  await page.route('**/_app/immutable/**/*.js', (route) => {
    lost++;
    return route.abort();
  });
  await input.setInputFiles(fileOf('名册.csv', '名称\n某某局'));
  await roster.getByText('所需的程序没有取到').waitFor();
  expect(lost, 'parts of the program asked for').toBeGreaterThan(0);

  // A browser that failed to import a part does not ask for it again.
  await page.unrouteAll();
  await page.reload();
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => {
    Blob.prototype.arrayBuffer = () => Promise.reject(new DOMException('', 'NotReadableError'));
  });
  await input.setInputFiles(fileOf('名册.csv', '名称\n某某局'));
  await roster.getByText('“名册.csv”读不到').waitFor();
  expect(await roster.locator('tbody tr').count()).toBe(0);
  await visit.context.close();
});
