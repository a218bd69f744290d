import { writeFileSync, appendFileSync, readFileSync } from 'node:fs';
import { launchBrowser } from './tests/browser/setup/browser.ts';
import { openNodeDatabase } from './src/lib/db/node-database.ts';
import * as X from '@e965/xlsx';
const seed0 = Number(process.argv[2] ?? 1), N = Number(process.argv[3] ?? 50); const until = process.argv[4] ?? '15:05';
let seed = seed0; const rnd = () => { seed = (seed * 1664525 + 1013904223) % 4294967296; return seed / 4294967296; };
const pick = <T,>(a: T[]) => a[Math.floor(rnd() * a.length)]!;
const db = await openNodeDatabase('static/dataset/nianbao.duckdb') as any;
const rows = async (s: string) => { const t = await db.table(s); return t.rows.map((r: any) => Object.fromEntries(t.columns.map((c: string, i: number) => [c, r[i]]))); };
const out = process.env.OUT ?? '/tmp/bulk.log';
const log = (s: string) => { appendFileSync(out, s + '\n'); console.log(s); };
// list choices weighted by what's there
const lists = await rows(`select p, level, kind, scope, n from (
 select d.province p,d.level,a.kind,r.scope,count(distinct a.agency_id) n from report r join agency a using(agency_id) join division d on d.code=a.division group by all
 union all select d.prefecture p,d.level,a.kind,r.scope,count(distinct a.agency_id) n from report r join agency a using(agency_id) join division d on d.code=a.division where d.prefecture is not null group by all
 union all select '000000' p,d.level,a.kind,r.scope,count(distinct a.agency_id) n from report r join agency a using(agency_id) join division d on d.code=a.division group by all) where n>=4 and p is not null`);
