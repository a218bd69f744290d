/** Reads a file as the page would and prints how it ended and how many MB the process took at most. */
import { existsSync, readFileSync } from 'node:fs';
import { extractDocument } from '../../../src/lib/importers/extract.ts';
import { ImportRefusal } from '../../../src/lib/importers/refusal.ts';

const [path = ''] = process.argv.slice(2);
const end = await extractDocument(new Uint8Array(readFileSync(path))).then(
  () => 'read',
  (error: unknown) => (error instanceof ImportRefusal ? error.code : String(error)),
);

/** What the system says of a process counts what stood in its place before, so it is asked for its own. */
function peakMegabytes(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const kilobytes = /VmHWM:\s+(\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS;
  return Number(kilobytes) / 1000;
}

console.log(JSON.stringify({ end, megabytes: peakMegabytes() }));
