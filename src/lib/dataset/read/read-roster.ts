import { kindOfWord } from '../../catalogue/names/agency-kind.ts';
import { AGENCY_KINDS, type AgencyKind } from '../../model/agency.ts';
import { decodeText } from '../../importers/decode.ts';
import { rosterSchema, type Roster } from '../../model/roster.ts';
import { CsvError, parseCsv } from './parse-csv.ts';

/** What a column of a roster is called; of several codes the first that is one counts. */
const HEADS = {
  name: /^(名称|单位|单位名称|机关|机关名称|机构|机构名称|name|agency)$/i,
  code: /^(代码|区划|区划代码|行政区划代码|编号|code|division|agency_id)$/i,
  kind: /^(类别|类型|机构类别|kind)$/i,
} as const;

/**
 * A division's code, also with the zeros or the township that statistics put behind it, or an agency's id.
 * What else a column of codes holds (a serial number, a credit code) would only keep every body from
 * being found.
 */
const CODE = /^([1-9]\d{5}(?:-[a-z]+)?(?:-\d{3})?)(?:\d{3}(?:\d{3})?)?$/;

/** The roster that a file holds (CSV, UTF-8 or GBK); null for a file that is none. */
export function readRoster(file: string, bytes: Uint8Array): Roster | null {
  try {
    const [head, ...lines] = parseCsv(decodeText(bytes)).map(({ cells }) =>
      cells.map((cell) => cell.trim()),
    );
    const columnsOf = (what: keyof typeof HEADS) =>
      (head ?? []).flatMap((cell, at) => (HEADS[what].test(cell) ? [at] : []));
    const [name] = columnsOf('name');
    const [kind = -1] = columnsOf('kind');
    const codes = columnsOf('code');
    if (name === undefined) return null;
    const entries = lines
      .filter((cells) => (cells[name] ?? '') !== '')
      .map((cells) => ({
        name: cells[name] ?? '',
        code: codes.map((at) => codeOf(cells[at] ?? '')).find((code) => code !== null) ?? null,
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
  AGENCY_KINDS.find((kind) => kind === word) ?? kindOfWord(word);

const codeOf = (text: string): string | null => CODE.exec(text)?.[1] ?? null;
