import * as z from 'zod/mini';
import { FORMS } from './form.ts';

/**
 * How the fee of 国办函〔2020〕109号 (信息处理费) is told in the last section. `nothing_to_report`: the
 * section says that there is nothing to say, and so nothing of the fee by name.
 */
export const FEE_STATEMENTS = [
  'asked',
  'none_asked',
  'none_collected',
  'nothing_to_report',
  'unstated',
] as const;
export type FeeStatement = (typeof FEE_STATEMENTS)[number];

const listOf = <Item extends z.core.SomeType>(item: Item) => z.readonly(z.array(item));

/**
 * `比上年增长12.3%` behind a figure told in prose: in percent, negative for a fall, with the places
 * printed behind the point, which tell how exact it is.
 */
const growthSchema = z.strictObject({
  indicator: z.string(),
  percent: z.number(),
  decimals: z.int(),
});
export type ToldGrowth = z.infer<typeof growthSchema>;

/** An outcome counted in prose: 予以公开x件. */
const outcomeSchema = z.strictObject({ code: z.string(), value: z.number() });
export type ToldOutcome = z.infer<typeof outcomeSchema>;

/** A whole told in prose with its named parts, in the order they stand. */
const splitSchema = z.strictObject({
  indicator: z.string(),
  whole: z.number(),
  parts: listOf(z.strictObject({ label: z.string(), value: z.number() })),
});
export type ToldSplit = z.infer<typeof splitSchema>;

/**
 * What the prose says beside the figures of Section I, for rules that hold it against the tables.
 * Null, or an empty list, where the report says nothing of it; a field that is absent was not read for.
 */
export const toldFactsSchema = z.strictObject({
  growth: listOf(growthSchema),
  outcomes: listOf(outcomeSchema),
  /** Normative documents issued, as counted in prose. */
  normativeIssued: z.nullable(z.number()),
  /** 按期办结率 and the like, in percent. */
  onTimeRate: z.nullable(z.number()),
  /** Characters of Section V without its heading; null without such a section. */
  problemsLength: z.nullable(z.number()),
  /** What the report says of the fee in Section VI; null without such a section. */
  fee: z.nullable(z.enum(FEE_STATEMENTS)),
  /** 上年结转x件 and 结转下年度y件, by the rows of Section III. */
  carried: z.optional(listOf(outcomeSchema)),
  /** 复议维持x件 and the like: by the results of Section IV, of a group or of all litigation. */
  results: z.optional(listOf(outcomeSchema)),
  /** Lawsuits are told by their groups, so that a number may be of one of them. */
  byGroup: z.optional(z.boolean()),
  /** Words of another body that stand where the report speaks of its own. */
  otherBody: z.optional(z.nullable(z.string())),
  /** Sections II to IV of which nothing but the heading is there. */
  headingsAlone: z.optional(listOf(z.string())),
  /** The form whose heads stand over rules and normative documents in Section II. */
  documentHead: z.optional(z.nullable(z.enum(FORMS))),
});
export type ToldFacts = z.infer<typeof toldFactsSchema>;

/** What a filed report keeps of its prose: the rules ask for it when the file is no longer at hand. */
export const filedToldSchema = z.extend(toldFactsSchema, {
  /** Sections that are there, in their order. */
  sections: listOf(z.string()),
  /** Years named by title and statistics period differ. */
  yearsDiffer: z.boolean(),
  splits: listOf(splitSchema),
});
export type FiledTold = z.infer<typeof filedToldSchema>;

/** A reading that may carry facts told in prose. */
export type WithToldFacts = { told: ToldFacts };
