/** The methods that the product computes with; what each is for stands in the messages. */
export const STATISTICS = [
  'wilson',
  'difference',
  'counts',
  'poisson',
  'rankInterval',
  'weightRange',
  'funnel',
  'tails',
] as const;
export type Statistic = (typeof STATISTICS)[number];

/**
 * Where each method is from, as the doc comments of this folder name it; a test holds the two together.
 * Titles of works stay in their own language.
 */
export const STATISTIC_SOURCES: Readonly<Record<Statistic, readonly string[]>> = {
  wilson: [
    'Wilson 1927, JASA 22, 209-212',
    'Newcombe 1998, Statistics in Medicine 17, 857-872 (method 3)',
  ],
  difference: ['Newcombe 1998, Statistics in Medicine 17, 873-890 (method 10)'],
  counts: ['Przyborowski & Wilenski 1940, Biometrika 31, 313-323'],
  poisson: ['Garwood 1936, Biometrika 28, 437-442', 'Breslow & Day 1987, 2.13'],
  rankInterval: [
    'Goldstein & Spiegelhalter 1996, JRSS A 159, 385-443',
    'Mogstad, Romano, Shaikh & Wilhelm 2024, Review of Economic Studies 91, 476-518',
  ],
  weightRange: [
    'Salo & Punkka 2011, Management Science 57, 200-214',
    'Saisana, Saltelli & Tarantola 2005, JRSS A 168, 307-323',
  ],
  funnel: ['Spiegelhalter 2005, Statistics in Medicine 24, 1185-1202 (A.1.1)'],
  tails: ['Press et al., Numerical Recipes, 6.1-6.4'],
};
