/** Why an archive is not taken back. */
export type ArchiveFault =
  'not_an_archive' | 'missing' | 'changed' | 'unlisted' | 'bad_line' | 'too_large';

/** An archive that this page did not write, or one that is damaged: what is wrong and where. */
export class ArchiveProblem extends Error {
  readonly fault: ArchiveFault;
  readonly where: string;

  constructor(fault: ArchiveFault, where: string, detail = '') {
    super(`${where}: ${fault} ${detail}`.trim());
    this.name = 'ArchiveProblem';
    this.fault = fault;
    this.where = where;
  }
}
