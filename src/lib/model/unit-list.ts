import * as z from 'zod/mini';
import { isUnitId } from './unit-id.ts';
import { visibleName } from './visible-name.ts';

const knownOnce = (units: string[]): string[] => [...new Set(units.filter(isUnitId))].sort();

/** A list of units (名单) that a reader keeps under a name: agency ids, each once, in the order of the address; what can be none is left out. */
export const unitListSchema = z.strictObject({
  name: z.string().check(z.overwrite(visibleName), z.minLength(1), z.maxLength(60)),
  units: z.array(z.string()).check(z.overwrite(knownOnce), z.minLength(1), z.maxLength(400)),
});

export type UnitList = z.infer<typeof unitListSchema>;

/** All lists of a reader, as they are kept and as a file holds them. */
export const unitListsSchema = z.array(unitListSchema);
