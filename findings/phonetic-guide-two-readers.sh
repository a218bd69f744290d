#!/usr/bin/env bash
# Shows:    Word's phonetic guide (拼音指南, w:ruby) puts the reading over a rare character. Of the same
#           valid file mammoth leaves the character out together with its reading and only warns of an
#           element it does not know; word-extractor writes the reading into the name without a gap.
#           Neither returns the name.
# Library:  mammoth 1.13.0, word-extractor 1.0.4
# Touches:  the guide is made for characters few can read, and names of counties are full of them (蔚县,
#           歙县, 盱眙县). 河北省蔚县 becomes 河北省县, no place at all, or a name that no list of agencies has.
# Project:  takes what stands below and leaves the reading out (src/lib/importers/docx/run-text.ts).
# Seen:     2026-11-28
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true}' >package.json
npm install --no-save --ignore-scripts --no-audit --no-fund --loglevel=error \
  mammoth@1.13.0 word-extractor@1.0.4 fflate@0.8.3 >/dev/null || {
  echo 'not tried: the packages could not be installed' >&2
  exit 2
}
cat >look.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { strToU8, zipSync } = require('fflate');
const mammoth = require('mammoth');
const WordExtractor = require('word-extractor');

const OFFICE = 'http://schemas.openxmlformats.org';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const run = (text) => `<w:r><w:t>${text}</w:t></w:r>`;
const guided = (base, reading) =>
  '<w:r><w:ruby><w:rubyPr><w:rubyAlign w:val="center"/><w:hps w:val="10"/><w:hpsRaise w:val="20"/>' +
  `<w:hpsBaseText w:val="21"/><w:lid w:val="zh-CN"/></w:rubyPr><w:rt>${run(reading)}</w:rt>` +
  `<w:rubyBase>${run(base)}</w:rubyBase></w:ruby></w:r>`;
const files = {
  '[Content_Types].xml': `<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/document.xml': `<w:document xmlns:w="${OFFICE}/wordprocessingml/2006/main"><w:body><w:p>${run('河北省')}${guided('蔚', 'yù')}${run('县')}</w:p></w:body></w:document>`,
};
const parts = Object.entries(files).map(([path, text]) => [path, strToU8(HEAD + text)]);
const buffer = Buffer.from(zipSync(Object.fromEntries(parts)));

(async () => {
  const seen = {
    mammoth: (await mammoth.extractRawText({ buffer })).value.trim(),
    'word-extractor': (await new WordExtractor().extract(buffer)).getBody().trim(),
  };
  const recorded = { mammoth: '河北省县', 'word-extractor': '河北省yù蔚县' };
  let same = true;
  for (const [name, text] of Object.entries(seen)) {
    const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
    const holds = text === recorded[name];
    same &&= holds;
    console.log(
      `${name} ${version}\n  expected 河北省蔚县, seen ${text}${holds ? '' : ` (was ${recorded[name]})`}`,
    );
  }
  const { messages } = await mammoth.convertToHtml({ buffer });
  console.log(`  mammoth's messages: ${messages.map(({ message }) => message).join('; ') || 'none'}`);
  console.log(same ? 'still as described' : 'changed');
  process.exit(same ? 0 : 1);
})();
JS
node look.cjs
