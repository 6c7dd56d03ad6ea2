/** Commitments, words, plans, signs and harm over HTTP. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Office, openOffice } from './support/office.ts'

const LAW = {
  instrument: {
    ...{ id: 'A', kind: 'agreement', issuer: 'GOV', term: ['2026-01-01', '2027-01-01'], attested: true, parties: ['DESK', 'HOST'] },
    clauses: [
      { id: '1', effect: 'oblige', duty: 'open the road', by: 'HOST', to: 'DESK', due: '2026-01-20', verified_by: ['MISSION'] },
      { id: '2', effect: 'permit', about: { kind: ['promise', 'message'] } },
    ],
  },
}
let keys = 0

/** What a request is answered with: the status, and the answer. */
async function asked(office: Office, path: string, body?: object, by = 'DESK'): Promise<[number, Record<string, unknown>]> {
  const headers = { 'parley-acting-as': by, 'content-type': 'application/json', 'idempotency-key': `k${++keys}` }
  const init = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) }
  const response = await office.app.request(`http://127.0.0.1${path}`, init)
  return [response.status, (await response.json()) as Record<string, unknown>]
}
async function done(office: Office, path: string, body: object, by = 'DESK'): Promise<void> {
  const [status, answer] = await asked(office, path, body, by)
  assert.equal(status, 201, JSON.stringify(answer))
}
async function got(office: Office, path: string): Promise<Record<string, unknown>> {
  const [status, answer] = await asked(office, path)
  assert.equal(status, 200, JSON.stringify(answer))
  return answer
}
const items = (answer: Record<string, unknown>) => answer.items as Record<string, unknown>[]
async function office(): Promise<Office> {
  const one = await openOffice()
  const filed = await one.client.file([LAW, { office: { id: 'OBSERVER', name: 'Observer', of: 'MISSION' } }])
  assert.ok(filed.ok)
  return one
}
const showing = (shows: string, said_by: string) => ({ showing: { shows, said_by, grade: 'B2', text: 'seen' } })
const AT = '/api/watch/commitments'

test('a commitment is told with how it stands, why, and on which entries', async () => {
  const one = await office()
  await done(one, `${AT}/A%2F1/evidence`, showing('ordered', 'HOST'))
  await done(one, `${AT}/A%2F1/evidence`, showing('done', 'HOST'))
  const [listed] = items(await got(one, `${AT}?instrument=A`))
  assert.deepEqual([listed?.id, listed?.status, listed?.cause, listed?.due], ['A/1', 'under-way', 'own-word', '2026-01-20T00:00Z'])
  await done(one, `${AT}/A%2F1/evidence`, showing('done', 'MISSION'), 'OBSERVER')
  const whole = await got(one, `${AT}/A%2F1`)
  assert.deepEqual(
    [whole.status, (whole.shown as { speaker: string }[]).map(({ speaker }) => speaker)],
    ['verified', ['debtor', 'debtor', 'verifier']],
  )
  assert.deepEqual(
    (whole.course as { status: string }[]).map(({ status }) => status),
    ['promised', 'verified'],
  )
  assert.deepEqual(whole.incidents, [])
  assert.deepEqual(items(await got(one, `${AT}?status=overdue`)), [])
  const later = items(await got(one, `${AT}?by=HOST&at=2026-02-01`))
  assert.deepEqual(
    later.map(({ id, status, late }) => [id, status, late]),
    [['A/1', 'verified', false]],
  )
  const track = await got(one, '/api/watch/counterparts/HOST')
  assert.deepEqual([track.kept, track.late, track.broken, (track.series as unknown[]).length], [1, 0, 0, 1])
  assert.deepEqual((await asked(one, `${AT}/A%2F9`))[0], 404)
  assert.deepEqual((await asked(one, `${AT}/A%2F9/evidence`, showing('done', 'HOST')))[0], 404)
  const [status, problem] = await asked(one, `${AT}/A%2F1/evidence`, { showing: { shows: 'verified' } })
  assert.deepEqual([status, problem.code], [400, 'shape-not-one-of'])
})

test('pages of commitments go on where they stopped', async () => {
  const one = await office()
  const clauses = ['1', '2', '3', '4', '5'].map((id) => ({ id, effect: 'oblige', duty: 'x', by: 'HOST', continuous: true }))
  assert.ok((await one.client.file([{ instrument: { ...LAW.instrument, id: 'B', clauses } }])).ok)
  const ids: unknown[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page = await got(one, `${AT}?instrument=B&limit=2${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`)
    ids.push(...items(page).map(({ id }) => id))
    cursor = page.next as string | null
  }
  assert.deepEqual(ids, ['B/1', 'B/2', 'B/3', 'B/4', 'B/5'])
})

const promise = (keeping: object) => ({
  ...{ kind: 'promise', actor: 'DESK', counterpart: 'HOST', when: ['2026-02-01T10:00Z', '2026-02-01T12:00Z'], lines: [], keeping },
})

