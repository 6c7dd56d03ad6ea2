import type { Name } from '../names/name.ts'
import { align } from './align.ts'
import type { Base } from './base.ts'
import { compare } from './compare.ts'
import { type Why, whyOf } from './explain.ts'
import type { ListedSubject } from './listed.ts'
import { THRESHOLD } from './method.ts'
import { PARTICULARS } from './particulars.ts'
import { type Besides, promising } from './promising.ts'
import { leastTotal } from './score.ts'
import { type Comparison, judged, type Subject, speaking } from './subject.ts'
import { Totals } from './totals.ts'

/** One party that a screening found: an entry, the other entries of the same party, how likely it is, and why. */
export interface Candidate {
  readonly list: string
  readonly entry: string
  /** The other entries of the same party, whether their names were near or not; by list, then by entry. */
  readonly also: readonly { readonly list: string; readonly entry: string }[]
  /** The name of the entry that was matched, as listed. */
  readonly name: string
  /** 0 to 10,000: the probability, were it as likely as not before. */
  readonly score: number
  readonly match: boolean
  readonly why: readonly Why[]
}

export interface ScreenOptions {
  /** How many candidates to give. */
  readonly top?: number
  /** From which score, 0 to 10,000, a candidate is a match. It drops no candidate. */
  readonly threshold?: number
  /** For how many of the candidates to say why. */
  readonly explained?: number
}

/** Below this sum of evidence nothing is told: it is no candidate at all. */
const LEAST = -740

interface Found {
  readonly entry: number
  readonly comparison: Comparison
}

/**
 * Screens a subject against a base. Gives the best candidates first, each party once with the best of its entries; equal scores stand by
 * list, then by entry. Total: a subject without a name gives no candidate, which says nothing about it (`unanswerable`).
 */
export function screen(base: Base, subject: Subject, options: ScreenOptions = {}): readonly Candidate[] {
  const threshold = options.threshold ?? THRESHOLD
  const best = new Map<number, Found>()
  for (let left = 0; left < subject.names.length; left++) compareAll(base, subject, left, threshold, best)
  byIdentifier(base, subject, best)
  const clusters = new Map<number, Found>()
  for (const found of best.values()) {
    const cluster = base.clusters[found.entry] as number
    const known = clusters.get(cluster)
    if (known === undefined || ordered(base, found, known) < 0) clusters.set(cluster, found)
  }
  return firstOf(base, [...clusters.values()], Math.max(0, options.top ?? 10)).map((found, i) =>
    candidate(base, subject, found, threshold, i < (options.explained ?? 5)),
  )
}

function compareAll(base: Base, subject: Subject, left: number, threshold: number, best: Map<number, Found>): void {
  const query = subject.names[left] as Name
  // What else is known of the subject may make a match of names that are none by themselves.
  const besides: Besides = {
    most:
      (subject.births.length > 0 ? PARTICULARS.birthDay : 0) +
      (subject.countries.length + (subject.abodes?.length ?? 0) > 0 ? PARTICULARS.country : 0),
    of: (name) => speaking(subject, base.subjects[base.entryOf[name] as number] as ListedSubject),
  }
  const enough = leastTotal(Math.max(LOWEST, Math.min(threshold, THRESHOLD)))
  const { names: found, hopes, matches } = promising(base.index, query, TRIED, enough, besides)
  const totals = new Totals(KEPT)
  const numbered = { numbers: base.index.words, from: 0 }
  for (let i = 0; i < found.length; i++) {
    // What may be a match is compared, however much there is of it; of the rest what may come among the best.
    if (i >= matches && (hopes[i] as number) + besides.most + SLACK < totals.least) return
    const at = found[i] as number
    const entry = base.entryOf[at] as number
    const name = base.index.names[at] as Name
    numbered.from = base.index.wordStarts[at] as number
    const names = compare(query, name, align(query, name, numbered))
    const known = best.get(entry)
    if (known !== undefined && known.comparison.names.total >= names.total) continue
    const { particulars, total, score } = judged(subject, base.subjects[entry] as ListedSubject, names.total)
    if (total < LEAST) continue
    best.set(entry, { entry, comparison: { left, right: base.nameOf[at] as number, names, particulars, total, score } })
    totals.add(total)
  }
}

/** Below this score, in ten-thousandths, no threshold makes more names compared: nearly every name would be a match. */
const LOWEST = 1000
/** What is hoped of what can hardly be a match is an estimate, which a comparison may exceed by so much. */
const SLACK = 150
/** So many are compared of what can hardly be a match, only to have candidates to show. */
const TRIED = 24
/** How many candidates a screening keeps in view when it decides to stop. */
const KEPT = 12

/** Entries that bear an identifier of the subject are compared whatever their names are. */
function byIdentifier(base: Base, subject: Subject, best: Map<number, Found>): void {
  for (const { key } of subject.identifiers) {
    for (const entry of base.identifiers.get(key) ?? []) {
      if (best.has(entry)) continue
      const comparison = nearestName(subject, base.subjects[entry] as ListedSubject)
      if (comparison !== null) best.set(entry, { entry, comparison })
    }
  }
}

function nearestName(subject: Subject, listed: ListedSubject): Comparison | null {
  let best: Comparison | null = null
  subject.names.forEach((query, left) => {
    listed.names.forEach((name, right) => {
      const names = compare(query, name, align(query, name))
      if (best === null || names.total > best.names.total) {
        best = { left, right, names, ...judged(subject, listed, names.total) }
      }
    })
  })
  return best
}

/** So many parties, the best first. Few are asked for of many: what is worse than these is not put in order. */
function firstOf(base: Base, parties: Found[], top: number): Found[] {
  if (parties.length > top && top > 0) {
    const scores = Int32Array.from(parties, (found) => found.comparison.score).sort()
    const least = scores[scores.length - top] as number
    const kept = parties.filter((found) => found.comparison.score >= least)
    return kept.sort((a, b) => ordered(base, a, b)).slice(0, top)
  }
  return parties.sort((a, b) => ordered(base, a, b)).slice(0, top)
}

function ordered(base: Base, a: Found, b: Found): number {
  if (a.comparison.score !== b.comparison.score) return b.comparison.score - a.comparison.score
  const x = base.entries[a.entry] as { list: string; id: string }
  const y = base.entries[b.entry] as { list: string; id: string }
  return compareText(x.list, y.list) || compareText(x.id, y.id)
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** All other entries of the cluster of an entry. */
const othersOf = (base: Base, entry: number): Candidate['also'] =>
  (base.members.get(base.clusters[entry] as number) ?? [])
    .filter((other) => other !== entry)
    .map((other) => ({ list: base.entries[other]?.list as string, entry: base.entries[other]?.id as string }))
    .sort((a, b) => compareText(a.list, b.list) || compareText(a.entry, b.entry))

function candidate(base: Base, subject: Subject, found: Found, threshold: number, explained: boolean): Candidate {
  const entry = base.entries[found.entry] as Base['entries'][number]
  const listed = base.subjects[found.entry] as ListedSubject
  const { comparison } = found
  return {
    list: entry.list,
    entry: entry.id,
    also: othersOf(base, found.entry),
    name: entry.names[listed.named[comparison.right] as number]?.text as string,
    score: comparison.score,
    match: comparison.score >= threshold,
    why: explained ? whyOf(subject, entry, listed, comparison, threshold) : [],
  }
}
