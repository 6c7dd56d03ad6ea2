/** A small office for tests that run on the machine's clock: who works there, and the law they work under from yesterday on. */
import assert from 'node:assert/strict'
import type { Result } from '#desk/client/asking.ts'
import type { Client } from '#desk/client/client.ts'
import type { Receipt } from '#desk/client/shapes.ts'

const DAY = 86_400_000
const iso = (at: number): string => new Date(at).toISOString()

/** Visits are free, seats are few, meetings need a clearance on file. */
const filings = (now = Date.now()) => [
  { office: { id: 'DESK', name: 'Desk' } },
  { office: { id: 'REGISTRY', name: 'Registry' } },
  { party: { id: 'HOST', kind: 'state_body', names: [{ text: 'The host state' }] } },
  { claim: { id: 'C-1', of: 'HOST', is: 'cleared', value: true, from: iso(now - DAY), grade: 'B2', source: 'test', origin: 'C-1' } },
  {
    instrument: {
      ...{ id: 'M', kind: 'mandate', issuer: 'GOV', term: [iso(now - DAY), iso(now + 300 * DAY)], attested: true },
      clauses: [
        ...['visit', 'seat', 'meeting'].map((kind) => ({ id: kind, effect: 'permit', about: { kind: [kind] } })),
        { id: 'three', effect: 'limit', about: { kind: ['seat'] }, max: 3, of: 'count', window: 'term' },
        { id: 'clear', effect: 'require', about: { kind: ['meeting'] }, any: [{ fact: { of: 'counterpart', is: 'cleared' } }] },
      ],
    },
  },
]

/** An act of an hour that begins so many milliseconds from now. */
export const act = (kind: string, within: number) => ({
  ...{ kind, actor: 'DESK', counterpart: 'HOST' },
  when: [iso(Date.now() + within), iso(Date.now() + within + 3_600_000)],
})

/** The receipt of what was accepted; fails with the problem otherwise. */
export function receipt(result: Result<Receipt>): Receipt {
  assert.ok(result.ok, JSON.stringify(result))
  return result.data
}

/** What was read; fails with the problem otherwise. */
export function data<T>(result: Result<T>): T {
  assert.ok(result.ok, JSON.stringify(result))
  return result.data
}

/** Puts the office on file. */
export async function furnish(client: Client): Promise<void> {
  receipt(await client.file(filings()))
}

/** The kinds of all entries, in order. */
export async function kinds(client: Client): Promise<string[]> {
  const page = data(await client.entries({ limit: 200, order: 'oldest' }))
  return page.items.map((entry) => entry.kind)
}
