import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Pulse } from '../../../src/lib/db/browser/worker-pulse.ts';

const BEAT = 5;

/** A pulse, and the end of its port that answers while it is to. */
function pulseOver(answers: { on: boolean }) {
  const { port1, port2 } = new MessageChannel();
  port2.addEventListener('message', () => {
    if (answers.on) port2.postMessage(0);
  });
  port2.start();
  const onEnd = vi.fn();
  const pulse = new Pulse(port1, onEnd, BEAT);
  ends.push(() => {
    pulse.rest();
    port1.close();
  });
  return { pulse, onEnd };
}

let ends: (() => void)[] = [];
beforeEach(() => {
  ends = [];
});
afterEach(() => {
  for (const end of ends) end();
});

const pause = (beats: number) => new Promise((done) => setTimeout(done, beats * BEAT));

describe('the pulse of a worker', () => {
  it('that answers is felt for as long as somebody waits', async () => {
    const { pulse, onEnd } = pulseOver({ on: true });
    await pause(4);
    pulse.watch();
    await pause(40);
    expect(onEnd).not.toHaveBeenCalled();
  });

  it('that stops is told, once', async () => {
    const answers = { on: true };
    const { pulse, onEnd } = pulseOver(answers);
    await pause(4);
    pulse.watch();
    await pause(10);
    answers.on = false;
    await vi.waitFor(() => expect(onEnd).toHaveBeenCalledTimes(1));
    await pause(20);
    expect(onEnd).toHaveBeenCalledTimes(1);
  });

  it('that was never felt says nothing', async () => {
    const { pulse, onEnd } = pulseOver({ on: false });
    pulse.watch();
    await pause(40);
    expect(onEnd).not.toHaveBeenCalled();
  });

  it('is not felt for while nobody waits', async () => {
    const answers = { on: true };
    const { pulse, onEnd } = pulseOver(answers);
    await pause(4);
    pulse.watch();
    pulse.rest();
    answers.on = false;
    await pause(40);
    expect(onEnd).not.toHaveBeenCalled();
  });
});
