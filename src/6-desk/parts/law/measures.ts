/** What a designation may bring, as the engine names it: a test holds the two equal. */
export const MEASURE_NAMES = [
  ...(['asset-freeze', 'arms-embargo', 'travel-ban', 'sectoral', 'export-licence', 'transaction-ban', 'debarment', 'notice'] as const),
] as const
