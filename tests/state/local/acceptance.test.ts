import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkedFromReport } from '../../../src/lib/checks/checked-report.ts';
import { checkReport } from '../../../src/lib/checks/registry.ts';
import { readingSummary } from '../../../src/lib/filing/reading-summary.ts';
import { decidedBy, type Decision } from '../../../src/lib/model/decision.ts';
import { cellName } from '../../../src/lib/catalogue/cell-key.ts';
import type { ImportFile } from '../../../src/lib/model/import-file.ts';
import type { SidePanel } from '../../../src/lib/model/parsed-report.ts';
import { SettlementBook, type Settlement } from '../../../src/lib/model/settlement.ts';
import { Acceptance, type AcceptanceHost } from '../../../src/lib/state/local/acceptance.ts';
import type { ImportDesk } from '../../../src/lib/state/local/import-desk.svelte.ts';
import { Settlements } from '../../../src/lib/state/local/settlements.svelte.ts';
import { ImportStore } from '../../../src/lib/store/import-store.ts';
import { SettlementStore } from '../../../src/lib/store/settlement-store.ts';
import { isClean } from '../../../src/lib/views/import/file-list.ts';
import { entry } from '../../store/import-files.ts';
import { refuseWrites } from '../../store/refusing-browser.ts';
import { deskOver, freshStore, storeWith } from './desk-double.ts';
import { answersTo, figuresWith, readReport } from './read-report.ts';

const AGENCY = {
  agency_id: '140423-local-001',
  name: '云岭县示例局',
  division: '140423',
  kind: 'department',
  township: null,
} as const;

const FILING = { agency: AGENCY, year: 2024, scope: 'own', form: '2021' } as const;
const MORNING = '2026-11-24T01:00:00.000Z';

let now: Date;
let store: string;
let published: Settlement[];
let desk: ImportDesk;
let settlements: Settlements;
let acceptance: Acceptance;

/** A new visit to the page: what it knows is what the browser kept. */
function visit(change: Partial<AcceptanceHost> = {}): void {
  desk = deskOver(store, { now: () => now }).desk;
  settlements = new Settlements(
    () => SettlementStore.open(`${store}-answers`),
    () => now,
  );
  acceptance = new Acceptance({
    desk,
    settlements,
    published: () => Promise.resolve(published),
    proposeAgency: () => ({ agency: AGENCY, candidates: [] }),
    now: () => now,
    ...change,
  });
}

beforeEach(() => {
  now = new Date('2026-11-24T04:00:00.000Z');
  store = freshStore();
  published = [];
  visit();
});

afterEach(() => vi.restoreAllMocks());

/** A read file on the desk with what was decided on it. */
async function onDesk(
  id: string,
  figures = figuresWith({}),
  decided: (reading: Awaited<ReturnType<typeof readReport>>) => Decision[] = () => [],
  beside: readonly SidePanel[] = [],
) {
  const read = await readReport(id, figures);
  const reading = { ...read, parsed: { ...read.parsed, beside } };
  const decisions = decided(reading);
  const kept = await ImportStore.open(store);
  await kept.add([entry(id, decisions)]);
  const summary = readingSummary(reading, decidedBy(decisions));
  await kept.putReading(id, { hash: id, state: 'read', refusal: null, summary }, reading);
  kept.close();
  await desk.open();
  await desk.remove([]);
  return { reading, decisions };
}

const contradicting = figuresWith({ 'reconsideration.total': 3 });

async function acceptFile(id: string) {
  const { reading, decisions } = await desk.reading(id);
  if (!reading) throw new Error('not read');
  return acceptance.accept({
    fileId: id,
    fileName: `${id}.pdf`,
    parsed: reading.parsed,
    decided: decidedBy(decisions),
    filing: FILING,
  });
}

/** Contradictions of the accepted reports that nobody has settled, as /checks lists them. */
function openOnChecks(): string[] {
  const book = new SettlementBook([...published, ...settlements.lines]);
  return desk.accepted.flatMap(({ report }) =>
    checkReport(checkedFromReport(report))
      .filter(({ verdict }) => verdict === 'FAIL')
      .filter(({ rule, cells }) => {
        const { agency_id: agency, year, scope } = report;
        return !book.settlementOn({ agency, year, scope, rule, cells: cells.map(cellName) });
      })
      .map(({ rule }) => rule),
  );
}

