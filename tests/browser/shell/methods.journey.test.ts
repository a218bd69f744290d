import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { sharedBrowser } from '../setup/browser.ts';
import { engineReady, expectClean, heading, openVisit, settled } from '../setup/visit.ts';

const siteUrl = inject('siteUrl');
const browser = await sharedBrowser();

/** The place the address names, and whether it stands within the window. */
const sought = (page: Page) =>
  page.evaluate(() => {
    const place = document.querySelector(':target');
    const top = place?.getBoundingClientRect().top ?? -1;
    return { id: place?.id ?? '', isSeen: top >= 0 && top < innerHeight };
  });

const seen = (id: string) => ({ id, isSeen: true });

it('explains every number without an engine, and the next page starts one', async () => {
  const visit = await openVisit(browser, siteUrl);
  const { page } = visit;
  const engine: string[] = [];
  page.on('request', (request) => {
    if (/duckdb/.test(request.url())) engine.push(request.url());
  });
  await page.goto('methods/');
  expect(await heading(page)).toMatch(/^\d+项填报指标、\d+项计算指标、\d+条核验规则/);
  await page.locator('nav[aria-label="目录"] a[href="#rules"]').click();
  await expect.poll(() => sought(page)).toEqual(seen('rules'));
  await page.locator('#requests\\.carried_over a[href="#backlog.months"]').click();
  await expect.poll(() => sought(page)).toEqual(seen('backlog.months'));
  // Longer than the page waits before it starts an engine anywhere else.
  await page.waitForTimeout(2500);
  expect(engine).toEqual([]);

  await page.getByRole('link', { name: '数据', exact: true }).click();
  await engineReady(page);
  expect(engine.length).toBeGreaterThan(0);
  expectClean(visit);
  await visit.context.close();
});

it('is reached from the number: a column’s head, a rule, the dictionary', async () => {
  const visit = await openVisit(browser, siteUrl);
  const { page } = visit;
  await page.goto('requests/?indicator=rate.granted&columns=outcome.granted');
  await settled(page);
  await page.locator('thead a[href*="#outcome.granted"]').click();
  await expect.poll(() => sought(page)).toEqual(seen('outcome.granted'));

  await page.goto('checks/?rule=S3.1&lang=en');
  await settled(page);
  await page.getByRole('link', { name: 'Rule S3.1 on the page of methods' }).click();
  await expect.poll(() => sought(page)).toEqual(seen('S3.1'));
  expect(await page.locator('#S3\\.1').innerText()).toContain('When it may be mistaken');

  await page.goto('data/');
  await page.locator('[data-code="rate.merit"] a[href$="#rate.merit"]').click();
  await expect.poll(() => sought(page)).toEqual(seen('rate.merit'));
  expectClean(visit);
  await visit.context.close();
});

it('opens at the place a link names, in English too', async () => {
  const visit = await openVisit(browser, siteUrl);
  await visit.page.goto('methods/?lang=en#N4');
  await expect.poll(() => heading(visit.page)).toContain('reported');
  await expect.poll(() => sought(visit.page)).toEqual(seen('N4'));
  expectClean(visit);
  await visit.context.close();
});

it('is printed whole: nothing scrolls within the page, every rule is on paper', async () => {
  const visit = await openVisit(browser, siteUrl, { viewport: { width: 760, height: 900 } });
  const { page } = visit;
  await page.goto('methods/');
  await page.emulateMedia({ media: 'print' });
  const boxes = await page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((node) => {
        const { overflowX, overflowY } = getComputedStyle(node);
        return /auto|scroll/.test(overflowX + overflowY);
      })
      .map(({ tagName, className }) => `${tagName} ${className}`),
  );
  expect(boxes).toEqual([]);
  const rules = page.locator('section:has(> #rules) li[id]');
  expect(await rules.count()).toBeGreaterThan(50);
  expect(await rules.last().isVisible()).toBe(true);
  await visit.context.close();
});
