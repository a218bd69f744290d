/** GBK as its decoder reads it, the other way round: no platform brings an encoder. */
const codes = new Map<string, number>();
const decoder = new TextDecoder('gbk');
for (let lead = 0x81; lead < 0xff; lead++) {
  for (let trail = 0x40; trail < 0xff; trail++) {
    const sign = decoder.decode(Uint8Array.of(lead, trail));
    if (sign.length === 1 && !codes.has(sign)) codes.set(sign, lead * 256 + trail);
  }
}

/** The bytes of a text in GBK; null for a sign that GBK does not have. */
export function gbkBytes(sign: string): number[] | null {
  const code = codes.get(sign);
  if (sign < '\x80') return [sign.charCodeAt(0)];
  return code === undefined ? null : [code >> 8, code & 0xff];
}
