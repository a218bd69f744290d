/** Does nothing but answer, for a worker that has no time to: src/lib/db/browser/worker-pulse.ts. */
addEventListener('message', ({ data: port }: MessageEvent<MessagePort>) => {
  port.addEventListener('message', () => port.postMessage(0));
  port.start();
});
