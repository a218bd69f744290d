import * as z from 'zod/mini';

/** The file's name by the hash of its content. */
export function unitsFileName(hash: string): string {
  return `units-${hash.slice(0, 12)}.json`;
}

/** Whether a file's name is that of a file of units, of whatever content. */
export function isUnitsFile(name: string): boolean {
  return /^units-[0-9a-f]{12}\.json$/.test(name);
}

/** The file of the search among a dataset's files; undefined where there is none. */
export function unitsFileAmong(names: readonly string[]): string | undefined {
  return names.find(isUnitsFile);
}

const count = z.int().check(z.gte(0));
/** A value of few rows: the row and its value. */
const sparse = z.array(z.tuple([count, z.string()]));

/** Between the values of a text column, and between several values of one row; no name has them. */
const BETWEEN = '|';
export const LISTED = ';';

/** A text column in one piece. */
export function joinNames(names: readonly string[]): string {
  return names.join(BETWEEN);
}

/** The values of a text column. */
export function splitNames(column: string): string[] {
  return column === '' ? [] : column.split(BETWEEN);
}

/**
 * The file the search reads: agencies with reports and divisions, column by column, so that all of it
 * comes in some fifty kilobytes. What follows from another column stands nowhere: a division's parent
 * follows from its code, an agency's division from its id, counts of divisions from their agencies.
 */
export const packedUnitsSchema = z.strictObject({
  format: z.literal(1),
  divisions: z.strictObject({
    /** The six digits in rising order, each as the distance from the one before. */
    code: z.array(count),
    /** What follows the six digits in the code of a zone. */
    zone: sparse,
    name: z.string(),
    /** One digit each: place in `DIVISION_LEVELS`. */
    level: z.string(),
    /** Codes of parents that do not follow from the code. */
    parent: sparse,
    /** Former names, and those of divisions that became part of it. */
    former: sparse,
    /** Codes that these had. */
    formerCode: sparse,
  }),
  agencies: z.strictObject({
    /** Codes before the serial number, each with its serials; a number stands for 1 to that. */
    id: z.array(z.tuple([z.string(), z.union([count, z.array(count)])])),
    name: z.string(),
    /** One digit each: place in `AGENCY_KINDS`. */
    kind: z.string(),
    /** Divisions that are not those of the id. */
    division: sparse,
    /** Other names printed on its reports. */
    printed: sparse,
    /** Years with a report of the scope, a bit each from `from` on. */
    from: count,
    own: z.array(count),
    aggregate: z.array(count),
    /** Numbers that each report states: of an agency's own by year, then of its aggregate ones. */
    figures: z.array(count),
  }),
  /** How characters are read alone: syllable without tone, and the characters. */
  sounds: z.array(z.tuple([z.string(), z.string()])),
  /** Names read otherwise, syllables joined by blanks; a name with two readings stands twice. */
  readings: z.array(z.tuple([z.string(), z.string()])),
});

export type PackedUnits = z.infer<typeof packedUnitsSchema>;
