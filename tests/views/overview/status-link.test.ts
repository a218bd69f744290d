import { describe, expect, test } from 'vitest';
import { decodeState } from '../../../src/lib/url/codec.ts';
import { statusLink } from '../../../src/lib/views/overview/status-link.ts';
import { keyYear, opening, openings } from './overview-rows.ts';

const hrefOf = (indicator: string, changes: Parameters<typeof keyYear>[0] = {}, state = opening) =>
  statusLink(
    { indicator, now: keyYear({ indicator, ...changes }), before: undefined },
    '某项',
    state,
    openings,
  )?.href ?? '';

describe('what stands for a key figure', () => {
  test.each([
    ['requests.stated', '/requests/'],
    ['outcome.total', '/requests/'],
    ['published.website', '/publication/'],
    ['interpretations', '/publication/'],
  ])('%s is shown on %s', (indicator, path) => {
    expect(hrefOf(indicator).split('?')[0]).toBe(path);
  });

  test('is counted over the list that the figure counts: of aggregate reports one level alone', () => {
    const href = hrefOf('requests.stated', { level: 'county' }, { ...opening, year: 2023 });
    const { state } = decodeState(new URL(href, 'http://a/').searchParams, opening);
    expect(state).toMatchObject({
      ...{ figure: 'status', indicator: 'requests.stated', year: 2023 },
      ...{ level: 'county', kind: opening.kind, scope: opening.scope },
    });
    const own = hrefOf('requests.stated', { level: null }, { ...opening, scope: 'own' });
    expect(decodeState(new URL(own, 'http://a/').searchParams, opening).state.level).toBe(
      opening.level,
    );
  });

  test('leads nowhere without a report', () => {
    const pair = { indicator: 'requests.stated', now: undefined, before: undefined };
    expect(statusLink(pair, '某项', opening, openings)).toBeNull();
  });
});
