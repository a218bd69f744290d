#!/usr/bin/env bash
# Shows:    a row of a Word table may begin at a later column (w:gridBefore); mammoth puts its cells at
#           the first one, so each figure slides under the heading to its left. Where such a row goes on
#           with a cell merged from above, it lengthens another cell than the one that was merged. No
#           message is given for either.
# Library:  mammoth 1.13.0
# Touches:  a table whose left edge is ragged is stored this way, as happens where a form is put together
#           by hand. The applicant columns of the statutory form are told by their place only, so that a
#           figure of 自然人 would be filed under nobody and 总计 would stand empty.
# Project:  reads Word's XML itself (src/lib/importers/docx/word-table.ts) and counts the columns that
#           are left out; a cell merged downwards is found by its column on the grid.
# Seen:     2026-11-28
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true}' >package.json
npm install --no-save --ignore-scripts --no-audit --no-fund --loglevel=error \
  mammoth@1.13.0 fflate@0.8.3 >/dev/null || {
  echo 'not tried: the packages could not be installed' >&2
  exit 2
}
cat >look.cjs <<'JS'
const { strToU8, zipSync } = require('fflate');
const mammoth = require('mammoth');
const { name, version } = require('mammoth/package.json');

const OFFICE = 'http://schemas.openxmlformats.org';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

const cell = (text, merge = '') =>
  `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>${merge}</w:tcPr>` +
  `<w:p>${text && `<w:r><w:t>${text}</w:t></w:r>`}</w:p></w:tc>`;
const row = (cells, before = 0) =>
  `<w:tr>${before && `<w:trPr><w:gridBefore w:val="${before}"/></w:trPr>` || ''}${cells.join('')}</w:tr>`;
const table = (rows) =>
  '<w:tbl><w:tblPr><w:tblW w:w="6000" w:type="dxa"/></w:tblPr><w:tblGrid>' +
  `${'<w:gridCol w:w="2000"/>'.repeat(3)}</w:tblGrid>${rows.join('')}</w:tbl>`;

function docx(body) {
  const files = {
    '[Content_Types].xml': `<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${OFFICE}/wordprocessingml/2006/main"><w:body>${body}<w:p/></w:body></w:document>`,
  };
  const parts = Object.entries(files).map(([path, text]) => [path, strToU8(HEAD + text)]);
  return Buffer.from(zipSync(Object.fromEntries(parts)));
}

const down = { begins: '<w:vMerge w:val="restart"/>', goesOn: '<w:vMerge/>' };
const heading = row([cell('办理结果'), cell('类别'), cell('件数')]);
const cases = [
  [
    'a row that begins at the second column',
    [heading, row([cell('三'), cell('予以公开'), cell('12')]), row([cell('部分公开'), cell('3')], 1)],
    'the last row begins with an empty cell, 3 is under 件数',
    '办理结果|类别|件数 / 三|予以公开|12 / 部分公开|3',
  ],
  [
    'such a row with a cell merged from above',
    [
      heading,
      row([cell('三'), cell('不予公开', down.begins), cell('12')]),
      row([cell('', down.goesOn), cell('3')], 1),
    ],
    '不予公开 is two rows high, 三 is one',
    '办理结果|类别|件数 / 三(2 high)|不予公开|12 / 3',
  ],
];
const laidOut = (html) =>
  html
    .split('</tr>')
    .slice(0, -1)
    .map((line) =>
      [...line.matchAll(/<t[dh]([^>]*)>(.*?)<\/t[dh]>/g)]
        .map(([, span, text]) => text.replace(/<[^>]+>/g, '') + (/rowspan="2"/.test(span) ? '(2 high)' : ''))
        .join('|'),
    )
    .join(' / ');

(async () => {
  console.log(`${name} ${version}, convertToHtml`);
  let same = true;
  for (const [what, rows, expected, recorded] of cases) {
    const { value, messages } = await mammoth.convertToHtml({ buffer: docx(table(rows)) });
    const seen = laidOut(value);
    const holds = seen === recorded && messages.length === 0;
    same &&= holds;
    console.log(`  ${what}\n    expected: ${expected}\n    seen: ${seen}; messages: ${messages.length}`);
    if (!holds) console.log(`    was: ${recorded}; messages: 0`);
  }
  console.log(same ? 'still as described' : 'changed');
  process.exit(same ? 0 : 1);
})();
JS
node look.cjs
