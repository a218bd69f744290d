import type { LocalDataset } from '../../model/local-dataset.ts';
import { ImportStore, type AcceptedReport } from '../../store/import-store.ts';
import { localData } from './local-data.svelte.ts';

/** Accepted reports as a dataset: each agency once, as it was filed last. */
export function localDatasetOf(accepted: readonly AcceptedReport[]): LocalDataset {
  const agencies = new Map(accepted.map(({ agency }) => [agency.agency_id, agency]));
  return { agencies: [...agencies.values()], reports: accepted.map(({ report }) => report) };
}

/** Brings back the reports that were accepted in this browser before; without a store there are none. */
export async function restoreLocal(
  openStore: () => Promise<Pick<ImportStore, 'accepted' | 'close'>> = () => ImportStore.open(),
  show: (dataset: LocalDataset) => Promise<void> = (dataset) => localData.set(dataset),
): Promise<void> {
  try {
    const store = await openStore();
    const accepted = await store.accepted();
    store.close();
    if (accepted.length > 0) await show(localDatasetOf(accepted));
  } catch {
    // The import page says why nothing is kept; every other page works without.
  }
}
