import { strFromU8 } from 'fflate';
import { readXml, type XmlElement } from '../xml.ts';
import { unzipFiles } from '../zip.ts';

/** Folders between a file and the top of the archive that anyone would make. */
const resolve = (base: string, target: string): string => {
  const path = target.startsWith('/') ? [] : base.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
};

/** The files of an OFD (GB/T 33190-2016, 7.1): XML documents that name each other by path. */
export class OfdContainer {
  readonly #bytes: Uint8Array;
  readonly #texts: Map<string, string>;

  /** Throws for an archive that is damaged, ImportRefusal for one far larger than a report. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#texts = new Map(
      [...unzipFiles(bytes, /\.xml$/i, 'OFD')].map(([name, data]) => [
        name.toLowerCase(),
        strFromU8(data),
      ]),
    );
  }

  /** A document by its path; null when the archive has none. Throws when it is not well-formed. */
  document(path: string): OfdDocument | null {
    const text = this.#texts.get(path.toLowerCase());
    const root = text === undefined ? null : readXml(text).root;
    return root ? { path, root } : null;
  }

  /** A document that another one names. */
  named(from: string, target: string): OfdDocument | null {
    return target === '' ? null : this.document(resolve(from, target.trim()));
  }

  /** Any file that a document names, unpacked; null for one that cannot be. */
  file(from: string, target: string): Uint8Array | null {
    const path = resolve(from, target.trim()).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    try {
      const files = unzipFiles(this.#bytes, new RegExp(`^/?${path}$`, 'i'), 'OFD');
      return [...files.values()][0] ?? null;
    } catch {
      return null;
    }
  }
}

/** An XML document with the path that its own paths start from. */
export type OfdDocument = { path: string; root: XmlElement };
