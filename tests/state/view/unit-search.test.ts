import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { UnitIndex } from '../../../src/lib/search/unit-index.ts';
import { UnitSearch } from '../../../src/lib/state/view/unit-search.svelte.ts';
import { agency, makeMadeUp, report } from '../../search/made-up.ts';

vi.mock('$app/paths', () => ({ asset: (path: string) => path }));

/** Where the index comes from, when the test lets it. */
class Source {
  current: UnitIndex | null = null;
  arrive: (index: UnitIndex) => void = () => undefined;
  fail: (cause: unknown) => void = () => undefined;

  open(): Promise<UnitIndex> {
    return new Promise((resolve, reject) => {
      this.arrive = (index) => resolve((this.current = index));
      this.fail = reject;
    });
  }
}

const index = makeMadeUp(null);
const names = (search: UnitSearch) => search.hits.map(({ name }) => name);
const settle = () => new Promise((resolve) => setTimeout(resolve));

let source: Source;
let search: UnitSearch;
beforeEach(() => {
  source = new Source();
  search = new UnitSearch(source);
});

describe('searching a unit', () => {
  it('answers in the same moment once the index is here', () => {
    source.current = index;
    search.ask('虚构局', 'own');
    expect(names(search)).toEqual(['虚构县虚构局']);
    expect(search).toMatchObject({ answered: '虚构局', busy: false });
  });

  it('waits for the index and answers what was typed last', async () => {
    search.ask('虚', 'own');
    const early = source.arrive;
    search.ask('虚构局', 'own');
    expect(search).toMatchObject({ hits: [], answered: null, busy: true });
    early(index);
    source.arrive(index);
    await settle();
    expect(names(search)).toEqual(['虚构县虚构局']);
    expect(search).toMatchObject({ answered: '虚构局', busy: false });
  });

  it('asks the same again when local data came or went', () => {
    source.current = index;
    search.renew();
    expect(search.answered).toBeNull();
    search.ask('梦中局', 'own');
    expect(names(search)).toEqual([]);
    source.current = makeMadeUp({
      agencies: [agency('990101-local-001', '虚构县梦中局')],
      reports: [report('990101-local-001', 2024)],
    });
    search.renew();
    expect(names(search)).toEqual(['虚构县梦中局']);
  });

  it('drops the hits for an empty text, also while the index is on its way', async () => {
    search.ask('虚', 'own');
    search.ask(' ', 'own');
    source.arrive(index);
    await settle();
    expect(search).toMatchObject({ hits: [], answered: null, busy: false });
  });

  it('says what went wrong until something else is asked', async () => {
    const cause = new Error('no');
    search.ask('虚', 'own');
    source.fail(cause);
    await settle();
    expect(search).toMatchObject({ failure: cause, busy: false });
    search.ask('虚构', 'own');
    expect(search).toMatchObject({ failure: null, busy: true });
  });

  it('finds a text by itself as soon as the index is here, and shows it nowhere', async () => {
    const later = search.find('虚构局', 'own');
    source.arrive(index);
    expect((await later).map(({ name }) => name)).toEqual(['虚构县虚构局']);
    expect(search.hits).toEqual([]);
  });

  it('finds nothing where the index cannot be had', async () => {
    const later = search.find('虚构局', 'own');
    source.fail(new Error('gone'));
    expect(await later).toEqual([]);
  });
});
