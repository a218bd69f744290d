#!/usr/bin/env bash
# Shows:    in RTF a character may be written as \uN followed by its bytes in the old code page, for
#           readers that know no Unicode; \uc2 says that two bytes are to be passed over. rtf-parser reads
#           both, so every Chinese character stands twice, and so does every figure in full-width digits.
#           Bytes alone and \uN alone (\uc0) are read rightly. Its manual names Unicode as supported.
# Library:  rtf-parser 1.3.3, and @iarna/rtf-to-html 1.1.0 on top of it
# Touches:  it is the form the specification gives for text that old readers are to show as well, and
#           Chinese reports write counts in full-width digits too. １２件 becomes １１２２件: a number that
#           looks whole.
# Project:  refuses RTF and says how to save it as .docx (src/lib/importers/sniff.ts).
# Seen:     2026-11-28
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true}' >package.json
npm install --no-save --ignore-scripts --no-audit --no-fund --loglevel=error \
  rtf-parser@1.3.3 @iarna/rtf-to-html@1.1.0 >/dev/null || {
  echo 'not tried: the packages could not be installed' >&2
  exit 2
}
cat >look.cjs <<'JS'
const parser = require('rtf-parser');
const toHtml = require('@iarna/rtf-to-html');

// Each character with its number in Unicode (above 32767 less 65536) and its two bytes in code page 936.
const SIGNS = [
  ['新', 26032, 'd0c2'],
  ['收', 25910, 'cad5'],
  ['１', -239, 'a3b1'],
  ['２', -238, 'a3b2'],
  ['件', 20214, 'bcfe'],
];
const escaped = (bytes) => bytes.replace(/../g, "\\'$&");
const rtf = (text, skip) =>
  `{\\rtf1\\ansi\\ansicpg936\\uc${skip}{\\fonttbl{\\f0\\fnil\\fcharset134 SimSun;}}\\f0 ${text}\\par}`;
const documents = {
  'bytes alone': rtf(SIGNS.map(([, , bytes]) => escaped(bytes)).join(''), 2),
  '\\uN alone': rtf(SIGNS.map(([, code]) => `\\u${code} `).join(''), 0),
  '\\uN and bytes': rtf(SIGNS.map(([, code, bytes]) => `\\u${code}${escaped(bytes)}`).join(''), 2),
};
const expected = SIGNS.map(([sign]) => sign).join('');
const recorded = {
  'bytes alone': expected,
  '\\uN alone': expected,
  '\\uN and bytes': '新新收收１１２２件件',
};
const asked = (read, text) =>
  new Promise((resolve, reject) => read(text, (error, result) => (error ? reject(error) : resolve(result))));
const textOf = ({ content = [], value = '' }) => value + content.map(textOf).join('');
const readers = {
  'rtf-parser': async (text) => textOf(await asked(parser.string, text)),
  '@iarna/rtf-to-html': async (text) =>
    /<p[^>]*>([^<]*)<\/p>/.exec(await asked(toHtml.fromString, text))?.[1],
};

(async () => {
  let same = true;
  for (const [name, read] of Object.entries(readers)) {
    console.log(`${name} ${require(`${name}/package.json`).version}`);
    for (const [form, text] of Object.entries(documents)) {
      const seen = (await read(text))?.trim();
      const holds = seen === recorded[form];
      same &&= holds;
      console.log(`  ${form}: expected ${expected}, seen ${seen}${holds ? '' : ` (was ${recorded[form]})`}`);
    }
  }
  console.log(same ? 'still as described' : 'changed');
  process.exit(same ? 0 : 1);
})();
JS
node look.cjs
