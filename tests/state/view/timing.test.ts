import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { markSelectionChanged, markShown } from '../../../src/lib/state/view/timing.ts';

const measures = () => performance.getEntriesByName('nianbao:filter').length;

/** Frames that have not come yet. */
let frames: (() => void)[] = [];

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (paint: () => void) => frames.push(paint));
  await shown();
  paint();
  performance.clearMeasures();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const shown = () => markShown(Promise.resolve());

/** The frame's callbacks, its painting, and what is due behind it. */
function paint(): void {
  for (const callback of frames.splice(0)) callback();
  vi.runAllTimers();
}

type Step = () => void | Promise<void>;

const STEPS: [what: string, steps: Step[], measured: number][] = [
  ['an answer that nobody waited for', [shown, paint], 0],
  ['a change that is not shown', [markSelectionChanged, paint], 0],
  ['a change that is shown and not painted yet', [markSelectionChanged, shown], 0],
  ['a change that is painted', [markSelectionChanged, shown, paint], 1],
  ['a change painted twice', [markSelectionChanged, shown, shown, paint, shown, paint], 1],
  [
    'a change overtaken before its frame, the newer one not shown',
    [markSelectionChanged, shown, markSelectionChanged, paint],
    0,
  ],
  [
    'a change overtaken, the newer one painted',
    [markSelectionChanged, shown, markSelectionChanged, paint, shown, paint],
    1,
  ],
  [
    'two changes, each painted',
    [markSelectionChanged, shown, paint, markSelectionChanged, shown, paint],
    2,
  ],
];

it.each(STEPS)('%s', async (_what, steps, measured) => {
  for (const step of steps) await step();
  expect(measures()).toBe(measured);
});

it('waits for the charts of the state, not for those before', async () => {
  let draw = (): void => undefined;
  markSelectionChanged();
  const marked = markShown(new Promise((resolve) => (draw = resolve)));
  paint();
  expect(measures()).toBe(0);
  draw();
  await marked;
  paint();
  expect(measures()).toBe(1);
});
