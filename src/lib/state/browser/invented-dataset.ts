import { inventedCopy, inventedFrame, inventedPaper } from '../../exports/invented-mark.ts';
import type { Language } from '../../messages/language.ts';
import type { Frame } from '../../views/figures/frame.ts';
import type { Paper } from '../../views/notices/paper.ts';

/** Whether the dataset of this page is invented; whatever leaves the page then says so. */
class InventedDataset {
  isInvented = false;

  frame = (frame: Frame, language: Language): Frame =>
    this.isInvented ? inventedFrame(frame, language) : frame;

  paper = (paper: Paper, language: Language): Paper =>
    this.isInvented ? inventedPaper(paper, language) : paper;

  copy = (copied: string, language: Language): string =>
    this.isInvented ? inventedCopy(copied, language) : copied;
}

export const inventedDataset = new InventedDataset();
