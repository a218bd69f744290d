import { readFile } from 'node:fs/promises';
import { describe, expect, inject, it } from 'vitest';
import { sharedBrowser } from '../setup/browser.ts';
import {
  engineReady,
  expectClean,
  heading,
  openVisit,
  settled,
  type Visit,
} from '../setup/visit.ts';

const siteUrl = inject('siteUrl');
const YEAR = 'select[aria-label="年度"]';

const browser = await sharedBrowser();

const ALL_TABLES = 'tables=figure';

/** County governments of the country, whatever share of them is here. */
const COUNTIES = 'division=000000&floor=0';

type WatchedChange = {
  /** Start of each frame, with the title that it paints. */
  frames: { time: number; title: string }[];
  /** Changes within charts while the title is the one before. */
  redrawn: number;
};

/** What a frame paints: the title, and which drawing stands in a chart below the window. */
type WatchedBelow = { title: string; state: 'old' | 'hidden' | 'new' }[];

declare global {
  var watchedChange: WatchedChange;
  var watchedBelow: WatchedBelow;
}

/** Runs in the page: writes down every frame from now on. */
function watchFrames(): void {
  const titleOf = () => document.querySelector('.page h1')?.textContent ?? '';
  const before = titleOf();
  const seen: WatchedChange = { frames: [], redrawn: 0 };
  globalThis.watchedChange = seen;
  // An address that asks for tables is a change of its own.
  performance.clearMeasures('nianbao:filter');
  const look = () => {
    seen.frames.push({ time: performance.now(), title: titleOf() });
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  new MutationObserver((changes) => {
    if (titleOf() !== before) return;
    const inCharts = changes.filter(({ target }) => (target as Element).closest?.('.live'));
    seen.redrawn += inCharts.length;
  }).observe(document.body, { subtree: true, childList: true });
}

/** Runs in the page: writes down every frame, with what stands in a chart that another year changes. */
function watchBelow(): void {
  const drawing = document.querySelector('[data-frame="figure"] .live');
  const before = drawing?.textContent;
  globalThis.watchedBelow = [];
  const look = () => {
    const now = document.querySelector('[data-frame="figure"] .live');
    const isHidden = !now || getComputedStyle(now).visibility === 'hidden';
    const state = isHidden ? 'hidden' : now.textContent === before ? 'old' : 'new';
    const title = document.querySelector('.page h1')?.textContent ?? '';
    globalThis.watchedBelow.push({ title, state });
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Runs in the page: whether frames behind the one with the new title were seen. */
function watched(title: string): boolean {
  const { frames } = globalThis.watchedChange;
  const painted = frames.findIndex((frame) => frame.title.includes(title));
  return painted >= 0 && frames.length > painted + 4;
}

async function openReady(address: string): Promise<Visit> {
  const visit = await openVisit(browser, siteUrl);
  await visit.page.goto(address);
  await engineReady(visit.page);
  await settled(visit.page);
  return visit;
}

/**
 * Waits for the answer to a change, told by its title: the page is not busy yet when the change has only
 * just been made.
 */
async function answered({ page }: Visit, ...inTitle: string[]): Promise<void> {
  await page.waitForFunction((wanted) => {
    const title = document.querySelector('.page[data-standing="answered"] h1')?.textContent ?? '';
    return wanted.every((part) => title.includes(part));
  }, inTitle);
}

async function pickIndicator({ page }: Visit, typed: string): Promise<void> {
  await page.getByLabel('指标', { exact: true }).fill(typed);
  await page.locator('.picker-list [role="option"]').first().click();
}

describe('choosing what to see', () => {
  it('chooses year and indicator, ranks counties, opens a unit, and goes back', async () => {
    const visit = await openReady(`publication/?${COUNTIES}&year=2024`);
    const { page } = visit;
    await page.selectOption(YEAR, '2023');
    await pickIndicator(visit, '政策解读');
    await page.waitForURL(/indicator=interpretations/);
    await answered(visit, '2023', '政策解读');
    expect(page.url(), 'the year is in the address').toContain('year=2023');
    const chosen = await heading(page);

    await page.locator('[data-frame="figure"]').getByRole('button', { name: '表' }).click();
    const table = page.locator('[data-frame="figure"] table');
    await table.waitFor();
    const ranks = await table.locator('tbody tr td:nth-child(3)').allInnerTexts();
    const known = ranks
      .map((rank) => rank.trim())
      .filter((rank) => rank !== '')
      .map(Number);
    expect(known.length, 'ranked units').toBeGreaterThan(5);
    expect(known, 'ranks rise').toEqual([...known].sort((a, b) => a - b));

    const unit = table.locator('tbody th a').first();
    const name = await unit.innerText();
    await unit.click();
    await page.waitForURL(/\/agencies\/\d{6}/);
    await page.waitForFunction((wanted) => document.body.innerText.includes(wanted), name);
    await page.goBack();
    await page.waitForURL(/\/publication\//);
    await expect.poll(() => heading(page), { message: 'the view after going back' }).toBe(chosen);
    expectClean(visit);
    await visit.context.close();
  });

  it('leads from a bar to the agency', async () => {
    const visit = await openReady('publication/');
    const bars = visit.page.locator('[data-frame="figure"] [data-chart="bars"] .live svg');
    await bars.waitFor();
    const box = await bars.boundingBox();
    if (!box) throw new Error('the chart has no box');
    // The first bar starts right of its label and ends near the right edge.
    await visit.page.mouse.move(box.x + box.width * 0.6, box.y + 17);
    const hint = visit.page.locator('[data-frame="figure"] .live > div', { hasText: /\d{4}/ });
    await hint.waitFor();
    await visit.page.mouse.click(box.x + box.width * 0.6, box.y + 17);
    await visit.page.waitForURL(/\/agencies\/\d{6}/);
    await visit.context.close();
  });

  it.each([
    ['with charts, at full speed', '', 1],
    ['with charts, four times slower', '', 4],
    ['with tables alone, four times slower', ALL_TABLES, 4],
  ])('measures a change up to the painted title: %s', async (_what, tables, rate) => {
    const visit = await openReady(`publication/?${tables}`);
    const { page } = visit;
    const devtools = await visit.context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate });
    await page.evaluate(watchFrames);
    await page.selectOption(YEAR, '2023');
    await page.waitForFunction(() => performance.getEntriesByName('nianbao:filter').length > 0);
    await page.waitForFunction(watched, '2023');
    const { frames, redrawn } = await page.evaluate(() => globalThis.watchedChange);
    const end = await page.evaluate(() =>
      performance
        .getEntriesByName('nianbao:filter')
        .map(({ startTime, duration }) => startTime + duration),
    );
    expect(end, 'measures of one change').toHaveLength(1);
    const painted = frames.findIndex(({ title }) => title.includes('2023'));
    const closed = frames.findIndex(({ time }) => time >= (end[0] ?? 0));
    expect(closed, 'frame of the title, frame before which the measure closes').toBeGreaterThan(
      painted,
    );
    expect(closed - painted, 'frames between').toBeLessThanOrEqual(2);
    expect(redrawn, 'drawings with the rows of the year before').toBe(0);
    await visit.context.close();
  });

  it('draws below the window behind the painted answer, and nothing old under it', async () => {
    const visit = await openReady(`publication/?${COUNTIES}&year=2024&indicator=published.website`);
    const { page } = visit;
    await page.setViewportSize({ width: 1280, height: 200 });
    await page.evaluate(watchBelow);
    await page.selectOption(YEAR, '2023');
    await page.waitForFunction(() => globalThis.watchedBelow.some(({ state }) => state === 'new'));
    const frames = await page.evaluate(() => globalThis.watchedBelow);
    const answered = frames.filter(({ title }) => title.includes('2023'));
    expect(answered.map(({ state }) => state).filter((state) => state === 'old')).toEqual([]);
    expect(answered[0]?.state, 'in the frame that paints the title').toBe('hidden');
    await visit.context.close();
  });

  it('names a wrong value in the address and keeps the rest', async () => {
    const visit = await openReady('publication/?year=2023&kind=nonsense&foo=1');
    expect(await heading(visit.page)).toContain('2023');
    const said = await visit.page.locator('.problem').allInnerTexts();
    expect(said.join('\n'), 'what is named').toContain('kind=nonsense');
    expect(said.join('\n'), 'what is named').toContain('foo=1');
    await visit.context.close();
  });

  it('shows an empty choice as such and proposes where there is more', async () => {
    const visit = await openReady('publication/?division=630000&year=2019&versus=2020');
    const { page } = visit;
    expect(await page.locator('[data-frame="figure"] .empty').count(), 'empty notes').toBe(1);
    expect(await page.locator('[data-chart]').count(), 'no chart is drawn from nothing').toBe(0);
    await visit.context.close();
  });
});

describe('sharing what is seen', () => {
  it('gives the same view in a new context, in either language', async () => {
    const first = await openReady(
      `publication/?${COUNTIES}&year=2023&indicator=interpretations&tables=figure`,
    );
    const sent = first.page.url();
    const seen = await first.page.locator('[data-frame="figure"]').innerText();
    await first.context.close();
    const second = await openReady(sent);
    expect(await second.page.locator('[data-frame="figure"]').innerText()).toBe(seen);
    await second.page.getByRole('link', { name: 'English' }).click();
    await second.page.waitForURL(/lang=en/);
    await second.page.waitForFunction(() => document.documentElement.lang === 'en');
    expect(await second.page.getByRole('link', { name: 'Requests' }).count()).toBe(1);
    expect(second.page.url(), 'the choice stays').toContain('indicator=interpretations');
    await second.context.close();
  });

  it('gives a list as a file that another browser reads, and tells a file that does not open', async () => {
    const LIST = '320115-001,320813-001';
    const mine = await openReady(`publication/?list=${LIST}`);
    await mine.page.getByRole('textbox', { name: '名单名称' }).fill('江宁、洪泽：试');
    await mine.page.getByRole('button', { name: '保存', exact: true }).click();
    const arrives = mine.page.waitForEvent('download');
    await mine.page.getByRole('button', { name: '下载名单' }).click();
    const download = await arrives;
    expect(download.suggestedFilename()).toBe('名单_江宁_洪泽_试.json');
    const buffer = await readFile(await download.path());
    expectClean(mine);
    await mine.context.close();

    const theirs = await openReady('publication/');
    const files = theirs.page.locator('.files').filter({ hasText: '读入名单文件' });
    const input = files.locator('input[type="file"]');
    const file = { name: '名单.json', mimeType: 'application/json', buffer };
    await input.setInputFiles(file);
    await files.getByText('读入1份名单').waitFor();
    await theirs.page.waitForURL(/list=320115-001/);
    await theirs.page.evaluate(() => {
      Blob.prototype.text = () => Promise.reject(new DOMException('', 'NotReadableError'));
    });
    await input.setInputFiles(file);
    await files.getByText('“名单.json”读不到').waitFor();
    expectClean(theirs);
    await theirs.context.close();
  });

  it('compares four units over two years by a link alone', async () => {
    const units = ['320813-001', '320115-001', '522622-001', '350111-001'];
    const visit = await openReady(`compare/?units=${units.join(',')}&year=2024&versus=2023`);
    const row = visit.page.locator('tr', { hasText: '网站发布' }).first();
    // 洪泽 and 江宁 as their reports of 2023 and 2024 print them, the rounded ones in their words.
    for (const printed of ['1,136', '2,428', '11000余', '6500余']) {
      await expect.poll(() => row.innerText(), { message: '网站发布' }).toContain(printed);
    }
    expectClean(visit);
    await visit.context.close();
  });
});

describe('by keyboard alone', () => {
  it('reaches the year, changes it, and opens a unit from the table', async () => {
    const visit = await openReady('publication/?division=500000&floor=0&year=2024&tables=figure');
    const { page } = visit;
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent), 'first stop').toContain(
      '跳到正文',
    );
    await focusByTab(visit, YEAR);
    await page.keyboard.press('ArrowUp');
    const year = (await page.locator(YEAR).inputValue()) || 'no year';
    expect(year, 'the year that was chosen').not.toBe('2024');
    await page.waitForURL((url) => url.searchParams.get('year') === year);
    await answered(visit, year);
    await focusByTab(visit, '[data-frame="figure"] tbody th a');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/agencies\/\d{6}/);
    await visit.context.close();
  });
});

/** Presses Tab until the focus is on what matches; fails after a hundred stops. */
async function focusByTab({ page }: Visit, selector: string): Promise<void> {
  for (let stop = 0; stop < 100; stop++) {
    await page.keyboard.press('Tab');
    const reached = await page.evaluate(
      (wanted) => document.activeElement?.matches(wanted) ?? false,
      selector,
    );
    if (reached) return;
  }
  throw new Error(`Tab did not reach ${selector} in a hundred stops`);
}
