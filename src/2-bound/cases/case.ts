/**
 * Worked cases for the engine, in the language-neutral form of docs/formats/vectors.md: a rulebook, facts, an act, when it
 * is asked, and what is expected. Anyone's cases in this form can be run.
 */
import { z } from 'zod'
import { readInstant } from '#ground/instant.ts'
import { isRefusal, at as placed, type Refusal, refuse, sure } from '#ground/refusal.ts'
import { readList, shaped } from '#ground/schema.ts'
import type { Verdict } from '../determine/reasons.ts'
import type { Fact } from '../facts/fact.ts'
import { readFact } from '../facts/fact.ts'
import { FactBase } from '../facts/fact-base.ts'
import type { ControlList } from '../law/control-list.ts'
import type { Instrument } from '../law/instrument.ts'
import { readOrders } from '../law/order.ts'
import { readControlList } from '../law/read-control-list.ts'
import { readInstrument } from '../law/read-instrument.ts'
import { type Rulebook, rulebook } from '../law/rulebook.ts'

const verdict = z.enum(['permit', 'refer', 'refuse'])
const names = z.union([z.string(), z.array(z.string())])
/** By name (`{a: refuse}`), or as a list of records in which whatever names a line, counterpart or leg says which part is meant. */
const partsSchema = z.union([z.record(z.string(), verdict), z.array(z.looseObject({ verdict }))])
const alsoSchema = z.object({ known: z.unknown().optional(), at: z.unknown().optional(), verdict, must_mention: names.optional() })
const expectSchema = z.object({
  verdict,
  orders: z.record(z.string(), z.union([verdict, z.literal('none')])).optional(),
  must_mention: names.optional(),
  must_not_mention: names.optional(),
  parts: partsSchema.optional(),
  also: z.union([z.array(alsoSchema), alsoSchema]).optional(),
  duties: z.unknown().optional(),
})
const caseSchema = z.object({
  id: z.string().min(1),
  title: z.string().optional(),
  orders: z.unknown().optional(),
  rulebook: z.array(z.unknown()),
  control_lists: z.array(z.unknown()).optional(),
  facts: z.array(z.unknown()).optional(),
  act: z.unknown(),
  at: z.unknown(),
  known: z.unknown().optional(),
  expect: expectSchema,
})
const fileSchema = z.object({ library: z.record(z.string(), z.unknown()).optional(), cases: z.array(z.unknown()).min(1) })

export interface Expected {
  readonly verdict: Verdict
  readonly orders: Readonly<Record<string, Verdict | 'none'>>
  readonly mustMention: readonly string[]
  readonly mustNotMention: readonly string[]
  /** The names of line, counterpart or leg that say which part is meant, and its verdict. */
  readonly parts: readonly { readonly names: readonly string[]; readonly verdict: Verdict }[]
}
export interface Case {
  readonly id: string
  readonly title: string
  readonly rulebook: Rulebook
  readonly facts: FactBase
  /** The act as written: a case may be about an act that cannot be read. */
  readonly act: unknown
  readonly asked: readonly { readonly at: number; readonly known: number; readonly expect: Expected }[]
  /** What could not be read and is kept as damage, each with its place. */
  readonly damaged: readonly Refusal[]
}
/** A case that cannot be run at all: it fails, and the others run. */
export interface BrokenCase {
  readonly id: string
  readonly broken: Refusal
}

/** Reads a file of cases, one by one: a case that lacks what it cannot do without (rulebook, act, time, expectation) is broken. */
export function readEachCase(raw: unknown): (Case | BrokenCase)[] | Refusal {
  const file = shaped(fileSchema, raw)
  if (isRefusal(file)) return file
  const seen = new Set<string>()
  return file.cases.map((one, i): Case | BrokenCase => {
    const named = typeof one === 'object' && one !== null ? (one as { id?: unknown }).id : undefined
    const id = typeof named === 'string' || typeof named === 'number' ? String(named) : `#${i + 1}`
    const field = `cases[${i}]`
    const read = seen.has(id) ? refuse('shape-repeated', { found: id }, { field: 'id' }) : readCase(one, file.library ?? {})
    seen.add(id)
    if (isRefusal(read)) return { id, broken: placed(read, { field }) }
    return { ...read, damaged: read.damaged.map((d) => placed(d, { field })) }
  })
}

/** Reads a file of cases, all of which must be fit to run; gives the first refusal otherwise. */
export function readCases(raw: unknown): Case[] | Refusal {
  const cases = readEachCase(raw)
  if (isRefusal(cases)) return cases
  const whole: Case[] = []
  for (const one of cases) {
    if ('broken' in one) return one.broken
    whole.push(one)
  }
  return whole
}

