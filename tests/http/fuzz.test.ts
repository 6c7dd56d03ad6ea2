/**
 * Requests for every operation of the description, most of them broken somehow, one after the other on one record. Whatever comes,
 * no answer is a fault, each is one the description declares, and afterwards the record is whole.
 *
 * One of the records is in a database of `tests/support/database.ts`. PARLEY_RUNS searches further.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Problem } from '#desk/client/shapes.ts'
import { isRefusal } from '#ground/refusal.ts'
import fc, { SEED } from '#property'
import { routes } from '#shell/http/routes/all.ts'
import { Chooser, seeds } from '../properties/support/choose.ts'
import { newSite } from '../record/office.ts'
import { FUZZED_COUNTED } from './support/counted-requests.ts'
import { FUZZED_EVIDENCE } from './support/edition-requests.ts'
import { FUZZED_MECHANISM } from './support/incident-requests.ts'
import { type Office, openOffice } from './support/office.ts'
import { type Document, type Operation, operationsOf } from './support/openapi.ts'
import { FUZZED_PROMISES } from './support/promises-requests.ts'
import { instrument, type Request, requestFor, Seen } from './support/requests.ts'

const times = Number(process.env.PARLEY_RUNS ?? 1)

/** How often each operation was answered with what. */
type Tally = Map<string, Map<number, number>>

/** Sends `each` requests for every operation there is, on the whole; what writes gets more of them than what reads. */
async function fuzz(office: Office, each: number): Promise<Tally> {
  const document = (await (await office.app.request('/api/openapi.json')).json()) as Document
  const operations = operationsOf(document)
  // What writes is asked more often, because it is what can break, and what needs something else to have gone before most of all.
  const late = new Set(['approve', 'perform', 'report', 'close', 'discharge', 'waive', 'erase'])
  const weighed = operations.flatMap((one) => Array<Operation>(one.method === 'get' ? 1 : late.has(one.operationId) ? 5 : 2).fill(one))
  const asked = fc.record({ operation: fc.constantFrom(...weighed), choices: seeds, junk: fc.jsonValue({ maxDepth: 2 }) })
  const seen = new Seen()
  await office.client.file([{ instrument: instrument('RULE') }])
  const open = {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'parley-acting-as': 'DESK', 'idempotency-key': 'mechanism' },
  }
  await office.app.request('/api/watch/mechanisms', { ...open, body: JSON.stringify({ mechanism: FUZZED_MECHANISM }) })
  const kept = { ...open, headers: { ...open.headers, 'idempotency-key': 'evidence' } }
  await office.app.request('/api/watch/evidence', { ...kept, body: JSON.stringify(FUZZED_EVIDENCE) })
  for (const [i, [path, body]] of [...FUZZED_PROMISES, ...FUZZED_COUNTED].entries())
    await office.app.request(path, {
      ...open,
      headers: { ...open.headers, 'idempotency-key': `promises ${i}` },
      body: JSON.stringify(body),
    })
  const tally: Tally = new Map(operations.map((one) => [one.operationId, new Map()]))
  for (const { operation, choices, junk } of fc.sample(asked, { numRuns: Math.round(each * times * operations.length) })) {
    const request = requestFor(operation, document, new Chooser(choices), junk, seen)
    const status = await answered(office, request, seen)
    const statuses = tally.get(operation.operationId)
    statuses?.set(status, (statuses.get(status) ?? 0) + 1)
  }
  return tally
}

async function answered(office: Office, request: Request, seen: Seen): Promise<number> {
  const { operation, path, headers, body } = request
  const stop = new AbortController()
  const sent = { method: operation.method.toUpperCase(), headers, signal: stop.signal, ...(body === undefined ? {} : { body }) }
  let init: RequestInit = sent
  try {
    new Headers(headers)
  } catch {
    // No client can send it.
    init = { ...sent, headers: {} }
  }
  const answer = await office.app.request(path, init)
  const told = () =>
    `seed ${SEED}: ${JSON.stringify(request, (key, value) => (key === 'operation' ? operation.operationId : value)).slice(0, 2_000)}`
  assert.deepEqual(office.notes, [], told())
  const declared = operation.responses[answer.status]
  assert.ok(declared !== undefined, `${answer.status} is declared: ${told()}`)
  const [type] = Object.keys(declared.content ?? {})
  assert.equal(answer.headers.get('content-type'), type, told())
  if (type === 'text/event-stream') {
    await answer.body?.cancel()
    return answer.status
  }
  const data: unknown = await answer.json()
  if (answer.ok) shapedAs(operation, data, told)
  else proper(data as Problem, answer.status, told)
  if (answer.ok) seen.keep(operation.operationId, data)
  return answer.status
}

