import { IDBObjectStore } from 'fake-indexeddb';
import { vi } from 'vitest';

/** As a browser refuses a write: the transaction ends with this error, now or after some writes more. */
export function refuseWrites(name: 'QuotaExceededError' | 'AbortError', after = 0): () => void {
  let left = after;
  const put = IDBObjectStore.prototype.put;
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...args
  ) {
    const request = put.apply(this, args);
    if (left-- <= 0) (this.transaction as unknown as Ending)._abort(name);
    return request;
  });
  return () => spy.mockRestore();
}

/** How fake-indexeddb ends a transaction for a reason of its own, as browsers do when a disk is full. */
type Ending = { _abort(error: string): void };

/** Opens a store as an older version of the page does that never gives way. */
export function holdStore(name: string, version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
