import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { FetchError } from '../fetch-bytes.ts';

/**
 * Holds that a packed file is the very one whose address a page was built with: behind it stands the start of
 * its hash. A server that was given the files of two builds answers with the other one all the same.
 * @param packed as it came; a file that a server unpacked on the way has no hash to compare
 * @throws FetchError when it is of another build
 */
export async function holdVersion(packed: Blob, address: string, file: string): Promise<void> {
  const wanted = address.split('?')[1] ?? '';
  const bytes = new Uint8Array(await packed.arrayBuffer());
  if (wanted === '' || bytes[0] !== 0x1f || bytes[1] !== 0x8b) return;
  if (!(await hashOf(bytes)).startsWith(wanted)) throw new FetchError(file, 'other_version');
}

/** By the browser itself where it does so: over https and on the own machine. */
async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const own = await globalThis.crypto?.subtle?.digest('SHA-256', bytes);
  return bytesToHex(own ? new Uint8Array(own) : sha256(bytes));
}
