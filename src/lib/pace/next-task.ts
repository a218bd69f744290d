/** Longest piece of work, in milliseconds, after which a page still answers its reader at once. */
export const PIECE_MS = 10;

/** Settles in a task of its own: what waits by then, a click or a message, is heard first. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/**
 * A pause for work that goes on piece by piece: called between two pieces it settles at once while the
 * time since the last pause is short, and lets others go first when it is not.
 */
export function pacer(pieceMs = PIECE_MS): () => Promise<void> {
  let start = performance.now();
  return async () => {
    if (performance.now() - start < pieceMs) return;
    await nextTask();
    start = performance.now();
  };
}