/** An answer has the shape that is declared, and nothing beside it. */
function shapedAs(operation: Operation, data: unknown, told: () => string): void {
  const route = routes.find((one) => one.name === operation.operationId)
  const parsed = route?.answer.safeParse(data)
  assert.ok(parsed?.success, `${told()} ${parsed?.error?.message}`)
  assert.deepEqual(parsed.data, data, told())
}

function proper(problem: Problem, status: number, told: () => string): void {
  assert.equal(problem.status, status, told())
  assert.match(problem.type, /^urn:parley:problem:[a-z][a-z0-9-]*$/, told())
  assert.ok(problem.title.length > 3 && problem.detail.length > 10, told())
  assert.ok(problem.refusals.length > 0 && problem.refusals.every((one) => one.code.length > 0 && one.detail.length > 10), told())
}

/** Every entry is there, in order; every answer on file comes out the same again, or says which erasure prevents it. */
async function whole(office: Office): Promise<void> {
  const { register, client } = office
  let expected = 0
  let cursor: string | null = null
  const dockets: string[] = []
  do {
    const page = await client.entries({ limit: 500, ...(cursor === null ? {} : { cursor }) })
    assert.ok(page.ok)
    for (const entry of page.data.items) {
      assert.equal(entry.index, expected++)
      if (entry.kind === 'proposed') dockets.push(String(entry.body?.docket))
    }
    cursor = page.data.next
  } while (cursor !== null)
  assert.equal(expected, register.head().size)
  for (const docket of dockets) {
    const replayed = await client.replay(docket)
    assert.ok(replayed.ok && replayed.data.outcome !== 'drift', `${docket}: ${JSON.stringify(replayed)}`)
  }
}

/** What needs something to have fallen overdue, and the clock stands still here: tests/http/law.test.ts carries it out. */
const LATER: ReadonlySet<string> = new Set(['excuse'])

/** Every operation was both carried out and refused; otherwise the fuzz did not reach it. */
function reached(tally: Tally): string {
  const total = { done: 0, refused: 0 }
  for (const [name, statuses] of tally) {
    const done = [...statuses].filter(([status]) => status < 300).reduce((sum, [, n]) => sum + n, 0)
    const refused = [...statuses].filter(([status]) => status >= 400).reduce((sum, [, n]) => sum + n, 0)
    assert.ok(done > 0 || LATER.has(name), `${name} was carried out at least once: ${JSON.stringify([...statuses])}`)
    assert.ok(refused > 0, `${name} was refused at least once: ${JSON.stringify([...statuses])}`)
    total.done += done
    total.refused += refused
  }
  return `${tally.size} operations, ${total.done} requests carried out, ${total.refused} refused, seed ${SEED}`
}

test('no request makes a fault, and the record stays whole: in memory', async (t) => {
  const office = await openOffice(undefined, { waitMilliseconds: 1 })
  t.diagnostic(reached(await fuzz(office, 48)))
  assert.deepEqual(office.notes, [])
  await whole(office)
})

test('no request makes a fault, and the record stays whole: on PostgreSQL', async () => {
  const site = await newSite()
  const register = await site.open()
  const office = await openOffice(() => register, { waitMilliseconds: 1 })
  await fuzz(office, 10)
  assert.deepEqual(office.notes, [])
  await whole(office)
  const { size } = register.head()
  assert.deepEqual(await register.compare([Math.floor(size / 2), size]), { differences: [], damaged: [] })
})

test('a fault that is planted is found', async () => {
  const office = await openOffice(undefined, { waitMilliseconds: 1 })
  const { submit } = office.register
  office.register.submit = async (command, by, once) => {
    if (command.verb === 'ask-again') throw new Error('planted')
    return submit.call(office.register, command, by, once)
  }
  await assert.rejects(fuzz(office, 16), /planted/)
})

test('an answer that is not as described is found', async () => {
  const office = await openOffice(undefined, { waitMilliseconds: 1 })
  const { submit } = office.register
  office.register.submit = async (command, by, once) => {
    const receipt = await submit.call(office.register, command, by, once)
    return isRefusal(receipt) || command.verb !== 'withdraw' ? receipt : { ...receipt, told: { ...receipt.told, secret: 1 } }
  }
  await assert.rejects(fuzz(office, 16), /secret/)
})

test('a hole in the record is found', async () => {
  const office = await openOffice()
  const { reading } = office.register
  office.register.reading = async (reader, asOf) => {
    const one = await reading.call(office.register, reader, asOf)
    if (isRefusal(one)) return one
    const { entries } = one
    one.entries = async (page) => {
      const found = await entries.call(one, page)
      return { ...found, items: found.items.filter((entry) => entry.index !== 3) }
    }
    return one
  }
  await assert.rejects(whole(office), assert.AssertionError)
})
