/** The shelf in memory: for tests and players. It forgets at its end. */
import type { EditionText } from '#watch/events/edition.ts'
import type { WatchedEvent } from '#watch/events/event.ts'
import type { Fate } from '#watch/events/fates.ts'
import {
  type Asked,
  boxesOf,
  type Cluster,
  type DiffAsked,
  type EditionsDiffer,
  type EventDiffers,
  type EventShelf,
  type FatesAsked,
  type Placing,
  type Shelved,
  type Sums,
} from './shelf.ts'

interface Kept {
  readonly told: EditionText
  readonly events: ReadonlyMap<string, Shelved & { readonly words: string }>
  readonly fates: readonly Fate[]
}

export const memoryShelf = (): EventShelf => new MemoryShelf()

class MemoryShelf implements EventShelf {
  readonly #kept = new Map<string, Kept>()

  async place(edition: string): Promise<Placing> {
    const events = new Map<string, Shelved & { words: string }>()
    const fates: Fate[] = []
    return {
      add: async (some) => {
        for (const { event, line, words } of some) events.set(event.id, { edition, line, event, words })
      },
      fates: async (some) => void fates.push(...some.filter(({ outcome }) => outcome !== 'stored')),
      keep: async (told) => {
        if (this.#kept.has(edition)) return false
        this.#kept.set(edition, { told, events, fates })
        return true
      },
      drop: async () => {},
    }
  }

  async told(edition: string): Promise<EditionText | null> {
    return this.#kept.get(edition)?.told ?? null
  }
  async count(edition: string): Promise<number> {
    return this.#kept.get(edition)?.events.size ?? 0
  }
  async sweep(edition: string): Promise<void> {
    this.#kept.delete(edition)
  }
  async editions(): Promise<readonly string[]> {
    return [...this.#kept.keys()].sort()
  }

  #found(asked: Asked): Shelved[] {
    return asked.editions.flatMap((edition) =>
      [...(this.#kept.get(edition)?.events.values() ?? [])].filter(({ event }) => meant(event, asked)),
    )
  }

  async sums(asked: Asked): Promise<Sums> {
    return summed(this.#found(asked))
  }

  async clusters(asked: Asked, size: number): Promise<readonly Cluster[]> {
    const placed = this.#found(asked).filter(({ event }) => event.lat !== null)
    const square = ({ event }: Shelved) => `${Math.floor((event.lat ?? 0) / size)} ${Math.floor((event.lon ?? 0) / size)}`
    return [...Map.groupBy(placed, square)]
      .map(([key, some]) => ({ key: key.split(' ').map(Number), some }))
      .sort((a, b) => (a.key[0] ?? 0) - (b.key[0] ?? 0) || (a.key[1] ?? 0) - (b.key[1] ?? 0))
      .map(({ some }) => {
        const middle = (of: (event: WatchedEvent) => number) => some.reduce((sum, { event }) => sum + of(event), 0) / some.length
        return { lat: middle(({ lat }) => lat ?? 0), lon: middle(({ lon }) => lon ?? 0), ...summed(some) }
      })
  }

  async list(asked: Asked, limit: number, after?: readonly [string, string, string]): Promise<readonly Shelved[]> {
    const key = ({ event, edition }: Shelved): readonly string[] => [event.first, edition, event.id]
    const ordered = this.#found(asked).sort((a, b) => compared(key(a), key(b)))
    return ordered
      .filter((one) => after === undefined || compared(key(one), after) > 0)
      .slice(0, limit)
      .map(({ edition, line, event }) => ({ edition, line, event }))
  }

  async one(edition: string, id: string): Promise<Shelved | null> {
    const found = this.#kept.get(edition)?.events.get(id)
    return found === undefined ? null : { edition, line: found.line, event: found.event }
  }

  async byDay(asked: Asked): ReturnType<EventShelf['byDay']> {
    const days = Map.groupBy(this.#found({ ...asked, daily: true }), ({ event }) => event.first)
    return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, some]) => ({ day, count: some.length, best: summed(some).best }))
  }

  async fatesOf(edition: string, limit: number, { outcome, code, after = 0 }: FatesAsked = {}): Promise<readonly Fate[]> {
    const { events, fates } = this.#kept.get(edition) ?? { events: new Map<string, Shelved>(), fates: [] }
    const doubtful = new Set(fates.map(({ line }) => line))
    const plain = [...events.values()].flatMap(({ line, event }): Fate[] =>
      doubtful.has(line) ? [] : [{ line, id: event.id, outcome: 'stored', why: [] }],
    )
    return [...fates, ...(outcome === 'all' || outcome === 'stored' ? plain : [])]
      .filter((one) => one.line > after && (outcome === undefined || outcome === 'all' || one.outcome === outcome))
      .filter(({ why }) => code === undefined || why.some((one) => one.code === code))
      .sort((a, b) => a.line - b.line)
      .slice(0, limit)
  }

  async rows(edition: string, limit: number, after: number): ReturnType<EventShelf['rows']> {
    const rows = [...(this.#kept.get(edition)?.events.values() ?? [])].sort((a, b) => a.line - b.line)
    return rows.filter(({ line }) => line > after).slice(0, limit)
  }

  async diff(before: string, after: string, limit: number, asked: DiffAsked = {}): Promise<EditionsDiffer> {
    const [old, now] = [before, after].map((one) => this.#kept.get(one)?.events ?? new Map<string, Shelved & { words: string }>())
    const ids = [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])].sort((a, b) => compared([a], [b]))
    const tally = { added: 0, removed: 0, changed: 0, same: 0 }
    const first: EventDiffers[] = []
    for (const id of ids) {
      const [was, is] = [old?.get(id), now?.get(id)]
      const how = was === undefined ? 'added' : is === undefined ? 'removed' : was.words === is.words ? 'same' : 'changed'
      tally[how]++
      const meant = (asked.how === undefined || asked.how === how) && (asked.after === undefined || compared([id], [asked.after]) > 0)
      if (how !== 'same' && meant && first.length < limit) first.push({ id, before: was?.event ?? null, after: is?.event ?? null })
    }
    return { ...tally, first }
  }

  async close(): Promise<void> {}
}

/** As the database orders texts: by the bytes of their UTF-8. */
function compared(a: readonly string[], b: readonly string[]): number {
  for (const [i, text] of a.entries()) {
    const order = Buffer.compare(Buffer.from(text), Buffer.from(b[i] ?? ''))
    if (order !== 0) return order
  }
  return 0
}

function meant(event: WatchedEvent, { box, from, until, kind, side, daily }: Asked): boolean {
  const { lat, lon } = event
  const there =
    box === undefined || (lat !== null && lon !== null && boxesOf(box).some(([w, s, e, n]) => lon >= w && lon <= e && lat >= s && lat <= n))
  const then = (from === undefined || event.last >= from) && (until === undefined || event.first <= until)
  return (
    there &&
    then &&
    (kind === undefined || event.kind === kind) &&
    (side === undefined || event.sides.includes(side)) &&
    (daily !== true || event.daily)
  )
}

function summed(some: readonly Shelved[]): Sums {
  const sum = (of: (event: WatchedEvent) => number | null) => some.reduce((total, { event }) => total + (of(event) ?? 0), 0)
  return {
    ...{ count: some.length, daily: some.filter(({ event }) => event.daily).length },
    ...{ low: sum(({ deaths }) => deaths.low), best: sum(({ deaths }) => deaths.best), high: sum(({ deaths }) => deaths.high) },
  }
}
