import { launchBrowser } from './tests/browser/setup/browser.ts';
const b = await launchBrowser(); const p = await b.newPage({viewport:{width:1400,height:1200}, acceptDownloads:true});
await p.goto('http://127.0.0.1:5201/requests/?division=500000&kind=department&scope=own&year=2023&indicator=rate.disclosed&columns=requests.received,outcome.total'); await p.waitForTimeout(5000);
console.log(await p.locator('table').evaluateAll(t=>t.map((x:any)=>x.outerHTML.slice(0,1500)).join('\n----\n')));
const bs = p.getByRole('button',{name:'导出'}); console.log(await bs.count());
await bs.last().click(); await p.waitForTimeout(1000);
console.log(await p.locator('[role=menu]').evaluateAll(t=>t.map((x:any)=>x.innerText).join('\n--\n')));
console.log((await p.locator('h1,h2,[role=status],.sentence').allInnerTexts()).join(' | '));
await b.close();
