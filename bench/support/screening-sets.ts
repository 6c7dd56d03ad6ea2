/** Questions with known answers, made of public lists: names clean and damaged, aliases that are not in the index, and other scripts. */
import { isRefusal } from '#ground/refusal.ts'
import type { Entry, EntryKind } from '#know/lists/entry.ts'
import { wordsOf } from '#know/lists/same.ts'
import { sortOf } from '#know/screening/listed.ts'
import { readAsked } from '#shell/lists/asked.ts'
import { clusterNumbers } from '#shell/lists/base-of-lists.ts'
import { entryOf } from '#shell/lists/pairs.ts'
import { chance, corpus, rowsOf } from './screening-data.ts'
import type { Question } from './screening-engines.ts'
import { entityPairs } from './screening-pairs.ts'

export const SETS = [
  'UN names, clean',
  'UN names, damaged',
  'alias not in the index',
  'Cyrillic persons',
  'Cyrillic organisations',
  'UN, original script',
] as const
export type SetName = (typeof SETS)[number]

/** A question, and the entries that are right answers to it. */
export interface Posed extends Question {
  readonly set: SetName
  readonly right: ReadonlySet<number>
}

export interface World {
  /** What is in the index: names in Latin script alone, without the aliases that are asked. */
  readonly entries: readonly Entry[]
  readonly clusters: readonly number[]
  readonly posed: readonly Posed[]
  /** Rows of the damaged and clean names whose party is on none of the lists. */
  readonly unlisted: number
}

/** A name without case, accents, marks and the order of its words. */
const foldedName = (text: string): string => wordsOf(text).sort().join(' ')

const NAMES = 75_000
/** Of so many entries that could lose an alias, one does. */
const HELD_OUT_OF = 12
const LATIN = /^[^\p{L}]*(?:\p{Script=Latin}[^\p{L}]*)+$/u
const CYRILLIC = /\p{Script=Cyrillic}/u

export const questionOf = (text: string, kind: EntryKind, birthDate = '', country = ''): Question => {
  const sort = sortOf(kind)
  const schema = sort === 'person' ? 'Person' : sort === 'thing' ? 'Vessel' : sort === 'any' ? '' : 'Organization'
  return { text, subject: readAsked({ name: text, schema, birthDate, country, identifier: '' }).subject }
}

let made: World | null = null
/** The world of questions, made once. */
export async function world(): Promise<World> {
  made ??= await make()
  return made
}

async function make(): Promise<World> {
  const listed = await corpus(NAMES)
  const cyrillic = cyrillicParties()
  const targets = [...new Map(cyrillic.map(({ target }) => [target.id, target])).values()]
  const places = new Map(targets.map((target, n) => [target.id, listed.length + n]))
  const all = [...listed, ...targets]
  const clusters = clusterNumbers(all)
  const held = heldOut(listed)
  const asked = new Set(held.map(({ folded }) => folded))
  const entries = all.map((entry) => ({
    ...entry,
    names: entry.names.filter(({ text }) => LATIN.test(text) && !asked.has(foldedName(text))),
  }))
  const right = rightAnswers(all, clusters)
  const posed: Posed[] = []
  const pose = (set: SetName, text: string, kind: EntryKind, target: number) =>
    posed.push({ ...questionOf(text, kind), set, right: right(target) })
  const unlisted = poseDamaged(listed, pose)
  for (const { at, text } of held) pose('alias not in the index', text, listed[at]?.kind ?? 'party', at)
  for (const { name, target } of cyrillic) {
    pose(target.kind === 'person' ? 'Cyrillic persons' : 'Cyrillic organisations', name, target.kind, places.get(target.id) as number)
  }
  listed.forEach((entry, at) => {
    const name = entry.list === 'un' ? entry.names.find(({ use, text }) => use === 'original' && !LATIN.test(text)) : undefined
    if (name !== undefined && entry.kind === 'person') pose('UN, original script', name.text, entry.kind, at)
  })
  return { entries, clusters, posed, unlisted }
}

