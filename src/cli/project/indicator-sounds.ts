import { pinyin } from 'pinyin-pro';
import { INDICATORS } from '../../lib/catalogue/catalogue.ts';
import { DERIVED } from '../../lib/catalogue/derived.ts';
import { EVERYDAY_WORDS } from '../../lib/messages/picker/everyday-words.ts';
import { packSounds } from '../../lib/search/pack/pack-sounds.ts';
import type { PackedUnits } from '../../lib/search/packed-units.ts';
import { spokenRuns } from '../../lib/search/spoken/spoken.ts';

/** How the names of all indicators are read, those of everyday speech among them. */
export function indicatorSounds(): Pick<PackedUnits, 'sounds' | 'readings'> {
  const names = [...INDICATORS, ...DERIVED].flatMap(({ short, label }) => [short.zh, label.zh]);
  const runs = [...names, ...Object.values(EVERYDAY_WORDS)].flatMap(spokenRuns);
  return packSounds(runs, '', (run) => [pinyin(run, { toneType: 'none', type: 'array', v: true })]);
}
