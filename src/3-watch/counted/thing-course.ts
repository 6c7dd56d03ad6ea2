/** Where single things were, one after the other: a thing is in one place at a time, and what has left the ledger does not come out again. */
import type { Instant } from '#ground/instant.ts'
import type { Movement, Spot } from './movement.ts'
import type { Thing } from './thing.ts'

/** A place and state, and the category as which a thing is there. */
export interface Held extends Spot {
  readonly category: string
}

/** One movement of one thing. `from` is null where it enters the ledger, `to` where it leaves it. */
export interface ThingStep {
  readonly thing: Thing
  readonly movement: string
  readonly on: Instant
  readonly from: Held | null
  readonly to: Held | null
}

/** A movement of a thing from where it is not: `found` is where it is, null where it has left the ledger. */
export interface Astray extends ThingStep {
  readonly found: Held | null
}

/** The steps of one thing in order of time, up to the first that cannot be. */
export interface ThingCourse {
  readonly steps: readonly ThingStep[]
  readonly astray: Astray | null
}

/** The course of every thing that these movements name, by its id. `movements` are those that count. */
export function thingCourses(movements: readonly Movement[]): ReadonlyMap<string, ThingCourse> {
  const steps = new Map<string, ThingStep[]>()
  for (const { id: movement, on, from, to, lines } of movements) {
    for (const { category, as, things } of lines) {
      for (const thing of things) {
        const step = {
          ...{ thing, movement, on },
          from: from === null || 'find' in from ? null : { ...from, category },
          to: to === null ? null : { ...to, category: as },
        }
        const known = steps.get(thing.id)
        if (known === undefined) steps.set(thing.id, [step])
        else known.push(step)
      }
    }
  }
  return new Map([...steps].map(([id, own]) => [id, courseOf(own)]))
}

/**
 * Puts steps in order of time. Those of one moment are put so that each begins where the one before ended, whichever was written down first. Where a thing
 * was before it was first named nobody says: it was one of those that were only counted.
 */
function courseOf(all: readonly ThingStep[]): ThingCourse {
  const steps: ThingStep[] = []
  const left = [...all].sort((a, b) => a.on - b.on)
  for (let at: Held | null | undefined; left.length > 0; at = steps.at(-1)?.to ?? null) {
    const now = left.filter(({ on }) => on === left[0]?.on)
    const next = at === undefined ? firstOf(now) : now.find(({ from }) => at !== null && same(from, at))
    if (next === undefined) return { steps, astray: { ...(now[0] as ThingStep), found: at ?? null } }
    steps.push(next)
    left.splice(left.indexOf(next), 1)
  }
  return { steps, astray: null }
}

/** The step that no other of the same moment leads to. */
const firstOf = (steps: readonly ThingStep[]): ThingStep | undefined =>
  steps.find(({ from }) => from === null || !steps.some(({ to }) => to !== null && same(from, to))) ?? steps[0]

const same = (a: Held | null, b: Held): boolean => a !== null && a.place === b.place && a.state === b.state && a.category === b.category

/** One thing as it stands at a moment. */
export interface ThingStanding {
  readonly id: string
  /** What each movement says was read on it, in order of time: readings that differ stand side by side. */
  readonly readings: readonly (Pick<Thing, 'serial' | 'unread'> & { readonly movement: string })[]
  /** Where it is; null when it has left the ledger. */
  readonly at: Held | null
  readonly since: Instant
  readonly steps: readonly ThingStep[]
  /** Other things on which the same serial number was read. */
  readonly alike: readonly string[]
}

/** Every thing that was named by the end of `until`, in order of id. */
export function thingsAt(movements: readonly Movement[], until: Instant): readonly ThingStanding[] {
  const courses = thingCourses(movements.filter(({ on }) => on <= until))
  const bySerial = new Map<string, string[]>()
  const told = [...courses.keys()].sort().flatMap((id) => {
    const steps = courses.get(id)?.steps ?? []
    const last = steps.at(-1)
    if (last === undefined) return []
    const readings = steps.flatMap(({ thing: { serial, unread }, movement }) =>
      serial === null && unread === null ? [] : [{ serial, unread, movement }],
    )
    for (const serial of new Set(readings.flatMap((one) => one.serial ?? []))) bySerial.set(serial, [...(bySerial.get(serial) ?? []), id])
    return [{ id, readings, at: last.to, since: last.on, steps }]
  })
  return told.map((one) => {
    const same = new Set(one.readings.flatMap(({ serial }) => (serial === null ? [] : (bySerial.get(serial) ?? []))))
    return { ...one, alike: [...same].filter((id) => id !== one.id).sort() }
  })
}
