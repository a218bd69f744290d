import { AGENCY_KINDS, type AgencyKind } from '../../model/agency.ts';
import { decodeText } from '../../importers/decode.ts';
import { rosterSchema, type Roster } from '../../model/roster.ts';
import { CsvError, parseCsv } from './parse-csv.ts';

/** What a column of a roster is called; the first that fits counts. */
const HEADS = {
  name: /^(名称|单位|单位名称|机关|机关名称|机构|机构名称|name|agency)$/i,
  code: /^(代码|区划|区划代码|行政区划代码|编号|code|division|agency_id)$/i,
  kind: /^(类别|类型|机构类别|kind)$/i,
} as const;

/** Words for a kind, beside its own code. */
const KIND_WORDS: readonly [words: RegExp, kind: AgencyKind][] = [
  [/办公室|办公厅/, 'office'],
  [/政府/, 'government'],
  [/乡|镇|街道/, 'township'],
  [/部门|局|委/, 'department'],
];

/** The roster that a file holds (CSV, UTF-8 or GBK); null for a file that is none. */
export function readRoster(file: string, bytes: Uint8Array): Roster | null {
  try {
    const [head, ...lines] = parseCsv(decodeText(bytes)).map(({ cells }) =>
      cells.map((cell) => cell.trim()),
    );
    const at = (name: keyof typeof HEADS) =>
      head?.findIndex((cell) => HEADS[name].test(cell)) ?? -1;
    const [name, code, kind] = [at('name'), at('code'), at('kind')];
    if (name === -1) return null;
    const entries = lines
      .filter((cells) => (cells[name] ?? '') !== '')
      .map((cells) => ({
        name: cells[name] ?? '',
        code: cells[code] || null,
        kind: kindOf(cells[kind] ?? ''),
      }));
    const once = [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()];
    const read = rosterSchema.safeParse({ file, entries: once });
    return read.success ? read.data : null;
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}

const kindOf = (word: string): AgencyKind | null =>
  AGENCY_KINDS.find((kind) => kind === word) ??
  KIND_WORDS.find(([words]) => words.test(word))?.[1] ??
  null;
