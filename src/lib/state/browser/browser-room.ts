/** How much of the browser's room is used, in bytes; null where the browser does not tell. */
export type Room = { used: number; persistent: boolean } | null;

/** Only a secure page is told; an intranet page over plain http is not. */
export async function measuredRoom(): Promise<Room> {
  try {
    const { storage } = navigator;
    const [{ usage = 0 }, persistent] = await Promise.all([
      storage.estimate(),
      storage.persisted(),
    ]);
    return { used: usage, persistent };
  } catch {
    return null;
  }
}

/** Asks the browser not to drop the store when the disk fills up; it may decline. */
export async function askToKeep(): Promise<void> {
  try {
    await navigator.storage.persist();
  } catch {
    // As declined: the page says that nothing was promised.
  }
}
