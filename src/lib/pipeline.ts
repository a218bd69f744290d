import { checkedFromParsed } from './checks/checked-report.ts';
import { checkReport } from './checks/registry.ts';
import { extractDocument } from './importers/extract.ts';
import type { ReadPdfResource } from './importers/pdf/open-pdf.ts';
import type { DocumentFormat, SourceDocument } from './model/extracted-document.ts';
import type { Finding } from './model/finding.ts';
import type { ParsedReport } from './model/parsed-report.ts';
import { parseReport } from './parser/parse-report.ts';
import { readingText } from './messages/import/reading.ts';

export type CompiledReport = {
  format: DocumentFormat;
  parsed: ParsedReport;
  findings: readonly Finding[];
};

/** A readable file in which nothing of an annual report was found. */
export class NotAReport extends Error {
  constructor() {
    super(readingText.en.notAReport);
    this.name = 'NotAReport';
  }
}

/**
 * From a file to checked figures; the same in Node and in the browser's worker:
 *
 *   bytes --sniff, extract--> ExtractedDocument   text and grids with their places
 *         --parse-----------> ParsedReport        cells with doubts, what was not read
 *         --check-----------> Finding[]           what the figures say of each other
 *
 * Nothing on this road supplies a number: a blank stays a blank to the end.
 * @throws ImportRefusal for a file that cannot be read, NotAReport for one that is something else
 */
export async function compileReport(
  source: SourceDocument,
  readPdfResource?: ReadPdfResource,
): Promise<CompiledReport> {
  const document = await extractDocument(source.bytes, readPdfResource);
  const parsed = parseReport(document, source.name);
  const { cells, narrative, header } = parsed;
  if (cells.length === 0 && narrative.length === 0 && header.agency.value === null) {
    throw new NotAReport();
  }
  return { format: document.format, parsed, findings: checkReport(checkedFromParsed(parsed)) };
}
