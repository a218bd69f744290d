import { multiply, toMatrix } from './matrix.ts';
import type { PdfJs, PdfPage } from './open-pdf.ts';
import type { PageMarks, Turn } from './page-marks.ts';
import { filledRulings, strokedRulings } from './paths.ts';
import {
  initialState,
  moveText,
  showText,
  type PdfFont,
  type PdfGlyph,
  type State,
} from './text-state.ts';

/** An operator with its arguments, as far as the importer looks into them. */
type Args = readonly unknown[];
type Walk = { marks: PageMarks; state: State; saved: State[]; fonts: Map<string, PdfFont> };
type Operator = (walk: Walk, args: Args) => void;

const number = (value: unknown): number => (typeof value === 'number' ? value : 0);
const matrix = (value: unknown) => toMatrix(value as ArrayLike<number>);

/**
 * Walks the operators of a page, keeping the transformation, and collects its signs and lines. A page
 * that shows its text sideways is turned first.
 *
 * @returns null when a font of the page does not satisfy
 */
export async function readMarks(
  page: PdfPage,
  pdfjs: PdfJs,
  satisfies: (font: PdfFont) => boolean,
): Promise<PageMarks | null> {
  const list = await page.getOperatorList({ annotationMode: pdfjs.AnnotationMode.DISABLE });
  const fonts = await fontsOf(page, list, pdfjs);
  const marks = [...fonts.values()].every(satisfies) ? marksOf(page, pdfjs, list, fonts, 0) : null;
  const turned = ([90, 180, 270] as const).find((turn) => {
    const { glyphs = [] } = marks ?? {};
    return glyphs.filter((glyph) => glyph.turn === turn).length * 2 > glyphs.length;
  });
  const upright = turned === undefined ? marks : marksOf(page, pdfjs, list, fonts, turned);
  page.cleanup();
  return upright;
}

type Operators = Awaited<ReturnType<PdfPage['getOperatorList']>>;

function marksOf(
  page: PdfPage,
  pdfjs: PdfJs,
  list: Operators,
  fonts: Map<string, PdfFont>,
  turn: Turn,
): PageMarks {
  const view = page.getViewport({ scale: 1, rotation: (page.rotate + turn) % 360 });
  const walk: Walk = {
    marks: {
      number: page.pageNumber,
      turn,
      width: view.width,
      height: view.height,
      glyphs: [],
      rulings: [],
      images: 0,
    },
    state: initialState(toMatrix(view.transform)),
    saved: [],
    fonts,
  };
  const operators = operatorTable(pdfjs);
  list.fnArray.forEach((code, at) => {
    operators.get(code)?.(walk, (list.argsArray[at] ?? []) as Args);
  });
  return walk.marks;
}

const save: Operator = ({ saved, state }) => void saved.push({ ...state });
const restore: Operator = (walk) => {
  walk.state = walk.saved.pop() ?? walk.state;
};
const transform = (walk: Walk, by: unknown): void => {
  walk.state.ctm = multiply(walk.state.ctm, matrix(by));
};
const image: Operator = ({ marks }) => void marks.images++;

function showGlyphs(marks: PageMarks, state: State, glyphs: unknown): void {
  marks.glyphs.push(...showText(state, glyphs as (PdfGlyph | number)[]));
}

/** Fonts arrive a moment after the operators that name them. */
async function fontsOf(
  page: PdfPage,
  { fnArray, argsArray }: Operators,
  { OPS }: PdfJs,
): Promise<Map<string, PdfFont>> {
  const names = new Set<string>();
  fnArray.forEach((code, at) => {
    if (code === OPS.setFont) names.add(String(argsArray[at][0]));
  });
  const fonts = new Map<string, PdfFont>();
  for (const name of names) {
    const font = await new Promise<PdfFont>((resolve) => page.commonObjs.get(name, resolve));
    // pdf.js looks each property up in packed bytes anew.
    const { vertical, fontMatrix, defaultVMetrics, composite, toUnicode } = font;
    const { name: ofFont, defaultEncoding, missingFile } = font;
    fonts.set(name, {
      ...{ vertical, fontMatrix, defaultVMetrics, composite, toUnicode },
      ...{ name: ofFont, defaultEncoding, missingFile },
    });
  }
  return fonts;
}

function setFont({ state, fonts }: Walk, [name, size]: Args): void {
  state.font = fonts.get(String(name)) ?? null;
  state.fontSize = Math.abs(number(size));
  state.direction = number(size) < 0 ? -1 : 1;
}

function operatorTable({ OPS }: PdfJs): Map<number, Operator> {
  const strokes: number[] = [
    ...[OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke],
    ...[OPS.closeFillStroke, OPS.closeEOFillStroke],
  ];
  const fills: number[] = [OPS.fill, OPS.eoFill];
  // Paths that only clip end with endPath and draw nothing.
  const path: Operator = ({ marks, state }, [ending, data]) => {
    const buffer = (data as (ArrayLike<number> | null)[])[0];
    if (!buffer) return;
    if (strokes.includes(number(ending))) marks.rulings.push(...strokedRulings(buffer, state.ctm));
    if (fills.includes(number(ending))) marks.rulings.push(...filledRulings(buffer, state.ctm));
  };
  return new Map<number, Operator>([
    [OPS.save, save],
    [OPS.restore, restore],
    [OPS.transform, (walk, args) => transform(walk, args)],
    [
      OPS.paintFormXObjectBegin,
      (walk, args) => {
        save(walk, []);
        if (args[0]) transform(walk, args[0]);
      },
    ],
    [OPS.paintFormXObjectEnd, restore],
    [OPS.constructPath, path],
    [
      OPS.beginText,
      ({ state }) => {
        Object.assign(state, { textMatrix: toMatrix([]), lineX: 0, lineY: 0, x: 0, y: 0 });
      },
    ],
    [
      OPS.setTextMatrix,
      ({ state }, args) => {
        Object.assign(state, { textMatrix: matrix(args[0]), lineX: 0, lineY: 0, x: 0, y: 0 });
      },
    ],
    [OPS.setFont, setFont],
    [OPS.setCharSpacing, ({ state }, [value]) => void (state.charSpacing = number(value))],
    [OPS.setWordSpacing, ({ state }, [value]) => void (state.wordSpacing = number(value))],
    [OPS.setHScale, ({ state }, [value]) => void (state.hScale = number(value) / 100)],
    [OPS.setLeading, ({ state }, [value]) => void (state.leading = -number(value))],
    [OPS.setTextRenderingMode, ({ state }, [value]) => void (state.renderMode = number(value))],
    [OPS.setTextRise, ({ state }, [value]) => void (state.rise = number(value))],
    [OPS.moveText, ({ state }, [x, y]) => moveText(state, number(x), number(y))],
    [
      OPS.setLeadingMoveText,
      ({ state }, [x, y]) => {
        state.leading = number(y);
        moveText(state, number(x), number(y));
      },
    ],
    // pdf.js turns every other operator that shows text into these two.
    [OPS.nextLine, ({ state }) => moveText(state, 0, state.leading)],
    [OPS.showText, ({ marks, state }, [glyphs]) => showGlyphs(marks, state, glyphs)],
    [OPS.paintImageXObject, image],
    [OPS.paintInlineImageXObject, image],
    [OPS.paintImageMaskXObject, image],
  ]);
}
