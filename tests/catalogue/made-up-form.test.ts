import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import type { FormEntry } from '../../src/lib/catalogue/form-entries.ts';

/** One more version of the form, invented: no documents repealed, services again, 其他处理 as one row. */
const MADE_UP: FormEntry = {
  decree: '虚构〔2031〕1号',
  since: 2031,
  splitsOther: false,
  publication: [
    {
      article: 1,
      subjects: ['rules', 'normative'],
      measures: [
        ['issued', 'issued'],
        ['effective', 'effective'],
      ],
    },
    { article: 5, subjects: ['permits', 'services'], measures: [['decisions', 'decisions']] },
    { article: 6, subjects: ['penalties', 'coercion'], measures: [['decisions', 'decisions']] },
  ],
  heads: [
    ['issued', /新立/],
    ['effective', /现行有效/],
  ],
  wordings: [/本年处理决定/],
};

// The form is added where a real one would be: in the list of forms and among their entries.
vi.mock('../../src/lib/model/form.ts', () => ({ FORMS: ['2019', '2021', '2031'] }));
vi.mock('../../src/lib/catalogue/form-entries.ts', async (original) => {
  const real = await original<typeof import('../../src/lib/catalogue/form-entries.ts')>();
  return { ...real, FORM_ENTRIES: { ...real.FORM_ENTRIES, '2031': MADE_UP } };
});

const { compileReport } = await import('../../src/lib/pipeline.ts');
const { CURRENT_FORM, formOfYear } = await import('../../src/lib/catalogue/forms.ts');
const { INDICATORS } = await import('../../src/lib/catalogue/printed.ts');
const { isFormRow } = await import('../../src/lib/catalogue/outcome-groups.ts');
const { breaksOf } = await import('../../src/lib/catalogue/breaks.ts');
const { DERIVED } = await import('../../src/lib/catalogue/derived.ts');
const { reportSchema } = await import('../../src/lib/model/report.ts');

const fixture = new URL('../fixtures/made-up-form/report-2031.md', import.meta.url);
const { parsed, findings } = await compileReport({
  name: 'report-2031.md',
  bytes: new Uint8Array(readFileSync(fixture)),
  address: null,
});

describe('a made-up form that stands in the catalogue alone', () => {
  it('is in force, has its rows, and breaks the series of what it does not print', () => {
    expect(CURRENT_FORM).toBe('2031');
    expect([2020, 2030, 2031].map(formOfYear)).toEqual(['2019', '2021', '2031']);
    const rows = INDICATORS.filter((row) => isFormRow(row, '2031' as never)).map(
      ({ code }) => code,
    );
    expect(rows.filter((code) => /^(normative|services|outcome\.other)/.test(code))).toEqual([
      'normative.issued',
      'normative.effective',
      'services.decisions',
      'outcome.other',
    ]);
    expect(breaksOf('normative.repealed').map(({ after }) => after)).toEqual([2020, 2030]);
    const renewal = DERIVED.find(({ code }) => code === 'rate.normative_renewal');
    expect(renewal?.forms).toEqual(['2021']);
    expect(reportSchema.shape.form.options).toContain('2031');
  });

  it('is told by its heads, and every figure of it is read', () => {
    expect(parsed.header.form).toEqual({ value: '2031', doubts: [] });
    const figures = Object.fromEntries(
      parsed.cells
        .filter(({ applicant }) => applicant === 'total')
        .map(({ indicator, printed }) => [indicator, printed.value]),
    );
    expect(figures).toMatchObject({
      'normative.issued': 2,
      'normative.effective': 14,
      'permits.decisions': 31,
      'services.decisions': 7,
      'penalties.decisions': 3,
      'outcome.other': 1,
      'outcome.total': 5,
      'requests.carried_over': 1,
    });
    expect(parsed.cells.flatMap(({ doubts }) => doubts)).toEqual([]);
    // Section IV is told in prose.
    expect(parsed.unread.map(({ reason }) => reason)).toEqual(['table_not_found']);
  });

  it('is held against the rules: sums in its own layout, and the form of its year', () => {
    const verdicts = (rule: string) =>
      findings.filter((one) => one.rule === rule).map(({ verdict }) => verdict);
    expect(new Set(verdicts('S3.2'))).toEqual(new Set(['PASS']));
    expect(new Set(verdicts('S3.3'))).toEqual(new Set(['PASS']));
    expect(verdicts('D2')).toEqual(['PASS']);
    expect(findings.filter(({ verdict }) => verdict === 'FAIL')).toEqual([]);
  });
});
