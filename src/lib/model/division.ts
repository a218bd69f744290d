import * as z from 'zod/mini';
import { DIVISION_CODE } from './unit-id.ts';

/** `zone`: a development zone or new area, which GB/T 2260 gives no code. */
export const DIVISION_LEVELS = ['nation', 'province', 'prefecture', 'county', 'zone'] as const;
export type DivisionLevel = (typeof DIVISION_LEVELS)[number];

/** The whole country, parent of every province. */
export const NATION = '000000';

/** Whether a code is a province's, in which GB/T 2260 leaves all but the first two digits zero. */
export const isProvinceCode = (code: string): boolean => /^\d\d0000$/.test(code) && code !== NATION;

/**
 * One administrative division (行政区划, GB/T 2260), a line of `data/divisions.csv`.
 * Years are the first in force and the first no longer in force. A zone's code is its holder's
 * code, a hyphen and a name in pinyin.
 */
export const divisionSchema = z.strictObject({
  code: z.string().check(z.regex(DIVISION_CODE, 'not a division code')),
  name: z.string(),
  level: z.enum(DIVISION_LEVELS),
  parent: z.nullable(z.string()),
  valid_from: z.nullable(z.int()),
  valid_to: z.nullable(z.int()),
  successors: z.array(z.string()),
  former_names: z.array(z.string()),
});

export type Division = z.infer<typeof divisionSchema>;
