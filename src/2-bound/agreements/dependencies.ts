/**
 * How the commitments of an agreement hang together: which duty is owed only after another, and which are owed in step ("parallel and
 * commensurate"). It is drawn from what the clauses say (`depends_on`) and decides nothing by itself.
 */
import { type Refusal, refuse } from '#ground/refusal.ts'
import type { Dependency, Oblige } from '../law/clause.ts'
import type { Instrument } from '../law/instrument.ts'

/** One commitment: a clause that obliges, as it reads in the version that took effect last. */
export interface Commitment {
  readonly ref: string
  readonly instrument: string
  readonly version: number
  readonly duty: string
  /** Who owes it and to whom; null where the clause leaves that to the act. */
  readonly by: string | null
  readonly to: string | null
  readonly dependsOn: readonly Dependency[]
}

/** The commitments of these instruments, in the order of their refs. A wording that cannot be read has none that could be told. */
export function commitmentsOf(instruments: readonly Instrument[]): readonly Commitment[] {
  return instruments
    .flatMap((instrument) => {
      const last = instrument.versions.at(-1)
      return (last?.clauses ?? []).flatMap((clause): readonly Commitment[] =>
        clause.effect === 'oblige' ? [commitmentOf(clause, instrument.id, last?.v ?? 1)] : [],
      )
    })
    .sort((a, b) => (a.ref < b.ref ? -1 : 1))
}

const commitmentOf = ({ ref, duty, by, to, dependsOn }: Oblige, instrument: string, version: number): Commitment => ({
  ...{ ref, instrument, version, duty, by, to },
  dependsOn: [...dependsOn].sort((a, b) => (a.ref < b.ref ? -1 : 1)),
})

/**
 * What is wrong with how commitments hang together: one that depends on what is no duty among `all` (`depends-on-nothing`), and a ring of
 * duties each of which is owed only after the next (`depends-in-a-ring`), told once. Duties may be parallel to each other: that is how
 * "parallel and commensurate" is written.
 */
export function wrongDependencies(all: readonly Commitment[]): readonly Refusal[] {
  const known = new Map(all.map((one) => [one.ref, one]))
  const nothing = all.flatMap(({ ref, dependsOn }) =>
    dependsOn.filter((one) => !known.has(one.ref)).map((one) => refuse('depends-on-nothing', { clause: ref, found: one.ref })),
  )
  return [...nothing, ...rings(known).map((ring) => refuse('depends-in-a-ring', { found: ring.join(', ') }))]
}

const awaited = (one: Commitment | undefined): readonly string[] =>
  (one?.dependsOn ?? []).filter(({ how }) => how === 'after').map(({ ref }) => ref)

/** The rings of `after`, each as the refs in it, in order: the sets of duties that can all be reached from one another. */
function rings(known: ReadonlyMap<string, Commitment>): readonly (readonly string[])[] {
  const reach = new Map([...known.keys()].map((ref) => [ref, reachable(known, ref)]))
  const ringed = [...known.keys()].filter((ref) => reach.get(ref)?.has(ref))
  const sets = ringed.map((ref) => ringed.filter((other) => reach.get(ref)?.has(other) && reach.get(other)?.has(ref)).sort())
  return [...new Map(sets.map((ring) => [ring.join('\n'), ring])).values()]
}

/** What is awaited from here on, directly or through others; itself only where the way leads back. */
function reachable(known: ReadonlyMap<string, Commitment>, from: string): ReadonlySet<string> {
  const found = new Set<string>(awaited(known.get(from)))
  for (const ref of found) for (const next of awaited(known.get(ref))) found.add(next)
  return found
}
