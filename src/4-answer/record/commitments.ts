/** The commitments of an instrument on file, with those of others that they depend on or that depend on them. */
import { type Commitment, commitmentsOf } from '#bound/agreements/dependencies.ts'
import type { View } from './view.ts'

/** In the order of their refs; those of the instrument itself are all there, of others only what hangs together with them. */
export function commitmentsAround(view: View, id: string): readonly Commitment[] {
  const all = commitmentsOf([...view.law().rulebook.instruments.values()])
  const byRef = new Map(all.map((one) => [one.ref, one]))
  const needing = new Map<string, string[]>()
  for (const { ref, dependsOn } of all) for (const one of dependsOn) needing.set(one.ref, [...(needing.get(one.ref) ?? []), ref])
  const found = new Set(all.filter(({ instrument }) => instrument === id).map(({ ref }) => ref))
  for (const ref of found) {
    for (const { ref: next } of byRef.get(ref)?.dependsOn ?? []) found.add(next)
    for (const next of needing.get(ref) ?? []) found.add(next)
  }
  return all.filter(({ ref }) => found.has(ref))
}
