/**
 * The worker's side of src/lib/db/browser/worker-life.ts, for workers that are modules: by a lock that the
 * worker holds, or a port that closes, the page notices that it is gone. Without locks (plain http) a worker
 * of its own answers while it computes.
 */
export function sayLiving(): void {
  const channel = new MessageChannel();
  // Kept: a port that nobody holds may be closed before its worker ends.
  kept.push(channel.port1);
  const say = (living: string | null, pulse: MessagePort | null): void => {
    const ports = pulse ? [channel.port2, pulse] : [channel.port2];
    postMessage({ living, port: channel.port2, pulse }, { transfer: ports });
  };
  // Typed as always there; a page served over plain http has none.
  const locks = navigator.locks as LockManager | undefined;
  if (!locks) return say(null, startPulse());
  const name = `nianbao-reader-${Date.now()}-${Math.random()}`;
  void locks.request(name, () => {
    say(name, null);
    return new Promise(() => undefined);
  });
}

const kept: (MessagePort | Worker)[] = [];

/** Null where the browser has no workers of workers: the page waits as long as it waits for any file. */
function startPulse(): MessagePort | null {
  try {
    const felt = new MessageChannel();
    const pulse = new Worker(new URL('./pulse.worker.ts', import.meta.url), { type: 'module' });
    pulse.postMessage(felt.port1, [felt.port1]);
    kept.push(pulse);
    return felt.port2;
  } catch {
    return null;
  }
}
