import { checkedScheme, type SchemeFault } from './checked-scheme.ts';
import type { Scheme, SchemePart } from './scheme.ts';

/**
 * A scheme in one line of signs that an address keeps as they are:
 * `33,none,50,alike,2*requests.received,30,more,place*rate.disclosed,70,more,0.5_0.9*标题`. One scheme has
 * one line, and another scheme another: its version is made of it.
 */
export function schemeText({ title, parts, floor, missing, vary, across }: Scheme): string {
  const known = missing === 'no_total' ? 'none' : missing.knownWeight;
  const head = [floor, known, vary, across ? 'across' : 'alike', parts.length];
  return [head.join(','), ...parts.map(partText), title].join('*');
}

function partText({ indicator, weight, direction, points }: SchemePart): string {
  const worth = points === 'place' ? points : `${points.from}_${points.to}`;
  return [indicator, weight, direction, worth].join(',');
}

/** The scheme of such a line; undefined where it is none. */
export function readSchemeText(text: string): Scheme | undefined {
  const candidate = candidateOf(text);
  const checked = candidate && checkedScheme(candidate.scheme);
  if (!checked || !('scheme' in checked)) return undefined;
  // Checked, so that it is one; what its line says beyond it, or twice, makes it none.
  return schemeText(candidate.scheme as Scheme) === text ? checked.scheme : undefined;
}

/** What is wrong with the scheme of a line that is there as a whole; null for one that is cut or no line at all. */
export function schemeTextFault(text: string): SchemeFault | null {
  const candidate = candidateOf(text);
  if (!candidate) return null;
  const { count, scheme } = candidate;
  if (count === undefined) return null;
  if (typeof count === 'string' || !Number.isInteger(count) || count < 1) {
    return { kind: 'field', part: null, field: 'parts', found: `${count}` };
  }
  if (scheme.parts.length < count) return null;
  const checked = checkedScheme(scheme);
  return 'fault' in checked ? checked.fault : null;
}

/** What a line says before anything of it is checked, with how many parts it says there are. */
function candidateOf(text: string) {
  const [head = '', ...others] = text.split('*');
  const [floor, missing, vary, across, count, ...more] = head.split(',');
  const parts = others.slice(0, Number(count));
  if (more.length > 0 || !['across', 'alike'].includes(across ?? '')) return undefined;
  return {
    count: numberOf(count),
    scheme: {
      title: others.slice(parts.length).join('*'),
      parts: parts.map(readPart),
      floor: numberOf(floor),
      missing: missing === 'none' ? 'no_total' : { knownWeight: numberOf(missing) },
      vary: numberOf(vary),
      across: across === 'across',
    },
  };
}

function readPart(text: string) {
  const [indicator, weight, direction, worth = '', ...more] = text.split(',');
  if (more.length > 0) return null;
  const [from, to, ...others] = worth.split('_');
  const ends = others.length === 0 ? { from: numberOf(from), to: numberOf(to) } : worth;
  return {
    indicator,
    weight: numberOf(weight),
    direction,
    points: worth === 'place' ? worth : ends,
  };
}

/** What is no number as an address spells it stays text, for the schema to refuse and the page to quote. */
function numberOf(text: string | undefined): number | string | undefined {
  if (text === undefined || text === '') return undefined;
  const number = Number(text);
  return Number.isFinite(number) && String(number) === text ? number : text;
}
