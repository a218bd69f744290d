import type { Stand } from './cells.ts';
import { FORMULAS, NO_SHARES } from './formulas.ts';
import { plain, rateText } from './say.ts';

const CASES = /^(requests|outcome|reconsideration|litigation)\.|\.decisions$/;

/** Within what a count of cases or a share of them would lie by chance at 95 %; null for other figures. */
export function intervalText(code: string, stand: Stand | null, lang: 'zh' | 'en'): string | null {
  const isShare = FORMULAS[code] !== undefined && !NO_SHARES.includes(code);
  if (!isShare && !CASES.test(code)) return null;
  if (!stand || stand.value === null || stand.status === 'rounded') return '';
  if (!isShare) {
    const end = (mean: number) => plain(mean < 100 ? Math.round(mean * 10) / 10 : Math.round(mean));
    return poisson(stand.value).map(end).join('–');
  }
  if (stand.top === null || stand.below === null) return '';
  if (stand.top > stand.below || stand.top < 0) return '';
  return wilson(stand.top, stand.below)
    .map((share) => rateText(share, lang))
    .join('–');
}

/** The shares p for which |hits/cases − p| is 1.96 standard errors, found by halving. */
function wilson(hits: number, cases: number): [number, number] {
  const share = hits / cases;
  const far = (p: number) =>
    Math.abs(share - p) - 1.959963984540054 * Math.sqrt((p * (1 - p)) / cases);
  return [
    hits === 0 ? 0 : halved(0, share, (p) => far(p) > 0),
    hits === cases ? 1 : halved(share, 1, (p) => far(p) < 0),
  ];
}

/** The means under which so many or more, and so many or fewer, have a chance of 2.5 %. */
function poisson(count: number): [number, number] {
  const wide = 10 * Math.sqrt(count + 10);
  return [
    count === 0
      ? 0
      : halved(Math.max(0, count - wide), count, (mean) => 1 - atMost(count - 1, mean) < 0.025),
    halved(count, count + wide, (mean) => atMost(count, mean) > 0.025),
  ];
}

function atMost(count: number, mean: number): number {
  // From the largest term down: far below it nothing is left to add.
  let term = Math.exp(count * Math.log(mean) - mean - logFactorial(count));
  let sum = 0;
  for (let at = count; at >= 0 && (term > 1e-18 || at > mean); at -= 1) {
    sum += term;
    term *= at / mean;
  }
  return sum;
}

/** By Stirling's series, exact below ten. */
function logFactorial(count: number): number {
  if (count < 10) return Math.log([1, 1, 2, 6, 24, 120, 720, 5040, 40320, 362880][count] ?? 1);
  const n = count + 1;
  return (
    (n - 0.5) * Math.log(n) -
    n +
    0.5 * Math.log(2 * Math.PI) +
    1 / (12 * n) -
    1 / (360 * n ** 3) +
    1 / (1260 * n ** 5)
  );
}

/** The end of the stretch from `low` within which something holds. */
function halved(low: number, high: number, holds: (at: number) => boolean): number {
  for (let round = 0; round < 200; round += 1) {
    const middle = (low + high) / 2;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
