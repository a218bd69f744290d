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

/** `比上年增长12.3%` behind a figure told in prose. */
export type ToldGrowth = {
  indicator: string;
  /** In percent, negative for a fall. */
  percent: number;
  /** Places printed behind the point: how exact the percentage is. */
  decimals: number;
};

/** An outcome counted in prose: 予以公开x件. */
export type ToldOutcome = { code: string; value: number };

/**
 * What the prose says beside the figures of Section I, for rules that hold it against the tables.
 * Null, or an empty list, where the report says nothing of it.
 */
export type ToldFacts = {
  growth: readonly ToldGrowth[];
  outcomes: readonly ToldOutcome[];
  /** Normative documents issued, as counted in prose. */
  normativeIssued: number | null;
  /** 按期办结率 and the like, in percent. */
  onTimeRate: number | null;
  /** Characters of Section V without its heading; null without such a section. */
  problemsLength: number | null;
  /** What Section VI says of the fee; null without such a section. */
  fee: FeeStatement | null;
};

/** A reading that may carry facts told in prose. */
export type WithToldFacts = { told: ToldFacts };
