/** What the palette finds: pages by itself, and everything on file by asking the server. */
import { useDebouncedValue } from '@mantine/hooks'
import { useMemo } from 'react'
import { MATCHES, type Match, matchOf, wordsOf } from '#ground/fold-text.ts'
import type { FoundAll, FoundClause, FoundOne } from '../client/shapes.ts'
import { useSearchedFor } from '../data/reading.ts'
import { Refused } from '../data/refused.ts'
import { useSay } from '../words/words.tsx'
import { useLine } from './line.tsx'
import { places } from './rail.tsx'

export interface PaletteRow {
  readonly kind: 'page' | 'entry' | 'docket' | 'party' | 'instrument' | 'office' | 'order' | 'incident' | 'report' | 'commitment' | 'clause'
  readonly id: string
  readonly name: string
  /** Of a clause, its instrument and its own number. */
  readonly clause?: readonly [instrument: string, id: string]
}

export interface PaletteRows {
  readonly rows: readonly PaletteRow[]
  /** The server is being asked; what is shown of an earlier answer fits all the same. */
  readonly reading: boolean
  /** More is on file than is shown. */
  readonly more: boolean
  /** Why nothing on file could be searched: the line is down, or what the server said. */
  readonly wrong: 'offline' | string | null
}

/** How many of a kind are shown. */
const SHOWN_MAX = 8
const PAUSE_MILLISECONDS = 120

const KINDS = [
  ['docket', 'dockets'],
  ['party', 'parties'],
  ['instrument', 'instruments'],
  ['office', 'offices'],
  ['order', 'orders'],
  ['incident', 'incidents'],
  ['report', 'reports'],
  ['commitment', 'commitments'],
] as const

interface Ranked extends PaletteRow {
  readonly match: Match
}

/** What the words find, the best first. As one types, what was found before stays as far as it fits what is typed now. */
export function usePaletteRows(search: string): PaletteRows {
  const words = useMemo(() => wordsOf(search), [search])
  const asked = words.length === 0 ? null : search.trim()
  const [settled] = useDebouncedValue(asked, PAUSE_MILLISECONDS)
  const query = useSearchedFor(asked === null ? null : settled)
  const lost = useLine().state === 'lost'
  const pages = usePages(words, asked === null)
  const { rows, clauses, more } = useMemo(() => onFile(words, query.data), [words, query.data])
  const named = [...pages, ...rows].sort((a, b) => MATCHES.indexOf(a.match) - MATCHES.indexOf(b.match))
  const refused = query.error instanceof Refused ? query.error.problem.detail : null
  return {
    // What is called so comes before what merely says so.
    rows: [...named, ...clauses],
    reading: asked !== null && !query.isError && !lost && (asked !== settled || query.isFetching),
    more,
    wrong: asked === null ? null : (refused ?? (lost || query.isError ? 'offline' : null)),
  }
}

/** All pages before anything is typed. */
function usePages(words: readonly string[], all: boolean): readonly Ranked[] {
  const say = useSay()
  return places.flatMap(({ to, name }): Ranked[] => {
    const match = all ? 'id' : matchOf(['', say(name)], words)
    return match === null ? [] : [{ kind: 'page', id: to, name: say(name), match }]
  })
}

interface OnFile {
  readonly rows: readonly Ranked[]
  readonly clauses: readonly PaletteRow[]
  readonly more: boolean
}

function onFile(words: readonly string[], found: FoundAll | undefined): OnFile {
  if (found === undefined || words.length === 0) return { rows: [], clauses: [], more: false }
  const rows: Ranked[] = []
  if (found.entry !== null && words.join() === String(found.entry.index))
    rows.push({ kind: 'entry', id: String(found.entry.index), name: '', match: 'id' })
  let more = false
  for (const [kind, key] of KINDS) {
    const fitting = found[key].items.flatMap((item) => fit(kind, item, words))
    rows.push(...fitting.slice(0, SHOWN_MAX))
    more ||= found[key].more || fitting.length > SHOWN_MAX
  }
  const { items, more: others } = found.clauses
  return { rows, clauses: items.slice(0, SHOWN_MAX).map(clauseRow), more: more || others || items.length > SHOWN_MAX }
}

/** A clause with the words about the place. The rest of its words is not here, so while one types on it stays until the server has answered. */
const clauseRow = ({ ref, instrument, clause, snippet, commitment }: FoundClause): PaletteRow =>
  commitment ? { kind: 'commitment', id: ref, name: snippet } : { kind: 'clause', id: ref, name: snippet, clause: [instrument, clause] }

function fit(kind: PaletteRow['kind'], { id, names }: FoundOne, words: readonly string[]): Ranked[] {
  const match = matchOf([id, ...names], words)
  return match === null ? [] : [{ kind, id, name: names.join(' · '), match }]
}