describe('accepting a reading', () => {
  it('takes the report and what was answered to its findings', async () => {
    await onDesk('a', contradicting, (reading) => answersTo(reading, MORNING));
    expect(await acceptFile('a')).toEqual({ problem: null });
    expect(desk.accepted.map(({ reportId }) => reportId)).toEqual(['140423-local-001-2024-own']);
    expect(openOnChecks()).toEqual([]);
    expect(settlements.lines[0]).toMatchObject({ agency: AGENCY.agency_id, scope: 'own' });
  });

  it('leaves a contradiction open that nobody answered', async () => {
    await onDesk('a', contradicting);
    await acceptFile('a');
    expect(openOnChecks()).toContain('S4.1');
  });

  it('a second time, on a later visit, says nothing twice', async () => {
    await onDesk('a', contradicting, (reading) => answersTo(reading, MORNING));
    await acceptFile('a');
    const said = settlements.lines;
    now = new Date('2026-11-25T04:00:00.000Z');
    visit();
    await desk.open();
    await acceptFile('a');
    expect(settlements.lines).toEqual(said);
  });

  it('overrules what is published, whatever its clock', async () => {
    const { decisions } = await onDesk('a', contradicting, (reading) =>
      answersTo(reading, MORNING, 'rule_does_not_apply'),
    );
    published = decisions.flatMap((decision) =>
      decision.kind === 'settle'
        ? [
            {
              agency: AGENCY.agency_id,
              year: 2024,
              rule: decision.rule,
              cells: decision.cells,
              resolution: 'in_our_reading' as const,
              note: '',
              at: '2030-01-01T00:00:00.000Z',
            },
          ]
        : [],
    );
    await acceptFile('a');
    const standing = () => {
      const book = new SettlementBook([...published, ...settlements.lines]);
      return settlements.lines.map((line) => book.settlementOn(line)?.resolution);
    };
    expect(standing()).toEqual(['rule_does_not_apply']);
    await acceptFile('a');
    expect(standing(), 'said once').toHaveLength(1);
  });

  it('does not overrule what the reader said on /checks since', async () => {
    await onDesk('a', contradicting, (reading) => answersTo(reading, MORNING));
    await acceptFile('a');
    const line = settlements.lines.find(({ rule }) => rule === 'S4.1');
    if (!line) throw new Error('nothing was said');
    const { agency, year, rule, cells, scope } = line;
    now = new Date('2026-11-24T05:00:00.000Z');
    await settlements.withdraw({ agency, year, rule, cells, scope }, published);
    await acceptFile('a');
    expect(openOnChecks()).toEqual(['S4.1']);
  });

  it('takes over what the reader changed on the desk since', async () => {
    const { reading } = await onDesk('a', contradicting, (read) => answersTo(read, MORNING));
    await acceptFile('a');
    const noon = '2026-11-24T04:30:00.000Z';
    const changed = answersTo(reading, noon, 'rule_does_not_apply');
    await desk.decide(
      'a',
      (before) => [...before, ...changed],
      () => null,
    );
    now = new Date('2026-11-24T05:00:00.000Z');
    await acceptFile('a');
    const book = new SettlementBook(settlements.lines);
    expect(settlements.lines).toHaveLength(2);
    expect(settlements.lines.map((line) => book.settlementOn(line)?.resolution)).toEqual(
      Array.from({ length: 2 }, () => 'rule_does_not_apply'),
    );
  });

  it('with a row that the form lacks names it and takes nothing', async () => {
    const { reading } = await onDesk('a');
    const parsed = { ...reading.parsed };
    const outcome = await acceptance.accept({
      fileId: 'a',
      fileName: 'a.pdf',
      parsed,
      decided: decidedBy([]),
      filing: { ...FILING, year: 2020, form: '2019' },
    });
    expect(outcome).toMatchObject({ problem: 'form', cell: expect.any(String) });
    expect(desk.accepted).toEqual([]);
  });

  it('with a number that its row cannot hold names the cell and takes nothing', async () => {
    const { reading } = await onDesk('a');
    const correction = {
      kind: 'correct',
      cell: 'permits.decisions',
      status: 'number',
      value: -1,
      text: '-1',
      reason: '-',
      by: null,
      at: MORNING,
    } as const;
    const outcome = await acceptance.accept({
      fileId: 'a',
      fileName: 'a.pdf',
      parsed: reading.parsed,
      decided: decidedBy([correction]),
      filing: FILING,
    });
    expect(outcome).toEqual({ problem: 'value', cell: 'permits.decisions' });
    expect(desk.accepted).toEqual([]);
  });

  it('that the store refuses takes nothing, and says nothing of its findings', async () => {
    await onDesk('a', contradicting, (reading) => answersTo(reading, MORNING));
    refuseWrites('QuotaExceededError');
    expect(await acceptFile('a')).toEqual({ problem: 'not_kept', fault: 'full' });
    expect([desk.accepted, settlements.lines]).toEqual([[], []]);
  });

  it('takes no answer over while those that are published cannot be read, and does later', async () => {
    visit({ published: () => Promise.resolve(null) });
    await onDesk('a', contradicting, (reading) => answersTo(reading, MORNING));
    expect(await acceptFile('a')).toEqual({ problem: 'answers_wait' });
    expect([desk.accepted.length, settlements.lines]).toEqual([1, []]);
    visit();
    await desk.open();
    expect(await acceptFile('a')).toEqual({ problem: null });
    expect(openOnChecks()).toEqual([]);
  });

  it('whose answers are not kept says so, and they are kept with the next', async () => {
    let isFull = true;
    settlements = new Settlements(
      async () => {
        if (isFull) throw new DOMException('full', 'QuotaExceededError');
        return SettlementStore.open(`${store}-answers`);
      },
      () => now,
    );
    const local = settlements;
    visit({ settlements: local });
    await onDesk('a', contradicting, (reading) => answersTo(reading, MORNING));
    expect(await acceptFile('a')).toEqual({ problem: 'answers_not_kept' });
    expect(desk.accepted).toHaveLength(1);
    expect(local.lines.length).toBeGreaterThan(0);
    isFull = false;
    expect(await acceptFile('a')).toEqual({ problem: null });
    visit();
    await settlements.load();
    expect(settlements.lines).toEqual(local.lines);
  });
});

