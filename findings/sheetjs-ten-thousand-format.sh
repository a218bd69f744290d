#!/usr/bin/env bash
# Shows:    SheetJS shows a sum under the format that people use for 万 a tenth of what the sheet shows.
# Library:  @e965/xlsx 0.20.3 (SheetJS Community Edition), beside numfmt 3.2.6
# Touches:  fees of a report stand in yuan and show in 万元: 365000 under 0\.0,"万" shows 36.5万 in Excel,
#           WPS and LibreOffice. The formatted text of the library says 3.65万, and nothing says it is odd.
# Project:  takes values, formats and merges of old workbooks from the library and never its text;
#           src/lib/importers/sheets/shown-value.ts shows numbers with numfmt.
# Seen:     2026-11-29
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true}' >package.json
npm install --no-save --ignore-scripts --no-audit --no-fund --loglevel=error \
  @e965/xlsx@0.20.3 numfmt@3.2.6 >/dev/null || {
  echo 'not tried: the packages could not be installed' >&2
  exit 2
}
cat >look.cjs <<'JS'
const { SSF } = require('@e965/xlsx');
const { format } = require('numfmt');

// A number, its format, what the sheet shows, what the library said when last looked at.
const cases = [
  [365000, '0\\.0,"万"', '36.5万', '3.65万'],
  [1204000, '0\\.0,"万"', '120.4万', '12.04万'],
  [365000, '[>=10000]0\\.0,"万";0', '36.5万', '3.65万'],
];
console.log('@e965/xlsx 0.20.3, SSF.format');
let same = true;
for (const [value, code, expected, recorded] of cases) {
  const seen = SSF.format(code, value);
  const holds = seen === recorded && format(code, value) === expected;
  same &&= holds;
  console.log(`  ${value} under ${code}: expected ${expected}, seen ${seen}, numfmt ${format(code, value)}`);
}
console.log(same ? 'still as described' : 'changed');
process.exit(same ? 0 : 1);
JS
node look.cjs
