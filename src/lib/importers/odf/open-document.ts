import { refuseLargeSheet } from '../sheets/refuse-large.ts';
import { ImportRefusal } from '../refusal.ts';
import { findNamed, readXml, type XmlElement } from '../xml.ts';
import { unzipTexts } from '../zip.ts';

/** What an OpenDocument is, as its type says (ODF 1.3, part 2): `text`, `spreadsheet`, `presentation`. */
export function openDocumentKind(bytes: Uint8Array): string | null {
  try {
    const files = unzipTexts(bytes, /^(mimetype|META-INF\/manifest\.xml)$/, 'ZIP');
    const types = `${files.get('mimetype') ?? ''} ${files.get('META-INF/manifest.xml') ?? ''}`;
    return /application\/vnd\.oasis\.opendocument\.([a-z]+)/.exec(types)?.[1] ?? null;
  } catch (error) {
    if (error instanceof ImportRefusal) throw error;
    throw new ImportRefusal('damaged', { what: 'ZIP' });
  }
}

/** The parts of an OpenDocument that are read. */
export type OpenDocument = {
  content: XmlElement;
  /** Styles by name, those of the document's own file among them. */
  styles: readonly XmlElement[];
  settings: XmlElement | null;
};

/**
 * Opens an OpenDocument; throws when it is damaged.
 *
 * @throws ImportRefusal `encrypted` for one with a password
 */
export function openDocument(bytes: Uint8Array, what: string): OpenDocument {
  const files = unzipTexts(
    bytes,
    /^((content|styles|settings)\.xml|META-INF\/manifest\.xml)$/,
    what,
  );
  if ((files.get('META-INF/manifest.xml') ?? '').includes('encryption-data')) {
    throw new ImportRefusal('encrypted', { what });
  }
  const root = (name: string): XmlElement | null => {
    const text = files.get(name);
    if (text === undefined) return null;
    refuseLargeSheet(text, what);
    return readXml(text).root;
  };
  const content = root('content.xml');
  if (!content) throw new ImportRefusal('damaged', { what });
  const styles = [root('styles.xml'), content].flatMap((part) =>
    part ? ['styles', 'automatic-styles'].flatMap((name) => findNamed(part, name)) : [],
  );
  return { content, styles, settings: root('settings.xml') };
}
