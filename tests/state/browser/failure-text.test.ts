import { afterEach, describe, expect, it, vi } from 'vitest';
import { EngineSilent } from '../../../src/lib/db/browser/worker-life.ts';
import { FetchError } from '../../../src/lib/db/fetch-bytes.ts';
import { QueryError } from '../../../src/lib/db/query.ts';
import { shellText } from '../../../src/lib/messages/shell.ts';
import { engineFailureText } from '../../../src/lib/state/browser/failure-text.ts';

const query = { name: 'ranking', sql: 'SELECT 1' };
const { engineReason } = shellText.zh;

const CAUSES: [what: string, cause: unknown, said: string][] = [
  ['a missing file', new FetchError('a.wasm', 'missing'), engineReason.missing('a.wasm')],
  ['a damaged file', new FetchError('a.duckdb', 'damaged'), engineReason.damaged('a.duckdb')],
  ['a broken network', new FetchError('a.wasm', 'unreachable'), engineReason.unreachable('a.wasm')],
  ['a silent worker', new EngineSilent(), engineReason.silent],
  [
    'a worker that falls silent on a query',
    new QueryError(query, new EngineSilent()),
    engineReason.silent,
  ],
  [
    'a refused query',
    new QueryError(query, new Error('Binder Error')),
    engineReason.other('Binder Error'),
  ],
  ['any other error', new Error('out of memory'), engineReason.other('out of memory')],
  [
    'a part of the program that did not arrive',
    new TypeError('Failed to fetch dynamically imported module: http://a.cn/_app/chunks/b1.js'),
    engineReason.unreachable('b1.js'),
  ],
  [
    'the same where the browser names no file',
    new TypeError('Importing a module script failed.'),
    engineReason.unreachable(''),
  ],
  ['what is no error', 'closed', engineReason.other('closed')],
];

afterEach(() => vi.unstubAllGlobals());

describe('engineFailureText', () => {
  it.each(CAUSES)('tells %s', (_what, cause, said) => {
    expect(engineFailureText(cause, shellText.zh)).toBe(said);
  });

  it('tells a browser without WebAssembly before anything else', () => {
    vi.stubGlobal('WebAssembly', undefined);
    const text = engineFailureText(new FetchError('a', 'missing'), shellText.zh);
    expect(text).toBe(engineReason.unsupported);
  });
});
