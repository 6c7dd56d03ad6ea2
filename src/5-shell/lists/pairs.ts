/** Two names, or two records, made ready to be compared with each other. */
import { isRefusal, at as placed, type Refusal, refuse, shown } from '#ground/refusal.ts'
import type { Entry, EntryKind } from '#know/lists/entry.ts'
import { openReader } from '#know/lists/read/open.ts'
import type { LabelledPart, Name, Part, Sort } from '#know/names/name.ts'
import { readParts } from '#know/names/read-name.ts'
import { readNames } from '#know/names/several.ts'
import { nameScore } from '#know/screening/explain.ts'
import { listedSubject } from '#know/screening/listed.ts'
import { compareSubjects, type Subject } from '#know/screening/subject.ts'
import { isNamed } from './asked.ts'

/**
 * Reads the two names of a pair. Of parties of a kind that is not said the words decide; where they make one name a person's and the
 * other a body's, both are read as a body's, since a person's name has no legal form.
 */
export function readPair(one: string, other: string, sort: Sort | 'any'): readonly [readonly Name[], readonly Name[]] {
  const [a, b] = [readNames(one, sort), readNames(other, sort)]
  if (sort !== 'any' || a[0]?.sort === b[0]?.sort) return [a, b]
  return a[0]?.sort === 'person' ? [readNames(one, b[0]?.sort ?? 'body'), b] : [a, readNames(other, a[0]?.sort ?? 'body')]
}

/** The best score, 0 to 10,000, of any name of the one with any of the other; null where either has no word that can be compared. */
export function pairScore(a: readonly Name[], b: readonly Name[]): number | null {
  if (!isNamed(a) || !isNamed(b)) return null
  let best = 0
  for (const one of a) for (const other of b) best = Math.max(best, nameScore(one, other))
  return best
}

/** The score of two records; null where either has no word that can be compared. */
export function recordScore(a: Subject, b: Subject): number | null {
  return isNamed(a.names) && isNamed(b.names) ? (compareSubjects(a, b)?.score ?? null) : null
}

type Json = Readonly<Record<string, unknown>>
const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A FollowTheMoney entity as an entry of a list, with the labelled parts of its name. */
interface Entity {
  readonly entry: Entry
  readonly parts: readonly LabelledPart[]
}

const PARTS: readonly (readonly [string, Part])[] = [
  ['firstName', 'given'],
  ['secondName', 'given'],
  ['middleName', 'middle'],
  ['fatherName', 'patronymic'],
  ['lastName', 'family'],
]

function readEntity(written: unknown): Entity | Refusal {
  if (!isRecord(written)) return refuse('shape-wrong-type', { found: shown(written), accepted: '{…}' })
  const { schema, properties } = written
  if (typeof schema !== 'string') return refuse('shape-wrong-type', { found: shown(schema), accepted: '"Person"' }, { field: 'schema' })
  if (!isRecord(properties)) return refuse('shape-wrong-type', { found: shown(properties), accepted: '{…}' }, { field: 'properties' })
  const parts = PARTS.flatMap(([property, part]) => {
    const text = textsIn(properties[property])[0]
    return text === undefined ? [] : [{ part, text }]
  })
  let entry: Entry | undefined
  const reader = openReader('ftm-json', {
    onEntry: (read) => {
      entry = read
    },
  })
  // The reader takes anything of a known kind for a party, named or not. A kind that it does not know is one that is not said.
  const known = KINDS.has(schema)
  const record = { ...written, id: 'x', schema: known ? schema : 'Person', properties: { ...properties, sanctions: [] } }
  const refused = reader.write(JSON.stringify(record)) ?? reader.end()
  if (isRefusal(refused)) return { ...refused, where: {} }
  if (entry === undefined) return refuse('list-empty')
  return { entry: known ? entry : { ...entry, kind: 'party' }, parts }
}

const KINDS = new Set(['Person', 'Company', 'Organization', 'PublicBody', 'Vessel', 'Airplane'])
const textsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((one) => (typeof one === 'string' && one.trim() !== '' ? [one] : []))

/** A FollowTheMoney entity as an entry of a list. */
export function entryOf(written: unknown): Entry | Refusal {
  const read = readEntity(written)
  return isRefusal(read) ? read : read.entry
}

/** Reads two FollowTheMoney entities. One of a kind that is not said is read as the other is, or as the words of both say. */
export function readEntities(left: unknown, right: unknown): readonly [Subject, Subject] | Refusal {
  const a = readEntity(left)
  if (isRefusal(a)) return placed(a, { field: 'left' })
  const b = readEntity(right)
  if (isRefusal(b)) return placed(b, { field: 'right' })
  const kind = a.entry.kind === 'party' ? b.entry.kind : a.entry.kind
  const said = kind === 'party' ? kindByWords(a.entry, b.entry) : kind
  return [subjectOf(a, said), subjectOf(b, said)]
}

/** Two records without a kind: a body where any name of either is read as a body's. */
function kindByWords(a: Entry, b: Entry): EntryKind {
  const names = [a, b].flatMap((entry) => listedSubject(entry).names)
  return names.some((name) => name.sort === 'body') ? 'organisation' : 'person'
}

/** One record as a subject. Labelled parts of a name count where no whole name stands beside them. */
function subjectOf({ entry, parts }: Entity, kind: EntryKind): Subject {
  const unsaid = entry.kind === 'party'
  const subject = listedSubject(unsaid ? { ...entry, kind } : entry)
  const named = entry.names.length > 0 || parts.length === 0 ? subject.names : [readParts(parts)]
  return { ...subject, names: named, sort: unsaid ? 'any' : subject.sort }
}

/** One side of a check: properties with one value each, or several. */
export function checkSide(schema: string, properties: unknown): unknown {
  if (!isRecord(properties)) return properties
  const lists = Object.entries(properties).map(([key, value]) => [key, textsOrNumbers(value)])
  return { id: 'x', schema, properties: Object.fromEntries(lists) }
}

const textsOrNumbers = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((one) =>
    typeof one === 'string' ? [one] : typeof one === 'number' ? [String(one)] : [],
  )
