import type { Entry } from './entry.ts'
import { type Clue, cluesOf, contradiction, EVIDENCE, type Evidence, wordsOf } from './same.ts'

/** An entry by its list and its id there. */
export interface EntryKey {
  readonly list: string
  readonly id: string
}

/** Why two entries are taken for one party. `what` is the name of a reference, the type of an identifier, or a day of birth. */
export interface Link {
  readonly a: EntryKey
  readonly b: EntryKey
  readonly why: Evidence
  readonly what: string
  readonly value: string
}

/** Entries of several lists that are one party, in the order of list and id, with everything that shows it. */
export interface Cluster {
  readonly entries: readonly EntryKey[]
  readonly links: readonly Link[]
}

/**
 * A link that was not followed: it would have joined two entries that contradict each other (by the field named), perhaps by way of
 * others, or its evidence is shared by so many that it shows nothing, or the cluster would have grown beyond what one party can be.
 */
export interface Conflict {
  readonly link: Link
  readonly because: 'births' | 'genders' | 'kind' | 'too-common' | 'too-large'
  /** The two that contradict; those of the link where nothing else does. */
  readonly between: readonly [EntryKey, EntryKey]
}

export interface Clustering {
  readonly clusters: readonly Cluster[]
  readonly conflicts: readonly Conflict[]
}

/** What more entries than this say is no sign of one party. */
const SHARED_MAX = 25
/** No party stands on more lists, in more entries, than this. */
const CLUSTER_MAX = 200

interface Pair {
  readonly a: number
  readonly b: number
  readonly clue: Clue
}

/**
 * Finds entries of several lists that are the same party. Evidence is a cross reference, a valid identifier (one that can be shared or
 * misprinted counts only beside a word of the name), or the same name with the same full day of birth; never a name alone. Entries of
 * one list are joined only by way of others. The strongest evidence goes first, so the result does not depend on the order given.
 * Two entries that contradict each other in kind, gender or birth are never joined by a third; where a list itself says that they are
 * one (a cross reference between the two), its word holds.
 */
export function clusterEntries(given: readonly Entry[]): Clustering {
  const entries = [...given].sort((a, b) => order(a, b))
  const clues = entries.map(cluesOf)
  const conflicts: Conflict[] = []
  const pairs = pairsOf(entries, clues, conflicts)
  const forest = new Forest(entries, clues)
  for (const pair of pairs) {
    const conflict = forest.join(pair)
    if (conflict !== null) conflicts.push(conflict)
  }
  return { clusters: forest.clusters(), conflicts }
}

const order = (a: EntryKey, b: EntryKey): number => (a.list < b.list ? -1 : a.list > b.list ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
const keyOf = ({ list, id }: EntryKey): EntryKey => ({ list, id })

function linkOf(entries: readonly Entry[], { a, b, clue }: Pair): Link | null {
  const [one, other] = [entries[a], entries[b]]
  return one && other ? { a: keyOf(one), b: keyOf(other), why: clue.why, what: clue.what, value: clue.value } : null
}

/** All pairs of entries of different lists that share a clue, the strongest evidence first. */
function pairsOf(entries: readonly Entry[], clues: readonly (readonly Clue[])[], conflicts: Conflict[]): Pair[] {
  const bearers = new Map<string, { clue: Clue; at: number[] }>()
  for (const [at, list] of clues.entries()) {
    for (const clue of list) {
      const known = bearers.get(clue.key)
      if (known === undefined) bearers.set(clue.key, { clue, at: [at] })
      else if (known.at.at(-1) !== at) known.at.push(at)
    }
  }
  const pairs: Pair[] = []
  const words = wordCache(entries)
  const cited = new Set<string>()
  for (const { clue, at } of bearers.values()) {
    if (at.length < 2) continue
    if (at.length > SHARED_MAX) {
      const link = linkOf(entries, { a: at[0] ?? 0, b: at[1] ?? 0, clue })
      if (link !== null) conflicts.push({ link, because: 'too-common', between: [link.a, link.b] })
      continue
    }
    for (const [index, a] of at.entries()) {
      for (const b of at.slice(index + 1)) {
        if (entries[a]?.list === entries[b]?.list) continue
        if (clue.why === 'cross-reference') {
          // One list may cite another under two schemes; once says it all.
          const pair = `${a} ${b}`
          if (cited.has(pair)) continue
          cited.add(pair)
        }
        if (!clue.weak || shareWord(words(a), words(b))) pairs.push({ a, b, clue })
      }
    }
  }
  const strength = (pair: Pair): number => EVIDENCE.indexOf(pair.clue.why) * 2 + (pair.clue.weak ? 1 : 0)
  return pairs.sort((x, y) => strength(x) - strength(y) || x.a - y.a || x.b - y.b || (x.clue.key < y.clue.key ? -1 : 1))
}

/** Words of at least this many letters count as a word in common. */
const WORD_LETTERS_MIN = 3

function wordCache(entries: readonly Entry[]): (at: number) => ReadonlySet<string> {
  const known = new Map<number, ReadonlySet<string>>()
  return (at) => {
    let words = known.get(at)
    if (words === undefined) {
      words = new Set(entries[at]?.names.flatMap((name) => wordsOf(name.text)).filter((word) => word.length >= WORD_LETTERS_MIN))
      known.set(at, words)
    }
    return words
  }
}

function shareWord(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const word of a) if (b.has(word)) return true
  return false
}