test('before a promise is made, the promises it contradicts are shown, and the verdict stays what it is', async () => {
  const one = await office()
  const made = await one.client.propose({ title: 'We patrol', act: promise({ does: 'patrol', thing: 'ROAD' }), docket: 'P' })
  assert.ok(made.ok && (await one.client.perform('P')).ok)
  const ask = async (keeping: object) => {
    const [status, answer] = await asked(one, '/api/ask', { act: promise(keeping) })
    assert.equal(status, 200)
    return [
      answer.verdict,
      (answer.contradicts as { commitment: string; why: string }[]).map(({ commitment, why }) => `${commitment}: ${why}`),
    ]
  }
  // It may be promised, and nobody may do what would be promised: that is told.
  assert.deepEqual(await ask({ does: 'patrol', thing: 'FORD' }), ['permit', ['HOUSE: no-authority']])
  assert.deepEqual(await ask({ does: 'patrol', thing: 'ROAD', refrains: true }), ['permit', ['promise of P: opposite']])
  // Of the docket itself, its own promise is no contradiction.
  const answer = await got(one, '/api/dockets/P/answer')
  const { contradicts } = answer.answer as { contradicts: { commitment: string }[] }
  assert.deepEqual(
    contradicts.map(({ commitment }) => commitment),
    ['HOUSE'],
  )
})

test('words, what they rest on, what was understood, and what is open', async () => {
  const one = await office()
  const act = {
    kind: 'message',
    actor: 'DESK',
    counterpart: 'HOST',
    when: ['2026-01-10', '2026-01-11'],
    lines: [],
    cites: ['INC-1', 'C-1'],
  }
  assert.ok((await one.client.propose({ title: 'We leave', act, docket: 'W' })).ok)
  const means = [{ by: 'HOST', text: 'nobody at all' }]
  const terms = [{ id: 'zone', wordings: { en: ['buffer zone'] }, contested: true, note: 'who may enter', means }]
  await done(one, '/api/watch/glossaries', { glossary: { id: 'G', of: 'A', terms } })
  await done(one, '/api/watch/statements/W/wordings', { lang: 'en', text: 'We leave the buffer zone.' })
  assert.ok((await one.client.perform('W')).ok)
  const points = [{ id: 'day', said: 'Monday', understood: 'soon', same: false }]
  await done(one, '/api/watch/statements/W/read-backs', { read_back: { from: 'HOST', lang: 'en', points, answer_by: '2026-01-08' } })
  const whole = await got(one, '/api/watch/statements/W')
  assert.deepEqual(
    (whole.cites as { id: string; standing: string }[]).map(({ id, standing }) => [id, standing]),
    [
      ['C-1', 'verified'],
      ['INC-1', 'open'],
    ],
  )
  const [said] = whole.words as { flags: { term: string; contested: boolean }[]; spots: { start: number; end: number }[] }[]
  assert.deepEqual(
    said?.spots.map(({ start, end }) => 'We leave the buffer zone.'.slice(start, end)),
    ['buffer zone'],
  )
  assert.deepEqual(
    (whole.terms as { of: string; means: object[] }[]).map(({ of, means: all }) => [of, all]),
    [['A', [{ by: 'HOST', text: 'nobody at all', lang: null }]]],
  )
  assert.deepEqual(
    said?.flags.map(({ term, contested }) => [term, contested]),
    [['zone', true]],
  )
  const [open] = items(await got(one, '/api/watch/clarifications?state=open'))
  assert.deepEqual([open?.with, open?.state], ['HOST', 'open'])
  assert.equal(items(await got(one, '/api/watch/clarifications?state=late&at=2026-01-09')).length, 1)
  await done(one, `/api/watch/clarifications/${open?.index}/closures`, { why: 'each keeps its reading' })
  assert.deepEqual(
    items(await got(one, '/api/watch/clarifications')).map(({ state }) => state),
    ['differing'],
  )
  const [told] = items(await got(one, '/api/watch/statements'))
  assert.deepEqual([told?.docket, told?.to, told?.awaits, told?.read_back_by], ['W', ['HOST'], [], ['HOST']])
  assert.deepEqual(
    [told?.rests_on, told?.differences],
    [
      { verified: 1, open: 1, refuted: 0 },
      { open: 0, late: 0, 'cleared-up': 0, differing: 1 },
    ],
  )
  // Words can be looked at before they are recorded, and then nothing is.
  const [status, looked] = await asked(one, '/api/watch/words', { lang: 'en', text: 'No buffer-zone.', cites: ['INC-1'] })
  assert.equal(status, 200)
  assert.deepEqual(
    [(looked.spots as object[]).length, (looked.cites as { standing: string }[]).map(({ standing }) => standing)],
    [1, ['open']],
  )
  assert.deepEqual(items(await got(one, '/api/watch/glossaries?of=A')).length, 1)
  assert.equal((await asked(one, '/api/watch/statements/nowhere'))[0], 404)
})

