import { expect, it } from 'vitest';
import { nextTask, pacer } from '../../src/lib/pace/next-task.ts';

it('lets a message that waits be heard first', async () => {
  const heard: string[] = [];
  setTimeout(() => heard.push('message'));
  await nextTask();
  heard.push('work');
  expect(heard).toEqual(['message', 'work']);
});

it.each([
  ['a long piece', 0, ['message', 'work']],
  ['a short piece', 60_000, ['work']],
])('after %s', async (_name, pieceMs, order) => {
  const heard: string[] = [];
  const pause = pacer(pieceMs);
  setTimeout(() => heard.push('message'));
  await pause();
  heard.push('work');
  expect(heard).toEqual(order);
});
