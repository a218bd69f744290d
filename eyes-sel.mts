import { openNodeDatabase } from './src/lib/db/node-database.ts';
const db = await openNodeDatabase('static/dataset/nianbao.duckdb') as any;
const q = async (s: string) => { const t = await db.table(s); console.log(t.columns.join('|')); for (const r of t.rows) console.log(JSON.stringify(r)); };
await q(`with l as (select d.province p from division d where level='province' union select prefecture from division where prefecture is not null),
 u as (select l.p, d.level, a.kind, r.scope, r.year, f.indicator, f.value, f.denominator from report r join agency a using(agency_id) join division d on d.code=a.division join l on l.p in (d.code,d.parent,d.prefecture,d.province) join figure f using(report_id) where f.indicator like 'rate.%' and f.applicant='total' and f.value is not null)
 select p,level,kind,scope,year,indicator,count(*) k,count(*) filter(where denominator>=10) big from u group by all having k>=5 and big between 1 and 4 and indicator='rate.merit' order by k desc limit 8`);
await q(`select year,rate,k,big from (select r.year, f.indicator rate, count(*) k, count(*) filter(where denominator>=10) big from report r join figure f using(report_id) where f.indicator like 'rate%' and f.value is not null and r.scope='own' group by all) where rate='rate.merit'`);
await q(`select code,level,name from division where level='nation'`);
await q(`select name from agency where name ~ '^[=+@-]' limit 3`);
await db.close();
