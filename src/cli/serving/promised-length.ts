import type { ServerResponse } from 'node:http';
import { Transform, type Readable } from 'node:stream';

/**
 * Has a response send as many bytes as its head promised, of a file that changes while it is read: one
 * that grew is cut there, as what follows would be taken for the next answer of the connection; one that
 * shrank, went away or cannot be opened ends the connection, as the browser would wait for the rest.
 * @param response nothing is written to it yet
 */
export function keepPromisedLength(response: ServerResponse): void {
  response.once('pipe', (file: Readable) => {
    const promised = Number(response.getHeader('content-length') ?? Infinity);
    let left = promised;
    const counted = new Transform({
      transform: (bytes: Buffer, _encoding, done) => {
        const sent = bytes.subarray(0, left);
        left -= sent.length;
        done(null, sent);
      },
      flush: (done) => {
        if (left > 0 && promised !== Infinity) response.destroy();
        done();
      },
    });
    file.unpipe(response);
    file.on('error', () => response.destroy());
    response.on('close', () => file.destroy());
    file.pipe(counted).pipe(response);
  });
}
