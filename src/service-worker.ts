/** Keeps the site for when there is no network. A thin shell: what is kept and how stands in lib/offline/. */
import { base, version } from '$service-worker';
import { KeptRelease } from './lib/offline/kept-release.ts';
import type { Told, Wish } from './lib/offline/release.ts';

type Lasting = Event & { waitUntil(work: Promise<unknown>): void };
type Asked = Lasting & { request: Request; respondWith(answer: Promise<Response>): void };
type Wished = Lasting & { data: Wish };
type Page = { postMessage(told: Told): void };

/** What of a service worker's own world is used here; the pages' types know nothing of it. */
type World = {
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void>; matchAll(): Promise<Page[]> };
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Asked) => void): void;
  addEventListener(type: 'message', listener: (event: Wished) => void): void;
};

const world = self as unknown as World;
const release = new KeptRelease(base, version);

world.addEventListener('install', (event) => event.waitUntil(release.install()));

world.addEventListener('activate', (event) => {
  event.waitUntil(release.forgetOthers().then(() => world.clients.claim()));
});

world.addEventListener('fetch', (event) => {
  const { request } = event;
  const isOurs = request.url.startsWith(`${location.origin}${base}/`);
  // A part of a file is the server's to cut.
  if (!isOurs || request.method !== 'GET' || request.headers.has('range')) return;
  event.respondWith(release.answer(request));
});

world.addEventListener('message', (event) => {
  const { data } = event;
  if (data.wish === 'take over') event.waitUntil(world.skipWaiting());
  else if (data.wish === 'stop keeping') release.stopKeeping();
  else event.waitUntil(keep(data.used, data.all));
});

async function keep(used: readonly string[], all: boolean): Promise<void> {
  if (!(await release.keep(used, all))) return;
  for (const page of await world.clients.matchAll()) page.postMessage({ told: 'all kept' });
}
