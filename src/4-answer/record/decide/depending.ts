/** That duties which are filed depend on duties that are on file, and not on each other in a ring. */
import { type Commitment, commitmentsOf, wrongDependencies } from '#bound/agreements/dependencies.ts'
import type { Instrument } from '#bound/law/instrument.ts'
import { readInstrument } from '#bound/law/read-instrument.ts'
import { isRefusal, type Refusal } from '#ground/refusal.ts'
import type { View } from '../view.ts'

/**
 * What is wrong with how the commitments of an instrument on file in `view` depend on others; null where nothing is, or where it says of
 * none that it depends. Only what it leads to is looked at: a duty of another instrument that lost what it depended on by an amendment is
 * no fault of this one.
 */
export function wrongDepending(view: View, id: string): Refusal | null {
  const found = new Map<string, Instrument>()
  const own = take(view, id, found)
  if (own === null || own.every(({ dependsOn }) => dependsOn.length === 0)) return null
  const led = new Set(own.map(({ ref }) => ref))
  const all = new Map(own.map((one) => [one.ref, one]))
  for (const ref of led) {
    if (!all.has(ref)) for (const one of prefixes(ref)) for (const other of take(view, one, found) ?? []) all.set(other.ref, other)
    for (const next of all.get(ref)?.dependsOn ?? []) led.add(next.ref)
  }
  return wrongDependencies([...led].flatMap((ref) => all.get(ref) ?? []))[0] ?? null
}

/** The commitments of an instrument, once; null where it is not on file or cannot be read. */
function take(view: View, id: string, found: Map<string, Instrument>): readonly Commitment[] | null {
  if (found.has(id)) return []
  const row = view.get('instrument', id)
  const instrument = row === null ? null : readInstrument(row.data.instrument)
  if (instrument === null || isRefusal(instrument)) return null
  found.set(id, instrument)
  return commitmentsOf([instrument])
}

/** Ids may have strokes in them, so that `A/B/1` may be a clause of `A/B` or of `A`. */
const prefixes = (ref: string): readonly string[] => [...ref.matchAll(/\//g)].map(({ index }) => ref.slice(0, index))
