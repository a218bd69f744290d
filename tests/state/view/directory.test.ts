import { beforeEach, describe, expect, it } from 'vitest';
import type { DirectoryDivision, NamedAgency } from '../../../src/lib/queries/directory.ts';
import { Directory } from '../../../src/lib/state/view/directory.svelte.ts';
import { engineDouble, question, questions } from './engine-double.ts';

const { engine } = engineDouble;

const agencies = (name: string): NamedAgency[] => [
  {
    agency_id: '320813-001',
    name,
    division: '320813',
    kind: 'government',
    township: null,
    printed_names: '洪泽区政府\n淮安市洪泽区人民政府办公室',
  } as NamedAgency,
];

const DIVISIONS = [
  {
    code: '320813',
    name: '洪泽区',
    level: 'county',
    parent: '320800',
    former_names: '洪泽县;',
  } as DirectoryDivision,
];

/** Answers the n-th loading, each of which asks two questions. */
async function answer(loading: number, name: string): Promise<void> {
  (await question(2 * loading - 1)).answer(agencies(name));
  (await question(2 * loading)).answer(DIVISIONS);
}

let directory: Directory;

beforeEach(() => {
  questions.length = 0;
  engine.revision = 0;
  directory = new Directory(engine);
});

describe('the directory', () => {
  it('is read once, and finds an agency by a name it prints', async () => {
    const loading = directory.load();
    await answer(1, '淮安市洪泽区人民政府');
    await loading;
    await directory.load();
    expect(questions).toHaveLength(2);
    expect(directory.isReady).toBe(true);
    expect(directory.agencies).toEqual([
      expect.not.objectContaining({ printed_names: expect.anything() }),
    ]);
    const match = directory.matchAgency?.({ name: '洪泽区政府', divisions: [] });
    expect(match?.agency?.agency_id).toBe('320813-001');
  });

  it('never shows an older answer in place of a newer one', async () => {
    const older = directory.load();
    await question(2);
    engine.revision = 1;
    const newer = directory.load();
    await answer(2, 'with local agencies');
    await newer;
    await answer(1, 'without');
    await older;
    expect(directory.agencies[0]?.name).toBe('with local agencies');
  });

  it('does not forget a newer answer because an older question failed', async () => {
    const older = directory.load();
    await question(2);
    engine.revision = 1;
    const newer = directory.load();
    await answer(2, 'with local agencies');
    await newer;
    (await question(1)).fail(new Error('closed'));
    await older;
    expect(directory.failure).toBeNull();
    await directory.load();
    expect(questions, 'asked no third time').toHaveLength(4);
  });

  it('that could not be read says so and is read at the next call', async () => {
    const failing = directory.load();
    const cause = new Error('the engine was closed');
    (await question(1)).fail(cause);
    await failing;
    expect([directory.failure, directory.isReady]).toEqual([cause, false]);
    const again = directory.load();
    (await question(3)).answer(agencies('淮安市洪泽区人民政府'));
    (await question(4)).answer(DIVISIONS);
    await again;
    expect([directory.failure, directory.isReady]).toEqual([null, true]);
  });
});
