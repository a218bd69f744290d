import { openNodeDatabase } from './src/lib/db/node-database.ts';
const db = await openNodeDatabase('static/dataset/nianbao.duckdb') as any;
console.log(Object.keys(db));
for (const s of process.argv.slice(2)) { try { const t = await db.table(s); console.log(s); console.log(Array.isArray(t)? t.map((r:any)=>JSON.stringify(r)).join('\n') : (t.columns?.join('|')+'\n'+ t.rows?.map((r:any)=>JSON.stringify(r)).join('\n'))); } catch (e) { console.log(String(e)); } }
await db.close();
