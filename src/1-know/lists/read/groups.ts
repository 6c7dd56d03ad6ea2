import { LIMITS } from '#ground/limits.ts'
import { type Refusal, refuse } from '#ground/refusal.ts'
import { type Draft, line } from '../draft.ts'
import type { Tally } from './reader.ts'

/** Entries that a table spreads over several rows, gathered by id until all rows have been read. Their order is that of first rows. */
export interface Groups {
  /** The entry that a row belongs to, made by `make` when the row is its first. The row is counted and explained. */
  of(id: string, size: number, make: () => Draft): Draft | Refusal
  emit(): Refusal | null
  readonly drafts: ReadonlyMap<string, Draft>
}

export function openGroups(tally: Tally): Groups {
  const drafts = new Map<string, Draft>()
  let held = 0
  return {
    drafts,
    of(id, size, make) {
      held += size
      if (held > LIMITS.list_held_characters_max)
        return refuse('list-too-large', { found: 'table', max: LIMITS.list_held_characters_max, unit: 'characters' })
      const row = tally.row()
      const known = drafts.get(id)
      if (known !== undefined) {
        tally.explain('joined', row, id)
        return known
      }
      const draft = make()
      drafts.set(id, draft)
      return draft
    },
    emit() {
      for (const draft of drafts.values()) {
        const refused = tally.entry(draft)
        if (refused !== null) return refused
      }
      return null
    },
  }
}

/** The items of a field that numbers several: `(1) Ruritania (2) Syldavia`. One that numbers none is one item. */
export function numberedIn(text: string): string[] {
  const whole = line(text)
  if (!/^\(?1\)/.test(whole)) return whole === '' ? [] : [whole]
  return whole
    .split(/(?:^|\s)\(?\d{1,2}\)\s*/)
    .map((item) => item.trim().replace(/[,;]$/, ''))
    .filter((item) => item !== '')
}
