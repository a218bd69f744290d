import { launchBrowser } from './tests/browser/setup/browser.ts';
const b = await launchBrowser(); const p = await b.newPage({viewport:{width:1400,height:1200}});
for (const u of process.argv.slice(2)) { await p.goto('http://127.0.0.1:5201'+u); await p.waitForTimeout(4000); console.log('=====',u,p.url()); console.log((await p.locator('main').innerText()).slice(0,4500)); console.log(await p.locator('main').locator('a').evaluateAll(a=>[...new Set(a.map((x:any)=>x.getAttribute('href')))].filter(h=>h&&h.includes('?')).slice(0,40).join('\n'))); await p.screenshot({path:'/tmp/s.png'}); }
await b.close();
