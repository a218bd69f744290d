import { inventedText } from '../messages/invented.ts';
import type { Language } from '../messages/language.ts';
import type { Frame } from '../views/figures/frame.ts';
import type { Paper } from '../views/notices/paper.ts';

/** A frame of an invented dataset as it leaves the page: its title and the first note below say so. */
export function inventedFrame(frame: Frame, language: Language): Frame {
  const { titled, sentence } = inventedText[language];
  return { ...frame, title: titled(frame.title), footing: [sentence, ...frame.footing] };
}

/** The same of an official paper: in the name of its file, in its title and as its first line. */
export function inventedPaper(paper: Paper, language: Language): Paper {
  const { titled, sentence } = inventedText[language];
  return {
    fileName: titled(paper.fileName),
    title: titled(paper.title),
    blocks: [{ kind: 'note', text: sentence }, ...paper.blocks],
  };
}

/** The same of a table that is copied as text. */
export const inventedCopy = (copied: string, language: Language): string =>
  `${copied}\n${inventedText[language].sentence}`;
