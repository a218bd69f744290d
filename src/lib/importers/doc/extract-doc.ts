import type { ExtractedDocument } from '../../model/extracted-document.ts';
import { CompoundFile } from '../compound-file.ts';
import { ImportRefusal } from '../refusal.ts';
import { shownText, type Run } from '../shown-runs.ts';
import { WordFlow } from '../word-flow.ts';
import { damagedDoc } from './binary.ts';
import { readWordFile, type WordFile } from './file-information.ts';
import { DocLists } from './lists.ts';
import type { ParagraphSetting } from './paragraph-setting.ts';
import { readPieces, type Piece } from './pieces.ts';
import { lastAtMost } from './search.ts';
import { Settings, type SetRun } from './settings.ts';
import { textBoxes, type Range } from './text-boxes.ts';

/**
 * Word 97 to 2003, and what WPS writes as .doc or .wps, to paragraphs and grids:
 *
 *   container --FIB--> streams --piece table--> text in its order
 *     --properties of its bytes--> what is shown, what each mark ends --> paragraphs, cells, rows
 *
 * @throws ImportRefusal for a file with a password, one of Word 95 or older, or a damaged one
 */
export function extractDoc(bytes: Uint8Array): ExtractedDocument {
  const file = openWordFile(bytes);
  const walk = new Walk(file);
  walk.story(file.text, 0);
  return walk.flow.finish('doc');
}

function openWordFile(bytes: Uint8Array): WordFile {
  try {
    return readWordFile(new CompoundFile(bytes));
  } catch (error) {
    throw error instanceof ImportRefusal ? error : damagedDoc();
  }
}

/** A paragraph while it is read, and the fields it stands in. */
type Story = {
  runs: Run[];
  boxes: Range[];
  fields: ('instruction' | 'result')[];
  /** How many of them are instructions, which do not show. */
  instructions: number;
  depth: number;
};

const WINDOWS_1252 = new TextDecoder('windows-1252');
const UTF_16 = new TextDecoder('utf-16le', { ignoreBOM: true });
const CONTROLS = /[\0-\x08\x0A-\x1F]/g;

/** Signs that stand for something else; those of pictures and notes show nothing. */
const SHOWN: Readonly<Record<string, string>> = {
  '\n': '\n',
  '\v': '\n',
  '\x0E': '\n',
  '\x1E': '-',
};

class Walk {
  readonly flow = new WordFlow('DOC');
  readonly #file: WordFile;
  readonly #pieces: readonly Piece[];
  readonly #settings: Settings;
  readonly #lists: DocLists;
  readonly #boxes: ReadonlyMap<number, readonly Range[]>;

  constructor(file: WordFile) {
    this.#file = file;
    this.#pieces = readPieces(file.part('pieces'));
    this.#settings = new Settings(file);
    this.#lists = new DocLists(file);
    this.#boxes = textBoxes(file);
  }

  /** Reads a range of the text whose tables lie within so many others. */
  story(range: Range, depth: number): void {
    const story: Story = { runs: [], boxes: [], fields: [], instructions: 0, depth };
    let reached = range.from;
    const first = lastAtMost(range.from, this.#pieces.length, (at) => this.#pieces[at]?.from ?? 0);
    for (const piece of this.#pieces.slice(first ?? 0)) {
      if (piece.from >= range.to) break;
      this.#piece(piece, { from: reached, to: Math.min(piece.to, range.to) }, story);
      reached = Math.min(piece.to, range.to);
    }
    // A field that never ends would hide all that follows.
    if (reached < range.to || story.instructions > 0) throw damagedDoc();
    this.flow.paragraph(shownText(story.runs), depth);
  }

  #piece(piece: Piece, { from, to }: Range, story: Story): void {
    for (let at = from; at < to;) {
      const byte = piece.at + (at - piece.from) * piece.width;
      const run = this.#settings.at(byte, piece);
      const signs = Math.min(to - at, Math.max(1, Math.ceil((run.end - byte) / piece.width)));
      const bytes = this.#file.main.part(byte, signs * piece.width).bytes;
      this.#run((piece.width === 1 ? WINDOWS_1252 : UTF_16).decode(bytes), run, at, story);
      at += signs;
    }
  }

  #run(text: string, run: SetRun, start: number, story: Story): void {
    let at = 0;
    for (const { 0: sign, index } of text.matchAll(CONTROLS)) {
      this.#show(text.slice(at, index), run, story);
      this.#control(sign, run, start + index, story);
      at = index + 1;
    }
    this.#show(text.slice(at), run, story);
  }

  #show(text: string, { characters }: SetRun, { runs, instructions }: Story): void {
    if (text === '' || characters.unseen || instructions > 0) return;
    const { struck, raised, symbol } = characters;
    runs.push({ text: symbol === null ? text : text.replaceAll('(', symbol), struck, raised });
  }

  #control(sign: string, run: SetRun, at: number, story: Story): void {
    if (sign === '\r' || sign === '\f' || sign === '\x07') this.#mark(sign, run, story);
    else if (sign >= '\x13' && sign <= '\x15') changeField(sign, story);
    else if (sign === '\x08') {
      if (at < this.#file.text.to) story.boxes.push(...(this.#boxes.get(at) ?? []));
    } else this.#show(SHOWN[sign] ?? '', run, story);
  }

  /** The end of a paragraph, of a cell or of a row. */
  #mark(sign: string, { characters, paragraph }: SetRun, story: Story): void {
    const { isRowMark, ends, edges } = paragraph;
    const isCellMark = sign === '\x07';
    const depth = story.depth + Math.max(paragraph.depth, isCellMark ? 1 : 0);
    for (const box of story.boxes.splice(0)) this.story(box, depth);
    const text = this.#text(paragraph, story);
    if (isCellMark ? isRowMark : ends === 'row') this.flow.row(depth, edges, characters.deleted);
    else if (isCellMark || ends === 'cell') this.flow.cell(text, depth);
    else this.flow.paragraph(text, depth);
  }

  #text({ list, level }: ParagraphSetting, story: Story): string {
    const text = shownText(story.runs.splice(0));
    const label = list === 0 ? '' : this.#lists.next(list, level);
    return text === '' ? '' : label + text;
  }
}

/** A field begins with its instruction; what stands behind the separator is its result. */
function changeField(sign: string, story: Story): void {
  const { fields } = story;
  if (sign === '\x13') {
    fields.push('instruction');
    story.instructions++;
  } else {
    if (fields.pop() === 'instruction') story.instructions--;
    if (sign === '\x14') fields.push('result');
  }
}