describe('accepting the clean ones', () => {
  const clean = (): ImportFile[] => desk.files.filter((file) => isClean(file, {}));

  it('takes what needs nobody, and what was answered with it', async () => {
    await onDesk('clean');
    await onDesk('answered', { ...contradicting, year: 2023 }, (reading) =>
      answersTo(reading, MORNING),
    );
    await onDesk('open', { ...contradicting, year: 2022 });
    for (const file of clean()) expect(await acceptance.unsettled(file)).toEqual([]);
    expect(
      clean()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['answered', 'clean']);
    const outcome = await acceptance.acceptClean(clean());
    expect(outcome).toEqual({ accepted: 2, known: 0, unsure: 0, problem: { problem: null } });
    expect(desk.accepted.map(({ report }) => report.year).sort()).toEqual([2023, 2024]);
    expect(openOnChecks().filter((rule) => rule === 'S4.1')).toEqual([]);
  });

  it('takes of two files of one report the first, and leaves what was accepted', async () => {
    await onDesk('a');
    await onDesk('b');
    expect(await acceptance.acceptClean(clean())).toMatchObject({ accepted: 1, known: 1 });
    const [before] = desk.accepted;
    expect(await acceptance.acceptClean(clean())).toMatchObject({ accepted: 0, known: 1 });
    expect(desk.accepted).toEqual([before]);
  });

  it('leaves what nobody is sure of, and what is gone', async () => {
    visit({ proposeAgency: () => ({ agency: null, candidates: [AGENCY] }) });
    await onDesk('a');
    const files = [...clean(), { ...clean()[0], id: 'gone' } as ImportFile];
    const unsettled = await Promise.all(files.map((file) => acceptance.unsettled(file)));
    expect(unsettled).toEqual([['agency'], []]);
    expect(await acceptance.acceptClean(files)).toMatchObject({ accepted: 0, unsure: 2 });
    expect(desk.accepted).toEqual([]);
  });

  it('takes what a person filed, whatever was read', async () => {
    visit({ proposeAgency: () => ({ agency: null, candidates: [] }) });
    await onDesk('a', figuresWith({}), () => [
      { kind: 'file', filing: { ...FILING, year: 2022 }, by: null, at: MORNING },
    ]);
    expect(await acceptance.acceptClean(clean())).toMatchObject({ accepted: 1, unsure: 0 });
    expect(desk.accepted[0]?.report.year).toBe(2022);
  });

  it('takes of several years side by side the one that a person chose, unless it has no year', async () => {
    const panel = (year: number | null): Decision[] => [
      { kind: 'panel', panel: 0, year, by: null, at: MORNING },
    ];
    const cells = (await readReport('any', figuresWith({}))).parsed.cells;
    const beside = [{ year: 2022, cells }];
    await onDesk('nobody chose', figuresWith({}), () => [], beside);
    await onDesk('no year', figuresWith({}), () => panel(null), beside);
    await onDesk('chosen', figuresWith({}), () => panel(2022), beside);
    expect(
      clean()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['chosen', 'nobody chose']);
    expect(await acceptance.acceptClean(desk.files)).toMatchObject({ accepted: 1, unsure: 2 });
    expect(desk.accepted.map(({ report }) => report.year)).toEqual([2022]);
  });

  it('that the store refuses takes none and says why', async () => {
    await onDesk('a');
    const letGo = refuseWrites('QuotaExceededError');
    expect(await acceptance.acceptClean(clean())).toEqual({
      accepted: 0,
      known: 0,
      unsure: 0,
      problem: { problem: 'not_kept', fault: 'full' },
    });
    letGo();
    expect(clean()).toHaveLength(1);
  });

  it('whose readings cannot be read says why', async () => {
    await onDesk('a');
    const kept = await ImportStore.open(store);
    const broken = deskOver(store, {
      openStore: async () =>
        storeWith(kept, {
          reading: () => Promise.reject(new DOMException('closed', 'InvalidStateError')),
        }),
    });
    await broken.desk.open();
    const files = clean();
    visit({ desk: broken.desk });
    expect(await acceptance.acceptClean(files)).toMatchObject({
      accepted: 0,
      problem: { problem: 'not_kept', fault: 'closed' },
    });
  });
});
