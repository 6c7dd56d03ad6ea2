/** A list of people as somebody copied it from a letter or a sheet, one to a line, as parties of the act. */
import { foldText } from '#ground/fold-text.ts'
import type { Offer } from './offers.ts'

export interface Pasted {
  /** Parties on file that a line names by id or by name, and lines that name nobody on file, as they are. */
  readonly taken: readonly string[]
  /** Of these, the lines that nobody on file is called. */
  readonly strange: readonly string[]
  /** Lines that several parties are called: whoever pasted them says which is meant. */
  readonly unclear: readonly string[]
}

/** Bullets and numbers before a name, as lists have them. */
const LEAD = /^\s*(?:[-*•–]|\d{1,4}[.)])\s+/u
/** An id holds at most so many characters. */
const LINE_MAX = 128

/**
 * Reads one party from each line; of a row of a sheet, from its first cell that says anything. Each is taken once. A line is an id as it
 * is written, or a name without regard to case and accents.
 */
export function pasted(text: string, parties: readonly Offer[]): Pasted {
  const ids = new Set(parties.map(({ id }) => id))
  const byName = new Map<string, Set<string>>()
  for (const { id, name, also = [] } of parties)
    for (const one of [name, ...also]) if (one !== '') byName.set(foldText(one), (byName.get(foldText(one)) ?? new Set()).add(id))
  const [taken, strange, unclear] = [new Set<string>(), new Set<string>(), new Set<string>()]
  for (const line of text.split(/[\r\n;]+/)) {
    const cell = line.split('\t').find((one) => one.trim() !== '') ?? ''
    const who = cell.replace(LEAD, '').trim().slice(0, LINE_MAX)
    if (who === '') continue
    const named = ids.has(who) ? [who] : [...(byName.get(foldText(who)) ?? [])]
    const [only] = named
    if (named.length > 1) unclear.add(who)
    else if (only === undefined) strange.add(who)
    if (named.length < 2) taken.add(only ?? who)
  }
  return { taken: [...taken], strange: [...strange], unclear: [...unclear] }
}
