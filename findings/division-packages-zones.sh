#!/usr/bin/env bash
# Shows:    two packages of divisions hold development zones among the counties, with codes of six
#           digits that look like those of GB/T 2260 and stand in no list of it since 2008 (they end in 71
#           to 79). These codes do not last: seven zones have another code in the other package, and one
#           code names two zones. A county untouched between the two editions has one code in both.
# Library:  china-area-data 5.0.1, element-china-area-data 6.1.0
# Touches:  committees of zones publish annual reports of their own. Joined on the code, a zone's series
#           breaks in two or takes over another zone's figures; and a count of counties made from these
#           lists is more than a hundred too high, so that coverage looks worse than it is.
# Project:  uses neither. data/divisions.csv holds codes of GB/T 2260 with their years; a zone has no
#           such code and gets the one of its holder, a hyphen and a short name.
# Seen:     2026-11-28
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true}' >package.json
npm install --no-save --ignore-scripts --no-audit --no-fund --loglevel=error \
  china-area-data@5.0.1 element-china-area-data@6.1.0 >/dev/null || {
  echo 'not tried: the packages could not be installed' >&2
  exit 2
}
cat >look.cjs <<'JS'
const { readFileSync } = require('node:fs');

/** Entries at the level of counties, by code. */
function ofFirst() {
  const lists = Object.entries(require('china-area-data')).filter(([parent]) => parent !== '86');
  const entries = lists.flatMap(([, list]) => Object.entries(list));
  return new Map(entries.filter(([code]) => /^\d{6}$/.test(code) && !code.endsWith('00')));
}
function ofSecond() {
  const { regionData } = require('element-china-area-data');
  const cities = regionData.flatMap(({ children }) => children ?? []);
  const counties = cities.flatMap(({ children }) => children ?? []);
  return new Map(counties.map(({ value, label }) => [value, label]));
}
const isZoneCode = (code) => /^[1-6]\d{3}7[1-9]$/.test(code);
const zonesOf = (entries) => [...entries].filter(([code]) => isZoneCode(code));

for (const name of ['china-area-data', 'element-china-area-data']) {
  const file = readFileSync(`node_modules/${name}/package.json`, 'utf8');
  console.log(`${name} ${JSON.parse(file).version}`);
}
const first = ofFirst();
const second = ofSecond();
const codesInSecond = new Map(zonesOf(second).map(([code, name]) => [name, code]));
const moved = zonesOf(first).filter(
  ([code, name]) => codesInSecond.has(name) && codesInSecond.get(name) !== code,
);

let same = true;
function look(what, expected, seen, recorded) {
  const holds = String(seen) === String(recorded);
  same &&= holds;
  console.log(`  ${what}: expected ${expected}, seen ${seen}${holds ? '' : ` (was ${recorded})`}`);
}
look('长治市上党区, first and second', 'one code', [first.get('140404'), second.get('140404')], '上党区,上党区');
look('zones among the counties of the first', 0, zonesOf(first).length, 142);
look('zones among the counties of the second', 0, zonesOf(second).length, 124);
look('zones of one name with two codes', 0, moved.length, 7);
look('320571 in first and second', 'the same', [first.get('320571'), second.get('320571')], '苏州工业园区,');
look('320576 in first and second', 'the same', [first.get('320576'), second.get('320576')], ',苏州工业园区');
look(
  '340272 in first and second',
  'the same',
  [first.get('340272'), second.get('340272')],
  '安徽芜湖长江大桥经济开发区,安徽芜湖三山经济开发区',
);
console.log(same ? 'still as described' : 'changed');
process.exit(same ? 0 : 1);
JS
node look.cjs
