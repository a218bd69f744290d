/**
 * Compares two builds of the site, pixel by pixel: nine routes at two sizes.
 *
 *   npm run pixels -- BEFORE AFTER [OUT]
 *
 * BEFORE and AFTER are built folders made from the same data; OUT (a temporary folder unless it is
 * named) takes both pictures and their difference where they are not the same.
 */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Browser } from 'playwright-core';
import { PNG } from 'pngjs';
import { serveFolder } from '../../src/cli/serve.ts';
import { launchBrowser } from '../browser/setup/browser.ts';
import { engineReady, openVisit, settled } from '../browser/setup/visit.ts';

const ROUTES = [
  '',
  'publication',
  'requests',
  'trends',
  'compare',
  'agencies',
  'checks',
  'import',
  'data',
  'methods',
];

const SIZES = [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
] as const;

type Size = (typeof SIZES)[number];

/** The whole page as it looks once the engine has answered and nothing moves. */
async function picture(browser: Browser, site: string, route: string, size: Size): Promise<PNG> {
  const { page, context } = await openVisit(browser, site, {
    viewport: size,
    reducedMotion: 'reduce',
  });
  await page.goto(route);
  await engineReady(page);
  if (await page.locator('.page[aria-busy]').count()) await settled(page);
  await page.evaluate(() => document.fonts.ready);
  const bytes = await page.screenshot({ fullPage: true, animations: 'disabled', caret: 'hide' });
  await context.close();
  return PNG.sync.read(bytes);
}

/** The picture on a larger sheet; what it does not cover stays transparent and so differs. */
function onSheet(image: PNG, width: number, height: number): PNG {
  const sheet = new PNG({ width, height });
  PNG.bitblt(image, sheet, 0, 0, image.width, image.height, 0, 0);
  return sheet;
}

/** Pixels that differ, and a picture of them. */
function compare(before: PNG, after: PNG): { count: number; difference: PNG } {
  const width = Math.max(before.width, after.width);
  const height = Math.max(before.height, after.height);
  const difference = new PNG({ width, height });
  const count = pixelmatch(
    onSheet(before, width, height).data,
    onSheet(after, width, height).data,
    difference.data,
    width,
    height,
    { threshold: 0.1 },
  );
  return { count, difference };
}

async function main([before, after, named]: string[]): Promise<void> {
  if (!before || !after) throw new Error('usage: npm run pixels -- BEFORE AFTER [OUT]');
  const out = named ?? mkdtempSync(join(tmpdir(), 'nianbao-pixels-'));
  mkdirSync(out, { recursive: true });
  const sites = await Promise.all([serveFolder(before), serveFolder(after)]);
  const browser = await launchBrowser();
  let differing = 0;
  for (const route of ROUTES) {
    for (const size of SIZES) {
      const name = `${route || 'overview'}-${size.width}`;
      const [one, two] = [
        await picture(browser, sites[0].url, route, size),
        await picture(browser, sites[1].url, route, size),
      ];
      const { count, difference } = compare(one, two);
      console.log(`${name}: ${count === 0 ? 'the same' : `${count} pixels differ`}`);
      if (count === 0) continue;
      differing += 1;
      const pictures = { before: one, after: two, difference };
      for (const [which, image] of Object.entries(pictures)) {
        writeFileSync(join(out, `${name}-${which}.png`), PNG.sync.write(image));
      }
    }
  }
  await browser.close();
  await Promise.all(sites.map((site) => site.close()));
  const of = ROUTES.length * SIZES.length;
  console.log(`${of - differing} of ${of} views are the same${differing ? `; see ${out}` : ''}`);
  process.exitCode = differing === 0 ? 0 : 1;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
