import { sha256 } from '../../lib/dataset/tables/content-hash.ts';
import type { BaseData } from '../../lib/dataset/read/read-data.ts';
import type { NamedReport } from '../../lib/search/pack/pack-agencies.ts';
import { packUnits } from '../../lib/search/pack/pack-units.ts';
import { unitsFileName } from '../../lib/search/packed-units.ts';
import { commonCharacters, readPlaceName } from './place-reading.ts';

/** The file that the search of units reads. */
export type UnitsFile = { name: string; text: string };

/** Makes the file; its name tells its content, so that a page never searches an older one. */
export async function unitsFile(
  data: BaseData,
  reports: readonly NamedReport[],
): Promise<UnitsFile> {
  const text = JSON.stringify(packUnits({ ...data, reports }, commonCharacters(), readPlaceName));
  return { name: unitsFileName(await sha256(text)), text };
}
