import { ImportRefusal } from '../importers/refusal.ts';
import type { ShowingFault } from './render-page-messages.ts';

/** The bytes of a stored file, which pdf.js may take away: never the caller's own. */
export async function toBytes(bytes: Uint8Array | Blob): Promise<Uint8Array> {
  if (bytes instanceof Uint8Array) return bytes.slice();
  return new Uint8Array(await new Response(bytes).arrayBuffer());
}

/** What is known of a failure to open an original. */
export function openingFault(cause: unknown): ShowingFault {
  if (cause instanceof ImportRefusal) return { code: cause.code, detail: cause.detail };
  const name = cause instanceof Error ? cause.name : '';
  const detail = { what: 'PDF', pages: 0 };
  if (name === 'PasswordException') return { code: 'encrypted', detail };
  return name === 'InvalidPDFException' ? { code: 'damaged', detail } : null;
}
