/**
 * Reads a file of facts: a list of them, or `{complete, facts}` where `complete` names the registers that are complete as
 * of the moment the facts were gathered. A register that is not named complete makes every count from it unknown.
 */
import { z } from 'zod'
import { type Fact, readFact } from '#bound/facts/fact.ts'
import { FactBase, REGISTERS } from '#bound/facts/fact-base.ts'
import type { Rulebook } from '#bound/law/rulebook.ts'
import { isRefusal, at as placed, type Refusal } from '#ground/refusal.ts'
import { shaped } from '#ground/schema.ts'
import { readDocument } from './document.ts'

const schema = z.union([
  z.array(z.unknown()),
  z.strictObject({ complete: z.array(z.enum(REGISTERS)).optional(), facts: z.array(z.unknown()) }),
])

/** Gives the facts, or every refusal there is, each with its file and line. */
export async function readFacts(file: string, book: Rulebook): Promise<FactBase | readonly Refusal[]> {
  const document = await readDocument(file)
  if (isRefusal(document)) return [document]
  const written = shaped(schema, document.data)
  if (isRefusal(written)) return [document.locate(written)]
  const list = Array.isArray(written) ? written : written.facts
  const facts: Fact[] = []
  const refused: Refusal[] = []
  for (const [i, raw] of list.entries()) {
    const read = readFact(raw, zoneOf(raw, book))
    if (isRefusal(read)) refused.push(document.locate(placed(read, { field: Array.isArray(written) ? `[${i}]` : `facts[${i}]` })))
    else facts.push(read)
  }
  if (refused.length > 0) return refused
  return new FactBase(facts, Array.isArray(written) ? [] : (written.complete ?? []))
}

/** Usage is dated in the zone of the instrument whose limit it counts; everything else in UTC unless it says otherwise. */
function zoneOf(raw: unknown, book: Rulebook): string {
  const of = typeof raw === 'object' && raw !== null ? (raw as { of?: unknown }).of : undefined
  return typeof of === 'string' ? (book.instruments.get(of.split('/')[0] ?? '')?.zone ?? 'UTC') : 'UTC'
}