function readCase(raw: unknown, library: Readonly<Record<string, unknown>>): Case | Refusal {
  const written = shaped(caseSchema, raw)
  if (isRefusal(written)) return written
  const instruments = spliced(written.rulebook, library, 'rulebook')
  if (isRefusal(instruments)) return instruments
  const orders = readOrders(written.orders)
  if (isRefusal(orders)) return placed(orders, { field: 'orders' })
  const damaged: Refusal[] = []
  const listsRaw = spliced(written.control_lists ?? [], library, 'control_lists')
  if (isRefusal(listsRaw)) return listsRaw
  const lists = readList(listsRaw, 'control_lists', (one, i) => listOfCodes(one, i, damaged))
  if (isRefusal(lists)) return lists
  const book = rulebook(
    instruments.map((one, i) => instrumentOf(one, i, damaged)),
    orders,
    lists,
  )
  if (isRefusal(book)) return placed(book, { field: 'rulebook' })
  const factsRaw = spliced(written.facts ?? [], library, 'facts')
  if (isRefusal(factsRaw)) return factsRaw
  const facts = readList(factsRaw, 'facts', (one, i) => factOf(one, i, book, damaged))
  if (isRefusal(facts)) return facts
  const asked = askedOf(written)
  if (isRefusal(asked)) return asked
  // The house's own registers are complete in a case: what is not there did not happen.
  return {
    id: written.id,
    title: written.title ?? '',
    rulebook: book,
    facts: new FactBase(facts, ['usage', 'duty', 'splinter-of']),
    act: written.act,
    asked,
    damaged,
  }
}

function askedOf(written: z.output<typeof caseSchema>): Case['asked'] | Refusal {
  const at = readInstant(written.at, 'UTC')
  if (isRefusal(at)) return placed(at, { field: 'at' })
  const known = written.known === undefined ? at : readInstant(written.known, 'UTC')
  if (isRefusal(known)) return placed(known, { field: 'known' })
  const more = written.expect.also ?? []
  const also = readList(Array.isArray(more) ? more : [more], 'expect.also', (one) => {
    const asked = one.at === undefined ? at : readInstant(one.at, 'UTC')
    if (isRefusal(asked)) return placed(asked, { field: 'at' })
    const learnt = one.known === undefined ? asked : readInstant(one.known, 'UTC')
    if (isRefusal(learnt)) return placed(learnt, { field: 'known' })
    const expect = { verdict: one.verdict, orders: {}, mustMention: listOf(one.must_mention), mustNotMention: [], parts: [] }
    return { at: asked, known: learnt, expect }
  })
  return isRefusal(also) ? also : [{ at, known, expect: expected(written.expect) }, ...also]
}

const listOf = (value: string | readonly string[] | undefined): readonly string[] => (typeof value === 'string' ? [value] : (value ?? []))

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
function instrumentOf(raw: unknown, index: number, damaged: Refusal[]): Instrument {
  const read = readInstrument(raw)
  if (!isRefusal(read)) return read
  damaged.push(placed(read, { field: `rulebook[${index}]` }))
  const { id, order } = (typeof raw === 'object' && raw !== null ? raw : {}) as { id?: unknown; order?: unknown }
  const torn = readInstrument({
    id: typeof id === 'string' && id !== '' ? id : `#${index + 1}`,
    ...(typeof order === 'string' && order !== '' ? { order } : {}),
    unreadable: true,
  })
  sure(!isRefusal(torn), 'a damaged instrument needs only an id')
  return torn
}

/** A control list that cannot be read is kept, as one whose copy is damaged, as long as it can be told which it is. */
function listOfCodes(raw: unknown, index: number, damaged: Refusal[]): ControlList | Refusal {
  const read = readControlList(raw)
  const { list } = (typeof raw === 'object' && raw !== null ? raw : {}) as { list?: unknown }
  if (!isRefusal(read) || typeof list !== 'string') return read
  damaged.push(placed(read, { field: `control_lists[${index}]` }))
  return readControlList({ list, unreadable: true })
}

/** A fact that cannot be read counts for nothing and is known to be damaged, as long as it can be told what it is about. */
function factOf(raw: unknown, index: number, book: Rulebook, damaged: Refusal[]): Fact | Refusal {
  const { of, is } = (typeof raw === 'object' && raw !== null ? raw : {}) as { of?: unknown; is?: unknown }
  const zone = is === 'usage' && typeof of === 'string' ? (book.instruments.get(of.split('/')[0] ?? '')?.zone ?? 'UTC') : 'UTC'
  const read = readFact(raw, zone)
  if (!isRefusal(read) || typeof of !== 'string' || typeof is !== 'string') return read
  damaged.push(placed(read, { field: `facts[${index}]` }))
  return readFact({ of, is, unreadable: true }, zone)
}

function expected(raw: z.output<typeof expectSchema>): Expected {
  const parts = Array.isArray(raw.parts)
    ? raw.parts.map(({ verdict: v, ...rest }) => ({ names: Object.values(rest).filter((x) => typeof x === 'string'), verdict: v }))
    : Object.entries(raw.parts ?? {}).map(([key, v]) => ({ names: key.split(/[ /+]/), verdict: v }))
  return {
    verdict: raw.verdict,
    orders: raw.orders ?? {},
    mustMention: listOf(raw.must_mention),
    mustNotMention: listOf(raw.must_not_mention),
    parts,
  }
}
