import { byteText } from '../decode.ts';

/** Whether a file is a web page saved with its pictures in one file (`.mht`). */
export function isMhtml(bytes: Uint8Array): boolean {
  const head = byteText(bytes.subarray(0, 2048));
  return /^MIME-Version:/im.test(head) && /^Content-Type:\s*multipart\/related/im.test(head);
}

/** Under this type postal-mime hands a part out as it is. */
const AS_BYTES = 'application/x-page';

/**
 * The bytes of the page in such a file: its first part that is HTML, none when no part is. They stay
 * bytes, for the encoding a Chinese page declares is often not its own (`decodeText` knows).
 */
export async function mhtmlPage(bytes: Uint8Array): Promise<Uint8Array> {
  const { default: PostalMime } = await import('postal-mime');
  const source = byteText(bytes).replace(/^(Content-Type:\s*)text\/html\b/gim, `$1${AS_BYTES}`);
  const { attachments } = await PostalMime.parse(toBytes(source));
  const page = attachments.find(({ mimeType }) => mimeType === AS_BYTES)?.content;
  if (page === undefined) return new Uint8Array();
  return typeof page === 'string' ? toBytes(page) : new Uint8Array(page);
}

const toBytes = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
