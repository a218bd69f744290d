#!/usr/bin/env bash
# Shows:    word-extractor keeps a line break and a tab in a paragraph and drops both when the paragraph
#           stands in a cell of a table: two figures one above the other become one figure.
# Library:  word-extractor 1.0.4 on a file written by docx 9.15.2
# Touches:  where a cell of a form holds two figures one below the other (a part of the count, an earlier
#           year's), 12 and 3 become 123: a whole number, in range, in the right cell.
# Project:  does not use it. A break in a cell stays a break (src/lib/importers/docx/run-text.ts) and a
#           cell of two numbers is no number (src/lib/parser/read-value.ts).
# Seen:     2026-11-28
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true}' >package.json
npm install --no-save --ignore-scripts --no-audit --no-fund --loglevel=error \
  word-extractor@1.0.4 docx@9.15.2 >/dev/null || {
  echo 'not tried: the packages could not be installed' >&2
  exit 2
}
cat >look.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { Document, Packer, Paragraph, Tab, Table, TableCell, TableRow, TextRun } = require('docx');
const WordExtractor = require('word-extractor');

const broken = () =>
  new Paragraph({ children: [new TextRun('12'), new TextRun({ text: '3', break: 1 })] });
const tabbed = () => new Paragraph({ children: [new TextRun({ children: ['12', new Tab(), '3'] })] });
const inTable = (paragraph) =>
  new Table({ rows: [new TableRow({ children: [new TableCell({ children: [paragraph] })] })] });

const cases = [
  ['a line break in a paragraph', broken(), '12\\n3', '12\n3'],
  ['a line break in a cell', inTable(broken()), '12\\n3', '123'],
  ['a tab in a paragraph', tabbed(), '12\\t3', '12\t3'],
  ['a tab in a cell', inTable(tabbed()), '12\\t3', '123'],
];
(async () => {
  for (const name of ['word-extractor', 'docx']) {
    const file = readFileSync(`node_modules/${name}/package.json`, 'utf8');
    console.log(`${name} ${JSON.parse(file).version}`);
  }
  let same = true;
  for (const [what, block, expected, recorded] of cases) {
    const file = await Packer.toBuffer(new Document({ sections: [{ children: [block] }] }));
    const seen = (await new WordExtractor().extract(file)).getBody().trim();
    const holds = seen === recorded;
    same &&= holds;
    console.log(
      `  ${what}: expected ${expected}, seen ${JSON.stringify(seen).slice(1, -1)}` +
        (holds ? '' : ` (was ${JSON.stringify(recorded).slice(1, -1)})`),
    );
  }
  console.log(same ? 'still as described' : 'changed');
  process.exit(same ? 0 : 1);
})();
JS
node look.cjs