/** Union-find over the entries, with the members of each tree at its root so that a join can be looked at before it is made. */
class Forest {
  readonly #entries: readonly Entry[]
  readonly #clues: readonly (readonly Clue[])[]
  readonly #parent: number[]
  readonly #members = new Map<number, number[]>()
  readonly #links = new Map<number, Link[]>()
  readonly #cited = new Map<number, ReadonlySet<string>>()

  constructor(entries: readonly Entry[], clues: readonly (readonly Clue[])[]) {
    this.#entries = entries
    this.#clues = clues
    this.#parent = entries.map((_, at) => at)
  }

  /** Joins the trees of a pair. Gives what stands against it, in which case nothing is joined. */
  join(pair: Pair): Conflict | null {
    const link = linkOf(this.#entries, pair)
    if (link === null) return null
    const [left, right] = [this.#root(pair.a), this.#root(pair.b)]
    if (left === right) {
      this.#links.get(left)?.push(link)
      return null
    }
    const [ours, theirs] = [this.#members.get(left) ?? [left], this.#members.get(right) ?? [right]]
    const against = this.#against(ours, theirs)
    if (against !== null) return { link, ...against }
    if (ours.length + theirs.length > CLUSTER_MAX) return { link, because: 'too-large', between: [link.a, link.b] }
    // The lower number is the root, so that the tree is the same whichever way the link was found.
    const [top, under] = left < right ? [left, right] : [right, left]
    this.#parent[under] = top
    this.#members.set(top, [...ours, ...theirs])
    this.#links.set(top, [...(this.#links.get(left) ?? []), ...(this.#links.get(right) ?? []), link])
    this.#members.delete(under)
    this.#links.delete(under)
    return null
  }

  clusters(): Cluster[] {
    return [...this.#members]
      .sort(([a], [b]) => a - b)
      .map(([top, within]) => ({
        entries: within.sort((a, b) => a - b).flatMap((at) => (this.#entries[at] === undefined ? [] : [keyOf(this.#entries[at])])),
        links: this.#links.get(top) ?? [],
      }))
  }

  #root(at: number): number {
    let top = at
    while (this.#parent[top] !== top) top = this.#parent[top] ?? top
    for (let next = at; this.#parent[next] !== top; ) {
      const up = this.#parent[next] ?? top
      this.#parent[next] = top
      next = up
    }
    return top
  }

  /** The references an entry bears or cites. */
  #references(at: number): ReadonlySet<string> {
    let keys = this.#cited.get(at)
    if (keys === undefined) {
      keys = new Set((this.#clues[at] ?? []).filter((clue) => clue.why === 'cross-reference').map((clue) => clue.key))
      this.#cited.set(at, keys)
    }
    return keys
  }

  /** The first two, one of each side, that contradict each other and of which no list says that they are one. */
  #against(left: readonly number[], right: readonly number[]): Pick<Conflict, 'because' | 'between'> | null {
    for (const x of left) {
      for (const y of right) {
        const [one, other] = [this.#entries[x], this.#entries[y]]
        if (one === undefined || other === undefined) continue
        const because = contradiction(one, other)
        if (because !== null && !shareWord(this.#references(x), this.#references(y)))
          return { because, between: [keyOf(one), keyOf(other)] }
      }
    }
    return null
  }
}
