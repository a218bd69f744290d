import { settlementsQuery } from '../../queries/settlements.ts';
import { ImportStore } from '../../store/import-store.ts';
import { publishedLines } from '../../views/findings/target.ts';
import { pickFolder } from '../browser/pick-folder.ts';
import { saveFile } from '../browser/save-file.ts';
import { wallClock } from '../browser/wall-clock.ts';
import { directory } from '../view/directory.svelte.ts';
import { engine } from '../view/engine.svelte.ts';
import { Acceptance } from './acceptance.ts';
import { proposeAgency } from './agency-match.ts';
import { FileReaders } from './file-readers.ts';
import { ImportDesk } from './import-desk.svelte.ts';
import { LocalArchive } from './local-archive.ts';
import { localData } from './local-data.svelte.ts';
import type { ReadingHost } from './open-reading.svelte.ts';
import { PAGE } from './page-readers.ts';
import { localDatasetOf } from './restore-local.ts';
import { settlements } from './settlements.svelte.ts';
import { UnfiledFiles } from './unfiled-files.svelte.ts';

/** The desk of this page. */
export const importDesk = new ImportDesk({
  openStore: () => ImportStore.open(),
  now: wallClock,
  nameKeeper: () => sessionStorage,
  readers: (next, onRead) => new FileReaders(next, onRead, PAGE),
  onAccepted(accepted) {
    void localData.set(localDatasetOf(accepted));
    localData.tell();
  },
});

/** What its open readings work with. */
export const readingHost: ReadingHost = { desk: importDesk, proposeAgency, now: wallClock };

/** How its readings are accepted. */
export const acceptance = new Acceptance({
  desk: importDesk,
  settlements,
  async published() {
    try {
      const database = await engine.open();
      return publishedLines(await database.query(settlementsQuery()));
    } catch {
      return null;
    }
  },
  proposeAgency,
  now: wallClock,
});

/** Those of its files whose filing a person must settle. */
export const unfiledFiles = new UnfiledFiles((file) => acceptance.unsettled(file));

/** How its local dataset goes out and comes back. */
export const localArchive = new LocalArchive({
  desk: importDesk,
  agencies: () => directory.agencies,
  saveFile,
  pickFolder,
  now: wallClock,
});
