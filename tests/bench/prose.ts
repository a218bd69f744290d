import type { ExtractedDocument } from '../../src/lib/model/extracted-document.ts';
import { extractDocument } from '../../src/lib/importers/extract.ts';
import { proseOf, type Prose } from '../../src/lib/parser/narrative/prose.ts';
import { readingLines } from '../../src/lib/parser/reading-line.ts';
import { placeLines } from '../../src/lib/parser/split-sections.ts';
import { randomFigures } from '../golden/reports/generate/case-figures.ts';
import { renderCase } from '../golden/reports/generate/render-case.ts';
import { document, paragraphs } from '../parser/documents.ts';
import { added, coverageOf, NO_NUMBERS } from '../parser/narrative/corpus/coverage.ts';
import { CORPORA } from '../parser/narrative/corpus/corpora.ts';
import { scoreOf } from '../parser/narrative/corpus/score.ts';

/** Section I of a document, and what stands before it. */
function proseIn(extracted: ExtractedDocument): Prose {
  const { placed } = placeLines(readingLines(extracted));
  return proseOf(placed.filter(({ place }) => /^(head|I)$/.test(place)).map(({ line }) => line));
}

const REPORTS = 20;

/** What is read of the prose of every corpus here, and what became of the numbers a person sees. */
export async function proseLines(): Promise<string[]> {
  const told = CORPORA.map(([name, cases]) => {
    const { values, read, wrong } = scoreOf(cases);
    return `prose, ${name}: ${read} of ${values} values read, ${wrong.length} wrong without a doubt`;
  });
  const written = CORPORA.flatMap(([, cases]) =>
    cases.map(([words]) => proseOf(readingLines(document(...paragraphs(...words.split('\n')))))),
  );
  const printed = await Promise.all(
    Array.from({ length: REPORTS }, async (_, seed) =>
      proseIn(
        await extractDocument(await renderCase(randomFigures(seed, '2021'), 'plain', 'html')),
      ),
    ),
  );
  const { value, doubt, unread, silent } = [...written, ...printed]
    .map((prose) => coverageOf(prose, null))
    .reduce(added, NO_NUMBERS);
  const all = value + doubt + unread + silent;
  return [
    ...told,
    `numbers seen in Section I: ${all}; value ${value}, doubt ${doubt}, unread ${unread}, silent ${silent}`,
  ];
}
