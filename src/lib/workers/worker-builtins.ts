/**
 * What a worker of Chromium 80-97 lacks and pdf.js uses; the page's own stand in src/app.html.
 * Imported for its effect, before anything else.
 */
function define(target: object, name: string, value: unknown): void {
  if (name in target) return;
  Object.defineProperty(target, name, { value, writable: true, configurable: true });
}

function at(this: ArrayLike<unknown>, index: number): unknown {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? whole + this.length : whole];
}

function findLast(this: unknown[], fits: (value: unknown, at: number) => boolean): unknown {
  for (let index = this.length - 1; index >= 0; index--) {
    if (fits(this[index], index)) return this[index];
  }
  return undefined;
}

type Replacement = string | ((found: string) => string);

function replaceAll(this: string, find: string | RegExp, by: Replacement): string {
  if (typeof find !== 'string') return this.replace(find, by as string);
  const pieces = this.split(find);
  if (typeof by === 'string') return pieces.join(by);
  return pieces.reduce((all, piece) => all + by(find) + piece);
}

/** Copies what pdf.js sends to itself within one thread; what cannot be copied is handed over. */
export function copyOf(value: unknown, seen = new Map<unknown, unknown>()): unknown {
  if (typeof value === 'function') throw new TypeError('a function cannot be copied');
  if (typeof value !== 'object' || value === null) return value;
  if (seen.has(value)) return seen.get(value);
  const keep = <T>(copy: T): T => (seen.set(value, copy), copy);
  if (value instanceof ArrayBuffer) return keep(value.slice(0));
  if (ArrayBuffer.isView(value)) return keep(copyOfView(value, seen));
  if (value instanceof Date) return keep(new Date(value));
  if (value instanceof Map) {
    const copy = keep(new Map<unknown, unknown>());
    for (const [key, each] of value) copy.set(copyOf(key, seen), copyOf(each, seen));
    return copy;
  }
  if (value instanceof Set) {
    const copy = keep(new Set<unknown>());
    for (const each of value) copy.add(copyOf(each, seen));
    return copy;
  }
  const isPlain = Array.isArray(value) || isRecord(value);
  if (!isPlain) return keep(value);
  const copy: Record<string, unknown> = keep(
    (Array.isArray(value) ? new Array(value.length) : {}) as Record<string, unknown>,
  );
  for (const [key, each] of Object.entries(value)) copy[key] = copyOf(each, seen);
  return copy;
}

const isRecord = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

function copyOfView(view: ArrayBufferView, seen: Map<unknown, unknown>): ArrayBufferView {
  const buffer = copyOf(view.buffer, seen) as ArrayBuffer;
  const Kind = view.constructor as new (
    buffer: ArrayBuffer,
    offset: number,
    length: number,
  ) => ArrayBufferView;
  const length = 'length' in view ? Number(view.length) : view.byteLength;
  return new Kind(buffer, view.byteOffset, length);
}

/** Holds what it should hold weakly: the worker ends with the page. */
class StrongRef {
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

const typedArray: object = Object.getPrototypeOf(Int8Array.prototype);
for (const target of [Array.prototype, String.prototype, typedArray]) define(target, 'at', at);
define(Array.prototype, 'findLast', findLast);
define(String.prototype, 'replaceAll', replaceAll);
define(Object, 'hasOwn', (object: object, key: PropertyKey) =>
  Object.prototype.hasOwnProperty.call(object, key),
);
define(globalThis, 'structuredClone', (value: unknown) => copyOf(value));
define(globalThis, 'WeakRef', StrongRef);
define(globalThis, 'FinalizationRegistry', NoRegistry);
