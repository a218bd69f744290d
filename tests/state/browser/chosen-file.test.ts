import { expect, it } from 'vitest';
import { chosenFileText } from '../../../src/lib/messages/chosen-file.ts';
import { saidOf } from '../../../src/lib/state/browser/chosen-file.ts';

const FILE = { name: '名册.csv' };
const { unreadable, notLoaded } = chosenFileText.zh;

it('says of a chosen file what its reader says', async () => {
  expect(await saidOf(FILE, 'zh', () => Promise.resolve('读入1份'))).toBe('读入1份');
});

it.each([
  ['moved', new DOMException('', 'NotFoundError'), unreadable([FILE.name])],
  ['changed', new DOMException('', 'NotReadableError'), unreadable([FILE.name])],
  [
    'whose program did not arrive',
    new TypeError('Failed to fetch dynamically imported module: http://a.cn/_app/chunks/b1.js'),
    notLoaded(FILE.name, 'b1.js'),
  ],
])('says of a file %s that it was not read, and why', async (_what, cause, said) => {
  expect(await saidOf(FILE, 'zh', () => Promise.reject(cause))).toBe(said);
});
