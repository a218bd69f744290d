import type { FileRefusal } from '../model/import-file.ts';

/**
 * Why the browser's store did not do its part. `full`: no room. `blocked`: another tab holds it.
 * `newer`: another tab runs a later version of the page. `closed`: the browser closed it in the middle.
 * `denied`: it keeps nothing here, as in private windows. `gone`: another tab removed what was to change.
 */
export type StoreFault = 'full' | 'blocked' | 'newer' | 'closed' | 'denied' | 'gone';

/** What was to be changed stands in the store no more. */
export class StoredGone extends Error {
  constructor() {
    super('what was to be changed is gone');
    this.name = 'StoredGone';
  }
}

/** The store did not open in time: a tab with an older version of the page holds it. */
export class StoreBlocked extends Error {
  constructor() {
    super('the store did not open in time');
    this.name = 'StoreBlocked';
  }
}

/** By the name of what the browser threw. */
const FAULTS: Readonly<Record<string, StoreFault>> = {
  QuotaExceededError: 'full',
  StoreBlocked: 'blocked',
  VersionError: 'newer',
  StoredGone: 'gone',
  // A transaction that was running, and one that was to begin.
  AbortError: 'closed',
  InvalidStateError: 'closed',
};

/** Whether what was thrown is known to come from a store. */
export const isStoreFault = (cause: unknown): boolean =>
  cause instanceof Error && cause.name in FAULTS;

/** The fault behind what a store threw; what is not known counts as a browser that keeps nothing. */
export function storeFault(cause: unknown): StoreFault {
  const name = cause instanceof Error ? cause.name : '';
  return FAULTS[name] ?? 'denied';
}

/** Why the reading of a file is not in the store, whatever the file is like. */
export const unkept = (cause: unknown): FileRefusal => ({
  code: 'not_kept',
  what: storeFault(cause),
  pages: 0,
});
