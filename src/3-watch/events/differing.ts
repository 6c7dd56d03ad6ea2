import type { WatchedEvent } from './event.ts'

/** The fields in which two events differ, in the order in which an event tells them; of deaths, each by itself. */
export function differing(a: WatchedEvent, b: WatchedEvent): readonly string[] {
  const fields: string[] = []
  for (const field of Object.keys(a) as (keyof WatchedEvent)[]) {
    if (field === 'deaths') {
      for (const part of Object.keys(a.deaths) as (keyof WatchedEvent['deaths'])[])
        if (a.deaths[part] !== b.deaths[part]) fields.push(`deaths.${part}`)
    } else if (JSON.stringify(a[field]) !== JSON.stringify(b[field])) fields.push(field)
  }
  return fields
}
