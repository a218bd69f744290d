import type { Page, Request } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { framedPage } from '../../../src/lib/originals/html/framed-page.ts';
import { sharedBrowser } from '../setup/browser.ts';
import { openVisit, type Visit } from '../setup/visit.ts';

const siteUrl = inject('siteUrl');
const browser = await sharedBrowser();

/** A saved page that asks for something in every way pages do; `AT` is an address that answers. */
const HUNGRY = `<!doctype html><html><head><title>2024年年度报告</title>
<base href="AT"><meta http-equiv="refresh" content="0;url=AT/refresh">
<link rel="stylesheet" href="AT/a.css"><link rel="preload" as="image" href="AT/b.png">
<link rel="dns-prefetch" href="AT"><link rel="icon" href="AT/c.ico">
<style>@import url(AT/d.css);@font-face{font-family:x;src:url(AT/e.woff)}
body{font-family:x;background:url(AT/f.png)} td::after{content:url(AT/g.png)}
p{background:image-set("AT/h.png" 1x);cursor:url(AT/i.cur),auto}</style>
<script src="AT/j.js"></script><script>fetch('AT/k');top.location='AT/l'</script></head>
<body background="AT/m.png" onload="fetch('AT/n')"><img src="AT/o.png" srcset="AT/p.png 2x">
<iframe src="AT/q"></iframe><object data="AT/r"></object><embed src="AT/s">
<video src="AT/t" poster="AT/u.png"></video><audio src="AT/v" autoplay></audio>
<svg><image href="AT/w.png"/><use href="AT/x.svg#a"/></svg><input type="image" src="AT/y.png">
<p style="background:url(AT/z.png)">收到申请3件</p>
<a id="link" href="AT/click" ping="AT/ping">附件</a>
<form action="AT/form"><button id="send">提交</button></form>
<table><tr><td>规章</td><td id="cell">3</td></tr><tr><td>规范性文件</td><td>4</td></tr></table>
</body></html>`;

/** An address that answers on the own origin: nothing but what is done to the page keeps requests away. */
const ANSWERS = `${siteUrl}hungry`;

/** Whether a request is of the framed page; the engine of the page around it asks when it likes. */
function isFramed(request: Request, page: Page): boolean {
  if (request.url() === 'about:srcdoc') return false;
  return request.url().startsWith(ANSWERS) || request.frame() !== page.mainFrame();
}

/** Puts a page into a frame as the original is shown, and tells what it asked for since. */
async function showFramed(visit: Visit, source: string): Promise<string[]> {
  const { page } = visit;
  await page.goto('data/');
  const asked: string[] = [];
  visit.context.on('request', (request) => {
    if (isFramed(request, page)) asked.push(request.url());
  });
  await page.evaluate((srcdoc) => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-same-origin');
    frame.style.cssText = 'position:fixed;inset:0;width:800px;height:600px;z-index:99';
    frame.srcdoc = srcdoc;
    document.body.append(frame);
  }, source);
  await page.frameLocator('iframe').locator('#cell, [data-cell]').first().waitFor();
  return asked;
}

describe('a saved page shown beside its sheet', () => {
  const hungry = HUNGRY.replaceAll('AT', ANSWERS);

  it('would ask for a good deal if it were shown as it is', async () => {
    const visit = await openVisit(browser, siteUrl);
    const asked = await showFramed(visit, hungry.replace(/<meta[^>]*>/, ''));
    await expect.poll(() => asked.length).toBeGreaterThan(5);
    await visit.context.close();
  });

  it('asks for nothing and runs nothing, also when its links are clicked', async () => {
    const visit = await openVisit(browser, siteUrl);
    const asked = await showFramed(visit, framedPage(hungry).page);
    const inner = visit.page.frameLocator('iframe');
    const cell = inner.locator('[data-cell="0-0-1"]');
    expect(await cell.innerText(), 'the cell').toBe('3');
    await inner.getByText('附件').click();
    await inner.getByText('提交').click();
    // Whatever the clicks set off was asked before this, which is answered.
    await visit.page.evaluate(async () => {
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      await fetch(new URL('favicon.svg', document.baseURI), { cache: 'no-store' });
    });
    expect(asked).toEqual([]);
    expect(await cell.innerText(), 'the same page is still shown').toBe('3');
    expect(visit.page.url()).toBe(`${siteUrl}data/`);
    await visit.context.close();
  });
});
