/** What a rule is for: what a breach means, when the finding itself may be mistaken, an example. */
export type RuleDocs = { means: string; mistaken: string; example: string };

/** What a rule means, when it may be mistaken, and an example, in one language. */
export const docs = (means: string, mistaken: string, example: string): RuleDocs => ({
  means,
  mistaken,
  example,
});
