import { describe, expect, it } from 'vitest';
import { schemeText } from '../../../src/lib/schemes/scheme-text.ts';
import type { Scheme } from '../../../src/lib/schemes/scheme.ts';
import { schemeEditor } from '../../../src/lib/views/schemes/editor.ts';
import { SCHEME } from '../../schemes/any-scheme.ts';
import { peerCell } from '../workbench/peer-rows.ts';

const editorOf = (scheme: Scheme, rows = [peerCell('甲', 1)]) =>
  schemeEditor(rows, { scheme: schemeText(scheme), year: 2024, lang: 'zh' });

describe('the controls of a scheme', () => {
  it('hold a threshold as the indicator is written: a rate in percent', () => {
    const [rate, count] = editorOf(SCHEME)?.parts ?? [];
    expect(rate).toMatchObject({ ends: { from: '50', to: '90' }, unit: '%', factor: 100 });
    expect(count).toMatchObject({ ends: null, unit: '件', factor: 1, share: '40.0%' });
  });

  it('begin thresholds at what the list spans, few cases and other years left out', () => {
    const rate = (id: string, value: number, changes = {}) =>
      peerCell(id, value, { indicator: 'rate.disclosed', denominator: 50, ...changes });
    const rows = [
      ...[rate('甲', 0.312), rate('乙', 0.777)],
      ...[rate('丙', 0.01, { denominator: 9 }), rate('丁', 0.99, { year: 2023 })],
    ];
    const [first, second] = editorOf(SCHEME, rows)?.parts ?? [];
    expect(first?.span).toEqual({ low: 0.31, high: 0.78 });
    expect(second?.span).toEqual({ low: 0, high: 100 });
  });

  it('offer what may still be a part, and nothing that cannot be scored', () => {
    const offered = editorOf(SCHEME)?.addable.map(({ value }) => value) ?? [];
    expect(offered).toContain('published.website');
    for (const code of ['rate.disclosed', 'procurement.amount', 'share.applicant']) {
      expect(offered).not.toContain(code);
    }
  });

  it('are none without a scheme', () => {
    expect(schemeEditor([], { scheme: '', year: 2024, lang: 'zh' })).toBeNull();
  });
});
