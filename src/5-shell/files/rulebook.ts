/**
 * Reads a rulebook from files: a folder of YAML or JSON documents, or one document. Each holds one instrument, a list of
 * them, or `{orders, instruments, control_lists}`. Everything is read before anything is used: one bad document refuses the whole.
 */
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { commitmentsOf, wrongDependencies } from '#bound/agreements/dependencies.ts'
import type { ControlList } from '#bound/law/control-list.ts'
import type { Instrument } from '#bound/law/instrument.ts'
import { HOUSE, type LegalOrder, readOrders } from '#bound/law/order.ts'
import { readInstrument } from '#bound/law/read-instrument.ts'
import { type Rulebook, rulebook } from '#bound/law/rulebook.ts'
import type { Written } from '#bound/texts/wording.ts'
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import { shaped } from '#ground/schema.ts'
import { readLists, strayLists } from './control-lists.ts'
import { type FileDocument, fileRefusal, readDocument } from './document.ts'

const bundle = z.strictObject({
  orders: z.unknown().optional(),
  instruments: z.array(z.unknown()).optional(),
  control_lists: z.array(z.unknown()).optional(),
})

/** A rulebook with its instruments as they were written, by id. */
export interface LawDocuments {
  readonly rulebook: Rulebook
  readonly written: ReadonlyMap<string, Written>
}

interface Filed {
  readonly instrument: Instrument
  readonly written: Written
}

/** Gives the rulebook, or every refusal there is, each with its file and line. */
export async function readRulebook(at: string): Promise<Rulebook | readonly Refusal[]> {
  const law = await readLawDocuments(at)
  return 'rulebook' in law ? law.rulebook : law
}

/** As `readRulebook`, with the documents. */
export async function readLawDocuments(at: string): Promise<LawDocuments | readonly Refusal[]> {
  const files = await documentsAt(at)
  if (isRefusal(files)) return [files]
  if (files.length === 0) return [refuse('rulebook-empty', {}, { file: at })]
  const filed: Filed[] = []
  const orders = new Map<string, LegalOrder>([[HOUSE.id, HOUSE]])
  const lists: ControlList[] = []
  const refused: Refusal[] = []
  for (const file of files) {
    const document = await readDocument(file)
    const found = isRefusal(document) ? [document] : readOne(document, filed, orders, lists)
    refused.push(...found)
  }
  if (refused.length > 0) return refused
  const instruments = filed.map(({ instrument }) => instrument)
  if (instruments.length === 0) return [refuse('rulebook-empty', {}, { file: at })]
  for (const { id, order } of instruments) {
    if (!orders.has(order))
      refused.push(refuse('order-unknown', { found: order, accepted: [...orders.keys()].join(', ') }, { file: at, field: `${id}.order` }))
  }
  refused.push(...strayLists(lists, instruments, orders, at))
  if (refused.length > 0) return refused
  const wrong = wrongDependencies(commitmentsOf(instruments))
  if (wrong.length > 0) return wrong.map((one) => placed(one, { file: at }))
  const book = rulebook(instruments, orders, lists)
  if (isRefusal(book)) return [placed(book, { file: at })]
  return { rulebook: book, written: new Map(filed.map(({ instrument, written }) => [instrument.id, written])) }
}

async function documentsAt(at: string): Promise<string[] | Refusal> {
  try {
    if (!(await stat(at)).isDirectory()) return [at]
    const names = await readdir(at, { recursive: true })
    return names
      .filter((name) => /\.(ya?ml|json)$/.test(name))
      .sort()
      .map((name) => path.join(at, name))
  } catch (e) {
    return fileRefusal(e, at)
  }
}

function readOne(document: FileDocument, into: Filed[], orders: Map<string, LegalOrder>, lists: ControlList[]): Refusal[] {
  const { data } = document
  if (Array.isArray(data)) return readEach(document, data, '', into)
  const whole = typeof data === 'object' && data !== null && ('instruments' in data || 'orders' in data || 'control_lists' in data)
  if (!whole) return readEach(document, [data], null, into)
  const parts = shaped(bundle, data)
  if (isRefusal(parts)) return [document.locate(parts)]
  const declared = readOrders(parts.orders)
  if (isRefusal(declared)) return [document.locate(placed(declared, { field: 'orders' }))]
  for (const [id, order] of declared) orders.set(id, order)
  return [...readEach(document, parts.instruments ?? [], 'instruments', into), ...readLists(document, parts.control_lists ?? [], lists)]
}

function readEach(document: FileDocument, raw: readonly unknown[], field: string | null, into: Filed[]): Refusal[] {
  const refused: Refusal[] = []
  for (const [i, one] of raw.entries()) {
    const read = readInstrument(one)
    const where = field === null ? {} : { field: `${field}[${i}]` }
    if (isRefusal(read)) refused.push(document.locate(placed(read, where)))
    else if (read.attested === 'scenario')
      refused.push(document.locate(refuse('scenario-attestation', {}, { field: field === null ? 'attested' : `${field}[${i}].attested` })))
    else into.push({ instrument: read, written: one as Written })
  }
  return refused
}
