#!/usr/bin/env bash
# Shows:    nzh reads a year in characters without its nought and a 两 as nothing, and raises no error.
# Library:  nzh 1.0.14
# Touches:  reports write years and small counts in characters (二〇二四年, 两百余件). A year of 224 and
#           a count of 0 are numbers like any other; nobody downstream can tell them from real ones.
# Project:  does not use it. src/lib/parser/spoken-number.ts reads the words of reports: it knows 两,
#           and answers "no number" for a row of digits, 廿五 or 一百二 instead of guessing.
# Seen:     2026-11-28
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true}' >package.json
npm install --no-save --ignore-scripts --no-audit --no-fund --loglevel=error nzh@1.0.14 >/dev/null || {
  echo 'not tried: the package could not be installed' >&2
  exit 2
}
cat >look.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { cn } = require('nzh');
const { name, version } = JSON.parse(readFileSync('node_modules/nzh/package.json', 'utf8'));

// Words, what they mean (or that they are no plain number), what the library said when last looked at.
const cases = [
  ['一千二百三十四', '1234', 1234],
  ['三千零五十', '3050', 3050],
  ['二〇二四', '2024 or an error', 224],
  ['二〇〇八', '2008 or an error', 28],
  ['两百', '200', 0],
  ['两千零五', '2005', 5],
  ['廿五', '25 or an error', 5],
  ['一百二', '120 (or an error)', 102],
];
console.log(`${name} ${version}, cn.decodeS`);
let same = true;
for (const [words, expected, recorded] of cases) {
  const seen = cn.decodeS(words);
  const holds = seen === recorded;
  same &&= holds;
  console.log(`  ${words}: expected ${expected}, seen ${seen}${holds ? '' : ` (was ${recorded})`}`);
}
console.log(same ? 'still as described' : 'changed');
process.exit(same ? 0 : 1);
JS
node look.cjs
