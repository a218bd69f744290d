import { migrateSearch, unitsWithoutEqual } from './old-links.ts';
import { PARAMS, type Param } from './params.ts';
import { isSameList, saysList, unsaidList } from './standard-list.ts';
import type { ViewState } from './view-state.ts';
import { visitParam } from './visit.ts';

/**
 * A value of the address that could not be used: named beside the page, the rest still works.
 * One a key; `raw` is shortened. `repeats`: the key stood there before, and its first value is used.
 */
export type AddressProblem = { key: string; raw: string; repeats?: true };

export type Decoded = { state: ViewState; problems: AddressProblem[] };

/** Characters of a wrong value that are shown. */
const MOST_SHOWN = 60;

const FIELDS = Object.keys(PARAMS) as (keyof ViewState)[];

/**
 * The state an address asks for; what it leaves out or gets wrong comes from the view's opening.
 * Never throws.
 */
export function decodeState(address: URLSearchParams, opening: ViewState): Decoded {
  const search = migrateSearch(address, opening);
  const problems: AddressProblem[] = [];
  const state = { ...opening, ...(saysList(search.keys()) ? unsaidList(opening) : {}) };
  for (const field of FIELDS) decodeField(field, search, state, problems);
  const unused = unitsWithoutEqual(address, opening);
  if (unused !== '') problems.push({ key: 'units', raw: shorten(unused) });
  for (const key of new Set(address.keys())) {
    const isKnown = FIELDS.some((field) => PARAMS[field].key === key);
    const [first = '', ...more] = address.getAll(key);
    const isNamed = problems.some((problem) => problem.key === key);
    if (!isKnown && search.has(key)) {
      if (visitParam(key)?.parse(first) === undefined) problems.push({ key, raw: shorten(first) });
    }
    // Of a key that stands several times the first counts: what the others say is not used.
    else if (more.length > 0 && !isNamed) {
      problems.push({ key, raw: shorten(more.join('&')), repeats: true });
    }
  }
  if (state.from > state.to) [state.from, state.to] = [state.to, state.from];
  const isVersusGiven = search.has(PARAMS.versus.key) && state.versus !== state.year;
  const { key } = PARAMS.versus;
  // A year is compared with another: beside itself it says nothing.
  if (search.get(key) === String(state.year) && !problems.some((one) => one.key === key)) {
    problems.push({ key, raw: String(state.year) });
  }
  if (!isVersusGiven) state.versus = versusUnlessSaid(state.year, opening);
  return { state, problems };
}

/**
 * The year compared with when the address names none: the opening's own for its year, otherwise the
 * year before, so that 同比 never looks forward. A year beside itself says nothing either.
 */
function versusUnlessSaid(year: number, opening: ViewState): number | null {
  if (year === opening.year || opening.versus === null) return opening.versus;
  return year - 1;
}

function decodeField<Field extends keyof ViewState>(
  field: Field,
  search: URLSearchParams,
  state: ViewState,
  problems: AddressProblem[],
): void {
  const param: Param<ViewState[Field]> = PARAMS[field];
  const raw = search.get(param.key);
  if (raw === null) return;
  const value = param.parse(raw);
  if (value === undefined) {
    problems.push({ key: param.key, raw: shorten(raw) });
    return;
  }
  state[field] = value;
  // Of a list the known is kept, and the rest named.
  const rest = param.rest?.(raw) ?? '';
  if (rest !== '') problems.push({ key: param.key, raw: shorten(rest) });
}

function shorten(raw: string): string {
  return raw.length > MOST_SHOWN ? `${raw.slice(0, MOST_SHOWN)}…` : raw;
}

/** The search part of the address for a state, `?…` or empty; what equals the opening is left out. */
export function encodeState(state: ViewState, opening: ViewState): string {
  const search = new URLSearchParams();
  const isOpeningList = isSameList(state, opening);
  const unsaid = {
    ...opening,
    ...(isOpeningList ? {} : unsaidList(opening)),
    versus: versusUnlessSaid(state.year, opening),
  };
  const said = state.versus === state.year ? { ...state, versus: unsaid.versus } : state;
  for (const field of FIELDS) encodeField(field, said, unsaid, search);
  if (!isOpeningList && !saysList(search.keys())) search.set('division', state.division);
  // Codes and commas stay readable in a link that is read aloud or printed.
  const text = search.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}

function encodeField<Field extends keyof ViewState>(
  field: Field,
  state: ViewState,
  opening: ViewState,
  search: URLSearchParams,
): void {
  const param: Param<ViewState[Field]> = PARAMS[field];
  const text = param.format(state[field]);
  if (text !== param.format(opening[field])) search.set(param.key, text);
}
