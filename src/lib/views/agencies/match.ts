/** What a typed name costs against a full one; lower is nearer, null is no match. */
export type Cost = number | null;

const SKIPPED = 1;
const NEW_RUN = 0.12;
const PASSED = 0.015;
/** A match that starts within the name, or lies in the place before it. */
const LATE_START = 0.05;

/** Wrong or missing characters forgiven for so many typed ones. */
function forgiven(typed: number): number {
  return typed <= 2 ? 0 : typed <= 5 ? 1 : typed <= 9 ? 2 : 3;
}

/** Without blanks and punctuation, in lower case and half-width signs. */
export function normalised(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s·.,，。、（）()“”"'《》〔〕-]/g, '');
}

/**
 * How far the typed characters are from a text that holds them in their order: each one not found
 * costs 1, each new run of neighbours and each character passed over a little, so that 襄垣政府办 is
 * near 襄垣县人民政府办公室. Null when more are missing than a slip explains.
 */
export function matchCost(typed: string, text: string): Cost {
  const signs = [...typed];
  const full = [...text];
  // Least costs of the typed signs so far up to each place of the text: anyhow, and with the last
  // sign matched right there.
  let anyhow: number[] = new Array(full.length + 1).fill(0);
  let matched: number[] = new Array(full.length + 1).fill(Infinity);
  for (const sign of signs) {
    const nextAnyhow = [at(anyhow, 0) + SKIPPED];
    const nextMatched = [Infinity];
    full.forEach((other, index) => {
      const place = index + 1;
      const here =
        other === sign ? Math.min(at(anyhow, index) + NEW_RUN, at(matched, index)) : Infinity;
      nextMatched.push(here);
      nextAnyhow.push(Math.min(here, at(nextAnyhow, index) + PASSED, at(anyhow, place) + SKIPPED));
    });
    anyhow = nextAnyhow;
    matched = nextMatched;
  }
  const cost = Math.min(...anyhow) - NEW_RUN;
  return cost >= forgiven(signs.length) + 1 - NEW_RUN ? null : Math.max(0, cost);
}

function at(costs: readonly number[], place: number): number {
  return costs[place] ?? Infinity;
}

/** Names of one agency, each as it may be typed, the dearer ones later. */
export type Names = {
  name: string;
  /** Its divisions from the province down, without the name. */
  place: string;
  aliases: string;
};

/**
 * The least cost of the typed text against an agency's name, its name after its place, or another
 * name of it; a beginning costs least, then a part, then a name with its place, then another name.
 */
export function nameCost(typed: string, { name, place, aliases }: Names): Cost {
  if (typed === name) return 0;
  const own = matchCost(typed, name);
  const costs = [
    own === null ? null : own + (name.startsWith(typed) ? LATE_START / 2 : LATE_START),
    plus(matchCost(typed, place + name), 2 * LATE_START),
    aliases === '' ? null : plus(matchCost(typed, aliases), 3 * LATE_START),
  ].filter((cost) => cost !== null);
  return costs.length === 0 ? null : Math.min(...costs);
}

function plus(cost: Cost, more: number): Cost {
  return cost === null ? null : cost + more;
}
