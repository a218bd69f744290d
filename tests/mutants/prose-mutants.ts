import type { Mutant } from './mutant.ts';

const ELSEWHERE = 'tests/parser/narrative/elsewhere.test.ts';
const DISPUTES = 'tests/parser/narrative/disputes-and-days.test.ts';
const NAMED = 'tests/parser/header/named-in-sentences.test.ts';

/** What fresh reports showed of sentences and of whose report it is. */
export const PROSE_MUTANTS: readonly Mutant[] = [
  {
    what: 'a platform under its own name is the headline',
    file: 'src/lib/parser/narrative/elsewhere.ts',
    from: 'return PLATFORM.test(scope) && channelsIn(scope).length === 0;',
    to: 'return false;',
    tests: [ELSEWHERE],
  },
  {
    what: 'fields of work are published pieces',
    file: 'src/lib/parser/narrative/channel-rules.ts',
    from: "if (unit === '个' && !isShown(scope, after)) return false;",
    to: '',
    tests: [ELSEWHERE],
  },
  {
    what: 'a list that was renewed is a place where pieces stand',
    file: 'src/lib/parser/narrative/channel-rules.ts',
    from: ' || LIST_RENEWED.test(scope)',
    to: '',
    tests: [ELSEWHERE],
  },
  {
    what: 'a part of one channel is the headline',
    file: 'src/lib/parser/narrative/place-numbers.ts',
    from: 'if (isShareOfChannel(number, found, placed)) return null;',
    to: '',
    tests: [ELSEWHERE],
  },
  {
    what: 'one way of several has all of them',
    file: 'src/lib/parser/narrative/publication-rules.ts',
    from: 'return namesOtherWays(scope) ? [...channels, ELSEWHERE] : channels;',
    to: 'return channels;',
    tests: [ELSEWHERE],
  },
  {
    what: 'results of reconsideration are parts of lawsuits',
    file: 'src/lib/parser/narrative/told-lists.ts',
    from: ' && !isOfOtherProcedure(members, text, total)',
    to: '',
    tests: [DISPUTES],
  },
  {
    what: 'a list is gathered short of its last part',
    file: 'src/lib/parser/narrative/told-lists.ts',
    from: 'members.length > 2 && !goesOn(text, numbers[at + 1], number)',
    to: 'members.length > 2',
    tests: [DISPUTES],
  },
  {
    what: 'a sum up to the last day of the year is surely of the year',
    file: 'src/lib/parser/narrative/period.ts',
    from: "if (isYearEnd) return summed ? 'perhaps_cumulative' : 'own';",
    to: "if (isYearEnd) return 'own';",
    tests: [DISPUTES],
  },
  {
    what: 'a city’s own body is of the district it stands in',
    file: 'src/lib/parser/header/find-division.ts',
    from: 'return at < 0 ? names : names.slice(0, at + 1);',
    to: 'return names;',
    tests: [NAMED],
  },
  {
    what: 'a name without its place is sure',
    file: 'src/lib/parser/header/find-agency.ts',
    from: "[...doubts, 'agency_without_place']",
    to: 'doubts',
    tests: [NAMED],
  },
  {
    what: 'fields of a page are part of a name',
    file: 'src/lib/parser/header/page-fields.ts',
    from: 'const isField = FIELDS.test(text);',
    to: 'const isField = false;',
    tests: ['tests/parser/header/head-in-pieces.test.ts'],
  },
  {
    what: 'as many videos on another platform are the same again',
    file: 'src/lib/parser/narrative/read-narrative.ts',
    from: '&& !isOfAnother(one.number, best.number)',
    to: '',
    tests: ['tests/parser/narrative/elsewhere.test.ts'],
  },
  {
    what: 'a part of what was sent upward is the headline',
    file: 'src/lib/parser/narrative/place-numbers.ts',
    from: 'if (isSent(holder.before)) return null;',
    to: '',
    tests: ['tests/parser/narrative/elsewhere.test.ts'],
  },
  {
    what: 'a sentence under Section II tells the form',
    file: 'src/lib/parser/tables/read-publication.ts',
    from: 'HEADS_IN_FULL.test(piece)',
    to: 'true',
    tests: ['tests/parser/tables/read-publication.test.ts'],
  },
];
