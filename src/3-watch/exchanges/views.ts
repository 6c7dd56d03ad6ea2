/** What each source says was given. Sources that differ stand side by side: none is chosen, and nothing is averaged. */
import type { ExchangeEvent, Gives } from './exchange.ts'

/** What one source says was given. */
export interface View {
  readonly source: string
  readonly count: number
  readonly events: readonly string[]
}

/** What each source says of one kind that one side gives, in order of source. */
export function viewsOf({ by, what }: Pick<Gives, 'by' | 'what'>, gifts: readonly ExchangeEvent[]): View[] {
  const bySource = new Map<string, { count: number; events: string[] }>()
  for (const { id, source, lines } of gifts) {
    for (const line of lines) {
      if (line.by !== by || line.what !== what) continue
      const view = bySource.get(source) ?? { count: 0, events: [] }
      bySource.set(source, { count: view.count + line.count, events: [...new Set([...view.events, id])] })
    }
  }
  return [...bySource].sort(([a], [b]) => (a < b ? -1 : 1)).map(([source, view]) => ({ source, ...view }))
}

/** What all sources say; null where they differ, or none says anything. */
export const agreedOn = (views: readonly View[]): number | null =>
  new Set(views.map(({ count }) => count)).size === 1 ? (views[0]?.count ?? null) : null
