import type { Param } from './params.ts';

/**
 * What an address says of how it is looked at, beside what it shows: of which dataset it was copied, and
 * which figure stands in somebody else's page. It is read once; a change of the view does not say it again.
 */
export type Visit = {
  /** The first digits of the hash of the dataset that the sender saw. */
  dataset: string | null;
  /** Id of the frame that is shown alone; `1` for the first of the page. */
  embed: string | null;
  /** What the figures of one frame were, in few signs: see exports/seen-figures.ts. */
  seen: string | null;
};

/** Digits of a dataset's hash that an address names. */
export const HASH_DIGITS = 8;

/** The same words decide in src/app.html and in the server who may frame a page: see `isEmbedding`. */
const EMBED = /^[a-z0-9-]{1,40}$/;

/** A frame, how many rows and figures it had, a sum over them and, where there was room, a mark for each row. */
const SEEN = /^[a-z0-9-]{1,40}(\.\d{1,7}){2}\.[\w-]{6}(\.([\w-]{7})*)?$/;

const matching = (key: string, pattern: RegExp): Param<string> => ({
  key,
  parse: (raw) => (pattern.test(raw) ? raw : undefined),
  format: (value) => value,
});

const VISIT_PARAMS: { [Field in keyof Visit]: Param<string> } = {
  dataset: matching('data', new RegExp(`^[0-9a-f]{${HASH_DIGITS}}$`)),
  embed: matching('embed', EMBED),
  seen: matching('seen', SEEN),
};

/** How a key of the address is read that is no part of the state; undefined for any other. */
export const visitParam = (key: string): Param<string> | undefined =>
  Object.values(VISIT_PARAMS).find((param) => param.key === key);

/** What an address says beside its state; a wrong value counts as none. */
export function readVisit(search: URLSearchParams): Visit {
  const read = ({ key, parse }: Param<string>) => parse(search.get(key) ?? '') ?? null;
  return {
    dataset: read(VISIT_PARAMS.dataset),
    embed: read(VISIT_PARAMS.embed),
    seen: read(VISIT_PARAMS.seen),
  };
}

/**
 * An address that brings the reader of it to the same view, and says of which dataset it was copied.
 * @param seen what its figures were, for a reader who will have another dataset
 */
export const addressOf = (href: string, hash: string, seen: string | null = null): string =>
  withVisit(href, { dataset: hash, embed: null, seen });

/** The address of one figure alone, for somebody else's page. */
export const embedAddress = (href: string, hash: string, frame: string): string =>
  withVisit(href, { dataset: hash, embed: frame, seen: null });

/** The whole page around a figure that is shown alone. */
export function wholeAddress(href: string): string {
  const { searchParams } = new URL(href);
  return withVisit(href, { ...readVisit(searchParams), embed: null });
}

function withVisit(href: string, visit: Visit): string {
  const url = new URL(href);
  for (const field of ['dataset', 'embed', 'seen'] as const) {
    const { key } = VISIT_PARAMS[field];
    const value = visit[field];
    if (value) url.searchParams.set(key, value);
    else url.searchParams.delete(key);
  }
  url.hash = '';
  // Codes and commas stay readable, as in every address of the site.
  return url.href.replaceAll('%2C', ',');
}

/** Hosts that lead every machine to itself. */
const OWN_MACHINE = /^(localhost|.+\.localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\])$/;

/** Whether others can open an address: a page of a file or of this very machine is for nobody else. */
export function isOpenToOthers(href: string): boolean {
  const { protocol, hostname } = new URL(href);
  return /^https?:$/.test(protocol) && !OWN_MACHINE.test(hostname);
}
