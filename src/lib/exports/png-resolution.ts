import { joinedBytes } from '../importers/joined-bytes.ts';

/** Bytes before the first chunk of a PNG, and of the header chunk behind them: length, name, body, sum. */
const SIGNATURE = 8;
const HEADER = 4 + 4 + 13 + 4;
const INCHES_IN_A_METRE = 1 / 0.0254;

/**
 * A PNG that says how large it is on paper (chunk pHYs of ISO/IEC 15948): a page set in Word takes it at
 * that size, where one without would be spread at 96 dots to the inch.
 */
export function withResolution(png: Uint8Array, dpi: number): Uint8Array<ArrayBuffer> {
  const chunk = physChunk(Math.round(dpi * INCHES_IN_A_METRE));
  const at = SIGNATURE + HEADER;
  return joinedBytes([png.subarray(0, at), chunk, png.subarray(at)]);
}

function physChunk(perMetre: number): Uint8Array {
  const chunk = new Uint8Array(4 + 4 + 9 + 4);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, 9);
  chunk.set(
    [...'pHYs'].map((sign) => sign.charCodeAt(0)),
    4,
  );
  view.setUint32(8, perMetre);
  view.setUint32(12, perMetre);
  // The unit is the metre.
  chunk[16] = 1;
  view.setUint32(17, checkSum(chunk.subarray(4, 17)));
  return chunk;
}

/** CRC-32 as PNG has it, bit by bit: thirteen bytes need no table. */
function checkSum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
