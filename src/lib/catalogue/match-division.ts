import { printedName } from './agency-name.ts';
import { indexPlaces, withoutPlaces, type KnownDivision } from './division-places.ts';
import type { PrintedAgency } from './match-agency.ts';

/** Bodies of a wider place that sit in one of its parts, which only their own name tells. */
const BRANCH =
  /分局|支队|(开发|高新|新|经开|示范|试验|商务|风景|度假|管理|合作|投资|工业|产业)区|园|片区|^.{2,4}生态环境局/;

/** `division` only where the places told leave one; the candidates are the narrowest that fit. */
export type DivisionMatch = {
  division: KnownDivision | null;
  candidates: readonly KnownDivision[];
};

/**
 * The divisions a report may be filed under: those its name tells, else those of its address; of two
 * that are called the same (鼓楼区) the wider places decide, or nothing does.
 */
export function divisionMatcher(
  divisions: readonly KnownDivision[],
): (printed: PrintedAgency) => DivisionMatch {
  const places = indexPlaces(divisions);
  return (printed) => {
    const name = printedName(printed.name);
    const hints = printed.divisions;
    const scored = divisions.flatMap((division) => {
      const chain = places.chainOf(division.code);
      const own = chain.at(-1);
      if (!own) return [];
      const { told, rest } = withoutPlaces(name, chain);
      const hinted = chain.filter(({ names }) => hints.some((hint) => names.includes(hint)));
      const isOwn = told.has(own.code) || (told.size === 0 && hinted.includes(own));
      const isOther = hints.some((hint) => places.contradicts(hint, division.code));
      return isOwn && !isOther
        ? [{ division, byName: told.size, depth: chain.length, hinted: hinted.length, rest }]
        : [];
    });
    const rank = (one: (typeof scored)[number]): number =>
      (one.byName > 0 ? 1000 : 0) + one.byName * 100 + one.hinted * 10 + one.depth;
    const best = Math.max(...scored.map(rank));
    const candidates = scored.filter((one) => rank(one) === best).map(({ division }) => division);
    const [only] = candidates;
    const isBranch = scored.some((one) => one.division === only && BRANCH.test(one.rest));
    const isSole = only !== undefined && candidates.length === 1 && !isBranch;
    return { division: isSole ? only : null, candidates };
  };
}
