import { MOST_PAGES, refuseAbove } from '../limits.ts';
import type { Matrix } from '../pdf/matrix.ts';
import { ImportRefusal } from '../refusal.ts';
import {
  attributeOf,
  childrenNamed,
  descend,
  findNamed,
  ownText,
  type XmlElement,
} from '../xml.ts';
import { OfdContainer, type OfdDocument } from './container.ts';
import { numbersOf } from './numbers.ts';
import type { OfdPage } from './page-object.ts';
import { readObjects, readResources, type OfdResources } from './read-objects.ts';

/** Points to a millimetre. */
const SCALE = 72 / 25.4;

/** A4 in millimetres, for a document that does not say how large its pages are. */
const A4 = [0, 0, 210, 297] as const;

/** The pages of an OFD, and the files it carries. */
export type Ofd = { pages: OfdPage[]; attachments: () => Uint8Array[] };

/**
 * Reads an OFD (GB/T 33190-2016): its documents one after the other, each page with its templates. Notes
 * and seals are left out. Throws when it is damaged.
 *
 * @throws ImportRefusal for one with a password or far larger than a report
 */
export function readOfd(bytes: Uint8Array): Ofd {
  const container = new OfdContainer(bytes);
  const main = container.document('OFD.xml');
  if (!main) throw new ImportRefusal('damaged', { what: 'OFD' });
  if (findNamed(main.root, 'Encryptions').length > 0) {
    throw new ImportRefusal('encrypted', { what: 'OFD' });
  }
  const documents = findNamed(main.root, 'DocRoot').flatMap(
    (root) => container.named(main.path, ownText(root)) ?? [],
  );
  if (documents.length === 0) throw new ImportRefusal('damaged', { what: 'OFD' });
  const pages = documents.flatMap((document) => pagesOf(container, document));
  return {
    pages,
    attachments: () => documents.flatMap((document) => attachmentsOf(container, document)),
  };
}

function pagesOf(container: OfdContainer, { path, root }: OfdDocument): OfdPage[] {
  const common = descend(root, 'CommonData') ?? root;
  const templates = new Map(
    childrenNamed(common, 'TemplatePage').map((page) => [
      attributeOf(page, 'ID'),
      attributeOf(page, 'BaseLoc') ?? '',
    ]),
  );
  const shared = resourceRoots(container, path, common);
  const listed = childrenNamed(descend(root, 'Pages') ?? root, 'Page');
  refuseAbove(listed.length, MOST_PAGES, 'OFD');
  return listed.map((entry) => {
    const page = container.named(path, attributeOf(entry, 'BaseLoc') ?? '');
    if (!page) throw new ImportRefusal('damaged', { what: 'OFD' });
    const [left, top, width, height] = pageBox(page.root, common);
    const drawn: OfdPage = {
      width: width * SCALE,
      height: height * SCALE,
      objects: [],
      images: 0,
      signs: 0,
    };
    const toPoints: Matrix = [SCALE, 0, 0, SCALE, -left * SCALE, -top * SCALE];
    const put = (from: OfdDocument): void => {
      const own = resourceRoots(container, from.path, from.root);
      putContent(from.root, toPoints, readResources([...shared, ...own]), drawn);
    };
    for (const use of childrenNamed(page.root, 'Template')) {
      const template = container.named(path, templates.get(attributeOf(use, 'TemplateID')) ?? '');
      if (template) put(template);
    }
    put(page);
    return drawn;
  });
}

function putContent(
  root: XmlElement,
  toPoints: Matrix,
  resources: OfdResources,
  page: OfdPage,
): void {
  for (const content of childrenNamed(root, 'Content')) {
    readObjects(content, toPoints, resources, page);
  }
}

/** The paper of a page, in millimetres: its own, or that of the document. */
function pageBox(page: XmlElement, common: XmlElement): [number, number, number, number] {
  const box = [descend(page, 'Area', 'PhysicalBox'), descend(common, 'PageArea', 'PhysicalBox')]
    .map((found) => (found ? numbersOf(ownText(found)) : []))
    .find((numbers) => numbers.length === 4 && numbers[2] !== 0 && numbers[3] !== 0);
  const [left, top, width, height] = box ?? A4;
  return [left ?? 0, top ?? 0, Math.abs(width ?? A4[2]), Math.abs(height ?? A4[3])];
}

const RESOURCES = ['PublicRes', 'DocumentRes', 'PageRes'];

const resourceRoots = (container: OfdContainer, path: string, parent: XmlElement): XmlElement[] =>
  RESOURCES.flatMap((name) => childrenNamed(parent, name)).flatMap(
    (named) => container.named(path, ownText(named))?.root ?? [],
  );

/** Files within the file (GB/T 33190-2016, 17): some carry what they were made from. */
function attachmentsOf(container: OfdContainer, { path, root }: OfdDocument): Uint8Array[] {
  return childrenNamed(root, 'Attachments')
    .flatMap((named) => container.named(path, ownText(named)) ?? [])
    .flatMap((list) =>
      findNamed(list.root, 'FileLoc').flatMap(
        (file) => container.file(list.path, ownText(file)) ?? [],
      ),
    );
}
