import { describe, expect, test } from 'vitest';
import { INDICATORS } from '../../../src/lib/catalogue/catalogue.ts';
import { isFormRow } from '../../../src/lib/catalogue/outcome-groups.ts';
import { agenciesText } from '../../../src/lib/messages/agencies.ts';
import { domainText } from '../../../src/lib/messages/domain.ts';
import { APPLICANTS } from '../../../src/lib/model/applicant.ts';
import type { SheetCell } from '../../../src/lib/queries/sheet/sheet.ts';
import { agencyOpening, agencyView } from '../../../src/lib/views/agencies/agency.ts';
import { stateOf } from '../../queries/states.ts';
import { openings } from '../selection-rows.ts';
import { cell, nothing, report, rowsOf, view } from './agency-rows.ts';

const text = agenciesText.zh;

describe('the two scopes', () => {
  const reports = [report(0, { scope: 'aggregate' }), report(1, { scope: 'own' })];
  const cells = [cell('requests.received', 20), cell('requests.received', 3, { report: 1 })];

  test('are sheets of their own', () => {
    const aggregate = view({ reports, cells }, { scope: 'aggregate', year: 2021 });
    expect(aggregate.finding).toContain('20件');
    expect(aggregate.scopes?.options.map(({ current }) => current)).toEqual([true, false]);
    const own = view({ reports, cells }, { scope: 'own', year: 2022 });
    expect(own.finding).toContain('3件');
    expect(own.finding).not.toContain('20件');
  });

  test('a scope the agency has not is said and the other one shown', () => {
    const shown = view({ cells: [cell('requests.received', 20)] }, { scope: 'aggregate' });
    expect(shown.notice).toBe(
      text.scopeMissing(domainText.zh.scope.aggregate, domainText.zh.scope.own),
    );
    expect(shown.scopes).toBeNull();
  });
});

describe('the page', () => {
  test('opens on the newest year collected, however little it states', () => {
    const rows = rowsOf({
      reports: [report(0), report(1), report(2)],
      cells: [
        cell('trainings', 1, { report: 1 }),
        cell('circulars', 1, { report: 1 }),
        cell('trainings', 2, { report: 2 }),
      ],
    });
    expect(agencyOpening(rows, openings['/agencies'])).toMatchObject({ year: 2023, scope: 'own' });
  });

  test('opens on the scope of which the newest year states more', () => {
    const rows = rowsOf({
      reports: [report(0), report(1), report(2, { year: 2022, scope: 'aggregate' })],
      cells: [
        cell('trainings', 1),
        cell('trainings', 1, { report: 1 }),
        cell('trainings', 2, { report: 2 }),
        cell('circulars', 2, { report: 2 }),
      ],
    });
    expect(agencyOpening(rows, openings['/agencies'])).toMatchObject({
      year: 2022,
      scope: 'aggregate',
    });
  });

  test('says another figure of the newest year where the usual ones are not in it', () => {
    const cells = [cell('published.website', 7191), cell('trainings', 2, { report: 1 })];
    const shown = view({ reports: [report(0), report(1)], cells });
    expect(shown.finding).toMatch(/^2022年.*2/);
    expect(shown.finding).not.toContain('7,191');
  });

  test('leads to the trend of the figure it opens with, in the year it is of', () => {
    const cells = [
      cell('published.other_media', 5),
      cell('published.other_media', 6, { report: 1 }),
      cell('published.website', 9, { report: 1 }),
    ];
    const shown = view({ reports: [report(0), report(1)], cells });
    const trend = shown.onward.links.find(({ href }) => href.startsWith('/trends'));
    expect(shown.finding).toContain('网站发布9');
    expect(trend?.label).toContain('网站发布');
    expect(new URL(trend?.href ?? '', 'http://localhost').searchParams.get('year')).toBe('2022');
  });

  test('its sentence takes 同比 only on a base of ten', () => {
    const two = (before: number, now: number) => [
      cell('requests.received', before),
      cell('requests.received', now, { report: 1 }),
    ];
    const sentence = (before: number, now: number) =>
      view({ reports: [report(0), report(1)], cells: two(before, now) }, { year: 2022 }).finding;
    expect(sentence(10, 15)).toBe('2022年新收申请15件（比2021年多50.0%）');
    expect(sentence(20, 15)).toBe('2022年新收申请15件（比2021年少25.0%）');
    expect(sentence(15, 15)).toBe('2022年新收申请15件（与2021年相比0.0%）');
    expect(sentence(4, 15)).toBe('2022年新收申请15件');
  });

  test('says what is collected of nothing, and where the agency stands', () => {
    const shown = view({ cells: [] });
    expect(shown.tables).toEqual([]);
    expect(shown.finding).toBe(text.sentenceNothing(2021));
    expect(shown.empty).toContain(text.section.requests);
    expect(shown.path.map(({ label }) => label)).toEqual(['某省', '甲县']);
    expect(shown.onward.peersLabel).toBe(text.noPeers);
  });

  test('names the report as its publisher and date give it', () => {
    const shown = view({
      reports: [
        report(0, { published_on: '2022-01-20', printed_name: '甲县政府办', complete: true }),
        report(1, {
          source: null,
          seen_at: 'copy',
          source_note: '见于他处',
          source_note_en: 'seen elsewhere',
        }),
      ],
    });
    expect(shown.otherNames).toEqual(['甲县政府办']);
    expect(shown.reports).toMatchObject([
      { published: '2022-01-20', source: { text: 'example.gov.cn' }, extent: text.partial },
      { published: text.noDate, source: null, seenNote: '见于他处', extent: text.partial },
    ]);
  });

  test('says how much is collected by the count that stands over each table', () => {
    const rows = INDICATORS.filter((row) => isFormRow(row, '2021'));
    const all = rows.flatMap(({ code, perApplicant }) =>
      (perApplicant ? APPLICANTS : (['total'] as const)).map((applicant) =>
        cell(code, 0, { applicant }),
      ),
    );
    const extent = (cells: SheetCell[]) => {
      const shown = view({ reports: [report(0, { complete: true })], cells });
      const counts = shown.tables
        .filter(({ id }) => id !== 'narrative')
        .map(({ notes }) => /(\d+)格中收录(\d+)格/.exec(notes[0] ?? ''));
      const of = (at: 1 | 2) => counts.reduce((sum, found) => sum + Number(found?.[at]), 0);
      return { said: shown.reports[0]?.extent, cells: of(1), collected: of(2) };
    };
    expect(extent(all)).toEqual({ said: text.complete, cells: all.length, collected: all.length });
    const { said, cells, collected } = extent(all.slice(3));
    expect(collected).toBe(all.length - 3);
    expect(said).toBe(text.partOf(String(collected), String(cells)));
    expect(extent([cell('trainings', 1)]).said).toBe(text.partial);
  });

  test('is complete in English', () => {
    const rows = rowsOf({ cells: [cell('requests.received', 20)] });
    const shown = agencyView(
      rows,
      nothing,
      stateOf({ lang: 'en', scope: 'own', year: 2021 }),
      openings,
    );
    expect(shown.finding).toBe('2021: Received 20 cases');
    expect(shown.tables.map(({ title }) => title)).toEqual([agenciesText.en.section.requests]);
    expect(JSON.stringify(shown.tables)).not.toMatch(/[\u4e00-\u9fff]/);
  });
});
