/** Whatever is wrong with a request is told in full and in the form of a problem, and nothing of it is recorded. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { Problem } from '#desk/client/shapes.ts'
import { LIMITS } from '#ground/limits.ts'
import { clientOf, MEETING, type Office, openOffice, VISIT } from './support/office.ts'

let office: Office
before(async () => {
  office = await openOffice()
  await office.client.propose({ title: 'Visit', act: VISIT })
  await office.client.propose({ title: 'Visit', act: VISIT, docket: 'FIRST' })
})

const GOOD = { 'parley-acting-as': 'DESK', 'idempotency-key': 'k', 'content-type': 'application/json' }

interface Sent {
  readonly method?: string
  readonly path?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly without?: string
  readonly body?: string | Buffer
}

async function refused({ method = 'POST', path = '/api/dockets', headers = {}, without, body }: Sent): Promise<Problem> {
  const size = office.register.head().size
  const all = Object.fromEntries(Object.entries({ ...GOOD, ...headers }).filter(([name]) => name !== without))
  const init: RequestInit = { method, headers: all, ...(body === undefined ? {} : { body: body as string }) }
  const answer = await office.app.request(path, init)
  assert.equal(answer.headers.get('content-type'), 'application/problem+json')
  assert.equal(answer.headers.get('x-content-type-options'), 'nosniff')
  const problem = (await answer.json()) as Problem
  assert.equal(problem.status, answer.status)
  assert.equal(problem.type, `urn:parley:problem:${problem.code}`)
  assert.ok(problem.title.length > 0 && problem.detail.length > 0)
  assert.equal(problem.refusals[0]?.detail, problem.detail)
  assert.equal(office.register.head().size, size, 'nothing is recorded')
  assert.deepEqual(office.notes, [], 'it is no fault')
  return problem
}

const json = JSON.stringify
const proposal = { title: 'Visit', act: VISIT }
const deep = `{"title": "x", "act": ${'['.repeat(100_000)}`

const table: readonly [string, Sent, status: number, code: string, field?: string][] = [
  // The body.
  ['a body that is cut off', { body: '{"title": "x"' }, 400, 'json-unreadable'],
  ['a body that is no JSON', { body: 'title=x' }, 400, 'json-unreadable'],
  ['no body', {}, 400, 'request-empty'],
  ['a body that is no record', { body: '[]' }, 400, 'shape-wrong-type'],
  ['a body of null', { body: 'null' }, 400, 'shape-wrong-type'],
  ['a body that is too large', { body: json({ ...proposal, title: 'x'.repeat(LIMITS.act_bytes_max) }) }, 413, 'request-too-large'],
  ['a body that is nested too deeply', { body: deep.slice(0, 60_000) }, 400, 'json-too-deep'],
  ['a body that is no UTF-8', { body: Buffer.from([0x7b, 0xff, 0x7d]) }, 400, 'request-not-utf8'],
  ['a key that stands twice', { body: '{"title": "a", "title": "b", "act": {}}' }, 400, 'json-key-repeated', 'title'],
  ['a key of objects', { body: '{"title": "a", "act": {"__proto__": {"kind": "x"}}}' }, 400, 'json-key-reserved', 'act.__proto__'],
  ['U+0000', { body: json({ ...proposal, title: 'a\0b' }) }, 400, 'json-nul', 'title'],
  ['half a character', { body: '{"title": "\\ud800", "act": {}}' }, 400, 'canonical-lone-surrogate', 'title'],
  ['a form', { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'a=1' }, 415, 'request-type', 'Content-Type'],
  ['no content type', { without: 'content-type', body: Buffer.from(json(proposal)) }, 415, 'request-type', 'Content-Type'],
  ['packed bytes', { headers: { 'content-encoding': 'gzip' }, body: json(proposal) }, 415, 'request-encoding', 'Content-Encoding'],
  // What it says.
  ['an unknown key', { body: json({ ...proposal, titel: 'x' }) }, 400, 'shape-unknown-key'],
  ['an unknown key in the act', { body: json({ title: 'x', act: { ...VISIT, knd: 'x' } }) }, 400, 'shape-unknown-key', 'act'],
  ['a key that is wanted', { body: json({ act: VISIT }) }, 400, 'shape-missing', 'title'],
  ['a title of two lines', { body: json({ ...proposal, title: 'a\nb' }) }, 400, 'shape-wrong', 'title'],
  [
    'a moment that is none',
    { body: json({ title: 'x', act: { ...VISIT, when: ['soon', 'later'] } }) },
    422,
    'instant-unreadable',
    'act.when[0]',
  ],
  ['an act without an end', { body: json({ title: 'x', act: { ...VISIT, when: ['2026-02-01'] } }) }, 400, 'shape-missing', 'act.when[1]'],
  [
    'somebody else’s question',
    { body: json({ title: 'x', act: { ...VISIT, asked_by: 'LEGAL' } }) },
    403,
    'asker-is-another',
    'act.asked_by',
  ],
  ['a name that is taken', { body: json({ ...proposal, docket: 'FIRST' }) }, 409, 'docket-repeated', 'docket'],
  ['a name that is kept', { body: json({ ...proposal, docket: 'D-1' }) }, 422, 'docket-name-kept', 'docket'],
  // Who asks, and under which key.
  ['nobody', { without: 'parley-acting-as', body: json(proposal) }, 400, 'acting-missing', 'Parley-Acting-As'],
  [
    'an office that is not on file',
    { headers: { 'parley-acting-as': 'NOBODY' }, body: json(proposal) },
    403,
    'acting-unknown',
    'Parley-Acting-As',
  ],
  ['the clock', { headers: { 'parley-acting-as': 'clock' }, body: json(proposal) }, 403, 'acting-unknown', 'Parley-Acting-As'],
  [
    'the clock, written otherwise',
    { headers: { 'parley-acting-as': '%63lock' }, body: json(proposal) },
    403,
    'acting-unknown',
    'Parley-Acting-As',
  ],
  [
    'an id that cannot be decoded',
    { headers: { 'parley-acting-as': '%E9' }, body: json(proposal) },
    403,
    'acting-unknown',
    'Parley-Acting-As',
  ],
  [
    'an office that is not on file, reading',
    { method: 'GET', headers: { 'parley-acting-as': 'NOBODY' } },
    403,
    'acting-unknown',
    'Parley-Acting-As',
  ],
  ['nobody, reading', { method: 'GET', without: 'parley-acting-as' }, 400, 'acting-missing', 'Parley-Acting-As'],
  ['a purpose that is no word', { method: 'GET', headers: { 'parley-purpose': 'to see; drop' } }, 400, 'shape-wrong', 'Parley-Purpose'],
  ['no idempotency key', { without: 'idempotency-key', body: json(proposal) }, 400, 'once-missing', 'Idempotency-Key'],
  [
    'a key that is too long',
    { headers: { 'idempotency-key': 'k'.repeat(129) }, body: json(proposal) },
    400,
    'once-unreadable',
    'Idempotency-Key',
  ],
  ['a key of other letters', { headers: { 'idempotency-key': 'é' }, body: json(proposal) }, 400, 'once-unreadable', 'Idempotency-Key'],
  // The address.
  ['an address that is none', { method: 'GET', path: '/api/nothing' }, 404, 'route-unknown'],
  ['an address outside', { method: 'GET', path: '/' }, 404, 'route-unknown'],
  ['another method', { method: 'DELETE', path: '/api/dockets/D-1' }, 405, 'method-not-accepted'],
  ['writing where one reads', { path: '/api/head', body: '{}' }, 405, 'method-not-accepted'],
  ['a docket that is not on file', { method: 'GET', path: '/api/dockets/D-9' }, 404, 'docket-unknown', 'docket'],
  ['a step of a docket that is not on file', { path: '/api/dockets/D-9/closures' }, 404, 'docket-unknown', 'docket'],
  ['a docket with U+0000 in its name', { method: 'GET', path: '/api/dockets/%00' }, 400, 'shape-wrong', 'docket'],
  ['a duty that is not on file', { path: '/api/duties/M%2F4%20of%20D-9/waivers', body: '{"why": "x"}' }, 404, 'duty-unknown', 'duty'],
  ['an entry that is not there', { method: 'GET', path: '/api/entries/999' }, 404, 'entry-unknown', 'entry'],
  ['an entry that is no number', { method: 'GET', path: '/api/entries/first' }, 400, 'shape-wrong-type', 'entry'],
  ['an erasure nobody asked for', { path: '/api/erasures/3/confirmations' }, 404, 'erasure-unknown', 'asked'],
  ['an erasure of what is not there', { path: '/api/erasures', body: json({ of: 999, rule: 'r', why: 'w' }) }, 422, 'entry-unknown', 'of'],
  ['an unknown key of the query', { method: 'GET', path: '/api/dockets?sate=permitted' }, 400, 'shape-unknown-key'],
  ['a key of the query that stands twice', { method: 'GET', path: '/api/dockets?limit=1&limit=2' }, 400, 'shape-repeated', 'limit'],
  ['a state that is none', { method: 'GET', path: '/api/dockets?state=open' }, 400, 'shape-not-one-of', 'state'],
  ['a page that is too long', { method: 'GET', path: '/api/dockets?limit=501' }, 400, 'shape-too-big', 'limit'],
  ['an index that is no number', { method: 'GET', path: '/api/dockets?as_of=now' }, 400, 'shape-wrong-type', 'as_of'],
  ['an index below nought', { method: 'GET', path: '/api/dockets?as_of=-1' }, 400, 'shape-wrong-type', 'as_of'],
  ['an index that is not there yet', { method: 'GET', path: '/api/dockets?as_of=999' }, 409, 'index-ahead'],
  [
    'an event that is no number',
    { method: 'GET', path: '/api/changes', headers: { 'last-event-id': 'x' } },
    400,
    'shape-wrong',
    'Last-Event-ID',
  ],
  // Who is served.
  ['the name of another host', { method: 'GET', headers: { host: 'evil.example' } }, 421, 'host-foreign', 'Host'],
  [
    'a page of another origin',
    { headers: { host: 'localhost', origin: 'http://evil.example' }, body: json(proposal) },
    403,
    'origin-foreign',
    'Origin',
  ],
  // Filings.
  ['nothing to file', { path: '/api/filings', body: '{"items": []}' }, 400, 'shape-too-small', 'items'],
  ['a filing of nothing known', { path: '/api/filings', body: json({ items: [{ thing: {} }] }) }, 400, 'shape-unknown-key', 'items[0]'],
  [
    'a party without a name',
    { path: '/api/filings', body: json({ items: [{ party: { id: 'P', kind: 'person' } }] }) },
    400,
    'shape-missing',
    'items[0].party.names',
  ],
  [
    'a version of what is not on file',
    { path: '/api/filings', body: json({ items: [{ version: {}, of: 'X' }] }) },
    422,
    'instrument-unknown',
    'items[0].of',
  ],
]
for (const [name, sent, status, code, field] of table) {
  test(`${name} is refused: ${status} ${code}`, async () => {
    const problem = await refused(sent)
    assert.deepEqual([problem.status, problem.code], [status, code], problem.detail)
    if (field !== undefined) assert.equal(problem.where?.field, field)
  })
}

test('everything that is wrong is told at once', async () => {
  const body = json({ titel: 'x', act: 3 })
  const problem = await refused({ path: '/api/dockets', without: 'idempotency-key', headers: { 'parley-purpose': '!' }, body })
  const told = problem.refusals.map((one) => `${one.code} ${one.where?.field ?? ''}`)
  const expected = [
    'once-missing Idempotency-Key',
    'shape-missing title',
    'shape-unknown-key ',
    'shape-wrong Parley-Purpose',
    'shape-wrong-type act',
  ]
  assert.deepEqual(told.sort(), expected)
})

test('sentences come in the language of the reader', async () => {
  const english = await refused({ body: '{' })
  const french = await refused({ body: '{', headers: { 'accept-language': 'fr-FR' } })
  assert.equal(english.code, french.code)
  assert.notEqual(english.detail, french.detail)
  assert.notEqual(english.title, french.title)
})

test('an act in the past without the power to ratify is answered no, and that answer is on file', async () => {
  const past = { ...VISIT, when: ['2026-01-02', '2026-01-03'] }
  const proposed = await office.client.propose({ title: 'Done already', act: past })
  assert.ok(proposed.ok)
  assert.equal(proposed.data.verdict, 'refuse')
})

test('a clock that jumps back does not: entries keep the time of the one before', async () => {
  const { client, set } = await openOffice()
  await client.propose({ title: 'Visit', act: VISIT })
  set(Date.UTC(2020, 0, 1))
  const later = await client.propose({ title: 'Meet', act: MEETING })
  assert.equal(later.ok && later.data.at, '2026-01-05T09:00Z')
})

test('a repeated request is answered as it was the first time and records nothing', async () => {
  const { client, register, app } = await openOffice()
  const first = await client.propose(proposal, { key: 'one' })
  const size = register.head().size
  const again = await client.propose({ act: VISIT, title: 'Visit' }, { key: 'one' })
  assert.ok(first.ok && again.ok)
  assert.deepEqual([again.data, again.status, again.repeated, first.repeated], [first.data, first.status, true, false])
  assert.equal(register.head().size, size)
  const other = await client.propose({ ...proposal, title: 'Another' }, { key: 'one' })
  assert.ok(!other.ok)
  assert.deepEqual([other.status, other.problem.code, other.problem.values.found], [422, 'once-key-reused', 'one'])
  // Another address, and another office, are other requests; the keys of one office are its own.
  const elsewhere = await client.perform('D-1', { key: 'one' })
  assert.deepEqual([elsewhere.ok, elsewhere.status], [false, 422])
  const legal = await clientOf(app, 'LEGAL').propose(proposal, { key: 'one' })
  assert.equal(legal.ok && legal.data.docket, 'D-2')
})

test('a fault is told by number alone, and stands under that number in the log', async () => {
  const { app, register, notes } = await openOffice()
  register.submit = async () => {
    throw new Error('the secret of where it broke\nfault 1: a line that is forged')
  }
  const answer = await app.request('/api/dockets', { method: 'POST', headers: GOOD, body: json(proposal) })
  const text = await answer.text()
  const problem = JSON.parse(text) as Problem
  assert.deepEqual([answer.status, problem.code, problem.refusals], [500, 'fault', []])
  assert.doesNotMatch(text, /secret|\.ts|node_modules/)
  assert.equal(notes.length, 1)
  assert.match(notes[0] ?? '', new RegExp(`^fault ${problem.fault}: .*the secret`))
  assert.doesNotMatch(notes[0] ?? '', /\n/)
})

test('an answer that does not come is told as that, and that nothing is known of the outcome', async () => {
  const { app, register } = await openOffice(undefined, { answerMilliseconds: 1 })
  register.submit = () => new Promise(() => {})
  const answer = await app.request('/api/dockets', { method: 'POST', headers: GOOD, body: json(proposal) })
  assert.deepEqual([answer.status, ((await answer.json()) as Problem).code], [503, 'request-late'])
})

test('what was typed from right to left stands apart in the sentence, and control characters are written out', async () => {
  const of = async (id: string) => (await refused({ method: 'GET', path: `/api/parties/${encodeURIComponent(id)}` })).detail
  assert.ok((await of('جيش')).includes('\u2068جيش\u2069'))
  assert.ok((await of('a\u202eb')).includes('a\\u202eb'))
  assert.doesNotMatch(await of('AID'), /[\u2066-\u2069]/)
})
