/** `npm run serving`: writes the settings for nginx and Caddy anew. */
import { writeFileSync } from 'node:fs';
import { SERVER_SETTINGS } from './server-settings.ts';

for (const [file, text] of Object.entries(SERVER_SETTINGS)) writeFileSync(file, text());
