/** What stopped a file from arriving: `missing`, `damaged`, of another build than the page, or the network. */
export class FetchError extends Error {
  readonly file: string;
  readonly reason: 'missing' | 'damaged' | 'other_version' | 'unreachable';

  constructor(file: string, reason: FetchError['reason'], cause?: unknown) {
    super(`${file}: ${reason}`);
    this.cause = cause;
    this.name = 'FetchError';
    this.file = file;
    this.reason = reason;
  }
}

/**
 * Fetches a file of the own origin and counts its bytes as they arrive.
 * @param onBytes called with the number of bytes of each piece
 * @throws FetchError naming the file
 */
export async function fetchBytes(url: string, onBytes: (count: number) => void): Promise<Blob> {
  const [path = url] = url.split('?');
  const file = path.split('/').at(-1) ?? path;
  const response = await fetch(url).catch((cause: unknown) => {
    throw new FetchError(file, 'unreachable', cause);
  });
  if (!response.ok || !response.body) throw new FetchError(file, 'missing');
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw new FetchError(file, 'unreachable', cause);
    });
    if (done) return new Blob(pieces);
    pieces.push(value);
    onBytes(value.byteLength);
  }
}

/**
 * Unpacks a gzip file. Some servers unpack `.gz` on the way, so bytes that are not gzip are taken as
 * they are when they bear the file's signature; the checksum inside gzip tells a damaged file.
 * @throws FetchError when the bytes are damaged
 */
export async function gunzip(
  packed: Blob,
  file: string,
  signature?: { at: number; text: string },
): Promise<ArrayBuffer> {
  const head = new Uint8Array(await packed.slice(0, 2).arrayBuffer());
  if (head[0] !== 0x1f || head[1] !== 0x8b) {
    const { at, text } = signature ?? { at: 0, text: '' };
    // A proxy may answer with a page of its own and status 200.
    if ((await packed.slice(at, at + text.length).text()) === text) return packed.arrayBuffer();
    throw new FetchError(file, 'damaged');
  }
  try {
    const unpacked = packed.stream().pipeThrough(new DecompressionStream('gzip'));
    return await new Response(unpacked).arrayBuffer();
  } catch (cause) {
    throw new FetchError(file, 'damaged', cause);
  }
}