/** Which entries are right where one of them is: those of its cluster, and those that share a name with it. */
function rightAnswers(entries: readonly Entry[], clusters: readonly number[]): (target: number) => ReadonlySet<number> {
  const byName = new Map<string, number[]>()
  const byCluster = new Map<number, number[]>()
  const add = <K>(map: Map<K, number[]>, key: K, at: number) => {
    const known = map.get(key)
    if (known === undefined) map.set(key, [at])
    else known.push(at)
  }
  entries.forEach((entry, at) => {
    for (const { text } of entry.names) add(byName, foldedName(text), at)
    add(byCluster, clusters[at] as number, at)
  })
  return (target) => {
    const same = new Set(byCluster.get(clusters[target] as number))
    for (const { text } of entries[target]?.names ?? []) for (const at of byName.get(foldedName(text)) ?? []) same.add(at)
    return same
  }
}

const FILES = 'screening/candidate_generation_benchmark__positives_un_'

/** The clean and the damaged names, row by row; gives how many have no party on the lists. */
function poseDamaged(listed: readonly Entry[], pose: (set: SetName, text: string, kind: EntryKind, target: number) => void): number {
  const names = (file: string) => rowsOf(`${FILES}${file}.csv`, ['full_name'], (row) => row('full_name'))
  const [clean, damaged] = [names('untreated'), names('treated')]
  const known = new Map<string, number>()
  listed.forEach((entry, at) => {
    if (entry.kind !== 'person') return
    for (const { text } of entry.names) if (!known.has(foldedName(text)) || entry.list === 'un') known.set(foldedName(text), at)
  })
  let unlisted = 0
  clean.forEach((name, row) => {
    const target = known.get(foldedName(name))
    if (target === undefined) {
      unlisted++
      return
    }
    pose('UN names, clean', name, 'person', target)
    pose('UN names, damaged', damaged[row] ?? name, 'person', target)
  })
  return unlisted
}

/** Of every so many entries with several names one alias of two words or more, and no other entry keeps it. */
function heldOut(listed: readonly Entry[]): { readonly at: number; readonly text: string; readonly folded: string }[] {
  return listed.flatMap((entry, at) => {
    if (chance(`${entry.list} ${entry.id}`, HELD_OUT_OF) !== 0) return []
    const primary = entry.names.find(({ use }) => use === 'primary')
    const others = entry.names.filter(({ text, use }) => use === 'strong' && LATIN.test(text) && text.trim().includes(' '))
    const different = others.filter(({ text }) => primary === undefined || foldedName(text) !== foldedName(primary.text))
    const chosen = different[chance(entry.id, Math.max(1, different.length))]
    return chosen === undefined ? [] : [{ at, text: chosen.text, folded: foldedName(chosen.text) }]
  })
}

/** Parties of whom one record has Cyrillic names and another, judged to be the same by analysts, Latin ones. Each name is asked once. */
function cyrillicParties(): { readonly name: string; readonly target: Entry }[] {
  const asked = new Set<string>()
  return entityPairs().flatMap(({ left, right, judgement }, index) => {
    if (judgement !== 'positive') return []
    const sides = [
      [left, right],
      [right, left],
    ] as const
    return sides.flatMap(([one, other], side) => {
      const target = entryOf(other)
      if (isRefusal(target) || !target.names.some(({ text }) => LATIN.test(text))) return []
      const kind = target.kind === 'party' ? (one.schema === 'Person' ? 'person' : 'organisation') : target.kind
      const written = [...(one.properties.name ?? []), ...(one.properties.alias ?? [])]
      const names = written.filter((text) => CYRILLIC.test(text) && !/\p{Script=Latin}/u.test(text) && !asked.has(foldedName(text)))
      for (const name of names) asked.add(foldedName(name))
      return names.map((name) => ({ name, target: { ...target, kind, list: 'records', id: `${index}.${side}` } }))
    })
  })
}
