import { MOST_XML, refuseAbove } from '../limits.ts';
import { Binary } from './binary.ts';
import { characterSetting, type Setting } from './character-setting.ts';
import type { WordFile } from './file-information.ts';
import { paragraphSetting, type ParagraphSetting } from './paragraph-setting.ts';
import type { Piece } from './pieces.ts';
import { PropertyPages, type PropertyRun } from './property-pages.ts';
import { modifiers, SPRM, type Modifier } from './sprms.ts';
import { Styles } from './styles.ts';

/** Text from a byte on that is set in one way. */
export type SetRun = { end: number; characters: Setting; paragraph: ParagraphSetting };

/** How the text at a place of the file is set. */
export class Settings {
  readonly #data: Binary;
  readonly #characters: PropertyPages;
  readonly #paragraphs: PropertyPages;
  readonly #styles: Styles;
  readonly #setCharacters = new Map<string, Setting>();
  readonly #setParagraphs = new Map<string, ParagraphSetting>();
  /** Bytes of modifiers that were looked through: a table may name the same ones without end. */
  #read = 0;

  constructor(file: WordFile) {
    this.#data = file.data;
    this.#characters = new PropertyPages(file.main, file.part('characters'), 'characters');
    this.#paragraphs = new PropertyPages(file.main, file.part('paragraphs'), 'paragraphs');
    this.#styles = new Styles(file.part('styles'));
  }

  at(byte: number, piece: Piece): SetRun {
    const paragraph = this.#paragraphs.find(byte);
    const characters = this.#characters.find(byte);
    return {
      end: Math.min(paragraph?.end ?? Infinity, characters?.end ?? Infinity),
      characters: this.#characterSetting(characters, paragraph?.style ?? 0, piece),
      paragraph: this.#paragraphSetting(paragraph, piece),
    };
  }

  #characterSetting(run: PropertyRun | null, style: number, piece: Piece): Setting {
    const key = `${run?.list.length ? run.list.bytes.byteOffset : 0} ${style}`;
    const kept = piece.changes.length === 0 ? this.#setCharacters.get(key) : undefined;
    if (kept) return kept;
    this.#count(piece.changes.length);
    const setting = characterSetting(
      [...this.#modifiers(run), ...piece.changes],
      style,
      this.#styles,
    );
    if (piece.changes.length === 0) this.#setCharacters.set(key, setting);
    return setting;
  }

  #paragraphSetting(run: PropertyRun | null, piece: Piece): ParagraphSetting {
    const key = `${run?.list.length ? run.list.bytes.byteOffset : 0} ${run?.style ?? 0}`;
    const kept = piece.changes.length === 0 ? this.#setParagraphs.get(key) : undefined;
    if (kept) return kept;
    this.#count(piece.changes.length);
    const setting = paragraphSetting([
      ...this.#styles.paragraph(run?.style ?? 0),
      ...this.#modifiers(run).flatMap((modifier) => this.#unpacked(modifier)),
      ...piece.changes,
    ]);
    if (piece.changes.length === 0) this.#setParagraphs.set(key, setting);
    return setting;
  }

  #modifiers(run: PropertyRun | null): Modifier[] {
    if (!run) return [];
    this.#count(run.list.length);
    return modifiers(run.list);
  }

  /** Modifiers that found no room in the page lie in the data stream. */
  #unpacked(modifier: Modifier): Modifier[] {
    if (modifier.sprm !== SPRM.PHugePapx && modifier.sprm !== SPRM.PHugePapxOld) return [modifier];
    const at = modifier.operand.u32(0);
    const size = this.#data.u16(at);
    this.#count(size);
    return modifiers(this.#data.part(at + 2, size));
  }

  #count(bytes: number): void {
    this.#read += bytes;
    refuseAbove(this.#read, MOST_XML, 'DOC');
  }
}
