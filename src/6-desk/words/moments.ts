/** Moments as a reader writes them: in their language, in the zone of the house. */
import { createContext, useContext } from 'react'
import { type Language, tags } from './language.ts'

/** A moment with its day and time, its day alone, its day with everything in words, or its time alone. */
export type MomentForm = 'moment' | 'day' | 'day-in-words' | 'time'

const forms: Readonly<Record<MomentForm, Intl.DateTimeFormatOptions>> = {
  moment: { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  day: { day: 'numeric', month: 'short', year: 'numeric' },
  'day-in-words': { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
}

export interface Moments {
  /** The zone of the house, such as `America/Bogota`. */
  readonly zone: string
  /** ISO 8601, or epoch milliseconds. What is no moment is told as it is. A day alone (`2026-01-05`) is that day in every zone. */
  write(at: string | number, form?: MomentForm, zone?: string): string
  number(value: number): string
}

/** How moments and numbers are written in a language, where the house is in `zone`. */
export function momentsIn(language: Language, zone: string): Moments {
  const tag = tags[language]
  const numbers = new Intl.NumberFormat(tag)
  return {
    zone,
    number: (value) => numbers.format(value),
    write(at, form = 'moment', own = zone) {
      const plainDay = typeof at === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(at)
      const date = new Date(at)
      if (Number.isNaN(date.getTime())) return String(at)
      return formatter(tag, plainDay ? 'UTC' : own, plainDay && form === 'moment' ? 'day' : form).format(date)
    },
  }
}

/** What the frame gives every page. Outside of it, where the frame itself is broken, moments are told in UTC. */
export const MomentsContext = createContext<Moments>(momentsIn('en', 'UTC'))

/** How to write moments and numbers for this reader. */
export const useMoments = (): Moments => useContext(MomentsContext)

/** Making a formatter costs a hundred times what using it does. Bounded by zones and forms in use. */
const made = new Map<string, Intl.DateTimeFormat>()

function formatter(tag: string, zone: string, form: MomentForm): Intl.DateTimeFormat {
  const key = `${tag} ${zone} ${form}`
  let found = made.get(key)
  if (found === undefined) {
    found = new Intl.DateTimeFormat(tag, { ...forms[form], timeZone: zone })
    made.set(key, found)
  }
  return found
}
