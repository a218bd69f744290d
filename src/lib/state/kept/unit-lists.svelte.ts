import { unitListSchema, unitListsSchema, type UnitList } from '../../model/unit-list.ts';
import { KeptItems, type KeepingStore } from './kept-items.svelte.ts';

/** The lists a reader keeps under names. */
export class UnitLists extends KeptItems<UnitList> {
  constructor(store: () => KeepingStore) {
    super({ key: 'nianbao:lists', parse: parsedList, nameOf: ({ name }) => name }, store);
  }

  /** Lists as a file that another browser reads back. */
  asFile(...lists: UnitList[]): string {
    return `${JSON.stringify(lists, null, 1)}\n`;
  }

  /**
   * Keeps the lists of a file, each under its name, and gives them; null for a file that holds none, of
   * which nothing is kept.
   */
  readFile(text: string): readonly UnitList[] | null {
    const lists = readLists(text);
    for (const list of lists ?? []) this.keep(list);
    return lists;
  }
}

function parsedList(content: unknown): UnitList | null {
  const read = unitListSchema.safeParse(content);
  return read.success ? read.data : null;
}

function readLists(text: string): readonly UnitList[] | null {
  try {
    const read = unitListsSchema.safeParse(JSON.parse(text));
    return read.success && read.data.length > 0 ? read.data : null;
  } catch {
    return null;
  }
}

/** The lists of this page. */
export const unitLists = new UnitLists(() => localStorage);