test('plans are told with what was reached, denied and not tried, and signs without what was taken back', async () => {
  const one = await office()
  const patrol = (id: string) => ({
    patrol: { id, place: 'the bridge', from: '2026-01-02', until: '2026-01-03', by: 'DESK', purpose: 'look' },
  })
  for (const id of ['V-1', 'V-2', 'V-3']) await done(one, '/api/watch/patrols', patrol(id))
  await done(one, '/api/watch/patrols/V-1/outcomes', { outcome: { outcome: 'denied', denied_by: 'HOST' } })
  await done(one, '/api/watch/patrols/V-2/outcomes', { outcome: { outcome: 'not-tried', why: 'flood' } })
  const coverage = await got(one, '/api/watch/patrol-coverage')
  assert.deepEqual(coverage.total, {
    ...{ planned: 3, reached: 0, partly: 0, denied: 1, not_tried: 1, no_word: 1 },
    of: ['V-1', 'V-2', 'V-3'],
  })
  assert.deepEqual(coverage.denied_by, [{ party: 'HOST', n: 1, of: ['V-1'] }])
  assert.deepEqual(
    items(await got(one, '/api/watch/patrols?outcome=no-word')).map(({ id }) => id),
    ['V-3'],
  )
  assert.equal(items(await got(one, '/api/watch/patrols?until=2026-01-02')).length, 0)
  assert.equal(items(await got(one, '/api/watch/patrols?from=2026-01-02T12:00Z&by=DESK')).length, 3)
  assert.deepEqual((await asked(one, '/api/watch/patrols?from=soon'))[0], 422)
  const denied = await got(one, '/api/watch/patrols/V-1')
  assert.deepEqual(
    [denied.denied_by, (denied.history as { what: string }[]).map(({ what }) => what), (denied.capabilities as { may: boolean }[])[0]?.may],
    ['HOST', ['planned', 'ended'], true],
  )
  const sign = { id: 'S', kind: 'flag', from: '2026-01-02', place: 'x', text: 'x', source: 'x', origin: 'x', grade: 'C3' }
  await done(one, '/api/watch/signs', { sign })
  assert.deepEqual((await got(one, '/api/watch/signs/series')).points, [{ week: '2025-12-29', kind: 'flag', n: 1, firm: 1, of: ['S'] }])
  await done(one, '/api/watch/signs/S/withdrawals', { why: 'no flag' })
  assert.deepEqual(items(await got(one, '/api/watch/signs')), [])
})

test('harm is told with its clock, and the account can be erased while the allegation stays', async () => {
  const one = await office()
  const due = { acknowledged: 'P2D', assessed: 'P20D', answered: 'P20D' }
  const harm = {
    id: 'H',
    received: '2026-01-02',
    through: 'hotline',
    against: ['HOST'],
    from: '2026-01-01',
    place: 'x',
    owes: 'DESK',
    due,
    account: 'told',
  }
  await done(one, '/api/watch/harm', { harm })
  const [late] = items(await got(one, '/api/watch/harm?late=true'))
  assert.deepEqual([late?.id, late?.stage, late?.overdue], ['H', 'received', ['acknowledged']])
  await done(one, '/api/watch/harm/H/acknowledgements', { how: 'by letter' })
  const whole = await got(one, '/api/watch/harm/H')
  assert.deepEqual([whole.stage, whole.overdue, whole.account], ['acknowledged', [], 'told'])
  const history = whole.history as { step: string; words: string }[]
  assert.deepEqual(
    history.map(({ step, words }) => [step, words]),
    [['acknowledged', 'by letter']],
  )
  assert.deepEqual(
    (whole.capabilities as { verb: string; may: boolean }[]).map(({ verb, may }) => [verb, may]),
    [
      ['acknowledge-harm', false],
      ['assess-harm', true],
      ['answer-harm', false],
    ],
  )
  assert.deepEqual((await asked(one, '/api/watch/harm/H/answers', { text: 'x' }))[0], 409)
  assert.deepEqual((await asked(one, '/api/watch/harm/H/assessments', { assessment: { finding: 'unable', why: 'x' } }, 'LEGAL'))[0], 403)
  assert.deepEqual(items(await got(one, '/api/watch/reminders')), [])
  // What was told is erased by two offices; the allegation, its steps and its clock stay.
  await done(one, '/api/erasures', { of: whole.account_entry as number, rule: 'protection of witnesses', why: 'a witness asks' })
  const [erasure] = items(await got(one, '/api/erasures'))
  await done(one, `/api/erasures/${erasure?.index}/confirmations`, {}, 'LEGAL')
  const erased = await got(one, '/api/watch/harm/H')
  assert.deepEqual([erased.account, erased.account_entry, erased.stage], [null, null, 'acknowledged'])
})
