/** What the components of a mechanism come to: what they agree on, or what those decide who decide on deadlock. Dissent is kept, never lost. */
import type { Mechanism } from './mechanism.ts'

/** What one component holds an incident to be. */
export interface ClassView {
  readonly component: string
  readonly class: string
  readonly why: string | null
}

export const HOWS = ['consensus', 'majority', 'component', 'deadlock'] as const
export type How = (typeof HOWS)[number]

export interface Decision {
  readonly class: string
  readonly how: How
  /** The component that decided alone; null where they agreed or voted. */
  readonly by: string | null
  readonly minority: readonly ClassView[]
}

/**
 * The decision that these views make; null where they make none, because not everybody who must speak has spoken. Silence is no consent:
 * a component that has no view keeps consensus from standing, and then whoever settles deadlocks must decide.
 */
export function decisionOf({ components, decides }: Mechanism, views: readonly ClassView[]): Decision | null {
  const of = (id: string) => views.find(({ component }) => component === id) ?? null
  const against = (kept: string) => views.filter((view) => view.class !== kept)
  const alone = (id: string, how: How): Decision | null => {
    const view = of(id)
    return view === null ? null : { class: view.class, how, by: id, minority: against(view.class) }
  }
  if (decides.by !== 'consensus' && decides.by !== 'majority') return alone(decides.by, 'component')
  const counts = new Map<string, number>()
  for (const { class: one } of views) counts.set(one, (counts.get(one) ?? 0) + 1)
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  if (most !== undefined && most[1] === components.length) return { class: most[0], how: 'consensus', by: null, minority: [] }
  if (decides.by === 'majority' && most !== undefined && most[1] * 2 > components.length)
    return { class: most[0], how: 'majority', by: null, minority: against(most[0]) }
  return decides.deadlock === null ? null : alone(decides.deadlock, 'deadlock')
}
