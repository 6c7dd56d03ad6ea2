/** What each thing within an entry takes beside its letters, in letters. */
const THING = 32

/**
 * How much room a value takes while it is held, in characters: those of all its texts, and a little for each list and object in it. The
 * bytes of memory are about twice as many, measured on lists of the United Nations, the United States and Canada.
 */
export function roomOf(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null) return 0
  let room = THING
  for (const one of Object.values(value)) room += roomOf(one)
  return room
}
