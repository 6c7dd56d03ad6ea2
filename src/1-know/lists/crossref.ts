/** Notes on identifiers of type `other` that are the number of the same party on another list. */
export const CROSS = {
  un: 'UN reference number',
  ofac: 'OFAC entity number',
  ofsi: 'OFSI group ID',
  uk: 'UK Sanctions List reference',
  referent: 'referent',
  wikidata: 'Wikidata',
} as const

const UN_REFERENCE = /\bUN Ref(?:erence)?(?: number| no\.?)?\)?:?\s*((?:QD|TA|KP|IQ|CD|LY|SO|CF|SS|SD|YE|GB|IR|HT|ML)[ei]\.\d{3})\b/gi

/**
 * The United Nations' reference numbers that a text gives as its subject's own: `(UN Ref): QDi.001`. One merely mentioned, as that of an
 * associate is, does not count.
 */
export const unReferencesIn = (text: string): string[] => [...text.matchAll(UN_REFERENCE)].map((found) => found[1] ?? '')
