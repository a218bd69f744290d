import { findIndicator } from '../../catalogue/catalogue.ts';
import { agenciesText } from '../../messages/agencies.ts';
import { pairLinkText } from '../../messages/compare/report-pair-link.ts';
import type { AgencyPeer } from '../../queries/agencies/peers.ts';
import type { AgencyStep } from '../../queries/sheet/agency-path.ts';
import type { AgencyReport } from '../../queries/sheet/sheet.ts';
import { agencyHref, hrefOf, type Openings } from '../../url/href.ts';
import { pairHref } from '../../url/pair-href.ts';
import { MAX_UNITS } from '../../url/view-state.ts';
import type { Asked } from '../asked.ts';
import type { Sheet } from '../sheet/form-sheet.ts';
import { headlineCodes } from './agency-finding.ts';

export type Link = { label: string; href: string };

/** Where a reader goes from an agency's page. */
export type Onward = {
  links: readonly Link[];
  peersLabel: string;
  peers: readonly Link[];
};

/** Comparison with peers, the trend of the agency, and what else its division has. */
export function onwardLinks(
  sheet: Sheet,
  chosen: AgencyReport | undefined,
  steps: readonly AgencyStep[],
  peers: readonly AgencyPeer[],
  asked: Asked,
  openings: Openings,
): Onward {
  const text = agenciesText[asked.lang];
  const { lang, scope } = asked;
  const own = steps[steps.length - 1];
  if (!own) return { links: [], peersLabel: '', peers: [] };
  const near = peers.filter((peer) => peer.scope === scope);
  const units = [own.agency_id, ...near.map(({ agency_id }) => agency_id)]
    .slice(0, MAX_UNITS)
    .sort();
  const first = near[0];
  // The trend is of the figure the page opens with.
  const code = (chosen && headlineCodes(sheet, chosen)[0]) ?? bestSeries(sheet);
  const name = code === null ? undefined : findIndicator(code)?.short[lang];
  const pair = lastPair(sheet);
  return {
    links: [
      ...(pair === null
        ? []
        : [
            {
              label: pairLinkText[lang].ofYears(...pair),
              href: pairHref(
                { lang, scope, units: [own.agency_id], versus: pair[0], year: pair[1] },
                openings,
              ),
            },
          ]),
      first
        ? {
            label: text.comparePeers(near.length, first.year),
            href: hrefOf(
              '/compare',
              {
                lang,
                scope,
                picked: units,
                year: first.year,
                versus: null,
                indicator: first.indicator,
              },
              openings,
            ),
          }
        : {
            label: text.compareAnyway,
            href: hrefOf('/compare', { lang, scope, picked: units, year: asked.year }, openings),
          },
      ...(code !== null && name !== undefined
        ? [
            {
              label: text.compareYears(name),
              href: hrefOf(
                '/trends',
                {
                  ...{ lang, scope, picked: [own.agency_id], indicator: code },
                  year: chosen?.year ?? asked.year,
                  versus: (chosen?.year ?? asked.year) - 1,
                },
                openings,
              ),
            },
          ]
        : []),
      {
        label: text.sameDivision(own.division),
        href: hrefOf('/agencies', { lang, division: own.code }, openings),
      },
    ],
    peersLabel: first ? text.peers : text.noPeers,
    peers: near.map((peer) => ({
      label: peer.name,
      href: agencyHref(peer.agency_id, { lang }, openings),
    })),
  };
}

/** The indicator this agency states in most years. */
function bestSeries(sheet: Sheet): string | null {
  const count = new Map<string, number>();
  for (const report of sheet.reports) {
    for (const code of sheet.collectedCodes(report)) count.set(code, (count.get(code) ?? 0) + 1);
  }
  return [...count].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** The last two years of which there is a report; null where there are not two. */
function lastPair({ reports }: Sheet): [number, number] | null {
  const years = reports.flatMap(({ year }) => year ?? []).sort((a, b) => a - b);
  const [before, last] = years.slice(-2);
  return before === undefined || last === undefined || before === last ? null : [before, last];
}
