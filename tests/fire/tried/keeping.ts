import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArchivedReport } from '../../../src/lib/exports/archive/archive-layout.ts';
import { ArchiveProblem } from '../../../src/lib/exports/archive/archive-problem.ts';
import { readArchive } from '../../../src/lib/exports/archive/read-archive.ts';
import { archiveFiles, packArchive } from '../../../src/lib/exports/archive/write-archive.ts';
import { readData } from '../../../src/lib/dataset/read/read-data.ts';
import { FetchError, gunzip } from '../../../src/lib/db/fetch-bytes.ts';
import { isWhole } from '../../../src/lib/db/stored/answer-files.ts';
import { loadDataFiles } from '../../../src/cli/dataset/data-files.ts';
import { acceptedFrom } from '../../store/import-files.ts';
import type { Attempt, Kind } from './attempt.ts';
import { DAMAGES, sameBytes, type Random } from './damage.ts';

const DATASET = 'static/dataset/nianbao.duckdb.gzip';
const SIGNATURE = { at: 8, text: 'DUCK' };
const ANSWERS = 'static/answers';

/** Null where the bytes are those of the whole file, or are known not to be. */
async function unpackedOrRefused(damaged: Uint8Array, whole: Uint8Array): Promise<string | null> {
  try {
    const unpacked = new Uint8Array(
      await gunzip(new Blob([damaged as BlobPart]), 'dataset', SIGNATURE),
    );
    return sameBytes(unpacked, whole) ? null : 'other bytes were taken for the dataset';
  } catch (error) {
    if (error instanceof FetchError && error.reason === 'damaged') return null;
    throw error;
  }
}

export const siteFiles: Kind = {
  zh: ['数据集与预存答案的文件以七种方式损坏', '认出损坏，不当作数据'],
  en: [
    'files of the dataset and of stored answers, damaged in seven ways',
    'known as damaged, never taken for data',
  ],
  mostSeconds: 20,
  *attempts(random, rounds): Iterable<Attempt> {
    const dataset = new Uint8Array(readFileSync(DATASET));
    const whole = gunzip(new Blob([dataset]), 'dataset', SIGNATURE);
    for (const [name, damage] of Object.entries(DAMAGES)) {
      for (let round = 0; round < rounds; round += 1) {
        const bytes = damage(dataset, random);
        yield {
          what: `the dataset, ${name}`,
          try: async () => unpackedOrRefused(bytes, new Uint8Array(await whole)),
        };
      }
    }
    for (const file of readdirSync(ANSWERS).filter((one) => one.endsWith('.json'))) {
      const text = readFileSync(join(ANSWERS, file));
      for (const [name, damage] of Object.entries(DAMAGES)) {
        const damaged = Buffer.from(damage(new Uint8Array(text), random));
        yield {
          what: `${file}, ${name}`,
          try: async () =>
            isWhole(file, damaged.toString()) && !damaged.equals(text) ? 'taken for whole' : null,
        };
      }
    }
  },
};

function archived(year: number): ArchivedReport {
  const { agency, report, acceptedAt } = acceptedFrom('a', year);
  const file = { name: 'a.pdf', bytes: new Uint8Array(2_000).fill(year % 256) };
  return { agency, report, acceptedAt, file, hash: 'h', decisions: [] };
}

const LATER = new Date('2030-01-01T00:00:00Z');

export const archives: Kind = {
  zh: ['导出的本机数据以七种方式损坏', '原样读回或说明原因，不出别的数'],
  en: [
    'archives of local data, damaged in seven ways',
    'read as they were, or refused with a reason',
  ],
  mostSeconds: 10,
  *attempts(random, rounds): Iterable<Attempt> {
    const packed = packArchive(archiveFiles([archived(2022), archived(2023)]));
    const expected = packed.then((bytes) => readArchive(bytes, LATER));
    for (const [name, damage] of Object.entries(DAMAGES)) {
      for (let round = 0; round < rounds * 10; round += 1) {
        yield {
          what: name,
          async try() {
            try {
              const read = await readArchive(damage(await packed, random), LATER);
              const isSame = JSON.stringify(read) === JSON.stringify(await expected);
              return isSame ? null : 'other reports came back';
            } catch (error) {
              if (error instanceof ArchiveProblem) return null;
              throw error;
            }
          },
        };
      }
    }
  },
};

const SIGNS = ['"', '{', '}', '[', ']', ',', ':', '0', '-', 'e', '\\', '\u0000', '__proto__', '公'];

/** A text with one sign put in, taken out or changed. */
function mistyped(text: string, random: Random): string {
  const at = Math.floor(random() * text.length);
  const sign = SIGNS[Math.floor(random() * SIGNS.length)] ?? '';
  return (
    text.slice(0, at) + (random() < 0.2 ? '' : sign) + text.slice(at + (random() < 0.5 ? 1 : 0))
  );
}

export const dataLines: Kind = {
  zh: ['data/ 里的一行打错一处', '指出文件与行，或读作另一个合格的值'],
  en: ['a slip of the pen in a line of data/', 'named by file and line, or a value that fits'],
  mostSeconds: 10,
  *attempts(random, rounds): Iterable<Attempt> {
    const data = loadDataFiles('data');
    for (let round = 0; round < rounds * 60; round += 1) {
      yield {
        what: 'a line',
        async try() {
          const { reports, ...others } = await data;
          const file = reports[Math.floor(random() * reports.length)];
          const lines = file?.text.trimEnd().split('\n') ?? [];
          const at = Math.floor(random() * lines.length);
          const text = mistyped(lines[at] ?? '', random);
          const named = { file: file?.file ?? '', text };
          const { problems, data: read } = readData({ ...others, reports: [named] });
          return read.reports.length > 0 || problems.length > 0 ? null : 'lost without a word';
        },
      };
    }
  },
};
