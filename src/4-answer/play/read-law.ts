/** Reads the instruments of a scenario, with the marks that say where each was taken from and how we came to have it. */
import { z } from 'zod'
import { listName } from '#bound/law/designation.ts'
import type { Instrument } from '#bound/law/instrument.ts'
import type { DimensionName } from '#bound/law/pattern.ts'
import { readInstrument } from '#bound/law/read-instrument.ts'
import { type Instant, readInstant } from '#ground/instant.ts'
import { label } from '#ground/parts.ts'
import { isRefusal, type Refusal, refuse, shown, sure } from '#ground/refusal.ts'
import { shaped } from '#ground/schema.ts'
import { BASES, type Basis } from '#know/claim.ts'
import { type Names, undeclared } from './names.ts'
import type { LawMark, Paper } from './scenario.ts'

const basis = z.enum(BASES)
const clauses = z.array(z.looseObject({ id: label.optional(), basis: basis.optional() })).optional()
const markSchema = z.looseObject({
  id: label,
  source: label,
  basis,
  attested: z.unknown(),
  marks: z.record(label, basis).optional(),
  recorded: z.unknown().optional(),
  clauses,
  versions: z.array(z.looseObject({ v: z.number(), recorded: z.unknown().optional(), clauses })).optional(),
})
type Marked = z.output<typeof markSchema>

/** How little we had to go on, from read in its source to drafted by us. */
const WEAKNESS: readonly Basis[] = ['read', 'computed', 'inferred', 'recalled', 'drafted']

/** The instruments, and versions of one (`ID version 2`), that come on file by a step of the scenario. */
export type Filings = ReadonlySet<string>
export const filingName = (instrument: string, version: number | null): string =>
  version === null ? instrument : `${instrument} version ${version}`

export interface ReadLaw {
  readonly instrument: Instrument
  readonly mark: LawMark
  readonly paper: Paper
}

/**
 * Reads one instrument. Beyond the form of docs/formats/instrument.md it needs `source` and `basis`, says `attested: scenario`,
 * and may give `marks` to parts of itself. It says when it came on file only where no step files it, and so does each version.
 */
export function readLaw(raw: unknown, filings: Filings, names: Names): ReadLaw | Refusal {
  const marked = shaped(markSchema, raw)
  if (isRefusal(marked)) return marked
  if (marked.attested !== 'scenario') {
    return refuse('shape-not-one-of', { found: shown(marked.attested), accepted: 'scenario' }, { field: 'attested' })
  }
  const slip = undeclared([marked.source], names.sources, 'source') ?? filedTwice(marked, filings)
  if (slip) return slip
  const { marks, ...plain } = marked
  const instrument = readInstrument(plain)
  if (isRefusal(instrument)) return instrument
  // Nothing unreadable is ever filed, so a scenario cannot bring it on file either.
  const unreadable = instrument.versions.some(({ clauses }) => clauses?.every((clause) => clause.effect !== 'unreadable') !== true)
  const torn = instrument.designations?.some((one) => one.unreadable) === true
  if (instrument.unreadable || unreadable || torn) return refuse('filing-unreadable', { found: instrument.id })
  const listed = (instrument.designations ?? []).flatMap(({ party }) => party ?? [])
  const stray = undeclared(listed, names.parties, 'designations') ?? strayName(marked, names)
  if (stray) return stray
  const mark = { source: marked.source, basis: marked.basis, parts: marks ?? {}, clauses: marksOf(marked) }
  return { instrument, mark, paper: paperOf(marked, instrument) }
}

function filedTwice(marked: Marked, filings: Filings): Refusal | null {
  const twice = (field: string) => refuse('shape-repeated', { found: marked.id }, { field })
  if (marked.recorded !== undefined && filings.has(filingName(marked.id, null))) return twice('recorded')
  const versions = marked.versions ?? []
  const i = versions.findIndex(({ v, recorded }) => recorded !== undefined && filings.has(filingName(marked.id, v)))
  return i < 0 ? null : twice(`versions[${i}].recorded`)
}

/** The written form as the record takes it: without our marks and without times of recording, which are the record's to say. */
function paperOf({ marks: _, recorded, versions, ...written }: Marked, { zone }: Instrument): Paper {
  if (versions === undefined) return { written, recorded: moment(recorded, zone), wordings: [{ v: 1, written: null, recorded: null }] }
  const wordings = versions.map(({ recorded: when, ...wording }) => ({ v: wording.v, written: wording, recorded: moment(when, zone) }))
  return { written, recorded: moment(recorded, zone), wordings }
}

function moment(raw: unknown, zone: string): Instant | null {
  const read = raw === undefined || raw === null ? null : readInstant(raw, zone)
  sure(!isRefusal(read), 'a time of recording was read with its instrument')
  return read
}

function marksOf(marked: Marked): ReadonlyMap<string, Basis> {
  const found = new Map<string, Basis>()
  for (const clause of [...(marked.clauses ?? []), ...(marked.versions ?? []).flatMap((v) => v.clauses ?? [])]) {
    const ref = `${marked.id}/${clause.id ?? ''}`
    const own = clause.basis ?? marked.basis
    const other = found.get(ref)
    found.set(ref, other === undefined || WEAKNESS.indexOf(own) > WEAKNESS.indexOf(other) ? own : other)
  }
  return found
}

const PARTY_DIMENSIONS = ['actor', 'counterpart', 'end_user', 'party'] as const
type About = Readonly<Partial<Record<DimensionName, readonly string[] | { readonly not: readonly string[] }>>>

/** A party or place in a pattern that the scenario does not know: a rule about nobody would forbid nothing. */
function strayName(marked: Marked, names: Names): Refusal | null {
  if (typeof marked.ends_on === 'string') {
    const stray = undeclared([marked.ends_on], names.events, 'ends_on')
    if (stray) return stray
  }
  const lists = [{ at: '', clauses: marked.clauses }, ...(marked.versions ?? []).map((v, i) => ({ at: `versions[${i}].`, ...v }))]
  for (const { at, clauses } of lists) {
    for (const [i, clause] of (clauses ?? []).entries()) {
      const stray = strayIn((clause.about ?? {}) as About, names, `${at}clauses[${i}].about`)
      if (stray) return stray
    }
  }
  return null
}

function strayIn(about: About, names: Names, field: string): Refusal | null {
  for (const dimension of [...PARTY_DIMENSIONS, 'place'] as const) {
    const written = about[dimension] ?? []
    const values = 'not' in written ? written.not : written
    // A list of designations is named by the instrument that keeps it, wherever that stands.
    const named = values.filter((name) => dimension === 'place' || listName(name) === null)
    const stray = undeclared(named, dimension === 'place' ? names.places : names.parties, `${field}.${dimension}`)
    if (stray) return stray
  }
  return null
}
