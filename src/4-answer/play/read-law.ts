/** Reads the instruments of a scenario, with the marks that say where each was taken from and how we came to have it. */
import { z } from 'zod'
import type { Instrument } from '#bound/law/instrument.ts'
import type { DimensionName } from '#bound/law/pattern.ts'
import { readInstrument } from '#bound/law/read-instrument.ts'
import { type Instant, writeInstant } from '#ground/instant.ts'
import { label } from '#ground/parts.ts'
import { isRefusal, type Refusal, refuse, shown } from '#ground/refusal.ts'
import { shaped } from '#ground/schema.ts'
import { BASES, type Basis } from '#know/claim.ts'
import { type Names, undeclared } from './names.ts'
import type { LawMark } from './scenario.ts'

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

/** When each instrument, or each version of one (`ID version 2`), comes on file by a step of the scenario. */
export type Filings = ReadonlyMap<string, Instant>
export const filingName = (instrument: string, version: number | null): string =>
  version === null ? instrument : `${instrument} version ${version}`

/**
 * Reads one instrument. Beyond the form of docs/formats/instrument.md it needs `source` and `basis`, says `attested: scenario`,
 * and may give `marks` to parts of itself. Its times of recording come from the steps that file it.
 */
export function readLaw(raw: unknown, filings: Filings, names: Names): { instrument: Instrument; mark: LawMark } | Refusal {
  const marked = shaped(markSchema, raw)
  if (isRefusal(marked)) return marked
  if (marked.attested !== 'scenario') {
    return refuse('shape-not-one-of', { found: shown(marked.attested), accepted: 'scenario' }, { field: 'attested' })
  }
  const slip = undeclared([marked.source], names.sources, 'source')
  if (slip) return slip
  const filed = filedAt(marked, filings)
  if (isRefusal(filed)) return filed
  const instrument = readInstrument(filed)
  if (isRefusal(instrument)) return instrument
  const stray = strayName(marked, names)
  if (stray) return stray
  return { instrument, mark: { source: marked.source, basis: marked.basis, parts: marked.marks ?? {}, clauses: marksOf(marked) } }
}

/** The written form as the engine reads it: without our marks, and recorded when the steps say so. */
function filedAt(marked: Marked, filings: Filings): unknown {
  const { marks: _, ...rest } = marked
  const whole = filings.get(marked.id)
  if (whole !== undefined && marked.recorded !== undefined) return refuse('shape-repeated', { found: marked.id }, { field: 'recorded' })
  const versions = rest.versions?.map((version) => {
    const filed = filings.get(filingName(marked.id, version.v))
    return filed === undefined ? version : { ...version, recorded: writeInstant(filed) }
  })
  return {
    ...rest,
    ...(whole === undefined ? {} : { recorded: writeInstant(whole) }),
    ...(versions === undefined ? {} : { versions }),
  }
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
    const stray = undeclared(values, dimension === 'place' ? names.places : names.parties, `${field}.${dimension}`)
    if (stray) return stray
  }
  return null
}
