/** A column of a table on paper; the shares of a table's columns divide the width of the text. */
export type PaperColumn = { label: string; share: number; numeric?: true };

/** What an official paper is made of, in reading order. How each is set is the writer's concern. */
export type PaperBlock =
  | { kind: 'title' | 'number' | 'addressee' | 'paragraph' | 'note'; text: string }
  | { kind: 'heading'; text: string; newPage?: true }
  /** What follows the signature, under its title. */
  | { kind: 'annex'; text: string }
  | { kind: 'table'; columns: readonly PaperColumn[]; rows: readonly (readonly string[])[] }
  /** Who signs and when; what is not known yet is a line left open. */
  | { kind: 'signature'; issuer: string; date: string };

export type Paper = {
  /** Without an ending. */
  fileName: string;
  title: string;
  blocks: readonly PaperBlock[];
};

/** What a reader may choose: to leave out what is settled, and to begin a page for each unit. */
export type NoticeChoices = { openOnly: boolean; onePage: boolean };

/** What only the office knows; an empty text is left open on the paper. Dates as `2026-03-31`. */
export type NoticeFields = {
  title: string;
  number: string;
  issuer: string;
  addressee: string;
  date: string;
  deadline: string;
  contact: string;
};