const nation = (await rows(`select code from division where level='nation'`))[0].code;
const inds = ['requests.received','outcome.total','rate.disclosed','rate.merit','rate.granted','rate.refused','rate.unavailable','rate.completed','rate.carried_over','published.total','published.website','outcome.granted','requests.stated','outcome.refused','permits.decisions','rate.disputed','normative.issued','rate.declined','outcome.unavailable','rate.backlog_months'];
const known = new Map((await rows(`select code,per_applicant,unit,short_zh,forms from indicator`)).map((r: any) => [r.code, r]));
const codes = inds.filter((c) => known.has(c)); 
const apps = ['total','total','total','natural','commercial','legal','research','social'];
const wilson = (x: number, n: number) => { const z = 1.959963984540054, p = x/n, d = 1+z*z/n, c = (p+z*z/(2*n))/d, h = z/d*Math.sqrt(p*(1-p)/n+z*z/(4*n*n)); return [c-h,c+h]; };
const num = (s: string) => { const m = s.replace(/,/g,'').replace(/−/g,'-').match(/-?\d+(\.\d+)?/); return m ? Number(m[0]) : null; };
const CN = { government:'', } as any;
const applicants = (await rows(`select distinct applicant from observation`)).map((r: any)=>r.applicant); log('applicants '+applicants.join());
const b = await launchBrowser(); const p = await b.newPage({ viewport: { width: 1500, height: 1400 }, acceptDownloads: true });
const errs: string[] = []; p.on('pageerror', (e) => errs.push(String(e)));
let cells = 0, wrong = 0, sel = 0, xl = 0, xlCells = 0;
for (let i = 0; i < N; i++) {
  if (new Date().toISOString().slice(11,16) >= until) break;
  const l = pick(lists); const route = pick(['requests','requests','publication','publication','trends','compare']);
  const year = pick([2020,2021,2022,2023,2023,2024,2024,2025]); const versus = pick([year-1, year-1, year-1, 2022]);
  const ind = pick(codes); const app = rnd()<0.25 && (known.get(ind) as any).per_applicant ? pick(applicants.filter((a: string)=>a!=='total')) : 'total';
  const cols = [...new Set([pick(codes), pick(codes)])].filter((c) => c !== ind);
  const fig = pick(['ranking','spread','slope','status','composition','flow']);
  const isPicked = rnd() < 0.25 && l.n >= 4;
  const within = l.p === '000000' ? 'true' : `'${l.p}' in (d.code,d.parent,d.prefecture,d.province)`;
  let units = await rows(`select a.agency_id u, a.name, a.kind, d.level, d.name dn from agency a join division d on d.code=a.division where ${within} and d.level='${l.level}' and a.kind='${l.kind}' and exists(select 1 from report r where r.agency_id=a.agency_id and r.scope='${l.scope}')`);
  let q = `division=${l.p==='000000'?nation:l.p}&level=${l.level}&kind=${l.kind}&scope=${l.scope}`; let listed: number;
  const roster = l.kind==='government' && l.scope==='aggregate' && ['province','prefecture','county'].includes(l.level) && !isPicked;
  if (isPicked) { units = units.filter(() => rnd() < 0.7).slice(0, 60); q = `list=${units.map((u: any)=>u.u).join(',')}&scope=${l.scope}`; }
  listed = units.length;
  let rosterRows: any[] = [];
  if (roster) { rosterRows = await rows(`select d.code, d.name from division d where ${within} and d.level='${l.level}' and coalesce(valid_from,0)<=${year} and (valid_to is null or valid_to>${year})`); listed = rosterRows.length; }
  if (units.length < 2) continue;
  { const kk = (await rows(`select count(*) n from report r join figure f using(report_id) where r.year=${year} and r.scope='${l.scope}' and f.indicator='${ind}' and f.applicant='${app}' and f.value is not null and r.agency_id in (${units.map((u: any) => `'${u.u}'`).join(',')})`))[0].n; if (kk < (rnd()<0.15?1:4)) { i--; continue; } }
  const url = `/${route}/?${q}&year=${year}&versus=${versus}&indicator=${ind}&applicant=${app}&columns=${cols.join(',')}&figure=${fig}&floor=${pick(['0','0','33','10'])}`;
  sel++;
  try {
  if (sel === 1) { await p.goto('http://127.0.0.1:5201' + url); } else { await p.evaluate((u) => { const a = document.createElement('a'); a.href = u; a.id='eyes'; document.body.append(a); a.click(); a.remove(); }, url); }
  await p.waitForFunction((u) => location.pathname === u, '/'+route+'/', {timeout: 8000});
  await p.waitForTimeout(600);
  await p.waitForFunction(() => !document.querySelector('main')!.innerText.includes('正在') && !document.querySelector('main [aria-busy=true]'), null, { timeout: 40000 }); await p.waitForTimeout(400);
  for (let z = 0, n = -1; z < 12; z++) { await p.evaluate(() => window.scrollTo(0, document.body.scrollHeight)); await p.waitForTimeout(120); const k = await p.locator('main table tbody tr').count(); if (k === n) break; n = k; }
  const got = await p.evaluate(() => { const ts = [...document.querySelectorAll('main table')].map((t: any) => ({ cap: t.caption?.innerText ?? '', head: [...(t.tHead?.rows[0]?.cells ?? [])].map((c: any) => (c.querySelector('button')?.innerText ?? c.innerText).replace(/\s+/g,' ').trim()), rows: [...(t.tBodies[0]?.rows ?? [])].map((r: any) => [...r.cells].map((c: any) => c.innerText.trim())), id: [...(t.tBodies[0]?.rows ?? [])].map((r: any) => r.querySelector('a[href*="/agencies/"]')?.getAttribute('href') ?? '') })); return { ts, h: [...document.querySelectorAll('main h1, main h2')].map((h: any) => h.innerText), alerts: [...document.querySelectorAll('[role=alert],[role=status]')].map((h: any)=>h.innerText).join('/') , text: (document.querySelector('main') as any).innerText.slice(0,3000)}; });
  const ids = units.map((u: any) => `'${u.u}'`).join(',');
  const asked = [[ind, app], ...cols.map((c) => [c, (known.get(c) as any).per_applicant ? app : 'total'])];
  const figs = await rows(`select r.agency_id u, r.year y, f.indicator i, f.applicant a, f.value v, f.status s, f.mark m, f.numerator nu, f.denominator de from report r join figure f using(report_id) where r.scope='${l.scope}' and r.agency_id in (${ids}) and (${asked.map(([c,a]) => `(f.indicator='${c}' and f.applicant='${a}')`).join(' or ')})`);
  const reps = new Set((await rows(`select agency_id||' '||year k from report where scope='${l.scope}' and agency_id in (${ids})`)).map((r: any)=>r.k));
  const val = (u: string, y: number, c: string) => figs.find((f: any) => f.u === u && f.y === y && f.i === c);
  const t = got.ts.find((t: any) => t.head[0] === '单位' && t.head.includes('来源')) as any;
  log(`#${i} ${url}\n   S: ${got.h.slice(0,3).join(' | ')}${got.alerts? '  ALERT '+got.alerts.slice(0,200):''}`);
  if (route === 'compare' ) { /* turned table */ }
  // sentence
  const vals = units.map((u: any) => val(u.u, year, ind)).filter((f: any) => f && f.v !== null);
  const s = got.h[0] ?? '';
  const m1 = /(\d+)个[^，：]*?中(\d+)个填报/.exec(s);
  if (m1) { cells += 2; if (Number(m1[1]) !== listed) { wrong++; log(`  !! n ${m1[1]} want ${listed}`); } if (Number(m1[2]) !== vals.length) { wrong++; log(`  !! k ${m1[2]} want ${vals.length}`); } }
  else log(`   (no k of n) want ${vals.length} of ${listed}`);
  const isRate = ind.startsWith('rate.');
  const rk = vals.filter((f: any) => !(typeof f.de === 'number' && f.de < 10 && isRate));
  const pool = (rk.length >= 5 ? rk : rk).map((f: any) => f.v).sort((a: number, b: number) => a - b);
  const med = pool.length ? (pool[(pool.length-1)>>1] + pool[pool.length>>1]) / 2 : null;
  const m2 = /中位数(-?−?[\d,.]+)(%|万|亿)?/.exec(s);
  if (m2 && med !== null) { cells++; let g = num(m2[1]!)!; const unit = m2[2]; const w = unit==='%' ? med*100 : unit==='万'? med/1e4 : unit==='亿'? med/1e8 : med; if (Math.abs(g-w) > (unit?0.051:0.51*Math.pow(10, -(m2[1]!.split('.')[1]?.length ?? 0)) )) { wrong++; log(`  !! median ${m2[0]} want ${w} pool ${pool.length} of known ${vals.length}`); } }
  else if (m2 && med === null) log(`  !! median given ${m2[0]} but no countable; known ${vals.length}`);
  const m3 = /，([^，；]+?)最[多高]（([^）]+)）/.exec(s);
  if (m3) { cells++; const top = Math.max(...pool); const tops = rk.filter((f: any)=>f.v===top); const un = units.find((u: any)=>u.u===tops[0]?.u); if (tops.length !== 1 || !(un.name.includes(m3[1]) || m3[1]!.includes(un.dn))) { wrong++; log(`  !! leader ${m3[0]} want ${un?.name} ${top} x${tops.length}`);} const g=num(m3[2]!)!; const w = m3[2]!.includes('%')?top*100:m3[2]!.includes('万')?top/1e4:top; if (Math.abs(g-w)>0.06 && !(m3[2]!.includes('万'))) { wrong++; log(`  !! leader value ${m3[2]} want ${w}`);} }
  if (/分母都不足/.test(s) && rk.length > 0) { wrong++; log(`  !! says all denominators <10, but ${rk.length} have >=10`); }
  if (t) {
    const col = (n: string) => t.head.findIndex((h: string) => h === n);
    const valueIdx = 1;
    const nameToU = (name: string, href: string) => { const m = /agencies\/([0-9a-z-]+)\//.exec(href); return m?.[1]; };
    if (!roster && t.rows.length !== units.length) { wrong++; log(`  !! rows ${t.rows.length} want ${units.length}`); }
    if (roster && l.p !== '000000' && t.rows.length !== listed) { wrong++; log(`  !! rows ${t.rows.length} want roster ${listed}`); }
    const sorted = rk.map((f: any) => f.v).sort((a: number, b: number) => b - a);
    t.rows.forEach((r: string[], ri: number) => {
      const u = nameToU(r[0]!, t.id[ri]);
      if (!u) { if (/\d/.test(r[1] ?? '')) { wrong++; log(`  !! row ${r[0]} without unit has number ${r[1]}`);} return; }
      const chk = (cell: string, c: string, y: number, what: string) => {
        const f = val(u, y, c) as any; cells++;
        const has = reps.has(`${u} ${y}`);
        if (!f || f.v === null || f.v === undefined) { if (/\d/.test(cell.replace(/未收录.*|基数.*/,'')) && !(f && f.m && cell.includes(f.m))) { wrong++; log(`  !! ${what} ${u} ${cell} but no value (${JSON.stringify(f)})`); }
          if (!has && !cell.includes('未收录报告')) { wrong++; log(`  !! ${what} ${u} "${cell}" but no report`);} if (has && cell.includes('未收录报告')) { wrong++; log(`  !! ${what} ${u} "${cell}" but report`);} return; }
        const g = num(cell); const pc = cell.includes('%'); const w = pc ? f.v*100 : f.v;
        if (g === null || (!cell.includes('万') && Math.abs(g - w) > (pc?0.0501:cell.includes('.')||cell.includes('倍')||cell.includes('月')?0.0501:0.0001))) { wrong++; log(`  !! ${what} ${u} ${c} "${cell}" want ${w} ${f.s} ${f.m}`); }
      };
      chk(r[1]!, ind, year, 'value');
      cols.forEach((c, k) => { const h = (known.get(c) as any).short_zh; const at = t.head.findIndex((x: string, xi: number) => xi>1 && x.replace(/\s*×$/,'') === h); if (at > 0) chk(r[at]!, c, year, 'col'); else if (ri===0) log(`  ?? no column ${h} in ${t.head.join('|')}`); });
      const f = val(u, year, ind) as any; 
      const ra = col('分子／分母'); if (ra > 0 && f?.nu != null) { cells++; const [a, bb] = r[ra]!.replace(/,/g,'').split(/[／\/÷]/).map(Number); if (a !== f.nu || bb !== f.de) { wrong++; log(`  !! ratio ${u} ${r[ra]} want ${f.nu}/${f.de}`); } }
      const iv = col('95%区间'); if (iv > 0 && r[iv] && f && f.v !== null) { cells++; const [a, bb] = r[iv]!.split('–').map((x: string) => num(x)!); if (isRate && f.de) { const [x, y] = wilson(f.nu, f.de); if (Math.abs(a-x!*100)>0.06 || Math.abs(bb-y!*100)>0.06) { wrong++; log(`  !! wilson ${u} ${r[iv]} want ${x!*100} ${y!*100}`); } } else if (f.v>0) { // poisson check by tail sums
          const pois = (lam: number, k: number) => { let t0 = -lam, s2 = 0, lt = t0; for (let j=0;j<=k;j++){ if(j>0) lt += Math.log(lam/j); s2 += Math.exp(lt);} return s2; };
          const bis = (fn: (x:number)=>number, lo:number, hi:number)=>{ for(let z=0;z<100;z++){const m=(lo+hi)/2; if(fn(m)>0) lo=m; else hi=m;} return (lo+hi)/2; };
          if (f.v < 500) { const hi = bis((x)=>pois(x,f.v)-0.025, f.v, f.v*3+20); const lo = bis((x)=>0.025-(1-pois(x,f.v-1)), 0, f.v); const tol=(x:number)=>x>=100?0.51:0.06; if (Math.abs(a-lo)>tol(lo)||Math.abs(bb-hi)>tol(hi)) { wrong++; log(`  !! poisson ${u} ${f.v} ${r[iv]} want ${lo} ${hi}`);} } } }
      const rkI = col('名次'); if (rkI > 0 && r[rkI]) { cells++; const want = sorted.filter((v: number) => v > f.v).length + 1; if (Number(r[rkI]) !== want) { wrong++; log(`  !! rank ${u} ${r[rkI]} want ${want}`); } if (isRate && f.de < 10) { wrong++; log(`  !! ranked with de ${f.de}`);} }
      const ch = t.head.findIndex((h: string) => h === `比${versus}年`); const f0 = val(u, versus, ind) as any;
      if (ch > 0) { const c = r[ch]!; cells++; if (!f || !f0 || f.v==null || f0.v==null) { if (/\d/.test(c)) { wrong++; log(`  !! change ${u} "${c}" without both`); } } else if (c && /\d/.test(c)) { const g = num(c.replace('+',''))!; if (c.includes('成')) return; const w = isRate ? (c.includes('百分点') ? (f.v-f0.v)*100 : f.v-f0.v) : c.includes('%') ? (f.v/f0.v-1)*100 : f.v-f0.v; const approx = c.includes('约'); if (Math.abs(Math.abs(g)-Math.abs(w)) > (approx? Math.abs(w)*0.2+5:0.06) || (Math.sign(g)!==Math.sign(w) && Math.abs(w)>0.06 && !approx)) { wrong++; log(`  !! change ${u} "${c}" want ${w} (${f0.v}->${f.v})`); } if (isRate && (f.de<10||f0.de<10)) { wrong++; log(`  !! change over few ${c}`);} if(!isRate && c.includes('%') && f0.v<10){wrong++;log('  !! pct on small base');} } }
    });
  } else log('   heads: ' + got.ts.map((t: any)=>t.head.join(',')+`(${t.rows.length})`).join(' ; '));
  if (process.env.FIG || i % 3 === 0) { const k = got.text.replace(/\n+/g,' / '); const at = k.indexOf('填报状态'); log('   FIG '+k.slice(at, at+700)); }
  if (i % 4 === 1) { try {
    await p.getByRole('button', { name: '导出' }).last().click(); const [d] = await Promise.all([p.waitForEvent('download', { timeout: 15000 }), p.getByRole('menuitem', { name: /Excel/ }).click()]); const f = `/tmp/x-${seed0}-${i}.xlsx`; await d.saveAs(f);
    const wb = X.read(readFileSync(f)); xl++; const sh = wb.Sheets[wb.SheetNames[0]!]!; const aoa = X.utils.sheet_to_json(sh, { header: 1, raw: true, defval: null }) as any[][]; 
    let hr = aoa.findIndex((r) => r[0] === '单位'); 
    if (hr < 0) log(`   XL ${d.suggestedFilename()} ${wb.SheetNames.join()} head ${JSON.stringify(aoa.slice(0,3)).slice(0,300)}`);
    else { const H = aoa[hr]!; log(`   XL ${d.suggestedFilename()} ${wb.SheetNames.join()} H ${H.join('|')} rows ${aoa.length-hr-1} (screen ${t?.rows.length})`);
      for (const r of aoa.slice(hr+1)) { const us = units.filter((u: any) => u.name === r[0]); if (us.length !== 1) continue; const f = val(us[0].u, year, ind) as any; xlCells++; const c = r[1]; if (f && f.v !== null ? c !== f.v && Math.abs(Number(c)-f.v)>1e-9 : typeof c === 'number') { wrong++; log(`  !! XL ${us[0].u} ${JSON.stringify(c)} want ${JSON.stringify(f)}`); } } }
  } catch (e) { log('   XLERR ' + String(e).slice(0, 200)); } }
  } catch (e) { log(`#${i} ${url} ERR ${String(e).slice(0,300)}`); }
}
log(`DONE sel ${sel} cells ${cells} wrong ${wrong} xl ${xl} xlCells ${xlCells} errs ${errs.length} ${errs.slice(0,3).join(';')}`);
await b.close(); await db.close();
