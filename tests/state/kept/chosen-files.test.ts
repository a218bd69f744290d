import { describe, expect, it, vi } from 'vitest';
import { chosenFileText } from '../../../src/lib/messages/chosen-file.ts';
import {
  saidOf,
  saidOfRoster,
  saidOfSettlements,
} from '../../../src/lib/state/kept/chosen-files.ts';
import { saidOfLists } from '../../../src/lib/state/kept/list-files.ts';
import { saidOfScheme } from '../../../src/lib/state/kept/scheme-files.ts';
import { UnitLists } from '../../../src/lib/state/kept/unit-lists.svelte.ts';
import { storeOf } from './store-double.ts';

const FILE = { name: '名册.csv' };
const text = chosenFileText.zh;
const lost = new TypeError(
  'Failed to fetch dynamically imported module: http://a.cn/_app/chunks/b1.js',
);
const moved = () => Promise.reject(new DOMException('', 'NotFoundError'));

describe('of a chosen file', () => {
  it('is said what its reader says', async () => {
    expect(await saidOf(FILE, 'zh', () => Promise.resolve('读入1份'))).toBe('读入1份');
  });

  it.each([
    ['moved', new DOMException('', 'NotFoundError'), text.unreadable([FILE.name])],
    ['changed', new DOMException('', 'NotReadableError'), text.unreadable([FILE.name])],
    ['whose program did not arrive', lost, text.notLoaded(FILE.name, 'b1.js')],
  ])('%s is said that it was not read, and why', async (_what, cause, said) => {
    expect(await saidOf(FILE, 'zh', () => Promise.reject(cause))).toBe(said);
  });
});

describe('of a roster', () => {
  it.each([
    ['kept', () => Promise.resolve(true), ''],
    ['that is none', () => Promise.resolve(false), text.noRoster(FILE.name)],
    ['that was moved', moved, text.unreadable([FILE.name])],
    ['whose reader did not arrive', () => Promise.reject(lost), text.notLoaded(FILE.name, 'b1.js')],
  ])('%s', async (_what, read, said) => {
    const file = { ...FILE, arrayBuffer: () => Promise.resolve(new ArrayBuffer(0)) };
    expect(await saidOfRoster(file, { read }, 'zh')).toBe(said);
  });
});

describe('of lists', () => {
  it.each([
    ['kept', '[{"name":"甲","units":["320813-001"]}]', text.listsRead(1), 1],
    ['of a file that holds none', '{}', text.noList(FILE.name), 0],
    ['of a file that was moved', null, text.unreadable([FILE.name]), 0],
  ])('%s', async (_what, content, said, shown) => {
    const lists = new UnitLists(() => storeOf());
    const show = vi.fn();
    const file = { ...FILE, text: () => (content === null ? moved() : Promise.resolve(content)) };
    expect(await saidOfLists(file, lists, 'zh', show)).toBe(said);
    expect(show).toHaveBeenCalledTimes(shown);
    expect(lists.all).toHaveLength(shown);
  });
});

it('of a scheme whose file was moved', async () => {
  const show = vi.fn();
  const file = { ...FILE, size: 1, text: moved };
  expect(await saidOfScheme(file, 'zh', show)).toBe(text.unreadable([FILE.name]));
  expect(show).not.toHaveBeenCalled();
});

describe('of settlements', () => {
  const importText = (content: string) =>
    Promise.resolve({ added: content.length, known: 1, bad: content === 'bad' ? [2] : [] });
  const whole = (name: string, content: string) => ({ name, text: () => Promise.resolve(content) });
  const said = (...files: { name: string; text: () => Promise<string> }[]) =>
    saidOfSettlements(files, { importText }, 'zh');

  it('are those of every file that opens, and the other is named', async () => {
    const gone = { name: 'gone.jsonl', text: moved };
    expect(await said(whole('a', 'ab'), gone, whole('b', 'bad'))).toBe(
      [
        text.settlements('5', '2'),
        text.noSettlements('b', '2'),
        text.unreadable(['gone.jsonl']),
      ].join(text.join),
    );
    expect(await said(gone)).toBe(text.unreadable(['gone.jsonl']));
  });
});
