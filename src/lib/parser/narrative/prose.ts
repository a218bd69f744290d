import { NOWHERE, type Provenance } from '../../model/extracted-document.ts';
import { squeeze } from '../plain-text.ts';
import type { ReadingLine } from '../reading-line.ts';

/** Running text without white space, with the place of every character. */
export type Prose = { text: string; places: readonly Provenance[] };

/** A heading within the prose: it ends as a sentence does, although no sign says so. */
const HEADING =
  /^#|^(第?[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十\d]+\)|\d{1,2}[、.])?\p{Script=Han}{2,24}$/u;
const SENTENCE_LIKE = /\d|了|的是|为$|和$|与$|及$|等$|或$/;

/**
 * Lines joined without their breaks, as a sentence may be wrapped anywhere; only a heading is parted
 * from what follows.
 */
export function proseOf(lines: readonly ReadingLine[]): Prose {
  const texts: string[] = [];
  let end = '';
  const places: Provenance[] = [];
  for (const line of lines) {
    if (line.kind !== 'text') continue;
    const words = squeeze(line.text);
    const isOpen =
      end !== '' && !/[。;!?:]/.test(end) && !/^[#(]|^[一二三四五六七八九十]+、/.test(words);
    const isHeading = HEADING.test(words) && !SENTENCE_LIKE.test(words) && !isOpen;
    const printed = isHeading ? `${words}。` : words;
    texts.push(printed);
    end = printed.at(-1) ?? end;
    for (let at = 0; at < printed.length; at += 1) places.push(line.provenance);
  }
  return { text: texts.join(''), places };
}

/** Where in the document the sign at an index of the prose stands. */
export function placeOf({ places }: Prose, index: number): Provenance {
  return places[index] ?? NOWHERE;
}
