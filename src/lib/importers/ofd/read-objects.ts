import { apply, multiply, toMatrix, type Matrix } from '../pdf/matrix.ts';
import { MOST_PAGE_MARKS, refuseAbove } from '../limits.ts';
import {
  attributeOf,
  children,
  childrenNamed,
  descend,
  findNamed,
  localName,
  ownText,
  type XmlElement,
} from '../xml.ts';
import { numbersOf } from './numbers.ts';
import type { OfdPage, OfdPath, OfdText } from './page-object.ts';
import { pathSteps } from './path-steps.ts';
import { textSigns } from './text-signs.ts';

/** What a page may refer to by number: names of fonts, and drawings that several places show. */
export type OfdResources = {
  fonts: ReadonlyMap<string, string>;
  drawings: ReadonlyMap<string, XmlElement>;
};

/** Drawings may hold others; deeper than that they hold themselves. */
const DEEPEST = 8;

/** Puts what stands in a layer or a drawing on the page. */
export function readObjects(
  parent: XmlElement,
  outer: Matrix,
  resources: OfdResources,
  page: OfdPage,
  depth = 0,
): void {
  for (const object of children(parent)) {
    const matrix = multiply(outer, objectMatrix(object));
    switch (localName(object)) {
      case 'TextObject':
        putText(textOf(object, matrix, resources), page);
        break;
      case 'PathObject':
        if (!isUnseen(object)) page.objects.push(pathOf(object, matrix));
        break;
      case 'ImageObject':
        page.images++;
        coverTexts(object, outer, page);
        break;
      case 'CompositeObject': {
        const drawing = resources.drawings.get(attributeOf(object, 'ResourceID') ?? '');
        if (drawing && depth < DEEPEST) readObjects(drawing, matrix, resources, page, depth + 1);
        break;
      }
      case 'Layer':
      case 'PageBlock':
      case 'Content':
        if (depth < DEEPEST) readObjects(object, outer, resources, page, depth + 1);
        break;
      default:
    }
    refuseAbove(page.objects.length, MOST_PAGE_MARKS, 'OFD');
  }
}

function putText(text: OfdText, page: OfdPage): void {
  refuseAbove((page.signs += text.signs.length), MOST_PAGE_MARKS, 'OFD');
  page.objects.push(text);
}

const isUnseen = (object: XmlElement): boolean =>
  attributeOf(object, 'Visible') === 'false' || attributeOf(object, 'Alpha') === '0';

/** A picture that takes less of its page than this is a seal or a sign: text shows through it. */
const COVERS = 0.25;

/** What was written before a large picture lies under it. */
function coverTexts(image: XmlElement, outer: Matrix, page: OfdPage): void {
  const [left = 0, top = 0, width = 0, height = 0] = numbersOf(attributeOf(image, 'Boundary'));
  const [x1, y1] = apply(outer, left, top);
  const [x2, y2] = apply(outer, left + width, top + height);
  if (Math.abs((x2 - x1) * (y2 - y1)) < page.width * page.height * COVERS) return;
  for (const object of page.objects) {
    if (object.kind !== 'text') continue;
    const [x, y] = apply(object.matrix, object.signs[0]?.x ?? 0, object.signs[0]?.y ?? 0);
    if (x1 <= x && x <= x2 && y1 <= y && y <= y2) object.unseen = true;
  }
}

/** From an object's own millimetres to those around it: first its matrix, then the corner of its box. */
function objectMatrix(object: XmlElement): Matrix {
  const [left = 0, top = 0] = numbersOf(attributeOf(object, 'Boundary'));
  return multiply([1, 0, 0, 1, left, top], toMatrix(numbersOf(attributeOf(object, 'CTM'))));
}

function textOf(object: XmlElement, matrix: Matrix, { fonts }: OfdResources): OfdText {
  const size = numbersOf(attributeOf(object, 'Size'))[0] ?? 0;
  const stretch = numbersOf(attributeOf(object, 'HScale'))[0] ?? 1;
  return {
    kind: 'text',
    matrix,
    size,
    stretch,
    turned: numbersOf(attributeOf(object, 'CharDirection'))[0] ?? 0,
    unseen: isUnseen(object) || isUnpainted(object),
    font: fonts.get(attributeOf(object, 'Font') ?? '') ?? '',
    ...textSigns(object, size, stretch),
  };
}

const isUnpainted = (text: XmlElement): boolean =>
  attributeOf(text, 'Fill') === 'false' && attributeOf(text, 'Stroke') !== 'true';

function pathOf(object: XmlElement, matrix: Matrix): OfdPath {
  const stroked = attributeOf(object, 'Stroke') !== 'false';
  const filled = attributeOf(object, 'Fill') === 'true';
  const colour = descend(object, stroked ? 'StrokeColor' : 'FillColor');
  const value = attributeOf(colour, 'Value');
  return {
    kind: 'path',
    matrix,
    steps: pathSteps(childrenNamed(object, 'AbbreviatedData').map(ownText).join(' ')),
    stroked,
    filled,
    lineWidth: numbersOf(attributeOf(object, 'LineWidth'))[0] ?? 0.353,
    colour: value === null ? null : numbersOf(value),
  };
}

/** Fonts and drawings of resource files (GB/T 33190-2016, 7.9). */
export function readResources(roots: readonly XmlElement[]): OfdResources {
  const named = (name: string): XmlElement[] => roots.flatMap((root) => findNamed(root, name));
  return {
    fonts: new Map(
      named('Font').map((font) => [
        attributeOf(font, 'ID') ?? '',
        attributeOf(font, 'FontName') ?? attributeOf(font, 'FamilyName') ?? '',
      ]),
    ),
    drawings: new Map(
      named('CompositeGraphicUnit').map((unit) => [attributeOf(unit, 'ID') ?? '', unit]),
    ),
  };
}
