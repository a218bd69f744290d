import type { LocalDataset } from '../../model/local-dataset.ts';
import { ImportStore, type AcceptedReport } from '../../store/import-store.ts';
import { storeFault, type StoreFault } from '../../store/store-fault.ts';

/** What holds the reader's reports on this page. */
export type LocalHolder = {
  set: (dataset: LocalDataset) => Promise<void>;
  fault: StoreFault | 'not_loaded' | null;
  /** Reports held before. */
  readonly count: number;
  /** Kept records that cannot be read. */
  damaged: number;
};

/** Accepted reports as a dataset: each agency once, as it was filed last. */
export function localDatasetOf(accepted: readonly AcceptedReport[]): LocalDataset {
  const agencies = new Map(accepted.map(({ agency }) => [agency.agency_id, agency]));
  return { agencies: [...agencies.values()], reports: accepted.map(({ report }) => report) };
}

/** Brings back the reports that were accepted in this browser before; what hinders it is told. */
export async function restoreLocal(
  held: LocalHolder,
  openStore: () => Promise<Pick<ImportStore, 'acceptedAndDamaged' | 'close'>> = () =>
    ImportStore.open(),
): Promise<void> {
  let accepted: readonly AcceptedReport[] | null = null;
  let store: Awaited<ReturnType<typeof openStore>> | null = null;
  try {
    store = await openStore();
    ({ accepted, damaged: held.damaged } = await store.acceptedAndDamaged());
  } catch (cause) {
    const fault = storeFault(cause);
    // A browser that keeps nothing has no reports to miss, and the import page says so.
    if (fault !== 'denied') held.fault = fault;
  } finally {
    store?.close();
  }
  // Another tab may have taken out all there were; what could not be read takes out none.
  if (accepted && (accepted.length > 0 || held.count > 0)) await held.set(localDatasetOf(accepted));
}
