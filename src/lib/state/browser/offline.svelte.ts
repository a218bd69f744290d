import { dev } from '$app/environment';
import { asset } from '$app/paths';
import type { Told, Wish } from '../../offline/release.ts';

/** A busy browser lets the older release go within that; then the reader may ask once more. */
const TAKEN_WITHIN_MS = 30_000;

/** How often a page that stays open asks for a new release when the reader comes back to it. */
const ASK_AGAIN_MS = 3_600_000;

/**
 * The site kept by the browser for when there is no network, where the browser allows it: over https, and on
 * the own machine. A page stays with the release it was opened with; a newer one is only offered.
 */
class Offline {
  /** Whether all pages open without a network. */
  isKept = $state(false);
  /** Whether a newer release is here and waits for the reader's word. */
  isOffered = $state(false);
  /** Whether the reader's word is given; a busy browser takes some seconds. */
  isTaking = $state(false);
  #registration: ServiceWorkerRegistration | null = null;
  #isAsked = false;
  /** Another page of the site has taken the newer release: what this page fetches now belongs to that one. */
  isReplaced = false;
  #askedAt = 0;

  /** Starts keeping. Never rejects: without it the site works as long as there is a network. */
  async start(): Promise<void> {
    // Plain http from another machine has none.
    if (dev || !('serviceWorker' in navigator)) return;
    const { serviceWorker } = navigator;
    let isFirst = serviceWorker.controller === null;
    serviceWorker.addEventListener('controllerchange', () => {
      if (this.#isAsked) location.reload();
      else if (!isFirst) this.isOffered = this.isReplaced = true;
      isFirst = false;
    });
    serviceWorker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
      if (data.told === 'all kept') this.isKept = true;
    });
    try {
      const registration = await serviceWorker.register(asset('/service-worker.js'));
      this.#watch(registration);
    } catch {
      // The browser keeps nothing, or the address shows a page of another folder.
    }
  }

  /**
   * Has the site kept. Called when the page has nothing better to do.
   * @param used files that the page is known to use
   */
  async keep(used: readonly string[]): Promise<void> {
    if (dev || !('serviceWorker' in navigator)) return;
    const { active } = await navigator.serviceWorker.ready;
    if (this.isTaking) return;
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
    const { connection } = navigator as { connection?: { saveData?: boolean } };
    tell(active, {
      wish: 'keep',
      used: [...loaded, ...used.map((address) => new URL(address, location.href).href)],
      all: connection?.saveData !== true,
    });
  }

  /** Opens this page anew in the newer release. */
  take(): void {
    this.isTaking = this.#isAsked = true;
    if (this.isReplaced) {
      location.reload();
      return;
    }
    // The newer one takes over when the older one has nothing left to do.
    tell(navigator.serviceWorker.controller, { wish: 'stop keeping' });
    tell(this.#registration?.waiting ?? null, { wish: 'take over' });
    setTimeout(() => (this.isTaking = false), TAKEN_WITHIN_MS);
  }

  #watch(registration: ServiceWorkerRegistration): void {
    this.#registration = registration;
    this.#offer(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const { installing } = registration;
      installing?.addEventListener('statechange', () => this.#offer(registration.waiting));
    });
    this.#askedAt = Date.now();
    document.addEventListener('visibilitychange', () => {
      if (document.hidden || Date.now() - this.#askedAt < ASK_AGAIN_MS) return;
      this.#askedAt = Date.now();
      registration.update().catch(() => undefined);
    });
  }

  #offer(waiting: ServiceWorker | null): void {
    if (waiting && navigator.serviceWorker.controller) this.isOffered = true;
  }
}

const tell = (worker: ServiceWorker | null, wish: Wish): void => worker?.postMessage(wish);

export const offline = new Offline();
