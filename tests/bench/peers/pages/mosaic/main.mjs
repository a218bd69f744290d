/** A ranking and a trend of the same figures in Mosaic, with its own menus of year and indicator. */
import * as vg from '@uwdata/vgplot';
import { startEngine } from '../engine.mjs';

const first = new URLSearchParams(location.search);
const year = Number(first.get('year'));
const indicator = first.get('indicator');

const { duckdb, connection } = await startEngine();
vg.coordinator().databaseConnector(vg.wasmConnector({ duckdb, connection }));

const figure = vg.Selection.intersect();
const course = vg.Selection.intersect();
const years = vg.menu({
  from: 'figures',
  column: 'year',
  as: figure,
  value: year,
  label: 'year',
});
const indicators = vg.menu({
  from: 'figures',
  column: 'indicator',
  as: course,
  value: indicator,
  label: 'indicator',
});
const both = vg.Selection.intersect({ include: [figure, course] });
document.querySelector('#menus').append(years, indicators);
document.querySelector('#view').append(
  vg.plot(
    vg.barX(vg.from('figures', { filterBy: both }), {
      x: 'value',
      y: 'name',
      sort: { y: '-x' },
    }),
    vg.width(960),
    vg.height(1400),
    vg.marginLeft(200),
  ),
  vg.plot(
    vg.lineY(vg.from('figures', { filterBy: course }), { x: 'year', y: vg.sum('value') }),
    vg.width(960),
    vg.height(240),
  ),
);
