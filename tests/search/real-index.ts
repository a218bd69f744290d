import { readdirSync, readFileSync } from 'node:fs';
import { readUnits } from '../../src/lib/search/read-units.ts';
import { unitsFileAmong } from '../../src/lib/search/packed-units.ts';

const FOLDER = 'static/dataset';

/** The file of units that the build has made of data/. */
export function unitsText(): string {
  const name = unitsFileAmong(readdirSync(FOLDER));
  if (name === undefined) throw new Error('the dataset is not built: npm run nianbao -- build');
  return readFileSync(`${FOLDER}/${name}`, 'utf8');
}

/** Makes the index of it. */
export const makeRealIndex = readUnits(unitsText());
