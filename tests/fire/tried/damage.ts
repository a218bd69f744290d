/** A number from 0 up to 1, the next of a seeded row. */
export type Random = () => number;

/** Ways a file is damaged on its way. */
export const DAMAGES: Readonly<Record<string, (bytes: Uint8Array, random: Random) => Uint8Array>> =
  {
    'cut short': (bytes, random) => bytes.slice(0, Math.floor(random() * bytes.length)),
    'one bit turned': (bytes, random) => turned(bytes, random, 1),
    'many bits turned': (bytes, random) => turned(bytes, random, Math.ceil(bytes.length / 500)),
    'a piece zeroed': (bytes, random) => {
      const at = Math.floor(random() * bytes.length);
      return bytes.slice().fill(0, at, at + 64);
    },
    'a piece twice': (bytes, random) => {
      const at = Math.floor(random() * bytes.length);
      return joined(bytes.subarray(0, at + 512), bytes.subarray(at));
    },
    'a piece left out': (bytes, random) => {
      const at = Math.floor(random() * bytes.length);
      return joined(bytes.subarray(0, at), bytes.subarray(at + 512));
    },
    'a page instead': () => new TextEncoder().encode('<!doctype html><title>502</title><p>502'),
  };

function turned(bytes: Uint8Array, random: Random, times: number): Uint8Array {
  const copy = bytes.slice();
  for (let turn = 0; turn < times; turn += 1) {
    const at = Math.floor(random() * copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  }
  return copy;
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const whole = new Uint8Array(one.length + other.length);
  whole.set(one);
  whole.set(other, one.length);
  return whole;
}

export const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);
