import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { sharedBrowser } from '../setup/browser.ts';
import { expectClean, openVisit, settled, type Visit } from '../setup/visit.ts';

const browser = await sharedBrowser();

describe('what leaves the screen', () => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await openVisit(browser, inject('siteUrl'));
    await visit.page.goto('agencies/320813-001/');
    await settled(visit.page);
  });
  afterAll(async () => {
    await visit.context.close();
    expectClean(visit);
  });

  it('a note joins no number, neither in a selection nor in the text of the page', async () => {
    const rows = await visit.page.locator('tr:has(sup)').evaluateAll((found) =>
      found.map((row) => {
        const range = document.createRange();
        range.selectNodeContents(row);
        const selection = getSelection();
        selection?.removeAllRanges();
        selection?.addRange(range);
        const cells = [...row.querySelectorAll('td')].filter((cell) => cell.querySelector('sup'));
        return {
          selected: String(selection),
          cells: cells.map((cell) => ({
            read: cell.innerText.trim(),
            number: [...cell.childNodes]
              .filter(
                ({ nodeName, nodeType }) => nodeName !== 'SUP' && nodeType !== Node.COMMENT_NODE,
              )
              .map(({ textContent }) => textContent)
              .join('')
              .trim(),
          })),
        };
      }),
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { selected, cells } of rows) {
      const copied = selected.split('\t').map((text) => text.trim());
      for (const { read, number } of cells) {
        expect(copied).toContain(number);
        expect(read).toMatch(new RegExp(`^${number}(\\s\\[\\d+\\])+$`));
      }
    }
  });

  it('paper bears no address of this machine alone', async () => {
    await visit.page.emulateMedia({ media: 'print' });
    expect(await visit.page.locator('body').innerText()).not.toMatch(/127\.0\.0\.1|localhost/);
  });
});
