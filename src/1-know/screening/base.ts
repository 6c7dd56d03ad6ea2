import type { Entry } from '../lists/entry.ts'
import type { Name, Token } from '../names/name.ts'
import { isFor } from '../names/tokens.ts'
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

/** The tokens of a base by their text. */
type Pool = Map<string, Token[]>

/** The token of the pool that is the same; the given one where there was none. */
function pooled(token: Token, pool: Pool): Token {
  const known = pool.get(token.text)
  if (known === undefined) {
    pool.set(token.text, [token])
    return token
  }
  for (const one of known) if (one === token || isFor(one, token)) return one
  known.push(token)
  return token
}

/**
 * A subject whose tokens are those of the pool wherever it has the same: lists repeat their words thousands of times. The reader gives the
 * same token for a word that it still remembers, so most names stay as they are.
 */
function shared(subject: ListedSubject, pool: Pool): ListedSubject {
  const each = (tokens: readonly Token[]): readonly Token[] =>
    tokens.every((token) => pooled(token, pool) === token) ? tokens : tokens.map((token) => pooled(token, pool))
  const one = (name: Name): Name => {
    const [tokens, others, forms] = [each(name.tokens), each(name.others), each(name.forms)]
    return tokens === name.tokens && others === name.others && forms === name.forms ? name : { ...name, tokens, others, forms }
  }
  return { ...subject, names: subject.names.map(one) }
}

/**
 * Prepares entries for screening. `clusters` tells for each entry the number of its cluster; without it every entry stands alone.
 */
export function baseOf(entries: readonly Entry[], clusters?: readonly number[]): Base {
  const pool: Pool = new Map()
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
