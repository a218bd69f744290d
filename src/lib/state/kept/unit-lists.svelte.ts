import { isUnitId } from '../../model/unit-id.ts';
import { unitListSchema, unitListsSchema, type UnitList } from '../../model/unit-list.ts';
import { KeptItems, type KeepingStore } from './kept-items.svelte.ts';

/** The lists of a file, and what in them can be no unit. */
export type ReadLists = {
  lists: readonly UnitList[];
  unknown: readonly string[];
  /** Names under which other lists were kept before. */
  replaced: readonly string[];
};

/** The lists a reader keeps under names. */
export class UnitLists extends KeptItems<UnitList> {
  constructor(store: () => KeepingStore) {
    super({ key: 'nianbao:lists', parse: parsedList, nameOf: ({ name }) => name }, store);
  }

  /** Lists as a file that another browser reads back. */
  asFile(...lists: UnitList[]): string {
    return `${JSON.stringify(lists, null, 1)}\n`;
  }

  /** Whether other units are kept under the name of a list. */
  replaces({ name, units }: UnitList): boolean {
    const kept = this.all.find((list) => list.name === name);
    return kept !== undefined && kept.units.join() !== units.join();
  }

  /**
   * Keeps the lists of a file, each under its name, and gives them with what of them can be no unit and is
   * left out; null for a file that holds none, of which nothing is kept.
   */
  readFile(text: string): ReadLists | null {
    const read = readLists(text);
    if (read === null) return null;
    const replaced = read.lists.filter((list) => this.replaces(list)).map(({ name }) => name);
    for (const list of read.lists) this.keep(list);
    return { ...read, replaced };
  }
}

function parsedList(content: unknown): UnitList | null {
  const read = unitListSchema.safeParse(content);
  return read.success ? read.data : null;
}

/** Of lists of one name the second has a number behind it: each is kept. */
function namedApart(lists: readonly UnitList[]): UnitList[] {
  const named: UnitList[] = [];
  for (const list of lists) {
    const alike = lists.slice(0, named.length).filter(({ name }) => name === list.name).length;
    named.push(alike === 0 ? list : { ...list, name: `${list.name.slice(0, 56)} ${alike + 1}` });
  }
  return named;
}

function readLists(text: string): Omit<ReadLists, 'replaced'> | null {
  try {
    const content: unknown = JSON.parse(text);
    const read = unitListsSchema.safeParse(content);
    if (!read.success || read.data.length === 0) return null;
    const units = (content as UnitList[]).flatMap((list) => list.units);
    return { lists: namedApart(read.data), unknown: units.filter((unit) => !isUnitId(unit)) };
  } catch {
    return null;
  }
}

/** The lists of this page. */
export const unitLists = new UnitLists(() => localStorage);
