import { lines } from './lines.ts'

/** Articles, prepositions and conjunctions that stand in names of organisations and tell no one from another. */
export const STOP_WORDS: readonly string[] = lines(`
# English, French, Spanish, Portuguese, Italian, German, Dutch
the of and for in on at by to with from a an de la le les du des et l d del los las y e o da do das dos di della dello dei degli il lo gli der die das den dem und fur von zu im am het een van
# named after
named after imeni im
# Russian, Ukrainian
и в на по для при с о об от им имени i v na po dlya pri та у
# Arabic, Persian, Turkish, Indonesian
و في من لل fi fil min lil va ve wa wal ile dan
`).flatMap((line) => line.split(' '))
