import { isDeepStrictEqual } from 'node:util';
import { decodeState, encodeState } from '../../../src/lib/url/codec.ts';
import { PARAMS } from '../../../src/lib/url/params.ts';
import { OPENING } from '../../url/states.ts';
import type { Attempt, Kind } from './attempt.ts';
import type { Random } from './damage.ts';

const KEYS = [...Object.values(PARAMS).map(({ key }) => key), 'x', '__proto__', 'constructor', ''];
const VALUES = [
  ...['', '0', '-1', '2023', '1e9', 'NaN', '99999999999999999999', 'all', 'own', 'en', '140404'],
  ...['140404-001', ',,,', '-', '%', '%00', '<script>', "' OR 1=1 --", '公', '\u202e', '__proto__'],
  ...['a'.repeat(10_000), '1,'.repeat(5_000), 'SELECT 1', 'rate.merit', '500101-001.52-001'],
];

const oneOf = <Value>(values: readonly Value[], random: Random): Value | undefined =>
  values[Math.floor(random() * values.length)];

/** Keys and values that fit together or not, some of them twice. */
function anyAddress(random: Random): string {
  const pairs = Array.from({ length: Math.floor(random() * 8) }, () => {
    const key = oneOf(KEYS, random) ?? '';
    const value = oneOf(VALUES, random) ?? '';
    return random() < 0.2
      ? `${key}=${value}`
      : `${encodeURIComponent(key)}=${encodeURIComponent(value)}`;
  });
  return `?${pairs.join('&')}`;
}

export const addresses: Kind = {
  zh: ['随机拼成的地址', '不出错，指出用不上的部分，写回的地址含义不变'],
  en: [
    'addresses put together by chance',
    'no failure; what is not used is named; written back they mean the same',
  ],
  mostSeconds: 1,
  *attempts(random, rounds): Iterable<Attempt> {
    for (let round = 0; round < rounds * 1_000; round += 1) {
      const address = anyAddress(random);
      yield {
        what: address.slice(0, 200),
        async try() {
          const { state, problems } = decodeState(new URLSearchParams(address), OPENING);
          const again = decodeState(new URLSearchParams(encodeState(state, OPENING)), OPENING);
          if (!isDeepStrictEqual(again.state, state))
            return 'means something else when written back';
          if (again.problems.length > 0) return 'what was written back is not understood';
          const named = new Set(problems.map(({ key }) => key));
          const keys = [...new URLSearchParams(address).keys()];
          const unused = keys.filter((key, at) => key === 'x' || keys.indexOf(key) !== at);
          const unnamed = unused.find((key) => !named.has(key));
          return unnamed === undefined ? null : `${unnamed} is not used, and not named`;
        },
      };
    }
  },
};
