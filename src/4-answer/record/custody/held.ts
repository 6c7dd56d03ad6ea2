/** What holds an entry: a hold over itself, over its docket, or over a party that it is about. */
import type { Entry } from '../entry.ts'
import { namedByDocket } from '../naming.ts'
import type { Row } from '../row.ts'
import type { View } from '../view.ts'
import { heldName } from './data.ts'

/** The first hold that stands over an entry, or null. Where it is in doubt whom an entry is about, it is held. */
export function heldBy(view: View, entry: Entry): Row<'hold'> | null {
  const { docket } = entry.body as { docket?: unknown }
  const names = typeof docket === 'string' ? [heldName({ docket })] : []
  const parties = partiesIn(view, entry).map((party) => heldName({ party }))
  for (const name of [heldName({ entry: entry.index }), ...names, ...parties]) {
    const [row] = view.of('hold', name)
    if (row !== undefined) return row
  }
  return null
}

/**
 * Whom an entry may be about: every text in it that could be an id, those in the document that it belongs to, and those whom the act of its
 * docket names. Holding too much is undone by lifting; erasing too much by nothing.
 */
export function partiesIn(view: View, entry: Entry): readonly string[] {
  const found = new Set<string>()
  texts(entry.body, found)
  const { docket, report, harm, call } = entry.body as { docket?: unknown; report?: unknown; harm?: unknown; call?: unknown }
  if (typeof docket === 'string') {
    const row = view.get('docket', docket)
    if (row !== null) for (const id of namedByDocket(row.data)) found.add(id)
  }
  if (typeof report === 'string') texts(view.get('incident-report', report)?.data, found)
  if (typeof harm === 'string') texts(view.get('harm', harm)?.data, found)
  if (typeof call === 'string') texts(view.get('call', call)?.data, found)
  return [...found].sort()
}

/** No id is longer, and words that are longer name nobody by id. */
const ID_CHARACTERS_MAX = 200

function texts(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') {
    if (value !== '' && value.length <= ID_CHARACTERS_MAX) into.add(value)
  } else if (Array.isArray(value)) for (const one of value) texts(one, into)
  else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) texts(one, into)
}
