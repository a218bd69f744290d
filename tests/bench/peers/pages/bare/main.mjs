/** The same ranking and trend as plainly as duckdb-wasm and ECharts allow. */
import * as echarts from 'echarts';
import { startEngine } from '../engine.mjs';

const first = new URLSearchParams(location.search);
const { connection } = await startEngine();
const rows = async (sql) => (await connection.query(sql)).toArray().map((row) => row.toJSON());
const select = (id) => document.querySelector(`#${id}`);
for (const id of ['year', 'indicator']) {
  for (const row of await rows(`select distinct ${id} as choice from figures order by 1`)) {
    select(id).append(new Option(String(row.choice)));
  }
  select(id).value = first.get(id);
}
const drawn = (id) => echarts.init(select(id), undefined, { renderer: 'svg' });
const ranking = drawn('ranking');
const trend = drawn('trend');

async function draw() {
  const of = `indicator = '${select('indicator').value}'`;
  const ranks = await rows(
    `select name, value from figures where ${of} and year = ${select('year').value} order by value`,
  );
  const years = await rows(
    `select year, sum(value) as value from figures where ${of} group by year order by year`,
  );
  ranking.setOption({
    animation: false,
    grid: { left: 200 },
    xAxis: {},
    yAxis: { type: 'category', data: ranks.map(({ name }) => name) },
    series: [{ type: 'bar', data: ranks.map(({ value }) => value) }],
  });
  trend.setOption({
    animation: false,
    xAxis: { type: 'category', data: years.map(({ year }) => year) },
    yAxis: {},
    series: [{ type: 'line', data: years.map(({ value }) => value) }],
  });
}

for (const id of ['year', 'indicator']) select(id).addEventListener('change', () => void draw());
await draw();
