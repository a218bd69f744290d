import type { Mutant } from './mutant.ts';

/** What a reader keeps in the browser, gives and takes as files. */
export const KEEPING_MUTANTS: readonly Mutant[] = [
  {
    what: 'an answer that the store refused is forgotten when another is kept',
    file: 'src/lib/state/local/settlements.svelte.ts',
    from: '      this.#owed = [...this.#owed, ...own];\n',
    to: '',
    tests: ['tests/state/local/settlements.test.ts'],
  },
  {
    what: 'a decision counts as refused because another was',
    file: 'src/lib/state/local/open-reading.svelte.ts',
    from: 'return decided !== null;',
    to: 'return this.fault === null;',
    tests: ['tests/state/local/open-reading.test.ts'],
  },
  {
    what: 'following another tab takes the word from a decision kept since',
    file: 'src/lib/state/local/open-reading.svelte.ts',
    from: 'if (seen === this.#changes) this.fault = storeFault(cause);',
    to: 'this.fault = storeFault(cause);',
    tests: ['tests/state/local/open-reading.test.ts'],
  },
  {
    what: 'files that a refused drop leaves behind are not told',
    file: 'src/lib/state/local/import-desk.svelte.ts',
    from: 'stuck = this.files.filter(({ id }) => kept.includes(id)).length;',
    to: 'stuck = 0;',
    tests: ['tests/state/local/import-desk-store.test.ts'],
  },
  {
    what: 'a store of a later version makes again what is there',
    file: 'src/lib/store/connection.ts',
    from: 'if (!known.contains(store)) database',
    to: 'database',
    tests: ['tests/store/connection.test.ts'],
  },
  {
    what: 'a file of settlements that was moved keeps the others out',
    file: 'src/lib/state/kept/chosen-files.ts',
    from: 'await file.text().catch(() => null)',
    to: 'await file.text()',
    tests: ['tests/state/kept/chosen-files.test.ts'],
  },
  {
    what: 'the name of a saved file begins as a formula does',
    file: 'src/lib/model/file-name.ts',
    from: '/^[-=+@._＝＋－＠]+|[._]+$/g',
    to: '/[._]+$/g',
    tests: ['tests/model/file-name.test.ts'],
  },
];
