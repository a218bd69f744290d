/**
 * Stand-ins for what no script can bring to Chromium below 84: they hold what should be held weakly,
 * and a page or worker lets go of it when it ends.
 */
class StrongReference {
  readonly #value: unknown;

  constructor(value: unknown) {
    this.#value = value;
  }

  deref(): unknown {
    return this.#value;
  }
}

class NoRegistry {
  register(): void {
    // Nothing is ever taken away.
  }

  unregister(): boolean {
    return false;
  }
}

for (const [name, value] of Object.entries({
  WeakRef: StrongReference,
  FinalizationRegistry: NoRegistry,
})) {
  if (name in globalThis) continue;
  Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
}
