/** Tells the other tabs of this site that something they show has changed. */
export class TabChannel {
  readonly #channel: BroadcastChannel | null;

  /** @param onChange called when another tab told so */
  constructor(name: string, onChange: () => void) {
    // Old Safari has none: then each tab shows what it knows until it is opened again.
    this.#channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);
    this.#channel?.addEventListener('message', onChange);
  }

  tell(): void {
    this.#channel?.postMessage('changed');
  }
}
