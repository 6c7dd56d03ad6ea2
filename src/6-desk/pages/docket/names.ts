/** The names of offices, for people: ids are for machines. */
import { useMemo } from 'react'
import type { Office } from '../../client/shapes.ts'
import { useItems } from '../../data/read.ts'
import { useOffices } from '../../data/reading.ts'
import { useSay } from '../../words/words.tsx'

export interface Offices {
  /** The name of an office, or its id where it has none on file. What the clock does is told as the clock's. */
  name(id: string): string
  one(id: string | null): Office | null
}

export function useOfficeNames(): Offices {
  const say = useSay()
  const items = useItems(useOffices())
  return useMemo(() => {
    const byId = new Map(items.map((office) => [office.id, office]))
    return {
      name: (id) => byId.get(id)?.name ?? (id === 'clock' ? say('desk.docket.clock') : id),
      one: (id) => (id === null ? null : (byId.get(id) ?? null)),
    }
  }, [items, say])
}
