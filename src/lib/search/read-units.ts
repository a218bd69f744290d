import * as z from 'zod/mini';
import { indexMaker, type IndexMaker } from './make-index.ts';
import { packedUnitsSchema } from './packed-units.ts';

/**
 * Reads the file of units.
 * @throws SyntaxError or ZodError when it is not one
 */
export function readUnits(text: string): IndexMaker {
  return indexMaker(z.parse(packedUnitsSchema, JSON.parse(text)));
}
