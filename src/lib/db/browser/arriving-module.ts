import { FetchError } from '../fetch-bytes.ts';

/** What the engine's worker tells while its module arrives; the other messages are the engine's own. */
type Arriving = { arrived: number; all: boolean } | { lost: FetchError['reason'] };

/**
 * Hears what the engine's worker tells of its module, which the worker fetches, unpacks and compiles itself.
 * Called before the engine listens to the worker, whose messages these are not.
 * @param file name of the module
 * @param onBytes called with the number of bytes of each piece
 * @returns `arrived` when all bytes are there, `lost` rejecting when they do not come
 */
export function hearModule(
  worker: Worker,
  file: string,
  onBytes: (count: number) => void,
): { arrived: Promise<void>; lost: Promise<never> } {
  let arrive: () => void;
  let lose: (cause: FetchError) => void;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  const lost = new Promise<never>((_, reject) => (lose = reject));
  // Whoever races against it hears it too late when another file was lost before.
  lost.catch(() => undefined);
  worker.addEventListener('message', (event: MessageEvent<Arriving | object>) => {
    const { data } = event;
    if ('arrived' in data) {
      onBytes(data.arrived);
      if (data.all) arrive();
    } else if ('lost' in data) lose(new FetchError(file, data.lost));
    else return;
    event.stopImmediatePropagation();
  });
  return { arrived, lost };
}
