/**
 * Worked cases for the engine, in the language-neutral form of docs/formats/vectors.md: a rulebook, facts, an act, when it
 * is asked, and what is expected. Anyone's cases in this form can be run.
 */
import { z } from 'zod'
import { readInstant } from '#ground/instant.ts'
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import { readList, shaped } from '#ground/schema.ts'
import type { Verdict } from '../determine/reasons.ts'
import type { Fact } from '../facts/fact.ts'
import { readFact } from '../facts/fact.ts'
import { FactBase } from '../facts/fact-base.ts'
import type { Instrument } from '../law/instrument.ts'
import { readOrders } from '../law/order.ts'
import { readInstrument } from '../law/read-instrument.ts'
import { type Rulebook, rulebook } from '../law/rulebook.ts'

const verdict = z.enum(['permit', 'refer', 'refuse'])
const partsSchema = z.union([
  z.record(z.string(), verdict),
  z.array(z.strictObject({ line: z.string().optional(), counterpart: z.string().optional(), leg: z.string().optional(), verdict })),
])
const expectSchema = z.object({
  verdict,
  orders: z.record(z.string(), verdict).optional(),
  must_mention: z.array(z.string()).optional(),
  must_not_mention: z.array(z.string()).optional(),
  parts: partsSchema.optional(),
  also: z.array(z.object({ known: z.unknown(), verdict, must_mention: z.array(z.string()).optional() })).optional(),
  duties: z.unknown().optional(),
})
const caseSchema = z.object({
  id: z.string().min(1),
  title: z.string().optional(),
  orders: z.unknown().optional(),
  rulebook: z.array(z.unknown()),
  facts: z.array(z.unknown()).optional(),
  act: z.unknown(),
  at: z.unknown(),
  known: z.unknown().optional(),
  expect: expectSchema,
})
const fileSchema = z.object({ library: z.record(z.string(), z.unknown()).optional(), cases: z.array(z.unknown()).min(1) })

export interface Expected {
  readonly verdict: Verdict
  readonly orders: Readonly<Record<string, Verdict>>
  readonly mustMention: readonly string[]
  readonly mustNotMention: readonly string[]
  readonly parts: readonly {
    readonly line?: string | undefined
    readonly counterpart?: string | undefined
    readonly leg?: string | undefined
    readonly key?: string
    readonly verdict: Verdict
  }[]
}
export interface Case {
  readonly id: string
  readonly title: string
  readonly rulebook: Rulebook
  readonly facts: FactBase
  /** The act as written: a case may be about an act that cannot be read. */
  readonly act: unknown
  readonly at: number
  readonly asked: readonly { readonly known: number; readonly expect: Expected }[]
}

/** Reads a file of cases. What a case cannot do without (id, rulebook, act, time, expectation) is refused with its place. */
export function readCases(raw: unknown): Case[] | Refusal {
  const file = shaped(fileSchema, raw)
  if (isRefusal(file)) return file
  const library = file.library ?? {}
  const cases = readList(file.cases, 'cases', (one) => readCase(one, library))
  if (isRefusal(cases)) return cases
  const repeated = cases.find((c, i) => cases.findIndex((d) => d.id === c.id) !== i)
  return repeated ? refuse('shape-repeated', { found: repeated.id }, { field: 'cases' }) : cases
}

function readCase(raw: unknown, library: Readonly<Record<string, unknown>>): Case | Refusal {
  const written = shaped(caseSchema, raw)
  if (isRefusal(written)) return written
  const instruments = spliced(written.rulebook, library, 'rulebook')
  if (isRefusal(instruments)) return instruments
  const orders = readOrders(written.orders)
  if (isRefusal(orders)) return placed(orders, { field: 'orders' })
  const book = rulebook(instruments.map(instrumentOf), orders)
  if (isRefusal(book)) return placed(book, { field: 'rulebook' })
  const factsRaw = spliced(written.facts ?? [], library, 'facts')
  if (isRefusal(factsRaw)) return factsRaw
  const facts = readList(factsRaw, 'facts', (one) => factOf(one, book))
  if (isRefusal(facts)) return facts
  const at = readInstant(written.at, 'UTC')
  if (isRefusal(at)) return placed(at, { field: 'at' })
  const known = written.known === undefined ? at : readInstant(written.known, 'UTC')
  if (isRefusal(known)) return placed(known, { field: 'known' })
  const asked = [{ known, expect: expected(written.expect) }]
  for (const [i, also] of (written.expect.also ?? []).entries()) {
    const instant = readInstant(also.known, 'UTC')
    if (isRefusal(instant)) return placed(instant, { field: `expect.also[${i}].known` })
    asked.push({
      known: instant,
      expect: { verdict: also.verdict, orders: {}, mustMention: also.must_mention ?? [], mustNotMention: [], parts: [] },
    })
  }
  // The house's own registers are complete in a case: what is not there did not happen.
  return {
    id: written.id,
    title: written.title ?? '',
    rulebook: book,
    facts: new FactBase(facts, ['usage', 'duty', 'splinter-of']),
    act: written.act,
    at,
    asked,
  }
}

/** Puts library entries where `{use: NAME}` stands; an entry that is a list is spliced in. */
function spliced(items: readonly unknown[], library: Readonly<Record<string, unknown>>, field: string): unknown[] | Refusal {
  const out: unknown[] = []
  for (const [i, item] of items.entries()) {
    const name = typeof item === 'object' && item !== null ? (item as { use?: unknown }).use : undefined
    if (typeof name !== 'string') out.push(item)
    else if (!Object.hasOwn(library, name))
      return refuse('case-library-unknown', { found: name, accepted: Object.keys(library).join(', ') }, { field: `${field}[${i}]` })
    else if (Array.isArray(library[name])) out.push(...(library[name] as unknown[]))
    else out.push(library[name])
  }
  return out
}

/** An instrument that cannot be read is kept, as one whose copy is damaged: a rule we failed to read is still a rule. */
function instrumentOf(raw: unknown, index: number): Instrument {
  const read = readInstrument(raw)
  if (!isRefusal(read)) return read
  const { id, order } = (typeof raw === 'object' && raw !== null ? raw : {}) as { id?: unknown; order?: unknown }
  const damaged = readInstrument({
    id: typeof id === 'string' ? id : `#${index + 1}`,
    ...(typeof order === 'string' ? { order } : {}),
    unreadable: true,
  })
  if (isRefusal(damaged)) throw new TypeError('a damaged instrument needs only an id')
  return damaged
}

/** A fact that cannot be read counts for nothing and is known to be damaged, as long as it can be told what it is about. */
function factOf(raw: unknown, book: Rulebook): Fact | Refusal {
  const { of, is } = (typeof raw === 'object' && raw !== null ? raw : {}) as { of?: unknown; is?: unknown }
  const zone = is === 'usage' && typeof of === 'string' ? (book.instruments.get(of.split('/')[0] ?? '')?.zone ?? 'UTC') : 'UTC'
  const read = readFact(raw, zone)
  if (!isRefusal(read) || typeof of !== 'string' || typeof is !== 'string') return read
  return readFact({ of, is, unreadable: true }, zone)
}

function expected(raw: z.output<typeof expectSchema>): Expected {
  const parts = Array.isArray(raw.parts) ? raw.parts : Object.entries(raw.parts ?? {}).map(([key, v]) => ({ key, verdict: v }))
  return {
    verdict: raw.verdict,
    orders: raw.orders ?? {},
    mustMention: raw.must_mention ?? [],
    mustNotMention: raw.must_not_mention ?? [],
    parts,
  }
}
