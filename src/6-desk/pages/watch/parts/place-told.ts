import type { PlaceOf } from '../../../client/watch-shapes.ts'
import type { Say } from '../../../words/words.tsx'

/** Where something was, in as few words as say it: its name, else its zone, else its position. */
export function placeTold({ name, zone, position }: PlaceOf, say: Say): string {
  if (name !== null && name !== '') return name
  if (zone !== null && zone !== '') return zone
  if (position === null) return say('desk.watch.place-unknown')
  return `${position.lat.toFixed(2)}, ${position.lon.toFixed(2)}`
}
