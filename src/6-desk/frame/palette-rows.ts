/** What the palette searches: pages, and the names of dockets, instruments and parties. */
import { useEffect, useMemo } from 'react'
import type { Docket, Instrument, Party } from '../client/shapes.ts'
import { type Many, useItems } from '../data/read.ts'
import { useDockets, useInstruments, useParties } from '../data/reading.ts'
import { useSay } from '../words/words.tsx'
import { foldText, foundIn } from './fold-text.ts'
import { places } from './rail.tsx'

export interface PaletteRow {
  readonly kind: 'page' | 'docket' | 'instrument' | 'party'
  readonly id: string
  readonly name: string
}

/** How many of a kind are shown, and how many rows of a kind are read in search of them. */
const SHOWN_MAX = 8
const READ_MAX = 10_000

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** All names of a party, as texts. */
function namesOf(party: Readonly<Record<string, unknown>>): readonly string[] {
  const { names } = party
  if (!Array.isArray(names)) return []
  return names.flatMap((name: unknown) => (typeof name === 'object' && name !== null && 'text' in name ? [text(name.text)] : [text(name)]))
}

const ofDocket = ({ id, title }: Docket): readonly string[] => [id, title]
const ofInstrument = ({ instrument }: Instrument): readonly string[] => [text(instrument.id), text(instrument.title)]
const ofParty = ({ party }: Party): readonly string[] => [text(party.id), ...namesOf(party)]

/**
 * What the search finds, at most a few of each kind; whether more is being read; and whether a list was so long that not all of it was
 * searched. Lists are read on while too little was found.
 */
export function usePaletteRows(search: string): { rows: readonly PaletteRow[]; reading: boolean; cut: boolean } {
  const say = useSay()
  const words = useMemo(() => foldText(search).split(/\s+/).filter(Boolean), [search])
  const pages = places.map(({ to, name }): PaletteRow => ({ kind: 'page', id: to, name: say(name) }))
  const dockets = useFound(useDockets({}, { limit: 500 }), words, ofDocket, 'docket')
  const instruments = useFound(useInstruments({ limit: 500 }), words, ofInstrument, 'instrument')
  const parties = useFound(useParties({ limit: 500 }), words, ofParty, 'party')
  const all = [dockets, instruments, parties]
  return {
    rows: [...pages.filter(({ name }) => foundIn(foldText(name), words)), ...all.flatMap(({ rows }) => rows)],
    reading: all.some(({ reading }) => reading),
    cut: all.some(({ cut }) => cut),
  }
}

function useFound<T>(list: Many<T>, words: readonly string[], textsOf: (item: T) => readonly string[], kind: PaletteRow['kind']) {
  const items = useItems(list)
  const folded = useMemo(() => items.map(textsOf).map((texts) => ({ texts, folded: foldText(texts.join(' ')) })), [items, textsOf])
  const found = useMemo(
    () => (words.length === 0 ? [] : folded.filter((one) => foundIn(one.folded, words)).slice(0, SHOWN_MAX)),
    [folded, words],
  )
  const { hasNextPage, isFetching, isError, fetchNextPage } = list
  const more = hasNextPage && !isError && words.length > 0 && found.length < SHOWN_MAX
  const wanted = more && !isFetching && items.length < READ_MAX
  useEffect(() => {
    if (wanted) void fetchNextPage()
  }, [wanted, fetchNextPage])
  const rows = found.map(({ texts }): PaletteRow => ({ kind, id: texts[0] ?? '', name: texts.slice(1).filter(Boolean).join(' · ') }))
  return { rows, reading: isFetching, cut: more && items.length >= READ_MAX }
}
