import { kindOfName } from '../../lib/catalogue/names/agency-kind.ts';
import type { Data } from '../../lib/dataset/read/read-data.ts';
import type { Agency } from '../../lib/model/agency.ts';
import { NATION } from '../../lib/model/division.ts';
import { reportId, type Report } from '../../lib/model/report.ts';
import type { Reading } from './reading-folder.ts';

/** Readings as reports of agencies, the agencies they need, and what a person should look at. */
export type FiledReadings = { agencies: Agency[]; reports: FiledReport[]; look: Look[] };

/** A report under its agency, with the file it was read from as its reading names it. */
export type FiledReport = { report: Report; from: string };

/** Something about a file, which is named as its reading names it. */
export type Look = { from: string; what: string };

type Known = Pick<Data, 'agencies' | 'divisions'>;

/**
 * Files each reading under its agency: one that is known by its printed name, else a new one in the
 * division the report names, or in none, which is asked about. Of two files of one report the fuller one is taken.
 *
 * @param known agencies and divisions of the dataset, then those of earlier imports
 */
export function fileReadings(readings: readonly Reading[], known: Known): FiledReadings {
  const agencies = new Map<string, Agency>();
  const reports = new Map<string, Filed>();
  const look: Look[] = [];
  const all = [...known.agencies];
  for (const reading of readings) {
    const { record, agency: name, file, from } = reading;
    const tell = (what: string): unknown => look.push({ from, what });
    if (!record || !name) {
      tell('not in the dataset');
      continue;
    }
    const agency = knownAgency(name, reading, all, known) ?? newAgency(name, reading, all, known);
    if (!agency) {
      tell(`not in the dataset, add ${name} to its agencies.csv and import again`);
      continue;
    }
    if (agency.division === NATION) {
      tell(`whose division is ${name}? Write its code in agencies.csv and import again`);
    }
    if (!all.includes(agency)) all.push(agency);
    agencies.set(agency.agency_id, agency);
    const report = { ...record, agency_id: agency.agency_id };
    const other = reports.get(reportId(report));
    if (other) tell(twoFilesOf({ report, file, from }, other));
    if (!other || fullness(report) > fullness(other.report)) {
      reports.set(reportId(report), { report, file, from });
    }
  }
  return {
    agencies: [...agencies.values()].sort(byId),
    reports: [...reports.values()].sort((a, b) => byId(a.report, b.report)),
    look,
  };
}

type Filed = FiledReport & { file: string };

function twoFilesOf(one: Filed, other: Filed): string {
  const taken = fullness(one.report) > fullness(other.report) ? one : other;
  const same = JSON.stringify(sorted(one.report)) === JSON.stringify(sorted(other.report));
  return `the same report as ${other.file}, ${same ? 'same' : 'DIFFERENT'} figures, ${taken.file} is taken`;
}

const sorted = ({ figures }: Report): unknown =>
  Object.entries(figures).sort(([a], [b]) => (a < b ? -1 : 1));

/** How many cells a report tells, those in doubt left out. */
const fullness = ({ figures, marks }: Report): number =>
  Object.values(figures).reduce<number>(
    (sum, figure) => sum + (typeof figure === 'number' ? 1 : Object.keys(figure).length),
    Object.values(marks).filter(({ status }) => status === 'blank' || status === 'mark').length,
  );

const byId = <T extends { agency_id: string; year?: number; scope?: string }>(
  a: T,
  b: T,
): number => (keyOf(a) < keyOf(b) ? -1 : 1);

const keyOf = (row: { agency_id: string; year?: number; scope?: string }): string =>
  `${row.agency_id} ${row.year ?? ''} ${row.scope ?? ''}`;

/** The one agency of that name, in the division the report names where several bear it. */
function knownAgency(
  name: string,
  { division }: Reading,
  agencies: readonly Agency[],
  known: Known,
): Agency | null {
  const named = agencies.filter((agency) => agency.name === name || agency.name.endsWith(name));
  const same = named.filter((agency) => agency.name === name);
  // Whoever has a place was given it since.
  const placed = same.filter(({ division: home }) => home !== NATION);
  const exact = placed.length > 0 ? placed : same;
  const code = divisionCode(division, known);
  const here = named.filter((agency) => agency.division === code);
  const [one, ...more] = exact.length > 0 ? exact : here;
  if (one && more.length === 0 && (code === null || one.division === code)) return one;
  return here.length === 1 ? (here[0] ?? null) : null;
}

function newAgency(
  name: string,
  { division, record }: Reading,
  agencies: readonly Agency[],
  known: Known,
): Agency | null {
  const code = divisionCode(division, known) ?? placeUnknown(record);
  if (code === null) return null;
  const start = `${code.slice(0, 6)}-local-`;
  const serials = agencies
    .filter(({ agency_id }) => agency_id.startsWith(start))
    .map(({ agency_id }) => Number(agency_id.slice(start.length)));
  const agency_id = `${start}${String(Math.max(0, ...serials) + 1).padStart(3, '0')}`;
  return { agency_id, name, division: code, kind: kindOfName(name), township: null };
}

/** An own report is kept under the nation until its place is told; an aggregate one would count for it. */
const placeUnknown = (record: Report | null): string | null =>
  record?.scope === 'own' ? NATION : null;

/** The code of the narrowest division named, null unless the names lead to just one. */
function divisionCode(names: Reading['division'], { divisions }: Known): string | null {
  if (!names || names.length === 0) return null;
  const parents = new Map(divisions.map(({ code, parent }) => [code, parent]));
  const nameOf = new Map(divisions.map(({ code, name }) => [code, name]));
  const above = (code: string): string[] => {
    const parent = parents.get(code);
    return parent ? [nameOf.get(parent) ?? '', ...above(parent)] : [];
  };
  const wider = names.slice(0, -1);
  const found = divisions.filter(
    ({ code, name, valid_to }) =>
      name === names[names.length - 1] &&
      valid_to === null &&
      wider.every((one) => above(code).includes(one)),
  );
  return found.length === 1 ? (found[0]?.code ?? null) : null;
}
