import { launchBrowser } from '/work/wt/presets/tests/browser/setup/browser.ts';
const [base, out, ...args] = process.argv.slice(2);
const browser = await launchBrowser();
for (const arg of args) {
  const [name, path, width = '1280', mode = 'light'] = arg.split('|');
  const context = await browser.newContext({ viewport: { width: +width, height: 900 }, colorScheme: mode === 'dark' ? 'dark' : 'light' });
  const page = await context.newPage();
  page.on('pageerror', (e) => console.log('ERR', name, e.message));
  await page.goto(base + path);
  await page.waitForSelector('.page[data-standing="answered"]', { timeout: 60000 }).catch((e) => console.log(name, 'no answer'));
  await page.waitForTimeout(800);
  if (mode === 'print') await page.emulateMedia({ media: 'print' });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  console.log(name, 'overflow', over, await page.title());
  await page.screenshot({ path: `${out}/${name}.png`, fullPage: true });
  await context.close();
}
await browser.close();
