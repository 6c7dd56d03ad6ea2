/** Control lists as the record holds them: what is filed later is added to what is on file, edition by edition. */
import type { ControlList } from '#bound/law/control-list.ts'
import { readControlList } from '#bound/law/read-control-list.ts'
import { canonical } from '#ground/canonical.ts'
import { isRefusal, sure } from '#ground/refusal.ts'
import type { Row } from './row.ts'
import type { Written } from './written.ts'

const NONE: readonly Written[] = Object.freeze([])

/** The editions of a list as they were written. */
const editionsOf = (list: Written): readonly Written[] => (Array.isArray(list.editions) ? (list.editions as readonly Written[]) : NONE)

/** What is said anew of an edition that is on file: when it was checked, and when it ends. Its entries and its beginning stay. */
const NOTED = ['checked', 'until'] as const

/**
 * The list on file with what was filed now. Editions that are new come on file at `at` (null: they were always known); of those on file
 * only when they were checked and when they end may be said anew.
 */
export function joinedList(before: Written | null, filed: Written, at: string | null): Written {
  const known = new Map(editionsOf(before ?? {}).map((one) => [one.edition, one]))
  for (const one of editionsOf(filed)) {
    const old = known.get(one.edition)
    if (old === undefined) known.set(one.edition, at === null ? one : { ...one, recorded: at })
    else
      known.set(one.edition, { ...old, ...Object.fromEntries(NOTED.flatMap((key) => (one[key] === undefined ? [] : [[key, one[key]]]))) })
  }
  return { ...filed, editions: [...known.values()] }
}

/** The first edition that is on file and is filed with something else in it; null where there is none. */
export function editionChanged(before: Written | null, filed: Written): string | null {
  const plain = ({ recorded: _, checked: _c, until: _u, ...rest }: Written): string => JSON.stringify(canonical(rest))
  for (const old of editionsOf(before ?? {})) {
    const again = editionsOf(filed).find((one) => one.edition === old.edition)
    if (again !== undefined && plain(again) !== plain(old)) return String(old.edition)
  }
  return null
}

/** What was read from a row stays true as long as the row stands, so it is read once. */
const readOnce = new WeakMap<Row<'control-list'>, ControlList>()

/** The list of a row. One that can no longer be read, or says another id, stands as damaged: of its goods nothing is then known. */
export function controlListOf(row: Row<'control-list'>): ControlList {
  const known = readOnce.get(row)
  if (known !== undefined) return known
  const read = readControlList(row.data.list)
  const made = isRefusal(read) || read.list !== row.key ? torn(row.key) : read
  readOnce.set(row, made)
  return made
}

function torn(id: string): ControlList {
  const read = readControlList({ list: id, unreadable: true })
  sure(!isRefusal(read), 'a damaged list needs only an id')
  return read
}
