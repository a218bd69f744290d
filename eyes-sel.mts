import { openNodeDatabase } from './src/lib/db/node-database.ts';
const db = await openNodeDatabase('static/dataset/nianbao.duckdb') as any;
const q = async (s: string) => { const t = await db.table(s); console.log(t.columns.join('|')); for (const r of t.rows) console.log(JSON.stringify(r)); };
await q(`with l as (select d.code p from division d where level in ('province','prefecture','nation')),
 u as (select l.p, d.level, a.kind, r.scope, r.year, f.indicator, f.value, f.denominator from report r join agency a using(agency_id) join division d on d.code=a.division join l on (l.p='000000' or l.p in (d.code,d.parent,d.prefecture,d.province)) join figure f using(report_id) where (f.indicator like 'rate.%' or f.indicator like 'share%') and f.applicant='total' and f.value is not null)
 select p,level,kind,scope,year,indicator,count(*) k,count(*) filter(where denominator>=10) big from u group by all having k>=5 and big between 1 and 4 order by k desc limit 12`);
await q(`select distinct indicator from derived`);
await q(`with u as (select d.level, a.kind, r.scope, r.year, f.indicator, f.value, f.denominator from report r join agency a using(agency_id) join division d on d.code=a.division join figure f using(report_id) where f.indicator like 'rate.%' and f.applicant='total' and f.value is not null and d.province='500000' and r.scope='own') select year,indicator,count(*),count(*) filter (where denominator>=10) big, median(value), median(value) filter (where denominator>=10) from u where indicator in ('rate.disclosed','rate.completed') group by all having count(*)>=5 order by 3 desc limit 6`);
await db.close();
