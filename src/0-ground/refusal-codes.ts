/**
 * Every code a refusal can carry. Codes are for ever: add, never reuse. Each has a sentence `refusal.<code>` in every
 * catalogue under `words/`, which says what was found and what would be accepted; a test holds the two together.
 */
export const refusalCodes = [
  // The shape of what was handed in.
  'shape-unknown-key',
  'shape-not-one-of',
  'shape-repeated',
  'shape-missing',
  'shape-wrong-type',
  'shape-too-small',
  'shape-too-big',
  'shape-wrong',
  // Instruments, acts and facts.
  'instrument-without-clauses',
  'instrument-repeated',
  'clause-repeated',
  'clause-needs',
  'clause-does-not-take',
  'condition-not-one',
  'condition-unknown',
  'order-unknown',
  'case-library-unknown',
  'rulebook-empty',
  'scenario-attestation',
  'scenario-step-one-thing',
  'scenario-step-early',
  'scenario-expectation-missing',
  'scenario-cite-unknown',
  // Files.
  'file-missing',
  'file-is-a-folder',
  'file-not-plain',
  'file-forbidden',
  'file-not-utf8',
  'file-too-large',
  'yaml-unreadable',
  'yaml-too-deep',
  // Time.
  'instant-unreadable',
  'instant-without-offset',
  'instant-impossible',
  'instant-out-of-range',
  'zone-unknown',
  'duration-unreadable',
  'duration-too-long',
  'term-without-start',
  'term-without-end',
  'term-not-a-pair',
  'term-ends-before-it-starts',
  // Amounts.
  'decimal-unreadable',
  'decimal-too-long',
  'quantity-unreadable',
  'unit-unknown',
  'units-do-not-convert',
  'money-unreadable',
  'currency-unreadable',
  'currencies-differ',
  'rate-not-positive',
  // Text that is hashed or compared.
  'canonical-not-json',
  'canonical-lone-surrogate',
  'canonical-not-finite',
  'canonical-too-deep',
  'id-unreadable',
  // Parties and claims.
  'grade-unreadable',
  'kind-unknown',
  'kind-abstract',
  'name-missing',
  'language-unreadable',
  'script-unreadable',
  'claim-value-unreadable',
  'claim-corrects-itself',
] as const

export type RefusalCode = (typeof refusalCodes)[number]
