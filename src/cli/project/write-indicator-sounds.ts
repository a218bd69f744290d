/** `npm run sounds`: writes anew how the names of indicators are read, for the pickers. */
import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { indicatorSounds } from './indicator-sounds.ts';

const FILE = 'src/lib/messages/picker/indicator-sounds.data.ts';

const text = `/** How the characters of the indicators' names are read: \`npm run sounds\` writes this anew. */
export const INDICATOR_SOUNDS: {
  sounds: [sound: string, characters: string][];
  readings: [name: string, sounds: string][];
} = ${JSON.stringify(indicatorSounds())};`;

writeFileSync(FILE, await format(text, { ...(await resolveConfig(FILE)), parser: 'typescript' }));
