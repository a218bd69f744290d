import type { Mutant } from './mutant.ts';

/** What the command line builds, imports and serves. */
export const COMMAND_MUTANTS: readonly Mutant[] = [
  {
    what: 'a part of a file out of order is cut out of it',
    file: 'src/cli/serve.ts',
    from: '(!last || Number(first) <= Number(last))',
    to: '(!last || Number(first) >= 0)',
    tests: ['tests/cli/serve.test.ts'],
  },
  {
    what: 'two imports write into one folder at once',
    file: 'src/cli/dataset/sole-writer.ts',
    from: "await writeFile(path, mark, { flag: 'wx' });",
    to: 'await writeFile(path, mark);',
    tests: ['tests/cli/dataset/sole-writer.test.ts'],
  },
  {
    what: 'the lock of a killed import is waited for',
    file: 'src/cli/dataset/sole-writer.ts',
    from: 'return pid === process.pid ? !held.has(mark) : !isRunning(pid);',
    to: 'return false;',
    tests: ['tests/cli/dataset/sole-writer.test.ts'],
  },
  {
    what: 'coded columns are not sorted as text',
    file: 'src/cli/dataset/coded-columns.ts',
    from: 'WHERE code IS NOT NULL ORDER BY code)',
    to: 'WHERE code IS NOT NULL ORDER BY code DESC)',
    tests: ['tests/cli/dataset/coded-columns.test.ts'],
  },
  {
    what: 'a dataset without a report, or without a rate, has a type without a value',
    file: 'src/cli/dataset/coded-columns.ts',
    from: " UNION ALL SELECT '')",
    to: ')',
    tests: ['tests/cli/dataset/coded-columns.test.ts'],
  },
  {
    what: 'an import does not say what it will replace',
    file: 'src/cli/dataset/imported-dataset.ts',
    from: 'if (replaced.length > 0) announce(',
    to: 'if (replaced.length > 99) announce(',
    tests: ['tests/cli/import-into.test.ts'],
  },
  {
    what: 'frames: every page stands in a stranger’s frame',
    file: 'src/cli/project/frame-ancestors.mjs',
    from: "const query = /\\?[^]*/.exec(address)?.[0] ?? '';",
    to: 'const query = `?embed=1${address}`;',
    tests: ['tests/cli/project'],
  },
  {
    what: 'a copy of an unreadable file counts as read',
    file: 'src/cli/commands/import.ts',
    from: "if (twin?.status !== 'refused') return outcome;",
    to: 'if (twin !== undefined || !twin) return outcome;',
    tests: ['tests/cli/import.test.ts'],
  },
  {
    what: 'the module is handed over while it arrives',
    file: 'src/cli/commands/engine-prefaces.ts',
    from: 'return new Response(unpacking).arrayBuffer();',
    to: 'return unpacking;',
    tests: ['tests/cli/engine-prefaces.test.ts'],
  },
  {
    what: 'a file that grew while it was sent runs into the next answer',
    file: 'src/cli/serving/promised-length.ts',
    from: 'bytes.subarray(0, left)',
    to: 'bytes',
    tests: ['tests/cli/serving/promised-length.test.ts'],
  },
  {
    what: 'a file that shrank while it was sent is waited for',
    file: 'src/cli/serving/promised-length.ts',
    from: 'if (left > 0 && promised !== Infinity) response.destroy();',
    to: '',
    tests: ['tests/cli/serving/promised-length.test.ts'],
  },
  {
    what: 'two runs of one process number write one file under one name',
    file: 'src/cli/reading/reading-folder.ts',
    from: '${process.pid}.${randomUUID()}.part',
    to: '${process.pid}.part',
    tests: ['tests/cli/reading/reading-folder.test.ts'],
  },
];
