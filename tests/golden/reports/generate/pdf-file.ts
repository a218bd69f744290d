/** How a PDF names its signs. */
export type PdfFonts = 'character map' | 'own codes';

/** A number as PDF writes it. */
export const figure = (value: number): string => String(Math.round(value * 100) / 100);

/** Text as the codes of the font: UTF-16 for the character map, shifted by one for own codes. */
export function encode(text: string, fonts: PdfFonts): string {
  const shift = fonts === 'own codes' ? 1 : 0;
  const codes = [...text].map((sign) => (sign.charCodeAt(0) + shift).toString(16).padStart(4, '0'));
  return `<${codes.join('')}>`;
}

/** A PDF file of pages with their content streams; fonts are named and not embedded. */
export function pdfFile(
  contents: readonly string[],
  size: [number, number],
  fonts: PdfFonts,
): Uint8Array {
  const pageNumbers = contents.map((_, at) => 10 + 2 * at);
  const objects = new Map<number, string>([
    [1, '<< /Type /Catalog /Pages 2 0 R >>'],
    [
      2,
      `<< /Type /Pages /Count ${contents.length} /Kids [${pageNumbers.map((at) => `${at} 0 R`).join(' ')}] >>`,
    ],
    [3, font(fonts === 'own codes' ? 'Identity-H' : 'UniGB-UCS2-H', fonts)],
    [4, font(fonts === 'own codes' ? 'Identity-V' : 'UniGB-UCS2-V', fonts)],
    [5, descendant(fonts)],
    [
      6,
      '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -140 1000 860] /ItalicAngle 0 /Ascent 860 /Descent -140 /CapHeight 700 /StemV 80 >>',
    ],
    [7, stream(TO_UNICODE)],
  ]);
  contents.forEach((content, at) => {
    const page = 10 + 2 * at;
    objects.set(
      page,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${size.join(' ')}] /Resources << /Font << /H 3 0 R /V 4 0 R >> >> /Contents ${page + 1} 0 R >>`,
    );
    objects.set(page + 1, stream(content));
  });
  return new TextEncoder().encode(assemble(objects));
}

const font = (encoding: string, fonts: PdfFonts): string =>
  `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [5 0 R]${fonts === 'own codes' ? ' /ToUnicode 7 0 R' : ''} >>`;

/** Digits and Latin letters are half as wide as Chinese signs. */
function descendant(fonts: PdfFonts): string {
  const narrow = fonts === 'own codes' ? '33 127 500' : '1 95 500';
  const ordering = fonts === 'own codes' ? 'Identity' : 'GB1';
  return `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 0 >> /FontDescriptor 6 0 R /DW 1000 /W [${narrow}] >>`;
}

/** Every code means the sign before it. */
const TO_UNICODE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Own def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
${ranges()}
endcmap end end`;

/** A range may not cross a change of the first byte. */
function ranges(): string {
  const lines: string[] = [];
  for (let high = 0; high < 256; high++) {
    const hex = (value: number): string => value.toString(16).padStart(4, '0');
    lines.push(`<${hex(high * 256 + 1)}> <${hex(high * 256 + 255)}> <${hex(high * 256)}>`);
    if (high > 0) lines.push(`<${hex(high * 256)}> <${hex(high * 256)}> <${hex(high * 256 - 1)}>`);
  }
  const groups: string[] = [];
  for (let at = 0; at < lines.length; at += 100) {
    const group = lines.slice(at, at + 100);
    groups.push(`${group.length} beginbfrange\n${group.join('\n')}\nendbfrange`);
  }
  return groups.join('\n');
}

const stream = (content: string): string =>
  `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;

function assemble(objects: ReadonlyMap<number, string>): string {
  let file = '%PDF-1.5\n';
  const offsets = new Map<number, number>();
  for (const [number, content] of objects) {
    offsets.set(number, file.length);
    file += `${number} 0 obj\n${content}\nendobj\n`;
  }
  const last = Math.max(...objects.keys());
  const start = file.length;
  const entries = Array.from({ length: last + 1 }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined
      ? '0000000000 65535 f \n'
      : `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  return `${file}xref\n0 ${last + 1}\n${entries.join('')}trailer << /Size ${last + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
}
