#!/usr/bin/env bash
# Shows:    pinyin-pro reads 长 in a place's name rightly when the name stands alone and wrongly behind
#           its province or city: 省长 and 市长 (governor, mayor) are found across the border of the two
#           names. Each of its three ways to cut words does so. Taking cháng always is no repair: 长子县
#           is read zhǎng. 都 is read dōu in counties where it is dū, alone as well.
# Library:  pinyin-pro 3.29.4
# Touches:  agencies print the whole chain (山西省长治市…人民政府). Keys for search or order made from
#           such a line put 长治, 长沙, 长春 under zh, the same places under ch where a list names them
#           alone, and a search by reading finds one half.
# Project:  makes no readings: places are found by characters and by code. A reading would be made when
#           the data are built, one bare name at a time, with a table of names that need another.
# Seen:     2026-11-28
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true}' >package.json
npm install --no-save --ignore-scripts --no-audit --no-fund --loglevel=error pinyin-pro@3.29.4 >/dev/null || {
  echo 'not tried: the package could not be installed' >&2
  exit 2
}
cat >look.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { pinyin } = require('pinyin-pro');
const { name, version } = JSON.parse(readFileSync('node_modules/pinyin-pro/package.json', 'utf8'));

// What stands before, the place, its reading, what the library said of the place when last looked at.
const cases = [
  ['', '长治市', 'cháng zhì shì', 'cháng zhì shì'],
  ['山西省', '长治市', 'cháng zhì shì', 'zhǎng zhì shì'],
  ['', '长沙市', 'cháng shā shì', 'cháng shā shì'],
  ['湖南省', '长沙市', 'cháng shā shì', 'zhǎng shā shì'],
  ['', '长春市', 'cháng chūn shì', 'cháng chūn shì'],
  ['吉林省', '长春市', 'cháng chūn shì', 'zhǎng chūn shì'],
  ['', '长乐区', 'cháng lè qū', 'cháng lè qū'],
  ['福州市', '长乐区', 'cháng lè qū', 'zhǎng lè qū'],
  ['', '长寿区', 'cháng shòu qū', 'cháng shòu qū'],
  ['重庆市', '长寿区', 'cháng shòu qū', 'zhǎng shòu qū'],
  ['', '长子县', 'zhǎng zǐ xiàn', 'zhǎng zǐ xiàn'],
  ['', '都昌县', 'dū chāng xiàn', 'dōu chāng xiàn'],
  ['', '都安瑶族自治县', 'dū ān yáo zú zì zhì xiàn', 'dōu ān yáo zú zì zhì xiàn'],
];
console.log(`${name} ${version}, segmentit 1, 2 and 3`);
let same = true;
for (const [before, place, expected, recorded] of cases) {
  const readings = [1, 2, 3].map((segmentit) =>
    pinyin(before + place, { segmentit, type: 'array' }).slice(before.length).join(' '),
  );
  const seen = [...new Set(readings)].join(' / ');
  const holds = seen === recorded;
  same &&= holds;
  const label = before === '' ? place : `${place} behind ${before}`;
  console.log(`  ${label}: expected ${expected}, seen ${seen}${holds ? '' : ` (was ${recorded})`}`);
}
console.log(same ? 'still as described' : 'changed');
process.exit(same ? 0 : 1);
JS
node look.cjs
