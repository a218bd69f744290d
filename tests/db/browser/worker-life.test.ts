import { Worker as Thread } from 'node:worker_threads';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { EngineSilent, WorkerLife } from '../../../src/lib/db/browser/worker-life.ts';

/** A thread of Node as the page sees a worker: its end closes the port that it gave away. */
function startedThread() {
  const thread = new Thread(
    `const { parentPort, MessageChannel } = require('node:worker_threads');
    const { port1, port2 } = new MessageChannel();
    globalThis.kept = port1;
    port1.on('message', () => undefined);
    parentPort.postMessage({ living: null, port: port2, pulse: null }, [port2]);
    parentPort.on('message', () => { for (;;); });`,
    { eval: true },
  );
  const target = new EventTarget();
  const heard = new Promise<void>((resolve) =>
    thread.on('message', (data) => {
      target.dispatchEvent(new MessageEvent('message', { data, cancelable: true }));
      resolve();
    }),
  );
  return { thread, target: target as unknown as Worker, heard };
}

const never = (): Promise<never> => new Promise(() => undefined);

describe('a worker that is gone', () => {
  it.each([
    ['idle', false],
    ['in the middle of a question', true],
  ])('is noticed at once: %s', async (_when, isBusy) => {
    const { thread, target, heard } = startedThread();
    const onEnd = vi.fn();
    const life = new WorkerLife(target, onEnd);
    await heard;
    const asked = life.within(never(), null);
    asked.catch(() => undefined);
    if (isBusy) thread.postMessage('compute');
    await thread.terminate();
    await expect(asked).rejects.toThrow(EngineSilent);
    expect(onEnd).toHaveBeenCalledTimes(1);
    await expect(life.within(Promise.resolve(1))).rejects.toThrow(EngineSilent);
  });

  it('by the page itself is no surprise', async () => {
    const { thread, target, heard } = startedThread();
    const onEnd = vi.fn();
    const life = new WorkerLife(target, onEnd);
    await heard;
    const asked = life.within(never());
    asked.catch(() => undefined);
    life.over();
    await expect(asked).rejects.toThrow(EngineSilent);
    await thread.terminate();
    expect(onEnd).not.toHaveBeenCalled();
  });
});

describe('a worker that is there', () => {
  it('answers and fails as it does', async () => {
    const { thread, target } = startedThread();
    const life = new WorkerLife(target, () => undefined);
    expect(await life.within(Promise.resolve(1))).toBe(1);
    await expect(life.within(Promise.reject(new Error('refused')))).rejects.toThrow('refused');
    await thread.terminate();
  });

  it('counts as gone when an answer takes longer than it may', async () => {
    const { thread, target } = startedThread();
    const life = new WorkerLife(target, () => undefined);
    await expect(life.within(never(), 5)).rejects.toThrow(EngineSilent);
    await thread.terminate();
  });
});

describe('the pulse of a worker without locks', () => {
  const ports: MessagePort[] = [];
  afterEach(() => {
    vi.useRealTimers();
    for (const port of ports.splice(0)) port.close();
  });

  /** A worker whose own port stays open, and the end of its pulse that answers. */
  function pulsing() {
    const [living, felt] = [new MessageChannel(), new MessageChannel()];
    ports.push(living.port1, living.port2, felt.port1, felt.port2);
    const target = new EventTarget();
    const onEnd = vi.fn();
    const life = new WorkerLife(target as unknown as Worker, onEnd);
    const data = { living: null, port: living.port2, pulse: felt.port2 };
    const speak = () =>
      target.dispatchEvent(new MessageEvent('message', { data, cancelable: true }));
    const answer = async () => {
      const heard = new Promise((resolve) => felt.port2.addEventListener('message', resolve));
      felt.port1.postMessage(0);
      await heard;
    };
    return { life, onEnd, speak, answer, answering: felt.port1, pulse: felt.port2 };
  }

  it.each([
    ['asked since', false],
    ['asked before it was heard of', true],
  ])('ends it where its port stays open and nothing answers any more: %s', async (_when, first) => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const { life, onEnd, speak, answer } = pulsing();
    const ask = () => life.within(never(), null);
    let asked = first ? ask() : null;
    asked?.catch(() => undefined);
    speak();
    await answer();
    asked ??= ask();
    asked.catch(() => undefined);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(onEnd).toHaveBeenCalledTimes(1);
    await expect(asked).rejects.toThrow(EngineSilent);
  });

  it('says nothing where its port closes unfelt', async () => {
    const { life, onEnd, speak, answering, pulse } = pulsing();
    speak();
    const closed = new Promise((resolve) => pulse.addEventListener('close', resolve));
    answering.close();
    await closed;
    expect(await life.within(Promise.resolve(1))).toBe(1);
    expect(onEnd).not.toHaveBeenCalled();
  });
});
