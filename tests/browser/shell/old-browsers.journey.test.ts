import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const SCRIPTS = 'build/_app';

/** What came after Chromium 80 and is neither compiled away nor brought along in src/app.html. */
const TOO_NEW =
  /\.(?:toSorted|toReversed|toSpliced|findLastIndex)\(|\b(?:Object|Map)\.groupBy\b|\bPromise\.(?:withResolvers|any)\b|\bArray\.fromAsync\b|\bAbortSignal\.(?:timeout|any)\b/g;

/** Chromium 80 drops a whole rule for one of these; 88 brought `:where`, 105 `:has`. */
const TOO_NEW_STYLE = /:where\(|:has\(|\boklch\(|\bcolor-mix\(|@layer|@container/g;

/** The legacy build of pdf.js carries its own polyfills for everything that it asks for. */
const PDF_JS = /pdfjsVersion|WorkerMessageHandler/;

const files = readdirSync(SCRIPTS, { recursive: true, encoding: 'utf8' });

it.each([
  ['script', '.js', TOO_NEW],
  ['style', '.css', TOO_NEW_STYLE],
] as const)('no built %s asks for what an office browser of 2020 lacks', (_, ending, tooNew) => {
  const found = files
    .filter((file) => file.endsWith(ending))
    .flatMap((file) => {
      const content = readFileSync(path.join(SCRIPTS, file), 'utf8');
      if (PDF_JS.test(content)) return [];
      const hits = content.match(tooNew) ?? [];
      return [...new Set(hits)].map((hit) => `${file}: ${hit}`);
    });
  expect(found).toEqual([]);
});
