const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** Whether a file is a web page saved with its pictures in one file (`.mht`). */
export function isMhtml(bytes: Uint8Array): boolean {
  const head = latin(bytes.subarray(0, 2048));
  return /^MIME-Version:/im.test(head) && /^Content-Type:\s*multipart\/related/im.test(head);
}

/** The bytes of the page in such a file: its first part that is HTML. */
export function mhtmlPage(bytes: Uint8Array): Uint8Array {
  const text = latin(bytes);
  const boundary = /boundary="?([^"\r\n;]+)"?/i.exec(text)?.[1] ?? '';
  for (const part of text.split(`--${boundary}`).slice(1)) {
    const split = /\r?\n\r?\n/.exec(part.trimStart());
    const whole = part.trimStart();
    const head = whole.slice(0, split?.index ?? 0);
    if (!/^Content-Type:\s*text\/html/im.test(head)) continue;
    const body = whole.slice((split?.index ?? 0) + (split?.[0].length ?? 0));
    return toBytes(decoded(body, /^Content-Transfer-Encoding:\s*(\S+)/im.exec(head)?.[1] ?? ''));
  }
  return new Uint8Array();
}

function decoded(body: string, encoding: string): string {
  if (/quoted-printable/i.test(encoding)) {
    return body
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/gi, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      );
  }
  return /base64/i.test(encoding) ? atob(body.replace(/[^A-Za-z0-9+/=]/g, '')) : body;
}

const toBytes = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
