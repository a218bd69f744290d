import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { lateDrawings } from '../../../src/lib/state/view/late-drawings.ts';

const A = {};
const B = {};

const frames: (() => void)[] = [];
let drawn: string[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  drawn = [];
  vi.stubGlobal('requestAnimationFrame', (paint: () => void) => frames.push(paint));
});

afterEach(() => {
  frame();
  frame();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const add = (chart: object, what: string) => lateDrawings.add(chart, () => drawn.push(what));

/** A frame's callbacks, its painting, and what is due behind it. */
function frame(): void {
  for (const callback of frames.splice(0)) callback();
  vi.runAllTimers();
}

it('draws behind the frame that follows the first, one chart a task', () => {
  add(A, 'a');
  add(B, 'b');
  frame();
  expect(drawn).toEqual([]);
  for (const callback of frames.splice(0)) callback();
  vi.advanceTimersToNextTimer();
  expect(drawn).toEqual(['a']);
  vi.advanceTimersToNextTimer();
  expect(drawn).toEqual(['a', 'b']);
});

it('draws the newest of a chart alone, and none that is gone', () => {
  add(A, 'old');
  add(B, 'gone');
  add(A, 'new');
  lateDrawings.forget(B);
  frame();
  frame();
  expect(drawn).toEqual(['new']);
});

it('draws at once what comes into the window, and once', () => {
  add(A, 'a');
  add(B, 'b');
  lateDrawings.drawNow(B);
  expect(drawn).toEqual(['b']);
  frame();
  frame();
  expect(drawn).toEqual(['b', 'a']);
});

it('draws all at once for a file, and those that come later in their turn', () => {
  add(A, 'a');
  add(B, 'b');
  lateDrawings.drawAll();
  expect(drawn).toEqual(['a', 'b']);
  frame();
  frame();
  add(A, 'later');
  frame();
  frame();
  expect(drawn).toEqual(['a', 'b', 'later']);
});
