import type { Entry } from '../lists/entry.ts'
import type { Token } from '../names/name.ts'
import { indexNames, type NameIndex } from './index.ts'
import { type ListedSubject, listedSubject } from './listed.ts'

/** Entries of one or several editions, ready to be screened against. */
export interface Base {
  readonly entries: readonly Entry[]
  readonly subjects: readonly ListedSubject[]
  readonly index: NameIndex
  /** For each name of the index: the entry, and which of its subject's names it is. */
  readonly entryOf: Uint32Array
  readonly nameOf: Uint16Array
  /** The cluster of each entry: equal numbers are one party on several lists. */
  readonly clusters: Uint32Array
  /** The entries of each cluster of more than one. */
  readonly members: ReadonlyMap<number, readonly number[]>
  /** The entries that bear an identifier, by its comparable form. */
  readonly identifiers: ReadonlyMap<string, readonly number[]>
}

/** A subject whose tokens are those of the pool wherever it has the same: lists repeat their words thousands of times. */
function shared(subject: ListedSubject, pool: Map<string, Token>): ListedSubject {
  const one = (token: Token): Token => {
    const key = `${token.text}|${token.latin}|${token.role}|${token.means}|${token.weight}|${token.part}|${token.glued ? 1 : 0}${token.aside ? 1 : 0}`
    const known = pool.get(key)
    if (known !== undefined) return known
    pool.set(key, token)
    return token
  }
  return {
    ...subject,
    names: subject.names.map((name) => ({
      ...name,
      tokens: name.tokens.map(one),
      others: name.others.map(one),
      forms: name.forms.map(one),
    })),
  }
}

/**
 * Prepares entries for screening. `clusters` tells for each entry the number of its cluster; without it every entry stands alone.
 */
export function baseOf(entries: readonly Entry[], clusters?: readonly number[]): Base {
  const pool = new Map<string, Token>()
  const subjects = entries.map((entry) => shared(listedSubject(entry), pool))
  const names = subjects.flatMap((subject) => subject.names)
  const entryOf = new Uint32Array(names.length)
  const nameOf = new Uint16Array(names.length)
  const identifiers = new Map<string, number[]>()
  let at = 0
  subjects.forEach((subject, entry) => {
    for (let name = 0; name < subject.names.length; name++) {
      entryOf[at] = entry
      nameOf[at++] = name
    }
    for (const { key } of subject.identifiers) {
      if (key.length < 5) continue
      const bearers = identifiers.get(key)
      if (bearers === undefined) identifiers.set(key, [entry])
      else bearers.push(entry)
    }
  })
  return {
    entries,
    subjects,
    index: indexNames(names),
    entryOf,
    nameOf,
    clusters: Uint32Array.from(entries, (_, i) => clusters?.[i] ?? i),
    members: membersOf(clusters ?? []),
    identifiers,
  }
}

function membersOf(clusters: readonly number[]): Map<number, number[]> {
  const members = new Map<number, number[]>()
  clusters.forEach((cluster, entry) => {
    const known = members.get(cluster)
    if (known === undefined) members.set(cluster, [entry])
    else known.push(entry)
  })
  for (const [cluster, entries] of members) if (entries.length < 2) members.delete(cluster)
  return members
}
