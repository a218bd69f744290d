import { ListLabels, type ListLevel } from '../list-labels.ts';
import type { Binary } from './binary.ts';
import type { WordFile } from './file-information.ts';

type Levels = Map<number, ListLevel>;

/** Formats of numbers ([MS-OSHARED] MSONFC) that are no plain figures, as DOCX names them. */
const FORMATS: Readonly<Record<number, string>> = {
  10: 'ideographDigital',
  11: 'japaneseCounting',
  18: 'decimalEnclosedCircle',
  23: 'bullet',
  33: 'taiwaneseCounting',
  35: 'taiwaneseCountingThousand',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  255: 'none',
};

const LIST_SIZE = 28;
const LEVEL_SIZE = 28;
const USE_SIZE = 16;
const MOST_LEVELS = 9;

/** The numbers that Word counts before paragraphs of a list ([MS-DOC] 2.9.131-150). */
export class DocLists {
  readonly #lists: readonly { id: number; levels: Levels }[];
  readonly #labels = new ListLabels();

  constructor(file: WordFile) {
    this.#lists = usedLists(file);
  }

  /** What Word prints before the next paragraph of a list (counted from 1, 0 for none). */
  next(list: number, depth: number): string {
    const used = this.#lists[list - 1];
    return used ? this.#labels.next(String(list), depth, used.levels) : '';
  }
}

function usedLists(file: WordFile): { id: number; levels: Levels }[] {
  const uses = file.part('listUses');
  if (uses.length < 4 || file.part('lists').length < 2) return [];
  const lists = readLists(file.fromPart('lists'));
  const count = Math.min(uses.u32(0), Math.floor((uses.length - 4) / USE_SIZE));
  return Array.from({ length: count }, (_, at) => {
    const id = uses.u32(4 + at * USE_SIZE);
    return { id, levels: lists.get(id) ?? new Map<number, ListLevel>() };
  });
}

/** The lists, then the levels of all of them one behind the other. */
function readLists(part: Binary): Map<number, Levels> {
  const lists = new Map<number, Levels>();
  const count = part.u16(0);
  let at = 2 + count * LIST_SIZE;
  for (let index = 0; index < count; index++) {
    const head = 2 + index * LIST_SIZE;
    const isSimple = (part.u8(head + 26) & 1) !== 0;
    const levels: Levels = new Map();
    for (let depth = 0; depth < (isSimple ? 1 : MOST_LEVELS); depth++) {
      const { level, size } = readLevel(part, at);
      levels.set(depth, level);
      at += size;
    }
    lists.set(part.u32(head), levels);
  }
  return lists;
}

function readLevel(part: Binary, at: number): { level: ListLevel; size: number } {
  const lists = part.u8(at + 24) + part.u8(at + 25);
  const text = at + LEVEL_SIZE + lists;
  const length = part.u16(text);
  const signs = Array.from({ length }, (_, index) => part.u16(text + 2 + index * 2));
  return {
    level: {
      start: part.u32(at),
      format: FORMATS[part.u8(at + 4)] ?? 'decimal',
      // A sign below nine stands for the number of that level.
      text: signs
        .map((sign) => (sign < MOST_LEVELS ? `%${sign + 1}` : String.fromCharCode(sign)))
        .join(''),
    },
    size: LEVEL_SIZE + lists + 2 + length * 2,
  };
}
