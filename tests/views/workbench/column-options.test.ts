import { describe, expect, test } from 'vitest';
import { COLUMN_GROUPS } from '../../../src/lib/catalogue/column-groups.ts';
import { MAX_COLUMNS } from '../../../src/lib/url/view-state.ts';
import { groupChoices, singleColumns } from '../../../src/lib/views/workbench/column-options.ts';
import { stateOf } from '../../queries/states.ts';

const OUTCOMES = COLUMN_GROUPS.find(({ id }) => id === 'outcomes')?.codes ?? [];

const choiceOf = (id: string, columns: readonly string[]) =>
  groupChoices(stateOf({ columns }))
    .flatMap(({ groups }) => groups)
    .find((group) => group.id === id);

describe('a group of columns', () => {
  test('comes by one click behind the columns that are there, none twice', () => {
    expect(choiceOf('outcomes', ['requests.stated', 'outcome.granted'])).toMatchObject({
      isShown: false,
      columns: [
        'requests.stated',
        'outcome.granted',
        ...OUTCOMES.filter((code) => code !== 'outcome.granted'),
      ],
    });
  });

  test('goes by the next click, the others stay', () => {
    const columns = [...OUTCOMES, 'requests.stated'];
    expect(choiceOf('outcomes', columns)).toMatchObject({
      isShown: true,
      columns: ['requests.stated'],
    });
    expect(singleColumns({ columns })).toEqual(['requests.stated']);
  });

  test('is not offered where the address would hold too many', () => {
    const columns = Array.from({ length: MAX_COLUMNS }, (_, at) => `column.${at}`);
    expect(choiceOf('outcomes', columns)?.columns).toBeNull();
  });
});
