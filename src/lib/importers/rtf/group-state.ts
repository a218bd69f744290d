/** Which fonts a run has: `\loch`, `\hich` and `\dbch` name those of the signs that follow. */
type Script = 'loch' | 'hich' | 'dbch' | 'other' | null;

/** What a group collects: text of the document, fonts, the number of a list, or nothing. */
export type Destination = 'text' | 'fonts' | 'label' | 'skipped';

/** What braces open and close: everything set within a group ends with it. */
export type GroupState = {
  destination: Destination;
  /** What the group around `\upr` collects, for its Unicode half. */
  outside: Destination;
  /** Within the properties of a row of a table within a table. */
  nestedRow: boolean;
  /** The group itself is a text box. */
  isBox: boolean;
  /** Tables that a text box lies in. */
  baseDepth: number;
  hidden: boolean;
  deleted: boolean;
  struck: boolean;
  raised: boolean;
  font: number | null;
  script: Script;
  scriptFonts: Readonly<Record<string, number>>;
  /** Signs that stand behind `\u` for programs that do not know it. */
  fallback: number;
  inTable: boolean;
  tableDepth: number;
};

export const OUTERMOST: GroupState = {
  destination: 'text',
  outside: 'skipped',
  nestedRow: false,
  isBox: false,
  baseDepth: 0,
  hidden: false,
  deleted: false,
  struck: false,
  raised: false,
  font: null,
  script: null,
  scriptFonts: {},
  fallback: 1,
  inTable: false,
  tableDepth: 0,
};

/** How deep in tables a paragraph stands. */
export const depthOf = ({ baseDepth, inTable, tableDepth }: GroupState): number =>
  baseDepth + Math.max(tableDepth, inTable ? 1 : 0);

/** The font of the signs that follow. */
export const fontOf = ({ font, script, scriptFonts }: GroupState): number | null =>
  (script === null ? null : scriptFonts[script]) ?? font;

const isOn = (value: number | null): boolean => value !== 0;

type Change = (value: number | null, state: GroupState) => Partial<GroupState>;

/** Words that only change the state of their group. */
const CHANGES: Readonly<Record<string, Change>> = {
  plain: () => ({
    ...{ hidden: false, deleted: false, struck: false, raised: false },
    ...{ font: null, script: null, scriptFonts: {} },
  }),
  v: (value) => ({ hidden: isOn(value) }),
  deleted: (value) => ({ deleted: isOn(value) }),
  strike: (value) => ({ struck: isOn(value) }),
  striked: (value) => ({ struck: isOn(value) }),
  super: (value) => ({ raised: isOn(value) }),
  sub: () => ({ raised: false }),
  nosupersub: () => ({ raised: false }),
  f: (value, state) => ({ font: value, ...withScriptFont(value, state) }),
  af: withScriptFont,
  loch: () => ({ script: 'loch' }),
  hich: () => ({ script: 'hich' }),
  dbch: () => ({ script: 'dbch' }),
  rtlch: () => ({ script: 'other' }),
  ltrch: () => ({ script: null }),
  uc: (value) => ({ fallback: value ?? 1 }),
  pard: () => ({ inTable: false, tableDepth: 0 }),
  intbl: () => ({ inTable: true }),
  itap: (value) => ({ tableDepth: value ?? 0 }),
};

function withScriptFont(value: number | null, state: GroupState): Partial<GroupState> {
  if (state.script === null || value === null) return {};
  return { scriptFonts: { ...state.scriptFonts, [state.script]: value } };
}

/** Whether a word only changes the state; it is changed then. */
export function changeState(state: GroupState, word: string, value: number | null): boolean {
  if (!Object.hasOwn(CHANGES, word)) return false;
  Object.assign(state, CHANGES[word]?.(value, state));
  return true;
}
