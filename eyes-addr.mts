import { launchBrowser } from './tests/browser/setup/browser.ts';
import { openNodeDatabase } from './src/lib/db/node-database.ts';
const db = await openNodeDatabase('static/dataset/nianbao.duckdb') as any;
const ids = (await db.table(`select distinct agency_id from report where scope='own' order by 1 limit 401`)).rows.map((r: any) => r[0]);
await db.close();
const { packUnits } = await import('./src/lib/url/unit-list.ts');
const b = await launchBrowser(); const ctx = await b.newContext({ viewport: { width: 1500, height: 1300 } }); const p = await ctx.newPage();
const bad: string[] = []; p.on('pageerror', (e) => bad.push(String(e).slice(0,200))); p.on('console', (m) => { if (m.type() === 'error') bad.push(m.text().slice(0, 200)); });
const ready = async () => { await p.waitForTimeout(700); await p.waitForFunction(() => { const m = document.querySelector('main'); return m && !m.innerText.includes('正在') && !m.querySelector('[aria-busy=true]'); }, null, { timeout: 30000 }).catch(() => console.log('   NOT READY')); await p.waitForTimeout(300); };
const show = async (label: string) => { const r = await p.evaluate(() => { const m: any = document.querySelector('main'); const sel = [...m.querySelectorAll('select')].map((s: any) => s.selectedOptions[0]?.textContent.trim()).join('｜'); const inp = [...m.querySelectorAll('input[type=radio]:checked')].map((s: any) => s.value).join(); const all = document.body.innerText; return { sel, inp, h: [...m.querySelectorAll('h1,h2')].map((h: any) => h.innerText).join(' | '), rows: m.querySelectorAll('table tbody tr').length, heads: [...m.querySelectorAll('table thead tr:first-child th')].slice(0,8).map((h: any)=>h.innerText.split('\n')[0]).join(','), notes: [...document.querySelectorAll('[role=alert],[role=status],.problem,.notice,aside')].map((x: any) => x.innerText.trim()).filter(Boolean).join(' ／ ').slice(0, 500), url: location.pathname + decodeURIComponent(location.search) }; }); console.log(`## ${label}\n   url ${r.url.slice(0,220)}\n   H ${r.h.slice(0,300)}\n   sel ${r.sel}\n   rows ${r.rows} heads ${r.heads}\n   notes ${r.notes}`); };
const go = async (u: string) => { await p.goto('http://127.0.0.1:5201' + u); await ready(); await show(u.slice(0, 160)); };
const fig = async () => console.log('   TXT', (await p.locator('main').innerText()).replace(/\s*\n+\s*/g,' / ').replace(/^.*?填报状态 \//,'').slice(0,1200));
const mode = process.argv[2];
if (mode === 'a') {
  await go('/requests/?division=000000&level=county&kind=department&scope=own&year=2023&indicator=rate.merit&floor=0'); await fig();
  await go('/requests/?division=500000&level=all&kind=all&scope=own&year=2023&indicator=rate.disclosed&floor=0'); await fig();
  await go('/trends/?units=500000,320000'); await go('/compare/?units=500000,320000'); await go('/workbench/?division=500000&figure=heat&year=2023'); await go('/trends/?division=500000&by=division&layout=multiples');
  await go('/compare/?units=500101-001,320113&year=2023&by=division');
  await go('/requests/?year=2023&year=2024&division=500000&division=320000'); await go('/requests/?division=999999'); await go('/requests/?division=500000&list=320113-001,320115-001');
  await go('/requests/?list=999999-001,320113-001,500101-001'); await go('/requests/?list=320113&scope=aggregate'); await go('/requests/?division=500000&year=2022&versus=2022'); await go('/requests/?from=2025&to=2020&figure=trend&division=320000');
  await go('/requests/?figure=foo&floor=99&kind=zzz&nonsense=1&sort=evil'); await go('/requests/?year=2030&division=500000'); await go('/requests/?units=500000&figure=slope&list=320113-001');
  await go('/publication/?list=500101-001,500103-010,500103-011&scope=aggregate&year=2023&indicator=published.total'); await fig();
  console.log('400 len', packUnits(ids.slice(0,400)).length); await go('/requests/?list=' + packUnits(ids.slice(0,400)) + '&scope=own&year=2023'); await go('/requests/?list=' + packUnits(ids.slice(0,401)) + '&scope=own&year=2023');
  await go('/requests/?embed=1&division=500000'); await go('/requests/?embed=figure&division=500000'); await go('/requests/?data=abcdef0123&division=500000');
} else if (mode === 'b') {
  const nav = async (name: string) => { const l = p.locator('header a, nav a').filter({ hasText: new RegExp('^' + name + '$') }).first(); await l.click(); await ready(); await show('→ ' + name); };
  await go('/requests/?division=500000&level=county&kind=department&scope=own&year=2023&versus=2021&indicator=requests.stated&applicant=total&columns=outcome.total&figure=slope');
  console.log((await p.locator('header a, nav a').allInnerTexts()).join('|'));
  for (const n of ['趋势', '对比', '主动公开', '依申请公开', '机构', '核对', '数据', '总览', '依申请公开']) await nav(n).catch((e) => console.log('ERR', n, String(e).slice(0, 150)));
  await go('/requests/?list=320113-001,320115-001,500101-001,500103-001,320104-001&scope=aggregate&year=2022');
  for (const n of ['趋势', '主动公开', '对比', '总览', '对比','机构','依申请公开']) await nav(n).catch((e) => console.log('ERR', n, String(e).slice(0, 150)));
  await go('/trends/'); for (const n of ['对比', '依申请公开', '主动公开','趋势']) await nav(n).catch((e) => console.log('ERR', n));
  await go('/compare/'); for (const n of ['趋势', '依申请公开']) await nav(n).catch((e) => console.log('ERR', n));
  // back forward quick
  await go('/requests/?division=500000&scope=own&kind=department&level=county&year=2023'); for (const n of ['趋势', '对比', '主动公开']) await nav(n).catch(() => 0);
  for (let i = 0; i < 3; i++) { p.goBack().catch(() => 0); await p.waitForTimeout(80); } for (let i = 0; i < 2; i++) { p.goForward().catch(() => 0); await p.waitForTimeout(60); } p.goBack().catch(() => 0); await ready(); await p.waitForTimeout(1500); await show('after back/forward storm');
}
console.log('ERRS', bad.slice(0, 10)); await b.close();
